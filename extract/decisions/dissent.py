"""Named votes in sentences: ``with Councillors Oxley and Tarn opposed``, ``Cllr Oxley asked that his vote against be recorded``."""

from __future__ import annotations

from extract.decisions.dissent_words import (
    ALL_BUT,
    AND_OTHERS,
    BESIDE_COUNT,
    IN_BRACKETS,
    POSSESSED,
    RECORDED,
    SUBJECT_OF,
    WAS_VOTED,
)
from extract.decisions.tally import vote
from extract.decisions.voter_words import LETTERS_ONLY
from extract.decisions.voters import voters
from extract.models import Passage, Vote

FARTHEST_COUNT = 300  # characters before "Supervisor Ward absent" in which the vote is told that they missed

_SIDES = ("for", "against", "abstain", "absent")


def dissent(passage: Passage) -> list[tuple[int, int, list[Vote]]]:
    """The named votes of each such sentence, with its offsets, in order."""
    found: list[tuple[int, int, list[Vote]]] = []
    for rule in (RECORDED, POSSESSED, IN_BRACKETS, ALL_BUT, SUBJECT_OF, BESIDE_COUNT, AND_OTHERS):
        for match in rule.finditer(passage.text):
            said = [side for side in _SIDES if match.groupdict().get(side)]
            begin = match.start("names")
            if len(said) != 1 or any(begin < end and start < match.end() for start, end, _ in found):
                continue
            if "absent" in said and WAS_VOTED.search(passage.text[max(0, match.start() - FARTHEST_COUNT) : match.start()]) is None:
                continue
            votes = [
                vote(passage, said[0], begin + one.start, begin + one.end, rule, rule.confidence)
                for one in voters(match["names"])
                if LETTERS_ONLY.match(match["names"][one.start : one.end]) is None
            ]
            if votes:
                found.append((begin if rule is AND_OTHERS else match.start(), match.end(), votes))
    return sorted(found, key=lambda one: one[0])
