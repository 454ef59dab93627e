"""Links between documents, made anew at the end of a run from all that the database holds.

People are made from all attendance of a council, names in minutes are looked up among those who attended, and papers that
have the same words point to each other. The order in which documents came does not matter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import sqlite_utils

from extract.database.store import insert, transaction
from extract.links import bodies, copies, counted, listed, mentions, people, recommendations
from extract.links.terms import Term, Terms
from extract.models import Attendance, Box, Evidence, Issue
from extract.models.digest import digest
from extract.same.bodies import council_key, plain, same_council

# Columns that name somebody of a meeting: table, printed name, id of the person, and how the row knows its meeting.
MENTIONS = (
    ("interests", "name", "person_id", "meeting_id"),
    ("motions", "mover", "mover_id", "meeting_id"),
    ("motions", "seconder", "seconder_id", "meeting_id"),
    ("actions", "owner", "person_id", "meeting_id"),
    ("public_questions", "asker", "person_id", "meeting_id"),
    ("petitions", "presented_by", "person_id", "meeting_id"),
    ("votes", "name", "person_id", "(SELECT meeting_id FROM vote_events v WHERE v.id = votes.vote_event_id)"),
)


def link_bodies(database: sqlite_utils.Database, run_id: str) -> None:
    """Make councils and committees from what all papers say of them, and give each meeting its own.

    A paper that names no council and has that of the papers beside it is noted in `issues`. Raises Refused where the database
    cannot be written.
    """
    said = database.execute(
        "SELECT s.meeting_id, s.document_id, d.path, s.council_id, s.council, s.nation, s.committee_id, s.committee "
        "FROM meeting_sources s JOIN documents d ON d.id = s.document_id WHERE s.committee_id IS NOT NULL"
    ).fetchall()
    found = bodies.bodies(map(bodies.Said._make, said), lambda document, place: _prints(database, document, place))
    with transaction(database):
        database.execute("DELETE FROM issues WHERE stage = 'bodies'")
        insert(database, [*found.councils, *found.committees])
        links = [(committee, meeting) for meeting, committee in found.of.items()]
        database.conn.executemany("UPDATE meetings SET committee_id = ? WHERE id = ? AND committee_id IS NOT ?1", links)
        insert(
            database,
            [
                Issue(
                    id=digest("bodies", document), document_id=document, run_id=run_id, stage="bodies", code="council_of_folder",
                    level="info", message=f"the paper names no council; the papers beside it are of {council}",
                )
                for document, council in found.filled
            ],
        )  # fmt: skip


def _prints(database: sqlite_utils.Database, document_id: str, place: str) -> bool:
    """Whether a document prints a place anywhere, margins included."""
    words = f" {place} "
    rows = database.execute("SELECT text, dropped FROM pages WHERE document_id = ? ORDER BY page", [document_id])
    return bool(place) and any(words in f" {plain(f'{text} {dropped}')} " for text, dropped in rows.fetchall())


def link_sources(database: sqlite_utils.Database) -> None:
    """Tie each address that was fetched to the document its bytes gave. Raises Refused where the database cannot be written."""
    with transaction(database):
        database.execute(
            "UPDATE sources SET document_id = (SELECT d.id FROM documents d WHERE d.sha256 = sources.sha256) "
            "WHERE sha256 IS NOT NULL"
        )


def link_people(database: sqlite_utils.Database, run_id: str) -> None:
    """Make the people of every council from all its attendance, and link names to them.

    What names are ambiguous is noted in `issues`. Raises Refused where the database cannot be written.
    """
    with transaction(database):
        database.execute("DELETE FROM issues WHERE stage = 'people'")
        for table, _, person, _ in (("attendance", "", "person_id", ""), *MENTIONS):
            database.execute(f"UPDATE {table} SET {person} = NULL WHERE {person} IS NOT NULL")
        database.execute("UPDATE memberships SET person_id = NULL, council_id = NULL")
        database.execute("DELETE FROM people")
        unused = "DELETE FROM {0}s WHERE id NOT IN (SELECT {0}_id FROM {1} WHERE {0}_id IS NOT NULL)"
        database.execute(unused.format("committee", "meetings"))
        database.execute(unused.format("council", "committees"))
        _link_lists(database)
        for council_id in [row[0] for row in database.execute("SELECT id FROM councils ORDER BY id").fetchall()]:
            _link_council(database, council_id, run_id)
        _link_mentions(database)


def council_called(name: str, known: Sequence[tuple[str, str, str | None]]) -> str | None:
    """The id of the one council called `name` among `known` (id, name, aliases as JSON); None where none is, or several are."""
    printed = {id: {plain(own), *map(plain, json.loads(aliases or "[]"))} for id, own, aliases in known}
    found = [id for id, names in printed.items() if plain(name) in names]
    found = found or [id for id, own, _ in known if same_council(council_key(own), council_key(name))]
    return found[0] if len(found) == 1 else None


def _link_lists(database: sqlite_utils.Database) -> None:
    """Tie the lists of members to the councils of this run: a council's name and id follow its papers."""
    known = database.execute("SELECT id, name, aliases FROM councils ORDER BY id").fetchall()
    given = [row[0] for row in database.execute("SELECT DISTINCT council FROM memberships").fetchall()]
    links = [(council_called(name, known), name) for name in given]
    database.conn.executemany("UPDATE memberships SET council_id = ? WHERE council = ?", links)


