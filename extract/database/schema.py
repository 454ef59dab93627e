"""Records → the SQL that makes their tables, and what Datasette says of them. Declared once, in the records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.database import changes, corrections, counts, views
from extract.models import TABLES, Column, Fact, Record, columns

APPLICATION_ID = 0x4D426F6B  # "MBok": PRAGMA application_id of our databases
SCHEMA_VERSION = 20  # PRAGMA user_version
VIEWS = (*views.VIEWS, corrections.CORRECTIONS)
SEARCHABLE = {"pages": ("text",), "agenda_items": ("title", "text"), "resolutions": ("text",)}
INDEXED = {
    "pages": (("document_id", "page"),),
    "documents": (("sha256",), ("meeting_id",), ("path",)),
    "files": (("path",), ("sha256",), ("document_id",)),
    "meetings": (("committee_id", "date"),),
    "papers": (("document_id", "first_page"), ("meeting_id",), ("fingerprint", "id")),
    "agenda_items": (("document_id",), ("meeting_id",), ("paper_id",)),
    "attendance": (("document_id",), ("meeting_id",), ("person_id",)),
    "interests": (("document_id",), ("person_id",), ("agenda_item_id",)),
    "resolutions": (("document_id",), ("meeting_id",), ("agenda_item_id",)),
    "recommendations": (("document_id",), ("agenda_item_id",)),
    "motions": (("document_id",), ("agenda_item_id",), ("outcome",)),
    "vote_events": (("document_id",), ("motion_id",)),
    "votes": (("document_id",), ("vote_event_id",), ("person_id",)),
    "actions": (("document_id",),),
    "adoptions": (("recommendation_id",), ("resolution_id",), ("agenda_item_id",)),
    "report_details": (("document_id",), ("paper_id",)),
    "dates": (("document_id", "page"), ("value",)),
    "tables": (("document_id", "first_page"),),
    "table_cells": (("table_id",), ("document_id",)),
    "public_questions": (("document_id",), ("meeting_id",)),
    "petitions": (("document_id",), ("meeting_id",)),
    "call_ins": (("document_id",), ("meeting_id",)),
    "exemptions": (("document_id",), ("meeting_id",)),
    "forward_plan": (("document_id",),),
    "figures": (("document_id", "page"), ("unit", "value")),
    "cross_references": (("document_id",), ("agenda_item_id",), ("target_item_id",), ("kind", "reference")),
    "issues": (("document_id",), ("run_id",), ("path",), ("level", "document_id")),
    "published_meetings": (("site", "date"),),
    "published_items": (("published_meeting_id",),),
    "published_attendance": (("published_meeting_id",),),
    "published_documents": (("published_meeting_id",), ("published_item_id",), ("source_id",), ("url",)),
    "sources": (("document_id",), ("published_meeting_id",), ("sha256",), ("site", "status")),
}
TYPES = {str: "TEXT", int: "INTEGER", float: "REAL"}

# What each document says of a meeting; the row in `meetings` is made of them, the best founded first.
MEETING_SOURCES = """CREATE TABLE IF NOT EXISTS meeting_sources (
    meeting_id TEXT NOT NULL REFERENCES meetings(id),
    document_id TEXT NOT NULL REFERENCES documents(id),
    weight INTEGER NOT NULL,
    end_date TEXT, joint_with TEXT, start_time TEXT, end_time TEXT, venue TEXT, kind TEXT, status TEXT, minutes_status TEXT,
    council_id TEXT, council TEXT, nation TEXT, committee_id TEXT, committee TEXT,
    body TEXT, -- the council that it is, once papers are compared; that of the papers beside it where it names none
    PRIMARY KEY (meeting_id, document_id)
)"""

SOURCE_INDEXES = {"document_id": "document_id", "council_id": "council_id, council, nation", "body": "body"}

# What Datasette shows: tables of the machinery hidden, the name a row goes by, what to narrow a table down by, its order.
HIDDEN = ("meeting_sources", "row_counts", "unlinked")
LABELS = {
    "councils": "name", "committees": "name", "meetings": "date", "documents": "file_name", "papers": "title",
    "agenda_items": "title", "people": "name", "memberships": "name", "resolutions": "text", "motions": "text",
    "runs": "started_at",
    "files": "path", "recommendations": "text", "sources": "url", "published_meetings": "body", "published_items": "title",
    "published_attendance": "name", "published_documents": "title",
}  # fmt: skip
FACETS = {
    "councils": ("nation",), "committees": ("council_id",), "meetings": ("committee_id", "kind", "minutes_status"),
    "documents": ("kind", "layout"), "pages": ("source",), "papers": ("kind",), "agenda_items": ("kind",),
    "people": ("council_id", "party"), "memberships": ("party", "ward", "source"),
    "attendance": ("status", "capacity", "party"), "interests": ("type", "withdrew"),
    "resolutions": ("type",), "motions": ("kind", "outcome"), "vote_events": ("method",), "votes": ("option",),
    "actions": ("owner",), "report_details": ("field",), "dates": ("role", "precision"), "figures": ("unit",),
    "tables": ("kind",), "cross_references": ("kind",), "files": ("code",), "issues": ("level", "code"),
    "decisions": ("council", "committee", "type"), "attendance_summary": ("council", "committee"),
    "item_history": ("council", "committee", "kind", "paper"), "adoptions": ("outcome", "rule"),
    "sources": ("site", "kind", "status"), "published_meetings": ("site", "body", "status"),
    "published_attendance": ("status", "party"), "published_documents": ("kind", "restricted"),
    "recommended_and_resolved": ("outcome", "council", "committee"), "items_as_recommended": ("outcome", "council", "committee"),
}  # fmt: skip
SORTS = {
    "councils": "name", "committees": "name", "people": "name", "memberships": "name", "meetings": "-date",
    "documents": "file_name", "runs": "-started_at", "sources": "-fetched_at", "published_meetings": "-date",
}  # fmt: skip
UNITS = {name: {"byte_count": "byte"} for name in ("documents", "files", "sources")}  # shown as kB and MB
PAGE_SIZE = 50  # rows of a table that are shown at a time


def statements() -> Iterator[str]:
    """The SQL that makes an empty database: tables with their keys, then indexes."""
    for record in TABLES:
        yield create_table(record)
    yield MEETING_SOURCES
    yield counts.TABLE
    yield changes.TABLE
    for view in VIEWS:
        yield view.statement
    yield views.MATTER_INDEX
    for table, indexes in INDEXED.items():
        for names in indexes:
            yield f"CREATE INDEX IF NOT EXISTS idx_{table}_{'_'.join(names)} ON {table} ({', '.join(names)})"
    for table, name in unindexed_links():
        yield f"CREATE INDEX IF NOT EXISTS idx_{table}_{name} ON {table} ({name}) WHERE {name} IS NOT NULL"
    for name, columns_ in SOURCE_INDEXES.items():
        yield f"CREATE INDEX IF NOT EXISTS idx_meeting_sources_{name} ON meeting_sources ({columns_})"
    yield f"CREATE INDEX IF NOT EXISTS idx_documents_folder ON documents ({changes.FOLDER})"
    for fact in facts():
        if fact.TABLE != "papers":  # which has one, as a link
            named = f"idx_{fact.TABLE}_duplicate_of ON {fact.TABLE} (duplicate_of)"
            yield f"CREATE INDEX IF NOT EXISTS {named} WHERE duplicate_of IS NOT NULL"
    for table, texts in SEARCHABLE.items():
        yield from search(table, texts)


def unindexed_links() -> Iterator[tuple[str, str]]:
    """Table and column of each foreign key that no index of INDEXED begins with.

    Without an index, SQLite looks through the whole table for every row that is deleted from the one it leads to.
    """
    for record in TABLES:
        first = {names[0] for names in INDEXED.get(record.TABLE, ())}
        for column in columns(record):
            if column.references and column.name not in first:
                yield record.TABLE, column.name


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


def metadata() -> dict[str, Any]:
    """What Datasette says of one of our databases: each table and column, names, facets, order, what is hidden."""
    described: dict[str, tuple[str, tuple[Column, ...]]] = {
        **{record.TABLE: (record.SAYS, tuple(columns(record))) for record in TABLES},
        **{view.name: (view.says, view.columns) for view in VIEWS},
    }
    tables: dict[str, Any] = {name: {"hidden": True} for name in HIDDEN}
    for name, (says, held) in described.items():
        table: dict[str, Any] = {
            "description": says,
            "columns": {column.name: column.help for column in held},
            "facets": list(FACETS.get(name, ())),
            "size": PAGE_SIZE,
        }
        if name in UNITS:
            table["units"] = UNITS[name]
        if name in LABELS:
            table["label_column"] = LABELS[name]
        if order := SORTS.get(name):
            table["sort_desc" if order.startswith("-") else "sort"] = order.removeprefix("-")
        tables[name] = table
    return {
        "description": "What council committees' meeting papers say, each row with the page, box and words it rests on.",
        "tables": tables,
    }


def facts() -> tuple[type[Fact], ...]:
    """The tables whose rows rest on printed words."""
    return tuple(record for record in TABLES if issubclass(record, Fact))


def dictionary() -> list[dict[str, Any]]:
    """The data dictionary as plain values: each table and view with its columns."""
    tables = [(record.TABLE, "table", record.SAYS, tuple(columns(record))) for record in TABLES]
    shown = [(view.name, "view", view.says, view.columns) for view in VIEWS]
    return [
        {
            "name": name,
            "kind": kind,
            "says": says,
            "columns": [{"name": c.name, "type": TYPES[c.type], "says": c.help, "references": c.references} for c in held],
        }
        for name, kind, says, held in (*tables, *shown)
    ]


def tables_document() -> str:
    """The data dictionary as Markdown."""
    parts = ["# Data dictionary", "", "Made from the records by `make docs`; do not edit.", ""]
    for record in TABLES:
        parts += [f"## {record.TABLE}", "", record.SAYS, "", "| column | type | what it says |", "|---|---|---|"]
        for column in columns(record):
            points = f" → `{column.references}`" if column.references else ""
            parts.append(f"| `{column.name}` | {TYPES[column.type]} | {column.help}{points} |")
        parts.append("")
    for view in VIEWS:
        parts += [f"## {view.name} (view)", "", view.says, "", "| column | type | what it says |", "|---|---|---|"]
        parts += [f"| `{column.name}` | {TYPES[column.type]} | {column.help} |" for column in view.columns]
        parts.append("")
    return "\n".join(parts)
