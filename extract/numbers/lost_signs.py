"""Sums of money without a sign in a paper that prints none at all: a font may have lost its "£", as a blank or another letter.

"a grant of 1,250.00"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.models import Remark, Section
from extract.numbers.unsigned_sums import NAMED_SUM
from extract.text.rule import Rule

LEAST_SUMS = 2  # sums that must stand so, where none of them has a letter of no meaning for its sign
_SIGN = Rule(
    id="figure.any_sign",
    pattern=r"[£€$]|\b(?:GBP|EUR|USD|CAD|AUD|NZD|ZAR|pounds|euros?|dollars|rands?)\b|\bR\s?\d",
    examples={"£4": "£", "R 400": "R 4", "forty pounds": "pounds"},
    not_examples=("4.50", "Room 4"),
)
RULES = (_SIGN,)


def remarks(sections: Sequence[Section]) -> Iterator[Remark]:
    """A remark where the sums of `sections`, those of one PDF, have lost their sign."""
    texts = [section.passage.text for section in sections]
    if any(_SIGN.search(text) for text in texts):
        return
    found = [(section, match) for section, text in zip(sections, texts, strict=True) for match in NAMED_SUM.finditer(text)]
    if len(found) < LEAST_SUMS and not any(match["lost"] for _, match in found):
        return
    section, match = found[0]
    page = section.passage.evidence(*match.span(), rule=NAMED_SUM.id).page
    said = f'{len(found)} sums stand without a sign of money ("{" ".join(match.group().split())}"), and none is in the paper'
    yield Remark("figures", "sign_lost", "warning", f"{said}: its font may have lost it", page)
