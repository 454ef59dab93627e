"""What a person sees of a page that tells whether a paper begins on it: of the page, the one before and the whole PDF.

Packs are padded so that each paper begins on a right-hand page; a paper has its own page size, type, numbering, running head
and first lines. All are relative: type to the page's own, white space to its height.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.models import Document, Line, Page
from extract.outline.item_marks import marks
from extract.papers.heads import APPENDIX_NAMED, NAMED_APPENDIX, NAMED_KINDS, TOP_LINES, announced, kind_said, set_off
from extract.papers.kind_features import TITLE_WORDS
from extract.same.titles import letters

SIZE_STEP = 3.0  # points by which page sizes differ
PADDED = 2  # fillers on left-hand pages that show that a pack is padded
NO_BOOKMARK = 9.0  # the level of a bookmark that is not there
LINES_COUNTED = 60  # lines of a page, counted
MOST_PAGES = 60.0  # pages back to the last bookmark, counted
UNKNOWN = -1.0
MOST_OF_TITLE = 0.7  # share of a bookmark's words that are printed at the head of the page it leads to
ENDS = re.compile(r"[.:;!?)\]\u201d\"'\u2019]\s*$")
_SECTION = re.compile(r"^(\d{1,2})(?:\.(\d{1,2}))?\.?\s")

_Table = dict[str, NDArray[np.float32]]


def page_starts(document: Document) -> _Table:
    """A column for each feature, a row for each page of a document."""
    pages = document.pages
    seen = [_Seen.of(page) for page in pages]
    rows = [
        {
            **_alone(page, own),
            **_beside(before, own_before, page, own),
            **_numbered(own_before, own),
        }
        for before, own_before, page, own in zip(
            [None, *pages[:-1]], [None, *seen[:-1]], pages, seen, strict=True
        )
    ]  # fmt: skip
    made = {name: [row[name] for row in rows] for name in (rows[0] if rows else ())}
    made.update(_whole(pages))
    made.update(_bookmarked(document))
    made.update(_mentioned(pages))
    return {name: np.asarray(column, dtype=np.float32) for name, column in made.items()}


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is looked up of a page more than once."""

    type: tuple[str, float] | None  # font and size in which most of it is set
    own: frozenset[int]  # page numbers printed beside that of the pack: the paper's own
    running: frozenset[str]  # the words of its running heads and feet, numbers aside
    first: tuple[int, int] | None  # the first section number on it, and the last
    last: tuple[int, int] | None

    @classmethod
    def of(cls, page: Page) -> _Seen:
        counted = Counter((word.font, round(word.size)) for line in page.lines for word in line.words)
        sections = [(int(hit[1]), int(hit[2] or 0)) for line in page.lines if (hit := _SECTION.match(line.text))]
        return cls(
            counted.most_common(1)[0][0] if counted else None,
            frozenset(own_numbers(page)),
            frozenset(_running(page)),
            sections[0] if sections else None,
            sections[-1] if sections else None,
        )


def own_numbers(page: Page) -> set[int]:
    """Page numbers printed on a page beside that of the pack: the paper's own."""
    found: set[int] = set()
    for dropped in page.dropped:
        if dropped.rule in ("margin.page_label", "margin.running_page", "margin.repeated"):
            numbers = re.findall(r"(?<![/\d])\d{1,3}(?![/\d])", re.sub(r"(?i)\bof\s+\d+|\b20\d\d\b", "", dropped.line.text))
            found.update(int(number) for number in numbers if number != page.label)
    return found


def _running(page: Page) -> set[str]:
    texts = (re.sub(r"\d+", "#", dropped.line.text.casefold()) for dropped in page.dropped)
    return {text for text in texts if re.search(r"[a-z]{3}", text) and not re.fullmatch(r"\W*page\s+#(?:\s+of\s+#)?\W*", text)}


