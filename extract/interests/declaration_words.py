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
    r"(?P<kind>(?:(?!no\b|not\b)[\w’'(),/-]+\s+){0,12}?)(?:interests?|dpis?|oris?|nris?)\b",
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
RULES = (DECLARED, THAT, BY, LISTED, HAD)
