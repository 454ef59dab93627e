"""The formal words that introduce a decision, and the operative verbs of its clauses.

RESOLVED that …      Resolved: 1. …      AGREED: …      The Committee NOTED …      Decision:      That … be approved
"""

from __future__ import annotations

import re

from extract.text.lexicon import ONE_COUNCILLOR, POLITE
from extract.text.rule import Rule

TYPE_WORDS = 30  # words of a clause in which its operative verb stands
OPERATIVE_WORDS = 7  # words of a bullet in which its verb stands

_UNANIMOUSLY = r"""(?:\s*\(?(?:unanimously|nem\.?\s*con\.?)\)?|,?\s+by\s+[\w\s-]{2,60}?,?(?=\s+(?:that|to)\b(?!\s+\d))
    |\s*\([^()\n]{0,10}\d[^()\n]{0,40}\))?"""
_TO_WHOM = r"(?:\s+to\s+(?:the\s+)?(?:full\s+)?(?:council|cabinet|executive|board|committee)(?=\s*[:\u2013\u2014-]))?"
_NAMED = r"(?:\s*\([^()\n]{3,40}/[^()\n]{3,40}\))?"  # "(Cr Oxley/Cr Tarn)"
# "Resolved HB25/013:", a number behind the word
_CODED = r"(?:\s+(?:no\.?\s*)?\(?(?=[\w/.-]{0,20}\d)[\w/.-]{2,24}\)?(?=\s*(?:[:\u2013\u2014]|-\s|\n|$)))?"
_THAT = r"(?:that\b(?!\s+is)\s*[:\u2013\u2014-]?)?"
_WHO = r"""(?:the\s+)?(?:[A-Z][\w-]{0,30}\s+){0,4}(?:committee|council|board|panel|cabinet|members|trustees|commission
    |executive|forum|sub-committee)"""
_BODY = rf"{_WHO}\s+(?:unanimously\s+)?"

# "VOTED: To": a board's word for it
_WORD = r"(?-i:RESOLVED|R\s?E\s?S\s?O\s?L\s?V\s?E\s?D|VOTED(?=\s?:\s?(?:[Tt]o|[Tt]hat|TO|THAT)\b))"
FORMAL = Rule(
    id="resolution.resolved",
    pattern=rf"""(?<![A-Za-z])
        (?:(?-i:FURTHER|UNANIMOUSLY|IT\s+WAS|RESOLUTION:)\s+ | it\s+was\s+(?:(?:further|also|unanimously)\s+)?){{0,2}}
        {_WORD}{_UNANIMOUSLY}{_NAMED}{_CODED}\s*[:\u2013\u2014,.-]{{0,3}}{_NAMED}\s*
        (?:(?:further|accordingly|unanimously)\s+)?(?:[\u2013\u2014:-]\s*)?{_THAT}""",
    examples={
        "RESOLVED that": "RESOLVED that",
        "FURTHER RESOLVED: That": "FURTHER RESOLVED: That",
        "It was unanimously RESOLVED \u2013 that": "It was unanimously RESOLVED \u2013 that",
        "the Board VOTED: To": "VOTED: ",
    },
    not_examples=("the matter was resolved", "UNRESOLVED", "VOTED to wait", "VOTED: Oxley, Tarn"),
    needs=("resolved", "r e s", "voted"),
    confidence=0.97,
)
_AND_WAS = r"(?:and\s+(?:it\s+was\s+)?(?=(?:unanimously\s+)?(?:agreed|resolved|decided)\b)(?:unanimously\s+)?)?"
_DECIDERS = r"executive|cabinet|leader|deputy|portfolio|lead|council(?!lor\b)|committee|board|panel"
_WHOSE = rf"\s+(?:of|by)\s+(?:the\s+)?(?:{_DECIDERS})\b[^.:\n]{{0,60}}"  # "Decision of the Cabinet Member for Mills"
# "RESOLUTION 31/075: that"
_LABEL_NUMBERED = r"resolution\s+(?:no\.?\s*)?[A-Z]{0,6}[/#.-]?\d[\w/.-]{0,20}(?=\s*[:\u2013\u2014-]\s*(?:that|to)\b)"
# "Decision taken:", "Resolution" alone in its line
_LABEL_BARE = rf"""decisions?{_WHOSE}(?=:?[ ]*(?:\n|$))
    |(?:resolution|decisions?(?:\s+(?:taken|made))?)(?=\s*[:\u2013\u2014]|\s+-\s|\s*$)"""
