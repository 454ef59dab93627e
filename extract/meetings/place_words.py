"""The words of places where meetings sit, and of meetings that did not, as rules with examples."""

from __future__ import annotations

import re

from extract.text.lexicon import MONTH, WEEKDAY
from extract.text.rule import Rule

_SAT = r"\b(?:held|meet|met(?!\s+with\b)|convened|assembled|sat|take\s+place|meeting\s+of)\b"
_HOURS_BETWEEN = r"(?:[^.;]|[.](?=\d|m\b|\s?m\b)|(?<=m)[.]){0,120}?"
_NO_SITE = r"""(?:the\s+)?\d|(?:the\s+)?year\b|person\b|which\b|that\b|this\b|their\b|its\b|order\b|attendance\b|accordance\b
    |(?:\w+\s+){0,3}(?:session|accordance|pursuance|public|private)\b|\w+day\b"""
_SITE = r"[^\W_](?:[^;.]|[.](?=\S)|(?<=\b[A-Z])[.]|(?<=\bSt)[.]|(?<=\bNo)[.]){3,160}?"
_GOES_ON = r"""on|commencing|starting|from|to\s+deal|to\s+consider|for\s+the|and\s+livestream|and\s+was|to\s+transact|when|which
    |immediately|has\s+been|will\s+be|(?:this|it|there)\s+being|with\s+the\s+following|located
    |with\s+(?:\w+\s+){1,4}presiding"""
_STOPS = r"(?<!\bNo)(?<!\bSt)(?<!\b[A-Z])[.]\s|\s*,\s*and\s+live|\s*,?\s+\d{1,2}[.:]\d\d\s?[ap]?m?\b"
HELD_IN = Rule(
    id="meeting.place",
    pattern=rf"""{_SAT}{_HOURS_BETWEEN}(?<!\w)(?:in|at|via|on)\s+(?!{_NO_SITE}|(?:{MONTH})|{WEEKDAY})(?:the\s+)?(?P<place>{_SITE})
        (?=\s*[.,]?\s+(?:{_GOES_ON})\b|\s*[.,]?\s+at\s+(?:\d|which)|\s*,?\s*(?:on\s+)?{WEEKDAY}|\s*[.,]?\s*$|{_STOPS})""",
    examples={
        "held in the Guildhall, Moorhaven on Monday, 3 March": {"place": "Guildhall, Moorhaven"},
        "will be held at Saltmarsh Village Hall on Tuesday": {"place": "Saltmarsh Village Hall"},
        "held on Monday 3 June 2019 at 7.00pm in Wickham Hall.": {"place": "Wickham Hall"},
        "The Board met in regular session at 6:30 p.m. in the Town Hall, 7 Elm Street. Mayor Lund": {
            "place": "Town Hall, 7 Elm Street",
        },
    },
    not_examples=("held at 7.00 pm", "held on Tuesday", "met in closed session"),
    needs=("held", "meet", "met", "convened", "assembled", "sat", "take"),
)
_NO_BUILDING = r"will|shall|are|is|has|please|council\s+tax|minutes|library\s+board|led"
_BUILDINGS = r"""chambers?|rooms?|hall|house|centre|center|guildhall|library|church|school|offices?|suite|pavilion|theatre|club
    |institute"""
