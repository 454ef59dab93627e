"""A line as the pieces that stand apart in it: numbers, and texts between wide gaps."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.models import Box, Line, Word, around
from extract.text import numerals
from extract.text.numerals import CURRENCY, Numeral
from extract.text.rule import Rule

_COLUMN_GAP = 0.9  # times the size: white space between two columns of numbers
_BLANKED = "ZAR"  # of a country whose papers part thousands by blanks
_THOUSANDS = 3  # digits of a group
DIGIT = re.compile(r"\d")
SUMS = Rule(
    id="table.sums",
    pattern=rf"^(?:{CURRENCY})\s?(?!000)\d[\d,]*(?:\.\d+)?[,;.]?(?:\s(?:and|or|&)?\s?(?:{CURRENCY})\s?\d[\d,]*(?:\.\d+)?[,;.]?)*$",
    examples={"$910.50,": "$910.50,", "£4.00, £12.50 and £3.00": "£4.00, £12.50 and £3.00"},
    not_examples=("£12 a day", "Over £500", "2031", "£000"),
)
# Words that end in the middle of a phrase.
UNFINISHED = Rule(
    id="table.unfinished",
    pattern=r"(?:\b(?:and|of|to|for|the|in|on|with|by|from|or|at)|[,&/(-])$",
    examples={"Children, Families and": "and", "Rope (": "(", "Tar,": ","},
    not_examples=("Rope", "Brand", "Rope (new)"),
)
RULES = (SUMS, UNFINISHED)
BLANKS = frozenset(("-", "\u2013", "\u2014", "\u2212", "n/a", "nil", "tbc", "n.a.", "..", "*"))  # for no number


class Piece(NamedTuple):
    """Words of a line from index `first` up to `last`; `start` and `end` are offsets in the line's text."""

    first: int
    last: int
    start: int
    end: int
    box: Box
    text: str
    numeral: Numeral | None


def pieces(line: Line, currency: str) -> list[Piece]:
    """The pieces of a line, left to right: words where every word is a number, else what wide gaps set apart.

    `currency` is the ISO code of a bare dollar sign.
    """
    words = line.words
    digits = DIGIT.search(line.text) is not None
    cuts = _cuts(line) if digits or line.cell is None else []
    if not cuts and (line.cell is None or not digits):
        return [Piece(0, len(words), 0, len(line.text), line.box, line.text, None)]
    offsets = line.offsets()
    found = []
    for first, last in itertools.pairwise((0, *cuts, len(words))):
        start, end = offsets[first], offsets[last - 1] + len(words[last - 1].text)
        text = line.text[start:end]
        whole = numeral(text, currency) if digits else None
        if digits and whole is None and last - first > 1:
            alone = [numeral(word.text, currency) for word in words[first:last]]
            if all(alone):
                for n, value in enumerate(alone, start=first):
                    box, printed = words[n].box, words[n].text
                    found.append(Piece(n, n + 1, offsets[n], offsets[n] + len(printed), box, printed, value))
                continue
        found.append(Piece(first, last, start, end, _box(words[first:last]), text, whole))
    return found


def last_word(line: Line, currency: str) -> list[Piece]:
    """A line of several words as what stands before its last word, and that word."""
    words, start = line.words, line.offsets()[-1]
    before = Piece(0, len(words) - 1, 0, start - 1, _box(words[:-1]), line.text[: start - 1], None)
    own = words[-1]
    return [before, Piece(len(words) - 1, len(words), start, len(line.text), own.box, own.text, numeral(own.text, currency))]


def _cuts(line: Line) -> list[int]:
    """The words before which a gap is wide, but for those within a sum in a ruled cell."""
    words = line.words
    gap = _COLUMN_GAP * (line.size or 10.0)
    found = [n for n, (a, b) in enumerate(itertools.pairwise(words), start=1) if b.box.x0 - a.box.x1 > gap]
    return found if line.cell is None else [n for n in found if not _one_sum(words[:n], words[n].text)]


def _one_sum(before: Sequence[Word], after: str) -> bool:
    """True where words of a ruled cell are one sum in a justified line: "R155", "390", "619"."""
    own = list(itertools.takewhile(lambda word: word.text.isdigit() and len(word.text) == _THOUSANDS, reversed(before)))
    first = before[-len(own) - 1].text if len(own) < len(before) else ""
    return after.isdigit() and len(after) == _THOUSANDS and numerals.SUM_OPENS.compiled.match(first) is not None


@functools.lru_cache(maxsize=16384)
def numeral(text: str, currency: str) -> Numeral | None:
    """The number that `text` is, all of it; None for other text."""
    return numerals.cell(text, currency) if DIGIT.search(text) else None


def is_number(text: str) -> bool:
    """True for a number, or a sign that stands for one in a table."""
    return text.casefold() in BLANKS or numeral(text, _BLANKED) is not None


def _box(words: Sequence[Word]) -> Box:
    return words[0].box if len(words) == 1 else around(word.box for word in words)
