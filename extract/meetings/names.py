"""What a public body's name looks like in print, and where it ends: committees by their last word, councils by their kind."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.meetings.name_words import (
    AFTER_PLACE,
    BEFORE_COUNCIL,
    BODY_BELOW,
    BODY_NAME,
    CITY_COUNCIL,
    COUNCIL,
    DEPARTMENTS,
    FIRST_WORDS,
    LATER_DAY,
    LEADING_WORD,
    LISTED_PLACES,
    MEMBER_BEFORE,
    NO_PLACE,
    NOUN_ALONE,
    OF_PLACE,
    ON_BEHALF,
    PAST_ARTICLE,
    PLACE_NUMBER,
    RANK_WORDS,
    TOGETHER,
    TWO_LANGUAGES,
)
from extract.same.bodies import bare, council_place, plain
from extract.same.body_words import NAME_AFTER, NAME_BEFORE

SHORTEST_BODY = 4  # letters of a body's name
LEAST_LETTERS = 3  # letters of a place
TITLES_KEPT = 1024  # texts whose bodies are kept: a line of the head is asked as title, as sentence and as address
COUNCILS_KEPT = 128  # names of councils that are kept, each with the text of the paper that prints it
TEXTS_KEPT = 4  # texts of papers
HEAD_TEXT = 4_000  # characters in which a title stands whose lines tell where a place ends


def committee_names(text: str) -> list[str]:
    """The bodies that `text`, a title or what stands behind a label, names and nothing else; several where they met together."""
    return list(_bodies(text))


@functools.lru_cache(maxsize=TITLES_KEPT)
def _bodies(text: str) -> tuple[str, ...]:
    if not BODY_NAME.applies(text):
        return ()
    name = bare(LATER_DAY.compiled.sub("", _once(text.split())))
    for article in ("the ", "of ", "an ", "a "):
        name = name[len(article) :] if name.casefold().startswith(article) else name
    if len(name) < SHORTEST_BODY or not BODY_NAME.match(name) or "executive decision" in text.casefold():
        return ()
    parts = [part.strip(" ,") for part in TOGETHER.compiled.split(name)]
    if len(parts) > 1 and all(BODY_NAME.match(part) and not NOUN_ALONE.match(part) for part in parts):
        return tuple(bare(part) for part in parts)
    return () if NOUN_ALONE.match(name) else (name,)


def council_names(text: str, whole: str = "") -> Iterator[tuple[str, int, int]]:
    """The councils named in `text`, each with where it stands; by `whole`, all the paper prints, it is told where a place ends."""
    for printed, begin in _printed(text):
        name = bare_council(printed, whole or text)
        if name:
            at = text.find(name, begin)
            start = at if at >= 0 else begin
            yield name, start, start + len(name)


@functools.lru_cache(maxsize=TITLES_KEPT)
def _printed(text: str) -> tuple[tuple[str, int], ...]:
    """What looks like a council's name in `text`, as printed, with where it begins."""
    return tuple((found.group(0), found.start()) for found in COUNCIL.finditer(text))


@functools.lru_cache(maxsize=COUNCILS_KEPT)
def bare_council(found: str, whole: str) -> str | None:
    """A council's name without what stands before and behind it, or None where no place is in it."""
    name = _once(found.split())
    name = NAME_BEFORE.compiled.sub("", MEMBER_BEFORE.compiled.sub("", BEFORE_COUNCIL.compiled.sub("", name)))
    if " of the " not in name.casefold():
        name = PAST_ARTICLE.compiled.sub("", name)
    if two := TWO_LANGUAGES.match(name):
        name = two["own"]  # printed in two languages side by side
    while LEADING_WORD.match(name):
        name = LEADING_WORD.compiled.sub("", name, count=1)
    numbered = PLACE_NUMBER.search(name)
    name = name[: numbered.start()] if numbered else name
    of = OF_PLACE.match(name)
    if of and (not name.casefold().endswith("council") or CITY_COUNCIL.search(name)):
        place = _place(of["head"], of["place"], whole)
        if plain(place) in FIRST_WORDS:  # "Township of North", where a line ends
            return None
        name = of["head"] + place
    if numbered and numbered.group(0)[-1].isdigit():
        name += numbered.group(0)
    name = NAME_AFTER.compiled.sub("", name)
    inner = council_place(name)
    if ON_BEHALF.search(name) or not _tells(name) or (inner and (AFTER_PLACE.search(inner) or not _tells(inner))):
        return None
    return name if "," not in name or LISTED_PLACES.search(name) else None


