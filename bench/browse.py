"""What pages of the browser cost: bytes of HTML and processor time of the server, on a database of your own or of bench/nation.py.

    python bench/browse.py DATABASE

Each page is asked for from a server of its own in this process, twice: the first time is that of a server that has just begun.
The meeting and the person are those with most recorded votes, the decision one of that meeting.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from datasette.app import Datasette  # noqa: E402

from extract.browse import queries  # noqa: E402

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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=Path)
    database = parser.parse_args().database
    print("| page | kB | first, s | again, s |\n|---|---|---|---|")
    for name, address in places(database).items():
        size, first, again = asyncio.run(cost(database, address))
        print(f"| {name} | {size / 1000:,.0f} | {first:.2f} | {again:.2f} |", flush=True)


if __name__ == "__main__":
    main()
