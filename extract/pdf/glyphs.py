"""A PDFium page → its words, in points of the displayed page.

PDFium parses; one call fetches the page's text, two a word fetch its box, and what is true of a whole text object (font,
size, weight, colour) is asked once for the object.

A box is as tall as the type is large, from the font's descent upwards, and as wide as the glyphs' advances: pdfminer's
measure. PDFium's own reaches up to the font's ascent, which is more or less by font.
"""

from __future__ import annotations

import ctypes
import re
import struct
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extract.models import Box, Word
from extract.pdf import calls, letters
from extract.pdf.frame import Frame
from extract.pdf.styles import ASKEW, Style, Styles

HYPHEN_MARKS = "\x02\ufffe"  # PDFium's marks for a hyphen at a line end
SOFT_HYPHEN = "\u00ad"
BLANK = r"\s\x00\x03\uf020"  # the last two are blanks of fonts that give the numbers of their glyphs, and of symbol fonts
TOKEN = re.compile(rf"[^{BLANK}{HYPHEN_MARKS}]+[{HYPHEN_MARKS}]?|[{HYPHEN_MARKS}]")
# Where a word may end without a blank: "11." and "The" with a tab between them; "FORMAL" and "ACTIONS" with a blank between them
# that a browser kerned so narrow, as letters slant away from it, that PDFium sees none; "Fares......8" with a leader of dots.
GLUED = re.compile(r"(?<=[.):;,&\]])[A-Za-z]|(?<=\d)[A-Z]|(?P<kerned>(?<=[AFLPRTVWY])[ATVWY](?=[A-Z]))")
LEADER = re.compile(r"(?<=[^\s.])\.{5,}|(?<=\.{5})(?<!\s)[^\s.]")
TAB = 0.3  # times the size: white space between glyphs that parts words
NARROW = 0.08  # times the height of its box: white space before such a letter that parts words where letters touch

_four_floats = struct.Struct("4f").unpack


class Glyphs(NamedTuple):
    """The words of a page in the order of its content stream, and the style of each one's first glyph.

    `plain` is true where all run level, can be seen and have Unicode. `respelt` counts words of fonts that gave the
    numbers of their glyphs in place of letters.
    """

    words: list[Word]
    styles: list[Style]
    plain: bool = True
    respelt: int = 0


