"""Members in a ruled table whose head names the columns: who, of which party, for which ward or body.

    Member                    Group               Ward
    Councillor Ada            Liberal Democrat    St Clement’s
    Lund (Chair)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.models import Passage, join_lines
from extract.names.joined_cells import Reading
from extract.names.separators import BREAK
from extract.text import lexicon

_NAME = re.compile(
    r"(?:(?:elected|committee|council|board|panel)\s+)?(?:members?|councill?ors?|cllrs?|names?)(?:\s+names?)?\W*", re.I
)
_COLUMNS = {
    "party": re.compile(r"(?:political\s+)?(?:group|party)\W*", re.I),
    "ward": re.compile(r"(?:electoral\s+)?(?:ward|division|district|area)s?(?:\s+represented)?\W*", re.I),
    "organisation": re.compile(
        r"(?:(?:constituent\s+|appointing\s+|local\s+)?(?:authority|council|organisation|body)|representing|appointed\s+by)\W*",
        re.I,
    ),
}
_TITLED = re.compile(rf"(?:{lexicon.TITLE})\s", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A row of such a table: the cell of the name as one text, and what the other columns say."""

    name: Reading
    party: str | None = None
    ward: str | None = None
    organisation: str | None = None


def members(passage: Passage) -> tuple[list[Member], frozenset[int]]:
    """The rows of the tables of members in a passage, in order, and the lines that the tables take."""
    rows: dict[tuple[int, int, int], dict[int, list[int]]] = {}
    for index, line in enumerate(passage.lines):
        if line.cell:
            rows.setdefault((line.page, line.cell.table, line.cell.row), {}).setdefault(line.cell.column, []).append(index)
    found: list[Member] = []
    taken: set[int] = set()
    head: dict[str, int] = {}
    table: tuple[int, int] | None = None
    for (page, number, _), columns in rows.items():
        named = _head(passage, columns)
        if named:
            head, table = named, (page, number)
        elif table != (page, number) or head["name"] not in columns:
            continue
        else:
            said = {
                what: join_lines("\n".join(passage.lines[n].text for n in columns[column]))
                for what, column in head.items()
                if what != "name" and column in columns
            }
            found.append(Member(name=_reading(passage, columns[head["name"]]), **said))
        taken.update(n for lines in columns.values() for n in lines)
    return found, frozenset(taken)


def _head(passage: Passage, columns: dict[int, list[int]]) -> dict[str, int]:
    """Which column holds what, where a row heads such a table; nothing where it heads none."""
    texts = {column: join_lines("\n".join(passage.lines[n].text for n in lines)) for column, lines in columns.items()}
    name = next((column for column, text in texts.items() if _NAME.fullmatch(text)), None)
    found = {what: column for column, text in texts.items() for what, wanted in _COLUMNS.items() if wanted.fullmatch(text)}
    return {"name": name, **found} if name is not None and found else {}


def _reading(passage: Passage, lines: Sequence[int]) -> Reading:
    """The lines of a cell as one text; a line that begins with a title is a name of its own."""
    text, offsets = "", []
    for n in lines:
        line, start = passage.lines[n].text, passage.starts[n]
        if text:
            text += BREAK if _TITLED.match(line) else " "
            offsets.append(start)
        text += line
        offsets.extend(range(start, start + len(line)))
    return Reading(text, tuple(offsets))
