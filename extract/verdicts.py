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

from extract.clauses import listing
from extract.marks import MARKER
from extract.models import Passage
from extract.paragraphs import Paragraph, sentences
from extract.rule import Rule

SHORT = 10  # words of a sentence that leans on the one before it ("This was agreed by the Council.")
LONGEST_ENTRY = 1500  # characters of one planning application or payment list
LONGEST_BEFORE = 45  # words of the sentence it leans on

BODY = r"""(?:the\s+)?(?:members(?:\s+of\s+[^.,;]{3,60}?)?|councillors|cllrs|council|committee|sub-committee|board
      |panel|cabinet|meeting|executive
    |CC|trustees|commission|commissioners|(?:parish|town|community|district|county|borough|city)\s+council
    |all\s+(?:present|(?:the\s+)?(?:members|councillors|cllrs)(?:\s+present)?))"""

MINUTES = Rule(
    id="resolution.minutes_approved",
    pattern=r"""\b(?:minutes|minute(?=\s+of\b)|notes\s+of\s+the\s+meeting)\b[^.]{0,260}?\b(?<!to\s)(?:were|was|be|are|is
          |having\s+been)\s+(?:then\s+|duly\s+|unanimously\s+|formally\s+|hereby\s+|all\s+|(?:taken\s+as\s+read|submitted|circulated
          |received|read|held\s+as\s+read)(?:\s+and|,)\s+)*
        (?:approved|agreed|confirmed|accepted|adopted|signed|ratified|proposed\s+as\s+a\s+true)\b
          |^[\s:]*(?:minutes\s+)?(?:(?:approved|confirmed|agreed|accepted)\s*(?:,|and|&)\s*(?:duly\s+)?signed\b
          |(?:approved|confirmed|agreed|accepted)\s+as\s+(?:a\s+)?(?:true|correct|accurate))""",
    examples={
        "The minutes, having been read, were confirmed as true": "minutes, having been read, were confirmed",
        "Accepted and duly signed.": "Accepted and duly signed",
    },
    not_examples=("The minutes of the working group were read", "It took ten minutes. The plan was approved"),
    needs=("approved", "agreed", "confirmed", "accepted", "adopted", "signed", "ratified", "true"),
    confidence=0.95,
)
AGREED = Rule(
    id="resolution.it_was_agreed",
    # initials of an action column may stand at the end of a line: "It was GD / decided not to"
    pattern=r"""\b(?:it\s+was|and)\s+(?:(?-i:[A-Z]{2,3})\n)?(?:also|further|then|therefore|subsequently|finally|unanimously|generally
          |thereby)?\s*,?\s*(?:agreed|resolved|decided)(?:\s+(?:unanimously|by\s+(?:all|the)(?:\s+(?:the\s+)?(?:members|councillors|cllrs|committee
          |council|present))?(?:\s+present)?|nem\.?\s+co[nm]\.?
          |in\s+principle)){0,2}\s*,?\s+(?P<what>that|(?:not\s+)?to|\(?i\)|\(?1\)
          |(?=(?P<leans>this|these|it)\s(?:is|are|be|was|were|should|would|will|shall)\b))(?=\s|(?<=\s))""",
    examples={
        "It was unanimously agreed to repair the bench.": {"what": "to"},
        "it was agreed that the bench be moved": {"what": "that"},
        "It was decided not to move it": {"what": "not to"},
        "it was agreed this is needed": {"what": "", "leans": "this"},
    },
    not_examples=("It was noted that all agreed to differ", "Mr Oxley agreed to write"),
    needs=("agreed", "resolved", "decided"),
    confidence=0.85,
)
BODY_AGREED = Rule(
    id="resolution.body_agreed",
    pattern=rf"""{BODY}\s+(?:then\s+|also\s+|therefore\s+|unanimously\s+|further\s+)*(?:agreed|resolved|decided|voted
          |approved)(?:\s+unanimously)?\s*,?\s+(?P<what>that|to|the)\b(?!\s+(?:this|it|these)\b)(?P<thing>\s+(?:\w+\s+){{0,2}}?(?:budget|precept|minutes
          |terms\s+of\s+reference|policy|recommendations?|report|plan|programme|accounts|schedule|quotation|quote|expenditure
          |payments?|appointments?|grants?|donation|accounts)\b)?""",
    examples={
        "The Committee unanimously agreed to visit": {"what": "to"},
        "All Councillors present agreed that the swing be mended": {"what": "that"},
        "Members of the Mill Board agreed unanimously to": {"what": "to"},
    },
    not_examples=("Councillor Tarn agreed to write", "The owner agreed to pay"),
    needs=("agreed", "resolved", "decided", "voted", "approved"),
    confidence=0.8,
)
LEANING = Rule(
    id="resolution.this_was_agreed",
    pattern=rf"""(?:this|these|that)(?:\s+(?:proposal|suggestion|request|recommendation|course\s+of\s+action
          |motion)s?)?\s+(?:was|were)\s+(?:then\s+|all\s+|unanimously\s+)*(?:agreed|approved|accepted|supported
          |adopted)\b
        |all\s+(?:the\s+)?(?:members|councillors|cllrs|present)(?:\s+present)?\s+(?:agreed|(?:were|was)\s+in\s+(?:agreement
          |favou?r))\b
        |{BODY}\s+(?:then\s+|unanimously\s+)*(?:agreed\s+(?:to|with)|approved|supported|accepted)\s+(?:this\b
          |the\s+(?:proposal|suggestion|request|recommendation)s?)""",
    examples={
        "This was agreed by the Council.": "This was agreed",
        "All members accepted this request.": "All members accepted this",
        "All Councillors were in agreement.": "All Councillors were in agreement",
    },
    not_examples=("This was agreeable", "Mr Oxley agreed to this proposal"),
    needs=("this", "these", "that", "proposal", "suggestion", "request", "recommendation", "all"),
    confidence=0.8,
)
GIVEN = Rule(
    id="resolution.approval_given",
    pattern=r"""(?:approval|permission|authority|consent)\s+(?:was|were)\s+(?:then\s+|unanimously\s+)?(?:given
          |granted)\s+(?:for|to|by\s+the)\b
        |\b(?:so|and|therefore)\s+(?:it|this|these|they)\s+(?:was|were)\s+(?:duly\s+|then\s+|unanimously\s+|therefore\s+)*
          (?:approved|adopted|accepted|ratified)\b
        |\band\s+all\s+(?:the\s+)?(?:members|councillors|cllrs|present)(?:\s+present)?\s+(?:agreed|were\s+in\s+(?:agreement
          |favou?r))\b(?!\s+(?:to|that)\b)
        |\bapplications?\s+(?:was|were|be)\s+(?:therefore\s+|then\s+|unanimously\s+)*(?-i:REFUSED|APPROVED|GRANTED|DEFERRED)\b
        |\brecommendations?\s+(?:were\s+|was\s+)?(?:approved|agreed|accepted|adopted)\b
        |\b(?:report|accounts|budget|policy|statement|precept|return|register|update|programme)\s+(?:was
          |were)\s+(?:duly\s+|then\s+|unanimously\s+|received\s+and\s+|noted\s+and\s+)*(?:approved|adopted|agreed
          |noted|ratified)(?=\s*(?:[.;]|$|by\s+(?:the|all)|unanimously|and\s+(?:signed|noted)))""",
    examples={
        "Approval was given for the new rope.": "Approval was given for",
        "Recommendation approved": "Recommendation approved",
        "The accounts were duly adopted.": "accounts were duly adopted",
        "The application was REFUSED for noise.": "application was REFUSED",
        "We like it so it was adopted": "so it was adopted",
        "Cllr Oxley was proposed and all Cllrs were in agreement": "and all Cllrs were in agreement",
    },
    not_examples=("Planning permission was refused", "the report was noted to be late"),
    confidence=0.85,
)
APPOINTED = Rule(
    id="resolution.appointed",
    # "Cllr Oxley was elected Chairman", "A working group of AB and CD was appointed to look into the roof"
    pattern=r"""(?P<who>^(?:cllrs?|councill?ors?|mr|mrs|ms|miss|dr|the\s+(?:clerk|chair\w*))\b
          |(?:^|(?<=\s))(?-i:An?)\s+(?:sub[ -]?committee|working\s+(?:group|party)|task\s+group)\b)[^.;:]{0,160}?\s(?:was|were)\s+(?:then\s+|duly\s+
          |unanimously\s+)*(?:re-?)?(?:elected|appointed|co-opted|nominated|set\s+up|formed)\b
        (?=\s+(?:as\b|to\b|chair|vice|deputy|onto\b|on\s+to\b|unopposed|unanimously|mayor|leader|representative)|\s*[.]?$)""",
    examples={
        "Cllr Oxley was duly elected Chairman.": {"who": "Cllr"},
        "A sub committee of AB and CD was appointed to look": {"who": "A sub committee"},
    },
    not_examples=("Cllr Oxley had been elected Chairman", "The vicar was appointed in May"),
    needs=("elected", "appointed", "co-opted", "nominated", "set up", "formed"),
    confidence=0.8,
)
PAYMENTS = Rule(
    id="resolution.payments_approved",
    pattern=r"""\b(?:payments?|invoices?|accounts|cheques?|bills?|expenditure)\b[^.:\u2022\uf0b7]{0,120}?\b(?:were|was
          |be|are|is)\b[^.:\u2022\uf0b7]{0,40}?\b(?:approved|authori[sz]ed|ratified|agreed
          |passed\s+for\s+payment)\b""",
    examples={"The following cheques were authorised": "cheques were authorised"},
    not_examples=("The invoices were late", "The accounts show that the sum was spent. It was approved"),
    needs=("approved", "authoris", "authoriz", "ratified", "agreed", "passed"),
    confidence=0.9,
)
ENTRY_APPROVED = Rule(
    id="resolution.entry_approved",
    # "Rope Works – £30 – all approved."
    pattern=r"""(?:[\u2013\u2014-]\s{0,3}(?P<all>all\s+)?|^[ ]?(?P<above>all\s+))(?:were\s+)?(?:approved|agreed|authori[sz]ed
        |passed)(?:\s+for\s+payment)?[ ]?\.?\s{0,3}$""",
    examples={"Rope Works - £30 \u2013 all approved.": {"all": "all "}, "All approved for payment.": {"above": "All "}},
    not_examples=("All approved plans - see below",),
    needs=("approved", "agreed", "authoris", "authoriz", "passed"),
    confidence=0.9,
)
APPLICATION = Rule(
    id="resolution.planning_application",
    pattern=r"""(?:^
        |(?<=[\s(]))(?:(?=[A-Z0-9/.-]*\d)(?:[A-Z]{1,5}/)?[A-Z0-9]{1,8}(?:[/.-][A-Z0-9]{1,7}){1,4})(?=[\s:,\u2013-]
        |$)""",
    examples={"24/0117/FUL \u2013 new porch": "24/0117/FUL", "DX/2024/00117 - barn": "DX/2024/00117"},
    not_examples=("and/or", "Mill-Lane works"),
    flags=re.VERBOSE,
    confidence=0.85,
)
PLANNING_VERDICT = Rule(
    id="resolution.planning_verdict",
    pattern=r"""^(?:
          (?:the\s+(?:(?:parish|town|community)\s+)?(?:council|committee|members|councillors)\s+)?
          (?:had|has|have|raised|made|resolved|agreed)?\s?(?:to\s+)?
          (?: no\s+(?:objections?|comments?|observations?)
              (?:\s+(?:(?:were\s+)?(?:raised|made)|to\s+(?:make|(?:this|the)\s+application)))?
            | approv(?:ed|al)(?:\s+recommended)? | recommend(?:ed)?(?:\s+for)?\s+(?:approval|refusal)
            | refusal\s+recommended | supported? | refused? | object(?:ions?|ed)? | neutral)\b
          (?:,\s*(?:approval|refusal)\s+recommended)?\s?[.;]?\s?$
        | the\s+(?:(?:parish|town|community)\s+)?(?:council|committee)\s+
          (?:objects?|objected|supports?|supported|(?:had|has|have)\s+no\s+objections?)\b)""",
    examples={"No objection, refusal recommended.": "No objection, refusal recommended.", "Approved.": "Approved."},
    not_examples=("Approved plans are needed here", "Objectors spoke"),
    confidence=0.85,
)
NOTED = Rule(
    id="resolution.body_noted",
    # a paragraph of its own: "The Panel noted the report."
    pattern=rf"^{BODY}\s+(?:received\s+and\s+|then\s+|duly\s+)?(?:noted|received|considered\s+and\s+noted)\s+(?:the|that|and)\b",
    examples={"The Panel noted the report.": "The Panel noted the"},
    not_examples=("Mr Oxley noted the report", "The Panel members noted"),
    needs=("noted", "received"),
    confidence=0.75,
)
RULES = (NOTED, MINUTES, AGREED, BODY_AGREED, LEANING, GIVEN, APPOINTED, PAYMENTS, ENTRY_APPROVED, APPLICATION, PLANNING_VERDICT)

