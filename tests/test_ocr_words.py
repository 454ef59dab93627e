"""What is judged and repaired of words, and what is told of a picture, without Tesseract."""

from __future__ import annotations

import os
from pathlib import Path

import numpy
import pytest
from PIL import Image

from extract.models import Box, Ruling, Turn, Word
from extract.ocr import language, ruled, tilt
from extract.ocr.cache import Cache
from extract.ocr.pictures import Picture
from extract.ocr.repairs import repair
from extract.ocr.tesseract import Seen
from extract.ocr.words import Recognised, words


@pytest.mark.parametrize(
    ("printed", "read", "sure"),
    [
        ("on l4 March", "on 14 March", False),
        ("the lst May", "the 1st May", False),
        ("14 March 2O07", "14 March 2007", False),
        ("O5/07/2OO7", "05/07/2007", False),
        ("of £1,5OO and", "of £1,500 and", False),
        ("(2S,000.00)", "(25,000.00)", False),
        ("l2.5%", "12.5%", False),
        ("recom\u00ac mended", "recom- mended", True),
        ("It Is May", "It Is May", True),
        ("Councillor I May", "Councillor I May", True),
        ("SO1 3BS", "SO1 3BS", True),
        ("1S. SOS", "1S. SOS", True),
        ("B12 OIL", "B12 OIL", True),
        ("£1,500 on 14 March 2007", "£1,500 on 14 March 2007", True),
    ],
)
def test_letters_read_for_digits(printed: str, read: str, sure: bool) -> None:
    words = [Word(text=text, box=Box(0, 0, 1, 1), confidence=0.9) for text in printed.split()]
    found = repair(words)
    assert " ".join(word.text for word in found) == read
    assert (min(word.confidence for word in found) == 0.9) is sure


def test_the_sides_of_cells_are_no_letters() -> None:
    """A mark beside a drawn line is the line; elsewhere it is printed."""
    texts = ("|6.15pm_", "|", "[sic]", "a|b", "|7.30pm")
    row = tuple(Seen(text, 100 * n, 100, 100 * n + 60, 130, 1, 40.0, 0.9) for n, text in enumerate(texts))
    lines = (Ruling(Box(0, 0, 1, 60), False), Ruling(Box(45, 0, 46, 60), False), Ruling(Box(90, 0, 91, 60), False))
    page = Recognised(2.0, 0, 0.0, row, (0.1,) * len(row), lines)
    assert [word.text for word in words(page)] == ["6.15pm", "[sic]", "a|b", "|7.30pm"]


@pytest.mark.parametrize(
    ("name", "height", "sizes"),
    [
        ("HARROWBECK", 20, [16.0, 10.0]),
        ("HARROWBECK", 30, [16.0, 16.0]),
        ("HARROWBECK", 45, [16.0, 16.0]),
        ("spry", 20, [16.0, 16.0]),
    ],
)
def test_type_of_another_size_at_the_end_of_a_row(name: str, height: int, sizes: list[float]) -> None:
    """Told by capitals; a box higher than its row is none of letters, and letters with tails tell nothing."""
    row = (Seen("Cemeteries", 100, 100, 400, 132, 1, 40.0, 0.9), Seen(name, 900, 100, 1100, 100 + height, 1, 40.0, 0.9))
    below = tuple(Seen("lamps", 100 * n, 200, 100 * n + 60, 222, 2, 25.0, 0.9) for n in range(6))
    found = words(Recognised(2.5, 0, 0.0, (*row, *below), (0.1,) * 8, ()))
    assert [word.size for word in found[:2]] == sizes


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("The lamps of the harbour were lit again on Monday evening", True),
        ("Siân Llewelyn, Bróna Ní Dhálaigh, Xanthe Wójcik, Te Aroha Ngata, Iain MacEachern", True),
        ("Qzx kwpjm re qzx bwvkrjv gxvx ptq wiwpc rc Orcdwh xsxcpci", False),
        ("ODPSV KDUERXU ZHUH DJDLQ HYHQLQJ VSULQJ IHUULHV PDUNHW ZDWHU VWUHHW", False),
        ("\ue001\ue002 \ue003\ue004\ue005 " * 8, False),
    ],
)
def test_language_is_told_from_scrambled_letters(text: str, passes: bool) -> None:
    share = language.share(text.split())
    assert share is not None
    assert (share > 0.75) is passes
    assert (share < 0.4) is not passes


