"""What a person sees of a line that may head an item: named features of the line, its neighbours and its cluster.

All are relative: type to the type of the paper, white space to the height of a line, indents to the paper's own margins, so
that no house style is learned by heart. A tree of the model asks for columns by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

import numpy as np

from extract.models import Document, Line, Ruling
from extract.outline import item_words as words
from extract.outline.bare_words import bare_words
from extract.outline.beside_text import beside_text, side_by_side
from extract.outline.cell_places import cell_places
from extract.outline.clusters import clusters
from extract.outline.item_marks import ITEM_REF, PAGES, ItemMark, alone, marks, right_mark, without_years
from extract.outline.lent_numbers import lent
from extract.outline.numbering import numbering
from extract.outline.run_in_heads import run_in
from extract.outline.time_first import time_first
from extract.outline.title_case import title_case
from extract.outline.title_columns import indent
from extract.outline.words_behind import words_behind

BEYOND = 9.0  # what stands for "no such line": a gap over a page's end, a neighbour beyond the paper's
MOSTLY = 0.9  # share of a line in bold or capitals from which it is in bold or capitals
MOST_LISTINGS = 9  # lines that begin like the labels of a paper's head, counted
MOST_TO_VOTE = 12.0  # lines to the next vote, counted
MOST_PEOPLE = 9  # people with titles in a line, counted
LABEL_END = 60  # characters within which a colon ends a label
UNDERLINE = 0.35  # times the type size under a line in which its underline is drawn
# Words with which a line begins, and words anywhere in it.
BEGUN = {
    "standing": words.STANDING_ITEM,
    "deciding": words.DECIDING_WORD,
    "listing": words.LISTING,
    "person": words.PERSON,
    "section_head": words.SECTION_HEAD,
    "report_of": words.REPORT_OF,
    "nothing": words.NOTHING,
    "names_alone": words.NAMES_ALONE,
    "verdict": words.VERDICT_WORD,
    "closing": words.CLOSING,
}
HELD = {
    "finite": words.FINITE, "numberish": words.NUMBERISH, "pages": PAGES, "postcode": words.POSTCODE,
    "application": words.APPLICATION_AT, "vote_told": words.VOTE_TOLD,
}  # fmt: skip
# Features of the lines beside a line that are features of it too.
NEXT = (
    "bold", "upper", "size", "length", "finite", "lone", "has_mark", "deciding", "person", "centred", "colon", "small_start",
    "listing", "nothing", "verdict", "names_alone", "pages", "column_items", "succ_near", "in_cell", "underlined", "standing",
    "reach", "item_ref", "lead_bold", "prose", "from_text", "title_case", "people",
)  # fmt: skip
SECOND_NEXT = ("bold", "length", "has_mark", "finite", "lone", "item_ref", "verdict", "deciding")


@dataclass(slots=True)
class Seen:
    """The lines of a paper as seen: `table` has a column for each named feature; and what the search needs beside it."""

    lines: Sequence[Line]
    own: list[list[ItemMark]]  # readings of the line's number, at its head or beside it
    printed: list[list[ItemMark]]  # readings of a number at the line's head
    right: list[tuple[ItemMark, int] | None]
    body_size: float
    said: list[str]  # the words behind the numbers
    table: dict[str, np.ndarray] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of the paper beside its lines."""

    kind: str = "minutes"  # agenda, minutes, decision, report …
    bookmarks: frozenset[str] = frozenset()  # words of its bookmarks
    rulings: Mapping[int, Sequence[Ruling]] = field(default_factory=dict)  # by page


def about(document: Document, kind: str) -> About:
    """What a document tells of a paper of `kind` in it, beside its lines."""
    return About(
        kind=kind,
        bookmarks=frozenset(bare_words(entry.title) for entry in document.outline),
        rulings={page.number: page.rulings for page in document.pages},
    )


def see(lines: Sequence[Line], about: About) -> Seen:
    """The features of the lines of one paper."""
    printed = without_years([marks(line.text) for line in lines])
    right = [right_mark(line) for line in lines]
    own = lent(lines, printed, right)
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    said = [words_behind(line.text, marks) for line, marks in zip(lines, own, strict=True)]
    seen = Seen(lines=lines, own=own, printed=printed, right=right, body_size=body or 10.0, said=said)
    seen.table = {name: np.asarray(column, dtype=np.float32) for name, column in _columns(seen, about).items()}
    return seen


def _columns(seen: Seen, about: About) -> dict[str, list[float]]:
    """Every feature as a column."""
    lines, count, said = seen.lines, len(seen.lines), seen.said
    table = {
        **_type(seen, about),
        **_layout(seen),
        **_white(seen),
        **_words(seen, said),
        **cell_places(lines),
        **_paper(seen, said, about),
    }
    table.update(beside_text(lines, table["finite"], seen.body_size))
    table.update(run_in(lines, seen.own))
    table["until_vote"] = _until_vote(table["vote_told"], seen.printed)
    table.update(numbering(lines, seen.own, table["bold"], seen.body_size))
    table["lone"] = [float(alone(line.text, marks)) for marks, line in zip(seen.printed, lines, strict=True)]
    table["lent"] = [float(bool(own) and not printed) for own, printed in zip(seen.own, seen.printed, strict=True)]
    table["right_mark"] = [float(aside is not None) for aside in seen.right]
    for step, names in ((1, NEXT), (2, SECOND_NEXT)):
        for name in names:
            column = table[name]
            none = [-1.0] * min(step, count)
            table[f"{name}-{step}"] = [*none, *column[: count - len(none)]]
            table[f"{name}+{step}"] = [*column[len(none) :], *none]
    table.update(clusters(table))
    return table


