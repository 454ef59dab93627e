"""Words → runs: words that follow each other on one baseline. A page has a fifth as many runs as words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.models import Word

LEVEL = 0.2  # points by which the words of a run may stand higher or lower


class Run(NamedTuple):
    """Words of one size that follow each other on one baseline, as the content stream has them."""

    words: list[Word]
    top: float
    bottom: float
    size: float


def runs(words: Iterable[Word]) -> list[Run]:
    """Words joined while each stands behind the last one on its baseline; most of a printed line is one run."""
    found: list[Run] = []
    own: list[Word] = []
    bottom = end = size = -1.0
    for word in words:
        box = word.box
        if word.size == size and -LEVEL < box.bottom - bottom < LEVEL and box.x0 >= end:
            own.append(word)
        else:
            bottom, size = box.bottom, word.size
            own = [word]
            found.append(Run(own, box.top, bottom, size))
        end = box.x0
    return found


def cut(run: Run, gap: float) -> Iterator[Run]:
    """A run cut where it leaves more white than `gap` points: some programs write both columns of a row one after the other."""
    start = 0
    for n in range(1, len(run.words)):
        if run.words[n].box.x0 - run.words[n - 1].box.x1 > gap:
            yield run._replace(words=run.words[start:n])
            start = n
    yield run._replace(words=run.words[start:]) if start else run


def rows(printed: Sequence[Run], gap: float, level: float) -> Iterator[list[Run]]:
    """What stands side by side, within `level` points of one height: runs cut at `gap`, each row from left to right."""
    parts = [part for run in printed for part in cut(run, gap)]
    row: list[Run] = []
    for part in sorted(parts, key=lambda run: (run.bottom, run.words[0].box.x0)):
        if row and part.bottom - row[0].bottom > level:
            yield sorted(row, key=lambda run: run.words[0].box.x0)
            row = []
        row.append(part)
    if row:
        yield sorted(row, key=lambda run: run.words[0].box.x0)
