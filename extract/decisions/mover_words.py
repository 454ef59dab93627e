"""Who moved and who seconded, in all the ways minutes print it: the patterns. :mod:`extract.decisions.proposals` reads them.

``Mr Oxley proposed, and Mrs Tarn seconded the motion that …``, ``Proposed by AB, seconded by CD``, ``Moved: A. Oxley
Seconded: B. Tarn``, ``Member Oxley moved to … This was seconded by Member Tarn``, ``24-118 A. Oxley, B. Tarn:``,
``Councillor Oxley, seconded by Bailie Tarn, moved that …``, ``On the proposal of …``, ``(Cr Oxley/Cr Tarn)``,
``MOVED by Councillor Oxley that … CARRIED``, ``It was MOVED and SECONDED that … CARRIED``.
"""

from __future__ import annotations

import re

from extract.decisions.mover_name_words import CASED, NAME
from extract.text.lexicon import ONE_COUNCILLOR, POLITE, SEVERAL_COUNCILLORS
from extract.text.rule import Rule

FARTHEST = 600  # characters between a mover and the seconder named after the motion's words

_SECONDED = r"(?i:seconded|seconder|second|2nd|sec\.?|supported|supporter|support)"
_LIKEWISE = (
    r"(?:formally\s+|then\s+|duly\s+|also\s+|so\s+|thereafter\s+|thereupon\s+|therefore\s+|subsequently\s+|has\s+|had\s+){0,2}"
)
_GAVE = r"(?:made|offered|put\s+forward|presented|tabled|submitted|introduced)\s+(?:an?|the|his|her|their)\s+(?:\w+\s+){0,3}motion"
VERB = rf"""(?i:{_LIKEWISE}(?:proposed|moved|motioned|{_GAVE}))"""

# who they are, between a name and what they did: "Mr Oxley, the Deputy Leader, seconded"
_ASIDE = r",\s(?i:the|an?|as|vice|deputy|chair\w*|leader|cabinet|portfolio|ward|member)\b[^,.;\n]{0,60}(?:\n[^,.;\n]{0,40})?,"

_WHICH_ONE = r"(?:(?:following|further|first|second|third|alternative|counter|new)[ -])?"
# "seconded", and as a clerk shortens it: "Tarn second to approve"
_DID_SECOND = r"(?i:seconded\b(?!\s+by\b)|seconds?\b(?=\s+(?:to|that|the|for|it|and)\b|\s?[.,;:]))"
# ", and Mrs Tarn duly seconded"
_AND_SECONDED = rf"(?:,?\s+(?i:and)\s+|,\s*|;\s*|\s+)(?P<seconder>{NAME})(?:{_ASIDE}|,)?\s+(?i:formally\s+|duly\s+)?{_DID_SECOND}"
# "(seconded by Mrs Tarn)", "2nd: Mrs Tarn"
_SECONDED_BY = rf""",?\s*\(?(?i:and\s+)?(?i:(?:it\s+)?was\s+)?(?i:(?:duly\s+)?(?:seconded|supported)\s+by
    |(?:second(?:ed)?|2nd)\s*(?::|by))\s+(?P<other>{NAME})\)?"""
