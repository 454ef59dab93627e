"""Days and months printed without their year: which year they are in, and how sure that is.

The day of the week beside it settles the year; else a date of the same sentence, the same day printed elsewhere with
its year, or the day of the meeting, before or after which the words beside it put it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.calendar.moments import Moment, Period

_SURE = 1.0  # confidence of a date printed whole
BY_WEEKDAY = 0.95  # of a year that the day of the week settles
BY_YEAR_ALONE = 0.9  # of a year as a point in time
BY_SENTENCE = 0.85  # of a year taken from a date in the same sentence
BY_SAME_DAY = 0.8  # of a year printed elsewhere with the same day
BY_MEETING = 0.75  # of a year taken from the meeting
BY_MONTH_ALONE = 0.6  # of a month without a year
BY_PAPER = 0.55  # of a year taken from the other dates of a paper whose meeting is not known
_SENTENCE = 200  # characters before a day in which a date may give its year
_LEAD = 40  # characters before a date in which words put it ahead of the meeting or behind it
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
_HAD_BEEN = re.compile(r"(?<!would\s)(?<!should\s)\bhad\s+been\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:the\s+|early\s+|late\s+)?$", re.IGNORECASE)
_YEARLY_DAYS = ((1, 1), (3, 31), (4, 1), (12, 31))  # the ends of years: each year's papers name them
_YEARS_OFF = {"last": -1, "this": 0, "next": 1}
_SENTENCE_END = re.compile(r"[.;:?!](?=\s)")


class Dated(NamedTuple):
    """The ends of a period, their years known."""

    first: Moment
    last: Moment | None
    confidence: float


class Reckoning:
    """What one text says of the years of its dates, while they are read in its order.

    `meeting` is the day of the meeting; `of_the_day` is true for a paper written about then (minutes, an agenda):
    what lies ahead of a report that is older than its meeting may lie behind the meeting.
    """

    def __init__(
        self, text: str, printed: Sequence[Period], meeting: datetime.date | None, *, of_the_day: bool
    ) -> None:
        self._text = text
        self._meeting = meeting
        self._of_the_day = of_the_day
        self._middle = _middle(printed)
        self._whole = _whole(printed)
        self._days: tuple[int, datetime.date] | None = None  # the last date printed whole, and the offset of its end
        self._years: tuple[int, datetime.date] | None = None  # the middle of the last financial year, likewise

    def date(self, period: Period, order: str) -> Dated | None:
        """`period` with its years; None where nothing tells them. `order` is that of all-digit dates."""
        if period.loose:
            period = self._settled(period, order)
        first, last = period.first, period.last
        if first.year is not None and (last is None or last.year is not None):
            if first.month:
                self._days = (period.end, day_of(last or first))
            elif last and last.year == first.year + 1:
                self._years = (period.end, datetime.date(first.year, 10, 1))
            return Dated(first, last, BY_YEAR_ALONE if first.month is None and last is None else _SURE)
        if first.year is not None or first.month is None:
            return None
        year, confidence = self._year(period)
        if year is None:
            return None
        first = first._replace(year=year)
        if last:
            earlier = (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)
            last = last._replace(year=year + earlier)
        return Dated(first, last, min(confidence, BY_MONTH_ALONE) if first.day is None else confidence)

    def _year(self, period: Period) -> tuple[int | None, float]:
        """The year in which `period` begins, and how sure that is."""
        first = period.first
        near = self._near(period.start, self._days)
        if near is None and first.day is None:
            near = self._near(period.start, self._years)  # "in the first half of 2030/31 … in May"
        base = self._meeting or self._middle
        bearing = self._bearing(period)
        given = next(_on_weekday(first, period.weekday, near or base), None)
        if bearing in _YEARS_OFF and base:
            return base.year + _YEARS_OFF[bearing], BY_WEEKDAY
        if given:
            return given.year, BY_WEEKDAY
        if near:
            return _closest(first, near), BY_SENTENCE
        return self._by_base(first, base, bearing) if base else (None, 0.0)

    def _by_base(self, first: Moment, base: datetime.date, bearing: str) -> tuple[int, float]:
        """The year that is told by nothing but the day of the meeting, or the middle of the dates of the paper, at `base`."""
        same = self._whole.get((first.month or 0, first.day or 0))
        if same is not None and abs(same - base.year) <= 1 and (bearing != "ahead" or same >= base.year):
            return same, BY_SAME_DAY
        if first.day is None and not self._of_the_day and self._middle:
            return _closest(first, self._middle), BY_MONTH_ALONE  # a report looks back on the months it is about
        year = _closest(first, base)
        if bearing == "behind" and day_of(first._replace(year=year)) > base:
            year -= 1
        elif bearing == "ahead" and (base - day_of(first._replace(year=year))).days > LATE:
            year += 1
        return year, BY_MEETING if self._meeting else BY_PAPER

    def _settled(self, period: Period, order: str) -> Period:
        """ "Dec 24" as a month of a year near the meeting's, where days come first; else as a day."""
        moment, base = period.first, self._meeting or self._middle
        year = 2000 + (moment.day or 0)
        if order == "DMY" and base and abs(base.year - year) <= YEARS_AROUND and (moment.day or 0) > 9:
            words = moment.words.split()[-1]
            return period._replace(first=Moment(year, moment.month, None, words), loose=False)
        return period

    def _bearing(self, period: Period) -> str:
        """Where words put a date without a year: "last", "this" or "next" year, "ahead", "behind", or nowhere ("")."""
        after = _YEAR_AFTER.match(self._text, period.end)
        if after:
            return after["which"].casefold()
        lead = self._text[max(0, period.start - _LEAD) : period.start]
        if _SINCE.search(lead):
            return "behind"
        if not self._of_the_day:
            return ""
        ends = [match.end() for match in _SENTENCE_END.finditer(lead)]
        said = [match.lastgroup for match in _BEARING.finditer(lead, ends[-1] if ends else 0)]
        if said and said[-1] == "behind" and _HAD_BEEN.search(lead, ends[-1] if ends else 0):
            return "behind"
        return "ahead" if said and said[-1] == "ahead" else ""

    def _near(self, start: int, known: tuple[int, datetime.date] | None) -> datetime.date | None:
        """The date `known` where it stands before `start` in the same sentence."""
        if known is None or start - known[0] > _SENTENCE or _SENTENCE_END.search(self._text, known[0], start):
            return None
        return known[1]


