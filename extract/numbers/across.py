"""Columns of numbers that add up across the rows of a table: what one of them is of, all are.

    Quay dues £ | Grants | All income            Grants and All income are pounds too, as in each row
    400         | 150    | 550                   the third number is the sum of the two others
    320         | 80     | 400
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from extract.text.numerals import Sign, is_currency

LEAST_ADDED = 2  # rows in which columns add up, of other numbers than 0
MOST_COLUMNS = 12  # columns of a table that are looked at
_EXACT = 0.006  # by which the sum of printed numbers may differ

_Rows = Mapping[int, Mapping[int, float]]


def shared_signs(rows: _Rows, known: Mapping[int, Sign]) -> dict[int, Sign]:
    """The signs of columns that have none and add up with columns of money that have one, all the same.

    `rows` are the numbers by row and column; `known` the signs by column.
    """
    columns = sorted({column for row in rows.values() for column in row})
    if len(columns) > MOST_COLUMNS or not any(is_currency(sign.unit) for sign in known.values()):
        return {}
    found: dict[int, Sign] = {}
    for group in _groups(rows, columns):
        signs = {known[column] for column in group if column in known}
        if len(signs) == 1 and is_currency((sign := signs.pop()).unit):
            found.update((column, sign) for column in group if column not in known)
    return found


def _groups(rows: _Rows, columns: list[int]) -> Iterator[tuple[int, ...]]:
    """Three columns of which one is the sum of the others, and all of them where one is the sum of all others."""
    for three in itertools.combinations(columns, 3):
        if any(_adds_up(rows, [column for column in three if column != total], total) for total in three):
            yield three
    if len(columns) > len(("addend", "addend", "sum")):
        for total in columns:
            if _adds_up(rows, [column for column in columns if column != total], total):
                yield tuple(columns)


def _adds_up(rows: _Rows, addends: list[int], total: int) -> bool:
    """True where, in every row that has all these columns, `total` is the sum of the `addends`, in two rows at least."""
    full = [row for row in rows.values() if total in row and all(column in row for column in addends)]
    telling = [row for row in full if sum(1 for column in addends if row[column]) > 1]
    return len(telling) >= LEAST_ADDED and all(abs(sum(row[column] for column in addends) - row[total]) < _EXACT for row in full)
