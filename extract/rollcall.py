"""Headings of attendance lists, and what ends such a list.

PRESENT:      IN ATTENDANCE VIRTUALLY:      Employees      Apologies for absence:      Members of the Trees Panel
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.layouts import Layout
from extract.models import Line
from extract.names import names
from extract.offices import ROLE
from extract.rule import Rule

_END = r"[ ]*(?:\([^()]{0,30}\)[ ]*)?(?:[:;](?:\s?[-\u2013])?|[-\u2013\u2014](?=\s)|$)"
_WHO = r"""(?:(?:the\s+following|voting|elected|other|parish|town|community|county|district|borough|city|ward
    |board|council|committee|panel|executive|cabinet|civic|independent|external)\s+)*
    (?:members?|councill?ors?|cllrs?|councilmembers|council\s+members|supervisors|selectmen|trustees|directors
    |commissioners|governors|aldermen|those|persons|attendees|representatives)
    (?:\s+of\s+the\s+[\w’'&-]+(?:\s+[\w’'&-]+){0,9}?)?"""
FAR = (
    r"(?:virtual(?:ly)?|remote(?:ly)?|online|by\s+(?:video|tele)\w*|(?:via|on"
    r"|by)\s+(?:ms\s+|microsoft\s+)?(?:zoom|teams|skype|webex|video\s*\w*|telephone))"
)
_OFFICERS = (
    r"(?:(?:council|city|town|county|borough|district|lead|other|support|supporting)\s+)*(?:officers?"
    r"|staff|officials|employees|administration)"
)

RULES = (
    Rule(
        id="attendance.virtual",
        pattern=rf"(?<!in\s)(?:{_WHO}\s+)?(?:(?:were\s+)?(?:also\s+)?(?:present|attend(?:ing|ed|ance)"
        rf"|joining|joined|participating)\s+{FAR}|{FAR}\s+attendance){_END}",
        examples={
            "Present virtually:": "Present virtually:",
            "Members attending via Teams": "Members attending via Teams",
        },
        not_examples=("In attendance virtually:", "The meeting was held online"),
    ),
    Rule(
        id="attendance.in_attendance_virtual",
        pattern=rf"(?:also\s+)?in\s+attendance\s+\(?{FAR}\)?{_END}|{_OFFICERS}\s+(?:present\s+"
        rf"|attending\s+)?{FAR}{_END}",
        examples={"IN ATTENDANCE VIRTUALLY: Mr A Lund": "IN ATTENDANCE VIRTUALLY:"},
        not_examples=("IN ATTENDANCE: Mr A Lund",),
    ),
    Rule(
        id="attendance.officers",
        pattern=rf"(?:{_OFFICERS})(?:\s+(?:also\s+)?(?:present|in\s+attendance|attending|support))?{_END}"
        rf"|(?:in\s+attendance|also\s+present)"
        rf"\s*[-\u2013(]?\s*(?:the\s+following\s+)?{_OFFICERS}\)?{_END}|(?:(?:parish"
        rf"|town)\s+)?clerk(?:\s+to\s+the\s+council)?{_END}",
        examples={
            "Employees": "Employees",
            "STAFF PRESENT: Ada Lund": "STAFF PRESENT:",
            "Officers in attendance:": "Officers in attendance:",
        },
        not_examples=("Officers explained the plan", "Clerk’s Report"),
    ),
    Rule(
        id="attendance.witnesses",
        pattern=rf"(?:expert\s+|external\s+)?witness(?:es)?(?:\s+(?:present|in\s+attendance))?{_END}",
        examples={"Witnesses": "Witnesses"},
        not_examples=("Witnesses said that",),
    ),
    Rule(
        id="attendance.public",
        pattern=rf"(?:members?\s+of\s+(?:the\s+)?public|public|residents|parishioners)(?:\s+(?:present"
        rf"|in\s+attendance|attending))?{_END}",
        examples={"Public - Mr Foss": "Public -", "Members of the public:": "Members of the public:"},
        not_examples=("Public Forum: No one present", "Members of the public may speak"),
    ),
    Rule(
        id="attendance.guests",
        pattern=rf"(?:invited\s+|special\s+|other\s+)?(?:guests?|visitors?|invitees|observers?"
        rf"|partners|advis[eo]rs|external\s+(?:attendees|partners|advisers))"
        rf"(?:\s+(?:present|in\s+attendance|attending))?{_END}",
        examples={"Guests:": "Guests:", "Invited guests present": "Invited guests present"},
        not_examples=("Guests were welcomed",),
    ),
    Rule(
        id="attendance.in_attendance",
        pattern=rf"(?:(?:also\s+)?in\s+attendance|also\s+(?:present|attending|attended)|(?:{_WHO}\s+(?:also\s+)?in\s+attendance)"
        rf"|others?\s+(?:(?:members|councillors)\s+)?(?:present|in\s+attendance|attending)"
        rf"|others|by\s+invitation|attending"
        rf"|(?:portfolio\s+holders?|(?:cabinet|executive)\s+members?)(?:\s+(?:present|in\s+attendance))?"
        rf"|other\s+(?:members|councillors)(?:\s+of\s+the\s+council)?(?:\s+(?:present|in\s+attendance|attending))?"
        rf"|(?:(?:county|district|borough|ward|unitary|city)\s*(?:and|&|/)?\s*)+(?:councillors?"
        rf"|cllrs?))(?:\s+were)?{_END}",
        examples={
            "IN ATTENDANCE: Ada Lund": "IN ATTENDANCE:",
            "Also present": "Also present",
            "In Attendance (Item 2): Bo": "In Attendance (Item 2):",
        },
        not_examples=("In attendance at the fair were many", "A resident in attendance advised"),
    ),
    Rule(
        id="attendance.substitutes",
        pattern=rf"substitutes?(?:\s+members?)?(?:\s+(?:present|in\s+attendance|attending))?{_END}",
        examples={"Substitute Members:": "Substitute Members:"},
        not_examples=("Substitutes may speak",),
    ),
    Rule(
        id="attendance.co_opted",
        pattern=rf"(?:(?:co-?opted|co-?optees|lay|independent|non-voting|parent\s+governor"
        rf"|church|diocesan|statutory)\s*)+"
        rf"(?:members?|representatives?|persons?)?(?:\s+(?:present|in\s+attendance))?{_END}",
        examples={"Co-opted members": "Co-opted members"},
        not_examples=("Independent advice was taken",),
    ),
    Rule(
        id="attendance.absent",
        pattern=rf"(?:{_WHO}\s+)?(?:absent(?:\s+without\s+(?:leave|apolog(?:y|ies)|notice))?"
        rf"|not\s+present|did\s+not\s+attend|no\s+apolog(?:y|ies)(?:\s+received)?|excused)"
        rf"(?:\s+from\s+the\s+meeting)?{_END}",
        examples={"ABSENT: Ada Lund": "ABSENT:", "Members absent without apology": "Members absent without apology"},
        not_examples=("Absent members may vote by post",),
    ),
    Rule(
        id="attendance.apologies",
        pattern=rf"(?:to\s+receive\s+)?(?:apolog(?:y|ies)|regrets|absent\s+with\s+(?:leave"
        rf"|apolog(?:y|ies)))(?:\s+(?:for|of)\s+(?:absence|inability\s+to\s+attend"
        rf"|non-?attendance))?"
        rf"(?:\s+(?:and|&)\s+substitut(?:es?|ions?))?(?:\s+(?:were\s+)?(?:received"
        rf"|given|accepted|tendered))?(?:\s+from)?{_END}",
        examples={"Apologies: Cllr Lund": "Apologies:", "Apologies for Absence": "Apologies for Absence"},
        not_examples=("Apologies were received from Cllr Lund", "He offered apologies for the delay"),
    ),
    Rule(
        id="attendance.chair",
        pattern=rf"(?:(?:vice[ -]?|deputy\s+)?chair(?:man|woman|person)?|(?:deputy\s+)?mayor)[ ]*:"
        rf"|(?:in\s+the\s+chair|presiding){_END}",
        examples={"Chairman: Ada Lund": "Chairman:", "In the Chair": "In the Chair"},
        not_examples=("Chairman’s Announcements", "Chair of the Board", "Chairman"),  # a bare one may head any column
    ),
    Rule(
        id="attendance.present",
        pattern=rf"(?:{_WHO}\s+)?(?:were\s+|was\s+)?present(?:\s+(?:were|at\s+the\s+meeting"
        rf"|in\s+person|in\s+the\s+room))?{_END}"
        rf"|(?:{_WHO}|attendance|attendees|sederunt|roll\s+call|quorum\s+present|present\s+(?:members"
        rf"|councillors)){_END}",
        examples={
            "PRESENT: Mr A Lund": "PRESENT:",
            "Members of the Trees Panel": "Members of the Trees Panel",
            "Members of the Council present were: Cllr Lund": "Members of the Council present were:",
        },
        not_examples=("Present costs are high", "Members discussed the plan"),
    ),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the names below a heading are."""

    rule: str
    status: str
    capacity: str | None = None
    position: str | None = None


