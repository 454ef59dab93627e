"""What goes wrong is said in one line and leaves nothing behind: empty folders, two runs at once, files that change."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_workers import GOOD, LIMITS, folder, ingest, stumble

import pipeline
from extract import batch
from extract.batch import Limits
from extract.batch.task import read
from extract.database import lock, store
from extract.models import Extraction, Run

ROOT = Path(pipeline.__file__).parent
__all__ = ["folder"]  # a fixture


def run(*words: str | Path) -> tuple[int, str, str]:
    said = CliRunner().invoke(pipeline.main, [str(word) for word in words])
    assert said.exception is None or isinstance(said.exception, SystemExit)
    return said.exit_code, said.stdout, said.stderr


def test_nothing_to_read_leaves_no_database(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    db = tmp_path / "x.db"
    assert run("ingest", tmp_path / "empty", "--db", db) == (1, "", f"Error: there are no PDFs below {tmp_path / 'empty'}\n")
    assert run("ingest", tmp_path / "none", "--db", db) == (1, "", f"{tmp_path / 'none'}: there is no such file [missing]\n")
    assert not db.exists()


def test_a_folder_without_gold(tmp_path: Path, database: store.Database) -> None:
    path = database.execute("PRAGMA database_list").fetchone()[2]
    assert run("evaluate", path, tmp_path) == (1, "", f"Error: there is no gold below {tmp_path}: no JSON file\n")


@pytest.mark.parametrize("words", [["check"], ["export", "--format", "csv", "--out"]])
def test_a_reader_that_has_read_enough(words: list[str], fixtures_db: Path, tmp_path: Path) -> None:
    """`minutebook check x.db | head -0` prints no error."""
    where = [str(tmp_path / "out")] if "--out" in words else []
    command = [sys.executable, pipeline.__file__, words[0], str(fixtures_db), *words[1:], *where]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert started.stdout is not None and started.stderr is not None
    started.stdout.close()
    said = started.stderr.read()
    started.stderr.close()
    assert (started.wait(), said) == (1, "")


def test_export_without_its_library_makes_nothing(fixtures_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    status, out, err = run("export", fixtures_db, "--format", "parquet", "--out", tmp_path / "out")
    assert (status, out) == (1, "") and err.startswith("Error: Parquet needs pyarrow")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["sqlite3", "tomllib", "click", "extract.batch", "rich.progress", "extract.quality.record"])
def test_control_c_while_the_program_starts(name: str) -> None:
    """However much of it is loaded by then."""
    program = (
        "import sys\n"
        "class Pressed:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {name!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed())\n"
        f"sys.argv = [{pipeline.__file__!r}, 'ingest', 'x', '--db', 'y']\n"
        f"import runpy; runpy.run_path({pipeline.__file__!r}, run_name='__main__')\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "Stopped before anything was read or written.\n")


def test_two_runs_on_one_database(database: store.Database, tmp_path: Path) -> None:
    path = database.execute("PRAGMA database_list").fetchone()[2]
    with lock.held(path) as alone:
        assert alone
        expected = f"Error: another run writes {path}: wait until it has ended\n"
        assert run("ingest", GOOD, "--db", path) == (1, "", expected)
    assert run("ingest", GOOD, "--db", path, "--quiet") == (0, "", "")
    assert not Path(f"{path}-run").exists()


def test_a_killed_run_says_so_once_another_finds_it(database: store.Database, folder: Path) -> None:
    """That a run can be killed at any time, test_resume.py shows."""
    store.begin(database, Run(id="dead", started_at="2031-01-01T00:00:00+00:00", version="0"))
    assert database.execute("SELECT ended FROM runs").fetchall() == [(None,)]
    ingest(database, folder)
    assert database.execute("SELECT ended FROM runs ORDER BY rowid").fetchall() == [("killed",), ("finished",)]

    def fail(plan: batch.Plan) -> None:
        raise ZeroDivisionError(plan)

    with pytest.raises(ZeroDivisionError):
        list(batch.ingest(database, [folder / "good0.pdf"], force=True, planned=fail))
    assert database.execute("SELECT ended FROM runs ORDER BY rowid DESC").fetchone() == ("failed",)


def wait(path: Path, limits: Limits) -> Extraction:
    """A reader that does nothing for longer than the limit, without taking the processor."""
    time.sleep(3 * limits.seconds)
    return read(path, limits)


def test_a_limit_counts_processor_time(database: store.Database, tmp_path: Path) -> None:
    """A worker that waits for a busy machine is given time; one that waits for ever is not."""
    shutil.copy(GOOD, tmp_path / "slow.pdf")
    found = ingest(database, tmp_path, reader=wait, limits=Limits(seconds=4, memory=1024))
    assert [(one.code, one.state) for one in found.values()] == [(None, "read")]
    (tmp_path / "slow.pdf").rename(tmp_path / "sleep.pdf")
    found = ingest(database, tmp_path, reader=stumble, force=True, limits=Limits(seconds=0.5, memory=1024))
    assert [one.code for one in found.values()] == ["timeout"]


def swap(path: Path, limits: Limits) -> Extraction:
    """A reader during whose first reading another file takes the path's place."""
    if path.with_suffix(".new").exists():
        os.replace(path.with_suffix(".new"), path)
    return read(path, limits)


def churn(path: Path, limits: Limits) -> Extraction:
    path.write_bytes(path.read_bytes() + b"%")
    return read(path, limits)


def test_a_file_that_another_takes_the_place_of_is_read_again(database: store.Database, tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path / "x.pdf")
    (tmp_path / "x.new").write_bytes(GOOD.read_bytes() + b"% another\n")
    assert ingest(database, tmp_path, reader=swap)["x"].state == "read"
    both = "SELECT d.sha256, f.sha256, d.byte_count FROM documents d JOIN files f ON f.document_id = d.id"
    held = database.execute(both).fetchall()
    digest = batch.task.digest(tmp_path / "x.pdf")
    assert held == [(digest, digest, (tmp_path / "x.pdf").stat().st_size)]


def test_a_file_that_never_stops_changing(database: store.Database, tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path / "x.pdf")
    found = ingest(database, tmp_path, reader=churn)["x"]
    assert (found.code, found.reason) == ("changing", "it changes while it is read")
    assert LIMITS.seconds > 0
