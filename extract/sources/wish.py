"""What of a site is asked for: which bodies, days and kinds, and what is asked for again."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.models import PublishedDocument, PublishedMeeting, Source
from extract.sources.archive import slug
from extract.sources.kinds import KINDS
from extract.sources.system import Body, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """`committees` are names or parts of names, `kinds` of KINDS; empty means everything that is worth fetching."""

    committees: tuple[str, ...] = ()
    span: Span = field(default_factory=Span)
    kinds: frozenset[str] = frozenset()
    ended: bool = False
    """Bodies that have ended too."""
    retry_failed: bool = False
    revisit: int = 90
    """Days after a meeting during which it is looked at again: minutes come weeks later."""
    rest: datetime.timedelta = datetime.timedelta(hours=6)
    """Time in which no meeting is looked at twice: an interrupted run resumes instead of starting again."""

    def wants_body(self, body: Body) -> bool:
        """Whether a body is asked for; one that is named is also where it has ended."""
        if not self.committees:
            return self.ended or not body.ended
        name = f"-{slug(body.name)}-"
        return any(f"-{slug(asked)}-" in name for asked in self.committees)

    def documents(self, documents: Sequence[PublishedDocument]) -> list[PublishedDocument]:
        """The documents to fetch of one meeting, each address once. What is kept from the public never is one.

        A paper of a single item is only wanted where no pack holds it, or reports are asked for by name.
        """
        packed = any(document.kind == "pack" for document in documents)
        usual = set(KINDS) - ({"report"} if packed else set())
        kinds = self.kinds or usual
        barred = {document.url for document in documents if document.restricted or document.link}
        return list({d.url: d for d in reversed(documents) if d.kind in kinds and d.url not in barred}.values())[::-1]

    def is_due(self, meeting: PublishedMeeting, now: datetime.datetime) -> bool:
        """Whether a meeting that is known is looked at again, whatever the list says of it."""
        looked = datetime.datetime.fromisoformat(meeting.listed_at) if meeting.listed_at else None
        return self.is_recent(meeting, now.date()) and (looked is None or now - looked >= self.rest)

    def is_recent(self, meeting: PublishedMeeting, today: datetime.date) -> bool:
        """Whether a meeting may still change."""
        return meeting.date is None or meeting.date >= (today - datetime.timedelta(days=self.revisit)).isoformat()

    def is_done(self, source: Source | None, answer_sha256: str | None) -> bool:
        """Whether a document that was asked for and not had is left alone: it failed for good, and the system says what it said."""
        if source is None or source.status in PASSING:
            return False
        return not (self.retry_failed or source.answer_sha256 != answer_sha256)


FETCHED = "fetched"
# What may go better another day without anything changing on this side.
PASSING = frozenset(("timeout", "cut_off", "server_error", "too_many_requests", "challenge", "host_stopped"))
