"""Headings of several columns that stand close in one line → each by itself: "Row ref Category | Lead"; words that go on others."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extract.models import Line, around
from extract.tables.pieces import Piece

WIDER = 1.4  # times the narrowest gap between the words of a heading: a wider one parts two headings
_OVER = 1.0  # points by which a word may reach over the edge of its column


def close_heads(piece: Piece, line: Line, columns: Sequence[tuple[float, float]]) -> list[Piece]:
    """The parts of `piece` of `line` over different `columns`, cut where a wider gap falls between two.

    A column is its left and right edge.
    """
    under = [(x0, x1) for x0, x1 in columns if min(x1, piece.box.x1) - max(x0, piece.box.x0) > _OVER]
    words = line.words[piece.first : piece.last]
    if len(under) < 2 or len(words) < 2 or piece.numeral:
        return [piece]
    gaps = [after.box.x0 - before.box.x1 for before, after in itertools.pairwise(words)]
    usual = min(gaps) if len(gaps) > 1 else 0.0
    cuts = [
        n
        for n, gap in enumerate(gaps, start=1)
        if gap > WIDER * usual
        and any(words[n - 1].box.x1 <= x0 + _OVER and words[n].box.x1 > x0 and words[n].box.x0 >= x0 - gap for x0, _ in under[1:])
    ]
    if not cuts:
        return [piece]
    offsets = line.offsets()
    made = []
    for first, last in itertools.pairwise((0, *cuts, len(words))):
        start, end = offsets[piece.first + first], offsets[piece.first + last - 1] + len(words[last - 1].text)
        box = around(word.box for word in words[first:last])
        made.append(Piece(piece.first + first, piece.first + last, start, end, box, line.text[start:end], None))
    return made


def goes_on_head(piece: Piece, above: Sequence[Piece]) -> bool:
    """True for words that begin where words of the line `above` do, not in its first column: "Purpose of the / payment"."""
    return any(
        abs(piece.box.x0 - other.box.x0) <= _OVER and piece.numeral is None and other.numeral is None for other in above[1:]
    )
