"""Motions that a sentence takes on to what the body voted, and those of a mover alone with what became of them: the patterns.

``On a motion by Oxley, seconded by Tarn, the Board voted 4-1, with Ward voting against, to let the mill.``
``Supervisor Oxley moved that the agenda be approved. The motion was adopted by a vote of (3-0).``
"""

from __future__ import annotations

from extract.decisions.mover_name_words import CASED, NAME
from extract.decisions.mover_words import VERB
from extract.text.rule import Rule

_POINT = r"\.(?=[\w)])|(?<=[ap]\.m)\.|(?<=\ba)\."  # one that ends no sentence: "7.01", "p.m."
_HOW = rf"(?:(?!\bto\s[a-z])(?:[^.;]|{_POINT})){{0,260}}"
VOTED_TO = Rule(
    id="motion.voted_to",
    # behind mover and seconder: ", the Board of Selectmen voted unanimously at 7:01 p.m. to let the mill"
    pattern=rf"""[\s,;:]{{0,4}}(?:(?:and|it|was|the)\s+)?(?:[\w'\u2019-]+\s+){{0,6}}?(?:have\s+|has\s+)?(?-i:voted|VOTED)
        (?!\s+(?:against|down|not|no|nay)\b)(?P<how>{_HOW})(?=\bto\s+[a-z])""",
    examples={
        ", the Board voted to let the mill": {"how": " "},
        ", the Board voted 4-1, with Ward voting against, to let it": {"how": " 4-1, with Ward voting against, "},
        " and voted unanimously at 7:01 p.m. to go": {"how": " unanimously at 7:01 p.m. "},
    },
    not_examples=(", the Board voted against it", ", the Board met to vote"),
    needs=("voted",),
)
MOVES = Rule(
    id="motion.moves",
    # near what :data:`MOVED_TOLD` finds
    pattern=r"\b(?:moved|proposed|motioned|made)\b",
    examples={"Cllr Oxley moved it": "moved"},
    not_examples=("removed",),
)
_THING = r"(?:motion|amendment|addendum|proposal|resolution|recommendations?)"
MOVED_TOLD = Rule(
    id="motion.moved_and_decided",
    # what became of it must be told behind it
    pattern=rf"""(?:(?:^|(?<=[.;:]\s)|(?<=\n)|(?<=[/*]\s))(?P<mover>{NAME}),?\s+(?:{VERB}|(?i:made\s+(?:an?|the)\s+motion))
          |(?i:\bit\s+was\s+(?:\w+ly\s+|then\s+)?(?:moved|proposed)\s+by)\s+(?P<by>{NAME}),?)\s+
        (?=(?i:that|to|for|approval|adoption|acceptance|recommendations?|the|an?)\b)""",
    examples={
        "It was late. Supervisor Oxley moved that the agenda be approved": {"mover": "Supervisor Oxley"},
        "The Chairperson moved recommendation (i) as set out": {"mover": "The Chairperson"},
        "it was proposed by Cllr Oxley that Cllr Tarn be elected": {"by": "Cllr Oxley"},
    },
    not_examples=("Supervisor Oxley moved house", "it is said that Oxley moved that"),
    needs=("moved", "proposed", "motion"),
    flags=CASED,
    confidence=0.87,
)
_BECAME = rf"""(?:(?:the|this|that|his|her)\s+(?:[\w-]+\s+){{0,2}}?)?{_THING}\s+
    (?:was|were|is|then|therefore|carried|passed|failed|lost|adopted|fell|being)\b"""
