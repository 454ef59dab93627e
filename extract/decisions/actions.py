"""Actions: what somebody undertook or was asked to do, who, and by when.

The Clerk to ring the mill.      AB agreed to mend the swing by 3 May.      ACTION: Mrs Tarn to book the hall.
Councillor Oxley undertook to report back.      The Clerk was asked to thank the school.
The gate is broken. Action: Clerk               Action | By whom | By when | Status      (a table of actions, a log of them)
"""

from __future__ import annotations

import datetime
import re

from extract.models import Action, Layout, Passage, Section
from extract.tables.class_rows import ClassRow, rows_of
from extract.text.lexicon import MONTH, MONTHS, TITLE
from extract.text.list_marks import MARKER
from extract.text.paragraphs import paragraphs, sentences
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("minutes", "decision")
LONGEST = 600  # characters of one action
CENTURY = 100

_NAME = r"(?:[A-Z][\w'\u2019.-]*(?:[ \n](?:[A-Z][\w'\u2019-]*\.?)){0,3})"
_FULL = r"(?:[A-Z][a-z\u00e0-\u00ff'\u2019-]+[ \n](?:[A-Z]\.?[ ])?[A-Z][\w'\u2019-]+)"
_POST = (
    r"(?:[Tt]he\s+)(?:[A-Z][\w&'\u2019-]*\s+(?:and\s+|of\s+)?){1,5}?(?:Officer|Manager|Director|Head|Solicitor"
    r"|Engineer|Lead|Clerk|Secretary|Coordinator|Surveyor)"
)
_OFFICE = (
    r"(?:(?:the|The)\s+)?(?:(?:Assistant|Deputy|Parish|Town|Acting|Interim|Vice[- ]?)\s?)*(?:Clerk|Chair(?:man"
    r"|woman|person)?|Mayor|Treasurer|Secretary|Leader|Officers?|Director|Caretaker|Head)(?:\s+(?:of"
    r"|for)\s+[A-Z][\w&' -]{2,50}?)?"
)
_PERSON = rf"(?:(?i:{TITLE})\s+{_NAME}|[A-Z]{{2,3}}[a-z]?(?=\s|/)|{_POST}|{_OFFICE}|{_FULL}(?:\s\([A-Z]{{2,5}}\))?)"
OWNER = rf"(?P<owner>{_PERSON}(?:(?:\s*(?:,|&|/|and)\s*)(?:{_PERSON})){{0,3}}(?:\s\([A-Z]{{2,5}}\))?)"

