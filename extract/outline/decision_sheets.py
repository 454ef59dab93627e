"""Decision sheets and notices → the matters decided: rows of a table, or numbered titles with a decision under each.

Item | Subject | Decision | Reasons for decision           1. Lease of the mill
3    | Bridge  | That …   | …                                 Decision   (i) To let it …   Reason …
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions.decision_tables import DECIDES
from extract.models import Cell, Passage, join_lines
from extract.text.rule import Rule

NUMBER_COLUMN = Rule(
    id="sheet.number_column",
    pattern=r"^(?:agenda\s+)?(?:item|no\.?|number|ref(?:erence)?|minute)(?:\s+(?:no\.?|number))?\s*:?$",
    examples={"Item No.": "Item No.", "Ref": "Ref"},
    not_examples=("Item considered", "Numbers of bins"),
)
TITLE_COLUMN = Rule(
    id="sheet.title_column",
    pattern=r"""^(?:agenda\s+)?(?:item|subject|title|topic|matter|report|issue|business
        |report\s+title|subject\s+matter|item\s+title)
        (?:\s+(?:of\s+report|considered|heading))?s?\s*:?$""",
    examples={"Subject": "Subject", "Report title": "Report title"},
    not_examples=("Reasons for decision",),
)
RULES = (NUMBER_COLUMN, TITLE_COLUMN)

_PRINTED = re.compile(r"(?P<number>[A-Z]{0,4}[/.-]?\d{1,4}[A-Za-z]?(?:[/.-]\d{1,4})?)[.:)]?(?:\s+|$)")


class SheetRow(NamedTuple):
    """A row of a decision sheet: its matter, and where the row's lines stand in the passage."""

    number: str | None
    title: str
    start: int
    end: int


def sheet_rows(passage: Passage) -> list[SheetRow]:
    """The rows of the tables that have a column for the decision and one for the subject."""
    found: list[SheetRow] = []
    columns: tuple[int | None, int] | None = None
    for (_, table, row), cells in _table_rows(passage):
        head = _columns(cells)
        if head is not None:
            columns = head
        elif row == 0 and table > 0:
            columns = None  # another table
        elif columns is not None and (one := _row(cells, columns)) is not None:
            found.append(one)
    return found


class _CellText(NamedTuple):
    text: str
    start: int
    end: int


def _table_rows(passage: Passage) -> Iterator[tuple[tuple[int, int, int], dict[int, _CellText]]]:
    """Page, table and row, with what stands in each column, in order."""
    found: dict[tuple[int, int, int], dict[int, list[int]]] = {}
    for index, line in enumerate(passage.lines):
        cell: Cell | None = line.cell
        if cell is not None:
            found.setdefault((line.page, cell.table, cell.row), {}).setdefault(cell.column, []).append(index)
    for place, columns in found.items():
        yield place, {column: _text(passage, lines) for column, lines in columns.items()}


def _text(passage: Passage, lines: Sequence[int]) -> _CellText:
    words = join_lines("\n".join(passage.lines[n].text for n in lines))
    return _CellText(words, passage.starts[lines[0]], passage.starts[lines[-1]] + len(passage.lines[lines[-1]].text))


def _columns(cells: dict[int, _CellText]) -> tuple[int | None, int] | None:
    """The columns of number (if any) and title, where the cells head a decision sheet."""
    if not any(DECIDES.match(cell.text) for column, cell in cells.items() if column):
        return None
    number = next((column for column, cell in cells.items() if NUMBER_COLUMN.match(cell.text)), None)
    title = next((column for column, cell in cells.items() if TITLE_COLUMN.match(cell.text) and column != number), number)
    return None if title is None else (None if number == title else number, title)


def _row(cells: dict[int, _CellText], columns: tuple[int | None, int]) -> SheetRow | None:
    """The matter of a row; one without a title (a row that goes on over the page) has none."""
    number, title = columns
    if title not in cells:
        return None
    words, printed = cells[title].text, cells[number].text if number is not None and number in cells else None
    found = _PRINTED.match(words) if printed is None else _PRINTED.match(printed)
    if printed is None and found is not None:
        words = words[found.end() :]
    if not any(map(str.isalpha, words)):
        return None
    start, end = min(cell.start for cell in cells.values()), max(cell.end for cell in cells.values())
    return SheetRow(found["number"] if found else None, words.strip(), start, end)
