"""A nation's archive without its PDFs: what a run's end, one more paper, questions and exports cost as documents grow in number.

    python bench/nation.py [--documents 1000 10000 100000] [--out docs/benchmarks/nation.md] [--folder DIR]

The rows of the project's own papers are written again and again under other councils, committees, dates, names and paths:
PER_COUNCIL documents for each council, one in TWICE the same words as the one before. Each number of documents is measured in a
process of its own, in processor time; the growth of each step is told as the exponent between the last two numbers (1 is in
proportion).
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import math
import pickle
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from extract.database import rows, store  # noqa: E402
from extract.database.rows import COLUMNS, Rows  # noqa: E402
from extract.models import FileRow, Run  # noqa: E402
from extract.models.digest import digest  # noqa: E402
from extract.same.bodies import committee_key, council_key  # noqa: E402

PAPERS = ("bare_agenda", "little_wickham_parish_minutes", "moorhaven_decision_notice", "saltmarsh_county_council_minutes")
PER_COUNCIL = 250  # documents
TWICE = 20
AT_ONCE = 500  # documents written in one transaction here, where a run takes one for each
PART = 64  # documents of the part that is merged
NAMES = {
    "attendance": ("name",), "interests": ("name",), "motions": ("mover", "seconder"), "actions": ("owner",), "votes": ("name",),
}  # fmt: skip
RUN = Run(id="bench", started_at="2031-01-01T00:00:00+00:00", version="bench")
FIRST_DAY = datetime.date(2010, 1, 4)
SYLLABLES = ("ba", "de", "fi", "go", "lu", "mar", "nel", "por", "ros", "tan")


def templates() -> list[Rows]:
    """The rows of the project's own papers."""
    from extract import ocr, stages

    return [rows.of(stages.process(ROOT / "fixtures" / f"{name}.pdf", ocr.Settings(mode="never"))) for name in PAPERS]


def name_of(number: int) -> str:
    """A name for a number, of one syllable for each digit: "Fidego"."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03d}").capitalize()


def made(read: Rows, number: int) -> Rows:
    """The rows of a paper as document `number` of the archive."""
    council = f"{name_of(number // PER_COUNCIL)} Parish Council"
    repeated = number - number % TWICE if number % TWICE == 1 else number
    day = (FIRST_DAY + datetime.timedelta(days=7 * (repeated % PER_COUNCIL))).isoformat()
    sha256 = hashlib.sha256(str(number).encode()).hexdigest()
    path = f"archive/{name_of(number // PER_COUNCIL)}/{day[:4]}/{number}.pdf"
    known: dict[str, str] = {read.sha256 or "": sha256, read.path: path, read.path.rsplit("/", 1)[-1]: f"{number}.pdf"}
    council_id = digest("council", *council_key(council))
    known.update(dict.fromkeys(read.column("councils", "id"), council_id))
    known.update(dict.fromkeys(read.column("councils", "name"), council))
    for id, name in zip(read.column("committees", "id"), read.column("committees", "name"), strict=True):
        known[id] = digest("committee", council_id, committee_key(name, council) if name else None, None)
    for place, (id, of) in enumerate(zip(read.column("meetings", "id"), read.column("meetings", "committee_id"), strict=True)):
        known[id] = digest("meeting", known.get(of, of), day, str(place))
    for date in read.column("meetings", "date"):
        known[date] = day
    known.update({words: digest(words, str(repeated)) for words in read.column("papers", "fingerprint") if words})
    old, new = (read.sha256 or "")[:16], sha256[:16]
    tables = {table: [_row(table, line, known, (old, new), council) for line in lines] for table, lines in read.tables.items()}
    return replace(read, path=path, tables=tables, document_id=new, sha256=sha256)


def _row(table: str, line: tuple[Any, ...], known: Mapping[str, str], key: tuple[str, str], council: str) -> tuple[Any, ...]:
    named = NAMES.get(table, ())
    found = []
    for column, value in zip(COLUMNS[table], line, strict=True):
        if isinstance(value, str):
            if value in known and column not in ("text", "quote"):
                value = known[value]
            elif value.startswith(key[0]) or (column == "id" and table == "issues"):
                value = value.replace(key[0], key[1]) if key[0] in value else digest(value, key[1])
            elif column in named and value[-1:].isalpha() and value[-1:].islower():
                value += council.split()[0].casefold()[:4]  # people of other names in every council
        found.append(value)
    return tuple(found)


class Clock:
    """Processor time of each step."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}

    def of(self, step: str, do: Callable[[], Any]) -> Any:
        """Do it, and note what it took."""
        started = time.process_time()
        result = do()
        self.taken[step] = time.process_time() - started
        print(f"{step}: {self.taken[step]:.2f} s, at most {peak():.0f} MB until now", file=sys.stderr, flush=True)
        return result


