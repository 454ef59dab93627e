"""Motions: who moved, who seconded, what kind of motion it was, and what became of it where the paper says.

Mr Oxley proposed, and Mrs Tarn seconded the following amendment: …        Amendment lost.
The minutes were approved. Proposed by AB and seconded by CD.
24-118 A. Oxley, B. Tarn: That the hall be painted. Carried.
Motion to keep the bells was carried unanimously.
"""

from __future__ import annotations

import re

from extract.decisions import matter, outcomes
from extract.decisions.motion_tables import motion_tables
from extract.decisions.proposals import Proposal
from extract.models import Layout, Motion, Passage, Section
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("minutes", "decision")
NOTICES = ("motion", "other")  # papers that may give notice of a motion: "Proposer: …  Seconder: …"

UNNAMED = Rule(
    id="motion.unnamed",
    pattern=r"""(?m:^)[ ]{0,9}(?:the\s+|a\s+)?motion\s+(?P<what>(?:to|that|for)\b[^.\u201c]{3,300}?)\s+(?:was
          |were)?\s*(?:then\s+|duly\s+)?
        (?:(?P<carried>passed|carried|approved|adopted)|(?P<lost>lost|defeated|failed))\b(?!\s+(?:out|forward))""",
    examples={"Motion to keep the bells was carried unanimously": {"what": "to keep the bells", "carried": "carried"}},
    not_examples=("Motion to ring. Nobody spoke", "A commotion that passed"),
    needs=("motion",),
    confidence=0.8,
)
RULES = (UNNAMED,)

_NOTICE = re.compile(r"(?:proposer|proposed\s+by|mover|moved\s+by)\s*[:\u2013-]", re.IGNORECASE)


def find(section: Section, layout: Layout) -> list[Motion]:
    """The motions of a minute, in order."""
    notice = section.paper.kind in NOTICES
    if section.paper.kind not in _KINDS_OF_PAPER and not notice:
        return []
    passage, read = section.passage, matter.decide(section)
    moved = [fate.proposal for fate in read.fates]
    if notice:
        labelled = [one for one in moved if _NOTICE.match(passage.text, one.start)]
        return [_motion(passage, one, None) for one in labelled]
    found = [_motion(passage, fate.proposal, fate.outcome) for fate in read.fates]
    found += [one for one in _unnamed(passage) if not any(_overlap(one, other) or _names(one, other) for other in found)]
    tabled = list(motion_tables(section))
    found = [motion for motion in found if not any(_overlap(motion, other) for other in tabled)] + tabled
    return sorted(found, key=lambda motion: (motion.evidence.page, motion.evidence.char_start))


def _motion(passage: Passage, proposal: Proposal, outcome: str | None) -> Motion:
    return Motion(
        kind=outcomes.motion_kind(passage.text, proposal),
        text=_words(passage, proposal),
        mover=proposal.mover,
        seconder=proposal.seconder,
        outcome=outcome,
        evidence=passage.evidence(
            proposal.start, proposal.end, rule=proposal.rule.id, confidence=proposal.rule.confidence
        ),
    )


def _words(passage: Passage, proposal: Proposal) -> str | None:
    """The words moved; None where only mover and seconder are printed."""
    start, end = proposal.body
    if not proposal.verbal and proposal.start <= start and end <= proposal.end:
        return None
    words = passage.clean(start, end).lstrip("-\u2013\u2014: ")
    return words if any(map(str.isalnum, words)) else None


def _unnamed(passage: Passage) -> list[Motion]:
    """Motions put without a word of who moved them."""
    return [
        Motion(
            kind="motion",
            text=passage.clean(*match.span("what")),
            outcome="lost" if match["lost"] else "carried",
            evidence=passage.evidence(*match.span(), rule=UNNAMED.id, confidence=UNNAMED.confidence),
        )
        for match in UNNAMED.finditer(passage.text)
    ]


def _names(one: Motion, moved: Motion) -> bool:
    """True where `one`, "the motion to amend", begins like what was moved on its page before it: "to amend the setback"."""
    words = (one.text or "").casefold().split()
    before = moved.evidence.page == one.evidence.page and moved.evidence.char_start < one.evidence.char_start
    return before and (moved.text or "").casefold().split()[: len(words)] == words


def _overlap(one: Motion, other: Motion) -> bool:
    a, b = one.evidence, other.evidence
    return a.page == b.page and a.char_start < b.char_end and b.char_start < a.char_end
