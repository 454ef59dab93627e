"""A council with ModernGov: web service by GET and SOAP, pages, files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from stand_in.server import Reply, Request, pdf

NAMESPACE = "http://moderngov.co.uk/namespaces"
CUT = 5000
NO_SUCH = Reply(status=500, body=b"System.InvalidOperationException: Missing parameter.", type="text/plain")


@dataclass(slots=True, kw_only=True)
class Paper:
    """A document. `number` is its attachment id; `level` s or b for the file's address, `plain` for mgConvert2PDF."""

    number: int
    title: str
    level: str = "s"
    restricted: bool = False
    url: str | None = None  # a link to somewhere else
    content: bytes | None = None
    type: str = "application/pdf"
    decision: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    length: bool = True

    @property
    def bytes(self) -> bytes:
        return pdf(f"paper {self.number}") if self.content is None else self.content

    @property
    def href(self) -> str:
        if self.url:
            return self.url
        if self.level == "plain":
            return f"mgConvert2PDF.aspx?ID={self.number}"
        name = self.title.replace("&amp;amp;", "and")
        return f"documents/{self.level}{self.number}/{name}.pdf" + ("?T=9" if self.level == "b" else "")


@dataclass(slots=True, kw_only=True)
class Item:
    number: int
    title: str
    printed: str | None = None
    minute: str = ""
    minutes: str = ""
    decision: str = ""
    restricted: bool = False
    papers: tuple[Paper, ...] = ()
    ref: int | None = None


@dataclass(slots=True, kw_only=True)
class Attendee:
    name: str
    attendance: str = "Expected"
    role: str = "Member"
    party: str = ""
    ref: int = 1


