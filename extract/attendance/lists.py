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

from extract.attendance import dated_tables, footnotes, headed_lists, marks, other_meetings, tick_tables
from extract.attendance.entries import entry_rows
from extract.attendance.heading_places import INLINE_HEADING, ListHeading, heading_at, inner_heading, is_sentence, stops
from extract.attendance.heading_words import DATED, OPENERS
from extract.attendance.list_headings import Before
from extract.attendance.parties import PARTY
from extract.attendance.standing import COUNCILLOR, OFFICER, Company, members_among_officials
from extract.attendance.stated import said_of, told_rows
from extract.attendance.statement_words import JOINED_LATE
from extract.attendance.statements import held_remotely
from extract.attendance.unheaded import COUNCILLORS_LISTED, unheaded
from extract.models import Attendance, Layout, Line, Section
from extract.names import cells, joined_cells
from extract.names.name_form import is_code
from extract.names.names import names
from extract.names.surnames import are_surnames
from extract.same import persons
from extract.same.chair import CHAIRED_BY, PRESIDES
from extract.same.subjects import on_apologies, on_attendance

_PAPERS = ("minutes", "other", "decision")  # kinds of paper in which somebody may have been there
_MEMBERS = re.compile(
    r"\b(?:members?|councill?ors?|cllrs|councilmembers|commissioners|trustees"
    r"|supervisors|directors|selectmen)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\s*(?:(?:council|committee)\s+)?(?:members|councill?ors?|cllrs?|councilmembers)\s*:", re.IGNORECASE)
_UNHEADED = ListHeading(COUNCILLORS_LISTED.id, "present")
_SAYING = ("present", "absent", "attend", "roll call")  # in the heading of a list inside an item on something else
ROLL_LABEL = 24  # characters before and in the heading of a list among which "ROLL CALL" makes it one of surnames
# "Lund – present; Berg – absent"
_ROLL_CALL = re.compile(r"\s*(?:[-\u2013\u2014:]\s*|\s)(?:present|absent|excused|here|aye|yes)\b", re.IGNORECASE)


def find(section: Section, layout: Layout) -> list[Attendance]:
    """Everybody named in the attendance lists of a section: nobody in a report or an agenda."""
    if section.paper.kind not in _PAPERS or not section.passage.lines or not may_hold(section):
        return []

    def heading_of(text: str, line: Line) -> tuple[ListHeading, int] | None:
        return heading_at(text, line, layout)

    by_day, of_days = dated_tables.dated(section.passage, section.meeting)
    ticked, of_ticks = tick_tables.ticked(section.passage, of_days)
    told, of_words = tick_tables.said_in_words(section.passage, of_ticks | of_days)
    ticked, of_ticks = [*ticked, *told], of_ticks | of_words
    of_tables = of_ticks | of_days
    lettered, of_letters = marks.lettered_rows(section.passage, lambda line: heading_of(line.text, line) is not None, of_tables)
    ticked, taken = [*by_day, *ticked, *lettered], of_tables | of_letters
    found = [row for one in ticked if one.status for row in _ticked(section, one)]
    listed = headed_lists.blocks(section.passage, heading_of, stops, taken)
    found, seen = _listed(section, listed, found)
    if section.kind == "opening" or not found or (section.item is not None and on_attendance(section.item.title)):
        found, seen = _with_told_rows(section, found, seen)
    if section.kind == "opening" and not seen:
        found, seen = _with_unheaded(section, found)
    head = section.passage.text[: listed[0].at] if listed else section.passage.text
    if section.kind == "opening" and held_remotely(head):
        found = [replace(row, status="present_virtual") if row.status == "present" else row for row in found]
    found = members_among_officials(_only_list(found)) if not seen else found
    return _chaired(section, found)


def _listed(
    section: Section, listed: Sequence[headed_lists.HeadedList[ListHeading]], found: list[Attendance]
) -> tuple[list[Attendance], bool]:
    """The rows of the lists under headings behind those `found`, and whether those present are among them."""
    before = Before(seen=bool(found), sorry=section.item is not None and on_apologies(section.item.title))
    surnames = False  # those present are listed by their surnames alone
    opened = section.kind == "opening"
    inside = section.kind == "item" and not (section.item is not None and on_attendance(section.item.title))
    others = any(block.rows and block.heading.status.startswith("in_attendance") for block in listed)
    for block in listed:
        opened = opened or _opens(section, block, inside=inside)
        if not opened:
            continue
        if other_meetings.is_of_another(section, block.at):
            break
        heading = before.meant(section.passage, block, found)
        if not block.rows:
            before.pass_over(section.passage, block, heading)
            continue
        before.empty, before.other = None, False
        printed = section.passage.text[block.at : block.rows[0][0].start]
        for inner, made in _read(section, block, heading, others=others, surnames=surnames):
            chair = inner.rule == "attendance.chair" and len(made) == 1
            if DATED.match(printed):
                made = _unsaid(made, found)
            surnames = surnames or (len(made) > 1 and all(" " not in row.name for row in made))
            before.seen |= inner.status.startswith("present") and bool(made) and not chair
            found.extend(made)
    return found, before.seen


