"""How much a text is like language: what tells a page of print from one whose font maps its glyphs to wrong letters.

Judged by the letters that stand beside each other, learned from the distinct words of council papers, so that lists of names,
places and foreign words pass and scrambled letters do not. Figures are not judged.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

LETTERS = " abcdefghijklmnopqrstuvwxyz"  # the blank is the edge of a word
# For each letter a row, for each letter after it a digit: 5 where the pair is as common as if all were equally so, one more
# for each time it is twice as common; 0 where it is next to unknown.
PAIRS = (
    "087877767755776684887656041", "516762462604868160868454352", "353206000520610510541500030", "571507006605610821537501040",
    "862147242720322510550533030", "973786554502768364886255650", "450006500600400600404400020", "851007135500414400542400020",
    "662216100600222600334402030", "465766560002669841677160203", "020003000000000000400000300", "531106001500222010140001010",
    "772358220702731620155532060", "564307101600150660241401020", "862777482624335521278442030", "444552442414668660866756230",
    "561117104500610650745402010", "000000000000000000000500000", "773568352704455740566542060", "962517226703441561268603020",
    "870318206800532630765503060", "254545240501656250766000000", "250007000600000400000000000", "550015004500204510330000010",
    "320303000300000040003100000", "821224000300232320142001000", "110003000100000100000000000",
)  # fmt: skip
EDGES = re.compile(r"^[\W_]+|[\W_]+$")
PARTS = re.compile(r"[-'\u2019\u2010\u2011/&.@_\u2013\u2014:,()]+")  # what may stand inside a word that is no scramble
LEAST_LETTERS = 3  # of a part that is judged
PLAIN = 4.4  # mean of a word's pairs from which it is like language
WORDS_TO_JUDGE = 8
CODE = re.compile(r"\d|@|www\.|://")  # references, addresses
LONGEST_ACRONYM = 4  # letters


def share(words: Iterable[str]) -> float | None:
    """The share of the letters of `words` that stand in words like language, 0 to 1.

    None where there are too few to judge by: a page of figures, a plan, a title.
    """
    good = total = count = 0
    for word in words:
        judged = is_language(word)
        if judged is not None:
            count += 1
            total += len(word)
            good += len(word) * judged
    return good / total if count >= WORDS_TO_JUDGE else None


@lru_cache(maxsize=20_000)
def is_language(word: str) -> bool | None:
    """True where a printed word is like language, False where it is not, None where it is not for judging ("12.5%", "A1")."""
    if not word.isascii() and any(unicodedata.category(char) in ("Co", "Cn", "Cc") or char == "\ufffd" for char in word):
        return False if len(word) > 1 else None  # alone it is a bullet
    bare = EDGES.sub("", word)
    if CODE.search(bare) or (len(bare) <= LONGEST_ACRONYM and bare.isupper()):
        return None
    plain = unicodedata.normalize("NFD", bare.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    parts = [part for part in PARTS.split(plain) if len(part) >= LEAST_LETTERS]
    if not parts:
        return None
    return all(_likeness(part) >= PLAIN for part in parts)


def _likeness(part: str) -> float:
    """The mean of the digits of a word's pairs of letters; of another alphabet 5, of a symbol among letters 0."""
    if not part.isascii() and part.isalpha():
        return 5.0
    edged = f" {part} "
    pairs = list(pairwise(edged))
    return sum(_digit(first, second) for first, second in pairs) / len(pairs)


def _digit(first: str, second: str) -> int:
    row, column = LETTERS.find(first), LETTERS.find(second)
    return int(PAIRS[row][column]) if row >= 0 and column >= 0 else 0
