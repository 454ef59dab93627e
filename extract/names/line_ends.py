"""Line ends in lists of people: does the next line go on with this entry, as far as where things stand can tell.

    Mr A Lund, Sue ⏎ Berg        the next word had no room, or it had
    Ada Lund, Clerk to ⏎ the Council
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from extract.models import Line, Passage
from extract.names.cells import ALIGNED, NameCell
from extract.names.name_form import is_code, title_length
from extract.names.name_words import WHOLE_NAME
from extract.names.splits import FULL, ROOM
from extract.text import lexicon

MOST_KEPT = 8192  # cells of which it is kept whether they run on: each is asked about beside every cell near it
PAGE_WIDTH = 595.0  # points; A4
NARROWEST = 0.85  # share of the text's width that lines reach at least where they run on
_TIGHT = 1.35  # times the type size between the tops of two lines of one cell
PARAGRAPH = 1.7  # times the type size between the tops of two lines: a new paragraph
NEAR_LINES = 40  # lines before and behind one, among which the width of its column in a table is taken
_RUNS_ON = re.compile(
    rf"(?:[,;(&/{{\[]|\b(?:and|of|for|the|to|in|with|by|from)|{lexicon.DASH}|\b{lexicon.TITLE}(?:\s(?-i:[A-Z])\.?){{0,3}}"
    rf"|(?:[,;]|\band|&)(?:\s(?-i:[A-Z])\.?){{1,3}}"
    rf"|(?:[;]|\band|&)\s(?:the\s)?(?:{lexicon.CIVIC_TITLE}|(?:vice[ -]?)?chair(?:man|woman|person)?))\s*$",
    re.VERBOSE | re.IGNORECASE,
)
# "Ada Lund, Mayor": the title is her post, the next line another name.
_CIVIC_POST = re.compile(
    r"[^,;]+,\s+(?:(?:deputy|lord|vice|town)[ -])*(?:mayor|reeve|warden|president|provost)"
    rf"|[^,;]+,\s+(?:(?:county|district|borough|city|unitary|ward)\s+)?(?:councill?or|{lexicon.MEMBER})", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?!\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s)[(a-z&,;)]")
_NEW = re.compile(rf"\s*(?:{lexicon.TITLE}|[\u2022\u25cf\uf0b7])", re.VERBOSE | re.IGNORECASE)
_SEVERAL = re.compile(r",\s|\sand\s|\s&\s")
_SURNAME = re.compile(r"(?-i:[^\W\d_a-z])[a-zà-ÿā-ž][\w’'-]+")


def right_margin(passage: Passage) -> float:
    """Where lines of running text end, as far as the passage shows."""
    left = min(line.box.x0 for line in passage.lines)
    return max(max(line.box.x1 for line in passage.lines), NARROWEST * (PAGE_WIDTH - max(0.0, left)))


def joined_by(passage: Passage, cell: NameCell, after: NameCell) -> str:
    """What joins a line to one that seems to run on: a space where it must, else a mark that the whole list decides on."""
    text = passage.text[after.start : after.end]
    return " " if open_ended(passage, cell) or _GOES_ON.match(text) else FULL


def is_next_line(passage: Passage, entry: Sequence[tuple[str, NameCell]], cell: NameCell) -> bool:
    """True where the cell stands on the line right below an entry that has nothing beside it."""
    joiner, above = entry[-1]
    line, below = passage.lines[above.line], passage.lines[cell.line]
    close = below.page == line.page and below.box.top - line.box.top <= PARAGRAPH * max(line.size, 1.0)
    return close and joiner in ("", " ", FULL, ROOM) and cell.line == above.line + 1


def in_one_box(passage: Passage, above: NameCell, cell: NameCell) -> bool:
    """True for the next line of one box of a ruled table."""
    box = passage.lines[cell.line].cell
    return box is not None and cell.line > above.line and passage.lines[above.line].cell == box


def ends_with_office(passage: Passage, cell: NameCell) -> bool:
    """True for "Ada Lund, Reeve": the office is hers, not the title of the name on the next line."""
    return bool(_CIVIC_POST.fullmatch(passage.text[cell.start : cell.end]))


def is_stacked(passage: Passage, entries: Sequence[Sequence[tuple[str, NameCell]]], cell: NameCell) -> bool:
    """True for the next line of one box of a ruled table."""
    box = passage.lines[cell.line].cell
    return box is not None and bool(entries) and passage.lines[entries[-1][-1][1].line].cell == box


def hangs(passage: Passage, before: tuple[str, NameCell], cell: NameCell, margin: float) -> bool:
    """True where a line runs on from the one before it, which began beside the heading."""
    joiner, last = before
    return (
        joiner in ("", " ", FULL, ROOM)
        and cell.line == last.line + 1
        and goes_on(passage, last, cell, right_edge(passage, last, margin))
    )


def right_edge(passage: Passage, cell: NameCell, margin: float) -> float:
    """The right edge up to which `cell` could have run: the next column on its line, or the margin."""
    line = passage.lines[cell.line]
    if line.cell is not None:
        box = (line.page, line.cell.table, line.cell.column)
        near = [one for one in _near_lines(passage, cell.line) if one.cell]
        return max(one.box.x1 for one in near if one.cell and (one.page, one.cell.table, one.cell.column) == box)
    after = [word.box.x0 for word in line.words if word.box.x0 > cell.box.x1]
    return min(after) - ALIGNED if after else margin


def _near_lines(passage: Passage, at: int) -> Sequence[Line]:
    return passage.lines[max(0, at - NEAR_LINES) : at + NEAR_LINES]


def wraps(passage: Passage, above: NameCell, cell: NameCell) -> bool:
    """True for a surname close under a title and a forename: "Her Worship the Mayor Ada", and below it "Lund"."""
    words = passage.text[above.start : above.end]
    line, below = passage.lines[above.line], passage.lines[cell.line]
    close = below.page == line.page and below.box.top - line.box.top < _TIGHT * max(line.size, 1.0)
    titles = title_length(words)
    forename = bool(titles) and len(words[titles:].split()) == 1 and bool(_SURNAME.fullmatch(words[titles:]))
    return close and cell.line == above.line + 1 and forename and bool(_SURNAME.fullmatch(passage.text[cell.start : cell.end]))


def open_ended(passage: Passage, cell: NameCell) -> bool:
    return _runs_on(passage.text[cell.start : cell.end])


@functools.lru_cache(maxsize=MOST_KEPT)
def _runs_on(text: str) -> bool:
    """True for the words of a cell that are no end: "Ada Lund and", "Cllr", "Ada Lund (Harbour"."""
    if _CIVIC_POST.fullmatch(text) or WHOLE_NAME.match(text):
        return False
    before, opened, note = text.rpartition("(")
    if opened and ")" not in note and is_code(note, before.strip()):  # "Ada Lund (AL": the bracket that closes is lost
        return False
    return bool(_RUNS_ON.search(text)) or text.count("(") > text.count(")")


def goes_on(passage: Passage, cell: NameCell, after: NameCell, right: float) -> bool:
    """True where `after` runs on from `cell`: it goes on in the middle, or its first word had no room before."""
    if open_ended(passage, cell):
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
