"""A chart of meetings a year as bars, laid out for an inline SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 720, 180  # of the drawing, in its own units
FLOOR = 24  # below the bars: the years
ROOF = 18  # above the bars: the counts
LONGEST_SPAN = 60  # years; where there are more between first and last, those without meetings are left out
MOST_LABELS = 16  # years written below the bars


class Bar(NamedTuple):
    """A year with its number of meetings, and where its bar stands."""

    year: str
    meetings: int
    x: float
    y: float
    width: float
    height: float
    labelled: bool


def bars(years: Mapping[str, int]) -> Sequence[Bar]:
    """The bars of a chart of year → meetings, a gap for each year without."""
    shown = sorted(years)
    if not shown:
        return ()
    if all(map(str.isdigit, shown)) and int(shown[-1]) - int(shown[0]) < LONGEST_SPAN:
        shown = [str(year) for year in range(int(shown[0]), int(shown[-1]) + 1)]
    most, step = max(years.values()), WIDTH / len(shown)
    every = -(-len(shown) // MOST_LABELS)
    return [
        Bar(
            year=year,
            meetings=years.get(year, 0),
            x=round(step * n + step * 0.1, 1),
            y=round(HEIGHT - FLOOR - (HEIGHT - FLOOR - ROOF) * years.get(year, 0) / most, 1),
            width=round(step * 0.8, 1),
            height=round((HEIGHT - FLOOR - ROOF) * years.get(year, 0) / most, 1),
            labelled=n % every == 0,
        )
        for n, year in enumerate(shown)
    ]
