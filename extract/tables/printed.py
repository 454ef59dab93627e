"""Printed tables and their cells, from the grids of :mod:`extract.tables`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extract.models import CellPart, Evidence, Fact, Grid, GridCell, Layout, Section, Table, TableCell, around
from extract.tables.titles import RULES as RULES

_SURE = {"ruled": 1.0, "unruled": 0.8}  # confidence by what shows the table


def find(section: Section, layout: Layout) -> Iterator[Fact]:
    """The tables that begin in `section`, each followed by its cells row by row."""
    for grid in section.grids:
        first = grid.cells[0].parts[0].line
        if grid.kind != "frame" and any(line is first for line in section.passage.lines):
            yield _table(grid)
            yield from (_cell(cell, grid) for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)))


def _table(grid: Grid) -> Table:
    """The table's row; its box is that of the whole table on its first page."""
    page = grid.first_page
    top = [part for cell in grid.cells if cell.row == grid.cells[0].row for part in cell.parts]
    proof = _evidence([grid.title] if grid.title else top, grid.kind)
    box = around(part.box for cell in grid.cells if cell.page == page for part in cell.parts)
    return Table(
        title=grid.title.text if grid.title else None,
        kind=grid.kind,
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


def _cell(cell: GridCell, grid: Grid) -> TableCell:
    return TableCell(
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        text=cell.text,
        is_header=cell.header,
        is_repeated=cell.repeated,
        evidence=_evidence(cell.parts, grid.kind),
    )


def _evidence(parts: Sequence[CellPart], kind: str) -> Evidence:
    """Where words are printed: the first of `parts` and those that follow it in the text of its page."""
    if len(parts) == 1:
        (only,) = parts
        start, end = only.span
        return Evidence(
            page=only.line.page, box=only.box, boxes=(only.box,), quote=only.text, char_start=only.line.start + start,
            char_end=only.line.start + end, rule=f"table.{kind}", confidence=_sure(parts, kind),
        )  # fmt: skip
    spans = [(part.line.start + part.span[0], part.line.start + part.span[1]) for part in parts]
    page = parts[0].line.page
    follows = [
        n for n in range(1, len(parts)) if parts[n].line.page == page and spans[n][0] == spans[n - 1][1] + 1
    ]
    count = 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(follows, range(1, len(parts)), strict=False)))
    own = parts[:count]
    lines: dict[int, list[CellPart]] = {}
    for part in own:
        lines.setdefault(part.line.start, []).append(part)
    boxes = tuple(around(part.box for part in found) for found in lines.values())
    quote = "".join(
        part.text + ("" if n == count - 1 else " " if own[n + 1].line is part.line else "\n") for n, part in enumerate(own)
    )
    return Evidence(
        page=page, box=around(boxes), boxes=boxes, quote=quote, char_start=spans[0][0], char_end=spans[count - 1][1],
        rule=f"table.{kind}", confidence=_sure(own, kind),
    )  # fmt: skip


def _sure(parts: Sequence[CellPart], kind: str) -> float:
    """How sure a row of those words is: less where OCR read them."""
    readings = [word.confidence for part in parts for word in part.words]
    return _SURE[kind] if min(readings) == 1 else round(_SURE[kind] * sum(readings) / len(readings), 3)
