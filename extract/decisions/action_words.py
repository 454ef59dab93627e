"""What says that somebody is to do something: the patterns. :mod:`extract.decisions.actions` reads them."""

from __future__ import annotations

import re

from extract.text.lexicon import TITLE
from extract.text.rule import Rule

_NAME = r"(?:[A-Z][\w'\u2019.-]*(?:[ \n](?:[A-Z][\w'\u2019-]*\.?)){0,3})"
_FULL = r"(?:[A-Z][a-z\u00e0-\u00ff'\u2019-]+[ \n](?:[A-Z]\.?[ ])?[A-Z][\w'\u2019-]+)"
_POST = (
    r"(?:[Tt]he\s+)(?:[A-Z][\w&'\u2019-]*\s+(?:and\s+|of\s+)?){1,5}?(?:Officer|Manager|Director|Head|Solicitor"
    r"|Engineer|Lead|Clerk|Secretary|Coordinator|Surveyor)"
)
_OFFICE = (
    r"(?:(?:the|The)\s+)?(?:(?:Assistant|Deputy|Parish|Town|Acting|Interim|Vice[- ]?)\s?)*(?:Clerk|Chair(?:man"
    r"|woman|person)?|Mayor|Treasurer|Secretary|Leader|Officers?|Director|Caretaker|Head)(?:\s+(?:of"
    r"|for)\s+[A-Z][\w&' -]{2,50}?)?"
)
_CAPITAL = r"[A-Z][\w&'\u2019-]*"
_HEAD = rf"(?:[Tt]he\s+)?(?:Deputy\s+|Acting\s+)?(?:Head|Director|Manager):\s{_CAPITAL}(?:\s(?:and|of|&)?\s?{_CAPITAL}){{0,5}}"
_PERSON = rf"(?:{_HEAD}|(?i:{TITLE})\s+{_NAME}|[A-Z]{{2,3}}[a-z]?(?=\s|/)|{_POST}|{_OFFICE}|{_FULL}(?:\s\([A-Z]{{2,5}}\))?)"
OWNER = rf"(?P<owner>{_PERSON}(?:(?:\s*(?:,|&|/|and)\s*)(?:{_PERSON})){{0,3}}(?:\s\([A-Z]{{2,5}}\))?)"

