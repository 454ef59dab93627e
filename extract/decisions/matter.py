"""A section read once: its paragraphs, what was moved in it and what became of that, and the clauses that were decided.

Resolutions, motions and votes are views of it. Every rule proposes candidates for clauses; what speaks for each has a name
(:mod:`extract.decisions.clause_features`) and a weight (``clause_weights.json``); the best set of which none overlap is taken.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.decisions import outcomes
from extract.decisions.candidates import candidates
from extract.decisions.clause_features import Surroundings, features
from extract.decisions.clause_words import BODY_NAMED
from extract.decisions.elections import elected
from extract.decisions.entry_words import NO_CLAUSE
from extract.decisions.fates import Fate
from extract.decisions.formal import Row
from extract.decisions.formal_words import BODY_LIST, DECISION, FORMAL, LABEL
from extract.decisions.once_each import Candidate
from extract.decisions.place import Place
from extract.decisions.proposals import proposals
from extract.decisions.statement_words import OPENED
from extract.decisions.wording import Wording, worded
from extract.models import Passage, Section
from extract.text.paragraphs import Paragraph, paragraphs
from extract.text.readings import once
from extract.text.trees import Shelf
from extract.text.weighing import Weights

DECIDING = ("minutes", "decision")  # kinds of paper in which a body decides
CLAUSE_WEIGHTS = Shelf("extract.decisions", "clause_weights.json", Weights.of_file)
MOST_SURE = 0.99
LONG_ENOUGH = 8  # words of a clause that, printed twice, is one decision; "No objection" may be said to two applications
SAME_WORDS = 0.95  # of the words of two printings of one decision
_FORMALLY = (FORMAL, LABEL, DECISION, BODY_LIST, OPENED)


class Weighed(NamedTuple):
    """A candidate with its words, and what speaks for and against it."""

    row: Row
    wording: Wording
    features: frozenset[str]


class Clause(NamedTuple):
    """A clause decided: the row it was found as, its words, the span of its evidence, and how sure that is (0 to 1)."""

    row: Row
    text: str
    type: str
    unanimous: bool | None
    span: tuple[int, int]
    confidence: float


@dataclass(frozen=True, slots=True)
class Matter:
    """What a section says of decisions."""

    parts: Sequence[Paragraph]
    fates: Sequence[Fate]
    clauses: Sequence[Clause]


def decide(section: Section) -> Matter:
    """What `section` decides; no clauses where its paper is of a kind that does not decide."""
    title = section.item.title if section.item else ""
    return _read(section.passage, Place(section.kind, section.paper.kind, section.heading_end, title))


def weighed(section: Section, paper: str) -> list[Weighed]:
    """Every candidate of `section`, read as one of a paper of kind `paper`: what the weights are learned from."""
    place = Place(section.kind, paper, section.heading_end, section.item.title if section.item else "")
    parts = paragraphs(section.passage, section.heading_end)
    return _weigh(section.passage, place, parts, _fates(section.passage, parts))


@once
def _read(passage: Passage, place: Place) -> Matter:
    parts = paragraphs(passage, place.heading_end)
    fates = _fates(passage, parts)
    if place.paper not in DECIDING:
        return Matter(parts, fates, ())
    learned = CLAUSE_WEIGHTS.model()
    chosen = once_printed(best(_weigh(passage, place, parts, fates), learned))
    return Matter(parts, fates, [_clause(passage, one, learned) for one in chosen])


def _fates(passage: Passage, parts: Sequence[Paragraph]) -> list[Fate]:
    """What was moved, with what became of it."""
    moved = proposals(passage, parts)
    ends = elected(passage.text, moved, outcomes.outcomes(passage, parts, moved))
    return [Fate(one, end, outcomes.motion_kind(passage.text, one)) for one, end in zip(moved, ends, strict=True)]


def _weigh(passage: Passage, place: Place, parts: Sequence[Paragraph], fates: Sequence[Fate]) -> list[Weighed]:
    """Every candidate of `passage` that has words, with its features."""
    found: list[Candidate] = candidates(passage, place, parts, fates)
    rows = [one.row for one in found]
    formal = [row for row in rows if row.rule in (FORMAL, LABEL, DECISION, BODY_LIST)]
    around = Surroundings(passage, place, parts, rows, formal)
    kept = []
    for row, says in found:
        wording = worded(passage, row)
        if wording is not None and not BODY_NAMED.match(wording.text) and not NO_CLAUSE.match(wording.text):
            kept.append(Weighed(row, wording, features(around, row, wording.start, wording.end, says)))
    return kept


def best(found: Sequence[Weighed], learned: Weights) -> list[Weighed]:
    """The set of candidates with the highest sum of log-odds of which no two overlap, in order."""
    likely = sorted(
        (one for one in found if learned.log_odds(one.features, one.row.rule.confidence) > 0),
        key=lambda one: (one.wording.end, one.wording.start),
    )
    ends = [one.wording.end for one in likely]
    best: list[tuple[float, int, bool]] = []  # of the first n: the sum, how many went before, whether the last is in it
    for n, one in enumerate(likely):
        before = bisect.bisect_right(ends, one.wording.start, 0, n)
        taken = learned.log_odds(one.features, one.row.rule.confidence) + (best[before - 1][0] if before else 0.0)
        left = best[n - 1][0] if n else 0.0
        best.append((taken, before, True) if taken > left else (left, n, False))
    chosen, n = [], len(likely)
    while n:
        _, before, taken_in = best[n - 1]
        if taken_in:
            chosen.append(likely[n - 1])
        n = before
    return chosen[::-1]


def once_printed(chosen: Sequence[Weighed]) -> list[Weighed]:
    """`chosen` without the clauses that were read out when they were moved, and are printed again as decided."""
    formal = [Counter(one.wording.text.casefold().split()) for one in chosen if one.row.rule in _FORMALLY]
    kept = []
    for one in chosen:
        own = Counter(one.wording.text.casefold().split())
        long_enough = own.total() >= LONG_ENOUGH and one.row.rule not in _FORMALLY
        if not long_enough or not any(2 * (own & other).total() >= SAME_WORDS * (own.total() + other.total()) for other in formal):
            kept.append(one)
    return kept


def _clause(passage: Passage, one: Weighed, learned: Weights) -> Clause:
    row, wording = one.row, one.wording
    begin = row.start if passage.line_at(row.start).page == passage.line_at(wording.start).page else wording.start
    sure = round(min(MOST_SURE, learned.probability(one.features, one.row.rule.confidence)), 3)
    return Clause(row, wording.text, wording.type, wording.unanimous, (begin, row.end), sure)
