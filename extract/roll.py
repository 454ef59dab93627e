"""Lists of people on the page: lines under a heading → one text whose entries are told apart, and the way back.

    PRESENT    Ada Lund (Chair)   AL     Bo Berg   BB        columns, initials beside the names
    Nora Quill      Scrutiny Officer                         name and office
    PRESENT: Mr A Lund (Chairman), Mr B Berg,                a paragraph
    Mr C Dahl and Ms D Eide

Rules for headings come from the facts; this module knows only where things stand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from extract import lexicon
from extract.chunks import BREAK
from extract.models import Box, Line, Passage, around
from extract.names import names
from extract.offices import ROLE

GAP = 1.0  # times the size of the type: white space that parts two columns
STRETCHED = 0.7  # times the size: a line whose narrowest white space is wider is stretched to the margin, not columns
ALIGNED = 8.0  # points by which two cells of one column may start apart
PAGE_WIDTH = 595.0  # points; A4
NARROWEST = 0.85  # share of the text's width that lines reach at least where they run on
PARAGRAPH = 1.7  # times the type size between the tops of two lines: a new paragraph
# A line that opens a list of those present.
OPENS_LIST = re.compile(
    r"^\W*(?:\d+\W+)?(?:(?:(?:members?|councillors?|cllrs?|those|council|board"
    r"|committee)\s+)*present|(?:also\s+)?in\s+attendance|attendance|roll\s+call)[ ]*(?:[:\u2013-]"
    r"|$)",
    re.IGNORECASE | re.MULTILINE,
)
LONGEST = 20000  # characters of one reading
_RUNS_ON = re.compile(
    rf"(?:[,;(&/{{\[]|\b(?:and|of|for|the|to|in|with|by|from)|{lexicon.DASH}|\b{lexicon.TITLE}(?:\s(?-i:[A-Z])\.?){{0,3}})\s*$",
    re.VERBOSE | re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*[(a-z&,;)]")
_NEW = re.compile(rf"\s*(?:{lexicon.TITLE}|[\u2022\u25cf\uf0b7])", re.VERBOSE | re.IGNORECASE)
_SEVERAL = re.compile(r",\s|\sand\s|\s&\s")
_CODE = re.compile(r"[A-Z/][A-Za-z/]{1,4}")
# The end of a sentence: not the point of "Mr." or of an initial.
_STOP = re.compile(
    r"(?<=[\w)\]’'\"])(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bCllr)(?<!\bCllrs)(?<!\bRev)"
    r"(?<!\bRevd)"
    r"(?<!\bHon)(?<!\bProf)(?<!\bSt)(?<!\bNo)(?<!\bNos)(?<!\bRt)\.(?=\s+[A-Z\d(])|\.(?=\x1f)"
)
Heading = TypeVar("Heading")


class Cell(NamedTuple):
    """A part of a line that stands apart from its neighbours; offsets in the passage's text."""

    start: int
    end: int
    box: Box
    line: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Text put together from cells; `offsets[n]` is the place in the passage of its character n."""

    text: str
    offsets: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the passage: its first unbroken run."""
        first = self.offsets[start]
        last = first
        for at in self.offsets[start + 1 : end]:
            if not last <= at <= last + 2:
                break
            last = at
        return first, last + 1

    def part(self, start: int, end: int) -> Reading:
        return Reading(self.text[start:end], self.offsets[start:end])


@dataclass(slots=True)
class Block(Generic[Heading]):
    """A heading and the rows of cells below (or beside) it."""

    heading: Heading
    at: int  # offset of the heading in the passage
    rows: list[list[Cell]] = field(default_factory=list)
    narrow: bool = False  # it stands beside others


