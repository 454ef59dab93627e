"""Words and boxes as pdf.read has them beside pdfplumber's, page by page, each difference under a name.

    python bench/faithful.py [FOLDER …] [--every N] [--out docs/benchmarks/faithfulness.md]

Compared are the words as they come from the page, before running heads and hidden words are taken off. Without folders it
takes the real papers in ../shared/corpus, or the project's own where there are none.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from extract.pdf.frame import frame  # noqa: E402
from extract.pdf.glyphs import glyphs  # noqa: E402

NEAR = 1.0  # points by which the edges of a box may differ
FAR = 20.0  # points: boxes farther from each other are not of one printed word
TOUCH = 2.0  # points by which boxes of one printed word may miss each other
WORDS_BAR = 0.995
BOXES_BAR = 0.99
# What our tables of symbol fonts give.
SIGNS = "\u2022\u2013\u2713\u2717\u2610-\u2612\u25a0\u25aa\u25c6\u25cf\u27a2\u2192\u00d7\u00b0\u2264\u2265"
SYMBOL = re.compile(rf"[\uf020-\uf0ff{SIGNS}\x00-\x1f\x7f-\x9f]|\(cid:\d+\)")

CLASSES = {
    "symbol": "A glyph of a symbol font, or without Unicode: we give the sign seen, pdfplumber its code or `(cid:n)`",
    "glyph_numbers": "A font that gives glyph numbers in place of letters: we respell it, pdfplumber has the numbers",
    "ligature": "A ligature that one of the two gives as one character",
    "hyphen": "A hyphen at a line's end, soft or hard",
    "joined": "Words less than 3 points apart, which pdfplumber joins and PDFium parts by the width of the font's blank",
    "parted": "One word of ours with gaps wider than 3 points or a change of height in it (leader dots, spaced or kerned type), "
    "which pdfplumber parts",
    "turned": "Words that run sideways or askew: pdfplumber reads them letter by letter or backwards",
    "unseen": "Glyphs painted twice at one place to look bold, or without ink: PDFium gives what is seen",
    "other": "None of these",
}
BOX_CLASSES = {
    "overhang": "The last glyph hangs over its advance (f, r, an italic): PDFium's box takes the ink in",
    "height": "Top or bottom differs: superscripts, and fonts whose descent the two libraries read from different tables",
    "along": "The word stands farther along its line: the libraries round the font's widths differently",
    "other": "None of these",
}


class Print(NamedTuple):
    """A word and where it stands: x0, top, x1, bottom."""

    text: str
    box: tuple[float, float, float, float]
    upright: bool = True


@dataclass
class Tally:
    """What a comparison found, over all pages so far."""

    pages: int = 0
    ours: int = 0
    theirs: int = 0
    same: int = 0
    near: int = 0
    words: Counter[str] = field(default_factory=Counter)  # class → words of pdfplumber's that differ so
    boxes: Counter[str] = field(default_factory=Counter)
    shown: dict[str, Counter[tuple[str, int]]] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def plain_share(self) -> float:
        """The share of words that agree letter by letter."""
        return 2 * self.same / max(1, self.ours + self.theirs)

    @property
    def share(self) -> float:
        """The share of pdfplumber's words that agree, or differ in a way that has a name."""
        return 1 - self.words["other"] / max(1, self.theirs)

    @property
    def near_share(self) -> float:
        """The share of the words that agree whose box is the same within a point."""
        return self.near / max(1, self.same)


def own_words(page: Any) -> list[Print]:
    """The words of an open PDFium page as pdf.read has them, before any is dropped."""
    found = glyphs(page, frame(page))
    return [Print(word.text, word.box, style.turns == 0) for word, style in zip(found.words, found.styles, strict=True)]


def their_words(page: Any) -> list[Print]:
    """pdfplumber's words of one of its pages."""
    return [
        Print(word["text"], (word["x0"], word["top"], word["x1"], word["bottom"]), word["upright"]) for word in page.extract_words()
    ]


def compare(ours: list[Print], theirs: list[Print], tally: Tally, where: tuple[str, int]) -> None:
    """Add a page to the tally."""
    tally.pages += 1
    tally.ours += len(ours)
    tally.theirs += len(theirs)
    by_text: dict[str, list[Print]] = defaultdict(list)
    for word in ours:
        by_text[word.text].append(word)
    left = []
    for word in theirs:
        found = min(by_text[word.text], key=lambda other: _distance(other.box, word.box), default=None)
        if found is None or _distance(found.box, word.box) > FAR:
            left.append(word)
            continue
        by_text[word.text].remove(found)
        tally.same += 1
        if _distance(found.box, word.box) <= NEAR:
            tally.near += 1
        else:
            named = _box_class(found, word)
            tally.boxes[named] += 1
            tally.shown[f"box:{named}"][where] += 1
    rest = [word for words in by_text.values() for word in words]
    for named, count in _classes(rest, left):
        tally.words[named] += count
        tally.shown[named][where] += count


def _distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _box_class(ours: Print, theirs: Print) -> str:
    x0, top, x1, bottom = (a - b for a, b in zip(ours.box, theirs.box, strict=True))
    if max(abs(top), abs(bottom)) > NEAR:
        return "height"
    if abs(x0) <= NEAR < x1:
        return "overhang"
    return "along" if abs(x0) > NEAR else "other"


