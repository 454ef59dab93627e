"""One name of a list and what is said beside it → a row of attendance, and a row of who came instead.

Cllr Berg (Lab)      Nora Quill, Clerk      apologies: Cllr Dahl (substitute: Cllr Foss)
"""

from __future__ import annotations

from dataclasses import replace

from extract.attendance import beside_names, standing
from extract.attendance.apology_words import SUBSTITUTE
from extract.attendance.heading_places import ListHeading
from extract.attendance.standing import COUNCILLOR, OFFICER, Company
from extract.models import Attendance, Section
from extract.names.joined_cells import Reading
from extract.names.names import Name
from extract.same.chair import PRESIDES
from extract.text import parsing

CERTAIN, FROM_MODEL = 0.97, 0.8  # confidence of a name, and of one that only the trained model takes for one


def entry_rows(
    section: Section, reading: Reading, heading: ListHeading, person: Name, company: Company, **lists: bool
) -> list[Attendance]:
    """The row of a name in a list, and a statement on who came instead; nothing where the model takes it for no person.

    `lists` says whether the list is of members, and whether others have a list of their own.
    """
    rule, confidence = heading.rule, CERTAIN
    if not person.certain:
        if not parsing.is_person(person.text):
            return []
        rule, confidence = "attendance.nlp_person", FROM_MODEL
    told = beside_names.beside(person, heading.status, heading.capacity)
    status, capacity = told.status, told.capacity
    if status.startswith("present"):
        member, capacity = standing.present(person, company, capacity, told.position, **lists)
        member = member and not (told.passing and not COUNCILLOR.search(person.title))  # a guest comes for one item
        status = status if member else status.replace("present", "in_attendance")
    if status.startswith("in_attendance") and any(map(PRESIDES.search, (person.post, *person.notes))):
        status = status.replace("in_attendance", "present")  # whoever has the chair is no guest
    position = told.position or heading.position
    if status.startswith("in_attendance") and capacity is None and position and OFFICER.search(position):
        capacity = "officer"
    start, end = reading.place(person.start, person.end)
    evidence = section.passage.evidence(start, end, rule=rule, confidence=confidence)
    row = Attendance(
        name=person.text, status=status, capacity=capacity, position=position, organisation=told.organisation,
        party=told.party, ward=told.ward, substitute_for=told.substitute_for, arrived_item=told.arrived_item,
        left_item=told.left_item, evidence=evidence,
    )  # fmt: skip
    if told.instead is None:
        return [row]
    came = replace(evidence, rule=SUBSTITUTE.id, confidence=SUBSTITUTE.confidence)
    return [row, Attendance(name=told.instead, status="present", capacity="substitute", substitute_for=person.text, evidence=came)]
