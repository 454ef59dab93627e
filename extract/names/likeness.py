"""How much the words between two separators look like one person: named features × weights, 0 for a plain name.

    Ada Lund            Mr A. J. Berg          Nora Quill Town Clerk          BERG Bo          0: one person each
    Ada Lund Bo Berg    Mr A. J. Berg Mr D. Dahl                               two people
    R. T.               Sue                    Dr                              half a name
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import NamedTuple

from extract.names.forenames import FORENAMES
from extract.names.name_words import (
    ENTRY,
    HALF_BEHIND,
    HONOUR,
    NAME_CAPITAL,
    NAME_INITIALS,
    OFFICE_FIRST,
    SECOND_BEHIND,
    SECOND_CAPITALS,
    SECOND_NAME,
    TITLE_WORD,
)
from extract.names.role_words import BODY, PARTICLES, ROLE

# Titles that are posts too: "Ada Lund, Mayor".
_POSTS = "mayor provost councillor councilor councilmember alderman commissioner supervisor trustee senator"
POSTS = frozenset(_POSTS.split())
_APART = str.maketrans("/-\u2010\u2011\u2013", "     ")
_JOINING = frozenset(("of", "the", "for", "to", "&", "in", "at", "with"))
MOST_KEPT = 50_000  # words and pieces whose kind and cost are remembered
MOST_PLAIN = 3  # words of a name beside its initials, beyond which it is a long one


class NameWord(NamedTuple):
    """A word of a list: what it may be, and where it stands.

    `kind`: T title, t title that is a post too, I initials, F known forename, W another word with a capital, S a word in
    capitals, p particle, r word of an office or a body, j "of", h honours, Z brackets, x anything else.
    """

    kind: str
    start: int
    end: int


@functools.lru_cache(maxsize=MOST_KEPT)
def word_kind(word: str) -> str:
    """What one printed word may be in a list of people."""
    plain = word.strip(".,:'’()").casefold()
    if plain in POSTS:
        return "t"
    if plain not in ROLE and TITLE_WORD.match(plain):
        return "T"
    if plain in PARTICLES and not NAME_INITIALS.match(word):
        return "p"
    if HONOUR.match(word):
        return "h"
    if NAME_INITIALS.match(word):
        return "I"
    if plain in _JOINING:
        return "j"
    if plain in ROLE or plain in BODY or not ROLE.isdisjoint(plain.translate(_APART).split()):
        return "r"
    if plain in FORENAMES and word[:1].isupper():
        return "F"
    if not NAME_CAPITAL.match(word):
        return "x"
    letters = [sign for sign in word if sign.isalpha()]
    return "S" if len(letters) > 1 and sum(map(str.isupper, letters)) * 5 >= len(letters) * 4 else "W"


class NamePiece(NamedTuple):
    """The kinds of the words of a piece, parted: office before the name, titles, name, what stands behind it."""

    office: str
    titles: str
    name: str
    behind: str


def parted(kinds: str) -> NamePiece:
    """ "rrTFWZ" → office "rr", titles "T", name "FW", behind "Z"."""
    office = OFFICE_FIRST.match(kinds)
    at = office.end() if office else 0
    match = ENTRY.match(kinds, at)
    return NamePiece(kinds[:at], match["titles"], match["name"], kinds[match.end() :]) if match else NamePiece(kinds, "", "", "")


def _dangling_title(piece: NamePiece) -> bool:
    return "T" in piece.titles and not piece.name


def _initials_only(piece: NamePiece) -> bool:
    office = bool(piece.office) and not piece.titles  # "Analyst II", "Trainee MDC"
    return bool(piece.name) and not piece.name.strip("Ip") and not office


def _ends_in_half(piece: NamePiece) -> bool:
    """ "Ada L", but not "Head of Youth Services CWC": what ends a post are the letters of a body."""
    letters = bool(piece.office) and not piece.titles and len(piece.name.strip("I")) > 1
    half = bool(piece.name.strip("Ip")) and piece.name[-1:] in ("I", "p")
    return half and not letters and not piece.name.startswith(("S", "WI"))


def _forename_alone(piece: NamePiece) -> bool:
    return piece.name == "F" and not piece.titles


def _titled_forename(piece: NamePiece) -> bool:
    return piece.name == "F" and bool(piece.titles)


def _surname_alone(piece: NamePiece) -> bool:
    return piece.name in ("W", "S") and not piece.titles


def _second_whole(piece: NamePiece) -> bool:
    """A name, and a second one behind it: initials or a known forename after a surname, and a word after them."""
    plain = piece.name.replace("p", "").replace("S", "W")
    return bool(
        SECOND_NAME.match(plain) or SECOND_CAPITALS.match(piece.name) or SECOND_BEHIND.search(piece.behind)
    )


def _second_half(piece: NamePiece) -> bool:
    """A name, and a forename or a particle behind it: "Ada Lund Sue"."""
    return bool(HALF_BEHIND.match(piece.name)) and not _second_whole(piece)


def _unknown_forename(piece: NamePiece) -> bool:
    return piece.name.startswith(("WW", "SW", "WF")) and not piece.titles


FEATURES: dict[Callable[[NamePiece], bool], float] = {
    _dangling_title: 2.0,
    _initials_only: 2.0,
    _ends_in_half: 1.5,
    _second_whole: 1.6,
    _second_half: 0.7,
    _forename_alone: 1.2,
    _titled_forename: 0.35,
    _surname_alone: 0.3,
    _unknown_forename: 0.2,
}
TOO_LONG = 0.7  # for each word of a name beyond MOST_PLAIN
OFF_PATTERN = 0.5  # a surname alone among whole names, or the other way round


@functools.lru_cache(maxsize=MOST_KEPT)
def unlikeness(kinds: str, pattern: str = "") -> float:
    """How little a piece looks like one entry of a list: 0 for a plain name or a post.

    `pattern` is "single" in a list of surnames, "several" in one of whole names, else empty.
    """
    if "x" in kinds:
        return 0.0
    piece = parted(kinds)
    cost = sum(weight for feature, weight in FEATURES.items() if feature(piece))
    words = piece.name + (piece.behind if _second_whole(piece) else "")
    cost += TOO_LONG * max(0, sum(map(words.count, "FWS")) - MOST_PLAIN)
    own = shape(piece)
    return cost + (OFF_PATTERN if pattern and own and own != pattern else 0.0) - (0.3 if pattern == own == "single" else 0.0)


def shape(piece: NamePiece) -> str:
    """ "single" for a surname alone, "several" for more; empty where there is none, or one word is enough or a part of a post."""
    words = piece.name.replace("p", "")
    if not words or (len(words) == 1 and (piece.titles or piece.office or words == "S")):  # "Head of Parks", "KPMG"
        return ""
    return "single" if len(words) == 1 else "several"


def pattern_of(pieces: Sequence[str]) -> str:
    """The shape that nearly all entries of a list have; empty where they differ or are few."""
    entries = [parted(kinds) for kinds in pieces if "x" not in kinds]
    shapes = [own for own in map(shape, entries) if own]
    # "Lund, Berg, C Dahl, E Dahl": in a list of surnames initials only tell namesakes apart
    told_apart = sum(entry.name.startswith("I") for entry in entries if shape(entry) == "several")
    singles = shapes.count("single")
    if len(shapes) >= LEAST_ENTRIES and singles >= max(NEARLY * (len(shapes) - told_apart), len(shapes) / 2):
        return "single"
    return "several" if len(shapes) >= LEAST_ENTRIES and len(shapes) - singles >= NEARLY * len(shapes) else ""


LIST_PATTERNS = ("single", "several")  # lists of surnames, and of whole names
LEAST_ENTRIES = 3  # entries of which a pattern can be told
NEARLY = 0.75  # share of the entries that make it
