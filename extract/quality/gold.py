"""A gold file, in the one form that is compared.

    gold/*.json ─ read ─▶ {table: rows}, "meeting" with the council, "named_votes" one row a person
"""

from __future__ import annotations

import json
from pathlib import Path

from extract.quality.matching import Row

# "Abstained" is the option that the database calls `abstain`.
_OPTIONS = {"abstained": "abstain"}


def read(path: Path) -> Row:
    """One gold file; its keys are tables and what is said of the paper (`sha256`, `council`, `kind`, `scored_pages` …).

    A key that is missing or None is a table nobody read. Raises OSError, and ValueError where it is no JSON.
    """
    gold: Row = json.loads(path.read_text(encoding="utf-8"))
    gold["meeting"] = {"council": gold.get("council"), **(gold.get("meeting") or {})}
    gold["named_votes"] = _named_votes(gold)
    return gold


def _named_votes(gold: Row) -> list[Row] | None:
    """Who voted how, `{name, option}` of each; None where nobody read it.

    It is written as pairs (`["Cllr Ash", "for"]`), as one list of names for each item and option
    (`{"item": "3", "option": "For", "names": ["Mr Ash"]}`), or within each vote (`{"names": {"for": ["Mr Ash"]}}`).
    """
    if gold.get("named_votes") is not None:
        return [row for written in gold["named_votes"] for row in _voters(written)]
    read_votes = [vote for vote in gold.get("votes") or () if vote.get("names")]
    if not read_votes:
        return None
    return [
        {"name": name, "option": option, "optional": vote.get("optional")}
        for vote in read_votes
        for option, names in vote["names"].items()
        for name in names
    ]


def _voters(written: Row | list[str]) -> list[Row]:
    if not isinstance(written, dict):
        name, option = written
        return [{"name": name, "option": option}]
    option = written["option"].casefold()
    return [
        {"name": name, "option": _OPTIONS.get(option, option), "optional": written.get("optional")} for name in written["names"]
    ]
