"""A council with CMIS: a calendar by months, meetings' pages, files behind opaque addresses."""

from __future__ import annotations

from dataclasses import dataclass, field

from stand_in.server import Reply, Request, pdf


@dataclass(slots=True, kw_only=True)
class CmisCouncil:
    """`meetings` maps a meeting's id to (ISO date, text of its link, body id, titles of its documents)."""

    path: str = "/cmis5"
    meetings: dict[int, tuple[str, str, int, tuple[str, ...]]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    def reply(self, request: Request, url: str) -> Reply | None:
        if request.path == "/Meetings.aspx":
            return self._html(
                f'<a href="{self.path}/Meetings/tabid/70/ctl/x/Default.aspx">Tab</a>'
                '<input name="dnn$ctr397$MeetingCalendarPublic$btn">'
            )
        if "/MeetingCalendarPublicNoJava/mid/397/Date/" in request.path:
            month = request.path.split("/Date/")[1][:7]
            return self._html(
                "".join(
                    f'<a href="{self.path}/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397'
                    f'/Meeting/{ref}/Committee/{body}/Default.aspx">{text}</a>'
                    for ref, (date, text, body, _) in self.meetings.items()
                    if date.startswith(month)
                )
            )
        if "/ViewMeetingPublic/mid/397/Meeting/" in request.path:
            ref = int(request.path.split("/Meeting/")[1].split("/")[0])
            titles = self.meetings[ref][3]
            links = "".join(
                f'<li><a class="TitleLink" href="{self.path}/Document.ashx?czJKcaeAi5tUFL1Dz={ref}x{n}%3d%3d">{title}</a>'
                '<span class="FileSize">(119Kb)</span></li>'
                for n, title in enumerate(titles)
            )
            return self._html(
                f'<div><span>Meeting Status:</span><span>Confirmed</span></div>'
                f'<div><b>Venue:</b><i>Old Hall</i></div><ol class="DocumentList">{links}</ol>'
            )
        if request.path == "/Document.ashx":
            ref = request.query["czjkcaeai5tufl1dz"].rstrip("=")
            return Reply(body=self.files.get(ref, pdf(f"file {ref}")), type="application/octet-stream")
        return None

    @staticmethod
    def _html(inside: str) -> Reply:
        return Reply(body=f"<html><body>{inside}</body></html>".encode(), type="text/html")
