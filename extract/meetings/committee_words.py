"""Sentences and labels that name the body that met, as rules with examples."""

from __future__ import annotations

import re

from extract.text.lexicon import DASH, MONTH, PERSON_TITLE, WEEKDAY
from extract.text.rule import Rule

_BODY = r"""(?:board\s+of\s+\w+(?:\s+(?!(?:was|were|is|will|held|met)\b)\w+)?
    |sub-?committee|committee|panel|cabinet|executive|board|commission|forum|assembly|group
    |partnership|council|authority|district)"""
_SORTS = r"(?:annual|ordinary|extra-?ordinary|special|regular|general|draft|virtual|scheduled)"
_SORT_OF = rf"(?:{_SORTS}\s+(?:general\s+)?(?:meeting\s+|session\s+)?(?:of\s+|for\s+)?)*"
_NO_BODY = r"an?\s|the\s|above\b|previous\b|last\b|this\b|meeting|minutes|proceedings|notice"
_AHEAD = rf"""\s*(?:,|\(|$|{DASH}\s)|\s+(?:will\s+be\s+|was\s+|to\s+be\s+|be\s+|are\s+)?held\b|\s+(?:meeting|minutes)\b
    |\s+(?:on|at|in|of\s+the\s+(?:city|town|county))\b|\s+(?:(?:originally|previously)\s+)?(?:scheduled|due|arranged)\b
    |\s+commencing|\s+which|\s+to\s+be|\s+{WEEKDAY}"""
OF_BODY = Rule(
    id="body.meeting_of",
    pattern=rf"""\b(?:meeting|minutes|proceedings|session|agenda|decisions?)\s+(?:of|for|at)\s+(?:an?\s+|the\s+)?{_SORT_OF}
        (?:the\s+)?(?P<body>(?!{_NO_BODY})[A-Z](?:[^.;:(]{{1,110}}?{_BODY}(?:\s*\(\d{{1,2}}\))?|[^.;:(,]{{2,90}}?))(?={_AHEAD})""",
    examples={
        "MINUTES of a meeting of the Planning Committee held in the Guildhall": {"body": "Planning Committee"},
        "A meeting of the County Council will be held": {"body": "County Council"},
        "Agenda for the Annual Meeting of the Ferry Board to be held": {"body": "Ferry Board"},
        "The meeting of the Ferry Board scheduled for Monday": {"body": "Ferry Board"},
        "A meeting of the Tilby County Board of Trustees was held on": {"body": "Tilby County Board of Trustees"},
        "a meeting of the Trees Sub-Committee (3) held on": {"body": "Trees Sub-Committee (3)"},
    },
    not_examples=("Minutes of previous meetings", "the meeting of the above Council"),
    needs=("meeting", "minutes", "proceedings", "session", "agenda", "decision"),
)
_DATED = rf"\s*(?:,\s*)?(?:{DASH}\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{WEEKDAY})"
TO_BODY = Rule(
    id="body.report_to",
    pattern=rf"""^(?:to|report\s+to|meeting(?:\s+name)?|committee|decision\s+maker|considered\s+by)\s*:\s+
        (?P<body>(?-i:[A-Z])[^:]{{2,90}}?)(?={_DATED}|\s+{DASH}\s|\s+(?:date|from|by)\s*:|$)""",
    examples={"To: Cabinet – 4th March 2025": {"body": "Cabinet"}, "Report to: Leisure Panel": {"body": "Leisure Panel"}},
    not_examples=("to: the members who",),
)
_MADE = r"decisions?\s+(?:to\s+be\s+)?(?:taken|made|determined|agreed)\s+(?:by|at)|decision[\s-]maker|decisions?\s+of"
_BEHIND = rf"""\d|decision\s+(?:no|num|ref)|date\b|title\b|subject\b|ward|meeting\s+on|at\s+(?:its|the|an?)\s|held\s
    |on\s+(?:the\s+)?(?:\d|{WEEKDAY})"""
TAKEN_BY = Rule(
    id="body.decision_maker",
    pattern=rf"""\b(?:{_MADE})\s*:?\s*(?:decision\s+(?:no\.?|number|ref\w*)\s*:?\s*)?
        (?P<body>[A-Z][^:\d]{{2,160}}?)(?=\s+(?:{_BEHIND})|\s*$)""",
    examples={
        "Decision maker: Cabinet Member for Parks": {"body": "Cabinet Member for Parks"},
        "Decisions taken by the Executive at its meeting on Tuesday": {"body": "the Executive"},
        "Decision determined at Ferry Committee meeting on 4 May 2030": {"body": "Ferry Committee"},
    },
    not_examples=("the decision was taken by nobody",),
    needs=("decision",),
)
IN_ORDER = Rule(
    id="body.called_to_order",
    pattern=r"""\bcalled\s+(?:the\s+)?(?:(?:regular|special)\s+)?(?:meeting\s+of\s+the\s+)?
          (?P<body>[A-Z][^.;:]{3,80}?)\s+(?:meeting\s+)?to\s+order\b
        |\bmeeting\s+of\s+the\s+(?P<body_2>[A-Z][^.;:]{3,80}?)\s+was\s+(?:called\s+to\s+order|convened)\b""",
    examples={
        "Chair Lund called the Harbour Commission to order at 7:30": {"body": "Harbour Commission"},
        "The regular meeting of the Tilby Library Board was called to order": {"body_2": "Tilby Library Board"},
    },
    not_examples=("called the meeting to order", "he called for order"),
    needs=("to order", "was convened"),
    flags=re.VERBOSE,
)
DAY_BEHIND = Rule(
    id="body.dated",
    pattern=rf"\s*(?:,|{DASH}|\bon\b)?\s*(?:{WEEKDAY}\s*,?\s*)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}.*$",
    examples={"Ferry Panel – 4th May 2030": " – 4th May 2030"},
    not_examples=("Ferry Panel",),
)
PERSON_FIRST = Rule(
    id="body.person_first", pattern=rf"^{PERSON_TITLE}", examples={"Mrs Ada Lund": "Mrs"}, not_examples=("Cabinet Member",)
)
WHOLE_OF = Rule(
    id="body.whole_of",
    # the council of a place, a line's end in its name or not: "Council of the Rural Municipality"
    pattern=r"^(?:the\s+)?(?:municipal\s+|town\s+|city\s+)?(?P<council>council)\s+of\s+(?:the\s+)?"
    r"(?:(?:rural|regional|district|local|corporation\s+of\s+the)\s+)*"
    r"(?:municipality|city|town|township|village|county|shire|corporation)\b",
    examples={"COUNCIL OF THE RURAL MUNICIPALITY": {"council": "COUNCIL"}},
    not_examples=("Council of Elders", "City Council"),
)
RULES = (WHOLE_OF, OF_BODY, TO_BODY, TAKEN_BY, IN_ORDER, DAY_BEHIND, PERSON_FIRST)
