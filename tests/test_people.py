"""Rows of attendance → people."""

from __future__ import annotations

import itertools

from extract.links.people import Ambiguity, people
from extract.models import Attendance
from tests.builders import passage

EVIDENCE = passage("Lund").evidence(0, 4, rule="test")


def attendance(*names: str) -> list[Attendance]:
    """One row a name, each of a meeting of its own."""
    return [
        Attendance(id=f"row-{n}", meeting_id=f"meeting-{n}", name=name, status="present", evidence=EVIDENCE)
        for n, name in enumerate(names)
    ]


def linked(*names: str) -> list[str | None]:
    """The name of the person each printed name leads to."""
    made = people("moor", attendance(*names))
    by_id = {person.id: person.name for person in made.persons}
    return [by_id.get(made.of.get(f"row-{n}", "")) for n in range(len(names))]


def test_spellings_of_one_person() -> None:
    names = ("Mr B J Sweet", "Mr Sweet", "Bryan Sweet", "Cllr Bryan Sweet, MBE")
    assert linked(*names) == ["Cllr Bryan Sweet, MBE"] * 4


def test_surname_alone_of_two_members_is_nobody() -> None:
    made = people("moor", attendance("Cllr Ann Sweet", "Cllr Bo Sweet", "Cllr Sweet"))
    assert len(made.persons) == 2 and "row-2" not in made.of
    assert made.ambiguities == (Ambiguity("Cllr Sweet", ("Cllr Ann Sweet", "Cllr Bo Sweet")),)


def test_initial_of_two_members_is_nobody() -> None:
    assert linked("Bryan Sweet", "Barry Sweet", "Mr B Sweet") == ["Bryan Sweet", "Barry Sweet", None]


def test_titles_tell_two_people_apart() -> None:
    assert linked("Mr Paul Quill", "Mrs Pat Quill", "Mrs Quill") == ["Mr Paul Quill", "Mrs Pat Quill", "Mrs Pat Quill"]


def test_titles_tell_apart_whose_names_are_the_same() -> None:
    assert linked("Ms J Tamsett", "Mr J Tamsett", "J Tamsett") == ["Ms J Tamsett", "Mr J Tamsett", None]
    assert linked("Mrs Tamsett", "Mr Tamsett", "Mr Tamsett") == ["Mrs Tamsett", "Mr Tamsett", "Mr Tamsett"]
    assert linked("Sir Ned Tamsett", "Dame Ned Tamsett", "Mr Lund") == ["Sir Ned Tamsett", "Dame Ned Tamsett", "Mr Lund"]


def test_same_name_side_by_side_two_people() -> None:
    """Nothing tells two people of one name in one list apart: they would have one id, so neither is linked."""
    one, other = attendance("Cllr J Tamsett", "Mr J Tamsett")
    other = Attendance(id=other.id, meeting_id=one.meeting_id, name=other.name, status="present", evidence=EVIDENCE)
    made = people("moor", [one, other])
    assert made.persons == () and made.of == {}
    assert made.ambiguities == (Ambiguity("Cllr J Tamsett", ("Cllr J Tamsett", "Mr J Tamsett")),)


def test_two_names_side_by_side_are_two_people() -> None:
    one, other = attendance("Cllr P Quill", "Cllr P T Quill")
    side_by_side = [
        one,
        Attendance(id="row-1", meeting_id=one.meeting_id, name=other.name, status="present", evidence=EVIDENCE),
    ]
    assert len(people("moor", side_by_side).persons) == 2


def test_order_of_rows_does_not_matter() -> None:
    rows = attendance("Mr B J Sweet", "Mr Sweet", "Bryan Sweet", "Ann Sweet", "Cllr Lund")
    made = {
        (found.persons, tuple(found.of.items()), found.ambiguities)
        for order in itertools.permutations(rows)
        for found in [people("moor", order)]
    }
    assert len(made) == 1


def test_ids_are_of_the_council_and_the_name() -> None:
    (one,) = people("moor", attendance("Cllr Ada Lund")).persons
    (same,) = people("moor", attendance("Mrs Ada Lund, CBE")).persons
    (elsewhere,) = people("fen", attendance("Cllr Ada Lund")).persons
    assert one.id == same.id != elsewhere.id and len(one.id) == 16


def test_an_office_is_nobody() -> None:
    assert people("moor", attendance("the Clerk")).persons == ()
