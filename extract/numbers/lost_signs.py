"""Sums of money without a sign in a paper that prints none at all: a font may have lost its "£", as a blank or another letter.

"a grant of 1,250.00"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.models import Remark, Section
from extract.text.rule import Rule

LEAST_SUMS = 2  # sums that must stand so, where none of them has a letter of no meaning for its sign
_MONEY = r"(?:grants?|costs?|sums?|budgets?|fees?|prices?|precepts?|payments?|donations?|invoices?|salary|salaries)"
_NUMBER = r"\d{1,3}(?:,\d{3})*\.\d\d(?!\d)|\d{1,3}(?:,\d{3})+(?![\d.])"
_SUM = Rule(
    id="figure.sign_lost",
    pattern=rf"\b{_MONEY}\s+(?:of|at|was|is|were|are|totalling|:)\s*(?P<lost>[\ufffd\ue000-\uf8ff])?\s*(?:{_NUMBER})"
    r"(?!\s*(?:%|per\s?cent|p\b|pence|euros?|pounds))",
    examples={"a grant of 1,250.00 was paid": "grant of 1,250.00", "the cost was \ufffd400.00": {"lost": "\ufffd"}},
    not_examples=("a grant of £1,250.00", "the cost was 40 boats", "a fee of 12.50 euros", "a cost of 400.00 per cent"),
)
_SIGN = Rule(
    id="figure.any_sign",
    pattern=r"[£€$]|\b(?:GBP|EUR|USD|CAD|AUD|NZD|ZAR|pounds|euros?|dollars|rands?)\b|\bR\s?\d",
    examples={"£4": "£", "R 400": "R 4", "forty pounds": "pounds"},
    not_examples=("4.50", "Room 4"),
)
RULES = (_SUM, _SIGN)


def remarks(sections: Sequence[Section]) -> Iterator[Remark]:
    """A remark where the sums of `sections`, those of one PDF, have lost their sign."""
    texts = [section.passage.text for section in sections]
    if any(_SIGN.search(text) for text in texts):
        return
    found = [(section, match) for section, text in zip(sections, texts, strict=True) for match in _SUM.finditer(text)]
    if len(found) < LEAST_SUMS and not any(match["lost"] for _, match in found):
        return
    section, match = found[0]
    page = section.passage.evidence(*match.span(), rule=_SUM.id).page
    said = f'{len(found)} sums stand without a sign of money ("{" ".join(match.group().split())}"), and none is in the paper'
    yield Remark("figures", "sign_lost", "warning", f"{said}: its font may have lost it", page)
