"""What is printed on a page: words with boxes, lines of words, pages of lines, the document.

All lengths are PDF points. The origin is the top left corner of the page as it is displayed (after /Rotate and
/CropBox); ``top`` grows downwards. Pages count from 1 whatever number is printed on them.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a displayed page, in points from its top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes`.

    Raises ValueError when there are none.
    """
    found = list(boxes)
    if len(found) == 1:
        return found[0]
    x0s, tops, x1s, bottoms = zip(*found, strict=True)
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))


class Turn(NamedTuple):
    """The way from the page as read to the page as displayed.

    The displayed page was turned clockwise by `quarters` quarter turns and then by `degrees` about its middle; the page as
    read is `width` × `height` points.
    """

    quarters: int
    degrees: float
    width: float
    height: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the displayed page, in points."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)

    def shown(self, box: Box) -> Box:
        """The smallest upright box on the displayed page that holds `box` of the page as read."""
        corners = [self._point(x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        angle = math.radians(self.degrees)
        across, down = x - self.width / 2, y - self.height / 2
        x = self.width / 2 + across * math.cos(angle) + down * math.sin(angle)
        y = self.height / 2 - across * math.sin(angle) + down * math.cos(angle)
        match self.quarters:
            case 1:
                return y, self.width - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.height - y, x
            case _:
                return x, y


class Word(NamedTuple):
    """A run of glyphs without white space. A tuple, for there are millions of them."""

    text: str
    box: Box
    font: str = ""
    size: float = 0.0  # points, as displayed
    bold: bool = False
    italic: bool = False
    confidence: float = 1.0  # of the reading: below 1 where the word was read by OCR


class Ruling(NamedTuple):
    """A drawn straight line: its box is thin in one direction."""

    box: Box
    horizontal: bool


class Cell(NamedTuple):
    """The place of a line in a ruled table: table on the page, row and column, each from 0."""

    table: int
    row: int
    column: int


class RuledCell(NamedTuple):
    """A cell between rulings: its place, its box, and how many rows and columns it fills."""

    place: Cell
    box: Box
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words on one baseline, left to right; inside a ruled table, those of one cell only.

    `text` is the words joined by one space each; `start` is its offset in the text of its page, so that an offset in
    the page's text leads to a word, and a word to its box.
    """

    page: int
    words: tuple[Word, ...]
    box: Box
    text: str
    start: int = 0
    cell: Cell | None = None

    @property
    def size(self) -> float:
        """The size of the line's first word, in points."""
        return self.words[0].size

    @property
    def bold(self) -> bool:
        """True when every word that has a letter or digit is bold."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @property
    def leading_bold(self) -> int:
        """How many words at the start of the line are bold."""
        return next((n for n, word in enumerate(self.words) if not word.bold), len(self.words))

    def segments(self, gap: float) -> tuple[Segment, ...]:
        """The line cut where the white space between two words is wider than `gap` points."""
        cuts = [n for n in range(1, len(self.words)) if self.words[n].box.x0 - self.words[n - 1].box.x1 > gap]
        if not cuts:
            return (Segment(0, len(self.text), self.box),)
        starts, ends = [0, *cuts], [*cuts, len(self.words)]
        offsets = self.offsets()
        return tuple(
            Segment(offsets[a], offsets[b - 1] + len(self.words[b - 1].text), around(w.box for w in self.words[a:b]))
            for a, b in zip(starts, ends, strict=True)
        )

    def offsets(self) -> tuple[int, ...]:
        """The offset in `text` at which each word starts."""
        return tuple(itertools.accumulate([len(word.text) + 1 for word in self.words[:-1]], initial=0))


class Segment(NamedTuple):
    """A part of a line that stands apart from its neighbours: offsets into the line's text, and its box."""

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line that is not text of the paper, and the rule that says so (running head, page number, stamp)."""

    line: Line
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One displayed page. `text` is its lines joined by newlines: the text that quotes and offsets refer to."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    text: str
    dropped: tuple[Dropped, ...] = ()
    label: str | None = None  # the page number as printed
    marking: str | None = None  # a protective marking, as printed
    stamp: str | None = None  # the item number in an "Agenda Item 6" box
    filler: bool = False  # "This page is intentionally left blank"
    source: str = "text"  # text, ocr or none
    cells: tuple[RuledCell, ...] = ()  # of the ruled tables on it, blank ones included
    ocr_confidence: float | None = None  # mean of the words, where they were read by OCR
    turn: Turn | None = None  # where the page was turned or straightened to be read: `lines`, `width`, `height` are so turned
    rotation: int = 0  # degrees clockwise by which the PDF turns the page for display
    rulings: tuple[Ruling, ...] = ()  # straight lines drawn on it
    unmapped: float = 0.0  # share of the words, 0 to 1, whose font does not say what its glyphs mean


class OutlineEntry(NamedTuple):
    """A bookmark: its level from 0, its title, and the page it leads to (None where it leads nowhere)."""

    level: int
    title: str
    page: int | None


class Remark(NamedTuple):
    """Something a stage could not read or decide, for the `issues` table."""

    stage: str
    code: str
    level: str  # error, warning or info
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A PDF as read: its bytes' digest, its pages, its bookmarks and what its metadata say."""

    path: str
    sha256: str
    byte_count: int
    pages: tuple[Page, ...]
    outline: tuple[OutlineEntry, ...] = ()
    producer: str | None = None
    title: str | None = None
    author: str | None = None
    created: str | None = None  # ISO 8601, with an offset where the PDF gives one
    modified: str | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def key(self) -> str:
        """The part of the digest that row ids start with."""
        return self.sha256[:16]
