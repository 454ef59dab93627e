"""The roll of a paper: who was there, read over its whole head, wherever the outline has put the edges of its items.

    (title block)  PRESENT: …           the opening section, and what stands in it
    Officers                            a heading of a list that the outline took for an item's: part of the head
    1. Apologies for absence            an item of its own
    (no items at all)                   the first lines of the paper, up to its business
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extract.attendance import apologies, lists, stated
from extract.attendance.business_words import BUSINESS
from extract.attendance.heading_places import ListHeading, heading_at
from extract.attendance.heading_words import OPENERS
from extract.models import Attendance, Layout, Line, Passage, Section
from extract.names.names import names

_PAPERS = ("minutes", "other", "decision")
STATED = "attendance.stated"  # the rule of rows that a sentence makes
ROLL_SECTIONS = 8  # sections of a paper among which those of its head are looked for
TOLD_SECTIONS = 3  # sections of a paper among which sentences that say who was there are looked for
TOLD_LINES = 30  # lines of one of them
ROLL_LINES = 220  # lines of a head, where no item ends it
READERS: tuple[Callable[[Section, Layout], Iterable[Attendance]], ...] = (apologies.find, lists.find)


def find(sections: Sequence[Section], layout: Layout) -> Iterator[tuple[Section, Attendance]]:
    """The attendance of the papers that `sections` make up, each row with the section it stands in, paper by paper."""
    for _, group in groupby(sections, key=lambda section: section.paper.id):
        own = list(group)
        owners = {(line.page, line.start): section for section in own for line in section.passage.lines}
        found = [(piece, row) for piece in _pieces(own, layout) for reader in READERS for row in reader(piece, layout)]
        read = {(row.name, row.status) for _, row in found if row.evidence.rule != STATED}
        there = {id(piece) for piece, row in found if _is_there(row)}
        for piece, row in found:
            opened = row.evidence.rule == STATED and row.capacity == "chair" and _is_there(row)
            again = row.evidence.rule == STATED and (row.name, row.status) in read
            listed = opened and there - {id(piece)}  # whoever opened the meeting stands in the list of another section
            if not (again or listed):
                line = piece.passage.line_at(piece.passage.offset(row.evidence))
                yield owners[line.page, line.start], row


def _is_there(row: Attendance) -> bool:
    return row.status.startswith("present")


def _pieces(sections: Sequence[Section], layout: Layout) -> list[Section]:
    """The sections of a paper with those of its head as one, and the head of a paper without items cut from the rest."""
    first = sections[0]
    if first.paper.kind not in _PAPERS:
        return list(sections)
    if len(sections) == 1 and first.kind == "body":
        return _cut(first, layout)
    absorbed = _head(sections, layout)
    if len(absorbed) == 1 and sections[absorbed[0]].kind == "opening":
        return list(sections)
    lines = [line for n in absorbed for line in sections[n].passage.lines]
    head = [replace(first, kind="opening", item=None, heading_end=0, rows=(), passage=Passage.of(lines))] if lines else []
    return head + [section for n, section in enumerate(sections) if n not in absorbed]


def _head(sections: Sequence[Section], layout: Layout) -> list[int]:
    """The sections that make up the head: the opening, lists with a heading of their own, and what stands before them."""
    absorbed = [0] if sections[0].kind == "opening" else []
    listed = any(_opens(sections[n], layout) for n in absorbed)
    for n, section in enumerate(sections[1:ROLL_SECTIONS], start=1):
        if section.item is None or section.item.kind == "apologies":
            continue
        if _is_list(section, layout):
            absorbed += [n]
            listed = True
        elif not listed and _opens(section, layout):
            absorbed = list(range(n + 1))
            listed = True
    return absorbed if listed else _told(sections, absorbed)


def _told(sections: Sequence[Section], absorbed: list[int]) -> list[int]:
    """The sections of a head that lists nobody, with those up to the first in which a sentence says who was present."""
    for n, section in enumerate(sections[:TOLD_SECTIONS]):
        if (section.item is None or section.item.kind != "apologies") and stated.tells(_short(section)):
            return list(range(n + 1))
    return absorbed


def _short(section: Section) -> Section:
    """The first lines of a section, in which the head of a paper may say in a sentence who was there."""
    return replace(section, passage=Passage.of(section.passage.lines[:TOLD_LINES]))


def _is_list(section: Section, layout: Layout) -> bool:
    """True where the heading of an item is that of a list of people, and nothing but people stand behind it."""
    lines = section.passage.lines
    found = _heading(lines[0], layout) if lines else None
    if found is None or found[0].rule.endswith("apologies"):
        return False
    rest = lines[0].text[found[1] :].strip()
    return not rest or (lines[0].text[: found[1]].rstrip().endswith(":") and bool(names(rest)))


def _opens(section: Section, layout: Layout) -> bool:
    """True where a list of those present begins in a section."""
    return any(_is_opener(line, layout) for line in section.passage.lines[:ROLL_LINES])


def _is_opener(line: Line, layout: Layout) -> bool:
    found = _heading(line, layout)
    return found is not None and (found[0].rule in OPENERS or found[0].rule == "attendance.chair")


def _heading(line: Line, layout: Layout) -> tuple[ListHeading, int] | None:
    return heading_at(line.text, line, layout)


def _cut(body: Section, layout: Layout) -> list[Section]:
    """The head of a paper without items, up to its business, and the rest; the whole where nobody is listed at its head."""
    lines = body.passage.lines
    opened, end = False, 0
    for n, line in enumerate(lines[:ROLL_LINES]):
        if BUSINESS.match(line.text):
            break
        opened = opened or _is_opener(line, layout)
        end = n + 1
    if not opened:
        end = min(end, TOLD_LINES)
        if not stated.tells(_short(body)):
            return [body]
    head = replace(body, kind="opening", passage=Passage.of(lines[:end]))
    rest = replace(body, passage=Passage.of(lines[end:]))
    return [head, rest] if lines[end:] else [head]
