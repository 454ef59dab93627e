"""Attendance of one council over all its meetings → its people.

"Mr B J Sweet", "Mr Sweet" and "Bryan Sweet" are one person where exactly one person fits; where two do, nobody is
linked and an ambiguity says so. Titles and honours are no part of who somebody is, except that "Mr J Sweet" and
"Ms J Sweet" are two people, and so are two names side by side in one list. A list of members that somebody gave says more
than the papers do: its names stand, and two of them are two people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from extract.models import Attendance, Person
from extract.models.digest import digest
from extract.same.persons import fits, gender, key


class Ambiguity(NamedTuple):
    """A printed name that several people bear, and their names."""

    name: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The people of a council: `of` gives the person's id for the id of a row of attendance; None is in it nowhere."""

    persons: tuple[Person, ...]
    of: Mapping[str, str]
    ambiguities: tuple[Ambiguity, ...]


@dataclass(frozen=True, slots=True)
class _Bearer:
    """All rows that print the same forenames, surname and gender."""

    forenames: tuple[str, ...]
    surname: str
    gender: str
    names: tuple[str, ...]
    rows: tuple[Attendance, ...]
    listed: bool = False  # the names are those of a list of members

    @property
    def detail(self) -> tuple[int, int]:
        return sum(map(len, self.forenames)), len(self.forenames)


def people(council_id: str, rows: Iterable[Attendance], listed: Mapping[str, str] = MappingProxyType({})) -> People:
    """Who is who in the attendance of the council `council_id`; the order of `rows` does not matter.

    `listed` gives the name of the listed member for the ids of the rows that mean one. A row that names an office only
    ("the Clerk") is nobody's.
    """
    bearers = _bearers(rows, listed)
    together = _together(bearers)
    persons: dict[str, list[Person]] = {}
    of: dict[str, str] = {}
    ambiguities: list[Ambiguity] = []
    for surname in sorted({bearer.surname for bearer in bearers}):
        own = [bearer for bearer in bearers if bearer.surname == surname]
        groups, doubtful = _groups(own, together)
        told_apart = _told_apart(council_id, groups)
        for group in groups:
            person = _person(council_id, group, told_apart)
            persons.setdefault(person.id, []).append(person)
            of.update({row.id: person.id for bearer in group for row in bearer.rows})
        for bearer in doubtful:
            candidates = sorted(_person(council_id, group).name for group in groups if _may_be(bearer, group, together))
            ambiguities.append(Ambiguity(bearer.names[0], tuple(candidates)))
    # Two people whose names are the same, and whom no title tells apart, cannot be told apart by their ids.
    for found in persons.values():
        names = tuple(sorted(person.name for person in found))
        if len(names) > 1:
            ambiguities.append(Ambiguity(min(names), names))
    single = {id: found[0] for id, found in persons.items() if len(found) == 1}
    return People(
        persons=tuple(single[id] for id in sorted(single)),
        of={row: id for row, id in sorted(of.items()) if id in single},
        ambiguities=tuple(sorted(ambiguities)),
    )


def _bearers(rows: Iterable[Attendance], listed: Mapping[str, str]) -> list[_Bearer]:
    found: dict[tuple[str, tuple[str, ...], str, bool], list[Attendance]] = {}
    for row in rows:
        name = listed.get(row.id, row.name)
        forenames, surname = key(name)
        if surname and (forenames or surname[0].isalpha()) and not name.casefold().startswith("the "):
            found.setdefault((surname, forenames, gender(name), row.id in listed), []).append(row)
    return [
        _Bearer(
            forenames,
            surname,
            sex,
            tuple(sorted({listed.get(row.id, row.name) for row in own})),
            tuple(sorted(own, key=lambda row: row.id)),
            is_listed,
        )
        for (surname, forenames, sex, is_listed), own in sorted(found.items())
    ]


