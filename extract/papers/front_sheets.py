"""The labelled fields at the head of a report: who it is from and to, its subject, wards, authors, contacts.

    From: Nora Quill, Head of Bells        Report title   | Bell Update          Classification:   Date:
    To:   Council – 3 May 2031             Wards affected | All                  Open              May 2031
    Subject: Bells of the county,
             their ropes                   Tel            | 01234 567890

A label keeps the words printed; `field` says what it means where the label is a known one. Values hang under their
label's value, or stand in the cells of a ruled table beside the label or below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extract.models import Layout, Line, Passage, ReportDetail, Section
from extract.text.rule import Rule

_KINDS_OF_PAPER = ("report", "other", "frontsheet", "decision")
_PAGES = 2  # pages at the start of a paper on which such fields stand
_HEAD_LINES = 60  # lines outside tables among which they stand
HANG = 20.0  # points by which a value's next line stands right of its label
_LONGEST_LABEL = 60  # characters
LONGEST_VALUE = 600  # characters
LEAST_KNOWN = 2  # labels of a table that must be known ones

FIELDS: tuple[tuple[str, str], ...] = (
    (
        "contact_telephone",
        r"(?:contact\s+|direct\s+|office\s+)?(?:tel(?:ephone)?|phone|mobile|direct\s+(?:dial"
        r"|line))(?:\s*(?:no|number|/\s*ext)\.?)?\.?|dial/ext",
    ),
    ("contact_email", r"(?:contact\s+)?e-?\s?mail(?:\s+address)?"),
    (
        "cabinet_member",
        r"(?:relevant\s+|lead\s+)?(?:cabinet\s+member|portfolio\s+holder|executive\s+member"
        r"|lead\s+member)\b.{0,40}",
    ),
    ("decision_maker", r"decision[ -](?:maker|taker)|decision\s+to\s+be\s+taken\s+by"),
    (
        "decision_number",
        r"(?:decision|forward\s+plan|reference)\s*(?:no|number|ref(?:erence)?)?\.?(?<!decision)(?<!plan)"
        r"|forward\s+plan",
    ),
    (
        "wards_affected",
        r"(?:(?:electoral\s+)?(?:wards?|divisions?)(?:\(s\))?(?:\s+(?:or|and|/)\s+(?:groups|communities"
        r"|divisions?|parish(?:es)?))*|communities)(?:\s+(?:directly\s+)?affected)?(?:\s+by.{0,30})?"
        r"|electoral\s+divisions?(?:\s+affected)?",
    ),
    (
        "accountable_director",
        r"(?:accountable|responsible|lead|corporate|strategic|relevant|executive"
        r"|service)\s+(?:strategic\s+)?director|director|chief\s+officer|corporate\s+lead",
    ),
    (
        "originating_service",
        r"(?:originating|responsible|lead)\s+(?:service|department|directorate)|directorate|department"
        r"|service(?:\s+area)?",
    ),
    (
        "author",
        r"(?:report\s+)?authors?|(?:accountable|responsible|lead|contact"
        r"|reporting)\s+(?:employees?(?:\(s\))?|officers?(?:\(s\))?)(?:\(s\))?|report(?:ing)?\s+officers?"
        r"|contact(?:\s+(?:person|details|name))?|officer\s+contact|prepared\s+by|report\s+by"
        r"|author\s+and\s+contact.{0,20}",
    ),
    (
        "considered_by",
        r"(?:report\s+)?(?:to\s+be\s*/?\s*has\s+been\s+|previously\s+)?considered\s+by|(?:past|future"
        r"|previous)\s+pathway(?:\s+of\s+(?:paper|report))?|previous(?:ly)?\s+consider(?:ed|ation)(?:\s+by)?"
        r"|consultation\s+with",
    ),
    ("key_decision", r"(?:is\s+(?:this|it)\s+a\s+)?key\s+decision\??|key\s*/?\s*non[ -]key(?:\s+decision)?"),
    (
        "classification",
        r"(?:security\s+|protective\s+)?classification|confidentiality|exempt(?:ion)?(?:\s+information)?"
        r"|status|public\s+or\s+private",
    ),
    (
        "report_title",
        r"(?:report\s+|decision\s+)?title(?:\s+of\s+(?:report|decision))?|report\s+title|report\s+name"
        r"|subject\s+matter(?:\s*/\s*title\s+of\s+decision)?",
    ),
    ("subject", r"(?:report\s+)?subject(?:\s+of\s+report)?|re"),
    (
        "date",
        r"(?:meeting\s+|report\s+)?date(?:\s+of\s+(?:the\s+)?(?:meeting|report|decision))?|dated"
        r"|meeting\s+and\s+date",
    ),
    ("item_number", r"(?:agenda\s+)?item(?:\s*(?:no|number))?\.?"),
    (
        "committee",
        r"(?:name\s+of\s+)?(?:committee|meeting(?:\s+name)?|cabinet|board|panel|decision\s+body"
        r"|report\s+for)",
    ),
    ("from", r"from|by|report\s+(?:of|from)|report\s+of\s+the.{0,40}"),
    ("to", r"to|report\s+to|submitted\s+to"),
)  # fmt: skip
_FIELDS = tuple((field, re.compile(pattern, re.IGNORECASE)) for field, pattern in FIELDS)

_LABELLED = Rule(
    id="report_detail.line",
    pattern=r"^(?P<label>[A-Z][A-Za-z()/&'\u2019?. -]{0,58}?[A-Za-z)?])\s*:(?:\s+(?P<value>\S.*))?$",
    examples={
        "From: Nora Quill, Head of Bells": {"label": "From", "value": "Nora Quill, Head of Bells"},
        "Ward(s) affected: All": {"label": "Ward(s) affected", "value": "All"},
    },
    not_examples=("at 7:30 we met", "1. Introduction"),
    flags=re.VERBOSE,
    confidence=0.93,
)
SECOND = Rule(
    id="report_detail.second_on_line",
    pattern=r"""(?<=\S)\s+(?P<label>(?:Meeting\s+)?Date|Item(?:\s+No\.?)?|Decision\s+No\.?|Ext|Tel(?:ephone)?
        |E-?mail|Ward)\s*:\s+(?=\S)""",
    examples={"Council Date: 3 May": {"label": "Date"}},
    not_examples=("Date: 3 May",),
    flags=re.VERBOSE,
    confidence=0.9,
)
CELLS = Rule(
    id="report_detail.table",
    pattern=r"^(?P<label>\S.{0,58}?)\s*:?$",
    examples={"Wards affected": {"label": "Wards affected"}},
    not_examples=("",),
    confidence=0.93,
)
RULES = (_LABELLED, SECOND, CELLS)
_STOP = re.compile(
    r"(?:\d+[.)]?\s*)?(?:executive\s+)?(?:summary|recommendations?(?:\s?\(s\))?|introduction|purpose|background"
    r"|decision$|reasons?(?:\(s\))?)\b",
    re.IGNORECASE,
)


def find(section: Section, layout: Layout) -> list[ReportDetail]:
    """The fields at the head of a report, in the order of the page."""
    if section.paper.kind not in _KINDS_OF_PAPER or section.kind == "closing" or not section.passage.lines:
        return []
    passage = section.passage
    last = section.paper.first_page + _PAGES
    count = next((n for n, line in enumerate(passage.lines) if line.page >= last), len(passage.lines))
    found = [*_tables(passage, count), *_lines(passage, count)]
    return sorted(found, key=lambda detail: (detail.evidence.page, detail.evidence.char_start))


def field_of(label: str) -> str | None:
    """What a label means; None where it is no known one."""
    words = " ".join(label.strip(" :").split())
    return next((field for field, pattern in _FIELDS if pattern.fullmatch(words)), None)


def _lines(passage: Passage, count: int) -> Iterator[ReportDetail]:
    """``Label: value`` lines from the first known label on, each with the lines that hang under its value."""
    index, known = 0, False
    while index < min(count, _HEAD_LINES):
        line = passage.lines[index]
        match = _LABELLED.match(line.text) if line.cell is None else None
        if match is None or len(match["label"]) > _LONGEST_LABEL:
            index += 1
            continue
        if _STOP.match(match["label"]):
            if known:
                return
            index += 1
            continue
        after = _hanging(passage, index, count)
        field = field_of(match["label"])
        known = known or field is not None
        if known and match["value"]:
            start, end = passage.starts[index], passage.starts[after - 1] + len(passage.lines[after - 1].text)
            yield from _split(passage, start, start + match.start("value"), end, match["label"], field)
        index = after


def _hanging(passage: Passage, index: int, count: int) -> int:
    """The index behind the last line that hangs under the value of the label at `index`."""
    first, after = passage.lines[index], index + 1
    while after < count:
        line = passage.lines[after]
        if (
            line.page != first.page
            or line.cell is not None
            or line.box.x0 < first.box.x0 + HANG
            or _LABELLED.match(line.text)
        ):
            break
        after += 1
    return after


def _split(passage: Passage, start: int, value: int, end: int, label: str, field: str | None) -> Iterator[ReportDetail]:
    """One field, or two where a second label stands on the same line (``To: Council  Date: 3 May``)."""
    second = SECOND.compiled.search(passage.text, value, end)
    if second is not None and "\n" not in passage.text[value : second.start()]:
        yield _detail(passage, start, value, second.start(), label, field, _LABELLED)
        yield _detail(
            passage, second.start("label"), second.end(), end, second["label"], field_of(second["label"]), SECOND
        )
    elif end - value <= LONGEST_VALUE:
        yield _detail(passage, start, value, end, label, field, _LABELLED)


def _tables(passage: Passage, count: int) -> Iterator[ReportDetail]:
    """Fields of ruled tables: the label in a cell, its value in the cells beside it or below it in the same cell."""
    tabled = [(n, line) for n, line in enumerate(passage.lines[:count]) if line.cell is not None]
    for _, table in groupby(tabled, key=lambda entry: (entry[1].page, entry[1].cell and entry[1].cell.table)):
        found: list[ReportDetail] = []
        label: str | None = None
        for _, row in groupby(table, key=lambda entry: entry[1].cell and entry[1].cell.row):
            label, details = _row(
                passage, [list(cell) for _, cell in groupby(row, key=lambda e: e[1].cell and e[1].cell.column)], label
            )
            found += details
        if sum(detail.field is not None for detail in found) >= LEAST_KNOWN:
            yield from found


def _row(
    passage: Passage, cells: Sequence[Sequence[tuple[int, Line]]], above: str | None
) -> tuple[str | None, list[ReportDetail]]:
    """The fields of one row of a table; a row without a label continues the label above. Also the row's label."""
    own = [detail for cell in cells if (detail := _within(passage, cell)) is not None]
    if own:
        return None, own
    first = cells[0]
    start, end = _span(passage, first)
    label = passage.clean(start, end).rstrip(" :")
    column = first[0][1].cell.column if first[0][1].cell else 0
    if len(cells) > 1 and (column == 0 or field_of(label)):
        if len(label) > _LONGEST_LABEL or not label[:1].isalpha():
            return None, []
        return label if column == 0 else above, list(_pairs(passage, cells))
    if above and column > 0:
        value, stop = _span(passage, [entry for cell in cells for entry in cell])
        return above, [_detail(passage, value, value, stop, above, field_of(above), CELLS)]
    return None, []


