"""Rows of a table that are nothing but the sum of those above them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from extract.models import GridCell
from extract.tables.pieces import numeral

LEAST = 2  # numbers that a sum adds up
_EXACT = 0.006  # by which the sum of printed numbers may differ


def wordless(found: Mapping[int, Sequence[GridCell]], totals: Collection[int]) -> Iterator[int]:
    """The rows of numbers alone, none in the first column, each of which is the sum of its column since the last total.

    `found` are the cells by row, `totals` the rows that words name so.
    """
    columns: dict[int, list[float]] = {}
    for row, cells in found.items():
        printed = {cell.column: numeral(cell.text, "") for cell in cells if len(cell.parts) == 1}
        values = {column: number.value for column, number in printed.items() if number}
        sums = len(values) == len(cells) and min(values, default=0) > 0
        if sums and all(_adds_up(columns.get(column, []), value) for column, value in values.items()):
            yield row
            columns = {}
        elif row in totals:
            columns = {}
        else:
            for column, value in values.items():
                columns.setdefault(column, []).append(value)


def _adds_up(numbers: Sequence[float], total: float) -> bool:
    return len(numbers) >= LEAST and abs(sum(numbers) - total) < _EXACT
