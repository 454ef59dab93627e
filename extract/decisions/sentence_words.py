"""Sentences that may tell a decision, wherever they stand: what was done, who was chosen, what the body went on to do.

The Chair signed the minutes as a true record.      … was declared elected.      … the Board AGREED to mend it.
"""

from __future__ import annotations

from extract.text.lexicon import PERSON_TITLE
from extract.text.rule import Rule

_BODIES = r"""council|(?:sub-?)?committee|board|panel|cabinet|executive|commission|authority|trustees|forum|meeting|members
    |councillors"""
_HOW = "also|then|further|therefore|unanimously|duly|formally|accordingly|subsequently|finally"
_ALL = r"(?:,?\s+(?:unanimously|in\s+principle|by\s+all(?:\s+present)?|nem\.?\s+con\.?))?"
_AGREED = "agreed|resolved|decided|determined|recommended|voted|authori[sz]ed|instructed|requested"
_CONSENSUS = rf"consensus(?:\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:{_BODIES}))?(?:\s+(?:was|is))?"
DEED_TO = Rule(
    id="resolution.deed_to",
    # what the body agreed, wherever in a sentence that is told: "\u2026 and having heard Mr Oxley, the Board AGREED to mend it"
    pattern=rf"""\b(?:(?:{_BODIES}|it\s+was|and|was|were)\s+(?:(?:{_HOW})\s+){{0,2}}
          (?P<deed>{_AGREED}){_ALL},?
          |{_CONSENSUS})\s+(?P<what>that\b|(?:not\s?)?to\b(?!\s+be\s+(?:present|in\s+attendance)))""",
    examples={
        "having heard him, the Board AGREED to mend": {"deed": "AGREED", "what": "to"},
        "The consensus of the Board was to wait": {"what": "to"},
        "There was Committee consensus to wait": {"what": "to"},
    },
    not_examples=("Mr Oxley agreed to write", "consensus among owners", "a quorum was determined to be present"),
    confidence=0.65,
)
PERSON_AGREED = Rule(
    id="resolution.person_agreed",
    # what one person undertook, behind what else the sentence tells of them: no decision of the body
    pattern=rf"""^(?:\W|\d)*(?:(?:county|district|borough|city|ward|community)\s+)?{PERSON_TITLE}
        (?:(?!\b(?:{_BODIES}|it\s+was|all)\b)[^;]){{1,200}}?\band\s+(?:also\s+|kindly\s+)?agreed\s+to\b""",
    examples={"3.1 District Cllr Oxley came and agreed to send it": "3.1 District Cllr Oxley came and agreed to"},
    not_examples=("Cllr Oxley spoke and the Board agreed to wait", "Mrs Tarn asked, and it was agreed to wait"),
)
_SIGNERS = r"chair\w*|mayor|convener|provost|president|cathaoirleach"
_CONFIRMED = "confirmed|approved|agreed|accepted"
SIGNED = Rule(
    id="resolution.signed",
    pattern=rf"""\b(?:{_SIGNERS})\b[^.]{{0,40}}\bsigned\b[^.]{{0,120}}\bminutes?\b[^.]{{0,200}}
        |\bminutes?\b[^.]{{0,200}}(?<!to\sbe\s)(?<!will\sbe\s)\b(?:{_CONFIRMED}|signed)\b[^.]{{0,60}}
        |\b(?:{_CONFIRMED})\s*(?:,|and|&)\s*(?:duly\s+)?signed\b[^.]{{0,60}}""",
    examples={"The Chair signed the minutes of 3 May": "Chair signed the minutes of 3 May"},
    not_examples=("The Chair read the minutes", "Minutes to be approved in May"),
    confidence=0.65,
)
_PASSIVE = r"(?:was|were|(?<!shall\s)(?<!will\s)(?<!must\s)(?<!to\s)be|is|has\s+been)"
CHOSEN = Rule(
    id="resolution.chosen",
    pattern=rf"\b{_PASSIVE}\s+(?:\w+ly\s+|then\s+|hereby\s+){{0,2}}(?:declared\s+|re-?)?(?:elected|appointed|nominated|co-opted)\b",
    examples={"Cllr Tarn was declared elected": "was declared elected", "AB be elected Chair": "be elected"},
    not_examples=("He elected to go", "One of them shall be elected"),
    confidence=0.6,
)
_THEN = r"(?:duly\s+|thereupon\s+|unanimously\s+|hereby\s+)?"
_OFFICE = r"(?:vice[- ]|deputy\s+)?(?:chair\w*|convener|mayor|provost|cathaoirleach|president)"
_BE = "".join(rf"(?<!{word}\s)" for word in ("to", "may", "can", "must", "could", "might")) + "be"  # no rule of how it is done
_DECLARED_TO_BE = r"declared\s+(?:to\s+be\s+)?(?:duly\s+)?(?:re-?)?elected"
# "declared A. Oxley to be duly elected"
_DECLARED_ONE = r"declared\s+(?:that\s+)?(?-i:[A-Z])[^.;:]{1,80}?\s(?:to\s+be\s+|was\s+)?(?:duly\s+)?(?:re-?)?elected"
ELECTED = Rule(
    id="resolution.declared_elected",
    pattern=rf"""\b(?:(?:was|were|is|are)\s+(?:then\s+)?{_THEN}{_DECLARED_TO_BE}
        |(?:was|were)\s+(?:duly|unanimously|thereupon)\s+(?:re-?)?(?:elected|appointed)
        |{_DECLARED_ONE}
        |{_BE}\s+(?:re-?)?(?:elected|appointed)\s+(?:as\s+)?(?:the\s+)?{_OFFICE})\b""",
    examples={
        "AB, with most votes, was declared elected.": "was declared elected",
        "The Clerk declared AB elected": "declared AB elected",
        "AB be elected Chair": "be elected Chair",
    },
    not_examples=("AB was elected in May", "for a member to be elected Chair", "Nobody may be appointed Mayor"),
    confidence=0.85,
)
_DONE = "noted|approved|agreed|endorsed|adopted|accepted|ratified|confirmed|supported|deferred|refused|authori[sz]ed"
_FIRST = r"(?:duly|then|unanimously|formally|received\s+and|considered\s+and|discussed\s+and)"
DONE_BY = Rule(
    id="resolution.done_by_body",
    pattern=rf"""\b(?:was|were)\s+(?:{_FIRST}\s+)*(?:{_DONE})\s+(?:unanimously\s+)?by\s+
        (?:(?:the|all|those)\s+)*(?:{_BODIES}|cllrs|present)\b(?!\s+(?:on|in|at|(?-i:[A-Z]\w+))\b)""",
    examples={"The report, as circulated, was noted by Members.": "was noted by Members"},
    not_examples=("It was agreed by Council in May", "It was noted by the Clerk"),
    confidence=0.8,
)
_CAPITALS = """AGREED|APPROVED|NOTED|ADOPTED|ACCEPTED|REFUSED|GRANTED|DEFERRED|RATIFIED|ENDORSED|CONFIRMED|AUTHORI[SZ]ED
    |RESOLVED|RECEIVED"""
