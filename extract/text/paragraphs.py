"""The paragraphs and sentences of a passage, as spans of its text.

Where a paragraph ends is read off the page: a wider gap, a new table cell, a list mark at the start of a line, or a
line that was broken although the next word would still have fitted on it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.models import Line, Passage
from extract.text.lexicon import SHORT_TITLES
from extract.text.list_marks import DOUBLE, MARKER
from extract.text.readings import once

_GAP = 0.3  # of a line's height: more white than usual above a line starts a paragraph
WIDEST_USUAL_GAP = 1.2  # of a line's height: what is wider is never the usual gap (double spacing)
INDENT = 4.0  # points by which a line must stand apart to count as indented
_ASIDE = 24.0  # points of white after which the rest of a line is a column of its own (an action column)
_SIZE_STEP = 1.0  # points by which the size must change
_SPACE = 3.0  # points of a space

# "Cllr.", "No.", "Ch.", "p.m.", a single capital, initials ("B.W."): dots that end no sentence
_ABBREVIATION = re.compile(
    rf"(?:^|[\s(\u201c\"'/])(?:[A-Z](?:\.[A-Z])?|{'|'.join(SHORT_TITLES)}|st|no|nos|ch|esq|ltd|plc|co|inc|dept"
    r"|approx|prop|cf|vs?|viz"
    r"|ref|para|paras|app|art|fig|p|pp|e\.g|i\.e|a\.m|p\.m|etc|tel|ext|jr|sr)$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?][\"'\u2019\u201d)]?(?=\s+[\"'\u2018\u201c(\u2022\uf0b7]*[A-Z0-9\u00a3$\u20ac]|\s*$)")
_CONNECTIVE = re.compile(
    rf"(?:\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|councillors?|{'|'.join(SHORT_TITLES)})|[,&])\.?$", re.IGNORECASE
)
_LABEL = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3}(?:\(s\))?:(?= |$)")  # "Summary: …"
# "… it was" / "Resolved (5:4) that …", "Decision" alone on its line
_DECIDES = re.compile(r"(?:Resolved|RESOLVED|AGREED)\s*(?:[:(\u2013-]|that\b)|(?:Decision|DECISION|Resolution|RESOLUTION)\s?:?$")
_NUMBERED = re.compile(r"\(?(?:\d{1,4}|[a-z]|[ivxl]{1,6})[.:)]|\d{1,2}\.\d|[\u2022\u25cf\uf0b7\uf0a7-]", re.IGNORECASE)
_ENDED = (".", ":", ";", "!", "?", "\u201d", '"', ".)", "; and", "; or")


class Paragraph(NamedTuple):
    """Lines that belong together: offsets in the passage, and how the first of them stands on the page."""

    start: int
    end: int
    x0: float
    spaced: bool  # white space above
    bold: bool  # every line
    cell: bool  # inside a ruled table


@once
def paragraphs(passage: Passage, heading_end: int = 0) -> list[Paragraph]:
    """The paragraphs of `passage`, in order; together they hold every line.

    `heading_end` is the offset at which a heading ends (see :class:`extract.models.Section`).
    """
    body = heading_end + 1 if passage.text[heading_end : heading_end + 1] == "\n" else -1
    if passage.text[body : body + 1].islower():
        body = -1  # the heading runs on
    usual = _usual_gap(passage.lines)
    margins = _margins(passage.lines)
    found: list[Paragraph] = []
    first, spaced = 0, True
    for index in range(1, len(passage.lines) + 1):
        if index < len(passage.lines):
            before, line = passage.lines[index - 1], passage.lines[index]
            gap = line.page == before.page and _gap(before, line) > usual + _GAP * _height(line)
            starts = _starts(before, line, passage.lines[first], margins.get(before.page, 0.0))
            if not gap and not starts and passage.starts[index] != body:
                continue
        lines = passage.lines[first:index]
        found.append(
            Paragraph(
                start=passage.starts[first],
                end=passage.starts[index - 1] + len(lines[-1].text),
                x0=lines[0].box.x0,
                spaced=spaced,
                bold=all(line.bold for line in lines),
                cell=lines[0].cell is not None,
            )
        )
        if index < len(passage.lines):
            first, spaced = index, gap or line.page != before.page
    return found


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as spans without the white space around them."""
    at = start
    while at < end and text[at].isspace():
        at += 1
    for stop in _STOP.finditer(text, start, end):
        if stop.end() <= at or _ABBREVIATION.search(text, max(0, at - 1, stop.start() - 12), stop.start()):
            continue
        yield at, stop.end()
        at = stop.end()
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        yield at, at + len(text[at:end].rstrip())


