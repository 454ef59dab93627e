"""Places to sign that stand side by side, and the short columns of text above them → each column read down.

    The clerk said that the weir had     It was noted that the ferry had
    been mended by the crew of the       been sold to the board of the
    crane in the spring.                 next town.
    Signed: ............                 Signed: ............
    A Wren, Chair                        B Teal, Clerk

Columns of few lines look like the rows of a table; words such as "Signed" on both sides tell them from one.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.pdf.columns import Zone
from extract.pdf.runs import Run, cut, rows
from extract.text.rule import Rule

GUTTER = 12.0  # points of white space between the two sides
EDGE = 3.0  # points by which the lines of a side may miss its left edge
LEVEL = 3.0  # points by which lines side by side may stand higher or lower
NEAR = 3.0  # times the size: white space between lines of the block
PROSE_WORDS = 4  # words of a line of the text above, on average

_SIGNED = Rule(
    id="reading.signed",
    pattern=r"^(?:signed|signature|sgd|sign)\b[\s:]*[._\u2026-]*|^[._\u2026]{8,}\s*$",
    examples={"Signed: ......": "Signed: ......", "SIGNATURE": "SIGNATURE", "............": "............"},
    not_examples=("The minutes were signed", "Signs of the quay", "Signage"),
)
RULES = (_SIGNED,)
_Row = list[Run]


def signed(printed: Sequence[Run]) -> Zone | None:
    """The part of a page in which two columns end with places to sign; None where none does."""
    beside = list(rows(printed, GUTTER, LEVEL))
    for n, row in enumerate(beside):
        sides = [run for run in row if _SIGNED.match(_text(run))]
        if len(row) == 2 == len(sides):
            edges = row[0].words[0].box.x0, row[1].words[0].box.x0
            first, last = n, n
            while last + 1 < len(beside) and _beside(beside[last + 1], edges) and _near(beside[last], beside[last + 1]):
                last += 1
            while first and _beside(above := beside[first - 1], edges) and _near(above, beside[first]) and _prose(above):
                first -= 1
            if last > n or first < n:
                return _zone(beside[first : last + 1], edges[1], printed)
    return None


def _text(run: Run) -> str:
    return " ".join(word.text for word in run.words)


def _beside(row: _Row, edges: tuple[float, float]) -> bool:
    """True for a row whose parts begin at the edges of the two columns, none running from one into the other."""
    starts = [run.words[0].box.x0 for run in row]
    over = any(run.words[0].box.x0 < edges[1] - EDGE < run.words[-1].box.x1 for run in row)
    return not over and len(row) <= len(edges) and all(any(abs(x0 - edge) <= EDGE for edge in edges) for x0 in starts)


def _near(above: _Row, below: _Row) -> bool:
    return min(run.top for run in below) - max(run.bottom for run in above) <= NEAR * below[0].size


def _prose(row: _Row) -> bool:
    """True for lines of running text in both columns, or the last line of one of them."""
    return sum(len(run.words) for run in row) >= PROSE_WORDS * len(row) or len(row) == 1


def _zone(beside: Sequence[_Row], cut_at: float, printed: Sequence[Run]) -> Zone | None:
    """The zone of the rows; None where a run of the page lies in it only in part."""
    top, bottom = min(run.top for row in beside for run in row), max(run.bottom for row in beside for run in row)
    inside = [run for run in printed if top <= (run.top + run.bottom) / 2 <= bottom]
    columns: list[list[Run]] = [[], []]
    for run in inside:
        for part in cut(run, GUTTER):
            columns[part.words[0].box.x0 >= cut_at - EDGE].append(part)
    return Zone(top, bottom, columns) if all(columns) else None
