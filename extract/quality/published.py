"""Where a council's own system and its papers disagree: a free truth for every council whose papers were fetched.

A meeting of the system and one of the papers belong together where a document that was fetched for the first gave the second:
no name and no date has to be guessed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from extract.quality.matching import number_key, same_title
from extract.same import persons

_COUNCIL = "LEFT JOIN meetings m ON m.id = d.meeting_id LEFT JOIN committees k ON k.id = m.committee_id"
_FETCHED = (
    "SELECT s.published_meeting_id, s.kind AS source_kind, d.id AS document_id, d.meeting_id, d.path, k.council_id, "
    "k.name AS committee, m.date "
    f"FROM sources s JOIN documents d ON d.id = s.document_id {_COUNCIL} WHERE s.kind IN ('agenda', 'pack', 'minutes')"
)
# One document for each meeting of the system: where its items and its people are looked up.
_MEETING = (
    "SELECT published_meeting_id, max(meeting_id) AS meeting_id, max(council_id) AS council_id, min(path) AS path "
    f"FROM ({_FETCHED})"
)
_MEETINGS = f"{_MEETING} GROUP BY published_meeting_id HAVING count(DISTINCT meeting_id) = 1"
_MINUTED = f"{_MEETING} WHERE source_kind = 'minutes' GROUP BY published_meeting_id HAVING count(DISTINCT meeting_id) = 1"
_ITEMS = "published_items p ON p.published_meeting_id = f.published_meeting_id AND NOT p.heading AND NOT p.restricted"
_TWIN = "SELECT 1 FROM agenda_items i WHERE i.meeting_id = f.meeting_id AND alike(i.title, p.title)"
_THERE = f"JOIN {_ITEMS} WHERE EXISTS ({_TWIN})"
_WHAT = "coalesce(nullif(p.number, '') || ' ', '') || p.title"

# Name → what is measured, in a sentence, and the query: council_id, value, path, page, what.
MEASURES: Mapping[str, tuple[str, str]] = {
    "published_fetched": (
        "documents asked for that were fetched",
        "SELECT '' AS council_id, status = 'fetched' AS value, url AS path, NULL AS page, "
        "status || coalesce(': ' || problem, '') AS what FROM sources",
    ),
    "published_bodies": (
        "papers that name the body that the council's system names",
        f"SELECT f.council_id, alike(f.committee, q.body) AS value, f.path, NULL AS page, "
        f"f.committee || ' in the paper, ' || q.body || ' in the system' AS what FROM ({_FETCHED}) f "
        "JOIN published_meetings q ON q.id = f.published_meeting_id WHERE f.committee IS NOT NULL AND q.body IS NOT NULL",
    ),
    "published_dates": (
        "papers with the date that the council's system gives",
        "SELECT f.council_id, f.date IS q.date AS value, f.path, NULL AS page, "
        f"coalesce(f.date, 'no date') || ' in the paper, ' || q.date || ' in the system' AS what FROM ({_FETCHED}) f "
        "JOIN published_meetings q ON q.id = f.published_meeting_id WHERE q.date IS NOT NULL",
    ),
    "published_items": (
        "items that the council's system lists that its papers were read to have",
        f"SELECT f.council_id, EXISTS ({_TWIN}) AS value, f.path, NULL AS page, {_WHAT} AS what FROM ({_MEETINGS}) f JOIN {_ITEMS}",
    ),
    "items_published": (
        "items read in agendas and minutes that the council's system lists",
        "SELECT f.council_id, EXISTS (SELECT 1 FROM published_items p WHERE p.published_meeting_id = f.published_meeting_id "
        "AND alike(i.title, p.title)) AS value, f.path, i.page, coalesce(i.number || ' ', '') || i.title AS what "
        f"FROM ({_MEETINGS}) f JOIN agenda_items i ON i.meeting_id = f.meeting_id "
        "WHERE EXISTS (SELECT 1 FROM published_items p WHERE p.published_meeting_id = f.published_meeting_id)",
    ),
    "published_numbers": (
        "items of both with the number that the council's system gives",
        "SELECT f.council_id, EXISTS (SELECT 1 FROM agenda_items i WHERE i.meeting_id = f.meeting_id AND alike(i.title, p.title) "
        "AND (i.number IS NULL OR same_number(i.number, p.number))) AS value, f.path, NULL AS page, "
        f"{_WHAT} AS what FROM ({_MEETINGS}) f {_THERE} AND p.number IS NOT NULL",
    ),
    "published_minute_numbers": (
        "items of both with the minute number that the council's system gives",
        "SELECT f.council_id, EXISTS (SELECT 1 FROM agenda_items i WHERE i.meeting_id = f.meeting_id AND alike(i.title, p.title) "
        "AND (i.minute_number IS NULL OR same_number(i.minute_number, p.minute_number))) AS value, f.path, NULL AS page, "
        f"p.minute_number || ' ' || p.title AS what FROM ({_MINUTED}) f {_THERE} AND p.minute_number IS NOT NULL",
    ),
    "published_decisions": (
        "items with a decision in the council's system that have one in the minutes",
        "SELECT f.council_id, EXISTS (SELECT 1 FROM resolutions r JOIN agenda_items i ON i.id = r.agenda_item_id "
        f"WHERE i.meeting_id = f.meeting_id AND alike(i.title, p.title)) AS value, f.path, NULL AS page, {_WHAT} AS what "
        f"FROM ({_MINUTED}) f {_THERE} AND p.decision IS NOT NULL",
    ),
    "published_attendance": (
        "people whom the council's system lists as there or not, with the same status in the minutes",
        "SELECT f.council_id, EXISTS (SELECT 1 FROM attendance a WHERE a.meeting_id = f.meeting_id AND same_person(a.name, p.name) "
        "AND replace(a.status, '_virtual', '') = replace(p.status, '_virtual', '')) AS value, f.path, NULL AS page, "
        f"p.name || ': ' || p.status_printed AS what FROM ({_MINUTED}) f "
        "JOIN published_attendance p ON p.published_meeting_id = f.published_meeting_id AND p.status <> 'expected'",
    ),
}


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that MEASURES use: when two titles, numbers or names are the same."""
    connection.create_function("alike", 2, _alike, deterministic=True)
    connection.create_function("same_number", 2, _same_number, deterministic=True)
    connection.create_function("same_person", 2, _same_person, deterministic=True)


def _alike(one: str | None, other: str | None) -> bool:
    return bool(one and other and same_title(one, other))


def _same_number(one: str | None, other: str | None) -> bool:
    return number_key(one) == number_key(other)


def _same_person(one: str | None, other: str | None) -> bool:
    return bool(one and other and persons.fits(one, other))
