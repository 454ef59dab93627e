"""Questions to start from, asked of the real papers: what the answers must say was read by eye on the papers' own pages.

Bodies are named by the folders of the papers, rows by day, number and count.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.utils import escape_fts

from extract.browse import queries

pytestmark = pytest.mark.corpus
ASKED = {query.name: query for query in queries.QUERIES}


def ask(database: Path, name: str, *columns: str, **typed: str) -> list[Any]:
    """Some columns of the rows that a question gives; of one column its values."""
    query = ASKED[name]
    with closing(sqlite3.connect(database)) as connection:
        connection.create_function("escape_fts", 1, escape_fts)
        found = connection.execute(query.sql, dict.fromkeys(query.params, "") | typed)
        at = [[column[0] for column in found.description].index(column) for column in columns]
        rows = [tuple(row[n] for n in at) for row in found]
    return [row[0] for row in rows] if len(columns) == 1 else rows


def on(*days: str) -> dict[str, str]:
    return {"from_date": days[0], "to_date": days[-1]}


def test_who_voted_how(corpus_db: Path) -> None:
    """Five recorded votes of one evening: each names as many on each side as it counts."""
    columns = ("votes_for", "votes_against", "abstentions", "option")
    rows = ask(corpus_db, "who_voted_how", *columns, committee="Kent", **on("2025-01-09"))
    counts = [(14, 45, 4), (17, 43, 3), (13, 45, 4), (14, 40, 7), (39, 19, 1)]
    sides = ("for", "against", "abstain")
    assert Counter(rows) == {(*count, side): number for count in counts for side, number in zip(sides, count, strict=True)}


def test_who_voted_how_on_a_word(corpus_db: Path) -> None:
    """The same votes by the item's title, and those who were against the last of them."""
    rows = ask(corpus_db, "who_voted_how", "name", committee="Kent", word="White Paper", option="against", **on("2025-01-09"))
    assert len(rows) == 45 + 43 + 45 + 40 + 19


@pytest.mark.parametrize(
    ("committee", "day", "counts"),
    [
        ("Kent", "2025-01-09", [(14, 45, 4), (17, 43, 3), (13, 45, 4), (14, 40, 7)]),
        ("Kent", "2025-02-13", [(12, 42, 7), (16, 41, 0), (9, 41, 8), (8, 40, 10), (13, 39, 3), (15, 43, 1)]),
        ("Bristol", "2024-09-12", [(4, 5, None), (2, 7, None), (4, 5, None)]),
        ("Bristol", "2025-05-15", [(2, 7, None)]),
    ],
)
def test_motions_lost(committee: str, day: str, counts: Sequence[tuple[int | None, ...]], corpus_db: Path) -> None:
    rows = ask(corpus_db, "motions_lost", "date", "votes_for", "votes_against", "abstentions", committee=committee)
    assert Counter(row[1:] for row in rows if row[0] == day) == Counter(counts)


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        ("2018-11-26", {"2608": 1, "2610": 3}), ("2019-07-29", {"2733": 2}), ("2017-11-27", {"2388": 1, "2390": 1}),
        ("2018-01-08", {}),
    ],
)  # fmt: skip
def test_interests_declared(day: str, minutes: dict[str, int], corpus_db: Path) -> None:
    """Members declare by the number of the minute."""
    rows = ask(corpus_db, "interests_and_outcomes", "date", "citation", committee="Tintern")
    assert Counter(citation.split("Minute ")[1][:4] for date, citation in rows if date == day) == Counter(minutes)


def test_an_interest_and_what_was_then_done(corpus_db: Path) -> None:
    """One who declared left the table, and left the room on another evening; one gave no more than the fact."""
    rows = ask(corpus_db, "interests_and_outcomes", "date", "type", "during_the_item", committee="Nipissing")
    assert rows == [("2024-10-01", "pecuniary", "left")]
    assert ask(corpus_db, "interests_and_outcomes", "during_the_item", "decided", committee="Burton")[0][0] == "left"


def test_petitions(corpus_db: Path) -> None:
    assert ask(corpus_db, "petitions_received", "date", "signatures") == [("2025-05-15", 3017)]


