"""Runs over an archive: speed-up by a second worker, files left out a second, memory of workers, and kills in a row.

    python bench/archive.py [FOLDER] [--out docs/benchmarks/archive.md] [--only speed skip memory kill cluster parts] [--kills 20]

Without a folder it takes the real papers in ../shared/corpus, or the fixtures where there are none. Read the ratios: machines
differ, and a machine that does other work has no second core to give.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

COPIES = 2  # times that the papers are in the archive of the speed test, each in bytes of its own: long enough to see
SKIPPED = 5_000  # files of the test that leaves files out
MEMORY_PAGES = 5_000
KILLS = 20  # unless --kills says otherwise
ROUNDS = 3  # times that each number of jobs is tried, in turns; the best counts


def read(path: Path, limits: Any) -> Any:
    """What a worker does with a PDF here: scans are left unread, bench/ocr.py says what they cost."""
    from extract import batch, ocr

    return batch.read(path, limits, ocr.Settings(mode="never", threads=1))


def archive(papers: list[Path], folder: Path, copies: int) -> list[Path]:
    """Copies of papers, each a document of its own: bytes behind a PDF's end change nothing but its digest."""
    made = []
    for number in range(copies):
        for path in papers:
            made.append(folder / f"{number}_{len(made)}_{path.name}")
            made[-1].write_bytes(path.read_bytes() + b"\n%" + b" " * number)
    return made


def run(files: list[Path], database: Path, jobs: int, **how: Any) -> tuple[int, float]:
    """Read `files`; pages and seconds from the first file given to a worker to the last link made."""
    from extract import batch
    from extract.database import store

    opened = store.open_database(database)
    started = [time.perf_counter()]
    pages = 0
    with batch.Pool(jobs, reader=read) as pool:
        list(pool.run([batch.look(files[-1])], lambda *_: False))  # the fork server is up, the model loaded
        started[0] = time.perf_counter()
        for outcome in batch.ingest(opened, files, jobs=jobs, reader=read, **how):
            pages += outcome.pages
    seconds = time.perf_counter() - started[0]
    opened.conn.close()
    return pages, seconds


def speed(papers: list[Path], folder: Path) -> Iterator[str]:
    files = archive(papers, folder, COPIES)
    best: dict[int, tuple[int, float]] = {}
    for turn in range(ROUNDS):
        for jobs in (1, 2):
            found = run(files, folder / f"{jobs}_{turn}.db", jobs)
            best[jobs] = min(best.get(jobs, found), found, key=lambda pair: pair[1])
    yield "| workers | pages | seconds | pages a second | speed-up |"
    yield "|---|---|---|---|---|"
    for jobs, (pages, seconds) in best.items():
        yield f"| {jobs} | {pages} | {seconds:.1f} | {pages / seconds:.1f} | {best[1][1] / seconds:.2f} |"
    database = folder / "1_0.db"
    size = database.stat().st_size / best[1][0]
    yield ""
    yield f"The database holds {size / 1000:.1f} kB a page, its text, full-text index and evidence included."


def skip(papers: list[Path], folder: Path) -> Iterator[str]:
    small = min(papers, key=lambda path: path.stat().st_size)
    files = []
    for number in range(SKIPPED):
        files.append(folder / f"{number:05d}.pdf")
        files[-1].write_bytes(f"no PDF, number {number}".encode())
    files.append(Path(shutil.copy(small, folder)))
    run(files, folder / "x.db", 2)
    _, seconds = run(files, folder / "x.db", 2)
    yield f"{len(files)} unchanged files are skipped in {seconds:.2f} seconds: {len(files) / seconds:,.0f} a second."