def test_figures_are_not_judged() -> None:
    assert language.share(["1,200", "34.5%", "£12", "(3,400)", "2025/26", "A12", "12-13", "Q3", "7.1"]) is None


def stripes(degrees: float) -> Picture:
    """Rows of short dashes, askew by so many degrees against the clock."""
    grey = numpy.full((1200, 900), 255, numpy.uint8)
    for top in range(150, 1050, 40):
        for left in range(120, 780, 24):
            grey[top : top + 10, left : left + 16] = 0
    return Picture(numpy.asarray(Image.fromarray(grey).rotate(degrees, fillcolor=255)), 100 / 72)


@pytest.mark.parametrize("degrees", [0.0, 2.0, -3.5, 0.6])
def test_skew_is_measured_and_taken_out(degrees: float) -> None:
    picture = stripes(degrees)
    assert abs(tilt.skew(picture) - degrees) <= 0.1
    assert abs(tilt.skew(tilt.straightened(picture, 0, degrees))) <= 0.1
    assert not tilt.lies_on_its_side(picture)
    assert tilt.lies_on_its_side(tilt.straightened(picture, 1, 0.0))


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_boxes_of_a_turned_page_lie_on_it_as_displayed(quarters: int) -> None:
    """A dark mark on a displayed page of 90 × 60 points, found on the turned picture and shown where it was."""
    grey = numpy.full((60, 90), 255, numpy.uint8)
    grey[5:15, 20:50] = 0
    turned = tilt.straightened(Picture(grey, 1.0), quarters, 0.0).grey
    rows, columns = numpy.nonzero(turned == 0)
    mark = Box(float(columns.min()), float(rows.min()), float(columns.max() + 1), float(rows.max() + 1))
    turn = Turn(quarters, 0.0, float(turned.shape[1]), float(turned.shape[0]))
    assert turn.size == (90, 60)
    assert turn.shown(mark) == Box(20, 5, 50, 15)


def test_drawn_lines_are_rulings_and_print_is_not() -> None:
    grey = numpy.array(stripes(0.0).grey)
    grey[100:103, 100:800] = 0
    grey[100:1100, 60:63] = 0
    grey[1120:1160, 100:800] = 0  # a bar
    found = ruled.rulings(Picture(grey, 100 / 72))
    assert [(ruling.horizontal, [round(side * 100 / 72) for side in ruling.box]) for ruling in found] == [
        (True, [100, 100, 800, 103]),
        (False, [60, 100, 63, 1100]),
    ]


def test_results_read_least_lately_are_thrown_away(tmp_path: Path) -> None:
    page = Recognised(4.0, 1, 0.5, (Seen("Lamps", 1, 2, 30, 12, 1, 11.5, 0.93),), (0.1,), ())
    cache = Cache(tmp_path, "5.5 eng")
    for number, name in enumerate(("old", "new", "newest")):
        cache.put(name, page)
        assert cache.get(name) == page
        for path in tmp_path.rglob("*.ocr"):
            if path.stat().st_mtime > 1_000:
                os.utime(path, (number, number))
    assert Cache(tmp_path, "5.5 cym").get("new") is None
    size = sum(path.stat().st_size for path in tmp_path.rglob("*.ocr"))
    cache.prune(most=size - 1)
    assert [cache.get(name) is not None for name in ("old", "new", "newest")] == [False, True, True]
