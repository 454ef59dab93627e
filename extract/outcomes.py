"""What became of motions: carried, lost or withdrawn, where the paper prints it.

``Motion carried.``, ``Amendment lost.``, ``Substantive Motion Carried.``, ``which was carried on a 4-1 vote``, ``All in
favour``. Where amendments stand between a motion and its vote, the outcome goes to what it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.models import Passage
from extract.movers import Proposal
from extract.paragraphs import Paragraph, sentences
from extract.rule import Rule

NEAR = 240  # characters behind a note of mover and seconder in which its outcome may stand
FAR = 20_000  # characters behind a motion in which its outcome may stand
CONFIDENCE_RESOLVED = 0.85

_CARRIED = r"""(?:carried(?!\s+(?:out|forward|over|on(?!\s+(?:an?\b|the\s+(?:vote|casting|chair)))))
    |agreed|approved|passed|adopted|supported|accepted|won)"""
_LOST = r"(?:lost|defeated|failed|rejected|fell|not\s+(?:carried|agreed|approved|passed|adopted))"

OUTCOME = Rule(
    id="motion.outcome",
    pattern=rf"""\b(?P<what>substantive\s+motion|original\s+motion|motion\s+as\s+amended|amended\s+motion|amendment
          |motion|resolution|proposal|recommendation)
        (?:\s+(?:set\s+out\s+)?in\s+paragraph\s+(?P<paragraph>\d{{1,3}}))?
        ,?\s*(?:\(as\s+amended\)\s*)?[:\u2013\u2014-]?\s*(?:(?:was|is|were|being
          |having\s+been)\s+)?(?:put\s+to\s+the\s+vote\s+and\s+(?:was\s+)?)?(?:then\s+|therefore\s+|duly\s+
          |unanimously\s+|declared\s+|accordingly\s+)*
        (?:(?P<carried>{_CARRIED})|(?P<lost>{_LOST})|(?P<withdrawn>withdrawn))\b""",
    examples={
        "Motion carried.": {"what": "Motion", "carried": "carried"},
        "The amendment was therefore lost": {"what": "amendment", "lost": "lost"},
        "Substantive Motion Carried": {"what": "Substantive Motion", "carried": "Carried"},
        "The motion was withdrawn.": {"what": "motion", "withdrawn": "withdrawn"},
    },
    not_examples=("the motion in the paragraph above", "an amendment to the agreed plan", "motion carried out"),
    needs=("motion", "amendment", "resolution", "proposal", "recommendation"),
)
ALONE = Rule(
    id="motion.outcome_alone",
    # "Carried." as a sentence of its own
    pattern=r"""(?:^|(?<=[.;:\n)]))\s{0,2}(?:(?:vote|result|decision)\s{0,2}[:\u2013-]\s{0,2})?(?:unanimously\s+)?
        (?: (?P<carried>carried|agreed|passed|approved|all\s+in\s+favou?r|all\s+agreed|aif|adopted)
          | (?P<lost>lost|defeated|failed|not\s+carried)
          | (?P<withdrawn>withdrawn))
        (?:\s+unanimously)?
        (?:\s?[(\[]?\d{1,3}\s?[-\u2013]\s?\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?[)\]]?)?
        \s?(?:[.!]|$|(?=\n))""",
    examples={
        "be adjourned. Carried.": {"carried": "Carried"},
        "Defeated": {"lost": "Defeated"},
        "CARRIED (5-0)": {"carried": "CARRIED"},
    },
    not_examples=("It was carried to the hall", "agreed minutes"),
)
SAID = Rule(
    id="motion.outcome_said",
    # in the sentence of mover and seconder, or the next
    pattern=rf"""\b(?:which|it|this(?:\s+(?:motion|resolution|proposal))?|and|vote|all|unanimously|members
          |councillors(?:\s+present)?|cllrs|motion|everyone|were|was)\b
        (?:\s+(?:was|were|is|then|duly|unanimously|present|all|and|the\s+motion
          |motion)){{0,5}}\s+(?:(?P<carried>{_CARRIED}|confirmed\s+by\s+all|in\s+favou?r|resolved|elected|appointed)
          |(?P<lost>{_LOST}))\b""",
    examples={
        "which was carried on a 4-1 vote": {"carried": "carried"},
        "All members then agreed": {"carried": "agreed"},
        "and it was unanimously RESOLVED": {"carried": "RESOLVED"},
    },
    not_examples=("seconded by Mrs Tarn", "the agreed plan"),
)
DONE = Rule(
    id="motion.outcome_before",
    # "The minutes were approved. Proposed by …"
    pattern=rf"""\b(?:was|were|been|and)\s+(?:then\s+|duly\s+|unanimously\s+|all\s+)*(?:{_CARRIED}|confirmed
        |elected|appointed)\b|\b(?-i:RESOLVED)\b|^[\W\d]*(?:approval|approved|agreed|carried|resolved)\b""",
    examples={"The minutes were approved.": "were approved", "Approval \u2013 proposed": "Approval"},
    not_examples=("Approve the return", "Election of Chairman: Mr Oxley"),
)
_RESOLVED = re.compile(r"\bRESOLVED\b|(?:^|\n)\W*(?:\d+[.)]\s*)?Resolved\b")
RULES = (OUTCOME, ALONE, SAID, DONE)


def outcomes(passage: Passage, paragraphs: Sequence[Paragraph], moved: Sequence[Proposal]) -> list[str | None]:
    """For each of `moved`: ``carried``, ``lost``, ``withdrawn``, or None where the passage does not say."""
    text = passage.text
    found: list[str | None] = [_at_once(text, paragraphs, proposal, n, moved) for n, proposal in enumerate(moved)]
    printed = [(m.start(), _how(m), m["what"].casefold(), m["paragraph"]) for m in OUTCOME.finditer(text)]
    named = {start for start, *_ in printed}
    printed += [(m.start(), _how(m), "", None) for m in ALONE.finditer(text) if m.start() not in named]
    for at, how, what, paragraph in sorted(printed, key=lambda event: event[0]):
        target = _target(text, moved, found, at, what, paragraph)
        if target is not None:
            found[target] = how
    for n, proposal in enumerate(moved):
        if found[n] is None and proposal.verbal and kind(text, proposal) != "amendment":
            until = moved[n + 1].start if n + 1 < len(moved) else len(text)
            if _RESOLVED.search(text, proposal.end, min(until, proposal.end + FAR)):
                found[n] = "carried"
    return found


def kind(text: str, proposal: Proposal) -> str:
    """``amendment``, ``procedural`` or ``motion``, by the words around mover and seconder."""
    about = text[proposal.start : proposal.end + 60].casefold()
    words = text[slice(*proposal.body)][:300]
    if re.search(r"\bamendment\b", about):
        return "amendment"
    return "procedural" if PROCEDURAL.search(words) else "motion"


PROCEDURAL = Rule(
    id="motion.procedural",
    pattern=r"""\b(?:(?:meeting|debate|item|matter)\s+(?:be|is|stand)\s+(?:now\s+)?(?:adjourned|closed|suspended
          |extended|deferred)|be\s+closed\s+to\s+the\s+public|(?:motion|question|amendment
          |matter)\b[^.]{0,40}\bbe\s+(?:now\s+)?put(?:\s+to\s+the\s+vote)?
        |standing\s+orders?\b[^.]{0,40}\bsuspended|suspend\s+(?:standing|the)\b|extend\s+the\s+meeting|to\s+adjourn
          |adjourn\s+the\s+meeting|closed\s+session|move\s+(?:to|in\s*to|in)\s+(?:closed|private|executive)
        |resume\s+(?:to\s+|in\s+)?(?:an\s+)?open|return\s+to\s+open|exclu(?:de|sion\s+of)\s+the\s+(?:press|public)
          |(?:press\s+and\s+)?public\s+be\s+excluded|next\s+(?:item\s+of\s+)?business
          |meeting\s+(?:will\s+)?be\s+closed)\b|\bmeeting\s+will\s+be\s+closed\b""",
    examples={
        "the meeting be adjourned": "meeting be adjourned",
        "the motion be put to the vote": "motion be put to the vote",
    },
    not_examples=("the bench be moved",),
)


def _how(match: re.Match[str]) -> str:
    return next(name for name in ("carried", "lost", "withdrawn") if match.groupdict().get(name))


def _at_once(
    text: str, paragraphs: Sequence[Paragraph], proposal: Proposal, n: int, moved: Sequence[Proposal]
) -> str | None:
    """The outcome in the sentence of mover and seconder, in the one behind it, or, for a note, before it."""
    index = next((k for k, p in enumerate(paragraphs) if p.start <= proposal.end - 1 <= p.end), len(paragraphs) - 1)
    paragraph = paragraphs[index]
    until = min(moved[n + 1].start if n + 1 < len(moved) else len(text), paragraph.end, proposal.end + NEAR)
    behind = [text[max(a, proposal.end) : b] for a, b in sentences(text, proposal.start, until) if b > proposal.end][:2]
    for sentence in behind:
        said = SAID.search(sentence)
        if said is not None:
            return "lost" if said["lost"] else "carried"
        if proposal.verbal:
            break
    if proposal.verbal:
        return None
    first = paragraph.start
    if DONE.match(text[first : proposal.end]) is None and not text[first : proposal.start].strip(" .") and index:
        first = paragraphs[index - 1].start
    if n and moved[n - 1].end > first:
        first = moved[n - 1].end
    return "carried" if DONE.search(text[first : proposal.end]) else None


def _target(
    text: str, moved: Sequence[Proposal], found: Sequence[str | None], at: int, what: str, paragraph: str | None
) -> int | None:
    """Which of the motions still open at offset `at` an outcome belongs to: the one it names, else the latest."""
    open_ = [
        n
        for n, p in enumerate(moved)
        if p.end <= at <= p.end + FAR and found[n] is None and (p.verbal or at - p.end <= NEAR)
    ]
    if not open_:
        return None
    if paragraph is not None:
        return next((n for n in open_ if re.search(rf"(?:^|\n)\W*{paragraph}[.)]\s*\Z", text[: moved[n].start])), None)
    amendments = [n for n in open_ if kind(text, moved[n]) == "amendment"]
    if what == "amendment":
        return amendments[-1] if amendments else None
    motions = [n for n in open_ if n not in amendments]
    if what.startswith(("substantive", "original", "motion as", "amended")):
        lasting = [n for n in motions if kind(text, moved[n]) == "motion"]
        return lasting[-1] if lasting else None
    if what in ("motion", "resolution", "proposal", "recommendation"):
        return motions[-1] if motions else None
    return open_[-1]
