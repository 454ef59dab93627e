"""Counts in a sentence.

``13 votes to 5 with 2 abstentions``, ``carried on a 4-1 vote``, ``F2 A5 Ab1``, ``unanimous voice vote - 5``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.decisions.tally import SIDES
from extract.decisions.tied_words import BALLOT, TIED
from extract.decisions.vote_words import AGAINST_ONLY, COUNT, LETTERED, PROSE, SCORE, STRONG, UNANIMOUS
from extract.models import Passage, VoteEvent
from extract.text.lexicon import NUMBER_WORDS
from extract.text.rule import Rule

_AROUND = 200  # characters before a count in which the method is named
_APART = 260  # characters between two sides of a count that words stand between
_NAMED_BEFORE = 20  # characters before a count in which stands what became of it

ALL_ALIKE = Rule(
    id="vote.all_alike",
    pattern=r"\bunanimous(?:ly)?\b",
    examples={"carried unanimously 24-118": "unanimously"},
    not_examples=("carried 5-1",),
)
LOST_BY = Rule(
    id="vote.lost_by",
    # those against are the more, whichever number is named first: "lost by 13 votes to 5"
    pattern=rf"""\b(?:lost|defeated|rejected|negatived)\s+(?:\w+ly\s+)?by\s+(?:(?:a\s+)?(?:majority|vote)\s+of\s+)?
        {COUNT}\s+(?:votes?\s+)?to\s+{COUNT}\b""",
    examples={"lost by 13 votes to 5": "lost by 13 votes to 5", "defeated by 12 to 4": "defeated by 12 to 4"},
    not_examples=("lost 3-2", "carried by 13 votes to 5", "lost by 5 votes for and 2 against"),
)
RULES = (ALL_ALIKE, LOST_BY)
_METHODS = (
    ("recorded", r"roll[ -]call|recorded\s+vote|named\s+vote|voting\s+was\s+as\s+follows"),
    ("show_of_hands", r"show\s+of\s+hands"),
    ("ballot", r"secret\s+ballot|by\s+ballot"),
)


def counted(passage: Passage) -> Iterator[tuple[int, int, VoteEvent]]:
    """Every count in a sentence, with its offsets; some may overlap: what comes first is surer."""
    for match in TIED.finditer(passage.text):
        number = quantity(match["for"] or match["for2"])
        sides: dict[str, int | None] = {"for": number, "against": number, "abstain": None}
        yield match.start(), match.end(), _counts(passage, match.start(), match.end(), sides, TIED)
    for rule in (PROSE, SCORE, LETTERED, AGAINST_ONLY, UNANIMOUS):
        for match in rule.finditer(passage.text):
            event = _event(passage, match, rule)
            if event is not None:
                yield match.start(), match.end(), event
    yield from _apart(passage)


def _event(passage: Passage, match: re.Match[str], rule: Rule) -> VoteEvent | None:
    """The event of a count in a sentence."""
    told = {name.rstrip("0123456789"): value for name, value in reversed(match.groupdict().items()) if value}
    sides = {side: quantity(told.get(side)) for side in SIDES}
    if sides["against"] and ALL_ALIKE.search(match.group(0)) is not None:
        return None  # "carried unanimously" / "24-118 Moved by …": the number of what follows
    if LOST_BY.search(passage.text[max(0, match.start() - _NAMED_BEFORE) : match.end()]) is not None and sides["for"] is not None:
        sides["for"], sides["against"] = sorted((sides["for"], sides["against"] or 0))
    if BALLOT.search(_sentence(passage.text, match.start(), match.end())):
        return None
    known = sum(count is not None for count in sides.values())
    if rule is not UNANIMOUS and (known < 2 or (sides["for"] is None and rule is not AGAINST_ONLY)):
        return None
    return _counts(passage, match.start(), match.end(), sides, rule)


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a count."""
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return before.rpartition(". ")[2] + text[start:end] + behind.partition(". ")[0]


def _apart(passage: Passage) -> Iterator[tuple[int, int, VoteEvent]]:
    """Counts whose sides words stand between: "81 Councillors (…) voted in favour of it and 126 Councillors (…) voted against"."""
    run: list[re.Match[str]] = []
    for match in [*STRONG.finditer(passage.text), None]:
        said = {one.lastgroup for one in run}
        if match is not None and run and match.start() - run[-1].end() <= _APART and match.lastgroup not in said:
            run.append(match)
            continue
        if {"for", "against"} <= said:
            sides: dict[str, int | None] = dict.fromkeys(SIDES)
            sides.update({str(one.lastgroup): quantity(one["count"]) for one in run})
            yield run[0].start(), run[-1].end(), _counts(passage, run[0].start(), run[-1].end(), sides, STRONG)
        run = [match] if match is not None else []


def _counts(passage: Passage, start: int, end: int, sides: dict[str, int | None], rule: Rule) -> VoteEvent:
    return VoteEvent(
        method=method(passage.text, start),
        votes_for=sides["for"],
        votes_against=sides["against"],
        abstentions=sides["abstain"],
        evidence=passage.evidence(start, end, rule=rule.id, confidence=rule.confidence),
    )


def quantity(printed: str | None) -> int | None:
    """A printed count; None for what is no number (``all``)."""
    if printed is None:
        return None
    word = printed.casefold()
    return int(word) if word.isdigit() else 0 if word in ("none", "nil", "no") else NUMBER_WORDS.get(word)


def method(text: str, start: int) -> str | None:
    """How was voted, by the words around offset `start`: recorded, show_of_hands, ballot or None."""
    near = text[max(0, start - _AROUND) : start + _AROUND]
    return next((name for name, pattern in _METHODS if re.search(pattern, near, re.IGNORECASE)), None)
