"""Lists of attendance whose headings join two, name a body, or stand beside others: invented heads and their neighbours."""

from __future__ import annotations

import pytest

from extract.attendance import roll
from extract.interests import declared
from extract.layouts import GENERIC
from extract.names.names import names
from extract.same.chair import chair_of
from extract.same.persons import fits
from tests.builders import section


def said(text: str, title: str = "") -> list[str]:
    """Rows as they are read aloud: "present chair Cllr Lund"."""
    part = section(text, title=title, item_kind="attendance", number="1") if title else section(text)
    rows = [row for _, row in roll.find([part], GENERIC)]
    return [" ".join(filter(None, (row.status, row.capacity, row.name))) for row in rows]


HEADINGS: list[tuple[str, list[str]]] = [
    ("Members & Planning Staff Present: Ada Lund (Chair), Bo Berg", ["present chair Ada Lund", "present Bo Berg"]),
    ("Members/Staff Present:\nAda Lund\nBo Berg\nMembers/Staff Absent: Cy Dahl",
     ["present Ada Lund", "present Bo Berg", "absent Cy Dahl"]),
    ("Board Members and Officers Absent: Cy Dahl", ["absent Cy Dahl"]),
    ("Harbour board members present:\nAda Lund (AL), harbour board member and chair;\nBo Berg (BB), member.\n"
     "Harbour board members absent:\nCy Dahl (CD), alternate.\nMembers of the public speaking before the board: Di Eide, Ed Falk",
     ["present Ada Lund", "present Bo Berg", "absent Cy Dahl", "in_attendance public Di Eide", "in_attendance public Ed Falk"]),
    ("Those attending:\nCllr A Lund\nCllr Berg (Chair)", ["present Cllr A Lund", "present chair Cllr Berg"]),
    ("Council in Attendance:\nAda Lund\nBo Berg\nStaff in Attendance:\nCy Dahl", ["present Ada Lund", "present Bo Berg",
                                                                                  "in_attendance officer Cy Dahl"]),
    ("Present: Cllr A Lund, Cllr B Berg\nNon-Members also present:-\nMrs C Dahl, Mr E Falk",
     ["present Cllr A Lund", "present Cllr B Berg", "in_attendance Mrs C Dahl", "in_attendance Mr E Falk"]),
    ("Members              Cr A Lund\nMembers of the Public\nApologies            Cr B Berg\nLeave of Absence     Cr C Dahl",
     ["present Cr A Lund", "apologies Cr B Berg", "apologies Cr C Dahl"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_headings(text: str, expected: list[str]) -> None:
    assert said(text) == expected


BELOW: list[tuple[str, list[str]]] = [
    ("Present: Cllr A Lund, Cllr B Berg\n\nCouncillors not present: C Dahl\n\nThe Clerk, Mrs Quill, the Clerk’s Assistant, Mr Falk"
     "\nand a resident were also present.",
     ["present Cllr A Lund", "present Cllr B Berg", "absent C Dahl", "in_attendance officer Mrs Quill",
      "in_attendance officer Mr Falk"]),
    ("The Board of Tilby County met at 7 pm with the following members present: Ada Lund, Chairman, District 2; Bo Berg. "
     "Absent: Cy Dahl, District 5. Also present: Di Eide, Clerk of the Board.",
     ["present chair Ada Lund", "present Bo Berg", "absent Cy Dahl", "in_attendance officer Di Eide"]),
    ("The following members were present: Mayor Ada Lund and Commissioner Bo Berg. Also in\nattendance were: City Manager Cy Dahl.",
     ["present Mayor Ada Lund", "present Commissioner Bo Berg", "in_attendance officer Cy Dahl"]),
    ("Roll call: Ada Falk, Clerk, called the roll. Supervisor Bo Lund- present, Councilman Cy Berg - present",
     ["present Supervisor Bo Lund", "present Councilman Cy Berg"]),
    ("Present … Councillors: Ada Lund (In the Chair), Bo Berg\nIn attendance … Cy Dahl – Parish Clerk. Three residents.",
     ["present chair Ada Lund", "present Bo Berg", "in_attendance officer Cy Dahl"]),
    ("Members Present: B Berg\n                 A Lund, Reeve\nStaff: C Dahl\nLate Arrivals: None\nEarly Departures: None",
     ["present B Berg", "present A Lund", "in_attendance officer C Dahl"]),
    ("Councillors – Ada Lund, Bo Berg\nAdministrator – Cy Dahl\nNot in attendance - Di Eide",
     ["present Ada Lund", "present Bo Berg", "in_attendance officer Cy Dahl", "absent Di Eide"]),
    ("In Attendance: Cllr A Lund, Cllr B Berg, Cllr C Dahl\nOfficers:\nDi Eide\nCllr F Gran in the Chair",
     ["present Cllr A Lund", "present Cllr B Berg", "present Cllr C Dahl", "in_attendance officer Di Eide",
      "present chair Cllr F Gran"]),
    ("Present: Mr A Lund (v/c), Mrs B Berg, Ms C Dahl (v/c)",
     ["present_virtual Mr A Lund", "present Mrs B Berg", "present_virtual Ms C Dahl"]),
    ("Present: Mr A Lund (Chair), Mrs B Berg (v/c), Ms C Dahl",
     ["present chair Mr A Lund", "present vice_chair Mrs B Berg", "present Ms C Dahl"]),
    ("PRESENT\nCouncillors\nLUND, A B           BERG, C D\nDAHL, E             EIDE, F G\nTraditional Leaders\nMr H J Falk",
     ["present LUND, A B", "present BERG, C D", "present DAHL, E", "present EIDE, F G", "in_attendance Mr H J Falk"]),
    ("PRESENT: Ada B. Lund, Sr.\n         Bo C. Berg\n         Cy Dahl, Jr.\n         Di Eide",
     ["present Ada B. Lund, Sr", "present Bo C. Berg", "present Cy Dahl, Jr", "present Di Eide"]),
    ("MEMBERS PRESENT: Chairman Ada B. Lund; Vice-Chairman\n                 Bo C. Berg; Supervisors Cy Dahl,\n"
     "                 Di Eide",
     ["present chair Ada B. Lund", "present vice_chair Bo C. Berg", "present Cy Dahl", "present Di Eide"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_what_stands_below_and_beside(text: str, expected: list[str]) -> None:
    assert said(text) == expected


ITEMS: list[tuple[str, str, list[str]]] = [
    ("Calling of the Roll and Apologies for Absence",
     "Calling of the Roll and Apologies for Absence\nMr A Lund, Mrs B Berg, Ms C Dahl",
     ["present Mr A Lund", "present Mrs B Berg", "present Ms C Dahl"]),
    ("Declaration of Substitutes", "Councillors Lund and Berg were in attendance for Councillors Dahl and Eide respectively.",
     ["present substitute Lund", "present substitute Berg"]),
    ("Substitutes", "Cllrs Lund, Berg and Foss attended as substitutes for Cllrs Dahl, Eide and Holm.",
     ["present substitute Lund", "present substitute Berg", "present substitute Foss"]),
    ("Substitutes", "Cllrs Lund and Berg attended as substitutes for Cllrs Dahl, Eide and Holm.", []),
    ("Apologies", "were received from: Councillors Mr A Lund & Mr B Berg. Also: County Councillor Mr C Dahl",
     ["apologies Mr A Lund", "apologies Mr B Berg", "apologies County Councillor Mr C Dahl"]),
    ("Apologies", "Apologies were received from CClrs Lund, Berg and Dahl, and from TC Clrs Eide and Falk.",
     ["apologies Lund", "apologies Berg", "apologies Dahl", "apologies Eide", "apologies Falk"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), ITEMS)
def test_items(title: str, text: str, expected: list[str]) -> None:
    assert said(text, title) == expected


NAMES: dict[str, list[tuple[str, str]]] = {
    "P March (PM) vice-chair, C Burg (CB) G Page (GP), D Post": [("P March", "vice-chair"), ("C Burg", ""), ("G Page", ""),
                                                              ("D Post", "")],
    "Councillor Ward 1 Bo Berg\x1fCouncillor for Ward 12 Ada Lund\x1fCouncillor-at-Large Cy Dahl": [
        ("Councillor Ward 1 Bo Berg", ""), ("Councillor for Ward 12 Ada Lund", ""), ("Cy Dahl", "Councillor-at-Large"),
    ],
    "Mr A Lund, Head of Ferry Services Moorland, Tilby Trust": [("Mr A Lund", "Head of Ferry Services Moorland, Tilby Trust")],
    "Mr A Lund Admin/Finance Office": [("Mr A Lund", "Admin/Finance Office")],
    "Councillors Mr A Lund and Mrs B Berg": [("Mr A Lund", ""), ("Mrs B Berg", "")],
}  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [(name.text, name.post) for name in names(text)] == NAMES[text]


CHAIRS = {
    "Chairman": "chair", "the Chair": "chair", "Chairman, District 2": "chair", "in the Chair": "chair", "Convener": "chair",
    "Vice-Chairman": "vice_chair", "Deputy Chair": "vice_chair", "V/C": "vice_chair", "Chair of Governors": None,
    "Chairman’s Chaplain": None, "Mayor": None,
}  # fmt: skip


@pytest.mark.parametrize("words", CHAIRS)
def test_who_is_in_the_chair(words: str) -> None:
    assert chair_of(words) == CHAIRS[words]


def test_a_surname_in_capitals_before_initials() -> None:
    assert (fits("LUND A B", "Mr A B Lund"), fits("LUND, A B", "Ada Lund"), fits("LUND A B", "Mr A Berg")) == (True, True, False)


NO_NAMES = ("Dearbhuithe Leasanna\nThere were no declarations.", "Members Impartiality Interest\nNil", "Proximity Interest\nNil")


@pytest.mark.parametrize("text", NO_NAMES)
def test_headings_in_the_item_on_interests_are_nobody(text: str) -> None:
    part = section(text, title="Declarations of interest", item_kind="interests", number="2")
    assert declared.find(part, GENERIC) == []
