"""The words of a clause without what only joins it to the next: "; and", quotation marks left open, "Carried" on the line below."""

from __future__ import annotations

from extract.decisions.clause_words import CONNECTIVE, OUTCOME_BELOW

LONGEST_OUTCOME = 60  # characters of the line that says what became of the words above it


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """``text[start:end]`` without white space, a list's trailing ``; and`` and quotation marks left open."""
    while start < end and (text[start].isspace() or text[start] in "\u201c\"'\u2018:;,\u2013\u2014-"):
        start += 1
    tail = CONNECTIVE.compiled.search(text, max(start, end - 20), end)
    if tail is not None:
        end = tail.start()
    end = start + len(text[start:end].rstrip())
    outcome = OUTCOME_BELOW.compiled.search(text, max(start, end - LONGEST_OUTCOME), end)
    end = start + len(text[start : outcome.start()].rstrip()) if outcome is not None else end
    if (
        end > start
        and text[end - 1] in '\u201d"'
        and text.count(text[end - 1], start, end) == 1
        and "\u201c" not in text[start:end]
    ):
        end -= 1
    return start, end
