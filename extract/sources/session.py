"""One run on one site, from the words of a command to what happened."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from extract.database import store
from extract.sources.archive import Archive
from extract.sources.choose import choose
from extract.sources.fetch import Event, Job, fetch
from extract.sources.manners import Manners
from extract.sources.shelf import Shelf
from extract.sources.visitor import Visitor
from extract.sources.wish import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a command asks for. `folder` is the archive; `council` names the folder in it, the host where it is None."""

    address: str
    contact: str
    folder: Path
    wish: Wish = field(default_factory=Wish)
    manners: Manners = field(default_factory=Manners)
    system: str | None = None
    token: str | None = None
    council: str | None = None
    licence: str | None = None
    dry: bool = False


def run(order: Order, database: store.Database | None) -> Iterator[Event]:
    """Carry out an order, telling what happens.

    Raises ValueError for a contact that is none, Refusal where the site cannot be listed, archive.Busy, store.Refused, OSError.
    """
    named = [order.address] if "://" in order.address else []
    with Visitor(named, order.contact, order.manners) as visitor:
        system = choose(visitor, order.address, _now().date(), system=order.system, token=order.token)
        job = Job(
            visitor=visitor, system=system, shelf=Shelf(database, dry=order.dry),
            archive=None if order.dry else Archive(order.folder),
            wish=order.wish, council=order.council or urlsplit(order.address).hostname or Path(order.address).stem, now=_now,
            licence=order.licence,
        )  # fmt: skip
        yield from fetch(job)


def record(event: Event) -> dict[str, Any]:
    """An event for programs: what is known of its meeting and document, in plain values."""
    meeting, document, source = event.meeting, event.document, event.source
    found = {
        "state": event.state, "body": meeting.body if meeting else None, "date": meeting.date if meeting else None,
        "kind": document.kind if document else None, "title": document.title if document else None,
        "url": document.url if document else None, "path": source.path if source else None,
        "bytes": source.byte_count if source else None, "message": event.message,
    }  # fmt: skip
    return {name: value for name, value in found.items() if value is not None}


def line(event: Event, *, verbose: bool = False) -> str | None:
    """An event as it is printed; None for what goes without saying, unless `verbose`.

    "fetched  minutes   Cabinet, 2031-03-03: Printed minutes 3rd-Mar-2031 (119 kB)".
    """
    meeting, document, source = event.meeting, event.document, event.source
    when = ", ".join(part for part in ((meeting.body, meeting.date or "no date") if meeting else ()) if part)
    if event.state in ("fetched", "changed") and document and source:
        return f"{event.state:<8} {document.kind:<10} {when}: {document.title} ({max(1, (source.byte_count or 0) // 1000):,} kB)"
    if event.state == "listed" and document:
        return f"to fetch {document.kind:<10} {when}: {document.title} {document.url}"
    if event.state == "meeting_changed":
        return f"changed  meeting    {when}: {event.message}"
    if verbose and event.state == "unchanged" and document:
        return f"there    {document.kind:<10} {when}: {document.title}"
    if verbose and event.state == "new_meeting":
        return f"new      meeting    {when}"
    return event.message


def readings(database: store.Database, events: list[Event]) -> Iterator[str]:
    """For each PDF that was fetched, what reading it gave: "minutes of Cabinet, 2031-03-03: 12 items, 9 people, 8 decisions"."""
    tables = {"agenda_items": "items", "attendance": "people", "resolutions": "decisions", "votes": "named votes"}
    counted = " || ', ' || ".join(
        f"(SELECT count(*) FROM {table} t WHERE t.document_id = s.document_id) || ' {name}'" for table, name in tables.items()
    )
    query = f"SELECT CASE WHEN s.document_id IS NULL THEN 'could not be read' ELSE {counted} END FROM sources s WHERE id = ?"
    for event in events:
        if event.state in ("fetched", "changed") and event.source and event.meeting:
            (found,) = database.execute(query, [event.source.id]).fetchone()
            where = ", ".join(part for part in (event.meeting.body, event.meeting.date) if part)
            yield f"{event.source.kind}{f' of {where}' if where else ''} ({event.state}): {found}"


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
