"""The rows of a table of one class, each with its cells by what their columns hold."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.calendar import periods
from extract.models import Evidence, GridCell, Section
from extract.tables import headers, proof
from extract.tables.classes import classify


class RegisterRow(NamedTuple):
    """A row: its cells by their role (those of columns without one under an empty name), the row above that names it, how sure."""

    cells: Mapping[str, Sequence[GridCell]]
    section: GridCell | None
    kind: str  # ruled or unruled
    confidence: float  # that the table is of its class

    def evidence(self, rule: str) -> Evidence:
        """The row's words, as the proof of a record made by `rule`."""
        parts = [part for cells in self.cells.values() for cell in cells for part in cell.parts]
        parts.sort(key=lambda part: (part.line.page, part.line.start, part.first))
        printed = proof.evidence(parts, self.kind)
        return replace(printed, rule=rule, confidence=round(printed.confidence * self.confidence, 3))


def rows_of(section: Section, kind: str, least: float) -> Iterator[RegisterRow]:
    """The rows of the tables of class `kind` that begin in `section` and whose class is at least so sure.

    Totals, headings and rows of one cell, which name those below them, are left out.
    """
    for grid in section.grids:
        first = grid.cells[0].parts[0].line
        if grid.kind == "frame" or not any(line is first for line in section.passage.lines):
            continue
        known = classify(grid, section.item.title if section.item else "")
        if known.kind != kind or known.confidence < least:
            continue
        rows, named, totals = headers.head_rows(grid.cells), headers.sections(grid), headers.totals(grid)
        for row in known.body:
            if row in totals or len(rows[row]) < 2:
                continue
            cells: dict[str, list[GridCell]] = {}
            for cell in rows[row]:
                cells.setdefault(known.roles.get(cell.column, ""), []).append(cell)
            yield RegisterRow(cells, named.get(row), grid.kind, known.confidence)


def iso_day(text: str, order: str) -> str | None:
    """The only day or month that a text names, as ISO; None without a year, or where two are named.

    `order` (DMY or MDY) is that of all-digit dates.
    """
    found = [period for period in periods.printed(text, order) if period.last is None]
    if len(found) != 1 or found[0].first.year is None or found[0].first.month is None:
        return None
    year, month, number = found[0].first.year, found[0].first.month, found[0].first.day
    if number is None:
        return f"{year:04d}-{month:02d}"
    try:
        return datetime.date(year, month, number).isoformat()
    except ValueError:
        return None
