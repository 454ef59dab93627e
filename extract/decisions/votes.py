"""Counted votes, and the names under them.

    For (31) Mr Oxley, Mrs Tarn, OBE, …  Against (17) …  Abstain (2) …         13 votes to 5 with 2 abstentions
    Ayes: Oxley, Tarn. Noes: None.                                            carried on a 4-1 vote
    Carried with 31 in favor, 2 opposed and 1 abstained      For: 6 Against: 2 Abstentions: 1

A vote "carried unanimously" counts nobody. A named vote follows its count in the result; names are never inferred.
"""

from __future__ import annotations

from dataclasses import replace

from extract.decisions import matter
from extract.decisions.tallies import tallies
from extract.models import Layout, Section, Vote, VoteEvent

_KINDS_OF_PAPER = ("minutes", "decision")


def find(section: Section, layout: Layout) -> list[VoteEvent | Vote]:
    """The votes of a minute in order, each followed by the named votes under it."""
    if section.paper.kind not in _KINDS_OF_PAPER:
        return []
    found = tallies(section.passage, matter.decide(section).parts, section.grids)
    item = section.item.evidence.confidence if section.item else 1.0
    return [_under(record, item) for tally in found for record in tally.records]


def _under(record: VoteEvent | Vote, item: float) -> VoteEvent | Vote:
    """A count is as sure as its words and the item it is of; who voted how does not hang on the item."""
    if isinstance(record, Vote):
        return record
    return replace(record, evidence=replace(record.evidence, confidence=round(item * record.evidence.confidence, 3)))