VERBS = Rule(
    id="motion.proposed_and_seconded",
    pattern=rf"""(?P<mover>{NAME})(?:{_ASIDE}|,)?(?!\s*\n\s*(?:MOVED|PROPOSED)\b)\s+{VERB}
        (?:\s+(?i:(?:as\s+)?(?:an?|the)\s+{_WHICH_ONE}(?:amendment|addendum|motion)))?
        (?: {_AND_SECONDED}
          | ,?\s+(?i:with)\s+(?P<with>{NAME}),?\s+(?i:seconding)\b
          | {_SECONDED_BY})""",
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
        "Cllr Oxley moved as an amendment, seconded by Cllr Tarn, that": {"mover": "Cllr Oxley", "other": "Cllr Tarn"},
        "Cllr Oxley moved as a further amendment, seconded by Cllr Tarn:": {"mover": "Cllr Oxley", "other": "Cllr Tarn"},
        "The Vice Convener moved, seconded by the Lord Provost (Bailie Tarn)": {
            "mover": "The Vice Convener",
            "other": "the Lord Provost (Bailie Tarn)",
        },
        "Member Oxley so moved; Vice Chair Tarn seconded the motion": {"mover": "Member Oxley", "seconder": "Vice Chair Tarn"},
        "The Leader proposed and Mr Oxley, the Deputy, seconded that": {"mover": "The Leader", "seconder": "Mr Oxley"},
        "Cllr Oxley MOVED, with Cllr Tarn seconding:": {"mover": "Cllr Oxley", "with": "Cllr Tarn"},
        "Oxley moved, Tarn second to approve it": {"mover": "Oxley", "seconder": "Tarn"},
        "Oxley moved and Deputy Chair B Tarn seconded": {"mover": "Oxley", "seconder": "Deputy Chair B Tarn"},
        "Cllr A. N\u00ed Oxley moved, seconded by Cllr St. Tarn that": {"mover": "Cllr A. N\u00ed Oxley", "other": "Cllr St. Tarn"},
    },
    not_examples=(
        "Mr Oxley proposed a walk",
        "the motion was proposed and seconded",
        "MOTION MOVED Tarn",
        "GUESTS\nMOVED Director Oxley, SECONDED Director Tarn",
    ),
    needs=("second", "2nd", "supported"),
    flags=CASED,
    confidence=0.97,
)
NOTICED = Rule(
    id="motion.notice_seconded",
    # a notice of motion with its giver's name before the words: "NOM 17 - Cllr. Oxley: “That …” Seconded by Cllr. Tarn"
    pattern=rf"""(?m:^)[^\n:\u201c]{{0,40}}?(?P<mover>{NAME})\s*[:\u2013-]\s*(?P<body>[\u201c"](?i:that
        |this)\b[^\u201d"]{{5,{FARTHEST}}}[\u201d"])
        (?:(?!\n[A-Z]{{2,}}\b)[^\u201c"]){{0,{FARTHEST}}}?\b(?i:seconded\s+by)\s+(?P<seconder>{NAME})""",
    examples={
        "NOM 4 \u2013 Cllr. A. Oxley: \u201cThat the bell be rung.\u201d Seconded by Cllr. Tarn": {
            "mover": "Cllr. A. Oxley",
            "body": "\u201cThat the bell be rung.\u201d",
            "seconder": "Cllr. Tarn",
        }
    },
    not_examples=("Cllr. Oxley: \u201cThat is so.\u201d He left",),
    needs=("seconded",),
    flags=CASED | re.MULTILINE,
    confidence=0.9,
)
SECONDED_FIRST = Rule(
    id="motion.seconded_first",
    pattern=rf"""(?P<mover>{NAME}),?\s+\(?(?i:seconded\s+by)\s+(?P<seconder>{NAME})\)?,?\s+{VERB}\b""",
    examples={
        "Councillor Oxley, seconded by Bailie Tarn, moved that": {
            "mover": "Councillor Oxley",
            "seconder": "Bailie Tarn",
        }
    },
    not_examples=("Mr Oxley, seconded by Mrs Tarn, spoke",),
    needs=("seconded",),
    flags=CASED,
    confidence=0.97,
)
PAIR_FIRST = Rule(
    id="motion.pair_first",
    pattern=rf"""(?m:^)[^\n]{{0,12}}?(?P<mover>{NAME})\s*/\s*(?P<seconder>{NAME})\s+(?:(?i:moved|motioned)\b|(?:M/?S)\b:?)""",
    examples={"Oxley/Tarn moved to approve the claims.": {"mover": "Oxley", "seconder": "Tarn"}},
    not_examples=("Oxley and Tarn moved", "Mr Oxley moved"),
    needs=("moved", "motioned", "ms", "m/s"),
    flags=CASED,
    confidence=0.93,
)
_WAS_MADE = r"(?:(?:it\s+was\s+)?(?:moved|proposed)|(?:a\s+)?motion(?:\s+(?:was\s+)?made)?)\s+by"
_KINDS = r"(?:motion|amendment|proposal|nomination)"
_DEEDS = "approval|adoption|acceptance|adjournment|ratification|confirmation|receipt|referral|deferral|passage|nomination"
_OPENS_WORDS = rf"(?:to|that|for|the|{_DEEDS}|an?\s+amendment|an?\s+addendum)\b"
# "Ada Ward for the office of Clerk", "Ada Ward is co-opted"
_AS_WHAT = r"(?:for|as|to\s+(?:be|act|serve|become)|be|is\s+(?:co-?opted|elected|appointed)|to\s+fill)\s"
_INNER = r"(?:(?!\s(?i:moved|proposed)\s+(?i:that|to|by|an?|the)\s)[^\u201c\u201d]|[\u201c\u201d])"
_THIS_WAS = rf"(?:(?:and\s+)?(?:(?:the|this)\s+{_KINDS}|this|it)\s+was|motion(?:\s+was)?|which\s+was|and\s+was|and)\s+"
# "that the bench be moved", in quotation marks or not
_WORDS_MOVED = rf"""(?P<body>[\u201c"][^\u201c\u201d"]{{5,{FARTHEST}}}[\u201d"]|(?:(?i:{_OPENS_WORDS})|{NAME}\s+(?i:{_AS_WHAT}))
    {_INNER}{{0,{FARTHEST}}}?|(?i:{_DEEDS})\b)"""
