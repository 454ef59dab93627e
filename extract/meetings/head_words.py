"""The words by which the title block of a paper is told from what follows, and a sender from others, as rules with examples."""

from __future__ import annotations

import re

from extract.text.rule import Rule

_STREET = r"avenue|street|road|lane|drive|square|floor|room|way|st"
_NUMBERED = rf"(?!(?:19|20)\d\d\b)(?!.*\b(?:{_STREET})\b\.?,?(?:\s+\w+,?){{0,5}}$)\d{{1,4}}[.)]?\s+"
_ATTENDANCE = r"""in\s+attendance|(?:\w+\s+){0,2}p\s?r\s?e\s?s\s?e\s?n\s?t\b|attendance\b|attendees\b|apologies\b|absent\b
    |(?:\w+\s+)?members?\b|roll\s+call|those\s+(?:present|attending)|sederunt|councillors?\s*[:–-]|chair\w*\s*[:–-]
    |in\s+the\s+chair"""
_OPENING = r"public\s+session|call\s+to\s+order|convene\b|pledge|invocation|no\.?(?:\s+item.*)?$|item\s+no"
_ITEMS = rf"""{_OPENING}
    |to\s+(?:consider|receive|note|approve)\b|resolved|recorded\s+vote|announcements?\b|declarations?\b|welcome\b
    |minutes\s+of\s+(?:the\s+)?(?:previous|last)|open(?:ing)?\s+(?:business|of\s+the\s+meeting)|order\s+of\s+business"""
