"""What an agenda prints beside its items: pages, presenters, parts, exempt paragraphs; the headings are given."""

from __future__ import annotations

from typing import Any

import pytest
from builders import passage

from extract.outline.agenda_details import Listed, detailed
from extract.outline.best import Heading


def items(text: str) -> list[Listed]:
    """The items of an agenda whose lines "1. Title" are its headings, a title being what stands before a page range."""
    made = passage(text)
    found = []
    for line, start in zip(made.lines, made.starts, strict=True):
        number, _, rest = line.text.partition(". ")
        if number.isdigit():
            title = rest.split(" (Page")[0].split(" Pages ")[0]
            end = start + len(line.text)
            found.append(
                Heading(number=number, minute_number=None, title=title, start=start, end=end, title_end=end, rule="outline.own")
            )
    return detailed(made, found)


def shown(text: str, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(item, name) for name in names) for item in items(text)]


def test_a_whole_item() -> None:
    text = "AGENDA\n\n4. Ferry fares (Pages 3 - 8)\n[Ann Archer, Harbour Master, to present]\n\n5. Slipway"
    assert items(text)[0] == Listed(
        heading=Heading(
            number="4", minute_number=None, title="Ferry fares", start=7, end=35, title_end=35, rule="outline.own"
        ),
        first="3",
        last="8",
        pages_printed="Pages 3 - 8",
        presenter="Ann Archer, Harbour Master, to present",
    )  # fmt: skip


def test_a_title_that_took_its_presenter_along_gives_him_back() -> None:
    made = passage("4. Ferry fares\n[Ann Archer, to present]\n\n5. Slipway [draft]")
    long = Heading(
        number="4", minute_number=None, title="Ferry fares [Ann Archer, to present]", start=0, end=39, title_end=39,
        rule="outline.own",
    )  # fmt: skip
    kept = Heading(number="5", minute_number=None, title="Slipway [draft]", start=40, end=59, title_end=59, rule="outline.own")
    first, second = detailed(made, [long, kept])
    assert (first.heading.title, first.presenter, made.text[: first.heading.title_end].strip()) == (
        "Ferry fares", "Ann Archer, to present", "4. Ferry fares",
    )  # fmt: skip
    assert (second.heading, second.presenter) == (kept, None)


PAGES = {  # the first item's lines → first and last label, the range as printed
    "1. Ferry fares (Pages 3 - 8)": ("3", "8", "Pages 3 - 8"),
    "1. Ferry fares (Page 5)": ("5", "5", "Page 5"),
    "1. Ferry fares Pages 11 to 16": ("11", "16", "Pages 11 to 16"),
    "1. Ferry fares (Pages A3 – A8)": ("A3", "A8", "Pages A3 – A8"),
    "1. Ferry fares (Pages 3 - 8": ("3", "8", "Pages 3 - 8"),  # the bracket was lost
    "1. Ferry fares\n(Pages 3 - 8)": ("3", "8", "Pages 3 - 8"),
    "1. Ferry fares (Pages 17 -\n   26)": ("17", "26", "Pages 17 - 26"),
    "1. Ferry fares and berths of the (Pages 17 - 26)\n   inner harbour": ("17", "26", "Pages 17 - 26"),
    "1. Ferry fares        3 - 8": ("3", "8", "3 - 8"),  # a column at the right
    "1. Ferry fares 2030-31": (None, None, None),
    "1. Web pages of the harbour": (None, None, None),
}


@pytest.mark.parametrize("text", PAGES)
def test_page_ranges(text: str) -> None:
    found = shown(f"{text}\n\n2. A slipway for the lifeboat and for all others", "first", "last", "pages_printed")
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
    assert items(f"{text}\n\n2. Slipway")[0].presenter == PRESENTERS[text]


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
