"""What was moved → the words that are the decision, clause by clause.

    "that Council: 1. Mend the roof; 2. Light the lamp"        "that the roof be mended" / "and that the lamp be lit"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.decisions.clauses import listing
from extract.decisions.formal import Row, formal_lines
from extract.decisions.proposals import Proposal
from extract.models import Passage
from extract.text.list_marks import MARKER
from extract.text.paragraphs import Paragraph

_COUNCIL_LIST = re.compile(
    r"\W*that\s+(?:the\s+)?(?:[\w'\u2019-]+\s+){0,5}?(?:council|committee|board|panel)\s*:\s*", re.IGNORECASE
)
_AND_THAT = re.compile(
    r"[;,.]?(?:[ \n]and)?[;,]?[ ]?\n"
    r"(?=(?:be\s+it\s+)?(?:and|further)\s+(?:be\s+it\s+)?(?:further\s+)?(?:resolved\s+)?that\b)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,?\s+(?:and|which)\s+(?:this|it|the\s+(?:motion|resolution)|was)\b[^.]{0,160}\.?"
    r"|\s*\bTime:\s*\d[^\n]{0,200}(?:\n[^\n]{0,200})?|\s+by\s+(?:a\s+)?(?:roll\s+call|vote|\d)[^.]{0,80})\s*$",
    re.IGNORECASE,
)


def moved_rows(passage: Passage, parts: Sequence[Paragraph], proposal: Proposal) -> Iterator[Row]:
    """The rows of the words of a motion, or one for each clause of the list it is made of; `parts` are those of `passage`."""
    text = passage.text
    start, end = proposal.body
    if proposal.verbal:
        if several := _listed(passage, parts, proposal) or _joined(text, proposal):
            yield from several
            return
        tail = _TAIL.search(text, max(start, end - 400), end)
        number, end = proposal.reference, tail.start() if tail else end
    else:
        paragraph = next((p for p in parts if p.start <= start <= p.end), None)
        number = proposal.reference or formal_lines(MARKER.match(text, paragraph.start) if paragraph else None)
    yield Row(min(proposal.start, start), start, end, proposal.rule, number)


def _listed(passage: Passage, parts: Sequence[Paragraph], proposal: Proposal) -> list[Row]:
    """The clauses of a list moved whole: "moved that Council: 1. Approve …; 2. Direct …"."""
    start, end = proposal.body
    listed = _COUNCIL_LIST.match(passage.text, start, end)
    if listed is None:
        return []
    found = listing(passage, parts, listed.end() - 1, following=True)
    clauses = [clause for clause in found.clauses if clause.start < end]
    if len(clauses) < 2 or found.kind in ("bullet", "plain"):
        return []
    return [Row(clause.start, clause.text_start, min(clause.end, end), proposal.rule, clause.number) for clause in clauses]


def _joined(text: str, proposal: Proposal) -> list[Row]:
    """The parts of "that the roof be mended and that the lamp be lit"."""
    start, end = proposal.body
    more = list(_AND_THAT.finditer(text, start, end))
    if not more or not text[start:end].lstrip("\u201c\"' \n:").casefold().startswith("that"):
        return []
    spans = zip((start, *(m.end() for m in more)), (*(m.start() for m in more), end), strict=True)
    return [Row(min(proposal.start, a) if a == start else a, a, b, proposal.rule, proposal.reference) for a, b in spans]
