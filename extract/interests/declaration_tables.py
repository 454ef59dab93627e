"""Tables of declarations, read by their heads: who, in which item, what kind of interest, why, whether they left.

    Name               Minute            Reason                     Interest
    Councillor Lund    78: The Harbour   Personal Licence holder    Disclosable Pecuniary

A row under no head is read where its own words say "interest", its kind or "item"; a bare number alone says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.interests import kinds
from extract.interests.table_heads import head_of
from extract.models import Interest, Section, join_lines
from extract.names import cells
from extract.names.names import Name, names
from extract.same import item_numbers

CONFIDENCE = 0.9
ASKEW = 30  # points by which a cell may start beside the head of its column: centred, or set right
WORDS_OF_A_HEAD = 3  # of a column that says something else: "Item title"
# Words that a narrow column breaks without a hyphen: "Coun / cillor", "Disclosa / ble Pecu / niary".
_SPLIT = "councillor name interest disclosable pecuniary prejudicial personal member minute registrable reason"
_BROKEN = frozenset(_SPLIT.split())
_KIND = re.compile(r"\b(?:pecuniary|personal|prejudicial|registr?e?r?able|interests?|dpi|ori|nri)\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|declared|seconded|proposed|nominated|noted|agreed|resolved)\b")
_ANSWER = re.compile(r"\s*(?:(?P<yes>y|yes|left|withdrew)|n|no|remained|stayed|did\s+not)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: for each column (its left edge, or its number in a ruled table) the text and the cells."""

    table: tuple[int, int] | None
    columns: dict[int, str]
    cells: dict[int, list[cells.NameCell]] = field(default_factory=dict)


def declared_rows(section: Section) -> tuple[list[Interest], set[int]]:
    """The interests that the tables of a section declare, and the lines that they take."""
    found: list[Interest] = []
    claimed: set[int] = set()
    head: dict[str, int] = {}
    table: tuple[int, int] | None = None
    for row in _rows(section):
        if named := _head(row):
            head, table = named, row.table
            claimed.update(cell.line for own in row.cells.values() for cell in own)
            continue
        if head and row.table != table:
            head = {}
        made = list(_read(section, row, head))
        if made:
            claimed.update(cell.line for own in row.cells.values() for cell in own)
        found += made
    return found, claimed


def _rows(section: Section) -> Iterator[_Row]:
    """The rows of a section: of ruled tables by their boxes, else by white space; a row without its first cell goes on."""
    passage = section.passage
    last: _Row | None = None
    for printed in cells.rows(passage):
        boxes = [passage.lines[cell.line].cell for cell in printed]
        box = boxes[0]
        table = (passage.lines[printed[0].line].page, box.table) if box else None
        own: dict[int, list[cells.NameCell]] = {}
        for cell, place in zip(printed, boxes, strict=True):
            edge = place.column if place else _edge(last, cell) if last and last.table is None else round(cell.box.x0)
            own.setdefault(edge, []).append(cell)
        if last and table is None and last.table is None and own and len(last.cells) > 1 and min(own) > min(last.cells):
            for edge, more in own.items():
                last.cells.setdefault(edge, []).extend(more)
            continue
        if last:
            yield _texts(section, last)
        last = _Row(table, {}, own)
    if last:
        yield _texts(section, last)


def _edge(row: _Row, cell: cells.NameCell) -> int:
    """The left edge of the column of the row above that a cell stands in; its own where there is none."""
    return next((edge for edge in row.cells if abs(edge - cell.box.x0) <= cells.ALIGNED), round(cell.box.x0))


def _texts(section: Section, row: _Row) -> _Row:
    passage = section.passage
    texts = {
        edge: _mended(join_lines("\n".join(passage.clean(cell.start, cell.end) for cell in own))) for edge, own in row.cells.items()
    }
    return _Row(row.table, texts, row.cells)


def _mended(text: str) -> str:
    """ "Disclosa ble Pecu niary" → "Disclosable Pecuniary"."""
    words = text.split()
    made: list[str] = []
    for word in words:
        if made and (made[-1] + word).casefold().strip(".,:") in _BROKEN:
            made[-1] += word
        else:
            made.append(word)
    return " ".join(made)


def _head(row: _Row) -> dict[str, int]:
    """Which column holds what, where a row heads a table of declarations; nothing where it heads none."""
    found: dict[str, int] = {}
    for edge, text in row.columns.items():
        what = head_of(text)
        if what is None and (len(text.split()) > WORDS_OF_A_HEAD or not text[:1].isupper() or any(map(str.isdigit, text))):
            return {}
        if what:
            found.setdefault(what, edge)
    return found if "who" in found and len(found) > 1 else {}


def _read(section: Section, row: _Row, head: dict[str, int]) -> Iterator[Interest]:
    """What one row declares."""
    owner, people = _owner(row, head)
    others = [text for edge, text in row.columns.items() if edge != owner]
    said = " ".join(others)
    if owner is None or not others or _VERB.search(row.columns[owner]):
        return
    if not head and not (_KIND.search(said) or item_numbers.ITEMS.search(said)):
        return
    told = {what: _under(row, edge, head) for what, edge in head.items()}
    first = row.cells[owner][0]
    evidence = section.passage.evidence(first.start, row.cells[owner][-1].end, rule="interests.table", confidence=CONFIDENCE)
    answer = _ANSWER.match(told.get("left", ""))
    for person in people:
        for number in _items(told.get("item", ""), said):
            yield Interest(
                item_number=number, name=person.text, type=_kind(told, said),
                nature=told.get("why") or _reason(told.get("kind", "")) or kinds.nature(said),
                withdrew=bool(answer["yes"]) if answer else None,
                evidence=evidence,
            )  # fmt: skip


def _items(told: str, said: str) -> list[str | None]:
    """The items of a row: by their column, else by all that it says."""
    return [*item_numbers.numbers(f"item {told}" if told[:1].isdigit() else told or said)] or [None]


def _kind(told: dict[str, str], said: str) -> str:
    """The kind of interest of a row: by its column, else by all that it says."""
    found = kinds.kind(told["kind"]) if "kind" in told else "other"
    return found if found != "other" or told.get("why") else kinds.kind(said)


def _under(row: _Row, edge: int, head: dict[str, int]) -> str:
    """The text of a row in the column that begins at `edge`, or in one that begins nearer to it than to any other."""
    if edge in row.columns or row.table:
        return row.columns.get(edge, "")
    for own, text in row.columns.items():
        if abs(own - edge) == min(abs(own - at) for at in head.values()) <= ASKEW:
            return text
    return ""


def _reason(told: str) -> str | None:
    """What stands under "Interest" and names no kind: "Member of the Harbour Trust"."""
    return told if told and kinds.kind(told) == "other" and not kinds.KIND_WORD.search(told) else None


def _owner(row: _Row, head: dict[str, int]) -> tuple[int | None, Sequence[Name]]:
    """The column with the name, and who it names."""
    if head:
        edge = min(row.columns, key=lambda own: abs(own - head["who"]))
        people = names(row.columns[edge], "Members") if abs(edge - head["who"]) <= ASKEW else []
        return (edge, people) if people else (None, ())
    for edge, text in row.columns.items():
        people = names(text)
        if people and people[0].title and people[0].start < len(people[0].title) + 2:
            return edge, people
    return None, ()
