"""A name in a minute → the one person of its meeting who is meant.

Movers, seconders, voters and those who declare are printed short: "Cllr Sweet", "the Chairman", "MC". They are looked up
among those who attended that meeting, and linked where exactly one fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.same.chair import chair_of
from extract.same.persons import fits, key

INITIALS = re.compile(r"^[A-Z]{2,4}$")


class Attendee(NamedTuple):
    """Somebody who attended: who it is, the name and the capacity as printed."""

    person_id: str
    name: str
    capacity: str | None


def meant(name: str, attendees: Iterable[Attendee]) -> str | None:
    """The id of the one person whom `name` fits, or None where it fits nobody or several."""
    found = {attendee.person_id for attendee in attendees if _fits(name, attendee)}
    return found.pop() if len(found) == 1 else None


def _fits(name: str, attendee: Attendee) -> bool:
    if held := chair_of(name):
        return attendee.capacity == held
    if INITIALS.match(name):
        forenames, surname = key(attendee.name)
        return "".join(part[0] for part in (*forenames, *surname.split()) if part).casefold() == name.casefold()
    return fits(name, attendee.name)


def by_meeting(rows: Iterable[tuple[str, Attendee]]) -> Mapping[str, Sequence[Attendee]]:
    """The attendees of each meeting, by its id."""
    found: dict[str, list[Attendee]] = {}
    for meeting_id, attendee in rows:
        found.setdefault(meeting_id, []).append(attendee)
    return found
