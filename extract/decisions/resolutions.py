"""Resolutions: what the body decided, one row for each clause that stands alone.

    RESOLVED that the accounts be approved.            Resolved: 1. … 2. …          AGREED: That …
    RESOLVED: (i) That …; (ii) That …                   It was agreed to repair the bench.
    The minutes were approved as a correct record.      24/0117/FUL – porch, 3 Mill Lane. No objections.
    Hall – Cllr Oxley. Proposed by AB, seconded by CD.  24-118 A. Oxley, B. Tarn: That … Carried.
    Decision: I agree to: APPROVE … DELEGATE …          1. Rope works permit – Resolution (and a vote below it)

Only minutes and decision papers decide. Formal words (:mod:`extract.decisions.formal_words`) come first; the informal ones
(:mod:`extract.decisions.verdicts`, :mod:`extract.decisions.mover_words`) add what no formal resolution already covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions import decision_tables, formal_words, mover_words, outcomes, verdict_words, verdicts
from extract.decisions.clauses import listing, trimmed
from extract.decisions.formal import Row, decisions, formal_lines, labelled
from extract.decisions.formal_words import BODY_LIST, FORMAL, LABEL, STANDING
from extract.decisions.proposals import Proposal, proposals
from extract.models import Layout, Passage, Resolution, Section
from extract.text.list_marks import MARKER
from extract.text.paragraphs import Paragraph, paragraphs, sentences
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("minutes", "decision")

VOTED_TITLE = Rule(
    id="resolution.voted_title",
    pattern=r"""\s?[\u2013\u2014-]\s?Resolution[ ]?\n(?=[^\n]{0,60}\b(?:passed|carried|adopted|approved
        |in\s+favou?r|failed)\b)""",
    examples={"1. Rope works permit \u2013 Resolution\nIt was carried with 3 in favor": " \u2013 Resolution\n"},
    not_examples=("Resolution of complaints - Report",),
    confidence=0.9,
)
UNNAMED_MOTION = Rule(
    id="resolution.motion_passed",
    pattern=r"""(?m:^)[ ]{0,9}(?P<text>motion\s+(?:to|that)\b[^.]{3,300}?\b(?:was\s+|were\s+)?(?:passed|carried
        |approved|adopted)\b(?!\s+(?:out|forward))(?:\s+unanimously)?(?:\s+as\s+presented)?)""",
    examples={"Motion to ring was carried unanimously": {"text": "Motion to ring was carried unanimously"}},
    not_examples=("the motion failed",),
    needs=("motion",),
    confidence=0.85,
)
RULES = (VOTED_TITLE, UNNAMED_MOTION)

_UNANIMOUS = re.compile(r"\bunanimous|\bnem\.?\s*con\b|\ball\s+in\s+favou?r\b|\ball\s+agreed\b", re.IGNORECASE)
_THAT = re.compile(
    r"(?:it\s+was\s+(?:unanimously\s+)?(?:resolved|agreed)\s+(?=that\b))?"
    r"(?:and\s+(?:further\s+)?(?=that\b|be\s+it))?(?:now\W{0,3}therefore\W{0,3})?"
    r"(?:be\s+it\s+(?:further\s+)?resolved\W{0,3})?(?:that\b[\s:,]*)?",
    re.IGNORECASE,
)
_BULLETS = re.compile(r"[\u2022\u25cf\u25aa\uf0b7\uf0a7\uf0d8]")
_BARE = re.compile(
    r"\W*(?:(?:approval|approved|agreed|carried|recommendations?|this|it|was|the|proposal|motion)\W+){0,4}(?:proposed|moved"
    r"|proposer|seconded)\b",
    re.IGNORECASE,
)
_COUNCIL_LIST = re.compile(
    r"\W*that\s+(?:the\s+)?(?:[\w'\u2019-]+\s+){0,5}?(?:council|committee|board|panel)\s*:\s*", re.IGNORECASE
)
_NOTE = re.compile(
    r"[\s.:;,]{1,8}\(?(?:proposed|moved|proposer|mover|prop\.)(?=\s+by\b|\s*[:\u2013-]|\s+(?-i:[A-Z]))", re.IGNORECASE
)
_ONLY = re.compile(
    r"(?:the|this|his|her)\s+(?:motion|proposal|amendment)\s+(?:was|is)\s+(?:then\s+|duly\s+)?(?:proposed|moved)[^.]{0,120}(?:\.[^.]{0,60}){0,3}\.?$",
    re.IGNORECASE,
)
_NARRATED = re.compile(
    r"\W*(?:it\s+was\s+(?:then\s+)?(?:moved|proposed)\b|(?:a|the|this|that)\s+(?:\w+\s+){0,2}(?:motion|proposal)\b)", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:had|has)\s+been\s+(?:moved|proposed)\b", re.IGNORECASE)
_OPENS_THAT = re.compile(r"\W*that\b", re.IGNORECASE)
_AND_THAT = re.compile(
    r"[;,.]?(?:[ \n]and)?[;,]?[ ]?\n"
    r"(?=(?:be\s+it\s+)?(?:and|further)\s+(?:be\s+it\s+)?(?:further\s+)?(?:resolved\s+)?that\b)",
    re.IGNORECASE,
)
LEADING = 120  # characters before a decision in which the motion it comes from is said to be carried
_CARRIED_AND = re.compile(
    r"\b(?:motion|proposal|amendment)\b[^.]{0,80}\b(?:carried|agreed|passed|lost)\b[^.]{0,20}\band\s+$", re.IGNORECASE
)
_WHEREAS = re.compile(r"\bnow\W{1,3}therefore\b|\bbe\s+it\s+resolved\b", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:,?\s+(?:and|which)\s+(?:this|it|the\s+(?:motion|resolution)|was)\b[^.]{0,160}\.?"
    r"|\s*\bTime:\s*\d[^\n]{0,200}(?:\n[^\n]{0,200})?|\s+by\s+(?:a\s+)?(?:roll\s+call|vote|\d)[^.]{0,80})\s*$",
    re.IGNORECASE,
)


class _Fate(NamedTuple):
    proposal: Proposal
    outcome: str | None
    kind: str


def find(section: Section, layout: Layout) -> list[Resolution]:
    """The resolutions of a minute or of a decision paper, in order."""
    if section.paper.kind not in _KINDS_OF_PAPER:
        return []
    passage = section.passage
    parts = paragraphs(passage, section.heading_end)
    rows = list(decisions(passage, parts, section.heading_end))
    cells = [Row(entry.start, entry.start, entry.end, entry.rule) for entry in decision_tables.entries(passage, parts)]
    rows = [row for row in rows if row.rule is not STANDING or not _covered(row, cells)]
    rows += [cell for cell in cells if not _covered(cell, rows)]
    if section.paper.kind == "decision":
        rows = [row for row in rows if row.rule is not STANDING]  # what others asked for is quoted in it
        rows += [row for row in labelled(passage, parts) if not _covered(row, rows)]
    formal = bool(rows)
    fates = _fates(passage, parts)
    rows = [row for row in rows if not (row.rule is STANDING and _failed(row, fates))]
    rows = [row for row in rows if row.rule is not FORMAL or not _lost(row, fates)]
    informal = list(_informal(section, parts, formal))
    said = [row.start for row in rows if row.rule is not STANDING] + [row.start for row in informal if _says_again(passage, row)]
    moved = list(_moved(passage, parts, fates, said))
    headed = [row for row in moved if row.rule is mover_words.HEADED]
    rows = [*(row for row in rows if row.rule is not STANDING or not _covered(row, headed)), *headed]
    bodies = [fate.proposal.body for fate in fates if fate.proposal.verbal]
    told = [row for row in moved if any(a <= row.text_start < b for a, b in bodies)]
    minutes = [row for row in informal if row.rule is verdict_words.MINUTES]
    for row in (*_voted(passage, parts), *minutes, *told, *informal, *moved):
        if not _covered(row, rows) and not (rows and _is_bare(passage, row)):
            rows.append(row)
    return [record for row in sorted(rows, key=lambda row: row[:3]) if (record := _record(passage, row)) is not None]


def _fates(passage: Passage, parts: Sequence[Paragraph]) -> list[_Fate]:
    """What was moved, with what became of it."""
    moved = proposals(passage, parts)
    ends = outcomes.outcomes(passage, parts, moved)
    return [
        _Fate(proposal, outcome, outcomes.motion_kind(passage.text, proposal))
        for proposal, outcome in zip(moved, ends, strict=True)
    ]


def _failed(row: Row, fates: Sequence[_Fate]) -> bool:
    """True where the words are those of a motion that was lost, or of an amendment."""
    return any(
        fate.proposal.verbal
        and fate.proposal.body[0] < row.end
        and row.text_start < fate.proposal.body[1]
        and (fate.outcome in ("lost", "withdrawn") or fate.kind == "amendment")
        for fate in fates
    )


def _lost(row: Row, fates: Sequence[_Fate]) -> bool:
    """True for RESOLVED inside the words of a motion that was lost: "Be it resolved that … Defeated"."""
    return any(
        fate.outcome in ("lost", "withdrawn") and fate.proposal.body[0] <= row.start < fate.proposal.body[1]
        for fate in fates
        if fate.proposal.verbal
    )


def _moved(
    passage: Passage, parts: Sequence[Paragraph], fates: Sequence[_Fate], formal: Sequence[int]
) -> Iterator[Row]:
    """What was moved and seconded, where no formal resolution (they start at the offsets `formal`) says it again."""
    for n, (proposal, outcome, kind) in enumerate(fates):
        start, end = proposal.body
        if (
            start >= end
            or _ONLY.match(passage.text[start:end])
            or "nominated" in passage.text[proposal.start : proposal.end]
            or outcome in ("lost", "withdrawn")
        ):
            continue
        later = [fate.proposal.start for fate in fates[n + 1 :] if fate.kind == "motion" and fate.proposal.verbal]
        until = min(later, default=len(passage.text))
        again = any(proposal.end <= at <= until for at in formal) and proposal.rule is not mover_words.HEADED
        told = _NARRATED.match(passage.text, start) if again else None
        if told or (not proposal.verbal and _EARLIER.search(passage.text, start, proposal.end)):
            continue
        if proposal.verbal and (outcome != "carried" or again or kind == "amendment"):
            continue
        yield from _put(passage, parts, proposal)


def _put(passage: Passage, parts: Sequence[Paragraph], proposal: Proposal) -> Iterator[Row]:
    """The words of a motion, or the clauses of the list it is made of."""
    text = passage.text
    start, end = proposal.body
    listed = _COUNCIL_LIST.match(text, start, end) if proposal.verbal else None
    if listed is not None:
        found = listing(passage, parts, listed.end() - 1, following=True)
        clauses = [clause for clause in found.clauses if clause.start < end]
        if len(clauses) > 1 and found.kind not in ("bullet", "plain"):
            for clause in clauses:
                yield Row(clause.start, clause.text_start, min(clause.end, end), proposal.rule, clause.number)
            return
    more = list(_AND_THAT.finditer(text, start, end)) if proposal.verbal else []
    if more and _OPENS_THAT.match(text, start):
        for a, b in zip((start, *(m.end() for m in more)), (*(m.start() for m in more), end), strict=True):
            yield Row(min(proposal.start, a) if a == start else a, a, b, proposal.rule, proposal.reference)
        return
    paragraph = next((p for p in parts if p.start <= start <= p.end), None)
    marker = MARKER.match(text, paragraph.start) if paragraph and not proposal.verbal else None
    tail = _TAIL.search(text, max(start, end - 400), end) if proposal.verbal else None
    number = proposal.reference or formal_lines(marker)
    yield Row(min(proposal.start, start), start, tail.start() if tail else end, proposal.rule, number)


def _says_again(passage: Passage, row: Row) -> bool:
    """True where a sentence tells what the motion before it came to: "The motion was carried and the Board resolved to …"."""
    return row.rule is verdict_words.PASSED or (
        row.rule is verdict_words.BODY_AGREED and _CARRIED_AND.search(passage.text[: row.start][-LEADING:]) is not None
    )


def _is_bare(passage: Passage, row: Row) -> bool:
    """True where nothing but mover and seconder is said: "Approval \u2013 proposed AB, seconded CD"."""
    return (
        row.rule in (mover_words.MOVED_BY, mover_words.APPROVED_BY)
        and _BARE.match(passage.text[row.text_start : row.end]) is not None
    )


def _voted(passage: Passage, parts: Sequence[Paragraph]) -> Iterator[Row]:
    """Titles marked as resolutions with a vote below them, and motions of nobody in particular that passed."""
    text = passage.text
    for title in VOTED_TITLE.finditer(text):
        paragraph = next(p for p in parts if p.start <= title.start() <= p.end)
        marker = MARKER.match(text, paragraph.start)
        start = marker.end() if marker else paragraph.start
        yield Row(paragraph.start, start, title.start(), VOTED_TITLE, formal_lines(marker))
    for match in UNNAMED_MOTION.finditer(text):
        yield Row(match.start("text"), match.start("text"), match.end("text"), UNNAMED_MOTION)


def _informal(section: Section, parts: Sequence[Paragraph], formal: bool) -> Iterator[Row]:
    """Decisions told in other words; a fragment run into the item's title takes the title with it."""
    passage, body = section.passage, section.heading_end
    title = section.item.title if section.item else ""
    for verdict in verdicts.verdicts(passage, parts, title, body, formal):
        start, text_start = verdict.start, verdict.text_start
        run_in = body and ":" in passage.text[body:start] and not passage.text[body:start].strip(" :\n-\u2013")
        if run_in and len(passage.text[text_start : verdict.end].split()) <= verdicts.SHORT_VERDICT:
            start = text_start = (
                passage.text.find(title[:12], 0, body) if title[:12] in passage.text[:body] else text_start
            )
        found = (
            listing(passage, parts, text_start)
            if verdict.rule in (verdict_words.AGREED, verdict_words.BODY_AGREED)
            else None
        )
        if found is not None and found.clauses and found.kind not in ("bullet", "plain"):
            yield from (
                Row(c.start, c.text_start, min(c.end, _stop(passage, c.end, c.start)), verdict.rule, c.number)
                for c in found.clauses
            )
        else:
            yield Row(start, text_start, verdict.end, verdict.rule)


