"""Readings made once for a passage, and the stretches of text that costly patterns are tried on."""

from __future__ import annotations

import re

from extract.models import Passage
from extract.text import readings, sight
from tests.builders import passage


def test_regions_reach_as_far_as_told_and_are_joined_where_they_touch() -> None:
    text = "x" * 20 + "A" + "x" * 20 + "A" + "x" * 20
    assert sight.regions(text, re.compile("A"), 5) == [(15, 26), (36, 47)]
    assert sight.regions(text, re.compile("A"), 5, 15) == [(15, 57)]
    assert sight.regions(text, re.compile("A"), 30, 0) == [(0, 42)]


def test_a_reading_is_made_once_for_a_passage_and_anew_for_its_twin() -> None:
    asked: list[Passage] = []

    @readings.once
    def length(given: Passage, more: int = 0) -> int:
        asked.append(given)
        return len(given.text) + more

    one, twin = (passage("The pier was painted.") for _ in range(2))
    assert [length(one), length(one), length(twin), length(one, 2)] == [21, 21, 21, 23]
    assert [given is one for given in asked] == [True, False, True]


def test_readings_of_older_passages_are_forgotten() -> None:
    made: list[str] = []

    @readings.once
    def text(given: Passage) -> str:
        made.append(given.text)
        return given.text

    first, *others = (passage(f"Word{n}") for n in range(readings.KEPT + 1))
    assert [text(given) for given in (first, *others, first)][-1] == "Word0"
    assert made.count("Word0") == 2