def glyphs(page: Any, placed: Frame) -> Glyphs:
    """The words of an open PDFium page."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return Glyphs([], [])
    try:
        count = pdfium.FPDFText_CountChars(text_page)
        return _words(text_page, _text(text_page, count), placed) if count > 0 else Glyphs([], [])
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _words(text_page: Any, text: str, placed: Frame) -> Glyphs:
    words: list[Word] = []
    word_styles: list[Style] = []
    known: dict[int | None, Style] = {}
    source = Styles(text_page, placed.turns)
    handle = calls.handle(text_page)
    buffer = bytearray(16)  # left, top, right, bottom
    target = ctypes.byref((ctypes.c_float * 4).from_buffer(buffer))
    new: Any = tuple.__new__  # what a NamedTuple's own constructor calls, at half its cost
    object_of, box_of = calls.text_object, calls.loose_box
    left, top, upright = placed.left, placed.top, placed.turns == 0
    plain = True
    text = text.replace(SOFT_HYPHEN, "-")  # where it is printed it looks like one
    respelt: frozenset[int] = frozenset()
    if letters.GLYPH_SPACE in text:
        text, respelt = _respell(handle, text)
    text = text.translate(letters.CONTROL)
    private = letters.PRIVATE.search(text) is not None
    for first, end in _spans(handle, text):
        found = object_of(handle, first)
        style = known.get(found)
        if style is None:
            style = known[found] = source.style(first, found, respelt=first in respelt)
            plain = plain and style.plain
        if not box_of(handle, first, target):
            continue
        x0, y1, x1, y0 = _four_floats(buffer)
        level = upright and style.turns == 0
        if level:
            y1 = y0 + style.size
        else:
            x0, y0, x1, y1 = _tall_as_type(style, placed.turns, x0, y0, x1, y1)
        if end - first > 1 and box_of(handle, end - 1, target):
            other_x0, other_y1, other_x1, other_y0 = _four_floats(buffer)
            if level and other_y0 == y0 and other_x0 >= x0:
                x1 = other_x1
            else:  # a superscript, or text that runs another way
                owner = object_of(handle, end - 1)
                last = known.get(owner) or source.style(end - 1, owner, respelt=False)
                other = _tall_as_type(last, placed.turns, other_x0, other_y0, other_x1, other_y1)
                x0, y0, x1, y1 = min(x0, other[0]), min(y0, other[1]), max(x1, other[2]), max(y1, other[3])
        printed = text[first:end]
        if printed[-1] in HYPHEN_MARKS:
            printed = printed[:-1] + "-"
        if private or style.unmapped:
            printed, style = _look(printed, style)
        box = new(Box, (x0 - left, top - y1, x1 - left, top - y0)) if upright else placed.place(x0, y0, x1, y1)
        words.append(new(Word, (printed, box, style.font, style.size, style.bold, style.italic, 1.0)))
        word_styles.append(style)
    words, word_styles = _visible(text, words, word_styles)
    return Glyphs(words, word_styles, plain, sum(token.start() in respelt for token in TOKEN.finditer(text)) if respelt else 0)


def _visible(page: str, words: list[Word], styles: list[Style]) -> tuple[list[Word], list[Style]]:
    """The words without marks that have no width, such as those that turn the direction of writing."""
    if page.isascii() or letters.NO_WIDTH.isdisjoint(page):
        return words, styles
    seen = [word.text.translate(letters.INVISIBLE) for word in words]
    kept = [n for n, text in enumerate(seen) if text]
    return [words[n]._replace(text=seen[n]) for n in kept], [styles[n] for n in kept]


def _spans(handle: ctypes.c_void_p, text: str) -> list[tuple[int, int]]:
    """Where the words of a page stand in its text."""
    spans = [token.span() for token in TOKEN.finditer(text)]
    breaks = {found.start() for found in LEADER.finditer(text)} if "....." in text else set()
    for found in GLUED.finditer(text):
        parts = _narrowly_apart if found["kerned"] else _apart
        if parts(handle, found.start()):
            breaks.add(found.start())
    if not breaks:
        return spans
    parted: list[tuple[int, int]] = []
    for first, end in spans:
        cuts = [cut for cut in sorted(breaks) if first < cut < end] if end - first > 1 else []
        parted += zip([first, *cuts], [*cuts, end], strict=True)
    return parted


def _apart(handle: ctypes.c_void_p, index: int) -> bool:
    """True where white space stands between a level glyph and the one before it."""
    before, after = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    if not calls.loose_box(handle, index - 1, ctypes.byref(before)) or not calls.loose_box(handle, index, ctypes.byref(after)):
        return False
    level = before.bottom < after.top and after.bottom < before.top
    return bool(level and after.left - before.right > TAB * (after.top - after.bottom))


def _narrowly_apart(handle: ctypes.c_void_p, index: int) -> bool:
    """True where white space stands before a level glyph and none behind it: the letters of its word are not spaced out."""
    before, own, after = (pdfium.FS_RECTF() for _ in range(3))
    if not all(calls.loose_box(handle, index + n, ctypes.byref(box)) for n, box in ((-1, before), (0, own), (1, after))):
        return False
    if not (before.bottom < own.top and own.bottom < before.top):
        return False
    least = NARROW * (own.top - own.bottom)
    return bool(own.left - before.right > least > 2 * (after.left - own.right))


def _tall_as_type(
    style: Style, page_turns: int, x0: float, y0: float, x1: float, y1: float
) -> tuple[float, float, float, float]:
    """A glyph's box in user space as tall as its type is large, measured from its descent."""
    if style.turns == ASKEW:
        return x0, y0, x1, y1
    match (style.turns + page_turns) % 4:
        case 1:
            return x1 - style.size, y0, x1, y1
        case 2:
            return x0, y1 - style.size, x1, y1
        case 3:
            return x0, y0, x0 + style.size, y1
        case _:
            return x0, y0, x1, y0 + style.size


def _look(printed: str, style: Style) -> tuple[str, Style]:
    """A word of a symbol font as what it looks like."""
    seen = letters.symbols(printed, style.font)
    if style.unmapped and printed == letters.SYMBOL_BULLET and style.font.startswith("Symbol"):
        seen = letters.BULLET
    return seen, style if seen == printed else style._replace(unmapped=False)


def _respell(handle: ctypes.c_void_p, text: str) -> tuple[str, frozenset[int]]:
    """The page's text with glyph numbers as the letters they stand for, and the places of the characters changed."""
    places: dict[int, list[int]] = {}
    for index in range(len(text)):
        if calls.unmapped(handle, index) == 1:
            owner = calls.text_object(handle, index)
            places.setdefault(calls.font_of(ctypes.c_void_p(owner)) or 0 if owner else 0, []).append(index)
    spelt = list(text)
    changed: set[int] = set()
    for own in places.values():
        letters_found = letters.from_glyph_order("".join(text[index] for index in own))
        if letters_found:
            changed.update(own)
            for index, letter in zip(own, letters_found, strict=True):
                spelt[index] = letter
    return "".join(spelt), frozenset(changed)


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
