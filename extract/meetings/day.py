"""The day a paper's meeting was held: every day of its head weighed, those of other meetings counted out."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from extract.calendar import clock, periods
from extract.meetings.day_words import (
    ADJOURNED_TO,
    BEFORE_DASH,
    BEHIND_DASH,
    CONVENED,
    DATE_LABEL,
    HELD_BEFORE,
    HELD_ON,
    MISSPELT,
    MONTH_OF,
    MONTHS_ELSEWHERE,
    OF_MEETING,
    OF_MINUTES,
    ORDINALS,
    OTHER_MEETING,
    OTHER_MONTHS,
    PUBLISHED,
    SEVERAL_DAYS,
    SPELT_DAY,
    TAKEN_ON,
    TENS,
    TO_OR_DATE,
    WAS_APPROVED,
    YEAR_PRINTED,
)
from extract.meetings.hour_words import HOUR_BEHIND, TIME_AFTER
from extract.meetings.title_block import COVER_LINES, Top, head_columns, is_title
from extract.models import Layout, Remark, join_lines
from extract.same.bodies import misprint
from extract.text.lexicon import MONTHS, NUMBER_WORDS

LEAST_DAY = 2.0  # weight that the day of the meeting must reach
OPENING_TEXT = 3_000  # characters of a paper in which it says when the meeting was called to order
SIGNATURE = 400  # characters at the end of a record of decision in which it is signed and dated
SHORT_MONTH = 4  # letters of a month that has no misspelling which is told from another word
ALONE = 0.6  # share of a line that a day fills which stands alone
DAY_WEIGHTS = {
    "title": 2.0,  # in a line set off as a title
    "block": 1.5,  # in the title block
    "below": -3.0,  # under it
    "alone": 1.5,  # alone on its line, or with an hour
    "held": 2.0,  # "held on", "Minutes of the meeting of"
    "weekday": 1.0,
    "time": 1.5,  # an hour behind it
    "dash": 1.0,  # "Planning Panel – 4 May 2030"
    "to": 1.5,  # behind "To:", "Date:"
    "item": -4.0,  # under the first item
    "last": 2.0,  # in the last line above it
    "running": 1.5,  # in the running head or foot too
    "signed": 2.5,  # at the end of a record of decision
    "other": -7.0,  # the minutes of which were approved; the next, the last meeting
    "published": -3.0,
    "weekday_differs": -0.5,
}
LATER = 1 / 1500  # taken off for each character that a day stands further down


class Day(NamedTuple):
    """The day of a meeting, its last day where it sat on several, and what is doubtful about it."""

    date: str | None
    end_date: str | None = None
    remarks: tuple[Remark, ...] = ()


def meeting_day(top: Top, layout: Layout) -> Day:
    """The day of the meeting that a paper is about; None with a remark where no words name it."""
    told = (_convened(top, layout) if top.kind == "agenda" else None) or _labelled(top, layout)
    if (
        told is None
        and top.kind == "decision"
        and (taken := TAKEN_ON.search(" ".join(line.text for line in top.head[:COVER_LINES])))
    ):
        told = _read(taken["day"], top, layout)
    if told is None:
        best = max(_weighed(top, layout), key=lambda one: one[0], default=None)
        told = _told(best[1], best[2], best[3], top, layout) if best is not None and best[0] >= LEAST_DAY else None
    title = "\n".join(line.text for line in top.title)
    told = told or _misspelt(title) or _in_other_language(title) or _in_words(title)
    told = told or _without_year(title, top.text) or _said(top, layout)
    return told or Day(None, None, (Remark("meetings", "no_date", "warning", "the head names no day of the meeting"),))


def _convened(top: Top, layout: Layout) -> Day | None:
    """The day for which the head of an agenda calls the meeting: "will be held in the Hall on 4 May 2030"."""
    words = " ".join(line.text for line in top.head[: min(COVER_LINES, top.above)])
    for found in CONVENED.finditer(words):
        other = OTHER_MEETING.search(words[max(0, found.start() - 160) : found.start()])
        if not other and (told := _read(found["day"], top, layout)):
            return told
    return None


def _labelled(top: Top, layout: Layout) -> Day | None:
    """The day, or the month, behind "Date:", "Date of meeting:", "Meeting:"."""
    labelled = top.labelled
    for label in (*(name for name in labelled if name.startswith("date") and name != "date"), "meeting date", "date", "meeting"):
        if told := _read(labelled.get(label, ""), top, layout):
            return told
        month = MONTH_OF.search(labelled.get(label, ""))
        if month:
            return Day(f"{month['year']}-{MONTHS[month['month'].rstrip('.').casefold()]:02d}")
    return None


def _read(words: str, top: Top, layout: Layout) -> Day | None:
    """The first day in some words, where there is such a day."""
    found = clock.DAY.search(words)
    date = _date(found, layout) if found else None
    return _told(found, date, words, top, layout) if found and date else None


def _date(found: re.Match[str], layout: Layout) -> datetime.date | None:
    """The day of a match; in figures by the layout's order, but where only the other one is a day or fits the weekday printed."""
    date = clock.day(found, layout.date_order)
    other = _turned(found, layout)
    if other and (date is None or (clock.weekday_fits(found, other) and not clock.weekday_fits(found, date))):
        return other
    return date


