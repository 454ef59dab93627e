"""A document → the parts it is made of.

Evidence is weighed in the open. In a pack, a new paper begins where a bookmark names an agenda item or a part of one,
where an "Agenda Item 6" stamp stands, where the agenda's page ranges say so, where a page is headed as minutes, as an
appendix or as a report, and after nothing else. A document that is no pack has one paper, unless minutes of another
meeting begin on a later page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.models import Document, Line, OutlineEntry, Page, Part, Passage, Remark, join_lines
from extract.outline import features
from extract.outline.agenda_details import Listed, listed
from extract.papers.boundaries import boundaries
from extract.papers.kinds import HEAD_LINES, TITLE_LABEL, TITLE_SIZE, TOP_LINES, headed, kind_of, title
from extract.papers.most_likely import most_likely
from extract.same.titles import letters
from extract.text.rule import Rule

AGENDA_PAGES = 8  # pages at most from the cover to the end of the agenda
_LEAST_ITEMS = 3  # items before which a second heading "Agenda" belongs to the same agenda
LEAST_HELD = 0.5  # share of the pages named in an agenda that a PDF must hold to be the pack and not the agenda alone
LEAST_RANGED = 3  # items with page ranges that make a list an agenda whatever its head

WORK_PROGRAMME = re.compile(r"\b(?:work\s+(?:programme|plan)|forward\s+plan)\b", re.I)
MOTION = re.compile(
    r"^(?:notices?\s+of\s+)?motions?\b|\bmotion\s+(?:for|to|submitted|on\s+notice|under)\b|time[\s-]limited\s+debate", re.I
)
QUESTIONS = re.compile(r"^(?:public\s+|members'?’?\s+|written\s+)?questions?\b|\bquestions?\s+(?:from|by|to|under)\b", re.I)
BOOKMARK_NUMBER = re.compile(r"^(?:item\s+)?(?P<number>\d{1,3}[a-z]?)[.:)]?\s+(?P<title>\S.*)$", re.I)
BOOKMARK_PART = Rule(
    id="paper.bookmark_part",
    pattern=r"\b(?:appendix|annexe?|enclosure|schedule|supplement)",
    examples={"Appendix B": "Appendix", "Enclosure 2": "Enclosure"},
    not_examples=("Budget",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A page on which a part begins and the signal that says so."""

    page: int
    rule: str
    item_number: str | None = None
    bookmark: str | None = None


def split(document: Document) -> tuple[list[Part], list[Remark]]:
    """The parts of a document in order; together they hold every page once."""
    pages = document.pages
    first_kind, sure = most_likely(pages)
    items = _agenda(document) if first_kind in ("agenda", "report", "other") else []
    if first_kind != "agenda":  # a cover without the word, but a list of items with page ranges behind it
        ranged = sum(item.first is not None for item in items)
        first_kind, items = ("agenda", items) if ranged >= LEAST_RANGED else (first_kind, [])
    starts, remarks = _starts(document, items, first_kind)
    parts = []
    for start, after in zip(starts, [*starts[1:], None], strict=True):
        last = after.page - 1 if after else len(pages)
        part = _part(pages[start.page - 1 : last], start, items, first_kind if start.page == 1 else None)
        parts.append(replace(part, confidence=round(sure, 3)) if start.page == 1 else part)
    return parts, remarks


def _agenda(document: Document) -> list[Listed]:
    """The items that the agenda at the head of a pack lists."""
    pages = document.pages
    ends = (page.number - 1 for page in pages[1:AGENDA_PAGES] if page.stamp or headed(page) not in (None, "agenda"))
    last = next(ends, min(len(pages), AGENDA_PAGES))
    passage = Passage.of(line for page in pages[: max(1, last)] for line in page.lines)
    return listed(passage, features.about(document, "agenda"))


def _starts(document: Document, items: list[Listed], first_kind: str) -> tuple[list[Start], list[Remark]]:
    """The pages on which parts begin, the first page always among them."""
    found: dict[int, Start] = {1: Start(page=1, rule="paper.first_page")}
    remarks: list[Remark] = []
    pack = len(items) >= 2
    if pack:
        for start in (*_bookmarked(document.outline, items), *_stamped(document.pages), *_ranged(document.pages, items)):
            if 1 < start.page <= len(document.pages):
                known = found.get(start.page)
                if known is None or known.item_number is None:
                    found[start.page] = start
                elif start.item_number and known.item_number != start.item_number:
                    remarks.append(
                        Remark("papers", "item_differs", "warning",
                               f"{known.rule} says item {known.item_number}, {start.rule} says {start.item_number}", start.page)
                    )  # fmt: skip
    bookmarked = any(start.rule == "paper.bookmark" for start in found.values())
    heads = [None if number == 0 else headed(page) for number, page in enumerate(document.pages)]
    for page, head in zip(document.pages, heads, strict=True):
        alone = head == first_kind == "minutes" or (head == "appendix" and first_kind == "report")
        again = head == "agenda" == first_kind and _lists(items, page.number, document)
        if page.number not in found and (alone or again or (pack and head == "minutes")):
            found[page.number] = Start(page=page.number, rule=f"paper.{head}_head")
    if pack and not bookmarked and len(found) > 1:
        first = min(page for page in found if page > 1)
        for boundary in boundaries(document.pages[first - 1 :], heads[first - 1 :]):
            if boundary.page not in found:
                number = _titled(document.pages[boundary.page - 1], items)
                rule = f"paper.boundary.{'+'.join(boundary.signals)}"
                found[boundary.page] = Start(page=boundary.page, rule=rule, item_number=number)
        found = _tied(found)
    if pack and len(found) > 1:
        found = {page: start for page, start in found.items() if page == 1 or not document.pages[page - 1].filler}
    return [found[page] for page in sorted(found)], remarks


