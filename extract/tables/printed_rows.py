"""Lines of a page → what is printed at one height: a row across the page, whether it was read as one line or as several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.models import Line, Word

_LEVEL = 0.5  # share of the lower one's height by which two lines stand side by side


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """Lines side by side, left to right, and all their words; `top` and `bottom` are points from the top of the page."""

    lines: tuple[Line, ...]
    words: tuple[Word, ...]
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Points of its type."""
        return self.lines[0].size or 10.0

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    def white_above(self, below: PrintedRow) -> float:
        """Points of white between this row and the one `below`."""
        return below.top - self.bottom

    def apart(self, gap: float) -> list[list[Word]]:
        """Its words, parted where white space is wider than `gap` times the size."""
        found: list[list[Word]] = []
        for word in self.words:
            if found and word.box.x0 - found[-1][-1].box.x1 <= gap * self.size:
                found[-1].append(word)
            else:
                found.append([word])
        return found

    def within(self, x0: float, x1: float) -> list[Word]:
        """Its words whose middle lies between `x0` and `x1`."""
        return [word for word in self.words if x0 <= (word.box.x0 + word.box.x1) / 2 < x1]


def printed_rows(lines: Sequence[Line]) -> list[PrintedRow]:
    """The rows of a page from the top down."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.box.top, line.box.x0)):
        if rows and _level(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(sorted(own, key=lambda line: line.box.x0)) for own in rows]


def _level(one: Line, other: Line) -> bool:
    shared = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return shared > _LEVEL * min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)


def _row(own: Sequence[Line]) -> PrintedRow:
    words = tuple(sorted((word for line in own for word in line.words), key=lambda word: word.box.x0))
    return PrintedRow(tuple(own), words, min(line.box.top for line in own), max(line.box.bottom for line in own))
