"""Declarations of interest in the forms clerks print: negation, tables by their heads, lists under a lead, who left."""

from __future__ import annotations

import pytest

from extract.attendance import register
from extract.interests import declared
from extract.layouts import GENERIC
from extract.models import Interest
from tests.builders import section

TITLE = "Declarations of Interest"


def _found(text: str, title: str = TITLE) -> list[tuple[str, str | None, str, bool | None]]:
    made = declared.find(section(f"{title}\n{text}", kind="item", title=title), GENERIC)
    return [(row.name, row.item_number, row.type, row.withdrew) for row in made]


LEFT = [
    ("left the room", True),
    ("left the meeting and took no part in the debate or vote", True),
    ("took no part in the discussion", True),
    ("did not take part or vote", True),
    ("withdrew from the chamber", True),
    ("would leave the room", True),
    ("vacated the chamber", True),
    ("remained in the meeting", False),
    ("did not leave the room", False),
    ("was not required to withdraw", False),
    ("withdrew her motion", None),
    ("left the chair", None),
    ("asked whether she should leave the meeting", None),
    ("was advised that there was no requirement to leave the meeting", None),
    ("could leave if she wished", None),
]


@pytest.mark.parametrize(("did", "expected"), LEFT)
def test_who_left(did: str, expected: bool | None) -> None:
    text = f"Cllr Lund declared a personal interest in item 5. She {did}."
    assert _found(text) == [("Cllr Lund", "5", "personal", expected)]


NOBODY = [
    "There was no requirement for them to leave the meeting.",
    "Cllr Lund expressed an interest in the scheme.",
    "Cllr Lund declared an interest in the previous meeting and would not vote.",
    "The minutes were approved subject to a correction to minute 5 to show that Cllr Lund declared an interest.",
    "Councillor Lund, seconded by Councillor Berg, nominated Councillor Dahl.",
    "Members were reminded to declare any interest in item 5.",
    "Having declared no interest, Cllr Lund remained.",
    "The Mayor had to recuse himself from item 5.",
    "40 in favour, 0 against and 2 recused",
    "Cllr Lund left the room and did not take part in the vote.",
]


@pytest.mark.parametrize("text", NOBODY)
@pytest.mark.parametrize("title", [TITLE, "Roads"])
def test_nothing_is_declared(text: str, title: str) -> None:
    assert _found(text, title) == []


@pytest.mark.parametrize("who", ["Councillor Lund", "Cllr A. Lund", "The Chairman"])
@pytest.mark.parametrize("mark", ["‘significant other interest’", "personal interest", "interested"])
def test_who_declares(who: str, mark: str) -> None:
    kind = "personal" if "personal" in mark else "other"
    assert _found(f"{who} declared a {mark} in item 7.") == [(who, "7", kind, None)]


HAVING = [
    ("Having declared an interest in item 7, Councillor Lund left the chamber.", [("Councillor Lund", "7", "other", True)]),
    ("Having declared a prejudicial interest in item 7, Cllrs Lund and Berg withdrew.",
     [("Lund", "7", "prejudicial", True), ("Berg", "7", "prejudicial", True)]),
    ("Councillor Lund, having declared a personal interest in item 7, remained in the meeting.",
     [("Councillor Lund", "7", "personal", False)]),
    ("Councillor Lund, who had declared an interest in item 7, took no part.", [("Councillor Lund", "7", "other", True)]),
    ("Commissioner Lund recused herself from item 7.", [("Commissioner Lund", "7", "other", True)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HAVING)
@pytest.mark.parametrize("title", [TITLE, "Roads"])
def test_said_with_what_they_did(text: str, expected: list[tuple[str, str, str, bool]], title: str) -> None:
    assert _found(text, title) == expected


TABLES = [
    (
        "Name                Minute              Reason                     Interest\n"
        "Councillor Lund     78: Harbour         Personal Licence holder    Disclosable Pecuniary\n"
        "Councillor Berg     79: Market          Member of the club         Personal",
        [("Councillor Lund", "78", "dpi", None), ("Councillor Berg", "79", "personal", None)],
    ),
    (
        "Member              Item No.       Nature of Interest         Left the room?\n"
        "Lund                5              Prejudicial                Yes\n"
        "Berg                6              Personal                   No",
        [("Lund", "5", "prejudicial", True), ("Berg", "6", "personal", False)],
    ),
    (
        "Agenda Item         Councillor          Type of Interest\n5 and 6             Cllr A Lund         Other Registrable",
        [("Cllr A Lund", "5", "other_registrable", None), ("Cllr A Lund", "6", "other_registrable", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_a_table_is_read_by_its_head(text: str, expected: list[tuple[str, str, str, bool | None]]) -> None:
    assert _found(text) == expected


LEADS = [
    "Members declared personal interests in minute 81 of this meeting as follows:",
    "(a) Members declared personal interests in minute 81 of this meeting as follows:",
    "The following personal interests were declared in minute 81:",
    "Declarations were made as follows: (a) Members declared personal interests in item 81 as follows:",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_list_under_a_lead(lead: str) -> None:
    assert _found(f"{lead}\n   Lund - Member of the Trust\n   Berg - Member of the Club") == [
        ("Lund", "81", "personal", None), ("Berg", "81", "personal", None),
    ]  # fmt: skip


def test_an_interest_said_again_in_its_item_is_one() -> None:
    start = section(f"{TITLE}\nCllr Lund declared an interest as a governor.", kind="item", title=TITLE)
    item = section("School Roads\nHaving declared an interest, Cllr Lund left the meeting.", kind="item", title="School Roads")
    rows = [*declared.find(start, GENERIC), *declared.find(item, GENERIC)]
    found = [row for row in register.settle(rows) if isinstance(row, Interest)]
    assert [(row.name, row.nature, row.withdrew) for row in found] == [("Cllr Lund", "a governor", True)]
