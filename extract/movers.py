"""Who moved and who seconded, in all the ways minutes print it.

``Mr Oxley proposed, and Mrs Tarn seconded the motion that …``, ``Proposed by AB, seconded by CD``, ``Moved: A. Oxley
Seconded: B. Tarn``, ``Member Oxley moved to … This was seconded by Member Tarn``, ``24-118 A. Oxley, B. Tarn:``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.clauses import listing
from extract.lexicon import HONOURS, TITLE
from extract.models import Passage
from extract.paragraphs import Paragraph, sentences
from extract.rule import Rule

CASED = re.VERBOSE  # names begin with capitals: these rules mind the case
LONGEST_BODY = 6000  # characters of a motion's words
SHORT_ENTRY = 300  # characters of an entry that its note of mover and seconder is about as a whole
FARTHEST = 600  # characters between a mover and the seconder named after the motion's words

_OFFICE = rf"""(?:{TITLE}|president|vice[- ]president|(?:board|council|committee|commission|panel)?[ ]?member
      |commissioner|trustee
    |director|supervisor|selectman|selectwoman|councill?or|vice[- ]chair(?:man|woman|person)?|chair(?:man|woman|person)?
    |deputy[ ]leader|leader|secretary|treasurer|mayor[ ]pro[ ]tem)"""
_STOPPER = (
    r"(?!(?:Seconde[rd]|Second|Proposed|Proposer|Moved|RESOLVED|Resolved|CARRIED|Carried|That|All|AGREED|Agreed"
    r"|Approved|Motion|Vote|The|And|Abstain|Against|For|Unanimous\w*|In|It|This"
)
_STOPPER += r"|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Cllrs?|Councill?ors?|Members?|President|Trustee|Commissioner|Supervisor"
_STOPPER += r"|Ald|Alderman)\b\.?)"
_TOKEN = (
    rf"{_STOPPER}(?:[A-Z]\.(?:[ ]?[A-Z]\.)*|(?:Mc|Mac|O['\u2019]|D['\u2019]|de[ ]|van[ ]|von[ ]|der[ ]|la[ ]"
    rf"|le[ ])?[A-Z\u00c0-\u00de](?:[\w'\u2019]|[-\u2010\u2011]\n?)*)"
)
_HONOURED = rf"(?:,?\s(?i:{HONOURS})\b)?"
NAME = rf"""(?:
      (?:(?i:{_OFFICE})\s+){{1,3}}{_TOKEN}(?:\s{_TOKEN}){{0,4}}{_HONOURED}
    | (?i:the\s+(?:vice[- ]chair|deputy\s+leader|deputy\s+mayor|chair|leader|mayor|president|convener)(?:man|woman
      |person)?)
    | {_TOKEN}(?:\s{_TOKEN}){{0,4}}{_HONOURED}
    )(?:[ ]?\([A-Z]{{2,6}}\))?"""

VERBS = Rule(
    id="motion.proposed_and_seconded",
    pattern=rf"""(?P<mover>{NAME}),?\s+(?i:formally\s+|then\s+|duly\s+)?(?i:proposed|moved)
        (?: (?:,?\s+(?i:and)\s+|,\s*|;\s*|\s+)(?P<seconder>{NAME}),?\s+(?i:formally\s+|duly\s+)?(?i:seconded)\b
          | ,?\s*(?i:and\s+)?(?i:seconded\s+by|second(?:ed)?\s*:)\s+(?P<other>{NAME}))""",
    examples={
        "Member Oxley moved, seconded by Member Tarn, to adopt": {"mover": "Member Oxley", "other": "Member Tarn"},
        "Mr Oxley proposed, and Mrs Tarn seconded the motion that": {"mover": "Mr Oxley", "seconder": "Mrs Tarn"},
        "The Mayor proposed and the Deputy Mayor seconded that": {
            "mover": "The Mayor",
            "seconder": "the Deputy Mayor",
        },
        "Cllr A. Oxley moved and Cllr B. Tarn, OBE, seconded": {
            "mover": "Cllr A. Oxley",
            "seconder": "Cllr B. Tarn, OBE",
        },
    },
    not_examples=("Mr Oxley proposed a walk", "the motion was proposed and seconded"),
    needs=("seconded",),
    flags=CASED,
    confidence=0.97,
)
MOVED_BODY = Rule(
    id="motion.moved_then_seconded",
    pattern=rf"""(?P<mover>{NAME})\s+(?i:proposed|moved|motioned|made\s+(?:a
          |the)\s+motion)(?P<comma>,?)\s+(?P<body>(?i:to|that|for|the|approval|adoption)\b
        [^\u201c]{{0,{FARTHEST}}}?)[,;.]?\s+(?:(?i:the\s+motion\s+was\s+|motion\s+was\s+|this\s+was\s+|which\s+was\s+
          |it\s+was\s+|and\s+was\s+|and\s+)?(?i:seconded|second)\s+(?i:by)\s+
        (?P<seconder>{NAME})|(?P<other>{NAME})\s+(?i:seconded)\b)""",
    examples={
        "Member Oxley moved to adopt the plan. This was seconded by Member Tarn": {
            "mover": "Member Oxley",
            "comma": "",
            "body": "to adopt the plan",
            "seconder": "Member Tarn",
        },
    },
    not_examples=("The stall was moved to the green. Tarn left",),
    needs=("second",),
    flags=CASED,
    confidence=0.93,
)
MOVED_BY = Rule(
    id="motion.moved_by",
    pattern=rf"""(?i:(?:it\s+was\s+)?(?:(?:duly\s+)?(?:proposed|moved|motioned|moved\s+as\s+an\s+amendment)(?:\s+by)?
          |(?:on\s+(?:the\s+|a\s+)?)?motion\s+(?:of|by|(?:was\s+)?made\s+by)
        |proposer|mover|prop\.?|approved\s+as\s+a\s+(?:true|correct
          |accurate)\s+record\s+by))\s*[:\u2013\u2014-]?\s*(?P<mover>{NAME})
        \s*[,;.|/]?\s*(?i:and\s+)?(?i:duly\s+)?(?i:seconded|seconder|second
          |sec\.?)(?i:\s+by)?\s*[:\u2013\u2014-]?\s*(?P<seconder>{NAME})""",
    examples={
        "Proposed by AB, seconded by CD": {"mover": "AB", "seconder": "CD"},
        "proposed AB, seconded CD.": {"mover": "AB", "seconder": "CD"},
        "Moved by: A. Oxley Seconded by: B. Tarn": {"mover": "A. Oxley", "seconder": "B. Tarn"},
        "Proposer: Cllr Oxley; Seconder: Cllr Tarn": {"mover": "Cllr Oxley", "seconder": "Cllr Tarn"},
        "On motion by Trustee Oxley, second by Trustee Tarn": {"mover": "Trustee Oxley", "seconder": "Trustee Tarn"},
    },
    not_examples=("proposed by the owner", "No amendments were proposed. Seconded staff left"),
    needs=("second", "sec"),
    flags=CASED,
    confidence=0.95,
)
APPROVED_BY = Rule(
    id="motion.approved_and_seconded",
    # "were approved by AB, seconded by CD"; "Approved – AB Seconded – CD"
    pattern=rf"""(?i:approved|adopted|agreed|accepted|confirmed|signed)(?:\s+(?i:as\s+a\s+(?:true|correct
          |accurate)\s+record))?
        (?:\s+(?i:by)\s+|\s*[\u2013\u2014:-]\s*)(?P<mover>{NAME})\s*[,;.]?\s*(?i:and\s+)?(?i:seconded)(?i:\s+by)?
        \s*[:\u2013\u2014-]?\s*(?P<seconder>{NAME})""",
    examples={
        "were adopted as a true record by AB, seconded by CD": {"mover": "AB", "seconder": "CD"},
        "Approved \u2013 AB Seconded \u2013 CD": {"mover": "AB", "seconder": "CD"},
    },
    not_examples=("approved by the owner",),
    needs=("seconded",),
    flags=CASED,
    confidence=0.9,
)
HEADED = Rule(
    id="motion.numbered_names",
    # "24-118 A. Oxley, B. Tarn:" on a line of its own
    pattern=rf"""(?m:^)(?P<reference>[A-Z]{{0,4}}\s?\d{{2,4}}[-/.]\d{{1,4}}):?\s+(?P<mover>{NAME})\s*(?:,|/|;
          |[-\u2013])\s*(?P<seconder>{NAME})\s*[:;]\s*$""",
    examples={"R24-118 A. Oxley, B. Tarn:": {"reference": "R24-118", "mover": "A. Oxley", "seconder": "B. Tarn"}},
    not_examples=("24-118 Report of the Clerk:", "2024-25 Budget, Precept and Rates"),
    flags=CASED | re.MULTILINE,
    confidence=0.95,
)
DECIDED = Rule(
    id="motion.decided",
    # the word alone behind the motion's text
    pattern=r"""(?:(?<=[.;:\n])|(?<=\s{2}))\s*\b(?:carried|defeated|lost|withdrawn
        |adopted)(?:\s+unanimously)?\s*[.!]?\s*(?=\n|$)""",
    examples={"be adjourned. Carried.": " Carried."},
    not_examples=("the cost was carried forward", "carried out"),
)
RULES = (HEADED, VERBS, MOVED_BY, APPROVED_BY, MOVED_BODY, DECIDED)

_FILLER = re.compile(
    r"[\s,:;]*(?:and\s+(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|carried)\b[\s,:;]*)?"
    r"(?:(?:a|an|the)\s+(?:following\s+)?(?:motion|amendment|proposal"
    r"|resolution)s?\b)?[\s,:;]*(?:that\b)?[\s,:;]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\(?(?:\d{1,4}|[a-z])\)?[.:)]+\s+", re.IGNORECASE)
_BARE = re.compile(
    r"(?:approval|approved|carried|agreed|(?:this|the)(?:\s+(?:proposal|motion|suggestion))?\s+was|it\s+was"
    r"|minutes|all\s+agreed)?[\s\u2013\u2014:,.-]*$",
    re.IGNORECASE,
)


class Proposal(NamedTuple):
    """Something moved and seconded: where that is said, by whom, and the words that were moved.

    `verbal` is True for a sentence that tells of it (``… proposed, and … seconded the motion``), False for a note
    behind an entry (``Proposed by …, seconded by …``), whose words are the entry.
    """

    start: int
    end: int
    mover: str
    seconder: str
    rule: Rule
    body: tuple[int, int]
    verbal: bool
    reference: str | None


def proposals(passage: Passage, paragraphs: Sequence[Paragraph]) -> list[Proposal]:
    """Every motion that `passage` says was moved and seconded, in order; none twice."""
    found: list[Proposal] = []
    if "second" not in passage.text.casefold() and not HEADED.search(passage.text):
        return found
    for rule in (HEADED, VERBS, MOVED_BY, APPROVED_BY, MOVED_BODY):
        for match in rule.finditer(passage.text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            groups = match.groupdict()
            who = "seconder" if groups.get("seconder") else "other"
            paragraph = _holding(paragraphs, match.start(who))
            end = min(match.end(), paragraph.end)
            seconder = passage.clean(match.start(who), min(match.end(who), paragraph.end))
            mover = max(match.start("mover"), _holding(paragraphs, match.end("mover") - 1).start)
            verbal = rule in (VERBS, MOVED_BODY, HEADED)
            body = _body(passage, paragraphs, match, rule, end)
            found.append(
                Proposal(
                    max(mover, match.start()) if rule in (VERBS, MOVED_BODY) else match.start(),
                    end,
                    passage.clean(mover, match.end("mover")),
                    seconder,
                    rule,
                    body,
                    verbal,
                    groups.get("reference"),
                )
            )
    return sorted(found, key=lambda proposal: proposal.start)


def _body(
    passage: Passage, paragraphs: Sequence[Paragraph], match: re.Match[str], rule: Rule, end: int
) -> tuple[int, int]:
    """The words moved, as a span."""
    text = passage.text
    if rule is MOVED_BODY:
        return match.span("body")
    paragraph = _holding(paragraphs, end - 1)
    if rule is HEADED:
        start = end + len(text[end:]) - len(text[end:].lstrip())
        decided = DECIDED.compiled.search(text, start, start + LONGEST_BODY)
        if decided is not None:
            return start, decided.start()
    if rule in (VERBS, HEADED):
        return _after(passage, paragraphs, paragraph, end)
    first = _holding(paragraphs, match.start())
    spans = list(sentences(text, first.start, first.end))
    own = next((n for n, span in enumerate(spans) if span[0] <= match.start() < span[1]), 0)
    start, stop = spans[own][0], max(end, spans[own][1] if spans[own][1] <= paragraph.end else paragraph.end)
    rest = text[end : paragraph.end].lstrip(" .,")
    if re.match(r"(?:and\s+(?:it\s+was\s+)?(?:resolved|agreed|carried)\b|that\b|to\b)", rest, re.IGNORECASE):
        return _after(passage, paragraphs, paragraph, end)
    if _BARE.match(text[start : match.start()]):
        start = first.start if own == 0 or start - first.start <= SHORT_ENTRY else spans[own - 1][0]
    number = _NUMBER.match(text, start, match.start())
    return (number.end() if number else start), stop


def _after(passage: Passage, paragraphs: Sequence[Paragraph], paragraph: Paragraph, end: int) -> tuple[int, int]:
    """The words behind `end`: to the end of their sentence, of the quotation, or of the list they introduce."""
    text = passage.text
    filler = _FILLER.match(text, end, paragraph.end)
    start = filler.end() if filler else end
    left = text[start : paragraph.end].strip(' \n\u201c"')
    if not left or left.endswith(":"):
        found = listing(passage, paragraphs, min(start, paragraph.end), following=True)
        stop = found.end
        start = found.start if left or not found.clauses else found.clauses[0].start
    else:
        stop = next((b for a, b in sentences(text, start, paragraph.end) if b > start), paragraph.end)
    opening = text.find("\u201c", start, start + 3)
    closing = text.find("\u201d", start) if opening >= 0 else -1
    return (opening + 1, closing) if closing > 0 else (start, max(start, stop))


def _holding(paragraphs: Sequence[Paragraph], offset: int) -> Paragraph:
    """The paragraph that holds `offset`."""
    return next((p for p in paragraphs if p.start <= offset <= p.end), paragraphs[-1])