def _alone(page: Page, own: _Seen) -> dict[str, float]:
    """The page by itself: its first lines, its type, how full it is."""
    top = page.lines[:TOP_LINES]
    body = own.type[1] if own.type else 10.0
    said = kind_said(top)
    made = {f"says_{name}": value for name, value in announced(top).items()}
    made.update({f"said_{name}": float(said == name) for name in NAMED_KINDS})
    for name, word in TITLE_WORDS.items():
        made[f"top_{name}"] = float(any(word.search(line.text) and set_off(line) for line in top))
    made["named_appendix"] = float(any(NAMED_APPENDIX.search(line.text) for line in top[:2]))
    made.update(_first_line(page, top))
    made["lines"] = float(min(LINES_COUNTED, len(page.lines)))
    made["largest"] = max((line.size for line in top), default=0.0) / (body or 10.0)
    made["first_largest"] = (top[0].size if top else 0.0) / (body or 10.0)
    made["ends_at"] = max(line.box.bottom for line in page.lines) / page.height if page.lines else UNKNOWN
    made["labels"] = float(sum(line.text.rstrip().endswith(":") for line in top))
    made["filler"] = float(page.filler)
    made["stamped"] = float(page.stamp is not None)
    made["landscape"] = float(page.width > page.height)
    made["read"] = float(page.source != "text")
    return made


def _first_line(page: Page, top: Sequence[Line]) -> dict[str, float]:
    """How the first line of a page is set, and how far down it stands."""
    if not top:
        none = dict.fromkeys(("first_set_off", "first_small", "first_mark", "first_cell"), 0.0)
        return {**none, "first_centred": UNKNOWN, "begins_at": UNKNOWN}
    first = top[0]
    return {
        "first_set_off": float(set_off(first)),
        "first_centred": _centred(first, page),
        "first_small": float(first.text[:1].islower()),
        "first_mark": float(bool(marks(first.text))),
        "first_cell": float(first.cell is not None),
        "begins_at": first.box.top / page.height,
    }


def _centred(line: Line, page: Page) -> float:
    """How far a line's middle is from the page's, as a share of its width."""
    return abs(line.box.x0 + line.box.x1 - page.width) / page.width


def _beside(before: Page | None, own_before: _Seen | None, page: Page, own: _Seen) -> dict[str, float]:
    """The page beside the one before it."""
    if before is None or own_before is None:
        return dict.fromkeys(
            ("after_filler", "resized", "turned", "font", "type_size", "full_before", "runs_on", "same_running", "new_running",
             "same_first", "stamp", "reread", "cell_before"), UNKNOWN,
        )  # fmt: skip
    same = own.running & own_before.running
    top, old = page.lines[:1], before.lines[:1]
    return {
        "after_filler": float(before.filler),
        "resized": float(abs(page.width - before.width) > SIZE_STEP or abs(page.height - before.height) > SIZE_STEP),
        "turned": float((page.width > page.height) - (before.width > before.height)),
        "font": float(bool(own.type and own_before.type and own.type[0] != own_before.type[0])),
        "type_size": (own.type[1] / own_before.type[1] if own.type and own_before.type and own_before.type[1] else 1.0),
        "full_before": max(line.box.bottom for line in before.lines) / before.height if before.lines else UNKNOWN,
        "runs_on": float(_runs_on(before, page)),
        "same_running": float(len(same)),
        "new_running": float(len(own.running - own_before.running)) if own.running else UNKNOWN,
        "same_first": float(bool(top and old) and letters(top[0].text) == letters(old[0].text)),
        "stamp": 0.0 if page.stamp is None else 1.0 if page.stamp == before.stamp else 2.0,
        "reread": float(page.source != before.source),
        "cell_before": float(bool(before.lines) and before.lines[-1].cell is not None),
    }


def _runs_on(before: Page, page: Page) -> bool:
    """True where the last words of a page and the first of the next are of one sentence."""
    if not before.lines or not page.lines:
        return False
    last, first = before.lines[-1], page.lines[0]
    return not ENDS.search(last.text) and first.text[0].islower() and not last.bold


