"""A line's words behind its number, or behind both, or behind its time."""

from __future__ import annotations

from collections.abc import Sequence

from extract.outline.item_marks import ItemMark, marks
from extract.outline.time_first import time_first


def words_behind(text: str, own: Sequence[ItemMark]) -> str:
    """The words of `text` behind the numbers read at its head, `own`: "1. 030/31 Welcome", "7.05 pm Welcome"."""
    if not own:
        return text[time_first(text) :].strip()
    rest = text[own[0].end :]
    second = next((mark for mark in marks(rest) if mark.parted and mark.end < len(rest)), None)
    return (rest if second is None else rest[second.end :]).strip()
