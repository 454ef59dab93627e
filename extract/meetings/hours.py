"""When a meeting began and ended: what its minutes say happened, else what its head says was planned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.calendar import clock
from extract.meetings.title_block import COVER_LINES, head_columns
from extract.models import Line, Passage
from extract.text.lexicon import DASH
from extract.text.rule import Rule

STARTED_TEXT = 6_000  # characters of minutes in which they say when the meeting began
TITLE_TEXT = 1_500  # characters at the head of minutes in which "from 2.00 pm to 4.47 pm" is their time
NIGHT = "06:00"  # until then a meeting of the day before may last
HALF_DAY = 12  # hours between "7.45" in the morning and in the evening
LATEST_START = 12  # hour from which a meeting that ends "at 7.45" ends in the evening

TIMED = (
    r"(?:\d{4}\s?(?:hours|hrs?|h)\b|\d{1,2}(?:\s?[.:]\s?\d\s?\d)?\s?(?:[ap]\.?\s?m\b\.?|noon|midnight|hours|hrs)|\d{1,2}\s?[hH]\s?\d\d\b|\d{1,2}[.:]\d\d\b"
    r"|noon\b|midnight\b|(?<=at\s)(?:[01]\d|2[0-3])[0-5]\d\b(?!\s?(?:hours|people|residents|signatures)))"
)
ENDED = Rule(
    id="meeting.ended",
    pattern=rf"""\b(?:meeting|council|committee|panel|board|commission|business|proceedings|session|chair\w*|mayor|president)\b[^.\n]{{0,60}}?\b(?:clos|conclud|end|finish|adjourn|rose|terminat|wound\s+up)\w*
        (?:\s+\w+){{0,4}}?[\s,]+(?:at\s+)?(?:approximately\s+|about\s+|around\s+)?(?P<time>{TIMED})
        |\b(?:closed|concluded|ended|adjourned|finished|adjournment|adjourn|close(?:\s+of\s+meeting)?|closing|finish(?:\s+time)?|end(?:\s+time)?|time\s+(?:of\s+clos\w+|ended|finished|closed))\b(?:\s+\w+){{0,3}}?\s*(?:at\b|:|{DASH})\s*
        (?:approximately\s+|about\s+)?(?P<time_2>{TIMED})
        |\b(?:closed|ended|adjourned|concluded)\s+(?:the\s+)?(?:\w+\s+)?(?:meeting|proceedings|session)\s+(?:at\s+)?(?P<time_4>{TIMED})
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
STARTED = Rule(
    id="meeting.started",
    pattern=rf"""\b(?:commenc\w+|start\w*|began|called\s+to\s+order|convened?|(?:meeting|session)(?:\s+was)?\s+(?:declared\s+)?open(?:ed)?
          |opened\s+the\s+(?:\w+\s+)?meeting|to\s+order)\b(?:[^.\n]|\n(?!\n)){{0,40}}?(?:\bat|:)\s+(?:approximately\s+)?(?P<time>{TIMED})
        |\bfrom\s+(?P<time_2>{TIMED})\s+(?:to|until|{DASH})\s+(?P<end>{TIMED})""",
    examples={
        "The meeting commenced at 2.00 pm": {"time": "2.00 pm"},
        "from 7pm to 8.42pm": {"time_2": "7pm", "end": "8.42pm"},
        "CONVENE: 7:05 p.m.": {"time": "7:05 p.m."},
    },
    not_examples=("works started at the site", "opened the exhibition at 7.21 pm"),
    needs=("commenc", "start", "began", "open", "order", "conven", "from"),
)
SAT = Rule(
    id="meeting.sat_at",
    pattern=rf"""\b(?:held|met|meeting|convened|assembled|sat|session)\b(?:[^.;\n]|\n(?!\n)){{0,90}}?\bat\s+(?P<time>{TIMED})""",
    examples={
        "MINUTES of the meeting held at 11.00 am in the Guildhall": {"time": "11.00 am"},
        "The Board met in regular session at 6:30 p.m. in the Town Hall": {"time": "6:30 p.m."},
    },
    not_examples=("held at the Guildhall", "The works were finished at 6:30 p.m."),
    needs=("held", "met", "meeting", "convened", "assembled", "sat", "session"),
)
RULES = (ENDED, STARTED, SAT)
OPENING = re.compile(
    r"\b(?:meeting|council|committee|panel|board|commission|session|order|chair\w*|mayor|president|convened?|commenced)\b", re.I
)
_NOT_ITS_START = re.compile(
    r"\b(?:by|until|before|after|from\s+\d\S*\s+to|doors\s+open|scheduled\s+to\s+end|ends?|finish\w*|close[sd]?|hours|office|pre-?meeting|briefing|training|public\s+(?:session|participation|forum))\W+(?:\w+\W+){0,3}$",
    re.I,
)
_BEFORE_DAY = re.compile(r"(?:\bat\s+|^|\n|\s)(?P<time>\d[^\n]{0,12}?)\s*,?\s+(?:on\s+)?$")
TIME_AFTER = re.compile(
    rf"T(?=\d\d:\d\d)|[\s,.]*(?:[{DASH[1:-1]}\s]*)(?:at|time:?|commencing(?:\s+at)?|starting(?:\s+at)?|from)?\s*(?=(?:{TIMED})(?!\w))",
    re.I,
)


