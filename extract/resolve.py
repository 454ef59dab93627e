"""Records → rows: ids, the meeting, paper and item each belongs to, and the links between them.

Finding is not linking: extractors copy what is printed; what it refers to is decided here. Two candidates: no link.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from extract.agenda import Agenda
from extract.display import shown
from extract.models import (
    AgendaItem,
    Attendance,
    Document,
    DocumentRow,
    Extraction,
    Fact,
    Figure,
    Interest,
    Motion,
    Page,
    PageRow,
    Remark,
    Section,
    Table,
    TableCell,
    Vote,
    VoteEvent,
)
from extract.persons import register
from extract.structure import calls

BEFORE, BEHIND = 160, 120  # characters around a vote in which is said what it was on
SENTENCE = re.compile(r"[.;]\s|\n\s*(?=[A-Z])")
SUBJECT = re.compile(r"\b(?:amendment|motion|proposal|recommendation)\b(?!\s+(?:as\s+)?amended)", re.IGNORECASE)
ON_ITEM = re.compile(
    r"\b(?:item|report|matter|application|discussion)s?\s+(?:on|relating\s+to|regarding|about|concerning|for|of|entitled)\s+"
    r"(?P<title>(?:the\s+)?(?P<head>[^.;,:]{4,80}?)(?=,|\.|;|\s+(?:as|in\s+that|because|since|being)\b|$)[^.;]{0,40})",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+")
LITTLE = frozenset(("the", "a", "an", "of", "on", "to", "for", "and", "in", "at", "item", "report", "update"))
FEWEST_TITLE_WORDS = 2  # words of a title by which a declaration can mean it


def link(
    document: Document, agenda: Agenda, found: Sequence[tuple[Section, Fact]], *, layout: str, version: str
) -> Extraction:
    """Everything that one PDF gave, as rows.

    `found` holds each record with the section it was read from, in the order of the document.
    """
    rows = _rows(document, found)
    facts = [_linked(fact, agenda.items) for fact in register.settle(_tabled(_votes(rows)))]
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
        remarks=(*document.remarks, *agenda.remarks, *_unlinked(facts)),
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
            "id": f"{document.key}-{fact.TABLE}-{counts[fact.TABLE]:05d}",
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
        at = section.passage.offset(fact.evidence)
        row = next((row for row in section.rows if row.start <= at < row.end), None)
        if row is not None:
            return row.item.id
    return section.item.id if section.item else section.paper.agenda_item_id


def _given(kind: type[Fact]) -> list[str]:
    """The columns of a record that its section and its place in the document fill."""
    given = ("id", "document_id", "meeting_id", "paper_id", "agenda_item_id")
    return [field.name for field in fields(kind) if field.name in given]


def _votes(rows: Sequence[tuple[Section, Fact]]) -> list[Fact]:
    """The records with each vote tied to the motion it was on, and each named vote to its vote.

    A vote is on the last motion before it in its section, of the kind that is named beside it where one is ("the
    amendment", "the substantive motion"); a named vote belongs to the vote before it.
    """
    made: list[Fact] = []
    event: VoteEvent | None = None
    for section, fact in rows:
        if isinstance(fact, VoteEvent):
            before = [
                other
                for owner, other in rows
                if owner is section and isinstance(other, Motion) and _place(other) < _place(fact)
            ]
            wanted = _subject(section, fact)
            fits = [other for other in before if wanted is None or (other.kind == "amendment") == (wanted == "amendment")]
            fits = [other for other in fits if wanted is None or other.kind != "procedural"] or fits or before
            event = replace(fact, motion_id=max(fits, key=_place).id) if fits else fact
            made.append(event)
        elif isinstance(fact, Vote):
            made.append(replace(fact, vote_event_id=event.id if event else None))
        else:
            made.append(fact)
    return made


def _tabled(facts: Sequence[Fact]) -> list[Fact]:
    """The records with each cell tied to the table before it, and each figure to the table in whose cell it stands."""
    made: list[Fact] = []
    table: Fact | None = None
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for fact in facts:
        if isinstance(fact, Table):
            table = fact
        elif isinstance(fact, TableCell) and table:
            proof = fact.evidence
            spans.setdefault(proof.page, []).append((proof.char_start, proof.char_end, table.id))
            fact = replace(fact, table_id=table.id)
        made.append(fact)
    for found in spans.values():
        found.sort()
    return [_in_table(fact, spans) if isinstance(fact, Figure) else fact for fact in made]


def _in_table(figure: Figure, spans: Mapping[int, Sequence[tuple[int, int, str]]]) -> Figure:
    place, found = figure.evidence.char_start, spans.get(figure.evidence.page, ())
    n = bisect_right(found, place, key=lambda span: span[0]) - 1
    return replace(figure, table_id=found[n][2]) if n >= 0 and place < found[n][1] else figure


def _subject(section: Section, vote: VoteEvent) -> str | None:
    """What a vote was on, as the words in its sentence or last before it say: ``amendment``, ``motion`` or None."""
    passage = section.passage
    start = passage.offset(vote.evidence)
    own = SENTENCE.split(passage.text[start : start + BEHIND])[0]
    near = passage.text[max(0, start - BEFORE) : start] + own
    named = [match.group(0).casefold() for match in SUBJECT.finditer(near)]
    return ("amendment" if named[-1] == "amendment" else "motion") if named else None


def _place(fact: Fact) -> tuple[int, int]:
    return fact.evidence.page, fact.evidence.char_start


def _linked(fact: Fact, items: Sequence[AgendaItem]) -> Fact:
    """The record with the items it names by number."""
    if isinstance(fact, Interest):  # the item the interest is in, not the one under which it was declared
        named = _item(fact.meeting_id, fact.item_number, items) if fact.item_number else _titled(fact, items)
        return replace(fact, agenda_item_id=named)
    if isinstance(fact, Attendance) and (fact.arrived_item or fact.left_item):
        return replace(
            fact,
            arrived_item_id=_item(fact.meeting_id, fact.arrived_item, items),
            left_item_id=_item(fact.meeting_id, fact.left_item, items),
        )
    return fact


def _item(meeting_id: str | None, number: str | None, items: Sequence[AgendaItem]) -> str | None:
    """The one item of a meeting that a printed number names, or None where there is none or more than one."""
    if number is None:
        return None
    found = calls.called(number, [item for item in items if item.meeting_id == meeting_id])
    return found[0].id if len(found) == 1 else None


def _titled(interest: Interest, items: Sequence[AgendaItem]) -> str | None:
    """The one item whose title stands in a declaration that prints no number: "the item on Leaseholder Charges"."""
    about = ON_ITEM.search(" ".join(interest.evidence.quote.split()))
    if about is None:
        return None
    said = set(WORD.findall(about["title"].casefold()))
    fits = [
        item.id
        for item in items
        if item.meeting_id == interest.meeting_id
        and item.kind not in ("interests", "apologies")
        and len(words := {word for word in WORD.findall(item.title.casefold()) if word not in LITTLE}) >= FEWEST_TITLE_WORDS
        and (words <= said or {word for word in WORD.findall(about["head"].casefold()) if word not in LITTLE} <= words)
    ]
    return fits[0] if len(fits) == 1 else None


def _unlinked(facts: Sequence[Fact]) -> list[Remark]:
    """Remarks on numbers that name no item, or more than one."""
    return [
        Remark(
            "resolve", "item_unknown", "info", f"no single item has the number {fact.item_number}", fact.evidence.page
        )
        for fact in facts
        if isinstance(fact, Interest) and fact.item_number and fact.agenda_item_id is None
    ]