UNDERTOOK = Rule(
    id="action.undertook",
    pattern=rf"""{OWNER}\s+(?:also\s+|kindly\s+|then\s+){{0,2}}(?:agreed|undertook|offered|promised|volunteered
        |undertaken)\s+(?P<what>to\s+(?!disagree)\w+)""",
    examples={
        "AB agreed to mend the swing": {"owner": "AB", "what": "to mend"},
        "Councillor Oxley undertook to report": {"owner": "Councillor Oxley", "what": "to report"},
    },
    not_examples=("it was agreed to mend it", "the owner agreed to pay"),
    needs=("agreed to", "undertook", "offered", "promised", "volunteered", "undertaken"),
    flags=re.VERBOSE,
    confidence=0.85,
)
TO_DO = Rule(
    id="action.owner_to",
    # the whole sentence begins so: "The Clerk to write …", "EF to write …"
    pattern=rf"^{OWNER}\s+(?P<what>to\s+(?!be\b|the\b|a\b|an\b|all\b|this\b|that\b|\w{(3,)}ing\b)[a-z]+)",
    examples={
        "The Clerk to ring the mill.": {"owner": "The Clerk", "what": "to ring"},
        "EF to arrange a visit": {"owner": "EF", "what": "to arrange"},
    },
    not_examples=("Thanks to all", "the way to go"),
    needs=(" to ", "\nto "),
    flags=re.VERBOSE,
    confidence=0.8,
)
ASKED = Rule(
    id="action.asked",
    pattern=rf"""{OWNER}\s+(?:was|were|be|is|are)\s+(?:also\s+|therefore\s+)?(?:asked|requested|instructed
        |tasked)\s+(?P<what>to\s+\w+)""",
    examples={"The Clerk was asked to thank the school": {"owner": "The Clerk", "what": "to thank"}},
    not_examples=("residents were asked to sing", "Members of the public are kept"),
    needs=("asked", "requested", "instructed", "tasked"),
    flags=re.VERBOSE,
    confidence=0.8,
)
# a first name alone is an owner behind the word: "Action item: Ada to order chairs", "Bo will ask"
_FIRST_NAME = r"(?P<first>[A-Z][a-z]{1,15}(?:(?:,|\s(?:and|&))\s[A-Z][a-z]{1,15}){0,2}(?=\s(?:to|will)\s[a-z]))"
LABELLED = Rule(
    id="action.label",
    pattern=rf"""^(?i:action(?:\s+points?
        |\s+items?|\s+required|s)?(?:\s+\d{{1,2}})?)
        \s*[:\u2013-]\s*(?P<text>(?:(?:{OWNER}|{_FIRST_NAME})\s*(?:[:\u2013-]\s*)?(?:to\s+
        |will\s+)?)?\S[\s\S]*)""",
    examples={
        "ACTION: Mrs Tarn to book the hall": {"text": "Mrs Tarn to book the hall", "owner": "Mrs Tarn"},
        "Action Item: Ada will ask": {"text": "Ada will ask", "first": "Ada"},
    },
    not_examples=("Action was taken",),
    needs=("action",),
    flags=re.VERBOSE,
    confidence=0.9,
)
_FIELD = r"(?:^|[\s;,.(])"
ACTION_FIELDS = Rule(
    id="action.field",
    # what stands behind the words of an action: "By whom: Clerk. By when: 3 May. Status: open"
    pattern=rf"""{_FIELD}(?:(?P<owner>by\s+whom|owner|lead(?:\s+officer)?|responsible(?:\s+(?:officer|person))?|assigned\s+to|who)
        |(?P<due>by\s+when|when|due(?:\s+(?:date|by))?|deadline|target(?:\s+date)?)|(?P<status>status|progress))\s*:\s*""",
    examples={"Mend it. By whom: Clerk": {"owner": "By whom"}, "; Deadline: 3 May": {"due": "Deadline"}},
    not_examples=("The status was open", "by whom it was"),
)
DONE = Rule(
    id="action.done",
    # how far it is, in brackets at the end of an action
    pattern=r"""[\[(]\s*(?P<status>(?:now\s+)?(?:completed?|done|closed|ongoing|on-going|outstanding|open|in\s+progress
        |not\s+started))\s*[\])]\W*$""",
    examples={"Clerk to ring (completed)": {"status": "completed"}},
    not_examples=("Clerk to open the gate",),
)
# "(Act Clerk)", "[Action Cllr Tarn]."
_IN_BRACKETS = rf"""\s{{0,3}}[(\[]\s?(?i:act(?:ion(?:ed)?)?\.?\s+(?:by\s+|for\s+)?){OWNER.replace("owner", "bracketed")}
    \s?[)\]]\.?\s{{0,3}}$"""