def _unsaid(made: Sequence[Attendance], found: Sequence[Attendance]) -> list[Attendance]:
    """The rows without those found before: one who came on both days of a meeting is one."""
    said = {(row.name, row.status) for row in found}
    return [row for row in made if (row.name, row.status) not in said]


def _opens(section: Section, block: headed_lists.HeadedList[ListHeading], *, inside: bool) -> bool:
    """True for the heading of those present or absent; `inside` an item on something else it has to say so in words."""
    said = section.passage.text[block.at : block.at + ROLL_LABEL].casefold()
    return block.heading.rule in OPENERS and (not inside or any(word in said for word in _SAYING))


def _read(
    section: Section, block: headed_lists.HeadedList[ListHeading], heading: ListHeading, *, others: bool, surnames: bool
) -> Iterator[tuple[ListHeading, list[Attendance]]]:
    """The rows of a list under `heading`, part by part, each with the heading of the part."""
    printed = section.passage.text[block.at : block.rows[0][0].start]
    members = bool(_MEMBERS.search(printed))
    label = " ".join(section.passage.text[max(0, block.at - ROLL_LABEL) : block.at + ROLL_LABEL].casefold().split())
    roll = surnames or "roll call" in label
    parts = _parts(joined_cells.read_cells(section.passage, block.rows, narrow=block.narrow), heading)
    read_parts = []
    for part, inner in parts:
        people = names(part.text, _shared(printed, inner, part.text, roll=roll))
        roll = roll or (inner.status == "present" and len(people) > 1 and all(" " not in one.text for one in people))
        read_parts.append((part, inner, people))
    company = Company.of([one for _, inner, people in read_parts if inner.status.startswith("present") for one in people])
    for reading, inner, people in read_parts:
        headings = [inner, *[_behind_chair(inner)] * (len(people) - 1)]
        people = footnotes.noted(people, reading.text, section.passage.text)
        letters = marks.letters_of(people, section.passage.text, roll="roll call" in label)
        made: list[Attendance] = []
        for one, own in zip(people, headings, strict=False):
            if not letters:
                made += entry_rows(section, reading, own, one, company, members=members, others=others)
            elif status := letters.get(id(one)):
                lone = marks.without_mark(one)
                made += entry_rows(section, reading, replace(own, status=status), lone, company, members=members, others=others)
        yield inner, _by_column(section, block.rows[0], made)


def _with_told_rows(section: Section, found: list[Attendance], seen: bool) -> tuple[list[Attendance], bool]:
    """The rows, and those of sentences that say who was there: all of them where no list does, else the guests among them."""
    told = told_rows(section, listed=any(row.status.startswith("present") for row in found))
    if section.kind != "opening":  # "were present virtually" in an item is said of those whom the list names
        told = [row for row in told if not row.status.endswith("_virtual")]
    if not any(row.status in ("present", "in_attendance") for row in found):
        found = found + told
        return found, seen or any(row.status == "present" for row in found)
    there = [row for row in told if row.status in ("in_attendance", "apologies", "absent") or _came_late(row)]
    return found + [row for row in there if not any(persons.fits(row.name, other.name) for other in found)], seen


def _with_unheaded(section: Section, found: list[Attendance]) -> tuple[list[Attendance], bool]:
    """The rows, and those of a list of councillors that has no heading; whether there is one."""
    members = [row for part in unheaded(section.passage) for row in said_of(section, part, _UNHEADED)]
    return [*members, *(row for row in found if not members or row.status != "present")], bool(members)


def _came_late(row: Attendance) -> bool:
    """True for a member who joined the meeting at an hour: no list of those there at its start has them."""
    return row.evidence.rule == JOINED_LATE.id and bool(COUNCILLOR.match(row.name))


def _behind_chair(heading: ListHeading) -> ListHeading:
    """The heading for those behind the first: an office that one holds is not theirs."""
    return replace(heading, capacity=None) if heading.rule == "attendance.chair" else heading


def _by_column(section: Section, head: Sequence[cells.NameCell], made: list[Attendance]) -> list[Attendance]:
    """The rows with the party or the body that heads their column: "Labour | Conservative" / "Cllr Lund | Cllr Berg"."""
    columns = [(cell.box.x0 - cells.ALIGNED, section.passage.text[cell.start : cell.end].strip(" :")) for cell in head]
    parties = all(words.casefold() in PARTY for _, words in columns)
    if len(columns) < 2 or not (parties or all(headed_lists.GROUP_BODY.match(words) for _, words in columns)):
        return made
    over = [next((words for x0, words in reversed(columns) if x0 <= row.evidence.box.x0), None) for row in made]
    if parties:
        return [replace(row, party=row.party or words) for row, words in zip(made, over, strict=True)]
    return [replace(row, organisation=row.organisation or words) for row, words in zip(made, over, strict=True)]


def _ticked(section: Section, one: tick_tables.Ticked) -> Iterator[Attendance]:
    """The people of a row of a table of ticks."""
    reading = joined_cells.read_cells(section.passage, [[one.name]])
    people = names(reading.text, "Councillors")
    for person in people[:1]:
        heading = ListHeading("attendance.ticked", one.status or "present")
        yield from entry_rows(section, reading, heading, person, Company.of(people), members=True, others=False)