BUILDING = Rule(
    id="meeting.building",
    pattern=rf"^(?!.*\b(?:{_NO_BUILDING})\b)(?P<place>.*\b(?:{_BUILDINGS})\b.*)$",
    examples={"Council Chamber, Guildhall": {"place": "Council Chamber, Guildhall"}},
    not_examples=("The room will be open",),
    needs=(
        "chamber", "room", "hall", "house", "cent", "library", "church", "school", "office", "suite", "pavilion", "theatre", "club",
        "institute",
    ),
)  # fmt: skip
CANCELLED = Rule(
    id="meeting.cancelled",
    pattern=r"""\bmeeting\b[^.;]{0,90}?\b(?:(?:has\s+been|was|is|were)\s+)?(?P<cancelled>cancelled|canceled|abandoned)\b
        |^(?:notice\s+of\s+)?(?P<title>cancell?ation|cancell?ed)\b(?:\s+(?:of\s+)?(?:meeting|notice)\b.*)?$""",
    examples={"The meeting was cancelled.": {"cancelled": "cancelled"}, "NOTICE OF CANCELLATION": {"title": "CANCELLATION"}},
    not_examples=("The road was cancelled", "the order was cancelled after the meeting"),
    needs=("cancel", "abandoned"),
    flags=re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
INQUORATE = Rule(
    id="meeting.inquorate",
    pattern=r"""\b(?:meeting|adjourned|cancell?ed|abandoned|session)\b[^.;]{0,90}?
        \b(?:inquorate|(?:lack|want|absence)\s+of\s+(?:a\s+)?quorum|not\s+quorate)\b""",
    examples={"The meeting was adjourned for want of a quorum": "meeting was adjourned for want of a quorum"},
    not_examples=("A quorum was present", "no quorum of those who had read the minutes"),
    needs=("quor",),
)
ASK_FOR = Rule(
    id="meeting.ask_for",
    pattern=r"\s*\b(?:telephone|tel|phone|e-?mail|ask\s+for|contact|enquiries)\b.*$",
    examples={"Guildhall Telephone: 01632 960001": " Telephone: 01632 960001"},
    not_examples=("Guildhall",),
)
_POSTCODE = r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|\b[A-Z]{2},?\s+\d{5}\b"
ADDRESS_LINE = Rule(
    id="meeting.address_line",
    pattern=rf"^(?:room\s+)?\d+[A-Z]?,?\s+\w|{_POSTCODE}|\b(?:street|avenue|road|lane|square|drive|st\.)$",
    examples={"7 Elm Street": "7 E", "Room 340, Guildhall": "Room 340, G", "Tilby, TB1 2CD": "TB1 2CD"},
    not_examples=("Council Chamber",),
)
_NAME = r"\s*[A-Z][\w'’-]+\s*,"
NO_SITE = Rule(
    id="meeting.no_place",
    # what is no place: another meeting, a list of names
    pattern=rf"""\b(?:(?i:meeting(?!\s+(?:rooms?|halls?|house|place|centre))
        |minutes|declared|councillors?|cllr|members|item|motion|report))\b
        |^(?:(?i:which|that|this|their|its|order))\b|(?:^|,){_NAME}{_NAME}{_NAME}""",
    examples={"annual meeting of the board": "meeting", "Lund, Berg, Hay, Hall": "Lund, Berg, Hay,"},
    not_examples=("Guildhall, 7 Elm Street", "Upper Meeting Room"),
    flags=re.VERBOSE,
)
HELD_OR_MET = Rule(
    id="meeting.held_or_met", pattern=r"\b(?:held|meets?|met|sat)\b", examples={"was held in": "held"}, not_examples=("meeting of",)
)
STREAMED = Rule(
    id="meeting.streamed",
    pattern=r"^.{0,60}\b(?:streamed|broadcast)\s+from\s+(?:the\s+)?",
    examples={"by video, streamed from the Guildhall": "by video, streamed from the "},
    not_examples=("Guildhall",),
)
PLACE_BEFORE = Rule(
    id="meeting.place_before",
    pattern=rf"^(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH},?\s+)?(?:19|20)\d\d\s*,\s*)?"
    r"(?:(?:held\s+)?(?:in|at)\s+(?:the\s+)?"
    r"|(?:venue|place|location)\s*[,:–-]?\s+)?",
    examples={"At Quay Hall": "At ", "Venue, Quay Hall": "Venue, ", "May, 2030, Room 4": "May, 2030, ",
              "held in the Guildhall": "held in the "},
)
PLACE_AFTER = Rule(
    id="meeting.place_after",
    pattern=r"(?:[\s,–—-]|\b(?:at|on|commencing|from)\b){1,40}$",
    examples={"Quay Hall at ": " at "},
    not_examples=("Quay Hall",),
)
RULES = (
    HELD_IN, BUILDING, CANCELLED, INQUORATE, ASK_FOR, ADDRESS_LINE, NO_SITE, HELD_OR_MET, STREAMED, PLACE_BEFORE, PLACE_AFTER,
)  # fmt: skip
