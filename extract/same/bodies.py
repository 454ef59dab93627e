"""When two printed names of public bodies are one body's: councils by place and rank, committees by their own words.

Case, accents, hyphens, apostrophes, dates and words such as "Minutes of the" or "Special Joint" make no other body.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from rapidfuzz import fuzz

from extract.text.lexicon import MONTH, WEEKDAY

MOST_NAMES = 20_000  # printed names whose keys are kept
LEAST_TYPO = 5  # letters of a word that may be a misprint of another
TYPO = 85.0  # likeness, 0 to 100, of two words of which one is a misprint of the other
_RANK = (
    r"(?:city\s+and\s+county|county\s+borough|city|town|township|municipality|county|borough|district|parish|community|village|shire"
    r"|region|regional|metropolitan|municipal|burgh)"
)
_OF = re.compile(
    rf"^(?:(?:london|royal|metropolitan|rural|district)\s+)*(?P<rank>{_RANK})\s+(?:council\s+)?of\s+(?:the\s+)?(?P<place>.+?)(?:\s+council)?$"
)
_NAMED = re.compile(rf"^(?P<place>.+?)\s+(?:metropolitan\s+|rural\s+)?(?P<rank>{_RANK})\s+council$|^(?P<bare>.+?)\s+council$")
_CORPORATION = re.compile(r"^(?:the\s+)?(?:(?:municipal\s+)?corporation\s+of\s+)?(?:the\s+)?|\s+corporation$")
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_WHEN = (
    rf"(?:(?:{WEEKDAY})[\s,-]*)?(?:{_DAY}\s+(?:of\s+)?(?:{MONTH})|(?:{MONTH})\s+{_DAY})(?:\s*,?\s*(?:19|20)\d\d)?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
# What sort of meeting it was: always beside the name, or only where "meeting" or a whole council follows ("Joint Waste Board").
_SORT = (
    r"(?:(?:special|regular|annual)\s+joint|ordinary|regular(?:ly)?|scheduled|extra-?\s?ordinary|annual|monthly|quarterly|adjourned|continued|reconvened|virtual|remote"
    r"|hybrid|special(?:ly)?(?!\s+(?:educational|needs|projects?|purposes?|interest|responsib\w+|committee|board|panel|areas?)\b)"
    r"|(?:joint|public|general|emergency|urgent|additional|informal|statutory|inaugural|first|last)"
    r"(?=\s+(?:meetings?|sessions?|special|regular|(?:of\s+the\s+)?(?:city|town|county)?\s*council)\b))"
)
_PAPER = (
    r"(?:(?:un)?-?(?:approved|confirmed|adopted)|draft|amended|revised|corrected|final|preliminary|minuti?e?s?|agendas?|summons"
    r"|proceedings|(?:notes?|notice|summary|record|decisions?|action\s+points)(?=\s+(?:of|by|from|for|at)\b))"
)
NAME_BEFORE = re.compile(
    rf"^(?:(?:the|an?|of|for|from|at|to|{_PAPER}|{_SORT}|meetings?|(?:(?:work|study|budget|closed)\s+)?sessions?|workshops?|{_WHEN})(?:\s*[:,&/–-]\s*|\s+))+(?=\S)",
    re.I,
)
NAME_AFTER = re.compile(
    rf"(?:[\s,:–—-]+(?:{_PAPER}|{_SORT}|(?:record|notice|statement)\s+of\s+decisions?|(?:decisions?\s+)?(?:notice|sheet|list|record)|decisions?|meetings?|mtgs?\.?|workshops?|(?:work\s+)?sessions?|pack"
    rf"|held|on|at|\(?(?:draft|(?:un)?approved)\)?|page\s+\d+.*|{_WHEN}|(?:19|20)\d\d))+[.:,]*$",
    re.I,
)
_FULL = re.compile(
    r"^(?:full|county|city|town|district|borough|parish|community|village|municipal|shire|common|whole|shadow\s+full)?\s*council$"
)
_SUB = re.compile(r"\bsub\s+(?=committee|group|panel)")


class CouncilKey(NamedTuple):
    """A council's place in plain letters without blanks, and its rank ("city", "parish"); empty where none is printed."""

    place: str
    rank: str


@functools.lru_cache(maxsize=MOST_NAMES)
def council_key(name: str) -> CouncilKey:
    """What two printed names of one council share: "CITY OF MOORHAVEN", "Moorhaven City Council"."""
    words = _CORPORATION.sub("", plain(name))
    found = _OF.match(words) or _NAMED.match(words)
    if found is None:
        return CouncilKey(words.replace(" ", ""), "")
    place = found["place"] or found.groupdict().get("bare") or ""
    rank = (found["rank"] or "").replace("regional", "region").replace("county borough", "borough")
    if found.re is _NAMED and place.endswith(" city and"):
        place, rank = place.removesuffix(" city and"), "city and county"
    return CouncilKey(re.sub(r"^the\s+|\s", "", place), "" if rank in ("municipal", "metropolitan") else rank)


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
    words = plain(re.sub(r"\s*\([A-Z]{2,9}\)", "", bare(name)))
    if council:
        own = plain(council)
        words = re.sub(rf"^(?:the\s+)?{re.escape(own)}s?\s+(?=\S)|\s+of\s+(?:the\s+)?{re.escape(own)}$", "", words)
        place = council_place(council)
        if place and words.startswith(f"{place} ") and len(words) > len(place) + 1:
            words = words[len(place) + 1 :]
    return "council" if _FULL.match(words) else re.sub(r"^the\s+", "", words)


def council_place(council: str) -> str:
    """The place in a council's name, in plain words: "new moorhaven"."""
    words = _CORPORATION.sub("", plain(council))
    found = _OF.match(words) or _NAMED.match(words)
    return (found["place"] or found.groupdict().get("bare") or "") if found else ""


def bare(name: str) -> str:
    """A body's name without the meeting's words around it: "MINUTES OF THE SPECIAL JOINT PLANNING BOARD MEETING"."""
    words = " ".join(name.split())
    words = NAME_BEFORE.sub("", words)
    return NAME_AFTER.sub("", words).strip(" ,.:;-–—")


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


@functools.lru_cache(maxsize=MOST_NAMES)
def plain(name: str) -> str:
    """A name in small letters and digits: no accents, apostrophes, hyphens or other marks; "&" is "and"."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in letters if not unicodedata.combining(sign))
    letters = re.sub(r"['’‘`]", "", letters).replace("&", " and ")
    return _SUB.sub("sub", re.sub(r"[^\w]+|_", " ", letters).strip())
