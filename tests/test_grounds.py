"""Points on painted areas, by a line that sweeps down the page: the same as asking every area for every point."""

from __future__ import annotations

import random

import pytest

from extract.models import Box
from extract.pdf.grounds import on_ground


@pytest.mark.parametrize(
    ("point", "held"),
    [((5, 5), True), ((0, 5), True), ((10, 10), True), ((11, 5), False), ((5, 11), False), ((25, 25), True), ((15, 15), False)],
)
def test_edges_belong_to_an_area(point: tuple[float, float], held: bool) -> None:
    assert on_ground([point], [Box(0, 0, 10, 10), Box(20, 20, 30, 30)]) == [held]


def test_no_areas_hold_nothing() -> None:
    assert on_ground([(1, 1), (2, 2)], []) == [False, False]
    assert on_ground([], [Box(0, 0, 1, 1)]) == []


@pytest.mark.parametrize("seed", range(20))
def test_the_sweep_agrees_with_asking_each_area(seed: int) -> None:
    chance = random.Random(seed)
    points = [(float(chance.randrange(20)), float(chance.randrange(20))) for _ in range(60)]
    boxes = []
    for _ in range(12):
        x, y = chance.randrange(20), chance.randrange(20)
        boxes.append(Box(x, y, x + chance.randrange(6), y + chance.randrange(6)))
    plain = [any(box.x0 <= x <= box.x1 and box.top <= y <= box.bottom for box in boxes) for x, y in points]
    assert on_ground(points, boxes) == plain
