"""Numbers that stand in columns: the lines of a passage → the numeric cells of its tables with their labels.

A table's cells are known from its grid (:mod:`extract.tables`), and so are the headings of a number and the label of its row.
Elsewhere a number is a cell where wide gaps set it apart and numbers stand above or below it; its heading is the text above
it that overlaps it, its label the text to its left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from extract.models import Grid, GridCell, Passage
from extract.numbers import across, blocks, columns, named_cells, side_by_side, units
from extract.numbers.blocks import IN_COLUMNS, Block
from extract.numbers.columns import CAPTION_LINES, Item
from extract.numbers.headings import Heads
from extract.numbers.units import Said
from extract.tables import headers
from extract.text.numerals import Numeral, Sign, is_currency

LEAST_ROWS_OF_MONEY = 2  # rows that give a column without a heading their sign of money


@dataclass(frozen=True, slots=True, kw_only=True)
class GridNumber:
    """A numeric cell: its span in the passage's text, what it prints, and what labels it."""

    start: int
    end: int
    numeral: Numeral
    sign: Sign | None = None
    row_label: str | None = None
    column_label: str | None = None
    section_label: str | None = None
    money: bool = True  # its table speaks of money
    torn: bool = False  # the signs around it contradict each other
    names: bool = False  # it is the name of a row or a thing, and counts nothing: "Chq no. | 104"


@dataclass(frozen=True, slots=True)
class _Head:
    """What the columns of a table count: their signs by the place of their right edges."""

    page: int
    signs: dict[int, Sign]


def cell_numbers(passage: Passage, currency: str, grids: Sequence[Grid] = ()) -> list[GridNumber]:
    """The numeric cells of `passage`, whose tables are `grids`. `currency` is the ISO code of a bare dollar sign."""
    found: list[GridNumber] = []
    above: _Head | None = None
    for block, seats in blocks.number_blocks(passage, grids):
        items = [item for index in block.lines for item in blocks.items(passage, index, currency, seats)]
        if any(item.numeral for item in items):
            columns.unbracket(items)
            read, above = _read(passage, block, items, above, currency)
            found += read
    return sorted(found, key=lambda number: number.start)


