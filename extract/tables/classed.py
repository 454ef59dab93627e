"""The tables that begin in a section, each with its class: what all readers of tables begin with."""

from __future__ import annotations

from extract.models import Grid, Section
from extract.tables.classes import TableClass, classify
from extract.text.readings import once


@once
def classed(section: Section) -> tuple[tuple[Grid, TableClass], ...]:
    """The tables of `section` whose first line stands in it, each with its class; frames around text are none."""
    title = section.item.title if section.item else ""
    own = {id(line) for line in section.passage.lines} if section.grids else set()
    return tuple(
        (grid, classify(grid, title))
        for grid in section.grids
        if grid.kind != "frame" and id(grid.cells[0].parts[0].line) in own
    )
