"""The words of a page → its lines in reading order, and the words left out of it.

Words that run sideways are laid out as one holds the page to read them: where most do (a landscape table on an upright
page) that is how the page is read, else they come after the level ones. Words that run askew are a watermark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.models import Box, Dropped, Line, Remark, RuledCell, Ruling, Word
from extract.pdf import hidden
from extract.pdf.frame import turn
from extract.pdf.gaps import close
from extract.pdf.glyphs import Glyphs
from extract.pdf.gutters import columns
from extract.pdf.inner_columns import parted
from extract.pdf.lines import lines
from extract.pdf.styles import ASKEW
from extract.pdf.tables import cells

WATERMARK = "margin.watermark"


class Arranged(NamedTuple):
    """A page's lines in reading order; its ruled cells; what was left out; what there is to remark."""

    lines: list[Line]
    cells: list[RuledCell]
    dropped: list[Dropped]
    remarks: list[Remark]
    unmapped: float


def arrange(
    page: int, glyphs: Glyphs, rulings: Sequence[Ruling], unseen: Mapping[int, str], size: tuple[float, float]
) -> Arranged:
    """Lay out the words of a page `size`; `unseen` gives the rule by which words are hidden, by their index."""
    if glyphs.plain and not unseen and not glyphs.respelt:
        found = _ruled(glyphs.words, rulings, 0, size) if glyphs.words else []
        return Arranged(lines(page, glyphs.words, found), found, [], [], 0.0)
    groups, apart = _grouped(glyphs, unseen)
    remarks = list(_remarks(page, glyphs, Counter({rule: len(words) for rule, words in apart.items()})))
    main = max(groups, key=lambda turns: len(groups[turns]), default=0)
    if main != ASKEW and ASKEW in groups:
        apart[WATERMARK] = groups.pop(ASKEW)
    made: list[Line] = []
    found = []
    for turns in sorted(groups, key=lambda turns: (turns != main, turns)):
        turned = turns if turns != ASKEW else 0
        if turns == main:
            found = _ruled(groups[turns], rulings, turned, size)
        made += _upright(page, groups[turns], found if turns == main else [], turned, size)
    if main not in (0, ASKEW):
        found = [cell._replace(box=_back(cell.box, main, size)) for cell in found]
    dropped = [Dropped(line=line, rule=rule) for rule, words in apart.items() for line in lines(page, words, [])]
    unmapped = sum(style.unmapped for style in glyphs.styles) / max(1, len(glyphs.words))
    return Arranged(made, found, dropped, remarks, unmapped)


def _grouped(glyphs: Glyphs, unseen: Mapping[int, str]) -> tuple[dict[int, list[Word]], dict[str, list[Word]]]:
    """The words by the quarter turns they are printed at, and the hidden ones by the rule that says so."""
    groups: dict[int, list[Word]] = {}
    apart: dict[str, list[Word]] = {}
    for index, (word, style) in enumerate(zip(glyphs.words, glyphs.styles, strict=True)):
        if rule := unseen.get(index):
            apart.setdefault(rule, []).append(word)
        else:
            groups.setdefault(style.turns, []).append(word)
    return groups, apart


def _upright(
    page: int, words: Sequence[Word], found: Sequence[RuledCell], turns: int, size: tuple[float, float]
) -> list[Line]:
    """The lines of words that run `turns` quarter turns anticlockwise; their boxes stay those of the page as displayed."""
    if not turns:
        return lines(page, words, found)
    level = [word._replace(box=turn(word.box, turns, *size)) for word in words]
    made = lines(page, level, found)
    printed = {id(turned): word for turned, word in zip(level, words, strict=True)}
    return [
        replace(line, box=_back(line.box, turns, size), words=tuple(printed[id(word)] for word in line.words)) for line in made
    ]


def _ruled(words: Sequence[Word], rulings: Sequence[Ruling], turns: int, size: tuple[float, float]) -> list[RuledCell]:
    """The ruled cells about words that run `turns` quarter turns anticlockwise, on the page turned to read them."""
    if not turns:
        return parted(columns(close(cells(list(rulings)), words), words), words)
    level = [word._replace(box=turn(word.box, turns, *size)) for word in words]
    return parted(columns(close(cells([_turned(ruling, turns, size) for ruling in rulings]), level), level), level)


def _turned(ruling: Ruling, turns: int, size: tuple[float, float]) -> Ruling:
    return Ruling(turn(ruling.box, turns, *size), ruling.horizontal == (turns % 2 == 0))


def _back(box: Box, turns: int, size: tuple[float, float]) -> Box:
    """A box of the page turned clockwise, on the page as displayed."""
    width, height = size if turns % 2 == 0 else size[::-1]
    return turn(box, 4 - turns, width, height)


def _remarks(page: int, glyphs: Glyphs, unseen: Counter[str]) -> Iterable[Remark]:
    if unseen:
        yield hidden.remark(unseen, page)
    if glyphs.respelt:
        said = f"{glyphs.respelt} words of a font that gives the numbers of its glyphs were read by the order of glyphs"
        yield Remark("pdf", "glyph_order", "info", f"{said} (letters.from_glyph_order)", page)
    fonts = Counter(style.font or "a nameless font" for style in glyphs.styles if style.unmapped)
    if fonts:
        named = ", ".join(f"{font} ({count})" for font, count in sorted(fonts.items()))
        said = f"{fonts.total()} of {len(glyphs.words)} words are in fonts that do not say what their glyphs mean"
        yield Remark("pdf", "no_unicode", "warning", f"{said}: {named}", page)
