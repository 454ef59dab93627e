"""What a database says of one page: its text, the rows that rest on it, and where their words stand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extract.database import schema, views
from extract.models.columns import EVIDENCE_COLUMNS, columns

MOST_ROWS = 500  # rows of one table that are listed on a page
MOST_COPIES = 50  # of a row that are listed
LONGEST = 160  # characters of a row that stand in the list of a page
WEB = ("http://", "https://")  # addresses that are linked to; a list on disk may hold others
FACTS = {record.TABLE: record for record in schema.facts()}
# What says most about a row, in the order in which it is read: the columns of its line in the list of a page.
SUMMARIES = {
    "papers": ("kind", "title"), "agenda_items": ("number", "minute_number", "title"), "attendance": ("name", "status", "capacity"),
    "interests": ("name", "type", "nature"), "resolutions": ("number", "type", "text"), "recommendations": ("number", "text"),
    "motions": ("kind", "mover", "seconder", "outcome", "text"),
    "vote_events": ("method", "votes_for", "votes_against", "abstentions"), "votes": ("name", "option"),
    "actions": ("owner", "due_date", "text"), "report_details": ("label", "value"), "dates": ("value", "end_value", "role"),
    "public_questions": ("number", "asker", "subject", "text"), "petitions": ("subject", "signatures", "presented_by"),
    "call_ins": ("decision_reference", "decision", "called_in_by"), "exemptions": ("schedule", "paragraphs", "reason"),
    "forward_plan": ("reference", "title", "decision_maker", "due_printed"),
    "tables": ("kind", "title"),
    "table_cells": ("text",),
    "figures": ("value", "unit", "subject"), "cross_references": ("kind", "target"),
}  # fmt: skip
_PROOF = {"id", "document_id", "duplicate_of"} | {column.name for column in EVIDENCE_COLUMNS}  # shown in their own way


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A rectangle on a page in percent of its width and height, as a browser places it."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A row and the words it rests on; `char_start` and `char_end` are offsets in the text of its page."""

    table: str
    id: str
    page: int
    summary: str
    values: Sequence[tuple[str, Any]]  # the row's own columns that hold something
    quote: str
    rule: str
    confidence: float
    char_start: int
    char_end: int
    places: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page of a document with the rows that rest on it, by table."""

    document: Mapping[str, Any]
    page: int
    label: str | None
    width: float
    height: float
    text: str
    source: str
    originals: Sequence[tuple[str, str]]  # public addresses it was fetched from, and when
    rows: Mapping[str, Sequence[Proof]]
    more: Mapping[str, int]  # how many rows of a table are not listed


async def page_of(database: Any, table: str, id: str) -> tuple[str, int] | None:
    """The document and page that a row rests on; None where there is no such table or row.

    A document's is its first page, a page's own is itself.
    """
    if table == "documents":
        row = (await database.execute("SELECT id, 1 FROM documents WHERE id = ?", [id])).first()
    elif table in (*FACTS, "pages"):
        row = (await database.execute(f"SELECT document_id, page FROM {table} WHERE id = ?", [id])).first()
    else:
        row = None
    return (row[0], row[1]) if row else None


async def sheet(database: Any, document_id: str, page: int) -> Sheet | None:
    """The page of a document; None where the database has no such page."""
    document = (await database.execute("SELECT * FROM documents WHERE id = ?", [document_id])).first()
    found = (await database.execute("SELECT * FROM pages WHERE document_id = ? AND page = ?", [document_id, page])).first()
    if document is None or found is None:
        return None
    rows: dict[str, list[Proof]] = {}
    more: dict[str, int] = {}
    for table in FACTS:
        held = await database.execute(
            f"SELECT * FROM {table} WHERE document_id = ? AND page = ? ORDER BY char_start, id", [document_id, page], page_size=-1
        )
        if held.rows:
            rows[table] = [proof(table, dict(row), found["width"], found["height"]) for row in held.rows[:MOST_ROWS]]
            more[table] = max(0, len(held.rows) - MOST_ROWS)
    fetched = await database.execute("SELECT url, fetched_at FROM sources WHERE document_id = ? ORDER BY url", [document_id])
    originals = [(row["url"], (row["fetched_at"] or "")[:10]) for row in fetched.rows if row["url"].startswith(WEB)]
    return Sheet(
        document=dict(document), originals=originals, page=page, label=found["label"], width=found["width"], height=found["height"],
        text=found["text"], source=found["source"], rows=rows, more=more,
    )  # fmt: skip


def proof(table: str, row: Mapping[str, Any], width: float, height: float) -> Proof:
    """A row with its words' places on a page of that size in points."""
    shown = [printed(row[name]) for name in SUMMARIES.get(table, ()) if row[name] not in (None, "")]
    summary = " · ".join(shown)
    return Proof(
        table=table,
        id=row["id"],
        page=row["page"],
        summary=summary if len(summary) <= LONGEST else summary[:LONGEST].rstrip() + "…",
        values=[
            (column.name, row[column.name])
            for column in columns(FACTS[table])
            if column.name not in _PROOF and row[column.name] not in (None, "")
        ],
        quote=row["quote"],
        rule=row["rule"],
        confidence=row["confidence"],
        char_start=row["char_start"],
        char_end=row["char_end"],
        places=[place(box, width, height) for box in boxes_of(row)],
    )


