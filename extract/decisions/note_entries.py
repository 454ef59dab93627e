"""The words that a note of mover and seconder closes: the entry it stands in, or what stands above it.

``To pay the bill. Proposed by AB, seconded by CD``      ``That the Board: a) … b) …`` / ``(Oxley/Tarn)``
``(ii) To approve the accounts.`` / ``Proposed by AB, seconded by CD and approved``
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.decisions.content import content
from extract.decisions.formal_words import is_order
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

SHORT_ENTRY = 300  # characters of an entry that its note of mover and seconder is about as a whole
LONGEST_BODY = 6000  # characters of a motion's words
_NUMBER = re.compile(r"\(?(?:\d{1,4}|[a-z])\)?[.:)]+\s+", re.IGNORECASE)
_BARE = re.compile(
    r"(?:approval|approved|carried|agreed|(?:this|the)(?:\s+(?:proposal|motion|suggestion))?\s+was|it\s+was"
    r"|minutes|all\s+agreed)?[\s\u2013\u2014:,.-]*$",
    re.IGNORECASE,
)
PROPOSED_THAT = Rule(
    id="motion.proposed_that",
    # nobody is named in it: the note below says who
    pattern=r"^\W*it\s+was\s+(?:then\s+|also\s+|therefore\s+)?(?:proposed|moved|suggested)\s+(?=(?:that|to)\b)",
    examples={"It was proposed that the mill be let": "It was proposed "},
    not_examples=("It was proposed by Cllr Oxley that", "The mill it was proposed to let"),
    needs=("it was",),
)
RULES = (PROPOSED_THAT,)


def entry(
    text: str, paragraphs: Sequence[Paragraph], first: Paragraph, paragraph: Paragraph, noted: int, end: int
) -> tuple[tuple[int, int], bool]:
    """The entry that a note from `noted` to `end` closes, which stands in the paragraphs `first` to `paragraph`; True where the
    words were put: its sentence, what stands before it, or the order or the proposal above a note with nothing else in it."""
    span = _own(text, first, paragraph, noted, end)
    at = paragraphs.index(first)
    if not at or content(text[span[0] : noted] + " " + text[end : max(end, span[1])]) or text[first.start : noted].strip():
        return span, False
    over = paragraphs[at - 1]
    proposed = PROPOSED_THAT.match(text[over.start : over.end])
    if proposed is not None:
        return (over.start + proposed.end(), over.end), True
    mark = mark_at(text, over.start, over.end)
    if mark is not None and mark.kind != "bullet" and over.start and is_order(text[mark.end : over.end].lstrip()):
        return (mark.end, over.end), False
    return span, False


def _own(text: str, first: Paragraph, paragraph: Paragraph, noted: int, end: int) -> tuple[int, int]:
    """The sentence of the note, or what stands before it in its paragraph.

    Only the note itself where no sentence is to be seen around it within `LONGEST_BODY` characters.
    """
    since, until = max(first.start, noted - LONGEST_BODY), min(first.end, end + LONGEST_BODY)
    spans = list(sentences(text, since, until))
    own = next((n for n, span in enumerate(spans) if span[0] <= noted < span[1]), 0)
    if (own < 2 and since > first.start) or (own == len(spans) - 1 and until < first.end):
        return noted, end
    start, stop = spans[own][0], max(end, spans[own][1] if spans[own][1] <= paragraph.end else paragraph.end)
    if _BARE.match(text[start:noted]):
        start = first.start if own == 0 or start - first.start <= SHORT_ENTRY else spans[own - 1][0]
    number = _NUMBER.match(text, start, noted)
    return (number.end() if number else start), stop
