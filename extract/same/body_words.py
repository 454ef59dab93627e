"""The words of public bodies' names, and the words of meetings and papers around them, as rules with examples."""

from __future__ import annotations

import re

from extract.text.lexicon import MONTH, WEEKDAY
from extract.text.rule import Rule

_RANK = r"""(?:city\s+and\s+county|county\s+borough|city|town|township|municipality|county|borough|district|parish|community|village
    |shire|region|regional|metropolitan|municipal|burgh)"""
_BEFORE_RANK = r"(?:(?:london|royal|metropolitan|rural|district)\s+)*"
OF_FORM = Rule(
    id="body.rank_of_place",
    pattern=rf"^{_BEFORE_RANK}(?P<rank>{_RANK})\s+(?:council\s+)?of\s+(?:the\s+)?(?P<place>.+?)(?:\s+council)?$",
    examples={
        "london borough of fernley": {"rank": "borough", "place": "fernley"},
        "city of moorhaven council": {"rank": "city", "place": "moorhaven"},
    },
    not_examples=("fernley borough council", "board of trustees"),
)
NAMED_FORM = Rule(
    id="body.place_and_rank",
    pattern=rf"^(?P<place>.+?)\s+(?:metropolitan\s+|rural\s+)?(?P<rank>{_RANK})\s+council$|^(?P<bare>.+?)\s+council$",
    examples={
        "tilby town council": {"place": "tilby", "rank": "town"},
        "fernley council": {"bare": "fernley"},
    },
    not_examples=("council", "planning board"),
)
CORPORATION = Rule(
    id="body.corporation",
    pattern=r"^(?:the\s+)?(?:municipal\s+)?corporation\s+of\s+(?:the\s+)?|^the\s+|\s+(?:municipal\s+)?corporation$"
    r"|\s+(?:(?:local|metropolitan)\s+)?municipality$",
    examples={"the corporation of the town of quay": "the corporation of the ", "city of quay corporation": " corporation",
              "tilby local municipality": " local municipality"},
    not_examples=("town of quay",),
)
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_WHEN = rf"""(?:(?:{WEEKDAY})[\s,-]*)?(?:{_DAY}\s+(?:of\s+)?(?:{MONTH})|(?:{MONTH})\s+{_DAY})(?:\s*,?\s*(?:19|20)\d\d)?
    |(?:{MONTH})\s*,?\s*(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"""
# What sort of meeting it was: always beside the name, or only where "meeting" or a whole council follows ("Joint Waste Board").
_SPECIAL = r"special(?:ly)?(?!\s+(?:educational|needs|projects?|purposes?|interest|responsib\w+|committee|board|panel|areas?)\b)"
_ALWAYS = rf"""(?:special|regular|annual)\s+joint|ordinary|regular(?:ly)?|scheduled|extra-?\s?ordinary|annual|monthly|quarterly
    |adjourned|continued|reconvened|virtual|remote|hybrid|{_SPECIAL}"""
_BEFORE_MEETING = r"joint|public|general|emergency|urgent|additional|informal|statutory|inaugural|first|last"
_MEETING = r"(?=\s+(?:meetings?|sessions?|special|regular|(?:of\s+the\s+)?(?:city|town|county)?\s*council)\b)"
_SORT = rf"(?:{_ALWAYS}|(?:{_BEFORE_MEETING}){_MEETING})"
_OF_BODY = r"(?:notes?|notice|summary|record|decisions?|action\s+points)(?=\s+(?:of|by|from|for|at)\b)"
_PAPER = rf"""(?:(?:un)?-?(?:approved|confirmed|adopted)|draft|amended|revised|corrected|final|preliminary|minuti?e?s?|agendas?
    |summons|proceedings|{_OF_BODY})"""
_SESSION = r"(?:(?:work|study|budget|closed)\s+)?sessions?|workshops?"
NAME_BEFORE = Rule(
    id="body.words_before",
    pattern=rf"""^(?:(?:the|an?|of|for|from|at|to|{_PAPER}|{_SORT}|meetings?|{_SESSION}|{_WHEN})(?:\s*[:,&/–-]\s*|\s+))+(?=\S)""",
    examples={
        "MINUTES OF THE SPECIAL JOINT CITY COUNCIL": "MINUTES OF THE SPECIAL JOINT ",
        "Continued April 4, 2030 Regular Planning Board": "Continued April 4, 2030 Regular ",
        "Emergency Meeting of the Ferry Board": "Emergency Meeting of the ",
        "November 2030 Board of Directors": "November 2030 ",
        "2030-11-20 Ferry Board": "2030-11-20 ",
    },
    not_examples=("Joint Waste Board", "Public Protection Panel", "General Purposes Committee"),
)
_SHEET = r"(?:record|notice|statement)\s+of\s+decisions?|(?:decisions?\s+)?(?:notice|sheet|list|record)|decisions?"
_ENDING = rf"meetings?|mtgs?\.?|{_SESSION}|pack|held|on|at|\(?(?:draft|(?:un)?approved)\)?"
_PAGE = r"[\s,:–—-]{1,9}page\s+\d{1,9}.{0,80}"
NAME_AFTER = Rule(
    id="body.words_after",
    pattern=rf"""(?:(?:[\s,:–—-]{{1,9}}(?:{_PAPER}|{_SORT}|{_SHEET}|{_ENDING}|{_WHEN}|(?:19|20)\d\d)){{1,9}}(?:{_PAGE})?|{_PAGE})
        [.:,]{{0,9}}$|(?<=municipality)\s+(?:{_SORT}\s+)?council$""",
    examples={
        "Fernley Municipality Ordinary Council": " Ordinary Council",
        "Ferry Board Minutes Wednesday, March 28, 2030": " Minutes Wednesday, March 28, 2030",
        "CABINET DECISION SHEET": " DECISION SHEET",
        "Ferry Board Agenda, page 2 of 9": " Agenda, page 2 of 9",
    },
    not_examples=("Area Committee 2", "Ferry Board"),
)
WHOLE_COUNCIL = Rule(
    id="body.whole_council",
    pattern=r"""^(?:full|county|city|town|district|borough|parish|community|village|municipal|shire|common|whole|shadow\s+full)?
        \s*council$""",
    examples={"full council": "full council", "council": "council"},
    not_examples=("fernley council", "council tax board"),
)
SUB_BODY = Rule(
    id="body.sub",
    pattern=r"\bsub\s+(?=committee|group|panel)",
    examples={"licensing sub committee": "sub "},
    not_examples=("subcommittee",),
)
ACRONYM = Rule(
    id="body.acronym",
    pattern=r"\s*\([A-Z]{2,9}\)",
    examples={"Ferry Fares Authority (FFA)": " (FFA)"},
    not_examples=("Ferry Board (North)",),
    flags=re.VERBOSE,
)
RULES = (OF_FORM, NAMED_FORM, CORPORATION, NAME_BEFORE, NAME_AFTER, WHOLE_COUNCIL, SUB_BODY, ACRONYM)
