"""Where the title of an item in an agenda's list ends: before its page range, its presenter, its description."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.models import Line, Passage
from extract.outline.printed_numbers import Numbered
from extract.text.lexicon import DASH
from extract.text.rule import Rule

PARAGRAPH_GAP = 0.75  # times the type size: more white space than this between lines ends a title
OUTDENT = 8.0  # points: a line that starts this far left of its item's words is no part of the title
HALF_LINE = 0.62  # share of the measure: a title line shorter than this is not wrapped
_LONGEST_TITLE = 8  # lines

PAGES = Rule(
    id="listing.page_range",
    pattern=rf"""[([]?\s*(?<![\w-])(?:to\s+follow\s*)?pages?\s*(?:nos?\.?\s*)?:?\s*(?P<first>[A-Z]?\d{{1,4}})(?:\s*(?:{DASH}|to)\s*(?P<last>[A-Z]?\d{{1,4}}))?\s*[)\]]?""",
    examples={
        "(Pages 3 - 8)": {"first": "3", "last": "8"},
        "(Pages 17 -\n26": {"first": "17", "last": "26"},
        "Pages 11 to 16": {"first": "11", "last": "16"},
        "(Page 5)": {"first": "5"},
    },
    not_examples=("web pages", "homepage 4"),
    needs=("page",),
)
PRESENTER = Rule(
    id="listing.presenter",
    pattern=r"""(?:^|\n)\s*(?P<bracket>\[(?!\s*(?:draft|to\s+follow|pages?|exempt|not\s+for)\b)[^\]]{4,300}\]
        |\((?:report|presentation|presented|verbal|oral|to\s+be\s+presented|attached|copy|herewith|cllr|councillor)\b[^)]{0,300}\))
        |(?:^|\n)(?P<line>(?:joint\s+)?(?:report|presentation|update)\s+(?:of|by|from)\s+[^\n]{4,200})""",
    examples={
        "Budget\n[Ann Archer, Head of Finance, to present]": {"bracket": "[Ann Archer, Head of Finance, to present]"},
        "Budget\nReport of the Head of Finance": {"line": "Report of the Head of Finance"},
    },
    not_examples=("Budget [draft]", "Budget\n[Pages 3 - 8]"),
)
PART = Rule(
    id="listing.part",
    pattern=r"""^(?:part\s+(?P<part>1|2|i|ii|one|two|a|b)\b.*|(?P<exempt>(?:exempt|confidential|private|restricted)\s+(?:items?|business|session)\b.*)
        |(?P<open>(?:unrestricted|public|open)\s+(?:items?|business)\b.*))$""",
    examples={"Part 2 – exempt items": {"part": "2"}, "EXEMPT ITEMS": {"exempt": "EXEMPT ITEMS"}},
    not_examples=("Participation update", "Part of the land"),
    needs=("part", "item", "business", "session"),
)
SUB = Rule(
    id="listing.sub_item",
    pattern=r"^(?P<number>(?P<parent>\d{1,3})\.(?P<child>\d{1,2})|(?P<parent_2>\d{1,3})\s?(?P<letter>[a-z])|\(?(?P<bare>[a-z]|\d{1,2})[.)])\.?\)?\s+(?=\S)",
    examples={
        "12.1 Lease of the hall": {"number": "12.1", "parent": "12", "child": "1"},
        "4a Budget": {"number": "4a", "parent_2": "4", "letter": "a"},
        "(b) Accounts": {"number": "(b)", "bare": "b"},
    },
    not_examples=("12 people", "April"),
)
NO_TITLE = re.compile(r"\b(?:wards?|pages?|officers?|presenters?|leads?|open|exempt|times?|timing|no\.?|purpose|action)\b", re.I)
_ASIDE = re.compile(
    r"^\(?(?:not\s+for\s+publication|exempt\b|(?:this\s+)?(?:report|appendix|item)\s+is\s+(?:exempt|confidential)|confidential\b)",
    re.I,
)
BULLET = re.compile(r"^[•●▪◦o\uf0b7\uf0a7\uf020-]\s")
RULES = (PAGES, PRESENTER, PART, SUB)


def title_end(passage: Passage, item: Numbered, stop: int, masked: tuple[int, int], right: float) -> int:
    """The offset in the passage at which the title that starts in line `item.line` ends."""
    lines, start = passage.lines, passage.starts[item.line]
    first = lines[item.line]
    words_x0 = _words_x0(first, item)
    end = start + len(first.text)
    previous = first
    for index in range(item.line + 1, min(stop, item.line + _LONGEST_TITLE)):
        line = lines[index]
        at = passage.starts[index] - start
        rest = line.text if not masked[0] <= at < masked[1] else line.text[max(0, masked[1] - at) :]
        if not rest.strip(" )]"):
            continue
        if _stops(previous, line, rest, words_x0, right, item, ranged=masked[0] < at):
            break
        end = passage.starts[index] + len(line.text)
        previous = line
    return end


def _words_x0(line: Line, item: Numbered) -> float:
    """Where the words after the number begin, in points."""
    offsets = line.offsets()
    after = [word.box.x0 for offset, word in zip(offsets, line.words, strict=True) if offset >= item.title_start]
    return after[0] if after else line.box.x0


def _stops(previous: Line, line: Line, rest: str, words_x0: float, right: float, item: Numbered, *, ranged: bool) -> bool:
    """True when `line` is not the title's next line."""
    if _ASIDE.match(rest):
        return True
    if line.cell != previous.cell:
        return True
    if line.page != previous.page or line.box.top - previous.box.bottom > PARAGRAPH_GAP * line.size:
        return True
    if line.box.x0 < words_x0 - OUTDENT or line.box.x0 > words_x0 + 3 * OUTDENT:
        return True
    if re.search(r"(?::|:-|[.;])\s*$", previous.text) or BULLET.match(rest) or SUB.match(rest):
        return True
    if rest.startswith("[") or PRESENTER.search("\n" + rest) or PART.match(rest):
        return True
    if line.words[0].bold != item.bold and line.bold != item.bold:
        return True
    return not ranged and previous.box.x1 < line.box.x0 + HALF_LINE * (right - line.box.x0) and rest[:1].isupper()


