"""The words in which interests are declared."""

from __future__ import annotations

import re

from extract.text.rule import Rule

DECLARED = Rule(
    id="interests.declared",
    # "(both) declared a personal and prejudicial interest", "made a declaration of interest"
    pattern=r"(?P<verb>(?:\b(?:has|have|had|also|each|both|all|then|similarly|subsequently"
    r"|jointly)\s+){0,3}\b(?:declared|disclosed|registered|recorded"
    r"|announced|re-?declared|reported|notified|repeated"
    r"|made\s+(?:an?\s+|the\s+following\s+)?(?:declarations?|disclosures?)\s+of"
    r"|(?:stated|noted|cited|identified|acknowledged|raised)(?=\s+(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}conflicts?\s+of\s+interests?)"
    r"|(?:stated|advised|indicated|reported|said|explained|informed\s+the\s+\w+)\s+that,?\s+(?:[\w’'-]+,?\s+){0,12}?(?:he|she"
    r"|they|it)\s+had"
    r"|(?:recused|abstained|withdrew|excused|left|vacated)\b[^.;\x1f]{0,80}?\s(?:due\s+to|because\s+of|owing\s+to|after\s+declaring|having\s+declared|declaring"
    r"|citing|as\s+(?:he|she|they)\s+had(?:\s+declared)?)))\s+(?:that\s+(?:he|she|they)\s+had\s+)?"
    r"(?P<kind>(?:(?!no\b|not\b)[\w’'‘“”(),/-]+\s+){0,12}?)(?:interest(?:s|ed)?|dpis?|oris?|nris?)\b",
    examples={
        "Councillor Lund declared a pecuniary interest in Item 11": {"verb": "declared", "kind": "a pecuniary "},
        "Cllrs Lund and Berg both declared interests": {"verb": "both declared", "kind": ""},
        "Ms Lund stated a conflict of interest": {"verb": "stated", "kind": "a conflict of "},
    },
    not_examples=(
        "Members may wish to declare any interest",
        "Cllr Lund declared no interest",
        "Cllr Lund expressed an interest in the scheme",
    ),
    needs=("interest", "dpi", "ori", "nri"),
    confidence=0.96,
)
THAT = Rule(
    id="interests.declared_that",
    # in the item on interests: "declared that he was a trustee", "disclosed her membership of the club"
    pattern=r"(?P<verb>\b(?:declared|disclosed))\s+(?:(?:for|in)\s+(?:the\s+)?(?:(?:sake|interests?|purposes?)\s+of\s+)?"
    r"(?:transparency|openness|clarity|completeness|record)\s+)?(?:that|as|being|(?:his|her|their|a)\s+(?:membership"
    r"|position|role|connection|relationship|friendship))\b"
    r"|(?P<said>\b(?:stated|advised|indicated|explained|informed\s+the\s+\w+)\s+that\s+(?:he|she|they)\s+(?:was|were|is|are|had\s+been"
    r"|knew|owned|owns|lived|lives|worked|works))\b",
    examples={
        "Cllr Lund declared that he was a trustee (Item 6)": {"verb": "declared"},
        "Cllr Berg declared for transparency that she knew the agent": {"verb": "declared"},
    },
    not_examples=("Cllr Lund declared the fair open",),
    needs=("declared", "disclosed", "that"),
    confidence=0.93,
)
BY = Rule(
    id="interests.by",
    # "Interests were declared by Cllr Lund (item 5)", "A declaration of interest was received from Mr Berg"
    pattern=r"(?<![\w’'-])(?P<kind>(?:[\w’'-]+\s+){0,8}?)(?:interests?|declarations?)\b[^.:\x1f]{0,60}?\b(?:declared"
    r"|made|received|disclosed|given)\s+(?:by|from)\s*:?\s",
    examples={"A personal interest was declared by Cllr Lund in item 5": {"kind": "A personal "}},
    not_examples=("No comments were received from residents",),
    needs=("interest",),
    confidence=0.94,
)
LISTED = Rule(
    id="interests.listed",
    # in the item on interests: "Cllr Lund re No 2608", "Ada Lund - Item 7 - member of the club", "Councillor Foster."
    pattern=r"[\W_]{0,10}(?:\(?[\da-z]{1,4}[.)]\s+)?(?:(?i:declarations?|disclosures?|interests?)\b[^:\x1f]{0,80}:\s*)?"
    r"(?P<who>[A-Z][^\x1f]{0,200}?)"
    r"(?P<join>\s+(?:re\b:?|Re\b:?|regarding|concerning|in\s+(?:respect\s+of|relation\s+to"
    r"|connection\s+with)|in|on|for|as|with\s+regard\s+to|[-\u2013\u2014])\s+"
    r"|\s*[:(]\s*|\s+(?=[Ii]tems?\b)|[.\s]*$)",
    examples={"Cllr Lund re No 2608": {"who": "Cllr Lund", "join": " re "}},
    not_examples=("none",),
    flags=re.RegexFlag(0),
    confidence=0.92,
)
HAD = Rule(
    id="interests.had",
    # in the item on interests: "Cllr Lund had a personal interest in item 8"
    pattern=r"(?P<verb>\b(?:has|had|have))\s+(?P<kind>(?:an?|the\s+following)\s+(?:(?!no\b|not\b)[\w’'(),/-]+\s+){0,8}?)"
    r"(?:interests?|dpis?|oris?|nris?)\b",
    examples={"Cllr Lund had a personal interest in item 8": {"verb": "had", "kind": "a personal "}},
    not_examples=("Cllr Lund had no interest", "Cllr Lund had an idea"),
    needs=("interest", "dpi", "ori", "nri"),
    confidence=0.93,
)
HAVING = Rule(
    id="interests.having_declared",
    # before the name: "Having declared an interest in item 7, Councillor Lund left the chamber"
    pattern=r"\b(?:having|after)\s+(?:(?:previously|earlier|already|first)\s+)?(?:declar(?:ed|ing)|disclos(?:ed|ing))\s+"
    r"(?P<kind>(?:(?!no\b|not\b)[\w’'(),/-]+\s+){0,8}?)(?:interests?|dpis?|oris?|nris?)\b(?P<about>[^.;\x1f]{0,120}?),\s+"
    r"(?=(?:the\s+)?(?-i:[A-Z]))",
    examples={"Having declared an interest in item 7, Councillor Lund left": {"kind": "an ", "about": " in item 7"}},
    not_examples=("Having declared no interest, Cllr Lund stayed", "Having declared an interest he left"),
    needs=("having", "after"),
    confidence=0.93,
)
RECUSED = Rule(
    id="interests.recused",
    pattern=r"(?P<verb>\b(?:then\s+|also\s+)?recused\s+(?:him|her|them)sel(?:f|ves))\b",
    examples={"Commissioner Lund recused herself from item 5": {"verb": "recused herself"}},
    not_examples=("The Mayor had to recuse himself", "40 in favor, 0 recused"),
    needs=("recused",),
    confidence=0.9,
)
_KINDS = r"(?:other|disclosable|non-?|personal|prejudicial|pecuniary|registrable|and|&|/)"
_HEADS_LIST = r"(?::[\s-]*|\b(?:as\s+follows|below|the\s+meeting)\s*[-\u2013:.]?\s*)"
LEAD = Rule(
    id="interests.lead",
    # what a list of declarations shares: "(a) Members declared personal interests in minute 81 as follows:", "Pecuniary interests:"
    pattern=r"^[\W\d]*(?:\(?[a-z\d]{1,3}[.)]\s+)?(?P<said>[^.:\x1f]{0,200}?\b(?:interests?|declarations?|dispensations?)\b"
    rf"[^.:\x1f]{{0,160}}?{_HEADS_LIST}|(?:{_KINDS}\s*)+interests?)$",
    examples={
        "(a) Members declared interests in minute 81 as follows:": {"said": "Members declared interests in minute 81 as follows:"},
        "Disclosable Pecuniary Interests": {"said": "Disclosable Pecuniary Interests"},
    },
    not_examples=("Members were reminded of their interests.", "Cllr Lund - Item 7"),
    needs=("interest", "declaration", "dispensation"),
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
    pattern=r"\b(?:moved|seconded|nominated|resolved|voted|ballot|nominations?)\b",
    examples={"Councillor Lund was nominated": "nominated"},
    not_examples=("Councillor Lund - governor",),
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
    *(DECLARED, THAT, BY, LISTED, HAD, HAVING, RECUSED, LEAD, ANOTHER_MEETING, OFFICE_SUBJECT),
    *(WHAT_THEY_DID, BUSINESS_BEGUN, SAYS_MORE, CLAUSE_END),
)
