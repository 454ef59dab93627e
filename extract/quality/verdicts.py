"""What looks wrong in a database whatever is expected of it: minutes without items, voters who were absent, errors.

A verdict is a query that gives, for each thing looked at, its council, its kind, whether it is wrong, where it stands and what it
is. Every query is answered from the tables alone, so an archive of any size takes seconds and no PDF is opened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from extract.database import readonly
from extract.quality.check import Bounds, Missed

LEAST_MARKS = 3  # kinds of words of minutes that a paper has which talks like minutes
_DOCUMENTS_COUNCIL = """LEFT JOIN meetings m ON m.id = coalesce({meeting}, d.meeting_id)
    LEFT JOIN committees k ON k.id = m.committee_id"""
_PAPERS = f"""FROM papers p JOIN documents d ON d.id = p.document_id {_DOCUMENTS_COUNCIL.format(meeting="p.meeting_id")}
    WHERE p.duplicate_of IS NULL AND p.kind = """
_WITHIN = "x.document_id = p.document_id AND x.page BETWEEN p.first_page AND p.last_page"
# What minutes say and other papers do not: in SQLite's language of full-text search.
_TALK = {
    "resolved": "resolved",
    "seconded": "seconded",
    "apologies": '"apologies for absence" OR "apologies were" OR "apologies received"',
    "present": '"in attendance" OR "were present" OR "also present" OR "members present" OR "councillors present"',
    "past": '"was noted" OR "were noted" OR "it was agreed" OR "was approved" OR "declared an interest"',
    "closed": '"meeting closed" OR "meeting ended" OR "meeting concluded" OR "meeting finished" OR "closed the meeting"',
}
_RECORDED = '"recorded vote" OR "recorded votes" OR "named vote" OR "named votes" OR "recorded vote was"'
_THERE = "('present', 'present_virtual', 'in_attendance', 'in_attendance_virtual')"
_AWAY = "('apologies', 'absent')"
_BODIES = """
    the of and for council councils corporation authority cabinet committee committees panel board executive assembly meeting
    meetings minutes agenda full ordinary annual extraordinary special regular joint adjourned mayor
