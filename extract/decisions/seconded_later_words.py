"""Motions whose words stand between mover and seconder, seconded in a sentence of its own, or moved by "he" or "she": the patterns.

``An amendment was moved by Cllr Oxley as follows: … The amendment was seconded by Cllr Tarn``, ``Mayor Oxley moved the budget.
Cllr Tarn seconded the proposals``, ``Cllr Oxley said that it was late. He therefore proposed, seconded by Cllr Tarn, that …``.
"""

from __future__ import annotations

from extract.decisions.mover_name_words import CASED, NAME
from extract.decisions.mover_words import VERB
from extract.text.rule import Rule

FARTHEST_SPLIT = 1800  # characters of a motion's words between its mover and the sentence that says who seconded it
_THING = r"(?:motion|amendment|addendum|proposals?|recommendations?|nomination)"
_SECONDED_BY = r"(?:was|were)\s+(?:duly\s+|then\s+|also\s+)?seconded\s+by"
_SECONDED_IT = r"(?:duly\s+|then\s+|formally\s+)?seconded\s+(?:the|this|that|his|her)"
_WHICH = r"(?:first|second|third|further|following|alternative|proposed)"
_PUT_BY = r"(?:was|were)\s+(?:then\s+|also\s+|formally\s+)?(?:moved|proposed|put\s+forward|tabled)\s+by"
# what the words moved do not hold: another motion, or what became of one
_DONE = r"(?:motion|amendment)\s+(?:was\s+|is\s+)?(?:carried|lost|defeated|withdrawn)"
_OTHER = rf"(?:seconded|(?:moved|proposed)\s+(?:by|that|an?|to)|{_DONE})"
_SAYS = (
    r"(?:stated|said|advised|felt|thought|considered|expressed|highlighted|noted|commented|argued|explained|asked|spoke|indicated"
    r"|presented|introduced|outlined|reported|suggested|referred|raised|was\s+of\s+the\s+(?:view|opinion)|believed|thanked"
    r"|welcomed|queried)"
)

SPLIT = Rule(
    id="motion.seconded_after_its_words",
    pattern=rf"""(?:(?i:\b(?:an?|the|this)\s+(?:{_WHICH}\s+)?{_THING}\s+{_PUT_BY})\s+(?P<by>{NAME})|(?P<mover>{NAME}),?\s+{VERB})
        (?P<body>(?:(?!\b(?i:{_OTHER})\b)[\s\S]){{5,{FARTHEST_SPLIT}}}?)[\s(]
        (?:(?:(?i:the|this)|{NAME}['\u2019]s?)\s+(?i:{_THING}\s+{_SECONDED_BY})\s+(?P<seconder>{NAME})
          |(?P<other>{NAME})\s+(?i:{_SECONDED_IT}\s+{_THING})\b)""",
    examples={
        "An amendment was moved by Cllr Oxley as follows: 1. Wait a year. The amendment was seconded by Cllr Tarn.": {
            "by": "Cllr Oxley",
            "body": " as follows: 1. Wait a year.",
            "seconder": "Cllr Tarn",
        },
        "Mayor Oxley moved, the budget as set out. Cllr Tarn seconded the proposals.": {
            "mover": "Mayor Oxley",
            "body": ", the budget as set out.",
            "other": "Cllr Tarn",
        },
        "Mr Oxley proposed Mrs Ward. Mr Oxley\u2019s proposal was duly seconded by Mrs Tarn.": {
            "mover": "Mr Oxley",
            "body": " Mrs Ward.",
            "seconder": "Mrs Tarn",
        },
    },
    not_examples=("An amendment was moved by Cllr Oxley. The amendment was lost. The motion was seconded by Cllr Tarn",),
    needs=("seconded",),
    flags=CASED,
    confidence=0.87,
)
PRONOUN = Rule(
    id="motion.moved_by_the_speaker",
    # who "he" is stands in the sentence before
    pattern=rf"""(?:^|(?<=[.;]\s))(?i:he|she|they)\s+{VERB}
        (?:,?\s+(?i:and\s+(?:was\s+|it\s+was\s+)?|which\s+was\s+)?(?i:seconded\s+by)\s+(?P<seconder>{NAME})
          |\s+(?P<body>[^.;\u201c]{{3,300}})[.;]\s+(?P<other>{NAME})\s+(?i:{_SECONDED_IT}\s+{_THING})\b)""",
    examples={
        "It was late. He thereafter proposed, seconded by Cllr Tarn that": {"seconder": "Cllr Tarn"},
        "She proposed the recommendation. Cllr Tarn seconded the proposal.": {"body": "the recommendation", "other": "Cllr Tarn"},
    },
    not_examples=("He proposed to walk",),
    needs=("seconded",),
    flags=CASED,
    confidence=0.85,
)
SPEAKER = Rule(
    id="motion.speaker",
    # who begins a sentence and speaks in it
    pattern=rf"""(?:^|(?<=[.;]\s)|(?<=,\s))(?P<name>{NAME})\s+(?i:(?:then\s+|also\s+)?{_SAYS}\b)""",
    examples={"Following debate, Councillor Oxley stated that it was late": {"name": "Councillor Oxley"}},
    not_examples=("the report of Councillor Oxley stated",),
    flags=CASED,
)
REQUESTED = Rule(
    id="motion.requested_and_seconded",
    # what somebody asks for is a motion where the next sentence says who seconded it
    pattern=rf"""(?:^|(?<=[.;]\s)|(?<=\n))(?P<mover>{NAME})\s+(?i:(?:then\s+|also\s+)?(?:requested|recommended|suggested))\s+
        (?P<body>(?i:to|that)\s[^.;\u201c]{{5,300}})[.;]\s+(?P<other>{NAME})\s+
        (?i:{_SECONDED_IT}\s+(?:motion|request|suggestion))\b""",
    examples={
        "Trustee Oxley requested to add an item. Mr. Tarn seconded the motion": {
            "mover": "Trustee Oxley",
            "body": "to add an item",
            "other": "Mr. Tarn",
        },
    },
    not_examples=("Trustee Oxley asked if it leaks. Mr. Tarn seconded the motion",),
    needs=("seconded",),
    flags=CASED,
    confidence=0.85,
)
RULES = (SPLIT, PRONOUN, REQUESTED, SPEAKER)
