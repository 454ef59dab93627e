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

from extract.interests import (
    declaration_tables,
    declaration_words,
    kinds,
    sentence,
    sentence_words,
    speaker_words,
    table_heads,
    withdrawals,
)
from extract.interests.declaration_words import (
    ANOTHER_MEETING,
    BUSINESS_BEGUN,
    CLAUSE_END,
    LEAD,
    LISTED,
    SAYS_MORE,
    SHARED_LABEL,
)
from extract.interests.withdrawals import withdrew
from extract.models import Interest, Layout, Section
from extract.names import cells, joined_cells
from extract.names.forenames import FORENAMES
from extract.names.names import Name, names
from extract.names.role_words import PLURAL
from extract.names.separators import BREAK
from extract.same import item_numbers
from extract.text import lexicon, parsing, sight

_PAPERS = ("minutes", "other", "decision")
_FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one
MOST_ITEMS = 30  # items in one declaration
MOST_QUOTED = 3_000  # characters of a sentence that runs on over pages
UNPLACED = 0.7  # confidence of a declaration that prints no item: 6 of 8 of them were right on gold and fixtures together
_AFTER = 3  # sentences after a declaration in which "left the room" is looked for

RULES = (
    *declaration_words.RULES,
    *sentence_words.RULES,
    *speaker_words.RULES,
    *table_heads.RULES,
    *withdrawals.RULES,
    item_numbers.ITEMS,
)

_ITEM_TITLE = re.compile(
    r"\b(?:declarations?|disclosures?|declare)\b.*\binterests?\b|\binterests?\b.*\bdeclar"
    r"|^(?:members’?\s+)?interests?\b",
    re.IGNORECASE,
)
_INTEREST = re.compile(r"\b(?:[Ii](?:nterest|NTEREST)(?:s|ed|S|ED)?|(?:[Cc]onflict|CONFLICT)s?|[DdOoNn](?:pi|PI|ri|RI)s?)\b")
_NOTHING_BEHIND = re.compile(r"\s[-\u2013\u2014]\s*(?:none|nil|n/a)?[.\s\x1f]*$", re.IGNORECASE)
_ITEM = r"\d+[a-z]?(?:\.\d+)?(?:\s?\([a-z\d]{1,4}\)){0,2}"
_ITEM_FIRST = re.compile(
    rf"\W*(?:agenda\s+)?items?\s+(?:no\.?\s*)?{_ITEM}(?:\s*(?:,|&|\band\b)\s*{_ITEM})*"
    rf"(?:\s*[:\u2013-]\s*|\s+(?={lexicon.PERSON_TITLE}))",
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
    rf"{BREAK}|\s(?=[\u2022\u25cf\u25aa\u25e6\u2023\uf0b7]\s)|(?:(?<=follows:)|(?<=below:)|(?<=made:)|(?<=declared:))\s+(?=[A-Z(])"
    rf"|(?<=;)\s+(?=(?:and\s+)?{lexicon.TITLE}\s)|,?\s+and\s+(?=by\s+{lexicon.TITLE}\s)",
    re.VERBOSE | re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:same|this|that|said|above)\s+(?:agenda\s+)?(?:items?|minute|matter|application|motion|report|interest)s?\b"
)


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
    over: list[str] = field(default_factory=list)  # the items printed above or before several: "Item 5: Cllr Lund; Cllr Berg"
    lead: str = ""  # what heads the list of declarations that follows
    done: bool = False  # other business has begun: a name alone is no declaration any more

    def read(self, unit: joined_cells.Reading, after: Sequence[str]) -> list[Interest]:
        """The declarations of one sentence or entry of a list."""
        if ANOTHER_MEETING.search(unit.text):
            return []
        made, people = _declared(self.section, unit, self.own, after, self.last)
        first = _ITEM_FIRST.match(unit.text) if self.own else None
        if not made and self.own and self._heads(unit, first):
            return []
        self.done = self.done or bool(BUSINESS_BEGUN.search(unit.text))
        if not made and self.own and not (self.done and not SAYS_MORE.search(unit.text)):
            made, people = _listed(self.section, unit, after, self.lead)
        made = self._placed(unit, made, first)
        self.last = people or self.last
        self.named = [row.item_number for row in made if row.item_number] or self.named
        return made

    def _placed(self, unit: joined_cells.Reading, made: list[Interest], first: re.Match[str] | None) -> list[Interest]:
        """The rows with the item that the words before them name: "in the same item", "Item 5: Cllr Lund; Cllr Berg"."""
        if self.own and self.named and _SAME.search(unit.text):
            made = _in_items(made, self.named)
        if first:
            self.over = item_numbers.numbers(first.group(0)) if unit.text.rstrip().endswith(";") else []
        elif self.over:
            made = _in_items(made, self.over)
        return made

    def _heads(self, unit: joined_cells.Reading, first: re.Match[str] | None) -> bool:
        """True for a sentence that names nobody and says what the entries below it share."""
        last = CLAUSE_END.compiled.split(unit.text.strip())[-1]
        if first and not any(one.title for one in names(unit.text[first.end() :])) and not _VERB.search(unit.text):
            self.over = item_numbers.numbers(first.group(0))  # "Agenda item 5 – Harbour Plan"
            return True
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
    if sentence_words.RECUSED.search(text) or sentence_words.RECUSED_LABEL.search(text):
        return True
    return any(sentence_words.TOLD.compiled.search(text, *near) for near in sight.regions(text, _INTEREST, 160))


