"""Councils, people, meetings, motions and votes as Popolo JSON (popoloproject.com).

What Popolo has no word for is left out; nothing is inferred. `sources` lead to the page a fact was read from, at the address
where the database is browsed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.database.views import once
from extract.export.tables import write_array

# Popolo's words for how somebody voted
OPTIONS = {"for": "yes", "against": "no", "abstain": "abstain", "absent": "absent", "not_voting": "not voting"}
RESULTS = {"carried": "pass", "lost": "fail", "withdrawn": "withdrawn"}
MEMBERS = ("present", "present_virtual", "apologies", "absent", "expected")
OUTSIDERS = ("officer", "witness", "guest", "public", "substitute")  # capacities that are no membership

COUNTS = (("votes_for", "yes"), ("votes_against", "no"), ("abstentions", "abstain"))


def write(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """Write popolo.json: one object with an array for each of Popolo's classes."""
    connection.row_factory = sqlite3.Row
    path = folder / "popolo.json"
    parts = {
        "organizations": organizations(connection),
        "persons": persons(connection),
        "memberships": memberships(connection, address),
        "events": events(connection, address),
        "motions": motions(connection, address),
        "vote_events": vote_events(connection, address),
    }
    with path.open("w", encoding="utf-8") as file:
        for number, (name, objects) in enumerate(parts.items()):
            file.write(("{" if number == 0 else ",\n") + f'"{name}": ')
            write_array(file, objects)
        file.write("}\n")
    return [path]


def filled(values: dict[str, Any]) -> dict[str, Any]:
    """The values that say something."""
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def source(address: str, table: str, id: str, note: str) -> list[dict[str, str]]:
    """The page a row was read from, as Popolo's `sources`."""
    return [{"url": f"{address}/-/evidence/{table}/{id}", "note": note}]


def organizations(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Councils, and under them their committees; where a council meets as itself there is only the council."""
    for row in connection.execute("SELECT id, name FROM councils ORDER BY id"):
        yield {"id": row["id"], "name": row["name"], "classification": "council"}
    for row in connection.execute("SELECT id, name, council_id FROM committees WHERE name IS NOT NULL ORDER BY id"):
        yield filled({"id": row["id"], "name": row["name"], "classification": "committee", "parent_id": row["council_id"]})


def persons(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """One person for each council's person, the names printed in other ways as other names."""
    for row in connection.execute("SELECT id, name FROM people ORDER BY id").fetchall():
        yield filled({"id": row["id"], "name": row["name"], "other_names": other_names(connection, row)})


def other_names(connection: sqlite3.Connection, person: sqlite3.Row) -> list[dict[str, str]]:
    """The other ways in which a person's name is printed."""
    names = connection.execute("SELECT DISTINCT name FROM attendance WHERE person_id = ? ORDER BY name", [person["id"]])
    return [{"name": name} for (name,) in names if name and name != person["name"]]


# The organisation a committee is: its council where it is that itself; none where no paper names either.
BODY = "CASE WHEN c.name IS NULL THEN c.council_id ELSE c.id END"


def listed(connection: sqlite3.Connection) -> sqlite3.Cursor:
    """Each person, body and role that lists of members name, with the first row of attendance that does."""
    marks = ",".join("?" * len(MEMBERS)), ",".join("?" * len(OUTSIDERS))
    return connection.execute(
        f"SELECT a.person_id, {BODY} AS body, coalesce(a.capacity, 'member') AS role, p.name, min(a.id) AS id, a.quote "
        "FROM attendance a JOIN people p ON p.id = a.person_id JOIN meetings m ON m.id = a.meeting_id "
        "JOIN committees c ON c.id = m.committee_id "
        f"WHERE a.status IN ({marks[0]}) AND coalesce(a.capacity, 'member') NOT IN ({marks[1]}) "
        f"AND {BODY} IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        [*MEMBERS, *OUTSIDERS],
    )


def memberships(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """Who is listed as a member, chair or vice-chair of what; papers do not say since when."""
    for row in listed(connection):
        yield filled(
            {
                "id": f"{row['person_id']}-{row['body']}-{row['role']}",
                "person_id": row["person_id"],
                "organization_id": row["body"],
                "role": row["role"],
                "sources": source(address, "attendance", row["id"], row["quote"]),
            }
        )


def events(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """Meetings; a day is all that is said of when, for papers print no time zone."""
    for row in connection.execute(
        f"SELECT m.*, {BODY} AS body, coalesce(c.name, k.name, 'Meeting') AS name, "
        "(SELECT min(d.id) FROM documents d WHERE d.meeting_id = m.id) AS document FROM meetings m "
        "JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id ORDER BY m.id"
    ):
        sources = source(address, "documents", row["document"], "its papers") if row["document"] else []
        yield filled(
            {
                "id": row["id"],
                "name": row["name"],
                "start_date": row["date"],
                "location": row["venue"],
                "classification": row["kind"],
                "organization_id": row["body"],
                "sources": sources,
            }
        )


def motions(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """Motions and amendments with who moved them and what became of them."""
    for row in connection.execute(
        f"SELECT o.*, m.date, {BODY} AS body FROM motions o LEFT JOIN meetings m ON m.id = o.meeting_id "
        f"LEFT JOIN committees c ON c.id = m.committee_id WHERE {once('o')} ORDER BY o.id"
    ):
        yield filled(
            {
                "id": row["id"],
                "organization_id": row["body"],
                "creator_id": row["mover_id"],
                "text": row["text"],
                "classification": row["kind"],
                "date": row["date"],
                "result": RESULTS.get(row["outcome"]),
                "sources": source(address, "motions", row["id"], row["quote"]),
            }
        )


def vote_events(connection: sqlite3.Connection, address: str) -> Iterator[dict[str, Any]]:
    """Votes with their counts and named votes as printed."""
    for row in connection.execute(
        f"SELECT v.*, m.date, o.outcome, {BODY} AS body FROM vote_events v LEFT JOIN meetings m ON m.id = v.meeting_id "
        f"LEFT JOIN motions o ON o.id = v.motion_id LEFT JOIN committees c ON c.id = m.committee_id WHERE {once('v')} ORDER BY v.id"
    ).fetchall():
        votes = connection.execute("SELECT person_id, name, option FROM votes WHERE vote_event_id = ? ORDER BY id", [row["id"]])
        yield filled(
            {
                "id": row["id"],
                "organization_id": row["body"],
                "motion_id": row["motion_id"],
                "classification": row["method"],
                "start_date": row["date"],
                "result": RESULTS.get(row["outcome"]),
                "counts": [{"option": option, "value": row[name]} for name, option in COUNTS if row[name] is not None],
                "votes": [
                    filled({"voter_id": vote["person_id"], "voter": {"name": vote["name"]}, "option": OPTIONS[vote["option"]]})
                    for vote in votes
                ],
                "sources": source(address, "vote_events", row["id"], row["quote"]),
            }
        )
