"""A row of a table that the end of a page cuts in two → one row.

    page 1   3 | Weir | The weir was mended by        →   3 | Weir | The weir was mended by the crew of the crane.
    page 2     |      | the crew of the crane.

The upper part of a row on the next page is known by what it lacks: it names nothing in the first column, where the other rows
do, or its words run on in the middle of a sentence and some of its cells are blank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.models import Grid, GridCell
from extract.tables import headers
from extract.text.list_marks import MARKER

NAMED_ROWS = 0.8  # share of the rows of a table that begin in its first column, where those are its names


def mend(before: Grid, after: Grid, again: frozenset[int]) -> list[GridCell]:
    """The cells of both parts of a ruled table, the first row of `after` joined to the last of `before` where they are one.

    `again` are the rows of `after` that print the headings again. The rows of `after` are counted on from those of `before`.
    """
    moved = [
        replace(cell, row=cell.row + before.rows, header=cell.row in again, repeated=cell.row in again) for cell in after.cells
    ]
    above, below = _body(before.cells), _body(moved)
    if not below or not above or before.kind == "unruled":
        return [*before.cells, *moved]
    first, last = min(below), max(above)
    reaches_on = any(cell.row + cell.row_span - 1 > last for cells in above.values() for cell in cells)
    if reaches_on or not _is_cut(above[last], below[first], [*above.values(), *below.values()]):
        return [*before.cells, *moved]
    more = first - last - 1  # what a cell over several rows of the next page covers besides: the headings between
    rest = {cell.column: replace(cell, row_span=cell.row_span + more * (cell.row_span > 1)) for cell in below[first]}
    joined = [_joined(cell, rest.pop(cell.column, None)) if cell.row == last else cell for cell in before.cells]
    added = [replace(cell, row=last) for cell in rest.values()]
    kept = [replace(cell, row=cell.row - 1) if cell.row > first else cell for cell in moved if cell.header or cell.row != first]
    return [*joined, *added, *kept]


def _body(cells: Sequence[GridCell]) -> dict[int, list[GridCell]]:
    """The rows that are no headings."""
    return headers.head_rows([cell for cell in cells if not cell.header])


def _is_cut(last: Sequence[GridCell], first: Sequence[GridCell], rows: Sequence[Sequence[GridCell]]) -> bool:
    """True where the row `first` at the head of a page goes on `last` at the foot of the one before; `rows`: the whole table."""
    shared = [(cell, other) for cell in last for other in first if cell.column == other.column]
    if last[0].header or not shared or not _worded(first) or any(cell.column_span > 1 for cell in (*last, *first)):
        return False
    if first[0].column and last[0].column == 0 and len(shared) == len(first):
        others = [cells for cells in rows if cells is not first and not cells[0].header and len(cells) > 1]
        return sum(cells[0].column == 0 for cells in others) >= NAMED_ROWS * len(others) or any(_runs_on(*pair) for pair in shared)
    return all(_runs_on(*pair) for pair in shared)


def _worded(cells: Sequence[GridCell]) -> bool:
    """True for cells of words, none of them a number."""
    return all(any(map(str.isalpha, cell.text)) for cell in cells) and not any(map(headers.counts, cells))


def _runs_on(cell: GridCell, other: GridCell) -> bool:
    """True where the words of `other` go on those of `cell` within a sentence."""
    return other.text[0].islower() and not MARKER.match(other.text) and not cell.text.endswith((".", ";", "?", "!"))


def _joined(cell: GridCell, rest: GridCell | None) -> GridCell:
    return replace(cell, parts=(*cell.parts, *rest.parts), row_span=max(cell.row_span, rest.row_span)) if rest else cell
