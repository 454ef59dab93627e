"""The printed forms of absence: apologies, substitutes, who came by a screen. :mod:`extract.attendance.apologies` reads them.

Apologies were received from Mr Lund.        Cllrs Lund and Berg sent their apologies.        Cllr Dahl substituted for Cllr Berg.
"""

from __future__ import annotations

import re

from extract.names.separators import BREAK
from extract.text.lexicon import ONE_COUNCILLOR, PERSON_TITLE, POLITE, SEVERAL_COUNCILLORS
from extract.text.rule import Rule

_FOR = (
    r"(?:\s+(?:for|of)\s+(?:(?:non-?)?(?:attendance|absence)|their\s+absence|inability\s+to\s+attend"
    r"|not\s+attending|the\s+meeting))?"
)
# "of Ada Lund be accepted": behind "the apology", a name and not a thing
_OF_WHOM = (
    rf"of(?=\s+(?:{ONE_COUNCILLOR}|m[rs]|dr\b|ald"
    r"|(?-i:(?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w’'-]+,?\s+(?:and\s|be\b|for\b|was\b|were\b))))"
)
FROM = Rule(
    id="apologies.from",
    # "Apologies (for absence) were received, and the reason accepted, from"
    pattern=rf"\b(?:apolog(?:y|ies)|regrets|ymddiheuriad(?:au)?|leithscéal(?:ta)?){_FOR}"
    rf"(?!\s+for\s+(?:late|early|leaving|having))(?P<between>[^.:{BREAK}]{{0,110}}?)"
    rf"\s(?:from|on\s+behalf\s+of|by|gan|ó|{_OF_WHOM})(?:\s+the\s+following"
    r"(?:\s+(?:members?|councillors?|people|persons))?)?\s*[:\-\u2013]?(?=\s|$)",
    examples={
        "Apologies were received from Mr Lund": {"between": " were received"},
        "The clerk reported apologies from Mr Lund": {"between": ""},
        "Apologies were received, and the reason accepted, from Cllr Lund": {
            "between": " were received, and the reason accepted,"
        },
        "That the apology of Ada Lund be accepted": {"between": ""},
        "Derbyniwyd ymddiheuriadau gan y Cyng. Lund": {"between": ""},
        "An apology for absence had been received on behalf of Ada Lund": {"between": " had been received"},
    },
    not_examples=(
        "There were no apologies",
        "Apologies for lateness were received from Ada Lund",
        "Apologies: Cllr Lund",
    ),
    needs=("apolog", "regrets", "ymddiheur", "leithsc"),
    confidence=0.97,
)
APOLOGY_LABEL = Rule(
    id="apologies.label",
    # "Apologies for absence: Cllr Lund"
    pattern=r"(?:^|(?<=[.\s]))(?:apolog(?:y|ies)|regrets)(?:\s+(?:for|of)\s+(?:absence"
    r"|non-?attendance|inability\s+to\s+attend))?"
    r"(?:\s+(?:and|&)\s+\w+(?:\s+of\s+\w+)?)?(?:\s+(?:were\s+|had\s+been\s+)?(?:received"
    r"|accepted|noted|given))?\s*(?:[:;][-\u2013]?|[-\u2013\u2014](?=\s))",
    examples={
        "Apologies ; Ada Lund": "Apologies ;",
        "2601. Apologies for absence: Cllr Lund": "Apologies for absence:",
        "Apologies received: None": "Apologies received:",
    },
    not_examples=("Apologies were received from Mr Lund", "Apologies for Absence"),
    needs=("apolog", "regrets"),
    confidence=0.96,
)
_GAVE = r"(?:(?:has|have|had)\s+)?(?:also\s+)?(?:sent|gave|given|tendered|submitted|offered|conveyed|presented)"
_PARTED = r"(?:(?<![ \u2013-])[ ]?[-\u2013]\s?|[ ])"  # by a blank or a dash
SENT = Rule(
    id="apologies.sent",
    # "Cllrs Lund and Berg (had) sent their apologies"
    pattern=rf"{_PARTED}{_GAVE}\s+(?:(?:his|her|their|an|apology|in)\s+){{0,2}}"
    r"(?:apolog(?:y|ies)|regrets|leave\s+of\s+absence)\b(?!\s+for\s+(?:late|early|leaving|having|the\s+(?!meeting)))"
    r"|[ ](?:was|were|is|are)\s+unable\s+to\s+(?:attend|be\s+present)\b"
    r"|[ ]apologi[sz]ed\s+for\s+(?:(?:his|her|their)\s+)?(?:absence|non-?attendance)",
    examples={
        "Cllr Lund sent her apologies.": " sent her apologies",
        "Cllr Berg had tendered apologies for absence": " had tendered apologies",
        "Cllr Dahl was unable to attend.": " was unable to attend",
        "Cllr. B.C. Foss –tendered apology for absence": " –tendered apology",
        "Cllr Eide- tendered leave of absence": "- tendered leave of absence",
    },
    not_examples=("Apologies were sent", "Cllr Lund gave an apology for the delay"),
    needs=("apolog", "regrets", "unable", "leave of absence"),
    confidence=0.95,
)
RECEIVED = Rule(
    id="apologies.received",
    # in the apologies item: "Received from Cllr Lund"
    pattern=r"(?:^|\x1f)[\W\d]*(?:(?:were|have\s+been|had\s+been)\s+)?(?:received|accepted|noted"
    r"|given)\s+(?:and\s+\w+\s+)?(?:from|by|for)\s*:?\s",
    examples={"Received from Cllr Lund": "Received from "},
    not_examples=("A report was received from Cllr Lund",),
    confidence=0.94,
)
LIST = Rule(
    id="apologies.list",
    # an item "Apologies for Absence" with nothing but names under it
    pattern=r"^(?:\W*\d+\W+)?(?:to\s+(?:receive|accept|note|consider)\s+(?:and\s+\w+\s+)?(?:any\s+)?)?(?:welcome\s+"
    r"(?:and|&)\s+)?(?:apolog(?:y|ies)|regrets|absence)\b",
    examples={"3 Apologies for Absence": "3 Apologies", "To receive apologies": "To receive apologies"},
    not_examples=("Attendance", "Minutes and apologies"),
    confidence=0.95,
)
_NAME = r"[A-Z](?:[^.,;()\x1f]|(?<=\b[A-Z])\.){2,60}"
_IN_PLACE = r"attended[ ](?:as[ ](?:an?[ ]|the[ ])?substitute|in[ ](?:his|her|their)[ ](?:absence|place|stead))"
# "who was represented by"
_REPLACED = r"""(?:(?:who|and)\s+)?
      (?:(?:was|were|is|being|had\s+been)\s+)?(?:substituted|represented|replaced)\s+by"""
