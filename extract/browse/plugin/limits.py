"""What one answer may cost: how long a value, how many bytes of rows, how much memory of SQLite's.

Any web page that is open on the same machine can send a server an address with SQL in it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from weakref import WeakKeyDictionary

MEGABYTE = 1 << 20
LONGEST_VALUE = 4 * MEGABYTE  # bytes of one text or blob, in the making too
MOST_OF_AN_ANSWER = 12 * MEGABYTE  # bytes of text and blobs in the rows of one query
HEAP = 128 * MEGABYTE  # bytes that SQLite may hold, all connections together

Factory = Callable[[sqlite3.Cursor, tuple[object, ...]], sqlite3.Row]


def limit(connection: sqlite3.Connection) -> None:
    """Hold a connection of the server to its limits."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.execute(f"PRAGMA hard_heap_limit = {HEAP}")
    connection.row_factory = _weighed()


def _weighed() -> Factory:
    """Makes rows as Datasette expects them, and ends a query whose rows together are too large."""
    taken: WeakKeyDictionary[sqlite3.Cursor, int] = WeakKeyDictionary()

    def row(cursor: sqlite3.Cursor, values: tuple[object, ...]) -> sqlite3.Row:
        size = sum(len(value) for value in values if isinstance(value, str | bytes))
        if size:
            held = taken[cursor] = taken.get(cursor, 0) + size
            if held > MOST_OF_AN_ANSWER:
                raise sqlite3.OperationalError(f"the answer is larger than {MOST_OF_AN_ANSWER // MEGABYTE} MB")
        return sqlite3.Row(cursor, values)

    return row
