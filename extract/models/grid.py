"""A printed table as values: cells in rows and columns, each resting on words of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from extract.models.page import Box, Line, Word, around
from extract.models.passage import join_lines


class CellPart(NamedTuple):
    """Words of one line that stand in one cell: those from index `first` up to, not with, `last`."""

    line: Line
    first: int
    last: int

    @property
    def words(self) -> tuple[Word, ...]:
        return self.line.words[self.first : self.last]

    @property
    def text(self) -> str:
        if self.last - self.first == len(self.line.words):
            return self.line.text
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        if self.last - self.first == len(self.line.words):
            return self.line.box
        words = self.words
        return words[0].box if len(words) == 1 else around(word.box for word in words)

    @property
    def bold(self) -> bool:
        """True when every word that has a letter or digit is bold."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in the text of their line."""
        if self.last - self.first == len(self.line.words):
            return 0, len(self.line.text)
        offsets = self.line.offsets()
        return offsets[self.first], offsets[self.last - 1] + len(self.line.words[self.last - 1].text)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A cell that is not blank. Rows and columns count from 0 over all pages of the table."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    parts: tuple[CellPart, ...]
    header: bool = False
    repeated: bool = False  # a header printed again on a later page

    @property
    def text(self) -> str:
        """What the cell prints, as one line."""
        if len(self.parts) == 1:
            return self.parts[0].text
        return join_lines("\n".join(part.text for part in self.parts))

    @property
    def page(self) -> int:
        return self.parts[0].line.page

    def covers(self, column: int) -> bool:
        """True where the cell stands in `column`."""
        return self.column <= column < self.column + self.column_span


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A printed table, over as many pages as it runs.

    `kind` is ``ruled``, ``unruled`` (found by how its columns stand), ``frame`` (rulings around text, which is no table) or
    ``row`` (one ruled row, which may belong to a table on the page before or after).
    The cells are in the order of their pages. `edges` are the left and right edges of the columns on the last page of the table.
    """

    kind: str
    cells: tuple[GridCell, ...]
    rows: int
    columns: int
    edges: tuple[tuple[float, float], ...]
    title: CellPart | None = None
    lead: str = ""  # the words above it that lead in to it: "The following payments were made:"

    @property
    def first_page(self) -> int:
        return self.cells[0].page

    @property
    def last_page(self) -> int:
        return max(cell.parts[-1].line.page for cell in self.cells)