def _middle(printed: Sequence[Period]) -> datetime.date | None:
    """The middle one of the days and months printed with their years: about then the text was written."""
    days = sorted(day_of(period.first) for period in printed if period.first.year and period.first.month)
    return days[len(days) // 2] if days else None


def _whole(printed: Sequence[Period]) -> dict[tuple[int, int], int]:
    """The year of each day of a month that is printed with one year only."""
    years: dict[tuple[int, int], set[int]] = {}
    for period in printed:
        for moment in (period.first, period.last):
            if moment and moment.year and moment.month and moment.day:
                years.setdefault((moment.month, moment.day), set()).add(moment.year)
    return {day: min(found) for day, found in years.items() if len(found) == 1 and day not in _YEARLY_DAYS}


def _on_weekday(moment: Moment, weekday: str | None, base: datetime.date | None) -> Iterator[datetime.date]:
    """The days within a year of `base` that are `moment` and fall on `weekday`."""
    if weekday and base and moment.month and moment.day:
        for year in (base.year, base.year + 1, base.year - 1):
            day = calendar_day(year, moment.month, moment.day)
            if day and day.strftime("%A").casefold().startswith(weekday.casefold()[:3]):
                yield day


def _closest(moment: Moment, base: datetime.date) -> int:
    """The year in which `moment` is nearest to `base`."""
    years = (base.year, base.year - 1, base.year + 1)
    return min(years, key=lambda year: abs((day_of(moment._replace(year=year)) - base).days))


def day_of(moment: Moment) -> datetime.date:
    """A day in the moment: the day itself, or the middle of its month."""
    year, month = moment.year or 1, moment.month or 7
    return calendar_day(year, month, moment.day or 15) or datetime.date(year, month, 28)


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """The day of the calendar; None where there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
