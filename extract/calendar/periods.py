"""Days, months and years as papers print them: text → the expressions that name them, with nothing added.

A period is what the words say: parts that are not printed are None. Whoever reads them decides which year "13 June"
is in. Several readers share this, so that what one takes for a date no other takes for a number.
"""

from __future__ import annotations

import functools
import re

from extract.calendar import days, years
from extract.calendar.moments import MONTH_SIGHT, Moment, Period, before, century
from extract.text import sight
from extract.text.lexicon import DASH, WEEKDAY

RULES = (
    days.NUMERIC, days.SPELLED, days.MONTH_NUMBER, days.DAY_MONTH, days.MONTH_DAY, years.MONTH_YEAR, years.YEARS,
    years.SHORT_YEARS, years.POINT, days.SLASHED, *days.RULES,
)  # fmt: skip

_US_SIGHT = re.compile(r"\d,\s+(?:19|20)\d\d")
# "26 November to 27th January", "March 1, 2030 – May 31, 2030"
_UNTIL = re.compile(
    rf"\s*,?\s*(?:{DASH}|to|until|till|through|up\s+to)\s*(?:the\s+)?(?:{WEEKDAY}(?:\s*,)?\s*)?", re.IGNORECASE
)
_ENDS = re.compile(r"\b(?:to|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
# "between 1 June and 4 July", but "the difference between 2030 and 2031"
_BETWEEN = re.compile(r"(?<!difference)(?<!comparison)(?<!split)(?<!change)\sbetween\s+(?:the\s+)?(?:years\s+)?$", re.I)
_AND = re.compile(rf"\s*,?\s*and\s+(?:the\s+)?(?:{WEEKDAY}(?:\s*,)?\s*)?", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,\s*and|,|&|/|and|or)\s*", re.IGNORECASE)
_YEARLY = re.compile(r"\s*(?:each|every)\s+year|\s*annually", re.IGNORECASE)

_READERS = (
    (days.NUMERIC, days.numeric, days.NUMERIC_SIGHT),
    (days.SPELLED, days.spelled, days.SPELLED_SIGHT),
    (days.MONTH_NUMBER, days.month_number, days.MONTH_NUMBER_SIGHT),
    (days.DAY_MONTH, days.day_month, MONTH_SIGHT),
    (days.MONTH_DAY, days.month_day, MONTH_SIGHT),
    (years.MONTH_YEAR, years.month_year, MONTH_SIGHT),
    (years.YEARS, years.years, years.YEAR_SIGHT),
    (years.SHORT_YEARS, years.short_years, years.SHORT_SIGHT),
    (years.POINT, years.point, years.YEAR_SIGHT),
    (days.SLASHED, days.slashed, days.SLASHED_SIGHT),
)


@functools.lru_cache(maxsize=64)
def printed(text: str, order: str = "DMY") -> tuple[Period, ...]:
    """The periods named in `text`, in its order.

    All-digit dates that could be either are read as `order` (DMY or MDY), unless other dates of `text` show another.
    """
    order = date_order(text) or order
    taken = bytearray(len(text))
    found: list[Period] = []
    near: dict[re.Pattern[str], list[tuple[int, int]]] = {}
    for rule, read, sought in _READERS:
        if sought not in near:
            near[sought] = sight.regions(text, sought)
        for start, end in near[sought]:
            for match in rule.compiled.finditer(text, start, end):
                if 1 in taken[match.start() : match.end()]:
                    continue
                for period in read(match, text, order):
                    taken[period.start : period.end] = b"\1" * (period.end - period.start)
                    found.append(period)
    spans = _spans(sorted(found), text)
    return tuple(span for span in spans if span.first.year is not None or not _YEARLY.match(text, span.end))


def date_order(text: str) -> str | None:
    """The order that all-digit dates of `text` show, or its written ones: DMY, MDY, or None where they show none."""
    votes = 0
    for match in sight.finditer(days.NUMERIC.compiled, text, days.NUMERIC_SIGHT):
        if match["first"]:
            votes += (int(match["first"]) > 12) - (int(match["second"]) > 12)
    if not votes and _US_SIGHT.search(text):
        votes += sum(1 for match in sight.finditer(days.DAY_MONTH.compiled, text, MONTH_SIGHT) if match["year"])
        votes -= sum(1 for match in sight.finditer(days.MONTH_DAY.compiled, text, MONTH_SIGHT) if match["year"])
    return "DMY" if votes > 0 else "MDY" if votes < 0 else None


def _spans(periods: list[Period], text: str) -> list[Period]:
    """Two periods of one kind are one span where "to", a dash or "between … and …" joins them.

    In a span and in a list the last one's year holds for the one before it.
    """
    joined: list[Period] = []
    for period in reversed(periods):
        after = joined[-1] if joined else None
        if after and _joined(period, after, text):
            if after.loose and period.first.month and not period.first.day and not period.last:
                # "Oct – Dec 30" is of months, so that 30 is the year
                words = after.first.words.split()[-1]
                after = after._replace(
                    first=Moment(century(after.first.day or 0), after.first.month, None, words), loose=False
                )
            if _pair(period, after):
                first, last = _year_of(period.first, after.first), after.last or after.first
                joined[-1] = period._replace(end=after.end, first=first, last=last, loose=False)
                continue
        elif after and not period.last and _LISTED.fullmatch(text, period.end, after.start):
            period = period._replace(first=_year_of(period.first, after.first))
        joined.append(period)
    return joined[::-1]


def _year_of(first: Moment, last: Moment) -> Moment:
    """`first` with the year of the later `last` where it has none of its own."""
    if first.year is not None or last.year is None or last.month is None:
        return first
    later = (first.month or 0, first.day or 0) > (last.month, last.day or 31)
    return first._replace(year=last.year - later)


def _joined(period: Period, after: Period, text: str) -> bool:
    """True where the words between two periods make one span of them."""
    if _UNTIL.fullmatch(text, period.end, after.start):
        # "permitted to 1 May 2030, up to 1 May 2040": each is an end.
        listed = text[period.end : period.end + 1] == ","
        return not (listed and _ENDS.search(before(text, period.start)))
    if text[period.end : after.start].strip() == "/":  # "June/July 2031", but "4 May/5 June" are two days
        return all(one.first.month is not None and one.first.day is None and one.last is None for one in (period, after))
    and_ = _AND.fullmatch(text, period.end, after.start)
    return and_ is not None and _BETWEEN.search(f" {before(text, period.start)}") is not None


def _pair(one: Period, other: Period) -> bool:
    """True for two moments, or two financial years, that could be the ends of a span."""
    a, b = one.first, other.first
    if one.last or other.last:
        years = _financial(one) and _financial(other)
        return years and (a.year or 0) < (b.year or 0)
    if (a.day is None) != (b.day is None) or (a.month is None) != (b.month is None) or (a.year and not b.year):
        return False
    return not (a.year and b.year) or (a.year, a.month or 0, a.day or 0) < (b.year, b.month or 0, b.day or 0)


def _financial(period: Period) -> bool:
    """True for a year like 2030/31."""
    first, last = period.first.year, period.last.year if period.last else None
    return period.first.month is None and first is not None and last == first + 1
