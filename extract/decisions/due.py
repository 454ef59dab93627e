"""The day by which something is to be done, where the paper prints it.

by 3 May 2031      before Friday 3rd May      by May 3, 2031      by 03/05/2031      by 2031-05-03      (due 3 May)
by the end of May 2031      by the end of the month      Deadline: 3 May
A day without a year is the next one after the meeting; "by the next meeting" names no day.
"""

from __future__ import annotations

import calendar
import datetime
import re

from extract.text.lexicon import MONTH, MONTHS
from extract.text.rule import Rule

CENTURY = 100
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_YEAR = r"(?:,?\s+(?P<{name}>(?:19|20)\d\d))?"
_DAY_FIRST = (
    rf"(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\b\.?{_YEAR.format(name='year')}"
)
_MONTH_FIRST = rf"(?P<us_month>{MONTH})\.?\s+(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d|\s*:){_YEAR.format(name='us_year')}"
_NUMERIC = r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<whole>(?:20)?\d\d)\b"
_ISO = r"(?P<iso>20\d\d-\d\d-\d\d)\b"
_OF_MONTH = rf"(?P<this>(?:the|this)\s+month)\b|(?P<end_month>{MONTH})\b\.?{_YEAR.format(name='end_year')}"
_END = rf"(?P<end>(?:the\s+)?end\s+of\s+)(?:{_OF_MONTH})"
_ANY = rf"{_WEEKDAY}(?:{_ISO}|{_NUMERIC}|{_DAY_FIRST}|{_MONTH_FIRST}|{_END})"
_BY = r"\b(?:by|before|due(?:\s+(?:by|on|date))?|deadline|no(?:t)?\s+later\s+than|target(?:\s+date)?)\b(?:\s+is)?\s*[:\u2013-]?\s*"
DUE = Rule(
    id="action.due",
    pattern=rf"{_BY}{_ANY}",
    examples={
        "by 3 May 2031": {"day": "3", "month": "May", "year": "2031"},
        "(due Friday 3rd May)": {"day": "3", "month": "May"},
        "Deadline: May 3, 2031": {"us_month": "May", "us_day": "3", "us_year": "2031"},
        "no later than 03/05/2031": {"first": "03", "second": "05", "whole": "2031"},
        "by 2031-05-03": {"iso": "2031-05-03"},
        "by the end of the month": {"end": "the end of ", "this": "the month"},
    },
    not_examples=("by May", "by 3 people", "by the next meeting", "the end of the path"),
    needs=("by", "before", "later", "due", "deadline", "target"),
)
ROW = Rule(
    id="action.row",
    # all words of a cell or a field that names a day
    pattern=rf"^\s*(?:by\s+)?{_ANY}\s*[.)]?\s*$",
    examples={
        "by 3rd May 2031": {"day": "3", "month": "May", "year": "2031"},
        "03/05/31": {"first": "03", "second": "05", "whole": "31"},
        "End of May": {"end": "End of ", "end_month": "May"},
    },
    not_examples=("ongoing", "May", "3 people"),
    confidence=0.9,
)
RULES = (DUE, ROW)


def due(words: str, meeting: str | None, order: str, *, whole: bool = False) -> str | None:
    """The day that `words` set, as an ISO date; with `whole` they name a day and say nothing else.

    `meeting` is the day of the meeting, `order` the layout's order of day and month (``DMY``, ``MDY``). None where no day is
    set, or one that there is not.
    """
    found = (ROW if whole else DUE).search(words)
    base = datetime.date.fromisoformat(meeting) if meeting and len(meeting) == len("2031-05-03") else None
    try:
        day = _day(found, base, order) if found is not None else None
    except ValueError:
        return None
    return day.isoformat() if day is not None else None


def _day(found: re.Match[str], base: datetime.date | None, order: str) -> datetime.date | None:
    """The day of a match; ValueError for the 31st of June."""
    if found["iso"]:
        return datetime.date.fromisoformat(found["iso"])
    if found["first"]:
        numbers = int(found["first"]), int(found["second"])
        day, month = numbers[::-1] if order == "MDY" else numbers
        year = int(found["whole"])
        return datetime.date(year if year > CENTURY else year + 20 * CENTURY, month, day)
    if found["this"]:
        return _last(base.year, base.month) if base is not None else None
    name = found["end_month"] or found["month"] or found["us_month"]
    said = found["end_year"] or found["year"] or found["us_year"]
    number = None if found["end"] else int(found["day"] or found["us_day"])
    return _of_month(MONTHS[name.casefold().rstrip(".")], number, int(said) if said else None, base)


def _of_month(month: int, number: int | None, year: int | None, base: datetime.date | None) -> datetime.date | None:
    """The day `number` of a month, its last where that is None; without a year the next one after `base`, the meeting."""
    if year is None and base is None:
        return None
    first = year if year is not None else base.year if base is not None else 0
    found = [_last(n, month) if number is None else datetime.date(n, month, number) for n in (first, first + 1)]
    return found[1] if year is None and base is not None and found[0] < base else found[0]


def _last(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
