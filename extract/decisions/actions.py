"""Actions: what somebody undertook or was asked to do, who, and by when.

The Clerk to ring the mill.      AB agreed to mend the swing by 3 May.      ACTION: Mrs Tarn to book the hall.
Councillor Oxley undertook to report back.      The Clerk was asked to thank the school.
The gate is broken. Action: Clerk               Action | By whom | By when | Status      (a table of actions, a log of them)
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.decisions.action_words import (
    ACTION_FIELDS,
    ASKED,
    ASKED_BY_NAME,
    DONE,
    FOR,
    LABELLED,
    LED_BY,
    MATTER_FIRST,
    ONLY_A_TITLE,
    ONLY_NOTES,
    PLACE_AHEAD,
    TO_DO,
    UNDERTOOK,
    WAS_DECIDED,
)
from extract.decisions.due import ROW, due
from extract.models import Action, Layout, Section
from extract.tables.class_rows import ClassRow, rows_of
from extract.text.list_marks import MARKER
from extract.text.paragraphs import paragraphs, sentences
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("minutes", "decision")
LONGEST = 600  # characters of one action
CLASS_SURE = 0.5  # confidence of the class of a table whose rows are actions
_MATTERS = "hearing|ordinance|resolution|motion|recommendation|report|plan|policy|project|application|request|meeting|amendment"
_BODIES = "committee|council|club|board|company|school|church|trust|team|group|none|parents?|police|members"
_DEEDS = "resolved|agreed|approved|noted|decided|carried|deferred|recommended|supported"
_NOBODY = re.compile(
    rf".*\b(?:{_BODIES}|{_DEEDS}|{_MATTERS})$"
    r"|(?-i:[A-Z]{0,3}(?:PC|TC|CC|DC))$"  # a council's letters: "MPC agreed to write"
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
        named = next(name for name in ("owner", "doer", "bracketed") if behind[name])
        who = (inner + behind.start(named), inner + behind.end(named))
        made = _action(section, layout, last[0], last[0], last[1], who, FOR)
        evidence = section.passage.evidence(last[0], who[1], rule=FOR.id, confidence=FOR.confidence)
        return [replace(made, evidence=evidence)]
    label = LABELLED.match(text[inner:end])
    if label is not None and end - inner <= LONGEST and not WAS_DECIDED.match(label["text"]):
        owner = _owner(label, inner)
        return [_action(section, layout, inner, inner + label.start("text"), end, owner, LABELLED)]
    read = (_labelled(section, layout, a, b) or _read(section, layout, a, b) for a, b in sentences(text, inner, end))
    return [action for action in read if action is not None]


def _owner(label: re.Match[str], at: int) -> tuple[int, int] | None:
    """Who is to do it, behind the word "Action" at `at`; None where nobody is named."""
    who = next((name for name in ("owner", "first") if label[name]), None)
    return None if who is None else (at + label.start(who), at + label.end(who))


def _labelled(section: Section, layout: Layout, a: int, b: int) -> Action | None:
    """The action of a sentence that begins with the word: "It leaks. Action: Mrs Tarn to mend it."."""
    label = LABELLED.match(section.passage.text[a:b])
    if label is None or b - a > LONGEST or WAS_DECIDED.match(label["text"]):
        return None
    owner = _owner(label, a)
    return _action(section, layout, a, a + label.start("text"), b, owner, LABELLED)


def _in_fields(section: Section, layout: Layout, start: int, end: int) -> Action | None:
    """An action with its owner and its day in fields of their own; None where there are no such fields."""
    text = section.passage.text
    fields = list(ACTION_FIELDS.finditer(text[start:end]))
    kinds = [str(field.lastgroup) for field in fields]
    label = LABELLED.match(text[start:end])
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
    lead = LED_BY.match(sentence) or MATTER_FIRST.match(sentence)
    a, sentence = (a + lead.end(), sentence[lead.end() :]) if lead is not None else (a, sentence)
    for rule in (UNDERTOOK, TO_DO, ASKED, ASKED_BY_NAME):
        match = rule.search(sentence)
        if rule is TO_DO and ONLY_A_TITLE.match(sentence):
            continue
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
