"""The title of an item → what the item is about."""

from __future__ import annotations

import re

from extract.same.subjects import APOLOGIES

ITEM_KINDS: tuple[tuple[str, str], ...] = (
    ("apologies", APOLOGIES.pattern),
    ("interests", r"\bdeclarations?\b.*\binterests?\b|\bdisclosures?\b.*\binterests?\b|\binterests?\b.*\bdeclar"),
    ("exclusion", r"\bexclusion\b|\bexclude\b.*\b(?:press|public)\b"),
    ("matters_arising", r"\bmatters?\s+arising\b(?!.*\bminutes\s+of\b)"),
    ("minutes", r"\bminutes\b(?!\s+(?:for|of\s+sub))"),
    ("urgent", r"\burgent\b"),
    ("motion", r"\bmotions?\b"),
    ("petition", r"\bpetitions?\b|\bdeputations?\b"),
    ("question", r"\bquestions?\b|\b(?:public|open)\s+(?:forum|participation|session|question)"),
    ("report", r"\breports?\b|\bupdate\b|\bstrategy\b|\bpolicy\b|\bbudget\b|\bmonitoring\b|\bplan\b"),
)
_ITEM_KINDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in ITEM_KINDS)


def item_kind(title: str) -> str:
    """What an item is about, by its title."""
    return next((kind for kind, pattern in _ITEM_KINDS if pattern.search(title)), "other")
