"""Formal decisions: the clauses that RESOLVED, AGREED, a label or the name of the body introduces.

RESOLVED that …      Resolved: 1. … 2. …      The Committee:- (a) noted …; and (b) agreed …      Decision: …
That the minutes be approved (words that stand as they were moved)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions import decision_tables, formal_words
from extract.decisions.clauses import Listing, listing
from extract.decisions.filled import filled
from extract.decisions.formal_words import BODY_LIST, DECISION, FORMAL, FURTHER, LABEL, OPENS, STANDING
from extract.models import Passage
from extract.text.list_marks import MARKER
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

_ADVICE = re.compile(
    r"^(?!.*\b(?:resolution|decision)\b)(?:\W|\d)*(?:(?:the|chief|executive)\s+)?"
    r"(?:officer|staff|administration|management|report|draft|ceo"
    r"|proposed|alternat\w+|suggested)\S*\s.{0,40}\b(?:recommendation|motion|resolution)s?\W*$",
    re.IGNORECASE,
)
NEAR = 12  # characters in which the first word of a decision stands
_WORD = re.compile(r"R\s?E\s?S|VOTED")


class Row(NamedTuple):
    """A decision as found: offsets in the passage, the rule, and the printed number."""

    start: int  # of the evidence
    text_start: int
    end: int
    rule: Rule
    number: str | None = None


def decisions(passage: Passage, parts: Sequence[Paragraph], body: int) -> Iterator[Row]:
    """RESOLVED wherever it stands, other labels at the start of a paragraph, and words that stand as moved."""
    text, end = passage.text, 0
    for match in FORMAL.finditer(text):
        if match.start() >= end:
            word = next(at.start() for at in _WORD.finditer(text, match.start()))  # "it was" may end the paragraph before
            own = next(paragraph for paragraph in parts if word <= paragraph.end)
            rows, end = _led(passage, parts, match, min(match.end(), own.end), end, FORMAL)
            yield from rows
    for n, paragraph in enumerate(parts):
        marker = MARKER.match(text, paragraph.start)
        start = marker.end() if marker and marker["bullet"] is None else paragraph.start
        if start < max(end, body) or FORMAL.compiled.search(text, start, paragraph.end):
            continue
        label = LABEL.compiled.match(text, start, paragraph.end)
        if label is not None and label.end() >= paragraph.end and decision_tables.is_head(passage, paragraph):
            continue
        if label is not None and label["noted"]:
            yield Row(start, start, next(sentences(text, start, paragraph.end))[1], LABEL)
        elif label is not None:
            rows, end = _led(passage, parts, label, label.end(), end, LABEL)
            yield from rows
        elif deeds := _deeds(passage, parts, n):
            end = max(end, deeds[-1].end)
            yield from deeds
        elif STANDING.compiled.match(text, start, paragraph.end) and not _advised(text, parts, n):
            yield Row(start, start, paragraph.end, STANDING, formal_lines(marker))


def _led(
    passage: Passage, parts: Sequence[Paragraph], match: re.Match[str], lead_end: int, end: int, rule: Rule
) -> tuple[list[Row], int]:
    """The clauses behind the words `match`, which lead in as far as `lead_end`, and where they end; those before end at `end`."""
    rows = list(_listed(passage.text, parts, match.start(), listing(passage, parts, lead_end), rule))
    end = max([end, *(row.end for row in rows)])
    more = list(_further(passage.text, parts, end, _opening(passage.text, match.end() - len("that "), end), rule))
    return rows + more, more[-1].end if more else end


def _opening(text: str, start: int, end: int) -> str | None:
    """The word that a decision of the words from `start` begins with, if others may begin with it too: "that", "to"."""
    found = OPENS.compiled.search(text, max(0, start), min(end, start + NEAR))
    return found["word"].casefold() if found else None


def _further(text: str, parts: Sequence[Paragraph], end: int, word: str | None, rule: Rule) -> Iterator[Row]:
    """The paragraphs behind a decision that go on with it: "AND FURTHER THAT …", or "To note …" below "To approve …"."""
    for part in parts:
        if part.start < end:
            continue
        again = OPENS.compiled.match(text, part.start, part.end)
        if not FURTHER.match(text, part.start) and (again is None or again["word"].casefold() != word):
            return
        yield Row(part.start, part.start, part.end, rule)


def _deeds(passage: Passage, parts: Sequence[Paragraph], n: int) -> list[Row]:
    """What a body did, listed under its name: "The Committee:- (a) noted …; (b) agreed …", "It was agreed: 1. To …"."""
    text = passage.text
    opened = BODY_LIST.compiled.match(text[parts[n].start : parts[n].end])
    if opened is None:
        return []
    found = listing(passage, parts, parts[n].end, following=True)
    numbered = found.kind not in (None, "bullet", "plain")
    deeds = all(formal_words.is_deed(text[clause.text_start : clause.end]) for clause in found.clauses)
    alone = all(formal_words.is_operative(text[clause.text_start : clause.end]) for clause in found.clauses)
    told = opened["verb"] and opened["verb"].casefold() in ("resolved", "agreed", "agree", "decided", "determined")
    if told and found.kind == "plain" and not alone:
        return [Row(c.start, c.text_start, c.end, BODY_LIST) for c in found.clauses[:1]]
    said = opened["verb"] and (numbered or alone) and (numbered or opened["verb"].casefold() != "noted")
    if not found.clauses or not (said or (deeds and opened["it"] is None)):
        return []
    return [Row(c.start, c.text_start, c.end, BODY_LIST, c.number) for c in found.clauses]


def _advised(text: str, parts: Sequence[Paragraph], n: int) -> bool:
    """True where the paragraph before says that this is what officers advised: "OFFICER RECOMMENDATION"."""
    before = text[parts[n - 1].start : parts[n - 1].end] if n else ""
    return _ADVICE.search(before) is not None


def _listed(text: str, parts: Sequence[Paragraph], start: int, found: Listing, rule: Rule) -> Iterator[Row]:
    """The clauses of a lead-in, or all of it as one where its list only fills in what the lead-in says."""
    if found.clauses and formal_words.REASONS.search(text[found.start : found.lead_end]):
        yield Row(start, found.start, found.end, rule)
        return
    alone = all(formal_words.is_operative(text[c.text_start : c.end]) for c in found.clauses)
    alone = alone and not formal_words.is_reporting(text[found.start : found.lead_end])
    numbered = found.kind not in (None, "bullet", "plain")
    if found.clauses and (numbered or (alone and (found.kind == "bullet" or len(found.clauses) > 1))):
        for clause in found.clauses:
            yield Row(clause.start, clause.text_start, clause.end, rule, clause.number)
        return
    begin = found.start if found.lead_end > found.start or not found.clauses else found.clauses[0].text_start
    end = max(found.end, filled(text, parts, begin, found.lead_end)) if found.kind in (None, "plain") else found.end
    for a, b in _split(text, begin, end):
        yield Row(min(start, a) if a == begin else a, a, b, rule)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences that begin alike ("To pay … To note …", "That … That …") apart; else all as one."""
    first = OPENS.compiled.match(text, start, end)
    for a, _ in sentences(text, start, end) if first else ():
        again = OPENS.compiled.match(text, a, end) if a > start + NEAR else None
        if first and again and again["word"] == first["word"] and again["word"][0].isupper():
            yield start, a
            start = a
    if end > start:
        yield start, end


def formal_lines(marker: re.Match[str] | None) -> str | None:
    if marker is None:
        return None
    return next((marker[name] for name in ("round", "half", "decimal", "dotted") if marker[name]), None)


def labelled(passage: Passage, parts: Sequence[Paragraph]) -> Iterator[Row]:
    """What stands under the label of a record of decision."""
    text = passage.text
    for paragraph in parts:
        if not DECISION.compiled.match(text[paragraph.start : paragraph.end]):
            continue
        if decision_tables.is_head(passage, paragraph):
            continue
        yield from _listed(text, parts, paragraph.start, listing(passage, parts, paragraph.end, following=True), DECISION)
