"""Words of votes whose numbers are no sides: as many for as against ("tied at 5 each"), one person against another (a ballot)."""

from __future__ import annotations

import re

from extract.text.lexicon import NUMBER_WORDS
from extract.text.rule import Rule

_NUMBER = rf"\d{{1,3}}|{'|'.join(NUMBER_WORDS)}"
_EQUAL = r"equality\s+of\s+votes|equal(?:ly)?\s+(?:votes|divided)"
_TIED = rf"(?:votes?\s+(?:was|were)\s+(?:tied|equal)|tied(?:\s+vote)?|a\s+tie|{_EQUAL})"
_BETWEEN = r"(?:\s+(?:was|were|resulted))?(?:\s*[,:(\u2013-]\s*|\s+(?:at|with|on|of|by)\s+|\s+)"
TIED = Rule(
    id="vote.tied",
    pattern=rf"""\b{_TIED}{_BETWEEN}(?:(?P<for>{_NUMBER})(?:\s+votes?)?\s+each\b
        |(?P<for2>{_NUMBER})\s?(?:[-:\u2013/]|\s(?:to|all)\s)\s?(?P<against>(?P=for2))\b)""",
    examples={
        "The vote was tied at 5 each": {"for": "5"},
        "tied 5-5": {"for2": "5", "against": "5"},
        "equality of votes, six each": {"for": "six"},
    },
    not_examples=("tied to 5 posts each side", "The boats were tied at the quay"),
    needs=("tied", "tie", "equal"),
    confidence=0.9,
)
_CHOSEN = r"elected|appointed|chosen|declared|polled|received|successful"
_CONTEST = r"ballots?|candidates?|nominees?|nominations?|contest"
BALLOT = Rule(
    id="vote.of_persons",
    # a sentence that counts votes for one person and for another: none of them is against
    pattern=rf"""\b(?:{_CONTEST})\b.{{0,300}}\b(?:{_CHOSEN})\b|\b(?:{_CHOSEN})\b.{{0,300}}\b(?:{_CONTEST})\b
        |\belected\b.{{0,300}}\bvotes?\s+to\b""",
    examples={
        "Following a ballot, Mr Oxley was elected by 7 votes to 4": "ballot, Mr Oxley was elected",
        "Mr Oxley was elected Chair by 7 votes to 4": "elected Chair by 7 votes to",
    },
    not_examples=("On a secret ballot the motion was carried by 7 votes to 4", "Appointed by a vote of 4-1"),
    flags=re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
RULES = (TIED, BALLOT)
