"""The words that say when a meeting began and ended, as rules with examples."""

from __future__ import annotations

from extract.text.lexicon import DASH
from extract.text.rule import Rule

_FOUR = r"(?<=at\s)(?:[01]\d|2[0-3])[0-5]\d\b(?!\s?(?:hours|people|residents|signatures))"
_SPOKEN = r"\d{1,2}(?:\s?[.:]\s?\d\s?\d)?\s?(?:[ap]\.?\s?m\b\.?|noon|midnight|hours|hrs)"
TIMED = rf"(?:\d{{4}}\s?(?:hours|hrs?|h)\b|{_SPOKEN}|\d{{1,2}}\s?[hH]\s?\d\d\b|\d{{1,2}}[.:]\d\d\b|noon\b|midnight\b|{_FOUR})"
_WHO = r"meeting|council|committee|panel|board|commission|business|proceedings|session|chair\w*|mayor|president"
_ENDS = r"(?:clos|conclud|end|finish|adjourn|rose|terminat|wound\s+up)\w*"
_ABOUT = r"(?:approximately\s+|about\s+|around\s+)?"
_AS_LABEL = r"""closed|concluded|ended|adjourned|finished|adjournment|adjourn|close(?:\s+of\s+meeting)?|closing|finish(?:\s+time)?
    |end(?:\s+time)?|time\s+(?:of\s+clos\w+|ended|finished|closed)"""
_WHAT = r"(?:the\s+)?(?:\w+\s+)?(?:meeting|proceedings|session)"
ENDED = Rule(
    id="meeting.ended",
    pattern=rf"""\b(?:{_WHO})\b[^.\n]{{0,60}}?\b{_ENDS}(?:\s+\w+){{0,4}}?[\s,]+(?:at\s+)?{_ABOUT}(?P<time>{TIMED})
        |\b(?:{_AS_LABEL})\b(?:\s+\w+){{0,3}}?\s*(?:at\b|:|{DASH})\s*{_ABOUT}(?P<time_2>{TIMED})
        |\b(?:closed|ended|adjourned|concluded)\s+{_WHAT}\s+(?:at\s+)?(?P<time_4>{TIMED})
        |\badjourned\.\s+time:?\s+(?P<time_3>{TIMED})""",
    examples={
        "The meeting concluded at 12.35 pm": {"time": "12.35 pm"},
        "Meeting closed at 18.51.": {"time": "18.51"},
        "There being no further business the meeting closed at 9.25 pm": {"time": "9.25 pm"},
        "Closed at 7.45": {"time_2": "7.45"},
        "ADJOURNMENT: 9:05 p.m.": {"time_2": "9:05 p.m."},
    },
    not_examples=("The consultation closed at the end of June", "it is scheduled to end by 4.30 pm"),
    needs=("clos", "conclud", "end", "finish", "adjourn", "rose", "terminat", "wound"),
)
_OPENS = r"(?:meeting|session)(?:\s+was)?\s+(?:declared\s+)?open(?:ed)?|opened\s+the\s+(?:\w+\s+)?meeting"
STARTED = Rule(
    id="meeting.started",
    pattern=rf"""\b(?:commenc\w+|start\w*|began|called\s+to\s+order|convened?|{_OPENS}|to\s+order)\b
        (?:[^.\n]|\n(?!\n)){{0,40}}?(?:\bat|:)\s+(?:approximately\s+)?(?P<time>{TIMED})
        |(?<!absent\s)(?<!away\s)(?<!present\s)
        (?<!left\s)(?<!attended\s)\bfrom\s+(?P<time_2>{TIMED})\s+(?:to|until|{DASH})\s+(?P<end>{TIMED})""",
    examples={
        "The meeting commenced at 2.00 pm": {"time": "2.00 pm"},
        "from 7pm to 8.42pm": {"time_2": "7pm", "end": "8.42pm"},
        "CONVENE: 7:05 p.m.": {"time": "7:05 p.m."},
    },
    not_examples=("works started at the site", "opened the exhibition at 7.21 pm", "absent from 1pm to 3pm"),
    needs=("commenc", "start", "began", "open", "order", "conven", "from"),
)
SAT = Rule(
    id="meeting.sat_at",
    pattern=rf"\b(?:held|met|meeting|convened|assembled|sat|session)\b(?:[^.;\n]|\n(?!\n)){{0,90}}?\bat\s+(?P<time>{TIMED})",
    examples={
        "MINUTES of the meeting held at 11.00 am in the Guildhall": {"time": "11.00 am"},
        "The Board met in regular session at 6:30 p.m. in the Town Hall": {"time": "6:30 p.m."},
    },
    not_examples=("held at the Guildhall", "The works were finished at 6:30 p.m."),
    needs=("held", "met", "meeting", "convened", "assembled", "sat", "session"),
)
OPENING = Rule(
    id="meeting.opening",
    pattern=r"\b(?:meeting|council|committee|panel|board|commission|session|order|chair\w*|mayor|president|convened?|commenced)\b",
    examples={"The Mayor opened it": "Mayor"},
    not_examples=("works started at 7.21 pm",),
)
_OTHER_HOUR = r"""by|until|before|after|from\s+\d\S*\s+to|doors\s+open|scheduled\s+to\s+end|ends?|finish\w*|close[sd]?|hours|office
    |entered|joined|arrived|left|returned|pre-?meeting|briefing|training|public\s+(?:session|participation|forum)"""
