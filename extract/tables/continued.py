"""Tables that run over pages → one table each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.models import Grid, GridCell, Line
from extract.tables import cut_rows, headers, row_signs

SAME = 6.0  # points by which the columns of one table differ from page to page
MOST_HEADS = 3  # rows at the foot of a page that are headings of a table on the next
_BETWEEN = 3  # lines between the parts of a table that prints its headings again: a note, its title "(continued)"


def join(grids: Sequence[Grid], pages: Mapping[int, Sequence[Line]]) -> list[Grid]:
    """The grids of a paper, in order, those that go on at the top of the next page made one.

    `pages` are the lines of each page. A table goes on where nothing stands between its parts and their columns agree, and the
    later part has no headings but those of the first; where these are printed again a few lines may stand between. Of several
    small tables alike, without headings, none goes on: each page begins another.
    """
    made: list[Grid] = []
    for grid in grids:
        before = made[-1] if made else None
        joined = _joined(before, grid, pages, grids) if before is not None else None
        if joined is None:
            made.append(grid)
        else:
            made[-1] = joined
    return made


def _joined(before: Grid, after: Grid, pages: Mapping[int, Sequence[Line]], grids: Sequence[Grid]) -> Grid | None:
    """Both as one table, or None where they are two."""
    after = _widened(before, after)
    if not _may_go_on(before, after):
        return None
    if before.kind == "row" or _may_head(before):
        before = _as_heads(before, after)
    again = _again(before, after)
    between = _after(before, pages[before.last_page]) + _before(after, pages[after.first_page])
    if between > (_BETWEEN if again else 0) or (not again and (_has_heads(before, after) or _begins_again(before, after))):
        return None
    headed = any(cell.header for cell in before.cells)
    if not headed and any(_alike(grid, after) for grid in _others(grids, before, after)):
        return None
    cells = tuple(cut_rows.mend(before, after, again))
    kind = "unruled" if before.kind == "unruled" else "ruled"
    rows = max(cell.row + cell.row_span for cell in cells)
    return replace(before, kind=kind, cells=cells, rows=rows, edges=after.edges or before.edges)


def _widened(before: Grid, after: Grid) -> Grid:
    """`after` in the columns of `before`, each of its own over one or more of them: the last rows of a form have one text."""
    if "unruled" in (before.kind, after.kind) or not 1 < after.columns < before.columns or not (before.edges and after.edges):
        return after
    begins, ends = [x0 for x0, _ in before.edges], [x1 for _, x1 in before.edges]
    spans = [(first, last) for x0, x1 in after.edges for first in _place(x0, begins) for last in _place(x1, ends)]
    follow = [0, *(last + 1 for _, last in spans)]
    if len(spans) < after.columns or [first for first, _ in spans] != follow[:-1] or follow[-1] != before.columns:
        return after
    cells = tuple(
        replace(cell, column=spans[cell.column][0], column_span=1 + spans[end][1] - spans[cell.column][0])
        for cell in after.cells
        for end in [min(cell.column + cell.column_span, after.columns) - 1]
    )
    return replace(after, cells=cells, columns=before.columns, edges=before.edges)


def _place(at: float, edges: Sequence[float]) -> list[int]:
    """The edge at which a column begins or ends; empty where it is none of them."""
    return [n for n, edge in enumerate(edges) if abs(edge - at) <= SAME][:1]


def _begins_again(before: Grid, after: Grid) -> bool:
    """True for a form whose first label opens the next one too: "(a) | Subject:" at the head of both."""
    labels = [row_signs.label(cells) for grid in (before, after) for cells in list(headers.head_rows(grid.cells).values())[:1]]
    return labels[0] is not None and labels[0] == labels[1]


def _may_go_on(before: Grid, after: Grid) -> bool:
    """True for grids on two pages in a row that are of one kind and whose columns are alike."""
    kinds = (before.kind, after.kind)
    if after.first_page != before.last_page + 1 or "frame" in kinds or not _alike(before, after):
        return False
    return "unruled" not in kinds or before.kind == after.kind


def _has_heads(before: Grid, after: Grid) -> bool:
    """True where `after` has headings of its own: in bold, or above its numbers where those of `before` have some too."""
    own = [cell for cell in after.cells if cell.header]
    if not own:
        return False
    return headers.bold(own) or (any(cell.header for cell in before.cells) and any(map(headers.counts, before.cells)))


def _others(grids: Sequence[Grid], before: Grid, after: Grid) -> list[Grid]:
    """The other tables on the two pages."""
    own = {id(part.line) for cell in (*before.cells, *after.cells) for part in cell.parts}
    pages = (before.last_page, after.first_page)
    return [grid for grid in grids if grid.first_page in pages and id(grid.cells[0].parts[0].line) not in own]


def _may_head(grid: Grid) -> bool:
    """True for a few rows in bold without a heading among them."""
    return grid.rows <= MOST_HEADS and not any(cell.header for cell in grid.cells) and headers.bold(grid.cells)


def _as_heads(row: Grid, after: Grid) -> Grid:
    """One row at the foot of a page as the headings of the numbers on the next."""
    if any(map(headers.counts, row.cells)) or not any(cell.column and headers.counts(cell) for cell in after.cells):
        return row
    return replace(row, cells=tuple(replace(cell, header=True) for cell in row.cells))


def _alike(before: Grid, after: Grid) -> bool:
    """True where the columns of both are as many and as wide, wherever on the page they stand."""
    if before.columns != after.columns:
        return False
    pairs = list(zip(before.edges, after.edges, strict=False))
    if before.kind != "unruled":
        return all(abs((a[1] - a[0]) - (b[1] - b[0])) <= SAME for a, b in pairs)
    return all(min(abs(a[0] - b[0]), abs(a[1] - b[1])) <= SAME for a, b in pairs)


def _again(before: Grid, after: Grid) -> frozenset[int]:
    """The rows at the top of `after` that print the headings of `before` again."""
    heads = _texts([cell for cell in before.cells if cell.header and not cell.repeated])
    top = headers.head_rows(after.cells)
    for count in range(min(len(heads), len(top)), 0, -1):
        rows = list(top)[:count]
        if _texts([cell for n in rows for cell in top[n]]) == heads[-count:]:
            return frozenset(rows)
    return frozenset()


def _texts(cells: Sequence[GridCell]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in headers.head_rows(cells).values()]


def _after(grid: Grid, lines: Sequence[Line]) -> int:
    """How many lines of the page come after the grid."""
    page = grid.last_page
    last = max(part.line.start for cell in grid.cells for part in cell.parts if part.line.page == page)
    return sum(1 for line in lines if line.start > last)


def _before(grid: Grid, lines: Sequence[Line]) -> int:
    """How many lines of the page come before the grid."""
    first = min(part.line.start for cell in grid.cells for part in cell.parts)
    return sum(1 for line in lines if line.start < first)
