"""Attendance in every form that clerks print: one invented case a form, whole rows as expected."""

from __future__ import annotations

from typing import Any

import pytest

from extract.attendance import apologies, lists, membership
from extract.layouts import GENERIC
from tests.builders import section

SAID = ("name", "status", "capacity", "position", "organisation", "party", "ward", "substitute_for", "arrived_item", "left_item")
PRESENT, THERE = {"status": "present"}, {"status": "in_attendance"}


def rows(found: list[Any]) -> list[dict[str, str]]:
    """What the paper says of each, without what it does not say."""
    return [{name: getattr(row, name) for name in SAID if getattr(row, name) is not None} for row in found]


def said(name: str, about: dict[str, str], **more: str) -> dict[str, str]:
    return {"name": name, **about, **more}


LISTS: list[tuple[str, str, list[dict[str, str]]]] = [
    (
        "a paragraph, commas inside names",
        "PRESENT: Sir Noel Oxley, CBE (Chair), Mr R C Love-Hart, OBE, Mrs T Dean, MBE, and Ms A Kaur",
        [
            said("Sir Noel Oxley, CBE", PRESENT, capacity="chair"),
            said("Mr R C Love-Hart, OBE", PRESENT),
            said("Mrs T Dean, MBE", PRESENT),
            said("Ms A Kaur", PRESENT),
        ],
    ),
    (
        "columns by party",
        "Present:\nLabour              Conservative\nCllr Ada Oxley      Cllr Bo Tarn\nCllr Di Moss        Cllr Ed Lund",
        [
            said("Cllr Ada Oxley", PRESENT, party="Labour"),
            said("Cllr Bo Tarn", PRESENT, party="Conservative"),
            said("Cllr Di Moss", PRESENT, party="Labour"),
            said("Cllr Ed Lund", PRESENT, party="Conservative"),
        ],
    ),
    (
        "name and office in two columns",
        "Present\nAda Oxley          Chair\nBo Tarn            Vice-Chair\nCy Frost           Independent Member",
        [
            said("Ada Oxley", PRESENT, capacity="chair"),
            said("Bo Tarn", PRESENT, capacity="vice_chair"),
            said("Cy Frost", PRESENT, position="Independent Member"),
        ],
    ),
    (
        "office before the name, in columns",
        "PRESENT\nChairperson          Brenda Oxley\nDeputy Chairperson   Steven Tarn\nMembers              James Lund\n"
        "                     Warren Frost, QSM\nABSENT\nMember               Greg Dale",
        [
            said("Brenda Oxley", PRESENT, capacity="chair"),
            said("Steven Tarn", PRESENT, capacity="vice_chair"),
            said("James Lund", PRESENT),
            said("Warren Frost, QSM", PRESENT),
            said("Greg Dale", {"status": "absent"}),
        ],
    ),
    (
        "offices with the name in brackets",
        "Present: Councillors L Tarn and I Ward\nIn Attendance: Chief Executive (P Hill), Group Manager Roads (A Moss)",
        [
            said("L Tarn", PRESENT),
            said("I Ward", PRESENT),
            said("P Hill", THERE, capacity="officer", position="Chief Executive"),
            said("A Moss", THERE, capacity="officer", position="Group Manager Roads"),
        ],
    ),
    (
        "also present, in attendance virtually",
        "Present: Cllrs Oxley and Tarn\nAlso present: Cllr Frost (Cabinet Member for Parks)\n"
        "IN ATTENDANCE VIRTUALLY: Mr C Dale and Ms D Lund",
        [
            said("Oxley", PRESENT),
            said("Tarn", PRESENT),
            said("Cllr Frost", THERE, position="Cabinet Member for Parks"),
            said("Mr C Dale", {"status": "in_attendance_virtual"}),
            said("Ms D Lund", {"status": "in_attendance_virtual"}),
        ],
    ),
    (
        "witnesses and employees",
        "Members in attendance\nCllr Ada Oxley (Chair)\nCllr Bo Tarn\nWitnesses\nCy Frost          Elm Hospital Trust\n"
        "Di Moss           Oak School\nEmployees\nEd Lund           Scrutiny Officer",
        [
            said("Cllr Ada Oxley", PRESENT, capacity="chair"),
            said("Cllr Bo Tarn", PRESENT),
            said("Cy Frost", THERE, capacity="witness", organisation="Elm Hospital Trust"),
            said("Di Moss", THERE, capacity="witness", organisation="Oak School"),
            said("Ed Lund", THERE, capacity="officer", position="Scrutiny Officer"),
        ],
    ),
    (
        "officers and co-opted members",
        "Present: Cllrs A Oxley (Chair), B Tarn\nOfficers: C Frost (Head of Parks)\nCo-opted Members: Rev E Lund, Mrs F Ives",
        [
            said("A Oxley", PRESENT, capacity="chair"),
            said("B Tarn", PRESENT),
            said("C Frost", THERE, capacity="officer", position="Head of Parks"),
            said("Rev E Lund", PRESENT, capacity="co_opted"),
            said("Mrs F Ives", PRESENT, capacity="co_opted"),
        ],
    ),
    (
        "names without titles, of many tongues",
        "Present: Ada Oxley (Chair), Cy Frost-Lund, D\u00f3nal \u00d3 Briain, Anil Kumar Rao, Si\u00e2n ap Rhys",
        [
            said("Ada Oxley", PRESENT, capacity="chair"),
            said("Cy Frost-Lund", PRESENT),
            said("D\u00f3nal \u00d3 Briain", PRESENT),
            said("Anil Kumar Rao", PRESENT),
            said("Si\u00e2n ap Rhys", PRESENT),
        ],
    ),
    (
        "a shared title, initials, the public",
        "Present: Councillors Oxley, R A Ward and Frost and three members of the public",
        [said("Oxley", PRESENT), said("R A Ward", PRESENT), said("Frost", PRESENT)],
    ),
    (
        "initials behind names, a comma forgotten",
        "Present: Cllrs S Oxley (SO) Chair, C Dale (CD) G Frost (GF), J.Lund (JL)",
        [
            said("S Oxley", PRESENT, capacity="chair"),
            said("C Dale", PRESENT),
            said("G Frost", PRESENT),
            said("J.Lund", PRESENT),
        ],
    ),
    (
        "apologies in the block, with reasons; absent without apology",
        "Present: Cllr A Oxley\nApologies: Cllr C Frost (holiday), Cllr D Moss (ill)\nAbsent without apology: Cllr E Lund",
        [
            said("Cllr A Oxley", PRESENT),
            said("Cllr C Frost", {"status": "apologies"}),
            said("Cllr D Moss", {"status": "apologies"}),
            said("Cllr E Lund", {"status": "absent"}),
        ],
    ),
    (
        "late arrivals and early departures",
        "Present: Cllr Oxley, Cllr Tarn (from item 5), Cllr Frost (until item 7)",
        [
            said("Cllr Oxley", PRESENT),
            said("Cllr Tarn", PRESENT, arrived_item="5"),
            said("Cllr Frost", PRESENT, left_item="7"),
        ],
    ),
    (
        "party and ward in brackets",
        "Present: Cllr Ada Oxley (Lab) (Elm Ward), Cllr Bo Tarn (Con)",
        [said("Cllr Ada Oxley", PRESENT, party="Lab", ward="Elm"), said("Cllr Bo Tarn", PRESENT, party="Con")],
    ),
    (
        "a substitute in the list",
        "PRESENT: Councillor A Oxley (Chair), Councillor B Tarn (substitute for Councillor C Frost)",
        [
            said("Councillor A Oxley", PRESENT, capacity="chair"),
            said("Councillor B Tarn", PRESENT, capacity="substitute", substitute_for="Councillor C Frost"),
        ],
    ),
    (
        "members of a board by their bodies",
        "Board Members in attendance:\nCouncillor Ada Oxley (Chair), Elm Borough Council\nCy Frost, Director of Public Health\n"
        "Officers in attendance:\nDi Moss, Democratic Services Officer",
        [
            said("Councillor Ada Oxley", PRESENT, capacity="chair", organisation="Elm Borough Council"),
            said("Cy Frost", PRESENT, position="Director of Public Health"),
            said("Di Moss", THERE, capacity="officer", position="Democratic Services Officer"),
        ],
    ),
    (
        "bodies as labels",
        "Panel Members Present:\nElm District Council: Councillor A Oxley\nOak Borough Council: Councillor B Tarn\n"
        "Office of the Police and Crime Commissioner: Mr F Ives (Chief Executive)",
        [
            said("Councillor A Oxley", PRESENT, organisation="Elm District Council"),
            said("Councillor B Tarn", PRESENT, organisation="Oak Borough Council"),
            said("Mr F Ives", THERE, capacity="officer", position="Chief Executive"),
        ],
    ),
    (
        "the call of the roll",
        "On call of the roll the following answered present: Commissioners Oxley, Tarn and Mayor Frost.",
        [said("Oxley", PRESENT), said("Tarn", PRESENT), said("Mayor Frost", PRESENT)],
    ),
    (
        "sentences behind the lists",
        "Present: Cllr A Oxley, Cllr B Tarn\nApologies: Cllr J Lund\nMr D Thorn, Link Officer, was in attendance.\n"
        "County Cllrs T Ives and T Tuck were in attendance.",
        [
            said("Cllr A Oxley", PRESENT),
            said("Cllr B Tarn", PRESENT),
            said("Cllr J Lund", {"status": "apologies"}),
            said("Mr D Thorn", THERE, capacity="officer", position="Link Officer"),
            said("T Ives", THERE),
            said("T Tuck", THERE),
        ],
    ),
]


