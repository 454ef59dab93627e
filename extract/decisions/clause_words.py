"""Words around the clauses of a list: what joins them, the body between RESOLVED and the first of them, labels that end them."""

from __future__ import annotations

from extract.text.rule import Rule

CONNECTIVE = Rule(
    id="clause.connective",
    pattern=r"(?:[;,]\s{0,3}(?:and|or)\s{0,3}[,;]?|[;,])\s{0,9}$",
    examples={"mend the roof; and": "; and", "paint it;": ";", "sweep it; and,": "; and,"},
    not_examples=("rope and sand", "mend the roof."),
)
# "Reasons for the decision", "Alternative options considered", "Date of implementation"
_ASIDES = r"""reasons?|alternatives?|(?:other|alternative)\s+options?|options?\s+(?:considered|rejected)
    |call-?in|background
    |implementation|date\s+of\s+(?:decision|publication|implementation)|conflicts?\s+of\s+interests?|interests?\s+declared
    |dispensations?|consultation|contact"""
_OF_ASIDES = r"""for|and|of|considered|rejected|the|decision\w*|recommendations?|date|period
    |officer|granted|options?|undertaken|declared|not|discarded|or"""
FIELD = Rule(
    id="clause.field_label",
    # what stands behind a decision in a record of it
    pattern=rf"""^(?:the\s+)?(?:{_ASIDES})\b(?:\s+(?:{_OF_ASIDES})\b){{0,8}}\s*:?\s*$""",
    examples={"Reason": "Reason", "Alternatives considered and rejected:": "Alternatives considered and rejected:"},
    not_examples=("Reasons were given by the clerk", "Background music be played"),
)

_AFTER = r"(?:(?:on|after|following)\b[^.:\n]{0,80},\s+)?(?:that\s+)?(?:,\s*)?(?:the\s+|this\s+|full\s+)?"
_OFFICE = r"""(?:council|(?:sub-?)?committee|board|panel|cabinet|executive|commission|authority|members?|trustees|forum|meeting
    |assembly|mayor|leader|officer|director|holder)"""
_OF_WHAT = r"(?:\s*\([^()\n]{1,40}\)|\s+(?:for|of|on)\s+[\w&,'\u2019-]+(?:\s+[\w&,'\u2019-]+){0,7}?\s*)?"
_DOES = r"(?:\s+(?:hereby|also|unanimously|be\s+(?:recommended|asked|requested)\s+to|agrees?\s+(?:to|that)|to))*"
BODY_NAMED = Rule(
    id="clause.body_named",
    # the body alone between the word that decides and its clauses: "RESOLVED that the Council" / "(a) …"
    pattern=rf"^(?!to\s|approval\s|adoption\s)"
    rf"{_AFTER}(?:[\w&'\u2019-]+\s+){{0,6}}?{_OFFICE}{_OF_WHAT}{_DOES}\s*[:;,-]?\s*[\u2013\u2014-]?\s*$",
    examples={
        "that the Council": "that the Council",
        "the Committee for Quays and Mills:": "the Committee for Quays and Mills:",
        "That Council: -": "That Council: -",
        "Cabinet Member (Mills)": "Cabinet Member (Mills)",
        "Board for quays mills, oars boats locks lamps tides weirs": "Board for quays mills, oars boats locks lamps tides weirs",
    },
    not_examples=(
        "the Council be thanked", "the hall of the Council was full", "to thank the Committee",
        "Board for quays mills, oars boats locks lamps tides weirs bells",
    ),
)
_WHO = r"""(?:(?:report|lead)\s+)?(?:author|officer)|contact(?:\s+(?:officer|name|details))?|portfolio\s+holder|lead\s+member
    |decision[\s-]maker|consult(?:ation|ees?)[^:\n]{0,30}|wards?\s+affected"""
_WHEN = r"""publication\s+date|date\s+of\s+(?:the\s+)?(?:decision|publication|implementation)|decided\s+at\s+meeting
    |effective\s+from
    |date\s+(?:comes?\s+into\s+force|effective|decision\s+(?:made|published))[^:\n]{0,40}"""
_CALLED = r"""implementation(?:\s+date)?
    |call[- ]in[^:\n]{0,30}|current\s+call-?in[^:\n]{0,20}"""
_WHY = r"""reasons?(?:\s+for[^:\n]{0,60})?|(?:alternative|other)\s+options?[^:\n]{0,60}|alternatives?\s[^:\n]{0,60}|purpose
    |background\s+(?:documents?|papers?)|accompanying\s+documents?|additional\s+information|comments?"""
_STATE = r"""decision\s+(?:status|type|number|ref\w*|due)|is\s+(?:key\s+decision|subject\s+to\s+call[ -]in
    |the\s+decision)[^?:\n]{0,40}
    |key\s+decision|exempt(?:\s+information)?"""
_MORE = r"""notice\s+of\s+decision|declarations?\s+of\s+interests?
    |conflicts?\s+of\s+interests?[^:\n]{0,40}|dispensations?[^:\n]{0,30}"""
VALUED = Rule(
    id="clause.field_valued",
    # a label of a record of decision with its value behind it
    pattern=rf"^(?:{_WHO}|{_WHEN}|{_CALLED}|{_WHY}|{_STATE}|{_MORE})\s?[:?]",
    examples={
        "Report author: Bo Tarn": "Report author:",
        "Publication date: 3 May 2031": "Publication date:",
        "Is Key decision?: Yes": "Is Key decision?",
        "Reasons for the decision: It leaks": "Reasons for the decision:",
    },
    not_examples=("Reasons were given", "The author: a life", "Approve the officer: nobody"),
)
OUTCOME_BELOW = Rule(
    id="clause.outcome_below",
    # a line of its own that says what became of the words above it
    pattern=r"""\n\s*["\u201c(]?(?:(?:the\s+)?(?:motion|resolution|vote)\s+(?:was\s+)?(?:agreed|adopted|approved|carried|passed)
          |carried|passed)(?:\s+unanimously)?[\s"\u201d.!)]*$""",
    examples={
        "be let\nCarried": "\nCarried",
        'be let.\n"CARRIED"': '\n"CARRIED"',
        "it.\nMotion carried unanimously.": "\nMotion carried unanimously.",
    },
    not_examples=("be carried", "be let, moved and\nagreed terms", "24/0117 - porch\nApproved."),
)
NOTE_NEXT = Rule(
    id="clause.note_next",
    # the next motion begins: no more of the words moved before it
    pattern=r"^(?:it\s+was\s+)?(?:proposed|moved|proposer|mover)(?:\s+by\b|\s*:)",
    examples={"Proposed by Cllr Oxley": "Proposed by", "Mover: Cllr Oxley": "Mover:"},
    not_examples=("Proposed works be noted", "That it be moved"),
)
RULES = (CONNECTIVE, OUTCOME_BELOW, FIELD, BODY_NAMED, VALUED, NOTE_NEXT)
