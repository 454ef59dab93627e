"""What glyphs mean where a font does not say it in plain Unicode.

Symbol fonts give codes of a private area; a table says what the commonest look like. A font cut down by a printer driver
may give the numbers of its glyphs in place of letters: ``7KH\\x03&OHUN`` is "The Clerk", each letter 29 too low.
"""

from __future__ import annotations

import re

PRIVATE = re.compile(r"[\uf020-\uf0ff]")
GLYPH_SPACE = "\x03"  # the number of the blank among a font's glyphs
SYMBOL_BULLET = "x"  # the number of the bullet among the glyphs of the font Symbol
BULLET = "\u2022"
# Codes of a Windows font that says they are Latin-1: "\x92" is an apostrophe; the rest of the control characters are blanks.
WINDOWS = {code: bytes([code]).decode("cp1252", errors="replace").replace("\ufffd", " ") for code in range(0x80, 0xA0)}
CONTROL = {code: " " for code in (*range(0x20), 0x7F) if code not in (0x02, 0x03)} | WINDOWS
_NO_WIDTH = ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069), (0xFEFF, 0xFEFF), (0xFFF0, 0xFFFB))
NO_WIDTH = frozenset(chr(code) for first, last in _NO_WIDTH for code in range(first, last + 1))
INVISIBLE = {ord(mark): None for mark in NO_WIDTH}  # marks of no width and of direction

_WINGDINGS = {
    0x28: "\u260e", 0x2A: "\u2709", 0x6C: "\u25cf", 0x6E: "\u25a0", 0x6F: "\u2610", 0x71: "\u2751", 0x75: "\u25c6",
    0x76: "\u2756", 0x77: "\u25c6", 0x9F: BULLET, 0xA7: "\u25aa", 0xA8: "\u2610", 0xB7: BULLET, 0xD8: "\u27a2",
    0xE0: "\u2192", 0xF0: "\u21e8", 0xFB: "\u2717", 0xFC: "\u2713", 0xFD: "\u2612", 0xFE: "\u2611",
}  # fmt: skip
_SYMBOL = {
    0x2B: "+", 0x2D: "\u2013", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0x44: "\u0394", 0x53: "\u03a3", 0x61: "\u03b1",
    0x62: "\u03b2", 0x6D: "\u03bc", 0x70: "\u03c0", 0xA3: "\u2264", 0xA5: "\u221e", 0xA7: "\u2663", 0xA8: "\u2666",
    0xAE: "\u2192", 0xB0: "\u00b0", 0xB1: "\u00b1", 0xB3: "\u2265", 0xB4: "\u00d7", 0xB7: BULLET, 0xB9: "\u2260",
    0xD6: "\u221a", 0xDE: "\u21d2",
}  # fmt: skip

LEAST_LETTERS = 10  # letters of a font on a page before it can be said that they make words
VOWELS = (0.2, 0.6)  # share of the letters of English words that are vowels
VOWELLED = 0.8  # share of the words of three letters or more that have a vowel
_WORD = re.compile(r"[A-Za-z]{3,}")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_PLAIN = re.compile(r"[A-Za-z0-9 .,;:'\"()/&%£$\u20ac!?@+=*_\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026#\[\]-]*")


def symbols(text: str, font: str) -> str:
    """A word with the private codes of a symbol font as what they look like; a lone unknown one is a bullet."""
    table = _WINGDINGS if "wing" in font.casefold() else _SYMBOL

    def look(match: re.Match[str]) -> str:
        known = table.get(ord(match.group()) - 0xF000)
        return known or (BULLET if len(text) == 1 else match.group())

    return PRIVATE.sub(look, text)


def from_glyph_order(numbers: str) -> str | None:
    """What glyph numbers in the usual order of a TrueType font spell; None where they spell no English for certain.

    The order is that of the Macintosh: blank, then ASCII 29 lower, then Mac Roman without its hard blank.
    """
    if GLYPH_SPACE not in numbers:
        return None
    spelt = "".join(map(_letter, numbers))
    letters = sum(map(str.isalpha, spelt))
    words = _WORD.findall(spelt)
    if letters < LEAST_LETTERS or not words or not _PLAIN.fullmatch(spelt):
        return None
    vowels = sum(len(_VOWEL.findall(word)) for word in words) / sum(map(len, words))
    vowelled = sum(bool(_VOWEL.search(word)) for word in words) / len(words)
    return spelt if VOWELS[0] <= vowels <= VOWELS[1] and vowelled >= VOWELLED else None


def _letter(number: str) -> str:
    code = ord(number)
    if code < 0x03:
        return number
    if code <= 0x61:
        return chr(code + 29)
    roman = code - 0x62 + 0x80
    roman += roman >= 0xCA  # Mac Roman's hard blank is not among the glyphs
    return bytes([roman]).decode("mac_roman") if roman <= 0xFF else "\ufffd"
