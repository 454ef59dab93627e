"""What minutes print where a motion is carried, lost or withdrawn: the patterns. :mod:`extract.decisions.outcomes` reads them.

``Motion carried.``, ``Amendment lost.``, ``Substantive Motion Carried.``, ``which was carried on a 4-1 vote``, ``All in
favour``, ``the amendment became the finding of the meeting``, ``it was declared carried``.
"""

from __future__ import annotations

import re

from extract.text.lexicon import IN_A_NAME, PERSON_TITLE
from extract.text.rule import Rule

_CARRIED = r"""(?:carried(?!\s+(?:out|forward|over|on(?!\s+(?:an?\b|the\s+(?:vote|casting|chair)))))
    |agreed(?!\s+to\s+(?:refer|defer|withdraw|postpone)\b)|approved|passed|adopted|supported|accepted|won|successful)"""
_LOST = r"""(?:lost|defeated|failed|rejected|fell|falls|negatived|unsuccessful|lapsed|voted\s+down
    |not\s+(?:carried|agreed|approved|passed|adopted|supported|accepted|successful))"""
# "was then duly", "having been", "as amended"
_AND_WAS = r"""was|were|is|being|been|having|has|then|therefore|accordingly|thereupon
    |thereby|duly|unanimously|formally|subsequently|also|and|it|taken|declared|deemed|to\s+be|to\s+have\s+been|as\s+amended\)?"""
# "on being put", "by a show of hands"
_WHEN_PUT = r"""(?:up)?on\s+being\s+put|(?:up)?on\s+a\s+(?:vote|division|show\s+of\s+hands)|when\s+put|by\s+a\s+(?:majority
    |show\s+of\s+hands|unanimous\s+vote)"""
# "to the vote", "to a roll-call vote", "to the meeting"
_TO_THE_VOTE = r"""to\s+(?:the|a)\s+(?:recorded\s+|named\s+|roll[ -]call\s+)?(?:vote|meeting|council
    |committee)"""
# what may stand between "the motion" and "carried"
_PUT = rf"""(?:(?:[,\s:\u2013\u2014-]|\((?=as\s))+(?:{_AND_WAS}
    |{_WHEN_PUT}|put|{_TO_THE_VOTE}|by\s+(?:a|the)\s+(?:\w+\s+)?majority(?:\s+vote)?|voted\s+(?:up)?on|in|favou?r
    |a\s+vote\s+was\s+taken)\b\)?){{0,14}}"""

_SUBSTANTIVE = r"substantive\s+(?:\w+\s+){0,2}(?:motion|proposal|recommendation|budget)"
_LAW = r"(?:ordinance|by-?law|resolution)\s+(?:no\.?\s*)?(?=[\w./-]{0,12}\d)[\w./-]{1,20}"
_WHOLE = rf"{_SUBSTANTIVE}|original\s+(?:motion|proposal)|motion\s+as\s+amended|amended\s+motion|main\s+motion"
_TO_AMEND = r"motion\s+to\s+amend(?:\s+(?:it|(?:the\s+)?(?:main\s+|original\s+)?motion))?"
# what is put and is no motion by name: "the change in the order of business was not agreed"
_ORDER = r"""(?:proposed\s+)?change(?:\s+(?:in|of|to)\s+(?:the\s+)?order)?(?:\s+of\s+(?:the\s+)?(?:agenda|business))?
    (?=\s+(?:was|were)\b)|suspension\s+of\s+(?:standing\s+orders|the\s+rules)"""
_THING = rf"(?:{_WHOLE}|{_ORDER}|{_LAW}|{_TO_AMEND}|amendment|addendum|motion|resolution|proposal|recommendation)"
_OF = r"""(?:relating\s+to|regarding|concerning|(?:that\s+was\s+)?(?:moved|proposed|put\s+forward|tabled|submitted)\s+by
    |standing\s+in\s+the\s+name\s+of|by|of|from)"""
