"""Numbers that stand in columns: the lines of a passage → the numeric cells of its tables with their labels.

A table's cells are known from its grid (:mod:`extract.tables`), and so are the headings of a number and the label of its row.
Elsewhere a number is a cell where wide gaps set it apart and numbers stand above or below it; its heading is the text above
it that overlaps it, its label the text to its left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.models import Grid, GridCell, Passage, join_lines
from extract.numbers import columns, counted, numerals
from extract.numbers.columns import BASELINE, CAPTION_LINES, PLAIN, Item
from extract.numbers.numerals import Numeral, Sign
from extract.tables import headers
from extract.tables.headers import YEAR
from extract.tables.pieces import DIGIT, pieces

ALIGNED = 6.0  # points by which the right edges of one column differ: a closing bracket hangs over
MOST_HEADING_LINES = 8  # lines above numbers in no table that can be their headings
LONGEST_MARK = 8  # characters of a sign ("£000s") between the rows of a table
PURE_SHARE = 0.5  # least share of a ruled cell's lines that are numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class GridNumber:
    """A numeric cell: its span in the passage's text, what it prints, and what labels it."""

    start: int
    end: int
    numeral: Numeral
    sign: Sign | None
    row_label: str | None
    column_label: str | None
    section_label: str | None


@dataclass(slots=True)
class _Block:
    """Lines that are read together: a table, or a run of other lines of one page."""

    grid: Grid | None
    lines: list[int]
    headed: bool = False  # its grid knows its headings

    @property
    def is_ruled(self) -> bool:
        return self.grid is not None and self.grid.kind != "unruled"


@dataclass(frozen=True, slots=True)
class _Head:
    """What the columns of a table count: their signs by the place of their right edges."""

    page: int
    signs: dict[int, Sign]


Seats = dict[tuple[int, int], list[tuple[int, GridCell]]]


def numbers(passage: Passage, currency: str, grids: Sequence[Grid] = ()) -> list[GridNumber]:
    """The numeric cells of `passage`, whose tables are `grids`. `currency` is the ISO code of a bare dollar sign."""
    found: list[GridNumber] = []
    above: _Head | None = None
    for block, seats in _blocks(passage, grids):
        items = [item for index in block.lines for item in _items(passage, index, currency, seats)]
        if any(item.numeral for item in items):
            columns.unbracket(items)
            read, above = _read(passage, block, items, above, currency)
            found += read
    return sorted(found, key=lambda number: number.start)


def _blocks(passage: Passage, grids: Sequence[Grid]) -> Iterable[tuple[_Block, Seats]]:
    """The lines of each table, and each run of other lines on a page, that have numbers; with their places in the table."""
    owner: dict[tuple[int, int], int] = {}
    places: list[Seats] = []
    for number, grid in enumerate(grids):
        seats: Seats = {}
        for cell in grid.cells:
            for part in cell.parts:
                seats.setdefault((part.line.page, part.line.start), []).append((part.first, cell))
        places.append(seats)
        for place in seats:
            owner.setdefault(place, number)
    blocks: dict[tuple[int | None, int | None], _Block] = {}
    run = 0
    last: tuple[int | None, int | None] | None = None
    for index, line in enumerate(passage.lines):
        number = owner.get((line.page, line.start))
        headed = number is not None and any(cell.header for cell in grids[number].cells[: grids[number].columns])
        if number is None:
            run += last != (None, line.page)
            last = (None, line.page)
            key: tuple[int | None, int | None] = (None, run)
        else:
            last = key = (number, None if headed else line.page)
        if key not in blocks:
            blocks[key] = _Block(None if number is None else grids[number], [], headed)
        blocks[key].lines.append(index)
    for key, block in blocks.items():
        if any(DIGIT.search(passage.lines[index].text) for index in block.lines):
            yield block, {} if key[0] is None else places[key[0]]


def _items(passage: Passage, index: int, currency: str, seats: Seats) -> list[Item]:
    """The line as numbers and texts, each with its place in the table."""
    line, start = passage.lines[index], passage.starts[index]
    own = seats.get((line.page, line.start), ())
    made = []
    for piece in pieces(line, currency):
        cell = next((cell for first, cell in reversed(own) if first <= piece.first), None)
        made.append(Item(index, start + piece.start, start + piece.end, piece.box, piece.text, piece.numeral, cell))
    return made


