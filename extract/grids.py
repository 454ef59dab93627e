"""Numbers that stand in columns: the lines of a passage → the numeric cells of its tables with their labels.

A ruled table's cells are known from the page; elsewhere a number is a cell where wide gaps set it apart and numbers
stand above or below it. The heading of a number is the text above it that overlaps it, its label the text to its left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract import numerals
from extract.models import Box, Line, Passage, join_lines
from extract.numerals import Numeral, Sign

WIDE_GAP = 2.5  # times the size of the print: words this far apart are of different columns
COLUMN_GAP = 0.9  # times the size: white space between two columns of numbers
ALIGNED = 4.0  # points by which the right edges of one column differ
HEADING_REACH = 8.0  # points by which a heading may miss the numbers below it
BASELINE = 3.0  # points by which the label of a row may stand higher or lower
MOST_HEADING_LINES = 8  # lines above an unruled table that can be its headings
CAPTION_LINES = 3  # lines above a table that can name its unit
LONGEST_MARK = 8  # characters of a sign ("£000s") between the rows of a table
PURE_SHARE = 0.5  # least share of a ruled cell's lines that are numbers
BREAK = "\0"  # stands in for white space that ends a column

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLAIN = re.compile(r"\d{1,4}")
# Columns whose numbers are names: item and page numbers, references, dates, telephone numbers.
_NAMES = re.compile(
    r"^\W*(?:ref(?:erence)?s?|item|page|pages|minute|para(?:graph)?|row|line|id|uprn|postcode|tel(?:ephone)?|phone|time|date|year"
    r"|application|appn?|code|account|a/c|cheque|chq|invoice|inv|voucher|vou|no|#|s/?n|rank|priority|risk)"
    r"(?:\s*(?:no|number|num|ref|reference|code|id|#|date))?\W*$|\b(?:ref(?:erence)?|cheque|invoice|voucher|minute|item|page|account|exam"
    r"|order|contract|application|decision|telephone|phone)\s*(?:no|number|numbers|nos|ref)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridNumber:
    """A numeric cell: its span in the passage's text, what it prints, and what labels it."""

    start: int
    end: int
    numeral: Numeral
    sign: Sign | None
    row_label: str | None
    column_label: str | None


@dataclass(slots=True)
class _Item:
    """A stretch of a line: a number, or text."""

    index: int
    start: int
    end: int
    box: Box
    text: str
    numeral: Numeral | None


def flow(passage: Passage) -> str:
    """The passage's text with `BREAK` for white space that ends a cell or a column: no phrase runs over it."""
    text = list(passage.text)
    for index, line in enumerate(passage.lines):
        start = passage.starts[index]
        if index and line.cell != passage.lines[index - 1].cell:
            text[start - 1] = BREAK
        words = line.words
        if len(words) > 1 and _DIGIT.search(line.text):
            at = start
            for before, after in zip(words, words[1:], strict=False):
                at += len(before.text)
                if after.box.x0 - before.box.x1 > WIDE_GAP * (before.size or 10.0):
                    text[at] = BREAK
                at += 1
    return "".join(text)


def numbers(passage: Passage, currency: str) -> list[GridNumber]:
    """The numeric cells of `passage`. `currency` is the ISO code of a bare dollar sign."""
    found: list[GridNumber] = []
    for block in _blocks(passage):
        items = [item for index in block for item in _items(passage, index, currency)]
        if any(item.numeral for item in items):
            found += _read(passage, items, block[0], currency)
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


def _items(passage: Passage, index: int, currency: str) -> list[_Item]:
    """The line as numbers and texts: words where every word is a number, else its segments."""
    line, start = passage.lines[index], passage.starts[index]
    if not _DIGIT.search(line.text):
        return [_Item(index, start, start + len(line.text), line.box, line.text, None)]
    gap = COLUMN_GAP * (line.size or 10.0)
    apart = any(b.box.x0 - a.box.x1 > gap for a, b in zip(line.words, line.words[1:], strict=False))
    if not apart and line.cell is None:
        return [_Item(index, start, start + len(line.text), line.box, line.text, None)]
    items = []
    for segment in line.segments(gap):
        text = line.text[segment.start : segment.end]
        whole = numerals.cell(text, currency)
        if whole or " " not in text:
            items.append(_Item(index, start + segment.start, start + segment.end, segment.box, text, whole))
            continue
        words = [(word, numerals.cell(word.text, currency)) for word in _within(line, segment.start, segment.end)]
        if all(numeral for _, numeral in words):
            at = start + segment.start
            for word, numeral in words:
                items.append(_Item(index, at, at + len(word.text), word.box, word.text, numeral))
                at += len(word.text) + 1
        else:
            items.append(_Item(index, start + segment.start, start + segment.end, segment.box, text, None))
    return items


