"""The number of a motion, printed over or before its mover: "COUNCIL RESOLUTION OCM-031/25"."""

from __future__ import annotations

import re

FARTHEST_NUMBER = 60  # characters before a mover in which the number stands
_REFERENCE = re.compile(
    r"\b(?:resolution|motion|decision|minute)\s*(?:no\.?|number|num\.?|#|:)?\s*(?P<number>[A-Z]{0,6}[/#.-]?\d[\w/.-]{0,20})",
    re.IGNORECASE,
)


def motion_number(text: str, start: int) -> str | None:
    """The number of the resolution printed over or before its mover: "COUNCIL RESOLUTION OCM-031/25"."""
    before = text[max(0, start - FARTHEST_NUMBER) : start].rstrip().rpartition("\n")[2]
    found = _REFERENCE.search(before)
    return found["number"] if found else None
