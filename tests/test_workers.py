"""Workers that hang, die or devour memory cost the PDF they were reading, with its own code, and no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from extract import batch
from extract.batch import Limits, Outcome, Pool, look
from extract.batch.task import Result, read
from extract.database import store
from extract.models import Extraction

GOOD = Path(__file__).parent.parent / "fixtures" / "bare_agenda.pdf"
LIMITS = Limits(seconds=60, memory=1024)
FALLS = ("hang", "crash", "abort", "exit", "devour", "grow", "raise", "nest")


def stumble(path: Path, limits: Limits) -> Extraction:
    """A reader on which some files have an ill effect, as their names say."""
    match path.stem:
        case "hang":
            while True:
                pass
        case "sleep":
            time.sleep(1000)
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "abort":
            os.abort()
        case "exit":
            os._exit(3)
        case "devour":  # in one piece: the system refuses
            bytearray(64 << 30)
        case "grow":  # bit by bit: whoever watches ends it
            held = []
            while True:
                held.append(b"x" * (1 << 22))
        case "raise":
            raise KeyError("out of order")
        case "nest":
            return stumble(path, limits)
    return read(path, limits)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good papers, each of other bytes."""
    for number in range(3):
        (tmp_path / f"good{number}.pdf").write_bytes(GOOD.read_bytes() + b"%" * number)
    return tmp_path


def ingest(database: store.Database, folder: Path, **how: Any) -> dict[str, Outcome]:
    files, troubled = batch.find([folder])
    how = {"reader": stumble, "limits": LIMITS, "jobs": 2, **how}
    return {Path(one.path).stem: one for one in batch.ingest(database, [*troubled, *files], **how)}


def add(folder: Path, *names: str) -> None:
    for name in names:
        (folder / f"{name}.pdf").write_bytes(GOOD.read_bytes() + b"\n% " + name.encode())


def test_each_fall_costs_one_pdf(database: store.Database, folder: Path) -> None:
    add(folder, *FALLS)
    found = ingest(database, folder, limits=Limits(seconds=8, memory=700))
    assert {name: (one.code, one.reason) for name, one in found.items()} == {
        **{f"good{number}": (None, None) for number in range(3)},
        "hang": ("timeout", "it takes longer than 8 seconds"),
        "crash": ("crashed", "the process that read it was ended by SIGSEGV"),
        "abort": ("crashed", "the process that read it was ended by SIGABRT"),
        "exit": ("crashed", "the process that read it ended with status 3"),
        "devour": ("out_of_memory", "it needs more than 700 MB"),
        "grow": ("out_of_memory", "it needs more than 700 MB"),
        "raise": ("internal_error", "KeyError: 'out of order'"),
        "nest": ("corrupt", "its objects are nested too deeply"),
    }
    codes = dict(database.execute("SELECT path, code FROM issues WHERE level = 'error'").fetchall())
    assert codes == {str(folder / f"{name}.pdf"): found[name].code for name in FALLS}
    assert database.execute("SELECT documents, failures FROM runs").fetchall() == [(3, len(FALLS))]
    assert database.execute("SELECT count(*) FROM documents").fetchone() == (3,)
    again = ingest(database, folder)
    assert {one.state for one in again.values()} == {"unchanged"}
    assert {name: one.code for name, one in again.items() if one.code} == {name: found[name].code for name in FALLS}


def test_what_failed_is_tried_again_when_asked(database: store.Database, folder: Path) -> None:
    add(folder, "exit")
    assert ingest(database, folder)["exit"].code == "crashed"
    assert ingest(database, folder, reader=read)["exit"].state == "unchanged"
    found = ingest(database, folder, reader=read, retry_failed=True)
    assert {name: one.state for name, one in found.items()} == {
        "exit": "read", "good0": "unchanged", "good1": "unchanged", "good2": "unchanged",
    }  # fmt: skip
    assert database.execute("SELECT count(*) FROM issues WHERE code = 'crashed'").fetchone() == (0,)


def test_a_copy_shares_the_fate_of_the_first(database: store.Database, folder: Path) -> None:
    add(folder, "exit")
    (folder / "copy_of_exit.pdf").write_bytes((folder / "exit.pdf").read_bytes())
    (folder / "copy_of_good.pdf").write_bytes((folder / "good0.pdf").read_bytes())
    found = ingest(database, folder, reader=partial(_exit_on, content=(folder / "exit.pdf").read_bytes()))
    assert {(one.code, one.reason) for name, one in found.items() if "exit" in name} == {
        ("crashed", "the process that read it ended with status 3")
    }
    assert sorted(found[name].state for name in ("good0", "copy_of_good")) == ["copy", "read"]
    issues = database.execute("SELECT count(*), count(DISTINCT id), count(DISTINCT path) FROM issues WHERE level = 'error'")
    assert issues.fetchone() == (2, 2, 2)


def _exit_on(path: Path, limits: Limits, content: bytes) -> Extraction:
    if path.read_bytes() == content:
        os._exit(3)
    return read(path, limits)


def test_too_many_pages(database: store.Database) -> None:
    pack = GOOD.parent / "moorhaven_pack.pdf"
    outcomes = list(batch.ingest(database, [pack], limits=Limits(pages=10)))
    assert [(one.code, one.reason) for one in outcomes] == [("too_large", "the PDF has 14 pages, more than 10")]


def test_workers_end_with_the_block(folder: Path) -> None:
    add(folder, "sleep")
    with Pool(2, LIMITS, stumble) as pool:
        results = pool.run([look(path) for path in sorted(folder.glob("*.pdf"), reverse=True)], lambda file, sha256: True)
        first: Result = next(results)
        assert Path(first.file.name).stem == "good2"
        pids = _workers(os.getpid())
        assert len(pids) == 2
    assert _workers(os.getpid()) == []


def test_workers_end_with_whoever_started_them(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """`kill -9` of the writer leaves no worker behind, busy or not."""
    add(folder, "sleep")
    program = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "import test_workers as t; from extract import batch; from extract.database import store\n"
        "def main():\n"
        "    files, _ = batch.find([Path(sys.argv[2])])\n"
        "    for one in batch.ingest(store.open_database(Path(sys.argv[3])), files, jobs=2, reader=t.stumble):\n"
        "        print(one.path, flush=True)\n"
        "if __name__ == '__main__':\n    main()\n"
    )
    script = tmp_path_factory.mktemp("program") / "run.py"
    script.write_text(program, encoding="utf-8")
    command = [sys.executable, str(script), str(Path(__file__).parent), str(folder), str(script.parent / "x.db")]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert started.stdout is not None
    for _ in range(3):
        assert "good" in started.stdout.readline()
    workers = _workers(started.pid)
    assert workers
    started.kill()
    started.wait()
    started.stdout.close()
    limit = time.monotonic() + 30
    while any(_is_alive(pid) for pid in workers):
        assert time.monotonic() < limit, "a worker lives on"
        time.sleep(0.05)


def _workers(pid: int) -> list[int]:
    """The processes forked by the fork server of process `pid`: its grandchildren."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _is_alive(int(entry.name)):
            parents.setdefault(int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1]), []).append(int(entry.name))
    return sorted(worker for child in parents.get(pid, []) for worker in parents.get(child, []))


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
