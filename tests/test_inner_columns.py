"""Columns of short entries that stand between two upright rulings are parted; texts, list marks and signs are not."""

from __future__ import annotations

import pytest

from extract.models import Box, Cell, RuledCell, Word
from extract.pdf.inner_columns import parted

HEIGHT, PITCH, ADVANCE, LEFT = 10.0, 12.0, 4.0, 200.0


def table(*rows: str) -> tuple[list[RuledCell], list[Word]]:
    """Two ruled columns: "Quay" and the text of each row, whose letters are 4 points wide; a row may have several lines."""
    cells, words, top = [], [], 100.0
    for number, row in enumerate(rows):
        lines = row.splitlines() or [""]
        bottom = top + PITCH * len(lines) + 4
        cells.append(RuledCell(Cell(0, number, 0), Box(50.0, top, LEFT - 5, bottom)))
        cells.append(RuledCell(Cell(0, number, 1), Box(LEFT - 5, top, 560.0, bottom)))
        words.append(Word("Quay", Box(55, top + 2, 75, top + 2 + HEIGHT)))
        for n, line in enumerate(lines):
            y, at = top + 2 + n * PITCH, 0
            for text in line.split():
                at = line.index(text, at)
                words.append(Word(text, Box(LEFT + at * ADVANCE, y, LEFT + (at + len(text)) * ADVANCE, y + HEIGHT)))
                at += len(text)
        top = bottom
    return cells, words


def places(*rows: str) -> list[tuple[int, int, int]]:
    """Row, column and columns filled of each cell but the first of a row."""
    return [
        (cell.place.row, cell.place.column, cell.column_span) for cell in parted(*table(*rows)) if cell.place.column
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Core    Extra    Total",
            "12.0      4.0     16.0",
            " 9.0     30.0     39.0",
            "21.0     34.0     55.0",
            " 1.5      2.5      4.0",
        ),
        (
            "Ref      Date        Let",
            "Q1/31    4 May       Yes",
            "Q2/31    5 May       No",
            "Q3/31    6 May       Yes",
            "Q4/31    7 May       No",
        ),
    ],
)
def test_short_entries_side_by_side_are_columns(rows: tuple[str, ...]) -> None:
    assert places(*rows) == [(row, column, 1) for row in range(len(rows)) for column in (1, 2, 3)]


def test_lines_of_one_cell_are_parted_too() -> None:
    assert places("Core    Extra", "12.0      4.0\n 9.0     30.0\n 7.5      2.0", "28.5     36.0") == [
        (0, 1, 1), (0, 2, 1), (1, 1, 1), (1, 2, 1), (2, 1, 1), (2, 2, 1),
    ]  # fmt: skip


def test_a_heading_over_the_columns_stays_whole() -> None:
    rows = ("Spend in the year", "12.0      4.0", " 9.0     30.0", " 7.5      2.0", "28.5     36.0")
    assert places(*rows) == [(0, 1, 2), *((row, column, 1) for row in range(1, 5) for column in (1, 2))]


def test_columns_behind_keep_their_order() -> None:
    cells, words = table("12.0      4.0", " 9.0     30.0", " 7.5      2.0", "28.5     36.0")
    last = [
        cell._replace(place=cell.place._replace(column=2), box=cell.box._replace(x0=560.0, x1=590.0)) for cell in cells[1::2]
    ]
    found = [cell.place.column for cell in parted([*cells, *last], words) if cell.place.row == 0]
    assert found == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "rows",
    [
        ("The quay was mended in the", "spring and no boat may lie", "there until the autumn fair", "is over and bells are hung"),
        ("(a)    Mend it", "(b)    Paint it", "(c)    Hang it", "(d)    Ring it"),
        ("\u2022    Mend it", "\u2022    Paint it", "\u2022    Hang it", "\u2022    Ring it"),
        ("£      12.00", "£       9.00", "£     117.00", "£       1.00"),
        ("Cllr Wren", "Cllr Teal", "Cllr Rook", "Cllr Swan"),  # a blank, however straight
        ("Wren     A", "Teal  Bee      C", "R    D   E", "Swan           F"),  # no edge
        ("12.0      4.0", " 9.0     30.0", " 7.5"),  # few lines
    ],
)
def test_what_is_one_column(rows: tuple[str, ...]) -> None:
    cells, words = table(*rows)
    assert parted(cells, words) == sorted(cells, key=lambda cell: cell.place)


def test_a_table_of_one_column_is_left() -> None:
    cells, words = table("12.0      4.0", " 9.0     30.0", " 7.5      2.0", "28.5     36.0")
    single = [cell._replace(place=cell.place._replace(column=0)) for cell in cells[1::2]]
    assert parted(single, words) == single
