"""Pennies without a sign, where payments are spoken of or commas part the thousands: "cheque 104, A Lund, 412.50", "15,240.80"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.numbers import counted
from extract.text import numerals, sight
from extract.text.numerals import MINUS, START, Amount
from extract.text.rule import Rule

BY_PAYMENT = 0.6  # confidence of such a sum
PAYMENT_REACH = 150  # characters before it in which payments are spoken of
CLOSE = 40  # characters from what is in sight

UNSIGNED = Rule(
    id="figure.money_unsigned",
    pattern=rf"""{START}(?P<number>\d{{1,3}}(?:,\d{{3}})+\.\d\d|\d+\.\d\d)(?![\w%:]|[.,]\d|[{MINUS}]\w)""",
    needs=(".",),
    examples={"paid to A Lund 412.50": {"number": "412.50"}, "cheque for 1,020.00": {"number": "1,020.00"}},
    not_examples=("£3.50", "at 10.5", "4.10.12", "3.25%"),
)
_SIGHT = Rule(
    id="figure.money_unsigned_sight",
    pattern=r"\d\.\d\d(?!\d)",
    examples={"412.50": "2.50"},
    not_examples=("4.5", "4.125"),
)
_PAYMENT = Rule(
    id="figure.payment_spoken_of",
    pattern=r"""\b(?:payments?|payees?|cheques?|invoices?|bacs|paid|salary|wages|hmrc|vat|balance|receipts|precept|reimburse\w*
        |expenses)\b""",
    examples={"Cheques drawn": "Cheques", "paid by BACS": "paid"},
    not_examples=("repaired the quay",),
)
_NO_PAYMENT = Rule(
    id="figure.no_payment",
    # "closed at 20.56", "paragraph 4.10", and the number that opens a line
    pattern=r"""(?:\b(?:at|from|to|until|till|by|paragraphs?|sections?|para|clause|between|and|item|minute|rate|ratio|of)\s+
        |[\n\0]\s*)$|^$""",
    examples={"closed at ": "at ", "paragraph ": "paragraph "},
    not_examples=("A Lund ",),
)
RULES = (UNSIGNED, _SIGHT, _PAYMENT, _NO_PAYMENT)


def read(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """The sums of money without a sign where nothing is `taken`, in `currency`."""
    for match in sight.finditer(UNSIGNED.compiled, text, _SIGHT.compiled, CLOSE):
        start, end = match.span()
        if 1 in taken[start:end]:
            continue
        if _grouped(text, match) or _paid(text, start):
            yield Amount(start, end, numerals.number(match["number"]), currency, 1, None, UNSIGNED.id, BY_PAYMENT)


def _grouped(text: str, match: re.Match[str]) -> bool:
    """True for pennies behind thousands that a comma parts, where no noun says what they count."""
    return "," in match["number"] and counted.phrase(text, match.end()) is None


def _paid(text: str, start: int) -> bool:
    """True where payments are spoken of before a number that is no time and no paragraph."""
    if _NO_PAYMENT.search(text[max(0, start - 20) : start]):
        return False
    return _PAYMENT.compiled.search(text, max(0, start - PAYMENT_REACH), start) is not None
