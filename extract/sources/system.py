"""What every system is asked, and what it answers: bodies, meetings, and what hangs on a meeting."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from extract.models import PublishedAttendance, PublishedDocument, PublishedItem, PublishedMeeting
from extract.models.digest import exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body as a system lists it. `ended` where the system calls it expired or deleted; it may still have old meetings."""

    ref: str
    name: str
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days asked for, both included; None where one end is open."""

    since: datetime.date | None = None
    until: datetime.date | None = None

    def holds(self, date: str | None) -> bool:
        """True for an ISO date within the span, and for one that is unknown: it may be."""
        return date is None or (
            (self.since is None or date >= self.since.isoformat()) and (self.until is None or date <= self.until.isoformat())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that a system says of one meeting. `documents` may hold one address under several items."""

    meeting: PublishedMeeting
    items: tuple[PublishedItem, ...] = ()
    attendance: tuple[PublishedAttendance, ...] = ()
    documents: tuple[PublishedDocument, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something a system said that could not be used; it becomes an issue."""

    code: str
    message: str
    url: str


@dataclass(slots=True)
class Log:
    """Troubles, as they come up while a system is read; whoever reads the system takes them out."""

    troubles: list[Trouble] = field(default_factory=list)

    def note(self, code: str, message: str, url: str) -> None:
        """Put a trouble down, once."""
        trouble = Trouble(code=code, message=message, url=url)
        if trouble not in self.troubles:
            self.troubles.append(trouble)

    def taken(self) -> Iterator[Trouble]:
        """The troubles so far, each once."""
        while self.troubles:
            yield self.troubles.pop(0)


Wanted = Callable[[Body], bool]


class System(Protocol):
    """A way to publish meetings. Each question may raise :class:`extract.sources.visitor.Refusal`."""

    name: str
    site: str
    log: Log

    def bodies(self) -> Iterable[Body]:
        """The bodies it lists."""
        ...

    def meetings(self, span: Span, wanted: Wanted) -> Iterator[PublishedMeeting]:
        """The meetings of wanted bodies within a span, each once."""
        ...

    def contents(self, meeting: PublishedMeeting) -> Contents:
        """What it says of one meeting: its items, who attended, its documents."""
        ...


def row_id(site: str, table: str, *refs: str) -> str:
    """The id of a published row: made from the site and the system's own ids, which are case-sensitive in some."""
    return exact("\x1f".join((site, table, *refs)))