def test_exempt_items(corpus_db: Path) -> None:
    """A notice of decisions prints a form for each: five of them are exempt in part, by one paragraph."""
    rows = ask(corpus_db, "exempt_items", "paragraphs", "citation", committee="Bristol", **on("2025-05-15"))
    assert sorted((paragraphs, int(citation.rpartition(" ")[2])) for paragraphs, citation in rows) == [
        ("3", 5), ("3", 6), ("3", 7), ("3", 9), ("3", 10),
    ]  # fmt: skip
    assert ask(corpus_db, "exempt_items", "paragraphs", paragraph="1") == []


def test_a_decision_called_in(corpus_db: Path) -> None:
    """A report of two pages says that two members of two groups asked for it; its annexes do not count again."""
    rows = ask(corpus_db, "decisions_called_in", "date", "decision_reference", "called_in_by", "citation")
    assert [(date, reference, by.count("Group)"), place.endswith("p. 35")) for date, reference, by, place in rows] == [
        ("2025-03-13", "24/00093", 2, True)
    ]


def test_questions_and_answers(corpus_db: Path) -> None:
    """Twelve questions of a paper of questions, all answered; eight lines of minutes name fourteen more, some of them together."""
    answered = ask(corpus_db, "questions_and_answers", "answer", "answered_by", committee="Kent", **on("2025-03-13"))
    assert len(answered) == 12 and all(all(row) for row in answered)
    listed = ask(corpus_db, "questions_and_answers", "number", committee="Bristol", **on("2024-09-12"))
    assert listed == ["1", "2 A,B", "3", "4 & 5 A,B,C", "6, 7 & 8", "9, 10 & 11", "12", "13 & 14"]


def test_recommendations_not_adopted(corpus_db: Path) -> None:
    """Of one day: a report asks to note at its head and to endorse at its end; one of three choices is taken; two are reworded."""
    rows = ask(corpus_db, "recommendations_not_adopted", "citation", "recommendation_number", "outcome", committee="Kent")
    assert Counter((citation.split("Minute ")[1][:3], number, outcome) for citation, number, outcome in rows) == Counter([
        ("303", None, "none"), ("300", "a", "none"), ("300", "b", "amended"), ("300", "c", "none"),
        ("306", "3", "amended"), ("306", "4", "amended"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("day", "sums"),
    [("2025-12-02", [13155]), ("2025-11-04", [500, 7800]), ("2025-10-07", [])],
)
def test_money_approved(day: str, sums: list[int], corpus_db: Path) -> None:
    """Sums that resolutions approve: no balance of a price, no old mower sold, none only talked of or to be proposed next time."""
    rows = ask(corpus_db, "money_approved", "date", "value", committee="Burton", year="2025")
    assert sorted(value for date, value in rows if date == day) == sums


def test_attendance_and_gaps(corpus_db: Path) -> None:
    """A member whom two minutes excuse and one names as present; those who never missed one have no gap."""
    rows = ask(corpus_db, "absences_and_gaps", "meetings", "present", "apologies", "gap", "last_seen", council="Tintern")
    assert (3, 1, 2, "over six months", "2018-01-08") in rows
    assert all(gap is None for meetings, present, _, gap, _ in rows if meetings == present)


def test_planning_applications(corpus_db: Path) -> None:
    """The applications of three evenings, by number; those that were approved."""
    for day, numbers in {
        "2019-02-25": {"DM/2019/00022", "DM/2019/00026"},
        "2018-06-25": {"DC/2018/00554", "DC/2018/00579", "DC/2018/00891", "DC/2016/00216"},
        "2018-01-08": {"DC/2017/01264", "DC/2017/01406", "DC/2017/01407"},
    }.items():
        rows = ask(corpus_db, "planning_applications", "number", committee="Tintern", **on(day))
        assert (day, set(rows)) == (day, numbers)


def test_key_decisions(corpus_db: Path) -> None:
    assert ask(corpus_db, "key_decisions", "due", "key_decision", committee="Kent", key="yes") == [("2025-01-17", "yes")]


def test_minutes_corrected(corpus_db: Path) -> None:
    """Minutes approved with a change, by the day of the meeting that is corrected."""
    rows = ask(corpus_db, "minutes_corrected", "date", "said_on", change="said")
    assert rows == [
        ("2016-05-03", "2016-06-07"), ("2015-07-07", "2015-09-01"), ("2014-12-02", "2015-02-03"), ("2013-05-30", "2013-07-15"),
    ]  # fmt: skip