NOT_ITS_START = Rule(
    id="meeting.other_hour",
    pattern=rf"\b(?:{_OTHER_HOUR})\W+(?:\w+\W+){{0,3}}$",
    examples={"doors open at ": "doors open at ", "papers by ": "by ", "Berg entered the meeting at ": "entered the meeting at "},
    not_examples=("held at ",),
)
BEFORE_DAY = Rule(
    id="meeting.hour_before_day",
    pattern=r"(?:\bat\s+|^|\n|\s)(?P<time>\d[^\n]{0,12}?)\s*,?\s+(?:on\s+)?$",
    examples={"Minutes of Meeting 7.30pm ": {"time": "7.30pm"}, "at 10.15 am on ": {"time": "10.15 am"}},
    not_examples=("held on ",),
)
TIME_AT = Rule(
    id="meeting.hour", pattern=TIMED, examples={"at 7.30 pm": "7.30 pm", "at 1930": "1930"}, not_examples=("item 7",)
)
TIME_AT_END = Rule(
    id="meeting.hour_at_end", pattern=rf"{TIMED}$", examples={"Meeting 7.30pm": "7.30pm"}, not_examples=("7.30pm on Monday",)
)
_COMMENCING = r"(?:at|time:?|commencing(?:\s+at)?|starting(?:\s+at)?|from)?"
_BETWEEN = rf"T(?=\d\d:\d\d)|[\s,.]*(?:{DASH}|\s)*{_COMMENCING}"  # between a day and its hour
TIME_AFTER = Rule(
    id="meeting.hour_after_day",
    pattern=rf"(?:{_BETWEEN})\s*(?={TIMED}(?!\w))",
    examples={" at 7.30 pm": " at ", "- -7:00 P.M.": "- -", "T10:00": "T"},
    not_examples=(" in the Guildhall",),
)
HOUR_BEHIND = Rule(
    id="meeting.hour_behind_day",
    # the hour behind a day, whole
    pattern=rf"(?:{_BETWEEN})\s*{TIMED}(?:\s?[ap]\.?m\b\.?)?",
    examples={" at 7.30 pm": " at 7.30 pm", " - 6:00 PM": " - 6:00 PM", ", 19:00 in the hall": ", 19:00"},
    not_examples=(" in the Guildhall", " 2031"),
)
SPAN = Rule(
    id="meeting.span",
    pattern=rf"{TIMED}\s*(?:{DASH}|to|until)\s*(?P<end>{TIMED})",
    examples={"2.00pm – 3.35pm": {"end": "3.35pm"}},
    not_examples=("2.00pm, Guildhall",),
)
SPLIT_MINUTES = Rule(
    id="meeting.split_minutes", pattern=r"(?<=[:.]\d)\s(?=\d)", examples={"19:0 0 hours": " "}, not_examples=("19:00 hours",)
)
FOUR_DIGITS = Rule(
    id="meeting.four_digits",
    pattern=r"^(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)$",
    examples={"1930": {"hour": "19", "minute": "30"}},
    not_examples=("2960", "19.30"),
)
SHARED_HALF = Rule(
    id="meeting.shared_half",
    # two hours that share what is printed behind the second: "5.00 - 5.40 PM"
    pattern=rf"(?P<first>\d{{1,2}}(?:[.:]\d\d)?)\s*(?:{DASH}|to)\s*(?P<end>\d{{1,2}}(?:[.:]\d\d)?\s?(?P<half>[ap]\.?\s?m\b\.?))",
    examples={"5.00 - 5.40 PM": {"first": "5.00", "end": "5.40 PM", "half": "PM"}},
    not_examples=("5.00pm - 5.40pm", "5.00 pm"),
)
HALF_SAID = Rule(
    id="meeting.half_said",
    pattern=r"[apn]\.?\s?[mo]|h",
    examples={"9.25 pm": "pm", "2100 hours": "h", "noon": "no"},
    not_examples=("7.45",),
)
RULES = (
    ENDED, STARTED, SAT, OPENING, NOT_ITS_START, BEFORE_DAY, TIME_AT, TIME_AT_END, TIME_AFTER, HOUR_BEHIND, SPAN, SPLIT_MINUTES,
    FOUR_DIGITS, SHARED_HALF, HALF_SAID,
)  # fmt: skip
