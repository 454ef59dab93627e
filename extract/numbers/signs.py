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
_JOINING = ("of", "by", "to", "at", "is", "was", "are", "were", "from", "between", "and", "or", "than")
_LOSING = ("variance", "deficit", "loss", "movement", "change", "result", "position", "spend", "difference", "reduction")
_NOT_BEHIND = "".join(rf"(?<!\b{word})" for word in (*_JOINING, *_LOSING))
_PARTING = Rule(
    id="figure.parting_dash",
    # a dash behind the words of a label is no sign: "Hall hire –£40", but "a variance –£40"
    pattern=rf"{_NOT_BEHIND}(?<=[A-Za-z)])[ ]$",
    examples={"Hall hire ": " ", "(two days) ": " "},
    not_examples=("a change of ", "a variance ", "4 "),
)
RULES = (_BELOW, _PARTING)


def below_zero(text: str, start: int) -> bool:
    """True where the number that begins at `start` has a sign before it that is no dash: its word, or one glued to it."""
    return _BELOW.search(text[max(0, start - _REACH) : start]) is not None


def parts(text: str, start: int) -> bool:
    """True where a longer dash at `start` parts the words of a label from their sum: "Cheques –£40"."""
    return text[start] in "\u2013\u2014" and _PARTING.search(text[max(0, start - _REACH) : start]) is not None
