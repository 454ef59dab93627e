"""Several models fitted at once: each in a copy of the process that holds the papers."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar


class Grouped(Protocol):
    """A paper that is left out together with the others of its body."""

    @property
    def group(self) -> str: ...


P = TypeVar("P", bound=Grouped)


def left_out(found: Sequence[P], fold: Mapping[str, int], number: int) -> list[P]:
    """The papers of bodies that are not in a fold: those its models are fitted on."""
    return [paper for paper in found if fold.get(paper.group) != number]


def together(jobs: Sequence[Callable[[], None]]) -> None:
    """Do the jobs, as many at a time as there are cores, each in a copy of this process that has the papers in memory.

    Raises RuntimeError where one of them failed.
    """
    running = 0
    failed = False
    for job in jobs:
        if running >= (os.cpu_count() or 1):
            failed |= os.wait()[1] != 0
            running -= 1
        if os.fork() == 0:
            try:
                job()
                os._exit(0)
            finally:
                traceback.print_exc()
                os._exit(1)
        running += 1
    for _ in range(running):
        failed |= os.wait()[1] != 0
    if failed:
        raise RuntimeError("a fold could not be learned")