_PLANNING = re.compile(r"\bplanning|\bapplications?\b|\bdevelopment\s+control", re.IGNORECASE)
_TAIL_VERDICT = re.compile(r"(?:[\u2013\u2014:-]\s*|[.]\s+)(?P<verdict>[^.\u2013\u2014]{5,60}\.?)\s*$")
_ELSEWHERE = re.compile(
    r"\b(?:previous|last|earlier|that|their)\s+meeting\b|\b(?:had|has"
    r"|have)\s+(?:been\s+)?(?:provisionally\s+)?(?:agreed|approved)",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:in|since|from|of)\s+(?:\w+\s+)?(?:19|20)\d\d\b|\bby\s+the\s+(?:government|king|queen|minister)", re.IGNORECASE)
_ASIDE = re.compile(r",\s+which\b", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\b(?:stated|reported|said|explained|advised|asked|commented|confirmed)\b[^.]{0,80}$", re.IGNORECASE
)


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
        found += [verdict for verdict in _sentences(passage, paragraphs, n, start, title) if not point or _firm(passage, verdict)]
    return found


def _firm(passage: Passage, verdict: Verdict) -> bool:
    """True for "it was resolved", which decides wherever it stands."""
    return verdict.rule is AGREED and "resolved" in passage.text[verdict.start : verdict.text_start].casefold()


