"""Extraction → SQLite: one document, one transaction.

A document is in the database whole or not at all. What several documents speak of (councils, committees, meetings,
people) is made from all of them in an order that does not depend on which came first.
"""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from extract import __version__
from extract.database import changes, ledger, older, readonly, rows, schema
from extract.database import counts as row_counts
from extract.database.rows import COLUMNS, MEETING_FIELDS, SOURCES, Row, Rows
from extract.models import TABLES, DocumentRow, Extraction, FileRow, Issue, Record, Run, Source

if TYPE_CHECKING:
    import sqlite_utils

Database: TypeAlias = "sqlite_utils.Database"
BLOCK = 2048  # bytes: half of what SQLite takes leaves less unused behind the text of a page and in small indexes
BUSY_TIMEOUT = 5_000  # milliseconds to wait for another process's lock
LOGGED = 8_000  # pages of the write-ahead log at which it is written back: a document touches a page of each of 150 indexes
CACHE = 64 << 10  # kB of the file that the writer keeps in memory: the upper pages of every index of a few million rows
# Links from one document's rows to another's, which linking makes: table, column, and the table it leads to.
ACROSS = (("papers", "duplicate_of", "papers"), ("cross_references", "target_item_id", "agenda_items"))


class Refused(Exception):
    """A database that cannot be used: not ours, locked, read-only, or no database."""


def open_database(path: Path, told: Callable[[str], None] | None = None) -> sqlite_utils.Database:
    """Open or create the database at `path`; one of an earlier version is brought up to date, which `told` is told in a line.

    Raises Refused, with one plain line, where the file is no database, not one of ours, of a version that cannot be brought up to
    date, locked or read-only.
    """
    try:
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT / 1000, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOGGED}")
        connection.execute("PRAGMA synchronous = NORMAL")  # with a write-ahead log the file stays sound whenever the power goes
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if mark != schema.APPLICATION_ID:
            if tables:
                raise Refused(f"{path} is a database, but not one that minutebook made")
            _create(connection)
        elif (version := older.version(connection)) != schema.SCHEMA_VERSION:
            if not older.is_older(version):
                raise Refused(older.refusal(path, version))
            line = older.says(path, version, older.upgrade(connection))
            if told:
                told(line)
        else:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise Refused(_reason(path, error)) from error
    import sqlite_utils  # here: it takes its time, and whoever only reads a database does without it

    return sqlite_utils.Database(connection)


def read_only(path: Path, *, any_version: bool = False) -> sqlite3.Connection:
    """A connection that reads the database at `path` and cannot write it.

    Raises Refused where there is none, it is not one of ours, or it is of another version and `any_version` is not set.
    """
    try:
        connection = readonly.connect(path)
        mark, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    except sqlite3.Error as error:
        raise Refused(_reason(path, error)) from error
    if mark != schema.APPLICATION_ID:
        raise Refused(f"{path} is a database, but not one that minutebook made")
    if version != schema.SCHEMA_VERSION and not any_version:
        raise Refused(older.refusal(path, version))
    return connection


