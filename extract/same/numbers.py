"""Which item a printed number calls: "7(b)" is item 7b, or item 7 where 7b is none; "48(6)" is 48, "38/24" minute PL/38/24."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

_RUNNING = re.compile(r"[a-z]*[/.-]?(?P<minute>\d{1,5})(?P<year>(?:[/-](?:\d\d){1,2}(?:[/-]\d\d)?)?)")
_WITHIN = re.compile(r"(\d+)(?:[a-z]+|[ivx]+|(?:\.\d+)+)")  # a part of an item: "7b", "7.2"
_PARAGRAPH = re.compile(r"(?<=\w)\s*\(\d.*$")  # "48(6)": a paragraph of minute 48


class _Numbered(Protocol):
    """What has the numbers and the title of an item."""

    @property
    def number(self) -> str | None: ...
    @property
    def minute_number(self) -> str | None: ...
    @property
    def title(self) -> str: ...


_Item = TypeVar("_Item", bound=_Numbered)


def called(number: str, items: Iterable[_Item]) -> list[_Item]:
    """The `items` that a printed number may mean, by the closest way of calling them that fits any.

    A number with a slash may also stand in an item's title: "24/00912/OUT".
    """
    own, wanted = list(items), plain(_PARAGRAPH.sub("", number))
    within = _WITHIN.fullmatch(wanted)
    for fits in (
        lambda item: wanted in (plain(item.number), plain(item.minute_number)),
        lambda item: wanted in _short(item.minute_number),
        lambda item: "/" in wanted and re.search(rf"(?<![\w/]){re.escape(wanted)}(?![\w/])", item.title.casefold()),
        lambda item: within and within[1] in (plain(item.number), plain(item.minute_number)),
    ):
        if found := [item for item in own if fits(item)]:
            return found
    return []


def keys(item: _Numbered) -> set[str]:
    """All that :func:`called` may know an item by: one key at least is among those `wanted` for each number that calls it."""
    return {plain(item.number), plain(item.minute_number), *_short(item.minute_number), *_slashed(item.title.casefold())} - {""}


def wanted(number: str) -> set[str]:
    """The keys of the items that a printed number may call."""
    own = plain(_PARAGRAPH.sub("", number))
    within = _WITHIN.fullmatch(own)
    return {own, *([within[1]] if within else []), *_slashed(own)} - {""}


def _slashed(text: str) -> set[str]:
    """The numbers with a slash in a text, each as far as letters, digits and slashes reach: "24/00912/out"."""
    words = "".join(sign if sign.isalnum() or sign in "_/" else " " for sign in text).split() if "/" in text else []
    return {word for word in words if "/" in word}


def plain(number: str | None) -> str:
    """A number without case, spaces, brackets and the points around it: "7 (b)." → "7b"."""
    return re.sub(r"[\s()]+", "", (number or "").casefold()).strip(".:")


def _short(number: str | None) -> tuple[str, ...]:
    """A running number without its committee and its year: "PL/38/24" → "38/24", "38"."""
    match = _RUNNING.fullmatch(plain(number))
    return (f"{match['minute']}{match['year']}", match["minute"]) if match else ()
