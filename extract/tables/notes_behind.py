"""Numbers with words close behind them in a sheet: "565   0 Inflation" is a number and the note of the next column."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from extract.models import Box, Line, around
from extract.tables.pieces import Piece, numeral
from extract.text import measures

_ALIGNED = 2.0  # points by which the edges of one column differ
_WIDER = 1.0  # points by which two numbers of a column set to the right differ in width
LEAST = 2  # rows that show a column


class Edges(NamedTuple):
    """Where columns of numbers that are set to the right end, and where the words behind them begin; points from the left."""

    numbers: Sequence[float]
    notes: Sequence[float]


def edges(rows: Sequence[tuple[Line, Sequence[Piece]]], currency: str) -> Edges:
    """The edges that the rows of a table show: numbers by themselves for the columns, words behind others for the notes."""
    opening = [_number(line, piece, currency) for line, own in rows for piece in own]
    numbers = [box for box in opening if box]
    ends = [box.x1 for box in numbers if any(_set_right(box, other) for other in numbers)]
    behind = [
        line.words[piece.first + 1].box.x0
        for line, own in rows
        for piece in own
        if _opens(line, piece, ends, currency)
    ]  # fmt: skip
    return Edges(ends, [x0 for x0 in behind if sum(abs(x0 - other) <= _ALIGNED for other in behind) >= LEAST])


def set_apart(line: Line, own: Sequence[Piece], known: Edges, currency: str) -> list[Piece]:
    """The pieces of a line, a number parted from the note behind it."""
    if not known.notes:
        return list(own)
    made: list[Piece] = []
    for piece in own:
        noted = _opens(line, piece, known.numbers, currency)
        if noted and any(abs(line.words[piece.first + 1].box.x0 - x0) <= _ALIGNED for x0 in known.notes):
            made += _cut(line, piece, currency)
        else:
            made.append(piece)
    return made


def _number(line: Line, piece: Piece, currency: str) -> Box | None:
    """Where the number stands that a piece is or that words follow: "0 Inflation"; None for a measure: "7 days"."""
    if piece.numeral:
        return piece.box
    if piece.last - piece.first < LEAST:
        return None
    first, second = line.words[piece.first], line.words[piece.first + 1]
    return None if numeral(first.text, currency) is None or measures.is_unit(second.text) else first.box


def _set_right(box: Box, other: Box) -> bool:
    """True for numbers of which one is wider than the other and that end at one edge."""
    return abs(other.x1 - box.x1) <= _ALIGNED and abs(other.x0 - box.x0) > _WIDER


def _opens(line: Line, piece: Piece, ends: Sequence[float], currency: str) -> bool:
    """True for words that open with a number which ends where a column ends."""
    box = None if piece.numeral else _number(line, piece, currency)
    return box is not None and any(abs(box.x1 - end) <= _ALIGNED for end in ends)


def _cut(line: Line, piece: Piece, currency: str) -> list[Piece]:
    offsets = line.offsets()
    made = []
    for first, last in itertools.pairwise((piece.first, piece.first + 1, piece.last)):
        start, end = offsets[first], offsets[last - 1] + len(line.words[last - 1].text)
        text = line.text[start:end]
        value = numeral(text, currency) if first == piece.first else None
        made.append(Piece(first, last, start, end, around(word.box for word in line.words[first:last]), text, value))
    return made