def _read(
    passage: Passage, block: _Block, items: Sequence[Item], before: _Head | None, currency: str
) -> tuple[list[GridNumber], _Head | None]:
    """The numbers among `items` of one block that are cells, with their labels; and the block's signs for what follows.

    A block without signs of its own takes those of the block `before` where their columns stand at the same place: the
    table runs on below its frame or on the next page.
    """
    first = block.lines[0]
    cells = _cells(passage, block, items)
    if not cells:
        return [], before
    page = passage.lines[first].page
    if before and page - before.page > 1:
        before = None
    signs: dict[int, Sign] = {}
    texts = [item for item in items if item.numeral is None]
    years = _year_rows(cells)
    kept = [cell for cell in cells if cell not in years]
    heads = _Heads(block, [*texts, *years], kept, currency)
    caption = columns.caption(passage, heads.texts, first, currency) if kept else None
    marks = [text for text in texts if heads.is_mark(text)]
    rows = _rows(texts)
    in_pennies = _in_pennies(passage, texts, kept, block)
    named = headers.sections(block.grid) if block.grid and block.headed else {}
    found = []
    for cell in kept:
        label, sign = heads.over(cell)
        inner = [mark.text for mark in marks if _above(mark, cell) and columns.over(mark, cell)]
        row_label = columns.row_label(rows.get(columns.row(cell), []), cell)
        if columns.named(label, row_label, cell, passage, block.is_ruled):
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
        if sign is None and before and not (label and block.headed):
            sign = next((before.signs[near] for near in (edge, edge - 1, edge + 1) if near in before.signs), None)
        if sign is None and columns.money(label, row_label, in_pennies=edge in in_pennies):
            sign = Sign(currency, None)
        if sign:
            signs[edge] = sign
        section = named.get(cell.cell.row) if cell.cell else None
        found.append(
            GridNumber(
                start=cell.start,
                end=cell.end,
                numeral=cell.numeral or Numeral(0.0),
                sign=sign,
                row_label=row_label,
                column_label=label,
                section_label=section.text if section else None,
            )
        )
    if before and before.page == page:
        signs = {**before.signs, **signs}
    last = passage.lines[block.lines[-1]].page
    return found, _Head(last, signs) if signs else before


class _Heads:
    """The headings of a block: those its grid knows, else the texts above its first number."""

    def __init__(self, block: _Block, texts: Sequence[Item], cells: Sequence[Item], currency: str) -> None:
        self._currency = currency
        self._seen: dict[tuple[int, ...], tuple[str | None, Sign | None]] = {}
        self._ruled = block.is_ruled
        self._known = [cell for cell in block.grid.cells if cell.header and not cell.repeated] if block.grid and block.headed else []
        self._columns = block.grid.columns if block.grid else 0
        self._top = min((cell.box.top for cell in cells), default=0.0)
        self._above = [] if self._known else [text for text in texts if text.box.top < self._top + BASELINE]

    @property
    def texts(self) -> list[str]:
        """Every line of the headings."""
        if self._known:
            return [part.text for cell in self._known for part in cell.parts]
        return [text.text for text in self._above]

    def is_mark(self, text: Item) -> bool:
        """True for a sign between the rows of numbers: "£000s" of all rows below it."""
        if text.cell and self._known:
            below = not text.cell.header
        else:
            below = text.box.top >= self._top
        return below and len(text.text) < LONGEST_MARK and columns.sign([text.text], self._currency) is not None

    def over(self, cell: Item) -> tuple[str | None, Sign | None]:
        """The heading of a number and what it says of unit and scale."""
        known = self._known if cell.cell and len(cell.cell.parts[0].words) == len(cell.text.split()) else []
        key = (cell.cell.column, self._block(cell.cell.row)[0]) if known and cell.cell else (round(cell.box.x0 / ALIGNED), round(cell.box.x1 / ALIGNED))
        if key not in self._seen:
            self._seen[key] = self._of_grid(cell) if known else self._by_place(cell)
        return self._seen[key]

    def _block(self, row: int) -> tuple[int, int]:
        """The rows of headings next above a row, from and to: those that stand together."""
        rows = sorted({head.row for head in self._known if head.row < row} or {head.row for head in self._known})
        first = last = rows[-1]
        while first - 1 in rows:
            first -= 1
        return first, last

    def _of_grid(self, cell: Item) -> tuple[str | None, Sign | None]:
        first, last = self._block(cell.cell.row if cell.cell else 0)
        own = [
            head for head in self._known
            if first <= head.row <= last and cell.cell and head.covers(cell.cell.column)
            and (head.column_span < self._columns or self._columns == 1)
        ]  # fmt: skip
        lines = [part.text for head in own for part in head.parts]
        return join_lines("\n".join(lines)) or None, columns.sign(lines, self._currency)

    def _by_place(self, cell: Item) -> tuple[str | None, Sign | None]:
        texts = [text for text in self._above if columns.over(text, cell)]
        if not texts and self._known:
            texts = [
                Item(0, 0, 0, part.box, part.text, None, head) for head in self._known for part in head.parts
                if part.box.x1 + columns.HEADING_REACH >= cell.box.x0 and part.box.x0 - columns.HEADING_REACH <= cell.box.x1
            ]  # fmt: skip
        if not self._ruled:
            texts = texts[-MOST_HEADING_LINES:]
        lines = [text.text for text in texts]
        return join_lines("\n".join(lines)) or None, columns.sign(lines, self._currency)


