"""Records → the SQL that makes their tables, and what Datasette says of them. Declared once, in the records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract import adoption
from extract.models import TABLES, Record, columns

APPLICATION_ID = 0x4D426F6B  # "MBok": PRAGMA application_id of our databases
SCHEMA_VERSION = 7  # PRAGMA user_version
SEARCHABLE = {"pages": ("text",), "agenda_items": ("title", "text"), "resolutions": ("text",)}
INDEXED = {
    "pages": (("document_id", "page"),),
    "documents": (("sha256",), ("meeting_id",), ("path",)),
    "files": (("path",), ("sha256",), ("document_id",)),
    "meetings": (("committee_id", "date"),),
    "papers": (("document_id", "first_page"), ("meeting_id",), ("fingerprint",)),
    "agenda_items": (("document_id",), ("meeting_id",), ("paper_id",)),
    "attendance": (("document_id",), ("meeting_id",), ("person_id",)),
    "interests": (("document_id",), ("person_id",)),
    "resolutions": (("document_id",), ("meeting_id",), ("agenda_item_id",)),
    "recommendations": (("document_id",), ("agenda_item_id",)),
    "motions": (("document_id",), ("agenda_item_id",)),
    "vote_events": (("document_id",),),
    "votes": (("document_id",), ("vote_event_id",), ("person_id",)),
    "actions": (("document_id",),),
    "adoptions": (("recommendation_id",), ("resolution_id",), ("agenda_item_id",)),
    "report_details": (("document_id",), ("paper_id",)),
    "dates": (("document_id", "page"), ("value",)),
    "tables": (("document_id", "first_page"),),
    "table_cells": (("table_id", "row", "column"), ("document_id",)),
    "figures": (("document_id", "page"), ("unit", "value"), ("table_id",)),
    "cross_references": (("document_id",), ("kind", "reference"), ("target_item_id",)),
    "issues": (("document_id",), ("run_id",), ("path",)),
}
TYPES = {str: "TEXT", int: "INTEGER", float: "REAL"}

# What each document says of a meeting; the row in `meetings` is made of them, the best founded first.
MEETING_SOURCES = """CREATE TABLE IF NOT EXISTS meeting_sources (
    meeting_id TEXT NOT NULL REFERENCES meetings(id),
    document_id TEXT NOT NULL REFERENCES documents(id),
    weight INTEGER NOT NULL,
    start_time TEXT, end_time TEXT, venue TEXT, kind TEXT, minutes_status TEXT,
    PRIMARY KEY (meeting_id, document_id)
)"""


def statements() -> Iterator[str]:
    """The SQL that makes an empty database: tables with their keys, then indexes."""
    for record in TABLES:
        yield create_table(record)
    yield MEETING_SOURCES
    for table, indexes in INDEXED.items():
        for names in indexes:
            yield f"CREATE INDEX IF NOT EXISTS idx_{table}_{'_'.join(names)} ON {table} ({', '.join(names)})"
    for table, texts in SEARCHABLE.items():
        yield from search(table, texts)
    for view, (select, _) in adoption.VIEWS.items():
        yield f"CREATE VIEW IF NOT EXISTS {view} AS {select}"


def search(table: str, texts: tuple[str, ...]) -> Iterator[str]:
    """The full-text index of a table's columns `texts`, and the triggers that keep it."""
    names = ", ".join(texts)
    new, old = (", ".join(f"{row}.{name}" for name in texts) for row in ("new", "old"))
    add = f"INSERT INTO {table}_fts (rowid, {names}) VALUES (new.rowid, {new});"
    take = f"INSERT INTO {table}_fts ({table}_fts, rowid, {names}) VALUES ('delete', old.rowid, {old});"
    yield f"CREATE VIRTUAL TABLE {table}_fts USING FTS5 ({names}, content=[{table}])"
    yield f"CREATE TRIGGER {table}_ai AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {table}_ad AFTER DELETE ON {table} BEGIN {take} END"
    yield f"CREATE TRIGGER {table}_au AFTER UPDATE OF {names} ON {table} BEGIN {take} {add} END"


def create_table(record: type[Record]) -> str:
    """The CREATE TABLE statement of a record."""
    parts = []
    for column in columns(record):
        part = f"{column.name} {TYPES[column.type]}"
        if column.name == "id":
            part += " PRIMARY KEY NOT NULL"
        if column.references:
            part += f" REFERENCES {column.references}(id)" + (" ON DELETE CASCADE" if record.DERIVED else "")
        parts.append(part)
    return f"CREATE TABLE IF NOT EXISTS {record.TABLE} (\n    " + ",\n    ".join(parts) + "\n)"


def metadata(database: str) -> dict[str, Any]:
    """Datasette's metadata for the database named `database`: what each table and column holds."""
    tables: dict[str, Any] = {}
    for record in TABLES:
        tables[record.TABLE] = {
            "description": record.SAYS,
            "columns": {column.name: column.help for column in columns(record)},
        }
    tables |= {view: {"description": says} for view, (_, says) in adoption.VIEWS.items()}
    tables["meeting_sources"] = {"hidden": True}
    return {
        "title": "Minutebook",
        "description": "What council committees' meeting papers say, each row with the page, box and words it rests on.",
        "databases": {database: {"tables": tables}},
    }


def tables_document() -> str:
    """The data dictionary as Markdown."""
    parts = ["# Data dictionary", "", "Made from the records by `make docs`; do not edit.", ""]
    for record in TABLES:
        parts += [f"## {record.TABLE}", "", record.SAYS, "", "| column | type | what it says |", "|---|---|---|"]
        for column in columns(record):
            points = f" → `{column.references}`" if column.references else ""
            parts.append(f"| `{column.name}` | {TYPES[column.type]} | {column.help}{points} |")
        parts.append("")
    return "\n".join(parts)
