"""Crossings of rulings → the cells between them.

The same cells as pdfplumber's `intersections_to_cells`, whose search looks at every other crossing for each; here those
of one row and one column are at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Point = tuple[float, float]
Edges = Mapping[str, Sequence[Any]]  # the rulings that cross at a point, upright "v" and level "h"


def cells_between(crossings: Mapping[Point, Edges]) -> list[tuple[float, float, float, float]]:
    """For each crossing the smallest cell of which it is the upper left corner, if there is one: (x0, top, x1, bottom).

    A cell's sides are rulings: each two corners next to each other share one.
    """
    upright = {point: set(map(id, edges["v"])) for point, edges in crossings.items()}
    level = {point: set(map(id, edges["h"])) for point, edges in crossings.items()}
    columns: dict[float, list[Point]] = {}
    rows: dict[float, list[Point]] = {}
    places: dict[Point, tuple[int, int]] = {}
    for point in sorted(crossings):
        column, row = columns.setdefault(point[0], []), rows.setdefault(point[1], [])
        places[point] = len(column), len(row)
        column.append(point)
        row.append(point)

    def corners(point: Point) -> Iterator[tuple[float, float, float, float]]:
        below_from, right_from = places[point]
        rights = [right for right in rows[point[1]][right_from + 1 :] if level[point] & level[right]]
        if not rights:
            return
        for below in columns[point[0]][below_from + 1 :]:
            if upright[point] & upright[below]:
                for right in rights:
                    corner = right[0], below[1]
                    if corner in places and upright[corner] & upright[right] and level[corner] & level[below]:
                        yield *point, *corner

    return [cell for point in places if (cell := next(corners(point), None))]
