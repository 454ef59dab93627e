"""Headings of attendance lists: the rules, and what the names below each are.

PRESENT:      IN ATTENDANCE VIRTUALLY:      Employees      Apologies for absence:      Members of the Trees Panel
"""

from __future__ import annotations

from extract.text import lexicon
from extract.text.rule import Rule

_END = r"[ ]*(?:\([^()]{0,30}\)[ ]*)?(?:\u2026|\.{2,4}(?=\s)|[:;](?:\s?[-\u2013])?|[-\u2013\u2014]{1,2}(?=\s|$)|$)"
# "the following elected", "other parish", "CC"
_WHOSE = r"""(?:(?:the\s+(?:following|other)|(?-i:[A-Z]{2,4})|voting|elected|other
    |parish|town|community|county|district|borough|city|ward
    |board|council|committee|panel|executive|cabinet|civic|independent|external)\s+)*"""
_SITTING = r"""(?:members?|councill?ors?|cllrs?|councilmembers|council\s+members|supervisors|selectmen|trustees|directors
    |commissioners|governors|aldermen|those|persons|attendees|representatives)"""
_WHO = rf"{_WHOSE}{_SITTING}(?:\s+of\s+the\s+[\w’'&-]+(?:\s+[\w’'&-]+){{0,9}}?)?"  # "Voting members of the Trees Panel"
# "Zoom", "video link", "audio/visual conference call", "telephone"
# "Planning board members", "Members & Planning Staff"
_OF_A_BODY = rf"(?:[\w’'-]{{2,30}}\s+){{1,3}}?(?:board|council|committee|commission|authority|panel)\s+{_SITTING}"
_SCREEN = (
    r"(?:zoom|teams|skype|webex|meet|(?:audio|video|av|remote|zoom|teams|tele\w*)"
    r"(?:[ /-]?(?:visual|video|audio))?(?:\s*(?:link|conferenc\w+|call(?:ing)?))*|video\s*\w*|(?:tele)?phone"
    r"|electronic\s+(?:means|link|attendance))"
)
_MAKER = r"(?:ms\s+|microsoft\s+|cisco\s+|google\s+)?"
# "remotely", "from a remote location", "via Microsoft Teams"
FAR = (
    r"(?:virtual(?:ly)?|remote(?:ly)?|(?:in|from|at)\s+(?:an?\s+|the\s+)?remote\s+locations?|online|by\s+(?:video|tele)\w*"
    rf"|(?:via|on|by|through)\s+(?:an?\s+|the\s+)?{_MAKER}{_SCREEN}|electronically)"
)
_FAR_ALONE = rf"(?<!\w\s)(?:remotely|virtually|online|by\s+(?:video|tele)\w*|(?:via|on|by)\s+{_MAKER}{_SCREEN})\s*:"
HERE = r"(?:in\s+person|physically|in\s+(?:the\s+)?(?:(?:council|committee)\s+)?(?:room|chambers?))"
_BODIES = r"(?:(?:parish|town|city|county|district|borough|community)\s+)?(?:council|board|committee|commission|panel)"
_SERVANTS = r"(?:\b[\w’'-]{1,30}\s+)?(?:public|civil)\s+serv(?:ice|ants)(?:\s+(?:present|in\s+attendance|attending))?"
_OFFICERS = (
    r"(?:(?:council|city|town|county|borough|district|lead|other|support|supporting)\s+)*(?:officers?"
    r"|staff|officials|employees|administration|management(?:\s+team)?)"
)
# "Officers in attendance", "The following officers also attended the meeting"
_OFFICERS_CAME = (
    rf"(?:the\s+(?:following\s+)?)?(?:{_OFFICERS})(?:\s+(?:also\s+|were\s+(?:also\s+)?)?"
    r"(?:present|in\s+attendance|attending|attended|support)(?:\s+the\s+meeting)?(?:\s+were)?)?"
)
_AND_STAFF = rf"(?:{_WHO}|{_OF_A_BODY})(?:\s*(?:/|&|and)\s*(?:[\w’'-]{{2,30}}\s+)?{_OFFICERS})?"
# "Applicant", "Premises licence holder"
_ASKING = (
    r"applicants?|appellants?|respondents?|complainants?|(?:premises\s+)?licen[cs]e(?:\s+holders?|es?)|licensees?"
    r"|proprietors?|drivers?"
)
# "Interested parties", "Responsible authorities"
_CONCERNED = (
    r"(?:interested|other)\s+(?:parties|persons?)|objectors?|supporters?|petitioners?|representors?"
    r"|residents?[’']?\s+representatives?|respons(?:ible|ive)\s+authorit(?:y|ies)|police|agents?|developers?"
)
# "Investigating officer", "Independent legal adviser"
_ADVISING = r"subject\s+member|investigating\s+officer|(?:independent\s+)?legal\s+(?:advis[eo]rs?|officers?)|independent\s+persons?"
# "Note-taker", "Minutes taken by", "Committee clerk"
_WRITING = (
    r"(?:minutes?|note)[ -]?takers?|minutes|(?:minutes|notes)\s+(?:taken\s+)?by|(?:minuted|recorded|prepared)\s+by"
    r"|recorder|secretary|(?:committee|meeting|democratic)\s+"
    r"(?:administrators?|clerks?|services|secretary|support)|press|speakers?"
)
_HEAD_OF_STAFF = r"(?:(?:chief\s+)?administrat(?:or|ive\s+officer)|c\.?a\.?o|c\.?e\.?o|(?:city|town|county)\s+manager)"
_PARTIES = rf"(?:{_ASKING}|{_CONCERNED}|{_ADVISING}|{_WRITING})"

