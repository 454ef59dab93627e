"""One meeting as it is read: who was there, and item by item what was recommended, moved, voted, decided and undertaken.

Several papers list the items of a meeting; an item of the agenda and the one of the minutes with the same title are one. The
minutes give the order. Every line is a row as a dict, with `evidence` ("resolutions/8f…-00001") and `page` beside its columns.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extract.browse import rows
from extract.database import views
from extract.same import titles

Line = Mapping[str, Any]

LATER = 6  # meetings after one that may correct its minutes
# The groups in which names are listed, with the statuses that belong to each; the first is said of those who chaired too.
GROUPS = (
    ("Present", ("present", "present_virtual")),
    ("In attendance", ("in_attendance", "in_attendance_virtual")),
    ("Apologies", ("apologies",)),
    ("Absent", ("absent",)),
    ("Expected", ("expected",)),
)
_VIRTUAL = ("present_virtual", "in_attendance_virtual")
_FACTS = {
    "interests": "name, person_id, type, nature, withdrew",
    "motions": "kind, text, mover, mover_id, seconder, seconder_id, outcome",
    "vote_events": "motion_id, resolution_id, method, votes_for, votes_against, abstentions",
    "resolutions": "number, type, text, unanimous",
    "actions": "text, owner, person_id, due_date",
    "public_questions": "number, asker, person_id, organisation, answered_by, coalesce(text, subject) AS asked, answer",
    "petitions": "subject, signatures, presented_by, person_id, outcome",
    "call_ins": "decision, called_in_by, grounds",
    "exemptions": "paragraphs, schedule, reason",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote with its count, and the names on each side as far as they are printed."""

    row: Line
    sides: Mapping[str, Sequence[Line]]  # for, against, abstain → names


@dataclass(slots=True)
class Item:
    """An item with all that the papers say of it. `row` is the best founded one's; None for what belongs to no item."""

    row: Line | None
    ids: list[str] = field(default_factory=list)
    papers: list[Line] = field(default_factory=list)  # the parts of PDFs that are about it
    facts: dict[str, list[Line]] = field(default_factory=dict)
    votes: list[Vote] = field(default_factory=list)

    def of(self, motion: Line) -> list[Vote]:
        """The votes on a motion."""
        return [vote for vote in self.votes if vote.row["motion_id"] == motion["id"]]

    @property
    def other_votes(self) -> list[Vote]:
        """The votes that are on no motion of the item."""
        motions = {motion["id"] for motion in self.facts.get("motions", ())}
        return [vote for vote in self.votes if vote.row["motion_id"] not in motions]


