"""Databases of earlier schema versions: brought up to date in place, or read as a copy that is.

    papers.db was made with schema 15; this version of minutebook knows 17. Empty until PDFs are read again: documents.redacted

Tables and columns are only ever added to what is there: nothing that was read is lost. What earlier versions read is marked, so
that `ingest` reads the PDFs again and fills what is new.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import MISSING, fields
from pathlib import Path

from extract.database import changes, counts, readonly, schema
from extract.database.rows import COLUMNS, SOURCES
from extract.models import TABLES, columns

BACK = 3  # versions before this one that can be brought up to date
NAMED = 5  # tables and columns that are named to the user


def version(connection: sqlite3.Connection) -> int:
    """The schema version of one of our databases."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_older(found: int) -> bool:
    """Whether a version is an earlier one that can be brought up to date."""
    return schema.SCHEMA_VERSION - BACK <= found < schema.SCHEMA_VERSION


def refusal(path: Path, found: int) -> str:
    """Why a database of version `found` cannot be used as it is, and what to do, in a line."""
    if found > schema.SCHEMA_VERSION:
        later = f"{path} was made by a later version of minutebook (schema {found}; this one knows {schema.SCHEMA_VERSION})"
        return f"{later}: install that version"
    if is_older(found):
        return f"{path} has schema {found}: `minutebook ingest PATHS --db {path}` brings it up to schema {schema.SCHEMA_VERSION}"
    return f"{path} was made by a much earlier version of minutebook (schema {found}): ingest into a new file"


def upgrade(connection: sqlite3.Connection) -> list[str]:
    """Bring a database of an earlier version up to date in place, all or nothing; what is new and so far empty.

    "memberships", "documents.redacted". Raises sqlite3.Error, where it cannot be written or is not what it says.
    """
    before = version(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for kind, name in connection.execute("SELECT type, name FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchall():
            connection.execute(f'DROP {kind} "{name}"')
        missing = [*_new_tables(connection), *_new_columns(connection)]
        for table in schema.SEARCHABLE:
            connection.execute(f"DROP TABLE IF EXISTS {table}_fts")
        for statement in schema.statements():
            connection.execute(statement)
        for table in schema.SEARCHABLE:
            connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
        connection.execute("UPDATE files SET version = ?", [f"schema {before}"])  # so that they are read again
        changes.mark_all(connection)  # so that all is linked anew
        counts.count_all(connection)
        connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return missing


def says(path: Path, before: int, missing: list[str]) -> str:
    """The line that is told of a database that was brought up to date."""
    what = f"{path} was made with schema {before}; this version of minutebook knows {schema.SCHEMA_VERSION}"
    more = f" and {len(missing) - NAMED} more" if len(missing) > NAMED else ""
    return f"{what}. Empty until PDFs are read again: {', '.join(missing[:NAMED]) or 'nothing'}{more}"


@contextmanager
def readable(path: Path) -> Iterator[tuple[Path, str | None]]:
    """The database at `path`, or of one of an earlier version a copy that is up to date, and the line to tell of it.

    The copy has the same name, and knows where its PDFs are; it goes when the block ends. A database that is neither is given as it
    is: whoever opens it says what is wrong. Raises sqlite3.Error where it is no database.
    """
    with closing(readonly.connect(path)) as connection:
        mark, before = connection.execute("PRAGMA application_id").fetchone()[0], version(connection)
        if mark != schema.APPLICATION_ID or not is_older(before):
            yield path, None
            return
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            with closing(sqlite3.connect(copy, isolation_level=None)) as written:
                connection.backup(written)
                missing = upgrade(written)
                home = f"{path.resolve().parent}/"
                written.execute("UPDATE documents SET path = ? || path WHERE path NOT LIKE '/%' AND path NOT LIKE '%://%'", [home])
            yield copy, says(path, before, missing)


def _new_tables(connection: sqlite3.Connection) -> Iterator[str]:
    there = _tables(connection)
    for record in TABLES:
        if record.TABLE not in there:
            connection.execute(schema.create_table(record))
            yield record.TABLE


def _new_columns(connection: sqlite3.Connection) -> Iterator[str]:
    for record in TABLES:
        there = _names(connection, record.TABLE)
        usual = {field.name: field.default for field in fields(record) if field.default not in (MISSING, None, "")}
        for column in columns(record):
            if column.name in there:
                continue
            refers = f" REFERENCES {column.references}(id)" if column.references else ""
            connection.execute(f"ALTER TABLE {record.TABLE} ADD COLUMN {column.name} {schema.TYPES[column.type]}{refers}")
            if column.name in usual:
                connection.execute(f"UPDATE {record.TABLE} SET {column.name} = ?", [usual[column.name]])
            yield f"{record.TABLE}.{column.name}"
    there = _names(connection, SOURCES)
    for name in (*COLUMNS[SOURCES], "body") if there else ():
        if name not in there:
            connection.execute(f"ALTER TABLE {SOURCES} ADD COLUMN {name} TEXT")
            yield f"{SOURCES}.{name}"


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _names(connection: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
