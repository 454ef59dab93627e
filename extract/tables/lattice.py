"""Rows of numbers and the words around them → rows and columns of a table without rulings."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from extract.models import Box, CellPart, Grid, GridCell, Line
from extract.tables import first_section, heads_between, notes_behind, shared_edges
from extract.tables.close_heads import close_heads, goes_on_head
from extract.tables.headers import YEAR_HEAD, counts
from extract.tables.pieces import BLANKS, SUMS, UNFINISHED, Piece, pieces
from extract.text.list_marks import MARKER

OVERLAP = 1.0  # points by which two pieces of one column overlap at least
_REACH = 8.0  # points by which a heading may miss the numbers below it
MOST_HEADS = 8  # lines of headings
HEAD_GAP = 2.4  # times the size: from a heading to what it heads
HEAD_WORDS = 8  # words of a heading of one column
_TIGHT = 0.85  # times the pitch of the rows: lines closer than this are of one cell
LOOSE = 1.45  # times the size: the same, where no two rows of numbers stand together
_ALIGNED = 6.0


class LatticeRow(NamedTuple):
    """A printed line as its pieces."""

    line: Line
    pieces: list[Piece]

    @property
    def middle(self) -> float:
        return (self.line.box.top + self.line.box.bottom) / 2


class Span(NamedTuple):
    """The stretch of the page's width that a column fills."""

    x0: float
    x1: float


def grid(
    lines: Sequence[Line], first: int, last: int, counting: Sequence[LatticeRow], floor: int, currency: str
) -> tuple[Grid, int]:
    """The table whose rows of numbers are `counting`, from line `first` to `last`; and the line after its end.

    Its headings are sought upward from `first`, no further than line `floor`.
    """
    given = [(row.line, row.pieces) for row in counting]
    edges, begins = notes_behind.edges(given, currency), shared_edges.edges(given)

    def parted(line: Line, own: list[Piece]) -> LatticeRow:
        noted = notes_behind.set_apart(line, own, edges, currency)
        return LatticeRow(line, shared_edges.set_apart(line, noted, begins, currency))

    counting = [parted(row.line, row.pieces) for row in counting]
    spans = _columns(counting)
    known = {row.line.start: row for row in counting}
    numeric = min((piece.box.x0 for row in counting for piece in row.pieces if piece.numeral), default=0.0)
    head = _heads(lines, first, floor, spans, numeric, currency)
    first = first if head else first_section.first_line(lines, first, last, floor, numeric, known)
    while head and _is_section(head[-1], numeric) and not (len(head) > 1 and goes_on_head(head[-1].pieces[0], head[-2].pieces)):
        head.pop()
        first -= 1
    body = [known.get(line.start) or parted(line, pieces(line, currency)) for line in lines[first : last + 1]]
    pitch = _pitch(body, known)
    tail = _tail(lines, last, body[-1], spans, pitch, currency)
    years = _years(body, numeric)
    bands = [(band, True) for band in _tight([*head, *body[:years]], pitch)]
    bands += [(band, False) for band in _bands([*body[years:], *tail], known, pitch)]
    cells = [replace(cell, header=header) for n, (band, header) in enumerate(bands) for cell in _cells(n, band, spans)]
    made = Grid(
        kind="unruled",
        cells=tuple(heads_between.marked(cells)),
        rows=len(bands),
        columns=len(spans),
        edges=tuple((span.x0, span.x1) for span in spans),
    )
    return made, last + 1 + len(tail)


def _years(body: Sequence[LatticeRow], numeric: float) -> int:
    """How many rows at the top of the numbers are headings: rows of years, each with the units below it."""
    count = 0
    while count < len(body) and _only_years(body[count]):
        count += 1
        while count < len(body) and _over_numbers(body[count], numeric):
            count += 1
    return count


def _over_numbers(row: LatticeRow, numeric: float) -> bool:
    """True for words without a number, some of them over the columns of numbers."""
    return not any(piece.numeral for piece in row.pieces) and any(_over(piece, numeric) for piece in row.pieces)


