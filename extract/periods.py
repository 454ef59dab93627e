"""Days, months and years as papers print them: text → the expressions that name them, with nothing added.

A period is what the words say: parts that are not printed are None. Whoever reads them decides which year "13 June"
is in. Several readers share this, so that what one takes for a date no other takes for a number.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from extract import sight
from extract.clock import CENTURY_TURN
from extract.lexicon import DASH, MONTH, MONTHS, WEEKDAY
from extract.rule import Rule

LATEST_TWO_DIGIT = 60  # two-digit years of spans ("2025-60") up to here are ends of a span
LONGEST_SPAN = 40  # years a printed span may cover
PREFIX = 24  # characters before a number that may say what kind of number it is
MONTH_NAMES = tuple(sorted({name[:3] for name in MONTHS}))

_D = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:19|20)\d\d(?!\d|,\d)"
_SHORT = r"['\u2019]\d\d(?!\w)|(?<=-)\d\d(?![\w.:%-])"
_AND = rf"\s*(?:,\s*(?:and|&|or)|,|&|/|\band\b|\bor\b|\bto\b|\buntil\b|\btill\b|\bthrough\b|{DASH})\s*"
_NAMED = rf"(?:(?P<weekday>{WEEKDAY})\s*,?\s+(?:the\s+)?)?"

NUMERIC = Rule(
    id="date.numeric",
    pattern=rf"""(?<![\w/.])(?<!\w-)
        (?:(?P<iso>{_YEAR})-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>\d\d)
        |(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)(?P<year>{_YEAR}|\d\d))
        (?!\w|[/.-]\w)""",
    examples={
        "due 03/11/2031": {"first": "03", "mark": "/", "second": "11", "year": "2031"},
        "on 21.01.25.": {"first": "21", "mark": ".", "second": "01", "year": "25"},
        "2031-11-03": {"iso": "2031", "iso_month": "11", "iso_day": "03"},
    },
    not_examples=("24/00093", "3/24/0123/FUL", "4.10.2 Costs", "2019-3140-01", "10.00-12.00", "5/10"),
)
DAY_MONTH = Rule(
    id="date.day_month",
    pattern=rf"""(?<![\w£$€])(?<!\d[.,:/-]){_NAMED}
        (?P<days>{_D}(?:{_AND}(?:{WEEKDAY}\s*,?\s+)?(?:the\s+)?{_D}){{0,6}})
        (?:\s+day)?(?:\s+of)?(?:,?\s+|-)?(?<![a-z])(?P<month>{MONTH})
        (?:[\s,-]*(?P<year>{_YEAR})|[\s-]?(?P<short>{_SHORT})|(?<![a-z]{{4}})\s(?P<abbreviated>\d\d)(?![\w:%-]|[.,]\d))?""",
    needs=MONTH_NAMES,
    examples={
        "Friday, 14th June, 2030": {"weekday": "Friday", "days": "14th", "month": "June", "year": "2030"},
        "the 1 st day of May, 2031": {"days": "1 st", "month": "May", "year": "2031"},
        "4/5 June 2030": {"days": "4/5", "month": "June", "year": "2030"},
        "4th and 11th\nSeptember": {"days": "4th and 11th", "month": "September"},
        "31-Mar-30": {"days": "31", "month": "Mar", "short": "30"},
    },
    not_examples=("paragraph 4.10 May", "June 2030", "£5 March"),
)
MONTH_DAY = Rule(
    id="date.month_day",
    pattern=rf"""{_NAMED}\b(?P<month>{MONTH})\s+(?:the\s+)?
        (?P<days>{_D}(?:{_AND}(?:the\s+)?{_D}(?!\w|\s*(?:of\s+)?{MONTH})){{0,8}})
        (?:\s*[,;]?\s*(?P<year>{_YEAR}))?(?!\d|[:%/]|[.,]\d|\s?[ap]\.?m\b)""",
    needs=MONTH_NAMES,
    examples={
        "June 4, 2030": {"month": "June", "days": "4", "year": "2030"},
        "March 5, 9, and 12, 2031": {"month": "March", "days": "5, 9, and 12", "year": "2031"},
        "May 3rd": {"month": "May", "days": "3rd"},
    },
    not_examples=("June 2030", "May 10.30", "March 7%"),
)
MONTH_YEAR = Rule(
    id="date.month",
    pattern=rf"""(?<![\w'\u2019])(?P<month>{MONTH})
        (?:[\s,-]*(?:of\s+)?(?P<year>{_YEAR})(?:[-/\u2013](?P<second>\d\d)(?![\w/-]))?|[\s-]?(?P<short>{_SHORT}))?""",
    needs=MONTH_NAMES,
    examples={
        "End June 2030": {"month": "June", "year": "2030"},
        "Sept '30": {"month": "Sept", "short": "'30"},
        "November 2030-31": {"month": "November", "year": "2030", "second": "31"},
        "Mar-31": {"month": "Mar", "short": "31"},
        "in July": {"month": "July"},
    },
    not_examples=("marching", "decade"),
)
YEARS = Rule(
    id="date.years",
    pattern=rf"""(?<![\w/.,£$€#])(?<!\w-)(?:FY\s?)?(?P<first>(?:19|20)\d\d)\s?(?:/|{DASH}|\bto\b)\s?
        (?P<last>(?:19|20)\d\d|\d\d)(?!\w|{DASH}\d|[/.,:]\d|\s?%)""",
    needs=("19", "20"),
    examples={
        "2030/31": {"first": "2030", "last": "31"},
        "2030-\n31": {"first": "2030", "last": "31"},
        "2030\u20132034": {"first": "2030", "last": "2034"},
        "FY 2030-31": {"first": "2030", "last": "31"},
    },
    not_examples=("2030-3140-01", "X2030-194", "DC/2030/01264", "2030/31/04"),
)
SHORT_YEARS = Rule(
    id="date.short_years",
    pattern=rf"""\bFY\s?(?P<fy>\d\d)(?:\s?(?:/|{DASH})\s?(?P<fy_last>\d\d))?(?![\w/-])
        |(?<![\w/.,£$€#:-])(?P<first>[12]\d)/(?P<last>[123]\d)(?![\w/-])
        (?=\s+(?:budget|precept|financial\s+year|council\s+tax|accounts|out-?turn|municipal\s+year|audit|forecast|year[-\s]end))""",
    needs=("fy", "/"),
    examples={"FY25": {"fy": "25"}, "the 24/25 budget": {"first": "24", "last": "25"}},
    not_examples=("scored 24/25", "24/00093", "SAFY25"),
)
YEAR = Rule(
    id="date.year",
    pattern=r"(?<![\w/£$€#:+])(?<![\d.][.,])(?:FY\s?)?(?P<year>1[5-9]\d\d|20\d\d)(?!\w|[/%:]|[-\u2013]\d|[.,]\d)",
    needs=("20", "19", "18", "17", "16", "15"),
    examples={"built in 2030.": {"year": "2030"}, "mid-2031": {"year": "2031"}},
    not_examples=("2541 offences", "£2030", "12.2030", "2030s", "2,030", "2030/31"),
)
RULES = (NUMERIC, DAY_MONTH, MONTH_DAY, MONTH_YEAR, YEARS, SHORT_YEARS, YEAR)

# What must be in sight for a pattern to be worth running.
_NUMERIC_SIGHT = re.compile(r"\d[/.-]\d\d?[/.-]\d\d")
_MONTH_SIGHT = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_YEAR_SIGHT = re.compile(r"\d\d\d\d")
_SHORT_SIGHT = re.compile(r"\d\d/\d\d\s|FY")
_US_SIGHT = re.compile(r"\d,\s+(?:19|20)\d\d")

# "26 November to 27th January", "March 1, 2030 – May 31, 2030"
_UNTIL = re.compile(rf"\s*,?\s*(?:{DASH}|to|until|till|through|up\s+to)\s*(?:the\s+)?(?:{WEEKDAY}\s*,?\s*)?", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,\s*and|,|&|/|and|or)\s*", re.IGNORECASE)
_DAY_TOKEN = re.compile(r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?", re.IGNORECASE)
_ORDINAL = re.compile(r"\d\s?(?:st|nd|rd|th)\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\s+$", re.IGNORECASE | re.VERBOSE)
_SPAN_MARK = re.compile(rf"{DASH}|/|\bto\b|\buntil\b|\btill\b|\bthrough\b", re.IGNORECASE)
# "Minute 12 May", "By-Law 2030-44", "No. 1998": the number that follows is a name, not a time.
_REFERENCE = re.compile(
    r"(?<![a-z])(?:by-?laws?|numbers?|no|nos|ref|reference|ordinance|docket|case|pages?|pp?|room|tel|ext|decision|exam"
    r"|application|flat|unit|version|items?|minutes?|paragraphs?|paras?|sections?|resolution|invoice|cheque|#)"
    r"(?:\s+(?:no|number|ref))?[.:]?\s*(?:#\s*)?$",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"\b0\d{2,4}\)?\s+(?:\d{3,4}\s+)?$")
_MANY = re.compile(
    r"\b(?:over|about|approximately|approx\.?|around|nearly|almost|some|than|least|these|those|additional|extra|further"
    r"|circa|c\.)\s+$",
    re.IGNORECASE,
)
_MEASURED = re.compile(r"\s*(?:sq|m2|m²|mm|cm|km|kw|mw|kg|litres?|hours|hrs|words|metres|pounds|per\b|homes\b|dwellings\b)", re.I)
_NOUNS = re.compile(r"\s+(?:[a-z-]+\s+){0,2}?[a-z-]{2,}s\b")
_ADDRESS = re.compile(r"\s+(?:[A-Z][\w'\u2019.-]*\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Way|Place)\b")
# A month alone is a month after such words or before them; "may" and "march" are words too.
_OF_TIME = re.compile(
    r"\b(?:in|of|by|from|until|till|since|during|last|next|early|late|mid|end|the|and|or|to|through|for|this|between"
    r"|before|after|throughout)[\s-]+$|[-(/,\u2013]\s*$|^$|\n$",
    re.IGNORECASE,
)
_MONTHLY = re.compile(
    r"\s+(?:meeting|council|minutes|police|report|committee|board|cabinet|agenda|newsletter|budget|figures)\b", re.IGNORECASE
)
_WORDS = {"may": re.compile(r"\b(?:in|of|by|from|until|since|during|last|next|early|late|mid|end|this)[\s-]+$", re.IGNORECASE)}
_WORDS["mar"] = _WORDS["march"] = _WORDS["may"]
_YEARLY = re.compile(r"\s*(?:each|every)\s+year|\s*annually", re.IGNORECASE)


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


@functools.lru_cache(maxsize=64)
def printed(text: str, order: str = "DMY") -> tuple[Period, ...]:
    """The periods named in `text`, in its order.

    All-digit dates that could be either are read as `order` (DMY or MDY), unless the other dates of `text` show another.
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
    """The order that the all-digit dates of `text` show, or its written ones: DMY, MDY, or None where they show none."""
    votes = 0
    for match in sight.finditer(NUMERIC.compiled, text, _NUMERIC_SIGHT):
        if match["first"]:
            votes += (int(match["first"]) > 12) - (int(match["second"]) > 12)
    if not votes and _US_SIGHT.search(text):
        votes += sum(1 for match in sight.finditer(DAY_MONTH.compiled, text, _MONTH_SIGHT) if match["year"])
        votes -= sum(1 for match in sight.finditer(MONTH_DAY.compiled, text, _MONTH_SIGHT) if match["year"])
    return "DMY" if votes > 0 else "MDY" if votes < 0 else None


def _numeric(match: re.Match[str], text: str, order: str) -> list[Period]:
    """03/11/2031, 21.01.25, 2031-11-03."""
    if match["iso"]:
        day, month, year = int(match["iso_day"]), int(match["iso_month"]), int(match["iso"])
    else:
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        if match["mark"] != "/" and len(match["year"]) == 2:
            # "4.10.12" is a paragraph and "16.11.02 Apologies" at the start of a line a minute number.
            opening = match.start() == 0 or text[match.start() - 1] == "\n"
            heading = opening and match.end() < len(text) and text[match.end()] != "\n"
            if len(match["first"]) < 2 or len(match["second"]) < 2 or heading:
                return []
        month, day = (first, second) if order == "MDY" else (second, first)
        if month > 12 >= day:
            month, day = day, month
        year = _century(year)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [Period(match.start(), match.end(), Moment(year, month, day), None, NUMERIC.id)]


def _day_month(match: re.Match[str], text: str, order: str) -> list[Period]:
    """13 June, 4/5 June 2030, 4th and 11th September."""
    month = match["month"]
    printed_year = match["year"] or match["short"] or match["abbreviated"]
    if month.islower() and not printed_year and not _ORDINAL.search(match["days"]):
        return []
    if match["abbreviated"] and month.rstrip(".").casefold() not in _SHORT_NAMES:
        printed_year = None
    year = _century(int(printed_year.strip("'\u2019"))) if printed_year else None
    end = match.end() if printed_year else match.end("month")
    return _days(match, text, DAY_MONTH.id, year, end)


def _month_day(match: re.Match[str], text: str, order: str) -> list[Period]:
    """June 4, 2030; May 3rd."""
    year = int(match["year"]) if match["year"] else None
    sure = year or match["weekday"] or _ORDINAL.search(match["days"]) or order == "MDY"
    if match["month"].islower() or (match["month"].casefold() in ("may", "march") and not sure):
        return []
    found = _days(match, text, MONTH_DAY.id, year, match.end() if year else match.end("days"))
    if sure:
        return found
    return [period._replace(loose=True) for period in found] if len(found) == 1 and not found[0].last else []


def _days(match: re.Match[str], text: str, rule: str, year: int | None, end: int) -> list[Period]:
    """One period for each day of a list, one for a span of days."""
    month_words = match["month"].rstrip(".")
    month = MONTHS[month_words.casefold()]
    tokens = list(_DAY_TOKEN.finditer(text, match.start("days"), match.end("days")))
    joints = [text[a.end() : b.start()] for a, b in zip(tokens, tokens[1:], strict=False)]
    start = match.start()
    if joints and match.start("month") > match.start("days"):
        before = text[max(0, start - PREFIX) : start]
        if _REFERENCE.search(before) or _MONTH_BEFORE.search(before) or joints[-1].strip() == ",":
            start, tokens, joints = tokens[-1].start(), tokens[-1:], []
    moments = [Moment(year, month, int(token["day"]), f"{token.group()} {month_words}") for token in tokens]
    if not joints and "\n" in match.group() and _alone(text, tokens[0]):
        return []
    weekday = match["weekday"] if start == match.start() else None
    if len(moments) == 2 and _SPAN_MARK.search(joints[0]):
        return [Period(start, end, moments[0], moments[1], rule, weekday)]
    if len(moments) == 1:
        return [Period(start, end, moments[0], None, rule, weekday)]
    starts = [start, *(token.start() for token in tokens[1:])]
    ends = [*(token.end() for token in tokens[:-1]), end]
    return [Period(a, b, moment, None, rule) for a, b, moment in zip(starts, ends, moments, strict=True)]


def _alone(text: str, token: re.Match[str]) -> bool:
    """True for a number that fills its line: the number of a row or page above a month, not the day of it."""
    before, after = text[: token.start()].rpartition("\n")[2], text[token.end() :].partition("\n")[0]
    return not before.strip() and not after.strip() and token.start() > 0


def _month_year(match: re.Match[str], text: str, order: str) -> list[Period]:
    """June 2030, Sept '30, November 2030-31; a month alone where the words around it speak of time."""
    words = match["month"].rstrip(".")
    month = MONTHS[words.casefold()]
    printed_year = match["year"] or match["short"]
    if not printed_year:
        before, key = text[max(0, match.start() - PREFIX) : match.start()], words.casefold()
        near = _WORDS.get(key, _OF_TIME).search(before) or _MONTHLY.match(text, match.end())
        person = re.match(r"\s+[A-Z][a-z]", text[match.end() :][:4]) and not _MONTHLY.match(text, match.end())
        if not words[0].isupper() or len(words) < 3 or not near or person:
            return []
        return [Period(match.start(), match.start() + len(words), Moment(None, month, None, words), None, MONTH_YEAR.id)]
    year = _century(int(printed_year.strip("'\u2019")))
    if match["second"] and month < 4:
        year += 1  # the March of 2030-31 is in 2031
    return [Period(match.start(), match.end(), Moment(year, month, None, words), None, MONTH_YEAR.id)]


def _years(match: re.Match[str], text: str, order: str) -> list[Period]:
    """2030/31, 2030-34."""
    first, last = int(match["first"]), int(match["last"])
    if last < 100:
        last = first - first % 100 + last if last <= LATEST_TWO_DIGIT or first < 2000 else 0
        if last < first and first % 100 == 99:
            last += 100
    before = text[max(0, match.start() - PREFIX) : match.start()]
    if not first < last <= first + LONGEST_SPAN or _REFERENCE.search(before):
        return []
    return [Period(match.start(), match.end(), Moment(first), Moment(last), YEARS.id)]


def _short_years(match: re.Match[str], text: str, order: str) -> list[Period]:
    """FY25, the 24/25 budget."""
    if match["fy"] and not match["fy_last"]:
        return [Period(match.start(), match.end(), Moment(2000 + int(match["fy"])), None, SHORT_YEARS.id)]
    first, last = int(match["fy"] or match["first"]), int(match["fy_last"] or match["last"])
    if last != first + 1:
        return []
    return [Period(match.start(), match.end(), Moment(2000 + first), Moment(2000 + last), SHORT_YEARS.id)]


def _year(match: re.Match[str], text: str, order: str) -> list[Period]:
    """A year as a point in time; neither a number of things nor the name of one."""
    start, end = match.span()
    before = text[max(0, start - PREFIX) : start]
    if before.endswith(("-", "\u2013")) and not re.search(r"\b(?:mid|early|late|end|post|pre|by)-$|\s.$", before, re.I):
        return []
    if _REFERENCE.search(before) or _TELEPHONE.search(before) or _MEASURED.match(text, end) or _ADDRESS.match(text, end):
        return []
    if _MANY.search(before) and _NOUNS.match(text, end):
        return []
    year = int(match["year"])
    if year < 1900 and not re.search(r"\b(?:in|since|from|of|by|circa|to|until|between|and)\s+$", before, re.IGNORECASE):
        return []
    opening = start == 0 or text[start - 1] == "\n"
    if opening and re.match(r"\.?\s+[A-Z]", text[end : end + 3]) and _numbered(text, year):
        return []
    return [Period(start, end, Moment(year), None, YEAR.id)]


def _numbered(text: str, number: int) -> bool:
    """True where a line begins with the number before or after: they number the paragraphs."""
    return bool(re.search(rf"^(?:{number - 1}|{number + 1})\.?\s", text, re.MULTILINE))


def _century(year: int) -> int:
    return year if year >= 100 else year + (1900 if year >= CENTURY_TURN else 2000)


def _spans(periods: list[Period], text: str) -> list[Period]:
    """Two periods of one kind with "to" or a dash between are one span; in a span or list the last one's year holds."""
    joined: list[Period] = []
    for period in reversed(periods):
        after = joined[-1] if joined else None
        if after and _UNTIL.fullmatch(text, period.end, after.start):
            if after.loose and period.first.month and not period.first.day and not period.last:
                # "Oct – Dec 30" is of months, so that 30 is the year
                words = after.first.words.split()[-1]
                after = after._replace(first=Moment(_century(after.first.day or 0), after.first.month, None, words), loose=False)
            if _pair(period, after):
                first = _year_of(period.first, after.first)
                joined[-1] = period._replace(end=after.end, first=first, last=after.first, loose=False)
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


def _pair(one: Period, other: Period) -> bool:
    """True for two moments of one precision that could be the ends of a span."""
    if one.last or other.last or one.rule in (YEARS.id, YEAR.id) or other.rule == YEARS.id:
        return False
    a, b = one.first, other.first
    return (a.day is None) == (b.day is None) and (a.month is None) == (b.month is None) and not (a.year and not b.year)


_SHORT_NAMES = frozenset(name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july"))
_READERS = (
    (NUMERIC, _numeric, _NUMERIC_SIGHT), (DAY_MONTH, _day_month, _MONTH_SIGHT), (MONTH_DAY, _month_day, _MONTH_SIGHT),
    (MONTH_YEAR, _month_year, _MONTH_SIGHT), (YEARS, _years, _YEAR_SIGHT), (SHORT_YEARS, _short_years, _SHORT_SIGHT),
    (YEAR, _year, _YEAR_SIGHT),
)  # fmt: skip
