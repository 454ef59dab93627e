"""Heads of minutes as clerks of several countries print them: who was there, who declared what. Every word is invented."""

from __future__ import annotations

import pytest

from extract.attendance import roll
from extract.interests import declared
from extract.layouts import GENERIC
from extract.meetings.names import council_names
from extract.names.names import names
from extract.same import item_numbers
from tests.builders import section

LISTS: list[tuple[str, str, str, list[str]]] = [
    (
        "offices before surnames",
        "City Manager Lund, Assistant City Manager Berg, Finance Director Dahl, City Forester Eide",
        "",
        ["Lund", "Berg", "Dahl", "Eide"],
    ),
    (
        "offices before surnames, the last behind and",
        "Town Planner Lund, Fire Chief Berg and City Clerk Dahl",
        "",
        ["Lund", "Berg", "Dahl"],
    ),
    (
        "a chair in a list of surnames",
        "Lund, Berg, Chair Dahl, Eide, Vice-Chair Foss, Hay",
        "Members",
        ["Lund", "Berg", "Dahl", "Eide", "Foss", "Hay"],
    ),
    (
        "a president before surnames",
        "President Lund, Vice President Berg, Dahl, Eide, and Foss",
        "Members",
        ["President Lund", "Vice President Berg", "Dahl", "Eide", "Foss"],
    ),
    (
        "bodies that meet as one, the first in the singular",
        "Councilmember/Board Members/Commissioners Lund, Berg and Mayor/Chair Dahl",
        "",
        ["Lund", "Berg", "Dahl"],
    ),
    (
        "as many as are counted: a double surname",
        "Councilmembers Lund, Eide Foss, Berg and Mayor Dahl – 4.",
        "Members",
        ["Lund", "Eide Foss", "Berg", "Mayor Dahl"],
    ),
    (
        "as many as are counted: a comma lost",
        "Councilmembers Lund, Eide Foss, Berg and Mayor Dahl - 5",
        "Members",
        ["Lund", "Eide", "Foss", "Berg", "Mayor Dahl"],
    ),
    (
        "a title that a dash parts from its name",
        "Mayor ‐ Ada Lund, Councillor ‐ Bo van den Berg, Councillor – Cy Dahl",
        "",
        ["Ada Lund", "Bo van den Berg", "Cy Dahl"],
    ),
    (
        "titles of India",
        "Sh. Ravi Lund, Smt. Ada Berg, Brig. C.D.Dahl (Retd.), Sh. Bo Eide, IAS",
        "",
        ["Sh. Ravi Lund", "Smt. Ada Berg", "Brig. C.D.Dahl", "Sh. Bo Eide, IAS"],
    ),
    (
        "honours behind a comma at a line's end",
        "Ada Lund, QSM\x1fBo Berg\x1fCy Dahl, ONZM",
        "",
        ["Ada Lund, QSM", "Bo Berg", "Cy Dahl, ONZM"],
    ),
    (
        "whom each is of, names among it",
        "A. Lund, Moor Gazette\x1fB. Berg, Elm Rifle & Bore Club\x1fC. Dahl, KXYZ LLP\x1fDi Eide, Elm Singers",
        "",
        ["A. Lund", "B. Berg", "C. Dahl", "Di Eide"],
    ),
    (
        "officers in brackets, nothing between them",
        "Director Roads (Ada Lund) Director Town Strategy (Bo Berg) Solid Waste Engineer (Mr C Dahl) (EDC)",
        "",
        ["Ada Lund", "Bo Berg", "Mr C Dahl"],
    ),
    ("a vice-chairman behind the chairman, surnames like wards",
     "Chairman: Cllr. Ada Lund, Vice-Chairman: Cllr. Bo Berg\x1fCllr’s Cy Dahl, Di Ward\x1fEd Hall, Flo Park", "",
     ["Cllr. Ada Lund", "Cllr. Bo Berg", "Cy Dahl", "Di Ward", "Ed Hall", "Flo Park"]),
    ("an acting post behind a name", "Mr. A. Lund A/Meetings Administrator, Ms. B. Berg", "", ["Mr. A. Lund", "Ms. B. Berg"]),
    (
        "two words of a post before its last",
        "Ada Lund President\x1fBo Berg Vice President\x1fCy Dahl, Board Member",
        "",
        ["Ada Lund", "Bo Berg", "Cy Dahl"],
    ),
]


