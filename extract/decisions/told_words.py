"""Decisions told in other words than RESOLVED, wherever they stand: the patterns. :mod:`extract.decisions.told` reads them.

On being put to the vote the Committee noted the report.      A revised code was considered and adopted.
Letter of the Mill Trust, resolved to pay £65.                Stock list – noted.      Agreed the minutes of 3 May.
"""

from __future__ import annotations

from extract.text.rule import Rule

_HOW = r"""also|then|further|therefore|unanimously|duly|formally|subsequently|accordingly|generally|all|thereupon|hereby
    |both|reluctantly"""
_FIRST = r"""(?:considered|discussed|received|noted|reviewed|debated|provided|presented|circulated|given|tabled|read|submitted
    |outlined|explained)\s+and"""
_ADVERB = rf"(?:(?:{_HOW}|{_FIRST})\s+)*"
_ACCEPTS = r"""noted|approved|agreed|endorsed|accepted|adopted|ratified|confirmed|received|supported|welcomed|upheld|passed
    |carried|signed"""
_ORDERS = r"""authori[sz]ed|granted|delegated|appointed|elected|re-?elected|co-opted|awarded|nominated|instructed|requested
    |directed|thanked"""
_OTHERS = r"""refused|rejected|deferred|declined|recommended|resolved|decided|homologated|remitted|referred|waived|dismissed
    |commended
    |acknowledged|determined"""
_DEED = rf"(?:{_ACCEPTS}|{_ORDERS}|{_OTHERS})"
_WORDS = r"(?:(?!(?:and|that|to|by|of|which|report|minutes)\b)[\w&'\u2019-]+\s+){0,4}?"
_BODIES = r"""(?:council|(?:sub-?)?committee|board|panel|cabinet|executive|commission|authority|trustees|forum|meeting
    |members|councillors
    |cllrs|commissioners|governors|assembly|group)"""
_WHO = rf"(?:the\s+)?{_WORDS}{_BODIES}(?:\s+(?:for|on)(?:\s+[\w&,'\u2019-]+){{1,6}}?)?"
_AFTER = r"(?:^|(?<=[.,;:]\s)|(?<=\bthat\s)|(?<=\band\s)|(?<=\bthat,\s)|(?<=\bmoved\s))"
_SUBJECT = r"(?:it|this|these|the\s+(?:report|item|motion|recommendations?|minutes|update|proposals?))\s+(?:was|were)"
_AS = r"as\s+(?:information|amended|presented|submitted|read|recommended|printed)|unanimously|by\s+all|on\s+consent"
_WORDS_BEHIND = r"(?:\s+[^\s.]+(?:\.\d+)?){0,6}"  # "\u00a365.00" is one
_TO_PAY = rf"(?:it\s+was\s+)?resolved\s+(?:not\s?)?to\s+\w+{_WORDS_BEHIND}"
_SAYS = r"no\s+(?:objections?|comments?)(?:\s+(?:raised|made))?|objects?|objected|supports?|supported\s+by\s+\w+"

