"""What systems' pages, addresses and answers look like: the patterns by which links, dates and faults in XML are known."""

from __future__ import annotations

import re

from extract.text.rule import Rule

_ANY = re.IGNORECASE | re.DOTALL

# Addresses of ModernGov.
FILE = Rule(
    id="sources.file",
    pattern=r"/documents/(?P<level>[gsb])(?P<number>\d+)/(?P<name>[^/?]*)",
    examples={"/moderngov/documents/g12/Printed%20minutes.pdf": {"level": "g", "number": "12", "name": "Printed%20minutes.pdf"}},
    not_examples=("/documents/x12/a.pdf", "/documents/list"),
)
CONVERTED = Rule(
    id="sources.converted",
    pattern=r"/mgConvert2PDF\.aspx$",
    examples={"/localgov/mgConvert2PDF.aspx": "/mgConvert2PDF.aspx"},
    not_examples=("/mgConvert2PDF.aspx/x",),
)
COMMITTEE_PAGE = Rule(
    id="sources.committee_page",
    pattern=r"/(?:ie|mg|ce)[a-z]\w+\.aspx$",
    examples={"/democracy/ieListMeetings.aspx": "/ieListMeetings.aspx", "/mgCalendarMonthView.aspx": "/mgCalendarMonthView.aspx"},
    not_examples=("/pages/contact.aspx", "/news/mg.html"),
)
OFF = Rule(
    id="sources.off",
    pattern=r"\b(?:cancelled|canceled|postponed|cancellation)\b",
    examples={"3 Mar 2031 10.00 am - CANCELLED": "CANCELLED", "Postponed": "Postponed"},
    not_examples=("3 Mar 2031 10.00 am",),
)

# Pages of CMIS.
MODULE = Rule(
    id="sources.cmis_module",
    pattern=r"dnn\$ctr(?P<control>\d+)\$MeetingCalendarPublic|/mid/(?P<mid>\d+)/",
    examples={'name="dnn$ctr397$MeetingCalendarPublic$x"': {"control": "397"}, "/ctl/x/mid/41/Date": {"mid": "41"}},
    not_examples=("dnn$ctr397$Search", "/middle/4/"),
)
TAB = Rule(
    id="sources.cmis_tab",
    pattern=r"/tabid/(?P<tab>\d+)/",
    examples={"/cmis5/Meetings/tabid/70/x": {"tab": "70"}},
    not_examples=("/tab/70/",),
)
CMIS_MEETING = Rule(
    id="sources.cmis_meeting",
    pattern=r"/ViewMeetingPublic/mid/\d+/Meeting/(?P<meeting>\d+)(?:/Committee/(?P<body>\d+))?",
    examples={
        "/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/5/Committee/3/x": {"meeting": "5", "body": "3"},
        "/ViewMeetingPublic/mid/397/Meeting/5": {"meeting": "5"},
    },
    not_examples=("/ViewMeetingPublic/mid/397",),
)
CMIS_ENTRY = Rule(
    id="sources.cmis_entry",
    pattern=r"(?P<when>.*?\d{1,2}[:.]\d\d(?:\s*[ap]m)?)\s*[-\u2013]\s*(?P<body>\S.*)",
    flags=re.VERBOSE | _ANY,
    examples={"10 Feb 2031 10:00 - Planning - West": {"when": "10 Feb 2031 10:00", "body": "Planning - West"}},
    not_examples=("10 Feb 2031 - Planning", "Planning"),
)

