"""Headings that stand between the rows of a table without rulings: printed again, or first there, as a sum opens the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.models import GridCell
from extract.tables.column_roles import column_role
from extract.tables.headers import counts, further, head_rows

LEAST = 3  # headings of such a row, none of them without a meaning


def marked(cells: Sequence[GridCell]) -> list[GridCell]:
    """The cells of a table with the headings that are printed further down marked as such."""
    heads = {cell.row for cell in cells if cell.header}
    found = head_rows(cells)
    again = set(further(found, max(heads, default=-1) + 1))
    if again and min(again) == len(heads) + 1 and not any(cell.row == len(heads) and cell.column == 0 for cell in cells):
        again.add(len(heads))  # between two rows of headings, and names no row
    again.update(row for row in found if row not in heads and _named(found[row]) and any(map(counts, found.get(row + 1, ()))))
    return [replace(cell, header=True) if cell.row in again else cell for cell in cells]


def _named(cells: Sequence[GridCell]) -> bool:
    """True for a row of words each of which heads a column: "Payee | Description | Net | VAT"."""
    return len(cells) >= LEAST and all(column_role(cell.text) for cell in cells)
