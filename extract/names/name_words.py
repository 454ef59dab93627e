"""The printed forms of the words of a name, and of pieces written as the kinds of their words, as rules with examples."""

from __future__ import annotations

import re

from extract.text.lexicon import CIVIC_TITLE, DASH, HONOURS, MEMBER, OF_RANK, ONE_COUNCILLOR, POLITE, SEVERAL_COUNCILLORS, TITLE
from extract.text.rule import Rule

_CASE = re.RegexFlag(0)
NAME_INITIALS = Rule(
    id="names.initials",
    pattern=r"^(?:(?:[A-Z]\.?){1,3}|(?:[A-Z]\.){1,5}|(?:[A-Z]\.-?)+[A-Z])$",
    examples={"J": "J", "J.R.": "J.R.", "JR": "JR", "J.-P": "J.-P"},
    not_examples=("Jo", "JOHN", "j"),
    flags=_CASE,
)
NAME_CAPITAL = Rule(
    id="names.capital",
    # a word printed as those of names are; some begin small
    pattern=r"^[(‘'\"“\u2010\u2011-]?(?:[A-ZÀ-ÖØ-ÞĀ-Ž]|(?:d|l|al|el|ff|mac|mc|o|de|di|la|le|van)[’'-]?(?=[A-Z])|ff(?=[a-z]))"
    r"[\w’'‘.\u2010\u2011/-]*[’'\"”)]?$",
    examples={"Oxley": "Oxley", "O’Tarn": "O’Tarn", "d'Arby": "d'Arby", "al-Tarn": "al-Tarn", "ffrench-Lund": "ffrench-Lund",
              "deLund": "deLund", "-Tarn": "-Tarn"},
    not_examples=("oxley", "7th", "declared"),
    flags=_CASE,
)
HONOUR = Rule(
    id="names.honour",
    pattern=rf"^(?:(?=[A-Za-z]{{3}}){HONOURS}|JP|DL|[QK]C|MP|[JS]r)[.,]?$",
    examples={"OBE": "OBE", "JP,": "JP,", "Sr.": "Sr.", "ONZM": "ONZM", "IAS": "IAS"},
    not_examples=("Obe", "JPS", "JR", "AM"),
    flags=_CASE,
)
COUNCILLOR_TITLE = Rule(
    id="names.councillor_title",
    # what the first of two surnames may have for both: "Cllr Lund and Berg"
    pattern=rf"^(?:(?:county|town|parish|district|borough|city|unitary)\s+)?(?:{ONE_COUNCILLOR}|member)\.?$",
    examples={"Cllr.": "Cllr.", "County Councillor": "County Councillor"},
    not_examples=("Cllrs", "Mr"),
)
BEARER = Rule(
    id="names.bearer",
    # who keeps the papers or the money of a body
    pattern=r"^(?:(?:hon(?:orary)?\.?|minutes?|membership|assistant|deputy|town|parish|the)\s)*"
    r"(?:secretary|treasurer|clerk|sec|treas)\.?$",
    examples={"Treasurer": "Treasurer", "Hon. Secretary": "Hon. Secretary"},
    not_examples=("Secretary of State", "Company Secretary to the Board"),
)
SHORT_POST = Rule(
    id="names.short_post",
    # a post in capitals behind a name
    pattern=r"^(?:C[AEFIO]O|COO|CTO|CSO|CRO|DCE|DCEX|RFO|SEO|S151|EO|GM|MD|PA|SAO|A/?CEO|DOF)\.?$",
    examples={"CEO": "CEO", "RFO": "RFO"},
    not_examples=("AL", "MBE", "ADA"),
    flags=re.VERBOSE,
)
TITLE_WORD = Rule(
    id="names.title_word",
    # one word of a title: "Cllr", "Messrs", "Worship" of "His Worship"
    pattern=rf"^(?!honou?rable)(?:{TITLE}|{CIVIC_TITLE}|messrs|mesdames|drs|his|her|worship|(?:cllr|councillor)[’']s)$",
    examples={"cllr": "cllr", "messrs": "messrs", "cyng": "cyng"},
    not_examples=("cllr lund smith", "honourable", "lund"),
)
SURNAME_FIRST = Rule(
    id="names.surname_first",
    # in a list of which no "NHS Trust" is a body
    pattern=r"^[A-ZÀ-ÖØ-Þ’'-]{2,}\s+(?![A-Z]{2})[A-ZÀ-ÖØ-Þ]",
    examples={"BERG Bo": "BERG B"},
    not_examples=("Bo BERG", "BERG", "NHS ICB"),
    flags=_CASE,
)
FOR_WHOM = Rule(
    id="names.for_whom",
    # behind one who came: in whose place
    pattern=r"\s(?:(?:as\s+)?(?:an?\s+)?substitut(?:e|ing)\s+for|deputi[sz]ing\s+for|in\s+(?:the\s+)?place\s+of|instead\s+of"
    r"|replacing|for)\s+(?P<whom>(?-i:[A-Z])[^,;:()]{0,80})$",
    examples={"Cllr Foss for Cllr Dahl": {"whom": "Cllr Dahl"}, "Bo Berg substituting for Cy Dahl": {"whom": "Cy Dahl"}},
    not_examples=("Ada Lund for item 5", "Cabinet Member for parks"),
)
BY_SCREEN = Rule(
    id="names.by_screen",
    # behind one who was there: by what means
    pattern=r"\s(?P<means>(?:via|by|through|over)\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,2}?"
    r"(?:zoom|teams|skype|webex|(?:tele)?phone|(?:video|tele)[ -]?\w+|video\s+\w+)|remotely|virtually|online)$",
    examples={"Bo Berg via Microsoft Teams": {"means": "via Microsoft Teams"}, "Cllr Lund remotely": {"means": "remotely"}},
    not_examples=("Head of Zoom", "via Teams"),
    needs=("via", "by", "through", "over", "remotely", "virtually", "online"),
)
GROUP_LABEL = Rule(
    id="names.group_label",
    # the place, body or party before its councillors
    pattern=rf"^(?-i:[A-Z])[\w’'&-]*(?:\s(?:(?-i:[A-Z])[\w’'&-]*|and|of|the|&)){{0,5}}\s?(?::|{DASH})\s+"
    r"(?:councill?ors?|cllrs?\.?|cynghorwyr|members|messrs)\s+(?=(?-i:[A-Z]))",
    examples={"Elm: Councillors A Lund and B Berg": "Elm: Councillors ", "Moor Borough – Cllr D Eide": "Moor Borough – Cllr "},
    not_examples=("Proposed by Cllr Lund", "Elm: the plan", "The motion: Councillors voted"),
)
SENT_BY = Rule(
    id="names.sent_by",
    # before the body that sent those who are named behind it
    pattern=r"^(?:(?:members?|councill?ors?)\s+)?(?:representing|on\s+behalf\s+of|(?:nominated|appointed)\s+by|from|for)\s+"
    r"(?:the\s+)?",
    examples={"Representing Elm District Council": "Representing ", "Members from the Harbour Board": "Members from the "},
    not_examples=("Elm District Council", "Fort Council"),
)
HOW_MANY = Rule(
    id="names.counted",
    # behind the last of a list: how many they are
    pattern=r"(?<=[a-z])\s+\d{1,3}$",
    examples={"Berg 2": " 2"},
    not_examples=("2 members", "Berg2"),
)
LISTED_COUNT = Rule(
    id="names.listed",
    # behind a list: how many are in it
    pattern=r"\s[-\u2013\u2014]\s?(\d{1,3})\W*$",
    examples={"Lund and Berg – 2.": " – 2."},
    not_examples=("Berg 2", "item 4-2"),
)
WHOLE_NAME = Rule(
    id="names.whole_name",
    # the words of a cell that look unfinished and are not: a son with his father's name, initials behind a surname in capitals
    pattern=r"^(?:[^,;]+,?\s+[JS]r\.?|[^\W\d_a-z][^\d_a-z\s,]{1,40}(?:\s[^\d_a-z\s,]{1,40}){0,3},(?:\s[A-Z]\.?){1,3})$",
    examples={"Ada B. Lund, Jr.": "Ada B. Lund, Jr.", "VAN LUND, A B": "VAN LUND, A B"},
    not_examples=("Sr. Lund", "Lund, Ada", "LUND,"),
    flags=_CASE,
)
POLITE_TITLE = Rule(
    id="names.polite",
    # what one of several councillors is called besides: "Councillors Mr Lund and Mrs Berg"
    pattern=rf"^(?:{POLITE}|{OF_RANK})\b\.?\s",
    examples={"Mrs Lund": "Mrs "},
    not_examples=("Councillor Lund", "Mrs"),
)
LIST_PART = Rule(
    id="names.list_part",
    # what parts the entries of a list; what stands in brackets behind one is no entry
    pattern=r"\s*(?:\([^()]*\)\s*)?(?:[,;\x1f]|\sand\s|\s&\s)",
    examples={"Lund, Berg": ",", "Lund (Moor), Berg": " (Moor),"},
    not_examples=("Lund Berg",),
)
SURNAME_ALONE = Rule(
    id="names.surname_alone",
    pattern=r"^[A-Z][\w’'-]+$",
    examples={"Love-Hart": "Love-Hart"},
    not_examples=("Ada Lund", "A Lund"),
    flags=_CASE,
)
INITIALS_JOINED = Rule(
    id="names.initials_joined",
    # initials and a surname without a blank between them
    pattern=r"^(?:[A-Z]\.){1,3}(?:Mac|Mc|O[’'])?[A-Z][a-z][\w’'-]+$",
    examples={"A.Lund": "A.Lund", "A.B.McDahl": "A.B.McDahl"},
    not_examples=("A. Lund", "U.S.A", "Lund"),
    flags=_CASE,
)
INITIALLED = Rule(
    id="names.initialled",
    pattern=r"^(?:[A-Z]\.?\s?){1,3}\s?[A-Z][\w’'-]+$",
    examples={"A B Lund": "A B Lund", "C. Dahl": "C. Dahl"},
    not_examples=("Ada Lund", "Lund"),
    flags=_CASE,
)
COUNCILLOR_FIRST = Rule(
    id="names.councillor_first",
    pattern=rf"^(?:{ONE_COUNCILLOR}|{MEMBER}|{SEVERAL_COUNCILLORS}|members?)\b",
    examples={"Cllr Lund": "Cllr"},
    not_examples=("Lund",),
)
# The rules below read kinds of words: see NameWord.
OFFICE_FIRST = Rule(
    id="names.office_first",
    pattern=r"^(?:[WSj]*r+j*)+",
    examples={"WrTFW": "Wr", "rjrFW": "rjr"},
    not_examples=("FW", "TW"),
    flags=_CASE,
)
ENTRY = Rule(
    id="names.entry",
    pattern=r"(?P<titles>[Tt]*)(?P<name>[IFWSp]*)",
    examples={"TIWZr": {"titles": "T", "name": "IW"}, "FW": {"titles": "", "name": "FW"}},
    flags=_CASE,
)
SECOND_NAME = Rule(
    id="names.second_name",
    # initials or a known forename behind a surname, and a word after them
    pattern=r"^(?:I+W+I+W|[FI]+[WI]*W[FI]+W|.+WI+W+I*W)",
    examples={"IWIW": "IWIW", "FWFW": "FWFW", "FWIW": "FWIW"},
    not_examples=("FFW", "WIW", "IIW", "FWW"),
    flags=_CASE,
)
SECOND_CAPITALS = Rule(
    id="names.second_capitals",
    # OXLEY Anna TARN Peter
    pattern=r"^S+p*[FWI]*[FWI]p*S[A-Z]",
    examples={"SFSF": "SFSF", "SFFSF": "SFFSF"},
    not_examples=("SFF", "SSF", "FSF"),
    flags=_CASE,
)
SECOND_BEHIND = Rule(
    id="names.second_behind",
    # a name behind a title, a post or brackets
    pattern=r"[Tt]|^[^Zhr]*[Zhr].*[IF][WS]|Z[^Zrjh]*[WFS]|^Z[WSFj]*r[WSFrj]*Z",
    examples={"TIW": "T", "rFW": "rFW", "ZIW": "ZIW", "ZW": "ZW", "ZrWrZ": "ZrWrZ"},
    not_examples=("Zr", "rjW", "h"),
    flags=_CASE,
)
HALF_BEHIND = Rule(
    id="names.half_behind",
    # Ada Lund Sue
    pattern=r"^[FI]+p*[WS]+F$",
    examples={"FWF": "FWF", "IWF": "IWF"},
    not_examples=("FWFW", "FF"),
    flags=_CASE,
)
RULES = (
    NAME_INITIALS, NAME_CAPITAL, HONOUR, COUNCILLOR_TITLE, BEARER, SHORT_POST, TITLE_WORD, SURNAME_FIRST, FOR_WHOM, BY_SCREEN,
    GROUP_LABEL, SENT_BY, HOW_MANY, LISTED_COUNT,
    WHOLE_NAME, POLITE_TITLE, LIST_PART, SURNAME_ALONE, INITIALS_JOINED, INITIALLED, COUNCILLOR_FIRST, OFFICE_FIRST, ENTRY,
    SECOND_NAME, SECOND_CAPITALS, SECOND_BEHIND, HALF_BEHIND,
)  # fmt: skip
