"""Extraction → SQLite: one document, one transaction. The only file that imports sqlite_utils.

A document is in the database whole or not at all. What several documents speak of (councils, committees, meetings,
people) is made from all of them in an order that does not depend on which came first.
"""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlite_utils

from extract import schema
from extract.models import (
    TABLES,
    DocumentRow,
    Extraction,
    Fact,
    Issue,
    Meeting,
    Record,
    Remark,
    Run,
)
from extract.models.digest import digest

BUSY_TIMEOUT = 5_000  # milliseconds to wait for another process's lock
MEETING_FIELDS = ("start_time", "end_time", "venue", "kind", "minutes_status")
# How far the kinds of document are to be believed on their meeting: minutes say what happened, agendas what was planned.
WEIGHTS = {"minutes": 3, "pack": 2, "agenda": 2, "decision": 1, "report": 0, "other": 0}


class Refused(Exception):
    """A database that cannot be used: not ours, locked, read-only, or no database."""


def open_database(path: Path) -> sqlite_utils.Database:
    """Open or create the database at `path`.

    Raises Refused, with one plain line, where the file is no database, not one of ours, locked or read-only.
    """
    try:
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT / 1000, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if mark != schema.APPLICATION_ID:
            if tables:
                raise Refused(f"{path} is a database, but not one that minutebook made")
            _create(connection)
        elif connection.execute("PRAGMA user_version").fetchone()[0] != schema.SCHEMA_VERSION:
            raise Refused(f"{path} was made by another version of minutebook: ingest into a new file")
        else:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise Refused(_reason(path, error)) from error
    return sqlite_utils.Database(connection)


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
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in schema.statements():
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
    connection.execute("COMMIT")
    database = sqlite_utils.Database(connection)
    for table, names in schema.SEARCHABLE.items():
        database.table(table).enable_fts(list(names), create_triggers=True)


@contextmanager
def transaction(database: sqlite_utils.Database) -> Iterator[None]:
    """All or nothing; foreign keys are checked at the end.

    Raises Refused where the database cannot be written.
    """
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


def begin(database: sqlite_utils.Database, run: Run) -> None:
    """Record that a run has started."""
    with transaction(database):
        insert(database, [run])


def finish(database: sqlite_utils.Database, run: Run) -> None:
    """Record how a run ended."""
    with transaction(database):
        insert(database, [run])


def save(database: sqlite_utils.Database, extraction: Extraction, run_id: str) -> None:
    """Write all that one PDF gave, in place of what the same file gave before.

    Raises Refused where the database cannot be written; then nothing of the PDF is in it.
    """
    with transaction(database):
        document = extraction.document
        if document is None:
            _forget_issues(database, extraction.path)
        else:
            _forget(database, document.id, extraction.path)
            for rows in (extraction.councils, extraction.committees, extraction.meetings):
                insert(database, rows, keep=True)
            _agree(database, (*extraction.councils, *extraction.committees))
            insert(database, [dataclasses.replace(document, run_id=run_id)])
            insert(database, extraction.pages)
            insert(database, extraction.papers)
            insert(database, extraction.items)
            insert(database, extraction.facts)
            _sources(database, document, extraction.meetings)
            _settle(database, [meeting.id for meeting in extraction.meetings])
        insert(database, _issues(extraction, run_id))


def _agree(database: sqlite_utils.Database, bodies: Iterable[Record]) -> None:
    """Name each body as its papers best do, whatever their order: not all in capitals, then by the alphabet."""
    better = "name = :name WHERE id = :id AND (name = upper(name), name) > (:name = upper(:name), :name)"
    for body in map(row, bodies):
        database.execute(f"UPDATE {'councils' if 'nation' in body else 'committees'} SET {better}", body)
        if body.get("nation"):
            database.execute("UPDATE councils SET nation = :nation WHERE id = :id", body)


