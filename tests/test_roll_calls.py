"""Roll calls, and sentences that say who was there: each kind with its neighbours in punctuation, case, order and line ends."""

from __future__ import annotations

import pytest

from extract.attendance import lists, roll
from extract.layouts import GENERIC
from tests.builders import section


def _found(text: str, kind: str = "opening", title: str | None = None) -> list[tuple[str, str]]:
    return [(row.name, row.status) for _, row in roll.find([section(text, kind=kind, title=title)], GENERIC)]


THREE = [("Lund", "present"), ("Berg", "present"), ("Mayor Foss", "present")]


@pytest.mark.parametrize("dash", ["-", "–", "—", ":", "--", ""])
@pytest.mark.parametrize(("gap", "members"), [(" ", "Councilmembers"), ("      ", "Councilmembers"), ("      ", "Members")])
def test_a_roll_call_and_what_follows(dash: str, gap: str, members: str) -> None:
    text = f"ROLL CALL {dash}{gap}Present:{gap}{members} Lund, Berg and\n                          Mayor Foss – 3."
    text += f"\n              Absent:{gap}None.\nAGENDA CHANGES\nRoad Works"
    assert _found(text) == THREE


@pytest.mark.parametrize("count", ["- 2", "– 2", "(2)", "2", "", "– 2."])
def test_the_count_behind_a_roll_call(count: str) -> None:
    assert _found(f"ROLL CALL - Present: Members Lund and Berg {count}\nAbsent: Member Dahl - 1.") == [
        ("Lund", "present"), ("Berg", "present"), ("Dahl", "absent"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "members",
    ["Councilmembers/Commissioners", "Councilmembers / Board Members / Commissioners", "Commissioners/ Harbour Members / Trustees"],
)
@pytest.mark.parametrize("gap", [" ", "    "])
def test_a_roll_call_of_two_bodies(members: str, gap: str) -> None:
    text = f"ROLL CALL -    Present:    {members}{gap}Lund, deBerg and Mayor/Chair Foss – 3."
    assert _found(text) == [("Lund", "present"), ("deBerg", "present"), ("Foss", "present")]


@pytest.mark.parametrize("dash", ["-", "–", ":"])
def test_a_roll_call_of_surnames_behind_one_title(dash: str) -> None:
    assert _found(f"Roll Call {dash} Present: Councilmember Lund, Berg, Dahl, and Mayor Foss – 4.") == [
        ("Councilmember Lund", "present"), ("Berg", "present"), ("Dahl", "present"), ("Mayor Foss", "present"),
    ]  # fmt: skip


def test_a_second_roll_call_in_an_item() -> None:
    text = "SPECIAL MEETING\nRoll Call - Present: Commissioners Lund, Berg and Chair Foss - 3.\nAbsent: None."
    assert _found(text, kind="item", title="SPECIAL MEETING") == [
        ("Lund", "present"), ("Berg", "present"), ("Foss", "present"),
    ]  # fmt: skip


def test_names_below_each_other_behind_two_labels() -> None:
    text = "ROLL CALL      Present:     Ada Lund, President\n                            Bo Berg, Board Member\n"
    text += "               Absent:      Cy Dahl, Board Member\n               Staff:       Nora Quill, Library Director"
    assert _found(text) == [
        ("Ada Lund", "present"), ("Bo Berg", "present"), ("Cy Dahl", "absent"), ("Nora Quill", "in_attendance"),
    ]  # fmt: skip


@pytest.mark.parametrize("were", ["Present were", "PRESENT WERE", "Present were:"])
@pytest.mark.parametrize("before", ["Chair Moss called the meeting to order at 7 p.m. ", ""])
def test_present_were_in_an_item_on_the_roll(were: str, before: str) -> None:
    text = f"CALL TO ORDER AND ROLL CALL\n{before}{were} members Lund, Berg and Dahl."
    found = _found(text, kind="item", title="CALL TO ORDER AND ROLL CALL")
    assert [row for row in found if row != ("Moss", "present")] == [  # whoever opened the meeting was there too
        ("Lund", "present"), ("Berg", "present"), ("Dahl", "present"),
    ]  # fmt: skip


PROSE = [
    ("The meeting was attended by Councillors Ada Lund and Bo Berg.", [("Ada Lund", "present"), ("Bo Berg", "present")]),
    ("This session was attended by: Cllr Lund, Cllr Berg.", [("Cllr Lund", "present"), ("Cllr Berg", "present")]),
    (
        "The meeting was held under the chairmanship of the Mayor, Ada Lund, with the presence of Councillors Bo Berg and Cy Dahl.",
        [("Ada Lund", "present"), ("Bo Berg", "present"), ("Cy Dahl", "present")],
    ),
    ("Present were Councillors Lund and Berg. The Chair justified the absence of Councillor Dahl.",
     [("Lund", "present"), ("Berg", "present"), ("Councillor Dahl", "apologies")]),
    ("The fair was attended by Councillor Lund.", []),
    ("The meeting was attended by forty residents.", []),
    ("Mr Lund was present when the lamp fell.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_running_prose(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


HELD = [
    ("This meeting was held remotely via video conferencing", "present_virtual"),
    ("Minutes of the virtual Parish Council meeting", "present_virtual"),
    ("The meeting was held via Zoom.", "present_virtual"),
    ("The meeting was held in the hall and via Zoom", "present"),
    ("The meeting was held online and in person", "present"),
    ("The meeting was held at Zoom House", "present"),
]


@pytest.mark.parametrize(("head", "status"), HELD)
def test_a_meeting_by_a_screen(head: str, status: str) -> None:
    assert _found(f"{head}\nPresent: Cllr A Lund\nIn attendance: Nora Quill, Clerk") == [
        ("Cllr A Lund", status), ("Nora Quill", "in_attendance"),
    ]  # fmt: skip


def test_a_remark_behind_the_roll_says_nothing_of_all() -> None:
    assert _found("Present: Cllr A Lund\n[Note: The meeting was conducted via Zoom.]") == [("Cllr A Lund", "present")]


HEADINGS = [
    ("OFFICIALS\nPRESENT : Mr E Rand (Engineer)", [("Mr E Rand", "in_attendance")]),
    ("Present: Mr A Lund\nAttended: Nora Quill, Ed Rand", [
        ("Mr A Lund", "present"), ("Nora Quill", "in_attendance"), ("Ed Rand", "in_attendance"),
    ]),
    ("Present:\nChairman: Cllr A Lund, Vice-Chairman: Cllr B Berg, Cllr C Dahl", [
        ("Cllr A Lund", "present"), ("Cllr B Berg", "present"), ("Cllr C Dahl", "present"),
    ]),
    ("Present: Cllrs A Lund, B Berg, C Dahl\nCllr D Eide, County Councillor\nKen Foss, Warden", [
        ("A Lund", "present"), ("B Berg", "present"), ("C Dahl", "present"), ("Cllr D Eide", "in_attendance"),
        ("Ken Foss", "in_attendance"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_what_a_heading_means_beside_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


def test_one_of_a_list_holds_the_office_that_heads_it() -> None:
    text = "Present:\nChairman: Cllr A Lund, Vice-Chairman: Cllr B Berg, Cllr C Dahl"
    assert [(row.name, row.capacity) for row in lists.find(section(text), GENERIC)] == [
        ("Cllr A Lund", "chair"), ("Cllr B Berg", "vice_chair"), ("Cllr C Dahl", None),
    ]  # fmt: skip


def test_names_in_the_cell_beside_the_heading_of_the_apologies_item() -> None:
    text = "Apologies for       Cllr A Lund; Cllr B Berg; Cllr C\nabsence             Dahl"
    found = _found(text, kind="item", title="Apologies for absence")
    assert found[:2] == [("Cllr A Lund", "apologies"), ("Cllr B Berg", "apologies")]
