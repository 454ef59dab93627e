"""Lists of people with the surname first: which commas part two people, and which one person's names.

    Lund, Ada; Berg, Bo J.; van Dahl, Cy          two words an entry
    Lund, Ada, Berg, Bo, Dahl, Cy                 every second word a forename
    Lund, Berg, Dahl and Eide                     four people
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.names.likeness import word_kind
from extract.names.separators import BREAK, Chunk

FEWEST_ENTRIES = 2  # entries of two parts each, from which a list is one of surnames and forenames
FEWEST_PAIRS = 3  # the same where nothing but commas parts them
NEARLY_ALL = 0.75  # share of the entries that have two parts


def turned(found: Sequence[Chunk]) -> list[Chunk]:
    """The chunks of a list, surname and forename as one where the whole list is printed so."""
    entries: list[list[Chunk]] = []
    for chunk in found:
        if not entries or chunk.before in (";", BREAK):
            entries.append([])
        entries[-1].append(chunk)
    pairs = [_is_pair(entry) for entry in entries]
    if sum(pairs) >= max(FEWEST_ENTRIES, NEARLY_ALL * len(entries)):
        return [chunk for entry, pair in zip(entries, pairs, strict=True) for chunk in ([_joined(*entry)] if pair else entry)]
    alone = [_is_capitals(entry) for entry in entries]
    if sum(alone) >= FEWEST_ENTRIES:  # "LUND, A B" is one person, whatever else stands in the list
        return [chunk for entry, one in zip(entries, alone, strict=True) for chunk in ([_joined(*entry)] if one else entry)]
    halves = range(0, len(found) - 1, 2)
    if (
        len(entries) == 1
        and len(found) % 2 == 0
        and len(halves) >= FEWEST_PAIRS
        and all(_is_pair(found[n : n + 2], forename=True) for n in halves)
    ):
        return [_joined(found[n], found[n + 1]) for n in halves]
    return list(found)


def _is_pair(entry: Sequence[Chunk], *, forename: bool = False) -> bool:
    """True for a surname and what may be forenames; with `forename`, for what can hardly be anything else."""
    if len(entry) != 2 or entry[1].before != "," or entry[0].notes or entry[0].tail:
        return False
    surname, own = ("".join(map(word_kind, chunk.text.split())) for chunk in entry)
    if own == "p" and entry[1].text[:1].isupper():  # "Lund, Di"
        own = "F"
    first = own.lstrip("T")[:1]
    return bool(surname) and surname.lstrip("p") in ("W", "S", "F", "WW", "SS") and (
        bool(own) and own.lstrip("T").strip("FI") == "" if forename else first in ("F", "I", "W") and len(own) <= 3
        and not own.strip("TFIW")
    )


def _is_capitals(entry: Sequence[Chunk]) -> bool:
    """True for a surname in capitals and initials: "LUND, A B"."""
    if not _is_pair(entry):
        return False
    own = "".join(map(word_kind, entry[1].text.split()))
    return entry[0].text.isupper() and len(entry[0].text) > 1 and own.strip("I") == ""


def _joined(surname: Chunk, own: Chunk) -> Chunk:
    text = f"{own.text} {surname.text}"
    return own._replace(start=surname.start, before=surname.before, text=text, turned=True)
