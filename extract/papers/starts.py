"""A document → the pages on which its papers begin: the best whole of all pages that may begin one.

The first look tells what a page and the one before it show. With it the agenda is known, and the second look weighs beside the
first which of its items' papers are said to begin on the page: by bookmark, stamp, page range or title. Then the best run of
starts wins: what each is worth, and that the papers come in the order of their items. The weights are the model's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.models import Document
from extract.outline.agenda_details import Listed
from extract.outline.best import SURE_BETWEEN, log_odds
from extract.papers.item_pages import SIGNS, Put, inside_ranges, item_pages
from extract.papers.page_starts import NO_BOOKMARK
from extract.text.trees import Shelf, Trees

STARTS_FILE = "starts.json"
BACKWARDS = -2.0  # what it is worth, in log-odds, that a paper is put to an earlier item than the paper before it
LISTED_BEFORE = 3  # items before which a second heading "Agenda" belongs to the same agenda
LEAST_OF_PACK = 2  # items of an agenda without page ranges behind which papers may follow
LEAST_START = 0.02  # probability below which no paper begins on a page
LATER_KINDS = ("agenda", "minutes")  # kinds of papers that may be announced on a later page
SPOKEN = 2  # pages with a sign of one sort from which a page without it is silent

_Table = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Starts:
    """The weights: trees for the first look, and what each sign of the second is worth, in log-odds."""

    first: Trees
    second: Mapping[str, float]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Starts:
        """The model that a file holds."""
        return cls(Trees.of(data["first"]), data["second"])


@dataclass(frozen=True, slots=True)
class Start:
    """A page on which a paper begins: how sure, the item it is put to, the sign that says so, and the others that say otherwise."""

    page: int
    confidence: float
    put: Put | None = None
    others: tuple[Put, ...] = ()


STARTS_WEIGHTS = Shelf("extract.papers", STARTS_FILE, Starts.of)


def first_look(table: _Table) -> NDArray[np.float64]:
    """How probable it is that a paper begins on each page, by the pages alone; the first page begins one."""
    chances = STARTS_WEIGHTS.model().first.chances(table)
    chances[:1] = 1.0
    return chances


def signs(
    document: Document, table: _Table, first: NDArray[np.float64], items: Sequence[Listed], kind: str
) -> dict[str, NDArray[np.float64]]:
    """The features of the second look, a column each: the first look's log-odds, and what agenda and bookmarks say of a page."""
    count = len(document.pages)
    made = {sign: np.zeros(count) for sign in SIGNS}
    puts = item_pages(document, items)
    for put in puts:
        made[put.by][put.page - 1] = 1.0
    spoken = [sign for sign in SIGNS if sign != "title" and made[sign].sum() >= SPOKEN]
    marked = "bookmark" in spoken or "below" in spoken
    return {
        "always": np.ones(count),
        "first": np.array([log_odds(float(chance)) for chance in first]),
        **made,
        "below_printed": made["below"] * table["bookmark_printed"],
        "silent": sum((1 - made[sign] for sign in spoken), np.zeros(count)),
        "unmarked": (table["bookmark_level"] == NO_BOOKMARK) * float(marked),
        "inside_range": np.array(inside_ranges(document.pages, items)) == 1.0,
        "again": again(document, table, items, kind).astype(float),
        "pack": np.full(count, float(_is_pack(items, kind, puts))),
    }


def second_look(
    document: Document, table: _Table, first: NDArray[np.float64], items: Sequence[Listed], kind: str
) -> dict[str, NDArray[np.float64]]:
    """What each sign is worth on each page, in log-odds; together they are the page's."""
    weights = STARTS_WEIGHTS.model().second
    return {name: weights[name] * column for name, column in signs(document, table, first, items, kind).items()}


