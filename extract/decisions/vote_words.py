"""The printed forms of counted votes: a score, a count in a sentence, headings of a recorded vote, a roll call.

For (31) …  Against (17) …       13 votes to 5 with 2 abstentions       carried on a 4-1 vote       CARRIED 7/0
Ayes: Oxley, Tarn. Noes: None.   31 in favor, 2 opposed, 1 abstained    For the Motion … For the Amendment …
Mr Oxley - aye, Mrs Tarn - nay
"""

from __future__ import annotations

import re

from extract.text.lexicon import DASH, MEMBER, NUMBER_WORDS, ONE_COUNCILLOR, POLITE
from extract.text.rule import Rule

COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS)}|none|nil|no|all)"
_BOTH = r"(?:\s*\(\d{1,3}\))?"  # "five (5)"
_OBJECT = (
    r"(?:\s+(?:the\s+)?(?:(?:substantive|original|officers?['\u2019]?s?)\s+)?"
    r"(?:motion|amendment|proposal|recommendations?)(?:\s+\d)?)"
)
_FOR = r"(?:voted\s+)?(?:in\s+favou?r|for|(?:aye|yea|yes|affirmative)\s+votes?|ayes?|yeas?|yes)"
_NO = r"(?:no|nay|dissenting|negative)\s+votes?|noes|nays?|dissenting|no(?=\s*(?:[,;.)]|and\b|with\b|$))"
_AGAINST = rf"(?:voted\s+)?(?:opposed|against|{_NO}|in\s+opposition|opposing)"
_ABSTAIN = r"(?:voted\s+to\s+)?(?:abstain(?:ed|ing|s)?|abstentions?)"
_VOTES = r"(?:\s+(?:members?|votes?|councillors?|(?:votes?\s+)?cast|voting|persons?|people|were|was|being))*"

# "; and there were", " with", ". "
_AND_THERE_WERE = r"(?:(?:and|with)\s+)?(?:there\s+(?:was|were)\s+)?"
# "31 in favor,", "six votes for", "9 for the motion and"
_SO_MANY_FOR = rf"""(?<![\d/.,{DASH[1:-1]}])\b(?P<for>{COUNT}){_BOTH}{_VOTES}\s+{_FOR}{_OBJECT}?\s*[,;:&.]?
    \s*(?:and\s+|with\s+|to\s+)?"""
# "2 opposed", "4 for the amendment", "0 nays"
_SO_MANY_AGAINST = rf"(?P<against>{COUNT}){_BOTH}{_VOTES}\s+(?:{_AGAINST}|(?:voted\s+)?for(?=\s+the\s)){_OBJECT}?"
# ", 1 abstained", " and there was one abstention"
_SO_MANY_ABSTAINED = rf"\s*[,;:&(.]?\s*{_AND_THERE_WERE}(?P<abstain>{COUNT}){_BOTH}{_VOTES}\s+{_ABSTAIN}"

PROSE = Rule(
    id="vote.counted",
    pattern=rf"""{_SO_MANY_FOR}(?:{_SO_MANY_AGAINST}(?:{_SO_MANY_ABSTAINED})?
        |{_AND_THERE_WERE}(?P<abstain2>{COUNT}){_BOTH}{_VOTES}\s+{_ABSTAIN})""",
    examples={
        "carried with 31 in favor, 2 opposed, 1 abstained": {"for": "31", "against": "2", "abstain": "1"},
        "six votes for and two against with one abstention": {"for": "six", "against": "two", "abstain": "one"},
        "5 in favour, none against": {"for": "5", "against": "none"},
        "five (5) ayes and zero (0) nays": {"for": "five", "against": "zero"},
        "9 for the motion and 4 for the amendment": {"for": "9", "against": "4"},
        "4 yes votes and 1 no vote": {"for": "4", "against": "1"},
        "6 ayes. 1 nay (Ward)": {"for": "6", "against": "1"},
    },
    not_examples=("all were in favour of tea", "20 for sale", "21 for"),
    needs=("favo", "for", "aye", "yea", "yes"),
    confidence=0.95,
)
_OF_THE_MOTION = r"motion\s+(?:was\s+)?(?:carried|passed|approved|failed|lost)"
# "5-0. Motion carried.", "Motion carried. 5-0" at a line's end
_SCORE_BESIDE = rf"""(?:^|(?<=[.;:\n])[ ]?)(?P<for8>\d{{1,2}})\s?{DASH}\s?(?P<against8>\d{{1,2}})[.,;]?\s+
      (?=(?:the\s+)?{_OF_THE_MOTION}\b)
    |\b{_OF_THE_MOTION}\.[ ]?(?P<for9>\d{{1,2}})\s?{DASH}\s?(?P<against9>\d{{1,2}})(?=[ ]?\.?[ ]?(?:\n|$))"""
