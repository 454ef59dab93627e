"""How thick the strokes of a printed word are: what tells bold type from plain on a scan."""

from __future__ import annotations

from collections.abc import Sequence

import numpy

from extract.ocr.pictures import INK, Picture
from extract.ocr.tesseract import Seen

BOLD_RATIO = 1.27  # strokes so many times as thick as the page's plain ones are bold
PLAIN_RANK = 0.4  # rank, among a page's words by stroke, of one that is plain
LEAST_LETTERS = 2  # of a word whose strokes count for the page


def thickness(picture: Picture, word: Seen) -> float:
    """The middle length of the level runs of ink in the word's box, as a share of its row's height; 0 where there is none."""
    ink = picture.grey[word.top : word.bottom, word.x0 : word.x1] < INK
    edges = numpy.diff(numpy.pad(ink, ((0, 0), (1, 1))).astype(numpy.int8), axis=1)
    starts, ends = numpy.nonzero(edges == 1)[1], numpy.nonzero(edges == -1)[1]
    return float(numpy.median(ends - starts)) / word.row_height if len(starts) and word.row_height else 0.0


def bold(texts: Sequence[str], strokes: Sequence[float]) -> list[bool]:
    """Which of a page's words are bold, by their strokes."""
    known = sorted(stroke for text, stroke in zip(texts, strokes, strict=True) if stroke and _lettered(text))
    if not known:
        return [False] * len(strokes)
    plain = known[int(PLAIN_RANK * (len(known) - 1))]
    return [stroke > BOLD_RATIO * plain for stroke in strokes]


def _lettered(text: str) -> bool:
    return sum(map(str.isalnum, text)) >= LEAST_LETTERS
