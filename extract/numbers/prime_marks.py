"""Feet and inches by their marks: "a 30' lane", "6'6\\" high", "a 12\\" main"; a mark may close a quotation instead."""

from __future__ import annotations

from collections.abc import Iterator

from extract.text import numerals
from extract.text.numerals import Amount
from extract.text.rule import Rule

_FOOT, _INCH = "['\u2019\u2032]", "(?:[\"\u201d\u2033]|''|\u2019\u2019)"
_WAYS = r"lanes?|right|road|street|sidewalk|path|trail|easement|setback|strip"
_THINGS = rf"{_WAYS}|lots?|fence|wall|pipe|main|pole|buffer|culvert|drain|gate"
_SIDES = r"wide|high|deep|long|tall|thick|diameter|dia|in\s+(?:width|height|length|depth|diameter)|width|height|length|depth"
_RUNS = r"(?:of\s(?:right|frontage|clearance|road|street)|from)\b"
_BEHIND = rf"(?=[\s-]?(?:x|\u00d7|by\s\d|{_RUNS}|{_SIDES}|{_THINGS})|\s?(?:front|rear|side|minimum|maximum)\b)"
_NEW = r"(?<![\w'\u2019\u2032\".,/-])"  # nothing of a word or a number before it
_MARKED = Rule(
    id="figure.prime_mark",
    pattern=rf"""{_NEW}(?P<feet>\d{{1,4}}(?:\.\d)?)\s?{_FOOT}(?:\s?-?\s?(?P<inches>\d{{1,2}})\s?{_INCH}(?!\w)|(?!\w){_BEHIND})
        |(?<=\d['\u2019\u2032]\s[x\u00d7]\s)(?P<by>\d{{1,4}}(?:\.\d)?)\s?{_FOOT}(?!\w)
        |{_NEW}(?P<only>\d{{1,3}}(?:\.\d)?)\s?{_INCH}(?!\w){_BEHIND}""",
    examples={
        "a 30' lane": {"feet": "30"},
        "6'6\" high": {"feet": "6", "inches": "6"},
        "12\" main": {"only": "12"},
        "20' x 40": {"feet": "20"},
    },
    not_examples=("the 1930's", "said 'at least 30' and left", "'04 lane", "at 5'"),
)
_QUOTED = Rule(
    id="figure.open_quotation",
    pattern=r"(?:^|[\s(])['\u2018](?=[A-Za-z])[^'\u2019]*$",
    examples={"said 'at least ": " 'at least "},
    not_examples=("the clerk's lane of ", "said 'yes' to "),
)
RULES = (_MARKED, _QUOTED)
QUOTE_REACH = 80  # characters before a mark in which a quotation may open that it closes
_UNITS = {"feet": "feet", "by": "feet", "inches": "inches", "only": "inches"}


def read(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """The feet and inches where nothing is `taken`, each a figure of its own; `currency` is unused."""
    for match in _MARKED.finditer(text):
        if not match["inches"] and _QUOTED.search(text[max(0, match.start() - QUOTE_REACH) : match.start()]):
            continue
        for name, unit in _UNITS.items():
            start, end = match.span(name)
            if match[name] and 1 not in taken[start:end]:
                yield Amount(start, end + 1, numerals.number(match[name]), unit, 1, None, _MARKED.id, 1.0)
