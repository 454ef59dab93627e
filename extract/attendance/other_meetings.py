"""Lists of who came to another meeting: that of a committee whose report stands in the minutes of its council.

SECOND REPORT OF THE HARBOUR COMMITTEE
(Meeting held 2031-03-22)
PRESENT: Committee Members A Lund and B Berg         nobody who came to the council's meeting of 4 April
"""

from __future__ import annotations

import re

from extract.models import Passage, Section
from extract.text.lexicon import MONTH, MONTHS, WEEKDAY
from extract.text.rule import Rule

LINES_ABOVE = 4  # lines over a list in which it may say of which meeting it is
_DAY = (
    rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})|(?P<month_us>{MONTH})\s+(?P<day_us>\d{{1,2}}))"
)
OF_A_MEETING = Rule(
    id="attendance.of_a_meeting",
    pattern=r"^\W*(?:(?:minutes|notes|report)\s+of\s+)?(?:the\s+|an?\s+)?(?:[\w’'&-]+\s+){0,6}?meeting\s+(?:was\s+)?"
    rf"(?:held|of|on|dated)\s+(?:on\s+)?{_DAY}",
    examples={
        "(Meeting held 2031-03-22)": {"iso": "2031-03-22"},
        "Minutes of the Harbour Committee meeting held on 22 March 2031": {"day": "22", "month": "March"},
        "Meeting of March 22, 2031": {"month_us": "March", "day_us": "22"},
    },
    not_examples=("The next meeting is on 22 March", "Meeting closed at 9 pm"),
    needs=("meeting",),
)
COMMITTEE_REPORT = Rule(
    id="attendance.report_of",
    pattern=r"^\W*(?:[\w’'-]+\s+){0,2}report\s+of\s+(?:the\s+)?(?:[\w’'&-]+\s+){0,6}?(?:committee|board|panel|commission)\W*$",
    examples={"FIRST REPORT OF THE HARBOUR COMMITTEE": "FIRST REPORT OF THE HARBOUR COMMITTEE"},
    not_examples=("Report of the Director", "The report of the committee was read"),
    needs=("report",),
)
RULES = (OF_A_MEETING, COMMITTEE_REPORT)


def is_of_another(section: Section, at: int) -> bool:
    """True where the lines above the list at `at` say that it is of another meeting than that of the section."""
    above = _lines_above(section.passage, at)
    for line in above:
        match = OF_A_MEETING.match(line)
        if match and section.meeting.date:
            return not _is_day(match, section.meeting.date)
    return section.kind != "opening" and any(COMMITTEE_REPORT.match(line) for line in above)


def _lines_above(passage: Passage, at: int) -> list[str]:
    return passage.text[:at].rstrip("\n").split("\n")[-LINES_ABOVE:]


def _is_day(match: re.Match[str], date: str) -> bool:
    """True where a day is that of an ISO date; its year is not compared."""
    if match["iso"]:
        return match["iso"] == date
    month = MONTHS[(match["month"] or match["month_us"]).rstrip(".").casefold()]
    return f"{month:02d}-{int(match['day'] or match['day_us']):02d}" == date[5:]
