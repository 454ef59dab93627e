"""Cells: where the parts of printed lines stand: columns by white space, rows of ruled tables.

    Nora Quill      Scrutiny Officer        two cells
    2.1    Present                          two cells
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.models import Box, Line, Passage, around

_GAP = 1.0  # times the size of the type: white space that parts two columns
STRETCHED = 0.7  # times the size: a line whose narrowest white space is wider is stretched to the margin, not columns
EVEN = 1.6  # times the middle white space of a line: one whose widest is no wider is stretched too
WIDEST = 4.0  # times the size: the widest white space of a stretched line
ALIGNED = 8.0  # points by which two cells of one column may start apart


class NameCell(NamedTuple):
    """A part of a line that stands apart from its neighbours; offsets in the passage's text."""

    start: int
    end: int
    box: Box
    line: int


def rows(passage: Passage) -> Iterator[list[NameCell]]:
    """The lines of a passage as rows of cells: columns by white space, and the cells of one row of a ruled table."""
    before: tuple[int, int, int] | None = None
    row: list[NameCell] = []
    for index, line in enumerate(passage.lines):
        place = (line.page, line.cell.table, line.cell.row) if line.cell else None
        if row and (place is None or place != before):
            yield row
            row = []
        start = passage.starts[index]
        row += [NameCell(start + a, start + b, box, index) for a, b, box in _segments(line)]
        before = place
    if row:
        yield row


def _segments(line: Line) -> Sequence[tuple[int, int, Box]]:
    size = line.size or line.box.bottom - line.box.top
    gaps = [b.box.x0 - a.box.x1 for a, b in zip(line.words, line.words[1:], strict=False)]
    even = len(gaps) > 2 and max(gaps) <= EVEN * sorted(gaps)[len(gaps) // 2]
    if len(gaps) > 2 and (min(gaps) > STRETCHED * size or even) and max(gaps) < WIDEST * size:
        return [(0, len(line.text), line.box)]
    return line.segments(_GAP * size)


def cut(passage: Passage, cell: NameCell, length: int) -> NameCell:
    """The cell without its first `length` characters."""
    text = passage.text[cell.start + length : cell.end]
    start = cell.start + length + len(text) - len(text.lstrip())
    return NameCell(start, cell.end, around(word.box for _, word in passage.words(start, cell.end)), cell.line)