UNDERTOOK = Rule(
    id="action.undertook",
    pattern=rf"""{OWNER}\s+(?:also\s+|kindly\s+|then\s+){{0,2}}(?:agreed|undertook|offered|promised|volunteered
        |undertaken)\s+(?P<what>to\s+(?!disagree)\w+)""",
    examples={
        "AB agreed to mend the swing": {"owner": "AB", "what": "to mend"},
        "Councillor Oxley undertook to report": {"owner": "Councillor Oxley", "what": "to report"},
    },
    not_examples=("it was agreed to mend it", "the owner agreed to pay"),
    needs=("agreed to", "undertook", "offered", "promised", "volunteered", "undertaken"),
    flags=re.VERBOSE,
    confidence=0.85,
)
TO_DO = Rule(
    id="action.owner_to",
    # the whole sentence begins so: "The Clerk to write …", "EF to write …"
    pattern=rf"^{OWNER}\s+(?P<what>to\s+(?!be\b|the\b|a\b|an\b|all\b|this\b|that\b|\w{3,}ing\b)[a-z]+)",
    examples={
        "The Clerk to ring the mill.": {"owner": "The Clerk", "what": "to ring"},
        "EF to arrange a visit": {"owner": "EF", "what": "to arrange"},
    },
    not_examples=("Thanks to all", "the way to go"),
    needs=(" to ", "\nto "),
    flags=re.VERBOSE,
    confidence=0.8,
)
ASKED = Rule(
    id="action.asked",
    pattern=rf"""{OWNER}\s+(?:was|were|be|is|are)\s+(?:also\s+|therefore\s+)?(?:asked|requested|instructed
        |tasked)\s+(?P<what>to\s+\w+)""",
    examples={"The Clerk was asked to thank the school": {"owner": "The Clerk", "what": "to thank"}},
    not_examples=("residents were asked to sing", "Members of the public are kept"),
    needs=("asked", "requested", "instructed", "tasked"),
    flags=re.VERBOSE,
    confidence=0.8,
)
_LABELLED = Rule(
    id="action.label",
    pattern=rf"""^(?i:action(?:\s+points?
        |s)?(?:\s+\d{{1,2}})?)\s*[:\u2013-]\s*(?P<text>(?:{OWNER}\s*(?:[:\u2013-]\s*)?(?:to\s+
        |will\s+)?)?\S[\s\S]*)""",
    examples={"ACTION: Mrs Tarn to book the hall": {"text": "Mrs Tarn to book the hall", "owner": "Mrs Tarn"}},
    not_examples=("Action was taken",),
    needs=("action",),
    flags=re.VERBOSE,
    confidence=0.9,
)
DUE = Rule(
    id="action.due",
    pattern=rf"""\b(?:by|before|no\s+later\s+than)\s+(?:(?:mon|tues|wednes|thurs|fri|satur
        |sun)day,?\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd
        |th)?\s+(?:of\s+)?(?P<month>{MONTH})(?:,?\s+(?P<year>(?:19|20)\d\d))?""",
    examples={"by 3 May 2031": {"day": "3", "month": "May", "year": "2031"}},
    not_examples=("by May", "by 3 people"),
    needs=("by", "before", "later"),
)
ROW = Rule(
    id="action.row",
    # a cell that names a day: "3 May 2031", "by 3rd May", "03/05/2031"
    pattern=rf"""^\s*(?:by\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?
        (?P<month>{MONTH})(?:,?\s+(?P<year>(?:19|20)\d\d))?|(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})[/.](?P<whole>(?:20)?\d\d))\s*$""",
    examples={
        "by 3rd May 2031": {"day": "3", "month": "May", "year": "2031"},
        "03/05/31": {"first": "03", "second": "05", "whole": "31"},
    },
    not_examples=("ongoing", "May", "3 people"),
    confidence=0.9,
)
FOR = Rule(
    id="action.for",
    # who is to do what the words before it say
    pattern=rf"[\s;([-]{{0,6}}\b(?i:action(?:s|ed)?(?:\s+(?:by|for|on|required))?)\s*[:\u2013-]\s*{OWNER}\s{{0,3}}[.)\]]{{0,4}}\s{{0,3}}$",
    examples={"The gate is broken. Action: Clerk": {"owner": "Clerk"}, "Mend it (Action: Cllr Tarn)": {"owner": "Cllr Tarn"}},
    not_examples=("Action: Clerk to write", "Action taken"),
    needs=("action",),
    flags=re.VERBOSE,
    confidence=0.85,
)
RULES = (UNDERTOOK, TO_DO, ASKED, _LABELLED, DUE, ROW, FOR)
CLASS_SURE = 0.5  # confidence of the class of a table whose rows are actions
_NOBODY = re.compile(
    r".*\b(?:committee|council|club|board|company|school|church|trust|team|group|resolved|none|parents?|police)$"
    r"|(?:it|this|that|there|they|he|she|who|which|members?|residents?|all|thanks|apologies|owing|due|according"
    r"|prior|subject|further|the\s+(?:council|committee|owner|public|meeting))\b",
    re.IGNORECASE,
)


def find(section: Section, layout: Layout) -> list[Action]:
    """The actions of a minute, in order; one to a sentence, and one to a row of a table of actions in any paper."""
    tabled = [action for row in rows_of(section, "actions", CLASS_SURE) if (action := _tabled(section, row, layout)) is not None]
    if section.paper.kind not in _KINDS_OF_PAPER or section.kind == "opening":
        return tabled
    passage, text = section.passage, section.passage.text
    found: list[Action] = []
    before = None  # the paragraph above
    for paragraph in paragraphs(passage, section.heading_end):
        start = max(paragraph.start, section.heading_end)
        marker = MARKER.match(text, start)
        inner = marker.end() if marker else start
        found += _of_paragraph(section, start, inner, paragraph.end, before)
        before = (inner, paragraph.end) if text[inner : paragraph.end].strip() else before
    return [*(one for one in found if not any(_overlap(one, other) for other in tabled)), *tabled]


