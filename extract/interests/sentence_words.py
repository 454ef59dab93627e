"""The words by which a sentence says that somebody has an interest: the interest itself, and the verbs around it.

declared [a personal and prejudicial interest]        [a pecuniary interest] was declared by
stated that she had [a conflict of interest]          left the room, having declared [an interest]
"""

from __future__ import annotations

import re

from extract.text.rule import Rule

_RATES = r"rates?|payments?|charges?|free|groups?|bearing|only|costs?|earned|received|due|accrued"
_LOANS = r"loans?|deposits?|investments?|balances?|accounts?|borrowing"
_TO_DO = (
    r"(?:attend|stand|becom|join|tak|buy|purchas|serv|be|help|hav|us|rent|leas|hir|work|volunteer|apply|runn|acquir|participat"
    r"|learn|host|hold|see|receiv|obtain|do)ing"
)
INTEREST = Rule(
    id="interests.interest",
    pattern=r"\b(?:interest(?:s|ed)?|dpis?|oris?|nris?|conflicts?(?:\s+of\s+interests?)?)\b"
    rf"(?!\s+(?:{_RATES})\b|\s+on\s+(?:the\s+)?(?:{_LOANS})\b|\s+(?:in|to|for)\s+{_TO_DO}\b"
    r"|\s+of\s+(?!an?\s+(?:personal|pecuniary|prejudicial|financial|similar)))",
    examples={
        "declared a personal interest": "interest",
        "a conflict of interest in item 5": "conflict of interest",
        "an ‘Other Interest’ in item 7": "Interest",
    },
    not_examples=(
        "the interest rate",
        "an interest in attending the course",
        "paid interest on the loan",
        "in the interest of time",
    ),
    needs=("interest", "dpi", "ori", "nri", "conflict"),
)
KNOWN_KIND = Rule(
    id="interests.known_kind",
    pattern=r"\b(?:pecuniary|prejudicial|personal|financial|disclosable|registr?e?r?able|declarable|non-?statutory|conflicts?\s+of"
    r"|dpis?|oris?|nris?)\b",
    examples={"a non-pecuniary ": "pecuniary", "a conflict of interest": "conflict of"},
    not_examples=("an interest", "a keen interest", "a conflict"),
)
_ABOUT = r"in|under|at|on|re|regarding|for|with\s+regard\s+to|relating\s+to|in\s+respect\s+of"
ABOUT_SOMETHING = Rule(
    id="interests.about_something",
    # behind what may be no declared interest at all: "an interest in stations"
    pattern=r"\s+(?:in|for)\s",
    examples={" in stations": " in "},
    not_examples=(" that his aunt worked there", "."),
)
IN_AN_ITEM = Rule(
    id="interests.in_an_item",
    pattern=rf"\s+(?:{_ABOUT})\s+(?:(?:this|the|agenda)\s+){{0,2}}(?:items?|minutes?|application)\b",
    examples={" in agenda item 5": " in agenda item", " in this item": " in this item"},
    not_examples=(" in the scheme",),
)

