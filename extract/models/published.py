"""The rows that say what a council's own system publishes, and where each PDF came from. Never mixed with what papers say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from extract.models.columns import Record, column, optional


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedMeeting(Record):
    TABLE: ClassVar[str] = "published_meetings"
    SAYS: ClassVar[str] = "Meetings as the council's own system lists them, beside what its papers say."

    site: str = column("the address that was named for fetching, without its scheme")
    system: str = column("moderngov, cmis, legistar or list")
    meeting_ref: str = column("the meeting's id in that system")
    body_ref: str | None = optional("the body's id in that system")
    body: str | None = optional("the body that meets, as the system names it")
    date: str | None = optional("ISO date; null where the system's cannot be read")
    start_time: str | None = optional("HH:MM, local time of the council")
    time_printed: str | None = optional("time as the system prints it")
    status: str | None = optional("as the system words it: Confirmed, Cancelled, Provisional …")
    venue: str | None = optional("place as the system words it")
    agenda_published: bool | None = optional("1 where the system says that the agenda is out")
    decisions_published: bool | None = optional("1 where the system says that the decisions are out")
    minutes_published: bool | None = optional("1 where the system says that the minutes are out")
    url: str | None = optional("the meeting's public page")
    listed_at: str | None = optional("when the system was last asked about it, UTC, ISO 8601")
    answer_sha256: str | None = optional("SHA-256 of what the system then said: another one, and something has changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedItem(Record):
    TABLE: ClassVar[str] = "published_items"
    SAYS: ClassVar[str] = "Agenda items as the council's own system lists them."

    published_meeting_id: str = column("the meeting", references="published_meetings")
    item_ref: str = column("the item's id in that system")
    position: int = column("place in the order of the system, from 1")
    number: str | None = optional("item number as the system would print it")
    minute_number: str | None = optional("minute number as the system would print it")
    title: str = column("title as the system words it")
    heading: bool = column("1 where it only heads a section of the agenda", default=False)
    restricted: bool = column("1 where the system keeps it from the public", default=False)
    decision: str | None = optional("the decision as the system words it")
    minutes: str | None = optional("the minute as the system words it")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedAttendance(Record):
    TABLE: ClassVar[str] = "published_attendance"
    SAYS: ClassVar[str] = "Who attended, as the council's own system says. Addresses and telephone numbers are never taken."

    published_meeting_id: str = column("the meeting", references="published_meetings")
    member_ref: str | None = optional("the person's id in that system")
    name: str = column("name as the system words it")
    role: str | None = optional("role as the system words it")
    party: str | None = optional("party as the system words it")
    ward: str | None = optional("ward as the system words it")
    status_printed: str = column("attendance as the system words it")
    status: str | None = optional(
        "present, present_virtual, apologies, absent, in_attendance, in_attendance_virtual or expected; null for other words"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    TABLE: ClassVar[str] = "sources"
    SAYS: ClassVar[str] = "Where PDFs came from: one row for each address that was asked for."

    document_id: str | None = optional("the document its bytes gave", references="documents")
    published_meeting_id: str | None = optional("the first meeting that lists it", references="published_meetings")
    url: str = column("the public address")
    site: str = column("the address that was named for fetching, without its scheme")
    system: str = column("moderngov, cmis, legistar or list")
    kind: str = column("agenda, pack, minutes, decision, supplement, report or other, by the system's words")
    title: str | None = optional("title as the system words it")
    document_ref: str | None = optional("the document's id in that system")
    status: str = column("fetched, or what went wrong, as a word to group by")
    problem: str | None = optional("what went wrong, in a sentence")
    fetched_at: str | None = optional("when its bytes were fetched, UTC, ISO 8601")
    checked_at: str | None = optional("when it was last asked for, UTC, ISO 8601")
    path: str | None = optional("where its bytes are")
    sha256: str | None = optional("SHA-256 of its bytes")
    byte_count: int | None = optional("size in bytes")
    content_type: str | None = optional("type as the server words it")
    etag: str | None = optional("the server's mark of this version, for asking whether it has changed")
    last_modified: str | None = optional("when the server says that it was last changed")
    answer_sha256: str | None = optional("SHA-256 of what the system said of the meeting when it was fetched")
    licence: str | None = optional("what may be done with it, as whoever fetched it noted")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedDocument(Record):
    TABLE: ClassVar[str] = "published_documents"
    SAYS: ClassVar[str] = "Documents that the council's own system lists under a meeting, fetched or not; one may stand under many."

    published_meeting_id: str = column("the meeting", references="published_meetings")
    published_item_id: str | None = optional("the item it hangs on; null for the meeting's own", references="published_items")
    source_id: str | None = optional("its row in sources; null where it was never asked for", references="sources")
    url: str = column("the public address")
    title: str = column("title as the system words it")
    kind: str = column("agenda, pack, minutes, decision, supplement, report or other, by the system's words")
    document_ref: str | None = optional("its id in that system")
    restricted: bool = column("1 where the system keeps it from the public: it is never asked for", default=False)
    link: bool = column("1 where it is a link to a web page, not a file", default=False)
    published_on: str | None = optional("ISO date on which it was published, as the system says")
