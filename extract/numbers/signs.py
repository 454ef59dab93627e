"""Numbers below zero, as what stands before them tells: "minus 5 degrees", "down by -2.5 miles", "(-4 boats)"."""

from __future__ import annotations

from extract.text.numerals import MINUS
from extract.text.rule import Rule

_REACH = 12  # characters before a number in which its sign stands
_BELOW = Rule(
    id="figure.below_zero",
    pattern=rf"(?:\bminus\s|(?:\b(?:of|by|to|at|is|was|are|were|from|between|and|or|than)\s|\()[{MINUS}])$",
    examples={"a change of minus ": "minus ", "it fell to -": "to -", "(\u2013": "(\u2013"},
    not_examples=("boats -", "the minus", "4 to 5 -", "of - "),
)
RULES = (_BELOW,)


def below_zero(text: str, start: int) -> bool:
    """True where the number that begins at `start` has a sign before it that is no dash: its word, or one glued to it."""
    return _BELOW.search(text[max(0, start - _REACH) : start]) is not None
