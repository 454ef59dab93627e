"""The words of a motion that somebody asked for: "The Chair asked for a motion to adjourn. Member Oxley so moved"."""

from __future__ import annotations

import re

from extract.decisions.asked_words import ASKED_FOR, SO_MOVED

FARTHEST_ASKED = 600  # characters before "so moved" in which the words were asked for


def asked_for(text: str, moved: re.Match[str]) -> tuple[int, int] | None:
    """Where in `text` the words stand that were asked for right before `moved`; None where that is no "so moved"."""
    if SO_MOVED.search(moved.group(0)) is None:
        return None
    asked = ASKED_FOR.search(text[: moved.start()].rstrip(), max(0, moved.start() - FARTHEST_ASKED))
    return asked.span("what") if asked is not None else None