# "with the exception of item 3, 4-1", "by 7 votes with 1 abstention"
_SCORE_APART = rf"""\bwith\s+the\s+exception\s+of\b[^.;:]{{2,120}}?,?\s
      (?P<for10>\d{{1,2}})\s?{DASH}\s?(?P<against10>\d{{1,2}})(?![\d/-])
    |\bby\s+(?P<for11>{COUNT})\s+votes?,?\s+(?:with|and)\s+(?P<abstain11>{COUNT})\s+(?:members?\s+)?{_ABSTAIN}"""
# "VOTE: Unanimous. 5-0."
_SCORE_OF_ALL = rf"""\bvote\b[\s:\u2013-]{{1,4}}(?:was\s+)?unanimous(?:ly)?(?:\s+(?:approval|approved|vote))?[.,;:]?\s{{0,3}}[(\[]?
      (?P<for7>\d{{1,2}})\s?{DASH}\s?(?P<against7>\d{{1,2}})(?![\d/.]*\d|\s?[ap]m)"""
# "CARRIED 7/0", "lost by a simple majority: 3/4"
_SCORE_WITH_STROKE = r"""\b(?:carried|lost|defeated|negatived)\b(?:\s+(?:unanimously|(?:by\s+)?en\s+bloc(?:\s+resolution)?
      |as\s+amended)){0,2}
    (?:\s+by\s+(?:an?\s+)?(?:absolute\s+|simple\s+)?(?:majority|vote)(?:\s+of)?)?\s?[:\u2013-]?\s?[(\[]?
    (?P<for4>\d{1,2})\s?/\s?(?P<against4>\d{1,2})(?!\s?/|\d)"""
# "Resolved (7:7 and the chair's casting vote)"
_SCORE_OF_RESOLUTION = r"\bresolved\b\s?\((?P<for6>\d{1,2})\s?[:\u2013-]\s?(?P<against6>\d{1,2})(?!\s?[ap]m|\d)"
# "by 13 votes to 5", "Carried, 3 votes to 1", "on a recorded vote of 7 votes to 2"
_VOTES_TO_VOTES = rf"""\b(?:by|with|on|(?:carried|lost)(?:\s+unanimously)?,?)\s+(?:a\s+)?(?:(?:roll[ -]call|recorded
    |majority)\s+)?(?:vote\s+(?:of\s+)?)?(?P<for>{COUNT})\s+votes?,?\s+to\s+(?P<against>{COUNT})"""
# "carried", "by a vote of", "tally:", "failed by a margin of"
_BEFORE_A_SCORE = r"""(?:carried|passed|approved|adopted|failed|lost|defeated|unanimously|vote(?:\s+(?:of|was))?|(?<!had\s)voted
    |tally|result|count)\b\s*[:,]?\s*(?:by\s+)?(?:a\s+)?(?:(?:vote|margin
    |majority)\s+of\s+)?[(\[]?\s*"""
# "Motion carried (7-2)", "adopted 4 to 1", "passed 4-1-1"
_SCORE_BEHIND = rf"""\b(?:{_BEFORE_A_SCORE})(?P<for2>\d{{1,3}})\s*(?:{DASH}
    |\bto\b)\s*(?P<against2>\d{{1,3}})(?:\s*(?:{DASH})\s*(?P<abstain2>\d{{1,3}}))?(?![\d/.]*\d)
    (?!\s+(?:moved|motion|resolved|resolution|that|be\s+it)\b)"""
