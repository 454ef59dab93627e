"""Titles of items that are told by bold type alone: lines in bold, each followed by text that is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.models import Line, Passage, join_lines
from extract.outline.title_ends import TIMES, TRIM, same_heading
from extract.same.subjects import on_apologies
from extract.text.rule import Rule

_ASTRAY = 14.0  # points by which the lines of a bold heading may stand apart
HEADED_BOLD_SHARE = 0.6  # where more of a paper's lines are bold, bold says nothing

BOLD_HEADING = Rule(
    id="heading.bold",
    pattern=r"^(?=[^a-z]{0,40}[A-Za-z]{3})(?!page\b)(?:[^.;]|(?<=\bno)\.(?=\s?\d)){3,120}:?$",
    examples={"Apologies for Absence": "Apologies for Absence", "BUDGET AMENDMENT NO. 1": "BUDGET AMENDMENT NO. 1"},
    not_examples=("It was resolved; and so on",),
)
NO_ITEM = Rule(
    id="heading.no_item",
    # labels inside an item, bold or not
    pattern=r"""^(?:(?:proposals?|amendments?|motion|addendum|decisions?|resolutions?|resolved|recommendations?|voting|votes?|background|reasons?
        |conclusions?|discussion|actions?)(?:\s+(?:no\.?\s*)?\d{1,2})?\s*:?$
        |(?:table|figure|appendix|annex|chart)\s+[A-Z\d]{1,3}\b)""",
    examples={"Amendment 2": "Amendment 2", "Table 1: Tenders": "Table 1", "Decision": "Decision"},
    not_examples=("Motion \u2013 Night Buses", "Decision on the bridge", "Tables for the hall"),
)
RULES = (BOLD_HEADING, NO_ITEM)
ATTENDANCE = re.compile(
    r"^(?:\w+\s+){0,3}?(?:present|attendance|attending|apologies|members?|officers?|councillors?|absent|chair\w*|witnesses|employees|minutes"
    r"|agenda|part\s+\w+|sederunt|(?:the\s+)?(?:city|town|township|village|county|borough|district|municipality|corporation)\s+of|.*\bcouncil|.*\bcommittee|.*\bboard|(?:public|exempt|unrestricted)\s+items?)\b",
    re.I,
)


class BoldTitle(NamedTuple):
    """A title in bold, and where it is printed: offsets in the passage."""

    title: str
    start: int
    end: int


def bold_titles(passage: Passage) -> list[BoldTitle]:
    """The titles in bold, none of the title block or of the lists of attendance."""
    lines = passage.lines
    if sum(line.bold for line in lines) > HEADED_BOLD_SHARE * len(lines):
        return []
    found: list[BoldTitle] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        last = index
        if line.bold and line.cell is None and BOLD_HEADING.match(line.text):
            while last + 1 < len(lines) and _goes_on(lines[last], lines[last + 1]):
                last += 1
            followed = last + 1 == len(lines) or not _goes_on(lines[last], lines[last + 1])
            end = passage.starts[last] + len(lines[last].text)
            start = passage.starts[index]
            title = TIMES.sub("", TRIM.sub("", join_lines(passage.text[start:end])))
            if followed and last - index < 3 and _after_attendance(found, title) and not NO_ITEM.match(line.text):
                found.append(BoldTitle(title, start, end))
        index = last + 1
    return found


def _goes_on(above: Line, below: Line) -> bool:
    """True for the next line of a bold heading; one in the middle of the page has none at the left under it."""
    middle = (above.box.x0 + above.box.x1 - below.box.x0 - below.box.x1) / 2
    left = above.box.x0 - below.box.x0
    return same_heading(above, below) and (left <= _ASTRAY or abs(middle) <= _ASTRAY)


def _after_attendance(found: Sequence[BoldTitle], title: str) -> bool:
    """False for bold lines of the title block and the attendance lists, which stand before the first item."""
    return bool(found) or not ATTENDANCE.match(title) or on_apologies(title)