_WHO = rf"(?:[^;,.]|(?<=\b\w)\.|{IN_A_NAME}){{3,160}}?"  # with the points of initials and titles
_PUT_TO = r"(?:was|were)\s+(?:then\s+|\w+ly\s+|thereupon\s+)?put\s+to\s+the\s+(?:vote|meeting)[^.;]{0,120}?\b(?:declared|was|and)"
_BECAME = r"became\s+(?:part\s+of\s+)?the\s+(?:finding|decision|resolution|substantive\s+motion)"

OUTCOME = Rule(
    id="motion.outcome",
    pattern=rf"""\b(?<!if\sthe\s)(?P<what>{_THING})s?
        (?:\s+(?:set\s+out\s+)?in\s+paragraph\s+(?P<paragraph>\d{{1,3}}))?
        (?:\s+{_OF}\s+(?P<who>{_WHO})(?=\s+(?:was|were|is)\b|,))?
        (?:{_PUT}|\s+{_PUT_TO})[,\s:\u2013\u2014-]{{0,4}}
        (?:(?P<lost>{_LOST})|(?P<carried>{_CARRIED}|{_BECAME})|(?P<withdrawn>withdrawn))\b""",
    examples={
        "Accordingly the amendment became the finding": {"what": "amendment", "carried": "became the finding"},
        "The amendment proposed by Cllr Oxley was put to a recorded vote and was lost": {
            "what": "amendment",
            "who": "Cllr Oxley",
            "lost": "lost",
        },
        "The substantive budget proposals were put to the vote and agreed": {
            "what": "substantive budget proposal",
            "carried": "agreed",
        },
        "the Motion relating to the bells was, by the majority vote, not carried": {
            "what": "Motion",
            "who": "the bells",
            "lost": "not carried",
        },
        "The amendment was declared to be CARRIED": {"what": "amendment", "carried": "CARRIED"},
        "Motion carried.": {"what": "Motion", "carried": "carried"},
        "The motion to amend passed 6-1": {"what": "motion to amend", "carried": "passed"},
        "The amendment was therefore lost": {"what": "amendment", "lost": "lost"},
        "Substantive Motion Carried": {"what": "Substantive Motion", "carried": "Carried"},
        "The motion was withdrawn.": {"what": "motion", "withdrawn": "withdrawn"},
        "The motion, on being put to the vote, was declared carried": {"what": "motion", "carried": "carried"},
        "The proposal was put and carried": {"what": "proposal", "carried": "carried"},
        "The motion was not carried": {"what": "motion", "lost": "not carried"},
        "The original proposal standing in the name of Cllr B. Oxley was put to the meeting, when 8 voted for, and "
        "it was declared carried": {"what": "original proposal", "who": "Cllr B. Oxley", "carried": "carried"},
        "The change of the order of business was not agreed": {
            "what": "change of the order of business",
            "lost": "not agreed",
        },
        "Ordinance No. 31 was adopted 4-1": {"what": "Ordinance No. 31", "carried": "adopted"},
    },
    not_examples=("the motion in the paragraph above", "an amendment to the agreed plan", "motion carried out"),
    needs=(
        "motion",
        "amendment",
        "addendum",
        "resolution",
        "proposal",
        "recommendation",
        "ordinance",
        "law",
        "change",
        "suspension",
    ),
)
_VOTED_HOW = r"""(?:,?\s+(?:by|on|upon)\s+(?:the\s+following\s+|an?\s+|the\s+)?(?:[\w-]+\s+){0,2}vote(?:[\s,]+to[\s-]?wit)?
      (?=\s?[.:\n]|$)
    |,?\s+all\s+(?:[\w-]+\s+){0,4}?(?:vot(?:ing|ed)|saying|said)\s+(?:aye|yes|yea|in\s+favou?r))"""
