"""Database ↔ gold: precision, recall and F1 of every table a gold file was read for.

    gold/*.json + SQLite ─ evaluate ─▶ Report ─ as_record, right_rows ─▶ record ─ lost, lost_rows ─▶ what got worse

A gold file is one JSON object about one PDF; its `sha256` finds the PDF in `documents`. A PDF the database lacks counts
as all missed; a PDF without gold is not looked at. A key missing from a gold file was not read, so it is not scored.
"""

import hashlib
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from extract.database import readonly
from extract.quality import gold as gold_files
from extract.quality.matching import COMPARISONS, Row, compare

By = Literal["council", "file", "kind"]
Grouping = Literal["all"] | By
# What docs/accuracy.json holds: `Report.as_record()`, and the answer of `right_rows` under "right_rows".
Record = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How results are written down."""

    decimals: int = 4
    """Decimals of the rates in a record; the macro F1 is the mean of F1s so rounded."""
    shown_characters: int = 220
    """Length at which a row shown by `format_report` is cut."""
    key_digits: int = 12
    """Hexadecimal digits of a row's key."""
    no_council: str = "(no council printed)"
    """The group of papers that print no council; of the mean of councils it is one."""
    no_kind: str = "(no kind)"
    """The group of papers whose gold does not say whether they are minutes, agenda, pack, decision or report."""


SETTINGS = Settings()