# "by a majority of 5 to 2", "by a vote of five (5) to two (2)"
_MAJORITY_OF = rf"""\bby\s+a\s+(?:majority|vote|margin)\s+of\s+(?P<for5>{COUNT}){_BOTH}\s?(?:{DASH}|to)\s?(?P<against5>{COUNT})\b
    (?![\d/]){_BOTH}"""
# "on a 4-1 vote", "a 4 to 1 majority"
_SCORE_OF_VOTE = rf"""\b(?:a|an|on\s+a)\s+(?P<for3>\d{{1,3}})\s*(?:{DASH}
      |\bto\b)\s*(?P<against3>\d{{1,3}})(?:\s*{DASH}\s*(?P<abstain3>\d{{1,3}}))?\s+(?:roll[ -]call\s+)?(?:vote
      |majority|margin)\b"""
# " with 2 abstentions", " (1 member abstained"
_WITH_ABSTENTIONS = rf"(?:\s+votes?)?\s*[,;(]?\s*(?:votes?\s*)?(?:with|and)?\s*(?P<abstain>{COUNT})\s+(?:members?\s+)?{_ABSTAIN}"
SCORE = Rule(
    id="vote.score",
    pattern=rf"""(?:{_SCORE_WITH_STROKE}|{_SCORE_OF_RESOLUTION}|{_VOTES_TO_VOTES}|{_SCORE_BEHIND}|{_MAJORITY_OF}
        |{_SCORE_OF_ALL}|{_SCORE_BESIDE}|{_SCORE_APART}|{_SCORE_OF_VOTE})
        (?:{_WITH_ABSTENTIONS})?""",
    examples={
        "lost by 13 votes to 5 with 2 abstentions": {"for": "13", "against": "5", "abstain": "2"},
        "carried on a 4-1 vote": {"for3": "4", "against3": "1"},
        "Motion carried (7-2)": {"for2": "7", "against2": "2"},
        "CARRIED 7/0": {"for4": "7", "against4": "0"},
        "Resolved (7:7 and the chair's casting vote)": {"for6": "7", "against6": "7"},
        "Carried, 3 votes to 1.": {"for": "3", "against": "1"},
        "by a majority of 5 to 2": {"for5": "5", "against5": "2"},
        "by a vote of five (5) to two (2)": {"for5": "five", "against5": "two"},
        "5-0. Motion carried.": {"for8": "5", "against8": "0"},
        "Motion carried. 5-0.": {"for9": "5", "against9": "0"},
        "with the exception of item 3, 4-1": {"for10": "4", "against10": "1"},
        "Resolved, by 7 votes with 1 abstention": {"for11": "7", "abstain11": "1"},
        "by 13 votes, to 5 votes, with 1 abstention": {"for": "13", "against": "5", "abstain": "1"},
        "declared CARRIED unanimously, 8 votes to 0.": {"for": "8", "against": "0"},
        "VOTE: Unanimous. 5-0.": {"for7": "5", "against7": "0"},
        "Voice vote \u2013 Unanimous Approval (6-0)": {"for7": "6", "against7": "0"},
        "on a 4-1-1 vote": {"for3": "4", "against3": "1", "abstain3": "1"},
    },
    not_examples=(
        "items 3-5 were put to the vote", "the panel had voted 6-1 in May", "passed in 2019-20", "open 9 to 5", "carried 24/11/FUL",
    ),
    needs=(
        "vote",
        "resolved",
        "carried",
        "passed",
        "approved",
        "adopted",
        "failed",
        "lost",
        "defeated",
        "unanimous",
        "tally",
        "majority",
        "margin",
        "exception",
    ),
    confidence=0.93,
)
_ABOUT = r"(?P<about>(?<=for|nst)[ ][^\n:.;]{3,80}(?=:[ ]{0,2}\n))"  # "voted for the Minutes being true:" in its own line
_BY_WHOM = r"(?:[ ]+(?:by|of)[ ]+(?:the[ ]+)?(?-i:[A-Z][\w.'\u2019-]*)(?:[ ]+(?-i:[A-Z][\w.'\u2019-]*)){0,4})?"
_SAYS_AYE = r"aye(?:s|\(s\))?|yea(?:s|\(s\))?|yes|t\u00e1|approved(?=[ ]?\(\d)"
_VOICE = r"(?:unanimous[ ]+)?(?:voice|roll[ -]call|hand)[ ]+vote(?=\s?[:\u2013\u2014-]\s{0,2}\d)"
_NOT_VOTING = r"(?:did\s+)?not\s+vot(?:e|ing)|recus(?:ed|al)|non[ -]voting"
_AWAY = r"absent|excused|not\s+present|apologies"
_OTHER = r"in\s+the\s+chair|(?:declared\s+)?(?:an\s+)?(?:conflicts?\s+of\s+)?interests?|vacan(?:t|cy|cies)"
# "The following members who voted ", "Votes "
_WHO_CAST = r"""(?P<cast>(?:(?:the[ ]+following[ ]+)?(?:members|councillors|those|there
    |votes?)[ ]+)?(?:who[ ]+)?(?:voting|voted)[ ]+)|(?:members|councillors|those|votes?)[ ]+"""