def peak() -> float:
    """MB that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def link_steps(database: store.Database, clock: Clock, prefix: str = "") -> None:
    """What :func:`extract.batch.writer.link` does, step by step, and the counts."""
    from extract.database import counts
    from extract.links import between, bodies, named_people, references

    steps: dict[str, Callable[[], Any]] = {
        "sources": lambda: between.link_sources(database),
        "councils and committees": lambda: bodies.link_bodies(database, RUN.id),
        "people and mentions": lambda: named_people.link_people(database, RUN.id),
        "unused councils": lambda: bodies.drop_unused(database),
        "repeated papers and facts": lambda: between.link_papers(database),
        "adoptions": lambda: between.link_adoptions(database),
        "references": lambda: references.link_references(database),
    }
    for name, step in steps.items():
        clock.of(f"{prefix}{name}", step)

    def tally() -> None:
        with store.transaction(database):
            counts.tally(database, RUN.id)

    clock.of(f"{prefix}counts of rows", tally)


def measure(documents: int, folder: Path) -> dict[str, Any]:
    """The time of each step at a number of documents, memory and size."""
    made_of: list[Rows] = pickle.loads((folder / "templates").read_bytes())  # whoever writes has no stage loaded
    clock = Clock()
    path = folder / f"{documents}.db"
    database = store.open_database(path)
    store.begin(database, RUN)
    pages = 0

    def write() -> None:
        nonlocal pages
        for first in range(0, documents, AT_ONCE):
            with store.transaction(database):
                for number in range(first, min(first + AT_ONCE, documents)):
                    one = made(made_of[number % len(made_of)], number)
                    pages += len(one.tables["pages"])
                    store.save(database, one, RUN.id)

    clock.of(f"write: all rows, {AT_ONCE} documents a transaction", write)
    link_steps(database, clock, "link all: ")
    middle = documents // 2
    clock.of("read again: rows of one", lambda: store.save(database, made(made_of[1], middle), RUN.id))
    link_steps(database, clock, "one known PDF: ")
    clock.of("one new PDF: rows", lambda: store.save(database, made(made_of[1], documents), RUN.id))
    link_steps(database, clock, "one new PDF: ")
    held = peak()
    join(database, clock, [made(made_of[1], documents + 1 + number) for number in range(PART)], folder / f"parts{documents}")
    database.conn.close()
    ask(path, clock, folder)
    whole = sum(taken for name, taken in clock.taken.items() if name.startswith("link all: "))
    clock.taken["link all"] = whole
    clock.taken["one new PDF: linked"] = sum(t for name, t in clock.taken.items() if name.startswith("one new PDF: "))
    clock.taken["one known PDF: linked"] = sum(t for name, t in clock.taken.items() if name.startswith("one known PDF: "))
    return {"documents": documents, "pages": pages, "taken": clock.taken, "peak": held, "bytes": path.stat().st_size}


def join(database: store.Database, clock: Clock, read: list[Rows], folder: Path) -> None:
    """A part of new documents made, and merged into the database."""
    from extract.batch import merge
    from extract.database import parts

    lines = [
        FileRow(path=one.path, byte_count=one.byte_count, sha256=one.sha256, document_id=one.document_id, version=one.version or "")
        for one in read
    ]
    clock.of("part: written", lambda: parts.write(folder, list(zip(read, lines, strict=True)), "parquet"))
    clock.of("part: merged and linked", lambda: list(merge(database, [folder])))


def ask(path: Path, clock: Clock, folder: Path) -> None:
    """Questions that people ask of a database, and its files for other programs."""
    from datasette.utils import escape_fts

    from extract import export
    from extract.browse import overview, queries
    from extract.quality import verdicts

    connection = store.read_only(path)
    connection.create_function("escape_fts", 1, escape_fts)
    clock.of("check: verdicts", lambda: verdicts.judge(path, {}))
    clock.of("start page", lambda: overview.read(connection))
    search = "SELECT count(*) FROM (SELECT rowid FROM pages_fts WHERE pages_fts MATCH 'drainage' LIMIT 50)"
    clock.of("search: 50 pages", lambda: connection.execute(search).fetchall())
    for query in queries.QUERIES:
        values = dict.fromkeys(query.params, "")
        values |= {name: value for name, value in {"word": "drainage", "text": "drainage"}.items() if name in values}
        clock.of(f"saved query: {query.name}", partial(_answer, connection, query.sql, values))
    clock.of("export: popolo", lambda: export.write(path, folder / f"popolo{path.stem}", "popolo"))


def _answer(connection: sqlite3.Connection, sql: str, values: Mapping[str, str]) -> list[Any]:
    return connection.execute(sql, values).fetchall()


def report(results: list[dict[str, Any]]) -> Iterator[str]:
    """The tables."""
    yield "# A nation's archive"
    yield ""
    yield "Made by `python bench/nation.py`: rows of the project's own papers under other councils, dates and names; processor time"
    yield f"of one process. {PER_COUNCIL} documents a council. The exponent is between the last two numbers of documents."
    yield ""
    yield "| | " + " | ".join(f"{one['documents']:,} documents" for one in results) + " | exponent |"
    yield "|---|" + "---|" * (len(results) + 1)
    yield "| pages | " + " | ".join(f"{one['pages']:,}" for one in results) + " | |"
    yield "| SQLite, kB a page | " + " | ".join(f"{one['bytes'] / one['pages'] / 1000:.1f}" for one in results) + " | |"
    yield "| peak memory of writing and linking, MB | " + " | ".join(f"{one['peak']:.0f}" for one in results) + " | |"
    for name in results[0]["taken"]:
        taken = [one["taken"].get(name, 0.0) for one in results]
        yield f"| {name}, s | " + " | ".join(f"{each:.3f}" for each in taken) + f" | {exponent(results, taken)} |"


def exponent(results: list[dict[str, Any]], taken: list[float]) -> str:
    """How time grows with documents between the last two numbers; nothing where it is too short to tell."""
    if len(taken) < 2 or min(taken[-2:]) < 0.02:
        return ""
    return f"{math.log(taken[-1] / taken[-2]) / math.log(results[-1]['documents'] / results[-2]['documents']):.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--out", type=Path, help="write the report to this file")
    parser.add_argument("--folder", type=Path, help="where the databases are made, and left")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(exist_ok=True)
        if given.one:
            print(json.dumps(measure(given.one, folder)))
            return
        (folder / "templates").write_bytes(pickle.dumps(templates()))
        results = []
        for documents in given.documents:
            command = [sys.executable, __file__, "--one", str(documents), "--folder", str(folder)]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
            results.append(json.loads(done.stdout.splitlines()[-1]))
            print("\n".join(report(results)), flush=True)
    if given.out:
        given.out.write_text("\n".join(report(results)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
