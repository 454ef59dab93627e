"""Sentences at the head of minutes that say who was there, who was not, and whether all of them met by a screen.

Mr A Lund and Ms B Berg were present.        The meeting was attended by Councillors Lund and Berg.
The meeting was held remotely.               The Chair excused the absence of Councillor Dahl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.attendance.heading_words import FAR
from extract.text import lexicon
from extract.text.rule import Rule

_PEOPLE = rf"(?=(?:the\s+)?(?:{lexicon.TITLE}|{lexicon.CIVIC_TITLE}|members|councill?ors|commissioners)\s|(?-i:[A-Z]))"
_ROLL = r"\b(?:call(?:ing)?\s+of\s+(?:the\s+)?roll|roll\s+call)\b[^:.]{0,40}?\b(?:the\s+following\s+)?[^:.]{0,30}"
_ALSO_WERE = (
    r"(?:(?:also\s+(?:present|attending|in\s+attendance)|in\s+attendance)\s+(?:were|was)"
    r"|(?:guests?|others?|staff)\s+(?:present|in\s+attendance)\s+(?:were|was|included))"
)
_MEMBERS = r"(?=(?:members?|councill?ors?|commissioners?|trustees)\s|(?-i:[A-Z]))"
_SITTING = r"(?:members?|councill?ors?|commissioners?|trustees|selectmen|supervisors|directors)"
# "Board members present, in addition to the supervisor, were", "Selectmen present included"
_MEMBERS_WERE = (
    rf"^\s*(?:(?!in\b|also\b)[\w’'-]+\s){{0,3}}?{_SITTING}\s+(?:present|in\s+attendance)"
    r"(?:,?\s+in\s+addition\s+to\s+[^.;:,]{1,60},?)?\s+(?:were|was|included|being)\s*:?\s+(?=[A-Z])"
)
# "Those attending the meeting were", "Attending were", "that the following were present:"
_ATTENDING_WERE = (
    r"^\s*(?:those\s+)?attending(?:\s+the\s+meeting)?\s+(?:were|was|included)\s*:?\s+(?=[A-Z])"
    r"|\bthe\s+following\s+(?:\w+\s+){0,2}?were\s+present\s*:\s+(?=[A-Z])"
)
_ANSWERED = rf"{_ROLL}\b(?:answered|responded|were|was)\s+(?:as\s+)?present\s*:\s*(?=[A-Z])"
FOLLOWING = Rule(
    id="attendance.following",
    # "met at 9 am, with the following present: Mayor Lund and Mr Berg", "the roll call: the following answered present: …"
    pattern=r"\bwith\s+(?:the\s+)?following\s+(?:[a-z]+\s+){0,3}?(?:present|(?P<attending>in\s+attendance|attending))"
    r"\s*:?\s+(?=[A-Z])"
    rf"|{_ANSWERED}"
    rf"|^\s*present(?:\s+in\s+addition\s+to\s+[^.;:]{{1,60}}?)?\s+(?:were|was)\s*:?\s+{_MEMBERS}"
    rf"|^\s*(?P<also>{_ALSO_WERE})\s+(?=[A-Z])"
    rf"|{_MEMBERS_WERE}|{_ATTENDING_WERE}",
    examples={
        "They met with the following present: Mayor Lund": "with the following present: ",
        "Also present were Ms Lund and Mr Berg": {"also": "Also present were"},
        "Present were members Lund and Berg": "Present were ",
        "Those attending the meeting were Ada Lund": "Those attending the meeting were ",
        "noted that the following were present: Trustees Lund": "the following were present: ",
        "Guests in attendance included Bo Berg": {"also": "Guests in attendance included"},
        "Selectmen present included Ada Lund": "Selectmen present included ",
        "Members present, in addition to the supervisor, were Bo": "Members present, in addition to the supervisor, were ",
        "Present in addition to Lund were Bo Berg and Cy Dahl": "Present in addition to Lund were ",
    },
    not_examples=("The following reports were received: Roads",),
    needs=("present", "attend"),
)
ATTENDED = Rule(
    id="attendance.attended_by",
    # who attended this meeting; not a fair
    pattern=r"\b(?:meeting|session|sitting|assembly)\b[^.\x1f]{0,120}?\b(?:attended\s+by|(?:in|with)\s+(?:the\s+)?"
    rf"(?:presence|attendance|participation)\s+of)\s*:?\s+{_PEOPLE}",
    examples={
        "The meeting was attended by Councillors Lund and Berg": "meeting was attended by ",
        "The session opened in the presence of Mr Lund": "session opened in the presence of ",
    },
    not_examples=("The fair was attended by Cllr Lund", "The meeting was attended by forty residents"),
    needs=("attended by", "presence of", "attendance of", "participation of"),
)
CHAIRED = Rule(
    id="attendance.chairmanship",
    pattern=r"\bunder\s+the\s+(?:chairmanship|presidency|chair)\s+of\s+(?P<who>[^.\x1f]{3,120}?)"
    r"(?=,?\s+(?:and\s+)?(?:with|in|at|on|the\s+following|were|was|to)\s|\s*[.\x1f;]|$)",
    examples={"held under the chairmanship of the Mayor, Ada Lund, with the presence of Bo Berg": {"who": "the Mayor, Ada Lund"}},
    not_examples=("under the chair beside the door",),
    needs=("chairmanship of", "presidency of", "chair of"),
)
WERE_PRESENT = Rule(
    id="attendance.were_present",
    pattern=rf"^(?P<who>(?:[^.\x1f]|{lexicon.IN_A_NAME}){{3,400}}?)\s(?:was|were)\s+(?P<also>also\s+)?"
    r"(?:present|(?P<attending>in\s+attendance|attending))(?=[\s.;,]|$)"
    r"(?!\s+(?:virtual|remote|online|via|for|when|during|throughout|while|at\s+the\s+(?:time|premises|scene|event)))",
    examples={"Mr A Lund and Ms B Berg were also present.": {"who": "Mr A Lund and Ms B Berg", "also": "also "}},
    not_examples=("Mr Lund was present when the lamp fell", "Mr Lund was present at the time"),
    needs=("present", "attend"),
)
WERE_ABSENT = Rule(
    id="attendance.were_absent",
    pattern=r"^\s*(?P<who>(?-i:[A-Z])[^.\x1f]{2,200}?)\s(?:was|were)\s+(?:(?P<excused>excused)|absent)(?=[\s.;,]|$)",
    examples={"Bo Berg was excused.": {"who": "Bo Berg", "excused": "excused"}},
    not_examples=("Bo Berg was away",),
    needs=("excused", "absent"),
)
EXCUSED = Rule(
    id="attendance.excused",
    pattern=rf"\b(?:justified|excused)\s+the\s+absences?\s+of\s+{_PEOPLE}",
    examples={"The President justified the absence of Cy Dahl.": "justified the absence of "},
    not_examples=("He excused the absence of a plan",),
    needs=("absence",),
)
_CAME = r"(?:joined|arrived|entered|came|took\s+(?:his|her|their)\s+(?:seats?|places?))"
_THE_MEETING = r"(?:\s+(?:at\s+|in(?:to)?\s+)?(?:the\s+)?(?:meeting|session|room|chamber|call))?"
JOINED = Rule(
    id="attendance.joined",
    # a member who came after the roll was called; the hour says that it is this meeting
    pattern=rf"^\s*(?P<who>(?:{lexicon.TITLE}|{lexicon.CIVIC_TITLE})\s(?-i:[A-Z])[^.,;:\x1f]{{1,60}}?)\s(?:then\s+|also\s+)?"
    rf"{_CAME}{_THE_MEETING}(?:\s+(?:late|remotely|online|via\s+\w+))?,?"
    r"\s+at\s+(?:approximately\s+|about\s+)?\d{1,2}[:.]?\d{0,2}",
    examples={"Commissioner Lund joined the meeting at 7:15 p.m.": {"who": "Commissioner Lund"}},
    not_examples=("Cllr Lund joined the Council in 2019", "Ada Lund joined at 7.15"),
    needs=("joined", "arrived", "entered", "came", "took"),
)
_HELD = r"\b(?:held|conducted|convened|took\s+place|hosted)\s+(?:(?:entirely|wholly|solely|fully)\s+)?"
_OF_A_MEETING = r"\bminutes\s+of\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,6}?(?:virtual|remote|online)\s+(?:[\w’'-]+\s+){0,6}?meeting"
REMOTE = Rule(
    id="attendance.held_remotely",
    # of the meeting itself, and of nothing but a screen: not "in person and online"
    pattern=rf"\b(?:meeting|session)\b[^.;:]{{0,60}}?{_HELD}{FAR}(?=[\s.,;)\]]|$)(?!\s+(?:and|or|&|/|[A-Z]\w+\s+(?:road|street)\b))"
    rf"|{_OF_A_MEETING}",
    examples={
        "This meeting was held remotely via video conferencing": "meeting was held remotely",
        "[Note: The meeting was conducted via Zoom.]": "meeting was conducted via Zoom",
        "Minutes of the virtual Parish Council meeting": "Minutes of the virtual Parish Council meeting",
    },
    not_examples=("The meeting was held in the hall", "The meeting was held online and in person"),
)
RULES = (FOLLOWING, ATTENDED, CHAIRED, WERE_PRESENT, WERE_ABSENT, EXCUSED, JOINED, REMOTE)
# Where a list inside a sentence ends: "attended by Councillors Lund and Berg at the invitation of …".
_LIST_ENDS = re.compile(r",?\s+(?:at|on|to|for|where|who|which|was|were|is|whilst|while|opened|having)\s|[.\x1f]\s")


class Stated(NamedTuple):
    """A part of an entry that names people, and what it says of them; offsets in the entry."""

    start: int
    end: int
    status: str
    capacity: str | None = None
    rule: str = "attendance.stated"


def said(entry: str) -> Iterator[Stated]:
    """The people of an entry of whom a sentence says that they were there or not."""
    if chaired := CHAIRED.search(entry):
        yield Stated(*chaired.span("who"), "present", "chair")
    if listed := FOLLOWING.search(entry):
        yield Stated(listed.end(), len(entry), "in_attendance" if listed["also"] or listed["attending"] else "present")
    elif attended := ATTENDED.search(entry):
        ends = _LIST_ENDS.search(entry, attended.end())
        yield Stated(attended.end(), ends.start() if ends else len(entry), "present")
    elif excused := EXCUSED.search(entry):
        ends = _LIST_ENDS.search(entry, excused.end())
        yield Stated(excused.end(), ends.start() if ends else len(entry), "apologies")
    elif joined := JOINED.search(entry):
        yield Stated(*joined.span("who"), "present", rule=JOINED.id)
    elif away := WERE_ABSENT.search(entry):
        yield Stated(*away.span("who"), "apologies" if away["excused"] else "absent")
    elif match := WERE_PRESENT.search(entry.lstrip()):
        before = len(entry) - len(entry.lstrip())
        status = "in_attendance" if match["also"] or match["attending"] else "present"
        yield Stated(before + match.start("who"), before + match.end("who"), status)


def held_remotely(text: str) -> bool:
    """True where the head of minutes says that the whole meeting was held by a screen or a telephone."""
    return REMOTE.search(text) is not None