# "For the Amendment", "AYES", "voice vote"
_LABEL_FOR = rf"(?P<for>(?:for|(?:in[ ]+)?favou?r(?:[ ]+of)?)(?:(?P<object>{_OBJECT}){_BY_WHOM})?|{_SAYS_AYE}|{_VOICE})"
# "Against the motion", "NOES", "Nays"
_LABEL_AGAINST = rf"(?P<against>against{_OBJECT}?|opposed|noes|na(?:y|ye)?s|nay(?:\(s\))?|no|n\u00edl)"
# "There abstained from voting", "Abstentions", "Declined to vote"
_LABEL_ABSTAIN = r"(?P<abstain>(?:there[ ]+)?abstain(?:ed|ing|s)?(?:[ ]+from[ ]+voting)?|abstentions?|declined[ ]+to[ ]+vote)"
# " – 4 ", ": none", "=3 votes", " were:"
_LABEL_COUNT = rf"""(?:[:=]{DASH}?|\s{DASH}
      |(?<=s){DASH}|(?<=o){DASH}(?=\d)|(?<=otion\s|dment\s)w(?:ere|as)\s?:?)\s{{0,3}}
    (?P<colon>{COUNT}(?=[\s.,;:)]|{DASH}\s?[A-Z]|$))?(?:\s+votes?\b|:)?"""
