"""A title of several lines as printed → as it is said."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line
from extract.outline.title_columns import pages_apart
from extract.outline.title_places import beside_title, number_of_another
from extract.text.rule import Rule

BROKEN_OFF = Rule(
    id="title.broken_off",  # the end of a word that was wider than its column, in a line of its own
    pattern=r"^(?:s|ts?|n|ns|nts?|ents?|ments?|ons|ions?|tions?|ations?|ings|ty|ity|ies|ly|ces?|nces?|ances?|ences?|ers)\b",
    examples={"TS": "TS", "ons of the year": "ons"},
    not_examples=("on the quay", "sons", "IN"),
)
BROKEN_POSSESSIVE = Rule(
    id="title.possessive_broken_off",
    pattern=r"^s\b(?!['\u2019.)])",
    examples={"S REMARKS": "S", "s report": "s"},
    not_examples=("St Mary", "s. 106"),
)
RULES = (BROKEN_OFF, BROKEN_POSSESSIVE)
APOSTROPHES = ("'", "\u2019")


def said_title(lines: Sequence[Line], words: str, start: int) -> str:
    """A title of several lines as it is said: without page numbers set apart inside it, and words broken by a narrow column whole.

    "Use of the quay by            131 - 136 ⏎ visiting boats", "ANNOUNCEMEN ⏎ TS", "CHAIR’ ⏎ S REMARKS".
    `start` is where its words begin in line one.
    """
    kept, at = "", 0
    for n, line in enumerate(lines):
        skip = start if n == 0 else 0
        piece = words[at : at + len(line.text) - skip]
        at += len(piece) + 1
        if n and number_of_another(line) and beside_title(line, lines[0]):
            continue
        if n + 1 < len(lines) and (aside := pages_apart(line)) is not None:
            piece = piece[: max(0, aside - skip)].rstrip()
        broken = n > 0 and BROKEN_OFF.match(piece) is not None and " " not in lines[n - 1].text[start if n == 1 else 0 :].strip()
        alike = broken and kept[-1:].isalpha() and kept[-1:].isupper() == piece[:1].isupper()
        possessive = kept[-1:] in APOSTROPHES and kept[-2:-1].isalpha() and BROKEN_POSSESSIVE.match(piece) is not None
        kept += piece if alike or possessive or not n else f"\n{piece}"
    return kept
