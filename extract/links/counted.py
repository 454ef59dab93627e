"""Facts that count once: `duplicate_of` of every fact, from the papers, items, words and names of its meeting.

First the rows of papers that repeat another (`papers.duplicate_of`): each points to the row of the paper that counts, or to that
paper where it has no such row. Then what different papers of one meeting say alike, by :mod:`extract.links.repeats`.

Only meetings whose papers, people or facts changed are looked at, with all documents that speak of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.database import counts
from extract.database.store import Database
from extract.links import repeats
from extract.models import TABLES, Fact, Paper, columns
from extract.same import titles

# What the rows of a table say, in columns; of other tables the quote.
SAYS = {
    "agenda_items": ("t.title",), "attendance": ("coalesce(t.person_id, t.name)", "t.status"),
    "interests": ("coalesce(t.person_id, t.name)", "t.nature"), "resolutions": ("t.text",), "recommendations": ("t.text",),
    "motions": ("t.kind", "t.text", "t.mover"), "actions": ("t.text",), "votes": ("coalesce(t.person_id, t.name)", "t.option"),
    "public_questions": ("t.asker", "coalesce(t.text, t.subject)"), "petitions": ("t.subject", "t.signatures"),
    "vote_events": (
        "t.votes_for", "t.votes_against", "t.abstentions",
        "CASE WHEN coalesce(t.votes_for, t.votes_against, t.abstentions) IS NULL THEN t.method END",
    ),
}  # fmt: skip
# Tables whose rows are compared between different papers of a meeting, in an order that has what a row belongs to before it:
# how a row knows its meeting, and what it belongs to (column, table).
_MEETING = "t.meeting_id"
BETWEEN: tuple[tuple[str, str, tuple[str, str] | None], ...] = (
    ("agenda_items", _MEETING, None),
    ("attendance", _MEETING, None),
    ("interests", _MEETING, ("agenda_item_id", "agenda_items")),
    ("resolutions", _MEETING, ("agenda_item_id", "agenda_items")),
    ("recommendations", "(SELECT p.meeting_id FROM papers p WHERE p.id = t.paper_id)", ("agenda_item_id", "agenda_items")),
    ("motions", _MEETING, ("agenda_item_id", "agenda_items")),
    ("actions", _MEETING, ("agenda_item_id", "agenda_items")),
    ("public_questions", _MEETING, None),
    ("petitions", _MEETING, None),
    ("vote_events", _MEETING, ("agenda_item_id", "agenda_items")),
    ("votes", "(SELECT e.meeting_id FROM vote_events e WHERE e.id = t.vote_event_id)", ("vote_event_id", "vote_events")),
)  # fmt: skip
# Which document counts: that with the meeting's minutes, approved before others, published alone before in a pack, drafts last.
_ORDER = """
SELECT s.meeting_id, s.document_id FROM meeting_sources s JOIN documents d ON d.id = s.document_id
LEFT JOIN papers p ON p.document_id = s.document_id AND p.meeting_id = s.meeting_id AND p.duplicate_of IS NULL
WHERE s.meeting_id IN (SELECT value FROM json_each(?))
GROUP BY s.meeting_id, s.document_id
ORDER BY s.meeting_id, max(coalesce(p.kind, '') = 'minutes') DESC, s.minutes_status = 'approved' DESC, d.kind = 'minutes' DESC,
    coalesce(s.minutes_status, '') = 'draft',
    max(coalesce(p.kind, '') = 'decision') DESC, max(coalesce(p.kind, '') = 'agenda') DESC, d.kind = 'agenda' DESC, s.document_id
