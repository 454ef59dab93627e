"""What a date is of: the words beside it → meeting, deadline, effective, publication, title or other."""

from __future__ import annotations

import re

from extract.calendar.moments import Period

_WINDOW = 70  # characters before and after a date that are read

# The words that say what a date is of, at the end of what stands before it; the first role that fits takes it.
# "the scheme ends", not "the year ending"
_ENDS = r"(?<!year\s)(?<!years\s)(?<!quarter\s)(?<!period\s)(?<!month\s)(?<!months\s)(?<!week\s)end(?:s|ing)"
# "by 4 May", "no later than noon on", "the deadline for bids is", "closing date:", "expires on"
_DEADLINE = rf"""\b(?:by|before|(?:no|not)\s+later\s+than|deadline(?:\s+\w+){{0,3}}|clos(?:es|ing)(?:\s+date)?(?:\s+\w+)?
    |due|until|expir(?:es|ing|y)|{_ENDS})
    (?:\s+(?:on|for|of|is|the|end|date|noon|midnight|\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\.?))*\s*[:\u2013-]?\s*$"""
_EFFECTIVE = r"""\b(?:with\s+effect|effective|(?<!week\s)(?<!weeks\s)commenc\w*
    |comes?\s+into\s+(?:force|effect)|start(?:s|ed|ing)?|from
    |as\s+(?:at|of)|takes?\s+effect|implement\w*)(?:\s+(?:on|from|in|the|as|of|date))*\s*[:\u2013-]?\s*$"""
_PUBLICATION = (
    r"""\b(?:publi(?:shed|cation)|issued|dated?|despatched|posted)(?:\s+(?:on|in|of|the|date))*\s*[:\u2013-]?\s*$"""
)
_MEETING = r"""\b(?:(?:meetings?|minutes|cabinet|council|committee|panel|board|forum|agenda)\b|held\s+(?:on|at)\s)
    [^.;]{0,40}$"""
_ROLES = tuple(
    (role, re.compile(pattern, re.IGNORECASE | re.VERBOSE))
    for role, pattern in (
        ("deadline", _DEADLINE), ("effective", _EFFECTIVE), ("publication", _PUBLICATION), ("meeting", _MEETING),
    )
)  # fmt: skip
_MEETING_AFTER = re.compile(
    r"\s*(?:\w+\s){0,3}?(?:meetings?|minutes|cabinet|committee|agm|at\s+\d{1,2}[.:]\d\d)\b", re.IGNORECASE
)
_WORKS = (
    r"(?:Acts?|Measures?|Regulations?|Order|Rules|Code|Plan|Strategy|Strategies|Framework|Programme|Statement|Policy|Charter"
    r"|Guidance|Schemes?|Bill|Directive|Convention|Standards?|Agreement|Treaty|Guidelines|SPD|Ordinance)"
)
_TITLE_BEFORE = re.compile(rf"\b[A-Z][\w'\u2019-]*\s+(?:[\w&'\u2019()-]+\s+){{0,5}}?{_WORKS}\s*,?\s*\(?(?:\w+\)?\s*)?$")
_TITLE_AFTER = re.compile(
    rf"\s+(?:[A-Z][\w&'\u2019-]*,?\s+(?:(?:and|of|the|for|to|on|in|with|against)\s+){{0,2}}){{1,7}}?{_WORKS}\b"
)


def role(text: str, period: Period, *, at_meeting: bool) -> str:
    """The role of a period in `text`; `at_meeting` is true for the day of the meeting itself."""
    before = " ".join(text[max(0, period.start - _WINDOW) : period.start].split("\n"))
    after = " ".join(text[period.end : period.end + _WINDOW].split("\n"))
    if period.first.month is None:
        return "title" if _TITLE_BEFORE.search(before) or _TITLE_AFTER.match(after) else "other"
    for name, pattern in _ROLES:
        if pattern.search(before):
            return name
    return "meeting" if at_meeting or _MEETING_AFTER.match(after) else "other"
