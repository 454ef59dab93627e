"""What an agenda says of the pages behind it: which item's papers begin on each, by bookmark, stamp, page range or title.

6. Budget (Pages 31 - 40)        Agenda Item 6        bookmark "6 Budget", and "Appendix A" one level below it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extract.models import Document, OutlineEntry, Page
from extract.outline.agenda_details import Listed
from extract.papers.heads import TOP_LINES, set_off
from extract.same.titles import letters

LEAST_HELD = 0.5  # share of the pages named in an agenda that a PDF must hold to be the pack and not the agenda alone

BOOKMARK_NUMBER = re.compile(r"^(?:item\s+)?(?P<number>\d{1,3}[a-z]?)[.:)]?\s+(?P<title>\S.*)$", re.I)


SIGNS = ("bookmark", "below", "stamp", "range", "title")  # in the order in which they are believed


class Put(NamedTuple):
    """An item to which the page says it is put, and by what: bookmark, below (a bookmark's), stamp, range, title."""

    page: int
    by: str
    number: str
    bookmark: str | None = None


def item_pages(document: Document, items: Sequence[Listed]) -> list[Put]:
    """Every sign that the papers of one of `items` begin on a page, page by page."""
    found = [
        *_bookmarked(document.outline, items),
        *_stamped(document.pages),
        *_ranged(document.pages, items),
        *_titled(document.pages, items),
    ]
    return sorted(put for put in found if 1 < put.page <= len(document.pages))


def inside_ranges(pages: Sequence[Page], items: Sequence[Listed]) -> list[float]:
    """For each page: 1 where an item's papers go on by the agenda's page ranges, 0 where they do not, −1 for no ranges."""
    labels = _labels(pages)
    made = [-1.0] * len(pages)
    for item in items:
        first, last = (labels.get(label) if label else None for label in (item.first, item.last))
        if first and last and first <= last:
            made = [0.0 if value < 0 else value for value in made]
            made[first:last] = [1.0] * (last - first)
    return made


def _bookmarked(outline: Sequence[OutlineEntry], items: Sequence[Listed]) -> Iterator[Put]:
    """Entries named as an agenda item, and the entries one level below them."""
    numbers = {item.number for item in items}
    current: tuple[int, str] | None = None  # level and number of the item's entry
    for entry in outline:
        match = BOOKMARK_NUMBER.match(entry.title)
        if match and match["number"] in numbers and (current is None or entry.level <= current[0]):
            current = (entry.level, match["number"])
            if entry.page:
                yield Put(entry.page, "bookmark", match["number"], match["title"])
        elif current and entry.level == current[0] + 1 and entry.page:
            yield Put(entry.page, "below", current[1], entry.title)
        elif current and entry.level <= current[0]:
            current = None


def _stamped(pages: Sequence[Page]) -> Iterator[Put]:
    """The first page of each run with one stamp."""
    last = None
    for page in pages:
        if page.stamp and page.stamp != last:
            yield Put(page.number, "stamp", page.stamp)
        last = page.stamp or last


def _labels(pages: Sequence[Page]) -> Mapping[str, int]:
    labels: dict[str, int] = {}
    for page in pages:
        if page.label:
            labels.setdefault(page.label, page.number)
    return labels


def _ranged(pages: Sequence[Page], items: Sequence[Listed]) -> Iterator[Put]:
    """The pages that the agenda's page ranges begin with, through the page numbers as printed."""
    labels = _labels(pages)
    last = max((int(item.last) for item in items if item.last and item.last.isdigit()), default=0)
    whole = last <= len(pages)  # else the PDF is the agenda alone, and what it counts are the pages of the pack
    if labels and not whole:
        ranged = [item.first for item in items if item.first is not None]
        if sum(first in labels for first in ranged) < LEAST_HELD * len(ranged):
            return
    for item in items:
        if item.first is None or item.number is None:
            continue
        page = labels.get(item.first)
        if page is None and not labels and whole and item.first.isdigit():
            page = int(item.first)
        if page:
            yield Put(page, "range", item.number)


def _titled(pages: Sequence[Page], items: Sequence[Listed]) -> Iterator[Put]:
    """Pages with the title of one item, set off, among their first lines."""
    titles: dict[str, list[str]] = {}
    for item in items:
        if item.number:
            titles.setdefault(letters(item.title), []).append(item.number)
    for page in pages:
        head = {letters(line.text) for line in page.lines[:TOP_LINES] if set_off(line)}
        fits = [number for title in head for number in titles.get(title, ())]
        if len(fits) == 1:
            yield Put(page.number, "title", fits[0])
