"""Where a decision hides: verdicts in a title, a column or at an entry's end, and fields of a record.

:mod:`extract.decisions.entries` reads them.

3. Library report for May. Accepted.      1 | Rope works permit | ADOPTED      Decision: To mend the roof.
"""

from __future__ import annotations

from extract.text.lexicon import MEMBER, ONE_COUNCILLOR, POLITE
from extract.text.rule import Rule

_ACCEPTS = "noted|approved|agreed|endorsed|accepted|adopted|ratified|confirmed|received|supported|upheld|passed|carried"
_OTHERS = "refused|rejected|deferred|granted|introduced|authori[sz]ed|delegated|filed|tabled|withdrawn|referred|enacted"
_RECORD = r"as\s+a\s+(?:true|correct)\s+record"
_HOW = rf"(?:unanimously|as\s+(?:amended|presented|circulated|information|submitted)|{_RECORD}|on\s+consent)"
_AND = rf"(?:\s*(?:,|and|&)\s*(?:duly\s+)?(?:{_ACCEPTS}|{_OTHERS}|signed))*"
VERDICT = rf"(?:(?:all|unanimously|duly|both)\s+)?(?:{_ACCEPTS}|{_OTHERS}){_AND}(?:\s+{_HOW})?"

VERDICT_BEHIND = Rule(
    id="resolution.verdict_behind_title",
    # a sentence that is a verdict and no more, behind a title
    pattern=rf"(?<=[.;!?\u201d\"])\s+(?P<verdict>{VERDICT}|introduced|ratified)(?=[.;]|\s*$)",
    examples={"Library report for May. Accepted. It rained.": {"verdict": "Accepted"}},
    not_examples=("Report of May. Accepted papers lie here",),
    confidence=0.85,
)
TITLE_DECIDED = Rule(
    id="resolution.title_decided",
    # the last words of an item's title are its verdict
    pattern=rf"(?:[.:;!?\u201d\"\u2013\u2014-]\s+)(?P<verdict>{VERDICT})\s*[.]?\s*$",
    examples={"Library report for May. Accepted.": {"verdict": "Accepted"}, "Bells \u2013 noted": {"verdict": "noted"}},
    not_examples=("Matters noted", "Report of the works agreed in May"),
    confidence=0.8,
)
UNDER = Rule(
    id="resolution.title_and_verdict",
    # all of the first entry under a title: "\u2022 Agreed"
    pattern=rf"^(?P<subject>(?:it|this|these|the\s+\w+)\s+(?:was|were)\s+)?{VERDICT}\s*[.]?\s*$",
    examples={"These were approved and duly signed.": {"subject": "These were "}, "Agreed": "Agreed"},
    not_examples=("Agreed the rota", "None"),
    confidence=0.7,
)
_PARISH = r"no\s+objections?|supported\s+by\s+\w+|objects?|not\s+approved|approve|refuse|grant"
_BEFORE = r"(?:(?:[\w-]+\s+){0,7}(?:and|as|,)\s+)?(?:[\w-]+\s+){0,5}?"
CELL_VERDICT = Rule(
    id="resolution.row_decided",
    # all words of a cell: "ADOPTED", "RECEIVED AS INFORMATION", "AMENDED BY MOTION 2 AND ADOPTED", "Approved (unanimously)"
    pattern=rf"""^{_BEFORE}(?:{VERDICT}|laid\s+over|held|struck\s+off|first\s+reading|{_PARISH})
        (?:\s+(?:subject\s+to|with|by)\s+[^.]{{3,60}})?\s*(?:\([^()]{{1,30}}\))?\s*[.]?\s*$""",
    examples={"ADOPTED": "ADOPTED", "AMENDED BY MOTION 2 AND ADOPTED": "AMENDED BY MOTION 2 AND ADOPTED"},
    not_examples=("Decision", "The works were long and the roof leaks", "4,200"),
    confidence=0.9,
)
_TITLED = rf"(?:the\s+)?(?:{ONE_COUNCILLOR}|{MEMBER}|{POLITE}|mayor)\b\.?"
NAMES_ONLY = Rule(
    id="resolution.names_only",
    # a cell of voters: a name with a title, and another, and another
    pattern=rf"""^(?:(?:his|her)\s+worship\s+)?(?:{_TITLED}\s+[\w.'\u2019-]+(?:\s+(?!{_TITLED})[\w'\u2019-]+)?[,;]?\s+){{2,}}""",
    examples={"Councillor Oxley Councillor Tarn Councillor Ward": "Councillor Oxley Councillor Tarn "},
    not_examples=("Councillor Oxley be appointed Chair of the Board",),
)
ADVICE_HEAD = Rule(
    id="resolution.advice_column",
    # heads of columns whose verdicts are not the body's
    pattern=r"\b(?:officers?|proposed|recommended|previous|county|district|borough|planning\s+authority|LPA|status)\b",
    examples={"Officer recommendation": "Officer"},
    not_examples=("Disposition", "Decision"),
)
_WHOSE = r"(?:the\s+)?(?:(?:cabinet|council|committee|executive)(?:['\u2019]s)?\s+)?"
_NUMBER = r"(?:\(?[a-z0-9]{1,2}[).]\s+)?"
DECISION_FIELD = Rule(
    id="resolution.decision_field",
    # a line of a record of decision that begins with its label
    pattern=rf"""(?:^|(?<=\n))[ ]{{0,4}}(?:{_NUMBER}{_WHOSE}decisions?(?:\s+(?:taken|made|agreed|reached))?
        |details?\s+of\s+(?:the\s+)?decision|resolutions?|outcome|action\s+taken)[ ]?(?:[:\u2013-][ \n]|[:]?\n)\s{{0,3}}""",
    examples={"Decision: To mend the roof": "Decision: ", "Decision taken\nThat": "Decision taken\n"},
    not_examples=("Decision maker: Bo Tarn", "The decision was late"),
    confidence=0.9,
)
_LABEL = r"(?-i:[A-Z])[A-Za-z'\u2019/()-]*(?:[ ][A-Za-z'\u2019/()-]+){0,6}[ ]?\??:(?:[ ]|\n|$)"
FIELD_LINE = Rule(
    id="resolution.next_field",
    # a line that begins the next field
    pattern=rf"""\n(?=[ ]{{0,4}}{_NUMBER}{_LABEL}
        |[ ]{{0,4}}(?:decision\s+taken|reasons?\s+for|alternative\s+options?|options?\s+considered|publication\s+date)\b)""",
    examples={"roof.\nDate of decision: 3 May": "\n", "roof.\nReasons for the decision": "\n"},
    not_examples=("roof.\nTo paint it", "roof\nand the gate: both"),
)
MOVES = Rule(
    id="resolution.moved_between",
    # words between a title and a verdict that belong to a motion of its own
    pattern=r"\b(?:that|moved|seconded|resolution|resolved)\b",
    examples={"RESOLUTION 31: That the rope": "RESOLUTION"},
    not_examples=("of the works of May",),
)
DASHED = Rule(
    id="resolution.dashed_verdict",
    # an entry whose last words stand apart: "Stock list \u2013 noted.", "Rota: all agreed."
    pattern=rf"[\u2013\u2014:]\s+(?P<verdict>{VERDICT})\s*[.]?\s*$",
    examples={"Stock list of May \u2013 noted.": {"verdict": "noted"}, "Rota: agreed": {"verdict": "agreed"}},
    not_examples=("Stock list of the works agreed",),
    confidence=0.85,
)
BOTH = Rule(
    id="resolution.moved_seconded_carried",
    # the letters of a US board: moved, seconded, carried
    pattern=r"(?:^|(?<=\n))\(?M\s?[/.]\s?S\s?[/.]\s?[CP](?:\s?[/.]\s?U)?\b[^\n]*",
    examples={"M/S/C OXLEY/TARN (approved)": "M/S/C OXLEY/TARN (approved)"},
    not_examples=("Ms C. Tarn",),
    confidence=0.85,
)
_NO_NEWS = r"apologies|declarations?|interests?|questions?|dispensations?|received|noted|reported|declared|requests?|petitions?"
_SIGNED = r"signed[\s:._\u2026]*(?:(?:by\s+)?(?:the\s+)?(?:chair|cllr|councillor|date)|$)"
_CARRIED = r"(?:then\s+|thereupon\s+|duly\s+)?(?:put|carried|lost|passed|declared)"
_LEADS = r"""it\s+was\s+(?:then\s+|unanimously\s+)?(?:resolved|approved|agreed|decided)(?:\s+(?:that|to))?
    |seconded\b[^.]{0,40}\sand\s+resolved|and\s+(?:resolved|agreed|decided)\s+(?:that|to)
    |(?-i:AGREED|RESOLVED):?\s+that\b[^.]{0,60}:"""
