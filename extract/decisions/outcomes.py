"""What became of motions: carried, lost or withdrawn, where the paper prints it.

``Motion carried.``, ``Amendment lost.``, ``Substantive Motion Carried.``, ``which was carried on a 4-1 vote``, ``All in
favour``. Where amendments stand between a motion and its vote, the outcome goes to what it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.decisions.motion_kind_words import AMENDS, CALLED_SO, PROCEDURAL
from extract.decisions.mover_words import MOVED_BODY
from extract.decisions.outcome_words import (
    APPROVED,
    AS_THE_MOTION,
    CAST_AGAINST,
    DENIED,
    DONE,
    FOLLOWS,
    FOR_EITHER,
    IN_LETTERS,
    NAMES_SOMEBODY,
    OUTCOME,
    SAID,
    STANDS_ALONE,
    SUBJECT,
    TAKEN_BACK,
    WAS_DECLARED,
    WAS_MOVED,
)
from extract.decisions.proposals import Proposal
from extract.decisions.voted_to_words import ON_MOTION, PUT_AS, VOTED_TO, WAS_DONE
from extract.models import Passage
from extract.text.paragraphs import Paragraph, sentences

_NEAR = 240  # characters behind a note of mover and seconder in which its outcome may stand
BEFORE, BEHIND = 60, 60  # characters around mover and seconder in which the motion is called an amendment
NAMED = 40  # characters behind "approved the motion" in which its mover is named
FAR_DIVIDED = 3_000  # characters between the votes for a motion and those for an amendment to it
_FAR = 20_000  # characters behind a motion in which its outcome may stand

_BEFOREHAND = re.compile(r"\b(?:resolved|agreed|decided|approved|carried)\s*,?\s*(?:unanimously)?\s*,?\s*$", re.IGNORECASE)
_NEXT = re.compile(
    r"[\s.;]*(?:this|which|it|all|the\s+(?:proposal|vote|motion)|members|councillors|everyone|unanimously|and"
    r"|the\s+meeting\s+(?:\w+ly\s+)?(?:agreed|approved|accepted|carried))\b",
    re.IGNORECASE,
)
_SENTENCE_LENGTH = 300  # characters before an outcome in which its sentence begins
_MOVED_WORDS = ("recommendation", "proposal", "resolution")
_SENTENCE = re.compile(r"[.;!?]\s+|\b(?:motion|carried|lost|agreed)\b", re.IGNORECASE)
_DO = r"approve|adopt|accept|authori[sz]e|direct|deny|grant|table|refer|confirm|endorse|ratify"
# where what was moved begins: an amendment of a map, a lease or a budget may be the thing approved
_THAT = re.compile(rf"\bthat\b|\bto\s+(?:{_DO})\b(?!\s+(?:the|this|that|his|her)\s+(?:proposed\s+)?amendment\b)", re.IGNORECASE)
_AMENDMENT = re.compile(r"\b(?:amendment|addendum)\b(?!\s+to\s+the\s+(?:constitution|policy|by-?law))", re.IGNORECASE)
_HEADED = re.compile(r"(?:^|\n)\W*amendment(?:\s+(?:no\.?\s*)?\d{1,2})?\W*\Z", re.IGNORECASE)
_THE_MOTION = r"(?:the\s+|this\s+|that\s+)?(?:main\s+|original\s+|substantive\s+)?(?:motion|resolution|proposal|recommendation)"
_TO_AMEND = re.compile(
    rf"\W*(?:to\s+amend\s+(?:by\b|{_THE_MOTION}\b)|that\s+{_THE_MOTION}\s+(?:be|is)\s+amended\b)",
    re.IGNORECASE,
)
_RESOLVED = re.compile(r"\bRESOLVED\b|(?:^|\n)\W*(?:\d+[.)]\s*)?Resolved\b")


class _Event(NamedTuple):
    """An outcome as printed: where, which, of what in small letters, under what paragraph and by whom that was moved."""

    at: int
    how: str
    what: str
    paragraph: str | None
    who: str | None


def outcomes(passage: Passage, paragraphs: Sequence[Paragraph], moved: Sequence[Proposal]) -> list[str | None]:
    """For each of `moved`: ``carried``, ``lost``, ``withdrawn``, or None where the passage does not say."""
    text = passage.text
    found: list[str | None] = [_at_once(text, paragraphs, proposal, n, moved) for n, proposal in enumerate(moved)]
    told = [how is not None for how in found]  # by words that an event may print again
    for event in _events(text, moved):
        latest = max((n for n, one in enumerate(moved) if one.end <= event.at), default=None)
        if latest is not None and told[latest] and _tells_again(text, moved[latest], event):
            told[latest] = False
            if event.how == found[latest]:
                continue
        target = _target(text, moved, found, event)
        if target is not None:
            found[target] = event.how
    _approved(text, moved, found)
    for n, proposal in enumerate(moved):
        if found[n] is None and proposal.verbal and motion_kind(text, proposal) != "amendment":
            until = moved[n + 1].start if n + 1 < len(moved) else len(text)
            resolved = _RESOLVED.search(text, proposal.end, min(until, proposal.end + _FAR))
            if resolved is not None and not _denied(text, proposal, resolved.end()):
                found[n] = "carried"
    return _divided(text, moved, found)


def _tells_again(text: str, proposal: Proposal, event: _Event) -> bool:
    """True where `event` can be of `proposal`, the last motion before it, whose outcome its own sentence told already."""
    kind = motion_kind(text, proposal)
    if event.what in ("amendment", "addendum") or kind == "amendment":
        return kind == "amendment" and event.what in ("amendment", "addendum", "")
    return event.what in ("", "motion", "resolution", "proposal") and (
        kind == "motion" or event.at - max(proposal.end, proposal.body[1]) <= BEHIND
    )


def _denied(text: str, proposal: Proposal, at: int) -> bool:
    """True where one of what was moved and what was resolved at `at` has a "not" and the other has none."""
    moved = text[slice(*proposal.body)]
    resolved = text[at : at + len(moved) + BEHIND]
    return bool(moved.strip()) and (DENIED.search(moved) is None) != (DENIED.search(resolved) is None)


def _events(text: str, moved: Sequence[Proposal]) -> list[_Event]:
    """Every outcome that is printed, with what it names, in order."""
    printed = [_Event(m.start(), _how(m), _named(text, m), m["paragraph"], m["who"]) for m in OUTCOME.finditer(text)]
    known = {event.at for event in printed}
    alone = [m for m in STANDS_ALONE.finditer(text) if m.start() not in known]
    printed += [_Event(m.start(), _how(m), _put(text, m.start()), None, None) for m in alone]
    printed += [_Event(m.start(), _how(m), "", None, None) for m in CAST_AGAINST.finditer(text)]
    printed += [
        _Event(m.start(), "withdrawn", "" if m["what"] == "nomination" else m["what"].casefold(), None, m["who"])
        for m in TAKEN_BACK.finditer(text)
    ]
    for m in WAS_DECLARED.finditer(text):
        before = SUBJECT.compiled.findall(_sentence_before(text, m.start()))
        printed.append(_Event(m.start(), _how(m), before[-1].casefold() if before else "", None, None))
    outside = [event for event in printed if not (event.what in _MOVED_WORDS and _inside(event.at, moved))]
    return sorted(outside, key=lambda event: event.at)


def _named(text: str, match: re.Match[str]) -> str:
    """What an outcome is of, in small letters: of the amendment, where that "was put as the substantive motion and carried"."""
    what = match["what"].casefold()
    to_amend = "to amend" in " ".join(what.split())
    return "amendment" if to_amend or AS_THE_MOTION.search(_sentence_before(text, match.start())) else what


def _put(text: str, at: int) -> str:
    """What the sentence before an outcome that stands alone says was put: "motion" of one as amended, else nothing."""
    put = PUT_AS.search(_sentence_before(text, at - len(text[:at]) + len(text[:at].rstrip(" .\n\u2026"))))
    return "" if put is None else "motion as amended" if put["what"].casefold() == "motion" else put["what"].casefold()


def _sentence_before(text: str, at: int) -> str:
    return text[max(0, at - _SENTENCE_LENGTH) : at].rpartition(". ")[2]


def _approved(text: str, moved: Sequence[Proposal], found: list[str | None]) -> None:
    """Notes in `found` what a decision further down approves: "To approve the motion by Councillor Oxley"."""
    for match in APPROVED.finditer(text):
        amendment = match["what"].casefold() == "amendment"
        fits = [
            n
            for n, proposal in enumerate(moved)
            if proposal.end <= match.start() and found[n] is None and (motion_kind(text, proposal) == "amendment") == amendment
        ]
        named = [n for n in fits if (moved[n].mover or "-").split()[-1] in text[match.end() : match.end() + NAMED]]
        if len(named or fits) == 1:
            found[(named or fits)[0]] = "carried"


def _inside(at: int, moved: Sequence[Proposal]) -> bool:
    """True where offset `at` is in the words of a motion ("that the recommendation is approved")."""
    return any(proposal.verbal and proposal.body[0] <= at < proposal.body[1] for proposal in moved)


def _chosen_between(text: str) -> bool:
    """True where votes for the motion and for the amendment are told near each other."""
    for one, other in pairwise(FOR_EITHER.finditer(text)):
        if one["side"].casefold() != other["side"].casefold() and other.start() - one.end() <= FAR_DIVIDED:
            return True
    return False


def _divided(text: str, moved: Sequence[Proposal], found: list[str | None]) -> list[str | None]:
    """`found` with what was lost where the body voted for the motion or for the amendment: one of them carried."""
    if not _chosen_between(text):
        return found
    amendments = [n for n, proposal in enumerate(moved) if motion_kind(text, proposal) == "amendment"]
    sides = (amendments, [n for n in range(len(moved)) if n not in amendments])
    for won, beaten in (sides, sides[::-1]):
        if any(found[n] == "carried" for n in won):
            return ["lost" if n in beaten and how is None else how for n, how in enumerate(found)]
    return found


def motion_kind(text: str, proposal: Proposal) -> str:
    """``amendment``, ``procedural`` or ``motion``, by the words around mover and seconder."""
    before = _SENTENCE.split(text[max(0, proposal.start - BEFORE) : proposal.start])[-1]
    ahead = proposal.verbal and proposal.body[1] > proposal.start  # else the words stand before the note
    about = _THAT.split(text[proposal.start : proposal.end + (BEHIND if ahead and proposal.body[1] > proposal.end else 0)])[0]
    words = text[slice(*proposal.body)][:300]
    headed = _HEADED.search(text, max(0, proposal.body[0] - BEFORE), proposal.body[0])
    told = _AMENDMENT.search(about) or ((ahead or not proposal.verbal) and _AMENDMENT.search(before))
    behind = max(proposal.end, proposal.body[1])
    called = AMENDS.match(words) and CALLED_SO.match(text[behind : behind + BEHIND])
    if headed or told or called or _TO_AMEND.match(words):
        return "amendment"
    return "procedural" if PROCEDURAL.search(words) else "motion"


def _how(match: re.Match[str]) -> str:
    return next(name for name in ("carried", "lost", "withdrawn") if match.groupdict().get(name))


def _at_once(text: str, paragraphs: Sequence[Paragraph], proposal: Proposal, n: int, moved: Sequence[Proposal]) -> str | None:
    """The outcome in the sentence of mover and seconder, in the one behind it, or, for a note, before it."""
    index = next((k for k, p in enumerate(paragraphs) if p.start <= proposal.end - 1 <= p.end), len(paragraphs) - 1)
    paragraph = paragraphs[index]
    until_next = moved[n + 1].start if n + 1 < len(moved) else len(text)
    until = min(until_next, paragraph.end, proposal.end + _NEAR)
    follows = FOLLOWS.compiled.search(text[proposal.end : proposal.end + _NEAR])
    if follows is not None and proposal.rule is not MOVED_BODY:
        return "lost" if follows["lost"] else "carried"
    if said := _said_behind(text, proposal, until):
        return "lost" if said["lost"] else "carried"
    if _carried_by_its_note(text, proposal):
        return "carried"
    if proposal.verbal:
        if _BEFOREHAND.search(text, max(0, proposal.start - BEFORE), proposal.start):
            return "carried"
        after = max(proposal.end, proposal.body[1])
        said = _said_next(text, after, min(until_next, after + _NEAR))
        return None if said is None else "lost" if said["lost"] else "carried"
    index = next((k for k, p in enumerate(paragraphs) if p.start <= proposal.start <= p.end), index)
    return "carried" if _done_before(text, paragraphs, index, proposal, moved[n - 1].end if n else 0) else None


def _carried_by_its_note(text: str, proposal: Proposal) -> bool:
    """True for "M/S/C", for what the body voted to do, and for "On a motion by …, the minutes were approved"."""
    if IN_LETTERS.search(text[proposal.start : proposal.end]) is not None or VOTED_TO.compiled.match(text, proposal.end):
        return True
    on_motion = ON_MOTION.compiled.match(text, proposal.start)
    return on_motion is not None and WAS_DONE.compiled.match(text, proposal.end) is not None


def _said_behind(text: str, proposal: Proposal, until: int) -> re.Match[str] | None:
    """The outcome in what is left of the sentence of mover and seconder, or, for a note, in the one behind it."""
    behind = [text[max(a, proposal.end) : b] for a, b in sentences(text, proposal.start, until) if b > proposal.end]
    return next((said for sentence in behind[: 1 if proposal.verbal else 2] if (said := SAID.search(sentence))), None)


def _done_before(text: str, paragraphs: Sequence[Paragraph], index: int, proposal: Proposal, after: int) -> bool:
    """True for a note below what was done: "The minutes were approved. (Cllr Lund, Cllr Berg)"; offsets from `after` on count."""
    first = paragraphs[index].start
    if DONE.match(text[first : proposal.end]) is None and not text[first : proposal.start].strip(" .") and index:
        first = paragraphs[index - 1].start
    return DONE.search(text[max(first, after) : proposal.end]) is not None


def _said_next(text: str, after: int, until: int) -> re.Match[str] | None:
    """What the sentence behind a motion's words says became of it; where `after` is inside a sentence, the one behind that."""
    near = [text[a:b] for a, b in sentences(text, after, until) if any(map(str.isalnum, text[a:b]))]
    ended = text[:after].rstrip(' \n\u201d"').endswith((".", "!", "?", ":", ";")) or text[after : after + 1] == "."
    inside = after > 0 and not ended
    for sentence in near[: 2 if inside else 1]:
        said = SAID.search(sentence)
        if said is not None and (said["all"] or _NEXT.match(sentence)):
            return said
    return None


