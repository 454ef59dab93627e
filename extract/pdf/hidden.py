"""Hidden text: words in the content of a page that cannot be seen on it. Each is dropped by a named rule.

``hidden.outside``    off the edge of the page as displayed (its crop box)
``hidden.invisible``  set in the invisible mode; over a picture that is the text layer of a scan, which is kept
``hidden.pale``       white, or so near it that it cannot be seen, with nothing dark or coloured behind
``hidden.tiny``       smaller than can be read
``hidden.covered``    painted over by an opaque area afterwards
``hidden.struck``     struck through: a deletion that was tracked
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

from extract.models import Box, Remark, Ruling, Word
from extract.pdf.glyphs import Glyphs
from extract.pdf.grounds import on_ground
from extract.pdf.strokes import Cover, Strokes

STRIKE = (0.34, 0.64)  # share of the size above a word's bottom in which a line through it runs
STRIKE_OVERHANG = 0.6  # share of the size by which a strike may reach past the words it strikes
STRIKE_COVERS = 0.75  # share of a word's width that the strike runs through
SLACK = 0.5  # points by which a word may lie outside what covers it

REASONS = {
    "hidden.outside": "outside the page",
    "hidden.invisible": "in invisible type",
    "hidden.pale": "white on white",
    "hidden.tiny": "too small to be read",
    "hidden.covered": "painted over",
    "hidden.struck": "struck through",
}


def hide(
    glyphs: Glyphs, strokes: Strokes, size: tuple[float, float], grounds: Callable[[], Sequence[Box]]
) -> dict[int, str]:
    """The words of a page `size` that cannot be seen: index → rule.

    `grounds` gives the areas painted in colour; it is called only where words are pale or invisible.
    """
    found: dict[int, str] = {}
    width, height = size
    words = glyphs.words
    for index, word in enumerate(words):
        x0, top, x1, bottom = word.box
        if x0 < 0.0 or top < 0.0 or x1 > width or bottom > height:
            x, y = (x0 + x1) / 2, (top + bottom) / 2
            if not (0.0 <= x <= width and 0.0 <= y <= height):
                found[index] = "hidden.outside"
    if not glyphs.plain:
        suspects = [index for index, style in enumerate(glyphs.styles) if style.suspect and index not in found]
        middles = [_middle(words[index].box) for index in suspects]
        for index, held in zip(suspects, on_ground(middles, grounds()) if suspects else (), strict=True):
            suspect = glyphs.styles[index].suspect
            if suspect and (suspect == "hidden.tiny" or not held):
                found[index] = suspect
    if strokes.covers:
        found |= _covered(glyphs, strokes)
    if strokes.rulings:
        found |= _struck(words, strokes.rulings)
    return found


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2


def _covered(glyphs: Glyphs, strokes: Strokes) -> dict[int, str]:
    """Words over which an opaque area was painted after they were."""
    words, order = glyphs.words, strokes.order
    by_top = sorted(range(len(words)), key=lambda n: words[n].box.top)
    tops = [words[n].box.top for n in by_top]
    found = {}
    for cover in strokes.covers:
        first = bisect_left(tops, cover.box.top - SLACK)
        for n in by_top[first : bisect_right(tops, cover.box.bottom)]:
            if _inside(words[n].box, cover) and order.get(glyphs.styles[n].owner, cover.before) < cover.before:
                found[n] = "hidden.covered"
    return found


def _inside(box: Box, cover: Cover) -> bool:
    over = cover.box
    level = over.top - SLACK <= box.top and box.bottom <= over.bottom + SLACK
    return level and over.x0 - SLACK <= box.x0 and box.x1 <= over.x1 + SLACK


def _struck(words: Sequence[Word], rulings: Sequence[Ruling]) -> dict[int, str]:
    """Words with a ruling through their middle that ends where they end: one of a table runs on."""
    level = [ruling.box for ruling in rulings if ruling.horizontal]
    if not level:
        return {}
    by_bottom = sorted([(word.box.bottom, n) for n, word in enumerate(words)])
    largest = max((word.size for word in words), default=0.0)
    found = {}
    for box in level:
        y = (box.top + box.bottom) / 2
        near = by_bottom[bisect_left(by_bottom, (y, 0)) : bisect_left(by_bottom, (y + STRIKE[1] * largest, 0))]
        through = [n for _, n in near if _runs_through(box, y, words[n])]
        if through:
            size = max(words[n].size for n in through)
            starts, ends = min(words[n].box.x0 for n in through), max(words[n].box.x1 for n in through)
            if starts - box.x0 <= STRIKE_OVERHANG * size and box.x1 - ends <= STRIKE_OVERHANG * size:
                found.update(dict.fromkeys(through, "hidden.struck"))
    return found


def _runs_through(ruling: Box, y: float, word: Word) -> bool:
    above = word.box.bottom - y
    if not STRIKE[0] * word.size <= above <= STRIKE[1] * word.size:
        return False
    shared = min(ruling.x1, word.box.x1) - max(ruling.x0, word.box.x0)
    return shared >= STRIKE_COVERS * (word.box.x1 - word.box.x0) > 0


def remark(rules: Counter[str], page: int) -> Remark:
    """What the `issues` table says of the words hidden on a page."""
    parts = [f"{count} {REASONS[rule]} ({rule})" for rule, count in sorted(rules.items())]
    return Remark("pdf", "hidden_text", "info", f"words that cannot be seen were left out: {', '.join(parts)}", page)
