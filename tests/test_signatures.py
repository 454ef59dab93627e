"""Places to sign side by side, with short columns above them, are read one after the other; tables and lines of text are not."""

from __future__ import annotations

import pytest

from extract.models import Box, Word
from extract.pdf.lines import lines

ADVANCE, SIZE, PITCH = 5.0, 10.0, 13.0


def read(*rows: tuple[str, ...]) -> list[str]:
    """The lines of a page in reading order; the parts of a row begin at 60 and at 330 points."""
    words = []
    for number, row in enumerate(rows):
        top = 100 + PITCH * number
        for start, text in zip((60.0, 330.0), row, strict=False):
            at = 0
            for one in text.split():
                at = text.index(one, at)
                box = Box(start + ADVANCE * at, top, start + ADVANCE * (at + len(one)) - 1, top + SIZE)
                words.append(Word(one, box, size=SIZE))
                at += len(one)
    return [line.text for line in lines(1, words, [])]


PROSE = (
    ("The clerk said that the weir had been", "It was noted that the ferry had been"),
    ("mended by the crew of the crane in the", "sold to the board of the next town,"),
    ("spring and will be painted next year.", "which will run it from June."),
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Signed: ........", "A Wren", "Chair", "4 May 2031"), ("Signed: ........", "B Teal", "Clerk", "5 May 2031")),
        (("SIGNATURE", "A Wren"), ("SIGNATURE", "B Teal")),
        (("Signed by the Chair", "A Wren"), ("Signed by the Clerk", "B Teal")),
        (("Sgd. A Wren", "Chair of the Board"), ("Sgd. B Teal", "Clerk to the Board")),
        (("Signature ____", "Date ____"), ("Signature ____", "Date ____")),
    ],
)
def test_each_place_to_sign_is_read_down(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    signed = list(zip(left, right, strict=True))
    head = ("QUAY BOARD",)
    assert read(head, (), *signed) == ["QUAY BOARD", *left, *right]
    above, below = ([row[side] for row in PROSE] for side in (0, 1))
    assert read(head, (), *PROSE, *signed) == ["QUAY BOARD", *above, *left, *below, *right]


@pytest.mark.parametrize(
    "rows",
    [
        (("A Wren", "Chair"), ("B Teal", "Clerk")),  # a list of names
        (("Signed: ........", "Date: ......"), ("A Wren", "4 May 2031")),  # one place to sign
        (("Signed up for the fair", "40 boats"), ("Signed off by the crew", "30 boats")),
        PROSE[:2],
    ],
)
def test_other_rows_are_read_across(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read(*rows) == [" ".join(row) for row in rows]
