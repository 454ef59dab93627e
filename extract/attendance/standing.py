"""The standing of somebody listed as present: a member of the body, an officer, a guest.

    Present: Cllrs Lund, Berg and Dahl, County Cllr Eide, Ms Foss (Parent Governor) and Nora Quill (Clerk)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.models import Attendance
from extract.names.name_words import BEARER, NAME_INITIALS
from extract.names.names import Name
from extract.text.lexicon import MEMBER, ONE_COUNCILLOR, SEVERAL_COUNCILLORS

FEW_WITH_OFFICES = 0.5  # share of the names under PRESENT with an officer's post, below which such a name is no member
MOSTLY_COUNCILLORS = 0.5  # share of the names under PRESENT called Councillor, from which one who is not is no member
FEWEST = 3  # names in a list of which such a share can be told

_WRITERS = r"(?:minute|note)[ -]?taker|minutes\s+secretary|recorder|scribe"
_OFFICES = (
    r"clerk|officer|director|manager|secretary|solicitor|executive\s+(?!member)"
    r"|treasurer|attorney|administrator|coordinator"
    r"|engineer|planner|analyst|assistant|adviser|advisor|superintendent|accountant"
    r"|monitoring|counsel|technician|registrar|auditor|foreman|forewoman"
)
_WELSH_OR_IRISH = r"clerc|swyddog|cyfarwyddwr|rheolwr|cléireach|oifigeach|stiúrthóir|bainisteoir|rúnaí"
OFFICER = re.compile(
    rf"\b(?:{_OFFICES}|{_WRITERS}|{_WELSH_OR_IRISH}|"
    r"chief\s+(?:executive|officer)|head\s+of|fire\s+chief|town\s+clerk)\b",
    re.IGNORECASE,
)
COUNCILLOR = re.compile(
    rf"\b(?:{ONE_COUNCILLOR}|{MEMBER}|{SEVERAL_COUNCILLORS}|(?:lord\s+)?mayor|ald|reeve|baill?ie|provost"
    r"|members?|president|cynghorydd|cynghorwyr|cyng|comhairleoir[íi]?)\b",
    re.IGNORECASE,
)
_TREASURER = frozenset(("treasurer", "hon treasurer", "hon. treasurer", "honorary treasurer", "treas"))
_OTHER_COUNCIL = re.compile(rf"\b(?:county|district|borough|unitary|ward|city)\s+(?:{ONE_COUNCILLOR})", re.IGNORECASE)
_POLICE = re.compile(r"^(?:pcso|pc|sgt|inspector|cpo|constable|sergeant|senator|cso)\b", re.IGNORECASE)
# Members of a body who are no councillors.
_SENT_BY = (
    r"parent|teacher|staff|school|pupil|youth|religious|church|diocesan|faith|union|tenants?|leaseholders?|sector"
    r"|employers?|employees?|scheme\s+members?|pensioners?"
)
_LAY = re.compile(
    r"\b(?:(?:independent|lay|co-?opted|voting|non-voting|external|community)\s+(?:\w+\s+)?(?:members?|persons?)|co-?opt\w*"
    rf"|(?:{_SENT_BY})[’']?\s+(?:governor\s+)?representatives?"
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
    bearers: bool = False  # one keeps the money: those of a body whose officers are members
    warded: int = 0  # a ward stands behind the name
    initialled: int = 0  # capital letters stand before the surname: of "PC Lund" among them P and C are such

    @classmethod
    def of(cls, people: Sequence[Name]) -> Company:
        return cls(
            len(people),
            sum(map(has_office, people)),
            sum(map(_sits_elsewhere, people)),
            sum(map(_is_called, people)),
            _are_mixed(people),
            any(person.post.casefold().strip(".") in _TREASURER for person in people),
            sum(map(_ward_behind, people)),
            sum(bool(NAME_INITIALS.match(person.bare.partition(" ")[0])) for person in people),
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
    clerk = bool(position and re.search(r"\bclerk\b", position, re.IGNORECASE)) and not _is_elected(person)
    if clerk or not person.bare:
        return False, "officer"
    few = FEW_WITH_OFFICES * company.size
    if _ward_behind(person) and company.size >= FEWEST and company.warded < few:
        return False, capacity  # "Cllr Lund - Moor Ward" below the members of a committee: for their ward
    if (members and others) or _is_lay(person, company) or (members and _bears(person)):
        return True, capacity
    if _is_official(person, company):
        return False, "officer"
    elsewhere = _sits_elsewhere(person) and company.elsewhere < few
    beside = elsewhere or _is_police(person, company) or _is_beside(person, company, others=others)
    return not beside, capacity


def _is_official(person: Name, company: Company) -> bool:
    """True for one with an officer's post where few have one, or behind several councillors: "Mayor Lund, …, Engineer Holm"."""
    few = company.officers < FEW_WITH_OFFICES * company.size
    amid = company.councillors >= FEWEST and not _is_called(person)
    return has_office(person) and not _is_elected(person) and (few or amid)


