"""Words → lines in reading order.

Words on one baseline make a line. The words of a ruled table are read cell by cell, row by row, where the first line
of the table stands; everything else is read from the top down.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from extract.models import Box, Cell, Line, RuledCell, Word, around

MARK = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.):]{0,2}$", re.IGNORECASE)  # a number before its words
OVERLAP = 0.5  # share of the smaller height by which two words on one line overlap
NEAR_ROWS = 4  # rows above among which a word looks for its line
BESIDE_GAP = 1.5  # times the smaller size: white space between a heading and a box beside it
BESIDE_RATIO = 1.15  # sizes of words that differ by more are not of one text
CELL_SLACK = 2.0  # points by which a word's middle may lie outside its cell


def lines(page: int, words: Sequence[Word], cells: Sequence[RuledCell]) -> list[Line]:
    """The lines of a page in reading order, without offsets."""
    inside: dict[Cell, list[Word]] = {}
    outside = []
    finder = _Finder(cells)
    for word in words:
        place = finder.find(word.box)
        if place is None:
            outside.append(word)
        else:
            inside.setdefault(place, []).append(word)
    blocks: list[tuple[float, float, list[Line]]] = [
        (line.box.top, line.box.x0, [line]) for line in _baselines(page, outside, None)
    ]
    tables: dict[int, list[Line]] = {}
    for place in sorted(inside):
        tables.setdefault(place.table, []).extend(_baselines(page, inside[place], place))
    boxes = {number: around(cell.box for cell in cells if cell.place.table == number) for number in tables}
    blocks += [(boxes[number].top, boxes[number].x0, found) for number, found in tables.items()]
    blocks.sort(key=lambda block: block[:2])
    return [line for block in blocks for line in block[2]]


class _Finder:
    """Looks up the cell in which a word stands; the smallest where cells lie inside each other."""

    def __init__(self, cells: Sequence[RuledCell]) -> None:
        self._cells = sorted(cells, key=lambda cell: cell.box.top)
        self._tops = [cell.box.top for cell in self._cells]

    def find(self, box: Box) -> Cell | None:
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        best: RuledCell | None = None
        for cell in self._cells[: bisect_left(self._tops, y + CELL_SLACK)]:
            near = cell.box.x0 - CELL_SLACK <= x <= cell.box.x1 + CELL_SLACK and y <= cell.box.bottom + CELL_SLACK
            if near and (best is None or _area(cell.box) < _area(best.box)):
                best = cell
        return best.place if best else None


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _baselines(page: int, words: Iterable[Word], place: Cell | None) -> list[Line]:
    """The lines that `words` make, from the top down."""
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: ((w.box.top + w.box.bottom) / 2, w.box.x0)):
        top, bottom = word.box.top, word.box.bottom
        for n in range(len(rows) - 1, max(-1, len(rows) - NEAR_ROWS), -1):
            if _on(spans[n], top, bottom):
                rows[n].append(word)
                break
        else:
            rows.append([word])
            spans.append((top, bottom))
    made = []
    for row_words in rows:
        for ordered in _beside(sorted(row_words, key=lambda w: w.box.x0)):
            text = " ".join(word.text for word in ordered)
            made.append(Line(page=page, words=ordered, box=around(w.box for w in ordered), text=text, cell=place))
    return sorted(made, key=lambda line: (line.box.top, line.box.x0))


def _beside(row: list[Word]) -> Iterable[tuple[Word, ...]]:
    """A row cut where text of another size stands apart: a heading and the logo or box beside it."""
    start = 0
    for n in range(1, len(row)):
        before, after = row[n - 1], row[n]
        if before.size == after.size or (n - start == 1 and MARK.match(before.text)):
            continue
        small, large = sorted((before.size or 1.0, after.size or 1.0))
        if after.box.x0 - before.box.x1 > BESIDE_GAP * small and large / small > BESIDE_RATIO:
            yield tuple(row[start:n])
            start = n
    yield tuple(row[start:])


def _on(span: tuple[float, float], top: float, bottom: float) -> bool:
    """True when a word from `top` to `bottom` stands on the line that spans `span`."""
    shared = min(span[1], bottom) - max(span[0], top)
    return shared >= OVERLAP * max(0.1, min(span[1] - span[0], bottom - top))
