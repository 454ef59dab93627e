"""Heads of minutes that say in sentences, odd labels and columns who was there: each form with its neighbours. All invented."""

from __future__ import annotations

import pytest

from extract.attendance import roll, stated
from extract.layouts import GENERIC
from extract.names.names import names
from tests.builders import section


def found(text: str, **more: str) -> list[tuple[str, str]]:
    """Name and status of everybody at the head of minutes that print `text`."""
    return [(row.name, row.status) for _, row in roll.find([section(text, date="2031-07-09", **more)], GENERIC)]


SENTENCES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Chair Oxley called the meeting to order at 2 p.m. Commissioners Tarn, Moss and Foss answered the roll.",
        [("Oxley", "present"), ("Tarn", "present"), ("Moss", "present"), ("Foss", "present")],
    ),
    (
        "Clk. Quill asked for the roll as follows, Commissioner Oxley answered “present” and Commissioner Tarn answered"
        " “present”.",
        [("Commissioner Oxley", "present"), ("Commissioner Tarn", "present")],
    ),
    (
        "Cy Oxley, Chair, opened the meeting with Di Tarn, Ed Moss and Flo Foss present. Gus Holm was absent.",
        [("Cy Oxley", "present"), ("Di Tarn", "present"), ("Ed Moss", "present"), ("Flo Foss", "present"), ("Gus Holm", "absent")],
    ),
    (
        "The Board met on Monday at 7:30 p.m. Messrs. Oxley, Tarn, and Moss were present.",
        [("Oxley", "present"), ("Tarn", "present"), ("Moss", "present")],
    ),
    (
        "Councillors A. Oxley and B. Tarn were in attendance. Councillor C. Moss was in attendance electronically."
        " Cr. D. Foss was absent.",
        [("A. Oxley", "present"), ("B. Tarn", "present"), ("Councillor C. Moss", "present_virtual"), ("Cr. D. Foss", "absent")],
    ),
    (
        "The meeting was called to order at 7.00 p.m. by Chairman Ira Oxley. Selectmen present included Bo Tarn and Cy Moss.",
        [("Ira Oxley", "present"), ("Bo Tarn", "present"), ("Cy Moss", "present")],
    ),
    (
        "Those attending the meeting were Ada Oxley and Bo Tarn. Guests in attendance included Cy Moss.",
        [("Ada Oxley", "present"), ("Bo Tarn", "present"), ("Cy Moss", "in_attendance")],
    ),
    (
        "Ada Oxley and Bo Tarn were present. Dr. Cy Moss and Ms Di Foss could not attend the meeting.",
        [("Ada Oxley", "present"), ("Bo Tarn", "present"), ("Dr. Cy Moss", "absent"), ("Ms Di Foss", "absent")],
    ),
    (
        "Ada Oxley and Bo Tarn were present. Cy Moss sent his regrets.",
        [("Cy Moss", "apologies"), ("Ada Oxley", "present"), ("Bo Tarn", "present")],
    ),
]
NOBODY = [
    "Mr Oxley was present when the lamp fell.",
    "The fair was attended by Cllr Tarn.",
    "He was present at the time.",
    "The minutes were read with a quorum present.",
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_sentences_that_say_nothing_of_the_meeting(text: str) -> None:
    assert not stated.tells(section(text))


@pytest.mark.parametrize("mark", [": ", " : "])
@pytest.mark.parametrize(("label", "status"), [
    ("Library Trustees Present", "present"), ("MILL BOARD MEMBERS ATTENDING", "present"), ("Mill Board Absent", "absent"),
    ("Mill Members Apologies", "apologies"),
    ("Part Attendance", "in_attendance"), ("External Attendees", "in_attendance"), ("Council Staff Present", "in_attendance"),
])  # fmt: skip
def test_labels_by_their_word_of_presence(label: str, status: str, mark: str) -> None:
    assert found(f"{label}{mark}Ada Oxley, Bo Tarn and Cy Moss")[:2] == [("Ada Oxley", status), ("Bo Tarn", status)]


def test_a_word_for_each_in_a_column() -> None:
    text = (
        "Attendee Name      Title              Status      Arrived\n"
        "Ada Oxley          Vice Chair         Absent\n"
        "Bo Tarn            Commissioner       Present     6:23 PM\n"
        "Cy Moss            Commissioner       Late        6:40 PM\n"
        "Di Foss            Chair              Present     6:09 PM"
    )
    assert found(text) == [("Ada Oxley", "absent"), ("Bo Tarn", "present"), ("Cy Moss", "present"), ("Di Foss", "present")]


def test_whoever_opened_the_meeting_is_not_listed_twice() -> None:
    head = section("Present: Don Oxley, Ada Tarn and Bo Moss")
    item = section("1. Call to Order\nMayor D. Oxley called the meeting to order at 7 p.m.", title="Call to Order", number="1")
    assert [row.name for _, row in roll.find([head, item], GENERIC)] == ["Don Oxley", "Ada Tarn", "Bo Moss"]


NAMES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Elizabeth (Betty) Oxley, Bo Tarn", [("Elizabeth (Betty) Oxley", ""), ("Bo Tarn", "")]),
    ("Cllrs Ada Oxley, Rick Guest and Bo Tarn", [("Ada Oxley", ""), ("Rick Guest", ""), ("Bo Tarn", "")]),
    ("Mr Oxley, Mr Tarn and, in the Chair, Mr Moss", [("Mr Oxley", ""), ("Mr Tarn", ""), ("Mr Moss", "in the Chair")]),
    (
        "Chief Executive Steve Oxley, Group Manager Roads and Parks Ian Tarn, Group Manager Water and Waste Ann Moss",
        [
            ("Steve Oxley", "Chief Executive"), ("Ian Tarn", "Group Manager Roads and Parks"),
            ("Ann Moss", "Group Manager Water and Waste"),
        ],
    ),
    ("M Oxley – Group Manager Asset Management", [("M Oxley", "Group Manager Asset Management")]),
    ("Group Manager, Road Delivery – Ann Tarn", [("Ann Tarn", "Group Manager, Road Delivery")]),
    (
        "Trustees Oxley, Tarn, Moss, Building Inspector Foss, Village Clerk Holm",
        [("Oxley", ""), ("Tarn", ""), ("Moss", ""), ("Foss", "Building Inspector"), ("Holm", "Village Clerk")],
    ),
    ("Supervisor Oxley, Councilmen Tarn, Moss & Foss", [("Supervisor Oxley", ""), ("Tarn", ""), ("Moss", ""), ("Foss", "")]),
    ("Members Oxley, Tarn and Associate Members Moss and Foss", [("Oxley", ""), ("Tarn", ""), ("Moss", ""), ("Foss", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_offices_and_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.text, one.post) for one in names(text)] == expected
