"""Words by which clerks' titles, labels and sentences are told: short lists of the trade's own words, no paper's.

A word here decides nothing: it is a feature that the model weighs.
"""

from __future__ import annotations

import re

from extract.text.rule import Rule

_BUSINESS = r"""apolog|declarations?\b|disclosures?\b|interests?\b|minutes\b|confirmation|matters?\s+arising|correspondence
"""
_OPENING = r"""welcome|introduction|public\b|open\s+(?:forum|session|public)|question|petition|deputation|exclusion|exempt
    |confidential
    |closed?\s+session|dispensation|co-?option|election|appointment|date\s+(?:and\s+\w+\s+)?of\b|dates?\s+of|next\s+meeting
    |any\s+other|urgent|items?\s+for"""
_MATTERS = r"""clerk|chair|mayor|financ|accounts?\b|payments?\b|budget|precept|planning\b|highways?\b|police\b|report
"""
_PLACES = r"""county\s+counc|district\s+counc|terms?\s+of\s+reference|work\s+(?:programme|plan)|forward\s+plan|risk|audit|treasury
    |allotment|cemetery|playground|footpath|village|parish|community|training|policy|policies|presentation|update|review
    |strategy"""
_ORDER = r"""roll\s+call|call\s+to\s+order|consent|agenda|adjourn|oral\s+comm|written\s+comm|communications?\b|announcements?\b
"""
_US = r"""proclamation|public\s+hearing|old\s+business|new\s+business|unfinished|regular\s+agenda|staff|commission|board\b|council\b
    |committee|pledge|flag\s+salute|convene|notices?\b|attendance|sederunt|membership|substitut|opening|closing|prayer|quorum
    |ratif|by-?laws?|procedural"""
STANDING_ITEM = Rule(
    id="outline.standing_item",
    pattern=rf"""^\W*(?:to\s+\w+\s+(?:and\s+\w+\s+)?(?:any\s+|the\s+)?)?
        (?:{_BUSINESS}|{_OPENING}|{_MATTERS}|{_PLACES}|{_ORDER}|{_US})""",
    examples={"Apologies for absence": "Apolog", "To receive the minutes": "To receive the minutes", "ROLL CALL": "ROLL CALL"},
    not_examples=("Ferry fares", "It was noted"),
)
FINITE = Rule(
    id="outline.finite_verb",
    pattern=r"""\b(?:was|were|is|are|has|have|had|will|would|resolved|agreed|noted|asked|said|reported|advised|stated|confirmed
        |proposed|seconded|moved|thanked|received|declared|explained|informed|approved|carried|requested|attended|welcomed
        |considered)\b""",
    examples={"The fares were raised": "were", "Members noted it": "noted"},
    not_examples=("Ferry fares", "Noting of accounts"),
)
DECIDING_WORD = Rule(
    id="outline.deciding_word",
    pattern=r"""^\W*(?:resolved|agreed|decided?|decision|recommended|recommendations?|noted|approved|action|ordered|carried|reasons?
        |that\b|motion|amendment|vote|voting|for\b|against\b|abstain|ayes?\b|noes?\b|in\s+favou?r|proposed|proposer|moved
        |seconded|seconder|mover|on\s+the)""",
    examples={"RESOLVED that": "RESOLVED", "Ayes: 4": "Ayes"},
    not_examples=("Ferry fares",),
)
VERDICT_WORDS = r"""accepted|adopted|agreed|amended|approved|carried|confirmed|continued|deferred|defeated|denied|endorsed
    |granted|introduced|lost|noted|passed|received|referred|refused|rejected|resolved|supported|tabled|withdrawn"""
VERDICT_WORD = Rule(
    id="outline.verdict_word",
    pattern=rf"^\W*(?:(?:unanimously|all|as\s+amended)\s+)?(?:{VERDICT_WORDS})\b",
    examples={"Accepted.": "Accepted", "RECEIVED AS INFORMATION": "RECEIVED"},
    not_examples=("Refuse collection", "Ferry fares"),
)
_THERE = r"""present\b|attendance|in\s+attendance|also\s+(?:present|in)|apologies\s*(?:for\s+absence)?\s*:|absent
    |members?\b|councillors?\b|cllrs?\b|officers?\b|officials?\b|staff\s*:|visitors?\s*:|guests?\b"""
LISTING = Rule(
    id="outline.label_of_the_head",
    pattern=rf"""^\W*(?:{_THERE}|venue|date\s*:|time\s*:|location|from\s*:|to\s*:|subject\s*:
        |report\s+(?:of|by|to|title)|contact|tel\b|email|e-mail|page\b|signed|dated)""",
    examples={"Present: Cllr A Berg": "Present", "Venue: Town Hall": "Venue"},
    not_examples=("Ferry fares",),
)
_TITLES = r"""cllrs?|cr|councill?ors?|council\s?members?|commissioners?|board\s?members?|alderman|mr|mrs|ms|miss|dr|sir|lady|dame
    |rev|prof|chair(?:man|woman|person)?|mayor|leader"""
