"""The ledger of first runs: only ever longer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.quality import first_runs
from extract.quality.evaluate import Report
from tests.test_left_out import score

LEDGER = Path(__file__).parent.parent / "docs" / "first-runs.json"
FIRST = (93, "57890e4f2cbf029f")  # the entries made at commit c256288, and the digest of the last of them


def test_the_ledger_is_whole_and_begins_as_it_did() -> None:
    entries = first_runs.read(LEDGER)
    count, digest = FIRST
    assert entries[count - 1]["digest"] == digest
    assert {entry["commit"] for entry in entries[:count]} == {"c256288"}
    keys = [(entry["set"], entry["body"]) for entry in entries]
    assert len(keys) == len(set(keys))


def test_a_body_has_one_entry_and_a_later_run_changes_none(tmp_path: Path) -> None:
    first = Report(files=1, scores=(score("Elm", "votes", 1, 2, 3), score("Elm", "dates", 0, 0)))
    entries = first_runs.added([], first, "real papers", "aaaaaaa", "2030-01-02")
    made = {"set": "real papers", "body": "Elm", "papers": ["elm"], "commit": "aaaaaaa", "date": "2030-01-02"}
    assert entries == [{**made, "tables": {"votes": [1, 2, 3]}, "after": "", "digest": entries[0]["digest"]}]
    later = Report(files=2, scores=(score("Elm", "votes", 3, 0), score("Yew", "votes", 0, 0), score("Yew", "dates", 1, 0)))
    grown = first_runs.added(entries, later, "real papers", "bbbbbbb", "2030-01-03")
    assert grown[:1] == entries
    assert [(entry["body"], entry["tables"], entry["after"]) for entry in grown[1:]] == [
        ("Yew", {"dates": [1, 0, 0]}, entries[0]["digest"])
    ]
    first_runs.write(tmp_path / "ledger.json", grown)
    assert first_runs.read(tmp_path / "ledger.json") == grown
    assert first_runs.means(grown) == {"votes": [pytest.approx(2 / 7)], "dates": [1.0]}


@pytest.mark.parametrize("change", ["rewrite", "drop"])
def test_a_rewritten_or_dropped_entry_breaks_the_chain(tmp_path: Path, change: str) -> None:
    entries = json.loads(LEDGER.read_text(encoding="utf-8"))
    if change == "rewrite":
        entries[4]["tables"]["dates"] = [99, 0, 0]
    else:
        del entries[4]
    (tmp_path / "ledger.json").write_text(json.dumps(entries), encoding="utf-8")
    with pytest.raises(ValueError, match=r"entry 4 \("):
        first_runs.read(tmp_path / "ledger.json")


def test_the_command_adds_each_body_once(fixtures_db: Path, tmp_path: Path) -> None:
    root = LEDGER.parent.parent
    gold, ledger = root / "fixtures" / "gold", tmp_path / "ledger.json"
    ledger.write_text("[]", encoding="utf-8")

    def run(commit: str = "HEAD", of: str = "fixtures") -> tuple[int, str, str]:
        words = [fixtures_db, gold, "--set", of, "--commit", commit, "--ledger", ledger]
        said = subprocess.run(
            [sys.executable, "bench/first_run.py", *map(str, words)], cwd=root, check=False, capture_output=True, text=True
        )
        return said.returncode, said.stdout, said.stderr

    status, out, err = run()
    entries = first_runs.read(ledger)
    names = ", ".join(entry["body"] for entry in entries)
    assert (status, out, err) == (0, f"{len(entries)} added to 0 entries: {names}\n", "")
    assert len(entries) > 1 and {(entry["set"], len(entry["commit"])) for entry in entries} == {("fixtures", 7)}
    assert run() == (0, f"0 added to {len(entries)} entries\n", "")
    assert first_runs.read(ledger) == entries
    assert run(commit="nowhere") == (1, "", "'nowhere' is no commit of this repository\n")
    ledger.write_text(ledger.read_text(encoding="utf-8").replace('"fixtures"', '"others"', 1), encoding="utf-8")
    before = ledger.read_bytes()
    status, out, err = run(of="again")
    assert (status, out) == (1, "") and "entry 0 (" in err and err.count("\n") == 1
    assert ledger.read_bytes() == before
