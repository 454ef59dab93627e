"""Ids made from raw keys."""

from __future__ import annotations

import hashlib
from functools import lru_cache

ID_LENGTH = 16  # hexadecimal digits of an id made from a raw key


def digest(*key: str | None) -> str:
    """An id made from a raw key: the same for every document that prints the same."""
    raw = "\x1f".join((part or "").casefold() for part in key)
    return hashlib.sha256(raw.encode()).hexdigest()[:ID_LENGTH]


def exact(text: str) -> str:
    """An id made from `text` as it stands: file names that differ in case only are two."""
    return hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]


@lru_cache(maxsize=64)
def fact_mark(table: str) -> str:
    """What stands in the ids of a table's rows for its name: ``figures`` → "fig", ``table_cells`` → "tc".

    It is short because ids are a tenth of a database: each row holds its own and those it leads to, and indexes hold them again.
    """
    words = table.split("_")
    return "".join(word[0] for word in words) if len(words) > 1 else table[:3]
