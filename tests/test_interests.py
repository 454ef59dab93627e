"""Declared interests: printed text → rows."""

from __future__ import annotations

import pytest

from extract import register
from extract.facts import interests
from extract.layouts import GENERIC
from extract.models import Interest
from tests.builders import section

DECLARED = [
    (
        "one row for each item",
        "Councillor Lund declared a pecuniary interest in Items 11 and 12.",
        [("Councillor Lund", "11", "pecuniary"), ("Councillor Lund", "12", "pecuniary")],
    ),
    (
        "one row for each person",
        "Cllr Lund re No 2608. Cllrs Berg & Dahl re No 2610.",
        [("Cllr Lund", "2608", "other"), ("Berg", "2610", "other"), ("Dahl", "2610", "other")],
    ),
    (
        "the heading on the line",
        "2602. Declarations of interest: Cllr Lund re 2733 - the hall.",
        [("Cllr Lund", "2733", "other")],
    ),
    (
        "a range",
        "Mr Lund and Mrs Berg declared personal interests in items 3 to 4.",
        [
            ("Mr Lund", "3", "personal"),
            ("Mr Lund", "4", "personal"),
            ("Mrs Berg", "3", "personal"),
            ("Mrs Berg", "4", "personal"),
        ],
    ),
    (
        "later in the meeting",
        "There were no declarations of interest.\nLater in the meeting Mr Lund declared an interest"
        " under Item 16 - Pay 2025/26 - that his aunt worked there.",
        [("Mr Lund", "16", "other")],
    ),
    (
        "two kinds",
        "Cllr Lund declared an Other Registrable Interest in item 8 and a disclosable pecuniary interest in item 9(b).",
        [("Cllr Lund", "8", "other_registrable"), ("Cllr Lund", "9(b)", "dpi")],
    ),
    (
        "a table",
        "Minute Number   Member                Level of Interest\n0654 & 0655     Councillor Ada"
        " Lund   Disclosable Pecuniary Interest",
        [("Councillor Ada Lund", "0654", "dpi"), ("Councillor Ada Lund", "0655", "dpi")],
    ),
    ("a list", "Cllr Lund - Item 7 - non-pecuniary - member of the club", [("Cllr Lund", "7", "personal")]),
    ("the item first", "Item 6 – Cllr Berg (prejudicial)", [("Cllr Berg", "6", "prejudicial")]),
    ("no item", "(2) Ms Lund declared an interest that she was a carer.", [("Ms Lund", None, "other")]),
    (
        "made by",
        "A declaration of interest was received from Cllr Lund for agenda item 10a.",
        [("Cllr Lund", "10a", "other")],
    ),
    ("none", "None.", []),
    ("none declared", "There were no declarations of interest from Members.", []),
    (
        "a reminder",
        "Members may wish to declare any specific interest in relation to the agenda. Mr Lund advised"
        " that Members’ main interests were registered.",
        [],
    ),
    ("no interest", "Cllr Lund declared no interest in item 5.", []),
]


@pytest.mark.parametrize(("why", "text", "expected"), DECLARED, ids=[why for why, *_ in DECLARED])
def test_interests_item(why: str, text: str, expected: list[tuple[str, str | None, str]]) -> None:
    made = interests.find(section(text, title="Declarations of interest", item_kind="interests", number="2"), GENERIC)
    assert [(row.name, row.item_number, row.type) for row in made] == expected


def test_declared_in_another_item() -> None:
    made = interests.find(
        section("Mr Lund declared an interest that his aunt worked for the Council.", title="Pay", number="16"), GENERIC
    )
    assert [(row.name, row.item_number, row.nature) for row in made] == [
        ("Mr Lund", "16", "his aunt worked for the Council")
    ]


WITHDREW = [
    ("Cllr Lund declared a personal interest in item 5 and left the room.", True),
    ("Cllr Lund declared a personal interest in item 5. The item was noted. She withdrew from the meeting.", True),
    ("Cllr Lund declared a personal interest in item 5. He remained in the meeting.", False),
    ("Cllr Lund declared a personal interest in item 5. Cllr Berg left the room.", None),
    ("Cllr Lund declared a personal interest in item 5.", None),
]


@pytest.mark.parametrize(("text", "expected"), WITHDREW)
def test_withdrew(text: str, expected: bool | None) -> None:
    (row,) = interests.find(section(text, title="Interests", item_kind="interests"), GENERIC)
    assert row.withdrew is expected


def test_nobody_declares_in_a_report() -> None:
    text = "Cllr Lund declared an interest in item 5."
    assert interests.find(section(text, paper="report", kind="body"), GENERIC) == []


def test_declared_twice_is_one_row() -> None:
    first = section("Later Mr Lund declared an interest under Item 16.", title="Interests", item_kind="interests")
    again = section("Mr Lund declared an interest that his aunt worked there.", title="Pay", number="16")
    facts = [row for one in (first, again) for row in interests.find(one, GENERIC)]
    assert [(row.name, row.item_number) for row in register.settle(facts) if isinstance(row, Interest)] == [
        ("Mr Lund", "16")
    ]
