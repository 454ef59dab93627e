"""The time at which an item is taken, printed before its title → where the title begins."""

from __future__ import annotations

from extract.outline.item_words import TIME_FIRST


def time_first(text: str) -> int:
    """Where the words behind the time at the head of a line begin: "7.05 pm  Public comment"; 0 where no time stands there."""
    found = TIME_FIRST.match(text)
    return found.end() if found is not None and found.end() < len(text) else 0
