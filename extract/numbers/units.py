"""Which of the signs printed around a number of a table holds for it: unit and scale, or neither where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.tables.column_roles import column_role
from extract.text import numerals
from extract.text.heading_signs import heading_sign
from extract.text.numerals import Sign
from extract.text.rule import Rule

# Headings of columns of money, though they print no sign: such a column takes the sign that a neighbour prints.
_DATED = frozenset(("year", "day", "date"))
_PAID = frozenset(("amount", "net", "vat", "gross", "requested", "awarded"))
_OF_MONEY = _DATED | _PAID | {"budget", "outturn", "forecast", "variance", "actual"}
# Headings of columns that count or name: no sign over the whole table holds for them.
_TIMES = r"multiples?|multipliers?|factors?|weight(?:ing|s)?"
_SHARES = rf"per\s?cent|percentage|ratio|rate|score|rank|ranking|grade|band|rating|index|age|{_TIMES}"
_HEADS = r"fte|wte|ftes|posts?|staff|staffing|headcount|employees|people|population|pupils|children|members|visitors"
_THINGS = r"households|properties|dwellings|homes|visits|cases|units|volume|hours|days|weeks|months|quantity|qty"
_NAMES = r"notes?|no|nos|numbers?|count|wards?|pages?|year|refs?|reference|row|line|item|para"
_COUNTING = Rule(
    id="figure.counting_heading",
    pattern=rf"%|\b(?:{_SHARES}|{_HEADS}|{_THINGS}|{_NAMES})\b\.?",
    examples={"FTE": "FTE", "No. of boats": "No.", "Note": "Note", "Ward": "Ward", "Change %": "%"},
    not_examples=("Spend", "North quay", "Total"),
)
_COUNTED_ROW = Rule(
    id="figure.counted_row",
    pattern=r"^\W*(?:total\s+)?(?:number|no\.?|nos\.?|count)\s+of\b|\b(?:fte|wte)s?\b|\bheadcount\b|\btax\s?base\b",
    examples={"Number of boats": "Number of", "Crew (FTE)": "FTE", "Council tax base": "tax base"},
    not_examples=("Boat hire", "Numbering stamps"),
)
_NUMBERS = Rule(
    id="figure.unit_of_counts",
    pattern=r"^\W*(?:[#]|nos?|nrs?|numbers?|counts?|each|ea|items?|units?|fte|wte)\W*$",
    examples={"No.": "No.", "Number": "Number", "FTE": "FTE"},
    not_examples=("km", "\u00a3", "No. of hours"),
)
RULES = (_COUNTING, _COUNTED_ROW, _NUMBERS)
COUNTED = Sign("count", None)


class Said(NamedTuple):
    """The signs around a number, and the words of its column and row."""

    label: str | None
    row_label: str | None
    section: str | None
    unit: str | None  # what the row prints in a column that is headed "Unit"
    marks: Sequence[str]  # signs between the rows above it
    column: Sign | None  # in the heading of its column
    table: Sequence[Sign]  # over the whole table: in the stub, in a title, in the lines above
    neighbours: Sequence[Sign]  # in the headings of other columns


def settled(said: Said, currency: str) -> tuple[Sign | None, bool]:
    """The sign that holds for a number, None where none does, and whether two of them contradict each other.

    The nearest holds: the row's own unit, a mark above, the row or its section where it is of shares or counts, the column, the
    row, the table. `currency` is the ISO code of a bare dollar sign.
    """
    if said.unit and (sign := _of_unit(said.unit, currency)):
        return sign, False
    for mark in reversed(said.marks):
        if sign := heading_sign(mark, currency):
            return sign, False
    row = _of_row(said, currency)
    if row and (row.unit == "percent" or row == COUNTED):
        return row, False
    if said.column and row:
        return (None, True) if _contradicts(said.column, row) else (said.column, False)
    if said.column or row:
        sign = said.column or row
        return (None, True) if sign and _unscaled(sign, said.table) else (sign, False)
    return _of_table(said)


def _of_unit(text: str, currency: str) -> Sign | None:
    """The sign that a column of units prints for its row: "£'000", "km", "No."."""
    return heading_sign(f"({text})", currency) or (COUNTED if _NUMBERS.match(text) else None)


def _of_row(said: Said, currency: str) -> Sign | None:
    """The sign that the label of a row or its section prints; COUNTED where it counts under a column of money: "Crew (FTE)"."""
    named = [text for text in (said.row_label, said.section) if text]
    row = next((sign for text in named if (sign := heading_sign(text, currency))), None)
    if row or not any(_COUNTED_ROW.search(text) for text in named):
        return row
    return COUNTED if said.column is None or numerals.is_currency(said.column.unit) else None


def _of_table(said: Said) -> tuple[Sign | None, bool]:
    """The sign over the whole table, or that of the neighbours where the column is of money too."""
    role = column_role(said.label) if said.label else None
    money = role in _OF_MONEY
    if said.label and not money and _COUNTING.search(said.label):
        return None, False
    over = _one(said.table)
    if over or _of_sums(said.table):
        return over, over is None
    beside = _one(said.neighbours)
    return (beside, False) if money or not said.label else (None, False)


def _one(signs: Iterable[Sign]) -> Sign | None:
    """The only sign of money or scale among them."""
    found = _of_sums(signs)
    scaled = {sign for sign in found if sign.scale}
    found = scaled or found
    return found.pop() if len(found) == 1 else None


def _of_sums(signs: Iterable[Sign]) -> set[Sign]:
    """The different signs of money or scale among `signs`."""
    return {sign for sign in signs if sign.scale or numerals.is_currency(sign.unit)}


def _contradicts(column: Sign, row: Sign) -> bool:
    """True for the signs of a column and a row that cannot both hold: "£'000" and "£m", "%" and "£"."""
    if column.unit and row.unit and column.unit != row.unit:
        return True
    return column.unit == row.unit and column.scale != row.scale


def _unscaled(sign: Sign, table: Sequence[Sign]) -> bool:
    """True for a bare currency where the table says thousands or millions of it: "Cost £" below "all figures in £'000"."""
    if sign.scale or not numerals.is_currency(sign.unit):
        return False
    return any(over.scale and over.unit == sign.unit for over in table)
