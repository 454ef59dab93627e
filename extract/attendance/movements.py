"""Late arrivals and early departures: statements in a minute that belong to somebody in the attendance list.

Cllr Lund arrived at 7.15 pm.        Mr Berg and Ms Dahl left the meeting during this item.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from extract.models import Attendance, Layout, Section
from extract.names import cells, joined_cells
from extract.names.names import names
from extract.names.separators import BREAK
from extract.text.rule import Rule

_PAPERS = ("minutes",)
ARRIVED = Rule(
    id="attendance.arrived",
    pattern=r"[ ](?:(?:then|had)[ ])?(?:arrived|joined[ ]the[ ]meeting|entered[ ]the[ ]meeting)(?![ ](?:virtually"
    r"|remotely|online|via))",
    examples={"Cllr Lund arrived at 7.15 pm.": " arrived", "Ada Lund joined the meeting": " joined the meeting"},
    not_examples=("Cllr Lund joined the meeting remotely", "Cllr Lund joined the choir"),
    needs=("arrived", "joined", "entered"),
    confidence=0.9,
)
LEFT = Rule(
    id="attendance.left",
    # not "left the room for the item and returned"
    pattern=r"[ ](?:then[ ])?(?:left|departed(?:[ ]from)?|retired[ ]from)[ ](?:the[ ])?meeting(?![^.\x1f]*\b"
    r"(?:return|rejoin|whil|for[ ](?:the[ ]duration|this|that|item)|during[ ](?:the[ ])?(?:consideration"
    r"|discussion|debate)))",
    examples={"Mr Berg left the meeting at 8 pm.": " left the meeting"},
    not_examples=("Mr Berg left the meeting for the duration of the item", "Mr Berg left the parish"),
    needs=("meeting",),
    confidence=0.9,
)
RULES = (ARRIVED, LEFT)
_ITEM = re.compile(r"\bitem\s+(?:no\.?\s*)?(?P<number>\d+[a-z]?)", re.IGNORECASE)


def find(section: Section, layout: Layout) -> list[Attendance]:
    """Who came or went in the course of an item, as statements to be joined to the attendance lists."""
    text = section.passage.text
    if (
        section.paper.kind not in _PAPERS
        or section.kind not in ("item", "opening")
        or not any(rule.search(text.replace("\n", " ")) for rule in RULES)
    ):
        return []
    reading = joined_cells.read_cells(section.passage, list(cells.rows(section.passage)))
    return [row for sentence in joined_cells.cell_sentences(reading) for rule in RULES for row in _rows(section, sentence, rule)]


def _rows(section: Section, sentence: joined_cells.Reading, rule: Rule) -> Iterator[Attendance]:
    item = section.item
    told = [(said.start(), said["number"]) for said in _ITEM.finditer(sentence.text)]
    for match in rule.finditer(sentence.text):
        start = sentence.text.rfind(BREAK, 0, match.start()) + 1
        behind = bisect.bisect_left(told, (match.end(), ""))
        number = told[behind][1] if behind < len(told) else item.number or item.minute_number if item else None
        if number is None and item is None:  # at the head of minutes: when, but not in which item
            continue
        for person in names(sentence.text[start : match.start()]):
            if not person.bare or not person.certain:
                continue
            first, last = sentence.place(start + person.start, start + person.end)
            yield Attendance(
                name=person.text,
                status="present",
                arrived_item=number if rule is ARRIVED else None,
                left_item=number if rule is LEFT else None,
                evidence=section.passage.evidence(first, last, rule=rule.id, confidence=rule.confidence),
            )
