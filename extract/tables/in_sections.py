"""Sections → the same with the tables that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract import tables
from extract.models import Document, Grid, Layout, Section


def tabled(document: Document, sections: Sequence[Section], layout: Layout) -> list[Section]:
    """The sections with the tables that stand in them. A table lies within one paper, but may hold several sections."""
    cells = {page.number: page.cells for page in document.pages if page.cells}
    by_paper: dict[str, list[Section]] = {}
    for section in sections:
        by_paper.setdefault(section.paper.id, []).append(section)
    found: dict[int, tuple[Grid, ...]] = {}
    for own in by_paper.values():
        lines = [line for section in own for line in section.passage.lines]
        grids = tables.find(lines, cells, layout.currency)
        owners = {id(line): id(section) for section in own for line in section.passage.lines} if len(own) > 1 else {}
        for grid in grids:
            for owner in {owners.get(id(part.line), id(own[0])) for cell in grid.cells for part in cell.parts}:
                found[owner] = (*found.get(owner, ()), grid)
    return [replace(section, grids=found[id(section)]) if id(section) in found else section for section in sections]
