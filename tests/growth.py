"""How much dearer work is on a long text than on a short one: processor time of this process by ratio, never seconds."""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 3  # once may be chance


def cost(work: Callable[[], object], tries: int = 1) -> int:
    """The least processor time of several tries, in nanoseconds, at least 1."""
    least = 0
    for _ in range(tries):
        before = time.process_time_ns()
        work()
        took = time.process_time_ns() - before
        least = min(least or took, took)
    return max(1, least)


def grows(short: Callable[[], object], long: Callable[[], object], times: float, most: int = TRIES) -> bool:
    """True where `long` costs more than so many times what `short` does, once and again."""
    return all(cost(long, tries) > times * cost(short, tries) for tries in (1, most))