def _is_interests_item(section: Section) -> bool:
    return section.item is not None and (section.item.kind == "interests" or bool(_ITEM_TITLE.search(section.item.title)))


def _units(section: Section) -> Iterator[joined_cells.Reading]:
    """The sentences of a section, and the entries of its lists."""
    printed = [row for row in cells.rows(section.passage) if row[-1].end > section.heading_end]
    reading = joined_cells.read_cells(section.passage, printed)
    for one in joined_cells.cell_sentences(reading):
        at = 0
        ends = {
            *(match.start() for match in _APART.finditer(one.text)),
            *(match.end() for match in SHARED_LABEL.finditer(one.text)),
        }
        for end in (*sorted(ends), len(one.text)):
            if one.text[at:end].strip(f" {BREAK}"):
                yield one.part(at + (one.text[at] == BREAK), end)
            at = end


def _declared(
    section: Section, unit: joined_cells.Reading, own: bool, after: Sequence[str], last: Sequence[Name]
) -> tuple[list[Interest], list[Name]]:
    """What a sentence declares that says so."""
    made: list[Interest] = []
    people: list[Name] = []
    for one in sentence.declarations(unit.text, own=own, minutes=_by_minutes(section), last=last):
        made += _rows(section, unit, one, own, after)
        people += [spoken.name for spoken in one.people]
    return made, people


def _listed(section: Section, unit: joined_cells.Reading, after: Sequence[str], lead: str) -> tuple[list[Interest], list[Name]]:
    """What an entry of the interests item declares: a name, and the item."""
    match, people = _entry(unit.text, lead)
    if match is None or not people:
        return [], []
    start = match.start("who")
    spans = tuple(sentence.Spoken(start + person.start, start + person.end, person) for person in people)
    said = unit.text[match.end("who") :]
    numbers = tuple(item_numbers.numbers(unit.text, minutes=_by_minutes(section)))
    one = sentence.Declaration(spans, said, LISTED, start, match.end("who"), match.end("who"), said=said, numbers=numbers)
    made = _rows(section, unit, one, True, after)
    made = _in_items(made, item_numbers.numbers(lead))
    return [row if row.type != "other" else replace(row, type=kinds.kind(lead)) for row in made], people


def _entry(text: str, lead: str) -> tuple[re.Match[str] | None, list[Name]]:
    """The people that an entry begins with, and where they stand in it: "Ada Lund - Item 7 - member of the club"."""
    first = _ITEM_FIRST.match(text) or re.match(r"[\s,]*(?:and\s+)?by\s+", text)
    match = LISTED.compiled.match(text, first.end() if first else 0)
    if match is None or (not text[match.end("who") :].strip(" -\u2013\u2014") and match["join"].strip(" .")):
        return None, []
    if _NOTHING_BEHIND.search(text):  # "Cllr Lund –"
        return None, []
    if _VERB.search(re.sub(r"\([^()]*\)", "", text[: match.end()])):
        return None, []
    named = names(match["who"], "Members" if lead else "")
    closed = text.find(")") >= 0 > text.find("(") or 0 <= text.find(")") < text.find("(")
    noted = closed or text.lstrip(f" {BREAK}").startswith("(")
    if noted and not any(person.title for person in named):  # "(Neighbouring ⏎ Landowner)": the reason of the entry before
        return None, []
    people = [person for person in named if person.bare and not kinds.KIND_WORD.match(person.bare)]
    more = bool(lead) or bool(text[match.end("who") :].strip(f" {BREAK}."))
    return match, people if people and _opens(match["who"], people[0], more=more) else []


def _opens(words: str, person: Name, *, more: bool) -> bool:
    """True for a `person` with whom an entry begins; with nothing behind a name it has a title, or a forename that many have."""
    known = more or person.title or person.bare.partition(" ")[0].casefold() in FORENAMES  # else a heading in another language
    return bool(known and (person.start == 0 or PLURAL.fullmatch(words[: person.start].strip())))


def _by_minutes(section: Section) -> bool:
    """True where items are known by the numbers of minutes."""
    return section.item is not None and section.item.number is None and section.item.minute_number is not None


def _rows(
    section: Section, unit: joined_cells.Reading, one: sentence.Declaration, own: bool, after: Sequence[str]
) -> list[Interest]:
    """A declaration as rows: one for each person and item."""
    item = section.item
    numbers: Sequence[str | None] = one.numbers
    if not numbers:
        numbers = [None if own or item is None else item.number or item.minute_number]
    by_item = kinds.kinds(one.said)
    made = []
    each = len(numbers) == len(one.people) > 1 and "respectively" in one.said
    for n, (start, end, person) in enumerate(one.people):
        id, confidence = one.rule.id, one.rule.confidence
        if not person.certain:
            if not parsing.is_person(person.text):
                continue
            id, confidence = "interests.nlp_person", _FROM_MODEL
        first = unit.place(start, end)[0]
        last = min(unit.place(max(start, len(unit.text) - 1), len(unit.text))[1], first + MOST_QUOTED)
        for number in [numbers[n]] if each else numbers[:MOST_ITEMS]:
            made.append(
                Interest(
                    item_number=number,
                    name=person.text,
                    type=kinds.first_kind(by_item.get(number) or one.kind, one.kind, one.said),
                    nature=kinds.nature(one.said),
                    withdrew=withdrew(one.said, after, person.bare.split()[-1]),
                    evidence=section.passage.evidence(first, max(last, first + 1), rule=id, confidence=confidence),
                )
            )
    return made