_ALL_VOTED = r"unanimous(?:ly)?(?:\s+(?:approval|vote|agreement))?(?=\s?[.,;(\u2013-]|\s*$)"
# "Carried", "All in favour", "AIF", "nem con", "M/C", "So ordered", "Unanimous"
_ACCEPTED = r"accepted(?=\s+(?:unanimously|by\s)|\s*[.!]?\s*$)"
_CARRIED_ALONE = rf"""(?P<carried>carried|agreed|passed|approved|all\s+(?:(?:were|was)\s+)?in\s+(?:favou?r|agreement)|all\s+agreed
    |all\s+ayes?|aif|adopted|{_ACCEPTED}|nem\.?\s?con\b|(?-i:M/?C)|(?:motion\s+)?so\s+(?:carried|ordered|voted)|{_ALL_VOTED})"""
# "unanimously", "by a clear majority", "on the Chair's casting vote"
_BY_WHOM = r"""unanimously|(?:by\s+)?en\s+bloc(?:\s+resolution)?|as\s+amended|by\s+(?:an?\s+)?(?:absolute\s+|simple\s+
    |clear\s+)?majority
    |(?:by|on)\s+the\s+(?:\w+\s+)?casting\s+vote"""
# "by a vote of 5 to 2", "(4-1-1)"
_BY_COUNTS = r""",?(?:\s+by|\s+on)?(?:\s+an?)?(?:\s+vote(?:\s+of)?)?\s?[(\[]?\d{1,3}\s?(?:[-/:\u2013]|votes?\s+to|to)\s?\d{1,3}
    (?:\s?[-/\u2013]\s?\d{1,3})?[)\]]?"""
# ", with two abstentions"
_WITH_SOME = r",?\s+with\s+(?:\w+\s+){1,2}(?:abstentions?|abstaining|against|dissenting)"
# "Vote: ", "Outcome – "
_HEADED = r"(?:(?:(?:voice\s+)?vote|result|decision|outcome|action|disposition)\s{0,2}[:\u2013-]|(?-i:D(?i:isposition)))\s{0,2}"
# "(5 for, / 2 against)"
_IN_BRACKETS = r"\s?\([^()\n]{1,60}(?:\n[^()\n]{0,60})?\)"
_ENDS_ALONE = r"(?:[.!]|$|(?=\n)|(?<=vote):|(?<=wit):)"
_BEGINS_ALONE = r"""(?:^|(?<=[.;:\n)])|(?<=\n["\u201c])|(?<=\n[*\u2022\u00b7\uf0b7\u2013-]))"""  # or behind a bullet
STANDS_ALONE = Rule(
    id="motion.outcome_alone",
    # "Carried." as a sentence of its own
    pattern=rf"""{_BEGINS_ALONE}\s{{0,2}}
        (?:{_HEADED})?(?:unanimously\s+)?
        (?: {_CARRIED_ALONE}
          | (?P<lost>lost|defeated|failed|negatived|not\s+carried)
          | (?P<withdrawn>withdrawn))
        (?:\s+(?:{_BY_WHOM})){{0,2}}
        (?:{_BY_COUNTS})?
        (?:{_WITH_SOME})?
        (?:{_IN_BRACKETS})?
        {_VOTED_HOW}?["\u201d]?\s?{_ENDS_ALONE}""",
    examples={
        "be adjourned. Carried.": {"carried": "Carried"},
        "Defeated": {"lost": "Defeated"},
        "CARRIED (5-0)": {"carried": "CARRIED"},
        "LOST 2/5": {"lost": "LOST"},
        "Carried by absolute majority 7/0": {"carried": "Carried"},
        "Carried with one abstention.": {"carried": "Carried"},
        "be adjourned. Nem. con.": {"carried": "Nem. con"},
        "Carried by a majority (5 for,\n2 against).": {"carried": "Carried"},
        "be let. Carried, by the following vote to-wit: Ayes: Tarn": {"carried": "Carried"},
        "be let. Unanimously carried by voice vote.": {"carried": "carried"},
        "be let. Carried, all Councilmen present voting aye.": {"carried": "Carried"},
        'be let.\n"CARRIED"': {"carried": "CARRIED"},
        "be let. All in agreement.": {"carried": "All in agreement"},
        "VOTE: Unanimous. 5-0.": {"carried": "Unanimous"},
        "be let. So ordered.": {"carried": "So ordered"},
        "be let.\nDisposition Carried": {"carried": "Carried"},
        "VOICE VOTE - Unanimous Approval (6-0)": {"carried": "Unanimous Approval"},
    },
    not_examples=("It was carried to the hall", "agreed minutes", "be let. All in agreement with Mr Oxley left."),
)
_STEPS = r"""was|were|is|then|duly|unanimously|(?:regular|formal|final|due|proper)ly|present|all|and|put|to\s+the\s+vote|declared
    |the\s+motion"""