# "confirmed that she was attending as the nominated substitute for"
_STANDS_IN = r"""(?:(?:confirmed|stated|advised|announced|declared|reported|said)[ ](?:that[ ])?(?:he|she|they)[ ])?(?:who[ ])?
      (?:(?:was|were|is|had[ ]been|has[ ]been|as|acted|appointed|attended|attending|present)[ ]+){0,3}
      (?:as[ ])?(?:an?[ ]|the[ ]|nominated[ ])*"""
_STOOD_IN = r"(?:substitut(?:e|ed|ing)|deputi[sz](?:ed|ing))(?:[ ]member)?[ ]+(?:for|on[ ]behalf[ ]of)"
# "(Ms Berg, Clerk attended in his absence)", "(Cllr Berg substituting)"
_BRACKETED = rf"""(?:,[^,()]{{2,50}}?)?[ ]+
      (?:(?:was|is)[ ])?(?:{_IN_PLACE}|substituting|deputising|attending|(?:attending[ ])?as[ ](?:a[ ])?substitute|substitute
      |in[ ]attendance)[)]"""
_CAME_FOR = r"(?:attended|attending|was[ ]present)[ ]+in[ ](?:the[ ])?place[ ]of"
# "attended in his place"
_CAME_THEN = rf"(?:was[ ]|is[ ])?{_IN_PLACE}(?=$|[\s.,;\x1f])(?![ ]for)"
SUBSTITUTE = Rule(
    id="attendance.substitute",
    # who came, and for whom
    pattern=rf"""(?P<absent>{_NAME}?)\s*,?\s*\(?{_REPLACED}\s+(?P<came>{_NAME})
    |(?P<came2>{_NAME}?)[ ]*,?[ ]*{_STANDS_IN}{_STOOD_IN}[ ]+(?P<absent2>{_NAME}?)
      (?=$|[.,;()\x1f]|\sand\s(?i:{PERSON_TITLE}))
    |(?P<came3>{_NAME}?)[ ]+{_CAME_FOR}[ ]+(?P<absent3>{_NAME})
    |(?P<absent5>{_NAME}?)[ ]*[;,][ ]+(?:and[ ])?(?P<came5>{_NAME}?)[ ]+{_CAME_THEN}
    |(?P<absent4>{_NAME}?)[ ]*[(](?:with[ ])?(?P<came4>{_NAME}?){_BRACKETED}""",
    examples={
        "Bo Berg who was substituted by Cy Dahl": {"absent": "Bo Berg", "came": "Cy Dahl"},
        "Cllr Dahl was substituting for Cllr Berg": {"came2": "Cllr Dahl", "absent2": "Cllr Berg"},
        "Cllr Dahl had been appointed as a substitute member for Cllr Berg.": {
            "came2": "Cllr Dahl",
            "absent2": "Cllr Berg",
        },
        "Mr Lund (Ms Berg, Clerk attended in his absence)": {"absent4": "Mr Lund", "came4": "Ms Berg"},
        "from Cllr Dahl; Cllr Berg attended in his place.": {"absent5": "Cllr Dahl", "came5": "Cllr Berg"},
        "Councillor Lund (Councillor Berg substituting)": {"absent4": "Councillor Lund", "came4": "Councillor Berg"},
    },
    not_examples=("The text was substituted",),
    needs=("substitut", "deputis", "deputiz", "place of", "in his", "in her", "in their", "represented by", "replaced by"),
    flags=re.VERBOSE,
    confidence=0.95,
)
_SEVERAL = rf"(?:(?:the[ ])?(?:deputy[ ])?(?:county[ ])?(?i:{ONE_COUNCILLOR}|{SEVERAL_COUNCILLORS}|members?|messrs|{POLITE})\.?[ ])"
_PEOPLE = rf"{_SEVERAL}(?-i:[A-Z])[^;()\x1f]{{1,200}}?"
_THERE = r"(?:present|in[ ]attendance|attending|there|acting|appointed|nominated|sitting)"
IN_TURN = Rule(
    id="attendance.substitutes_in_turn",
    # several who came, and as many for whom they did, in the same order
    pattern=rf"(?P<came>{_PEOPLE})[ ]+(?:(?:was|were|is|are|had[ ]been|attended|acted)[ ]+){{1,2}}(?:{_THERE}[ ]+)?"
    r"(?:as[ ]+)?(?:an?[ ]|the[ ])?"
    rf"(?:substitut(?:es?|ing)(?:[ ]members?)?[ ]+)?for[ ]+(?P<absent>{_PEOPLE})(?:,?[ ]+respectively)?(?=[.;\x1f]\W|[.;\x1f]?$)",
    examples={
        "Councillors Lund and Berg were in attendance for Councillors Dahl and Eide respectively.": {
            "came": "Councillors Lund and Berg", "absent": "Councillors Dahl and Eide",
        },
        "Cllrs Lund, Berg and Foss attended as substitutes for Cllrs Dahl, Eide and Holm.": {
            "came": "Cllrs Lund, Berg and Foss", "absent": "Cllrs Dahl, Eide and Holm",
        },
    },
    not_examples=("Councillors Lund and Berg were there for item 4.", "Members were present for the vote."),
    needs=("for councillor", "for cllr", "for member", "for mr", "for ms", "for the"),
    confidence=0.94,
)
CAME = Rule(
    id="apologies.came",
    # behind those who sent apologies: a clause on somebody who came
    pattern=r"[;,]\s+(?:and\s+)?(?=[A-Z][^;,()\x1f]{2,60}?\s(?:attended|substituted|deputi[sz]ed)\s(?:as|for|in|on)\b)",
    examples={"Cllr Lund; Cllr Berg attended as substitute": "; ", "Mr Lund, and Ms Berg substituted for him": ", and "},
    not_examples=("Bo Lund, Ada Berg", "Cllr Lund who attended", "Mr Lund, Ms Berg substituted by Mr Dahl"),
    flags=re.RegexFlag(0),
)
UNEXPLAINED = Rule(
    id="apologies.none_received",
    # "Cllr Lund and Cllr Berg, no apologies received"
    pattern=r"(?<![ ,\u2013-])[ ,\u2013-]{1,6}(?:with\s+)?(?:no\s+apolog(?:y|ies)"
    r"(?:\s+(?:was|were|had\s+been))?(?:\s+(?:received|sent|given|offered))?"
    r"|(?:was|were)\s+absent\s+without\s+apolog(?:y|ies)|did\s+not\s+(?:send|give)\s+(?:any\s+)?apologies)\b",
    examples={
        "Cllr Lund no apologies received.": " no apologies received",
        "Cllr Lund was absent without apology": " was absent without apology",
    },
    not_examples=("There were apologies from Cllr Lund",),
    needs=("apolog",),
    confidence=0.93,
)
# "were also in attendance", "joined"
_TOOK_PART = (
    r"(?:(?:was|were|had)\s+)?(?:also\s+)?(?:in\s+attendance|present|attended"
    r"|attending|joined|joining|participated|participating)"
)
VIRTUAL = Rule(
    id="attendance.virtual_statement",
    # "Ada Lund and Bo Berg were in attendance virtually."
    pattern=rf"[ ]{_TOOK_PART}(?:\s+(?:the\s+)?meeting)?"
    r"\s+(?:virtually|remotely|online|by\s+(?:video|tele)\w*|(?:via|on|by|through)\s+(?:an?\s+|the\s+)?(?:ms\s+"
    r"|microsoft\s+)?(?:zoom|teams|skype|webex|video\s*\w*|tele\w+|phone|conference\s+call))(?!\s*:)",
    examples={"Ada Lund was in attendance virtually.": " was in attendance virtually"},
    not_examples=("Residents were present in person",),
    needs=("virtual", "remote", "online", "video", "tele", "zoom", "teams", "skype", "webex"),
    confidence=0.95,
)
GRANTED = Rule(
    id="apologies.granted",
    # "Leave of absence was granted to Cr Lund"
    pattern=r"\bleave\s+of\s+absence\s+(?:(?:has|had|have|was|were|is|be|been|previously)\s+){0,3}(?:granted|approved)"
    r"\s+(?:to|for)(?=\s)",
    examples={"Leave of absence was granted to Cr Lund": "Leave of absence was granted to"},
    not_examples=("Leave of absence was requested",),
    needs=("leave of absence",),
    confidence=0.93,
)
RULES = (FROM, GRANTED, APOLOGY_LABEL, SENT, RECEIVED, LIST, SUBSTITUTE, IN_TURN, CAME, UNEXPLAINED, VIRTUAL)
