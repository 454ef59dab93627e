"""A PDFium page → a grey picture of it, and what can be told of a page without drawing it large."""

from __future__ import annotations

import ctypes
import hashlib
from typing import NamedTuple

import numpy
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.models import Box
from extract.pdf.frame import frame

Grey = NDArray[numpy.uint8]

POINTS = 72.0  # points to the inch
DPI = 300.0  # Tesseract is trained on capitals of 20 to 50 pixels: 10 to 12 points at this resolution
MOST_PIXELS = 26_000_000  # of a picture: A3 at 300 dpi and half as much again
MOST_TIMES = 2.0  # a scan is drawn at most so many times as fine as it was scanned
LARGE = 2_000.0  # points: a page longer than this is a plan, or a scan that counts one pixel as one point
GLANCE_DPI = 36.0
INK = 128  # grey below which a pixel is ink
SPECK = 0.0002  # share of inked pixels up to which a page is blank
IMAGE_DEPTH = 3  # forms inside forms
MOST_OBJECTS = 2_000  # page objects looked through for pictures


class Picture(NamedTuple):
    """A grey picture (0 black, 255 white) and how many of its pixels go to a point."""

    grey: Grey
    scale: float


def draw(opened: pypdfium2.PdfDocument, number: int, scale: float, place: Box | None = None) -> Picture:
    """Page `number` as it is displayed, or what is at one `place` of it, annotations left out.

    Raises pypdfium2.PdfiumError where PDFium cannot load or draw it.
    """
    page = opened[number - 1]
    try:
        width, height = page.get_size()
        crop = (place.x0, height - place.bottom, width - place.x1, place.top) if place else (0, 0, 0, 0)
        bitmap = page.render(scale=scale, grayscale=True, draw_annots=False, crop=crop)
        try:
            return Picture(bitmap.to_numpy().reshape(bitmap.height, bitmap.width).copy(), scale)
        finally:
            bitmap.close()
    finally:
        page.close()


def digest(picture: Picture) -> str:
    """What a picture shows, as a digest: the same page drawn again has the same."""
    return hashlib.sha256(repr(picture.grey.shape).encode() + numpy.ascontiguousarray(picture.grey).tobytes()).hexdigest()


class Imagery(NamedTuple):
    """The images on a page: the share of the page that they cover, and the finest one's pixels to a point (0: no image)."""

    cover: float
    native: float


def imagery(opened: pypdfium2.PdfDocument, number: int) -> Imagery:
    """The images on page `number`."""
    page = opened[number - 1]
    try:
        visible = frame(page.raw)
        area = max(1.0, (visible.right - visible.left) * (visible.top - visible.bottom))
        cover = native = 0.0
        for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=IMAGE_DEPTH):
            left, bottom, right, top = item.get_bounds()
            width = max(0.0, min(right, visible.right) - max(left, visible.left))
            height = max(0.0, min(top, visible.top) - max(bottom, visible.bottom))
            cover += width * height / area
            columns, rows = ctypes.c_uint(), ctypes.c_uint()
            if right > left and pdfium.FPDFImageObj_GetImagePixelSize(item.raw, columns, rows):
                native = max(native, max(columns.value, rows.value) / max(right - left, top - bottom))
        return Imagery(min(1.0, cover), native)
    finally:
        page.close()


def scale(width: float, height: float, native: float) -> float:
    """Pixels to the point at which a page of `width` × `height` points is drawn for reading.

    300 dpi, less where the page's images are coarser, where the page is so large that its points are pixels, or where the
    picture would be too big.
    """
    wanted = DPI / POINTS
    if native:
        wanted = min(wanted, native if max(width, height) > LARGE else MOST_TIMES * native)
    most: float = (MOST_PIXELS / max(1.0, width * height)) ** 0.5
    return min(wanted, most)


def is_blank(opened: pypdfium2.PdfDocument, number: int) -> bool:
    """True when next to nothing is drawn on the page."""
    grey = draw(opened, number, GLANCE_DPI / POINTS).grey
    return float((grey < INK).mean()) <= SPECK
