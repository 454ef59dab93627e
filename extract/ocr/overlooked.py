"""Print that page layout analysis passed over or hardly knew: lone numbers before a heading, brackets, figures of a column.

Ink in the band of a printed row that lies in none of its words is read by itself, together with the word beside it: a line
reader knows "6" before a word better than a "6" in a white field.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

import numpy
from numpy.typing import NDArray
from PIL import Image

from extract.ocr.pictures import INK, Grey, Picture
from extract.ocr.tesseract import Engines, Seen

# Lengths are shares of the height of the row where nothing else is said.
WIDTHS = (0.08, 8.0)  # of overlooked print
HEIGHTS = (0.4, 1.35)  # of overlooked print: dots, dashes and pictures are left
REACH = 0.5  # above and below the row, where there must be no more of it
GAP = 0.6  # between two parts of one piece of print
TOUCH = 0.3  # from print to a word that it is a part of
BLANK = 0.35  # put between print and the word after it
BORDER = 0.6  # white put around what is read
APART = 0.7  # from a number to the heading behind it
EDGE = 0.12  # around a known word that is its own
SAME_ROW = 0.5  # share of its height by which a row lies in the band of another
LEAST_CONFIDENCE = 0.5
DOUBTFUL = 0.85  # confidence below which a short word standing apart is read again
LESS_SURE = 0.1  # by which a longer reading of a word may be less sure than the shorter
DISAGREED = 0.6  # times the confidence of the better of two readings that differ
SHORT = 3  # characters
TALL = 1.6  # of a short word that is several, one below the other
UNSURE = 0.9  # confidence below which a word with digits is read again by itself
MOST = 60  # pieces of print read on a page
SCALE = 1.4  # pixels to the point of the copy that is searched: dust is gone from it

Bits = NDArray[numpy.bool_]


class _Piece(NamedTuple):
    """Print to be read: its box in pixels, the height of its row, the words before and after it, the doubtful word it is."""

    x0: int
    top: int
    x1: int
    bottom: int
    height: float
    before: Seen | None
    after: Seen | None
    doubtful: Seen | None


def complete(picture: Picture, seen: Sequence[Seen], engines: Engines) -> list[Seen]:
    """The words of a picture with those that were overlooked, in order."""
    step = max(1, round(picture.scale / SCALE))
    small = numpy.asarray(Image.fromarray(picture.grey).reduce(step)) if step > 1 else picture.grey
    seen = [word for word in seen if not _is_column(word)]
    ink = small < INK
    pieces = [piece for row in _rows(seen) for piece in _pieces(ink, step, row)]
    kept = list(seen)
    for piece in pieces[:MOST]:
        _settle(kept, piece, picture.grey, engines)
    known = {word for word in kept if word.confidence < UNSURE}.intersection(seen)
    unsure = [n for n, word in enumerate(kept) if word in known and any(map(str.isdigit, word.text))]
    for n in unsure[:MOST]:
        kept[n] = _read_again(kept[n], picture.grey, engines)
    return kept


def _is_column(word: Seen) -> bool:
    """True for numbers below each other that were seen as one word."""
    return word.bottom - word.top > TALL * word.row_height and len(word.text) <= SHORT and word.confidence < DOUBTFUL


def _read_again(word: Seen, grey: Grey, engines: Engines) -> Seen:
    """A figure read by itself: the surer of two readings, and less sure where they differ."""
    again = engines.read_line(_padded(grey[word.top : word.bottom, word.x0 : word.x1], word.row_height))
    if len(again) != 1:
        return word._replace(confidence=DISAGREED * word.confidence)
    if again[0].text == word.text:
        return word._replace(confidence=max(word.confidence, again[0].confidence))
    text, confidence = max((word.text, word.confidence), (again[0].text, again[0].confidence), key=lambda reading: reading[1])
    return word._replace(text=text, confidence=DISAGREED * confidence)


def _rows(seen: Sequence[Seen]) -> list[list[Seen]]:
    """The words by printed row, from left to right: what stands at one height, also where Tesseract saw several columns."""
    rows: list[tuple[float, float, list[Seen]]] = []
    for word in sorted(seen, key=lambda word: word.top + word.bottom):
        for top, bottom, row in rows[-3:]:
            if min(bottom, word.bottom) - max(top, word.top) >= SAME_ROW * min(bottom - top, word.bottom - word.top):
                row.append(word)
                break
        else:
            rows.append((word.top, word.bottom, [word]))
    return [sorted(row, key=lambda word: word.x0) for _, _, row in rows]


def _pieces(ink: Bits, step: int, row: Sequence[Seen]) -> Iterator[_Piece]:
    """The doubtful words of a row and the unread print in its band; `ink` has one pixel for `step` of the picture."""
    full = median(word.row_height for word in row)
    height = full / step
    if height <= 0:
        return
    doubtful = [word for n, word in enumerate(row) if _is_doubtful(row, n, full)]
    for word in doubtful:
        yield _Piece(word.x0, word.top, word.x1, word.bottom, full, *_beside(row, word.x0, word.x1, doubtful), word)
    top, bottom = round(median(word.top for word in row) / step), round(median(word.bottom for word in row) / step)
    upper, lower = max(0, round(top - REACH * height)), min(ink.shape[0], round(bottom + REACH * height))
    band: Bits = ink[top:bottom].max(axis=0, initial=False)
    for word in row:
        band[max(0, round(word.x0 / step - EDGE * height)) : round(word.x1 / step + EDGE * height)] = False
    columns = numpy.flatnonzero(band)
    if not len(columns):
        return
    for part in numpy.split(columns, numpy.flatnonzero(numpy.diff(columns) > GAP * height) + 1):
        x0, x1 = int(part[0]), int(part[-1]) + 1
        rows = numpy.flatnonzero(ink[upper:lower, x0:x1].any(axis=1))
        tall = int(rows[-1] - rows[0] + 1)
        if WIDTHS[0] * height <= x1 - x0 <= WIDTHS[1] * height and HEIGHTS[0] * height <= tall <= HEIGHTS[1] * height:
            box = ((x0 - 1) * step, (upper + int(rows[0]) - 1) * step, (x1 + 1) * step, (upper + int(rows[-1]) + 2) * step)
            left, above, right, below = (max(0, side) for side in box)
            yield _Piece(left, above, right, below, full, *_beside(row, left, right, doubtful), None)


def _is_doubtful(row: Sequence[Seen], n: int, height: float) -> bool:
    """True for a short word that stands apart from the one before it and is hardly known, or alone at the row's start."""
    word = row[n]
    apart = n == 0 or word.x0 - row[n - 1].x1 > height
    alone = n == 0 and len(row) > 1 and row[1].x0 - word.x1 > APART * height
    return apart and len(word.text) <= SHORT and (word.confidence < DOUBTFUL or alone)


