"""Numbers that stand in columns: the lines of a passage → the numeric cells of its tables with their labels.

A ruled table's cells are known from the page; elsewhere a number is a cell where wide gaps set it apart and numbers
stand above or below it. The heading of a number is the text above it that overlaps it, its label the text to its left.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.models import Line, Passage, Word, join_lines
from extract.numbers import columns, counted, numerals
from extract.numbers.columns import BASELINE, CAPTION_LINES, PLAIN, Item
from extract.numbers.numerals import Numeral, Sign

COLUMN_GAP = 0.9  # times the size: white space between two columns of numbers
ALIGNED = 6.0  # points by which the right edges of one column differ: a closing bracket hangs over
MOST_HEADING_LINES = 8  # lines above an unruled table that can be its headings
LONGEST_MARK = 8  # characters of a sign ("£000s") between the rows of a table
PURE_SHARE = 0.5  # least share of a ruled cell's lines that are numbers

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class GridNumber:
    """A numeric cell: its span in the passage's text, what it prints, and what labels it."""

    start: int
    end: int
    numeral: Numeral
    sign: Sign | None
    row_label: str | None
    column_label: str | None


@dataclass(frozen=True, slots=True)
class _Head:
    """What the columns of a table count: their signs by the place of their right edges."""

    page: int
    signs: dict[int, Sign]


def numbers(passage: Passage, currency: str) -> list[GridNumber]:
    """The numeric cells of `passage`. `currency` is the ISO code of a bare dollar sign."""
    found: list[GridNumber] = []
    above: _Head | None = None
    for block in _blocks(passage):
        items = [item for index in block for item in _items(passage, index, currency)]
        if any(item.numeral for item in items):
            columns.unbracket(items)
            read, above = _read(passage, items, block[0], above, currency)
            found += read
    return found


def _blocks(passage: Passage) -> list[list[int]]:
    """The indexes of the lines of each ruled table, and of each run of other lines on a page that has numbers."""
    blocks: list[list[int]] = []
    last: tuple[int, int | None] | None = None
    for index, line in enumerate(passage.lines):
        key = (line.page, line.cell.table if line.cell else None)
        if key != last:
            blocks.append([])
            last = key
        blocks[-1].append(index)
    return [block for block in blocks if any(_DIGIT.search(passage.lines[index].text) for index in block)]


def _items(passage: Passage, index: int, currency: str) -> list[Item]:
    """The line as numbers and texts: words where every word is a number, else its segments."""
    line, start = passage.lines[index], passage.starts[index]
    gap = COLUMN_GAP * (line.size or 10.0)
    if not _DIGIT.search(line.text):
        return _columns(line, index, start, gap)
    apart = any(b.box.x0 - a.box.x1 > gap for a, b in itertools.pairwise(line.words))
    if not apart and line.cell is None:
        return [Item(index, start, start + len(line.text), line.box, line.text, None)]
    items = []
    for segment in line.segments(gap):
        text = line.text[segment.start : segment.end]
        whole = numerals.cell(text, currency)
        if whole or " " not in text:
            items.append(Item(index, start + segment.start, start + segment.end, segment.box, text, whole))
            continue
        words = [(word, numerals.cell(word.text, currency)) for word in _within(line, segment.start, segment.end)]
        if all(numeral for _, numeral in words):
            at = start + segment.start
            for word, numeral in words:
                items.append(Item(index, at, at + len(word.text), word.box, word.text, numeral))
                at += len(word.text) + 1
        else:
            items.append(Item(index, start + segment.start, start + segment.end, segment.box, text, None))
    return items


def _columns(line: Line, index: int, start: int, gap: float) -> list[Item]:
    """A line without digits: the headings of several columns where wide gaps part them, else one text."""
    if line.cell is not None:
        return [Item(index, start, start + len(line.text), line.box, line.text, None)]
    return [
        Item(index, start + part.start, start + part.end, part.box, line.text[part.start : part.end], None)
        for part in line.segments(gap)
    ]


def _within(line: Line, start: int, end: int) -> list[Word]:
    """The words of `line` between two offsets in its text."""
    return [word for word, at in zip(line.words, line.offsets(), strict=True) if start <= at < end]


