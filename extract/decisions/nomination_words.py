"""Motions told in few words: nominations for an office, pairs in brackets, and what is said aloud: the patterns.

``Cllr Ward was nominated by Cllr Oxley. … Cllr Tarn seconded the proposal``, ``Cllr Oxley nominated Cllr Ward, seconded by Cllr
Tarn``, ``Motion to adjourn (Oxley-Tarn). Carried``, ``Oxley: I move that the mill be let. Tarn: Second.``
"""

from __future__ import annotations

from extract.decisions.mover_name_words import CASED, NAME
from extract.text.rule import Rule

_WAS = r"(?:was|is|were)\s+(?:also\s+|then\s+|duly\s+)?(?:nominated|proposed)(?:\s+and\s+(?:proposed|nominated))?"
_AWAY = r"(?:\s+in\s+(?:his|her|their)\s+absence)?"
_POST = r"(?:\s+(?:for|as|to\s+be|to\s+serve\s+as)\s[^.;,\n]{3,80}?)?"
_BETWEEN = r"(?:(?!\b(?i:nominated|proposed|seconded|moved)\b)[\s\S]){0,300}?"
_IT = r"(?:\s+(?:the|this|that|his|her)\s+(?:proposal|nomination|motion))"
_SECONDED = rf"""(?:[,;.]?\s+(?i:(?:and\s+|which\s+)?(?:(?:was|were)\s+)?(?:duly\s+)?seconded\s+by)\s+(?P<seconder>{NAME})
    |(?=[,;.\s]){_BETWEEN}(?<=[\s(])(?P<other>{NAME})\s+(?i:(?:duly\s+|then\s+|also\s+)?seconded(?:{_IT}\b|(?=\s?[.;]))))"""

NOMINATED = Rule(
    id="motion.nominated",
    pattern=rf"""(?:(?P<body>{NAME}\s+(?i:{_WAS}{_AWAY}{_POST})),?\s+(?i:by)\s+(?P<by>{NAME})
        |(?P<mover>{NAME})\s+(?i:(?:then\s+|also\s+)?(?:nominated|proposed))\s+(?P<whom>{NAME}(?i:{_POST})))
        {_SECONDED}""",
    examples={
        "Cllr Ward was nominated and proposed by Cllr Oxley.\nHe accepted Cllr Tarn seconded the proposal": {
            "body": "Cllr Ward was nominated and proposed",
            "by": "Cllr Oxley",
            "other": "Cllr Tarn",
        },
        "Cllr Oxley nominated Cllr Ward. There was no other. Cllr Tarn seconded.": {
            "mover": "Cllr Oxley",
            "whom": "Cllr Ward",
            "other": "Cllr Tarn",
        },
        "Cllr Ward was proposed in his absence by Cllr Oxley, seconded by Cllr Tarn": {
            "body": "Cllr Ward was proposed in his absence",
            "by": "Cllr Oxley",
            "seconder": "Cllr Tarn",
        },
        "Ada Ward was nominated for the post of Auditor for 2016, by Bo Oxley and seconded by Cy Tarn": {
            "body": "Ada Ward was nominated for the post of Auditor for 2016",
            "by": "Bo Oxley",
            "seconder": "Cy Tarn",
        },
    },
    not_examples=(
        "Cllr Ward was nominated by Cllr Oxley. Cllr Field proposed a walk. Cllr Tarn seconded it",
        "Cllr Oxley proposed that it wait, seconded by Cllr Tarn",
    ),
    needs=("nominated", "proposed"),
    flags=CASED,
    confidence=0.9,
)
_BEHIND_HYPHEN = NAME.removeprefix(r"(?<![\w.\u2019-])")
_ONE_PAIR = r"(?=[A-Z][^()/\u2013-]{1,40}(?:/|\s?\u2013\s?|-)[A-Z][^()/\u2013-]{1,40}\)|[A-Z][^()/]{1,40}/[^()/]{2,40}\))"
_CAME = r"""(?i:(?:motion\s+)?(?:carried|passed|approved|adopted|unanimous(?:ly)?|all\s+(?:ayes?|yes|in\s+favou?r)|m/?c\b|ayes?\b
    |motion\s+(?:was\s+)?(?:lost|failed|defeated)|\d{1,2}\s?[/:\u2013-]\s?\d{1,2}\b))"""
BRACKETED = Rule(
    id="motion.pair_in_brackets",
    # a pair in brackets, and behind it what became of the motion: else it may be one name, or two people with an office
    pattern=rf"""\({_ONE_PAIR}(?P<mover>{NAME})\s?[/\u2013-]\s?(?P<seconder>{_BEHIND_HYPHEN})\)
        (?=[\s.,:;\u2013-]{{1,4}}{_CAME}(?!\s+(?:the|a|an|to)\b))""",
    examples={
        "Motion to adjourn (Oxley-Tarn). Carried": {"mover": "Oxley", "seconder": "Tarn"},
        "to pay it (A. Oxley / B. Tarn) 5-0": {"mover": "A. Oxley", "seconder": "B. Tarn"},
    },
    not_examples=("the clerk (Oxley-Tarn) spoke", "the mill (Oxley-Tarn-Ward). Carried", "bins (2019-20). Carried"),
    flags=CASED,
    confidence=0.87,
)
_I_WILL = r"I(?:['\u2019]ll|\s+will|\s+would(?:\s+like\s+to)?)?\s+(?:hereby\s+|so\s+)?"
_I_MOVE = rf"{_I_WILL}(?:move|propose|make\s+(?:a|the)\s+(?:\w+\s+)?motion)"
SAID_ALOUD = Rule(
    id="motion.spoken",
    # a record of what was said: "Oxley: I move that … Tarn: Second."
    pattern=rf"""(?m:^)(?P<mover>{NAME})\s?:[^\n]{{0,120}}?\b(?:{_I_MOVE})\s+
        (?P<body>(?:that|to|for)\b[^\u201c\u201d:]{{5,600}}?)[.!]\s+
        (?:{NAME}\s?:[^\n:]{{0,80}}\n){{0,2}}?(?P<seconder>{NAME})\s?:\s+(?i:(?:I(?:['\u2019]ll|\s+will)?\s+)?second)""",
    examples={
        "Oxley: I move that the mill be let.\nTarn: Second.": {
            "mover": "Oxley",
            "body": "that the mill be let",
            "seconder": "Tarn",
        },
        "Chair Oxley: Yes. I\u2019ll make a motion to wait.\nWard: Thank you.\nMr Tarn: I second it.": {
            "mover": "Chair Oxley",
            "body": "to wait",
            "seconder": "Mr Tarn",
        },
    },
    not_examples=("Oxley: I move to Mill Lane soon.\nTarn: When?",),
    needs=("second",),
    flags=CASED,
    confidence=0.87,
)
PUT_ABOVE = Rule(
    id="motion.put_above",
    # the line above a note of mover and seconder that says what was put
    pattern=r"""(?:^|(?<=\n))\W{0,4}(?:vote|motion|proposal|resolution)(?:\s+(?:was\s+)?put)?\s+
        (?P<what>(?:to|that|for)\s[^\n]{3,200}?)\s?
        [:.]?[ ]?\n(?:\W{0,4}\n)?\W{0,4}\Z""",
    examples={"- Vote to accept the minutes:\n- ": {"what": "to accept the minutes"}},
    not_examples=("- Vote to accept the minutes:\n- No issues raised\n- ",),
    needs=("vote", "motion", "proposal", "resolution"),
)
RULES = (NOMINATED, BRACKETED, SAID_ALOUD, PUT_ABOVE)
