"""The ratchet: accuracy on the hand-read gold must not fall below the record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract import ocr
from extract.quality import evaluate, record

ROOT = Path(__file__).parent.parent
RECORD = ROOT / "docs" / "accuracy.json"
GOLD = ROOT.parent / "shared" / "gold"


@pytest.mark.corpus
@pytest.mark.skipif(ocr.absence("eng") is not None, reason="the record was made with OCR: one real paper has a page without text")
def test_accuracy_does_not_fall(corpus_db: Path) -> None:
    report = evaluate.evaluate(corpus_db, GOLD)
    assert report.errors == {}
    assert record.falls(record.read(RECORD), report) == []


def test_a_fall_names_the_rows_it_lost(fixtures_db: Path, tmp_path: Path) -> None:
    gold = ROOT / "fixtures" / "gold"
    before = evaluate.evaluate(fixtures_db, gold)
    path = tmp_path / "accuracy.json"
    assert record.update(path, before) == []
    stray = tmp_path / "gold"
    stray.mkdir()
    paper = json.loads((gold / "bare_agenda.json").read_text(encoding="utf-8"))
    kept = json.loads(path.read_text(encoding="utf-8"))
    (stray / "bare_agenda.json").write_text(json.dumps({**paper, "sha256": "0" * 64}), encoding="utf-8")
    after = evaluate.evaluate(fixtures_db, stray)
    fell = record.falls(kept, after)
    assert any(line.startswith("agenda_items: F1 0.0000, recorded ") for line in fell)
    assert sum(line.startswith("  lost in bare_agenda: ") and "Allotments" in line for line in fell) == 1
    assert record.update(path, after) == fell
    assert json.loads(path.read_text(encoding="utf-8")) == kept


def test_the_record_holds_no_words_of_the_papers() -> None:
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    keys = {key for tables in record["right_rows"].values() for rows in tables.values() for key in rows}
    assert keys
    assert all(len(key) == 12 and set(key) <= set("0123456789abcdef") for key in keys)
