"""Which points of a page lie on painted areas, however many there are of both."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.models import Box


def on_ground(points: Sequence[tuple[float, float]], grounds: Sequence[Box]) -> list[bool]:
    """For each point (x, top), whether it lies in any of `grounds`.

    A line sweeps down the page: areas count on the columns of the points while it crosses them, so that n points and m areas take
    (n + m) log n steps, not n times m.
    """
    columns = sorted({x for x, _ in points})
    events = [(box.top, 0, n) for n, box in enumerate(grounds)]
    events += [(top, 1, n) for n, (_, top) in enumerate(points)]
    events += [(box.bottom, 2, n) for n, box in enumerate(grounds)]
    crossed = _Counts(len(columns))
    held = [False] * len(points)
    for _, kind, n in sorted(events):
        if kind == 1:
            held[n] = crossed.at(bisect_left(columns, points[n][0])) > 0
            continue
        box = grounds[n]
        if box.top <= box.bottom:
            crossed.add(bisect_left(columns, box.x0), bisect_right(columns, box.x1), 1 if kind == 0 else -1)
    return held


class _Counts:
    """A row of counters to which whole stretches are added at once (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self._sums = [0] * (size + 2)

    def add(self, first: int, end: int, value: int) -> None:
        """Add `value` to the counters from `first` up to, not with, `end`."""
        if first < end:
            self._change(first, value)
            self._change(end, -value)

    def _change(self, place: int, value: int) -> None:
        place += 1
        while place < len(self._sums):
            self._sums[place] += value
            place += place & -place

    def at(self, place: int) -> int:
        """The counter at `place`."""
        total, place = 0, place + 1
        while place:
            total += self._sums[place]
            place -= place & -place
        return total
