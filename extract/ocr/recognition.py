"""An open PDF's pages without usable text → the same pages with words that were read by OCR.

PDFium draws in the calling thread, one page after the other; Tesseract reads in others. No more pictures are held at a time
than there are readers and one in hand.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NamedTuple

from extract.models import Remark, Word
from extract.ocr import dust, insets, legibility, overlooked, patches, pictures, repairs, ruled, strokes, tilt
from extract.ocr.cache import Cache
from extract.ocr.pictures import Picture
from extract.ocr.settings import Settings, absence, own_cache
from extract.ocr.tesseract import Engines
from extract.ocr.words import Recognised, turn, words
from extract.pdf import order
from extract.pdf.glyphs import Glyphs
from extract.pdf.margins import Sheet

DOUBTFUL = 0.6  # mean confidence below which a page may be upside down


class Reading(NamedTuple):
    """The pages of a document after OCR, and what there is to say of them."""

    sheets: list[Sheet]
    remarks: list[Remark]


class Recogniser:
    """Reads the pages that need it, of one PDF after the other."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._absence = absence(settings.language)
        self._engines = Engines(settings.language)
        self._cache: Cache | None = None

    def __call__(self, opened: Any, sheets: Sequence[Sheet]) -> Reading:
        """The pages of an open PDF, those without usable text read by OCR where that gives a better text."""
        always = self._settings.mode == "always"
        doubts = legibility.doubts(opened, sheets, always=always)
        if not doubts:
            return Reading(list(sheets), [])
        if self._absence:
            return Reading(list(sheets), list(_unread(doubts, self._absence)))
        read = list(sheets)
        doubts, remarks = _bounded(doubts, sheets)
        for doubt, page in self._pages(opened, sheets, doubts):
            sheet = sheets[doubt.page - 1]
            found = repairs.repair(words(page))
            if doubt.place is not None:
                if insets.is_text(found):
                    read[doubt.page - 1] = insets.add(doubt.page, read[doubt.page - 1], doubt.place, page, found)
                    remarks.append(Remark("ocr", "picture_read", "info", f"in part read by OCR: {doubt.reason}", doubt.page))
            elif doubt.kind == "broken":
                read[doubt.page - 1] = patches.mend(sheet, found, turn(page, sheet.width, sheet.height))
                remarks.append(Remark("ocr", "words_replaced", "info", f"in part read by OCR: {doubt.reason}", doubt.page))
            elif doubt.kind in ("asked", "bare") or legibility.is_better(sheet, found):
                read[doubt.page - 1] = _sheet(doubt.page, sheet, page, found)
                if sheet.lines:
                    remarks.append(Remark("ocr", "text_replaced", "info", f"read by OCR: {doubt.reason}", doubt.page))
        return Reading(read, remarks)

    def _pages(
        self, opened: Any, sheets: Sequence[Sheet], doubts: Sequence[legibility.Doubt]
    ) -> Iterator[tuple[legibility.Doubt, Recognised]]:
        """Each doubtful page with what OCR makes of it, in order."""
        cache = self._kept()
        waiting: deque[tuple[legibility.Doubt, Future[Recognised]]] = deque()
        with ThreadPoolExecutor(self._settings.workers, thread_name_prefix="ocr") as readers:
            for doubt in doubts:
                sheet = sheets[doubt.page - 1]
                picture = pictures.draw(opened, doubt.page, pictures.scale(sheet.width, sheet.height, doubt.native), doubt.place)
                waiting.append((doubt, readers.submit(_recognise, picture, self._engines, cache)))
                del picture
                if len(waiting) > self._settings.workers:
                    first, page = waiting.popleft()
                    yield first, page.result()
            for doubt, page in waiting:
                yield doubt, page.result()

    def _kept(self) -> Cache:
        if self._cache is None:
            self._cache = Cache(self._settings.cache or own_cache(), self._engines.version)
            self._cache.prune()
        return self._cache


def _unread(doubts: Sequence[legibility.Doubt], why: str) -> Iterator[Remark]:
    """What there is to say where nothing can be read, of pages and of pictures."""
    pages = sum(1 for doubt in doubts if doubt.place is None)
    if pages:
        yield Remark("ocr", "no_ocr", "warning", f"{pages} pages without usable text were not read. {why}")
    if len(doubts) > pages:
        yield Remark("ocr", "pictures_unread", "info", f"{len(doubts) - pages} pictures among text were not read. {why}")


def _bounded(doubts: Sequence[legibility.Doubt], sheets: Sequence[Sheet]) -> tuple[list[legibility.Doubt], list[Remark]]:
    """The doubts without the pictures beyond what is read of one document, and a remark that says how many these are."""
    kept: list[legibility.Doubt] = []
    area = 0.0
    for doubt in doubts:
        if place := doubt.place:
            sheet = sheets[doubt.page - 1]
            area += (place.x1 - place.x0) * (place.bottom - place.top) / (sheet.width * sheet.height)
        if doubt.place is None or area <= insets.MOST_AREA:
            kept.append(doubt)
    left = len(doubts) - len(kept)
    said = f"{left} pictures among text were not read: there are too many of them"
    return kept, [Remark("ocr", "pictures_unread", "info", said)] if left else []


def _recognise(picture: Picture, engines: Engines, cache: Cache) -> Recognised:
    """What is on a picture of a displayed page, from the cache where it was read before."""
    key = pictures.digest(picture)
    page = cache.get(key)
    if page is None:
        page = _read(picture, engines)
        cache.put(key, page)
    return page


def _read(picture: Picture, engines: Engines) -> Recognised:
    """Read a picture. One that lies on its side, or that cannot be read as it lies, is turned as Tesseract says."""
    picture = dust.cleaned(picture)
    if not dust.is_print(picture):
        return Recognised(picture.scale, 0, 0.0, (), (), ())
    on_side = tilt.lies_on_its_side(picture)
    quarters = (engines.quarters(picture) or 0) if on_side else 0
    page = _read_turned(picture, quarters, engines)
    if page.seen and page.confidence < DOUBTFUL and not on_side:
        quarters = engines.quarters(picture) or 0
        if quarters:
            page = max(page, _read_turned(picture, quarters, engines), key=lambda read: read.confidence)
    return page


def _read_turned(picture: Picture, quarters: int, engines: Engines) -> Recognised:
    """Read a picture after `quarters` clockwise quarter turns."""
    upright = tilt.straightened(picture, quarters, 0.0)
    degrees = tilt.skew(upright)
    straight = tilt.straightened(upright, 0, degrees)
    seen = tuple(overlooked.complete(straight, engines.read(straight), engines))
    thickness = tuple(round(strokes.thickness(straight, word), 4) for word in seen)
    return Recognised(picture.scale, quarters, degrees, seen, thickness, tuple(ruled.rulings(straight)))


def _sheet(number: int, sheet: Sheet, page: Recognised, found: Sequence[Word]) -> Sheet:
    """The page with the words that OCR found, as they stand on the straight page."""
    placed = turn(page, sheet.width, sheet.height)
    width, height = (placed.width, placed.height) if placed else (sheet.width, sheet.height)
    arranged = order.arrange(number, Glyphs(list(found), []), page.rulings, {}, (width, height))
    mean = sum(word.confidence for word in found) / len(found) if found else None
    return Sheet(
        width, height, arranged.lines, tuple(arranged.cells), sheet.dropped, page.rulings, sheet.rotation,
        source="ocr" if found else "none", confidence=mean, turn=placed,
    )  # fmt: skip
