"""Decisions told in other words, as candidates: what the body did, what was done, entries that say it at their end or beginning.

The Committee noted the report.          On being put to the vote it was APPROVED: / 1. Noted … / 2. Authorised …
A revised code was considered and adopted.      Stock list – noted.      Decision: Clerk to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.decisions import formal_words
from extract.decisions.clause import Clause
from extract.decisions.clause_words import FIELD, VALUED
from extract.decisions.clauses import listing
from extract.decisions.filled import ANNOUNCES
from extract.decisions.formal import Row
from extract.decisions.place import Place
from extract.decisions.statement_words import REPORTED
from extract.decisions.told_words import (
    BODY_ALONE,
    BODY_DID,
    ENTRY_ENDS,
    ENTRY_RESOLVED,
    LABELLED,
    OPENS_DONE,
    STATUS,
    VERDICT_UNDER_TITLE,
    WAS_DONE,
)
from extract.decisions.verdict_words import MINUTES
from extract.decisions.verdicts import ELSEWHERE, PAST
from extract.models import Passage
from extract.text.list_marks import mark_at, opens
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

LONGEST_ENTRY = 900  # characters of an entry that its last words decide

LISTED_AFTER = Rule(
    id="resolution.listed_after",
    # the last words before a list of what was decided: "… it was APPROVED", "… agreed the recommendations as follows:"
    pattern=r"""\b(?:approved|agreed|resolved|decided|ordered|determined|carried|noted|endorsed|recommended
        |authori[sz]ed|moved|voted|recommendations?)\b[^.;:]{0,160}[.:;,\u2013-]?\s*$""",
    examples={"On being put to the vote it was APPROVED": "APPROVED", "The Board agreed the following:": "agreed the following:"},
    not_examples=("The report was long.",),
    confidence=0.9,
)
NONE = Rule(
    id="resolution.never_told",
    # what begins so is no decision told
    pattern=r"""^(?:\W|\d)*(?:(?:an?\s+)?apolog(?:y|ies)|declarations?|(?-i:RESOLVED)\b|recommendations?\s*:?$
        |(?:the\s+)?minutes\s+of\s+this\s+meeting)""",
    examples={"Apologies were received": "Apologies", "1. Declarations were noted": "1. Declarations"},
    not_examples=("The Board noted the apologies",),
)
LEADS_ON = Rule(
    id="resolution.leads_on",
    # the last words before what was decided: "RESOLVED \u2013", "The Board RESOLVED:-", "Resolved."
    pattern=r"""\b(?:resolved|decided|recommended|ordered)(?:\s+unanimously)?\s?[.:;,\u2013\u2014-]{0,3}$
        |\b(?:agreed|approved|noted|endorsed|delegated|requested)\s?(?:[:;,]|[:.]?\s?[\u2013\u2014-])$""",
    examples={"The Board RESOLVED:-": "RESOLVED:-", "AGREED \u2013": "AGREED \u2013"},
    not_examples=("ADOPTED", "This was agreed."),
)
RULES = (LISTED_AFTER, NONE, LEADS_ON)
LONGEST_VERDICT = 80  # characters of a verdict under a title


def told(passage: Passage, parts: Sequence[Paragraph], place: Place) -> Iterator[Row]:
    """Every sentence, entry and list that may tell a decision."""
    text, body = passage.text, place.heading_end
    yield from _under_title(text, parts, place)
    for n, part in enumerate(parts):
        if part.end <= body:
            continue
        if STATUS.match(text[part.start : part.end]) and n + 1 < len(parts):
            yield from _put(passage, parts, n)
        start = max(part.start, body)
        start += len(text[start : part.end]) - len(text[start : part.end].lstrip(" :\n-\u2013"))
        if start >= part.end or FIELD.match(text[start : part.end]) or VALUED.match(text[start : part.end]):
            continue
        if NONE.match(text[start : part.end]):
            continue
        mark = mark_at(text, start, part.end)
        number = mark.printed if mark else None
        inner = mark.end if mark else start
        yield from _entries(text, part, start, inner, number)
        yield from _sentences(text, inner, part.end)
        if LISTED_AFTER.compiled.search(text[start : part.end]):
            yield from _listed(passage, parts, n)


def _under_title(text: str, parts: Sequence[Paragraph], place: Place) -> Iterator[Row]:
    """The item's title with the verdict that is all that stands under or behind it."""
    body = place.heading_end
    if not body:
        return
    start, _ = place.opening(text)
    left = [max(part.start, body) for part in parts if part.end > body and text[max(part.start, body) : part.end].strip(" :.\n")]
    if MINUTES.search(text[start:body]) is not None and "minute" in text[start:body].casefold():
        yield Row(start, start, body, MINUTES)  # the heading is itself the decision: "48. The minutes of 3 May were approved"
    if not left:
        return
    end = next(part.end for part in parts if part.start <= left[0] <= part.end)
    first = next(sentences(text, left[0], end), (end, end))
    words = text[first[0] : first[1]].strip(" :\n-\u2013")
    opens = text[first[0] : first[1] + 1].rstrip().endswith(":")  # "AGREED:" is no verdict: what was agreed comes behind it
    opens = opens or (LEADS_ON.search(text[first[0] : first[1]].rstrip()) is not None and text[first[1] :].strip() != "")
    opens = opens or formal_words.is_order(text[first[1] :].lstrip())  # "The Board AGREED" / "To ring the bells"
    opens = opens or REPORTED.search(words) is not None or words.casefold().startswith(("on ", "upon "))
    opens = opens or ANNOUNCES.search(words) is not None
    if not opens and len(words) <= LONGEST_VERDICT and VERDICT_UNDER_TITLE.match(words):
        yield Row(start, start, first[1], VERDICT_UNDER_TITLE)


