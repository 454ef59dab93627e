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
from dataclasses import dataclass, replace

from extract import lexicon, nlp, roll
from extract.layouts import Layout
from extract.models import Attendance, Line, Section
from extract.names import BREAK, PLURAL, ROLE, Name, names
from extract.rule import Rule

PAPERS = ("minutes", "other", "decision")  # kinds of paper in which somebody may have been there
FEW_WITH_OFFICES = 0.5  # share of the names under PRESENT with an officer's post, below which such a name is no member
MOSTLY_COUNCILLORS = 0.5  # share of the names under PRESENT called Councillor, from which one who is not is no member
FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one

_END = r"[ ]*(?:\([^()]{0,30}\)[ ]*)?(?:[:;]|[-\u2013\u2014](?=\s)|$)"
_WHO = r"""(?:(?:the\s+following|voting|elected|other|parish|town|community|county|district|borough|city|ward|board|council|committee
    |panel|executive|cabinet|civic|independent|external)\s+)*
    (?:members?|councill?ors?|cllrs?|trustees|directors|commissioners|governors|aldermen|those|persons|attendees|representatives)
    (?:\s+of\s+the\s+[\w’'&-]+(?:\s+[\w’'&-]+){0,9}?)?"""
_FAR = r"(?:virtual(?:ly)?|remote(?:ly)?|online|by\s+(?:video|tele)\w*|(?:via|on|by)\s+(?:ms\s+|microsoft\s+)?(?:zoom|teams|skype|webex|video\s*\w*|telephone))"
_OFFICERS = r"(?:(?:council|city|town|county|borough|district|lead|other|support|supporting)\s+)*(?:officers?|staff|officials|employees|administration)"