def crowned(table: Grid, loose: Sequence[Line], currency: str) -> Grid:
    """A ruled table of numbers without headings, with those that stand above its frame: words over two columns or more.

    `loose` are the lines of its page that stand in no table.
    """
    numbers = [cell.column for cell in table.cells if cell.column and counts(cell)]
    if not numbers or not table.edges or any(cell.header for cell in table.cells):
        return table
    head = _crown(table, loose, min(numbers), currency)
    if not head:
        return table
    bands, spans = _tight(head, 0.0), [Span(*edge) for edge in table.edges]
    cells = [replace(cell, header=True) for n, band in enumerate(bands) for cell in _cells(n, band, spans)]
    moved = [replace(cell, row=cell.row + len(bands)) for cell in table.cells]
    return replace(table, cells=(*cells, *moved), rows=table.rows + len(bands))


def _crown(table: Grid, loose: Sequence[Line], numbers: int, currency: str) -> list[LatticeRow]:
    """The headings above the frame of a table whose numbers begin in column `numbers`; none where they are over one column."""
    first = min((part.line for cell in table.cells for part in cell.parts), key=lambda line: line.start)
    above = [line for line in loose if line.start < first.start]
    spans = [Span(*edge) for edge in table.edges]
    head = _heads([*above, first], len(above), 0, spans, spans[numbers].x0, currency) if above else []
    while head and len(head[-1].pieces) < 2 and _is_section(head[-1], spans[numbers].x0):
        head.pop()
    over = {_place(piece.box, spans)[0] for row in head for piece in row.pieces}
    return head if len(over) > 1 else []


def _only_years(row: LatticeRow) -> bool:
    """True for a row whose numbers are years, with one piece of words at most."""
    numerals = [piece for piece in row.pieces if piece.numeral]
    years = all(YEAR_HEAD.fullmatch(piece.text) for piece in numerals)
    return bool(numerals) and years and len(row.pieces) - len(numerals) <= 1


def _columns(counting: Sequence[LatticeRow]) -> list[Span]:
    """The columns of a table, left to right: of its numbers, then of the words that stand clear of them."""
    numbers = [p for row in counting for p in row.pieces if p.numeral or p.text.casefold() in BLANKS]
    columns = _merge(piece.box for piece in numbers)
    if any(_twice(row, columns) for row in counting):
        columns = _by_edge(numbers)
    texts = [p.box for row in counting for p in row.pieces if not p.numeral and p.text.casefold() not in BLANKS]
    clear = [box for box in texts if not any(_shared(box, column) > OVERLAP for column in columns)]
    return sorted([*columns, *_merge(clear)])


def _merge(boxes: Iterable[Box]) -> list[Span]:
    """The stretches that boxes fill together."""
    made: list[Span] = []
    for box in sorted(boxes):
        if made and box.x0 < made[-1].x1 - OVERLAP:
            made[-1] = Span(made[-1].x0, max(made[-1].x1, box.x1))
        else:
            made.append(Span(box.x0, box.x1))
    return made


def _twice(row: LatticeRow, columns: Sequence[Span]) -> bool:
    """True where two numbers of one row fall into one column."""
    places = [_place(piece.box, columns)[0] for piece in row.pieces if piece.numeral]
    return len(set(places)) < len(places)


def _by_edge(numbers: Sequence[Piece]) -> list[Span]:
    """Columns by the right edges of their numbers, where wide ones reach under their neighbours."""
    made: list[Span] = []
    right = 0.0
    for piece in sorted(numbers, key=lambda piece: piece.box.x1):
        if made and piece.box.x1 - right <= _ALIGNED:
            made[-1] = Span(max(made[-2].x1 if len(made) > 1 else 0.0, min(made[-1].x0, piece.box.x0)), piece.box.x1)
        else:
            made.append(Span(max(made[-1].x1 if made else 0.0, piece.box.x0), piece.box.x1))
        right = piece.box.x1
    return made


