"""What is usual where a paper's titles stand: their weight, the columns they are broken in, page numbers at their right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extract.models import Line
from extract.outline.title_words import PAGE_NUMBERS

WIDE = 1.2  # times the type size: white space inside a line that sets two things apart
SAME_INDENT = 0.6  # times the type size: lines this close begin at one indent
MOST_PAGE_WORDS = 4  # words of page numbers: "Pages 3 - 8"


class Usual(NamedTuple):
    """What is usual among a paper's headings: see :func:`usual`."""

    bold: float  # share of them in bold
    right: float  # the right margin, in points
    body: float  # size of the type, in points
    block: float  # lines from one heading to the next
    rights: Mapping[int, tuple[float, int]]  # by where lines begin: right edge of the furthest, in points; how many begin there


def usual(lines: Sequence[Line], heads: Sequence[int], body: float) -> Usual:
    """What is usual among the headings in the lines `heads`; `body` is the size of the paper's type in points."""
    bold = sum(lines[n].leading_bold / len(lines[n].words) for n in heads) / len(heads)
    rights = sorted(line.box.x1 for line in lines)
    right = rights[(len(rights) * 19) // 20 if len(rights) > 20 else -1]
    block = float(median(b - a for a, b in zip(heads, [*heads[1:], len(lines)], strict=True)))
    return Usual(bold, right, body, block, _rights(lines, body))


def _rights(lines: Sequence[Line], body: float) -> dict[int, tuple[float, int]]:
    """The right edges of columns, told by the lines that begin at one indent: words set apart at the right are no part of them.

    "2. Interests of members or other          (Pages 3 - 8)": what a person takes for the column in which titles are broken
    """
    reach: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        reach[indent(line, body)].append(run_end(line, body))
    every = {place: near for place in reach for near in [reach[place] + reach.get(place - 1, []) + reach.get(place + 1, [])]}
    return {place: (max(near), len(near)) for place, near in every.items()}


def indent(line: Line, body: float) -> int:
    """The indent at which a line begins, counted so that lines that begin close to each other have one."""
    return round(line.box.x0 / (SAME_INDENT * body))


def run_end(line: Line, body: float) -> float:
    """Where a line's words end before white space that sets others apart; the space behind a number is none."""
    words = line.words
    for before, after in pairwise(words[1:]):
        if after.box.x0 - before.box.x1 > WIDE * body:
            return before.box.x1
    return words[-1].box.x1


def pages_apart(line: Line) -> int | None:
    """The offset in a line of the page numbers that white space sets apart at its right end; None where there are none.

    "Use of the quay            131 - 136", "Use of the quay            (Pages 131 - 136)"
    """
    words, offsets = line.words, line.offsets()
    for place in range(len(words) - 1, max(0, len(words) - MOST_PAGE_WORDS - 1), -1):
        if words[place].box.x0 - words[place - 1].box.x1 > WIDE * line.size:
            return offsets[place] if PAGE_NUMBERS.match(line.text[offsets[place] :]) else None
    return None
