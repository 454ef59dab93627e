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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.models import Passage
from extract.names.cells import ALIGNED, NameCell
from extract.names.line_ends import (
    goes_on,
    hangs,
    in_one_box,
    is_next_line,
    is_stacked,
    joined_by,
    open_ended,
    right_edge,
    right_margin,
    wraps,
)
from extract.names.name_form import title_length
from extract.names.role_words import BODY, CIVIC_POSTS, OFFICE, PARTY_WORDS, PLURAL, ROLE, STATUS_WORDS
from extract.names.separators import BREAK, POST
from extract.names.splits import FULL, ROOM, split_entries

# A line that opens a list of those present.
OPENS_LIST = re.compile(
    r"^[^\w\n]*+(?:\d+(?:\.\d+)*+[^\w\n]++)?(?:(?:(?:members?|councillors?|cllrs?|those|council|board"
    r"|committee)\s+)*present|(?:also\s+)?in\s+attendance|attendance|roll\s+call)[ ]*(?:[:\u2013-]"
    r"|$)",
    re.IGNORECASE | re.MULTILINE,
)
LONGEST_POST = 100  # characters
OFFICES = 0.5  # share of the cells of a column that are offices or bodies, from which all of them are
_CODE = re.compile(r"[A-Z/][A-Za-z/]{1,4}")
# The end of a sentence: not the point of "Mr." or of an initial.
_STOP = re.compile(
    r"(?<=[\w)\]’'\"])(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bCllr)(?<!\bCllrs)(?<!\bRev)"
    r"(?<!\bRevd)"
    r"(?<!\bLl)(?<!\bWm)(?<!\bJr)(?<!\bSr)(?<!\bFr)(?<!\bCr)"
    r"(?<!\bHon)(?<!\bProf)(?<!\bSt)(?<!\bNo)(?<!\bNos)(?<!\bRt)\.(?=\s+[A-Z\d(\[])|\.(?=\x1f)"
)


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


def read_cells(passage: Passage, block: Sequence[Sequence[NameCell]], *, narrow: bool = False) -> Reading:
    """The cells of a list as one text: BREAK between entries, initials and offices beside their names.

    `narrow` says that the list is one of several side by side.
    """
    margin = right_margin(passage)
    entries: list[list[tuple[str, NameCell]]] = []
    posts = _office_columns(passage, block)
    beside: dict[int, int] = {}  # left edge of a column of offices → entry its last cell belongs to
    last: dict[int, int] = {}  # left edge of a column → entry its last cell belongs to
    columns = narrow or sum(len(row) > 1 for row in block) * 2 > len(block)  # then a line's end says nothing about room
    for row in block:
        left: int | None = None
        for n, cell in enumerate(row):
            text = passage.text[cell.start : cell.end]
            if n and left is not None and in_one_box(passage, row[n - 1], cell):
                above = entries[left][-1]
                room = not goes_on(passage, above[1], cell, right_edge(passage, above[1], margin))
                entries[left].append((" " if POST in above[0] else ROOM if room else joined_by(passage, above[1], cell), cell))
                continue
            column = _near(last, cell.box.x0)
            office = _near(beside, cell.box.x0)
            if left is not None and _CODE.fullmatch(text):
                entries[left].append((", ", cell))
            elif (
                left is not None
                and not _below(entries[left][0][1], cell)
                and (_near(posts, cell.box.x0) is not None or _is_office(text, passage, row[n - 1]))
            ):
                entries[left].append((f" {POST}", cell))
                beside[round(cell.box.x0)] = left
            elif left is None and office is not None and (column is None or office > column) and len(row) == 1:
                entries[office].append((" ", cell))
            elif (
                column is not None
                and entries[column][-1][0] in ("", " ", FULL, ROOM)
                and goes_on(
                    passage,
                    entries[column][-1][1],
                    cell,
                    math.inf if columns else right_edge(passage, entries[column][-1][1], margin),
                )
            ):
                entries[column].append((joined_by(passage, entries[column][-1][1], cell), cell))
                left = column
            elif (
                column is None
                and ((entries and n == 0 and passage.lines[cell.line].cell is None) or is_stacked(passage, entries, cell))
                and hangs(passage, entries[-1][-1], cell, margin)
            ):
                entries[-1].append((joined_by(passage, entries[-1][-1][1], cell), cell))
                left = len(entries) - 1
                last[round(cell.box.x0)] = left
            elif column is not None and column == len(entries) - 1 and is_next_line(passage, entries[column], cell):
                entries[column].append((" " if wraps(passage, entries[column][-1][1], cell) else ROOM, cell))
                left = column
            elif left is not None and (
                (open_ended(passage, row[n - 1]) and not _own_title(passage, row[n - 1], text))
                or _heads(passage, row[n - 1], cell)
            ):
                entries[left].append((" ", cell))
            elif len(row) == 1 and column is not None and wraps(passage, entries[column][-1][1], cell):
                entries[column].append((" ", cell))
                left = column
            else:
                entries.append([("", cell)])
                left = len(entries) - 1
                last[next((edge for edge in last if abs(edge - cell.box.x0) <= ALIGNED), round(cell.box.x0))] = left
    return _joined(passage, entries)


