"""How a line stands to the columns of text: beside it, left of it, before any prose; crumbs of tables around it.

What a person sees of a side head: words in a narrow column, with the text they head beginning at their right. And of the first
heading: nothing but the paper's own head before it, and prose behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.models import Line
from extract.outline.title_columns import indent

NOTHING_BESIDE = -1.0  # stands for "no such line"
NEAR_ROWS = 12  # lines of the reading order among which the one beside a line is looked for
LEAST_PROSE = 40  # characters of a line of prose, which has a finite verb
LEAST_TEXT = 30  # characters of a line by which the column of text is told
MOST_PROSE = 20.0  # lines of prose before a line, counted
MOST_AWAY = 15.0  # lines to the next line of prose, counted
FAR_FROM_TEXT = 40.0  # times the type size: how far from the column of text is told
CRUMB = 2  # characters of what is a tick, a number or a mark in a table
CRUMBS_AROUND = 5  # lines before and behind a line among which crumbs are counted
SIDE_OVERLAP = 0.5  # share of the lower line's height by which two lines stand side by side
_Place = tuple[int, float, float, float, float]  # page, left, top, right, bottom
SIDE_GAP = 0.5  # times the type size: white space between lines side by side


def beside_text(lines: Sequence[Line], finite: Sequence[float], body: float) -> dict[str, list[float]]:
    """Features of the lines; `finite` tells which have a finite verb, `body` is the size of the paper's type in points."""
    text = _text_column(lines, body)
    boxes = [(line.page, *line.box) for line in lines]
    each = [(line, _beside(boxes, n, body)) for n, line in enumerate(lines)]
    made = {
        "from_text": [_clipped((line.box.x0 - text) / body) for line in lines],
        "end_from_text": [_clipped((line.box.x1 - text) / body) for line in lines],
        "right_gap": [NOTHING_BESIDE if at is None else (lines[at].box.x0 - line.box.x1) / body for line, (_, at) in each],
        "right_length": [NOTHING_BESIDE if at is None else float(len(lines[at].text)) for _, (_, at) in each],
        "right_at_text": [NOTHING_BESIDE if at is None else float(abs(lines[at].box.x0 - text) < body) for _, (_, at) in each],
        "left_length": [NOTHING_BESIDE if at is None else float(len(lines[at].text)) for _, (at, _) in each],
    }
    made.update(_prose(lines, finite))
    made["crumbs"] = _crumbs(lines)
    return made


def _clipped(value: float) -> float:
    return max(-FAR_FROM_TEXT, min(FAR_FROM_TEXT, value))


def _text_column(lines: Sequence[Line], body: float) -> float:
    """Where most of the text begins, in points: the left edge at which lines of some length hold most characters."""
    held: Counter[int] = Counter()
    first: dict[int, float] = {}
    for line in lines:
        if len(line.text) >= LEAST_TEXT:
            place = indent(line, body)
            held[place] += len(line.text)
            first.setdefault(place, line.box.x0)
    return first[max(held, key=lambda place: (held[place], -place))] if held else min((line.box.x0 for line in lines), default=0.0)


def _beside(boxes: Sequence[_Place], n: int, body: float) -> tuple[int | None, int | None]:
    """The nearest lines that stand side by side with a line, at its left and its right."""
    page, x0, top, x1, bottom = boxes[n]
    left: int | None = None
    right: int | None = None
    for m in range(max(0, n - NEAR_ROWS), min(len(boxes), n + NEAR_ROWS + 1)):
        other = boxes[m]
        if other[4] <= top or other[2] >= bottom or other[0] != page or m == n:
            continue  # most lines, said at once: above, below, on another page
        if not _at_one_height(top, bottom, other[2], other[4]):
            continue
        if other[1] - x1 > SIDE_GAP * body and (right is None or other[1] < boxes[right][1]):
            right = m
        if x0 - other[3] > SIDE_GAP * body and (left is None or other[3] > boxes[left][3]):
            left = m
    return left, right


def side_by_side(one: Line, other: Line) -> bool:
    """True for lines of one page at one height."""
    return one.page == other.page and _at_one_height(one.box.top, one.box.bottom, other.box.top, other.box.bottom)


def _at_one_height(top: float, bottom: float, other_top: float, other_bottom: float) -> bool:
    """True where two lines share most of the height of the lower one."""
    shared = min(bottom, other_bottom) - max(top, other_top)
    return shared > SIDE_OVERLAP * min(bottom - top, other_bottom - other_top)


def _prose(lines: Sequence[Line], finite: Sequence[float]) -> dict[str, list[float]]:
    """How many lines of prose stand before a line, and how many lines on the next one is."""
    prose = [bool(verb) and len(line.text) >= LEAST_PROSE for line, verb in zip(lines, finite, strict=True)]
    before, passed = [], 0.0
    for one in prose:
        before.append(min(MOST_PROSE, passed))
        passed += one
    away, next_one = [0.0] * len(lines), MOST_AWAY
    for n in range(len(lines) - 1, -1, -1):
        next_one = min(MOST_AWAY, next_one + 1)
        away[n] = next_one
        if prose[n]:
            next_one = 0.0
    return {"prose_before": before, "until_prose": away, "prose": [float(one) for one in prose]}


def _crumbs(lines: Sequence[Line]) -> list[float]:
    """How many of the lines around a line are crumbs: ticks, numbers, single letters in the cells of a table."""
    crumb = [len(line.text) <= CRUMB for line in lines]
    return [float(sum(crumb[max(0, n - CRUMBS_AROUND) : n + CRUMBS_AROUND + 1]) - crumb[n]) for n in range(len(lines))]
