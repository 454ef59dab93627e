"""A few lines of running text side by side → each column read down before the next.

    Cranes were oiled in May and       The ferry was late on twelve
    the long quay was swept clean      days in April and twice in
    by hand.                           early May.

The rows of a table look so too, but begin anew on both sides: here what stands below goes on the sentence above it.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extract.pdf.columns import FILLED, Zone
from extract.pdf.runs import Run, rows

GUTTER = 10.0  # points of white space between two columns
EDGE = 2.5  # points by which the lines of a column may miss its left edge
LEVEL = 2.0  # points by which lines side by side may stand higher or lower
PITCH = 0.8  # times the size: white space between two lines of a column
LEAST_DEPTH = 3  # lines of each column
MOST_COLUMNS = 3
LEAST_WORDS = 4.0  # words of a line, on average
_ENDS = (".", ":", ";", "?", "!")
_Row = list[Run]


def short(printed: Sequence[Run]) -> Zone | None:
    """The first part of a page in which short columns stand side by side; None where none do."""
    beside = list(rows(printed, GUTTER, LEVEL))
    for first, row in enumerate(beside):
        if 1 < len(row) <= MOST_COLUMNS and (found := _block(beside, first)) and _whole(found, printed):
            return Zone(min(run.top for run in row), max(run.bottom for column in found for run in column), found)
    return None


def _block(beside: Sequence[_Row], first: int) -> list[list[Run]]:
    """The columns that begin in the row `first`, each one sentence or more; empty where these are none."""
    edges = [run.words[0].box.x0 for run in beside[first]]
    last = first
    while last + 1 < len(beside) and _goes_on(beside[last], beside[last + 1], edges):
        last += 1
    found = _columns(beside[first : last + 1], edges)
    return found if all(map(_one_sentence, found)) else []


def _whole(found: Sequence[Sequence[Run]], printed: Sequence[Run]) -> bool:
    """True where the lines of the columns hold no words but theirs."""
    opening = {id(run.words[0]) for column in found for run in column}
    held = sum(len(run.words) for run in printed if id(run.words[0]) in opening)
    return held == sum(len(run.words) for column in found for run in column)


def _goes_on(above: _Row, below: _Row, edges: Sequence[float]) -> bool:
    """True for a row close below another whose parts all begin at the columns' edges."""
    size = above[0].size or 10.0
    if below[0].top - max(run.bottom for run in above) > PITCH * size or len(below) > len(edges):
        return False
    return all(any(abs(run.words[0].box.x0 - edge) <= EDGE for edge in edges) for run in below)


def _columns(beside: Sequence[_Row], edges: Sequence[float]) -> list[list[Run]]:
    """The parts of the rows by the column at whose edge they begin."""
    return [[run for row in beside for run in row if abs(run.words[0].box.x0 - edge) <= EDGE] for edge in edges]


def _one_sentence(column: Sequence[Run]) -> bool:
    """True for lines of which each goes on the one above it and all but the last fill the column."""
    if len(column) < LEAST_DEPTH or sum(len(run.words) for run in column) < LEAST_WORDS * len(column):
        return False
    left = column[0].words[0].box.x0
    width = max(run.words[-1].box.x1 for run in column) - left
    filled = all(run.words[-1].box.x1 - left >= FILLED * width for run in column[:-1])
    pairs = itertools.pairwise(column)
    goes_on = all(below.words[0].text[:1].islower() or not above.words[-1].text.endswith(_ENDS) for above, below in pairs)
    return filled and goes_on and any(run.words[0].text[:1].islower() for run in column[1:])
