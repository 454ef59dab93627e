"""A mover's name with the office before it, as minutes print it: the pattern that the rules of movers and voters share.

``Mr Oxley``, ``Cllr. A. Oxley MBE``, ``Vice-Chair Tarn``, ``the Lord Mayor``, ``Mayor Pro Tem / Commissioner O'Tarn (AB)``.
"""

from __future__ import annotations

import re

from extract.text.lexicon import HONOURS, MEMBER, OF_RANK, ONE_COUNCILLOR, POLITE, SEVERAL_COUNCILLORS, TITLE

CASED = re.VERBOSE  # names begin with capitals: these rules mind the case

# what clerks shorten: a word without its point is no title ("Con. Oxley", "Comm. Tarn")
_SHORT = r"(?:con|coun|cncl?r|comm|commr|cmr|sup|supv|supvr|trus|tr|dir|ald|pres|rep|frhldr|selectm|chmn|sec)\."
_ABROAD = r"freeholder|burgess|juror|magistrate|reeve|jurat|portreeve|warden|legislator|director"
_OF_BODY = rf"(?:board|council|committee|commission|panel)?[ ]?member|{MEMBER}|{ONE_COUNCILLOR}|bailie"
_CHAIR = r"vice[- ]chair(?:man|woman|person)?|chair(?:man|woman|person)?|presiding[ ]member|portfolio[ ]holder"
_HEAD = r"""president|vice[- ]president|provost|convener|deputy[ ]leader|leader|secretary|treasurer|mayor[ ]pro[ ]tem
    |vice[- ]mayor|(?:shire[ ])?president"""
_SECOND = r"(?:vice|deputy|depute|acting)[- ]\s?"
_OFFICE = rf"(?:(?:{_SECOND})?(?:{TITLE}|{_OF_BODY}|{_CHAIR}|{_HEAD}|{_SHORT}|{_ABROAD}))"
# words that end a name although they begin with a capital, or are printed in capitals
_OF_MOTIONS = r"""seconde[rd]|second|proposed|proposer|moved|mover|resolved|resolution|carried|agreed|approved|motion|amendment
    |recommendation|supported|supporter|support|proposal|decision|passed|adopted|withdrawn|defeated|lost|put|made|item|report"""
_OF_OUTCOMES = r"""accepted|elected|nominat\w+|confirmed|rejected|deferred|tabled|failed|declared|approval|acceptance|adoption
    |outcome|action|discussion|disposition|decided|declined|duly"""
_OF_FEET = r"meetings?|regular|special|ordinary|annual|page"  # of a page's foot: "Regular Meeting"
_OF_VOTES = r"vote|voting|voted|voters?|abstain|against|for|unanimous\w*|ayes?|nays?|noes|yeas?|absent|result|present|minutes?"
_SMALL_WORDS = r"""that|all|the|and|he|she|they|we|in|it|this|these|there|those
    |his|her|their|our|which|who|on|upon|then|be|whereas|to|by|with|having|after
    |following|original|council|committee"""
_TITLES = rf"{POLITE}|{OF_RANK}|{ONE_COUNCILLOR}|{MEMBER}|{SEVERAL_COUNCILLORS}|members?|president|ald"
_STOPPER = rf"(?!(?i:{_OF_MOTIONS}|{_OF_OUTCOMES}|{_OF_FEET}|{_OF_VOTES}|{_SMALL_WORDS}|{_TITLES})\b\.?)"
_PARTICLE = r"""(?:Mc|Mac|O['\u2019]|D['\u2019]|de[ ]|van[ ]|von[ ]|der[ ]|la[ ]|le[ ]|St\.?[ ](?=[A-Z])|N[\u00edi]c?[ ](?=[A-Z])
    |[\u00d3O][ ](?=[A-Z][a-z])|U[\u00edi][ ](?=[A-Z]))"""
_TOKEN = rf"{_STOPPER}(?:[A-Z]\.(?:[ ]?[A-Z]\.){{0,4}}+|{_PARTICLE}?[A-Z\u00c0-\u00de](?:[^\W\d_]|['\u2019]|[-\u2010\u2011]\n?)*)"
_HONOURED = rf"(?:,?\s{HONOURS}(?!\w))?"
_SMALL = r"(?:(?:de|di|du|la|le|van|von|ap|al)(?=[A-Z]))"  # "Mrs deTarn": behind a title a name may begin small
# "the Vice-Chairman", "Provost": an office in place of a name
_IN_OFFICE = rf"""(?:the\s+)?(?:right\s+(?:hon(?:ou?rable)?|worshipful)\s+(?:the\s+)?)?(?:{_SECOND}(?:lord\s+)?)?(?:lord\s+)?
    (?:chair|leader|mayor|president|convener|provost|cathaoirleach)(?:man|woman|person)?"""
# who holds the office: "the Lord Mayor (Councillor Oxley)"
_IN_PERSON = rf"(?:[ ]\((?i:{_OFFICE})[ ]{_TOKEN}(?:[ ]{_TOKEN}){{0,3}}\))?"
_THEN = r"(?:\s+|(?<=\.)(?=[A-Z][a-z]))"  # "Cllr.Oxley"
NAME = rf"""(?<![\w.\u2019-])(?:
      (?:(?i:{_OFFICE})(?:\s?/\s?(?i:{_OFFICE}))?{_THEN}){{1,3}}{_SMALL}?{_TOKEN}(?:\s{_TOKEN}){{0,4}}{_HONOURED}
    | (?i:{_IN_OFFICE})\b(?!\s+(?i:of)\b)
    | {_TOKEN}(?:\s{_TOKEN}){{0,4}}{_HONOURED}
    ){_IN_PERSON}(?:[ ]?\([A-Z]{{2,6}}\))?"""
