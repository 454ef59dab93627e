"""Databases of the last three schema versions: ingest brings them up to date in place, browse, export and check read a copy."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

import minutebook
import pipeline
from extract.database import older, schema, store
from tests.test_server import server
from tests.test_server import status as answered

HERE = Path(__file__).parent
PAPER = HERE.parent / "fixtures" / "bare_agenda.pdf"
VERSIONS = tuple(range(schema.SCHEMA_VERSION - older.BACK, schema.SCHEMA_VERSION))


def made(path: Path, version: int) -> Path:
    """A database of an earlier version, in which a paper was read that lies beside it, and one that has gone since."""
    shutil.copy(PAPER, path.parent / "kept.pdf")
    with closing(sqlite3.connect(path)) as database:
        database.executescript((HERE / "older" / f"schema-{version}.sql").read_text(encoding="utf-8"))
        database.execute("INSERT INTO councils (id, name) VALUES ('q', 'Quayside Town Council')")
        database.execute("INSERT INTO committees (id, council_id, name) VALUES ('c', 'q', 'Quays Committee')")
        database.execute("INSERT INTO meetings (id, committee_id, date) VALUES ('m', 'c', '2031-05-06')")
        for name in ("gone", "kept"):
            size, sha256 = PAPER.stat().st_size, hashlib.sha256(PAPER.read_bytes()).hexdigest() if name == "kept" else "0"
            database.execute(
                "INSERT INTO documents (id, meeting_id, kind, path, file_name, sha256, byte_count, page_count, version) "
                "VALUES (?, 'm', 'agenda', ?, ?, ?, ?, 1, '0.1.0')",
                [name, f"{name}.pdf", f"{name}.pdf", sha256, size],
            )
            database.execute("INSERT INTO pages (id, document_id, page, text) VALUES (?, ?, 1, 'harbour dues')", [name, name])
            database.execute(
                "INSERT INTO files (id, path, byte_count, sha256, document_id, version) VALUES (?, ?, ?, ?, ?, '0.1.0')",
                [name, f"{name}.pdf", size, sha256, name],
            )
        database.commit()
    return path


def shape(path: Path) -> dict[str, set[str]]:
    """Every table and view with its columns."""
    with closing(sqlite3.connect(path)) as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        return {name: {row[1] for row in database.execute(f'PRAGMA table_info("{name}")')} for name in names}


def run(*words: object) -> tuple[int, str, str]:
    said = CliRunner().invoke(pipeline.main, [str(word) for word in words])
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    return said.exit_code, said.stdout, said.stderr


@pytest.mark.parametrize("version", VERSIONS)
def test_ingest_brings_a_database_up_to_date(version: int, tmp_path: Path) -> None:
    path = made(tmp_path / "papers.db", version)
    status, _, told = run("ingest", tmp_path / "kept.pdf", "--db", path, "--jobs", 1)
    assert status == 0
    assert told.startswith(f"{path} was made with schema {version}; this version of minutebook knows {schema.SCHEMA_VERSION}. ")
    assert "Empty until PDFs are read again: " in told and told.count("\n") == 1
    new = tmp_path / "new.db"
    store.open_database(new).conn.close()
    assert {name: names - shape(path)[name] for name, names in shape(new).items() if names - shape(path)[name]} == {}
    with closing(store.read_only(path)) as database:
        read = database.execute("SELECT file_name, page_count, coalesce(redacted, 0) FROM documents ORDER BY file_name").fetchall()
        assert read == [("gone.pdf", 1, 0), ("kept.pdf", 1, 0)]
        found = "SELECT count(*) FROM agenda_items i JOIN documents d ON d.id = i.document_id WHERE d.file_name = 'kept.pdf'"
        assert database.execute(found).fetchone() == (15,)  # it was read again
        words = "SELECT count(*) FROM pages_fts WHERE pages_fts MATCH 'harbour'"
        assert database.execute(words).fetchone() == (1,)  # what was read of the other can still be searched
    assert run("ingest", tmp_path / "kept.pdf", "--db", path, "--jobs", 1)[2] == ""


@pytest.mark.parametrize("version", VERSIONS)
def test_a_copy_is_read_and_the_database_left_as_it_is(version: int, tmp_path: Path) -> None:
    path = made(tmp_path / "papers.db", version)
    before = path.read_bytes()
    status, _, told = run("export", path, "--format", "popolo", "--out", tmp_path / "popolo")
    assert (status, told.count("\n")) == (0, 1)
    assert f"This is a copy; `minutebook ingest PATHS --db {path}` brings the database itself up to date" in told
    assert "Quayside" in (tmp_path / "popolo" / "popolo.json").read_text(encoding="utf-8")
    assert "This is a copy" in run("check", path)[2]
    with older.readable(path) as (copy, _):
        assert (copy.name, copy.parent != path.parent) == ("papers.db", True)
        with closing(store.read_only(copy)) as connection:
            paths = connection.execute("SELECT path FROM documents ORDER BY path").fetchall()
        assert paths == [(f"{tmp_path.resolve()}/gone.pdf",), (f"{tmp_path.resolve()}/kept.pdf",)]
    assert (copy.exists(), path.read_bytes() == before) == (False, True)


def test_pages_of_an_older_database_are_shown(tmp_path: Path) -> None:
    with server(made(tmp_path / "papers.db", VERSIONS[-1]), cwd=tmp_path) as (_, port):
        assert [answered(port, page, f"127.0.0.1:{port}") for page in ("/papers", "/papers/-/page/kept/1.png")] == [200, 200]


def test_only_some_of_what_is_missing_is_named() -> None:
    told = older.says(Path("papers.db"), 15, [f"t.c{number}" for number in range(7)])
    assert told.endswith(". Empty until PDFs are read again: t.c0, t.c1, t.c2, t.c3, t.c4 and 2 more")
    assert older.says(Path("papers.db"), 15, ["a"]).endswith(": a")


def test_a_database_that_is_too_old(tmp_path: Path) -> None:
    path = made(tmp_path / "papers.db", VERSIONS[0])
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 9")
    line = f"{path} was made by a much earlier version of minutebook (schema 9): ingest into a new file"
    for words in (("ingest", PAPER, "--db", path), ("browse", path), ("export", path, "--format", "csv", "--out", tmp_path / "o")):
        assert run(*words) == (1, "", f"Error: {line}\n")


def test_the_python_module_says_what_to_do(tmp_path: Path) -> None:
    path = made(tmp_path / "papers.db", VERSIONS[-1])
    with pytest.raises(minutebook.Refused) as refused:
        minutebook.open(path)
    advice = f"`minutebook ingest PATHS --db {path}` brings it up to schema {schema.SCHEMA_VERSION}"
    assert str(refused.value) == f"{path} has schema {VERSIONS[-1]}: {advice}"


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "papers.db", VERSIONS[-1])
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE files")
        database.execute(f"CREATE TABLE files (id, path, sha256, document_id, version CHECK (version <> 'schema {VERSIONS[-1]}'))")
        database.execute("INSERT INTO files (id, version) VALUES ('f', '0.1.0')")
        database.commit()
    before = path.read_bytes()
    with pytest.raises(store.Refused):
        store.open_database(path)
    assert path.read_bytes() == before