def _read(
    passage: Passage, items: Sequence[Item], first: int, before: _Head | None, currency: str
) -> tuple[list[GridNumber], _Head | None]:
    """The numbers among `items` of one block that are cells, with their labels; and the block's signs for what follows.

    A block without signs of its own takes those of the block `before` where their columns stand at the same place: the
    table runs on below its frame or on the next page.
    """
    ruled = passage.lines[first].cell is not None
    cells = _ruled(passage, items) if ruled else _unruled(items)
    if not cells:
        return [], before
    page = passage.lines[first].page
    if before and page - before.page > 1:
        before = None
    signs: dict[int, Sign] = {}
    texts = [item for item in items if item.numeral is None]
    years = _year_rows(passage, cells)
    headings = texts + years
    kept = [cell for cell in cells if cell not in years]
    top = min((cell.box.top for cell in kept), default=0.0)
    marks = [
        text
        for text in texts
        if text.box.top >= top and len(text.text) < LONGEST_MARK and columns.sign([text], currency)
    ]
    caption = columns.caption(passage, items, kept, first, currency)
    rows: dict[object, list[Item]] = {}
    for text in texts:
        rows.setdefault(columns.row(passage, text), []).append(text)
    in_pennies = _in_pennies(passage, texts, kept, first if ruled else None)
    seen: dict[tuple[int, int], tuple[list[Item], Sign | None]] = {}
    found = []
    for cell in kept:
        key = (round(cell.box.x0 / ALIGNED), round(cell.box.x1 / ALIGNED))
        above, sign = seen.get(key) or ([], None)
        if key not in seen:
            above = [text for text in headings if text.box.top < top + BASELINE and columns.over(passage, text, cell)]
            if not ruled:
                above = above[-MOST_HEADING_LINES:]
            seen[key] = (above, columns.sign(above, currency))
            above, sign = seen[key]
        inner = [mark for mark in marks if mark.box.top < cell.box.top and columns.over(passage, mark, cell)]
        label = join_lines("\n".join(text.text for text in above)) or None
        row_label = columns.row_label(passage, rows.get(columns.row(passage, cell), []), cell)
        if columns.named(label, row_label, cell, passage, ruled):
            continue
        row_sign = numerals.heading(row_label, currency) if row_label else None
        sign = (
            columns.sign(inner, currency)
            or (row_sign if row_sign and row_sign.unit == "percent" else None)
            or sign
            or row_sign
            or caption
        )
        edge = round(cell.box.x1 / ALIGNED)
        if sign is None and before:
            sign = next((before.signs[near] for near in (edge, edge - 1, edge + 1) if near in before.signs), None)
        if sign is None and columns.money(label, row_label, in_pennies=edge in in_pennies):
            sign = Sign(currency, None)
        if sign:
            signs[edge] = sign
        found.append(
            GridNumber(
                start=cell.start,
                end=cell.end,
                numeral=cell.numeral or Numeral(0.0),
                sign=sign,
                row_label=row_label,
                column_label=label,
            )
        )
    if before and before.page == page:
        signs = {**before.signs, **signs}
    return found, _Head(page, signs) if signs else before


def _in_pennies(passage: Passage, texts: Sequence[Item], cells: Sequence[Item], first: int | None) -> set[int]:
    """The columns, by their right edges, of amounts printed without a sign in a table that speaks of money.

    `first` is the index of a ruled table's first line; other tables speak in their rows and in a few lines above.
    """
    if not cells:
        return set()
    if first is None:
        first = min(cell.index for cell in cells)
        last = max(cell.index for cell in cells)
        texts = [text for text in texts if first <= text.index <= last]
    edges: dict[int, list[Item]] = {}
    for cell in cells:
        edges.setdefault(round(cell.box.x1 / ALIGNED), []).append(cell)
    found = {edge for edge, column in edges.items() if columns.pennies(column)}
    above = passage.lines[max(0, first - CAPTION_LINES) : first]
    return found if found and columns.spoken(texts, above) else set()


def _ruled(passage: Passage, items: Sequence[Item]) -> list[Item]:
    """The numbers that fill a line of their cell, in cells that are not running text."""
    lines: dict[object, list[bool]] = {}
    pure: dict[int, bool] = {}
    for item in items:
        pure[item.index] = pure.get(item.index, True) and item.numeral is not None
    for index, flag in pure.items():
        lines.setdefault(passage.lines[index].cell, []).append(flag)
    kept = {place for place, flags in lines.items() if sum(flags) >= PURE_SHARE * len(flags)}
    cells = [item for item in items if item.numeral and pure[item.index] and passage.lines[item.index].cell in kept]
    mixed: dict[int, list[Item]] = {}
    for item in items:
        if not pure[item.index]:
            mixed.setdefault(item.index, []).append(item)
    for row in mixed.values():  # several columns printed in one ruled cell
        if sum(1 for item in row if item.numeral) > 1:
            cells += [item for item in row if item.numeral and item is not row[0]]
    # A justified line has wide gaps beside the number of a house.
    return sorted((item for item in cells if not _house(passage, item)), key=lambda item: item.start)


def _house(passage: Passage, item: Item) -> bool:
    return PLAIN.fullmatch(item.text) is not None and counted.addressed(passage.text, item.end)


def _unruled(items: Sequence[Item]) -> list[Item]:
    """The numbers set apart in rows of several, or in a column of amounts."""
    rows: dict[int, list[Item]] = {}
    for item in items:
        rows.setdefault(item.index, []).append(item)
    candidates: dict[int, list[Item]] = {}
    for index, row in rows.items():
        if len(row) > 1:
            candidates[index] = [
                item for n, item in enumerate(row) if item.numeral and (n or all(i.numeral for i in row))
            ]
    kept = []
    for index, amounts in candidates.items():
        near = [n for n in range(index - CAPTION_LINES, index + CAPTION_LINES + 1) if n != index]
        beside = [other for n in near for other in candidates.get(n, [])]
        for item in amounts:
            alike = any(abs(other.box.x1 - item.box.x1) <= ALIGNED for other in beside)
            if alike and (len(amounts) > 1 or not PLAIN.fullmatch(item.text)):
                kept.append(item)
    return kept


def _year_rows(passage: Passage, cells: Sequence[Item]) -> list[Item]:
    """The cells of rows in which every number is a year: headings of columns."""
    rows: dict[object, list[Item]] = {}
    for cell in cells:
        rows.setdefault(columns.row(passage, cell), []).append(cell)
    return [cell for row in rows.values() if all(_YEAR.fullmatch(cell.text) for cell in row) for cell in row]
