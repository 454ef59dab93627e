"""Numbers whose noun is understood: "from 84 to 101", "of which 12 were valid", "87 strays impounded, 64 rehomed".

In a running sentence a whole number between small words counts something, unless it is the number of a house, a time,
an age, a telephone number or the next of a list of names ("policies 8, 12 and 17").
"""

from __future__ import annotations

import re

from extract.numbers import counted

BEFORE = 60  # characters before and after a number that are read
_AFTER = 45

_DIGITS = re.compile(r"[1-9]\d{0,3}")
# Small words after which a number is a place, a time or a name, or which say nothing of it.
_NOT_BEFORE = """
    a aged an around at between by c call called cap ch channel in into is it named no nos on onto over past per plus
    re reading reads ring s says section see sign signed since the then through times towards under until upto v
    version via vs x y z
"""
_NOT_AFTER = "am inst minutes nd noon o'clock oclock pm rd st th"
_SAY = "are had has have is of was were"  # small words that go on after a number that counts
_DIALLED = "101 111 112 119 811 911 999"
_REFUSED = frozenset(_NOT_BEFORE.split())
_NOT_NEXT = frozenset(_NOT_AFTER.split())
_VERBS = frozenset(_SAY.split())
_CALLS = frozenset(_DIALLED.split())
_DASHED = re.compile(r"\d\s?[-\u2010-\u2015]\s?\d")  # "18-25": ages, years, houses
_LEAD = re.compile(r"(?P<word>[A-Za-z][a-z'\u2019-]*)\s+$|(?P<listed>[a-z)](?:,\s+|\s+\()|\d\s\()$")
# "stood at 42": not a time, nor a place
_STOOD = re.compile(r"\b(?:stood|stands|standing|remain(?:s|ed|ing)?|peaked|capped)\s+at\s+$")
_PAGE_OF = re.compile(r"\b(?:pages?|item|part|sheet|slide|phase|stage)\s+\d+\s+of\s+$", re.IGNORECASE)
_NEXT = re.compile(r"\s+(?P<word>[a-z][a-z'\u2019-]*)|(?P<stop>[.,;)](?=[\s,.;]|$)|\s*$|\s+\(\d+\s+[a-z])")
_AGES = re.compile(r"\b(?:age[ds]?|years?\s+old|year\s+olds?|time|clock|born|hour)\b", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:call\w*|rings?|rang|phon\w+|dial\w*|telephon\w*|numbers?|contact\w*|emergency|police)\b", re.I)
# "12 and 14 Quay Street", "101 or 999"
_JOINED = re.compile(r"(?:\s*(?:,|&|and|or|to|[-\u2013])\s*\d+)+(?!\d|[,.]\d|\s+[a-z(]|\s*[.;%])")
_OF_THE = re.compile(r"\d\s+(?:out\s+)?of\s+(?:the|these|those|all|our|its)\s+$")


def stands(text: str, start: int, end: int, digits: str) -> bool:
    """True where the number at `start` to `end` of `text` counts something that is not named beside it.

    A range is one number here; `digits` are those of its first.
    """
    if not _DIGITS.fullmatch(digits) or _DASHED.search(text, start, end):
        return False
    before, after = text[max(0, start - BEFORE) : start], text[end : end + _AFTER]
    lead, following = _LEAD.search(before), _NEXT.match(after)
    if lead is None or following is None or _PAGE_OF.search(before) or "\0" in before[lead.start() :]:
        return False
    if following["word"] and following["word"] in _NOT_NEXT:
        return False
    if _is_name(text, before, after, end, digits):
        return False
    if lead["listed"]:
        # ", 64 rehomed": what was counted before is counted on
        word = following["word"]
        return word is not None and any(map(str.isdigit, before)) and (word in _VERBS or word not in counted.STOPS)
    word = lead["word"].casefold()
    if _OF_THE.search(before) or _STOOD.search(before):
        return True  # "33 of the 46, of whom"
    return word not in _REFUSED and (lead["word"][0].islower() or word in counted.COUNT_OPENERS)


def _is_name(text: str, before: str, after: str, end: int, digits: str) -> bool:
    """True for the number of a house, of an emergency service, and for an age: "12 High Street", "call 999", "aged 40"."""
    if counted.addressed(text, end) or _JOINED.match(after) or _AGES.search(before[-30:]):
        return True
    return digits in _CALLS and _CALLED.search(before + after) is not None
