"""When a meeting began and ended, and where it sat, as the head and the end of its paper say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.calendar import clock
from extract.meetings import bodies
from extract.models import Line, Passage, join_lines
from extract.text.lexicon import DASH, WEEKDAY
from extract.text.rule import Rule

BLOCK_GAP = 0.75  # times the type size: more white space than this between lines parts two blocks
LABEL_GAP = 24.0  # points: a value hangs at least this far right of its label
COLUMN_GAP = 1.2  # times the type size: white space between the columns of a cover
COVER_LINES = 30  # lines of a cover that is laid out in columns
COLUMN_SLACK = 4.0  # points by which the lines of one column may stand apart
STARTED_TEXT = 6_000  # characters of minutes in which they say when the meeting began
TITLE_TEXT = 1_500  # characters at the head of minutes in which "from 2.00 pm to 4.47 pm" is their time

TIMED = r"\d{4}\s?(?:hours|hrs)\b|\d{1,2}(?:\s?[.:]\s?\d\d)?\s?(?:[ap]\.?\s?m\b\.?|noon|hours|hrs)|\d{1,2}[.:]\d\d"
_PLACE = Rule(
    id="meeting.place",
    pattern=rf"""\b(?:held|meet|met|convened|assembled|sat|take\s+place)\b(?:[^.;]|[.](?=\d|m\b|\s?m\b)|(?<=m)[.]){{0,120}}?(?<!\w)(?:in|at|via|on)\s+(?!\d|person\b|(?:\w+\s+){{0,3}}(?:session|accordance|pursuance|public|private)\b|{WEEKDAY}|\w+day\b)
        (?:the\s+)?(?P<place>[^\W_](?:[^;.]|[.](?=\S)|(?<=\b[A-Z])[.]|(?<=\bSt)[.]){{3,160}}?)
        (?=\s*[.,]?\s+(?:on|commencing|starting|from|to\s+deal|to\s+consider|for\s+the|and\s+livestream|and\s+was|to\s+transact|when|which|immediately)\b
        |\s*[.,]?\s+at\s+(?:\d|which)|\s*,?\s*(?:on\s+)?{WEEKDAY}|\s*[.,]?\s*$|[.]\s|\s*,\s*and\s+live)""",
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
    pattern=r"^(?!.*\b(?:will|shall|are|is|has|please|council\s+tax)\b)(?P<place>.*\b(?:chambers?|rooms?|hall|house|centre|center|guildhall|library|church|school|offices?|suite)\b.*)$",
    examples={"Council Chamber, Guildhall": {"place": "Council Chamber, Guildhall"}},
    not_examples=("The room will be open",),
    needs=("chamber", "room", "hall", "house", "cent", "library", "church", "school", "office", "suite"),
)
ENDED = Rule(
    id="meeting.ended",
    pattern=rf"""\b(?:meeting|council|committee|panel|board|business|proceedings)\b[^.\n]{{0,60}}?\b(?:clos|conclud|end|finish|adjourn|rose|terminat)\w*
        (?:\s+\w+){{0,4}}?\s+(?:at\s+)?(?P<time>{TIMED})
        |\b(?:closed|concluded|ended|adjourned|finished|adjournment|close(?:\s+of\s+meeting)?|finish(?:\s+time)?|end\s+time)\b(?:\s+\w+){{0,3}}?\s*(?:at\b|:|-|–)\s*
        (?P<time_2>{TIMED})
        |\b(?:closed|ended|adjourned|concluded)\s+(?:the\s+)?(?:meeting|proceedings)\s+at\s+(?P<time_4>{TIMED})
        |\badjourned\.\s+time:?\s+(?P<time_3>{TIMED})""",
    examples={
        "The meeting concluded at 12.35 pm": {"time": "12.35 pm"},
        "Meeting closed at 18.51.": {"time": "18.51"},
        "There being no further business the meeting closed at 9.25 pm": {"time": "9.25 pm"},
    },
    not_examples=("The consultation closed at the end of June", "it is scheduled to end by 4.30 pm"),
    needs=("clos", "conclud", "end", "finish", "adjourn", "rose", "terminat"),
)
STARTED = Rule(
    id="meeting.started",
    pattern=rf"""\b(?:commenc\w+|start\w*|began|called\s+to\s+order|convened|(?:meeting|session)(?:\s+was)?\s+(?:declared\s+)?open(?:ed)?
          |to\s+order)\b(?:[^.\n]|\n(?!\n)){{0,40}}?\bat\s+(?P<time>{TIMED})
        |\bfrom\s+(?P<time_2>{TIMED})\s+(?:to|until|{DASH})\s+(?P<end>{TIMED})""",
    examples={"The meeting commenced at 2.00 pm": {"time": "2.00 pm"}, "from 7pm to 8.42pm": {"time_2": "7pm", "end": "8.42pm"}},
    not_examples=("works started at the site", "opened the exhibition at 7.21 pm"),
    needs=("commenc", "start", "began", "open", "order", "convened", "from"),
)
SAT = Rule(
    id="meeting.sat_at",
    pattern=rf"""\b(?:held|met|meeting|convened|assembled|sat|session)\b(?:[^.;\n]|\n(?!\n)){{0,60}}?\bat\s+(?P<time>{TIMED})""",
    examples={
        "MINUTES of the meeting held at 11.00 am in the Guildhall": {"time": "11.00 am"},
        "The Board met in regular session at 6:30 p.m. in the Town Hall": {"time": "6:30 p.m."},
    },
    not_examples=("held at the Guildhall", "The works were finished at 6:30 p.m."),
    needs=("held", "met", "meeting", "convened", "assembled", "sat", "session"),
)
RULES = (_PLACE, BUILDING, ENDED, STARTED, SAT)
OPENING = re.compile(r"\b(?:meeting|council|committee|panel|board|session|order|chair\w*|mayor|president)\b", re.I)
ASK_FOR = re.compile(r"\s*\b(?:telephone|tel|phone|e-?mail|ask\s+for|contact|enquiries)\b.*$", re.I)
# Where the title block of minutes ends and attendance or the first item begins.
TITLE_END = re.compile(
    r"^(?:(?!(?:19|20)\d\d\b)\d{1,4}[.)]?\s+|in\s+attendance|present\b|attendance\b|members?\b|apologies\b|roll\s+call|those\s+(?:present|attending)|sederunt|public\s+session)",
    re.I,
)
BEFORE_DAY = re.compile(r"(?:\bat\s+|^|\n)(?P<time>\d[^\n]{0,12}?)\s*,?\s+(?:on\s+)?$")
TIME_AFTER = re.compile(
    rf"[\s,]*(?:{DASH}\s*)?(?:at|commencing(?:\s+at)?|starting(?:\s+at)?|from)?\s*\d{{1,2}}(?:[.:]\d\d)?\s*[ap]\.?m",
    re.I,
)


def start(head: Sequence[Line], labelled: Mapping[str, str], whole: Passage) -> str | None:
    """The time at which the meeting starts or started."""
    for label, value in labelled.items():
        if "time" in label and (found := clock.TIME.search(value)):
            return clock.time(found)
    text = "\n".join(line.text for line in head) + "\n\n" + head_columns(head[:COVER_LINES])
    for day in (*clock.DAY.finditer(text), *clock.DAY_OF_WEEK.finditer(text)):
        after = TIME_AFTER.match(text, day.end())
        if after and (found := clock.TIME.search(text[day.end() : after.end() + 3])):
            return clock.time(found)
        near = re.compile(r"[\s,.]*(?:at|commencing\s+at|starting\s+at)\s+(?=\d)").match(text, day.end())
        if near and (found := clock.TIME.match(text, near.end())):
            return clock.time(found)
        ahead = BEFORE_DAY.search(text[max(0, day.start() - 40) : day.start()])
        if ahead and (found := clock.TIME.match(ahead["time"])):
            return clock.time(found)
    sat = SAT.search("\n".join(line.text for line in head[: head_end(head)]))
    if sat and (found := clock.TIME.search(sat["time"])):
        return clock.time(found)
    for started in STARTED.finditer(whole.text[:STARTED_TEXT]):
        said = whole.text[max(0, started.start() - 80) : started.end()]
        if started.start() < TITLE_TEXT or OPENING.search(said):
            found = clock.TIME.search(started["time"] or started["time_2"])
            return clock.time(found) if found else None
    return None


def end(whole: Passage) -> str | None:
    """The time at which the meeting ended: the last such words of its minutes."""
    last = None
    for found in ENDED.finditer(whole.text):
        last = found
    printed = next((value for value in last.groupdict().values() if value), "") if last else ""
    if last is None and (started := STARTED.search(whole.text[:TITLE_TEXT])) and started["end"]:
        printed = started["end"]
    timed = clock.TIME.search(printed)
    return clock.time(timed) if timed else None


def venue(head: Sequence[Line], blocks: Sequence[str], labelled: Mapping[str, str]) -> str | None:
    """The place as printed, without the verb and the date around it."""
    for label in ("venue", "place", "location"):
        if label in labelled:
            return join_lines(labelled[label]).rstrip(" .,")
    for block in blocks[:16]:
        found = _PLACE.search(block)
        if found and not clock.DAY.search(found["place"]):
            return found["place"].rstrip(" .,")
    return _building(head[: head_end(head)])


def _building(head: Sequence[Line]) -> str | None:
    """A building named in lines of their own on an agenda's cover."""
    found: list[str] = []
    for line in head[:20]:
        first = line.segments(COLUMN_GAP * line.size)[0]
        text = line.text if ASK_FOR.search(line.text) else line.text[: first.end]
        timed = max((found.end() for found in clock.TIME.finditer(text)), default=0)
        text = re.sub(r"^(?:in|at)\s+(?:the\s+)?", "", ASK_FOR.sub("", text[timed:]).strip(" ,–-"), flags=re.I)
        if BUILDING.match(text) and not bodies.COUNCIL.match(text) and len(text) < 90:
            found.append(text)
        elif found:
            break
    return ", ".join(found) or None


def head_end(head: Sequence[Line]) -> int:
    """The index of the line that follows the title block."""
    for number, line in enumerate(head):
        outdented = line.box.x0 <= min(other.box.x0 for other in head[: number + 1]) + LABEL_GAP
        if number > 1 and outdented and TITLE_END.match(line.text) and not clock.DAY.match(line.text):
            return number
    return len(head)


def head_columns(head: Sequence[Line]) -> str:
    """The columns of a cover, each read down: a date that wraps in its column is one date."""
    columns: list[tuple[float, Line, list[str]]] = []
    for line in head:
        for segment in line.segments(COLUMN_GAP * line.size):
            text = line.text[segment.start : segment.end]
            for n, (x0, last, texts) in enumerate(columns):
                close = last.page == line.page and line.box.top - last.box.bottom < BLOCK_GAP * line.size
                if abs(x0 - segment.box.x0) < COLUMN_SLACK and close:
                    texts.append(text)
                    columns[n] = (x0, line, texts)
                    break
            else:
                columns.append((segment.box.x0, line, [text]))
    return "\n\n".join("\n".join(texts) for _, _, texts in columns if len(texts) > 1)
