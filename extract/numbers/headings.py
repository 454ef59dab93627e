"""What stands over a number: the headings that the grid of its table knows, or the texts above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from extract.models import join_lines
from extract.numbers import columns
from extract.numbers.blocks import IN_COLUMNS, Block
from extract.numbers.columns import BASELINE, Item
from extract.tables.column_roles import column_role
from extract.text.numerals import Sign
from extract.text.rule import Rule

_UNIT = Rule(
    id="figure.unit_heading",
    pattern=r"^\W*(?:units?(?:\s+(?:of\s+measure(?:ment)?|type|measure))?|u\.?o\.?m|measured\s+in|denomination)\W*$",
    examples={"Unit": "Unit", "Unit of measure": "Unit of measure", "UoM": "UoM"},
    not_examples=("Business unit", "Units let"),
)
_REFERRING = Rule(
    id="figure.referring_heading",
    pattern=r"""^\W*(?:(?:(?:account|cost|nominal|budget|a/c)\s+)?codes?
        |(?:(?:invoice|payment|paid)\s+)?dates?(?:\s+(?:of\s+)?(?:paid|payment|invoice))?)\W*$""",
    examples={"Code": "Code", "Nominal code": "Nominal code", "Date paid": "Date paid"},
    not_examples=("Code of conduct", "Decoded", "Quarter"),
)
_NUMBER = Rule(
    id="figure.number_no_mark",
    pattern=r"[1-9]",
    examples={"2 days": "2"},
    not_examples=("£000s", "days"),
)
RULES = (_UNIT, _REFERRING, _NUMBER)
_NO_LABELS = frozenset(("reference", "number"))
MOST_LINES = 8  # lines above numbers in no table that can be their headings
LONGEST_MARK = 8  # characters of a sign ("£000s") between the rows of a table


class Heads:
    """The headings of a block: those its grid knows, else the texts above its first number."""

    def __init__(self, block: Block, texts: Sequence[Item], cells: Sequence[Item], currency: str) -> None:
        self._currency = currency
        self._seen: dict[tuple[int, ...], tuple[str | None, Sign | None]] = {}
        self._ruled = block.is_ruled
        grid = block.grid
        self._known = [cell for cell in grid.cells if cell.header and not cell.repeated] if grid and block.headed else []
        self._columns = grid.columns if grid else 0
        self._cells = cells
        self._numeric = {cell.cell.column for cell in cells if cell.cell}
        self._top = min((cell.box.top for cell in cells), default=0.0)
        level = {cell.index for cell in cells}
        above = [text for text in texts if text.box.top < self._top + BASELINE and text.index not in level]
        self._above = [] if self._known else above

    @cached_property
    def whole(self) -> list[Sign]:
        """The signs of the headings that stand over the whole table, or over the labels of its rows and no number."""
        return self._signs(over_columns=False)

    @cached_property
    def stub(self) -> str:
        """What stands over the labels of the rows, or over the whole table."""
        return " ".join(text for text, single in self._placed() if not single)

    @cached_property
    def roles(self) -> frozenset[str]:
        """What the headings of the columns say that these hold."""
        return frozenset(role for head in self._known if (role := column_role(join_lines(head.text))))

    @cached_property
    def units(self) -> int | None:
        """The column in which each row says its unit."""
        return next((head.column for head in self._known if _UNIT.match(join_lines(head.text))), None)

    @cached_property
    def naming(self) -> frozenset[int]:
        """The columns whose headings say that they hold references, codes or dates: they name no row where words do."""
        said = [(head.column, join_lines(head.text)) for head in self._known if head.column_span == 1]
        return frozenset(column for column, text in said if _REFERRING.match(text) or column_role(text) in _NO_LABELS)

    @cached_property
    def beside(self) -> list[Sign]:
        """The signs of the headings of single columns."""
        return self._signs(over_columns=True)

    def _signs(self, *, over_columns: bool) -> list[Sign]:
        texts = [text for text, single in self._placed() if single is over_columns]
        return [sign for text in texts if (sign := columns.sign([text], self._currency))]

    def _placed(self) -> Iterator[tuple[str, bool]]:
        """Each line of the headings, and whether it stands over some of the numbers but not over all."""
        left, right = min(cell.box.x0 for cell in self._cells), max(cell.box.x1 for cell in self._cells)
        for head in self._known:
            for part in head.parts:
                whole = head.column_span == self._columns > 1 or not any(head.covers(column) for column in self._numeric)
                yield part.text, not whole
        for text in self._above:
            apart = text.box.x1 + columns.HEADING_REACH < left or (text.box.x0 < left and text.box.x1 > right)
            yield text.text, not apart

    def is_mark(self, text: Item) -> bool:
        """True for a sign between the rows of numbers: "£000s" of all rows below it, but no "2 days"."""
        if _NUMBER.search(text.text):
            return False
        below = not text.cell.header if text.cell and self._known else text.box.top >= self._top
        return below and len(text.text) < LONGEST_MARK and columns.sign([text.text], self._currency) is not None

    def over(self, cell: Item) -> tuple[str | None, Sign | None]:
        """The heading of a number and what it says of unit and scale."""
        whole = cell.cell is not None and len(cell.cell.parts[0].words) == len(cell.text.split())
        known = whole and bool(self._known)
        key = (round(cell.box.x0 / IN_COLUMNS), round(cell.box.x1 / IN_COLUMNS))
        if known and cell.cell:
            key = (cell.cell.column, self._block(cell.cell.row)[0])
        if key not in self._seen:
            self._seen[key] = self._of_grid(cell) if known else self._by_place(cell)
        return self._seen[key]

    def _block(self, row: int) -> tuple[int, int]:
        """The rows of headings next above a row, from and to: those that stand together."""
        rows = sorted({head.row for head in self._known if head.row < row} or {head.row for head in self._known})
        first = last = rows[-1]
        while first - 1 in rows:
            first -= 1
        return first, last

    def _of_grid(self, cell: Item) -> tuple[str | None, Sign | None]:
        first, last = self._block(cell.cell.row if cell.cell else 0)
        own = [
            head for head in self._known
            if first <= head.row <= last and cell.cell and head.covers(cell.cell.column)
            and (head.column_span < self._columns or self._columns == 1)
        ]  # fmt: skip
        lines = [part.text for head in own for part in head.parts]
        label = join_lines("\n".join(lines))
        return label or None, columns.sign(lines, self._currency) or columns.sign([label], self._currency)

    def _by_place(self, cell: Item) -> tuple[str | None, Sign | None]:
        texts = [text for text in self._above if columns.over(text, cell)]
        if not texts and self._known:
            texts = [
                Item(0, 0, 0, part.box, part.text, None, head) for head in self._known for part in head.parts
                if part.box.x1 + columns.HEADING_REACH >= cell.box.x0 and part.box.x0 - columns.HEADING_REACH <= cell.box.x1
            ]  # fmt: skip
        if not self._ruled:
            texts = texts[-MOST_LINES:]
        elif len(texts) > MOST_LINES and not self._known:
            return None, None  # the answers of a form are no headings of those below
        lines = [text.text for text in texts]
        return join_lines("\n".join(lines)) or None, columns.sign(lines, self._currency)
