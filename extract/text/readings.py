"""Readings of a passage that several extractors ask for, made once: its paragraphs, its flow."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from extract.models import Passage

KEPT = 4  # passages whose readings are kept: extractors read one section after the other

P = ParamSpec("P")
R = TypeVar("R")


def once(read: Callable[Concatenate[Passage, P], R]) -> Callable[Concatenate[Passage, P], R]:
    """`read`, which gives the value it gave before where it is asked again for the very same passage.

    The arguments after the passage must be hashable, the value must not be changed by those who get it.
    """
    kept: dict[tuple[object, ...], tuple[Passage, R]] = {}

    @functools.wraps(read)
    def reading(passage: Passage, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (id(passage), args, tuple(kwargs.items()))
        if key in kept and kept[key][0] is passage:
            return kept[key][1]
        value = read(passage, *args, **kwargs)
        kept[key] = (passage, value)
        if len(kept) > KEPT:
            del kept[next(iter(kept))]
        return value

    return reading
