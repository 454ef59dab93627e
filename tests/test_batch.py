"""Many PDFs, some of them no good: one plain line and one row for each of those, and all the others are loaded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils
from reportlab.pdfgen.canvas import Canvas

from extract import batch
from extract.batch import Outcome
from extract.database import store

BROKEN = Path(__file__).parent / "broken"
GOOD = Path(__file__).parent.parent / "fixtures" / "bare_agenda.pdf"

REASONS = {
    "empty.pdf": ("empty", "the file is empty"),
    "no_pages.pdf": ("no_pages", "the PDF has no pages"),
    "nowhere.pdf": ("missing", "there is no such file"),
    "password.pdf": ("encrypted", "the PDF needs a password"),
    "text.pdf": ("not_a_pdf", "the file is not a PDF"),
    "truncated.pdf": ("corrupt", "the PDF is damaged and cannot be opened"),
}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite_utils.Database]:
    opened = store.open_database(tmp_path / "papers.db")
    yield opened
    opened.conn.close()


def rows(database: sqlite_utils.Database, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in database.execute(sql).fetchall()]


def write(path: Path, *words: str) -> Path:
    """A PDF with a page for each of `words`."""
    canvas = Canvas(os.fsencode(path).decode("utf-8", "surrogateescape"), invariant=1)
    for text in words:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    path.write_bytes(canvas.getpdfdata())
    return path


def test_each_bad_file_costs_itself_and_nothing_else(database: sqlite_utils.Database) -> None:
    files = [BROKEN / "nowhere.pdf", *sorted(BROKEN.glob("*.pdf")), GOOD]
    outcomes = list(batch.ingest(database, files))
    assert {Path(one.path).name: (one.code, one.reason) for one in outcomes} == {
        **REASONS,
        "no_text.pdf": (None, None),  # loaded, with a page of source none
        "bare_agenda.pdf": (None, None),
    }
    assert rows(database, "SELECT file_name, page_count FROM documents ORDER BY 1") == [
        ("bare_agenda.pdf", 1),
        ("no_text.pdf", 1),
    ]
    errors = "SELECT path, document_id, code, message, page FROM issues WHERE level = 'error' ORDER BY path"
    assert rows(database, errors) == [(str(BROKEN / name), None, code, reason, None) for name, (code, reason) in REASONS.items()]
    ledger = "SELECT path, code, document_id IS NOT NULL FROM files WHERE code IS NOT NULL ORDER BY path"
    assert rows(database, ledger) == [  # a file that is not there is looked for again
        (str(BROKEN / name), code, 0) for name, (code, _) in REASONS.items() if code != "missing"
    ]
    pages = "SELECT source, text FROM pages JOIN documents d ON d.id = document_id WHERE file_name = 'no_text.pdf'"
    assert rows(database, pages) == [("none", "")]
    assert rows(database, "SELECT code, level FROM issues WHERE code = 'no_text'") == [("no_text", "warning")]
    assert rows(database, "SELECT documents, failures, finished_at >= started_at FROM runs") == [(2, 6, 1)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_reasons_are_one_plain_line(database: sqlite_utils.Database) -> None:
    for outcome in batch.ingest(database, [BROKEN / name for name in REASONS]):
        assert outcome.reason
        assert outcome.reason == " ".join(outcome.reason.split())
        assert "Error" not in outcome.reason


def test_a_file_mended_later_is_loaded_and_its_issue_goes(database: sqlite_utils.Database, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"")
    assert [one.code for one in batch.ingest(database, [path])] == ["empty"]
    write(path, "Ferry fares")
    assert list(batch.ingest(database, [path])) == [Outcome(path="paper.pdf")]
    assert rows(database, "SELECT path FROM documents") == [("paper.pdf",)]
    assert rows(database, "SELECT count(*) FROM issues WHERE code = 'empty'") == [(0,)]


def test_reading_again_changes_nothing_but_the_run(database: sqlite_utils.Database) -> None:
    kept = ("councils", "committees", "meetings", "pages", "papers", "agenda_items", "attendance", "people", "dates", "figures")

    def everything() -> list[list[tuple[Any, ...]]]:
        return [rows(database, f"SELECT * FROM {table} ORDER BY id") for table in kept]

    list(batch.ingest(database, [GOOD]))
    once = everything()
    assert [one.state for one in batch.ingest(database, [GOOD], force=True)] == ["read"]
    assert everything() == once
    assert rows(database, "SELECT documents, failures FROM runs") == [(1, 0), (1, 0)]


def test_a_page_of_nothing_but_white_space(database: sqlite_utils.Database, tmp_path: Path) -> None:
    assert [one.reason for one in batch.ingest(database, [write(tmp_path / "blank.pdf", "   ", "")])] == [None]
    assert rows(database, "SELECT source, text FROM pages") == [("none", ""), ("none", "")]


@pytest.mark.parametrize("name", ["caf\udce9.pdf", "a b'c\".pdf", "-x.pdf", "new\nline.pdf", "\u202egpj.pdf", "名.PDF"])
def test_file_names_of_every_kind(database: sqlite_utils.Database, tmp_path: Path, name: str) -> None:
    """A name that is no UTF-8 is spelt with escapes; two such names stay two."""
    path = write(tmp_path / name, "Ferry fares")
    bad = tmp_path / f"x{name}"
    bad.write_bytes(b"")
    assert {one.code for one in batch.ingest(database, [path, bad])} == {None, "empty"}
    spelt = name.replace("\udce9", "\\xe9")
    assert rows(database, "SELECT file_name FROM documents") == [(spelt,)]
    assert rows(database, "SELECT path FROM issues WHERE code = 'empty'") == [(f"x{spelt}",)]


def test_a_row_that_cannot_be_saved_costs_its_document_only(database: sqlite_utils.Database, tmp_path: Path) -> None:
    """A trigger of the user's own refuses the document."""
    database.execute(
        "CREATE TRIGGER no BEFORE INSERT ON documents WHEN NEW.file_name = 'no.pdf' "
        "BEGIN SELECT RAISE(ABORT, 'not this one'); END"
    )
    files = [write(tmp_path / "no.pdf", "Fares"), write(tmp_path / "yes.pdf", "Quay")]
    outcomes = list(batch.ingest(database, files))
    assert {(one.code, one.reason) for one in outcomes} == {("internal_error", "IntegrityError: not this one"), (None, None)}
    assert rows(database, "SELECT file_name FROM documents") == [("yes.pdf",)]
    assert rows(database, "SELECT count(*) FROM pages") == [(1,)]
    assert rows(database, "SELECT documents, failures FROM runs") == [(1, 1)]


