"""The tables of a section in which a vote may be recorded, as rows of cells: ruled ones, and lines whose words stand in columns.

    MEMBER     AYES   NOES   ABSTAIN        For       A Oxley, B Tarn,     13
    Oxley       X                                     C Ward
    Tarn                X                   Against   D Field               1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions.ballot_words import is_option, option
from extract.decisions.voter_words import VOTER
from extract.models import Grid, Passage
from extract.names.cells import NameCell

_SAME_COLUMN = 14.0  # points by which the left edges of one column differ
_SIZE = 10.0  # points; the type of a line that does not say
_LONGEST_MARK = 4  # characters of a mark or a number under an option
_FEWEST = 2  # rows below a head, or rows of options, that make a table


class VoteCell(NamedTuple):
    """A cell: where its words stand in the passage, line by line."""

    row: int
    column: int
    spans: Sequence[tuple[int, int]]

    def text(self, passage: Passage) -> str:
        """What it prints, its lines parted by line ends."""
        return "\n".join(passage.text[a:b] for a, b in self.spans)


VoteRows = list[dict[int, VoteCell]]


def vote_grids(passage: Passage, grids: Sequence[Grid]) -> Iterator[VoteRows]:
    """Every table that could hold votes; each row maps columns to cells."""
    starts = {id(line): passage.starts[n] for n, line in enumerate(passage.lines)}
    for grid in grids:
        if grid.kind != "frame" and id(grid.cells[0].parts[0].line) in starts:
            yield _ruled(grid, starts)
    yield from _drawn(passage)


def _ruled(grid: Grid, starts: dict[int, int]) -> VoteRows:
    found: VoteRows = [{} for _ in range(grid.rows)]
    for cell in grid.cells:
        spans = [
            (starts[id(part.line)] + part.span[0], starts[id(part.line)] + part.span[1])
            for part in cell.parts
            if id(part.line) in starts
        ]
        if spans and not cell.repeated and cell.row < len(found):
            found[cell.row][cell.column] = VoteCell(cell.row, cell.column, spans)
    return [row for row in found if row]


def _drawn(passage: Passage) -> Iterator[VoteRows]:
    """Lines in columns: below a head of options, or behind options that begin their lines."""
    free = [
        [NameCell(passage.starts[n] + a, passage.starts[n] + b, box, n) for a, b, box in line.segments(line.size or _SIZE)]
        for n, line in enumerate(passage.lines)
        if line.cell is None and line.words
    ]
    at = 0
    while at < len(free):
        taken = _headed(passage, free, at) or _options(passage, free, at)
        if taken is None:
            at += 1
            continue
        found, at = taken
        yield found


def _headed(passage: Passage, free: Sequence[list[NameCell]], at: int) -> tuple[VoteRows, int] | None:
    """The rows below a line that heads columns with options: a name and marks in each."""
    head = free[at]
    if len(head) < _FEWEST + 1 or sum(option(_text(passage, cell)) is not None for cell in head) < _FEWEST:
        return None
    first = min(cell.box.x0 for cell in head if option(_text(passage, cell)) is not None)
    found: VoteRows = [{n: VoteCell(0, n, [(cell.start, cell.end)]) for n, cell in enumerate(head)}]
    end = at + 1
    while end < len(free) and _is_voter_row(passage, free[end], first):
        found.append(_placed(free[end], head, first, len(found)))
        end += 1
    return (found, end) if len(found) > _FEWEST else None


def _is_voter_row(passage: Passage, row: Sequence[NameCell], first: float) -> bool:
    """True for a name, or the word for a total, left of the columns of options and short marks in them."""
    left = [cell for cell in row if cell.box.x0 < first - 1]
    right = [cell for cell in row if cell.box.x0 >= first - _SAME_COLUMN and cell not in left]
    named = any(VOTER.search(_text(passage, cell)) for cell in left)
    return named and all(cell.end - cell.start <= _LONGEST_MARK for cell in right)


def _placed(row: Sequence[NameCell], head: Sequence[NameCell], first: float, number: int) -> dict[int, VoteCell]:
    """The cells by the column whose head they stand under."""
    made: dict[int, VoteCell] = {}
    for cell in row:
        middle = (cell.box.x0 + cell.box.x1) / 2
        near = [n for n, one in enumerate(head) if (one.box.x0 < first - 1) == (cell.box.x0 < first - 1)]
        column = min(near or range(len(head)), key=lambda n: abs((head[n].box.x0 + head[n].box.x1) / 2 - middle))
        spans = [*made[column].spans] if column in made else []
        made[column] = VoteCell(number, column, [*spans, (cell.start, cell.end)])
    return made


def _options(passage: Passage, free: Sequence[list[NameCell]], at: int) -> tuple[VoteRows, int] | None:
    """Rows that begin with an option, each with the lines that hang under it."""
    if not _opens(passage, free[at]):
        return None
    edges = [cell.box.x0 for cell in free[at]]
    found: VoteRows = []
    end = at
    while end < len(free):
        row = free[end]
        if _opens(passage, row) and abs(row[0].box.x0 - edges[0]) < _SAME_COLUMN:
            found.append({n: VoteCell(len(found), n, [(cell.start, cell.end)]) for n, cell in enumerate(row)})
        elif found and len(row) == 1 and abs(row[0].box.x0 - edges[1]) < _SAME_COLUMN:
            held = found[-1].get(1)
            found[-1][1] = VoteCell(len(found) - 1, 1, [*(held.spans if held else ()), (row[0].start, row[0].end)])
        else:
            break
        end += 1
    return (found, end) if len(found) >= _FEWEST else None


def _opens(passage: Passage, row: Sequence[NameCell]) -> bool:
    """True for "Against | names | 7"; what is no option but counts nobody ("Conflict of interests | None | 0") goes with them."""
    return len(row) > 1 and is_option(_text(passage, row[0]))


def _text(passage: Passage, cell: NameCell) -> str:
    return passage.text[cell.start : cell.end]
