"""Where in a text a costly pattern is worth running: around what a cheap one finds.

A pattern that begins with what must not stand before it is tried at every character; most of a page has no digit, month
or percent sign near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_REACH = 90  # characters before and after what is sought that a match may fill


def regions(text: str, sought: re.Pattern[str], reach: int = _REACH, after: int | None = None) -> list[tuple[int, int]]:
    """The stretches of `text` within `reach` characters of what `sought` finds, in order, none touching another.

    `after` is how far they reach behind it where that is not `reach` too.
    """
    found: list[tuple[int, int]] = []
    behind = reach if after is None else after
    for match in sought.finditer(text):
        start, end = max(0, match.start() - reach), min(len(text), match.end() + behind)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def finditer(
    pattern: re.Pattern[str], text: str, sought: re.Pattern[str], reach: int = _REACH, after: int | None = None
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` within `reach` characters of what `sought` finds: see :func:`regions`."""
    for start, end in regions(text, sought, reach, after):
        yield from pattern.finditer(text, start, end)
