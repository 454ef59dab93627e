"""What may be said of a candidate for a clause decided, by name: how it begins, what is before it, where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.decisions import decision_tables, formal_words, mover_words, told_words, verdict_words
from extract.decisions.candidates import CONTENT, UNNAMED_MOTION, VAGUE, VOTED_TITLE, Place
from extract.decisions.formal import Row
from extract.models import Passage
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph

_AHEAD = 160  # characters before a candidate that are looked at
# Rules by which a sentence decides that may also only tell: for them other features speak than for formal words.
_TOLD = frozenset(
    rule.id
    for rule in (
        told_words.BODY_DID, told_words.WAS_DONE, told_words.ENTRY_ENDS, told_words.OPENS_DONE, told_words.LABELLED,
        verdict_words.AGREED,
        verdict_words.BODY_AGREED, verdict_words.LEANING, verdict_words.GIVEN, verdict_words.APPOINTED, verdict_words.NOTED,
        verdict_words.PLANNING_VERDICT, verdict_words.APPLICATION, verdict_words.ENTRY_APPROVED, verdict_words.PAYMENTS,
    )
)  # fmt: skip
# Rules that need nothing else: what they match is hardly ever anything else.
_SURE = frozenset(
    rule.id
    for rule in (
        told_words.VERDICT_UNDER_TITLE,
        told_words.STATUS,
        told_words.BODY_ALONE,
        told_words.ENTRY_RESOLVED,
        decision_tables.DECIDES,
        decision_tables.RESPONDS,
        VOTED_TITLE,
        UNNAMED_MOTION,
        mover_words.HEADED,
        verdict_words.PLANNING_VERDICT,
        verdict_words.APPLICATION,
        verdict_words.GIVEN,
        verdict_words.MINUTES,
        verdict_words.PASSED,
    )
)
_AGAINST = frozenset(("says question", "says apologies", "says earlier", "said formally elsewhere"))
_MOSTLY = 0.6  # of the words of the shorter: then two candidates say the same
_SIZES = ((3, "words 1-3"), (8, "words 4-8"), (25, "words 9-25"), (70, "words 26-70"), (150, "words 71-150"))

_SAYS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "be done": r"\bbe\s+(?:\w+ly\s+)?(?:\w+ed|given|taken|sent|made|set|held|put|paid|kept)\b",
        "was done": r"\b(?:was|were)\s+(?:\w+ly\s+)?"
        r"(?:noted|approved|agreed|endorsed|accepted|adopted|ratified|confirmed|authori[sz]ed|received)\b",
        "future": r"\b(?:will|would|shall|could|may|might|can)\b",
        "should": r"\bshould\b",
        "earlier": r"\b(?:previous|last|earlier|that|their)\s+meeting\b|"
        r"\b(?:had|has|have)\s+(?:been\s+)?(?:\w+ly\s+)?(?:agreed|approved|noted|received"
        r"|resolved|confirmed|accepted)\b|\b(?:in|since|on)\s+(?:\d{1,2}\s+)?(?:\w+\s+)?(?:19|20)\d\d\b",
        "speaker": r"\b(?:stated|reported|said|explained|advised|asked|commented"
        r"|noted\s+that|informed|queried|suggested|felt|thanked|replied|outlined|highlighted|raised)\b",
        "question": r"\?",
        "moved": r"\b(?:moved|proposed|seconded|proposer|seconder)\b",
        "vote": r"\b(?:unanimous\w*|votes?|voted|voting|abstain\w*|abstentions?|in\s+favou?r|show\s+of\s+hands|nem\.?\s?con)\b",
        "apologies": r"\bapolog(?:y|ies)\b|\bdeclar(?:ed|ations?)\b",
        "received": r"\b(?:was|were|be)\s+(?:\w+ly\s+)?received\b(?!\s+and\b)",
        "minutes": r"\bminutes\b|\b(?:correct|true|accurate)\s+record\b",
        "money": r"[\u00a3$\u20ac]\s?\d",
        "negation": r"\b(?:not|no|none|nil)\b",
        "if": r"\b(?:if|until|unless|once|when|where|whether)\b",
        "body": r"\b(?:council|committee|board|panel|cabinet|members|executive|commission)\b",
        "because": r"\b(?:because|since|however|although|but|following|during)\b",
    }.items()
}
_CAPS = (
    "RESOLVED AGREED NOTED APPROVED ENDORSED ADOPTED DEFERRED REFUSED GRANTED CARRIED SUPPORTED DECIDED ORDERED RECOMMENDED "
    "DELEGATED ACCEPTED RATIFIED RECEIVED"
)
_IN_CAPITALS = re.compile(rf"\b(?:{'|'.join(_CAPS.split())})\b")
# what the words before it end with, or hold
_STANDS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "after resolved": r"\b(?-i:RESOLVED|Resolved|AGREED|DECIDED)\b",
        "after a vote": r"\b(?:put\s+to\s+the\s+(?:vote|meeting)|seconded|vote"
        r"|unanimously|carried|resolved|agreed|decided|approved)\b",
        "after a label": r"\b(?:decisions?(?:\s+taken|\s+made)?|resolution|resolved|outcome|agreed)\s?[:\u2013-]?\s*$",
        "after advice": r"\brecommend(?:ed|ation|ations|s)?\b[^.]{0,80}[:.]?\s*$",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a section holds besides a candidate: its paragraphs, the words that decided formally, and where they stand."""

    passage: Passage
    place: Place
    parts: Sequence[Paragraph]
    rows: Sequence[Row]
    formal: Sequence[Row]


