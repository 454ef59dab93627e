"""Legistar: a web service of JSON answers, at most 1,000 rows each.

A client is what stands behind /v1/: https://webapi.legistar.com/v1/seabright. Some clients want a token.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from extract.models import PublishedAttendance, PublishedDocument, PublishedItem, PublishedMeeting
from extract.sources import addresses, answers, kinds
from extract.sources.standing import standing
from extract.sources.system import Body, Contents, Log, Span, Wanted, row_id
from extract.sources.visitor import Refusal, Visitor

PAGE = 1000  # rows of an answer at most
FILE_HOSTS = ("legistar.granicus.com", "legistar1.granicus.com", "legistar2.granicus.com", "legistar3.granicus.com")
Row = Mapping[str, Any]


class Legistar:
    """A Legistar client. `base` is the address of its service, ending in a stroke."""

    name = "legistar"

    def __init__(self, visitor: Visitor, base: str, site: str, token: str | None = None) -> None:
        self.site = site
        self.log = Log()
        self._visitor, self._base, self._token = visitor, base, token
        client = base.rstrip("/").rpartition("/")[2]
        for host in (*FILE_HOSTS, f"{client}.legistar.com", "webapi.legistar.com"):
            visitor.trust(host)

    def bodies(self) -> list[Body]:
        """Every body, also those no longer active. Raises Refusal."""
        return [
            Body(ref=str(row["BodyId"]), name=_words(row.get("BodyName")) or "", ended=row.get("BodyActiveFlag") == 0)
            for row in self._rows("Bodies", "BodyId", {})
        ]

    def meetings(self, span: Span, wanted: Wanted) -> Iterator[PublishedMeeting]:
        """The meetings of wanted bodies within a span, each once. Raises Refusal."""
        bodies = {body.ref for body in self.bodies() if wanted(body)}
        bounds = [f"EventDate ge datetime'{span.since}'"] if span.since else []
        bounds += [f"EventDate le datetime'{span.until}'"] if span.until else []
        query = {"$orderby": "EventDate", **({"$filter": " and ".join(bounds)} if bounds else {})}
        for row in self._rows("Events", "EventId", query):
            meeting = self._meeting(row)
            if meeting.body_ref in bodies and span.holds(meeting.date):
                yield meeting

    def contents(self, meeting: PublishedMeeting) -> Contents:
        """The items, roll calls and documents of a meeting. Raises Refusal."""
        event = self._json(f"Events/{meeting.meeting_ref}", {})
        switches = {"AgendaNote": "1", "MinutesNote": "1", "Attachments": "1"}
        rows = list(self._rows(f"Events/{meeting.meeting_ref}/EventItems", "EventItemId", switches))
        full = dataclasses.replace(
            self._meeting(event),
            answer_sha256=hashlib.sha256(json.dumps([event, rows], sort_keys=True).encode()).hexdigest(),
        )
        items: list[PublishedItem] = []
        documents = self._own(event, full)
        attendance: dict[str, PublishedAttendance] = {}
        for position, row in enumerate(rows, start=1):
            item = self._item(row, full, position)
            if item is None:
                continue
            items.append(item)
            documents += self._attached(row, full, item)
            if row.get("EventItemRollCallFlag") == 1 and not attendance:
                attendance = self._called(item.item_ref, full)
        once = {document.id: document for document in reversed(documents)}
        return Contents(
            meeting=full, items=tuple(items), attendance=tuple(attendance.values()), documents=tuple(reversed(once.values()))
        )

    def _meeting(self, row: Row) -> PublishedMeeting:
        ref, printed = str(row["EventId"]), _words(row.get("EventTime"))
        return PublishedMeeting(
            id=row_id(self.site, "meeting", ref), site=self.site, system=self.name, meeting_ref=ref,
            body_ref=str(row.get("EventBodyId")), body=_words(row.get("EventBodyName")), date=answers.day(row.get("EventDate")),
            start_time=answers.hour(printed), time_printed=printed, status=_words(row.get("EventAgendaStatusName")),
            venue=_words(row.get("EventLocation")), agenda_published=bool(row.get("EventAgendaFile")),
            minutes_published=bool(row.get("EventMinutesFile")), url=row.get("EventInSiteURL"),
        )  # fmt: skip

    def _own(self, event: Row, meeting: PublishedMeeting) -> list[PublishedDocument]:
        """Agenda and minutes as files."""
        found = []
        for field, kind in (("EventAgendaFile", "agenda"), ("EventMinutesFile", "minutes")):
            url = addresses.whole(event.get(field) or "", self._base) if event.get(field) else None
            if url:
                found.append(PublishedDocument(
                    id=row_id(self.site, "document", meeting.meeting_ref, "", url), published_meeting_id=meeting.id, url=url,
                    title=kind.capitalize(), kind=kind, document_ref=f"{meeting.meeting_ref}-{kind}",
                ))  # fmt: skip
        return found

    def _item(self, row: Row, meeting: PublishedMeeting, position: int) -> PublishedItem | None:
        """An item; None for page breaks and lines without a title."""
        title = _words(row.get("EventItemTitle")) or _words(row.get("EventItemMatterName"))
        if title is None:
            return None
        ref, number = str(row["EventItemId"]), _words(row.get("EventItemAgendaNumber"))
        action = _words(row.get("EventItemActionText")) or _words(row.get("EventItemActionName"))
        return PublishedItem(
            id=row_id(self.site, "item", meeting.meeting_ref, ref), published_meeting_id=meeting.id, item_ref=ref,
            position=position, number=number.rstrip(".") or None if number else None, title=title,
            heading=number is None and row.get("EventItemMatterId") is None, decision=action,
            minutes=answers.prose(row.get("EventItemMinutesNote")),
        )  # fmt: skip

    def _attached(self, row: Row, meeting: PublishedMeeting, item: PublishedItem) -> list[PublishedDocument]:
        found = []
        for attached in row.get("EventItemMatterAttachments") or ():
            url = addresses.whole(attached.get("MatterAttachmentHyperlink") or "", self._base)
            if url and attached.get("MatterAttachmentHyperlink"):
                title = _words(attached.get("MatterAttachmentName")) or "untitled"
                found.append(PublishedDocument(
                    id=row_id(self.site, "document", meeting.meeting_ref, item.item_ref, url), published_meeting_id=meeting.id,
                    published_item_id=item.id, url=url, title=title, kind="report",
                    document_ref=str(attached.get("MatterAttachmentId")), restricted=bool(kinds.EXEMPT.search(title)),
                ))  # fmt: skip
        return found

    def _called(self, item: str, meeting: PublishedMeeting) -> dict[str, PublishedAttendance]:
        """Who answered the first roll call of a meeting."""
        try:
            rows = list(self._rows(f"EventItems/{item}/RollCalls", "RollCallId", {}))
        except Refusal as refusal:
            self.log.note(refusal.code, f"the roll call: {refusal.message}", refusal.url)
            return {}
        return {
            str(row["RollCallId"]): PublishedAttendance(
                id=row_id(self.site, "attendance", meeting.meeting_ref, str(row["RollCallId"])), published_meeting_id=meeting.id,
                member_ref=str(row.get("RollCallPersonId")), name=_words(row.get("RollCallPersonName")) or "",
                status_printed=_words(row.get("RollCallValueName")) or "", status=standing(row.get("RollCallValueName") or ""),
            )
            for row in rows if _words(row.get("RollCallPersonName"))
        }  # fmt: skip

    def _rows(self, route: str, key: str, query: Mapping[str, str]) -> Iterator[Row]:
        """The rows of a route, page after page, each once: pages overlap where rows were added meanwhile."""
        seen: set[Any] = set()
        skip = 0
        while True:
            page = self._json(route, {**query, "$top": str(PAGE), **({"$skip": str(skip)} if skip else {})})
            if not isinstance(page, list) or not all(isinstance(row, dict) and key in row for row in page):
                raise Refusal("broken_json", "the answer is no list of rows", self._base + route, passing=True)
            new = [row for row in page if row[key] not in seen]
            seen |= {row[key] for row in new}
            yield from {row[key]: row for row in new}.values()
            skip += len(page)
            if len(page) < PAGE or not new:
                return

    def _json(self, route: str, query: Mapping[str, str]) -> Any:
        known = {**query, **({"token": self._token} if self._token else {})}
        try:
            answer = self._visitor.read(f"{self._base}{route}" + (f"?{urlencode(known, safe='$')}" if known else ""))
            return json.loads(answer.content)
        except ValueError:
            raise Refusal("broken_json", "the answer is no JSON", self._base + route, passing=True) from None
        except Refusal as refusal:  # its address may hold the token
            raise Refusal(refusal.code, refusal.message, self._base + route, passing=refusal.passing) from None


def _words(value: object) -> str | None:
    return answers.plain(value) if isinstance(value, str) else None
