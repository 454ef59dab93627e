"""`confidence` means something: rows of 0.9 and more are right at least 95 times in 100."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from extract.quality import calibration
from extract.quality.calibration import Judged, Share

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared" / "gold"


def too_sure(judged: list[Judged]) -> dict[str, str]:
    """The tables whose rows of confidence 0.9 and more are right less often than they should be."""
    return {
        table: str(share)
        for table, share in calibration.sure(judged).items()
        if share.rows and share.right / share.rows < calibration.OF_SURE
    }


@pytest.mark.corpus
def test_sure_rows_of_real_papers_are_right(corpus_db: Path) -> None:
    judged = calibration.judge(corpus_db, GOLD)
    assert len(judged) > 1000
    assert too_sure(judged) == {}


def test_sure_rows_of_papers_in_other_manners_are_right(fixtures_db: Path) -> None:
    judged = calibration.judge(fixtures_db, ROOT / "fixtures" / "styles" / "gold")
    assert len(judged) > 1000
    assert too_sure(judged) == {}


def test_bands_and_rules() -> None:
    judged = [
        Judged("motions", "a", 1.0, True),
        Judged("motions", "a", 1.0, False),
        Judged("motions", "b", 0.92, True),
        Judged("votes", "c", 0.5, False),
    ]
    assert calibration.bands(judged) == {
        "motions": {0.95: Share(1, 2), 0.9: Share(1, 1), 0.8: Share(0, 0), 0.0: Share(0, 0)},
        "votes": {0.95: Share(0, 0), 0.9: Share(0, 0), 0.8: Share(0, 0), 0.0: Share(0, 1)},
    }
    assert calibration.sure(judged) == {"motions": Share(2, 3), "votes": Share(0, 0)}
    assert list(calibration.rules(judged)) == [("motions", "a", 1.0), ("votes", "c", 0.5), ("motions", "b", 0.92)]
    assert too_sure(judged) == {"motions": "2 of 3"}
    shown = calibration.format_confidence(judged)
    assert "1 of 2 right  1.00  motions  a" in shown
    assert "motions  b" not in shown


def test_auc_is_how_often_a_right_row_is_surer_than_a_wrong_one() -> None:
    judged = [
        Judged("motions", "a", 0.9, True),
        Judged("motions", "a", 0.7, True),
        Judged("motions", "a", 0.7, False),
        Judged("motions", "b", 0.5, False),
        Judged("votes", "c", 0.5, False),
        Judged("dates", "d", 0.9, True),
        # Surer of what is wrong.
        Judged("figures", "e", 0.6, True),
        Judged("figures", "e", 0.95, False),
        Judged("interests", "f", 0.95, True),
        Judged("interests", "f", 0.95, True),
        Judged("interests", "f", 0.9, False),
        Judged("interests", "g", 0.97, False),
        Judged("interests", "g", 0.97, False),
    ]
    # Of the four pairs of motions three are in order and one is a tie; of the six of interests two are.
    assert calibration.areas(judged) == {
        "interests": 0.333,
        "motions": 0.875,
        "votes": None,
        "dates": None,
        "figures": 0.0,
    }
    columns = [line.split() for line in calibration.format_confidence(judged).splitlines()]
    assert columns[0][-1] == "AUC"
    assert {row[0]: row[-1] for row in columns[1:6]} == {
        "interests": "0.333",
        "motions": "0.875",
        "votes": "-",
        "dates": "-",
        "figures": "0.000",
    }


def test_a_row_that_gold_has_as_optional_is_right_and_an_unread_page_is_left_out(fixtures_db: Path, tmp_path: Path) -> None:
    gold = json.loads((ROOT / "fixtures" / "gold" / "saltmarsh_budget_report.json").read_text(encoding="utf-8"))
    with closing(sqlite3.connect(fixtures_db)) as connection:
        rows = connection.execute(
            "SELECT value, unit, f.page FROM figures f JOIN documents d ON d.id = f.document_id WHERE d.sha256 = ?",
            (gold["sha256"],),
        ).fetchall()
    pages = sorted({page for *_, page in rows})
    scored, others = pages[0], pages[1:]
    optional = [{"page": page, "value": value, "unit": unit, "optional": True} for value, unit, page in rows if page == scored]
    paper = {"file": gold["file"], "sha256": gold["sha256"], "scored_pages": [scored], "figures": optional[1:]}
    (tmp_path / "paper.json").write_text(json.dumps(paper), encoding="utf-8")
    judged = [one for one in calibration.judge(fixtures_db, tmp_path) if one.table == "figures"]
    assert others
    assert sorted(one.right for one in judged) == [False] + [True] * (len(optional) - 1)
