"""People of councils, made from all their attendance and from lists of members, and the names in minutes that mean them.

Only councils whose attendance or lists changed are looked at (:mod:`extract.database.changes`); names in minutes are looked up
among those who attended the meeting.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.database import changes
from extract.database.rows import COLUMNS, values
from extract.database.store import Database, insert, transaction
from extract.links import listed, mentions, people
from extract.links.terms import Term, Terms
from extract.links.waiting import link_waiting, marks
from extract.models import Attendance, Box, Evidence, Issue, Person
from extract.models.digest import digest
from extract.same.bodies import council_key, plain, same_council

# Columns that name somebody of a meeting: table, printed name, id of the person, and how the row knows its meeting.
MENTIONS = (
    ("interests", "name", "person_id", "t.meeting_id", ""),
    ("motions", "mover", "mover_id", "t.meeting_id", ""),
    ("motions", "seconder", "seconder_id", "t.meeting_id", ""),
    ("actions", "owner", "person_id", "t.meeting_id", ""),
    ("public_questions", "asker", "person_id", "t.meeting_id", ""),
    ("petitions", "presented_by", "person_id", "t.meeting_id", ""),
    ("votes", "name", "person_id", "v.meeting_id", "JOIN vote_events v ON v.id = t.vote_event_id"),
)


def link_people(database: Database, run_id: str) -> None:
    """Make the people of councils from all their attendance and lists of members, and link names to them.

    What names are ambiguous is noted in `issues`. Raises Refused where the database cannot be written.
    """
    with transaction(database):
        if changes.waiting(database, changes.PEOPLE, 1):
            _link_lists(database)
    for council_id in changes.waiting(database, changes.PEOPLE):
        with transaction(database):
            _link_council(database, council_id, run_id)
            changes.settle(database, changes.PEOPLE, [council_id])
    link_waiting(database, changes.MENTIONS, lambda some: _unlink_people(database, some))


def _unlink_people(database: Database, meetings: Sequence[str]) -> None:
    """Nobody is linked in meetings that are of no council, or of none any more."""
    of_them = f"IN ({marks(meetings)})"
    linked = f"FROM attendance WHERE person_id IS NOT NULL AND meeting_id {of_them}"
    database.execute(f"INSERT OR IGNORE INTO unlinked SELECT '{changes.COUNTED}', meeting_id {linked}", meetings)
    database.execute(f"UPDATE attendance SET person_id = NULL WHERE person_id IS NOT NULL AND meeting_id {of_them}", meetings)
    _link_mentions(database, of_them, meetings)


def council_called(name: str, known: Sequence[tuple[str, str, str | None]]) -> str | None:
    """The id of the one council called `name` among `known` (id, name, aliases as JSON); None where none is, or several are."""
    printed = {id: {plain(own), *map(plain, json.loads(aliases or "[]"))} for id, own, aliases in known}
    found = [id for id, names in printed.items() if plain(name) in names]
    found = found or [id for id, own, _ in known if same_council(council_key(own), council_key(name))]
    return found[0] if len(found) == 1 else None


def _link_lists(database: Database) -> None:
    """Tie the lists of members to the councils that papers name now: a council's name and id follow its papers."""
    given = database.execute("SELECT DISTINCT council, council_id FROM memberships").fetchall()
    if not given:
        return
    met = "EXISTS (SELECT 1 FROM committees WHERE council_id = councils.id)"
    known = database.execute(f"SELECT id, name, aliases FROM councils WHERE {met} ORDER BY id").fetchall()
    links = {name: council_called(name, known) for name, _ in given}
    moved = {(name, links[name]) for name, before in given if links[name] != before}
    touched = {id for name, before in given if links[name] != before for id in (before, links[name]) if id}
    changes.note(database, changes.PEOPLE, touched)
    tie = "UPDATE memberships SET council_id = ?2, person_id = NULL WHERE council = ?1 AND council_id IS NOT ?2"
    database.conn.executemany(tie, sorted(moved, key=str))


