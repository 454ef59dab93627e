"""Running heads, feet, page numbers, stamps and filler pages: what is on a page but not in its text.

Recognised by what is printed (``Page 37``, a lone number at the foot) or by repetition: a line that stands at the same
height at the head or foot of several pages, numbers aside, is furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.models import Box, Dropped, Line, RuledCell, Ruling, Turn, Word, around
from extract.text.lexicon import MONTH
from extract.text.rule import Rule

HEAD = 0.13  # share of the page's height in which running heads stand
FOOT = 0.90  # share of the page's height below which running feet stand
REPEATS = 3  # pages on which a line must stand to be furniture by repetition
REPEAT_SHARE = 0.3  # share of the pages on which it must stand
FEW_PAGES = 3  # pages up to which a running head must stand on all
MANY_PAGES = 30  # pages from which on the papers of a pack have running heads of their own
MANY_REPEATS = 8  # pages of such a pack on which a line must stand
EDGE_LINES = 4  # lines from the top or bottom of a page that are looked at
STAMP_HEAD = 0.25  # share of the page's height in which an item stamp stands
STAMP_WORDS = 5  # words of a stamp
STAMP_GAP = 6.0  # points of white space before a stamp that shares its line
TITLE_LINES = 12  # lines at the top of the first page that are its title
TABLE_COLUMNS = 3  # columns of a ruled table that is no page laid out in cells
SIDEWAYS = 1.5  # times its width that a line's box is high where its words run up or down the page
EDGE = 0.12  # share of the page's width at its sides in which such lines are furniture
SENTENCE_END = (".", ",", ";", ":")
HEIGHT_STEP = 12.0  # points: lines within one step stand at the same height

PAGE_LABEL = Rule(
    id="margin.page_label",
    pattern=r"^\W*(?:page\s*)?(?P<label>\d{1,4}|[ivxlc]{1,6}|[A-Z]?\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\W*$",
    examples={"Page 37": {"label": "37"}, "- 4 -": {"label": "4"}, "12": {"label": "12"}, "Page 2 of 9": {"label": "2"}},
    not_examples=("Page two", "12 June", "37 Acacia Road"),
)
MARKING = Rule(
    id="margin.marking",
    pattern=r"""^\W*(?P<marking>(?:not\s+)?protectively\s+marked|official(?:[\s:-]+sensitive)?|unclassified
        |restricted|confidential)\W*$""",
    examples={"[NOT PROTECTIVELY MARKED]": {"marking": "NOT PROTECTIVELY MARKED"}, "OFFICIAL": {"marking": "OFFICIAL"}},
    not_examples=("This paper is confidential to members",),
)
STAMP = Rule(
    id="margin.item_stamp",
    pattern=r"^(?:agenda\s+)?item\s*(?:no\.?|number)?\s*[:.]?\s*(?P<number>\d{1,3}[a-z]?)\.?$",
    examples={"Agenda Item No: 6": {"number": "6"}, "Agenda Item 12a": {"number": "12a"}, "Item No. 4": {"number": "4"}},
    not_examples=("Agenda Item No: 6 was deferred", "(Item 6)"),
)
FILLER = Rule(
    id="margin.filler_page",
    pattern=r"""^\W*(?:this\s+page\s+(?:is|has\s+been)\s+(?:intentionally\s+)?(?:left\s+)?blank
        |page\s+intentionally\s+left\s+blank)\W*$""",
    examples={"This page is intentionally left blank": "This page is intentionally left blank"},
    not_examples=("This page is left to the reader",),
    needs=("blank",),
)
RUNNING = Rule(
    id="margin.running_page",
    pattern=r"""^(?=.{1,110}$)(?:\S.*\W)?page\s+(?P<label>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\W*$
        |^page\s+(?P<label_2>\d{1,4})\s*(?:of\s+\d{1,4}\s*)?[|\u2013-]""",
    examples={"Minutes – 4 May 2021 – Page 2": {"label": "2"}, "Page 3 | Leisure Panel": {"label_2": "3"}},
    not_examples=("see page 3 for more", "(Pages 3 - 8)"),
    needs=("page",),
)
OVERPRINTED = Rule(
    id="margin.overprinted_label",
    pattern=r"^page\s+\d{1,4}\s+\d{1,4}$",
    examples={"Page 88 2": "Page 88 2"},
    not_examples=("Page 88", "Page 2 of 88"),
    needs=("page",),
)
REPEATED = "margin.repeated"
TITLE_AGAIN = "margin.title"
DATED = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\s*,?\s*(?:19|20)\d\d", re.IGNORECASE | re.VERBOSE)
RULES = (PAGE_LABEL, MARKING, STAMP, FILLER, RUNNING, OVERPRINTED)


class Margins(NamedTuple):
    """A page without its furniture: the lines kept, those dropped, and what the dropped ones say."""

    kept: list[Line]
    dropped: list[Dropped]
    label: str | None
    marking: str | None
    stamp: str | None
    filler: bool


class Sheet(NamedTuple):
    """A page's size and lines, before its furniture is taken off; what is hidden on it is off already."""

    width: float
    height: float
    lines: list[Line]
    cells: tuple[RuledCell, ...] = ()
    dropped: Sequence[Dropped] = ()
    rulings: tuple[Ruling, ...] = ()
    rotation: int = 0
    unmapped: float = 0.0
    source: str = "text"  # text or ocr; none where there is neither
    confidence: float | None = None  # mean of the words read by OCR
    turn: Turn | None = None  # how the lines lie on the page as displayed
    pictures: tuple[Box, ...] = ()  # where pictures stand on a page with words


def strip(sheets: Sequence[Sheet]) -> list[Margins]:
    """Take the furniture off every page of a document."""
    repeated = _repeated(sheets)
    titles = _words(sheets[0].lines[:TITLE_LINES]) if sheets else set()
    stripped = [_strip(sheet, repeated, titles if number else set()) for number, sheet in enumerate(sheets)]
    heads = {_key(one.line) for page in stripped if page.kept for one in page.dropped}
    return [page if page.kept else _restored(page, sheet, heads) for page, sheet in zip(stripped, sheets, strict=True)]


def _restored(page: Margins, sheet: Sheet, heads: set[tuple[str, int]]) -> Margins:
    """A page of which nothing is left with the lines that only repetition took: they are all that it prints ("Appendix 3").

    `heads` are the lines that are furniture of pages with text: these stay off.
    """
    back = {id(one.line) for one in page.dropped if one.rule in (REPEATED, TITLE_AGAIN) and _key(one.line) not in heads}
    if not back:
        return page
    kept = [line for line in sheet.lines if id(line) in back]
    return page._replace(kept=kept, dropped=[one for one in page.dropped if id(one.line) not in back])


def _words(lines: Sequence[Line]) -> set[str]:
    return {word for line in lines for word in re.findall(r"[\w&]+", line.text.casefold())}


@dataclass(slots=True)
class _Page:
    """What is known of a page while its furniture is taken off, line by line."""

    sheet: Sheet
    repeated: set[tuple[str, int]]
    titles: set[str]
    edge: set[int]  # ids of the first and last few lines
    tables: set[int]
    label: str | None = None
    marking: str | None = None
    stamp: str | None = None
    filler: bool = False


def _strip(sheet: Sheet, repeated: set[tuple[str, int]], titles: set[str]) -> Margins:
    kept, dropped = [], []
    page = _Page(sheet, repeated, titles, set(map(id, _edges(sheet))), _tables(sheet))
    for line in sheet.lines:
        rule = _marked(line, page)
        if rule is None and (beside := _stamp(line, sheet)):
            line, stamped, page.stamp = beside
            dropped.append(Dropped(line=stamped, rule=STAMP.id))
            if line.words:
                kept.append(line)
            continue
        rule = rule or _up_the_edge(line, page) or _at_the_edge(line, page)
        if rule:
            dropped.append(Dropped(line=line, rule=rule))
        else:
            kept.append(line)
    return Margins(kept, dropped, page.label, page.marking, page.stamp, page.filler)


def _in_margin(line: Line, sheet: Sheet) -> bool:
    return line.box.bottom < HEAD * sheet.height or line.box.top > FOOT * sheet.height


def _marked(line: Line, page: _Page) -> str | None:
    """The rule by which a line says something of its page: "This page is intentionally left blank", "NOT FOR PUBLICATION"."""
    if FILLER.match(line.text):
        page.filler = True
        return FILLER.id
    found = MARKING.match(line.text) if _in_margin(line, page.sheet) else None
    if found is None:
        return None
    page.marking = found["marking"]
    return MARKING.id


def _up_the_edge(line: Line, page: _Page) -> str | None:
    """The rule of an item stamp or a page's label that is printed sideways along an edge."""
    if not _runs_up_the_edge(line, page.sheet):
        return None
    if found := STAMP.match(line.text):
        page.stamp = found["number"]
        return STAMP.id
    if found := PAGE_LABEL.match(line.text):
        page.label = found["label"]
        return PAGE_LABEL.id
    return None


def _at_the_edge(line: Line, page: _Page) -> str | None:
    """The rule of a page's label, of a running head or of a title said again, among the first and last few lines."""
    if id(line) not in page.edge:
        return None
    sheet, in_margin = page.sheet, _in_margin(line, page.sheet)
    if in_margin and (printed := _overprinted(line)):
        page.label = printed
        return OVERPRINTED.id
    if (found := PAGE_LABEL.match(line.text)) and _is_label(line, sheet, found["label"]):
        page.label = found["label"]
        return PAGE_LABEL.id
    if in_margin and (found := RUNNING.match(line.text)):
        page.label = page.label or found["label"] or found["label_2"]
        return RUNNING.id
    if _repeats_title(line, sheet, page.titles):
        return TITLE_AGAIN
    if in_margin and _key(line) in page.repeated and not (line.cell and line.cell.table in page.tables):
        return REPEATED
    return None


def _tables(sheet: Sheet) -> set[int]:
    """The ruled tables of a page that reach beyond its head: their headings, printed on every page, are no running heads."""
    columns: dict[int, set[int]] = {}
    for cell in sheet.cells:
        if cell.box.bottom > HEAD * sheet.height:
            columns.setdefault(cell.place.table, set()).add(cell.place.column)
    for line in sheet.lines:
        if line.cell is not None and line.box.top > HEAD * sheet.height:
            columns.setdefault(line.cell.table, set()).add(line.cell.column)
    return {table for table, own in columns.items() if len(own) >= TABLE_COLUMNS}


def _runs_up_the_edge(line: Line, sheet: Sheet) -> bool:
    """True for words along the left or right edge: those of a landscape page that is bound into an upright pack."""
    box = line.box
    upright = len(line.text) > 2 and box.bottom - box.top > SIDEWAYS * (box.x1 - box.x0)
    return upright and (box.x1 < EDGE * sheet.width or box.x0 > (1 - EDGE) * sheet.width)


def _overprinted(line: Line) -> str | None:
    """The number that belongs to "Page" where a pack's label is printed over a page's own: the one in its type."""
    if not OVERPRINTED.match(line.text):
        return None
    page, *numbers = line.words
    alike = [w.text for w in numbers if (w.font, w.size) == (page.font, page.size) and abs(w.box.bottom - page.box.bottom) < 0.5]
    return alike[0] if len(alike) == 1 else None


def _repeats_title(line: Line, sheet: Sheet, titles: set[str]) -> bool:
    """A head that says again, above the text of a later page, which meeting this is: "Council – 26 February 2025"."""
    if not titles or line.box.bottom >= HEAD * sheet.height or not DATED.search(line.text):
        return False
    own = _words([line])
    return len(own) > 3 and own <= titles and line is min(sheet.lines, key=lambda other: other.box.top)


def _edges(sheet: Sheet) -> list[Line]:
    """The first and last few lines of a page by height."""
    by_height = sorted(sheet.lines, key=lambda line: line.box.top)
    return by_height[:EDGE_LINES] + by_height[-EDGE_LINES:]


def _stamp(line: Line, sheet: Sheet) -> tuple[Line, Line, str] | None:
    """A line whose last part is an item stamp at the top right: the rest of it, the stamp, and its number."""
    if line.box.bottom > STAMP_HEAD * sheet.height or "item" not in line.text.casefold():
        return None
    for count in range(min(STAMP_WORDS, len(line.words)), 1, -1):
        rest, words = line.words[:-count], line.words[-count:]
        found = STAMP.match(" ".join(word.text for word in words))
        apart = not rest or words[0].box.x0 - rest[-1].box.x1 > STAMP_GAP
        if found and apart and words[0].box.x0 > 0.5 * sheet.width:
            return _line(line, rest), _line(line, words), found["number"]
    return None


def _line(line: Line, words: tuple[Word, ...]) -> Line:
    """`line` with only some of its words."""
    box = around(word.box for word in words) if words else line.box
    return Line(page=line.page, words=words, box=box, text=" ".join(word.text for word in words), cell=line.cell)


def _is_label(line: Line, sheet: Sheet, label: str) -> bool:
    """A page number: at the very foot or head, with nothing beside it and, bare, no more than digits."""
    if line.cell is not None:
        return False
    worded = line.text.casefold().startswith("page")
    foot = line.box.top > 0.88 * sheet.height
    head = line.box.bottom < 0.08 * sheet.height and not line.text.endswith(SENTENCE_END)  # "2031." ends a sentence
    last = line is max(sheet.lines, key=lambda other: other.box.top)
    return (foot or head or (worded and last)) and (worded or label.isdigit() or foot)


def _key(line: Line) -> tuple[str, int]:
    """What makes two lines the same furniture: their words without numbers, and their height."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.box.top / HEIGHT_STEP)


def _repeated(sheets: Sequence[Sheet]) -> set[tuple[str, int]]:
    """The keys of lines that stand in the margins of enough pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for sheet in sheets:
        margin = (
            line
            for line in _edges(sheet)
            if line.box.bottom < HEAD * sheet.height or line.box.top > FOOT * sheet.height
        )
        few = len(sheets) <= FEW_PAGES  # in a short document a title may stand on several pages
        keys = {_key(line) for line in margin if not (few and (line.bold or line.text.isupper()))}
        seen.update(keys | {(text, height + step) for text, height in keys for step in (-1, 1)})
    least = max(REPEATS, REPEAT_SHARE * len(sheets)) if len(sheets) < MANY_PAGES else MANY_REPEATS
    if 1 < len(sheets) <= FEW_PAGES:
        least = len(sheets)
    return {key for key, count in seen.items() if count >= least and re.search(r"[a-z#]", key[0])}

