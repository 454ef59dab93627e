"""Tables ruled between their rows only are cut into columns by the white space that runs down through them."""

from __future__ import annotations

from extract.models import Box, Cell, RuledCell, Word
from extract.pdf.gutters import columns

HEIGHT, PITCH, ADVANCE = 10.0, 12.0, 3.0


def table(*rows: str) -> tuple[list[RuledCell], list[Word]]:
    """Cells over the whole width, and their words: each letter 3 points wide, the lines of a row 12 points apart."""
    cells, words, top = [], [], 100.0
    for number, row in enumerate(rows):
        lines = row.splitlines()
        bottom = top + PITCH * len(lines) + 4
        cells.append(RuledCell(Cell(0, number, 0), Box(50.0, top, 500.0, bottom), 1, 1))
        for n, line in enumerate(lines):
            y, at = top + 2 + n * PITCH, 0
            for text in line.split():
                at = line.index(text, at)
                words.append(Word(text, Box(55 + at * ADVANCE, y, 55 + (at + len(text)) * ADVANCE, y + HEIGHT)))
                at += len(text)
        top = bottom
    return cells, words


THREE = (
    "31/1  Apologies   None were received.",
    "31/2  Progress    The clerk said that the quay\n      reports     had been mended in the spring.",
    "31/3  Ferries     It was agreed to ask for a\n                  later boat on fair days,\n                  and for a bell.",
)


def test_each_row_is_cut_where_the_white_runs_down() -> None:
    found = columns(*table(*THREE))
    assert [cell.place for cell in found] == [Cell(0, row, column) for row in range(3) for column in range(3)]
    first, second, third = (cell.box for cell in found[:3])
    assert (first.x0, third.x1) == (50.0, 500.0)
    assert first.x1 == second.x0 <= 55 + 6 * ADVANCE
    assert second.x1 == third.x0 <= 55 + 18 * ADVANCE


def test_a_row_across_all_columns_stays_whole() -> None:
    found = columns(*table(*THREE, "ANY OTHER BUSINESS OF THE HARBOUR PANEL"))
    assert [(cell.place.column, cell.column_span) for cell in found if cell.place.row == 3] == [(0, 3)]


def test_a_row_whose_words_run_through_closes_the_white() -> None:
    cells, words = table(*THREE, "The panel then rose for tea and came back at five\no'clock.")
    assert columns(cells, words) == cells


def test_prose_in_a_frame_is_not_cut() -> None:
    prose = "The clerk told the panel that the quay wall\nwould be mended in spring, if the money came,\nand no boat lies there."
    cells, words = table(prose, prose.replace("clerk", "harbour master"), prose.replace("panel", "members"))
    assert columns(cells, words) == cells


def test_few_rows_or_lines_are_left() -> None:
    for rows in (THREE[:2], ("1  Yes", "2  No", "3  Yes")):
        cells, words = table(*rows)
        assert columns(cells, words) == cells


def test_tables_with_columns_of_their_own_are_left() -> None:
    cells, words = table(*THREE)
    ruled = [cell for one in cells for cell in (one, one._replace(place=one.place._replace(column=1)))]
    assert columns(ruled, words) == sorted(ruled, key=lambda cell: cell.place)


def test_words_behind_the_white_must_begin_at_one_edge() -> None:
    ragged = ("31/1     Apologies", "31/2  Progress\n31/2       reports", "31/3    Ferries\n31/3          late")
    cells, words = table(*ragged)
    assert columns(cells, words) == cells
