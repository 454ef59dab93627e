"""Small sums of rand without cents: "a fee of R300", "R45 per day"; "R300" alone may be a road and "R1" a zone."""

from __future__ import annotations

from collections.abc import Iterator

from extract.text.numerals import Amount
from extract.text.rule import Rule

REACH = 75  # characters before a sum in which it is told what it is paid for
_TIMES = r"hour|hr|day|night|week|month|annum|year|term"
_HEADS = r"person|head|adult|child|pensioner|pupil|trip|visit|entry|session|ticket"
_THINGS = r"kilometre|km|litre|kl|kwh|ton|load|copy|page|stand|stall"
_UNITS = rf"{_TIMES}|{_HEADS}|{_THINGS}"
_LEADS = ("of", "at", "is", "to", "was", "pay", "paid", "costs", "for", "and", "or")
_LED = "(?:" + "|".join(rf"(?<=\b{word})" for word in _LEADS) + "|(?<=:))"
_SUM = r"(?-i:R)\s?[1-9]\d{0,2}"
_RATE = rf"(?:\s(?:per|an?)|\s?/|\sp)\s?(?:{_UNITS})s?\b|\s(?:each|p\.?m\b|excl|incl|\(?VAT)"
_ALONE = Rule(
    id="figure.rand_alone",
    pattern=rf"(?<![\w/-])(?P<rated>{_SUM})(?={_RATE})|{_LED}\s(?P<number>{_SUM})(?![\w/-]|[.,]\d|{_RATE})",
    needs=("r",),
    examples={
        "a fee of R300 was": {"number": "R300"},
        "R45 per day": {"rated": "R45"},
        "R 80 each": {"rated": "R 80"},
    },
    not_examples=("on the R300", "zone R1 per the plan", "an R2 zone", "R20/2031"),
)
_FEES = r"fees?|fares?|costs?|prices?|tariffs?|fines?|deposits?|rent|rental|charged?|charges|payments?|paid|pay|rates?"
_SUMS = r"sum|amount|grants?|levy|levies|contributions?|refund|budget|value|allowance|total|donation|stipend"
_MONEY = Rule(
    id="figure.rand_spoken_of",
    pattern=rf"\b(?:{_FEES}|{_SUMS})\b[^.;\n]{{0,40}}$",
    examples={"a fee of ": "fee of ", "charges: ": "charges: "},
    not_examples=("the fee. The road ", "a crane of "),
)
RULES = (_ALONE, _MONEY)


def read(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """The small sums of rand where nothing is `taken`; none where `currency` is another."""
    if currency != "ZAR":
        return
    for match in _ALONE.finditer(text):
        name = "number" if match["number"] else "rated"
        start, end = match.span(name)
        if 1 in taken[start:end]:
            continue
        if name == "rated" or _MONEY.search(text[max(0, start - REACH) : start]):
            yield Amount(start, end, float(match[name][1:]), currency, 1, None, _ALONE.id, 1.0)
