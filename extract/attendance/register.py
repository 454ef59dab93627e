"""The register of a meeting: its attendance and interests as found, section by section → each said once.

Facts read one section at a time. "Ada Lund was in attendance virtually", "Cy Dahl substituted for Bo Berg" and
"Mr Foss arrived during item 5" speak of somebody whom a list elsewhere names; apologies are printed at the head of
minutes and again in their item; an interest is declared at the start and again in the item it is in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.models import Attendance, Fact, Interest
from extract.same.persons import fits

VIRTUAL = "attendance.virtual_statement"
SUBSTITUTE = "attendance.substitute"
ARRIVED = "attendance.arrived"
LEFT = "attendance.left"
_LISTED = "attendance.apologies"  # the list at the head of minutes
STATEMENTS = (VIRTUAL, SUBSTITUTE, ARRIVED, LEFT)
THERE = ("present", "present_virtual", "in_attendance", "in_attendance_virtual")


def settle(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with statements joined to the rows they speak of, and what is said twice said once.

    Facts of other kinds come back as they are; the order is kept. A statement that fits nobody, or two people, is
    dropped, but for a substitute, who was there.
    """
    rows = [fact for fact in facts if isinstance(fact, Attendance)]
    lists = [row for row in rows if row.evidence.rule not in STATEMENTS]
    changed = {id(row): row for row in lists}
    for row in rows:
        if row.evidence.rule in STATEMENTS:
            spoken = _meant(row, lists)
            for one in spoken:
                changed[id(one)] = _joined(changed[id(one)], row)
            if not spoken and row.evidence.rule == SUBSTITUTE:
                changed[id(row)] = row
    for row in lists:
        if any(_said_before(row, other) for other in lists):
            del changed[id(row)]
    interests = [fact for fact in facts if isinstance(fact, Interest)]
    again = {id(fact) for n, fact in enumerate(interests) if _declared_elsewhere(fact, n, interests)}
    kept: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Attendance):
            kept += [changed[id(fact)]] if id(fact) in changed else []
        elif id(fact) not in again:
            kept.append(fact)
    return kept


def _meant(statement: Attendance, lists: Sequence[Attendance]) -> list[Attendance]:
    """The rows of the one person a statement speaks of; none where it fits nobody, or two people."""
    there = [
        row
        for row in lists
        if row.meeting_id == statement.meeting_id and row.status in THERE and fits(row.name, statement.name)
    ]
    same = [row for row in there if row.name == statement.name] or there
    return same if all(fits(one.name, other.name) for one in same for other in same) and len(same) <= 2 else []


def _joined(row: Attendance, statement: Attendance) -> Attendance:
    if statement.evidence.rule == VIRTUAL:
        status = row.status if row.status.endswith("_virtual") else f"{row.status}_virtual"
        return replace(row, status=status)
    if statement.evidence.rule == SUBSTITUTE:
        return replace(row, capacity="substitute", substitute_for=row.substitute_for or statement.substitute_for)
    return replace(
        row, arrived_item=row.arrived_item or statement.arrived_item, left_item=row.left_item or statement.left_item
    )


def _said_before(row: Attendance, other: Attendance) -> bool:
    """True where `row`, of the apologies item or a list of speakers, says what the lists at the head say."""
    again = (row.status == other.status == "apologies" and _of(row, "apologies") and not _of(other, "apologies")) or (
        _of(row, "speakers") and not _of(other, "speakers") and other.status in THERE
    )
    return again and other.meeting_id == row.meeting_id and fits(row.name, other.name)


def _of(row: Attendance, kind: str) -> bool:
    return row.evidence.rule.startswith((f"{kind}.", f"attendance.{kind}")) and row.evidence.rule != _LISTED


def _declared_elsewhere(fact: Interest, place: int, interests: Sequence[Interest]) -> bool:
    """True where another row has the same declaration: earlier, or with an item where this one has none."""
    for n, other in enumerate(interests):
        if n == place or other.meeting_id != fact.meeting_id or not fits(fact.name, other.name):
            continue
        if other.item_number == fact.item_number:
            if n < place:
                return True
        elif fact.item_number is None and fact.nature is None and fact.type in ("other", other.type):
            return True
    return False
