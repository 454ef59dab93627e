"""ModernGov: the web service by GET, then by SOAP, then the web pages where both fail.

Packs and minutes as PDFs stand on the meetings' pages only, so each meeting with published papers takes two requests.
"""

from __future__ import annotations

import dataclasses
import datetime
import itertools
from collections.abc import Iterator
from typing import Any

from lxml import etree

from extract.models import PublishedAttendance, PublishedDocument, PublishedItem, PublishedMeeting
from extract.sources import addresses, answers, kinds
from extract.sources.answers import below, children, truth, words
from extract.sources.moderngov_pages import Link, Pages, read_link
from extract.sources.moderngov_service import FINAL, Service
from extract.sources.standing import standing
from extract.sources.system import Body, Contents, Log, Span, Wanted, row_id
from extract.sources.visitor import Refusal, Visitor

CUT = 5000  # meetings at which the service cuts its answer
FEW = 3  # bodies that are asked about one by one; more are asked about at once
FIRST, LAST = datetime.date(1995, 1, 1), datetime.date(2099, 12, 31)  # no council's system holds anything outside
EVERY_BODY = ("0", "-1")  # what stands for all bodies: servers differ
MEETING_ROOTS = ("getmeetings", "getmeetingsbydate", "getallmeetingsbydate")


