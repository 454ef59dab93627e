"""What may be said of a candidate for a clause decided, by name: how it begins, what is before it, where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.decisions import entry_words, formal_words, told_words, verdict_words
from extract.decisions.candidates import CONTENT, VAGUE, Place
from extract.decisions.formal import Row
from extract.models import Passage
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph

_AHEAD = 160  # characters before a candidate that are looked at
# Rules by which a sentence decides that may also only tell: for them other features speak than for formal words.
_TOLD = frozenset(
    rule.id
    for rule in (
        told_words.BODY_DID, told_words.WAS_DONE, told_words.ENTRY_ENDS, told_words.OPENS_DONE, told_words.LABELLED,
        verdict_words.AGREED,
        verdict_words.BODY_AGREED, verdict_words.LEANING, verdict_words.GIVEN, verdict_words.APPOINTED, verdict_words.NOTED,
        verdict_words.PLANNING_VERDICT, verdict_words.APPLICATION, verdict_words.ENTRY_APPROVED, verdict_words.PAYMENTS,
        entry_words.DEED_TO, entry_words.SIGNED, entry_words.CHOSEN, entry_words.BECAME, entry_words.WISHED,
    )
)  # fmt: skip
_MOSTLY = 0.6  # of the words of the shorter: then two candidates say the same
_SIZES = ((3, "words 1-3"), (8, "words 4-8"), (25, "words 9-25"), (70, "words 26-70"), (150, "words 71-150"))

_SAYS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "be done": r"\bbe\s+(?:\w+ly\s+)?(?:\w+ed|given|taken|sent|made|set|held|put|paid|kept)\b",
        "was done": r"\b(?:was|were)\s+(?:\w+ly\s+)?"
        r"(?:noted|approved|agreed|endorsed|accepted|adopted|ratified|confirmed|authori[sz]ed|received)\b",
        "future": r"\b(?:will|would|shall|could|may|might|can)\b",
        "should": r"\bshould\b",
        "earlier": r"\b(?:previous|last|earlier|that|their)\s+meeting\b|"
        r"\b(?:had|has|have)\s+(?:been\s+)?(?:\w+ly\s+)?(?:agreed|approved|noted|received"
        r"|resolved|confirmed|accepted)\b|\b(?:in|since|on)\s+(?:\d{1,2}\s+)?(?:\w+\s+)?(?:19|20)\d\d\b",
        "speaker": r"\b(?:stated|reported|said|explained|advised|asked|commented"
        r"|noted\s+that|informed|queried|suggested|felt|thanked|replied|outlined|highlighted|raised)\b",
        "question": r"\?",
        "moved": r"\b(?:moved|proposed|seconded|proposer|seconder)\b",
        "vote": r"\b(?:unanimous\w*|votes?|voted|voting|abstain\w*|abstentions?|in\s+favou?r|show\s+of\s+hands|nem\.?\s?con)\b",
        "apologies": r"\bapolog(?:y|ies)\b|\bdeclar(?:ed|ations?)\b",
        "received": r"\b(?:was|were|be)\s+(?:\w+ly\s+)?received\b(?!\s+and\b)",
        "minutes": r"\bminutes\b|\b(?:correct|true|accurate)\s+record\b",
        "money": r"[\u00a3$\u20ac]\s?\d",
        "negation": r"\b(?:not|no|none|nil)\b",
        "if": r"\b(?:if|until|unless|once|when|where|whether)\b",
        "body": r"\b(?:council|committee|board|panel|cabinet|members|executive|commission)\b",
        "nothing": r"^\W*(?:\w+\s+){0,5}(?:none|nil|no)\b(?!\s+objection)",
        "had": r"\bhad\b|\bhas\s+been\b|\bhave\s+been\b",
        "by another": r"\b(?:by|with|to)\s+(?:the\s+)?(?:(?-i:[A-Z])\w+\s+){1,4}(?:council|committee|board|assembly|authority|department)\b",
        "will": r"\bwill\b",
        "fact": r"^\W*(?:that\s+)?(?:[\w'\u2019-]+\s+){1,7}?(?:was|were|is|are|had|has|could|does|did)\b(?!\s+(?:\w+ly\s+)?\w+ed\b)",
        "done by body": r"\b(?:was|were)\s+(?:\w+\s+){1,4}by\s+(?:the\s+|all\s+)*(?:members|council|committee|board|meeting|cabinet|councillors)\b",
        "note": r"^\W*(?:note|nb)\b\s*:",
        "list open": r":\s*$",
        "person": r"\b(?:cllrs?|councill?ors?|mr|mrs|ms|miss|dr|councilmember|commissioner|(?-i:[A-Z]{2,3}(?=\s(?:to|will|would|noted|said))))\b",
        "because": r"\b(?:because|since|however|although|but|following|during)\b",
    }.items()
}
_CAPS = (
    "RESOLVED AGREED NOTED APPROVED ENDORSED ADOPTED DEFERRED REFUSED GRANTED CARRIED SUPPORTED DECIDED ORDERED RECOMMENDED "
    "DELEGATED ACCEPTED RATIFIED RECEIVED"
)
_IN_CAPITALS = re.compile(rf"\b(?:{'|'.join(_CAPS.split())})\b")
# what the words before it end with, or hold
_STANDS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "after resolved": r"\b(?-i:RESOLVED|Resolved|AGREED|DECIDED|APPROVED|ORDERED)\b",
        "after a vote": r"\b(?:put\s+to\s+the\s+(?:vote|meeting)|seconded|vote"
        r"|unanimously|carried|resolved|agreed|decided|approved)\b",
        "after a label": r"\b(?:decisions?(?:\s+taken|\s+made)?|resolution|resolved|outcome|agreed)\s?[:\u2013-]?\s*$",
        "after advice": r"\brecommend(?:ed|ation|ations|s)?\b[^.]{0,80}[:.]?\s*$",
        "after a colon": r":\W*$",
        "after speech": r"\b(?:stated|said|reported|explained|advised|asked|commented|suggested|noted)\b[^.]{0,80}$",
    }.items()
}
# what the item is about, by its title
_TITLES = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "apologies": r"\bapolog|\babsence|\battendance|\bpresent\b|\broll\s+call",
        "interests": r"\binterests?\b|\bdispensation|\bdeclaration|\bdisclosure",
        "minutes": r"\bminutes\b|\bprevious\s+meeting",
        "matters arising": r"\bmatters?\s+arising|\baction",
        "public": r"\bpublic\b|\bquestions?\b|\bpetition|\bdeputation|\boral\b|\bopen\s+forum",
        "planning": r"\bplanning|\bapplications?\b|\bdevelopment\b",
        "money": r"\bfinanc|\baccounts?\b|\bpayments?\b|\bbudget|\bprecept|\binvoices?\b|\btreasur",
        "reports": r"\breports?\b|\bupdates?\b",
        "other": r"\bother\b|\bcorrespondence|\burgent|\ba\.?o\.?b\b|\bannouncements?\b|\bcommunications?\b",
        "election": r"\belection|\bappointment|\bchair",
        "next": r"\bnext\s+meeting|\bclos(?:e|ure)\b|\badjourn|\bdate\b",
        "decides": r"\bdecisions?\b|\brecommend|\bapprov|\bto\s+(?:consider|agree|note|receive|approve|adopt)",
        "motion": r"\bmotions?\b|\bamendment",
    }.items()
}
_SUBJECTS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "a person": r"^\W*(?:cllrs?|councill?ors?|mr|mrs|ms|miss|dr|sir|council\s?member|commissioner|(?-i:[A-Z]{2}))\b",
        "an officer": r"^\W*(?:the\s+)?(?:[\w-]+\s+){0,3}(?:clerk|officer|director|manager|head|solicitor|secretary|treasurer|inspector)\b",
        "the chair": r"^\W*(?:the\s+)?(?:vice[- ])?(?:chair\w*|mayor|president|leader|convener|provost)\b",
        "it": r"^\W*(?:it|this|these|that|they)\s+(?:was|were|is|be)\b",
        "a paper": r"^\W*(?:the|a|an)\s+(?:[\w-]+\s+){0,4}(?:report|minutes|accounts|policy|statement|budget|plan|update|application)\b",
    }.items()
}
_DEEDS = {
    name: re.compile(rf"\b{stem}", re.IGNORECASE)
    for name, stem in {
        "noted": r"not(?:e|ed|es|ing)\b", "agreed": "agree", "approved": "approv", "resolved": "resol", "received": "receiv",
        "adopted": "adopt", "accepted": "accept", "signed": "sign", "elected": "(?:re-?)?elect", "authorised": "authori[sz]",
        "supported": "support", "objected": "object", "deferred": "defer", "recommended": "recommend", "carried": "carried",
        "confirmed": "confirm", "delegated": "delegat", "endorsed": "endors", "decided": "decid", "considered": "consider",
    }.items()
}  # fmt: skip
_FIRST = 90  # characters in which a candidate's first deed is looked for
_SHORT_ITEM = 45  # words of an item that says little beside its decision


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a section holds besides a candidate: its paragraphs, the words that decided formally, and where they stand."""

    passage: Passage
    place: Place
    parts: Sequence[Paragraph]
    rows: Sequence[Row]
    formal: Sequence[Row]


