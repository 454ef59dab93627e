"""What the tests of sources share: a desk to fetch at, a clock that nobody waits for, a small council."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

from extract.database import store
from extract.sources.archive import Archive
from extract.sources.choose import choose
from extract.sources.fetch import Event, Job, fetch
from extract.sources.manners import Manners
from extract.sources.shelf import Shelf
from extract.sources.visitor import Visitor
from extract.sources.wish import Wish
from stand_in.moderngov import Attendee, Body, Item, Meeting, ModernGovCouncil, Paper
from stand_in.server import pdf

CONTACT = "clerk@wickham.example"
TODAY = datetime.datetime(2031, 4, 1, 9, 30, tzinfo=datetime.UTC)


class Clock:
    """Time that passes only in sleep."""

    def __init__(self) -> None:
        self.now = 0.0
        self.naps: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds


class Desk:
    """One database and one archive, into which runs fetch."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = folder / "archive"
        self.database = store.open_database(folder / "papers.db")
        self.clock = Clock()
        self.today = TODAY

    def run(
        self,
        address: str,
        *,
        manners: Manners | None = None,
        system: str | None = None,
        token: str | None = None,
        dry: bool = False,
        **wish: object,
    ) -> list[Event]:
        with self.visitor(address, manners) as visitor:
            chosen = choose(visitor, address, self.today.date(), system=system, token=token)
            job = Job(
                visitor=visitor,
                system=chosen,
                shelf=Shelf(self.database),
                archive=None if dry else Archive(self.archive),
                wish=Wish(**wish),
                council="Wickham",
                now=lambda: self.today,
                licence="OGL 3",  # type: ignore[arg-type]
            )
            return list(fetch(job))

    def visitor(self, address: str, manners: Manners | None = None) -> Visitor:
        named = [address] if "://" in address else []
        return Visitor(named, CONTACT, manners, clock=self.clock, sleep=self.clock.sleep, resolve=lambda name: [])

    def rows(self, query: str) -> list[tuple[object, ...]]:
        return self.database.execute(query).fetchall()

    def later(self) -> None:
        """Let so much time go by that meetings are looked at again."""
        self.today += datetime.timedelta(hours=7)

    def again(self) -> None:
        """What a new process would have: another connection, and nothing in memory."""
        self.database.conn.close()
        self.database = store.open_database(self.folder / "papers.db")

    @property
    def files(self) -> list[str]:
        return sorted(str(path.relative_to(self.archive)) for path in self.archive.rglob("*.pdf"))


def states(events: list[Event]) -> dict[str, int]:
    return dict(Counter(event.state for event in events))


def council(**switches: object) -> ModernGovCouncil:
    """A small council: a meeting with minutes, one whose minutes are deferred, one cancelled, one without its agenda."""
    budget = Paper(number=501, title="Budget &amp;amp; Capital")
    items = (
        Item(number=0, title="Opening business", ref=900),
        Item(
            number=1,
            title="Chair&amp;#39;s   announcements",
            printed="1.",
            minute="41",
            minutes="<p>Noted&nbsp;the\nnews.</p><p>Closed.</p>",
        ),
        Item(
            number=2,
            title="Fees &amp;amp; Charges",
            printed="2.",
            minute="42",
            papers=(
                budget,
                Paper(number=502, title="Old Mill lease", restricted=True),
                Paper(number=503, title="Strategy", url="https://elsewhere.example/x"),
            ),
        ),
        Item(number=3, title="Site sale (Exempt Category 3)", printed="3.", papers=(Paper(number=504, title="Site plan"),)),
        Item(number=4, title="Referred budget", printed="4.", papers=(budget,)),
    )
    people = (
        Attendee(name="Councillor Ada Lund", attendance="Present", role="Chair", party="Green", ref=7),
        Attendee(name="Bo Berg", attendance="Apologies", ref=8),
        Attendee(name="Cy Dahl", attendance="Present virtual", role="Officer", ref=9),
    )
    held = Meeting(
        number=11,
        date="03/03/2031",
        items=items,
        attendees=people,
        status="Confirmed; Budget Council",
        files={0: pdf("agenda 11"), 1: pdf("minutes 11"), 10: pdf("pack 11", 5000)},
        extra=(Paper(number=77, title="Late papers", level="b"),),
    )
    cancelled = Meeting(number=12, date="10/03/2031", status="Cancelled")
    later = Meeting(number=13, date="07/05/2031", attendees=(Attendee(name="Ada Lund"),))
    bodies = [
        Body(number=1, title="Cabinet", meetings=[held, cancelled, later]),
        Body(
            number=2,
            title="Planning &amp;amp; Rights of Way",
            category=None,
            meetings=[
                Meeting(
                    number=21,
                    date="05/02/2031",
                    time="2.00 pm",
                    items=(Item(number=1, title="Minutes", printed="1."),),
                    files={10: pdf("pack 21")},
                )
            ],
        ),
        Body(
            number=3, title="Old Panel", expired=True, meetings=[Meeting(number=31, date="04/02/2019", files={10: pdf("pack 31")})]
        ),
    ]
    return ModernGovCouncil(bodies=bodies, **switches)  # type: ignore[arg-type]
