"""Who votes, as printed in lists and cells: surnames, names with titles, offices. :mod:`extract.decisions.voters` reads them."""

from __future__ import annotations

import re

from extract.decisions.mover_name_words import CASED, NAME
from extract.text.lexicon import ONE_COUNCILLOR, SEVERAL_COUNCILLORS
from extract.text.rule import Rule

SURNAME = Rule(
    id="vote.surname",
    # "Oxley, Tarn, Ward": a list of bare surnames
    pattern=r"""(?:^|(?<=[,;&])|(?<=\band))\s{0,2}(?:-\s?)?
        (?P<name>(?!None|Nil|No\b|And\b|Total\b)(?:[A-Z]\.?[ ]){0,3}[A-Z][\w'\u2019-]+(?:[ ][A-Z][\w'\u2019-]+){0,2})
        \s{0,2}(?=[,;.&)\]]|\band\b|$)""",
    examples={"Oxley, Tarn and Ward.": {"name": "Oxley"}, "Oxstrand": {"name": "Oxstrand"}},
    not_examples=("None.", "the members"),
    flags=re.VERBOSE,
    confidence=0.9,
)
_MAYOR = r"(?:deputy[ ]|lord[ ]|vice[- ])?mayor(?:[ ]pro[ ]tem)?"
_CHAIR = r"(?:vice[- ]|deputy[ ])?chair(?:man|woman|person)?"
_HEAD = r"(?:(?:deputy|depute|vice)[- ])?(?:provost|convener|leader|speaker)|(?:vice[- ])?president|reeve|warden"
OFFICE_VOTES = Rule(
    id="vote.office",
    # an office that votes: "For: the Mayor, Councillors Oxley and Tarn"
    pattern=rf"""(?:^|(?<=[,;&]\s)|(?<=[,;&])|(?<=\band\s))(?P<name>the\s+(?:{_MAYOR}|{_CHAIR}|{_HEAD}))
        (?=\s*(?:[,;.&]|and\b|\(|$))""",
    examples={
        "the Mayor, Councillors Tarn and Ward": {"name": "the Mayor"},
        "Oxley and the Deputy Mayor": {"name": "the Deputy Mayor"},
    },
    not_examples=("the Mayor of Tarn", "the motion"),
    confidence=0.85,
)
SHARED_TITLE = Rule(
    id="vote.shared_title",
    # a title that several names share
    pattern=rf"(?:{SEVERAL_COUNCILLORS}|members|directors)\b[.:]?\s+(?=\S)",
    examples={"Councillors Oxley and Tarn": "Councillors "},
    not_examples=("Councillor Oxley",),
)
VOTER = Rule(
    id="vote.voter",
    # a cell that is one voter: "Cllr A Oxley (Lab)", "Oxley A", "3 Ada TARN", "the Mayor", "Oxley, Ada"
    pattern=rf"""^\s*(?:\d{{1,3}}[.)]?\s+)?(?P<name>(?:(?i:his|her)\s+(?i:worship(?:ful)?)(?:\s+(?i:the))?\s+)?
        (?:{NAME}(?:,\s(?:[A-Z][\w\u2019'-]+|[A-Z]\.?)(?:\s[A-Z]\.?)?)?|(?i:the\s+(?:{_MAYOR}|{_CHAIR}|{_HEAD}))))
        \s*(?:\([^()]{{1,40}}\))?\s*[*.]?\s*$""",
    examples={
        "Cllr A Oxley (Lab)": {"name": "Cllr A Oxley"},
        "3 Ada TARN": {"name": "Ada TARN"},
        "Oxley A": {"name": "Oxley A"},
        "Oxley, Ada": {"name": "Oxley, Ada"},
        "His Worship Mayor Tarn": {"name": "His Worship Mayor Tarn"},
    },
    not_examples=("3", "the motion was carried", "x"),
    flags=CASED,
)
_ENDS = r"carried|lost|passed|defeated|motions?|amendments?"
_GROUPS = r"labour|conservatives?|liberal\s+democrats?|greens?|independents?|reform\s+uk"
NO_VOTER = Rule(
    id="vote.no_voter",
    pattern=rf"""^\W*(?:sub-?|grand\s+)?(?:totals?|results?|votes?|voting|members?|councillors?|(?:councillor\s+)?names?
        |none|nil|n/?a|all|unanimous\w*|vacan\w+|present|absent|quorum|{_ENDS}|{_GROUPS}|yes|no|ayes?|nays?|noes)\W*\d*\W*$""",
    examples={"TOTAL": "TOTAL", "Councillor": "Councillor", "Unanimous.": "Unanimous."},
    not_examples=("Councillor Oxley", "Noakes"),
)
LETTERS_ONLY = Rule(
    id="vote.party",
    # letters that are a party's, and no person's initials behind a title: "ADEC voted against"
    pattern=r"^(?:[A-Z]{2,}\s){0,2}[A-Z]{2,5}$",
    examples={"MQP": "MQP", "MILLS QP": "MILLS QP"},
    not_examples=("Cllr OXLEY", "J. TARN", "Tarn"),
    flags=re.VERBOSE,
)
PAGE_FOOT = Rule(
    id="vote.page_foot",
    # a line at a page's end that breaks a list of names
    pattern=r"""(?:^|\n)\s*(?:(?:(?:special|regular|ordinary|annual|joint|extraordinary|adjourned|council|committee
        |board)\s+){1,3}meeting
        |page\s+\d+|minutes\s+of)\b[^\n]*""",
    examples={"Oxley, Tarn\nSpecial Meeting": "\nSpecial Meeting", "Oxley\nPage 4 of 9": "\nPage 4 of 9"},
    not_examples=("Oxley, Tarn", "Page, Oxley"),
    needs=("meeting", "page", "minutes"),
)
LAST_OF_ALL = Rule(
    id="vote.last_name",
    # what stands before the last name of a list
    pattern=r"(?:\band|&)\s*$",
    examples={"Oxley and ": "and "},
    not_examples=("Councillors ",),
)
SEPARATOR = Rule(
    id="vote.separator",
    pattern=r"[,;&]|\band\b",
    examples={"Oxley and Tarn": "and", "Oxley, Tarn": ","},
    not_examples=("Brandon",),
)
SMALL_WORD = Rule(
    id="vote.small_word",
    pattern=r"\b[a-z\u00df-\u00ff]{2,}",
    examples={"a long evening": "long"},
    not_examples=("Oxley",),
    flags=re.VERBOSE,
)
OFFICE_PART = Rule(
    id="vote.office_part",
    # what stands before a name and is none: "Vice (Mayor Tarn)", "Mayor (Tarn)"
    pattern=rf"^(?:vice|deputy|lord|{_MAYOR}|president|{_CHAIR}|provost|{ONE_COUNCILLOR})\.?$",
    examples={"Vice": "Vice", "Mayor": "Mayor"},
    not_examples=("the Mayor", "Mayor Tarn"),
)
OFFICE_BEFORE = Rule(
    id="vote.office_before",
    # the rest of an office right before what was read as a name: "Vice (Mayor Tarn)", "Vice Chair (Tarn)"
    pattern=rf"(?<![\w-])(?:vice|deputy|lord)(?:[ -](?:{_MAYOR}|president|{_CHAIR}|provost))?[ -]$",
    examples={"Abstention: Vice ": "Vice ", "Noes: Vice Chair ": "Vice Chair "},
    not_examples=("Oxley, ", "advice "),
)
RULES = (
    PAGE_FOOT, LAST_OF_ALL, OFFICE_BEFORE, OFFICE_PART, SEPARATOR, SMALL_WORD, SURNAME, OFFICE_VOTES, SHARED_TITLE, VOTER, NO_VOTER,
    LETTERS_ONLY,
)  # fmt: skip