def _beside(row: Sequence[Seen], x0: int, x1: int, doubtful: Sequence[Seen]) -> tuple[Seen | None, Seen | None]:
    """The words before and after a place in a row, doubtful ones left out."""
    middle = (x0 + x1) / 2
    before = [word for word in row if (word.x0 + word.x1) / 2 < middle and word not in doubtful]
    after = [word for word in row if (word.x0 + word.x1) / 2 > middle and word not in doubtful]
    return (before[-1] if before else None), (after[0] if after else None)


def _settle(kept: list[Seen], piece: _Piece, grey: Grey, engines: Engines) -> None:
    """Read a piece and put what it is among the words: a part of a word beside it, a word of its own, or nothing."""
    for word in (piece.after, piece.before):
        if word is None or piece.doubtful or word not in kept:
            continue
        if max(word.x0 - piece.x1, piece.x0 - word.x1) < TOUCH * piece.height:
            whole = _united(piece, word)
            again = engines.read_line(_padded(grey[whole.top : whole.bottom, whole.x0 : whole.x1], piece.height))
            if len(again) == 1 and len(again[0].text) > len(word.text) and again[0].confidence >= word.confidence - LESS_SURE:
                kept[kept.index(word)] = whole._replace(text=again[0].text, confidence=again[0].confidence)
            return
    read = _read(grey, piece, engines)
    known = piece.doubtful
    if read is None or (known and known.text == read.text):
        return
    if known:
        text, confidence = max((known.text, known.confidence), (read.text, read.confidence), key=lambda reading: reading[1])
        kept[kept.index(known)] = known._replace(text=text, confidence=DISAGREED * confidence)
    elif piece.after in kept:
        kept.insert(kept.index(piece.after), read)
    elif piece.before in kept:
        kept.insert(kept.index(piece.before) + 1, read)


def _united(piece: _Piece, word: Seen) -> Seen:
    """The word with the piece's box added to its own."""
    return word._replace(
        x0=min(piece.x0, word.x0), top=min(piece.top, word.top), x1=max(piece.x1, word.x1), bottom=max(piece.bottom, word.bottom)
    )


def _read(grey: Grey, piece: _Piece, engines: Engines) -> Seen | None:
    """The piece read together with the word after it; None where nothing comes of it."""
    after = piece.after
    top, bottom = piece.top, piece.bottom
    if after:
        top, bottom = min(top, after.top), max(bottom, after.bottom)
    parts = [grey[top:bottom, piece.x0 : piece.x1]]
    if after:
        parts += [numpy.full((bottom - top, round(BLANK * piece.height)), 255, numpy.uint8), grey[top:bottom, after.x0 : after.x1]]
    words = engines.read_line(_padded(numpy.concatenate(parts, axis=1), piece.height))
    if len(words) != (2 if after else 1) or (after and words[1].text != after.text):
        return None
    read = words[0]
    if read.confidence < LEAST_CONFIDENCE or not any(map(str.isalnum, read.text)):
        return None
    row = (after or piece.before or read).row
    return read._replace(x0=piece.x0, top=piece.top, x1=piece.x1, bottom=piece.bottom, row=row, row_height=piece.height)


def _padded(grey: Grey, height: float) -> Grey:
    return numpy.pad(grey, round(BORDER * height), constant_values=255)
