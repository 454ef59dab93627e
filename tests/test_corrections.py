"""The view of what changed in minutes: what a later meeting says of them, and where a draft and the approved minutes differ."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from extract.database import changes, schema, store
from extract.links import between
from tests.test_counted import put as add
from tests.test_views import put


@pytest.fixture
def parish() -> Iterator[sqlite3.Connection]:
    """A parish council that met in May and June."""
    connection = sqlite3.connect(":memory:")
    for statement in schema.statements():
        connection.execute(statement)
    put(connection, "councils", id="k", name="Eastfold Parish Council")
    put(connection, "committees", id="c", council_id="k")
    for id, date in (("may", "2031-05-06"), ("june", "2031-06-03")):
        put(connection, "meetings", id=id, committee_id="c", date=date)
    put(connection, "agenda_items", id="i", meeting_id="june", number="3", title="Minutes", kind="minutes", position=1)
    yield connection
    connection.close()


def said(connection: sqlite3.Connection, clause: str, *days: str) -> list[tuple[Any, ...]]:
    """What the view says of a clause on the minutes beside which these days are printed."""
    put(connection, "resolutions", id="r", meeting_id="june", agenda_item_id="i", type="approved", text=clause)
    for n, day in enumerate(days):
        put(connection, "dates", id=f"x{n}", agenda_item_id="i", role="meeting", value=day)
    return connection.execute("SELECT change, date, said_on, meeting_id, said_at_id, text, evidence FROM corrections").fetchall()


@pytest.mark.parametrize(
    "clause",
    [
        "The minutes were approved subject to the following amendments:",
        "approved as amended",
        "That, with the correction of a name on page 2, the minutes be signed",
        "the minutes be signed, item 4 to read “the weir”",
        "The minutes were agreed with the addition of Mrs Teal to those present.",
    ],
)
def test_a_clause_that_changes_the_minutes_is_a_correction(clause: str, parish: sqlite3.Connection) -> None:
    found = said(parish, clause, "2031-05-06", "2031-06-03")
    assert found == [("said", "2031-05-06", "2031-06-03", "may", "june", clause, "resolutions/r")]


@pytest.mark.parametrize(
    "clause",
    ["The minutes were approved as a correct record.", "approved without amendment", "There being no corrections, signed."],
)
def test_a_clause_that_changes_nothing_is_none(clause: str, parish: sqlite3.Connection) -> None:
    assert said(parish, clause, "2031-05-06") == []


def test_a_clause_on_another_item_is_none(parish: sqlite3.Connection) -> None:
    parish.execute("UPDATE agenda_items SET kind = 'report'")
    assert said(parish, "The budget was approved as amended.", "2031-05-06") == []


@pytest.mark.parametrize(
    ("days", "date", "meeting"),
    [
        ((), None, None),
        (("2031-05-06", "2031-04-01"), None, None),  # two sets of minutes
        (("2031-04-01",), "2031-04-01", None),  # a meeting of which there is no paper
    ],
)
def test_which_minutes_are_meant_is_not_guessed(
    days: tuple[str, ...], date: str | None, meeting: str | None, parish: sqlite3.Connection
) -> None:
    assert [row[1:4] for row in said(parish, "approved as amended", *days)] == [(date, "2031-06-03", meeting)]


def test_draft_and_approved_minutes_are_compared(database: store.Database) -> None:
    """What both print counts once; a clause that only one prints is told, on which side."""
    with store.transaction(database):
        add(database, "meetings", id="m", date="2031-05-06")
        for id, status in (("approved", None), ("draft", "draft")):
            database.execute("INSERT INTO documents (id, kind, sha256, meeting_id) VALUES (?1, 'minutes', ?1, 'm')", [id])
            named = "INSERT INTO meeting_sources (meeting_id, document_id, weight, minutes_status) VALUES ('m', ?, 1, ?)"
            database.execute(named, [id, status])
            own = {"document_id": id, "meeting_id": "m"}
            add(database, "papers", id=f"{id}p", kind="minutes", first_page=3, last_page=5, fingerprint=id, **own)
            for n, title in enumerate(("Weir at Eastfold", "Rents of the huts", "Any other business")):
                add(database, "agenda_items", id=f"{id}{n}", paper_id=f"{id}p", title=title, number=str(n), **own)
            add(database, "resolutions", id=f"{id}r", text="the weir be mended", agenda_item_id=f"{id}0", **own)
        for id, document, text in (("gone", "draft", "the huts be sold"), ("new", "approved", "the huts be let")):
            own = {"document_id": document, "meeting_id": "m", "agenda_item_id": f"{document}1"}
            add(database, "resolutions", id=id, text=text, **own)
        for id, name in (("approved", "Cllr Wren"), ("draft", "Cllr Wren"), ("draft", "Cllr Teal")):
            add(database, "attendance", id=f"{id}{name}", document_id=id, meeting_id="m", name=name, status="present")
        changes.mark_all(database)
    between.link_papers(database)
    told = "SELECT change, date, item, text, meeting_id, evidence FROM corrections ORDER BY evidence"
    assert database.execute(told).fetchall() == [
        ("left out", "2031-05-06", None, "Cllr Teal, present", "m", "attendance/draftCllr Teal"),
        ("left out", "2031-05-06", "Rents of the huts", "the huts be sold", "m", "resolutions/gone"),
        ("put in", "2031-05-06", "Rents of the huts", "the huts be let", "m", "resolutions/new"),
    ]
