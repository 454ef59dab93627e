"""Attendance as a table of ticks: a column of names, and columns that say who came.

    Councillor              Present   Apologies   Absent         Name            Attended
    Ada Lund (Chairman)        X                                 Cllr Ada Lund      Y
    Bo Berg                               X                      Cllr Bo Berg       N

    Attendee      Title            Status      Arrived
    Ada Lund      Commissioner     Present     6:29 PM           a word for each
    Bo Berg       Vice Chair       Absent
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from extract.models import Passage
from extract.names.cells import ALIGNED, NameCell, rows
from extract.names.names import names
from extract.text.rule import Rule

WHO_CAME = Rule(
    id="attendance.who_came",
    # the head of the column of names
    pattern=r"^\s*(?:(?:elected|committee|board|council)\s+)?(?:members?|councill?ors?|cllrs?|names?|trustees?"
    r"|representatives?)\b[\s:]*$",
    examples={"Councillor": "Councillor", "Name": "Name"},
    not_examples=("Ward", "Present"),
)
FEWEST = 2  # rows that make a table
_COLUMNS = tuple(
    (status, re.compile(pattern, re.IGNORECASE))
    for status, pattern in (
        (
            "present_virtual",
            r"(?:(?:present|attended|attending|in\s+attendance)\s+)?"
            r"\(?(?:virtual(?:ly)?|remote(?:ly)?|on-?line|via\s+\w+)\)?",
        ),
        (
            "present",
            r"(?:members?\s+)?(?:present|attend(?:ed|ance|ing)|in\s+attendance|in\s+person)\??(?:\s+\(?y/n\)?)?",
        ),
        (
            "apologies",
            r"apolog(?:y|ies)(?:\s+(?:for\s+absence|received|given|sent|tendered))?|excused|leave\s+of\s+absence",
        ),
        ("absent", r"absent(?:\s+without\s+\w+)?|not\s+present|did\s+not\s+attend|no\s+apolog(?:y|ies)"),
    )
)
_LATE = re.compile(r"late|arrived\s+late|tardy", re.IGNORECASE)
FEWEST_WORDED = 3  # rows of such words that make a table
_TICK = re.compile(r"[\u2713\u2714\u221a\u2611\uf0fc\uf0fe\u25cf\u2022\u25a0*üþp]|y(?:es)?", re.IGNORECASE)
_CROSS = re.compile(r"[/x\u2717\u2718\u2612\u00d7\uf0fb\uf0fd]", re.IGNORECASE)
_NO = re.compile(r"no?", re.IGNORECASE)
_MARK = re.compile(rf"{_TICK.pattern}|{_CROSS.pattern}|{_NO.pattern}|[-\u2013\u2014\u2610\uf0a8]|n/?a", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ticked:
    """A row of such a table: the cell of the name, and what the ticks say; `status` is None where they say nothing."""

    name: NameCell
    status: str | None


def ticked(passage: Passage, skip: Set[int] = frozenset()) -> tuple[list[Ticked], frozenset[int]]:
    """The rows of the tables of ticks in a passage, and the lines that the tables take; `skip` holds lines to leave out."""
    found: list[Ticked] = []
    lines: set[int] = set()
    printed = [row for row in rows(passage) if not skip & {cell.line for cell in row}]
    at = 0
    while at < len(printed):
        columns = _columns(passage, printed[at])
        end = at + 1
        while columns and end < len(printed) and _is_row(passage, printed[end], columns):
            end += 1
        own = printed[at + 1 : end]
        if columns and len(own) >= FEWEST:
            ticks = any(_TICK.fullmatch(_text(passage, cell)) for row in own for cell in row[1:])
            found += [Ticked(_whose(passage, row, printed[at]), _status(passage, row, columns, ticks)) for row in own]
            lines.update(cell.line for row in printed[at:end] for cell in row)
            at = end
        else:
            at += 1
    return found, frozenset(lines)


def said_in_words(passage: Passage, skip: Set[int] = frozenset()) -> tuple[list[Ticked], frozenset[int]]:
    """The rows of names with a word for each that says whether they came, in a column of its own, and the lines they take."""
    printed = [row for row in rows(passage) if not skip & {cell.line for cell in row}]
    told = [_told(passage, row) for row in printed]
    found: list[Ticked] = []
    lines: set[int] = set()
    at = 0
    while at < len(told):
        end = at
        while end < len(told) and told[end] is not None:
            end += 1
        own = [one for one in told[at:end] if one is not None]
        if len(own) >= FEWEST_WORDED and any((one.status or "").startswith("present") for one in own):
            found += own
            lines.update(cell.line for row in printed[at:end] for cell in row)
        at = max(end, at + 1)
    return found, frozenset(lines)


def _told(passage: Passage, row: Sequence[NameCell]) -> Ticked | None:
    """A name that begins a row, and the status that one other cell of it is; None for any other row."""
    if len(row) < 2 or len(names(_text(passage, row[0]), "Members")) != 1:
        return None
    said = [
        status
        for cell in row[1:]
        for status, pattern in (*_COLUMNS, ("present", _LATE))
        if pattern.fullmatch(_text(passage, cell).strip(" :."))
    ]
    return Ticked(row[0], said[0]) if len(said) == 1 else None


def _text(passage: Passage, cell: NameCell) -> str:
    return passage.text[cell.start : cell.end]


def _columns(passage: Passage, row: Sequence[NameCell]) -> list[tuple[str, NameCell]]:
    """The columns of ticks that a row heads; none where it is no such heading."""
    columns = [
        (status, cell)
        for cell in row
        for status, pattern in _COLUMNS
        if pattern.fullmatch(_text(passage, cell).strip(" :"))
    ]
    return columns if len(row) > 1 or len(columns) > 1 else []


def _is_row(passage: Passage, row: Sequence[NameCell], columns: Sequence[tuple[str, NameCell]]) -> bool:
    """True for a name, perhaps with what it stands for, and marks in the columns."""
    left = min(cell.box.x0 for _, cell in columns)
    beside = [cell for cell in row if cell.box.x0 < left - ALIGNED]
    marks = row[len(beside) :]
    return (
        bool(beside)
        and any(names(_text(passage, cell)) for cell in beside)
        and bool(marks)
        and all(_MARK.fullmatch(_text(passage, cell)) for cell in marks)
    )


def _whose(passage: Passage, row: Sequence[NameCell], head: Sequence[NameCell]) -> NameCell:
    """The cell of a row that names somebody: under "Councillor", else the first, the ward's not before it."""
    named = next((cell for cell in head if WHO_CAME.match(_text(passage, cell))), None)
    under = [cell for cell in row if named and abs(cell.box.x0 - named.box.x0) <= ALIGNED]
    return under[0] if under else next(cell for cell in row if names(_text(passage, cell)))


def _status(passage: Passage, row: Sequence[NameCell], columns: Sequence[tuple[str, NameCell]], ticks: bool) -> str | None:
    """What the marks of a row say; a cross says yes where the table has no other mark."""
    said: str | None = None
    for cell in row[1:]:
        text = _text(passage, cell)
        middle = (cell.box.x0 + cell.box.x1) / 2
        status, _ = min(columns, key=lambda column: abs((column[1].box.x0 + column[1].box.x1) / 2 - middle))
        if cell.box.x1 < min(column.box.x0 for _, column in columns) - ALIGNED:
            continue
        if _TICK.fullmatch(text) or (_CROSS.fullmatch(text) and not ticks):
            said = status
        elif said is None and len(columns) == 1 and status == "present":
            said = "absent" if _NO.fullmatch(text) or _CROSS.fullmatch(text) else None
    return said
