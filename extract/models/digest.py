"""Ids made from raw keys."""

from __future__ import annotations

import hashlib

ID_LENGTH = 16  # hexadecimal digits of an id made from a raw key


def digest(*key: str | None) -> str:
    """An id made from a raw key: the same for every document that prints the same."""
    raw = "\x1f".join((part or "").casefold() for part in key)
    return hashlib.sha256(raw.encode()).hexdigest()[:ID_LENGTH]


def exact(text: str) -> str:
    """An id made from `text` as it stands: file names that differ in case only are two."""
    return hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]
