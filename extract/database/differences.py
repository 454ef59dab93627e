"""Two databases of the same papers → rows gained, lost and changed per table: for trying a new version on an archive.

A row is known again by its document, its place and what it says, not by its id, which counts rows. What stands at the same
place in other words is a row changed; what stands in only one of the two is gained or lost.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, NamedTuple

from extract.models import TABLES, DocumentRow, Fact, FileRow, Meeting, PageRow, Record, Run, columns

# Columns that say where a row came from and what made it, not what it says.
MACHINERY = frozenset(
    ("id", "path", "rule", "confidence", "version", "layout", "fingerprint", "x0", "top", "x1", "bottom", "boxes", "position",
     "char_start", "char_end")
)  # fmt: skip
SHOWN = 3  # rows of each kind that are shown of a table
WIDTH = 240  # characters of a row that are shown


class Row(NamedTuple):
    """What a row says, and where it stands; rows without a place are never changed, only gained and lost."""

    place: str | None
    values: tuple[Any, ...]


@dataclass(slots=True, kw_only=True)
class Difference:
    """What differs in one table: how many rows, and the first of them as text."""

    table: str
    same: int = 0
    counts: Counter[str] = field(default_factory=Counter)  # "gained", "lost", "changed" → rows
    shown: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, text: str, most: int | None) -> None:
        """Count a row, and keep its text while fewer than `most` of its kind are kept."""
        self.counts[kind] += 1
        kept = self.shown.setdefault(kind, [])
        if most is None or len(kept) < most:
            kept.append(text)


def compare(old: sqlite3.Connection, new: sqlite3.Connection, only: str | None = None) -> Iterator[Difference]:
    """The difference of every table that holds what papers say; of the table `only`, all of its rows.

    Columns that only one of the two has are not compared.
    """
    for record in TABLES:
        if record not in (Run, FileRow) and only in (None, record.TABLE):
            yield _table(record, old, new, None if only else SHOWN)


def lines(found: Difference) -> Iterator[str]:
    """A difference as printed: a line for the table, below it the rows that are shown."""
    counted = ", ".join(f"{found.counts[kind]} {kind}" for kind in ("gained", "lost", "changed"))
    yield f"{found.table}: {found.same} the same, {counted}"
    for sign, kind in (("+", "gained"), ("-", "lost"), ("~", "changed")):
        shown = found.shown.get(kind, [])
        yield from (f"  {sign} {text if len(text) <= WIDTH else text[:WIDTH] + '…'}" for text in shown)
        if found.counts[kind] > len(shown):
            yield f"  {sign} and {found.counts[kind] - len(shown)} more: --table {found.table}"


def _table(record: type[Record], old: sqlite3.Connection, new: sqlite3.Connection, most: int | None) -> Difference:
    """The difference of one table, document by document where its rows belong to one."""
    found = Difference(table=record.TABLE)
    names = [
        column.name
        for column in columns(record)
        if not column.references and column.name not in MACHINERY and all(_has(at, record, column.name) for at in (old, new))
    ]
    if all(_has(at, record, "id") for at in (old, new)):
        whose = _digests(old, new) if issubclass(record, Fact | PageRow) else [None]
        for digest in whose:
            _match(found, names, _rows(record, names, old, digest), _rows(record, names, new, digest), most)
    return found


def _has(connection: sqlite3.Connection, record: type[Record], name: str) -> bool:
    return any(row[1] == name for row in connection.execute(f"PRAGMA table_info({record.TABLE})"))


def _digests(old: sqlite3.Connection, new: sqlite3.Connection) -> list[str]:
    """The digests of all documents of both, in order."""
    return sorted({row[0] for at in (old, new) for row in at.execute("SELECT sha256 FROM documents")})


def _rows(record: type[Record], names: Sequence[str], connection: sqlite3.Connection, digest: str | None) -> Counter[Row]:
    """The rows of a table, or of one document in it."""
    # Which row another repeats is an id, which counts rows: that it repeats one is what it says.
    held = "".join(f", t.{name}" + (" IS NOT NULL" if name == "duplicate_of" else "") for name in names)
    if digest is not None:
        at = "t.page || ' ' || t.char_start" if issubclass(record, Fact) else "t.page"
        select = f"SELECT {at}{held} FROM {record.TABLE} t JOIN documents d ON d.id = t.document_id WHERE d.sha256 = ?"
    else:
        at = "t.sha256" if record is DocumentRow else "t.id" if record is Meeting else "NULL"
        select = f"SELECT {at}{held} FROM {record.TABLE} t"
    found = connection.execute(select, [digest] if digest is not None else [])
    return Counter(Row(None if place is None else str(place), tuple(values)) for place, *values in found)


def _match(found: Difference, names: Sequence[str], before: Counter[Row], after: Counter[Row], most: int | None) -> None:
    """Note what differs between the rows of one document, or of a whole table."""
    same = before & after
    found.same += same.total()
    places: dict[str | None, tuple[list[Row | None], list[Row | None]]] = {}
    for side, rows in enumerate((before - same, after - same)):
        for row in sorted(rows.elements(), key=repr):
            places.setdefault(row.place, ([], []))[side].append(row)
    for place, (gone, come) in places.items():
        if place is None:  # nothing ties a row of one side to one of the other
            come = [*([None] * len(gone)), *come]
        for old, new in zip_longest(gone, come):
            if old and new:
                turned = [
                    f"{name}: {_printed(was)} → {_printed(now)}"
                    for name, was, now in zip(names, old.values, new.values, strict=True)
                    if was != now
                ]
                found.note("changed", "; ".join(turned), most)
            elif alone := old or new:
                said = " | ".join(_printed(value) for value in alone.values if value is not None)
                found.note("lost" if old else "gained", said, most)


def _printed(value: Any) -> str:
    return "null" if value is None else " ".join(str(value).split())
