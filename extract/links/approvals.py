"""Figures → the decision in whose words they stand, and whether it approves them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
NOT_GIVEN = ("income", "saving", "variance")  # what money does that no decision gives: "Income £16"
LEAST_SUMMED = 2  # sums that a total adds up
_EXACT = 0.006  # by which it may differ
NONE_GIVEN = ("noted", "refused", "deferred")  # types of decisions that approve nothing


def approved(facts: Sequence[Fact]) -> list[Fact]:
    """The records with each figure in a decision's words linked to it; money that it approves says so.

    A figure that stands in the words of two decisions is linked to the shorter. Of a list of sums and their total the total is not
    approved again, so that the approved figures of a meeting add up.
    """
    spans: dict[int, list[Resolution]] = {}
    for fact in facts:
        if isinstance(fact, Resolution):
            spans.setdefault(fact.evidence.page, []).append(fact)
    linked = [_linked(fact, spans.get(fact.evidence.page, ())) if isinstance(fact, Figure) else fact for fact in facts]
    for place, role in _totals(facts, linked):
        total = linked[place]
        if isinstance(total, Figure):
            linked[place] = replace(total, role=role)
    return linked


def _linked(figure: Figure, resolutions: Sequence[Resolution]) -> Figure:
    proof = figure.evidence
    around = [one for one in resolutions if one.evidence.char_start <= proof.char_start and proof.char_end <= one.evidence.char_end]
    if not around:
        return figure
    own = min(around, key=lambda one: one.evidence.char_end - one.evidence.char_start)
    gives = own.type not in NONE_GIVEN and _APPROVES.search(own.text) is not None and _REFUSES.search(own.text) is None
    role = "approved" if gives and is_currency(figure.unit) and not _taken_in(figure) else figure.role
    return replace(figure, resolution_id=own.id, role=role)


def _taken_in(figure: Figure) -> bool:
    """True for a sum of which its row says that it comes in, where the one below is spent."""
    return figure.row_label is not None and figure.role in NOT_GIVEN


def _totals(facts: Sequence[Fact], linked: Sequence[Fact]) -> Iterator[tuple[int, str | None]]:
    """The places of approved figures that are the sum of those approved before them in one decision, with their own roles."""
    run: list[float] = []
    decision: str | None = None
    for place, (fact, figure) in enumerate(zip(facts, linked, strict=True)):
        if not (isinstance(figure, Figure) and isinstance(fact, Figure)) or figure.role != "approved":
            continue
        if figure.resolution_id != decision:
            run, decision = [], figure.resolution_id
        if len(run) >= LEAST_SUMMED and abs(sum(run) - figure.value) < _EXACT:
            yield place, fact.role
            run = []
        else:
            run.append(figure.value)
