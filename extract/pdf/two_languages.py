"""Pages that print the same in two languages side by side: English and another, row by row.

    Penderfynwyd cymeradwyo'r cofnodion.      RESOLVED to approve the minutes.

Each language is read by itself, English first, as what follows reads English. A column of numbers or names is no language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.pdf.runs import Run, cut

GUTTER = 8.0  # points of white space between the two
EDGE = 2.0  # points by which left edges of a column's lines may differ
LEAST_LINES = 4  # lines of each column
LEAST_WORDS = 15  # words of each column
ENGLISH = 0.12  # share of a column's words that are small English ones, where it is English
LEAST_OTHER = 0.04  # share of a page's words that only other languages have, where it may be in two
FOREIGN = 0.03  # the same, where it is not
OTHER = 0.12  # share of a column's words that are small words of another language, where it is in it
_ENGLISH = "the of and to in at on that was were be by for is from with held will it as this"
_SMALL = frozenset(_ENGLISH.split())
_OTHERS = tuple(
    frozenset(words.split())
    for words in (
        "y yr yn o i ac ar gan am fod bod wedi ei eu oedd mae hwn hon roedd at dros bu nad cyngor cyfarfod",  # Welsh
        "de la le les des et du un une que au aux est sur par pour il dans ont été conseil",  # French
        "an na agus ar ag den don leis go do sa bhí faoi le chun gur comhairle",  # Irish
        "a an am na agus air aig don leis gu do anns bha fo le comhairle",  # Gaelic
        "de la el los las y del que en un una por para se con al",  # Spanish
        "te o ngā i ki e he me ka kua mo nga hui",  # Māori
    )
)
_SHARED = "a an am at i o do on me he par con leis"  # that English has too
_DISTINCT = frozenset().union(*_OTHERS) - frozenset(_SHARED.split()) - _SMALL


class Pair(NamedTuple):
    """The part of a page from `top` to `bottom` in two languages, the runs of each; `rest` are the runs outside it."""

    top: float
    bottom: float
    columns: list[list[Run]]
    rest: list[Run]


def pair(printed: Sequence[Run]) -> Pair | None:
    """The part of a page that is in two languages side by side; None where none is, which is nearly every page."""
    words = _words(printed)
    if sum(word in _DISTINCT for word in words) < LEAST_OTHER * max(1, len(words)) or _english(printed) <= FOREIGN:
        return None
    found = [part for run in printed for part in cut(run, GUTTER)]
    return next((made for edge in _cuts(found) if (made := _at(edge, found))), None)


def _at(edge: float, found: Sequence[Run]) -> Pair | None:
    """The part of a page that is in two languages at the left and right of `edge`."""
    left = [run for run in found if run.words[-1].box.x1 <= edge + EDGE - GUTTER]
    right = [run for run in found if run.words[0].box.x0 >= edge - EDGE]
    if min(len(left), len(right)) < LEAST_LINES:
        return None
    top, bottom = max(_top(left), _top(right)), min(_bottom(left), _bottom(right))
    held = {id(run) for run in found if top <= (run.top + run.bottom) / 2 <= bottom}
    sides = [[run for run in side if id(run) in held] for side in (left, right)]
    if len(held) > sum(map(len, sides)) or min(map(len, sides)) < LEAST_LINES:
        return None  # words run across
    english, other = sorted(sides, key=_english, reverse=True)
    if not _are_languages(english, other):
        return None
    return Pair(top, bottom, [english, other], [run for run in found if id(run) not in held])


def _are_languages(english: Sequence[Run], other: Sequence[Run]) -> bool:
    """True for a column of English and one of another language: numbers and names have no English words either."""
    return _english(english) >= ENGLISH and _other(other) >= OTHER and _stray(other) <= FOREIGN


def _stray(side: Sequence[Run]) -> float:
    """The share of small English words that are none of the language of a column: Welsh has "at" too."""
    words = _words(side)
    own = max(_OTHERS, key=lambda small: sum(word in small for word in words))
    return sum(word in _SMALL - own for word in words) / max(1, len(words))


def _cuts(found: Sequence[Run]) -> Iterator[float]:
    """Where a column at the right may begin: edges at which several lines begin, but for the left edge of the page's text."""
    starts = Counter(round(run.words[0].box.x0) for run in found)
    edges = sorted(edge for edge, count in starts.items() if count + starts[edge + 1] + starts[edge - 1] >= LEAST_LINES)
    yield from edges[1:]


def _english(side: Sequence[Run]) -> float:
    """The share of small English words among those of a column; between the two limits where it has too few words to tell."""
    words = _words(side)
    if len(words) < LEAST_WORDS:
        return (ENGLISH + FOREIGN) / 2
    return sum(word in _SMALL for word in words) / len(words)


def _other(side: Sequence[Run]) -> float:
    """The share of small words of one other language among those of a column: what numbers and names in a column have not."""
    words = _words(side)
    if len(words) < LEAST_WORDS:
        return 0.0
    return max(sum(word in small for word in words) for small in _OTHERS) / len(words)


def _words(side: Sequence[Run]) -> list[str]:
    """The words of a column in small letters, numbers left out."""
    said = (word.text.casefold().strip(".,;:()") for run in side for word in run.words)
    return [word for word in said if any(map(str.isalpha, word))]


def _top(side: Sequence[Run]) -> float:
    return min(run.top for run in side)


def _bottom(side: Sequence[Run]) -> float:
    return max(run.bottom for run in side)
