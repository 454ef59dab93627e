"""Two lists of rows that may be decisions → one, in which the same words stand once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.decisions.formal import Row

_APART = 4  # characters by which two rows of the same words may differ


class Candidate(NamedTuple):
    """A row that may be a decision, and what its proposer says of it."""

    row: Row
    says: frozenset[str] = frozenset()


def once_each(found: Sequence[Candidate], more: Iterable[Row]) -> list[Candidate]:
    """`found` and the rows of `more` that are not in it; of two of the same words the surer rule stays, but a number is kept."""
    made = list(found)
    begun: defaultdict[int, list[int]] = defaultdict(list)  # where a row's words begin → the rows in `made`
    for n, one in enumerate(made):
        begun[one.row.text_start].append(n)
    for row in more:
        near = (n for at in range(row.text_start - _APART, row.text_start + _APART + 1) for n in begun.get(at, ()))
        same = min((n for n in near if abs(row.end - made[n].row.end) <= _APART), default=None)
        if same is None:
            begun[row.text_start].append(len(made))
            made.append(Candidate(row))
        elif row.rule.confidence > made[same].row.rule.confidence:
            begun[made[same].row.text_start].remove(same)
            begun[row.text_start].append(same)
            made[same] = made[same]._replace(row=row._replace(number=row.number or made[same].row.number))
    return made
