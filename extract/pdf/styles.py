"""What is true of a whole text object: its font, size and weight, which way it runs, and whether it can be seen."""

from __future__ import annotations

import ctypes
import math
import re
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extract.pdf import calls
from extract.text.rule import Rule

BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
BOLD_WEIGHT = 600  # font weight from which a font whose name says nothing is taken for bold
MOST_WEIGHT = 1000  # heavier ones are noise: PDFium guesses them from a broken font descriptor
ITALIC_FLAG = 1 << 6  # font descriptor flags, ISO 32000-1 table 123
SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")
PALE = 245  # of 255: a colour with no component below it is not seen on white paper
TINY = 1.5  # points: type smaller than this is not read
INVISIBLE_MODES = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
STROKED = pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE  # filled and stroked: how programs embolden a face that has no bold
UNFILLED_MODES = {pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP}
STRAIGHT = 10.0  # degrees by which text may lean from a quarter turn
ASKEW = -1  # the turn of text that runs at another angle: a watermark across the page


NAMED_FACE = Rule(
    id="font.named",
    # a face's name, not a program's number for a font: one that is bold says so
    pattern=r"(?<![a-z])(?!cid|font|type|true)[a-z]{4,}",
    examples={"Helvetica": "Helvetica", "TT Narrow": "Narrow"},
    not_examples=("F1", "CIDFont+F2", "T3Font_0"),
)
RULES = (NAMED_FACE,)


class Style(NamedTuple):
    """The style of a text object. `turns`: quarter turns anticlockwise in which it runs on the displayed page."""

    font: str
    size: float
    bold: bool
    italic: bool
    turns: int = 0
    suspect: str | None = None  # the rule by which it may be hidden: invisible, pale or tiny
    unmapped: bool = False  # its first glyph has no Unicode
    owner: int = 0  # handle of the text object

    @property
    def plain(self) -> bool:
        """True for text that runs level, can be seen and has Unicode: nearly all."""
        return not (self.turns or self.suspect or self.unmapped)


class Font(NamedTuple):
    name: str
    bold: bool
    italic: bool


class Styles:
    """The styles of an open text page; fonts are asked once each."""

    def __init__(self, text_page: Any, page_turns: int) -> None:
        self._text_page = text_page
        self._handle = calls.handle(text_page)
        self._page_turns = page_turns
        self._fonts: dict[int, Font] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._colour = (ctypes.c_uint * 4)()
        self._channels = tuple(ctypes.byref(self._colour, 4 * n) for n in range(4))

    def style(self, index: int, found: int | None, *, respelt: bool) -> Style:
        """The style of the glyph at `index`, which belongs to the text object `found`; `respelt`: its Unicode was worked out."""
        matrix = self._matrix
        calls.char_matrix(self._handle, index, ctypes.byref(matrix))
        size = calls.font_size(self._handle, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
        turns = 0 if matrix.b == 0.0 < matrix.a else self._turns(matrix.a, matrix.b)
        turns = (turns - self._page_turns) % 4 if turns >= 0 else turns
        owner = ctypes.c_void_p(found)
        key = calls.font_of(owner) or 0 if found else 0
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self._font(index)
        unmapped = not respelt and calls.unmapped(self._handle, index) == 1
        mode = calls.render_mode(owner) if found else 0
        suspect = self._suspect(owner, mode, size) if found else None
        return Style(font.name, round(size, 2), font.bold or mode == STROKED, font.italic, turns, suspect, unmapped, found or 0)

    @staticmethod
    def _turns(a: float, b: float) -> int:
        """Quarter turns anticlockwise of text whose direction is (a, b)."""
        angle = math.degrees(math.atan2(b, a))
        quarters = round(angle / 90)
        return quarters % 4 if abs(angle - 90 * quarters) <= STRAIGHT else ASKEW

    def _suspect(self, owner: ctypes.c_void_p, mode: int, size: float) -> str | None:
        """Why the text of this object may not be seen."""
        if mode in INVISIBLE_MODES:
            return "hidden.invisible"
        if 0 < size < TINY:
            return "hidden.tiny"
        colour = self._colour
        if mode not in UNFILLED_MODES and calls.fill_colour(owner, *self._channels) and min(colour[:3]) >= PALE:
            return "hidden.pale"
        return None

    def _font(self, index: int) -> Font:
        flags = ctypes.c_int(0)
        length = pdfium.FPDFText_GetFontInfo(self._text_page, index, None, 0, flags)
        name = ctypes.create_string_buffer(max(1, length))
        pdfium.FPDFText_GetFontInfo(self._text_page, index, name, length, flags)
        font = SUBSET_TAG.sub("", name.value.decode("utf-8", errors="replace"))
        bold = is_bold(font, pdfium.FPDFText_GetFontWeight(self._text_page, index))
        return Font(font, bold, bool(ITALIC_NAME.search(font)) or bool(flags.value & ITALIC_FLAG))


def is_bold(font: str, weight: int) -> bool:
    """True for a bold font: by its name, or by PDFium's weight where the name says nothing ("F1", "CIDFont+F2").

    PDFium works the weight out from the width of the font's stems (StemV, ISO 32000-1 table 122), which some programs write
    for regular faces as for bold ones: a "Helvetica" of 695 is set beside a "Helvetica-Bold" of 740.
    """
    return bool(BOLD_NAME.search(font)) or (NAMED_FACE.search(font) is None and BOLD_WEIGHT <= weight <= MOST_WEIGHT)
