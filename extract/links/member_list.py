"""A list of members as a clerk or a journalist keeps it, a CSV file → its lines.

    name,party,ward,from,to,aliases
    Ada Lund,Labour,Moor,2019-05-02,2023-05-04,Ada Berg; A. Lund-Berg
    Bo Foss,Green,Fen,2021-05,,

Only `name` must be there; commas, semicolons or tabs part the columns.
"""

from __future__ import annotations

import csv
import datetime
import io
from dataclasses import dataclass
from pathlib import Path

COLUMNS = {
    "name": "name", "party": "party", "ward": "ward", "aliases": "aliases",
    "from": "from_date", "from_date": "from_date", "to": "to_date", "to_date": "to_date",
}  # fmt: skip
_SHAPES = ((4,), (4, 2), (4, 2, 2))  # digits of a year, of a month, of a day


class BadList(ValueError):
    """A file that is no list of members; its words say which line and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTerm:
    """A line of a list: one term of one member. Dates are ISO: a day, a month or a year."""

    line: int
    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None
    ward: str | None = None
    from_date: str | None = None
    to_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberList:
    """The lines of a file, and the columns of it that were left aside."""

    terms: tuple[ListedTerm, ...]
    ignored: tuple[str, ...] = ()


def read_members(path: Path) -> MemberList:
    """The terms that the CSV file at `path` lists.

    Raises BadList, with one line, where the file cannot be read, is not UTF-8, has no column `name` or nobody in it, or where a
    line has no name, a date that is none, or an end before its start.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as reason:
        raise BadList(f"{path.name} cannot be read: {reason.strerror}") from reason
    except UnicodeDecodeError as reason:
        raise BadList(f"{path.name} is not UTF-8 text: save it as CSV UTF-8") from reason
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        head = [word.strip() for word in next(reader, [])]
        columns = _columns(path, head)
        rows = ((reader.line_num, dict(zip(head, row, strict=False))) for row in reader if any(map(str.strip, row)))
        terms = tuple(_term(path, line, row, columns) for line, row in rows)
    except csv.Error as reason:
        raise BadList(f"{path.name}, line {reader.line_num}: {reason}") from reason
    if not terms:
        raise BadList(f"{path.name} lists nobody")
    return MemberList(terms=terms, ignored=tuple(word for word in head if word and word not in columns.values()))


def _columns(path: Path, head: list[str]) -> dict[str, str]:
    """What each known column is called in the first line of the file."""
    found: dict[str, str] = {}
    for word in head:
        known = COLUMNS.get(word.casefold().replace(" ", "_"))
        if known in found:
            raise BadList(f"{path.name}, line 1: two columns for {word}")
        if known:
            found[known] = word
    if "name" not in found:
        raise BadList(f"{path.name}, line 1: no column is called name; the columns are name, party, ward, from, to, aliases")
    return found


def _term(path: Path, line: int, row: dict[str, str], columns: dict[str, str]) -> ListedTerm:
    said = {known: " ".join(row.get(word, "").split()) or None for known, word in columns.items()}
    name = said.get("name")
    if name is None or not any(map(str.isalpha, name)):
        raise BadList(f"{path.name}, line {line}: no name")
    first, last = (_day(path, line, said.get(column)) for column in ("from_date", "to_date"))
    if first and last and last[: len(first)] < first[: len(last)]:
        raise BadList(f"{path.name}, line {line}: the term ends ({last}) before it begins ({first})")
    aliases = tuple(alias for part in (said.get("aliases") or "").replace("|", ";").split(";") if (alias := part.strip()))
    return ListedTerm(
        line=line, name=name, aliases=aliases, party=said.get("party"), ward=said.get("ward"), from_date=first, to_date=last
    )


def _day(path: Path, line: int, text: str | None) -> str | None:
    """An ISO day, month or year as it stands; raises BadList for anything else."""
    if text is None:
        return None
    parts = text.split("-")
    try:
        if tuple(map(len, parts)) not in _SHAPES or not all(part.isdecimal() for part in parts):
            raise ValueError
        datetime.date(*map(int, [*parts, "1", "1"][:3]))
    except ValueError:
        raise BadList(f"{path.name}, line {line}: {text!r} is no date: write 2019-05-02, 2019-05 or 2019") from None
    return text
