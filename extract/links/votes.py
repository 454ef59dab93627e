"""Votes → the motion each was on, named votes → their vote."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extract.decisions.tallies import ANOTHER, CAME_OF_IT
from extract.models import Fact, Motion, Passage, Section, Vote, VoteEvent

_UNCOUNTED = ".alone"  # what ends the rule of a named vote that belongs to no count
BEFORE, BEHIND = 160, 120  # characters around a vote in which is said what it was on
SENTENCE = re.compile(r"[.;]\s|\n\s*(?=[A-Z])")
SUBJECT = re.compile(r"\b(?:amendment|motion|proposal|recommendation)s?\b(?!\s+(?:as\s+)?amended)", re.IGNORECASE)


def tied(rows: Sequence[tuple[Section, Fact]]) -> list[Fact]:
    """The records with each vote tied to the motion it was on, and each named vote to its vote.

    A vote is on the last motion before it in its section, of the kind that is named beside it where one is ("the
    amendment", "the substantive motion"). Where that one was voted on before and something was moved since that no motion was
    read from, what the vote was on is not known. A named vote belongs to the vote before it, unless its rule says that it was
    counted nowhere.
    """
    made: list[Fact] = []
    moved = _moved(rows)
    event: VoteEvent | None = None
    voted: dict[str, VoteEvent] = {}  # the last vote on each motion
    for section, fact in rows:
        if isinstance(fact, VoteEvent):
            motion = _voted_on(section.passage, moved[id(section)], fact) if id(section) in moved else None
            if motion is not None and motion.id in voted and _moved_since(section.passage, voted[motion.id], fact):
                motion = None
            event = replace(fact, motion_id=motion.id) if motion else fact
            if motion is not None:
                voted[motion.id] = event
            made.append(event)
        elif isinstance(fact, Vote):
            own = event is not None and not fact.evidence.rule.endswith(_UNCOUNTED)
            made.append(replace(fact, vote_event_id=event.id if event and own else None))
        else:
            made.append(fact)
    return made


def _moved(rows: Sequence[tuple[Section, Fact]]) -> dict[int, list[Motion]]:
    """The motions of each section, in order."""
    moved: dict[int, dict[tuple[int, int], Motion]] = {}
    for section, fact in rows:
        if isinstance(fact, Motion):
            moved.setdefault(id(section), {}).setdefault(_place(fact), fact)
    return {section: sorted(motions.values(), key=_place) for section, motions in moved.items()}


def _voted_on(passage: Passage, moved: Sequence[Motion], vote: VoteEvent) -> Motion | None:
    """The last of the motions before a vote of the kind that it names, in the best sense of the word; None where there is none."""
    before = moved[: bisect_left(moved, _place(vote), key=_place)]
    last, wanted = before[-1] if before else None, _subject(passage, vote)
    if wanted is None or last is None:
        return last
    alike = (one for one in reversed(before) if (one.kind == "amendment") == (wanted == "amendment"))
    first = next(alike, None)
    if first is None or first.kind != "procedural" or not _came_of(passage, first, vote):
        return first or last
    return next((one for one in alike if one.kind != "procedural"), first)


def _came_of(passage: Passage, motion: Motion, vote: VoteEvent) -> bool:
    """True where it is told before the sentence of `vote` what became of `motion`: the vote is on another."""
    start, end = passage.find(motion.evidence), passage.find(vote.evidence)
    between = SENTENCE.split(passage.text[start:end]) if start is not None and end is not None else []
    return any(CAME_OF_IT.search(said) for said in between[:-1])


def _moved_since(passage: Passage, earlier: VoteEvent, vote: VoteEvent) -> bool:
    """True where something was moved between two votes."""
    start, end = passage.find(earlier.evidence), passage.find(vote.evidence)
    return start is not None and end is not None and ANOTHER.search(passage.text[start:end]) is not None


def _subject(passage: Passage, vote: VoteEvent) -> str | None:
    """What a vote was on, as the words in its sentence or last before it say: ``amendment``, ``motion`` or None."""
    start = passage.find(vote.evidence)
    if start is None:
        return None
    own = SENTENCE.split(passage.text[start : start + BEHIND])[0]
    near = passage.text[max(0, start - BEFORE) : start] + own
    named = [match.group(0).casefold() for match in SUBJECT.finditer(near)]
    return ("amendment" if named[-1].startswith("amendment") else "motion") if named else None


def _place(fact: Fact) -> tuple[int, int]:
    return fact.evidence.page, fact.evidence.char_start