def _planning(text: str, start: int, end: int, opened: int | None, found: list[Verdict]) -> int | None:
    """Adds the applications of a paragraph that something was said to: from reference (or list mark) to verdict.

    `opened` is where an application began that no verdict has closed yet; what is still open at the end is returned.
    """
    marker = MARKER.match(text, start)
    opened = marker.end() if marker else opened
    for a, b in sentences(text, start, end):
        a += len(text[a:b]) - len(text[a:b].lstrip(" :\n-\u2013"))
        reference = APPLICATION.compiled.match(text, a)
        opened = a if reference else opened
        if opened is None or b - opened > LONGEST_ENTRY:
            continue
        tail = _TAIL_VERDICT.search(text, a, b)
        if PLANNING_VERDICT.match(text[a:b]) or (tail is not None and PLANNING_VERDICT.match(tail["verdict"])):
            found.append(Verdict(opened, opened, b, APPLICATION if reference else PLANNING_VERDICT))
            opened = None
    return opened


def _sentences(passage: Passage, paragraphs: Sequence[Paragraph], n: int, start: int, title: str) -> list[Verdict]:
    """The sentences of a paragraph that decide."""
    text, paragraph, found = passage.text, paragraphs[n], []
    before: tuple[int, int] | None = None
    for a, b in sentences(text, start, paragraph.end):
        sentence = text[a:b]
        verdict = _minutes(text, a, b, title) or _list_of_payments(passage, paragraphs, n, a, b)
        alone = n == len(paragraphs) - 1 and (a, b) == (start, paragraph.end)
        if verdict is None and alone and NOTED.match(sentence):
            aside = _ASIDE.search(sentence)
            verdict = Verdict(a, a, a + aside.start() if aside else b, NOTED)
        if verdict is None and not _ELSEWHERE.search(sentence):
            verdict = _agreed(passage, paragraphs, a, b, before)
        if verdict is not None:
            found.append(verdict)
        before = a, b
    return found


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
    match = PAYMENTS.search(text[a:b])
    if match is None:
        return None
    end = b
    after = paragraphs[n + 1] if n + 1 < len(paragraphs) else None
    if b == paragraph.end and after is not None and (text[:b].endswith(":") or MARKER.match(text, after.start)):
        end = max(b, listing(passage, paragraphs, b, following=True).end)
    return Verdict(a, a, end if end - a <= LONGEST_ENTRY else b, PAYMENTS)