_SOON = (
    r"(?:also|each|both|all|then|later|similarly|subsequently|jointly|again|further|now|therefore|previously|already|earlier"
    r"|verbally|formally)"
)
_SOONER = rf"(?:\b(?:has|have|had|{_SOON})\s+){{0,3}}"
_SELF = r"(?:him|her|them)sel(?:f|ves)"
_WENT = (
    rf"(?:(?:recused|excused|absented)(?:\s+{_SELF})?|abstained|withdrew|left|vacated|retired|stepped\s+(?:down|out|away)"
    r"|(?:took|taking)\s+no\s+(?:further\s+)?part|did\s+not\s+(?:take\s+(?:any\s+)?part|vote|participate|speak)"
    r"|was\s+(?:absent|not\s+present))"
)
_OWING = r"due\s+to|because\s+of|owing\s+to|in\s+view\s+of|on\s+account\s+of|by\s+reason\s+of"
_BEFORE = r"(?:previously|earlier|already|first)"
_AS_SHE_HAD = rf"(?:as|because|since)\s+(?:he|she|they)\s+(?:has|have|had)(?:\s+{_BEFORE})?(?:\s+(?:declared|disclosed))?"
_BECAUSE = rf"(?:{_OWING}|(?:after|having)\s+(?:{_BEFORE}\s+)?declar(?:ed|ing)|declaring|citing|{_AS_SHE_HAD})"
_TOLD_THEM = r"(?:informed|told|reminded)\s+(?:the\s+)?[\w’'-]+"
_TOLD = (
    r"(?:stated|advised|indicated|reported|said|explained|confirmed|mentioned|noted|announced|declared"
    rf"|{_TOLD_THEM})"
)
_HOLDS = r"(?P<holds>has|have|had|held|holds)"
_STATES = (
    r"(?:(?:has|have|had)\s+declared|(?:was|were)\s+declaring|(?:would|will)\s+(?:be\s+)?(?:declare|declaring|have)"
    r"|(?:wished|wanted|wishes)\s+to\s+(?:declare|disclose))"
)
_SHE = r"(?:he|she|they)"
_THAT_SHE = rf"(?:\s+(?:to\s+)?the\s+[\w’'-]+)?(?:\s+that)?,?\s+(?:(?!{_SHE}\b)[\w’'-]+,?\s+){{0,12}}?{_SHE}"
_A_DECLARATION_OF = r"(?:an?\s+|the\s+following\s+)?(?:declarations?|disclosures?)\s+of"
DECLARES = Rule(
    id="interests.declared",
    # what stands between the person and the interest: "both declared", "made a declaration of", "stated that she had"
    pattern=rf"(?P<verb>{_SOONER}\b(?:re-?)?(?:declared|declares|disclosed|discloses|re-?stated|reiterated|repeated"
    rf"|(?:gave|given)\s+notice\s+of|made\s+(?:known|{_A_DECLARATION_OF})|tendered|lodged\s+an?\s+declaration\s+of"
    rf"|{_TOLD}{_THAT_SHE}\s+(?:also\s+|too\s+)?(?:{_HOLDS}|{_STATES})|{_WENT}\b[^.;\x1f]{{0,80}}?[\s,]{_BECAUSE}))\s+$",
    examples={
        "Cllrs Lund and Berg both declared ": {"verb": "both declared"},
        "Cllr Lund made a declaration of ": {"verb": "made a declaration of"},
        "She stated that she had ": {"verb": "stated that she had", "holds": "had"},
        "Mr Berg left the room, having declared ": {"verb": "left the room, having declared"},
    },
    not_examples=("Members may wish to declare ", "Cllr Lund expressed ", "Cllr Lund said residents had "),
    confidence=0.96,
)
RECORDS = Rule(
    id="interests.recorded",
    # the same by a verb that says other things too: only of a kind of interest that councils know, or in an item
    pattern=rf"(?P<verb>{_SOONER}\b(?:registered|recorded|announced|reported|stated|noted|cited|identified|acknowledged|raised"
    r"|indicated|(?:notified|informed|advised)\s+(?:(?:the\s+)?[\w’'-]+\s+)?of|confirmed|(?P<holds>had|has|have|held|holds)"
    r"|(?P<doubtful>expressed|claimed)))\s+$",
    examples={
        "Cllr Lund registered ": {"verb": "registered"},
        "Mr Berg notified the Council of ": {"verb": "notified the Council of"},
        "Mr Berg had ": {"verb": "had", "holds": "had"},
    },
    not_examples=("Cllr Lund spoke of ",),
    confidence=0.93,
)
HAVING = Rule(
    id="interests.having_declared",
    # before the name: "Having declared an interest in item 7, Councillor Lund left the chamber"
    pattern=rf"\b(?:having|after)\s+(?:{_BEFORE}\s+)?(?:declar(?:ed|ing)|disclos(?:ed|ing)|giv(?:en|ing)\s+notice\s+of)\s+$",
    examples={"Having declared ": "Having declared ", "after disclosing ": "after disclosing "},
    not_examples=("Having declared no ", "having heard "),
    confidence=0.93,
)
OWING_TO = Rule(
    id="interests.owing_to",
    # before an interest whose holder is named behind it: "Because of his interest, Cllr Lund left the room"
    pattern=rf"\b(?:{_OWING})\s+$",
    examples={"Owing to ": "Owing to "},
    not_examples=("Subject to ",),
)
PASSIVE = Rule(
    id="interests.by",
    # behind the interest: "… in item 5 were declared by Cllr Lund", and of one more behind it "… in item 6 by Cllr Berg"
    pattern=r"(?P<about>[^.;:\x1f]{0,100}?)(?P<verb>\b(?:(?:(?:was|were|is|are)|(?:has|have|had)\s+been)\s+)?(?:also\s+|then\s+)?"
    r"(?:declared|made|received|disclosed|given|registered|recorded|noted)\s+)?\b(?:by|from)\s*:?\s+(?=(?:the\s+)?[A-Z])",
    examples={" in item 5 were declared by Cllr Lund": {"about": " in item 5 ", "verb": "were declared "}},
    not_examples=(" in item 5 was noted",),
    flags=re.RegexFlag(0) | re.VERBOSE,
    confidence=0.94,
)
MADE_BY = Rule(
    id="interests.made_by",
    # "A declaration was received from Mr Berg" in the item on interests
    pattern=r"(?<![\w’'-])declarations?(?:\s+of\s+interests?)?\b[^.:\x1f]{0,60}?\b(?:declared|made|received|disclosed|given)"
    r"\s+(?:by|from)\s*:?\s",
    examples={"A declaration was received from Mr Berg": "declaration was received from "},
    not_examples=("No comments were received from residents",),
    needs=("declaration",),
    confidence=0.94,
)
EXCEPTED = Rule(
    id="interests.excepted",
    # in the item on interests: nobody but these
    pattern=r"\b(?:no|none|nil)\b[^.;\x1f]{0,80}?\b(?:other\s+than|except(?:ing)?(?:\s+for)?|apart\s+from|save\s+for"
    r"|with\s+the\s+exception\s+of)\s+(?:by\s+|from\s+)?(?=(?:the\s+)?(?-i:[A-Z]))",
    examples={"None declared other than by Cllr Lund": "None declared other than by "},
    not_examples=("No interests were declared.",),
    needs=("other than", "except", "apart from", "save for"),
    confidence=0.93,
)
_WILL = r"(?:(?:(?:would|will|must)(?:\s+need\s+to|\s+have\s+to)?|needs?\s+to|needed\s+to)(?:\s+be)?|was|were|is|are)"
_ASKED = r"(?:asked|requested|wished|needed|chose|opted|decided|elected)"
RECUSED = Rule(
    id="interests.recused",
    pattern=rf"(?P<verb>\b(?:then\s+|also\s+)?(?:{_WILL}\s+)?(?:recused|recuses|recusing)\s+{_SELF}"
    rf"|{_ASKED}\s+to\s+(?:be\s+recused|recuse\s+{_SELF})"
    rf"|{_TOLD}(?:\s+that)?\s+{_SHE}\s+(?:{_WILL}\s+)?recus(?:e|ing)(?:\s+{_SELF})?)\b",
    examples={
        "Commissioner Lund recused herself from item 5": {"verb": "recused herself"},
        "Trustee Berg said that he would recuse himself": {"verb": "said that he would recuse himself"},
        "Member Dahl asked to be recused": {"verb": "asked to be recused"},
        "with the exception of Mr Foss recusing himself": {"verb": "recusing himself"},
    },
    not_examples=("The Mayor had to recuse himself", "40 in favor, 0 recused"),
    needs=("recus",),
    confidence=0.9,
)
RECUSED_LABEL = Rule(
    id="interests.recused_label",
    # behind the counts of a vote, or in its note: who did not take part
    pattern=r"(?<![\w’'-])(?:recused|recusals?)\s?[:\u2013-]\s*(?!none\b|nobody\b|nil\b|no\s)(?=(?-i:[A-Z]))",
    examples={"Ayes: 3. Recused: Commissioner Lund.": "Recused: "},
    not_examples=("Recused: 1", "Recused: None", "recused himself"),
    needs=("recus",),
    confidence=0.9,
)
TOLD = Rule(
    id="interests.told",
    # what stands near an interest that somebody may have declared
    pattern=r"\b(?:declar|disclos|register|record|report|stat|advis|indicat|sa(?:id|ys)|explain|notif|inform|recus|transparency"
    r"|left|leav|withdr|took|part|announc|acknowledg|cited|identif|raised|reiterat|repeat|had|has|have|due|because"
    r"|owing|made|abst)",
    examples={"declared an interest": "declar"},
    not_examples=("the rate of interest",),
)
RULES = (
    *(INTEREST, KNOWN_KIND, ABOUT_SOMETHING, IN_AN_ITEM, DECLARES, RECORDS, HAVING, OWING_TO),
    *(PASSIVE, MADE_BY, EXCEPTED, RECUSED, RECUSED_LABEL, TOLD),
)
