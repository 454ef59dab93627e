"""Columns whose paragraphs are numbered down the first and on at the top of the next → each read down.

    1. Apologies were received from    3. The clerk said that the ferry
    two members.                       was late.
    2. The minutes were approved as    4. The panel meets again in July
    correct.                           at the same place.

Their paragraphs may begin at the same heights, as the rows of a table do; the numbers tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.pdf.columns import PROSE_WORDS, SAME_EDGE, Zone, cut_at
from extract.pdf.runs import Run, cut
from extract.text.rule import Rule

GUTTER = 10.0  # points of white space between two columns
LEAST_AT_EDGE = 3  # lines that begin at the edge of a column
_NUMBERED = Rule(
    id="reading.numbered",
    pattern=r"^\(?(?P<number>\d{1,2})[.)]$",
    examples={"4.": {"number": "4"}, "(12)": {"number": "12"}},
    not_examples=("4", "2031.", "4.1"),
)
RULES = (_NUMBERED,)


def numbered(printed: Sequence[Run]) -> Zone | None:
    """The part of a page that is set in columns numbered on; None where none is."""
    parts = [part for run in printed for part in cut(run, GUTTER)]
    prose = [part for part in parts if len(part.words) >= PROSE_WORDS]
    if len(prose) < 2 * LEAST_AT_EDGE or len(_numbers(prose)) < LEAST_AT_EDGE:
        return None
    starts = Counter(round(run.words[0].box.x0) for run in prose)
    edges = sorted(edge for edge, count in starts.items() if count + starts[edge + 1] + starts[edge - 1] >= LEAST_AT_EDGE)
    cuts = [edge - SAME_EDGE for edge in edges[1:] if _counts_on(prose, edge - SAME_EDGE)]
    return cut_at(parts, prose, cuts) if cuts else None


def _counts_on(prose: Sequence[Run], edge: float) -> bool:
    """True where the numbers right of `edge` go on behind those left of it, and no line runs over it."""
    right = [run for run in prose if run.words[0].box.x0 >= edge]
    top, bottom = min(run.top for run in right), max(run.bottom for run in right)
    level = [run for run in prose if run.bottom > top and run.top < bottom]
    left = [run for run in level if run.words[-1].box.x1 < edge]
    if len(left) + len(right) < len(level):
        return False
    ours, theirs = _numbers(left), _numbers(right)
    return len(ours) > 1 and bool(theirs) and [*ours, *theirs] == list(range(ours[0], ours[0] + len(ours) + len(theirs)))


def _numbers(runs: Sequence[Run]) -> list[int]:
    """The numbers that open lines of columns, each from the top down: "4." or "4)"."""
    ordered = sorted(runs, key=lambda run: (round(run.words[0].box.x0), run.top))
    found = (_NUMBERED.match(run.words[0].text) for run in ordered)
    return [int(match["number"]) for match in found if match]
