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

from extract.boundaries import boundaries
from extract.lexicon import DASH, MONTH
from extract.listing import Listed, listed
from extract.models import Document, Line, OutlineEntry, Page, Passage, Remark, join_lines
from extract.rule import Rule

HEAD_LINES = 24  # lines in which a paper says what it is
TOP_LINES = 6  # lines in which a page says that a new paper begins
AGENDA_PAGES = 8  # pages at most from the cover to the end of the agenda
LEAST_ITEMS = 3  # items before which a second heading "Agenda" belongs to the same agenda
TITLE_SIZE = 13.0  # points from which a line is a title whatever its weight
COVER_PAGES = 4  # pages in which the word Agenda must stand

AGENDA_HEAD = Rule(
    id="paper.agenda",
    pattern=r"""^(?:(?:public\s+|supplementary\s+|draft\s+)?a\s?g\s?e\s?n\s?d\s?a\b(?:\s+(?:and|for|part|supplement).*)?|.*\bsummons\s+to\b.*|summons
        |order\s+of\s+business|.*\byou\s+are\s+(?:hereby\s+)?(?:summoned|invited)\b.*|(?:public\s+)?notice\s+of\s+(?:\w+\s+){0,4}meeting.*|.*\binvites?\s+you\s+to\b.*
        |.*\bnotice\s+is\s+hereby\s+given\b.*|.*\bto\s+attend\s+(?:a|the)\s+(?:\w+\s+){0,4}meeting\b.*)$""",
    examples={"A G E N D A": "A G E N D A", "AGENDA": "AGENDA", "You are hereby summoned to": "You are hereby summoned to"},
    not_examples=("The agenda was agreed", "Agendas and minutes"),
)
MINUTES_HEAD = Rule(
    id="paper.minutes",
    pattern=rf"""^(?:(?:draft|unconfirmed|unapproved|confirmed|public|printed|monthly|approved|the)\s+)*minutes\b
        (?!\s+of\s+silence)(?:\s*[{DASH[1:-1]}:]\s*\S.*|\s+of\b.*|\s+for\b.*|\s+from\b.*)?$
        |^(?!.*\bto\b)(?:[\w&'’()-]+\s+){{1,8}}?minutes$|^(?!to\b|that\b)[^\d\n]{{0,60}}?\bminutes\s+of\s+(?:a|an|the)\s+(?:\w+\s+){{0,6}}meeting\b.*
        |^(?:draft\s+)?minute\s+of\s+(?:the\s+|an?\s+)?(?:\w+\s+)?(?:meeting|proceedings)\b.*""",
    examples={
        "MINUTES of a meeting of the Planning Committee": "MINUTES of a meeting of the Planning Committee",
        "Minutes - 4 May 2021": "Minutes - 4 May 2021",
        "Little Wickham Parish Council MINUTES": "Little Wickham Parish Council MINUTES",
        "MINUTE of MEETING of the BOARD": "MINUTE of MEETING of the BOARD",
    },
    not_examples=("Minutes Silence", "To approve the minutes of the last meeting", "four minutes later"),
    needs=("minute",),
)
DECISION_HEAD = Rule(
    id="paper.decision",
    pattern=r"""^.{0,80}\b(?:record\s+of\s+(?:an?\s+)?(?:\w+\s+){0,4}decisions?|decision\s+(?:notice|record|sheet|to\s+be\s+taken\s+by)
        |(?:executive|officer|delegated|cabinet\s+member)\s+decision(?:\s+(?:record|notice|report))?|notice\s+of\s+decisions?)\b.{0,60}$""",
    examples={"RECORD OF EXECUTIVE DECISION": "RECORD OF EXECUTIVE DECISION", "Decision Notice": "Decision Notice"},
    not_examples=("It was a decision that",),
    needs=("decision",),
)
REPORT_HEAD = Rule(
    id="paper.report",
    pattern=r"""^(?:from|by|report\s+(?:title|of|by|to|from|author)|subject|to|title\s+of\s+report|report\s+subject|classification|ward\(?s?\)?.{0,30}affected
        |author|purpose\s+of\s+(?:the\s+)?report|recommendations?(?:\s*\(s\))?)\s*:?(?:\s+.*)?$""",
    examples={"From: Head of Parks": "From: Head of Parks", "Report title": "Report title"},
    not_examples=("Fromage",),
)
REPORT_BLOCK = Rule(
    id="paper.report_block",
    pattern=r"^(?:from|by|report\s+title|report\s+of|report\s+to|subject|to|title\s+of\s+report)\s*:|^report\s+title\b|^report\s+of\s+",
    examples={"Subject: Budget": "Subject:", "Report title": "Report title"},
    not_examples=("To all members",),
)
APPENDIX_HEAD = Rule(
    id="paper.appendix",
    pattern=r"^(?:appendix|annexe?|enclosure|schedule)\s*(?P<number>[A-Z]{1,2}|\d{1,2}[A-Z]?|[IVX]{1,4})?\b\s*(?:[:.\u2013\u2014-]\s*\S.*|\(.*\)|$|(?-i:[A-Z]).{0,90}$)",
    examples={"APPENDIX 1": {"number": "1"}, "Appendix B - Map": {"number": "B"}},
    not_examples=("Appendices", "appendix 2 shows that the"),
)
NAMED_APPENDIX = re.compile(rf"\b(?:appendix|annexe?)\s+[A-Z0-9]{{1,3}}\s*(?::|\s{DASH}\s)", re.I)
WORK_PROGRAMME = re.compile(r"\b(?:work\s+(?:programme|plan)|forward\s+plan)\b", re.I)
MOTION = re.compile(r"^(?:notices?\s+of\s+)?motions?\b|\bmotion\s+(?:for|to|submitted|on\s+notice|under)\b|time[\s-]limited\s+debate", re.I)
QUESTIONS = re.compile(r"^(?:public\s+|members'?’?\s+|written\s+)?questions?\b|\bquestions?\s+(?:from|by|to|under)\b", re.I)
BOOKMARK_NUMBER = re.compile(r"^(?:item\s+)?(?P<number>\d{1,3}[a-z]?)[.:)]?\s+(?P<title>\S.*)$", re.I)
BOOKMARK_PART = re.compile(r"\b(?:appendix|annexe?|enclosure|schedule|supplement)", re.I)
BOLDLESS_TITLE = re.compile(r"^(?:report\s+title|subject|title|title\s+of\s+report|report\s+subject)\s*:?\s*", re.I)
RULES = (AGENDA_HEAD, MINUTES_HEAD, DECISION_HEAD, REPORT_HEAD, REPORT_BLOCK, APPENDIX_HEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a PDF: what it is, its pages, the item it was put to, where its title stands, and what told so."""

    kind: str
    first_page: int
    last_page: int
    title: str
    title_lines: tuple[Line, ...]
    item_number: str | None = None
    rule: str
    confidence: float = 1.0


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
    first_kind = kind_of(_head(pages[:COVER_PAGES], document))
    items = _agenda(pages) if first_kind == "agenda" else []
    starts, remarks = _starts(document, items, first_kind)
    parts = []
    for start, after in zip(starts, [*starts[1:], None], strict=True):
        last = after.page - 1 if after else len(pages)
        parts.append(_part(pages[start.page - 1 : last], start, items, first_kind if start.page == 1 else None))
    return parts, remarks


def _head(pages: Sequence[Page], document: Document) -> list[Line]:
    """The first lines of some pages, running heads of the first included."""
    first = [dropped.line for dropped in pages[0].dropped if dropped.rule == "margin.repeated"]
    return [*first, *(line for page in pages for line in page.lines)][: 3 * HEAD_LINES]


def kind_of(head: Sequence[Line]) -> str:
    """What a paper is, by the lines of its head: agenda, minutes, decision, report, appendix or other."""
    near = [(index, line, line.text.strip()) for index, line in enumerate(head[: 3 * HEAD_LINES])]
    for index, line, text in near:
        if index < HEAD_LINES and DECISION_HEAD.match(text) and (line.bold or text.isupper() or index < 4):
            return "decision"
        if index < HEAD_LINES and MINUTES_HEAD.match(text):
            return "minutes"
        if index < TOP_LINES and APPENDIX_HEAD.match(text) and len(text) < 100:
            return "appendix"
        if AGENDA_HEAD.match(text):
            return "agenda"
        if sum(bool(REPORT_BLOCK.match(other)) for _, _, other in near[: index + 1]) > 1:
            return "report"
    if any(REPORT_HEAD.match(text) for index, _, text in near if index < HEAD_LINES):
        return "report"
    return "other"


def _agenda(pages: Sequence[Page]) -> list[Listed]:
    """The items that the agenda at the head of a pack lists."""
    last = next((page.number - 1 for page in pages[1:AGENDA_PAGES] if page.stamp or _headed(page) not in (None, "agenda")), min(len(pages), AGENDA_PAGES))
    return listed(Passage.of(line for page in pages[: max(1, last)] for line in page.lines))


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
    heads = [None if number == 0 else _headed(page) for number, page in enumerate(document.pages)]
    for page, head in zip(document.pages, heads, strict=True):
        alone = head == first_kind == "minutes" or (head == "appendix" and first_kind == "report")
        again = head == "agenda" == first_kind and _lists(document.pages[: page.number - 1])
        if page.number not in found and (alone or again or (pack and head == "minutes")):
            found[page.number] = Start(page=page.number, rule=f"paper.{head}_head")
    if pack and not bookmarked and len(found) > 1:
        first = min(page for page in found if page > 1)
        for boundary in boundaries(document.pages[first - 1 :], heads[first - 1 :]):
            if boundary.page not in found:
                found[boundary.page] = Start(page=boundary.page, rule=f"paper.boundary.{'+'.join(boundary.signals)}")
        found = _tied(found)
    if pack and len(found) > 1:
        found = {page: start for page, start in found.items() if page == 1 or not document.pages[page - 1].filler}
    return [found[page] for page in sorted(found)], remarks


def _tied(found: dict[int, Start]) -> dict[int, Start]:
    """Starts without an item tied to the item of the start before them."""
    tied: dict[int, Start] = {}
    item = None
    for page in sorted(found):
        start = found[page]
        item = start.item_number or item
        tied[page] = start if start.item_number else replace(start, item_number=item)
    return tied


def _lists(pages: Sequence[Page]) -> bool:
    """True where the pages before already hold a list of items: what follows is another agenda."""
    return len(pages) <= AGENDA_PAGES and len(listed(Passage.of(line for page in pages for line in page.lines))) >= LEAST_ITEMS


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
    for item in items:
        if item.first is None:
            continue
        page_number = labels.get(item.first)
        if page_number is None and not labels and item.first.isdigit():
            page_number = int(item.first)
        if page_number:
            yield Start(page=page_number, rule="paper.page_range", item_number=item.number)


def _headed(page: Page) -> str | None:
    """What begins on a page, by its first lines: minutes, agenda, appendix, report, or nothing."""
    if page.filler or not page.lines:
        return None
    top = list(page.lines[:TOP_LINES])
    for index, line in enumerate(top):
        titled = line.bold or line.size >= TITLE_SIZE or line.text.isupper()
        if MINUTES_HEAD.match(line.text) and (titled or _opens_minutes(page, index)):
            return "minutes"
        if titled and AGENDA_HEAD.match(line.text):
            return "agenda"
        if index < 2 and APPENDIX_HEAD.match(line.text) and len(line.words) <= 14 and line.cell is None:
            return "appendix" if titled or len(line.words) <= 2 or NAMED_APPENDIX.search(line.text) else None
        if index == 0 and line.bold and NAMED_APPENDIX.search(line.text):
            return "appendix"
    blocks = [line for line in top if REPORT_BLOCK.match(line.text)]
    return "report" if len(blocks) >= 2 or (blocks and blocks[0] is top[0]) else None


def _opens_minutes(page: Page, index: int) -> bool:
    """True where a line that is not set off as a title opens minutes all the same: capital M, a day, and nothing of a
    sentence above it."""
    line = page.lines[index]
    first = index == 0 or all(other.bold or other.text.isupper() for other in page.lines[:index])
    return first and line.text[0].isupper() and line.words[0].text.casefold() in ("minutes", "minute", "draft") and bool(
        re.search(MONTH, " ".join(other.text for other in page.lines[index : index + 2]), re.I | re.X)
    )


def _part(pages: Sequence[Page], start: Start, items: list[Listed], known_kind: str | None) -> Part:
    """The part made of `pages`."""
    lines = [line for page in pages[:2] for line in page.lines][: 2 * HEAD_LINES]
    listing = next((item for item in items if item.number == start.item_number), None)
    kind = known_kind or _kind(lines, start, listing)
    title_lines = title(lines, kind)
    printed = BOLDLESS_TITLE.sub("", join_lines("\n".join(line.text for line in title_lines)))
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


def title(lines: Sequence[Line], kind: str) -> list[Line]:
    """The lines of a paper's title: as its form has it, else the largest lines at its head."""
    form = {"agenda": AGENDA_HEAD, "minutes": MINUTES_HEAD, "decision": DECISION_HEAD, "appendix": APPENDIX_HEAD}.get(kind)
    for index, line in enumerate(lines):
        if form and form.match(line.text):
            return _whole(lines, index)
        if kind not in ("agenda", "minutes") and BOLDLESS_TITLE.match(line.text):
            beside = [other for other in lines[index + 1 :] if line.cell and other.cell and other.cell[:2] == line.cell[:2]]
            if BOLDLESS_TITLE.sub("", line.text) or not beside:
                return _hung(lines, index)
            return beside
    head = [line for line in lines[:10] if any(map(str.isalpha, line.text))]
    if not head:
        return []
    largest = max(line.size for line in head)
    top = next(index for index, line in enumerate(lines) if line.size == largest and any(map(str.isalpha, line.text)))
    return _whole(lines, top)


def _whole(lines: Sequence[Line], index: int) -> list[Line]:
    """The line at `index` and those that carry it on: the same size and weight, close below."""
    found = [lines[index]]
    for line in lines[index + 1 : index + 4]:
        last = found[-1]
        alike = abs(line.size - last.size) < 0.6 and line.bold == last.bold and line.page == last.page
        if not alike or line.box.top - last.box.bottom > 0.6 * last.size or last.text.rstrip().endswith((".", ":")):
            break
        found.append(line)
    return found


def _hung(lines: Sequence[Line], index: int) -> list[Line]:
    """A line "Subject: …" and the lines hung under its words."""
    found = [lines[index]]
    for line in lines[index + 1 : index + 4]:
        if line.box.x0 < lines[index].box.x0 + 20 or line.box.top - found[-1].box.bottom > 0.6 * line.size:
            break
        found.append(line)
    return found


