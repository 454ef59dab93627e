"""Motions without a seconder, motions told in the passive, and those that somebody asked for: the patterns.

``Cllr Oxley moved that the mill be let. There was no seconder``, ``A motion to adjourn was made by Oxley and seconded by Tarn``,
``The Chair asked for a motion to adjourn. Member Oxley so moved; Member Tarn seconded the motion``.
"""

from __future__ import annotations

from extract.decisions.mover_name_words import CASED, NAME
from extract.decisions.mover_words import VERB
from extract.text.rule import Rule

_THING = r"(?:motion|amendment|addendum|proposal|resolution|recommendation)"
_SECONDER = r"second(?:er)?\b"
_IT = rf"(?:(?:it|this|which|the\s+{_THING})\s+)?"
_NO_ONE = rf"there\s+(?:was|being)\s+no\s+{_SECONDER}|no\s+{_SECONDER}(?:\s+(?:was|came|could)\b)?"
_NOT = rf"{_IT}(?:(?:was|were)\s+not\s+seconded|(?:found|had|received|got)\s+no\s+{_SECONDER})"
_FAILED = rf"""{_IT}(?:failed|fell|lapsed|died)\s+(?:for|through|due\s+to|owing\s+to)\s+
    (?:(?:the\s+)?(?:want|lack)\s+of|not\s+having)\s+a\s+{_SECONDER}"""
_NONE = rf"(?:(?:but|and|as)\s+)?(?:{_NO_ONE}|{_NOT}|{_FAILED})"
_WAS_MOVED_BY = rf"(?i:\b(?:an?|the|this)\s+{_THING}\s+(?:was|were)\s+(?:moved|proposed)\s+by)"
_NO_OTHER = r"(?!\b(?i:seconded\s+by|(?:moved|proposed)\s+(?:by|that|an?|to))\b)"
_MADE = r"(?i:(?:(?:(?:was|were)\s+)?(?:\w+ly\s+|then\s+)?(?:made|offered|put\s+forward|presented|moved|proposed)\s+)?by|[\u2013-])"
_AND_SECONDED = r"(?i:(?:and\s+)?(?:(?:was|were)\s+)?(?:duly\s+|then\s+)?(?:second(?:ed)?|support(?:ed)?|2nd)(?:\s+by|:)?)"

UNSECONDED = Rule(
    id="motion.unseconded",
    pattern=rf"""(?:(?P<mover>{NAME}),?\s+{VERB}|{_WAS_MOVED_BY}\s+(?P<by>{NAME}))
        (?P<body>(?:{_NO_OTHER}[^\u201c\u201d]){{0,400}}?)[\s,.;(]{{1,3}}
        (?P<none>(?i:{_NONE}))""",
    examples={
        "Cllr Oxley moved that it wait. There was no seconder.": {
            "mover": "Cllr Oxley",
            "body": " that it wait",
            "none": "There was no seconder",
        },
        "The motion was proposed by Cllr Oxley. It failed for want of a seconder.": {
            "by": "Cllr Oxley",
            "body": "",
            "none": "It failed for want of a seconder",
        },
    },
    not_examples=("Cllr Oxley moved, seconded by Cllr Tarn, that it wait. There was no seconder", "There was no seconder"),
    needs=("second",),
    flags=CASED,
    confidence=0.87,
)
MOTION_MADE = Rule(
    id="motion.was_made_by",
    pattern=rf"""(?i:\b(?:(?:an?|the)\s+)?{_THING})\s+(?P<body>(?i:to|that|for)\s(?:[^.;\u201c]|\.(?=\d)){{3,300}}?)\s+
        {_MADE}\s+(?P<by>{NAME})[,;/]?\s+{_AND_SECONDED}\s+(?P<seconder>{NAME})""",
    examples={
        "A motion to adjourn was made by Oxley and seconded by Tarn.": {"body": "to adjourn", "by": "Oxley", "seconder": "Tarn"},
        "Motion to pay $4.50 by Oxley, second Tarn, approved": {"body": "to pay $4.50", "by": "Oxley", "seconder": "Tarn"},
    },
    not_examples=("A motion to adjourn was made.", "The gift to the hall was made by Oxley and seconded by Tarn"),
    needs=("second", "support", "2nd"),
    flags=CASED,
    confidence=0.93,
)
SO_MOVED = Rule(
    id="motion.so_moved",
    # its words are those that were asked for
    pattern=r"\bso\s+(?:moved|proposed)\b",
    examples={"Member Oxley so moved; Member Tarn seconded": "so moved"},
    not_examples=("so he moved it",),
)
ASKED_FOR = Rule(
    id="motion.asked_for",
    # right before "… so moved"
    pattern=rf"""\b(?:asked|called|asks|calls|looked|entertained|requested)\s+(?:for\s+)?(?:an?|the)\s+{_THING}\s+
        (?P<what>(?:to|that|for)\s[^;\n]{{3,300}}(?:\n[^;\n]{{1,200}})?)$""",
    examples={"The Chair asked for a motion to adjourn at 7:29 p.m.": {"what": "to adjourn at 7:29 p.m."}},
    not_examples=("The Chair spoke of the motion to adjourn.",),
    needs=("motion", "amendment", "proposal", "resolution", "recommendation", "addendum"),
)
RULES = (UNSECONDED, MOTION_MADE, SO_MOVED, ASKED_FOR)
