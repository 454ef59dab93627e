"""A register of any length takes work in proportion: comparisons of names are counted, not seconds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.attendance import register
from extract.models import Attendance, Box, Evidence, Fact, Interest
from extract.same import persons


def evidence(rule: str) -> Evidence:
    return Evidence(page=1, box=Box(0, 0, 1, 1), boxes=(), quote="x", char_start=0, char_end=1, rule=rule)


def attendance(name: str, rule: str, status: str = "present") -> Attendance:
    return Attendance(meeting_id="m", name=name, status=status, evidence=evidence(rule))


def interest(number: int, name: str = "Cllr A Sweet", rule: str = "interests.x") -> Interest:
    return Interest(meeting_id="m", name=name, type="personal", nature=str(number), evidence=evidence(rule))


def rows(kind: str, count: int) -> list[Fact]:
    match kind:
        case "one name over and over":
            return [attendance("Cllr A Sweet", "attendance.list") for _ in range(count)]
        case "apologies in the item":
            heads = [attendance("Cllr A Sweet", "attendance.list", "apologies") for _ in range(count // 2)]
            return [*heads, *(attendance("Cllr A Sweet", "apologies.sent", "apologies") for _ in range(count // 2))]
        case "speakers":
            heads = [attendance(f"Cllr A Sweet{n}", "attendance.list") for n in range(count // 2)]
            return [*heads, *(attendance(f"Cllr Sweet{n}", "speakers.list", "in_attendance") for n in range(count // 2))]
        case "statements":
            heads = [attendance("Cllr A Sweet", "attendance.list") for _ in range(count // 2)]
            return [*heads, *(attendance("Cllr Sweet", register.LEFT) for _ in range(count // 2))]
        case "interests declared before":
            heads = [interest(n, f"Cllr A Sweet{n}") for n in range(count // 2)]
            return [*heads, *(interest(n, f"Cllr Sweet{n}", "interests.having_declared") for n in range(count // 2))]
        case _:
            return [interest(number) for number in range(count)]


KINDS = ("one name over and over", "apologies in the item", "speakers", "statements", "interests", "interests declared before")


@pytest.mark.parametrize("kind", KINDS)
def test_comparisons_grow_as_the_rows(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []

    def comparisons(facts: Sequence[Fact]) -> int:
        counted.clear()
        register.settle(facts)
        return len(counted)

    def fits(one: str, other: str) -> bool:
        counted.append(1)
        return persons.fits(one, other)

    monkeypatch.setattr(register, "fits", fits)
    few, many = (comparisons(rows(kind, count)) for count in (100, 1_000))
    assert many <= 12 * few + 20
