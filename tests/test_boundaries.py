"""Where papers begin in a pack without bookmarks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from builders import document

from extract import pdf
from extract.models import Dropped, Page
from extract.papers.boundaries import boundaries, own_numbers, padding
from extract.papers.parts import split

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
PACK = "kent/2025-03-13_county-council_pack.pdf"


def pages(*texts: str) -> list[Page]:
    return list(document("\f".join(texts)).pages)


def with_foot(page: Page, text: str) -> Page:
    """The page with a printed foot that was taken off its text."""
    line = document(text).pages[0].lines[0]
    return replace(page, dropped=(*page.dropped, Dropped(line=line, rule="margin.page_label")))


def test_a_head_behind_a_filler_begins_a_paper() -> None:
    made = pages("The end.", "nothing", "A new paper", "and more of it")
    made[1] = replace(made[1], filler=True, lines=(), text="")
    found = boundaries(made, [None, None, None, None])
    assert [(boundary.page, boundary.signals[0]) for boundary in found] == [(3, "after_filler")]


def test_a_sentence_that_runs_on_does_not() -> None:
    made = pages("Members asked whether the lift", "would be mended before winter.")
    assert boundaries(made, [None, "appendix"]) == []


def test_a_paper_that_counts_its_pages_anew() -> None:
    made = pages("Text ends.", "Another paper.", "Its second page.")
    made = [with_foot(page, foot) for page, foot in zip(made, ("Page 9 of 9", "Page 1 of 2", "Page 2 of 2"), strict=True)]
    found = boundaries(made, [None, None, None])
    assert [(boundary.page, "numbered_one" in boundary.signals) for boundary in found] == [(2, True)]
    assert own_numbers(made[2]) == {"2"}


@pytest.mark.parametrize(
    ("fillers", "expected"),
    [((), None), ((2,), None), ((2, 4), 0), ((1, 3), 1), ((2, 3), None)],
    ids=["none", "one says nothing", "left-hand pages even", "odd", "not padded"],
)
def test_padding(fillers: tuple[int, ...], expected: int | None) -> None:
    made = [replace(page, filler=page.number in fillers) for page in pages("a", "b", "c", "d")]
    assert padding(made) == expected


@pytest.mark.corpus
def test_the_long_pack_is_split_with_and_without_bookmarks(tmp_path: Path) -> None:
    gold = json.loads((SHARED / "gold" / "kent_2025-03-13_county-council_pack.json").read_text(encoding="utf-8"))
    wanted = {(paper["first_page"], paper["last_page"]) for paper in gold["papers"]}
    bare = tmp_path / "bare.pdf"
    with pikepdf.open(SHARED / "corpus" / PACK) as source:
        del source.Root.Outlines
        source.save(bare)
    right = []
    for path in (SHARED / "corpus" / PACK, bare):
        parts, _ = split(pdf.read(path))
        right.append(len(wanted & {(part.first_page, part.last_page) for part in parts}))
    assert right[0] == len(wanted) == 34
    assert right[1] >= 30
