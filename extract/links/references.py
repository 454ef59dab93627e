"""Minutes and items that papers refer to by number → their rows, in whatever document they are.

Made anew for the councils whose papers changed, so that the order in which documents came does not matter.
"Item 7" is of the meeting of the paper that says so, "Minute 48" of a meeting of the same committee not later than that:
minutes are numbered through the year, so that within a year back the number is one minute's. Words beside the number may name
another committee or the day of a meeting. Two candidates: no link.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.database import changes
from extract.database.rows import WEIGHTS
from extract.database.store import Database, transaction
from extract.same import numbers
from extract.same.titles import letters

BEFORE, BEHIND = 80, 120  # characters beside a reference in which a committee or a day may be named
NUMBERED_THROUGH = 366  # days in which minutes are numbered through
NEVER_RESTARTED = 1000  # minute numbers from here on run on from year to year

_KINDS = r"(?:Committee|Sub-Committee|Cabinet|Council|Board|Panel|Executive)"
_BODY = rf"(?<![\w&'\u2019-])(?:[A-Z][\w&'\u2019-]*\s+(?:(?:and|of|for|the|&)\s+){{0,2}}){{0,6}}?{_KINDS}"
_BODY_BEFORE = re.compile(rf"(?P<body>{_BODY})\s*[,(\u2013-]?\s*$")
_BODY_AFTER = re.compile(rf"^\)?,?\s+(?:of|from|at)\s+(?:the\s+)?(?:(?:meeting|minutes)\s+of\s+(?:the\s+)?)?(?P<body>{_BODY})\b")
# What may stand between a number and the day of its meeting: "Minute 48 of the meeting held on", "Minute 48 (".
_TO_DAY = re.compile(
    r"^\)?\s*(?:[,(\u2013-]\s*)?(?:of|at|from|on|dated)?\s*(?:the\s+)?(?:[\w&'\u2019-]+\s+){0,6}?(?:meeting\s+)?(?:held\s+)?"
    r"(?:of|on)?\s*\(?$",
    re.IGNORECASE,
)
_NEXT_TO_DAY = re.compile(r"[\s,:\u2013-]*")  # "Planning Committee, 3 March 2030, Minute 48"
_COUNCIL = ("council", "fullcouncil")

# Those in papers of a council, or of a committee that is of none.
_REFERENCES = """
    WITH own AS (
        SELECT m.id, m.date, m.committee_id, k.council_id FROM committees k JOIN meetings m ON m.committee_id = k.id
        WHERE k.council_id = :unit OR (k.id = :unit AND k.council_id IS NULL)
    )
    SELECT c.id, c.kind, c.reference, c.document_id, c.page, c.char_start, c.char_end,
           substr(s.text, max(1, c.char_start + 1 - :before), min(c.char_start, :before)) AS lead,
           substr(s.text, c.char_end + 1, :behind) AS trail, m.id AS meeting_id, m.committee_id, m.date, m.council_id,
           c.target_item_id
    FROM (SELECT DISTINCT document_id FROM meeting_sources WHERE meeting_id IN (SELECT id FROM own)) AS of_it
    JOIN cross_references c ON c.document_id = of_it.document_id
    JOIN documents d ON d.id = c.document_id
    LEFT JOIN agenda_items i ON i.id = c.agenda_item_id
    LEFT JOIN papers p ON p.id = c.paper_id
    JOIN own m ON m.id = coalesce(i.meeting_id, p.meeting_id, d.meeting_id)
    JOIN pages s ON s.document_id = c.document_id AND s.page = c.page
    WHERE c.kind IN ('minute', 'item') AND c.reference IS NOT NULL
    ORDER BY m.committee_id, c.id"""
_ITEMS = """
    SELECT i.id, i.number, i.minute_number, i.title, i.document_id, d.kind, m.id AS meeting_id, m.date
    FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id JOIN documents d ON d.id = i.document_id
    WHERE m.committee_id = ? ORDER BY i.id"""


class _Item(NamedTuple):
    id: str
    number: str | None
    minute_number: str | None
    title: str
    document_id: str
    kind: str
    meeting_id: str
    date: str | None


class _Reference(NamedTuple):
    id: str
    kind: str
    reference: str
    document_id: str
    page: int
    char_start: int
    char_end: int
    lead: str
    trail: str
    meeting_id: str
    committee_id: str
    date: str | None
    council_id: str | None
    target: str | None
    """The item that it was found to mean before."""


def link_references(database: Database) -> None:
    """Point references to a minute or an item to its row, where one alone can be meant.

    Raises store.Refused where the database cannot be written.
    """
    for unit in changes.waiting(database, changes.REFERENCES):
        with transaction(database):
            _link_unit(database, unit)
            changes.settle(database, changes.REFERENCES, [unit])


def _link_unit(database: Database, unit: str) -> None:
    """Link the references in the papers of a council, or of a committee of none."""
    bodies = _Bodies(database, unit)
    links = []
    for row in database.execute(_REFERENCES, {"unit": unit, "before": BEFORE, "behind": BEHIND}).fetchall():
        reference = _Reference(*row)
        target = _target(database, bodies, reference)
        if target != reference.target:
            links.append((target, reference.id))
    database.conn.executemany("UPDATE cross_references SET target_item_id = ? WHERE id = ?", links)


class _Items:
    """The items of all meetings of a committee, as they may be asked for; each list in the order of the items' ids."""

    def __init__(self, items: Iterable[_Item]) -> None:
        self._dated: dict[tuple[str | None, str], list[_Item]] = defaultdict(list)
        self._met: dict[tuple[str, str], list[_Item]] = defaultdict(list)
        self._minuted: dict[str, list[_Item]] = defaultdict(list)
        for item in items:
            for key in numbers.keys(item):
                self._dated[item.date, key].append(item)
                self._met[item.meeting_id, key].append(item)
                if item.minute_number:
                    self._minuted[key].append(item)

    def of_day(self, number: str, date: str) -> list[_Item]:
        """The items of a day's meetings that a printed number may call."""
        return _once(self._dated[date, key] for key in numbers.wanted(number))

    def of_meeting(self, number: str, meeting_id: str) -> list[_Item]:
        """The items of a meeting that a printed number may call."""
        return _once(self._met[meeting_id, key] for key in numbers.wanted(number))

    def minuted(self, number: str) -> list[_Item]:
        """The minutes that a printed number may call."""
        return _once(self._minuted[key] for key in numbers.wanted(number))


