"""Pages of PDFs as pictures, drawn by PDFium on demand: bounded in pixels, remembered up to a bound, one at a time."""

from __future__ import annotations

import io
import math
import threading
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2

WIDTH = 1_200  # pixels: sharp on a laptop's screen
MOST_PIXELS = 4_000_000  # of one picture, however long the page
MOST_REMEMBERED_BYTES = 32 * 1024 * 1024  # of pictures


class Undrawable(Exception):
    """PDFium cannot draw the page."""


# PDFium is not thread-safe; and what each of several threads frees, its own part of the heap keeps: 20 MB a thread.
_painter = ThreadPoolExecutor(1, thread_name_prefix="painter")
_memory = threading.Lock()
_pictures: OrderedDict[tuple[str, int], bytes] = OrderedDict()


def draw(path: Path, sha256: str, page: int) -> bytes:
    """Page `page`, from 1, of the PDF at `path`, whose digest is `sha256`, as PNG.

    Raises Undrawable where PDFium cannot open the PDF or has no such page.
    """
    key = (sha256, page)
    with _memory:
        if key in _pictures:
            _pictures.move_to_end(key)
            return _pictures[key]
    picture = _painter.submit(_draw, path, page).result()
    with _memory:
        _pictures[key] = picture
        held = sum(map(len, _pictures.values()))
        while held > MOST_REMEMBERED_BYTES and len(_pictures) > 1:
            held -= len(_pictures.popitem(last=False)[1])
    return picture


def _draw(path: Path, number: int) -> bytes:
    try:
        opened = pypdfium2.PdfDocument(path)
        try:
            if not 1 <= number <= len(opened):
                raise Undrawable(f"the PDF has no page {number}")
            page = opened[number - 1]
            image = page.render(scale=scale(*page.get_size())).to_pil()
        finally:
            opened.close()
    except pypdfium2.PdfiumError as error:
        raise Undrawable(f"page {number} cannot be drawn: {error}") from error
    written = io.BytesIO()
    image.save(written, format="PNG")
    return written.getvalue()


def scale(width: float, height: float) -> float:
    """Pixels a point for a page of this size in points: WIDTH across, unless that makes more than MOST_PIXELS."""
    area = max(1.0, width) * max(1.0, height)
    return min(WIDTH / max(1.0, width), math.sqrt(MOST_PIXELS / area))
