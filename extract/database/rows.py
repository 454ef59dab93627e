"""Extraction → rows: plain tuples, ready to be written, sent to another process or put into a file.

Workers make them, so that the one writer has nothing to do but write.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from typing import Any

from extract.models import TABLES, Extraction, Fact, Issue, Record, columns
from extract.models.digest import digest, exact

MEETING_FIELDS = ("end_date", "joint_with", "start_time", "end_time", "venue", "kind", "status", "minutes_status")
BODY_FIELDS = ("council_id", "council", "nation", "committee_id", "committee")  # as read, before papers were compared
# How far the kinds of document are to be believed on their meeting: minutes say what happened, agendas what was planned.
WEIGHTS = {"minutes": 3, "pack": 2, "agenda": 2, "decision": 1, "report": 0, "other": 0}
SOURCES = "meeting_sources"
# The columns of every table that a document fills, in the order of the values in a row.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    **{record.TABLE: tuple(column.name for column in columns(record)) for record in TABLES},
    SOURCES: ("meeting_id", "document_id", "weight", *MEETING_FIELDS, *BODY_FIELDS),
}

Row = tuple[Any, ...]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All that one PDF gave. `tables` holds rows in the order of :data:`COLUMNS`; their run is not known yet (null).

    `document_id` is None where the PDF could not be read; then `code` and `reason` say why.
    """

    path: str
    tables: Mapping[str, Sequence[Row]]
    document_id: str | None = None
    sha256: str | None = None
    byte_count: int | None = None
    version: str | None = None  # of the extractor, where there is a document
    code: str | None = None
    reason: str | None = None

    def column(self, table: str, name: str) -> list[Any]:
        """The values of one column."""
        at = COLUMNS[table].index(name)
        return [row[at] for row in self.tables.get(table, ())]


def of(extraction: Extraction) -> Rows:
    """The rows of an extraction."""
    tables: dict[str, list[Row]] = {}
    document = extraction.document
    if document is None:
        first = extraction.remarks[0]
        return Rows(
            path=extraction.path, tables={Issue.TABLE: [values(issue) for issue in _issues(extraction)]},
            code=first.code, reason=first.message,
        )  # fmt: skip
    for record in (
        *extraction.councils, *extraction.committees, *extraction.meetings, document, *extraction.pages, *extraction.papers,
        *extraction.items, *extraction.facts, *_issues(extraction),
    ):  # fmt: skip
        tables.setdefault(record.TABLE, []).append(values(record))
    weight = WEIGHTS.get(document.kind, 0)
    councils = {council.id: council for council in extraction.councils}
    committees = {committee.id: committee for committee in extraction.committees}
    for meeting in extraction.meetings:
        said = (getattr(meeting, name) for name in MEETING_FIELDS)
        committee = committees.get(meeting.committee_id or "")
        council = councils.get((committee and committee.council_id) or "")
        bodies = (
            council and council.id, council and council.name, council and council.nation,
            committee and committee.id, committee and committee.name,
        )  # fmt: skip
        tables.setdefault(SOURCES, []).append((meeting.id, document.id, weight, *said, *bodies))
    return Rows(
        path=extraction.path, tables=tables, document_id=document.id, sha256=document.sha256, byte_count=document.byte_count,
        version=document.version,
    )  # fmt: skip


def renamed(read: Rows, path: str) -> Rows:
    """The rows of a file, for another file of the same bytes or another way to name it."""
    tables = {**read.tables}
    for table in {"documents", "issues"} & set(tables):
        names = COLUMNS[table]
        lines = [{**dict(zip(names, line, strict=True)), "path": path} for line in tables[table]]
        for number, line in enumerate(lines):
            if table == "documents":
                line["file_name"] = path.rsplit("/", 1)[-1]
            elif read.document_id is None:
                line["id"] = digest("issue", exact(path), str(number))
        tables[table] = [tuple(line[name] for name in names) for line in lines]
    return dataclasses.replace(read, path=path, tables=tables)


def values(record: Record) -> Row:
    """A record as a row: its evidence spread over columns, truth values as 1 and 0."""
    own = [
        int(value) if isinstance(value := getattr(record, field.name), bool) else value
        for field in dataclasses.fields(record)
        if field.name != "evidence"
    ]
    if isinstance(record, Fact):
        proof = record.evidence
        whole = [round(value, 2) for value in proof.box]
        lines = [[round(value, 2) for value in box] for box in proof.boxes]
        own += [
            proof.page,
            *whole,
            # Most quotes are of one line, whose box is that of the row: a kB a page would be said twice.
            None if lines == [whole] else json.dumps(lines, separators=(",", ":")),
            proof.quote,
            proof.char_start,
            proof.char_end,
            proof.rule,
            proof.confidence,
        ]
    return tuple(own)


def _issues(extraction: Extraction) -> list[Issue]:
    """The remarks of an extraction as records. Those of a document are its own wherever the file lies."""
    document_id = extraction.document.id if extraction.document else None
    whose = document_id or exact(extraction.path)
    return [
        Issue(
            id=digest("issue", whose, str(number)), document_id=document_id, path=extraction.path, page=remark.page,
            stage=remark.stage, code=remark.code, level=remark.level, message=remark.message,
        )
        for number, remark in enumerate(extraction.remarks)
    ]  # fmt: skip
