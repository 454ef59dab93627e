"""What is read together for its numbers: the lines of a table, or a run of other lines; and which of their numbers are cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.models import Grid, GridCell, Passage
from extract.numbers import columns, counted
from extract.numbers.columns import CAPTION_LINES, Item
from extract.tables.headers import YEAR_HEAD
from extract.tables.pieces import DIGIT, is_number, last_word, pieces
from extract.text.numerals import PLAIN

IN_COLUMNS = 6.0  # points by which the right edges of one column differ: a closing bracket hangs over
LEAST_COUNTED = 3  # columns that are headed by their numbers
PURE_SHARE = 0.5  # least share of a ruled cell's lines that are numbers


@dataclass(slots=True)
class Block:
    """Lines that are read together: a table, or a run of other lines of one page; by their indexes in the passage."""

    grid: Grid | None
    lines: list[int]
    headed: bool = False  # its grid knows its headings

    @property
    def is_ruled(self) -> bool:
        return self.grid is not None and self.grid.kind != "unruled"


Seats = dict[tuple[int, int], list[tuple[int, GridCell]]]


def number_blocks(passage: Passage, grids: Sequence[Grid]) -> Iterable[tuple[Block, Seats]]:
    """The lines of each table, and each run of other lines on a page, that have numbers; with their places in the table."""
    owner: dict[tuple[int, int], int] = {}
    places: list[Seats] = []
    for count, grid in enumerate(grids):
        seats: Seats = {}
        for cell in grid.cells:
            for part in cell.parts:
                seats.setdefault((part.line.page, part.line.start), []).append((part.first, cell))
        places.append(seats)
        for place in seats:
            owner.setdefault(place, count)
    made: dict[tuple[int | None, int | None], Block] = {}
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
        if key not in made:
            made[key] = Block(None if number is None else grids[number], [], headed)
        made[key].lines.append(index)
    for key, block in made.items():
        if any(DIGIT.search(passage.lines[index].text) for index in block.lines):
            yield block, {} if key[0] is None else places[key[0]]


def items(passage: Passage, index: int, currency: str, seats: Seats) -> list[Item]:
    """The line as numbers and texts, each with its place in the table."""
    line, start = passage.lines[index], passage.starts[index]
    own = seats.get((line.page, line.start), ())
    made = []
    printed = pieces(line, currency)
    if len(printed) == 1 and [first for first, _ in own] == [0, len(line.words) - 1] and len(line.words) > 1:
        printed = last_word(line, currency)  # its words run up to its sum
    for piece in printed:
        cell = next((cell for first, cell in reversed(own) if first <= piece.first), None)
        made.append(Item(index, start + piece.start, start + piece.end, piece.box, piece.text, piece.numeral, cell))
    return made


def cells(passage: Passage, block: Block, items: Sequence[Item]) -> list[Item]:
    """The numbers of a block that are cells."""
    if block.is_ruled:
        return _ruled(passage, items)
    if block.grid is None:
        return _unruled(items)
    return [
        item
        for row in _by_line(items).values()
        for n, item in enumerate(row)
        if item.numeral and (n or all(one.numeral for one in row)) and not (_is_head(item) and YEAR_HEAD.fullmatch(item.text))
    ]


def _is_head(item: Item) -> bool:
    return item.cell is not None and item.cell.header


def _ruled(passage: Passage, items: Sequence[Item]) -> list[Item]:
    """The numbers that fill a line of their cell, in cells that are not running text."""
    rows = _by_line(items)
    pure = {index: all(item.numeral for item in row) for index, row in rows.items()}
    cell_of = {item.index: (item.cell.row, item.cell.column) for item in items if item.cell}
    lines: dict[tuple[int, int], list[bool]] = {}
    for index, flag in pure.items():
        lines.setdefault(cell_of[index], []).append(flag)
    kept = {place for place, flags in lines.items() if sum(flags) >= PURE_SHARE * len(flags)}
    cells = [item for item in items if item.numeral and pure[item.index] and cell_of[item.index] in kept]
    cells += [item for index, row in rows.items() if not pure[index] for item in _columns_in_cell(row)]
    # A justified line has wide gaps beside the number of a house.
    return sorted((item for item in cells if not _house(passage, item)), key=lambda item: item.start)


def _columns_in_cell(row: Sequence[Item]) -> list[Item]:
    """The numbers of several columns that are printed in one ruled cell, behind the words of their line and before no others."""
    numerals = [item for item in row if item.numeral]
    words = max((n for n, item in enumerate(row) if not is_number(item.text)), default=-1)
    return [item for item in row[words + 1 :] if item.numeral and item is not row[0]] if len(numerals) > 1 else []


def _by_line(items: Sequence[Item]) -> dict[int, list[Item]]:
    """The items of each line of the passage, by its index."""
    rows: dict[int, list[Item]] = {}
    for item in items:
        rows.setdefault(item.index, []).append(item)
    return rows


def _house(passage: Passage, item: Item) -> bool:
    alone = item.end == passage.starts[item.index] + len(passage.lines[item.index].text)
    return not alone and PLAIN.fullmatch(item.text) is not None and counted.addressed(passage.text, item.end)


def _unruled(items: Sequence[Item]) -> list[Item]:
    """The numbers set apart in rows of several, or in a column of amounts, in no table."""
    candidates: dict[int, list[Item]] = {}
    for index, row in _by_line(items).items():
        if len(row) > 1:
            candidates[index] = [
                item for n, item in enumerate(row) if item.numeral and (n or all(i.numeral for i in row))
            ]
    kept = []
    for index, amounts in candidates.items():
        near = [n for n in range(index - CAPTION_LINES, index + CAPTION_LINES + 1) if n != index]
        beside = [other for n in near for other in candidates.get(n, [])]
        for item in amounts:
            alike = any(abs(other.box.x1 - item.box.x1) <= IN_COLUMNS for other in beside)
            if alike and (len(amounts) > 1 or not PLAIN.fullmatch(item.text)):
                kept.append(item)
    return kept


def head_numbers(cells: Sequence[Item]) -> list[Item]:
    """The numbers that head columns: those of rows in which every one is a year, and "1 2 3 4" in the first row of a table.

    A year alone in a row below others of several numbers heads nothing: it is a sum. All are names where they are the numbers
    from 1 on, each once: the squares of a grid.
    """
    if len(cells) > LEAST_COUNTED and sorted(cell.text for cell in cells) == [str(n) for n in range(1, len(cells) + 1)]:
        return list(cells)
    rows: dict[int, list[Item]] = {}
    for cell in cells:
        rows.setdefault(columns.row(cell), []).append(cell)
    several = any(len(own) > 1 for own in rows.values())
    return [
        cell
        for row, own in rows.items()
        if (all(YEAR_HEAD.fullmatch(cell.text) for cell in own) and (len(own) > 1 or row == min(rows) or not several))
        or (row == min(rows) and _counts_up(own))
        for cell in own
    ]


def _counts_up(row: Sequence[Item]) -> bool:
    """True for "1 2 3 4" in the top row of a ruled table."""
    at_top = all(cell.cell is not None and cell.cell.row == 0 for cell in row)
    return at_top and len(row) >= LEAST_COUNTED and [cell.text for cell in row] == [str(n) for n in range(1, len(row) + 1)]
