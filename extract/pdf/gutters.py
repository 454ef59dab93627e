"""Tables ruled between their rows only → their columns, by the white space that runs down through the rows.

    ──────────────────────────────────────────────
    24/1   Apologies       None were received.          three columns, which the rulings
    ──────────────────────────────────────────────  →   show as one
    24/2   Progress        It was noted that the
           reports         quay had been mended.
    ──────────────────────────────────────────────

Words of prose leave no straight stripe of white through many lines; columns do, and their words begin at one edge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.models import Box, RuledCell, Word

LEAST_ROWS = 3  # rows of a table whose columns are looked for
LEAST_LINES = 6  # printed lines in them
LEAST_WHITE = 3.5  # points: width of the stripe between two columns
EDGE = 1.6  # points by which the words of a column may miss its edge
ALIGNED = 0.6  # share of a column's rows that begin at its edge
WORDED = 0.5  # share of the rows that have words in a column
SAME_LINE = 0.5  # share of a word's height by which it lies level with the line


class Stripe(NamedTuple):
    """White space down through a table, in points from the left of the page."""

    x0: float
    x1: float


def columns(cells: Sequence[RuledCell], words: Sequence[Word]) -> list[RuledCell]:
    """The ruled cells of a page, those of tables of one column cut at the white space that runs down through them."""
    tables: dict[int, list[RuledCell]] = defaultdict(list)
    for cell in cells:
        tables[cell.place.table].append(cell)
    made: list[RuledCell] = []
    for own in tables.values():
        single = len(own) >= LEAST_ROWS and all(cell.place.column == 0 and cell.column_span == 1 for cell in own)
        made += _cut(own, words) if single else own
    return sorted(made, key=lambda cell: cell.place)


def _cut(rows: Sequence[RuledCell], words: Sequence[Word]) -> list[RuledCell]:
    printed = {row: _lines([word for word in words if _inside(word, row.box)]) for row in rows}
    if sum(map(len, printed.values())) < LEAST_LINES:
        return list(rows)
    stripes = [stripe for stripe in _stripes(printed, rows[0].box) if _parts(stripe, printed)]
    return [cell for row in rows for cell in _columns(row, printed[row], stripes)] if stripes else list(rows)


def _inside(word: Word, box: Box) -> bool:
    middle = (word.box.top + word.box.bottom) / 2
    return box.top <= middle < box.bottom and box.x0 <= (word.box.x0 + word.box.x1) / 2 <= box.x1


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a row as printed lines, each from left to right."""
    made: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.top, word.box.x0)):
        height = word.box.bottom - word.box.top
        if made and min(word.box.bottom, made[-1][0].box.bottom) - max(word.box.top, made[-1][0].box.top) > SAME_LINE * height:
            made[-1].append(word)
        else:
            made.append([word])
    return [sorted(line, key=lambda word: word.box.x0) for line in made]


def _stripes(printed: dict[RuledCell, list[list[Word]]], frame: Box) -> Iterator[Stripe]:
    """The white stripes between the words of all rows; a row that is one line without white inside, a section's, is left out."""
    spans = sorted(
        (word.box.x0, word.box.x1) for lines in printed.values() if not _heads_section(lines) for line in lines for word in line
    )
    reach = frame.x1
    for place, (x0, x1) in enumerate(spans):
        if place and x0 - reach >= LEAST_WHITE:
            yield Stripe(reach, x0)
        reach = max(reach, x1) if place else x1


def _heads_section(lines: Sequence[Sequence[Word]]) -> bool:
    return len(lines) == 1 and all(b.box.x0 - a.box.x1 < LEAST_WHITE for a, b in pairwise(lines[0]))


def _parts(stripe: Stripe, printed: dict[RuledCell, list[list[Word]]]) -> bool:
    """True where words stand on both sides of a stripe in most rows, and those behind it begin at one edge."""
    rows = [lines for lines in printed.values() if not _heads_section(lines)]
    before = behind = aligned = 0
    for lines in rows:
        first = [word.box.x0 for line in lines for word in line if word.box.x0 >= stripe.x1 - EDGE]
        before += any(word.box.x1 <= stripe.x0 + EDGE for line in lines for word in line)
        behind += bool(first)
        aligned += any(x0 - stripe.x1 <= EDGE for x0 in first)
    return min(before, behind) >= WORDED * len(rows) and aligned >= ALIGNED * behind


def _columns(row: RuledCell, lines: Sequence[Sequence[Word]], stripes: Sequence[Stripe]) -> Iterator[RuledCell]:
    """The cells of a row; one over all columns where words run through a stripe."""
    through = any(word.box.x0 < stripe.x0 and word.box.x1 > stripe.x1 for line in lines for word in line for stripe in stripes)
    if through or _heads_section(lines):
        yield row._replace(column_span=len(stripes) + 1)
        return
    edges = [row.box.x0, *((stripe.x0 + stripe.x1) / 2 for stripe in stripes), row.box.x1]
    for column, (x0, x1) in enumerate(pairwise(edges)):
        yield row._replace(place=row.place._replace(column=column), box=Box(x0, row.box.top, x1, row.box.bottom))
