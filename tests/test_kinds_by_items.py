"""What items that every meeting has say of a paper's kind: nothing under them in an agenda, what was said in minutes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.models import Cell
from extract.papers.kind_features import kind_features
from tests.builders import document

AGENDA = "1. Call to order\n2. Minutes\n3. Ferry fares at the new quay\n4. Public comment\n5. Adjournment"
MINUTES = (
    "1. Call to order\nThe Chair opened the meeting.\n2. Minutes\nThese were taken as read and signed.\n3. Ferry fares\nRaised.\n"
    "4. Public comment\nA resident asked about dogs.\n5. Adjournment\nThe Board rose at nine."
)


@pytest.mark.parametrize(
    ("text", "standing", "bare", "told"),
    [
        (AGENDA, 4, 1.0, 0.0),
        (MINUTES, 4, 0.0, 0.75),  # "rose" is not known
        ("Apologies\nDeclarations of interest\nMinutes", 3, 1.0, 0.0),
        ("The minutes were read,\nand the fares of the ferry were raised.", 0, 0.0, 0.0),
    ],
)
def test_standing_items(text: str, standing: int, bare: float, told: float) -> None:
    seen = kind_features(document(text).pages)
    found = [float(seen[name][0]) for name in ("standing", "standing_bare", "standing_told")]
    assert found == pytest.approx([standing, bare, told])


def test_numbers_that_follow_each_other_line_by_line() -> None:
    assert float(kind_features(document(AGENDA).pages)["marks_follow"][0]) == pytest.approx(4 / 5)
    assert float(kind_features(document(MINUTES).pages)["marks_follow"][0]) == 0.0


def test_labels_of_the_head_are_counted() -> None:
    text = "Harbour Board\nDate: 4 May 2031\nTime: 7 pm\nVenue: The Hall\n1. Welcome"
    assert float(kind_features(document(text).pages)["listings_head"][0]) == 3.0


@pytest.mark.parametrize(
    ("text", "opens", "ends", "short", "standing"),
    [
        (AGENDA, 1.0, 1.0, 1.0, 0.8),
        ("1. Purpose\n2. Scope of this policy, which holds for every member of the Board\n3. Duties", 0.0, 0.0, 1.0, 0.0),
        (f"1. Call to order\n2. Dogs\n3. {'Quay ' * 30}", 1.0, 0.0, 2 / 3, 1 / 3),
        ("Call to order\nAdjournment", 0.0, 0.0, 0.0, 0.0),  # without numbers
    ],
)
def test_numbered_lines_that_begin_and_end_as_meetings_do(
    text: str, opens: float, ends: float, short: float, standing: float
) -> None:
    seen = kind_features(document(text).pages)
    found = [float(seen[name][0]) for name in ("opens_meeting", "ends_meeting", "marks_short", "marks_standing")]
    assert found == pytest.approx([opens, ends, short, standing])


def test_numbers_in_cells_of_their_own_count_as_those_before_titles() -> None:
    rows = ["Call to order", "Minutes", "Ferry fares", "Adjournment"]
    page = document("\n".join(f"{n}.\n{title}" for n, title in enumerate(rows, 1))).pages[0]
    lines = []
    for n, line in enumerate(page.lines):
        row, column = divmod(n, 2)
        level = page.lines[2 * row].box
        lines.append(replace(line, cell=Cell(0, row, column), box=line.box._replace(top=level.top, bottom=level.bottom)))
    seen = kind_features([replace(page, lines=tuple(lines))])
    names = ("opens_meeting", "ends_meeting", "marks_short", "marks_standing", "marks", "marks_follow", "standing")
    assert [float(seen[name][0]) for name in names] == pytest.approx([1.0, 1.0, 1.0, 0.75, 1.0, 0.75, 3.0])