@pytest.mark.parametrize(("form", "text", "expected"), LISTS, ids=[case[0] for case in LISTS])
def test_lists(form: str, text: str, expected: list[dict[str, str]]) -> None:
    assert rows(lists.find(section(text), GENERIC)) == expected


IN_THE_ITEM: list[tuple[str, str, list[dict[str, str]]]] = [
    (
        "an apology received",
        "It was noted that an apology for absence had been received from Councillor D P Oxley.",
        [said("Councillor D P Oxley", {"status": "apologies"})],
    ),
    (
        "apologies accepted by resolution",
        "That the apology from Councillors Oxley and Tarn be accepted.",
        [said("Oxley", {"status": "apologies"}), said("Tarn", {"status": "apologies"})],
    ),
    (
        "who was substituted",
        "Apologies were received from Mr Bo Tarn and Nancy Oxley who was substituted by Rose Frost.",
        [
            said("Mr Bo Tarn", {"status": "apologies"}),
            said("Nancy Oxley", {"status": "apologies"}),
            said("Rose Frost", PRESENT, capacity="substitute", substitute_for="Nancy Oxley"),
        ],
    ),
    (
        "a substitute appointed",
        "In accordance with Rule 4, Councillor M Oxley had been appointed as a substitute member for Councillor D Tarn.",
        [said("Councillor M Oxley", PRESENT, capacity="substitute", substitute_for="Councillor D Tarn")],
    ),
    (
        "two substitutes in a sentence",
        "Councillor M Oxley substituted for Councillor D Tarn and Councillor B Ward was substituting for Councillor E Frost.",
        [
            said("Councillor M Oxley", PRESENT, capacity="substitute", substitute_for="Councillor D Tarn"),
            said("Councillor B Ward", PRESENT, capacity="substitute", substitute_for="Councillor E Frost"),
        ],
    ),
    (
        "absent, no apologies received",
        "Cllr David Oxley sent his apologies, Cllr Andrew Lund and Cllr Amanda Frost no apologies received.",
        [
            said("Cllr David Oxley", {"status": "apologies"}),
            said("Cllr Andrew Lund", {"status": "absent"}),
            said("Cllr Amanda Frost", {"status": "absent"}),
        ],
    ),
    (
        "attendance by a screen, stated later",
        "Apologies were received from Ms A Oxley. Mr B Tarn was in attendance virtually.",
        [said("Ms A Oxley", {"status": "apologies"}), said("Mr B Tarn", {"status": "present_virtual"})],
    ),
    ("none", "There were no apologies for absence.", []),
]