def features(around: Surroundings, row: Row, start: int, end: int, more: frozenset[str]) -> frozenset[str]:
    """The names that hold of `row`, whose words stand from `start` to `end`; `more` is what its proposer says of it."""
    text = around.passage.text
    words = text[start:end]
    found = {f"rule {row.rule.id}", f"paper {around.place.paper}", f"kind {around.place.kind}", *more}
    found |= {f"says {name}" for name, pattern in _SAYS.items() if pattern.search(words)}
    found |= _opening(words) | _place(around, row, end) | _before(text, row)
    found |= {f"title {name}" for name, pattern in _TITLES.items() if pattern.search(around.place.title)}
    found |= {f"of {name}" for name, pattern in _SUBJECTS.items() if pattern.search(words)}
    deeds = [(at.start(), name) for name, pattern in _DEEDS.items() if (at := pattern.search(text[row.start : row.start + _FIRST]))]
    found.add(f"deed {min(deeds)[1]}" if deeds else "no deed")
    if len(text.split()) <= _SHORT_ITEM:
        found.add("short item")
    count = len(words.split())
    found.add(next((name for most, name in _SIZES if count <= most), "words 151+"))
    content = set(CONTENT.findall(words.casefold())) - VAGUE
    if len(content) < 2 and not _IN_CAPITALS.search(words):
        found.add("says little")
    if _IN_CAPITALS.search(text, row.start, end):
        found.add("capitals decide")
    if row.rule not in (other.rule for other in around.formal) and around.formal:
        found.add("others are formal")
        if any(_alike(content, text[other.text_start : other.end]) for other in around.formal if not _touch(row, other)):
            found.add("said formally elsewhere")
    group = "moved" if row.rule.id.startswith("motion.") else "told" if row.rule.id in _TOLD else "formal"
    return frozenset({*found, group, *(f"{group}: {name}" for name in found)})