def cell_title(passage: Passage, index: int, stop: int) -> tuple[str, int]:
    """The title of a row of a ruled agenda whose number is line `index`, and the offset at which it ends."""
    lines = passage.lines
    first = min(_title_cell(lines, index), stop - 1)
    if (bold := _bold_end(passage, first, stop)) is not None:
        return PAGES.compiled.sub(" ", passage.text[passage.starts[first] : bold]), bold
    last = first
    while last + 1 < min(stop, first + _LONGEST_TITLE):
        line, above = lines[last + 1], lines[last]
        if line.cell != above.cell or line.bold != above.bold or line.page != above.page:
            break
        if _ASIDE.match(line.text) or PAGES.match(line.text) or PRESENTER.search("\n" + line.text) or BULLET.match(line.text):
            break
        last += 1
    end = passage.starts[last] + len(lines[last].text)
    return PAGES.compiled.sub(" ", passage.text[passage.starts[first] : end]), end


def _bold_end(passage: Passage, first: int, stop: int) -> int | None:
    """Where the bold words end with which the cell of line `first` begins; None where they end with a line, or there are none."""
    lines = passage.lines
    end = None
    for index in range(first, min(stop, first + _LONGEST_TITLE)):
        if lines[index].cell != lines[first].cell or lines[index].page != lines[first].page:
            break
        for offset, word in zip(lines[index].offsets(), lines[index].words, strict=True):
            if not word.bold:
                return end if word is not lines[index].words[0] else None
            end = passage.starts[index] + offset + len(word.text)
    return None


def _title_cell(lines: Sequence[Line], index: int) -> int:
    """The index of the line in which the title of a ruled row begins, the number standing in a cell of its own.

    The columns are told by their headings: a title stands in none that holds wards, pages, officers or times.
    """
    number = lines[index]
    assert number.cell is not None
    headings: dict[int, str] = {}
    for line in lines[:index]:
        if line.cell and line.page == number.page and line.cell.table == number.cell.table and line.cell.row == 0:
            headings[line.cell.column] = headings.get(line.cell.column, "") + " " + line.text
    row = [
        (n, line)
        for n, line in enumerate(lines[index + 1 :], start=index + 1)
        if line.page == number.page and line.cell and line.cell[:2] == number.cell[:2]
    ]
    fits = [n for n, line in row if line.cell and not NO_TITLE.search(headings.get(line.cell.column, ""))]
    return fits[0] if fits else index + 1
