"""Text from files, made fit for a terminal."""

from __future__ import annotations


def printable(text: str) -> str:
    """`text` without control characters: names and words from files must not steer a terminal."""
    clean = text.encode("utf-8", errors="replace").decode("utf-8")
    return "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in clean)