# "This was seconded by Member Tarn", "Mrs Tarn then seconded"
_THEN_SECONDED = rf"""(?:(?:{NAME}\s+(?i:{_KINDS}\s+was)\s+)?(?i:{_THIS_WAS})?
    (?i:(?:duly|also|then)\s+)?(?i:seconded|second|2nd|supported)(?i:\s+by|:)?\s+(?P<seconder>{NAME})
    |(?P<other>{NAME})\s+(?i:duly\s+|then\s+)?{_DID_SECOND})"""
MOVED_BODY = Rule(
    id="motion.moved_then_seconded",
    pattern=rf"""(?:(?P<mover>{NAME}),?\s+(?:{VERB}|(?i:nominated))|(?i:{_WAS_MADE})\s+(?P<by>{NAME}))
        ,?\s+(?:(?i:the\s+following\s+(?:motion|amendment|resolution))\s*[:,]?\s+(?=[\u201c"]))?
        {_WORDS_MOVED}(?:[,;.]?[\u201d"]?\s+|\s?/\s?)\(?(?:&\s*|(?i:and)\s+(?={NAME}\s+(?i:second)))?
        {_THEN_SECONDED}""",
    examples={
        "Member Oxley moved to adopt the plan. This was seconded by Member Tarn": {
            "mover": "Member Oxley",
            "body": "to adopt the plan",
            "seconder": "Member Tarn",
        },
        "Motion by Trustee Oxley to adopt it, second by Trustee Tarn.": {
            "by": "Trustee Oxley",
            "body": "to adopt it",
            "seconder": "Trustee Tarn",
        },
        "Motion by Trustee Oxley to adopt it.\nMotion seconded by Trustee Tarn": {
            "by": "Trustee Oxley",
            "body": "to adopt it",
            "seconder": "Trustee Tarn",
        },
        "Cllr Oxley nominated Cllr Ward to be elected as Chairman, seconded by Cllr Tarn": {
            "mover": "Cllr Oxley",
            "body": "Cllr Ward to be elected as Chairman",
            "seconder": "Cllr Tarn",
        },
        "Cllr Oxley proposed Ada Ward is co-opted to the vacancy, Cllr Tarn seconded": {
            "mover": "Cllr Oxley",
            "body": "Ada Ward is co-opted to the vacancy",
            "other": "Cllr Tarn",
        },
        "(Oxley moved Approval/ seconded Tarn)": {"mover": "Oxley", "body": "Approval", "seconder": "Tarn"},
        "Cllr Oxley proposed an amendment that it wait. Cllr Tarn seconded.": {
            "mover": "Cllr Oxley",
            "body": "an amendment that it wait",
            "other": "Cllr Tarn",
        },
    },
    not_examples=("The stall was moved to the green. Tarn left",),
    needs=("second", "2nd", "supported"),
    flags=CASED,
    confidence=0.87,  # 19 of 22 rows were right on gold and fixtures together
)
_AS_RECORD = r"""(?:approved|proposed|moved|accepted|agreed|adopted|confirmed|signed)\s+as\s+(?:an?\s+)?(?:\w+\s+and\s+)?
    (?:true|correct|accurate)\s+(?:record|copy|account)(?:\s+of\s+[^.;:]{2,60})?\s+by"""
