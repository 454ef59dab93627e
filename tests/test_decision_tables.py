"""Decision tables → what the deciding column says; the other columns decide nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.decisions import decision_tables, resolutions
from extract.layouts import GENERIC
from extract.models import Cell, Line, Passage, Section
from extract.text.paragraphs import paragraphs
from tests.builders import line, section


def table(*pages: Sequence[Sequence[str]], paper: str = "decision", title: str | None = None) -> Section:
    """A section that is one ruled table, a part of it on each page."""
    lines: list[Line] = []
    for page, rows in enumerate(pages, start=1):
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                for part in words.split("\n"):
                    made = line(part, number=len(lines), page=page)
                    lines.append(replace(made, cell=Cell(0, row, column)))
    return replace(section("x", paper=paper, title=title), passage=Passage.of(lines))


def read(made: Section) -> list[str]:
    return [row.text for row in resolutions.find(made, GENERIC)]


HEAD = ("Item", "Subject", "Decision", "Reasons for decision", "Alternatives considered")


def test_only_the_decision_column_decides() -> None:
    made = table(
        (
            HEAD,
            ("3", "Ropes", "That the ropes be\nmended.", "They are old.", "None."),
            ("4", "Bells", "That the bells be noted.\nThat £5 be spent on them.", "To approve it.", "That it be refused."),
        )
    )
    assert read(made) == ["the ropes be mended.", "the bells be noted.", "£5 be spent on them."]


def test_a_table_runs_over_the_page() -> None:
    made = table((HEAD, ("3", "Ropes", "To mend them.", "Old.", "None.")), (("4", "Bells", "To ring them.", "Loud.", "None."),))
    assert read(made) == ["To mend them.", "To ring them."]


def test_the_response_of_a_parish_to_applications() -> None:
    made = table(
        (
            ("Reference", "Address", "Proposal", "Response"),
            ("24/0117/FUL", "3 Mill Lane", "Porch", "No objection"),
            ("24/0118/FUL", "4 Mill Lane", "Barn", "Object: too\nlarge"),
            ("24/0119/FUL", "5 Mill Lane", "Shed", "N/A"),
        ),
        paper="minutes",
        title="Planning",
    )
    assert read(made) == ["No objection", "Object: too large"]


def test_a_response_in_another_table_decides_nothing() -> None:
    made = table((("Question", "Response"), ("Who rings?", "The Clerk does.")), paper="minutes", title="Questions")
    assert read(made) == []


def test_the_first_row_is_a_head_only_with_rows_below() -> None:
    made = table((("Item", "Decision"),))
    assert not any(decision_tables.is_head(made.passage, part) for part in paragraphs(made.passage))
