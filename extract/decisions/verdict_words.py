"""The words by which a body decides without the word RESOLVED. :mod:`extract.decisions.verdicts` reads them.

The minutes were approved as a correct record.      It was agreed to repair the bench.      This was agreed by the Council.
Approval was given for the rope.                    Cllr Oxley was elected Chairman.        No objections.
"""

from __future__ import annotations

import re

from extract.text.lexicon import ONE_COUNCILLOR, POLITE, SEVERAL_COUNCILLORS
from extract.text.rule import Rule

# "the Council", "Cabinet"
_RULING = r"""council|committee|sub-committee|board
    |panel|cabinet|meeting|executive"""
# "CC" of a community council, "the Selectmen", "Trustees"
_BOARDS = r"CC|trustees|commission|commissioners|selectmen|select\s?board|supervisors|alderm[ae]n|directors|governors"
_BODY = rf"""(?:the\s+)?(?:members(?:\s+of\s+[^.,;]{{3,60}}?)?|councillors|cllrs|{_RULING}
    |{_BOARDS}|(?:parish|town
    |community|district|county|borough|city)\s+council
    |all\s+(?:present|(?:the\s+)?(?:members|councillors|cllrs)(?:\s+present)?))"""

# "The minutes", "Notes of the meeting"
_OF_BEFORE = r"(?:minutes|minute(?=\s+of\b)|notes\s+of\s+the\s+meeting)\b(?!\s+of\s+this\s+meeting)"
# "taken as read and", "duly"
_FIRST_READ = r"""then\s+|duly\s+|unanimously\s+|formally\s+|hereby\s+|all\s+|(?:taken\s+as\s+read|submitted|circulated
    |received|read|held\s+as\s+read)(?:\s+and|,)\s+"""
# "Accepted and duly signed", "Approved as a correct"
_AS_TRUE = r"""(?:approved|confirmed|agreed|accepted)\s*(?:,|and|&)\s*(?:duly\s+)?signed\b
    |(?:approved|confirmed|agreed|accepted)\s+as\s+(?:a\s+)?(?:true|correct|accurate)"""
MINUTES = Rule(
    id="resolution.minutes_approved",
    pattern=rf"""\b{_OF_BEFORE}
        [^.]{{0,260}}?\b(?<!to\s)(?:were|was|(?<!will\s)be|are|is
          |having\s+been)\s+(?:{_FIRST_READ})*
        (?:approved|agreed|confirmed|accepted|adopted|signed|ratified|proposed\s+as\s+a\s+true)\b
          |^[\s:]*(?:minutes\s+)?(?:{_AS_TRUE})""",
    examples={
        "The minutes, having been read, were confirmed as true": "minutes, having been read, were confirmed",
        "Accepted and duly signed.": "Accepted and duly signed",
    },
    not_examples=(
        "The minutes of this meeting were confirmed on 4 May",
        "The minutes of the working group were read",
        "It took ten minutes. The plan was approved",
        "The minutes will be signed in due course",
    ),
    needs=("approved", "agreed", "confirmed", "accepted", "adopted", "signed", "ratified", "true"),
    confidence=0.95,
)
_FURTHER = r"""also|further|then|therefore|subsequently|finally|unanimously
    |generally
    |thereby"""
# "by all the members present", "nem. con.", "in principle"
_TOGETHER = r"""unanimously|therefore|accordingly|also|further
    |by\s+(?:all|the)(?:\s+(?:the\s+)?(?:members|councillors|cllrs|committee
    |council|present))?(?:\s+present)?|nem\.?\s+co[nm]\.?
    |in\s+principle"""
# "agreed this is needed": the words decided stand before it
_LEANS_ON = r"(?=(?P<leans>this|these|it)\s(?:is|are|be|was|were|should|would|will|shall)\b)"
# "agreed the Clerk should write": without "that"
_SAYS_WHO = rf"""(?=(?P<bare>(?:the|an?|all|both|each|these|those|(?:{ONE_COUNCILLOR}|{SEVERAL_COUNCILLORS}|{POLITE})\.?)\s
    (?:[\w.'\u2019-]+\s){{0,8}}?(?:should|would|will|shall|must|be)\b))"""
