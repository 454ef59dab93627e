"""What was recognised on a page, and its words in points as other pages have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

from extract.models import Box, Ruling, Turn, Word
from extract.ocr import strokes
from extract.ocr.tesseract import Seen

SAME_SIZE = 0.12  # share by which the height of a row's type may differ from the page's usual one and be the same size
SIZE_STEP = 0.5  # points to which other sizes are rounded
SHORT = 2  # letters and digits of a word too short to tell its weight by
NEAR_ROW = 0.5  # share of a row's height by which a word may stand out of the row's edges and be given them
LEAST_CONFIDENCE = 0.2  # words below are dust, not print
LEAST_MARK = 0.6  # the same for what has neither letter nor digit
NEAR_LINE = 8.0  # points from a drawn line to a word that its mark was read with
SIDES = re.compile(r"^[|\[_]+(?![^\]]*\])|[|_]+$")  # a "[" that opens a bracket is none
APART = 2.0  # times the row's height: white space between parts of a row that may be of two sizes
SMALLER = 0.82  # share of the tallest part's letters below which type is smaller
TALL = re.compile(r"[A-Zbdfhkl\d]")
LOW = re.compile(r"[^A-PR-Za-fh-ik-or-x\d.:]|[QJ]")  # with a tail, or a mark that reaches above or below
NEAR_WORDS = 40  # words back among which the same one is looked for


class Recognised(NamedTuple):
    """What OCR made of one page: words and strokes in pixels of the straight picture, rulings in its points."""

    scale: float  # pixels to the point
    quarters: int  # clockwise quarter turns that put the displayed page upright
    degrees: float  # by which the upright page was askew, against the clock
    seen: tuple[Seen, ...]
    strokes: tuple[float, ...]  # one for each word seen
    rulings: tuple[Ruling, ...]

    @property
    def confidence(self) -> float:
        """The mean confidence of the words, 0 to 1; 0 where there are none."""
        return sum(word.confidence for word in self.seen) / len(self.seen) if self.seen else 0.0


def turn(page: Recognised, width: float, height: float) -> Turn | None:
    """How the words of a page lie on the page as displayed, `width` × `height` points; None where they lie as they are."""
    if not page.quarters and not page.degrees:
        return None
    if page.quarters % 2:
        width, height = height, width
    return Turn(page.quarters, page.degrees, width, height)


def words(page: Recognised) -> list[Word]:
    """The words in points of the straight page. Those of one row of print have the row's upper and lower edge."""
    kept = list(_print(page))
    if not kept:
        return []
    bold = strokes.bold([seen.text for seen, _ in kept], [stroke for _, stroke in kept])
    usual = median(seen.row_height for seen, _ in kept)
    made: list[Word] = []
    for _, row in groupby(zip((seen for seen, _ in kept), bold, strict=True), key=_row_of):
        members = list(row)
        heavy = list(_settled(members))
        for part in _parts([seen for seen, _ in members]):
            made += _row(part, heavy[: len(part)], page.scale, usual)
            heavy = heavy[len(part) :]
    return made


def _row_of(pair: tuple[Seen, bool]) -> int:
    return pair[0].row


def _print(page: Recognised) -> Iterator[tuple[Seen, float]]:
    """The words that are print, each once, with their strokes: dust goes, and what Tesseract saw in two columns."""
    before: list[Seen] = []
    upright = [ruling.box for ruling in page.rulings if not ruling.horizontal]
    for whole, stroke in zip(page.seen, page.strokes, strict=True):
        seen = whole._replace(text=_unruled(whole, upright, page.scale))
        dust = not any(map(str.isalnum, seen.text)) and seen.confidence < LEAST_MARK
        if not seen.text or seen.confidence < LEAST_CONFIDENCE or dust or seen.x1 <= seen.x0 or seen.bottom <= seen.top:
            continue
        if not any(_same(seen, other) for other in before[-NEAR_WORDS:]):
            before.append(seen)
            yield seen, stroke


def _unruled(word: Seen, upright: Sequence[Box], scale: float) -> str:
    """A word's text without the sides of its cell, where it stands beside a drawn line: "|5.30pm_" is 5.30pm."""
    if not SIDES.search(word.text):
        return word.text
    x0, x1, middle = word.x0 / scale, word.x1 / scale, (word.top + word.bottom) / 2 / scale
    near = any(x0 - NEAR_LINE <= box.x1 and box.x0 <= x1 + NEAR_LINE and box.top <= middle <= box.bottom for box in upright)
    return SIDES.sub("", word.text) if near else word.text


def _same(word: Seen, other: Seen) -> bool:
    """True for one printed word that was seen twice."""
    shared = min(word.x1, other.x1) - max(word.x0, other.x0)
    level = min(word.bottom, other.bottom) - max(word.top, other.top)
    return shared > 0.5 * (word.x1 - word.x0) and level > 0.5 * (word.bottom - word.top)


def _parts(row: Sequence[Seen]) -> Iterator[list[Seen]]:
    """A row of print cut where type of another size stands apart: a heading, and a council's name at the other edge."""
    cuts = [n for n in range(1, len(row)) if row[n].x0 - row[n - 1].x1 > APART * row[0].row_height]
    parts = [list(row[a:b]) for a, b in zip([0, *cuts], [*cuts, len(row)], strict=True)]
    tall = [_letter_height(part) for part in parts]
    most = max(tall)
    if all(height == 0 or height >= SMALLER * most for height in tall):
        yield list(row)
        return
    for part, height in zip(parts, tall, strict=True):
        ratio = height / most if 0 < height < SMALLER * most else 1.0
        yield [seen._replace(row_height=ratio * seen.row_height) for seen in part]


def _letter_height(part: Sequence[Seen]) -> float:
    """The height in pixels of capitals and tall letters; 0 where no word shows it, for all have tails or are low."""
    plain = [seen for seen in part if TALL.search(seen.text) and not LOW.search(seen.text)]
    heights = [seen.bottom - seen.top for seen in plain if seen.bottom - seen.top < seen.row_height]  # else the box is too large
    return median(heights) if heights else 0.0


def _row(row: Sequence[Seen], bold: Sequence[bool], scale: float, usual: float) -> Iterator[Word]:
    """The words of one row of print."""
    height = row[0].row_height
    size = usual / scale if abs(height - usual) <= SAME_SIZE * usual else round(height / scale / SIZE_STEP) * SIZE_STEP
    top, bottom = median(seen.top for seen in row), median(seen.bottom for seen in row)
    for seen, heavy in zip(row, bold, strict=True):
        upper, lower = seen.top, seen.bottom
        if top - NEAR_ROW * height <= upper and lower <= bottom + NEAR_ROW * height:
            upper, lower = min(upper, round(top)), max(lower, round(bottom))
        box = Box(seen.x0 / scale, upper / scale, seen.x1 / scale, lower / scale)
        yield Word(text=seen.text, box=box, size=round(size, 2), bold=heavy, confidence=round(min(1.0, seen.confidence), 3))


def _settled(row: Sequence[tuple[Seen, bool]]) -> Iterator[bool]:
    """Which words of a row are bold: short ones are as the next long one is, or else the one before."""
    known = [heavy if sum(map(str.isalnum, seen.text)) > SHORT else None for seen, heavy in row]
    for n, (_, heavy) in enumerate(row):
        after = next((other for other in known[n:] if other is not None), None)
        before = next((other for other in reversed(known[:n]) if other is not None), None)
        yield next((other for other in (known[n], after, before) if other is not None), heavy)
