"""A vote as read: what was counted, the names under it, and where it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.models import Passage, Vote, VoteEvent
from extract.text.rule import Rule

SIDES = ("for", "against", "abstain")
OPTIONS = (*SIDES, "not_voting", "absent")


class Tally(NamedTuple):
    """The event, where it counts something, and its named votes; offsets in the passage."""

    start: int
    end: int
    records: Sequence[VoteEvent | Vote]
    printed: bool  # the counts are printed, not those of the names

    @property
    def event(self) -> VoteEvent | None:
        """What was counted; None for names without a count."""
        return next((one for one in self.records if isinstance(one, VoteEvent)), None)

    @property
    def votes(self) -> list[Vote]:
        return [one for one in self.records if isinstance(one, Vote)]


def vote(passage: Passage, option: str, start: int, end: int, rule: Rule, confidence: float) -> Vote:
    """The named vote printed from `start` to `end`."""
    name = passage.clean(start, end).rstrip(".,;: ")
    return Vote(
        name=name.rstrip(")") if name.count(")") > name.count("(") else name,
        option=option,
        evidence=passage.evidence(start, end, rule=rule.id, confidence=confidence),
    )
