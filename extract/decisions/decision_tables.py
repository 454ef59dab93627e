"""Decision tables: the cells of the column that decides, where a table has a column for it.

    Item | Subject | Decision | Reasons for decision | Alternatives considered       (a decision sheet)
    Reference | Address | Proposal | Response                                        (a parish council's planning table)

The other columns decide nothing. A cell may hold several clauses; a table may run over pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.models import Cell, Passage
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

DECIDES = Rule(
    id="resolution.decision_column",
    pattern=r"""^(?:(?:the\s+)?(?:cabinet|council|committee|board|member|executive)(?:['\u2019]s)?\s+)?(?:decisions?(?:\s+(?:taken
        |made|and\s+any\s+conditions))?|resolution|resolved|outcome|details?\s+of\s+(?:the\s+)?decision)s?\s*:?\s*$""",
    examples={"Decision": "Decision", "Decision taken": "Decision taken", "Council resolution": "Council resolution"},
    not_examples=("Reasons for decision", "Decision number", "Decision maker"),
    confidence=0.95,
)
RESPONDS = Rule(
    id="resolution.response_column",
    pattern=r"""^(?:(?:the\s+)?(?:(?:parish|town|community|city)\s+)?(?:council|committee|[PTC]C
        |members)(?:['\u2019]?s)?[\u2019']?\s+)?
        (?:responses?|comments?|decision|recommendation|observations?|views?|resolution|outcome)(?:\s+(?:of|by|from)\s+[^:]{3,40})?
        \s*:?\s*$""",
    examples={"Response": "Response", "Parish Council comments": "Parish Council comments"},
    not_examples=("Borough decision", "Proposal", "Comments received from neighbours by post"),
    confidence=0.85,
)
_APPLICATION = re.compile(r"\b(?:reference|ref\.?|application|app\.?|planning)\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:address|site|location|property|proposal|description|details)\b", re.IGNORECASE)
_THAT = re.compile(r"that\b", re.IGNORECASE)
_EMPTY = re.compile(r"[\W\d]*(?:n/?a|none|nil|tbc|pending|see (?:above|below))?\W*$", re.IGNORECASE)


class Entry(NamedTuple):
    """A decision in a cell: its offsets in the passage, and the rule for its column."""

    start: int
    end: int
    rule: Rule


def entries(passage: Passage, parts: Sequence[Paragraph]) -> Iterator[Entry]:
    """What the cells of the deciding columns say, a row for each clause that begins with "That"."""
    for head in parts:
        place = _place(passage, head)
        if place is None or place[1].row != 0:
            continue
        rule = _rule(passage, head, place)
        if rule is None:
            continue
        for part in parts:
            if _under(passage, part, head, place):
                yield from _clauses(passage, part, rule)


def is_head(passage: Passage, part: Paragraph) -> bool:
    """True for a cell of a table's first row that has others beside and below it."""
    place = _place(passage, part)
    if place is None or place[1].row != 0:
        return False
    cells = list(_cells(passage, place[0], place[1].table))
    beside = any(cell.row == 0 and cell.column != place[1].column for cell, _ in cells)
    return beside and any(cell.row > 0 and cell.column == place[1].column for cell, _ in cells)


def _place(passage: Passage, part: Paragraph) -> tuple[int, Cell] | None:
    """The page and the cell of a paragraph."""
    line = passage.line_at(part.start)
    return (line.page, line.cell) if line.cell is not None else None


def _cells(passage: Passage, page: int, table: int) -> Iterator[tuple[Cell, str]]:
    for line in passage.lines:
        if line.page == page and line.cell is not None and line.cell.table == table:
            yield line.cell, line.text


def _rule(passage: Passage, head: Paragraph, place: tuple[int, Cell]) -> Rule | None:
    """The rule by which a column decides, None for the other columns."""
    words = passage.text[head.start : head.end]
    if place[1].column == 0 or not is_head(passage, head):
        return None
    if DECIDES.compiled.match(words):
        return DECIDES
    if RESPONDS.compiled.match(words):
        others = [text for cell, text in _cells(passage, place[0], place[1].table) if cell.row == 0]
        if any(map(_APPLICATION.search, others)) and any(map(_PLACE.search, others)):
            return RESPONDS
    return None


def _under(passage: Passage, part: Paragraph, head: Paragraph, place: tuple[int, Cell]) -> bool:
    """True for a cell below the head, on its page or, where the table runs on, at the top of the next one."""
    own = _place(passage, part)
    if own is None or own[1].column != place[1].column or part.start <= head.start:
        return False
    page, cell = place
    if own[0] == page:
        return own[1].table == cell.table and own[1].row > 0
    if own[0] != page + 1 or own[1].table != 0 or any(t > cell.table for t in _tables(passage, page)):
        return False
    width = max(c.column for c, _ in _cells(passage, page, cell.table))
    after = list(_cells(passage, page + 1, 0))
    repeated = any(c.row == 0 and text == passage.text[head.start : head.end] for c, text in after)
    return max(c.column for c, _ in after) == width and not repeated


def _tables(passage: Passage, page: int) -> set[int]:
    return {line.cell.table for line in passage.lines if line.page == page and line.cell is not None}


def _clauses(passage: Passage, part: Paragraph, rule: Rule) -> Iterator[Entry]:
    """The clauses of a cell: sentences that begin with "That" stand alone, others belong to the one before."""
    text = passage.text
    if _EMPTY.match(text[part.start : part.end]):
        return
    start = part.start
    for a, _ in sentences(text, part.start, part.end):
        if a > start and _THAT.match(text, a):
            yield Entry(start, a, rule)
            start = a
    yield Entry(start, part.end, rule)
