"""Rows of several documents that say one thing of one meeting: which row counts, and which only repeat it.

Agenda and minutes list the same items, a decision notice and the minutes print the same clause, both name who was there. Two rows
of two documents are one where they say the same (`Said.key`) of the same item of the same meeting; what one document says twice
it means twice, so the first is paired with the first and the second with the second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Said(NamedTuple):
    """A row: its id, its document, what it says, and its printed number where it has one."""

    id: str
    document_id: str
    key: tuple[object, ...]
    number: str | None = None


def repeats(rows: Iterable[Said], order: Sequence[str]) -> Mapping[str, str]:
    """Each row of one meeting that repeats another → the row that counts, which is that of the document first in `order`.

    Where two documents say a thing a different number of times, rows are paired by their printed numbers, or not at all.
    """
    place = {document: number for number, document in enumerate(order)}
    groups: dict[tuple[object, ...], dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        groups[row.key][row.document_id].append(row)
    found: dict[str, str] = {}
    for group in groups.values():
        if len(group) < 2:
            continue
        documents = sorted(group, key=lambda document: (place.get(document, len(place)), document))
        counted = list(group[documents[0]])
        for document in documents[1:]:
            pairs = _pairs(counted, group[document])
            found |= pairs
            counted += [row for row in group[document] if row.id not in pairs]
    return found


def _pairs(counted: Sequence[Said], others: Sequence[Said]) -> dict[str, str]:
    if len(counted) == len(others):
        return {other.id: first.id for first, other in zip(counted, others, strict=True)}
    found = {}
    for other in others:
        alike = [first.id for first in counted if first.number is not None and first.number == other.number]
        if len(alike) == 1 and sum(one.number == other.number for one in others) == 1:
            found[other.id] = alike[0]
    return found
