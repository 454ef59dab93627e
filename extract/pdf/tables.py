"""Rulings → cells of ruled tables, by pdfplumber's table algorithms."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from pdfplumber import table as plumber

from extract.models import Box, Cell, RuledCell, Ruling
from extract.pdf.crossings import cells_between

SNAP = 3.0  # points: rulings this close are one line
JOIN = 3.0  # points: gaps this small in a ruling are closed
MEET = 3.5  # points: rulings this close cross
MOST_EDGES = 1_500  # edges of a page; a page with more is a drawing
LEAST_CELLS = 2  # cells of a table; one alone is a frame
EDGE_LENGTH = 6.0  # points: shorter rulings are ticks and dashes


def cells(rulings: list[Ruling]) -> list[RuledCell]:
    """The cells of every ruled table on a page, by table, row and column.

    A table of one cell is a frame around text and not a table. Rows and columns count the distinct upper and left
    edges of the table's cells, so that a cell over several columns keeps the number of its first.
    """
    long = [ruling for ruling in rulings if _length(ruling) >= EDGE_LENGTH]
    short = [ruling for ruling in rulings if _length(ruling) < EDGE_LENGTH] if long else []
    edges = [_edge(ruling) for ruling in [*long, *_joints(short, long)]]
    if not edges or len(edges) > MOST_EDGES:
        return []
    merged = plumber.merge_edges(edges, SNAP, SNAP, JOIN, JOIN)
    crossings = plumber.edges_to_intersections(merged, MEET, MEET)
    found = []
    groups = [group for group in plumber.cells_to_tables(cells_between(crossings))]
    tables = sorted((g for g in groups if len(g) >= LEAST_CELLS), key=lambda g: (g[0][1], g[0][0]))
    for number, group in enumerate(tables):
        rows = _bands([cell[1] for cell in group])
        columns = _bands([cell[0] for cell in group])
        for x0, top, x1, bottom in group:
            row, column = _band(rows, top), _band(columns, x0)
            down, across = _band(rows, bottom - 2 * SNAP) - row + 1, _band(columns, x1 - 2 * SNAP) - column + 1
            place = Cell(number, row, column)
            found.append(RuledCell(place, Box(x0, top, x1, bottom), max(1, down), max(1, across)))
    return sorted(found, key=lambda cell: cell.place)


def _joints(short: list[Ruling], long: list[Ruling]) -> list[Ruling]:
    """The pieces that join two longer rulings end to end: some papers draw the side of each cell apart, and the corners between."""
    ends = {(ruling.horizontal, *_at(ruling)[:2]) for ruling in long}
    starts = {(ruling.horizontal, _at(ruling)[0], _at(ruling)[2]) for ruling in long}
    found = []
    for ruling in short:
        across, last, first = _at(ruling)
        before = any((ruling.horizontal, n, at) in ends for n in _near(across) for at in _near(first))
        if before and any((ruling.horizontal, n, at) in starts for n in _near(across) for at in _near(last)):
            found.append(ruling)
    return found


def _at(ruling: Ruling) -> tuple[int, int, int]:
    """Where a ruling lies, where it ends and where it begins, in whole points."""
    x0, top, x1, bottom = ruling.box
    return (round(top), round(x1), round(x0)) if ruling.horizontal else (round(x0), round(bottom), round(top))


def _near(point: int) -> range:
    return range(point - 1, point + 2)


def _length(ruling: Ruling) -> float:
    box = ruling.box
    return box.x1 - box.x0 if ruling.horizontal else box.bottom - box.top


def _edge(ruling: Ruling) -> dict[str, Any]:
    """The ruling as the edge that pdfplumber's functions read, laid on its middle."""
    x0, top, x1, bottom = ruling.box
    if ruling.horizontal:
        top = bottom = (top + bottom) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "h" if ruling.horizontal else "v", "object_type": "line",
    }  # fmt: skip


def _bands(values: list[float]) -> list[float]:
    """Distinct values, those within `SNAP` of each other taken as one."""
    bands: list[float] = []
    for value in sorted(values):
        if not bands or value - bands[-1] > SNAP:
            bands.append(value)
    return bands


def _band(bands: list[float], value: float) -> int:
    """The index of the last band that begins at `value` or before it, within `SNAP`."""
    return max(0, bisect_right(bands, value + SNAP) - 1)
