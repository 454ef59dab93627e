"""A Dask cluster on this machine: what comes of it is what one machine makes, also where one of its workers is killed."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import fsspec
import pytest
from click.testing import CliRunner
from test_ledger import assert_sound, dump, fresh

import pipeline
from extract import batch, ocr
from extract.batch import Cluster, Limits, Pool
from extract.database import parts, store

FIXTURES = Path(__file__).parent.parent / "fixtures"
SHARED = FIXTURES.parent.parent / "shared"
SAMPLE = 8  # real papers, none of them
SMALL = 150_000  # bytes or longer
SECONDS = 60  # for a scheduler or a worker to come up


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for path in FIXTURES.glob("*.pdf"):
        for number in range(2):
            (folder / f"{path.stem}_{number}.pdf").write_bytes(path.read_bytes() + b"%" * number)
    (folder / "a_copy.pdf").write_bytes((FIXTURES / "bare_agenda.pdf").read_bytes())
    (folder / "bad.pdf").write_bytes(b"no PDF at all")
    (folder / "bad_copy.pdf").write_bytes(b"no PDF at all")
    return folder


@pytest.fixture(scope="module")
def alone(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What one machine makes of the archive."""
    return fresh(archive, tmp_path_factory.mktemp("alone") / "x.db")


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A real scheduler with two real workers, as `dask scheduler` and `dask worker` start them."""
    folder = tmp_path_factory.mktemp("dask")
    where = folder / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    own = ["--host", "127.0.0.1", "--scheduler-file", str(where), "--no-dashboard"]
    started = [subprocess.Popen([*dask, "scheduler", "--port", "0", *own], **quiet)]
    limit = time.monotonic() + SECONDS
    while not where.exists():
        assert time.monotonic() < limit
        time.sleep(0.05)
    words = ["worker", "--nthreads", "1", "--host", "127.0.0.1", "--scheduler-file", str(where), "--no-dashboard"]
    workers = [subprocess.Popen([*dask, *words, nanny], **quiet) for nanny in ("--no-nanny", "--nanny")]
    import distributed

    with distributed.Client(scheduler_file=str(where)) as client:
        client.wait_for_workers(2, timeout=SECONDS)
        address = client.scheduler.address
    yield address, workers
    for process in (*workers, *started):
        process.terminate()
        process.wait()


def test_a_worker_is_killed(
    archive: Path, alone: dict[str, Any], scheduler: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    """Nothing lost, nothing doubled."""
    address, workers = scheduler
    opened = store.open_database(tmp_path / "x.db")
    files, _ = batch.find([archive])
    outcomes = []
    for number, outcome in enumerate(batch.ingest(opened, files, engine=Cluster(address))):
        outcomes.append(outcome)
        if number == 4:
            workers[0].send_signal(signal.SIGKILL)
    assert sorted(one.path for one in outcomes) == sorted(str(path) for path in archive.glob("*.pdf"))
    assert dump(opened) == alone
    assert_sound(opened)
    opened.conn.close()
    assert workers[0].wait() == -signal.SIGKILL


@pytest.mark.parametrize("form", ["parquet", "sqlite"])
def test_parts_of_a_cluster(
    archive: Path, alone: dict[str, Any], scheduler: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path, form: parts.Format,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("extract.batch.partition.GROUP", 5)
    files, _ = batch.find([archive])
    list(batch.write_parts(tmp_path / "parts", files, Cluster(scheduler[0]), form=form))
    assert len(parts.find(tmp_path / "parts")) == -(-len(files) // 5)
    opened = store.open_database(tmp_path / "x.db")
    list(batch.merge(opened, [tmp_path / "parts"]))
    assert dump(opened) == alone
    list(batch.merge(opened, [tmp_path / "parts"]))
    assert dump(opened) == alone
    assert_sound(opened)
    opened.conn.close()


@pytest.mark.corpus
def test_real_papers(tmp_path: Path) -> None:
    """Two Dask workers, and parts of two that are merged, give the database that one process gives."""
    papers = sorted(path for path in (SHARED / "archive").rglob("*.pdf") if path.stat().st_size < SMALL)
    files = sorted(random.Random(20).sample(papers, SAMPLE))
    reader = partial(batch.read, settings=ocr.Settings(mode="never"))
    found = []
    for engine in (Pool(1, reader=reader), Cluster(jobs=2, reader=reader)):
        opened = store.open_database(tmp_path / f"{len(found)}.db")
        assert {one.state for one in batch.ingest(opened, files, engine=engine)} <= {"read", "copy"}
        found.append(dump(opened))
        opened.conn.close()
    list(batch.write_parts(tmp_path / "parts", files, Cluster(jobs=2, reader=reader)))
    opened = store.open_database(tmp_path / "merged.db")
    list(batch.merge(opened, [tmp_path / "parts"]))
    assert_sound(opened)
    assert len(found[0]["documents"]) > SAMPLE / 2 and found[0]["agenda_items"]
    assert found[1] == found[0]
    assert dump(opened) == found[0]
    opened.conn.close()


def test_a_local_cluster(archive: Path, tmp_path: Path) -> None:
    """A time limit holds there as well, and the run takes its end."""
    files = sorted(archive.glob("little*.pdf"))
    opened = store.open_database(tmp_path / "x.db")
    with Cluster(jobs=1, limits=Limits(pages=1)) as cluster:
        results = list(cluster.run([batch.look(path) for path in files], lambda *_: True))
    assert {result.rows.code for result in results if result.rows} == {"too_large"}
    opened.conn.close()


def test_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.batch.cluster.CONNECT", 0.5)
    with pytest.raises(batch.Lost, match=r"^no Dask scheduler answers at tcp://127.0.0.1:1: "):
        Cluster("tcp://127.0.0.1:1").__enter__()


def test_parts_of_one_machine(archive: Path, alone: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What parts hold is left out; a changed file is read into a part of its own, and the later one counts."""
    monkeypatch.setattr("extract.batch.partition.GROUP", 7)
    copied = tmp_path / "archive"
    copied.mkdir()
    for path in archive.glob("*.pdf"):
        (copied / path.name).write_bytes(path.read_bytes())
    files, _ = batch.find([copied])
    folder = tmp_path / "parts"
    first = list(batch.write_parts(folder, files, Pool(2)))
    assert {one.state for one in first} >= {"read", "failed"}
    assert {one.state for one in batch.write_parts(folder, files, Pool(2))} == {"unchanged"}
    changed = copied / "bare_agenda_0.pdf"
    changed.write_bytes((FIXTURES / "saltmarsh_budget_report.pdf").read_bytes() + b"% new")
    os.utime(changed, ns=(2**62, 2**62))
    again = [one for one in batch.write_parts(folder, files, Pool(2)) if one.state != "unchanged"]
    assert [(one.path, one.state) for one in again] == [(str(changed), "read")]
    opened = store.open_database(tmp_path / "x.db")
    list(batch.merge(opened, [folder]))
    assert dump(opened) == fresh(copied, tmp_path / "fresh.db")
    opened.conn.close()