def _link_council(database: sqlite_utils.Database, council_id: str, run_id: str) -> None:
    """Make the people of one council and link its attendance to them, and the lists of its members."""
    rows = database.execute(
        "SELECT a.id, a.meeting_id, a.name, a.status, a.capacity, m.date FROM attendance a JOIN meetings m ON m.id = a.meeting_id "
        "JOIN committees c ON c.id = m.committee_id WHERE c.council_id = ? ORDER BY a.id",
        [council_id],
    ).fetchall()
    terms = _terms(database, council_id)
    nowhere = Evidence(page=0, box=Box(0, 0, 0, 0), boxes=(), quote="", char_start=0, char_end=0, rule="")
    there = [
        Attendance(id=id, meeting_id=meeting, name=name, status=status, capacity=capacity, evidence=nowhere)
        for id, meeting, name, status, capacity, _ in rows
    ]
    meant = listed.listed(there, terms.members(), {meeting: date for _, meeting, _, _, _, date in rows})
    found = people.people(council_id, there, meant)
    who = {name: found.of[id] for id, name in meant.items() if id in found.of}
    insert(database, terms.filled(found.persons, who))
    database.conn.executemany("UPDATE attendance SET person_id = ? WHERE id = ?", [(of, id) for id, of in found.of.items()])
    links = [(who[term.name], term.id) for term in terms.terms if term.name in who]
    database.conn.executemany("UPDATE memberships SET person_id = ? WHERE id = ?", links)
    doubts = [
        ("ambiguous_name", doubt.name, f"{doubt.name} may be {' or '.join(doubt.candidates) or 'several people'}")
        for doubt in found.ambiguities
    ]
    doubts += [
        ("ambiguous_member", name, f"{name} is listed for two wards at once: one person or two") for name in terms.doubtful()
    ]
    unnamed = sorted({term.name for term in terms.terms} - who.keys() - set(terms.doubtful()))
    doubts += [("unnamed_member", name, f"{name} is listed as a member, but no attendance list names them") for name in unnamed]
    insert(
        database,
        [
            Issue(id=digest("people", council_id, code, name), run_id=run_id, stage="people", code=code, level="info", message=said)
            for code, name, said in doubts
        ],
    )


def _terms(database: sqlite_utils.Database, council_id: str) -> Terms:
    """What the lists that were given say of the members of a council."""
    rows = database.execute(
        "SELECT id, name, aliases, party, ward, from_date, to_date, source FROM memberships WHERE council_id = ? ORDER BY id",
        [council_id],
    ).fetchall()
    return Terms(tuple(map(Term._make, rows)))


def _link_mentions(database: sqlite_utils.Database) -> None:
    """Link those whom minutes name to the attendance of their meeting."""
    rows = database.execute(
        "SELECT meeting_id, person_id, name, capacity FROM attendance WHERE person_id IS NOT NULL AND meeting_id IS NOT NULL"
    ).fetchall()
    attendees = mentions.by_meeting((meeting, mentions.Attendee(*rest)) for meeting, *rest in rows)
    for table, name, person, meeting in MENTIONS:
        named = database.execute(f"SELECT id, {name}, {meeting} FROM {table} WHERE {name} IS NOT NULL").fetchall()
        links = [(mentions.meant(printed, attendees.get(of, ())), id) for id, printed, of in named]
        database.conn.executemany(f"UPDATE {table} SET {person} = ? WHERE id = ?", [link for link in links if link[0]])


