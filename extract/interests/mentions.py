"""Where a sentence speaks of an interest that may be somebody's own: "a personal interest", "a conflict of interest".

Not the public interest, the interest rate, an expression of interest, an interest in attending.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.interests.sentence_words import INTEREST

FAR_LEFT = 120  # characters before the word in which its kind is said
WORDS_OF_A_KIND = 9  # "a disclosable pecuniary and other registrable interest"
# Walking from the word "interest" to the left, a word that begins what is declared …
_BEGINS = frozenset(("a", "an", "the", "his", "her", "their", "both", "two", "several", "another", "following"))
# … one that stands before it …
_BEFORE = """
    in on at to for from by with as into over about under that which who if whether had has have held holds was were is are been
    being be will would made declared declares declare disclosed discloses disclose declaring disclosing registered recorded
    announced reported stated noted cited identified acknowledged raised indicated tendered known expressed confirmed claimed
    repeated reiterated restated of due citing also having redeclared re-declared while whilst then received listed there each all
"""
_STOPS = frozenset(_BEFORE.split())
# … and one that makes it nobody's interest: "the public interest", "an expression of interest".
_OTHERS = """
    any public best community national residents resident tenants customers visitors mutual common wider great keen huge much
    security bank compound accrued expression expressions statement growing considerable increased renewed historic historical
    archaeological scientific media consumer little some more levels level lack
"""
_NOBODYS = frozenset(_OTHERS.split())
_SIGNS = "‘’“”\"'(),"
_POSSESSIVE = ("’s", "'s", "s’", "s'")
_CLOSED = ".;:\x1f\u2013\u2014"
_NEGATIONS = ("no", "not", "nor", "never")
_AGAINST = ("but", "and", "or")  # "a personal but not prejudicial interest"


class Mention(NamedTuple):
    """Where an interest is spoken of, with the words of its kind; offsets in the sentence."""

    start: int
    end: int
    denied: bool  # "no pecuniary interest"


def mentions(text: str) -> Iterator[Mention]:
    """The interests that a sentence speaks of, in order; not those that are nobody's."""
    for match in INTEREST.finditer(text):
        found = _kind(text, match.start())
        if found is not None:
            yield Mention(found[0], match.end(), found[1])


def _kind(text: str, head: int) -> tuple[int, bool] | None:
    """Where the words begin that say what kind of interest, and whether there is none; None where it is nobody's."""
    begin = max(0, head - FAR_LEFT)
    words = text[begin:head].split()
    at = head
    for n in range(len(words) - 1, -1, -1):
        said = words[n].strip(_SIGNS).casefold()
        left = words[n - 1].strip(_SIGNS).casefold() if n else ""
        if words[n][-1] in _CLOSED or (said == "of" and left not in _NOBODYS) or said in _STOPS:
            break
        negated = said in _NEGATIONS
        if negated and left not in _AGAINST:
            return text.rindex(words[n], begin, at), True
        if (said in _NOBODYS and not negated) or words[n].strip(",").endswith(_POSSESSIVE) or len(words) - n > WORDS_OF_A_KIND:
            return None
        at = text.rindex(words[n], begin, at)
        if said in _BEGINS:
            break
    return at, False