HEADINGS: dict[str, tuple[str, str | None]] = {
    "attendance.virtual": ("present_virtual", None),
    "attendance.in_attendance_virtual": ("in_attendance_virtual", None),
    "attendance.officers": ("in_attendance", "officer"),
    "attendance.witnesses": ("in_attendance", "witness"),
    "attendance.public": ("in_attendance", "public"),
    "attendance.guests": ("in_attendance", "guest"),
    "attendance.in_attendance": ("in_attendance", None),
    "attendance.substitutes": ("present", "substitute"),
    "attendance.co_opted": ("present", "co_opted"),
    "attendance.absent": ("absent", None),
    "attendance.apologies": ("apologies", None),
    "attendance.chair": ("present", "chair"),
    "attendance.present": ("present", None),
}
# Headings that open a list of attendance by themselves; the others only continue one.
OPENERS = frozenset(
    (
        "attendance.present",
        "attendance.in_attendance",
        "attendance.virtual",
        "attendance.in_attendance_virtual",
        "attendance.absent",
    )
)
# "The meeting was chaired by", "had been", "is": a sentence, not a list of names. Case counts: "Will" is a name.
_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|be|been|welcomed|opened|reported"
    r"|declared|noted|advised|apologi[sz]ed|commenced|started|began"
    r"|chaired|thanked|received|agreed|resolved|took|gave|presided|attended|explained"
    r"|asked|stated|said|proposed|seconded|approved|introduced)\b"
)
_WHO_CLAUSE = re.compile(r"\b(?:who|whom|whose)\b[^,;\x1f]*")
_BRACKETED = re.compile(r"\([^()]*\)")
_LEAD = re.compile(r"(?:PRESENT|ABSENT|APOLOGIES|IN ATTENDANCE|ALSO PRESENT|OFFICERS|Present|Apologies|Absent)(?=\s)")
_STOP = re.compile(
    r"\s*(?:items?|agenda|minutes|action|part\s+\d|un?restricted|exempt|open\s+(?:session"
    r"|forum)|public\s+(?:session|forum|hearing|participation)|quorum|note|date"
    r"|time"
    r"|venue|place|location|information|contact|welcome|declarations?|meeting"
    r"|business|the\s+(?:meeting|chair|council|board|committee)|call\s+to\s+order"
    r"|\(?\d{1,3}[.)](?:\s|\d))\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*(?P<label>[A-Z][\w’'&/-]*(?:\s+[\w’'&/-]+){0,7}?)\s*:(?:\s|$)")