def _of_paragraph(section: Section, start: int, inner: int, end: int, before: tuple[int, int] | None) -> list[Action]:
    """The actions of the paragraph from `start` to `end`, whose words begin at `inner`; `before` is the one above it."""
    text = section.passage.text
    behind = FOR.search(text[inner:end]) if end - inner <= LONGEST else None
    if behind is not None and (said := (inner, inner + behind.start()) if behind.start() > 0 else before) is not None:
        return [_for(section, *said, (inner + behind.start("owner"), inner + behind.end("owner")))]
    label = _LABELLED.match(text[start:end])
    if label is not None and end - start <= LONGEST:
        owner = (start + label.start("owner"), start + label.end("owner")) if label["owner"] else None
        return [_action(section, start, start + label.start("text"), end, owner, _LABELLED)]
    read = (_read(section, a, b) for a, b in sentences(text, inner, end))
    return [action for action in read if action is not None]


def _tabled(section: Section, row: ClassRow, layout: Layout) -> Action | None:
    """A row of a table of actions; None where nothing is to be done, or nobody has to and no day is named."""
    text = row.text("action") or row.text("title") or row.text("purpose")
    owner, due = row.text("owner") or row.text("person"), row.text("due_date") or row.text("date")
    if not any(map(str.isalpha, text)) or not (owner or due):
        return None
    return Action(
        text=text,
        owner=owner or None,
        due_date=_day(due, section.meeting.date, layout.date_order),
        status=row.text("status") or None,
        evidence=row.evidence(ROW.id, ROW.confidence),
    )


def _day(words: str, meeting: str | None, order: str) -> str | None:
    """The day that a cell names; None where it names none, or two."""
    found = ROW.match(words)
    if found is None:
        return None
    if found["day"]:
        return _due(f"by {found['day']} {found['month']} {found['year'] or ''}", meeting)
    first, second = int(found["first"]), int(found["second"])
    day, month = (second, first) if order == "MDY" else (first, second)
    year = int(found["whole"])
    try:
        return datetime.date(year if year > CENTURY else year + 20 * CENTURY, month, day).isoformat()
    except ValueError:
        return None


def _for(section: Section, start: int, end: int, owner: tuple[int, int]) -> Action:
    """What the last sentence before "Action: Clerk" says, for its owner."""
    passage = section.passage
    last = [(a, b) for a, b in sentences(passage.text, start, end) if passage.text[a:b].strip()][-1]
    return Action(
        text=passage.clean(*last),
        owner=passage.clean(*owner),
        due_date=_due(passage.text[last[0] : last[1]], section.meeting.date),
        evidence=passage.evidence(last[0], owner[1], rule=FOR.id, confidence=FOR.confidence),
    )


def _overlap(one: Action, other: Action) -> bool:
    a, b = one.evidence, other.evidence
    return a.page == b.page and a.char_start < b.char_end and b.char_start < a.char_end


def _read(section: Section, a: int, b: int) -> Action | None:
    """The action that a sentence gives to somebody named."""
    sentence = section.passage.text[a:b]
    if len(sentence) > LONGEST:
        return None
    for rule in (UNDERTOOK, TO_DO, ASKED):
        match = rule.search(sentence)
        if match is not None and not _NOBODY.match(match["owner"]):
            owner = (a + match.start("owner"), a + match.end("owner"))
            return _action(section, a, a + match.start("owner" if rule is TO_DO else "what"), b, owner, rule)
    return None


def _action(
    section: Section, start: int, text_start: int, end: int, owner: tuple[int, int] | None, rule: Rule
) -> Action:
    passage: Passage = section.passage
    return Action(
        text=passage.clean(text_start, end),
        owner=passage.clean(*owner) if owner else None,
        due_date=_due(passage.text[start:end], section.meeting.date),
        evidence=passage.evidence(start, end, rule=rule.id, confidence=rule.confidence),
    )


def _due(words: str, meeting: str | None) -> str | None:
    """The day by which it is to be done; a day without a year is the next one after the meeting."""
    match = DUE.search(words)
    if match is None:
        return None
    month = MONTHS.get(match["month"].casefold().rstrip("."))
    base = datetime.date.fromisoformat(meeting) if meeting and len(meeting) == len("2031-05-03") else None
    if month is None or (match["year"] is None and base is None):
        return None
    year = int(match["year"]) if match["year"] else base.year if base else 0
    try:
        due = datetime.date(year, month, int(match["day"]))
        if base and match["year"] is None and due < base:
            due = due.replace(year=year + 1)
    except ValueError:
        return None
    return due.isoformat()
