"""The words with which sentences say who was there and who was not: before the names, behind them, and around them.

Mr A Lund and Ms B Berg were present.       Those attending were Cy Dahl and Di Eide.       Ed Foss answered “here”.
with Ada Lund and Bo Berg present           Chair Cy Dahl called the meeting to order       Ms Holm could not attend.
"""

from __future__ import annotations

from extract.attendance.heading_words import FAR
from extract.text import lexicon
from extract.text.rule import Rule

_THE_MEETING = r"(?:\s+(?:at\s+|in\s+)?(?:the|this)\s+(?:\w+\s+)?(?:meeting|session))?"
_NOT_THEN = (
    r"(?!\s+(?:for|when|during|throughout|while|whilst|as|if|at\s+the\s+(?:time|premises|scene|event|opening|fair|launch|site)"
    r"|to\s+(?:hear|see|support))\b)"
)
_BE = r"\s(?:was|were)\s+(?:both\s+|all\s+|each\s+)?"
_NOT = r"(?:could\s+not|did\s+not|was\s+(?:not\s+able|unable)\s+to|were\s+(?:not\s+able|unable)\s+to|was\s+unavailable\s+to)"
_SENT = (
    r"(?:had\s+|has\s+|have\s+)?(?:also\s+)?(?:sent|tendered|offered|gave|given|submitted|extended)\s+"
    r"(?:(?:his|her|their|in)\s+)?"
)
_SAID = r"[“”\"‘’']?(?:present|here)\b[“”\"‘’']?"
_ROLL = r"(?:to\s+)?(?:the\s+|their\s+)?(?:roll(?:\s+call)?\b|names?\b|(?:as\s+)?" + _SAID + r")"
# "were absent", "was excused", "could not attend", "has sent his apologies"
_WERE_AWAY = (
    rf"{_BE}(?P<away>absent|away|not\s+(?:present|in\s+attendance)|excused(?!\s+(?:at|from\s+the\s+(?:room|table))\b))\b"
    rf"|\s{_NOT}\s+(?P<missed>attend|be\s+(?:present|in\s+attendance))\b|\s{_SENT}(?P<apology>apolog(?:y|ies)|regrets)\b"
)
# "were also present", "was in attendance"
_WERE_THERE = (
    rf"{_BE}(?P<also>also\s+)?(?:(?P<there>present)|(?P<attending>in\s+attendance|attending|on\s+hand))(?=[\s.;,]|$){_NOT_THEN}"
)
# "answered the roll", "also attended", "participated via Zoom"
_CAME_TO_IT = (
    rf"\s(?:answered|responded)\s+(?P<answered>{_ROLL})|\s(?:(?P<too>also|then)\s+)?(?P<came>attended)"
    rf"(?=(?:\s+the\s+meeting)?(?:\s+{FAR}|\s+in\s+(?:person|accordance)|\s*[.;,]|$))"
    rf"|\s(?P<joined>participated|joined{_THE_MEETING})(?=\s+{FAR})"
)
# "presided", "called the regular meeting to order", "opened the meeting"
_HAD_THE_CHAIR = (
    r"presided|presiding|chaired|took\s+the\s+chair|was\s+in\s+the\s+chair|acted\s+as\s+chair(?:man|person)?"
    r"|(?:then\s+)?called\s+(?:the\s+|this\s+)?(?:[\w’'&-]+\s+){1,8}?to\s+order"
    r"|(?:opened|convened|called)\s+(?:the|this)\s+(?:[\w’'&-]+\s+){0,5}?meeting"
)
PRESENCE_BEHIND = Rule(
    id="attendance.said_behind",
    # the verb behind those of whom it says that they were there, or not
    pattern=rf"{_WERE_AWAY}|{_WERE_THERE}|{_CAME_TO_IT}|,?\s(?P<chaired>{_HAD_THE_CHAIR})\b",
    examples={
        "Mr A Lund and Ms B Berg were also present.": {"also": "also ", "there": "present"},
        "Bo Berg was excused.": {"away": "excused"},
        "Chair Lund and Commissioners Berg and Dahl answered the roll.": {"answered": "the roll"},
        "Ms Holm answered “present”": {"answered": "“present”"},
        "Ms Holm could not attend": {"missed": "attend"},
        "Ed Foss has sent his apologies": {"apology": "apologies"},
        "Town Planner Bo Berg also attended.": {"too": "also", "came": "attended"},
        "Ada Lund participated by telephone": {"joined": "participated"},
        "Chair Cy Dahl called the regular meeting to order": {"chaired": "called the regular meeting to order"},
    },
    not_examples=(
        "Mr Lund was present when the lamp fell", "Mr Lund was present at the time", "Cllr Lund attended the fair",
        "Cllr Lund joined the Council", "Bo Berg was here last year", "Mr Lund called for order",
    ),
    needs=("present", "attend", "absent", "excused", "away", "answered", "responded", "apolog", "regrets", "participated",
           "joined", "presid", "chair", "order", "opened", "convened", "on hand", "called"),
)  # fmt: skip
_WHO = r"(?:(?!in\b|also\b|no\b)[\w’'-]+\s){0,4}?"
_SITTING = (
    r"(?:members?|councill?ors?|commissioners?|trustees|selectmen|supervisors|directors|officials|governors|those|others?|guests?"
    r"|staff)"
)
_WERE = r"(?:were|was|included?|includes|are|is|being)"
_ASIDE = r"(?:,?\s+in\s+addition\s+to\s+[^.;:,]{1,60},?)?"
_TITLED = rf"(?=(?:the\s+)?(?:{lexicon.TITLE}|{lexicon.CIVIC_TITLE}|members|councill?ors|commissioners)\s|(?-i:[A-Z]))"
_BEGUN = r"(?:^|(?<=\x1f))\s*"
_CAPITAL = r"(?=(?-i:[A-Z]))"
# "Also present were", "In attendance were"
_ALSO_WERE = (
    rf"(?:^|(?<=[.;:,]\s)|(?<=\x1f))\s*(?P<also>also|others?|guests?|visitors?|staff)\s+(?:present|in\s+attendance|attending)"
    rf"\s*{_WERE}\s*:?\s+{_CAPITAL}|{_BEGUN}(?P<attended>in\s+attendance)\s+{_WERE}\s*:?\s+{_CAPITAL}"
)
# "Absent, Cy Dahl", "Members absent were", "…: ABSENT: Cy Dahl"
_ABSENT_WERE = (
    rf"{_BEGUN}(?P<away>{_WHO}(?:absent|excused|not\s+present))(?:\s+{_WERE}\s*:?|\s*[:;,])\s+{_CAPITAL}"
    rf"|(?<=[.;:,]\s)(?P<missing>absent|excused)(?:\s+{_WERE}\s*:?|\s*[:;,])\s+{_CAPITAL}"
)
_MEMBERS_OR_NAME = (
    r"(?=(?:the\s+)?(?:[\w’'-]+\s+){0,2}?(?:members?|councill?ors?|commissioners?|trustees|directors|supervisors)\s+(?-i:[A-Z])"
    r"|(?-i:[A-Z]))"
)
# "Present for roll call were the following members of the Council:"
_FOR_ROLL_CALL = (
    rf"{_BEGUN}present(?:\s+(?:for|at)\s+(?:the\s+)?roll(?:\s+call)?)?\s+were\s+the\s+following\b[^.:;]{{0,80}}:\s+{_CAPITAL}"
)
# "Those attending the meeting were", "the following were present:", "answered the roll:"
_PRESENT_WERE = (
    rf"{_BEGUN}(?:{_WHO}{_SITTING}\s+)?(?:present|attending|in\s+attendance){_THE_MEETING}{_ASIDE}\s+{_WERE}\s*:?\s+"
    rf"{_MEMBERS_OR_NAME}|{_FOR_ROLL_CALL}|\b(?:the\s+)?following\s+(?:\w+\s+){{0,3}}?(?:(?:were|was|being)\s+)?"
    r"(?:present|(?P<attending>in\s+attendance|attending))"
    rf"\s*:?\s+{_CAPITAL}|\b(?:answered|responded|answering|responding)\s+{_ROLL}\s*:\s*{_CAPITAL}"
)
_ATTENDED_BY = r"attended\s+by|(?:in|with)\s+(?:the\s+)?(?:presence|attendance|participation)\s+of"
_CHAIRED_BY = (
    r"chaired\s+by|presided\s+over\s+by|called\s+to\s+order\b[^;\n]{0,70}?\sby|under\s+the\s+(?:chairmanship|presidency|chair)\s+of"
)
PRESENCE_BEFORE = Rule(
    id="attendance.said_before",
    # the words before those who were there, or not
    pattern=rf"{_ALSO_WERE}|{_ABSENT_WERE}|{_PRESENT_WERE}|\b(?P<by>{_ATTENDED_BY})\s*:?\s+{_TITLED}"
    rf"|\b(?:justified|excused)\s+the\s+(?P<excused>absences?)\s+of\s+{_TITLED}"
    rf"|\b(?P<chaired>{_CHAIRED_BY})\s+(?=(?:the\s+)?(?-i:[A-Z]))",
    examples={
        "Also present were Ms Lund and Mr Berg": {"also": "Also"},
        "Guests in attendance included Bo Berg": {"also": "Guests"},
        "Those attending the meeting were Ada Lund": "Those attending the meeting were ",
        "Attending were Ada Lund": "Attending were ",
        "Present for roll call were the following members of the Town Council: Bo":
            "Present for roll call were the following members of the Town Council: ",
        "Present were board members Ada Lund and Bo": "Present were ",
        "Selectmen present included Ada Lund": "Selectmen present included ",
        "Members present, in addition to the supervisor, were Bo": "Members present, in addition to the supervisor, were ",
        "that the following were present: Trustees Lund": "the following were present: ",
        "Absent, Cy Dahl.": {"away": "Absent"},
        "The meeting was attended by Councillors Lund and Berg": {"by": "attended by"},
        "The President justified the absence of Cy Dahl.": {"excused": "absence"},
        "called to order at 7 p.m. by Chairman Ira Lund": {"chaired": "called to order at 7 p.m. by"},
    },
    not_examples=(
        "The following reports were received: Roads", "He excused the absence of a plan",
        "It was attended by forty residents", "Others said that Lund was there", "Staff were thanked",
    ),
    needs=("present", "attend", "absen", "excused", "answer", "respond", "participation", "chair", "order", "presid", "also",
           "guest"),
)  # fmt: skip
_NAMED = rf"(?:[^.;:\x1f]|{lexicon.IN_A_NAME}){{3,600}}?"
PRESENCE_AROUND = Rule(
    id="attendance.said_around",
    # "with … present"
    pattern=rf"\bwith\s+(?:the\s+)?(?={lexicon.TITLE}|{lexicon.CIVIC_TITLE}|members|councill?ors|(?-i:[A-Z]))(?P<who>{_NAMED})"
    r"\s(?:also\s+|being\s+)?(?:present|in\s+attendance|attending)\b",
    examples={"He opened it with Ada Lund, Bo Berg and Mr C. Dahl present.": {"who": "Ada Lund, Bo Berg and Mr C. Dahl"}},
    not_examples=("with nobody present", "with a quorum present"),
    needs=("present", "attend"),
)
ABSENCE = Rule(
    id="attendance.in_the_absence",
    pattern=rf"\bin\s+the\s+absence\s+of\s+(?P<who>(?:the\s+)?(?:(?:vice[ -]?)?chair(?:man|woman|person)?,?\s+|mayor,?\s+)?"
    rf"(?:{lexicon.TITLE}|{lexicon.CIVIC_TITLE})\s(?-i:[A-Z])[\w’'-]*(?:\s(?-i:[A-Z])[\w’'-]*){{0,2}})",
    examples={"In the absence of Mr Lund, Ms Berg took the chair": {"who": "Mr Lund"}},
    not_examples=("In the absence of a quorum", "in the absence of the Mayor"),
    needs=("absence",),
)
_CAME = r"(?:joined|arrived|entered|came|took\s+(?:his|her|their)\s+(?:seats?|places?))"
_MOVED_TO = r"(?:\s+(?:at\s+|in(?:to)?\s+)?(?:the\s+)?(?:meeting|session|room|chamber|call))?"
JOINED_LATE = Rule(
    id="attendance.joined",
    # somebody who came after the roll was called; the hour says that it is this meeting
    pattern=rf"^\s*(?P<who>(?-i:[A-Z])(?:[^.,;:\x1f]|{lexicon.IN_A_NAME}){{3,90}}?)\s(?:then\s+|also\s+)?"
    rf"{_CAME}{_MOVED_TO}(?:\s+(?:late|remotely|online|via\s+\w+))?,?"
    r"\s+at\s+(?:approximately\s+|about\s+)?\d{1,2}[:.]?\d{0,2}",
    examples={
        "Commissioner Lund joined the meeting at 7:15 p.m.": {"who": "Commissioner Lund"},
        "Ada Lund and Bo Berg entered at 7.15": {"who": "Ada Lund and Bo Berg"},
    },
    not_examples=("Cllr Lund joined the Council in 2019",),
    needs=("joined", "arrived", "entered", "came", "took"),
)
SAID_REMOTELY = Rule(
    id="attendance.said_remotely",
    # behind the verb: those of the sentence were there by a screen or a telephone
    pattern=rf"^(?:\s+(?:at|in|the|this|meeting)\b){{0,4}}\s+{FAR}",
    examples={" electronically.": " electronically", " the meeting via Zoom": " the meeting via Zoom"},
    not_examples=(" in the chamber",),
)
_HELD = (
    r"\b(?:held|conducted|convened|proceed(?:ed)?|took\s+place|hosted)\s+(?:(?:entirely|wholly|solely|fully)\s+)?"
)
_OF_A_MEETING = r"\bminutes\s+of\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,6}?(?:virtual|remote|online)\s+(?:[\w’'-]+\s+){0,6}?meeting"
_HERE_TOO = r"(?:(?:also\s+)?(?:in|at)\s+(?!accordance|line|compliance)|physical|face|on\s+site|[A-Z]\w+\s+(?:road|street)\b)"
# "on the 3rd May 2021 at 7.30pm"
_THEN = r"(?:(?:on|at|the|of|from|\d[\w.:]{0,8}|[ap]\.?m\.?|\w{3,6}day|(?-i:[A-Z])[a-z]{2,8})[,\s]\s*){1,9}"
_TO_HOW = r"(?:(?!\bmeetings\b)[^.;:]){0,110}?"  # "of the Moor Council": up to the verb
HELD_REMOTELY = Rule(
    id="attendance.held_remotely",
    # of the meeting itself, and of nothing but a screen: not "in person and online"
    pattern=rf"\b(?:meeting|session)\b{_TO_HOW}{_HELD}(?:{_THEN}|(?:[\w’'-]+\s+){{0,3}}?){FAR}(?=[\s.,;)\]]|$)"
    rf"(?!\s*(?:,\s*)?(?:and|or|&|/)\s+{_HERE_TOO})(?!\s+[A-Z]\w+\s+(?:road|street)\b)|{_OF_A_MEETING}",
    examples={
        "This meeting was held remotely via video conferencing": "meeting was held remotely",
        "[Note: The meeting was conducted via Zoom.]": "meeting was conducted via Zoom",
        "Minutes of the virtual Parish Council meeting": "Minutes of the virtual Parish Council meeting",
        "a meeting held remotely and streamed": "meeting held remotely",
        "Meeting held on the 3rd May 2021 at 7.30pm remotely through Zoom": "Meeting held on the 3rd May 2021 at 7.30pm remotely",
    },
    not_examples=("The meeting was held in the hall", "The meeting was held online and in person",
                  "a meeting held on 3 May 2021 at 7.30pm in the hall and remotely"),
)
SAID_UP_TO = Rule(
    id="attendance.said_up_to",
    # where a list inside a sentence ends: "attended by Councillors Lund and Berg at the invitation of …"
    pattern=r",?\s+(?:and\s+)?(?:with|in|at|on|to|for|where|which|was|were|is|whilst|while|opened|having|called"
    r"|who(?=\s+(?:opened|called|led|welcomed)))\s"
    r"|[.\x1f]\s",
    examples={"Lund and Berg at the invitation": " at ", "Ira Lund, who opened it": ", who "},
    not_examples=("Ada Lund, Clerk",),
)
