"""Ruled tables whose rulings leave a gap: the cells that are missing between others hold what stands there."""

from __future__ import annotations

import pytest

from extract.models import Box, Cell, RuledCell, Word
from extract.pdf.gaps import close

WIDTH, HEIGHT = 100.0, 20.0


def table(*rows: str) -> list[RuledCell]:
    """Cells of 100 by 20 points, one for each ``x`` of a row."""
    return [
        RuledCell(Cell(0, row, column), box(row, column))
        for row, marks in enumerate(rows)
        for column, mark in enumerate(marks)
        if mark == "x"
    ]


def box(row: int, column: int, across: int = 1) -> Box:
    return Box(column * WIDTH, row * HEIGHT, (column + across) * WIDTH, (row + 1) * HEIGHT)


def word(row: int, x0: float, x1: float) -> Word:
    return Word("Plan", Box(x0, row * HEIGHT + 5, x1, row * HEIGHT + 15))


@pytest.mark.parametrize(
    ("rows", "words", "expected"),
    [
        (("x.x", "xxx"), [word(0, 120, 160)], [RuledCell(Cell(0, 0, 1), box(0, 1))]),
        (("x..x", "xxxx"), [word(0, 120, 160)], [RuledCell(Cell(0, 0, 1), box(0, 1)), RuledCell(Cell(0, 0, 2), box(0, 2))]),
        (("x..x", "xxxx"), [word(0, 180, 220)], [RuledCell(Cell(0, 0, 1), box(0, 1, 2), 1, 2)]),  # words over both
        (("x.x", "xxx"), [], []),  # nothing stands there
        ((".xx", "xxx"), [word(0, 20, 60)], []),  # beside the table
        (("xx.", "xxx"), [word(0, 220, 260)], []),
        (("xxx", "xxx"), [word(0, 120, 160)], []),
    ],
)
def test_cells_missing_between_others(rows: tuple[str, ...], words: list[Word], expected: list[RuledCell]) -> None:
    cells = table(*rows)
    assert close(cells, words) == sorted([*cells, *expected], key=lambda cell: cell.place)
