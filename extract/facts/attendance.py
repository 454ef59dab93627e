"""Who was there: the lists of names at the head of minutes.

PRESENT: Mr A Lund, MBE (Chairman), Mr B Berg and Ms C Dahl
IN ATTENDANCE: Nora Quill (Head of Parks, Trees and Paths)
Present: Cllrs Lund (in the chair), Berg & Dahl, County Cllr Eide and the Clerk. Public - Mr Foss
Employees
Nora Quill      Scrutiny Officer
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import blocks, cells, lexicon, nlp, roll
from extract.chunks import BREAK
from extract.layouts import Layout
from extract.models import Attendance, Line, Section
from extract.names import Name, names
from extract.offices import PLURAL
from extract.rollcall import FAR, INLINE, OPENERS, PARTY, RULES, Heading, heading_at, inside, is_sentence, stops

PAPERS = ("minutes", "other", "decision")  # kinds of paper in which somebody may have been there
FEW_WITH_OFFICES = 0.5  # share of the names under PRESENT with an officer's post, below which such a name is no member
MOSTLY_COUNCILLORS = 0.5  # share of the names under PRESENT called Councillor, from which one who is not is no member
FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one

ITEM_TITLE = re.compile(
    r"\b(?:roll\s*call|attendance|present|call\s+to\s+order|welcome|apologies"
    r"|introductions|membership)\b",
    re.IGNORECASE,
)

_OFFICER = re.compile(
    r"\b(?:clerk|officer|director|manager|secretary|solicitor|executive\s+(?!member)"
    r"|treasurer|attorney|administrator|coordinator|"
    r"engineer|planner|analyst|assistant|adviser|advisor|superintendent|accountant"
    r"|monitoring|counsel|minute[ -]taker|technician|registrar|auditor|"
    r"chief\s+(?:executive|officer)|head\s+of|fire\s+chief|town\s+clerk)\b",
    re.IGNORECASE,
)
_COUNCILLOR = re.compile(
    r"\b(?:cllrs?|councill?ors?|mayor|aldermen|alderman|ald|councilmember|reeve"
    r"|members?|president|commissioners?)\b",
    re.IGNORECASE,
)
_OTHER_COUNCIL = re.compile(r"\b(?:county|district|borough|unitary|ward|city)\s+(?:cllr|councillor|cr)", re.IGNORECASE)
_POLICE = re.compile(r"^(?:pcso|pc|sgt|inspector|cpo|constable|sergeant|senator|cso)\b", re.IGNORECASE)
_CHAIR = re.compile(
    r"^(?:the\s+|town\s+|parish\s+)?chair(?:man|woman|person)?(?:\s+of\s+the\s+(?:council"
    r"|committee|board|panel|meeting))?$|in\s+the\s+chair|^presiding|^conven[eo]r$"
    r"|^president$",
    re.IGNORECASE,
)
_VICE = re.compile(
    rf"^(?:the\s+)?(?:vice|deputy)[ ]?(?:{lexicon.DASH}[ ]?)?(?:chair(?:man|woman"
    rf"|person)?|president)$",
    re.IGNORECASE | re.VERBOSE,
)
_SUBSTITUTE = re.compile(
    r"\b(?:substitut(?:e|ing)|sub|in\s+place\s+of|deputising|reserve)\b(?:\s+(?:member\s+)?(?:for"
    r"|of))?\s*(?P<member>[A-Z].*)?",
    re.IGNORECASE,
)
_VIRTUAL_NOTE = re.compile(rf"^{FAR}$|^(?:attended|present|joined)\s+{FAR}", re.IGNORECASE | re.VERBOSE)
_ARRIVED = re.compile(
    r"\b(?:from|arrived|joined|after|late)\b[^,;]*?(?:items?|minute|agenda\s+item)\s*(?:no\.?\s*)?"
    r"(?P<item>\d+[a-z]?(?:\.\d+)?)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:until|to|left|departed|up\s+to|before)\b[^,;]*?(?:items?|minute|agenda\s+item)\s*(?:no\.?\s*)?"
    r"(?P<item>\d+[a-z]?(?:\.\d+)?)",
    re.IGNORECASE,
)
_CHAIRED = re.compile(
    r"(?:[Cc]haired\s+by|[Pp]resided\s+over\s+by|in\s+the\s+chair:?)\s+(?P<by>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,4})"
    r"|(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,4})"
    r"\s+(?:[Cc]haired|presided|took\s+the\s+chair|was\s+in\s+the\s+chair)"
)
_MEMBERS = re.compile(
    r"\b(?:members?|councill?ors?|cllrs|councilmembers|commissioners|trustees"
    r"|supervisors|directors|selectmen)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"^(?P<who>[^.\x1f]{3,400}?)\s(?:was|were)\s+(?P<also>also\s+)?(?:present"
    r"|(?P<attending>in\s+attendance|attending))(?=[\s.;,]|$)(?!\s+(?:virtual"
    r"|remote|online|via|for|at\s+the\s+time))"
)


def find(section: Section, layout: Layout) -> list[Attendance]:
    """Everybody named in the attendance lists of a section: nobody in a report or an agenda."""
    if section.paper.kind not in PAPERS or not section.passage.lines or not _may_hold(section):
        return []

    def heading_of(text: str, line: Line) -> tuple[Heading, int] | None:
        return heading_at(text, line, layout)

    passage = section.passage
    found: list[Attendance] = []
    seen = False  # a list of those present has been read
    opened = section.kind == "opening"
    other = False
    for block in blocks.blocks(passage, heading_of, stops):
        heading = block.heading
        if section.kind != "opening" and not opened:
            if heading.rule not in OPENERS:
                continue
            opened = True
        if heading.rule == "attendance.present" and found and seen and found[-1].status.startswith("in_attendance"):
            bare = passage.text[block.at : block.at + 12].casefold()
            if not bare.startswith(("present", "attendance", "members of")):
                heading = replace(heading, status="in_attendance")
        if not block.rows:
            other = passage.text[block.at : block.at + 6].casefold().startswith("other")
            continue
        if other and heading.rule == "attendance.present":  # "OTHER MEMBERS ⏎ PRESENT:"
            heading = replace(heading, status="in_attendance")
        other = False
        printed = passage.text[block.at : block.rows[0][0].start]
        for reading, inner in _parts(roll.read(passage, block.rows, narrow=block.narrow), heading):
            people = names(reading.text, _shared(printed, inner, reading.text))
            made = [row for person in people if (row := _row(section, reading, inner, person, people))]
            seen = seen or (inner.status.startswith("present") and bool(made))
            found.extend(made)
    if section.kind == "opening" and not any(row.status in ("present", "in_attendance") for row in found):
        found += _stated(section)
        seen = seen or any(row.status == "present" for row in found)
    found = _only_list(found) if not seen else found
    return _chaired(section, found)


def _may_hold(section: Section) -> bool:
    if section.kind == "opening":
        return True
    if section.kind == "item" and section.item is not None and ITEM_TITLE.search(section.item.title):
        return True
    return section.kind in ("item", "body") and bool(
        re.search(r"^(?:PRESENT\b|Present:|In attendance:|Members present:)", section.passage.text, re.MULTILINE)
    )


def _parts(reading: roll.Reading, heading: Heading) -> Iterator[tuple[roll.Reading, Heading]]:
    """The list without sentences, cut where another heading stands inside it ("… and the Clerk. Public - Mr Foss")."""
    for sentence in roll.sentences(reading):
        at = 0
        for match in INLINE.finditer(sentence.text):
            inner = next((found for rule in RULES if (found := inside(rule, sentence.text, match.end()))), None)
            if inner is None or match.end() < at:
                continue
            if not is_sentence(sentence.text[at : match.start()]):
                yield sentence.part(at, match.start()), heading
            heading, at = inner
        if not is_sentence(sentence.text[at:]):
            yield sentence.part(at, len(sentence.text)), heading


def _shared(printed: str, heading: Heading, text: str) -> str:
    """The title that surnames alone share: of a list headed "Members present", or of nothing but surnames."""
    if heading.status not in ("present", "present_virtual", "absent", "apologies"):
        return ""
    if _MEMBERS.search(printed):
        return "Members"
    alone = [chunk for chunk in re.split(r"[,;\x1f]|\sand\s", text) if re.fullmatch(r"\s*[A-Z][\w’'-]+\.?\s*", chunk)]
    return "Members" if len(alone) > 1 and heading.rule in ("attendance.present", "attendance.absent") else ""


def _stated(section: Section) -> list[Attendance]:
    """Who was there where a sentence says so: "Mr A Lund and Ms B Berg were present"."""
    made: list[Attendance] = []
    for sentence in roll.sentences(roll.read(section.passage, list(cells.rows(section.passage)))):
        at = 0
        for entry in sentence.text.split(BREAK):
            if match := _PRESENT.match(entry.lstrip()):
                at_who = at + len(entry) - len(entry.lstrip())
                status = "in_attendance" if match["also"] or match["attending"] else "present"
                people = names(match["who"])
                part = sentence.part(at_who, at_who + len(match["who"]))
                rows = (_row(section, part, Heading("attendance.stated", status), person, people) for person in people)
                made += [row for row in rows if row]
            at += len(entry) + 1
    return made


def _row(
    section: Section, reading: roll.Reading, heading: Heading, person: Name, people: list[Name]
) -> Attendance | None:
    """One name of a list as a row; None where the model takes it for no person."""
    rule, confidence = heading.rule, 0.97
    if not person.certain:
        if not nlp.is_person(person.text):
            return None
        rule, confidence = "attendance.nlp_person", FROM_MODEL
    status, capacity = heading.status, heading.capacity
    posts = [part for part in (*person.notes, person.post) if part]
    position = organisation = party = substitute = arrived = left = None
    if person.title.casefold() == "president":
        capacity, position = "chair", person.title
    for post in posts:
        if _VICE.search(post):
            capacity = "vice_chair" if status != "apologies" or capacity is None else capacity
        elif _CHAIR.search(post):
            capacity = "chair"
        elif _VIRTUAL_NOTE.search(post):
            status = f"{status}_virtual" if status in ("present", "in_attendance") else status
        elif (match := _SUBSTITUTE.search(post)) and not _OFFICER.search(post):
            capacity, substitute = "substitute", (match["member"] or "").strip() or None
        elif post.casefold() in PARTY:
            party = post
        elif (match := _ARRIVED.search(post)) is not None:
            arrived = match["item"]
        elif (match := _LEFT.search(post)) is not None:
            left = match["item"]
        elif re.fullmatch(r"[A-Z][A-Za-z]{1,5}", post) and person.bare[:1] == post[:1] and not post.isalpha():
            continue
        elif PLURAL.fullmatch(post):
            position = position or re.sub(r"s$", "", post)
        elif re.fullmatch(r"[A-Z]{2,5}", post):
            organisation = organisation or (post if not _initials(post, person.bare) else None)
        else:
            position = position or post
    if status.startswith("present"):
        status, capacity = _member(person, people, status, capacity, position)
    position = position or heading.position
    if status.startswith("in_attendance") and capacity is None and position and _OFFICER.search(position):
        capacity = "officer"
    start, end = reading.place(person.start, person.end)
    return Attendance(
        name=person.text, status=status, capacity=capacity, position=position, organisation=organisation, party=party,
        substitute_for=substitute, arrived_item=arrived, left_item=left,
        evidence=section.passage.evidence(start, end, rule=rule, confidence=confidence),
    )  # fmt: skip


def _initials(code: str, bare: str) -> bool:
    return code.casefold() == "".join(word[0] for word in re.split(r"[\s-]+", bare) if word).casefold()


def _member(
    person: Name, people: list[Name], status: str, capacity: str | None, position: str | None
) -> tuple[str, str | None]:
    """Under PRESENT, officers, police and councillors of another council are in attendance only."""
    virtual = "in_attendance_virtual" if status.endswith("virtual") else "in_attendance"
    if capacity in ("chair", "vice_chair", "co_opted", "substitute"):
        return status, capacity
    offices = [p for p in people if _office(p)]
    if (position and re.search(r"\bclerk\b", position, re.IGNORECASE)) or not person.bare:
        return virtual, "officer"
    if _office(person) and len(offices) < FEW_WITH_OFFICES * len(people):
        return virtual, "officer"
    if _POLICE.match(person.title):
        return virtual, capacity
    called = [p for p in people if _COUNCILLOR.search(f"{p.title} {p.post}")]
    others = [p for p in people if _OTHER_COUNCIL.search(p.title)]
    if _OTHER_COUNCIL.search(person.title) and len(others) < FEW_WITH_OFFICES * len(people):
        return virtual, capacity
    if (
        len(people) > 2
        and person not in called
        and len(called) >= MOSTLY_COUNCILLORS * len(people)
        and not _OFFICER.search(person.post)
    ):
        return virtual, capacity
    return status, capacity


def _office(person: Name) -> bool:
    return any(_OFFICER.search(post) for post in (*person.notes, person.post))


def _only_list(found: list[Attendance]) -> list[Attendance]:
    """Where "In attendance" is the only list, the councillors in it are the members present."""
    members = [
        row for row in found if row.status == "in_attendance" and row.evidence.rule == "attendance.in_attendance"
    ]
    if not any(_COUNCILLOR.search(row.name) or row.capacity in ("chair", "vice_chair") for row in members):
        return found
    there = {id(row) for row in members if row.capacity != "officer" and not _OFFICER.search(row.position or "")}
    return [replace(row, status="present") if id(row) in there else row for row in found]


def _chaired(section: Section, found: list[Attendance]) -> list[Attendance]:
    """With "The meeting was chaired by Bo Berg" or "BB chaired the meeting", he is the chair."""
    if any(row.capacity == "chair" for row in found):
        return found
    for match in _CHAIRED.finditer(section.passage.text):
        said = " ".join((match["by"] or match["who"]).split()).rstrip(".")
        fits = [
            row
            for row in found
            if row.name.endswith(said)
            or said.endswith(row.name)
            or said.startswith(row.name)
            or _initials(said, row.name)
        ]
        if len(fits) == 1:
            return [replace(row, capacity="chair") if row is fits[0] else row for row in found]
    return found
