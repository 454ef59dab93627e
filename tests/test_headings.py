"""Headings of the items of minutes: numbers, titles and where they end."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from builders import passage

from extract.outline.headings import Heading, headings

Row = tuple[str | None, str | None, str]  # number, minute number, title


def found(text: str) -> list[Row]:
    return [(one.number, one.minute_number, one.title) for one in headings(passage(text))]


def test_a_whole_heading() -> None:
    assert headings(passage("**292. Ferry fares**\n**(Item 3)**\nThey rise.\n\n**293. Quay**\n**(Item 4)**\nIt leaks.")) == [
        Heading(
            number="3", minute_number="292", title="Ferry fares", start=0, end=25, title_end=16,
            rule="heading.item_reference", confidence=1.0,
        ),
        Heading(
            number="4", minute_number="293", title="Quay", start=37, end=55, title_end=46,
            rule="heading.item_reference", confidence=1.0,
        ),
    ]  # fmt: skip


TABLE: dict[str, tuple[str, list[Row]]] = {
    "plain numbers in bold": (
        "**1. Welcome**\nAll were welcome.\n\n**2. Ferry fares**\nThey rise.",
        [("1", None, "Welcome"), ("2", None, "Ferry fares")],
    ),
    "running minute numbers": (
        "**290. Welcome**\nAll were welcome.\n\n**291. Ferry fares**\nThey rise.",
        [(None, "290", "Welcome"), (None, "291", "Ferry fares")],
    ),
    "a list of the meeting that reaches past fifteen": (
        "\n".join(f"**{n}. Matter {n}**\nNoted." for n in range(1, 18)),
        [(str(n), None, f"Matter {n}") for n in range(1, 18)],
    ),
    "minutes numbered with the year": (
        "77/25 Welcome: all were welcome.\n78/25 Ferry fares: they rise.",
        [(None, "77/25", "Welcome"), (None, "78/25", "Ferry fares")],
    ),
    "numbered with the year first": (
        "2025/077 Welcome: all were welcome.\n2025/078 Ferry fares: they rise.",
        [(None, "2025/077", "Welcome"), (None, "2025/078", "Ferry fares")],
    ),
    "items by name": (
        "Item 1 Welcome: all were welcome.\nItem 2 Quay: it leaks.",
        [("1", None, "Welcome"), ("2", None, "Quay")],
    ),
    "numbered with two digits of the year first": (
        "**24/061 Welcome**\nAll were welcome.\n\n**24/062 Quay**\nIt leaks.\n\n**24/063 Ferry fares**\nThey rise.",
        [(None, "24/061", "Welcome"), (None, "24/062", "Quay"), (None, "24/063", "Ferry fares")],
    ),
    "the year and a point first": (
        "21.44 WELCOME\nAll were welcome.\n21.45 QUAY\nIt leaks.\n21.46 FERRY FARES\nThey rise.",
        [(None, "21.44", "WELCOME"), (None, "21.45", "QUAY"), (None, "21.46", "FERRY FARES")],
    ),
    "the year and the number in one": (
        "24081. Welcome: all were welcome.\n24082. Quay: it leaks.",
        [(None, "24081", "Welcome"), (None, "24082", "Quay")],
    ),
    "the item's own number behind the minute's": (
        "C048/23      1.   WELCOME\nAll were welcome.\nC049/23      2.   QUAY\nIt leaks.",
        [("1", "C048/23", "WELCOME"), ("2", "C049/23", "QUAY")],
    ),
    "a title block in bold before headings without numbers": (
        "**CITY OF MOORHAVEN**\n**CITY COUNCIL**\nIt met.\n\n**Welcome**\nAll came.\n\n"
        "**Quay**\nIt leaks.\n\n**Fares**\nThey rise.",
        [(None, None, "Welcome"), (None, None, "Quay"), (None, None, "Fares")],
    ),
    "a letter before the number": (
        "C61 WELCOME\nAll were welcome.\nC62 QUAY\nIt leaks.",
        [(None, "C61", "WELCOME"), (None, "C62", "QUAY")],
    ),
    "an item reference behind the title": (
        "292. Ferry fares (Agenda Item 7)\nThey rise.\n\n293. Quay (Agenda Item 8)\nIt leaks.",
        [("7", "292", "Ferry fares"), ("8", "293", "Quay")],
    ),
    "an item reference and no number": (
        "**Ferry fares**\n(Item 4a)\nThey rise.\n\n**Quay**\n(Item 5)\nIt leaks.",
        [("4a", None, "Ferry fares"), ("5", None, "Quay")],
    ),
    "a heading of two lines over its reference": (
        "**292. Ferry fares and what**\n**they buy**\n(Item 3)\nThey rise.\n\n**293. Quay**\n(Item 4)\nIt leaks.",
        [("3", "292", "Ferry fares and what they buy"), ("4", "293", "Quay")],
    ),
    "a reference in running text is none": (
        "**1. Welcome**\nThe plan (see Item 3) above.\n\n**2. Quay**\nAs said (Item 4) it leaks.",
        [("1", None, "Welcome"), ("2", None, "Quay")],
    ),
    "a bold heading that wraps": (
        "**1. The renewal of the breakwater and**\n**of its lamps**\nIt was long.\n\n**2. Quay**\nIt leaks.",
        [("1", None, "The renewal of the breakwater and of its lamps"), ("2", None, "Quay")],
    ),
    "bold ends where the text begins": (
        "**1. Welcome** All were welcome.\n**2. Ferry fares** They rise.",
        [("1", None, "Welcome"), ("2", None, "Ferry fares")],
    ),
    "bold ends inside a run-in heading": (
        "**1. Police report: No** report came.\n**2. Quay: It** leaks.",
        [("1", None, "Police report"), ("2", None, "Quay")],
    ),
    "a colon ends a title without bold": (
        "1. Police report: no report came.\n2. Quay: it leaks.",
        [("1", None, "Police report"), ("2", None, "Quay")],
    ),
    "colon and dash": ("1. Updates:- none.\n2. Quay :– it leaks.", [("1", None, "Updates"), ("2", None, "Quay")]),
    "a time of day is no run-in": (
        "1. Close at 9:15 pm\n2. Next meeting on 4 May",
        [("1", None, "Close at 9:15 pm"), ("2", None, "Next meeting on 4 May")],
    ),
    "times in brackets go": ("1. Welcome (14:00)\n2. Quay (14.05 - 14.30)", [("1", None, "Welcome"), ("2", None, "Quay")]),
    "a column beside the title": (
        "1. Welcome          The chair spoke.\n2. Ferry fares          They rise.",
        [("1", None, "Welcome"), ("2", None, "Ferry fares")],
    ),
    "capitals hung under capitals": (
        "1. RENEWAL OF THE OLD BREAKWATER\n   AND ITS LAMPS\nIt was long.\n2. QUAY\nIt leaks.",
        [("1", None, "RENEWAL OF THE OLD BREAKWATER AND ITS LAMPS"), ("2", None, "QUAY")],
    ),
    "sub-items with headings of their own": (
        "**7. Planning**\n**7.1 Garage**\nNo comment.\n**7.2 Shed**\nNo comment.\n7.3 people spoke.\n**8. Quay**\nIt leaks.",
        [("7", None, "Planning"), ("7.1", None, "Garage"), ("7.2", None, "Shed"), ("8", None, "Quay")],
    ),
    "sub-items of another item": (
        "**7. Planning**\n**9.1 Garage**\nNo comment.\n**8. Quay**\nIt leaks.",
        [("7", None, "Planning"), ("8", None, "Quay")],
    ),
    "sub-items of minutes": (
        "**77/25 Planning**\nNone.\n**78/25 Quay**\nIt leaks.",
        [(None, "77/25", "Planning"), (None, "78/25", "Quay")],
    ),
    "numbered clauses inside an item": (
        "**1. Ferry fares**\nAgreed\n     1. to rise\n     2. to pay\n**2. Quay**\nIt leaks.\n**3. Close**\nAt noon.",
        [("1", None, "Ferry fares"), ("2", None, "Quay"), ("3", None, "Close")],
    ),
    "letters, and numbers that begin anew under each": (
        "A. Reports\n   1. Fares\n   2. Quay\nB. Motions\n   1. Berths\n   2. Dogs",
        [
            ("A", None, "Reports"), ("1", None, "Fares"), ("2", None, "Quay"),
            ("B", None, "Motions"), ("1", None, "Berths"), ("2", None, "Dogs"),
        ],
    ),
    "bold without numbers": (
        "**Welcome**\nAll were welcome.\n\n**Ferry fares**\nThey rise.\n\n**Quay**\nIt leaks.",
        [(None, None, "Welcome"), (None, None, "Ferry fares"), (None, None, "Quay")],
    ),
    "bold attendance before the first heading": (
        "**Members present**\nBo Berg\n\n**Apologies for absence**\nNone.\n\n**Ferry fares**\nThey rise.\n\n**Quay**\nIt leaks.",
        [(None, None, "Apologies for absence"), (None, None, "Ferry fares"), (None, None, "Quay")],
    ),
    "two bold lines are no list": ("**Welcome**\nAll were welcome.\n\n**Quay**\nIt leaks.", []),
    "all is bold": ("**Welcome**\n**All came**\n\n**Quay**\n**It leaks**\n\n**Close**", []),
    "numbered resolutions headed by their movers": (
        "**1. A. Archer, B. Berg**\nto rise.\n**2. B. Berg and C. Cole**\nto pay.\n**3. A. Archer, C. Cole**\nto go.",
        [],
    ),
    "nothing": ("", []),
    "text only": ("All were welcome.\nThey went home.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_headings(name: str) -> None:
    text, expected = TABLE[name]
    assert found(text) == expected


SPANS = {  # offsets: what the heading covers, and what its title covers
    "**1. Welcome**\nAll came.\n\n**2. Quay**\nIt leaks.": [("1. Welcome", "1. Welcome"), ("2. Quay", "2. Quay")],
    "**Quay**\n(Item 4)\nIt leaks.\n\n**Close**\n(Item 5)\nNoon.": [("Quay\n(Item 4)", "Quay"), ("Close\n(Item 5)", "Close")],
    "1. Police: none.\n2. Quay: it leaks.": [("1. Police", "1. Police"), ("2. Quay", "2. Quay")],
}


@pytest.mark.parametrize("text", SPANS)
def test_spans(text: str) -> None:
    made = passage(text)
    spans: list[Any] = [(made.text[one.start : one.end], made.text[one.start : one.title_end]) for one in headings(made)]
    assert spans == SPANS[text]


def test_headings_are_in_the_order_of_the_paper_and_do_not_overlap() -> None:
    text = TABLE["sub-items with headings of their own"][0]
    spans = [(one.start, one.end) for one in headings(passage(text))]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_bold_headings_are_less_sure_than_numbered_ones() -> None:
    bold = headings(passage(TABLE["bold without numbers"][0]))
    numbered = headings(passage(TABLE["plain numbers in bold"][0]))
    assert {one.rule: one.confidence for one in (*bold, *numbered)} == {"heading.bold": 0.7, "item.number": 1.0}


def test_items_out_of_order_keep_number_and_place() -> None:
    text = "\n".join(f"**{number}. {title}**\nIt was discussed." for number, title in
                     [(1, "Welcome"), (2, "Fares"), (5, "Slipway"), (3, "Moorings"), (4, "Lamps"), (6, "Any other business")])
    found = headings(passage(text))
    assert [(one.number, one.title) for one in found] == [
        ("1", "Welcome"), ("2", "Fares"), ("5", "Slipway"), ("3", "Moorings"), ("4", "Lamps"), ("6", "Any other business"),
    ]  # fmt: skip


def test_a_number_printed_twice_gives_two_items() -> None:
    text = "**1. Welcome**\nHello.\n**2. Fares**\nThey rise.\n**2. Moorings**\nThey fill.\n**3. Close**\nAt nine."
    assert [(one.number, one.title) for one in headings(passage(text))] == [
        ("1", "Welcome"), ("2", "Fares"), ("2", "Moorings"), ("3", "Close"),
    ]  # fmt: skip


def test_a_decision_label_in_bold_is_no_part_of_the_heading() -> None:
    text = "**41. Fares**\n**Decision**\nThat they rise.\n**42. Moorings**\nThey fill.\n**43. Close**\nAt nine."
    assert [one.title for one in headings(passage(text))] == ["Fares", "Moorings", "Close"]


def test_minutes_with_lettered_parts() -> None:
    text = "**57. Welcome**\nHello.\n**58. Fares**\nTwo matters.\n**58(a) Ferry**\nUp.\n**58(b) Slipway**\nDown."
    text += "\n**59. Close**\nAt nine."
    assert [(one.minute_number, one.title) for one in headings(passage(text))] == [
        ("57", "Welcome"), ("58", "Fares"), ("58(a)", "Ferry"), ("58(b)", "Slipway"), ("59", "Close"),
    ]  # fmt: skip