def _is_police(person: Name, company: Company) -> bool:
    """True for "PC Lund", unless P and C are initials as those of most others are."""
    initials = person.title == "PC" and company.initialled >= FEW_WITH_OFFICES * company.size
    return bool(_POLICE.match(person.title)) and not initials


def _is_elected(person: Name) -> bool:
    """True for "Cllr Lund", whatever stands in the next column."""
    return person.text.casefold().startswith(("cllr", "councillor"))


def _is_lay(person: Name, company: Company) -> bool:
    """True for a member who is no councillor: a governor, and the secretary of a body whose officers are its members."""
    return (company.bearers and _bears(person)) or any(_LAY.search(post) for post in (*person.notes, person.post))


def _bears(person: Name) -> bool:
    """True for the secretary or the treasurer of a body, not for its clerk."""
    return bool(BEARER.match(person.post)) and "clerk" not in person.post.casefold()


def _is_beside(person: Name, company: Company, *, others: bool) -> bool:
    """True for one who is not called Councillor behind a list of those who are."""
    return (
        company.size >= FEWEST
        and not company.mixed
        and not _is_called(person)
        and company.councillors >= MOSTLY_COUNCILLORS * company.size
        and not OFFICER.search(person.post)
        and bool(not others or person.post or person.notes)
    )


def _are_mixed(people: Sequence[Name]) -> bool:
    """True where somebody with a title but no post stands before a councillor."""
    called = [n for n, person in enumerate(people) if _is_called(person)]
    return any(
        person.title and not (person.post or person.notes or _POLICE.match(person.title))
        for person in people[called[0] : called[-1]]
        if not _is_called(person)
    ) if called else False


def _ward_behind(person: Name) -> bool:
    """True for "Ada Lund - Moor Ward", the ward behind a dash."""
    return person.post.casefold().endswith(" ward") and not person.notes


def _sits_elsewhere(person: Name) -> bool:
    """True for "County Cllr Lund" and "Cllr Lund, County Councillor"."""
    return bool(_OTHER_COUNCIL.search(person.title) or any(_OTHER_COUNCIL.match(post) for post in (*person.notes, person.post)))


def _is_called(person: Name) -> bool:
    return bool(COUNCILLOR.search(f"{person.title} {person.post}"))


def has_office(person: Name) -> bool:
    """True where an officer's post stands beside a name."""
    return any(OFFICER.search(post) for post in (*person.notes, person.post))


def members_among_officials(found: list[Attendance]) -> list[Attendance]:
    """Where officials are the only list, the mayor and the trustees among them are the members present."""
    there = [row for row in found if row.status.startswith(("present", "in_attendance"))]
    officials_only = ("attendance.officers", "attendance.nlp_person")
    if any(row.evidence.rule not in officials_only or row.status.startswith("present") for row in there):
        return found
    officials = {id(row) for row in there if COUNCILLOR.match(row.name)}
    return [replace(row, status="present", capacity=None) if id(row) in officials else row for row in found]
