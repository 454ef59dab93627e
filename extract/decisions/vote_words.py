"""The printed forms of counted votes: a score, a count in a sentence, headings of a recorded vote, a roll call.

For (31) …  Against (17) …       13 votes to 5 with 2 abstentions       carried on a 4-1 vote       CARRIED 7/0
Ayes: Oxley, Tarn. Noes: None.   31 in favor, 2 opposed, 1 abstained    For the Motion … For the Amendment …
Mr Oxley - aye, Mrs Tarn - nay
"""

from __future__ import annotations

import re

from extract.text.lexicon import DASH, NUMBER_WORDS
from extract.text.rule import Rule

SIDES = ("for", "against", "abstain")
COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS)}|none|nil|no|all)"
_BOTH = r"(?:\s*\(\d{1,3}\))?"  # "five (5)"
_OBJECT = (
    r"(?:\s+(?:the\s+)?(?:(?:substantive|original|officers?['\u2019]?s?)\s+)?(?:motion|amendment|proposal|recommendations?)(?:\s+\d)?)"
)
_FOR = r"(?:voted\s+)?(?:in\s+favou?r|for|ayes?|aye\s+votes?|yeas?|yes)"
_AGAINST = r"(?:voted\s+)?(?:opposed|against|noes|nays?|dissenting|no(?=\s*(?:[,;.)]|and\b|with\b|$))|in\s+opposition|opposing)"
_ABSTAIN = r"(?:voted\s+to\s+)?(?:abstain(?:ed|ing|s)?|abstentions?)"
_VOTES = r"(?:\s+(?:members?|votes?|councillors?|(?:votes?\s+)?cast|voting|persons?|people|were|was|being))*"

