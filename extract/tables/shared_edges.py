"""Words of one row that stand close behind each other and begin where a column of the other rows does.

    3 May  Tidewater Rope Company  Mooring lines       3 May | Tidewater Rope Company | Mooring lines
    4 May  A Lund                  Paint            →  4 May | A Lund                 | Paint
    9 May  Harbour Stores          Lamps               9 May | Harbour Stores         | Lamps
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from extract.models import Line, around
from extract.tables.pieces import Piece, numeral

_ALIGNED = 1.5  # points by which the left edges of one column differ
LEAST = 2  # rows in which words set apart begin at an edge
SHARE = 0.25  # of all rows, at least
EDGE_GAP = 0.45  # times the size: white space before a word at such an edge, wider than a blank


def edges(rows: Sequence[tuple[Line, Sequence[Piece]]]) -> list[float]:
    """Where words begin that stand apart from others before them, in several rows, in points from the left."""
    begins = [piece.box.x0 for _, own in rows for piece in own[1:] if not piece.numeral]
    least = max(LEAST, SHARE * len(rows))
    return [x0 for x0 in begins if sum(abs(x0 - other) <= _ALIGNED for other in begins) >= least]


def set_apart(line: Line, own: Sequence[Piece], known: Sequence[float], currency: str) -> list[Piece]:
    """The pieces of a line, texts parted before each word that begins at an edge of `known`, behind more than a blank."""
    return [part for piece in own for part in _parts(line, piece, known, currency)] if known else list(own)


def _parts(line: Line, piece: Piece, known: Sequence[float], currency: str) -> Iterator[Piece]:
    words = line.words
    cuts = [
        n
        for n in range(piece.first + 1, piece.last)
        if words[n].box.x0 - words[n - 1].box.x1 >= EDGE_GAP * (line.size or 10.0)
        and any(abs(words[n].box.x0 - x0) <= _ALIGNED for x0 in known)
    ]
    if not cuts or piece.numeral:
        yield piece
        return
    offsets = line.offsets()
    for first, last in itertools.pairwise((piece.first, *cuts, piece.last)):
        start, end = offsets[first], offsets[last - 1] + len(words[last - 1].text)
        text = line.text[start:end]
        yield Piece(first, last, start, end, around(word.box for word in words[first:last]), text, numeral(text, currency))