# "AGREED unanimously that", "ORDERED:"
_IN_CAPITALS = rf"""(?P<caps>(?-i:AGREED|DECIDED|RECOMMENDED|ORDERED))
    {_TO_WHOM}(?:\s+(?:unanimously|as\s+follows))?
    (?=\s*[:\u2013\u2014-]|\s+(?:that|to|for\s+(?=[^.;:]{{3,60}}\sto\s))\b|\s*\n)"""
# "NOTED the report"
_NOTED = r"(?P<noted>(?-i:NOTED|APPROVED|ENDORSED|ADOPTED|SUPPORTED|DEFERRED|REFUSED|GRANTED))(?=\s)"
LABEL = Rule(
    id="resolution.label",
    # at the start of a paragraph: "Resolved: …", "AGREED that …", "Decision – …", "The Committee NOTED the report"
    pattern=rf"""{_AND_WAS}(?:
          (?P<label>(?:resolved|agreed|decided|recommended{_TO_WHOM}){_UNANIMOUSLY}{_NAMED}{_CODED}(?=\s*[:\u2013\u2014]
          |,\s+that\b|\s+-\s|\s+(?:that|to)\b
              |\s*$)
            | {_LABEL_NUMBERED}
            | {_LABEL_BARE})
        | (?:it\s+was\s+|{_BODY})?
          (?: {_IN_CAPITALS}
            | {_NOTED}))
        {_NAMED}\s*[:,\u2013\u2014-]{{0,3}}\s*{_THAT}""",
    examples={
        "Resolved: 1. The hall": {"label": "Resolved"},
        "Resolved HB25/013: That the hall": {"label": "Resolved HB25/013"},
        "AGREED that the hall be painted": {"label": "AGREED"},
        "The Committee DECIDED to paint it": {"caps": "DECIDED"},
        "The Committee NOTED the report.": {"noted": "NOTED"},
        "Decision:": {"label": "Decision"},
        "Decision of Executive Councillor for Mills": {"label": "Decision of Executive Councillor for Mills"},
        "And agreed:": {"label": "agreed"},
        "RESOLUTION 31/075: that the hall": {"label": "RESOLUTION 31/075"},
    },
    not_examples=("The agreed plan", "Resolving the matter", "Decision to be taken by"),
    confidence=0.93,
)
DECISION = Rule(
    id="resolution.decision_label",
    # the label of a record of decision or of a column in a decision table
    pattern=rf"""^(?:\d{{1,2}}[.)]?\s+)?(?:the\s+)?(?:decisions?(?:\s+(?:taken|made|and\s+any\s+conditions))?
          (?:{_WHOSE})?
        |resolution|resolved|outcome|details?\s+of\s+(?:the\s+)?decision|action\s+taken)\s*[:\u2013-]?\s*$""",
    examples={
        "Decision:": "Decision:",
        "Decision taken": "Decision taken",
        "Decision of Executive Councillor for Mills": "Decision of Executive Councillor for Mills",
    },
    not_examples=("Decision number", "Reason for decision:"),
    confidence=0.95,
)
_OFFICE = r"""(?:the\s+)?(?:(?:deputy\s+)?leader|cabinet\s+member|portfolio\s+holder|(?:(?:executive|corporate)\s+)?director|mayor
    |commissioner|lead\s+member|executive\s+councillor|head\s+of\s+service)(?:\s+(?:for|of)\s+[^.:\n]{3,80})?|i"""
