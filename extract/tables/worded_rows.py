"""The printed lines of a table of words → its rows, and where it ends.

A row begins where white space parts it from what stands above or, where all lines are as close, where its first column begins anew.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence

from extract.models import Word
from extract.tables.pieces import UNFINISHED
from extract.tables.printed_rows import PrintedRow

_EDGE = 2.5  # points by which the words of a column may miss the edge, or the middle, that others share
_WIDER = 0.2  # times the size: white space between two rows over that between the lines of one
_BY_GAPS = 0.8  # share of the lines that open in the first column with such white above
_SECTION = 0.6  # times the size: white space above a line that is no part of the cell over it

Columns = Sequence[tuple[float, float]]


def level(rows: Sequence[PrintedRow], head: Sequence[PrintedRow], columns: Columns) -> list[PrintedRow]:
    """The rows down to the first in which words stand at no place of their column; lone lines at the end are no rows."""
    shared = [_shared([own for row in (*head, *rows) if (own := row.within(*column))]) for column in columns]
    found = list(itertools.takewhile(lambda row: _in_place(row, columns, shared), rows))
    while found and _stands_alone(found, columns):
        found.pop()
    return found


def _shared(cells: Sequence[Sequence[Word]]) -> tuple[Counter[int], ...]:
    """How many cells of a column begin, end and are centred at each point."""
    return tuple(Counter(round(place(own)) for own in cells) for place in _PLACES)


_PLACES: tuple[Callable[[Sequence[Word]], float], ...] = (
    lambda own: own[0].box.x0,
    lambda own: own[-1].box.x1,
    lambda own: (own[0].box.x0 + own[-1].box.x1) / 2,
)


def _in_place(row: PrintedRow, columns: Columns, shared: Sequence[tuple[Counter[int], ...]]) -> bool:
    """True where what a row has in each column begins, ends or is centred where another cell of it does."""
    for column, counts in zip(columns, shared, strict=True):
        own = row.within(*column)
        if own and not any(_many(count, place(own)) for count, place in zip(counts, _PLACES, strict=True)):
            return False
    return True


def _many(count: Counter[int], at: float) -> bool:
    return sum(n for point, n in count.items() if abs(point - at) <= _EDGE) > 1


def _stands_alone(rows: Sequence[PrintedRow], columns: Columns) -> bool:
    """True where the last line has words in its first column only and does not go on the cell above."""
    last = rows[-1]
    if any(last.within(*column) for column in columns[1:]):
        return False
    return len(rows) < 2 or last.bold or rows[-2].white_above(last) > _SECTION * last.size or not rows[-2].within(*columns[0])


def bands(rows: Sequence[PrintedRow], columns: Columns) -> list[list[PrintedRow]]:
    """The lines by the rows of the table."""
    begins = _by_gaps(rows, columns) or [_begins(above, row, columns) for above, row in itertools.pairwise(rows)]
    found: list[list[PrintedRow]] = []
    for row, new in zip(rows, [True, *begins], strict=True):
        if new:
            found.append([row])
        else:
            found[-1].append(row)
    return found


def _by_gaps(rows: Sequence[PrintedRow], columns: Columns) -> list[bool]:
    """Which lines but the first have wide white above, where rows are parted so; empty where they are not."""
    gaps = [above.white_above(row) for above, row in itertools.pairwise(rows)]
    wide = [gap > min(gaps) + _WIDER * row.size for gap, row in zip(gaps, rows[1:], strict=True)]
    opens = [new for new, row in zip(wide, rows[1:], strict=True) if row.within(*columns[0])]
    return wide if opens and sum(opens) >= _BY_GAPS * len(opens) else []


def _begins(above: PrintedRow, row: PrintedRow, columns: Columns) -> bool:
    """True for a line, as close as all others, that begins a row: in the first column, or in all others anew."""
    cells = [row.within(*column) for column in columns]
    if cells[0]:
        before = above.within(*columns[0])
        goes_on = cells[0][0].text[:1].islower() or (bool(before) and UNFINISHED.search(before[-1].text) is not None)
        return not goes_on and (any(cells[1:]) or not before or row.bold)
    return all(cells[1:]) and len(columns) > 2 and not any(own[0].text[:1].islower() for own in cells[1:])