# "which", "this motion", "all members"
_WHICH = r"""which|it|this(?:\s+(?:motion|resolution|proposal))?|and|vote|all|unanimously|members
    |councillors(?:\s+present)?|cllrs|motion|meeting|everyone|were|was"""
# ", unanimous approval", "Oxley, Tarn and Ward all voted aye"
_OF_ONE_MIND = r"""(?:^|[,;.:\u2013-])\s{0,2}unanimous\s+(?:approval|agreement|vote)\b
    |\ball\s+(?:vot(?:ed|ing)|said|answered)\s+(?:aye|yea|yes|in\s+(?:favou?r|the\s+affirmative))\b"""
SAID = Rule(
    id="motion.outcome_said",
    # in the sentence of mover and seconder, or the next
    pattern=rf"""\b(?:{_WHICH})\b
        (?:\s+(?:{_STEPS}
          |motion)){{0,6}}\s+(?:(?P<lost>{_LOST})
          |(?P<carried>{_CARRIED}|confirmed\s+by\s+all|in\s+favou?r|resolved|elected|appointed))\b
        |(?P<all>{_OF_ONE_MIND})
        |\band\s+the\s+(?P<adjourned>meeting)\s+(?:was\s+)?(?:then\s+)?(?:adjourned|closed)\b""",
    examples={
        "which was carried on a 4-1 vote": {"carried": "carried"},
        "All members then agreed": {"carried": "agreed"},
        "and it was unanimously RESOLVED": {"carried": "RESOLVED"},
        "and was put to the vote and lost": {"lost": "lost"},
        "seconded the motion and the meeting was adjourned": {"adjourned": "meeting"},
        "Oxley, Tarn and Ward all voted aye": {"all": "all voted aye"},
        "seconded, unanimous approval": {"all": ", unanimous approval"},
        "which was regularly passed by the Council": {"carried": "passed"},
    },
    not_examples=("seconded by Mrs Tarn", "the agreed plan", "it needs unanimous approval"),
)
_UNANIMOUS = r"unanimous(?:ly)?(?=[\s.)]*(?:$|\n|[\u2013-]\s?\d))"
_ON_A_VOTE = r"(?:,?\s+and\s+(?:up)?on\s+a\s+vote\s+being\s+taken[^.]{0,140}?\b(?=it\s+was\b))"
_BODIES = r"(?:select)?board|selectmen|selectboard|supervisors|aldermen|directors|council|committee|commission|trustees|members"
# "and it was duly", "upon being put to the vote", "the motion"
_LINKING = r"""and|it|was|were|this|which|that\s+it|then|being|been|having|has|put|to\s+the\s+vote
    |(?:up)?on\s+being\s+put|on\s+a\s+(?:vote|show\s+of\s+hands)|when\s+put|duly|unanimously|subsequently
    |declared|the\s+motion|all\s+in\s+favou?r|by\s+all|the"""
_CARRIED_BEHIND = rf"""(?P<carried>resolved|agreed|carried|adopted|approved|decided
    |passed|accepted|authori[sz]ed|ratified|appointed|{_UNANIMOUS})"""
