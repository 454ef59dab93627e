"""Papers read with --redact-public: members and officers stay, others have no row and no name in any text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from reportlab.pdfgen import canvas

import minutebook
import pipeline
from extract.links.redaction import BLOCK, blocked, is_public
from extract.models import Attendance, Box, Evidence

PRINTED = """
QUAYSIDE TOWN COUNCIL
Minutes of the Lamps Committee held on Tuesday 6 May 2031 at 7.00 pm in the Town Hall
Present: Cllr Ada Quill (Chair), Cllr Bo Tarn, Cllr Mrs Di Fosse
In attendance: Nora Lund (Town Clerk), Mr Cy Marsh (Head of Streets)
Members of the public: Mrs Ivy Peel, Otto Brandt
1. Apologies for absence
Apologies were received from Cllr Ed Rand.
2. Public participation
Mrs Ivy Peel asked when the lamps of Peel Street would be mended. Mr Marsh replied. Otto
Brandt spoke of the harbour, and Dr. Wanda Glebe of the school. Mrs Fosse thanked them all.
Ms Una Vole, Streets Manager, took notes.
3. Lamps
It was proposed by Cllr Tarn, seconded by Cllr Quill and RESOLVED: that the lamps be mended as Mrs Peel asked.
""".strip().splitlines()
GONE = ("Ivy", "Otto", "Brandt", "Wanda", "Glebe", "Mrs Peel")
KEPT = ("Ada Quill", "Bo Tarn", "Di Fosse", "Nora Lund", "Cy Marsh", "Mr Marsh", "Mrs Fosse", "Ms Una Vole", "Peel Street",
        "Ed Rand")  # fmt: skip


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "minutes.pdf"
    page = canvas.Canvas(str(path), invariant=True)
    for number, text in enumerate(PRINTED):
        page.setFont("Helvetica-Bold" if text[:2] in ("1.", "2.", "3.", "QU") else "Helvetica", 11)
        page.drawString(60, 780 - 24 * number, text)
    page.save()
    return path


@pytest.fixture(scope="module")
def databases(paper: Path) -> Iterator[tuple[Path, Path]]:
    """Read with everybody, and without members of the public."""
    whole, redacted = paper.parent / "whole.db", paper.parent / "redacted.db"
    minutebook.ingest(paper, whole, jobs=1)
    minutebook.ingest(paper, redacted, jobs=1, redact_public=True)
    yield whole, redacted


def words(path: Path) -> str:
    with closing(sqlite3.connect(path)) as database:
        return "\n".join(database.iterdump())


def test_nobody_of_the_public_is_in_the_database(databases: tuple[Path, Path]) -> None:
    whole, redacted = map(words, databases)
    assert [name for name in (*GONE, *KEPT) if name not in whole and name != "Otto Brandt"] == []
    assert [name for name in GONE if name in redacted] == []
    assert [name for name in KEPT if name not in redacted] == []
    assert all(name.encode() not in databases[1].read_bytes() for name in GONE)  # not in what SQLite has set free either


def test_rows_and_places_of_the_others_stay_what_they_were(databases: tuple[Path, Path]) -> None:
    def rows(path: Path, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as database:
            return database.execute(query).fetchall()

    whole, redacted = databases
    people = "SELECT name, status, capacity, char_start, char_end FROM attendance ORDER BY char_start"
    before = rows(whole, people)
    assert [row for row in before if row[2] != "public"] == rows(redacted, people)
    places = "SELECT length(text), char_start, char_end, rule FROM resolutions"
    assert rows(whole, places) == rows(redacted, places) != []
    (text,) = rows(redacted, "SELECT text FROM resolutions")[0]
    assert str(text).startswith(f"the lamps be mended as {BLOCK * 3} {BLOCK * 4}")
    assert rows(redacted, "SELECT quote = substr(p.text, char_start + 1, char_end - char_start) FROM attendance a "
                          "JOIN pages p ON p.document_id = a.document_id AND p.page = a.page GROUP BY 1") == [(1,)]  # fmt: skip
    flag = "SELECT redacted FROM documents"
    assert (rows(whole, flag), rows(redacted, flag)) == ([(0,)], [(1,)])


def test_one_database_does_not_hold_both(databases: tuple[Path, Path], paper: Path) -> None:
    whole, redacted = databases
    ways = {"without --redact-public": (whole, ["--redact-public"]), "with --redact-public": (redacted, [])}
    for says, (path, given) in ways.items():
        said = CliRunner().invoke(pipeline.main, ["ingest", str(paper), "--db", str(path), *given])
        assert (said.exit_code, said.output.count("\n")) == (1, 1)
        assert said.output.startswith(f"Error: the database holds 1 documents read {says}: ")


def test_parts_that_were_written_with_everybody_are_read_again(paper: Path, tmp_path: Path) -> None:
    words_ = ["ingest", str(paper), "--out-parts", str(tmp_path / "parts"), "--parts", "sqlite", "--jobs", "1"]
    for given in ([], ["--redact-public"]):
        assert CliRunner().invoke(pipeline.main, [*words_, *given]).exit_code == 0
    CliRunner().invoke(pipeline.main, ["merge", str(tmp_path / "parts"), "--db", str(tmp_path / "x.db")])
    assert [name for name in GONE if name in words(tmp_path / "x.db")] == []


BOX = Box(0, 0, 1, 1)
PROOF = Evidence(page=1, box=BOX, boxes=(BOX,), quote="", char_start=0, char_end=0, rule="", confidence=1)


@pytest.mark.parametrize(
    ("name", "status", "capacity", "position", "public"),
    [
        ("Ivy Peel", "present", None, None, False),
        ("Ivy Peel", "apologies", "member", None, False),
        ("Ivy Peel", "in_attendance", "public", None, True),
        ("Ivy Peel", "present", "guest", "Head of Streets", True),
        ("Ivy Peel", "in_attendance", "witness", None, True),
        ("Ivy Peel", "in_attendance", None, None, True),
        ("Ivy Peel", "in_attendance_virtual", None, "resident", True),
        ("Ivy Peel", "in_attendance_virtual", None, "Head of Streets", False),
        ("Ivy Peel", "in_attendance", "officer", None, False),
        ("County Cllr Ivy Peel", "in_attendance", None, None, False),
    ],
)
def test_who_is_public(name: str, status: str, capacity: str | None, position: str | None, public: bool) -> None:
    row = Attendance(name=name, status=status, capacity=capacity, position=position, evidence=PROOF)
    assert is_public(row) is public


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mrs Ivy Peel asked", "███ ███ ████ asked"),
        ("Mrs Ivy\nPeel asked", "███ ███\n████ asked"),
        ("so Ivy  Peel, of", "so ███  ████, of"),
        ("Ivy Peelham, Ivy, Mr Peel", "Ivy Peelham, Ivy, Mr Peel"),
        ("(Ivy Peel)", "(███ ████)"),
    ],
)
def test_blocks_are_as_long_as_what_they_hide(text: str, expected: str) -> None:
    assert blocked(text, ["Mrs Ivy Peel"]) == expected
