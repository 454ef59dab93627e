"""What the database knows of published meetings and fetched documents."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TypeVar

from extract.database import store
from extract.database.rows import COLUMNS
from extract.models import Issue, PublishedAttendance, PublishedDocument, PublishedItem, PublishedMeeting, Record, Source
from extract.models.digest import exact
from extract.sources.system import Contents, Trouble

STAGE = "sources"
R = TypeVar("R", bound=Record)


class Shelf:
    """The published rows of a database; without one it is empty and forgets. `dry` keeps it from writing."""

    def __init__(self, database: store.Database | None, *, dry: bool = False) -> None:
        self._database = database
        self._writes = None if dry else database

    def meetings(self, site: str) -> dict[str, PublishedMeeting]:
        """The meetings of a site by id."""
        return {meeting.id: meeting for meeting in self._rows(PublishedMeeting, "site = ?", site)}

    def documents(self, meeting_id: str) -> list[PublishedDocument]:
        """The documents listed under a meeting, in their order."""
        return self._rows(PublishedDocument, "published_meeting_id = ? ORDER BY rowid", meeting_id)

    def source(self, url: str) -> Source | None:
        """What is known of an address."""
        return next(iter(self._rows(Source, "id = ?", exact(url))), None)

    def source_of(self, source_id: str) -> Source | None:
        """A source by its id."""
        return next(iter(self._rows(Source, "id = ?", source_id)), None)

    def twin(self, sha256: str, meeting_id: str) -> Path | None:
        """Where the same bytes are already, fetched for the same meeting."""
        found = self._rows(Source, "sha256 = ? AND published_meeting_id = ? AND path IS NOT NULL ORDER BY id", sha256, meeting_id)
        return next((path for source in found if (path := Path(source.path or "")).is_file()), None)

    def put(self, contents: Contents) -> None:
        """Write what a system says of a meeting in place of what it said before. Raises store.Refused."""
        if self._writes is None:
            return
        meeting = contents.meeting
        known = {document.url: source.id for document in contents.documents if (source := self.source(document.url))}
        documents = [dataclasses.replace(document, source_id=known.get(document.url)) for document in contents.documents]
        with store.transaction(self._writes):
            for record in (PublishedDocument, PublishedAttendance, PublishedItem):
                self._writes.execute(f"DELETE FROM {record.TABLE} WHERE published_meeting_id = ?", [meeting.id])
            store.insert(self._writes, [meeting, *contents.items, *contents.attendance, *documents])

    def note(self, source: Source) -> None:
        """Write what came of asking for a document. Raises store.Refused."""
        if self._writes is None:
            return
        with store.transaction(self._writes):
            store.insert(self._writes, [source])
            read = "UPDATE sources SET document_id = (SELECT d.id FROM documents d WHERE d.sha256 = sources.sha256) WHERE id = ?"
            self._writes.execute(read, [source.id])
            self._writes.execute("UPDATE published_documents SET source_id = ? WHERE url = ?", [source.id, source.url])
            self._writes.execute("DELETE FROM issues WHERE stage = ? AND path = ?", [STAGE, source.url])
            if source.problem:
                self._put_issue(Trouble(code=source.status, message=source.problem, url=source.url))

    def trouble(self, trouble: Trouble) -> None:
        """Write a trouble as an issue, once for each address and kind. Raises store.Refused."""
        if self._writes is not None:
            with store.transaction(self._writes):
                self._put_issue(trouble)

    def _put_issue(self, trouble: Trouble) -> None:
        assert self._writes is not None
        issue = Issue(
            id=exact(f"{STAGE}\x1f{trouble.code}\x1f{trouble.url}"), path=trouble.url, stage=STAGE, code=trouble.code,
            level="warning", message=f"{trouble.url}: {trouble.message}",
        )  # fmt: skip
        store.insert(self._writes, [issue])

    def _rows(self, record: type[R], where: str, *values: str) -> list[R]:
        if self._database is None:
            return []
        names = COLUMNS[record.TABLE]
        rows = self._database.execute(f"SELECT {', '.join(names)} FROM {record.TABLE} WHERE {where}", list(values)).fetchall()
        return [record(**dict(zip(names, row, strict=True))) for row in rows]
