"""The words that say whose an interest is: what may stand between a name and its verb, and what makes it somebody else's."""

from __future__ import annotations

import re

from extract.text import lexicon
from extract.text.rule import Rule

_SOON = r"having|who|also|each|both|all|then|later|subsequently|similarly|again|therefore"
BETWEEN = Rule(
    id="interests.between",
    # a name and its verb
    pattern=rf"^[\s,]*(?:(?:\([^()]*\)|{_SOON}|and\s+all\s+(?:the\s+)?other\s+(?:members|councillors))[\s,]*)*$",
    examples={" (Chair) also ": " (Chair) also ", ", having ": ", having "},
    not_examples=(" asked if Cllr",),
)
DENIES = Rule(
    id="interests.denies",
    pattern=r"\b(?:no|not|nor|never|without|whether|if|any\s+member|should|must|may|asked|invited|reminded)\b",
    examples={"Members were reminded": "reminded", "did not": "not"},
    not_examples=("then ",),
)
SHE_OR_THEY = Rule(
    id="interests.pronoun",
    pattern=r"^\W*(?:(?:and|but)\s+)?(?:also\s+|that\s+)?(?:he|she|they|(?:the\s+)?(?:member|councillor)s?)\b",
    examples={"She also ": "She", "The councillor ": "The councillor"},
    not_examples=("Cllr Lund ",),
)
AND_ALSO = Rule(
    id="interests.and_also",
    # between two verbs of the same people
    pattern=r"^[\s,;]*(?:(?:and|but|or|also|then|he|she|they)\s+)+$",
    examples={" and also ": " and also "},
    not_examples=(" and Cllr Berg ",),
)
REPEATS = Rule(
    id="interests.and_another",
    # between two interests of the same people: "… in item 8 and a disclosable pecuniary interest in item 9"
    pattern=r"(?:[,;]|\b(?:and|plus|but|or|as\s+well\s+as|together\s+with|along\s+with))\s+(?:also\s+)?$",
    examples={"in item 8 and ": "and "},
    not_examples=("in item 8 ",),
)
ASIDE = Rule(
    id="interests.aside",
    # between the person and the verb: ", being a director of the company,"
    pattern=r",\s+(?P<why>(?:being|as|who|in\s+(?:his|her|their)|an?|the)\s[^,;.\x1f]{1,100}),?\s*$",
    examples={"Cllr Lund, being a director of the club, ": {"why": "being a director of the club"}},
    not_examples=("Cllr Lund, Cllr Berg, ",),
)
DID = Rule(
    id="interests.did_between",
    # between two names: then they are no list
    pattern=r"(?<![\w-])(?:is|was|were|are|had|has|have|said|told|spoke|left|took"
    r"|(?!(?:elected|appointed|retired|named|called)\b)\w{3,}ed)\b",
    examples={" is his brother and ": "is", " asked and ": "asked"},
    not_examples=(", co-opted member, and ", ", the elected member, and "),
)
UNSURE_WHO = Rule(
    id="interests.unsure",
    # before the name: what was asked, denied or said of somebody else is no declaration
    pattern=r"\b(?:if|whether|unless|neither|nor|why|when|should|alleged|claimed|suggested|considered|felt|believed|thought|argued"
    r"|asked|queried|understood|complained|accused|reminded|invited|requested|wondered)\b(?:\s+(?:that|why|if|whether|when))?\s*$",
    examples={"Cllr Berg asked if ": "asked if ", "Neither ": "Neither ", "residents alleged that ": "alleged that "},
    not_examples=("It was noted that ", "The Clerk reported that "),
)
SAME_AS = Rule(
    id="interests.as_did",
    pattern=r"[,;]?\s+(?:as|so)\s+(?:did|had|has|have)\s+(?=(?:the\s+)?[A-Z])",
    examples={"in item 5, as did Cllr Berg": ", as did "},
    not_examples=("as he did",),
    flags=re.VERBOSE,
)
BEHIND_A_COMMA = Rule(
    id="interests.behind_comma",
    pattern=r",\s+(?=(?:the\s+)?[A-Z])",
    examples={"in item 7, Cllr Lund left": ", "},
    not_examples=(", he left",),
    flags=re.VERBOSE,
)
BEHIND_A_DASH = Rule(
    id="interests.behind_dash",
    # what stands before it is the item: "Harbour Plan – Councillor Lund declared"
    pattern=rf"\s[\u2013\u2014:-]\s+(?=(?:{lexicon.TITLE})\s)",
    examples={"Harbour Plan – Cllr Lund": " – "},
    not_examples=("Cllr Lund – Harbour Plan",),
)
LIST_OVER = Rule(
    id="interests.list_over",
    # behind names: "by Cllr Lund in item 5", "by Cllr Lund and a prejudicial interest"
    pattern=r"\s(?:in|re|regarding|as|for|who|on)\s|[;.]\s|,?\s+and\s+an?\s",
    examples={"Cllr Lund in item 5": " in "},
    not_examples=("Cllrs Lund and Berg",),
)
TITLED_NAME = Rule(
    id="interests.titled_name",
    pattern=rf"\b(?:{lexicon.TITLE}|{lexicon.CIVIC_TITLE})(?=\s)",
    examples={"in item 5, and Councillor Berg": "Councillor"},
    not_examples=("in item 5",),
)
ALL_OF_THEM = Rule(
    id="interests.together",
    pattern=r"\b(?:both|all|they|each)\b",
    examples={"and both left the room": "both"},
    not_examples=("and left the room",),
)
RULES = (
    *(BETWEEN, DENIES, SHE_OR_THEY, AND_ALSO, REPEATS, ASIDE, DID, UNSURE_WHO, SAME_AS),
    *(BEHIND_A_COMMA, BEHIND_A_DASH, LIST_OVER, TITLED_NAME, ALL_OF_THEM),
)
