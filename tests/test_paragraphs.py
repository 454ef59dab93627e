"""Printed lines → paragraphs and sentences."""

from __future__ import annotations

import pytest

from extract.text.paragraphs import paragraphs, sentences
from tests.builders import passage

PARAGRAPHS = [
    (
        "white space parts",
        "The bells were\nrung at noon.\n\nTea was served.",
        ["The bells were rung at noon.", "Tea was served."],
    ),
    (
        "a line broken early parts, though no white space does",
        "The ringers met and looked.\nTea was served.\nThe ringers then all went home by the lane.",
        ["The ringers met and looked.", "Tea was served.", "The ringers then all went home by the lane."],
    ),
    (
        "list marks part, what hangs under them does not",
        "(a) the ropes be mended before the\n    summer fair;\n(b) the clapper be\n    cleaned.",
        ["(a) the ropes be mended before the summer fair;", "(b) the clapper be cleaned."],
    ),
    (
        "a title at the end of a line takes its name along",
        "It was moved by Cllr\nOxley that we adjourn",
        ["It was moved by Cllr Oxley that we adjourn"],
    ),
    (
        "a colon opens",
        "The Council agreed to do the following things now:\nRopes",
        ["The Council agreed to do the following things now:", "Ropes"],
    ),
]

SENTENCES = [
    ("It rang. It stopped.", ["It rang.", "It stopped."]),
    ("Cllr. Oxley paid £3 (Ch. No. 12). Mr. A. Tarn left.", ["Cllr. Oxley paid £3 (Ch. No. 12).", "Mr. A. Tarn left."]),
    ("Open at 7.30 p.m. today, e.g. on Sunday.", ["Open at 7.30 p.m. today, e.g. on Sunday."]),
    ("“It rang.” They left.", ["“It rang.”", "They left."]),
]


@pytest.mark.parametrize(("reason", "text", "expected"), PARAGRAPHS, ids=[row[0] for row in PARAGRAPHS])
def test_paragraphs(reason: str, text: str, expected: list[str]) -> None:
    made = passage(text)
    assert [made.clean(part.start, part.end) for part in paragraphs(made)] == expected


def test_a_heading_ends_where_the_section_says() -> None:
    made = passage("Ropes\nThe ropes are old and wet.")
    assert [part.start for part in paragraphs(made, heading_end=5)] == [0, 6]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == expected