def _within(line: Line, start: int, end: int) -> list:  # type: ignore[type-arg]
    """The words of `line` between two offsets in its text."""
    return [word for word, at in zip(line.words, line.offsets(), strict=True) if start <= at < end]


def _read(passage: Passage, items: Sequence[_Item], first: int, currency: str) -> list[GridNumber]:
    """The numbers among `items` of one block that are cells, with their labels."""
    ruled = passage.lines[first].cell is not None
    cells = _ruled(passage, items) if ruled else _unruled(items)
    if not cells:
        return []
    texts = [item for item in items if item.numeral is None]
    years = _year_rows(passage, cells)
    headings = texts + years
    kept = [cell for cell in cells if cell not in years]
    top = min((cell.box.top for cell in kept), default=0.0)
    marks = [text for text in texts if text.box.top >= top and len(text.text) < LONGEST_MARK and _sign([text], currency)]
    caption = _caption(passage, items, kept, first, currency)
    rows: dict[object, list[_Item]] = {}
    for text in texts:
        rows.setdefault(_row(passage, text), []).append(text)
    columns: dict[tuple[int, int], tuple[list[_Item], Sign | None]] = {}
    found = []
    for cell in kept:
        key = (round(cell.box.x0 / ALIGNED), round(cell.box.x1 / ALIGNED))
        above, sign = columns.get(key) or ([], None)
        if key not in columns:
            above = [text for text in headings if text.box.top < top + BASELINE and _over(passage, text, cell)]
            if not ruled:
                above = above[-MOST_HEADING_LINES:]
            columns[key] = (above, _sign(above, currency))
            above, sign = columns[key]
        inner = [mark for mark in marks if mark.box.top < cell.box.top and _over(passage, mark, cell)]
        label = join_lines("\n".join(text.text for text in above)) or None
        row_label = _row_label(passage, rows.get(_row(passage, cell), []), cell)
        if _named(label, row_label, cell, passage, ruled):
            continue
        row_sign = numerals.heading(row_label, currency) if row_label else None
        sign = _sign(inner, currency) or (row_sign if row_sign and row_sign.unit == "percent" else None) or sign or row_sign or caption
        found.append(
            GridNumber(
                start=cell.start, end=cell.end, numeral=cell.numeral or Numeral(0.0), sign=sign, row_label=row_label, column_label=label
            )
        )
    return found


def _ruled(passage: Passage, items: Sequence[_Item]) -> list[_Item]:
    """The numbers that fill a line of their cell, in cells that are not running text."""
    lines: dict[object, list[bool]] = {}
    pure: dict[int, bool] = {}
    for item in items:
        pure[item.index] = pure.get(item.index, True) and item.numeral is not None
    for index, flag in pure.items():
        lines.setdefault(passage.lines[index].cell, []).append(flag)
    kept = {place for place, flags in lines.items() if sum(flags) >= PURE_SHARE * len(flags)}
    cells = [item for item in items if item.numeral and pure[item.index] and passage.lines[item.index].cell in kept]
    mixed = {}
    for item in items:
        if not pure[item.index]:
            mixed.setdefault(item.index, []).append(item)
    for row in mixed.values():  # several columns printed in one ruled cell
        if sum(1 for item in row if item.numeral) > 1:
            cells += [item for item in row if item.numeral and item is not row[0]]
    return sorted(cells, key=lambda item: item.start)


def _unruled(items: Sequence[_Item]) -> list[_Item]:
    """The numbers set apart in rows of several, or in a column of amounts."""
    rows: dict[int, list[_Item]] = {}
    for item in items:
        rows.setdefault(item.index, []).append(item)
    candidates: dict[int, list[_Item]] = {}
    for index, row in rows.items():
        if len(row) > 1:
            candidates[index] = [item for n, item in enumerate(row) if item.numeral and (n or all(i.numeral for i in row))]
    kept = []
    for index, amounts in candidates.items():
        near = [n for n in range(index - CAPTION_LINES, index + CAPTION_LINES + 1) if n != index]
        beside = [other for n in near for other in candidates.get(n, [])]
        for item in amounts:
            alike = any(abs(other.box.x1 - item.box.x1) <= ALIGNED for other in beside)
            if alike and (len(amounts) > 1 or not _PLAIN.fullmatch(item.text)):
                kept.append(item)
    return kept