BODY_DID = Rule(
    id="resolution.body_did",
    pattern=rf"""{_AFTER}(?P<who>{_WHO})(?:,[^,.;:]{{3,80}},)?\s+(?:has|have)?\s?{_ADVERB}
        (?P<deed>{_DEED})\b(?!\s+(?:with|by)\b)""",
    examples={
        "The Mill Board noted the report.": {"who": "The Mill Board", "deed": "noted"},
        "it was found that the Committee for Quays approved it": {"who": "the Committee for Quays", "deed": "approved"},
        "Members unanimously agreed the rota": {"who": "Members", "deed": "agreed"},
    },
    not_examples=("Mr Oxley noted the report", "The Board met"),
    confidence=0.6,
)
WAS_DONE = Rule(
    id="resolution.was_done",
    pattern=rf"""\b(?P<aux>was|were)\s+{_ADVERB}(?P<deed>{_DEED})\b(?!\s+(?:with|against|out|forward|over|about)\b)""",
    examples={
        "The report, as circulated, was noted by Members": {"aux": "was", "deed": "noted"},
        "A revised code was considered and adopted": {"aux": "was", "deed": "adopted"},
    },
    not_examples=("It was cold", "Mr Oxley noted it", "They will be confirmed"),
    confidence=0.35,
)
_BY_VOTE = r"\s+(?:by|on)\s+an?\s+(?:unanimous\s+|majority\s+)?vote(?:\s+of\s+\d{1,2}\s?-\s?\d{1,2})?"
ENTRY_ENDS = Rule(
    id="resolution.entry_ends",
    # the last words of an entry say what was done with it
    pattern=rf"""(?:[\u2013\u2014:;.,)-]|(?<=\w))\s{{1,3}}
        (?P<verdict>(?:(?:it\s+was\s+|the\s+{_BODIES}\s+)?(?:all\s+)?{_ADVERB}{_DEED}
          (?:\s+unanimously|\s+as\s+amended|\s+by\s+(?:all|the\s+\w+|PC)|{_BY_VOTE})?
        |{_TO_PAY}|{_SAYS}))\s*[.!]?\s*$""",
    examples={
        "Stock list \u2013 noted.": {"verdict": "noted"},
        "Warrant of May \u2013 the Council approved by a vote of 5-0.": {"verdict": "the Council approved by a vote of 5-0"},
        "Letter of the Mill Trust, resolved to pay \u00a365": {"verdict": "resolved to pay \u00a365"},
        "Report of the Librarian. Accepted.": {"verdict": "Accepted"},
    },
    not_examples=("The list was long.",),
    confidence=0.6,
)
OPENS_DONE = Rule(
    id="resolution.opens_done",
    # an entry that begins with what was done: "Agreed the minutes of 3 May", "All agreed the gate be left open"
    pattern=rf"""^(?!(?:resolved|decided)\b(?!\s*(?:that\b|to\b|:)))
        (?P<deed>(?:(?:it\s+was\s+)?(?:all|unanimously|also|further|duly|formally)\s+)*{_DEED})\b
        (?!\s+(?:by|actions?|plans?|minutes\s+of\s+action|members?|mayor|officers?))\s*[:\u2013-]?\s*(?P<what>\S)""",
    examples={
        "Agreed the minutes of 3 May.": {"deed": "Agreed", "what": "t"},
        "All agreed the gate be left open": {"deed": "All agreed", "what": "t"},
    },
    not_examples=("The minutes were agreed", "Approved by the owner"),
    confidence=0.7,
)
LABELLED = Rule(
    id="resolution.label_inside",
    # a label inside a paragraph
    pattern=r"""(?:^|(?<=[.;!?]\s)|(?<=\n))
        (?P<label>decisions?|agreed|resolved|resolution|outcome|it\s+was\s+(?:agreed|resolved|decided))
        (?:\s+(?:by\s+all|unanimously|that))?\s?[:\u2013-]\s""",
    examples={"It rained. Decision: Clerk to write.": {"label": "Decision"}},
    not_examples=("The decision: none", "Decision maker: Oxley"),
    confidence=0.6,
)
VERDICT_UNDER_TITLE = Rule(
    id="resolution.verdict_under_title",
    # all that stands under an item's title, or in the column beside it: "ADOPTED", "Accepted.", "AMENDED BY THE BOARD AND ADOPTED"
    pattern=rf"""^(?!(?:no|none|nothing|apolog\w+)\b)(?:{_SUBJECT}\s+)?(?:[\w-]+\s+){{0,7}}?{_ADVERB}
        (?:{_DEED}|laid\s+over|tabled|filed|held|struck\s+off)
        (?:\s+(?:{_AS}|subject\s+to\s+[^.]{{3,60}}))*\s*\.?\s*$""",
    examples={
        "ADOPTED": "ADOPTED",
        "RECEIVED AS INFORMATION": "RECEIVED AS INFORMATION",
        "This was agreed.": "This was agreed.",
        "90 DAY EXTENSION OF TIME GRANTED": "90 DAY EXTENSION OF TIME GRANTED",
    },
    not_examples=("The Clerk reported that it had rained.", "None", "No declarations were received."),
    confidence=0.85,
)
STATUS = Rule(
    id="resolution.status_carried",
    # the words put stand below it: "Motion status: Carried"
    pattern=r"""^(?P<what>motion|resolution|recommendations?|proposal|decision)\s+status\s*:\s*
        (?:carried|agreed|approved|passed)\b[^\n]{0,20}$""",
    examples={"Resolution status: Carried": {"what": "Resolution"}},
    not_examples=("Motion status: Lost", "The status was carried"),
    confidence=0.9,
)
BODY_ALONE = Rule(
    id="resolution.body_alone",
    # a paragraph of one sentence, and no more is said: "The Quays Board noted the report."
    pattern=rf"""^(?:(?:after|following|having|on)\b[^.;:]{{0,120}},\s+)?
        (?:(?:it\s+was\s+)?(?:unanimously\s+)?(?:agreed|resolved)\s+that,?\s+)?
        {_WHO}\s+{_ADVERB}(?:noted|approved|endorsed|adopted|accepted|ratified|authori[sz]ed|confirmed)
        \s+(?:the|that|and|its|a|an|this|all|(?!minutes)[a-z]{{3,}}s)\b[^\n]""",
    examples={
        "The Mill Board duly noted the report.": "The Mill Board duly noted the ",
        "Councillors received and approved statements of May": "Councillors received and approved statements ",
    },
    not_examples=("The Clerk noted the report.", "The Mill Board met."),
    confidence=0.85,
)
ENTRY_RESOLVED = Rule(
    id="resolution.entry_resolved",
    pattern=rf"(?:[\u2013\u2014:;.,-]|\bit\s+was)\s{{1,3}}(?P<verdict>resolved\s+(?:not\s?)?to\s+\w+{_WORDS_BEHIND})\s*[.!]?\s*$",
    examples={"Letter of the Mill Trust, resolved to pay \u00a365": {"verdict": "resolved to pay \u00a365"}},
    not_examples=("The clerk resolved to pay",),
    confidence=0.85,
)
RULES = (BODY_ALONE, ENTRY_RESOLVED, VERDICT_UNDER_TITLE, STATUS, BODY_DID, WAS_DONE, ENTRY_ENDS, OPENS_DONE, LABELLED)
