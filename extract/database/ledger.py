"""The ledger of files: what runs came upon, so that what is unchanged is not read again and no copy is lost.

A file is known by its path; its bytes by their digest. Files of equal bytes share one document, which is named after the
first of their paths in the alphabet, whichever was read first.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extract.database import changes, places
from extract.database.rows import COLUMNS
from extract.models import FileRow
from extract.models.digest import exact

if TYPE_CHECKING:
    import sqlite_utils

ASKED = 500  # paths looked up at a time
_COLUMNS = ", ".join(COLUMNS["files"])
_NOTE = f"INSERT OR REPLACE INTO files ({_COLUMNS}) VALUES ({', '.join('?' * len(COLUMNS['files']))})"


def known(database: sqlite_utils.Database, paths: Sequence[str]) -> dict[str, FileRow]:
    """What the ledger holds of `paths`."""
    found: dict[str, FileRow] = {}
    for start in range(0, len(paths), ASKED):
        some = paths[start : start + ASKED]
        where = f"path IN ({', '.join('?' * len(some))})"
        found.update((file.path, file) for file in _select(database, where, some))
    return found


def of_bytes(database: sqlite_utils.Database, sha256: str) -> list[FileRow]:
    """The files that have these bytes, by path."""
    return _select(database, "sha256 = ? ORDER BY path", [sha256])


def of_document(database: sqlite_utils.Database, document_id: str) -> list[FileRow]:
    """The files whose bytes gave this document, by path."""
    return _select(database, "document_id = ? ORDER BY path", [document_id])


def every_path(database: sqlite_utils.Database) -> Iterator[str]:
    """The path of every file of the ledger, and of every one that only an issue speaks of."""
    rows = database.execute("SELECT path FROM files UNION SELECT path FROM issues WHERE path IS NOT NULL ORDER BY 1")
    return (row[0] for row in rows.fetchall())


def note(database: sqlite_utils.Database, file: FileRow) -> None:
    """Write what is known of a file in place of what was."""
    row = (exact(file.path), file.path, file.byte_count, file.modified, file.sha256, file.document_id, file.code, file.version)
    database.execute(_NOTE, row)


def strike(database: sqlite_utils.Database, path: str) -> None:
    """Remove a file from the ledger."""
    database.execute("DELETE FROM files WHERE path = ?", [path])


def name(database: sqlite_utils.Database, document_id: str, seen: str | None = None) -> None:
    """Name a document after the first of its files that is still there; those that have moved away are struck out.

    `seen` is a path that was there just now.
    """
    paths = [file.path for file in of_document(database, document_id)]
    base = places.folder(database.conn)
    there = [path for path in paths if len(paths) == 1 or path == seen or not is_gone(places.found(path, base))] or paths[:1]
    for path in set(paths) - set(there):
        strike(database, path)
    if there:
        path = there[0]
        if database.execute("SELECT 1 FROM documents WHERE id = ? AND path = ?", [document_id, path]).fetchone():
            return
        named = {"path": path, "name": path.rsplit("/", 1)[-1], "id": document_id}
        changes.mark(database, document_id)  # the folder it leaves and the one it comes to may tell the councils of others
        database.execute("UPDATE documents SET path = :path, file_name = :name WHERE id = :id", named)
        changes.mark(database, document_id)
        database.execute("UPDATE issues SET path = :path WHERE document_id = :id AND path <> :path", named)


def is_gone(path: str) -> bool:
    """True where a local file is known to be no longer there; one that cannot be looked at may still be."""
    if "://" in path:
        return False
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def _select(database: sqlite_utils.Database, where: str, values: Sequence[str]) -> list[FileRow]:
    rows = database.execute(f"SELECT {_COLUMNS} FROM files WHERE {where}", list(values)).fetchall()
    return [FileRow(**dict(zip(COLUMNS["files"], row, strict=True))) for row in rows]