def blocks(
    passage: Passage, heading_of: Callable[[str, Line], tuple[Heading, int] | None], stops: Callable[[str, Line], bool]
) -> list[Block[Heading]]:
    """The lists of a passage.

    `heading_of` gets the text of a cell and its line, and gives the heading and the length of its words, or None.
    `stops` is True for a line that ends a list. Headings side by side head columns.
    """
    found: list[Block[Heading]] = []
    current: list[tuple[float, Block[Heading]]] = []
    for row in rows(passage):
        line = passage.lines[row[0].line]
        inside = any(_unclosed(passage, block) for _, block in current)
        heads = [(cell, None if inside else heading_of(passage.text[cell.start : cell.end], line)) for cell in row]
        made = [(cell, head) for cell, head in heads if head is not None]
        bare = [cell for cell, head in made if not passage.text[cell.start + head[1] : cell.end].strip()]
        if len(made) > 1 and len(bare) == len(made) == len(row):
            current = [(cell.box.x0, Block(head[0], cell.start, narrow=True)) for cell, head in made]
            found.extend(block for _, block in current)
            continue
        first, head = heads[0]
        if head is not None:
            block = Block(head[0], first.start)
            found.append(block)
            current = [(0.0, block)]
            rest = (
                [] if not passage.text[first.start + head[1] : first.end].strip() else [_cut(passage, first, head[1])]
            )
            rest += row[1:]
            if rest:
                block.rows.append(rest)
            continue
        text = passage.text[row[0].start : row[-1].end]
        if current and (stops(text, line) or (_bolder(passage, current, line) and not names(text))):
            current = []
        for cell in row:
            owner = next((block for x0, block in reversed(current) if x0 <= cell.box.x0 + ALIGNED), None)
            if owner is None and current:
                owner = current[0][1]
            if owner is None:
                continue
            if owner.rows and owner.rows[-1][0].line == cell.line:
                owner.rows[-1].append(cell)
            else:
                owner.rows.append([cell])
    return found


def _unclosed(passage: Passage, block: Block[Heading]) -> bool:
    """True where the last cell of a list has opened a bracket that is still open."""
    if not block.rows:
        return False
    last = block.rows[-1][-1]
    return passage.text.rfind("(", last.start, last.end) > passage.text.rfind(")", last.start, last.end)


def _bolder(passage: Passage, current: list[tuple[float, Block[Heading]]], line: Line) -> bool:
    """True where a bold line follows a list that is not: the heading of something else."""
    written = [row[-1].line for _, block in current for row in block.rows]
    return line.bold and any(not passage.lines[index].words[-1].bold for index in written)


def rows(passage: Passage) -> Iterator[list[Cell]]:
    """The lines of a passage as rows of cells: columns by white space, and the cells of one row of a ruled table."""
    before: tuple[int, int, int] | None = None
    row: list[Cell] = []
    for index, line in enumerate(passage.lines):
        place = (line.page, line.cell.table, line.cell.row) if line.cell else None
        if row and (place is None or place != before):
            yield row
            row = []
        start = passage.starts[index]
        row += [Cell(start + a, start + b, box, index) for a, b, box in _segments(line)]
        before = place
    if row:
        yield row


def _segments(line: Line) -> Sequence[tuple[int, int, Box]]:
    size = line.size or line.box.bottom - line.box.top
    gaps = [b.box.x0 - a.box.x1 for a, b in zip(line.words, line.words[1:], strict=False)]
    if len(gaps) > 2 and min(gaps) > STRETCHED * size:
        return [(0, len(line.text), line.box)]
    return line.segments(GAP * size)


def _cut(passage: Passage, cell: Cell, length: int) -> Cell:
    """The cell without its first `length` characters."""
    text = passage.text[cell.start + length : cell.end]
    start = cell.start + length + len(text) - len(text.lstrip())
    return Cell(start, cell.end, around(word.box for _, word in passage.words(start, cell.end)), cell.line)


def read(passage: Passage, block: Sequence[Sequence[Cell]], *, narrow: bool = False) -> Reading:
    """The cells of a list as one text: BREAK between entries, initials and offices beside their names.

    `narrow` says that the list is one of several side by side.
    """
    margin = _margin(passage)
    entries: list[list[tuple[str, Cell]]] = []
    beside: dict[int, int] = {}  # left edge of a column of offices → entry its last cell belongs to
    last: dict[int, int] = {}  # left edge of a column → entry its last cell belongs to
    columns = narrow or sum(len(row) > 1 for row in block) * 2 > len(block)  # then a line's end says nothing about room
    for row in block:
        left: int | None = None
        for n, cell in enumerate(row):
            text = passage.text[cell.start : cell.end]
            column = _near(last, cell.box.x0)
            office = _near(beside, cell.box.x0)
            if left is not None and _CODE.fullmatch(text):
                entries[left].append((", ", cell))
            elif left is not None and _is_office(text, passage, row[n - 1]):
                entries[left].append((" - ", cell))
                beside[round(cell.box.x0)] = left
            elif left is None and office is not None and (column is None or office > column) and len(row) == 1:
                entries[office].append((" ", cell))
            elif (
                column is not None
                and entries[column][-1][0] in ("", " ")
                and _continues(
                    passage,
                    entries[column][-1][1],
                    cell,
                    math.inf if columns else _right(passage, entries[column][-1][1], margin),
                )
            ):
                entries[column].append((" ", cell))
                left = column
            elif n == 0 and column is None and entries and _hangs(passage, entries[-1][-1], cell, margin):
                entries[-1].append((" ", cell))
                left = len(entries) - 1
                last[round(cell.box.x0)] = left
            elif left is not None and _open_ended(passage, row[n - 1]):
                entries[left].append((" ", cell))
            else:
                entries.append([("", cell)])
                left = len(entries) - 1
                last[next((edge for edge in last if abs(edge - cell.box.x0) <= ALIGNED), round(cell.box.x0))] = left
    return _joined(passage, entries)


