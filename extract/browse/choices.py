"""What may be typed into the fields of saved questions: fixed words, and names that a database holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from extract.browse import databases

MOST_NAMES = 800  # of a field: more make the page heavy, and part of a name will do
DAYS = frozenset(("from_date", "to_date", "on_day"))  # fields of a day
_FIXED: Mapping[str, Sequence[str]] = {
    "option": ("for", "against", "abstain"),
    "type": ("resolved", "agreed", "noted", "approved", "recommended", "deferred", "refused"),
    "outcome": ("amended", "none"),
    "kind": ("decision", "item", "page"),
    "key": ("yes", "no"),
    "against": ("yes", "no"),
    "change": ("said", "left out", "put in"),
}
LISTED = frozenset((*_FIXED, "year", "currency"))  # fields with so few choices that they are shown as a list
_PEOPLE = "SELECT name FROM people ORDER BY name"
_HELD = {
    "committee": "SELECT DISTINCT name FROM committees WHERE name IS NOT NULL UNION SELECT name FROM councils ORDER BY name",
    "council": "SELECT name FROM councils ORDER BY name",
    "member": _PEOPLE,
    "party": "SELECT party FROM memberships WHERE party IS NOT NULL UNION SELECT party FROM attendance WHERE party IS NOT NULL "
    "ORDER BY party",
    "year": "SELECT DISTINCT substr(date, 1, 4) AS year FROM meetings WHERE date <> '' ORDER BY year DESC",
    "currency": "SELECT DISTINCT unit FROM figures WHERE unit GLOB '[A-Z][A-Z][A-Z]' ORDER BY unit",
}
_remembered: dict[str, tuple[databases.Stamp, Mapping[str, Sequence[str]]]] = {}


async def choices(database: Any) -> Mapping[str, Sequence[str]]:
    """Field → what may be typed into it; none where a database holds more names than a page should."""
    key, stamp = str(database.path), databases.stamp(database)
    known = _remembered.get(key)
    if known is None or known[0] != stamp:
        known = _remembered[key] = (stamp, await database.execute_fn(read))
    return known[1]


def read(connection: sqlite3.Connection) -> Mapping[str, Sequence[str]]:
    """The choices as a connection to the database gives them."""
    found: dict[str, Sequence[str]] = dict(_FIXED)
    for field, sql in _HELD.items():
        names = [row[0] for row in connection.execute(f"SELECT * FROM ({sql}) LIMIT {MOST_NAMES + 1}")]
        if len(names) <= MOST_NAMES:
            found[field] = names
    return found