class ModernGov:
    """A ModernGov site. `base` is the folder of its web service, ending in a stroke; `site` what it is known by."""

    name = "moderngov"

    def __init__(self, visitor: Visitor, base: str, site: str, today: datetime.date, *, cut: int = CUT) -> None:
        self.site = site
        self.log = Log()
        self._service = Service(visitor, base, self.log)
        self._pages = Pages(visitor, base)
        self._today = today
        self._cut = cut
        self._paged = False
        self._bodies: list[Body] = []

    def bodies(self) -> list[Body]:
        """Every body, also those that have ended. Raises Refusal where neither the service nor the pages name any."""
        self._bodies = self._bodies or self._named()
        return self._bodies

    def _named(self) -> list[Body]:
        try:
            said = self._service.ask("GetCommittees", ("committees",), {})
        except Refusal as refusal:
            if refusal.code in FINAL and refusal.code != "robots":
                raise
            try:
                found = self._pages.bodies()
            except Refusal:
                raise refusal from None
            if not found:
                raise refusal from None
            self._paged = True
            self.log.note("pages_only", f"the web service cannot be used ({refusal.message}): web pages were read", refusal.url)
            return [Body(ref=ref, name=name) for ref, name in found.items()]
        self._pages.base = self._service.base
        return list({body.ref: body for body in map(_body, children(said.tree, "committee")) if body.ref}.values())

    def meetings(self, span: Span, wanted: Wanted) -> Iterator[PublishedMeeting]:
        """The meetings of wanted bodies within a span, each once. Raises Refusal."""
        bodies = {body.ref: body for body in self.bodies() if wanted(body)}
        seen: set[str] = set()
        for meeting in self._listed(bodies, span):
            if meeting.meeting_ref not in seen and meeting.body_ref in bodies and span.holds(meeting.date):
                seen.add(meeting.meeting_ref)
                yield meeting

    def contents(self, meeting: PublishedMeeting) -> Contents:
        """What the service says of a meeting, with the documents of its page. Raises Refusal where neither can be had."""
        if self._paged:
            return self._of_pages(meeting)
        parameters = {"lMeetingId": meeting.meeting_ref}
        said = self._service.ask("GetMeeting", ("meeting",), parameters)
        full = _meeting(said.tree, meeting)
        full = dataclasses.replace(full, answer_sha256=said.sha256, url=self._page_of(meeting))
        items, documents = self._items(said.tree, full)
        shown = truth(words(said.tree, "isdisplayallowed")) is not False
        if shown and (full.agenda_published or full.minutes_published or full.decisions_published):
            documents = [*documents, *self._own(full, documents)]
        attendance = [
            PublishedAttendance(
                id=row_id(self.site, "attendance", full.meeting_ref, str(number)), published_meeting_id=full.id,
                member_ref=seat.get("memberid"), name=answers.plain(seat.get("name")) or "",
                role=answers.plain(seat.get("roledescription")),
                party=answers.plain(seat.get("politicalparty")), ward=answers.plain(seat.get("ward")),
                status_printed=answers.plain(seat.get("attendance")) or "", status=standing(seat.get("attendance") or ""),
            )
            for number, seat in enumerate(children(below(said.tree, "attendees"), "attendee"), start=1)
            if answers.plain(seat.get("name"))
        ]  # fmt: skip
        return Contents(meeting=full, items=tuple(items), attendance=tuple(attendance), documents=tuple(documents))

    def _listed(self, bodies: dict[str, Body], span: Span) -> Iterator[PublishedMeeting]:
        """Meetings as some list holds them: perhaps of other bodies and days too, perhaps twice."""
        if self._paged:
            for body in bodies.values():
                yield from self._listed_on_pages(body, span)
            return
        since, until = span.since or FIRST, span.until or LAST
        if len(bodies) > FEW:
            for every in EVERY_BODY:
                found = self._asked("GetAllMeetingsByDate", every, since, until)
                if found and len(found) < self._cut:
                    yield from found
                    return
                if found:
                    break
        for ref in bodies:
            yield from self._of_body(ref, since, until)

    def _of_body(self, ref: str, since: datetime.date, until: datetime.date) -> Iterator[PublishedMeeting]:
        """Meetings of one body; where the answer is cut, the halves of the span are asked for."""
        found = self._asked("GetMeetings", ref, since, until)
        yield from found
        if len(found) >= self._cut:
            inside = [m for m in found if m.date is None or since.isoformat() <= m.date <= until.isoformat()]
            middle = since + (until - since) / 2
            if len(inside) < len(found) or since >= until:
                message = f"the list of body {ref} is cut at {self._cut} meetings, whatever days are asked for"
                self.log.note("list_cut", message, self._service.base)
                return
            yield from self._of_body(ref, since, middle)
            yield from self._of_body(ref, middle + datetime.timedelta(days=1), until)

    def _asked(self, method: str, ref: str, since: datetime.date, until: datetime.date) -> list[PublishedMeeting]:
        """Days are given as day/month/year: written otherwise, the service ignores them."""
        days = {"sFromDate": f"{since:%d/%m/%Y}", "sToDate": f"{until:%d/%m/%Y}"}
        order = {"bIsAscendingDateOrder": "true"} if method == "GetAllMeetingsByDate" else {}
        try:
            said = self._service.ask(method, MEETING_ROOTS, {"lCommitteeId": ref, **days, **order})
        except Refusal as refusal:
            if refusal.code in FINAL:
                raise
            self.log.note(refusal.code, refusal.message, refusal.url)
            return []
        return list(_meetings(said.tree, self.site, self.name))

    def _page_of(self, meeting: PublishedMeeting) -> str:
        body = f"CId={meeting.body_ref}&" if meeting.body_ref else ""
        return f"{self._pages.base}ieListDocuments.aspx?{body}MId={meeting.meeting_ref}&Ver=4"

    def _items(self, tree: etree._Element, meeting: PublishedMeeting) -> tuple[list[PublishedItem], list[PublishedDocument]]:
        """The items of a meeting and the documents that hang on them."""
        items: dict[str, PublishedItem] = {}
        documents: dict[str, PublishedDocument] = {}
        for position, found in enumerate(children(below(tree, "agendaitems"), "agendaitem"), start=1):
            title = words(found, "agendaitemtitle")
            ref = words(found, "agendaitemid") or f"at-{position}"
            if title is None or ref in items:
                continue
            item = self._item(found, meeting, ref, title, position)
            items[ref] = item
            for linked in children(below(found, "linkeddocuments"), "linkeddoc"):
                document = self._linked(linked, meeting, item)
                if document:
                    documents.setdefault(document.id, document)
        for linked in children(below(tree, "linkeddocuments"), "linkeddoc"):
            document = self._linked(linked, meeting, None)
            if document:
                documents.setdefault(document.id, document)
        return list(items.values()), list(documents.values())

    def _item(self, found: etree._Element, meeting: PublishedMeeting, ref: str, title: str, position: int) -> PublishedItem:
        number, minute = words(found, "fulldisplaynumberformat"), words(found, "minutesitemnumber")
        restricted = truth(words(found, "isrestricted")) is True or truth(words(found, "isdisplayallowed")) is False
        return PublishedItem(
            id=row_id(self.site, "item", meeting.meeting_ref, ref), published_meeting_id=meeting.id, item_ref=ref,
            position=position, number=number.rstrip(".") or None if number else None,
            minute_number=minute if minute != "0" else None, title=title,
            heading=words(found, "agendaitemnumber") == "0", restricted=restricted or bool(kinds.EXEMPT.search(title)),
            decision=None if restricted else answers.prose(_raw(found, "decisionnonemptyhtmlbody")),
            minutes=None if restricted else answers.prose(_raw(found, "minutesnonemptyhtmlbody")),
        )  # fmt: skip

    def _linked(self, linked: etree._Element, meeting: PublishedMeeting, item: PublishedItem | None) -> PublishedDocument | None:
        """A document that hangs on an item, as the service names it; None where it has no address."""
        url = addresses.whole(words(linked, "url") or "", self._pages.base)
        title = words(linked, "title") or "untitled"
        if url is None:
            self.log.note("no_address", f"document {title!r} has no address", meeting.url or self._pages.base)
            return None
        ref = words(linked, "attachmentid")
        restricted = truth(words(linked, "isrestricted")) is True or bool(item and item.restricted)
        return PublishedDocument(
            id=row_id(self.site, "document", meeting.meeting_ref, item.item_ref if item else "", url),
            published_meeting_id=meeting.id, published_item_id=item.id if item else None, url=url,
            title=kinds.clean(title) or title, kind="decision" if truth(words(linked, "isdecisionattachment")) else "report",
            document_ref=f"s{ref}" if ref else None, restricted=restricted or bool(kinds.EXEMPT.search(title)),
            link=truth(words(linked, "isurl")) is True, published_on=answers.day(words(linked, "publicationdate")),
        )  # fmt: skip

    def _own(self, meeting: PublishedMeeting, known: list[PublishedDocument]) -> list[PublishedDocument]:
        """The documents of a meeting's page that are not known from the service."""
        try:
            links = self._pages.documents(meeting.meeting_ref, meeting.body_ref)
        except Refusal as refusal:
            self.log.note(refusal.code, f"the meeting's page, which links to its pack and minutes: {refusal.message}", refusal.url)
            return []
        urls = {document.url for document in known}
        refs = {document.document_ref for document in known} | {
            link.ref for document in known if (link := read_link(document.url, ""))
        }
        return [self._of_link(link, meeting) for link in links if link.url not in urls and link.ref not in refs]

    def _of_link(self, link: Link, meeting: PublishedMeeting) -> PublishedDocument:
        return PublishedDocument(
            id=row_id(self.site, "document", meeting.meeting_ref, "", link.url), published_meeting_id=meeting.id, url=link.url,
            title=link.title, kind=link.kind, document_ref=link.ref, restricted=bool(kinds.EXEMPT.search(link.title)),
        )  # fmt: skip

    def _listed_on_pages(self, body: Body, span: Span) -> Iterator[PublishedMeeting]:
        years = range((span.since or FIRST).year, (span.until or self._today.replace(year=self._today.year + 1)).year + 1)
        for ref, (printed, off) in self._pages.meetings(body.ref, years).items():
            yield PublishedMeeting(
                id=row_id(self.site, "meeting", ref), site=self.site, system=self.name, meeting_ref=ref, body_ref=body.ref,
                body=body.name, date=answers.day(printed), start_time=answers.hour(printed), time_printed=printed,
                status="Cancelled" if off else None,
            )  # fmt: skip

    def _of_pages(self, meeting: PublishedMeeting) -> Contents:
        """What the pages say: documents and attendance. Items stand on them in too many shapes to be read."""
        links = self._pages.documents(meeting.meeting_ref, meeting.body_ref)
        full = dataclasses.replace(meeting, url=self._page_of(meeting))
        try:
            seats = self._pages.attendance(meeting.meeting_ref)
        except Refusal as refusal:
            seats = []
            self.log.note(refusal.code, f"the page of attendance: {refusal.message}", refusal.url)
        attendance = [
            PublishedAttendance(
                id=row_id(self.site, "attendance", full.meeting_ref, str(number)), published_meeting_id=full.id,
                member_ref=seat.ref, name=seat.name, role=seat.role, status_printed=seat.printed, status=seat.status,
            )
            for number, seat in enumerate(seats, start=1)
        ]  # fmt: skip
        documents = {link.ref: self._of_link(link, full) for link in reversed(links)}
        return Contents(meeting=full, attendance=tuple(attendance), documents=tuple(reversed(documents.values())))


