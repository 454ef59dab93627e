"""When a meeting began and ended: what its minutes say happened, else what its head says was planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extract.calendar import clock
from extract.meetings.hour_words import (
    BEFORE_DAY,
    ENDED,
    FOUR_DIGITS,
    HALF_SAID,
    NOT_ITS_START,
    OPENING,
    SAT,
    SHARED_HALF,
    SPAN,
    SPLIT_MINUTES,
    STARTED,
    TIME_AFTER,
    TIME_AT,
    TIME_AT_END,
)
from extract.meetings.title_block import COVER_LINES, head_columns
from extract.models import Line, Passage

STARTED_TEXT = 6_000  # characters of minutes in which they say when the meeting began
TITLE_TEXT = 1_500  # characters at the head of minutes in which "from 2.00 pm to 4.47 pm" is their time
NIGHT = "06:00"  # until then a meeting of the day before may last
HALF_DAY = 12  # hours between "7.45" in the morning and in the evening
LATEST_START = 12  # hour from which a meeting that ends "at 7.45" ends in the evening


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
    if both := SHARED_HALF.search(clock.DAY.compiled.sub(" ", text)):
        first = _time(f"{both['first']} {both['half']}")
        return first if first and first <= (_time(both["end"]) or "") else _time(both["first"])
    for words in (text, head_columns(title[:COVER_LINES])):
        for day in (*clock.DAY.finditer(words), *clock.DAY_OF_WEEK.finditer(words)):
            after = TIME_AFTER.match(words, day.end())
            if after and (found := TIME_AT.match(words, after.end())) and (time := _time(found.group(0))):
                return time
            ahead = BEFORE_DAY.search(words[max(0, day.start() - 40) : day.start()])
            if ahead and (printed := TIME_AT_END.search(ahead["time"])) and (time := _time(printed.group(0))):
                return time
    if not only:
        return None
    sat = SAT.search(text)
    if sat and not NOT_ITS_START.search(text[max(0, sat.start("time") - 40) : sat.start("time")]):
        return _time(sat["time"])
    alone = list(dict.fromkeys(_alone(text)))
    return alone[0] if len(alone) == 1 else None


def _alone(text: str) -> Iterator[str]:
    """The hours printed in the title block that may be its start."""
    dateless = clock.DAY.compiled.sub(lambda day: "#" * len(day.group(0)), text)
    for found in clock.TIME.finditer(dateless):
        near = dateless[max(0, found.start() - 40) : found.start()].rsplit("\n", 1)[-1]
        if not NOT_ITS_START.search(near) and (time := clock.time(found)):
            yield time


def end(whole: Passage, start: str | None, labelled: Mapping[str, str]) -> str | None:
    """The time at which the meeting ended: the last such words of its minutes.

    "Closed at 7.45" after a start at 19:00 is 19:45. An hour before the start, that is not of the night after, is none.
    """
    printed = _ended(whole.text, labelled)
    time = _time(printed)
    if not time or not start or time >= start:
        return time
    if int(start[:2]) >= LATEST_START and int(time[:2]) < HALF_DAY and not HALF_SAID.search(printed):
        later = f"{int(time[:2]) + HALF_DAY:02d}{time[2:]}"
        return later if later >= start else None
    return time if time < NIGHT else None


def _ended(text: str, labelled: Mapping[str, str]) -> str:
    """The printed hour of the end: as the last such words say, else of "Time: 2.00 pm to 4.47 pm", else of a title with both."""
    if said := list(ENDED.finditer(text)):
        return next((value for value in said[-1].groupdict().values() if value), "")
    spans = [found for label, value in labelled.items() if "time" in label for found in SPAN.finditer(value)]
    if spans:  # "10.00 am to 11.59 am, 12.05 pm to 12.15 pm": after a break
        return str(spans[-1]["end"])
    if both := SHARED_HALF.search(clock.DAY.compiled.sub(" ", text[:TITLE_TEXT])):
        return str(both["end"])
    started = STARTED.search(text[:TITLE_TEXT])
    return (started["end"] if started else None) or ""


def _time(printed: str | None) -> str | None:
    """Printed words as HH:MM: "7.30 pm", "1930", "20h33", "19:0 0 hours", "noon"."""
    if not printed:
        return None
    words = SPLIT_MINUTES.compiled.sub("", printed.strip())
    if words.casefold() in ("noon", "midnight"):
        words = f"12 {words}"
    if four := FOUR_DIGITS.match(words):
        return f"{four['hour']}:{four['minute']}"
    found = clock.TIME.search(words)
    return clock.time(found) if found else None
