"""One decision as it is read: its words, what was recommended, moved and voted, the money in it, and the matter's way to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extract.browse import one_meeting, rows
from extract.database import views

Line = Mapping[str, Any]

MOST = 200  # rows of each kind
_MATTERS = "('report', 'decision', 'planning_application')"  # kinds of reference that follow a matter from paper to paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision as its page shows it."""

    decision: Line
    beside: Sequence[Line]  # the other decisions on the item
    recommended: Sequence[Line]
    motions: Sequence[Line]
    votes: Sequence[one_meeting.Vote]
    money: Sequence[Line]
    interests: Sequence[Line]
    call_ins: Sequence[Line]
    history: Sequence[Line]  # items of the matter at other meetings, oldest first


def read(connection: sqlite3.Connection, id: str) -> Decided | None:
    """The decision of that id; None where there is none. A row that repeats another is read as the one that counts."""
    found = rows.of(
        connection,
        f"SELECT r.*, i.title AS item, coalesce(i.minute_number, i.number) AS item_number, m.date, "
        f"{views.printed_date('m.date')} AS day, c.name AS committee, k.name AS council, {views.citation('r')} AS citation, "
        "'resolutions/' || r.id AS evidence FROM resolutions r LEFT JOIN agenda_items i ON i.id = r.agenda_item_id "
        f"{views.bodies('r.meeting_id')} WHERE r.id = ?",
        id,
    )
    if not found:
        return None
    decision = found[0]
    if decision["duplicate_of"] and decision["duplicate_of"] != id:
        return read(connection, decision["duplicate_of"]) or _read(connection, decision)
    return _read(connection, decision)


def _read(connection: sqlite3.Connection, decision: Line) -> Decided:
    item = decision["agenda_item_id"]

    def on_item(table: str, more: str = "") -> list[dict[str, Any]]:
        sql = (
            f"SELECT t.*, '{table}/' || t.id AS evidence FROM {table} t "
            f"WHERE t.agenda_item_id = ? AND {views.once('t')} {more} ORDER BY t.page, t.char_start, t.id LIMIT {MOST}"
        )
        return rows.of(connection, sql, item)

    return Decided(
        decision=decision,
        beside=[row for row in on_item("resolutions") if row["id"] != decision["id"]],
        recommended=rows.of(
            connection,
            "SELECT r.*, a.outcome, 'recommendations/' || r.id AS evidence FROM adoptions a "
            "JOIN recommendations r ON r.id = a.recommendation_id "
            f"WHERE (a.resolution_id = ?1 OR a.resolution_id IS NULL AND a.agenda_item_id = ?2) AND {views.once('r')} "
            f"ORDER BY r.page, r.id LIMIT {MOST}",
            decision["id"], item,
        ),
        motions=on_item("motions"),
        votes=[one_meeting.Vote(row, one_meeting.sides(connection, row["id"])) for row in on_item("vote_events")],
        money=rows.of(
            connection,
            f"SELECT t.*, 'figures/' || t.id AS evidence FROM figures t WHERE t.resolution_id = ? AND {views.once('t')} "
            f"ORDER BY t.page, t.char_start LIMIT {MOST}",
            decision["id"],
        ),
        interests=on_item("interests"),
        call_ins=on_item("call_ins"),
        history=_history(connection, item),
    )  # fmt: skip


def _history(connection: sqlite3.Connection, item: str | None) -> list[dict[str, Any]]:
    """Items of other meetings that bear the same title, name the same report or application, or are referred to, oldest first."""
    return rows.of(
        connection,
        f"""WITH own AS (SELECT id, meeting_id, lower(title) AS matter FROM agenda_items WHERE id = ?),
named AS (
    SELECT DISTINCT kind, reference FROM cross_references
    WHERE agenda_item_id IN (SELECT id FROM own) AND kind IN {_MATTERS} AND reference GLOB '*[0-9]*'
), joined AS (
    SELECT i.id, 'same title' AS link FROM agenda_items i WHERE lower(i.title) IN (SELECT matter FROM own) AND i.kind IN
        ('report', 'motion', 'petition', 'other') AND length(i.title) > 12
    UNION ALL SELECT x.agenda_item_id, 'same ' || replace(x.kind, '_', ' ') FROM cross_references x
        JOIN named n ON n.kind = x.kind AND n.reference = x.reference
    UNION ALL SELECT x.target_item_id, 'referred to' FROM cross_references x WHERE x.agenda_item_id IN (SELECT id FROM own)
    UNION ALL SELECT x.agenda_item_id, 'refers to it' FROM cross_references x WHERE x.target_item_id IN (SELECT id FROM own)
)
SELECT i.id, i.page, i.title, i.meeting_id, m.date, {views.printed_date('m.date')} AS day, c.name AS committee, k.name AS council,
    replace(group_concat(DISTINCT joined.link), ',', ', ') AS found_by, {views.types('i.id')} AS decisions,
    'agenda_items/' || i.id AS evidence
FROM joined JOIN agenda_items i ON i.id = joined.id {views.bodies('i.meeting_id')}
WHERE {views.once('i')} AND i.meeting_id IS NOT (SELECT meeting_id FROM own)
    AND k.id IS (SELECT b.council_id FROM own JOIN meetings n ON n.id = own.meeting_id JOIN committees b ON b.id = n.committee_id)
GROUP BY i.id ORDER BY m.date, i.id LIMIT {MOST}""",
        item,
    )
