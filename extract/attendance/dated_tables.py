"""Attendance as a table of names by days: only the column of the day of this meeting says who was there.

    Name           2 July    9 July
    Ada Lund         P         Ap          a meeting on 9 July: Ada Lund sent apologies, Bo Berg was present
    Bo Berg          P         P

A meeting of two days has two columns. Where no column is of its day, or a mark may mean two things, nobody is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.attendance.tick_tables import FEWEST, Ticked
from extract.models import Meeting, Passage
from extract.names.cells import ALIGNED, NameCell, rows
from extract.names.names import names
from extract.text.lexicon import MONTH, MONTHS
from extract.text.rule import Rule

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
COLUMN = Rule(
    id="attendance.day_column",
    pattern=rf"^(?:[a-z]+day,?\s+)?(?:{_DAY}(?:\s+of)?[\s-]+(?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?"
    r"|(?P<day3>\d{1,2})[./](?P<month3>\d{1,2}))(?:(?:,?\s+|[./-])(?:20)?(?P<year>\d\d))?\.?$",
    examples={"2 July": {"day": "2", "month": "July"}, "July 9th, 2024": {"month2": "July", "day2": "9", "year": "24"},
              "02/07/24": {"day3": "02", "month3": "07", "year": "24"}},
    not_examples=("Total", "2024", "July"),
)  # fmt: skip
_MEANS = {
    "present": ("p", "pr", "present", "y", "yes", "\u2713", "\u2714", "\u221a", "\uf0fc", "attended"),
    "apologies": ("ap", "apol", "apols", "apologies", "apology"),
    "absent": ("ab", "abs", "absent", "n", "no"),
}
MARKS = {mark: status for status, marks in _MEANS.items() for mark in marks}
_OTHER = ("a", "x", "-", "\u2013", "\u2014", "\u2717", "\u2718", "n/a", "e", "s")  # these may mean two things


def dated(passage: Passage, meeting: Meeting) -> tuple[list[Ticked], frozenset[int]]:
    """The rows of such tables with what the column of the meeting's day says, and the lines that the tables take."""
    found: list[Ticked] = []
    lines: set[int] = set()
    printed = list(rows(passage))
    for at, row in enumerate(printed):
        columns = [(match, cell) for cell in row if (match := COLUMN.match(_text(passage, cell)))]
        if len(columns) < 2:
            continue
        left = min(cell.box.x0 for _, cell in columns) - ALIGNED
        end = at + 1
        while end < len(printed) and _is_row(passage, printed[end], left):
            end += 1
        if end - at - 1 < FEWEST:
            continue
        days = [_iso(match, meeting.date) for match, _ in columns]
        own = [cell for (_, cell), day in zip(columns, days, strict=True) if day and _met(meeting, day)]
        found += [Ticked(one[0], _said(passage, one, own)) for one in printed[at + 1 : end]]
        lines.update(cell.line for one in printed[at:end] for cell in one)
    return found, frozenset(lines)


def _text(passage: Passage, cell: NameCell) -> str:
    return passage.text[cell.start : cell.end].strip(" :*")


def _is_row(passage: Passage, row: Sequence[NameCell], left: float) -> bool:
    """True for a name, and marks below the days."""
    marks = [_text(passage, cell).casefold().strip(".()") for cell in row if cell.box.x0 >= left]
    known = all(mark in MARKS or mark in _OTHER for mark in marks)
    return bool(marks) and known and row[0].box.x0 < left and bool(names(_text(passage, row[0])))


def _iso(match: re.Match[str], date: str | None) -> str | None:
    """The day of a column, in the year of the meeting where it prints none."""
    groups = match.groupdict()
    day = groups["day"] or groups["day2"] or groups["day3"]
    named = groups["month"] or groups["month2"]
    month = MONTHS[named.rstrip(".").casefold()] if named else int(groups["month3"])
    year = f"20{groups['year']}" if groups["year"] else (date or "")[:4]
    return f"{year}-{month:02d}-{int(day):02d}" if year else None


def _met(meeting: Meeting, day: str) -> bool:
    return meeting.date is not None and meeting.date <= day <= (meeting.end_date or meeting.date)


def _said(passage: Passage, row: Sequence[NameCell], columns: Sequence[NameCell]) -> str | None:
    """What the marks below `columns` say of somebody: present where one of them does; None where none says anything sure."""
    said = []
    for head in columns:
        middle = (head.box.x0 + head.box.x1) / 2
        below = min(row[1:], key=lambda cell: abs((cell.box.x0 + cell.box.x1) / 2 - middle))
        if abs((below.box.x0 + below.box.x1) / 2 - middle) <= max(ALIGNED, head.box.x1 - head.box.x0):
            said.append(MARKS.get(_text(passage, below).casefold().strip(".()")))
    return "present" if "present" in said else said[0] if said and len(set(said)) == 1 else None