def _body(found: etree._Element) -> Body:
    ended = any(truth(words(found, name)) for name in ("committeedeleted", "committeeexpired"))
    return Body(ref=words(found, "committeeid") or "", name=words(found, "committeetitle") or "", ended=ended)


def _meetings(tree: etree._Element, site: str, system: str) -> Iterator[PublishedMeeting]:
    """The meetings of an answer to GetMeetings (below their committees) or GetAllMeetingsByDate (which names them beside)."""
    for holder in itertools.chain([tree], tree.iter("{*}committee")):
        body = {name: words(holder, name) for name in ("committeeid", "committeetitle")}
        for found in [*children(below(holder, "committeemeetings"), "meeting"), *children(below(holder, "meetings"), "meeting")]:
            ref = words(found, "meetingid")
            if ref:
                yield PublishedMeeting(
                    id=row_id(site, "meeting", ref), site=site, system=system, meeting_ref=ref,
                    body_ref=words(found, "committeeid") or body["committeeid"],
                    body=words(found, "committeetitle") or body["committeetitle"], **_when(found),
                )  # fmt: skip


def _meeting(tree: etree._Element, listed: PublishedMeeting) -> PublishedMeeting:
    """A meeting as its own answer has it; what that leaves out, as the list had it."""
    said = {
        **_when(tree), "venue": words(tree, "meetinglocation"), "agenda_published": truth(words(tree, "agendapublished")),
        "decisions_published": truth(words(tree, "decisionpublished")), "minutes_published": truth(words(tree, "minutepublished")),
    }  # fmt: skip
    return dataclasses.replace(listed, **{name: value for name, value in said.items() if value is not None})


def _when(found: etree._Element) -> dict[str, Any]:
    printed = words(found, "meetingtime")
    return {
        "date": answers.day(words(found, "meetingdate")), "start_time": answers.hour(printed), "time_printed": printed,
        "status": words(found, "meetingstatus"),
    }  # fmt: skip


def _raw(found: etree._Element, name: str) -> str | None:
    element = below(found, name)
    return None if element is None else "".join(element.itertext())
