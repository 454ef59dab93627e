"""A list in print cut at its separators: commas, semicolons, "and", dashes, colons and line ends outside brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BREAK = "\x1f"  # what a caller puts between two entries that stand on their own (lines of a list, cells of a table)
LONGEST_NOTE = 300  # characters between an opening bracket and its closing one
_OPENING, _CLOSING = "([{", ")]}"
_SEPARATOR = re.compile(
    rf"\s*(?:[,;{BREAK}\u2022\u25cf\uf0b7]|(?<![\w&])(?:and|&)(?=\s|the\b)|(?<=\s)[-\u2013\u2014]"
    rf"(?=\s)|:(?=\s|$))\s*"
)


class Chunk(NamedTuple):
    """A part of a list between two separators: its offsets without brackets, what separates it, its brackets."""

    start: int
    end: int
    before: str  # the separator before it: "," ";" BREAK "and" "-" ":" or "" at the start
    text: str  # without brackets
    notes: tuple[str, ...]
    tail: str  # what follows the first bracket


def chunks(text: str) -> Iterator[Chunk]:
    """`text` cut at the separators that stand outside brackets."""
    spans = list(_brackets(text))
    outside = list(text)
    for start, end in spans:
        outside[start:end] = ["\x00"] * (end - start)
    flat = "".join(outside)
    at, before = 0, ""
    for match in [*_SEPARATOR.finditer(flat), None]:
        end = match.start() if match else len(flat)
        inside = [span for span in spans if at <= span[0] < end]
        first = inside[0][0] if inside else end
        head = flat[at:first]
        start = at + len(head) - len(head.lstrip())
        yield Chunk(
            start=start,
            end=at + len(head.rstrip()),
            before=before,
            text=" ".join(head.split()).rstrip("."),
            notes=tuple(" ".join(text[a + 1 : b - 1].split()) for a, b in inside),
            tail=" ".join(flat[first:end].replace("\x00", " ").split()).strip(" ."),
        )
        if match:
            mark = match.group(0).strip(" \t\n\r")
            before = BREAK if BREAK in match.group(0) or (mark and mark[0] in "\u2022\u25cf\uf0b7") else mark.casefold()
            before = {"&": "and", "\u2013": "-", "\u2014": "-"}.get(before, before)
            at = match.end()


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Outermost brackets that close within LONGEST_NOTE characters."""
    stack: list[int] = []
    for at, sign in enumerate(text):
        if sign in _OPENING:
            stack.append(at)
        elif sign in _CLOSING and stack:
            start = stack.pop()
            if not stack and at - start <= LONGEST_NOTE:
                yield start, at + 1
        if stack and at - stack[0] > LONGEST_NOTE:
            stack.clear()
