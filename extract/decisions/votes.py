"""Counted votes, and the names printed under them.

    For (31) Mr Oxley, Mrs Tarn, OBE, …  Against (17) …  Abstain (2) …         13 votes to 5 with 2 abstentions
    Ayes: Oxley, Tarn. Noes: None.                                            carried on a 4-1 vote
    Carried with 31 in favor, 2 opposed and 1 abstained      For: 6 Against: 2 Abstentions: 1

A vote "carried unanimously" counts nobody. A named vote follows its count in the result; names are never inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.decisions.vote_words import CALLED, LABEL, PROSE, SCORE, SIDES, SURNAME, TOTAL
from extract.models import Layout, Passage, Section, Vote, VoteEvent
from extract.names.names import names
from extract.text.lexicon import NUMBER_WORDS
from extract.text.paragraphs import Paragraph, paragraphs
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("minutes", "decision")
_FARTHEST = 8000  # characters of names under one heading of a recorded vote
UNCERTAIN = 0.8  # confidence of a name that only a model could tell
REPEATED = 300  # characters behind a count in which the same numbers are the same vote
_BESIDE = 40  # characters between headings that stand in one line of text
AROUND = 200  # characters before a count in which the method is named
_BEFORE = 120  # characters before a list of names in which its score may be printed
FEWEST_CALLED = 3  # names with a vote behind each that make a roll call
_BETWEEN = 12  # characters between them

_CLOSING = re.compile(
    r"(?:^|\n)[^\n]{0,30}?\b(?:motion|amendment|carried|lost|absent|excused|recused|resolved|agreed|the\s+chair)"
    r"|[.;]\s+(?=absent|excused|recused|motion|the\s|cr\s|vacant)|\s(?=(?:absent|excused|recused|vacant)\s?[:\u2013(-])"
    r"|(?<=\d\))\.?\s",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\W*(?:none|nil|no\s*one|0)\b", re.IGNORECASE)
_SHARED = re.compile(
    r"(?:councillors|cllrs|crs|clrs|members|commissioners|trustees|supervisors)\b\.?\s+(?=\S)", re.IGNORECASE
)
_OPENING = re.compile(r"[\s(:;,\u2013\u2014-]+")
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
    object: str | None  # what was voted for: "the motion", "the amendment"


class _Found(NamedTuple):
    start: int
    end: int
    records: list[VoteEvent | Vote]
    printed: bool  # the counts are printed, not those of the names


def find(section: Section, layout: Layout) -> list[VoteEvent | Vote]:
    """The votes of a minute in order, each followed by the named votes under it."""
    if section.paper.kind not in _KINDS_OF_PAPER:
        return []
    passage = section.passage
    parts = paragraphs(passage, section.heading_end)
    found: list[_Found] = []
    for group in _groups(passage.text):
        named = _recorded(passage, parts, group)
        if named is not None:
            found.append(named)
    found = _merged(found)
    found += [
        call
        for call in _called(passage)
        if not any(call.start < other.end and other.start < call.end for other in found)
    ]
    for rule in (PROSE, SCORE):
        for match in rule.finditer(passage.text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            event = _counted(passage, match, rule)
            if event is None:
                continue
            place = next((n for n, other in enumerate(found) if _again(match, event, other)), None)
            if place is None:
                found.append(_Found(match.start(), match.end(), [event], True))
            elif not found[place].printed and not _same(event, found[place].records[0]):
                found[place] = _corrected(found[place], event)
    return [record for vote in sorted(found, key=lambda vote: vote.start) for record in vote.records]


def _merged(found: Sequence[_Found]) -> list[_Found]:
    """`found` without counts that are printed again, with the names, right behind them."""
    kept: list[_Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and len(last.records) == 1 and one.start - last.end <= REPEATED and _same(one.records[0], last.records[0]):
            kept.pop()
        kept.append(one)
    return kept


def _groups(text: str) -> Iterator[list[_Heading]]:
    """Headings of one recorded vote: for, then against, then abstain (some may be missing), none twice.

    In a division the second "for" is against: ``For the Motion … For the Amendment …``.
    """
    group: list[_Heading] = []
    for match in LABEL.finditer(text):
        side = next(name for name in SIDES if match[name])
        printed = match["bracket"] or match["colon"] or match["bare"]
        start = match.start() + len(match.group(0)) - len(match.group(0).lstrip())
        sure = ":" in match.group(0) or bool(match["bracket"] or match["colon"])
        firm = start == 0 or text[start - 1] == "\n" or sure
        thing = " ".join(match["object"].casefold().split()) if match["object"] else None
        if thing and side == "for" and len(group) == 1 and group[0].object not in (None, thing):
            side = "against"
        heading = _Heading(side, start, match.end(), _number(printed), firm, thing)
        gap = heading.start - group[-1].end if group else 0
        loose = not firm or (len(group) == 1 and not group[0].firm)
        later = bool(group) and SIDES.index(side) > SIDES.index(group[-1].side)
        if group and (not later or gap > (_BESIDE if loose else _FARTHEST)):
            yield group
            group = []
        if side == "for" or group:
            group.append(heading)
    if group:
        yield group


def _recorded(passage: Passage, parts: Sequence[Paragraph], group: Sequence[_Heading]) -> _Found | None:
    """The vote of a group of headings and the names under them; None where fewer than two sides are there.

    Where a number is printed beside a heading or behind its names it counts, else the names do.
    """
    if len(group) < 2:
        return None
    counts: dict[str, int | None] = {}
    named: list[Vote] = []
    printed, end = True, group[-1].end
    for heading, after in zip(group, [*group[1:], None], strict=True):
        stop = after.start if after else _last(passage, parts, heading)
        votes = list(_names(passage, heading, stop))
        total = TOTAL.search(passage.text[heading.end : stop]) if heading.number is None else None
        counts[heading.side] = int(total[str(total.lastgroup)]) if total else heading.number
        if counts[heading.side] is None:
            empty = _NOBODY.match(passage.text[heading.end : stop])
            counts[heading.side] = len(votes) if votes else 0 if empty else None
            printed = printed and not votes
        named += votes
        end = max(end, stop) if votes else end
    if counts.get("for") is None and counts.get("against") is None:
        return None
    event = VoteEvent(
        method="recorded" if named else _method(passage.text, group[0].start),
        votes_for=counts.get("for"),
        votes_against=counts.get("against"),
        abstentions=counts.get("abstain"),
        evidence=passage.evidence(group[0].start, group[-1].end, rule=LABEL.id, confidence=LABEL.confidence),
    )
    return _Found(group[0].start, end, [event, *named], printed)


def _last(passage: Passage, parts: Sequence[Paragraph], heading: _Heading) -> int:
    """Where the names under the last heading end: with its paragraph, or the next where nothing follows on its line."""
    index = next(n for n, part in enumerate(parts) if part.start <= heading.start <= part.end)
    if (
        not passage.text[heading.end : parts[index].end].strip(" :\n")
        and index + 1 < len(parts)
        and heading.number != 0
    ):
        index += 1
    if index + 1 < len(parts) and TOTAL.compiled.match(passage.text[parts[index + 1].start : parts[index + 1].end]):
        index += 1
    end = parts[index].end
    closing = _CLOSING.search(passage.text, heading.end, end)
    return closing.start() if closing else end


def _names(passage: Passage, heading: _Heading, stop: int) -> Iterator[Vote]:
    """The names between a heading and `stop`; none where the heading counts none.

    Lists mix titled names and bare surnames ("Abbott, Mrs Bell, Cheung"): what :func:`names` leaves is read as surnames.
    """
    if heading.number == 0 or stop - heading.end > _FARTHEST:
        return
    opening = _OPENING.match(passage.text, heading.end, stop)
    begin = opening.end() if opening else heading.end
    total = TOTAL.search(passage.text[begin:stop])
    words = passage.text[begin : begin + total.start() if total else stop]
    spans = [(name.start, name.end, name.certain) for name in names(words)]
    shared = _SHARED.match(words)
    bare = words if shared is None else " " * shared.end() + words[shared.end() :]
    for match in SURNAME.finditer(bare):
        start, end = match.span("name")
        if not any(start < b and a < end for a, b, _ in spans):
            spans.append((start, end, True))
    for start, end, certain in sorted(spans):
        if shared is not None and start < shared.end():
            start = shared.end()
        yield _vote(
            passage, heading.side, begin + start, begin + end, LABEL, LABEL.confidence if certain else UNCERTAIN
        )


def _vote(passage: Passage, side: str, start: int, end: int, rule: Rule, confidence: float) -> Vote:
    return Vote(
        name=passage.clean(start, end),
        option=side,
        evidence=passage.evidence(start, end, rule=rule.id, confidence=confidence),
    )


def _called(passage: Passage) -> Iterator[_Found]:
    """Roll calls: names each with its vote, at least three in a row."""
    run: list[re.Match[str]] = []
    for match in [*CALLED.finditer(passage.text), None]:
        if match is not None and (not run or match.start("name") - run[-1].end() <= _BETWEEN):
            run.append(match)
            continue
        if len(run) >= FEWEST_CALLED:
            votes = [_vote(passage, str(call.lastgroup), *call.span("name"), CALLED, CALLED.confidence) for call in run]
            counts = {side: sum(vote.option == side for vote in votes) for side in SIDES}
            span = run[0].start("name"), run[-1].end()
            event = VoteEvent(
                method="recorded",
                votes_for=counts["for"],
                votes_against=counts["against"],
                abstentions=counts["abstain"] or None,
                evidence=passage.evidence(*span, rule=CALLED.id, confidence=CALLED.confidence),
            )
            yield _Found(*span, [event, *votes], False)
        run = [match] if match is not None else []


def _counted(passage: Passage, match: re.Match[str], rule: Rule) -> VoteEvent | None:
    """The event of a count in a sentence."""
    groups = match.groupdict()
    sides = {
        side: _number(next((groups[name] for n in ("", "2", "3", "4", "5", "6") if groups.get(name := f"{side}{n}")), None))
        for side in SIDES
    }
    if sides["for"] is None or (sides["against"] is None and sides["abstain"] is None):
        return None
    return VoteEvent(
        method=_method(passage.text, match.start()),
        votes_for=sides["for"],
        votes_against=sides["against"],
        abstentions=sides["abstain"],
        evidence=passage.evidence(*match.span(), rule=rule.id, confidence=rule.confidence),
    )


def _again(match: re.Match[str], event: VoteEvent, other: _Found) -> bool:
    """True where a count tells again of the vote `other`: beside it, and alike or more certain than its names."""
    behind, before = match.start() - other.end, other.start - match.end()
    alike = _same(event, other.records[0])
    if 0 <= behind <= REPEATED:
        return alike or (not other.printed and behind <= _BEFORE)
    return 0 <= before <= _BEFORE and len(other.records) > 1 and (alike or not other.printed)


def _corrected(vote: _Found, event: VoteEvent) -> _Found:
    """The vote with the counts that are printed beside its names."""
    old = vote.records[0]
    assert isinstance(old, VoteEvent)
    counted = replace(
        old,
        votes_for=event.votes_for,
        votes_against=event.votes_against,
        abstentions=event.abstentions if event.abstentions is not None else old.abstentions,
    )
    return vote._replace(records=[counted, *vote.records[1:]], printed=True)


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