def _once(lists: Iterable[list[_Item]]) -> list[_Item]:
    return sorted({item.id: item for items in lists for item in items}.values(), key=lambda item: item.id)


class _Bodies:
    """The committees of a council by name, and the items of those that were asked for."""

    def __init__(self, database: Database, council: str) -> None:
        self._database = database
        self._named: dict[str, set[str]] = {}
        self._items: dict[str, _Items] = {}
        for id, name in database.execute("SELECT id, name FROM committees WHERE council_id = ?", [council]).fetchall():
            self._named.setdefault(letters(name or "council"), set()).add(id)

    def named(self, name: str) -> set[str]:
        """The committees that a printed name may mean."""
        key = letters(name)
        if key in _COUNCIL:
            return set().union(*(self._named.get(other, set()) for other in _COUNCIL))
        return set(self._named.get(key, ()))

    def items(self, committee: str) -> _Items:
        """All items of all meetings of a committee."""
        if committee not in self._items:
            self._items[committee] = _Items(_Item(*row) for row in self._database.execute(_ITEMS, [committee]).fetchall())
        return self._items[committee]


def _target(database: Database, bodies: _Bodies, reference: _Reference) -> str | None:
    """The id of the item that a reference means, None where none or several could be."""
    number = reference.reference
    day, lead = _day(database, reference)
    committee = _committee(bodies, reference, lead)
    if committee is None:
        return None
    items = bodies.items(committee)
    if day:
        return _one(numbers.called(number, items.of_day(number, day)), reference)
    own = items.of_meeting(number, reference.meeting_id)
    here = [item for item in own if item.document_id == reference.document_id]
    if reference.kind == "item":
        if committee != reference.committee_id:
            return None  # which of its meetings is not said
        return _one(numbers.called(number, here) or numbers.called(number, own), reference)
    found = _minuted(reference, items.minuted(number))
    if not found and committee == reference.committee_id:
        found = numbers.called(number, here)
    return _one(found, reference)


