"""The words of a clause: what of a candidate is printed as decided, and of which type it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.decisions import formal_words, verdict_words
from extract.decisions.formal import Row
from extract.decisions.formal_words import BODY_LIST, FORMAL, LABEL, STANDING
from extract.decisions.trimmed import trimmed
from extract.models import Passage
from extract.text.paragraphs import sentences
from extract.text.rule import Rule

_UNANIMOUS = re.compile(r"\bunanimous|\bnem\.?\s*con\b|\ball\s+in\s+favou?r\b|\ball\s+agreed\b", re.IGNORECASE)
_THAT = re.compile(
    r"(?:it\s+was\s+(?:unanimously\s+)?(?:resolved|agreed)\s+(?=that\b))?"
    r"(?:and\s+(?:further\s+)?(?=that\b|be\s+it))?(?:now\W{0,3}therefore\W{0,3})?"
    r"(?:be\s+it\s+(?:further\s+)?resolved\W{0,3})?(?:that\b[\s:,]*)?",
    re.IGNORECASE,
)
_BULLETS = re.compile(r"[\u2022\u25cf\u25aa\uf0b7\uf0a7\uf0d8]")
_NOTE = re.compile(
    r"[\s.:;,]{1,8}\(?(?:proposed|moved|proposer|mover|prop\.)(?=\s+by\b|\s*[:\u2013-]|\s+(?-i:[A-Z]))", re.IGNORECASE
)
_WHEREAS = re.compile(r"\bnow\W{1,3}therefore\b|\bbe\s+it\s+resolved\b", re.IGNORECASE)


class Wording(NamedTuple):
    """The words decided, where they stand in the passage, their type, and whether the paper says that all agreed."""

    start: int
    end: int
    text: str
    type: str
    unanimous: bool | None


def worded(passage: Passage, row: Row) -> Wording | None:
    """The words of `row`; None where nothing is left of it."""
    text = passage.text
    start, end = trimmed(text, row.text_start, row.end)
    if row.rule in (FORMAL, LABEL, BODY_LIST, STANDING, verdict_words.AGREED, verdict_words.BODY_AGREED):
        end = _without_votes(text, start, end)
    end = _before_others(text, start, end)
    noted = row.rule in (verdict_words.AGREED, verdict_words.BODY_AGREED, verdict_words.APPOINTED)
    note = _NOTE.search(text, start, end) if noted else None
    end = note.start() if note is not None else end
    start, end = trimmed(text, start, end)
    whereas = _WHEREAS.search(text, start, end)
    if whereas is not None and text[start:end].casefold().startswith(("whereas", "now")):
        start = whereas.start()
    opening = _THAT.match(text, start, end)
    start = opening.end() if opening else start
    while start < end and (text[start].isspace() or text[start] in ",:"):
        start += 1
    if end - start < 4 or not any(map(str.isalpha, text[start:end])):
        return None
    words = " ".join(_BULLETS.sub(" ", passage.clean(start, end)).split())
    said = _UNANIMOUS.search(text[max(0, row.start - 30) : row.end + 60])
    return Wording(start, end, words, _type(words, row.rule), True if said else None)


def _before_others(text: str, start: int, end: int) -> int:
    """The end of a decision without the sentences behind it that tell of the vote asked for, or the meeting's end."""
    for a, _ in sentences(text, start, end):
        if a > start and formal_words.BEHIND.compiled.match(text, a, end):
            return start + len(text[start:a].rstrip())
    return end


def _without_votes(text: str, start: int, end: int) -> int:
    """The end of a decision without the sentences behind it that say who moved it and how it was carried."""
    for a, _ in sentences(text, start, end):
        if a > start and formal_words.AFTERWARDS.compiled.match(text, a, end):
            return start + len(text[start:a].rstrip())
    return end


def _type(words: str, rule: Rule) -> str:
    """The operative verb's type where it is one of the list, else what the rule itself says."""
    if (kind := formal_words.type_of(words)) is not None:
        return kind
    if rule in (verdict_words.MINUTES, verdict_words.PAYMENTS, verdict_words.ENTRY_APPROVED):
        return "approved"
    return "agreed" if rule in (verdict_words.AGREED, verdict_words.BODY_AGREED, verdict_words.LEANING) else "resolved"
