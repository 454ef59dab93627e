"""How long a run will still take, and what it says of itself, by a clock that tests turn."""

from __future__ import annotations

import io
import random

import pytest

from extract.batch import Outcome, Plan, Progress
from extract.batch.estimate import EACH, EARLY, Estimate, in_order

File = tuple[int, float]  # bytes, and seconds that it takes


def packs_and_minutes(chance: random.Random) -> list[File]:
    """Pages of words, of pictures and of scans: what a page weighs says little of what it takes."""
    found = []
    for _ in range(1_000):
        pages = max(1, int(chance.lognormvariate(2, 1)))
        weight = chance.choice((4_000, 20_000, 300_000))
        found.append((3_000 + int(pages * weight * chance.uniform(0.5, 2)), pages * 0.02 * chance.uniform(0.6, 1.6)))
    return found


def maps(chance: random.Random) -> list[File]:
    """Few large files of one page, many small ones of ten: the bytes are where the time is not."""
    return [(chance.randrange(5_000_000, 40_000_000), 0.1) for _ in range(40)] + [
        (chance.randrange(60_000, 120_000), 0.2 + chance.random() / 10) for _ in range(900)
    ]


def a_pack(chance: random.Random) -> list[File]:
    """One file that takes as long as twenty others of its size."""
    return [(900_000, 30.0)] + [(chance.randrange(600_000, 900_000), 1.0 + chance.random()) for _ in range(400)]


def a_few(chance: random.Random) -> list[File]:
    return [(size, size / 500_000) for size in (chance.randrange(20_000, 900_000) for _ in range(60))]


def worst(files: list[File], workers: int) -> float:
    """The largest factor between what is told and what comes, from the tenth of a run to its last twentieth."""
    files = sorted(files, reverse=True)
    free = [0.0] * workers
    ends: list[tuple[float, File]] = []
    for place in in_order(len(files)):
        first = free.index(min(free))
        free[first] += files[place][1]
        ends.append((free[first], files[place]))
    whole = max(free)
    told = Estimate([size for size, _ in files], workers)
    factors = []
    for now, file in sorted(ends):
        told.add(*file)
        left = told.left(now)
        if 0.1 * whole <= now <= 0.95 * whole and left is not None:
            factors.append(max(left / (whole - now), (whole - now) / left))
    assert len(factors) > 10
    return max(factors)


@pytest.mark.parametrize("workers", [1, 2, 8])
@pytest.mark.parametrize("make", [packs_and_minutes, maps, a_pack, a_few])
def test_within_a_factor_of_two(make: object, workers: int) -> None:
    assert callable(make)
    assert [factor for seed in range(4) if (factor := worst(make(random.Random(seed)), workers)) >= 2] == []


@pytest.mark.parametrize("count", [0, 1, 5, EARLY, 100, 5_000])
def test_every_file_is_read_once_and_the_largest_early(count: int) -> None:
    order = in_order(count)
    assert sorted(order) == list(range(count))
    if count:
        assert order.index(0) <= max(EARLY * 2, count / EACH + 1)
    late = order[order.index(0) :] if count else []
    assert late == sorted(late)


def test_some_of_every_size_come_first() -> None:
    assert in_order(5_000)[:3] == [8, 24, 40]
    assert in_order(100)[:18] == [3, 9, 15, 21, 27, 33, 39, 45, 51, 57, 63, 69, 75, 81, 87, 93, 99, 0]


def test_an_odd_file_counts_for_no_more_than_eight_usual_ones() -> None:
    told = Estimate([1_000] * 22)
    for seconds in (*[1.0] * 10, 90.0):
        told.add(1_000, seconds)
    assert told.left(100.0) == pytest.approx(11 * (10 + 8) / 11)


def test_files_of_twice_the_size_count_for_little() -> None:
    told = Estimate([1_000, 1_000, 2_000])
    told.add(1_000, 1.0)
    told.add(2_000, 2.0)
    assert told.left(3.0) == pytest.approx((1 + 2 / 64) / (1 + 1 / 64))


def test_nothing_is_told_of_nothing() -> None:
    told = Estimate([1_000, 90_000])
    assert told.left(3.0) is None
    told.add(1_000, 0.0)  # it failed at once
    assert told.left(3.0) is None
    told.add(90_000, 2.0)
    assert told.left(3.0) == 0


def test_two_at_a_time() -> None:
    """Four seconds of work in two, and as much again to come."""
    told = Estimate([1_000] * 8, 2)
    for _ in range(4):
        told.add(1_000, 1.0)
    assert told.left(2.0) == pytest.approx(2.0)


def test_what_a_run_says_where_there_is_no_terminal() -> None:
    """A line every minute, and none sooner."""
    now = [50.0]
    said = io.StringIO()
    with Progress(stream=said, clock=lambda: now[0]) as progress:
        progress.planned(Plan(files=100, byte_count=5_000_000, unchanged=3, sizes=[50_000] * 100))
        for _ in range(16):
            now[0] += 10
            progress.tell(Outcome(path="a.pdf", pages=60, byte_count=50_000, seconds=10))
    assert said.getvalue().splitlines() == [
        "6/100 files, 6.0 pages a second, 0 failed, 0:15:40 left",
        "12/100 files, 6.0 pages a second, 0 failed, 0:14:40 left",
    ]


def test_nothing_is_said_where_there_is_nothing_to_do() -> None:
    said = io.StringIO()
    with Progress(stream=said) as progress:
        progress.planned(Plan(files=0, byte_count=0, unchanged=7))
        progress.tell(Outcome(path="a.pdf", state="unchanged"))
    assert said.getvalue() == ""
