"""Parts of a document → meetings, papers, agenda items, and the sections that the facts read.

Every line of the document ends up in one section. An earlier meeting's minutes inside a pack belong to that meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.meetings import heading
from extract.models import (
    AgendaItem,
    Box,
    Committee,
    Council,
    Document,
    Evidence,
    ItemRow,
    Layout,
    Line,
    Meeting,
    Paper,
    Part,
    Passage,
    Remark,
    Section,
)
from extract.models.digest import digest
from extract.outline import agenda_details, decision_sheets, doubts, features, nesting, record_forms
from extract.outline.agenda_details import Listed
from extract.outline.best import WITH_ITEMS, Heading, Outline, outline
from extract.outline.item_kinds import item_kind
from extract.same.bodies import committee_key, council_key

LIKELY_ITEM = 0.5  # confidence from which a heading ends the head of its paper
SEVERAL_DECIDED = 2  # fields "Decision" from which a notice is set like minutes, a heading for each matter
COVER = 4  # pages in which the head of a paper ends
LEAST_WORDS = 30  # words of a paper that can be told from another by its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What the structure of a document came to."""

    councils: tuple[Council, ...]
    committees: tuple[Committee, ...]
    meetings: tuple[Meeting, ...]
    meeting_id: str  # the meeting the document is about
    papers: tuple[Paper, ...]
    items: tuple[AgendaItem, ...]
    sections: tuple[Section, ...]
    remarks: tuple[Remark, ...]
    outlines: tuple[tuple[str, Outline], ...] = field(default=(), compare=False)  # id of a paper → how its headings were chosen


def arrange(document: Document, parts: Sequence[Part], layout: Layout) -> Agenda:
    """Lay out the parts of a document as meetings, papers, items and sections."""
    book = _Book(document)
    main: heading.Head | None = None
    for number, part in enumerate(parts, start=1):
        passage = Passage.of(part.lines(document.pages))
        pages = () if part.begins else document.pages[part.first_page - 1 : part.last_page]  # whose margins speak of this part
        lines = _head(document, part)
        found = outline(passage, features.about(document, part.kind)) if part.kind in WITH_ITEMS else None
        above = _above_items(part, passage, lines, found) if found else None
        own = heading.head(lines, passage, part.kind, layout, pages, above)
        if main is None:
            main = own
        if number > 1 and part.kind not in WITH_ITEMS:
            own = main
        meeting = book.meeting(own.or_else(main))
        book.add(part, number, passage, meeting, found)
    return book.close()


def _head(document: Document, part: Part) -> list[Line]:
    """The first lines of a part, the running heads of its first page before them."""
    lines = [line for line in part.lines(document.pages) if line.page < part.first_page + COVER]
    dropped = [] if part.begins else document.pages[part.first_page - 1].dropped
    return [*(one.line for one in dropped if one.rule == "margin.repeated"), *lines]


def _above_items(part: Part, passage: Passage, head: Sequence[Line], found: Outline) -> int | None:
    """How many lines of a head stand above the first item, where the paper has one that is likely."""
    first = next((one for one in found.headings if one.confidence >= LIKELY_ITEM), None)
    if first is None:
        return None
    running = len(head) - sum(line.page < part.first_page + COVER for line in passage.lines)
    return running + passage.line_index(first.start)


