"""pdf.read is as faithful as pdfplumber: the same words, in boxes within a point."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
EVERY = 15  # pages: one in so many of the real papers is compared here, all of them by `make faithful`


@pytest.fixture(scope="module")
def faithful() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_faithful", ROOT / "bench" / "faithful.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.corpus
def test_real_papers(faithful: ModuleType) -> None:
    tally = faithful.compare_files(sorted(CORPUS.rglob("*.pdf")), CORPUS, every=EVERY)
    assert tally.theirs > 10_000
    assert tally.plain_share >= faithful.WORDS_BAR
    assert tally.share >= 0.999
    assert tally.near_share >= faithful.BOXES_BAR


def test_papers_of_our_own(faithful: ModuleType) -> None:
    folder = ROOT / "fixtures"
    tally = faithful.compare_files(sorted(folder.glob("*.pdf")), folder)
    assert tally.theirs > 4_000
    assert (tally.share, tally.words["other"]) == (1.0, 0)
    assert tally.plain_share >= faithful.WORDS_BAR
    assert tally.near_share >= faithful.BOXES_BAR


def test_a_word_lost_or_moved_is_seen(faithful: ModuleType) -> None:
    there = [faithful.Print("Harbour", (72.0, 50.0, 110.0, 61.0)), faithful.Print("lamps", (114.0, 50.0, 140.0, 61.0))]
    tally = faithful.Tally()
    faithful.compare(there[:1], there, tally, ("paper.pdf", 1))
    assert (tally.same, tally.near, dict(tally.words)) == (1, 1, {"other": 1})
    moved = faithful.Tally()
    faithful.compare([there[0]._replace(box=(72.0, 52.0, 110.0, 63.0)), there[1]], there, moved, ("paper.pdf", 1))
    assert (moved.same, moved.near, dict(moved.boxes)) == (2, 1, {"height": 1})


DIFFERENCES = {  # ours, theirs, each a list of words from left to right → its name
    "symbol": (["\u2022"], ["\uf0b7"]),
    "joined": (["quay", "side"], ["quayside"]),
    "parted": (["Fares....8"], ["Fares", "....8"]),
    "ligature": (["ferry-off"], ["ferry-o\ufb00"]),
    "hyphen": (["slip-"], ["slip\u00ad"]),
    "unseen": (["4"], ["!4"]),
    "other": (["gull"], ["goose"]),
}


@pytest.mark.parametrize("name", DIFFERENCES)
def test_differences_have_names(faithful: ModuleType, name: str) -> None:
    def row(texts: list[str]) -> list[object]:
        step = 60.0 / len(texts)
        return [faithful.Print(text, (72 + step * n, 50.0, 72 + step * (n + 1), 61.0)) for n, text in enumerate(texts)]

    tally = faithful.Tally()
    faithful.compare(*map(row, DIFFERENCES[name]), tally, ("paper.pdf", 1))
    assert set(tally.words) == {name}