def _read(
    passage: Passage, block: Block, items: Sequence[Item], before: _Head | None, currency: str
) -> tuple[list[GridNumber], _Head | None]:
    """The numbers among `items` of one block that are cells, with their labels; and the block's signs for what follows.

    A block without signs of its own takes those of the block `before` where their columns stand at the same place: the
    table runs on below its frame or on the next page.
    """
    cells = blocks.cells(passage, block, items)
    if not cells:
        return [], before
    page = passage.lines[block.lines[0]].page
    if before and page - before.page > 1:
        before = None
    table = _Table.of(passage, block, items, cells, before, currency)
    found = table.numbers()
    signs = {**before.signs, **table.signs} if before and before.page == page else table.signs
    last = passage.lines[block.lines[-1]].page
    return found, _Head(last, signs) if signs else before


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The numbers of one block, and all that labels them."""

    passage: Passage
    block: Block
    cells: Sequence[Item]
    heads: Heads
    over: Sequence[Sign]  # signs above and beside the whole table
    marks: Sequence[Item]  # "£000" between its rows
    rows: dict[int, list[Item]]
    beside: dict[int, list[GridCell]]  # the cells of each row of a ruled table
    sections: dict[int, GridCell]
    pennies: set[int]  # columns in pennies
    second: int | None  # the column at which the second of two statements side by side begins
    money: bool  # the table speaks of money, or what stands above it does
    printed: dict[int, Sign]  # of columns whose first number has a sign of money: "£40", "12", "Total £52"
    signed: dict[int, Sign]  # of columns of which some number has one, and none another unit
    before: _Head | None
    currency: str
    signs: dict[int, Sign] = field(default_factory=dict)  # of the columns read so far, by their right edges

    @classmethod
    def of(
        cls, passage: Passage, block: Block, items: Sequence[Item], cells: Sequence[Item], before: _Head | None, currency: str
    ) -> _Table:
        texts = [item for item in items if item.numeral is None]
        years = blocks.head_numbers(cells)
        kept = [cell for cell in cells if cell not in years]
        heads = Heads(block, [*texts, *years], kept, currency)
        return cls(
            passage=passage,
            block=block,
            cells=kept,
            heads=heads,
            over=[*heads.whole, *columns.caption(passage, block.lines[0], currency)] if kept else [],
            marks=[text for text in texts if heads.is_mark(text)],
            rows=_rows(texts),
            beside=headers.head_rows(block.grid.cells) if block.grid and block.is_ruled else {},
            sections=headers.sections(block.grid) if block.grid and block.headed else {},
            pennies=_in_pennies(passage, texts, kept, block),
            second=side_by_side.second_statement(block.grid) if block.grid else None,
            money=columns.spoken(items, passage.lines[max(0, block.lines[0] - CAPTION_LINES) : block.lines[0]]),
            printed=_printed(kept),
            signed=_signed(kept),
            before=before,
            currency=currency,
        )

    def numbers(self) -> list[GridNumber]:
        """All numbers of the table, those without a sign with that of the columns with which theirs adds up, or of their row."""
        found = [self.number(cell) for cell in self.cells]
        rows: dict[int, dict[int, float]] = {}
        known: dict[int, Sign] = {}
        bare: set[int] = set()
        for cell, number in zip(self.cells, found, strict=True):
            place = columns.column_of(cell)
            own = Sign(number.numeral.unit, number.numeral.scale) if number.numeral.unit else number.sign
            if number.torn or number.names or (own and own.unit == "percent"):
                continue
            rows.setdefault(columns.row(cell), {})[place] = number.numeral.value
            if own:
                known.setdefault(place, own)
            else:
                bare.add(place)
        signs = across.shared_signs(rows, known) if bare - set(known) else {}
        paid = self._paid(found)
        settled = []
        for cell, number in zip(self.cells, found, strict=True):
            sign = signs.get(columns.column_of(cell)) or (None if number.column_label else paid(cell))
            settled.append(replace(number, sign=sign) if number.sign is None and not number.torn else number)
        return settled

    def _paid(self, found: Sequence[GridNumber]) -> Callable[[Item], Sign | None]:
        """The sign of money of a number without a heading: that of its row, whose label says that it is of money ("Staff salary |
        2,370.70 | 3300"), else that of its column, where such rows give it one."""
        pairs = list(zip(self.cells, found, strict=True))
        rows = {
            columns.row(cell): number.sign
            for cell, number in pairs
            if number.sign and is_currency(number.sign.unit) and columns.of_money(number.row_label)
        }
        given = [columns.column_of(cell) for cell, number in pairs if number.sign is None and columns.row(cell) in rows]
        sign = next(iter(rows.values()), None)
        places = {place for place in given if given.count(place) >= LEAST_ROWS_OF_MONEY}
        return lambda cell: rows.get(columns.row(cell)) or (sign if columns.column_of(cell) in places else None)

    def number(self, cell: Item) -> GridNumber:
        """A cell with its labels and its sign."""
        label, sign = self.heads.over(cell)
        row_label = columns.row_label(self._beside(cell), cell, self.heads.naming)
        if named_cells.named(label, row_label, cell, self.beside.get(columns.row(cell), [])):
            return GridNumber(start=cell.start, end=cell.end, numeral=Numeral(0.0), names=True)
        inner = [mark.text for mark in self.marks if _above(mark, cell) and columns.over(mark, cell)]
        section = self.sections.get(cell.cell.row) if cell.cell else None
        named = section.text if section else None
        said = Said(label, row_label, named, self._unit(cell), inner, sign, self.over, self.heads.beside)
        sign, torn = units.settled(said, self.currency)
        number = cell.numeral or Numeral(0.0)
        edge = round(cell.box.x1 / IN_COLUMNS)
        if sign is None and not torn:
            own = self.signed.get(columns.column_of(cell)) if columns.pennies([cell]) or not number.value else None
            sign = self.printed.get(columns.column_of(cell)) or own or self._elsewhere(label, row_label, cell)
        elif sign and sign.unit is None:
            sign = self._of_money(cell, sign)
        if sign and sign != units.COUNTED:
            self.signs[edge] = sign
        return GridNumber(
            start=cell.start,
            end=cell.end,
            numeral=number,
            sign=sign,
            row_label=row_label,
            column_label=label,
            section_label=named,
            money=self.money,
            torn=torn,
        )

    def _beside(self, cell: Item) -> list[Item]:
        """The texts of a number's row, in its own statement where two stand side by side."""
        row = self.rows.get(columns.row(cell), [])
        if self.second is None or cell.cell is None or cell.cell.column <= self.second:
            return row
        return [text for text in row if text.cell and text.cell.column >= self.second]

    def _unit(self, cell: Item) -> str | None:
        """What the row of a number prints in the column headed "Unit": "£'000", "km"."""
        place = self.heads.units
        if place is None or cell.cell is None:
            return None
        own = [text for text in self.rows.get(cell.cell.row, []) if text.cell and text.cell.column == place]
        return " ".join(text.text for text in own) or None

    def _of_money(self, cell: Item, sign: Sign) -> Sign:
        """A sign of nothing but a scale, with the currency that numbers of the column print, or those of the table do."""
        own = self.printed.get(columns.column_of(cell))
        others = {known.unit for known in self.printed.values()}
        unit = own.unit if own else others.pop() if len(others) == 1 else None
        return Sign(unit, sign.scale)

    def _elsewhere(self, label: str | None, row_label: str | None, cell: Item) -> Sign | None:
        """The sign of a number that nothing beside it tells: that of the column in the block before, or money by its pennies."""
        edge = round(cell.box.x1 / IN_COLUMNS)
        if self.before and not (label and self.block.headed):
            known = self.before.signs
            if (near := next((n for n in (edge, edge - 1, edge + 1) if n in known), None)) is not None:
                return known[near]
        money = columns.money(label, row_label, self.heads.stub, in_pennies=columns.column_of(cell) in self.pennies)
        money = money or columns.granted(label, self.heads.roles) or columns.grouped_pennies(label, cell)
        return Sign(self.currency, None) if money else None


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


def _printed(cells: Sequence[Item]) -> dict[int, Sign]:
    """The sign of money that the first number of a column prints for those below it, where no number of it prints another unit."""
    first: dict[int, Numeral] = {}
    units: dict[int, set[str]] = {}
    for cell in cells:
        if cell.numeral:
            first.setdefault(columns.column_of(cell), cell.numeral)
            if cell.numeral.unit:
                units.setdefault(columns.column_of(cell), set()).add(cell.numeral.unit)
    return {
        place: Sign(unit, None)
        for place, numeral in first.items()
        if is_currency(unit := numeral.unit) and unit and numeral.scale is None and len(units[place]) == 1
    }


def _signed(cells: Sequence[Item]) -> dict[int, Sign]:
    """The sign of money that numbers of a column print, where none of it prints another unit."""
    units: dict[int, set[str]] = {}
    for cell in cells:
        if cell.numeral and cell.numeral.unit:
            units.setdefault(columns.column_of(cell), set()).add(cell.numeral.unit)
    return {place: Sign(unit, None) for place, found in units.items() for unit in found if len(found) == 1 and is_currency(unit)}


def _in_pennies(passage: Passage, texts: Sequence[Item], cells: Sequence[Item], block: Block) -> set[int]:
    """The columns of amounts printed without a sign in a table that speaks of money.

    A table speaks in all its texts and in a few lines above it; other numbers only in the rows from first to last.
    """
    if not cells:
        return set()
    first = block.lines[0]
    if block.grid is None:
        first = min(cell.index for cell in cells)
        last = max(cell.index for cell in cells)
        texts = [text for text in texts if first <= text.index <= last]
    places: dict[int, list[Item]] = {}
    for cell in cells:
        places.setdefault(columns.column_of(cell), []).append(cell)
    found = {place for place, column in places.items() if columns.pennies(column)}
    above = passage.lines[max(0, first - CAPTION_LINES) : first]
    if not found or columns.spoken(texts, above):
        return found
    return {place for place in found if any("," in cell.text for cell in places[place])}
