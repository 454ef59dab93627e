"""Where a decision ends that announces a list which decides nothing by itself.

RESOLVED: That the following be granted leave:      The following payments were authorised
Cllr Oxley   3 May   unwell                          Ropes Ltd – £50.00
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.decisions.clause_words import FIELD, VALUED
from extract.decisions.formal_words import FORMAL, LABEL
from extract.text.paragraphs import Paragraph
from extract.text.rule import Rule

_LONGEST = 1500  # characters of a decision with its list
_MOST_WORDS = 14  # of an entry that is no sentence
ANNOUNCES = Rule(
    id="clause.announces",
    pattern=r"""\b(?:(?:the|these)\s+following\b(?!\s+(?:day|week|month|year|meeting))
        |as\s+(?:follows|indicated|listed|set\s+out|shown)|(?:listed|set\s+out|detailed|shown)\s+below)\b
        [^.;:]{0,140}[:;]?\s?[\u2013\u2014-]?\s*$""",
    examples={
        "The following Members be granted leave:": "The following Members be granted leave:",
        "leave be granted as indicated: -": "as indicated: -",
        "The following payments were authorised": "The following payments were authorised",
    },
    not_examples=("The bench be painted the following week", "The following was noted. It rained."),
)
RULES = (ANNOUNCES,)


def filled(text: str, parts: Sequence[Paragraph], start: int, end: int) -> int:
    """The end of the decision ``text[start:end]`` with the entries that it announces; `end` where it announces none."""
    own = next((n for n, part in enumerate(parts) if part.start < end <= part.end), None)
    if own is None or text[end : parts[own].end].strip(" .:;-\u2013") or not _announces(text[start:end]):
        return end
    for part in parts[own + 1 :]:
        words = text[part.start : part.end]
        sentence = words.rstrip().endswith((".", "?")) and len(words.split()) > _MOST_WORDS
        label = FORMAL.search(words) or LABEL.match(words) or FIELD.match(words) or VALUED.match(words)
        if sentence or label or part.end - start > _LONGEST:
            break
        end = part.end
    return end


def _announces(words: str) -> bool:
    """True where the words, or their first line, say that entries follow; such a line ends with a colon or what was done."""
    first = words.split("\n", 1)[0].rstrip(" -\u2013\u2014")
    return ANNOUNCES.search(words) is not None or (first.endswith((":", "ed")) and ANNOUNCES.search(first) is not None)
