"""Headings of columns that speak of votes, attendance, actions, papers and decisions."""

from __future__ import annotations

from extract.tables.head_rules import MORE, NO, SOME, heading_rule
from extract.text.lexicon import MONTH

_DUE = r"(?:target|due|completion|action|review|delivery|expected|deadline|implementation)"

_DONE_BY = r"target\s+completion|complete\s+by|(?:to\s+be\s+)?(?:completed|done|progressed)(?:[\s/]+\w+)?\s+by"
_DECIDED_BY = r"decision\s+due(?:\s+date)?|date\s+(?:of\s+|for\s+)?expected\s+decision(?:\s+due)?"
_SUMS = "amounts?|sums?|costs?|charges?|values?|prices?|fees?|payments?|paid|balance|debit|credit|totals?"
_PAY = r"allowances?|salar(?:y|ies)|remuneration|tariffs?|fund(?:s|ing)(?=\s+(?:required|needed|approved))"
_SPENT = r"paid|payable|due|per\s+\w+|spent|approved|(?:required|needed)(?:\s+\w+){0,5}"
_OF_YEAR = r"\(?(?:fy\s*)?(?:(?:19|20)\d\d(?:\s?[/\u2013-]\s?(?:\d\d)?\d\d)?|\d\d/\d\d)\)?"
_TAXED = r"\(?(?:ex|in)c\w*\.?\s+(?:of\s+)?vat\)?|in\s+(?:euros?|pounds|dollars|rands?)"

