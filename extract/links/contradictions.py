"""Votes that their own paper contradicts: an outcome against its count, names against a count, voters who were not there or
who voted both ways, decisions whose motion failed.

Nothing is changed but confidence, which falls, and a decision that is no longer said to be unanimous; a remark says what is printed
against what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from extract.models import Attendance, Fact, Motion, Remark, Resolution, Vote, VoteEvent
from extract.same.persons import fits

_DOUBTED = 0.5  # times the confidence of a row that another row of its paper contradicts
FEWEST_PRESENT = 3  # people in a list of those present against which votes are held
_CAST = ("for", "against", "abstain")
_THERE = ("present", "present_virtual")
_AWAY = ("apologies", "absent")


def contradicted(facts: Sequence[Fact]) -> tuple[list[Fact], list[Remark]]:
    """`facts` with what contradicts itself less sure, and a remark on each contradiction."""
    remarks: list[Remark] = []
    doubted: set[str] = set()
    for ids, code, level, message, page in _found(facts):
        doubted |= ids
        remarks.append(Remark("votes", code, level, message, page))
    made = [_less_sure(fact) if getattr(fact, "id", None) in doubted else fact for fact in facts]
    against = {one.id for one in facts if isinstance(one, VoteEvent) and one.votes_against}
    return [_not_of_all(fact, against) for fact in made], remarks


_Doubt = tuple[set[str], str, str, str, int]


def _found(facts: Sequence[Fact]) -> Iterator[_Doubt]:
    motions = {fact.id: fact for fact in facts if isinstance(fact, Motion)}
    there: dict[str | None, list[Attendance]] = defaultdict(list)
    named: dict[str | None, list[Vote]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Attendance):
            there[fact.meeting_id].append(fact)
        elif isinstance(fact, Vote):
            named[fact.vote_event_id].append(fact)
    events = [fact for fact in facts if isinstance(fact, VoteEvent)]
    for event in events:
        votes = [vote for vote in named[event.id] if vote.option in _CAST]
        yield from _outcome(event, motions.get(event.motion_id or ""))
        yield from _names(event, votes)
        yield from _both_ways(event, votes)
        yield from _voters(event, votes, there[event.meeting_id])
        yield from _too_many(event, there[event.meeting_id])
    yield from _two_outcomes(events, motions)
    for fact in facts:
        if isinstance(fact, Resolution):
            yield from _of_lost(fact, motions.get(fact.motion_id or ""))


def _outcome(event: VoteEvent, motion: Motion | None) -> Iterator[_Doubt]:
    """Carried by fewer, or lost by more; some bodies need more than half to carry, so that both may be as printed."""
    if motion is None or event.votes_for is None or event.votes_against is None:
        return
    wrong = {"carried": event.votes_for < event.votes_against, "lost": event.votes_for > event.votes_against}
    if wrong.get(motion.outcome or ""):
        said = f"{motion.outcome} by {event.votes_for} votes for and {event.votes_against} against"
        why = "; a body may need more than half" if motion.outcome == "lost" else ""
        yield {event.id, motion.id}, "outcome_against_count", "warning", f"{said}{why}", event.evidence.page


def _names(event: VoteEvent, votes: Sequence[Vote]) -> Iterator[_Doubt]:
    """More or fewer names for a side than were counted, where that side has names."""
    counts = {"for": event.votes_for, "against": event.votes_against, "abstain": event.abstentions}
    for side, counted in counts.items():
        names = [vote for vote in votes if vote.option == side]
        if names and counted is not None and len(names) != counted:
            ids = {event.id} | {vote.id for vote in names}
            yield ids, "names_against_count", "warning", f"{len(names)} named {side}, {counted} counted", event.evidence.page


def _both_ways(event: VoteEvent, votes: Sequence[Vote]) -> Iterator[_Doubt]:
    """One name on two sides of one vote."""
    sides: dict[str, list[Vote]] = defaultdict(list)
    for vote in votes:
        sides[vote.name.casefold()].append(vote)
    for same in sides.values():
        said = sorted({vote.option for vote in same}, key=_CAST.index)
        if len(said) > 1:
            ids = {event.id} | {vote.id for vote in same}
            message = f"{same[0].name} is named {' and '.join(said)}"
            yield ids, "voter_on_two_sides", "warning", message, same[0].evidence.page


def _of_lost(decision: Resolution, motion: Motion | None) -> Iterator[_Doubt]:
    """A decision whose own motion was not carried."""
    if motion is not None and motion.outcome in ("lost", "withdrawn") and decision.type != "refused":
        ids = {decision.id, motion.id}
        yield ids, "decision_of_failed_motion", "warning", f"decided by a motion that was {motion.outcome}", decision.evidence.page


def _voters(event: VoteEvent, votes: Sequence[Vote], attendance: Sequence[Attendance]) -> Iterator[_Doubt]:
    """Voters who were away, or of whom the list of those present knows nothing."""
    present = [row for row in attendance if row.status in _THERE]
    for vote in votes:
        rows = [row for row in attendance if _is(vote, row)]
        if any(row.status in _AWAY for row in rows) and not any(row.status not in _AWAY for row in rows):
            yield {vote.id}, "absent_voter", "warning", f"{vote.name} voted and was absent", vote.evidence.page
        elif not rows and len(present) >= max(FEWEST_PRESENT, len(votes)) and not vote.name.casefold().startswith("the "):
            yield {vote.id}, "unknown_voter", "info", f"{vote.name} voted and is in no list of those present", vote.evidence.page


def _is(vote: Vote, row: Attendance) -> bool:
    """True where the voter may be that person; a surname alone is enough."""
    return fits(vote.name, row.name) or fits(" ".join(vote.name.split()[::-1]), row.name)


def _too_many(event: VoteEvent, attendance: Sequence[Attendance]) -> Iterator[_Doubt]:
    present = sum(row.status not in _AWAY and row.status != "expected" for row in attendance)
    cast = sum(count or 0 for count in (event.votes_for, event.votes_against, event.abstentions))
    if sum(row.status in _THERE for row in attendance) >= FEWEST_PRESENT and cast > present:
        yield {event.id}, "more_votes_than_present", "warning", f"{cast} votes, {present} present", event.evidence.page


def _two_outcomes(events: Sequence[VoteEvent], motions: Mapping[str, Motion]) -> Iterator[_Doubt]:
    """Votes on one motion of which one carries it and another does not."""
    on: dict[str, list[VoteEvent]] = defaultdict(list)
    for event in events:
        counted = event.votes_for is not None and event.votes_against is not None
        if counted and event.motion_id is not None and event.motion_id in motions:
            on[event.motion_id].append(event)
    for motion, votes in on.items():
        carries = {(one.votes_for or 0) > (one.votes_against or 0) for one in votes}
        if len(carries) > 1:
            said = " and ".join(f"{one.votes_for} to {one.votes_against}" for one in votes)
            page = motions[motion].evidence.page
            yield {motion, *(one.id for one in votes)}, "two_outcomes", "warning", f"one motion, votes of {said}", page


def _not_of_all(fact: Fact, against: Collection[str]) -> Fact:
    """A decision by a vote with somebody against it is not said to be unanimous: nearby words of another vote may have said so."""
    if isinstance(fact, Resolution) and fact.unanimous and fact.vote_event_id in against:
        return replace(fact, unanimous=None)
    return fact


def _less_sure(fact: Fact) -> Fact:
    return replace(fact, evidence=replace(fact.evidence, confidence=round(fact.evidence.confidence * _DOUBTED, 3)))