_KEPT_OUT = r"(?:declined|did\s+not|not)\s+(?:to\s+)?vot(?:e|ing)\b|abstain(?:ed|ing)\b"
_VOTING = rf"""{_KEPT_OUT}|(?:the\s+)?vote\s+(?:was|:)|votes?\s+(?:for|count)|(?:approved|ayes?|noes|for|against)\s*\(\d+\)\s*:
    |on\s+(?:a|being\s+put\s+to\s+the)\s+vote\b(?![^.]*\b(?:resolved|agreed)\b)
    |(?:(?:the|this|that)\s+)?(?:substantive\s+)?(?:motion|amendment)\s+(?:was\s+)?{_CARRIED}\b"""
_NOTHING = rf"""(?:there\s+were\s+)?(?:no|nil|none)\s+(?:(?:other|further)\s+)?(?:{_NO_NEWS})\b
    |[^.]{{0,50}}\b(?:none|nil)\s+(?:(?:was|were|had\s+been|have\s+been)\s+)?(?:noted|received|declared|reported|raised)\W*$
    |[^.]{{0,80}}\bto\s+be\s+(?:confirmed|agreed|advised|arranged|decided|notified)\W*$"""
# a cell or a field that says nothing, a label, a minute's number
_EMPTY = r"(?:none|nil|n\s?/\s?a|not\s+applicable|decisions?(?:\s+taken)?|(?-i:[A-Z]{2,5})[ ]?\d{1,4}\s?/\s?\d{2,4})"
_ONLY_MOVED = r"recommendations?\s+[\w.]{1,5}\s+(?:was|were)\s+(?:moved|proposed)\b"
_CAME_OF_IT = r"(?:action|vote|result|motion)\s?[:\u2013-]\s*(?:adopted|approved|carried|passed)(?:\s+unanimously)?\W*$"
_ONLY_SO = r"and\s+noted\b|unanimously\s+agreed?\s+and\s+(?:duly\s+)?signed\b"
NO_CLAUSE = Rule(
    id="resolution.no_clause",
    # what is no clause whoever proposes it: how the vote went, a note, a status, an introduction, nothing at all
    pattern=rf"""^\W*(?:{_VOTING}|{_NOTHING}|{_SIGNED}|note\s?:|(?:re)?solved\W*$|apologies\b|[^.]{{0,150}}\b(?:{_LEADS})\W*$
        |(?:decision|motion|resolution|recommendations?)\s+status\b|{_ONLY_MOVED}|{_EMPTY}\W*$
        |{_CAME_OF_IT}|{_ONLY_SO}
        |adopted\s+(?:at|by)\s+(?:the|a)\s+meeting\b|at\s+an?\s+(?:\w+\s+)?meeting\s+of\b[^;]{{0,160}}\bheld\b)""",
    examples={
        "Vote was passed by 4 in favour": "Vote was",
        "Note: Cllr Oxley asked": "Note:",
        "ACTION: ADOPTED UNANIMOUSLY.": "ACTION: ADOPTED UNANIMOUSLY.",
        "At a meeting of the Board held in the hall": "At a meeting of the Board held",
        "None noted.": "None noted",
        "Recommendation 2A was moved by AB": "Recommendation 2A was moved",
        "Date of next meeting: to be confirmed.": "Date of next meeting: to be confirmed.",
    },
    not_examples=("No objection", "Note the report", "No further action be taken", "Adopted the accounts"),
)
RULES = (
    NO_CLAUSE,
    VERDICT_BEHIND,
    TITLE_DECIDED,
    UNDER,
    CELL_VERDICT,
    NAMES_ONLY,
    ADVICE_HEAD,
    DECISION_FIELD,
    FIELD_LINE,
    MOVES,
    DASHED,
    BOTH,
)
