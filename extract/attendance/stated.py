"""Who was there, or not, where sentences say so: the rows of the people of :mod:`extract.attendance.statements`.

Mr A Lund and Ms B Berg were present; Cy Dahl was excused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.attendance.entries import entry_rows
from extract.attendance.heading_places import ListHeading, inner_heading
from extract.attendance.standing import COUNCILLOR, Company, has_office
from extract.attendance.statements import said
from extract.models import Attendance, Section
from extract.names import cells, joined_cells
from extract.names.names import names
from extract.names.separators import BREAK
from extract.same import persons


def tells(section: Section) -> bool:
    """True where a sentence of a section says who was present."""
    return any(row.status.startswith("present") for row in told_rows(section, listed=False))


def told_rows(section: Section, *, listed: bool) -> list[Attendance]:
    """Who was there, or not, where a sentence says so: "Mr A Lund and Ms B Berg were present"; `listed` where a list does too."""
    made: list[Attendance] = []
    if not section.passage.lines:  # a page without print
        return made
    for sentence in joined_cells.cell_sentences(joined_cells.read_cells(section.passage, list(cells.rows(section.passage)))):
        at = 0
        begun = len(sentence.text) - len(sentence.text.lstrip())
        if made and (inner := inner_heading(sentence.text, begun)):
            made += said_of(section, sentence.part(inner[1], len(sentence.text)), inner[0])  # "… and Berg. Absent: Cy Dahl."
            continue
        for entry in sentence.text.split(BREAK):
            for one in said(entry):
                heading = ListHeading(one.rule, one.status, one.capacity)
                part = sentence.part(at + one.start, at + one.end)
                made += _unnamed(said_of(section, part, heading, members=not (listed or one.beside)), made)
            at += len(entry) + 1
    return made


def _unnamed(rows: Sequence[Attendance], made: Sequence[Attendance]) -> list[Attendance]:
    """The rows of people whom no sentence before has named: "Chair Lund called it to order. Ada Lund and Bo Berg were present"."""
    named = [other.name for other in made]
    return [row for row in rows if not any(persons.fits(row.name, name) or persons.fits(name, row.name) for name in named)]


def said_of(
    section: Section, part: joined_cells.Reading, heading: ListHeading, *, members: bool = False
) -> list[Attendance]:
    """The rows of the people of a part of a sentence, of whom it says what `heading` says; one only in an office.

    Of `members` that were in attendance it says that they were present.
    """
    people = [one for one in names(part.text) if " " in one.text or not one.text.isupper()]  # "AMAKHOSI" is a label
    if heading.capacity in ("chair", "vice_chair"):
        people = [one for one in people if not has_office(one)][-1:]
    company = Company.of(people)
    rows: list[Attendance] = []
    for one in people:
        elected = members and heading.status.startswith("in_attendance") and COUNCILLOR.search(one.title)
        own = replace(heading, status=heading.status.replace("in_attendance", "present")) if elected else heading
        rows += entry_rows(section, part, own, one, company, members=False, others=False)
    return rows
