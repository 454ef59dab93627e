"""The day a paper's meeting was held: every day of its head weighed, those of other meetings counted out."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from extract.calendar import clock
from extract.meetings.hours import TIME_AFTER
from extract.meetings.title_block import COVER_LINES, Top, head_columns, is_title
from extract.models import Layout, Remark, join_lines
from extract.text.lexicon import DASH, MONTH, MONTHS, WEEKDAY
from extract.text.rule import Rule

LEAST_DAY = 2.0  # weight that the day of the meeting must reach
OPENING_TEXT = 3_000  # characters of a paper in which it says when the meeting was called to order
SIGNATURE = 400  # characters at the end of a record of decision in which it is signed and dated
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
    "running": 1.5,  # in the running head or foot too
    "signed": 2.5,  # at the end of a record of decision
    "other": -7.0,  # the minutes of which were approved; the next, the last meeting
    "published": -3.0,
    "weekday_differs": -0.5,
}
LATER = 1 / 1500  # taken off for each character that a day stands further down

TAKEN_ON = Rule(
    id="meeting.decisions_taken_on",
    # the title of a decision notice: "Decisions taken by the Executive at its meeting on Tuesday 19 November 2024"
    pattern=rf"""\bdecisions?\s+(?:sheet\s+|notice\s+|record\s+)?(?:(?:taken|made|agreed|reached|determined)\s+)?(?:by|of|from|at)\b(?:[^.:\d]{{0,120}}?)\b(?:on|held\s+on|of|dated)\s+
        (?P<day>(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}},?\s+\d{{4}}))""",
    examples={
        "Decisions taken by the Executive at its meeting on Tuesday 19 November 2030": {"day": "Tuesday 19 November 2030"},
        "Decisions of the Cabinet held on 4 May 2030": {"day": "4 May 2030"},
    },
    not_examples=("Decisions come into force on 4 May 2030", "A decision was made by 2030"),
    needs=("decision",),
)
HELD_ON = Rule(
    id="meeting.held_on",
    # words of the paper that name this meeting's day: "The meeting was called to order on 4 May 2030"
    pattern=rf"""\b(?:(?:this|the)\s+(?:\w+\s+){{0,5}}?(?:meeting|session)\s+(?:of\s+[^.;]{{3,80}}?\s+)?(?:was\s+(?:held|convened|called\s+to\s+order|opened)|began|commenced)|(?:council|board|committee|commission|panel)\s+(?:met|convened|held\s+(?:its|their|a)\s+(?:\w+\s+){{0,3}}meeting))\b
        (?:[^.;]|[.](?=\d)){{0,90}}?(?P<day>(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}))""",
    examples={
        "The regular meeting of the Ferry Board was called to order on May 4, 2030": {"day": "May 4, 2030"},
        "Tilby Town Council held their meeting at 7.30pm on the 9th May 2030": {"day": "the 9th May 2030"},
    },
    not_examples=("minutes of the meeting of 4 May 2030", "the meeting held on 4 May 2030", "The meeting was told on Friday"),
    needs=("meeting", "met", "session", "convened"),
)
RULES = (TAKEN_ON, HELD_ON)
_PUBLISHED = re.compile(
    r"\b(?:published|publication|issued?|contact|annual\s+report|revised|printed|deadline|posted|signed|dated?(?!\s*(?:and\s+time|of\s+(?:the\s+)?meeting))(?=\s*:?\s*(?:this\s+|the\s+)?$))\b[^\n]{0,25}$",
    re.I,
)
_DATED_LABEL = re.compile(r"(?:^|\n)\s*date\s*:?\s*$", re.I)
_HELD = re.compile(r"\b(?:held|meeting|taken|summoned|meet|met|minutes|agenda|session|sederunt|order)\b[^.]*$", re.I)
# The day of another meeting: that of which the minutes were approved, the last, the next.
_OTHER = re.compile(
    r"\b(?:(?:minutes?|notes)\s+(?:of|from|for|dated|[-–—])\b[^.;]{0,120}|matters\s+arising\b[^.;]{0,100}|(?:previous|last|next|following|future|forthcoming)\s+(?:\w+\s+){0,3}(?:meetings?|session)\b[^.;]{0,80}|(?:meeting|meetings)\s+dates?\b[^.;]{0,40})$",
    re.I,
)
_APPROVED = re.compile(
    r"\b(?:approv\w+|confirm\w+|adopt\w+|correct\s+record|true\s+record|agreed|accept\w*|signed|amend\w*|receiv\w+|read|previous|last|circulated|corrected|noted|ratif\w+|moved|motion|proposed)\b",
    re.I,
)
_TO_DATE = re.compile(r"(?:^|\n)\s*(?:to|date|meeting\s+date|date\s+of\s+(?:meeting|decision))\s*:?[^\n]{0,60}\n?$", re.I)
_TAKEN = re.compile(r"\b(?:decisions?\s+(?:taken|made)|at\s+(?:its|the|their|a)\s+meeting)\b[^.]{0,160}", re.I)
_SEVERAL = re.compile(
    r"(?P<first>\d{1,2})\s?(?:st|nd|rd|th)?\s*(?:,|and|&|to|/|[-–—])\s*(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?$", re.I
)


class Day(NamedTuple):
    """The day of a meeting, its last day where it sat on several, and what is doubtful about it."""

    date: str | None
    end_date: str | None = None
    remarks: tuple[Remark, ...] = ()


def meeting_day(top: Top, layout: Layout) -> Day:
    """The day of the meeting that a paper is about; None with a remark where no words name it."""
    told = _labelled(top, layout)
    if (
        told is None
        and top.kind == "decision"
        and (taken := TAKEN_ON.search(" ".join(line.text for line in top.head[:COVER_LINES])))
    ):
        told = _read(taken["day"], layout)
    if told is None:
        best = max(_weighed(top, layout), key=lambda one: one[0], default=None)
        told = _told(best[1], best[2], best[3]) if best is not None and best[0] >= LEAST_DAY else None
    told = told or _without_year("\n".join(line.text for line in top.title), top.text) or _said(top, layout)
    return told or Day(None, None, (Remark("meetings", "no_date", "warning", "the head names no day of the meeting"),))


def _labelled(top: Top, layout: Layout) -> Day | None:
    """The day, or the month, behind "Date:", "Date of meeting:", "Meeting:"."""
    labelled = top.labelled
    for label in (*(name for name in labelled if name.startswith("date") and name != "date"), "meeting date", "date", "meeting"):
        if told := _read(labelled.get(label, ""), layout):
            return told
        month = re.search(rf"^(?P<month>{MONTH})\s+(?P<year>(?:19|20)\d\d)\b", labelled.get(label, ""), re.I | re.X)
        if month:
            return Day(f"{month['year']}-{MONTHS[month['month'].rstrip('.').casefold()]:02d}")
    return None


def _read(words: str, layout: Layout) -> Day | None:
    """The first day in some words, where there is such a day."""
    found = clock.DAY.search(words)
    date = clock.day(found, layout.date_order) if found else None
    return _told(found, date, words) if found and date else None


def _said(top: Top, layout: Layout) -> Day | None:
    """The day on which a sentence of the text says that this meeting was held."""
    for said in HELD_ON.finditer(top.text[:OPENING_TEXT]):
        if not _OTHER.search(top.text[max(0, said.start() - 60) : said.start()]) and (told := _read(said["day"], layout)):
            return told
    return None


def _told(found: re.Match[str], date: datetime.date, text: str) -> Day:
    """The day found, the first of several where the text prints more: "4 and 5 May 2030"."""
    doubts: tuple[Remark, ...] = ()
    if not clock.weekday_fits(found, date):
        printed = join_lines(found.group(0))
        doubts = (Remark("meetings", "weekday_differs", "warning", f"{printed} did not fall on that day of the week"),)
    start = text.find(found.group(0))
    several = _SEVERAL.search(text[: max(0, start)]) if found["day"] else None
    if several and 0 < int(several["first"]) < date.day:
        return Day(date.replace(day=int(several["first"])).isoformat(), date.isoformat(), doubts)
    return Day(date.isoformat(), None, doubts)


def _weighed(top: Top, layout: Layout) -> Iterator[tuple[float, re.Match[str], datetime.date, str]]:
    """Every day at the head, with what speaks for its being the day of the meeting."""
    head, margins, kind, text = top.head, top.margins, top.kind, top.text
    title = "\n".join(line.text for line in top.title)
    running = {date for words in margins for found in clock.DAY.finditer(words) if (date := clock.day(found, layout.date_order))}
    whole = "\n".join(line.text for line in head)
    set_off = "\n".join(line.text for line in head if is_title(line))
    for words, block in ((title, True), (head_columns(head[:COVER_LINES]), True), (whole, False)):
        for found in clock.DAY.finditer(words):
            date = clock.day(found, layout.date_order)
            if date is not None:
                weight = _weight(found, words, block and found.group(0) in title, kind)
                weight += DAY_WEIGHTS["title"] if found.group(0) in set_off else 0.0
                weight += DAY_WEIGHTS["running"] if date in running else 0.0
                weight += DAY_WEIGHTS["weekday_differs"] if not clock.weekday_fits(found, date) else 0.0
                yield weight, found, date, words
    if kind == "decision":
        for found in clock.DAY.finditer(text[-SIGNATURE:]):
            if date := clock.day(found, layout.date_order):
                yield DAY_WEIGHTS["signed"], found, date, text[-SIGNATURE:]


def _weight(found: re.Match[str], words: str, block: bool, kind: str) -> float:
    """What the words around a day say of it."""
    before = words[max(0, found.start() - 160) : found.start()]
    line = words[words.rfind("\n", 0, found.start()) + 1 : (words.find("\n", found.end()) + 1 or len(words) + 1) - 1]
    after = words[found.end() : found.end() + 160]
    weight = -found.start() * LATER + DAY_WEIGHTS["block" if block else "below"]
    weight += DAY_WEIGHTS["alone"] if len(found.group(0)) >= ALONE * len(line) else 0.0
    weight += DAY_WEIGHTS["weekday"] if found["weekday"] else 0.0
    weight += DAY_WEIGHTS["held"] if _HELD.search(before) else 0.0
    weight += DAY_WEIGHTS["time"] if TIME_AFTER.match(words, found.end()) else 0.0
    weight += DAY_WEIGHTS["to"] if _TO_DATE.search(before) else 0.0
    weight += DAY_WEIGHTS["dash"] if re.search(rf"{DASH}\s*$", before) else 0.0
    weight += DAY_WEIGHTS["published"] if _PUBLISHED.search(before) and not _DATED_LABEL.search(before) else 0.0
    if not block:
        other = _OTHER.search(before)
        if (
            other
            or (_APPROVED.search(after[:120]) and re.search(r"\b(?:minutes|meeting)\b", before[-120:], re.I))
            or (_APPROVED.search(before[-80:]) and re.search(r"\bminutes\b", before, re.I))
        ):
            weight += DAY_WEIGHTS["other"]
    return weight


def _without_year(title: str, text: str) -> Day | None:
    """The day of a heading that prints no year: "Monday 25th June". The year is the one that the paper's other dates
    name most often and in which the day falls on that day of the week."""
    years = Counter(int(found[0]) for found in re.finditer(r"\b(?:19|20)\d\d\b", text))
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