@pytest.mark.parametrize(("kind", "text", "shared", "expected"), LISTS, ids=[one[0] for one in LISTS])
def test_lists_of_names(kind: str, text: str, shared: str, expected: list[str]) -> None:
    assert [one.text for one in names(text, shared)] == expected


HEADS: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("the others present, and the staff", "The other Councillors present were:-\nCllrs. A. Lund, B. Berg, C. Dahl.\n\n"
     "The Council Staff in attendance were:-\nMr. E. Rand, County Engineer, Ms. N. Quill, Head of Finance.",
     [("present", "A. Lund"), ("present", "B. Berg"), ("present", "C. Dahl"), ("in_attendance", "Mr. E. Rand"),
      ("in_attendance", "Ms. N. Quill")]),
    ("the letters of a body before its members", "CC Members Present: - Ada Lund, Bo Berg and Cy Dahl\nApologies: - Di Eide",
     [("present", "Ada Lund"), ("present", "Bo Berg"), ("present", "Cy Dahl"), ("apologies", "Di Eide")]),
    ("those on a screen", "Board Members Present: Ada Lund and Bo Berg\nRemotely: Cy Dahl, Di Eide",
     [("present", "Ada Lund"), ("present", "Bo Berg"), ("present_virtual", "Cy Dahl"), ("present_virtual", "Di Eide")]),
    ("the following", "The following were present:\nAda Lund, Bo Berg\n"
     "The following officers also attended the meeting: -\nEd Rand, Engineer",
     [("present", "Ada Lund"), ("present", "Bo Berg"), ("in_attendance", "Ed Rand")]),
    ("who presided, named again", "MEMBERS PRESENT:\nCouncillor A. Lund\nCouncillor B. Berg\nCATHAOIRLEACH:\n"
     "The Cathaoirleach, Councillor B. Berg presided.",
     [("present", "Councillor A. Lund"), ("present", "Councillor B. Berg")]),
    ("a sentence with an initial ends a list", "Present: Ada Lund, Bo Berg\n"
     "Mayor A.B. Lund assumed the chair and called the meeting to order.",
     [("present", "Ada Lund"), ("present", "Bo Berg")]),
    ("a surname like a title is no councillor", "In attendance: Scott Baillie, Ada Lund, Bo Berg",
     [("in_attendance", "Scott Baillie"), ("in_attendance", "Ada Lund"), ("in_attendance", "Bo Berg")]),
    ("the last word of a post on its line", "Also present:\nA. Lund, Director of Town Initiatives\n"
     "B. Berg, Commissioner of Planning\nC. Dahl, County Planner — ELMRX\nD. Eide, Works Manager",
     [("in_attendance", "A. Lund"), ("in_attendance", "B. Berg"), ("in_attendance", "C. Dahl"), ("in_attendance", "D. Eide")]),
    ("a post in brackets behind a comma", "Officers Present\nA Lund, (Chief Executive)\n"
     "B C Berg (Director of Finance)\nD Dahl (Director of Roads)",
     [("in_attendance", "A Lund"), ("in_attendance", "B C Berg"), ("in_attendance", "D Dahl")]),
    ("councillors under no heading", "Minutes of a Meeting of the Council held at the Hall\n\n"
     "Councillors A Lund (Chairman) (AL), B Berg (BB), C Dahl and D Eide",
     [("present", "A Lund"), ("present", "B Berg"), ("present", "C Dahl"), ("present", "D Eide")]),
    ("those attending, and guests", "The Library Board met at the hall. "
     "Those attending the meeting were Ada Lund, Bo Berg, and Cy Dahl. Di Eide was absent. Guests in attendance included Flo Hay.",
     [("present", "Ada Lund"), ("present", "Bo Berg"), ("present", "Cy Dahl"), ("absent", "Di Eide"),
      ("in_attendance", "Flo Hay")]),
    ("the following in a sentence", "The clerk noted that the following were present: Trustees Ada Lund, Bo Berg, Cy Dahl.",
     [("present", "Ada Lund"), ("present", "Bo Berg"), ("present", "Cy Dahl")]),
    ("a sentence on councillors is no list", "Minutes\n\nCouncillors Lund, Berg and Dahl opened the fair.", []),
    ("the following officials", "The following officials were present:\nMayor Lund\nTrustee Berg\nTrustee Dahl\nAttorney Cy Eide",
     [("present", "Mayor Lund"), ("present", "Trustee Berg"), ("present", "Trustee Dahl"), ("in_attendance", "Cy Eide")]),
    ("who was also there below those not present", "Present: Cllr A Lund, Cllr B Berg\nCouncillors not present: C. Dahl (CD)\n"
     "The Town Clerk, Mrs. E.F. Quill, and the Clerk’s Assistant, Mrs. G. Foss, were also present.",
     [("present", "Cllr A Lund"), ("present", "Cllr B Berg"), ("absent", "C. Dahl"), ("in_attendance", "Mrs. E.F. Quill"),
      ("in_attendance", "Mrs. G. Foss")]),
    ("a resolution's number is nobody", "Present: Cllr A Lund\nApologies\nResolution No. GM/08.2019/58",
     [("present", "Cllr A Lund")]),
    ("an area is nobody", "Present:\nDirector Ada Lund, Electoral Area C\nDirector Bo Berg, Electoral Area D",
     [("present", "Ada Lund"), ("present", "Bo Berg")]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "expected"), HEADS, ids=[one[0] for one in HEADS])
