"""The items a sentence names by number: "Items 11 and 12", "agenda item 9(b)", "re No 2608"."""

from __future__ import annotations

import re

from extract.rule import Rule

MOST = 30  # items in one range

ITEMS = Rule(
    id="interests.items",
    # "Items 11 and 12", "agenda item 9(b)", "No 2608", "Agenda No. 2390", "re 2733"
    pattern=r"\b(?:(?:agenda\s+)?(?:items?|minutes?|motions?)(?:\s+(?:nos?\.?|numbers?))?"
    r"|agenda\s+(?:nos?\.?|numbers?)|nos?\.?|re:?)\s*"
    r"(?P<list>\d{1,5}(?:[./]\d{1,4})*[a-z]?\b(?:\s?\([a-z\d]{1,3}\))?(?:\s*(?:,"
    r"|and|&|to|-|\u2013|,\s*and)\s*(?:items?\s+)?\d{1,5}(?:[./]\d{1,4})*[a-z]?\b(?![/\d])(?:\s?\([a-z\d]{1,3}\))?)*)",
    examples={
        "in Items 11 and 12": {"list": "11 and 12"},
        "re No 2608": {"list": "2608"},
        "agenda item 9(b)": {"list": "9(b)"},
    },
    not_examples=("on 12 May", "an item of interest"),
    needs=("item", "no", "re", "minute", "motion"),
)
_NUMBER = re.compile(r"\d{1,5}(?:[./]\d{1,4})*[a-z]?(?:\s?\([a-z\d]{1,3}\))?", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})\s*(?:to|-|\u2013)\s*(\d{1,3})$")


def numbers(text: str) -> list[str]:
    """The items a sentence names, in order, each once."""
    found: list[str] = []
    for match in ITEMS.finditer(text):
        span = _RANGE.match(match["list"])
        if span and int(span[1]) < int(span[2]) < int(span[1]) + MOST:
            found += map(str, range(int(span[1]), int(span[2]) + 1))
        else:
            found += (number.replace(" ", "") for number in _NUMBER.findall(match["list"]))
    return list(dict.fromkeys(found))
