"""What may be said of a clause by its words alone: how it speaks, what stands before it, who acts in it, what its item is about.

:mod:`extract.decisions.clause_features` asks each of these by name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ACCEPTED = "noted|approved|agreed|endorsed|accepted|adopted|ratified|confirmed|authori[sz]ed|received"
_BODIES = "members|council|committee|board|meeting|cabinet|councillors"
_TOLD = "stated|said|reported|explained|advised|asked|commented|suggested|noted"
_TELLS = rf"{_TOLD}\s+that|stated|reported|said|explained|advised|asked|commented|informed|queried|felt|thanked|replied|outlined"
_TITLES_OF = "cllrs?|councill?ors?|mr|mrs|ms|miss|dr|councilmember|commissioner"
_OFFICES = "clerk|officer|director|manager|head|solicitor|secretary|treasurer|inspector"
_CHAIRS = r"chair\w*|mayor|president|leader|convener|provost"
_PAPERS = "report|minutes|accounts|policy|statement|budget|plan|update|application"
_VOTES = r"unanimous\w*|votes?|voted|voting|abstain\w*|abstentions?|in\s+favou?r|show\s+of\s+hands|nem\.?\s?con"
_MEETING = r"\b(?:previous|last|earlier|that|their)\s+meeting\b"
_HAD = r"\b(?:had|has|have)\s+(?:been\s+)?(?:\w+ly\s+)?(?:agreed|approved|noted|received|resolved|confirmed|accepted)\b"


def _compiled(words: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in words.items()}


SAYS = _compiled(
    {
        "be done": r"\bbe\s+(?:\w+ly\s+)?(?:\w+ed|given|taken|sent|made|set|held|put|paid|kept)\b",
        "was done": rf"\b(?:was|were)\s+(?:\w+ly\s+)?(?:{_ACCEPTED})\b",
        "future": r"\b(?:will|would|shall|could|may|might|can)\b",
        "should": r"\bshould\b",
        "earlier": rf"{_MEETING}|{_HAD}|\b(?:in|since|on)\s+(?:\d{{1,2}}\s+)?(?:\w+\s+)?(?:19|20)\d\d\b",
        "speaker": rf"\b(?:{_TELLS}|highlighted|raised|suggested)\b",
        "question": r"\?",
        "moved": r"\b(?:moved|proposed|seconded|proposer|seconder)\b",
        "vote": rf"\b(?:{_VOTES})\b",
        "apologies": r"\bapolog(?:y|ies)\b|\bdeclar(?:ed|ations?)\b",
        "received": r"\b(?:was|were|be)\s+(?:\w+ly\s+)?received\b(?!\s+and\b)",
        "minutes": r"\bminutes\b|\b(?:correct|true|accurate)\s+record\b",
        "money": r"[\u00a3$\u20ac]\s?\d",
        "negation": r"\b(?:not|no|none|nil)\b",
        "nothing": r"^\W*(?:\w+\s+){0,5}(?:none|nil|no)\b(?!\s+objection)",
        "if": r"\b(?:if|until|unless|once|when|where|whether)\b",
        "body": r"\b(?:council|committee|board|panel|cabinet|members|executive|commission)\b",
        "had": r"\bhad\b|\bhas\s+been\b|\bhave\s+been\b",
        "by another": r"\b(?:by|with|to)\s+(?:the\s+)?(?:(?-i:[A-Z])\w+\s+){1,4}(?:council|committee|board|assembly|authority)\b",
        "will": r"\bwill\b",
        "fact": r"^\W*(?:that\s+)?(?:[\w'\u2019-]+\s+){1,7}?(?:was|were|is|are|had|has|could|did)\b(?!\s+(?:\w+ly\s+)?\w+ed\b)",
        "done by body": rf"\b(?:was|were)\s+(?:\w+\s+){{1,4}}by\s+(?:the\s+|all\s+)*(?:{_BODIES})\b",
        "note": r"^\W*(?:note|nb)\b\s*:",
        "list open": r":\s*$",
        "person": rf"\b(?:{_TITLES_OF}|(?-i:[A-Z]{{2,3}}(?=\s(?:to|will|would|noted|said))))\b",
        "because": r"\b(?:because|since|however|although|but|following|during)\b",
    }
)
# what the words before it end with, or hold
STANDS = _compiled(
    {
        "after resolved": r"\b(?-i:RESOLVED|Resolved|AGREED|DECIDED|APPROVED|ORDERED)\b",
        "after a vote": rf"\b(?:put\s+to\s+the\s+(?:vote|meeting)|seconded|{_VOTES}|carried|resolved|agreed|decided|approved)\b",
        "after a label": r"\b(?:decisions?(?:\s+taken|\s+made)?|resolution|resolved|outcome|agreed)\s?[:\u2013-]?\s*$",
        "after advice": r"\brecommend(?:ed|ation|ations|s)?\b[^.]{0,80}[:.]?\s*$",
        "after a colon": r":\W*$",
        "after speech": rf"\b(?:{_TOLD})\b[^.]{{0,80}}$",
    }
)
# what the item is about, by its title; whether it is that of the apologies says extract.same.subjects
ABOUT = _compiled(
    {
        "interests": r"\binterests?\b|\bdispensation|\bdeclaration|\bdisclosure",
        "minutes": r"\bminutes\b|\bprevious\s+meeting",
        "matters arising": r"\bmatters?\s+arising|\baction",
        "public": r"\bpublic\b|\bquestions?\b|\bpetition|\bdeputation|\boral\b|\bopen\s+forum",
        "planning": r"\bplanning|\bapplications?\b|\bdevelopment\b",
        "money": r"\bfinanc|\baccounts?\b|\bpayments?\b|\bbudget|\bprecept|\binvoices?\b|\btreasur",
        "reports": r"\breports?\b|\bupdates?\b",
        "other": r"\bother\b|\bcorrespondence|\burgent|\ba\.?o\.?b\b|\bannouncements?\b|\bcommunications?\b",
        "election": r"\belection|\bappointment|\bchair",
        "next": r"\bnext\s+meeting|\bclos(?:e|ure)\b|\badjourn|\bdate\b",
        "decides": r"\bdecisions?\b|\brecommend|\bapprov|\bto\s+(?:consider|agree|note|receive|approve|adopt)",
        "motion": r"\bmotions?\b|\bamendment",
    }
)
SUBJECTS = _compiled(
    {
        "a person": rf"^\W*(?:{_TITLES_OF}|sir|(?-i:[A-Z]{{2}}))\b",
        "an officer": rf"^\W*(?:the\s+)?(?:[\w-]+\s+){{0,3}}(?:{_OFFICES})\b",
        "the chair": rf"^\W*(?:the\s+)?(?:vice[- ])?(?:{_CHAIRS})\b",
        "it": r"^\W*(?:it|this|these|that|they)\s+(?:was|were|is|be)\b",
        "a paper": rf"^\W*(?:the|a|an)\s+(?:[\w-]+\s+){{0,4}}(?:{_PAPERS})\b",
    }
)
DEEDS = _compiled(
    {
        "noted": r"\bnot(?:e|ed|es|ing)\b",
        "authorised": r"\bauthori[sz]",
        "elected": r"\b(?:re-?)?elect",
        **{
            f"{stem}{ending}": rf"\b{stem}"
            for stem, ending in (
                ("agree", "d"), ("approv", "ed"), ("resol", "ved"), ("receiv", "ed"), ("adopt", "ed"),
                ("accept", "ed"), ("sign", "ed"), ("support", "ed"), ("object", "ed"),
                ("defer", "red"), ("recommend", "ed"), ("carried", ""), ("confirm", "ed"),
                ("delegat", "ed"), ("endors", "ed"), ("decid", "ed"), ("consider", "ed"),
            )
        },
    }
)  # fmt: skip
