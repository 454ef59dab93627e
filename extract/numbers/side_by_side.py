"""Two statements side by side in one table: "Receipts | £ | Payments | £"."""

from __future__ import annotations

from extract.models import Grid
from extract.tables.column_roles import column_role
from extract.tables.headers import counts, head_rows

FULL_ROWS = 3  # at least, of each column
SHARE_OF_ROWS = 0.75  # share of the rows in which a column holds words, or numbers
# What a column of words between numbers holds where it names no rows
_BESIDE = frozenset(("purpose", "comment", "status", "action", "lead", "owner", "reference", "recommendation", "decision"))


def second_statement(grid: Grid) -> int | None:
    """The column at which the second of two statements begins: words, numbers, words and as many numbers; None elsewhere."""
    body = [row for row in head_rows(grid.cells).values() if not row[0].header and len(row) > 1]
    kinds = ""
    for column in range(grid.columns):
        held = [counts(cell) for row in body for cell in row if cell.column == column]
        full = len(held) >= max(FULL_ROWS, SHARE_OF_ROWS * len(body))
        numbers = sum(held)
        kinds += "N" if full and numbers >= SHARE_OF_ROWS * len(held) else "W" if full and not numbers else "-"
    width = grid.columns // 2
    if width < 2 or kinds != ("W" + "N" * (width - 1)) * 2:
        return None
    heads = [cell.text for cell in grid.cells if cell.header and cell.column == width and cell.column_span == 1]
    return None if any(column_role(head) in _BESIDE for head in heads) else width
