"""Words without letters on a page whose text is good else: what OCR reads in their places takes theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.models import Box, Line, Turn, Word, around
from extract.ocr import legibility
from extract.pdf.margins import Sheet

REACH = 1.5  # points by which the middle of a word may lie outside the words whose place it takes


def mend(sheet: Sheet, found: Sequence[Word], turn: Turn | None) -> Sheet:
    """The page with its broken words replaced by those `found` in their places; broken words with none there stay."""
    displayed = [word._replace(box=turn.shown(word.box)) if turn else word for word in found]
    return sheet._replace(lines=[_mended(line, displayed) for line in sheet.lines])


def _mended(line: Line, found: Sequence[Word]) -> Line:
    if not any(legibility.is_broken(word.text) for word in line.words):
        return line
    words: list[Word] = []
    run: list[Word] = []
    for word in (*line.words, None):
        if word is not None and legibility.is_broken(word.text):
            run.append(word)
            continue
        words += _instead(run, found)
        run = []
        if word is not None:
            words.append(word)
    text = " ".join(word.text for word in words)
    return replace(line, words=tuple(words), text=text, box=around(word.box for word in words))


def _instead(broken: Sequence[Word], found: Sequence[Word]) -> list[Word]:
    """What OCR found where some broken words stand side by side, in their style; themselves where it found nothing."""
    if not broken:
        return []
    place = around(word.box for word in broken)
    inside = sorted((word for word in found if _within(word.box, place)), key=lambda word: word.box.x0)
    font, size, bold, italic = broken[0].font, broken[0].size, broken[0].bold, broken[0].italic
    return [word._replace(font=font, size=size, bold=bold, italic=italic) for word in inside] or list(broken)


def _within(box: Box, place: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return place.x0 - REACH <= x <= place.x1 + REACH and place.top - REACH <= y <= place.bottom + REACH
