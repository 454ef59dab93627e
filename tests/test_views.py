"""The views: their columns are those described, their citations read as printed, what stands in several PDFs counts once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.database import schema, views


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    """An empty database of our schema."""
    connection = sqlite3.connect(":memory:")
    for statement in schema.statements():
        connection.execute(statement)
    yield connection
    connection.close()


def put(connection: sqlite3.Connection, table: str, **values: Any) -> None:
    known = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({table})")}
    plain = {"document_id": "d", "page": 1, "char_start": 0, "char_end": 1, "quote": "q", "boxes": "[]", "rule": "r"}
    row = {name: value for name, value in plain.items() if name in known} | values
    names = ", ".join(row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


@pytest.mark.parametrize("view", schema.VIEWS, ids=lambda view: view.name)
def test_columns_are_those_described(view: views.View, fixtures_db: Path) -> None:
    connection = sqlite3.connect(fixtures_db)
    connection.execute(  # not committed: what a run makes of a report and the minutes of its meeting
        "INSERT INTO adoptions (id, recommendation_id, agenda_item_id, outcome) "
        "SELECT 'x', id, agenda_item_id, 'none' FROM recommendations WHERE agenda_item_id IS NOT NULL ORDER BY id LIMIT 1"
    )
    found = connection.execute(f"SELECT * FROM {view.name}")
    assert [column[0] for column in found.description] == [column.name for column in view.columns]
    rows = found.fetchall()
    at = {column.name: n for n, column in enumerate(view.columns)}
    assert rows and all(row[at["citation"]] for row in rows)
    for row in rows:
        table, id = row[at["evidence"]].split("/")
        assert connection.execute(f"SELECT count(*) FROM {table} WHERE id = ?", [id]).fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2025-01-30", "30 January 2025"), ("2025-09-01", "1 September 2025"), ("1999-10-10", "10 October 1999"),
        ("2025-12", "2025-12"), ("2025", "2025"), (None, None),
    ],
)  # fmt: skip
def test_printed_date(empty: sqlite3.Connection, date: str | None, printed: str | None) -> None:
    assert empty.execute(f"SELECT {views.printed_date('d')} FROM (SELECT ? AS d)", [date]).fetchone() == (printed,)


def wickham(connection: sqlite3.Connection) -> None:
    """A council with a cabinet that met three times."""
    put(connection, "councils", id="k", name="Wickham Council")
    put(connection, "committees", id="c", council_id="k", name="Cabinet")
    for n, date in enumerate(("2024-11-05", "2024-12-03", "2025-01-30")):
        put(connection, "meetings", id=f"m{n}", committee_id="c", date=date)
    put(connection, "documents", id="d", path="p", file_name="f", sha256="s", byte_count=1, version="0")
    put(connection, "people", id="p", council_id="k", name="Councillor Ada Plover")


def test_decisions_are_cited(empty: sqlite3.Connection) -> None:
    wickham(empty)
    put(empty, "agenda_items", id="i", meeting_id="m2", minute_number="84", number="5", title="Ferry", position=1)
    put(empty, "agenda_items", id="j", meeting_id="m2", number="6", title="Bridge", position=2)
    for id, item in (("a", "i"), ("b", "j"), ("c", None)):
        put(empty, "resolutions", id=id, meeting_id="m2", agenda_item_id=item, type="agreed", text="t", page=3)
    assert empty.execute("SELECT evidence, citation FROM decisions ORDER BY evidence").fetchall() == [
        ("resolutions/a", "Wickham Council, Cabinet, 30 January 2025, Minute 84, p. 3"),
        ("resolutions/b", "Wickham Council, Cabinet, 30 January 2025, Item 6, p. 3"),
        ("resolutions/c", "Wickham Council, Cabinet, 30 January 2025, p. 3"),
    ]


def test_a_paper_that_stands_in_a_pack_too_counts_once(empty: sqlite3.Connection) -> None:
    wickham(empty)
    put(empty, "documents", id="pack", path="q", file_name="g", sha256="t", byte_count=1, version="0")
    put(empty, "papers", id="alone", kind="minutes", title="Minutes", first_page=1, last_page=2)
    put(
        empty, "papers", id="inside", document_id="pack", page=5, kind="minutes", title="Minutes", first_page=5, last_page=6,
        duplicate_of="alone",
    )  # fmt: skip
    put(empty, "resolutions", id="a", meeting_id="m0", type="agreed", text="t", page=2)
    put(empty, "resolutions", id="b", document_id="pack", meeting_id="m0", type="agreed", text="t", page=6, duplicate_of="a")
    put(empty, "resolutions", id="c", document_id="pack", meeting_id="m0", type="agreed", text="t", page=7)
    assert empty.execute("SELECT evidence FROM decisions ORDER BY 1").fetchall() == [("resolutions/a",), ("resolutions/c",)]


def test_a_decision_says_who_moved_it_how_the_vote_went_and_which_papers_say_it(empty: sqlite3.Connection) -> None:
    wickham(empty)
    put(empty, "documents", id="notice", path="n", file_name="notice.pdf", sha256="n", byte_count=1, version="0")
    put(empty, "motions", id="o", meeting_id="m0", mover="Cllr Oxley", seconder="Cllr Tarn", outcome="carried")
    put(empty, "vote_events", id="e", meeting_id="m0", motion_id="o", votes_for=5, votes_against=2, abstentions=1)
    put(empty, "resolutions", id="a", meeting_id="m0", type="agreed", text="t", page=2, motion_id="o", vote_event_id="e")
    put(empty, "resolutions", id="b", document_id="notice", meeting_id="m0", type="agreed", text="t", page=6, duplicate_of="a")
    put(empty, "resolutions", id="c", meeting_id="m0", type="agreed", text="u", page=3)
    said = "SELECT evidence, mover, seconder, votes_for, votes_against, abstentions, sources FROM decisions ORDER BY 1"
    assert empty.execute(said).fetchall() == [
        ("resolutions/a", "Cllr Oxley", "Cllr Tarn", 5, 2, 1, "f p. 2; notice.pdf p. 6"),
        ("resolutions/c", None, None, None, None, None, "f p. 3"),
    ]


def test_attendance_summary(empty: sqlite3.Connection) -> None:
    wickham(empty)
    for id, meeting, status in (
        ("a1", "m0", "present"), ("a2", "m0", "apologies"),  # two papers: who is seen was there
        ("a3", "m0", "expected"), ("a4", "m1", "apologies"), ("a5", "m2", "present_virtual"),
    ):  # fmt: skip
        put(empty, "attendance", id=id, meeting_id=meeting, person_id="p", name="Cllr Plover", status=status)
    put(empty, "attendance", id="a6", meeting_id="m2", name="Somebody", status="present")
    assert empty.execute("SELECT * FROM attendance_summary").fetchall() == [
        (
            "Wickham Council", "Cabinet", "Councillor Ada Plover", 3, 2, 1, 0, 0, 66.7, "2024-11-05", "2025-01-30",
            "Wickham Council, Cabinet, 3 meetings, 5 November 2024 to 30 January 2025", "attendance/a5", "p", "c",
        )
    ]  # fmt: skip


def test_item_history(empty: sqlite3.Connection) -> None:
    wickham(empty)
    put(empty, "agenda_items", id="i", meeting_id="m0", number="5", title="Ferry Fares", position=1)
    put(empty, "agenda_items", id="j", meeting_id="m2", number="7", title="FERRY FARES", position=1)
    for id, kind in (("a", "noted"), ("b", "agreed"), ("c", "noted")):
        put(empty, "resolutions", id=id, meeting_id="m2", agenda_item_id="j", type=kind, text="t")
    for id, target in (("x", "24/00093"), ("y", "24/00093"), ("z", "24/00101")):
        put(empty, "cross_references", id=id, agenda_item_id="j", kind="planning_application", target=target)
    assert empty.execute("SELECT date, matter, decisions, refers_to FROM item_history ORDER BY date").fetchall() == [
        ("2024-11-05", "ferry fares", None, None),
        ("2025-01-30", "ferry fares", "noted, agreed", "24/00093; 24/00101"),
    ]