"""
_BODY_WORDS = frozenset(_BODIES.split())
_RANKS = frozenset(
    ("parish", "town", "community", "village", "county", "city", "borough", "district", "metropolitan", "regional", "combined")
)
_OWN_TITLES = frozenset(("royal", "london"))


class Verdict(NamedTuple):
    """What is wrong, in a few words, and the query: council_id, kind, wrong, path, page, what."""

    says: str
    query: str


def _lacks(kind: str, what: str, *tables: str) -> str:
    """Papers of a kind on whose pages no row of any of `tables` stands."""
    found = " OR ".join(f"EXISTS (SELECT 1 FROM {table} x WHERE {_WITHIN})" for table in tables)
    return f"SELECT k.council_id, p.kind, NOT ({found}) AS wrong, d.path, p.first_page AS page, '{what}' AS what {_PAPERS}'{kind}'"


def _says_but_lacks(words: str, what: str, table: str) -> str:
    """Minutes whose pages hold `words`, and no row of `table`."""
    said = f"SELECT s.document_id, s.page FROM pages_fts f JOIN pages s ON s.rowid = f.rowid WHERE f.pages_fts MATCH '{words}'"
    return (
        f"SELECT k.council_id, p.kind, NOT EXISTS (SELECT 1 FROM {table} x WHERE {_WITHIN}) AS wrong, d.path, min(t.page) AS page, "
        f"'{what}' AS what FROM ({said}) t JOIN papers p ON p.document_id = t.document_id "
        "AND t.page BETWEEN p.first_page AND p.last_page AND p.kind = 'minutes' AND p.duplicate_of IS NULL "
        f"JOIN documents d ON d.id = p.document_id {_DOCUMENTS_COUNCIL.format(meeting='p.meeting_id')} GROUP BY p.id"
    )


def _talks() -> str:
    """Papers of no kind with the words of minutes."""
    marks = " UNION ALL ".join(
        f"SELECT rowid AS at, '{mark}' AS mark FROM pages_fts WHERE pages_fts MATCH '{words}'" for mark, words in _TALK.items()
    )
    counted = (
        f"SELECT q.id, count(DISTINCT f.mark) AS marks FROM ({marks}) f JOIN pages s ON s.rowid = f.at JOIN papers q "
        "ON q.document_id = s.document_id AND s.page BETWEEN q.first_page AND q.last_page AND q.kind = 'other' GROUP BY q.id"
    )
    return (
        f"SELECT k.council_id, p.kind, coalesce(t.marks, 0) >= {LEAST_MARKS} AS wrong, d.path, p.first_page AS page, "
        f"p.title AS what {_PAPERS.replace('WHERE', f'LEFT JOIN ({counted}) t ON t.id = p.id WHERE')}'other'"
    )


def _away(rows: str, kind: str) -> str:
    """People who did something at a meeting that they are said to have missed; `rows` gives who did what, and where.

    The sign + keeps SQLite from the index of persons: a person has as many rows as meetings.
    """
    return (
        f"SELECT k.council_id, '{kind}' AS kind, EXISTS (SELECT 1 FROM attendance a WHERE a.meeting_id = r.meeting_id "
        f"AND +a.person_id = r.person_id AND a.status IN {_AWAY}) AND NOT EXISTS (SELECT 1 FROM attendance a "
        f"WHERE a.meeting_id = r.meeting_id AND +a.person_id = r.person_id AND a.status IN {_THERE}) AS wrong, "
        f"d.path, r.page, r.name AS what FROM ({rows}) r JOIN documents d ON d.id = r.document_id "
        f"{_DOCUMENTS_COUNCIL.format(meeting='r.meeting_id')}"
    )


_VOTERS = (
    "SELECT e.meeting_id, v.person_id, v.document_id, v.page, v.name FROM votes v JOIN vote_events e ON e.id = v.vote_event_id "
    "WHERE v.person_id IS NOT NULL AND v.option <> 'absent'"
)
_MOVERS = " UNION ALL ".join(
    f"SELECT meeting_id, {name}_id AS person_id, document_id, page, {name} AS name FROM motions WHERE {name}_id IS NOT NULL"
    for name in ("mover", "seconder")
)
_AGAINST_COUNT = (
    "SELECT k.council_id, 'motions' AS kind, CASE o.outcome WHEN 'carried' THEN e.votes_for < e.votes_against "
    "WHEN 'lost' THEN e.votes_for > e.votes_against ELSE 0 END AS wrong, d.path, o.page, "
    "o.outcome || ' by ' || e.votes_for || ' to ' || e.votes_against || ': ' || coalesce(o.text, o.quote) AS what "
    "FROM vote_events e JOIN motions o ON o.id = e.motion_id JOIN documents d ON d.id = o.document_id "
    f"{_DOCUMENTS_COUNCIL.format(meeting='o.meeting_id')} WHERE e.votes_for IS NOT NULL AND e.votes_against IS NOT NULL"
)
_NAMES_AGAINST_COUNT = (
    "SELECT k.council_id, 'vote_events' AS kind, n.for_ <> e.votes_for OR n.against_ <> e.votes_against AS wrong, d.path, e.page, "
    "n.for_ || ' names for and ' || n.against_ || ' against, printed ' || e.votes_for || ' and ' || e.votes_against AS what "
    "FROM vote_events e JOIN (SELECT vote_event_id, sum(option = 'for') AS for_, sum(option = 'against') AS against_ FROM votes "
    "GROUP BY vote_event_id) n ON n.vote_event_id = e.id JOIN documents d ON d.id = e.document_id "
    f"{_DOCUMENTS_COUNCIL.format(meeting='e.meeting_id')} WHERE e.votes_for IS NOT NULL AND e.votes_against IS NOT NULL"
)
_ONE_PLACE = (
    "WITH named AS MATERIALIZED (SELECT id, name, place(name) AS place, nullif(rank(name), '') AS rank FROM councils "
    "WHERE place(name) <> ''), "
    "places AS MATERIALIZED (SELECT place, count(*) AS names, count(DISTINCT rank) AS ranks FROM named GROUP BY place) "
    "SELECT n.id AS council_id, 'councils' AS kind, p.names > max(1, p.ranks) AS wrong, NULL AS path, NULL AS page, n.name AS what "
    "FROM named n JOIN places p USING (place)"
)
_NO_PLACE = (
    "SELECT id AS council_id, 'councils' AS kind, place(name) = '' AS wrong, NULL AS path, NULL AS page, name AS what FROM councils"
)
_UNREAD = (
    "SELECT k.council_id, d.kind, NOT EXISTS (SELECT 1 FROM pages s WHERE s.document_id = d.id AND s.source <> 'none') AS wrong, "
    f"d.path, NULL AS page, 'no page has text' AS what FROM documents d {_DOCUMENTS_COUNCIL.format(meeting='d.meeting_id')}"
)
_NO_MEETING = (
    "SELECT k.council_id, d.kind, m.date IS NULL AS wrong, d.path, NULL AS page, coalesce(d.title, d.kind) AS what "
    f"FROM documents d {_DOCUMENTS_COUNCIL.format(meeting='d.meeting_id')} "
    "WHERE d.kind IN ('agenda', 'pack', 'minutes', 'decision')"
)
_ERRORS = (
    "SELECT k.council_id, i.code AS kind, i.level = 'error' AS wrong, coalesce(i.path, d.path) AS path, i.page, i.message AS what "
    f"FROM issues i LEFT JOIN documents d ON d.id = i.document_id {_DOCUMENTS_COUNCIL.format(meeting='NULL')}"
)

VERDICTS: Mapping[str, Verdict] = {
    "errors": Verdict("issues that are errors", _ERRORS),
    "documents_without_text": Verdict("documents without any text", _UNREAD),
    "documents_without_meeting": Verdict("agendas, minutes and decisions whose meeting or date is not known", _NO_MEETING),
    "minutes_without_items": Verdict("minutes without items", _lacks("minutes", "no items", "agenda_items")),
    "minutes_without_attendance": Verdict("minutes without attendance", _lacks("minutes", "nobody attended", "attendance")),
    "minutes_without_decisions": Verdict(
        "minutes without decisions", _lacks("minutes", "nothing decided", "resolutions", "motions", "vote_events", "actions")
    ),
    "agendas_without_items": Verdict("agendas without items", _lacks("agenda", "no items", "agenda_items")),
    "others_like_minutes": Verdict("papers of no kind that talk like minutes", _talks()),
    "recorded_votes_unread": Verdict(
        "minutes that speak of a recorded vote and have no named votes", _says_but_lacks(_RECORDED, "no named votes", "votes")
    ),
    "motions_unread": Verdict(
        "minutes in which something was seconded and that have no motions", _says_but_lacks("seconded", "no motions", "motions")
    ),
    "councils_of_one_place": Verdict("names of councils that seem to be one place's", _ONE_PLACE),
    "councils_without_place": Verdict("names of councils that name no place", _NO_PLACE),
    "outcomes_against_counts": Verdict("motions whose outcome is not what was counted", _AGAINST_COUNT),
    "names_against_counts": Verdict("votes with other numbers of names than was counted", _NAMES_AGAINST_COUNT),
    "absent_voters": Verdict("voters who were absent", _away(_VOTERS, "votes")),
    "absent_movers": Verdict("movers and seconders who were absent", _away(_MOVERS, "motions")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A verdict on one council and kind: how many things are wrong, of how many."""

    verdict: str
    council_id: str
    council: str
    kind: str
    wrong: int
    count: int