def _titled(page: Page, items: Sequence[Listed]) -> str | None:
    """The number of the one item whose title is a line at the head of a page."""
    head = {letters(line.text) for line in page.lines[:TOP_LINES] if line.bold or line.size >= TITLE_SIZE}
    fits = [item.number for item in items if letters(item.title) in head]
    return fits[0] if len(fits) == 1 and fits[0] else None


def _tied(found: dict[int, Start]) -> dict[int, Start]:
    """Starts without an item tied to the item of the start before them."""
    tied: dict[int, Start] = {}
    item = None
    for page in sorted(found):
        start = found[page]
        item = start.item_number or item
        tied[page] = start if start.item_number else replace(start, item_number=item)
    return tied


def _lists(items: Sequence[Listed], page: int, document: Document) -> bool:
    """True where the pages before `page` already hold a list of items: what follows is another agenda."""
    before = sum(len(line.text) + 1 for one in document.pages[: page - 1] for line in one.lines)
    return page <= AGENDA_PAGES and sum(item.heading.start < before for item in items) >= _LEAST_ITEMS


def _bookmarked(outline: Sequence[OutlineEntry], items: list[Listed]) -> Iterator[Start]:
    """Starts that bookmarks give: entries named as an agenda item, and the entries one level below them."""
    numbers = {item.number for item in items}
    current: tuple[int, str] | None = None  # level and number of the item's entry
    for entry in outline:
        match = BOOKMARK_NUMBER.match(entry.title)
        if match and match["number"] in numbers and (current is None or entry.level <= current[0]):
            current = (entry.level, match["number"])
            if entry.page:
                yield Start(page=entry.page, rule="paper.bookmark", item_number=match["number"], bookmark=match["title"])
        elif current and entry.level == current[0] + 1 and entry.page:
            yield Start(page=entry.page, rule="paper.bookmark", item_number=current[1], bookmark=entry.title)
        elif current and entry.level <= current[0]:
            current = None


def _stamped(pages: Sequence[Page]) -> Iterator[Start]:
    """Starts that "Agenda Item 6" stamps give: the first page of each run with one number."""
    last = None
    for page in pages:
        if page.stamp and page.stamp != last:
            yield Start(page=page.number, rule="paper.stamp", item_number=page.stamp)
        last = page.stamp or last


def _ranged(pages: Sequence[Page], items: list[Listed]) -> Iterator[Start]:
    """Starts that the agenda's page ranges give, through the page numbers as printed."""
    labels: dict[str, int] = {}
    for page in pages:
        if page.label:
            labels.setdefault(page.label, page.number)
    last = max((int(item.last) for item in items if item.last and item.last.isdigit()), default=0)
    whole = last <= len(pages)  # else the PDF is the agenda alone, and what it counts are the pages of the pack
    if labels and not whole:
        ranged = [item.first for item in items if item.first is not None]
        if sum(first in labels for first in ranged) < LEAST_HELD * len(ranged):
            return
    for item in items:
        if item.first is None:
            continue
        page_number = labels.get(item.first)
        if page_number is None and not labels and whole and item.first.isdigit():
            page_number = int(item.first)
        if page_number:
            yield Start(page=page_number, rule="paper.page_range", item_number=item.number)


def _part(pages: Sequence[Page], start: Start, items: list[Listed], known_kind: str | None) -> Part:
    """The part made of `pages`."""
    lines = [line for page in pages[:2] for line in page.lines][: 2 * HEAD_LINES]
    listing = next((item for item in items if item.number == start.item_number), None)
    kind = known_kind or _kind(lines, start, listing)
    title_lines = title(lines, kind)
    printed = TITLE_LABEL.sub("", join_lines("\n".join(line.text for line in title_lines)))
    return Part(
        kind=kind,
        first_page=pages[0].number,
        last_page=pages[-1].number,
        title=printed or start.bookmark or (listing.title if listing else "") or "untitled",
        title_lines=tuple(title_lines),
        item_number=start.item_number,
        rule=start.rule,
        confidence=1.0 if start.item_number or start.page == 1 else 0.8,
    )


def _kind(lines: Sequence[Line], start: Start, listing: Listed | None) -> str:
    """The kind of a part inside a pack: by its own head, then by the item it was put to."""
    names = [name for name in (start.bookmark, listing.title if listing else None) if name]
    head = kind_of(lines)
    if start.bookmark and BOOKMARK_PART.search(start.bookmark):
        return "appendix"
    if head in ("minutes", "agenda", "decision", "appendix"):
        return head
    if any(WORK_PROGRAMME.search(name) for name in names) or any(WORK_PROGRAMME.search(line.text) for line in lines[:3]):
        return "work_programme"
    if head == "report":
        return "report"
    if any(MOTION.search(name) for name in names):
        return "motion"
    if any(QUESTIONS.search(name) for name in names):
        return "questions"
    if names and re.search(r"\bminutes\b", names[0], re.I) and head == "other":
        return "minutes"
    return "report"
