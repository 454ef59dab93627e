"""Lines that know their ruled cell → the tables of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.models import Cell, CellPart, Grid, GridCell, Line, RuledCell

LEAST_ROWS = 2  # rows and columns with text, below which rulings frame something that is no table
LEAST_COLUMNS = 2
LEAST_FILLED = 0.15  # share of the cells that hold text, below which rulings are the grid of a drawing


@dataclass(slots=True)
class _Found:
    places: dict[Cell, list[Line]] = field(default_factory=dict)
    rulings: list[RuledCell] = field(default_factory=list)


def grids(lines: Sequence[Line], cells: Sequence[RuledCell]) -> list[Grid]:
    """The ruled tables and frames among `lines` of one page; `cells` are its ruled cells, blank ones included."""
    tables: dict[int, _Found] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, _Found()).places.setdefault(line.cell, []).append(line)
    for cell in cells:
        if cell.place.table in tables:
            tables[cell.place.table].rulings.append(cell)
    return [_grid(table) for _, table in sorted(tables.items())]


def _grid(table: _Found) -> Grid:
    """One table; rows and columns without any text are left out, and the rest counted anew."""
    spans = {ruled.place: ruled for ruled in table.rulings}
    row_of = _renumber({place.row for place in table.places})
    column_of = _renumber({place.column for place in table.places})
    found = []
    for place, lines in sorted(table.places.items()):
        ruled = spans.get(place)
        found.append(
            GridCell(
                row=row_of[place.row],
                column=column_of[place.column],
                row_span=_span(place.row, ruled.row_span, row_of) if ruled else 1,
                column_span=_span(place.column, ruled.column_span, column_of) if ruled else 1,
                parts=tuple(CellPart(line, 0, len(line.words)) for line in lines),
            )
        )
    shape = len(row_of), len(column_of)
    filled = len(found) / max(1, len(table.rulings))
    is_table = shape[0] >= LEAST_ROWS and shape[1] >= LEAST_COLUMNS and (filled >= LEAST_FILLED or not table.rulings)
    kind = "ruled" if is_table else "row" if shape[0] == 1 and shape[1] >= LEAST_COLUMNS else "frame"
    return Grid(kind=kind, cells=tuple(found), rows=shape[0], columns=shape[1], edges=_edges(table, column_of))


def _span(first: int, count: int, known: dict[int, int]) -> int:
    """How many of the known rows or columns `count` of them from `first` on are."""
    return 1 if count == 1 else sum(1 for n in range(first, first + count) if n in known)


def _renumber(values: set[int]) -> dict[int, int]:
    return {value: n for n, value in enumerate(sorted(values))}


def _edges(table: _Found, column_of: dict[int, int]) -> tuple[tuple[float, float], ...]:
    """The left and right edges of the columns that hold text; empty where no ruling is known."""
    found: dict[int, tuple[float, float]] = {}
    for ruled in table.rulings:
        column = ruled.place.column
        if column in column_of and ruled.column_span == 1 and column not in found:
            found[column] = (ruled.box.x0, ruled.box.x1)
    return tuple(found[column] for column in sorted(found)) if len(found) == len(column_of) else ()
