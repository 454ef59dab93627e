"""Dates: every expression that names a day, a month or a year, as ISO, with what the day is of.

Rules decide what is a date (:mod:`extract.periods`); dateparser turns the words of a month and a day into one, given
the language, the order and nothing to guess from: a date of which it makes other parts than those printed is none. A
day printed without its year takes the year from the day of the week beside it, from a date in the same sentence, or
from the meeting, with less confidence each time.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from dateparser.date import DateDataParser

from extract import periods, roles
from extract.flow import flow
from extract.layouts.layout import Layout
from extract.models import Date, Section
from extract.moments import Moment, Period

RULES = periods.RULES

SURE = 1.0  # confidence of a date printed whole
BY_WEEKDAY = 0.95  # of a year that the day of the week settles
BY_SENTENCE = 0.85  # of a year taken from a date in the same sentence
BY_YEAR_ALONE = 0.9  # of a year as a point in time
BY_SAME_DAY = 0.8  # of a year printed elsewhere with the same day
BY_MEETING = 0.75  # of a year taken from the meeting
BY_PAPER = 0.55  # of a year taken from the other dates of a paper whose meeting is not known
BY_MONTH_ALONE = 0.6  # of a month without a year
SENTENCE = 200  # characters before a day in which a date may give its year
AHEAD_REACH = 40  # characters before a date in which words put it ahead of the meeting
LEAP_YEAR = 2000  # in which the words of a day are parsed, once for all years
LATE = 45  # days by which a date put ahead may lie behind the meeting all the same
YEARS_AROUND = 3  # years by which "Dec 24" may stand off the meeting and still be a month of 2024

# "until September", "due to start in", "should be held on"; "was held on" is not ahead
_BEARING = re.compile(
    r"\b(?:(?P<ahead>until|due|will|would|shall|should|could|must|might|next|to\s+be|commence|planned|scheduled|arranged"
    r"|(?:agreed|resolved|decided|asked)\s+to|deadline|hopes?|hoped|expected|intends?|intended|in\s+time|forthcoming|upcoming)"
    r"|(?P<behind>was|were|had|been|since|last|previous))\b",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(r"\s+(?P<which>last|this|next)\s+year\b", re.IGNORECASE)
_YEARLY_DAYS = ((1, 1), (3, 31), (4, 1), (12, 31))  # the ends of years: each year's papers name them
_OF_THE_DAY = ("minutes", "agenda")  # papers written about the day of the meeting
_SINCE = re.compile(r"\bsince\s+(?:the\s+|early\s+|late\s+)?$", re.IGNORECASE)
_YEARS_OFF = {"last": -1, "this": 0, "next": 1}
_SENTENCE_END = re.compile(r"[.;:?!](?=\s)")


def find(section: Section, layout: Layout) -> list[Date]:
    """The dates printed in `section`, in the order of its text; years not printed are taken from the meeting's date."""
    text = flow(section.passage)
    found: list[Date] = []
    known: list[tuple[int, datetime.date]] = []  # dates printed whole so far, by offset
    years: list[tuple[int, datetime.date]] = []  # the middles of the financial years named so far, by offset
    printed = periods.printed(text, layout.date_order)
    whole = _whole(printed)
    meeting = _base(section)
    base = meeting or _middle(printed)
    for period in printed:
        if period.loose:
            period = _settled(period, base, layout.date_order)
        near = _near(period.start, text, known)
        if near is None and period.first.day is None:
            near = _near(period.start, text, years)  # "in the first half of 2030/31 … in May"
        dated = _dated(period, near, base, _bearing(section, text, period), whole)
        if dated is None:
            continue
        first, last, confidence = dated
        if meeting is None and confidence == BY_MEETING:
            confidence = BY_PAPER
        value, end_value = _iso(first), _iso(last) if last else None
        if value is None or (last and end_value is None):
            continue
        if confidence == SURE and first.month:
            known.append((period.end, _day_of(last or first)))
        elif last and _precision(first, last) == "financial_year":
            years.append((period.end, datetime.date(first.year or 1, 10, 1)))
        found.append(
            Date(
                value=value,
                end_value=end_value,
                precision=_precision(first, last),
                role=roles.role(text, period, at_meeting=value == section.meeting.date),
                evidence=section.passage.evidence(period.start, period.end, rule=period.rule, confidence=confidence),
            )
        )
    return found


def _base(section: Section) -> datetime.date | None:
    """The day of the meeting, where it is known."""
    printed = section.meeting.date or ""
    return datetime.date.fromisoformat(printed) if len(printed) == len("2030-01-01") else None


