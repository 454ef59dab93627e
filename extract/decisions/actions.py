"""Actions: what somebody undertook or was asked to do, who, and by when.

The Clerk to ring the mill.      AB agreed to mend the swing by 3 May.      ACTION: Mrs Tarn to book the hall.
Councillor Oxley undertook to report back.      The Clerk was asked to thank the school.
The gate is broken. Action: Clerk               Action | By whom | By when | Status      (a table of actions, a log of them)
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.decisions.due import ROW, due
from extract.models import Action, Layout, Section
from extract.tables.class_rows import ClassRow, rows_of
from extract.text.lexicon import TITLE
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
_CAPITAL = r"[A-Z][\w&'\u2019-]*"
_HEAD = rf"(?:[Tt]he\s+)?(?:Deputy\s+|Acting\s+)?(?:Head|Director|Manager):\s{_CAPITAL}(?:\s(?:and|of|&)?\s?{_CAPITAL}){{0,5}}"
_PERSON = rf"(?:{_HEAD}|(?i:{TITLE})\s+{_NAME}|[A-Z]{{2,3}}[a-z]?(?=\s|/)|{_POST}|{_OFFICE}|{_FULL}(?:\s\([A-Z]{{2,5}}\))?)"
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
_FIELD = r"(?:^|[\s;,.(])"
ACTION_FIELDS = Rule(
    id="action.field",
    # what stands behind the words of an action: "By whom: Clerk. By when: 3 May. Status: open"
    pattern=rf"""{_FIELD}(?:(?P<owner>by\s+whom|owner|lead(?:\s+officer)?|responsible(?:\s+(?:officer|person))?|assigned\s+to|who)
        |(?P<due>by\s+when|when|due(?:\s+(?:date|by))?|deadline|target(?:\s+date)?)|(?P<status>status|progress))\s*:\s*""",
    examples={"Mend it. By whom: Clerk": {"owner": "By whom"}, "; Deadline: 3 May": {"due": "Deadline"}},
    not_examples=("The status was open", "by whom it was"),
)
DONE = Rule(
    id="action.done",
    # how far it is, in brackets at the end of an action
    pattern=r"""[\[(]\s*(?P<status>(?:now\s+)?(?:completed?|done|closed|ongoing|on-going|outstanding|open|in\s+progress
        |not\s+started))\s*[\])]\W*$""",
    examples={"Clerk to ring (completed)": {"status": "completed"}},
    not_examples=("Clerk to open the gate",),
)
FOR = Rule(
    id="action.for",
    # who is to do what the words before it say
    pattern=rf"""[\s;([-]{{0,6}}\b(?:A(?i:ction(?:s|ed)?)|(?<=[(\[])action)(?i:\s+(?:by|for|on|required))?\s*[:\u2013-]
        \s*{OWNER}\s{{0,3}}[.)\]]{{0,4}}\s{{0,3}}$
        |(?:(?<=[.;!])\s|[\u2013-]\s){OWNER.replace("owner", "doer")}\s+to\s+(?i:action)\s{{0,3}}[.)\]]{{0,4}}\s{{0,3}}$""",
    examples={
        "The gate is broken. Action: Clerk": {"owner": "Clerk"},
        "Mend it (Action: Cllr Tarn)": {"owner": "Cllr Tarn"},
        "It leaks. Clerk to action": {"doer": "Clerk"},
    },
    not_examples=("Action: Clerk to write", "Action taken"),
    needs=("action",),
    flags=re.VERBOSE,
    confidence=0.85,
)
PLACE_AHEAD = Rule(
    id="action.place_before",
    # what is no owner before one with a title: "of (Mill Green, )Cllr Oxley"
    pattern=rf"^(?!(?i:{TITLE})\s)[A-Z][^,]*,\s+(?=(?i:{TITLE})\s)",
    examples={"Mill Green, Cllr Oxley": "Mill Green, "},
    not_examples=("Cllr Oxley, Mrs Tarn", "The Clerk"),
    flags=re.VERBOSE,
)
LED_BY = Rule(
    id="action.led_by",
    # what may stand before who is to do it
    pattern=r"^\W*(?:decisions?|agreed|resolved|outcome)\s?[:\u2013-]\s*",
    examples={"Agreed: Cllr Oxley to write": "Agreed: "},
    not_examples=("Agreed to write",),
)
ONLY_NOTES = Rule(
    id="action.only_notes",
    # asked of everybody, and nothing is done
    pattern=r"^to\s+note\b",
    examples={"to note": "to note"},
    not_examples=("to notify",),
)
WAS_DECIDED = Rule(
    id="action.was_decided",
    # "ACTION: ADOPTED UNANIMOUSLY" says what became of a motion
    pattern=r"""^(?:motion\s+)?(?:unanimously\s+)?(?:adopted|approved|carried|passed|defeated|lost|tabled|agreed|noted|none|nil)\b
        [^.]{0,40}\.?$""",
    examples={"ADOPTED UNANIMOUSLY.": "ADOPTED UNANIMOUSLY."},
    not_examples=("Passed to the Clerk to write to the owner of the mill by the end of May",),
)
RULES = (PLACE_AHEAD, LED_BY, WAS_DECIDED, ONLY_NOTES, UNDERTOOK, TO_DO, ASKED, _LABELLED, ACTION_FIELDS, DONE, FOR)
CLASS_SURE = 0.5  # confidence of the class of a table whose rows are actions
_MATTERS = "hearing|ordinance|resolution|motion|recommendation|report|plan|policy|project|application|request|meeting|amendment"
_BODIES = "committee|council|club|board|company|school|church|trust|team|group|none|parents?|police|members"
_DEEDS = "resolved|agreed|approved|noted|decided|carried|deferred|recommended|supported"
_NOBODY = re.compile(
    rf".*\b(?:{_BODIES}|{_DEEDS}|{_MATTERS})$"
    r"|(?:it|this|that|there|they|he|she|who|which|members?|residents?|all|thanks|apologies|owing|due|according"
    r"|prior|subject|further|unanimously|the\s+(?:council|committee|owner|public|meeting))\b",
    re.IGNORECASE,
)


def find(section: Section, layout: Layout) -> list[Action]:
    """The actions of a minute, in order; one to a sentence, and one to a row of a table of actions in any paper."""
    tabled = [action for row in rows_of(section, "actions", CLASS_SURE) if (action := _tabled(section, row, layout)) is not None]
    if section.paper.kind not in _KINDS_OF_PAPER or section.kind == "opening":
        return tabled
    text = section.passage.text
    found: list[Action] = []
    before = None  # the paragraph above
    for start, end in _spans(section):
        marker = MARKER.match(text, start)
        inner = marker.end() if marker else start
        found += _of_paragraph(section, layout, start, inner, end, before)
        before = (inner, end) if text[inner:end].strip() else before
    return [*(one for one in found if not any(_overlap(one, other) for other in tabled)), *tabled]


def _spans(section: Section) -> list[tuple[int, int]]:
    """The paragraphs behind the heading; one that begins with a field ("By whom: …") goes on with the one above it."""
    spans: list[tuple[int, int]] = []
    for part in paragraphs(section.passage, section.heading_end):
        start = max(part.start, section.heading_end)
        if spans and ACTION_FIELDS.match(section.passage.text[start : part.end]) and part.end - spans[-1][0] <= LONGEST:
            spans[-1] = (spans[-1][0], part.end)
        else:
            spans.append((start, part.end))
    return spans


def _of_paragraph(
    section: Section, layout: Layout, start: int, inner: int, end: int, before: tuple[int, int] | None
) -> list[Action]:
    """The actions of the paragraph from `start` to `end`, whose words begin at `inner`; `before` is the one above it."""
    text = section.passage.text
    if end - inner <= LONGEST and (found := _in_fields(section, layout, inner, end)) is not None:
        return [found]
    behind = FOR.search(text[inner:end]) if end - inner <= LONGEST else None
    if behind is not None and (said := (inner, inner + behind.start()) if behind.start() > 0 else before) is not None:
        last = [(a, b) for a, b in sentences(text, *said) if text[a:b].strip()][-1]
        named = "owner" if behind["owner"] else "doer"
        who = (inner + behind.start(named), inner + behind.end(named))
        made = _action(section, layout, last[0], last[0], last[1], who, FOR)
        evidence = section.passage.evidence(last[0], who[1], rule=FOR.id, confidence=FOR.confidence)
        return [replace(made, evidence=evidence)]
    label = _LABELLED.match(text[inner:end])
    if label is not None and end - inner <= LONGEST and not WAS_DECIDED.match(label["text"]):
        owner = (inner + label.start("owner"), inner + label.end("owner")) if label["owner"] else None
        return [_action(section, layout, inner, inner + label.start("text"), end, owner, _LABELLED)]
    read = (_labelled(section, layout, a, b) or _read(section, layout, a, b) for a, b in sentences(text, inner, end))
    return [action for action in read if action is not None]


def _labelled(section: Section, layout: Layout, a: int, b: int) -> Action | None:
    """The action of a sentence that begins with the word: "It leaks. Action: Mrs Tarn to mend it."."""
    label = _LABELLED.match(section.passage.text[a:b])
    if label is None or b - a > LONGEST or WAS_DECIDED.match(label["text"]):
        return None
    owner = (a + label.start("owner"), a + label.end("owner")) if label["owner"] else None
    return _action(section, layout, a, a + label.start("text"), b, owner, _LABELLED)


def _in_fields(section: Section, layout: Layout, start: int, end: int) -> Action | None:
    """An action with its owner and its day in fields of their own; None where there are no such fields."""
    text = section.passage.text
    fields = list(ACTION_FIELDS.finditer(text[start:end]))
    kinds = [str(field.lastgroup) for field in fields]
    label = _LABELLED.match(text[start:end])
    if not fields or not (label or {"owner", "due"} <= set(kinds)) or len(set(kinds)) < len(kinds):
        return None
    first = start + (label.start("text") if label else 0)
    stops = [*(start + field.start() for field in fields), end]
    said = {
        kind: section.passage.clean(start + field.end(), stop).strip(" .;,()")
        for kind, field, stop in zip(kinds, fields, stops[1:], strict=True)
    }
    if first >= stops[0] or not any(map(str.isalpha, text[first : stops[0]])):
        return None
    made = _action(section, layout, start, first, stops[0], None, ACTION_FIELDS)
    return replace(
        made,
        owner=said.get("owner") or made.owner,
        due_date=due(said.get("due", ""), section.meeting.date, layout.date_order, whole=True) or made.due_date,
        status=said.get("status") or made.status,
        evidence=section.passage.evidence(start, end, rule=ACTION_FIELDS.id, confidence=ACTION_FIELDS.confidence),
    )


def _tabled(section: Section, row: ClassRow, layout: Layout) -> Action | None:
    """A row of a table of actions; None where nothing is to be done, or nobody has to and no day is named."""
    text = row.text("action") or row.text("title") or row.text("purpose")
    owner, when = row.text("owner") or row.text("person"), row.text("due_date") or row.text("date")
    if not any(map(str.isalpha, text)) or not (owner or when):
        return None
    return Action(
        text=text,
        owner=owner or None,
        due_date=due(when, section.meeting.date, layout.date_order, whole=True),
        status=row.text("status") or None,
        evidence=row.evidence(ROW.id, ROW.confidence),
    )


def _overlap(one: Action, other: Action) -> bool:
    a, b = one.evidence, other.evidence
    return a.page == b.page and a.char_start < b.char_end and b.char_start < a.char_end


def _read(section: Section, layout: Layout, a: int, b: int) -> Action | None:
    """The action that a sentence gives to somebody named."""
    sentence = section.passage.text[a:b]
    if len(sentence) > LONGEST:
        return None
    lead = LED_BY.match(sentence)
    a, sentence = (a + lead.end(), sentence[lead.end() :]) if lead is not None else (a, sentence)
    for rule in (UNDERTOOK, TO_DO, ASKED):
        match = rule.search(sentence)
        if match is not None and not _NOBODY.match(match["owner"]) and not ONLY_NOTES.match(match["what"]):
            place = PLACE_AHEAD.match(match["owner"])
            owner = (a + match.start("owner") + (place.end() if place else 0), a + match.end("owner"))
            return _action(section, layout, a, a + match.start("owner" if rule is TO_DO else "what"), b, owner, rule)
    return None


def _action(
    section: Section, layout: Layout, start: int, text_start: int, end: int, owner: tuple[int, int] | None, rule: Rule
) -> Action:
    passage = section.passage
    done = DONE.search(passage.text[text_start:end])
    return Action(
        text=passage.clean(text_start, text_start + done.start() if done else end),
        owner=passage.clean(*owner) if owner else None,
        due_date=due(passage.text[start:end], section.meeting.date, layout.date_order),
        status=done["status"] if done else None,
        evidence=passage.evidence(start, end, rule=rule.id, confidence=rule.confidence),
    )
