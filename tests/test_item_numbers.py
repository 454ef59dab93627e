"""Numbers that name items: in a sentence, and the item of the meeting that bears them."""

from __future__ import annotations

import pytest
from builders import document, passage

from extract.links.within import link
from extract.models import AgendaItem, Interest, Meeting, Paper, Section
from extract.outline.sections import Agenda
from extract.same import item_numbers

SENTENCES = [
    ("in Items 11 and 12", ["11", "12"]),
    ("in items 3 to 5", ["3", "4", "5"]),
    ("in agenda item 9 (b) and item 10.1.2", ["9(b)", "10.1.2"]),
    ("in minute PL/38/24", ["PL/38/24"]),
    ("in Minute No. 45 (Fares)", ["45"]),
    ("in item 6 (minute 45)", ["6"]),  # the same item under two numbers
    ("in item #6", ["6"]),
    ("in application 24/01377/FUL (minute PL/38/24)", ["PL/38/24"]),
    ("in applications 24/0123/F and LA04/2024/0567/F", ["24/0123/F", "LA04/2024/0567/F"]),
    ("in 117/24 (Rugby Club)", ["117/24"]),
    ("in the budget for 2024/25, on 12/05/2024", []),
    ("on 12 May", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_numbers(text: str, expected: list[str]) -> None:
    assert item_numbers.numbers(text) == expected


ITEMS = [
    ("7", None, "Finance"),
    ("7b", None, "Payments"),
    ("8", None, "Roads (24/00912/OUTER)"),
    (None, "PL/38/24", "24/00912/OUT – Land at Moor Lane"),
    (None, "PL/39/24", "24/00913/FUL and 24/00914/LBC – The Barn"),
    ("12", None, "24/00914/LBC"),
    ("13", None, "One"),
    ("13", None, "Two"),
]
NAMED = [
    ("7(b)", "Payments"),
    ("7 (B)", "Payments"),
    ("7(c)", "Finance"),  # no such part: the item it is a part of
    ("8.2", ITEMS[2][2]),
    ("pl/38/24", ITEMS[3][2]),
    ("38/24", ITEMS[3][2]),  # without the committee
    ("39", ITEMS[4][2]),
    ("24/00912/OUT", ITEMS[3][2]),
    ("24/00913/FUL", ITEMS[4][2]),
    ("24/00914/LBC", None),  # in two titles
    ("13", None),
    ("99", None),
]


@pytest.mark.parametrize(("number", "title"), NAMED)
def test_the_item_that_bears_a_number(number: str, title: str | None) -> None:
    printed = passage("Cllr Lund declared an interest.")
    evidence = printed.evidence(0, 9, rule="test")
    items = tuple(
        AgendaItem(
            id=f"item-{n}", meeting_id="m", number=number, minute_number=minute, title=title, position=n, evidence=evidence
        )
        for n, (number, minute, title) in enumerate(ITEMS)
    )
    paper = Paper(kind="minutes", title="Minutes", first_page=1, last_page=1, evidence=evidence)
    section = Section(kind="item", paper=paper, meeting=Meeting(id="m"), item=items[0], passage=printed)
    interest = Interest(name="Cllr Lund", type="other", item_number=number, evidence=evidence)
    agenda = Agenda(
        papers=(paper,), meetings=(), councils=(), committees=(), items=items, sections=(), meeting_id="m", remarks=()
    )
    (row,) = link(document("Cllr Lund"), agenda, [(section, interest)], layout="generic", version="1").facts
    assert isinstance(row, Interest)
    assert row.agenda_item_id == next((item.id for item in items if item.title == title), None)
