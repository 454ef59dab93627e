"""The votes of a section: those of tables, of headings, of roll calls and of sentences, each once.

A called list and its own tally are one event; two votes with the same count are two where something was moved between them.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace

from extract.decisions.called import roll_calls
from extract.decisions.counted import counted
from extract.decisions.dissent import dissent
from extract.decisions.labelled import labelled
from extract.decisions.tally import Tally
from extract.decisions.vote_tables import vote_tables
from extract.models import Grid, Passage, Vote, VoteEvent
from extract.same.persons import fits
from extract.text.paragraphs import Paragraph
from extract.text.rule import Rule

_REPEATED = 300  # characters behind a count in which the same numbers are the same vote
_BEFORE = 120  # characters before a list of names in which its score may be printed
_LONGEST_SENTENCE = 2_000  # characters before a count in which its sentence begins
_UNCOUNTED = ".alone"  # what ends the rule of a named vote that belongs to no count

ANOTHER = Rule(
    id="vote.another",
    # what stands between two votes
    pattern=r"\b(?:moved|seconded|proposed|(?:up)?on\s+being\s+put|second\s+vote|further\s+vote|then\s+put|amendment)\b",
    examples={"Cllr Oxley moved that it wait": "moved"},
    not_examples=("The motion was carried 6-1",),
)
CAME_OF_IT = Rule(
    id="vote.came_of_it",
    # what a sentence with a count says became of what was voted on
    pattern=r"\b(?:carried|lost|passed|defeated|approved|adopted|agreed|failed|rejected)\b",
    examples={"The motion was carried by 7 votes to 2": "carried"},
    not_examples=("7 voted for it and 2 against",),
)
SENTENCE_ENDS = Rule(
    id="vote.sentence_ends",
    pattern=r"[.;]\s",
    examples={"by 7 votes to 2. The next": ". "},
    not_examples=("by 7 votes to 2",),
)
ABSTAINED = Rule(
    id="vote.abstained",
    pattern=r"\babst",
    examples={"with one abstention": "abst"},
    not_examples=("Supervisor Ward absent",),
)
RULES = (ANOTHER, CAME_OF_IT, SENTENCE_ENDS, ABSTAINED)


def tallies(passage: Passage, parts: Sequence[Paragraph], grids: Sequence[Grid]) -> list[Tally]:
    """Every vote that a section counts or names voters of, in order."""
    found = vote_tables(passage, grids)
    found += [one for one in labelled(passage, parts) if not _overlaps(one, found)]
    found = _merged(passage.text, sorted(found, key=lambda tally: tally.start))
    placed = _Placed(found)
    for call in roll_calls(passage):
        if not _overlaps(call, placed.near(call.start, call.end)):
            placed.add(call)
    placed = _Placed(_merged(passage.text, sorted(placed.found, key=lambda tally: tally.start)))
    for start, end, event in counted(passage):
        _add(passage.text, placed, Tally(start, end, [event], True))
    for start, end, votes in dissent(passage):
        _name(passage.text, placed, start, end, votes)
    return sorted(placed.found, key=lambda tally: tally.start)


class _Placed:
    """Tallies in the order in which they were found, and which of them stand near a place of the text."""

    def __init__(self, found: Sequence[Tally]) -> None:
        self.found: list[Tally] = []
        self._starts: list[tuple[int, int]] = []  # with the number of each in `found`
        self._longest = 0  # characters
        for tally in found:
            self.add(tally)

    def add(self, tally: Tally) -> None:
        insort(self._starts, (tally.start, len(self.found)))
        self.found.append(tally)
        self._longest = max(self._longest, tally.end - tally.start)

    def put(self, old: Tally, new: Tally) -> None:
        """Take `new`, which begins where `old` does, in its place."""
        self.found[self.found.index(old)] = new
        self._longest = max(self._longest, new.end - new.start)

    def near(self, start: int, end: int) -> list[Tally]:
        """Those that end within `_REPEATED` characters before `start`, begin within `_BEFORE` behind `end`, or stand between."""
        first = bisect_left(self._starts, (start - _REPEATED - self._longest, 0))
        last = bisect_left(self._starts, (end + _BEFORE + 1, 0))
        numbers = sorted(number for _, number in self._starts[first:last])
        return [self.found[number] for number in numbers if self.found[number].end >= start - _REPEATED]


def _overlaps(one: Tally, found: Sequence[Tally]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in found)


def _merged(text: str, found: Sequence[Tally]) -> list[Tally]:
    """`found` without counts that are printed again right before or behind the names."""
    kept: list[Tally] = []
    for one in found:
        last = kept[-1] if kept else None
        near = last is not None and one.start - last.end <= _REPEATED and ANOTHER.search(text[last.end : one.start]) is None
        if last is not None and near and _same(one.event, last.event):
            if not one.votes:
                continue
            if not last.votes:
                kept.pop()
        kept.append(one)
    return kept


def _add(text: str, placed: _Placed, count: Tally) -> None:
    """Adds a count to those `placed`, or corrects with it the vote it tells again."""
    near = placed.near(count.start, count.end)
    if _overlaps(count, near):
        return
    told = next((other for other in near if _again(text, count, other)), None)
    event = count.event
    if told is None or event is None:
        placed.add(count)
    elif not told.printed and not _same(event, told.event):
        placed.put(told, _corrected(told, event))


def _again(text: str, count: Tally, other: Tally) -> bool:
    """True where a count tells again of the vote `other`: beside it, and alike or more certain than its names."""
    behind, before = count.start - other.end, other.start - count.end
    if other.event is None or not (0 <= behind <= _REPEATED or 0 <= before <= _BEFORE):
        return False
    if ANOTHER.search(text[min(other.end, count.end) : max(other.start, count.start)]) is not None:
        return False
    if behind > 0 and not other.votes and _both_decided(text, other, count):
        return False
    alike = _same(count.event, other.event)
    if 0 <= behind <= _REPEATED:
        return alike or (not other.printed and behind <= _BEFORE)
    return 0 <= before <= _BEFORE and bool(other.votes) and (alike or not other.printed)


def _both_decided(text: str, one: Tally, other: Tally) -> bool:
    """True where two counts stand in sentences of their own, and each says what came of it: they are two votes."""
    between = list(SENTENCE_ENDS.finditer(text[one.end : other.start]))
    if not between:
        return False
    since = max(0, one.start - _LONGEST_SENTENCE)
    first = [end.end() for end in SENTENCE_ENDS.compiled.finditer(text, since, one.start)]
    own = text[first[-1] if first else since : one.end]
    return CAME_OF_IT.search(own) is not None and CAME_OF_IT.search(text[one.end + between[-1].end() : other.end]) is not None


def _corrected(tally: Tally, event: VoteEvent) -> Tally:
    """The vote with the counts that are printed beside its names."""
    old = tally.event
    assert old is not None
    made = replace(
        old,
        votes_for=event.votes_for,
        votes_against=event.votes_against if event.votes_against is not None else old.votes_against,
        abstentions=event.abstentions if event.abstentions is not None else old.abstentions,
    )
    return tally._replace(records=[made, *tally.votes], printed=True)


def _same(one: VoteEvent | None, other: VoteEvent | None) -> bool:
    """True for two counts alike in votes for and against; none against is as good as no word of them."""
    if one is None or other is None:
        return False
    return (one.votes_for, one.votes_against or 0) == (other.votes_for, other.votes_against or 0)


def _name(text: str, placed: _Placed, start: int, end: int, votes: list[Vote]) -> None:
    """Gives named votes in a sentence to the count they stand beside; to none where none does."""
    beside = [
        one
        for one in placed.near(start, start)
        if one.event is not None
        and (0 <= start - one.end <= _REPEATED or (one.start <= start <= one.end))
        and ANOTHER.search(text[one.end : start]) is None
        and not _denies(one.event, votes)
    ]
    if not beside:
        alone = [replace(one, evidence=replace(one.evidence, rule=one.evidence.rule + _UNCOUNTED)) for one in votes]
        placed.add(Tally(start, end, alone, False))
        return
    tally = max(beside, key=lambda one: one.end)
    new = [one for one in votes if not any(fits(one.name, other.name) for other in tally.votes)]
    made = tally._replace(records=[*tally.records, *new], end=max(tally.end, end))
    placed.put(tally, made if ABSTAINED.search(text[tally.start : made.end]) else _without_absent(made))


def _denies(event: VoteEvent, votes: Sequence[Vote]) -> bool:
    """True where the count says that nobody voted as one of `votes` did: they are of another vote."""
    none = {"for": event.votes_for == 0, "against": event.votes_against == 0}
    return any(none.get(one.option, False) for one in votes)


def _without_absent(tally: Tally) -> Tally:
    """The vote without abstentions where as many are named as absent: "by a vote of (3-0-1) … Supervisor Ward absent"."""
    event, absent = tally.event, sum(one.option == "absent" for one in tally.votes)
    if event is None or not absent or event.abstentions != absent:
        return tally
    return tally._replace(records=[replace(event, abstentions=None), *tally.votes])
