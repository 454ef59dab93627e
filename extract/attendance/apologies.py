"""Who sent apologies, and who came instead: the apologies item of minutes, and sentences at their head.

Apologies were received from Mr Lund and Bo Berg who was substituted by Cy Dahl.
2601. Apologies for absence: Cllr Lund & County Cllr Berg.
Cllrs Lund and Berg sent their apologies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.attendance.apology_words import (
    APOLOGY_LABEL,
    CAME,
    FROM,
    GRANTED,
    IN_TURN,
    LIST,
    RECEIVED,
    SENT,
    SUBSTITUTE,
    UNEXPLAINED,
    VIRTUAL,
)
from extract.models import Attendance, Layout, Section
from extract.names import cells, joined_cells
from extract.names.names import Name, names, subjects
from extract.names.separators import BREAK
from extract.same.subjects import on_apologies, on_attendance
from extract.text import parsing
from extract.text.lexicon import ONE_COUNCILLOR, POLITE
from extract.text.rule import Rule

_PAPERS = ("minutes", "other", "decision")
_FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one
LONGEST_LIST = 4_000  # characters of the names that one verb may have

_NO = re.compile(r"\b(?:no|without)\s*$", re.IGNORECASE)
_NO_LENGTH = 12  # characters of it
_NOBODY = re.compile(r"\s*(?:there\s+(?:were|was|are|have)|none|nil|no\b|n/a|not\s+applicable)", re.IGNORECASE)
_REASON = (
    r"for\s+(?:absence|lateness|late)|in\s+respect\s+of|on\s+account\s+of|due\s+to|owing\s+to|because|as\s+(?:he|she|they)"
    r"|and\s+(?:these|it|the\s+reasons?|an?\s|for\s)"
)
_CLAUSE = (
    r"(?:these|which|they)\s+(?:was|were|are)|was|were|is|are|had|has|have|be"
    r"|been|but|having|and\s+(?:were|was|had|accepted|noted)"
)
# What ends a list of names inside a sentence: "; absent", "who was ill", "due to holidays", "and these were accepted"
_ENDS = re.compile(
    rf";\s+(?:absent|and\s+for)\b|[;,]?\s+(?:who|whose|with\s+(?:{ONE_COUNCILLOR}|{POLITE})|{_REASON}|{_CLAUSE})\b",
)
_LAST_WORDS = re.compile(r"(?:(?<![\w.’'-])[A-Z][\w.’'-]*+\s*){1,5}$")
_OTHER_LIST = re.compile(r"\s*(?:absent|late|substitutes?|present|in\s+attendance)\b", re.IGNORECASE)
_CAME_BEHIND = ("came", "came4", "came5")  # groups of who came that stand behind those of who was away
_INSTEAD = ("represented by", "substituted by", "replaced by")
_VERB = re.compile(
    r"\b(?:[Pp]roposed|[Ss]econded|[Mm]oved|[Cc]arried|was|were|is|are|had|has|have|will|be|been|welcomed|opened|reported"
    r"|declared|noted|advised|apologi[sz]ed|received|agreed|resolved|thanked|asked"
    r"|said|explained|attended|chaired|arrived|joined|left)\b"
)


def find(section: Section, layout: Layout) -> list[Attendance]:
    """Apologies, substitutes and virtual attendance stated in a section; nobody for "There were no apologies"."""
    if section.paper.kind not in _PAPERS or not section.passage.lines:
        return []
    if not _may_hold(section):
        return _told(section)
    item = section.kind != "opening"
    firsts = [section.passage.text[row[0].start : row[0].end] for row in cells.rows(section.passage)]
    listed = any(map(joined_cells.OPENS_LIST.search, (section.passage.text, *firsts)))  # lists of attendance, labels included
    reading = _reading(section)
    found: list[Attendance] = []
    taken = False
    for sentence in joined_cells.cell_sentences(reading):
        made = [*_from(section, sentence), *_sent(section, sentence)]
        if not made and item and not listed:
            made = _labelled(section, sentence)
        taken = taken or bool(made)
        found += made
        found += _substitutes(section, sentence)
        found += _virtual(section, sentence)
    if not taken and item and not listed and section.item is not None and LIST.search(section.item.title):
        found += _list(section)
    return found


def _told(section: Section) -> list[Attendance]:
    """The apologies that a sentence reports where no heading speaks of them."""
    if not FROM.search(section.passage.text):
        return []
    told = [one for one in joined_cells.cell_sentences(_reading(section)) if FROM.search(one.text)]
    return [row for one in told for row in (*_from(section, one), *_substitutes(section, one))]


def _may_hold(section: Section) -> bool:
    if section.kind == "opening":
        return True
    title = section.item.title if section.item is not None else ""
    return on_apologies(title) or on_attendance(title)


def _reading(section: Section) -> joined_cells.Reading:
    return joined_cells.read_cells(section.passage, list(cells.rows(section.passage)))


def _from(section: Section, sentence: joined_cells.Reading) -> Iterator[Attendance]:
    for match in FROM.finditer(sentence.text):
        none = _NO.search(sentence.text, max(0, match.start() - _NO_LENGTH), match.start())
        if none or "lateness" in match["between"]:
            continue
        yield from _people(section, sentence, match.end(), FROM)
    for match in GRANTED.finditer(sentence.text):
        yield from _people(section, sentence, match.end(), GRANTED)


def _sent(section: Section, sentence: joined_cells.Reading) -> Iterator[Attendance]:
    text, since = sentence.text, 0
    for match in SENT.finditer(text):
        start = _start(text, since, match.start())
        for person in subjects(text[start : match.start()]):
            if made := _row(section, sentence, start, person, SENT):
                yield made
        since = match.end()
    since = 0
    for match in UNEXPLAINED.finditer(text):
        since = max([since, *(sent.end() for sent in SENT.compiled.finditer(text, since, match.start()))])
        start = _start(text, since, match.start())
        start += len(text[start : match.start()]) - len(text[start : match.start()].lstrip(" ,"))
        for person in names(text[start : match.start()]):
            if made := _row(section, sentence, start, person, UNEXPLAINED):
                yield replace(made, status="absent")
        since = match.end()


def _start(text: str, since: int, end: int) -> int:
    """Where the names begin that end at `end`: in its entry, behind `since`, at a comma where they are longer than any list."""
    near = max(since, end - LONGEST_LIST)
    opened = text.rfind(BREAK, near, end) + 1
    return opened or (near if near == since else text.find(",", near, end) + 1 or end)


def _labelled(section: Section, sentence: joined_cells.Reading) -> list[Attendance]:
    rule = APOLOGY_LABEL if APOLOGY_LABEL.search(sentence.text) else RECEIVED
    match = rule.search(sentence.text)
    if match is None or _NOBODY.match(sentence.text, match.end()):
        return []
    return list(_people(section, sentence, match.end(), rule))


def _people(section: Section, sentence: joined_cells.Reading, start: int, rule: Rule) -> Iterator[Attendance]:
    """The names of a list that begins at `start`: up to a verb, or to an entry that is a sentence of its own."""
    text = _stretch(sentence.text, start)
    end, at = len(text), 0
    for n, entry in enumerate(text.split(BREAK)):
        if n and entry.strip() and (_VERB.search(entry) or _OTHER_LIST.match(entry) or (at > 1 and not names(entry))):
            end = at
            break
        at += len(entry) + 1
    text = text[:end]
    came = (match for match in CAME.finditer(text) if text.count("(", 0, match.start()) == text.count(")", 0, match.start()))
    clause = next(came, None)
    text = text[: clause.start()] if clause else text
    stop = _ENDS.search(text)
    tail = text[stop.start() :] if stop else ""
    if stop and re.match(r"[;,]?\s+who", tail):
        again = re.search(r",\s+(?=[A-Z])|\sand\s+(?=[A-Z])", tail)  # "… who was substituted by Cy Dahl, and Di Eide"
        if again and not re.search(r"substituted|represented|replaced", tail[: again.start()]):
            stop = None
    people = names(text[: stop.start()] if stop else text)
    for person in people:
        before = " ".join(text[: person.start].split()[-2:]).casefold()  # "Bo Berg represented by Cy Dahl"
        if before not in _INSTEAD and (made := _row(section, sentence, start, person, rule)):
            yield made


def _stretch(text: str, start: int) -> str:
    """What may be names from `start` on: to the end of the text, or to a comma where that is farther than any list is long."""
    found = text[start : start + LONGEST_LIST]
    return found if start + LONGEST_LIST >= len(text) else found[: found.rfind(",") + 1]


def _row(section: Section, sentence: joined_cells.Reading, start: int, person: Name, rule: Rule) -> Attendance | None:
    if not person.bare:
        return None
    id, confidence = rule.id, rule.confidence
    if not person.certain:
        if not parsing.is_person(person.text):
            return None
        id, confidence = "apologies.nlp_person", _FROM_MODEL
    first, last = sentence.place(start + person.start, start + person.end)
    organisation = person.group or next((note for note in person.notes if re.fullmatch(r"[A-Z]{3,6}", note)), None)
    return Attendance(
        name=person.text,
        status="apologies",
        position=person.post or None,
        organisation=organisation,
        evidence=section.passage.evidence(first, last, rule=id, confidence=confidence),
    )


def _substitutes(section: Section, sentence: joined_cells.Reading) -> Iterator[Attendance]:
    """Who came for whom; such a row is to be joined to the one of the attendance list."""
    paired, single = list(_in_turn(section, sentence)), list(SUBSTITUTE.finditer(sentence.text))
    if len(paired) > 1 or not single:
        yield from paired
        return
    for match in single:
        group = next(name for name in ("came", "came2", "came3", "came4", "came5") if match[name])
        came, absent = match[group], match[group.replace("came", "absent")]
        people, instead = _named(came), _named(absent)
        if not people or not instead or not people[0].bare:
            continue
        person = people[0] if group in _CAME_BEHIND else people[-1]
        start = match.start(group)
        first, last = sentence.place(start + person.start, start + person.end)
        yield Attendance(
            name=person.text,
            status="present",
            capacity="substitute",
            substitute_for=instead[-1 if group in _CAME_BEHIND else 0].text,
            evidence=section.passage.evidence(first, last, rule=SUBSTITUTE.id, confidence=SUBSTITUTE.confidence),
        )


def _in_turn(section: Section, sentence: joined_cells.Reading) -> Iterator[Attendance]:
    """Who came for whom where several came for as many, in the same order; nobody where their numbers differ."""
    for match in IN_TURN.finditer(sentence.text):
        people, instead = names(match["came"]), names(match["absent"])
        if len(people) != len(instead):
            continue
        for person, other in zip(people, instead, strict=True):
            first, last = sentence.place(match.start("came") + person.start, match.start("came") + person.end)
            evidence = section.passage.evidence(first, last, rule=SUBSTITUTE.id, confidence=IN_TURN.confidence)
            yield Attendance(
                name=person.text, status="present", capacity="substitute", substitute_for=other.text, evidence=evidence
            )


def _named(text: str) -> list[Name]:
    """The people of a clause, else those its last words name: "Apologies were received from Bo Berg"."""
    if people := subjects(text):
        return people
    last = _LAST_WORDS.search(text)
    start = last.start() if last else len(text)
    return [replace(name, start=name.start + start, end=name.end + start) for name in names(text[start:])]


def _virtual(section: Section, sentence: joined_cells.Reading) -> Iterator[Attendance]:
    """Who attended virtually; such a row changes the status of the one of the attendance list."""
    since = 0
    for match in VIRTUAL.finditer(sentence.text):
        start, since = _start(sentence.text, since, match.start()), match.end()
        for person in names(sentence.text[start : match.start()]):
            if person.bare and person.certain:
                first, last = sentence.place(start + person.start, start + person.end)
                yield Attendance(
                    name=person.text,
                    status="present_virtual",
                    evidence=section.passage.evidence(first, last, rule=VIRTUAL.id, confidence=VIRTUAL.confidence),
                )


def _list(section: Section) -> list[Attendance]:
    """The names that stand alone under the heading of the item."""
    printed = [[cell for cell in row if cell.start >= section.heading_end] for row in cells.rows(section.passage)]
    rows = [row for row in printed if row]
    reading = joined_cells.read_cells(section.passage, rows) if rows else joined_cells.Reading("", ())
    found: list[Attendance] = []
    for sentence in joined_cells.cell_sentences(reading):
        at = 0
        for entry in sentence.text.split(BREAK):
            if _VERB.search(re.sub(r"\([^()]*\)", "", entry)) or _NOBODY.match(entry):
                return found
            for person in names(entry):
                if made := _row(section, sentence, at, person, LIST):
                    found.append(made)
            at += len(entry) + 1
    return found