def _height(line: Line) -> float:
    return line.box.bottom - line.box.top


def _gap(before: Line, line: Line) -> float:
    return line.box.top - before.box.bottom


def _usual_gap(lines: tuple[Line, ...]) -> float:
    """The white space between two lines of one paragraph: the lower quartile of all gaps."""
    gaps = sorted(
        _gap(before, line)
        for before, line in itertools.pairwise(lines)
        if before.page == line.page
        and before.cell == line.cell
        and 0 <= _gap(before, line) <= WIDEST_USUAL_GAP * _height(line)
    )
    return gaps[len(gaps) // 4] if gaps else 0.0


def _margins(lines: tuple[Line, ...]) -> dict[int, float]:
    """For each page how far its lines reach to the right, columns that stand aside left out."""
    found: dict[int, float] = {}
    for line in lines:
        if line.cell is None:
            found[line.page] = max(found.get(line.page, 0.0), line.segments(_ASIDE)[0].box.x1)
    return found


def _starts(before: Line, line: Line, first: Line, margin: float) -> bool:
    """True when `line` starts a paragraph though no white space above it says so."""
    if before.cell != line.cell:
        return True
    ended = before.text.rstrip().endswith(_ENDED)
    told = _told_by_mark(line, ended)
    if told is None:
        told = _told_by_words(before, line, ended)
    return _told_by_place(before, line, first, margin, ended) if told is None else told


def _told_by_mark(line: Line, ended: bool) -> bool | None:
    """What the list mark at the head of a line says; False for a line that runs on in a small letter, None for no telling."""
    marker = MARKER.match(line.text)
    lower = line.text[:1].islower() or line.text[:1] in ",;)"
    if marker is not None:
        if marker["coded"] and not ended:
            return False  # "on the" / "A4 London Road"
        if not lower or ended or marker["round"] or marker["half"]:
            return True
    if DOUBLE.compiled.match(line.text):
        return True
    return False if lower and not ended else None


def _told_by_words(before: Line, line: Line, ended: bool) -> bool | None:
    """What words and type say: "Resolved:", "Summary: …", a larger size; False after "the", None for no telling."""
    if _DECIDES.match(line.text):
        return True
    if abs(before.size - line.size) > _SIZE_STEP and before.words[-1].size != line.size:
        return True
    if ended and line.bold and not before.words[-1].bold:
        return True
    if before.text.endswith(":") or (ended and _LABEL.match(line.text)):
        return True
    return False if line.cell is not None or _CONNECTIVE.search(before.text) else None


def _told_by_place(before: Line, line: Line, first: Line, margin: float, ended: bool) -> bool:
    """What the page says: a line hung under a number runs on, one after a short line or a bold heading starts anew."""
    same_page = line.page == before.page
    if same_page and line.box.x0 > first.box.x0 + INDENT and _NUMBERED.match(first.text):
        return before.text.rstrip().endswith(":")
    if first.bold and before.bold and not any(word.bold for word in line.words):
        return True
    last, word = before.segments(_ASIDE)[0], line.words[0]
    short = last.box.x1 + _SPACE + (word.box.x1 - word.box.x0) < margin
    outdented = same_page and line.box.x0 < before.box.x0 - INDENT
    return short or (outdented and ended and before is not first)