@pytest.mark.parametrize(("form", "text", "expected"), IN_THE_ITEM, ids=[case[0] for case in IN_THE_ITEM])
def test_the_apologies_item(form: str, text: str, expected: list[dict[str, str]]) -> None:
    assert rows(apologies.find(section(text, title="Apologies for absence", item_kind="apologies"), GENERIC)) == expected


def test_membership_on_an_agenda_is_expected() -> None:
    text = "MEMBERSHIP\nCouncillors: Ada Oxley (Chair), Bo Tarn (Vice-Chair), Cy Frost\nCo-opted members: Di Moss"
    assert rows(membership.find(section(text, paper="agenda"), GENERIC)) == [
        said("Ada Oxley", {"status": "expected"}, capacity="chair"),
        said("Bo Tarn", {"status": "expected"}, capacity="vice_chair"),
        said("Cy Frost", {"status": "expected"}, capacity="member"),
        said("Di Moss", {"status": "expected"}, capacity="co_opted"),
    ]


SEATS = [
    (["ADA LUND, First District", "BO BERG, Second District", "CY DAHL, Third District", "DI EIDE, JR., Fourth District"], 4),
    (["Ada Lund, President", "Bo Berg, Councilmember", "Cy Dahl, Councilmember", "Di Eide, Council Member"], 4),
    (["Ada Lund, Ward 1", "Bo Berg, Ward 2", "Cy Dahl, At-Large", "Di Eide, Ward 4", "Ed Foss, Mayor", "Flo Hay, City Clerk"], 4),
    (["Ada Lund, Ward 1", "Bo Berg, Ward 2", "Cy Dahl, Ward 3"], 0),
    (["City Hall, Moor, CA", "Room 340, City Hall", "Monday, May 4, 2026", "Ada Lund, City Clerk"], 0),
]


@pytest.mark.parametrize(("lines", "expected"), SEATS)
def test_members_on_a_cover_by_their_seats(lines: list[str], expected: int) -> None:
    found = membership.find(section("AGENDA\n" + "\n".join(lines), paper="agenda"), GENERIC)
    assert [row.name for row in found] == [line.rpartition(",")[0].rstrip(".") for line in lines[:expected]]


def test_two_members_side_by_side_in_one_cell() -> None:
    text = "AGENDA\nADA LUND, First District BO BERG, Second District\nCY DAHL, Ward 3 DI EIDE, JR., Ward 4"
    found = membership.find(section(text, paper="agenda"), GENERIC)
    assert [row.name for row in found] == ["ADA LUND", "BO BERG", "CY DAHL", "DI EIDE, JR"]


def test_somebody_named_in_a_minute_did_not_attend() -> None:
    text = "Mrs Ada Oxley, who lives in Elm Lane, had written to Councillor Tarn about the bridge."
    found = lists.find(section(text, title="Letters"), GENERIC)
    assert found == []
