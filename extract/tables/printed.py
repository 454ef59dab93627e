"""Printed tables and their cells, from the grids of :mod:`extract.tables`."""

from __future__ import annotations

from collections.abc import Iterator

from extract.models import Evidence, Fact, Grid, GridCell, Layout, Section, Table, TableCell, around
from extract.tables import headers
from extract.tables.classed import classed
from extract.tables.classes import TableClass
from extract.tables.proof import evidence
from extract.tables.titles import RULES as RULES


def find(section: Section, layout: Layout) -> Iterator[Fact]:
    """The tables that begin in `section`, each followed by its cells row by row."""
    for grid, known in classed(section):
        totals = headers.totals(grid)
        yield _table(grid, known)
        yield from (_cell(cell, grid, known, totals) for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)))


def _table(grid: Grid, known: TableClass) -> Table:
    """The table's row; its box is that of the whole table on its first page."""
    page = grid.first_page
    top = [part for cell in grid.cells if cell.row == grid.cells[0].row for part in cell.parts]
    proof = evidence([grid.title] if grid.title else top, grid.kind)
    box = around(part.box for cell in grid.cells for part in cell.parts if part.line.page == page)
    return Table(
        title=grid.title.text if grid.title else None,
        kind=grid.kind,
        class_=known.kind,
        class_confidence=known.confidence,
        row_count=grid.rows,
        column_count=grid.columns,
        header_rows=len({cell.row for cell in grid.cells if cell.header and not cell.repeated}),
        first_page=page,
        last_page=grid.last_page,
        evidence=Evidence(
            page=proof.page, box=box, boxes=proof.boxes, quote=proof.quote, char_start=proof.char_start,
            char_end=proof.char_end, rule=proof.rule, confidence=proof.confidence,
        ),
    )  # fmt: skip


def _cell(cell: GridCell, grid: Grid, known: TableClass, totals: frozenset[int]) -> TableCell:
    return TableCell(
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        text=cell.text,
        role=known.roles.get(cell.column),
        is_total=cell.row in totals,
        is_header=cell.header,
        is_repeated=cell.repeated,
        evidence=evidence(cell.parts, grid.kind),
    )
