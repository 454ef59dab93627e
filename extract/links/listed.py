"""Which member of a list a printed name means.

    Ada Lund, Ann Lund listed      "Cllr A Lund" is neither's, but the one's who served on the day of the meeting, where one did
    alias Peggy Quill              "Cllr Quill, Peggy" and "Peggy Quill" are Margaret Quill's
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extract.models import Attendance
from extract.same.persons import fits, key

# Of these only a full name is taken for a member's: "Mr Lund, engineer" is not Cllr Ada Lund.
OTHERS = frozenset(("officer", "witness", "guest", "public"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A member as lists give them: the name, the other names, and the ISO dates of each term."""

    name: str
    aliases: tuple[str, ...] = ()
    terms: tuple[tuple[str | None, str | None], ...] = ((None, None),)


def listed(rows: Iterable[Attendance], members: Sequence[Listed], dates: Mapping[str | None, str | None]) -> dict[str, str]:
    """Id of each row that means one member → the member's name; `dates` gives the ISO date of a meeting by its id.

    A row that may mean two, or two different names of one list that may mean the same member, are not in it.
    """
    by_surname: dict[str, list[tuple[str, Listed]]] = defaultdict(list)
    for member in members:
        for form in (member.name, *member.aliases):
            by_surname[key(form)[1]].append((form, member))
    meant: dict[tuple[str | None, str, str], list[tuple[Attendance, bool]]] = defaultdict(list)
    for row in rows:
        found = _meant(row, by_surname.get(key(row.name)[1], ()), dates.get(row.meeting_id))
        if found:
            meant[row.meeting_id, row.status, found[0]].append((row, found[1]))
    made: dict[str, str] = {}
    for (_, _, name), claims in meant.items():
        sure = [row for row, exact in claims if exact]
        alike = {key(row.name) for row, _ in claims}
        made.update({row.id: name for row in (sure if len(alike) > 1 else [row for row, _ in claims])})
    return made


def _meant(row: Attendance, forms: Sequence[tuple[str, Listed]], date: str | None) -> tuple[str, bool] | None:
    """The member's name, and whether the row prints a name of theirs in full; None where none or several fit."""
    exact = {member.name: member for form, member in forms if key(form) == key(row.name) and fits(form, row.name)}
    near = exact or {member.name: member for form, member in forms if fits(form, row.name)}
    if not exact and row.capacity in OTHERS:
        return None
    serving = {name: member for name, member in near.items() if date is None or any(_covers(term, date) for term in member.terms)}
    found = near if exact and len(near) == 1 else serving
    return (next(iter(found)), bool(exact)) if len(found) == 1 else None


def _covers(term: tuple[str | None, str | None], date: str) -> bool:
    first, last = term
    return (first is None or date[: len(first)] >= first[: len(date)]) and (last is None or date[: len(last)] <= last[: len(date)])
