"""What is printed over a table as its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.models import CellPart, Grid, Line
from extract.text.lexicon import MONTH
from extract.text.rule import Rule

_NEAR = 3  # lines above a table in which its title begins
_GAP = 3.0  # times the size: white space between a title and its table
_MOST_WORDS = 25
_LEAD_GAP = 6.0  # times the size: white space, with that of a ruled cell, below words that lead in to a table
_LEAD_LINES = 3  # lines above a table that lead in to it
_CAPTION_WORDS = 14
_APART = 0.6  # times the size: white space above a line that begins anew
_ENDS = (".", ";", ",", ":", "?", "!")

DATE = re.compile(rf"(?:\w+day,?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\s*,?\s*(?:19|20)\d\d", re.IGNORECASE | re.VERBOSE)

_NUMBERED = re.compile(r"[A-Z]*\d")  # an item's heading

_TITLE = Rule(
    id="table.title",
    pattern=r"^\W*(?:[Tt]able|TABLE|[Ss]chedule|SCHEDULE|[Cc]hart|Exhibit)\s+(?:[A-Z]?\d[.\d]*[a-z]?|[A-Z]\d?|[ivx]+)\b"
    r"\s*(?:[:.\u2013(-]|$|(?=[A-Z]))",
    flags=re.NOFLAG,
    examples={
        "Table 3: moorings let": "Table 3:",
        "TABLE 4.2 \u2013 Dues": "TABLE 4.2 \u2013",
        "Schedule B (continued)": "Schedule B (",
    },
    not_examples=("Appendix 1", "Tables are set out below", "See Table 3", "the table shows moorings"),
)
RULES = (_TITLE,)


def table_title(grid: Grid, lines: Sequence[Line]) -> CellPart | None:
    """The title of a table: a numbered one in the lines above it, or one bold line; `lines` are those of its page.

    A line that fills the first row of the table and names it counts too.
    """
    own = _lines(grid)
    start, top = min(line.start for line in own), min(line.box.top for line in own)
    above = [line for line in lines if line.start < start][-_NEAR:]
    if numbered := _numbered_above(above, top):
        return CellPart(numbered, 0, len(numbered.words))
    nearest = above[-1] if above else None
    if nearest is not None and _is_bold(nearest, grid, start) and not any(_level(line, nearest) for line in lines):
        return CellPart(nearest, 0, len(nearest.words))
    first = grid.cells[0]
    if first.column_span == grid.columns > 1 and _TITLE.match(first.parts[0].text):
        return first.parts[0]
    return None


def lead(grid: Grid, lines: Sequence[Line]) -> str:
    """The words right above a table that end with a colon, or a few that are no sentence: "The following payments were made:",
    "Cheques for approval"; `lines` are those of its page."""
    own = _lines(grid)
    first = min(own, key=lambda line: line.start)
    above = [line for line in lines if line.start < first.start][-_LEAD_LINES:]
    if not above or first.box.top - above[-1].box.bottom > _LEAD_GAP * (first.size or 10.0):
        return ""
    nearest = above[-1]
    if not nearest.text.endswith(":"):
        caption = nearest.cell is None and len(nearest.words) <= _CAPTION_WORDS and not nearest.text.endswith(_ENDS)
        return nearest.text if caption and _opens(nearest, above[:-1]) else ""
    said = " ".join(line.text for line in above)
    return said[max(said.rfind(stop, 0, -1) for stop in (". ", "; ", ": ")) + 1 :].strip()


def _opens(line: Line, before: Sequence[Line]) -> bool:
    """True for a line that does not end a sentence of the one before it: the white space between them is wide, or that one ends."""
    if not before:
        return True
    last = before[-1]
    apart = line.box.top - last.box.bottom > _APART * (line.size or 10.0)
    return last.text.endswith(_ENDS) or (apart and not line.text[0].islower())


def _lines(grid: Grid) -> list[Line]:
    """The lines of a table on its first page."""
    page = grid.first_page
    return [part.line for cell in grid.cells for part in cell.parts if part.line.page == page]


def _numbered_above(above: Sequence[Line], top: float) -> Line | None:
    """ "Table 3: moorings let" among the lines that stand close above each other and above a table that begins at `top`."""
    for line in reversed(above):
        if line.box.bottom > top + 1 or top - line.box.bottom > _GAP * (line.size or 10.0) or line.cell is not None:
            return None
        if len(line.words) <= _MOST_WORDS and _TITLE.match(line.text):
            return line
        top = line.box.top
    return None


def _level(one: Line, other: Line) -> bool:
    """True for lines side by side: one is no title but a heading among others."""
    return one is not other and min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top) > 1.0


def _is_bold(line: Line, grid: Grid, start: int) -> bool:
    """True for a bold line of a few words right above a table with headings: no date, no heading of an item."""
    head = next(part.line for cell in grid.cells for part in cell.parts if part.line.start == start)
    gap = head.box.top - line.box.bottom
    if DATE.fullmatch(line.text) or _NUMBERED.match(line.text) or not any(cell.header for cell in grid.cells):
        return False
    return line.cell is None and line.bold and len(line.words) <= _MOST_WORDS and -1 <= gap <= _GAP * (line.size or 10.0)
