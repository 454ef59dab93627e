"""Resolutions → the motion they carry and the vote by which they were decided.

A list of clauses under one RESOLVED has one motion and one vote. Two candidates: no link.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.models import Fact, Motion, Resolution, Section, VoteEvent

BEFORE, BEHIND = 300, 200  # characters between a vote, or a motion, and what was decided by it
BETWEEN = 40  # characters between two clauses of one list
SAME_WORDS = 0.8  # of the words of a motion and of a resolution that are one
_STOPS = ".,;:()"


class _Placed(NamedTuple):
    """A record and where its evidence stands in its section's passage."""

    fact: Fact
    start: int
    end: int


def decided(sections: Sequence[Section], facts: Sequence[Fact]) -> list[Fact]:
    """`facts`, each of the section beside it, with every resolution tied to its motion and its vote, and a vote to the only
    resolution by it."""
    linked: dict[str, Fact] = {}
    by_section: dict[int, list[tuple[Section, Fact]]] = {}
    for section, fact in zip(sections, facts, strict=True):
        if isinstance(fact, Resolution | Motion | VoteEvent):
            by_section.setdefault(id(section), []).append((section, fact))
    for rows in by_section.values():
        if any(isinstance(fact, Resolution) for _, fact in rows):
            linked |= {fact.id: fact for fact in _of_section(rows[0][0], [fact for _, fact in rows])}
    return [linked.get(fact.id, fact) for fact in facts]


def _of_section(section: Section, facts: Sequence[Fact]) -> Iterator[Fact]:
    found = (_placed(section, fact) for fact in facts)
    placed = sorted((one for one in found if one is not None), key=lambda one: (one.start, one.end))
    motions = [one for one in placed if isinstance(one.fact, Motion)]
    votes = [one for one in placed if isinstance(one.fact, VoteEvent)]
    by_vote: dict[str, list[str]] = {}
    for group in _groups([one for one in placed if isinstance(one.fact, Resolution)]):
        motion = _motion(group, motions)
        vote = _vote(group, motions, votes, motion)
        for one in group:
            assert isinstance(one.fact, Resolution)
            yield replace(one.fact, motion_id=motion, vote_event_id=vote)
            by_vote.setdefault(vote or "", []).append(one.fact.id)
    for one in votes:
        own = by_vote.get(one.fact.id, [])
        if len(own) == 1 and isinstance(one.fact, VoteEvent):
            yield replace(one.fact, resolution_id=own[0])


def _placed(section: Section, fact: Fact) -> _Placed | None:
    """Where a record stands; None for one that is no run of the passage, a table's row with a heading between its cells."""
    start = section.passage.find(fact.evidence)
    return None if start is None else _Placed(fact, start, start + fact.evidence.char_end - fact.evidence.char_start)


def _groups(resolutions: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """The clauses of one list together: those that follow each other at once, by one rule."""
    group: list[_Placed] = []
    for one in resolutions:
        near = group and one.start - group[-1].end <= BETWEEN and one.fact.evidence.rule == group[-1].fact.evidence.rule
        if group and not near:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _motion(group: Sequence[_Placed], motions: Sequence[_Placed]) -> str | None:
    """The motion that a decision carries: that whose words it has, else the last one before it, where it was carried."""
    won = [one for one in motions if _outcome(one) != "lost"]
    found = [one for one in won if any(_same(one, clause) for clause in group)] or [one for one in won if _meet(one, group)]
    if found:
        return found[0].fact.id if len(found) == 1 else None
    before = [one for one in motions if one.end <= group[0].start and _kind(one) != "procedural"]
    last = before[-1] if before else None
    if last is None or group[0].start - last.end > BEFORE:
        return None
    return last.fact.id if _outcome(last) == "carried" and _kind(last) == "motion" else None


def _vote(
    group: Sequence[_Placed], motions: Sequence[_Placed], votes: Sequence[_Placed], motion: str | None
) -> str | None:
    """The vote by which it was decided: that inside its words, that on its motion, else the only one beside it."""
    won = [one for one in votes if not _was_lost(one)]
    inside = [one for one in won if _meet(one, group)]
    if inside:
        return inside[0].fact.id if len(inside) == 1 else None
    on = [one for one in won if motion is not None and _motion_of(one) == motion]
    if on:
        return on[-1].fact.id
    near = [one for one in won if _is_near(one, group, motions) and (motion is None or _motion_of(one) in (None, motion))]
    return near[0].fact.id if len(near) == 1 else None


def _meet(one: _Placed, group: Sequence[_Placed]) -> bool:
    return one.start < max(clause.end for clause in group) and group[0].start < one.end


def _is_near(vote: _Placed, group: Sequence[_Placed], motions: Sequence[_Placed]) -> bool:
    """True for a vote right before or behind a decision, with no motion between."""
    start, end = group[0].start, max(clause.end for clause in group)
    if not (0 <= start - vote.end <= BEFORE or 0 <= vote.start - end <= BEHIND):
        return False
    return not any(min(vote.end, end) <= other.start <= max(vote.start, start) for other in motions)


def _outcome(one: _Placed) -> str | None:
    return one.fact.outcome if isinstance(one.fact, Motion) else None


def _kind(one: _Placed) -> str | None:
    return one.fact.kind if isinstance(one.fact, Motion) else None


def _motion_of(one: _Placed) -> str | None:
    return one.fact.motion_id if isinstance(one.fact, VoteEvent) else None


def _was_lost(one: _Placed) -> bool:
    """True for a vote that decided against."""
    event = one.fact
    return isinstance(event, VoteEvent) and (event.votes_for or 0) < (event.votes_against or 0)


def _same(motion: _Placed, clause: _Placed) -> bool:
    words = motion.fact.text if isinstance(motion.fact, Motion) else None
    return words is not None and isinstance(clause.fact, Resolution) and _alike(words, clause.fact.text)


def _alike(one: str, other: str) -> bool:
    a, b = (Counter(word.strip(_STOPS) for word in words.casefold().split()) for words in (one, other))
    return 2 * (a & b).total() >= SAME_WORDS * (a.total() + b.total())
