"""Decisions called in: which, by whom, why, and what came of it.

Item 5  Call-in of Executive Decision 31/00093 – Weirs
The decision was called in by Councillors Plover, Rook and Teal on the grounds that nobody was asked.
RESOLVED that the call-in be dismissed.

Review of Decision 31/00093 – Weirs       A call-in request was submitted by Mrs Plover and Mr Rook before the deadline.

That decisions may be called in, and until when, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.models import CallIn, Layout, Section
from extract.proceedings.call_in_words import (
    CALL_IN,
    CALLED_IN,
    CALLED_IN_BY,
    CALLED_IN_FOR,
    CALLED_IN_OUTCOME,
    CALLED_IN_REVIEW,
    NOT_CALLED_IN,
    RULES,
)
from extract.text.paragraphs import paragraphs, sentences

__all__ = ["RULES", "find"]

_KINDS_OF_PAPER = ("minutes", "decision", "report", "agenda")
_DECIDING = ("minutes", "decision")


def find(section: Section, layout: Layout) -> Iterator[CallIn]:
    """The call-in that `section` is about; none where it names neither a decision nor who called it in."""
    text, body = section.passage.text, section.heading_end
    printed = section.item.title if section.item else section.paper.title if section.kind == "body" else ""
    if section.paper.kind not in _KINDS_OF_PAPER or section.kind == "opening" or not CALL_IN.search(f"{printed}\n{text}"):
        return
    by = _named(section)
    title = _title(printed, by is not None)
    if title is None and by is None:
        return
    if title is None and section.paper.kind not in _DECIDING:
        return
    grounds = CALLED_IN_FOR.search(text, by[0] if by else body)
    start, end = by if by else (0, max(body, len(section.passage.lines[0].text)))
    found = title.groupdict() if title else {}
    yield CallIn(
        decision_reference=found.get("reference"),
        decision=found.get("decision") or (printed if title is None and section.item else None),
        called_in_by=" ".join(text[slice(*_span(section, by))].split()) if by else None,
        grounds=section.passage.clean(*grounds.span("grounds")) if grounds else None,
        outcome=_outcome(section) if section.paper.kind in _DECIDING else None,
        evidence=section.passage.evidence(start, end, rule=(CALLED_IN_BY if by else CALLED_IN).id, confidence=0.85),
    )


def _title(printed: str, requested: bool) -> re.Match[str] | None:
    """What a heading says of the decision; that of a report on it only where the call-in was `requested`."""
    heading = " ".join(printed.split())
    return CALLED_IN.match(heading) or (CALLED_IN_REVIEW.search(heading) if requested else None)


def _sentences(section: Section) -> Iterator[tuple[int, int]]:
    for paragraph in paragraphs(section.passage, section.heading_end):
        yield from sentences(section.passage.text, max(paragraph.start, section.heading_end), paragraph.end)


def _named(section: Section) -> tuple[int, int] | None:
    """The sentence that says who called the decision in."""
    for a, b in _sentences(section):
        words = section.passage.text[a:b]
        if (by := CALLED_IN_BY.search(words)) and not NOT_CALLED_IN.search(words[: by.start("by")]):
            return a, b
    return None


def _span(section: Section, sentence: tuple[int, int]) -> tuple[int, int]:
    match = CALLED_IN_BY.search(section.passage.text[slice(*sentence)])
    assert match is not None  # it chose the sentence
    return sentence[0] + match.start("by"), sentence[0] + match.end("by")


def _outcome(section: Section) -> str | None:
    """The last sentence that says what came of it."""
    held = [(a, b) for a, b in _sentences(section) if CALLED_IN_OUTCOME.search(section.passage.text[a:b])]
    return section.passage.clean(*held[-1]) if held else None
