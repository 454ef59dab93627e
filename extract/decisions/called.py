"""Roll calls: names each with its vote, ``Mr Oxley - aye, Mrs Tarn - nay``, ``Cllr Ada Tarn  For``, ``Y Oxley  N Tarn``."""

from __future__ import annotations

import re

from extract.decisions.tally import OPTIONS, SIDES, Tally, vote
from extract.decisions.vote_words import CALLED, CALLED_TOGETHER, MARK_FIRST
from extract.decisions.voter_words import NO_VOTER, SHARED_TITLE
from extract.decisions.voters import voters
from extract.models import Passage, Vote, VoteEvent
from extract.text.rule import Rule

FEWEST_CALLED = 3  # names with a vote behind each that make a roll call
FEWEST_IN_BRACKETS = 2  # of them where nothing else stands in the brackets
_BETWEEN = 12  # characters between them


def roll_calls(passage: Passage) -> list[Tally]:
    """The roll calls of a passage, in order: at least three names in a row, each with its vote; two where brackets hold them."""
    found = _bracketed(passage)
    for rule in (CALLED, MARK_FIRST):
        run: list[re.Match[str]] = []
        for match in [*rule.finditer(passage.text), None]:
            if match is not None and (not run or match.start() - run[-1].end() <= _BETWEEN):
                run.append(match)
                continue
            fewest = FEWEST_IN_BRACKETS if run and _in_brackets(passage.text, run) else FEWEST_CALLED
            if len(run) >= fewest and not any(run[0].start() < one.end and one.start < run[-1].end() for one in found):
                found.append(_tally(passage, run))
            run = [match] if match is not None else []
    return found


def _in_brackets(text: str, run: list[re.Match[str]]) -> bool:
    """True where nothing stands in brackets but the names of `run` and their votes."""
    return text[: run[0].start("name")].rstrip().endswith("(") and text[run[-1].end() :].lstrip().startswith(")")


def _bracketed(passage: Passage) -> list[Tally]:
    """The roll calls in brackets in which names share a vote: "(Oxley, Tarn, Ward - yea; Field - nay)"."""
    found: list[Tally] = []
    run: list[re.Match[str]] = []
    for part in CALLED_TOGETHER.finditer(passage.text):
        run = [*run, part] if run and passage.text[run[-1].end() : part.start()].strip() == ";" else [part]
        votes = [
            vote(passage, _option(one), at + name.start, at + name.end, CALLED_TOGETHER, CALLED_TOGETHER.confidence)
            for one, at in ((one, one.start("names")) for one in run)
            for name in voters(one["names"])
        ]
        opens = passage.text[: run[0].start()].endswith("(") and passage.text[run[-1].end() :].lstrip().startswith(")")
        if opens and len(votes) >= FEWEST_IN_BRACKETS:
            found.append(_counted(passage, run[0].start("names"), run[-1].end(), votes, CALLED_TOGETHER))
    return found


def _option(call: re.Match[str]) -> str:
    return next(side for side in OPTIONS if call.groupdict().get(side))


def _tally(passage: Passage, run: list[re.Match[str]]) -> Tally:
    rule = CALLED if run[0].re is CALLED.compiled else MARK_FIRST
    votes = []
    for call in run:
        start, end = _whole_name(passage.text, call)
        shared = SHARED_TITLE.compiled.match(passage.text, start, end)
        if not NO_VOTER.search(passage.text[start:end]):
            votes.append(vote(passage, _option(call), shared.end() if shared else start, end, rule, rule.confidence))
    return _counted(passage, run[0].start("name"), run[-1].end(), votes, rule)


def _whole_name(text: str, call: re.Match[str]) -> tuple[int, int]:
    """Where a name called stands: over a line's end only where the list goes on there, not from a line of its own."""
    start, end = call.span("name")
    if text[:start].rstrip(" ")[-1:] in ("", "\n"):
        start = max(start, text.rfind("\n", start, end) + 1)
    return start, end


def _counted(passage: Passage, start: int, end: int, votes: list[Vote], rule: Rule) -> Tally:
    """The vote that is counted by its names, printed from `start` to `end`."""
    counts = {side: sum(one.option == side for one in votes) for side in SIDES}
    event = VoteEvent(
        method="recorded",
        votes_for=counts["for"],
        votes_against=counts["against"],
        abstentions=counts["abstain"] or None,
        evidence=passage.evidence(start, end, rule=rule.id, confidence=rule.confidence),
    )
    return Tally(start, end, [event, *votes], False)
