"""The printed words of call-ins."""

from __future__ import annotations

import re

from extract.text.rule import Rule

_CALL = r"call(?:ed|ing)?[ -]?in"
_REF = r"(?P<reference>[A-Z]{0,5}[/ -]?\d{1,4}[A-Z]?(?:[/.-][A-Z0-9]{1,8}){0,4}|\d{2,6})"
_DECISION = r"(?:the\s+)?(?:(?:executive|cabinet|key|portfolio\s+holder|officer|delegated|cabinet\s+member)\s+)*decisions?"
_CALLED = rf"(?:{_CALL}\s+(?:request\s+)?(?:of|for|on|:|[\u2013-])|{_CALL}\s+(?:of\s+)?{_DECISION})"
# The heading of an item or paper: "Call-in of Executive Decision 31/00093 – Weirs", "Called-in decision: Night buses"
CALLED_IN = Rule(
    id="call_in.title",
    pattern=rf"""^\W*(?:consideration\s+of\s+(?:a\s+|the\s+)?)?{_CALLED}\s*(?:of\s+(?:the\s+)?)?[:\u2013-]?\s*(?:{_DECISION}\s*)?
        (?:(?:no\.?|ref(?:erence)?\.?:?|number)\s*)?(?:{_REF}\b)?\s*[:,\u2013-]*\s*
        (?:on\s+|regarding\s+|relating\s+to\s+)?(?P<decision>\S[\s\S]{{3,200}})?$""",
    examples={
        "Call-in of Executive Decision 31/00093 \u2013 Weirs and quays": {"reference": "31/00093", "decision": "Weirs and quays"},
        "Called-in decision: Night buses": {"decision": "Night buses"},
        "CALL IN - Night buses": {"decision": "Night buses"},
    },
    not_examples=("Call-in procedure rules", "Decisions subject to call-in", "Call-ins"),
    needs=("call",),
)  # fmt: skip
# The title of a report to whoever looks at a decision again; that it was called in is for its text to say.
CALLED_IN_REVIEW = Rule(
    id="call_in.review",
    pattern=rf"""\b(?:review|referral|consideration|scrutiny)\s+of\s+{_DECISION}\s*(?:(?:no\.?|ref(?:erence)?\.?:?|number)\s*)?
        {_REF}\b\s*[:,\u2013-]+\s*(?P<decision>\S[\s\S]{{3,200}})$""",
    examples={
        "Council review of Decision 31/00093 \u2013 Weirs and quays": {"reference": "31/00093", "decision": "Weirs and quays"},
        "Referral of Executive Decision No. 14: Night buses": {"reference": "14", "decision": "Night buses"},
    },
    not_examples=("Review of decision making", "Review of Decision 31/00093"),
    needs=("decision",),
)
_MADE = r"(?:submitted|signed|requested|made|lodged)\s+by"
_CALLED_BY = rf"\b{_CALL}\s+(?:for\s+scrutiny\s+|request\s+|notice\s+)?(?:was\s+|had\s+been\s+|has\s+been\s+)?(?:by|{_MADE}|from)"
_WHY = (
    r"on\s+the\s+(?:grounds?|basis)|for\s+the\s+following|because|in\s+accordance|under|and\s+(?:was|were)\b|who"
    r"|which|in\s+relation|to\b|thus|prior|before|within|after"
)
CALLED_IN_BY = Rule(
    id="call_in.by",
    pattern=rf"""(?:{_CALLED_BY}|\bcall-?in\b[^.;]{{0,60}}?{_MADE})\s*:?\s+
        (?P<by>[A-Z][^.;:\n]{{3,220}}?(?:\n[^.;:\n]{{3,160}}?)?)(?=\s+(?:{_WHY})|[.;:]|,\s+(?:thus|who|which|on)|$)""",
    examples={
        "The decision was called in by Councillors Plover, Rook and Teal on the grounds that": {
            "by": "Councillors Plover, Rook and Teal"
        },
        "The call-in was submitted by Cllr A Plover.": {"by": "Cllr A Plover"},
        "a call in request was submitted by Mrs C Teal (Green Group) before the deadline": {"by": "Mrs C Teal (Green Group)"},
    },
    not_examples=("may be called in by five members", "eligible for call-in by"),
    needs=("call",),
    flags=re.VERBOSE,
)  # fmt: skip
_REASONS = r"\b(?:reasons?|grounds)\s+for\s+(?:the\s+)?call(?:ing)?[ -]?in(?:\s+the\s+decision)?\s*(?:were|was|are|is|:)\s*"
CALLED_IN_FOR = Rule(
    id="call_in.grounds",
    pattern=rf"""(?:\bon\s+the\s+(?:grounds?|basis)\s+(?:that|of)\s+
        |{_REASONS}(?:that\s+|as\s+follows:?\s*)?)(?P<grounds>\S[^.]{{5,500}})""",
    examples={
        "called in on the grounds that nobody was asked": {"grounds": "nobody was asked"},
        "Reasons for call-in: the cost was not shown": {"grounds": "the cost was not shown"},
    },
    not_examples=("on the ground floor",),
    needs=("on the ground", "on the basis", "for call", "for the call", "on\nthe"),
)
_CAME = (
    r"call-?\s?in\b[^.]{0,80}?\b(?:be\s+|was\s+|is\s+)?(?:not\s+)?(?:upheld|dismissed|rejected|released|withdrawn"
    r"|accepted|supported)"
)
_REFERRED = r"refer(?:red)?\b[^.]{0,60}?\bback\b|refer(?:red)?\s+(?:it\s+|the\s+(?:matter|decision)\s+)?to\s+(?:full\s+)?council"
_STANDS = r"decision\b[^.]{0,60}?\b(?:be\s+|was\s+)(?:upheld|released|implemented|confirmed|reconsidered)"
CALLED_IN_OUTCOME = Rule(
    id="call_in.outcome",
    pattern=rf"\b(?:{_CAME}|no\s+(?:further\s+)?action|{_REFERRED}|{_STANDS}|reconsider)",
    examples={
        "that the call-in be dismissed": "call-in be dismissed", "to refer the decision back": "refer the decision back",
        "no further action": "no further action", "The decision be implemented": "decision be implemented",
    },
    not_examples=("the weir was dry",),
    needs=("call", "action", "refer", "decision", "reconsider"),
)
_ONLY_IF = (
    r"eligible\s+for|subject\s+to|exempt\s+from|waive[dr]?|deadline\s+for|period\s+(?:for|of)|(?:may|can|could"
    r"|would|to)\s+be|if"
)
_NONE = r"no\s+decisions?\s+(?:had|have|has)\s+been|not\s+(?:been\s+)?|no|expiry\s+of"
NOT_CALLED_IN = Rule(
    id="call_in.not",
    pattern=rf"""\b(?:{_ONLY_IF}|{_NONE})\s+(?:the\s+)?call(?:ed)?[ -]?ins?\b
        |\bcall[ -]?in\s+(?:period|deadline|procedure|does\s+not|will\s+not|expires|date)""",
    examples={
        "not subject to call-in": "subject to call-in", "call-in period": "call-in period", "may be called in": "may be called in"
    },
    not_examples=("was called in",),
    needs=("call",),
)
CALL_IN = Rule(
    id="call_in.spoken_of",
    pattern=_CALL,
    examples={"It was called in": "called in", "CALL-IN": "CALL-IN"},
    not_examples=("They called the inn",),
    needs=("call",),
)
RULES = (CALL_IN, CALLED_IN, CALLED_IN_REVIEW, CALLED_IN_BY, CALLED_IN_FOR, CALLED_IN_OUTCOME, NOT_CALLED_IN)
