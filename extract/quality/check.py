"""What did we miss: a database held against itself and against what is expected of each council.

A measure is a query that gives a council, a value and what the value is of, for each thing looked at; its mean is held to
bounds. Where a value is 0, the thing is listed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from extract.database import readonly
from extract.models import TABLES, Fact
from extract.quality import published

SPARSE = 0.2  # share of the rows a page of its kind in its council below which a document has unusually few
SPARSE_PAGES = 3  # a shorter document may well say little
EVERYTHING = ""  # the council of what belongs to none
SHOWN = 10  # things listed of a measure

_COUNCIL = """
    SELECT d.id AS document_id, k.council_id FROM documents d
    LEFT JOIN meetings m ON m.id = d.meeting_id LEFT JOIN committees k ON k.id = m.committee_id
"""
_ROWS = " UNION ALL ".join(
    f"SELECT document_id, count(*) AS found FROM {record.TABLE} GROUP BY document_id"
    for record in TABLES
    if issubclass(record, Fact)
)
_NAMED = " UNION ALL ".join(
    f"SELECT document_id, page, {name} AS name, {person} AS person_id FROM {table} WHERE {name} IS NOT NULL"
    for table, name, person in (
        ("attendance", "name", "person_id"), ("interests", "name", "person_id"), ("votes", "name", "person_id"),
        ("motions", "mover", "mover_id"), ("motions", "seconder", "seconder_id"),
    )
)  # fmt: skip
_MINUTES = "SELECT p.id, p.document_id, p.meeting_id, p.first_page, p.last_page FROM papers p WHERE p.kind = 'minutes'"


class Measure(NamedTuple):
    """What is measured, in a sentence, and the query: council_id, value, path, page, what it is."""

    says: str
    query: str


MEASURES: Mapping[str, Measure] = {
    "files_loaded": Measure(
        "files that gave a document",
        f"SELECT '{EVERYTHING}' AS council_id, code IS NULL AS value, path, NULL AS page, code AS what FROM files",
    ),
    "pages_read": Measure(
        "pages expected that have text",
        "SELECT c.council_id, p.source <> 'none' AS value, d.path, p.page, 'no text' AS what FROM pages p "
        f"JOIN documents d ON d.id = p.document_id JOIN ({_COUNCIL}) c ON c.document_id = d.id",
    ),
    "agenda_items_minuted": Measure(
        "items on agendas that the minutes of the meeting have too, where there are minutes",
        "SELECT c.council_id, EXISTS (SELECT 1 FROM agenda_items o JOIN papers q ON q.id = o.paper_id WHERE q.kind = 'minutes' "
        "AND o.meeting_id = i.meeting_id AND (o.number = i.number OR lower(o.title) = lower(i.title))) AS value, "
        "d.path, i.page, coalesce(i.number || ' ', '') || i.title AS what FROM agenda_items i "
        "JOIN papers p ON p.id = i.paper_id AND p.kind = 'agenda' JOIN documents d ON d.id = i.document_id "
        f"JOIN ({_COUNCIL}) c ON c.document_id = d.id WHERE i.meeting_id IN (SELECT meeting_id FROM ({_MINUTES}))",
    ),
    "page_ranges_fit": Measure(
        "page ranges on the agendas of packs that lead to pages of the pack",
        "SELECT c.council_id, i.first_page IS NOT NULL AS value, d.path, i.page, i.pages_printed || ' ' || i.title AS what "
        "FROM agenda_items i JOIN papers p ON p.id = i.paper_id AND p.kind = 'agenda' "
        "JOIN documents d ON d.id = i.document_id AND d.kind = 'pack' "
        f"JOIN ({_COUNCIL}) c ON c.document_id = d.id WHERE i.pages_printed IS NOT NULL",
    ),
    "names_resolved": Measure(
        "names that a person was found for",
        f"SELECT c.council_id, n.person_id IS NOT NULL AS value, d.path, n.page, n.name AS what FROM ({_NAMED}) n "
        f"JOIN documents d ON d.id = n.document_id JOIN ({_COUNCIL}) c ON c.document_id = d.id",
    ),
    "dates_accepted": Measure(
        "documents of which no date was rejected",
        "SELECT c.council_id, w.message IS NULL AS value, d.path, w.page, w.message AS what FROM documents d "
        f"JOIN ({_COUNCIL}) c ON c.document_id = d.id LEFT JOIN (SELECT document_id, min(message) AS message, min(page) AS page "
        "FROM issues WHERE stage IN ('meetings', 'dates') AND level <> 'info' GROUP BY document_id) w ON w.document_id = d.id",
    ),
    "documents_full": Measure(
        "documents that have not unusually few rows a page for their kind",
        f"SELECT council_id, rate >= {SPARSE} * avg(rate) OVER (PARTITION BY council_id, kind) AS value, path, NULL AS page, "
        "kind || ' with ' || found || ' rows on ' || page_count || ' pages' AS what FROM ("
        "SELECT c.council_id, d.kind, d.path, d.page_count, coalesce(sum(r.found), 0) AS found, "
        "1.0 * coalesce(sum(r.found), 0) / d.page_count AS rate FROM documents d "
        f"JOIN ({_COUNCIL}) c ON c.document_id = d.id LEFT JOIN ({_ROWS}) r ON r.document_id = d.id "
        f"WHERE d.page_count >= {SPARSE_PAGES} GROUP BY d.id)",
    ),
    "items_in_minutes": Measure(
        "items in each minutes",
        "SELECT c.council_id, (SELECT count(*) FROM agenda_items i WHERE i.paper_id = p.id) AS value, d.path, "
        f"p.first_page AS page, 'no items' AS what FROM ({_MINUTES}) p JOIN documents d ON d.id = p.document_id "
        f"JOIN ({_COUNCIL}) c ON c.document_id = d.id",
    ),
    "attendance_in_minutes": Measure(
        "names of those who attended or sent apologies in each minutes",
        "SELECT c.council_id, (SELECT count(*) FROM attendance a WHERE a.document_id = p.document_id AND a.page BETWEEN "
        f"p.first_page AND p.last_page) AS value, d.path, p.first_page AS page, 'nobody' AS what FROM ({_MINUTES}) p "
        f"JOIN documents d ON d.id = p.document_id JOIN ({_COUNCIL}) c ON c.document_id = d.id",
    ),
    **{name: Measure(*measure) for name, measure in published.MEASURES.items()},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One measure of one council: the mean of its values over `count` things, and the bounds it is held to."""

    council_id: str
    council: str
    measure: str
    mean: float
    count: int
    least: float | None = None
    most: float | None = None

    @property
    def broken(self) -> bool:
        """True where the mean is out of bounds."""
        return (self.least is not None and self.mean < self.least) or (self.most is not None and self.mean > self.most)


