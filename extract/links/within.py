"""Records → rows: ids, the meeting, paper and item each belongs to, and the links between them.

Finding is not linking: extractors copy what is printed; what it refers to is decided here. Two candidates: no link.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from extract.attendance import register
from extract.links import approvals, cells, contradictions, decided, items, voted_rows, votes
from extract.models import (
    Document,
    DocumentRow,
    Extraction,
    Fact,
    Page,
    PageRow,
    Section,
)
from extract.models.digest import fact_mark
from extract.outline.sections import Agenda
from extract.pdf.display import shown


def link(
    document: Document, agenda: Agenda, found: Sequence[tuple[Section, Fact]], *, layout: str, version: str
) -> Extraction:
    """Everything that one PDF gave, as rows.

    `found` holds each record with the section it was read from, in the order of the document.
    """
    rows = _rows(document, found)
    tied = decided.decided([section for section, _ in rows], votes.tied(rows))
    facts = [items.named(fact, agenda.items) for fact in register.settle(approvals.approved(cells.tabled(tied)))]
    facts = voted_rows.of_rows(facts, agenda.items, agenda.sections)
    facts, doubts = contradictions.contradicted(facts)
    title = agenda.papers[0].title if agenda.papers else None
    kind = agenda.papers[0].kind if agenda.papers else "other"
    row = DocumentRow(
        id=document.key,
        meeting_id=agenda.meeting_id or None,
        kind=_document_kind(kind, len(agenda.papers)),
        title=title,
        path=document.path,
        file_name=document.path.rsplit("/", 1)[-1],
        sha256=document.sha256,
        byte_count=document.byte_count,
        page_count=len(document.pages),
        ocr_page_count=sum(page.source == "ocr" for page in document.pages),
        producer=document.producer,
        pdf_title=document.title,
        author=document.author,
        created_at=document.created,
        modified_at=document.modified,
        layout=layout,
        version=version,
    )
    pages = tuple(
        PageRow(
            id=f"{document.key}-page-{page.number:05d}",
            document_id=document.key,
            page=page.number,
            label=page.label,
            width=page.turn.size[0] if page.turn else page.width,
            height=page.turn.size[1] if page.turn else page.height,
            source=page.source,
            ocr_confidence=None if page.ocr_confidence is None else round(page.ocr_confidence, 3),
            marking=page.marking,
            stamp=page.stamp,
            filler=page.filler,
            rotation=page.rotation,
            dropped=_dropped(page),
            text=page.text,
        )
        for page in document.pages
    )
    return Extraction(
        path=document.path,
        document=row,
        councils=agenda.councils,
        committees=agenda.committees,
        meetings=agenda.meetings,
        pages=pages,
        papers=shown(agenda.papers, document.pages),
        items=shown(agenda.items, document.pages),
        facts=shown(facts, document.pages),
        remarks=(*document.remarks, *agenda.remarks, *items.unlinked(facts), *doubts),
    )


def _document_kind(kind: str, papers: int) -> str:
    """A PDF is what its first paper is; an agenda with papers behind it is a pack."""
    if kind == "agenda" and papers > 1:
        return "pack"
    return kind if kind in ("agenda", "minutes", "report", "decision") else "other"


def _dropped(page: Page) -> str | None:
    """The lines taken off a page, each with the rule that says so, as JSON."""
    lines = [[dropped.rule, dropped.line.text] for dropped in page.dropped]
    return json.dumps(lines, ensure_ascii=False) if lines else None


def _rows(document: Document, found: Sequence[tuple[Section, Fact]]) -> list[tuple[Section, Fact]]:
    """The records with ids and with what they share with their section."""
    counts: Counter[str] = Counter()
    given: dict[str, list[str]] = {}
    rows = []
    for section, fact in found:
        counts[fact.TABLE] += 1
        known: dict[str, Any] = {
            "id": f"{document.key}-{fact_mark(fact.TABLE)}{counts[fact.TABLE]:05d}",
            "document_id": document.key,
            "meeting_id": section.meeting.id,
            "paper_id": section.paper.id,
            "agenda_item_id": _own_item(section, fact),
        }
        if fact.TABLE not in given:
            given[fact.TABLE] = _given(type(fact))
        rows.append((section, replace(fact, **{name: known[name] for name in given[fact.TABLE]})))
    return rows


def _own_item(section: Section, fact: Fact) -> str | None:
    """The item a fact was found under: its section's, or the table row of the section it stands in."""
    if section.item is None and section.rows:
        at = section.passage.find(fact.evidence)
        row = next((row for row in section.rows if at is not None and row.start <= at < row.end), None)
        if row is not None:
            return row.item.id
    return section.item.id if section.item else section.paper.agenda_item_id


def _given(kind: type[Fact]) -> list[str]:
    """The columns of a record that its section and its place in the document fill."""
    given = ("id", "document_id", "meeting_id", "paper_id", "agenda_item_id")
    return [field.name for field in fields(kind) if field.name in given]


