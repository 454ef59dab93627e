"""Numbers that stand alone, beside their title or at the right margin → the line whose numbers they are."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line
from extract.outline.item_marks import ItemMark, alone

NEAR_BELOW = 2  # lines below "ITEM NO. 7" in the second of which its title may begin, a file's number between them


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
    for n, found in enumerate(own):
        if found and found[0].worded and alone(lines[n].text, printed[n]) and (below := _below(lines, printed, own, n)) is not None:
            own[below], own[n] = [mark._replace(end=0) for mark in found], []
    for n, aside in enumerate(right):
        if aside is not None and not own[n]:
            own[n] = [aside[0]._replace(end=0)]
    return own


def _below(
    lines: Sequence[Line], printed: Sequence[list[ItemMark]], own: Sequence[list[ItemMark]], n: int
) -> int | None:
    """The first line below a number alone that is none, where it has no number of its own."""
    for m in range(n + 1, min(len(lines), n + 1 + NEAR_BELOW)):
        if lines[m].page != lines[n].page or not alone(lines[m].text, printed[m]):
            return m if lines[m].page == lines[n].page and not own[m] else None
    return None


def _level(lone: Line, line: Line) -> bool:
    """True where a number alone and a line stand side by side, or in one row of a table."""
    if lone.page != line.page:
        return False
    if lone.cell and line.cell:
        return lone.cell[:2] == line.cell[:2] and abs(lone.box.top - line.box.top) < lone.size
    return min(lone.box.bottom, line.box.bottom) - max(lone.box.top, line.box.top) > 0