_AHEAD = r"(?:(?:after|following|having)\b[^.:\n]{0,120},\s+)?"
_ASIDE = r"(?:,\s+(?:having|after|following|on)\b[^.:\n]{0,120}(?:\n[^.:\n]{0,120})?,)?"
_DECIDING = r"(?:has\s+|have\s+)?(?:\w+ly\s+)?(?:agreed?|resolved|decided|approved?)\b"
_OPENS_ON = r"agreed?|resolved|decided|determined|noted|approved?"
BODY_LIST = Rule(
    id="resolution.body_list",
    # a paragraph that only opens the list of what the body did: "The Committee:-", "It was agreed:", "Council resolved to:"
    pattern=rf"""^{_AHEAD}(?:{_WHO}{_ASIDE}|(?P<it>it\s+was)|(?P<office>{_OFFICE})(?=\s+{_DECIDING}))(?:\s+(?:has|have|had))?
        (?:\s+(?:then|also|further|therefore|accordingly|unanimously|duly)){{0,2}}
        (?:\s+(?P<verb>{_OPENS_ON}))?(?:\s+unanimously)?(?:\s+(?:that|to|as\s+follows))?
        (?:\s?[:;][\s\u2013\u2014-]{{0,4}}|\s?[\u2013\u2014-])?$""",
    examples={
        "The Committee:-": "The Committee:-",
        "It was agreed:": {"it": "It was", "verb": "agreed"},
        "The Mill Board resolved to:": {"verb": "resolved"},
        "The Committee, having heard the Head of Quays, agreed:-": {"verb": "agreed"},
        "Following debate, the Sub-Committee \u2013": "Following debate, the Sub-Committee \u2013",
        "The Leader has approved:": {"office": "The Leader", "verb": "approved"},
    },
    not_examples=("The Committee:- noted it", "Members of the Committee: A. Oxley", "The Clerk agreed:"),
    confidence=0.9,
)
STANDING = Rule(
    id="resolution.that_alone",
    # a minute that consists of the words moved: "That the minutes be approved …"
    pattern=r"""(?P<that>that)\s+[^.;]{2,400}?\b(?:be|is|are)\s+(?:\w+ly\s+)?(?:approved|agreed|noted|received
        |adopted|accepted|endorsed|confirmed|signed|deferred|refused|granted|authori[sz]ed|delegated|supported
        |given|instructed|requested|appointed|elected|excluded|recommended|referred)\b""",
    examples={"That the minutes be approved as a correct record.": {"that": "That"}},
    not_examples=("That was long ago", "That the roof leaks is known", "Thatch be praised"),
    needs=("that",),
    confidence=0.9,
)
_MOVED = r"proposed|proposer|moved|seconded|mover|motion|prop\.?"
_WAS_VOTED = r"""carried|passed|defeated|lost|all\s+in\s+favou?r|all\s+agreed|unanimous(?:ly)?|vote[ds]?|votes?\s+for
    |in\s+favou?r|ayes?|the\s+vote|voting|(?:for|against)\s+the\s+(?:motion|amendment)"""
AFTERWARDS = Rule(
    id="resolution.afterwards",
    # what stands behind a decision and is no part of it
    pattern=rf"""\(?(?:{_MOVED}|{_WAS_VOTED})\b
        \s?(?=$|[:.,/\u2013-]|by\b|was\b|were\b|{ONE_COUNCILLOR}|{POLITE}|unanimously|\d)""",
    examples={"Proposed by AB": "Proposed ", "Carried.": "Carried", "All in favour.": "All in favour"},
    not_examples=("The bells be rung",),
)
_CLOSED = "closed|ended|concluded|finished|rose|adjourned|terminated"
_TO_ACT = r"(?:the\s+)?(?:(?:assistant|deputy|town|parish)\s+)?(?:clerk|secretary)\s+to\s+action\b"
# "A recorded vote was requested"
_VOTE_TAKEN = r"(?:an?\s+)?(?:recorded|named|roll[ -]call)\s+vote\b(?!\s+be\b)"
# "Mr Tarn agreed to ask the mill": what somebody will do about it
_UNDERTOOK = rf"""(?:{POLITE}|{ONE_COUNCILLOR})\b\.?\s+(?:[a-z]\.?\s+)?[a-z][\w'\u2019-]{{0,24}}\s+(?:also\s+|then\s+)?
    (?:agreed|undertook|offered|volunteered|promised)\s+to\b"""
