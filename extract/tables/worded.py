"""Lines of words without rulings, set in columns below their headings → tables.

    Application     Address          Proposal                      Comments
    31/0123/FUL     4 Quay Lane      Erection of a boat shed       No objection
                                     and a porch
    31/0124/HH      The Mill         Replacement windows           Too dark

Only a row of headings makes such a table: words that say what the columns hold (:mod:`extract.tables.column_roles`). Below it white
stripes run down between the columns, and what stands in a column begins, ends or is centred at one place. Prose, text in newspaper
columns, lists of names beside lists and tables of contents have no such row and are left alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.models import CellPart, Grid, GridCell, Line, Word
from extract.tables import worded_rows
from extract.tables.column_roles import column_role
from extract.tables.pieces import DIGIT, is_number
from extract.tables.printed_rows import PrintedRow, printed_rows
from extract.text.rule import Rule

_HEAD_GAP = 0.9  # times the size: white space between two headings
_HEAD_WORDS = 6  # of one heading
_SHARE = 0.6  # share of the headings whose words say what the column holds
_LEAST_KNOWN = 2  # of them
_LEAST_COLUMNS = 3
_LEAST_ROWS = 2  # below the headings
_LEAST_TWO = 3  # the same, of a table of two columns, whose headings must be bold
_NEAR = 4  # rows below headings that show where they part
_EDGE = 1.5  # points by which a heading may miss the edge of its column
_STRIPE = 0.4  # times the size: white space that runs down between two columns
_FARTHEST = 2.4  # times the size: white space between two printed rows
_SAME_SIZE = 1.0  # points by which type differs
_TIGHT = 0.6  # times the size: white space between two lines of headings
_MOST_WORDS = 40  # of a cell, on average: more is running text
_ALSO_HEADS = 0.5  # share of the lines of a column that may read as a heading of it
_WIDE = 0.5  # share of the printed rows that fill two columns

_CONTENTS = Rule(
    id="table.head_of_contents",
    pattern=r"^(?:page|pp?|pages)(?:\s*(?:no|nos|number|numbers|\(s\)))?\.?s?$",
    examples={"Page": "Page", "Pages": "Pages", "Page No.": "Page No."},
    not_examples=("Paper", "Package"),
)
RULES = (_CONTENTS,)
# Lists of names beside each other are read as lists.
_PEOPLE = frozenset(("present", "apologies", "absent", "person", "lead", None))

Stripes = list[list[tuple[float, float]]]


class _Head(NamedTuple):
    """The headings: their printed rows, the words of each and where it begins and ends."""

    rows: list[PrintedRow]
    texts: list[str]
    columns: list[tuple[float, float]]


def grids(lines: Sequence[Line], taken: frozenset[int]) -> list[Grid]:
    """The tables of words among the `lines` of a page outside ruled cells; lines that start at one of `taken` are of others."""
    rows = printed_rows(lines)
    found: list[Grid] = []
    at = 0
    while at < len(rows):
        head = _head(rows, at)
        if head is not None and not any(line.start in taken for row in head.rows for line in row.lines):
            body, columns = _body(rows[at + len(head.rows) :], head, taken)
            if _is_table(head, body, columns):
                found.append(_grid(head, body, columns))
                at += len(head.rows) + len(body)
                continue
        at += 1
    return found


def _head(rows: Sequence[PrintedRow], at: int) -> _Head | None:
    """The headings that begin in row `at`: two lines of them where the second goes on the first, else one."""
    if len(rows[at].apart(_HEAD_GAP)) < 2:
        return None
    parts = _close(rows[at].apart(_HEAD_GAP), rows[at + 1 : at + 1 + _NEAR])
    one = _Head([rows[at]], list(map(_text, parts)), [(part[0].box.x0, part[-1].box.x1) for part in parts])
    two = _with_second(one, rows, at + 1) if at + 1 < len(rows) else None
    if two is not None and (rows[at].bold or not _heads(one.texts) or _known(two.texts) > _known(one.texts)):
        return two
    return one if _heads(one.texts) else None


def _with_second(head: _Head, rows: Sequence[PrintedRow], at: int) -> _Head | None:
    """`head` with the row `at` as its second line; None where they are no headings, or stand below none of the first."""
    first, second = head.rows[0], rows[at]
    if first.white_above(second) > _TIGHT * first.size or second.bold != first.bold:
        return None
    below = _close(second.apart(_HEAD_GAP), rows[at + 1 : at + 1 + _NEAR])
    places = [_under((part[0].box.x0, part[-1].box.x1), head.columns) for part in below]
    if len(below) >= len(head.columns) + first.bold or len(set(places)) < len(places):
        return None
    texts, columns = list(head.texts), list(head.columns)
    for part, place in zip(below, places, strict=True):
        if place is None:
            return None
        texts[place] += " " + _text(part)
        columns[place] = min(columns[place][0], part[0].box.x0), max(columns[place][1], part[-1].box.x1)
    return _Head([first, second], texts, columns) if _heads(texts) else None


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _close(parts: Sequence[list[Word]], below: Sequence[PrintedRow]) -> list[list[Word]]:
    """Headings that stand close to each other, parted where what stands in at least two rows below begins at one edge."""
    edges = [own[0].box.x0 for row in below for own in row.apart(_HEAD_GAP)]
    found: list[list[Word]] = []
    for part in parts:
        found.append([part[0]])
        for word in part[1:]:
            if sum(abs(word.box.x0 - edge) <= _EDGE for edge in edges) > 1:
                found.append([word])
            else:
                found[-1].append(word)
    return found


def _under(part: tuple[float, float], columns: Sequence[tuple[float, float]]) -> int | None:
    """The only heading under which words stand; None where they stand under none or several."""
    over = [n for n, column in enumerate(columns) if min(part[1], column[1]) > max(part[0], column[0])]
    return over[0] if len(over) == 1 else None


def _heads(texts: Sequence[str]) -> bool:
    """True for short texts of which most say what a column holds, and not only whom."""
    roles = [column_role(text) for text in texts]
    if _known(texts) < max(_LEAST_KNOWN, _SHARE * len(texts)) or _PEOPLE.issuperset(roles):
        return False
    return all(len(text.split()) <= _HEAD_WORDS and not _CONTENTS.match(text) and not text.endswith(":") for text in texts)


def _known(texts: Sequence[str]) -> int:
    return sum(1 for text in texts if column_role(text))


def _body(
    rows: Sequence[PrintedRow], head: _Head, taken: frozenset[int]
) -> tuple[list[PrintedRow], list[tuple[float, float]]]:
    """The printed rows below the headings through which the white between all columns runs on; and the columns' bounds."""
    stripes: Stripes = [[(a[1], b[0])] for a, b in itertools.pairwise(head.columns)]
    found: list[PrintedRow] = []
    above = head.rows[-1]
    for row in rows:
        far = above.white_above(row) > _FARTHEST * above.size or abs(row.size - head.rows[0].size) > _SAME_SIZE
        narrower = [_cut(own, row) for own in stripes]
        if far or any(line.start in taken for line in row.lines) or not all(narrower):
            break
        stripes, above = narrower, row
        found.append(row)
    bounds = [max(own, key=lambda one: one[1] - one[0]) for own in stripes]
    edges = [float("-inf"), *(sum(bound) / 2 for bound in bounds), float("inf")]
    columns = list(itertools.pairwise(edges))
    return worded_rows.level(found, head.rows, columns), columns


