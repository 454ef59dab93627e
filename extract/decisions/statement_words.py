"""Sentences that decide by what they say, wherever they stand: the patterns. :mod:`extract.decisions.statements` reads them.

A proposal to mend the weir was carried.      The quote of the rope works was accepted.      All agreed the gate to be left open.
The Chair signed the minutes as a true record.      There being no other nominations, Cllr Oxley was elected Chair.
"""

from __future__ import annotations

from extract.text.rule import Rule

_HOW = r"(?:(?:then|duly|therefore|thereupon|accordingly|unanimously|formally|subsequently|also|all)\s+){0,3}"
_READ = r"(?:considered|discussed|reviewed|received|read|presented|examined|checked|noted|put(?:\s+to\s+the\s+(?:vote|meeting))?)"
_PASSIVE = rf"\b(?:was|were)\s+{_HOW}(?:{_READ}\s*(?:,\s+{_READ}\s*)?(?:,\s*)?and\s+)?{_HOW}"
_BODIES = r"""council|(?:sub-?)?committee|board|panel|cabinet|executive|commission|authority|trustees|forum|meeting|members
    |councillors|cllrs|commissioners|governors|assembly|group|community\s+council"""
_NAMED = r"(?:(?!(?:that|to|by|of|which)\b)[\w&'\u2019-]+\s+){0,5}?"
_WHO = rf"(?:the\s+)?{_NAMED}(?:{_BODIES})(?:\s+(?:for|on)(?:\s+[\w&,'\u2019-]+){{1,6}}?)?"
_PAPERS = r"""minutes?(?=\s+of\b)|reports?|updates?|information|presentation|position|contents?|briefing|correspondence|papers?
    |plan|programme|schedule|forecast|statement|progress|letter|summary|figures|dates"""

