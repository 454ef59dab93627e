"""Who came, by letters and signs behind names, bodies over groups, Welsh and Irish headings: invented heads, with neighbours."""

from __future__ import annotations

from itertools import product

import pytest

from extract.attendance import movements, register, roll, speakers
from extract.layouts import GENERIC
from extract.models import Attendance
from tests.builders import section


def rows(text: str) -> list[Attendance]:
    """The attendance of minutes that print `text` at their head, statements joined to the rows they speak of."""
    found = [row for _, row in roll.find([section(text, date="2031-03-04")], GENERIC)]
    return [row for row in register.settle(found) if isinstance(row, Attendance)]


def came(text: str) -> list[tuple[str, str]]:
    return [(row.name, row.status) for row in rows(text)]


LETTERS: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("a dash", "Present:\nCllr A Lund – P\nCllr B Berg – P\nCllr C Dahl – A\nCllr D Eide – Ap", [
        ("Cllr A Lund", "present"), ("Cllr B Berg", "present"), ("Cllr C Dahl", "absent"), ("Cllr D Eide", "apologies")]),
    ("brackets", "Attendance: Ada Lund (P), Bo Berg (P), Cy Dahl (AB), Di Eide (AP)", [
        ("Ada Lund", "present"), ("Bo Berg", "present"), ("Cy Dahl", "absent"), ("Di Eide", "apologies")]),
    ("brackets, a line each", "MEMBERS\nAda Lund (P)\nBo Berg (P)\nCy Dahl (Abs)", [
        ("Ada Lund", "present"), ("Bo Berg", "present"), ("Cy Dahl", "absent")]),
    ("a column", "ROLL CALL\nAda Lund     P\nBo Berg      P\nCy Dahl      E\nDi Eide      A", [
        ("Ada Lund", "present"), ("Bo Berg", "present"), ("Cy Dahl", "apologies"), ("Di Eide", "absent")]),
    ("two columns", "ROLL CALL\nAda Lund     P           Cy Dahl      A\nBo Berg      P           Di Eide      P", [
        ("Ada Lund", "present"), ("Cy Dahl", "absent"), ("Bo Berg", "present"), ("Di Eide", "present")]),
    ("a running list of surnames", "Roll Call: Lund – P, Berg – P, Dahl – A, Eide – P", [
        ("Lund", "present"), ("Berg", "present"), ("Dahl", "absent"), ("Eide", "present")]),
    ("a legend", "Present:\nP = present, A = apologies\nCllr A Lund – P\nCllr B Berg – P\nCllr C Dahl – A", [
        ("Cllr A Lund", "present"), ("Cllr B Berg", "present"), ("Cllr C Dahl", "apologies")]),
    ("a legend below, other letters", "Members\nAda Lund - P\nBo Berg - R\nCy Dahl - L\nP: Present   R: Remote   L: Leave", [
        ("Ada Lund", "present"), ("Bo Berg", "present_virtual"), ("Cy Dahl", "apologies")]),
    ("A may be two things: nobody is read", "Present:\nCllr A Lund – P\nCllr B Berg – P\nCllr C Dahl – A", [
        ("Cllr A Lund", "present"), ("Cllr B Berg", "present")]),
    ("letters that are initials", "Present: Ada Lund (AL), Bo Berg (BB), Cy Dahl (CD)", [
        ("Ada Lund", "present"), ("Bo Berg", "present"), ("Cy Dahl", "present")]),
    ("an initial behind a surname", "Present: Lund P, Berg A, Dahl E and Cllr F Eide", [
        ("Lund P", "present"), ("Berg A", "present"), ("Dahl E", "present"), ("Cllr F Eide", "present")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [one[1:] for one in LETTERS], ids=[one[0] for one in LETTERS])
def test_letters_behind_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert came(text) == expected


@pytest.mark.parametrize(("dash", "present"), list(product(("–", "-", "—", ":"), ("P", "Pr", "PRES"))))
def test_letters_in_every_print(dash: str, present: str) -> None:
    text = f"Present:\nAda Lund {dash} {present}\nBo Berg {dash} {present}\nCy Dahl {dash} Ap"
    assert came(text) == [("Ada Lund", "present"), ("Bo Berg", "present"), ("Cy Dahl", "apologies")]


HEADINGS = [
    ("Yn bresennol", "Absennol", "Ymddiheuriadau", "Hefyd yn bresennol", "Cyng."),
    ("PRESENNOL", "ABSENNOL", "YMDDIHEURIADAU AM ABSENOLDEB", "YN MYNYCHU", "Y Cynghorydd"),
    ("Aelodau'n bresennol", "Yn absennol", "Ymddiheuriad", "Eraill yn bresennol", "Cynghorydd"),
    ("I Láthair", "As Láthair", "Leithscéalta", "I bhFreastal", "An Comhairleoir"),
    ("BAILL I LÁTHAIR", "AS LÁTHAIR", "LEITHSCÉAL", "AG FREASTAL", "Comhairleoir"),
    ("i lathair", "as lathair", "leithsceal", "i lathair freisin", "Cllr"),
]


@pytest.mark.parametrize(("behind", "words"), list(product((": ", "\n", " - "), HEADINGS)))
def test_headings_in_other_languages(behind: str, words: tuple[str, ...]) -> None:
    present, absent, sorry, also, title = words
    listed = ((present, f"{title} Ada Lund"), (absent, f"{title} Bo Berg"), (sorry, f"{title} Cy Dahl"), (also, "Mr Ed Rand"))
    text = "\n".join(f"{heading}{behind}{name}" for heading, name in listed)
    assert [(row.name.rpartition(" ")[2], row.status) for row in rows(text)] == [
        ("Lund", "present"), ("Berg", "absent"), ("Dahl", "apologies"), ("Rand", "in_attendance"),
    ]  # fmt: skip


def test_offices_in_other_languages() -> None:
    text = (
        "Yn bresennol: Cyng. Ada Lund (Cadeirydd), Cyng. Bo Berg (Is-gadeirydd) ac Cy Dahl\n"
        "Swyddogion: Nora Quill - Clerc\nYmddiheuriadau: Dim"
    )
    assert [(row.name, row.status, row.capacity) for row in rows(text)] == [
        ("Cyng. Ada Lund", "present", "chair"), ("Cyng. Bo Berg", "present", "vice_chair"), ("Cy Dahl", "present", None),
        ("Nora Quill", "in_attendance", "officer"),
    ]  # fmt: skip


GROUPS = [
    ("a colon", "PRESENT\n{elm}: Councillors A Lund and B Berg\n{moor}: Councillors D Eide and E Foss"),
    ("a dash", "Present\n{elm} – Councillors A Lund and B Berg\n{moor} – Councillors D Eide and E Foss"),
    ("who sent them", "Members present:\nRepresenting {elm} – Councillors A Lund and B Berg\n"
     "Representing {moor} – Councillors D Eide and E Foss"),
    ("bold lines", "**Present**\n**{elm}**\nA Lund\nB Berg\n**{moor}**\nD Eide\nE Foss"),
    ("lines in capitals", "PRESENT\nELM DISTRICT COUNCIL\nCouncillors A Lund, B Berg\n"
     "MOOR BOROUGH COUNCIL\nCouncillors D Eide, E Foss"),
    ("plain lines", "Present:\n{elm}\nCouncillors A Lund and B Berg\n{moor}\nCouncillors D Eide and E Foss"),
    ("columns", "Present:\n{elm}      {moor}\nA Lund                    D Eide\nB Berg                    E Foss"),
    ("a number behind", "Present:\n{elm} (2):\nCouncillors A Lund and B Berg\n{moor} (2):\nCouncillors D Eide, E Foss"),
]  # fmt: skip


@pytest.mark.parametrize("text", [text for _, text in GROUPS], ids=[why for why, _ in GROUPS])
def test_bodies_over_their_people(text: str) -> None:
    text = text.format(elm="Elm District Council", moor="Moor Borough Council")
    found = {
        row.name: (row.status, (row.organisation or "").casefold()) for row in rows(f"{text}\nIN ATTENDANCE: Nora Quill (Clerk)")
    }
    assert found == {
        "A Lund": ("present", "elm district council"), "B Berg": ("present", "elm district council"),
        "D Eide": ("present", "moor borough council"), "E Foss": ("present", "moor borough council"),
        "Nora Quill": ("in_attendance", ""),
    }  # fmt: skip


def test_places_and_parties_over_their_people() -> None:
    text = "PRESENT:\nElm: Councillors A Lund and B Berg\nLabour: Councillors D Eide\nFell County: Councillor G Holm"
    assert [(row.name, row.organisation, row.party) for row in rows(text)] == [
        ("A Lund", "Elm", None), ("B Berg", "Elm", None), ("D Eide", None, "Labour"), ("Councillor G Holm", "Fell County", None),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [
    "Present: Cllrs A Lund and B Berg\nElm District Council\nThe minutes of the last meeting were read.",
    "Present: Cllrs A Lund and B Berg\nProposed: Councillor C Dahl",
    "Present:\nCllr A Lund\nCllr B Berg\nThe Council\nResolved to meet in May.",
])  # fmt: skip
def test_what_is_no_group(text: str) -> None:
    assert [row.name.removeprefix("Cllr ") for row in rows(text)] == ["A Lund", "B Berg"]


SUBSTITUTES = [
    "Present: Cllr A Lund, Cllr B Berg (substitute for Cllr C Dahl)",
    "Present: Cllr A Lund, Cllr B Berg (sub. for Cllr C Dahl)",
    "Present: Cllr A Lund, Cllr B Berg (in place of Cllr C Dahl)",
    "Present: Cllr A Lund, Cllr B Berg (substituting for Cllr C Dahl)",
    "Present: Cllr A Lund, Cllr B Berg (replacing Cllr C Dahl)",
    "Present: Cllr A Lund and Cllr B Berg as substitute for Cllr C Dahl",
    "Present: Cllr A Lund\nSubstitutes: Cllr B Berg for Cllr C Dahl",
    "Present: Cllr A Lund, Cllr B Berg\nCllr B Berg attended as substitute for Cllr C Dahl.",
    "Present: Cllr A Lund, Cllr B Berg\nApologies were received from Cllr C Dahl; Cllr B Berg attended in his place.",
    "Present: Cllr A Lund, Cllr B Berg\nApologies: Cllr C Dahl (substitute: Cllr B Berg)",
    "Present: Cllr A Lund, Cllr B Berg\nApologies: Cllr C Dahl (Cllr B Berg substituting)",
    "Present: Cllr A Lund\nApologies: Cllr C Dahl (represented by Cllr B Berg)",
]


@pytest.mark.parametrize("text", SUBSTITUTES)
def test_who_came_for_whom(text: str) -> None:
    there = sorted((row for row in rows(text) if row.status == "present"), key=lambda row: row.name)
    assert [(row.name, row.capacity, row.substitute_for) for row in there] == [
        ("Cllr A Lund", None, None), ("Cllr B Berg", "substitute", "Cllr C Dahl"),
    ]  # fmt: skip
    assert [(row.name, row.capacity) for row in rows(text) if row.status == "apologies"] == (
        [("Cllr C Dahl", None)] if "pologies" in text else []
    )


PARTS = [
    ("left at item 5", "present", None, "5"), ("until item 7", "present", None, "7"), ("from item 3", "present", "3", None),
    ("joined online", "present_virtual", None, None), ("via Teams", "present_virtual", None, None),
    ("items 1-4 only", "present", None, "4"),
    ("items 5 to 9", "present", "5", "9"), ("Item 3 only", "present", "3", "3"), ("for item 3", "present", "3", "3"),
    ("left the meeting after minute 12", "present", None, "12"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "status", "arrived", "left"), PARTS)
def test_when_somebody_was_there(words: str, status: str, arrived: str | None, left: str | None) -> None:
    expected = [("Cllr A Lund", "present", None, None), ("Cllr B Berg", status, arrived, left)]
    for text in (f"Present: Cllr A Lund, Cllr B Berg ({words})", f"Present: Cllr A Lund, Cllr B Berg*\n* {words}"):
        assert [(row.name, row.status, row.arrived_item, row.left_item) for row in rows(text)] == expected


def test_signs_behind_names() -> None:
    text = "Present: Councillors Lund, Berg*, Dahl† and Eide\n* denotes substitute\n† left after item 5"
    assert [(row.name, row.capacity, row.left_item) for row in rows(text)] == [
        ("Lund", None, None), ("Berg", "substitute", None), ("Dahl", None, "5"), ("Eide", None, None),
    ]  # fmt: skip


def test_movements_told_at_the_head() -> None:
    text = (
        "Present: Cllr A Lund, Cllr B Berg, Cllr C Dahl\nCllr B Berg joined the meeting online.\n"
        "Cllr C Dahl left the meeting at {}."
    )
    for when, left in (("item 5", "5"), ("8.15 pm", None)):
        head = section(text.format(when))
        found = [*(row for _, row in roll.find([head], GENERIC)), *movements.find(head, GENERIC)]
        told = [row for row in register.settle(found) if isinstance(row, Attendance)]
        assert [(row.name, row.status, row.left_item) for row in told] == [
            ("Cllr A Lund", "present", None), ("Cllr B Berg", "present_virtual", None), ("Cllr C Dahl", "present", left),
        ]  # fmt: skip


FORENAMES = "Ada Bo Cy Di Ed Flo Gus Hal Ida Jon"
SURNAMES = "Lund Berg Dahl Eide Foss Gran Holm Isdal Juul Kvam Lie Moen Nes Oxley Prest Quill Rand Sand Tarn Ulv"
PEOPLE = [f"{fore} {sur}" for fore in FORENAMES.split() for sur in SURNAMES.split()]


@pytest.mark.parametrize("print_as", [
    "{0} {1}", "Cllr {0} {1}", "{1}, {0}", "{2} {0}", "Councillor {0} {1}",
])  # fmt: skip
def test_two_hundred_names_in_three_columns(print_as: str) -> None:
    named = [print_as.format(*one.split(), one.split()[1].upper()) for one in PEOPLE]
    printed = ["   ".join(f"{name:<22}" for name in named[n : n + 3]).rstrip() for n in range(0, len(named), 3)]
    text = "\n".join(printed[:40]) + "\f" + "\n".join(printed[40:])
    assert [(row.name, row.status) for row in rows(f"PRESENT:\n{text}\nAPOLOGIES: Cllr Zed Zorn")] == [
        *((name, "present") for name in named), ("Cllr Zed Zorn", "apologies"),
    ]  # fmt: skip


def test_the_roll_of_a_committee_whose_report_is_read() -> None:
    text = (
        "PRESENT: Councillors A Lund, B Berg and C Dahl\nABSENT: Councillor D Eide\n{}\n"
        "PRESENT: Committee Members A Lund and B Berg"
    )
    for head in (
        "FIRST REPORT OF THE HARBOUR COMMITTEE\n(Meeting held 2031-01-24)",
        "Minutes of the Harbour Committee meeting held on 24 January 2031",
    ):
        assert came(text.format(head)) == [
            ("A Lund", "present"), ("B Berg", "present"), ("C Dahl", "present"), ("Councillor D Eide", "absent"),
        ]  # fmt: skip


@pytest.mark.parametrize("text", [
    "CALL TO ORDER AND ROLL CALL\nPresident Lund called the meeting to order at 8:10 p.m. Present were Vice President Berg and "
    "members Dahl and Eide. Member Foss was absent.",
    "ROLL CALL\nPresident Lund called the regular board meeting to order. Present were Vice President Berg and members Dahl and "
    "Eide.\nMember Foss was absent.",
])  # fmt: skip
def test_who_called_the_meeting_to_order(text: str) -> None:
    assert sorted((row.name, row.status, row.capacity) for row in rows(text)) == [
        ("Dahl", "present", None), ("Eide", "present", None), ("Foss", "absent", None), ("President Lund", "present", "chair"),
        ("Vice President Berg", "present", "vice_chair"),
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [
    ("Staff Present:\nAda Lund, Supervising Civil Engineer\nBo Berg, Transportation Coordinator", ["Ada Lund", "Bo Berg"]),
    ("Staff Present: Ada Lund, Consulting Engineer; Bo Berg, Assistant Traffic Engineer", ["Ada Lund", "Bo Berg"]),
    ("Officers: Ada Lund, Town Clerk, Ed Rand, Street Works Manager", ["Ada Lund", "Ed Rand"]),
    ("Present: T Lund -Berg, A Dahl and C Eide- Foss, and there being two (02) vacancies.", [
        "T Lund -Berg", "A Dahl", "C Eide- Foss"]),
])  # fmt: skip
def test_posts_and_hyphens(text: str, expected: list[str]) -> None:
    assert [row.name for row in rows(text)] == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("Ada Lund (AL) advised of a plan for the quay.", [("Ada Lund", None)]),
    ("Quay Award – Ada Lund (AL) asked for help. Bo Berg (BB), Chair of the Club, spoke of works; AL would write.", [
        ("Ada Lund", None), ("Bo Berg", "Chair of the Club")]),
    ("Mrs Ada Lund (AL) then\nreported that the lamp was out.", [("Mrs Ada Lund", None)]),
    ("The Moor Borough Council (MBC) advised of works.", []),
    ("The letter of Ada Lund (AL) was read.", []),
    ("Ada Lund (the agent) advised of a plan.", []),
    ("Ada Lund (SBC) advised of a plan.", []),
])  # fmt: skip
def test_who_is_introduced_with_initials(words: str, expected: list[tuple[str, str | None]]) -> None:
    found = speakers.find(section(words, kind="item", title="Open Forum"), GENERIC)
    assert [(row.name, row.position) for row in found] == expected
    assert {row.status for row in found} <= {"in_attendance"}


