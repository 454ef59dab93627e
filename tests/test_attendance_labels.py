"""Lists under labels of bodies, places and screens, and under none: one invented head a kind, and its neighbours."""

from __future__ import annotations

import pytest

from extract.attendance import roll
from extract.layouts import GENERIC
from extract.names.names import names
from tests.builders import section


def _said(text: str) -> list[str]:
    """Rows as they are read aloud: "present chair Lund"."""
    rows = [row for _, row in roll.find([section(text, date="2024-07-09")], GENERIC)]
    return [" ".join(filter(None, (row.status, row.capacity, row.name.split()[-1]))) for row in rows]


BODIES = ["Board", "Planning Commission", "Moor Selectboard", "Library Committee", "School Board", "Elm Town Council"]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("between", [", ", "; "])
def test_a_body_heads_its_people(body: str, between: str) -> None:
    text = f"Present:\n{body}: Ada Lund{between}Bo Berg\nStaff: Nora Quill\nRegrets: Cy Dahl"
    assert _said(text) == ["present Lund", "present Berg", "in_attendance officer Quill", "apologies Dahl"]


LABELS = [
    ("Board:\nAda Lund, Bo Berg\nStaff:\nNora Quill", ["present Lund", "present Berg", "in_attendance officer Quill"]),
    ("Directors: Ada Lund, Bo Berg\nGuests: Flo Gran", ["present Lund", "present Berg", "in_attendance guest Gran"]),
    ("Trustees: Ada Lund, Bo Berg\nAdministration: Nora Quill",
     ["present Lund", "present Berg", "in_attendance officer Quill"]),
    ("Present via Remote Conference Calling:\nAda Lund, Chair\nPresent at the Town Office:\nBo Berg\nNora Quill, Town Clerk",
     ["present_virtual chair Lund", "present Berg", "in_attendance officer Quill"]),
    ("PRESENT CLLRS LUND , MRS BERG, CLLR DAHL, EIDE", ["present LUND", "present BERG", "present DAHL", "present EIDE"]),
    ("Present: Cllrs Ada Lund, Bo Berg and Cy Dahl together with County Councillor Ed Foss",
     ["present Lund", "present Berg", "present Dahl", "in_attendance Foss"]),
    ("Present: Cllr A Lund, Cllr B Berg\nIn attendance: Mrs S Quill (Clerk) and Unitary Cllr J Foss.",
     ["present Lund", "present Berg", "in_attendance officer Quill", "in_attendance Foss"]),
    ("Present: Cllr A Lund, Cllr B Berg\nVisitors: Ada Moss and Bo Foss via Microsoft Teams",
     ["present Lund", "present Berg", "in_attendance guest Moss", "in_attendance_virtual guest Foss"]),
    ("1. ROLL CALL:\nPresent -   City Council Members Lund, Berg, Mayor Eide\n            Planning Commission Members Falk, Gran\n"
     "Absent -    Commissioner Foss (excused)",
     ["present Lund", "present Berg", "present Eide", "present Falk", "present Gran", "absent Foss"]),
    ("It was called to order at 7:07 PM. Present were board members Ada Lund, Bo Berg and Cy Dahl. Absent was Ed Foss (excused).",
     ["present Lund", "present Berg", "present Dahl", "absent Foss"]),
    ("PRESENT           W. Lund, Reeve\n                  P. Berg, Councillor\n                  K. Quill, County Manager",
     ["present Lund", "present Berg", "in_attendance officer Quill"]),
    ("Present. A.Lund [Chairman ], B.Berg, C.Dahl, K. Eide and J. Quill [Clerk].",
     ["present chair A.Lund", "present B.Berg", "present C.Dahl", "present Eide", "in_attendance officer Quill"]),
    ("Present were: Mayor Lund, Councilmembers Berg and Dahl, City Manager Quill, City Attorney Foss and City Engineer Holm.",
     ["present Lund", "present Berg", "present Dahl", "in_attendance officer Quill", "in_attendance officer Foss",
      "in_attendance officer Holm"]),
    ("Present for roll call were the following members of the Moor Town Council: Mayor Ada Lund and Councilmembers Cy Dahl\n"
     "and Di Eide.",
     ["present Lund", "present Dahl", "present Eide"]),
    ("Present: Div. 5 - Bob Lund, Reeve; Div. 1 - Brian Berg, Deputy Reeve", ["present Lund", "present Berg"]),
    ("CITY COUNCILMEMBERS PRESENT            STAFF PRESENT\nAda Lund                               Nora Quill, Planner\n\n"
     "PLANNING COMMISSION MEMBERS PRESENT    OTHERS PRESENT\nCy Dahl                                Listed below",
     ["present Lund", "in_attendance officer Quill", "present Dahl"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_labels(text: str, expected: list[str]) -> None:
    assert _said(text) == expected


UNHEADED = [
    ("Ada Lund(AL), Bo Berg(BB), Cy Dahl (CD), Nora Quill (Librarian) (NQ)\nRegrets: Flo Gran",
     ["present Lund", "present Berg", "present Dahl", "present Quill", "apologies Gran"]),
    ("Councillor A Lund (Chair)\nCouncillor B Berg\nCouncillor C Dahl", ["present chair Lund", "present Berg", "present Dahl"]),
    ("Drafted by Ada Lund (AL), Bo Berg (BB)", []),
    ("Ada Lund (Moor), Bo Berg (Elm), Cy Dahl (Hill)", []),
    ("Councillor A Lund\nCouncillor B Berg", []),
    ("Cllrs Lund (Chair) Berg, Dahl and Eide\nClerk: Nora Quill",
     ["present chair Lund", "present Berg", "present Dahl", "present Eide", "in_attendance officer Quill"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNHEADED)
def test_lists_without_a_heading(text: str, expected: list[str]) -> None:
    assert _said(text) == expected


@pytest.mark.parametrize("dash", [" –", "- ", " - ", " "])
@pytest.mark.parametrize("reason", ["apology for absence due to work", "leave of absence due to ill health"])
def test_each_of_a_list_tendered_apologies(dash: str, reason: str) -> None:
    text = f"Apologies were received from the following:-\nCouncillors :\n(a) Cllr. B.C. Lund{dash}tendered {reason}\n"
    assert sorted(set(_said(f"{text}(b) MMC. A.F Berg{dash}tendered {reason}"))) == ["apologies Berg", "apologies Lund"]


def test_a_table_below_apologies_names_the_absent() -> None:
    text = (
        "Present:-\nMembers                  Role\nAda Lund (Chairperson)   Elected Member\n"
        "Bo Berg                  Chief Officer\n\n"
        "Non-members in attendance at request of Chief Officer:-\nEd Foss                  Elm Carers Centre\n\n"
        "Apologies for absence were submitted on behalf of:-\nMembers                  Role\n"
        "Gus Holm                 Elected Member"
    )
    assert _said(text) == ["present chair Lund", "present Berg", "in_attendance Foss", "apologies Holm"]


REMOTE = [
    ("Minutes of the meeting held on the 9th July 2024 at 7.30pm remotely through Zoom.\nPresent: Ada Lund", "present_virtual"),
    ("At a MEETING of the MOOR AND ELM HEALTH AND SOCIAL CARE INTEGRATION JOINT BOARD FOR THE NORTH held remotely on 9 July.\n"
     "Present: Ada Lund", "present_virtual"),
    ("Minutes of the meeting held on 9 July 2024 at 7.30pm in the hall and remotely.\nPresent: Ada Lund", "present"),
    ("SPECIAL MEETING\nDUE TO THE FLOOD, MEETINGS ARE BEING CONDUCTED REMOTELY.\nPresent: Ada Lund", "present"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), REMOTE)
def test_a_meeting_held_remotely(text: str, status: str) -> None:
    assert _said(text) == [f"{status} Lund"]


PLACES = [
    ("Moor: Ada Lund; Hill Farm: Robert Berg and Flora Dahl",
     [("Ada Lund", "Moor"), ("Robert Berg", "Hill Farm"), ("Flora Dahl", "Hill Farm")]),
    ("Ada Lund: Clerk", [("Ada Lund", "")]),
    ("Robert Berg: Flora Dahl", [("Robert Berg", ""), ("Flora Dahl", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_before_a_colon_is_nobody(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.text, name.group) for name in names(text)] == expected
