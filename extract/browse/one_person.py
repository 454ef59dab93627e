"""One person as papers show them: meetings, roles, what they moved, how they voted, what they declared and undertook."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extract.browse import rows
from extract.database import views

Line = Mapping[str, Any]

MOST = 500  # rows of each kind, the latest first
# What several papers say of one meeting is one square of the strip: the first of these that any of them says.
RANK = ("present", "present_virtual", "in_attendance", "in_attendance_virtual", "apologies", "absent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person as their page shows them."""

    person: Line
    roles: Sequence[Line]
    meetings: Sequence[Line]  # oldest first
    motions: Sequence[Line]
    votes: Sequence[Line]
    interests: Sequence[Line]
    actions: Sequence[Line]

    @property
    def present(self) -> int:
        """Meetings they were present at, as members or otherwise."""
        return sum(row["status"] in RANK[:4] for row in self.meetings)


def read(connection: sqlite3.Connection, id: str) -> Profile | None:
    """The person of that id; None where there is none."""
    named = "SELECT p.*, k.name AS council FROM people p LEFT JOIN councils k ON k.id = p.council_id WHERE p.id = ?"
    found = rows.of(connection, named, id)
    if not found:
        return None
    return Profile(
        person=found[0],
        roles=rows.of(
            connection,
            "SELECT c.name AS committee, k.name AS council, a.capacity, a.position, a.party, a.ward, "
            "count(DISTINCT a.meeting_id) AS meetings, min(m.date) AS first_date, max(m.date) AS last_date, "
            f"'attendance/' || max(a.id) AS evidence FROM attendance a {views.bodies('a.meeting_id')} WHERE a.person_id = ? "
            "GROUP BY m.committee_id, a.capacity, a.position, a.party, a.ward ORDER BY last_date DESC, c.name",
            id,
        ),
        meetings=_meetings(connection, id),
        motions=rows.of(
            connection,
            f"SELECT t.*, {_HEAD}, 'motions/' || t.id AS evidence, CASE t.mover_id WHEN ?1 THEN 'moved' ELSE 'seconded' END AS did "
            f"FROM motions t {_JOINS} WHERE (t.mover_id = ?1 OR t.seconder_id = ?1) AND {views.once('t')} {_LATEST}",
            id,
        ),
        votes=rows.of(
            connection,
            f"SELECT v.*, {_HEAD}, 'votes/' || v.id AS evidence, o.text, o.outcome, t.votes_for, t.votes_against, t.abstentions "
            f"FROM votes v JOIN vote_events t ON t.id = v.vote_event_id LEFT JOIN motions o ON o.id = t.motion_id {_JOINS} "
            f"WHERE v.person_id = ? AND {views.once('v')} {_LATEST}",
            id,
        ),
        interests=rows.of(
            connection,
            f"SELECT t.*, {_HEAD}, 'interests/' || t.id AS evidence FROM interests t {_JOINS} "
            f"WHERE t.person_id = ? AND {views.once('t')} {_LATEST}",
            id,
        ),
        actions=rows.of(
            connection,
            f"SELECT t.*, {_HEAD}, 'actions/' || t.id AS evidence FROM actions t {_JOINS} "
            f"WHERE t.person_id = ? AND {views.once('t')} {_LATEST}",
            id,
        ),
    )  # fmt: skip


_HEAD = f"t.meeting_id, m.date, {views.printed_date('m.date')} AS day, c.name AS committee, i.title AS item"
_JOINS = f"LEFT JOIN agenda_items i ON i.id = t.agenda_item_id {views.bodies('t.meeting_id')}"
_LATEST = f"ORDER BY m.date DESC, t.id LIMIT {MOST}"


def _meetings(connection: sqlite3.Connection, id: str) -> list[dict[str, Any]]:
    """One line a meeting, oldest first."""
    best: dict[str, dict[str, Any]] = {}
    for row in rows.of(
        connection,
        f"SELECT a.*, 'attendance/' || a.id AS evidence, m.date, {views.printed_date('m.date')} AS day, c.name AS committee "
        f"FROM attendance a {views.bodies('a.meeting_id')} WHERE a.person_id = ? AND a.status <> 'expected' "
        "AND a.meeting_id IS NOT NULL ORDER BY m.date, a.id",
        id,
    ):
        known = best.get(row["meeting_id"])
        if known is None or _rank(row) < _rank(known):
            best[row["meeting_id"]] = row
    return list(best.values())


def _rank(row: Line) -> int:
    return RANK.index(row["status"]) if row["status"] in RANK else len(RANK)
