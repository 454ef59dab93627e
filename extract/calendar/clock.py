"""Days and times of day as meetings' headings print them: "Thursday, 13th March, 2025", "6.00 pm"."""

from __future__ import annotations

import datetime
import re

from extract.text.lexicon import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from extract.text.rule import Rule

CENTURY_TURN = 70  # two-digit years from here on are of the last century

_YEAR = r"(?:19|20)\d\d"
# "16th October, 2025", "21-Jan-2019", "4th day of May 2021"
_DAY_FIRST = rf"""(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?(?:\s+(?:day\s+of\s+|of\s+)?|-|(?<=[snrt][tdh]))(?P<month>{MONTH})
    (?:\s*,?\s+|-)(?P<year>{_YEAR})\b"""
# "July 4, 2021", "JUNE 27 2012"
_MONTH_FIRST = rf"(?P<month_us>{MONTH})\s+(?:the\s+)?(?P<day_us>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?P<year_us>{_YEAR})\b"
# "2022-01-27"
_YEAR_FIRST = rf"(?P<year_iso>{_YEAR})-(?P<month_iso>0[1-9]|1[0-2])-(?P<day_iso>[0-2]\d|3[01])(?!\d)"
# "21.01.25", "21/01/2025"
_IN_FIGURES = rf"(?P<day_n>\d{{1,2}})(?P<sep>[./])(?P<month_n>\d{{1,2}})(?P=sep)(?P<year_n>(?:{_YEAR}|\d\d))\b(?![./]\d)"
DAY = Rule(
    id="clock.day",
    pattern=rf"(?:(?P<weekday>{WEEKDAY})\s*,?\s+(?:the\s+)?)?(?:{_DAY_FIRST}|{_MONTH_FIRST}|{_YEAR_FIRST}|{_IN_FIGURES})",
    examples={
        "on Thursday, 16th October, 2025 at": {
            "weekday": "Thursday", "day": "16", "month": "October", "year": "2025",
        },
        "Monday 3 June 2019": {"weekday": "Monday", "day": "3", "month": "June", "year": "2019"},
        "15thMay 2019": {"day": "15", "month": "May", "year": "2019"},
        "21-Jan-2019": {"day": "21", "month": "Jan", "year": "2019"},
        "July 4, 2021": {"month_us": "July", "day_us": "4", "year_us": "2021"},
        "JUNE 27 2012": {"month_us": "JUNE", "day_us": "27", "year_us": "2012"},
        "Thursday, 2022-01-27T10:00": {"weekday": "Thursday", "year_iso": "2022", "month_iso": "01", "day_iso": "27"},
        "21.01.25": {"day_n": "21", "sep": ".", "month_n": "01", "year_n": "25"},
    },
    not_examples=("13 people", "June 2019", "paragraph 4.10"),
)  # fmt: skip
DAY_OF_WEEK = Rule(
    id="clock.day_of_week",
    pattern=rf"(?P<weekday>{WEEKDAY})\s*,?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?(?P<month>{MONTH})",
    examples={"on Monday 25th June at": {"weekday": "Monday", "day": "25", "month": "June"}},
    not_examples=("25th June", "every Monday in June"),
)
# "6.00 pm", "7p.m.", "12 noon"
_HALVES = r"(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d\d))?\s?(?P<half>[ap]\.?\s?m\b\.?|noon\b|midnight\b|hours\b|hrs\b)"
_WITH_H = r"(?P<hour_h>[01]?\d|2[0-3])\s?[hH]\s?(?P<minute_h>[0-5]\d)\b"  # "20H33"
TIME = Rule(
    id="clock.time",
    pattern=rf"""\b{_HALVES}|\b{_WITH_H}|\b(?P<hour_4>[01]\d|2[0-3])(?P<minute_4>[0-5]\d)\s?(?:hours|hrs)\b
        |\b(?P<hour_24>[01]?\d|2[0-3])[:.](?P<minute_24>[0-5]\d)\b(?!\s?%|\.\d)""",
    examples={
        "at 6.00 pm": {"hour": "6", "minute": "00", "half": "pm"},
        "7p.m.": {"hour": "7", "half": "p.m."},
        "closed at 18.51.": {"hour_24": "18", "minute_24": "51"},
        "12 noon": {"hour": "12", "half": "noon"},
        "20H33": {"hour_h": "20", "minute_h": "33"},
        "at 1430 hours": {"hour_4": "14", "minute_4": "30"},
    },
    not_examples=("paragraph 7", "24 members"),
)
RULES = (DAY, DAY_OF_WEEK, TIME)


def day(match: re.Match[str], order: str = "DMY") -> datetime.date | None:
    """The day that a match of `DAY` names, or None where there is no such day.

    `order` settles an all-digit date: DMY or MDY.
    """
    if match["day_n"]:
        first, second, year = int(match["day_n"]), int(match["month_n"]), int(match["year_n"])
        number, month = (second, first) if order == "MDY" else (first, second)
        if year < 100:
            year += 1900 if year >= CENTURY_TURN else 2000
    elif match["year_iso"]:
        year, month, number = int(match["year_iso"]), int(match["month_iso"]), int(match["day_iso"])
    else:
        number = int(match["day"] or match["day_us"])
        month = MONTHS[(match["month"] or match["month_us"]).rstrip(".").casefold()]
        year = int(match["year"] or match["year_us"])
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def weekday_fits(match: re.Match[str], date: datetime.date) -> bool:
    """False where the heading names another day of the week than the date falls on."""
    named = match["weekday"]
    return not named or WEEKDAYS[date.weekday()].startswith(named.rstrip(".").casefold()[:3])


def time(match: re.Match[str]) -> str | None:
    """The time of day that a match of `TIME` names as HH:MM, or None where there is none such."""
    hour = int(match["hour"] or match["hour_h"] or match["hour_4"] or match["hour_24"])
    minute = int(match["minute"] or match["minute_h"] or match["minute_4"] or match["minute_24"] or 0)
    half = (match["half"] or "").replace(".", "").replace(" ", "").casefold()
    if half == "pm" and hour < 12:
        hour += 12
    elif half in ("am", "midnight") and hour == 12:
        hour = 0
    elif half in ("hours", "hrs") and hour > 24:
        return None
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