def _committee(bodies: _Bodies, reference: _Reference, lead: str) -> str | None:
    """The committee whose item is meant: the one named beside the number, else the paper's own; None where two may be named."""
    named = _BODY_BEFORE.search(lead) or _BODY_AFTER.match(reference.trail)
    if named is None:
        return reference.committee_id
    if reference.council_id is None:
        return None  # a committee of that name may be of any council
    found = bodies.named(named["body"])
    if reference.committee_id in found:
        return reference.committee_id
    return found.pop() if len(found) == 1 else None


def _minuted(reference: _Reference, items: Sequence[_Item]) -> list[_Item]:
    """The `items` of minutes that a number may mean: of the year before, or of any where numbers never begin anew."""
    minuted = [item for item in items if _not_later(item.date, reference.date)]
    found = numbers.called(reference.reference, [item for item in minuted if _within_a_year(item.date, reference.date)])
    digits = re.search(r"\d+", reference.reference)
    runs_on = "/" in reference.reference or (digits is not None and int(digits.group()) >= NEVER_RESTARTED)
    return found or (numbers.called(reference.reference, minuted) if runs_on else [])


def _one(found: Sequence[_Item], reference: _Reference) -> str | None:
    """The one of `found`; of one item that several documents print, the row of the same document or of the best."""
    if not found or len({item.meeting_id for item in found}) > 1:
        return None
    here = [item for item in found if item.document_id == reference.document_id]
    if here:
        return here[0].id if len(here) == 1 or _same(here) else None
    if not _same(found):
        return None
    return min(found, key=lambda item: (-WEIGHTS.get(item.kind, 0), item.id)).id


def _same(items: Iterable[_Item]) -> bool:
    """True for rows with one title, printed in several documents; an agenda may print a shorter one."""
    titles = sorted({letters(item.title) for item in items}, key=len)
    return all(title.startswith(titles[0]) for title in titles)


def _day(database: Database, reference: _Reference) -> tuple[str | None, str]:
    """The day printed beside a reference as that of its meeting, and what stands before the reference and that day."""
    start, end, lead = reference.char_start, reference.char_end, reference.lead
    beside = database.execute(
        "SELECT value, char_start, char_end FROM dates WHERE document_id = ? AND page = ? AND precision = 'day' "
        "AND end_value IS NULL AND char_end BETWEEN ? AND ? ORDER BY char_start",
        [reference.document_id, reference.page, start - BEFORE, end + BEHIND],
    ).fetchall()
    for value, first, last in beside:
        if last <= start and _NEXT_TO_DAY.fullmatch(lead[len(lead) - (start - last) :]):
            return str(value), lead[: max(0, len(lead) - (start - first))]
        if first >= end:
            return (str(value) if _TO_DAY.match(reference.trail[: first - end]) else None), lead
    return None, lead


def _not_later(date: str | None, than: str | None) -> bool:
    return date is not None and (than is None or date <= than)


def _within_a_year(date: str | None, before: str | None) -> bool:
    """True for a day in the year before another, or where that is not known."""
    if date is None or before is None:
        return before is None
    return (datetime.date.fromisoformat(before) - datetime.date.fromisoformat(date)).days < NUMBERED_THROUGH
