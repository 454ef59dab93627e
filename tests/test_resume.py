"""Runs that are broken off: the database stays sound, holds whole documents only, and the next run goes on from there."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from test_ledger import assert_sound, dump, fresh

import pipeline
from extract import batch
from extract.database import changes, store

FIXTURES = Path(__file__).parent.parent / "fixtures"
KILLS = 3  # bench/archive.py does 20
SEED = 7
SECONDS = 120  # for one run to say something


@pytest.fixture
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for path in FIXTURES.glob("*.pdf"):
        for number in range(3):  # the same words in other bytes: a document of its own
            (folder / f"{path.stem}_{number}.pdf").write_bytes(path.read_bytes() + b"%" * number)
    (folder / "bad.pdf").write_bytes(b"no PDF at all")
    return folder


@pytest.fixture
def database(tmp_path: Path) -> Iterator[store.Database]:
    opened = store.open_database(tmp_path / "x.db")
    yield opened
    opened.conn.close()


def start(archive: Path, database: Path, log: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, pipeline.__file__, "ingest", archive, "--db", database, "--log-file", log, "--quiet", "--jobs", "2"]
    return subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def lines(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []


def wait_for(log: Path, count: int, run: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + SECONDS
    while len(log.read_bytes().splitlines() if log.exists() else []) < count and run.poll() is None:
        assert time.monotonic() < limit
        time.sleep(0.005)


def assert_whole(path: Path) -> int:
    """Every document has all its pages; returns how many there are."""
    opened = store.open_database(path)
    try:
        assert_sound(opened)
        pages = "SELECT page_count, (SELECT count(*) FROM pages WHERE document_id = d.id) FROM documents d"
        found = opened.execute(pages).fetchall()
        assert [page_count for page_count, _ in found] == [held for _, held in found]
        return len(found)
    finally:
        opened.conn.close()


def test_kill_9_again_and_again(archive: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)
    path, log = tmp_path / "killed.db", tmp_path / "log"
    held = 0
    for _ in range(KILLS):
        run = start(archive, path, log)
        wait_for(log, len(lines(log)) + chance.randint(1, 4), run)
        time.sleep(chance.random() / 10)
        run.kill()
        run.wait()
        now = assert_whole(path)
        assert now >= held
        held = now
    assert held > 0
    run = start(archive, path, log)
    run.wait(SECONDS)
    opened = store.open_database(path)
    assert dump(opened) == fresh(archive, tmp_path / "undisturbed.db")
    assert_sound(opened)
    opened.conn.close()
    reads = [line["path"] for line in lines(log) if line["event"] == "read"]
    assert len(reads) <= len(set(reads)) + KILLS  # what was written before the log could say so, at most, is not read twice


def test_control_c(archive: Path, tmp_path: Path) -> None:
    path, log = tmp_path / "x.db", tmp_path / "log"
    run = start(archive, path, log)
    wait_for(log, 3, run)
    run.send_signal(signal.SIGINT)
    assert run.wait(SECONDS) == 130
    assert lines(log)[-1]["event"] == "stopped"
    held = assert_whole(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT finished_at, documents >= ? FROM runs", [held]).fetchall() == [(None, 1)]
    connection.close()


def test_links_are_made_by_the_run_after_a_broken_one(archive: Path, database: store.Database) -> None:
    run = batch.ingest(database, sorted(archive.glob("little*.pdf")))
    next(run)
    for _ in range(2):
        next(run)
    run.close()  # all are read, nothing is linked
    assert database.execute("SELECT count(*) FROM people").fetchone() == (0,)
    assert {one.state for one in batch.ingest(database, sorted(archive.glob("little*.pdf")))} == {"unchanged"}
    assert database.execute("SELECT count(*) > 0 FROM people").fetchone() == (1,)
    assert not changes.are_waiting(database)


def test_nothing_is_linked_where_nothing_changed(
    archive: Path, database: store.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = sorted(archive.glob("little*.pdf"))
    list(batch.ingest(database, paths))
    calls: list[str] = []
    monkeypatch.setattr("extract.links.people.people", lambda *_: calls.append("people"))
    list(batch.ingest(database, paths))
    assert calls == []


def test_a_full_disk(archive: Path, tmp_path: Path) -> None:
    """One clear line, whole documents, and the next run goes on."""
    path = tmp_path / "x.db"
    opened = store.open_database(path)
    pages = opened.execute("PRAGMA page_count").fetchone()[0]
    opened.execute(f"PRAGMA max_page_count = {pages + 40}")
    with pytest.raises(store.Refused, match=r"^the database cannot be written: database or disk is full$"):
        list(batch.ingest(opened, sorted(archive.glob("*.pdf"))))
    opened.conn.close()
    held = assert_whole(path)
    assert 0 < held < len(list(archive.glob("*.pdf"))) - 1
    opened = store.open_database(path)
    assert "unchanged" in [one.state for one in batch.ingest(opened, sorted(archive.glob("*.pdf")))]
    assert dump(opened) == fresh(archive, tmp_path / "undisturbed.db")
    opened.conn.close()


def test_a_database_that_another_process_locks(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BUSY_TIMEOUT", 20)
    path = tmp_path / "x.db"
    opened = store.open_database(path)
    run = batch.ingest(opened, sorted(archive.glob("*.pdf")))
    next(run)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(store.Refused, match=r"^the database cannot be written: database is locked$"):
        list(run)
    said = CliRunner().invoke(pipeline.main, ["ingest", str(archive), "--db", str(path)])
    assert (said.exit_code, said.output) == (1, f"Error: {path} is in use by another process\n")
    other.execute("ROLLBACK")
    opened.conn.close()
    assert assert_whole(path) >= 1


def test_a_log_that_cannot_be_written(archive: Path, tmp_path: Path) -> None:
    said = CliRunner().invoke(
        pipeline.main, ["ingest", str(archive), "--db", str(tmp_path / "x.db"), "--log-file", str(tmp_path / "no" / "log")]
    )
    assert (said.exit_code, said.output) == (1, f"Error: {tmp_path}/no/log cannot be written: No such file or directory\n")


def test_the_log(archive: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    chosen = [str(archive / name) for name in ("bad.pdf", "bare_agenda_0.pdf")]
    said = CliRunner().invoke(pipeline.main, ["ingest", *chosen, "--db", str(tmp_path / "x.db"), "--log-file", str(log)])
    assert said.exit_code == 1
    found = {line.pop("event"): line for line in lines(log)}
    assert [*found][::len(found) - 1] == ["planned", "finished"]
    assert (found["planned"]["files"], found["planned"]["unchanged"]) == (2, 0)
    assert (found["failed"]["path"], found["failed"]["code"], found["failed"]["pages"]) == (chosen[0], "not_a_pdf", 0)
    assert (found["read"]["path"], found["read"]["code"], found["read"]["pages"]) == (chosen[1], None, 1)
    assert (found["finished"]["read"], found["finished"]["failed"]) == (1, 1)
