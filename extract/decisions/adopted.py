"""Recommendations that a minute prints and then says to be agreed: each of them is decided.

Recommendations: 1. That the weir be mended. 2. That the gate be painted. … The recommendations were agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.decisions.clauses import listing
from extract.decisions.formal import Row
from extract.models import Passage
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

ADVISED = Rule(
    id="resolution.advised",
    # the heading or the introduction of what was recommended
    pattern=r"""^(?:(?:the\s+)?(?:officers?['\u2019]?s?\s+)?recommendations?(?:\s+(?:(?:of|in)\s+the\s+report|were|was|are|is))?
        |(?:the\s+)?(?:[\w-]+\s+){1,5}(?:is|are|was|were)\s+(?:recommended|asked|invited|requested)\s+to)
        \s*[:\u2013-]{0,2}\s*$""",
    examples={"Recommendations:": "Recommendations:", "Members are asked to:": "Members are asked to:"},
    not_examples=("The recommendations were agreed.", "Recommendations were read out by the Clerk"),
)
_WORDS_BETWEEN = r"in|of|set\s+out|contained|as|the|within|report|above|were|was|put|to|vote|and|then|at|page"
AGREED_TO = Rule(
    id="resolution.advice_agreed",
    pattern=rf"""\brecommendations?\b
        (?:\s+(?:{_WORDS_BETWEEN})){{0,10}}?
        \s+(?:(?:was|were|be)\s+)?(?:(?:then|duly|unanimously|all|both)\s+)*
        (?:agreed|approved|accepted|adopted|endorsed|carried|supported)\b
        (?!\s*,?\s*(?:as\s+amended|subject\s+to|with\s+(?:the\s+)?amendment|except|apart))""",
    examples={"The recommendations were agreed.": "recommendations were agreed"},
    not_examples=("The recommendations were agreed as amended", "The recommendation was lost"),
    needs=("recommendation",),
    confidence=0.88,
)
RULES = (ADVISED, AGREED_TO)


def adopted(passage: Passage, parts: Sequence[Paragraph], body: int) -> Iterator[Row]:
    """The entries of a list of recommendations behind `body`, the end of the item's heading, that the minute says were agreed."""
    text = passage.text
    for n, part in enumerate(parts):
        if part.start < body or not ADVISED.match(text[part.start : part.end]):
            continue
        found = listing(passage, parts, part.end, following=True)
        if not found.clauses or found.kind == "plain":
            continue
        behind = [later for later in parts[n + 1 :] if later.start >= found.end]
        if any(AGREED_TO.search(text[a:b]) for later in behind for a, b in sentences(text, later.start, later.end)):
            yield from (Row(c.start, c.text_start, c.end, AGREED_TO, c.number) for c in found.clauses)
