"""The register of a meeting: its attendance and interests as found, section by section → each said once.

Facts read one section at a time. "Ada Lund was in attendance virtually", "Cy Dahl substituted for Bo Berg" and
"Mr Foss arrived during item 5" speak of somebody whom a list elsewhere names; apologies are printed at the head of
minutes and again in their item; an interest is declared at the start and again in the item it is in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.models import Attendance, Fact, Interest
from extract.same.persons import fits, key

VIRTUAL = "attendance.virtual_statement"
SUBSTITUTE = "attendance.substitute"
ARRIVED = "attendance.arrived"
LEFT = "attendance.left"
_LISTED = "attendance.apologies"  # the list at the head of minutes
STATEMENTS = (VIRTUAL, SUBSTITUTE, ARRIVED, LEFT)
THERE = ("present", "present_virtual", "in_attendance", "in_attendance_virtual")
_HAVING = "interests.having_declared"
MOST_ROWS = 2  # of the one person a statement speaks of
# Meeting and surname → each name as printed, with its rows: a long list is compared name by name, not row by row.
_Names = Mapping[tuple[str | None, str], Mapping[str, list[Attendance]]]


def settle(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with statements joined to the rows they speak of, and what is said twice said once.

    Facts of other kinds come back as they are; the order is kept. A statement that fits nobody, or two people, is
    dropped, but for a substitute, who was there.
    """
    there = _settled([fact for fact in facts if isinstance(fact, Attendance)])
    declared = _declared_once([fact for fact in facts if isinstance(fact, Interest)])
    kept: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Attendance):
            kept += [there[id(fact)]] if id(fact) in there else []
        elif isinstance(fact, Interest):
            kept += [declared[id(fact)]] if id(fact) in declared else []
        else:
            kept.append(fact)
    return kept


def _settled(rows: Sequence[Attendance]) -> dict[int, Attendance]:
    """Python's id of each row that stays → the row with what statements say of it."""
    lists = [row for row in rows if row.evidence.rule not in STATEMENTS]
    changed = {id(row): row for row in lists}
    came: list[Attendance] = []  # in place of others, and named in no list
    there = _by_name(row for row in lists if row.status in THERE)
    for row in rows:
        if row.evidence.rule in STATEMENTS:
            spoken = _meant(row, there)
            for one in spoken:
                changed[id(one)] = _joined(changed[id(one)], row)
            if not spoken and row.evidence.rule == SUBSTITUTE and not any(fits(row.name, one.name) for one in came):
                came.append(row)
                changed[id(row)] = row
    again = _said_again(lists)
    return {id_: row for id_, row in changed.items() if id_ not in again}


def _said_again(lists: Sequence[Attendance]) -> set[int]:
    """Python's ids of the rows of the apologies item or of a list of speakers that the lists at the head have too."""
    sent = _by_name(row for row in lists if row.status == "apologies" and not _of(row, "apologies"))
    heads = _by_name(row for row in lists if row.status in THERE and not _of(row, "speakers"))
    apologies = [row for row in lists if row.status == "apologies" and _of(row, "apologies")]
    speakers = [row for row in lists if _of(row, "speakers")]
    pairs = [*((row, sent) for row in apologies), *((row, heads) for row in speakers)]
    return {id(row) for row, names in pairs if _is_among(row, names)}


def _by_name(rows: Iterable[Attendance]) -> _Names:
    found: dict[tuple[str | None, str], dict[str, list[Attendance]]] = defaultdict(dict)
    for row in rows:
        found[row.meeting_id, key(row.name)[1]].setdefault(row.name, []).append(row)
    return found


def _is_among(row: Attendance, names: _Names) -> bool:
    """True where the lists at the head say what `row`, of the apologies item or a list of speakers, says again."""
    return any(fits(row.name, name) for name in names.get((row.meeting_id, key(row.name)[1]), ()))