def boxes_of(row: Mapping[str, Any]) -> list[Sequence[float]]:
    """[x0, top, x1, bottom] in points of each printed line that a row's quote is on; none where it rests on no words."""
    if row["boxes"]:
        return list(json.loads(row["boxes"]))
    return [[row[side] for side in ("x0", "top", "x1", "bottom")]] if row["x0"] is not None else []


def printed(value: Any) -> str:
    """A value as it is read: 1680820300.0 is "1,680,820,300"."""
    return f"{value:,.15g}" if isinstance(value, float) else str(value)


def place(box: Sequence[float], width: float, height: float) -> Place:
    """A box in points as percent of a page of that size, kept on the page."""
    across, down = max(1.0, width), max(1.0, height)
    x0, x1 = (min(max(0.0, edge), across) for edge in (box[0], box[2]))
    top, bottom = (min(max(0.0, edge), down) for edge in (box[1], box[3]))
    return Place(
        left=round(100 * x0 / across, 3),
        top=round(100 * top / down, 3),
        width=round(100 * (x1 - x0) / across, 3),
        height=round(100 * (bottom - top) / down, 3),
    )


async def copies(database: Any, table: str, id: str) -> Sequence[Mapping[str, Any]]:
    """The rows of other papers that say the same as a row, the one that counts first: id, page, file_name, counts."""
    found = await database.execute(
        f"SELECT t.id, t.page, d.file_name, t.duplicate_of IS NULL AS counts FROM {table} t "
        "JOIN documents d ON d.id = t.document_id "
        f"JOIN (SELECT coalesce(duplicate_of, id) AS counted FROM {table} WHERE id = ?1) own "
        "WHERE t.id <> ?1 AND (t.id = own.counted OR t.duplicate_of = own.counted) "
        f"ORDER BY counts DESC, d.file_name, t.page, t.id LIMIT {MOST_COPIES}",
        [id],
    )
    return [dict(row) for row in found.rows]


async def cite(database: Any, table: str, id: str) -> str | None:
    """How to cite a row: "Wickham Council, Cabinet, 30 January 2025, Minute 84, p. 1"; None where there is no such row."""
    record = FACTS[table]
    names = {column.name for column in columns(record)}
    item = "t.id" if table == "agenda_items" else "t.agenda_item_id" if "agenda_item_id" in names else "NULL"
    paper = "p.meeting_id" if "paper_id" in names else "NULL"
    meeting = f"coalesce({'t.meeting_id' if 'meeting_id' in names else 'NULL'}, i.meeting_id, {paper}, d.meeting_id)"
    joined = "LEFT JOIN papers p ON p.id = t.paper_id " if "paper_id" in names else ""
    row = (
        await database.execute(
            f"SELECT {views.citation('t')} FROM {table} t JOIN documents d ON d.id = t.document_id {joined}"
            f"LEFT JOIN agenda_items i ON i.id = {item} {views.bodies(meeting)} WHERE t.id = ?",
            [id],
        )
    ).first()
    return str(row[0]) if row else None
