"""Words → runs: words that follow each other on one baseline. A page has a fifth as many runs as words."""

from __future__ import annotations

from collections.abc import Iterable
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
