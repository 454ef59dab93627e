"""Who is a member, an officer or a guest, by how minutes print it: one invented head a kind, and its neighbours."""

from __future__ import annotations

import pytest

from extract.attendance import roll
from extract.layouts import GENERIC
from tests.builders import section

Row = tuple[str, str, str | None]


def found(text: str) -> list[Row]:
    """Status, name and post or body of everybody at the head of minutes that print `text`."""
    rows = [row for _, row in roll.find([section(text, date="2024-07-09")], GENERIC)]
    return [(row.status + (f" {row.capacity}" if row.capacity else ""), row.name, row.position or row.organisation) for row in rows]


HEADS: list[tuple[str, str, list[Row]]] = [
    (
        "who attended after those present, councillors of elsewhere too",
        "Present: Chair: Mr C Oxley , Secretary: Mr G M Tarn, Treasurer: Mr J Frost. Vice Chair Mr D Grey\n"
        "         Mrs J Moss , Mr M Lund\n\nAttended: Nora Quill , Councillors B Foss and T Eide",
        [
            ("present chair", "Mr C Oxley", None),
            ("present", "Mr G M Tarn", "Secretary"),
            ("present", "Mr J Frost", "Treasurer"),
            ("present vice_chair", "Mr D Grey", None),
            ("present", "Mrs J Moss", None),
            ("present", "Mr M Lund", None),
            ("in_attendance", "Nora Quill", None),
            ("in_attendance", "B Foss", None),
            ("in_attendance", "T Eide", None),
        ],
    ),
    (
        "office-bearers before their names, initials behind them",
        "Sederunt\nChair Moira Oxley (MO), Sec Sue Tarn (ST), Treasurer John Moss (JM), Robin Dale (RD)",
        [
            ("present chair", "Moira Oxley", None),
            ("present", "Sue Tarn", "Sec"),
            ("present", "John Moss", "Treasurer"),
            ("present", "Robin Dale", None),
        ],
    ),
    (
        "a city treasurer among members is an officer",
        "Present: Cllr A Oxley, Cllr B Tarn, Cllr C Moss, Nora Quill (City Treasurer)",
        [
            ("present", "Cllr A Oxley", None),
            ("present", "Cllr B Tarn", None),
            ("present", "Cllr C Moss", None),
            ("in_attendance officer", "Nora Quill", "City Treasurer"),
        ],
    ),
    (
        "officials on the line above their heading, the colon apart",
        "OFFICIALS\nPRESENT    :   Messrs/Mesdames S Oxley (Acting Manager), M Tarn (Head: Legal\n               & Compliance).",
        [("in_attendance officer", "S Oxley", "Acting Manager"), ("in_attendance officer", "M Tarn", "Head: Legal & Compliance")],
    ),
    (
        "a roll whose last name is on the next line, one who came later, staff in square brackets",
        "ROLL CALL - Present: Commissioners Oxley, Tarn and Chair\n                     Frost - 3. [Note: By Zoom.]\n\n"
        "                     Commissioner Lund joined the meeting at 7:15\n"
        "                     p.m.\n\n            Absent: None.\n\n"
        "            [Staff present: City Attorney Michael Dale, and Assistant\n            City Clerk Irma Quill]",
        [
            ("present", "Oxley", None),
            ("present", "Tarn", None),
            ("present chair", "Frost", None),
            ("in_attendance officer", "Michael Dale", "City Attorney"),
            ("in_attendance officer", "Irma Quill", "Assistant City Clerk"),
            ("present", "Commissioner Lund", None),
        ],
    ),
    ("who joined the council is not at the meeting", "Present: Cllrs Oxley and Tarn\nCllr Moss joined the Council in 2019.",
     [("present", "Oxley", None), ("present", "Tarn", None)]),
    ("who came late and is listed is one", "Present: Cllrs Oxley and Tarn\nCllr Tarn arrived at 7.40pm.",
     [("present", "Oxley", None), ("present", "Tarn", None)]),
    (
        "surnames behind Staff",
        "Staff Present:\nStaff Oxley, Transport Coordinator\nStaff Tarn, Assistant Manager\nSenior Staff Officer Bo Moss",
        [
            ("in_attendance officer", "Staff Oxley", "Transport Coordinator"),
            ("in_attendance officer", "Staff Tarn", "Assistant Manager"),
            ("in_attendance officer", "Bo Moss", "Senior Staff Officer"),
        ],
    ),
    (
        "a council right behind a name",
        "Present\nCouncillors D Oxley (Chair), P Tarn, S Frost\n     Clerk J Moss, Allan Lund Elm District Council",
        [
            ("present chair", "D Oxley", None),
            ("present", "P Tarn", None),
            ("present", "S Frost", None),
            ("in_attendance officer", "J Moss", "Clerk"),
            ("in_attendance", "Allan Lund", "Elm District Council"),
        ],
    ),
    (
        "the clerk, and who that is",
        "PRESENT: Cllrs C Oxley, H Tarn\nIn attendance: District Cllr L Frost, one elector and the clerk, Tom Moss",
        [
            ("present", "C Oxley", None),
            ("present", "H Tarn", None),
            ("in_attendance", "District Cllr L Frost", None),
            ("in_attendance officer", "Tom Moss", "the clerk"),
        ],
    ),
    (
        "the clerk in the middle of a list, a councillor behind",
        "PRESENT: Cllrs C Oxley, H Tarn and the clerk, Cllr Moss, Cllr Lund",
        [
            ("present", "C Oxley", None),
            ("present", "H Tarn", None),
            ("in_attendance officer", "the clerk", "clerk"),
            ("present", "Cllr Moss", None),
            ("present", "Cllr Lund", None),
        ],
    ),
    (
        "present in the chair",
        "PRESENT IN THE CHAIR:\n   Councillor Sarah Oxley, An Cathaoirleach\nMEMBERS PRESENT:\n   Councillors Tarn and O'Dale.",
        [("present chair", "Councillor Sarah Oxley", None), ("present", "Tarn", None), ("present", "O'Dale", None)],
    ),
    (
        "advisers and those of other bodies in attendance",
        "Present: A Oxley, B Tarn\nMayoral Advisers in attendance\nJanet Moss (Higher Education)\n"
        "Representatives from Other Bodies in Attendance: Planning Service: Ms Denise\nMcFrost - Planning Officer",
        [
            ("present", "A Oxley", None),
            ("present", "B Tarn", None),
            ("in_attendance", "Janet Moss", "Higher Education"),
            ("in_attendance officer", "Ms Denise McFrost", "Planning Officer"),
        ],
    ),
    (
        "behind the chair of a list only the first is the chair",
        "PRESENT:\nChairman: Cllr. Sonia Oxley, Cllr’s Mick Frost, David Moss, Ray Lund\n"
        "Cllr. Alan Rand, County Councillor (arrived at 7.50 pm)\nKen Beech, Community Warden",
        [
            ("present chair", "Cllr. Sonia Oxley", None),
            ("present", "Mick Frost", None),
            ("present", "David Moss", None),
            ("present", "Ray Lund", None),
            ("in_attendance", "Cllr. Alan Rand", "County Councillor"),
            ("in_attendance", "Ken Beech", "Community Warden"),
        ],
    ),
    (
        "local members with their wards below a committee without",
        "Present:\nMrs S Oxley (Chairman)\nMrs L M Tarn\nR Frost\nP W Dale\nMrs A Beech-Rand - Poppy Ward",
        [
            ("present chair", "Mrs S Oxley", None),
            ("present", "Mrs L M Tarn", None),
            ("present", "R Frost", None),
            ("present", "P W Dale", None),
            ("in_attendance", "Mrs A Beech-Rand", None),
        ],
    ),
    (
        "a list in which all have wards",
        "Present:\nMrs S Oxley - Moor Ward\nMrs L M Tarn - Fen Ward\nR Frost - Poppy Ward",
        [("present", "Mrs S Oxley", None), ("present", "Mrs L M Tarn", None), ("present", "R Frost", None)],
    ),
    (
        "other councillors of the same council",
        "PRESENT\nMrs. W. G. Oxley in the chair\nMr. A. J. Tarn Mr. D. K. Frost\nOther Parish Councillors Mr. R. E. Lund",
        [
            ("present chair", "Mrs. W. G. Oxley", None),
            ("present", "Mr. A. J. Tarn", None),
            ("present", "Mr. D. K. Frost", None),
            ("in_attendance", "Mr. R. E. Lund", None),
        ],
    ),
    (
        "two columns, the public service beside the members",
        "MEMBERS PRESENT           MOOR PUBLIC SERVICE\nHis Worship Mayor Oxley   Mr. M. Tarn, City Clerk\n"
        "Councillor Moss           Ms K. McDale, Senior Committee Clerk",
        [
            ("present", "His Worship Mayor Oxley", None),
            ("present", "Councillor Moss", None),
            ("in_attendance officer", "Mr. M. Tarn", "City Clerk"),
            ("in_attendance officer", "Ms K. McDale", "Senior Committee Clerk"),
        ],
    ),
    (
        "PC as initials among initials, as a constable among names",
        "PRESENT : Councillors TE Oxley, PC Tarn, A Moss, J Lund",
        [("present", "TE Oxley", None), ("present", "PC Tarn", None), ("present", "A Moss", None), ("present", "J Lund", None)],
    ),
    (
        "a constable",
        "PRESENT: Ada Oxley, Bo Moss, PC Tarn, Di Lund",
        [("present", "Ada Oxley", None), ("present", "Bo Moss", None), ("in_attendance", "PC Tarn", None),
         ("present", "Di Lund", None)],
    ),
    (
        "the clerk in the next column is another, a title without a blank",
        "Present:\nCllr Ada Oxley                   Clerk\nCllr Bo Tarn\nCllrCy Frost",
        [("present", "Cllr Ada Oxley", "Clerk"), ("present", "Cllr Bo Tarn", None), ("present", "Cllr Cy Frost", None)],
    ),
    (
        "brackets that nothing closes",
        "Present:\nAda Oxley (AO)     Bo Tarn (BT     Cy Frost (CF)\nApologies:\nDi Moss (DM",
        [("present", "Ada Oxley", None), ("present", "Bo Tarn", None), ("present", "Cy Frost", None),
         ("apologies", "Di Moss", None)],
    ),
    (
        "days of a meeting that was adjourned, who came on both is one",
        "Present on 2 July:\nAda Oxley\nBo Tarn\nPresent on Tuesday 9th July:\nAda Oxley\nCy Moss",
        [("present", "Ada Oxley", None), ("present", "Bo Tarn", None), ("present", "Cy Moss", None)],
    ),
    (
        "names by days: only the column of the meeting's day",
        "Name           2 July    9 July\nAda Oxley        P         Ap\nBo Tarn          Ap        P\n"
        "Cy Frost         P         A",
        [("apologies", "Ada Oxley", None), ("present", "Bo Tarn", None)],
    ),
    (
        "days in figures, month first, with years and ticks",
        "Member        02/07/2024   09/07/2024   July 16, 2024\nAda Oxley         \u2713            Apol.         \u2713\n"
        "Bo Tarn           -            \u2713             -",
        [("apologies", "Ada Oxley", None), ("present", "Bo Tarn", None)],
    ),
    (
        "no column of the meeting's day: nobody",
        "Present:\nName           2 July    16 July\nAda Oxley        P         P\nBo Tarn          P         P",
        [],
    ),
    (
        "the Cathaoirleach presides, a vice-chair cut short",
        "PRESENT: An Cathaoirleach, Cllr. A Oxley, presided. Councillors B Tarn (v/c), T. Ll. Frost, C Moss (V.C)",
        [
            ("present chair", "Cllr. A Oxley", None),
            ("present vice_chair", "B Tarn", None),
            ("present", "T. Ll. Frost", None),
            ("present", "C Moss", "V.C"),
        ],
    ),
    (
        "words of a vote name nobody",
        "Members Present: Aye, City Manager Bo Tarn, Councilmembers Oxley and Frost",
        [("in_attendance officer", "Bo Tarn", "City Manager"), ("present", "Oxley", None), ("present", "Frost", None)],
    ),
    (
        "who attended in place of another sent no apologies",
        "Apologies were received from Cllr Oxley; Cllr Tarn attended as substitute for Cllr Frost.",
        [("apologies", "Cllr Oxley", None), ("present substitute", "Cllr Tarn", None)],
    ),
    (
        "brackets say who came, the list goes on behind them",
        "Apologies were received from Mr A Oxley (Mr B Tarn, Director attended in his absence), Ms C Frost (Dr D Moss attended\n"
        "as substitute) and Mr E Lund.",
        [
            ("apologies", "Mr A Oxley", None),
            ("apologies", "Ms C Frost", None),
            ("apologies", "Mr E Lund", None),
            ("present substitute", "Mr B Tarn", None),
            ("present substitute", "Dr D Moss", None),
        ],
    ),
    (
        "who was represented is away",
        "Apologies were received from Ada Oxley, Bo Tarn represented by Cy Moss, and Di Lund.",
        [
            ("apologies", "Ada Oxley", None),
            ("apologies", "Bo Tarn", None),
            ("apologies", "Di Lund", None),
            ("present substitute", "Cy Moss", None),
        ],
    ),
    (
        "the same with a comma",
        "Apologies were received from Cllr Oxley and Cllr Frost, and Cllr Tarn substituted for Cllr Frost.",
        [("apologies", "Cllr Oxley", None), ("apologies", "Cllr Frost", None), ("present substitute", "Cllr Tarn", None)],
    ),
]  # fmt: skip


