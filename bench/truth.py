"""Named votes of one council beside those that an independent project took from the same minutes.

    python bench/truth.py DATABASE [--truth ../shared/truth/alameda_council_votes.csv] [--faults FILE] [--show]

DATABASE holds the minutes of the council, alone or beside those of others; the file gives item, council member and vote.
Printed are precision and recall of the names on the items that both know, the voters in that council's minutes that are nobody
in the file's council, and outcomes that a count contradicts without an issue.
The file has faults of its own and infers names for unanimous votes: look a difference up before you believe either. Those that
were looked up stand in `docs/benchmarks/named-votes.csv`, each with the page that says otherwise: such rows are judged by the page.
"""

from __future__ import annotations

import argparse
import csv
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from extract.same.persons import key  # noqa: E402

OPTIONS = {"aye": "for", "nay": "against", "no": "against", "abstain": "abstain"}
FAULTS = ROOT / "docs" / "benchmarks" / "named-votes.csv"
CAST = frozenset(OPTIONS.values())
_VOTES = """SELECT i.number, i.minute_number, v.name, v.option, d.file_name, v.page, m.committee_id FROM votes v
    JOIN documents d ON d.id = v.document_id LEFT JOIN vote_events e ON e.id = v.vote_event_id
    LEFT JOIN agenda_items i ON i.id = e.agenda_item_id LEFT JOIN meetings m ON m.id = coalesce(i.meeting_id, d.meeting_id)"""
_AGAINST_COUNT = """SELECT d.file_name, o.page, o.outcome, e.votes_for, e.votes_against FROM vote_events e
    JOIN motions o ON o.id = e.motion_id JOIN documents d ON d.id = o.document_id
    WHERE ((o.outcome = 'carried' AND e.votes_for < e.votes_against) OR (o.outcome = 'lost' AND e.votes_for > e.votes_against))
    AND NOT EXISTS (SELECT 1 FROM issues s WHERE s.document_id = o.document_id AND s.code = 'outcome_against_count')"""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("database", type=Path)
    asked.add_argument("--truth", type=Path, default=ROOT.parent / "shared" / "truth" / "alameda_council_votes.csv")
    asked.add_argument("--faults", type=Path, default=FAULTS, help="rows the file has wrong")
    asked.add_argument("--show", action="store_true", help="print every difference")
    given = asked.parse_args()
    true: dict[str, set[tuple[str, str]]] = defaultdict(set)
    with given.truth.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            true[row["item"]].add((surname(row["councilmember"]), OPTIONS[row["vote"].casefold()]))
    for known, voter, fault in faults(given.faults):
        (true[known].discard if fault == "wrong" else true[known].add)(voter)
    council = {name for votes in true.values() for name, _ in votes}
    database = sqlite3.connect(given.database)
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    strangers = []
    votes = database.execute(_VOTES).fetchall()
    bodies = Counter(body for number, minute, *_, body in votes if number in true or minute in true)
    of_council = bodies.most_common(1)[0][0] if bodies else None
    for number, minute, name, option, file, page, body in votes:
        item = next((item for item in (number, minute) if item in true), None)
        if body == of_council and option in CAST and not _same((surname(name), ""), {(known, "") for known in council}):
            strangers.append(f"{name} ({file}, page {page})")
        if item is not None and option in CAST:
            found[item].add((surname(name), option))
    right = sum(_same(one, true[item]) for item, votes in found.items() for one in votes if one[1] in _kinds(true[item]))
    told = sum(one[1] in _kinds(true[item]) for item, votes in found.items() for one in votes)
    wanted = sum(len(true[item]) for item in found)
    met = sum(_same(one, found[item]) for item in found for one in true[item])
    print(f"items {len(found)} of {len(true)}; precision {right}/{told} = {right / max(1, told):.3f}")
    print(f"recall on them {met}/{wanted} = {met / max(1, wanted):.3f}; on all {met / sum(map(len, true.values())):.3f}")
    print(f"voters of no council: {len(strangers)}", *strangers[:20], sep="\n  ")
    unsaid = database.execute(_AGAINST_COUNT).fetchall()
    print(f"outcomes against their count without an issue: {len(unsaid)}", *unsaid[:20], sep="\n  ")
    for item in sorted(true) if given.show else ():
        lost = [one for one in true[item] if not _same(one, found.get(item, set()))]
        more = [one for one in found.get(item, ()) if one[1] in _kinds(true[item]) and not _same(one, true[item])]
        if lost or more:
            print(item, "lacks", sorted(lost), "has", sorted(more))


def faults(path: Path) -> list[tuple[str, tuple[str, str], str]]:
    """The rows that the pages contradict: item, voter with vote, and whether the row is wrong or missing in the file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            (row["item"], (surname(row["councilmember"]), OPTIONS[row["vote"].casefold()]), row["fault"])
            for row in csv.DictReader(lines)
        ]


def surname(name: str) -> str:
    """The last names in small letters: "Mayor Herrera Tarn" and "Herrera Tarn" end alike."""
    forenames, last = key(re.sub(r"^(?:council|vice)\S*\s+", "", name, flags=re.IGNORECASE))
    return " ".join([*forenames, last])


def _kinds(votes: set[tuple[str, str]]) -> set[str]:
    """The options that the file knows for an item: it gives no more than these."""
    return {option for _, option in votes}


def _same(one: tuple[str, str], others: set[tuple[str, str]]) -> bool:
    return any(option == one[1] and (name.endswith(one[0]) or one[0].endswith(name)) for name, option in others)


if __name__ == "__main__":
    main()
