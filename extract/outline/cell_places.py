"""The place of a line in a ruled table: features of its cell, its column's head and its row."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line
from extract.outline import item_words as words
from extract.outline.column_heads import columns_headed


def cell_places(lines: Sequence[Line]) -> dict[str, list[float]]:
    """The place of a line in a ruled table."""
    return {
        "in_cell": [float(line.cell is not None) for line in lines],
        "cell_column": [float(min(line.cell.column, 9)) if line.cell else -1.0 for line in lines],
        "cell_row": [float(min(line.cell.row, 99)) if line.cell else -1.0 for line in lines],
        "row_verdict": _row_verdict(lines),
        **columns_headed(lines),
        "cell_first": [float(line.cell is not None and (n == 0 or lines[n - 1].cell != line.cell)) for n, line in enumerate(lines)],
    }


def _row_verdict(lines: Sequence[Line]) -> list[float]:
    """1 for a line in a table with a verdict in a cell at its right, in the same row: "4 | New lights in Quay Road | ADOPTED"."""
    told: dict[tuple[int, int, int], int] = {}
    for line in lines:
        if line.cell and words.VERDICT_WORD.match(line.text):
            told[line.page, line.cell.table, line.cell.row] = line.cell.column
    return [float(line.cell is not None and told.get((line.page, *line.cell[:2]), -1) > line.cell.column) for line in lines]