def _once(words: Sequence[str]) -> str:
    """A name without what a running head repeats: a word three times or more ("Wagga Wagga" is a town), several words twice."""
    kept, folded = list(words), [word.casefold() for word in words]
    if len(set(folded)) == len(folded):
        return " ".join(kept)
    for size in range(len(kept) // 2, 0, -1):
        at = 0
        while at + 2 * size <= len(kept):
            if folded[at] != folded[at + size]:
                at += 1
                continue
            part = folded[at : at + size]
            end = at + size
            while folded[end : end + size] == part:
                end += size
            if (end - at) // size >= (2 if size > 1 and len(set(part)) > 1 else 3):
                del kept[at + size : end], folded[at + size : end]
            at += 1
    return " ".join(kept)


def _tells(name: str) -> bool:
    """True where a name has a word that may be a place, or numbers its board."""
    place = NO_PLACE.compiled.sub(" ", name)
    return any(sum(map(str.isalpha, word)) >= LEAST_LETTERS for word in place.split()) or "board" in name.casefold()


def _place(head: str, place: str, whole: str) -> str:
    """A place without the words behind it that are none: as many words as the paper prints on most other occasions.

    "City of Fernley Planning" is "City of Fernley" where the paper has that elsewhere, or nothing to tell by.
    """
    words = AFTER_PLACE.compiled.sub("", place).split()
    if words and not place.isupper():
        words = words[: next((n for n, word in enumerate(words) if n and word.isupper() and len(word) > 3), len(words))]
    joins = ("and",) if "borough" in head.casefold() else ()  # "London Borough of Tilby & Wick"; no city of two names
    ends = (
        n
        for n, word in enumerate(words)
        if n and plain(word) in (DEPARTMENTS if n + 1 == len(words) else DEPARTMENTS | RANK_WORDS) and plain(word) not in joins
    )
    words = words[: next(ends, len(words))]
    words = words[: _line_end(words, whole)]
    kept = 2 if words and plain(words[0]) in FIRST_WORDS and len(words) > 1 else 1
    said = _in_one_line(whole)
    seen = _times(words[:1], said) if words else 0
    for count in range(2, len(words) + 1):
        if 2 * _times(words[:count], said) <= seen:
            break
        kept = max(kept, count)
    name = " ".join(words[:kept])
    for possessive in ("'s", "’s", "'", "’"):
        name = name.removesuffix(possessive)
    return AFTER_PLACE.compiled.sub("", name)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def _in_one_line(text: str) -> str:
    return " ".join(text.casefold().split())


def _line_end(words: Sequence[str], whole: str) -> int | None:
    """How many words a place has where a line ends behind it and the next names a body: "CITY OF TILBY / FERRY COMMISSION"."""
    lines = _lines_of_head(whole)
    for count in range(1, len(words)):
        place = f"of {' '.join(words[:count]).casefold()}"
        if any(line.endswith(place) and BODY_BELOW.match(below) for line, below in pairwise(lines)):
            return count
    return None


@functools.lru_cache(maxsize=TEXTS_KEPT)
def _lines_of_head(text: str) -> tuple[str, ...]:
    return tuple(line.casefold().strip() for line in text[:HEAD_TEXT].split("\n"))


def _times(words: Sequence[str], said: str) -> int:
    """How often "of" and these words stand in the text."""
    place = " ".join(words).casefold()
    return len(re.findall(rf"\bof (?:the )?{re.escape(place)}(?!\w)", said))
