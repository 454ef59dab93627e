"""Lines, crossings, cells and tables between rulings: the same as pdfplumber finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfplumber import table as plumber

from extract.models import Box, Ruling
from extract.pdf import tables
from extract.pdf.crossings import Corners, Line, cells_between, crossings, merged, tables_of

NEAR = 3.0  # points: what lies, ends or meets this close is taken as one
STEP = 20.0  # points between lines of the grid on which rulings are drawn
LINES = 5
Drawn = tuple[bool, Line]  # level or upright

GRID = st.builds(lambda at, start, end: Line(at * STEP, start * STEP, end * STEP), *[st.integers(0, LINES)] * 3)
# Off the grid too, in eighths of a point, whose sums have no rounding: gaps and offsets around `NEAR`.
LOOSE = st.builds(lambda at, start, end: Line(at / 8, start / 8, end / 8), *[st.integers(0, 400)] * 3)
RULINGS = st.lists(st.tuples(st.booleans(), st.one_of(GRID, LOOSE).filter(lambda line: line.start < line.end)), max_size=24)


def edge(level: bool, line: Line) -> dict[str, object]:
    """A ruling as the edge that pdfplumber reads."""
    x0, top, x1, bottom = (line.start, line.at, line.end, line.at) if level else (line.at, line.start, line.at, line.end)
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "h" if level else "v", "object_type": "line",
    }  # fmt: skip


def ours(drawn: list[Drawn]) -> list[Corners]:
    upright, level = (merged([line for one, line in drawn if one == way], NEAR, NEAR) for way in (False, True))
    return cells_between(crossings(upright, level, NEAR))


def theirs(drawn: list[Drawn]) -> list[Corners]:
    edges = plumber.merge_edges([edge(*one) for one in drawn], NEAR, NEAR, NEAR, NEAR)
    return plumber.intersections_to_cells(plumber.edges_to_intersections(edges, NEAR, NEAR))


def rounded(cells: list[Corners]) -> list[Corners]:
    return [tuple(round(side, 6) for side in cell) for cell in cells]  # type: ignore[misc]


@given(RULINGS)
def test_the_same_cells_as_pdfplumber(drawn: list[Drawn]) -> None:
    assert rounded(ours(drawn)) == rounded(theirs(drawn) if drawn else [])


@given(RULINGS)
def test_the_same_tables_as_pdfplumber(drawn: list[Drawn]) -> None:
    cells = ours(drawn)
    found = [sorted(group) for group in tables_of(cells) if len(group) > 1]
    assert sorted(found) == sorted(sorted(group) for group in plumber.cells_to_tables(cells))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], []),
        ([Line(10, 0, 50), Line(10, 53, 90)], [Line(10, 0, 90)]),  # a gap of 3
        ([Line(10, 0, 50), Line(10, 53.5, 90)], [Line(10, 0, 50), Line(10, 53.5, 90)]),
        ([Line(10, 0, 50), Line(13, 20, 30)], [Line(11.5, 0, 50)]),  # one beside the other: both on their mean
        ([Line(10, 0, 50), Line(13.5, 0, 50)], [Line(10, 0, 50), Line(13.5, 0, 50)]),
        ([Line(16, 0, 9), Line(10, 0, 9), Line(13, 0, 9)], [Line(13, 0, 9)]),  # each near the one before it
    ],
)
def test_lines_that_are_one(lines: list[Line], expected: list[Line]) -> None:
    assert merged(lines, NEAR, NEAR) == expected


def test_a_grid_has_all_its_cells() -> None:
    lines = [Line(at * STEP, 0, LINES * STEP) for at in range(LINES + 1)]
    cells = cells_between(crossings(lines, lines, NEAR))
    assert cells[0] == (0.0, 0.0, STEP, STEP)
    assert len(cells) == LINES * LINES
    assert [len(group) for group in tables_of(cells)] == [LINES * LINES]


def test_lines_laid_on_a_mean_that_no_sum_reaches_are_still_one() -> None:
    """The three uppers of a table drawn in pieces: 0.1 + (x - 0.1) is not always x, and a side must not fall apart by that."""
    uppers = [Box(0, at, 50 + at, at) for at in (0.1, 0.7, 1.3)]
    rulings = [Ruling(box, horizontal=True) for box in (*uppers, Box(0, 20, 50, 20))]
    rulings += [Ruling(Box(x, 0.1, x, 20), horizontal=False) for x in (0.0, 25.0, 50.0)]
    assert len(tables.cells(rulings)) == 2
