"""Ruled tables in whose rows cells are missing, as the rulings do not quite close them → the same with those cells.

    ┌─────────┬─────────┬         ┬─────────┐
    │ Service │ Spend   │  Plan   │ Note    │      a heading that no ruling covers above stands in its column all the same
    ├─────────┼─────────┼─────────┼─────────┤

A place counts as missing only between two cells of its row: what lies beside a table is none of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extract.models import Box, Cell, RuledCell, Word

SLACK = 1.0  # points by which a word may reach over the edge of its cell


def close(cells: Sequence[RuledCell], words: Sequence[Word]) -> list[RuledCell]:
    """The ruled cells of a page with those added that are missing between others and hold words."""
    tables: dict[int, list[RuledCell]] = defaultdict(list)
    for cell in cells:
        tables[cell.place.table].append(cell)
    added = [new for own in tables.values() for new in _missing(own, words)]
    return sorted([*cells, *added], key=lambda cell: cell.place) if added else list(cells)


def _missing(cells: Sequence[RuledCell], words: Sequence[Word]) -> Iterator[RuledCell]:
    """The missing cells of one table."""
    taken: dict[int, set[int]] = defaultdict(set)
    for cell in cells:
        for row in range(cell.place.row, cell.place.row + cell.row_span):
            taken[row].update(range(cell.place.column, cell.place.column + cell.column_span))
    gaps = {row: sorted(set(range(min(own), max(own))) - own) for row, own in taken.items()}
    if not any(gaps.values()):
        return
    lefts, tops = (
        _edges((cell.place.column, cell.box.x0) for cell in cells),
        _edges((cell.place.row, cell.box.top) for cell in cells),
    )
    bottom = max(cell.box.bottom for cell in cells)
    for row, columns in gaps.items():
        for first, last in _runs(columns):
            if row in tops and first in lefts and last + 1 in lefts:
                band = Box(lefts[first], tops[row], lefts[last + 1], tops.get(row + 1, bottom))
                yield from _filled(Cell(cells[0].place.table, row, first), band, lefts, last, words)


def _filled(place: Cell, band: Box, lefts: Mapping[int, float], last: int, words: Sequence[Word]) -> Iterator[RuledCell]:
    """The cells from `place` to column `last` that hold words, one where words run through; `lefts` are the columns' left edges."""
    held = [word for word in words if _inside(word, band)]
    columns = range(place.column, last + 1)
    if held and any(column not in lefts or any(_crosses(word, lefts[column]) for word in held) for column in columns[1:]):
        yield RuledCell(place, band, 1, len(columns))
    elif held:
        for column in columns:
            box = Box(lefts[column], band.top, lefts[column + 1], band.bottom)
            yield RuledCell(place._replace(column=column), box, 1, 1)


def _edges(found: Iterator[tuple[int, float]]) -> dict[int, float]:
    """Where each row or column begins."""
    first: dict[int, float] = {}
    for place, edge in found:
        first[place] = min(edge, first.get(place, edge))
    return first


def _runs(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Columns side by side, from and to."""
    start = last = -1
    for column in columns:
        if start >= 0 and column == last + 1:
            last = column
            continue
        if start >= 0:
            yield start, last
        start = last = column
    if start >= 0:
        yield start, last


def _inside(word: Word, box: Box) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _crosses(word: Word, edge: float) -> bool:
    return word.box.x0 < edge - SLACK and word.box.x1 > edge + SLACK