def _year_rows(passage: Passage, cells: Sequence[_Item]) -> list[_Item]:
    """The cells of rows in which every number is a year: headings of columns."""
    rows: dict[object, list[_Item]] = {}
    for cell in cells:
        rows.setdefault(_row(passage, cell), []).append(cell)
    return [cell for row in rows.values() if all(_YEAR.fullmatch(cell.text) for cell in row) for cell in row]


def _row(passage: Passage, item: _Item) -> object:
    """What the cells of one row share: the row of a ruled table, or the baseline."""
    cell = passage.lines[item.index].cell
    return (cell.table, cell.row) if cell else item.index


def _over(passage: Passage, text: _Item, cell: _Item) -> bool:
    """True for text in the column of `cell`: in the same column of a ruled table, or over it."""
    if text.box.x1 + HEADING_REACH >= cell.box.x0 and text.box.x0 - HEADING_REACH <= cell.box.x1:
        return True
    places = passage.lines[text.index].cell, passage.lines[cell.index].cell
    return bool(places[0] and places[1] and places[0].column == places[1].column and places[0].row != places[1].row)


def _sign(texts: Sequence[_Item], currency: str) -> Sign | None:
    """The sign nearest above; a unit without a scale takes the scale of one further up."""
    for text in reversed(texts):
        sign = numerals.heading(text.text, currency)
        if sign:
            return sign
    return None


def _caption(passage: Passage, items: Sequence[_Item], cells: Sequence[_Item], first: int, currency: str) -> Sign | None:
    """The sign that holds for a whole table: the only one in its head, or the one in the lines above it."""
    if not cells:
        return None
    top = min(cell.box.top for cell in cells)
    head = {numerals.heading(item.text, currency) for item in items if item.numeral is None and item.box.top < top + BASELINE}
    head = {sign for sign in head if sign and sign.unit != "percent" and (sign.scale or len(items) and sign.unit)}
    if len(head) == 1:
        return head.pop()
    for index in range(first - 1, max(-1, first - 1 - CAPTION_LINES), -1):
        sign = numerals.heading(passage.lines[index].text, currency)
        if sign and sign.scale:
            return sign
    return None


def _row_label(passage: Passage, row: Sequence[_Item], cell: _Item) -> str | None:
    """The text to the left on the same baseline, else the text of the row's first cell."""
    left = [text for text in row if text.box.x1 <= cell.box.x0 + BASELINE and any(map(str.isalpha, text.text))]
    level = [text for text in left if abs(text.box.bottom - cell.box.bottom) <= BASELINE]
    if not left:
        return None
    place = passage.lines[left[0].index].cell
    if place is None:
        return join_lines(" ".join(text.text for text in left))
    if len(level) == 1 and passage.lines[cell.index].cell and len(left) > 1 and _several(passage, cell):
        return level[0].text
    return join_lines("\n".join(text.text for text in left if passage.lines[text.index].cell == place))


def _several(passage: Passage, cell: _Item) -> bool:
    """True where the ruled cell holds several lines of numbers: each is a row of its own."""
    place = passage.lines[cell.index].cell
    beside = [n for n in (cell.index - 1, cell.index + 1) if 0 <= n < len(passage.lines)]
    return any(passage.lines[n].cell == place and passage.lines[n].page == passage.lines[cell.index].page for n in beside)


def _named(label: str | None, row_label: str | None, cell: _Item, passage: Passage, ruled: bool) -> bool:
    """True for a number that names a row or a thing: in a column of references, or before the text of its row."""
    if label and _NAMES.search(label) and not (cell.numeral and cell.numeral.unit):
        return True
    if not ruled or row_label is not None or not _PLAIN.fullmatch(cell.text):
        return False
    place = passage.lines[cell.index].cell
    later = passage.lines[cell.index + 1] if cell.index + 1 < len(passage.lines) else None
    follows = later is not None and later.cell is not None and place is not None and later.cell.row == place.row
    quantity = label and re.search(r"number|total|quantity|qty|count|how many|units|no\.? of", label, re.IGNORECASE)
    return bool(follows and later and later.cell != place and any(map(str.isalpha, later.text)) and not quantity)
