"""A list of voters: the names in it, offices that vote among them; none where its words are prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.decisions.voter_words import (
    LAST_OF_ALL,
    NO_VOTER,
    OFFICE_BEFORE,
    OFFICE_PART,
    OFFICE_VOTES,
    PAGE_FOOT,
    SEPARATOR,
    SHARED_TITLE,
    SMALL_WORD,
    SURNAME,
    VOTER,
)
from extract.names.names import names

_MOST_OTHER = 0.5  # words that are no name, for each name, in a list of names
_WRAPPED = 2  # lines of one word each that are one name broken over them: "Mayor" / "Tarn"
_IN_LISTS = "and the of for others councillors cllrs mayor deputy chair leader cllr councillor de van der von le la messrs"
_BETWEEN = frozenset(_IN_LISTS.split())


class Voter(NamedTuple):
    """Where a name stands; `certain` is False where only a model could tell."""

    start: int
    end: int
    certain: bool


def voters(words: str) -> list[Voter]:
    """The voters named in `words`, in order; none where more than names stands there.

    Lists mix titled names and bare surnames ("Abbott, Mrs Bell, Cheung"): what the reader of names leaves is read as surnames.
    A list without commas has a name on each line. At the foot of a page it ends, and a name that may go on behind it is none.
    """
    foot = PAGE_FOOT.search(words)
    return _before_foot(words[: foot.start()]) if foot is not None else _whole(words)


def _before_foot(words: str) -> list[Voter]:
    """The voters before a page's foot, without the last name where nothing says that it is whole."""
    found = _whole(words)
    broken = found and not words[found[-1].end :].strip() and not LAST_OF_ALL.search(words[: found[-1].start])
    return found[:-1] if broken else found


def _by_lines(words: str) -> list[Voter]:
    """The voters of a list with nothing but one name in each line; none of any other words."""
    if "\n" not in words or SEPARATOR.search(words):
        return []
    found = [(at, VOTER.search(line)) for at, line in _lines(words)]
    whole = len(found) > _WRAPPED or all(" " in line.strip() for _, line in _lines(words))
    if not whole or any(one is None or NO_VOTER.search(one["name"]) for _, one in found):
        return []
    return [Voter(at + one.start("name"), at + one.end("name"), True) for at, one in found if one is not None]


def _whole(words: str) -> list[Voter]:
    if a_line_each := _by_lines(words):
        return a_line_each
    shared = SHARED_TITLE.compiled.match(words)
    spans = [Voter(*one.span("name"), True) for one in OFFICE_VOTES.finditer(words)]
    spans += [Voter(one.start, one.end, one.certain) for one in names(words) if not _taken(one.start, one.end, spans)]
    at = 0 if shared is None else shared.end()
    bare = [Voter(at + one.start("name"), at + one.end("name"), True) for one in SURNAME.finditer(words[at:])]
    spans = [one for one in spans if not any(_within(one, other) for other in bare)]  # "P" of "P Crowder"
    spans += [one for one in bare if not _taken(one.start, one.end, spans)]
    spans = _titled(words, sorted(spans))
    spans = [one for one in spans if not NO_VOTER.search(words[one.start : one.end])]
    if shared is not None:
        spans = [one._replace(start=max(one.start, shared.end())) if one.start < shared.end() else one for one in spans]
    return sorted(spans) if spans and not _is_prose(words, spans) else []


def _titled(words: str, spans: list[Voter]) -> list[Voter]:
    """`spans`, "Vice" and "Mayor Tarn" joined where nothing but white space stands between an office and a name."""
    made: list[Voter] = []
    for one in spans:
        if made and OFFICE_PART.search(words[made[-1].start : made[-1].end]) and not words[made[-1].end : one.start].strip():
            made[-1] = made[-1]._replace(end=one.end)
        else:
            made.append(one)
    named = [one for one in made if not OFFICE_PART.search(words[one.start : one.end])]
    before = [OFFICE_BEFORE.search(words[: one.start]) for one in named]
    return [one if office is None else one._replace(start=office.start()) for one, office in zip(named, before, strict=True)]


def _lines(words: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, each with its offset."""
    at = 0
    for line in words.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def _within(one: Voter, other: Voter) -> bool:
    """True for a single letter at the beginning of `other`."""
    return one.end - one.start == 1 and other.start == one.start and one.end < other.end


def _taken(start: int, end: int, spans: list[Voter]) -> bool:
    return any(start < one.end and one.start < end for one in spans)


def _is_prose(words: str, spans: list[Voter]) -> bool:
    """True where small words that belong to no list stand around the names."""
    left = re.sub(r"\([^()]*\)", " ", "".join(" " if _taken(n, n + 1, spans) else sign for n, sign in enumerate(words)))
    others = [word for word in SMALL_WORD.compiled.findall(left) if word not in _BETWEEN]
    return len(others) > 1 + _MOST_OTHER * len(spans)