_PUT_FORWARD = r"(?:made|offered|presented|put\s+forward|introduced|tabled)"
# "duly proposed by", "moved as an amendment by"
_MOVED_BY = r"""(?:duly\s+)?(?:proposed|moved|motioned|nominated|moved\s+as\s+an\s+amendment)
    (?:\s+by)?|(?:introduced|offered|sponsored)\s+by"""
# "offered by Mr Oxley, who moved its adoption, seconded by Mrs Tarn"
_AND_MOVED_IT = r"""(?:,?\s+(?i:(?:who|and)\s+(?:also\s+|then\s+)?moved\s+(?:for\s+)?(?:its|the|their|his|her)
    \s+(?:adoption|passage|approval)))?"""
# "On the proposal of"
_ON_MOTION = r"(?:up)?on\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition)\s+(?:of|by|from)"
# "Motion by", "Amendment moved by", "addendum in the name of"
_MOTION_BY = rf"""motion\s+(?:of|by|from|(?:was\s+)?(?:then\s+)?{_PUT_FORWARD}\s+by)|motion(?=\s*[:(])|proposal\s+by|(?:amendment
    |addendum)\s+(?:(?:was\s+)?(?:moved|proposed)\s+)?(?:by|from|in\s+the\s+name\s+of)"""
# between mover and seconder: ", and duly", a bullet of the next line
_THEN_BY = r"""\s*(?:[,;.|/&]|(?<=\n)[*\u2022\u00b7\uf0b7\u2013-](?=\s))?\s*\(?
    (?i:(?:and|with(?:\s+a)?)\s+)?(?i:duly\s+)?(?i:was\s+)?"""
