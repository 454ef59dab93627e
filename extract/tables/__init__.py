"""Lines of a paper → its printed tables, each one grid however many pages it runs over.

Ruled tables are known from the page (:mod:`extract.pdf.tables`); others show in how their numbers stand, or by headings over
columns of words. Figures take their
labels from these grids, and the `tables` and `table_cells` of the database are written from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.models import Grid, Line, RuledCell
from extract.tables import aligned, continued, headers, lattice, ruled, titles, worded

POUNDS = "GBP"


def find(lines: Sequence[Line], cells: Mapping[int, Sequence[RuledCell]], currency: str = POUNDS) -> tuple[Grid, ...]:
    """The tables among the lines of one paper, in the order of its pages; frames around text last.

    `cells` are the ruled cells of each page, blank ones included; `currency` is the ISO code of a bare dollar sign.
    """
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    found: list[Grid] = []
    frames: list[Grid] = []
    for number, printed in pages.items():
        boxed = ruled.grids(printed, cells.get(number, ()))
        frames += (frame := [grid for grid in boxed if grid.kind == "frame"])
        framed = {part.line.start for grid in frame for cell in grid.cells for part in cell.parts}
        loose = [line for line in printed if line.cell is None or line.start in framed]
        headed = [headers.with_head(grid) for grid in boxed if grid.kind != "frame"]
        made = [lattice.crowned(grid, loose, currency) for grid in headed] + aligned.grids(loose, currency)
        made += worded.grids(loose, _starts(made))
        found += sorted(made, key=lambda grid: grid.cells[0].parts[0].line.start)
    joined = continued.join(found, pages)
    frames += [replace(grid, kind="frame") for grid in joined if grid.kind == "row"]
    tables = [
        replace(grid, title=titles.table_title(grid, own), lead=titles.lead(grid, own))
        for grid in joined
        if grid.kind != "row"
        for own in [pages[grid.first_page]]
    ]
    return (*tables, *frames)


def _starts(grids: Sequence[Grid]) -> frozenset[int]:
    """Where the lines of these tables begin in the text of their page."""
    return frozenset(part.line.start for grid in grids for cell in grid.cells for part in cell.parts)


__all__ = ["find"]
