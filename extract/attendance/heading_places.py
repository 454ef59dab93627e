"""Attendance headings where they stand: at the start of a cell, inside a list; and what ends such a list.

PRESENNOL / PRESENT: Mr A Lund        … and the Clerk. Public - Mr Foss        The Chairman opened the meeting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.attendance.heading_words import HEADINGS, RULES
from extract.attendance.other_languages import heading_meant
from extract.attendance.parties import PARTY
from extract.models import Layout, Line
from extract.names.name_form import looks_like_name, role_word, title_length
from extract.names.names import names
from extract.names.role_words import BODY, ROLE
from extract.text import lexicon
from extract.text.rule import Rule

# "The meeting was chaired by", "had been", "is": a sentence, not a list of names. Case counts: "Will" is a name.
_LATER_VERBS = (
    r"wished|expressed|offered|paid|led|invited|informed|announced|congratulated|reminded|requested|indicated|recited|delivered"
    r"|provided|presented|discussed|considered|adopted"
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|be|been|welcomed|opened|reported"
    r"|declared|noted|advised|apologi[sz]ed|commenced|started|began"
    r"|chaired|thanked|received|agreed|resolved|took|gave|presided|attended|explained"
    r"|asked|called|justified|stated|said|proposed|seconded|approved|introduced"
    rf"|{_LATER_VERBS})\b"
)
# the end of a sentence, not of "Mr." or an initial
_STOPPED = re.compile(rf"{lexicon.NOT_IN_A_NAME}\.\s")
_WHO_CLAUSE = re.compile(r"\b(?:who|whom|whose)\b[^,;\x1f]*")
_PRESIDED = re.compile(rf"\s(?:was\s+)?{lexicon.IN_THE_CHAIR}[.\s]*$")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LEAD = re.compile(r"(?:PRESENT|ABSENT|APOLOGIES|IN ATTENDANCE|ALSO PRESENT|OFFICERS|Present|Apologies|Absent)(?=\s)")
_PARTS = (
    r"items?|agenda|minutes|action|part\s+\d|un?restricted|exempt|open\s+(?:session|forum)"
    r"|public\s+(?:session|forum|hearing|participation)"
)
# What is printed below or beside a list of people: "Agenda", "Public session", "Venue: The Hall", "1. Minutes"
_STOP = re.compile(
    rf"\s*(?:{_PARTS}|quorum|note|date|time|venue|place|location|information|contact|welcome|croeso|fáilte|declarations?|meeting"
    r"|business|the\s+(?:meeting|chair|council|board|committee)|call\s+to\s+order"
    r"|\(?\d{1,3}[.)](?:\s|\d))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:]\s|\bthat\s|\.\s(?=[A-Z])")
_LOST_N = re.compile(r"(?<=[A-Z])/(?=[A-Z])")  # "PRESE/T": some bold fonts give their N as a slash
SPACED = Rule(
    id="attendance.letters_apart",
    pattern=r"^(?:[A-Za-z][ ]){3,}[A-Za-z]\b",
    examples={"P r e s e n t : Ada Lund": "P r e s e n t", "A B S E N T": "A B S E N T"},
    not_examples=("A B Lund", "Present"),
)
WORDED_LABEL = Rule(
    id="attendance.worded",
    # a label that ends in a word of presence, whoever it says was there
    pattern=r"^(?P<who>(?:[\w’'&/-]{2,20}\s+){1,5}?)(?:(?P<away>absent|excused|not\s+present)|(?P<sorry>apologies|regrets)"
    r"|present|in\s+attendance|attending"
    r"|attendance|attendees|participants)\s*:(?=\s|$)",
    examples={
        "Library Trustees Present: Lund": {"who": "Library Trustees "},
        "Mill Board Absent:": {"who": "Mill Board ", "away": "Absent"},
        "MCC Members Apologies:": {"who": "MCC Members ", "sorry": "Apologies"},
    },
    not_examples=("Present: Lund", "The board was present"),
    needs=("present", "attend", "absent", "excused", "participants", "apologies", "regrets"),
)
_AMONG_OTHERS = """
    also other others staff officer officers official officials guest guests public visitor visitors administration employees
    consultant consultants external press partners residents
