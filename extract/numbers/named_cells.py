"""Numbers of a table that are names and count nothing: "Chq no. | 104", "Ward | 7", "32314 | 20510 | 0000", "Start | 2031"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.models import GridCell
from extract.numbers.columns import MONEY_HEADING, Item
from extract.tables.headers import YEAR_HEAD
from extract.text.numerals import PLAIN
from extract.text.rule import Rule

LEAST_CODES = 3  # cells of a row that are the parts of an account's code, one of them with a zero in front
SHORTEST_CODE, LONGEST_CODE = 3, 6  # digits of each

# Columns whose numbers are names: item and page numbers, references, dates, telephone numbers.
_NAMED = (  # "Ref", "Item", "Cheque", "S/N": a heading that is nothing but the kind of name
    r"ref(?:erence)?s?|notes?|item|page|pages|minute|para(?:graph)?|row|line|id|uprn|postcode|tel(?:ephone)?|phone|time|date|year"
    r"|scp|spin(?:al|e)\s+(?:column\s+)?points?|application|appn?|code|no|#|s/?n|rank|priority|risk"
)
_PAYING = r"method|payment\s+(?:method|type)|account|a/c|cheque|che?q|cq|invoice|inv|voucher|vou"
_LEDGER = (  # parts of an account's code
    r"fund|vote|project|region|costing|(?:cost|profit)\s+cent(?:re|er)|(?:cost|business|budget)\s+unit|(?:general\s+)?ledger|gl"
    r"|nominal|plan|case|bu|(?:sub[\s-]?)?(?:object|activity|function|segment|programme)|dept|org(?:anisation)?|uprn|usrn"
)
_NUMBERED = (  # "Invoice number", "Minute ref"
    r"ref(?:erence)?|cheque|invoice|voucher|minute|item|page|account|exam"
    r"|order|contract|application|decision|amendment|motion|resolution|telephone|phone"
)
_HOW_MANY = r"total|overall|average|mean|actual|target|current|staff|max(?:imum)?|min(?:imum)?|final|new|the|in|by|as|and|or|of"
_NAMES = re.compile(
    rf"^\W*(?:{_NAMED}|{_PAYING}|{_LEDGER})(?:\s*(?:no|number|num|ref|reference|code|id|#|date))?\W*$"
    rf"|\b(?:{_NUMBERED})\s*(?:no|number|numbers|nos|ref)\b|\b(?!(?:{_HOW_MANY})\b)[a-z]{{2,}}(?<!s)\s+(?:no\.?|number)\W*$",
    re.IGNORECASE,
)
_QUANTITY = Rule(
    id="figure.quantity_heading",
    pattern=r"\b(?:numbers?|total|quantity|qty|count|how\s+many|units|no\.?\s+of)\b",
    examples={"Number of boats": "Number", "Qty": "Qty", "No. of berths": "No. of"},
    not_examples=("Boats of the community", "No."),
)
# Headings of a first column whose numbers name the rows, and headings under which a year is a date.
_PLACES = r"ward|zone|district|division|precinct|region|route|lot|plot|block|bay|berth|room|floor|gate|lane|site|section|clause"
_STEPS = r"phase|stage|quarter|week|month|day|period|band|grade|level|tier|point|group|class|category|option|team|age"
_MOMENTS = r"start(?:s|ed)?|finish(?:es|ed)?|ends?|ended|due|from|until|to|dates?|years?|since|review(?:ed)?"
_DONE = r"complet\w+|expir\w+|renew(?:ed|al)|built|opened|established|founded|formed|elected|appointed|installed|bought"
_FIRST = Rule(
    id="figure.named_row",
    pattern=rf"^\W*(?:{_PLACES}|{_STEPS})\W*$",
    examples={"Ward": "Ward", "Grade:": "Grade:"},
    not_examples=("Ward members", "Boats"),
)
_OF_TIME = Rule(
    id="figure.year_heading",
    pattern=rf"\b(?:{_MOMENTS}|{_DONE})\b",
    examples={"Start": "Start", "Year built": "Year", "Lease ends": "ends"},
    not_examples=("Boats", "Status"),
)
RULES = (_QUANTITY, _FIRST, _OF_TIME)


def named(label: str | None, row_label: str | None, cell: Item, row: Sequence[GridCell]) -> bool:
    """True for a number that names a row or a thing: in a column of references, or right before the text of its ruled `row`."""
    if any(text and _NAMES.search(text) for text in (label, row_label)) and not (cell.numeral and cell.numeral.unit):
        return True
    if _in_account(label, cell, row) or (label and _is_year(label, cell)):
        return True
    return row_label is None and PLAIN.fullmatch(cell.text) is not None and _names_row(label, cell, row)


def _is_year(label: str, cell: Item) -> bool:
    """True for a year under a heading of time: "Start | 2031"."""
    return YEAR_HEAD.fullmatch(cell.text) is not None and _OF_TIME.search(label) is not None and not MONEY_HEADING.search(label)


def _names_row(label: str | None, cell: Item, row: Sequence[GridCell]) -> bool:
    """True for the number of a row with no words before it: under "Ward" in the first column, or right before words."""
    place = cell.cell.column if cell.cell else -1
    if label and _FIRST.match(label) and place < 1:
        return True
    if label and _QUANTITY.search(label):
        return False
    nearest = next((other for other in row if other.column > place), None)
    return nearest is not None and any(map(str.isalpha, nearest.parts[0].text))


def _in_account(label: str | None, cell: Item, row: Sequence[GridCell]) -> bool:
    """True for a part of an account's code that runs through the cells of a ruled row: "32314 | 20510 | 0000"."""
    if not _is_code(cell.text) or (label and (_QUANTITY.search(label) or MONEY_HEADING.search(label))):
        return False
    codes = [other.text for other in row if _is_code(other.text)]
    return len(codes) >= LEAST_CODES and any(code.startswith("0") for code in codes)


def _is_code(text: str) -> bool:
    return text.isdigit() and SHORTEST_CODE <= len(text) <= LONGEST_CODE