def memory(papers: list[Path], folder: Path) -> Iterator[str]:
    """One worker, never replaced: its memory as pages go by, after each run through the papers."""
    from extract import batch
    from extract.batch import workers
    from extract.batch.task import resident

    workers.LIVES = sys.maxsize
    total = sum(_pages(path) for path in papers)
    files = [batch.look(path) for path in archive(papers, folder, -(-MEMORY_PAGES // total))]
    pages, marks = 0, []
    with batch.Pool(1, reader=read) as pool:
        for number, result in enumerate(pool.run(files, lambda *_: True), start=1):
            pages += len(result.rows.tables.get("pages", ())) if result.rows else 0
            if number % len(papers) == 0:
                marks.append((pages, resident(pool.pids()[0])))
    yield "| pages read by one worker | memory it holds (MB) |"
    yield "|---|---|"
    yield from (f"| {pages} | {held} |" for pages, held in marks)
    yield ""
    yield f"From the second pass over the papers to the last, it grew by {marks[-1][1] / marks[1][1] - 1:.0%}."


def _pages(path: Path) -> int:
    from extract import pdf

    return len(pdf.read(path).pages)


def kill(papers: list[Path], folder: Path, kills: int = KILLS) -> Iterator[str]:
    """`kill -9` of the whole program, `--kills` times in a row, each at another moment."""
    sys.path.insert(0, str(ROOT / "tests"))
    from test_ledger import assert_sound, dump, fresh

    from extract.database import store

    chance = random.Random(1)
    source = folder / "archive"
    source.mkdir()
    archive(papers, source, 1)
    database, log = folder / "killed.db", folder / "log"
    command = [sys.executable, str(ROOT / "pipeline.py"), "ingest", str(source), "--db", str(database), "--quiet"]
    command += ["--log-file", str(log), "--ocr", "never"]
    for _ in range(kills):
        wanted = _lines(log) + chance.randint(1, 4)  # the plan, and up to three documents
        started = subprocess.Popen(command)
        while started.poll() is None and _lines(log) < wanted:
            time.sleep(0.01)
        time.sleep(chance.random())
        started.kill()
        started.wait()
        opened = store.open_database(database)
        assert_sound(opened)
        held = opened.execute("SELECT count(*) FROM documents").fetchone()[0]
        opened.conn.close()
    subprocess.run(command, check=False)
    opened = store.open_database(database)
    assert_sound(opened)
    same = dump(opened) == fresh(source, folder / "undisturbed.db", reader=read)
    opened.conn.close()
    if not same:
        raise SystemExit("the killed run's database differs from the undisturbed run's")
    yield f"After {kills} kills ({held} of {len(papers)} documents were stored by then) the next run finished the job."
    yield "The database was intact after each kill, and in the end equal to that of an undisturbed run, row by row."


def _lines(log: Path) -> int:
    return len(log.read_bytes().splitlines()) if log.exists() else 0


def parts(papers: list[Path], folder: Path) -> Iterator[str]:
    """What goes over the wire, what lies on the disk, and what DuckDB makes of Parquet parts."""
    import pickle

    import duckdb

    from extract import batch, ocr, stages
    from extract.database import rows, store

    files = archive(papers, folder, 1)
    found = [rows.of(stages.process(path, ocr.Settings(mode="never"))) for path in files]
    pages = sum(len(read.tables.get("pages", ())) for read in found)
    started = time.process_time()
    sent = [pickle.dumps(read, 5) for read in found]
    taken = [pickle.loads(one) for one in sent]
    wire = time.process_time() - started
    opened = store.open_database(folder / "x.db")
    from extract.models import Run

    store.begin(opened, Run(id="bench", started_at="", version=""))
    started = time.process_time()
    for one in taken:
        store.save(opened, one, "bench")
    saved = time.process_time() - started
    opened.conn.close()
    list(batch.write_parts(folder / "parts", files, batch.Pool(reader=read)))
    size = sum(path.stat().st_size for path in (folder / "parts").rglob("*.parquet"))
    started = time.process_time()
    merged = store.open_database(folder / "merged.db")
    list(batch.merge(merged, [folder / "parts"]))
    joined = time.process_time() - started
    merged.conn.close()
    query = (
        f"SELECT unit, count(*), sum(value) FROM read_parquet('{folder}/parts/part-*/figures.parquet') "
        "GROUP BY unit ORDER BY 2 DESC"
    )
    started = time.perf_counter()
    rows_found = duckdb.connect().execute(query).fetchall()
    asked = time.perf_counter() - started
    yield "| | per page |"
    yield "|---|---|"
    yield f"| rows sent from worker to writer | {sum(map(len, sent)) / pages / 1000:.1f} kB |"
    yield f"| to pack and unpack them | {wire / pages * 1e3:.2f} ms |"
    yield f"| to write them into SQLite | {saved / pages * 1e3:.2f} ms |"
    yield f"| SQLite | {(folder / 'x.db').stat().st_size / pages / 1000:.1f} kB |"
    yield f"| Parquet parts | {size / pages / 1000:.1f} kB |"
    yield f"| `minutebook merge`, links included | {joined / pages * 1e3:.2f} ms |"
    yield ""
    yield f"One writer handles {pages / (saved + wire / 2):,.0f} pages a second."
    yield f"DuckDB sums the figures of {pages} pages by unit ({len(rows_found)} units) in {asked * 1e3:.0f} ms, from the parts."


def cluster(papers: list[Path], folder: Path) -> Iterator[str]:
    """A Dask cluster of two processes, writing here or in parts that are merged, beside one process."""
    sys.path.insert(0, str(ROOT / "tests"))
    from test_ledger import assert_sound, dump

    from extract import batch, ocr
    from extract.database import store

    reader = partial(batch.read, settings=ocr.Settings(mode="never", threads=1))
    found = {}
    for name in ("alone", "dask", "parts"):
        opened = store.open_database(folder / f"{name}.db")
        if name == "alone":
            list(batch.ingest(opened, papers, jobs=1, reader=reader))
        elif name == "dask":
            list(batch.ingest(opened, papers, engine=batch.Cluster(jobs=2, reader=reader)))
        else:
            list(batch.write_parts(folder / "parts", papers, batch.Cluster(jobs=2, reader=reader)))
            list(batch.merge(opened, [folder / "parts"]))
        assert_sound(opened)
        found[name] = dump(opened)
        pages = len(found[name]["pages"])
        opened.conn.close()
    for name in ("dask", "parts"):
        if others := [table for table in found["alone"] if found[name][table] != found["alone"][table]]:
            raise SystemExit(f"{name}: {', '.join(others)} differ from those of one process")
    yield f"{len(papers)} PDFs, {pages} pages: two Dask workers give the database of one process, row by row, and so do parts"
    yield f"of theirs that are merged. It holds {(folder / 'alone.db').stat().st_size / pages / 1000:.1f} kB a page."


BENCHES: dict[str, tuple[str, Callable[[list[Path], Path], Iterator[str]]]] = {
    "speed": ("A second worker", speed),
    "skip": ("Unchanged files skipped", skip),
    "memory": ("Memory of a worker", memory),
    "kill": ("Killed again and again", kill),
    "cluster": ("Two Dask workers", cluster),
    "parts": ("What a page costs besides reading it", parts),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--out", type=Path, help="write the report to this file")
    parser.add_argument("--only", nargs="+", choices=BENCHES, default=list(BENCHES))
    parser.add_argument("--kills", type=int, default=KILLS)
    given = parser.parse_args()
    BENCHES["kill"] = (BENCHES["kill"][0], partial(kill, kills=given.kills))
    corpus = ROOT.parent / "shared" / "corpus"
    source = given.folder or (corpus if corpus.is_dir() else ROOT / "fixtures")
    papers = sorted(source.rglob("*.pdf"))
    lines = ["# Benchmarks of runs over an archive", "", f"Measured by `make bench` on {os.cpu_count()} cores; compare ratios.", ""]
    for name in given.only:
        title, bench = BENCHES[name]
        with tempfile.TemporaryDirectory() as folder:
            lines += [f"## {title}", "", *bench(papers, Path(folder)), ""]
        print("\n".join(lines[-20:]), flush=True)
    if given.out:
        given.out.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