def _cut(white: Sequence[tuple[float, float]], row: PrintedRow) -> list[tuple[float, float]]:
    """The white stretches between two columns that the words of a row leave, as far as they are wide enough."""
    for box in (word.box for word in row.words):
        white = [
            part
            for x0, x1 in white
            for part in ([(x0, min(x1, box.x0)), (max(x0, box.x1), x1)] if box.x0 < x1 and box.x1 > x0 else [(x0, x1)])
        ]
    return [part for part in white if part[1] - part[0] >= _STRIPE * row.size]


def _is_table(head: _Head, body: Sequence[PrintedRow], columns: Sequence[tuple[float, float]]) -> bool:
    """True where enough rows stand below the headings and fill their columns with a few words each."""
    filled = [[n for n, column in enumerate(columns) if row.within(*column)] for row in body]
    wide = sum(1 for own in filled if len(own) > 1)
    if len(columns) < _LEAST_COLUMNS and not _two_columns(head, body, wide):
        return False
    if any(_all_head(body, text, column) for text, column in zip(head.texts, columns, strict=True)):
        return False
    if any(len(own) > 1 and _bare(row) for own, row in zip(filled, body, strict=True)):
        return False
    used = {column for own in filled for column in own}
    few = sum(len(row.words) for row in body) <= _MOST_WORDS * max(1, sum(map(len, filled)))
    return wide >= _LEAST_ROWS and wide >= _WIDE * len(body) and len(used) >= len(columns) - 1 and few


def _two_columns(head: _Head, body: Sequence[PrintedRow], wide: int) -> bool:
    """True where bold headings stand over two columns that every row fills."""
    bold = all(row.bold for row in head.rows) and not any(row.bold for row in body)
    return bold and wide >= _LEAST_TWO and wide == len(body)


def _bare(row: PrintedRow) -> bool:
    """True for numbers without a name, which stand a little higher or lower than the words of their row."""
    return all(is_number(word.text) for word in row.words)


def _all_head(body: Sequence[PrintedRow], head: str, column: tuple[float, float]) -> bool:
    """True where most of what stands in a column is as its heading: days below a day are rows, and so is the first."""
    texts = [_text(own) for row in body if (own := row.within(*column))]
    role, figures = column_role(head), DIGIT.search(head) is not None
    alike = [text for text in texts if (role and column_role(text) == role) or (figures and DIGIT.search(text))]
    return len(alike) > _ALSO_HEADS * len(texts)


def _grid(head: _Head, body: Sequence[PrintedRow], columns: Sequence[tuple[float, float]]) -> Grid:
    bands = [list(head.rows), *worded_rows.bands(body, columns)]
    cells = [cell for n, band in enumerate(bands) for cell in _cells(n, band, columns)]
    boxes = [[part.box for cell in cells if cell.column == n for part in cell.parts] for n in range(len(columns))]
    edges = tuple((min(box.x0 for box in own), max(box.x1 for box in own)) for own in boxes)
    return Grid(kind="unruled", cells=tuple(cells), rows=len(bands), columns=len(columns), edges=edges)


def _cells(number: int, band: Sequence[PrintedRow], columns: Sequence[tuple[float, float]]) -> Iterator[GridCell]:
    """The cells of one row of the table, row 0 the headings."""
    for n, column in enumerate(columns):
        parts = [part for row in band for part in _parts(row, column)]
        if parts:
            yield GridCell(row=number, column=n, parts=tuple(parts), header=number == 0)


def _parts(row: PrintedRow, column: tuple[float, float]) -> Iterator[CellPart]:
    """The words of a row in one column, by the lines in which they stand."""
    for line in row.lines:
        own = [n for n, word in enumerate(line.words) if column[0] <= (word.box.x0 + word.box.x1) / 2 < column[1]]
        if own:
            yield CellPart(line, own[0], own[-1] + 1)