class Neighbour(NamedTuple):
    """The meeting of the same committee before or after."""

    id: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A meeting as its page shows it."""

    meeting: Line
    papers: Sequence[Line]
    groups: Sequence[tuple[str, Sequence[Line]]]
    minuted: Sequence[Item]  # in the order of the minutes, or of the agenda where there are none
    listed: Sequence[Item]  # on the agenda, and not in the minutes
    loose: Item
    corrections: Sequence[Line]  # of its minutes: what a later meeting said, and where two papers differ
    before: Neighbour | None
    after: Neighbour | None


def read(connection: sqlite3.Connection, id: str) -> Sitting | None:
    """The meeting of that id; None where there is none."""
    found = rows.of(
        connection,
        f"SELECT m.*, {views.printed_date('m.date')} AS day, c.name AS committee, k.name AS council, k.id AS council_id "
        "FROM meetings m LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id "
        "WHERE m.id = ?",
        id,
    )
    if not found:
        return None
    meeting = found[0]
    minuted, listed = _items(connection, id)
    loose = Item(None)
    _fill(connection, id, [*minuted, *listed], loose)
    return Sitting(
        meeting=meeting, papers=_papers(connection, id), groups=_attendance(connection, id), minuted=minuted, listed=listed,
        loose=loose, corrections=_corrections(connection, meeting),
        before=_neighbour(connection, meeting, "<", "DESC"), after=_neighbour(connection, meeting, ">", "ASC"),
    )  # fmt: skip


def _neighbour(connection: sqlite3.Connection, meeting: Line, sign: str, order: str) -> Neighbour | None:
    row = connection.execute(
        f"SELECT m.id, {views.printed_date('m.date')} FROM meetings m "
        f"WHERE committee_id = ? AND date {sign} ? ORDER BY date {order}, id LIMIT 1",
        [meeting["committee_id"], meeting["date"]],
    ).fetchone()
    return Neighbour(*row) if row else None


def _corrections(connection: sqlite3.Connection, meeting: Line) -> list[dict[str, Any]]:
    """What the meetings after this one said of its minutes, then where two papers that minute it differ."""
    after = connection.execute(
        f"SELECT id FROM meetings WHERE committee_id = ? AND date > ? ORDER BY date, id LIMIT {LATER}",
        [meeting["committee_id"], meeting["date"]],
    ).fetchall()
    said = "SELECT * FROM corrections WHERE said_at_id = ? AND meeting_id = ?"  # asked one by one, which an index answers
    differing = "SELECT * FROM corrections WHERE meeting_id = ? AND change <> 'said'"
    found = [row for (id,) in after for row in rows.of(connection, said, id, meeting["id"])]
    return [*found, *rows.of(connection, differing, meeting["id"])]


def _papers(connection: sqlite3.Connection, id: str) -> list[dict[str, Any]]:
    """The PDFs and parts of PDFs of the meeting, once each; copies are told by their number."""
    return rows.of(
        connection,
        "SELECT p.*, 'papers/' || p.id AS evidence, d.file_name, "
        "(SELECT count(*) FROM papers q WHERE q.duplicate_of = p.id) AS copies FROM papers p "
        "JOIN documents d ON d.id = p.document_id WHERE p.meeting_id = ? AND p.duplicate_of IS NULL "
        "AND p.kind IN ('agenda', 'minutes', 'decision') ORDER BY p.kind, d.file_name, p.first_page",
        id,
    )


def _attendance(connection: sqlite3.Connection, id: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """The names by group, one line a person: what the minutes say goes before what others do."""
    held = rows.of(
        connection,
        "SELECT a.*, 'attendance/' || a.id AS evidence, s.title AS arrived_at, l.title AS left_at FROM attendance a "
        "LEFT JOIN agenda_items s ON s.id = a.arrived_item_id LEFT JOIN agenda_items l ON l.id = a.left_item_id "
        f"WHERE a.meeting_id = ? AND {views.once('a')} ORDER BY a.document_id, a.page, a.char_start, a.id",
        id,
    )
    groups = []
    met: set[str] = set()
    for name, statuses in GROUPS:
        group = []
        for row in held:
            who = row["person_id"] or titles.letters(row["name"] or "")
            if row["status"] in statuses and who not in met:
                met.add(who)
                group.append({**row, "virtual": row["status"] in _VIRTUAL})
        if group:
            groups.append((name, group))
    return groups


def _items(connection: sqlite3.Connection, id: str) -> tuple[list[Item], list[Item]]:
    """The items of the minutes, or of the paper that lists them where there are none; and those that only other papers list.

    An item that repeats another brings its id along, under which its own paper's facts are.
    """
    held = rows.of(
        connection,
        "SELECT i.*, 'agenda_items/' || i.id AS evidence, coalesce(p.kind, '') AS paper FROM agenda_items i "
        "LEFT JOIN papers p ON p.id = i.paper_id WHERE i.meeting_id = ? "
        "ORDER BY i.duplicate_of IS NOT NULL, p.kind = 'minutes' DESC, p.kind = 'decision' DESC, p.id, i.position, i.id",
        id,
    )
    minuted: list[Item] = []
    listed: list[Item] = []
    own: dict[str, set[str]] = {}  # title → papers that list it
    first: dict[str, Item] = {}
    at: dict[str, Item] = {}
    for row in held:
        if row["duplicate_of"]:
            if row["duplicate_of"] in at:
                at[row["duplicate_of"]].ids.append(row["id"])
            continue
        title = titles.letters(row["title"] or "")
        paper = row["paper_id"] or row["document_id"]
        known = first.get(title)
        if known is not None and paper not in own[title]:
            known.ids.append(row["id"])
        else:
            known = Item(row, [row["id"]])
            first.setdefault(title, known)
            (minuted if row["paper"] == held[0]["paper"] else listed).append(known)
        own.setdefault(title, set()).add(paper)
        at[row["id"]] = known
    return minuted, listed


def _fill(connection: sqlite3.Connection, id: str, items: Iterable[Item], loose: Item) -> None:
    """Put the facts of a meeting to its items."""
    at = {known: item for item in items for known in item.ids}
    for table, names in _FACTS.items():
        for row in rows.of(
            connection,
            f"SELECT t.id, t.page, t.agenda_item_id, {names}, '{table}/' || t.id AS evidence FROM {table} t "
            f"WHERE t.meeting_id = ? AND {views.once('t')} ORDER BY t.document_id, t.page, t.char_start, t.id",
            id,
        ):
            item = at.get(row["agenda_item_id"], loose)
            if table == "vote_events":
                item.votes.append(Vote(row, sides(connection, row["id"])))
            else:
                item.facts.setdefault(table, []).append(row)
    for row in rows.of(
        connection,
        "SELECT r.id, r.page, r.number, r.text, a.outcome, coalesce(r.agenda_item_id, a.agenda_item_id) AS agenda_item_id, "
        "'recommendations/' || r.id AS evidence FROM recommendations r JOIN papers p ON p.id = r.paper_id "
        "LEFT JOIN adoptions a ON a.recommendation_id = r.id "
        f"WHERE p.meeting_id = ? AND {views.once('r')} GROUP BY r.id ORDER BY r.document_id, r.page, r.char_start, r.id",
        id,
    ):
        at.get(row["agenda_item_id"], loose).facts.setdefault("recommendations", []).append(row)
    for row in rows.of(
        connection,
        "SELECT p.*, 'papers/' || p.id AS evidence FROM papers p WHERE p.meeting_id = ? AND p.agenda_item_id IS NOT NULL "
        "AND p.duplicate_of IS NULL ORDER BY p.document_id, p.first_page",
        id,
    ):
        if row["agenda_item_id"] in at:
            at[row["agenda_item_id"]].papers.append(row)


def sides(connection: sqlite3.Connection, event: str) -> dict[str, list[Line]]:
    """The names of a vote by side."""
    sides: dict[str, list[Line]] = {}
    for row in rows.of(
        connection, "SELECT v.*, 'votes/' || v.id AS evidence FROM votes v WHERE v.vote_event_id = ? ORDER BY v.id", event
    ):
        sides.setdefault(row["option"], []).append(row)
    return sides