def _numbered(before: _Seen | None, own: _Seen) -> dict[str, float]:
    """How a page's own numbers go on from those of the page before: its page numbers, and those of its sections."""
    if before is None:
        return dict.fromkeys(("own_one", "own_on", "own_stops", "section_on", "section_anew"), UNKNOWN)
    step = (own.first[0] - before.last[0], own.first[1] - before.last[1]) if own.first and before.last else None
    return {
        "own_one": float(1 in own.own and bool(before.own - {1})),
        "own_on": float(bool({number + 1 for number in before.own} & own.own)),
        "own_stops": float(bool(before.own) and not own.own),
        "section_on": UNKNOWN if step is None else float(step[0] in (0, 1) and (step[0] == 1 or step[1] >= 0)),
        "section_anew": UNKNOWN if step is None or own.first is None else float(own.first[0] == 1 and step[0] < 0),
    }


def _whole(pages: Sequence[Page]) -> Mapping[str, list[float]]:
    """The same for every page, or the place of a page among them."""
    left_hand, count = padding(pages), len(pages)
    parity = [0.0 if left_hand is None else -1.0 if page.number % 2 == left_hand else 1.0 for page in pages]
    stamps, fillers = sum(page.stamp is not None for page in pages), sum(page.filler for page in pages)
    return {
        "parity": parity,
        "pages": [math.log1p(count)] * count,
        "place": [n / max(1, count) for n in range(count)],
        "page_number": [float(min(MOST_PAGES, n)) for n in range(count)],
        "stamps": [stamps / max(1, count)] * count,
        "fillers": [fillers / max(1, count)] * count,
    }


def padding(pages: Sequence[Page]) -> int | None:
    """The parity (0 or 1) of the page numbers of left-hand pages in a pack that is padded, else None."""
    parities = Counter(page.number % 2 for page in pages if page.filler)
    if not parities:
        return None
    parity, count = parities.most_common(1)[0]
    return parity if count >= PADDED and count == parities.total() else None


def _bookmarked(document: Document) -> Mapping[str, list[float]]:
    """The highest bookmark that leads to a page, how many do, and how far back the last is."""
    count = len(document.pages)
    levels: list[list[int]] = [[] for _ in range(count)]
    named = [0.0] * count
    for entry in document.outline:
        if entry.page and entry.page <= count:
            levels[entry.page - 1].append(entry.level)
            named[entry.page - 1] = max(named[entry.page - 1], _named_at_top(entry.title, document.pages[entry.page - 1]))
    since, back = MOST_PAGES, []
    for found in levels:
        since = 0.0 if found else min(MOST_PAGES, since + 1)
        back.append(since)
    highest = min((level for found in levels for level in found), default=0)
    top = [min(found) - highest if found else NO_BOOKMARK for found in levels]
    marked = sum(bool(found) for found in levels)
    return {
        "bookmark_level": [float(level) for level in top],
        "bookmarks": [float(min(9, len(found))) for found in levels],
        "bookmark_back": back,
        "bookmark_printed": named,
        "bookmarked": [marked / max(1, count)] * count,
        "top_bookmarked": [sum(level == 0 for level in top) / max(1, count)] * count,
    }


def _named_at_top(title: str, page: Page) -> float:
    """1 where a bookmark's title, or the most of it, is printed in a page's first lines."""
    top = letters(" ".join(line.text for line in page.lines[:TOP_LINES]))
    words = [word for word in re.findall(r"[^\W\d_]{3,}", title)]
    return float(bool(words) and sum(letters(word) in top for word in words) >= MOST_OF_TITLE * len(words))


def _mentioned(pages: Sequence[Page]) -> Mapping[str, list[float]]:
    """Whether an earlier page names the appendix whose number a page's first lines print; −1 where they print none."""
    made: list[float] = []
    said: set[str] = set()
    for page in pages:
        named = next((hit["number"].casefold() for line in page.lines[:2] for hit in APPENDIX_NAMED.finditer(line.text)), None)
        made.append(UNKNOWN if named is None else float(named in said))
        said.update(hit["number"].casefold() for hit in APPENDIX_NAMED.finditer(page.text))
    return {"mentioned": made}
