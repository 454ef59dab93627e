"""Numbers that lines may begin with: every reading, and which number follows which."""

from __future__ import annotations

import pytest
from builders import line

from extract.outline.item_marks import follows, marks, right_mark, roman, without_years

# printed line → (number, style, words behind it) of each reading
READ: dict[str, list[tuple[str, str, str]]] = {
    "7 Quay": [("7", "d", "Quay")],
    "7. Quay": [("7", "d.", "Quay")],
    "7) Quay": [("7", "d)", "Quay")],
    "07 Quay": [("07", "d", "Quay")],
    "7": [("7", "d", "")],
    "4 Minutes of the last meeting": [("4", "d", "Minutes of the last meeting")],
    "1/24 Quay": [("1/24", "d/d", "Quay")],
    "24/061 Quay": [("24/061", "d/d", "Quay")],
    "2031/061 Quay": [("2031/061", "d/d", "Quay")],
    "(05-026) Quay": [("05-026", "(d-d)", "Quay")],
    "(*20-749) Quay": [("20-749", "(d-d)", "Quay")],
    "CA-1 Quay": [("CA-1", "X-d", "Quay")],
    "* PL/38/24 Quay": [("PL/38/24", "X/d/d", "Quay")],
    "PL/38/24 Quay": [("PL/38/24", "X/d/d", "Quay")],
    "Exe/25/21 Quay": [("Exe/25/21", "X/d/d", "Quay")],
    "C61 QUAY": [("C61", "Xd", "QUAY")],
    "5.A.1 Quay": [("5.A.1", "d.A.d", "Quay")],
    "7(b) Quay": [("7(b)", "d(a)", "Quay")],
    "7b Quay": [("7b", "da", "Quay")],
    "12.1 Quay": [("12.1", "d.d", "Quay")],
    "16.11.02 Quay": [("16.11.02", "d.d.d", "Quay")],
    "A. Quay": [("A", "A.", "Quay")],
    "(a) Quay": [("a", "(a)", "Quay")],
    "(i) Quay": [("i", "(a)", "Quay"), ("i", "(r)", "Quay")],
    "II. Quay": [("II", "R.", "Quay")],
    "IIA Quay": [("IIA", "R", "Quay")],
    "Item 3: Quay": [("3", "wd:", "Quay")],
    "Minute 12 Quay": [("12", "wd", "Quay")],
    "4 & 5 Quay": [("4 & 5", "d", "Quay")],
    "4 and 5 Quay": [("4 and 5", "d", "Quay")],
    "7-9 Quay": [("7-9", "d", "Quay"), ("7-9", "d-d", "Quay")],
    "11-117 CC/11-015 CIC Quay": [("11-117 CC/11-015 CIC", "d-d", "Quay")],
    "1. 030/31 Quay": [("1", "d.", "030/31 Quay")],
    # no numbers of items
    "12 May 2031": [],
    "12/05/2031 Visit": [],
    "7.30pm Start": [],
    "7 years ago": [],
    "5% of it": [],
    "31/00619/F Land at the quay": [],
    "PA31/05190 – Land at the quay": [],
    "A report of the clerk": [],
    "I am the clerk": [],
    "Minutes of the meeting": [],
    "Quay": [],
}  # fmt: skip


@pytest.mark.parametrize("printed", READ)
def test_readings(printed: str) -> None:
    assert [(mark.number, mark.style, printed[mark.end :]) for mark in marks(printed)] == READ[printed]


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        ((3,), (4,), 1),
        ((3,), (6,), 3),
        ((3,), (3,), 0),
        ((4,), (3,), 0),
        ((24, 61), (24, 62), 1),
        ((61, 24), (62, 24), 1),
        ((3,), (3, 1), 1),
        ((3, 2), (3, 3), 1),
        ((3, 2), (4,), 1),
        ((3, 2), (4, 1), 1),
        ((3, 2), (4, 3), 0),
        ((3,), (4, 2), 0),
    ],
)
def test_which_number_follows(before: tuple[int, ...], after: tuple[int, ...], steps: int) -> None:
    assert follows(before, after) == steps


@pytest.mark.parametrize("printed", ["7-E Quay", "7-E. Quay", "12-D", "3-A-B Quay"])
def test_a_letter_behind_a_number_is_no_last_number(printed: str) -> None:
    assert all(mark.last == mark.parts for mark in marks(printed))


def test_the_last_of_joint_numbers_leads_on() -> None:
    assert [marks(printed)[0].last for printed in ("4 & 5 Quay", "7-9 Quay")] == [(5,), (9,)]


@pytest.mark.parametrize(("printed", "value"), [("II", 2), ("iv", 4), ("IX", 9), ("XIIa", 12), ("Quay", None), ("", None)])
def test_roman_numbers(printed: str, value: int | None) -> None:
    assert roman(printed) == value


@pytest.mark.parametrize("printed", [f"{n}-{letter}" for n in range(1, 9) for letter in "ABCDEFGHIabcdefghi"])
def test_a_number_and_a_letter_are_no_range_of_items(printed: str) -> None:
    assert [(mark.number, mark.style) for mark in marks(f"{printed} Budget")] == [
        (printed, "d-A" if printed[-1].isupper() else "d-a")
    ]


@pytest.mark.parametrize(
    "printed", ["ITEM NO. (1)", "Item No. 1 Budget", "Agenda Item No: 1 Budget", "Item number 1: Budget", "Item No.1"]
)
def test_numbers_behind_the_word_number(printed: str) -> None:
    assert [(mark.number, mark.parts) for mark in marks(printed)] == [("1", (1,))]


def test_a_number_at_the_right_margin() -> None:
    found = right_mark(line("Ferry fares" + " " * 40 + "7"))
    assert found is not None
    assert (found[0].number, found[1]) == ("7", len("Ferry fares"))
    assert right_mark(line("Ferry fares in 7")) is None


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["2031-32 Budget", "7. Fares"], [False, True]),
        (["2031/32 Budget"], [False]),
        (["2031/2032 Budget"], [False]),
        (["2031/31 Fares", "2031/32 Budget"], [True, True]),  # the 32nd minute of 2031
        (["2031/33 Fares", "2031/32 Budget"], [True, True]),
        (["2031/40 Budget", "31/32 Fares", "2031/32. Quay"], [True, True, True]),
    ],
)
def test_years_are_no_numbers(texts: list[str], kept: list[bool]) -> None:
    assert [bool(found) for found in without_years([marks(text) for text in texts])] == kept
