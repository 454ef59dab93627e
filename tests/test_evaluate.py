"""Scores of small databases against scores counted by hand, and of a big one against the reference scorer."""

import json
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extract.quality.evaluate import TABLES, Report, Score, evaluate, format_report, lost, lost_rows, right_rows
from extract.quality.gold import read
from extract.quality.matching import (
    Row,
    number_key,
    person_key,
    same_amount,
    same_person,
    same_text,
    same_title,
)

SHARED = Path(__file__).parents[2] / "shared"

# The columns of SCHEMA.md that scoring reads.
SCHEMA = """
create table councils (id text primary key, name text);
create table committees (id text primary key, council_id text, name text);
create table meetings (id text primary key, committee_id text, date text, start_time text, end_time text, venue text);
create table documents (id text primary key, meeting_id text, sha256 text);
create table papers (id text primary key, document_id text, kind text, title text, first_page integer,
    last_page integer);
create table agenda_items (id text primary key, document_id text, meeting_id text, number text, minute_number text,
    title text);
create table attendance (id text primary key, document_id text, meeting_id text, name text, status text,
    capacity text);
create table interests (id text primary key, document_id text, agenda_item_id text, name text, type text);
create table resolutions (id text primary key, document_id text, agenda_item_id text, type text, text text);
create table motions (id text primary key, document_id text, mover text, seconder text, outcome text);
create table vote_events (id text primary key, document_id text, agenda_item_id text, votes_for integer,
    votes_against integer, abstentions integer);
create table votes (id text primary key, document_id text, name text, option text);
create table recommendations (id text primary key, document_id text, number text, text text);
create table dates (id text primary key, document_id text, page integer, value text, end_value text, quote text);
create table figures (id text primary key, document_id text, page integer, value real, unit text, quote text);
"""

# One paper, with every table; the values that a case changes are given to it.
MINUTES: Row = {"file": "minutes.pdf", "sha256": "aa", "council": "Elm Parish Council", "meeting": {}}


