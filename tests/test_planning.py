"""Planning applications: what officers recommended beside what was decided, told once a meeting, and null where it is not sure."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from extract.browse import planning
from extract.database import schema
from tests.test_views import put


@pytest.fixture
def council() -> Iterator[sqlite3.Connection]:
    """A council whose planning committee met once."""
    connection = sqlite3.connect(":memory:")
    for statement in schema.statements():
        connection.execute(statement)
    put(connection, "councils", id="k", name="Wickham Council")
    put(connection, "committees", id="c", council_id="k", name="Planning Committee")
    put(connection, "meetings", id="m", committee_id="c", date="2031-05-06")
    for id in ("d", "e"):
        put(connection, "documents", id=id, path=id, file_name=id, sha256=id, byte_count=1, version="0")
    yield connection
    connection.close()


def asked(connection: sqlite3.Connection, **typed: str) -> list[tuple[Any, ...]]:
    """Number, advice, decision, whether it went against the advice, comment."""
    found = connection.execute(planning.APPLICATIONS.sql, dict.fromkeys(planning.APPLICATIONS.params, "") | typed)
    names = [column[0] for column in found.description]
    wanted = ("number", "officer_recommendation", "decision", "against_recommendation", "comment")
    return [tuple(row[names.index(name)] for name in wanted) for row in found]


def item(connection: sqlite3.Connection, number: str, *clauses: str, quote: str = "q", id: str = "i") -> None:
    """An item whose title holds the number of an application, and what was decided on it."""
    put(connection, "agenda_items", id=id, meeting_id="m", number="5", title=f"{number} – 3 Mill Lane", position=1)
    shared = {"kind": "planning_application", "target": number, "reference": number}
    put(connection, "cross_references", id=f"x{id}", agenda_item_id=id, **shared)
    for n, text in enumerate(clauses):
        own = {"id": f"{id}{n}", "meeting_id": "m", "agenda_item_id": id}
        put(connection, "resolutions", type="resolved", text=text, char_start=n, quote=quote, **own)


@pytest.mark.parametrize(
    ("advice", "decision", "against"),
    [
        ("Refuse", "That permission be granted", "yes"),
        ("Refusal", "That permission be GRANTED, subject to conditions", "yes"),
        ("Grant", "planning permission be refused", "yes"),
        ("Approval", "REFUSED, as too tall", "yes"),
        ("Approve with conditions", "That approval be refused", "yes"),
        ("Grant permission", "permission not be granted", "yes"),
        ("Grant permission", "permission be granted", "no"),
        ("That permission be refused", "the application is refused", "no"),
        ("Refuse", "That the matter be deferred for a visit", None),
        ("Defer", "That permission be granted", None),
        ("Grant, or refuse after June", "That permission be granted", None),
        ("That conditions be left to officers", "That permission be granted", None),
    ],
)  # fmt: skip
def test_a_decision_goes_against_advice_where_both_are_plain(
    advice: str, decision: str, against: str | None, council: sqlite3.Connection
) -> None:
    put(
        council, "applications", id="a", meeting_id="m", number="31/00417/FUL", kind="planning", officer_recommendation=advice,
        decision=decision,
    )  # fmt: skip
    assert asked(council) == [("31/00417/FUL", advice, decision, against, None)]
    assert len(asked(council, against="yes")) == (against == "yes")


@pytest.mark.parametrize(
    ("quote", "against"),
    [
        ("RESOLVED, contrary to the officer's\nrecommendation, that permission be granted", "yes"),
        ("RESOLVED against the recommendation of officers that permission be granted", "yes"),
        ("RESOLVED that permission be granted as recommended", "no"),
        ("RESOLVED in accordance with the officers' recommendation that permission be granted", "no"),
        ("RESOLVED that permission be granted", None),
    ],
)
def test_an_item_with_the_number_in_its_title_tells_what_was_decided(
    quote: str, against: str | None, council: sqlite3.Connection
) -> None:
    clauses = ("permission be granted", "the Head of Planning be authorised to refuse it after 1 June")
    item(council, "31/00417/FUL", "the speaker be thanked", *clauses, quote=quote)
    assert asked(council) == [("31/00417/FUL", None, clauses[0], against, None)]


def test_the_report_in_another_paper_gives_the_advice(council: sqlite3.Connection) -> None:
    item(council, "31/00417/FUL", "permission be granted")
    put(council, "agenda_items", id="r", document_id="e", meeting_id="m", number="5", title="Mill Lane", position=1)
    put(council, "recommendations", id="q", document_id="e", agenda_item_id="r", text="That permission be refused")
    put(council, "adoptions", id="o", recommendation_id="q", agenda_item_id="i", outcome="amended")
    assert asked(council) == [("31/00417/FUL", "That permission be refused", "permission be granted", "yes", None)]


def test_an_application_is_told_once_a_meeting_where_it_is_decided(council: sqlite3.Connection) -> None:
    shared = {"meeting_id": "m", "number": "31/00417/FUL", "kind": "planning"}
    put(council, "applications", id="a", document_id="e", officer_recommendation="Refuse", **shared)
    put(council, "applications", id="b", decision="Granted", **shared)
    put(council, "applications", id="c", meeting_id="m", number="LIC/1", kind="licensing", decision="Granted")
    assert asked(council) == [("31/00417/FUL", "Refuse", "Granted", "yes", None)]


def test_items_of_several_applications_and_bodies_that_only_comment_decide_nothing(council: sqlite3.Connection) -> None:
    for id, number in (("a", "31/00417/FUL"), ("b", "31/00502/HOU")):
        put(council, "applications", id=id, meeting_id="m", agenda_item_id="s", number=number, kind="planning")
    put(council, "agenda_items", id="s", meeting_id="m", number="6", title="Planning applications", position=2)
    put(council, "resolutions", id="s0", meeting_id="m", agenda_item_id="s", type="resolved", text="permission be granted")
    item(council, "31/00611/OUT", "the Clerk reply that the lane is narrow")
    assert asked(council) == [(number, None, None, None, None) for number in ("31/00611/OUT", "31/00417/FUL", "31/00502/HOU")]
