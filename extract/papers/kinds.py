"""The head of a paper or a page → what begins there, and its title as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.models import Line, Page
from extract.text.lexicon import DASH, MONTH
from extract.text.rule import Rule

HEAD_LINES = 24  # lines in which a paper says what it is
TOP_LINES = 6  # lines in which a page says that a new paper begins
TITLE_SIZE = 13.0  # points from which a line is a title whatever its weight

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
_MINUTES_FIRST = rf"""^(?:(?:draft|unconfirmed|unapproved|confirmed|public|printed|monthly|approved|the)\s+)*minutes\b
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
TITLE_LABEL = re.compile(
    r"^(?:report\s+title|(?:report\s+)?subject(?:\s+matter)?(?:\s*/\s*title\s+of\s+(?:the\s+)?decision)?"
    r"|title(?:\s+of\s+(?:the\s+)?(?:report|decision))?)\s*(?::\s*|$)",
    re.I,
)
# "At a MEETING of the Roads Committee", "The Board of Trustees met in regular session"
MEETING_OF = re.compile(
    r"^(?:at\s+)?(?:an?\s+|the\s+)?(?:\w+\s+){0,3}meeting\s+of\s+"
    r"|^(?:[\w,’'&-]+\s+){1,12}?(?:met|convened|assembled)\s+(?:in|at|on|for|pursuant)\b",
    re.I,
)
PRESENT = re.compile(r"^(?:\w+\s+){0,3}present\b|^(?:sederunt|those\s+attending|attending|roll\s+call)\b", re.I)
AFTER_TITLE = re.compile(r"^(?:attendance|present|membership|members\b|part\s+\w+)", re.I)
RULES = (AGENDA_HEAD, MINUTES_HEAD, DECISION_HEAD, REPORT_HEAD, REPORT_BLOCK, REPORT_FORM, APPENDIX_HEAD)


def kind_of(head: Sequence[Line]) -> str:
    """What a paper is, by the lines of its head: agenda, minutes, decision, report, appendix or other."""
    near = [(index, line, line.text.strip()) for index, line in enumerate(head[: 3 * HEAD_LINES])]
    for index, line, text in near:
        if index < HEAD_LINES and DECISION_HEAD.match(text) and (line.bold or text.isupper() or index < 4):
            return "decision"
        if index < HEAD_LINES and MINUTES_HEAD.match(text):
            return "minutes"
        if index < TOP_LINES and APPENDIX_HEAD.match(text) and len(text) < 100:
            return "appendix"
        boxed = text.casefold() == "agenda" and index + 1 < len(near) and near[index + 1][2].casefold().startswith("item")
        if AGENDA_HEAD.match(text) and not boxed:
            return "agenda"
        if sum(bool(REPORT_BLOCK.match(other) or REPORT_FORM.match(other)) for _, _, other in near[: index + 1]) > 1:
            return "report"
    if any(MEETING_OF.match(text) for _, _, text in near) and any(PRESENT.match(text) for _, _, text in near):
        return "minutes"
    if any(REPORT_HEAD.match(text) for index, _, text in near if index < HEAD_LINES):
        return "report"
    return "other"


def headed(page: Page) -> str | None:
    """What begins on a page, by its first lines: minutes, agenda, appendix, report, or nothing."""
    if page.filler or not page.lines:
        return None
    top = list(page.lines[:TOP_LINES])
    for index, line in enumerate(top):
        titled = line.bold or line.size >= TITLE_SIZE or line.text.isupper()
        if MINUTES_HEAD.match(line.text) and (titled or _opens_minutes(page, index)):
            return "minutes"
        if titled and AGENDA_HEAD.match(line.text):
            return "agenda"
        if index < 2 and APPENDIX_HEAD.match(line.text) and len(line.words) <= 14 and line.cell is None:
            return "appendix" if titled or len(line.words) <= 2 or NAMED_APPENDIX.search(line.text) else None
        if index == 0 and line.bold and NAMED_APPENDIX.search(line.text):
            return "appendix"
    blocks = [line for line in top if REPORT_BLOCK.match(line.text)]
    labels = sum(bool(REPORT_BLOCK.match(line.text) or REPORT_FORM.match(line.text)) for line in top)
    return "report" if labels >= 2 or (blocks and blocks[0] is top[0]) else None


def _opens_minutes(page: Page, index: int) -> bool:
    """True where a line that is not set off as a title opens minutes all the same: capital M, a day, and nothing of a
    sentence above it."""
    line = page.lines[index]
    first = index == 0 or all(other.bold or other.text.isupper() for other in page.lines[:index])
    return first and line.text[0].isupper() and line.words[0].text.casefold() in ("minutes", "minute", "draft") and bool(
        re.search(MONTH, " ".join(other.text for other in page.lines[index : index + 2]), re.I | re.X)
    )


def title(lines: Sequence[Line], kind: str) -> list[Line]:
    """The lines of a paper's title: behind a label, as its form has it, else the largest lines at its head."""
    form = {"agenda": AGENDA_HEAD, "minutes": MINUTES_HEAD, "decision": DECISION_HEAD, "appendix": APPENDIX_HEAD}.get(kind)
    if kind not in ("agenda", "minutes"):
        labelled = next((index for index, line in enumerate(lines) if TITLE_LABEL.match(line.text)), None)
        if labelled is not None and (found := _labelled(lines, labelled)):
            return found
    for index, line in enumerate(lines):
        if form and form.match(line.text):
            return _whole(lines, index)
    head = [line for line in lines[:10] if any(map(str.isalpha, line.text))]
    if not head:
        return []
    largest = max(line.size for line in head)
    top = next(index for index, line in enumerate(lines) if line.size == largest and any(map(str.isalpha, line.text)))
    return _whole(lines, top)


def _labelled(lines: Sequence[Line], index: int) -> list[Line]:
    """What stands behind "Subject:": in its line and those hung under it, in the next cell, or in the line below."""
    label = lines[index]
    if TITLE_LABEL.sub("", label.text):
        return _hung(lines, index)
    if label.cell:
        after = [other for other in lines[index + 1 :] if other.page == label.page]
        return [other for other in after if other.cell and other.cell[:2] == label.cell[:2]]
    return _whole(lines, index + 1) if index + 1 < len(lines) else []


def _whole(lines: Sequence[Line], index: int) -> list[Line]:
    """The line at `index` and those that carry it on: the same size and weight, close below."""
    found = [lines[index]]
    for line in lines[index + 1 : index + 7]:
        last = found[-1]
        if line.box.x0 > last.box.x1 and line.box.top < last.box.bottom + last.size:
            continue  # a logo or a box beside the title
        if AFTER_TITLE.match(line.text):
            break
        alike = abs(line.size - last.size) < 0.6 and line.bold == last.bold and line.page == last.page
        if not alike or line.box.top - last.box.bottom > 0.6 * last.size or last.text.rstrip().endswith((".", ":")):
            break
        found.append(line)
    return found


def _hung(lines: Sequence[Line], index: int) -> list[Line]:
    """A line "Subject: …" and the lines hung under its words."""
    found = [lines[index]]
    for line in lines[index + 1 : index + 4]:
        if line.box.x0 < lines[index].box.x0 + 20 or line.box.top - found[-1].box.bottom > 0.6 * line.size:
            break
        found.append(line)
    return found


