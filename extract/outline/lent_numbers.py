"""Numbers that stand alone, beside their title or at the right margin → the line whose numbers they are."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line
from extract.outline.item_marks import ItemMark, alone


def lent(
    lines: Sequence[Line], printed: Sequence[list[ItemMark]], right: Sequence[tuple[ItemMark, int] | None]
) -> list[list[ItemMark]]:
    """The numbers of lines, those that stand alone given to the line beside them, and those at the right margin to their own.

    "7 | Budget | adopted" in three cells, "Budget      7": what a person reads as Budget's number.
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
    for n, aside in enumerate(right):
        if aside is not None and not own[n]:
            own[n] = [aside[0]._replace(end=0)]
    return own


def _level(lone: Line, line: Line) -> bool:
    """True where a number alone and a line stand side by side, or in one row of a table."""
    if lone.page != line.page:
        return False
    if lone.cell and line.cell:
        return lone.cell[:2] == line.cell[:2] and abs(lone.box.top - line.box.top) < lone.size
    return min(lone.box.bottom, line.box.bottom) - max(lone.box.top, line.box.top) > 0
