"""Decisions told in sentences that decide by what they say, and those that a bare introduction leaves to the next paragraph.

A proposal to mend the weir was carried.      All agreed the gate to be left open.      … It was APPROVED that; / 1. …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.decisions.clauses import listing
from extract.decisions.formal import Row
from extract.decisions.statement_words import (
    ALL_AGREED,
    AND_AGREED,
    APPLICATION_DECIDED,
    ASKED_BEFORE,
    BODY_LAST,
    BY_VOTE,
    IN_AGREEMENT,
    MINUTES_SIGNED,
    MONEY_GRANTED,
    MOVING,
    NO_OTHERS,
    OFFER,
    OPENED,
    PAPER_NOTED,
    PROPOSAL,
    READ_AND,
    RECORD_MOVED,
    REPORTED,
    THE_VOTE,
    THIS_AGREED,
    VERDICT_LAST,
)
from extract.decisions.verdicts import ELSEWHERE
from extract.models import Passage
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

_WHOLE = (PROPOSAL, NO_OTHERS, MONEY_GRANTED, READ_AND, OFFER, RECORD_MOVED, AND_AGREED)  # rules whose sentence is the decision
_BEHIND = (IN_AGREEMENT, ALL_AGREED)  # rules that say where in the sentence the decision begins
_RECORD = ("true", "correct", "accurate")  # what signed minutes are


def stated(passage: Passage, parts: Sequence[Paragraph], body: int) -> Iterator[Row]:
    """What the sentences behind `body`, where the item's heading ends, decide plainly."""
    text = passage.text
    for n, part in enumerate(parts):
        start = max(part.start, body)
        if start >= part.end:
            continue
        mark = mark_at(text, start, part.end)
        inner = mark.end if mark else start
        before = inner
        for a, b in sentences(text, inner, part.end):
            begin = a + len(text[a:b]) - len(text[a:b].lstrip(" :\n\u2013-"))
            last = not text[b : part.end].strip(" .\n")
            yield from _sentence(text, begin, b, last, last and n == len(parts) - 1)
            if THIS_AGREED.match(text[begin:b]) and ASKED_BEFORE.search(text[before:begin]) and before < begin:
                yield Row(before, before, b, ASKED_BEFORE)
            before = begin
        alone = n == len(parts) - 1 and start > body and VERDICT_LAST.match(text[inner : part.end])
        if alone and MOVING.search(text[body:inner]) is None:
            yield Row(start, inner, part.end, VERDICT_LAST)
        yield from _opened(passage, parts, n)


def _sentence(text: str, start: int, end: int, last: bool, closing: bool) -> Iterator[Row]:
    """The decision of one sentence, the `last` of its paragraph or the one that is `closing` the item."""
    words = text[start:end]
    if "?" in words or ELSEWHERE.search(words) or REPORTED.search(words):
        return
    whole = _whole(words, last, closing)
    if whole is not None:
        yield Row(start, start, end, whole)
    for rule in _BEHIND:
        found = rule.search(words)
        if found is not None:
            what = found["what"].casefold()
            yield Row(start, start + (found.end("what") if what == "that" else found.start("what")), end, rule)
    decided = APPLICATION_DECIDED.search(words)
    if decided is not None and BY_VOTE.search(words) and THE_VOTE.match(words) is None:
        yield Row(start, start + decided.start("what"), end, APPLICATION_DECIDED)


def _whole(words: str, last: bool, closing: bool) -> Rule | None:
    """The rule by which all of the sentence is the decision."""
    if (rule := next((rule for rule in _WHOLE if rule.search(words)), None)) is not None:
        return rule
    if last and PAPER_NOTED.match(words):
        return PAPER_NOTED
    if closing and BODY_LAST.match(words):
        return BODY_LAST
    if MINUTES_SIGNED.match(words) and any(word in words for word in _RECORD):
        return MINUTES_SIGNED
    return None


def _opened(passage: Passage, parts: Sequence[Paragraph], n: int) -> Iterator[Row]:
    """What stands under "It was APPROVED that;": the clauses of a list, or the paragraph."""
    text = passage.text
    if n + 1 >= len(parts) or not OPENED.search(text[parts[n].start : parts[n].end]):
        return
    for clause in listing(passage, parts, parts[n].end, following=True).clauses:
        yield Row(clause.start, clause.text_start, clause.end, OPENED, clause.number)