# Every table scored, in the order of print. `meeting` has no rows but fields, each of which counts once.
TABLES = tuple(comparison.table for comparison in COMPARISONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of rows, and the rates made of them (0 to 1; 0 where there is nothing to divide by)."""

    right: int
    missed: int
    extra: int

    @property
    def support(self) -> int:
        """Gold rows that had to be found."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        found = self.right + self.extra
        return self.right / found if found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.support if self.support else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FileScore:
    """One table of one gold file. Optional gold rows are in no list: finding one takes an extra row away, no more."""

    file_stem: str
    """The gold file's name without `.json`."""
    council: str
    kind: str
    """`minutes`, `agenda`, `pack`, `decision` or `report`."""
    table: str
    matched: tuple[Row, ...]
    """Gold rows found; of the meeting, `{field: printed value}`, as in the two lists below."""
    missed: tuple[Row, ...]
    """Gold rows not found."""
    extra: tuple[Row, ...]
    """Database rows no gold row asks for."""
    error: str | None
    """SQLite's words where the database lacks a table or a column."""

    @property
    def right(self) -> int:
        return len(self.matched)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that was compared."""

    files: int
    """Number of gold files."""
    silver: int = 0
    """Number of those files that say what a council's system says: nobody read the paper."""
    scores: tuple[FileScore, ...]
    """One a gold file and table read in it, in order of path, then of `TABLES`."""

    def totals(self, by: Grouping = "all") -> dict[str, dict[str, Score]]:
        """Group → table → score: groups sorted by name, tables in their order; the one group of `all` is `all`."""
        counts: dict[str, dict[str, Counter[str]]] = {}
        for score in self.scores:
            group = {"all": "all", "council": score.council, "file": score.file_stem, "kind": score.kind}[by]
            tables = counts.setdefault(group, defaultdict(Counter))
            tables[score.table] += Counter(right=score.right, missed=len(score.missed), extra=len(score.extra))
        return {
            group: {
                table: Score(**{kind: tables[table][kind] for kind in ("right", "missed", "extra")})
                for table in TABLES
                if table in tables
            }
            for group, tables in sorted(counts.items())
        }

    @property
    def macro_f1(self) -> float:
        """Mean of the rounded F1s of the tables gold has rows for, each table counting alike; itself rounded."""
        return _mean([_rounded(score.f1) for score in self.totals().get("all", {}).values() if score.support])

    def f1_of_councils(self) -> dict[str, list[float]]:
        """Table → F1 of every council that gold has rows of it for, so that a long paper weighs no more than a short one."""
        rates: dict[str, list[float]] = {table: [] for table in self.totals().get("all", {})}
        for tables in self.totals("council").values():
            for table, score in tables.items():
                if score.support:
                    rates[table].append(score.f1)
        return rates

    @property
    def macro_f1_of_councils(self) -> float:
        """Mean of the tables' rounded means of councils; itself rounded."""
        return _mean([_mean(rates) for rates in self.f1_of_councils().values() if rates])

    @property
    def errors(self) -> dict[str, str]:
        """Table → what SQLite said of a missing table or column."""
        return {score.table: score.error for score in self.scores if score.error}

    def as_record(self) -> Record:
        """The totals as JSON-able values, without a word of the papers."""
        councils = self.f1_of_councils()
        tables = {
            table: {
                **{rate: _rounded(getattr(score, rate)) for rate in ("precision", "recall", "f1")},
                "support": score.support,
                "extra": score.extra,
                "councils": len(councils[table]),
                "f1_mean_of_councils": _mean(councils[table]) if councils[table] else None,
            }
            for table, score in self.totals().get("all", {}).items()
        }
        macros = {"macro_f1": self.macro_f1, "macro_f1_mean_of_councils": self.macro_f1_of_councils}
        return {"files": self.files, **({"silver": self.silver} if self.silver else {}), **macros, "tables": tables}


def evaluate(database: Path, gold_dir: Path) -> Report:
    """Compare a database (opened read-only) with every `*.json` below a folder.

    Missing tables and columns are `Report.errors`. Raises sqlite3.Error where there is no database.
    """
    paths = sorted(gold_dir.rglob("*.json"))
    with closing(readonly.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        scores = tuple(score for path in paths for score in _score_file(connection, path))
        silver = sum(bool(json.loads(path.read_text(encoding="utf-8")).get("silver")) for path in paths)
    return Report(files=len(paths), silver=silver, scores=scores)


def _score_file(connection: sqlite3.Connection, path: Path) -> Iterator[FileScore]:
    gold = gold_files.read(path)
    documents, no_index = _read(connection, "SELECT id FROM documents WHERE sha256 = ?", gold["sha256"])
    for comparison in COMPARISONS:
        if gold.get(comparison.table) is None:
            continue
        found, error = _read(connection, comparison.query, documents[0]["id"]) if documents else ([], no_index)
        matched, missed, extra = compare(comparison, gold, found)
        yield FileScore(
            file_stem=path.stem,
            council=gold.get("council") or gold.get("site") or SETTINGS.no_council,  # silver names its site
            kind=gold.get("kind") or SETTINGS.no_kind,
            table=comparison.table,
            matched=tuple(matched),
            missed=tuple(missed),
            extra=tuple(extra),
            error=error,
        )


def _read(connection: sqlite3.Connection, query: str, parameter: str) -> tuple[list[Row], str | None]:
    """The rows of a query; none and SQLite's message where it names a table or column the database lacks."""
    try:
        return [dict(row) for row in connection.execute(query, (parameter,))], None
    except sqlite3.OperationalError as error:
        return [], str(error)


def format_report(report: Report, by: By | None = None, show: str | None = None) -> str:
    """Rates of all files, then of each group; before them, of the table to `show`, every file's misses and extras."""
    lines = []
    for score in report.scores:
        if score.table == show:
            counts = f"{score.right} right, {len(score.missed)} missed, {len(score.extra)} extra"
            lines.append(f"== {score.file_stem}: {counts}")
            lines += [f"   missed {_shown(row)}" for row in score.missed]
            lines += [f"   extra  {_shown(row)}" for row in score.extra]
    for group, tables in [*report.totals().items(), *(report.totals(by).items() if by else ())]:
        lines += ["", group, f"{'table':16}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'extra':>7}"]
        for table, total in tables.items():
            if total.support or total.extra:
                rates = f"{total.precision:7.3f}{total.recall:7.3f}{total.f1:7.3f}"
                lines.append(f"{table:16}{rates}{total.support:7}{total.extra:7}")
    lines += [f"! {table}: {error}" for table, error in report.errors.items()]
    means = (f"{table} {_mean(rates):.3f} ({len(rates)})" for table, rates in report.f1_of_councils().items() if rates)
    lines += ["", f"mean of councils: {', '.join(means)}"]
    fair = f"as a mean of councils {report.macro_f1_of_councils:.3f}"
    lines.append(f"macro F1 {report.macro_f1:.3f} over {report.files} files; {fair}")
    if report.silver:
        lines.append(f"{report.silver} of them are silver, what councils' systems say: read their recall, not their precision")
    return "\n".join(lines)


def lost(record: Record, report: Report, tolerance: float = 0.01) -> list[str]:
    """The tables whose F1 is more than the tolerance below the record's; a table no longer scored has an F1 of 0."""
    now = {table: rates["f1"] for table, rates in report.as_record()["tables"].items()}
    was = {table: rates["f1"] for table, rates in record["tables"].items()}
    return [table for table in was if _rounded(was[table] - now.get(table, 0.0)) > tolerance]


def right_rows(report: Report) -> dict[str, dict[str, list[str]]]:
    """File stem → table → sorted keys of the gold rows found, for the record. Equal rows of a file have equal keys."""
    rows: dict[str, dict[str, list[str]]] = {}
    for score in report.scores:
        if score.matched:
            keys = rows.setdefault(score.file_stem, {}).setdefault(score.table, [])
            keys[:] = sorted([*keys, *map(_key, score.matched)])
    return rows


def lost_rows(record: Record, report: Report) -> list[tuple[str, str, Row]]:
    """File stem, table and gold row of every row the record has as found and the report as missed.

    A row that gold no longer has, or words otherwise, or has made optional, is not lost.
    """
    was, now = record.get("right_rows", {}), right_rows(report)
    rows = []
    for score in report.scores:
        stem, table = score.file_stem, score.table
        gone = Counter(was.get(stem, {}).get(table, ())) - Counter(now.get(stem, {}).get(table, ()))
        for row in score.missed:
            if gone[_key(row)]:
                gone[_key(row)] -= 1
                rows.append((stem, table, row))
    return rows


def _key(row: Row) -> str:
    """A digest, so that a record says which row it means in none of the paper's words."""
    text = json.dumps(row, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[: SETTINGS.key_digits]


def _shown(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)[: SETTINGS.shown_characters]


def _mean(rates: Sequence[float]) -> float:
    """Rounded; 0 of none."""
    return _rounded(sum(rates) / len(rates)) if rates else 0.0


def _rounded(rate: float) -> float:
    return round(rate, SETTINGS.decimals)
