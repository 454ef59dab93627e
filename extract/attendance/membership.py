"""Who is expected: the list of members on the cover of an agenda.

Membership (9)
Chair        Cllr Ada Lund (Lab)
Labour                     Conservative
Cllr Bo Berg               Cllr Cy Dahl
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.attendance import headed_lists, member_tables
from extract.attendance.seats import SEAT, seat_cells
from extract.attendance.standing import COUNCILLOR
from extract.models import Attendance, Layout, Line, Section
from extract.names import cells, joined_cells
from extract.names.names import Name, names
from extract.names.surnames import are_surnames
from extract.same.chair import chair_of
from extract.text import lexicon, parsing
from extract.text.rule import Rule

_PAPERS = ("agenda", "frontsheet")
FEWEST_SEATS = 4  # names with a seat beside them that make one
FEWEST = 3  # names that make a list without a heading
_FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one

LEAST_WITHIN = 3  # names that make "Members: Cllrs A Lund …" in an item a list of the body's members

_ON_MEMBERSHIP = re.compile(r"membership,", re.IGNORECASE)
# In the last item of an agenda, and no part of it: "Membership: Cllr A Lund (Chair), Mr B Berg …"
_WITHIN = re.compile(
    rf"^(?P<label>(?:(?:committee|panel|board|(?:parish|town|community|city)?\s*council)\s+)?"
    rf"(?:membership|(?P<people>members|councillors))"
    rf"(?:\s+of\s+the\s+(?:committee|panel|board|council))?)\s*:\s+(?:{lexicon.TITLE})\s",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_COUNT = r"[ ]*(?:\([^()]{0,40}\))?[ ]*"
_END = rf"{_COUNT}(?::|[-\u2013\u2014](?=\s)|$)"
_OF_BRITAIN = (
    r"labour(?:\s+(?:and|&)\s+co-?operative)?|conservatives?(?:\s+and\s+unionist)?"
    r"|liberal\s+democrats?|lib\s*dems?|greens?(?:\s+and\s+\w+)?|independents?"
    r"|reform(?:\s+uk)?|ukip"
    r"|plaid\s+cymru|snp|scottish\s+national\s+party"
)
_LOCAL = r"ungrouped|non-?aligned|residents?(?:[’']s?)?(?:\s+association)?|swinton\s+independent"
_OF_ULSTER = r"democratic\s+unionist\s+party|dup|sinn\s+f[eé]in|sdlp|alliance|ulster\s+unionist(?:\s+party)?"
PARTIES = rf"{_OF_BRITAIN}|{_LOCAL}|{_OF_ULSTER}|republicans?|democrats?|lab|con|ld|ind"
_OF = r"(?:\s+of\s+the\s+[\w’'&-]+(?:\s+[\w’'&-]+){0,9}?)?"
_YEAR = r"(?:\s+(?:for\s+)?(?:19|20)\d\d(?:\s?[/\u2013-]\s?\d{2,4})?)?"
# "The current Panel", "Elected"
_WHOSE = (
    r"(?:(?:the\s+)?(?:committee|panel|board|council|cabinet|sub-?committee|current|full|voting|elected|appointed)\s+){0,4}"
)
# "Elected Borough Councillors"
_COUNCILLORS = r"(?:(?:elected|voting|borough|district|county|city|town|parish|community|ward)\s+){0,2}(?:councillors?|cllrs?)"
RULES = (
    Rule(
        id="membership.members",
        pattern=rf"{_WHOSE}(?:(?:membership|members){_OF}(?:\s+list)?{_YEAR}"
        rf"|composition(?:{_OF}|\s+of\s+(?:committee|panel|board|sub-?committee)))(?:\s+(?:is|are)(?=\s*:))?{_END}"
        rf"|{_COUNCILLORS}{_COUNT}:"
        rf"|to[ ]*:\s*(?:all\s+)?(?:the\s+)?(?:members|councillors){_OF}[ ]*$"
        rf"|to(?:\s+all)?(?:\s+the)?(?:\s+(?:members|councillors){_OF})?[ ]*:(?=\s*(?:{lexicon.TITLE})\s)",
        examples={
            "Membership": "Membership",
            "MEMBERS: Mr A Lund": "MEMBERS:",
            "Membership (13)": "Membership (13)",
            "Membership of the Committee": "Membership of the Committee",
            "Councillors: A Lund": "Councillors:",
        },
        not_examples=("Membership of the trust costs £5", "Members are asked to attend", "Councillors"),
        confidence=0.96,
    ),
    Rule(
        id="membership.substitutes",
        pattern=rf"(?:(?:named|nominated)\s+)?(?:substitutes?|reserves?)(?:\s+(?:members?|pool))?{_END}",
        examples={"Substitutes:": "Substitutes:", "Reserves": "Reserves"},
        not_examples=("Substitutes may attend",),
        confidence=0.93,
    ),
    Rule(
        id="membership.chair",
        pattern=rf"(?:(?P<vice>(?:vice|deputy)[ ]?(?:{lexicon.DASH}[ ]?)?))?chair(?:man|woman|person)?{_END}",
        examples={"Chair": "Chair", "Vice-chair:": {"vice": "Vice-"}},
        not_examples=("Chairman’s remarks", "Chair of the trust"),
        confidence=0.96,
    ),
    Rule(
        id="membership.co_opted",
        pattern=rf"(?:(?:co-?opted|co-?optees|lay|independent|non-voting|parent\s+governor"
        rf"|church|diocesan|statutory|trade\s+union)\s+)*(?:co-?optees|(?<=\s)(?:members(?:hip)?|member|representatives?"
        rf"|observers?|persons?)){_END}",
        examples={
            "Co-opted members": "Co-opted members",
            "Co-opted Non-Voting Membership": "Co-opted Non-Voting Membership",
            "Church Representatives (2)": "Church Representatives (2)",
        },
        not_examples=("Church roof", "Trade union rates"),
        confidence=0.93,
    ),
    Rule(
        id="membership.party",
        pattern=rf"(?P<party>{PARTIES})(?:\s+(?:group|party|members?|councillors?))?{_END}",
        examples={"Labour": {"party": "Labour"}, "Liberal Democrat (2): Ms C Dahl": {"party": "Liberal Democrat"}},
        not_examples=("Labour costs", "Green spaces strategy"),
        confidence=0.96,
    ),
)
TITLED = Rule(
    id="membership.titled",
    # names under no heading, each in a cell of its own
    pattern=rf"^(?:{lexicon.TITLE})\s",
    examples={"Councillor Ada Lund": "Councillor "},
    not_examples=("Dear Councillor",),
    confidence=0.85,
)
GRID = Rule(
    id="membership.grid",
    # a ruled table with a column for the names and others for party, ward or body
    pattern=r"^(?P<name>members?|councillors?|names?)$",
    examples={"Member": {"name": "Member"}},
    not_examples=("Members of the public",),
    confidence=0.95,
)
_SURNAMES = re.compile(r"\W*(?:\w+\s+){0,2}(?:councillors?|cllrs?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the names below a heading have in common."""

    rule: Rule
    capacity: str | None = None
    party: str | None = None