def may_begin(document: Document, table: _Table, items: Sequence[Listed], kind: str) -> NDArray[np.bool_]:
    """Pages on which a paper may begin at all: in a pack every page behind the agenda's items, and those put to one of them; else
    those that announce one more paper: minutes, another agenda, an appendix behind a report.
    """
    more = again(document, table, items, kind)
    puts = item_pages(document, items)
    if _is_pack(items, kind, puts):
        told = np.isin(np.arange(1, len(document.pages) + 1), [put.page for put in puts])
        behind = _begins(document) > max(item.heading.start for item in items)
        return np.asarray(more | ((table["said_agenda"] == 0) & (behind | told)))
    return np.asarray(more | (table["said_appendix"] > 0)) if kind == "report" else more


def _is_pack(items: Sequence[Listed], kind: str, puts: Sequence[Put]) -> bool:
    """True for an agenda that papers may follow; false for one published alone, whose page ranges are those of a pack not here."""
    if kind != "agenda" or not items:
        return False
    if any(put.by != "title" for put in puts):
        return True
    return len(items) >= LEAST_OF_PACK and not any(item.first for item in items)


def again(document: Document, table: _Table, items: Sequence[Listed], kind: str) -> NDArray[np.bool_]:
    """Pages that announce minutes or an agenda; behind an agenda, another only where items are listed before it."""
    said = {name: np.asarray((table[f"said_{name}"] > 0) & (table[f"says_{name}_set_off"] > 0)) for name in LATER_KINDS}
    if kind == "agenda":
        before = [sum(item.heading.start < place for item in items) for place in _begins(document)]
        said["agenda"] &= np.array(before, dtype=int) >= LISTED_BEFORE
    return np.asarray(said["agenda"] | said["minutes"])


def _begins(document: Document) -> NDArray[np.int64]:
    """Where the text of each page begins in that of all."""
    return np.cumsum([0, *(len(page.text) + 1 for page in document.pages)])[:-1]


def starts(document: Document, table: _Table, first: NDArray[np.float64], items: Sequence[Listed], kind: str) -> list[Start]:
    """The starts of the papers of a document whose first is of `kind` and, where it is an agenda, lists `items`; in order."""
    worth = second_look(document, table, first, items, kind)
    odds = sum(worth.values(), np.zeros(len(first)))
    chances = np.where(may_begin(document, table, items, kind), 1 / (1 + np.exp(-odds)), 0.0)
    order = {item.number: place for place, item in enumerate(items)}
    puts: dict[int, list[Put]] = {}
    for put in item_pages(document, items):
        puts.setdefault(put.page, []).append(put)
    return run_of_starts(chances, puts, order)


def run_of_starts(
    chances: Sequence[float] | NDArray[np.float64], puts: Mapping[int, Sequence[Put]], order: Mapping[str | None, int]
) -> list[Start]:
    """The run of starts, each with one of the items put to it, that is worth most.

    A start to which no item is put goes with the item before it. Of one page's signs the first of `SIGNS` is as good as the next.
    """
    ways: list[tuple[float, int, list[Start]]] = [(0.0, -1, [Start(1, 1.0)])]  # worth, place of the last item, starts
    for page in range(2, len(chances) + 1):
        chance = float(chances[page - 1])
        if chance < LEAST_START:
            continue
        worth, kept = log_odds(chance), min(SURE_BETWEEN[1], max(SURE_BETWEEN[0], chance))
        signs = sorted(puts.get(page, ()), key=lambda put: SIGNS.index(put.by))
        grown = list(ways)
        for value, item, run in ways:
            told: Sequence[Put | None] = signs or [None]
            for put in told:
                place = item if put is None else order.get(put.number, item)
                step = worth + (BACKWARDS if place < item else 0.0)
                others = tuple(other for other in signs if put is not None and other.number != put.number)
                grown.append((value + step, place, [*run, Start(page, round(kept, 3), put, others)]))
        kept_ways: dict[int, tuple[float, int, list[Start]]] = {}
        for way in grown:
            if way[1] not in kept_ways or way[0] > kept_ways[way[1]][0]:
                kept_ways[way[1]] = way
        ways = list(kept_ways.values())
    return max(ways, key=lambda way: way[0])[2]
