"""What single papers say of their council and committee → the bodies of a database.

"CITY OF MOORHAVEN" and "Moorhaven City Council" are one council, "Special Planning Board" and "PLANNING BOARD" one committee;
the printed forms stay as aliases. A paper that names no council has that of the papers beside it, where those agree. Where they do
not, it has none.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from rapidfuzz import fuzz

from extract.models import Committee, Council
from extract.models.digest import digest
from extract.same.bodies import CouncilKey, committee_key, council_key, council_place, misprint, same_council

AGREE = 0.9  # share of the papers of a folder that must name one council
LEAST_BESIDE = 2  # papers beside one that prints the council's place
LEAST_STRANGERS = 5  # papers beside one that prints no place
FOLDERS_UP = 2  # folders that are asked: a paper's own, and the one above
FOLDERS_KNOWN = 6  # folders above a paper that know its council
MISPRINTED = 90.0  # likeness, 0 to 100, of a place and its misprint
LEAST_PLACE = 8  # letters of a place that may be misprinted
RARER = 3  # times that a name must be printed more often than its misprint
_UNITED_KINGDOM = frozenset(("England", "Scotland", "Wales", "Northern Ireland", "United Kingdom"))
_CITIES = frozenset(
    ("United States", "Canada", "Australia")
)  # where "City of Moorhaven" is the body and its council one of its committees
_OF = ("city of ", "town of ", "township of ", "village of ", "shire of ", "municipality of ", "county of ")


class Said(NamedTuple):
    """What one document says of one meeting: its bodies as read, null where it names none."""

    meeting_id: str
    document_id: str
    path: str
    council_id: str | None
    council: str | None
    nation: str | None
    committee_id: str
    committee: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """The bodies: `of` gives each meeting its committee; `filled` names the documents whose council others told, and it."""

    councils: tuple[Council, ...]
    committees: tuple[Committee, ...]
    of: Mapping[str, str]
    filled: tuple[tuple[str, str], ...]


def bodies(said: Iterable[Said], prints: Callable[[str, str], bool] = lambda _, __: False) -> Bodies:
    """The councils and committees of all papers; `prints` tells whether a document prints a place."""
    rows = sorted(said, key=lambda one: (one.meeting_id, one.document_id))
    councils = _councils(rows)
    own = {row.council_id: councils[row.council_id] for row in rows if row.council_id}
    told = _beside(rows, own, prints)
    whose: dict[str, Council] = {}
    for row in rows:
        found = own[row.council_id] if row.council_id else told.get(row.document_id)
        if found is not None and (row.council_id or row.meeting_id not in whose):
            whose[row.meeting_id] = found
    committees, of = _committees(rows, whose)
    return Bodies(
        councils=tuple(sorted({found.id: found for found in whose.values()}.values(), key=lambda one: one.id)),
        committees=tuple(sorted(committees, key=lambda one: one.id)),
        of=of,
        filled=tuple(sorted((document, council.name) for document, council in told.items())),
    )


def _councils(rows: Sequence[Said]) -> dict[str, Council]:
    """The council that each council as read is."""
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    nations: dict[str, Counter[str]] = defaultdict(Counter)
    folders: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.council_id and row.council:
            printed[row.council_id][row.council] += 1
            folders[row.council_id].add(_folder(row.path))
            if row.nation:
                nations[row.council_id][row.nation] += 1
    keys = {id: council_key(names.most_common(1)[0][0]) for id, names in printed.items()}
    groups: list[list[str]] = []
    near: dict[str, list[list[str]]] = defaultdict(list)  # the groups that a place, a place with its rank, or a folder leads to
    for id in sorted(printed, key=lambda id: (not keys[id].rank, -printed[id].total(), id)):
        leads = (keys[id].place, keys[id].place + keys[id].rank, *sorted(folders[id]))
        some = {group[0]: group for lead in leads for group in near[lead]}
        fitting = [group for group in some.values() if all(_one(id, other, keys, printed, nations, folders) for other in group)]
        group = fitting[0] if len(fitting) == 1 else [id]
        if group[0] == id:
            groups.append(group)
        else:
            group.append(id)
        for lead in leads:
            near[lead].append(group)
    return {id: council for group in groups for council in [_council(group, printed, nations)] for id in group}


def _one(
    id: str,
    other: str,
    keys: Mapping[str, CouncilKey],
    printed: Mapping[str, Counter[str]],
    nations: Mapping[str, Counter[str]],
    folders: Mapping[str, set[str]],
) -> bool:
    """True where two councils as read are one: the same name, or one is a misprint of the other beside it."""
    countries = [{_country(nation) for nation in nations[one]} for one in (id, other)]
    if all(countries) and not countries[0] & countries[1]:
        return False
    if same_council(keys[id], keys[other]):
        return True
    a, b = keys[id], keys[other]
    alike = min(len(a.place), len(b.place)) >= LEAST_PLACE and a.rank == b.rank and fuzz.ratio(a.place, b.place) >= MISPRINTED
    often, seldom = sorted((printed[id].total(), printed[other].total()), reverse=True)
    return alike and often >= RARER * seldom and bool(folders[id] & folders[other])


def _country(nation: str) -> str:
    return "United Kingdom" if nation in _UNITED_KINGDOM else nation


def _council(group: Sequence[str], printed: Mapping[str, Counter[str]], nations: Mapping[str, Counter[str]]) -> Council:
    """One council of several as read: named as most papers do that do not print it in capitals."""
    names: Counter[str] = sum((printed[id] for id in group), Counter())
    found: Counter[str] = sum((nations[id] for id in group), Counter())
    nation = min(found, key=lambda one: (-found[one], one), default=None)
    city = nation in _CITIES and any(name.casefold().startswith(_OF) for name in names)
    name = _best(names, lambda one: not city or one.casefold().startswith(_OF))
    first = min(group, key=lambda id: (-printed[id].total(), id))
    return Council(id=first, name=name, nation=nation, aliases=_aliases(names, name))


def _best(names: Counter[str], fits: Callable[[str], bool] = lambda _: True) -> str:
    """The printed form that stands for all: not in capitals, the most frequent, the first by the alphabet."""
    return min(names, key=lambda one: (not fits(one), one == one.upper(), -names[one], one))


def _aliases(names: Iterable[str], name: str) -> str | None:
    """The other printed forms, as JSON."""
    others = sorted(set(names) - {name})
    return json.dumps(others, ensure_ascii=False) if others else None


def _beside(rows: Sequence[Said], own: Mapping[str, Council], prints: Callable[[str, str], bool]) -> dict[str, Council]:
    """The council of each document that names none, as the papers in its folder, or else in the one above, tell it."""
    papers: dict[str, dict[str, Council]] = defaultdict(dict)
    for row in rows:
        if row.council_id:
            for folder in itertools.islice(_folders(row.path), FOLDERS_KNOWN):
                papers[folder].setdefault(row.document_id, own[row.council_id])
    told: dict[str, Council] = {}
    for row in rows:
        if row.council_id is None and row.document_id not in told and (found := _told(row, papers, prints)) is not None:
            told[row.document_id] = found
    return told


def _told(row: Said, papers: Mapping[str, Mapping[str, Council]], prints: Callable[[str, str], bool]) -> Council | None:
    """The council that the papers beside one agree on."""
    for folder in itertools.islice(_folders(row.path), FOLDERS_UP):
        beside = papers.get(folder)
        if not beside:
            continue
        counts = Counter(council.id for council in beside.values())
        first, count = counts.most_common(1)[0]
        council = next(one for one in beside.values() if one.id == first)
        if count < AGREE * len(beside):
            return None
        if count >= LEAST_STRANGERS or (count >= LEAST_BESIDE and prints(row.document_id, council_place(council.name))):
            return council
    return None


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def _folders(path: str) -> Iterable[str]:
    """The folder of a file and those above it."""
    return (str(folder) for folder in PurePosixPath(path).parents)


def _committees(rows: Sequence[Said], whose: Mapping[str, Council]) -> tuple[list[Committee], dict[str, str]]:
    """The committees, and that of each meeting. A paper that names none keeps what it was read as."""
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    alone: dict[str, Committee] = {}
    of: dict[str, str] = {}
    for row in rows:
        council = whose.get(row.meeting_id)
        if council is None:
            alone[row.committee_id] = Committee(id=row.committee_id, name=row.committee)
            of[row.meeting_id] = row.committee_id
        else:
            found[council.id, committee_key(row.committee, council.name) if row.committee else ""].append(row)
    committees = list(alone.values())
    for (council_id, _), own in _merged(found).items():
        names = Counter(row.committee for row in own if row.committee)
        name = _best(names) if names else None
        read = Counter(row.committee_id for row in own if row.council_id)
        first = min(read, key=lambda id: (-read[id], id)) if read else digest("committee", council_id, name)
        committees.append(Committee(id=first, council_id=council_id, name=name, aliases=_aliases(names, name or "")))
        of.update((row.meeting_id, first) for row in own)
    return committees, of


def _merged(found: Mapping[tuple[str, str], list[Said]]) -> dict[tuple[str, str], list[Said]]:
    """Committees whose names are misprints of a more frequent one of the same council joined with it."""
    merged: dict[tuple[str, str], list[Said]] = {}
    of_council: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key in sorted(found, key=lambda key: (-len(found[key]), key)):
        own = of_council[key[0]]
        same = [other for other in own if misprint(key[1], other[1]) and len(found[other]) >= RARER * len(found[key])]
        if len(same) == 1:
            merged[same[0]].extend(found[key])
        else:
            merged[key] = list(found[key])
            own.append(key)
    return merged