def _shared(box: Box, span: Span) -> float:
    return min(box.x1, span.x1) - max(box.x0, span.x0)


def _place(box: Box, columns: Sequence[Span]) -> tuple[int, int]:
    """The column in which a piece stands and how many it fills: those it lies over, else the nearest."""
    over = [n for n, span in enumerate(columns) if _shared(box, span) > OVERLAP]
    return (over[0], over[-1] - over[0] + 1) if over else (max(range(len(columns)), key=lambda n: _shared(box, columns[n])), 1)


def _heads(lines: Sequence[Line], first: int, floor: int, spans: Sequence[Span], numeric: float, currency: str) -> list[LatticeRow]:
    """The lines above the first row of numbers that head its columns, from the top down."""
    found: list[LatticeRow] = []
    below = lines[first].box
    for index in range(first - 1, max(floor, first - MOST_HEADS) - 1, -1):
        line = lines[index]
        if below.top - line.box.bottom > HEAD_GAP * (line.size or 10.0) or line.box.top >= below.bottom:
            break
        row = LatticeRow(line, pieces(line, currency))
        if not _is_head(row, spans, numeric) and not _is_section(row, numeric):
            break
        found.insert(0, row)
        below = line.box
    while found and not any(_over(piece, numeric) for piece in found[0].pieces):
        found.pop(0)
    return found


def _is_section(row: LatticeRow, numeric: float) -> bool:
    """True for a few words clear of the columns of numbers, which may name the rows below them."""
    only = row.pieces[0]
    return len(row.pieces) == 1 and only.box.x1 < numeric and len(only.text.split()) <= HEAD_WORDS


def _is_head(row: LatticeRow, spans: Sequence[Span], numeric: float) -> bool:
    """True for a line whose pieces stand over the columns: words over the numbers, or a line of the first column's heading."""
    if any(len(piece.text.split()) > HEAD_WORDS or SUMS.match(piece.text) for piece in row.pieces):
        return False
    if any(piece.numeral and not YEAR_HEAD.fullmatch(piece.text) for piece in row.pieces):
        return False
    if len(row.pieces) > 1:
        return any(_over(piece, numeric) for piece in row.pieces)
    only = row.pieces[0]
    if _over(only, numeric):
        led = only.text.endswith(":") and only.box.x0 <= spans[0].x1  # "Sums held:" over sums that open their rows
        return not led and not only.text.endswith((".", ";")) and only.box.x0 <= spans[-1].x1
    return False


def _over(piece: Piece, numeric: float) -> bool:
    """True for a piece that begins over the columns of numbers."""
    return piece.box.x0 >= numeric - _REACH or (piece.box.x1 > numeric + _REACH and piece.box.x0 > numeric - 5 * _REACH)


def _pitch(body: Sequence[LatticeRow], known: dict[int, LatticeRow]) -> float:
    """The distance below which two lines are of one row."""
    steps = [b.middle - a.middle for a, b in itertools.pairwise(body) if a.line.start in known and b.line.start in known]
    return _TIGHT * median(steps) if steps else LOOSE * (body[0].line.size or 10.0)


def _tail(
    lines: Sequence[Line], last: int, row: LatticeRow, spans: Sequence[Span], pitch: float, currency: str
) -> list[LatticeRow]:
    """The lines below the last row of numbers that go on its words."""
    found: list[LatticeRow] = []
    middle = row.middle
    for line in lines[last + 1 : last + 3]:
        after = LatticeRow(line, pieces(line, currency))
        close = 0 < after.middle - middle < pitch and line.size <= (row.line.size or 10.0) + 0.5
        inside = line.box.x1 <= max(spans[0].x1 + _REACH, spans[0].x0 + 1) or goes_on_head(after.pieces[0], row.pieces)
        if not close or not inside or MARKER.match(line.text) or len(after.pieces) != 1:
            break
        found.append(after)
        middle = after.middle
    return found


