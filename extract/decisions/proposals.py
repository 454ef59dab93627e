"""Motions as they stand in a minute: where each was moved, by whom, and the words that were moved.

The words stand behind mover and seconder (``moved that …``, ``MOVED Cr Oxley SECONDED Cr Tarn`` / ``That …`` / ``CARRIED``),
between them (``Member Oxley moved to … Seconded by Member Tarn``), or are the entry that the note of mover and seconder
closes (``To pay the bill. Proposed by AB, seconded by CD``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions.asked_for import asked_for
from extract.decisions.asked_words import UNSECONDED
from extract.decisions.clauses import listing
from extract.decisions.motion_numbers import motion_number
from extract.decisions.mover_rules import NEAR, ORDER, SECONDED, VERBAL, WITHIN
from extract.decisions.mover_words import HEADED, LONE, MOVED_BY, NOBODY, PAIR_HEADS, PAIRED
from extract.decisions.no_words import says_nothing
from extract.decisions.nomination_words import PUT_ABOVE, SAID_ALOUD
from extract.decisions.note_entries import LONGEST_BODY, entry
from extract.decisions.seconded_later_words import PRONOUN, SPEAKER
from extract.decisions.told_behind import told_behind
from extract.decisions.voted_to_words import DECIDED, MOVED_TOLD, ON_MOTION, VOTED_TO, WAS_DONE
from extract.models import Passage
from extract.text import sight
from extract.text.lexicon import PERSON_TITLE
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

MOST_ABOVE = 12  # paragraphs above a note in which its words may begin
_LABELLED = 60  # characters before a note in which its label and number stand

_ALL_FOR = r"with\s+all\s+(?:members\s+|present\s+|voting\s+)?in\s+favou?r,?\s+(?=to\b|that\b)"
_FILLER = re.compile(
    rf"[\s,:;)\u2013\u2014-]*(?:{_ALL_FOR})?(?:and\s+(?:it\s+was\s+)?(?:unanimously\s+)?(?:(?:the\s+)?motion\s+(?:was\s+)?)?"
    r"(?:resolved|agreed|carried|passed)\b(?:\s+unanimously)?[\s,:;]*)?"
    r"(?:(?:as\s+)?(?:a|an|the)\s+(?:following\s+)?(?:motion|amendment|addendum|proposal"
    r"|resolution)s?\b)?[\s,:;]*(?:that\b)?[\s,:;]*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:[A-Z\s'\u2019/-]{0,40}(?:(?i:council|committee|board)\s+)?(?i:resolution|motion|decision|recommendation|amendment"
    r"|minute|moved|resolved)s?\b[^a-z]{0,40}|[A-Z]{0,6}[\s/#.-]?\d[\w/.-]{0,20})?[\s:.\u2013-]*$"
)
_OPENS = re.compile(
    r"(?:\(?[a-z0-9]{1,3}[.)]\s+)?"
    r"[\s\u201c\"'(]*(?:that\b|to\s+[a-z]|be\s+it\b|it\s+be\b|whereas\b|now\b|resolved\b|the\s+(?:council|committee|board)\b"
    r"|(?:council|committee)\s+[a-z]+s\b|(?:approve|adopt|accept|authori[sz]e|receive|refer|direct|confirm|grant|deny)\s+[a-z])",
    re.IGNORECASE,
)
_DID = "voted|approved|adopted|authori[sz]ed|accepted|agreed|resolved|ratified|appointed"
_BODY_DID = rf"(?:unanimously\s+|hereby\s+)?(?:{_DID}|moved\s+to|entered)"
_ON = re.compile(
    r"[\s,;:)]*(?:and\s+)?(?:(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|carried|decided)\b"
    rf"(?!(?:\s+unanimously)?[\s.!]*$)|(?:{_ALL_FOR})?(?:that|to)\b"
    rf"|(?:the\s+)?(?:\w+\s+){{0,3}}(?:council|board|committee|commission|trustees|members)\s+{_BODY_DID}\b)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[\s.,;:)]*(?:(?:motion\s+)?(?:carried|lost|defeated)\b[^\n]{0,60}\s?)?$", re.IGNORECASE)
_HEADING = re.compile(r"(?:^|\n)\W*(?:motion|amendment|addendum)(?:\s+(?:no\.?\s*)?\d{1,2})?\W*\n(?!\w+:)", re.IGNORECASE)
_TITLED = re.compile(rf"{PERSON_TITLE}\.?(?:\s+\S+)?$", re.IGNORECASE)
_THAT = re.compile(r"[\u201c\"']?that\b", re.IGNORECASE)
_OPEN = re.compile(r"[\s,;:]*(?:(?:and|which|it|the)\b[^.\n]{0,80}(?:\n[^.\n]{0,60})?)?:?\s*$", re.IGNORECASE)
_AND_DONE = re.compile(
    r"[\s,;:]*(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|carried)[\s:.\u2013-]*$", re.IGNORECASE
)
_RESOLVED = re.compile(r"\s*(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|decided|voted(?=\s?:))\b", re.IGNORECASE)
_WAS_PUT = r"(?=[^.;]{0,60}\b(?:carried|passed|failed|lost|defeated|adopted|approved|taken|put|vote|\d))"
_TOLD = re.compile(
    r"(?<=[.;])\s+(?:(?:the|a|on|upon)\s+)?(?:being\s+put\b"
    r"|(?:(?:proposed\s+)?change|motion|vote|roll[ -]call|amendment|proposal|resolution)\b"
    rf"{_WAS_PUT}|(?:ayes?|yeas?)\s*[:\u2013-]"
    r"|(?:in\s+favou?r|for|against|recorded\s+vote|voting|division)\s?[:(\u2013])|(?<=[.;])\s+(?:"
    r"(?:carried|passed)\b)",
    re.IGNORECASE,
)


class Proposal(NamedTuple):
    """Something moved and seconded: where that is said, by whom, and the words that were moved.

    `verbal` is True where the words follow as something that was put (``… moved, … seconded that``, ``MOVED … That``),
    False for a note behind an entry (``Proposed by …, seconded by …``), whose words are the entry.
    """

    start: int
    end: int
    mover: str | None
    seconder: str | None
    rule: Rule
    body: tuple[int, int]
    verbal: bool
    reference: str | None


def proposals(passage: Passage, paragraphs: Sequence[Paragraph]) -> list[Proposal]:
    """Every motion that `passage` says was moved, in order; none twice."""
    found: list[Proposal] = []
    starts: list[int] = []
    ends: list[int] = []
    for rule in ORDER:
        for match in _matches(rule, passage.text):
            if bisect_left(starts, match.end()) > bisect_right(ends, match.start()):
                continue  # more begin before its end than end before its start
            if rule is PAIR_HEADS and _in_column(passage, match):
                continue  # a table's row, which is read as one
            proposal = _read(passage, paragraphs, match, rule)
            if proposal is not None:
                found.append(proposal)
                insort(starts, proposal.start)
                insort(ends, proposal.end)
    return _once(sorted(found, key=lambda proposal: proposal.start))


def _in_column(passage: Passage, match: re.Match[str]) -> bool:
    """True where the pair of names fills a cell of its own, and what they moved stands in another."""
    own = passage.line_at(match.start()).cell
    behind = passage.line_at(min(len(passage.text) - 1, match.end() + 1)).cell
    return own is not None and behind is not None and own != behind


def _once(found: list[Proposal]) -> list[Proposal]:
    """`found` without what was said aloud and is minuted right behind: "Oxley: I move … Tarn: Second. Oxley moved, Tarn …"."""
    return [
        one
        for n, one in enumerate(found)
        if one.rule is not SAID_ALOUD or not (n + 1 < len(found) and _same_people(one, found[n + 1]))
    ]


def _same_people(one: Proposal, other: Proposal) -> bool:
    """True where two proposals name the same mover and seconder, and the second begins soon behind the first."""
    last = [[(name or "-").split()[-1] for name in (it.mover, it.seconder)] for it in (one, other)]
    return last[0] == last[1] and other.start - one.end <= LONGEST_BODY


def _matches(rule: Rule, text: str) -> Iterator[re.Match[str]]:
    """The matches of `rule`; one that begins with a name is tried only where what must stand behind it does."""
    near = NEAR.get(rule.id)
    if near is None:
        return rule.finditer(text)
    return sight.finditer(rule.compiled, text, *near) if rule.applies(text) else iter(())


def _read(passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], rule: Rule) -> Proposal | None:
    """The proposal that `rule` found; None for one that names no seconder and has no outcome."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    who = next((name for name in ("seconder", "other", "with") if name in groups), None)
    seconder, end = (None, match.end()) if who is None else _seconder(passage, paragraphs, match, who)
    start, name = _named_mover(passage, paragraphs, match, rule)
    reference = groups.get("reference") or motion_number(passage.text, start)
    if rule is MOVED_TOLD:
        told_at = told_behind(passage.text, end, LONGEST_BODY)
        return None if told_at is None else Proposal(start, end, name, None, rule, (end, told_at), True, reference)
    end = match.start("none") if rule is UNSECONDED else end
    body, after = _words(passage, paragraphs, match, rule, (start, end))
    if rule in (LONE, NOBODY) and DECIDED.compiled.search(passage.text, body[1], body[1] + _LABELLED) is None:
        return None
    return Proposal(start, end, name, seconder, rule, body, after, reference)


