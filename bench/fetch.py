"""Fetching against a stand-in on this machine: 3 councils, 12 committees, 400 meetings; 20 runs are killed.

    python bench/fetch.py

Says for each bar whether it is met; exit status 1 where one is not. Nothing leaves the machine.
"""

from __future__ import annotations

import datetime
import itertools
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from stand_in import Body, Item, Meeting, ModernGovCouncil, Paper, StandIn, pdf  # noqa: E402

from extract.database import store  # noqa: E402
from extract.models.digest import exact  # noqa: E402
from extract.sources import session  # noqa: E402
from extract.sources.archive import INCOMING  # noqa: E402
from extract.sources.manners import Manners  # noqa: E402
from extract.sources.wish import Wish  # noqa: E402

PATHS = ("/wickham", "/moorhaven", "/saltmarsh")  # of the councils
COMMITTEES = 12
MEETINGS = 400
KILLS = 20
PAUSE = 0.01  # seconds: the stand-in is on this machine
RATE = 0.2  # seconds, for the run that measures the pause
ROBOTS = "User-agent: *\nDisallow: /moorhaven/documents/b\nDisallow: /wickham/mgRss.aspx\n"
SEED = 22


def councils() -> list[ModernGovCouncil]:
    """The councils, their meetings shared out evenly."""
    shares = [MEETINGS // COMMITTEES + (n < MEETINGS % COMMITTEES) for n in range(COMMITTEES)]
    numbers = iter(range(1, MEETINGS + 1))
    bodies = [
        Body(number=n + 1, title=f"Committee {n + 1}", meetings=[meeting(next(numbers), place) for place in range(share)])
        for n, share in enumerate(shares)
    ]
    each = COMMITTEES // len(PATHS)
    return [ModernGovCouncil(path=path, bodies=bodies[n * each : (n + 1) * each]) for n, path in enumerate(PATHS)]


def meeting(number: int, place: int) -> Meeting:
    """A meeting with frontsheet, minutes, mostly a pack, at times a supplement; every seventh is cancelled."""
    date = f"{1 + place % 28:02d}/{1 + place // 28 % 12:02d}/2024"
    if number % 7 == 0:
        return Meeting(number=number, date=date, status="Cancelled")
    kinds = (0, 1, 10) if number % 5 else (0, 1)
    files = {kind: pdf(f"file {number} {kind}", 20_000 if kind == 10 else 3000) for kind in kinds}
    paper = Paper(number=number, title="Roads")
    items = (Item(number=1, title="Apologies", printed="1."), Item(number=2, title="Roads", printed="2.", papers=(paper,)))
    extra = (Paper(number=number, title="Late papers", level="b"),) if number % 4 == 0 else ()
    return Meeting(number=number, date=date, files=files, items=items, extra=extra)


def wanted(made: list[ModernGovCouncil]) -> set[str]:
    """The addresses that one run must ask for, each once."""
    found = set()
    for council in made:
        for meeting in (meeting for body in council.bodies for meeting in body.meetings):
            found |= {f"{council.path}/documents/g{meeting.number}/{meeting.name(kind)}.pdf?T={kind}" for kind in meeting.files}
            papers = [paper for item in meeting.items for paper in item.papers] if 10 not in meeting.files else []
            found |= {f"{council.path}/{paper.href}" for paper in (*papers, *meeting.extra)}
    return {path for path in found if not path.startswith("/moorhaven/documents/b")}


def child(address: str, folder: str, pause: str, rest: str) -> None:
    """One run, in a process of its own that may be killed; it looks again at meetings that it saw `rest` hours ago."""
    database = store.open_database(Path(folder) / "papers.db")
    order = session.Order(
        address=address, contact="bench@wickham.example", folder=Path(folder) / "archive",
        wish=Wish(revisit=20_000, rest=datetime.timedelta(hours=float(rest))),
        manners=Manners(pause=float(pause), back_off=0.0), council=address.rpartition("/")[2],
    )  # fmt: skip
    print(Counter(event.state for event in session.run(order, database)))


def run(
    server: StandIn, path: str, folder: Path, kill_at: int | None = None, *, delay: float = 0.0, pause: float = PAUSE, rest: int = 6
) -> bool:
    """A run on one council; killed `delay` seconds after its request number `kill_at`. True where it came to its end."""
    words = [sys.executable, __file__, "child", server.url + path, str(folder), str(pause), str(rest)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    count = 0

    def asked(_: str) -> None:
        nonlocal count
        count += 1
        if count == kill_at:
            threading.Timer(delay, os.kill, (process.pid, signal.SIGKILL)).start()

    server.asked = asked
    return process.wait() == 0


def documents(server: StandIn) -> Counter[str]:
    return Counter(unquote(path) for path in server.paths if "/documents/" in path or "Convert" in path)


def whole(folder: Path) -> set[str]:
    """Ids of the addresses whose files are there whole: in their place, or noted as whole and waiting for it."""
    rows = store.open_database(folder / "papers.db").execute("SELECT id, path FROM sources WHERE status = 'fetched'").fetchall()
    placed = {id for id, path in rows if path and Path(path).is_file()}
    return placed | {path.stem for path in (folder / "archive" / INCOMING).glob("*.json")}


def halves(folder: Path) -> list[Path]:
    """Files of the archive that are not whole."""
    paths = (folder / "archive").rglob("*.pdf")
    return [path for path in paths if not (path.read_bytes().startswith(b"%PDF") and path.read_bytes().endswith(b"%%EOF\n"))]


def main() -> int:
    made = councils()
    listed = wanted(made)
    chance = random.Random(SEED)
    bars: list[tuple[str, bool, str]] = []
    with tempfile.TemporaryDirectory() as name, StandIn(*made, robots=ROBOTS, clock=time.monotonic) as server:
        straight, killed = Path(name) / "straight", Path(name) / "killed"
        straight.mkdir()
        killed.mkdir()
        for path in PATHS:
            run(server, path, straight)
        first = documents(server)
        figure = f"{len(first)} of {len(listed)}, {first.total()} requests"
        bars.append(("everything listed is fetched once", first == Counter(listed), figure))
        forbidden = sum("/moorhaven/documents/b" in path for path in server.paths)
        bars.append(("nothing that robots.txt forbids is asked for", forbidden == 0, f"{forbidden} requests"))
        for path in PATHS:
            run(server, path, straight, rest=0)
        again = (documents(server) - first).total()
        bars.append(("a second run fetches nothing", again == 0, f"{again} documents"))
        server.log.clear()
        server.sent.clear()
        broken: list[Path] = []
        kills = again = 0
        while kills < KILLS:
            path = chance.choice(PATHS)
            had, before = whole(killed), len(server.paths)
            kills += not run(server, path, killed, chance.randrange(3, 120), delay=chance.random() * 0.02)
            again += sum(exact(server.url + asked) in had for asked in server.paths[before:])
            broken += halves(killed)
        for path in PATHS:
            had, before = whole(killed), len(server.paths)
            run(server, path, killed)
            again += sum(exact(server.url + asked) in had for asked in server.paths[before:])
        broken += halves(killed)
        asked = documents(server)
        twice = asked.total() - len(asked)
        bars.append((f"{KILLS} kills leave no half file", not broken, f"{len(broken)} half files"))
        figure = f"{again} of whole files; {twice} requests that a kill broke off were made again"
        bars.append(("nothing that was whole is downloaded again", again == 0 and twice <= KILLS, figure))
        same = sorted(p.name for p in straight.rglob("*.pdf")) == sorted(p.name for p in killed.rglob("*.pdf"))
        bars.append(("killed and unbroken runs leave the same files", same and set(asked) == listed, f"{len(asked)} documents"))
        server.times.clear()
        slow = Path(name) / "slow"
        slow.mkdir()
        run(server, "/wickham", slow, kill_at=40, pause=RATE)
        gaps = [later - earlier for earlier, later in itertools.pairwise(server.times)]
        bars.append(("the rate is as set", min(gaps) >= RATE, f"least gap {min(gaps):.3f} s, set {RATE} s"))
    for says, met, figure in bars:
        print(f"{'met   ' if met else 'MISSED'} {says}: {figure}")
    return int(not all(met for _, met, _ in bars))


if __name__ == "__main__":
    if sys.argv[1:2] == ["child"]:
        child(*sys.argv[2:])
    else:
        sys.exit(main())