RULES = (
    Rule(
        id="attendance.virtual",
        pattern=rf"(?:{_WHO}\s+)?(?:(?:were\s+)?(?:also\s+)?(?:present|attend(?:ing|ed|ance)|joining|joined|participating)\s+{_FAR}|{_FAR}\s+attendance){_END}",
        examples={"Present virtually:": "Present virtually:", "Members attending via Teams": "Members attending via Teams"},
        not_examples=("In attendance virtually:", "The meeting was held online"),
    ),
    Rule(
        id="attendance.in_attendance_virtual",
        pattern=rf"(?:also\s+)?in\s+attendance\s+\(?{_FAR}\)?{_END}|{_OFFICERS}\s+(?:present\s+|attending\s+)?{_FAR}{_END}",
        examples={"IN ATTENDANCE VIRTUALLY: Mr A Lund": "IN ATTENDANCE VIRTUALLY:"},
        not_examples=("IN ATTENDANCE: Mr A Lund",),
    ),
    Rule(
        id="attendance.officers",
        pattern=rf"(?:{_OFFICERS})(?:\s+(?:also\s+)?(?:present|in\s+attendance|attending|support))?{_END}|(?:in\s+attendance|also\s+present)"
        rf"\s*[-\u2013(]?\s*(?:the\s+following\s+)?{_OFFICERS}\)?{_END}|(?:(?:parish|town)\s+)?clerk(?:\s+to\s+the\s+council)?{_END}",
        examples={"Employees": "Employees", "STAFF PRESENT: Ada Lund": "STAFF PRESENT:", "Officers in attendance:": "Officers in attendance:"},
        not_examples=("Officers explained the plan", "Clerk’s Report"),
    ),
    Rule(
        id="attendance.witnesses",
        pattern=rf"(?:expert\s+|external\s+)?witness(?:es)?(?:\s+(?:present|in\s+attendance))?{_END}",
        examples={"Witnesses": "Witnesses"},
        not_examples=("Witnesses said that",),
    ),
    Rule(
        id="attendance.public",
        pattern=rf"(?:members?\s+of\s+(?:the\s+)?public|public|residents|parishioners)(?:\s+(?:present|in\s+attendance|attending))?{_END}",
        examples={"Public - Mr Foss": "Public -", "Members of the public:": "Members of the public:"},
        not_examples=("Public Forum: No one present", "Members of the public may speak"),
    ),
    Rule(
        id="attendance.guests",
        pattern=rf"(?:invited\s+|special\s+|other\s+)?(?:guests?|visitors?|invitees|observers?|partners|advis[eo]rs|external\s+(?:attendees|partners|advisers))"
        rf"(?:\s+(?:present|in\s+attendance|attending))?{_END}",
        examples={"Guests:": "Guests:", "Invited guests present": "Invited guests present"},
        not_examples=("Guests were welcomed",),
    ),
    Rule(
        id="attendance.in_attendance",
        pattern=rf"(?:(?:also\s+)?in\s+attendance|also\s+(?:present|attending|attended)|(?:{_WHO}\s+(?:also\s+)?in\s+attendance)"
        rf"|others?\s+(?:(?:members|councillors)\s+)?(?:present|in\s+attendance|attending)|others|by\s+invitation|attending"
        rf"|(?:portfolio\s+holders?|(?:cabinet|executive)\s+members?)(?:\s+(?:present|in\s+attendance))?"
        rf"|(?:county|district|borough|ward|unitary)\s+councillors?)(?:\s+were)?{_END}",
        examples={"IN ATTENDANCE: Ada Lund": "IN ATTENDANCE:", "Also present": "Also present", "In Attendance (Item 2): Bo": "In Attendance (Item 2):"},
        not_examples=("In attendance at the fair were many", "A resident in attendance advised"),
    ),
    Rule(
        id="attendance.substitutes",
        pattern=rf"substitutes?(?:\s+members?)?(?:\s+(?:present|in\s+attendance|attending))?{_END}",
        examples={"Substitute Members:": "Substitute Members:"},
        not_examples=("Substitutes may speak",),
    ),
    Rule(
        id="attendance.co_opted",
        pattern=rf"(?:(?:co-?opted|co-?optees|lay|independent|non-voting|parent\s+governor|church|diocesan|statutory)\s*)+"
        rf"(?:members?|representatives?|persons?)?(?:\s+(?:present|in\s+attendance))?{_END}",
        examples={"Co-opted members": "Co-opted members"},
        not_examples=("Independent advice was taken",),
    ),
    Rule(
        id="attendance.absent",
        pattern=rf"(?:{_WHO}\s+)?(?:absent(?:\s+without\s+(?:leave|apolog(?:y|ies)|notice))?|not\s+present|did\s+not\s+attend|no\s+apolog(?:y|ies)(?:\s+received)?|excused)"
        rf"(?:\s+from\s+the\s+meeting)?{_END}",
        examples={"ABSENT: Ada Lund": "ABSENT:", "Members absent without apology": "Members absent without apology"},
        not_examples=("Absent members may vote by post",),
    ),
    Rule(
        id="attendance.apologies",
        pattern=rf"(?:to\s+receive\s+)?(?:apolog(?:y|ies)|regrets|absent\s+with\s+(?:leave|apolog(?:y|ies)))(?:\s+(?:for|of)\s+(?:absence|inability\s+to\s+attend|non-?attendance))?"
        rf"(?:\s+(?:and|&)\s+substitut(?:es?|ions?))?(?:\s+(?:were\s+)?(?:received|given|accepted|tendered))?(?:\s+from)?{_END}",
        examples={"Apologies: Cllr Lund": "Apologies:", "Apologies for Absence": "Apologies for Absence"},
        not_examples=("Apologies were received from Cllr Lund", "He offered apologies for the delay"),
    ),
    Rule(
        id="attendance.chair",
        pattern=rf"(?:(?:vice[ -]?|deputy\s+)?chair(?:man|woman|person)?|in\s+the\s+chair|presiding|(?:deputy\s+)?mayor){_END}",
        examples={"Chairman: Ada Lund": "Chairman:", "In the Chair": "In the Chair"},
        not_examples=("Chairman’s Announcements", "Chair of the Board"),
    ),
    Rule(
        id="attendance.present",
        pattern=rf"(?:{_WHO}\s+)?(?:were\s+|was\s+)?present(?:\s+(?:were|at\s+the\s+meeting|in\s+person|in\s+the\s+room))?{_END}"
        rf"|(?:{_WHO}|attendance|attendees|roll\s+call|quorum\s+present|present\s+(?:members|councillors)){_END}",
        examples={
            "PRESENT: Mr A Lund": "PRESENT:", "Members of the Trees Panel": "Members of the Trees Panel",
            "Members of the Council present were: Cllr Lund": "Members of the Council present were:",
        },
        not_examples=("Present costs are high", "Members discussed the plan"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """What the names below a heading are."""

    rule: str
    status: str
    capacity: str | None = None
    position: str | None = None


HEADINGS: dict[str, tuple[str, str | None]] = {
    "attendance.virtual": ("present_virtual", None),
    "attendance.in_attendance_virtual": ("in_attendance_virtual", None),
    "attendance.officers": ("in_attendance", "officer"),
    "attendance.witnesses": ("in_attendance", "witness"),
    "attendance.public": ("in_attendance", "public"),
    "attendance.guests": ("in_attendance", "guest"),
    "attendance.in_attendance": ("in_attendance", None),
    "attendance.substitutes": ("present", "substitute"),
    "attendance.co_opted": ("present", "co_opted"),
    "attendance.absent": ("absent", None),
    "attendance.apologies": ("apologies", None),
    "attendance.chair": ("present", "chair"),
    "attendance.present": ("present", None),
}
# Headings that open a list of attendance by themselves; the others only continue one.
OPENERS = frozenset(("attendance.present", "attendance.in_attendance", "attendance.virtual", "attendance.in_attendance_virtual", "attendance.absent"))
ITEM_TITLE = re.compile(r"\b(?:roll\s*call|attendance|present|call\s+to\s+order|welcome|apologies|introductions|membership)\b", re.IGNORECASE)

# "The meeting was chaired by", "had been", "is": a sentence, not a list of names. Case counts: "Will" is a name.
_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|be|been|welcomed|opened|reported|declared|noted|advised|apologi[sz]ed|commenced|started|began"
    r"|chaired|thanked|received|agreed|resolved|took|gave|presided|attended|explained|asked|stated|said|proposed|seconded|approved|introduced)\b"
)
_WHO_CLAUSE = re.compile(r"\b(?:who|whom|whose)\b[^,;\x1f]*")
_BRACKETED = re.compile(r"\([^()]*\)")
_LEAD = re.compile(r"(?:PRESENT|ABSENT|APOLOGIES|IN ATTENDANCE|ALSO PRESENT|OFFICERS|Present|Apologies|Absent)(?=\s)")
_STOP = re.compile(
    r"\s*(?:items?|agenda|minutes|action|part\s+\d|un?restricted|exempt|open\s+(?:session|forum)|public\s+(?:session|forum|hearing|participation)|quorum|note|date|time"
    r"|venue|place|location|information|contact|welcome|declarations?|meeting|business|the\s+(?:meeting|chair|council|board|committee)|call\s+to\s+order"
    r"|\(?\d{1,3}[.)](?:\s|\d))\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*(?P<label>[A-Z][\w’'&/-]*(?:\s+[\w’'&/-]+){0,7}?)\s*:(?:\s|$)")
_OFFICER = re.compile(
    r"\b(?:clerk|officer|director|manager|secretary|solicitor|executive\s+(?!member)|treasurer|attorney|administrator|coordinator|"
    r"engineer|planner|analyst|assistant|adviser|advisor|superintendent|accountant|monitoring|counsel|minute[ -]taker|technician|registrar|auditor|"
    r"chief\s+(?:executive|officer)|head\s+of|fire\s+chief|town\s+clerk)\b",
    re.IGNORECASE,
)
_COUNCILLOR = re.compile(r"\b(?:cllrs?|councill?ors?|mayor|aldermen|alderman|ald|councilmember|reeve|members?|president|commissioners?)\b", re.IGNORECASE)
_OTHER_COUNCIL = re.compile(r"\b(?:county|district|borough|unitary|ward|city)\s+(?:cllr|councillor|cr)", re.IGNORECASE)
_POLICE = re.compile(r"^(?:pcso|pc|sgt|inspector|cpo|constable|sergeant|senator|cso)\b", re.IGNORECASE)
_CHAIR = re.compile(r"^(?:the\s+|town\s+|parish\s+)?chair(?:man|woman|person)?(?:\s+of\s+the\s+(?:council|committee|board|panel|meeting))?$|in\s+the\s+chair|^presiding|^convenor|^convener|^president$", re.IGNORECASE)
_VICE = re.compile(rf"^(?:the\s+)?(?:vice|deputy)[ ]?(?:{lexicon.DASH}[ ]?)?(?:chair(?:man|woman|person)?|president)$", re.IGNORECASE | re.VERBOSE)
_SUBSTITUTE = re.compile(r"\b(?:substitut(?:e|ing)|sub|in\s+place\s+of|deputising|reserve)\b(?:\s+(?:member\s+)?(?:for|of))?\s*(?P<member>[A-Z].*)?", re.IGNORECASE)
_VIRTUAL_NOTE = re.compile(rf"^{_FAR}$|^(?:attended|present|joined)\s+{_FAR}", re.IGNORECASE | re.VERBOSE)
_ARRIVED = re.compile(r"\b(?:from|arrived|joined|after|late)\b[^,;]*?(?:items?|minute|agenda\s+item)\s*(?:no\.?\s*)?(?P<item>\d+[a-z]?(?:\.\d+)?)", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:until|to|left|departed|up\s+to|before)\b[^,;]*?(?:items?|minute|agenda\s+item)\s*(?:no\.?\s*)?(?P<item>\d+[a-z]?(?:\.\d+)?)", re.IGNORECASE)
_CHAIRED = re.compile(
    r"(?:chaired\s+by|presided\s+over\s+by|in\s+the\s+chair:?)\s+(?P<by>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,4})|(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,4})"
    r"\s+(?:chaired|presided|took\s+the\s+chair|was\s+in\s+the\s+chair)"
)
_INLINE = re.compile(r"(?:(?<=[.;])\s+|\x1f)(?=[A-Z])")
PARTY = {
    "lab": "Labour", "labour": "Labour", "con": "Conservative", "conservative": "Conservative", "ld": "Liberal Democrat", "lib dem": "Liberal Democrat",
    "liberal democrat": "Liberal Democrat", "green": "Green", "ind": "Independent", "independent": "Independent", "ukip": "UKIP", "reform": "Reform UK",
    "reform uk": "Reform UK", "plaid cymru": "Plaid Cymru", "snp": "SNP",
}  # fmt: skip


def find(section: Section, layout: Layout) -> list[Attendance]:
    """Everybody named in the attendance lists of a section: nobody in a report or an agenda."""
    if section.paper.kind not in PAPERS or not section.passage.lines or not _may_hold(section):
        return []

    def heading_of(text: str, line: Line) -> tuple[Heading, int] | None:
        return _heading(text, line, layout)

    passage = section.passage
    found: list[Attendance] = []
    seen = False  # a list of those present has been read
    opened = section.kind == "opening"
    for block in roll.blocks(passage, heading_of, _stops):
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
            continue
        for reading, inner in _parts(roll.read(passage, block.rows), heading, layout):
            people = names(reading.text)
            made = [row for person in people if (row := _row(section, reading, inner, person, people))]
            seen = seen or inner.status.startswith("present") and bool(made)
            found.extend(made)
    found = _only_list(found) if not seen else found
    return _chaired(section, found)


def _may_hold(section: Section) -> bool:
    if section.kind == "opening":
        return True
    if section.kind == "item" and section.item is not None and ITEM_TITLE.search(section.item.title):
        return True
    return section.kind in ("item", "body") and bool(re.search(r"^(?:PRESENT\b|Present:|In attendance:|Members present:)", section.passage.text, re.MULTILINE))


def _heading(text: str, line: Line, layout: Layout) -> tuple[Heading, int] | None:
    """The attendance heading a cell begins with, and its length."""
    for words, (status, capacity) in layout.attendance_headings.items():
        if text.casefold().startswith(words):
            return Heading(f"attendance.{layout.id}", status, capacity), len(words)
    bare = text.lstrip("0123456789.() ")
    shift = len(text) - len(bare)
    for rule in RULES:
        match = rule.match(bare)
        if match and match.group(0).strip():
            status, capacity = HEADINGS[rule.id]
            words = match.group(0).strip(" :-\u2013\u2014").casefold()
            if rule.id == "attendance.chair" and ("vice" in words or "deputy" in words):
                capacity = "vice_chair"
            position = "Clerk" if "clerk" in words else None
            return Heading(rule.id, status, capacity, position), shift + match.end()
    lead = _LEAD.match(bare)
    if lead and (lead.group(0).isupper() or line.leading_bold == len(lead.group(0).split())) and names(bare[lead.end() :])[:1]:
        inner = _heading(lead.group(0), line, layout)
        return (inner[0], shift + lead.end()) if inner else None
    return None


def _stops(text: str, line: Line) -> bool:
    """True for a line that is no part of a list: a sentence, the heading of something else."""
    plain = _WHO_CLAUSE.sub("", _BRACKETED.sub("", text))
    if _VERB.search(plain) and not re.match(r"\s*(?:also\s+)?(?:in\s+attendance|present)", text, re.IGNORECASE):
        return not re.search(r"\.\s", plain[: _first_verb(plain)])
    if _STOP.match(text):
        return not names(re.sub(r"^\s*\(?\d{1,3}[.)]\s*", "", text))[:1]
    label = _LABEL.match(text)
    if label and label["label"].casefold() not in PARTY and not any(word.casefold() in ROLE for word in label["label"].split()):
        return not names(label["label"])
    return text.isupper() and len(text) > 3 and not names(text)


def _first_verb(text: str) -> int:
    match = _VERB.search(text)
    return match.start() if match else len(text)


def _parts(reading: roll.Reading, heading: Heading, layout: Layout) -> Iterator[tuple[roll.Reading, Heading]]:
    """The list without sentences, cut where another heading stands inside it ("… and the Clerk. Public - Mr Foss")."""
    for sentence in roll.sentences(reading):
        inside = 0
        for match in [*_INLINE.finditer(sentence.text), None]:
            end = match.start() if match else len(sentence.text)
            part = sentence.part(inside, end)
            inside = match.end() if match else end
            lead = len(part.text) - len(part.text.lstrip())
            text = part.text[lead:]
            for rule in RULES:
                found = rule.match(text)
                if found and found.group(0).rstrip().endswith((":", "-", "\u2013", "\u2014")):
                    heading = Heading(rule.id, *HEADINGS[rule.id])
                    part = part.part(lead + found.end(), len(part.text))
                    break
            plain = _WHO_CLAUSE.sub("", _BRACKETED.sub("", part.text))
            if part.text.strip() and not _VERB.search(plain):
                yield part, heading


def _row(section: Section, reading: roll.Reading, heading: Heading, person: Name, people: list[Name]) -> Attendance | None:
    """One name of a list as a row; None where the model takes it for no person."""
    rule, confidence = heading.rule, 0.97
    if not person.certain:
        if not nlp.is_person(person.text):
            return None
        rule, confidence = "attendance.nlp_person", FROM_MODEL
    status, capacity = heading.status, heading.capacity
    posts = [part for part in (*person.notes, person.post) if part]
    position = organisation = party = substitute = arrived = left = None
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


def _member(person: Name, people: list[Name], status: str, capacity: str | None, position: str | None) -> tuple[str, str | None]:
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
    if len(people) > 2 and person not in called and len(called) >= MOSTLY_COUNCILLORS * len(people) and not _OFFICER.search(person.post):
        return virtual, capacity
    return status, capacity


def _office(person: Name) -> bool:
    return any(_OFFICER.search(post) for post in (*person.notes, person.post))


def _only_list(found: list[Attendance]) -> list[Attendance]:
    """Where "In attendance" is the only list, the councillors in it are the members present."""
    members = [row for row in found if row.status == "in_attendance" and row.evidence.rule == "attendance.in_attendance"]
    if not any(_COUNCILLOR.search(row.name) or row.capacity in ("chair", "vice_chair") for row in members):
        return found
    return [
        replace(row, status="present") if row in members and row.capacity not in ("officer", "public") and not (row.position and _OFFICER.search(row.position)) else row
        for row in found
    ]  # fmt: skip


def _chaired(section: Section, found: list[Attendance]) -> list[Attendance]:
    """With "The meeting was chaired by Bo Berg" or "BB chaired the meeting", he is the chair."""
    if any(row.capacity == "chair" for row in found):
        return found
    for match in _CHAIRED.finditer(section.passage.text):
        said = " ".join((match["by"] or match["who"]).split())
        fits = [row for row in found if row.name.endswith(said) or said.endswith(row.name) or _initials(said, row.name)]
        if len(fits) == 1:
            return [replace(row, capacity="chair") if row is fits[0] else row for row in found]
    return found


__all__ = ["BREAK", "ROLE", "RULES", "find"]
