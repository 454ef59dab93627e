"""Add what papers scored the first time to the ledger of first runs; a body that has an entry keeps the one it has.

    python bench/first_run.py DB GOLD --set NAME --commit SHA [--ledger docs/first-runs.json]

DB is a database of papers that nothing was fitted to yet, GOLD the folder of their hand-read files, SHA the commit of the code that
read them: a commit of this repository, whose day is the entry's. Nothing is written where an entry of the ledger was changed.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from extract.quality import evaluate, first_runs  # noqa: E402


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("database", type=Path)
    asked.add_argument("gold", type=Path)
    asked.add_argument("--set", dest="of", required=True, help="the name of this set of papers")
    asked.add_argument("--commit", required=True, help="of the code that made the database")
    asked.add_argument("--ledger", type=Path, default=ROOT / "docs" / "first-runs.json")
    given = asked.parse_args()
    commit, day = committed(given.commit)
    if not any(given.gold.rglob("*.json")):
        sys.exit(f"no gold files in {given.gold}")
    try:
        entries = first_runs.read(given.ledger)
        report = evaluate.evaluate(given.database, given.gold)
    except (OSError, ValueError, sqlite3.Error) as error:
        sys.exit(f"nothing was added: {error}")
    grown = first_runs.added(entries, report, given.of, commit, day)
    if len(grown) > len(entries):
        first_runs.write(given.ledger, grown)
    bodies = ", ".join(entry["body"] for entry in grown[len(entries) :])
    print(f"{len(grown) - len(entries)} added to {len(entries)} entries{': ' + bodies if bodies else ''}")


def committed(name: str) -> tuple[str, str]:
    """The short name of a commit and its day; exits with one line where there is none of that name."""
    asked = ["git", "show", "-s", "--abbrev=7", "--format=%h %cs", f"{name}^{{commit}}", "--"]
    said = subprocess.run(asked, cwd=ROOT, check=False, capture_output=True, text=True)
    if said.returncode:
        sys.exit(f"{name!r} is no commit of this repository")
    commit, day = said.stdout.split()
    return commit, day


if __name__ == "__main__":
    main()
