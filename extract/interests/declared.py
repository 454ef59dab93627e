"""Declared interests: who, what kind, in which item.

    Councillor Lund declared a pecuniary interest in Items 11 and 12.        (two rows)
    Declarations of interest: Cllr Berg re No 2608. Cllrs Dahl & Eide re No 2610.
    Later in the meeting Mr Lund declared an interest under Item 16 - Pay - that his aunt worked there.

No row for "None", nor for reminders that interests are to be declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.interests import declaration_tables, declaration_words, kinds, table_heads, withdrawals
from extract.interests.declaration_words import (
    ANOTHER_MEETING,
    BUSINESS_BEGUN,
    BY,
    CLAUSE_END,
    DECLARED,
    HAD,
    HAVING,
    LEAD,
    LISTED,
    OFFICE_SUBJECT,
    RECUSED,
    SAYS_MORE,
    THAT,
    WHAT_THEY_DID,
)
from extract.interests.withdrawals import withdrew
from extract.models import Interest, Layout, Section
from extract.names import cells, joined_cells
from extract.names.names import Name, names, subjects
from extract.names.role_words import PLURAL
from extract.names.separators import BREAK
from extract.same import item_numbers
from extract.text import lexicon, parsing, sight
from extract.text.rule import Rule

_PAPERS = ("minutes", "other", "decision")
_FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one
MOST_ITEMS = 30  # items in one declaration
UNPLACED = 0.7  # confidence of a declaration that prints no item: 6 of 8 of them were right on gold and fixtures together
_AFTER = 3  # sentences after a declaration in which "left the room" is looked for

RULES = (*declaration_words.RULES, *table_heads.RULES, *withdrawals.RULES, item_numbers.ITEMS)

_ITEM_TITLE = re.compile(
    r"\b(?:declarations?|disclosures?|declare)\b.*\binterests?\b|\binterests?\b.*\bdeclar"
    r"|^(?:members’?\s+)?interests?\b",
    re.IGNORECASE,
)
_INTEREST = re.compile(r"[IiDdOoNn](?:nterest|NTEREST|eclaration|ECLARATION|pi|PI|ri|RI)s?\b")
_BETWEEN = re.compile(
    r"[\s,]*(?:(?:\([^()]*\)|having|who|also|each|both|all|then|later|subsequently|similarly|again)[\s,]*)*$", re.IGNORECASE
)
_ITEM_FIRST = re.compile(
    r"\W*(?:agenda\s+)?items?\s+(?:no\.?\s*)?\d+[a-z]?(?:\.\d+)?(?:\s*(?:,|&|\band\b)\s*\d+[a-z]?(?:\.\d+)?)*\s*[:\u2013-]\s*",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|nor|never|without|whether|if|any\s+member|should|must|may|asked|invited|reminded)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|be|been|asked|reminded|advised|noted"
    r"|said|explained|left|withdrew|confirmed|reported|agreed|took|stated|resolved"
    r"|may|should|declared|seconded|proposed|moved|nominated|elected|appointed|welcomed|thanked)\b"
)
# Where one entry ends: "…; Cllr Berg in item 6", "… in item 5 and by Cllr Berg in item 6".
_APART = re.compile(
    rf"{BREAK}|(?:(?<=follows:)|(?<=below:)|(?<=made:)|(?<=declared:))\s+(?=[A-Z(])"
    rf"|(?<=;)\s+(?=(?:and\s+)?{lexicon.TITLE}\s)|,?\s+and\s+(?=by\s+{lexicon.TITLE}\s)",
    re.VERBOSE | re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:same|this|that|said|above)\s+(?:agenda\s+)?(?:items?|minute|matter|application|motion|report|interest)s?\b"
)
_PRONOUN = re.compile(r"^\W*(?:he|she|they|(?:the\s+)?(?:member|councillor)s?)\b", re.IGNORECASE)


def find(section: Section, layout: Layout) -> list[Interest]:
    """The interests declared in a section of minutes, one row for each person and item."""
    if section.paper.kind not in _PAPERS or not section.passage.lines:
        return []
    own = _is_interests_item(section)
    if not own and not _declares(section.passage.text):
        return []
    found, claimed = declaration_tables.declared_rows(section) if own else ([], set())
    units = [unit for unit in _units(section) if section.passage.line_index(unit.offsets[0]) not in claimed]
    reader = _Reader(section, own)
    for n, unit in enumerate(units):
        found += reader.read(unit, [other.text for other in units[n + 1 : n + 1 + _AFTER]])
    return [row if row.item_number else _unplaced(row) for row in found]


@dataclass(slots=True)
class _Reader:
    """What has been read of a section that the next sentence may speak of."""

    section: Section
    own: bool  # the section is the item on interests
    last: list[Name] = field(default_factory=list)  # the people of the declaration before
    named: list[str] = field(default_factory=list)  # its items
    lead: str = ""  # what heads the list of declarations that follows
    done: bool = False  # other business has begun: a name alone is no declaration any more

    def read(self, unit: joined_cells.Reading, after: Sequence[str]) -> list[Interest]:
        """The declarations of one sentence or entry of a list."""
        if ANOTHER_MEETING.search(unit.text):
            return []
        made, people = _declared(self.section, unit, self.own, after, self.last)
        if not made and self.own and self._heads(unit):
            return []
        self.done = self.done or bool(BUSINESS_BEGUN.search(unit.text))
        if not made and self.own and not (self.done and not SAYS_MORE.search(unit.text)):
            made, people = _listed(self.section, unit, after, self.lead)
        if self.own and self.named and _SAME.search(unit.text):
            made = _in_items(made, self.named)
        self.last = people or self.last
        self.named = [row.item_number for row in made if row.item_number] or self.named
        return made

    def _heads(self, unit: joined_cells.Reading) -> bool:
        """True for a sentence that names nobody and says what the entries below it share."""
        last = CLAUSE_END.compiled.split(unit.text.strip())[-1]
        if not LEAD.search(last) or _NEGATIVE.search(last) or any(one.title for one in names(last)):
            return False
        self.lead = last
        return True


def _in_items(made: list[Interest], numbers: Sequence[str]) -> list[Interest]:
    """The rows that name no item, one for each of the items before: "and Cllr Berg in the same item"."""
    return [replace(row, item_number=number) for row in made if not row.item_number for number in numbers] or made


def _unplaced(row: Interest) -> Interest:
    """A row that prints no number of an item, as sure as such rows were."""
    return replace(row, evidence=replace(row.evidence, confidence=min(row.evidence.confidence, UNPLACED)))


def _declares(text: str) -> bool:
    """True where a declaration may be told in `text`: a quick look before the sentences are read one by one."""
    rules = (kinds.TRANSPARENCY, DECLARED, BY, HAVING)
    if RECUSED.search(text):
        return True
    return any(rule.compiled.search(text, *near) for near in sight.regions(text, _INTEREST) for rule in rules)


def _is_interests_item(section: Section) -> bool:
    return section.item is not None and (section.item.kind == "interests" or bool(_ITEM_TITLE.search(section.item.title)))


def _units(section: Section) -> Iterator[joined_cells.Reading]:
    """The sentences of a section, and the entries of its lists."""
    printed = [row for row in cells.rows(section.passage) if row[-1].end > section.heading_end]
    reading = joined_cells.read_cells(section.passage, printed)
    for sentence in joined_cells.cell_sentences(reading):
        at = 0
        for end in (*(match.start() for match in _APART.finditer(sentence.text)), len(sentence.text)):
            if sentence.text[at:end].strip(f" {BREAK}"):
                yield sentence.part(at + (sentence.text[at] == BREAK), end)
            at = end


def _declared(
    section: Section, unit: joined_cells.Reading, own: bool, after: Sequence[str], last: Sequence[Name]
) -> tuple[list[Interest], list[Name]]:
    """What a sentence declares that says so."""
    text = unit.text
    if having := HAVING.search(text):
        ends = WHAT_THEY_DID.search(text, having.end())
        named = names(text[having.end() : ends.start() if ends else len(text)])
        spans = [(having.end() + one.start, having.end() + one.end, one) for one in named if one.bare]
        return _rows(section, unit, spans, text, text, own, after, HAVING), [one for *_, one in spans]
    rules = (kinds.TRANSPARENCY, DECLARED, THAT, HAD, RECUSED) if own else (kinds.TRANSPARENCY, DECLARED, RECUSED)
    rule, match = next(((rule, found) for rule in rules if (found := rule.search(text))), (DECLARED, None))
    if match is not None:
        spans = _subjects(text[: match.start()], match.span(), last)
        return _rows(section, unit, spans, text[match.start() :], text, own, after, rule), [one for *_, one in spans]
    match = BY.search(text)
    if (
        match is None
        or _NEGATIVE.search(text[: match.start()] + match["kind"])
        or not (own or "interest" in match.group(0).casefold())
    ):
        return [], []
    tail = re.split(r"\s(?:in|re|regarding|as|for)\s", text[match.end() :], maxsplit=1)[0]
    spans = [(match.end() + person.start, match.end() + person.end, person) for person in names(tail) if person.bare]
    return _rows(section, unit, spans, text, text, own, after, BY), [person for *_, person in spans]


def _subjects(before: str, verb: tuple[int, int], last: Sequence[Name]) -> list[tuple[int, int, Name]]:
    """Those of whom a verb says that they declare: named before it, by their office, or by "she"."""
    spans = [(one.start, one.end, one) for one in subjects(before)]
    if spans and (not _BETWEEN.match(before[spans[-1][1] :]) or _NEGATIVE.search(before[spans[-1][1] :])):
        return []
    if not spans and last and _PRONOUN.match(before):
        return [(*verb, one) for one in last]
    if not spans and (office := OFFICE_SUBJECT.match(before)):
        start, end = office.span("office")
        return [(start, end, Name(start=start, end=end, text=office["office"], bare=office["office"], certain=True))]
    return spans


def _listed(section: Section, unit: joined_cells.Reading, after: Sequence[str], lead: str) -> tuple[list[Interest], list[Name]]:
    """What an entry of the interests item declares: a name, and the item."""
    first = _ITEM_FIRST.match(unit.text) or re.match(r"[\s,]*(?:and\s+)?by\s+", unit.text)
    match = LISTED.compiled.match(unit.text, first.end() if first else 0)
    if match is None or (not unit.text[match.end("who") :].strip(" -\u2013\u2014") and match["join"].strip(" .")):
        return [], []
    if _VERB.search(re.sub(r"\([^()]*\)", "", unit.text[: match.end()])):
        return [], []
    people = [person for person in names(match["who"], "Members" if lead else "") if person.bare]
    if not people or not (people[0].start == 0 or PLURAL.fullmatch(match["who"][: people[0].start].strip())):
        return [], []
    start = match.start("who")
    spans = [(start + person.start, start + person.end, person) for person in people]
    said = unit.text[match.end("who") :]
    made = _rows(section, unit, spans, said, unit.text, True, after, LISTED)
    above: list[str | None] = [*item_numbers.numbers(lead)] or [None]
    made = [replace(row, item_number=number) for row in made for number in ([row.item_number] if row.item_number else above)]
    return [row if row.type != "other" else replace(row, type=kinds.kind(lead)) for row in made], people


def _rows(
    section: Section, unit: joined_cells.Reading, spans: Sequence[tuple[int, int, Name]], said: str, text: str, own: bool,
    after: Sequence[str], rule: Rule,
) -> list[Interest]:  # fmt: skip
    item = section.item
    minutes = item is not None and item.number is None and item.minute_number is not None
    numbers: list[str | None] = [*item_numbers.numbers(text, minutes=minutes)]
    if not numbers:
        numbers = [None if own or item is None else item.number or item.minute_number]
    by_item = kinds.kinds(said)
    made = []
    each = len(numbers) == len(spans) > 1 and "respectively" in text
    for n, (start, end, person) in enumerate(spans):
        id, confidence = rule.id, rule.confidence
        if not person.certain:
            if not parsing.is_person(person.text):
                continue
            id, confidence = "interests.nlp_person", _FROM_MODEL
        first = unit.place(start, end)[0]
        last = unit.place(max(start, len(text) - 1), len(text))[1]
        for number in [numbers[n]] if each else numbers[:MOST_ITEMS]:
            made.append(
                Interest(
                    item_number=number,
                    name=person.text,
                    type=kinds.kind(by_item.get(number) or said),
                    nature=kinds.nature(said),
                    withdrew=withdrew(said, after, person.bare.split()[-1]),
                    evidence=section.passage.evidence(first, max(last, first + 1), rule=id, confidence=confidence),
                )
            )
    return made
