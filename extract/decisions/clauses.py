"""The clauses under a lead-in: ``RESOLVED that: (a) … (b) …``, ``The panel is recommended to: 1. … 2. …``.

A clause has its printed number and keeps its nested list. Clauses run over pages; sub-headings between them belong to
none. Where nothing is numbered, bullets or indented paragraphs are the clauses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.decisions import formal_words
from extract.decisions.clause import Clause
from extract.decisions.clause_words import BODY_NAMED, FIELD, NOTE_NEXT, VALUED
from extract.decisions.inline_clauses import inline_clauses, split_clause
from extract.decisions.sub_clauses import sub_clauses
from extract.models import Passage
from extract.text.list_marks import Mark, continued, mark_at, opens
from extract.text.paragraphs import INDENT, Paragraph

_ASTRAY = 40.0  # points by which the numbers of one list may stand apart
_MOST_BETWEEN = 40  # paragraphs of a table that may stand between two clauses
SUBHEADING = 90  # characters of the longest heading inside a list

_OPEN = re.compile(r"(?:[:\u2013\u2014-]|\b(?:to|that|as follows|the following)\s?[;,]?)\s*$", re.IGNORECASE)
_CAPITAL = re.compile(r"(?P<letter>[A-Z])[.)][ ]?(?=\S)")
# how it was decided, between the word that decides and what was decided: "(unanimously)", "(For: 30, Against: 13)"
_LEAD = re.compile(
    r"(?:[\s:;,.\u2013\u2014-]|\((?=[^()]{0,80}(?:\bfor\b|against|unanimous|votes?\b|abst|nem\.?\s?con|favou?r|majority"
    r"|\d\s?[-:/]\s?\d))[^()]{1,120}\)"
    r"|unanimously\b(?=\W))*",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"(?!1[.:]?\s)\d{1,5}[.:]?\s+(?=That\b|To\s+[a-z]|\((?:i|a|1)\))")
_SHORT_LEAD = re.compile(r"(?:to|that\s+\w+(?:\s+\w+)?)\s+\w+(?:\s+(?:and\s+\w+|the\s+following))?$", re.IGNORECASE)
_DECIDING = re.compile(r"\b(?:RESOLVED|AGREED|DECIDED|ORDERED)\b|^Resolved\b")
_ORDER = re.compile(r"(?:To )?[A-Z]{4,}\b(?! [A-Z]{2})")  # "APPROVE the lease"


class Listing(NamedTuple):
    """What follows a lead-in: the words before the first clause (maybe none), the clauses, and how they are marked."""

    start: int
    lead_end: int
    clauses: tuple[Clause, ...]
    kind: str | None  # number, letter, roman, decimal, bullet, plain; None where there are no clauses
    end: int


def listing(passage: Passage, paragraphs: Sequence[Paragraph], start: int, *, following: bool = False) -> Listing:
    """What the lead-in that ends at `start` introduces.

    `paragraphs` are those of `passage`. With `following` the next paragraph is taken though nothing is left open (the
    lead-in was a heading).
    """
    found = _listing(passage, paragraphs, start, following=following)
    if found.kind in (None, "plain"):
        return found
    return found._replace(clauses=tuple(one for clause in found.clauses for one in _parted(passage.text, clause)))


def _parted(text: str, clause: Clause) -> list[Clause]:
    """A clause that only leads in to a list of its own as the entries of that list, "2a" and "2b"; any other as it is."""
    inner = sub_clauses(text, clause.text_start, clause.end)
    return [one._replace(number=f"{clause.number or ''}{one.number}") for one in inner] or [clause]


def _listing(passage: Passage, paragraphs: Sequence[Paragraph], start: int, *, following: bool) -> Listing:
    """What a lead-in introduces, each clause with the list inside it."""
    at = next((n for n, paragraph in enumerate(paragraphs) if paragraph.start <= start <= paragraph.end), None)
    if at is None:
        return Listing(start, start, (), None, start)
    text, paragraph = passage.text, paragraphs[at]
    start = _skip(text, start, paragraph.end)
    first = _mark(text, start, paragraph.end) if start < paragraph.end else None
    if first is not None and first.kind != "bullet" and opens(first):
        return _listed(passage, paragraphs, at, start, Clause(first.printed, start, first.end, paragraph.end), first)
    inline = inline_clauses(text, start, paragraph.end)
    if inline:
        return Listing(start, inline[0].start, inline, "roman", paragraph.end)
    left = text[start : paragraph.end]
    if at + 1 < len(paragraphs) and (not left.strip() or _OPEN.search(left) or BODY_NAMED.compiled.match(left) or following):
        return _again(passage, paragraphs, at, _below(passage, paragraphs, at, start, bool(left.strip())))
    return Listing(start, paragraph.end, (), None, paragraph.end)


def _again(passage: Passage, paragraphs: Sequence[Paragraph], at: int, found: Listing) -> Listing:
    """`found` with the lists that follow it under introductions of their own, as far as they are indented alike."""
    while found.clauses and found.kind not in ("plain", "bullet"):
        left = [n for n in range(at + 1, len(paragraphs)) if paragraphs[n].start >= found.end]
        for n in left[:2]:  # a connective ("And;") may stand between
            opener = paragraphs[n]
            indented = opener.x0 > paragraphs[at].x0 + INDENT and passage.text[opener.start : opener.end].rstrip().endswith(":")
            inner = _inner(passage, paragraphs, n) if indented and n + 1 < len(paragraphs) else None
            if inner is not None and inner.kind == found.kind:
                found = found._replace(clauses=found.clauses + inner.clauses, end=inner.end)
                break
        else:
            break
    return found


def _mark(text: str, start: int, end: int) -> Mark | None:
    """The list mark at `start`; a capital letter with a point counts ("A. Noted …")."""
    found = mark_at(text, start, end)
    capital = _CAPITAL.match(text, start, end) if found is None else None
    if capital is None:
        return found
    return Mark("capital", ord(capital["letter"]) - ord("A") + 1, "", capital["letter"], capital.end())


def _below(passage: Passage, paragraphs: Sequence[Paragraph], at: int, start: int, lead: bool) -> Listing:
    """The paragraphs below an open lead-in: a list, or an introduction and a list, or indented paragraphs."""
    text, opener, below = passage.text, paragraphs[at], paragraphs[at + 1]
    lead_end = opener.end if lead else start
    running = _RUNNING.match(text, below.start, below.end)
    # "RESOLVED:-" / "418 (i) That …": the decision counts among the minutes
    if running is not None and not _counts_on(text, paragraphs, at + 1):
        below = below._replace(start=running.end(), x0=_left(passage, running.end()))
        paragraphs = [*paragraphs[: at + 1], below, *paragraphs[at + 2 :]]
    mark = _mark(text, below.start, below.end)
    if mark is not None and (opens(mark) or mark.kind in ("bullet", "decimal") or _goes_on(text, paragraphs, at + 1, mark)):
        clause = Clause(mark.printed, below.start, mark.end, below.end)
        return _listed(passage, paragraphs, at + 1, start, clause, mark)._replace(lead_end=lead_end)
    if mark is not None or _is_heading(text, below) or _heads(text, paragraphs, at + 1):
        return Listing(start, lead_end, (), None, lead_end)
    words = text[below.start : below.end]
    named = BODY_NAMED.compiled.match(words) is not None
    if (named or _OPEN.search(words) or _SHORT_LEAD.match(words)) and at + 2 < len(paragraphs):
        inner = _inner(passage, paragraphs, at + 1, any_number=named)
        return inner._replace(start=start) if inner is not None else _below(passage, paragraphs, at + 1, start, True)
    clauses = _plain(text, paragraphs, at, below)
    return Listing(start, lead_end, clauses, "plain", clauses[-1].end)


def _counts_on(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """True for a number whose next one heads the paragraph below: "3. That \u2026" / "4. That \u2026" is a list."""
    own = _mark(text, paragraphs[at].start, paragraphs[at].end)
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    found = _mark(text, below.start, below.end) if below is not None else None
    return own is not None and found is not None and found.kind == own.kind and found.value == own.value + 1


def _plain(text: str, paragraphs: Sequence[Paragraph], at: int, below: Paragraph) -> tuple[Clause, ...]:
    """The paragraphs without marks below the lead-in `paragraphs[at]`, of which `below` is the first."""
    indented = below.x0 > paragraphs[at].x0 + INDENT
    taken = [below]
    for paragraph in paragraphs[at + 2 :]:
        close = not paragraph.spaced or _ORDER.match(text, paragraph.start) is not None
        if abs(paragraph.x0 - below.x0) > INDENT or not (indented or close) or paragraph.bold != below.bold:
            break
        if _is_quoted(text, below.start, taken[-1].end) or NOTE_NEXT.match(text[paragraph.start : paragraph.end]):
            break
        if formal_words.LABEL.compiled.match(text, paragraph.start, paragraph.end):
            break
        if _mark(text, paragraph.start, paragraph.end) is not None or _is_label(text, paragraph):
            break
        taken.append(paragraph)
    return tuple(Clause(None, paragraph.start, paragraph.start, paragraph.end) for paragraph in taken)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """True for words between quotation marks that are closed: what stands behind them is not quoted with them."""
    words = text[start:end].strip(" \n.")
    return words[:1] == "\u201c" and words[-1:] == "\u201d" and words.count("\u201c") == words.count("\u201d")


def _goes_on(text: str, paragraphs: Sequence[Paragraph], at: int, mark: Mark) -> bool:
    """True where a list that does not begin with its first number ("3. To …; 4. To …") has words that decide."""
    return formal_words.is_operative(text[mark.end : paragraphs[at].end].lstrip())


def _left(passage: Passage, offset: int) -> float:
    """The left edge of the word that begins at `offset`."""
    line, start = passage.line_at(offset), passage.starts[passage.line_index(offset)]
    return next((w.box.x0 for at, w in zip(line.offsets(), line.words, strict=True) if start + at >= offset), line.box.x0)


def _inner(passage: Passage, paragraphs: Sequence[Paragraph], at: int, *, any_number: bool = False) -> Listing | None:
    """The numbered list that an introduction of its own (`paragraphs[at]`) leaves open, sub-headings skipped.

    With `any_number` a list right below may begin with any number: "That the Board" / "3. Approves \u2026".
    """
    text, opener = passage.text, paragraphs[at]
    for n in (at + 1, at + 2):
        if n < len(paragraphs):
            mark = _mark(text, paragraphs[n].start, paragraphs[n].end)
            if mark is not None and (opens(mark) or mark.kind == "bullet" or (any_number and n == at + 1)):
                clause = Clause(mark.printed, paragraphs[n].start, mark.end, paragraphs[n].end)
                return _listed(passage, paragraphs, n, opener.start, clause, mark)._replace(lead_end=opener.end)
            if paragraphs[n].end - paragraphs[n].start > SUBHEADING:
                return None
    return None


def _listed(
    passage: Passage,
    paragraphs: Sequence[Paragraph],
    at: int,
    start: int,
    clause: Clause,
    mark: Mark,
    outer: Mark | None = None,
) -> Listing:
    """The list whose first clause opens in `paragraphs[at]`; its later clauses are found there and below.

    `outer` is the number that the first clause's own list stands under (``1. a) …``): the next of that kind goes on.
    """
    text, opener = passage.text, paragraphs[at]
    own_line = clause.start == opener.start
    nested = _mark(text, clause.text_start, opener.end)
    if nested is not None and nested.kind not in ("bullet", mark.kind) and opens(nested):
        # "1. a) That …  b) That …": the letters are the clauses
        inner = Clause(f"{mark.printed}{nested.printed}", clause.start, nested.end, opener.end)
        return _listed(passage, paragraphs, at, start, inner, nested, mark)
    clauses, marks = split_clause(text, clause, mark)
    latest, skipping, n = marks[-1], 0, at
    while (n := n + 1) < len(paragraphs):
        paragraph = paragraphs[n]
        found = _mark(text, paragraph.start, paragraph.end)
        if _is_field(text, paragraph):
            break
        astray = _strays(paragraph, opener, own_line)
        next_mark, outer = (None, outer) if astray else _following(latest, outer, found)
        if next_mark is not None and (not own_line or abs(paragraph.x0 - opener.x0) <= _ASTRAY):
            more, marks = split_clause(text, Clause(next_mark.printed, paragraph.start, next_mark.end, paragraph.end), next_mark)
            clauses, latest, skipping = clauses + more, marks[-1], 0
        elif not astray and not skipping and _belongs(text, paragraph, opener, found, mark.kind):
            clauses[-1] = clauses[-1]._replace(end=paragraph.end)
        elif not astray and not skipping and found is None and _is_short(text, paragraph):
            skipping = 1
        else:
            resumed = _resumed(text, paragraphs, n, opener, latest, clauses) if own_line else None
            if resumed is None:
                break
            n, skipping = resumed - 1, 0
    return Listing(start, clause.start, tuple(clauses), mark.kind, clauses[-1].end)


def _strays(paragraph: Paragraph, opener: Paragraph, own_line: bool) -> bool:
    """True for a bold paragraph in a list that is not, or one left of a list that has lines of its own."""
    return (paragraph.bold and not opener.bold) or (own_line and paragraph.x0 < opener.x0 - _ASTRAY)


def _following(latest: Mark, outer: Mark | None, found: Mark | None) -> tuple[Mark | None, Mark | None]:
    """The mark of the next clause, if `found` is it, and the number that the list then stands under."""
    following = continued(latest, found)
    if following is None and outer is not None and continued(outer, found) is not None:
        return found, found
    return following, outer


def _belongs(text: str, paragraph: Paragraph, opener: Paragraph, found: Mark | None, kind: str) -> bool:
    """True for a paragraph that goes on with the clause above it: a list of its own, or indented words."""
    indented = paragraph.x0 > opener.x0 + INDENT
    if found is None:
        return indented and not _is_heading(text, paragraph)
    return found.kind != "decimal" and (indented or found.kind != kind) and paragraph.x0 >= opener.x0 - INDENT


def _is_short(text: str, paragraph: Paragraph) -> bool:
    """True for what may be a sub-heading between clauses."""
    return paragraph.end - paragraph.start <= SUBHEADING and not _is_heading(text, paragraph)


def _resumed(
    text: str, paragraphs: Sequence[Paragraph], at: int, opener: Paragraph, latest: Mark, clauses: Sequence[Clause]
) -> int | None:
    """The paragraph in which a list goes on behind a table at ``paragraphs[at]``: the very next number, in line
    with the first, with words that decide. None where a new decision or another list begins before it."""
    for n in range(at + 1, min(len(paragraphs), at + _MOST_BETWEEN)):
        paragraph = paragraphs[n]
        found = continued(latest, _mark(text, paragraph.start, paragraph.end))
        words = text[found.end : paragraph.end].lstrip() if found else ""
        alike = [text[c.text_start : c.end].split()[:1] == words.split()[:1] for c in clauses]
        if found is not None and found.value == latest.value + 1 and abs(paragraph.x0 - opener.x0) <= INDENT:
            return n if any(alike) or formal_words.is_operative(words) else None
        if _DECIDING.search(text, paragraph.start, paragraph.end) or _is_field(text, paragraph):
            return None
    return None


def _skip(text: str, start: int, end: int) -> int:
    found = _LEAD.match(text, start, end)
    return found.end() if found else start


def _heads(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """True for a bold line that heads what stands below: it is no sentence, and one of its neighbours is not bold."""
    opener, own = paragraphs[at - 1], paragraphs[at]
    words = text[own.start : own.end]
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    alone = not opener.bold or (below is not None and not below.bold)
    title = len(words) <= SUBHEADING and not words.endswith((".", ";")) and not formal_words.is_operative(words)
    return own.bold and alone and title


def _is_field(text: str, paragraph: Paragraph) -> bool:
    """True for the label of another field in a record of decision."""
    words = text[paragraph.start : paragraph.end]
    return FIELD.match(words) is not None or VALUED.match(words) is not None


def _is_label(text: str, paragraph: Paragraph) -> bool:
    """True for the heading of what follows a list: "REASONS:", "Reason for decision"."""
    words = text[paragraph.start : paragraph.end]
    if _is_field(text, paragraph):
        return True
    return len(words) <= SUBHEADING and words.endswith(":") and (words.isupper() or words.count(" ") <= 2)


def _is_heading(text: str, paragraph: Paragraph) -> bool:
    """True for a paragraph that only a heading looks like: capitals throughout."""
    words = text[paragraph.start : paragraph.end]
    return words.isupper() and len(words) > 3