# "AYES 7 NAYS 0"
_BARE_COUNT = r"\s{1,3}(?P<bare>\d{1,3})(?=\s{0,3}(?:[,;.|)]|\n|$|and\b|against|abs|na|no|opp))"
LABEL = Rule(
    id="vote.labelled",
    # "For (31)", "AYES: Oxley, Tarn", "Against: 2", "Abstentions – none", "For – 4 (Cllrs …)", "Declined to vote: …"
    # and what ends such lists: "Absent: …", "Not voting: …", "In the Chair: …", "Declared an interest: …"
    pattern=rf"""(?:^|(?<=[\n;.,|)(\d])|(?<=\s))[ ]{{0,2}}(?:{_WHO_CAST})?
        (?:{_LABEL_FOR}|{_LABEL_AGAINST}|{_LABEL_ABSTAIN}
          |(?P<not_voting>{_NOT_VOTING})|(?P<absent>{_AWAY})|(?P<other>{_OTHER}))
        (?:\s{{1,3}}votes?|(?(cast){_ABOUT}|(?!)))?\s{{0,3}}(?:(?:[(\[]\s?(?P<bracket>{COUNT})\s?[)\]])\s?:?
          |{_LABEL_COUNT}|{_BARE_COUNT})""",
    examples={
        "For (31)": {"for": "For", "bracket": "31"},
        "AYES: Oxley": {"for": "AYES"},
        "Abstentions: 2": {"abstain": "Abstentions", "colon": "2"},
        "Against 2, Abstain 1": {"against": "Against", "bare": "2"},
        "For \u2013 4 (Cllrs Oxley": {"for": "For", "colon": "4"},
        "For amendment 1 - 3 votes": {"for": "For amendment 1", "object": " amendment 1", "colon": "3"},
        "For the Amendment: Mr Oxley": {"for": "For the Amendment", "object": " the Amendment"},
        "Declined to vote: Mrs Tarn": {"abstain": "Declined to vote"},
        "Not voting: Mrs Tarn": {"not_voting": "Not voting"},
        "Absent: Mrs Tarn": {"absent": "Absent"},
        "In the Chair: Mrs Tarn": {"other": "In the Chair"},
        "Noes \u2013 3: Oxley": {"against": "Noes", "colon": "3"},
        "Approved (6): Oxley": {"for": "Approved", "bracket": "6"},
        "For the motion were Councillors Oxley": {"for": "For the motion", "object": " the motion"},
        "There voted for the minutes being true:\n": {"cast": "There voted ", "for": "for", "about": " the minutes being true"},
        "There abstained from voting:": {"abstain": "There abstained from voting"},
        "by voice vote \u2013 4, Noes: 0": {"for": "voice vote", "colon": "4"},
        "AYES: 4-Oxley, Tarn": {"for": "AYES", "colon": "4"},
        "AYES 7 NAYS 0": {"for": "AYES", "bare": "7"},
        "Nay(s): S. Oxley": {"against": "Nay(s)"},
        "No-2": {"against": "No", "colon": "2"},
        "For the amendment by Cllr Tarn (6)": {"for": "For the amendment by Cllr Tarn", "object": " the amendment", "bracket": "6"},
    },
    not_examples=("For information", "no report", "no-one", "Against the wall", "Expressed thanks for the lamps at the quay:\n"),
    confidence=0.95,
)
TOTAL = Rule(
    id="vote.total",
    # the printed number behind the names under a heading: "Oxley, Tarn and Ward (3)"
    pattern=r"""(?:[(\[]\s?(?P<bracket>\d{1,3})\s?[)\]]|\s[\u2013\u2014-]\s?(?P<dash>\d{1,3})
        |\btotal\s?:?\s?(?P<total>\d{1,3})|[ ]?\.{4,200}\s{0,3}(?P<dots>\d{1,3}))[\s.;,)]{0,9}$""",
    examples={
        "Oxley and Tarn ........ 2": {"dots": "2"},
        "Oxley, Tarn and Ward (3)": {"bracket": "3"}, "Oxley, Tarn \u2013 2": {"dash": "2"}},
    not_examples=("Oxley, Ward 3", "Oxley (Mill Ward)"),
    confidence=0.95,
)
_TITLES = rf"""{POLITE}|{ONE_COUNCILLOR}|{MEMBER}
    |member|director|mayor|vice[ -](?:chair|mayor)|chair(?:man|woman|person)?|president"""
_SAID_YES = r"(?P<for>(?i:ayes?|yeas?|yes|in[ ]favou?r)|For|FOR)"
_SAID_NO = r"(?P<against>(?i:nays?|no(?:es)?|against))"
_SAID_NOTHING = r"(?P<abstain>(?i:abstain(?:ed|s)?|abstention))|(?P<not_voting>(?i:(?:did[ ])?not[ ]vot(?:e|ing)|recused))"
_NEXT_CALLED = "".join(rf"|(?<=\b(?i:{said})[ ])(?=(?i:{_TITLES})\b)" for said in ("yes", "aye", "yea", "nay", "no"))
_SAID = rf"(?:{_SAID_YES}|{_SAID_NO}|{_SAID_NOTHING}|(?P<absent>(?i:absent|excused)))"
# "Oxley", "Mrs Ada Tarn-Hill": the words behind the first are no votes
_GOES_ON = rf"(?:[ ]|\n(?!(?i:{_TITLES})\b)|-(?=[A-Z]))"  # in the next line too: the reader of roll calls says when
_NAME_CALLED = rf"""(?P<name>(?:(?i:{_TITLES})\b\.?\s){{0,2}}[A-Z][\w'\u2019.]{{0,24}}
      (?:{_GOES_ON}(?!(?:Aye|Yea|Yes|Nay|No|For|Against|Abstain\w*|Absent)\b)[A-Z][\w'\u2019.]{{0,24}}){{0,4}})"""
