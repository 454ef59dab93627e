"""Running text in columns → each column read down before the next; blocks that stand side by side, read one by one.

Told from a table without rulings, which is read across: the lines of running text fill their column, and paragraphs do not
end at one height on both sides.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extract.models import Line
from extract.pdf.runs import Run

PROSE_WORDS = 3  # words of a line of running text at least
LEAST_LINES = 5  # lines of each column
SHORT = 3  # lines of the last column, where the one before it is far longer
FAR_BELOW = 3  # times as many lines
SAME_EDGE = 2.0  # points by which left edges of a column's lines may differ
GUTTER = 8.0  # points of white space between columns
FILLED = 0.8  # share of a column's width from which a line counts as full
LEAST_FULL = 0.5  # share of the lines of a column that are full
LEAST_LOWER = 0.3  # share of the lines of a column that begin with a small letter
PARAGRAPH = 0.55  # times the size: white space above a line that begins a paragraph
SAME_HEIGHT = 3.0  # points: paragraphs that begin this near each other in two columns begin a row
NOTE_RATIO = 0.92  # type smaller than this share of its column's is that of a footnote

MOST_LINES = 150  # of a page; one with more is a drawing or a sheet of figures
CHAIN_GAP = 1.2  # times the size: white space between lines of one block
BESIDE_RATIO = 1.15  # sizes of lines that differ by more are not of one text
ASIDE = 0.3  # share of the lower one's height by which two lines stand side by side


class Zone(NamedTuple):
    """A part of a page from `top` to `bottom` set in columns; the runs of each from left to right, footnotes last."""

    top: float
    bottom: float
    columns: list[list[Run]]


def zone(runs: Sequence[Run]) -> Zone | None:
    """The part of a page that is set in columns; None where none is, which is most pages."""
    prose = [run for run in runs if len(run.words) >= PROSE_WORDS]
    if len(prose) < 2 * LEAST_LINES:
        return None
    starts = Counter(round(run.words[0].box.x0) for run in prose)
    edges = sorted(edge for edge, count in starts.items() if count + starts[edge + 1] + starts[edge - 1] >= SHORT)
    if not edges or edges[-1] - edges[0] <= GUTTER:
        return None
    cuts: list[float] = []
    for edge in edges[1:]:
        if _parts(prose, edge - SAME_EDGE, cuts[-1] if cuts else float("-inf")):
            cuts.append(edge - SAME_EDGE)
    return cut_at(runs, prose, cuts) if cuts else None


def _parts(prose: Sequence[Run], cut: float, left_cut: float) -> bool:
    """True where running text stands on both sides of `cut` at one height, and hardly a line runs over it."""
    left = [run for run in prose if left_cut <= run.words[0].box.x0 and run.words[-1].box.x1 <= cut - GUTTER + SAME_EDGE]
    right = [run for run in prose if run.words[0].box.x0 >= cut]
    if len(left) < LEAST_LINES or len(right) < SHORT:
        return False
    return _level(prose, left, right, cut) or _ends_short(prose, left, right, cut)


def _level(prose: Sequence[Run], left: Sequence[Run], right: Sequence[Run], cut: float) -> bool:
    """True where enough lines of running text stand side by side."""
    top, bottom = max(_top(left), _top(right)), min(_bottom(left), _bottom(right))
    left, right = _between(left, top, bottom), _between(right, top, bottom)
    over = [run for run in _between(prose, top, bottom) if run.words[0].box.x0 < cut < run.words[-1].box.x1]
    if over or len(left) < LEAST_LINES or len(right) < LEAST_LINES:
        return False
    return all(_full(side) and _runs_on(side) for side in (left, right)) and not _rows(left, right)


def _ends_short(prose: Sequence[Run], left: Sequence[Run], right: Sequence[Run], cut: float) -> bool:
    """True where text fills the left column far below a few lines at the right: the last column of an article, cut short."""
    if len(left) < FAR_BELOW * len(right) or _bottom(right) >= _bottom(left) or _top(left) > _top(right) + right[0].size:
        return False
    below = [run for run in prose if run.bottom > _top(right)]
    over = any(run.words[0].box.x0 < cut < run.words[-1].box.x1 for run in below)
    return not over and all(_full(side) and _runs_on(side) for side in (left, right)) and not _rows(left, right)


def _top(runs: Sequence[Run]) -> float:
    return min(run.top for run in runs)


def _bottom(runs: Sequence[Run]) -> float:
    return max(run.bottom for run in runs)


def _between(runs: Sequence[Run], top: float, bottom: float) -> list[Run]:
    return [run for run in runs if run.bottom > top and run.top < bottom]


def _full(runs: Sequence[Run]) -> bool:
    """True where most lines reach from the left edge of their column nearly to its right."""
    left = Counter(round(run.words[0].box.x0) for run in runs).most_common(1)[0][0]
    lines: dict[int, float] = {}
    for run in runs:
        lines[round(run.bottom)] = max(lines.get(round(run.bottom), 0.0), run.words[-1].box.x1)
    width = max(lines.values()) - left
    return sum(end - left >= FILLED * width for end in lines.values()) >= LEAST_FULL * len(lines)


def _runs_on(runs: Sequence[Run]) -> bool:
    """True where many lines begin inside a sentence: lists of names do not."""
    return sum(run.words[0].text[0].islower() for run in runs) >= LEAST_LOWER * len(runs)


def _rows(left: Sequence[Run], right: Sequence[Run]) -> bool:
    """True where paragraphs begin at the same heights on both sides: the rows of a table."""
    ours, theirs = _paragraphs(left), _paragraphs(right)
    together = sum(any(abs(top - other) <= SAME_HEIGHT for other in theirs) for top in ours)
    return together >= 2 and together > 0.5 * min(len(ours), len(theirs))


def _paragraphs(runs: Sequence[Run]) -> list[float]:
    """Where paragraphs begin: the tops of lines with white space above."""
    ordered = sorted(runs, key=lambda run: run.top)
    return [
        after.top for before, after in itertools.pairwise(ordered) if after.top - before.bottom > PARAGRAPH * after.size
    ]


def cut_at(runs: Sequence[Run], prose: Sequence[Run], cuts: Sequence[float]) -> Zone | None:
    """The zone that is cut at `cuts`: from where the lowest of the columns' tops is, or a line across, down to the end."""
    right = [run for run in prose if run.words[0].box.x0 >= cuts[-1]]
    across = [run for run in runs if any(run.words[0].box.x0 < cut < run.words[-1].box.x1 for cut in cuts)]
    top = max((run.bottom for run in across if run.bottom <= _top(right) + right[0].size), default=0.0)
    bottom = min((run.top for run in across if run.top >= top and run.top >= _top(right)), default=float("inf"))
    columns: list[list[Run]] = [[] for _ in range(len(cuts) + 1)]
    for run in runs:
        if top <= (run.top + run.bottom) / 2 <= bottom:
            columns[sum(run.words[0].box.x0 >= cut for cut in cuts)].append(run)
    if sum(map(bool, columns)) < 2:
        return None
    return Zone(top, bottom, _notes_last(columns))