class Missed(NamedTuple):
    """One thing that was missed: where, and what."""

    path: str
    page: int | None
    what: str

    def __str__(self) -> str:
        return f"{self.path}{f' p. {self.page}' if self.page else ''}: {self.what}"


Bounds = Mapping[str, Mapping[str, float]]


def expectations(path: Path, verdicts: Collection[str] = ()) -> dict[str, Bounds]:
    """Bounds by council id (``default`` for those without their own), then by measure or verdict: ``least`` and ``most``.

    Raises OSError where the file cannot be read and ValueError where it is no TOML or names what is no measure and no verdict.
    """
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    by_council: dict[str, Any] = {"default": found.get("default", {}), **found.get("councils", {})}
    for council, bounds in by_council.items():
        for measure, bound in bounds.items():
            if measure == "name":
                continue
            if measure not in (*MEASURES, *verdicts) or not isinstance(bound, dict) or not set(bound) <= {"least", "most"}:
                raise ValueError(f"{path}: {council}: {measure} = {bound} is no bound of a measure")
    return {council: {name: bound for name, bound in of.items() if name != "name"} for council, of in by_council.items()}


def check(database: Path, expected: Mapping[str, Bounds]) -> list[Finding]:
    """Every measure of every council, by name of council and in the order of MEASURES.

    Raises sqlite3.Error where `database` is none of ours.
    """
    with closing(readonly.connect(database)) as connection:
        published.teach(connection)
        names = dict(connection.execute("SELECT id, name FROM councils").fetchall())
        found = []
        for place, (measure, (_, query)) in enumerate(MEASURES.items()):
            grouped = f"SELECT council_id, avg(value), count(*) FROM ({query}) GROUP BY council_id"
            for council_id, mean, count in connection.execute(grouped).fetchall():
                bounds = {**expected.get("default", {}), **expected.get(council_id or "", {})}.get(measure, {})
                council = names.get(council_id, "everything" if council_id == EVERYTHING else "no council")
                finding = Finding(
                    council_id=council_id or "", council=council, measure=measure, mean=mean, count=count,
                    least=bounds.get("least"), most=bounds.get("most"),
                )  # fmt: skip
                found.append(((council.casefold(), council_id or "", place), finding))
    return [finding for _, finding in sorted(found, key=lambda pair: pair[0])]


def missed(database: Path, finding: Finding, limit: int = SHOWN) -> list[Missed]:
    """The first things that lower a finding: those whose value is 0."""
    query = f"SELECT path, page, what FROM ({MEASURES[finding.measure].query}) WHERE NOT value AND coalesce(council_id, '') = ?"
    with closing(readonly.connect(database)) as connection:
        published.teach(connection)
        rows = connection.execute(f"{query} ORDER BY path, page, what LIMIT ?", [finding.council_id, limit]).fetchall()
    return [Missed(*row) for row in rows]


def line(finding: Finding) -> str:
    """A finding as it is printed: the mean, what it is of, and the bound that it breaks."""
    bounds = [f"{word} {bound:g}" for word, bound in (("at least", finding.least), ("at most", finding.most)) if bound is not None]
    expected = f"  BROKEN: expected {' and '.join(bounds)}" if finding.broken else ""
    return f"{finding.measure:<24} {finding.mean:>7.3f} of {finding.count:>6} {MEASURES[finding.measure].says}{expected}"


def runs(database: Path) -> Iterator[str]:
    """A line for each run: when, how many documents and failures, and whether it was interrupted."""
    with closing(readonly.connect(database)) as connection:
        codes: dict[str, list[str]] = {}
        failed = "SELECT run_id, code, count(*) FROM issues WHERE level = 'error' GROUP BY run_id, code ORDER BY code"
        for run_id, code, count in connection.execute(failed).fetchall():
            codes.setdefault(run_id, []).append(f"{count} {code}")
        for run_id, started, finished, documents, failures in connection.execute(
            "SELECT id, started_at, finished_at, documents, failures FROM runs ORDER BY started_at, rowid"
        ).fetchall():
            end = "" if finished else ", interrupted"
            still = f" (still: {', '.join(codes[run_id])})" if run_id in codes else ""
            yield f"{started}: {documents} documents, {failures} failures{still}{end}"