def _together(bearers: Sequence[_Bearer]) -> set[frozenset[int]]:
    """Pairs of bearers that stand in one list: two people."""
    lists: dict[tuple[str | None, str], set[int]] = {}
    for n, bearer in enumerate(bearers):
        for row in bearer.rows:
            lists.setdefault((row.meeting_id, row.status), set()).add(n)
    surnames: dict[str, set[int]] = {}
    for n, bearer in enumerate(bearers):
        surnames.setdefault(bearer.surname, set()).add(n)
    return {
        frozenset((id(bearers[a]), id(bearers[b])))
        for own in surnames.values() if len(own) > 1
        for members in lists.values()
        for a in own & members
        for b in own & members
        if a < b
    }  # fmt: skip


def _groups(own: Sequence[_Bearer], together: set[frozenset[int]]) -> tuple[list[list[_Bearer]], list[_Bearer]]:
    """Bearers of one surname as people, and those who may be two people."""
    left = sorted(own, key=lambda bearer: (bearer.detail, bearer.forenames, bearer.gender))
    doubtful: list[_Bearer] = []
    while True:
        torn = [bearer for bearer in left if _torn(bearer, left, together)]
        if not torn:
            break
        doubtful.append(torn[0])
        left.remove(torn[0])
    groups: list[list[_Bearer]] = []
    for bearer in left:
        group = next((group for group in groups if _may_be(bearer, group, together)), None)
        if group is None:
            groups.append([bearer])
        else:
            group.append(bearer)
    # One who stands beside another in a list is not that other, but "Cllr Sweet" beside "Cllr Ann Sweet" says no more.
    bare = [
        group
        for group in groups
        if len(groups) > 1 and all(not bearer.forenames for bearer in group) and not _lone_gender(group, groups)
    ]
    doubtful += [bearer for group in bare for bearer in group]
    return [group for group in groups if group not in bare], doubtful


def _lone_gender(group: Sequence[_Bearer], groups: Sequence[Sequence[_Bearer]]) -> bool:
    """True where a surname alone is told from all others by its title: "Mrs Sweet" beside "Mr Bryan Sweet"."""
    own = {bearer.gender for bearer in group} - {""}
    others = [{bearer.gender for bearer in other} - {""} for other in groups if other is not group]
    return bool(own) and all(sex and not sex & own for sex in others)


def _torn(bearer: _Bearer, others: Sequence[_Bearer], together: set[frozenset[int]]) -> bool:
    """True where `bearer` fits two others who are not each other."""
    near = [other for other in others if other is not bearer and _same(bearer, other, together)]
    return any(not _same(one, other, together) for n, one in enumerate(near) for other in near[n + 1 :])


def _may_be(bearer: _Bearer, group: Sequence[_Bearer], together: set[frozenset[int]]) -> bool:
    return all(_same(bearer, other, together) for other in group)


def _same(one: _Bearer, other: _Bearer, together: set[frozenset[int]]) -> bool:
    if one.listed and other.listed:  # two names of a list are two people
        return False
    return frozenset((id(one), id(other))) not in together and fits(one.names[0], other.names[0])


def _told_apart(council_id: str, groups: Sequence[Sequence[_Bearer]]) -> set[str]:
    """The ids that two people would share whom their titles tell apart: "Mr J Sweet" and "Ms J Sweet"."""
    sexes: dict[str, list[set[str]]] = {}
    for group in groups:
        sexes.setdefault(_person(council_id, group).id, []).append({bearer.gender for bearer in group} - {""})
    return {id for id, found in sexes.items() if len(found) > 1 and sorted(map(sorted, found)) == [["f"], ["m"]]}


def _person(council_id: str, group: Sequence[_Bearer], told_apart: Set[str] = frozenset()) -> Person:
    """The person that a group of bearers is; where the id is among those `told_apart`, the title is a part of it."""
    fullest = max(group, key=lambda bearer: (bearer.listed, bearer.detail, bearer.forenames))
    name = max(
        (name for one in group if (one.forenames, one.listed) == (fullest.forenames, fullest.listed) for name in one.names),
        key=lambda name: (len(name), name),
    )
    canonical = " ".join((*fullest.forenames, fullest.surname))
    id = digest("person", council_id, canonical)
    if id in told_apart:
        id = digest("person", council_id, canonical, next(bearer.gender for bearer in group if bearer.gender))
    return Person(id=id, council_id=council_id, name=name)