def _opening(words: str) -> set[str]:
    """How the words begin."""
    first, _, rest = words.partition(" ")
    if first.casefold() == "that":
        return {"opens that"}
    if first.casefold() == "to" or (first.casefold() == "not" and rest.startswith("to ")):
        return {"opens to"}
    if formal_words.is_deed(words):
        return {"opens deed"}
    if first[:1].isupper() and formal_words.is_operative(first):
        return {"opens order"}
    if told_words.BODY_DID.match(words):
        return {"opens body"}
    return {"opens small"} if words[:1].islower() else {"opens other"}


def _place(around: Surroundings, row: Row, end: int) -> set[str]:
    """Where it stands: in its paragraph, in the item, in a list, in a table."""
    text, parts = around.passage.text, around.parts
    own = next((n for n, part in enumerate(parts) if part.start <= row.text_start <= part.end), len(parts) - 1)
    last = next((n for n, part in enumerate(parts) if part.start <= max(end - 1, row.text_start) <= part.end), len(parts) - 1)
    found = set()
    body = next((n for n, part in enumerate(parts) if part.end > around.place.heading_end), 0)
    if last == len(parts) - 1:
        found.add("last paragraph")
    if own == body:
        found.add("first paragraph")
    mark = mark_at(text, parts[own].start, parts[own].end)
    if mark is not None:
        found.add("marked bullet" if mark.kind == "bullet" else "marked")
    lead = text[parts[own].start : row.start].strip()
    found.add("opens paragraph" if len(lead) <= 6 else "inside paragraph")
    if not text[end : parts[last].end].strip(" .;,\n"):
        found.add("closes paragraph")
    found |= {name for name, holds in (("bold", parts[own].bold), ("cell", parts[own].cell)) if holds}
    siblings = [other for other in around.rows if other.rule is row.rule and other.number is not None]
    if row.number is not None:
        found.add("one of a list" if len(siblings) > 1 else "numbered alone")
        deeds = sum(formal_words.is_deed(text[other.text_start : other.end]) for other in siblings)
        found |= {"all of the list are deeds"} if len(siblings) > 1 and deeds == len(siblings) else set()
        found |= {"none of the list is a deed"} if len(siblings) > 1 and not deeds else set()
    found |= {"decides like a list"} if row.number is not None and formal_words.is_order(text[row.text_start : end]) else set()
    agree = sum(abs(o.text_start - row.text_start) < 30 and abs(o.end - row.end) < 6 and o.rule is not row.rule for o in around.rows)
    found.add("proposed once" if not agree else "proposed twice" if agree == 1 else "proposed often")
    same = sum(other.rule is row.rule for other in around.rows)
    found.add("rule once" if same == 1 else "rule twice" if same == 2 else "rule often")
    after = len(text[end:].split())
    found.add("nothing after" if after <= 3 else "little after" if after <= _SHORT_ITEM else "much after")
    inner = [o for o in around.rows if o is not row and o.rule is not row.rule and _inside(o, row)]
    outer = [o for o in around.rows if o is not row and o.rule is not row.rule and _inside(row, o)]
    found |= {f"holds {rule}" for rule in {o.rule.id for o in inner}} | {f"inside {rule}" for rule in {o.rule.id for o in outer}}
    return found


def _inside(one: Row, other: Row) -> bool:
    """True where `one` is a part of `other`."""
    return other.text_start <= one.text_start and one.end <= other.end and one.end - one.text_start < other.end - other.text_start


def _before(text: str, row: Row) -> set[str]:
    """What stands before it."""
    before = text[max(0, row.start - _AHEAD) : row.start].rstrip()
    return {name for name, pattern in _STANDS.items() if pattern.search(before)}


def _touch(one: Row, other: Row) -> bool:
    return one.text_start < other.end and other.text_start < one.end


def _alike(content: set[str], words: str) -> bool:
    """True where most of the words that carry meaning are the same."""
    others = set(CONTENT.findall(words.casefold())) - VAGUE
    return len(content & others) >= _MOSTLY * max(1, min(len(content), len(others)))