_STOP = re.compile(
    r"\s*(?:quorum|information|contact|agenda|items?\b|date|time|venue|place|queries"
    r"|enquiries|for\s+(?:further|more)|if\s+you|please|note|webcast|clerk|officers?\b"
    r"|tel\b|e-?mail"
    r"|this\s+meeting|the\s+(?:meeting|quorum)|public\b|part\s+\d|\d{1,2}[.)]?\s+[A-Z]|a\s*g\s*e\s*n\s*d\s*a)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|was|were|will|be|may|can|must|should|has|have|please|requested|contact|invited)\b")
_ENDED = re.compile(r"[a-z’']{2}\.\s")
_PARTY = re.compile(rf"^(?:{PARTIES}|c|l)$", re.IGNORECASE)
_SUBSTITUTE = re.compile(r"^substitute(?:\s+for\s+(?P<member>.+))?$", re.IGNORECASE)
_WARD = re.compile(r"\b(?:ward|division|district)\b", re.IGNORECASE)


def find(section: Section, layout: Layout) -> list[Attendance]:
    """The members an agenda lists; nobody where it lists none."""
    if not section.passage.lines or not _may_hold(section):
        return []
    within = _WITHIN.search(section.passage.text) if section.kind == "item" else None
    if section.kind == "item" and within is None:
        return []
    gridded, taken = member_tables.members(section.passage)
    found = [row for one in gridded for row in _gridded(section, one)]
    for block, heading in _lists(headed_lists.blocks(section.passage, _heading, _stops, taken)):
        if within is None or block.at == within.start("label"):
            found += _listed(section, block, heading)
    if within and within["people"] and len(found) < LEAST_WITHIN:
        return []
    return found or ([] if within or section.paper.kind == "report" else _titled(section) or _seated(section))


def _lists(printed: list[headed_lists.HeadedList[_Heading]]) -> Iterator[tuple[headed_lists.HeadedList[_Heading], _Heading]]:
    """The lists of members, each with what its heading says of them.

    They begin behind "Membership"; "Chair" may stand before it. A party below "Substitutes" heads substitutes.
    """
    listed = False  # "Membership" has been printed
    role: _Heading | None = None
    members = any(block.heading.rule.id == "membership.members" and block.rows for block in printed)
    for block in printed:
        heading = block.heading
        if heading.rule.id == "membership.members":
            listed, role = True, None
        elif heading.rule.id in ("membership.substitutes", "membership.co_opted"):
            role = heading
        elif heading.rule.id == "membership.party" and role is not None:
            heading = replace(heading, capacity=role.capacity)
        if block.rows and (listed or (members and heading.rule.id == "membership.chair")):
            yield block, heading


