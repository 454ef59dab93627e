"""Which rows of a table are its headings, and which rows name those below them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.models import Grid, GridCell
from extract.tables import sums
from extract.tables.column_roles import column_role
from extract.tables.pieces import is_number

LEAST_TITLED = 2  # rows above which the first can be a title over headings
_SHORT = 6  # words of a heading in a table of words
MOST_HEADS = 0.6  # share of a row of headings whose words say what the column holds
LONGER = 2.0  # times the words of its headings that the cells of such a table hold
YEAR_HEAD = re.compile(r"\W*(?:19|20)\d\d\W*")
_TOTAL = re.compile(r"(?:sub-?\s?|grand\s+)?totals?\b|net\b|(?:is-?)?cyfanswm\b|iomlán\b", re.IGNORECASE)

Rows = Mapping[int, Sequence[GridCell]]


def head_rows(cells: Sequence[GridCell]) -> dict[int, list[GridCell]]:
    """The cells by the row in which they begin, left to right."""
    found: dict[int, list[GridCell]] = {}
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        found.setdefault(cell.row, []).append(cell)
    return found


def with_head(grid: Grid) -> Grid:
    """The grid with the cells of its headings marked."""
    marked = heads(grid)
    cells = tuple(replace(cell, header=True) if cell.row in marked else cell for cell in grid.cells)
    return replace(grid, cells=cells) if marked else grid


def heads(grid: Grid) -> frozenset[int]:
    """The rows at the top of a table that are headings.

    Where columns hold numbers they are the rows above the first number, down to the last that says something of a column;
    elsewhere the first row, where it is bold and those below are not, or short above longer texts, or where its words say so.
    """
    if grid.kind == "frame":
        return frozenset()
    found = head_rows(grid.cells)
    first = next((n for n, cells in found.items() if any(cell.column and counts(cell) for cell in cells)), None)
    if first is None:
        return _covered(found, _heads_of_words(found, grid.columns))
    return frozenset() if _is_form(found) else _covered(found, _above_numbers(found, first, grid.columns))


def _covered(found: Rows, top: frozenset[int]) -> frozenset[int]:
    """The rows of headings with those that a heading reaches down to: "Latest" and "Previous" beside "Service" over two rows."""
    return top | {
        row for row in found for n in top for cell in found[n] if n < row < n + cell.row_span and max(found) >= n + cell.row_span
    }


def _above_numbers(found: Rows, first: int, columns: int) -> frozenset[int]:
    """The rows of headings of a table whose numbers begin in row `first`."""
    above = [n for n in found if n < first]
    while above and all(cell.column == 0 and cell.column_span < columns for cell in found[above[-1]]):
        above.pop()  # names the rows below it: "Income"
    while above and len(above) > 1 and _section(found[above[-1]], columns):
        above.pop()
    top = above[:1]
    for n in above[1:]:
        if not _goes_on(found, top, n, columns):
            break
        top.append(n)
    return frozenset((*top, *further(found, first)))


def further(found: Rows, first: int) -> list[int]:
    """Further headings among the rows of numbers: bold words over at least two columns of them, where other rows are not bold."""
    body = {n: cells for n, cells in found.items() if n > first}
    columns = {cell.column for cells in body.values() for cell in cells if cell.column and counts(cell)}
    heads = [
        n
        for n, cells in body.items()
        if sum(cell.column in columns for cell in cells) > 1
        and n + 1 in body
        and not any(counts(cell) for cell in cells)
        and bold(cells)
        and not bold(body[n + 1])
    ]
    return sorted({*heads, *(n - 1 for n in heads if n - 1 in body and _reaches(body[n - 1], n))})


def _reaches(cells: Sequence[GridCell], row: int) -> bool:
    """True for bold words of which some stand in a cell that reaches down into `row`: the upper row of its headings."""
    return any(cell.row + cell.row_span > row for cell in cells) and bold(cells) and not any(map(counts, cells))


def counts(cell: GridCell) -> bool:
    """True for a cell in which every line is a number, no year, or a sign for no number."""
    return all(is_number(part.text) and not YEAR_HEAD.fullmatch(part.text) for part in cell.parts)


def bold(cells: Sequence[GridCell]) -> bool:
    """True where every word of the cells that has a letter or digit is bold."""
    return all(part.bold for cell in cells for part in cell.parts)


def sections(grid: Grid) -> dict[int, GridCell]:
    """Row → the cell above it that stands alone in its row and names what follows, down to a total."""
    found = head_rows(grid.cells)
    wide = {n for n, cells in found.items() if len(cells) > 1}
    named: dict[int, GridCell] = {}
    current: GridCell | None = None
    for n, cells in found.items():
        if cells[0].header or (n not in wide and not _section(cells, grid.columns)):
            continue
        if n not in wide:
            current = cells[0] if any(other > n for other in wide) else None
        elif current:
            named[n] = current
            if cells[0].column == 0 and _TOTAL.match(cells[0].text):
                current = None
    return named


def totals(grid: Grid) -> frozenset[int]:
    """The rows of totals: those whose first words say so ("Total", "Net cost") beside other cells, and sums without a word."""
    found = head_rows(grid.cells)
    said = {
        row for row, cells in found.items() if len(cells) > 1 and not cells[0].header and _TOTAL.match(cells[0].text.strip("*: "))
    }
    return frozenset(said.union(sums.wordless(found, said)))


def _section(cells: Sequence[GridCell], columns: int) -> bool:
    """True for a row of one cell of words, in the first column or over all."""
    only = cells[0]
    return len(cells) == 1 and only.column == 0 and not counts(only) and (only.column_span in (1, columns) or bold(cells))


def _is_form(found: Rows) -> bool:
    """True where bold words in the first column name each row, the first too, and what stands beside them is not bold."""
    labels = [cells[0] for cells in found.values()]
    beside = [cell for cells in found.values() for cell in cells[1:]]
    return all(cell.column == 0 for cell in labels) and bold(labels) and not any(bold([cell]) for cell in beside)


def _goes_on(found: Rows, top: Sequence[int], row: int, columns: int) -> bool:
    """True where `row` is a further row of headings below `top`: units, years, or a second line of them."""
    first, cells = found[top[0]], found[row]
    if len(first) == 1 and first[0].column_span == columns:
        return True  # a title over the whole table
    if bold(first):
        return bold(cells) or cells[0].column > 0
    return cells[0].column > 0 or found[top[-1]][0].column > 0


def _heads_of_words(found: Rows, columns: int) -> frozenset[int]:
    """The first row of a table of words, with a title over all of it, where it is a heading."""
    rows = list(found)
    over = found[rows[0]]
    titled = len(rows) > LEAST_TITLED and (
        (len(over) == 1 and over[0].column_span == columns > 1) or (len(over) > 1 and all(cell.column_span > 1 for cell in over))
    )
    below = {row: found[row] for row in rows[titled:]}
    return frozenset(rows[: titled + 1]) if _of_words(below, columns) or _by_roles(below) else frozenset()


def _by_roles(found: Rows) -> bool:
    """True where each cell of the first row, and of no other, is the heading of a column: "Item no. | Item"."""
    first, *later = found.values()
    rows = [cells for cells in later if len(cells) > 1]
    return len(first) > 1 and _heading(first) and bool(later) and not any(map(_all_head, rows))


def _heading(cells: Sequence[GridCell]) -> bool:
    """True for short cells of which most, and two at least, head a column."""
    known = sum(1 for cell in cells if column_role(cell.text))
    return all(len(cell.text.split()) <= _SHORT for cell in cells) and known >= max(2, MOST_HEADS * len(cells))


def _all_head(cells: Sequence[GridCell]) -> bool:
    return all(len(cell.text.split()) <= _SHORT and column_role(cell.text) for cell in cells)


def _of_words(found: Rows, columns: int) -> bool:
    """True where the first row of a table without numbers heads its columns."""
    first, *later = found.values()
    wide = sum(cell.column_span for cell in first)
    if len(first) < 2 or wide < columns - 1 or not later or any(map(counts, first)):
        return False
    if bold(first):
        return not all(bold(cells) for cells in later)
    if any(part.bold for cells in later for cell in cells for part in cell.parts):
        return False
    words = [len(cell.text.split()) for cell in first]
    longest = max(len(cell.text.split()) for cells in later for cell in cells)
    return len(first) == columns > 2 and max(words) <= _SHORT and longest >= LONGER * max(words)
