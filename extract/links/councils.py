"""Councils as single papers print them → the councils they are.

"CITY OF MOORHAVEN" and "Moorhaven City Council" are one, and so is a seldom "Morhaven City Council" in the same folder; the printed
forms stay as aliases.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from extract.models import Council
from extract.same.bodies import CouncilKey, council_key, same_council

MISPRINTED = 90.0  # likeness, 0 to 100, of a place and its misprint
LEAST_PLACE = 8  # letters of a place that may be misprinted
RARER = 3  # times that a name must be printed more often than its misprint
_UNITED_KINGDOM = frozenset(("England", "Scotland", "Wales", "Northern Ireland", "United Kingdom"))
_CITIES = frozenset(
    ("United States", "Canada", "Australia")
)  # where "City of Moorhaven" is the body and its council one of its committees
_OF = ("city of ", "town of ", "township of ", "village of ", "shire of ", "municipality of ", "county of ")

LongPlaces = dict[str, dict[str, str]]  # rank → council → its place


@dataclass(frozen=True, slots=True)
class Printed:
    """One council as read: how often each form of its name is printed, and each nation."""

    names: Counter[str]
    nations: Counter[str]

    @property
    def key(self) -> CouncilKey:
        return council_key(min(self.names, key=lambda name: (-self.names[name], name)))


def councils(printed: Mapping[str, Printed], folders: Mapping[str, Collection[str]]) -> dict[str, Council]:
    """The council that each council as read is. `folders` says in which folders papers print it."""
    keys = {id: one.key for id, one in printed.items()}
    groups: list[list[str]] = []
    near: dict[str, list[list[str]]] = defaultdict(list)  # the groups that a place, a place with its rank, or a folder leads to
    for id in sorted(printed, key=lambda id: (not keys[id].rank, -printed[id].names.total(), id)):
        leads = (*leads_of(keys[id]), *sorted(folders[id]))
        some = {group[0]: group for lead in leads for group in near[lead]}
        fitting = [group for group in some.values() if all(_one(id, other, keys, printed, folders) for other in group)]
        group = fitting[0] if len(fitting) == 1 else [id]
        if group[0] == id:
            groups.append(group)
        else:
            group.append(id)
        for lead in leads:
            near[lead].append(group)
    return {id: council for group in groups for council in [_council([printed[one] for one in group], group)] for id in group}


def leads_of(key: CouncilKey) -> tuple[str, str]:
    """What two names of one council share, but for a misprint: the place, or place and rank written together."""
    return key.place, key.place + key.rank


def long_places(keys: Mapping[str, CouncilKey]) -> LongPlaces:
    """Of councils those whose place is long enough to be misprinted."""
    found: LongPlaces = defaultdict(dict)
    for id, key in keys.items():
        if len(key.place) >= LEAST_PLACE:
            found[key.rank][id] = key.place
    return found


def misprints(key: CouncilKey, others: LongPlaces) -> list[str]:
    """Those of other councils that are a misprint of one, or it of them: long places of one rank that differ in a letter or two."""
    if len(key.place) < LEAST_PLACE or key.rank not in others:
        return []
    found = process.extract(key.place, others[key.rank], scorer=fuzz.ratio, score_cutoff=MISPRINTED, limit=None)
    return [id for _, _, id in found]


def _one(
    id: str, other: str, keys: Mapping[str, CouncilKey], printed: Mapping[str, Printed], folders: Mapping[str, Collection[str]]
) -> bool:
    """True where two councils as read are one: the same name, or one is a misprint of the other beside it."""
    countries = [{_country(nation) for nation in printed[one].nations} for one in (id, other)]
    if all(countries) and not countries[0] & countries[1]:
        return False
    if same_council(keys[id], keys[other]):
        return True
    often, seldom = sorted((printed[id].names.total(), printed[other].names.total()), reverse=True)
    beside = not set(folders[id]).isdisjoint(folders[other])
    return often >= RARER * seldom and beside and bool(misprints(keys[id], long_places({other: keys[other]})))


def _country(nation: str) -> str:
    return "United Kingdom" if nation in _UNITED_KINGDOM else nation


def _council(own: Sequence[Printed], group: Sequence[str]) -> Council:
    """One council of several as read: named as most papers do that do not print it in capitals."""
    names: Counter[str] = sum((one.names for one in own), Counter())
    found: Counter[str] = sum((one.nations for one in own), Counter())
    nation = min(found, key=lambda one: (-found[one], one), default=None)
    city = nation in _CITIES and any(name.casefold().startswith(_OF) for name in names)
    name = best(names, lambda one: not city or one.casefold().startswith(_OF))
    first = min(zip(group, own, strict=True), key=lambda pair: (-pair[1].names.total(), pair[0]))[0]
    return Council(id=first, name=name, nation=nation, aliases=aliases(names, name))


def best(names: Counter[str], fits: Callable[[str], bool] = lambda _: True) -> str:
    """The printed form that stands for all: not in capitals, the most frequent, the first by the alphabet."""
    return min(names, key=lambda one: (not fits(one), one == one.upper(), -names[one], one))


def aliases(names: Iterable[str], name: str) -> str | None:
    """The other printed forms, as JSON."""
    others = sorted(set(names) - {name})
    return json.dumps(others, ensure_ascii=False) if others else None