_CALLED = (
    r"(?:representatives|advis[eo]rs|partners|consultants|contractors|assistants|residents|observers|presenters|speakers"
    r"|engineers|planners|governors|students|executives|delegates|trustees|bodies|agencies|organi[sz]ations)"
)

_ON_A_DAY = r"(?:members\s+|those\s+)?(?:present|in\s+attendance)\s+on\s+(?=[^:\n]{0,30}?(?:\d|day))[^:.\n]{3,40}:"
DATED = Rule(
    id="attendance.dated",
    # those who were there on one day of a meeting of several
    pattern=rf"^\W*{_ON_A_DAY}",
    examples={"Present on 2 July:": "Present on 2 July:", "Members present on Tuesday: Lund": "Members present on Tuesday:"},
    not_examples=("Present: on 2 July", "Present on behalf of the Trust: Ada Lund"),
)

_THERE = r"(?:\s+(?:present|in\s+attendance|attending))?"
# "In attendance", "Also present as members of another panel:"
_ALSO = (
    r"(?:also\s+)?in\s+attendance|also\s+(?:present|attending|attended)(?:\s+as\s+[^:.]{3,70}(?=:))?"
    rf"|(?:{_WHO}\s+(?:also\s+)?in\s+attendance)"
)
# "Others present", "By invitation", "Office of the Mayor of Moor:"
_OTHERS = (
    r"others?\s+(?:(?:members|councillors)\s+)?(?:present|in\s+attendance|attending)"
    r"|others?\s+attendees|others|by\s+invitation|invited|attending|office\s+of\s+the\s+(?:police|mayor)[^:\n]{0,50}(?=:)"
)
# "Non-executive members present"
_NO_MEMBERS = (
    r"non-?(?:(?:cabinet|executive|committee|panel|board)[ -])?members"
    r"(?:\s+(?:also\s+)?(?:present|attending|in\s+attendance))?(?:\s+at\s+(?:the\s+)?request\s+of\s+[^:\n]{3,60}(?=:))?"
)
# "Officers and guests also present"
_OFFICERS_AND = (
    rf"{_OFFICERS}\s*(?:,|and|&|/)\s*(?:other\s+)?(?:guests?|visitors?|others?|advis[eo]rs?|partners?|attendees"
    r"|invitees|members\s+of\s+the\s+public|public)(?:\s+(?:also\s+)?(?:present|in\s+attendance|attending))?"
)
# "Portfolio holders", "Other Members of the Council present", "County and District Councillors"
_OTHER_MEMBERS = (
    r"(?:portfolio\s+holders?|(?:cabinet|executive)\s+members?)(?:\s+(?:present|in\s+attendance))?"
    rf"|other\s+(?:members|councillors)(?:\s+of\s+the\s+council)?{_THERE}"
    r"|(?:(?:county|district|borough|ward|unitary|city)\s*(?:and|&|/)?\s*)+(?:councillors?|cllrs?)"
)
# "Part attendance", "External attendees", "Delegation:"
_IN_PART = (
    r"(?:part(?:ial)?|external|invited)\s+(?:attendance|attendees|participants)|(?:delegations?|presenters?|media)(?=\s*:)"
)
_OTHER_COUNCILLORS = r"other\s+(?:(?:parish|town|community|county|district|borough|city|ward)\s+)?(?:members|councillors|cllrs)"
# "Members on approved leave of absence", "Absent with apologies"
_ON_LEAVE = (
    r"(?:(?:members?|councillors?)\s+)?(?:on\s+)?(?:approved\s+)?leave\s+of\s+absence|absent\s+with\s+(?:leave|apolog(?:y|ies))"
)
# "Vice-Chairman", "Lord Provost", "Leas-Chathaoirleach"
_PRESIDING = (
    r"(?:vice[ -]?|deputy\s+)?chair(?:man|woman|person)?"
    r"|(?:(?:deputy|lord|town|shire)\s+)*(?:mayor|provost|president|reeve|warden)|conven[eo]r|vice[ -]?conven[eo]r"
    r"|(?:leas[ -]?ch|c)athaoirleach"
)

