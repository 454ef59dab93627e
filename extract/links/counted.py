"""Facts that count once: `duplicate_of` of every fact, from the papers, items, words and names of its meeting.

First the rows of papers that repeat another (`papers.duplicate_of`): each points to the row of the paper that counts, or to that
paper where it has no such row. Then what different papers of one meeting say alike, by :mod:`extract.links.repeats`.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from extract.links import repeats
from extract.models import TABLES, Fact, Paper, columns
from extract.same import titles

# What the rows of a table say, in columns; of other tables the quote.
SAYS = {
    "agenda_items": ("title",), "attendance": ("coalesce(person_id, name)", "status"),
    "interests": ("coalesce(person_id, name)", "nature"), "resolutions": ("text",), "recommendations": ("text",),
    "motions": ("kind", "text", "mover"), "actions": ("text",), "votes": ("coalesce(person_id, name)", "option"),
    "public_questions": ("asker", "coalesce(text, subject)"), "petitions": ("subject", "signatures"),
    "vote_events": (
        "votes_for", "votes_against", "abstentions",
        "CASE WHEN coalesce(votes_for, votes_against, abstentions) IS NULL THEN method END",
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
# Which document counts: that with the meeting's minutes, approved before draft and published alone before in a pack.
_ORDER = """
SELECT s.meeting_id, s.document_id FROM meeting_sources s JOIN documents d ON d.id = s.document_id
LEFT JOIN papers p ON p.document_id = s.document_id AND p.meeting_id = s.meeting_id AND p.duplicate_of IS NULL
WHERE s.meeting_id IN (SELECT meeting_id FROM meeting_sources GROUP BY meeting_id HAVING count(*) > 1)
GROUP BY s.meeting_id, s.document_id
ORDER BY s.meeting_id, max(coalesce(p.kind, '') = 'minutes') DESC, s.minutes_status = 'approved' DESC, d.kind = 'minutes' DESC,
    max(coalesce(p.kind, '') = 'decision') DESC, max(coalesce(p.kind, '') = 'agenda') DESC, d.kind = 'agenda' DESC, s.document_id
"""
_FACTS = tuple(record for record in TABLES if issubclass(record, Fact) and record is not Paper)

Found = dict[str, dict[str, str]]  # table → row → the row, or the paper, that counts


def count_once(database: sqlite3.Connection) -> None:
    """Set `duplicate_of` of every fact. For use inside a transaction, when papers and people are linked."""
    found = _of_copies(database)
    order: dict[str, list[str]] = defaultdict(list)
    for meeting, document in database.execute(_ORDER).fetchall():
        order[meeting].append(document)
    for table, meeting, owner in BETWEEN:
        above = found.get(owner[1], {}) if owner else {}
        own = found.setdefault(table, {})
        rows: dict[str, list[repeats.Said]] = defaultdict(list)
        for of, said in _said(database, table, meeting, owner, above):
            if said.id not in own:
                rows[of].append(said)
        for of, group in rows.items():
            own.update(repeats.repeats(group, order[of]))
        for id, counted in own.items():
            own[id] = own.get(counted, counted)
    for record in _FACTS:
        _write(database, record.TABLE, found.get(record.TABLE, {}))


def _of_copies(database: sqlite3.Connection) -> Found:
    """The rows of papers that repeat another."""
    found: Found = {}
    place = "SELECT document_id, first_page, last_page FROM papers WHERE id = ?"
    copies = "SELECT id, duplicate_of FROM papers WHERE duplicate_of IS NOT NULL ORDER BY id"
    for copy, paper in database.execute(copies).fetchall():
        spans = [database.execute(place, [id]).fetchone() for id in (copy, paper)]
        for record in _FACTS:
            own, counted = (list(_on(database, record, id, span)) for id, span in zip((copy, paper), spans, strict=True))
            if own:
                alike = repeats.repeats([*own, *counted], [counted[0].document_id if counted else ""])
                held = found.setdefault(record.TABLE, {})
                held.update({row.id: alike.get(row.id, paper) for row in own if row.id not in held})
    return found


def _on(database: sqlite3.Connection, record: type[Fact], paper: str, span: Sequence[Any]) -> Iterator[repeats.Said]:
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
    database: sqlite3.Connection, table: str, meeting: str, owner: tuple[str, str] | None, above: Mapping[str, str]
) -> Iterator[tuple[str, repeats.Said]]:
    """The rows of meetings that several documents speak of, each with its meeting."""
    number = "coalesce(t.number, t.minute_number)" if table == "agenda_items" else "NULL"
    for of, id, document, printed, belongs, *said in database.execute(
        f"SELECT {meeting} AS of, t.id, t.document_id, {number}, {'t.' + owner[0] if owner else 'NULL'}, {', '.join(SAYS[table])} "
        f"FROM {table} t WHERE of IN (SELECT meeting_id FROM meeting_sources GROUP BY meeting_id HAVING count(*) > 1) "
        "ORDER BY t.document_id, t.page, t.char_start, t.id"
    ).fetchall():
        key = _key(said)
        if any(key):
            yield of, repeats.Said(id, document, (above.get(belongs, belongs), *key), printed)


def _key(values: Iterable[Any]) -> tuple[object, ...]:
    """What a row says, whatever its line breaks, capitals and stops."""
    return tuple(titles.letters(value) if isinstance(value, str) else value for value in values)


def _write(database: sqlite3.Connection, table: str, wanted: Mapping[str, str]) -> None:
    """Change the rows of a table that say something else."""
    held = dict(database.execute(f"SELECT id, duplicate_of FROM {table} WHERE duplicate_of IS NOT NULL").fetchall())
    changed = [(wanted.get(id), id) for id in {**held, **wanted} if held.get(id) != wanted.get(id)]
    database.executemany(f"UPDATE {table} SET duplicate_of = ? WHERE id = ?", changed)
