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
from dataclasses import dataclass, field

from extract.models import Passage
from extract.names.cells import ALIGNED, NameCell
from extract.names.line_ends import (
    ends_with_office,
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
from extract.names.name_words import GROUP_LABEL, SURNAME_FIRST
from extract.names.role_words import BODY, CIVIC_POSTS, OFFICE, PARTY_WORDS, PLURAL, ROLE, STATUS_WORDS
from extract.names.separators import BREAK, POST
from extract.names.splits import FULL, ROOM, split_entries
from extract.text import lexicon

# A line that opens a list of those present.
OPENS_LIST = re.compile(
    r"^[^\w\n]*+(?:\d+(?:\.\d+)*+[^\w\n]++)?(?:(?:(?:members?|councillors?|cllrs?|those|council|board"
    r"|committee)\s+)*present|(?:also\s+)?in\s+attendance|attendance|roll\s+call)[ ]*(?:[:;\u2013-]"
    r"|$)",
    re.IGNORECASE | re.MULTILINE,
)
LONGEST_POST = 100  # characters
OFFICES = 0.5  # share of the cells of a column that are offices or bodies, from which all of them are
_CODE = re.compile(r"[A-Z/][A-Za-z/]{1,4}")
# The end of a sentence: not the point of "Mr." or of an initial.
_STOP = re.compile(
    rf"(?<=[\w)\]’'\"”]){lexicon.NOT_IN_A_NAME}{lexicon.NOT_SHORT_IN_A_NAME}"
    r"\.(?=\s+(?!Also\s*:)[“\"]?[A-Z\d(\[])|\.(?=\x1f)"
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
    made = _Entries(
        passage,
        right_margin(passage),
        _office_columns(passage, block),
        columns=narrow or sum(len(row) > 1 for row in block) * 2 > len(block),
    )
    for row in block:
        left: int | None = None
        for n in range(len(row)):
            left = made.take(row, n, left)
    return _joined(passage, made.entries)


@dataclass(slots=True)
class _Entries:
    """The entries of a list as its cells are taken in: each a row of cells, with what joins a cell to the one before."""

    passage: Passage
    margin: float
    posts: dict[int, int]  # left edges of the columns of offices
    columns: bool  # most lines have several cells: then a line's end says nothing about room
    entries: list[list[tuple[str, NameCell]]] = field(default_factory=list)
    beside: dict[int, int] = field(default_factory=dict)  # left edge of a column of offices → entry its last cell belongs to
    last: dict[int, int] = field(default_factory=dict)  # left edge of a column → entry its last cell belongs to

    def take(self, row: Sequence[NameCell], n: int, left: int | None) -> int | None:
        """Take in the cell `n` of a row; `left` is the entry of the cell to its left, the result that of the cell to its right."""
        cell = row[n]
        column = _near(self.last, cell.box.x0)
        if left is not None and (mark := self._to_the_left(row[n - 1], cell, left)):
            self.entries[left].append((mark, cell))
            return left
        if left is None and (office := self._office_above(row, cell, column)) is not None:
            self.entries[office].append((" ", cell))
            return None
        printed = self.passage.text[cell.start : cell.end]
        if GROUP_LABEL.match(printed) or _of_another_body(printed):
            return self._begin(cell)
        if (above := self._above(n, cell, column)) is not None:
            self.entries[above[0]].append((above[1], cell))
            return above[0]
        if left is not None and self._runs_on(row[n - 1], cell):
            self.entries[left].append((" ", cell))
            return left
        if len(row) == 1 and column is not None and wraps(self.passage, self.entries[column][-1][1], cell):
            self.entries[column].append((" ", cell))
            return column
        return self._begin(cell)

    def _begin(self, cell: NameCell) -> int:
        """A new entry that begins with a cell."""
        self.entries.append([("", cell)])
        edge = next((edge for edge in self.last if abs(edge - cell.box.x0) <= ALIGNED), round(cell.box.x0))
        self.last[edge] = len(self.entries) - 1
        return len(self.entries) - 1

    def _to_the_left(self, before: NameCell, cell: NameCell, left: int) -> str:
        """What joins a cell to the entry on its left; nothing where it is none of its."""
        text = self.passage.text[cell.start : cell.end]
        mark, above = self.entries[left][-1]
        if in_one_box(self.passage, before, cell):
            room = not goes_on(self.passage, above, cell, right_edge(self.passage, above, self.margin))
            return " " if POST in mark else ROOM if room else joined_by(self.passage, above, cell)
        if self.passage.text[above.start : before.end].endswith((" and", " &")):
            return " "
        if _CODE.fullmatch(text):
            return ", "
        own = _near(self.posts, cell.box.x0) is not None or _is_office(text, self.passage, before)
        if not own or _below(self.entries[left][0][1], cell):
            return ""
        self.beside[round(cell.box.x0)] = left
        return f" {POST}"

    def _office_above(self, row: Sequence[NameCell], cell: NameCell, column: int | None) -> int | None:
        """The entry whose office, in the column beside the names, goes on in a line of its own."""
        office = _near(self.beside, cell.box.x0)
        alone = len(row) == 1 and office is not None and (column is None or office > column)
        return office if alone else None

    def _above(self, n: int, cell: NameCell, column: int | None) -> tuple[int, str] | None:
        """The entry that a cell goes on, with what joins them."""
        if column is None:
            begins = bool(self.entries) and n == 0 and self.passage.lines[cell.line].cell is None
            if not (begins or is_stacked(self.passage, self.entries, cell)):
                return None
            if not hangs(self.passage, self.entries[-1][-1], cell, self.margin):
                return None
            at = self.last[round(cell.box.x0)] = len(self.entries) - 1
            return at, joined_by(self.passage, self.entries[-1][-1][1], cell)
        mark, above = self.entries[column][-1]
        if ends_with_office(self.passage, above):
            return None
        right = math.inf if self.columns else right_edge(self.passage, above, self.margin)
        if mark in ("", " ", FULL, ROOM) and goes_on(self.passage, above, cell, right):
            return column, joined_by(self.passage, above, cell)
        if column == len(self.entries) - 1 and is_next_line(self.passage, self.entries[column], cell):
            return column, " " if wraps(self.passage, above, cell) else ROOM
        return None

    def _runs_on(self, before: NameCell, cell: NameCell) -> bool:
        """True where the cell to the left is not at its end, or an office before the name."""
        text = self.passage.text[cell.start : cell.end]
        unfinished = open_ended(self.passage, before) and not _own_title(self.passage, before, text)
        return unfinished or _heads(self.passage, before, cell)


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
    capitals = sum(bool(SURNAME_FIRST.match(passage.text[row[0].start : row[0].end])) for row in block if row) * 2 > len(block)
    for row in block:
        for cell in row[1:]:
            edge = next((edge for edge in columns if abs(edge - cell.box.x0) <= ALIGNED), round(cell.box.x0))
            columns.setdefault(edge, []).append(passage.text[cell.start : cell.end])
    return {
        edge: 0
        for edge, texts in columns.items()
        if len(texts) > 1
        and not any(_is_titled(text) for text in texts)
        and sum(_is_post(text) for text in texts if not (capitals and SURNAME_FIRST.match(text))) >= OFFICES * len(texts)
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


def _of_another_body(text: str) -> bool:
    """True for a line that begins with what those of a body are called: "Planning Commission Members Lund, Berg"."""
    called = PLURAL.match(text)
    return called is not None and " " in called.group(0).strip() and text[called.end() :].lstrip()[:1].isupper()


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