def _forget(database: sqlite_utils.Database, document_id: str, path: str) -> None:
    """Remove the document, what was read from it, and an older one that stood at the same path."""
    old = [row[0] for row in database.execute("SELECT id FROM documents WHERE path = ? OR id = ?", [path, document_id])]
    for known in old:
        sources = database.execute("SELECT meeting_id FROM meeting_sources WHERE document_id = ?", [known])
        touched = [source[0] for source in sources]
        database.execute("DELETE FROM meeting_sources WHERE document_id = ?", [known])
        database.execute(
            "UPDATE papers SET duplicate_of = NULL WHERE duplicate_of IN (SELECT id FROM papers WHERE document_id = ?)", [known]
        )
        for record in reversed(TABLES):
            if record is DocumentRow:
                database.execute("DELETE FROM documents WHERE id = ?", [known])
            elif any(field.name == "document_id" for field in dataclasses.fields(record)):
                database.execute(f"DELETE FROM {record.TABLE} WHERE document_id = ?", [known])
        _settle(database, touched)
    _forget_issues(database, path)


def _forget_issues(database: sqlite_utils.Database, path: str) -> None:
    database.execute("DELETE FROM issues WHERE path = ?", [path])


def _sources(database: sqlite_utils.Database, document: DocumentRow, meetings: Sequence[Meeting]) -> None:
    """Note what the document says of its meetings."""
    for meeting in meetings:
        database.table("meeting_sources").insert(
            {
                "meeting_id": meeting.id,
                "document_id": document.id,
                "weight": WEIGHTS.get(document.kind, 0),
                **{name: getattr(meeting, name) for name in MEETING_FIELDS},
            },
            replace=True,
        )


def _settle(database: sqlite_utils.Database, meeting_ids: Iterable[str]) -> None:
    """Make meetings from what their documents say, the best founded first; drop those of which none speaks."""
    for meeting_id in meeting_ids:
        rows = list(
            database.query(
                "SELECT * FROM meeting_sources WHERE meeting_id = ? ORDER BY weight DESC, document_id", [meeting_id]
            )
        )
        if not rows:
            database.execute("DELETE FROM meetings WHERE id = ?", [meeting_id])
            continue
        values = {name: next((row[name] for row in rows if row[name] is not None), None) for name in MEETING_FIELDS}
        database.table("meetings").update(meeting_id, values)


def _issues(extraction: Extraction, run_id: str) -> list[Issue]:
    """The remarks of an extraction as rows."""
    document_id = extraction.document.id if extraction.document else None
    return [
        Issue(
            id=digest("issue", extraction.path, str(number)), document_id=document_id, run_id=run_id, path=extraction.path,
            page=remark.page, stage=remark.stage, code=remark.code, level=remark.level, message=remark.message,
        )
        for number, remark in enumerate(extraction.remarks)
    ]  # fmt: skip


def insert(database: sqlite_utils.Database, records: Iterable[Record], *, keep: bool = False) -> None:
    """Insert records into their tables; with `keep`, rows that are there already stay as they are."""
    by_table: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        by_table.setdefault(record.TABLE, []).append(row(record))
    for table, rows in by_table.items():
        database.table(table).insert_all(rows, pk="id", replace=not keep, ignore=keep, batch_size=500)


def row(record: Record) -> dict[str, Any]:
    """A record as a row: its evidence spread over columns, truth values as 1 and 0."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name != "evidence":
            values[field.name] = int(value) if isinstance(value, bool) else value
    if isinstance(record, Fact):
        proof = record.evidence
        values |= {
            "page": proof.page,
            **{name: round(value, 2) for name, value in proof.box._asdict().items()},
            "boxes": json.dumps([[round(value, 2) for value in box] for box in proof.boxes]),
            "quote": proof.quote,
            "char_start": proof.char_start,
            "char_end": proof.char_end,
            "rule": proof.rule,
            "confidence": proof.confidence,
        }
    return values


def counts(database: sqlite_utils.Database) -> dict[str, int]:
    """How many rows each table has."""
    return {record.TABLE: database.table(record.TABLE).count for record in TABLES}


def remark_of_failure(path: str, error: Exception) -> Extraction:
    """The extraction of a PDF on which the program itself failed."""
    said = f"{type(error).__name__}: {error}".splitlines()[0]
    return Extraction(path=path, remarks=(Remark("pipeline", "internal_error", "error", said),))
