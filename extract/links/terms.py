"""The terms that lists of members give of one council → its members, and what their people are filled with.

    Ada Lund, Labour, Moor, 2015 to 2019      and      Ada Lund, Green, Moor, 2019 on       one member, Green now
    Bo Foss, Fen, 2019 on                     and      Bo Foss, Moor, 2019 on               two people of one name: nobody's
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from extract.links.listed import Listed
from extract.models import Person

_LAST = "9999"  # after every day: of a term that goes on


class Term(NamedTuple):
    """A line of `memberships`; `aliases` as JSON."""

    id: str
    name: str
    aliases: str | None
    party: str | None
    ward: str | None
    from_date: str | None
    to_date: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a council."""

    terms: Sequence[Term]

    def members(self) -> list[Listed]:
        """The members listed, but those of whom two have one name."""
        doubtful = set(self.doubtful())
        return [
            Listed(
                name=name,
                aliases=tuple(sorted({alias for term in own for alias in json.loads(term.aliases or "[]")})),
                terms=tuple((term.from_date, term.to_date) for term in own),
            )
            for name, own in self._by_name().items()
            if name not in doubtful
        ]

    def doubtful(self) -> Iterator[str]:
        """The names under which two wards are served at once."""
        for name, own in self._by_name().items():
            if any(one.ward != other.ward and _meet(one, other) for one, other in combinations(own, 2)):
                yield name

    def filled(self, persons: Iterable[Person], who: Mapping[str, str]) -> list[Person]:
        """The people with party, ward and source of their last term; `who` gives the person's id for a listed name."""
        last = {who[name]: own[-1] for name, own in self._by_name().items() if name in who}
        return [
            replace(person, party=last[person.id].party, ward=last[person.id].ward, source=last[person.id].source)
            if person.id in last else person
            for person in persons
        ]  # fmt: skip

    def _by_name(self) -> dict[str, list[Term]]:
        """The terms of each name, the last one at the end."""
        found: dict[str, list[Term]] = {}
        for term in sorted(self.terms, key=lambda term: (term.name, term.to_date or _LAST, term.from_date or "", term.id)):
            found.setdefault(term.name, []).append(term)
        return found


def _meet(one: Term, other: Term) -> bool:
    """True where two terms share more than the day on which one ends and the other begins."""
    (first, last), (begins, ends) = ((term.from_date or "", term.to_date or _LAST) for term in (one, other))
    return max(first, begins) < min(last, ends)
