"""Figures → the decision in whose words they stand, and whether it approves them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.models import Fact, Figure, Resolution
from extract.text.bounds import bounds
from extract.text.numerals import is_currency
from extract.text.rule import Rule

_SPENDS = r"purchase[sd]?|buy|contribut(?:e[sd]?|ions?)|reimburse[sd]?|honorari(?:um|a)|donat(?:e[sd]?|ions?)"
_APPROVES = Rule(
    id="amount.approved",
    pattern=rf"""\b(?:approv(?:e[sd]?|ing|al)|agree[sd]?|authori[sz](?:e[sd]?|ing)|award(?:s|ed)?|grant(?:s|ed)?|adopt(?:s|ed)?
        |ratif(?:y|ied)|pay|paid|payments?|set|allocate[sd]?|release[sd]?|spend|accept(?:s|ed)?
        |{_SPENDS})\b""",
    examples={
        "to approve a budget of £5": "approve",
        "that £40 be paid": "paid",
        "the precept be set at £9": "set",
        "to make a donation of £5": "donation",
        "to purchase a crane for £9": "purchase",
    },
    not_examples=("that the report be noted", "received the accounts"),
)
_REFUSES = Rule(
    id="amount.not_approved",
    pattern=r"\b(?:refus(?:e[sd]?|al)|reject(?:s|ed)?|not\s+(?:to\s+)?\w+|defer(?:s|red)?|noted?|declin(?:e[sd]?))\b",
    examples={"to refuse the grant": "refuse", "not to award £5": "not to award", "that £4 be noted": "noted"},
    not_examples=("to award £5",),
)
# Words before a sum that a decision speaks of and does not give: a part of another, what was before, what is left.
_PART = r"includ(?:es|ed|ing)|inclusive\s+of|of\s+which"
_FORMER = r"instead\s+of|rather\s+than|compared\s+(?:with|to)|against|previously|formerly"
_CHANGED = r"increas|reduc|decreas|rais|lower|cut|ris|rose|fell|chang|amend|revis|uplift"
_FROM = rf"up\s+from|(?:{_CHANGED})\w*\s+(?:\w+\s+){{0,7}}?from"
_LEFT = r"(?:bank\s+)?balances?(?:\s+(?:of|is|was|at|to|stands?\s+at|stood\s+at))?|leaving|remain(?:s|ing)"
_INSURED = r"insured\s+for|indemnity|cover(?:\s+(?:of|was|is|at))?|value[ds]?\s+at|(?:budget|precept|reserves?)\s+is\s+currently"
_SPENT = r"(?:spent|paid)\s+(?:so\s+far|to\s+date)(?:\s+(?:is|was|on\s+\w+))?"
_GIVEN = r"approv|agree|accept|further|additional|\bbe\b|to\s+pay"
# A tax that is part of the sum before it; one that is added to it is money beside it: "£50 plus VAT of £10".
_TAX = r"(?<!plus\s)(?<!and\s)(?<!\+\s)\bV\.?A\.?T\.?(?:\s*(?:of|is|at|[@:=\u2013-]))?"
_SUM = r"[A-Z]{0,3}[£€$R]\s?\d[\d,.]*"
_RESTATED = rf"(?:{_SUM}\s?\(?ex\w*\.?\s+VAT\)?\W+(?:\w+\s+){{0,3}}\W?)?"  # "£50 (ex VAT) which is "
_SMALL = r"(?:the|an?|its|about|some|only|flat|rate|fee|charge|sum|of|in|total|basic)\s+"
_BESIDE = Rule(
    id="amount.beside_approved",
    pattern=rf"""(?:\b(?:{_PART}|{_FORMER}|{_FROM}|{_LEFT}|{_INSURED}|{_SPENT})\s+(?:{_SMALL}){{0,6}}{_RESTATED}|{_TAX}\s*
        |\((?:was|from|previously|\d{{4}}[/-]\d\d:?)\s+)$""",
    examples={
        "which includes the flat rate of ": "includes the flat rate of ",
        "raised from ": "raised from ",
        "leaving a balance of ": "balance of ",
        "(previously ": "(previously ",
        "ropes (VAT ": "VAT ",
        "spent to date on rope ": "spent to date on rope ",
    },
    not_examples=("a grant of ", "to include ", "be paid from reserves, ", "plus VAT of "),
)
# The sums behind one that was spent: "spent to date on ropes £40, on tar £9, making a total of £49".
_SPENT_LIST = Rule(
    id="amount.spent_list",
    pattern=rf"\b(?:spent|paid)\s+(?:so\s+far|to\s+date)\b(?:(?!{_GIVEN})[^.;]|\.\d){{0,80}}$",
    examples={"spent to date on rope £40, tar ": "spent to date on rope £40, tar "},
    not_examples=("spent to date £40; and ", "spent to date £40 and a further "),
)
# What accounts hold, by their names: "Current account £40. Reserve A/C: £9".
_OF_ACCOUNT = r"balances?|(?:stands?|stood)\s+at|is|was|at|of|in\s+credit(?:\s+by)?|no\.?\s?\w+"
_ACCOUNT = Rule(
    id="amount.held_in_account",
    pattern=rf"""(?:^|[.:;,(\n]\s*|\band\s+)(?:the\s+)?(?:(?!(?:to|from|on|pay|paying|for)\s)[\w'\u2019&/-]+\s+){{0,4}}
        (?:a/c|acct?\.?|accounts?)(?:\s+(?:{_OF_ACCOUNT})){{0,3}}\s*[:=\u2013-]?\s*$""",
    needs=("a/c", "ac", "account"),
    examples={"as read: Quay A/C ": ": Quay A/C ", "£40. Reserve account: ": ". Reserve account: "},
    not_examples=("to open an account with ", "to pay the rope account ", "to the reserve account "),
)
_PAYS = Rule(
    id="amount.pays",
    pattern=r"\b(?:pay|paid|payments?|payable|invoices?|bills?|cheques?|chq|transfer\w*|accounts\s+for)\b",
    examples={"Accounts for payment: ": "Accounts for", "that the bill ": "bill"},
    not_examples=("Quay A/C",),
)
_TIMES = r"hour|hr|day|night|week|session|visit"
_HEADS = r"head|person|child|pupil|member|unit|item|household|property|dwelling|band|acre|plot|grave"
_SIZES = r"mile|km|metre|m\b|sq|square|ton|tonne|kg|kwh|litre"
_RATED = Rule(
    id="amount.rate",
    pattern=rf"^\s?(?:an?|per|/|each|every|for\s+each)\s?(?:{_TIMES}|{_HEADS}|{_SIZES})",
    examples={" per hour": " per hour", " a day": " a day", "/m": "/m"},
    not_examples=(" per annum", " each to the bands", " a year"),
)
# The same sum before its tax: "£50 (ex VAT) which is £60 (inc VAT)".
_UNTAXED = Rule(
    id="amount.before_tax",
    pattern=rf"^\s?\(?(?:ex\w*\.?|net\s+of|before|without)\s+(?:the\s+)?VAT\)?\W+(?:\w+\s+){{0,3}}\W?{_SUM}\s?\(?inc",
    examples={
        " (ex VAT) which is £60 (inc VAT)": " (ex VAT) which is £60 (inc",
        " excluding VAT, £60 including VAT": " excluding VAT, £60 inc",
    },
    not_examples=(" (ex VAT) from A Wren", " (ex VAT) and £60 (ex VAT)"),
)
_TAXES = r"band\s+[a-h]\s+(?:council\s+)?tax|(?:council|property)\s+tax\s+(?:rate|requirement|charge|level)"
# A price that a decision sets, and the tax that pays for a budget beside it: neither is money given.
_PRICES = r"tariffs?|permits?|tickets?|licen[cs]es?|fares?|passes"
_PRICED = Rule(
    id="amount.price_set",
    pattern=rf"^\s?(?:to\s+{_SUM}\s+)?(?:at|for|on|per)\s+(?:an?\s+|each\s+)?(?:[\w-]+\s+){{0,3}}(?:band\s+[a-h]|{_PRICES})\b",
    examples={
        " at Band D": " at Band D",
        " to £124 for boat permits": " to £124 for boat permits",
        " for first boat permit tariffs": " for first boat permit tariffs",
    },
    not_examples=(" for the band", " for A Wren"),
)
_TAXED = Rule(
    id="amount.tax_set",
    pattern=rf"\b(?:{_TAXES})\b[^.;:]{{0,80}}$",
    examples={
        "an average Band D tax for all quays of ": "Band D tax for all quays of ",
        "a total council tax requirement of ": "council tax requirement of ",
    },
    not_examples=("a council tax support grant of ", "the tax requirement is met. A grant of "),
)
RULES = (_APPROVES, _REFUSES, _BESIDE, _SPENT_LIST, _ACCOUNT, _PAYS, _RATED, _UNTAXED, _PRICED, _TAXED)
_OF_WORDS_BEFORE = (_BESIDE, _TAXED, _SPENT_LIST)
_OF_WORDS_BEHIND = (_RATED, _UNTAXED, _PRICED)
_BEHIND = 90  # characters before a sum in which the words stand that tell it from one that is approved
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
    if role == "approved" and _beside(figure, own):
        role = None if figure.role == "award" else figure.role
    return replace(figure, resolution_id=own.id, role=role)


def _beside(figure: Figure, decision: Resolution) -> bool:
    """True for a sum in the words of a decision that it does not give: a bound, a rate, price or tax, a part, what was, is left."""
    words = decision.evidence.quote
    start = figure.evidence.char_start - decision.evidence.char_start
    end = figure.evidence.char_end - decision.evidence.char_start
    if words[start:end] != figure.evidence.quote:
        return False
    before = words[max(0, start - _BEHIND) : start]
    after = words[end:]
    held = bool(_ACCOUNT.search(before)) and not _PAYS.search(before)
    told = held or any(rule.search(before) for rule in _OF_WORDS_BEFORE) or any(rule.match(after) for rule in _OF_WORDS_BEHIND)
    return told or bounds(words, start, end)


def _taken_in(figure: Figure) -> bool:
    """True for a sum of which its row says that it comes in, where the one below is spent."""
    return figure.row_label is not None and figure.role in NOT_GIVEN


def _totals(facts: Sequence[Fact], linked: Sequence[Fact]) -> Iterator[tuple[int, str | None]]:
    """The places of approved figures that are the sum of others of one decision, with their own roles.

    A total stands behind what it adds up or before it: "£70: A Wren £30, B Teal £40".
    """
    yield from _totals_before(facts, linked)
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


def _totals_before(facts: Sequence[Fact], linked: Sequence[Fact]) -> Iterator[tuple[int, str | None]]:
    """The places of approved figures that are the sum of two or more of those that follow in one decision."""
    given = [
        (place, figure.value, figure.resolution_id)
        for place, figure in enumerate(linked)
        if isinstance(figure, Figure) and figure.role == "approved"
    ]
    for n, (place, value, decision) in enumerate(given):
        added = 0.0
        for count, (_, part, other) in enumerate(given[n + 1 :], start=1):
            added += part
            if other != decision or added > value + _EXACT:
                break
            if count >= LEAST_SUMMED and abs(added - value) < _EXACT:
                fact = facts[place]
                yield place, fact.role if isinstance(fact, Figure) else None
                break
