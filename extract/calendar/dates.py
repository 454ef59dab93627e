"""Dates: every expression that names a day, a month or a year, as ISO, with what the day is of.

Rules decide what is a date (:mod:`extract.calendar.periods`); dateparser turns the words of a month and a day into one, given
the language, the order and nothing to guess from: a date of which it makes other parts than those printed is none. A
day printed without its year takes the year from what stands around it or from the meeting (:mod:`extract.calendar.yearless`),
with lower confidence.
"""

from __future__ import annotations

import datetime
import functools

from dateparser.date import DateDataParser

from extract.calendar import periods, roles
from extract.calendar.moments import Moment
from extract.calendar.yearless import Reckoning, calendar_day
from extract.models import Date, Layout, Section
from extract.text.flow import flow

RULES = periods.RULES

LEAP_YEAR = 2000  # in which the words of a day are parsed, once for all years

_OF_THE_DAY = ("minutes", "agenda")  # papers written about the day of the meeting


def find(section: Section, layout: Layout) -> list[Date]:
    """The dates printed in `section`, in the order of its text; years not printed are taken from the meeting's date."""
    text = flow(section.passage)
    printed = periods.printed(text, layout.date_order)
    reckoning = Reckoning(text, printed, _meeting(section), of_the_day=section.paper.kind in _OF_THE_DAY)
    found: list[Date] = []
    for period in printed:
        if period.start < section.heading_end and _numbers_item(section, text[period.start : period.end]):
            continue
        dated = reckoning.date(period, layout.date_order)
        if dated is None:
            continue
        value, end_value = _iso(dated.first), _iso(dated.last) if dated.last else None
        if value is None or (dated.last and end_value is None):
            continue
        evidence = section.passage.evidence(period.start, period.end, rule=period.rule, confidence=dated.confidence)
        found.append(
            Date(
                value=value,
                end_value=end_value,
                precision=_precision(dated.first, dated.last),
                role=roles.role(text, period, at_meeting=value == section.meeting.date),
                evidence=evidence,
            )
        )
    return found


def _numbers_item(section: Section, words: str) -> bool:
    """True for what looks like a year and is the number of the section's own item: minute "24/25"."""
    return section.item is not None and words in (section.item.number, section.item.minute_number)


def _meeting(section: Section) -> datetime.date | None:
    """The day of the meeting, where it is known."""
    printed = section.meeting.date or ""
    return datetime.date.fromisoformat(printed) if len(printed) == len("2030-01-01") else None


def _iso(moment: Moment) -> str | None:
    """The moment as ISO text; None where there is no such day or dateparser reads other parts in the words."""
    if moment.year is None:
        return None
    if moment.month is None:
        return f"{moment.year:04d}"
    if moment.words:
        parsed = _parse(f"{moment.words.casefold()} {LEAP_YEAR}")
        if parsed is None or parsed.month != moment.month or parsed.day != (moment.day or 1):
            return None
    if moment.day is None:
        return f"{moment.year:04d}-{moment.month:02d}"
    day = calendar_day(moment.year, moment.month, moment.day)
    return day.isoformat() if day else None


@functools.lru_cache(maxsize=50_000)
def _parse(words: str) -> datetime.date | None:
    """What dateparser reads in the words of a date that has all its parts."""
    parsed = _parser().get_date_data(words).date_obj
    return parsed.date() if parsed else None


@functools.cache
def _parser() -> DateDataParser:
    """English only, no relative dates, a month and a year required, no part taken from the clock."""
    settings = {
        "DATE_ORDER": "DMY",
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["month", "year"],
        "PREFER_DAY_OF_MONTH": "first",
        "RELATIVE_BASE": datetime.datetime(2000, 1, 1),
    }
    return DateDataParser(languages=["en"], settings=settings)


def _precision(first: Moment, last: Moment | None) -> str:
    if first.day:
        return "day"
    if first.month:
        return "month"
    consecutive = last is not None and last.year is not None and first.year is not None and last.year == first.year + 1
    return "financial_year" if consecutive else "year"