def test_initials_of_a_font_that_prints_no_n() -> None:
    text = (
        "PRESE/T         Rob Lund (Chair)    RL            Nora Berg       /B\n"
        "                Greta Dahl          GD            Dick Noble      D/"
    )
    assert [(row.name, row.capacity) for row in rows(text)] == [
        ("Rob Lund", "chair"), ("Nora Berg", None), ("Greta Dahl", None), ("Dick Noble", None),
    ]  # fmt: skip


def test_minutes_in_welsh() -> None:
    text = (
        "CYNGOR CYMUNED TILBY\nPRESENNOL\nCynghorwyr Ada Lund, Bo Berg a’r Cynghorydd Sir Cy Dahl.\n1. CROESO AC YMDDIHEURIADAU\n"
        "Derbyniwyd ymddiheuriadau gan y Cynghorwyr Di Eide a Flo Foss.\n2. CADARNHAU COFNODION\n"
        "Cynigiwyd gan y Cyng. Bo Berg\nClerc\nCyng. Ada Lund i ysgrifennu."
    )
    found = [row for _, row in roll.find([section(text, kind="body")], GENERIC)]
    assert [(row.name.rpartition(" ")[2], row.status) for row in found] == [
        ("Eide", "apologies"), ("Foss", "apologies"), ("Lund", "present"), ("Berg", "present"), ("Dahl", "present"),
    ]  # fmt: skip