def test_duckdb_reads_parquet_parts_as_they_lie(archive: Path, alone: dict[str, Any], tmp_path: Path) -> None:
    import duckdb

    list(batch.write_parts(tmp_path, sorted(archive.glob("*_0.pdf")), Pool(2)))
    query = "SELECT count(*), count(DISTINCT document_id), sum(value) FROM read_parquet(?)"
    found = duckdb.connect().execute(query, [f"{tmp_path}/part-*/figures.parquet"]).fetchone()
    opened = store.open_database(tmp_path / "x.db")
    list(batch.merge(opened, [tmp_path]))
    kept = opened.execute("SELECT count(*), count(DISTINCT document_id), sum(value) FROM figures").fetchone()
    assert found is not None and found[:2] == kept[:2] and found[2] == pytest.approx(kept[2])
    opened.conn.close()


def test_urls(archive: Path, tmp_path: Path) -> None:
    """Any store that fsspec knows: here a local one, and one in memory."""
    url = f"local://{archive}"
    files, _ = batch.find([url])
    assert len(files) == len(list(archive.glob("*.pdf"))) and all("://" in str(path) for path in files)
    opened = store.open_database(tmp_path / "x.db")
    chosen = [path for path in files if "bare_agenda" in str(path) or "bad" in str(path)]
    states = {one.path.rsplit("/", 1)[-1]: one.state for one in batch.ingest(opened, chosen)}
    assert states["bad.pdf"] == states["bad_copy.pdf"] == "failed"
    assert states["bare_agenda_0.pdf"] in ("read", "copy") and states["bare_agenda_1.pdf"] == "read"
    assert {one.state for one in batch.ingest(opened, chosen)} == {"unchanged"}
    assert opened.execute("SELECT count(*) FROM documents WHERE path LIKE '%://%'").fetchone() == (2,)
    opened.conn.close()
    fsspec.filesystem("memory").pipe("/town/x.pdf", (FIXTURES / "bare_agenda.pdf").read_bytes())
    assert batch.find(["memory://town"])[0] == ["memory:///town/x.pdf"]
    assert batch.look("memory:///town/x.pdf").byte_count == (FIXTURES / "bare_agenda.pdf").stat().st_size
    assert batch.look("memory:///town/none.pdf").code == "missing"
    with batch.files.fetched("memory:///town/x.pdf") as local:
        assert local.read_bytes() == (FIXTURES / "bare_agenda.pdf").read_bytes()


def test_commands(archive: Path, tmp_path: Path) -> None:
    def run(*words: object) -> tuple[int, str]:
        said = CliRunner().invoke(pipeline.main, [str(word) for word in words])
        assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
        return said.exit_code, said.output

    paper, folder, db = archive / "bare_agenda_0.pdf", tmp_path / "parts", tmp_path / "x.db"
    assert run("ingest", paper, "--out-parts", folder, "--jobs", 1)[0] == 0
    status, said = run("merge", folder, "--db", db)
    assert (status, said.splitlines()[0]) == (0, f"{db}: 1 PDFs read, 0 failed. It now holds")
    assert run("ingest", paper)[0] == 2
    assert run("ingest", paper, "--db", db, "--out-parts", folder)[0] == 2
    assert run("merge", tmp_path / "none", "--db", db)[0] == 2
    (folder / "part-odd").mkdir()
    assert run("merge", folder, "--db", db) == (1, f"Error: {folder}/part-odd is no part\n")


def test_what_is_no_scheduler(tmp_path: Path) -> None:
    """A server of something else, which answers at once with bytes that say nothing to Dask."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        def answer() -> None:
            with contextlib.suppress(OSError):
                while True:
                    other.accept()[0].sendall(b"1" * 64)

        threading.Thread(target=answer, daemon=True).start()
        address = f"tcp://127.0.0.1:{other.getsockname()[1]}"
        words = ["ingest", str(FIXTURES / "bare_agenda.pdf"), "--db", str(tmp_path / "x.db"), "--engine", "dask"]
        said = CliRunner().invoke(pipeline.main, [*words, "--scheduler", address])
    assert said.exit_code == 1
    assert said.stderr.startswith(f"Error: no Dask scheduler answers at {address}: ")