def _named_mover(passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], rule: Rule) -> tuple[int, str | None]:
    """Where a proposal starts and who moved it: who "he" is where that is all that it says."""
    mover = next((name for name in ("mover", "by") if match.groupdict().get(name)), None)
    start, name = (match.start(), None) if mover is None else _mover(passage, paragraphs, match, mover, rule)
    return start, _speaker(passage.text[_holding(paragraphs, start).start : start]) if rule is PRONOUN else name


def _words(
    passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], rule: Rule, note: tuple[int, int]
) -> tuple[tuple[int, int], bool]:
    """The words moved without what is told of the vote behind them, those that were asked for where the `note` (start and end)
    says none; True where they were put."""
    body, after = _body(passage, paragraphs, match, rule, note[1])
    told = _TOLD.search(passage.text, *body) if after and rule not in (HEADED, PAIR_HEADS) else None
    body = (body[0], told.start()) if told else body
    inside = rule in WITHIN or bool(match.groupdict().get("body"))
    if not inside and says_nothing(_left(passage.text, body, *note)):
        body = asked_for(passage.text, match) or (note[1], note[1])
    return body, after


def _speaker(before: str) -> str | None:
    """Who "he" is in "He therefore moved": the only speaker named before it."""
    speakers = {one["name"] for one in SPEAKER.finditer(before)}
    return speakers.pop() if len(speakers) == 1 else None