def _link_council(database: Database, council_id: str, run_id: str) -> None:
    """Make the people of one council, and link its attendance, its lists of members and those whom minutes name to them."""
    rows = database.execute(
        "SELECT a.id, a.meeting_id, a.name, a.status, a.capacity, m.date, a.person_id FROM attendance a "
        "JOIN meetings m ON m.id = a.meeting_id JOIN committees c ON c.id = m.committee_id WHERE c.council_id = ? ORDER BY a.id",
        [council_id],
    ).fetchall()
    terms = _terms(database, council_id)
    nowhere = Evidence(page=0, box=Box(0, 0, 0, 0), boxes=(), quote="", char_start=0, char_end=0, rule="")
    there = [
        Attendance(id=id, meeting_id=meeting, name=name, status=status, capacity=capacity, evidence=nowhere)
        for id, meeting, name, status, capacity, *_ in rows
    ]
    meant = listed.listed(there, terms.members(), {meeting: date for _, meeting, _, _, _, date, _ in rows})
    found = people.people(council_id, there, meant)
    who = {name: found.of[id] for id, name in meant.items() if id in found.of}
    _put_people(database, council_id, terms.filled(found.persons, who))
    moved = [(found.of.get(id), id, meeting) for id, meeting, *_, before in rows if found.of.get(id) != before]
    database.conn.executemany("UPDATE attendance SET person_id = ? WHERE id = ?", [(of, id) for of, id, _ in moved])
    changes.note(database, changes.COUNTED, {meeting for *_, meeting in moved})
    links = [(who.get(term.name), term.id) for term in terms.terms]
    database.conn.executemany("UPDATE memberships SET person_id = ?1 WHERE id = ?2 AND person_id IS NOT ?1", links)
    _put_doubts(database, council_id, _doubts(found, terms, who), run_id)
    meetings = "IN (SELECT m.id FROM meetings m JOIN committees c ON c.id = m.committee_id WHERE c.council_id = ?)"
    _link_mentions(database, meetings, [council_id])
    database.execute(f"DELETE FROM unlinked WHERE step = '{changes.MENTIONS}' AND id {meetings}", [council_id])


def _terms(database: Database, council_id: str) -> Terms:
    """What the lists that were given say of the members of a council."""
    rows = database.execute(
        "SELECT id, name, aliases, party, ward, from_date, to_date, source FROM memberships WHERE council_id = ? ORDER BY id",
        [council_id],
    ).fetchall()
    return Terms(tuple(map(Term._make, rows)))


def _doubts(found: people.People, terms: Terms, who: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """What is doubtful of a council's people: a code, the name and a sentence."""
    for doubt in found.ambiguities:
        yield "ambiguous_name", doubt.name, f"{doubt.name} may be {' or '.join(doubt.candidates) or 'several people'}"
    doubtful = set(terms.doubtful())
    for name in sorted(doubtful):
        yield "ambiguous_member", name, f"{name} is listed for two wards at once: one person or two"
    for name in sorted({term.name for term in terms.terms} - who.keys() - doubtful):
        yield "unnamed_member", name, f"{name} is listed as a member, but no attendance list names them"


def _put_people(database: Database, council_id: str, persons: Sequence[Person]) -> None:
    """Write the people of a council in place of those it had; nobody is linked to one who is gone."""
    names = COLUMNS[Person.TABLE]
    held = {row[0]: row for row in database.execute(f"SELECT {', '.join(names)} FROM people WHERE council_id = ?", [council_id])}
    insert(database, [person for person in persons if held.get(person.id) != values(person)])
    gone = [(id,) for id in sorted(set(held) - {person.id for person in persons})]
    linked = (("attendance", "person_id"), ("memberships", "person_id"), *((table, person) for table, _, person, *_ in MENTIONS))
    for table, person in linked:
        database.conn.executemany(f"UPDATE {table} SET {person} = NULL WHERE {person} = ?", gone)
    database.conn.executemany("DELETE FROM people WHERE id = ?", gone)


def _put_doubts(database: Database, council_id: str, doubts: Iterable[tuple[str, str, str]], run_id: str) -> None:
    """Note what is doubtful of a council's people, in place of what was noted before."""
    made = [
        Issue(
            id=digest("people", council_id, code, name), run_id=run_id, council_id=council_id, stage="people", code=code,
            level="info", message=said,
        )
        for code, name, said in doubts
    ]  # fmt: skip
    noted = "SELECT id, message FROM issues WHERE council_id = ? AND stage = 'people'"
    held = dict(database.execute(noted, [council_id]).fetchall())
    gone = set(held) - {one.id for one in made}
    database.conn.executemany("DELETE FROM issues WHERE id = ?", [(id,) for id in gone])
    insert(database, [one for one in made if held.get(one.id) != one.message])


def _link_mentions(database: Database, meetings: str, values: Sequence[str]) -> None:
    """Link those whom minutes name to the attendance of their meeting; `meetings` ends a condition on a meeting's id."""
    rows = database.execute(
        f"SELECT meeting_id, person_id, name, capacity FROM attendance WHERE person_id IS NOT NULL AND meeting_id {meetings}",
        values,
    ).fetchall()
    attendees = mentions.by_meeting((meeting, mentions.Attendee(*rest)) for meeting, *rest in rows)
    known: dict[tuple[str, str], str | None] = {}
    for table, name, person, meeting, join in MENTIONS:
        named = database.execute(
            f"SELECT t.id, t.{name}, {meeting}, t.{person} FROM {table} t {join} "
            f"WHERE t.{name} IS NOT NULL AND {meeting} {meetings}",
            values,
        ).fetchall()
        links = []
        for id, printed, of, before in named:
            if (of, printed) not in known:
                known[of, printed] = mentions.meant(printed, attendees.get(of, ()))
            if known[of, printed] != before:
                links.append((known[of, printed], id, of))
        database.conn.executemany(f"UPDATE {table} SET {person} = ? WHERE id = ?", [(who, id) for who, id, _ in links])
        changes.note(database, changes.COUNTED, {of for *_, of in links})
