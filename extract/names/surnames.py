"""Lists of surnames alone: "Lund, Berg, C Dahl and E Dahl", whose title, if any, stands in the heading."""

from __future__ import annotations

from extract.names.name_words import COUNCILLOR_FIRST, INITIALLED, LIST_PART, SURNAME_ALONE


def are_surnames(text: str) -> bool:
    """True for a list in which most are surnames alone, or told apart by initials; beside councillors the others are wards."""
    printed = LIST_PART.compiled.split(f"{text},")
    parts = [part.strip(" .") for part in printed if part.strip(" .")]
    alone = sum(bool(SURNAME_ALONE.match(part)) for part in parts)
    called = sum(bool(COUNCILLOR_FIRST.match(part)) for part in parts)
    initialled = sum(bool(INITIALLED.match(part)) for part in parts)
    return alone > max(1, called) and 2 * (alone + initialled) > len(parts)
