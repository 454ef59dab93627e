"""Features of lines beside a column of text, before any prose, among a table's crumbs, and of heads with their text running on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import CHARACTER, SIZE, line, passage

from extract.models import Line
from extract.outline.beside_text import beside_text
from extract.outline.item_marks import alone, marks
from extract.outline.run_in_heads import run_in

PROSE = "The harbour master said that the quay was mended."  # 49 characters
SHORT = "The quay was mended before the winter."  # 38


def level(*texts: tuple[str, int, int]) -> list[Line]:
    """Lines of (text, row, column of the first character), read in this order."""
    return [replace(line(" " * column + text, number=row), start=0) for text, row, column in texts]


def seen(lines: list[Line], finite: list[float] | None = None) -> dict[str, list[float]]:
    return beside_text(lines, finite or [0.0] * len(lines), SIZE)


def test_a_side_head_stands_left_of_the_text() -> None:
    found = seen(level(("Ferry", 0, 0), ("fares", 1, 0), (PROSE, 0, 20), (PROSE, 1, 20), (PROSE, 2, 20)))
    em = CHARACTER / SIZE
    assert found["from_text"] == [-20 * em, -20 * em, 0.0, 0.0, 0.0]
    assert found["end_from_text"][:2] == [-15 * em, -15 * em]
    assert found["right_gap"] == [15 * em, 15 * em, -1.0, -1.0, -1.0]
    assert found["right_length"] == [49.0, 49.0, -1.0, -1.0, -1.0]
    assert found["right_at_text"] == [1.0, 1.0, -1.0, -1.0, -1.0]
    assert found["left_length"] == [-1.0, -1.0, 5.0, 5.0, -1.0]


def test_lines_short_for_text_do_not_tell_its_column() -> None:
    found = seen(level(("x" * 29, 0, 0), ("y" * 29, 1, 0), ("z" * 30, 2, 20)))
    assert found["from_text"] == [-10.0, -10.0, 0.0]


def test_a_line_far_from_the_column_of_text_is_told_as_far() -> None:
    assert seen(level((PROSE, 0, 0), ("7", 1, 90)))["from_text"] == [0.0, 40.0]


@pytest.mark.parametrize(("away", "found"), [(11, 5.0), (12, -1.0)])
def test_the_line_beside_is_looked_for_among_the_near_ones(away: int, found: float) -> None:
    between = [(f"w{n}", n + 3, 0) for n in range(away)]
    assert seen(level(("Ferry", 0, 0), *between, (PROSE, 0, 20)))["left_length"][-1] == found


@pytest.mark.parametrize(("down", "found"), [(0.49, 5.0), (0.51, -1.0)])
def test_lines_beside_each_other_overlap_by_half(down: float, found: float) -> None:
    one, other = level(("Ferry", 0, 0), (PROSE, 0, 20))
    lower = replace(other, box=other.box._replace(top=other.box.top + down * SIZE, bottom=other.box.bottom + down * SIZE))
    assert seen([one, lower])["left_length"] == [-1.0, found]


@pytest.mark.parametrize(("gap", "found"), [(0.49, -1.0), (0.51, 5.0)])
def test_lines_beside_each_other_are_apart(gap: float, found: float) -> None:
    one, other = level(("Ferry", 0, 0), (PROSE, 0, 20))
    moved = replace(other, box=other.box._replace(x0=one.box.x1 + gap * SIZE))
    assert seen([one, moved])["left_length"] == [-1.0, found]


def test_prose_before_and_behind_a_line() -> None:
    lines = passage("\n".join(["Harbour Board", "Fares", PROSE, "Quay", SHORT, PROSE])).lines
    found = beside_text(lines, [0.0, 0.0, 1.0, 0.0, 1.0, 1.0], SIZE)
    assert found["prose"] == [0.0, 0.0, 1.0, 0.0, 0.0, 1.0]
    assert found["prose_before"] == [0.0, 0.0, 0.0, 1.0, 1.0, 1.0]
    assert found["until_prose"] == [2.0, 1.0, 3.0, 2.0, 1.0, 15.0]


def test_prose_is_a_sentence_of_forty_characters() -> None:
    lines = passage("\n".join([PROSE[:39], PROSE[:40].replace(" ", "-"), PROSE])).lines
    assert beside_text(lines, [1.0, 1.0, 0.0], SIZE)["prose"] == [0.0, 1.0, 0.0]


def test_prose_is_counted_up_to_twenty_lines_and_looked_for_up_to_fifteen() -> None:
    lines = passage("\n".join([PROSE] * 22 + ["Fares"] * 17)).lines
    found = beside_text(lines, [1.0] * 22 + [0.0] * 17, SIZE)
    assert found["prose_before"][19:23] == [19.0, 20.0, 20.0, 20.0]
    assert set(found["until_prose"][21:]) == {15.0}
    ahead = beside_text(lines[::-1], [0.0] * 17 + [1.0] * 22, SIZE)["until_prose"]
    assert ahead[:5] == [15.0, 15.0, 15.0, 14.0, 13.0]


def test_crumbs_are_the_short_cells_around_a_line() -> None:
    lines = passage("\n".join(["x", "Ferry", "Berg", "12", "Fares", "Quay", "Bells", "x", "100"])).lines
    assert seen(list(lines))["crumbs"] == [1.0, 2.0, 3.0, 2.0, 3.0, 3.0, 2.0, 1.0, 2.0]


def test_what_is_set_apart_at_the_head_of_a_line() -> None:
    lines = passage("**2 Ferry Fares** The board asked\n**Fares**\nPlain words\n**Apologies** were made\n**a and b** of").lines
    found = run_in(lines, [marks(one.text) for one in lines])
    assert found == {
        "led_words": [2.0, -1.0, -1.0, 1.0, 3.0],
        "led_title_case": [1.0, -1.0, -1.0, 1.0, 0.0],
        "led_standing": [0.0, -1.0, -1.0, 1.0, 0.0],
        "led_next_capital": [1.0, -1.0, -1.0, 0.0, 0.0],
    }


def test_words_set_apart_are_counted_up_to_twelve() -> None:
    lines = passage("**" + "quay " * 11 + "quay** it\n**" + "quay " * 13 + "quay** it").lines
    assert run_in(lines, [[], []])["led_words"] == [12.0, 12.0]


@pytest.mark.parametrize(
    ("text", "told"),
    [("7.", True), ("3-A 2031-2647", True), ("7. 031/31", True), ("7 Fares", False), ("7 12 boats", False), ("Fares", False)],
)
def test_a_line_that_is_its_numbers_alone(text: str, told: bool) -> None:
    assert alone(text, marks(text)) is told