# "Upon roll call the following members answered present:"
_ROLL_CALLED = (
    r"(?:up)?on\s+(?:a\s+|the\s+)?(?:call(?:ing)?\s+of\s+(?:the\s+)?)?roll(?:\s+call)?\b[^:.\n]{0,60}?"
    r"\b(?:answered|responded|were|answering)(?:\s+as)?(?:\s+being)?\s+present\s*:"
)

_ROLL = r"(?:calling\s+of\s+the\s+)?roll(?:\s+and\s+apologies(?:\s+for\s+absence)?)?\W*$"
_WERE = r"\s+(?:were|was)(?=\s+(?:(?-i:[A-Z])|members|councill?ors))"
# "Present", "The following were present", "Council members present in person"
_PRESENT = (
    rf"(?:(?:{_AND_STAFF}|{_BODIES}|the\s+following)\s+)?(?:were\s+|was\s+)?"
    rf"present(?:\s+(?:were|at\s+the\s+meeting|{HERE}))?"
)
_THERE_AT = r"(?:members\s+|those\s+)?present\s+(?:at|in)\s+(?=[^:\n]{3,50}:)(?:the\s+)?(?-i:[A-Z])[\w’'., -]{2,45}:"  # a place
_STOPPED = r"(?-i:P(?:resent|RESENT)\.(?=\s+[A-Z]\.\s?[A-Z]))"  # "Present. A.Lund"
_QUORUM = r"(?:a\s+)?quorum\s+(?:was\s+)?present"

