"""The rows of a table of one class, or with certain columns, each with its cells by what their columns hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.models import CellPart, Evidence, Grid, GridCell, Section
from extract.tables import headers, proof
from extract.tables.classed import classed
from extract.tables.classes import TableClass


class ClassRow(NamedTuple):
    """A row: its cells by their role (those of columns without one under an empty name), the row above that names it, how sure."""

    cells: Mapping[str, Sequence[GridCell]]
    section: GridCell | None
    kind: str  # ruled or unruled
    confidence: float  # that the table is of its class

    def all_cells(self) -> list[GridCell]:
        """Its cells, whatever they hold."""
        return [cell for cells in self.cells.values() for cell in cells]

    def text(self, role: str) -> str:
        """What the cells of one role print, in their order; empty where there are none."""
        return " ".join(cell.text for cell in self.cells.get(role, ()))

    def evidence(self, rule: str, confidence: float = 1.0) -> Evidence:
        """The row's words, as the proof of a record made by `rule`, so sure where the table is of its class."""
        parts = sorted((part for cell in self.all_cells() for part in cell.parts), key=_place)
        printed = proof.evidence(parts, self.kind)
        return replace(printed, rule=rule, confidence=round(printed.confidence * self.confidence * confidence, 3))


def rows_of(section: Section, kind: str, least: float) -> Iterator[ClassRow]:
    """The rows of the tables of class `kind` that begin in `section` and whose class is at least so sure."""
    for grid, known in classed(section):
        if known.kind == kind and known.confidence >= least:
            yield from _rows(grid, known, known.confidence)


def rows_with(section: Section, *roles: str) -> Iterator[ClassRow]:
    """The rows of the tables that begin in `section` and have a column of each of `roles`, whatever their class."""
    for grid, known in classed(section):
        if all(known.column(role) is not None for role in roles):
            yield from _rows(grid, known, 1.0)


def _place(part: CellPart) -> tuple[int, int, int]:
    return part.line.page, part.line.start, part.first


def _rows(grid: Grid, known: TableClass, confidence: float) -> Iterator[ClassRow]:
    """The rows below its headings. Totals and rows of one cell, which name those below them, are left out."""
    rows, named, totals = headers.head_rows(grid.cells), headers.sections(grid), headers.totals(grid)
    for row in known.body:
        if row in totals or len(rows[row]) < 2:
            continue
        cells: dict[str, list[GridCell]] = {}
        for cell in rows[row]:
            cells.setdefault(known.roles.get(cell.column, ""), []).append(cell)
        yield ClassRow(cells, named.get(row), grid.kind, confidence)