def _left(text: str, body: tuple[int, int], start: int, end: int) -> str:
    """What of the words moved stands before and behind the note of who moved them."""
    return text[body[0] : max(body[0], min(start, body[1]))] + text[max(body[0], min(end, body[1])) : body[1]]


def _line_end(text: str, start: int, end: int, labelled: bool) -> int:
    """The end of a name; behind a label ("Seconder: Bo Tarn") a whole name ends with its line."""
    line = text[start:end].partition("\n")[0]
    return start + len(line) if labelled and line.count(" ") and not _TITLED.match(line) else end


def _mover(
    passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], mover: str, rule: Rule
) -> tuple[int, str | None]:
    """Where a proposal starts, and the name in the group `mover`, both within the paragraph that holds the name's end."""
    opening = max(match.start(mover), _holding(paragraphs, match.end(mover) - 1).start)
    start = max(opening, match.start()) if mover == "mover" and rule in VERBAL else match.start()
    return start, passage.clean(opening, match.end(mover))


def _seconder(passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], who: str) -> tuple[str, int]:
    """The name in the group `who`, as far as its line and its paragraph go, and where the words of the proposal end with it."""
    paragraph = _holding(paragraphs, match.start(who))
    last = _line_end(passage.text, match.start(who), min(match.end(who), paragraph.end), ":" in match.group(0))
    return passage.clean(match.start(who), last), min(match.end(), paragraph.end) if last == match.end(who) else last


def _body(
    passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], rule: Rule, end: int
) -> tuple[tuple[int, int], bool]:
    """The words moved, as a span; True where they follow as something that was put."""
    text = passage.text
    if rule in WITHIN or (rule is PRONOUN and match["body"] is not None):
        return match.span("body" if match["body"] is not None else "whom"), True
    paragraph = _holding(paragraphs, end - 1)
    if rule in (HEADED, PAIR_HEADS, LONE, NOBODY):
        start = end + len(text[end:]) - len(text[end:].lstrip())
        decided = DECIDED.compiled.search(text, start, start + LONGEST_BODY)
        if decided is not None:
            other = PAIR_HEADS.compiled.search(text, start, decided.start())
            return (start, other.start() if other is not None else decided.start()), True
    if rule in VERBAL:
        return _after(passage, paragraphs, paragraph, end), True
    below = paragraphs.index(paragraph) + 1
    if _AND_DONE.match(text, end, paragraph.end) and below < len(paragraphs) and _THAT.match(text, paragraphs[below].start):
        return _below(passage, paragraphs, below), True  # "Moved …, seconded … and resolved" / "That …"
    if _OPEN.match(text, end, paragraph.end) and _RESOLVED.match(text, paragraph.end):
        return (end, end), True  # "… seconded by Cllr Tarn, and" / "RESOLVED that …"
    done = WAS_DONE.compiled.match(text, end, paragraph.end) if ON_MOTION.compiled.match(text, match.start()) else None
    if done or _ON.match(text, end, paragraph.end) or VOTED_TO.compiled.match(text, end, paragraph.end):
        return _after(passage, paragraphs, paragraph, end), True
    return _of_note(passage, paragraphs, match, rule, end)


