"""Where one entry of a list ends and the next begins, decided for the whole list: line ends, missing separators.

    Mr A. Lund, Sue ⏎ Berg, Cy Dahl           a name over a line end
    Ada Lund ⏎ Bo Berg                         a name a line
    Mrs L M Lund R Berg                        no separator

Rules propose the places; the reading in which the pieces look most like people wins (:mod:`extract.names.likeness`).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from extract.names.likeness import NameWord, pattern_of, unlikeness, word_kind
from extract.names.separators import BESIDE, BREAK, MARKED, MOST_KEPT, brackets

FULL = "\x1d"  # a line end behind which the next word had no room
ROOM = "\x1c"  # a line end behind which it had
AGAINST_ROOM = 0.6  # cost of reading over a line end with room
AGAINST_FULL = 0.4  # cost of ending at a line end without room
UNMARKED = 0.5  # cost of ending where nothing is printed between two words
MOST_STARTS = 24  # places at which entries may begin that one entry may run over
CUT_SHORT = 5  # letters up to which a word with a point may be cut short: "Thos.", "Wm."
_OF_A_TITLE = ("vice", "y", "yr", "an")  # "Vice Mayor Lund", "Y Cynghorydd Moss"
_UNMARK = str.maketrans({FULL: " ", ROOM: " "})


@functools.lru_cache(maxsize=MOST_KEPT)
def split_entries(text: str, forced: str = "") -> str:
    """`text` with BREAK or a space at each FULL and ROOM, and BREAK where two names stand without a separator.

    `forced` is a pattern of the list ("single", "several") that something else than its entries tells. The length stays,
    so that offsets keep their meaning.
    """
    flat = list(text)
    for start, end in (*brackets(text), *(match.span() for match in BESIDE.finditer(text))):
        flat[start:end] = [" ", *["\x00"] * (end - start - 2), " "]
    chains = list(_chains("".join(flat)))
    spaces = [match for match in MARKED.finditer("".join(flat)) if match.group(0).isspace()]
    unsigned = [match.end() - 1 for match in spaces if BREAK not in match.group(0)]  # "A Lund (AL) B Berg (BB)"
    pattern = forced or pattern_of([_kinds(words) for words in chains if not _holds_mark(text, words)])
    made = list(text)
    for round_ in range(2):
        made = list(text.translate(_UNMARK))
        for at in unsigned:
            made[at] = BREAK
        pieces: list[str] = []
        for words in chains:
            cuts = _cuts(text, words, pattern)
            for at in cuts:
                made[words[at].start - 1] = BREAK
            edges = [0, *cuts, len(words)]
            pieces += [_kinds(words[a:b]) for a, b in pairwise(edges)]
        if round_ or forced or pattern == (found := pattern_of(pieces)):
            break
        pattern = found
    return "".join(made)


def _chains(flat: str) -> Iterator[list[NameWord]]:
    """The words between two printed separators, chain by chain."""
    at = 0
    for match in [*MARKED.finditer(flat), None]:
        end = match.start() if match else len(flat)
        words = []
        for printed in flat[at:end].split():
            at = flat.index(printed, at)
            words.append(NameWord("Z" if printed[0] == "\x00" else word_kind(printed), at, at + len(printed)))
            if words[-1].kind in "Tt" and len(words) > 1 and flat[words[-2].start : words[-2].end].casefold() in _OF_A_TITLE:
                words[-2] = words[-2]._replace(kind=words[-1].kind)
            at += len(printed)
            if _ends_sentence(printed, words[-1].kind):
                yield words
                words = []
        if words:
            yield words
        at = match.end() if match else end


def _ends_sentence(printed: str, kind: str) -> bool:
    """True for "Frost." in "Treasurer: Mr J Frost. Vice Chair Mr D Grey", not for "Mrs.", "Wm." or "J."."""
    return kind in "WSFr" and printed.endswith(".") and len(printed) > CUT_SHORT


def _kinds(words: Sequence[NameWord]) -> str:
    return "".join(word.kind for word in words)


def _holds_mark(text: str, words: Sequence[NameWord]) -> bool:
    return any(mark in text[words[0].start : words[-1].end] for mark in (FULL, ROOM))


def _mark(text: str, before: NameWord, after: NameWord) -> str:
    """The line end between two words, if any."""
    return next((sign for sign in text[before.end : after.start] if sign in (FULL, ROOM)), "")


def _cuts(text: str, words: Sequence[NameWord], pattern: str) -> list[int]:
    """The words of a chain at which a new entry begins."""
    marks = ["", *(_mark(text, one, other) for one, other in pairwise(words))]
    if any(word.kind == "x" for word in words) or len(words) < 2:
        return [n for n, mark in enumerate(marks) if mark == ROOM and words[n - 1].kind not in "ITtp"]
    kinds = _kinds(words)
    allowed = [n for n in range(len(words)) if n == 0 or marks[n] or _may_begin(kinds, n, pattern)]
    over = [0.0, *accumulate(AGAINST_ROOM * (mark == ROOM) for mark in marks)]  # cost of reading over the line ends before a word
    begun = [UNMARKED if not mark else AGAINST_FULL if mark == FULL else 0.0 for mark in marks]
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}  # where an entry may begin → cost up to there, where the one before began
    opened = {0: -over[1]}  # the same with what it costs to begin there, without the line ends that are over by then
    for place, n in enumerate([*allowed[1:], len(words)], start=1):
        starts = allowed[max(0, place - MOST_STARTS) : place]
        best[n] = min([(round(opened[start] + over[n] + unlikeness(kinds[start:n], pattern), 6), start) for start in starts])
        if n < len(words):
            opened[n] = best[n][0] + begun[n] - over[n + 1]
    cuts: list[int] = []
    at = best[len(words)][1]
    while at > 0:
        cuts.insert(0, at)
        at = best[at][1]
    return cuts


def _may_begin(kinds: str, at: int, pattern: str) -> bool:
    """True where an entry may begin though nothing is printed before it: a title, initials, a forename behind a name."""
    before, own = kinds[at - 1], kinds[at]
    if before not in "WSFIZhr":
        return False
    if own in "TtIFS" or (own == "r" and before == "Z"):
        return True
    return own == "W" and (before in "Zh" or pattern == "single")