def _stop(passage: Passage, end: int, start: int) -> int:
    """The end of the first sentence in a clause of narrative."""
    return next((b for _, b in sentences(passage.text, start, end) if b > start + 4), end)


def _record(passage: Passage, row: Row) -> Resolution | None:
    text = passage.text
    start, end = trimmed(text, row.text_start, row.end)
    if row.rule in (FORMAL, LABEL, BODY_LIST, STANDING, verdict_words.AGREED, verdict_words.BODY_AGREED):
        end = _without_votes(text, start, end)
    end = _before_others(text, start, end)
    noted = row.rule in (verdict_words.AGREED, verdict_words.BODY_AGREED, verdict_words.APPOINTED)
    note = _NOTE.search(text, start, end) if noted else None
    end = note.start() if note is not None else end
    whereas = _WHEREAS.search(text, start, end)
    if whereas is not None and text[start:end].casefold().startswith(("whereas", "now")):
        start = whereas.start()
    opening = _THAT.match(text, start, end)
    start = opening.end() if opening else start
    while start < end and (text[start].isspace() or text[start] in ",:"):
        start += 1
    if end - start < 4 or not any(map(str.isalpha, text[start:end])):
        return None
    words = " ".join(_BULLETS.sub(" ", passage.clean(start, end)).split())
    begin = row.start if passage.line_at(row.start).page == passage.line_at(start).page else start
    return Resolution(
        number=row.number,
        type=_type(words, row.rule),
        text=words,
        unanimous=True if _UNANIMOUS.search(text[max(0, row.start - 30) : row.end + 60]) else None,
        evidence=passage.evidence(begin, row.end, rule=row.rule.id, confidence=row.rule.confidence),
    )


