"""Who was there: the lists of names at the head of minutes.

PRESENT: Mr A Lund, MBE (Chairman), Mr B Berg and Ms C Dahl
IN ATTENDANCE: Nora Quill (Head of Parks, Trees and Paths)
Present: Cllrs Lund (in the chair), Berg & Dahl, County Cllr Eide and the Clerk. Public - Mr Foss
Employees
Nora Quill      Scrutiny Officer
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.attendance import beside_names, headed_lists, standing, tick_tables
from extract.attendance.heading_places import INLINE_HEADING, ListHeading, heading_at, inside, is_sentence, stops
from extract.attendance.heading_words import OPENERS, PARTY, RULES
from extract.attendance.standing import COUNCILLOR, OFFICER, Company
from extract.models import Attendance, Layout, Line, Section
from extract.names import cells, joined_cells
from extract.names.names import Name, names
from extract.names.separators import BREAK
from extract.same import persons
from extract.same.subjects import on_attendance
from extract.text import lexicon, parsing

_PAPERS = ("minutes", "other", "decision")  # kinds of paper in which somebody may have been there
_FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one

_CHAIRED = re.compile(
    r"(?:[Cc]haired\s+by|[Pp]resided\s+over\s+by|in\s+the\s+chair:?)\s+(?P<by>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,4})"
    r"|(?<![\w.’'-])(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,4})"
    r"\s+(?:[Cc]haired|presided|took\s+the\s+chair|was\s+in\s+the\s+chair)"
)
_PRESIDES = re.compile(rf"\b{lexicon.IN_THE_CHAIR}\W*$")
_MEMBERS = re.compile(
    r"\b(?:members?|councill?ors?|cllrs|councilmembers|commissioners|trustees"
    r"|supervisors|directors|selectmen)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\s*(?:(?:council|committee)\s+)?(?:members|councill?ors?|cllrs?|councilmembers)\s*:", re.IGNORECASE)
_UNDER = re.compile(
    r"\s*(?:(?:council|committee|board)\s+)?(?:members?|councill?ors?|cllrs?|councilmembers|commissioners)\b"
    r"\s*(?::|(?!\s*(?:present|in\s+attendance|absent)))",
    re.IGNORECASE,
)
_OTHERS = "other members present"
_CABINET = re.compile(
    r"in\s+attendance\s*[:\u2013-]?\s*\(?(?:councill?ors|cllrs|members)\b"
    r"|(?:(?:cabinet|executive|board|committee|panel|forum|council|authority|voting)\s+)?members?\s+(?:present|in\s+attendance)",
    re.IGNORECASE,
)
# "Lund – present; Berg – absent"
_ROLL_CALL = re.compile(r"\s*(?:[-\u2013\u2014:]\s*|\s)(?:present|absent|excused|here|aye|yes)\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"^(?P<who>[^.\x1f]{3,400}?)\s(?:was|were)\s+(?P<also>also\s+)?(?:present"
    r"|(?P<attending>in\s+attendance|attending))(?=[\s.;,]|$)(?!\s+(?:virtual"
    r"|remote|online|via|for|at\s+the\s+time))"
)
# In running text: "met at 9 am, with the following present: Mayor Lund and Mr Berg. Also present was Nora Quill."
_LISTED = re.compile(
    r"\bwith\s+(?:the\s+)?following\s+(?:[a-z]+\s+){0,3}?(?:present|(?P<attending>in\s+attendance|attending))\s*:?\s+"
    r"(?=[A-Z])|\b(?:call(?:ing)?\s+of\s+(?:the\s+)?roll|roll\s+call)\b[^:.]{0,40}?\b(?:the\s+following\s+)?[^:.]{0,30}\b(?:answered|responded|were|was)\s+"
    r"(?:as\s+)?present\s*:\s*(?=[A-Z])|^\s*present\s+(?:were|was)\s*:?\s+(?=(?:members?|councill?ors?|commissioners?|trustees)\s|(?-i:[A-Z]))"
    r"|^\s*(?P<also>(?:also\s+(?:present|attending|in\s+attendance)|in\s+attendance)\s+(?:were|was))\s+(?=[A-Z])",
    re.IGNORECASE,
)
_AWAY = re.compile(r"^\s*(?P<who>[A-Z][^.\x1f]{2,200}?)\s(?:was|were)\s+(?:(?P<excused>excused)|absent)(?=[\s.;,]|$)")


def find(section: Section, layout: Layout) -> list[Attendance]:
    """Everybody named in the attendance lists of a section: nobody in a report or an agenda."""
    if section.paper.kind not in _PAPERS or not section.passage.lines or not may_hold(section):
        return []

    def heading_of(text: str, line: Line) -> tuple[ListHeading, int] | None:
        return heading_at(text, line, layout)

    passage = section.passage
    ticked, taken = tick_tables.ticked(passage)
    found = [row for one in ticked if one.status for row in _ticked(section, one)]
    seen = bool(found)  # a list of those present has been read
    opened = section.kind == "opening"
    other = False
    empty: tuple[ListHeading, int] | None = None  # a heading with nothing beside it, and where it stands
    listed = headed_lists.blocks(passage, heading_of, stops, taken)
    others = any(block.rows and block.heading.status.startswith("in_attendance") for block in listed)
    for block in listed:
        heading = block.heading
        if section.kind != "opening" and not opened:
            if heading.rule not in OPENERS:
                continue
            opened = True
        if heading.rule == "attendance.present" and found and seen and found[-1].status.startswith("in_attendance"):
            bare = passage.text[block.at : block.at + 12].casefold()
            if not bare.startswith(("present", "attendance", "members of")):
                heading = replace(heading, status="in_attendance")
        if heading.rule == "attendance.in_attendance" and not seen and _CABINET.match(passage.text, block.at):
            heading = replace(heading, rule="attendance.present", status="present")
        printed = passage.text[block.at : block.at + len(_OTHERS)].casefold()
        if printed == _OTHERS and all(row.capacity == "chair" for row in found):  # "Presiding: Mr Lund. Other members present: …"
            heading = replace(heading, rule="attendance.present", status="present")
        if not block.rows:
            other = passage.text[block.at : block.at + 6].casefold().startswith("other")
            empty = (heading, block.at)
            continue
        if other and heading.rule == "attendance.present":  # "OTHER MEMBERS ⏎ PRESENT:"
            heading = replace(heading, status="in_attendance")
        if empty and _UNDER.match(passage.text, block.at) and "\n" not in passage.text[empty[1] : block.at - 1]:
            heading = empty[0]  # "Apologies:- ⏎ Councillors: Lund and Berg"
        empty = None
        other = False
        printed = passage.text[block.at : block.rows[0][0].start]
        for reading, inner in _parts(joined_cells.read_cells(passage, block.rows, narrow=block.narrow), heading):
            people = names(reading.text, _shared(printed, inner, reading.text))
            members, company = bool(_MEMBERS.search(printed)), Company.of(people)
            made = [
                row
                for person in people
                if (row := _row(section, reading, inner, person, company, members=members, others=others))
            ]
            made = _by_party(section, block.rows[0], made)
            seen = seen or (inner.status.startswith("present") and inner.rule != "attendance.chair" and bool(made))
            found.extend(made)
    if section.kind == "opening" and not any(row.status in ("present", "in_attendance") for row in found):
        found += _stated(section)
        seen = seen or any(row.status == "present" for row in found)
    elif section.kind == "opening":
        there = [row for row in _stated(section) if row.status == "in_attendance"]
        found += [row for row in there if not any(persons.fits(row.name, other.name) for other in found)]
    found = _only_list(found) if not seen else found
    return _chaired(section, found)


def _by_party(section: Section, head: Sequence[cells.NameCell], made: list[Attendance]) -> list[Attendance]:
    """The rows with the party that heads their column: "Labour | Conservative" / "Cllr Lund | Cllr Berg"."""
    columns = [(cell.box.x0 - cells.ALIGNED, section.passage.text[cell.start : cell.end].strip(" :")) for cell in head]
    if len(columns) < 2 or any(party.casefold() not in PARTY for _, party in columns):
        return made
    parties = [[party for x0, party in columns if x0 <= row.evidence.box.x0] for row in made]
    return [replace(row, party=row.party or (over[-1] if over else None)) for row, over in zip(made, parties, strict=True)]


def _ticked(section: Section, one: tick_tables.Ticked) -> Iterator[Attendance]:
    """The people of a row of a table of ticks."""
    reading = joined_cells.read_cells(section.passage, [[one.name]])
    people = names(reading.text, "Councillors")
    for person in people[:1]:
        heading = ListHeading("attendance.ticked", one.status or "present")
        if row := _row(section, reading, heading, person, Company.of(people), members=True, others=False):
            yield row


def may_hold(section: Section) -> bool:
    if section.kind == "opening":
        return True
    if section.kind == "item" and section.item is not None and on_attendance(section.item.title):
        return True
    return section.kind in ("item", "body") and bool(
        re.search(r"^(?:PRESENT\b|Present:|In attendance:|Members present:)", section.passage.text, re.MULTILINE)
    )


def _parts(reading: joined_cells.Reading, heading: ListHeading) -> Iterator[tuple[joined_cells.Reading, ListHeading]]:
    """The list without sentences, cut where another heading stands inside it ("… and the Clerk. Public - Mr Foss")."""
    for sentence in joined_cells.cell_sentences(reading):
        at = 0
        for match in INLINE_HEADING.finditer(sentence.text):
            inner = next((found for rule in RULES if (found := inside(rule, sentence.text, match.end()))), None)
            if inner is None or match.end() < at:
                continue
            if not is_sentence(sentence.text[at : match.start()]):
                yield sentence.part(at, match.start()), heading
            heading, at = inner
        if not is_sentence(sentence.text[at:]):
            yield sentence.part(at, len(sentence.text)), heading


def _shared(printed: str, heading: ListHeading, text: str) -> str:
    """The title that surnames alone share: of a list headed "Members present", or of nothing but surnames."""
    if heading.status not in ("present", "present_virtual", "absent", "apologies") and not _PLURAL.match(printed):
        return ""
    if _MEMBERS.search(printed):
        return "Members"
    said = _ROLL_CALL.sub("", text)
    parts = re.split(r"[,;\x1f]|\sand\s", said)
    alone = [part for part in parts if re.fullmatch(r"\s*[A-Z][\w’'-]+\.?\s*", part)]
    called = [part for part in parts if COUNCILLOR.match(part.lstrip())]  # beside them the others are wards
    return "Members" if len(alone) > max(1, len(called)) and heading.rule in ("attendance.present", "attendance.absent") else ""


def _stated(section: Section) -> list[Attendance]:
    """Who was there, or not, where a sentence says so: "Mr A Lund and Ms B Berg were present"."""
    made: list[Attendance] = []
    for sentence in joined_cells.cell_sentences(joined_cells.read_cells(section.passage, list(cells.rows(section.passage)))):
        at = 0
        for entry in sentence.text.split(BREAK):
            for start, end, status in _said(entry):
                part = sentence.part(at + start, at + end)
                people = names(part.text)
                heading = ListHeading("attendance.stated", status)
                company = Company.of(people)
                rows = (_row(section, part, heading, one, company, members=False, others=False) for one in people)
                made += [row for row in rows if row]
            at += len(entry) + 1
    return made


def _said(entry: str) -> Iterator[tuple[int, int, str]]:
    """Where a sentence names people, and what it says of them."""
    if listed := _LISTED.search(entry):
        yield listed.end(), len(entry), "in_attendance" if listed["also"] or listed["attending"] else "present"
    elif away := _AWAY.match(entry):
        yield *away.span("who"), "apologies" if away["excused"] else "absent"
    elif match := _PRESENT.match(entry.lstrip()):
        before = len(entry) - len(entry.lstrip())
        status = "in_attendance" if match["also"] or match["attending"] else "present"
        yield before + match.start("who"), before + match.end("who"), status


def _row(
    section: Section, reading: joined_cells.Reading, heading: ListHeading, person: Name, company: Company, **lists: bool
) -> Attendance | None:
    """One name of a list as a row; None where the model takes it for no person."""
    rule, confidence = heading.rule, 0.97
    if not person.certain:
        if not parsing.is_person(person.text):
            return None
        rule, confidence = "attendance.nlp_person", _FROM_MODEL
    said = beside_names.beside(person, heading.status, heading.capacity)
    status, capacity = said.status, said.capacity
    if status.startswith("present"):
        member, capacity = standing.present(person, company, capacity, said.position, **lists)
        status = status if member else status.replace("present", "in_attendance")
    position = said.position or heading.position
    if status.startswith("in_attendance") and capacity is None and position and OFFICER.search(position):
        capacity = "officer"
    start, end = reading.place(person.start, person.end)
    return Attendance(
        name=person.text, status=status, capacity=capacity, position=position, organisation=said.organisation,
        party=said.party, ward=said.ward, substitute_for=said.substitute_for, arrived_item=said.arrived_item,
        left_item=said.left_item,
        evidence=section.passage.evidence(start, end, rule=rule, confidence=confidence),
    )  # fmt: skip


def _only_list(found: list[Attendance]) -> list[Attendance]:
    """Where "In attendance" is the only list, the councillors in it are the members present."""
    members = [
        row for row in found if row.status == "in_attendance" and row.evidence.rule == "attendance.in_attendance"
    ]
    if not any(COUNCILLOR.search(row.name) or row.capacity in ("chair", "vice_chair") for row in members):
        return found
    there = {id(row) for row in members if row.capacity != "officer" and not OFFICER.search(row.position or "")}
    return [replace(row, status="present") if id(row) in there else row for row in found]


def _told_again(row: Attendance, found: list[Attendance]) -> bool:
    """True for "Councillor Lund, Convener, presided" below a list that names Ada Lund: a sentence, no entry of its own."""
    if not _PRESIDES.search(row.position or ""):
        return False
    return any(other is not row and persons.fits(other.name, row.name) for other in found)


def _chaired(section: Section, found: list[Attendance]) -> list[Attendance]:
    """With "The meeting was chaired by Bo Berg" or "BB chaired the meeting", he is the chair."""
    found = [row for row in found if not _told_again(row, found)]
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
            or beside_names.initials(said, row.name)
        ]
        if len(fits) == 1:
            return [replace(row, capacity="chair") if row is fits[0] else row for row in found]
        group = "by" if match["by"] else "who"
        people = [person for person in names(match[group]) if person.bare and COUNCILLOR.match(person.title)]
        if found and not fits and people and not any(persons.fits(row.name, people[0].text) for row in found):
            start = match.start(group)
            evidence = section.passage.evidence(
                start + people[0].start, start + people[0].end, rule="attendance.chaired", confidence=0.9
            )
            return [Attendance(name=people[0].text, status="present", capacity="chair", evidence=evidence), *found]
    return found