# what stands behind a vote: the list's end, "and", another heading, the next person
_BEHIND_CALLED = rf"""["\u201d)]?\s{{0,3}}(?:[;,.\n]|$|and\b|(?i:opposed|nays?|noes)\b|(?i:{_TITLES})\b\.?[ ][A-Z])"""
CALLED = Rule(
    id="vote.called",
    # a name and its vote: "Mr Oxley - aye", "Councilmember Tarn: Nay"
    pattern=rf"""(?:(?<=[\n;,:.)(])|^|(?<=\band){_NEXT_CALLED})[ ]?{_NAME_CALLED}
        \s{{0,3}}(?:[:,=]|{DASH}|\.{{2,20}})?\s{{0,3}}(?i:voted[ ])?["\u201c(]?{_SAID}(?!\.?\s?\d)(?={_BEHIND_CALLED})""",
    examples={
        "Mr Oxley - aye; Mrs Tarn - nay": {"name": "Mr Oxley", "for": "aye"},
        "Councilmember Tarn: Nay": {"name": "Councilmember Tarn", "against": "Nay"},
        "Cllr Ada Tarn For": {"name": "Cllr Ada Tarn", "for": "For"},
        "Mr Oxley, yes Mrs Tarn, no": {"name": "Mr Oxley", "for": "yes"},
    },
    not_examples=("Oxley asked if yes, why", "Ayes: 3", "Mill Resolution No. 38"),
    flags=re.VERBOSE,
    confidence=0.9,
)
CALLED_TOGETHER = Rule(
    id="vote.called_together",
    # a part of a roll call in brackets in which several names share a vote: "(Oxley, Tarn - yea; Ward - nay)"
    pattern=rf"""(?<=[(;])\s?(?P<names>[A-Z][^();:\u2013\u2014]{{2,300}}?)\s?(?:{DASH}|:)\s?{_SAID}(?=\s?[;)])""",
    examples={
        "(Oxley, Tarn, Ward \u2013 yea)": {"names": "Oxley, Tarn, Ward", "for": "yea"},
        "(Oxley - aye; Tarn - nay)": {"names": "Oxley", "for": "aye"},
    },
    not_examples=("(Mill Ward - yes or no)", "Oxley - aye"),
    flags=re.VERBOSE,
    confidence=0.9,
)
MARK_FIRST = Rule(
    id="vote.marked",
    # the mark stands before the name: "Y Oxley  N Tarn"
    pattern=r"""(?:^|(?<=[\n;,\s]))(?:(?P<for>Y|AYE|YES)|(?P<against>N|NAY|NO)|(?P<abstain>ABS|AB))[ ]{1,3}[-\u2013:]?[ ]?
        (?P<name>[A-Z][\w'\u2019-]+(?:[ ](?!(?:Y|N|AB|ABS|AYE|NAY|YES|NO)\b|[A-Z][ ])[A-Z][\w'\u2019.-]*){0,3})""",
    examples={
        "Y Oxley  N Tarn": {"for": "Y", "name": "Oxley"},
        "N Tarn": {"against": "N", "name": "Tarn"},
        "Y Ward A Hill": {"for": "Y", "name": "Ward"},  # another mark: whose it is, nobody says
    },
    not_examples=("No Oxley",),
    flags=re.VERBOSE,
    confidence=0.9,
)
UNANIMOUS = Rule(
    id="vote.unanimous_count",
    # how many they were is printed beside the word: "carried by unanimous voice vote - 5", "unanimously, 7 votes in favour"
    pattern=rf"""\bunanimous(?:ly)?(?:\s+(?:voice|roll[ -]call|hand|aye))?(?:\s+vote)?(?:\s?[:\u2013\u2014-]{{1,2}}\s?
        (?P<for>\d{{1,2}})(?![\d:/]|\s?[ap]m)
        |[\s,:(\u2013-]{{1,3}}(?:with\s+|by\s+)?(?P<for2>{COUNT}){_BOTH}{_VOTES}\s+(?:in\s+favou?r|for)\b)""",
    examples={
        "carried by unanimous voice vote \u2013 5.": {"for": "5"},
        "Unanimous - 5": {"for": "5"},
        "Carried unanimously, 7 votes in favour": {"for2": "7"},
    },
    not_examples=("carried unanimously 5.30 pm",),
    needs=("unanimous",),
    confidence=0.93,
)
_VOTER_WORD = r"(?:of|the|those|them|members?|councillors?|commissioners?|votes?|persons?|people|present|[A-Z]{2,6})"
STRONG = Rule(
    id="vote.counted_apart",
    # one side of a count that words stand between: "81 Councillors (DA 52; IFP 29) voted in favour of … and 126 voted against it"
    pattern=rf"""(?<![\d/.,])\b(?P<count>{COUNT})(?:\s+{_VOTER_WORD}){{0,4}}(?:\s*\([^()]{{0,400}}\))?\s+(?:had\s+)?
        (?:(?P<for>voted\s+(?:in\s+favou?r|for))|(?P<against>voted\s+against)|(?P<abstain>(?:had\s+)?abstained))\b""",
    examples={
        "81 Councillors (DA 52; IFP 29) voted in favour of it": {"count": "81", "for": "voted in favour"},
        "01 PFP Councillor abstained": {"count": "01", "abstain": "abstained"},
    },
    not_examples=("Cllr Oxley voted against",),
    needs=("voted", "abstained"),
    confidence=0.9,
)
AGAINST_ONLY = Rule(
    id="vote.counted_against",
    # no votes for are printed: "carried with 5 against and 1 abstention"
    pattern=rf"""\b(?:with|by|there\s+were|vote[:,]?|\()\s*(?P<against>{COUNT}){_BOTH}{_VOTES}\s+{_AGAINST}\s*(?:[,;]|and
        |with)?\s*(?:and\s+)?
        (?P<abstain>{COUNT}){_BOTH}{_VOTES}\s+{_ABSTAIN}""",
    examples={"carried with 5 against and 1 abstention": {"against": "5", "abstain": "1"}},
    not_examples=("with 6 for, 5 against",),
    needs=("abst",),
    confidence=0.9,
)
_DONE = r"carried|lost|passed|approved|defeated|failed"
_SIDES_IN_BRACKETS = r"""for\s?\(\s?(?P<for4>\d{1,3})\s?[,;/]\s?against\s?(?P<against4>\d{1,3})
    (?:\s?[,;/]\s?abst(?:entions?|ain(?:ed|ing)?|\.)?\s?(?P<abstain4>\d{1,3}))?\s?\)"""