def sentences(reading: Reading) -> Iterator[Reading]:
    """A reading cut at the ends of sentences; entries stay together."""
    at = 0
    for match in _STOP.finditer(reading.text):
        yield reading.part(at, match.end())
        at = match.end()
    if reading.text[at:].strip():
        yield reading.part(at, len(reading.text))


def _margin(passage: Passage) -> float:
    """Where lines of running text end, as far as the passage shows."""
    left = min(line.box.x0 for line in passage.lines)
    return max(max(line.box.x1 for line in passage.lines), NARROWEST * (PAGE_WIDTH - max(0.0, left)))


def _near(edges: dict[int, int], x0: float) -> int | None:
    return next((entry for edge, entry in edges.items() if abs(edge - x0) <= ALIGNED), None)


def _is_office(text: str, passage: Passage, left: Cell) -> bool:
    words = [word.casefold().strip(".,()") for word in text.split()]
    before = passage.text[left.start : left.end]
    return (
        bool(words)
        and not _NEW.match(text)
        and any(w in ROLE for w in words)
        and not any(w.casefold() in ROLE for w in before.split())
    )


def _right(passage: Passage, cell: Cell, margin: float) -> float:
    """The right edge up to which `cell` could have run: the next column on its line, or the margin."""
    line = passage.lines[cell.line]
    after = [word.box.x0 for word in line.words if word.box.x0 > cell.box.x1]
    return min(after) - ALIGNED if after else margin


def _open_ended(passage: Passage, cell: Cell) -> bool:
    text = passage.text[cell.start : cell.end]
    return bool(_RUNS_ON.search(text)) or text.count("(") > text.count(")")


def _continues(passage: Passage, cell: Cell, after: Cell, right: float) -> bool:
    """True where `after` runs on from `cell`: it goes on in the middle, or its first word had no room before."""
    if _open_ended(passage, cell):
        return True
    text = passage.text[after.start : after.end]
    if _GOES_ON.match(text):
        return True
    line, below = passage.lines[cell.line], passage.lines[after.line]
    if (
        line.page == below.page
        and below.box.top - line.box.top > PARAGRAPH * max(line.size, 1.0)
        and after.line - cell.line == 1
    ):
        return False
    if _NEW.match(text) and not _SEVERAL.search(passage.text[cell.start : cell.end]):
        return False
    words = passage.words(after.start, after.end)
    room = right - cell.box.x1
    return bool(words) and words[0][1].box.x1 - words[0][1].box.x0 > room


def _hangs(passage: Passage, before: tuple[str, Cell], cell: Cell, margin: float) -> bool:
    """True where a line runs on from the one before it, which began beside the heading."""
    joiner, last = before
    return (
        joiner in ("", " ")
        and cell.line == last.line + 1
        and _continues(passage, last, cell, _right(passage, last, margin))
    )


def _joined(passage: Passage, entries: list[list[tuple[str, Cell]]]) -> Reading:
    text: list[str] = []
    offsets: list[int] = []
    for entry in entries:
        for joiner, cell in entry:
            mark = joiner or (BREAK if text else "")
            if mark == " " and text[-1][-2:-1].isalpha() and text[-1].endswith(("-", "\u2010", "\u2011")):
                mark = ""
            text.append(mark)
            offsets.extend([cell.start] * len(mark))
            piece = passage.text[cell.start : cell.end].replace("\n", " ")
            text.append(piece)
            offsets.extend(range(cell.start, cell.end))
    joined = "".join(text)
    return Reading(joined[:LONGEST], tuple(offsets[:LONGEST]))
