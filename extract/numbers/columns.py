"""What numbers in a table mean: the signs and words above them, beside them and around the table."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.models import Box, GridCell, Line, Passage, join_lines
from extract.tables.column_roles import column_role
from extract.text.heading_signs import heading_sign
from extract.text.numerals import Numeral, Sign
from extract.text.rule import Rule

HEADING_REACH = 8.0  # points by which a heading may miss the numbers below it
BASELINE = 3.0  # points by which the label of a row may stand higher or lower
CAPTION_LINES = 3  # lines above a table that can name its unit
LEAST_PAIRS = 2  # numbers in brackets, each after another number, by which a table shows that they are no losses
_GRANTED = frozenset(("requested", "awarded", "recommendation"))
_BUDGETED = frozenset(("forecast", "outturn", "actual", "variance"))
_DATED = frozenset(("year", "day", "date"))
_NEAR = 0.6  # times the height of a word: white space between two numbers of one cell


# Words beside which pennies are money, though no sign is printed: "Payee | Net | VAT | Total".
_MONEY = re.compile(
    r"[£€$]|\b(?:payees?|payments?|paid|invoices?|cheques?|bacs|vat|gross|amount|costs?|price|precept|receipts?|income|expenditure"
    r"|budget|balance|salar(?:y|ies)|wages|hmrc|suppliers?|creditors?|bank|fees?|grants?|reserves|donations?|expenses)\b",
    re.IGNORECASE,
)
# A heading that says of whole numbers that they are money, and one that says they are not.
_PAID = r"amount|costs?|price|payments?|paid|expenditure|income|receipts?|budget|precept|vat|gross|salar(?:y|ies)|fees?|wages"
_HELD = r"spend(?:ing)?|spent|balances?|surplus|deficit|rents?|savings|debt|turnover|quotation|quote|reserves?"
_FUNDED = r"(?<!source\sof\s)(?<!sources\sof\s)funding"
_OWED = r"charge|deposits?|dues|tolls?|tariffs?|rentals?|lev(?:y|ies)"
_VALUED = r"(?:tender(?:ed)?|bid|contract)\s+(?:sum|price|value|amount)|(?:book|market|asset|estimated)\s+value"
MONEY_HEADING = re.compile(
    rf"\b(?:{_PAID}|{_HELD}|{_FUNDED}|{_OWED}|{_VALUED})\b",
    re.IGNORECASE,
)
_NUMBER_HEADING = re.compile(
    r"(?<!\d)%|\b(?:no|nos|number|numbers|count|per\s?cent|ratio|score|hours|units|posts"
    r"|fte|staff|people|cases|volume|days|households|multiples?|multipliers?|factors?|weightings?)\b",
    re.IGNORECASE,
)
# Words of a row, or over the labels of the rows, that make the numbers under years money.
_MONEY_ROW = Rule(
    id="figure.money_row",
    pattern=r"""\b(?:income|expenditure|costs?|budgets?|precept|balances?|reserves?|salar(?:y|ies)|wages|surplus|deficit|funding
        |expenses|vat)\b""",
    examples={"Total income": "income", "Cost heading": "Cost", "Staff expenses": "expenses"},
    not_examples=("Boats", "Payments made"),
)
_COUNTS = Rule(
    id="figure.row_of_counts",
    pattern=r"\b(?:number|no\.?|nos\.?|count)\s+of\b|%|\bper\s?cent|\b(?:fte|wte)s?\b",
    examples={"Number of grants": "Number of", "Income %": "%"},
    not_examples=("Staff salary",),
)
_GROUPED = Rule(
    id="figure.grouped_pennies",
    pattern=r"^\(?[-\u2212]?\d{1,3}(?:[,\s]\d{3})+\.\d\d\)?$",
    examples={"15,240.80": "15,240.80", "(19 700.00)": "(19 700.00)"},
    not_examples=("412.50", "15,240.8", "15,240"),
)
RULES = (_MONEY_ROW, _COUNTS, _GROUPED)
_WHOLE = re.compile(r"\(\d[\d,]*\)")  # a count in brackets
_PENNIES = re.compile(r"\(?[-\u2212]?\d[\d,]*\.\d\d\)?")


@dataclass(slots=True)
class Item:
    """A stretch of a line: a number, or text. `cell` is where it stands in its table."""

    index: int
    start: int
    end: int
    box: Box
    text: str
    numeral: Numeral | None
    cell: GridCell | None = None


def row(item: Item) -> int:
    """What the cells of one row share: the row of a table, or the baseline."""
    return item.cell.row if item.cell else item.index


def column_of(item: Item) -> int:
    """What the cells of one column share: the column of a table, else where its right edge stands, below 0."""
    return item.cell.column if item.cell else -1 - round(item.box.x1 / HEADING_REACH)


def over(text: Item, cell: Item) -> bool:
    """True for text in the column of `cell`: in the same column of a table, or over it."""
    if text.box.x1 + HEADING_REACH >= cell.box.x0 and text.box.x0 - HEADING_REACH <= cell.box.x1:
        return True
    places = text.cell, cell.cell
    return bool(places[0] and places[1] and places[0].column == places[1].column and places[0].row != places[1].row)


def sign(texts: Sequence[str], currency: str) -> Sign | None:
    """The sign nearest above."""
    for text in reversed(texts):
        sign = heading_sign(text, currency)
        if sign:
            return sign
    return None


def caption(passage: Passage, first: int, currency: str) -> list[Sign]:
    """What the lines above a table, whose first line has the index `first`, say of its scale: that of the nearest."""
    for index in range(first - 1, max(-1, first - 1 - CAPTION_LINES), -1):
        sign = heading_sign(passage.lines[index].text, currency)
        if sign and sign.scale:
            return [sign]
    return []


def unbracket(items: Sequence[Item]) -> None:
    """Numbers in brackets that each follow another number in one cell are figures beside it: "113 (98)" is no loss.

    A table with a bracket anywhere else prints its losses so.
    """
    pairs = []
    for before, item in itertools.pairwise([None, *items]):
        if item is None or item.numeral is None or not item.text.startswith("("):
            continue
        if not (before and _beside(before, item)):
            return
        pairs.append(item)
    if len(pairs) < LEAST_PAIRS:
        return
    for item in pairs:
        numeral = item.numeral
        if numeral and _WHOLE.fullmatch(item.text):
            item.numeral = numeral._replace(value=abs(numeral.value))
            item.start, item.end, item.text = item.start + 1, item.end - 1, item.text[1:-1]


def _beside(before: Item, item: Item) -> bool:
    """True for a number one blank before `item`, itself without brackets."""
    near = item.box.x0 - before.box.x1 <= _NEAR * (item.box.bottom - item.box.top)
    plain = before.numeral is not None and _WHOLE.fullmatch(f"({before.text})") is not None
    return plain and near and before.index == item.index and before.end + 1 == item.start


def spoken(texts: Sequence[Item], above: Sequence[Line]) -> bool:
    """True where the texts of a table, or the lines above it, speak of money."""
    return any(_MONEY.search(text.text) for text in texts) or any(_MONEY.search(line.text) for line in above)


def pennies(cells: Sequence[Item]) -> bool:
    """True for a column of which most numbers have two decimals."""
    return 2 * sum(1 for cell in cells if _PENNIES.fullmatch(cell.text)) > len(cells)


def money(label: str | None, row_label: str | None, stub: str, *, in_pennies: bool) -> bool:
    """True for a number of money without a sign: in pennies, or by a heading that says so of whole numbers.

    Under a year the row says it, or the heading of the rows (`stub`): "Cost heading | 2031/32".
    """
    if label and _NUMBER_HEADING.search(label):
        return False
    named = label is not None and MONEY_HEADING.search(label) is not None
    if label and column_role(label) in _DATED:
        named = named or any(_MONEY_ROW.search(text) for text in (row_label or "", stub))
    return in_pennies or (named and (of_money(row_label) or not _NUMBER_HEADING.search(row_label or "")))


def grouped_pennies(label: str | None, cell: Item) -> bool:
    """True for pennies behind thousands that a comma or a blank parts, under no heading that counts: "15,240.80", "19 700.00"."""
    return _GROUPED.match(cell.text) is not None and not (label and _NUMBER_HEADING.search(label))


def of_money(label: str | None) -> bool:
    """True for the label of a row of money: "Staff salary", "Running costs"."""
    return label is not None and _MONEY_ROW.search(label) is not None and not _COUNTS.search(label)


def granted(label: str | None, roles: Collection[str]) -> bool:
    """True for a column that says what became of money that another speaks of: "Requested | Awarded", "Budget | Forecast"."""
    role = column_role(label) if label else None
    return (role in _GRANTED and len(_GRANTED.intersection(roles)) > 1) or (role in _BUDGETED and "budget" in roles)


def row_label(row: Sequence[Item], cell: Item, naming: Collection[int] = ()) -> str | None:
    """The text to the left on the same baseline, else the text of the row's first cell.

    Texts in the columns `naming`, of references and dates, are passed over where others stand beside them.
    """
    left = [text for text in row if text.box.x1 <= cell.box.x0 + BASELINE]
    worded = [text for text in left if any(map(str.isalpha, text.text))]
    worded = [text for text in worded if not (text.cell and text.cell.column in naming)] or worded
    if not worded:
        return None
    if cell.cell is None:
        return join_lines(" ".join(text.text for text in worded))
    places = [text.cell for text in worded]
    return _label_in_grid([text for text in left if text.cell in places], cell, cell.cell)


def _label_in_grid(left: Sequence[Item], cell: Item, place: GridCell) -> str:
    """The label of a number that stands in the cell `place`, by the texts in the cells to its left."""
    own = [text for text in left if text.cell and text.cell.row_span <= place.row_span] or left
    nearest = _of(own, own[-1])
    if nearest.endswith(":"):
        return nearest  # a form: "Amendment number: | 5"
    level = [text for text in own if abs(text.box.bottom - cell.box.bottom) <= BASELINE]
    if len(level) == 1 and len(own) > 1 and len(place.parts) > 1:
        return level[0].text  # several lines of numbers in one cell: each is a row of its own
    return _of(own, own[0])


def _of(texts: Sequence[Item], one: Item) -> str:
    """All that the cell of `one` prints of `texts`."""
    return join_lines("\n".join(text.text for text in texts if text.cell == one.cell))
