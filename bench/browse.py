"""What pages of the browser cost: bytes of HTML and processor time of the server, on a database of your own or of bench/nation.py.

    python bench/browse.py DATABASE
    python bench/browse.py DATABASE --pictures 200

With `--pictures`, that many pictures of pages are asked for at once from a running `minutebook browse`, each of another page as far
as there are such; the most memory that the process held which serves them is said, and the command ends with 1 above `MOST_MEMORY`.

Without it, each page is asked for from a server of its own in this process, twice: the first time is that of a server that has just
begun. The meeting and the person are those with most recorded votes, the decision one of that meeting.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from datasette.app import Datasette  # noqa: E402

from extract.browse import queries  # noqa: E402

MOST_MEMORY = 240  # megabytes of the process that serves
_MOST = "SELECT {} FROM {} WHERE {} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"


def places(database: Path) -> dict[str, str]:
    """Name → address of the pages that are measured; a page of which the database has none is left out."""
    meeting = _MOST.format("e.meeting_id", "votes v JOIN vote_events e ON e.id = v.vote_event_id", "e.meeting_id")
    asked = {
        "meeting": meeting,
        "person": _MOST.format("person_id", "votes", "person_id"),
        "decision": f"SELECT id FROM resolutions WHERE meeting_id = ({meeting}) ORDER BY id LIMIT 1",
        "evidence/motions": f"SELECT motion_id FROM vote_events WHERE meeting_id = ({meeting}) AND motion_id IS NOT NULL LIMIT 1",
    }
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        found = {name: connection.execute(sql).fetchone() for name, sql in asked.items()}
    base = f"/{database.stem}"
    return {
        "start": "/",
        **{name: f"{base}/-/{name}/{row[0]}" for name, row in found.items() if row},
        **{f"question: {query.title}": f"{base}/{query.name}" for query in queries.QUERIES},
    }


async def cost(database: Path, address: str) -> tuple[int, float, float]:
    """Bytes, and seconds of processor time of the first and of the second answer. Raises RuntimeError where it is no page."""
    served = Datasette([str(database)], settings={"sql_time_limit_ms": 60_000, "suggest_facets": False})
    await served.invoke_startup()
    took = []
    for _ in range(2):
        began = time.process_time()
        answer = await served.client.get(address)
        took.append(time.process_time() - began)
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")
    return len(answer.content), took[0], took[1]


def pictures(database: Path, count: int) -> int:
    """Ask for `count` pictures at once; megabytes that the process held at most that serves them."""
    sys.path.insert(0, str(ROOT / "tests"))
    from browsing import address_of, wait_for

    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        pages = connection.execute("SELECT document_id, page FROM pages ORDER BY page, document_id LIMIT ?", [count]).fetchall()
    port, address = address_of()
    command = [sys.executable, str(ROOT / "pipeline.py"), "browse", str(database), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(server, address)
        ready = threading.Barrier(count + 1)

        def ask(page: tuple[str, int]) -> int:
            ready.wait()
            with urllib.request.urlopen(f"{address}/{database.stem}/-/page/{quote(page[0])}/{page[1]}.png", timeout=300) as answer:
                return len(answer.read())

        with ThreadPoolExecutor(count) as pool:
            asked = [pool.submit(ask, page) for page in itertools.islice(itertools.cycle(pages), count)]
            ready.wait()
        assert all(one.result() > 1_000 for one in asked)
        most = held(server.pid)
    finally:
        server.terminate()
        server.wait()
    print(f"{count} pictures at once, of {len(pages)} pages: the server held up to {most} MB (bar {MOST_MEMORY})")
    return most


def held(pid: int) -> int:
    """Megabytes that the largest of a process and its children held at most, by Linux's account."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    own = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return max([own // 1024, *(held(int(child)) for child in children)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=Path)
    parser.add_argument("--pictures", type=int, metavar="N", help="memory of the server while it draws N pages at once")
    given = parser.parse_args()
    database = given.database
    if given.pictures:
        sys.exit(pictures(database, given.pictures) > MOST_MEMORY)
    print("| page | kB | first, s | again, s |\n|---|---|---|---|")
    for name, address in places(database).items():
        size, first, again = asyncio.run(cost(database, address))
        print(f"| {name} | {size / 1000:,.0f} | {first:.2f} | {again:.2f} |", flush=True)


if __name__ == "__main__":
    main()
