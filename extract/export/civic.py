"""Councils, people, meetings and votes as Open Civic Data JSON, in the shape that pupa's schemas ask for.

Ids are made from ours and stay the same from export to export. Nothing is inferred: a vote of whose motion no paper says
what became of it has no result.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.database.views import once
from extract.export.popolo import BODY, COUNTS, OPTIONS, filled, listed, other_names, source
from extract.export.tables import write_array

NAMESPACE = uuid.UUID("6d696e75-7465-5b6f-8f6b-6d696e757465")
RESULTS = {"carried": "pass", "lost": "fail"}
CLASSIFICATIONS = {"motion": "passage", "amendment": "amendment", "procedural": "procedural"}


def write(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """Write one JSON array for each type of Open Civic Data."""
    connection.row_factory = sqlite3.Row
    parts = {
        "organizations": organizations(connection, address),
        "people": people(connection, address),
        "memberships": memberships(connection),
        "events": events(connection, address),
        "vote_events": vote_events(connection, address),
    }
    written = []
    for name, objects in parts.items():
        path = folder / f"{name}.json"
        with path.open("w", encoding="utf-8") as file:
            write_array(file, objects)
            file.write("\n")
        written.append(path)
    return written


def ocd_id(kind: str, id: str | None) -> str | None:
    """The Open Civic Data id of one of our rows."""
    return f"ocd-{kind}/{uuid.uuid5(NAMESPACE, id)}" if id else None


def organizations(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """Councils as legislatures, and under them their committees."""
    for row in connection.execute("SELECT id, name FROM councils ORDER BY id"):
        yield {
            "id": ocd_id("organization", row["id"]),
            "name": row["name"],
            "classification": "legislature",
            "sources": [{"url": f"{address}/councils/{row['id']}", "note": "as printed on its papers"}],
        }
    for row in connection.execute("SELECT id, name, council_id FROM committees WHERE name IS NOT NULL ORDER BY id"):
        yield {
            "id": ocd_id("organization", row["id"]),
            "name": row["name"],
            "classification": "committee",
            "parent_id": ocd_id("organization", row["council_id"]),
            "sources": [{"url": f"{address}/committees/{row['id']}", "note": "as printed on its papers"}],
        }


def people(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """People with the ways in which their names are printed."""
    for row in connection.execute("SELECT id, name FROM people ORDER BY id").fetchall():
        yield filled(
            {
                "id": ocd_id("person", row["id"]),
                "name": row["name"],
                "other_names": other_names(connection, row),
                "sources": [{"url": f"{address}/people/{row['id']}", "note": "as printed in lists of attendance"}],
            }
        )


def memberships(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Who is listed as a member of what."""
    for row in listed(connection):
        yield {
            "person_id": ocd_id("person", row["person_id"]),
            "person_name": row["name"],
            "organization_id": ocd_id("organization", row["body"]),
            "role": row["role"],
        }


def events(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """Meetings with those who took part, the agenda and the documents."""
    for row in connection.execute(
        f"SELECT m.*, {BODY} AS body, coalesce(c.name, k.name, 'Meeting') AS name FROM meetings m "
        "JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id "
        "WHERE length(m.date) >= 4 ORDER BY m.id"
    ).fetchall():
        documents = connection.execute("SELECT id, kind, title FROM documents WHERE meeting_id = ? ORDER BY id", [row["id"]])
        yield filled(
            {
                "id": ocd_id("event", row["id"]),
                "name": row["name"],
                "start_date": row["date"],
                "all_day": True,
                "classification": "committee-meeting",
                "location": {"name": row["venue"]} if row["venue"] else None,
                "participants": [*_host(row), *_attendees(connection, row["id"])],
                "agenda": _agenda(connection, row["id"]),
                "documents": [
                    {"note": one["title"] or one["kind"], "url": f"{address}/-/page/{one['id']}/1", "media_type": "text/html"}
                    for one in documents.fetchall()
                ],
                "sources": [{"url": f"{address}/meetings/{row['id']}", "note": "minutebook"}],
            }
        )


def _host(row: sqlite3.Row) -> Iterator[dict[str, Any]]:
    """The body that met, where it is known."""
    if row["body"]:
        yield {"name": row["name"], "type": "organization", "id": ocd_id("organization", row["body"]), "note": "host"}


def _attendees(connection: sqlite3.Connection, meeting: str) -> Iterator[dict[str, Any]]:
    """The people of a meeting, each once for what is said of them."""
    for row in connection.execute(
        "SELECT DISTINCT name, person_id, status FROM attendance t "
        f"WHERE meeting_id = ? AND status <> 'expected' AND {once('t')} ORDER BY id",
        [meeting],
    ):
        yield filled({"name": row["name"], "type": "person", "id": ocd_id("person", row["person_id"]), "note": row["status"]})


def _agenda(connection: sqlite3.Connection, meeting: str) -> list[dict[str, Any]]:
    """The items of a meeting as the document lists them that has most that count, with the decisions on them as notes."""
    items = connection.execute(
        f"SELECT i.id, i.title, i.number, i.position FROM agenda_items i WHERE i.meeting_id = ?1 AND {once('i')} "
        f"AND i.document_id = (SELECT document_id FROM agenda_items j WHERE j.meeting_id = ?1 AND {once('j')} "
        "GROUP BY document_id ORDER BY count(*) DESC, document_id LIMIT 1) ORDER BY i.position, i.id",
        [meeting],
    ).fetchall()
    made = []
    for item in items:
        texts = connection.execute("SELECT text FROM resolutions WHERE agenda_item_id = ? AND text <> '' ORDER BY id", [item["id"]])
        made.append(filled({"description": item["title"], "order": str(item["position"]), "notes": [text for (text,) in texts]}))
    return [one for one in made if "description" in one]


def vote_events(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """Votes with their counts and named votes as printed."""
    for row in connection.execute(
        f"SELECT v.*, m.date, o.outcome, o.text, o.kind, i.title, {BODY} AS body FROM vote_events v "
        "LEFT JOIN meetings m ON m.id = v.meeting_id LEFT JOIN motions o ON o.id = v.motion_id "
        "LEFT JOIN agenda_items i ON i.id = v.agenda_item_id LEFT JOIN committees c ON c.id = m.committee_id "
        f"WHERE {once('v')} ORDER BY v.id"
    ).fetchall():
        votes = connection.execute("SELECT person_id, name, option FROM votes WHERE vote_event_id = ? ORDER BY id", [row["id"]])
        yield filled(
            {
                "id": ocd_id("vote", row["id"]),
                "identifier": row["id"],
                "motion_text": row["text"] or row["title"] or row["quote"],
                "motion_classification": [CLASSIFICATIONS[row["kind"]]] if row["kind"] else [],
                "start_date": row["date"],
                "result": RESULTS.get(row["outcome"]),
                "organization": ocd_id("organization", row["body"]),
                "legislative_session": row["date"][:4] if row["date"] else None,
                "counts": [{"option": option, "value": row[name]} for name, option in COUNTS if row[name] is not None],
                "votes": [
                    filled({"option": OPTIONS[option], "voter_name": name, "voter_id": ocd_id("person", person)})
                    for person, name, option in votes
                ],
                "sources": source(address, "vote_events", row["id"], row["quote"]),
            }
        )
