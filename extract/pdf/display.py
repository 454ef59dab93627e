"""Boxes of records on pages that were turned or straightened to be read → boxes on the pages as displayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from extract.models import Box, Fact, Page, Turn, around

Kind = TypeVar("Kind", bound=Fact)
MOST_RISE = 3.0  # points by which a displayed line may rise or fall inside one box: a line askew gets several boxes


def shown(records: Sequence[Kind], pages: Sequence[Page]) -> tuple[Kind, ...]:
    """The records with the boxes of their quotes on the pages as displayed; most are as they were."""
    turned = {page.number: page for page in pages if page.turn}
    return tuple(_shown(record, turned[record.evidence.page]) if record.evidence.page in turned else record for record in records)


def _shown(record: Kind, page: Page) -> Kind:
    proof = record.evidence
    boxes = tuple(_boxes(page, page.turn, proof.char_start, proof.char_end)) if page.turn else ()
    if not boxes or not page.turn:
        return record
    more = proof.boxes and proof.box != around(proof.boxes)  # a table's own box holds more than its quote
    box = page.turn.shown(proof.box) if more else around(boxes)
    return replace(record, evidence=replace(proof, box=box, boxes=boxes))


def _boxes(page: Page, turn: Turn, start: int, end: int) -> Iterator[Box]:
    """The displayed boxes of the words in `page.text[start:end]`: of a line, of as many words as are level enough."""
    for line in page.lines:
        words = [
            word.box
            for word, at in zip(line.words, line.offsets(), strict=True)
            if line.start + at < end and start < line.start + at + len(word.text)
        ]
        group: list[Box] = []
        for box in words:
            if group and _rises(turn, group[0], box):
                yield turn.shown(around(group))
                group = []
            group.append(box)
        if group:
            yield turn.shown(around(group))


def _rises(turn: Turn, first: Box, last: Box) -> bool:
    """True when one displayed box over both words would be thicker than the first word's by more than `MOST_RISE`."""
    one, both = turn.shown(first), turn.shown(around((first, last)))
    if turn.quarters % 2:
        return (both.x1 - both.x0) - (one.x1 - one.x0) > MOST_RISE
    return (both.bottom - both.top) - (one.bottom - one.top) > MOST_RISE
