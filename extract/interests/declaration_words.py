"""The words in which interests are declared."""

from __future__ import annotations

import re

from extract.text import lexicon
from extract.text.rule import Rule

# "for transparency", "in the interests of openness", "for the record"
_OPENLY = r"""(?:for|in)\s+(?:the\s+)?(?:(?:sake|interests?|purposes?)\s+of\s+)?
    (?:transparency|openness|clarity|completeness|record)\s+"""
# "that", "as", "being", "his membership", "a friendship"
_WHAT = r"(?:that|as|being|(?:his|her|their|a)\s+(?:membership|position|role|connection|relationship|friendship))"
# "stated that she owned", "informed the Board that they were"
_SAID = r"""(?:stated|advised|indicated|explained|informed\s+the\s+\w+)\s+that\s+(?:he|she|they)\s+
    (?:was|were|is|are|had\s+been|knew|owned|owns|lived|lives|worked|works)"""
THAT = Rule(
    id="interests.declared_that",
    # in the item on interests: "declared that he was a trustee", "disclosed her membership of the club"
    pattern=rf"(?P<verb>\b(?:declared|disclosed))\s+(?:{_OPENLY})?{_WHAT}\b|(?P<said>\b{_SAID})\b",
    examples={
        "Cllr Lund declared that he was a trustee (Item 6)": {"verb": "declared"},
        "Cllr Berg declared for transparency that she knew the agent": {"verb": "declared"},
    },
    not_examples=("Cllr Lund declared the fair open",),
    needs=("declared", "disclosed", "that"),
    confidence=0.93,
)
_MARK = r"[\W_]{0,10}(?:\(?[\da-z]{1,4}[.)]\s+)?"  # "- ", "(b) "
_HEAD = r"(?:(?i:declarations?|disclosures?|interests?)\b[^:\x1f]{0,80}:\s*)?"  # "Declarations of interest: "
_RE = (  # " re ", " in respect of ", " - "
    r"\s+(?:re\b:?|Re\b:?|regarding|concerning|in\s+(?:respect\s+of|relation\s+to|connection\s+with)"
    r"|in|on|for|as|with\s+regard\s+to|[-\u2013\u2014])\s+"
)
LISTED = Rule(
    id="interests.listed",
    # in the item on interests: "Cllr Lund re No 2608", "Ada Lund - Item 7 - member of the club", "Councillor Foster."
    pattern=rf"{_MARK}{_HEAD}(?P<who>[A-Z][^\x1f]{{0,200}}?)(?P<join>{_RE}|\s*[:(]\s*|\s+(?=[Ii]tems?\b)|[.\s]*$)",
    examples={"Cllr Lund re No 2608": {"who": "Cllr Lund", "join": " re "}},
    not_examples=("none",),
    flags=re.RegexFlag(0),
    confidence=0.92,
)
_KINDS = r"(?:other|disclosable|non-?|personal|prejudicial|pecuniary|financial|registr?e?r?able|and|&|/|(?:dpi|ori|nri)s?\b)"
_HEADS_LIST = r"(?::[\s-]*|\b(?:as\s+follows|below|the\s+meeting)\s*[-\u2013:.]?\s*)"
LEAD = Rule(
    id="interests.lead",
    # what a list of declarations shares: "(a) Members declared personal interests in minute 81 as follows:", "Pecuniary interests:"
    pattern=r"^[\W\d]*(?:\(?[a-z\d]{1,3}[.)]\s+)?(?P<said>[^.:\x1f]{0,200}?\b(?:interests?|declarations?|dispensations?)\b"
    rf"[^.:\x1f]{{0,160}}?{_HEADS_LIST}|(?:{_KINDS}\s*)+(?:interests?)?(?:\s*\([^()]{{1,20}}\))?\s*:?)$",
    examples={
        "(a) Members declared interests in minute 81 as follows:": {"said": "Members declared interests in minute 81 as follows:"},
        "Disclosable Pecuniary Interests": {"said": "Disclosable Pecuniary Interests"},
        "Prejudicial:": {"said": "Prejudicial:"},
    },
    not_examples=("Members were reminded of their interests.", "Cllr Lund - Item 7"),
    needs=("interest", "declaration", "dispensation", "pecuniary", "personal", "prejudicial", "dpi", "ori", "nri"),
)
SHARED_LABEL = Rule(
    id="interests.label",
    # before a name: what the entries behind it share
    pattern=r"(?:^|(?<=[.;\x1f]))\s*(?!(?:agenda\s+)?items?\b|minutes?\s+\d|no\.?\s*\d)[^.:;\x1f]{0,120}?"
    r"(?<![\w’'-])(?:non-?\s?)?(?:interests?|declarations?|declared|dpis?|oris?|nris?|pecuniary|prejudicial|personal"
    r"|registr?e?r?able)\b"
    rf"[^.:;\x1f]{{0,60}}:(?=\s+(?:{lexicon.TITLE})\s)",
    examples={"DPI: Cllr Lund": "DPI:", "Declarations of interest: Mr Berg": "Declarations of interest:"},
    not_examples=("Item 5, personal: Cllr Lund", "Present: Cllr Lund"),
)
ANOTHER_MEETING = Rule(
    id="interests.elsewhere",
    # of another meeting, or of a correction of its minutes
    pattern=r"\b(?:in|at)\s+(?:the|a)\s+(?:previous|last|earlier|preceding)\s+meeting\b"
    r"|\b(?:to|should)\s+(?:show|record|read|reflect|state)\s+that\b|\b(?:correction|amendment)\s+to\s+(?:the\s+)?minutes?\b",
    examples={
        "Cllr Lund declared an interest in the previous meeting": "in the previous meeting",
        "a correction to minute 5 to show that Cllr Lund declared an interest": "correction to minute",
    },
    not_examples=("Cllr Lund declared an interest in the minutes", "at the meeting of the trust"),
)
OFFICE_SUBJECT = Rule(
    id="interests.office",
    pattern=r"^\W*(?P<office>the\s+(?:(?:deputy|vice)[ -])?(?:chair(?:man|woman|person)?|mayor|provost|conven[eo]r|president))\s*$",
    examples={"The Chairman ": {"office": "The Chairman"}, "The Vice-Chair": {"office": "The Vice-Chair"}},
    not_examples=("The Chairman asked Members", "The Clerk"),
)
WHAT_THEY_DID = Rule(
    id="interests.did",
    pattern=r"\s(?:(?:then|both|also|all)\s+)?(?:left|withdrew|quit|took|did|was|were|had|stayed|\w+ed)\b",
    examples={"Councillor Lund then left the room": " then left"},
    not_examples=("Councillor Lund",),
)
BUSINESS_BEGUN = Rule(
    id="interests.business",
    # behind it a name alone in the item on interests is no declaration
    pattern=r"""\b(?:moved|seconded|nominated|resolved|voted|ballot|nominations?|carried)\b|[:;.]\s*(?:that|whereas)\s+\w
        |^\W*(?:[\w'\u2019&-]+\s+){0,5}
        (?:reports?|minutes|correspondence|business|accounts|matters|applications|by-?laws|motions)\s*:(?:\s|$)""",
    examples={
        "Councillor Lund was nominated": "nominated",
        "31-14 A. Lund, B. Berg:\nThat the quay be mended": ":\nThat t",
        "Committee Reports:\nBerg": "Committee Reports:\n",
    },
    not_examples=("Councillor Lund - governor", "Councillor Lund: the committee's reports"),
)
SAYS_MORE = Rule(
    id="interests.says_more",
    pattern=r"\binterest|\b(?:item|minute|no|re)\b[.:]?\s*\d|\b(?:pecuniary|prejudicial|dpi)\b",
    examples={"Councillor Lund - item 7": "item 7"},
    not_examples=("Councillor Lund (Moor Party)",),
)
CLAUSE_END = Rule(
    id="interests.clause_end",
    # where the clause that heads a list begins: "… were made: (a) Members declared …"
    pattern=r"(?<=[.:])[\s\x1f]+(?=\(?[a-z\d]{1,3}[.)]\s|(?-i:[A-Z]))",
    examples={"made as follows: (a) Members declared": " ", "of the Code. Members declared": " "},
    not_examples=("at 7.30 pm", "minute 81 of"),
)
RULES = (
    *(THAT, LISTED, LEAD, SHARED_LABEL, ANOTHER_MEETING, OFFICE_SUBJECT),
    *(WHAT_THEY_DID, BUSINESS_BEGUN, SAYS_MORE, CLAUSE_END),
)