"""
_BESIDE_MEMBERS = frozenset(_AMONG_OTHERS.split())
_TWO_LANGUAGES = re.compile(r"(?P<one>[^\W\d][\w’' ]{2,50}):?\s?[/|]\s?(?P<other>[^\W\d][\w’' ]{2,50}?)[ ]*(?::|$)")
_LABEL = re.compile(r"\s*(?P<label>[A-Z][\w’'&/-]*(?:\s+[\w’'&/-]+){0,7}?)\s*:(?:\s|$)")
_BODY_LABEL = re.compile(
    r"\b(?:council|borough|district|authority|trust|police|(?:select)?board|commission|committee|panel|agency)$", re.IGNORECASE
)
_FIRST_PART = re.compile(r"\s*([^,;:(&]+?)\s*(?=[,;(&]|\sand\s|$)")
_BARE = re.compile(r"(?:members?|councill?ors?|cllrs?)\s*[:\u2013-]", re.IGNORECASE)
INLINE_HEADING = re.compile(r"(?:^\s*|(?<=[.;])\s+|\s\([a-z]\)\s+|\x1f)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class ListHeading:
    """What the names below a heading are."""

    rule: str
    status: str
    capacity: str | None = None
    position: str | None = None


def heading_at(text: str, line: Line, layout: Layout) -> tuple[ListHeading, int] | None:
    """The attendance heading a cell begins with, and its length."""
    for words, (status, capacity) in layout.attendance_headings.items():
        if text.casefold().startswith(words):
            return ListHeading(f"attendance.{layout.id}", status, capacity), len(words)
    bracketed = text.startswith("(") and not text[1:2].isdigit()
    bare = text.lstrip("0123456789. " if bracketed else "0123456789.()[ ")
    shift = len(text) - len(bare)
    if made := _heading(bare) or _heading(_LOST_N.sub("N", bare)):
        return made[0], shift + made[1]
    if made := _oddly_printed(bare):
        return made[0], shift + made[1]
    lead = _LEAD.match(bare)
    if (
        lead
        and (lead.group(0).isupper() or line.leading_bold == len(lead.group(0).split()))
        and names(bare[lead.end() :])[:1]
    ):
        inner = heading_at(lead.group(0), line, layout)
        return (inner[0], shift + lead.end()) if inner else None
    return None


def _oddly_printed(bare: str) -> tuple[ListHeading, int] | None:
    """The heading in letters set apart, in brackets, or in two languages: "P r e s e n t", "(Officers)", "PRESENNOL / PRESENT:"."""
    spaced = SPACED.match(bare)
    if spaced and (made := _heading(spaced.group(0).replace(" ", "") + bare[spaced.end() :])):
        return made[0], made[1] + spaced.group(0).count(" ")
    if bare.startswith("(") and bare.endswith(")") and (made := _heading(bare[1:-1])) and made[1] >= len(bare) - 2:
        return made[0], len(bare)
    both = _TWO_LANGUAGES.match(bare)
    for words in (both["one"], both["other"]) if both else ():
        made = _heading(f"{words.strip()}:")
        if both and made and made[1] > len(words.strip()):
            return made[0], both.end()
    return None


def _heading(text: str) -> tuple[ListHeading, int] | None:
    """The heading that `text` begins with, and its length."""
    for rule in RULES:
        match = rule.match(text)
        if match and match.group(0).strip():
            status, capacity = HEADINGS[rule.id]
            words = match.group(0).strip(" :-\u2013\u2014").casefold()
            if rule.id == "attendance.chair" and ("vice" in words or "deputy" in words or words.startswith("leas")):
                capacity = "vice_chair"
            position = "Clerk" if "clerk" in words else None
            return ListHeading(rule.id, status, capacity, position), match.end()
    if worded := _worded(text):
        return worded
    if other := heading_meant(text):
        rule_id, vice, end = other
        status, capacity = HEADINGS[rule_id]
        return ListHeading(rule_id, status, "vice_chair" if vice else capacity), end
    return None


def _worded(text: str) -> tuple[ListHeading, int] | None:
    """The heading of a label that no rule knows, by its word of presence and what stands before: "Library Trustees Present:"."""
    match = WORDED_LABEL.match(text)
    if match is None or not any(role_word(word) or word.casefold() in BODY for word in match["who"].split()):
        return None
    if match["away"] or match["sorry"]:
        rule = "attendance.absent" if match["away"] else "attendance.apologies"
        return ListHeading(rule, *HEADINGS[rule]), match.end()
    rule = "attendance.present"
    if any(word.casefold().strip("/&") in _BESIDE_MEMBERS for word in match["who"].split()):
        rule = "attendance.in_attendance"
    return ListHeading(rule, *HEADINGS[rule]), match.end()


def stops(text: str, line: Line) -> bool:
    """True for a line that is no part of a list: a sentence, the heading of something else."""
    plain = _PRESIDED.sub("", _WHO_CLAUSE.sub("", _BRACKETED.sub("", text)))
    if _VERB.search(plain) and not re.match(r"\s*(?:also\s+)?(?:in\s+attendance|present)", text, re.IGNORECASE):
        return not _STOPPED.search(plain[: _first_verb(plain)])
    label = _LABEL.match(text)
    if (
        label
        and label["label"].casefold() not in PARTY
        and not any(word.casefold() in ROLE for word in label["label"].split())
    ):
        if _BODY_LABEL.search(label["label"]) and _begins_with_name(text[label.end() :]):
            return False  # "Elm District Council: Councillor A Lund", "Planning Commission: Ada Lund, Bo Berg"
        return not names(label["label"])
    if _STOP.match(text):
        return not names(re.sub(r"^\s*\(?\d{1,3}[.)]\s*", "", text))[:1]
    return text.isupper() and len(text) > 3 and not names(text)


def _begins_with_name(text: str) -> bool:
    """True for what begins with somebody: a title, or words of a name up to the first separator."""
    first = _FIRST_PART.match(text)
    named = first is not None and looks_like_name(first[1])
    return bool(title_length(text.lstrip())) or named


def _first_verb(text: str) -> int:
    match = _VERB.search(text)
    return match.start() if match else len(text)


def last_clause(text: str) -> int:
    """Where the words behind the last verb of `text` and its object begin: 0 without a verb, the end where nothing is behind it.

    "Clerk Lund asked for the roll, Commissioner Berg" → Commissioner Berg
    """
    verbs = list(_VERB.finditer(text))
    if not verbs:
        return 0
    clause = _CLAUSE.search(text, verbs[-1].end())
    return clause.end() if clause else len(text)


def inside(rule: Rule, text: str, at: int) -> tuple[ListHeading, int] | None:
    """The heading that stands in a list at `at`, and where it ends: it must have a colon or a dash."""
    found = rule.compiled.match(text, at)
    if (
        found is None
        or _BARE.match(found.group(0))
        or not found.group(0).rstrip().endswith((":", "-", "\u2013", "\u2014", " were", " was"))
    ):
        return None
    return ListHeading(rule.id, *HEADINGS[rule.id]), found.end()


def inner_heading(text: str, at: int) -> tuple[ListHeading, int] | None:
    """The heading that stands in a text at `at`, with its colon, and where it ends."""
    return next((found for rule in RULES if (found := inside(rule, text, at))), None)


def is_sentence(text: str) -> bool:
    """True for a sentence; "Cllr Lund presided." is an entry."""
    return not text.strip() or bool(_VERB.search(_PRESIDED.sub("", _WHO_CLAUSE.sub("", _BRACKETED.sub("", text)))))
