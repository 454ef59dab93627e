"""Figures → the decision in whose words they stand, and whether it approves them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.models import Fact, Figure, Resolution
from extract.text.numerals import is_currency
from extract.text.rule import Rule

_APPROVES = Rule(
    id="amount.approved",
    pattern=r"""\b(?:approv(?:e[sd]?|ing|al)|agree[sd]?|authori[sz](?:e[sd]?|ing)|award(?:s|ed)?|grant(?:s|ed)?|adopt(?:s|ed)?
        |ratif(?:y|ied)|pay|paid|payments?|set|allocate[sd]?|donate[sd]?|release[sd]?|spend|accept(?:s|ed)?)\b""",
    examples={"to approve a budget of £5": "approve", "that £40 be paid": "paid", "the precept be set at £9": "set"},
    not_examples=("that the report be noted", "received the accounts"),
)
_REFUSES = Rule(
    id="amount.not_approved",
    pattern=r"\b(?:refus(?:e[sd]?|al)|reject(?:s|ed)?|not\s+(?:to\s+)?\w+|defer(?:s|red)?|noted?|declin(?:e[sd]?))\b",
    examples={"to refuse the grant": "refuse", "not to award £5": "not to award", "that £4 be noted": "noted"},
    not_examples=("to award £5",),
)
RULES = (_APPROVES, _REFUSES)
NONE_GIVEN = ("noted", "refused", "deferred")  # types of decisions that approve nothing


def approved(facts: Sequence[Fact]) -> list[Fact]:
    """The records with each figure in a decision's words linked to it; money that it approves says so.

    A figure that stands in the words of two decisions is linked to the shorter.
    """
    spans: dict[int, list[Resolution]] = {}
    for fact in facts:
        if isinstance(fact, Resolution):
            spans.setdefault(fact.evidence.page, []).append(fact)
    return [_linked(fact, spans.get(fact.evidence.page, ())) if isinstance(fact, Figure) else fact for fact in facts]


def _linked(figure: Figure, resolutions: Sequence[Resolution]) -> Figure:
    proof = figure.evidence
    around = [one for one in resolutions if one.evidence.char_start <= proof.char_start and proof.char_end <= one.evidence.char_end]
    if not around:
        return figure
    own = min(around, key=lambda one: one.evidence.char_end - one.evidence.char_start)
    gives = own.type not in NONE_GIVEN and _APPROVES.search(own.text) is not None and _REFUSES.search(own.text) is None
    role = "approved" if gives and is_currency(figure.unit) else figure.role
    return replace(figure, resolution_id=own.id, role=role)