PROSE = Rule(
    id="vote.counted",
    pattern=rf"""(?<![\d/.,{DASH[1:-1]}])\b(?P<for>{COUNT}){_BOTH}{_VOTES}\s+{_FOR}{_OBJECT}?\s*[,;:&]?
        \s*(?:and\s+|with\s+|to\s+)?
        (?:(?P<against>{COUNT}){_BOTH}{_VOTES}\s+(?:{_AGAINST}|(?:voted\s+)?for(?=\s+the\s)){_OBJECT}?(?:\s*[,;:&(]?\s*(?:(?:and|with)\s+)?(?:there\s+(?:was
          |were)\s+)?(?P<abstain>{COUNT}){_BOTH}{_VOTES}\s+{_ABSTAIN})?
        |(?:(?:and|with)\s+)?(?:there\s+(?:was|were)\s+)?(?P<abstain2>{COUNT}){_BOTH}{_VOTES}\s+{_ABSTAIN})""",
    examples={
        "carried with 31 in favor, 2 opposed, 1 abstained": {"for": "31", "against": "2", "abstain": "1"},
        "six votes for and two against with one abstention": {"for": "six", "against": "two", "abstain": "one"},
        "5 in favour, none against": {"for": "5", "against": "none"},
        "five (5) ayes and zero (0) nays": {"for": "five", "against": "zero"},
        "9 for the motion and 4 for the amendment": {"for": "9", "against": "4"},
    },
    not_examples=("all were in favour of tea", "20 for sale", "21 for"),
    needs=("favo", "for", "aye", "yea", "yes"),
    confidence=0.95,
)
SCORE = Rule(
    id="vote.score",
    pattern=rf"""(?:\b(?:carried|lost|defeated|negatived)\b(?:\s+(?:unanimously|(?:by\s+)?en\s+bloc(?:\s+resolution)?|as\s+amended)){{0,2}}
          (?:\s+by\s+(?:an?\s+)?(?:absolute\s+|simple\s+)?(?:majority|vote)(?:\s+of)?)?\s?[:\u2013-]?\s?[(\[]?
          (?P<for4>\d{{1,2}})\s?/\s?(?P<against4>\d{{1,2}})(?!\s?/|\d)
        |\bresolved\b\s?\((?P<for6>\d{{1,2}})\s?[:\u2013-]\s?(?P<against6>\d{{1,2}})(?!\s?[ap]m|\d)
        |\b(?:by|with|on|carried,?|lost,?)\s+(?:a\s+)?(?:(?:roll[ -]call|recorded
          |majority)\s+)?(?:vote\s+(?:of\s+)?)?(?P<for>{COUNT})\s+votes?\s+to\s+(?P<against>{COUNT})
        |\b(?:(?:carried|passed|approved|adopted|failed|lost|defeated|unanimously|vote(?:\s+(?:of|was))?|voted|tally
          |result|count)\b\s*[:,]?\s*(?:by\s+)?(?:a\s+)?(?:(?:vote|margin
          |majority)\s+of\s+)?[(\[]?\s*)(?P<for2>\d{{1,3}})\s*(?:{DASH}
          |\bto\b)\s*(?P<against2>\d{{1,3}})(?:\s*(?:{DASH})\s*(?P<abstain2>\d{{1,3}}))?(?![\d/.]*\d)
        |\bby\s+a\s+(?:majority|vote|margin)\s+of\s+(?P<for5>\d{{1,3}})\s?(?:{DASH}|to)\s?(?P<against5>\d{{1,3}})(?![\d/])
        |\b(?:a|an|on\s+a)\s+(?P<for3>\d{{1,3}})\s*(?:{DASH}
          |\bto\b)\s*(?P<against3>\d{{1,3}})(?:\s*{DASH}\s*(?P<abstain3>\d{{1,3}}))?\s+(?:roll[ -]call\s+)?(?:vote
          |majority|margin)\b)
        (?:\s*[,;(]?\s*(?:votes?\s*)?(?:with|and)?\s*(?P<abstain>{COUNT})\s+(?:members?\s+)?{_ABSTAIN})?""",
    examples={
        "lost by 13 votes to 5 with 2 abstentions": {"for": "13", "against": "5", "abstain": "2"},
        "carried on a 4-1 vote": {"for3": "4", "against3": "1"},
        "Motion carried (7-2)": {"for2": "7", "against2": "2"},
        "CARRIED 7/0": {"for4": "7", "against4": "0"},
        "Resolved (7:7 and the chair's casting vote)": {"for6": "7", "against6": "7"},
        "Carried, 3 votes to 1.": {"for": "3", "against": "1"},
        "by a majority of 5 to 2": {"for5": "5", "against5": "2"},
        "on a 4-1-1 vote": {"for3": "4", "against3": "1", "abstain3": "1"},
    },
    not_examples=("items 3-5 were put to the vote", "passed in 2019-20", "open 9 to 5", "carried 24/11/FUL"),
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
    ),
    confidence=0.93,
)
LABEL = Rule(
    id="vote.labelled",
    # "For (31)", "AYES: Oxley, Tarn", "Against: 2", "Abstentions – none", "For – 4 (Cllrs …)", "Declined to vote: …"
    pattern=rf"""(?:^|(?<=[\n;.,|)(\d])|(?<=\s))[ ]{{0,2}}(?:(?:members|councillors|those
          |votes?)[ ]+)?(?:voting[ ]+)?(?:(?P<for>(?:for|(?:in[ ]+)?favou?r(?:[ ]+of)?)(?P<object>{_OBJECT})?|ayes?|yeas?
            |yes|t\u00e1)
          |(?P<against>against{_OBJECT}?|opposed|noes|nays?|no|n\u00edl)
          |(?P<abstain>abstain(?:ed|ing|s)?|abstentions?|abstention|declined[ ]+to[ ]+vote|(?:did[ ]+)?not[ ]+vot(?:e|ing)))
        (?:\s{{1,3}}votes?)?\s{{0,3}}(?:(?:[(\[]\s?(?P<bracket>{COUNT})\s?[)\]])\s?:?|(?:[:=]{DASH}?|\s{DASH}
          |(?<=s){DASH})\s{{0,3}}(?P<colon>{COUNT}(?=[\s.,;)]|$))?(?:\s+votes?\b)?|\s{{1,3}}(?P<bare>\d{{1,3}})(?=\s{{0,3}}(?:[,;.|]|\n|$
            |and\b|against|abst|no|opp)))""",
    examples={
        "For (31)": {"for": "For", "bracket": "31"},
        "AYES: Oxley": {"for": "AYES"},
        "Abstentions: 2": {"abstain": "Abstentions", "colon": "2"},
        "Against 2, Abstain 1": {"against": "Against", "bare": "2"},
        "For \u2013 4 (Cllrs Oxley": {"for": "For", "colon": "4"},
        "For amendment 1 - 3 votes": {"for": "For amendment 1", "object": " amendment 1", "colon": "3"},
        "For the Amendment: Mr Oxley": {"for": "For the Amendment", "object": " the Amendment"},
        "Declined to vote: Mrs Tarn": {"abstain": "Declined to vote"},
    },
    not_examples=("For information", "no report", "Against the wall"),
    confidence=0.95,
)
TOTAL = Rule(
    id="vote.total",
    # the printed number behind the names under a heading: "Oxley, Tarn and Ward (3)"
    pattern=r"(?:[(\[]\s?(?P<bracket>\d{1,3})\s?[)\]]|\s[\u2013\u2014-]\s?(?P<dash>\d{1,3})|\btotal\s?:?\s?(?P<total>\d{1,3}))[\s.;,)]{0,9}$",
    examples={"Oxley, Tarn and Ward (3)": {"bracket": "3"}, "Oxley, Tarn \u2013 2": {"dash": "2"}},
    not_examples=("Oxley, Ward 3", "Oxley (Mill Ward)"),
    confidence=0.95,
)
CALLED = Rule(
    id="vote.called",
    # a name and its vote: "Mr Oxley - aye", "Councilmember Tarn: Nay"
    pattern=rf"""(?:(?<=[\n;,:.)])|^|(?<=\band))[ ]?(?P<name>(?:(?i:mr|mrs|ms|miss|dr|cllr|councill?or|councilmember
          |councilwoman|councilman|commissioner|trustee|supervisor|board[ ]member|member|director|mayor|vice[ -](?:chair|mayor)
          |chair(?:man|woman|person)?|alderman|president)\b\.?[ ]){{0,2}}[A-Z][\w'\u2019.]{{0,24}}
          (?:(?:[ ]|-(?=[A-Z]))(?!(?:Aye|Yea|Yes|Nay|No)\b)[A-Z][\w'\u2019.]{{0,24}}){{0,4}})
        \s{{0,3}}(?:[:,=]|{DASH}|\.{{2,20}})?\s{{0,3}}(?i:voted[ ])?["\u201c(]?(?:(?P<for>(?i:ayes?|yeas?|yes))
          |(?P<against>(?i:nays?|no(?:es)?))
          |(?P<abstain>(?i:abstain(?:ed|s)?|abstention)))(?=["\u201d)]?\s{{0,3}}(?:[;,.\n]|$|and\b))""",
    examples={
        "Mr Oxley - aye; Mrs Tarn - nay": {"name": "Mr Oxley", "for": "aye"},
        "Councilmember Tarn: Nay": {"name": "Councilmember Tarn", "against": "Nay"},
    },
    not_examples=("Oxley asked if yes, why", "Ayes: 3"),
    flags=re.VERBOSE,
    confidence=0.9,
)
SURNAME = Rule(
    id="vote.surname",
    # "Oxley, Tarn, Ward": a list of bare surnames
    pattern=r"""(?:^|(?<=[,;&])|(?<=\band))\s{0,2}(?:-\s?)?
        (?P<name>(?!None|Nil|No\b|And\b|Total\b)(?:[A-Z]\.?[ ]){0,3}[A-Z][\w'\u2019-]+(?:[ ][A-Z][\w'\u2019-]+){0,2})
        \s{0,2}(?=[,;.&]|and\b|$)""",
    examples={"Oxley, Tarn and Ward.": {"name": "Oxley"}},
    not_examples=("None.", "the members"),
    flags=re.VERBOSE,
    confidence=0.9,
)
RULES = (PROSE, SCORE, LABEL, TOTAL, CALLED, SURNAME)
