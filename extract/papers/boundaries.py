"""Where a paper ends and the next begins inside a pack that has no bookmarks: signals, weighed in the open.

Packs are padded so that each paper begins on a right-hand page; a paper has its own page size, type, numbering and head.
No one signal decides; the weights add up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.models import Page

THRESHOLD = 2.0  # weight from which a page begins a paper
WEIGHTS = {
    "after_filler": 3.0,  # the page before is left blank to pad a paper
    "headed": 2.0,  # its first lines are the head of a report, an appendix or minutes
    "numbered_one": 2.0,  # the paper's own page number is 1, and another stood before
    "page_size": 1.5,  # the page is of another size than the one before
    "type": 1.0,  # most of it is set in another font or size
    "large_title": 1.0,  # it begins in type well above that of its text
    "short_before": 0.7,  # the page before ends well above the foot
    "runs_on": -3.0,  # a sentence runs on from the page before
    "left_hand": -2.0,  # in a padded pack: it is a left-hand page
    "right_hand": 0.5,  # in a padded pack: it is a right-hand page
    "numbered_on": -2.0,  # the paper's own page number goes on from the page before
    "same_furniture": -1.0,  # it has the running head or foot of the page before
}
_SIZE_STEP = 3.0  # points by which page sizes differ
LARGE = 1.3  # times the size of the text: a large title
_SHORT = 0.6  # share of the page's height above which a page is not full
TOP_LINES = 4  # lines in which a large title stands
PADDED = 2  # fillers on left-hand pages that show that a pack is padded
ENDS = re.compile(r"[.:;!?)\]\u201d\"'\u2019]\s*$")


class Boundary(NamedTuple):
    """A page that begins a paper, what speaks for it and how much."""

    page: int
    weight: float
    signals: tuple[str, ...]


def boundaries(pages: Sequence[Page], headed: Sequence[str | None]) -> list[Boundary]:
    """The pages of a pack that begin a paper; `headed` says, for each page, what its first lines announce."""
    left_hand = padding(pages)
    found = []
    for before, page, head in zip(pages, pages[1:], headed[1:], strict=False):
        if page.filler:
            continue
        signals = tuple(_signals(before, page, head, left_hand))
        weight = sum(WEIGHTS[signal] for signal in signals)
        if weight >= THRESHOLD:
            found.append(Boundary(page.number, weight, signals))
    return found


def padding(pages: Sequence[Page]) -> int | None:
    """The parity (0 or 1) of the page numbers of left-hand pages in a pack that is padded, else None."""
    parities = Counter(page.number % 2 for page in pages if page.filler)
    if not parities:
        return None
    parity, count = parities.most_common(1)[0]
    return parity if count >= PADDED and count == parities.total() else None


def _signals(before: Page, page: Page, head: str | None, left_hand: int | None) -> Iterator[str]:
    """What speaks for and against a new paper on `page`."""
    if before.filler:
        yield "after_filler"
    if head:
        yield "headed"
    if "1" in own_numbers(page) and own_numbers(before) - {"1"}:
        yield "numbered_one"
    if abs(page.width - before.width) > _SIZE_STEP or abs(page.height - before.height) > _SIZE_STEP:
        yield "page_size"
    if _type(page) and _type(before) and _type(page) != _type(before):
        yield "type"
    if page.lines and max(line.size for line in page.lines[:TOP_LINES]) >= LARGE * (_type(page) or ("", 1e9))[1]:
        yield "large_title"
    if before.lines and max(line.box.bottom for line in before.lines) < _SHORT * before.height:
        yield "short_before"
    if _runs_on(before, page):
        yield "runs_on"
    if left_hand is not None:
        yield "left_hand" if page.number % 2 == left_hand else "right_hand"
    if {str(int(number) + 1) for number in own_numbers(before)} & own_numbers(page):
        yield "numbered_on"
    if _furniture(page) & _furniture(before):
        yield "same_furniture"


def own_numbers(page: Page) -> set[str]:
    """Page numbers printed on a page beside that of the pack: the paper's own."""
    found: set[str] = set()
    for dropped in page.dropped:
        if dropped.rule in ("margin.page_label", "margin.running_page", "margin.repeated"):
            numbers = re.findall(r"(?<![/\d])\d{1,3}(?![/\d])", re.sub(r"(?i)\bof\s+\d+|\b20\d\d\b", "", dropped.line.text))
            found.update(number for number in numbers if number != page.label)
    return found


def _furniture(page: Page) -> set[str]:
    """The words of a page's running heads and feet, numbers aside, but for the pack's own page number."""
    texts = (re.sub(r"\d+", "#", dropped.line.text.casefold()) for dropped in page.dropped)
    return {text for text in texts if re.search(r"[a-z]{3}", text) and not re.fullmatch(r"\W*page\s+#(?:\s+of\s+#)?\W*", text)}


def _type(page: Page) -> tuple[str, float] | None:
    """The font and size in which most of a page is set."""
    counted = Counter((word.font, round(word.size)) for line in page.lines for word in line.words)
    return counted.most_common(1)[0][0] if counted else None


def _runs_on(before: Page, page: Page) -> bool:
    """True where the last words of a page and the first of the next are of one sentence."""
    if not before.lines or not page.lines:
        return False
    last, first = before.lines[-1], page.lines[0]
    return not ENDS.search(last.text) and first.text[0].islower() and not last.bold
