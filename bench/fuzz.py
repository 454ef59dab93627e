"""Damaged PDFs by chance, from a seed: whatever is done to a paper, a run ends, its database is sound, no file is lost.

    python bench/fuzz.py [--count 500] [--seed 1] [FOLDER]

Takes the small PDFs of FOLDER (or the real papers in ../shared/corpus, or the fixtures), changes bytes, cuts, doubles or swaps
pieces and puts absurd numbers in; reads them all with a limit of 60 seconds each. Exit status 1 where a file failed on an error of
the program itself, or is missing; `--keep DIR` leaves the PDFs there.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

LARGEST = 250_000  # bytes of a paper that is damaged
SECONDS = 60.0
ABSURD = (b"0", b"-1", b"2147483648", b"99999999", b"1e9", b"65536", b"4294967296")


def flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 5, 30, 200))):
        data[chance.randrange(len(data))] = chance.randrange(256)


def cut(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data))
    del data[place : place + chance.choice((1, 10, 500, 5_000))]


def double(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data))
    data[place:place] = data[place : place + chance.choice((10, 500, 5_000))] * chance.choice((1, 3))


def put(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data))
    data[place:place] = chance.randbytes(chance.choice((1, 10, 500)))


def end(data: bytearray, chance: random.Random) -> None:
    del data[max(1, chance.randrange(len(data))) :]


def number(data: bytearray, chance: random.Random) -> None:
    found = [match.span() for match in re.finditer(rb"\d+", bytes(data))]
    for start, stop in chance.sample(found, min(len(found), chance.choice((1, 3, 10)))):
        data[start:stop] = chance.choice(ABSURD)[: stop - start].ljust(stop - start)


def swap(data: bytearray, chance: random.Random) -> None:
    size = min(chance.choice((20, 400, 4_000)), len(data) // 2)
    one, other = (chance.randrange(len(data) - size) for _ in range(2))
    data[one : one + size], data[other : other + size] = data[other : other + size], data[one : one + size]


WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (flip, flip, cut, double, put, end, number, swap)


def damaged(papers: list[Path], count: int, seed: int, folder: Path) -> list[Path]:
    """`count` damaged copies of papers, the same for the same seed."""
    made = []
    for place in range(count):
        chance = random.Random(seed * 1_000_003 + place)
        data = bytearray(papers[place % len(papers)].read_bytes())
        way = chance.choice(WAYS)
        way(data, chance)
        made.append(folder / f"{place:04d}_{way.__name__}.pdf")
        made[-1].write_bytes(data)
    return made


def main() -> None:
    from extract import batch
    from extract.database import store

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    corpus = ROOT.parent / "shared" / "corpus"
    source = given.folder or (corpus if corpus.is_dir() else ROOT / "fixtures")
    papers = [path for path in sorted(source.rglob("*.pdf")) if path.stat().st_size <= LARGEST]
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        files = damaged(papers, given.count, given.seed, folder)
        database = store.open_database(Path(temporary, "fuzz.db"))
        outcomes = list(batch.ingest(database, files, limits=batch.Limits(seconds=SECONDS, memory=1024)))
        states = Counter(one.code or one.state for one in outcomes)
        sound = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        sound &= database.execute("PRAGMA foreign_key_check").fetchall() == []
        database.conn.close()
    print(f"seed {given.seed}:", ", ".join(f"{count} {state}" for state, count in states.most_common()))
    bad = [one for one in outcomes if one.code in ("internal_error", "crashed")]
    for one in bad:
        print(f"{one.path}: {one.reason} [{one.code}]")
    if bad or not sound or len(outcomes) != len(files):
        sys.exit(1)


if __name__ == "__main__":
    main()
