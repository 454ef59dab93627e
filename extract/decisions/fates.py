"""What became of something moved, and which words near it say nothing more than that.

Moved … a) That it be let; b) That it be lit.  Carried.  Resolved – a) That it be let; b) That it be lit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.decisions import told_words
from extract.decisions.content import content
from extract.decisions.formal import Row
from extract.decisions.proposals import Proposal

_NEAR = 60  # characters behind a note of mover and seconder in which its outcome stands alone
_FEWEST_REPEATED = 20  # letters and digits of words that are decided and not by chance alike
_FARTHEST = 20_000  # characters between the words moved and the same words as resolved


class Fate(NamedTuple):
    """Something moved, what became of it (``carried``, ``lost``, ``withdrawn`` or None), and its kind."""

    proposal: Proposal
    outcome: str | None
    kind: str


def is_said_again(text: str, row: Row, others: Sequence[Row], fates: Sequence[Fate]) -> bool:
    """True for `row`, words that were moved, where one of `others` further down has the same words as what was resolved."""
    moved = [fate.proposal for fate in fates if fate.proposal.start <= row.start and row.end <= fate.proposal.body[1] + 1]
    if not moved:
        return False
    words = _plain(text, row)
    below = [one for one in others if row.end < one.start <= row.end + _FARTHEST and one.start > moved[-1].body[1]]
    return any(len(said) >= _FEWEST_REPEATED and said in words for said in (_plain(text, one) for one in below))


def is_outcome(text: str, row: Row, fates: Sequence[Fate]) -> bool:
    """True for `row`, "Accepted unanimously" right behind the note of who moved what was accepted."""
    near = any(0 <= row.start - fate.proposal.end <= _NEAR for fate in fates if fate.outcome == "carried")
    return near and row.rule is told_words.OPENS_DONE and not content(text[row.text_start : row.end])


def _plain(text: str, row: Row) -> str:
    """The letters and digits of a row's words, in small letters."""
    return "".join(filter(str.isalnum, text[row.text_start : row.end])).casefold()
