"""Decisions told in other words than RESOLVED, wherever they stand: the patterns. :mod:`extract.decisions.told` reads them.

On being put to the vote the Committee noted the report.      A revised code was considered and adopted.
Letter of the Mill Trust, resolved to pay £65.                Stock list – noted.      Agreed the minutes of 3 May.
"""

from __future__ import annotations

from extract.text.rule import Rule

_ADVERB = r"""(?:(?:also|then|further|therefore|unanimously|duly|formally|subsequently|accordingly|generally
    |all|thereupon|hereby|both|reluctantly
    |considered\s+and|discussed\s+and|received\s+and|noted\s+and|reviewed\s+and|debated\s+and)\s+)*"""
DEED = r"""(?:noted|approved|agreed|endorsed|accepted|adopted|ratified|confirmed|authori[sz]ed|received|supported|granted|refused
    |rejected
    |deferred|declined|welcomed|recommended|delegated|appointed|elected|re-?elected|co-opted|resolved|decided|signed|passed|homologated|remitted
    |referred|instructed|requested|awarded|waived|carried|dismissed|upheld|thanked|commended|acknowledged|nominated|determined|directed)"""
WHO = r"""(?:the\s+)?(?:(?!(?:and|that|to|by|of|which|report|minutes)\b)[\w&'\u2019-]+\s+){0,4}?
    (?:council|(?:sub-?)?committee|board|panel|cabinet|executive
    |commission|authority|trustees|forum|meeting|members|councillors|cllrs|commissioners|governors|assembly|group)
    (?:\s+(?:for|on)(?:\s+[\w&,'\u2019-]+){1,6}?)?"""

BODY_DID = Rule(
    id="resolution.body_did",
    pattern=rf"""(?:^|(?<=[.,;:]\s)|(?<=\bthat\s)|(?<=\band\s)|(?<=\bthat,\s)|(?<=\bmoved\s))(?P<who>{WHO})(?:,[^,.;:]{{3,80}},)?\s+(?:has|have)?\s?{_ADVERB}
        (?P<deed>{DEED})\b(?!\s+(?:with|by)\b)""",
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
    pattern=rf"""\b(?P<aux>was|were)\s+{_ADVERB}(?P<deed>{DEED})\b(?!\s+(?:with|against|out|forward|over|about)\b)""",
    examples={
        "The report, as circulated, was noted by Members": {"aux": "was", "deed": "noted"},
        "A revised code was considered and adopted": {"aux": "was", "deed": "adopted"},
    },
    not_examples=("It was cold", "Mr Oxley noted it", "They will be confirmed"),
    confidence=0.35,
)
ENTRY_ENDS = Rule(
    id="resolution.entry_ends",
    # the last words of an entry say what was done with it
    pattern=rf"""(?:[\u2013\u2014:;.,)-]|(?<=\w))\s{{1,3}}(?P<verdict>(?:(?:it\s+was\s+)?(?:all\s+)?{_ADVERB}{DEED}(?:\s+unanimously|\s+as\s+amended|\s+by\s+(?:all|the\s+\w+|PC))?
        |(?:it\s+was\s+)?resolved\s+(?:not\s+)?to\s+\w+(?:\s+[^\s.]+){{0,6}}|no\s+(?:objections?|comments?)(?:\s+(?:raised|made))?|objects?|objected|supports?
        |supported\s+by\s+\w+))\s*[.!]?\s*$""",
    examples={
        "Stock list \u2013 noted.": {"verdict": "noted"},
        "Letter of the Mill Trust, resolved to pay \u00a365": {"verdict": "resolved to pay \u00a365"},
        "Report of the Librarian. Accepted.": {"verdict": "Accepted"},
    },
    not_examples=("The list was long.",),
    confidence=0.6,
)
OPENS_DONE = Rule(
    id="resolution.opens_done",
    # an entry that begins with what was done: "Agreed the minutes of 3 May", "All agreed the gate be left open"
    pattern=rf"""^(?P<deed>(?:(?:it\s+was\s+)?(?:all|unanimously|also|further|duly|formally)\s+)*{DEED})\b(?!\s+(?:by|actions?|plans?|minutes\s+of\s+action|members?|mayor|officers?))
        \s*[:\u2013-]?\s*(?P<what>\S)""",
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
    pattern=r"""(?:^|(?<=[.;!?]\s)|(?<=\n))(?P<label>decisions?|agreed|resolved|resolution|outcome|it\s+was\s+(?:agreed|resolved|decided))(?:\s+(?:by\s+all|unanimously|that))?\s?[:\u2013-]\s""",
    examples={"It rained. Decision: Clerk to write.": {"label": "Decision"}},
    not_examples=("The decision: none", "Decision maker: Oxley"),
    confidence=0.6,
)
ALONE = Rule(
    id="resolution.verdict_under_title",
    # all that stands under an item's title, or in the column beside it: "ADOPTED", "Accepted.", "AMENDED BY THE BOARD AND ADOPTED"
    pattern=rf"""^(?:(?:it|this|these|the\s+(?:report|item|motion|recommendations?|minutes|update|proposals?))\s+(?:was|were)\s+)?(?:[\w-]+\s+){{0,7}}?{_ADVERB}
        (?:{DEED}|laid\s+over|tabled|filed|held|struck\s+off)(?:\s+(?:as\s+(?:information|amended|presented|submitted|read|recommended|printed)|unanimously|by\s+all
        |on\s+consent|subject\s+to\s+[^.]{{3,60}}))*\s*\.?\s*$""",
    examples={
        "ADOPTED": "ADOPTED",
        "RECEIVED AS INFORMATION": "RECEIVED AS INFORMATION",
        "This was agreed.": "This was agreed.",
        "90 DAY EXTENSION OF TIME GRANTED": "90 DAY EXTENSION OF TIME GRANTED",
    },
    not_examples=("The Clerk reported that it had rained.", "None"),
    confidence=0.85,
)
STATUS = Rule(
    id="resolution.status_carried",
    # the words put stand below it: "Motion status: Carried"
    pattern=r"""^(?P<what>motion|resolution|recommendations?|proposal|decision)\s+status\s*:\s*(?:carried|agreed|approved|passed)\b[^\n]{0,20}$""",
    examples={"Resolution status: Carried": {"what": "Resolution"}},
    not_examples=("Motion status: Lost", "The status was carried"),
    confidence=0.9,
)
RULES = (ALONE, STATUS, BODY_DID, WAS_DONE, ENTRY_ENDS, OPENS_DONE, LABELLED)
