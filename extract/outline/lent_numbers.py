"""Numbers that stand alone, beside their title or at the right margin → the line whose numbers they are."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line
from extract.outline.item_marks import ItemMark, alone, marks

NEAR_ABOVE = 2  # lines above a title in the further of which "ITEM NO. 7" may stand, a file's number between them


def lent(
    lines: Sequence[Line], printed: Sequence[list[ItemMark]], right: Sequence[tuple[ItemMark, int] | None]
) -> list[list[ItemMark]]:
    """The numbers of lines, those that stand alone given to the line beside them, and those at the right margin to their own.

    "7 | Budget | adopted" in three cells, "Budget      7": what a person reads as Budget's number. So is "ITEM NO. 7" above it,
    also with a file's number between them.
    """
    own = [list(found) for found in printed]
    for n, found in enumerate(printed):
        if not alone(lines[n].text, found):
            continue
        for other in (n - 1, n + 1):
            if 0 <= other < len(lines) and not own[other] and _level(lines[n], lines[other]):
                own[other] = [mark._replace(end=0) for mark in found]
                own[n] = []
                break
    for n in range(1, len(lines)):
        if own[n] or not alone(lines[n - 1].text, printed[n - 1]) or alone(lines[n].text, printed[n]):
            continue
        above = worded_above(lines, n)
        if above is not None and own[above]:
            own[n], own[above] = [mark._replace(end=0) for mark in own[above]], []
    for n, aside in enumerate(right):
        if aside is not None and not own[n]:
            own[n] = [aside[0]._replace(end=0)]
    return own


def worded_above(lines: Sequence[Line], n: int) -> int | None:
    """The line above line `n` that is a number alone and says it is an item's, also with a file's number between."""
    for above in range(n - 1, max(-1, n - 1 - NEAR_ABOVE), -1):
        found = marks(lines[above].text)
        if lines[above].page != lines[n].page or not alone(lines[above].text, found):
            return None
        if found[0].worded:
            return above
    return None


def _level(lone: Line, line: Line) -> bool:
    """True where a number alone and a line stand side by side, or in one row of a table."""
    if lone.page != line.page:
        return False
    if lone.cell and line.cell:
        return lone.cell[:2] == line.cell[:2] and abs(lone.box.top - line.box.top) < lone.size
    return min(lone.box.bottom, line.box.bottom) - max(lone.box.top, line.box.top) > 0
