"""Where a decision hides: verdicts in a title or a column, fields of a record, what somebody signed. :mod:`extract.decisions.entries`
reads them.

3. Library report for May. Accepted.      1 | Rope works permit | ADOPTED      Decision: To mend the roof.
The Chair signed the minutes as a true record.      … was declared elected.      … the Board AGREED to mend it.
"""

from __future__ import annotations

from extract.text.rule import Rule

_ACCEPTS = "noted|approved|agreed|endorsed|accepted|adopted|ratified|confirmed|received|supported|upheld|passed|carried"
_OTHERS = "refused|rejected|deferred|granted|introduced|authori[sz]ed|delegated|filed|tabled|withdrawn|referred|enacted"
_HOW = r"(?:unanimously|as\s+(?:amended|presented|circulated|information|submitted|a\s+(?:true|correct)\s+record)|on\s+consent)"
_VERDICT = rf"""(?:(?:all|unanimously|duly|both)\s+)?(?:{_ACCEPTS}|{_OTHERS})(?:\s*(?:,|and|&)\s*(?:duly\s+)?(?:{_ACCEPTS}|{_OTHERS}|signed))*
    (?:\s+{_HOW})?"""

VERDICT_BEHIND = Rule(
    id="resolution.verdict_behind_title",
    # a sentence that is a verdict and no more, behind a title
    pattern=rf"(?<=[.;!?\u201d\"])\s+(?P<verdict>{_VERDICT}|introduced|ratified)(?=[.;]|\s*$)",
    examples={"Library report for May. Accepted. It rained.": {"verdict": "Accepted"}},
    not_examples=("Report of May. Accepted papers lie here",),
    confidence=0.85,
)
TITLE_DECIDED = Rule(
    id="resolution.title_decided",
    # the last words of an item's title are its verdict
    pattern=rf"(?:[.:;!?\u201d\"\u2013\u2014-]\s+)(?P<verdict>{_VERDICT})\s*[.]?\s*$",
    examples={"Library report for May. Accepted.": {"verdict": "Accepted"}, "Bells \u2013 noted": {"verdict": "noted"}},
    not_examples=("Matters noted", "Report of the works agreed in May"),
    confidence=0.8,
)
UNDER = Rule(
    id="resolution.title_and_verdict",
    # all of the first entry under a title: "\u2022 Agreed"
    pattern=rf"^(?:(?:it|this|these|the\s+\w+)\s+(?:was|were)\s+)?{_VERDICT}\s*[.]?\s*$",
    examples={"Agreed": "Agreed", "These were approved and duly signed.": "These were approved and duly signed."},
    not_examples=("Agreed the rota", "None"),
    confidence=0.7,
)
CELL_VERDICT = Rule(
    id="resolution.row_decided",
    # all words of a cell: "ADOPTED", "RECEIVED AS INFORMATION", "AMENDED BY MOTION 2 AND ADOPTED", "Approved (unanimously)"
    pattern=rf"""^(?:(?:[\w-]+\s+){{0,7}}(?:and|as|,)\s+)?(?:[\w-]+\s+){{0,5}}?(?:{_VERDICT}|laid\s+over|held|struck\s+off|first\s+reading
        |no\s+objections?|supported\s+by\s+\w+|objects?|not\s+approved|approve|refuse|grant)
        (?:\s+(?:subject\s+to|with|by)\s+[^.]{{3,60}})?\s*(?:\([^()]{{1,30}}\))?\s*[.]?\s*$""",
    examples={"ADOPTED": "ADOPTED", "AMENDED BY MOTION 2 AND ADOPTED": "AMENDED BY MOTION 2 AND ADOPTED"},
    not_examples=("Decision", "The works were long and the roof leaks", "4,200"),
    confidence=0.9,
)
ADVICE_HEAD = Rule(
    id="resolution.advice_column",
    # heads of columns whose verdicts are not the body's
    pattern=r"\b(?:officers?|proposed|recommended|previous|county|district|borough|planning\s+authority|LPA|status)\b",
    examples={"Officer recommendation": "Officer"},
    not_examples=("Disposition", "Decision"),
)
DECISION_FIELD = Rule(
    id="resolution.decision_field",
    # a line of a record of decision that begins with its label
    pattern=r"""(?:^|(?<=\n))[ ]{0,4}(?:(?:\(?[a-z0-9]{1,2}[).]\s+)?(?:the\s+)?(?:(?:cabinet|council|committee|executive)(?:['\u2019]s)?\s+)?
        decisions?(?:\s+(?:taken|made|agreed|reached))?|details?\s+of\s+(?:the\s+)?decision|resolutions?|outcome|action\s+taken)
        [ ]?(?:[:\u2013-][ \n]|[:]?\n)\s{0,3}""",
    examples={"Decision: To mend the roof": "Decision: ", "Decision taken\nThat": "Decision taken\n"},
    not_examples=("Decision maker: Bo Tarn", "The decision was late"),
    confidence=0.9,
)
FIELD_LINE = Rule(
    id="resolution.next_field",
    # a line that begins the next field
    pattern=r"""\n(?=[ ]{0,4}(?:\(?[a-z0-9]{1,2}[).]\s+)?(?-i:[A-Z])[A-Za-z'\u2019/()-]*(?:[ ][A-Za-z'\u2019/()-]+){0,6}[ ]?\??:(?:[ ]|\n|$)
        |[ ]{0,4}(?:decision\s+taken|reasons?\s+for|alternative\s+options?|options?\s+considered|publication\s+date)\b)""",
    examples={"roof.\nDate of decision: 3 May": "\n", "roof.\nReasons for the decision": "\n"},
    not_examples=("roof.\nTo paint it", "roof\nand the gate: both"),
)
DEED_TO = Rule(
    id="resolution.deed_to",
    # what the body agreed, wherever in a sentence that is told: "\u2026 and having heard Mr Oxley, the Board AGREED to mend it"
    pattern=r"""\b(?:council|(?:sub-?)?committee|board|panel|cabinet|executive|commission|authority|trustees|forum|meeting|members
        |councillors|it\s+was|and|was|were)\s+(?:(?:also|then|further|therefore|unanimously|duly|formally|accordingly|subsequently|finally)\s+){0,2}
        (?P<deed>agreed|resolved|decided|determined|recommended|voted|authori[sz]ed|instructed|requested)
        (?:,?\s+(?:unanimously|in\s+principle|by\s+all(?:\s+present)?|nem\.?\s+con\.?))?,?\s+(?P<what>that\b|(?:not\s?)?to\b)""",
    examples={"having heard him, the Board AGREED to mend": {"deed": "AGREED", "what": "to"}},
    not_examples=("Mr Oxley agreed to write",),
    confidence=0.65,
)
SIGNED = Rule(
    id="resolution.signed",
    pattern=r"""\b(?:chair\w*|mayor|convener|provost|president|cathaoirleach)\b[^.]{0,40}\bsigned\b[^.]{0,120}\bminutes?\b[^.]{0,200}
        |\bminutes?\b[^.]{0,200}(?<!to\sbe\s)\b(?:confirmed|approved|agreed|accepted|signed)\b[^.]{0,60}
        |\b(?:confirmed|approved|agreed|accepted)\s*(?:,|and|&)\s*(?:duly\s+)?signed\b[^.]{0,60}""",
    examples={"The Chair signed the minutes of 3 May": "Chair signed the minutes of 3 May"},
    not_examples=("The Chair read the minutes",),
    confidence=0.65,
)
CHOSEN = Rule(
    id="resolution.chosen",
    pattern=r"""\b(?:was|were|(?<!shall\s)(?<!will\s)(?<!must\s)(?<!to\s)be|is|has\s+been)\s+(?:\w+ly\s+|then\s+|hereby\s+){0,2}(?:declared\s+|re-?)?(?:\(?(?:re-?)?elected|appointed|nominated|co-opted)\b""",
    examples={"Cllr Tarn was declared elected": "was declared elected", "AB be elected Chair": "be elected"},
    not_examples=("He elected to go", "One of them shall be elected"),
    confidence=0.6,
)
DECLARED = Rule(
    id="resolution.declared_elected",
    pattern=r"""\b(?:(?:was|were|is|are)\s+(?:then\s+)?(?:duly\s+|thereupon\s+|unanimously\s+|hereby\s+)?declared\s+(?:to\s+be\s+)?(?:duly\s+)?(?:re-?)?elected
        |(?:was|were)\s+(?:duly|unanimously|thereupon)\s+(?:re-?)?(?:elected|appointed)
        |be\s+(?:re-?)?(?:elected|appointed)\s+(?:as\s+)?(?:the\s+)?(?:vice[- ]|deputy\s+)?(?:chair\w*|convener|mayor|provost|cathaoirleach|president))\b""",
    examples={"AB, who had most votes, was declared elected Mayor.": "was declared elected", "That AB be elected Chair": "be elected Chair"},
    not_examples=("AB was elected in May",),
    confidence=0.85,
)
DONE_BY = Rule(
    id="resolution.done_by_body",
    pattern=r"""\b(?:was|were)\s+(?:(?:duly|then|unanimously|formally|received\s+and|considered\s+and|discussed\s+and)\s+)*
        (?:noted|approved|agreed|endorsed|adopted|accepted|ratified|confirmed|supported|deferred|refused|authori[sz]ed)\s+(?:unanimously\s+)?by\s+
        (?:(?:the|all|those)\s+)*(?:members|meeting|committee|council|board|panel|cabinet|councillors|cllrs|trustees|present)\b(?!\s+(?:on|in|at)\b)""",
    examples={"The report, as circulated, was noted by Members.": "was noted by Members"},
    not_examples=("It was agreed by Council in May", "It was noted by the Clerk"),
    confidence=0.8,
)
IN_CAPITALS = Rule(
    id="resolution.done_in_capitals",
    pattern=r"""\b(?:was|were|be)\s+(?:\w+ly\s+|duly\s+|then\s+){0,2}(?-i:AGREED|APPROVED|NOTED|ADOPTED|ACCEPTED|REFUSED|GRANTED|DEFERRED|RATIFIED
        |ENDORSED|CONFIRMED|AUTHORI[SZ]ED|RESOLVED|RECEIVED)\b""",
    examples={"The accounts of May were APPROVED.": "were APPROVED"},
    not_examples=("They were approved",),
    confidence=0.85,
)
DASHED = Rule(
    id="resolution.dashed_verdict",
    # an entry whose last words stand apart: "Stock list \u2013 noted.", "Rota: all agreed."
    pattern=rf"[\u2013\u2014:]\s+(?P<verdict>{_VERDICT})\s*[.]?\s*$",
    examples={"Stock list of May \u2013 noted.": {"verdict": "noted"}, "Rota: agreed": {"verdict": "agreed"}},
    not_examples=("Stock list of the works agreed",),
    confidence=0.85,
)
SPELT_OUT = Rule(
    id="resolution.decision_inside",
    # behind the word "Decision:" at the beginning of a sentence in minutes
    pattern=r"(?:^|(?<=[.;!?]\s)|(?<=\n))(?-i:Decisions?|DECISIONS?)(?:\s+(?:taken|made))?\s?[:\u2013-]\s",
    examples={"It rained. Decision: Clerk to write.": "Decision: "},
    not_examples=("The decision: none", "Decision maker: Oxley"),
    confidence=0.9,
)
BOTH = Rule(
    id="resolution.moved_seconded_carried",
    # the letters of a US board: moved, seconded, carried
    pattern=r"(?:^|(?<=\n))\(?M\s?[/.]\s?S\s?[/.]\s?[CP](?:\s?[/.]\s?U)?\b[^\n]*",
    examples={"M/S/C OXLEY/TARN (approved)": "M/S/C OXLEY/TARN (approved)"},
    not_examples=("Ms C. Tarn",),
    confidence=0.85,
)
BECAME = Rule(
    id="resolution.referred_after_vote",
    # what happened with a motion instead of a vote on it
    pattern=r"""\b(?:seconded|moved|motion)\b[^.]{0,120}\band\s+(?P<deed>(?:was\s+|were\s+)?(?:referred|deferred|remitted|adjourned)\b[^.]{3,200})""",
    examples={
        "The motion was moved by AB and seconded by CD and referred to the Quays Board": {"deed": "referred to the Quays Board"}
    },
    not_examples=("It was referred to the Board",),
    confidence=0.6,
)
WISHED = Rule(
    id="resolution.wished",
    pattern=r"""\b(?:council|committee|board|panel|members|trustees)\s+(?:\w+ly\s+)?(?:wished?|wishes|agrees?|resolves?|objects?|supports?|asks?
        |requests?|recommends?|notes?|approves?|welcomes?|raised?|has|had|have|would\s+like|voted|asked|objected|supported|requested
        |recommended|considered)\b""",
    examples={"The Council wished to repeat it": "Council wished"},
    not_examples=("Mr Oxley wished to go",),
    confidence=0.3,
)
NO_CLAUSE = Rule(
    id="resolution.no_clause",
    # what is no clause whoever proposes it: how the vote went, a note, a status, nothing at all
    pattern=r"""^\W*(?:(?:the\s+)?vote\s+(?:was|:)|votes?\s+(?:for|count)|on\s+(?:a|being\s+put\s+to\s+the)\s+vote\b(?![^.]*\b(?:resolved|agreed)\b)
        |note\s?:|(?:decision|motion|recommendations?)\s+status\b|(?:RE|re)?solved\W*$|(?:approved|ayes?|noes|for|against)\s*\(\d+\)\s*:
        |adopted\s+(?:at|by)\s+(?:the|a)\s+meeting\b|(?:there\s+were\s+)?(?:no|nil|none)\s+(?:(?:other|further)\s+)?(?:apologies
        |declarations?|interests?|questions?|dispensations?|received|noted|reported|declared|requests?|petitions?)\b
        |[^.]{0,50}\b(?:none|nil)\s+(?:noted|received|declared|reported|raised)\W*$
        |[^.]{0,150}\b(?:it\s+was|and)\s+(?:then\s+|unanimously\s+)?(?:resolved|approved|agreed|decided)\s*(?:that|to)?\W*$
        |signed[\s:._\u2026]*(?:(?:by\s+)?(?:the\s+)?(?:chair|cllr|councillor|date)|$)|apologies\b
        |(?:(?:the|this|that)\s+)?(?:motion|amendment|substantive\s+motion)\s+(?:was\s+)?(?:then\s+|thereupon\s+|duly\s+)?(?:put|carried|lost|passed|declared)\b)""",
    examples={"Vote was passed by 4 in favour": "Vote was", "Note: Cllr Oxley asked": "Note:", "None noted.": "None noted"},
    not_examples=("No objection", "Note the report", "No further action be taken", "Adopted the accounts"),
)
RULES = (NO_CLAUSE, VERDICT_BEHIND, DECLARED, DONE_BY, IN_CAPITALS, DASHED, SPELT_OUT, BOTH,
    TITLE_DECIDED, UNDER, CELL_VERDICT, ADVICE_HEAD, DECISION_FIELD, FIELD_LINE, DEED_TO, SIGNED, CHOSEN, BECAME, WISHED,
)  # fmt: skip
