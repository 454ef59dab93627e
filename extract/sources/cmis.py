"""CMIS: no web service, so its pages are read: a calendar month by month, then each meeting's page."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import itertools
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml import html as lxml_html

from extract.models import PublishedDocument, PublishedMeeting
from extract.sources import addresses, answers, kinds
from extract.sources.page_words import CMIS_ENTRY, CMIS_MEETING, MODULE, TAB
from extract.sources.system import Body, Contents, Log, Span, Wanted, row_id
from extract.sources.visitor import Refusal, Visitor

MONTHS_BACK = 24  # read where nobody says since when: a page takes such a server a minute
MONTHS_AHEAD = 3
_LABELS = {"status": "status", "meeting status": "status", "venue": "venue", "location": "venue", "meeting venue": "venue"}


class Cmis:
    """A CMIS site. `start` is the address of its page of meetings."""

    name = "cmis"

    def __init__(self, visitor: Visitor, start: str, site: str, today: datetime.date) -> None:
        self.site = site
        self.log = Log()
        self._visitor, self._start, self._today = visitor, start, today

    def bodies(self) -> list[Body]:
        """The bodies that meet within the months that are read: CMIS lists no others. Raises Refusal."""
        found = {meeting.body_ref or "": meeting.body or "" for meeting in self.meetings(Span(), lambda body: True)}
        return [Body(ref=ref, name=name) for ref, name in found.items()]

    def meetings(self, span: Span, wanted: Wanted) -> Iterator[PublishedMeeting]:
        """The meetings of wanted bodies within a span, each once. Raises Refusal where the calendar cannot be read."""
        root, url = self._page(self._start)
        seen: set[str] = set()
        for meeting in self._entries(root, url):
            if self._is_new(meeting, seen, span, wanted):
                yield meeting
        source = etree.tostring(root, encoding="unicode") + url
        module, tab = MODULE.search(source), TAB.search(source)
        if module is None or tab is None:
            self.log.note("no_calendar", "no calendar is found on the page: only the meetings on it were read", url)
            return
        base = url.partition("?")[0].rpartition("/")[0]
        base = base[: base.lower().index("/tabid/")] if "/tabid/" in base.lower() else base
        for month in self._months(span):
            number = module["control"] or module["mid"]
            page = f"{base}/tabid/{tab['tab']}/ctl/MeetingCalendarPublicNoJava/mid/{number}/Date/{month}/Default.aspx"
            try:
                root, at = self._page(page)
            except Refusal as refusal:
                if refusal.code not in ("not_found", "server_error", "timeout", "cut_off"):
                    raise
                self.log.note(refusal.code, refusal.message, refusal.url)
                continue
            for meeting in self._entries(root, at):
                if self._is_new(meeting, seen, span, wanted):
                    yield meeting

    def contents(self, meeting: PublishedMeeting) -> Contents:
        """The documents on a meeting's page, its status and place. Raises Refusal."""
        assert meeting.url is not None
        root, url = self._page(meeting.url)
        documents: dict[str, PublishedDocument] = {}
        for anchor in root.xpath("//a[@href]"):
            target = addresses.whole(anchor.get("href"), url)
            if target is None or not urlsplit(target).path.lower().endswith("/document.ashx"):
                continue
            title = kinds.clean(answers.plain(anchor.text_content()) or "") or "untitled"
            documents.setdefault(target, PublishedDocument(
                id=row_id(self.site, "document", meeting.meeting_ref, "", target), published_meeting_id=meeting.id, url=target,
                title=title, kind=_kind(title), restricted=bool(kinds.EXEMPT.search(title)),
            ))  # fmt: skip
        listed = "\n".join(f"{document.url} {document.title}" for document in documents.values())
        said = _labelled(root)
        full = dataclasses.replace(
            meeting, answer_sha256=hashlib.sha256(listed.encode()).hexdigest(), agenda_published=bool(documents) or None,
            status=said.get("status"), venue=said.get("venue"),
        )  # fmt: skip
        return Contents(meeting=full, documents=tuple(documents.values()))

    def _months(self, span: Span) -> Iterator[str]:
        """The first days of the months of a span, the latest first, as ISO dates."""
        last = span.until or self._today + datetime.timedelta(days=31 * MONTHS_AHEAD)
        first = span.since or self._today - datetime.timedelta(days=30 * MONTHS_BACK)
        at = last.replace(day=1)
        while at >= first.replace(day=1):
            yield at.isoformat()
            at = (at - datetime.timedelta(days=1)).replace(day=1)

    def _entries(self, root: lxml_html.HtmlElement, url: str) -> Iterator[PublishedMeeting]:
        """The meetings that a page of the calendar links to: "10 Feb 2031 10:00 - Planning Committee"."""
        for anchor in root.xpath("//a[@href]"):
            target = addresses.whole(anchor.get("href"), url)
            found = CMIS_MEETING.search(unquote(target)) if target else None
            words = CMIS_ENTRY.match(answers.plain(anchor.text_content()) or "")
            if not found or not words:
                continue
            yield PublishedMeeting(
                id=row_id(self.site, "meeting", found["meeting"]), site=self.site, system=self.name, meeting_ref=found["meeting"],
                body_ref=found["body"] or words["body"], body=words["body"], date=answers.day(words["when"]),
                start_time=answers.hour(words["when"]), time_printed=words["when"], url=target,
            )  # fmt: skip

    def _is_new(self, meeting: PublishedMeeting, seen: set[str], span: Span, wanted: Wanted) -> bool:
        body = Body(ref=meeting.body_ref or "", name=meeting.body or "")
        new = meeting.meeting_ref not in seen and span.holds(meeting.date) and wanted(body)
        seen.add(meeting.meeting_ref)
        return new

    def _page(self, url: str) -> tuple[lxml_html.HtmlElement, str]:
        answer = self._visitor.read(url)
        try:
            return lxml_html.document_fromstring(answer.content), answer.url
        except (etree.ParserError, etree.XMLSyntaxError):
            raise Refusal("empty_page", "the page is empty", url, passing=True) from None


def is_cmis(content: bytes, url: str) -> bool:
    """True where a page looks like one of CMIS."""
    text = content.decode("utf-8", "replace")
    return bool(MODULE.search(text) and "meetingcalendar" in text.casefold()) or "/cmis5" in url.lower()


def _labelled(root: lxml_html.HtmlElement) -> dict[str, str]:
    """Status and place, by the labels before them: their classes differ from site to site."""
    found: dict[str, str] = {}
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for element, after in itertools.pairwise(elements):
        name = _LABELS.get((answers.plain(element.text) or "").rstrip(": ").casefold())
        value = answers.plain(after.text_content()) if name and after.getparent() is not element else None
        if name and value:
            found.setdefault(name, value)
    return found


def _kind(title: str) -> str:
    """All papers of a CMIS meeting stand in one list; what is named as none of a meeting's own is a report."""
    kind = kinds.kind(title)
    return "report" if kind == "other" else kind
