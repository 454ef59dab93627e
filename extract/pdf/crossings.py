"""Rulings → the cells between them, and the tables that the cells make.

The same lines, crossings, cells and tables as pdfplumber's `merge_edges`, `edges_to_intersections`, `intersections_to_cells`
and `cells_to_tables`, which are by Jeremy Singer-Vine and others (MIT licence) and go back to Anssi Nurminen's thesis of 2013;
written anew so that nobody has to install pdfplumber, pdfminer.six and cryptography for four functions, and so that no search
looks at every other line, crossing or cell for each. `tests/test_crossings.py` compares the two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Point = tuple[float, float]  # points: x, y from the top
Corners = tuple[float, float, float, float]  # points: x0, top, x1, bottom


class Line(NamedTuple):
    """A ruling without breadth: where it lies (y of a level one, x of an upright one), where it begins and ends. In points."""

    at: float
    start: float
    end: float


class Crossing(NamedTuple):
    """The lines that meet at a point, by their place among the upright and among the level ones."""

    upright: set[int]
    level: set[int]


def merged(lines: Sequence[Line], snap: float, join: float) -> list[Line]:
    """Lines that lie within `snap` of each other put onto their mean, those of one place joined over gaps of up to `join`."""
    found: list[Line] = []
    for group in _lying_together(lines, snap):
        at = sum(line.at for line in group) / len(group)
        start, end = group[0].start, group[0].end
        for line in group[1:]:
            if line.start > end + join:
                found.append(Line(at, start, end))
                start, end = line.start, line.end
            end = max(end, line.end)
        found.append(Line(at, start, end))
    return found


def _lying_together(lines: Sequence[Line], snap: float) -> Iterator[list[Line]]:
    """The lines in groups, each line within `snap` of the one before it; in a group by where they begin."""
    group: list[Line] = []
    for line in sorted(lines, key=lambda line: line.at):
        if group and line.at > group[-1].at + snap:
            yield sorted(group, key=lambda line: line.start)
            group = []
        group.append(line)
    if group:
        yield sorted(group, key=lambda line: line.start)


def crossings(upright: Sequence[Line], level: Sequence[Line], near: float) -> dict[Point, Crossing]:
    """The points at which upright and level lines meet, or end within `near` of each other."""
    found: dict[Point, Crossing] = {}
    order = sorted(range(len(level)), key=lambda n: (level[n].at, level[n].start))
    heights = [level[n].at for n in order]
    for number, line in sorted(enumerate(upright), key=lambda pair: pair[1]):
        for n in order[bisect_left(heights, line.start - near) : bisect_right(heights, line.end + near)]:
            if level[n].start - near <= line.at <= level[n].end + near:
                crossing = found.setdefault((line.at, level[n].at), Crossing(set(), set()))
                crossing.upright.add(number)
                crossing.level.add(n)
    return found


def cells_between(crossings: Mapping[Point, Crossing]) -> list[Corners]:
    """For each crossing the smallest cell of which it is the upper left corner, if there is one.

    A cell's sides are rulings: each two corners next to each other share one.
    """
    columns: dict[float, list[Point]] = {}
    rows: dict[float, list[Point]] = {}
    places: dict[Point, tuple[int, int]] = {}
    for point in sorted(crossings):
        column, row = columns.setdefault(point[0], []), rows.setdefault(point[1], [])
        places[point] = len(column), len(row)
        column.append(point)
        row.append(point)

    def corners(point: Point) -> Iterator[Corners]:
        below_from, right_from = places[point]
        here = crossings[point]
        rights = [right for right in rows[point[1]][right_from + 1 :] if here.level & crossings[right].level]
        if not rights:
            return
        for below in columns[point[0]][below_from + 1 :]:
            if here.upright & crossings[below].upright:
                for right in rights:
                    across = crossings.get((right[0], below[1]))
                    if across and across.upright & crossings[right].upright and across.level & crossings[below].level:
                        yield *point, right[0], below[1]

    return [cell for point in places if (cell := next(corners(point), None))]


def tables_of(cells: Sequence[Corners]) -> list[list[Corners]]:
    """The cells by table: cells that share a corner, with those that share one with them. In the order of their first cells."""
    at: dict[Point, list[int]] = {}
    for number, cell in enumerate(cells):
        for corner in _corners(cell):
            at.setdefault(corner, []).append(number)
    found: list[list[Corners]] = []
    seen: set[int] = set()
    for first in range(len(cells)):
        waiting, members = [first], []
        while waiting:
            number = waiting.pop()
            if number not in seen:
                seen.add(number)
                members.append(number)
                for corner in _corners(cells[number]):
                    waiting += at.pop(corner, ())
        if members:
            found.append([cells[number] for number in sorted(members)])
    return found


def _corners(cell: Corners) -> tuple[Point, ...]:
    x0, top, x1, bottom = cell
    return (x0, top), (x0, bottom), (x1, top), (x1, bottom)
