"""A site → PDFs in the archive, and rows that say what the site lists and where each PDF came from.

Meeting by meeting: what the system says is written first, then its documents are fetched one by one, each noted as soon as it
is there. So an interrupted run resumes where it stopped, without asking again for what it knew.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.models import PublishedDocument, PublishedMeeting, Source
from extract.models.digest import exact
from extract.sources.archive import Archive, Note
from extract.sources.moderngov_service import FINAL
from extract.sources.shelf import Shelf
from extract.sources.system import Contents, System, Trouble
from extract.sources.visitor import LimitReached, Refusal, Visitor
from extract.sources.wish import FETCHED, Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, or in a dry run would.

    `state`: fetched, changed (other bytes than before), unchanged, listed (in a dry run), failed; new_meeting, meeting_changed;
    stopped (the site is left alone) and limit (the run has used up what it may).
    """

    state: str
    meeting: PublishedMeeting | None = None
    document: PublishedDocument | None = None
    source: Source | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Where to and how a site is fetched. `archive` is None in a dry run; `now` tells the time in UTC."""

    visitor: Visitor
    system: System
    shelf: Shelf
    archive: Archive | None
    wish: Wish
    council: str
    now: Callable[[], datetime.datetime]
    licence: str | None = None


def fetch(job: Job) -> Iterator[Event]:
    """Fetch what a site lists and is wished for, telling what happens.

    Raises Refusal where the site cannot be listed at all, archive.Busy, store.Refused and OSError.
    """
    if job.archive is None:
        yield from _stopped_by_limits(_walk(job, {}))
        return
    with job.archive.opened():
        waiting = job.archive.waiting()
        for source_id, note in list(waiting.items()):
            source = job.shelf.source_of(source_id)
            if source and source.path and source.status == FETCHED and source.sha256 == note.sha256:
                job.archive.settle(source_id, Path(source.path))
                del waiting[source_id]
        yield from _stopped_by_limits(_walk(job, waiting))


def _stopped_by_limits(events: Iterator[Event]) -> Iterator[Event]:
    try:
        yield from events
    except LimitReached as limit:
        yield Event(state="limit", message=str(limit))


def _walk(job: Job, waiting: dict[str, Note]) -> Iterator[Event]:
    """Every meeting that is wished for and may hold something new."""
    known = job.shelf.meetings(job.system.site)
    asked: set[str] = set()
    for listed in job.system.meetings(job.wish.span, job.wish.wants_body):
        before = known.get(listed.id)
        if before and not _is_due(job, listed, before):
            documents = job.shelf.documents(before.id)
            if all(_is_done(job, document, before) for document in job.wish.documents(documents)):
                continue
            contents = Contents(meeting=before, documents=tuple(documents))
        else:
            try:
                contents = _stamped(job, job.system.contents(listed))
            except Refusal as refusal:
                job.shelf.trouble(Trouble(code=refusal.code, message=refusal.message, url=refusal.url))
                yield Event(state="stopped" if _is_final(refusal) else "failed", meeting=listed, message=str(refusal))
                if _is_final(refusal):
                    return
                continue
            job.shelf.put(contents)
            yield from _differences(contents.meeting, before)
        for trouble in job.system.log.taken():
            job.shelf.trouble(trouble)
        for document in job.wish.documents(contents.documents):
            if document.url not in asked:
                asked.add(document.url)
                event = _document(job, contents.meeting, document, waiting)
                yield event
                if event.state == "stopped":
                    return
    for trouble in job.system.log.taken():
        job.shelf.trouble(trouble)


def _is_due(job: Job, listed: PublishedMeeting, before: PublishedMeeting) -> bool:
    """Whether a known meeting is looked at again: it may have changed since, or the list says something new of it."""
    if job.wish.is_due(before, job.now()):
        return True
    seen = [(getattr(listed, name), getattr(before, name)) for name in ("date", "status", "time_printed", "body")]
    return any(new is not None and new != old for new, old in seen)


def _is_done(job: Job, document: PublishedDocument, meeting: PublishedMeeting) -> bool:
    """Whether a document need not be asked for: its file is there, or it failed for good."""
    source = job.shelf.source(document.url)
    if source and source.status == FETCHED:
        return bool(source.path) and Path(source.path or "").is_file()
    return job.wish.is_done(source, meeting.answer_sha256)


def _stamped(job: Job, contents: Contents) -> Contents:
    meeting = dataclasses.replace(contents.meeting, listed_at=_utc(job))
    return dataclasses.replace(contents, meeting=meeting)


def _differences(meeting: PublishedMeeting, before: PublishedMeeting | None) -> Iterator[Event]:
    """What the system says otherwise than before of when and whether a body meets."""
    if before is None:
        yield Event(state="new_meeting", meeting=meeting)
        return
    changed = [
        f"{name.replace('_', ' ')} {getattr(before, name) or 'unknown'} → {getattr(meeting, name) or 'unknown'}"
        for name in ("body", "date", "start_time", "status", "venue")
        if getattr(before, name) != getattr(meeting, name)
    ]
    if changed:
        yield Event(state="meeting_changed", meeting=meeting, message=", ".join(changed))


def _document(job: Job, meeting: PublishedMeeting, document: PublishedDocument, waiting: dict[str, Note]) -> Event:
    """Fetch one document where it is not there, or may have changed."""
    before = job.shelf.source(document.url)
    there = bool(before and before.status == FETCHED and before.path and Path(before.path).is_file())
    if _is_done(job, document, meeting) and not (before and there and _may_have_changed(job, meeting, document, before)):
        return Event(state="unchanged", meeting=meeting, document=document, source=before)
    if job.archive is None:
        return Event(state="listed", meeting=meeting, document=document, source=before)
    source = Source(
        id=exact(document.url), published_meeting_id=before.published_meeting_id if before else meeting.id, url=document.url,
        site=job.system.site, system=job.system.name, kind=document.kind, title=document.title, document_ref=document.document_ref,
        status=FETCHED, answer_sha256=meeting.answer_sha256, licence=job.licence, checked_at=_utc(job),
    )  # fmt: skip
    note = waiting.pop(source.id, None)
    try:
        note = note or _download(job, source, before if there else None)
    except Refusal as refusal:
        return _failed(job, meeting, document, source, before if there else None, refusal)
    if note is None and before:
        job.shelf.note(dataclasses.replace(before, checked_at=source.checked_at, answer_sha256=meeting.answer_sha256))
        return Event(state="unchanged", meeting=meeting, document=document, source=before)
    assert note is not None
    return _stored(job, meeting, document, source, before if there else None, note)


def _may_have_changed(job: Job, meeting: PublishedMeeting, document: PublishedDocument, before: Source) -> bool:
    """Whether a document that is there is asked for again.

    A recent one of which the server can say whether it has changed; else a meeting's own, where the system says something
    new of the meeting. A paper of an item has an address of its own for each version.
    """
    if before.published_meeting_id != meeting.id:
        return False
    if (before.etag or before.last_modified) and job.wish.is_recent(meeting, job.now().date()):
        return True
    return document.published_item_id is None and before.answer_sha256 != meeting.answer_sha256


def _download(job: Job, source: Source, before: Source | None) -> Note | None:
    """The bytes of a source, whole and waiting; None where the server says that they have not changed."""
    assert job.archive is not None
    part = job.archive.part(source.id)
    answer = job.visitor.save(
        source.url, part, etag=before.etag if before else None, last_modified=before.last_modified if before else None
    )
    if answer.status == 304:
        return None
    assert answer.sha256 is not None
    note = Note(
        sha256=answer.sha256, byte_count=answer.byte_count, fetched_at=_utc(job), content_type=answer.headers.get("Content-Type"),
        etag=answer.headers.get("ETag"), last_modified=answer.headers.get("Last-Modified"),
    )  # fmt: skip
    job.archive.complete(source.id, note)
    return note


def _stored(
    job: Job, meeting: PublishedMeeting, document: PublishedDocument, source: Source, before: Source | None, note: Note
) -> Event:
    """Note a download that is whole, then put it into its place."""
    assert job.archive is not None
    same = before is not None and before.sha256 == note.sha256
    twin = None if before else job.shelf.twin(note.sha256, meeting.id)
    path = twin or Path(before.path if before and before.path else _place(job, meeting, document, source))
    stored = dataclasses.replace(
        source, path=str(path), document_id=before.document_id if before and same else None, **dataclasses.asdict(note)
    )
    job.shelf.note(stored)
    if same or twin:
        job.archive.drop(source.id)
    else:
        job.archive.settle(source.id, path)
    state = "unchanged" if same else "changed" if before else "fetched"
    return Event(state=state, meeting=meeting, document=document, source=stored)


def _failed(
    job: Job, meeting: PublishedMeeting, document: PublishedDocument, source: Source, before: Source | None, refusal: Refusal
) -> Event:
    """Note a document that could not be had; what was there before stays."""
    assert job.archive is not None
    job.archive.part(source.id).unlink(missing_ok=True)
    if before is None:
        job.shelf.note(dataclasses.replace(source, status=refusal.code, problem=refusal.message))
    else:
        job.shelf.trouble(Trouble(code=refusal.code, message=refusal.message, url=source.url))
    state = "stopped" if _is_final(refusal) else "failed"
    return Event(state=state, meeting=meeting, document=document, source=source, message=str(refusal))


def _place(job: Job, meeting: PublishedMeeting, document: PublishedDocument, source: Source) -> str:
    assert job.archive is not None
    title = document.title if document.title.casefold().startswith(document.kind) else f"{document.kind} {document.title}"
    return str(job.archive.place(job.council, meeting.body, meeting.date, title, source.id).absolute())


def _is_final(refusal: Refusal) -> bool:
    """Whether nothing else of the site can be had in this run."""
    return refusal.code in ("host_stopped", "challenge") and refusal.code in FINAL


def _utc(job: Job) -> str:
    return job.now().replace(microsecond=0, tzinfo=None).isoformat() + "Z"
