"""Words by which a body decides without the word RESOLVED, as minutes print them.

    The minutes were approved as a correct record.      It was agreed to repair the bench.      The following payments
    were authorised: …      24/0117/FUL – new porch, 3 Mill Lane. No objections.      This was agreed by the Council.

What only sounds like a decision is none: somebody who agreed to do something (an action), what another body approved,
what was agreed at another meeting, what somebody agreed with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.decisions.clauses import listing
from extract.decisions.filled import filled
from extract.decisions.note_entries import PROPOSED_THAT
from extract.decisions.statement_words import PAYMENTS_LISTED
from extract.decisions.told_words import ENTRY_RESOLVED
from extract.decisions.verdict_words import (
    AGREED,
    AGREED_IT,
    APPLICATION,
    APPOINTED,
    BODY_AGREED,
    ENTRY_APPROVED,
    GIVEN,
    LEANING,
    LEANS,
    MINUTES,
    NOTED,
    OTHERS_HEAD,
    PASSED,
    PAYMENTS,
    PLANNING_VERDICT,
)
from extract.models import Passage
from extract.text.list_marks import MARKER
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

SHORT_VERDICT = 10  # words of a sentence that leans on the one before it ("This was agreed by the Council.")
LONGEST_ENTRY = 1500  # characters of one planning application or payment list
LONGEST_TITLE = 120  # characters of a paragraph that the next one leans on
LONGEST_BEFORE = 60  # words of the sentence it leans on

_PLANNING = re.compile(r"\bplanning|\bapplications?\b|\bdevelopment\s+control", re.IGNORECASE)
_TAIL_VERDICT = re.compile(
    r"(?:[\u2013\u2014:-]\s*|[.]\s+)(?P<verdict>[^.\u2013\u2014]{5,60}\.?)\s*$"
    r"|\s(?P<by>(?:Supported|No\s+objections?|Approved|Objected|Objections?|No\s+comments?)(?:\s+(?i:by)\s+[A-Z]\w+)?\.?)\s*$"
)
ELSEWHERE = re.compile(
    r"\b(?:(?:previous|last|earlier|their)\s+(?:\w+\s+){0,2}"
    r"|that\s+(?!(?:the|next|this|a|an|our|future)\b)(?:\w+\s+){0,2})meeting\b"
    r"|\b(?:had|has"
    r"|have)\s+(?:been\s+)?(?:provisionally\s+)?(?:agreed|approved)",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:in|since|from|of)\s+(?:\w+\s+)?(?:19|20)\d\d\b|\bby\s+the\s+(?:government|king|queen|minister)",
    re.IGNORECASE,
)
_ADOPTED = re.compile(r"\b(?:approved|adopted|ratified)\b", re.IGNORECASE)
# "Thereafter, the Committee decided to …", "The motion was declared carried and the Board resolved to …"
_LED = re.compile(
    r"(?:thereafter|thereupon|accordingly|whereupon|subsequently|(?:after|following|having)\b[^.,;:]{1,100}"
    r"|(?:up)?on\s+a\s+vote[^.,;:]{0,60}"
    r"|the\s+(?:\w+\s+)?(?:motion|amendment|proposal)\b[^.;:]{0,80}?\b(?:carried|agreed|passed|lost|defeated)\b[^.;:]{0,20}?\s+and)"
    r"\s*,?\s+(?=the\s)",
    re.IGNORECASE,
)
# "Article 15: Repair of lanes: Selectmen agreed to …", a title before the sentence
_TITLED = re.compile(r"(?=[A-Z0-9])[^.;?]{2,200}:\s+(?=[A-Z])")
_ASIDE = re.compile(r",\s+which\b", re.IGNORECASE)
_SPEAKER = re.compile(r"\b(?:stated|reported|said|explained|advised|asked|commented|confirmed)\b[^.]{0,80}$", re.IGNORECASE)


class Verdict(NamedTuple):
    """A decision: its evidence from `start` to `end`, the words decided from `text_start`, the rule that found it."""

    start: int
    text_start: int
    end: int
    rule: Rule


def verdicts(passage: Passage, paragraphs: Sequence[Paragraph], title: str, body: int, formal: bool) -> list[Verdict]:
    """The informal decisions of a minute, in order.

    `title` is the item's, its text begins at offset `body`. Where the minute also has formal resolutions (`formal`),
    what was agreed in the points of its discussion decides nothing.
    """
    found: list[Verdict] = []
    planning = bool(_PLANNING.search(title))
    opened: int | None = None
    for n, paragraph in enumerate(paragraphs):
        if paragraph.end <= body:
            continue
        start = max(paragraph.start, body)
        if planning:
            opened = _planning(passage.text, start, paragraph.end, opened, found)
        entry = ENTRY_APPROVED.search(passage.text[start : paragraph.end])
        if entry is not None and not any(v.end == paragraph.end for v in found):
            first = body if entry["all"] or entry["above"] else start
            first += len(passage.text[first:]) - len(passage.text[first:].lstrip(" :\n-\u2013"))
            if paragraph.end - first <= LONGEST_ENTRY:
                found.append(Verdict(first, first, paragraph.end, ENTRY_APPROVED))
        marker = MARKER.match(passage.text, paragraph.start)
        point = formal and marker is not None and marker["bullet"] is None
        told = _sentences(passage, paragraphs, n, start, title, formal)
        found += [verdict for verdict in told if not point or _firm(passage, verdict)]
    return found


def _firm(passage: Passage, verdict: Verdict) -> bool:
    """True for "it was resolved", which decides wherever it stands."""
    return verdict.rule is AGREED and "resolved" in passage.text[verdict.start : verdict.text_start].casefold()


def _planning(text: str, start: int, end: int, opened: int | None, found: list[Verdict]) -> int | None:
    """Adds the applications of a paragraph that something was said to: from reference (or list mark) to verdict.

    `opened` is where an application began that no verdict has closed yet; what is still open at the end is returned.
    """
    head = text[start:end].split("\n", 1)[0]
    if OTHERS_HEAD.match(head):
        opened, start = None, start + len(head)
    marker = MARKER.match(text, start)
    opened = marker.end() if marker else opened
    for a, b in sentences(text, start, end):
        a += len(text[a:b]) - len(text[a:b].lstrip(" :\n-\u2013"))
        reference = APPLICATION.compiled.match(text, a)
        opened = a if reference else opened
        if opened is None or b - opened > LONGEST_ENTRY:
            continue
        tail = _TAIL_VERDICT.search(text, a, b)
        if PLANNING_VERDICT.match(text[a:b]) or (tail is not None and (tail["by"] or PLANNING_VERDICT.match(tail["verdict"]))):
            found.append(Verdict(opened, opened, b, APPLICATION if reference else PLANNING_VERDICT))
            opened = None
    return opened


def _sentences(
    passage: Passage, paragraphs: Sequence[Paragraph], n: int, start: int, title: str, formal: bool
) -> list[Verdict]:
    """The sentences of a paragraph that decide; a proposal to approve the minutes does not where it is resolved too."""
    text, paragraph, found = passage.text, paragraphs[n], []
    before: tuple[int, int] | None = None
    if n and start == paragraph.start and paragraphs[n - 1].end - paragraphs[n - 1].start <= LONGEST_TITLE:
        before = paragraphs[n - 1].start, paragraphs[n - 1].end  # "Bank statement" / "This was agreed."
    for a, b in sentences(text, start, paragraph.end):
        sentence = text[a:b]
        proposed = formal and PROPOSED_THAT.match(sentence) is not None
        verdict = (None if proposed else _minutes(text, a, b, title)) or _list_of_payments(passage, paragraphs, n, a, b)
        alone = n == len(paragraphs) - 1 and (a, b) == (start, paragraph.end)
        if verdict is None and alone and NOTED.match(sentence):
            aside = _ASIDE.search(sentence)
            verdict = Verdict(a, a, a + aside.start() if aside else b, NOTED)
        if verdict is None and not ELSEWHERE.search(sentence):
            verdict = _agreed(passage, paragraphs, a, b, before)
        if verdict is not None:
            found.append(verdict)
        before = a, b
    return found


def _leaning(text: str, paragraphs: Sequence[Paragraph], a: int, b: int, before: tuple[int, int] | None) -> Verdict | None:
    """A sentence that agrees to what the one before it says, with that one."""
    sentence = text[a:b]
    own = next(one for one in paragraphs if one.start <= a <= one.end)
    if AGREED_IT.match(sentence) is not None and before is not None and before[0] >= own.start:
        return Verdict(before[0], before[0], b, AGREED_IT)
    if LEANING.match(sentence) is None:
        return None
    lean = len(sentence.split()) <= SHORT_VERDICT and before is not None
    start = before[0] if lean and before and len(text[before[0] : before[1]].split()) <= LONGEST_BEFORE else a
    return Verdict(start, start, b, LEANING)


def _leant_on(text: str, a: int, at: int, before: tuple[int, int] | None) -> int:
    """Where the words begin without which a clause makes no sense that is agreed at `at`, in the sentence from `a` on."""
    if text[a:at].strip(" .,;:\u2013-") or before is None:
        return _entry_start(text, a, at)
    return _entry_start(text, before[0], at)


def _entry_start(text: str, start: int, end: int) -> int:
    """Where the entry begins that holds `end`: behind the last line from `start` on that is itself a whole entry."""
    lines = [n + 1 for n in range(start, end) if text[n] == "\n" and text[n + 1].isupper()]
    whole = [n for n, m in zip(lines, [start, *lines], strict=False) if ENTRY_RESOLVED.search(text[m : n - 1]) is not None]
    return whole[-1] if whole else start


def _minutes(text: str, a: int, b: int, title: str) -> Verdict | None:
    """The sentence by which earlier minutes are approved. "Approved and signed" needs minutes in the title."""
    match = MINUTES.search(text[a:b])
    if match is None or "minute" not in (text[a:b] + title).casefold():
        return None
    start = a + len(text[a:b]) - len(text[a:b].lstrip(" :\n"))
    return Verdict(start, start, b, MINUTES)


def _list_of_payments(passage: Passage, paragraphs: Sequence[Paragraph], n: int, a: int, b: int) -> Verdict | None:
    """The sentence that approves payments, with the list below it."""
    text, paragraph = passage.text, paragraphs[n]
    if PAYMENTS_LISTED.match(text[a:b].lstrip()):
        return Verdict(a, a, b, PAYMENTS_LISTED)
    match = PAYMENTS.search(text[a:b])
    if match is None:
        return None
    end = filled(text, paragraphs, a, b)
    after = paragraphs[n + 1] if n + 1 < len(paragraphs) else None
    if b == paragraph.end and after is not None and (text[:b].endswith(":") or MARKER.match(text, after.start)):
        end = max(b, listing(passage, paragraphs, b, following=True).end)
    return Verdict(a, a, end if end - a <= LONGEST_ENTRY else b, PAYMENTS)


def _agreement(sentence: str) -> re.Match[str] | None:
    """The words "it was agreed that"; behind "and" only where the words before name a body."""
    match = AGREED.search(sentence)
    if match is None or match.group(0)[:3].casefold() != "and":
        return match
    body = re.search(r"\bthe\s+(?:council|committee|board|panel|meeting)\b", sentence[: match.start()], re.I)
    return match if body else None


def _appointed(sentence: str, a: int, b: int) -> Verdict | None:
    """A post filled or consent given where no body is said to agree: "Ada Lund was appointed Chair", "Approval was given …".

    `a` and `b` are the offsets of the sentence in the passage.
    """
    appointed = APPOINTED.search(sentence)
    if appointed is not None and not PAST.search(sentence) and len(sentence.split()) <= LONGEST_BEFORE:
        return Verdict(a, a + appointed.start(), b, APPOINTED)
    given = GIVEN.search(sentence)
    return Verdict(a, a, b, GIVEN) if given is not None and not _SPEAKER.search(sentence[: given.start()]) else None


def _agreed(passage: Passage, paragraphs: Sequence[Paragraph], a: int, b: int, before: tuple[int, int] | None) -> Verdict | None:
    text = passage.text
    sentence = text[a:b]
    leaning = _leaning(text, paragraphs, a, b, before)
    if leaning is not None:
        return leaning
    if PASSED.match(sentence):
        return Verdict(a, a, b, PASSED)
    match, rule = _agreement(sentence), AGREED
    if match is None:
        led = _LED.match(sentence) or _TITLED.match(sentence)
        match, rule = BODY_AGREED.compiled.match(sentence, led.end() if led else 0), BODY_AGREED
        if match is not None and match["what"].casefold() == "the":  # "The Panel agreed the plan"
            if match["thing"] or _ADOPTED.search(match.group(0)):
                return Verdict(a, a, b, rule)
            match = None
    if match is None or _SPEAKER.search(sentence[: match.start()]):
        return _appointed(sentence, a, b)
    if match.groupdict().get("leans"):
        return Verdict(a, a, b, rule)
    what = match["what"].casefold()
    start = a + (match.end("what") if what == "that" else match.start("what"))
    if LEANS.search(text[start:b].strip()) is not None:  # "Two letters came, it was agreed to answer these"
        first = _leant_on(text, a, a + match.start(), before)
        return Verdict(first, first, b, rule)
    if sentence.rstrip().endswith(":"):
        b = max(b, listing(passage, paragraphs, start).end)
    return Verdict(a + match.start(), start, b, rule)
