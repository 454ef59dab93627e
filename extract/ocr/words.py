"""What was recognised on a page, and its words in points as other pages have them."""

from __future__ import annotations

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
        made += _row([seen for seen, _ in members], list(_settled(members)), page.scale, usual)
    return made


def _row_of(pair: tuple[Seen, bool]) -> int:
    return pair[0].row


def _print(page: Recognised) -> Iterator[tuple[Seen, float]]:
    """The words that are print, each once, with their strokes: dust goes, and what Tesseract saw in two columns."""
    before: list[Seen] = []
    for seen, stroke in zip(page.seen, page.strokes, strict=True):
        dust = not any(map(str.isalnum, seen.text)) and seen.confidence < LEAST_MARK
        if seen.confidence < LEAST_CONFIDENCE or dust or seen.x1 <= seen.x0 or seen.bottom <= seen.top:
            continue
        if not any(_same(seen, other) for other in before[-NEAR_WORDS:]):
            before.append(seen)
            yield seen, stroke


def _same(word: Seen, other: Seen) -> bool:
    """True for one printed word that was seen twice."""
    shared = min(word.x1, other.x1) - max(word.x0, other.x0)
    level = min(word.bottom, other.bottom) - max(word.top, other.top)
    return shared > 0.5 * (word.x1 - word.x0) and level > 0.5 * (word.bottom - word.top)


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
