"""Questions of the public and of members, with their answers.

Question 3 from Ada Plover to Bo Rook, Cabinet Member for Quays / Why …? / Answer / Because …
Question 2 A,B - Ada Plover, Quay Traders - Night buses          (the subject alone)
Mr D Wren asked why the weir was dry. The Chair replied that …   (minutes of question time)

A question whose asker is no name is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.models import Layout, PublicQuestion, Section
from extract.names.names import names
from extract.proceedings.question_words import (
    ANSWERED,
    ASKED_ALOUD,
    FOR_A_BODY,
    IN_LIST,
    QUESTION_LABEL,
    REPLIED,
    RULES,
    SUPPLEMENT,
    UNDER_HEAD,
)
from extract.text.paragraphs import paragraphs, sentences
from extract.text.rule import Rule

__all__ = ["RULES", "find"]

_NOT_IN = ("report", "appendix")  # kinds of paper that only tell of questions
_LONGEST = 8_000  # characters of a question with its answer


class _Asker(NamedTuple):
    name: str
    organisation: str | None


def find(section: Section, layout: Layout) -> Iterator[PublicQuestion]:
    """The questions that begin in `section`, in order."""
    if section.paper.kind in _NOT_IN:
        return
    text = section.passage.text
    heads = [(match, UNDER_HEAD) for match in UNDER_HEAD.finditer(text, section.heading_end)]
    heads = heads or [(match, IN_LIST) for match in IN_LIST.finditer(text, section.heading_end)]
    ends = (*(match.start() for match, _ in heads[1:]), len(text))
    for n, (match, rule) in enumerate(heads):
        made = _headed(section, match, min(ends[n], match.start() + _LONGEST), rule)
        if made is not None:
            yield made
    if not heads and section.item is not None and section.item.kind == "question" and section.paper.kind == "minutes":
        yield from _told(section)


class _Spans(NamedTuple):
    """Where the parts of a question under a head begin and end, as offsets in the passage."""

    text: tuple[int, int]
    answer: tuple[int, int] | None
    answered_by: str | None
    supplementary: tuple[int, int] | None


def _headed(section: Section, head: re.Match[str], end: int, rule: Rule) -> PublicQuestion | None:
    """The question under a head: its words up to the answer, the answer up to a supplementary one."""
    asker = _asker(head["asker"])
    if asker is None:
        return None
    passage, groups = section.passage, head.groupdict()
    spans = _spans(passage.text, head.end(), end)
    by = spans.answered_by or groups.get("asked")
    asked = rule is UNDER_HEAD or spans.answer is not None
    return PublicQuestion(
        number=groups.get("number") or groups.get("after"),
        asker=asker.name,
        organisation=asker.organisation,
        answered_by=" ".join(by.split()).strip(" ,") if by else None,
        text=(passage.clean(*spans.text) or None) if asked else None,
        subject=groups.get("subject"),
        answer=(passage.clean(*spans.answer) or None) if spans.answer else None,
        supplementary=(passage.clean(*spans.supplementary) or None) if spans.supplementary else None,
        evidence=passage.evidence(head.start(), spans.text[1] if asked else head.end(), rule=rule.id, confidence=rule.confidence),
    )


def _spans(text: str, start: int, end: int) -> _Spans:
    """The parts of what stands between the end of a head and the next one."""
    answer, more = _first(ANSWERED, text, start, end), _first(SUPPLEMENT, text, start, end)
    marks = sorted(found.start() for found in (answer, more) if found)
    first = marks[0] if marks else end
    label = _first(QUESTION_LABEL, text, start, first)
    own = label.end() if label and not text[start : label.start()].strip() else start
    until = next((mark for mark in marks if answer and mark > answer.start()), end)
    return _Spans(
        text=(own, first),
        answer=(answer.end(), until) if answer else None,
        answered_by=answer["by"] if answer else None,
        supplementary=(more.end(), end) if more else None,
    )


def _first(rule: Rule, text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match that begins between two offsets."""
    found = rule.search(text, start)
    return found if found and found.start() < end else None


def _told(section: Section) -> Iterator[PublicQuestion]:
    """Questions as the minutes tell of them, a sentence each; the next sentence may tell the answer."""
    passage, text = section.passage, section.passage.text
    for paragraph in paragraphs(passage, section.heading_end):
        told = list(sentences(text, max(paragraph.start, section.heading_end), paragraph.end))
        for n, (a, b) in enumerate(told):
            match = ASKED_ALOUD.match(text[a:b])
            asker = _asker(match["asker"]) if match else None
            if match is None or asker is None:
                continue
            after = told[n + 1] if n + 1 < len(told) else None
            replied = REPLIED.match(text[after[0] : after[1]]) if after else None
            yield PublicQuestion(
                asker=asker.name,
                organisation=asker.organisation,
                answered_by=" ".join(replied["by"].split()) if replied else None,
                text=passage.clean(a + match.start("text"), b),
                answer=passage.clean(*after) if after and replied else None,
                evidence=passage.evidence(a, b, rule=ASKED_ALOUD.id, confidence=ASKED_ALOUD.confidence),
            )


def _asker(printed: str) -> _Asker | None:
    """Who asks, and the body they ask for behind it; None where that begins with no name.

    "Bo Rook, Quay Traders" may be two people or one of a body: it stays as printed.
    """
    words = " ".join(printed.split()).strip(" ,")
    behalf = FOR_A_BODY.search(words)
    found = names(words[: behalf.start()] if behalf else words)
    if not found or found[0].start > 0 or not found[0].certain:
        return None
    if len(found) > 1:
        return _Asker(words, None)
    own = found[0]
    organisation = words[behalf.end() :] if behalf else own.post or (own.notes[0] if own.notes else None)
    return _Asker(own.text, organisation or None)
