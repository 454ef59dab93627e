"""What is unchanged is left out, what has changed is replaced, copies are noted, and what is gone goes when asked."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from extract import __version__, batch
from extract.database import ledger, store

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAPERS = ("bare_agenda.pdf", "little_wickham_parish_minutes.pdf", "moorhaven_decision_notice.pdf")
MANY = 3_000  # files of the test that counts skipped files
RUN_TABLES = {"runs", "row_counts"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of three papers."""
    for name in PAPERS:
        shutil.copy(FIXTURES / name, tmp_path / name)
    return tmp_path


def ingest(database: store.Database, *paths: Path, **how: Any) -> dict[str, str]:
    """File name → its state."""
    files, troubled = batch.find(paths)
    return {Path(one.path).name: one.state for one in batch.ingest(database, [*troubled, *files], **how)}


def dump(database: store.Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, apart from runs and which run it was."""
    found = {}
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
    for (table,) in database.execute(tables).fetchall():
        names = [column.name for column in database.table(table).columns if column.name != "run_id"]
        if table not in RUN_TABLES:
            chosen = ", ".join(names)
            found[table] = database.execute(f"SELECT {chosen} FROM {table} ORDER BY {chosen}").fetchall()
    return found


def fresh(folder: Path, path: Path, **how: Any) -> dict[str, list[tuple[Any, ...]]]:
    """The dump of a database into which a folder was read from nothing."""
    opened = store.open_database(path)
    ingest(opened, folder, **how)
    found = dump(opened)
    opened.conn.close()
    return found


def assert_sound(database: store.Database) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for table in ("pages", "agenda_items", "resolutions"):
        database.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize("how", [{"force": True}, {}], ids=["read again", "left out"])
def test_a_second_run(database: store.Database, folder: Path, how: dict[str, Any]) -> None:
    assert ingest(database, folder) == dict.fromkeys(PAPERS, "read")
    once = dump(database)
    assert ingest(database, folder, **how) == dict.fromkeys(PAPERS, "read" if how else "unchanged")
    assert dump(database) == once
    assert_sound(database)


def test_a_file_that_was_only_touched_is_not_read_again(database: store.Database, folder: Path) -> None:
    ingest(database, folder)
    os.utime(folder / PAPERS[0], (1, 1))
    assert ingest(database, folder)[PAPERS[0]] == "copy"
    assert set(ingest(database, folder).values()) == {"unchanged"}


def test_another_version_reads_everything_again(
    database: store.Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty.pdf").touch()
    ingest(database, folder)
    for room in ("run", "writer"):
        monkeypatch.setattr(f"extract.batch.{room}.__version__", "0.0-next")
    assert ingest(database, folder) == {**dict.fromkeys(PAPERS, "read"), "empty.pdf": "failed"}


def test_a_changed_file_replaces_its_rows(database: store.Database, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    ingest(database, folder)
    shutil.copy(FIXTURES / "saltmarsh_budget_report.pdf", folder / PAPERS[1])
    assert ingest(database, folder)[PAPERS[1]] == "read"
    assert dump(database) == fresh(folder, tmp_path_factory.mktemp("fresh") / "x.db")
    assert_sound(database)


def test_two_files_of_the_same_bytes(database: store.Database, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The second is noted, not doubled; which of them was read first cannot be seen."""
    ingest(database, folder)
    shutil.copy(folder / PAPERS[0], folder / "a_copy.pdf")
    shutil.copy(folder / PAPERS[0], folder / "z_copy.pdf")
    states = ingest(database, folder)
    assert (states["a_copy.pdf"], states["z_copy.pdf"]) == ("copy", "copy")
    assert [name for (name,) in database.execute("SELECT file_name FROM documents ORDER BY 1").fetchall()] == sorted(
        ["a_copy.pdf", *PAPERS[1:]]
    )
    shared = "SELECT count(*), count(DISTINCT document_id) FROM files WHERE sha256 = (SELECT sha256 FROM files WHERE path = ?)"
    assert database.execute(shared, [str(folder / "a_copy.pdf")]).fetchone() == (3, 1)
    assert dump(database) == fresh(folder, tmp_path_factory.mktemp("fresh") / "x.db")
    (folder / "a_copy.pdf").unlink()
    assert ingest(database, folder, prune=[folder])["a_copy.pdf"] == "pruned"
    assert dump(database) == fresh(folder, tmp_path_factory.mktemp("fresh") / "x.db")
    assert_sound(database)


def test_a_changed_copy_leaves_the_other_alone(
    database: store.Database, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shutil.copy(folder / PAPERS[0], folder / "a_copy.pdf")
    ingest(database, folder)
    shutil.copy(FIXTURES / "saltmarsh_budget_report.pdf", folder / "a_copy.pdf")
    ingest(database, folder)
    assert dump(database) == fresh(folder, tmp_path_factory.mktemp("fresh") / "x.db")
    assert_sound(database)


def test_a_file_that_has_moved(database: store.Database, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    ingest(database, folder)
    (folder / "sub").mkdir()
    (folder / PAPERS[0]).rename(folder / "sub" / "moved.pdf")
    assert ingest(database, folder)["moved.pdf"] == "copy"
    assert dump(database) == fresh(folder, tmp_path_factory.mktemp("fresh") / "x.db")


def test_prune(database: store.Database, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "other.pdf"
    shutil.copy(FIXTURES / "saltmarsh_budget_report.pdf", elsewhere)
    (folder / "empty.pdf").touch()
    ingest(database, folder, elsewhere)
    for path in (folder / PAPERS[1], folder / "empty.pdf", elsewhere):
        path.unlink()
    assert set(ingest(database, folder).values()) == {"unchanged"}
    pruned = ingest(database, folder, prune=[folder])
    assert {name for name, state in pruned.items() if state == "pruned"} == {PAPERS[1], "empty.pdf"}
    left = [path for (path,) in database.execute("SELECT path FROM files ORDER BY 1").fetchall()]
    assert left == sorted([str(elsewhere), str(folder / PAPERS[0]), str(folder / PAPERS[2])])
    assert_sound(database)


def test_a_folder_that_is_not_there_is_not_pruned(database: store.Database, folder: Path, tmp_path: Path) -> None:
    """It may be a disk that is not mounted."""
    moved = folder.parent / "elsewhere"
    ingest(database, folder)
    folder.rename(moved)
    assert set(ingest(database, folder, prune=[folder]).values()) == {"failed"}
    assert database.execute("SELECT count(*) FROM documents").fetchone() == (3,)
    moved.rename(folder)


def test_unchanged_files_are_left_out_quickly(database: store.Database, tmp_path: Path) -> None:
    """Not by the clock (see bench/archive.py): what is left out is neither opened nor asked for one at a time."""
    paths = [tmp_path / f"{number:05d}.pdf" for number in range(MANY)]
    for path in paths:
        path.touch()
    with store.transaction(database):
        for path in paths:
            file = batch.look(path)
            ledger.note(database, ledger.FileRow(path=file.name, byte_count=0, modified=file.modified, code="empty", version="x"))
    database.execute("UPDATE files SET version = (SELECT ?)", [__version__])
    asked: list[str] = []
    database.conn.set_trace_callback(asked.append)
    for path in paths:
        path.chmod(0)
    assert {one.state for one in batch.ingest(database, paths)} == {"unchanged"}
    assert len(asked) < MANY / 4  # linking and counting ask once a table


@pytest.mark.parametrize("jobs", [2, 3])
def test_the_number_of_workers_leaves_no_trace(tmp_path: Path, jobs: int) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for path in sorted(FIXTURES.glob("*.pdf")):
        shutil.copy(path, archive)
    shutil.copy(FIXTURES / "bare_agenda.pdf", archive / "a_copy.pdf")
    for name in ("one.pdf", "two.pdf"):
        (archive / name).write_bytes(b"no PDF at all")
    one = fresh(archive, tmp_path / "one.db", jobs=1)
    assert {table for table, rows in one.items() if rows} >= {"documents", "files", "issues", "people", "figures"}
    assert fresh(archive, tmp_path / f"{jobs}.db", jobs=jobs) == one
