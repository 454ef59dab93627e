"""The lines at the head of a paper or a page → what they announce, how high, and how set off: an agenda, minutes, a report …

Nothing is decided here. What kind a paper is, and whether a page begins one, is told by all that is seen of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.models import Line
from extract.text.lexicon import DASH
from extract.text.rule import Rule

HEAD_LINES = 24  # lines in which a paper says what it is
TOP_LINES = 6  # lines in which a page says that a new paper begins
TITLE_SIZE = 13.0  # points from which a line is a title whatever its weight
NOWHERE = 99.0  # the place of a line that does not stand there
MOST_ANNOUNCED = 6  # lines of one form, counted

_AGENDA_WORD = r"""(?:public\s+|supplementary\s+|draft\s+)?a\s?g\s?e\s?n\s?d\s?a\b
    (?:\s+(?:and|for|part|supplement).*)?"""  # "A G E N D A", "Supplementary Agenda part 2"
_SUMMONS = r".*\bsummons\s+to\b.*|summons"  # "Summons to attend"
_WHOSE_AGENDA = r"(?-i:(?:[A-Z][\w'’&-]*\s+){1,8}AGENDA)"  # "Harbour Board AGENDA"
_BUSINESS = r"order\s+of\s+business"  # "Order of Business"
_SUMMONED = r".*\byou\s+are\s+(?:hereby\s+)?(?:summoned|invited)\b.*"  # "You are hereby summoned to"
_NOTICE = r"(?:public\s+)?notice\s+of\s+(?:\w+\s+){0,4}meeting.*"  # "Public Notice of Annual Parish Meeting"
_INVITES = r".*\binvites?\s+you\s+to\b.*"  # "The Chair invites you to"
_GIVEN = r".*\bnotice\s+is\s+hereby\s+given\b.*"  # "Notice is hereby given that"
_ATTEND = r".*\bto\s+attend\s+(?:a|the)\s+(?:\w+\s+){0,4}meeting\b.*"  # "to attend a special meeting of"
AGENDA_HEAD = Rule(
    id="paper.agenda",
    pattern=rf"""^(?:{_AGENDA_WORD}|{_SUMMONS}|{_WHOSE_AGENDA}|{_BUSINESS}|{_SUMMONED}|{_NOTICE}|{_INVITES}|{_GIVEN}|{_ATTEND})$""",
    examples={"A G E N D A": "A G E N D A", "AGENDA": "AGENDA", "You are hereby summoned to": "You are hereby summoned to"},
    not_examples=("The agenda was agreed", "Agendas and minutes"),
)
_MINUTES_FIRST = rf"""^(?:(?:draft|unconfirmed|unapproved|confirmed|public|printed|monthly|approved
    |action|summary|official|final|the)\s+)*minutes\b
    (?!\s+of\s+silence)
    (?:\s*[{DASH[1:-1]}:]\s*\S.*|\s+of\b.*|\s+for\b.*|\s+from\b.*)?$"""  # "Draft minutes of the", "Minutes - 4 May 2021"
_WHOSE_MINUTES = rf"""^(?!.*\bto\b|\d)(?:[\w&'’()-]+\s+){{1,8}}?minutes$
    |^(?!\d).{{3,80}}\s{DASH}\s*minutes$"""  # "Little Wickham Parish Council MINUTES", "Harbour Board – Minutes"
_MINUTES_OF = r"""^(?!to\b|that\b)[^\d\n]{0,60}?\bminutes\s+of\s+(?:a|an|the)\s+(?:\w+\s+){0,6}meeting\b.*
    |^(?:draft\s+)?minute\s+of\s+(?:the\s+|an?\s+)?(?:\w+\s+)?
    (?:meeting|proceedings)\b.*"""  # "Here are the minutes of a special meeting", "MINUTE of MEETING of the BOARD"
_RECORD_OF = r"""^(?:(?:draft|action|unconfirmed|official|summary)\s+)*(?:notes?|record|report|journal)\s+of\s+
    (?:the\s+|an?\s+)?(?:(?:\w+\s+){0,4}meeting|proceedings)\b
    (?!\s+to\b).*"""  # "Action notes of the meeting", "RECORD OF PROCEEDINGS"
_PROCEEDINGS = r"""^(?:the\s+)?proceedings\s+of\s+(?:the|an?)\b.*|^(?:official\s+|council\s+|board\s+){0,2}proceedings$
    |^(?:draft\s+)?meeting\s+notes\b.*"""  # "Proceedings of the Board", "Official Proceedings", "Meeting notes"
MINUTES_HEAD = Rule(
    id="paper.minutes",
    pattern="|".join((_MINUTES_FIRST, _WHOSE_MINUTES, _MINUTES_OF, _RECORD_OF, _PROCEEDINGS)),
    examples={
        "MINUTES of a meeting of the Planning Committee": "MINUTES of a meeting of the Planning Committee",
        "Minutes - 4 May 2021": "Minutes - 4 May 2021",
        "Little Wickham Parish Council MINUTES": "Little Wickham Parish Council MINUTES",
        "MINUTE of MEETING of the BOARD": "MINUTE of MEETING of the BOARD",
        "Notes of the meeting held on 4 May 2021": "Notes of the meeting held on 4 May 2021",
        "RECORD OF PROCEEDINGS": "RECORD OF PROCEEDINGS",
        "Proceedings of the Board of Supervisors": "Proceedings of the Board of Supervisors",
    },
    not_examples=(
        "Minutes Silence", "To approve the minutes of the last meeting", "four minutes later", "Notes of caution",
        "Report of the Head of Parks", "Proceedings were stayed",
    ),
    needs=("minute", "note", "record", "proceeding", "report", "journal"),
)
DECISION_HEAD = Rule(
    id="paper.decision",
    pattern=r"""^.{0,80}\b(?:record\s+of\s+(?:an?\s+)?(?:\w+\s+){0,4}decisions?
        |decision\s+(?:notice|record|sheet|to\s+be\s+taken\s+by)
        |(?:executive|officer|delegated|cabinet\s+member)\s+decision(?:\s+(?:record|notice|report))?
        |notice\s+of\s+decisions?)\b.{0,60}$""",
    examples={"RECORD OF EXECUTIVE DECISION": "RECORD OF EXECUTIVE DECISION", "Decision Notice": "Decision Notice"},
    not_examples=("It was a decision that",),
    needs=("decision",),
)
REPORT_HEAD = Rule(
    id="paper.report",
    pattern=r"""^(?:from|by|report\s+(?:title|of|by|to|from|author)|subject|to|title\s+of\s+report|report\s+subject
        |classification|ward\(?s?\)?.{0,30}affected|author|purpose\s+of\s+(?:the\s+)?report
        |recommendations?(?:\s*\(s\))?)\s*:?(?:\s+.*)?$""",
    examples={"From: Head of Parks": "From: Head of Parks", "Report title": "Report title"},
    not_examples=("Fromage",),
)
REPORT_BLOCK = Rule(
    id="paper.report_block",
    pattern=r"""^(?:from|by|report\s+title|report\s+of|report\s+by|report\s+to|subject|to|title\s+of\s+report)\s*:
        |^report\s+title\b|^report\s+of\s+""",
    examples={"Subject: Budget": "Subject:", "Report title": "Report title"},
    not_examples=("To all members",),
)
_REPORT_LABEL = r"report\s+(?:from|no\.?|number|ref(?:erence)?|author|date)"  # "Report no.", "Report author"
_MEETING_LABEL = r"meeting\s+date|date\s+of\s+meeting|agenda\s+item(?:\s+no\.?)?"  # "Date of meeting", "Agenda item no."
_FILE_LABEL = r"file\s+(?:no\.?|number|ref(?:erence)?)"  # "File ref"
_OFFICER_LABEL = r"""(?:report\s+)?author(?:\(s\)|s)?|prepared\s+by
    |(?:responsible|reporting|lead|contact)\s+officer"""  # "Author(s)", "Prepared by", "Lead officer"
_MATTER_LABEL = r"""portfolio\s+holder|cabinet\s+member|wards?(?:\(s\))?\s+affected
    |attachments?"""  # "Portfolio holder", "Ward(s) affected", "Attachments"
REPORT_FORM = Rule(
    id="paper.report_form",
    # two of these labels at the head of a page make the form of a report
    pattern=rf"^(?:{_REPORT_LABEL}|{_MEETING_LABEL}|{_FILE_LABEL}|{_OFFICER_LABEL}|{_MATTER_LABEL})\s*:",
    examples={"Report no: HB31/2": "Report no:", "Meeting date: 7 May 2031": "Meeting date:"},
    not_examples=("Report no progress", "Meeting dates for the year"),
)
APPENDIX_HEAD = Rule(
    id="paper.appendix",
    pattern=r"""^(?:appendix|annexe?|enclosure|schedule)\s*(?P<number>[A-Z]{1,2}|\d{1,2}[A-Z]?|[IVX]{1,4})?\b\s*
        (?:[:.\u2013\u2014-]\s*\S.*|\(.*\)|$|(?-i:[A-Z]).{0,90}$)""",
    examples={"APPENDIX 1": {"number": "1"}, "Appendix B - Map": {"number": "B"}},
    not_examples=("Appendices", "appendix 2 shows that the"),
)
NAMED_APPENDIX = re.compile(rf"\b(?:appendix|annexe?)\s+[A-Z0-9]{{1,3}}\s*(?::|\s{DASH}\s)", re.I)
# "At a MEETING of the Roads Committee", "The Board of Trustees met in regular session"
MEETING_OF = re.compile(
    r"^(?:at\s+)?(?:an?\s+|the\s+)?(?:\w+\s+){0,3}meeting\s+of\s+"
    r"|^(?:[\w,’'&-]+\s+){1,12}?(?:met|convened|assembled)\s+(?:in|at|on|for|pursuant)\b",
    re.I,
)
PRESENT = re.compile(
    r"^(?:\w+\s+){0,3}present\b|^(?:sederunt|those\s+attending|attend(?:ing|ees|ance)|in\s+attendance|roll\s+call)\b", re.I
)
APPENDIX_NAMED = Rule(
    id="paper.appendix_named",
    pattern=r"\b(?:appendix|annexe?|enclosure)\s+(?P<number>[A-Z]{1,2}|\d{1,2}[A-Z]?|[IVX]{1,4})\b",
    examples={"see Appendix B for prices": {"number": "B"}, "Annex 2": {"number": "2"}},
    not_examples=("the appendices", "appendix"),
    needs=("appendix", "annex", "enclosure"),
)
RULES = (AGENDA_HEAD, MINUTES_HEAD, DECISION_HEAD, REPORT_HEAD, REPORT_BLOCK, REPORT_FORM, APPENDIX_HEAD, APPENDIX_NAMED)

_FORMS: Mapping[str, Rule | re.Pattern[str]] = {
    "agenda": AGENDA_HEAD, "minutes": MINUTES_HEAD, "decision": DECISION_HEAD, "report": REPORT_HEAD, "block": REPORT_BLOCK,
    "form": REPORT_FORM, "appendix": APPENDIX_HEAD, "meeting_of": MEETING_OF, "present": PRESENT,
}  # fmt: skip
NAMED_KINDS = ("agenda", "minutes", "decision", "report", "appendix", "other")
NEAR_TOP = 4  # lines in which a paper names itself a decision in plain type
FORM_LABELS = 2  # labels of a form that make a head a report's


def announced(lines: Sequence[Line]) -> dict[str, float]:
    """For each form of head: the place of its first line among `lines` (from 0; `NOWHERE` for none), whether that line is set off,
    and how many lines have the form."""
    made: dict[str, float] = {}
    printed = [line.text.strip() for line in lines]
    for name, form in _FORMS.items():
        hits = [n for n, text in enumerate(printed) if form.match(text)]
        made[f"{name}_at"] = float(hits[0]) if hits else NOWHERE
        made[f"{name}_set_off"] = float(bool(hits) and set_off(lines[hits[0]]))
        made[f"{name}_lines"] = float(min(MOST_ANNOUNCED, len(hits)))
    return made


def kind_said(lines: Sequence[Line]) -> str:
    """The kind of paper that a head of `lines` names first: agenda, minutes, decision, report, appendix; other for none."""
    said = announced(lines[:HEAD_LINES])
    labelled = said["block_lines"] + said["form_lines"] >= FORM_LABELS
    boxed = said["agenda_at"] + 1 < len(lines) and lines[int(said["agenda_at"]) + 1].text.casefold().startswith("item")
    counts = {
        "decision": said["decision_set_off"] or said["decision_at"] < NEAR_TOP,
        "minutes": True,
        "appendix": said["appendix_at"] < TOP_LINES,
        "agenda": not boxed,  # "Agenda | Item 6" is a label of a report
        "report": labelled,
    }
    places = {**{name: said[f"{name}_at"] for name in counts}, "report": min(said["block_at"], said["form_at"])}
    first = min((place, name) for name, place in places.items() if counts[name])
    if first[0] < NOWHERE:
        return first[1]
    met = announced(lines)
    if met["meeting_of_at"] < NOWHERE and met["present_at"] < NOWHERE:
        return "minutes"
    return "report" if said["report_at"] < NOWHERE else "other"


def set_off(line: Line) -> bool:
    """True for a line set off as a title: bold, in capitals, or in large type."""
    return line.bold or line.size >= TITLE_SIZE or line.text.isupper()
