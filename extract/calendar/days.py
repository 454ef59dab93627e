"""Days as papers print them: "13 June 2030", "4/5 June", "June 4, 2030", "21.01.30"."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from extract.calendar.moments import MONTH_NAMES, REFERENCE, SHORT, YEAR, Moment, Period, before, century
from extract.text.lexicon import DASH, MONTH, MONTHS, WEEKDAY
from extract.text.rule import Rule

_D = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:\s?(?:st|nd|rd|th)\b)?"
_AND = rf"\s*(?:,\s*(?:and|&|or)|,|&|/|\band\b|\bor\b|\bto\b|\buntil\b|\btill\b|\bthrough\b|{DASH})\s*"
_APART = r"(?<![\w£$€])(?<!\d[.,:])(?<!(?<!\d\d\d)\d[/-])"  # but "4 May 2031/5 June 2031" are two days
_NAMED = rf"(?:(?P<weekday>{WEEKDAY})(?:\s*,)?\s+(?:the\s+)?)?"

_SPELT = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth
"""
_ORDINALS = {word: number for number, word in enumerate(_SPELT.split(), start=1)} | {"thirtieth": 30}
_TENS = {"twenty": 20, "thirty": 30}

# "2031-11-03", "2031-11-03T09:00"
_ISO = rf"(?P<iso>{YEAR})(?P<stroke>[-/])(?P<iso_month>0[1-9]|1[0-2])(?P=stroke)(?P<iso_day>\d\d(?=T\d\d:)|\d\d)"
_MARKED = rf"(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)(?P<year>{YEAR}|\d\d)"  # "03/11/2031", "21.01.25"
NUMERIC = Rule(
    id="date.numeric",
    pattern=rf"""(?:(?<![\w/.])|(?<=[/.]\d\d/)|(?<=[/.]\d{{4}}/))(?:(?<!\w-)|(?<=[/.]\d\d-)|(?<=[/.]\d{{4}}-))
        (?:{_ISO}|{_MARKED})
        (?!(?!T\d\d:)\w|\.\w|/(?!\d{{1,2}}[/.]\d{{1,2}}[/.]\d\d)\w|-(?!\d{{1,2}}[/.]\d{{1,2}}[/.]\d\d)\w)""",
    examples={
        "due 03/11/2031": {"first": "03", "mark": "/", "second": "11", "year": "2031"},
        "on 21.01.25.": {"first": "21", "mark": ".", "second": "01", "year": "25"},
        "2031-11-03": {"iso": "2031", "stroke": "-", "iso_month": "11", "iso_day": "03"},
    },
    not_examples=("24/00123", "3/24/0123/FUL", "4.10.2 Costs", "2019-1234-01", "10.00-12.00", "5/10"),
)
DAY_MONTH = Rule(
    id="date.day_month",
    pattern=rf"""{_APART}{_NAMED}
        (?P<days>{_D}(?:{_AND}(?:{WEEKDAY}(?:\s*,)?\s+)?(?:the\s+)?{_D}){{0,6}})
        (?:(?<=[dht])\.)?(?:\s+day)?(?:\s+of)?(?:,?\s+|-)?(?<![a-z])(?P<month>{MONTH})
        (?:[\s,-]*(?:A\.?D\.?\s*)?(?P<year>{YEAR})|[\s-]?(?P<short>{SHORT})
        |(?<![a-z]{{4}})\s(?P<abbreviated>\d\d)(?![\w:%-]|[.,]\d))?""",
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
        (?:\s*[,;]?\s*(?P<year>{YEAR})|(?!\d|[:%/]|[.,]\d|\s?[ap]\.?m\b))""",
    needs=MONTH_NAMES,
    examples={
        "June 4, 2030": {"month": "June", "days": "4", "year": "2030"},
        "March 5, 9, and 12, 2031": {"month": "March", "days": "5, 9, and 12", "year": "2031"},
        "May 3rd": {"month": "May", "days": "3rd"},
    },
    not_examples=("June 2030", "May 10.30", "March 7%"),
)
SLASHED = Rule(
    id="date.slashed",
    pattern=r"(?<![\w/.,:£$€+-])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\w/%-]|[.,:]\d)",
    needs=("/",),
    examples={"held on 23/6.": {"first": "23", "second": "6"}, "since 04/09": {"first": "04", "second": "09"}},
    not_examples=("24/00123", "3/24/0123/FUL", "23/6/30", "1:5/10"),
)
SPELLED = Rule(
    id="date.spelled",
    pattern=rf"""\b(?P<tens>twenty|thirty)?[\s-]?(?P<spelled>{"|".join(_ORDINALS)})\s+day\s+of\s+(?P<month>{MONTH})
        (?:[\s,]*(?:A\.?D\.?\s*)?(?P<year>{YEAR}))?""",
    needs=("day",),
    examples={
        "this Fourth day of July, 2031": {"spelled": "Fourth", "month": "July", "year": "2031"},
        "the twenty-first day of May": {"tens": "twenty", "spelled": "first", "month": "May"},
    },
    not_examples=("the first of May", "the second day of the fair"),
)
MONTH_NUMBER = Rule(
    id="date.month_number",
    pattern=rf"(?<![\w/.-])(?P<month>0[1-9]|1[0-2])/(?P<year>{YEAR})(?![\w/-]|\.\d)",
    needs=("/",),
    examples={"from 04/2031": {"month": "04", "year": "2031"}},
    not_examples=("12/04/2031", "PL/04/2031", "04/20311", "4/2031"),
)
# What must be in sight for a pattern to be worth running.
SPELLED_SIGHT = re.compile(r"\bday\s+of\s", re.IGNORECASE)
MONTH_NUMBER_SIGHT = re.compile(r"\d\d/\d{4}")
NUMERIC_SIGHT = re.compile(r"\d[/.-]\d\d?[/.-]\d\d")
SLASHED_SIGHT = re.compile(r"\d/\d")

_DAY_TOKEN = re.compile(r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?", re.IGNORECASE)
_ORDINAL = re.compile(r"\d\s?(?:st|nd|rd|th)\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\s+$", re.IGNORECASE | re.VERBOSE)
_SPAN_MARK = re.compile(rf"{DASH}|/|\bto\b|\buntil\b|\btill\b|\bthrough\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
# "held on 23/6", "dated 5/6": words after which digits are a day and a month; after the weaker ones "23/6" is, "5/6" is not.
_DAY_NEXT = re.compile(rf"(?:\b(?:on|dated?|until|since|w/[ce]|commencing|ending|{WEEKDAY})|[\u2013-])[ ]+$", re.I)
_PERHAPS = re.compile(
    r"(?:\b(?:by|from|to|before|after|due|for|of|and)|[(:,&\n\0\u2022\u25cf\u00b7\uf0b7])[ ]*$|^$", re.IGNORECASE
)
_DATED = re.compile(rf"\b(?:on|dated?|until|since|by|from|ended|ending|w/[ce]|y/e|ye|{WEEKDAY})[ :]+$", re.IGNORECASE)
_OF_TIME = re.compile(
    r"\b(?:in|of|by|from|to|until|since|during|before|after|dated?|expires|expiry|ends?|ended|ending|due|built|installed)[ :]+$",
    re.IGNORECASE,
)
_MONTH_NEXT = re.compile(r"\b(?:on|of|by|until|from|before|after|since|dated)\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[\n\0.;]|$)")
_MONTHS = 12
_LONGEST_MARK = 6  # characters of a bullet or a dash before the number of a minute
_OPENS = Rule(
    id="date.line_opens",
    pattern=r"(?:^|[\n\0])\s*(?:[-\u2013\u2022\u25cf\u00b7\uf0b7]\s*)?$",
    examples={"done\n- ": "\n- "},
    not_examples=("on ",),
)
MINUTE_NUMBER = Rule(
    id="date.no_day_of_entries",
    pattern=r"(?:^|[\n\0])\s*(?:[-\u2013\u2022\u25cf\u00b7\uf0b7]\s*)?(?P<first>\d\d)/(?P<second>\d{1,3})(?=[.:]?\s)",
    examples={"- 31/06. Ask the owners": {"first": "31", "second": "06"}},
    not_examples=("on 31/06. Ask", "- 31/06/2031 Fair"),
)
_ENDED = Rule(
    id="date.month_ends",
    # behind a month: the mark of a list on the next line, or the end of a sentence
    pattern=r"(?:\.\s*|[ ]*\n\s*)\d{1,2}[.)]\s|\.\s*\n",
    examples={".\n4) A crane": ".\n4) ", "\n4. A crane": "\n4. "},
    not_examples=(" 4, 2031", ". 4 was"),
)
RULES = (MINUTE_NUMBER, _OPENS, _ENDED)
_NEVER = ((24, 7), (9, 11))  # "24/7", "9/11"
_SHORT_NAMES = frozenset(name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july"))


def numeric(match: re.Match[str], text: str, order: str) -> list[Period]:
    """03/11/2031, 21.01.25, 2031-11-03."""
    if match["iso"]:
        day, month, year = int(match["iso_day"]), int(match["iso_month"]), int(match["iso"])
    else:
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        if match["mark"] != "/" and len(match["year"]) == 2:
            # "4.10.12" is a paragraph and "14.09.02 Apologies" at the start of a line a minute number.
            opening = match.start() == 0 or text[match.start() - 1] == "\n"
            heading = opening and match.end() < len(text) and text[match.end()] != "\n"
            short = len(match["first"]) < 2 or len(match["second"]) < 2
            if heading or (short and not _DATED.search(before(text, match.start()))):
                return []
        month, day = (first, second) if order == "MDY" else (second, first)
        if month > 12 >= day:
            month, day = day, month
        year = century(year)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [Period(match.start(), match.end(), Moment(year, month, day), None, NUMERIC.id)]


def spelled(match: re.Match[str], text: str, order: str) -> list[Period]:
    """The Fourth day of July, 2031."""
    words = match["month"].rstrip(".")
    day = _ORDINALS[match["spelled"].casefold()] + _TENS.get((match["tens"] or "").casefold(), 0)
    year = int(match["year"]) if match["year"] else None
    end = match.end() if year else match.start("month") + len(words)
    start = match.start("tens") if match["tens"] else match.start("spelled")
    return [Period(start, end, Moment(year, MONTHS[words.casefold()], day, f"{day} {words}"), None, SPELLED.id)]


def month_number(match: re.Match[str], text: str, order: str) -> list[Period]:
    """04/2031, where it is not the number of something."""
    lead = before(text, match.start())
    if REFERENCE.search(lead) or not _OF_TIME.search(lead):
        return []
    return [Period(*match.span(), Moment(int(match["year"]), int(match["month"])), None, MONTH_NUMBER.id)]


def slashed(match: re.Match[str], text: str, order: str) -> list[Period]:
    """23/6, where words say that it is a day and a month."""
    first, second = int(match["first"]), int(match["second"])
    month, day = (first, second) if order == "MDY" else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31) or (first, second) in _NEVER:
        return []
    lead = before(text, match.start())
    if order != "MDY" and _numbers_entries(match, text):
        return []
    padded = "0" in (match["first"][0], match["second"][0]) and len(match["first"]) == len(match["second"]) == 2
    plain = day > 12 or padded
    sure = _DAY_NEXT.search(lead)
    if sure and sure.group().strip() in ("-", "\u2013") and not plain:
        sure = None if not _ENDS.match(text, match.end()) or second in (5, 10) else sure
    if not sure and not (plain and _PERHAPS.search(lead)):
        return []
    return [Period(match.start(), match.end(), Moment(None, month, day), None, SLASHED.id)]


def _numbers_entries(match: re.Match[str], text: str) -> bool:
    """True for the number of a minute that opens its line, as others of its year do: "- 31/06. Ask the owners", "- 31/17. Send"."""
    if not _OPENS.search(text[max(0, match.start() - _LONGEST_MARK) : match.start()]):
        return False
    numbers = {int(found["second"]) for found in MINUTE_NUMBER.finditer(text) if found["first"] == match["first"]}
    return len(numbers) > 1 and max(numbers) > _MONTHS


def day_month(match: re.Match[str], text: str, order: str) -> list[Period]:
    """13 June, 4/5 June 2030, 4th and 11th September."""
    month = match["month"]
    printed_year = match["year"] or match["short"] or match["abbreviated"]
    if _MONTH_BEFORE.search(before(text, match.start())) and not text[match.end("days")].isspace():
        return []  # "June 30-July 2, 2030"
    if month.islower() and not printed_year and not _ORDINAL.search(match["days"]):
        return []
    if match["abbreviated"] and month.rstrip(".").casefold() not in _SHORT_NAMES:
        printed_year = None
    year = century(int(printed_year.strip("'\u2019"))) if printed_year else None
    end = match.end() if printed_year else match.start("month") + len(month.rstrip("."))
    return _days(match, text, DAY_MONTH.id, year, end)


def month_day(match: re.Match[str], text: str, order: str) -> list[Period]:
    """June 4, 2030; May 3rd."""
    year = int(match["year"]) if match["year"] else None
    sure = year or match["weekday"] or _ORDINAL.search(match["days"]) or order == "MDY"
    sure = sure or (match["month"].casefold() in ("may", "march") and _MONTH_NEXT.search(before(text, match.start())))
    if not match["weekday"] and _month_ends(match, text):
        return []
    if not sure and "\n" in match.group():
        return []  # "Feb" at the end of a line or column, a number at the start of the next
    if match["month"].islower() or (match["month"].casefold() in ("may", "march") and not sure):
        return []
    found = _days(match, text, MONTH_DAY.id, year, match.end() if year else match.end("days"))
    if sure:
        return found
    return [period._replace(loose=True) for period in found] if len(found) == 1 and not found[0].last else []


def _month_ends(match: re.Match[str], text: str) -> bool:
    """True where a sentence ends with the month and the number opens the next: "in January. / 4) A crane"."""
    ended = None if match["month"].rstrip(".").casefold() in _SHORT_NAMES else _ENDED.match(text, match.end("month"))
    if ended is None:
        return False
    pointed = ended.group().startswith(".") or ")" in ended.group()
    return pointed or not _MONTH_NEXT.search(before(text, match.start()))  # "on June / 4. The fair"


class _List(NamedTuple):
    """The days of a list as printed: "4, 9 and 12" of March, and where the list begins and ends in the text."""

    start: int
    end: int
    tokens: list[re.Match[str]]
    joints: list[str]  # what stands between two days

    def last(self) -> _List:
        """The last day alone: the numbers before it are none."""
        return _List(self.tokens[-1].start(), self.end, self.tokens[-1:], [])

    def first(self) -> _List:
        """The first day alone."""
        return _List(self.start, self.tokens[0].end(), self.tokens[:1], [])


def _days(match: re.Match[str], text: str, rule: str, year: int | None, end: int) -> list[Period]:
    """One period for each day of a list, one for a span of days."""
    month_words = match["month"].rstrip(".")
    month = MONTHS[month_words.casefold()]
    listed, spans = _listed(match, text, end)
    tokens = listed.tokens
    moments = [Moment(year, month, int(token["day"]), f"{token.group()} {month_words}") for token in tokens]
    if not listed.joints and "\n" in match.group() and _alone(text, tokens[0]):
        return []
    weekday = match["weekday"] if listed.start == match.start() else None
    if len(moments) == 2 and spans:
        return [Period(listed.start, listed.end, moments[0], moments[1], rule, weekday)]
    if len(moments) == 1:
        return [Period(listed.start, listed.end, moments[0], None, rule, weekday)]
    starts = [listed.start, *(token.start() for token in tokens[1:])]
    ends = [*(token.end() for token in tokens[:-1]), listed.end]
    return [Period(a, b, moment, None, rule) for a, b, moment in zip(starts, ends, moments, strict=True)]


def _listed(match: re.Match[str], text: str, end: int) -> tuple[_List, bool]:
    """The days that belong to a month, and whether its first two span a time: "items 4/3 May" has one, "4-6 May" a span."""
    tokens = list(_DAY_TOKEN.finditer(text, match.start("days"), match.end("days")))
    found = _List(match.start(), end, tokens, [text[a.end() : b.start()] for a, b in itertools.pairwise(tokens)])
    month_last = match.start("month") > match.start("days")
    if found.joints and month_last:
        lead = before(text, found.start)
        if REFERENCE.search(lead) or _MONTH_BEFORE.search(lead) or found.joints[-1].strip() == ",":
            found = found.last()
    between = _BETWEEN.search(before(text, found.start)) is not None
    spanned = [between or _SPAN_MARK.search(joint) is not None for joint in found.joints]
    if spanned and spanned[-1] and int(found.tokens[-2]["day"]) >= int(found.tokens[-1]["day"]):
        # No span ends before it begins: "Scale 7 until 1 April", "items 4/3 May".
        found = found.last() if month_last else found.first()
    return found, bool(spanned and spanned[0])


def _alone(text: str, token: re.Match[str]) -> bool:
    """True for a number that fills its line: the number of a row or page above a month, not the day of it."""
    opens = text.rfind("\n", 0, token.start()) + 1
    closes = text.find("\n", token.end())
    after = text[token.end() : closes if closes >= 0 else len(text)]
    return not text[opens : token.start()].strip() and not after.strip() and token.start() > 0
