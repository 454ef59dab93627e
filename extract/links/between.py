"""Links between documents, made at the end of a run where documents changed (:mod:`extract.database.changes`).

People are made from all attendance of a council, names in minutes are looked up among those who attended, and papers that
have the same words point to each other. The order in which documents came does not matter, nor in how many runs.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from extract.database import changes
from extract.database.store import Database, insert, transaction
from extract.links import copies, mentions, people, recommendations
from extract.models import Attendance, Box, Evidence, Issue, Person
from extract.models.digest import digest

# Columns that name somebody of a meeting: table, printed name, id of the person, and how the row knows its meeting.
MENTIONS = (
    ("interests", "name", "person_id", "t.meeting_id", ""),
    ("motions", "mover", "mover_id", "t.meeting_id", ""),
    ("motions", "seconder", "seconder_id", "t.meeting_id", ""),
    ("actions", "owner", "person_id", "t.meeting_id", ""),
    ("votes", "name", "person_id", "v.meeting_id", "JOIN vote_events v ON v.id = t.vote_event_id"),
)
# The meetings that have minutes of these words.
_MINUTED = "SELECT DISTINCT meeting_id FROM papers WHERE fingerprint = ? AND kind = 'minutes' AND meeting_id IS NOT NULL"
AT_A_TIME = 200  # meetings or papers that are linked in one transaction


def link_sources(database: Database) -> None:
    """Tie each address that was fetched to the document its bytes gave. Raises Refused where the database cannot be written."""
    tie = "UPDATE sources SET document_id = (SELECT d.id FROM documents d WHERE d.sha256 = sources.sha256) WHERE sha256 = ?"
    _link_waiting(database, changes.SOURCES, lambda digests: database.conn.executemany(tie, [(one,) for one in digests]))


def _link_waiting(database: Database, step: str, link: Callable[[Sequence[str]], object]) -> None:
    """Link what waits for a step, some at a time, each time in one transaction."""
    while some := changes.waiting(database, step, AT_A_TIME):
        with transaction(database):
            link(some)
            changes.settle(database, step, some)


def link_people(database: Database, run_id: str) -> None:
    """Make the people of councils from all their attendance, and link names to them.

    What names are ambiguous is noted in `issues`. Raises Refused where the database cannot be written.
    """
    for council_id in changes.waiting(database, changes.PEOPLE):
        with transaction(database):
            _link_council(database, council_id, run_id)
            changes.settle(database, changes.PEOPLE, [council_id])
    _link_waiting(database, changes.MENTIONS, lambda some: _unlink_people(database, some))


def _unlink_people(database: Database, meetings: Sequence[str]) -> None:
    """Nobody is linked in meetings that are of no council, or of none any more."""
    of_them = f"IN ({_marks(meetings)})"
    database.execute(f"UPDATE attendance SET person_id = NULL WHERE person_id IS NOT NULL AND meeting_id {of_them}", meetings)
    _link_mentions(database, of_them, meetings)


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def _link_council(database: Database, council_id: str, run_id: str) -> None:
    """Make the people of one council, and link its attendance and those whom its minutes name to them."""
    rows = database.execute(
        "SELECT a.id, a.meeting_id, a.name, a.status, a.person_id FROM attendance a JOIN meetings m ON m.id = a.meeting_id "
        "JOIN committees c ON c.id = m.committee_id WHERE c.council_id = ? ORDER BY a.id",
        [council_id],
    ).fetchall()
    nowhere = Evidence(page=0, box=Box(0, 0, 0, 0), boxes=(), quote="", char_start=0, char_end=0, rule="")
    found = people.people(
        council_id,
        [Attendance(id=id, meeting_id=of, name=name, status=status, evidence=nowhere) for id, of, name, status, _ in rows],
    )
    _put_people(database, council_id, found.persons)
    moved = [(found.of.get(id), id) for id, *_, before in rows if found.of.get(id) != before]
    database.conn.executemany("UPDATE attendance SET person_id = ? WHERE id = ?", moved)
    _put_doubts(database, council_id, found.ambiguities, run_id)
    meetings = "IN (SELECT m.id FROM meetings m JOIN committees c ON c.id = m.committee_id WHERE c.council_id = ?)"
    _link_mentions(database, meetings, [council_id])
    database.execute(f"DELETE FROM unlinked WHERE step = '{changes.MENTIONS}' AND id {meetings}", [council_id])


def _put_people(database: Database, council_id: str, persons: Sequence[Person]) -> None:
    """Write the people of a council in place of those it had; nobody is linked to one who is gone."""
    held = dict(database.execute("SELECT id, name FROM people WHERE council_id = ?", [council_id]).fetchall())
    insert(database, [person for person in persons if held.get(person.id) != person.name])
    gone = [(id,) for id in sorted(set(held) - {person.id for person in persons})]
    for table, person in (("attendance", "person_id"), *((table, person) for table, _, person, *_ in MENTIONS)):
        database.conn.executemany(f"UPDATE {table} SET {person} = NULL WHERE {person} = ?", gone)
    database.conn.executemany("DELETE FROM people WHERE id = ?", gone)


def _put_doubts(database: Database, council_id: str, doubts: Sequence[people.Ambiguity], run_id: str) -> None:
    """Note the names of a council that several people may bear, in place of those noted before."""
    made = [
        Issue(
            id=digest("people", council_id, doubt.name), run_id=run_id, council_id=council_id, stage="people",
            code="ambiguous_name", level="info", message=f"{doubt.name} may be {' or '.join(doubt.candidates) or 'several people'}",
        )
        for doubt in doubts
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
                links.append((known[of, printed], id))
        database.conn.executemany(f"UPDATE {table} SET {person} = ? WHERE id = ?", links)


def link_papers(database: Database) -> None:
    """Point each paper to the first one that has the same words, and minutes to those of the same meeting that count.

    Raises Refused where the database cannot be written.
    """
    _link_waiting(database, changes.FINGERPRINTS, lambda some: _link_fingerprints(database, some))
    done: set[str] = set()

    def link(meetings: Sequence[str]) -> None:
        for meeting in meetings:
            if meeting not in done:
                done.update(_link_minutes(database, meeting))

    _link_waiting(database, changes.MINUTES, link)


def _link_fingerprints(database: Database, fingerprints: Sequence[str]) -> None:
    for fingerprint in fingerprints:
        changes.note(database, changes.MINUTES, [row[0] for row in database.execute(_MINUTED, [fingerprint]).fetchall()])
        _link_same_words(database, fingerprint)


def _link_same_words(database: Database, fingerprint: str) -> None:
    """Point the papers of the same words to the first of them."""
    first = "(SELECT min(id) FROM papers WHERE fingerprint = :fingerprint)"
    meant = f"CASE WHEN id = {first} THEN NULL ELSE {first} END"
    where = f"FROM papers WHERE fingerprint = :fingerprint AND duplicate_of IS NOT {meant}"
    values = {"fingerprint": fingerprint}
    met = f"SELECT '{changes.ADOPTIONS}', meeting_id {where} AND meeting_id IS NOT NULL"
    database.execute(f"INSERT OR IGNORE INTO unlinked {met}", values)
    database.execute(f"UPDATE papers SET duplicate_of = {meant} WHERE id IN (SELECT id {where})", values)


def _link_minutes(database: Database, meeting: str) -> set[str]:
    """Point the minutes of a meeting to those that count; those of other meetings that have the same words too.

    Returns the meetings whose minutes were looked at.
    """
    own = {meeting}
    more = [meeting]
    printed = "SELECT DISTINCT fingerprint FROM papers WHERE meeting_id = ? AND kind = 'minutes' AND fingerprint IS NOT NULL"
    words: set[str] = set()
    while more:
        for (fingerprint,) in database.execute(printed, [more.pop()]).fetchall():
            if fingerprint not in words:
                words.add(fingerprint)
                new = {row[0] for row in database.execute(_MINUTED, [fingerprint]).fetchall()} - own
                own |= new
                more += new
    before = _duplicates(database, own)
    wordless = "UPDATE papers SET duplicate_of = NULL WHERE meeting_id = ? AND fingerprint IS NULL AND duplicate_of IS NOT NULL"
    database.conn.executemany(wordless, [(one,) for one in own])
    for fingerprint in sorted(words):
        _link_same_words(database, fingerprint)
    again = copies.copies(copies.Minutes(*row) for one in sorted(own) for row in _minutes(database, one))
    for paper, counted in again.items():
        database.execute("UPDATE papers SET duplicate_of = ? WHERE id = ? OR duplicate_of = ?", [counted, paper, paper])
    after = _duplicates(database, own)
    changes.note(database, changes.ADOPTIONS, {of for id, (of, first) in after.items() if before[id][1] != first})
    return own


def _duplicates(database: Database, meetings: set[str]) -> dict[str, tuple[str, str | None]]:
    """The meeting of each paper of some meetings, and the paper that it repeats."""
    held = "SELECT id, duplicate_of FROM papers WHERE meeting_id = ?"
    return {id: (one, first) for one in meetings for id, first in database.execute(held, [one]).fetchall()}


def _minutes(database: Database, meeting: str) -> Iterator[tuple[str, str, str, list[str]]]:
    """The minutes of a meeting that several papers minute: id, meeting, kind of PDF, and the names and titles they hold."""
    held = database.execute(
        "SELECT p.id, p.meeting_id, d.kind, p.document_id, p.first_page, p.last_page FROM papers p "
        "JOIN documents d ON d.id = p.document_id WHERE p.meeting_id = ? AND p.kind = 'minutes' AND p.duplicate_of IS NULL",
        [meeting],
    ).fetchall()
    for id, of, kind, document, first, last in held if len(held) > 1 else ():
        named = database.execute(
            "SELECT title FROM agenda_items WHERE paper_id = ? AND title IS NOT NULL UNION ALL "
            "SELECT name FROM attendance WHERE document_id = ? AND page BETWEEN ? AND ? AND name IS NOT NULL",
            [id, document, first, last],
        ).fetchall()
        yield id, of, kind, [row[0] for row in named]


def link_adoptions(database: Database) -> None:
    """Say of each recommendation what became of it, where minutes of its meeting are there.

    Papers must be linked first. Raises Refused where the database cannot be written.
    """
    _link_waiting(database, changes.ADOPTIONS, lambda some: _link_adoptions(database, some))


def _link_adoptions(database: Database, meetings: Sequence[str]) -> None:
    of_them = f"IN ({_marks(meetings)})"
    asked = database.execute(
        "SELECT r.id, p.meeting_id, r.paper_id, i.number, coalesce(i.title, p.title), r.number, r.text "
        "FROM papers p JOIN recommendations r ON r.paper_id = p.id LEFT JOIN agenda_items i ON i.id = r.agenda_item_id "
        f"WHERE p.meeting_id {of_them} ORDER BY r.id",
        meetings,
    ).fetchall()
    old = "SELECT r.id FROM papers p JOIN recommendations r ON r.paper_id = p.id WHERE p.meeting_id"
    database.execute(f"DELETE FROM adoptions WHERE recommendation_id IN ({old} {of_them})", meetings)
    if not asked:
        return
    clauses: dict[str, list[recommendations.Resolved]] = defaultdict(list)
    for item, *clause in database.execute(
        "SELECT r.agenda_item_id, r.id, r.text, r.quote, r.type FROM agenda_items i JOIN resolutions r ON r.agenda_item_id = i.id "
        f"WHERE i.meeting_id {of_them} ORDER BY r.id",
        meetings,
    ).fetchall():
        clauses[item].append(recommendations.Resolved(*clause))
    minutes = database.execute(
        "SELECT i.id, i.meeting_id, i.document_id, coalesce(i.number, i.minute_number), i.title FROM agenda_items i "
        "JOIN papers p ON p.id = i.paper_id JOIN documents d ON d.id = i.document_id "
        f"WHERE i.meeting_id {of_them} AND p.kind IN ('minutes', 'decision') AND p.duplicate_of IS NULL "
        "ORDER BY d.kind = 'minutes' DESC, d.id, i.position, i.id",
        meetings,
    ).fetchall()
    found = recommendations.adoptions(
        itertools.starmap(recommendations.Asked, asked),
        (recommendations.Minute._make((*minute, tuple(clauses.get(minute[0], ())))) for minute in minutes),
    )
    insert(database, list(found))
