"""Days, months and years as values, and the parts of patterns that name them."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.calendar.clock import CENTURY_TURN
from extract.text.lexicon import MONTHS

PREFIX = 24  # characters before a number that may say what kind of number it is

MONTH_NAMES = tuple(sorted({name[:3] for name in MONTHS}))
YEAR = r"(?:19|20)\d\d(?!\d|,\d)"
SHORT = r"['\u2019]\d\d(?!\w)|(?<=-)\d\d(?![\w.:%-])"
# What must be in sight for a month's pattern to be worth running.
MONTH_SIGHT = re.compile(r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
# "Minute 12 May", "By-Law 2030-17", "No. 1998": the number that follows is a name, not a time.
REFERENCE = re.compile(
    r"(?<![a-z])(?:by-?laws?|numbers?|no|nos|ref|reference|ordinance|docket|case|pages?|pp?|room|tel|ext|decision|exam"
    r"|application|flat|unit|box|extension|suite|version|items?|minutes?|paragraphs?|paras?|sections?|resolution|invoice|cheque|#)"
    r"(?:\s+(?:no|number|ref))?[.:]?\s*(?:#\s*)?$",
    re.IGNORECASE,
)


class Moment(NamedTuple):
    """A day, month or year; what is not printed is None. `words` are the printed words without the year."""

    year: int | None
    month: int | None = None
    day: int | None = None
    words: str = ""


class Period(NamedTuple):
    """An expression at `start` to `end` of the text: a moment, or a span from `first` to `last`."""

    start: int
    end: int
    first: Moment
    last: Moment | None
    rule: str
    weekday: str | None = None
    loose: bool = False  # "Dec 24": the 24th or the year 2024


def century(year: int) -> int:
    """A year of two digits as one of four."""
    return year if year >= 100 else year + (1900 if year >= CENTURY_TURN else 2000)


def before(text: str, start: int) -> str:
    """The few characters before `start` that may say what kind of number stands there."""
    return text[max(0, start - PREFIX) : start]
