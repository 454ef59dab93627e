"""A PDFium page → its words and rulings, in points of the displayed page.

PDFium parses; one call fetches the page's text, two a word fetch its box, and what is true of a whole text object (font,
size, weight) is asked once for the object. Rulings come from the page's path objects.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extract.models import Box, Word

HYPHEN_MARKS = "\x02\ufffe"  # PDFium's marks for a hyphen at a line end
TOKEN = re.compile(rf"[^\s{HYPHEN_MARKS}\x00]+[{HYPHEN_MARKS}]?|[{HYPHEN_MARKS}]")
BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
BOLD_WEIGHT = 600  # font weight from which PDF readers draw bold
MOST_WEIGHT = 1000  # heavier ones are noise: PDFium guesses them from a broken font descriptor
ITALIC_FLAG = 1 << 6  # font descriptor flags, ISO 32000-1 table 123
RULING_WIDTH = 3.0  # points: a filled path no wider than this is a drawn line
MOST_OBJECTS = 20_000  # path objects on a page; a page with more is a drawing, not a table
MOST_SEGMENTS = 200  # segments of one path
FORM_DEPTH = 4  # forms inside forms


class Ruling(NamedTuple):
    """A drawn straight line: its box is thin in one direction."""

    box: Box
    horizontal: bool


class Style(NamedTuple):
    font: str
    size: float
    bold: bool
    italic: bool


class Frame(NamedTuple):
    """How PDF user space lies on the displayed page: the visible box and the page's rotation in quarter turns."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the displayed page."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def place(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box in user space as it is displayed."""
        match self.turns:
            case 1:
                return Box(y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left)
            case 2:
                return Box(self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom)
            case 3:
                return Box(self.top - y1, self.right - x1, self.top - y0, self.right - x0)
            case _:
                return Box(x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)


def frame(page: Any) -> Frame:
    """The frame of an open PDFium page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page))


def words(page: Any, placed: Frame) -> list[Word]:
    """The words of an open PDFium page, in the order of its content stream."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return []
    try:
        return list(_words(text_page, placed))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _words(text_page: Any, placed: Frame) -> Iterator[Word]:
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return
    text = _text(text_page, count)
    styles: dict[int, Style] = {}
    loose = pdfium.FS_RECTF()
    box_of, object_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetTextObject
    for token in TOKEN.finditer(text):
        first, last = token.start(), token.end() - 1
        if not box_of(text_page, first, loose):
            continue
        x0, y0, x1, y1 = loose.left, loose.bottom, loose.right, loose.top
        if last > first and box_of(text_page, last, loose):
            x0, y0 = min(x0, loose.left), min(y0, loose.bottom)
            x1, y1 = max(x1, loose.right), max(y1, loose.top)
        printed = token.group()
        if printed[-1] in HYPHEN_MARKS:
            printed = printed[:-1] + "-"
        handle = object_of(text_page, first)
        key = ctypes.addressof(handle.contents) if handle else 0
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(text_page, first)
        box = placed.place(x0, y0, x1, y1)
        yield Word(text=printed, box=box, font=style.font, size=style.size, bold=style.bold, italic=style.italic)


def _text(text_page: Any, count: int) -> str:
    """The page's text, one character for each PDFium character index."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    raw = bytes(buffer)[: 2 * max(0, written - 1)]
    text = raw.decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text
    # Surrogate pairs and glyphs without Unicode shift the text against the indexes: ask for each.
    units = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(unit) if 0 < unit < 0x110000 and not 0xD800 <= unit < 0xE000 else "\ufffd" for unit in units)


def _style(text_page: Any, index: int) -> Style:
    """The style of the glyph at `index`."""
    flags = ctypes.c_int(0)
    length = pdfium.FPDFText_GetFontInfo(text_page, index, None, 0, flags)
    name = ctypes.create_string_buffer(max(1, length))
    pdfium.FPDFText_GetFontInfo(text_page, index, name, length, flags)
    font = name.value.decode("utf-8", errors="replace").split("+")[-1]
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text_page, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    weight = pdfium.FPDFText_GetFontWeight(text_page, index)
    bold = bool(BOLD_NAME.search(font)) or BOLD_WEIGHT <= weight <= MOST_WEIGHT
    italic = bool(ITALIC_NAME.search(font)) or bool(flags.value & ITALIC_FLAG)
    return Style(font, round(size, 2), bold, italic)


def rulings(page: Any, placed: Frame) -> list[Ruling]:
    """The straight lines drawn on an open PDFium page, thin filled boxes and the sides of stroked ones included."""
    found: list[Ruling] = []
    budget = [MOST_OBJECTS]
    count = pdfium.FPDFPage_CountObjects(page)
    if count > MOST_OBJECTS:
        return found
    for index in range(count):
        _rulings(pdfium.FPDFPage_GetObject(page, index), placed, (1, 0, 0, 1, 0, 0), FORM_DEPTH, budget, found)
    return found


Matrix = tuple[float, float, float, float, float, float]


def _rulings(item: Any, placed: Frame, matrix: Matrix, depth: int, budget: list[int], found: list[Ruling]) -> None:
    """Add the rulings of one page object, through forms down to `depth`."""
    kind = pdfium.FPDFPageObj_GetType(item)
    budget[0] -= 1
    if budget[0] < 0:
        return
    if kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
        inner = pdfium.FS_MATRIX()
        if pdfium.FPDFPageObj_GetMatrix(item, inner):
            matrix = _times((inner.a, inner.b, inner.c, inner.d, inner.e, inner.f), matrix)
        for index in range(min(pdfium.FPDFFormObj_CountObjects(item), budget[0])):
            _rulings(pdfium.FPDFFormObj_GetObject(item, index), placed, matrix, depth - 1, budget, found)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
        if not fill.value and not stroke.value:
            return
        if pdfium.FPDFPath_CountSegments(item) > 5 and stroke.value:
            found.extend(_segments(item, placed, matrix))
            return
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            box = placed.place(*_apply(matrix, left.value, bottom.value, right.value, top.value))
            found.extend(sides(box, stroked=bool(stroke.value)))


def _times(first: Matrix, second: Matrix) -> Matrix:
    """`first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _apply(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (x0, x1) for y in (y0, y1)]
    ys = [b * x + d * y + f for x in (x0, x1) for y in (y0, y1)]
    return min(xs), min(ys), max(xs), max(ys)


def _segments(path: Any, placed: Frame, matrix: Matrix) -> Iterator[Ruling]:
    """The level and upright segments of a stroked path of several."""
    own = pdfium.FS_MATRIX()
    if pdfium.FPDFPageObj_GetMatrix(path, own):
        matrix = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
    last: tuple[float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO and last:
            box = placed.place(*_apply(matrix, *last, x.value, y.value))
            yield from sides(box, stroked=False)
        last = (x.value, y.value)


def sides(box: Box, *, stroked: bool) -> Iterator[Ruling]:
    """The rulings a painted box shows: itself where it is thin, its four sides where it is stroked."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    if height <= RULING_WIDTH < width:
        yield Ruling(box, True)
    elif width <= RULING_WIDTH < height:
        yield Ruling(box, False)
    elif stroked and width > RULING_WIDTH:
        yield Ruling(Box(box.x0, box.top, box.x1, box.top), True)
        yield Ruling(Box(box.x0, box.bottom, box.x1, box.bottom), True)
        yield Ruling(Box(box.x0, box.top, box.x0, box.bottom), False)
        yield Ruling(Box(box.x1, box.top, box.x1, box.bottom), False)