def _tight(heads: Sequence[LatticeRow], pitch: float) -> list[list[LatticeRow]]:
    """Headings whose lines stand close as one row each."""
    made: list[list[LatticeRow]] = []
    for row in heads:
        near = LOOSE * (row.line.size or 10.0)
        if made and row.middle - made[-1][-1].middle < max(pitch, near):
            made[-1].append(row)
        else:
            made.append([row])
    return made


def _bands(body: Sequence[LatticeRow], known: dict[int, LatticeRow], pitch: float) -> list[list[LatticeRow]]:
    """The lines of a table's body as its rows: each line of numbers with the lines of words that go with it."""
    made: list[list[LatticeRow]] = []
    pending: list[LatticeRow] = []
    for n, row in enumerate(body):
        if row.line.start in known:
            made.append([*pending, row])
            pending = []
            continue
        up = row.middle - body[n - 1].middle if n else None
        down = body[n + 1].middle - row.middle if n + 1 < len(body) else None
        counted = _counted(row, body[0])
        own = not counted and bool(made) and _clear(row, made[-1])
        if own and not pending and up is not None and _goes_on(made[-1], row, up, down, pitch):
            made[-1].append(row)
        elif down and (down < pitch or _begins(row, body[n + 1])) and not (row.line.bold or counted) and _clear(row, [body[n + 1]]):
            pending.append(row)
        else:
            made += [[*pending, row]]
            pending = []
    return [*made, pending] if pending else made


def _counted(row: LatticeRow, first: LatticeRow) -> bool:
    """True for a row that has a number of its own to open it, as the first has: "5 | The quay may fail"."""
    return len(row.pieces) > 1 and None not in (row.pieces[0].numeral, first.pieces[0].numeral)


def _clear(row: LatticeRow, band: Sequence[LatticeRow]) -> bool:
    """True where no words of `row` stand under or over a number of the band."""
    numbers = [Span(p.box.x0, p.box.x1) for other in band for p in other.pieces if p.numeral]
    return not any(_shared(piece.box, span) > OVERLAP for piece in row.pieces for span in numbers)


def _goes_on(band: Sequence[LatticeRow], row: LatticeRow, up: float, down: float | None, pitch: float) -> bool:
    """True for words that go on the row above: close below it, or in the middle of its sentence."""
    before = next((piece.text for line in reversed(band) for piece in line.pieces if not piece.numeral), "")
    text = row.line.text
    if up < pitch and (down is None or up <= down + 0.5):
        return True
    return bool(before) and not MARKER.match(text) and (text[0].islower() or UNFINISHED.search(before) is not None)


def _begins(row: LatticeRow, after: LatticeRow) -> bool:
    """True for words that the row below goes on: "Children, Families and / Education"."""
    own = Span(row.pieces[0].box.x0, row.pieces[0].box.x1)
    first = next((piece for piece in after.pieces if _shared(piece.box, own) > OVERLAP), after.pieces[0])
    lower = first.text[0].islower() and not MARKER.match(first.text)
    return first.numeral is None and (lower or UNFINISHED.search(row.line.text) is not None)


def _cells(number: int, band: Sequence[LatticeRow], spans: Sequence[Span]) -> list[GridCell]:
    """The cells of one row."""
    found: dict[int, GridCell] = {}
    for row in band:
        for piece in (part for whole in row.pieces for part in close_heads(whole, row.line, spans)):
            column, across = _place(piece.box, spans)
            part = CellPart(row.line, piece.first, piece.last)
            cell = found.get(column)
            if cell is None:
                found[column] = GridCell(row=number, column=column, column_span=across, parts=(part,))
            else:
                found[column] = replace(cell, parts=(*cell.parts, part), column_span=max(across, cell.column_span))
    return [found[column] for column in sorted(found)]