def _type(seen: Seen, about: About) -> dict[str, list[float]]:
    """Weight, case, size and underline, beside those of the paper."""
    lines, count = seen.lines, max(1, len(seen.lines))
    bold, upper = [_bold(line) for line in lines], [_upper(line.text) for line in lines]
    underlined = _underlined(lines, about.rulings, seen.body_size)
    return {
        "bold": bold,
        "lead_bold": [line.leading_bold / len(line.words) for line in lines],
        "bold_share": [sum(share > MOSTLY for share in bold) / count] * len(lines),
        "upper": upper,
        "upper_share": [sum(share > MOSTLY for share in upper) / count] * len(lines),
        "size": [line.size / seen.body_size for line in lines],
        "italic": [float(line.words[0].italic) for line in lines],
        "underlined": underlined,
        "underlined_share": [sum(underlined) / count] * len(lines),
    }


def _layout(seen: Seen) -> dict[str, list[float]]:
    """Indents in sizes of the paper's type, widths in shares of its measure."""
    lines, body, count = seen.lines, seen.body_size, len(seen.lines)
    lefts = sorted(line.box.x0 for line in lines if line.cell is None) or sorted(line.box.x0 for line in lines) or [0.0]
    left = lefts[len(lefts) // 20]
    rights = sorted(line.box.x1 for line in lines) or [0.0]
    right = rights[min(len(rights) - 1, (len(rights) * 19) // 20)]
    width = max(1.0, right - left)
    places = [indent(line, body) for line in lines]
    indents = Counter(places)
    return {
        "indent": [(line.box.x0 - left) / body for line in lines],
        "indent_common": [indents[place] / count for place in places],
        "words_indent": [_words_indent(line, own, left, body) for line, own in zip(lines, seen.own, strict=True)],
        "centred": [
            float(abs((line.box.x0 - left) - (right - line.box.x1)) < 0.04 * width and line.box.x0 - left > 0.08 * width)
            for line in lines
        ],
        "width": [(line.box.x1 - line.box.x0) / width for line in lines],
        "reach": [(right - line.box.x1) / width for line in lines],
        "indent_change": [(lines[n].box.x0 - lines[n - 1].box.x0) / body if n else 0.0 for n in range(count)],
        "indent_next": [(lines[n + 1].box.x0 - lines[n].box.x0) / body if n + 1 < count else 0.0 for n in range(count)],
    }


def _white(seen: Seen) -> dict[str, list[float]]:
    """White space above and below, in sizes of the paper's type, beside what is usual in the paper; lines side by side."""
    lines, body, count = seen.lines, seen.body_size, len(seen.lines)
    above = [_gap(lines[n - 1], lines[n], body) if n else BEYOND for n in range(count)]
    below = [*above[1:], BEYOND][:count]
    normal = median([gap for gap in above if gap < BEYOND] or [0.2])
    return {
        "gap_above": [min(BEYOND, gap) for gap in above],
        "gap_below": [min(BEYOND, gap) for gap in below],
        "gap_above_rel": [min(BEYOND, gap - normal) for gap in above],
        "gap_below_rel": [min(BEYOND, gap - normal) for gap in below],
        "page_top": [float(n == 0 or lines[n - 1].page != lines[n].page) for n in range(count)],
        "same_row-1": [_same_row(lines, n, n - 1) for n in range(count)],
        "same_row+1": [_same_row(lines, n, n + 1) for n in range(count)],
    }


def _words(seen: Seen, said: Sequence[str]) -> dict[str, list[float]]:
    """What the words behind the number look like: a title, a sentence, a label, a name; and what a line as printed does."""
    cased = [max(0.0, title_case(rest)) for rest in said]
    return {
        "title_case": cased,
        "like_title": [max(case, float(words.INFINITIVE.match(rest) is not None)) for case, rest in zip(cased, said, strict=True)],
        "length": [float(len(rest)) for rest in said],
        "words": [float(len(rest.split())) for rest in said],
        "colon": [float(0 <= rest.find(":") < LABEL_END) for rest in said],
        "stop_inside": [float(". " in rest[3:]) for rest in said],
        "small_start": [float(rest[:1].islower()) for rest in said],
        "capital_start": [float(rest[:1].isupper()) for rest in said],
        **{name: [float(pattern.match(rest) is not None) for rest in said] for name, pattern in BEGUN.items()},
        **{name: [float(pattern.search(rest) is not None) for rest in said] for name, pattern in HELD.items()},
        **_as_printed([line.text for line in seen.lines]),
    }


def _as_printed(text: Sequence[str]) -> dict[str, list[float]]:
    """What a line looks like from its first sign to its last, its number included."""
    return {
        "ends": [_ending(line) for line in text],
        "stop_ends": [float(line.rstrip()[-1:] in (".", ";")) for line in text],
        "bullet": [float(line[:1] in "•●▪■◦\uf0b7\uf0a7-–*o" and line[1:2] in (" ", "")) for line in text],
        "people": [float(min(MOST_PEOPLE, sum(1 for _ in words.HONOURED.compiled.finditer(line)))) for line in text],
        "timed": [float(time_first(line) > 0) for line in text],
        "of_years": [float(words.OF_YEARS.match(line) is not None) for line in text],
        "item_ref": [float(ITEM_REF.search(line) is not None) for line in text],
    }


def _paper(seen: Seen, said: Sequence[str], about: About) -> dict[str, list[float]]:
    """Where in the paper a line stands, how often it stands there, and what the paper is."""
    count = len(seen.lines)
    keys = [bare_words(rest) for rest in said]
    times = Counter(keys)
    bookmarked = {key: float(_bookmarked(key, about.bookmarks)) for key in times}
    listed = [float(words.LISTING.match(line.text) is not None) for line in seen.lines]
    passed = np.cumsum(listed)
    return {
        "listings_before": [float(min(MOST_LISTINGS, passed[n] - listed[n])) for n in range(count)],
        "listings_behind": [float(min(MOST_LISTINGS, passed[-1] - passed[n])) for n in range(count)],
        "place": [n / max(1, count) for n in range(count)],
        "nth": [float(min(n, 200)) for n in range(count)],
        "left": [float(min(count - n, 200)) for n in range(count)],
        "repeated": [float(min(9, times[key])) for key in keys],
        "bookmarked": [bookmarked[key] for key in keys],
        **{f"kind_{kind}": [float(about.kind == kind)] * count for kind in ("agenda", "minutes", "decision")},
    }


def _until_vote(vote_told: Sequence[float], printed: Sequence[Sequence[ItemMark]]) -> list[float]:
    """How many lines below a line the vote on it is told, before the next line with a number: "2. Ferry fares ⏎ Vote: 7 to 2"."""
    away, ahead = [0.0] * len(printed), MOST_TO_VOTE
    for n in range(len(printed) - 1, -1, -1):
        away[n] = ahead = min(MOST_TO_VOTE, ahead + 1)
        if vote_told[n]:
            ahead = 0.0
        if printed[n]:
            ahead = MOST_TO_VOTE
    return away


def _bookmarked(key: str, bookmarks: frozenset[str]) -> bool:
    """True where a bookmark names what a line says."""
    return len(key) > 3 and any(key in mark or (len(mark) > 8 and mark in key) for mark in bookmarks)


def _bold(line: Line) -> float:
    told = [word for word in line.words if any(map(str.isalnum, word.text))]
    return sum(word.bold for word in told) / len(told) if told else 0.0


def _upper(text: str) -> float:
    letters = [*filter(str.isalpha, text)]
    return sum(map(str.isupper, letters)) / len(letters) if len(letters) > 2 else 0.0


def _gap(above: Line, below: Line, body: float) -> float:
    """White space between two lines in line heights; BEYOND over a page's end, 0 for lines side by side."""
    if above.page != below.page:
        return BEYOND
    return max(-3.0, (below.box.top - above.box.bottom) / body)


def _words_indent(line: Line, readings: Sequence[ItemMark], left: float, body: float) -> float:
    """How far to the right the words behind the number begin."""
    if not readings:
        return (line.box.x0 - left) / body
    for offset, word in zip(line.offsets(), line.words, strict=True):
        if offset >= readings[0].end:
            return (word.box.x0 - left) / body
    return -1.0


def _underlined(lines: Sequence[Line], rulings: Mapping[int, Sequence[Ruling]], body: float) -> list[float]:
    """1 for a line under which a line is drawn of about its length."""
    flat = {page: [ruling.box for ruling in found if ruling.horizontal] for page, found in rulings.items()}
    found = []
    for line in lines:
        near = (
            box
            for box in flat.get(line.page, ())
            if -UNDERLINE * body <= box.top - line.box.bottom <= UNDERLINE * body and box.x0 < line.box.x1 and box.x1 > line.box.x0
        )
        length = line.box.x1 - line.box.x0
        found.append(float(any(0.5 * length < box.x1 - box.x0 < 1.3 * length + body for box in near)))
    return found


def _ending(text: str) -> float:
    """How a line ends: 0 a letter, 1 a stop, 2 a colon, 3 a comma or semicolon, 4 a bracket, 5 a digit, 6 a dash, 7 else."""
    last = text.rstrip()[-1:]
    for code, signs in ((1.0, ".!?"), (2.0, ":"), (3.0, ",;"), (4.0, ")]"), (6.0, "-–—")):
        if last in signs:
            return code
    return 0.0 if last.isalpha() else 5.0 if last.isdigit() else 7.0


def _same_row(lines: Sequence[Line], n: int, m: int) -> float:
    """1 where two lines stand side by side."""
    return float(0 <= m < len(lines) and side_by_side(lines[n], lines[m]))
