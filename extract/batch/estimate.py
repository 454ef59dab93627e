"""How long the rest of a run will take, told from the files that are done.

A file of 40 MB may be a map of one page and one of 90 kB minutes of thirty, so time is told neither by bytes nor by files alone:
files of about one size are taken to take about the same time, and the run starts with some of every size (:func:`in_order`).
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Sequence

EARLY = 16  # files at least that are read early, so that something is known of every size,
EACH = 16  # and one of so many at most
ODD = 8.0  # times the usual that a file counts for at most: one pack says little of the files of its size
FAR = 64.0  # times that a file counts less for each doubling of the size by which it differs


def in_order(files: int) -> list[int]:
    """The order in which so many files are read, as their places from the largest to the smallest.

    First some from all sizes, then the rest, the largest first: none of them is waited for at the end.
    """
    step = max(1, min(EACH, files // EARLY))
    early = range(step // 2, files, step) if step > 1 else range(0)
    return [*early, *(place for place in range(files) if place not in early)]


class Estimate:
    """The time that a run will still take."""

    def __init__(self, sizes: Sequence[int], workers: int = 1) -> None:
        """`sizes` are the bytes of all files that are to be read, `workers` of them at a time."""
        self._workers = workers
        self._left = Counter(map(_band, sizes))
        self._done: Counter[int] = Counter()
        self._seconds: dict[int, float] = defaultdict(float)
        self._spent = 0.0

    def add(self, size: int, seconds: float) -> None:
        """A file is done, and took so long by itself."""
        band = _band(size)
        self._left[band] -= 1
        self._spent += seconds
        self._seconds[band] += min(seconds, ODD * self._usual(band)) if self._spent > seconds else seconds
        self._done[band] += 1

    def left(self, passed: float) -> float | None:
        """Seconds that the rest will take where the files that are done took `passed`; None where none is done yet.

        The files in hand, the largest of the rest, are taken to be as far as the workers had time for.
        """
        spent = self._spent
        if spent <= 0:
            return None
        usual = {band: self._usual(band) for band, count in self._left.items() if count > 0}
        rest = sum(usual[band] * self._left[band] for band in usual)
        largest = (usual[band] for band in sorted(usual, reverse=True) for _ in range(self._left[band]))
        in_hand = min(max(0.0, passed * self._workers - spent), sum(itertools.islice(largest, self._workers)))
        return passed / (spent + in_hand) * max(0.0, rest - in_hand)

    def _usual(self, band: int) -> float:
        """Seconds that a file of a size takes: the mean of those that are done, which count the more the nearer their size is."""
        weights = {other: FAR ** -abs(other - band) for other in self._done}
        whole = sum(weight * self._seconds[other] for other, weight in weights.items())
        return whole / sum(weight * self._done[other] for other, weight in weights.items())


def _band(size: int) -> int:
    """Sizes that count as one: from a power of two to the next."""
    return size.bit_length()
