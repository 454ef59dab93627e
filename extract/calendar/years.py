"""Months and years as papers print them: "June 2030", "2030/31", "in 2031", "the 30/31 budget"."""

from __future__ import annotations

import re

from extract.calendar.moments import MONTH_NAMES, PREFIX, REFERENCE, SHORT, YEAR, Moment, Period, before, century
from extract.text.lexicon import DASH, MONTH, MONTHS, ROAD_ENDS
from extract.text.rule import Rule

LATEST_TWO_DIGIT = 60  # two-digit years of spans ("2025-60") up to here are ends of a span
LONGEST_SPAN = 40  # years a printed span may cover
FIRST_NO_DAY = 13  # "13/14" is no day and month
NUMBERING_REACH = 2000  # characters from a number in which the number before or after it numbers a paragraph

MONTH_YEAR = Rule(
    id="date.month",
    pattern=rf"""(?<![\w'\u2019])(?P<month>{MONTH})
        (?:[\s,-]*(?:of\s+)?(?P<year>{YEAR})(?:[-/\u2013](?P<second>\d\d)(?![\w/-]))?|[\s-]?(?P<short>{SHORT}))?""",
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
    pattern=rf"""(?<![\w/.,£$€#])(?:(?<!\w-)|(?<=/\d\d-))(?:FY\s?)?(?P<first>(?:19|20)\d\d)
        \s?(?:/|{DASH}|\b(?:to|until|till|through|up\s+to)\b)\s?
        (?P<last>(?:19|20)\d\d|\d\d|(?<=/)\d)(?!\w|{DASH}(?!(?:19|20)\d\d/\d\d)\d|[/.,:]\d|\s?%)""",
    needs=("19", "20"),
    examples={
        "2030/31": {"first": "2030", "last": "31"},
        "2030/31-2033/34": {"first": "2030", "last": "31"},
        "from 2030 until 2041": {"first": "2030", "last": "2041"},
        "2030-\n31": {"first": "2030", "last": "31"},
        "2030\u20132034": {"first": "2030", "last": "2034"},
        "FY 2030-31": {"first": "2030", "last": "31"},
        "2031/2": {"first": "2031", "last": "2"},
    },
    not_examples=("2030-1234-01", "X2030-203", "DC/2030/00417", "2030/31/04"),
)
SHORT_YEARS = Rule(
    id="date.short_years",
    pattern=rf"""\bFY\s?(?P<fy>\d\d)(?:\s?(?:/|{DASH})\s?(?P<fy_last>\d\d))?(?![\w/-])
        |(?<![\w/.,£$€#:-])(?P<first>[0-5]\d)(?P<mark>/|{DASH})(?P<last>[0-5]\d)(?![\w/-]|[.,:]\d)
        (?P<named>\s+(?:budget|precept|financial|council\s+tax|accounts|out-?turn|municipal|audit|forecast|year|fees|grant)\b)?""",
    needs=("fy", "/", "-", "\u2013"),
    examples={
        "FY25": {"fy": "25"},
        "the 24/25 budget": {"first": "24", "mark": "/", "last": "25", "named": " budget"},
        "a 25-26 Precept": {"first": "25", "mark": "-", "last": "26", "named": " Precept"},
        "spent in 24/25": {"first": "24", "mark": "/", "last": "25"},
    },
    not_examples=("24/00123", "SAFY25", "1/24/25"),
)
POINT = Rule(
    id="date.year",
    pattern=r"""(?<![\w/£$€\#:+])(?<![\d.][.,])(?:FY\s?)?(?P<year>1[5-9]\d\d|20\d\d)
        (?!\w|[/%]|[-\u2013](?:\d|[A-Z]{1,4}[-/]?\d)|[.,:]\d)""",
    needs=("20", "19", "18", "17", "16", "15"),
    examples={"built in 2030.": {"year": "2030"}, "mid-2031": {"year": "2031"}},
    not_examples=("2741 offences", "£2030", "12.2030", "2030s", "2,030", "2030/31", "Bid 2030-K-07"),
)
YEAR_SIGHT = re.compile(r"\d\d\d\d")
SHORT_SIGHT = re.compile(r"(?<!\d)\d\d[/\u2013-]\d\d(?!\d)|FY")

