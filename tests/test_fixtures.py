"""The project's own papers are read as their gold says."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from extract.quality import evaluate, record

ROOT = Path(__file__).parent.parent
PAPERS = sorted((ROOT / "fixtures").glob("*.pdf"))
GOLD = ROOT / "fixtures" / "gold"
# Tables of a gold file: the query that drafts one from a database.
DRAFTS = {
    "papers": "SELECT kind, title, first_page, last_page FROM papers t WHERE document_id = ? ORDER BY first_page",
    "agenda_items": "SELECT m.date AS meeting_date, number, minute_number, title, page FROM agenda_items t "
    "LEFT JOIN meetings m ON m.id = t.meeting_id WHERE document_id = ? ORDER BY t.id",
    "attendance": "SELECT m.date AS meeting_date, t.name, t.status, t.capacity, t.position, t.party, t.substitute_for "
    "FROM attendance t "
    "LEFT JOIN meetings m ON m.id = t.meeting_id WHERE document_id = ? ORDER BY t.id",
    "interests": "SELECT name, item_number AS item, type FROM interests t WHERE document_id = ? ORDER BY t.id",
    "resolutions": "SELECT i.number AS item, t.number, type, t.text, t.page FROM resolutions t "
    "LEFT JOIN agenda_items i ON i.id = t.agenda_item_id WHERE t.document_id = ? ORDER BY t.id",
    "motions": "SELECT i.number AS item, t.kind, mover, seconder, outcome, t.page FROM motions t "
    "LEFT JOIN agenda_items i ON i.id = t.agenda_item_id WHERE t.document_id = ? ORDER BY t.id",
    "votes": "SELECT i.number AS item, votes_for AS 'for', votes_against AS against, abstentions AS abstain, t.page "
    "FROM vote_events t LEFT JOIN agenda_items i ON i.id = t.agenda_item_id WHERE t.document_id = ? ORDER BY t.id",
    "recommendations": "SELECT number, text, page FROM recommendations t WHERE document_id = ? ORDER BY t.id",
    "dates": "SELECT page, quote, value, end_value FROM dates t WHERE document_id = ? ORDER BY t.id",
    "figures": "SELECT page, quote, value, unit FROM figures t WHERE document_id = ? ORDER BY t.id",
    "cross_references": "SELECT t.page, t.kind, target AS quote, reference, act, year, section, i.title AS item "
    "FROM cross_references t LEFT JOIN agenda_items i ON i.id = t.target_item_id WHERE t.document_id = ? ORDER BY t.id",
}


def draft(database: Path, file_name: str) -> dict[str, Any]:
    """A gold file as the database has it, for a person to correct."""
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    document = connection.execute("SELECT * FROM documents WHERE file_name = ?", (file_name,)).fetchone()
    tables = {
        table: [{k: v for k, v in dict(row).items() if v is not None} for row in connection.execute(query, (document["id"],))]
        for table, query in DRAFTS.items()
    }
    return {
        "file": file_name,
        "sha256": document["sha256"],
        "kind": document["kind"],
        "meeting": {},
        "scored_pages": list(range(1, document["page_count"] + 1)),
        **tables,
    }


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_every_paper_has_gold(paper: Path, fixtures_db: Path) -> None:
    gold = GOLD / f"{paper.stem}.json"
    if not gold.exists():
        gold.write_text(json.dumps(draft(fixtures_db, paper.name), indent=1, ensure_ascii=False), encoding="utf-8")
        pytest.fail(f"review it: {gold.relative_to(ROOT)} was missing; a draft of what the program finds is there now")
    assert json.loads(gold.read_text(encoding="utf-8"))["file"] == paper.name


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_paper_is_read_as_its_gold_says(paper: Path, fixtures_db: Path) -> None:
    report = evaluate.evaluate(fixtures_db, GOLD)
    wrong = [
        (score.table, side, row)
        for score in report.scores
        if score.file_stem == paper.stem
        for side, rows in (("missed", score.missed), ("extra", score.extra))
        for row in rows
    ]
    assert wrong == []


def test_a_missing_gold_file_is_drafted_whole(fixtures_db: Path) -> None:
    drafted = draft(fixtures_db, "little_wickham_parish_minutes.pdf")
    gold = json.loads((GOLD / "little_wickham_parish_minutes.json").read_text(encoding="utf-8"))
    assert set(gold) <= {*drafted, "council", "nation"}
    assert [item["title"] for item in drafted["agenda_items"]] == [item["title"] for item in gold["agenda_items"]]


def test_papers_in_other_manners_are_read_as_well_as_recorded(fixtures_db: Path) -> None:
    styles = ROOT / "fixtures" / "styles"
    report = evaluate.evaluate(fixtures_db, styles / "gold")
    assert report.files == len(list(styles.glob("*.pdf"))) == 67
    assert record.falls(record.read(styles / "accuracy.json"), report) == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_references_are_read_and_linked(paper: Path, fixtures_db: Path) -> None:
    """Each reference in its parts, with the title of the item that it means."""
    gold = json.loads((GOLD / f"{paper.stem}.json").read_text(encoding="utf-8"))
    assert draft(fixtures_db, paper.name)["cross_references"] == gold["cross_references"]