def start(title: Sequence[Line], labelled: Mapping[str, str], whole: Passage, kind: str) -> str | None:
    """The time at which the meeting started, or was to start. `title` are the lines of the title block."""
    minutes = kind in ("minutes", "other")
    happened = _happened(whole.text) if minutes else None
    planned = _labelled(labelled) or _planned(title, only=kind in ("minutes", "other", "agenda"))
    return happened or planned or (_began(whole.text) if minutes else None)


def _happened(text: str) -> str | None:
    """When minutes say, in their first lines, that the meeting was called to order."""
    for started in STARTED.finditer(text[:TITLE_TEXT]):
        said = text[max(0, started.start() - 80) : started.end()]
        if OPENING.search(said) and started["time"]:
            return _time(started["time"])
    return None


def _began(text: str) -> str | None:
    """When the meeting began, as the text behind the title says."""
    for started in STARTED.finditer(text[:STARTED_TEXT]):
        said = text[max(0, started.start() - 80) : started.end()]
        if started.start() < TITLE_TEXT or OPENING.search(said):
            return _time(started["time"] or started["time_2"])
    return None


def _labelled(labelled: Mapping[str, str]) -> str | None:
    for label, value in labelled.items():
        if ("time" in label or label.startswith("date")) and (found := clock.TIME.search(clock.DAY.compiled.sub(" ", value))):
            return clock.time(found)
    return None


def _planned(title: Sequence[Line], *, only: bool) -> str | None:
    """The hour in the title block: beside the day, behind "held at", or (with `only`) the only one there."""
    text = "\n".join(line.text for line in title)
    for words in (text, head_columns(title[:COVER_LINES])):
        for day in (*clock.DAY.finditer(words), *clock.DAY_OF_WEEK.finditer(words)):
            after = TIME_AFTER.match(words, day.end())
            if after and (found := re.compile(TIMED, re.I).match(words, after.end())) and (time := _time(found.group(0))):
                return time
            ahead = _BEFORE_DAY.search(words[max(0, day.start() - 40) : day.start()])
            if ahead and (printed := re.search(rf"{TIMED}$", ahead["time"], re.I)) and (time := _time(printed.group(0))):
                return time
    if not only:
        return None
    sat = SAT.search(text)
    if sat and not _NOT_ITS_START.search(text[max(0, sat.start("time") - 40) : sat.start("time")]):
        return _time(sat["time"])
    alone = list(dict.fromkeys(_alone(text)))
    return alone[0] if len(alone) == 1 else None


def _alone(text: str) -> Iterator[str]:
    """The hours printed in the title block that may be its start."""
    dateless = clock.DAY.compiled.sub(lambda day: "#" * len(day.group(0)), text)
    for found in clock.TIME.finditer(dateless):
        near = dateless[max(0, found.start() - 40) : found.start()].rsplit("\n", 1)[-1]
        if not _NOT_ITS_START.search(near) and (time := clock.time(found)):
            yield time


def end(whole: Passage, start: str | None) -> str | None:
    """The time at which the meeting ended: the last such words of its minutes.

    "Closed at 7.45" after a start at 19:00 is 19:45. An hour before the start, that is not of the night after, is none.
    """
    last = None
    for found in ENDED.finditer(whole.text):
        last = found
    printed = next((value for value in last.groupdict().values() if value), "") if last else ""
    if last is None and (started := STARTED.search(whole.text[:TITLE_TEXT])) and started["end"]:
        printed = started["end"]
    time = _time(printed)
    plain = bool(printed) and not re.search(r"(?i)[apn]\.?\s?[mo]|h", printed)
    if time and start and plain and time < start and int(start[:2]) >= LATEST_START and int(time[:2]) < HALF_DAY:
        later = f"{int(time[:2]) + HALF_DAY:02d}{time[2:]}"
        return later if later >= start else None
    return None if time and start and NIGHT <= time < start else time


def _time(printed: str | None) -> str | None:
    """Printed words as HH:MM: "7.30 pm", "1930", "20h33", "19:0 0 hours", "noon"."""
    if not printed:
        return None
    words = re.sub(r"(?<=[:.]\d)\s(?=\d)", "", printed.strip())
    if words.casefold() in ("noon", "midnight"):
        words = f"12 {words}"
    if four := re.fullmatch(r"([01]\d|2[0-3])([0-5]\d)", words):
        return f"{four[1]}:{four[2]}"
    found = clock.TIME.search(words)
    return clock.time(found) if found else None
