"""Numbers of a list inside an item, which a chain of headings took for items: 7, 2a, 3, 8 → 7, 8."""

from __future__ import annotations

from collections.abc import Sequence

from extract.outline.features import Seen
from extract.outline.item_marks import ItemMark


def without_inner(seen: Seen, heads: Sequence[int]) -> list[int]:
    """The lines of a chain without the entries of a list inside an item: between 7 and 8 those numbered 2a, 3 and 4, not 7a."""
    counted = [(place, mark.parts[0]) for place, n in enumerate(heads) if (mark := _counted(seen, n)) is not None]
    inner: set[int] = set()
    for k, (_, number) in enumerate(counted):
        after = next((other for other, value in counted[k + 1 :] if value == number + 1), None)
        between = [(other, value) for other, value in counted[k + 1 :] if after is not None and other < after]
        if between and all(value < number for _, value in between):
            inner.update(other for other, _ in between)
    return [n for place, n in enumerate(heads) if place not in inner]


def _counted(seen: Seen, n: int) -> ItemMark | None:
    """The number of a line as one meeting's items have it, a letter behind it or none: "7.", "2a."; None for any other."""
    return next((mark for mark in seen.own[n] if mark.style.strip("w(.):") in ("d", "da")), None)