def _turned(found: re.Match[str], layout: Layout) -> datetime.date | None:
    """The day of a match in figures, read in the other order than the layout's."""
    return clock.day(found, "DMY" if layout.date_order == "MDY" else "MDY") if found["day_n"] else None


def _in_doubt(found: re.Match[str], date: datetime.date, top: Top, layout: Layout) -> tuple[Remark, ...]:
    """A remark where figures may be of two days and neither a weekday, nor the paper, nor its country says of which."""
    other = clock.day(found, "MDY") if clock.day(found) == date else clock.day(found)
    shown = layout.order_shown or layout.council or found["weekday"] or periods.date_order(top.text)
    if found["sep"] != "/" or other in (None, date) or shown:  # points stand between days and months, never the other way round
        return ()
    said = f"{join_lines(found.group(0))} is taken to be {date.isoformat()}; it may be {other.isoformat()}"
    return (Remark("meetings", "date_order_in_doubt", "warning", said),)


def _said(top: Top, layout: Layout) -> Day | None:
    """The day on which a sentence of the text says that this meeting was held."""
    for said in HELD_ON.finditer(top.text[:OPENING_TEXT]):
        other = OTHER_MEETING.search(top.text[max(0, said.start() - 60) : said.start()])
        if not other and (told := _read(said["day"], top, layout)):
            return told
    return None


def _told(found: re.Match[str], date: datetime.date, text: str, top: Top, layout: Layout) -> Day:
    """The day found, the first of several where the text prints more: "4 and 5 May 2030"."""
    doubts = _in_doubt(found, date, top, layout)
    if not clock.weekday_fits(found, date):
        said = f"{join_lines(found.group(0))} did not fall on that day of the week{_likelier_year(found, date, top.text)}"
        doubts = (Remark("meetings", "weekday_differs", "warning", said),)
    start = text.find(found.group(0))
    several = SEVERAL_DAYS.search(text[: max(0, start)]) if found["day"] else None
    if several and 0 < int(several["first"]) < date.day:
        return Day(date.replace(day=int(several["first"])).isoformat(), date.isoformat(), doubts)
    return Day(date.isoformat(), _last_day(text[max(0, start) + len(found.group(0)) :], date), doubts)


def _likelier_year(found: re.Match[str], date: datetime.date, text: str) -> str:
    """The year that a misprint may stand for: printed more often than that of the day, and one in which the weekday fits."""
    years = Counter(int(year[0]) for year in YEAR_PRINTED.finditer(text))
    for year, times in years.most_common():
        with contextlib.suppress(ValueError):
            if times > years[date.year] and clock.weekday_fits(found, date.replace(year=year)):
                return f"; in {year}, which the paper names more often, it did"
    return ""


def _last_day(behind: str, first: datetime.date) -> str | None:
    """The day to which a meeting was adjourned, where the words behind its first day say so."""
    resumed = ADJOURNED_TO.match(behind)
    found = clock.DAY.match(behind, resumed.end()) if resumed else None
    last = clock.day(found) if found else None
    return last.isoformat() if last and last > first else None


def _weighed(top: Top, layout: Layout) -> Iterator[tuple[float, re.Match[str], datetime.date, str]]:
    """Every day at the head, with what speaks for its being the day of the meeting."""
    title = "\n".join(line.text for line in top.title)
    whole = "\n".join(line.text for line in top.head)
    above = top.head[: top.above]
    items = sum(len(line.text) + 1 for line in above)  # where they begin in the whole
    set_off = "\n".join(line.text for line in above if is_title(line))
    running = {date for words in top.margins for found in clock.DAY.finditer(words) if (date := _date(found, layout))}
    for words, block in ((title, True), (head_columns(above[:COVER_LINES]), True), (whole, False)):
        for found in clock.DAY.finditer(words):
            date = _date(found, layout)
            if date is not None:
                weight = _weight(found, words, block and found.group(0) in title)
                weight += _beside_items(found, words, items) if words is whole else 0.0
                weight += DAY_WEIGHTS["title"] if found.group(0) in set_off else 0.0
                weight += DAY_WEIGHTS["running"] if date in running else 0.0
                weight += DAY_WEIGHTS["weekday_differs"] if not clock.weekday_fits(found, date) else 0.0
                yield weight, found, date, words
    if top.kind == "decision":
        signed = top.text[-SIGNATURE:]
        for found in clock.DAY.finditer(signed):
            if date := _date(found, layout):
                yield DAY_WEIGHTS["signed"], found, date, signed


def _beside_items(found: re.Match[str], words: str, items: int) -> float:
    """What it says of a day of the head that it stands under the first item, which begins at `items`, or in the last line above."""
    if found.start() >= items:
        return DAY_WEIGHTS["item"]
    last = items < len(words) and "\n" not in words[found.end() : items - 1]
    return DAY_WEIGHTS["last"] if last else 0.0


