"""Ruled columns that hold several columns of short entries side by side → each a column of its own.

    ┌──────────┬────────────────────────┐
    │ Service  │ Core   External  Total │       the rulings show two columns, the white space four
    │ Quays    │ 12     4         16    │
    │ Weirs    │ 9      30        39    │
    └──────────┴────────────────────────┘

White space that runs down through all rows parts them, if it is far wider than a blank between two words. List marks and signs of
money hang before their text and are no column.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.models import Box, RuledCell, Word
from extract.text.rule import Rule

LEAST_LINES = 4  # printed lines that have words on both sides
LEAST_WHITE = 0.6  # times the height of a word: width of the white space
BOTH = 0.7  # share of the column's lines that have words on both sides
EDGE = 2.0  # points by which entries of a column may miss its edge
ALIGNED = 0.7  # share of the entries that begin or end at one edge, or stand about one middle
MOST_WORDS = 6  # words of an entry, on average
MARKED = 0.5  # share of the entries that are marks, where the column is none
HEAD_LINES = 2  # lines whose words may run through the white space: headings

_MARK = Rule(
    id="inner_column.mark",
    pattern=r"^(?:[(\[]?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)\]]|[\W_]+|[£€$R]|[o\uf0b7])$",
    flags=re.NOFLAG,
    examples={"(a)": "(a)", "1.": "1.", "£": "£", "\u2022": "\u2022"},
    not_examples=("12", "Core", "a b"),
)
RULES = (_MARK,)


def parted(cells: Sequence[RuledCell], words: Sequence[Word]) -> list[RuledCell]:
    """The ruled cells of a page, those of tables of several columns cut where white space runs down through a column."""
    tables: dict[int, list[RuledCell]] = defaultdict(list)
    for cell in cells:
        tables[cell.place.table].append(cell)
    made: list[RuledCell] = []
    for own in tables.values():
        made += _parted(own, words) if any(cell.place.column for cell in own) else own
    return sorted(made, key=lambda cell: cell.place)


def _parted(cells: Sequence[RuledCell], words: Sequence[Word]) -> list[RuledCell]:
    """The cells of one table, its columns counted anew where some are cut."""
    cuts = {column: edges for column in {cell.place.column for cell in cells} if (edges := list(_cuts(column, cells, words)))}
    if not cuts:
        return list(cells)
    made = []
    for cell in cells:
        first, last = cell.place.column, cell.place.column + cell.column_span - 1
        place = cell.place._replace(column=first + sum(len(cuts[n]) for n in cuts if n < first))
        wide = cell.column_span + sum(len(cuts[n]) for n in cuts if first <= n <= last)
        edges = cuts.get(first, []) if cell.column_span == 1 else []
        own = [word for word in words if _inside(word, cell.box)]
        if edges and not any(word.box.x0 < edge < word.box.x1 for word in own for edge in edges):
            for n, (x0, x1) in enumerate(pairwise((cell.box.x0, *edges, cell.box.x1))):
                box = Box(x0, cell.box.top, x1, cell.box.bottom)
                made.append(cell._replace(place=place._replace(column=place.column + n), box=box))
        else:
            made.append(cell._replace(place=place, column_span=wide))
    return made


def _cuts(column: int, cells: Sequence[RuledCell], words: Sequence[Word]) -> Iterator[float]:
    """Where a ruled column is cut, in points from the left of the page."""
    own = [cell for cell in cells if cell.place.column == column and cell.column_span == 1]
    lines = [line for cell in own for line in _lines([word for word in words if _inside(word, cell.box)])]
    height = max((word.box.bottom - word.box.top for line in lines for word in line), default=0.0)
    least = LEAST_WHITE * height
    heads = [n for n, line in enumerate(lines[:HEAD_LINES]) if not _is_parted(line, least)]
    rows = [line for n, line in enumerate(lines) if n not in heads]
    if sum(_is_parted(line, least) for line in rows) < LEAST_LINES:
        return
    previous = float("-inf")
    for x0, x1 in _white(rows, least):
        if _parts(x0, x1, previous, rows):
            yield (x0 + x1) / 2
            previous = x1


def _inside(word: Word, box: Box) -> bool:
    middle = (word.box.top + word.box.bottom) / 2
    return box.top <= middle < box.bottom and box.x0 <= (word.box.x0 + word.box.x1) / 2 <= box.x1


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a cell as printed lines, each from left to right."""
    made: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.top + word.box.bottom, word.box.x0)):
        above = made[-1][0].box if made else None
        if above and min(word.box.bottom, above.bottom) - max(word.box.top, above.top) > (word.box.bottom - word.box.top) / 2:
            made[-1].append(word)
        else:
            made.append([word])
    return [sorted(line, key=lambda word: word.box.x0) for line in made]


def _is_parted(line: Sequence[Word], least: float) -> bool:
    return any(after.box.x0 - before.box.x1 >= least for before, after in pairwise(line))


def _white(rows: Sequence[Sequence[Word]], least: float) -> Iterator[tuple[float, float]]:
    """The white stripes of the width `least` or more between the words of all lines."""
    spans = sorted((word.box.x0, word.box.x1) for line in rows for word in line)
    reach = spans[0][1] if spans else 0.0
    for x0, x1 in spans[1:]:
        if x0 - reach >= least:
            yield reach, x0
        reach = max(reach, x1)


def _parts(x0: float, x1: float, previous: float, rows: Sequence[Sequence[Word]]) -> bool:
    """True where entries stand on both sides of the white space from `x0` to `x1` in most lines, left ones behind `previous`."""
    sides = []
    for line in rows:
        left = [word for word in line if previous <= word.box.x0 and word.box.x1 <= x0]
        right = [word for word in line if word.box.x0 >= x1]
        if left and right:
            sides.append((left, right))
    if len(sides) < LEAST_LINES or len(sides) < BOTH * len(rows):
        return False
    lefts, rights = [left for left, _ in sides], [right for _, right in sides]
    marks = sum(_MARK.match("".join(word.text for word in left)) is not None for left in lefts)
    return marks < MARKED * len(lefts) and _entries(lefts) and _entries(rights)


def _entries(side: Sequence[Sequence[Word]]) -> bool:
    """True for short entries that begin or end at one edge, or stand about one middle."""
    if sum(map(len, side)) > MOST_WORDS * len(side):
        return False
    edges = [(entry[0].box.x0, entry[-1].box.x1) for entry in side]
    measures = ([x0 for x0, _ in edges], [x1 for _, x1 in edges], [(x0 + x1) / 2 for x0, x1 in edges])
    return any(_most(values) >= ALIGNED * len(values) for values in measures)


def _most(values: Sequence[float]) -> int:
    """How many of the values lie within `EDGE` of one of them."""
    return max(sum(abs(value - other) <= EDGE for other in values) for value in values)