class _Book:
    """Collects what :func:`arrange` finds, and gives the ids."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._councils: dict[str, Council] = {}
        self._committees: dict[str, Committee] = {}
        self._meetings: dict[str, Meeting] = {}
        self._papers: list[Paper] = []
        self._items: list[AgendaItem] = []
        self._sections: list[Section] = []
        self._remarks: list[Remark] = []
        self._outlines: list[tuple[str, Outline]] = []

    def meeting(self, heading: heading.Head) -> Meeting:
        """The meeting that a heading names, with its council and committee; one row for each, however often named."""
        council_id = None
        if heading.council:
            council_id = digest("council", *council_key(heading.council))
            name = heading.council
            self._councils.setdefault(council_id, Council(id=council_id, name=name, nation=heading.nation))
        own = None if heading.council and heading.date else self._document.sha256
        met = committee_key(heading.committee, heading.council) if heading.committee else None
        committee_id = digest("committee", council_id, met, None if heading.council else own)
        self._committees.setdefault(committee_id, Committee(id=committee_id, council_id=council_id, name=heading.committee))
        annual = heading.kind if heading.kind in ("annual", "extraordinary", "special") else None
        meeting_id = digest("meeting", committee_id, heading.date, own, annual)
        if meeting_id not in self._meetings:
            self._remarks.extend(heading.remarks)
            self._meetings[meeting_id] = Meeting(
                id=meeting_id, committee_id=committee_id, date=heading.date, start_time=heading.start_time,
                end_time=heading.end_time, venue=heading.venue, kind=heading.kind, minutes_status=heading.minutes_status,
                status=heading.status, end_date=heading.end_date, joint_with=heading.joint_with,
            )  # fmt: skip
        return self._meetings[meeting_id]

    def add(self, part: Part, number: int, passage: Passage, meeting: Meeting, found: Outline | None) -> None:
        """Add one part: its paper, its items, its sections; `found` are the headings of an agenda or of minutes."""
        key = self._document.key
        paper = Paper(
            id=f"{key}-paper-{number:03d}",
            document_id=key,
            meeting_id=meeting.id,
            kind=part.kind,
            title=part.title,
            first_page=part.first_page,
            last_page=part.last_page,
            fingerprint=_fingerprint(passage),
            evidence=_paper_evidence(part, passage, self._document),
        )
        if part.item_number:
            item = next((item for item in self._items if item.number == part.item_number and item.meeting_id == self._first), None)
            if item is None:
                self._remarks.append(
                    Remark("agenda", "item_not_listed", "warning", f"the agenda lists no item {part.item_number}", part.first_page)
                )
            else:
                paper = replace(paper, agenda_item_id=item.id)
        self._papers.append(paper)
        if part.kind == "decision" and (rows := decision_sheets.sheet_rows(passage)):
            self._tabled(paper, passage, meeting, rows)
        elif part.kind == "decision" and (forms := record_forms.record_forms(passage)):
            self._minuted(paper, passage, meeting, forms)
        elif found or part.kind == "decision":
            found = found or self._notice(passage)
            self._outlines.append((paper.id, found))
            sure = [replace(heading, confidence=round(heading.confidence * part.confidence, 3)) for heading in found.headings]
            if part.kind == "agenda":
                self._listed(paper, passage, meeting, agenda_details.detailed(passage, sure))
            else:
                self._minuted(paper, passage, meeting, sure)
            self._remarks.extend(doubts.doubts(part.kind, paper.first_page, passage, sure))
        else:
            own = next((item for item in self._items if item.id == paper.agenda_item_id), None)
            self._section("body", paper, meeting, own, passage.lines)

    def _notice(self, passage: Passage) -> Outline:
        """The headings of a decision notice; one with several decisions is set like minutes."""
        several = sum(1 for _ in record_forms.FORM_DECIDES.finditer(passage.text)) >= SEVERAL_DECIDED
        return outline(passage, features.about(self._document, "minutes" if several else "decision"))

    @property
    def _first(self) -> str | None:
        return self._papers[0].meeting_id if self._papers else None

    def _listed(self, paper: Paper, passage: Passage, meeting: Meeting, found: Sequence[Listed]) -> None:
        """The items of an agenda, with a section for what stands before them and one for each."""
        start = 0
        previous: AgendaItem | None = None
        for entry in found:
            heading = entry.heading
            item = self._item(paper, meeting, passage, heading.start, heading.title_end, heading.rule, heading.confidence)
            item = replace(
                item, number=heading.number, minute_number=heading.minute_number, title=heading.title,
                kind=item_kind(heading.title),
                part=entry.part, exempt_paragraphs=entry.exempt_paragraphs, pages_printed=entry.pages_printed,
                presenter=entry.presenter, first_page=None, last_page=None,
            )  # fmt: skip
            self._cut(paper, meeting, passage, start, heading.start, previous)
            self._items.append(item)
            start, previous = heading.start, item
        self._cut(paper, meeting, passage, start, len(passage.text), previous)
        if not found:
            self._remarks.append(Remark("agenda", "no_items", "warning", "no list of items was found", paper.first_page))

    def _tabled(self, paper: Paper, passage: Passage, meeting: Meeting, rows: Sequence[decision_sheets.SheetRow]) -> None:
        """The items that are rows of a decision sheet; its lines stay one section, as a table is read as a whole."""
        own = []
        for row in rows:
            item = self._item(paper, meeting, passage, row.start, row.end, decision_sheets.TITLE_COLUMN.id, 0.9)
            item = replace(
                item, number=row.number, title=row.title, kind=item_kind(row.title), text=passage.text[row.start : row.end],
                first_page=passage.line_at(row.start).page, last_page=passage.line_at(row.end - 1).page,
            )  # fmt: skip
            self._items.append(item)
            own.append(ItemRow(row.start, row.end, item))
        self._section("body", paper, meeting, None, passage.lines, rows=tuple(own))

    def _minuted(self, paper: Paper, passage: Passage, meeting: Meeting, found: Sequence[Heading]) -> None:
        """The items of minutes, with a section for what stands before them and one for each."""
        start = 0
        previous: AgendaItem | None = None
        own: list[AgendaItem] = []
        for n, entry in enumerate(found):
            stop = found[n + 1].start if n + 1 < len(found) else len(passage.text)
            item = self._item(paper, meeting, passage, entry.start, entry.title_end, entry.rule, entry.confidence)
            item = replace(
                item, number=entry.number, minute_number=entry.minute_number, title=entry.title, kind=item_kind(entry.title),
                text=passage.text[entry.end : stop].strip(" \n:"),
                first_page=passage.line_at(entry.start).page, last_page=passage.line_at(max(entry.start, stop - 2)).page,
            )  # fmt: skip
            heading = found[n - 1] if n and start == found[n - 1].start else None
            self._cut(paper, meeting, passage, start, entry.start, previous, heading)
            self._items.append(item)
            own.append(item)
            start, previous = entry.start, item
            if (outer := nesting.returns(passage, found, n, stop)) is not None:
                self._cut(paper, meeting, passage, start, outer[0], item, entry)
                start, previous = outer[0], own[outer[1]]
        last = found[-1] if found and start == found[-1].start else None
        self._cut(paper, meeting, passage, start, len(passage.text), previous, last)
        if not found and passage.lines:
            self._remarks.append(Remark("agenda", "no_items", "warning", "no headings of items were found", paper.first_page))

    def _item(self, paper: Paper, meeting: Meeting, passage: Passage, start: int, end: int, rule: str, sure: float) -> AgendaItem:
        """An item's row, its title still to be set."""
        return AgendaItem(
            id=f"{self._document.key}-item-{len(self._items) + 1:04d}",
            document_id=self._document.key,
            meeting_id=meeting.id,
            paper_id=paper.id,
            title="",
            position=sum(item.paper_id == paper.id for item in self._items) + 1,
            evidence=passage.evidence(start, max(end, start + 1), rule=rule, confidence=sure),
        )

    def _cut(
        self, paper: Paper, meeting: Meeting, passage: Passage, start: int, end: int, item: AgendaItem | None,
        heading: Heading | None = None,
    ) -> None:  # fmt: skip
        """Add the section of the whole lines from `start` to `end`."""
        if end <= start:
            return
        first, last = passage.line_index(start), passage.line_index(end - 1)
        lines = passage.lines[first : last + 1]
        if lines:
            done = heading.end - heading.start if heading else 0
            self._section("item" if item else "opening", paper, meeting, item, lines, done)

    def _section(
        self,
        kind: str,
        paper: Paper,
        meeting: Meeting,
        item: AgendaItem | None,
        lines: Sequence[Line],
        heading_end: int = 0,
        rows: tuple[ItemRow, ...] = (),
    ) -> None:
        self._sections.append(
            Section(
                kind=kind, paper=paper, meeting=meeting, item=item, passage=Passage.of(lines), heading_end=heading_end, rows=rows
            )
        )

    def close(self) -> Agenda:
        """All that was found; agenda items know the pages of their papers."""
        return Agenda(
            councils=tuple(self._councils.values()),
            committees=tuple(self._committees.values()),
            meetings=tuple(self._meetings.values()),
            meeting_id=self._papers[0].meeting_id or "",
            papers=tuple(self._papers),
            items=tuple(_paged(self._items, self._papers)),
            sections=tuple(self._sections),
            remarks=tuple(self._remarks),
            outlines=tuple(self._outlines),
        )