def _notes_last(columns: list[list[Run]]) -> list[list[Run]]:
    """The columns, with the footnotes at their feet after all of them."""
    bodies, notes = [], []
    for column in columns:
        sizes: Counter[float] = Counter()
        for run in column:
            sizes[run.size] += len(run.words)
        body = sizes.most_common(1)[0][0] if sizes else 0.0
        foot = max((run.bottom for run in column if run.size >= NOTE_RATIO * body), default=0.0)
        note = [run for run in column if run.top >= foot - run.size / 2 and run.size < NOTE_RATIO * body]
        bodies.append([run for run in column if run not in note])
        notes.append(note)
    return [column for column in (*bodies, *notes) if column]


def side_by_side(lines: list[Line]) -> list[Line]:
    """Lines from the top down, but a heading and a box beside it read one after the other, left before right.

    A title of two lines and the council's name in two lines beside it do not mix. Told from a table by type of two sizes.
    """
    if len(lines) > MOST_LINES or not any(_unlike(before, after) for before, after in itertools.pairwise(lines)):
        return lines
    blocks: list[list[Line]] = []
    for line in lines:
        above = [block for block in blocks if _under(block[-1], line)]
        if len(above) == 1:
            above[0].append(line)
        else:
            blocks.append([line])
    ordered: list[Line] = []
    while blocks:
        first = blocks[0]
        near = [block for block in blocks[1:] if any(_unlike(one, other) for one in first for other in block)]
        chosen = min((first, *near), key=lambda block: block[0].box.x0)
        foot = max((block[-1].box.bottom for block in (first, *near) if block is not chosen), default=float("inf"))
        end = next((n for n, line in enumerate(chosen) if line.box.top > foot and line.size != chosen[n - 1].size), len(chosen))
        ordered += chosen[:end]
        blocks.remove(chosen)
        if end < len(chosen):  # what runs on below both is no part of the heading
            blocks.append(chosen[end:])
            blocks.sort(key=lambda block: block[0].box.top)
    return ordered


def _unlike(one: Line, other: Line) -> bool:
    """True where two lines of different size stand at one height and do not touch."""
    small, large = sorted((one.size, other.size))
    if large <= BESIDE_RATIO * small:
        return False
    shared = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    apart = one.box.x1 < other.box.x0 or other.box.x1 < one.box.x0
    return apart and shared > ASIDE * min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)


def _under(last: Line, line: Line) -> bool:
    """True where `line` stands close under `last`, one within the width of the other."""
    if not -CHAIN_GAP < (line.box.top - last.box.bottom) / (line.size or 1.0) <= CHAIN_GAP:
        return False
    inside = line.box.x0 >= last.box.x0 - SAME_EDGE and line.box.x1 <= last.box.x1 + SAME_EDGE
    return inside or (last.box.x0 >= line.box.x0 - SAME_EDGE and last.box.x1 <= line.box.x1 + SAME_EDGE)