FOLLOWS = Rule(
    id="motion.outcome_follows",
    # right behind mover and seconder: ", and RESOLVED", ", it was agreed that", ", and upon being put to the vote was carried:"
    pattern=rf"""^[\s,;.)(]*{_ON_A_VOTE}?(?:(?:{_LINKING}
          |(?:city|town|village|county|school|parish|district)?[ ]?(?:{_BODIES})(?:\s+of\s+\w+)?)[\s,]+){{0,10}}
        (?:(?P<lost>lost|defeated|negatived)|{_CARRIED_BEHIND})\b""",
    examples={
        ", and\nRESOLVED \u2013 that": {"carried": "RESOLVED"},
        ", it was agreed that": {"carried": "agreed"},
        " (approved)": {"carried": "approved"},
        " Unanimous": {"carried": "Unanimous"},
        ", and upon being put to the vote was carried:": {"carried": "carried"},
        ", and on a vote being taken with 7 Members in favour and 2 against, it was\nRESOLVED": {"carried": "RESOLVED"},
    },
    not_examples=(", that the agreed plan", " to approve it"),
)
FOR_EITHER = Rule(
    id="motion.division",
    # the body chose between the two: "For the Motion (10): … For the Amendment (12): …"
    pattern=r"\bfor\s+(?:the\s+)?(?:(?:original|substantive)\s+)?(?P<side>motion|amendment)\b",
    examples={"7 for the amendment": {"side": "amendment"}, "For the substantive motion": {"side": "motion"}},
    not_examples=("16 voted against the amendment",),
    needs=("motion", "amendment"),
)
CAST_AGAINST = Rule(
    id="motion.outcome_by_casting_vote",
    # what was put fell or stood by the chair's own vote
    pattern=r"""\b(?:casting|second)\s+vote\b,?\s+(?:(?:was|being)\s+)?(?:used\s+)?(?:(?:to\s+vote|and\s+voted|cast)\s+)?
        (?:(?P<lost>against)|(?P<carried>in\s+favou?r))\b""",
    examples={
        "the Chairman used his casting vote to vote against the inclusion": {"lost": "against"},
        "gave the casting vote in favour": {"carried": "in favour"},
    },
    not_examples=("had no casting vote",),
    needs=("casting", "second"),
)
WAS_DECLARED = Rule(
    id="motion.outcome_declared",
    # of what was named last: "16 Members voted for the amendment and it was declared carried"
    pattern=rf"""\b(?:it|which)\s+(?:was|were)\s+(?:\w+ly\s+|then\s+|therefore\s+|thereupon\s+)?declared\s+(?:to\s+(?:be
        |have\s+been)\s+)?
        (?:(?P<lost>{_LOST})|(?P<carried>{_CARRIED}))\b""",
    examples={
        "16 voted for the amendment and it was declared carried": {"carried": "carried"},
        "which was declared to be lost": {"lost": "lost"},
    },
    not_examples=("it was declared open",),
    needs=("declared",),
)
APPROVED = Rule(
    id="motion.outcome_approved",
    # "Decision: To approve the motion by Councillor Oxley"
    pattern=r"""\b(?:approved?|adopt(?:ed)?|agreed?(?:\s+to)?|accept(?:ed)?)\s+(?:the\s+)?(?P<what>motion|amendment)s?\b
        (?=\s+(?:by|of|as|in\s+the\s+name)\b|\s*[.;]|\s*$)""",
    examples={"To approve the motion by Councillor Oxley.": {"what": "motion"}, "agreed the amendment.": {"what": "amendment"}},
    not_examples=("approve the motions register",),
    needs=("motion", "amendment"),
)
# "were then unanimously approved", "was elected"
_WAS_APPROVED = rf"""\b(?:was|were|been|and)\s+(?:then\s+|duly\s+|unanimously\s+|all\s+)*(?:{_CARRIED}|confirmed
    |elected|appointed|given|granted|made|resolved|decided)\b"""