def _of_note(
    passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], rule: Rule, end: int
) -> tuple[tuple[int, int], bool]:
    """The words moved, beside a note of who moved them: below or behind a label, above the note, or before it in its entry."""
    text = passage.text
    paragraph, first = _holding(paragraphs, end - 1), _holding(paragraphs, match.start())
    below = paragraphs.index(paragraph) + 1
    labelled = _LABEL.match(text, first.start, match.start()) is not None
    bare = labelled and not text[end : paragraph.end].strip(" .,;:)\n")
    if bare and below < len(paragraphs) and _OPENS.match(text, paragraphs[below].start):
        return _below(passage, paragraphs, below), True
    if labelled and _OPENS.match(text, end):
        return _after(passage, paragraphs, paragraph, end), True
    put = PUT_ABOVE.compiled.search(text, max(0, match.start() - LONGEST_BODY), match.start()) if rule is MOVED_BY else None
    if put is not None:
        return put.span("what"), True
    alone = labelled and _ENDED.match(text, end, paragraph.end)
    lined = rule is PAIRED and text[: match.start()].endswith("\n")
    above = _above(text, paragraphs, first) if alone or lined else None
    if above is not None:
        return (above, match.start()), True
    if lined or not text[first.start : match.start()].strip(" \u2013\u2014-("):
        heads = list(_HEADING.finditer(text, max(0, match.start() - LONGEST_BODY), match.start()))
        if heads and not SECONDED.search(text, heads[-1].end(), match.start()):
            return (heads[-1].end(), len(text[: match.start()].rstrip(" \n\u2013\u2014-("))), True
    return entry(text, paragraphs, first, paragraph, match.start(), end)


def _above(text: str, paragraphs: Sequence[Paragraph], noted: Paragraph) -> int | None:
    """Where the words begin that a note alone on its line closes: "That the Board: a) … b) …" / "(Oxley/Tarn)"."""
    at = paragraphs.index(noted)
    for paragraph in reversed(paragraphs[max(0, at - MOST_ABOVE) : at + 1]):
        if _THAT.match(text, paragraph.start):
            return paragraph.start
        if paragraph is not noted and mark_at(text, paragraph.start, paragraph.end) is None:
            return None
    return None


def _below(passage: Passage, paragraphs: Sequence[Paragraph], at: int) -> tuple[int, int]:
    """The words that begin with ``paragraphs[at]``: to the outcome below them, or to the end of their list."""
    text, start = passage.text, paragraphs[at].start
    decided = DECIDED.compiled.search(text, start, start + LONGEST_BODY)
    moved = MOVED_BY.compiled.search(text, start, start + LONGEST_BODY)
    if decided is not None and (moved is None or decided.start() < moved.start()):
        return start, decided.start()
    return start, max(paragraphs[at].end, listing(passage, paragraphs, start).end)


def _after(passage: Passage, paragraphs: Sequence[Paragraph], paragraph: Paragraph, end: int) -> tuple[int, int]:
    """The words behind `end`: to the end of their sentence, of the quotation, or of the list they introduce."""
    text = passage.text
    filler = VOTED_TO.compiled.match(text, end, paragraph.end) or _FILLER.match(text, end, paragraph.end)
    start = filler.end() if filler else end
    left = text[start : paragraph.end].strip(' \n\u201c"')
    first = next((b for a, b in sentences(text, start, paragraph.end) if b > start), paragraph.end)
    if not left or (left.endswith(":") and first >= paragraph.end):
        found = listing(passage, paragraphs, min(start, paragraph.end), following=True)
        stop = found.end
        start = found.start if left or not found.clauses else found.clauses[0].start
    else:
        stop = first
    opening = text.find("\u201c", start, start + 3)
    closing = text.find("\u201d", start) if opening >= 0 else -1
    return (opening + 1, closing) if closing > 0 else (start, max(start, stop))


def _holding(paragraphs: Sequence[Paragraph], offset: int) -> Paragraph:
    """The paragraph that holds `offset`."""
    return next((p for p in paragraphs if p.start <= offset <= p.end), paragraphs[-1])