FOR = Rule(
    id="action.for",
    # who is to do what the words before it say
    pattern=rf"""[\s;([-]{{0,6}}\b(?:A(?i:ction(?:s|ed)?)|(?<=[(\[])action)(?i:\s+(?:by|for|on|required))?\s*[:\u2013-]
        \s*{OWNER}\s{{0,3}}[.)\]]{{0,4}}\s{{0,3}}$
        |(?:(?<=[.;!])\s|[\u2013-]\s){OWNER.replace("owner", "doer")}\s+to\s+(?i:action)\s{{0,3}}[.)\]]{{0,4}}\s{{0,3}}$
        |{_IN_BRACKETS}""",
    examples={
        "The gate is broken. Action: Clerk": {"owner": "Clerk"},
        "Mend it (Action: Cllr Tarn)": {"owner": "Cllr Tarn"},
        "It leaks. Clerk to action": {"doer": "Clerk"},
        "It leaks (Act Clerk)": {"bracketed": "Clerk"},
        "It leaks. [Action Cllr Tarn].": {"bracketed": "Cllr Tarn"},
    },
    not_examples=("Action: Clerk to write", "Action taken", "It leaks (Acting Clerk)", "under the 1990 Act (Clerk)"),
    needs=("act",),
    flags=re.VERBOSE,
    confidence=0.85,
)
PLACE_AHEAD = Rule(
    id="action.place_before",
    # what is no owner before one with a title: "of (Mill Green, )Cllr Oxley"
    pattern=rf"^(?!(?i:{TITLE})\s)[A-Z][^,]*,\s+(?=(?i:{TITLE})\s)",
    examples={"Mill Green, Cllr Oxley": "Mill Green, "},
    not_examples=("Cllr Oxley, Mrs Tarn", "The Clerk"),
    flags=re.VERBOSE,
)
LED_BY = Rule(
    id="action.led_by",
    # what may stand before who is to do it
    pattern=r"^\W*(?:decisions?|agreed|resolved|outcome)\s?[:\u2013-]\s*",
    examples={"Agreed: Cllr Oxley to write": "Agreed: "},
    not_examples=("Agreed to write",),
)
_SOMEBODY = OWNER.replace("?P<owner>", "?:")
MATTER_FIRST = Rule(
    id="action.titled",
    # the matter of an action, run in before who is to see to it
    pattern=rf"^\W*(?=[A-Z])[^:.;]{{2,50}}[:\u2013]\s+(?={_SOMEBODY}\s+to\s+[a-z])",
    examples={"Manholes: AB and CD to find covers": "Manholes: ", "Steps to Block 3 \u2013 AB to ask": "Steps to Block 3 \u2013 "},
    not_examples=("AB to find: covers", "Manholes: covers to find"),
    flags=re.VERBOSE,
)
ONLY_A_TITLE = Rule(
    id="action.only_a_title",
    # what reads like an action and heads what is told behind it
    pattern=r"^[^:.;]{5,110}:\s+(?-i:[A-Z][\w.]*\s+\w)",
    examples={"Clerk to spend without approval: Mr Tarn explained why": "Clerk to spend without approval: Mr T"},
    not_examples=("Clerk to ask: (1) the owner", "Clerk to write"),
)
# words that begin a sentence and name nobody
_NOT_ONE = r"""(?:No|Every|Any|Some)(?:body|one)|It|They|She|He|Who|We|You|All|This|That|These|Those|There|Council\w*|Committees?
    |Boards?|Staff|Police|People|Questions?"""
_SEVERAL = r"""Members?|Residents?|Officers?|Parents?|Visitors?|Applicants?|Consultants?|Contractors?|Volunteers?|Users?|Owners?
    |Guests?|Attendees|Trustees|Delegates"""
ASKED_BY_NAME = Rule(
    id="action.asked_by_name",
    # somebody known by one name begins the sentence
    pattern=rf"""^(?P<owner>(?!(?:{_NOT_ONE}|{_SEVERAL})\b)[A-Z][a-z]{{2,15}})
        \s+(?:was|is)\s+(?:also\s+|then\s+)?(?:asked|requested|instructed|tasked)\s+(?P<what>to\s+\w+)""",
    examples={
        "Ada was asked to ring the mill": {"owner": "Ada", "what": "to ring"},
        "Theresa was asked to ring": {"owner": "Theresa", "what": "to ring"},
    },
    not_examples=("Nobody was asked to sing", "Staff were asked to leave", "Ada asked to speak"),
    needs=("asked", "requested", "instructed", "tasked"),
    flags=re.VERBOSE,
    confidence=0.7,
)
ONLY_NOTES = Rule(
    id="action.only_notes",
    # asked of everybody, and nothing is done
    pattern=r"^to\s+note\b",
    examples={"to note": "to note"},
    not_examples=("to notify",),
)
WAS_DECIDED = Rule(
    id="action.was_decided",
    # "ACTION: ADOPTED UNANIMOUSLY" says what became of a motion
    pattern=r"""^(?:motion\s+)?(?:unanimously\s+)?(?:adopted|approved|carried|passed|defeated|lost|tabled|agreed|noted|none|nil)\b
        [^.]{0,40}\.?$""",
    examples={"ADOPTED UNANIMOUSLY.": "ADOPTED UNANIMOUSLY."},
    not_examples=("Passed to the Clerk to write to the owner of the mill by the end of May",),
)
RULES = (
    PLACE_AHEAD, LED_BY, MATTER_FIRST, ONLY_A_TITLE, WAS_DECIDED, ONLY_NOTES, UNDERTOOK, TO_DO, ASKED, ASKED_BY_NAME, LABELLED,
    ACTION_FIELDS, DONE, FOR,
)  # fmt: skip