AGREED = Rule(
    id="resolution.it_was_agreed",
    # initials of an action column may stand at the end of a line: "It was GD / decided not to"
    pattern=rf"""\b(?:it\s+was|and)\s+(?:(?-i:[A-Z]{{2,3}})\n)?(?:{_FURTHER})?\s*,?\s*(?:agreed?|resolved|decided)
          (?:\s+(?:{_TOGETHER})){{0,2}}\s*,?\s+(?P<what>that|(?:not\s?)?to|for(?=\s+[^.;:]{{3,60}}\sto\s)|\(?i\)|\(?1\)
          |{_LEANS_ON}
          |{_SAYS_WHO})
          (?=\s|(?<=\s))""",
    examples={
        "It was unanimously agreed to repair the bench.": {"what": "to"},
        "it was agreed that the bench be moved": {"what": "that"},
        "It was decided not to move it": {"what": "not to"},
        "it was agreed for the Clerk to write": {"what": "for"},
        "it was agreed this is needed": {"what": "", "leans": "this"},
        "it was agreed the Clerk should write": {"what": "", "bare": "the Clerk should"},
        "it was agreed these paths should be mown": {"what": "", "bare": "these paths should"},
    },
    not_examples=("It was noted that all agreed to differ", "Mr Oxley agreed to write"),
    needs=("agree", "resolved", "decided"),
    confidence=0.85,
)
# "After a long discussion, "
_AFTER = r"(?:after|following|having|accordingly|subsequently)\b[^.:\n]{0,140}(?:\n[^.:\n]{0,140})?,\s+"
# "resolved", "acceded to a request", "noted and ratified"
_DID = r"""agreed|resolved|decided|voted
    |adopted|acceded(?=\s+to\s+(?:a|the)\s+request)|(?:approved|agreed|noted)\s+and\s+(?:adopted|approved|ratified)
    |ratified|approved"""
# "approved the terms of reference": what is taken whole
_THING = r"""(?P<thing>\s+(?:\w+\s+){0,2}?(?:budget|precept|minutes
    |terms\s+of\s+reference|policy|recommendations?|report|plan|programme|accounts|schedule|quotation|quote|expenditure
    |payments?|appointments?|grants?|donation|accounts|award|strategy|recommendations)\b)?"""
_NOT_MOVED = r"(?!\s+(?:the|this|that|his|her)\s+(?:\w+\s+)?(?:proposal|motion|amendment|nomination))"
BODY_AGREED = Rule(
    id="resolution.body_agreed",
    pattern=rf"""(?:{_AFTER})?
        {_BODY}\s+(?:then\s+|also\s+|therefore\s+|unanimously\s+|further\s+|duly\s+)*(?:{_DID})
        (?:\s+unanimously)?\s*,?\s+(?P<what>that|to|the|(?<=voted\s)in\s+favou?r\s+of{_NOT_MOVED})\b
        (?!\s+(?:this|it|these)\b){_THING}""",
    examples={
        "After discussion, the Committee agreed that bells be rung": {"what": "that"},
        "The Committee acceded to a request to": {"what": "to"},
        "The Council voted in favour of a new bench": {"what": "in favour of"},
        "The Committee unanimously agreed to visit": {"what": "to"},
        "All Councillors present agreed that the swing be mended": {"what": "that"},
        "Members of the Mill Board agreed unanimously to": {"what": "to"},
    },
    not_examples=(
        "Councillor Tarn agreed to write", "The owner agreed to pay", "Members voted in favour of the proposal with none against",
    ),
    needs=("agreed", "resolved", "decided", "voted", "approved", "adopted", "ratified", "acceded"),
    confidence=0.8,
)
# "This proposal was discussed and approved"
_THIS_WAS = r"""(?:this|these|that)(?:\s+(?:proposal|suggestion|request|recommendation|course\s+of\s+action
    |motion)s?)?
    \s+(?:was|were)\s+(?:then\s+|all\s+|unanimously\s+|(?:discussed|considered|noted|reviewed)\s+and\s+)*(?:agreed
    |approved|accepted|supported
    |adopted|deferred|postponed)\b"""
# "All members present agreed", "All Councillors were in favour"
_ALL_AGREED = r"""all\s+(?:the\s+)?(?:members|councillors|cllrs|present)(?:\s+present)?\s+(?:agreed|(?:were|was)\s+in\s+(?:agreement
    |favou?r)(?!\s+(?:that|to)\b))\b"""