# Answers of web services.
HOLDER = Rule(
    id="sources.holder",
    pattern=r"<(?P<name>agendatext|\w*htmlbody|commenttext\d?|commentlabel\d?)>(?P<html>.*?)</(?P=name)\s*>",
    flags=_ANY,
    examples={"<agendatext><div>To note</div></agendatext>": {"name": "agendatext", "html": "<div>To note</div>"}},
    not_examples=("<agendaitemtitle>Roads</agendaitemtitle>",),
)
DECLARED = Rule(
    id="sources.declared",
    pattern=r"<!(?:DOCTYPE|ENTITY)",
    examples={"<!DOCTYPE m [": "<!DOCTYPE"},
    not_examples=("<!-- note -->", "<m>"),
)
WEB_PAGE = Rule(
    id="sources.web_page",
    pattern=r"\A\s*(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|script)\b)",
    flags=_ANY,
    examples={"\n<!DOCTYPE html><html>": "\n<!DOCTYPE html", "<?xml version='1.0'?><html lang='en'>": "<?xml version='1.0'?><html"},
    not_examples=("<?xml version='1.0'?><meeting>", "<!DOCTYPE meeting>", "<headline>"),
)
BARE_AMPERSAND = Rule(
    id="sources.bare_ampersand",
    pattern=r"&(?!(?:amp|lt|gt|quot|apos|\#\d{1,7}|\#x[0-9a-f]{1,6});)",
    examples={"Roads & Lights": "&", "Roads&nbsp;": "&"},
    not_examples=("Roads &amp; Lights", "&#39;", "&#x1F4;"),
)
FORBIDDEN = Rule(
    id="sources.forbidden",
    pattern="[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));",
    flags=re.IGNORECASE,
    examples={"a\x0bb": "\x0b", "a&#11;b": "&#11;", "a&#x1F;": "&#x1F;"},
    not_examples=("a\tb\r\n", "&#9;", "&#32;", "&#x20;", "&#13;", "&#xD;"),
)
DECLARATION = Rule(
    id="sources.declaration",
    pattern=r"\A\s*<\?xml\b(?:[^>]*\bencoding=[\"'](?P<encoding>[\w-]+)[\"'])?[^>]*\?>",
    examples={
        '<?xml version="1.0" encoding="utf-8"?><m/>': {"encoding": "utf-8"},
        '<?xml version="1.0"?>': '<?xml version="1.0"?>',
    },
    not_examples=("<m/>",),
)
EMPHASIS = Rule(
    id="sources.emphasis",
    pattern=r"</?(?:b|i|u|em|strong|span|p|br|div)\b[^>]*>",
    examples={"<b>Roads</b>": "<b>", "Roads<br />": "<br />"},
    not_examples=("a < b", "<title>"),
)
ISO_DAY = Rule(
    id="sources.iso_day",
    pattern=r"\A\s*(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
    examples={"2031-03-07T00:00:00": {"year": "2031", "month": "03", "day": "07"}},
    not_examples=("07/03/2031", "2031-03-071"),
)

# Words on links, and what people write.
BEHIND = Rule(
    id="sources.behind",
    pattern=r"""[\s,]{0,9}(?:\(|\b)
        (?:ref:\s{0,9}\d{1,30}|(?:(?:PDF|DOCX?|XLSX?)\b[\s,]{0,9})?\d[\d.,]{0,30}\s{0,9}[KM]i?B|(?<=\()(?:PDF|DOCX?|XLSX?))\)?$""",
    examples={
        "Budget PDF 119 KB": " PDF 119 KB",
        "Roads (PDF, 1.2 MB)": " (PDF, 1.2 MB)",
        "Roads ref: 12": " ref: 12",
        "Map (PDF)": " (PDF)",
    },
    not_examples=("Item 7", "The 100 MB question", "Guide to PDF"),
)
CONTACT = Rule(
    id="sources.contact",
    pattern=r"\A(?:[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+|https?://[^\s<>()]+)\Z",
    examples={"clerk@wickham.example": "clerk@wickham.example", "https://wickham.example/me": "https://wickham.example/me"},
    not_examples=("", "me", "a@b", "x@y.example\r\nX: 1", "ftp://x.example"),
)
NOT_IN_NAMES = Rule(
    id="sources.not_in_names", pattern=r"[^a-z0-9]+", flags=re.ASCII, examples={"a & b": " & "}, not_examples=("a1",)
)
