"""What may be said of a candidate for a clause decided, by name: how it begins, what is before it, where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.decisions import (
    adopted,
    decision_tables,
    formal_words,
    mover_words,
    sentence_words,
    statement_words,
    told_words,
    verdict_words,
)
from extract.decisions.content import content
from extract.decisions.formal import Row
from extract.decisions.place import Place
from extract.decisions.spoken_words import ABOUT, DEEDS, SAYS, STANDS, SUBJECTS
from extract.decisions.voted_titles import UNNAMED_MOTION, VOTED_TITLE
from extract.models import Passage
from extract.same.subjects import on_apologies, on_attendance
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
        sentence_words.DEED_TO, sentence_words.SIGNED, sentence_words.CHOSEN, sentence_words.BECAME, sentence_words.WISHED,
    )
)  # fmt: skip
# Rules whose own words say all: too few were read by hand to learn more of them.
_SURE = frozenset(
    rule.id
    for rule in (
        decision_tables.DECIDES, decision_tables.RESPONDS, VOTED_TITLE, UNNAMED_MOTION, mover_words.HEADED,
        *statement_words.DECIDE, adopted.AGREED_TO,
    )
)  # fmt: skip
_AGAINST = frozenset(("says question", "says apologies", "says earlier", "said formally elsewhere", "says nothing", "says fact"))
_MOSTLY = 0.6  # of the words of the shorter: then two candidates say the same
_SIZES = ((3, "words 1-3"), (8, "words 4-8"), (25, "words 9-25"), (70, "words 26-70"), (150, "words 71-150"))

_CAPS = (
    "RESOLVED AGREED NOTED APPROVED ENDORSED ADOPTED DEFERRED REFUSED GRANTED CARRIED SUPPORTED DECIDED ORDERED RECOMMENDED "
    "DELEGATED ACCEPTED RATIFIED RECEIVED"
)
_IN_CAPITALS = re.compile(rf"\b(?:{'|'.join(_CAPS.split())})\b")
_FIRST = 90  # characters in which a candidate's first deed is looked for
_NOTHING = 3  # words behind a candidate that are nothing
_NEAR_START, _NEAR_END = 30, 6  # characters by which two candidates of the same words may differ
_SHORT_ITEM = 45  # words of an item that says little beside its decision


@dataclass(frozen=True)
class Surroundings:
    """What a section holds besides a candidate: its paragraphs, the words that decided formally, and where they stand.

    What holds of every candidate alike is worked out once, when it is first asked for.
    """

    passage: Passage
    place: Place
    parts: Sequence[Paragraph]
    rows: Sequence[Row]
    formal: Sequence[Row]

    @cached_property
    def always(self) -> frozenset[str]:
        """What holds of all candidates of the section."""
        found = {f"title {name}" for name, pattern in ABOUT.items() if pattern.search(self.place.title)}
        if on_apologies(self.place.title) or on_attendance(self.place.title):
            found.add("title apologies")
        if len(self.passage.text.split()) <= _SHORT_ITEM:
            found.add("short item")
        return frozenset({f"paper {self.place.paper}", f"kind {self.place.kind}", *found})

    @cached_property
    def body(self) -> int:
        """The index of the first paragraph behind the heading."""
        return next((n for n, part in enumerate(self.parts) if part.end > self.place.heading_end), 0)

    @cached_property
    def bold_tells(self) -> bool:
        """True where bold letters are not those of most paragraphs: in minutes set in bold throughout they say nothing."""
        return 2 * sum(part.bold for part in self.parts) <= len(self.parts)

    @cached_property
    def ends(self) -> list[int]:
        return [part.end for part in self.parts]

    def paragraph(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`; of the last where none does."""
        n = bisect_left(self.ends, offset)
        return n if n < len(self.parts) and self.parts[n].start <= offset else len(self.parts) - 1

    @cached_property
    def rules(self) -> Counter[str]:
        """How many candidates each rule proposed."""
        return Counter(row.rule.id for row in self.rows)

    @cached_property
    def lists(self) -> dict[str, tuple[int, int]]:
        """By rule, how many of its candidates have a number, and how many of those begin with a deed."""
        found: dict[str, tuple[int, int]] = {}
        for row in self.rows:
            if row.number is not None:
                count, deeds = found.get(row.rule.id, (0, 0))
                deed = formal_words.is_deed(self.passage.text[row.text_start : row.end])
                found[row.rule.id] = count + 1, deeds + deed
        return found

    @cached_property
    def formal_rules(self) -> frozenset[str]:
        return frozenset(row.rule.id for row in self.formal)

    @cached_property
    def contents(self) -> list[tuple[Row, set[str]]]:
        """The formal candidates with the words that say what they decide."""
        return [(row, content(self.passage.text[row.text_start : row.end])) for row in self.formal]

    @cached_property
    def in_order(self) -> list[Row]:
        return sorted(self.rows, key=_begins)

    @cached_property
    def longest(self) -> int:
        return max((row.end - row.text_start for row in self.rows), default=0)

    def near(self, row: Row) -> list[Row]:
        """The candidates that may hold `row`, be part of it or have its words."""
        first = bisect_left(self.in_order, row.text_start - max(self.longest, _NEAR_START), key=_begins)
        return self.in_order[first : bisect_right(self.in_order, max(row.end, row.text_start + _NEAR_START), key=_begins)]


