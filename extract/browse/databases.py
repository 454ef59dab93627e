"""Which of the databases that Datasette serves are ours, and when one of them last changed."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extract.database import schema

Stamp = tuple[int, ...]


def ours(datasette: Any) -> list[str]:
    """The names of the databases that minutebook made, in the order in which they are served."""
    return [name for name in datasette.databases if is_ours(datasette, name)]


def is_ours(datasette: Any, name: str | None) -> bool:
    """True where the database of that name was made by this version's schema."""
    database = datasette.databases.get(name)
    if database is None or not database.path:
        return False
    try:
        inode = Path(database.path).stat().st_ino
    except OSError:
        return False
    return _has_our_mark(str(database.path), inode)


@lru_cache(maxsize=256)
def _has_our_mark(path: str, inode: int) -> bool:
    """True where SQLite finds our mark and schema; `inode` tells a new file at an old path."""
    try:
        connection = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)
        try:
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error:  # no database: Datasette itself says so
        return False
    return bool(mark == schema.APPLICATION_ID and version == schema.SCHEMA_VERSION)


def stamp(database: Any) -> Stamp:
    """When the database last changed: what is remembered of it holds while this is equal."""
    parts: list[int] = []
    for path in (Path(database.path), Path(f"{database.path}-wal")):
        try:
            found = path.stat()
        except OSError:  # no write-ahead log: nothing unsaved
            parts += (0, 0)
        else:
            parts += (found.st_mtime_ns, found.st_size)
    return tuple(parts)