MOVED_BY = Rule(
    id="motion.moved_by",
    pattern=rf"""(?<![A-Za-z])(?i:(?:it\s+was\s+)?(?:{_MOVED_BY}
          |{_ON_MOTION}
          |{_MOTION_BY}
        |proposer|mover|prop\.?|{_AS_RECORD}))\s*[:\u2013\u2014-]?\s*\(?(?P<mover>{NAME})\)?
        {_AND_MOVED_IT}{_THEN_BY}{_SECONDED}(?i:\s+(?:by|from))?
        \s*[:\u2013\u2014-]?\s*\(?(?P<seconder>{NAME})\)?""",
    examples={
        "Proposed by AB, seconded by CD": {"mover": "AB", "seconder": "CD"},
        "proposed AB, seconded CD.": {"mover": "AB", "seconder": "CD"},
        "Moved by: A. Oxley Seconded by: B. Tarn": {"mover": "A. Oxley", "seconder": "B. Tarn"},
        "MOVED Cr Oxley SECONDED Cr Tarn": {"mover": "Cr Oxley", "seconder": "Cr Tarn"},
        "Proposer: Cllr Oxley; Seconder: Cllr Tarn": {"mover": "Cllr Oxley", "seconder": "Cllr Tarn"},
        "On motion by Trustee Oxley, second by Trustee Tarn": {"mover": "Trustee Oxley", "seconder": "Trustee Tarn"},
        "An amendment by Cllr Oxley, seconded by Cllr Tarn, to wait": {"mover": "Cllr Oxley", "seconder": "Cllr Tarn"},
        "on the proposal of Cllr. Oxley, seconded by Cllr. Tarn": {"mover": "Cllr. Oxley", "seconder": "Cllr. Tarn"},
        "Moved by Ms Oxley, supported by Mr Tarn": {"mover": "Ms Oxley", "seconder": "Mr Tarn"},
        "A motion was offered by Trustee Oxley and seconded by Mr Tarn": {"mover": "Trustee Oxley", "seconder": "Mr Tarn"},
        "Proposed as a true record by AB, seconded by CD": {"mover": "AB", "seconder": "CD"},
        "Moved by Con. Oxley, seconded by Con. Tarn.": {"mover": "Con. Oxley", "seconder": "Con. Tarn"},
        "was offered by Mr Oxley, who moved its adoption, seconded by Mrs Tarn": {"mover": "Mr Oxley", "seconder": "Mrs Tarn"},
        "- Proposed: Oxley\n- Seconded: Tarn\n- Accepted": {"mover": "Oxley", "seconder": "Tarn"},
        "Motion (AB) & seconded (CD) that": {"mover": "AB", "seconder": "CD"},
        "Motion made by Oxley with second by Tarn to go": {"mover": "Oxley", "seconder": "Tarn"},
    },
    not_examples=("proposed by the owner", "No amendments were proposed. Seconded staff left"),
    needs=("second", "sec", "2nd", "support"),
    flags=CASED,
    confidence=0.95,
)
_SHARED = r"(?:(?:councill?ors|crs|clrs|cllrs|commissioners|trustees|aldermen|supervisors|directors|members|messrs)\b\.?\s+)?"
# "Moved/Seconded/Carried", "MSC", "made and duly seconded"
_MOVED_AND_SECONDED = r"""(?:moved|proposed|motion|mover|proposer|m)\s*/\s*(?:seconded|seconder|second|s)
    (?:\s*/\s*(?:carried|passed|c|p|u))?|m\.?[ ]?s\.?[ ]?[cpu]\b\.?|(?:moved|proposed|made)\s*(?:and|&)\s*(?:duly\s+)?seconded"""
# "(Oxley/Tarn)" in a line of its own
_ALONE_IN_BRACKETS = r"(?m:^)\((?=[A-Z][^()/\n]{2,30}/[^()/\n]{2,30}\)[ ]?(?:\n|$))"
# "(Cr Oxley/Cr Tarn)"
_TITLED_IN_BRACKETS = rf"\((?=(?i:{ONE_COUNCILLOR}|{SEVERAL_COUNCILLORS}|{POLITE}|mayor|deputy)\b[^()/]{{2,40}}/)"
# "on the joint motion of Mr Oxley and Mrs Tarn"
_ON_JOINT_MOTION = rf"(?i:\b(?:up)?on\s+(?:the\s+|a\s+)?(?:joint\s+)?(?:motion|proposal|proposition)\s+(?:of|by|from)\s+{_SHARED})"
_PAIR_ENDS = r"""(?=\s*(?:[().,;:\n]|$
    |(?i:to|that|unanimous(?:ly)?|carried|all|approved)\b))"""
