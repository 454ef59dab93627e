"""Sections and documents made from plain text, for tests: one printed line for each line, runs of three spaces are columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract import tables
from extract.models import (
    AgendaItem,
    Box,
    Document,
    Line,
    Meeting,
    OutlineEntry,
    Page,
    Paper,
    Passage,
    Section,
    Word,
    around,
    page_lines,
)

LEFT = 72.0  # points from the left edge of the page to the first character
CHARACTER = 5.5  # points; width of one character
PITCH = 13.0  # points from line to line
SIZE = 11.0  # points


def line(text: str, *, number: int = 0, start: int = 0, page: int = 1, bold: bool = False) -> Line:
    """A printed line; blanks at its start indent it, runs of blanks part columns."""
    top = 72.0 + PITCH * number
    words = tuple(
        Word(
            text=found.group(0),
            box=Box(LEFT + CHARACTER * found.start(), top, LEFT + CHARACTER * found.end(), top + SIZE),
            size=SIZE,
            bold=bold,
        )
        for found in re.finditer(r"\S+", text)
    )
    joined = " ".join(word.text for word in words)
    return Line(page=page, words=words, box=around(word.box for word in words), text=joined, start=start)


def passage(text: str) -> Passage:
    """The lines of `text`; an empty line is white space, ``**bold**`` a bold line or its bold words, a form feed a new page."""
    return Passage.of(one for page in document(text).pages for one in page.lines)


def document(
    text: str,
    *,
    outline: Sequence[tuple[int, str, int]] = (),
    stamps: dict[int, str] | None = None,
    labels: dict[int, str] | None = None,
    fillers: Sequence[int] = (),
) -> Document:
    """A document of the pages of `text`; `stamps` and `labels` say what else is printed on a page."""
    pages = []
    for number, sheet in enumerate(text.split("\f"), start=1):
        printed = [_bolded(row, n, number) for n, row in enumerate(sheet.split("\n")) if row.replace("**", "").strip()]
        lines, joined = page_lines(printed)
        pages.append(
            Page(
                number=number, width=595.0, height=842.0, lines=lines, text=joined, filler=number in fillers,
                stamp=(stamps or {}).get(number), label=(labels or {}).get(number), source="text" if lines else "none",
            )
        )  # fmt: skip
    entries = tuple(OutlineEntry(*entry) for entry in outline)
    return Document(path="paper.pdf", sha256="ab" * 32, byte_count=1, pages=tuple(pages), outline=entries)


def _bolded(text: str, number: int, page: int) -> Line:
    """A printed line; words between ``**`` are bold."""
    made = line(text.replace("**", ""), number=number, page=page)
    bold: list[bool] = []
    for n, part in enumerate(text.split("**")):
        bold += [n % 2 == 1] * len(part.split())
    return replace(made, words=tuple(word._replace(bold=b) for word, b in zip(made.words, bold, strict=True)))


def section(
    text: str,
    *,
    kind: str = "opening",
    paper: str = "minutes",
    title: str | None = None,
    item_kind: str = "other",
    number: str | None = None,
    minute_number: str | None = None,
    date: str | None = None,
) -> Section:
    """A section of a paper of kind `paper`; with a `title` it is an item's, whose heading is no part of `text`."""
    made = passage(text)
    evidence = made.evidence(0, len(made.text), rule="test")
    item = None
    if title is not None:
        kind = "item"
        item = AgendaItem(
            title=title, kind=item_kind, number=number, minute_number=minute_number, position=1, evidence=evidence
        )
    return Section(
        kind=kind,
        paper=Paper(kind=paper, title="Minutes", first_page=1, last_page=1, evidence=evidence),
        meeting=Meeting(date=date),
        item=item,
        passage=made,
        heading_end=0,
        grids=tables.find(made.lines, {}),
    )