def test_heads(kind: str, text: str, expected: list[tuple[str, str]]) -> None:
    rows = [row for _, row in roll.find([section(text, date="2024-07-09")], GENERIC)]
    assert [(row.status, row.name) for row in rows] == expected


DECLARED: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ("the item before the name, nothing between", "Item 9(i) Mr A Lund (Non-Financial)", [("Mr A Lund", "9(i)")]),
    ("the item before the name, a dash between", "Item 9(vi) – Mr B Berg (Financial)", [("Mr B Berg", "9(vi)")]),
    ("a name with nothing behind its dash", "Cllr A Lund -", []),
    ("a name and none", "Cllr A Lund – None", []),
    ("a reference behind the item's number", "Cllr Lund declared a pecuniary interest in Item 10 - EN16/10 Lease of the quay.",
     [("Cllr Lund", "10")]),
    ("a tender's number behind the item's", "Cllr Lund declared a pecuniary interest in Item 19 - WK31/10 Tender No. T9/2010.",
     [("Cllr Lund", "19")]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "expected"), DECLARED, ids=[one[0] for one in DECLARED])
def test_declarations(kind: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    own = section(f"3. Declarations of interest\n{text}", number="3", title="Declarations of interest")
    assert [(row.name, row.item_number) for row in declared.find(own, GENERIC)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Items 9 – 11", ["9", "10", "11"]),
        ("in item 9 and 10 - A4", ["9", "10", "A4"]),
        ("in Item 10 – EN16/10", ["10"]),
        ("Agenda No. 2390 and No. 2391", ["2390", "2391"]),
    ],
)
def test_numbers_of_items(text: str, expected: list[str]) -> None:
    assert item_numbers.numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("London Borough of Elm & Moor Cabinet Minutes", "London Borough of Elm & Moor"),
        ("R.M. OF TILBY NO. 336 OFFICE", "R.M. OF TILBY NO. 336"),
        ("Regional Municipality of Tilby", "Regional Municipality of Tilby"),
    ],
)
def test_councils(text: str, expected: str) -> None:
    assert [name for name, _, _ in council_names(text)] == [expected]