LEANING = Rule(
    id="resolution.this_was_agreed",
    pattern=rf"""{_THIS_WAS}
        |{_ALL_AGREED}
        |{_BODY}\s+(?:then\s+|unanimously\s+)*(?:agreed\s+(?:to|with)|approved|supported|accepted)\s+(?:this\b
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
LEANS = Rule(
    id="resolution.leans_on_before",
    # a clause that makes no sense without the words before it
    pattern=r"""^(?:that\s+)?(?:this|these|they)\s+(?:will|would|should|shall|can|could|be|is|are|was|were)\b
        |\b(?:to|for|of|with|from|on)\s+(?:this|these|them)\W*$""",
    examples={"this will be done in May": "this will", "not to give to these.": "to these."},
    not_examples=("this bench be mended", "to mend the bench"),
)
AGREED_IT = Rule(
    id="resolution.all_agreed_it",
    # of the minutes in the sentence before: "All agreed this was a true record"
    pattern=r"^all\s+agreed\s+(?:that\s+)?(?:this|these|they|it)\s+(?:was|were)\b",
    examples={"All agreed this was a true record": "All agreed this was"},
    not_examples=("All agreed the rota",),
    confidence=0.8,
)
# "Approval was unanimously given to"
_WAS_GIVEN = r"""(?:approval|permission|authority|consent)\s+(?:was|were)\s+(?:then\s+|unanimously\s+)?(?:given
    |granted)\s+(?:for|to|by\s+the)\b"""
# "and these were duly adopted"
_SO_IT_WAS = r"""\b(?:so|and|therefore)\s+(?:it|this|these|they)\s+(?:was|were)\s+(?:duly\s+|then\s+|unanimously\s+|therefore\s+)*
    (?:approved|adopted|accepted|ratified)\b"""
# "and all present were in agreement"
_AND_ALL = r"""\band\s+all\s+(?:the\s+)?(?:members|councillors|cllrs|present)(?:\s+present)?\s+(?:agreed|were\s+in\s+(?:agreement
    |favou?r))\b(?!\s+(?:to|that)\b)"""
# "the application was therefore REFUSED"
_APPLICATION_WAS = r"""\bapplications?\s+(?:was|were|be)\s+(?:therefore\s+|then\s+|unanimously\s+)*
    (?-i:REFUSED|APPROVED|GRANTED|DEFERRED)\b"""
# "the accounts were received and adopted."
_REPORT_WAS = r"""\b(?:report|accounts|budget|policy|statement|precept|return|register|update|programme)\s+(?:was
    |were)\s+(?:duly\s+|then\s+|unanimously\s+|received\s+and\s+|noted\s+and\s+)*(?:approved|adopted|agreed
    |noted|ratified)(?=\s*(?:[.;]|$|by\s+(?:the|all)|unanimously|and\s+(?:signed|noted)))"""
# "The appointment of Mrs Tarn as treasurer was confirmed"
_APPOINTMENT_WAS = r"""\b(?:re-?)?appointments?\s+of\s+[^.;:]{3,120}?\s(?:was|were)\s+(?:duly\s+|then\s+|unanimously\s+)*(?:approved
    |confirmed|ratified|agreed)\b"""
GIVEN = Rule(
    id="resolution.approval_given",
    pattern=rf"""{_WAS_GIVEN}
        |{_SO_IT_WAS}
        |{_AND_ALL}
        |{_APPLICATION_WAS}
        |\brecommendations?\s+(?:were\s+|was\s+)?(?:approved|agreed|accepted|adopted)\b
        |{_APPOINTMENT_WAS}
        |{_REPORT_WAS}""",
    examples={
        "Approval was given for the new rope.": "Approval was given for",
        "Recommendation approved": "Recommendation approved",
        "The accounts were duly adopted.": "accounts were duly adopted",
        "The application was REFUSED for noise.": "application was REFUSED",
        "We like it so it was adopted": "so it was adopted",
        "The appointment of Ada Tarn as treasurer was duly confirmed": "appointment of Ada Tarn as treasurer was duly confirmed",
        "Cllr Oxley was proposed and all Cllrs were in agreement": "and all Cllrs were in agreement",
    },
    not_examples=("Planning permission was refused", "the report was noted to be late"),
    confidence=0.85,
)
# "Cllr Oxley", "A working group"
_ONE_OR_GROUP = rf"""^(?:{ONE_COUNCILLOR}|{SEVERAL_COUNCILLORS}|{POLITE}|the\s+(?:clerk|chair\w*))\b
    |(?:^|(?<=\s))(?-i:An?)\s+(?:sub[ -]?committee|working\s+(?:group|party)|task\s+group)\b"""
# "… elected Chairman", "… appointed to", "… unopposed"
_TO_WHAT = r"(?=\s+(?:as\b|to\b|chair|vice|deputy|onto\b|on\s+to\b|unopposed|unanimously|mayor|leader|representative)|\s*[.]?$)"
APPOINTED = Rule(
    id="resolution.appointed",
    # "Cllr Oxley was elected Chairman", "A working group of AB and CD was appointed to look into the roof"
    pattern=rf"""(?P<who>{_ONE_OR_GROUP})
        (?:[^.;:]|(?<=\b[A-Z])\.){{0,160}}?\s(?:was|were)\s+(?:then\s+|duly\s+
          |unanimously\s+)*(?:re-?)?(?:elected|appointed|co-opted|nominated|set\s+up|formed)\b
        {_TO_WHAT}""",
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
_ELSEWHERE = r"under\s+consideration|decided|determined|pending|awaiting|awaited|received|notified|withdrawn|outstanding|notices?"
OTHERS_HEAD = Rule(
    id="resolution.applications_of_others",
    # a line over applications that others decide or have decided
    pattern=rf"""^\W*(?:(?:planning|other|previous)\s+)?(?:applications?|decisions?)\s+(?:(?:still|recently|already|now)\s+)?
        (?:being\s+)?(?:{_ELSEWHERE})\b[^.\d]{{0,60}}$""",
    examples={"Applications still under consideration by DC": "Applications still under consideration by DC"},
    not_examples=("Applications received in May were noted. It rained", "New applications", "Decisions to be ratified"),
)
# "recommended for approval", "Refusal recommended"
_RECOMMENDED = r"""approv(?:ed|al)(?:\s+recommended)? | recommend(?:ed)?(?:\s+for)?\s+(?:approval|refusal)
    | refusal\s+recommended"""
# "no objections raised", "recommended for approval", "Object", "Neutral"
_OPINION = rf"""no\s+(?:objections?|comments?|observations?)
    (?:\s+(?:(?:were\s+)?(?:raised|made)|to\s+(?:make|(?:this|the)\s+application)))?
    | {_RECOMMENDED} | support(?:s|ed)? | refused? | object(?:ions?|ed)? | neutral"""
# ", subject to …", "due to …"
_BECAUSE = r"""[\s,;:\u2013-]+(?:on|to|due|because|as|for|subject|provided|but|however|in\s+principle|with|owing|unless|although)\b
    [^.]{0,300}"""
# "the Parish Council objects", "the Council had no objection"
_BODY_OBJECTS = r"""the\s+(?:(?:parish|town|community)\s+)?(?:council|committee)\s+
    (?:objects?|objected|supports?|supported|(?:had|has|have)\s+no\s+objections?)\b"""
PLANNING_VERDICT = Rule(
    id="resolution.planning_verdict",
    pattern=rf"""^(?:
          (?:the\s+(?:(?:parish|town|community)\s+)?(?:council|committee|members|councillors)\s+)?
          (?:had|has|have|raised|made|resolved|agreed)?\s?(?:to\s+)?
          (?: {_OPINION})\b
          (?:,\s*(?:approval|refusal)\s+recommended)?
          (?:{_BECAUSE})?\s?[.;]?\s?$
        | {_BODY_OBJECTS})""",
    examples={
        "No objection, refusal recommended.": "No objection, refusal recommended.",
        "Approved.": "Approved.",
        "Object on grounds of noise.": "Object on grounds of noise.",
    },
    not_examples=("Approved plans are needed here", "Objectors spoke"),
    confidence=0.85,
)
# "Ordinance No. 31"
_LAW = r"""(?:ordinance|resolution|by-?law|bill|local\s+law)\s+(?:no\.?\s*
    |number\s+)?(?=[\w./-]{0,12}\d)[\w./-]{1,16}"""
PASSED = Rule(
    id="resolution.enacted",
    # "Ordinance No. 31 was adopted 4-1."
    pattern=rf"""^(?:the\s+)?{_LAW},?
        (?:\s+[^.;:]{{1,120}}?)?\s+(?:was|is|were)\s+(?:then\s+|thereupon\s+|duly\s+|unanimously\s+|hereby\s+|declared\s+)*
        (?:adopted|passed|approved|enacted|carried)\b""",
    examples={"Ordinance No. 31 was adopted 4-1.": "Ordinance No. 31 was adopted"},
    not_examples=("The ordinance was read", "Resolution was slow", "Ordinance No. 31 was introduced"),
    needs=("adopted", "passed", "approved", "enacted", "carried"),
    confidence=0.88,
)
NOTED = Rule(
    id="resolution.body_noted",
    # a paragraph of its own: "The Panel noted the report."
    pattern=rf"^{_BODY}\s+(?:received\s+and\s+|then\s+|duly\s+)?(?:noted|received|considered\s+and\s+noted)\s+(?:the|that|and)\b",
    examples={"The Panel noted the report.": "The Panel noted the"},
    not_examples=("Mr Oxley noted the report", "The Panel members noted"),
    needs=("noted", "received"),
    confidence=0.75,
)
RULES = (
    AGREED_IT,
    LEANS,
    NOTED,
    MINUTES,
    AGREED,
    BODY_AGREED,
    LEANING,
    GIVEN,
    APPOINTED,
    PAYMENTS,
    ENTRY_APPROVED,
    APPLICATION,
    OTHERS_HEAD,
    PLANNING_VERDICT,
    PASSED,
)