_HYPHENED = re.compile(r"\b(?:mid|early|late|end|post|pre|by)-$|\s.$", re.IGNORECASE)
_IN_TIME = re.compile(r"\b(?:in|since|from|of|by|circa|to|until|between|and)\s+$", re.IGNORECASE)
# "in 24/25", "for 24/25 and 25/26", "precept 24/25"
_YEARS_BEFORE = re.compile(
    r"\b(?:in|of|by|or|to|for|the|and|from|during|since|years?|budgets?|precept|accounts|season)\s+$|&\s*$", re.IGNORECASE
)
_SCORE = re.compile(
    r"\b(?:scor\w*|marks?|results?|votes?|carried|lost|won|passed|rated|motion"
    r"|(?:room|plot|flat|unit|berth|bay|gate|lot|house)s?)(?:\s+(?:of|by|was))?[\s:]+$", re.IGNORECASE
)
_WHOLE_YEARS = re.compile(rf"\b20\d\d(?:/|{DASH})\d\d\b")
_TELEPHONE = re.compile(r"\b0\d{2,4}\)?\s+(?:\d{3,4}\s+)?$")
_MANY = re.compile(
    r"\b(?:over|about|approximately|approx\.?|around|nearly|almost|some|than|least|these|those|additional|extra|further"
    r"|circa|c\.)\s+$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\s*(?:sq|m2|m²|mm|cm|km|kw|mw|kg|litres?|hours|hrs|words|metres|pounds|per\b)", re.I
)
# What is counted with four digits as well: "2030 homes", but "in 2030 homes were built".
_COUNTED = re.compile(r"\s(?:homes|dwellings|units|houses|people|residents|properties|vehicles|trees|jobs|pupils|places|spaces)\b")
_DURING = re.compile(r"\b(?:in|since|by|during|of)\s+$", re.IGNORECASE)
# "24/25 members"
_THINGS = "members|councillors|people|votes|points|responses|respondents|marks|pupils"
_UNITS = r"mph|m\.p\.h|kph|km/?h|miles|metres|hours|minutes|days|weeks|months|per\s?cent|%"
_OUT_OF = re.compile(rf"\s?(?i:{_UNITS})(?!\w)|\s(?:(?:{_THINGS})\b|of\s+(?:the\s+)?(?:{_THINGS})\b)")
_NOUNS = re.compile(r"\s+(?:[a-z-]+\s+){0,2}?[a-z-]{2,}s\b")
_ADDRESS = re.compile(rf"\s+(?:[A-Z][\w'\u2019.-]*\s+){{1,3}}(?:{ROAD_ENDS})\b")
# A month alone is a month after such words or before them; "may" and "march" are words too.
_OF_TIME = re.compile(
    r"\b(?:in|of|by|from|until|till|since|during|last|next|early|late|mid|end|the|and|or|to|through|for|this|between"
    r"|before|after|throughout)[\s-]+$|[-(/,\u2013]\s*$|^$|\n$",
    re.IGNORECASE,
)
# "July to September 2030", "July/August"
_RUNS_ON = re.compile(rf"\s*(?:{DASH}|/|&|to|and|until|through)\s*{MONTH}", re.IGNORECASE)
_SURNAME = re.compile(r"\s+[A-Z][a-z]")
_MONTHLY = re.compile(
    r"\s+(?:[\w'\u2019]+\s+){0,2}?"
    r"(?:meeting|council|minutes|police|report|committee|board|cabinet|agenda|newsletter|budget|figures)\b",
    re.IGNORECASE,
)
_WORDS = {
    "may": re.compile(r"\b(?:in|of|by|from|until|since|during|last|next|early|late|mid|end|this)[\s-]+$", re.IGNORECASE)
}
_WORDS["mar"] = _WORDS["march"] = _WORDS["may"]


def month_year(match: re.Match[str], text: str, order: str) -> list[Period]:
    """June 2030, Sept '30, November 2030-31; a month alone where the words around it speak of time."""
    words = match["month"].rstrip(".")
    month = MONTHS[words.casefold()]
    printed_year = match["year"] or match["short"]
    if not printed_year:
        lead, key = before(text, match.start()), words.casefold()
        near = (
            _WORDS.get(key, _OF_TIME).search(lead)
            or _MONTHLY.match(text, match.end())
            or _RUNS_ON.match(text, match.start() + len(words))
        )
        # "June Hollis" is a person, "since June. It was" is not.
        person = _SURNAME.match(text, match.start() + len(words)) and not _MONTHLY.match(text, match.end())
        if not words[0].isupper() or len(words) < 3 or not near or person:
            return []
        return [
            Period(match.start(), match.start() + len(words), Moment(None, month, None, words), None, MONTH_YEAR.id)
        ]
    year = century(int(printed_year.strip("'\u2019")))
    if match["second"] and month < 4:
        year += 1  # the March of 2030-31 is in 2031
    return [Period(match.start(), match.end(), Moment(year, month, None, words), None, MONTH_YEAR.id)]