def may_hold(section: Section) -> bool:
    if section.kind == "opening":
        return True
    if section.kind == "item" and section.item is not None and on_attendance(section.item.title):
        return True
    return section.kind in ("item", "body") and bool(
        re.search(
            r"^(?:(?i:roll\s+call)\W{1,9})?(?:PRESENT\b|Present:)|^(?:In attendance|Members present):",
            section.passage.text,
            re.MULTILINE,
        )
    )


def _parts(reading: joined_cells.Reading, heading: ListHeading) -> Iterator[tuple[joined_cells.Reading, ListHeading]]:
    """The list without sentences, cut where another heading stands inside it ("… and the Clerk. Public - Mr Foss")."""
    for sentence in joined_cells.cell_sentences(reading):
        at = 0
        for match in INLINE_HEADING.finditer(sentence.text):
            inner = inner_heading(sentence.text, match.end())
            if inner is None or match.end() < at:
                continue
            if not is_sentence(sentence.text[at : match.start()]):
                yield sentence.part(at, match.start()), heading
            heading, at = inner
        if not is_sentence(sentence.text[at:]):
            yield sentence.part(at, len(sentence.text)), heading


def _shared(printed: str, heading: ListHeading, text: str, *, roll: bool) -> str:
    """The title that surnames alone share: of a list headed "Members present", of a `roll` call, or of nothing but surnames."""
    if heading.status not in ("present", "present_virtual", "absent", "apologies") and not _PLURAL.match(printed):
        return ""
    if _MEMBERS.search(printed) or (roll and heading.status in ("present", "absent")):
        return "Members"
    alone = are_surnames(_ROLL_CALL.sub("", text))
    return "Members" if alone and heading.rule in ("attendance.present", "attendance.absent") else ""


def _only_list(found: list[Attendance]) -> list[Attendance]:
    """Where "In attendance" is the only list, the councillors in it are the members present."""
    listed = ("attendance.in_attendance", "attendance.stated")
    members = [row for row in found if row.status == "in_attendance" and row.evidence.rule in listed]
    if not any(COUNCILLOR.match(row.name) or row.capacity in ("chair", "vice_chair") for row in members):
        return found
    there = {id(row) for row in members if row.capacity != "officer" and not OFFICER.search(row.position or "")}
    return [replace(row, status="present") if id(row) in there else row for row in found]


def _presided(section: Section, row: Attendance) -> bool:
    """True for a row that a sentence has made: "Councillor Lund, Convener, presided", "Mr Berg in the Chair"."""
    if PRESIDES.search(row.position or row.evidence.quote):
        return True
    if row.capacity != "chair":
        return False
    end = section.passage.offset(row.evidence) + len(row.evidence.quote)
    return bool(PRESIDES.search(section.passage.text[end : section.passage.text.find("\n", end)]))


def _said_once(section: Section, found: list[Attendance]) -> list[Attendance]:
    """The rows without those of a sentence on who presided, of somebody whom a list names: that one is the chair."""
    kept = list(found)
    for row in [row for row in found if row.status.startswith("present") and _presided(section, row)]:
        listed = [other for other in kept if other is not row and persons.fits(other.name, row.name)]
        if listed:
            kept = [one for one in kept if one is not row]
            kept = [replace(one, capacity="chair") if one is listed[0] and not one.capacity else one for one in kept]
    return kept


def _is_called(row: Attendance, called: str) -> bool:
    """True where "Berg", "Bo Berg of Moor" or "BB" may be the name of a row."""
    name = row.name
    return name.endswith(called) or called.endswith(name) or called.startswith(name) or is_code(called, name)


def _chaired(section: Section, found: list[Attendance]) -> list[Attendance]:
    """With "The meeting was chaired by Bo Berg" or "BB chaired the meeting", he is the chair."""
    found = _said_once(section, found)
    if any(row.capacity == "chair" for row in found):
        return found
    for match in CHAIRED_BY.finditer(section.passage.text):
        printed = " ".join((match["by"] or match["who"]).split()).rstrip(".")
        called = next((one.bare for one in names(printed) if one.bare), printed)
        fits = [row for row in found if _is_called(row, called)]
        if len(fits) == 1:
            return [replace(row, capacity="chair") if row is fits[0] else row for row in found]
        if found and not fits and (made := _chair_of(section, match, found)):
            return [made, *found]
    return found


def _chair_of(section: Section, match: re.Match[str], found: list[Attendance]) -> Attendance | None:
    """The councillor who chaired the meeting and stands in no list."""
    group = "by" if match["by"] else "who"
    people = [person for person in names(match[group]) if person.bare and COUNCILLOR.match(person.title)]
    if not people or any(persons.fits(row.name, people[0].text) for row in found):
        return None
    start = match.start(group) + people[0].start
    end = match.start(group) + people[0].end
    evidence = section.passage.evidence(start, end, rule="attendance.chaired", confidence=0.9)
    return Attendance(name=people[0].text, status="present", capacity="chair", evidence=evidence)