def cell_sentences(reading: Reading) -> Iterator[Reading]:
    """A reading cut at the ends of sentences; entries stay together."""
    at = 0
    for match in _STOP.finditer(reading.text):
        yield reading.part(at, match.end())
        at = match.end()
    if reading.text[at:].strip():
        yield reading.part(at, len(reading.text))


def _near(edges: dict[int, int], x0: float) -> int | None:
    return next((entry for edge, entry in edges.items() if abs(edge - x0) <= ALIGNED), None)


def _office_columns(passage: Passage, block: Sequence[Sequence[NameCell]]) -> dict[int, int]:
    """Left edges of the columns that print what the names to their left are: offices, bodies, parties."""
    columns: dict[int, list[str]] = {}
    for row in block:
        for cell in row[1:]:
            edge = next((edge for edge in columns if abs(edge - cell.box.x0) <= ALIGNED), round(cell.box.x0))
            columns.setdefault(edge, []).append(passage.text[cell.start : cell.end])
    return {
        edge: 0
        for edge, texts in columns.items()
        if len(texts) > 1
        and not any(_is_titled(text) for text in texts)
        and sum(map(_is_post, texts)) >= OFFICES * len(texts)
    }


def _is_titled(text: str) -> bool:
    """True for "Mr Lund", not for "Mayor" or "Superintendent of Works"."""
    return text[title_length(text) :][:1].isupper() if title_length(text) else False


def _is_post(text: str) -> bool:
    words = [word.casefold().strip(".,()") for word in text.split()]
    if len(text) > LONGEST_POST:
        return False
    if not text.isupper() and any(re.fullmatch(r"[A-Z]{3,6}", word) for word in text.split()):  # "Moor ICB"
        return True
    known = ROLE | BODY | CIVIC_POSTS | PARTY_WORDS | STATUS_WORDS
    return any(word in known for word in words)


def _is_office(text: str, passage: Passage, left: NameCell) -> bool:
    words = [word.casefold().strip(".,()") for word in text.split()]
    before = passage.text[left.start : left.end]
    return (
        bool(words)
        and not (_is_titled(text))
        and any(w in ROLE or w in STATUS_WORDS or w in CIVIC_POSTS for w in words)
        and not any(w.casefold() in ROLE | CIVIC_POSTS for w in before.split())
    )


def _below(name: NameCell, cell: NameCell) -> bool:
    """True for a cell under a name, not beside it: the next line in a box of a ruled table."""
    return abs(cell.box.x0 - name.box.x0) <= ALIGNED and cell.line > name.line


def _own_title(passage: Passage, cell: NameCell, beside: str) -> bool:
    """True for "Mayor" in a column of its own, beside "Her Worship the Mayor Ada Lund"."""
    text = passage.text[cell.start : cell.end]
    return _is_titled(beside) and title_length(f"{text} X") > len(text)


def _heads(passage: Passage, office: NameCell, cell: NameCell) -> bool:
    """True for a name behind the office it holds: "Deputy Chairperson | Bo Berg", "Members | Cy Dahl"."""
    words = passage.text[office.start : office.end].rstrip(" :")
    named = passage.text[cell.start : cell.end]
    least = r"[A-Z][\w'\u2019.-]*\s+[A-Z]" if OFFICE.fullmatch(words) else r"(?!(?:PRESENT|ABSENT)\b)[A-Z]"
    return bool(OFFICE.fullmatch(words) or PLURAL.fullmatch(words)) and bool(re.match(least, named))


def _joined(passage: Passage, entries: list[list[tuple[str, NameCell]]]) -> Reading:
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
    return Reading(split_entries("".join(text)), tuple(offsets))
