"""The head of a paper → the council and the committee it names, as printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extract.models import Line, join_lines
from extract.text import sight
from extract.text.lexicon import DASH, MONTH, PERSON_TITLE, WEEKDAY
from extract.text.rule import Rule

TITLE_LINES = 14  # lines at the top in which a lone name is a title
REPORT_LINES = 30  # lines at the top in which a report says to whom it goes
ALONE_SHARE = 0.6  # share of a line that a name must fill to be its title
TEXT_READ = 40_000  # characters of a paper in which its council's name is counted
PLAIN_WEIGHT = 0.8  # weight of a name such as "Westing Council", which may be short for another
_BESIDE = 3.0  # times the type size: white space between a title and a logo beside it
_TITLE_SIZE = 13.0  # points from which a line is a title whatever its weight

_TYPE = (
    r"(?i:county|city|borough|district|parish|town|community|metropolitan|village|regional|township|municipal|burgh|unitary"
    r"|shire)"
)
# A word of a name: no day, month, building or website.
_WORD = (
    r"(?!(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march\s+\d|april\s+\d|june|july|august|september"
    r"|october|november|december|community\s+cent(?:re|er)|youtube|website|channel|village\s+hall|chamber)\b)[A-Z][\w'’&]*(?:-[\w'’]+)*"
)
_JOIN = r"(?i:and|of|the|cum|le|in|on|upon|with|by|under|de|st\.?|&)"
COUNCIL = Rule(
    id="body.council",
    pattern=rf"""
        \b(?P<of>(?i:(?:london|royal|metropolitan|county)\s+borough|city|town|township|municipality|village|borough|corporation|shire|county
          |(?:rural\s+)?district|rural\s+municipality)\s+(?i:council\s+)?(?i:of)\s+(?i:the\s+)?
          {_WORD}(?:\s+(?:{_JOIN}\s+)?{_WORD}){{0,2}}(?:\s+(?i:council))?)
        |\b(?P<named>(?:(?:{_WORD}|{_JOIN}),?[ ]+){{1,6}}(?:{_TYPE}\s+){{1,2}}(?i:council))\b(?!\s+(?i:tax))
        |\b(?P<plain>{_WORD}(?:[ ]+(?:{_JOIN}\s+)?{_WORD}){{0,3}}[ ]+(?:Council|COUNCIL|Combined\s+Authority))\b
          (?!\s+(?i:chamber|tax|house|offices?|officers?|members?|meeting|policy|budget|plan))
        |\b(?P<authority>{_WORD}(?:[ ]+(?:{_JOIN}[ ]+)?{_WORD}){{0,4}}[ ]+
          (?i:combined|fire\s+(?:and|&)\s+rescue|national\s+park|police|port)
          [ ]+(?i:authority))\b
        |\b(?P<board>(?i:community\s+board\s+(?:no\.?\s+)?)\d+(?:\s?{DASH}\s?{_WORD})?)""",
    examples={
        "SALTMARSH COUNTY COUNCIL": {"named": "SALTMARSH COUNTY COUNCIL"},
        "the Borough of Fernley": {"of": "Borough of Fernley"},
        "Stoke-under-Hill Parish Council": {"named": "Stoke-under-Hill Parish Council"},
        "COMMUNITY BOARD 9-RIVERSIDE": {"board": "COMMUNITY BOARD 9-RIVERSIDE"},
    },
    not_examples=("the council agreed", "Council Tax", "the city of"),
    needs=("council", " of ", "board", "authority"),
    flags=re.VERBOSE,
)
_LONGEST_NAME = 120  # characters of a council's name, on either side of the word that says what it is
_KIND_OF_BODY = re.compile(
    r"[CcAaBbTtMmVvSsDdRrLl](?:ouncil|OUNCIL|uthority|UTHORITY|ommunity|OMMUNITY|ity|ITY|own|OWN|unicipal|UNICIPAL|illage|ILLAGE|orough"
    r"|OROUGH|orporation|ORPORATION|hire|HIRE|ounty|OUNTY|istrict|ISTRICT|ondon|ONDON|oyal|OYAL|etropolitan|ETROPOLITAN|ural|URAL)"
)
# What stands before a council's name and is no part of it, and the words that cannot be a place.
_BEFORE = re.compile(
    r"^.*\b(?:meeting|meetings|minutes|notice|agenda|members|clerk|chairman|councillors?|cllrs?|councillor\s+\w+\s+\w+|department|behalf|leader"
    r"|residents|report|record|proceedings|offices?|area|parish|decision|summons|office)\s+(?:of|to|for|from)\s+(?:the\s+)?",
    re.I | re.S,
)
MEMBER = re.compile(rf"^{PERSON_TITLE}.*,\s*", re.I)
_LEADING = re.compile(r"^(?:the|a|an|of|to|in|and|by|with|for|from|at|on|all|this|that|our|your|each|any|no)\s+", re.I)
_NO_PLACE = re.compile(
    rf"\b(?:{_TYPE}|council|full|annual|the|of|above|ordinary|extraordinary|special|new|local|this|our|each|members?|all|public|notice|a"
    r"|meeting|agenda|minutes|parent|youth|consumer|national|arts|yes)\b",
    re.I,
)

_BODY = r"""(?:board\s+of\s+\w+(?:\s+\w+){0,1}|municipal\s+district|sub-?committee|committee|panel|cabinet|executive|board
    |commission|forum|assembly|working\s+(?:group|party)|task\s+(?:group|force)
    |partnership|council|authority)"""
_ALONE = Rule(
    id="body.heading",
    pattern=rf"""^(?:(?:ordinary|regular|special|annual|monthly|draft|minutes\s+of(?:\s+the)?)\s+)*
        (?P<body>(?:[\w&'’,/()-]+\s+){{0,11}}?{_BODY}(?:\s+(?:sub-?committee|board|committee|north|south|east|west|[A-Z]|\d))?
        (?:\s+for\s+[\w\s,&]{{3,60}}?)?)
        (?:\s+(?:ordinary|regular|special|annual|monthly|minutes?|agenda|meeting|session|decisions?|sheet|notice|record))*
        (?:\s*{DASH}\s*\d.*|\s*,?\s*(?:{WEEKDAY}).*)?$""",
    examples={
        "PLANNING COMMITTEE": {"body": "PLANNING COMMITTEE"},
        "Adult Care Scrutiny Panel": {"body": "Adult Care Scrutiny Panel"},
        "LEISURE PANEL – 4th May 2021": {"body": "LEISURE PANEL"},
        "ORDINARY COUNCIL MEETING MINUTES": {"body": "COUNCIL"},
        "CABINET DECISION SHEET": {"body": "CABINET"},
    },
    not_examples=("The committee met", "Councillors"),
)
OF_BODY = Rule(
    id="body.meeting_of",
    pattern=rf"""\b(?:meeting|minutes|proceedings)\s+of\s+(?:an?\s+|the\s+)?(?:(?:annual|ordinary|extraordinary|special|regular|general)\s+
        (?:general\s+)?(?:meeting\s+)?(?:of\s+)?)?(?:the\s+)?
        (?P<body>(?!an?\s|the\s|above\b|previous\b|last\b|this\b|meeting)[A-Z](?:[^.;:(]{{1,90}}?{_BODY}|[^.;:(,]{{2,90}}?))
        (?=\s*(?:,|\(|$)|\s+(?:will\s+be\s+|was\s+|to\s+be\s+|be\s+)?held\b|\s+(?:on|at|of\s+the\s+(?:city|town|county))\b|\s+meeting\b
        |\s+commencing|\s+which|\s+{WEEKDAY})""",
    examples={
        "MINUTES of a meeting of the Planning Committee held in the Guildhall": {"body": "Planning Committee"},
        "A meeting of the County Council will be held": {"body": "County Council"},
    },
    not_examples=("Minutes of previous meetings", "the meeting of the above Council"),
    needs=("meeting", "minutes", "proceedings"),
)
TO_BODY = Rule(
    id="body.report_to",
    pattern=rf"""^(?:to|report\s+to|meeting(?:\s+name)?|committee|decision\s+maker|considered\s+by)\s*:\s+
        (?P<body>(?-i:[A-Z])[^:]{{2,90}}?)(?=\s*(?:,\s*)?(?:{DASH}\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{WEEKDAY})|\s+{DASH}\s|\s+(?:date|from|by)\s*:|$)""",
    examples={"To: Cabinet – 4th March 2025": {"body": "Cabinet"}, "Report to: Leisure Panel": {"body": "Leisure Panel"}},
    not_examples=("to: the members who",),
)
TAKEN_BY = Rule(
    id="body.decision_maker",
    pattern=rf"""\b(?:decisions?\s+(?:to\s+be\s+)?(?:taken|made)\s+by|decision[\s-]maker|decisions?\s+of)\s*:?\s*(?:decision\s+(?:no\.?|number|ref\w*)\s*:?\s*)?
        (?P<body>[A-Z][^:\d]{{2,160}}?)(?=\s+(?:\d|decision\s+(?:no|num|ref)|date\b|title\b|subject\b|ward|at\s+(?:its|the|an?)\s|held\s|on\s+(?:the\s+)?(?:\d|{WEEKDAY}))|\s*$)""",
    examples={
        "Decision maker: Cabinet Member for Parks": {"body": "Cabinet Member for Parks"},
        "Decisions taken by the Executive at its meeting on Tuesday": {"body": "the Executive"},
    },
    not_examples=("the decision was taken by nobody",),
    needs=("decision",),
)
RULES = (COUNCIL, _ALONE, OF_BODY, TO_BODY, TAKEN_BY)
MAKER_LABELS = ("decision maker", "meeting name", "meeting", "committee", "to", "decision taken by", "decision to be taken by")
_OFFICER = re.compile(r"\b(?:chief\s+executive|director|head\s+of|officer|manager|clerk)\b", re.I)
OWN_NAME = re.compile(r"^(?:the\s+)?(?:parish|town|community|village)\s+council$", re.I)
MEETS_AS_ITSELF = re.compile(r"\b(?:parish|town|community|village)\b.*\bcouncil\b|\bcommunity\s+board\b", re.I)
LIKE_A_BODY = re.compile(
    r"\b(?:municipal\s+district|committee|sub-?committee|panel|cabinet|executive|board|commission|forum|assembly|group|partnership|council|authority|member|leader"
    r"|mayor|director|officer|court|court\s+of|trust|body|conference|bench|chief\s+executive|portfolio\s+holder)\b",
    re.I,
)
NOT_A_BODY = re.compile(r"\b(?:agenda|minutes|members|report|meeting|copies|information|clerk|contact|public|above)\b", re.I)
DATED = re.compile(rf"\s*(?:,|{DASH}|\bon\b)?\s*(?:{WEEKDAY}\s*,?\s*)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}.*$", re.I)
_PERSON = re.compile(rf"^{PERSON_TITLE}", re.I)


def council(head: Sequence[Line], blocks: Sequence[str], text: str) -> str | None:
    """The council as printed, or None.

    A name that fills a line or block of the head weighs most, then one inside it, then how often it is printed.
    """
    weights: Counter[str] = Counter()
    printed: dict[str, str] = {}
    titles = [line.text for line in head[:TITLE_LINES] if _is_title(line)]
    for number, title in [*enumerate(titles), *enumerate(block for block in blocks[:TITLE_LINES] if block not in titles)]:
        for found in COUNCIL.finditer(title):
            name = _trimmed(found.group(0))
            if name:
                weight = 12.0 if len(name) >= ALONE_SHARE * len(title) else 6.0
                weight = weight * (PLAIN_WEIGHT if found["plain"] else 1.0) - number / 10
                weights[name.casefold()] += int(10 * weight)
                printed.setdefault(name.casefold(), name)
    for found in sight.finditer(COUNCIL.compiled, text[:TEXT_READ], _KIND_OF_BODY, _LONGEST_NAME):
        name = _trimmed(found.group(0))
        if name:
            weights[name.casefold()] += 5 if found["plain"] or found["of"] else 10
            printed.setdefault(name.casefold(), name)
    best = weights.most_common(1)
    return printed[best[0][0]] if best else None


def _trimmed(found: str) -> str | None:
    """The name without what stands before it, or None where no place is in it."""
    name = MEMBER.sub("", _BEFORE.sub("", " ".join(found.split())))
    while _LEADING.match(name):
        name = _LEADING.sub("", name, count=1)
    place = _NO_PLACE.sub("", name)
    told = re.search(r"[A-Za-z]{3}", place) or "board" in name.casefold()
    return name if told and "," not in name else None


def committee(
    head: Sequence[Line], blocks: Sequence[str], labelled: Mapping[str, str], council_name: str | None, kind: str
) -> str | None:
    """The committee as printed, or None where a council meets as itself or none is named.

    `blocks` are the paragraphs of the head, `labelled` its labelled values, `kind` the kind of paper.
    """
    if "committee" in labelled and not NOT_A_BODY.search(labelled["committee"]):
        return DATED.sub("", " ".join(labelled["committee"].split())).strip(" ,.:-–") or None
    for name in _names(head, blocks, labelled, kind):
        clean = re.sub(r"\s+(?:date|from|by|subject)\s*:.*$", "", " ".join(name.split()), flags=re.I).strip(" ,.:-–")
        clean = DATED.sub("", re.sub(r"^(?:the|of|an?)\s+", "", clean, flags=re.I))
        if council_name:
            own = re.escape(council_name)
            clean = re.sub(rf"\s+of\s+(?:the\s+)?{own}$", "", clean, flags=re.I)
            if re.fullmatch(rf"(?:the\s+)?{own}(?:\s+council)?", clean, flags=re.I):
                continue
            clean = re.sub(rf"^{own}(?:'s|’s)?\s*[-–:,]?\s+", "", clean, flags=re.I)
        if len(clean) >= 4 and LIKE_A_BODY.search(clean) and not NOT_A_BODY.search(clean) and not OWN_NAME.match(clean):
            return clean
    if council_name and kind in ("agenda", "minutes") and not MEETS_AS_ITSELF.search(council_name):
        return "Council"
    return None


def _names(head: Sequence[Line], blocks: Sequence[str], labelled: Mapping[str, str], kind: str) -> Iterator[str]:
    """Candidates for the committee, the best founded first."""
    if kind == "decision":
        for block in (*blocks[:6], " ".join(blocks[:6]), *blocks[6:]):  # the name may stand in the block below its label
            found = TAKEN_BY.search(block)
            if found:
                yield found["body"].split(", ", 1)[-1] if _PERSON.match(found["body"]) else found["body"]
    if kind not in ("agenda", "minutes"):
        yield from (labelled[label] for label in MAKER_LABELS if label in labelled)
        for line in head[:REPORT_LINES]:
            found = TO_BODY.match(line.text)
            if found:
                yield found["body"]
    titles = {join_lines(line.text) for line in head[:TITLE_LINES] if _is_title(line)}
    parts = [line.text[a:b] for line in head[:TITLE_LINES] if _is_title(line) for a, b, _ in line.segments(_BESIDE * line.size)]
    for block in (*blocks[:TITLE_LINES], *parts):
        found = _ALONE.match(block)
        if found and any(title in block or block in title for title in titles) and not _OFFICER.search(block):
            yield found["body"]
    for block in blocks[:TITLE_LINES]:
        found = OF_BODY.search(block)
        if found:
            yield found["body"]


def _is_title(line: Line) -> bool:
    """True for a line set off as a title: in capitals, bold or large."""
    return line.text.isupper() or line.bold or line.size >= _TITLE_SIZE