def test_find(tmp_path: Path) -> None:
    for name in ("b.pdf", "sub/a.PDF", "sub/deep/c.pdf", "sub/notes.txt", "z.pdf/inner.pdf", "plain.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "sub" / "loop").symlink_to(tmp_path, target_is_directory=True)
    named = [tmp_path / "sub", tmp_path / "plain.txt", tmp_path / "sub" / "a.PDF", tmp_path / "gone.pdf", tmp_path]
    files, missing = batch.find(named)
    assert [str(path.relative_to(tmp_path)) for path in files] == [
        "sub/a.PDF", "sub/deep/c.pdf", "plain.txt", "b.pdf", "z.pdf/inner.pdf",
    ]  # fmt: skip
    assert missing == [tmp_path / "gone.pdf"]


def test_the_fixtures_database_is_sound(fixtures_db: Path, tmp_path: Path) -> None:
    opened = store.open_database(Path(shutil.copy(fixtures_db, tmp_path)))
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    own = [path for path in GOOD.parent.rglob("*.pdf") if path.parent.name != "generated"]
    assert rows(opened, "SELECT count(*) FROM documents") == [(len(own),)]


PRINTABLE = {
    "plain – “text”\tand\nlines": "plain – “text”\tand\nlines",
    "\x1b[31mred\x07": "\ufffd[31mred\ufffd",
    "\u202egpj": "\ufffdgpj",
    "lone \udce9": "lone ?",
}


@pytest.mark.parametrize("text", PRINTABLE, ids=ascii)
def test_printable(text: str) -> None:
    assert batch.printable(text) == PRINTABLE[text]