def _above(mark: Item, cell: Item) -> bool:
    if mark.cell and cell.cell:
        return mark.cell.row < cell.cell.row
    return mark.box.top < cell.box.top


def _rows(texts: Sequence[Item]) -> dict[int, list[Item]]:
    """The texts by row; a cell over several rows stands in each."""
    rows: dict[int, list[Item]] = {}
    for text in texts:
        row = columns.row(text)
        for n in range(row, row + (text.cell.row_span if text.cell else 1)):
            rows.setdefault(n, []).append(text)
    return rows


def _cells(passage: Passage, block: _Block, items: Sequence[Item]) -> list[Item]:
    """The numbers of a block that are cells."""
    if block.is_ruled:
        return _ruled(passage, items)
    if block.grid is None:
        return _unruled(items)
    rows: dict[int, list[Item]] = {}
    for item in items:
        rows.setdefault(item.index, []).append(item)
    return [
        item
        for row in rows.values()
        for n, item in enumerate(row)
        if item.numeral and (n or all(one.numeral for one in row)) and not (item.cell and item.cell.header)
    ]


def _in_pennies(passage: Passage, texts: Sequence[Item], cells: Sequence[Item], block: _Block) -> set[int]:
    """The columns, by their right edges, of amounts printed without a sign in a table that speaks of money.

    A table speaks in all its texts and in a few lines above it; other numbers only in the rows from first to last.
    """
    if not cells:
        return set()
    first = block.lines[0]
    if block.grid is None:
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
    lines: dict[tuple[int, int], list[bool]] = {}
    pure: dict[int, bool] = {}
    cell_of: dict[int, tuple[int, int]] = {}
    for item in items:
        pure[item.index] = pure.get(item.index, True) and item.numeral is not None
        if item.cell:
            cell_of[item.index] = (item.cell.row, item.cell.column)
    for index, flag in pure.items():
        lines.setdefault(cell_of[index], []).append(flag)
    kept = {place for place, flags in lines.items() if sum(flags) >= PURE_SHARE * len(flags)}
    cells = [item for item in items if item.numeral and pure[item.index] and cell_of[item.index] in kept]
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
    alone = item.end == passage.starts[item.index] + len(passage.lines[item.index].text)
    return not alone and PLAIN.fullmatch(item.text) is not None and counted.addressed(passage.text, item.end)


def _unruled(items: Sequence[Item]) -> list[Item]:
    """The numbers set apart in rows of several, or in a column of amounts, in no table."""
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


def _year_rows(cells: Sequence[Item]) -> list[Item]:
    """The cells of rows in which every number is a year: headings of columns."""
    rows: dict[int, list[Item]] = {}
    for cell in cells:
        rows.setdefault(columns.row(cell), []).append(cell)
    return [cell for row in rows.values() if all(YEAR.fullmatch(cell.text) for cell in row) for cell in row]
