"""What the papers of one council call its committees → the committees.

"Special Planning Board" and "PLANNING BOARD" are one, and so is a seldom "Planing Board"; the printed forms stay as aliases.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.links.councils import RARER, aliases, best
from extract.models import Committee, Council
from extract.models.digest import digest
from extract.same.bodies import committee_key, misprint


class Said(NamedTuple):
    """What one document says of one meeting: its bodies as read, null where it names none, and the council it is of."""

    meeting_id: str
    document_id: str
    council_id: str | None
    committee_id: str
    committee: str | None
    body: str | None


def committees(council: Council, rows: Sequence[Said]) -> tuple[list[Committee], dict[str, str]]:
    """The committees of a council, and that of each of its meetings; `rows` are all that is said of those meetings."""
    found: dict[str, list[Said]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: (one.meeting_id, one.document_id)):
        found[committee_key(row.committee, council.name) if row.committee else ""].append(row)
    made: dict[str, Committee] = {}
    of: dict[str, str] = {}
    for own in _merged(found).values():
        names = Counter(row.committee for row in own if row.committee)
        name = best(names) if names else None
        read = Counter(row.committee_id for row in own if row.council_id and row.body == council.id)
        first = min(read, key=lambda id: (-read[id], id)) if read else digest("committee", council.id, name)
        made[first] = Committee(id=first, council_id=council.id, name=name, aliases=aliases(names, name or ""))
        of.update((row.meeting_id, first) for row in own)
    return list(made.values()), of


def _merged(found: Mapping[str, list[Said]]) -> dict[str, list[Said]]:
    """Committees whose names are misprints of a more frequent one joined with it."""
    merged: dict[str, list[Said]] = {}
    for key in sorted(found, key=lambda key: (-len(found[key]), key)):
        same = [other for other in merged if misprint(key, other) and len(found[other]) >= RARER * len(found[key])]
        if len(same) == 1:
            merged[same[0]].extend(found[key])
        else:
            merged[key] = list(found[key])
    return merged
