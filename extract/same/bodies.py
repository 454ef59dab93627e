"""When two printed names of public bodies are one body's: councils by place and rank, committees by their own words.

Case, accents, hyphens, apostrophes, dates and words such as "Minutes of the" or "Special Joint" make no other body.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import NamedTuple

from rapidfuzz import fuzz

from extract.same.body_words import ACRONYM, CORPORATION, NAME_AFTER, NAME_BEFORE, NAMED_FORM, OF_FORM, SUB_BODY, WHOLE_COUNCIL

MOST_NAMES = 20_000  # printed names whose keys are kept
LEAST_TYPO = 5  # letters of a word that may be a misprint of another
TYPO = 85.0  # likeness, 0 to 100, of two words of which one is a misprint of the other


class CouncilKey(NamedTuple):
    """A council's place in plain letters without blanks, and its rank ("city", "parish"); empty where none is printed."""

    place: str
    rank: str


@functools.lru_cache(maxsize=MOST_NAMES)
def council_key(name: str) -> CouncilKey:
    """What two printed names of one council share: "CITY OF MOORHAVEN", "Moorhaven City Council"."""
    words = CORPORATION.compiled.sub("", plain(name))
    found = OF_FORM.match(words) or NAMED_FORM.match(words)
    if found is None:
        return CouncilKey(words.replace(" ", ""), "")
    place = found["place"] or found.groupdict().get("bare") or ""
    rank = (found["rank"] or "").replace("regional", "region").replace("county borough", "borough")
    if found.re is NAMED_FORM.compiled and place.endswith(" city and"):
        place, rank = place.removesuffix(" city and"), "city and county"
    return CouncilKey(place.removeprefix("the ").replace(" ", ""), "" if rank in ("municipal", "metropolitan") else rank)


def same_council(one: CouncilKey, other: CouncilKey) -> bool:
    """True where both may name one council: one place and no two ranks, or the same letters with blanks elsewhere ("Pari sh")."""
    if one.place == other.place and (one.rank == other.rank or not one.rank or not other.rank):
        return True
    return one.place + one.rank == other.place + other.rank


@functools.lru_cache(maxsize=MOST_NAMES)
def committee_key(name: str, council: str | None = None) -> str:
    """What two printed names of one committee of `council` share.

    "Special Meeting of the PLANNING BOARD", "City of Moorhaven Planning-Board" → "planning board"; every name of the
    whole council ("Full Council", "Moorhaven City Council") → "council".
    """
    words = plain(ACRONYM.compiled.sub("", bare(name)))
    if council:
        own = plain(council)
        for of_it in (f" of the {own}", f" of {own}"):
            words = words.removesuffix(of_it)
        for its in (f"the {own} ", f"{own}s ", f"{own} "):
            words = words.removeprefix(its)
        place = council_place(council)
        if place and words.startswith(f"{place} ") and len(words) > len(place) + 1:
            words = words[len(place) + 1 :]
    return "council" if WHOLE_COUNCIL.match(words) else words.removeprefix("the ")


def council_place(council: str) -> str:
    """The place in a council's name, in plain words: "new moorhaven"."""
    words = CORPORATION.compiled.sub("", plain(council))
    found = OF_FORM.match(words) or NAMED_FORM.match(words)
    return (found["place"] or found.groupdict().get("bare") or "") if found else ""


@functools.lru_cache(maxsize=MOST_NAMES)
def bare(name: str) -> str:
    """A body's name without the meeting's words around it: "MINUTES OF THE SPECIAL JOINT PLANNING BOARD MEETING"."""
    words = " ".join(name.split())
    words = NAME_BEFORE.compiled.sub("", words)
    return NAME_AFTER.compiled.sub("", words).strip(" ,.:;-–—")


def misprint(one: str, other: str) -> bool:
    """True where two keys of as many words differ in one long word by a letter or two: "planing board"."""
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return False
    odd = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(odd) != 1:
        return False
    a, b = odd[0]
    return min(len(a), len(b)) >= LEAST_TYPO and fuzz.ratio(a, b) >= TYPO


def is_printed(name: str, text: str) -> bool:
    """True where `text` prints a name that is in plain words already: "st johns wood" in "… of St. John's-Wood, held …"."""
    longest = max(name.split(), key=len)
    if text.isascii() and longest not in ("and", "sub") and longest not in _without_apostrophes(text.casefold()):
        return False  # said at once of nearly every page
    return f" {name} " in f" {_plain(text)} "


@functools.lru_cache(maxsize=MOST_NAMES)
def plain(name: str) -> str:
    """A name in small letters and digits: no accents, apostrophes, hyphens or other marks; "&" is "and"."""
    return _plain(name)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in letters if not unicodedata.combining(sign))
    letters = _without_apostrophes(letters)
    words = "".join(sign if sign.isalnum() else " " for sign in letters.replace("&", " and ")).split()
    return SUB_BODY.compiled.sub("sub", " ".join(words))


def _without_apostrophes(text: str) -> str:
    for mark in "'’‘`":
        text = text.replace(mark, "")
    return text
