"""One clause of a list, as offsets in its passage."""

from __future__ import annotations

from typing import NamedTuple


class Clause(NamedTuple):
    """One clause: its number as printed, and offsets in the passage; `text_start` is behind the number."""

    number: str | None
    start: int
    text_start: int
    end: int
