"""Recommendations of officers' reports: what the body is asked to do, one row for each number or letter.

    RECOMMENDATIONS  1. That … 2. That …             The panel is recommended to: 1. Comment on …
    Recommendation(s): Cabinet is asked to NOTE …    4. Recommendations  4.1 Council is asked to: (1) Note …
    It is recommended that: (a) …                    Recommendation 2: That …

Minutes and agendas recommend nothing in this sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions.clause import Clause
from extract.decisions.clauses import listing
from extract.decisions.trimmed import trimmed
from extract.models import Layout, Passage, Recommendation, Section
from extract.text.list_marks import MARKER
from extract.text.paragraphs import Paragraph, paragraphs
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("report", "other", "frontsheet")
LONGEST = 4000  # characters of one recommendation

_WORD = r"""(?:recommendations?(?:\s?\(s\))?|recommended\s+(?:actions?|motions?|resolutions?|decisions?)(?:\(s\))?
    |(?:suggested|proposed)\s+(?:motion|resolution|decision)s?|requested\s+actions?)"""
_ASKED = r"(?:asked|recommended|requested|invited|advised)"
_BODY = (
    r"(?:the\s+)?(?:members(?:\s+of\s+the\s+[^.:]{3,60})?|(?:[A-Z0-9][\w&'\u2019-]{0,30},?\s+(?:and\s+|of\s+|for\s+"
    r"|the\s+)?+){0,8}(?:council|cabinet|committee|sub-committee|panel|board|executive|authority|trustees|leader"
    r"|commission|forum|councillors|meeting))"
)

# "Officer's", "Chief Executive's", "Summary of", "Draft"
_WHOSE = r"""officers?['\u2019]?s?|staff|administration
    |(?:chief\s+executive|manager|director|clerk)(?:['\u2019]s)?|proposed|key
    |summary\s+of|draft|decision|the"""
_HEADING = Rule(
    id="recommendation.heading",
    pattern=rf"""^(?:\d{{1,2}}(?:\.\d{{1,2}})?[.)]?\s+|[A-Z][.)]\s+)?(?:(?:{_WHOSE})\s+)?{_WORD}
        (?:\s+(?:for|to|and)\b(?!\s+be\b)[^.:]{{0,60}}|\s+\(s\))?\s*[:.\u2013-]?\s*$""",
    examples={
        "RECOMMENDATIONS": "RECOMMENDATIONS",
        "STAFF RECOMMENDATION": "STAFF RECOMMENDATION",
        "Recommended Action:": "Recommended Action:",
        "8. Recommendation(s) for decision:": "8. Recommendation(s) for decision:",
    },
    not_examples=("Recommendations were made by the auditor in May", "The recommendation was lost"),
    needs=("recommend", "suggested", "proposed", "requested"),
    confidence=0.96,
)
_LABEL = Rule(
    id="recommendation.label",
    pattern=rf"""^(?:\d{{1,2}}(?:\.\d{{1,2}})?[.)]?\s+)?{_WORD}(?:\s+(?P<number>\d{{1,2}}[a-z]?|[A-Z]))?\s*(?::
        |\s[\u2013-]\s|\.(?=\s+(?:that|to)\b))\s*(?=\S)""",
    examples={
        "Recommendation: Council is asked to note it": "Recommendation: ",
        "Recommendation 2: That": {"number": "2"},
        "Recommended Motion: Move to adopt": "Recommended Motion: ",
    },
    not_examples=("Recommendations of the auditor",),
    needs=("recommend", "suggested", "proposed", "requested"),
    confidence=0.96,
)
# "… that Cabinet agree:", "… the following:"
_THESE = r"""(?:resolve|agree|recommend|approve|note|consider
    |the\s+following)\b(?=\s*:)"""
ASKED = Rule(
    id="recommendation.asked",
    pattern=rf"""(?:{_BODY}\s+(?:is|are)\s+(?:therefore\s+|also\s+|hereby\s+|now\s+)*{_ASKED}\s+(?:to|that)\b
        |it\s+is\s+(?:therefore\s+|further\s+)?(?:recommended|proposed)\s+(?:that|to)\b(?:\s+(?:the\s+)?(?:members
        |council|cabinet|committee|panel|board)\s*:)?)\s*(?:{_THESE})?""",
    examples={
        "The Mill Panel is recommended to: 1.": "The Mill Panel is recommended to",
        "It is recommended that:": "It is recommended that",
    },
    not_examples=("Residents are asked to close gates", "Staff were asked to"),
    needs=("asked", "recommended", "requested", "invited", "advised", "proposed"),
    confidence=0.9,
)
_LEAD = Rule(
    id="recommendation.lead",
    # a numbered paragraph that only opens the list below it: "That the Executive RECOMMENDS TO COUNCIL:"
    pattern=rf"""(?:that\s+)?{_BODY}(?:\s+(?:hereby\s+|then\s+)?(?:recommends?|resolves?|agrees?|approves?|notes?|endorses?
        |considers?|adopts?)
        (?:\s+to\s+(?:the\s+)?(?:full\s+)?(?:council|cabinet|executive|board|committee))?(?:\s+(?:that|to|the\s+following
        |as\s+follows))?)?(?=\s*:)""",
    examples={"That the Executive RECOMMENDS TO COUNCIL: (a) That": "That the Executive RECOMMENDS TO COUNCIL"},
    not_examples=("That the Executive notes the report", "That the Council be told of the following:"),
    confidence=0.93,
)
CAPITAL = Rule(
    id="recommendation.capital",
    # a list lettered in capitals, each letter at the head of a paragraph
    pattern=r"(?-i:(?P<letter>[A-Z]))[.)]\s+(?=\S)",
    examples={"A. Award the contract": {"letter": "A"}},
    not_examples=("a. Award", "Award A."),
    confidence=0.93,
)
RULES = (_HEADING, _LABEL, ASKED, _LEAD, CAPITAL)

_THAT = re.compile(r"(?:that\s*:\s*)", re.IGNORECASE)


class _Row(NamedTuple):
    start: int  # of the evidence
    text_start: int
    end: int
    number: str | None
    rule: Rule


def find(section: Section, layout: Layout) -> list[Recommendation]:
    """The recommendations of a report, in order; printed twice, they are found twice."""
    if section.paper.kind not in _KINDS_OF_PAPER or not _worth_reading(section.passage.text):
        return []
    passage = section.passage
    parts = paragraphs(passage, section.heading_end)
    found: list[Recommendation] = []
    end = -1
    for n, paragraph in enumerate(parts):
        if paragraph.start < end:
            continue
        opened = _opened(passage, parts, n)
        for row in _lettered(passage, parts, opened) or opened:
            record = _record(passage, row)
            if record is not None:
                found.append(record)
                end = max(end, row.end)
    return found


def _worth_reading(text: str) -> bool:
    return any(rule.applies(text) for rule in RULES)


def _opened(passage: Passage, parts: Sequence[Paragraph], n: int) -> list[_Row]:
    """The recommendations that the paragraph opens: as a heading, as a label, or by asking the body to do something."""
    text, paragraph = passage.text, parts[n]
    words = text[paragraph.start : paragraph.end]
    if _HEADING.match(words) and not _is_column(passage, paragraph):
        return list(_listed(passage, parts, paragraph.start, paragraph.end, _HEADING))
    label = _LABEL.match(words)
    if label is not None:
        rows = list(_listed(passage, parts, paragraph.start, paragraph.start + label.end(), _LABEL))
        return [rows[0]._replace(number=label["number"])] if label["number"] and len(rows) == 1 else rows
    marker = MARKER.match(text, paragraph.start)
    start = marker.end() if marker else paragraph.start
    asked = ASKED.compiled.match(text, start, paragraph.end)
    if asked is None:
        return []
    found = listing(passage, parts, asked.end())
    if found.clauses and found.kind not in ("plain", "bullet"):
        return list(_clauses(passage, parts, found.clauses, ASKED))
    if re.match(r"it\s+is\s+proposed", asked.group(0), re.IGNORECASE):
        return []
    if found.clauses and found.kind == "bullet":
        return list(_clauses(passage, parts, found.clauses, ASKED))
    alone = (
        words.rstrip().endswith(".") and len(words) < 400 and not re.match(r"it\s+is", asked.group(0), re.IGNORECASE)
    )
    return [_Row(start, start, paragraph.end, None, ASKED)] if alone and marker is None else []


def _listed(passage: Passage, parts: Sequence[Paragraph], start: int, after: int, rule: Rule) -> Iterator[_Row]:
    """What follows a heading or label: the clauses of its list, or its one paragraph."""
    found = listing(passage, parts, after, following=rule is _HEADING)
    if found.clauses and (found.kind != "plain" or found.lead_end <= found.start):
        yield from _clauses(passage, parts, found.clauses, rule)
    elif found.end > found.start:
        yield _Row(start, found.start, found.end, None, rule)


def _clauses(passage: Passage, parts: Sequence[Paragraph], clauses: Sequence[Clause], rule: Rule) -> Iterator[_Row]:
    """A row for each clause; one that only asks the body to do what a list of its own says gives that list."""
    for clause in clauses:
        text, first = passage.text, clause.text_start
        asked = ASKED.compiled.match(text, first, clause.end) or _LEAD.compiled.match(text, first, clause.end)
        if asked is not None and passage.text[asked.end() : clause.end].lstrip().startswith(":"):
            inner = listing(passage, parts, asked.end())
            if inner.clauses:
                for part in inner.clauses:
                    yield _Row(part.start, part.text_start, part.end, part.number, rule)
                continue
        conditions = _nested(passage, parts, clause)
        yield _Row(clause.start, clause.text_start, conditions[0].start if conditions else clause.end, clause.number, rule)
        for own in conditions:
            yield _Row(own.start, own.text_start, own.end, own.number, rule)


def _nested(passage: Passage, parts: Sequence[Paragraph], clause: Clause) -> tuple[Clause, ...]:
    """The numbered list that a clause leaves open: "That it be approved subject to: 1. …; 2. …"."""
    own = next((part for part in parts if part.start <= clause.text_start < part.end), None)
    if own is None or own.end >= clause.end or not passage.text[: own.end].rstrip().endswith(":"):
        return ()
    found = listing(passage, parts, own.end)
    return found.clauses if found.kind not in ("plain", "bullet") else ()


def _lettered(passage: Passage, parts: Sequence[Paragraph], rows: Sequence[_Row]) -> list[_Row]:
    """The paragraphs A., B., C. where what was opened is the first of them; none where it is not, or alone."""
    text = passage.text
    if len(rows) != 1 or rows[0].number is not None:
        return []
    found: list[_Row] = []
    for paragraph in parts:
        if paragraph.start < rows[0].start or (not found and paragraph.start > rows[0].end):
            continue
        match = CAPITAL.compiled.match(text, paragraph.start, paragraph.end)
        if match is not None and match["letter"] == chr(ord("A") + len(found)):
            found.append(_Row(paragraph.start, match.end(), paragraph.end, match["letter"], CAPITAL))
        elif found:
            break
    return found if len(found) > 1 else []


def _is_column(passage: Passage, paragraph: Paragraph) -> bool:
    """True where the heading heads a column of a table of several (an audit's list of findings)."""
    cell = passage.line_at(paragraph.start).cell
    if cell is None or cell.column == 0:
        return False
    left = [line.cell for line in passage.lines if line.cell is not None and line.cell[:2] == (cell.table, cell.row)]
    return any(other is not None and other.column < cell.column for other in left)


def _record(passage: Passage, row: _Row) -> Recommendation | None:
    text = passage.text
    start, end = trimmed(text, row.text_start, row.end)
    opening = _THAT.match(text, start, end)
    start = opening.end() if opening else start
    if not 8 <= end - start <= LONGEST or " " not in text[start:end]:
        return None
    begin = row.start if passage.line_at(row.start).page == passage.line_at(start).page else start
    return Recommendation(
        number=row.number,
        text=passage.clean(start, end),
        evidence=passage.evidence(begin, row.end, rule=row.rule.id, confidence=row.rule.confidence),
    )