def _classes(ours: list[Print], theirs: list[Print]) -> Iterator[tuple[str, int]]:
    """The names of the differences between the words left over on a page, with the number of pdfplumber's words in each.

    Words that touch are taken together: the two libraries may have cut one printed word at different places.
    """
    for own, their in _clusters(ours, theirs):
        count = max(1, len(their))
        a, b = _spelt(own), _spelt(their)
        if any(not word.upright for word in (*own, *their)):
            yield "turned", count
        elif "\x03" in b:
            yield "glyph_numbers", count
        elif a == b and len(own) != len(their):
            yield ("joined" if len(own) > len(their) else "parted"), count
        elif _plain(a) == _plain(b):
            yield "symbol", count
        elif b and set(b) <= {"x"} and set(a) == {"\u2022"}:
            yield "symbol", count  # the number of the bullet among the glyphs of Symbol
        elif _unligated(a) == _unligated(b):
            yield "ligature", count
        elif _unhyphened(a) == _unhyphened(b):
            yield "hyphen", count
        elif sorted(_plain(a)) == sorted(_plain(b)):
            yield "parted" if len(their) >= len(own) else "joined", count
        elif a and b and set(_plain(a)) <= set(_plain(b)) and len(b) > len(a):
            yield "unseen", count
        else:
            yield "other", count


def _clusters(ours: list[Print], theirs: list[Print]) -> Iterator[tuple[list[Print], list[Print]]]:
    """Words whose boxes touch, ours and theirs, each from left to right."""
    words = [(word, 0) for word in ours] + [(word, 1) for word in theirs]
    words.sort(key=lambda entry: entry[0].box[1])
    groups: list[list[tuple[Print, int]]] = []
    for entry in words:
        near = [group for group in groups[-60:] if any(_touch(entry[0].box, other.box) for other, _ in group)]
        joined = [entry, *(other for group in near for other in group)]
        groups = [group for group in groups if all(group is not one for one in near)]
        groups.append(joined)
    for group in groups:
        own = sorted((word for word, side in group if side == 0), key=lambda word: word.box[0])
        yield own, sorted((word for word, side in group if side == 1), key=lambda word: word.box[0])


def _touch(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > -TOUCH and down > 0.3 * min(one[3] - one[1], other[3] - other[1])


def _spelt(words: Iterable[Print]) -> str:
    return "".join(word.text for word in words)


def _plain(text: str) -> str:
    """A text with every symbol as one sign; blanks of symbol fonts are none."""
    return SYMBOL.sub("\u2022", text.replace("\uf020", "").replace("\x03", ""))


def _unligated(text: str) -> str:
    for ligature, letters in {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}.items():
        text = text.replace(ligature, letters)
    return text


def _unhyphened(text: str) -> str:
    return re.sub(r"[-\u00ad\u2010\u2011\x02\ufffe]", "", text)


def compare_files(paths: Iterable[Path], root: Path, *, every: int = 1) -> Tally:
    """Compare each page, or every n-th page, of some PDFs."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    tally, seen = Tally(), 0
    for path in paths:
        opened = pypdfium2.PdfDocument(path)
        with pdfplumber.open(path) as plumbed:
            for number, their_page in enumerate(plumbed.pages, start=1):
                seen += 1
                if (seen - 1) % every:
                    continue
                page = pdfium.FPDF_LoadPage(opened.raw, number - 1)
                compare(own_words(page), their_words(their_page), tally, (str(path.relative_to(root)), number))
                pdfium.FPDF_ClosePage(page)
                their_page.close()
        opened.close()
    return tally


def report(tally: Tally, what: str) -> str:
    """The page of the docs."""
    lines = [
        "# Faithfulness", "",
        f"Words and boxes of {what}, {tally.pages:,} pages, beside those of pdfplumber's `extract_words`. Made by `make faithful`;",
        "do not edit. Compared are the words as they come from the page, before running heads and hidden words are taken off.", "",
        "| what | bar | found |", "|---|---|---|",
        f"| words that agree letter by letter (of {tally.ours:,} ours and {tally.theirs:,} theirs) | | {tally.plain_share:.2%} |",
        f"| words that agree, or differ in a way named below | {WORDS_BAR:.1%} | {tally.share:.2%} |",
        f"| boxes of the words that agree, all four edges within {NEAR:g} point | {BOXES_BAR:.0%} | {tally.near_share:.2%} |", "",
        "A box is as wide as the glyphs' advances and as tall as the type is large, measured up from the font's descent. PDFium's",
        "own (\"loose\") box reaches up to the font's ascent, 0 to 0.3 of the size higher, and is cut down to match.", "",
        "## Words that differ", "", "| class | what it is | words | most on |", "|---|---|---|---|",
    ]  # fmt: skip
    lines += _table(CLASSES, tally.words, tally.shown, "")
    lines += ["", "## Boxes that differ", "", "| class | what it is | words | most on |", "|---|---|---|---|"]
    lines += _table(BOX_CLASSES, tally.boxes, tally.shown, "box:")
    return "\n".join([*lines, ""])


def _table(
    classes: dict[str, str], counts: Counter[str], shown: dict[str, Counter[tuple[str, int]]], prefix: str
) -> Iterator[str]:
    for name, says in classes.items():
        places = shown.get(prefix + name, Counter()).most_common(2)
        pages = "; ".join(f"{file} p. {page} ({count})" for (file, page), count in places)
        yield f"| {name} | {says} | {counts[name]:,} | {pages} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--every", type=int, default=1, help="compare every N-th page only")
    parser.add_argument("--out", type=Path, help="write the report to this file")
    given = parser.parse_args()
    corpus = ROOT.parent / "shared" / "corpus"
    root = given.folders[0] if given.folders else corpus if corpus.is_dir() else ROOT / "fixtures"
    tally = compare_files(sorted(root.rglob("*.pdf")), root, every=given.every)
    text = report(tally, "the real papers in ../shared/corpus" if root == corpus else "the PDFs given")
    print(text)
    if given.out:
        given.out.write_text(text, encoding="utf-8")
    sys.exit(tally.share < WORDS_BAR or tally.near_share < BOXES_BAR)


if __name__ == "__main__":
    main()
