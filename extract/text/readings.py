"""Readings of a passage or section that several extractors ask for, made once: its paragraphs, its flow, its tables."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

KEPT = 4  # passages whose readings are kept: extractors read one section after the other

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


def once(read: Callable[Concatenate[T, P], R]) -> Callable[Concatenate[T, P], R]:
    """`read`, which gives the value it gave before where it is asked again for the very same passage or section.

    The arguments after it must be hashable, the value must not be changed by those who get it.
    """
    kept: dict[tuple[object, ...], tuple[T, R]] = {}

    @functools.wraps(read)
    def reading(of: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (id(of), args, tuple(kwargs.items()))
        if key in kept and kept[key][0] is of:
            return kept[key][1]
        value = read(of, *args, **kwargs)
        kept[key] = (of, value)
        if len(kept) > KEPT:
            del kept[next(iter(kept))]
        return value

    return reading
