"""Amounts that bound others and are no sum themselves: "contracts over £5,000", "between £50 and £250", "a limit of £400"."""

from __future__ import annotations

from extract.text.rule import Rule

_BEHIND, _AHEAD = 48, 60  # characters before and after an amount in which the words of a bound stand
_MONEY = r"(?:[A-Z]{0,3}[£$€R]\s?[\d,.]+\s?(?:k|m|million)?)"
_MORE = r"exceed(?:s|ed|ing)?|in\s+excess\s+of|excess\s+of|above|below|under|over|between"
_THAN = r"(?:more|less|greater|fewer|lower|higher)\s+than|(?:at|by)\s+least"
_LIMIT = r"(?:thresholds?|limits?|ceiling|caps?)"
_RANGE = rf"(?:between|{_LIMIT}\s+(?:\w+\s+){{0,4}}?(?:from|of))\s+{_MONEY}\s+(?:and|to)"
_BOUND = Rule(
    id="amount.bound",
    pattern=rf"(?:\b(?:{_MORE}|{_THAN}|{_LIMIT}\s+(?:of|to|at|from|is|was|be|for)|{_RANGE})|[<>\u2264\u2265])\s*$",
    examples={
        "contracts over ": "over ",
        "which exceeds ": "exceeds ",
        "between £50 and ": "between £50 and ",
        "a limit of ": "limit of ",
        "the limit from £1,000 to ": "limit from £1,000 to ",
    },
    not_examples=("spread over three years: ", "a grant of up to ", "rose from £50 to "),
)
_ASKED = r"without\s+(?:the\s+)?(?:prior|further|express|specific)?\s*(?:approval|consent|authority|reference)"
_EACH = r"(?:per|for\s+each|for\s+any\s+one|in\s+any\s+one)\s+(?:transaction|item|order|purchase|payment|invoice|claim|event)s?"
_LICENCE = Rule(
    id="amount.bound_of_licence",
    # what may be spent unasked
    pattern=rf"^[^.;]*?\b(?:{_ASKED}|{_EACH})\b",
    examples={
        " without prior approval of the council": " without prior approval",
        " per transaction": " per transaction",
    },
    not_examples=(" per year", " for paint. Nothing is bought without approval"),
)
RULES = (_BOUND, _LICENCE)


def bounds(text: str, start: int, end: int) -> bool:
    """True for an amount at `start` to `end` of `text` that says how much others may be."""
    before, after = text[max(0, start - _BEHIND) : start], text[end : end + _AHEAD]
    return _BOUND.search(before) is not None or _LICENCE.match(after) is not None