def make_database(path: Path, rows: Mapping[str, list[Row]]) -> Path:
    """Write a database that holds these rows of each table; gives its path."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA)
        for table, records in rows.items():
            for record in records:
                marks = ", ".join("?" * len(record))
                statement = f"insert into {table} ({', '.join(record)}) values ({marks})"
                connection.execute(statement, tuple(record.values()))
    return path


def make_gold(folder: Path, **files: Row) -> Path:
    """Write gold files, stem → object; gives the folder."""
    folder.mkdir(exist_ok=True)
    for stem, gold in files.items():
        (folder / f"{stem}.json").write_text(json.dumps(gold, indent=1, ensure_ascii=False), encoding="utf-8")
    return folder


def score_one(folder: Path, table: str, gold: Row, rows: Mapping[str, list[Row]]) -> Any:
    """Matched, missed and extra rows of one table of one file (document `d`, meeting `m` on 2025-03-13)."""
    base: Row = {
        "documents": [{"id": "d", "meeting_id": "m", "sha256": "aa"}],
        "meetings": [{"id": "m", "date": "2025-03-13"}],
    }
    database = make_database(folder / "one.db", {**base, **rows})
    report = evaluate(database, make_gold(folder / "gold", minutes={**MINUTES, **gold}))
    (score,) = (score for score in report.scores if score.table == table)
    return list(score.matched), list(score.missed), list(score.extra)


def test_meeting_fields_count_one_by_one(tmp_path: Path) -> None:
    meeting = {
        "committee": "Finance & General Purposes Committee",
        "date": "2025-03-13",
        "start_time": "10:00",
        "end_time": None,
        "venue": "Village Hall",
    }
    rows = {
        "councils": [{"id": "c", "name": "ELM PARISH COUNCIL"}],
        "committees": [{"id": "k", "council_id": "c", "name": "Finance and General Purposes Committee"}],
        "meetings": [
            {
                "id": "m",
                "committee_id": "k",
                "date": "2025-03-13",
                "start_time": "10:30",
                "end_time": "12:00",
                "venue": "",
            }
        ],
    }
    assert score_one(tmp_path, "meeting", {"meeting": meeting}, rows) == (
        [
            {"council": "Elm Parish Council"},
            {"committee": "Finance & General Purposes Committee"},
            {"date": "2025-03-13"},
        ],
        [{"start_time": "10:00"}, {"venue": "Village Hall"}],
        # The end time is not in gold, so not wrong; the empty venue is missed only.
        [{"start_time": "10:30"}],
    )


def test_papers_match_by_their_pages(tmp_path: Path) -> None:
    gold = [{"kind": "agenda", "first_page": 1, "last_page": 4}, {"kind": "minutes", "first_page": 5, "last_page": 9}]
    found: list[Row] = [
        {"document_id": "d", "kind": "report", "title": "Agenda", "first_page": 1, "last_page": 4},
        {"document_id": "d", "kind": "minutes", "title": "Minutes", "first_page": 5, "last_page": 8},
        {"document_id": "other", "kind": "minutes", "title": "Minutes", "first_page": 5, "last_page": 9},
    ]
    assert score_one(tmp_path, "papers", {"papers": gold}, {"papers": found}) == (
        gold[:1],
        gold[1:],
        [{"kind": "minutes", "title": "Minutes", "first_page": 5, "last_page": 8}],
    )


def test_agenda_items_match_by_title_numbers_and_date(tmp_path: Path) -> None:
    gold: list[Row] = [
        {"meeting_date": "2025-03-13", "number": "1", "minute_number": "292", "title": "Apologies for Absence"},
        {"meeting_date": "2025-03-13", "number": "4 (a)", "title": "Children’s Services – Update"},
        {"title": "Any other business"},
        {"meeting_date": "2025-01-30", "number": "5", "title": "Budget"},
        {"meeting_date": "2025-03-13", "number": "6", "title": "Highways"},
    ]
    item: Row = {"document_id": "d", "meeting_id": "m", "minute_number": None}
    found: list[Row] = [
        {**item, "id": "1", "number": "01.", "minute_number": "292.", "title": "APOLOGIES FOR ABSENCE"},
        {**item, "id": "2", "number": "4a", "title": "Children's Services - Update"},
        {**item, "id": "3", "number": "9", "title": "Any other business"},
        {**item, "id": "4", "number": "5", "title": "Budget"},
        {**item, "id": "5", "number": "7", "title": "Highways"},
    ]
    row: Row = {"minute_number": None, "meeting_date": "2025-03-13"}
    assert score_one(tmp_path, "agenda_items", {"agenda_items": gold}, {"agenda_items": found}) == (
        gold[:3],
        gold[3:],
        [{"number": "5", "title": "Budget", **row}, {"number": "7", "title": "Highways", **row}],
    )


def test_attendance_matches_by_person_and_status(tmp_path: Path) -> None:
    gold: list[Row] = [
        {"meeting_date": "2025-03-13", "name": "Sir Paul Elm, CBE", "status": "present", "capacity": "chair"},
        {"name": "Cllr A Lloyd-Jones", "status": "apologies"},
        {"name": "Mrs B O’Brien", "status": "present"},
    ]
    person: Row = {"document_id": "d", "meeting_id": "m", "capacity": None}
    found: list[Row] = [
        {**person, "name": "Paul Elm", "status": "present"},
        {**person, "name": "A. Lloyd Jones (Vice-Chair)", "status": "apologies"},
        {**person, "name": "B O'Brien", "status": "apologies"},
    ]
    assert score_one(tmp_path, "attendance", {"attendance": gold}, {"attendance": found}) == (
        gold[:2],
        gold[2:],
        [{"name": "B O'Brien", "status": "apologies", "capacity": None, "meeting_date": "2025-03-13"}],
    )


def test_facts_of_an_item_match_by_either_of_its_numbers(tmp_path: Path) -> None:
    items: list[Row] = [
        {"id": "i6", "document_id": "d", "number": "6", "minute_number": "297"},
        {"id": "i7", "document_id": "d", "number": "7", "minute_number": "298"},
    ]
    interests: list[Row] = [
        {"name": "Mr C Ash", "item": "6"},
        {"name": "Ms D Oak", "item": "298"},
        {"name": "Mr E Yew", "item": "8"},
    ]
    found: list[Row] = [
        {"document_id": "d", "agenda_item_id": "i6", "name": "C Ash", "type": "dpi"},
        {"document_id": "d", "agenda_item_id": "i7", "name": "D Oak", "type": "dpi"},
        {"document_id": "d", "agenda_item_id": None, "name": "E Yew", "type": "other"},
    ]
    assert score_one(tmp_path, "interests", {"interests": interests}, {"agenda_items": items, "interests": found}) == (
        interests[:2],
        interests[2:],
        [{"name": "E Yew", "type": "other", "item": None, "minute_number": None}],
    )


def test_resolutions_match_by_text_and_item(tmp_path: Path) -> None:
    items: list[Row] = [{"id": "i6", "document_id": "d", "number": "6", "minute_number": "297"}]
    gold: list[Row] = [
        {"item": "6", "text": "the minutes be approved as a correct record"},
        {"text": "the report be noted"},
        {"item": "7", "text": "the budget be approved"},
    ]
    found: list[Row] = [
        # The gold clause whole inside a sentence that is not twice as long.
        {
            "text": "It was resolved that the minutes be approved as a correct record, with thanks.",
            "agenda_item_id": "i6",
        },
        {"text": "the report be noted", "agenda_item_id": None},
        {"text": "the budget be approved", "agenda_item_id": "i6"},
    ]
    rows = [{"document_id": "d", "type": "resolved", **row} for row in found]
    assert score_one(tmp_path, "resolutions", {"resolutions": gold}, {"agenda_items": items, "resolutions": rows}) == (
        gold[:2],
        gold[2:],
        [{"text": "the budget be approved", "type": "resolved", "item": "6", "minute_number": "297"}],
    )


def test_motions_match_by_mover_seconder_and_outcome(tmp_path: Path) -> None:
    gold: list[Row] = [
        {"mover": "Cllr Ash", "seconder": "Cllr Oak", "outcome": "carried"},
        {"mover": "the Leader", "outcome": None},
        {"mover": "Cllr Ash", "seconder": "Cllr Yew", "outcome": "lost"},
    ]
    found: list[Row] = [
        {"mover": "Ash", "seconder": "Oak", "outcome": "carried"},
        {"mover": "The Leader", "seconder": None, "outcome": None},
        {"mover": "Ash", "seconder": "Yew", "outcome": "carried"},
    ]
    rows = [{"document_id": "d", **row} for row in found]
    assert score_one(tmp_path, "motions", {"motions": gold}, {"motions": rows}) == (gold[:2], gold[2:], found[2:])


def test_votes_match_by_all_counts_and_item(tmp_path: Path) -> None:
    gold = [{"for": 7, "against": 2}, {"for": 7, "against": 2, "abstain": 1}, {"item": "3", "for": 5, "against": 0}]
    found: list[Row] = [
        {"votes_for": 7, "votes_against": 2, "abstentions": 0},
        {"votes_for": 7, "votes_against": 2, "abstentions": None},
        {"votes_for": 5, "votes_against": 0, "abstentions": None},
    ]
    rows = [{"document_id": "d", **row} for row in found]
    nowhere: Row = {"item": None, "minute_number": None}
    assert score_one(tmp_path, "votes", {"votes": gold}, {"vote_events": rows}) == (
        gold[:1],
        gold[1:],
        [
            {"for": 7, "against": 2, "abstain": None, **nowhere},
            {"for": 5, "against": 0, "abstain": None, **nowhere},
        ],
    )


def test_votes_against_that_gold_does_not_say_fit_any_number_and_none_found_is_nought(tmp_path: Path) -> None:
    gold: list[Row] = [{"for": 6, "against": None}, {"for": 5, "against": 0}, {"for": 4, "against": 1}]
    rows: list[Row] = [
        {"document_id": "d", "votes_for": 6, "votes_against": 3, "abstentions": None},
        {"document_id": "d", "votes_for": 5, "votes_against": None, "abstentions": None},
        {"document_id": "d", "votes_for": 4, "votes_against": None, "abstentions": None},
    ]
    matched, missed, extra = score_one(tmp_path, "votes", {"votes": gold}, {"vote_events": rows})
    assert (matched, missed) == (gold[:2], gold[2:])
    assert extra == [{"for": 4, "against": None, "abstain": None, "item": None, "minute_number": None}]


@pytest.mark.parametrize(
    "gold",
    [
        {"named_votes": [["Ash", "for"], ["Cllr B Oak", "against"], ["Yew", "abstain"]]},
        {
            "named_votes": [
                {"item": "3", "option": "For", "names": ["Ash"]},
                {"item": "3", "option": "against", "names": ["Cllr B Oak"]},
                {"item": "3", "option": "Abstained", "names": ["Yew"]},
            ]
        },
        {"votes": [{"for": 1, "names": {"for": ["Ash"], "against": ["Cllr B Oak"], "abstain": ["Yew"]}}, {"for": 9}]},
    ],
)
def test_named_votes_of_every_form_of_gold_match_by_person_and_option(tmp_path: Path, gold: Row) -> None:
    rows: list[Row] = [
        {"document_id": "d", "name": "Councillor Anne Ash", "option": "for"},
        {"document_id": "d", "name": "B. Oak", "option": "for"},
        {"document_id": "d", "name": "Mr Yew", "option": "abstain"},
    ]
    matched, missed, extra = score_one(tmp_path, "named_votes", gold, {"votes": rows})
    assert [(row["name"], row["option"]) for row in matched] == [("Ash", "for"), ("Yew", "abstain")]
    assert [(row["name"], row["option"]) for row in missed] == [("Cllr B Oak", "against")]
    assert extra == [{"name": "B. Oak", "option": "for"}]


def test_named_votes_that_are_optional_or_that_nobody_read(tmp_path: Path) -> None:
    rows = {"votes": [{"document_id": "d", "name": "A Ash", "option": "for"}]}
    optional = {"named_votes": [{"option": "for", "names": ["Ash", "Oak"], "optional": True}]}
    assert score_one(tmp_path, "named_votes", optional, rows) == ([], [], [])
    (tmp_path / "one.db").unlink()
    within = {"votes": [{"for": 1, "optional": True, "names": {"for": ["Ash"]}}]}
    assert score_one(tmp_path, "named_votes", within, rows) == ([], [], [])
    unread = make_gold(tmp_path / "unread", minutes={**MINUTES, "votes": [{"for": 1}]})
    assert {score.table for score in evaluate(tmp_path / "one.db", unread).scores} == {"meeting", "votes"}


def test_recommendations_pair_one_to_one_in_order(tmp_path: Path) -> None:
    gold = [{"number": "1", "text": "note the report"}, {"number": "2", "text": "note the report"}]
    rows = [{"document_id": "d", "number": "1", "text": "Note the report."}]
    assert score_one(tmp_path, "recommendations", {"recommendations": gold}, {"recommendations": rows}) == (
        gold[:1],
        gold[1:],
        [],
    )


def test_dates_count_on_scored_pages_and_optional_ones_only_excuse(tmp_path: Path) -> None:
    gold: list[Row] = [
        {"page": 1, "quote": "2018/19", "value": "2018", "end_value": "2019"},
        {"page": 1, "quote": "21 May", "value": "2018-05-21"},
        {"page": 1, "quote": "summer 2018", "value": "2018", "optional": True},
        {"page": 1, "quote": "end of June", "value": "2018-06", "optional": True},
        {"page": 2, "quote": "1 May 2018", "value": "2018-05-01"},
    ]
    found: list[Row] = [
        {"page": 1, "value": "2018", "end_value": "", "quote": "summer 2018"},
        {"page": 1, "value": "2018", "end_value": "2019", "quote": "2018/19"},
        {"page": 1, "value": "2018", "end_value": None, "quote": "2018"},
        {"page": 2, "value": "2020", "end_value": None, "quote": "2020"},
    ]
    rows = [{"document_id": "d", **row} for row in found]
    assert score_one(tmp_path, "dates", {"scored_pages": [1], "dates": gold}, {"dates": rows}) == (
        gold[:1],
        gold[1:2],
        found[2:3],
    )


def test_figures_match_by_page_value_and_unit(tmp_path: Path) -> None:
    gold: list[Row] = [
        {"page": 1, "quote": "£1.9 million", "value": 1900000, "unit": "GBP"},
        {"page": 1, "quote": "13.6%", "value": 13.6, "unit": "percent"},
        {"page": 1, "quote": "742 businesses", "value": 742, "unit": "count"},
    ]
    found: list[Row] = [
        {"page": 1, "value": 1900000.4, "unit": "GBP", "quote": "£1.9 million"},
        {"page": 1, "value": 13.7, "unit": "percent", "quote": "13.7%"},
        {"page": 1, "value": None, "unit": "count", "quote": "742"},
    ]
    rows = [{"document_id": "d", **row} for row in found]
    assert score_one(tmp_path, "figures", {"scored_pages": [1], "figures": gold}, {"figures": rows}) == (
        gold[:1],
        gold[1:],
        found[1:],
    )


def make_pair(folder: Path) -> tuple[Path, Path]:
    """A database and the gold of two councils: one paper read in part, one that the database lacks."""
    text = {"document_id": "d", "number": None}
    database = make_database(
        folder / "pair.db",
        {
            "documents": [{"id": "d", "sha256": "aa"}],
            "recommendations": [{**text, "text": words} for words in ("note the report", "adopt the plan", "pay")],
            "motions": [{"document_id": "d", "mover": "Ash", "seconder": None, "outcome": None}],
        },
    )
    recommendations = [{"text": "note the report"}, {"text": "adopt the plan"}, {"text": "close the road"}]
    elm = {"sha256": "aa", "council": "Elm", "kind": "minutes", "recommendations": recommendations, "motions": []}
    yew = {"sha256": "bb", "council": "Yew", "recommendations": [{"text": "plant a yew"}], "dates": None}
    return database, make_gold(folder / "pair", elm=elm, yew=yew)


def test_totals_by_all_by_council_and_by_file(tmp_path: Path) -> None:
    report = evaluate(*make_pair(tmp_path))
    elm = {
        "meeting": Score(right=0, missed=1, extra=0),
        "recommendations": Score(right=2, missed=1, extra=1),
        "motions": Score(right=0, missed=0, extra=1),
    }
    yew = {"meeting": Score(right=0, missed=1, extra=0), "recommendations": Score(right=0, missed=1, extra=0)}
    both = {
        "meeting": Score(right=0, missed=2, extra=0),
        "motions": Score(right=0, missed=0, extra=1),
        "recommendations": Score(right=2, missed=2, extra=1),
    }
    assert report.totals() == {"all": both}
    assert report.totals("council") == {"Elm": elm, "Yew": yew}
    assert report.totals("file") == {"elm": elm, "yew": yew}
    assert report.totals("kind") == {"(no kind)": yew, "minutes": elm}


def test_record_holds_rounded_rates(tmp_path: Path) -> None:
    nothing = {"precision": 0, "recall": 0, "f1": 0}
    halves = {"precision": 0.6667, "recall": 0.5, "f1": 0.5714}
    assert evaluate(*make_pair(tmp_path)).as_record() == {
        "files": 2,
        # Of meeting (0) and recommendations; motions have no gold row.
        "macro_f1": 0.2857,
        # Elm's recommendations have an F1 of 2/3, Yew's of 0.
        "macro_f1_mean_of_councils": 0.1666,
        "tables": {
            "meeting": {**nothing, "support": 2, "extra": 0, "councils": 2, "f1_mean_of_councils": 0},
            "motions": {**nothing, "support": 0, "extra": 1, "councils": 0, "f1_mean_of_councils": None},
            "recommendations": {**halves, "support": 4, "extra": 1, "councils": 2, "f1_mean_of_councils": 0.3333},
        },
    }


def test_no_gold_gives_an_empty_report(tmp_path: Path) -> None:
    report = evaluate(make_database(tmp_path / "empty.db", {}), make_gold(tmp_path / "none"))
    assert report == Report(files=0, scores=())
    assert report.as_record() == {"files": 0, "macro_f1": 0, "macro_f1_mean_of_councils": 0, "tables": {}}


def test_format_report_prints_groups_and_rows(tmp_path: Path) -> None:
    expected = """\
