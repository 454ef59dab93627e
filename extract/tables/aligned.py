"""Lines without rulings whose numbers stand in columns → tables.

Only numbers make such a table: two columns of them in two rows, or three rows of amounts in one, beside words that name the
rows. Lists of names, prose in columns and tables of contents have none, and the labels of a chart's bars are shares in no column;
all are left alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.models import Grid, Line
from extract.tables import lattice
from extract.tables.column_roles import column_role
from extract.tables.headers import YEAR_HEAD
from extract.tables.lattice import LatticeRow
from extract.tables.pieces import DIGIT, Piece, last_word, numeral, pieces
from extract.text.numerals import PLAIN, is_currency
from extract.text.rule import Rule

_ALIGNED = 6.0  # points by which the edges of one column differ: a closing bracket hangs over
_CLOSE = 1.0  # times the size: the same, of rows whose sums stand in two columns
_SAME_EDGE = 2.0  # points by which the left edges of their labels may differ
MOST_BETWEEN = 3  # lines of words between two rows of numbers
MOST_WRAPPED = 12  # the same, where each stands under words of the rows before: cells of many lines
_LEADING = 1.8  # times the size: white space between two lines of such cells
_FARTHEST = 5.0  # times the size: from one row of numbers to the next
LEAST_ROWS = 2  # rows of a table of several columns
LEAST_AMOUNTS = 3  # rows of a table of one
_LEAST_HEADED = 2  # the same, below headings of which as many say what their column holds
NAMED_SHARE = 0.5  # share of the rows that words must name
CROSSED = 2  # columns of numbers that one text runs across where it is a sentence


_CODE = Rule(
    id="table.row_code",
    pattern=r"^\d{1,4}(?:[.\u2013-]\d{1,2})?$",
    examples={"3": "3", "564.1": "564.1", "834-2": "834-2"},
    not_examples=("12,400", "564.125", "\u00a340"),
)
RULES = (_CODE,)


class Numbers(NamedTuple):
    """A line that holds numbers set apart: its place among the lines, its pieces, and those that count."""

    at: int
    row: LatticeRow
    counts: list[Piece]


def grids(lines: Sequence[Line], currency: str) -> list[Grid]:
    """The tables among `lines` of one page, which stand in no ruled table.

    `currency` is the ISO code of a bare dollar sign.
    """
    found = []
    taken = 0
    for run in _runs(lines, currency):
        if _is_table(run) or _is_headed(run, lines, currency):
            run = _completed(run, lines, taken, currency)
            grid, taken = lattice.grid(lines, run[0].at, run[-1].at, [n.row for n in run], taken, currency)
            found.append(grid)
    return found


def _runs(lines: Sequence[Line], currency: str) -> Iterator[list[Numbers]]:
    """Rows of numbers that stand under each other with no sentence between."""
    run: list[Numbers] = []
    for index, line in enumerate(lines):
        numbers = _numbers(index, line, currency) or (_sum_alone(index, line, run[-1], currency) if run else None)
        if numbers is None:
            continue
        if run and not _follows(run, numbers, lines, currency):
            yield run
            run = []
        run.append(numbers)
    if run:
        yield run


def _numbers(index: int, line: Line, currency: str) -> Numbers | None:
    """The line as a row of numbers: some set apart behind words, or nothing else."""
    if len(line.words) < 2 or not DIGIT.search(line.text):
        return None
    row = pieces(line, currency)
    if len(row) < 2:
        return None
    first = 0 if _opens_with_sum(row) or all(piece.numeral for piece in row) else 1
    counts = [piece for piece in row[first:] if piece.numeral]
    return Numbers(index, LatticeRow(line, row), counts) if counts else None


def _opens_with_sum(row: Sequence[Piece]) -> bool:
    """True for a sum of money with what it is of behind it: "$601.00 | Checks that are out"."""
    numeral = row[0].numeral
    return numeral is not None and is_currency(numeral.unit) and row[-1].numeral is None and any(map(str.isalpha, row[-1].text))


def _sum_alone(index: int, line: Line, above: Numbers, currency: str) -> Numbers | None:
    """A line that is nothing but a number, under those of the row `above`: a sum without a word."""
    value = numeral(line.text, currency)
    if value is None or (PLAIN.fullmatch(line.text) and not any(PLAIN.fullmatch(piece.text) for piece in above.counts)):
        return None
    own = Piece(0, len(line.words), 0, len(line.text), line.box, line.text, value)
    return Numbers(index, LatticeRow(line, [own]), [own]) if any(_aligned(own, piece) for piece in above.counts) else None


def _follows(run: Sequence[Numbers], numbers: Numbers, lines: Sequence[Line], currency: str) -> bool:
    """True where a row goes on the table of `run`: near, aligned with one of its last rows, only words between."""
    last = run[-1]
    between = lines[last.at + 1 : numbers.at]
    line, before = numbers.row.line, last.row.line
    far = len(between) > MOST_BETWEEN or line.box.top - before.box.bottom > _FARTHEST * (line.size or 10.0)
    if far and not _wrapped(run, [*between, line], currency):
        return False
    if line.box.bottom <= before.box.top:
        return False  # beside it, not below
    if not any(_aligned(a, b) for other in run[-LEAST_AMOUNTS:] for a in other.counts for b in numbers.counts):
        return not between and _in_other_column(last, numbers)
    return not any(_sentence(row, numbers) for row in between)


def _wrapped(run: Sequence[Numbers], lines: Sequence[Line], currency: str) -> bool:
    """True for lines that stand close below the last row of `run` in its columns of words, not all in the first.

    They are what cells of many lines go on with, and rows without numbers, down to the next row, which is the last of `lines`.
    """
    if len(lines) > MOST_WRAPPED:
        return False
    above = run[-1].row.line
    edges = sorted({round(piece.box.x0) for row in run for piece in row.row.pieces})
    beside = False
    for line in lines:
        own = pieces(line, currency)
        if line.box.top - above.box.bottom > _LEADING * (line.size or 10.0) or _crosses(own, run):
            return False
        if line is not lines[-1]:
            if any(min(abs(piece.box.x0 - edge) for edge in edges) > _SAME_EDGE for piece in own):
                return False
            beside = beside or own[0].box.x0 > edges[0] + _ALIGNED or len(own) > 1
        above = line
    return beside


def _crosses(row: Sequence[Piece], run: Sequence[Numbers]) -> bool:
    """True where words run over a number of the rows above."""
    numbers = [piece.box for above in run for piece in above.counts]
    return any(piece.numeral is None and piece.box.x0 < box.x1 and piece.box.x1 > box.x0 for piece in row for box in numbers)


def _in_other_column(last: Numbers, numbers: Numbers) -> bool:
    """True for a row of one sum right below one of another column, "From" and "To", with their labels under each other."""
    a, b = last.row, numbers.row
    close = b.line.box.top - a.line.box.bottom <= _CLOSE * (b.line.size or 10.0)
    sums = all(_one_sum(row) for row in (last, numbers))
    level = len(a.pieces) == len(b.pieces) > 1 and all(
        abs(x.box.x0 - y.box.x0) <= _SAME_EDGE for x, y in zip(a.pieces[:-1], b.pieces[:-1], strict=True)
    )
    return close and sums and level


def _one_sum(row: Numbers) -> bool:
    """True for a row of one sum behind its words."""
    return len(row.counts) == 1 and not PLAIN.fullmatch(row.counts[0].text) and row.row.pieces[-1] is row.counts[0]


def _aligned(one: Piece, other: Piece) -> bool:
    a, b = one.box, other.box
    return min(abs(a.x1 - b.x1), abs(a.x0 - b.x0), abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) <= _ALIGNED


def _sentence(line: Line, numbers: Numbers) -> bool:
    """True for words that run on under the columns of numbers."""
    crossed = sum(1 for piece in numbers.counts if line.box.x0 < piece.box.x0 and piece.box.x1 < line.box.x1)
    few = len(numbers.counts) == 1 and line.box.x1 > numbers.counts[0].box.x0
    return (crossed >= CROSSED or few) and len(pieces(line, "")) == 1


def _is_table(run: Sequence[Numbers]) -> bool:
    """True where the numbers of a run stand in columns and words name their rows."""
    counting = [row for row in run if len(row.row.pieces) > 1 and not _years_only(row)]
    named = sum(1 for row in counting if _named(row.row.pieces))
    if len(counting) < LEAST_ROWS or named < NAMED_SHARE * len(counting):
        return False
    several = [row for row in counting if len(row.counts) > 1]
    if len(several) >= LEAST_ROWS and any(_in_columns(*pair) for pair in itertools.pairwise(several)):
        return True
    amounts = [row for row in counting if not PLAIN.fullmatch(row.counts[-1].text) and not row.counts[-1].text.endswith("%")]
    return len(amounts) >= LEAST_AMOUNTS and 2 * len(amounts) > len(counting) and named == len(counting)


def _is_headed(run: Sequence[Numbers], lines: Sequence[Line], currency: str) -> bool:
    """True for a few rows of one sum each, right below headings of as many columns, most of which say what they hold."""
    first = run[0].row
    above = pieces(lines[run[0].at - 1], currency) if run[0].at else []
    close = bool(above) and 0 <= first.line.box.top - above[0].box.bottom <= _LEADING * (first.line.size or 10.0)
    if len(run) < _LEAST_HEADED or not close or len(above) < _LEAST_HEADED or any(piece.numeral for piece in above):
        return False
    columns = all(
        _one_sum(row) and len(row.row.pieces) == len(above) and all(map(_under, above, row.row.pieces)) for row in run
    )
    return columns and sum(1 for piece in above if column_role(piece.text)) >= _LEAST_HEADED


def _under(head: Piece, piece: Piece) -> bool:
    """True where a piece stands at an edge of its heading, or across it."""
    return _aligned(head, piece) or min(head.box.x1, piece.box.x1) - max(head.box.x0, piece.box.x0) > 0


def _named(row: Sequence[Piece]) -> bool:
    """True for a row that words open, or its own number or code and words behind that: "3 | Mooring lines | £40.00"."""
    if _opens_with_sum(row):
        return True
    first = row[1] if len(row) > 2 and _CODE.match(row[0].text) else row[0]
    return first.numeral is None and any(map(str.isalnum, first.text))


def _years_only(row: Numbers) -> bool:
    return all(YEAR_HEAD.fullmatch(piece.text) for piece in row.counts)


def _completed(run: Sequence[Numbers], lines: Sequence[Line], floor: int, currency: str) -> list[Numbers]:
    """The rows of a list of sums with those above and below whose words run up to their sum: "i) … Cheque no. 104 £98.70".

    No line before `floor` is looked at.
    """
    made = list(run)
    if any(len(numbers.counts) > 1 for numbers in run):
        return made
    for step, ends in ((-1, 0), (1, -1)):
        at = made[ends].at + step
        while floor <= at < len(lines) and abs(at - made[ends].at) <= MOST_BETWEEN:
            close = _close_sum(at, lines[at], made[ends], currency)
            if close is not None:
                made.insert(0 if step < 0 else len(made), close)
            at += step
    return made


def _close_sum(at: int, line: Line, beside: Numbers, currency: str) -> Numbers | None:
    """A line whose last word is a sum that stands under or over that of a row near it."""
    words, near = line.words, beside.row.line
    gap = max(near.box.top - line.box.bottom, line.box.top - near.box.bottom)
    if len(words) < 2 or gap > _FARTHEST * (line.size or 10.0):
        return None
    text, own = last_word(line, currency)
    if own.numeral is None or PLAIN.fullmatch(own.text) or abs(own.box.x1 - beside.counts[-1].box.x1) > _ALIGNED:
        return None
    return Numbers(at, LatticeRow(line, [text, own]), [own])


def _in_columns(one: Numbers, below: Numbers) -> bool:
    """True for two rows of which two numbers or more stand under each other."""
    return sum(any(_aligned(a, b) for b in below.counts) for a in one.counts) > 1
