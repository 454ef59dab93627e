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
_GIVEN = r"grants?|costs?|sums?|budgets?|fees?|prices?|precepts?|payments?|donations?|invoices?|salary|salaries"
_SAID = r"of|at|was|is|were|are|totalling|:"
# What stands where a font has lost its sign of money: "?1,250", and the letters that old tables of characters give for it
_LOST = r"[\ufffd\ue000-\uf8ff?\u00bf\u00fa\u0153\u00ac]"
_PLAIN = r"\d{1,3}(?:,\d{3})*\.\d\d(?!\d|[.,:]\d)|\d{1,3}(?:,\d{3})+(?!\d|[.,]\d)"
_LOST_SIGN = rf"(?P<lost>{_LOST})\s?(?P<behind>{_PLAIN}|[1-9]\d{{0,3}}(?!\d|[.,]\d))"
NAMED_SUM = Rule(
    id="figure.money_named",
    # a sum that its noun names: "a grant of 1,250", "the cost was 400.00"
    pattern=rf"""\b(?:{_GIVEN})\s+(?:{_SAID})\s*(?:{_LOST_SIGN}|(?P<number>{_PLAIN}))
        (?!\s*(?:%|per\s?cent|p\b|[ap]\.?m\b|pence|euros?|pounds|dollars|-|/|\w*\d))""",
    needs=("grant", "cost", "sum", "budget", "fee", "price", "precept", "payment", "donation", "invoice", "salar"),
    examples={
        "a grant of 1,250 was paid": {"number": "1,250"},
        "the cost was ?400 in all": {"lost": "?", "behind": "400"},
        "fees of \ufffd1,300.": {"lost": "\ufffd", "behind": "1,300"},
    },
    not_examples=("a grant of £1,250.00", "the cost was 40 boats", "a fee of 12.50 euros", "cost is 4.10.2031"),
)
RULES = (UNSIGNED, _SIGHT, _PAYMENT, _NO_PAYMENT, NAMED_SUM)


def read(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """The sums of money without a sign where nothing is `taken`, in `currency`."""
    named = [match.span("behind" if match["lost"] else "number") for match in NAMED_SUM.finditer(text)]
    for start, end in named:
        if 1 not in taken[start:end] and counted.phrase(text, end) is None:
            yield Amount(start, end, numerals.number(text[start:end]), currency, 1, None, NAMED_SUM.id, BY_PAYMENT)
    for match in sight.finditer(UNSIGNED.compiled, text, _SIGHT.compiled, CLOSE):
        start, end = match.span()
        if 1 in taken[start:end] or match.span() in named:
            continue
        if _grouped(text, match) or _paid(text, start):
            yield Amount(start, end, numerals.number(match["number"]), currency, 1, None, UNSIGNED.id, BY_PAYMENT)


def _grouped(text: str, match: re.Match[str]) -> bool:
    """True for pennies behind thousands that a comma parts, where no noun says what they count."""
    line_end = text.find("\n", match.end())
    return "," in match["number"] and counted.phrase(text[: line_end if line_end >= 0 else len(text)], match.end()) is None


def _paid(text: str, start: int) -> bool:
    """True where payments are spoken of before a number that is no time and no paragraph."""
    if _NO_PAYMENT.search(text[max(0, start - 20) : start]):
        return False
    return _PAYMENT.compiled.search(text, max(0, start - PAYMENT_REACH), start) is not None
