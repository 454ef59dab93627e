"""Sentences at the head of minutes that say who was there, who was not, and whether all of them met by a screen.

Mr A Lund and Ms B Berg were present.        The meeting was attended by Councillors Lund and Berg.
The meeting was held remotely.               The Chair excused the absence of Councillor Dahl.

A sentence is cut at its words of presence and absence (:mod:`extract.attendance.statement_words`): each says something of the
names before it, behind it, or between its parts, up to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.attendance.heading_places import last_clause
from extract.attendance.statement_words import (
    ABSENCE,
    HELD_REMOTELY,
    JOINED_LATE,
    PRESENCE_AROUND,
    PRESENCE_BEFORE,
    PRESENCE_BEHIND,
    SAID_REMOTELY,
    SAID_UP_TO,
)

_CHAIR = "chair"
_MEETINGS = ("meeting", "session", "sitting", "assembly")
FURTHEST_MEETING = 160  # characters between the word for a meeting and "attended by"
_AWAY = ("away", "missed", "missing")
_EXCUSED = ("apology", "excused")
_BESIDE = ("also", "too", "attended", "attending")


class Stated(NamedTuple):
    """A part of an entry that names people, and what it says of them; offsets in the entry."""

    start: int
    end: int
    status: str
    capacity: str | None = None
    rule: str = "attendance.stated"
    beside: bool = False  # it says that they were there too, beside others


class _Words(NamedTuple):
    """Words of presence or absence in an entry: where they stand, where their names are, and what they say."""

    start: int
    end: int
    where: str  # "before" or "behind" the names, or around them ("within")
    status: str
    capacity: str | None
    beside: bool
    ended: bool = False  # its names end where the sentence goes on
    rule: str = "attendance.stated"


def said(entry: str) -> Iterator[Stated]:
    """The people of an entry of whom a sentence says that they were there or not, from left to right."""
    if joined := JOINED_LATE.search(entry):
        yield Stated(*joined.span("who"), "present", rule=JOINED_LATE.id)
        return
    at = 0
    marks = _marks(entry)
    for n, mark in enumerate(marks):
        if mark.start < at:
            continue
        if mark.where == "behind":
            start = at + last_clause(entry[at : mark.start])
            yield Stated(start, mark.start, mark.status, mark.capacity, mark.rule, mark.beside)
            at = mark.end
        elif mark.where == "within":
            yield Stated(mark.start, mark.end, mark.status, mark.capacity, mark.rule, mark.beside)
            at = mark.end
        elif any(other.where == "behind" and other.start >= mark.end for other in marks[n + 1 :]):
            break  # "Absent: Lund / Berg was present": whose the names between are is not printed
        else:
            later = [other.start for other in marks[n + 1 :] if other.where != "behind" and other.start >= mark.end]
            following = min(later, default=len(entry))
            ends = SAID_UP_TO.search(entry[:following], mark.end) if mark.ended else None
            at = ends.start() if ends else following
            yield Stated(mark.end, at, mark.status, mark.capacity, mark.rule, mark.beside)


def _marks(entry: str) -> list[_Words]:
    """The words of presence and absence of an entry, in their order; of those that stand in one another the outer ones."""
    found = [_Words(*match.span("who"), "within", "present", None, False) for match in PRESENCE_AROUND.finditer(entry)]
    found += [_Words(*match.span("who"), "within", "absent", None, False) for match in ABSENCE.finditer(entry)]
    for rule, where in ((PRESENCE_BEFORE, "before"), (PRESENCE_BEHIND, "behind")):
        for match in rule.finditer(entry):
            above = entry[max(0, match.start() - FURTHEST_MEETING) : match.start()]
            if where == "before" and match["by"] and not _is_of_meeting(above):
                continue
            status, capacity, beside = _meaning(match, entry[match.end() :])
            ended = where == "before" and any(match[name] for name in ("by", "chaired", "excused"))
            found.append(_Words(*match.span(), where, status, capacity, beside, ended))
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def _is_of_meeting(before: str) -> bool:
    """True where what was "attended by" somebody is a meeting, not a fair."""
    return any(word in before.casefold() for word in _MEETINGS)


def _meaning(match: re.Match[str], behind: str) -> tuple[str, str | None, bool]:
    """The status and capacity that words give, and whether those they name were there beside others."""
    groups = {name for name, value in match.groupdict().items() if value}
    if not groups.isdisjoint(_EXCUSED) or "excused" in match.group(0).casefold():
        return "apologies", None, False
    if not groups.isdisjoint(_AWAY):
        return "absent", None, False
    if "chaired" in groups:
        return "present", _CHAIR, False
    beside = not groups.isdisjoint(_BESIDE) or "came" in groups
    status = "in_attendance" if beside else "present"
    far = "joined" in groups or SAID_REMOTELY.match(behind)
    return (f"{status}_virtual" if far else status), None, "also" in groups or "too" in groups


def held_remotely(text: str) -> bool:
    """True where the head of minutes says that the whole meeting was held by a screen or a telephone."""
    return HELD_REMOTELY.search(text) is not None