def _weight(found: re.Match[str], words: str, block: bool) -> float:
    """What the words around a day say of it."""
    before = words[max(0, found.start() - 160) : found.start()]
    line = words[words.rfind("\n", 0, found.start()) + 1 : (words.find("\n", found.end()) + 1 or len(words) + 1) - 1]
    after = words[found.end() : found.end() + 160]
    weight = -found.start() * LATER + DAY_WEIGHTS["block" if block else "below"]
    hour = HOUR_BEHIND.match(words, found.end())
    filled = len(found.group(0)) + (len(hour.group(0)) if hour and "\n" not in hour.group(0) else 0)
    weight += DAY_WEIGHTS["alone"] if filled >= ALONE * len(line) else 0.0
    weight += DAY_WEIGHTS["weekday"] if found["weekday"] else 0.0
    weight += DAY_WEIGHTS["held"] if HELD_BEFORE.search(before) else 0.0
    weight += DAY_WEIGHTS["time"] if TIME_AFTER.match(words, found.end()) else 0.0
    weight += DAY_WEIGHTS["to"] if TO_OR_DATE.search(before) else 0.0
    weight += DAY_WEIGHTS["dash"] if BEHIND_DASH.search(before) or BEFORE_DASH.match(after) else 0.0
    weight += DAY_WEIGHTS["published"] if PUBLISHED.search(before) and not DATE_LABEL.search(before) else 0.0
    if not block:
        other = OTHER_MEETING.search(before)
        if (
            other
            or (WAS_APPROVED.search(after[:120]) and OF_MEETING.search(before[-120:]))
            or (WAS_APPROVED.search(before[-80:]) and OF_MINUTES.search(before))
        ):
            weight += DAY_WEIGHTS["other"]
    return weight


def _misspelt(title: str) -> Day | None:
    """The one day of the title block whose month is misspelt, and can be only one: "4th Septmber 2030"."""
    said: dict[datetime.date, str] = {}
    for found in MISSPELT.finditer(title):
        near = {MONTHS[name] for name in MONTHS if len(name) > SHORT_MONTH and misprint(found["month"].casefold(), name)}
        with contextlib.suppress(ValueError):
            if len(near) == 1:
                said[datetime.date(int(found["year"]), near.pop(), int(found["day"]))] = found.group(0)
    if len(said) != 1:
        return None
    (date, printed), = said.items()
    remark = Remark("meetings", "month_misspelt", "info", f"{join_lines(printed)} is taken to be {date.isoformat()}")
    return Day(date.isoformat(), None, (remark,))


def _in_other_language(title: str) -> Day | None:
    """The first day of the title block in Welsh or Irish: "11eg Rhagfyr 2030", "4 Bealtaine 2030"."""
    found = OTHER_MONTHS.search(title)
    if found is None:
        return None
    printed = " ".join(found["month"].casefold().split())
    number = next(n for n, names in enumerate(MONTHS_ELSEWHERE, start=1) if printed in names)
    with contextlib.suppress(ValueError):
        return Day(datetime.date(int(found["year"]), number, int(found["day"])).isoformat())
    return None


def _in_words(title: str) -> Day | None:
    """The first day of the title block that is spelt out: "the seventh day of September in the year two thousand and six"."""
    for found in SPELT_DAY.finditer(title):
        numbers = [_spelt(found[part]) for part in ("day", "century", "year")]
        year = (numbers[1] or 0) * (1000 if found["thousand"] else 100) + (numbers[2] or 0)
        with contextlib.suppress(ValueError):
            return Day(datetime.date(year, MONTHS[found["month"].rstrip(".").casefold()], numbers[0] or 0).isoformat())
    return None


def _spelt(words: str | None) -> int | None:
    """A number in words, of a day or a part of a year: "twenty-first" → 21, "eighty four" → 84."""
    parts = re.findall(r"[a-z]+", (words or "").casefold())
    return sum(ORDINALS.get(part) or TENS.get(part) or NUMBER_WORDS.get(part, 0) for part in parts) if parts else None


def _without_year(title: str, text: str) -> Day | None:
    """The day of a heading that prints no year: "Monday 25th June". The year is the one that the paper's other dates
    name most often and in which the day falls on that day of the week."""
    years = Counter(int(found[0]) for found in YEAR_PRINTED.finditer(text))
    for found in clock.DAY_OF_WEEK.finditer(title):
        number, month = int(found["day"]), MONTHS[found["month"].rstrip(".").casefold()]
        for year in sorted({near for one in years for near in (one - 1, one, one + 1)}, key=lambda y: (-years[y], y)):
            try:
                date = datetime.date(year, month, number)
            except ValueError:
                continue
            if clock.weekday_fits(found, date):
                said = f"the heading prints no year: {join_lines(found.group(0))} is taken to be in {year}"
                return Day(date.isoformat(), None, (Remark("meetings", "year_inferred", "info", said),))
    return None