== elm: 2 right, 1 missed, 1 extra
   missed {"text": "close the road"}
   extra  {"number": null, "text": "pay"}
== yew: 0 right, 1 missed, 0 extra
   missed {"text": "plant a yew"}

all
table                 P      R     F1   gold  extra
meeting           0.000  0.000  0.000      2      0
motions           0.000  0.000  0.000      0      1
recommendations   0.667  0.500  0.571      4      1

Elm
table                 P      R     F1   gold  extra
meeting           0.000  0.000  0.000      1      0
motions           0.000  0.000  0.000      0      1
recommendations   0.667  0.667  0.667      3      1

Yew
table                 P      R     F1   gold  extra
meeting           0.000  0.000  0.000      1      0
recommendations   0.000  0.000  0.000      1      0

mean of councils: meeting 0.000 (2), recommendations 0.333 (2)
macro F1 0.286 over 2 files; as a mean of councils 0.167"""
    assert format_report(evaluate(*make_pair(tmp_path)), by="council", show="recommendations") == expected


def test_a_missing_table_or_column_is_an_error_and_its_rows_are_missed(tmp_path: Path) -> None:
    database, gold = make_pair(tmp_path)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("alter table recommendations drop column text")
        connection.execute("drop table motions")
    report = evaluate(database, gold)
    assert report.errors == {"motions": "no such table: motions", "recommendations": "no such column: fact.text"}
    assert report.totals()["all"]["recommendations"] == Score(right=0, missed=4, extra=0)
    assert "\n! motions: no such table: motions\n" in format_report(report)


def test_a_database_without_documents_misses_everything(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "bare.db").close()
    report = evaluate(tmp_path / "bare.db", make_pair(tmp_path)[1])
    assert set(report.errors.values()) == {"no such table: documents"}
    assert report.totals()["all"]["recommendations"] == Score(right=0, missed=4, extra=0)


def test_a_missing_database_is_raised_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.Error):
        evaluate(tmp_path / "absent.db", make_gold(tmp_path / "gold", minutes=MINUTES))
    assert not (tmp_path / "absent.db").exists()


def test_ratchet_names_tables_and_rows_lost(tmp_path: Path) -> None:
    database, gold = make_pair(tmp_path)
    before = evaluate(database, gold)
    record = json.loads(json.dumps({**before.as_record(), "right_rows": right_rows(before)}))
    assert (lost(record, before), lost_rows(record, before)) == ([], [])
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("update recommendations set text = 'close the road' where text = 'adopt the plan'")
    # As many right as before, but not the same ones.
    assert lost(record, evaluate(database, gold)) == []
    assert lost_rows(record, evaluate(database, gold)) == [("elm", "recommendations", {"text": "adopt the plan"})]
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("delete from recommendations where text = 'close the road'")
    assert lost(record, evaluate(database, gold)) == ["recommendations"]
    assert lost(record, evaluate(database, gold), tolerance=0.5) == []


def test_keys_of_rows_hold_no_words_and_count_equal_rows(tmp_path: Path) -> None:
    database, gold = make_pair(tmp_path)
    make_gold(gold, elm={"sha256": "aa", "recommendations": [{"text": "adopt the plan"}] * 2})
    assert right_rows(evaluate(database, gold)) == {"elm": {"recommendations": ["11b18a130273"]}}
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("update recommendations set text = 'adopt the plan'")
    before = evaluate(database, gold)
    record = {"right_rows": right_rows(before)}
    assert record == {"right_rows": {"elm": {"recommendations": ["11b18a130273"] * 2}}}
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("delete from recommendations where rowid > 1")
    assert lost_rows(record, evaluate(database, gold)) == [("elm", "recommendations", {"text": "adopt the plan"})]


def test_a_row_that_gold_no_longer_has_is_not_lost(tmp_path: Path) -> None:
    database, gold = make_pair(tmp_path)
    record = {"right_rows": right_rows(evaluate(database, gold))}
    make_gold(gold, elm={"sha256": "aa", "recommendations": [{"text": "note the annual report of the year"}]})
    assert lost_rows(record, evaluate(database, gold)) == []


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Cllr Dr Michael Elm", "michael elm"),
        ("Sir Paul Elm, CBE", "paul elm"),
        ("Mr R. W. Ash (Chairman)", "r w ash"),
        ("Ms D Lloyd\u2011Jones", "d lloyd jones"),
        ("O’Brien", "obrien"),
        ("José ÁLVAREZ", "josé álvarez"),
        # Nothing but a title: the title is the name.
        ("The Leader", "the leader"),
        ("", ""),
        (None, ""),
    ],
)
def test_person_key(printed: str | None, key: str) -> None:
    assert person_key(printed) == key


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Cllr A Elm", "Mrs A. Elm, CBE", True),
        ("Board Member Elm", "Anne Elm", True),
        ("Elm", "A Elm-Ash", False),
        # Only gold may leave the first name out, and only the last name is a surname.
        ("Anne Elm", "Elm", False),
        ("Elm", "Elm Ash", False),
        ("Elm", None, False),
        (None, "Elm", False),
    ],
)
def test_same_person(gold: str | None, found: str | None, same: bool) -> None:
    assert same_person(gold, found) is same


@pytest.mark.parametrize(
    ("printed", "key"),
    [("4 (a)", "4a"), ("4A.", "4a"), ("012", "12"), ("77/21", "77/21"), (6, "6"), ("0", ""), ("", None), (None, None)],
)
def test_number_key(printed: object, key: str | None) -> None:
    assert number_key(printed) == key


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Health & Safety", "health and safety", True),
        ("", None, True),
        ("", "Budget", False),
        # 4 of 5 words in common is enough, 3 of 4 is not.
        ("a b c d e", "a b c d f", True),
        ("a b c d", "a b c e", False),
    ],
)
def test_same_title(gold: str | None, found: str | None, same: bool) -> None:
    assert same_title(gold, found) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("a b c d e", "e d c b f", True),
        # The whole clause in a sentence of 2 * 3 + 4 words, and of one more.
        ("a b c", "a b c d e f g h i j", True),
        ("a b c", "a b c d e f g h i j k", False),
        # The other way round the sentence must be found as it is.
        ("a b c d e f g h i j", "a b c", False),
        ("", "", False),
    ],
)
def test_same_text(gold: str, found: str, same: bool) -> None:
    assert same_text(gold, found) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (1e6, 1000001, True),
        (1e6, 1000002, False),
        (0, 1e-6, True),
        (0.1 + 0.2, 0.3, True),
        (-5, 5, False),
        (1, None, False),
    ],
)
def test_same_amount(gold: float, found: float | None, same: bool) -> None:
    assert same_amount(gold, found) is same


# The reference scorer


def scramble(rng: random.Random, text: str) -> str:
    """Some words dropped, changed in case or replaced: still the same passage or no longer, as luck has it."""
    share = rng.choice([0.05, 0.2, 0.5])
    words = [rng.choice(["", word.upper(), "elsewhere"]) if rng.random() < share else word for word in text.split()]
    return " ".join([*rng.choice([[], [], ["It", "was", "resolved", "that"]]), *words])


def change(rng: random.Random, table: str, row: Row) -> Row:
    """A gold row as a program might have misread it."""
    changes: dict[str, Callable[[], Row]] = {
        "papers": lambda: {"last_page": row["last_page"] + 1},
        "agenda_items": lambda: rng.choice([{"title": scramble(rng, row["title"])}, {"number": "99"}]),
        "attendance": lambda: rng.choice([{"name": f"Cllr {row['name']} OBE"}, {"status": "absent"}]),
        "interests": lambda: rng.choice([{"name": "Nemo"}, {"item": "99"}]),
        "resolutions": lambda: rng.choice([{"text": scramble(rng, row["text"])}, {"item": "99"}]),
        "motions": lambda: rng.choice([{"mover": row.get("seconder")}, {"outcome": "withdrawn"}]),
        "votes": lambda: rng.choice([{"against": 99}, {"item": "99"}, {"abstain": None}]),
        "named_votes": lambda: rng.choice([{"name": f"Commissioner Pat {row['name']}"}, {"option": "absent"}]),
        "recommendations": lambda: {"text": scramble(rng, row["text"])},
        "dates": lambda: rng.choice([{"value": "1999"}, {"end_value": "2050"}, {"page": row["page"] + 1}]),
        "figures": lambda: rng.choice(
            [{"value": row["value"] * 1000 + 1}, {"unit": "count"}, {"page": row["page"] + 1}]
        ),
    }
    return {**row, **changes[table]()}


def misread(rng: random.Random, table: str, gold: list[Row]) -> list[Row]:
    """The rows with some dropped, some printed twice, some changed, and a few out of order."""
    rows = []
    for row in gold:
        luck = rng.random()
        if luck < 0.15:
            continue
        rows.append(change(rng, table, row) if luck < 0.4 else row)
        if luck > 0.9:
            rows.append(row)
    if rng.random() < 0.5:
        rng.shuffle(rows)
    return rows


# Table of gold → table of the database, and gold key → column for the keys that are stored as they are.
STORED: dict[str, tuple[str, dict[str, str]]] = {
    "papers": ("papers", {name: name for name in ("kind", "title", "first_page", "last_page")}),
    "agenda_items": ("agenda_items", {name: name for name in ("number", "minute_number", "title")}),
    "attendance": ("attendance", {name: name for name in ("name", "status", "capacity")}),
    "interests": ("interests", {name: name for name in ("name", "type")}),
    "resolutions": ("resolutions", {name: name for name in ("text", "type")}),
    "motions": ("motions", {name: name for name in ("mover", "seconder", "outcome")}),
    "votes": ("vote_events", {"for": "votes_for", "against": "votes_against", "abstain": "abstentions"}),
    "named_votes": ("votes", {name: name for name in ("name", "option")}),
    "recommendations": ("recommendations", {name: name for name in ("number", "text")}),
    "dates": ("dates", {name: name for name in ("page", "value", "end_value", "quote")}),
    "figures": ("figures", {name: name for name in ("page", "value", "unit", "quote")}),
}


def misread_papers(rng: random.Random, gold_dir: Path) -> dict[str, list[Row]]:
    """Database rows made of gold files: right, wrong and missing ones of every table; one file is left out whole."""
    tables: dict[str, list[Row]] = {}

    def add(table: str, **row: Any) -> str:
        rows = tables.setdefault(table, [])
        row["id"] = f"{table} {len(rows)}"
        rows.append(row)
        return str(row["id"])

    for path in sorted(gold_dir.rglob("*.json"))[1:]:
        gold = read(path)
        meeting = {
            name: "23:59" if name.endswith("_time") and rng.random() < 0.4 else value
            for name, value in gold["meeting"].items()
            if name != "council" and rng.random() < 0.85
        }
        council = add("councils", name=scramble(rng, gold["council"] or ""))
        committee = add("committees", council_id=council, name=meeting.pop("committee", None))
        document = add(
            "documents", sha256=gold["sha256"], meeting_id=add("meetings", committee_id=committee, **meeting)
        )
        for table, (stored, columns) in STORED.items():
            for row in misread(rng, table, gold.get(table) or []):
                kept = {column: row.get(name) for name, column in columns.items()}
                if table in ("agenda_items", "attendance"):
                    kept["meeting_id"] = add("meetings", date=row.get("meeting_date"))
                if table in ("interests", "resolutions", "votes"):
                    # An item of no document, so that it is not scored itself; gold's number may be the minute number.
                    kept["agenda_item_id"] = add(
                        "agenda_items", **{rng.choice(["number", "minute_number"]): row.get("item")}
                    )
                add(stored, document_id=document, **kept)
    return tables


def reference(*arguments: str | Path) -> str:
    """What the reference scorer prints."""
    command = [sys.executable, SHARED / "tools" / "score.py", *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real papers' gold, with lists of names by item and option as pairs: the reference scorer reads nothing else."""
    folder = tmp_path_factory.mktemp("gold")
    for path in (SHARED / "gold").glob("*.json"):
        paper = json.loads(path.read_text(encoding="utf-8"))
        if any(isinstance(written, dict) for written in paper.get("named_votes") or ()):
            lists = paper["named_votes"]
            paper["named_votes"] = [[name, written["option"].lower()] for written in lists for name in written["names"]]
        make_gold(folder, **{path.stem: paper})
    return folder