PAIRED = Rule(
    id="motion.paired",
    # "Moved/Seconded: Oxley/Tarn", "Resolved (Cr Oxley/Cr Tarn)", "moved and seconded by A. Oxley and B. Tarn"
    pattern=rf"""(?:(?i:\b(?:{_MOVED_AND_SECONDED})
            (?:\s+by)?)\s*[:\u2013\u2014(-]?\s*
          |(?i:\b(?:moved|resolved|proposed|motion|agreed)\s*[:\u2013-]?\s*)\((?=[^()/]{{2,40}}/)
          |{_ALONE_IN_BRACKETS}
          |{_TITLED_IN_BRACKETS}
          |{_ON_JOINT_MOTION})
        (?P<mover>{NAME})\s*(?:/|,|&|(?i:and))\s*(?P<seconder>{NAME}){_PAIR_ENDS}""",
    examples={
        "Moved/Seconded: Oxley/Tarn": {"mover": "Oxley", "seconder": "Tarn"},
        "M/S/C OXLEY/TARN (approved)": {"mover": "OXLEY", "seconder": "TARN"},
        "MSC Oxley / Tarn Unanimous": {"mover": "Oxley", "seconder": "Tarn"},
        "RESOLVED (Cr Oxley/Cr Tarn) that": {"mover": "Cr Oxley", "seconder": "Cr Tarn"},
        "It was moved and seconded by A. Oxley and B. Tarn.": {"mover": "A. Oxley", "seconder": "B. Tarn"},
        "RESOLVED on the motion of Councillors Oxley and Tarn that": {"mover": "Oxley", "seconder": "Tarn"},
    },
    not_examples=("(Cllr Oxley, Chair) spoke", "resolved (see Annex A/Annex B below)"),
    needs=("/", "second", "motion", "propos", "msc", "msp", "msu", "m.s", "m s"),
    flags=CASED,
    confidence=0.9,
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
PAIR_HEADS = Rule(
    id="motion.paired_names_head",
    # "Oxley/Tarn: R 677/18" on a line of its own, the words below it
    pattern=rf"""(?m:^)(?:\d{{1,3}}[.)]\s+)?(?P<mover>{NAME})\s?[/\u2013]\s?(?P<seconder>{NAME})
        (?:\s?:[ ]{{0,4}}(?P<reference>[A-Z]{{0,6}}[ ]?\d[\w/.-]{{1,20}})?[ ]*$(?=\n\W?(?i:that|to|be\s+it|whereas)\b)
          |[ ]*\n(?=(?:RESOLVED|WHEREAS|BE\s+IT|THAT)\b))""",
    examples={
        "Oxley/Tarn: R 677/18\nTHAT": {"mover": "Oxley", "seconder": "Tarn", "reference": "R 677/18"},
        "4. A. Oxley \u2013 B. Tarn\nRESOLVED THAT": {"mover": "A. Oxley", "seconder": "B. Tarn"},
    },
    not_examples=("Oxley/Tarn: lane ends", "Mill/Quay: 12\nIt leaks", "Mill \u2013 Quay\nIt leaks"),
    needs=("/", "\u2013"),
    flags=CASED | re.MULTILINE,
    confidence=0.93,
)
LONE = Rule(
    id="motion.moved_alone",
    # "MOVED by Councillor Oxley that it be painted." Its outcome must be printed behind it.
    pattern=rf"""(?m:^)(?:[^\n]{{0,30}}?[\s:])?(?:(?i:moved|motion)(?i:\s+by)?\s*:?\s+|\d{{2,4}}[/-]\d{{1,4}}\s+(?={NAME}\s?:))
        \(?(?P<mover>{NAME})\)?\s*[:,;]?\s+
        (?=(?i:that|to|be\s+it\s+resolved|whereas)\b)""",
    examples={
        "24-118 MOVED by Cr Oxley that it be painted": {"mover": "Cr Oxley"},
        "Motion: (Oxley)\nTHAT it be painted": {"mover": "Oxley"},
        "Mill 24/118 OXLEY: That it be painted": {"mover": "OXLEY"},
    },
    not_examples=("Councillor Oxley moved that", "Moved by the river"),
    needs=("moved", "motion", "that"),
    flags=CASED,
    confidence=0.85,
)
NOBODY = Rule(
    id="motion.moved_and_seconded",
    # "It was MOVED and SECONDED that …": nobody is named. Its outcome must be printed behind it.
    pattern=r"""\b(?:(?:moved|proposed)\s*(?:and|/|&)\s*(?:duly\s+)?seconded|i\s+(?:hereby\s+|so\s+)?move)
        \s*[:,\u2013-]?\s*(?=(?:that|to)\b)""",
    examples={"It was MOVED and SECONDED THAT the hall": "MOVED and SECONDED ", "MOTION: I move that the town": "I move "},
    not_examples=("moved and seconded by A. Oxley",),
    needs=("seconded", "i move", "i so", "i hereby"),
    confidence=0.85,
)
RULES = (
    HEADED, PAIR_HEADS, VERBS, NOTICED, SECONDED_FIRST, PAIR_FIRST, PAIRED, MOVED_BY, APPROVED_BY, MOVED_BODY, LONE, NOBODY,
)  # fmt: skip
