"""Figures: every amount of money, percentage, count and measure written in digits, in plain units.

Numbers in tables take unit, scale and labels from the headings (:mod:`extract.numbers.grids`), numbers in sentences are read by
the rules of :mod:`extract.numbers.amounts`; what is a date, a time or a telephone number is neither.
"""

from __future__ import annotations

import re

from extract.calendar import periods
from extract.models import Figure, Layout, Section
from extract.numbers import amount_roles, amounts, counted, grids, titled_measures
from extract.numbers.grids import GridNumber
from extract.text import numerals, sight
from extract.text.flow import flow
from extract.text.heading_signs import PENNY
from extract.text.rule import Rule

IN_TABLE = 0.9  # confidence of a cell of a table whose unit it or a heading prints
BARE_CELL = 0.7  # of one that no heading explains
TORN_CELL = 0.3  # of one whose headings contradict each other: its unit is null

_CELL = Rule(
    id="figure.cell",
    pattern=numerals.CELL.pattern,
    examples={
        "(2,350.4)": {"open": "(", "number": "2,350.4", "close": ")"},
        "-\u00a33.1m": {"sign": "-", "currency": "\u00a3", "number": "3.1", "scale": "m"},
    },
    not_examples=("AAA", "n/a"),
)
_LENGTH = Rule(
    id="figure.length_heading",
    pattern=r"\b(?:lengths?|widths?|heights?|depths?|distances?|sizes?|dimensions?|long|wide|high|deep|run)\b",
    examples={"Length of quay": "Length", "Berth size": "size"},
    not_examples=("Cost", "Wider works"),
)
RULES = (_CELL, _LENGTH, *amounts.RULES)

_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|noon\b)|(?<![\w.:])\d{1,2}:\d\d(?![\d:])|\b\d{4}\s?h(?:ou)?rs\b",
    re.IGNORECASE,
)
_TIME_SIGHT = re.compile(r"\d\s?[ap]\.?m\b|\d:\d|noon|\d{4}\s?h", re.IGNORECASE)
_TELEPHONE_SIGHT = re.compile(r"\d{3}[\s-]?\d{3}")
_TELEPHONE = re.compile(
    r"(?<![\w,.])\(?(?:\+\d{1,3}\s?(?:\(0\))?\d{2,4}|0\d{2,4})\)?[\s-]?\d{3,4}[\s-]?\d{3,6}(?!\d)"
    r"|(?:\(\d{3}\)\s?|(?<!\d)\d{3}-)\d{3}-\d{4}(?!\d)"
)


def find(section: Section, layout: Layout) -> list[Figure]:
    """The figures printed in `section`, in the order of its text. `layout.currency` is that of a bare dollar sign."""
    passage = section.passage
    text = flow(passage)
    cells = grids.cell_numbers(passage, layout.currency, section.grids)
    taken = bytearray(len(text))
    for period in periods.printed(text, layout.date_order):
        amounts.take(taken, period.start, period.end)
    for sought, pattern in ((_TELEPHONE_SIGHT, _TELEPHONE), (_TIME_SIGHT, _TIME)):
        for match in sight.finditer(pattern, text, sought):
            amounts.take(taken, *match.span())
    for cell in cells:
        amounts.take(taken, cell.start, cell.end)
    found = [_of_cell(section, cell, layout.currency) for cell in cells if not cell.names]
    for amount in amounts.read(text, taken, layout.currency):
        evidence = passage.evidence(amount.start, amount.end, rule=amount.rule, confidence=amount.confidence)
        found.append(
            Figure(
                value=round(amount.value, 6),
                unit=amount.unit,
                scale=amount.scale,
                subject=amount.subject,
                role=amount_roles.of_sentence(text, amount.start, amount.end) if numerals.is_currency(amount.unit) else None,
                evidence=evidence,
            )
        )
    found.sort(key=lambda figure: (figure.evidence.page, figure.evidence.char_start))
    return titled_measures.with_measures(found, section.grids)


def _of_scale(cell: GridNumber, printed: str, currency: str) -> str | None:
    """What "20m" in a table is: a length where its labels say so or nothing speaks of money, what is counted so, or money.

    A year over the column speaks of money.
    """
    labels = " ".join(label for label in (cell.column_label, cell.row_label, cell.section_label) if label)
    of_length = printed.rstrip(" )").endswith("m")
    if of_length and _LENGTH.search(labels):
        return "metres"
    if any(map(counted.in_millions, labels.split())):
        return None
    money = cell.money or bool(periods.printed(cell.column_label or ""))
    return "metres" if of_length and not money else currency


def _measured(cell: GridNumber, printed: str, currency: str) -> tuple[str | None, float | None]:
    """Unit and scale of the number in a cell, None where nothing says it: its own sign before that of its heading."""
    numeral, sign = cell.numeral, cell.sign
    unit = numeral.unit or (sign.unit if sign else None)
    scale = numeral.scale
    if scale is None:
        scaled = sign is not None and unit not in ("percent", "years") and not (numeral.unit and sign.scale == PENNY)
        scale = sign.scale if sign and scaled else None  # "£1.20" under "(p)" is no penny
    if unit is None and numeral.scale:  # "4.5m" under a heading without a sign
        unit = _of_scale(cell, printed, currency)
        scale = 1 if unit == "metres" else scale
    return unit, scale


def _of_cell(section: Section, cell: GridNumber, currency: str) -> Figure:
    """The figure in a cell, with the labels around it."""
    unit, scale = _measured(cell, section.passage.text[cell.start : cell.end], currency)
    torn = cell.torn and unit is None
    explained = unit is not None
    return Figure(
        value=round(cell.numeral.value * (scale or 1), 6),
        unit=None if torn else unit or "count",
        scale=scale or 1,
        role=amount_roles.of_cell(cell.column_label, cell.row_label, cell.section_label) if numerals.is_currency(unit) else None,
        row_label=cell.row_label,
        column_label=cell.column_label,
        section_label=cell.section_label,
        evidence=section.passage.evidence(
            cell.start, cell.end, rule=_CELL.id, confidence=TORN_CELL if torn else IN_TABLE if explained else BARE_CELL
        ),
    )