_BARE = re.compile(r"(?:members?|councill?ors?|cllrs?)\s*[:\u2013-]", re.IGNORECASE)
INLINE = re.compile(r"(?:^\s*|(?<=[.;])\s+|\x1f)(?=[A-Z])")
_COMPILED = {rule.id: rule.compiled for rule in RULES}
PARTY = {
    "lab": "Labour", "labour": "Labour", "con": "Conservative", "conservative": "Conservative",
    "ld": "Liberal Democrat", "lib dem": "Liberal Democrat", "liberal democrat": "Liberal Democrat", "green": "Green",
    "ind": "Independent", "independent": "Independent", "ukip": "UKIP", "reform": "Reform UK",
    "reform uk": "Reform UK", "plaid cymru": "Plaid Cymru", "snp": "SNP",
}  # fmt: skip


def heading_at(text: str, line: Line, layout: Layout) -> tuple[Heading, int] | None:
    """The attendance heading a cell begins with, and its length."""
    for words, (status, capacity) in layout.attendance_headings.items():
        if text.casefold().startswith(words):
            return Heading(f"attendance.{layout.id}", status, capacity), len(words)
    bare = text.lstrip("0123456789.() ")
    shift = len(text) - len(bare)
    for rule in RULES:
        match = rule.match(bare)
        if match and match.group(0).strip():
            status, capacity = HEADINGS[rule.id]
            words = match.group(0).strip(" :-\u2013\u2014").casefold()
            if rule.id == "attendance.chair" and ("vice" in words or "deputy" in words):
                capacity = "vice_chair"
            position = "Clerk" if "clerk" in words else None
            return Heading(rule.id, status, capacity, position), shift + match.end()
    lead = _LEAD.match(bare)
    if (
        lead
        and (lead.group(0).isupper() or line.leading_bold == len(lead.group(0).split()))
        and names(bare[lead.end() :])[:1]
    ):
        inner = heading_at(lead.group(0), line, layout)
        return (inner[0], shift + lead.end()) if inner else None
    return None


def stops(text: str, line: Line) -> bool:
    """True for a line that is no part of a list: a sentence, the heading of something else."""
    plain = _WHO_CLAUSE.sub("", _BRACKETED.sub("", text))
    if _VERB.search(plain) and not re.match(r"\s*(?:also\s+)?(?:in\s+attendance|present)", text, re.IGNORECASE):
        return not re.search(r"\.\s", plain[: _first_verb(plain)])
    if _STOP.match(text):
        return not names(re.sub(r"^\s*\(?\d{1,3}[.)]\s*", "", text))[:1]
    label = _LABEL.match(text)
    if (
        label
        and label["label"].casefold() not in PARTY
        and not any(word.casefold() in ROLE for word in label["label"].split())
    ):
        return not names(label["label"])
    return text.isupper() and len(text) > 3 and not names(text)


def _first_verb(text: str) -> int:
    match = _VERB.search(text)
    return match.start() if match else len(text)


def inside(rule: Rule, text: str, at: int) -> tuple[Heading, int] | None:
    """The heading that stands in a list at `at`, and where it ends: it must have a colon or a dash."""
    found = _COMPILED[rule.id].match(text, at)
    if (
        found is None
        or _BARE.match(found.group(0))
        or not found.group(0).rstrip().endswith((":", "-", "\u2013", "\u2014"))
    ):
        return None
    return Heading(rule.id, *HEADINGS[rule.id]), found.end()


def is_sentence(text: str) -> bool:
    return not text.strip() or bool(_VERB.search(_WHO_CLAUSE.sub("", _BRACKETED.sub("", text))))