def _agreed(
    passage: Passage, paragraphs: Sequence[Paragraph], a: int, b: int, before: tuple[int, int] | None
) -> Verdict | None:
    text = passage.text
    sentence = text[a:b]
    leaning = LEANING.match(sentence)
    if leaning is not None:
        lean = len(sentence.split()) <= SHORT and before is not None
        start = before[0] if lean and before and len(text[before[0] : before[1]].split()) <= LONGEST_BEFORE else a
        return Verdict(start, start, b, LEANING)
    match = AGREED.search(sentence)
    rule = AGREED
    if (
        match is not None
        and match.group(0)[:3].casefold() == "and"
        and not re.search(r"\bthe\s+(?:council|committee|board|panel|meeting)\b", sentence[: match.start()], re.I)
    ):
        match = None
    if match is None:
        match, rule = BODY_AGREED.match(sentence), BODY_AGREED
        if match is not None and match["what"].casefold() == "the":
            match = match if match["thing"] or "approved" in match.group(0).casefold() else None
            if match is not None:
                return Verdict(a, a, b, rule)
    if match is None or _SPEAKER.search(sentence[: match.start()]):
        appointed = APPOINTED.search(sentence)
        if appointed is not None and not _PAST.search(sentence) and len(sentence.split()) <= LONGEST_BEFORE:
            return Verdict(a, a + appointed.start(), b, APPOINTED)
        given = GIVEN.search(sentence)
        if given is not None and not _SPEAKER.search(sentence[: given.start()]):
            return Verdict(a, a, b, GIVEN)
        return None
    if match.groupdict().get("leans"):
        return Verdict(a, a, b, rule)
    what = match["what"].casefold()
    start = a + (match.end() if what == "that" else match.start("what"))
    if sentence.rstrip().endswith(":"):
        b = max(b, listing(passage, paragraphs, start).end)
    return Verdict(a + match.start(), start, b, rule)