def _begins(row: Row) -> int:
    return row.text_start


def features(around: Surroundings, row: Row, start: int, end: int, more: frozenset[str]) -> frozenset[str]:
    """The names that hold of `row`, whose words stand from `start` to `end`; `more` is what its proposer says of it."""
    text = around.passage.text
    found = {f"rule {row.rule.id}", *around.always, *more}
    found |= _opening(text[start:end]) | _place(around, row, end) | _listed(around, row, end) | _others(around, row)
    found |= _before(text, row) | _said(around, row, start, end) | _beside_formal(around, row, start, end)
    if row.rule.id in _SURE:
        return frozenset(f"sure: {name}" for name in found if name in _AGAINST)
    group = "moved" if row.rule.id.startswith("motion.") else "told" if row.rule.id in _TOLD else "formal"
    return frozenset({*found, group, *(f"{group}: {name}" for name in found)})


def _said(around: Surroundings, row: Row, start: int, end: int) -> set[str]:
    """What its words say, and how many they are."""
    text, words = around.passage.text, around.passage.text[start:end]
    found = {f"says {name}" for name, pattern in SAYS.items() if pattern.search(words)}
    found |= {f"of {name}" for name, pattern in SUBJECTS.items() if pattern.search(words)}
    deeds = [(at.start(), name) for name, pattern in DEEDS.items() if (at := pattern.search(text[row.start : row.start + _FIRST]))]
    found.add(f"deed {min(deeds)[1]}" if deeds else "no deed")
    count = len(words.split())
    found.add(next((name for most, name in _SIZES if count <= most), "words 151+"))
    if len(content(words)) < 2 and not _IN_CAPITALS.search(words):
        found.add("says little")
    if _IN_CAPITALS.search(text, row.start, end):
        found.add("capitals decide")
    return found


def _beside_formal(around: Surroundings, row: Row, start: int, end: int) -> set[str]:
    """Whether formal words decide elsewhere in the section, and whether they say the same."""
    if not around.formal or row.rule.id in around.formal_rules:
        return set()
    own = content(around.passage.text[start:end])
    again = any(_alike(own, words) for other, words in around.contents if not _touch(row, other))
    return {"others are formal", "said formally elsewhere"} if again else {"others are formal"}


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
    own, last = around.paragraph(row.text_start), around.paragraph(max(end - 1, row.text_start))
    found = set()
    if last == len(parts) - 1:
        found.add("last paragraph")
    if own == around.body:
        found.add("first paragraph")
    mark = mark_at(text, parts[own].start, parts[own].end)
    if mark is not None:
        found.add("marked bullet" if mark.kind == "bullet" else "marked")
    lead = text[parts[own].start : row.start].strip()
    found.add("opens paragraph" if len(lead) <= 6 else "inside paragraph")
    if not text[end : parts[last].end].strip(" .;,\n"):
        found.add("closes paragraph")
    found |= {name for name, holds in (("bold", parts[own].bold and around.bold_tells), ("cell", parts[own].cell)) if holds}
    after = len(text[end:].split(None, _SHORT_ITEM))
    found.add("nothing after" if after <= _NOTHING else "little after" if after <= _SHORT_ITEM else "much after")
    return found


def _listed(around: Surroundings, row: Row, end: int) -> set[str]:
    """How the list speaks that it is an entry of."""
    if row.number is None:
        return set()
    text = around.passage.text
    siblings, deeds = around.lists[row.rule.id]
    found = {"one of a list" if siblings > 1 else "numbered alone"}
    if siblings > 1 and deeds == siblings:
        found.add("all of the list are deeds")
    if siblings > 1 and not deeds:
        found.add("none of the list is a deed")
    if formal_words.is_order(text[row.text_start : end]):
        found.add("decides like a list")
    return found


def _others(around: Surroundings, row: Row) -> set[str]:
    """Which other candidates say the same, hold it or are part of it."""
    others = [other for other in around.near(row) if other.rule is not row.rule]
    agree = sum(abs(o.text_start - row.text_start) < _NEAR_START and abs(o.end - row.end) < _NEAR_END for o in others)
    found = {"proposed once" if not agree else "proposed twice" if agree == 1 else "proposed often"}
    same = around.rules[row.rule.id]
    found.add("rule once" if same == 1 else "rule twice" if same == 2 else "rule often")
    found |= {f"holds {other.rule.id}" for other in others if _inside(other, row)}
    return found | {f"inside {other.rule.id}" for other in others if _inside(row, other)}


def _inside(one: Row, other: Row) -> bool:
    """True where `one` is a part of `other`."""
    return other.text_start <= one.text_start and one.end <= other.end and one.end - one.text_start < other.end - other.text_start


def _before(text: str, row: Row) -> set[str]:
    """What stands before it."""
    before = text[max(0, row.start - _AHEAD) : row.start].rstrip()
    return {name for name, pattern in STANDS.items() if pattern.search(before)}


def _touch(one: Row, other: Row) -> bool:
    return one.text_start < other.end and other.text_start < one.end


def _alike(own: set[str], others: set[str]) -> bool:
    """True where most of the words that carry meaning are the same."""
    return len(own & others) >= _MOSTLY * max(1, min(len(own), len(others)))
