"""The numbers of headings: at their head, beside them, at the right margin, broken in a narrow cell, and two of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import passage

from extract.models import Cell
from extract.outline import numbers_of_items

WAY = [
    ("7 Fares", "8 Quay", [("7", None), ("8", None)]),
    ("7. 031/31 Fares", "8. 032/31 Quay", [("7", "031/31"), ("8", "032/31")]),
    ("7. 2031/32 Forecast of fares", "8. Quay", [("7", None), ("8", None)]),  # a year, and no second number
    ("7. 2031/32 Forecast", "8. 2031/32 Plan", [("7", None), ("8", None)]),
    ("Fares" + " " * 50 + "7", "Quay" + " " * 51 + "8", [("7", None), ("8", None)]),
    ("Fares" + " " * 50 + "7. 031/31", "Quay" + " " * 51 + "8. 032/31", [("7", "031/31"), ("8", "032/31")]),
    ("(31-117 HB/31-015 QP) Fares", "(31-118 HB) Quay", [(None, "31-117 HB/31-015 QP"), (None, "31-118 HB")]),
    ("3.-A Fares", "3.-B Quay", [("3-A", None), ("3-B", None)]),
    ("(a) Fares", "(b) Quay", [("a", None), ("b", None)]),  # letters with no number above them are brothers
    ("a) Fares", "b) Quay", [("a", None), ("b", None)]),
    ("(i) Fares", "(ii) Quay", [("i", None), ("ii", None)]),
    ("7. Fares", "(a) Quay", [("7", None), ("7a", None)]),
    ("Report 1. Fares", "Report 2. Quay", [("1", None), ("2", None)]),
    ("Items 1/2. Fares", "Item 3. Quay", [("1/2", None), ("3", None)]),
    ("Fares" + " " * 50 + "Item 7.", "Quay" + " " * 51 + "Item 8.", [("7", None), ("8", None)]),
    ("Fares" + " " * 50 + "ITEM 7", "Quay" + " " * 51 + "ITEM 8", [("7", None), ("8", None)]),
    ("Fares" + " " * 50 + "Motion No. 7", "Quay" + " " * 51 + "Motion No. 8", [("7", None), ("8", None)]),
]


@pytest.mark.parametrize(("first", "second", "expected"), WAY)
def test_numbers_of_two_headings(first: str, second: str, expected: list[tuple[str | None, str | None]]) -> None:
    lines = passage(f"{first}\nThey were noted.\n{second}\nIt was noted.").lines
    found = numbers_of_items.numbered(lines, [0, 2], [1, 3])
    assert [(one.number, one.minute_number) for one in found] == expected


@pytest.mark.parametrize(
    ("first", "second"), [("C048/31 7.", "C049/31 8."), ("048/31 7)", "049/31 8)")]
)
def test_both_numbers_alone_in_their_cells(first: str, second: str) -> None:
    cells = [(first, 0, 0), ("Fares", 0, 1), (second, 1, 0), ("Quay", 1, 1)]
    printed = passage("\n".join(text for text, _, _ in cells)).lines
    lines = [replace(line, cell=Cell(0, row, column)) for line, (_, row, column) in zip(printed, cells, strict=True)]
    found = numbers_of_items.numbered(lines, [1, 3], [2, 4])
    assert [(one.number, one.minute_number) for one in found] == [("7", first.split()[0]), ("8", second.split()[0])]


def test_the_only_heading_has_the_number_at_its_right() -> None:
    lines = passage("Fares" + " " * 50 + "85\nThey were noted.").lines
    assert numbers_of_items.numbered(lines, [0], [1])[0].minute_number == "85"


LISTS = [  # numbers of lists below titles are no numbers of the titles
    ("Fares\n1. Boats were late.\nQuay\n1. It was wet.", [0, 2], [1, 3]),
    ("Fares\n1. Boats were late.\n2. So was the ferry.\nQuay\nIt was wet.", [0, 3], [1, 4]),
]


@pytest.mark.parametrize(("text", "heads", "below"), LISTS)
def test_a_list_below_a_title_has_not_its_number(text: str, heads: list[int], below: list[int]) -> None:
    found = numbers_of_items.numbered(passage(text).lines, heads, below)
    assert [(one.number, one.minute_number) for one in found] == [(None, None)] * 2


def test_a_number_before_the_text_below_is_the_titles() -> None:
    lines = passage("Fares\n7 Boats were late.\nQuay\n8 It was wet.").lines
    assert [one.number for one in numbers_of_items.numbered(lines, [0, 2], [1, 3])] == ["7", "8"]


def test_a_number_broken_in_its_cell_is_one() -> None:
    cells = [("HBR146/3", 0, 0), ("1", 0, 0), ("Fares", 0, 1), ("HBR147/3", 1, 0), ("1", 1, 0), ("Quay", 1, 1)]
    printed = passage("\n".join(text for text, _, _ in cells)).lines
    lines = [replace(line, cell=Cell(0, row, column)) for line, (_, row, column) in zip(printed, cells, strict=True)]
    found = numbers_of_items.numbered(lines, [2, 5], [3, 6])
    assert [(one.minute_number, one.where) for one in found] == [("HBR146/31", "lone"), ("HBR147/31", "lone")]


def told(text: str, heads: list[int], below: list[int]) -> list[str | None]:
    return [one.number for one in numbers_of_items.numbered(passage(text).lines, heads, below)]


def test_a_number_alone_below_a_title_is_its_own() -> None:
    assert told("Fares\n7.\n(a) Boats were late.\nQuay\n8.\nIt was wet.", [0, 3], [1, 4]) == ["7", "8"]
    assert told("Fares\n7\nBoats were late.\nQuay\nIt was wet.", [0, 3], [1, 4]) == [None, None]  # a page's number


def test_numbers_of_items_inside_items_stand_in_the_same_margin() -> None:
    printed = [f"{title:50}{number}" for title, number in (("Fares", "2."), ("Quay", "3."), ("Bell", "3.1."), ("Dogs", "4."))]
    assert told("\n".join(printed), [0, 1, 2, 3], [1, 2, 3, 4]) == ["2", "3", "3.1", "4"]


def test_two_numbers_alone_above_a_title_are_its_own() -> None:
    assert told("3-A 2031-2647\nFares\nBoats were late.\n3-B 2031-2650\nQuay", [1, 4], [2, 5]) == ["3-A", "3-B"]


def test_a_number_that_says_it_is_an_items_stands_above_its_title() -> None:
    assert told("ITEM NO. (7)\n31-0600\nFares\nItem 8\nQuay", [2, 4], [3, 5]) == ["7", "8"]
    assert told("Item 7\n31-0600\n31-0601\nFares\nIt was wet.", [3], [4]) != ["7"]  # too far above


def test_a_year_with_which_a_title_begins_is_no_number_where_one_stands_beside_it() -> None:
    cells = [("7", 0, 0), ("2031 Fares", 0, 1), ("8", 1, 0), ("2031 Tolls", 1, 1)]
    printed = passage("\n".join(text for text, _, _ in cells)).lines
    lines = [replace(line, cell=Cell(0, row, column)) for line, (_, row, column) in zip(printed, cells, strict=True)]
    found = numbers_of_items.numbered(lines, [1, 3], [2, 4])
    assert [(one.number, one.start) for one in found] == [("7", 0), ("8", 0)]
    alone = numbers_of_items.numbered(passage("2031 Fares\n2032 Tolls").lines, [0, 1], [1, 2])
    assert [one.minute_number for one in alone] == ["2031", "2032"]


SERIES = [  # what is printed, and whether the numbers count the meeting's items
    (["A1 Fares", "A2 Quay", "A3 Boats"], True),
    (["A17 Fares", "A18 Quay", "A19 Boats"], False),
    (["A2 Fares", "A3 Quay"], False),
    (["CA-1 Fares", "CA-2 Quay"], True),
    (["CA-41 Fares", "CA-42 Quay"], False),
    (["V.A Fares", "V.B Quay"], True),
    (["VII.A.1 Fares", "VII.A.2 Quay"], True),
    (["1.0 Fares", "15.0 Quay", "16.0 Boats"], True),
    (["71.1 Fares", "71.2 Quay"], False),
    (["1 Fares", "5 Quay", "6.1 Boats", "7 Nets"], True),  # no 6 is printed
]


@pytest.mark.parametrize(("titles", "items"), SERIES)
def test_numbers_of_one_meeting(titles: list[str], items: bool) -> None:
    lines = passage("\n".join(f"{title}\nIt was noted." for title in titles)).lines
    heads = range(0, len(lines), 2)
    found = numbers_of_items.numbered(lines, heads, [head + 1 for head in heads])
    assert [one.number if items else one.minute_number for one in found] == [title.split()[0] for title in titles]


LETTERS = [
    (["a. Fares", "1. Land", "2. Water", "b. Quay"], ["a", "1", "2", "b"]),  # b goes on with a
    (["1. Fares", "a. Land", "b. Water", "2. Quay", "a. North"], ["1", "1a", "1b", "2", "2a"]),
    (["1. Fares", "a. Land", "2. Quay", "b. North"], ["1", "1a", "2", "2b"]),
]


@pytest.mark.parametrize(("titles", "expected"), LETTERS)
def test_letters_above_and_below_numbers(titles: list[str], expected: list[str]) -> None:
    lines = passage("\n".join(f"{title}\nIt was noted." for title in titles)).lines
    heads = range(0, len(lines), 2)
    assert [one.number for one in numbers_of_items.numbered(lines, heads, [head + 1 for head in heads])] == expected
