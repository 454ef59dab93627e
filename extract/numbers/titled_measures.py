"""Counts in a ruled block whose first row names a measure: "Gas sent up in tonnes" above "Latest: 10,323 | Target: 10,797"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.models import Figure, Grid
from extract.tables import headers
from extract.text import measures

MOST_BLOCK_ROWS = 4  # rows of such a block


def with_measures(figures: Sequence[Figure], grids: Sequence[Grid]) -> list[Figure]:
    """The figures, counts of nothing named given the measure of the block in which they stand."""
    spans = [span for grid in grids if grid.kind == "ruled" and grid.rows <= MOST_BLOCK_ROWS for span in _spans(grid)]
    return [_settled(figure, spans) for figure in figures] if spans else list(figures)


def _spans(grid: Grid) -> list[tuple[int, int, int, str]]:
    """Page, start and end of each part of the rows below the first, with the measure that the first names."""
    found = headers.head_rows(grid.cells)
    title, *below = found.values()
    unit = measures.heading(title[0].text) if title[0].column == 0 and len(title) < grid.columns else None
    if unit is None or any(map(headers.counts, title)):
        return []
    parts = [part for cells in below for cell in cells for part in cell.parts]
    return [(part.line.page, part.line.start + part.span[0], part.line.start + part.span[1], unit) for part in parts]


def _settled(figure: Figure, spans: Sequence[tuple[int, int, int, str]]) -> Figure:
    proof = figure.evidence
    if figure.unit != "count" or figure.subject or figure.table_id or figure.column_label or figure.row_label:
        return figure
    held = (unit for page, start, end, unit in spans if page == proof.page and start <= proof.char_start and proof.char_end <= end)
    return replace(figure, unit=next(held, "count"))