def years(match: re.Match[str], text: str, order: str) -> list[Period]:
    """2030/31, 2030-34."""
    first, last = int(match["first"]), int(match["last"])
    if len(match["last"]) == 1:  # "2031/2"
        last = first + 1 if (first + 1) % 10 == last else 0
    elif last < 100:
        last = first - first % 100 + last if last <= LATEST_TWO_DIGIT or first < 2000 else 0
        if last < first and first % 100 == 99:
            last += 100
    if not first < last <= first + LONGEST_SPAN or REFERENCE.search(before(text, match.start())):
        return []
    return [Period(match.start(), match.end(), Moment(first), Moment(last), YEARS.id)]


def short_years(match: re.Match[str], text: str, order: str) -> list[Period]:
    """FY25, the 24/25 budget."""
    if match["fy"] and not match["fy_last"]:
        return [Period(match.start(), match.end(), Moment(2000 + int(match["fy"])), None, SHORT_YEARS.id)]
    first, last = int(match["fy"] or match["first"]), int(match["fy_last"] or match["last"])
    if not match["fy"] and _minuted(text, match.start(), first, last):
        return []
    if last != first + 1 or not (match["fy"] or match["named"] or _of_years(match, text)):
        return []
    end = match.start("named") if match["named"] else match.end()
    return [Period(match.start(), end, Moment(2000 + first), Moment(2000 + last), SHORT_YEARS.id)]


def _of_years(match: re.Match[str], text: str) -> bool:
    """True for "24/25" where it is no score, "04/05" after words that speak of years, "24-25" where such years stand before."""
    start = match.start()
    lead = before(text, start)
    if _OUT_OF.match(text, match.end("last")) or _ADDRESS.match(text, match.end("last")):
        return False
    if match["mark"] == "/" and int(match["first"]) >= FIRST_NO_DAY:
        return _SCORE.search(lead) is None and REFERENCE.search(lead) is None
    if _YEARS_BEFORE.search(lead) is None:
        return False
    return match["mark"] == "/" or _WHOLE_YEARS.search(text, max(0, start - 3 * PREFIX), start) is not None


def _minuted(text: str, start: int, number: int, year: int) -> bool:
    """True for "24/25" before a title where "23/25" or "25/25" opens a line near by: they number minutes of 2025."""
    if start and text[start - 1] != "\n":
        return False
    near = text[max(0, start - NUMBERING_REACH) : start + NUMBERING_REACH]
    return bool(re.search(rf"^(?:{number - 1:02d}|{number + 1:02d})/{year:02d}\s+[A-Z]", near, re.MULTILINE))


def point(match: re.Match[str], text: str, order: str) -> list[Period]:
    """A year as a point in time; neither a number of things nor the name of one."""
    start, end = match.span()
    lead = before(text, start)
    if lead.endswith(("-", "\u2013")) and not _HYPHENED.search(lead):
        return []
    if REFERENCE.search(lead) or _TELEPHONE.search(lead) or _MEASURED.match(text, end) or _ADDRESS.match(text, end):
        return []
    if _COUNTED.match(text, end) and not _DURING.search(lead):
        return []
    if _MANY.search(lead) and _NOUNS.match(text, end):
        return []
    year = int(match["year"])
    if year < 1900 and not _IN_TIME.search(lead):
        return []
    opening = start == 0 or text[start - 1] == "\n"
    if opening and re.match(r"\.?\s+[A-Z]", text[end : end + 3]) and _numbered(text, start, year):
        return []
    return [Period(start, end, Moment(year), None, POINT.id)]


def _numbered(text: str, start: int, number: int) -> bool:
    """True where a line near by begins with the number before or after: they number the paragraphs."""
    near = text[max(0, start - NUMBERING_REACH) : start + NUMBERING_REACH]
    return bool(re.search(rf"^(?:{number - 1}|{number + 1})\.?\s", near, re.MULTILINE))