def features(around: Surroundings, row: Row, start: int, end: int, more: frozenset[str]) -> frozenset[str]:
    """The names that hold of `row`, whose words stand from `start` to `end`; `more` is what its proposer says of it."""
    text = around.passage.text
    words = text[start:end]
    found = {f"rule {row.rule.id}", f"paper {around.place.paper}", f"kind {around.place.kind}", *more}
    found |= {f"says {name}" for name, pattern in _SAYS.items() if pattern.search(words)}
    found |= _opening(words) | _place(around, row, end) | _before(text, row)
    count = len(words.split())
    found.add(next((name for most, name in _SIZES if count <= most), "words 151+"))
    content = set(CONTENT.findall(words.casefold())) - VAGUE
    if len(content) < 2 and not _IN_CAPITALS.search(words):
        found.add("says little")
    if _IN_CAPITALS.search(text, row.start, end):
        found.add("capitals decide")
    if row.rule not in (other.rule for other in around.formal) and around.formal:
        found.add("others are formal")
        found.add(f"others are formal, rule {row.rule.id}")
        if any(_alike(content, text[other.text_start : other.end]) for other in around.formal if not _touch(row, other)):
            found.add("said formally elsewhere")
    if row.rule.id in _SURE:
        return frozenset(f"sure: {name}" for name in found if name in _AGAINST)
    group = "moved" if row.rule.id.startswith("motion.") else "told" if row.rule.id in _TOLD else "formal"
    return frozenset(f"{group}: {name}" for name in found)


def _opening(words: str) -> set[str]:
    """How the words begin."""
    first, _, rest = words.partition(" ")
    if first.casefold() == "that":
        return {"opens that"}
    if first.casefold() == "to" or (first.casefold() == "not" and rest.startswith("to ")):
        return {"opens to"}
    if formal_words.is_deed(words):
        return {"opens deed"}
    if first[:1].isupper() and formal_words.is_operative(first):
        return {"opens order"}
    if told_words.BODY_DID.match(words):
        return {"opens body"}
    return {"opens small"} if words[:1].islower() else {"opens other"}


def _place(around: Surroundings, row: Row, end: int) -> set[str]:
    """Where it stands: in its paragraph, in the item, in a list, in a table."""
    text, parts = around.passage.text, around.parts
    own = next((n for n, part in enumerate(parts) if part.start <= row.text_start <= part.end), len(parts) - 1)
    last = next((n for n, part in enumerate(parts) if part.start <= max(end - 1, row.text_start) <= part.end), len(parts) - 1)
    found = set()
    body = next((n for n, part in enumerate(parts) if part.end > around.place.heading_end), 0)
    if last == len(parts) - 1:
        found.add("last paragraph")
    if own == body:
        found.add("first paragraph")
    mark = mark_at(text, parts[own].start, parts[own].end)
    if mark is not None:
        found.add("marked bullet" if mark.kind == "bullet" else "marked")
    lead = text[parts[own].start : row.start].strip()
    found.add("opens paragraph" if len(lead) <= 6 else "inside paragraph")
    if not text[end : parts[last].end].strip(" .;,\n"):
        found.add("closes paragraph")
    found |= {name for name, holds in (("bold", parts[own].bold), ("cell", parts[own].cell)) if holds}
    siblings = sum(other.rule is row.rule and other.number is not None for other in around.rows)
    if row.number is not None:
        found.add("one of a list" if siblings > 1 else "numbered alone")
    return found


def _before(text: str, row: Row) -> set[str]:
    """What stands before it."""
    before = text[max(0, row.start - _AHEAD) : row.start].rstrip()
    return {name for name, pattern in _STANDS.items() if pattern.search(before)}


def _touch(one: Row, other: Row) -> bool:
    return one.text_start < other.end and other.text_start < one.end


def _alike(content: set[str], words: str) -> bool:
    """True where most of the words that carry meaning are the same."""
    others = set(CONTENT.findall(words.casefold())) - VAGUE
    return len(content & others) >= _MOSTLY * max(1, min(len(content), len(others)))
