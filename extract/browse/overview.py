"""What is in a database and how far to trust it: what the start page says."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from extract.browse import databases
from extract.database import schema, views

MOST_COUNCILS = 60  # that the start page lists; the table of councils has all
WIDE = 8  # of them with their committees; the others by name
MOST_COMMITTEES = 5  # of one council
MOST_LATEST = 6  # meetings that the start page names
STRUCTURE = ("structure_doubtful", "no_items")  # issues of papers whose items may be wrong as a whole
COUNTED = (
    "documents", "pages", "meetings", "agenda_items", "people", "attendance", "interests", "resolutions", "recommendations",
    "motions", "votes", "actions", "figures", "dates",
)  # fmt: skip


_COUNT = "SELECT count(*) FROM {} {}"
_ONCE = {record.TABLE: "WHERE duplicate_of IS NULL" for record in schema.facts()}


class Latest(NamedTuple):
    """A meeting by its committee's names and its day, "30 January 2025"."""

    id: str
    day: str
    council: str | None = None
    committee: str | None = None
    date: str = ""


class Committee(NamedTuple):
    """A committee with its number of meetings and the years of the first and last."""

    id: str
    name: str | None
    meetings: int
    first_year: str | None
    last_year: str | None
    latest: Latest | None = None


class Council(NamedTuple):
    """A council with its committees, those that met last first."""

    id: str
    name: str
    nation: str | None
    committees: Sequence[Committee]
    more: int  # committees that are not listed

    @property
    def meetings(self) -> int:
        """Meetings of the committees listed."""
        return sum(committee.meetings for committee in self.committees)

    @property
    def latest(self) -> Latest | None:
        """The latest meeting of the committees listed."""
        return max((one.latest for one in self.committees if one.latest), key=lambda one: (one.date, one.id), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What is in a database."""

    counts: dict[str, int]
    latest: Sequence[Latest]
    councils: Sequence[Council]
    more_councils: int
    years: dict[str, int]  # year → meetings
    undated: int  # meetings whose date no paper says
    doubtful: int  # documents with errors or warnings
    unsure: int  # documents whose division into items is doubtful
    failed: int  # files of which no document was made


_remembered: dict[str, tuple[databases.Stamp, Overview]] = {}


async def overview(database: Any) -> Overview:
    """The overview of one of our databases, made anew when the database has changed."""
    key, stamp = str(database.path), databases.stamp(database)
    known = _remembered.get(key)
    if known is None or known[0] != stamp:
        known = _remembered[key] = (stamp, await database.execute_fn(read))
    return known[1]


def read(connection: sqlite3.Connection) -> Overview:
    """The overview as a connection to the database gives it."""
    councils, more = _councils(connection)
    years = dict(
        connection.execute("SELECT substr(date, 1, 4) AS year, count(*) FROM meetings WHERE date <> '' GROUP BY year ORDER BY year")
    )

    def one(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0])

    return Overview(
        counts=_counts(connection),
        latest=_latest(connection),
        councils=councils,
        more_councils=more,
        years=years,
        undated=one("SELECT count(*) FROM meetings WHERE date IS NULL"),
        doubtful=one("SELECT count(DISTINCT document_id) FROM issues WHERE level IN ('error', 'warning')"),
        unsure=one(f"SELECT count(DISTINCT document_id) FROM issues WHERE code IN {STRUCTURE}"),
        failed=one("SELECT count(DISTINCT path) FROM issues WHERE level = 'error' AND document_id IS NULL"),
    )


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows of each table that count: as noted at the end of the last run, or counted now where none was."""
    last = connection.execute("SELECT id FROM runs ORDER BY started_at DESC, id LIMIT 1").fetchone()
    known = dict(connection.execute("SELECT table_name, rows FROM row_counts WHERE run_id = ?", last or (None,)))
    return {
        table: known[table] if table in known else int(connection.execute(_COUNT.format(table, _ONCE.get(table, ""))).fetchone()[0])
        for table in COUNTED
    }


def _councils(connection: sqlite3.Connection) -> tuple[list[Council], int]:
    """The councils that met last, the latest first, and how many more there are."""
    # The index on committee and date holds all that is counted; names are looked up for what is listed only.
    held = connection.execute(
        "SELECT c.council_id, c.id, c.name, m.count, m.first, m.last FROM "
        "(SELECT committee_id, count(*) AS count, min(date) AS first, max(date) AS last FROM meetings GROUP BY committee_id) m "
        "JOIN committees c ON c.id = m.committee_id WHERE c.council_id IS NOT NULL"
    )
    committees: dict[str, list[Committee]] = {}
    last: dict[str, str] = {}
    for council, id, name, count, first, latest in held:
        last[id] = latest or ""
        committees.setdefault(council, []).append(Committee(id, name, count, (first or "")[:4] or None, (latest or "")[:4] or None))
    newest = {council: max(last[one.id] for one in own) for council, own in committees.items()}
    most = sorted(sorted(committees), key=lambda council: newest[council], reverse=True)[:MOST_COUNCILS]
    names: dict[str, tuple[str, str | None]] = {
        id: connection.execute("SELECT name, nation FROM councils WHERE id = ?", [id]).fetchone() for id in most
    }
    kept = []
    for id in most:
        own = sorted(committees[id], key=lambda one: one.name or "")
        own.sort(key=lambda one: (last[one.id], one.meetings), reverse=True)
        listed = tuple(one._replace(latest=_last(connection, one.id)) for one in own[:MOST_COMMITTEES])
        kept.append(Council(id, *names[id], listed, max(0, len(own) - MOST_COMMITTEES)))
    kept.sort(key=lambda council: (council.name.casefold(), council.id))
    kept.sort(key=lambda council: council.latest.date if council.latest else "", reverse=True)
    return kept, len(committees) - len(kept)


def _latest(connection: sqlite3.Connection) -> list[Latest]:
    """The latest meetings of all."""
    held = connection.execute(
        f"SELECT m.id, {views.printed_date('m.date')}, k.name, c.name FROM "
        f"(SELECT * FROM meetings WHERE date <> '' ORDER BY date DESC, id LIMIT {MOST_LATEST}) m "
        "LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id ORDER BY m.date DESC, m.id"
    )
    return [Latest(*row) for row in held]


def _last(connection: sqlite3.Connection, committee: str) -> Latest | None:
    """The latest meeting of a committee whose day is known."""
    row = connection.execute(
        f"SELECT id, {views.printed_date('date')}, NULL, NULL, date FROM meetings WHERE committee_id = ? AND date <> '' "
        "ORDER BY date DESC, id LIMIT 1",
        [committee],
    ).fetchone()
    return Latest(*row) if row else None


class Unseen(NamedTuple):
    """What bodies scored that were left out of all that was learned: their number, mean F1, and the weakest table with its own."""

    bodies: int
    f1: float
    weakest: str
    weakest_f1: float


class Rates(NamedTuple):
    """How well a table was read from papers that were read by hand too."""

    table: str
    precision: float
    recall: float
    f1: float
    support: int


@cache
def accuracy() -> tuple[int, tuple[Rates, ...], Unseen | None]:
    """The record of accuracy: how many papers were read by hand, the rates of each table, and what left-out bodies scored."""
    record = json.loads(resources.files(__package__).joinpath("accuracy.json").read_text(encoding="utf-8"))
    tables = record["tables"].items()
    rates = tuple(Rates(name, *(of[key] for key in Rates._fields[1:])) for name, of in tables)
    return record["files"], rates, Unseen(**record["unseen"]) if record["unseen"] else None
