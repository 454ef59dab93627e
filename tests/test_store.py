"""Extraction → SQLite: whole rows, whole documents, and one order as good as another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import sqlite_utils

from extract import batch
from extract.batch import writer
from extract.browse.evidence import boxes_of
from extract.database import counts, store
from extract.database import rows as rows_of
from extract.links import bodies
from extract.models import (
    TABLES,
    AgendaItem,
    Attendance,
    Box,
    Committee,
    Council,
    Date,
    DocumentRow,
    Evidence,
    Extraction,
    Meeting,
    PageRow,
    Paper,
    Remark,
    Run,
)

ROOT = Path(__file__).parent.parent
RUN = Run(id="run", started_at="2031-01-01T00:00:00+00:00", version="0.9")
BOX = Box(72.004, 100.0, 110.126, 111.0)
COUNCIL = Council(id="council", name="Tilby Town Council", nation="England")
COMMITTEE = Committee(id="committee", council_id="council", name="Quay Committee")
MEETING = Meeting(id="meeting", committee_id="committee", date="2031-03-04")


def proof(quote: str) -> Evidence:
    return Evidence(page=1, box=BOX, boxes=(BOX,), quote=quote, char_start=0, char_end=len(quote), rule="r", confidence=0.9)


def made(
    key: str = "a", *, path: str = "a.pdf", text: str = "Ferry fares rise", kind: str = "minutes", **said: Any
) -> Extraction:
    """What a paper of one page, one item and one name gave; `said` is what it says of its meeting."""
    own: Any = {"document_id": key, "evidence": proof(text)}
    return Extraction(
        path=path,
        document=DocumentRow(
            id=key, meeting_id="meeting", kind=kind, path=path, file_name=path, sha256=key * 64, byte_count=9, page_count=1,
            version="0.9",
        ),
        councils=(COUNCIL,),
        committees=(COMMITTEE,),
        meetings=(replace(MEETING, **said),),
        pages=(PageRow(id=f"{key}-page", document_id=key, page=1, width=595.0, height=842.0, source="text", text=text),),
        papers=(Paper(id=f"{key}-paper", meeting_id="meeting", kind=kind, title=text, first_page=1, last_page=1, **own),),
        items=(AgendaItem(id=f"{key}-item", meeting_id="meeting", paper_id=f"{key}-paper", title=text, position=1, **own),),
        facts=(Attendance(id=f"{key}-attendance", meeting_id="meeting", name="Bo Berg", status="present", **own),),
        remarks=(Remark("agenda", "no_items", "warning", "none found", 1),),
    )  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite_utils.Database]:
    opened = store.open_database(tmp_path / "papers.db")
    store.begin(opened, RUN)
    yield opened
    opened.conn.close()


def rows(database: sqlite_utils.Database, table: str) -> list[dict[str, Any]]:
    return list(database.query(f"SELECT * FROM {table} ORDER BY 1, 2"))


def dump(database: sqlite_utils.Database) -> dict[str, list[dict[str, Any]]]:
    return {table: found for table in [*(r.TABLE for r in TABLES), "meeting_sources"] if (found := rows(database, table))}


def assert_sound(database: sqlite_utils.Database) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_whole_rows(database: sqlite_utils.Database) -> None:
    store.save(database, made(start_time="19:00"), RUN.id)
    evidence = {
        "page": 1, "x0": 72.0, "top": 100.0, "x1": 110.13, "bottom": 111.0, "boxes": None,
        "quote": "Ferry fares rise", "char_start": 0, "char_end": 16, "rule": "r", "confidence": 0.9,
    }  # fmt: skip
    assert rows(database, "councils") == [{"id": "council", "name": "Tilby Town Council", "nation": "England", "aliases": None}]
    assert rows(database, "committees") == [
        {"id": "committee", "council_id": "council", "name": "Quay Committee", "aliases": None}
    ]
    assert rows(database, "meetings") == [
        {
            "id": "meeting", "committee_id": "committee", "date": "2031-03-04", "end_date": None, "joint_with": None,
            "start_time": "19:00", "end_time": None, "venue": None, "kind": None, "status": None, "minutes_status": None,
        }
    ]  # fmt: skip
    assert rows(database, "attendance") == [
        dict.fromkeys((column.name for column in database.table("attendance").columns), None)
        | {"id": "a-attendance", "document_id": "a", "meeting_id": "meeting", "name": "Bo Berg", "status": "present"}
        | evidence
    ]
    assert rows(database, "agenda_items") == [
        dict.fromkeys((column.name for column in database.table("agenda_items").columns), None)
        | {"id": "a-item", "document_id": "a", "meeting_id": "meeting", "paper_id": "a-paper", "title": "Ferry fares rise"}
        | {"kind": "other", "position": 1}
        | evidence
    ]
    (document,) = rows(database, "documents")
    assert (document["id"], document["run_id"], document["path"], document["sha256"]) == ("a", "run", "a.pdf", "a" * 64)
    (issue,) = rows(database, "issues")
    assert issue | {"id": ""} == {
        "id": "", "document_id": "a", "run_id": "run", "path": "a.pdf", "page": 1, "stage": "agenda", "code": "no_items",
        "level": "warning", "message": "none found", "council_id": None,
    }  # fmt: skip
    assert_sound(database)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ((BOX,), None),  # one line: the row's own box
        ((BOX, Box(72.0, 112.0, 90.0, 123.0)), "[[72.0,100.0,110.13,111.0],[72.0,112.0,90.0,123.0]]"),
        ((Box(80.0, 100.0, 110.126, 111.0),), "[[80.0,100.0,110.13,111.0]]"),  # the row's box holds more
        ((), "[]"),  # no words
    ],
)
def test_the_box_of_a_quote_of_one_line_is_kept_once(lines: tuple[Box, ...], kept: str | None) -> None:
    date = Date(id="d", document_id="a", evidence=replace(proof("2031"), boxes=lines), value="2031", precision="year")
    row = dict(zip(rows_of.COLUMNS["dates"], rows_of.values(date), strict=True))
    assert (row["boxes"], boxes_of(row)) == (kept, [[round(side, 2) for side in box] for box in lines])


def test_saving_twice_gives_equal_rows(database: sqlite_utils.Database) -> None:
    store.save(database, made(), RUN.id)
    once = dump(database)
    store.save(database, made(), RUN.id)
    assert dump(database) == once
    assert_sound(database)


@pytest.mark.parametrize("path", ["a.pdf", "moved.pdf"])
def test_what_a_file_gave_before_is_replaced(database: sqlite_utils.Database, path: str, tmp_path: Path) -> None:
    """Another content at the same path, or the same content at another path."""
    changed = made("b" if path == "a.pdf" else "a", path=path, text="Slipway is wet", venue="Corn Hall")
    fresh = store.open_database(tmp_path / "fresh.db")
    store.begin(fresh, RUN)
    store.save(fresh, changed, RUN.id)
    store.save(database, replace(made(), remarks=()), RUN.id)
    store.save(database, changed, RUN.id)
    assert dump(database) == dump(fresh)
    assert_sound(database)


def test_bodies_that_no_paper_names_any_more_go_with_the_run(database: sqlite_utils.Database) -> None:
    council, committee = Council(id="other", name="Fernley Council"), Committee(id="its", council_id="other", name="Lido Panel")
    store.save(
        database,
        replace(made(), councils=(council,), committees=(committee,), meetings=(replace(MEETING, committee_id="its"),)),
        RUN.id,
    )
    writer.link(database, RUN.id)
    store.save(database, replace(made("b", end_time="20:00"), meetings=(MEETING,)), RUN.id)
    writer.link(database, RUN.id)
    assert [row["id"] for row in (*rows(database, "councils"), *rows(database, "committees"))] == ["council", "committee"]
    assert_sound(database)


def test_a_file_that_is_no_good_now_keeps_what_it_gave_before(database: sqlite_utils.Database) -> None:
    store.save(database, made(), RUN.id)
    store.save(database, Extraction(path="a.pdf", remarks=(Remark("pdf", "corrupt", "error", "damaged"),)), RUN.id)
    assert [row["id"] for row in rows(database, "documents")] == ["a"]
    assert {(row["code"], row["document_id"]) for row in rows(database, "issues")} == {("corrupt", None), ("no_items", "a")}


UNFIT: Any = object()
FAULTS = {
    "a value that no column can hold": replace(made("b", path="b.pdf"), items=(replace(made("b").items[0], title=UNFIT),)),
    "a link to nothing": replace(made("b", path="b.pdf"), items=(replace(made("b").items[0], paper_id="nowhere"),)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_document_is_whole_or_not_at_all(database: sqlite_utils.Database, fault: str) -> None:
    store.save(database, made(), RUN.id)
    before = dump(database)
    with pytest.raises(sqlite3.Error):
        store.save(database, FAULTS[fault], RUN.id)
    assert dump(database) == before
    store.save(database, made("c", path="c.pdf"), RUN.id)  # the database can be written as before
    assert len(rows(database, "documents")) == 2
    assert_sound(database)


def test_a_meeting_does_not_depend_on_the_order_of_its_papers(tmp_path: Path) -> None:
    papers = [
        made("a", path="a.pdf", kind="minutes", start_time="19:02", end_time="20:15"),
        made("b", path="b.pdf", kind="agenda", start_time="19:00", venue="Corn Hall"),
        made("c", path="c.pdf", kind="report", venue="a hall"),
    ]
    dumps = []
    for number, order in enumerate(permutations(papers)):
        opened = store.open_database(tmp_path / f"{number}.db")
        store.begin(opened, RUN)
        for paper in order:
            store.save(opened, paper, RUN.id)
        dumps.append(dump(opened))
        opened.conn.close()
    assert all(one == dumps[0] for one in dumps)
    assert [(m["start_time"], m["end_time"], m["venue"]) for m in dumps[0]["meetings"]] == [("19:02", "20:15", "Corn Hall")]


def test_a_body_is_named_alike_whatever_the_order_of_its_papers(tmp_path: Path) -> None:
    names = ["TILBY TOWN COUNCIL", "Tilby Town Council", "Tilby town council"]
    for number, order in enumerate(permutations(names)):
        opened = store.open_database(tmp_path / f"{number}.db")
        store.begin(opened, RUN)
        for key, name in zip("abc", order, strict=True):
            nation = "England" if name.isupper() else None
            store.save(opened, replace(made(key, path=key), councils=(replace(COUNCIL, name=name, nation=nation),)), RUN.id)
        bodies.link_bodies(opened, RUN.id)
        aliases = '["TILBY TOWN COUNCIL", "Tilby town council"]'
        assert rows(opened, "councils") == [
            {"id": "council", "name": "Tilby Town Council", "nation": "England", "aliases": aliases}
        ]
        opened.conn.close()


def test_search_follows_what_is_replaced(database: sqlite_utils.Database) -> None:
    def found(table: str, words: str) -> list[str]:
        return [row["id"] for row in database.table(table).search(words)]

    store.save(database, made(), RUN.id)
    assert (found("pages", "ferry"), found("agenda_items", "fares")) == (["a-page"], ["a-item"])
    store.save(database, made("b", text="Slipway is wet"), RUN.id)
    assert (found("pages", "ferry"), found("pages", "slipway"), found("agenda_items", "wet")) == ([], ["b-page"], ["b-item"])


def test_the_same_paper_in_two_pdfs_points_to_the_first(tmp_path: Path) -> None:
    pack, alone = tmp_path / "pack.pdf", tmp_path / "alone.pdf"
    pack.write_bytes((ROOT / "fixtures" / "moorhaven_pack.pdf").read_bytes())
    with pikepdf.open(pack) as source, pikepdf.Pdf.new() as part:
        part.pages.extend(source.pages[8:12])
        part.save(alone)
    dumps = []
    for order in ([pack, alone], [alone, pack], [pack, alone, pack]):
        database = store.open_database(tmp_path / f"{len(dumps)}.db")
        assert [outcome.reason for outcome in batch.ingest(database, order)] == [None] * len(order)
        query = "SELECT p.kind, p.first_page, f.first_page, f.kind FROM papers p JOIN papers f ON f.id = p.duplicate_of"
        dumps.append(database.execute(query).fetchall())
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert dumps[0] == dumps[1] == dumps[2]
    assert sorted({dumps[0][0][1], dumps[0][0][2]}) == [1, 9]


def test_rows_are_counted_as_they_come_and_go(database: sqlite_utils.Database) -> None:
    def is_right() -> bool:
        with store.transaction(database):
            counts.tally(database, RUN.id)
        return counts.tallied(database) == store.counts(database)

    store.save(database, made(), RUN.id)
    store.save(database, made("b", path="b.pdf"), RUN.id)
    assert is_right()
    assert counts.tallied(database)["pages"] == 2
    store.save(database, replace(made("c", path="b.pdf"), facts=()), RUN.id)  # in place of the second
    assert is_right()
    with store.transaction(database):
        store.drop(database, "a.pdf")
    assert is_right()
    assert counts.tallied(database)["pages"] == 1


def test_a_new_database_has_small_blocks_and_boxes_without_blanks(fixtures_db: Path) -> None:
    with closing(sqlite3.connect(fixtures_db)) as connection:
        assert connection.execute("PRAGMA page_size").fetchone()[0] == store.BLOCK < 4096
        boxes = [row[0] for row in connection.execute("SELECT boxes FROM agenda_items WHERE boxes IS NOT NULL")]
    assert boxes and not any(" " in one for one in boxes)
