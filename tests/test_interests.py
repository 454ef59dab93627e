"""Declared interests: printed text → rows."""

from __future__ import annotations

import pytest

from extract.attendance import register
from extract.interests import declared
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
    (
        "a minute with its committee and year",
        "Cllr Lund declared a DPI in application 24/01377/FUL (minute PL/38/24), being the owner.",
        [("Cllr Lund", "PL/38/24", "dpi")],
    ),
    ("an application", "Cllr Lund declared an interest in application 24/00912/OUT.", [("Cllr Lund", "24/00912/OUT", "other")]),
    ("a number that stands alone", "Cllr Lund declared an interest in 117/24 (Club).", [("Cllr Lund", "117/24", "other")]),
    ("a number with letters", "Cllr Lund declared an interest in item ES192/24 – Bins.", [("Cllr Lund", "ES192/24", "other")]),
    ("a letter and a number", "Cllr Lund declared an interest in minute C66.", [("Cllr Lund", "C66", "other")]),
    ("not a year", "Cllr Lund declared an interest in the 2024/25 budget.", [("Cllr Lund", None, "other")]),
    (
        "the same item",
        "Cllr Lund declared a personal interest in Minute No. 45 (Fares). Cllr Berg declared an interest in the same item.",
        [("Cllr Lund", "45", "personal"), ("Cllr Berg", "45", "other")],
    ),
    ("one item named twice", "Mr Lund declared an interest in item 6 (minute 45).", [("Mr Lund", "6", "other")]),
    ("financial", "Cr Lund disclosed a financial interest in item 7.2.", [("Cr Lund", "7.2", "pecuniary")]),
    ("not financial", "Cr Lund disclosed a non-financial interest in item 9.b.", [("Cr Lund", "9.b", "other")]),
    (
        "respectively",
        "Cllrs Lund and Berg declared interests in items 4 and 6 respectively.",
        [("Lund", "4", "other"), ("Berg", "6", "other")],
    ),
    (
        "several in one sentence",
        "Cllr Lund declared an interest in item 5; Cllr Berg in item 6 as an owner; Cllr Dahl in item 7.",
        [("Cllr Lund", "5", "other"), ("Cllr Berg", "6", "other"), ("Cllr Dahl", "7", "other")],
    ),
    (
        "lettered entries",
        "(a) Councillor Lund – Item 6 (b) – Pecuniary Interest – her firm\n(b) Councillor Berg – Item 9 – Personal Interest",
        [("Councillor Lund", "6(b)", "pecuniary"), ("Councillor Berg", "9", "personal")],
    ),
    ("had", "Cllr Lund had a personal interest in item 8 and took no part.", [("Cllr Lund", "8", "personal")]),
    (
        "advised that",
        "Cllr Lund advised that as a governor he had a non-registerable interest in Minute No 31/25.",
        [("Cllr Lund", "31/25", "non_registrable")],
    ),
    ("recused", "Trustee Lund abstained from item 5 due to a conflict of interest.", [("Trustee Lund", "5", "other")]),
    (
        "openly",
        "Cllr Lund declared for transparency that she was a tenant. In the interests of openness Mr Berg was silent.",
        [("Cllr Lund", None, "other")],
    ),
    ("a conflict stated", "Council Member Lund stated a conflict of interest in item 5.", [("Council Member Lund", "5", "other")]),
    (
        "a transparency statement, and no interest",
        "Councillor Berg declared an interest in item 5. Councillor Lund made a transparency statement in respect of item 4,"
        " but did not consider that she had an interest.",
        [("Councillor Berg", "5", "other"), ("Councillor Lund", "4", "other")],
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
    made = declared.find(section(text, title="Declarations of interest", item_kind="interests", number="2"), GENERIC)
    assert [(row.name, row.item_number, row.type) for row in made] == expected


ALIASES = [
    ("Item 7 (Minute ABC 05/25)", None, "05/25"),
    ("agenda item 9 (minute AB25/048)", None, "AB25/048"),
    ("agenda item 9 (minute AB25/048)", "2", "9"),  # the items have numbers of their own
    ("item 9 and minute 12/25", None, "9"),
]


@pytest.mark.parametrize(("said", "number", "expected"), ALIASES)
def test_the_minute_in_brackets_after_an_item(said: str, number: str | None, expected: str) -> None:
    made = declared.find(
        section(
            f"Cllr Lund declared a personal interest in {said}, as a tenant.",
            title="Declarations of interest", item_kind="interests", number=number, minute_number="03/25",
        ), GENERIC,
    )  # fmt: skip
    assert made[0].item_number == expected


def test_declared_in_another_item() -> None:
    made = declared.find(
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
    (row,) = declared.find(section(text, title="Interests", item_kind="interests"), GENERIC)
    assert row.withdrew is expected


def test_nobody_declares_in_a_report() -> None:
    text = "Cllr Lund declared an interest in item 5."
    assert declared.find(section(text, paper="report", kind="body"), GENERIC) == []


def test_declared_twice_is_one_row() -> None:
    first = section("Later Mr Lund declared an interest under Item 16.", title="Interests", item_kind="interests")
    again = section("Mr Lund declared an interest that his aunt worked there.", title="Pay", number="16")
    facts = [row for one in (first, again) for row in declared.find(one, GENERIC)]
    assert [(row.name, row.item_number) for row in register.settle(facts) if isinstance(row, Interest)] == [
        ("Mr Lund", "16")
    ]


def test_a_sentence_that_runs_on_is_quoted_to_a_limit() -> None:
    said = "Mr Lund declared an interest in item 4 because " + "of the boats and " * 400
    found = declared.find(section(said, kind="interests"), GENERIC)
    assert [(row.name, len(row.evidence.quote)) for row in found] == [("Mr Lund", declared.MOST_QUOTED)]
