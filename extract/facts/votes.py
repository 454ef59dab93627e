"""Counted votes, and the names printed under them.

    For (31) Mr Oxley, Mrs Tarn, OBE, …  Against (17) …  Abstain (2) …         13 votes to 5 with 2 abstentions
    Ayes: Oxley, Tarn. Noes: None.                                            carried on a 4-1 vote
    Carried with 31 in favor, 2 opposed and 1 abstained      For: 6 Against: 2 Abstentions: 1

A vote "carried unanimously" counts nobody. A named vote follows its count in the result; names are never inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.layouts import Layout
from extract.lexicon import DASH, NUMBER_WORDS
from extract.models import Passage, Section, Vote, VoteEvent
from extract.names import names
from extract.paragraphs import Paragraph, paragraphs
from extract.rule import Rule

KINDS_OF_PAPER = ("minutes", "decision")
FARTHEST = 8000  # characters of names under one heading of a recorded vote
UNCERTAIN = 0.8  # confidence of a name that only a model could tell
REPEATED = 300  # characters behind a count in which the same numbers are the same vote
BESIDE = 40  # characters between headings that stand in one line of text
AROUND = 200  # characters before a count in which the method is named

_COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS)}|none|nil|no|all)"
_SIDE = {"for": "for", "against": "against", "abstain": "abstain"}
_FOR = r"(?:voted\s+)?(?:in\s+favou?r|for|ayes?|aye\s+votes?|yeas?|yes)"
_AGAINST = r"(?:voted\s+)?(?:opposed|against|noes|nays?|no(?=\s*(?:[,;.)]|and\b|with\b|$))|in\s+opposition|opposing)"
_ABSTAIN = r"(?:voted\s+to\s+)?(?:abstain(?:ed|ing|s)?|abstentions?)"
_VOTES = r"(?:\s+(?:members?|votes?|councillors?|(?:votes?\s+)?cast|voting|persons?|people|were|was|being))*"

PROSE = Rule(
    id="vote.counted",
    pattern=rf"""(?<![\d/.,{DASH[1:-1]}])\b(?P<for>{_COUNT}){_VOTES}\s+{_FOR}(?:\s+the\s+(?:motion|amendment|proposal
          |recommendation))?\s*[,;:&]?\s*(?:and\s+|with\s+|to\s+)?
        (?:(?P<against>{_COUNT}){_VOTES}\s+{_AGAINST}(?:\s*[,;:&(]?\s*(?:(?:and|with)\s+)?(?:there\s+(?:was
          |were)\s+)?(?P<abstain>{_COUNT}){_VOTES}\s+{_ABSTAIN})?
        |(?:(?:and|with)\s+)?(?:there\s+(?:was|were)\s+)?(?P<abstain2>{_COUNT}){_VOTES}\s+{_ABSTAIN})""",
    examples={
        "carried with 31 in favor, 2 opposed, 1 abstained": {"for": "31", "against": "2", "abstain": "1"},
        "six votes for and two against with one abstention": {"for": "six", "against": "two", "abstain": "one"},
        "5 in favour, none against": {"for": "5", "against": "none"},
    },
    not_examples=("all were in favour of tea", "20 for sale", "21 for"),
    needs=("favo", "for", "aye", "yea", "yes"),
    confidence=0.95,
)
SCORE = Rule(
    id="vote.score",
    pattern=rf"""(?:\b(?:by|with|on)\s+(?:a\s+)?(?:(?:roll[ -]call|recorded
          |majority)\s+)?(?:vote\s+(?:of\s+)?)?(?P<for>{_COUNT})\s+votes?\s+to\s+(?P<against>{_COUNT})
        |\b(?:(?:carried|passed|approved|adopted|failed|lost|defeated|unanimously|vote(?:\s+(?:of|was))?|voted|tally
          |result|count)\b\s*[:,]?\s*(?:by\s+)?(?:a\s+)?(?:(?:vote|margin
          |majority)\s+of\s+)?[(\[]?\s*)(?P<for2>\d{{1,3}})\s*(?:{DASH}
          |\bto\b)\s*(?P<against2>\d{{1,3}})(?:\s*(?:{DASH})\s*(?P<abstain2>\d{{1,3}}))?(?![\d/.]*\d)
        |\b(?:a|an|on\s+a)\s+(?P<for3>\d{{1,3}})\s*(?:{DASH}
          |\bto\b)\s*(?P<against3>\d{{1,3}})(?:\s*{DASH}\s*(?P<abstain3>\d{{1,3}}))?\s+(?:roll[ -]call\s+)?(?:vote
          |majority|margin)\b)
        (?:\s*[,;(]?\s*(?:votes?\s*)?(?:with|and)?\s*(?P<abstain>{_COUNT})\s+(?:members?\s+)?{_ABSTAIN})?""",
    examples={
        "lost by 13 votes to 5 with 2 abstentions": {"for": "13", "against": "5", "abstain": "2"},
        "carried on a 4-1 vote": {"for3": "4", "against3": "1"},
        "Motion carried (7-2)": {"for2": "7", "against2": "2"},
        "on a 4-1-1 vote": {"for3": "4", "against3": "1", "abstain3": "1"},
    },
    not_examples=("items 3-5 were put to the vote", "passed in 2019-20", "open 9 to 5"),
    needs=(
        "vote",
        "carried",
        "passed",
        "approved",
        "adopted",
        "failed",
        "lost",
        "defeated",
        "unanimous",
        "tally",
        "majority",
        "margin",
    ),
    confidence=0.93,
)
LABEL = Rule(
    id="vote.labelled",
    # "For (31)", "AYES: Oxley, Tarn", "Against: 2", "Abstentions – none"
    pattern=rf"""(?:^|(?<=[\n;.,|)\d])|(?<=\s))\s{{0,2}}(?:(?:(?:members|councillors|those
          |votes?)\s+)?(?:voting\s+)?)(?:(?P<for>for(?:\s+the\s+motion)?|(?:in\s+)?favou?r|ayes?|yeas?|yes)
          |(?P<against>against(?:\s+the\s+motion)?|opposed|noes|nays?|no)|(?P<abstain>abstain(?:ed|ing|s)?
          |abstentions?|abstention))
        (?:\s+votes?)?\s*(?:(?:[(\[]\s*(?P<bracket>{_COUNT})\s*[)\]])\s*:?|(?:[:=]|\s{DASH}
          |(?<=s){DASH})\s*(?P<colon>{_COUNT}(?=[\s.,;)]|$))?|\s+(?P<bare>\d{{1,3}})(?=\s*(?:[,;.|]|\n|$|and\b|against
          |abst|no|opp)))""",
    examples={
        "For (31)": {"for": "For", "bracket": "31"},
        "AYES: Oxley": {"for": "AYES"},
        "Abstentions: 2": {"abstain": "Abstentions", "colon": "2"},
        "Against 2, Abstain 1": {"against": "Against", "bare": "2"},
    },
    not_examples=("For information", "no report", "Against the wall"),
    confidence=0.95,
)
SURNAME = Rule(
    id="vote.surname",
    # "Oxley, Tarn, Ward": a list of bare surnames
    pattern=r"""(?:^|(?<=[,;&])|(?<=\band))\s{0,2}(?:-\s?)?
        (?P<name>(?!None|Nil|No\b|And\b)[A-Z][\w'\u2019-]+(?:[ ][A-Z][\w'\u2019-]+){0,2})\s{0,2}(?=[,;.&]|and\b|$)""",
    examples={"Oxley, Tarn and Ward.": {"name": "Oxley"}},
    not_examples=("None.", "the members"),
    flags=re.VERBOSE,
    confidence=0.9,
)
RULES = (PROSE, SCORE, LABEL, SURNAME)

_CLOSING = re.compile(
    r"(?:^|\n)[^\n]{0,30}?\b(?:motion|amendment|carried|lost|absent|excused|recused|resolved|agreed|the\s+chair)"
    r"|[.;]\s+(?=absent|excused|recused|motion|the\s)",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\W*(?:none|nil|no\s*one|0)\b", re.IGNORECASE)
_METHODS = (
    ("recorded", r"roll[ -]call|recorded\s+vote|named\s+vote|voting\s+was\s+as\s+follows"),
    ("show_of_hands", r"show\s+of\s+hands"),
)


class _Heading(NamedTuple):
    side: str
    start: int
    end: int
    number: int | None
    firm: bool  # at the start of a line, or with a colon: it may stand far from the heading before it


def find(section: Section, layout: Layout) -> list[VoteEvent | Vote]:
    """The votes of a minute in order, each followed by the named votes under it."""
    if section.paper.kind not in KINDS_OF_PAPER:
        return []
    passage = section.passage
    parts = paragraphs(passage, section.heading_end)
    found: list[tuple[int, int, list[VoteEvent | Vote]]] = []
    for group in _groups(passage.text):
        event = _recorded(passage, parts, group)
        if event:
            found.append((group[0].start, group[-1].end, event))
    for rule in (PROSE, SCORE):
        for match in rule.finditer(passage.text):
            if any(match.start() < end and start < match.end() for start, end, _ in found):
                continue
            event = _counted(passage, match, rule)
            if event and not any(
                0 <= match.start() - end <= REPEATED and _same(event[0], old[0]) for _, end, old in found
            ):
                found.append((match.start(), match.end(), event))
    return [record for *_, records in sorted(found, key=lambda entry: entry[0]) for record in records]


def _groups(text: str) -> Iterator[list[_Heading]]:
    """Headings of one recorded vote: for, then against, then abstain (some may be missing), none twice."""
    group: list[_Heading] = []
    for match in LABEL.finditer(text):
        side = next(name for name in _SIDE if match[name])
        printed = match["bracket"] or match["colon"] or match["bare"]
        start = match.start() + len(match.group(0)) - len(match.group(0).lstrip())
        firm = start == 0 or text[start - 1] == "\n" or ":" in match.group(0)
        heading = _Heading(side, start, match.end(), _number(printed), firm)
        order = list(_SIDE)
        gap = heading.start - group[-1].end if group else 0
        loose = not firm or (len(group) == 1 and not group[0].firm)
        if group and (order.index(side) <= order.index(group[-1].side) or gap > (BESIDE if loose else FARTHEST)):
            yield group
            group = []
        if side == "for" or group:
            group.append(heading)
    if group:
        yield group


def _recorded(passage: Passage, parts: Sequence[Paragraph], group: Sequence[_Heading]) -> list[VoteEvent | Vote]:
    """The event of a group of headings and the names under them; nothing where fewer than two sides are there."""
    if len(group) < 2:
        return []
    counts: dict[str, int | None] = {}
    named: list[Vote] = []
    for heading, after in zip(group, [*group[1:], None], strict=True):
        stop = after.start if after else _last(passage, parts, heading)
        votes = list(_names(passage, heading, stop))
        counts[heading.side] = heading.number
        if heading.number is None:
            empty = _NOBODY.match(passage.text[heading.end : stop])
            counts[heading.side] = len(votes) if votes else 0 if empty else None
        named += votes
    if counts.get("for") is None and counts.get("against") is None:
        return []
    event = VoteEvent(
        method="recorded" if named else _method(passage.text, group[0].start),
        votes_for=counts.get("for"),
        votes_against=counts.get("against"),
        abstentions=counts.get("abstain"),
        evidence=passage.evidence(group[0].start, group[-1].end, rule=LABEL.id, confidence=LABEL.confidence),
    )
    return [event, *named]


def _last(passage: Passage, parts: Sequence[Paragraph], heading: _Heading) -> int:
    """Where the names under the last heading end: with its paragraph, or the next where nothing follows on its line."""
    index = next(n for n, part in enumerate(parts) if part.start <= heading.start <= part.end)
    if (
        not passage.text[heading.end : parts[index].end].strip(" :\n")
        and index + 1 < len(parts)
        and heading.number != 0
    ):
        index += 1
    end = parts[index].end
    closing = _CLOSING.search(passage.text, heading.end, end)
    return closing.start() if closing else end


def _names(passage: Passage, heading: _Heading, stop: int) -> Iterator[Vote]:
    """The names between a heading and `stop`; none where the heading counts none."""
    if heading.number == 0 or stop - heading.end > FARTHEST:
        return
    words = passage.text[heading.end : stop]
    spans = [(name.start, name.end, name.certain) for name in names(words)]
    spans = spans or [(*match.span("name"), True) for match in SURNAME.finditer(words)]
    for start, end, certain in spans:
        yield Vote(
            name=passage.clean(heading.end + start, heading.end + end),
            option=heading.side,
            evidence=passage.evidence(
                heading.end + start,
                heading.end + end,
                rule=LABEL.id,
                confidence=LABEL.confidence if certain else UNCERTAIN,
            ),
        )


def _counted(passage: Passage, match: re.Match[str], rule: Rule) -> list[VoteEvent | Vote]:
    """The event of a count in a sentence."""
    groups = match.groupdict()
    sides = {
        side: _number(next((groups[name] for name in (side, f"{side}2", f"{side}3") if groups.get(name)), None))
        for side in _SIDE
    }
    if sides["for"] is None or (sides["against"] is None and sides["abstain"] is None):
        return []
    return [
        VoteEvent(
            method=_method(passage.text, match.start()),
            votes_for=sides["for"],
            votes_against=sides["against"],
            abstentions=sides["abstain"],
            evidence=passage.evidence(*match.span(), rule=rule.id, confidence=rule.confidence),
        )
    ]


def _same(one: VoteEvent | Vote, other: VoteEvent | Vote) -> bool:
    """True for two counts alike in votes for and against."""
    if not isinstance(one, VoteEvent) or not isinstance(other, VoteEvent):
        return False
    return (one.votes_for, one.votes_against) == (other.votes_for, other.votes_against)


def _number(printed: str | None) -> int | None:
    """A printed count; None for what is no number (``all``)."""
    if printed is None:
        return None
    word = printed.casefold()
    return int(word) if word.isdigit() else 0 if word in ("none", "nil", "no") else NUMBER_WORDS.get(word)


def _method(text: str, start: int) -> str | None:
    near = text[max(0, start - AROUND) : start + AROUND]
    return next((method for method, pattern in _METHODS if re.search(pattern, near, re.IGNORECASE)), None)
