"""How much two titles or clauses say the same: their words without endings and little words, in any order."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

_HELD = 0.75  # part of the shorter one's words that a clause with words more or less must share ...
_FEWEST_WORDS = 4  # ... where it has so many
_ASKED = re.compile(
    r"^(?:[^.;]{0,120}?\b(?:is|are)\s+(?:therefore\s+|also\s+)?(?:asked|recommended|requested|invited)\s+to\b"
    r"|it\s+is\s+recommended\s+that\b|\W*that\b|if\s+recommendation\b[^,;]{0,40},)",
    re.IGNORECASE,
)
_OWN_NAME = re.compile(r"\b(?:county|city|borough|district|town|parish|community)\s+(?=council\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:\.\d+)?")
_ENDING = re.compile(r"(?<=\w{3})(?:ations?|ing|ed|es|e|s)$")
_LITTLE_WORDS = """
    a an the of to and or be is are was were been that this these those it its in on at for by with as from which will would
    should shall may members member council councillors committee cabinet panel board executive authority hereby
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
_NOT_TELLING = frozenset(("the", "a", "an", "of", "on", "to", "for", "and", "in", "at", "item", "report", "update"))


def likeness(one: str, other: str) -> float:
    """How much two texts say the same, 0 to 1: their words without endings and little words, in any order."""
    return fuzz.ratio(_stems(one), _stems(other)) / 100


def holds(one: str, other: str) -> bool:
    """True where most words of the shorter text are in the longer one."""
    first, second = _stems(one), _stems(other)
    short = min(len(first), len(second))
    if short < _FEWEST_WORDS:
        return False
    return fuzz.ratio(first, second) / 200 * (len(first) + len(second)) / short >= _HELD


def bare(text: str) -> str:
    """A recommendation without the words that ask for it: "The Cabinet is asked to note it" → " note it"."""
    return _OWN_NAME.sub("", _ASKED.sub("", text, count=1))


def key(text: str) -> str:
    return " ".join(_stems(text))


def letters(text: str) -> str:
    """Letters and digits alone: two ways to print a title or a name of a body are one, "The Parks & Trees Panel" too."""
    return re.sub(r"[^a-z0-9]+", "", re.sub(r"^\W*the\s", "", text.casefold()).replace("&", "and"))


def telling(text: str) -> frozenset[str]:
    """The words of a title by which somebody may call it: "The update on Night Buses" → night, buses."""
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if word not in _NOT_TELLING)


def _stems(text: str) -> list[str]:
    words = (word for word in _WORD.findall(bare(text).casefold()) if word not in _LITTLE)
    return sorted(_ENDING.sub("", word) for word in words)