TITLE_ENDS = Rule(
    id="head.title_ends",
    pattern=rf"^(?:{_NUMBERED}|{_ATTENDANCE}|{_ITEMS})",
    examples={
        "1. Apologies": "1. ",
        "P r e s e n t:": "P r e s e n t",
        "Members Present:": "Members Present",
        "Roll Call": "Roll Call",
    },
    not_examples=("2226 Elm Avenue", "Ferry Board", "2030 Budget"),
)
OF_MEETING_HEAD = Rule(
    id="head.of_meeting",
    # a line of running text that still tells of the meeting: "Members are summoned to attend a meeting of the Council"
    pattern=r"\b(?:held|meeting|meets?|met|summon\w*|invited|attend|notice|transact|convene[ds]?|venue|chamber)\b",
    examples={"Members are summoned": "summoned"},
    not_examples=("The lido opened.",),
)
MEETING_SENTENCE = Rule(
    id="head.meeting_sentence",
    pattern=r"\b(?:minutes?|proceedings|notice|agenda|meeting)\b.{0,200}\b(?:held|met|convened|meet)\b",
    examples={"Minutes of a meeting of the Ferry Board held in the": "Minutes of a meeting of the Ferry Board held"},
    not_examples=("The lido opened.", "Minutes were read"),
)
SUMMONS = Rule(
    id="head.summons",
    pattern=r"\b(?:dear|summon\w*|invited|hereby|notice\s+is|to\s+be\s+held|will\s+be\s+held)\b",
    examples={"Dear Member": "Dear", "You are invited": "invited"},
    not_examples=("The lido opened.",),
)
_POSTCODE = r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|\b[A-Z]{2},?\s+\d{5}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b"
POSTAL = Rule(
    id="head.postal",
    pattern=rf"{_POSTCODE}|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s+\d{{4}}\b",
    examples={"Tilby, TB1 2CD": "TB1 2CD", "Quay, CA 90001": "CA 90001"},
    not_examples=("7 Elm Street",),
    flags=re.VERBOSE,
)
ADDRESS = Rule(
    id="head.address",
    pattern=rf"{_POSTCODE}|@|\bwww\.|(?i:\btel(?:ephone)?\b|\bphone\b|\be-?mail\b)|\(?\d{{3,5}}\)?[ -]\d{{3}}[ -]?\d{{3,4}}",
    examples={"Tel: 01632 960001": "Tel", "clerk@tilby.gov.uk": "@"},
    not_examples=("Ferry Board",),
    flags=re.VERBOSE,
)
_DOMAIN = r"(?:[a-z0-9-]+\.){1,4}(?:uk|wales|scot|gov|ie|org|us|ca|au|nz|za|com|net|example)"
HOST = Rule(
    id="head.host",
    pattern=rf"(?<![\w.])(?:https?://)?(?:[\w.+-]+@)?(?P<host>{_DOMAIN})\b",
    examples={"clerk@tilby.gov.uk": {"host": "tilby.gov.uk"}, "www.quay.org": {"host": "www.quay.org"}},
    not_examples=("Tilby",),
)
VENUE_SAID = Rule(
    id="head.venue_said",
    pattern=r"^(?:venue|place|location)\b|\b(?:held|meeting|meet|take\s+place)\b[^.]*\b(?:in|at)\s+(?:the\s+)?\S",
    examples={"Venue: Guildhall": "Venue", "to be held at Quay Hall": "held at Q"},
    not_examples=("Ferry Board",),
)
ROOM_NAMED = Rule(
    id="head.room",
    pattern=r"\b(?:chambers?|offices?|hall|house|room|centre|center|building|suite)\b",
    examples={"Council Chamber": "Chamber"},
    not_examples=("Ferry Board",),
)
HELD_AT = Rule(
    id="head.held_at",
    pattern=r"\b(?:held|venue|place|location)\b.*(?:\b(?:in|at)\b|:)",
    examples={"Venue: Chamber, ": "Venue:", "held in the Chamber of ": "held in"},
    not_examples=("Minutes of ",),
    flags=re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
MEETING_NAMED = Rule(
    id="head.meeting_of",
    pattern=r"\b(?:meeting|minutes|proceedings|agenda|notice|behalf|decisions?)\s+(?:of|for|by)\s+(?:(?:an?|the)\s+)?[^.]{0,60}$",
    examples={"Minutes of the ": "Minutes of the ", "on behalf of ": "behalf of "},
    not_examples=("Ferry Board, ",),
)
RANKED_COUNCIL = Rule(
    id="head.ranked_council",
    pattern=r"\b(?P<name>(?:city|county|borough|district|metropolitan|shire)\s+council)$",
    examples={"Moorhaven City Council": {"name": "City Council"}},
    not_examples=("Moorhaven Council",),
)
COMMITTEE_LABEL = Rule(
    id="head.committee_label",
    pattern=r"^(?:committee|meeting|body)\s*:\s*(?P<body>\S.*)$",
    examples={"Committee: Ferry Board": {"body": "Ferry Board"}},
    not_examples=("Ferry Committee",),
)
OFFICER_NAMED = Rule(
    id="head.officer",
    pattern=r"\b(?:chief\s+executive|director|head\s+of|officer|manager|clerk)\b",
    examples={"Clerk to the Council": "Clerk"},
    not_examples=("Ferry Board",),
)
OWN_NAME = Rule(
    id="head.own_name",
    pattern=r"^(?:the\s+)?(?:parish|town|community|village)\s+council$",
    examples={"the Parish Council": "the Parish Council"},
    not_examples=("City Council",),
)
MEETS_AS_ITSELF = Rule(
    id="head.meets_as_itself",
    pattern=r"\b(?:parish|town|community|village)\b.*\bcouncil\b|\bcommunity\s+board\b|\b(?:authority|board)$",
    examples={"Tilby Town Council": "Town Council", "Saltmarsh Fire Authority": "Authority"},
    not_examples=("Moorhaven City Council",),
)
NO_MAKER = Rule(
    id="head.no_maker",
    pattern=r"\b(?:agenda|minutes|members|report|copies|information|clerk|contact|public|above)\b",
    examples={"Members of the public": "Members"},
    not_examples=("Cabinet Member for Parks",),
)
LABEL_BEHIND = Rule(
    id="head.label_behind",
    pattern=r"\s+(?:date|from|by|subject)\s*:.*$",
    examples={"Ferry Board Date: 4 May": " Date: 4 May"},
    not_examples=("Ferry Board",),
)
OPEN_END = Rule(
    id="head.open_end",
    pattern=r"(?:,|&|/|\b(?:and|of|the|for|on|to|a))$",
    examples={"Transport and": "and", "Parks,": ","},
    not_examples=("Ferry Board",),
)
OPEN_START = Rule(
    id="head.open_start", pattern=r"^(?:and|of|for|on|&|,)\b", examples={"and Parks": "and"}, not_examples=("Parks and Quays",)
)
COUNTY = Rule(
    id="head.county",
    # a county of the United States: its board stands below
    pattern=r"^(?P<name>(?:[^\W\d]\w+\s+){1,3}county)(?:\s*,.*)?$",
    examples={"SALTMARSH COUNTY": {"name": "SALTMARSH COUNTY"}},
    not_examples=("Saltmarsh County Council", "in the Saltmarsh county of today"),
)
_SEAT = r"(?<![\w’'.-])(?:(?-i:[A-Z])[\w’'.-]{0,30}\s+(?:(?:of|and)\s+)?){1,4}"
_BOARD = r"(?:board\s+of\s+(?:county\s+)?(?:supervisors|commissioners|freeholders)|county\s+(?:commission|commissioners))\b"
COUNTY_BOARD = Rule(
    id="head.county_board",
    # the county whose board is named behind it, or before it
    pattern=rf"(?P<name>{_SEAT}county),?\s+(?P<board>{_BOARD})"
    rf"|(?P<board_2>{_BOARD})\s+of\s+(?:the\s+)?(?P<name_2>county\s+of\s+{_SEAT}|{_SEAT}county)(?=\W|$)",
    examples={
        "Saltmarsh County Board of Supervisors": {"name": "Saltmarsh County", "board": "Board of Supervisors"},
        "the Board of Commissioners of Saltmarsh County, Elsewhere": {
            "board_2": "Board of Commissioners", "name_2": "Saltmarsh County",
        },
    },
    not_examples=("Saltmarsh County Council", "the county board"),
    needs=("county",),
)
COUNTY_FIRST = Rule(
    id="head.county_first",
    pattern=r"^county\s+of\s+(?P<place>\S.*)$",
    examples={"County of Saltmarsh": {"place": "Saltmarsh"}},
    not_examples=("Saltmarsh County",),
)
COMMISSIONERS = Rule(
    id="head.commissioners",
    pattern=r"\b(?:commissioners|supervisors|county\s+commission|county\s+board)\b",
    examples={"BOARD OF COUNTY COMMISSIONERS": "COMMISSIONERS"},
    not_examples=("Ferry Commission",),
)
CITY_OF = Rule(
    id="head.city_of",
    pattern=r"^(?:city|town|township|village|shire|municipality)\s+of\s",
    examples={"City of Moorhaven": "City of "},
    not_examples=("Moorhaven City Council",),
)
DRAFT = Rule(
    id="head.draft",
    pattern=r"\bdraft\b(?=.{0,30}\bminutes)|\bminutes\b.{0,30}\bdraft\b|subject\s+to\s+(?:approval|confirmation)",
    examples={"Draft minutes": "Draft", "Minutes (DRAFT)": "Minutes (DRAFT"},
    not_examples=("The draft budget",),
)
STREET = Rule(
    id="head.street", pattern=r"^\d+[A-Z]?,?\s+[A-Z]\w+\s+[A-Z]\w", examples={"7 Elm Street": "7 Elm St"}, not_examples=("7 items",)
)
ANNUAL = Rule(
    id="head.annual",
    pattern=r"\bannual\s+(?:general\s+|parish\s+|town\s+|statutory\s+|community\s+|council\s+)*meeting|\bA\.?G\.?M\b",
    examples={"Annual Meeting": "Annual Meeting"},
    not_examples=("Annual report",),
)
EXTRAORDINARY = Rule(
    id="head.extraordinary",
    pattern=r"\bextra-?\s?ordinary\s+(?:\w+\s+){0,3}meeting",
    examples={"Extraordinary Council Meeting": "Extraordinary Council Meeting"},
    not_examples=("an extraordinary year",),
)
SPECIAL = Rule(
    id="head.special",
    pattern=r"\bspecial\s+(?:\w+\s+){0,3}meeting",
    examples={"Special Ferry Board Meeting": "Special Ferry Board Meeting"},
    not_examples=("Special Needs",),
)
ORDINARY = Rule(
    id="head.ordinary",
    pattern=r"\b(?:ordinary|regular)\s+(?:\w+\s+){0,3}meeting",
    examples={"Regular Meeting": "Regular Meeting"},
    not_examples=("Regular reports",),
)
SORTS = (("annual", ANNUAL), ("extraordinary", EXTRAORDINARY), ("special", SPECIAL), ("ordinary", ORDINARY))  # the first counts
RULES = (
    ANNUAL, EXTRAORDINARY, SPECIAL, ORDINARY, TITLE_ENDS, OF_MEETING_HEAD, MEETING_SENTENCE, SUMMONS, POSTAL, ADDRESS, HOST,
    VENUE_SAID, ROOM_NAMED, HELD_AT, MEETING_NAMED, RANKED_COUNCIL, COUNTY, COUNTY_BOARD, COUNTY_FIRST, COMMISSIONERS,
    COMMITTEE_LABEL, OFFICER_NAMED, OWN_NAME, MEETS_AS_ITSELF, NO_MAKER, LABEL_BEHIND, OPEN_END, OPEN_START, CITY_OF, DRAFT,
    STREET,
)  # fmt: skip