RULES = (
    Rule(
        id="attendance.virtual",
        pattern=rf"(?<!in\s)(?:{_WHO}\s+)?(?:(?:were\s+)?(?:also\s+)?(?:present|attend(?:ing|ed|ance)"
        rf"|joining|joined|participating)\s+{FAR}|{FAR}\s+(?:attend(?:ance|ees)|participants?|members)|present\s+\({FAR}\)"
        rf"|in\s+{FAR}\s+attendance){_END}|{_FAR_ALONE}",
        examples={
            "Present virtually:": "Present virtually:",
            "Remotely: Ada Lund": "Remotely:",
            "Members attending via Teams": "Members attending via Teams",
            "PRESENT IN REMOTE LOCATION:": "PRESENT IN REMOTE LOCATION:",
        },
        not_examples=("In attendance virtually:", "The meeting was held online"),
    ),
    Rule(
        id="attendance.in_attendance_virtual",
        pattern=rf"(?:also\s+)?in\s+attendance\s+\(?{FAR}\)?{_END}|{_OFFICERS}\s+(?:in\s+{FAR}\s+attendance|(?:present\s+"
        rf"|attending\s+)?{FAR}){_END}",
        examples={"IN ATTENDANCE VIRTUALLY: Mr A Lund": "IN ATTENDANCE VIRTUALLY:"},
        not_examples=("IN ATTENDANCE: Mr A Lund",),
    ),
    Rule(
        id="attendance.officers",
        pattern=rf"{_OFFICERS_CAME}{_END}"
        rf"|{_SERVANTS}{_END}"
        rf"|(?:in\s+attendance|also\s+present)"
        rf"\s*[-\u2013(]?\s*(?:the\s+following\s+)?{_OFFICERS}\)?{_END}|(?:(?:parish"
        rf"|town)\s+)?clerk(?:\s+to\s+the\s+council)?{_END}|{_HEAD_OF_STAFF}(?:{_END})(?<=[^\w])",
        examples={
            "Employees": "Employees",
            "STAFF PRESENT: Ada Lund": "STAFF PRESENT:",
            "Officers in attendance:": "Officers in attendance:",
            "The Council staff in attendance were:- Ada": "The Council staff in attendance were:-",
            "The following officers also attended the meeting:": "The following officers also attended the meeting:",
            "MOOR PUBLIC SERVICE": "MOOR PUBLIC SERVICE",
        },
        not_examples=("Officers explained the plan", "Clerk’s Report"),
    ),
    Rule(
        id="attendance.parties",
        # who comes before a panel that hears a case, and who advises it
        pattern=rf"(?:(?:for|on\s+behalf\s+of|representing|representatives?\s+of)\s+)?(?:the\s+)?(?:{_PARTIES}"
        rf"(?:[’']s?)?(?:\s+(?:representatives?|agents?|solicitors?|counsel))?)(?:\s*(?:and|&|/|,)\s*(?:the\s+)?{_PARTIES}"
        rf"(?:[’']s?)?(?:\s+(?:representatives?|agents?))?)?(?:\s+(?:present|in\s+attendance|attending))?[ ]*:",
        examples={
            "Applicant: Mr Ned Foss": "Applicant:",
            "Interested parties:": "Interested parties:",
            "For the applicant: Ms Lund": "For the applicant:",
            "Legal adviser: Bo Berg": "Legal adviser:",
        },
        not_examples=("Applicant Mr Foss spoke", "Objectors to the plan", "Interested parties may speak"),
    ),
    Rule(
        id="attendance.witnesses",
        pattern=rf"(?:expert\s+|external\s+)?witness(?:es)?(?:\s+(?:present|in\s+attendance))?{_END}",
        examples={"Witnesses": "Witnesses"},
        not_examples=("Witnesses said that",),
    ),
    Rule(
        id="attendance.public",
        pattern=rf"(?:members?\s+of\s+(?:the\s+)?public|public|residents|parishioners)(?:\s+(?:present"
        rf"|in\s+attendance|attending|(?:appearing|speaking|who\s+(?:appeared|spoke))[^:;\n]{{0,50}}(?=:)))?{_END}",
        examples={"Public - Mr Foss": "Public -", "Members of the public:": "Members of the public:",
                  "Members of the public speaking before the board: Foss": "Members of the public speaking before the board:"},
        not_examples=("Public Forum: No one present", "Members of the public may speak"),
    ),
    Rule(
        id="attendance.guests",
        pattern=rf"(?:invited\s+|special\s+|other\s+)?(?:guests?|visitors?|invitees|observers?"
        rf"|partners|advis[eo]rs|external\s+(?:attendees|partners|advisers))"
        rf"(?:\s+(?:present|in\s+attendance|attending))?{_END}",
        examples={"Guests:": "Guests:", "Invited guests present": "Invited guests present"},
        not_examples=("Guests were welcomed",),
    ),
    Rule(
        id="attendance.in_attendance",
        pattern=rf"(?:{_ALSO}|{_OTHERS}|{_NO_MEMBERS}|{_OFFICERS_AND}|{_OTHER_MEMBERS})(?:\s+were)?{_END}"
        rf"|(?:also\s+(?:present|in\s+attendance|attending)|in\s+attendance)\s+(?:were|was)(?=\s+(?-i:[A-Z]))"
        rf"|(?:\b[\w’'/-]{{1,30}}\s+){{0,4}}?{_CALLED}(?:\s+[\w’'&/-]{{1,30}}){{0,5}}?\s+(?:also\s+)?in\s+attendance{_END}"
        rf"|{_IN_PART}(?:{_END})|{_OTHER_COUNCILLORS}(?=\s+(?:{lexicon.TITLE})\s(?-i:[A-Z]))",
        examples={
            "IN ATTENDANCE: Ada Lund": "IN ATTENDANCE:",
            "Also present": "Also present",
            "Also present as Members of the Trees Panel:": "Also present as Members of the Trees Panel:",
            "In Attendance (Item 2): Bo": "In Attendance (Item 2):",
            "Part Attendance": "Part Attendance",
            "Delegation: Bo Berg": "Delegation:",
            "Representatives of other bodies in attendance: Bo":
                "Representatives of other bodies in attendance:",
            "Other Parish Councillors Mr Lund": "Other Parish Councillors",
        },
        not_examples=("In attendance at the fair were many", "A resident in attendance advised"),
    ),
    Rule(
        id="attendance.substitutes",
        pattern=rf"substitutes?(?:\s+members?)?(?:\s+(?:present|in\s+attendance|attending))?{_END}",
        examples={"Substitute Members:": "Substitute Members:"},
        not_examples=("Substitutes may speak",),
    ),
    Rule(
        id="attendance.co_opted",
        pattern=rf"(?:(?:co-?opted|co-?optees|lay|independent|non-voting|parent\s+governor"
        rf"|church|diocesan|statutory)\s*){{1,4}}"
        rf"(?:members?|representatives?|persons?)?(?:\s+(?:present|in\s+attendance))?{_END}",
        examples={"Co-opted members": "Co-opted members"},
        not_examples=("Independent advice was taken",),
    ),
    Rule(
        id="attendance.absent",
        pattern=rf"(?:(?:{_AND_STAFF}|{_BODIES})\s+)?(?:were\s+|was\s+)?(?:absent(?:\s+without\s+(?:leave|apolog(?:y|ies)|notice))?"
        rf"|not\s+(?:present|in\s+attendance)|non-?\s?attendance|did\s+not\s+attend|no\s+apolog(?:y|ies)(?:\s+received)?|excused)"
        rf"(?:\s+from\s+the\s+meeting)?{_END}"
        rf"|(?:{_WHO}\s+)?absent{_WERE}",
        examples={"ABSENT: Ada Lund": "ABSENT:", "Members absent without apology": "Members absent without apology",
                  "Council Absent: Bo Berg": "Council Absent:", "Members/Staff Absent: Bo": "Members/Staff Absent:",
                  "Tree board members absent:": "Tree board members absent:"},
        not_examples=("Absent members may vote by post",),
    ),
    Rule(
        id="attendance.apologies",
        pattern=rf"(?:to\s+receive\s+)?(?:apolog(?:y|ies)|regrets|{_ON_LEAVE})"
        rf"(?:\s+(?:for|of)\s+(?:absence|inability\s+to\s+attend|non-?attendance))?"
        rf"(?:\s+(?:and|&)\s+substitut(?:es?|ions?))?(?:\s+(?:were\s+)?(?:received"
        rf"|given|accepted|tendered))?(?:\s+from)?{_END}",
        examples={"Apologies: Cllr Lund": "Apologies:", "Apologies for Absence": "Apologies for Absence"},
        not_examples=("Apologies were received from Cllr Lund", "He offered apologies for the delay"),
    ),
    Rule(
        id="attendance.chair",
        pattern=rf"(?:the\s+|an\s+)?(?:{_PRESIDING})[ ]*:"
        rf"|(?:(?:present|presiding)?\s*in\s+the\s+chair|presiding(?:\s+(?:member|officer|person|councillor))?"
        rf"|chair(?:man|woman|person)?\s+(?:of|for)\s+the\s+meeting|chaired\s+by){_END}",
        examples={"Chairman: Ada Lund": "Chairman:", "In the Chair": "In the Chair",
                  "PRESENT IN THE CHAIR:": "PRESENT IN THE CHAIR:"},
        not_examples=("Chairman’s Announcements", "Chair of the Board", "Chairman"),  # a bare one may head any column
    ),
    Rule(
        id="attendance.present",
        pattern=rf"{_PRESENT}{_END}"
        rf"|{_ON_A_DAY}"
        rf"|(?:{_WHO}|attendance|attendees|attended(?:\s+by)?|sederunt|roll\s+call|{_QUORUM}|present\s+(?:members"
        rf"|councillors)){_END}|(?:{_WHO}\s+)?present{_WERE}"
        rf"|{_WHO}\s+(?:were\s+in\s+attendance|attending){_END}|{_BODIES}\s+in\s+attendance{_END}|{_ROLL_CALLED}|{_ROLL}"
        rf"|roll\s+call(?=\s+(?:present|absent)\b)|{_STOPPED}|{_THERE_AT}|(?:(?:school|select)\s*)?board[ ]*:",
        examples={
            "PRESENT: Mr A Lund": "PRESENT:",
            "Members of the Trees Panel": "Members of the Trees Panel",
            "Members of the Council present were: Cllr Lund": "Members of the Council present were:",
            "Council Present: Mayor Lund": "Council Present:",
            "The following were present:": "The following were present:",
            "The other Councillors present were:-": "The other Councillors present were:-",
            "CC Members Present: - Ada": "CC Members Present: -",
            "Those attending:": "Those attending:", "Council in Attendance: Bo Berg": "Council in Attendance:",
            "Members & Planning Staff Present: Ada": "Members & Planning Staff Present:", "Present. A.Lund, B.Berg": "Present.",
            "Tree board members present:": "Tree board members present:",
            "Calling of the Roll and Apologies for Absence": "Calling of the Roll and Apologies for Absence",
            "Present on 2 July: Ada Lund": "Present on 2 July:",
            "Present at the Town Office:": "Present at the Town Office:", "Board: Ada Lund": "Board:",
        },
        not_examples=("Present costs are high", "Members discussed the plan", "Present at the vote was Bo Berg", "Board plan: two"),
    ),
)

HEADINGS: dict[str, tuple[str, str | None]] = {
    "attendance.virtual": ("present_virtual", None),
    "attendance.in_attendance_virtual": ("in_attendance_virtual", None),
    "attendance.officers": ("in_attendance", "officer"),
    "attendance.parties": ("in_attendance", None),
    "attendance.witnesses": ("in_attendance", "witness"),
    "attendance.public": ("in_attendance", "public"),
    "attendance.guests": ("in_attendance", "guest"),
    "attendance.in_attendance": ("in_attendance", None),
    "attendance.substitutes": ("present", "substitute"),
    "attendance.co_opted": ("present", "co_opted"),
    "attendance.absent": ("absent", None),
    "attendance.apologies": ("apologies", None),
    "attendance.chair": ("present", "chair"),
    "attendance.present": ("present", None),
}
# Headings that open a list of attendance by themselves; the others only continue one.
OPENERS = frozenset(
    (
        "attendance.present",
        "attendance.in_attendance",
        "attendance.virtual",
        "attendance.in_attendance_virtual",
        "attendance.absent",
    )
)