def _middle(printed: Sequence[Period]) -> datetime.date | None:
    """The middle one of the days and months printed with their years: a paper without a meeting is of about then."""
    days = sorted(_day_of(period.first) for period in printed if period.first.year and period.first.month)
    return days[len(days) // 2] if days else None


def _settled(period: Period, base: datetime.date | None, order: str) -> Period:
    """ "Dec 24" as a month of a year near the meeting's, where days come first; else as a day."""
    moment = period.first
    year = 2000 + (moment.day or 0)
    if order == "DMY" and base and abs(base.year - year) <= YEARS_AROUND and (moment.day or 0) > 9:
        words = moment.words.split()[-1]
        return period._replace(first=Moment(year, moment.month, None, words), loose=False)
    return period


def _bearing(section: Section, text: str, period: Period) -> str:
    """Where the words beside a date without a year put it: "last", "this" or "next" year, ahead, behind or nowhere ("").

    What lies ahead of a report that is older than its meeting may lie behind the meeting.
    """
    after = _YEAR_AFTER.match(text, period.end)
    if after:
        return after["which"].casefold()
    if _SINCE.search(text[max(0, period.start - AHEAD_REACH) : period.start]):
        return "behind"
    if section.paper.kind not in _OF_THE_DAY:
        return ""
    lead = text[max(0, period.start - AHEAD_REACH) : period.start]
    ends = [match.end() for match in _SENTENCE_END.finditer(lead)]
    said = [match.lastgroup for match in _BEARING.finditer(lead, ends[-1] if ends else 0)]
    return "ahead" if said and said[-1] == "ahead" else ""


def _whole(printed: Sequence[Period]) -> dict[tuple[int, int], int]:
    """The year of each day of a month that is printed with one year only."""
    years: dict[tuple[int, int], set[int]] = {}
    for period in printed:
        for moment in (period.first, period.last):
            if moment and moment.year and moment.month and moment.day:
                years.setdefault((moment.month, moment.day), set()).add(moment.year)
    return {day: min(found) for day, found in years.items() if len(found) == 1 and day not in _YEARLY_DAYS}


def _dated(
    period: Period,
    near: datetime.date | None,
    base: datetime.date | None,
    bearing: str,
    whole: Mapping[tuple[int, int], int],
) -> tuple[Moment, Moment | None, float] | None:
    """The ends of `period` with their years, and how sure they are; None where nothing tells the year.

    `near` is a date of the same sentence, `base` the day of the meeting, `bearing` what the words beside it say,
    `whole` the years that the text prints with the same days.
    """
    first, last = period.first, period.last
    if first.year is not None and (last is None or last.year is not None):
        alone = first.month is None and last is None
        return first, last, BY_YEAR_ALONE if alone else SURE
    if first.year is not None or first.month is None:
        return None
    ending = last or first
    given = next((day for day in _on_weekday(first, period.weekday, near or base)), None)
    if bearing in _YEARS_OFF and base is not None:
        year, confidence = base.year + _YEARS_OFF[bearing], BY_WEEKDAY
    elif given is not None:
        year, confidence = given.year, BY_WEEKDAY
    elif near is not None:
        year, confidence = _closest(first, near), BY_SENTENCE
    elif base is not None:
        year, confidence = _closest(first, base), BY_MEETING
        same = whole.get((first.month, first.day or 0))
        if same is not None and abs(same - base.year) <= 1 and (bearing != "ahead" or same >= base.year):
            year, confidence = same, BY_SAME_DAY
        elif bearing == "behind" and _day_of(first._replace(year=year)) > base:
            year -= 1
        elif bearing == "ahead" and (base - _day_of(first._replace(year=year))).days > LATE:
            year += 1
    else:
        return None
    if first.day is None:
        confidence = min(confidence, BY_MONTH_ALONE)
    first = first._replace(year=year)
    if last:
        earlier = (ending.month or 0, ending.day or 0) < (first.month or 0, first.day or 0)
        last = last._replace(year=year + earlier)
    return first, last, confidence


def _near(start: int, text: str, known: Sequence[tuple[int, datetime.date]]) -> datetime.date | None:
    """The last date printed whole before `start` in the same sentence."""
    if not known or start - known[-1][0] > SENTENCE or _SENTENCE_END.search(text, known[-1][0], start):
        return None
    return known[-1][1]


def _on_weekday(moment: Moment, weekday: str | None, base: datetime.date | None) -> Iterator[datetime.date]:
    """The days within a year of `base` that are `moment` and fall on `weekday`."""
    if weekday and base and moment.month and moment.day:
        for year in (base.year, base.year + 1, base.year - 1):
            day = _calendar(year, moment.month, moment.day)
            if day and day.strftime("%A").casefold().startswith(weekday.casefold()[:3]):
                yield day


def _closest(moment: Moment, base: datetime.date) -> int:
    """The year in which `moment` is nearest to `base`."""
    years = (base.year, base.year - 1, base.year + 1)
    return min(years, key=lambda year: abs((_day_of(moment._replace(year=year)) - base).days))


def _day_of(moment: Moment) -> datetime.date:
    """A day in the moment: the day itself, or the middle of its month."""
    year, month = moment.year or 1, moment.month or 7
    return _calendar(year, month, moment.day or 15) or datetime.date(year, month, 28)


def _calendar(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


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
    day = _calendar(moment.year, moment.month, moment.day)
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
