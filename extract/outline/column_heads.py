"""What a table's columns hold, by their heads: numbers, subjects of items, minutes."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line
from extract.outline import item_words as words

LEAST_HEADED = 2  # columns with a heading that is known by which a table's columns are told


def columns_headed(lines: Sequence[Line]) -> dict[str, list[float]]:
    """1 for a line in a column headed as the items' ("Subject"), the minutes' or the numbers', 0 in another, −1 in no table."""
    told = {
        "column_items": words.COLUMN_OF_ITEMS,
        "column_minutes": words.COLUMN_OF_MINUTES,
        "column_numbers": words.COLUMN_OF_NUMBERS,
    }
    heads: dict[tuple[int, int], dict[int, str]] = {}
    for line in lines:
        if line.cell is not None:
            own = heads.setdefault((line.page, line.cell.table), {})
            if line.cell.row == 0:
                own[line.cell.column] = f"{own.get(line.cell.column, '')} {line.text}".strip()
    before: dict[int, str] = {}
    for table, own in heads.items():
        known = sum(any(rule.match(head) for rule in told.values()) for head in own.values())
        before = own if known >= LEAST_HEADED else before if set(own) <= set(before) else {}
        heads[table] = before
    found = [heads[line.page, line.cell.table].get(line.cell.column) if line.cell else None for line in lines]
    return {
        name: [-1.0 if head is None else float(rule.match(head) is not None) for head in found] for name, rule in told.items()
    }
