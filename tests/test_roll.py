"""Who was there, read over the head of a whole paper, wherever the outline has put the edges of its items."""

from __future__ import annotations

import pytest

from extract.attendance import roll
from extract.attendance.roll import ROLL_LINES, ROLL_SECTIONS
from extract.layouts import GENERIC
from extract.models import Attendance, Section
from tests.builders import section


def _rows(sections: list[Section]) -> list[tuple[str, str]]:
    return [(row.name, row.status) for _, row in roll.find(sections, GENERIC)]


PAPERS = [
    (
        "a paper without items, up to its business",
        [("body", None,
          "Present: Cllrs A Lund and B Berg\nOfficers:\nN Quill, Clerk\n3. Declarations of interest\nOfficers: E Rand")],
        [("A Lund", "present"), ("B Berg", "present"), ("N Quill", "in_attendance")],
    ),
    (
        "nobody is listed at the head",
        [("body", None, "Moor Council\nMr E Rand and Mr F Foss were present when the lamp fell.")],
        [],
    ),
    (
        "the heading of a list taken for an item's",
        [
            ("opening", None, "Moor Council"),
            ("item", "A Council meeting",
             "A Council meeting\nIn the Chair: Cllr C Dahl\nIn attendance: (Councillors)\nCllr A Lund"),
            ("item", "(Officials)", "(Officials)\nMr N Quill, Clerk"),
            ("item", "Roads", "Roads\nOfficers: E Rand"),
        ],
        [("Cllr C Dahl", "present"), ("Cllr A Lund", "present"), ("Mr N Quill", "in_attendance")],
    ),
    (
        "letters set apart",
        [("body", None, "At a meeting the following Members were\nP r e s e n t :\nCllr A Lund (in the Chair)\nCllr B Berg")],
        [("Cllr A Lund", "present"), ("Cllr B Berg", "present")],
    ),
    (
        "None ends a list",
        [("opening", None, "Present: Cllrs A Lund and B Berg\nAbsent: None.\nRoad Changes\nPeter Foss")],
        [("A Lund", "present"), ("B Berg", "present")],
    ),
    (
        "not in attendance, others attending",
        [("opening", None, "Attendees:\nA Lund, B Berg\nOther attendees:\nC Dahl\nNon-attendance:\nD Eide")],
        [("A Lund", "present"), ("B Berg", "present"), ("C Dahl", "in_attendance"), ("D Eide", "absent")],
    ),
    (
        "apologies told in a paper without items",
        [("body", None, "Moor Council\n1. Apologies\nApologies for absence were received from Councillors Lund and\nBerg-Tarn.")],
        [("Lund", "apologies"), ("Berg-Tarn", "apologies")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("why", "printed", "expected"), PAPERS, ids=[why for why, *_ in PAPERS])
def test_roll(why: str, printed: list[tuple[str, str | None, str]], expected: list[tuple[str, str]]) -> None:
    assert _rows([section(text, kind=kind, title=title) for kind, title, text in printed]) == expected


def test_each_row_has_the_section_it_stands_in() -> None:
    opening = section("Moor Council\nPresent: Cllr A Lund")
    officers = section("(Officers)\nMr N Quill", kind="item", title="(Officers)")
    found = [(where.kind, row.name) for where, row in roll.find([opening, officers], GENERIC) if isinstance(row, Attendance)]
    assert found == [("opening", "Cllr A Lund"), ("item", "Mr N Quill")]


def test_the_head_of_a_paper_without_items_has_an_end() -> None:
    text = "\n".join(["Present: Cllr A Lund", *["A line of words."] * ROLL_LINES, "Officers:", "Mr N Quill"])
    assert _rows([section(text, kind="body")]) == [("Cllr A Lund", "present")]


def test_lists_far_down_are_no_head() -> None:
    items = [section(f"Item {n}\nWords.", kind="item", title=f"Item {n}") for n in range(ROLL_SECTIONS)]
    assert _rows([section("Moor Council"), *items, section("Officers\nMr N Quill", kind="item", title="Officers")]) == []
