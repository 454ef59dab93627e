"""Words → lines in reading order.

Words on one baseline make a line. The words of a ruled table are read cell by cell, row by row, where the first line
of the table stands; everything else is read from the top down.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from extract.models import Box, Cell, Line, RuledCell, Word, around
from extract.pdf.columns import Zone, side_by_side, zone
from extract.pdf.numbered_columns import numbered
from extract.pdf.runs import Run, runs
from extract.pdf.short_columns import short
from extract.pdf.signatures import signed
from extract.pdf.two_languages import Pair, pair

MARK = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.):]{0,2}$", re.IGNORECASE)  # a number before its words
OVERLAP = 0.5  # share of the smaller height by which two words on one line overlap
NEAR_ROWS = 4  # rows above among which a word looks for its line
BESIDE_GAP = 1.5  # times the smaller size: white space between a heading and a box beside it
BESIDE_RATIO = 1.15  # sizes of words that differ by more are not of one text
CELL_SLACK = 2.0  # points by which a word's middle may lie outside its cell
LEAST_HEIGHT = 0.1  # points

_left = attrgetter("box.x0")


def lines(page: int, words: Sequence[Word], cells: Sequence[RuledCell]) -> list[Line]:
    """The lines of a page in reading order, without offsets."""
    found = runs(words)
    if not cells:
        return [line for block in _blocks(page, found) for line in block]
    inside: dict[Cell, list[Run]] = {}
    outside = []
    finder = _Finder(cells)
    for place, run in finder.part(found):
        if place is None:
            outside.append(run)
        else:
            inside.setdefault(place, []).append(run)
    blocks = _blocks(page, outside)
    tables: dict[int, list[Line]] = {}
    for place in sorted(inside):
        tables.setdefault(place.table, []).extend(_baselines(page, inside[place], place))
    for number, own in tables.items():
        box = around(cell.box for cell in cells if cell.place.table == number)
        below = (n for n, block in enumerate(blocks) if (block[0].box.top, block[0].box.x0) > (box.top, box.x0))
        blocks.insert(next(below, len(blocks)), own)
    return [line for block in blocks for line in block]


def _blocks(page: int, found: Sequence[Run]) -> list[list[Line]]:
    """The lines of text outside tables: one at a time, but for columns, which stay together."""
    languages = pair(found)
    columns = languages or numbered(found) or zone(found) or signed(found) or short(found)
    if columns is None:
        return [[line] for line in side_by_side(_baselines(page, found, None))]
    outside = languages.rest if languages else [run for run in found if not _within(run, columns)]
    rest = _blocks(page, outside)
    block = [line for column in columns.columns for line in _baselines(page, column, None)]
    above = [line for line in rest if line[0].box.top < columns.top]
    return [*above, block, *rest[len(above) :]]


def _within(run: Run, columns: Zone | Pair) -> bool:
    """True for a run whose words stand in the columns."""
    return any(run.words[0] is part.words[0] for column in columns.columns for part in column)


class _Finder:
    """Looks up the cell in which a word stands; the smallest where cells lie inside each other."""

    def __init__(self, cells: Sequence[RuledCell]) -> None:
        self._cells = [
            (box.top, box.x0 - CELL_SLACK, box.x1 + CELL_SLACK, box.bottom + CELL_SLACK, _area(box), place)
            for place, box in sorted((cell[:2] for cell in cells), key=lambda cell: cell[1].top)
        ]
        self._tops = [cell[0] for cell in self._cells]

    def part(self, found: Iterable[Run]) -> Iterator[tuple[Cell | None, Run]]:
        """Each run with its cell, cut where it runs from one cell into another."""
        for run in found:
            start, last = 0, self._find(run.words[0].box)
            for n, word in enumerate(run.words[1:], start=1):
                place = self._find(word.box)
                if place != last:
                    yield last, run._replace(words=run.words[start:n])
                    start, last = n, place
            yield last, run._replace(words=run.words[start:]) if start else run

    def _find(self, box: Box) -> Cell | None:
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        best, least = None, 0.0
        for _, x0, x1, bottom, area, place in self._cells[: bisect_left(self._tops, y + CELL_SLACK)]:
            if y <= bottom and x0 <= x <= x1 and (best is None or area < least):
                best, least = place, area
        return best


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _baselines(page: int, found: Iterable[Run], place: Cell | None) -> list[Line]:
    """The lines that runs make, from the top down."""
    rows: list[list[Run]] = []
    for run in sorted(found, key=lambda run: (run.top + run.bottom, run.words[0].box.x0)):
        for n in range(len(rows) - 1, max(-1, len(rows) - NEAR_ROWS), -1):
            if _on(rows[n][0], run):
                rows[n].append(run)
                break
        else:
            rows.append([run])
    made = [line for row in rows for line in _row(page, row, place)]
    return sorted(made, key=lambda line: (line.box.top, line.box.x0))


def _on(row: Run, run: Run) -> bool:
    """True when a run stands on the line that a row's first run is on."""
    shared = min(row.bottom, run.bottom) - max(row.top, run.top)
    return shared >= OVERLAP * max(LEAST_HEIGHT, min(row.bottom - row.top, run.bottom - run.top))


def _row(page: int, row: list[Run], place: Cell | None) -> Iterator[Line]:
    """The line that runs on one baseline make; several where text of another size stands apart."""
    first = row[0]
    if len(row) == 1:
        yield _line(page, tuple(first.words), place)
        return
    words = sorted((word for run in row for word in run.words), key=_left)
    if all(run.size == first.size for run in row):
        yield _line(page, tuple(words), place)
        return
    for part in _beside(words):
        yield _line(page, part, place)


def _line(page: int, words: tuple[Word, ...], place: Cell | None) -> Line:
    text = " ".join([word.text for word in words])
    return Line(page=page, words=words, box=around([word.box for word in words]), text=text, cell=place)


def _beside(row: list[Word]) -> Iterator[tuple[Word, ...]]:
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
