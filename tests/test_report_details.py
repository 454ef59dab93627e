"""The head of a report → its labelled fields."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.layouts import GENERIC
from extract.models import Cell, Passage, Section
from extract.papers import front_sheets
from tests.builders import section

LINES = """From:       Nora Quill, Head of Bells
            Bo Tarn, Head of Ropes
To:         Mill Council        Date: 3 May 2031
Subject:    The bells of the county and
            their ropes
Decision No: 31/0007
Classification: Unrestricted
Past Pathway of Paper: None
Electoral Division: All
Smell of bells: good

Summary: It is about bells.
Email: nobody@example.org"""


def tabled(rows: list[list[str]]) -> Section:
    """A section whose lines are the cells of one ruled table."""
    made = section("\n".join(cell for row in rows for cell in row if cell), kind="body", paper="report")
    places = [
        Cell(0, r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell for _ in cell.split("\n")
    ]
    lines = [replace(line, cell=place) for line, place in zip(made.passage.lines, places, strict=True)]
    return replace(made, passage=Passage.of(lines))


def read(made: Section) -> list[tuple[str, str | None, str]]:
    return [(row.label, row.field, row.value) for row in front_sheets.find(made, GENERIC)]


def test_lines() -> None:
    assert read(section(LINES, kind="body", paper="report")) == [
        ("From", "from", "Nora Quill, Head of Bells Bo Tarn, Head of Ropes"),
        ("To", "to", "Mill Council"),
        ("Date", "date", "3 May 2031"),
        ("Subject", "subject", "The bells of the county and their ropes"),
        ("Decision No", "decision_number", "31/0007"),
        ("Classification", "classification", "Unrestricted"),
        ("Past Pathway of Paper", "considered_by", "None"),
        ("Electoral Division", "wards_affected", "All"),
        ("Smell of bells", None, "good"),
    ]


def test_table_with_labels_beside() -> None:
    rows = [
        ["Report title", "Bells"],
        ["Cabinet member\nwith lead", "Councillor Ada Oxley\nBells"],
        ["Accountable\nemployee(s)", "Nora Quill", "Head of Bells"],
        ["", "Tel", "01234 567890"],
        ["", "Email", "nora@example.org"],
        ["Report to be/has been\nconsidered by", "Bell Team", "3 May 2031"],
        ["", "Rope Board", "4 May 2031"],
    ]
    assert read(tabled(rows)) == [
        ("Report title", "report_title", "Bells"),
        ("Cabinet member with lead", "cabinet_member", "Councillor Ada Oxley Bells"),
        ("Accountable employee(s)", "author", "Nora Quill Head of Bells"),
        ("Tel", "contact_telephone", "01234 567890"),
        ("Email", "contact_email", "nora@example.org"),
        ("Report to be/has been considered by", "considered_by", "Bell Team 3 May 2031"),
        ("Report to be/has been considered by", "considered_by", "Rope Board 4 May 2031"),
    ]


def test_table_with_labels_above_and_twice_in_a_row() -> None:
    rows = [
        ["Item No.", "Classification:\nOpen", "Date:\nMay 2031"],
        ["From:", "Head of Bells"],
        ["Ward(s) affected:", "All", "Key decision:", "No"],
    ]
    assert read(tabled(rows)) == [
        ("Classification", "classification", "Open"),
        ("Date", "date", "May 2031"),
        ("From", "from", "Head of Bells"),
        ("Ward(s) affected", "wards_affected", "All"),
        ("Key decision", "key_decision", "No"),
    ]


def test_a_table_of_other_things_has_no_details() -> None:
    assert read(tabled([["Bell", "Tone"], ["Great", "C"], ["Small", "E"]])) == []


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Wards affected", "wards_affected"),
        ("Report Author:", "author"),
        ("E-mail", "contact_email"),
        ("Key Decision?", "key_decision"),
        ("Portfolio Holder", "cabinet_member"),
        ("Strategic Director", "accountable_director"),
        ("Bells", None),
    ],
)
def test_field_of(label: str, field: str | None) -> None:
    assert front_sheets.field_of(label) == field
