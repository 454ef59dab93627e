"""Where a meeting sat, as printed, without the sentence around it; and whether it sat at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.calendar import clock
from extract.meetings.names import COUNCIL
from extract.meetings.title_block import COLUMN_GAP
from extract.models import Line, Passage, join_lines
from extract.text.lexicon import MONTH, WEEKDAY
from extract.text.rule import Rule

_PLACE = Rule(
    id="meeting.place",
    pattern=rf"""\b(?:held|meet|met|convened|assembled|sat|take\s+place|meeting\s+of)\b(?:[^.;]|[.](?=\d|m\b|\s?m\b)|(?<=m)[.]){{0,120}}?(?<!\w)(?:in|at|via|on)\s+(?!(?:the\s+)?\d|person\b|which\b|that\b|this\b|their\b|its\b|order\b|attendance\b|accordance\b|(?:{MONTH})|(?:\w+\s+){{0,3}}(?:session|accordance|pursuance|public|private)\b|{WEEKDAY}|\w+day\b)
        (?:the\s+)?(?P<place>[^\W_](?:[^;.]|[.](?=\S)|(?<=\b[A-Z])[.]|(?<=\bSt)[.]|(?<=\bNo)[.]){{3,160}}?)
        (?=\s*[.,]?\s+(?:on|commencing|starting|from|to\s+deal|to\s+consider|for\s+the|and\s+livestream|and\s+was|to\s+transact|when|which|immediately|has\s+been|will\s+be)\b
        |\s*[.,]?\s+at\s+(?:\d|which)|\s*,?\s*(?:on\s+)?{WEEKDAY}|\s*[.,]?\s*$|(?<!\bNo)(?<!\bSt)(?<!\b[A-Z])[.]\s|\s*,\s*and\s+live|\s*,?\s+\d{{1,2}}[.:]\d\d\s?[ap]?m?\b)""",
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
BUILDING = Rule(
    id="meeting.building",
    pattern=r"^(?!.*\b(?:will|shall|are|is|has|please|council\s+tax|minutes|library\s+board|led)\b)(?P<place>.*\b(?:chambers?|rooms?|hall|house|centre|center|guildhall|library|church|school|offices?|suite|pavilion|theatre|club|institute)\b.*)$",
    examples={"Council Chamber, Guildhall": {"place": "Council Chamber, Guildhall"}},
    not_examples=("The room will be open",),
    needs=(
        "chamber",
        "room",
        "hall",
        "house",
        "cent",
        "library",
        "church",
        "school",
        "office",
        "suite",
        "pavilion",
        "theatre",
        "club",
        "institute",
    ),
)
CANCELLED = Rule(
    id="meeting.cancelled",
    pattern=r"""\bmeeting\b[^.;]{0,90}?\b(?:(?:has\s+been|was|is|were)\s+)?(?P<cancelled>cancelled|canceled|abandoned)\b
        |^(?:notice\s+of\s+)?(?P<title>cancell?ation|cancell?ed)\b(?:\s+(?:of\s+)?(?:meeting|notice)\b.*)?$
        |\b(?:meeting|adjourned|cancell?ed|abandoned|session)\b[^.;]{0,90}?\b(?P<inquorate>inquorate|(?:lack|want|absence)\s+of\s+(?:a\s+)?quorum|not\s+quorate)\b""",
    examples={
        "The meeting was cancelled.": {"cancelled": "cancelled"},
        "NOTICE OF CANCELLATION": {"title": "CANCELLATION"},
        "The meeting was adjourned for want of a quorum": {"inquorate": "want of a quorum"},
    },
    not_examples=("The road was cancelled", "the order was cancelled after the meeting"),
    needs=("cancel", "abandoned", "quor"),
    flags=re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
RULES = (_PLACE, BUILDING, CANCELLED)
ASK_FOR = re.compile(r"\s*\b(?:telephone|tel|phone|e-?mail|ask\s+for|contact|enquiries)\b.*$", re.I)
_STREET = re.compile(
    r"^(?:room\s+)?\d+[A-Z]?,?\s+\w|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|\b[A-Z]{2},?\s+\d{5}\b|\b(?:street|avenue|road|lane|square|drive|st\.)$",
    re.I,
)
# What is no place: another meeting, a list of names.
_NO_PLACE = re.compile(
    r"\b(?:meeting|minutes|declared|councillors?|cllr|members|item|motion|report)\b|^(?:which|that|this|their|its|order)\b|(?:^|,)\s*[A-Z][\w'’-]+\s*,\s*[A-Z][\w'’-]+\s*,\s*[A-Z][\w'’-]+\s*,",
    re.I,
)
PLACE_LINES = 20  # lines in which a building stands alone
PLACE_PARAGRAPHS = 16
CANCELLED_TEXT = 900  # characters at the head of a paper that says its meeting did not sit
SHORT_TEXT = 2_000  # characters of a paper that says little else
LONGEST_BUILDING = 90


def venue(title: Sequence[Line], blocks: Sequence[str], labelled: Mapping[str, str], *, minuted: bool = True) -> str | None:
    """The place as printed, without the verb and the date around it; only behind a label or on lines of its own where a paper is
    no agenda and no minutes (not `minuted`)."""
    for label in ("venue", "place", "location"):
        if label in labelled:
            return join_lines(labelled[label]).rstrip(" .,")
    for block in blocks[:PLACE_PARAGRAPHS] if minuted else ():
        found = _PLACE.search(block)
        if found and not clock.DAY.search(found["place"]) and not _NO_PLACE.search(found["place"]):
            told = re.search(r"(?i)\b(?:held|meets?|met|sat)\b", found.group(0)[: found.start("place") - found.start()])
            if not told and found.group(0)[:7].casefold() == "meeting" and not BUILDING.match(found["place"]):
                continue
            return re.sub(r"(?i)^.{0,60}\b(?:streamed|broadcast)\s+from\s+(?:the\s+)?", "", found["place"]).rstrip(" .,")
    return _building(title)


def _building(title: Sequence[Line]) -> str | None:
    """A building named in lines of their own in the title block, with the address under it."""
    found: list[str] = []
    for line in title[:PLACE_LINES]:
        first = line.segments(COLUMN_GAP * line.size)[0]
        text = _without_hour(ASK_FOR.sub("", line.text if ASK_FOR.search(line.text) else line.text[: first.end]))
        text = re.sub(r"^(?:(?:held\s+)?(?:in|at)\s+(?:the\s+)?)", "", text, flags=re.I)
        if (BUILDING.match(text) and not COUNCIL.match(text) and len(text) < LONGEST_BUILDING and not _NO_PLACE.search(text)) or (
            found and _STREET.search(text) and not clock.DAY.search(text)
        ):
            found.append(text)
        elif found:
            break
    return ", ".join(found).rstrip(" .,") or None


def _without_hour(text: str) -> str:
    """The longer of what stands before and behind the hours and days of a line: "Quay Hall at 19.30" → "Quay Hall"."""
    best = max(clock.TIME.compiled.sub("\x00", clock.DAY.compiled.sub("\x00", text)).split("\x00"), key=len)
    return re.sub(r"(?i)(?:[\s,–—-]|\b(?:at|on|commencing|from)\b)+$", "", best).strip(" ,–—-")


def status(whole: Passage) -> str | None:
    """ "cancelled" or "inquorate" where a paper says so of its meeting; else None."""
    text = whole.text if len(whole.text) <= SHORT_TEXT else whole.text[:CANCELLED_TEXT]
    said = " ".join(text.split())
    if any(found["inquorate"] for found in CANCELLED.finditer(said)):
        return "inquorate"
    return "cancelled" if CANCELLED.search(said) or CANCELLED.search(text) else None
