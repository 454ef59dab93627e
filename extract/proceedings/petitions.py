"""Petitions that minutes and decisions tell of: what for, by how many, by whom, and what came of it.

Cllr Ada Plover presented a petition entitled ‘Mend the Weir’, signed by 1,204 people.
A petition against the closure of the lido was received. It was agreed that the petition be referred to the Executive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.models import Layout, Petition, Section
from extract.names.names import names
from extract.proceedings.petition_words import (
    ASKING_FOR,
    BEFORE_US,
    BROUGHT_BY,
    NO_PETITION,
    PETITION_TITLED,
    PETITION_WENT,
    RULES,
    SIGNED_BY,
)
from extract.text.paragraphs import paragraphs, sentences

__all__ = ["RULES", "find"]

_KINDS_OF_PAPER = ("minutes", "decision")
_LONGEST = 700  # characters of a sentence that is read
_CONFIDENCE = 0.85


def find(section: Section, layout: Layout) -> Iterator[Petition]:
    """The petitions of a minute, in order. Where it tells of one alone, what the meeting did with it is that one's outcome."""
    if section.paper.kind not in _KINDS_OF_PAPER or section.kind == "opening" or "etition" not in section.passage.text:
        return
    found: list[Petition] = []
    outcomes: list[tuple[int, int]] = []
    text = section.passage.text
    for paragraph in paragraphs(section.passage, section.heading_end):
        for a, b in sentences(text, max(paragraph.start, section.heading_end), paragraph.end):
            petition = _read(section, a, b)
            if petition is not None:
                found.append(petition)
            elif PETITION_WENT.search(text[a:b]):
                outcomes.append((a, b))
    told = section.passage.clean(*outcomes[0]) if len(found) == 1 and outcomes else None
    for petition in found:
        yield replace(petition, outcome=told)


def _read(section: Section, a: int, b: int) -> Petition | None:
    """The petition that a sentence brings before the meeting; None for one only spoken of."""
    words = section.passage.text[a:b]
    if "etition" not in words or b - a > _LONGEST or NO_PETITION.search(words):
        return None
    titled, brought, signed = PETITION_TITLED.search(words), BROUGHT_BY.search(words), SIGNED_BY.search(words)
    if not brought and not BEFORE_US.search(words):
        return None
    asking = titled or ASKING_FOR.search(words)
    if asking is None and signed is None:
        return None
    start = asking.start("subject") if asking else 0
    rule = PETITION_TITLED if titled else ASKING_FOR if asking else SIGNED_BY
    return Petition(
        subject=section.passage.clean(a + start, a + asking.end("subject")) if asking else None,
        signatures=int((signed["number"] or signed["alone"]).replace(",", "")) if signed else None,
        presented_by=_who(brought["by"] or brought["from"]) if brought else None,
        evidence=section.passage.evidence(a, b, rule=rule.id, confidence=_CONFIDENCE),
    )


def _who(printed: str) -> str | None:
    """A name, or a body named by "the …"; None for what is neither."""
    words = " ".join(printed.split())
    found = names(words)
    if len(found) == 1 and found[0].certain and found[0].start == 0:
        return found[0].text
    return words if words.startswith(("the ", "The ")) and len(words.split()) > 2 else None
