"""An agenda's list as printed: numbers, titles, page ranges, presenters, parts, sub-items."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from builders import LEFT, PITCH, passage

from extract.models import Box, Cell, Line, Passage, around
from extract.outline.agenda_lists import Listed, listed


def items(text: str) -> list[Listed]:
    return listed(passage(text))


def titles(text: str) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in items(text)]


def shown(text: str, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(item, name) for name in names) for item in items(text)]


def test_a_whole_item() -> None:
    text = "AGENDA\n\n4. Ferry fares (Pages 3 - 8)\n[Ann Archer, Harbour Master, to present]\n\n5. Slipway"
    assert items(text)[0] == Listed(
        number="4",
        title="Ferry fares",
        start=7,
        end=35,
        block_end=76,
        rule="item.number",
        first="3",
        last="8",
        pages_printed="Pages 3 - 8",
        presenter="Ann Archer, Harbour Master, to present",
    )


TITLES = {
    "one line each": (
        "1. Welcome\n2. Apologies for absence\n3. Ferry fares",
        [("1", "Welcome"), ("2", "Apologies for absence"), ("3", "Ferry fares")],
    ),
    "without marks": ("1 Welcome\n2 Ferry fares", [("1", "Welcome"), ("2", "Ferry fares")]),
    "number in a column of its own": ("1      Welcome\n2      Ferry fares", [("1", "Welcome"), ("2", "Ferry fares")]),
    "a title that wraps": (
        "1   Report on the renewal of the breakwater and of the\n    lamps along it\n2   Ferry fares",
        [("1", "Report on the renewal of the breakwater and of the lamps along it"), ("2", "Ferry fares")],
    ),
    "a wrapped title broken at its hyphen": (
        "1   Report on the renewal of the breakwater, and re-\n    phasing of the works\n2   Ferry fares",
        [("1", "Report on the renewal of the breakwater, and re-phasing of the works"), ("2", "Ferry fares")],
    ),
    "an explanation below, not indented": (
        "1.   Interests\nMembers are asked to say so.\n2.   Ferry fares",
        [("1", "Interests"), ("2", "Ferry fares")],
    ),
    "an explanation after white space": (
        "1. Interests\n\n   Members are asked to say so.\n2. Ferry fares",
        [("1", "Interests"), ("2", "Ferry fares")],
    ),
    "an explanation in another weight": (
        "**1. Interests of members in matters that are on this agenda**\n   members are asked to say so.\n**2. Ferry fares**",
        [("1", "Interests of members in matters that are on this agenda"), ("2", "Ferry fares")],
    ),
    "an explanation after a short line": (
        "1. Interests\n   Members are asked to say so at the start of the meeting.\n2. Ferry fares",
        [("1", "Interests"), ("2", "Ferry fares")],
    ),
    "dotted leaders": ("1. Welcome ........\n2. Ferry fares .....", [("1", "Welcome"), ("2", "Ferry fares")]),
    "a colon at the end": ("1. Reports:\n2. Ferry fares –", [("1", "Reports"), ("2", "Ferry fares")]),
    "minute numbers": ("77/25 Welcome\n78/25 Ferry fares", [("77/25", "Welcome"), ("78/25", "Ferry fares")]),
    "a lone number is no list": ("1. Welcome\nFerry fares", []),
    "no numbers": ("Welcome\nFerry fares", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize("name", TITLES)
def test_titles(name: str) -> None:
    text, expected = TITLES[name]
    assert titles(text) == expected


PAGES = {  # the first item's lines → title, first and last label, the range as printed
    "1. Ferry fares (Pages 3 - 8)": ("Ferry fares", "3", "8", "Pages 3 - 8"),
    "1. Ferry fares (Page 5)": ("Ferry fares", "5", "5", "Page 5"),
    "1. Ferry fares Pages 11 to 16": ("Ferry fares", "11", "16", "Pages 11 to 16"),
    "1. Ferry fares (Pages A3 – A8)": ("Ferry fares", "A3", "A8", "Pages A3 – A8"),
    "1. Ferry fares (Pages 3 - 8": ("Ferry fares", "3", "8", "Pages 3 - 8"),  # the bracket was lost
    "1. Ferry fares\n(Pages 3 - 8)": ("Ferry fares", "3", "8", "Pages 3 - 8"),
    "1. Ferry fares (Pages 17 -\n   26)": ("Ferry fares", "17", "26", "Pages 17 - 26"),
    "1. Ferry fares and berths of the (Pages 17 - 26)\n   inner harbour": (
        "Ferry fares and berths of the inner harbour", "17", "26", "Pages 17 - 26",
    ),
    "1. Ferry fares        3 - 8": ("Ferry fares", "3", "8", "3 - 8"),  # a column at the right
    "1. Ferry fares 2030-31": ("Ferry fares 2030-31", None, None, None),
    "1. Web pages of the harbour": ("Web pages of the harbour", None, None, None),
}  # fmt: skip


@pytest.mark.parametrize("text", PAGES)
def test_page_ranges(text: str) -> None:
    found = shown(f"{text}\n\n2. A slipway for the lifeboat and for all others", "title", "first", "last", "pages_printed")
    assert found[0] == PAGES[text]


PRESENTERS = {
    "1. Ferry fares\n[Bo Berg, Treasurer, to present]": "Bo Berg, Treasurer, to present",
    "1. Ferry fares\n(Report of the Harbour Master)": "Report of the Harbour Master",
    "1. Ferry fares\n\nReport by Bo Berg, Treasurer": "Report by Bo Berg, Treasurer",
    "1. Ferry fares\n(presentation by Bo\nBerg)": "presentation by Bo Berg",
    "1. Ferry fares\n[draft]": None,
    "1. Ferry fares\n[Pages 3 - 8]": None,
    "1. Report of the Harbour Master": None,  # that is its title
}


@pytest.mark.parametrize("text", PRESENTERS)
def test_presenters(text: str) -> None:
    found = items(f"{text}\n\n2. Slipway")[0]
    assert (found.presenter, found.title.split(" [")[0]) == (PRESENTERS[text], text.split("\n")[0][3:])


def test_parts_and_exempt_paragraphs() -> None:
    text = (
        "PART 1 – OPEN BUSINESS\n1. Welcome\n2. Ferry fares\n\nPART 2 – EXEMPT ITEMS\n"
        "3. Sale of the old buoy\nExempt by paragraphs 3 and 5 of Schedule 12A\n4. Quay"
    )
    assert shown(text, "number", "title", "part", "exempt_paragraphs") == [
        ("1", "Welcome", 1, None),
        ("2", "Ferry fares", 1, None),
        ("3", "Sale of the old buoy", 2, "3 and 5"),
        ("4", "Quay", 2, None),
    ]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Part II", 2),
        ("Part B - not for publication", 2),
        ("CONFIDENTIAL ITEMS", 2),
        ("Private session", 2),
        ("Part One", 1),
        ("UNRESTRICTED ITEMS", 1),
        ("Participation", None),
    ],
)
def test_headings_of_parts(heading: str, part: int | None) -> None:
    assert shown(f"1. Welcome\n\n{heading}\n2. Quay", "number", "part") == [("1", None), ("2", part)]


SUBS = {
    "letters": ("1. Welcome\n2. Reports\n   a) Fares\n   b) Quay\n3. Close", [("2a", "Fares"), ("2b", "Quay")]),
    "bracketed": ("1. Welcome\n2. Reports\n   (a) Fares\n   (b) Quay\n3. Close", [("2a", "Fares"), ("2b", "Quay")]),
    "decimals": ("1. Welcome\n2. Reports\n   2.1 Fares\n   2.2 Quay\n3. Close", [("2.1", "Fares"), ("2.2", "Quay")]),
    "figures": ("1) Welcome\n2) Reports\n     1. Fares\n     2. Quay\n3) Close", [("2.1", "Fares"), ("2.2", "Quay")]),
    "another item's": ("1. Welcome\n2. Reports\n   3.1 Fares\n   3.2 Quay\n3. Close", []),
    "one alone is none": ("1. Welcome\n2. Reports\n   a) Fares\n3. Close", []),
    "out of order": ("1. Welcome\n2. Reports\n   c) Fares\n   d) Quay\n3. Close", []),
}


@pytest.mark.parametrize("name", SUBS)
def test_sub_items(name: str) -> None:
    text, expected = SUBS[name]
    found = titles(text)
    assert [item for item in found if item[0] not in "123"] == expected
    assert [item for item in found if item[0] in "123"] == [("1", "Welcome"), ("2", "Reports"), ("3", "Close")]


def test_the_last_block_ends_at_the_signature() -> None:
    made = passage("1. Welcome\n2. Ferry fares\n\nDated 4 May 2031\nBo Berg\nClerk to the Harbour Board")
    last = listed(made)[-1]
    assert made.text[last.start : last.block_end] == "2. Ferry fares"


def test_the_list_may_run_over_pages() -> None:
    assert titles("1. Welcome\n2. Ferry fares\f3. Slipway\n4. Close") == [
        ("1", "Welcome"),
        ("2", "Ferry fares"),
        ("3", "Slipway"),
        ("4", "Close"),
    ]


def test_offsets_lead_to_number_and_title() -> None:
    made = passage("AGENDA\n1. Welcome\n2. Ferry fares for the winter timetable and for the\n   regatta (Pages 3 - 8)\n3. Close")
    assert [made.text[item.start : item.end] for item in listed(made)] == [
        "1. Welcome",
        "2. Ferry fares for the winter timetable and for the\nregatta (Pages 3 - 8)",
        "3. Close",
    ]


def test_an_agenda_without_numbers() -> None:
    text = "HARBOUR BOARD\nAGENDA\n**Welcome**\nBy the chair.\n**Fares for the ferry** (Pages 3 - 4)"
    text += "\n**Any other business**\nIf any."
    found = listed(passage(text))
    assert [(one.number, one.title, one.first, one.rule) for one in found] == [
        ("", "Welcome", None, "listing.bold"),
        ("", "Fares for the ferry", "3", "listing.bold"),
        ("", "Any other business", None, "listing.bold"),
    ]


def ruled(rows: list[tuple[str, ...]]) -> list[tuple[str, str]]:
    """The items of an agenda in a ruled table, one row after another; ``**`` marks bold words."""
    lines = []
    for n, row in enumerate(rows):
        for column, text in enumerate(row):
            for below, one in enumerate(passage(text).lines):
                lines.append(moved(one, Cell(0, n, column), LEFT + 120 * column, 72.0 + 60 * n + PITCH * below))
    return [(item.number, item.title) for item in listed(Passage.of(lines))]


def moved(one: Line, cell: Cell, x0: float, top: float) -> Line:
    dx, dy = x0 - one.box.x0, top - one.box.top
    words = tuple(
        w._replace(box=Box(w.box.x0 + dx, w.box.top + dy, w.box.x1 + dx, w.box.bottom + dy)) for w in one.words
    )
    return replace(one, words=words, box=around(w.box for w in words), cell=cell)


def test_bold_ends_a_title_inside_its_cell() -> None:
    head = ("No.", "Item", "Pages")
    assert ruled([
        head,
        ("1.", "**Apologies**", "None"),
        ("2.", "**Declarations of Interests** Members are\nreminded of the code.", "None"),
        ("3.", "**Ferry fares**", "3 - 8"),
        ("4.", "**Date of Next Meeting – 12 June 2031 at 1.30pm**", "None"),
    ]) == [
        ("1", "Apologies"), ("2", "Declarations of Interests"), ("3", "Ferry fares"),
        ("4", "Date of Next Meeting – 12 June 2031 at 1.30pm"),
    ]  # fmt: skip


def test_a_date_of_signature_ends_the_list() -> None:
    assert titles("AGENDA\n1. Welcome\n2. Quay\n\nDate: 4 May 2031") == [("1", "Welcome"), ("2", "Quay")]
