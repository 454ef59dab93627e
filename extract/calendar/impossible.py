"""Days that no calendar has ("31st September"): they are no dates, and the `issues` table says so."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from extract.calendar.moments import century
from extract.models import Remark, Section
from extract.text.lexicon import MONTH, MONTHS
from extract.text.rule import Rule

_LATE_DAY = Rule(
    id="date.late_day",
    pattern=rf"""(?<![\w£$€.,:/-])(?P<day>29|3[01])\s?(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+(?P<month>{MONTH})
        (?:,?\s+(?P<year>(?:19|20)\d\d))?(?!\w)""",
    needs=("29", "30", "31"),
    examples={
        "on 31st September 2031": {"day": "31", "month": "September", "year": "2031"},
        "the 30th of Feb": {"day": "30", "month": "Feb"},
    },
    not_examples=("28 February", "131 June berths", "30 marches"),
)
_MONTH_FIRST = Rule(
    id="date.late_day_behind",
    pattern=rf"""\b(?P<month>{MONTH})\s+(?P<day>29|3[01])(?:\s?(?:st|nd|rd|th)(?:,?\s+(?P<year>(?:19|20)\d\d))?
        |,\s+(?P<stated>(?:19|20)\d\d))(?!\w)""",
    needs=("29", "30", "31"),
    examples={
        "on September 31st": {"month": "September", "day": "31"},
        "February 30, 2031": {"month": "February", "day": "30", "stated": "2031"},
    },
    not_examples=("September 31", "Feb 29 boats", "March 7, 2031"),
)
_BEYOND = Rule(
    id="date.beyond_month",
    pattern=rf"""(?<![\w£$€.,:/-])(?P<day>3[2-9]|0{{1,2}})\s?(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{MONTH})\s+
        (?P<year>(?:19|20)\d\d)(?!\w)""",
    examples={"on 32 March 2031": {"day": "32", "month": "March", "year": "2031"}},
    not_examples=("30 March 2031", "32 marchers", "£32 March 2031"),
)
_DIGITS = Rule(
    id="date.impossible_digits",
    pattern=r"""(?<![\w/.,:£$€-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)
        (?![\w/-]|\.\d)""",
    examples={"due 31/09/2031": {"first": "31", "mark": "/", "second": "09", "year": "2031"}},
    not_examples=("24/00123", "3/24/0123/FUL", "31/09/31"),
)
_SHORT = Rule(
    id="date.impossible_short",
    pattern=r"""\b(?:on|dated?|until|since|by|from|to|end(?:s|ed|ing))\s+
        (?P<day_said>(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d\d))(?![\w/-]|\.\d)""",
    needs=("/", "."),
    examples={"due on 31/09/31": {"day_said": "31/09/31", "first": "31", "mark": "/", "second": "09", "year": "31"}},
    not_examples=("31/09/31", "from 24/00123", "on 31/09/2031"),
)
# Behind "/" two digits are a year wherever they stand; other marks part the numbers of paragraphs too.
_BARE = Rule(
    id="date.impossible_bare",
    pattern=r"""(?<![\w/.,:£$€-])(?P<first>29|3[01])/(?P<second>0?[1-9]|1[0-2])/(?P<year>\d\d)(?![\w/-]|\.\d)""",
    needs=("/",),
    examples={"Dues 31/09/31 £4": {"first": "31", "second": "09", "year": "31"}},
    not_examples=("31/09/2031", "31/13/31", "24/09/31", "3/31/09/31"),
)
# A day that books are made up to, or a cell that is nothing but digits with points.
_CLOSED = Rule(
    id="date.impossible_closed",
    pattern=r"""(?:\b(?:as\s+at|at|up\s+to|to|before|after|ye|y/e|w/[ce]|[bc]/f(?:wd)?|[bc]fwd|balances?|closing|opening)[ :]+
        |^|[\n\0])
        (?P<day_said>(?P<first>29|3[01])(?P<mark>[.-])(?P<second>0?[1-9]|1[0-2])(?P=mark)(?P<year>\d\d))
        (?=\s*(?:[\n\0,;)]|\.?$)|\.?\s+[(£$€])""",
    needs=(".", "-"),
    examples={
        "Balance at 31.9.31": {"day_said": "31.9.31", "first": "31", "mark": ".", "second": "9", "year": "31"},
        "30-2-31": {"day_said": "30-2-31", "first": "30", "mark": "-", "second": "2", "year": "31"},
    },
    not_examples=("minute 31.9.31 refers", "31.9.31 Apologies", "para 31.9.31", "at 31.9.31.4"),
)
_ISO = Rule(
    id="date.impossible_iso",
    pattern=r"(?<![\w/.,:-])(?P<year>(?:19|20)\d\d)-(?P<second>0[1-9]|1[0-2])-(?P<first>\d\d)(?![\w/-]|\.\d)",
    needs=("-",),
    examples={"2031-09-31": {"year": "2031", "second": "09", "first": "31"}},
    not_examples=("2031-19-31", "DC-2031-09-31", "2031-09-311"),
)
RULES = (_LATE_DAY, _MONTH_FIRST, _BEYOND, _DIGITS, _SHORT, _BARE, _CLOSED, _ISO)
LEAP = 2032  # a year with a 29th of February, for days without a year


def impossible_days(sections: Sequence[Section]) -> Iterator[Remark]:
    """A remark for each day printed in `sections` that its month does not have: "31st September", "30/02/2031"."""
    for section in sections:
        told: set[int] = set()
        for rule in RULES:
            for found in rule.finditer(section.passage.text):
                whole = "day_said" if "day_said" in found.groupdict() else 0
                if not _exists(found) and found.end(whole) not in told:
                    told.add(found.end(whole))
                    page = section.passage.evidence(*found.span(whole), rule=rule.id).page
                    said = f'no calendar has "{" ".join(found[whole].split())}": it was not read as a date'
                    yield Remark("dates", "impossible_date", "warning", said, page)


def _exists(found: re.Match[str]) -> bool:
    """True where a calendar has the day, its parts taken in either order where it is all digits."""
    said = found.groupdict()
    year = century(int(said.get("year") or said.get("stated") or LEAP))
    if said.get("month"):
        return _in_month(int(said["day"]), MONTHS[said["month"].casefold().rstrip(".")], year)
    first, second = int(said["first"]), int(said["second"])
    return _in_month(first, second, year) or _in_month(second, first, year)


def _in_month(day: int, month: int, year: int) -> bool:
    return 1 <= month < len(calendar.month_name) and 1 <= day <= calendar.monthrange(year, month)[1]