def link_papers(database: sqlite_utils.Database) -> None:
    """Point each paper to the first one that has the same words, minutes to those of the same meeting that count, and so each fact.

    Raises Refused where the database cannot be written.
    """
    with transaction(database):
        database.execute("UPDATE papers SET duplicate_of = NULL WHERE duplicate_of IS NOT NULL")
        database.execute(
            "UPDATE papers SET duplicate_of = first.id FROM "
            "(SELECT fingerprint, min(id) AS id FROM papers WHERE fingerprint IS NOT NULL GROUP BY fingerprint) AS first "
            "WHERE papers.fingerprint = first.fingerprint AND papers.id <> first.id"
        )
        again = copies.copies(copies.Minutes(*row) for row in _minutes(database))
        for paper, first in again.items():
            database.execute("UPDATE papers SET duplicate_of = ? WHERE id = ? OR duplicate_of = ?", [first, paper, paper])
        counted.count_once(database.conn)


def _minutes(database: sqlite_utils.Database) -> Iterator[tuple[str, str, str, list[str]]]:
    """The minutes of meetings that several papers minute: id, meeting, kind of PDF, and the names and titles they hold."""
    held = database.execute(
        "SELECT p.id, p.meeting_id, d.kind, p.document_id, p.first_page, p.last_page FROM papers p "
        "JOIN documents d ON d.id = p.document_id WHERE p.kind = 'minutes' AND p.duplicate_of IS NULL AND p.meeting_id IN "
        "(SELECT meeting_id FROM papers WHERE kind = 'minutes' AND duplicate_of IS NULL GROUP BY meeting_id HAVING count(*) > 1)"
    ).fetchall()
    for id, meeting, kind, document, first, last in held:
        named = database.execute(
            "SELECT title FROM agenda_items WHERE paper_id = ? AND title IS NOT NULL UNION ALL "
            "SELECT name FROM attendance WHERE document_id = ? AND page BETWEEN ? AND ? AND name IS NOT NULL",
            [id, document, first, last],
        ).fetchall()
        yield id, meeting, kind, [row[0] for row in named]


def link_adoptions(database: sqlite_utils.Database) -> None:
    """Say of each recommendation what became of it, where minutes of its meeting are there.

    Papers must be linked first. Raises Refused where the database cannot be written.
    """
    asked = database.execute(
        "SELECT r.id, p.meeting_id, r.paper_id, i.number, coalesce(i.title, p.title), r.number, r.text "
        "FROM recommendations r JOIN papers p ON p.id = r.paper_id LEFT JOIN agenda_items i ON i.id = r.agenda_item_id "
        "WHERE p.meeting_id IS NOT NULL ORDER BY r.id"
    ).fetchall()
    clauses: dict[str, list[recommendations.Resolved]] = {}
    for item, *clause in database.execute(
        "SELECT agenda_item_id, id, text, quote, type FROM resolutions WHERE agenda_item_id IS NOT NULL ORDER BY id"
    ).fetchall():
        clauses.setdefault(item, []).append(recommendations.Resolved(*clause))
    minutes = database.execute(
        "SELECT i.id, i.meeting_id, i.document_id, coalesce(i.number, i.minute_number), i.title FROM agenda_items i "
        "JOIN papers p ON p.id = i.paper_id JOIN documents d ON d.id = i.document_id "
        "WHERE p.kind IN ('minutes', 'decision') AND p.duplicate_of IS NULL "
        "ORDER BY d.kind = 'minutes' DESC, d.id, i.position, i.id"
    ).fetchall()
    found = recommendations.adoptions(
        (recommendations.Asked(*row) for row in asked),
        (recommendations.Minute._make((*minute, tuple(clauses.get(minute[0], ())))) for minute in minutes),
    )
    with transaction(database):
        database.execute("DELETE FROM adoptions")
        insert(database, list(found))