def _before_others(text: str, start: int, end: int) -> int:
    """The end of a decision without the sentences behind it that tell of the vote asked for, or the meeting's end."""
    for a, _ in sentences(text, start, end):
        if a > start and formal_words.BEHIND.compiled.match(text, a, end):
            return start + len(text[start:a].rstrip())
    return end


def _without_votes(text: str, start: int, end: int) -> int:
    """The end of a decision without the sentences behind it that say who moved it and how it was carried."""
    for a, _ in sentences(text, start, end):
        if a > start and formal_words.AFTERWARDS.compiled.match(text, a, end):
            return start + len(text[start:a].rstrip())
    return end


def _type(words: str, rule: Rule) -> str:
    """The operative verb's type where it is one of the list, else what the rule itself says."""
    if (kind := formal_words.type_of(words)) is not None:
        return kind
    if rule in (verdict_words.MINUTES, verdict_words.PAYMENTS, verdict_words.ENTRY_APPROVED):
        return "approved"
    return "agreed" if rule in (verdict_words.AGREED, verdict_words.BODY_AGREED, verdict_words.LEANING) else "resolved"


def _covered(row: Row, rows: Sequence[Row]) -> bool:
    """True where most of the row's words are a decision already."""
    return any(
        min(row.end, other.end) - max(row.text_start, other.text_start)
        > 0.6 * min(row.end - row.text_start, other.end - other.text_start)
        for other in rows
        if other.rule is not verdict_words.ENTRY_APPROVED and row.rule is not verdict_words.ENTRY_APPROVED
    )