BEHIND = Rule(
    id="resolution.behind",
    # a sentence behind the words decided, or the words moved, that tells of the vote, the meeting's end, an action
    pattern=rf"""(?:the\s+)?meeting\s+(?:was\s+|then\s+)?(?:{_CLOSED})\b
        |there\s+being\s+no\s+(?:further|other|more)\s+business\b|{_VOTE_TAKEN}
        |(?:the\s+)?(?:chair\w*|mayor|president|convener|provost)\s+(?:then\s+)?(?:declared|closed)\s+the\s+meeting\b
        |actions?\s?:|{_TO_ACT}|{_UNDERTOOK}""",
    examples={
        "The meeting ended at 9.52pm.": "The meeting ended",
        "Clerk to action": "Clerk to action",
        "A recorded vote was requested": "A recorded vote",
        "Mr. Tarn agreed to ask the mill": "Mr. Tarn agreed to",
    },
    not_examples=("The meeting be adjourned", "Meetings were held", "Actions taken be noted"),
)
FURTHER = Rule(
    id="resolution.and_further",
    pattern=r"and\s+(?:be\s+it\s+)?(?:further\s+)?(?!resolved)that\b",
    examples={"AND FURTHER THAT the bell": "AND FURTHER THAT", "and that": "and that"},
    not_examples=("and resolved that",),
)
OPENS = Rule(
    id="resolution.opening_word",
    # with what decisions of one list begin alike
    pattern=r"\W{0,12}(?P<word>that|to(?=\s+[a-z]))\b",
    examples={"To note": {"word": "To"}, "\u201cThat it": {"word": "That"}},
    not_examples=("The bell",),
)
_VERBS = "agree|note|approve|delegate|endorse|adopt|authori[sz]e|recommend|request|instruct|grant|refuse|determine"
_VERBS_TOO = "award|ratify|reject|appoint|receive|confirm|support|refer|defer|ask|thank|welcome|amend|establish|allocate|set"
_VERBS_MORE = "direct|accept|proceed|continue|invite|commission|procure|implement|transfer|increase"
ORDER = Rule(
    id="resolution.order",
    # how an entry of a list begins that decides something
    pattern=rf"""^[\s\u201c"']*(?:that|(?:not\s+)?to\s+[a-z]+|(?:{_VERBS}|{_VERBS_TOO}|{_VERBS_MORE})s?)\b""",
    examples={"To note the rota": "To note", "Approves it": "Approves", "\u201cThat it be rung": "\u201cThat"},
    not_examples=("The rota be noted", "Approved it"),
)
ENTRY_TITLE = Rule(
    id="resolution.entry_title",
    # the title an entry has of its own: "Rope rents \u2013 approve \u2026"
    pattern=r"[^.;:]{3,110}?\s[\u2013\u2014-]\s",
    examples={"Rope rents \u2013 approve the rise": "Rope rents \u2013 "},
    not_examples=("Rents", "It\u2013s"),
)
REASONS = Rule(
    id="resolution.reasons_follow",
    # the list behind it says why, or on what conditions, and decides nothing
    pattern=r"""\b(?:reasons?|grounds|conditions?|informatives?)\b(?:\s+(?:that|set\s+out|given|below|stated|as\s+follows))*
        \s*[:;.,\u2013\u2014-]{0,3}\s*$""",
    examples={"planning permission be refused for the following reasons:": "reasons:"},
    not_examples=("the reasons for refusal be noted and",),
)
AS_SAID = Rule(
    id="resolution.as_said",
    # what others did with it tells no type: "mended in the way that Mr Oxley recommended", "as agreed in May"
    pattern=r"""\b(?:as|(?:in\s+the\s+)?(?:way|manner)(?:\s+that)?|which)\s+(?:(?:was|were|had\s+been|previously)\s+)?
        (?:(?:the\s+)?[\w'\u2019-]+(?:\s+[\w'\u2019.-]+){0,2}?\s+)?(?:recommended|agreed|approved|noted|refused|deferred)\b""",
    examples={
        "in the way that Mr Oxley recommended": "in the way that Mr Oxley recommended",
        "as agreed in May": "as agreed",
    },
    not_examples=("was agreed", "the report recommended it"),
)
RULES = (ORDER, REASONS, ENTRY_TITLE, FURTHER, OPENS, FORMAL, LABEL, DECISION, BODY_LIST, STANDING, AFTERWARDS, BEHIND, AS_SAID)

