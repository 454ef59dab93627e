"""The row that names the first rows of a table without headings, known by the like of it further down: "INCOME" … "EXPENDITURE"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extract.models import Line
from extract.tables.pieces import pieces

MOST_WORDS = 8
SAME_EDGE = 2.0  # points by which the left edges of two such rows may differ
SAME_TYPE = 0.5  # points by which their type may
SECTION_GAP = 2.4  # times the size: white space between such a row and the first row of numbers


def first_line(lines: Sequence[Line], first: int, last: int, floor: int, numeric: float, known: Collection[int]) -> int:
    """The line at which a table begins whose rows of numbers run from line `first` to `last`.

    That above `first` where a line between the numbers is set just so; `known` are the starts of the lines of numbers, which begin
    at `numeric` points; nothing before line `floor` is looked at.
    """
    if first - 1 < floor:
        return first
    above, below = lines[first - 1], lines[first]
    near = 0 <= below.box.top - above.box.bottom <= SECTION_GAP * (above.size or 10.0)
    if not near or not _names(above, numeric):
        return first
    inner = (line for line in lines[first + 1 : last] if line.start not in known and _names(line, numeric))
    return first - 1 if any(_alike(above, line) for line in inner) else first


def _names(line: Line, numeric: float) -> bool:
    """True for a few words clear of the numbers."""
    alone = line.box.x1 < numeric and len(line.words) <= MOST_WORDS and len(pieces(line, "")) == 1
    return alone and any(map(str.isalpha, line.text)) and not line.text.endswith((".", ";", ","))


def _alike(one: Line, other: Line) -> bool:
    """True for lines with one left edge in one style."""
    edge, size = abs(one.box.x0 - other.box.x0) <= SAME_EDGE, abs(one.size - other.size) <= SAME_TYPE
    style = (one.bold, one.text.isupper(), one.text.endswith(":"))
    return edge and size and style == (other.bold, other.text.isupper(), other.text.endswith(":")) and any(style)