@dataclass(slots=True, kw_only=True)
class Meeting:
    """`files` maps T to the meeting's own files: 0 frontsheet, 1 minutes, 10 pack."""

    number: int
    date: str  # dd/mm/yyyy
    time: str = "10.00 am"
    status: str = "Confirmed"
    venue: str = "Committee Room 1"
    items: tuple[Item, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    files: dict[int, bytes] = field(default_factory=dict)
    extra: tuple[Paper, ...] = ()
    shown: bool = True
    headers: dict[str, str] = field(default_factory=dict)  # of its own files

    def name(self, file_type: int) -> str:
        kind = {0: "Agenda frontsheet", 1: "Printed minutes", 10: "Public reports pack", 11: "Public minutes"}[file_type]
        return f"{kind} {self.date.replace('/', '-')} {self.time} Body"


@dataclass(slots=True, kw_only=True)
class Body:
    number: int
    title: str
    meetings: list[Meeting] = field(default_factory=list)
    expired: bool = False
    deleted: bool = False
    category: str | None = "Committees"


@dataclass(slots=True, kw_only=True)
class ModernGovCouncil:
    """The switches below the bodies say how its server behaves."""

    path: str = ""
    bodies: list[Body] = field(default_factory=list)
    get: bool = True
    soap: bool = True
    pages: bool = True
    dates_work: bool = True
    every_body: str | None = "0"  # what stands for all bodies
    escaped: bool = True  # False: HTML unescaped inside the XML
    home: str = ""
    file_headers: dict[str, str] = field(default_factory=dict)
    most: int = CUT

    def reply(self, request: Request, url: str) -> Reply | None:
        path = request.path
        if path.lower().startswith("/mgwebservice.asmx"):
            return self._service(request)
        if path.startswith("/documents/") or path == "/mgConvert2PDF.aspx":
            return self._file(request)
        if path == "/":
            return Reply(body=(self.home or "<html>Welcome</html>").encode(), type="text/html")
        return self._page(request) if self.pages else None

    # the web service

    def _service(self, request: Request) -> Reply:
        if request.method == "POST":
            called = re.search(rf'<(\w+) xmlns="{NAMESPACE}">(.*?)</\1>', request.body, re.DOTALL)
            if not self.soap or called is None or request.headers.get("soapaction") != f"{NAMESPACE}/{called[1]}":
                return Reply(status=500, body=b"<soap:Fault/>")
            query = {name.lower(): value for name, value in re.findall(r"<(\w+)>(.*?)</\1>", called[2])}
            inner = self._method(called[1], query)
            if inner is None:
                return NO_SUCH
            wrapped = (
                f'<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">'
                "<soap:Body>"
                f'<{called[1]}Response xmlns="{NAMESPACE}"><{called[1]}Result>{inner}</{called[1]}Result></{called[1]}Response>'
                "</soap:Body></soap:Envelope>"
            )
            return Reply(body=wrapped.encode())
        if not self.get:
            return Reply(status=404, body=b"<html>Not found</html>", type="text/html")
        answer = self._method(request.path.rpartition("/")[2], request.query)
        return NO_SUCH if answer is None else Reply(body=f'<?xml version="1.0" encoding="utf-8"?>\n{answer}'.encode())

    def _method(self, method: str, query: dict[str, str]) -> str | None:
        name = method.lower()
        if name == "getcommittees":
            return self._committees()
        if name == "getmeetings" and {"lcommitteeid", "sfromdate", "stodate"} <= set(query):
            found = [(b, m) for b in self.bodies if str(b.number) == query["lcommitteeid"] for m in b.meetings]
            return self._meetings(self._within(found, query))
        if name == "getallmeetingsbydate" and {"lcommitteeid", "sfromdate", "stodate", "bisascendingdateorder"} <= set(query):
            every = query["lcommitteeid"] == self.every_body
            return self._by_date(self._within([(b, m) for b in self.bodies for m in b.meetings], query) if every else [])
        if name == "getmeeting" and query.get("lmeetingid", "").isdigit():
            found = [(b, m) for b in self.bodies for m in b.meetings if m.number == int(query["lmeetingid"])]
            return self._meeting(*found[0]) if found else None
        if name == "getcouncillorsbyward":  # what must never be asked
            return "<councillorsbyward><homeaddress>12 Elm Row</homeaddress></councillorsbyward>"
        return None

    def _within(self, found: list[tuple[Body, Meeting]], query: dict[str, str]) -> list[tuple[Body, Meeting]]:
        """Days in dd/mm/yyyy count; written otherwise they are ignored, as all are where `dates_work` is off."""
        days = [re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", query[name]) for name in ("sfromdate", "stodate")]
        if self.dates_work and all(days):
            since, until = (day[3] + day[2] + day[1] for day in days if day)
            found = [(b, m) for b, m in found if since <= m.date[6:] + m.date[3:5] + m.date[:2] <= until]
        return found[: self.most]

    def _committees(self) -> str:
        rows = "".join(
            f"<committee><committeeid>{b.number}</committeeid><committeetitle>{b.title}</committeetitle>"
            f"<committeedeleted>{b.deleted}</committeedeleted><committeeexpired>{b.expired}</committeeexpired>"
            + (f"<committeecategory>{b.category}</committeecategory>" if b.category else "")
            + "</committee>"
            for b in self.bodies
        )
        return f"<committees><committeescount> {len(self.bodies)}</committeescount>{rows}</committees>"

    @staticmethod
    def _line(meeting: Meeting) -> str:
        return (
            f"<meetingid>{meeting.number}</meetingid><meetingdate>{meeting.date}</meetingdate>"
            f"<meetingstatus>{meeting.status}</meetingstatus><meetingtime>{meeting.time}</meetingtime><iswebcast>False</iswebcast>"
        )

    def _meetings(self, found: list[tuple[Body, Meeting]]) -> str:
        parts = []
        for body in {id(b): b for b, _ in found}.values():
            inside = "".join(f"<meeting>{self._line(m)}</meeting>" for b, m in found if b is body)
            parts.append(
                f"<committee><committeeid>{body.number}</committeeid><committeetitle>{body.title}</committeetitle>"
                f"<committeemeetings>{inside}</committeemeetings></committee>"
            )
        return f"<getmeetings><meetingscount> {len(found)}</meetingscount>{''.join(parts)}</getmeetings>"

    def _by_date(self, found: list[tuple[Body, Meeting]]) -> str:
        inside = "".join(
            f"<meeting>{self._line(m)}<committeeid>{b.number}</committeeid><committeetitle>{b.title}</committeetitle></meeting>"
            for b, m in found
        )
        return f"<getmeetingsbydate><meetingscount> {len(found)}</meetingscount><meetings>{inside}</meetings></getmeetingsbydate>"

    def _meeting(self, body: Body, meeting: Meeting) -> str:
        published = {
            "agendapublished": bool(meeting.files.get(0) or meeting.files.get(10) or meeting.items),
            "minutepublished": bool(meeting.files.get(1) or meeting.files.get(11)),
            "decisionpublished": False,
        }
        flags = "".join(f"<{name}>{value}</{name}>" for name, value in published.items())
        items = "".join(self._item(item) for item in meeting.items)
        people = "".join(
            f'<attendee membertype="U" memberid="{a.ref}" name="{escape(a.name)}" roledescription="{a.role}" '
            f'attendance="{a.attendance}" politicalparty="{a.party}" ward="\n"><url>mgUserInfo.aspx?UID={a.ref}</url></attendee>'
            for a in meeting.attendees
        )
        return (
            f"<meeting>{self._line(meeting)}<isdisplayallowed>{meeting.shown}</isdisplayallowed><meetingroom>\n</meetingroom>"
            f"<meetinglocation>{meeting.venue}</meetinglocation>{flags}<agendaitems>{items}</agendaitems>"
            + (f"<attendees>{people}</attendees>" if people else "")
            + "</meeting>"
        )

    def _item(self, item: Item) -> str:
        html = {
            "minutesnonemptyhtmlbody": item.minutes,
            "decisionnonemptyhtmlbody": item.decision,
            "agendatext": item.title and "<div>To note</div>",
        }
        texts = "".join(f"<{name}>{escape(text) if self.escaped else text}</{name}>" for name, text in html.items())
        papers = "".join(
            f"<linkeddoc><attachmentid>{p.number}</attachmentid><title>{p.title}</title><isurl>{p.url is not None}</isurl>"
            f"<url>{escape(p.href)}</url><isrestricted>{p.restricted}</isrestricted><publicationdate>01/03/2031</publicationdate>"
            f"<isdecisionattachment>{p.decision}</isdecisionattachment></linkeddoc>"
            for p in item.papers
        )
        return (
            f"<agendaitem><agendaitemid>{item.ref or item.number}</agendaitemid><agendaitemtitle>{item.title}</agendaitemtitle>"
            f"<agendaitemnumber>{item.number}</agendaitemnumber>"
            f"<fulldisplaynumberformat>{item.printed or ''}</fulldisplaynumberformat>"
            f"<minutesitemnumber>{item.minute}</minutesitemnumber><isrestricted>{item.restricted}</isrestricted>{texts}"
            f"<linkeddocuments>{papers}</linkeddocuments></agendaitem>"
        )

    # pages and files

    def _page(self, request: Request) -> Reply | None:
        path, query = request.path.lower(), request.query
        if path == "/mglistcommittees.aspx":
            lines = "".join(f'<li><a href="mgCommitteeDetails.aspx?ID={b.number}">{b.title}</a></li>' for b in self.bodies)
        elif path == "/ielistmeetings.aspx":
            body = next((b for b in self.bodies if str(b.number) == query.get("cid")), None)
            lines = self._list(body, query.get("year", "0")) if body else ""
        elif path == "/ielistdocuments.aspx":
            lines = next((self._documents(m) for b in self.bodies for m in b.meetings if str(m.number) == query.get("mid")), "")
        elif path == "/mgmeetingattendance.aspx":
            meeting = next(m for b in self.bodies for m in b.meetings if str(m.number) == query["id"])
            rows = "".join(
                f'<tr><td><a href="mgUserInfo.aspx?UID={a.ref}">{a.name}</a></td><td>{a.role}</td><td>{a.attendance}</td></tr>'
                for a in meeting.attendees
            )
            head = "<tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr>"
            lines = f'<table summary="Table of meeting attendance">{head}{rows}</table>'
        else:
            return None
        return Reply(body=f"<!DOCTYPE html><html><body>{lines}</body></html>".encode(), type="text/html; charset=utf-8")

    def _list(self, body: Body, year: str) -> str:
        years = sorted({m.date[6:] for m in body.meetings})
        shown = [m for m in body.meetings if m.date[6:] == (years[-1] if year == "0" else year)]
        links = "".join(f'<a href="ieListMeetings.aspx?CId={body.number}&amp;Year={y}">{y}</a>' for y in years)
        months = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
        return links + "".join(
            f'<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId={body.number}&amp;MId={m.number}&amp;Ver=4">'
            f"{int(m.date[:2])} {months[int(m.date[3:5])]} {m.date[6:]} {m.time}</a>"
            f"{' - CANCELLED' if 'Cancel' in m.status else ''}</li>"
            for m in shown
        )

    def _documents(self, meeting: Meeting) -> str:
        """Links with spaces and line ends in them, as the real pages have."""
        own = "".join(
            f'<li><a href="documents/g{meeting.number}/{meeting.name(t).replace(" ", chr(13) + chr(10) + " ", 1)}.pdf?T={t}" '
            f'title="Link to printed file">{meeting.name(t)} PDF 119 KB</a></li>'
            for t in meeting.files
        )
        other = "".join(
            f'<li><a href="{p.href}">{p.title} <span class="mgHide">ref: {p.number}</span> PDF 1 MB</a></li>'
            for p in self._papers(meeting)
        )
        return (
            f'<ul class="mgActionList">{own}</ul><div class="mgContent">{other}<a href="ieListDocuments.aspx?MId=1">Other</a></div>'
        )

    @staticmethod
    def _papers(meeting: Meeting) -> list[Paper]:
        return [*(p for item in meeting.items for p in item.papers if not p.restricted), *meeting.extra]

    def _file(self, request: Request) -> Reply | None:
        for meeting in (m for b in self.bodies for m in b.meetings):
            for file_type, content in meeting.files.items():
                named = request.path == f"/documents/g{meeting.number}/{meeting.name(file_type)}.pdf"
                if named and request.query.get("t") == str(file_type):
                    return self._served(request, content, "application/pdf", meeting.headers)
            for paper in [*(p for item in meeting.items for p in item.papers), *meeting.extra]:
                if paper.url is None and request.target.endswith("/" + quote(paper.href, safe="/?=&")):
                    return self._served(request, paper.bytes, paper.type, paper.headers, paper.length)
        return None

    def _served(self, request: Request, content: bytes, type: str, headers: dict[str, str], length: bool = True) -> Reply:
        if headers.get("ETag") and request.headers.get("if-none-match") == headers["ETag"]:
            return Reply(status=304, headers=headers)
        return Reply(body=content, type=type, headers={**self.file_headers, **headers}, length=length)