TYPES = (
    ("deferred", r"\bdefer|\bbrought\s+back\b|\bbe\s+considered\s+(?:again|at\s+the)"),
    ("refused", r"\brefus|\breject"),
    ("noted", r"\bnot(?:e|ed|es|ing)\b|\breceived\b"),
    ("recommended", r"\brecommend"),
    ("approved", r"\bapprov|\badopt|\bendors|\bauthori[sz]|\bcorrect\s+record|\btrue\s+(?:record|copy)"),
    ("agreed", r"\bagree|\bdelegat"),
)
_TYPES = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in TYPES)
_REPORTING = re.compile(r"\b(?:respon[ds]|repl(?:y|ies)|concern|comment|object|inform|state|writ)", re.IGNORECASE)
_VERBS_ELSE = (
    "consider|direct|decline|waive|award|ratify|reject|continue|comment|appoint|receive|confirm|support|accept|refer|defer|ask"
    "|thank|welcome|amend|urge|call"
)
_OPERATIVE = re.compile(
    r"^(?:that|to|not\s+to)\b|\b(?:be|should|shall|must|is\s+asked|are\s+asked|to\s+\w+)\b"
    rf"|\b(?:{_VERBS}|{_VERBS_ELSE})(?:e?s|e?d)?\b",
    re.IGNORECASE,
)


_DONE = "noted|agreed|approved|resolved|endorsed|recommended|adopted|supported|accepted|deferred|refused|ratified|confirmed"
_GAVE = "authori[sz]ed|delegated|instructed|requested|granted|appointed|nominated|elected|awarded|directed|invited|asked|referred"
_SAID = "rejected|welcomed|received|thanked|homologated|remitted|continued|expressed|commended|acknowledged|considered|declined"
_ELSE = "decided|determined|waived|revoked|set"
_DID = re.compile(
    rf"(?:(?:also|further|unanimously|then|formally|accordingly)\s+)*(?:{_DONE}|{_GAVE}|{_SAID}|{_ELSE})\b",
    re.IGNORECASE,
)


def is_order(words: str) -> bool:
    """True where a list entry, or what stands behind its own title, begins like a decision: "That \u2026", "To note \u2026"."""
    behind = ENTRY_TITLE.match(words)
    starts = [words, words[behind.end() :]] if behind else [words]
    return any(ORDER.match(one) is not None or (behind is not None and is_deed(one)) for one in starts)


def is_deed(words: str) -> bool:
    """True where a list entry says what the body did: "noted the report", "agreed that …"."""
    return _DID.match(words) is not None


def type_of(words: str) -> str | None:
    """The type of the first operative verb in a clause that has one: ``noted``, ``approved`` …"""
    near = AS_SAID.compiled.sub(" ", " ".join(words.split()[:TYPE_WORDS]))
    places = [(match.start(), kind) for kind, pattern in _TYPES if (match := pattern.search(near))]
    return min(places)[1] if places else None


def is_reporting(lead: str) -> bool:
    """True where a lead-in tells what is to be said ("the Clerk should reply as follows:"): its list is that speech."""
    return _REPORTING.search(lead) is not None


def is_operative(words: str) -> bool:
    """True where a list entry begins like a decision ("That …", "To …", "Agrees …"), not like a thing listed."""
    return _OPERATIVE.search(" ".join(words.split()[:OPERATIVE_WORDS])) is not None