_CAME = "agreed|carried|approved|accepted|passed|adopted|lost|defeated|rejected|supported"
_AND_WAS = r"(?:\w+ly\s+|then\s+|all\s+|duly\s+|put\s+to\s+the\s+vote\s+and\s+){0,2}"
_THIS_WAS = rf"(?:this|it|which)\s+(?:was|were)\s+{_AND_WAS}(?:{_CAME})\b"
_ALL_WERE = r"(?:all|members|councillors|everyone)\s+(?:present\s+)?(?:were\s+)?(?:unanimously\s+)?(?:agreed|in\s+favou?r)\b"
_THE_BODY = r"the\s+(?:(?!the\b)[\w-]+\s+){0,3}?(?:council|committee|board|meeting|members)"
_BODY_DID = rf"(?:it\s+was|{_THE_BODY})\s+(?:\w+ly\s+)?(?-i:RESOLVED|AGREED)\b"
TOLD_BEHIND = Rule(
    id="motion.told_behind",
    # where the words moved end; ANOTHER: what may not stand between
    pattern=rf"""(?:(?<=[.;:\n]\s)|(?<=[.;:\n\u201d"]))(?:[^.;:\n]{{0,80}}?\bdeclared\s+(?:that\s+)?)?(?:{_BECAME})
        |\n(?:the\s+)?(?:vot(?:e|es|ing)\s+(?:was|were)
          |(?:votes?\s+|voting\s+)?(?:for|in\s+favou?r)(?:\s+the\s+\w+)?\s?:|ayes?\s?:)
        |(?<=[.;:]\s)(?:{_THIS_WAS}|{_ALL_WERE})|(?<=\s){_BODY_DID}""",
    examples={
        "it be mended. The motion was adopted by 3": "The motion was",
        "it be mended.\nThe voting was as follows": "\nThe voting was",
        "it be mended. This was unanimously agreed": "This was unanimously agreed",
        "for the night the Parish Council RESOLVED to": "the Parish Council RESOLVED",
    },
    not_examples=("it was adopted", "the emotion was high"),
)
MOVED_AGAIN = Rule(
    id="motion.moved_between",
    pattern=r"\b(?:seconded\s+by|moved|proposed\s+(?:by|that|to)|seconder)\b",
    examples={"Cllr Tarn then moved": "moved"},
    not_examples=("This was duly seconded",),
)
PUT_AS = Rule(
    id="motion.put_as_amended",
    # the sentence before an outcome that stands alone says what was put: "a vote on the motion, as amended. Carried."
    pattern=r"""\b(?:vot(?:e|ed|ing)\s+(?:was\s+\w+\s+)?(?:up)?on|put|question\s+(?:was\s+\w+\s+)?on)\b[^.]{0,60}?\b
        (?P<what>(?:amended|main|original|substantive)\s+motion|motion(?=,?\s+as\s+amended))""",
    examples={
        "The question was called for a vote on the motion, as amended": {"what": "motion"},
        "The chair put the original motion": {"what": "original motion"},
    },
    not_examples=("a vote on the motion", "the motion as amended"),
)
# "Motion was", "Vote: "
_DECIDED_WHAT = r"(?:motion|amendment|vote|action|result)(?:\s+(?:was|is))?[ ]?[:\u2013-]?[ ]?"
# "en bloc", "by absolute majority"
_HOW = r"""(?:\s+(?:unanimously|(?:by\s+)?en\s+bloc(?:\s+resolution)?|as\s+amended|by\s+(?:an?\s+)?(?:absolute\s+
    |simple\s+)?majority))"""
# "by a vote of 7 to 2", "(7/0)"
_COUNTED = r"""(?:\s+by|\s+on)?(?:\s+an?)?(?:\s+vote(?:\s+of)?)?[ ]?[(\[]?\d{1,3}\s?(?:[/:\u2013-]
    |votes?\s+to|to)\s?\d{1,3}[^\n]{0,40}"""
DECIDED = Rule(
    id="motion.decided",
    # the word alone behind the motion's text
    pattern=rf"""(?:(?<=[.;:)\n])[ ]?|(?<=\s\s))\b(?:the\s+)?
        (?:{_DECIDED_WHAT})?
        (?:carried|defeated|lost|withdrawn|adopted|passed|failed|negatived|approved(?=\s*[\d(]|\s+unanim))
        {_HOW}{{0,2}}
        (?:{_COUNTED})?[ ]?[.!]?[ ]?(?=\n|$)""",
    examples={
        "be adjourned. Carried.": " Carried.",
        "hall.\nCARRIED 7/0": "CARRIED 7/0",
        "hall.\nMotion carried unanimously": "Motion carried unanimously",
    },
    not_examples=("the cost was carried forward", "carried out"),
)
ON_MOTION = Rule(
    id="motion.on_a_motion",
    # how a note of mover and seconder begins that says what was done behind it
    pattern=r"\W*(?:up)?on\s+(?:the\s+|a\s+)?(?:motion|proposal)\b",
    examples={"On motion by Oxley": "On motion", "Upon a motion by Oxley": "Upon a motion"},
    not_examples=("A motion by Oxley",),
)
_CLOSES = r"adjourned|closed|recessed|continued|tabled|received"
_ACCEPTS = r"approved|adopted|accepted|confirmed|passed|authori[sz]ed|granted|ratified|appointed|elected|awarded"
WAS_DONE = Rule(
    id="motion.and_it_was_done",
    # ", the meeting was adjourned", " the appointment of Ada Ward was approved"
    pattern=rf"""[\s,]*(?:the|all|this|these|item)\b[^.;:]{{0,80}}?\b(?:was|were)\s+(?:\w+ly\s+|then\s+){{0,2}}
        (?:{_CLOSES}|{_ACCEPTS})\b""",
    examples={", the meeting was adjourned": ", the meeting was adjourned"},
    not_examples=(", Mr Oxley spoke",),
)
RULES = (DECIDED, ON_MOTION, WAS_DONE, VOTED_TO, MOVES, MOVED_TOLD, TOLD_BEHIND, MOVED_AGAIN, PUT_AS)
