"""Links between documents, made at the end of a run where documents changed (:mod:`extract.database.changes`).

Papers that have the same words point to each other, and recommendations to what became of them. The order in which documents came
does not matter, nor in how many runs.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.database import changes
from extract.database.store import Database, insert
from extract.links import copies, counted, recommendations
from extract.links.waiting import link_waiting, marks

# The meetings that have minutes of these words.
_MINUTED = "SELECT DISTINCT meeting_id FROM papers WHERE fingerprint = ? AND kind = 'minutes' AND meeting_id IS NOT NULL"


def link_sources(database: Database) -> None:
    """Tie each address that was fetched to the document its bytes gave. Raises Refused where the database cannot be written."""
    tie = "UPDATE sources SET document_id = (SELECT d.id FROM documents d WHERE d.sha256 = sources.sha256) WHERE sha256 = ?"
    link_waiting(database, changes.SOURCES, lambda digests: database.conn.executemany(tie, [(one,) for one in digests]))


def link_papers(database: Database) -> None:
    """Point each paper to the first one that has the same words, minutes to those of the same meeting that count, and so each fact.

    Raises Refused where the database cannot be written.
    """
    link_waiting(database, changes.FINGERPRINTS, lambda some: _link_fingerprints(database, some))
    done: set[str] = set()

    def link(meetings: Sequence[str]) -> None:
        for meeting in meetings:
            if meeting not in done:
                done.update(_link_minutes(database, meeting))

    link_waiting(database, changes.MINUTES, link)
    link_waiting(database, changes.COUNTED, lambda some: counted.count_once(database, some))


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
    for step in (changes.ADOPTIONS, changes.COUNTED):
        met = f"SELECT '{step}', meeting_id {where} AND meeting_id IS NOT NULL"
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
    for paper, first in again.items():
        database.execute("UPDATE papers SET duplicate_of = ? WHERE id = ? OR duplicate_of = ?", [first, paper, paper])
    after = _duplicates(database, own)
    moved = {of for id, (of, first) in after.items() if before[id][1] != first}
    for step in (changes.ADOPTIONS, changes.COUNTED):
        changes.note(database, step, moved)
    return own


def _duplicates(database: Database, meetings: set[str]) -> dict[str, tuple[str, str | None]]:
    """The meeting of each paper of some meetings, and the paper that it repeats."""
    held = "SELECT id, duplicate_of FROM papers WHERE meeting_id = ?"
    return {id: (one, first) for one in meetings for id, first in database.execute(held, [one]).fetchall()}


def _minutes(database: Database, meeting: str) -> Iterator[tuple[str, str, str, list[str], str | None]]:
    """The minutes of a meeting that several papers minute: id, meeting, kind of PDF, names and titles, draft or approved."""
    held = database.execute(
        "SELECT p.id, p.meeting_id, d.kind, s.minutes_status, p.document_id, p.first_page, p.last_page FROM papers p "
        "JOIN documents d ON d.id = p.document_id "
        "LEFT JOIN meeting_sources s ON s.document_id = p.document_id AND s.meeting_id = p.meeting_id "
        "WHERE p.meeting_id = ? AND p.kind = 'minutes' AND p.duplicate_of IS NULL",
        [meeting],
    ).fetchall()
    for id, of, kind, status, document, first, last in held if len(held) > 1 else ():
        named = database.execute(
            "SELECT title FROM agenda_items WHERE paper_id = ? AND title IS NOT NULL UNION ALL "
            "SELECT name FROM attendance WHERE document_id = ? AND page BETWEEN ? AND ? AND name IS NOT NULL",
            [id, document, first, last],
        ).fetchall()
        yield id, of, kind, [row[0] for row in named], status


def link_adoptions(database: Database) -> None:
    """Say of each recommendation what became of it, where minutes of its meeting are there.

    Papers must be linked first. Raises Refused where the database cannot be written.
    """
    link_waiting(database, changes.ADOPTIONS, lambda some: _link_adoptions(database, some))


def _link_adoptions(database: Database, meetings: Sequence[str]) -> None:
    of_them = f"IN ({marks(meetings)})"
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