def _pairs(passage: Passage, cells: Sequence[Sequence[tuple[int, Line]]]) -> Iterator[ReportDetail]:
    """The fields of a row: a label and its value cells, then maybe another label (it ends with a colon) and its own."""
    start = 0
    for n in range(1, len(cells) + 1):
        if n < len(cells) and not passage.clean(*_span(passage, cells[n])).endswith(":"):
            continue
        if n - start > 1:
            a, b = _span(passage, cells[start])
            value, end = _span(passage, [entry for cell in cells[start + 1 : n] for entry in cell])
            label = passage.clean(a, b).rstrip(" :")
            if end - value <= LONGEST_VALUE:
                yield _detail(passage, a, value, end, label, field_of(label), CELLS)
        start = n


def _within(passage: Passage, cell: Sequence[tuple[int, Line]]) -> ReportDetail | None:
    """A cell that holds both: ``Classification:`` above ``Open``, or ``Date: May 2031``."""
    start, end = _span(passage, cell)
    match = _LABELLED.match(passage.text[start:end].split("\n")[0])
    if match is None or field_of(match["label"]) is None:
        return None
    value = start + (match.start("value") if match["value"] else match.end())
    if not passage.text[value:end].strip():
        return None
    return _detail(passage, start, value, end, match["label"], field_of(match["label"]), CELLS)


def _span(passage: Passage, entries: Sequence[tuple[int, Line]]) -> tuple[int, int]:
    first, last = entries[0][0], entries[-1][0]
    return passage.starts[first], passage.starts[last] + len(passage.lines[last].text)


def _detail(
    passage: Passage, start: int, value: int, end: int, label: str, field: str | None, rule: Rule
) -> ReportDetail:
    return ReportDetail(
        label=" ".join(label.split()),
        field=field,
        value=passage.clean(value, end),
        evidence=passage.evidence(start, end, rule=rule.id, confidence=rule.confidence if field else 0.8),
    )