"""
# The documents that speak of meetings, and those with copies of papers in them.
_DOCUMENTS = """
WITH own AS (SELECT document_id FROM meeting_sources WHERE meeting_id IN (SELECT value FROM json_each(?)))
SELECT document_id FROM own UNION
SELECT copy.document_id FROM own JOIN papers p ON p.document_id = own.document_id JOIN papers copy ON copy.duplicate_of = p.id
"""
_FACTS = tuple(record for record in TABLES if issubclass(record, Fact) and record is not Paper)
_MEETINGS_OF = {table: meeting for table, meeting, _ in BETWEEN}


@dataclass(slots=True)
class _Unit:
    """The meetings and documents looked at; `found` gives for each table the rows that do not count, with what counts."""

    database: Database
    meetings: frozenset[str]
    documents: frozenset[str]
    found: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def select(self, query: str, ids: Iterable[str]) -> list[tuple[Any, ...]]:
        """The rows of a query that takes ids as one JSON list."""
        return self.database.execute(query, [json.dumps(sorted(ids))]).fetchall()

    def holds(self, table: str, document: str, meeting: str | None) -> bool:
        """Whether all that decides on a row is looked at here."""
        return document in self.documents and (table not in _MEETINGS_OF or meeting is None or meeting in self.meetings)


def count_once(database: Database, meetings: Sequence[str]) -> None:
    """Set `duplicate_of` of the facts of some meetings. For use inside a transaction, when papers and people are linked."""
    documents = database.execute(_DOCUMENTS, [json.dumps(sorted(meetings))]).fetchall()
    unit = _Unit(database, frozenset(meetings), frozenset(row[0] for row in documents))
    _find_copies(unit)
    order: dict[str, list[str]] = defaultdict(list)
    for meeting, document in unit.select(_ORDER, unit.meetings):
        order[meeting].append(document)
    several = {meeting for meeting, own in order.items() if len(own) > 1}
    for table, meeting, owner in BETWEEN:
        own = unit.found[table]
        rows: dict[str, list[repeats.Said]] = defaultdict(list)
        for of, said in _said(unit, several, table, meeting, owner):
            if said.id not in own:
                rows[of].append(said)
        for of, group in rows.items():
            own.update(repeats.repeats(group, order[of]))
    for record in _FACTS:
        _resolve(unit, record.TABLE)
        _write(unit, record.TABLE)


def _find_copies(unit: _Unit) -> None:
    """The rows of papers that repeat another."""
    place = "SELECT document_id, first_page, last_page FROM papers WHERE id = ?"
    copies = (
        "SELECT id, duplicate_of FROM papers WHERE document_id IN (SELECT value FROM json_each(?)) AND +duplicate_of IS NOT NULL "
        "ORDER BY id"
    )
    for copy, paper in unit.select(copies, unit.documents):
        spans = [unit.database.execute(place, [id]).fetchone() for id in (copy, paper)]
        for record in _FACTS:
            own, counted = (list(_on(unit.database, record, id, span)) for id, span in zip((copy, paper), spans, strict=True))
            if own:
                alike = repeats.repeats([*own, *counted], [counted[0].document_id if counted else ""])
                held = unit.found[record.TABLE]
                held.update({row.id: alike.get(row.id, paper) for row in own if row.id not in held})


def _on(database: Database, record: type[Fact], paper: str, span: Sequence[Any]) -> Iterator[repeats.Said]:
    """The rows of a paper: those on its pages which do not say that they are another paper's."""
    elsewhere = "AND coalesce(t.paper_id, ?4) = ?4" if any(column.name == "paper_id" for column in columns(record)) else ""
    says = SAYS.get(record.TABLE, ("quote",))
    for id, *said in database.execute(
        f"SELECT t.id, {', '.join(says)} FROM {record.TABLE} t WHERE t.document_id = ?1 AND t.page BETWEEN ?2 AND ?3 {elsewhere} "
        "ORDER BY t.page, t.char_start, t.id",
        [*span, paper] if elsewhere else list(span),
    ).fetchall():
        yield repeats.Said(id, paper, _key(said))


def _said(
    unit: _Unit, meetings: Iterable[str], table: str, meeting: str, owner: tuple[str, str] | None
) -> Iterator[tuple[str, repeats.Said]]:
    """The rows of meetings that several documents speak of, each with its meeting."""
    number = "coalesce(t.number, t.minute_number)" if table == "agenda_items" else "NULL"
    belongs, join = "NULL, NULL, NULL, NULL", ""
    if owner:
        belongs = f"o.id, o.document_id, {_MEETINGS_OF[owner[1]].replace('t.', 'o.')}, o.duplicate_of"
        join = f"LEFT JOIN {owner[1]} o ON o.id = t.{owner[0]}"
    for of, id, document, printed, whose, *rest in unit.select(
        f"SELECT {meeting} AS of, t.id, t.document_id, {number}, {belongs}, {', '.join(SAYS[table])} "
        f"FROM {table} t {join} WHERE t.document_id IN (SELECT document_id FROM meeting_sources WHERE meeting_id IN "
        "(SELECT value FROM json_each(?1))) AND of IN (SELECT value FROM json_each(?1)) "
        "ORDER BY t.document_id, t.page, t.char_start, t.id",
        meetings,
    ):
        *place, counted = rest[:3]
        key = _key(rest[3:])
        if any(key):
            above = unit.found[owner[1]] if owner else {}
            known = above.get(whose) if not owner or unit.holds(owner[1], *place) else counted
            yield of, repeats.Said(id, document, (known or whose, *key), printed)


def _key(values: Iterable[Any]) -> tuple[object, ...]:
    """What a row says, whatever its line breaks, capitals and stops."""
    return tuple(titles.letters(value) if isinstance(value, str) else value for value in values)


def _resolve(unit: _Unit, table: str) -> None:
    """Have rows that repeat a row which repeats another point to the one that counts."""
    own = unit.found[table]
    elsewhere = {counted for counted in own.values() if counted not in own}
    meeting = _MEETINGS_OF.get(table, "NULL")
    held = unit.select(
        f"SELECT t.id, t.document_id, {meeting}, t.duplicate_of FROM {table} t WHERE t.id IN (SELECT value FROM json_each(?)) "
        "AND +t.duplicate_of IS NOT NULL",
        elsewhere,
    )
    known = {id: counted for id, document, of, counted in held if not unit.holds(table, document, of)}
    for id, counted in own.items():
        own[id] = own.get(counted) or known.get(counted) or counted


def _write(unit: _Unit, table: str) -> None:
    """Change the rows of a table that say something else."""
    wanted = unit.found[table]
    meeting = _MEETINGS_OF.get(table, "NULL")
    rows = unit.select(
        f"SELECT t.id, t.document_id, {meeting}, t.duplicate_of FROM {table} t "
        "WHERE t.document_id IN (SELECT value FROM json_each(?)) AND +t.duplicate_of IS NOT NULL",
        unit.documents,
    )
    held = {id: before for id, document, of, before in rows if id in wanted or unit.holds(table, document, of)}
    changed = [(wanted.get(id), id) for id in {**held, **wanted} if held.get(id) != wanted.get(id)]
    unit.database.conn.executemany(f"UPDATE {table} SET duplicate_of = ? WHERE id = ?", changed)
    counts.add(unit.database, table, len(held) - len(wanted))
