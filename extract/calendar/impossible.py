"""Days that no calendar has ("31st September"): they are no dates, and the `issues` table says so."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence

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
RULES = (_LATE_DAY,)
LEAP = 2032  # a year with a 29th of February, for days without a year


def impossible_days(sections: Sequence[Section]) -> Iterator[Remark]:
    """A remark for each day printed in `sections` that its month does not have."""
    for section in sections:
        for found in _LATE_DAY.finditer(section.passage.text):
            month = MONTHS[found["month"].casefold().rstrip(".")]
            _, days = calendar.monthrange(int(found["year"] or LEAP), month)
            if int(found["day"]) > days:
                page = section.passage.evidence(*found.span(), rule=_LATE_DAY.id).page
                printed = " ".join(found.group().split())
                yield Remark("dates", "impossible_date", "warning", f'no calendar has "{printed}": it was not read as a date', page)