def judge(database: Path, expected: Mapping[str, Bounds]) -> list[Sentence]:
    """What is wrong, the worst first: what is most often wrong, then what is so most of the time.

    `expected` may say of a verdict which share of things may be wrong (``most``); without it, none may. Raises sqlite3.Error where
    `database` is none of ours.
    """
    with closing(_connect(database)) as connection:
        names = dict(connection.execute("SELECT id, name FROM councils").fetchall())
        found = []
        for verdict, (_, query) in VERDICTS.items():
            grouped = f"SELECT coalesce(council_id, ''), coalesce(kind, ''), sum(wrong), count(*) FROM ({query}) GROUP BY 1, 2"
            for council_id, kind, wrong, count in connection.execute(grouped).fetchall():
                bounds = {**expected.get("default", {}), **expected.get(council_id, {})}.get(verdict, {})
                if wrong and wrong / count > bounds.get("most", 0):
                    council = names.get(council_id, "no council")
                    found.append(
                        Sentence(verdict=verdict, council_id=council_id, council=council, kind=kind, wrong=wrong, count=count)
                    )
    place = {verdict: number for number, verdict in enumerate(VERDICTS)}
    return sorted(found, key=lambda one: (-one.wrong, -one.wrong / one.count, place[one.verdict], one.council, one.kind))


def wrongs(database: Path, sentence: Sentence, limit: int) -> list[Missed]:
    """The first things that a sentence speaks of."""
    held = f"SELECT path, page, what FROM ({VERDICTS[sentence.verdict].query})"
    of = "wrong AND coalesce(council_id, '') = ? AND coalesce(kind, '') = ? ORDER BY path, page, what LIMIT ?"
    with closing(_connect(database)) as connection:
        rows = connection.execute(f"{held} WHERE {of}", [sentence.council_id, sentence.kind, limit]).fetchall()
    return [Missed(*row) for row in rows]


def lines(sentences: Sequence[Sentence], limit: int) -> Iterator[str]:
    """The first sentences as they are printed, and how many there are more."""
    for one in sentences[:limit]:
        says = VERDICTS[one.verdict].says
        yield f"{one.wrong:>7} of {one.count:>7} {one.verdict}: {says} ({one.kind}, {one.council})"
    if len(sentences) > limit:
        yield f"and {len(sentences) - limit} lines more: --limit {len(sentences)}"


def _connect(database: Path) -> sqlite3.Connection:
    connection = readonly.connect(database)
    connection.create_function("place", 1, place, deterministic=True)
    connection.create_function("rank", 1, rank, deterministic=True)
    return connection


def place(name: str) -> str:
    """The place of a council's name: "The London Borough of Quayside", "QUAYSIDE COUNCIL: Cabinet" → quayside.

    "" where it names none: "Special Meeting of the City Council".
    """
    return " ".join(word for word in _words(name) if word not in _BODY_WORDS | _RANKS | _OWN_TITLES)


def rank(name: str) -> str:
    """What sort of council a name says it is, "" where it does not: two sorts of council may share a place."""
    return next((word for word in _words(name) if word in _RANKS), "")


def _words(name: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in name.casefold()).split()