def _paged(items: Sequence[AgendaItem], papers: Sequence[Paper]) -> Iterator[AgendaItem]:
    """The items of an agenda with the first and last page of their own papers."""
    for item in items:
        own = [paper for paper in papers if paper.agenda_item_id == item.id]
        if own:
            item = replace(item, first_page=min(p.first_page for p in own), last_page=max(p.last_page for p in own))
        yield item


def _fingerprint(passage: Passage) -> str | None:
    """A digest of a paper's words, white space, case and punctuation aside; None for one too short to tell."""
    words = re.findall(r"\w+", passage.text.casefold())
    return digest("paper", " ".join(words)) if len(words) >= LEAST_WORDS else None


def _paper_evidence(part: Part, passage: Passage, document: Document) -> Evidence:
    """Where a paper's title stands; its first line, or an empty box at the head of its page, where it has none."""
    lines = part.title_lines or passage.lines[:1]
    if lines:
        own = Passage.of(line for line in lines if line.page == lines[0].page)
        return own.evidence(0, len(own.text), rule=part.rule, confidence=part.confidence)
    page = document.pages[part.first_page - 1]
    nothing = Box(0.0, 0.0, page.width, 0.0)
    return Evidence(
        page=page.number, box=nothing, boxes=(), quote="", char_start=0, char_end=0, rule=part.rule, confidence=part.confidence
    )  # fmt: skip
