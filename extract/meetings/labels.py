"""Labelled values at a paper's head: "Venue: Committee Room 3", in a line, in a cell, or in the cell beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.meetings.head_words import STREET
from extract.meetings.title_block import COLUMN_GAP, LABEL_GAP
from extract.models import Line, join_lines
from extract.text.rule import Rule

VALUE_LINES = 4  # lines of a labelled value
VALUE_GAP = 3.0  # times the type size: a value ends before more white than this
SAME_SIZE = 0.6  # points by which lines of one value may differ in size

_LABEL = Rule(
    id="meeting.label",
    pattern=r"""^(?P<label>date(?:\s*(?:and|&)\s*time)?(?:\s+of\s+(?:meeting|decision))?|time|venue|place|location
        |meeting(?:\s+(?:date|name))?|committee|decision\s+maker|to)\s*(?::\s*|\s{1,}|$)(?P<value>.*)$""",
    examples={"Venue: Committee Room 3": {"label": "Venue", "value": "Committee Room 3"}},
    not_examples=("Update on venues", "Total"),
)
RULES = (_LABEL,)
PLACES = ("venue", "place", "location")


def labelled_values(head: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Labels such as "Venue" and what belongs to them: behind the label, under it in its cell, or in the next cell."""
    for number, line in enumerate(head):
        found = _LABEL.match(line.text)
        if found is None:
            continue
        label = " ".join(found["label"].casefold().split())
        after = [other for other in head[number + 1 :] if other.page == line.page]
        if line.cell and (not found["value"] or ":" in line.text[: found.start("value")]):
            if value := _in_cells(line, found["value"], after):
                yield label, value
        elif not line.cell and found["value"] and _set_off(line, found.start("value")):
            yield label, "\n".join([found["value"], *_hung(line, found.start("value"), after, street=label in PLACES)])


def _in_cells(line: Line, value: str, after: Sequence[Line]) -> str:
    """The value of a label in a cell: behind it, under it, or in the nearest cell to its right."""
    values = [value] if value else []
    same = [other.text for other in after if other.cell == line.cell]
    beside = [
        other for other in after if line.cell and other.cell and other.cell[:2] == line.cell[:2] and other.cell[2] > line.cell[2]
    ]
    nearest = [other.text for other in beside if other.cell == beside[0].cell] if beside else []
    values += same or ([] if values else nearest)
    return join_lines("\n".join(values[:VALUE_LINES]))


def _hung(line: Line, value: int, after: Sequence[Line], *, street: bool) -> Iterator[str]:
    """The lines that go on with a value, hung under it; a `street` may stand under its label."""
    hung = line.words[len(line.text[:value].split())].box.x0 - LABEL_GAP / 2
    for other in after[:VALUE_LINES]:
        hangs = other.box.x0 >= max(hung, line.box.x0 + LABEL_GAP) or (street and STREET.match(other.text))
        alike = abs(other.size - line.size) < SAME_SIZE and other.bold == line.words[-1].bold
        if not hangs or not alike or other.cell or other.box.top - line.box.bottom > VALUE_GAP * line.size:
            break
        yield other.text


def _set_off(line: Line, value: int) -> bool:
    """True where a label is set off from its value: by a colon, by weight, or by white space."""
    first = line.segments(COLUMN_GAP * line.size)[0]
    return ":" in line.text[:value] or (line.words[0].bold and not line.bold) or first.end < value