def test_a_substitute_and_whose_place() -> None:
    text = "Members present: Cllr A Oxley, Chair\nSubstitutes: Cllr D Lund (for Cllr E Moss), Cllr F Dale (vice Cllr G Foss)"
    rows = [row for _, row in roll.find([section(text)], GENERIC)]
    assert [(row.name, row.capacity, row.substitute_for) for row in rows] == [
        ("Cllr A Oxley", "chair", None),
        ("Cllr D Lund", "substitute", "Cllr E Moss"),
        ("Cllr F Dale", "substitute", "Cllr G Foss"),
    ]


@pytest.mark.parametrize(("why", "text", "expected"), HEADS, ids=[why for why, *_ in HEADS])
def test_standing(why: str, text: str, expected: list[Row]) -> None:
    assert found(text) == expected


def _said(text: str) -> list[str]:
    """Rows as they are read aloud: "present Lund"."""
    return [f"{status} {name.split()[-1]}" for status, name, _ in found(text)]


ROLLS = [
    ("Council members present were Bo Berg and Cy Dahl. Council member Di Eide was absent.\nAlso present was City Clerk Hal Isdal.",
     ["present Berg", "present Dahl", "in_attendance officer Isdal", "absent Eide"]),
    ("Present were Mayor A. Lund and Alderman B. Berg. Absent was Alderman D. Eide.",
     ["present Lund", "present Berg", "absent Eide"]),
    ("Upon roll call the following members answered present: Lund, Berg, Dahl. Absent: Eide.",
     ["present Lund", "present Berg", "present Dahl", "absent Eide"]),
    ("The following members were in attendance:\nAda Lund, President\nBo Berg, Secretary\nCy Dahl, Trustee\n"
     "The following members were absent:\nDi Eide, Trustee",
     ["present chair Lund", "present Berg", "present Dahl", "absent Eide"]),
    ("The meeting was called to order at 6:00 pm. Present: Lund, Berg, Dahl. Excused: Eide.",
     ["present Lund", "present Berg", "present Dahl", "absent Eide"]),
    ("A quorum was present: Ada Lund, Bo Berg. Absent: Di Eide. Staff: Ed Falk.",
     ["present Lund", "present Berg", "absent Eide", "in_attendance officer Falk"]),
    ("ROLL CALL\nPresent: 3 – Lund, Berg, Dahl\nAbsent: 1 – Eide",
     ["present Lund", "present Berg", "present Dahl", "absent Eide"]),
    ("Present: (a) Members: Cllr A Lund, Cllr B Berg (b) Officers: C Dahl (c) Apologies: Cllr E Falk",
     ["present Lund", "present Berg", "in_attendance officer Dahl", "apologies Falk"]),
    ("Members Present: Ada Lund, Bo Berg\nStaff: Gus Holm, CEO, Hal Isdal, Clerk\nGuests: Flo Gran, Elm Gazette",
     ["present Lund", "present Berg", "in_attendance officer Holm", "in_attendance officer Isdal", "in_attendance guest Gran"]),
    ("Ward        Councillor        Present   Apologies\n"
     "Moor        Ada Lund             /\n"
     "Hill        Bo Berg                        /",
     ["present Lund", "apologies Berg"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROLLS)
def test_rolls_in_sentences_and_tables(text: str, expected: list[str]) -> None:
    assert _said(text) == expected