_AS_TRUE = r"(?:approved|agreed|accepted|adopted|confirmed)\s+as\s+(?:an?\s+)?(?:\w+\s+and\s+)?(?:true|correct|accurate)"
DONE = Rule(
    id="motion.outcome_before",
    # "The minutes were approved. Proposed by …"
    pattern=rf"""{_WAS_APPROVED}|\b(?-i:RESOLVED)\b
        |^[\W\d]*(?:[a-z][.)]\s*)?(?:approval|approved|agreed|carried|resolved|resolution)\b
        |\b{_AS_TRUE}\b
        |\b(?:council|committee|members|board|all)\s+(?:unanimously\s+)?(?:resolved|agreed|approved)\b""",
    examples={
        "The minutes were approved.": "were approved",
        "Approval \u2013 proposed": "Approval",
        "Minutes agreed as a true record. Proposed": "agreed as a true",
    },
    not_examples=("Approve the return", "Election of Chairman: Mr Oxley"),
)
IN_LETTERS = Rule(
    id="motion.outcome_in_letters",
    # the note of mover and seconder says it itself: "M/S/C Oxley/Tarn", "Moved/Seconded/Carried by"
    pattern=r"""^\W*(?:m[./ ]{0,2}s[./ ]{0,2}[cpu]\b
        |(?:moved|motion|mover)\s*/\s*(?:seconded|second|seconder)\s*/\s*(?:carried|passed))""",
    examples={"MSC: Oxley": "MSC", "M/S/C Oxley": "M/S/C", "Moved/Seconded/Carried": "Moved/Seconded/Carried"},
    not_examples=("Moved/Seconded: Oxley", "MSCA", "M/S Oxley/Tarn"),
)
TAKEN_BACK = Rule(
    id="motion.withdrew",
    # who moved it took it back
    pattern=r"""(?<![\w'\u2019-])(?P<who>(?-i:[A-Z])[\w'\u2019-]+)\s+(?:then\s+|later\s+|subsequently\s+)?
        (?P<withdrawn>withdrew|rescinded)\s+
        (?:the|this|that|his|her|their)\s+(?P<what>motion|amendment|proposal|addendum|nomination)\b""",
    examples={"and Mr Oxley withdrew his motion": {"who": "Oxley", "withdrawn": "withdrew", "what": "motion"}},
    not_examples=("Tarn withdrew his support", "Oxley withdrew to the hall"),
    needs=("withdrew", "rescinded"),
)
SUBJECT = Rule(
    id="motion.outcome_subject",
    pattern=r"\b(?:amendment|addendum|motion|proposal|recommendation)\b",
    examples={"voted for the amendment": "amendment"},
    not_examples=("emotional",),
)
AS_THE_MOTION = Rule(
    id="motion.amendment_as_motion",
    # what follows is of the amendment: "The amendment was put as the (substantive motion)"
    pattern=r"\bamendment\b.{0,120}\b(?:as|became|become)\s+(?:part\s+of\s+)?the\s*\Z",
    examples={"The amendment was thereupon put as the ": "amendment was thereupon put as the "},
    not_examples=("The amendment was lost and the ",),
    flags=re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
WAS_MOVED = Rule(
    id="motion.was_moved",
    # what was moved stands before the note: "The recommendation was (moved by Cllr Oxley and seconded by …)"
    pattern=r"""\b(?:motion|amendment|addendum|recommendations?|reports?|proposals?|resolution|minutes|budget|item|it)\b
        [^.;\n]{0,60}(?:\n[^.;\n]{0,60})?\b(?:was|were|is|are)\s+(?:\w+ly\s+|then\s+)?\Z""",
    examples={"The recommendation was ": "recommendation was "},
    not_examples=("The hall was cold. ",),
)
NAMES_SOMEBODY = Rule(
    id="motion.outcome_of_somebody",
    # whose motion it was: if nothing that they moved is open, it is none of those that are
    pattern=rf"(?:{PERSON_TITLE})\b",
    examples={"Councillor Oxley": "Councillor"},
    not_examples=("the bells",),
)
DENIED = Rule(
    id="motion.denied",
    pattern=r"\bnot\b",
    examples={"that the mill be not let": "not"},
    not_examples=("noted",),
)
RULES = (
    NAMES_SOMEBODY,
    DENIED,
    OUTCOME, FOR_EITHER, CAST_AGAINST, WAS_DECLARED, STANDS_ALONE, SAID, FOLLOWS, APPROVED, DONE, SUBJECT,
    AS_THE_MOTION, WAS_MOVED, IN_LETTERS, TAKEN_BACK,
)  # fmt: skip
