"""Where the words moved end: before what became of them."""

from __future__ import annotations

from extract.decisions.voted_to_words import MOVED_AGAIN, TOLD_BEHIND


def told_behind(text: str, begin: int, longest: int) -> int | None:
    """The end of the words that begin at `begin`, within `longest` characters; None where nothing tells of this motion."""
    told = TOLD_BEHIND.compiled.search(text, begin, begin + longest)
    return None if told is None or MOVED_AGAIN.search(text[begin : told.start()]) else told.start()