IN_CAPITALS = Rule(
    id="resolution.done_in_capitals",
    pattern=rf"\b(?:was|were|be)\s+(?:\w+ly\s+|duly\s+|then\s+){{0,2}}(?-i:{_CAPITALS})\b",
    examples={"The accounts of May were APPROVED.": "were APPROVED"},
    not_examples=("They were approved",),
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
TOLD_BEFORE = Rule(
    id="resolution.told_before",
    # what another meeting did
    pattern=r"\bhad\b|\breminded\b|\bits\s+meeting\b",
    examples={"which had been moved by AB": "had"},
    not_examples=("It was moved by AB",),
)
BECAME = Rule(
    id="resolution.referred_after_vote",
    # what happened with a motion instead of a vote on it
    pattern=r"""\b(?:seconded|moved|motion)\b[^.]{0,120}\band\s+
        (?P<deed>(?:was\s+|were\s+)?(?:referred|deferred|remitted|adjourned)\b[^.]{3,200})""",
    examples={"It was moved by AB, seconded by CD and referred to the Board": {"deed": "referred to the Board"}},
    not_examples=("It was referred to the Board",),
    confidence=0.6,
)
_DOES = "wished?|wishes|agrees?|resolves?|objects?|supports?|asks?|requests?|recommends?|notes?|approves?|welcomes?|raised?"
_DID = "has|had|have|voted|asked|objected|supported|requested|recommended|considered"
WISHED = Rule(
    id="resolution.wished",
    pattern=rf"\b(?:{_BODIES})\s+(?:\w+ly\s+)?(?:{_DOES}|{_DID}|would\s+like)\b",
    examples={"The Council wished to repeat it": "Council wished"},
    not_examples=("Mr Oxley wished to go",),
    confidence=0.3,
)
RULES = (TOLD_BEFORE, DEED_TO, PERSON_AGREED, SIGNED, CHOSEN, ELECTED, DONE_BY, IN_CAPITALS, SPELT_OUT, BECAME, WISHED)
