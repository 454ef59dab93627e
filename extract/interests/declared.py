"""Declared interests: who, what kind, in which item.

    Councillor Lund declared a pecuniary interest in Items 11 and 12.        (two rows)
    Declarations of interest: Cllr Berg re No 2608. Cllrs Dahl & Eide re No 2610.
    Later in the meeting Mr Lund declared an interest under Item 16 - Pay - that his aunt worked there.

No row for "None", nor for reminders that interests are to be declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.interests import declaration_words, kinds
from extract.interests.declaration_words import BY, DECLARED, HAD, LISTED, THAT
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

RULES = (*declaration_words.RULES, item_numbers.ITEMS)

_ITEM_TITLE = re.compile(
    r"\b(?:declarations?|disclosures?|declare)\b.*\binterests?\b|\binterests?\b.*\bdeclar"
    r"|^(?:members’?\s+)?interests?\b",
    re.IGNORECASE,
)
_INTEREST = re.compile(r"[IiDdOoNn](?:nterest|NTEREST|eclaration|ECLARATION|pi|PI|ri|RI)s?\b")
_BETWEEN = re.compile(
    r"[\s,]*(?:(?:\([^()]*\)|also|each|both|all|then|later|subsequently|similarly|again)[\s,]*)*$", re.IGNORECASE
)
_ITEM_FIRST = re.compile(
    r"\W*(?:agenda\s+)?items?\s+(?:no\.?\s*)?\d+[a-z]?(?:\.\d+)?(?:\s*(?:,|&|\band\b)\s*\d+[a-z]?(?:\.\d+)?)*\s*[:\u2013-]\s*",
    re.IGNORECASE,
)
_KIND = re.compile(r"\b(?:pecuniary|personal|prejudicial|registr?e?r?able|interests?|dpi|ori|nri)\b", re.IGNORECASE)
_PLAIN = re.compile(r"\d{1,5}(?:[./]\d{1,4})*[a-z]?(?:\s*(?:,|&|and)\s*\d{1,5}(?:[./]\d{1,4})*[a-z]?)*", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:left|leave|leaving|vacated|withdr[ea]w|retired\s+from|exited|quit)\b(?!\s+(?:of\s+absence|the\s+chair\b))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b{lexicon.TITLE}\s+(?P<name>(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])[\w.’'-]*){{0,3}})", re.VERBOSE | re.IGNORECASE
)
_STAYED = re.compile(r"\bremain(?:ed|ing)?\s+(?:in|at)\b|\bstayed\b|\bdid\s+not\s+(?:leave|withdraw)\b", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"\b(?:no|not|nor|never|without|whether|if|any\s+member|should|must|may|asked|invited|reminded)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|be|been|asked|reminded|advised|noted"
    r"|said|explained|left|withdrew|confirmed|reported|agreed|took|stated|resolved"
    r"|may|should)\b"
)
# Where one entry ends: "…; Cllr Berg in item 6", "… in item 5 and by Cllr Berg in item 6".
_APART = re.compile(
    rf"{BREAK}|(?<=;)\s+(?=(?:and\s+)?{lexicon.TITLE}\s)|,?\s+and\s+(?=by\s+{lexicon.TITLE}\s)",
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
    found, claimed = _table(section) if own else ([], set())
    units = [unit for unit in _units(section) if section.passage.line_index(unit.offsets[0]) not in claimed]
    last: list[Name] = []
    named: list[str] = []  # the items of the declaration before
    for n, unit in enumerate(units):
        after = [other.text for other in units[n + 1 : n + 1 + _AFTER]]
        made, people = _declared(section, unit, own, after, last)
        if not made and own:
            made, people = _listed(section, unit, after)
        if own and named and _SAME.search(unit.text):
            made = [replace(row, item_number=number) for row in made if not row.item_number for number in named] or made
        last = people or last
        named = [row.item_number for row in made if row.item_number] or named
        found += made
    return [row if row.item_number else _unplaced(row) for row in found]


def _unplaced(row: Interest) -> Interest:
    """A row that prints no number of an item, as sure as such rows were."""
    return replace(row, evidence=replace(row.evidence, confidence=min(row.evidence.confidence, UNPLACED)))


def _declares(text: str) -> bool:
    """True where a declaration may be told in `text`: a quick look before the sentences are read one by one."""
    rules = (kinds.TRANSPARENCY, DECLARED, BY)
    return any(rule.compiled.search(text, *near) for near in sight.regions(text, _INTEREST) for rule in rules)


def _is_interests_item(section: Section) -> bool:
    return section.item is not None and (
        section.item.kind == "interests" or bool(_ITEM_TITLE.search(section.item.title))
    )


def _table(section: Section) -> tuple[list[Interest], set[int]]:
    """Rows of a table of interests: one cell a name, another the item or the kind. Also the lines it takes."""
    found: list[Interest] = []
    claimed: set[int] = set()
    passage = section.passage
    for row in cells.rows(passage):
        printed = [(cell, passage.clean(cell.start, cell.end)) for cell in row]
        named = [
            (cell, people)
            for cell, text in printed
            if (people := names(text)) and people[0].title and people[0].start < len(people[0].title) + 2
        ]
        if len(printed) < 2 or not named:
            continue
        owner, people = named[0]
        others = [text for cell, text in printed if cell is not owner]
        said = " ".join(others)
        if not (
            _KIND.search(said) or item_numbers.ITEMS.search(said) or any(_PLAIN.fullmatch(text) for text in others)
        ) or _VERB.search(printed[0][1]):
            continue
        claimed.update(cell.line for cell in row)
        numbers: list[str | None] = [
            number for text in others if _PLAIN.fullmatch(text) for number in item_numbers.numbers(f"item {text}")
        ]
        numbers = numbers or [*item_numbers.numbers(said)] or [None]
        for person in people:
            for number in numbers:
                found.append(
                    Interest(
                        item_number=number, name=person.text, type=kinds.kind(said), nature=kinds.nature(said),
                        evidence=passage.evidence(owner.start, owner.end, rule="interests.table", confidence=0.9),
                    )
                )  # fmt: skip
    return found, claimed


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
    rules = (kinds.TRANSPARENCY, DECLARED, THAT, HAD) if own else (kinds.TRANSPARENCY, DECLARED)
    rule, match = next(((rule, found) for rule in rules if (found := rule.search(text))), (DECLARED, None))
    if match is not None:
        spans = [(person.start, person.end, person) for person in subjects(text[: match.start()])]
        if spans and (
            not _BETWEEN.match(text[spans[-1][1] : match.start()])
            or _NEGATIVE.search(text[spans[-1][1] : match.start()])
        ):
            spans = []
        if not spans and last and _PRONOUN.match(text[: match.start()]):
            whole = match.span()
            spans = [(*whole, person) for person in last]
        return _rows(section, unit, spans, text[match.start() :], text, own, after, rule), [
            person for *_, person in spans
        ]
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


def _listed(section: Section, unit: joined_cells.Reading, after: Sequence[str]) -> tuple[list[Interest], list[Name]]:
    """What an entry of the interests item declares: a name, and the item."""
    first = _ITEM_FIRST.match(unit.text) or re.match(r"[\s,]*(?:and\s+)?by\s+", unit.text)
    match = LISTED.compiled.match(unit.text, first.end() if first else 0)
    if match is None or (not unit.text[match.end("who") :].strip(" -\u2013\u2014") and match["join"].strip(" .")):
        return [], []
    if _VERB.search(re.sub(r"\([^()]*\)", "", unit.text[: match.end()])):
        return [], []
    people = [person for person in names(match["who"]) if person.bare]
    if not people or not (people[0].start == 0 or PLURAL.fullmatch(match["who"][: people[0].start].strip())):
        return [], []
    start = match.start("who")
    spans = [(start + person.start, start + person.end, person) for person in people]
    return _rows(section, unit, spans, unit.text[match.end("who") :], unit.text, True, after, LISTED), people


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
                    withdrew=_withdrew(said, after, person.bare.split()[-1]),
                    evidence=section.passage.evidence(first, max(last, first + 1), rule=id, confidence=confidence),
                )
            )
    return made


def _withdrew(said: str, after: Sequence[str], surname: str) -> bool | None:
    """Whether they left for the item, as far as this sentence and the next ones say that speak of nobody else."""
    for text in (said, *after):
        if text is not said and (DECLARED.search(text) or _of_another(text, surname)):
            return None
        if _STAYED.search(text):
            return False
        if _LEFT.search(text):
            return True
    return None


def _of_another(text: str, surname: str) -> bool:
    match = _NAMED.search(text)
    return match is not None and surname.casefold() not in match["name"].casefold()