_YES_AND_NO = r"\bY\s?[:=\u2013-]\s?(?P<for5>\d{1,2})[\s,;/]+N\s?[:=\u2013-]\s?(?P<against5>\d{1,2})\b"
LETTERED = Rule(
    id="vote.short",
    # "F2 A5 Ab1", "(2:5:1)", "Y-5, N-0"
    pattern=rf"""{_YES_AND_NO}
        |\bF\s?(?P<for>\d{{1,3}})[\s,;/]+A\s?(?P<against>\d{{1,3}})(?:[\s,;/]+(?:Ab|Abs)\s?(?P<abstain>\d{{1,3}}))?\b
        |\b(?i:{_DONE}|voted?|voting)\s?[,:]?\s?\(?(?P<for2>\d{{1,3}}):(?P<against2>\d{{1,3}}):(?P<abstain2>\d{{1,3}})\b
        |\b(?i:{_DONE})\s?\((?P<for3>\d{{1,3}}):(?P<against3>\d{{1,3}})\)
        |\b(?i:{_SIDES_IN_BRACKETS})""",
    examples={
        "LOST F2 A5 Ab1": {"for": "2", "against": "5", "abstain": "1"},
        "carried 2:5:1": {"for2": "2", "against2": "5", "abstain2": "1"},
        "carried (7:2)": {"for3": "7", "against3": "2"},
        "Vote: Y-5, N-0": {"for5": "5", "against5": "0"},
        "For (2, Against 5, Abstain 1)": {"for4": "2", "against4": "5", "abstain4": "1"},
    },
    not_examples=("at 7:25 pm", "F2 keys"),
    flags=re.VERBOSE,
    confidence=0.9,
)
COUNTS_NOBODY = Rule(
    id="vote.nobody",
    pattern=r"^\W*(?:none|nil|no\s*one|0)\b",
    examples={": None": ": None", " 0": " 0"},
    not_examples=("Nonesuch Oxley",),
)
RULES = (COUNTS_NOBODY, PROSE, SCORE, LABEL, TOTAL, CALLED, CALLED_TOGETHER, MARK_FIRST, UNANIMOUS, STRONG, AGAINST_ONLY, LETTERED)