@pytest.mark.corpus
@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference scorer and the gold files are not beside the repository")
def test_scores_are_those_of_the_reference(tmp_path: Path, gold: Path) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for seed in range(2):
        rows = misread_papers(random.Random(seed), gold)
        database = make_database(tmp_path / f"misread-{seed}.db", rows)
        report = evaluate(database, gold)
        assert {**report.as_record(), "errors": {}} == json.loads(reference(database, gold, "--json"))
        for table, score in report.totals()["all"].items():
            counted += Counter({(table, kind): getattr(score, kind) for kind in ("right", "missed", "extra")})
    # The comparison means something only where there is something to get wrong.
    assert set(counted) == {(table, kind) for table in TABLES for kind in ("right", "missed", "extra")}


@pytest.mark.corpus
@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference scorer and the gold files are not beside the repository")
@pytest.mark.parametrize("options", [(), ("--by", "council"), ("--by", "file"), ("--show", "named_votes")])
def test_print_is_that_of_the_reference(tmp_path: Path, gold: Path, options: tuple[str, ...]) -> None:
    database = make_database(tmp_path / "misread.db", misread_papers(random.Random(0), gold))
    chosen = {name.removeprefix("--"): value for name, value in zip(options[::2], options[1::2], strict=True)}
    printed = format_report(evaluate(database, gold), **chosen)  # type: ignore[arg-type]
    assert printed + "\n" == reference(database, gold, *options)


@pytest.mark.corpus
@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference scorer and the gold files are not beside the repository")
def test_scores_of_a_broken_database_are_those_of_the_reference(tmp_path: Path, gold: Path) -> None:
    database = make_database(tmp_path / "broken.db", misread_papers(random.Random(0), gold))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("drop table motions")
        connection.execute("alter table attendance drop column capacity")
        connection.execute("alter table meetings drop column venue")
    report = evaluate(database, gold)
    expected = json.loads(reference(database, gold, "--json"))
    assert set(report.errors) == set(expected.pop("errors")) == {"meeting", "motions", "attendance"}
    assert report.as_record() == expected