def _reason(path: Path, error: sqlite3.Error) -> str:
    """A plain sentence for what SQLite says."""
    said = str(error)
    if "locked" in said or "busy" in said:
        return f"{path} is in use by another process"
    if "readonly" in said:
        return f"{path} is read-only"
    if "not a database" in said or "malformed" in said:
        return f"{path} is not a database"
    if "unable to open" in said:
        return f"{path} cannot be opened or created"
    return f"{path}: {said}"


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty database."""
    connection.execute(f"PRAGMA page_size = {BLOCK}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in schema.statements():
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
    connection.execute("COMMIT")


@contextmanager
def transaction(database: sqlite_utils.Database) -> Iterator[None]:
    """All or nothing; foreign keys are checked at the end. Within another one it is a part of that.

    Raises Refused where the database cannot be written.
    """
    if database.conn.in_transaction:
        yield
        return
    try:
        database.execute("BEGIN IMMEDIATE")
        database.execute("PRAGMA defer_foreign_keys = ON")
        try:
            yield
            database.execute("COMMIT")  # fails where a foreign key leads nowhere
        except BaseException:
            if database.conn.in_transaction:
                database.execute("ROLLBACK")
            raise
    except sqlite3.OperationalError as error:
        raise Refused(f"the database cannot be written: {error}") from error


def keep_apart(database: sqlite_utils.Database, *, redacted: bool) -> None:
    """Raises Refused where documents were read in the other way: with members of the public, or without."""
    other = database.execute("SELECT count(*) FROM documents WHERE coalesce(redacted, 0) <> ?", [int(redacted)]).fetchone()[0]
    if other and redacted:
        raise Refused(f"the database holds {other} documents read without --redact-public: ingest into a new file")
    if other:
        raise Refused(f"the database holds {other} documents read with --redact-public: give it again, or ingest into a new file")


def begin(database: sqlite_utils.Database, run: Run) -> None:
    """Record that a run has started, and that those before it which never said how they ended were killed."""
    with transaction(database):
        database.execute("UPDATE runs SET ended = 'killed' WHERE ended IS NULL")
        insert(database, [run])


def finish(database: sqlite_utils.Database, run: Run) -> None:
    """Record how a run ended."""
    with transaction(database):
        insert(database, [run])


def reason_of(database: sqlite_utils.Database, path: str) -> str | None:
    """Why the file at `path` gave no document, in the words of its issue."""
    row = database.execute("SELECT message FROM issues WHERE path = ? AND level = 'error' ORDER BY id", [path]).fetchone()
    return None if row is None else str(row[0])


def save(database: sqlite_utils.Database, read: Extraction | Rows, run_id: str, file: FileRow | None = None) -> None:
    """Write all that one PDF gave, in place of what the same file gave before.

    `file` is what the ledger is to say of it: without it, what the rows tell of a document, and nothing of a failure. Raises
    Refused where the database cannot be written; then nothing of the PDF is in it.
    """
    found = rows.of(read) if isinstance(read, Extraction) else read
    with transaction(database):
        before = [known.document_id for known in ledger.known(database, [found.path]).values() if known.document_id]
        database.execute("DELETE FROM issues WHERE path = ? AND document_id IS NULL", [found.path])
        if found.document_id is None:  # what the file gave when it was good is kept
            if file is not None:
                ledger.note(database, dataclasses.replace(file, document_id=before[0] if before else None))
            _write(database, found, run_id, (Issue.TABLE,))
            return
        ledger.strike(database, found.path)
        for known in dict.fromkeys((*before, found.document_id)):
            if known == found.document_id or not ledger.of_document(database, known):
                forget(database, known)
            else:
                ledger.name(database, known)
        _write(database, found, run_id, ("councils", "committees", "meetings"), "INSERT OR IGNORE")
        _write(database, found, run_id, [table for table in found.tables if table not in ("councils", "committees", "meetings")])
        _settle(database, found.column("meetings", "id"))
        changes.mark(database, found.document_id)
        line = file or FileRow(
            path=found.path, byte_count=found.byte_count, sha256=found.sha256, version=found.version or __version__
        )
        ledger.note(database, dataclasses.replace(line, document_id=found.document_id))
        ledger.name(database, found.document_id, found.path)


def copy(database: sqlite_utils.Database, file: FileRow, document_id: str) -> None:
    """Note that `file` has the bytes of a document that is there already; what stood at its path before is forgotten.

    Raises Refused where the database cannot be written.
    """
    with transaction(database):
        drop(database, file.path, unless=document_id)
        ledger.note(database, dataclasses.replace(file, document_id=document_id))
        ledger.name(database, document_id, file.path)


def drop(database: sqlite_utils.Database, path: str, *, unless: str | None = None) -> None:
    """Forget the file at `path`, and the document it gave (but for `unless`) where no other file gives it.

    For use inside a transaction.
    """
    before = [known.document_id for known in ledger.known(database, [path]).values() if known.document_id]
    database.execute("DELETE FROM issues WHERE path = ? AND document_id IS NULL", [path])
    ledger.strike(database, path)
    for known in before:
        if known != unless and not ledger.of_document(database, known):
            forget(database, known)
        else:
            ledger.name(database, known)


def _write(
    database: sqlite_utils.Database, found: Rows, run_id: str, tables: Iterable[str], insert: str = "INSERT"
) -> None:
    """Insert the rows of some tables, those that know their run with its id."""
    for table in tables:
        names = COLUMNS[table]
        lines: Sequence[Row] = found.tables.get(table, ())
        if "run_id" in names:
            at = names.index("run_id")
            lines = [(*line[:at], run_id, *line[at + 1 :]) for line in lines]
        _put(database, table, lines, insert)
        row_counts.add(database, table, len(lines))


def forget(database: sqlite_utils.Database, document_id: str) -> None:
    """Remove a document and all that was read from it, but for its line in the ledger."""
    if not database.execute("SELECT 1 FROM documents WHERE id = ?", [document_id]).fetchone():
        return
    changes.mark(database, document_id)
    touched = [row[0] for row in database.execute(f"SELECT meeting_id FROM {SOURCES} WHERE document_id = ?", [document_id])]
    for table, link, to in ACROSS:
        of_it = f"SELECT id FROM {to} WHERE document_id = ?"
        database.execute(f"UPDATE {table} SET {link} = NULL WHERE {link} IN ({of_it})", [document_id])
    for record in reversed(TABLES):
        if record is Source:  # where it came from is known all the same
            database.execute("UPDATE sources SET document_id = NULL WHERE document_id = ?", [document_id])
        elif record is DocumentRow or (record is not FileRow and "document_id" in COLUMNS[record.TABLE]):
            row_counts.remove(database, record.TABLE, document_id)
    database.execute(f"DELETE FROM {SOURCES} WHERE document_id = ?", [document_id])
    _settle(database, touched)


def _settle(database: sqlite_utils.Database, meeting_ids: Iterable[str]) -> None:
    """Make meetings from what their documents say, the best founded first; drop those of which none speaks."""
    best = f"SELECT {', '.join(MEETING_FIELDS)} FROM {SOURCES} WHERE meeting_id = ? ORDER BY weight DESC, document_id"
    change = f"UPDATE meetings SET {', '.join(f'{name} = ?' for name in MEETING_FIELDS)} WHERE id = ?"
    for meeting_id in meeting_ids:
        said = database.execute(best, [meeting_id]).fetchall()
        if said:
            first = [next((value for value in column if value is not None), None) for column in zip(*said, strict=True)]
            database.execute(change, [*first, meeting_id])
        else:
            database.execute("DELETE FROM meetings WHERE id = ?", [meeting_id])


def insert(database: sqlite_utils.Database, records: Iterable[Record], *, keep: bool = False) -> None:
    """Insert records into their tables; with `keep`, rows that are there already stay as they are."""
    by_table: dict[str, list[Row]] = {}
    for record in records:
        by_table.setdefault(record.TABLE, []).append(rows.values(record))
    for table, lines in by_table.items():
        _put(database, table, lines, f"INSERT OR {'IGNORE' if keep else 'REPLACE'}")


def _put(database: sqlite_utils.Database, table: str, lines: Iterable[Row], insert: str) -> None:
    """Insert rows whose values are in the order of COLUMNS."""
    names = COLUMNS[table]
    marks = ", ".join("?" * len(names))
    database.conn.executemany(f"{insert} INTO {table} ({', '.join(names)}) VALUES ({marks})", lines)


def counts(database: sqlite_utils.Database) -> dict[str, int]:
    """How many rows of each table count: those that repeat another are left out."""
    found = {record.TABLE: database.table(record.TABLE).count for record in TABLES}
    for fact in schema.facts():
        repeats = f"SELECT count(*) FROM {fact.TABLE} WHERE duplicate_of IS NOT NULL"  # few, and an index holds them
        found[fact.TABLE] -= database.execute(repeats).fetchone()[0]
    return found


def unread_scans(database: sqlite_utils.Database) -> int:
    """How many PDFs of the last run have pages that OCR would have read, had there been any."""
    last = "SELECT id FROM runs ORDER BY started_at DESC, rowid DESC LIMIT 1"
    found = database.execute(f"SELECT count(DISTINCT path) FROM issues WHERE code = 'no_ocr' AND run_id = ({last})").fetchone()
    return int(found[0])
