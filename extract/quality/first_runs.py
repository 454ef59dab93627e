"""The ledger of first runs: what the papers of a body scored before anything was fitted to them.

    docs/first-runs.json ─ read ─▶ entries ─ added ─▶ the same entries and those of bodies that were not there yet

An entry holds counts only, no word of the papers; its digest is made of the one before, so that none can be written again unseen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extract.quality.evaluate import SETTINGS, TABLES, Report, Score

# {"set", "body", "papers": [stems], "commit", "date", "tables": {table: [right, missed, extra]}, "after", "digest"}
Entry = dict[str, Any]

DIGITS = 16  # hexadecimal digits of a digest


def read(path: Path) -> list[Entry]:
    """The entries at `path`, oldest first.

    Raises OSError where it cannot be read and ValueError where it is no JSON or its chain of digests is broken.
    """
    entries: list[Entry] = json.loads(path.read_text(encoding="utf-8"))
    before = ""
    for place, entry in enumerate(entries):
        if entry["after"] != before or entry["digest"] != _digest(entry, before):
            raise ValueError(f"{path}: entry {place} ({entry['body']}) was written again, or one before it is gone")
        before = entry["digest"]
    return entries


def write(path: Path, entries: Sequence[Entry]) -> None:
    """One line an entry, so that a change of an old one is seen."""
    lines = (json.dumps(entry, sort_keys=True, ensure_ascii=False) for entry in entries)
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def added(entries: Sequence[Entry], report: Report, of: str, commit: str, date: str) -> list[Entry]:
    """The entries and, after them, one for each body of a report on the set `of` that the ledger has no entry for."""
    known = {(entry["set"], entry["body"]) for entry in entries}
    grown = list(entries)
    for body, papers, tables in _bodies(report):
        if (of, body) not in known:
            before = grown[-1]["digest"] if grown else ""
            entry = {"set": of, "body": body, "papers": papers, "commit": commit, "date": date, "tables": tables}
            grown.append({**entry, "after": before, "digest": _digest(entry, before)})
    return grown


def means(entries: Sequence[Entry]) -> dict[str, list[float]]:
    """Table → F1 of each body whose gold has rows of it, 0 to 1."""
    rates: dict[str, list[float]] = {}
    for entry in entries:
        for table, rate in rates_of(entry).items():
            rates.setdefault(table, []).append(rate)
    return {table: rates[table] for table in TABLES if table in rates}


def rates_of(entry: Entry) -> dict[str, float]:
    """Table → F1 of one body, of the tables that gold has rows of."""
    scores = {table: Score(right=right, missed=missed, extra=extra) for table, (right, missed, extra) in entry["tables"].items()}
    return {table: scores[table].f1 for table in TABLES if table in scores and scores[table].support}


def _bodies(report: Report) -> Iterator[tuple[str, list[str], dict[str, list[int]]]]:
    """Body, stems of its papers and counts of its tables; papers that print no council go by the stem up to its first `_`."""
    papers: dict[str, set[str]] = {}
    tables: dict[str, dict[str, list[int]]] = {}
    for score in report.scores:
        body = score.file_stem.partition("_")[0] if score.council == SETTINGS.no_council else score.council
        papers.setdefault(body, set()).add(score.file_stem)
        counts = tables.setdefault(body, {}).setdefault(score.table, [0, 0, 0])
        for place, count in enumerate((score.right, len(score.missed), len(score.extra))):
            counts[place] += count
    for body in sorted(papers):
        yield body, sorted(papers[body]), {table: counts for table, counts in tables[body].items() if any(counts)}


def _digest(entry: Entry, before: str) -> str:
    kept = {key: value for key, value in entry.items() if key not in ("after", "digest")}
    text = before + json.dumps(kept, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
