"""A payment printed in one cell: "ii) A Wren, rope for the ferry, Chq No 1204" → who, what for, which cheque."""

from __future__ import annotations

from typing import NamedTuple

from extract.text.list_marks import MARKER
from extract.text.rule import Rule

LETTERS_OF_A_NAME = 2  # at least, of a payee
_CHEQUE = Rule(
    id="payment.cheque",
    pattern=r"\b(?:chq|cheque|siec|ch)s?\.?\s?(?:no|nos|number|rhif)?\.?\s?:?\s?(?P<number>\d{3,8})\)?[\s.]{0,3}$",
    examples={
        "A Wren, ropes, Chq No 1204": {"number": "1204"},
        "A Wren (cheque 104)": {"number": "104"},
        "B Teal Siec Rhif 1205.": {"number": "1205"},
    },
    not_examples=("Cheque 1204 to A Wren", "A Wren, 1204 ropes"),
)
_PURPOSE = Rule(
    id="payment.purpose",
    # what stands behind the first comma, but for the initials of a name and the form of a firm
    pattern=r"""^(?P<payee>[^,()]{2,120}),\s+(?!(?-i:[A-Z]\.?\s?)+(?:,|$)|(?:ltd|limited|plc|llp|inc|cyf|co)\b)
        (?P<purpose>\S.*)$""",
    examples={"A Wren, rope for the ferry": {"payee": "A Wren", "purpose": "rope for the ferry"}},
    not_examples=("Wren, A.", "Quay Ropes, Ltd", "A Wren"),
)
_CUT = Rule(
    id="payment.cut_words",
    pattern=r"^[^(\n]*\)",
    examples={"seconded by B Teal) Chq": "seconded by B Teal)"},
    not_examples=("A Wren (ropes)", "A Wren"),
)
RULES = (_CHEQUE, _PURPOSE, _CUT)


class Told(NamedTuple):
    """What the words of a payment say; `payee` is None where they are the end of a sentence begun elsewhere, or no words."""

    payee: str | None
    purpose: str | None
    cheque: str | None


def who_and_what(words: str) -> Told:
    """The parts of a payment's words, without the mark of its list."""
    mark = MARKER.match(words)
    own = words[mark.end() :].strip() if mark else words.strip()
    cheque = _CHEQUE.search(own)
    if cheque:
        own = own[: cheque.start()].rstrip(" ,;:(-\u2013")
    if _CUT.match(own) or sum(map(str.isalpha, own)) < LETTERS_OF_A_NAME:
        return Told(None, None, None)
    number = cheque["number"] if cheque else None
    parts = _PURPOSE.match(own)
    return Told(parts["payee"].strip(), parts["purpose"].strip(), number) if parts else Told(own, None, number)