def _put(passage: Passage, parts: Sequence[Paragraph], n: int) -> Iterator[Row]:
    """The words put whose status is printed above them: a list under an introduction, or the paragraph."""
    text = passage.text
    after = parts[n + 1]
    if text[after.start : after.end].rstrip().endswith(":"):
        found = listing(passage, parts, after.end, following=True)
        yield from (Row(c.start, c.text_start, c.end, STATUS, c.number) for c in found.clauses if found.kind != "plain")
    else:
        yield Row(after.start, after.start, after.end, STATUS)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The entries of a paragraph whose lines each end with a verdict ("…, resolved to pay" / "Letter …, resolved to pay £65")."""
    at = start
    for n in range(start, end - 1):
        if text[n] == "\n" and text[n + 1].isupper() and ENTRY_ENDS.search(text[max(at, n - LONGEST_ENTRY) : n]):
            yield at, n
            at = n + 1
    if at > start:
        yield at, end


def _entries(text: str, part: Paragraph, start: int, inner: int, number: str | None) -> Iterator[Row]:
    """A paragraph that ends or begins with what was done."""
    words = text[inner : part.end]
    if BODY_ALONE.match(words) and next(sentences(text, inner, part.end))[1] == part.end:
        yield Row(start, inner, part.end, BODY_ALONE, number)
    if len(words) <= LONGEST_ENTRY and (rule := _ending(words)) is not None:
        yield Row(start, inner, part.end, rule, number)
    if done := OPENS_DONE.match(words):
        yield Row(start, inner + _behind_deed(done), part.end, OPENS_DONE, number)
    for a, b in _lines(text, inner, part.end):
        if (rule := _ending(text[a:b])) is not None:
            yield Row(a, a, b, rule)


def _behind_deed(done: re.Match[str]) -> int:
    """Where the words decided begin behind the label "Agreed:"; at the deed where that is part of them."""
    joined = done.group(0)[done.end("deed") :].strip()[:1] in tuple(":\u2013-")
    return done.start("what") if joined else 0


def _ending(words: str) -> Rule | None:
    """The rule by which the last words of an entry decide it."""
    return next((rule for rule in (ENTRY_RESOLVED, ENTRY_ENDS) if rule.search(words)), None)


def _sentences(text: str, start: int, end: int) -> Iterator[Row]:
    """The sentences that say what the body did or what was done."""
    for a, b in sentences(text, start, end):
        sentence = text[a:b]
        rule = next((rule for rule in (BODY_DID, WAS_DONE) if rule.search(sentence)), None)
        if sentence.rstrip(" \n-\u2013\u2014").endswith(":") or NONE.match(sentence):
            continue
        if ELSEWHERE.search(sentence) or PAST.search(sentence):
            continue
        if rule is not None:
            yield Row(a, a, b, rule)
        if a > start and (done := OPENS_DONE.match(sentence)):
            yield Row(a, a + _behind_deed(done), b, OPENS_DONE)
        for label in LABELLED.finditer(sentence):
            if a + label.end() < b:
                yield Row(a + label.start(), a + label.end(), b, LABELLED)


def _listed(passage: Passage, parts: Sequence[Paragraph], n: int) -> Iterator[Row]:
    """The entries of the list that stands behind ``parts[n]``, where each of them is a deed or an order."""
    text = passage.text
    found = listing(passage, parts, parts[n].end, following=True)
    if found.kind in (None, "plain") or _goes_on(text, parts, n, found.clauses[0]):
        return
    decides = [
        formal_words.is_deed(words) or formal_words.is_order(words)
        for words in (text[c.text_start : c.end] for c in found.clauses)
    ]
    if 2 * sum(decides) > len(decides):
        for clause in found.clauses:
            yield Row(clause.start, clause.text_start, clause.end, LISTED_AFTER, clause.number)


def _goes_on(text: str, parts: Sequence[Paragraph], n: int, first: Clause) -> bool:
    """True where the list behind ``parts[n]`` only goes on with one that began before it: (i), (ii), what came of it, (iii)."""
    mark = mark_at(text, first.start, first.end)
    if mark is None or opens(mark):
        return False
    before = (mark_at(text, part.start, part.end) for part in parts[: n + 1])
    return any(one is not None and one.kind == mark.kind and one.value == mark.value - 1 for one in before)
