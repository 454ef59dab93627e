"""What the words of a line are worth, and which words the model knows: common ones, and no names."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from extract.outline.best import OUTLINE_WEIGHTS
from extract.outline.wording import told_words, words_worth

BENCH = Path(__file__).parent.parent / "bench" / "common_words.py"
spec = importlib.util.spec_from_file_location("common_words", BENCH)
assert spec is not None and spec.loader is not None
common_words = importlib.util.module_from_spec(spec)
spec.loader.exec_module(common_words)

WORTH = {"ferry": [1.0, 2.0], "fares": [0.5, -1.0], "said": [-2.0, -0.5]}


def test_what_the_words_of_a_line_are_worth() -> None:
    found = words_worth(["Ferry fares", "The board said", "", "Fares"], WORTH)
    assert {name: [float(value) for value in column] for name, column in found.items()} == {
        "said_sum": [1.5, -2.0, 0.0, 0.5],
        "said_mean": [0.75, -2.0, 0.0, 0.5],
        "said_first": [2.0, 0.0, 0.0, -1.0],
        "said_least": [0.5, -2.0, 0.0, 0.5],
        "said_sum+1": [-2.0, 0.0, 0.5, 0.0],
        "said_sum-1": [0.0, 1.5, -2.0, 0.0],
        "said_first+1": [0.0, 0.0, -1.0, 0.0],
        "said_first-1": [0.0, 2.0, 0.0, 0.0],
    }


def test_the_first_words_of_a_line_are_looked_at() -> None:
    assert told_words("The Clerk's 7 BOATS, and don't") == ["the", "clerk's", "boats", "and", "don", "t"]
    assert len(told_words("quay " * 20)) == 14


@pytest.mark.parametrize("word", ["quay", "policies", "ferries", "mended", "moving", "clerk's", "the"])
def test_common_words(word: str) -> None:
    assert common_words.common(word)


@pytest.mark.parametrize("word", ["moorhaven", "bergstrom", "cllr"])
def test_words_that_are_none_of_the_language(word: str) -> None:
    assert not common_words.common(word)


def test_the_model_knows_common_words_and_no_names() -> None:
    worth = OUTLINE_WEIGHTS.model().worth
    assert len(worth) > 500
    assert [word for word in worth if not common_words.common(word)] == []
    assert {"john", "smith", "jones", "london", "kent", "anna", "khan", "james"} & set(worth) == set()
