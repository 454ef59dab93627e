"""What became of motions: carried, lost or withdrawn, where the paper prints it.

``Motion carried.``, ``Amendment lost.``, ``Substantive Motion Carried.``, ``which was carried on a 4-1 vote``, ``All in
favour``. Where amendments stand between a motion and its vote, the outcome goes to what it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.decisions.mover_words import MOVED_BODY
from extract.decisions.proposals import Proposal
from extract.models import Passage
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

_NEAR = 240  # characters behind a note of mover and seconder in which its outcome may stand
BEFORE, BEHIND = 60, 60  # characters around mover and seconder in which the motion is called an amendment
NAMED = 40  # characters behind "approved the motion" in which its mover is named
_FAR = 20_000  # characters behind a motion in which its outcome may stand

_CARRIED = r"""(?:carried(?!\s+(?:out|forward|over|on(?!\s+(?:an?\b|the\s+(?:vote|casting|chair)))))
    |agreed(?!\s+to\s+(?:refer|defer|withdraw|postpone)\b)|approved|passed|adopted|supported|accepted|won|successful)"""
_LOST = r"""(?:lost|defeated|failed|rejected|fell|falls|negatived|unsuccessful|lapsed|voted\s+down
    |not\s+(?:carried|agreed|approved|passed|adopted|supported|accepted|successful))"""
# what may stand between "the motion" and "carried"
_PUT = r"""(?:(?:[,\s:\u2013\u2014-]|\((?=as\s))+(?:was|were|is|being|been|having|has|then|therefore|accordingly|thereupon
    |thereby|duly|unanimously|formally|subsequently|also|and|it|declared|deemed|as\s+amended\)?
    |(?:up)?on\s+being\s+put|(?:up)?on\s+a\s+(?:vote|division|show\s+of\s+hands)|when\s+put|by\s+a\s+(?:majority
      |show\s+of\s+hands|unanimous\s+vote)|put|to\s+(?:the|a)\s+(?:vote|meeting|council|committee)|voted\s+(?:up)?on|in|favou?r
    |a\s+vote\s+was\s+taken)\b\)?){0,14}"""

OUTCOME = Rule(
    id="motion.outcome",
    pattern=rf"""\b(?<!if\sthe\s)(?P<what>substantive\s+motion|original\s+(?:motion|proposal)|motion\s+as\s+amended
          |amended\s+motion|main\s+motion|(?:ordinance|by-?law|resolution)\s+(?:no\.?\s*)?(?=[\w./-]{{0,12}}\d)[\w./-]{{1,20}}|amendment|addendum|motion|resolution|proposal|recommendation)s?
        (?:\s+(?:set\s+out\s+)?in\s+paragraph\s+(?P<paragraph>\d{{1,3}}))?
        (?:\s+(?:standing\s+in\s+the\s+name\s+of|by|of|from)\s+(?:[^;,.]|(?:(?<=\b\w)|(?<=cllr)|(?<=mr)|(?<=ms)|(?<=mrs))\.){{3,60}}?(?=\s+(?:was|were|is)\b|,))?
        (?:{_PUT}
          |\s+(?:was|were)\s+(?:then\s+|thereupon\s+|accordingly\s+)?put\s+to\s+the\s+(?:vote|meeting)[^.;]{{0,120}}?\b(?:declared|was|and))
        [,\s:\u2013\u2014-]{{0,4}}
        (?:(?P<lost>{_LOST})|(?P<carried>{_CARRIED})|(?P<withdrawn>withdrawn))\b""",
    examples={
        "Motion carried.": {"what": "Motion", "carried": "carried"},
        "The amendment was therefore lost": {"what": "amendment", "lost": "lost"},
        "Substantive Motion Carried": {"what": "Substantive Motion", "carried": "Carried"},
        "The motion was withdrawn.": {"what": "motion", "withdrawn": "withdrawn"},
        "The motion, on being put to the vote, was declared carried": {"what": "motion", "carried": "carried"},
        "The proposal was put and carried": {"what": "proposal", "carried": "carried"},
        "The motion was not carried": {"what": "motion", "lost": "not carried"},
        "The original proposal standing in the name of Cllr B. Oxley was put to the meeting, when 8 voted for, and "
        "it was declared carried": {"what": "original proposal", "carried": "carried"},
        "Ordinance No. 31 was adopted 4-1": {"what": "Ordinance No. 31", "carried": "adopted"},
    },
    not_examples=("the motion in the paragraph above", "an amendment to the agreed plan", "motion carried out"),
    needs=("motion", "amendment", "addendum", "resolution", "proposal", "recommendation", "ordinance", "law"),
)
_ALONE = Rule(
    id="motion.outcome_alone",
    # "Carried." as a sentence of its own
    pattern=r"""(?:^|(?<=[.;:\n)]))\s{0,2}(?:(?:vote|result|decision|outcome)\s{0,2}[:\u2013-]\s{0,2})?(?:unanimously\s+)?
        (?: (?P<carried>carried|agreed|passed|approved|all\s+in\s+favou?r|all\s+agreed|aif|adopted|(?-i:M/?C))
          | (?P<lost>lost|defeated|failed|negatived|not\s+carried)
          | (?P<withdrawn>withdrawn))
        (?:\s+(?:unanimously|(?:by\s+)?en\s+bloc(?:\s+resolution)?|as\s+amended|by\s+(?:an?\s+)?(?:absolute\s+|simple\s+|clear\s+)?majority
          |(?:by|on)\s+the\s+(?:\w+\s+)?casting\s+vote)){0,2}
        (?:(?:\s+by|\s+on)?(?:\s+an?)?(?:\s+vote(?:\s+of)?)?\s?[(\[]?\d{1,3}\s?(?:[-/:\u2013]|votes?\s+to|to)\s?\d{1,3}
          (?:\s?[-/\u2013]\s?\d{1,3})?[)\]]?)?
        (?:,?\s+with\s+(?:\w+\s+){1,2}(?:abstentions?|abstaining|against|dissenting))?(?:\s?\([^()\n]{1,60}(?:\n[^()\n]{0,60})?\))?
        \s?(?:[.!]|$|(?=\n))""",
    examples={
        "be adjourned. Carried.": {"carried": "Carried"},
        "Defeated": {"lost": "Defeated"},
        "CARRIED (5-0)": {"carried": "CARRIED"},
        "LOST 2/5": {"lost": "LOST"},
        "Carried by absolute majority 7/0": {"carried": "Carried"},
        "Carried with one abstention.": {"carried": "Carried"},
        "Carried by a majority (5 for,\n2 against).": {"carried": "Carried"},
    },
    not_examples=("It was carried to the hall", "agreed minutes"),
)
SAID = Rule(
    id="motion.outcome_said",
    # in the sentence of mover and seconder, or the next
    pattern=rf"""\b(?:which|it|this(?:\s+(?:motion|resolution|proposal))?|and|vote|all|unanimously|members
          |councillors(?:\s+present)?|cllrs|motion|everyone|were|was)\b
        (?:\s+(?:was|were|is|then|duly|unanimously|present|all|and|put|to\s+the\s+vote|declared|the\s+motion
          |motion)){{0,6}}\s+(?:(?P<lost>{_LOST})
          |(?P<carried>{_CARRIED}|confirmed\s+by\s+all|in\s+favou?r|resolved|elected|appointed))\b
        |\band\s+the\s+(?P<adjourned>meeting)\s+(?:was\s+)?(?:then\s+)?(?:adjourned|closed)\b""",
    examples={
        "which was carried on a 4-1 vote": {"carried": "carried"},
        "All members then agreed": {"carried": "agreed"},
        "and it was unanimously RESOLVED": {"carried": "RESOLVED"},
        "and was put to the vote and lost": {"lost": "lost"},
        "seconded the motion and the meeting was adjourned": {"adjourned": "meeting"},
    },
    not_examples=("seconded by Mrs Tarn", "the agreed plan"),
)
FOLLOWS = Rule(
    id="motion.outcome_follows",
    # right behind mover and seconder: ", and RESOLVED", ", it was agreed that", ", and upon being put to the vote was carried:"
    pattern=r"""^[\s,;.)]*(?:,?\s+and\s+(?:up)?on\s+a\s+vote\s+being\s+taken[^.]{0,140}?\b(?=it\s+was\b))?(?:(?:and|it|was|were|this|which|that\s+it|then|being|been|having|has|put|to\s+the\s+vote
          |(?:up)?on\s+being\s+put|on\s+a\s+(?:vote|show\s+of\s+hands)|when\s+put|duly|unanimously|subsequently
          |declared|the\s+motion|all\s+in\s+favou?r|by\s+all|the
          |(?:city|town|village|county|school|parish|district)?[ ]?(?:council|board|committee|commission|trustees
            |members))[\s,]+){0,10}
        (?:(?P<lost>lost|defeated|negatived)|(?P<carried>resolved|agreed|carried|adopted|approved|decided
          |passed|accepted|authori[sz]ed|ratified|appointed|voted(?=\s+(?:unanimously\s+)?to\b)))\b""",
    examples={
        ", and\nRESOLVED \u2013 that": {"carried": "RESOLVED"},
        ", it was agreed that": {"carried": "agreed"},
        ", and upon being put to the vote was carried:": {"carried": "carried"},
        ", and on a vote being taken with 7 Members in favour and 2 against, it was\nRESOLVED": {"carried": "RESOLVED"},
    },
    not_examples=(", that the agreed plan", " to approve it"),
)
DIVISION = re.compile(r"\bfor\s+(?:the\s+)?amendment\b", re.IGNORECASE)
APPROVED = Rule(
    id="motion.outcome_approved",
    # "Decision: To approve the motion by Councillor Oxley"
    pattern=r"""\b(?:approved?|adopt(?:ed)?|agreed?(?:\s+to)?|accept(?:ed)?)\s+(?:the\s+)?(?P<what>motion|amendment)s?\b
        (?=\s+(?:by|of|as|in\s+the\s+name)\b|\s*[.;]|\s*$)""",
    examples={"To approve the motion by Councillor Oxley.": {"what": "motion"}, "agreed the amendment.": {"what": "amendment"}},
    not_examples=("approve the motions register",),
    needs=("motion", "amendment"),
)
DONE = Rule(
    id="motion.outcome_before",
    # "The minutes were approved. Proposed by …"
    pattern=rf"""\b(?:was|were|been|and)\s+(?:then\s+|duly\s+|unanimously\s+|all\s+)*(?:{_CARRIED}|confirmed
        |elected|appointed|given|granted|made|resolved|decided)\b|\b(?-i:RESOLVED)\b
        |^[\W\d]*(?:[a-z][.)]\s*)?(?:approval|approved|agreed|carried|resolved|resolution)\b
        |\b(?:council|committee|members|board|all)\s+(?:unanimously\s+)?(?:resolved|agreed|approved)\b""",
    examples={"The minutes were approved.": "were approved", "Approval \u2013 proposed": "Approval"},
    not_examples=("Approve the return", "Election of Chairman: Mr Oxley"),
)
_BEFOREHAND = re.compile(
    r"\b(?:resolved|agreed|decided|approved|carried)\s*,?\s*(?:unanimously)?\s*,?\s*$", re.IGNORECASE
)
_NEXT = re.compile(
    r"[\s.;]*(?:this|which|it|all|the\s+(?:proposal|vote|motion)|members|councillors|everyone|unanimously|and)\b",
    re.IGNORECASE,
)
_MOVED_WORDS = ("recommendation", "proposal", "resolution")
_SENTENCE = re.compile(r"[.;!?]\s+|\b(?:motion|carried|lost|agreed)\b", re.IGNORECASE)
_THAT = re.compile(r"\bthat\b", re.IGNORECASE)
_AMENDMENT = re.compile(r"\b(?:amendment|addendum)\b(?!\s+to\s+the\s+(?:constitution|policy|by-?law))", re.IGNORECASE)
_HEADED = re.compile(r"(?:^|\n)\W*amendment(?:\s+(?:no\.?\s*)?\d{1,2})?\W*\Z", re.IGNORECASE)
_TO_AMEND = re.compile(
    r"\W*to\s+amend\s+(?:by\b|(?:the\s+|this\s+|that\s+)?(?:main\s+|original\s+|substantive\s+)?(?:motion|resolution|proposal|recommendation)\b)",
    re.IGNORECASE,
)
# "On motion by Oxley, second by Tarn, the meeting was adjourned"
_ON_MOTION = re.compile(r"\W*(?:up)?on\s+(?:the\s+|a\s+)?(?:motion|proposal)\b", re.IGNORECASE)
_WAS_DONE = re.compile(
    r"[\s,]*(?:the|all|this|these|item)\b[^.;:]{0,80}?\b(?:was|were)\s+(?:\w+ly\s+|then\s+){0,2}(?:adjourned|approved|adopted|accepted"
    r"|closed|received|confirmed|passed|tabled|authori[sz]ed|granted|recessed|continued|ratified|appointed|elected)\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(r"\bRESOLVED\b|(?:^|\n)\W*(?:\d+[.)]\s*)?Resolved\b")
RULES = (OUTCOME, APPROVED, _ALONE, SAID, FOLLOWS, DONE)


def outcomes(passage: Passage, paragraphs: Sequence[Paragraph], moved: Sequence[Proposal]) -> list[str | None]:
    """For each of `moved`: ``carried``, ``lost``, ``withdrawn``, or None where the passage does not say."""
    text = passage.text
    found: list[str | None] = [_at_once(text, paragraphs, proposal, n, moved) for n, proposal in enumerate(moved)]
    printed = [(m.start(), _how(m), m["what"].casefold(), m["paragraph"]) for m in OUTCOME.finditer(text)]
    named = {start for start, *_ in printed}
    printed += [(m.start(), _how(m), "", None) for m in _ALONE.finditer(text) if m.start() not in named]
    printed = [event for event in printed if not (event[2] in _MOVED_WORDS and _inside(event[0], moved))]
    for at, how, what, paragraph in sorted(printed, key=lambda event: event[0]):
        target = _target(text, moved, found, at, what, paragraph)
        if target is not None:
            found[target] = how
    _approved(text, moved, found)
    for n, proposal in enumerate(moved):
        if found[n] is None and proposal.verbal and motion_kind(text, proposal) != "amendment":
            until = moved[n + 1].start if n + 1 < len(moved) else len(text)
            if _RESOLVED.search(text, proposal.end, min(until, proposal.end + _FAR)):
                found[n] = "carried"
    return _divided(text, moved, found)


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


def _divided(text: str, moved: Sequence[Proposal], found: list[str | None]) -> list[str | None]:
    """`found` with what was lost where the body voted for the motion or for the amendment: one of them carried."""
    if DIVISION.search(text) is None:
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
    about = _THAT.split(text[proposal.start : proposal.end + (BEHIND if ahead else 0)])[0]
    words = text[slice(*proposal.body)][:300]
    headed = _HEADED.search(text, max(0, proposal.body[0] - BEFORE), proposal.body[0])
    told = _AMENDMENT.search(about) or ((ahead or not proposal.verbal) and _AMENDMENT.search(before))
    if headed or told or _TO_AMEND.match(words):
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
    until_next = moved[n + 1].start if n + 1 < len(moved) else len(text)
    until = min(until_next, paragraph.end, proposal.end + _NEAR)
    follows = FOLLOWS.compiled.search(text[proposal.end : proposal.end + _NEAR])
    if follows is not None and proposal.rule is not MOVED_BODY:
        return "lost" if follows["lost"] else "carried"
    behind = [text[max(a, proposal.end) : b] for a, b in sentences(text, proposal.start, until) if b > proposal.end][:2]
    for sentence in behind:
        said = SAID.search(sentence)
        if said is not None:
            return "lost" if said["lost"] else "carried"
        if proposal.verbal:
            break
    if _ON_MOTION.match(text, proposal.start) and _WAS_DONE.match(text, proposal.end):
        return "carried"
    if proposal.verbal:
        if _BEFOREHAND.search(text, max(0, proposal.start - BEFORE), proposal.start):
            return "carried"
        after = max(proposal.end, proposal.body[1])
        near = next((text[a:b] for a, b in sentences(text, after, min(until_next, after + _NEAR))), "")
        said = SAID.search(near) if _NEXT.match(near) else None
        return None if said is None else "lost" if said["lost"] else "carried"
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
        if p.end <= at <= p.end + _FAR and found[n] is None and (p.verbal or at - p.end <= _NEAR or what == "amendment")
    ]
    if not open_:
        return None
    if paragraph is not None:
        return next((n for n in open_ if re.search(rf"(?:^|\n)\W*{paragraph}[.)]\s*\Z", text[: moved[n].start])), None)
    amendments = [n for n in open_ if motion_kind(text, moved[n]) == "amendment"]
    if what in ("amendment", "addendum"):
        return amendments[-1] if amendments else None
    motions = [n for n in open_ if n not in amendments]
    if what.startswith(("substantive", "original", "motion as", "amended", "main")):
        lasting = [n for n in motions if motion_kind(text, moved[n]) == "motion"]
        return lasting[-1] if lasting else None
    if what in ("motion", "resolution", "proposal", "recommendation"):
        return motions[-1] if motions else None
    return open_[-1]
