"""Cells between crossing rulings: the same as pdfplumber finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber import table as plumber

from extract.pdf.crossings import cells_between

STEP = 20.0  # points between lines of the grid on which rulings are drawn
LINES = 5


def ruling(level: bool, at: int, start: int, end: int) -> dict[str, object]:
    """A ruling along a line of the grid, as the edge pdfplumber reads."""
    a, b, c = at * STEP, start * STEP, end * STEP
    x0, top, x1, bottom = (b, a, c, a) if level else (a, b, a, c)
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "h" if level else "v", "object_type": "line",
    }  # fmt: skip


PLACES = st.integers(0, LINES)
RULINGS = st.lists(
    st.tuples(st.booleans(), PLACES, PLACES, PLACES).filter(lambda r: r[2] < r[3]).map(lambda r: ruling(*r)), max_size=24
)


@given(RULINGS)
def test_the_same_cells_as_pdfplumber(rulings: list[dict[str, object]]) -> None:
    merged = plumber.merge_edges(rulings, 3, 3, 3, 3) if rulings else []
    crossings = plumber.edges_to_intersections(merged, 3, 3)
    assert cells_between(crossings) == plumber.intersections_to_cells(crossings)


def test_a_grid_has_all_its_cells() -> None:
    rulings = [ruling(level, at, 0, LINES) for level in (True, False) for at in range(LINES + 1)]
    cells = cells_between(plumber.edges_to_intersections(rulings, 3, 3))
    assert cells[0] == (0.0, 0.0, STEP, STEP)
    assert len(cells) == LINES * LINES
