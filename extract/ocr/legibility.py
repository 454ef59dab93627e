"""Which pages have no text to work with, and which of two texts of a page is the better."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from extract.models import Box, Word
from extract.ocr import insets, language, pictures
from extract.pdf.margins import Sheet

LEAST_SHARE = 0.6  # share of a page's letters in words like language below which its text is scrambled
GOOD_SHARE = 0.95  # share from which text over a picture needs no second reading
FEW_WORDS = 80  # words up to which a page may be a scan with a stamp or a header typed on it
COVERED = 0.5  # share of a page that images cover, from which it may be a scan
LOOK_DPI = 72.0  # at which a picture is looked at before it is read
MORE = 1.1  # a reading with so many times the letters in words like language is the better one
CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd]")

Kind = Literal["asked", "bare", "scrambled", "covered", "broken", "pictured"]
REASONS: dict[Kind, str] = {
    "asked": "all pages were to be",
    "bare": "the page has no text",
    "scrambled": "the text in the PDF is no language",
    "covered": "the page is a picture, and the text in the PDF is little or poor",
    "broken": "words of the text in the PDF have no letters",
    "pictured": "a picture among the text has print on it",
}


class Doubt(NamedTuple):
    """A page to be read by OCR: why, how many pixels its finest image has to a point (0: it has none), and the place of the
    picture on it that is to be read (None: the whole page)."""

    page: int
    kind: Kind
    native: float
    place: Box | None = None

    @property
    def reason(self) -> str:
        return REASONS[self.kind]


def doubts(opened: Any, sheets: Sequence[Sheet], *, always: bool = False) -> list[Doubt]:
    """The pages of an open PDF whose text is missing, scrambled or too little, and pictures with print on the others.

    With `always` every page that is not blank.
    """
    found = list(_doubts(opened, sheets, always))
    whole = {doubt.page for doubt in found if doubt.kind != "broken"}
    held = {page: own for page, own in insets.places(sheets).items() if page not in whole}
    found += (
        Doubt(page, "pictured", pictures.imagery(opened, page).native, place)
        for page, own in held.items()
        for place in own
        if insets.is_print(pictures.draw(opened, page, LOOK_DPI / pictures.POINTS, place))
    )
    return sorted(found, key=lambda doubt: doubt.page)


def _doubts(opened: Any, sheets: Sequence[Sheet], always: bool) -> Iterator[Doubt]:
    for number, sheet in enumerate(sheets, start=1):
        if not sheet.width or not sheet.height:
            continue  # PDFium could not load it
        texts = [word.text for line in sheet.lines for word in line.words]
        share = language.share(texts)
        kind: Kind | None = "asked" if always else _kind(texts, share)
        if kind is None and len(texts) > FEW_WORDS and (share is None or share >= GOOD_SHARE):
            continue  # enough words, and none so poor that they may be an old scanner's
        seen = pictures.imagery(opened, number)
        if kind is None and seen.cover >= COVERED:
            kind = "covered"
        if kind in ("asked", "bare") and not texts and pictures.is_blank(opened, number):
            continue
        if kind:
            yield Doubt(number, kind, seen.native)


def _kind(texts: Sequence[str], share: float | None) -> Kind | None:
    """What is wrong with a page's words, as far as they themselves tell."""
    if not texts:
        return "bare"
    if share is not None and share < LEAST_SHARE:
        return "scrambled"
    return "broken" if CONTROL.search(" ".join(texts)) and any(map(is_broken, texts)) else None


def is_broken(text: str) -> bool:
    """True for a word with glyphs that stand for no letter: control characters among others."""
    return len(text) > 1 and CONTROL.search(text) is not None


def is_better(sheet: Sheet, found: Sequence[Word]) -> bool:
    """True where the words `found` by OCR say more in words like language than the page's own text."""
    own = [word.text for line in sheet.lines for word in line.words]
    return _worth(word.text for word in found) > MORE * _worth(own)


def _worth(texts: Iterator[str] | Sequence[str]) -> int:
    """The letters in words like language, less those in others."""
    judged = [(language.is_language(text), len(text)) for text in texts]
    return sum(length if good else -length for good, length in judged if good is not None)
