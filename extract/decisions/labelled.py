"""Recorded votes under headings.

``For (31) Mr Oxley, Mrs Tarn, …  Against (17) …  Abstain (2) …``, ``Ayes: Oxley, Tarn. Noes: None.``

Where a number is printed beside a heading or behind its names it counts, else the names do. Other labels (``Absent:``,
``In the Chair:``) end a list; who was absent or did not vote has that option.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions.counted import method, quantity
from extract.decisions.tally import SIDES, Tally, vote
from extract.decisions.vote_words import COUNTS_NOBODY, LABEL, TOTAL
from extract.decisions.voter_words import OFFICE_PART, PAGE_FOOT
from extract.decisions.voters import voters
from extract.models import Passage, Vote, VoteEvent
from extract.text.paragraphs import Paragraph
from extract.text.rule import Rule

MOVED_NEXT = Rule(
    id="vote.moved_next",
    # words between two headings after which the second is of another vote
    pattern=r"\b(?:moved|proposed|seconded)\s+(?:approval|adoption|acceptance|that|to|the|and|an?|it)\b",
    examples={"5. Cllr Oxley moved approval of the lease": "moved approval"},
    not_examples=("Oxley, Tarn, who had moved", "Cllr Oxley"),
)
BEHIND_COUNT = Rule(
    id="vote.aside",
    # in brackets behind a count: those who did not vote so
    pattern=r"""\s{0,3}[(\[]\s?(?P<names>[^()\[\]:]{2,200}?),?\s+(?:(?:was|were|being|is|are)\s+)?
        (?:(?P<absent>absent|excused|away|not\s+present)|(?P<not_voting>recused|not\s+voting|did\s+not\s+vote)
        |(?P<abstain>abstain(?:ed|ing|s)?)|(?P<against>opposed|dissent(?:ed|ing)|voting\s+no))\s?[)\]]""",
    examples={
        "Ayes: 5 (Oxley, Tarn absent)": {"names": "Oxley, Tarn", "absent": "absent"},
        "Ayes: 4 (Ward abstaining)": {"names": "Ward", "abstain": "abstaining"},
    },
    not_examples=("Ayes: 2 (Oxley, Tarn)", "Ayes (absent)"),
    needs=("absent", "excused", "away", "present", "recused", "vot", "abstain", "opposed", "dissent"),
)
LED_INTO = Rule(
    id="vote.led_into",
    # a small word right before "for", which is then no heading of its own
    pattern=r"(?<![\w])[a-z\u00df-\u00ff]{2,}\s{1,2}$",
    examples={"Nominations were received ": "received "},
    not_examples=("Votes cast: ", "The motion was lost. ", "VOTE "),
    flags=re.VERBOSE,
)
RULES = (MOVED_NEXT, BEHIND_COUNT, LED_INTO)
_FARTHEST = 8000  # characters of names under one heading of a recorded vote
_BESIDE = 40  # characters between headings that stand in one line of text
_UNCERTAIN = 0.8  # confidence of a name that only a model could tell
_LEAST_ALONE = 2  # names under the only heading of a vote

_CLOSING = re.compile(
    r"(?:^|\n)[^\n]{0,30}?\b(?:motion|amendment|carried|lost|resolved|agreed|the\s+chair|accordingly)"
    r"|[.;]\s+(?=absent|excused|recused|motion|the\s|cr\s|vacant|accordingly)|\s(?=(?:absent|excused|recused|vacant)\s?[:\u2013(-])"
    r"|(?<=\d\))\.?\s|(?<=[\u2013\u2014-]\s\d)[.\]]+\s",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\s(:;,\u2013\u2014-]+")
_ALONE = re.compile(r"ayes?|yeas?|t\u00e1|approved|.*vote", re.IGNORECASE)


class _Heading(NamedTuple):
    side: str
    start: int
    end: int
    number: int | None
    firm: bool  # at the start of a line, or with a colon: it may stand far from the heading before it
    object: str | None  # what was voted for: "the motion", "the amendment"
    said: str
    led: bool  # a sentence runs into it, and does not speak of votes: "Nominations were received for:"


def labelled(passage: Passage, parts: Sequence[Paragraph]) -> list[Tally]:
    """The votes under headings, in order."""
    groups = list(_groups(passage.text))
    untils = [*(group[0].start for group in groups), len(passage.text)][1:]
    found = (_recorded(passage, parts, group, until) for group, until in zip(groups, untils, strict=True))
    return [named for named in found if named is not None]


def _groups(text: str) -> Iterator[list[_Heading]]:
    """Headings of one recorded vote: for, then against, then abstain (some may be missing), none twice; other labels among them.

    In a division the second "for" is against: ``For the Motion … For the Amendment …``.
    """
    group: list[_Heading] = []
    for match in LABEL.finditer(text):
        heading = _heading(text, match)
        sides = [one for one in group if one.side in SIDES]
        if heading.object and heading.side == "for" and len(sides) == 1 and sides[0].object not in (None, heading.object):
            heading = heading._replace(side="against")
        if group and _apart(text, group, sides, heading):
            yield group
            group = []
        if heading.side == "for" or group:
            group.append(heading)
    if group:
        yield group


def _apart(text: str, group: Sequence[_Heading], sides: Sequence[_Heading], heading: _Heading) -> bool:
    """True for a heading of another vote: of a side that was told before, too far on, or behind the next motion."""
    gap = heading.start - group[-1].end
    loose = not heading.firm or (len(group) == 1 and not group[0].firm)
    later = heading.side not in SIDES or not sides or SIDES.index(heading.side) > SIDES.index(sides[-1].side)
    if not later or gap > (_BESIDE if loose else _FARTHEST):
        return True
    return MOVED_NEXT.search(text[group[-1].end : heading.start]) is not None


def _heading(text: str, match: re.Match[str]) -> _Heading:
    side = next(name for name in (*SIDES, "not_voting", "absent", "other") if match[name])
    printed = match["bracket"] or match["colon"] or match["bare"]
    start = match.start() + len(match.group(0)) - len(match.group(0).lstrip())
    sure = ":" in match.group(0) or bool(match["bracket"] or match["colon"])
    firm = start == 0 or text[start - 1] == "\n" or sure
    thing = " ".join(match["object"].casefold().split()) if match["object"] else None
    named = match["cast"] is not None and match["about"] is None
    led = not named and thing is None and LED_INTO.search(text[max(0, start - _BESIDE) : start]) is not None
    return _Heading(side, start, match.end(), quantity(printed), firm, thing, match[side], led and match[side].islower())


def _recorded(passage: Passage, parts: Sequence[Paragraph], group: Sequence[_Heading], until: int) -> Tally | None:
    """The vote of a group of headings and the names under them, the last of which end at `until`; None where it counts nobody."""
    counts: dict[str, int | None] = {}
    named: list[Vote] = []
    printed, end = True, group[-1].end
    for heading, after in zip(group, [*group[1:], None], strict=True):
        stop = after.start if after else _last(passage, parts, heading, until)
        votes = _names(passage, heading, stop)
        if heading.side in SIDES:
            total = TOTAL.search(passage.text[heading.end : stop]) if heading.number is None else None
            counts[heading.side] = int(total[str(total.lastgroup)]) if total else heading.number
            if counts[heading.side] is None:
                empty = COUNTS_NOBODY.compiled.match(passage.text[heading.end : stop])
                counts[heading.side] = len(votes) if votes else 0 if empty else None
                printed = printed and not votes
        named += votes
        end = max(end, stop) if votes else end
    if not _counts(group, counts, named):
        return None
    event = VoteEvent(
        method="recorded" if named else method(passage.text, group[0].start),
        votes_for=counts.get("for"),
        votes_against=counts.get("against"),
        abstentions=counts.get("abstain"),
        evidence=passage.evidence(group[0].start, group[-1].end, rule=LABEL.id, confidence=LABEL.confidence),
    )
    return Tally(group[0].start, end, [event, *named], printed)


def _counts(group: Sequence[_Heading], counts: dict[str, int | None], named: Sequence[Vote]) -> bool:
    """True for two sides, for one of names ("For the Motion: …"), and for "Ayes: 5."; none against is no count ("Nays: None")."""
    if counts.get("for") is None and not counts.get("against") and not counts.get("abstain"):
        return False
    if len(counts) > 1:
        return True
    alone = group[0]
    in_favour = sum(one.option == "for" for one in named)
    if not alone.firm or alone.led:
        return False
    return in_favour >= _LEAST_ALONE or (alone.number is not None and _ALONE.fullmatch(alone.said) is not None)


def _last(passage: Passage, parts: Sequence[Paragraph], heading: _Heading, until: int) -> int:
    """Where the names under the last heading end: with its paragraph, or the next where nothing follows on its line; not
    behind `until`, where the next vote begins."""
    index = next(n for n, part in enumerate(parts) if part.start <= heading.start <= part.end)
    rest = passage.text[heading.end : parts[index].end].strip(" :\n")
    broken = not rest or OFFICE_PART.search(rest) is not None
    if broken and index + 1 < len(parts) and heading.number != 0:
        index += 1
    below = passage.text[parts[index + 1].start : parts[index + 1].end] if index + 1 < len(parts) else ""
    if TOTAL.compiled.match(below) or PAGE_FOOT.compiled.match(below):
        index += 1  # the names may go on behind a page's foot: :func:`voters` leaves the last one out
    end = min(parts[index].end, until)
    closing = _CLOSING.search(passage.text, heading.end, end)
    return closing.start() if closing else end


def _names(passage: Passage, heading: _Heading, stop: int) -> list[Vote]:
    """The named votes between a heading and `stop`; none where the heading counts none."""
    if heading.number == 0 or heading.side == "other" or stop - heading.end > _FARTHEST:
        return []
    opening = _OPENING.match(passage.text, heading.end, stop)
    begin = opening.end() if opening else heading.end
    side = heading.side
    aside = BEHIND_COUNT.compiled.match(passage.text, heading.end, stop) if heading.number is not None else None
    if aside is not None:
        side, begin, stop = str(aside.lastgroup), aside.start("names"), aside.end("names")
    total = TOTAL.search(passage.text[begin:stop])
    words = passage.text[begin : begin + total.start() if total else stop]
    return [
        vote(passage, side, begin + one.start, begin + one.end, LABEL, LABEL.confidence if one.certain else _UNCERTAIN)
        for one in voters(words)
    ]