OF_VOTES = (
    heading_rule(
        "for",
        r"""(?:(?:no\.?|number|votes?|voting|voted|members?)\s+)?(?:of\s+)?(?:in\s+favou?r|for|ayes?|yeas?
        |yes(?:es)?)(?:\s+votes?)?
        |(?:in\s+)?favou?r(?:ed)?|(?:number\s+of\s+)?votes?\s+(?:in\s+favou?r|for)""",
        ("For", "Ayes", "YEAS", "Votes in favour", "Voted for", "In favor", "Number of votes for"),
        ("For information", "Form", "Forward plan"),
    ),
    heading_rule(
        "against",
        r"""(?:(?:no\.?|(?:number\s+of\s+)?votes?|voting|voted|members?)\s+)?(?:against|nays?|noes|opposed
        |dissent(?:ing)?)(?:\s+votes?)?""",
        ("Against", "NAYS", "Noes", "Voted against"),
        ("No", "No.", "Nos", "Notes"),
    ),
    heading_rule(
        "abstain",
        r"(?:(?:number\s+of\s+)?(?:votes?\s+)?)?(?:abst(?:ain(?:ed|ing|s)?|entions?|\.)?)",
        ("Abstain", "Abstentions", "Abst."),
        ("Absent", "Abstract"),
    ),
    heading_rule(
        "not_voting",
        r"(?:did\s+)?not\s+vot(?:e|ing)|present[\s,]+not\s+voting|non[\s-]?voting|recus(?:ed?|al)",
        ("Not voting", "Did not vote", "Recused"),
    ),
    heading_rule(
        "vote",
        r"(?:recorded\s+|how\s+)?(?:vote|voted|voting)(?:\s+cast)?|roll\s+call|vote\s+(?:result|outcome)",
        ("Vote", "Recorded vote", "Roll call"),
        ("Votes against",),
    ),
    heading_rule(
        "mover",
        r"(?:name\s+of\s+)?(?:proposer|mover|moved(?:\s+by)?|proposed(?:\s+by)?)(?:\s*(?:&|/|and)\s*second\w*)?(?:\s+by)?",
        ("Proposer", "Moved by", "MOVER & SECONDER"),
        ("Proposed development",),
    ),
    heading_rule("seconder", r"second(?:er|ed)(?:\s+by)?", ("Seconder", "Seconded by"), ("Second quarter",)),
)
OF_ATTENDANCE = (
    heading_rule(
        "absent",
        r"(?:members?\s+)?absent(?:\s+members?)?|not\s+present|absences?",
        ("Absent", "Members absent"),
    ),
    heading_rule(
        "apologies",
        r"apolog(?:y|ies)(?:\s+(?:received|given|sent|for\s+absence))?|regrets|leave\s+of\s+absence",
        ("Apologies", "Apologies for absence", "Regrets"),
    ),
    heading_rule(
        "present",
        r"""(?:\w+\s+)?(?:members?\s+)?(?:present|attended|attending|attendees?|in\s+attendance
        |attendance)(?:\s+\(?(?:members?|yes/no|y/n)\)?)?
        |(?:meetings?|actual|possible|expected|total)\s+(?:meetings?\s+)?attend(?:ed|ances?)|(?:possible
        |expected)\s+(?:meetings|attendances?)""",
        ("Present", "MEMBERS PRESENT", "In attendance", "Attended", "Possible attendances"),
        ("Presented by", "Presenter"),
    ),
    heading_rule(
        "party",
        r"(?:political\s+)?(?:party|group|affiliation)(?:\s+group)?",
        ("Party", "Political group"),
        ("Working group",),
    ),
    heading_rule(
        "ward",
        rf"(?:electoral\s+)?(?:wards?|divisions?|parish(?:es)?|districts?)(?:\(?s\)?)?(?:\s+affected)?|{SOME}wards?",
        ("Ward", "Wards affected", "Electoral division"),
    ),
)
OF_ACTIONS = (
    heading_rule(
        "owner",
        rf"""action\s+(?:by|owner|who|for|lead|officer)(?:[\s/]+\w+)?|{SOME}(?:owners?|assignee|who)|(?:by\s+)?whom|by\s+who
        |owned\s+by|(?:who\s+is\s+)?responsib(?:le|ility)(?:\s+\w+){{0,2}}|person\s+responsible|who[\s/]+when|(?:allocated|delegated
        |assigned)\s+to""",
        ("Owner", "Action by", "Responsible officer", "Who is responsible", "Who", "Assigned to"),
        ("Whole life cost",),
    ),
    heading_rule(
        "due_date",
        rf"""{_DUE}\s+(?:completion\s+)?(?:by\s+|due\s+)?(?:date|by)|deadlines?|by\s+when|when|time[\s-]?(?:scales?|frames?|lines?)
        |due(?:\s+by)?|{_DONE_BY}|date\s+(?:due|for\s+completion)|{_DECIDED_BY}""",
        ("Target date", "Deadline", "By when", "Timescale", "Due date", "To be completed by"),
        ("Date", "Overdue rent"),
    ),
)
OF_PAPERS = (
    heading_rule(
        "meeting",
        r"""(?:date\s+of\s+)?(?:meeting|committee|scrutiny|board|panel|cabinet)(?:\s+(?:date|dates|day))?
        |date\s+of\s+(?:\w+\s+){0,2}(?:meeting|committee)|meeting\s*/\s*date|date\s*/\s*meeting""",
        ("Meeting", "Date of meeting", "Date of Cabinet meeting", "Committee date"),
        ("Meeting room hire",),
    ),
    heading_rule(
        "application",
        rf"""{SOME}(?:application|appln?|app|planning|licen[cs]e|permit|appeal|case)s?\.?[\s/]*{NO}
        |planning\s+applications?|appl(?:ication)?s?\b\.?""",
        ("Application no.", "Planning ref", "Application number", "App No"),
        ("Application fee",),
    ),
    heading_rule(
        "site",
        rf"""(?:site|property|premises|location|address|situation|plot)(?:\s+(?:and|&|/)\s+(?:\w+\s*){{1,2}})?
        |{SOME}(?:address|location|premises)""",
        ("Site address", "Location", "Premises"),
        ("Site visit",),
    ),
    heading_rule(
        "proposal",
        rf"""(?:development\s+)?propos(?:al|ed)s?(?:\s+(?:development|works?))?|{SOME}(?:development|works)\s+proposed
        |(?:description|nature|details?)\s+of\s+(?:the\s+)?(?:development|works?|proposal|application)""",
        ("Proposal", "Proposed development", "Nature of application"),
        ("Proposed by",),
    ),
    heading_rule(
        "applicant",
        r"(?:name\s+of\s+)?(?:applicants?|appellants?)(?:['\u2019]?s)?(?:\s+name)?(?:[\s/]+\w+)?",
        ("Applicant", "Applicant name"),
        ("Applications",),
    ),
    heading_rule(
        "recommendation",
        rf"{SOME}recommend(?:ation|ed)s?(?:\s+\w+)?",
        ("Officer recommendation", "Recommended"),
    ),
)
OF_MATTER = (
    heading_rule(
        "decision",
        rf"""(?!key\b|(?:matters?|reasons?)\s+for\b|dates?\s+of\b){SOME}(?:decisions?|dispositions?|outcomes?|resolutions?
        |determination|resolved|verdict|results?)(?:\s+(?:made|taken|reached))?""",
        ("Decision", "DISPOSITION", "Outcome", "Council resolution"),
        ("Decision maker", "Key decision", "Date of decision", "Reasons for decision"),
    ),
    heading_rule(
        "comment",
        rf"{SOME}(?:comments?|responses?|observations?|objections?|remarks|notes)(?:\s+\w+){{0,2}}",
        ("Comments", "Parish council response", "Notes"),
    ),
    heading_rule(
        "action",
        rf"{SOME}(?:actions?|tasks?)(?:\s+(?:required|points?|agreed|needed|raised))?",
        ("Action", "Actions required", "Task"),
        ("Action by",),
    ),
    heading_rule(
        "status",
        rf"{SOME}(?:status|progress|completed?|outstanding|update)(?:\s+\w+){{0,2}}",
        ("Status", "Progress update", "Completed"),
    ),
    heading_rule(
        "lead",
        rf"""{SOME}(?:leads?|officers?|authors?|presenter|presented\s+by|contact|portfolio(?:\s+holder)?
        |cabinet\s+member|decision\s+maker|witness(?:es)?){MORE}""",
        ("Lead officer", "Report author", "Contact", "Cabinet member"),
    ),
    heading_rule(
        "day",
        rf"""(?:\d{{1,2}}(?:st|nd|rd|th)?[\s./-]+)?{MONTH}(?:[\s,/-]*\d\d(?:\d\d)?)?
        |(?:0?[1-9]|[12]\d|3[01])(?:[/-](?:0?[1-9]|1[0-2])|\.(?:0?[1-9]|1[0-2])(?=\.))(?:[./-]\d\d(?:\d\d)?)?""",
        ("12 May", "04/06/31", "Sept 2031", "4/6", "04.06.2031"),
        ("0.00", "12.10", "40/13"),
    ),
    heading_rule(
        "year",
        r"""(?:fy\s?|R\s)?(?:(?:19|20)\d\d(?:\s?[/\u2013-]\s?(?:(?:19|20)?\d\d))?|\d\d/\d\d)(?:\s+\w+){0,3}|years?\s+\d+""",
        ("2031/32", "31/32 R", "R 2031/2032", "2031-32 plan", "Year 1"),
        ("20 May 2031",),
    ),
    heading_rule(
        "date",
        rf"{SOME}dates?|date\s+(?:of|for)(?:\s+\w+){{1,3}}|day|month|quarter|period|time",
        ("Date", "Date of payment", "Payment date"),
        ("Update",),
    ),
    heading_rule(
        "purpose",
        r"""(?:purpose|objectives?|reasons?|aims?|scope|details?|particulars|(?:specific\s+|key\s+)?questions?
        |narrative|(?:payment\s+|project\s+)?description)
        (?:\s+(?:of|for)(?:\s+\w+){1,3})?(?:\s+\w+)?""",
        ("Purpose", "Details", "Description", "Reason for payment"),
    ),
    heading_rule(
        "title",
        rf"""{SOME}(?:items?|topics?|subjects?|titles?|reports?|issues?|matters?|motions?|business|headings?|themes?
        |documents?|by-?laws?)
        (?:\s+(?:(?:of|for)\s+\w+|title|name|description|raised|heading))?|points?\s+discussed(?:[/\s]+\w+)?
        |discussion(?:\s+\w+)?""",
        ("Item", "Subject", "Report title", "Topic", "Item for consideration", "Matter for decision"),
    ),
    heading_rule(
        "person",
        rf"""(?:names?\s+of\s+)?{SOME}(?:councill?ors?|cllrs?|members?|representatives?|trustees?|commissioners?
        |directors?|governors?|nominees?
        |appointees?|substitutes?)(?:['\u2019]?s)?(?:\s+names?)?|names?|(?:first|last|full)\s+name|surname""",
        ("Councillor", "Name", "Names of Members", "Committee member"),
        ("Membership fee",),
    ),
    heading_rule(
        "organisation",
        rf"""(?:name\s+of\s+)?{SOME}(?:organi[sz]ations?|groups?|charity|charities|bod(?:y|ies)|club|company|provider
        |contractor|school|recipients?)(?:\s+name)?""",
        ("Organisation", "Name of organisation", "Recipient"),
    ),
    heading_rule(
        "amount",
        rf"(?:total\s+)?{SOME}(?:{_SUMS}|{_PAY})(?:\s*/\s*budget)?(?:\s+(?:{_SPENT}))?(?::?\s+(?:{_OF_YEAR}|{_TAXED}))?",
        ("Amount", "Total cost", "Value", "Payment", "Estimated cost: 2031/2032", "Costs/Budget", "Amount (excl VAT)"),
        ("Total families reached", "Funding body", "Cost centre"),
    ),
)  # fmt: skip
