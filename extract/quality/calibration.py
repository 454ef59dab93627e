"""What `confidence` is worth: of the rows that gold was read for, how many of each confidence were right.

    database + gold/*.json ─ judge ─▶ rows ─ bands ─▶ table → band → right of all
                                           ─ areas ─▶ table → AUC

A row is right when it agrees with a row of gold, also an optional one; rows of pages that gold did not read are left out.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from extract.database import readonly
from extract.quality import gold as gold_files
from extract.quality.matching import COMPARISONS, compare

# Least confidence of each band, best first.
BANDS = (0.95, 0.9, 0.8, 0.0)
SURE = 0.9  # rows so sure or surer are right ...
OF_SURE = 0.95  # ... at least this often
DECIMALS = 3  # of an AUC
TABLES = tuple(comparison.table for comparison in COMPARISONS if comparison.table != "meeting")


class Judged(NamedTuple):
    """A row of the database, and whether it was right."""

    table: str
    rule: str
    confidence: float
    right: bool


class Share(NamedTuple):
    """So many of so many were right."""

    right: int
    rows: int

    def __str__(self) -> str:
        return f"{self.right} of {self.rows}" if self.rows else "-"


def judge(database: Path, gold_dir: Path) -> list[Judged]:
    """Every row of a database (opened read-only) that gold can tell right from wrong.

    Raises sqlite3.Error where there is no database or it lacks a table or column.
    """
    with closing(readonly.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return [one for path in sorted(gold_dir.rglob("*.json")) for one in _judge_file(connection, path)]


def _judge_file(connection: sqlite3.Connection, path: Path) -> Iterator[Judged]:
    gold = gold_files.read(path)
    document = connection.execute("SELECT id FROM documents WHERE sha256 = ?", (gold["sha256"],)).fetchone()
    for comparison in COMPARISONS:
        if document is None or comparison.table not in TABLES or gold.get(comparison.table) is None:
            continue
        query = f"SELECT fact.rule, fact.confidence, {comparison.columns} {comparison.source}"
        found = [dict(row) for row in connection.execute(query, (document["id"],))]
        if comparison.scored_pages_only:
            found = [row for row in found if row["page"] in (gold.get("scored_pages") or ())]
        wrong = {id(row) for row in compare(comparison, gold, found)[2]}
        for row in found:
            yield Judged(comparison.table, row["rule"], row["confidence"], id(row) not in wrong)


def bands(judged: Iterable[Judged]) -> dict[str, dict[float, Share]]:
    """Table → least confidence of a band → how many of its rows were right; every band of every table that has rows."""
    found: dict[str, dict[float, Share]] = {}
    for one in judged:
        shares = found.setdefault(one.table, dict.fromkeys(BANDS, Share(0, 0)))
        band = next(band for band in BANDS if one.confidence >= band)
        shares[band] = Share(shares[band].right + one.right, shares[band].rows + 1)
    return {table: found[table] for table in TABLES if table in found}


def sure(judged: Iterable[Judged]) -> dict[str, Share]:
    """Table → how many of the rows of confidence 0.9 and more were right."""
    return {
        table: Share(*(sum(share[n] for band, share in shares.items() if band >= SURE) for n in (0, 1)))
        for table, shares in bands(judged).items()
    }


def areas(judged: Iterable[Judged]) -> dict[str, float | None]:
    """Table → AUC: how often a right row is surer than a wrong one, 0 to 1; a tie counts half, 0.5 tells nothing.

    None where every row is right, or none: there is nothing to tell apart.
    """
    found: dict[str, dict[bool, list[float]]] = {}
    for one in judged:
        found.setdefault(one.table, {True: [], False: []})[one.right].append(one.confidence)
    return {table: _area(found[table][True], found[table][False]) for table in TABLES if table in found}


def _area(right: list[float], wrong: list[float]) -> float | None:
    if not right or not wrong:
        return None
    ranked = sorted(wrong)
    above = sum(bisect_left(ranked, one) + bisect_right(ranked, one) for one in right)
    return round(above / (2 * len(right) * len(wrong)), DECIMALS)


def rules(judged: Iterable[Judged]) -> dict[tuple[str, str, float], Share]:
    """Table, rule and confidence → how many of its rows were right; those that were wrong most often first."""
    found: dict[tuple[str, str, float], Share] = {}
    for one in judged:
        share = found.get(one[:3], Share(0, 0))
        found[one[:3]] = Share(share.right + one.right, share.rows + 1)
    return dict(sorted(found.items(), key=lambda pair: (pair[1].right - pair[1].rows, pair[0])))


def as_record(judged: Iterable[Judged]) -> dict[str, dict[str, list[int]]]:
    """Table → band → rows right and rows in all, for the record of accuracy."""
    names = dict(zip(BANDS, band_names(), strict=True))
    return {table: {names[band]: list(share) for band, share in shares.items()} for table, shares in bands(judged).items()}


def format_confidence(judged: list[Judged]) -> str:
    """The bands and the AUC of each table, then the rules that made wrong rows."""
    heads = ["table", *band_names(), f"{SURE} and above", "AUC"]
    lines = ["".join(f"{head:>15}" for head in heads)]
    certain, area = sure(judged), areas(judged)
    for table, shares in bands(judged).items():
        shown = "-" if area[table] is None else f"{area[table]:.3f}"
        lines.append("".join(f"{cell!s:>15}" for cell in (table, *shares.values(), certain[table], shown)))
    lines += ["", "rules with wrong rows"]
    for (table, rule, confidence), share in rules(judged).items():
        if share.right < share.rows:
            lines.append(f"  {share!s:>12} right  {confidence:.2f}  {table}  {rule}")
    return "\n".join(lines)


def band_names() -> list[str]:
    """How the bands are called: "0.95 to 1", "0.9 to 0.95", …"""
    return [f"{low:g} to {high:g}" for low, high in zip(BANDS, (1, *BANDS), strict=False)]