def _meant(statement: Attendance, names: _Names) -> list[Attendance]:
    """The rows of the one person a statement speaks of; none where it fits nobody, or two people."""
    near = names.get((statement.meeting_id, key(statement.name)[1]), {})
    fitting = [name for name in near if fits(name, statement.name)]
    same = [statement.name] if statement.name in fitting else fitting
    found = [row for name in same[: MOST_ROWS + 1] for row in near[name]]
    if len(found) > MOST_ROWS or not all(fits(one.name, other.name) for one in found for other in found):
        return []
    return found


def _joined(row: Attendance, statement: Attendance) -> Attendance:
    if statement.evidence.rule == VIRTUAL:
        status = row.status if row.status.endswith("_virtual") else f"{row.status}_virtual"
        return replace(row, status=status)
    if statement.evidence.rule == SUBSTITUTE:
        return replace(row, capacity="substitute", substitute_for=row.substitute_for or statement.substitute_for)
    return replace(
        row, arrived_item=row.arrived_item or statement.arrived_item, left_item=row.left_item or statement.left_item
    )


def _of(row: Attendance, kind: str) -> bool:
    return row.evidence.rule.startswith((f"{kind}.", f"attendance.{kind}")) and row.evidence.rule != _LISTED


def _declared_once(interests: Sequence[Interest]) -> dict[int, Interest]:
    """Python's id of each interest that stays → the row, with the item in which it was said again."""
    again = _declared_again(interests)
    kept = {id(fact): fact for fact in interests if id(fact) not in again}
    named: dict[tuple[str | None, str], list[Interest]] = defaultdict(list)
    for fact in interests:
        named[fact.meeting_id, key(fact.name)[1]].append(fact)
    for later in interests:
        if id(later) in again and later.withdrew is not None:
            _done_then(later, named[later.meeting_id, key(later.name)[1]], kept)
        if later.evidence.rule != _HAVING:
            continue
        before = [
            fact
            for fact in named[later.meeting_id, key(later.name)[1]]
            if fact is not later and id(fact) in kept and fits(fact.name, later.name)
            and fact.item_number in (None, later.item_number)
        ]  # fmt: skip
        if len(before) == 1:  # "Having declared an interest, Cllr Lund left": the one declared at the start
            first = kept[id(before[0])]
            withdrew = later.withdrew if first.withdrew is None else first.withdrew
            kept[id(before[0])] = replace(first, item_number=first.item_number or later.item_number, withdrew=withdrew)
            kept.pop(id(later), None)
    return kept


def _done_then(later: Interest, named: Sequence[Interest], kept: dict[int, Interest]) -> None:
    """Puts what somebody did, told where an interest was declared again, into the row of its first declaration."""
    for first in named:
        said = kept.get(id(first))
        if said and said.withdrew is None and said.item_number == later.item_number and fits(said.name, later.name):
            kept[id(first)] = replace(said, withdrew=later.withdrew)


def _declared_again(interests: Sequence[Interest]) -> set[int]:
    """Python's ids of the rows that say what another says: an earlier one, or one with an item where they have none."""
    said: dict[tuple[str | None, str], dict[tuple[str, str | None, str], int]] = defaultdict(dict)
    for n, fact in enumerate(interests):
        said[fact.meeting_id, key(fact.name)[1]].setdefault((fact.name, fact.item_number, fact.type), n)
    return {
        id(fact)
        for n, fact in enumerate(interests)
        if any(
            (first < n and _says_same(interests[first], fact) if item == fact.item_number else _says_less(fact, kind))
            and fits(fact.name, name)
            for (name, item, kind), first in said[fact.meeting_id, key(fact.name)[1]].items()
        )
    }


def _says_same(first: Interest, fact: Interest) -> bool:
    """True for two declarations in one item; of those in none, where neither kind nor reason tells them apart."""
    if fact.item_number is not None:
        return True
    return fact.type in ("other", first.type) and (fact.nature is None or first.nature in (None, fact.nature))


def _says_less(fact: Interest, kind: str) -> bool:
    """True where a declaration of this `kind` in an item says all that `fact`, which names none, says."""
    return fact.item_number is None and fact.nature is None and fact.type in ("other", kind)
