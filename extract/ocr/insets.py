"""Pictures with print that stand among the text of a page: which are read, and how their words take their place in it.

A table pasted as a picture, a scanned letter below a heading. A picture that many pages repeat is a letterhead, one with words
over it is a ground, and one whose reading is no language (a map, a photograph) is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import mean

import numpy

from extract.models import Box, Cell, Line, RuledCell, Turn, Word, around
from extract.ocr import language
from extract.ocr.pictures import INK, Picture
from extract.ocr.words import Recognised, turn
from extract.pdf import order
from extract.pdf.glyphs import Glyphs
from extract.pdf.margins import Sheet

LEAST_WIDTH, LEAST_HEIGHT = 90.0, 24.0  # points of a picture that may hold lines of print
JOINED = 2.0  # points between strips of one picture
SAME_PLACE = 3.0  # points to which a place is rounded
MOST_PAGES = 2  # pages that may have a picture at one place: more have a letterhead
MOST_WORDS = 4  # words of the page that may lie over a picture of print
LIGHT = 200  # grey from which a pixel is paper
LEAST_PAPER = 0.5  # share of a picture of print that is paper
INKED = (0.004, 0.35)  # share of it that is ink
LEAST_CONFIDENCE = 0.6  # mean of the words below which a reading is left
LEAST_SHARE = 0.8  # of its letters in words like language
MOST_AREA = 10.0  # times the area of a page: pictures of one document read, for Tesseract takes a second or two for one


def places(sheets: Sequence[Sheet]) -> dict[int, list[Box]]:
    """The places of pictures that may hold print, by page from 1."""
    whole = {number: list(_whole(sheet)) for number, sheet in enumerate(sheets, start=1) if sheet.pictures}
    often = Counter(_rounded(place) for found in whole.values() for place in found)
    kept = {
        number: [place for place in found if often[_rounded(place)] <= MOST_PAGES and not _is_ground(place, sheets[number - 1])]
        for number, found in whole.items()
    }
    return {number: found for number, found in kept.items() if found}


def _whole(sheet: Sheet) -> Iterator[Box]:
    """The pictures on a page, the strips of one together, without those too small for print."""
    made: list[Box] = []
    for box in sorted(sheet.pictures, key=lambda box: (box.top, box.x0)):
        last = made[-1] if made else None
        strip = last and abs(last.x0 - box.x0) <= JOINED and abs(last.x1 - box.x1) <= JOINED and box.top - last.bottom <= JOINED
        if last and strip:
            made[-1] = around((last, box))
        else:
            made.append(box)
    for box in made:
        shown = Box(max(0.0, box.x0), max(0.0, box.top), min(sheet.width, box.x1), min(sheet.height, box.bottom))
        if shown.x1 - shown.x0 >= LEAST_WIDTH and shown.bottom - shown.top >= LEAST_HEIGHT:
            yield shown


def _rounded(box: Box) -> tuple[int, ...]:
    return tuple(round(side / SAME_PLACE) for side in box)


def _is_ground(place: Box, sheet: Sheet) -> bool:
    """True for a picture over which words of the page stand."""
    return sum(1 for line in sheet.lines for word in line.words if _inside(word.box, place)) > MOST_WORDS


def _inside(box: Box, place: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return place.x0 <= x <= place.x1 and place.top <= y <= place.bottom


def is_print(picture: Picture) -> bool:
    """True for a picture that is mostly paper with some ink on it: no photograph, no block of colour."""
    paper = float((picture.grey >= LIGHT).mean())
    inked = float(numpy.mean(picture.grey < INK))
    return paper >= LEAST_PAPER and INKED[0] <= inked <= INKED[1]


def is_text(found: Sequence[Word]) -> bool:
    """True for a reading of enough words that are sure and like language."""
    share = language.share(word.text for word in found)
    return share is not None and share >= LEAST_SHARE and mean(word.confidence for word in found) >= LEAST_CONFIDENCE


def add(number: int, sheet: Sheet, place: Box, page: Recognised, found: Sequence[Word]) -> Sheet:
    """The page with the words `found` on the picture at `place`, laid out as lines and cells, where they stand on the page."""
    width, height = place.x1 - place.x0, place.bottom - place.top
    turned = turn(page, width, height)
    size = (turned.width, turned.height) if turned else (width, height)
    arranged = order.arrange(number, Glyphs(list(found), []), page.rulings, {}, size)
    first = 1 + max((cell.place.table for cell in sheet.cells), default=-1)
    lines = [_placed(line, place, turned, first) for line in arranged.lines]
    cells = [cell._replace(place=_after(cell.place, first), box=_moved(cell.box, place, turned)) for cell in arranged.cells]
    at = _position(sheet.lines, place)
    merged: list[RuledCell] = [*sheet.cells, *cells]
    return sheet._replace(lines=[*sheet.lines[:at], *lines, *sheet.lines[at:]], cells=tuple(merged))


def _placed(line: Line, place: Box, turned: Turn | None, first: int) -> Line:
    words = tuple(word._replace(box=_moved(word.box, place, turned)) for word in line.words)
    return replace(line, words=words, box=around(word.box for word in words), cell=line.cell and _after(line.cell, first))


def _moved(box: Box, place: Box, turned: Turn | None) -> Box:
    """A box of the straight picture on the page as displayed."""
    shown = turned.shown(box) if turned else box
    return Box(shown.x0 + place.x0, shown.top + place.top, shown.x1 + place.x0, shown.bottom + place.top)


def _after(place: Cell, first: int) -> Cell:
    return place._replace(table=place.table + first)


def _position(lines: Sequence[Line], place: Box) -> int:
    """Where in the reading order the words of a picture stand: before the first line below it that is in its column."""
    below = (
        n for n, line in enumerate(lines)
        if line.box.top >= place.bottom - JOINED and min(line.box.x1, place.x1) - max(line.box.x0, place.x0) > 0
    )  # fmt: skip
    above = [n for n, line in enumerate(lines) if line.box.bottom <= place.top + JOINED]
    return next(below, above[-1] + 1 if above else len(lines))
