"""Whether somebody left for the item in which they have an interest, as far as the words say so; negation included.

She left the room and took no part in the debate or vote.      There was no requirement for them to leave the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.interests.mentions import mentions
from extract.text import lexicon
from extract.text.rule import Rule

_PLACE = (
    r"(?:the\s+|his\s+|her\s+|their\s+)?(?:meeting|room|chamber|table|dais|hall|proceedings|discussions?|debate|item|vote|voting)"
)
_LEFT = r"(?:left|leave|leaves|leaving|vacated|exited|quit|retired\s+from)\b(?!\s+(?:of\s+absence|the\s+chair\b))"
_NO_PERSON = r"(?:the|his|her|their|an?)\s+(?:motion|amendment|proposal|application|objection|item|question)"
_DREW_BACK = rf"withdr[ae]w(?:ing|n)?\b(?!\s+{_NO_PERSON})"
_SELF = r"(?:him|her|them|it)(?:/her)?sel(?:f|ves)"
_NO_PART = (
    r"(?:took|taking|take)\s+no\s+(?:further\s+)?part|(?:did|would)\s+not\s+(?:take\s+part|participate|vote|speak)"
    r"|abstained\s+from\s+(?:the\s+)?(?:discussion|debate)|was\s+not\s+(?:present|in\s+the\s+(?:room|chamber|meeting))\b"
)
WITHDREW = Rule(
    id="interests.withdrew",
    pattern=rf"\b(?:{_LEFT}|{_DREW_BACK}|(?:recus(?:ed|ing)|absented)\s+{_SELF}|{_NO_PART}"
    rf"|(?:stepped|stepping)\s+(?:down|away|out)(?:\s+from\s+{_PLACE})?)",
    examples={
        "Cllr Lund left the room": "left",
        "She took no part in the debate or vote": "took no part",
        "Ms Berg recused herself": "recused herself",
        "He did not take part or vote": "did not take part",
    },
    not_examples=("Leave of absence was granted", "He left the chair", "She withdrew her motion"),
    needs=("lef", "leav", "withdr", "vacat", "exit", "quit", "retired", "recus", "part", "stepp", "not ", "abst", "absent"),
)
STAYED = Rule(
    id="interests.stayed",
    pattern=r"\bremain(?:ed|ing)?\s+(?:in|at)\b|\bstay(?:ed|ing)\b"
    r"|\b(?:did|would|does|need|was|were|is|are)\s+not\s+(?:\w+\s+){0,2}?(?:leav|withdr|vacat|exit)\w*",
    examples={
        "He remained in the meeting": "remained in",
        "She did not leave": "did not leave",
        "was not required to leave": "was not required to leave",
    },
    not_examples=("He remains a trustee", "She left"),
)
# What in the same clause takes the sense away: nobody left because of words like these.
_MAY = r"should|must|may|might|could|can|need(?:s|ed)?|required?|requirement|asked|invited|reminded|advised\s+(?:to|that)"
_UNSAID = re.compile(
    rf"\b(?:no|not|nor|never|without|whether|if|any|when|where|unless|until|before|after|{_MAY})\b[^.;]{{0,60}}$", re.IGNORECASE
)
_NAMED = re.compile(
    rf"\b{lexicon.TITLE}\s+(?P<name>(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])[\w.’'-]*){{0,3}})", re.VERBOSE | re.IGNORECASE
)


def withdrew(said: str, after: Sequence[str], surname: str) -> bool | None:
    """Whether they left for the item, as far as the declaration and the next sentences say that speak of nobody else."""
    for n, text in enumerate((said, *after)):
        if n and (any(mentions(text)) or _of_another(text, surname)):
            return None
        if STAYED.search(text):
            return False
        if any(not _UNSAID.search(text[: match.start()]) for match in WITHDREW.finditer(text)):
            return True
    return None


def _of_another(text: str, surname: str) -> bool:
    match = _NAMED.search(text)
    return match is not None and surname.casefold() not in match["name"].casefold()


RULES = (WITHDREW, STAYED)