PROPOSAL = Rule(
    id="resolution.proposal_carried",
    pattern=rf"""^(?:an?|the)\s+(?:\w+\s+)?(?:proposal|suggestion|motion)\s+(?:to|that|for)\s+
        (?:(?!\bstatus\b)[^.;:]){{5,300}}?{_PASSIVE}(?:carried|agreed|approved|passed|accepted|adopted|supported)\b""",
    examples={"A proposal to mend the weir was unanimously carried.": "A proposal to mend the weir was unanimously carried"},
    not_examples=("A proposal to mend the weir was lost.", "The proposal was carried"),
    needs=("proposal", "suggestion", "motion"),
    confidence=0.9,
)
IN_AGREEMENT = Rule(
    id="resolution.in_agreement",
    pattern=rf"""\b(?:all(?:\s+present)?|everyone|(?:all\s+)?(?:{_WHO}))\s+(?:was|were)\s+{_HOW}
        (?:in\s+(?:full\s+)?agreement|unanimous)\s+(?P<what>that|to)\b""",
    examples={"After debate, Members were in agreement that the weir be mended": {"what": "that"}},
    not_examples=("Members were in agreement with Mr Oxley", "The owner was in agreement that it leaks"),
    needs=("agreement", "unanimous"),
    confidence=0.88,
)
OFFER = Rule(
    id="resolution.offer_accepted",
    pattern=rf"""\b(?:quotes?|quotations?|tenders?|estimates?|offer|bid)\b[^.;:]{{0,140}}?{_PASSIVE}(?:accepted|approved|agreed)\b
        (?!\s+(?:by\s+the\s+(?:owner|seller|district|county)|in\s+(?:19|20)\d\d))""",
    examples={"The quote from the rope works for \u00a3650 was accepted.": "quote from the rope works for \u00a3650 was accepted"},
    not_examples=("The quote was high", "He asked for quotes. The rota was agreed"),
    needs=("accepted", "approved", "agreed"),
    confidence=0.88,
)
READ_AND = Rule(
    id="resolution.read_and_adopted",
    pattern=rf"""^(?!(?:it|this|these|they|that|all)\s)[^.;:]{{3,250}}?\s(?:was|were)\s+{_HOW}
        (?:{_READ}\s*(?:,\s+{_READ}\s*)?(?:,\s*)?and\s+{_HOW}|(?:therefore|thereupon|accordingly)\s+)
        (?:adopted|approved|agreed|accepted|ratified)\b""",
    examples={
        "A revised code was considered and adopted.": "A revised code was considered and adopted",
        "The accounts were therefore adopted": "The accounts were therefore adopted",
    },
    not_examples=("A code was considered", "It was agreed", "These were discussed and agreed."),
    needs=("adopted", "approved", "agreed", "accepted", "ratified"),
    confidence=0.88,
)
PAPER_NOTED = Rule(
    id="resolution.paper_noted",
    # the whole of a sentence that closes its paragraph
    pattern=rf"""^(?!(?:it|this|these|they)\s)[^.;:]{{0,160}}?\b(?:{_PAPERS})\b[^.;:]{{0,100}}?,?\s+(?:which\s+)?
        \b(?:was|were)\s+{_HOW}(?:{_READ}\s+and\s+{_HOW})?(?:noted|endorsed)
        (?:\s+(?:with\s+thanks|by\s+(?:the|all)\s+[\w\s-]{{3,40}}))?\s*[.]?\s*$""",
    examples={
        "The contents of the report were noted.": "The contents of the report were noted.",
        "Cllr Tarn read his report, which was noted.": "Cllr Tarn read his report, which was noted.",
        "The Minute of the Quays Board of 3 May were noted.": "The Minute of the Quays Board of 3 May were noted.",
    },
    not_examples=("It was noted that the report was late.", "The bench was noted."),
    needs=("noted", "endorsed"),
    confidence=0.88,
)
BODY_LAST = Rule(
    id="resolution.body_last",
    # the last sentence of an item: what the body did with what is before it
    pattern=rf"""^(?:that,?\s+)?(?:(?:arising|following|after|having|in\s+respect)\b[^.;]{{0,160}},\s+)?{_WHO}\s+{_HOW}
        (?:{_READ}\s+and\s+)?(?:noted|approved|endorsed|adopted|accepted|ratified|authori[sz]ed)\s+(?:the|a|an|its|this|these|all)\b
        (?![^.]{{0,80}}\bhad\b)""",
    examples={
        "That the Mills and Quays Committee noted the report.": "That the Mills and Quays Committee noted the",
        "Arising from item 7, the Board approved the rota.": "Arising from item 7, the Board approved the",
    },
    not_examples=("The Board noted that it rained", "The Clerk noted the report"),
    confidence=0.88,
)
OPENED = Rule(
    id="resolution.opened",
    # the last words of a paragraph, and what was decided stands in the next: "… was carried. It was APPROVED that;"
    pattern=r"""(?:^|(?<=[.;]\s)|(?<=\n))(?:and\s+)?it\s+was\s+
        (?:(?:then|therefore|unanimously|further|accordingly)\s+){0,2}
        (?:approved|agreed|resolved|noted|decided|recommended|ordered|determined)(?:\s+unanimously)?
        (?:\s+(?:that|to))?\s*[:;,\u2013\u2014-]{1,3}\s*$""",
    examples={"The motion was carried. It was APPROVED that;": "It was APPROVED that;"},
    not_examples=("It was agreed that it be mended:", "It was cold:", "it was agreed"),
    needs=("it was",),
    confidence=0.92,
)
NO_OTHERS = Rule(
    id="resolution.no_other_nominations",
    pattern=r"""\bno\s+(?:other|further|more)\s+(?:nominations?|candidates?)\b[^.;:]{0,60},\s*[^.;:]{2,80}?\b(?:was|were|be)\s+
        (?:\w+ly\s+|then\s+|declared\s+|re-?)*(?:elected|appointed)\b""",
    examples={"With no other nominations, AB was duly elected Chair": "no other nominations, AB was duly elected"},
    not_examples=("There were no other nominations.",),
    needs=("elected", "appointed"),
    confidence=0.9,
)
ALL_AGREED = Rule(
    id="resolution.all_agreed",
    pattern=rf"""^(?:all|everyone|(?:all\s+)?(?:{_WHO}))(?:\s+present)?\s+(?:unanimously\s+)?agree[ds]\s+(?:that\s+)?
        (?P<what>(?!with\b|this\b|that\b|these\b|it\b|to\s+differ)[^.;:]{{2,60}}?\s(?:to\s+be|should|be)\s+(?!a\b|the\b|an\b))""",
    examples={"All agreed the gate to be left open": {"what": "the gate to be "}},
    not_examples=("All agreed this was true", "Cllr Oxley agreed it should be left"),
    confidence=0.88,
)
MONEY_GRANTED = Rule(
    id="resolution.spending_approved",
    pattern=r"""^(?:approval|authority|permission|consent)\s+(?:was|were)\s+(?:then\s+|unanimously\s+)?(?:given|granted)\s+
        (?:for\s+(?:the\s+|an?\s+|this\s+)?(?:\w+\s+){0,2}?(?:expenditure|purchase|payments?|costs?|quot\w+|spend\w*)
        |to\s+(?:proceed|purchase|spend|buy|pay|order))\b""",
    examples={"Approval was given for the necessary expenditure.": "Approval was given for the necessary expenditure"},
    not_examples=("Permission was given for the porch",),
    needs=("given", "granted"),
    confidence=0.9,
)
_PAID = r"payments?|invoices?|accounts|cheques?|bills?|expenditure|vouchers"
_LIST = r"list|schedule|appendix|annex"
_LISTED = rf"(?:the|a|see)\s+(?:\w+\s+){{0,2}}(?:{_LIST})|attached|appended|(?:{_LIST})\s+(?:\w|below|attached)"
PAYMENTS_LISTED = Rule(
    id="resolution.listed_payments_approved",
    # what was paid stands on a list elsewhere
    pattern=rf"""^[^.;:]{{0,60}}?\b(?:{_PAID})\b(?:[^.;:]|\.(?=\d)){{0,80}}?{_PASSIVE}
        (?:approved|authori[sz]ed|ratified|agreed|passed)(?:\s+for\s+payment)?\b(?:[^.;]|\.(?=\d)){{0,60}}?\b(?:{_LISTED})\b""",
    examples={
        "Four payments were approved: see attached list.": "Four payments were approved: see attached list",
        "The following bills were duly approved, as per the list": "The following bills were duly approved, as per the list",
    },
    not_examples=("Four payments were late: see attached list.", "The payments were approved."),
    needs=("attached", "appended", "list", "schedule", "appendix", "annex"),
    confidence=0.9,
)
MINUTES_SIGNED = Rule(
    id="resolution.minutes_signed",
    pattern=r"""^(?:the\s+)?(?:(?:vice|acting)[- ]\s?)?(?:chair\w*|mayor|convener|provost|president)\s+(?:then\s+|duly\s+)?
        signed\s+(?:as\s+a\s+(?:true|correct|accurate)[^.]{3,40}\s)?(?:the\s+)?minutes\b""",
    examples={"The Chairman signed the minutes of 3 May as a true record": "The Chairman signed the minutes"},
    not_examples=("The Chair read the minutes", "He signed the minutes"),
    needs=("signed",),
    confidence=0.9,
)
RECORD_MOVED = Rule(
    id="resolution.record_moved",
    pattern=r"""^(?=[^.;]{0,160}\bpropos)(?=[^.;]{0,200}\bsecond)[^.;]{0,220}\b(?:true|correct|accurate|fair)(?:\s+and\s+\w+)?
        \s+record\b""",
    examples={"Proposed by AB and seconded by CD as a correct record.": "Proposed by AB and seconded by CD as a correct record"},
    not_examples=("It is a correct record.", "Proposed by AB, seconded by CD."),
    needs=("record",),
    confidence=0.88,
)
APPLICATION_DECIDED = Rule(
    id="resolution.application_decided",
    pattern=rf"""(?P<what>\b(?:the\s+|this\s+)?(?:planning\s+|licen[cs](?:e|ing)\s+)?(?:application|permission|consent|licen[cs]e)
        (?:\s+(?:no\.?\s*)?[\w/.-]*\d[\w/.-]*)?\s+(?:was|were|be)\s+{_HOW}
        (?:refused|approved|granted|deferred|permitted|rejected)\b)""",
    examples={"On a vote of 7 for, 2 against the application was approved.": {"what": "the application was approved"}},
    not_examples=("The application had been refused", "The bench was approved"),
    needs=("refused", "approved", "granted", "deferred", "permitted", "rejected"),
    confidence=0.9,
)
BY_VOTE = Rule(
    id="resolution.application_by_vote",
    # that the body itself decided on an application: how it voted, why, on what conditions
    pattern=r"""\b(?:votes?|voted|voting|unanimous\w*|(?:following|reasons?|grounds)\b[^.]{0,30}\breasons?
        |reasons?\s*(?:given|set\s+out)?\s*:
        |subject\s+to\s+(?:the\s+)?(?:\w+\s+){0,3}conditions?|members|committee)\b|\breasons?\s*:""",
    examples={"refused for the following reasons: noise": "following reasons"},
    not_examples=("The application was refused.",),
)
REPORTED = Rule(
    id="resolution.plainly_reported",
    # what others did, or what was done before
    pattern=r"""\b(?:had\s+been|has\s+been|reported\s+that|advised\s+that|explained\s+that|asked\s+(?:if|whether)|whether|appeal
        |(?:by|to)\s+the\s+(?:district|county|borough|city|planning\s+authority|government|inspector)
        |would\s+be\s+(?:\w+\s+)?noted)\b""",
    examples={"It had been approved": "had been"},
    not_examples=("It was approved by the Council",),
)
_SO_DONE = r"agreed|approved|accepted|granted|supported|adopted|endorsed"
_BY_ALL = r"(?:\s+(?:unanimously|by\s+(?:all|the\s+\w+|everyone|members)(?:\s+(?:members|present|council|committee))?))?"
AND_AGREED = Rule(
    id="resolution.and_this_was_agreed",
    # the last words of a sentence say that the body did what the sentence tells of
    pattern=rf"""^(?!(?:it|this|these|they)\s)[^;:]{{20,400}}?,?\s(?:and|which)\s+
        (?:(?:this|the\s+(?:proposal|request|suggestion))\s+)?(?:was|were)\s+{_HOW}(?:{_SO_DONE}){_BY_ALL}\s*[.]?\s*$""",
    examples={"The choir asked to use the hall and this was agreed.": "The choir asked to use the hall and this was agreed."},
    not_examples=("It was late and this was agreed.", "The choir had asked and this was a shame."),
    needs=("agreed", "approved", "accepted", "granted", "supported", "adopted", "endorsed"),
    confidence=0.88,
)
ASKED_BEFORE = Rule(
    id="resolution.suggested_and_agreed",
    # the sentence before "This was agreed." tells what somebody asked for
    pattern=r"\b(?:suggested|proposed|requested|recommended|asked)\b[^.;]{0,60}?\b(?:that|to|for)\b",
    examples={"Cllr Oxley suggested that it wait": "suggested that"},
    not_examples=("Cllr Oxley spoke of it",),
    needs=("suggested", "proposed", "requested", "recommended", "asked"),
    confidence=0.88,
)
THIS_AGREED = Rule(
    id="resolution.only_this_was_agreed",
    # the whole of a sentence
    pattern=rf"^(?:this|that|which|it)\s+was\s+{_HOW}(?:{_SO_DONE}){_BY_ALL}\s*[.]?\s*$",
    examples={"This was unanimously agreed.": "This was unanimously agreed."},
    not_examples=("This was agreed in May.",),
    needs=("agreed", "approved", "accepted", "granted", "supported", "adopted", "endorsed"),
)
THE_VOTE = Rule(
    id="resolution.of_the_vote",
    # a sentence about the vote on what was decided before it
    pattern=r"^(?:the\s+)?(?:vote|voting|result)\b",
    examples={"The vote for the resolution to grant it was unanimous": "The vote"},
    not_examples=("On a vote of 7 the application was granted",),
)
VERDICT_LAST = Rule(
    id="resolution.verdict_last",
    # all of the last paragraph of an item in which nothing was moved
    pattern=rf"""^(?:noted|agreed|approved|received|adopted|accepted|endorsed|deferred)
        (?:\s+(?:with\s+thanks|as\s+presented|and\s+(?:noted|agreed|approved|adopted|endorsed)))?{_BY_ALL}\s*[.]?\s*$""",
    examples={"Noted.": "Noted.", "Received and noted by the Council": "Received and noted by the Council"},
    not_examples=("Noted the report", "None"),
    confidence=0.88,
)
MOVING = Rule(
    id="resolution.something_moved",
    pattern=r"\b(?:moved|motion|propos\w+|second(?:ed|er)|resolved|recommend\w*)\b",
    examples={"Moved Cr Oxley": "Moved"},
    not_examples=("The moveable bridge",),
)
DECIDE = (
    PROPOSAL, IN_AGREEMENT, OFFER, READ_AND, PAPER_NOTED, BODY_LAST, OPENED, NO_OTHERS, ALL_AGREED, MONEY_GRANTED,
    MINUTES_SIGNED, RECORD_MOVED, APPLICATION_DECIDED, AND_AGREED, ASKED_BEFORE, VERDICT_LAST,
)  # fmt: skip
RULES = (*DECIDE, PAYMENTS_LISTED, BY_VOTE, REPORTED, THIS_AGREED, MOVING, THE_VOTE)
