"""The standing of somebody listed as present: a member of the body, an officer, a guest.

    Present: Cllrs Lund, Berg and Dahl, County Cllr Eide, Ms Foss (Parent Governor) and Nora Quill (Clerk)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.names.names import Name

FEW_WITH_OFFICES = 0.5  # share of the names under PRESENT with an officer's post, below which such a name is no member
MOSTLY_COUNCILLORS = 0.5  # share of the names under PRESENT called Councillor, from which one who is not is no member
FEWEST = 3  # names in a list of which such a share can be told

OFFICER = re.compile(
    r"\b(?:clerk|officer|director|manager|secretary|solicitor|executive\s+(?!member)"
    r"|treasurer|attorney|administrator|coordinator|"
    r"engineer|planner|analyst|assistant|adviser|advisor|superintendent|accountant"
    r"|monitoring|counsel|minute[ -]taker|technician|registrar|auditor|"
    r"chief\s+(?:executive|officer)|head\s+of|fire\s+chief|town\s+clerk)\b",
    re.IGNORECASE,
)
COUNCILLOR = re.compile(
    r"\b(?:cllrs?|cr|councill?ors?|(?:lord\s+)?mayor|aldermen|alderman|ald|council\s?members?|reeve|baill?ie|provost"
    r"|members?|president|commissioners?|supervisors?|trustees?)\b",
    re.IGNORECASE,
)
_OTHER_COUNCIL = re.compile(r"\b(?:county|district|borough|unitary|ward|city)\s+(?:cllr|councillor|cr)", re.IGNORECASE)
_POLICE = re.compile(r"^(?:pcso|pc|sgt|inspector|cpo|constable|sergeant|senator|cso)\b", re.IGNORECASE)
# Members of a body who are no councillors.
_LAY = re.compile(
    r"\b(?:(?:independent|lay|co-?opted|voting|non-voting|external|community)\s+(?:\w+\s+)?(?:members?|persons?)|co-?opt\w*"
    r"|(?:parent|teacher|staff|school|pupil|youth|religious|church|diocesan|faith|union|tenants?|leaseholders?|sector"
    r"|employers?|employees?|scheme\s+members?|pensioners?)[’']?\s+(?:governor\s+)?representatives?"
    r"|(?:parent|teacher|school|foundation)\s+governors?|^governor|^representative|diocesan|substitute)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Company:
    """The people of one list: how many they are, have an officer's post, sit on another council, are called Councillor."""

    size: int
    officers: int
    elsewhere: int
    councillors: int
    mixed: bool = False  # others stand among the councillors: the list is of members, in one order

    @classmethod
    def of(cls, people: Sequence[Name]) -> Company:
        return cls(
            len(people),
            sum(map(has_office, people)),
            sum(map(_sits_elsewhere, people)),
            sum(map(_is_called, people)),
            _are_mixed(people),
        )


def present(
    person: Name,
    company: Company,
    capacity: str | None,
    position: str | None,
    *,
    members: bool,
    others: bool,
) -> tuple[bool, str | None]:
    """Whether one of the `company` listed as present is a member, and the capacity in which they came.

    `members` is true where the heading says that the list is of members, `others` where officers and guests have a list
    of their own.
    """
    if capacity in ("chair", "vice_chair", "co_opted", "substitute"):
        return True, capacity
    if (position and re.search(r"\bclerk\b", position, re.IGNORECASE)) or not person.bare:
        return False, "officer"
    if members and others:
        return True, capacity
    if any(_LAY.search(post) for post in (*person.notes, person.post)):
        return True, capacity
    if has_office(person) and company.officers < FEW_WITH_OFFICES * company.size:
        return False, "officer"
    if _POLICE.match(person.title):
        return False, capacity
    if _sits_elsewhere(person) and company.elsewhere < FEW_WITH_OFFICES * company.size:
        return False, capacity
    if (
        company.size >= FEWEST
        and not company.mixed
        and not _is_called(person)
        and company.councillors >= MOSTLY_COUNCILLORS * company.size
        and not OFFICER.search(person.post)
        and (not others or person.post or person.notes)
    ):
        return False, capacity
    return True, capacity


def _are_mixed(people: Sequence[Name]) -> bool:
    """True where somebody with a title but no post stands before a councillor."""
    called = [n for n, person in enumerate(people) if _is_called(person)]
    return any(
        person.title and not (person.post or person.notes or _POLICE.match(person.title))
        for person in people[called[0] : called[-1]]
        if not _is_called(person)
    ) if called else False


def _sits_elsewhere(person: Name) -> bool:
    """True for "County Cllr Lund" and "Cllr Lund, County Councillor"."""
    return bool(_OTHER_COUNCIL.search(person.title) or any(_OTHER_COUNCIL.match(post) for post in (*person.notes, person.post)))


def _is_called(person: Name) -> bool:
    return bool(COUNCILLOR.search(f"{person.title} {person.post}"))


def has_office(person: Name) -> bool:
    """True where an officer's post stands beside a name."""
    return any(OFFICER.search(post) for post in (*person.notes, person.post))