def _target(text: str, moved: Sequence[Proposal], found: Sequence[str | None], event: _Event) -> int | None:
    """Which of the motions still open where an outcome is printed it belongs to: the one it names, else the latest."""
    open_ = [
        n
        for n, p in enumerate(moved)
        if p.end <= event.at <= p.end + _FAR
        and found[n] is None
        and (p.verbal or event.at - p.end <= _NEAR or event.what == "amendment" or WAS_MOVED.compiled.search(text, 0, p.start))
    ]
    if not open_:
        return None
    if event.paragraph is not None:
        return next((n for n in open_ if re.search(rf"(?:^|\n)\W*{event.paragraph}[.)]\s*\Z", text[: moved[n].start])), None)
    amendments = [n for n in open_ if motion_kind(text, moved[n]) == "amendment"]
    of_kind = _of_kind(text, moved, event.what, open_, amendments)
    of_kind = _theirs(moved, of_kind, event.who)
    return of_kind[-1] if of_kind else None


def _theirs(moved: Sequence[Proposal], among: list[int], who: str | None) -> list[int]:
    """Those of the motions `among` that `who` moved; none where it names somebody who moved none of them, all where nobody."""
    if who is None:
        return among
    theirs = [n for n in among if (moved[n].mover or "-").split()[-1].casefold() in who.casefold().split()]
    return theirs or ([] if NAMES_SOMEBODY.match(who) else among)


def _of_kind(text: str, moved: Sequence[Proposal], what: str, open_: list[int], amendments: list[int]) -> list[int]:
    """Those of the motions `open_` that `what` can mean."""
    if what in ("amendment", "addendum"):
        return amendments
    if "change" in what:  # "the change was agreed": of the order of business
        return [n for n in open_ if "change" in text[slice(*moved[n].body)].casefold()]
    motions = [n for n in open_ if n not in amendments]
    if what.startswith(("substantive", "original", "motion as", "amended", "main")):
        return [n for n in motions if motion_kind(text, moved[n]) == "motion"]
    if what in ("motion", "resolution", "proposal", "recommendation"):
        return motions if len(moved) > 1 else open_
    return open_
