"""Roll calls: names each with its vote, ``Mr Oxley - aye, Mrs Tarn - nay``, ``Cllr Ada Tarn  For``, ``Y Oxley  N Tarn``."""

from __future__ import annotations

import re

from extract.decisions.tally import OPTIONS, SIDES, Tally, vote
from extract.decisions.vote_words import CALLED, MARK_FIRST
from extract.decisions.voter_words import NO_VOTER, SHARED_TITLE
from extract.models import Passage, VoteEvent

FEWEST_CALLED = 3  # names with a vote behind each that make a roll call
_BETWEEN = 12  # characters between them


def roll_calls(passage: Passage) -> list[Tally]:
    """The roll calls of a passage, in order: at least three names in a row, each with its vote."""
    found: list[Tally] = []
    for rule in (CALLED, MARK_FIRST):
        run: list[re.Match[str]] = []
        for match in [*rule.finditer(passage.text), None]:
            if match is not None and (not run or match.start() - run[-1].end() <= _BETWEEN):
                run.append(match)
                continue
            if len(run) >= FEWEST_CALLED and not any(run[0].start() < one.end and one.start < run[-1].end() for one in found):
                found.append(_tally(passage, run))
            run = [match] if match is not None else []
    return found


def _tally(passage: Passage, run: list[re.Match[str]]) -> Tally:
    rule = CALLED if run[0].re is CALLED.compiled else MARK_FIRST
    votes = []
    for call in run:
        start, end = call.span("name")
        shared = SHARED_TITLE.compiled.match(call["name"])
        if not NO_VOTER.search(call["name"]):
            option = next(side for side in OPTIONS if call.groupdict().get(side))
            votes.append(vote(passage, option, start + (shared.end() if shared else 0), end, rule, rule.confidence))
    counts = {side: sum(one.option == side for one in votes) for side in SIDES}
    start, end = run[0].start("name"), run[-1].end()
    event = VoteEvent(
        method="recorded",
        votes_for=counts["for"],
        votes_against=counts["against"],
        abstentions=counts["abstain"] or None,
        evidence=passage.evidence(start, end, rule=rule.id, confidence=rule.confidence),
    )
    return Tally(run[0].start(), end, [event, *votes], False)
