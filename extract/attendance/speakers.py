"""Who came to speak: marked lists of speakers under a heading for the public, officials or guests.

    Comments by members of the public
    ● Ada Lund, Moor College - asked about the lights
    Updates from elected officials
    ● Senator Berg - spoke of new laws

A person named in running text is no attendance; a list of speakers is one.
"""

from __future__ import annotations

import re

from extract.models import Attendance, Layout, Section
from extract.names.name_form import is_code
from extract.names.names import Name, names
from extract.text import lexicon, parsing
from extract.text.rule import Rule

_PAPERS = ("minutes",)
CERTAIN, FROM_MODEL = 0.85, 0.8
_LONGEST_HEADING = 120  # characters
MOST_LEAD = 4  # characters before the words of a heading: "A) "

_BY_PUBLIC = (
    r"comments?\s+by\s+(?:members\s+of\s+)?the\s+public|public\s+(?:session|comments?|speakers?|participation|hearing)"
    r"|speakers?\s+from\s+the\s+public"
)
_BY_GUESTS = (
    r"(?:updates?|reports?|comments?|remarks?)\s+(?:from|by)\s+(?:the\s+)?(?:elected\s+)?"
    r"(?:officials|representatives|guests)|guest\s+speakers?|elected\s+officials|invited\s+speakers?|speakers"
)
_HEADING = Rule(
    id="attendance.speakers",
    pattern=rf"\b(?:(?P<public>{_BY_PUBLIC})|(?P<guest>{_BY_GUESTS}))\b",
    examples={"A) Comments by members of the public": {"public": "Comments by members of the public"}},
    not_examples=("Public toilets", "The speaker agreed"),
    needs=("public", "speaker", "official", "representatives", "guests"),
)
ATTENDED = Rule(
    id="attendance.speakers_attended",
    # "Sgt Lund attended.", a sentence of its own in an item
    pattern=rf"""(?:^|(?<=\.\s))(?P<who>(?i:{lexicon.POLICE_NUMBER}|{lexicon.TITLE}|{lexicon.CIVIC_TITLE})
    (?:[ ][A-Z][\w.’'-]*){{1,4}}
    (?:,?[ ](?:from|of)[ ](?:the[ ])?[A-Z][\w’' ]{{1,40}},?)?)\s(?:also\s|then\s)?(?:attended(?:\sthe\smeeting)?
    |(?:was|were)\s(?:also\s)?(?:in\sattendance|present))(?=\.(?:\s|$))""",
    examples={"Sgt Bo Lund attended.": {"who": "Sgt Bo Lund"}},
    not_examples=("Cllr Lund attended the fair.", "Residents attended.", "A meeting Mr Lund attended."),
    needs=("attend", "present"),
    flags=re.VERBOSE,
    confidence=0.85,
)
_SPOKE = (
    r"advised|asked|raised|reported|spoke|explained|said|stated|gave|attended|presented|informed|queried|thanked|highlighted"
    r"|outlined|introduced|commented|noted|requested|wished|suggested|confirmed|described|addressed|updated|enquired|expressed"
    r"|welcomed|offered"
)
_WHO = r"(?P<who>(?-i:(?:[A-Z][\w’'-]*\.?\s){1,3}[A-Z][\w’'-]+))"
INTRODUCED = Rule(
    id="attendance.speakers_introduced",
    # in minutes that know people by their initials: who speaks and is given some
    pattern=rf"(?<![\w’'-]){_WHO}\s\((?P<code>(?-i:[A-Z]{{2,4}}))\)(?:,\s(?P<post>[^,.;:()\x1f]{{3,60}}),)?"
    rf"\s(?:also\s|then\s|has\s|had\s)?(?:{_SPOKE})\b",
    examples={
        "Ada Lund (AL) advised of a plan": {"who": "Ada Lund", "code": "AL"},
        "Bo Berg (BB), Chair of the Club, asked": {"who": "Bo Berg", "code": "BB", "post": "Chair of the Club"},
    },
    not_examples=("Moor (M) advised", "Ada Lund advised", "It was said that Ada Lund (AL)."),
    flags=re.VERBOSE | re.IGNORECASE,
    confidence=0.85,
)
RULES = (_HEADING, ATTENDED, INTRODUCED)
_MARK = re.compile(r"^[\u2022\u25cf\u25e6\uf0b7\u25aa\u2013*-]\s+(?=[A-Z])")
_END = re.compile(r"\s[-\u2013\u2014]\s|:\s|\s\(")


def find(section: Section, layout: Layout) -> list[Attendance]:
    """The first name of each marked line under such a heading."""
    if section.paper.kind not in _PAPERS:
        return []
    found = [*_attended(section), *_introduced(section)] if section.kind == "item" else []
    capacity = _capacity(section.item.title) if section.item else None
    passage = section.passage
    for line, start in zip(passage.lines, passage.starts, strict=True):
        mark = _MARK.match(line.text)
        if mark is None:
            if line.cell is None and line.text[:1].isupper() and len(line.text) < _LONGEST_HEADING:
                capacity = _capacity(line.text) or (None if line.bold else capacity)
            continue
        if capacity is None:
            continue
        person = _speaker(line.text[mark.end() :])
        if person is None:
            continue
        at = start + mark.end()
        found.append(
            Attendance(
                name=person.text,
                status="in_attendance",
                capacity=capacity,
                organisation=person.post or None,
                evidence=passage.evidence(
                    at + person.start,
                    at + person.end,
                    rule="attendance.speakers" if person.title else "speakers.nlp_person",
                    confidence=CERTAIN if person.title else FROM_MODEL,
                ),
            )
        )
    return found


def _speaker(text: str) -> Name | None:
    """Who begins a line: "Ada Lund, Moor College - asked about the lights"; None where that is nobody for sure."""
    end = _END.search(text)
    people = names(text[: end.start()]) if end else []
    if not people or people[0].start or not people[0].bare:
        return None
    return people[0] if _is_somebody(people[0]) else None


def _attended(section: Section) -> list[Attendance]:
    """Those of whom a sentence says that they attended, and no more."""
    rows = []
    text = section.passage.text[: section.heading_end]
    for match in ATTENDED.finditer(re.sub(r"\S", ".", text) + section.passage.text[section.heading_end :]):
        for person in names(match["who"])[:1]:
            start = match.start("who")
            evidence = section.passage.evidence(
                start + person.start, start + person.end, rule=ATTENDED.id, confidence=ATTENDED.confidence
            )
            rows.append(Attendance(name=person.text, status="in_attendance", evidence=evidence))
    return rows


def _introduced(section: Section) -> list[Attendance]:
    """Those whom an item names with their initials where they first speak; a post behind the name is theirs."""
    passage = section.passage
    text = passage.text.replace("\n", " ")
    rows = []
    for match in INTRODUCED.finditer(text):
        people = names(match["who"])
        if len(people) != 1 or not is_code(match["code"], people[0].bare) or not _is_somebody(people[0]):
            continue
        start = match.start("who")
        evidence = passage.evidence(
            start + people[0].start, start + people[0].end, rule=INTRODUCED.id, confidence=INTRODUCED.confidence
        )
        rows.append(Attendance(name=people[0].text, status="in_attendance", position=match["post"], evidence=evidence))
    return rows


def _is_somebody(person: Name) -> bool:
    return bool(person.title) or parsing.is_person(person.text)


def _capacity(text: str) -> str | None:
    match = _HEADING.search(text)
    if match is None or match.start() > MOST_LEAD:
        return None
    return "public" if match["public"] else "guest"
