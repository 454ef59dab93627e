"""Words that several extractors share, as parts of patterns (verbose, case ignored unless a rule says otherwise)."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febr"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"

# What stands before a name, in one place for all readers; the lists further down and elsewhere are composed of these.
# "Mr", "Dr": what anybody may be called
POLITE = "mrs|mr|ms|miss|mx|dr"
# "Sir", "Revd", "Professor"
OF_RANK = r"sir|dame|rev(?:erend|d)?|prof(?:essor)?"
# "Lady": as a name's last word, a surname ("Councillors Lord and Berg")
PEER = "lord|lady|baroness"
# "Cllr", "Cr", "Councilor": one of a council
ONE_COUNCILLOR = r"c?cllr|c?clr|cr|councill?or"
# "Commissioner", "Council Member": one of a body that has no councillors
MEMBER = (
    r"council[ ]?(?:member|man|woman|person)|board[ ]?member|commissioner|trustee|supervisor|selectm[ae]n|selectwoman"
    r"|alderm[ae]n|alderwoman|alderperson"
)
# "Cllrs", "Commissioners": several, whose names follow
SEVERAL_COUNCILLORS = (
    r"c?cllrs|c?clrs|crs|councill?ors|council[ ]?members|commissioners|trustees|supervisors|aldermen"
    r"|councilmen|councilwomen|selectmen"
)
# "Mr", "Cllr Dr", "County Councillor", "The Right Honourable": what stands before a name.
# Also as Welsh and Irish print it: "Y Cynghorydd ap Rhys", "Cyng. Moss", "An Comhairleoir Ní Néill".
_COUNCILLOR = (
    r"c?cllrs?|c?clrs?|cr|councillors?|councilman|councilwoman|councilmember|aldermen|alderman|ald"
    r"|(?:y[ ])?(?:cynghorydd|cynghorwyr|cyng)|(?:an[ ])?(?:comhairleoir(?:í|i)?|comh)"
)
_RANK_OR_OFFICE = rf"""{OF_RANK}|{PEER}|(?:(?:rt\.?|right)\s+)?hon(?:ourable)?|mayor
    |deputy\s+mayor|reeve|warden|pcso|pc|sgt|inspector
    |shri|shrimati|smt|kumari|thiru|tmt|\b(?:sh|er|ar|km|adv)(?=\.)"""
TITLE = rf"""(?:the\s+)?(?:(?:county|district|town|parish|borough|city|community|unitary)\s+)?
    (?:{_COUNCILLOR}|{POLITE}|{_RANK_OR_OFFICE})\b\.?"""
# Offices that stand before a name like one: "President Ada Lund", "Deputy Mayor Berg", "Provost Lund", "His Worship".
_HEAD_OF_COUNCIL = r"(?:vice[ -]?|deputy[ ])?(?:(?:shire[ ])?president|mayor|reeve)(?:[ ]pro[ ]tem(?:pore)?)?"
_HEAD_ABROAD = r"baill?ie|(?:(?:lord|depute)[ ])?provost|(?:deputy[ ])?lord[ ]mayor"
# "Commissioner Berg", "Trustee Lund", "Council Member Dahl", "City Councillor Eide"
_MEMBER_ABROAD = r"""senator|commissioner|supervisor|trustee|selectman|selectwoman|selectperson|councilor|alderperson|alderwoman
    |congress(?:man|woman)|assembly[ ]?member"""
_MEMBER_OF = r"regional[ ]councillor|city[ ]councillor|h(?:is|er)[ ]worship|master|mme|mlle|mmc"
_OF_COURT_OR_CHURCH = r"judge|canon|father|bishop|archdeacon|pastor|imam|rabbi"
# "Major Lund", "Wing Commander Berg", "Chief Inspector Dahl"
_OF_FORCES = r"""major|colonel|captain|lieutenant|cpt|capt|lt|col|maj|cdr|brigadier|brig|wing[ ]commander
    |chief[ ](?:inspector|constable|superintendent)|superintendent|sup[’']?t|insp|constable|sergeant|ps|cso|cpo"""
CIVIC_TITLE = rf"""(?:{_HEAD_OF_COUNCIL}|{_MEMBER_ABROAD}|{_OF_COURT_OR_CHURCH}|{_OF_FORCES}|council[ ]?member
    |{_HEAD_ABROAD}|{_MEMBER_OF})s?\b\.?"""
# The last word of a street's name.
ROAD_ENDS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Way|Place|Close|Crescent|Terrace|Gardens|Grove|Court|Mews|Row|Walk"
    "|Cottages?|Villas|Parade"
)
# A constable's number: "PC 4417 Lund".
POLICE_NUMBER = r"(?:pcso|wpc|pc|ps|sgt|cso|cpo|constable|sergeant)\.?\s+[a-z]?\d{1,6}[a-z]?"
# The first word of a person where a body could stand too: "Councillor Lund, Cabinet Member for Parks". No office is among them.
PERSON_TITLE = rf"(?:{ONE_COUNCILLOR}|{POLITE})\b"
# What is printed short before a name, with a point that ends no sentence: "Mrs. A.B. Lund", "Cyng. Moss"
SHORT_TITLES = (
    "Mr", "Mrs", "Ms", "Dr", "Cllr", "Cllrs", "Clr", "Clrs", "Cr", "Crs", "Rev", "Revd", "Prof", "Rt", "Hon", "Cyng", "Comh",
    "Messrs", "Comm", "Commr", "Chm", "Chr", "Clk", "Tr", "Sh", "Smt", "Er", "Ar", "Brig", "Col", "Capt", "Cpt", "Lt", "Maj",
    "Sgt", "Supt", "Insp", "Ald", "Asst", "Mme",
)  # fmt: skip
# Words whose point ends no sentence either, in the midst of a name or behind it: "Wm. Lund", "Bo Berg Jr. Chair"
SHORT_IN_NAMES = ("Ll", "Wm", "Jr", "Sr", "Fr", "St", "No", "Nos")
# Such a point.
IN_A_NAME = "|".join(rf"(?<=\b{word})\." for word in ("[A-Z]", *SHORT_TITLES))
# Before a point that is none.
NOT_IN_A_NAME = "".join(rf"(?<!\b{word})" for word in ("[A-Z]", *SHORT_TITLES))
NOT_SHORT_IN_A_NAME = "".join(rf"(?<!\b{word})" for word in SHORT_IN_NAMES)
# ", CBE", "MBE": what stands after a name, in capitals or as it is printed here.
HONOURS = (
    r"(?:[KDMOC]BE|G?[CB]BE|JP|DL|BEM|[QK]C|MP|MSP|MEP|MLA|MS|AM|TD|ED|PhD|Ph\.D\.?"
    r"|IAS|IPS|IRS|HCS|PCS|[JS](?:r|R)\.?|BA|BSc|MA|MSc|FCA|CPFA|FRSA|FRICS|FRIBA|RIBA|MRTPI|FRTPI"
    r"|KCVO|CVO|LVO|MVO|QSM|QSO|[CDKMO]NZM|OAM|AO|AC|PSM|QPM|QFSM|KPM|RD|VR|DSO|DFC|MC|GM|Hon\.?[ ]Alderman|Esq\.?)"
)
# What somebody did who chaired a meeting: "Cllr Lund in the chair", "Bo Berg presided".
IN_THE_CHAIR = r"(?:in\s+the\s+chair|presiding|presided|took\s+the\s+chair)"

_SPELT = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBER_WORDS: dict[str, int] = {word: value for value, word in enumerate(_SPELT)}
SCALES: dict[str, float] = {
    "k": 1e3, "thousand": 1e3, "000": 1e3, "000s": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6, "bn": 1e9,
    "billion": 1e9, "billions": 1e9, "mln": 1e6, "mil": 1e6, "mm": 1e6, "tn": 1e12, "trillion": 1e12, "trillions": 1e12,
}  # fmt: skip

DASH = "[-\u2010\u2011\u2012\u2013\u2014]"