PERSON = Rule(
    id="outline.person",
    pattern=rf"""^\W*(?:(?:[A-Z]\.\s?){{1,3}}[A-Z][\w'’-]+\s*(?:$|[,:;&]|and\b)|(?i:(?:the\s+)?(?:{_TITLES}))\b\.?\s+[A-Z])""",
    examples={"Cllr Berg asked": "Cllr B", "A. Archer, B. Berg:": "A. Archer,", "The Mayor Cllr": "The Mayor C"},
    not_examples=("Mayor's announcements", "Chair of the panel", "Ferry fares"),
    flags=re.VERBOSE,
)
HONOURED = Rule(
    id="outline.people_with_titles",
    pattern=rf"\b(?:{_TITLES})\b\.?\s+(?-i:[A-Z])",
    examples={"by Cllr Berg": "Cllr B", "Mr. A. Lund": "Mr. A"},
    not_examples=("Mayor's announcements", "the chair of the panel"),
)
_MANY = r"(?:\d{1,3}|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
VOTE_TOLD = Rule(
    id="outline.vote_told",
    pattern=rf"""\b{_MANY}\s+(?:votes?\s+)?(?:in\s+favou?r|for|ayes?|yes|opposed|against|noes?|nays?)\b|^\W*(?:vote|voting)\b
        |\bvote\s+(?:was|of)\b|\b(?:carried|passed|adopted|approved|defeated|lost)\s+(?:unanimously|by\b|with\b|on\s+a\b|\d)""",
    examples={"Vote: 7 to 2": "Vote", "Put: 7 in favour": "7 in favour", "Motion carried unanimously": "carried unanimously"},
    not_examples=("Votes of thanks", "Fares approved for winter"),
)
SECTION_HEAD = Rule(
    id="outline.section_head",
    pattern=r"""^\W*(?:part\s+(?:\d|[ivab]+\b|one|two)|section\s+\w{1,3}\b
        |(?:public|exempt|confidential|private|open|restricted)\s+(?:items?|business|session|part)|appendix|annex|schedule|table
        |figure|minutes\b.{0,80}\d{4}|agenda$|.{0,90}\b(?:council|committee)$)""",
    examples={"Part 2": "Part 2", "EXEMPT ITEMS": "EXEMPT ITEMS", "AGENDA": "AGENDA"},
    not_examples=("Ferry fares", "Partnership update"),
)
REPORT_OF = Rule(
    id="outline.report_of",
    pattern=r"""^\W*(?:report|presentation|update|verbal|joint\s+report|copy|attached|herewith|purpose
        |to\s+(?:receive|consider|note|approve|agree|confirm))\b""",
    examples={"Report of the clerk": "Report", "To note the accounts": "To note"},
    not_examples=("Ferry fares",),
)
NUMBERISH = Rule(
    id="outline.amount_time_or_year",
    pattern=r"[£$€]\s?\d|\b\d{1,2}[.:]\d\d\b|\b(?:19|20)\d\d\b",
    examples={"at 7.30 pm": "7.30", "£5": "£5", "in 2031": "2031"},
    not_examples=("7 berths",),
)
CLOSING = Rule(
    id="outline.closing_words",
    pattern=r"""^\W*(?:(?:the\s+|there\s+being\b.{0,60}?\b)?meeting\s+(?:was\s+|then\s+)?(?:closed|ended|finished|concluded
        |adjourned|terminated)
        |(?:date\s+of\s+|the\s+)?next\s+(?:ordinary\s+|parish\s+|council\s+)?meeting|signed
        |chair(?:man|woman|person)?\s*[._:]{2,})""",
    examples={"The meeting closed at 9": "The meeting closed", "Next meeting: 4 May": "Next meeting", "Signed ......": "Signed"},
    not_examples=("Meeting dates", "Ferry fares"),
)
INFINITIVE = Rule(
    id="outline.to_do",
    # how titles of agendas begin that are written like sentences
    pattern=r"^to\s+(?:formally\s+|further\s+)?[a-z]{2,}\b",
    examples={"To receive apologies": "To receive", "To formally adopt the minutes": "To formally adopt"},
    not_examples=("Tolls", "To: all members", "The minutes"),
)
_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d\s?(?:[ap]\.?\s?m\b\.?)?"
TIME_FIRST = Rule(
    id="outline.time_first",
    # the time at which an item is taken, before its title
    pattern=rf"^{_CLOCK}(?:\s?[-\u2013]\s?{_CLOCK})?(?:\s*[:\u2013-]\s|\s+)(?=(?-i:[A-Z]))",
    examples={"6:30 Public comment": "6:30 ", "7.05 pm - Welcome": "7.05 pm - ", "10:00 - 10:15 Welcome": "10:00 - 10:15 "},
    not_examples=("7.5 Budget", "6:30", "24.61 Budget", "7.30 to be held"),
)
POSTCODE = Rule(
    id="outline.postcode",
    pattern=r"\b(?-i:[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2})\b|\b(?-i:[A-Z]{2})\s+\d{5}\b",
    examples={"Quay Road, HB3 4QP": "HB3 4QP", "Harbour City, CA 90001": "CA 90001"},
    not_examples=("HB/31/004", "7 berths"),
)
APPLICATION_AT = Rule(
    id="outline.application_number",
    pattern=r"\b\d{2,4}/\d{3,6}(?:/[A-Z]{1,5})?\b|\b[A-Z]{1,3}/\d{2,4}/\d{2,6}\b|\b\d{8}\b",
    examples={"31/00619/FUL at the quay": "31/00619/FUL", "R/54/42": "R/54/42", "20310770": "20310770"},
    not_examples=("24/06", "Ferry fares"),
)
OF_YEARS = Rule(
    id="outline.years",  # what "2031-32" before a budget is, and not the number of an item
    pattern=r"^\W*(?:19|20)\d\d\s?[/\u2013-]\s?(?:\d\d|(?:19|20)\d\d)\b",
    examples={"2031-32 Revenue budget": "2031-32", "2031/2032 Plan": "2031/2032"},
    not_examples=("31/061 Fares", "2031/061 Fares"),
)
OPENS_SENTENCE = Rule(
    id="outline.sentence_opens",
    pattern=r"""^(?:the|it|this|there|members?|councillors?|cllrs?|mr|mrs|ms|dr|a|an|no|none|nil|all|following|resolved|agreed|noted
        |proposed|chair)\b""",
    examples={"The clerk said": "The", "None were declared": "None"},
    not_examples=("Ferry fares",),
)
NOTHING = Rule(
    id="outline.nothing_said",
    pattern=r"""^(?:none|nil|no(?:ne)?\b.{0,40}\b(?:received|declared|made|given|raised)|there\s+(?:was|were)\s+(?:no|none)
        |not\s+applicable|n/a)\b""",
    examples={"None.": "None", "nil": "nil", "No apologies were received": "No apologies were received"},
    not_examples=("November", "Notes"),
)
_NAME = r"(?:(?:[A-Z]\.\s?){1,3}|[A-Z][a-z\u2019'-]+\s)[A-Z][\w\u2019'-]+"  # "A. Archer", "Anna Archer"
_INITIALS = r"(?:[A-Z]\.\s?){1,3}[A-Z][\w\u2019'-]+"
_AND = r"\s*(?:,|;|&|/|\band\b)\s*"
NAMES_ALONE = Rule(  # two names with initials, or three names and more: "Harbour Board and Ferry Fares" are no two names
    id="outline.names_alone",
    pattern=rf"^(?:{_INITIALS}(?:{_AND}|\s*[:;.]?$)){{2,}}$|^(?:{_NAME}(?:{_AND}|\s*[:;.]?$)){{3,}}$",
    examples={"A. Archer, B. Berg:": "A. Archer, B. Berg:", "Anna Archer, Bo Berg and Cy Fox": "Anna Archer, Bo Berg and Cy Fox"},
    not_examples=("Ferry fares", "Fees/Charges", "Fees and Charges", "Harbour and quay", "Harbour Board and Ferry Fares:"),
    flags=re.VERBOSE,
)
COLUMN_OF_ITEMS = Rule(
    id="outline.column_of_items",
    pattern=r"""^\W*(?:(?:agenda\s+)?items?|subjects?|titles?|headings?|matters?|topics?|business|agenda|reports?|description)\b
        (?!\s+n)(?:\W+\w+){0,3}\W*$""",
    examples={"Item": "Item", "Subject": "Subject", "AGENDA ITEM": "AGENDA ITEM"},
    not_examples=("Item No.", "Minute", "Action"),
)
COLUMN_OF_MINUTES = Rule(
    id="outline.column_of_minutes",
    pattern=r"""^\W*(?:minutes?|notes?|discussion|details?|decisions?|resolutions?|actions?|comments?|outcome|recommendation
        |by\s+wh\w+|owner|due|lead)\b(?:\W+\w+){0,4}\W*$""",
    examples={"Minute": "Minute", "Discussion and decision": "Discussion and decision", "By whom": "By whom"},
    not_examples=("Item", "Minutiae"),
)
COLUMN_OF_NUMBERS = Rule(
    id="outline.column_of_numbers",
    pattern=r"^\W*(?:(?:agenda\s+|item\s+|minute\s+|agenda\s+item\s+)?(?:no|number|ref)\b(?:\W+\w+){0,2}\W*$|\#|item\s*$)",
    examples={"No.": "No.", "Item No": "Item No", "Ref": "Ref"},
    not_examples=("Minute", "Notes"),
)
RULES = (
    CLOSING, HONOURED, VOTE_TOLD, TIME_FIRST, INFINITIVE,
    OF_YEARS, POSTCODE, APPLICATION_AT, VERDICT_WORD, NOTHING, NAMES_ALONE, COLUMN_OF_ITEMS, COLUMN_OF_MINUTES,
    COLUMN_OF_NUMBERS, STANDING_ITEM, FINITE, DECIDING_WORD, LISTING, PERSON, SECTION_HEAD, REPORT_OF, NUMBERISH,
    OPENS_SENTENCE,
)  # fmt: skip
LITTLE = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with", "–", "-", "&"]
)
