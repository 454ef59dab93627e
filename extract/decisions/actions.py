"""Actions: what somebody undertook or was asked to do, who, and by when.

The Clerk to ring the mill.      AB agreed to mend the swing by 3 May.      ACTION: Mrs Tarn to book the hall.
Councillor Oxley undertook to report back.      The Clerk was asked to thank the school.
"""

from __future__ import annotations

import datetime
import re

from extract.models import Action, Layout, Passage, Section
from extract.text.lexicon import MONTH, MONTHS, TITLE
from extract.text.list_marks import MARKER
from extract.text.paragraphs import paragraphs, sentences
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("minutes", "decision")
LONGEST = 600  # characters of one action

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
RULES = (UNDERTOOK, TO_DO, ASKED, _LABELLED, DUE)
_NOBODY = re.compile(
    r".*\b(?:committee|council|club|board|company|school|church|trust|team|group|resolved|none|parents?|police)$"
    r"|(?:it|this|that|there|they|he|she|who|which|members?|residents?|all|thanks|apologies|owing|due|according"
    r"|prior|subject|further|the\s+(?:council|committee|owner|public|meeting))\b",
    re.IGNORECASE,
)


def find(section: Section, layout: Layout) -> list[Action]:
    """The actions of a minute, in order; one to a sentence."""
    if section.paper.kind not in _KINDS_OF_PAPER or section.kind == "opening":
        return []
    passage, text = section.passage, section.passage.text
    found = []
    for paragraph in paragraphs(passage, section.heading_end):
        start = max(paragraph.start, section.heading_end)
        marker = MARKER.match(text, start)
        label = _LABELLED.match(text[start : paragraph.end])
        if label is not None and paragraph.end - start <= LONGEST:
            owner = (start + label.start("owner"), start + label.end("owner")) if label["owner"] else None
            found.append(_action(section, start, start + label.start("text"), paragraph.end, owner, _LABELLED))
            continue
        for a, b in sentences(text, marker.end() if marker else start, paragraph.end):
            action = _read(section, a, b)
            if action is not None:
                found.append(action)
    return found


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