def _listed(section: Section, block: headed_lists.HeadedList[_Heading], heading: _Heading) -> Iterator[Attendance]:
    """The members of a list, which may hold a heading: "… B Berg and C Dahl. Independent Member: Mr D Eide."."""
    reading = joined_cells.read_cells(section.passage, block.rows, narrow=block.narrow)
    label = section.passage.text[block.at : block.rows[0][0].start]
    shared = "Councillors" if _SURNAMES.match(label) or are_surnames(reading.text) else ""
    for sentence in joined_cells.cell_sentences(reading):
        if inner := _heading(sentence.text.lstrip(), section.passage.lines[0]):
            heading, shared = inner[0], ""
        rows = (_row(section, sentence, heading, person) for person in names(sentence.text, shared))
        yield from (row for row in rows if row)


def _gridded(section: Section, one: member_tables.Member) -> Iterator[Attendance]:
    """The members that a row of a ruled table names."""
    for person in names(one.name.text, "Councillors"):
        if row := _row(section, one.name, _Heading(GRID, party=one.party), person):
            yield replace(row, ward=one.ward or row.ward, organisation=one.organisation or row.organisation)


def _may_hold(section: Section) -> bool:
    if section.paper.kind == "report":  # the page on an item "Membership, apologies and substitutions"
        title = section.item.title if section.item else ""
        return section.kind == "body" and bool(_ON_MEMBERSHIP.match(title))
    return section.paper.kind in _PAPERS and section.kind in ("opening", "body", "item")


def _titled(section: Section) -> list[Attendance]:
    """The members of a list that has no heading: cells that are councillors' names and nothing else."""
    printed = list(cells.rows(section.passage))
    named = [[cell for cell in row if _is_member(section.passage.text[cell.start : cell.end])] for row in printed]
    kept = [row for own, row in zip(named, printed, strict=True) if len(own) * 2 >= len(row)]
    if sum(map(len, named)) < FEWEST:
        return []
    reading = joined_cells.read_cells(section.passage, kept)
    rows = (_row(section, reading, _Heading(TITLED), person) for person in names(reading.text))
    return [row for row in rows if row]


def _seated(section: Section) -> list[Attendance]:
    """The members of a list without a heading in which each has a seat beside the name: "ADA LUND, Third District"."""
    found: list[Attendance] = []
    for row in cells.rows(section.passage) if section.kind == "opening" else ():
        for cell in (part for printed in row for part in seat_cells(section.passage, printed)):
            reading = joined_cells.read_cells(section.passage, [[cell]])
            people = [one for one in names(reading.text) if one.bare]
            if len(people) == 1 and people[0].start == 0 and SEAT.match(people[0].post):
                made = _row(section, reading, _Heading(SEAT), people[0])
                found += [made] if made else []
    return found if len(found) >= FEWEST_SEATS else []


def _is_member(text: str) -> bool:
    people = names(text)
    called = f"{people[0].post} {people[0].title}".strip() if people else ""
    return bool(COUNCILLOR.match(called)) and text.startswith(called) and not _VERB.search(text)


def _heading(text: str, line: Line) -> tuple[_Heading, int] | None:
    for rule in RULES:
        match = rule.match(text)
        if match is None:
            continue
        if rule.id == "membership.chair":
            return _Heading(rule, "vice_chair" if match["vice"] else "chair"), match.end()
        if rule.id == "membership.party":
            return _Heading(rule, None, match["party"]), match.end()
        capacity = {"membership.substitutes": "substitute", "membership.co_opted": "co_opted"}.get(rule.id)
        return _Heading(rule, capacity), match.end()
    return None


def _stops(text: str, line: Line) -> bool:
    plain = re.sub(r"\([^()]*\)", "", text)
    if verb := _VERB.search(plain):  # not where a list ends first: "and Cy Dahl. There is one vacancy"
        return not _ENDED.search(plain[: verb.start()])
    if _STOP.match(text) and re.match(r"[^:]{1,40}:", text):  # "Contact: Nora Quill"
        return True
    return bool(_STOP.match(text)) and not names(re.sub(r"^\s*\d{1,2}[.)]?\s+", "", text))[:1]


def _row(section: Section, reading: joined_cells.Reading, heading: _Heading, person: Name) -> Attendance | None:
    if not person.bare:
        return None
    rule, confidence = heading.rule.id, heading.rule.confidence
    if not person.certain:
        if not parsing.is_person(person.text):
            return None
        rule, confidence = "membership.nlp_person", _FROM_MODEL
    capacity, party = heading.capacity, heading.party
    position = ward = substitute = None
    for note in (*person.notes, person.post, person.group):
        match = _SUBSTITUTE.match(note)
        if held := chair_of(note):
            capacity = held
        elif match:
            capacity, substitute = "substitute", match["member"]
        elif _PARTY.match(note):
            party = note
        elif _WARD.search(note):
            ward = note
        elif note:
            position = position or note
    start, end = reading.place(person.start, person.end)
    return Attendance(
        name=person.text,
        status="expected",
        capacity=capacity or "member",
        position=position,
        party=party,
        ward=ward,
        substitute_for=substitute,
        evidence=section.passage.evidence(start, end, rule=rule, confidence=confidence),
    )
