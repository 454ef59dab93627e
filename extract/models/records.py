"""Every row of the database, declared once: the tables, their columns, Datasette's descriptions and the docs come from here.

A record is frozen; later stages make a changed copy. Its `id` is text made from the document's digest and the row's
place in the document (or, for what several documents speak of, from a digest of its raw key). Ids are empty until
:mod:`extract.resolve` gives them, except those of meetings, papers and agenda items, which other records point to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, ClassVar, NamedTuple, get_type_hints

from extract.models.passage import Evidence


class Column(NamedTuple):
    """One column: its name, SQLite type, what it says, and the table it points to."""

    name: str
    type: type
    help: str
    references: str | None = None


def column(help: str, *, references: str | None = None, default: Any = MISSING) -> Any:
    """A dataclass field that is a column; `help` is its description everywhere."""
    metadata = {"help": help, "references": references}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


def optional(help: str, *, references: str | None = None) -> Any:
    """A column that is null where the paper does not say."""
    return column(help, references=references, default=None)


EVIDENCE_COLUMNS = (
    Column("page", int, "physical page the evidence is on, from 1"),
    Column("x0", float, "left edge of the evidence, points from the left of the displayed page"),
    Column("top", float, "upper edge of the evidence, points from the top of the displayed page"),
    Column("x1", float, "right edge of the evidence, points from the left of the displayed page"),
    Column("bottom", float, "lower edge of the evidence, points from the top of the displayed page"),
    Column("boxes", str, "one [x0, top, x1, bottom] for each printed line of the quote, as JSON"),
    Column("quote", str, "the printed words the row rests on, a slice of pages.text"),
    Column("char_start", int, "offset in pages.text at which the quote starts"),
    Column("char_end", int, "offset in pages.text at which the quote ends"),
    Column("rule", str, "id of the rule or model that made the row"),
    Column("confidence", float, "how sure the rule is, 0 to 1"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row of some table."""

    TABLE: ClassVar[str]
    SAYS: ClassVar[str]

    id: str = column("stable id of the row", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """A row that rests on printed words."""

    document_id: str = column("the PDF the row was read from", references="documents", default="")
    evidence: Evidence


def columns(record: type[Record]) -> Iterator[Column]:
    """The columns of a record's table, in order; the evidence of a fact is spread over columns of its own."""
    hints = get_type_hints(record)
    for item in fields(record):
        if item.name == "evidence":
            continue
        kind = next((t for t in (int, float, bool) if t in (hints[item.name], *getattr(hints[item.name], "__args__", ()))), str)
        yield Column(item.name, int if kind is bool else kind, item.metadata["help"], item.metadata["references"])
    if issubclass(record, Fact):
        yield from EVIDENCE_COLUMNS


@dataclass(frozen=True, slots=True, kw_only=True)
class Council(Record):
    TABLE: ClassVar[str] = "councils"
    SAYS: ClassVar[str] = "The public bodies whose papers were read."

    name: str = column("name as printed")
    nation: str | None = optional("England, Wales, Scotland, Northern Ireland, or the country")


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee(Record):
    TABLE: ClassVar[str] = "committees"
    SAYS: ClassVar[str] = "Committees, panels and boards; the council itself where it meets as such."

    council_id: str | None = optional("the council", references="councils")
    name: str | None = optional("name as printed; null where a council meets as itself")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    TABLE: ClassVar[str] = "meetings"
    SAYS: ClassVar[str] = "Meetings: one row for each council, committee and date, however many PDFs speak of it."

    committee_id: str | None = optional("the committee that met", references="committees")
    date: str | None = optional("ISO date of the meeting")
    start_time: str | None = optional("HH:MM")
    end_time: str | None = optional("HH:MM")
    venue: str | None = optional("place as printed")
    kind: str | None = optional("ordinary, annual, extraordinary, special …")
    minutes_status: str | None = optional("draft or approved; null where unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Record):
    TABLE: ClassVar[str] = "runs"
    SAYS: ClassVar[str] = "Runs of the pipeline."

    started_at: str = column("UTC, ISO 8601")
    finished_at: str | None = optional("UTC, ISO 8601")
    version: str = column("version of the extractor")
    documents: int = column("PDFs loaded", default=0)
    failures: int = column("PDFs that could not be read", default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow(Record):
    TABLE: ClassVar[str] = "documents"
    SAYS: ClassVar[str] = "The PDFs that were read."

    meeting_id: str | None = optional("the meeting the PDF is about", references="meetings")
    kind: str = column("agenda, pack, minutes, report, decision or other", default="other")
    title: str | None = optional("title as printed")
    path: str = column("where the PDF was when it was read")
    file_name: str = column("name of the file")
    sha256: str = column("SHA-256 of the file's bytes")
    byte_count: int = column("size of the file in bytes")
    page_count: int = column("number of pages", default=0)
    ocr_page_count: int = column("number of pages read by OCR", default=0)
    producer: str | None = optional("program that made the PDF, from its metadata")
    layout: str | None = optional("id of the layout that recognised it")
    version: str = column("version of the extractor")
    run_id: str | None = optional("the run that loaded it", references="runs")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow(Record):
    TABLE: ClassVar[str] = "pages"
    SAYS: ClassVar[str] = "Pages and their text without running heads and feet; full-text searchable."

    document_id: str = column("the PDF", references="documents", default="")
    page: int = column("physical page, from 1")
    label: str | None = optional("page number as printed")
    width: float = column("width of the displayed page in points")
    height: float = column("height of the displayed page in points")
    source: str = column("text, ocr or none")
    marking: str | None = optional("protective marking as printed")
    text: str = column("lines of the page in reading order, one to a line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Record):
    TABLE: ClassVar[str] = "issues"
    SAYS: ClassVar[str] = "What went wrong or was left unread."

    document_id: str | None = optional("the PDF; null where none could be loaded", references="documents")
    run_id: str | None = optional("the run", references="runs")
    path: str | None = optional("the file, also where it is no document")
    page: int | None = optional("physical page, from 1")
    stage: str = column("stage that speaks")
    code: str = column("what happened, as a word to group by")
    level: str = column("error, warning or info")
    message: str = column("what happened, in a sentence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Fact):
    TABLE: ClassVar[str] = "papers"
    SAYS: ClassVar[str] = "The parts a PDF is made of; an earlier meeting's minutes inside a pack belong to that meeting."

    meeting_id: str | None = optional("the meeting the paper is about", references="meetings")
    agenda_item_id: str | None = optional("the item the paper was put to", references="agenda_items")
    kind: str = column("frontsheet, agenda, minutes, report, appendix, decision, work_programme, questions, motion or other")
    title: str = column("title as printed at its head")
    first_page: int = column("first physical page")
    last_page: int = column("last physical page")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Fact):
    TABLE: ClassVar[str] = "agenda_items"
    SAYS: ClassVar[str] = "Items of agendas and minutes. A number is not unique in a meeting."

    meeting_id: str | None = optional("the meeting", references="meetings")
    paper_id: str | None = optional("the paper that lists the item", references="papers")
    number: str | None = optional("agenda item number as printed")
    minute_number: str | None = optional("running minute number as printed")
    title: str = column("title as printed, without numbers, page ranges and presenters")
    kind: str = column(
        "apologies, interests, minutes, matters_arising, report, motion, question, petition, urgent, exclusion or other",
        default="other",
    )
    part: int | None = optional("1 public, 2 exempt")
    exempt_paragraphs: str | None = optional("paragraphs of Schedule 12A as printed")
    position: int = column("place in the order of the paper, from 1")
    first_page: int | None = optional("first physical page of the item's papers, or of its text in minutes")
    last_page: int | None = optional("last physical page of the item's papers, or of its text in minutes")
    pages_printed: str | None = optional("page range as printed on the agenda")
    presenter: str | None = optional("who presents it, as printed")
    text: str | None = optional("the minute as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    TABLE: ClassVar[str] = "people"
    SAYS: ClassVar[str] = "One row for each person and council, linked over meetings."

    council_id: str | None = optional("the council", references="councils")
    name: str = column("fullest name as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Fact):
    TABLE: ClassVar[str] = "attendance"
    SAYS: ClassVar[str] = "Who was there, who sent apologies, who is listed as a member."

    meeting_id: str | None = optional("the meeting", references="meetings")
    person_id: str | None = optional("the person", references="people")
    name: str = column("name as printed, with title and honours")
    status: str = column(
        "present, present_virtual, apologies, absent, in_attendance, in_attendance_virtual or expected (on a membership list)"
    )
    capacity: str | None = optional("chair, vice_chair, member, substitute, co_opted, officer, witness, guest or public")
    position: str | None = optional("job or office as printed")
    organisation: str | None = optional("organisation as printed")
    party: str | None = optional("party as printed")
    ward: str | None = optional("ward or division as printed")
    substitute_for: str | None = optional("name of the member they stood in for, as printed")
    arrived_item: str | None = optional("item during which they came, as printed")
    left_item: str | None = optional("item during which they left, as printed")
    arrived_item_id: str | None = optional("item during which they came", references="agenda_items")
    left_item_id: str | None = optional("item during which they left", references="agenda_items")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest(Fact):
    TABLE: ClassVar[str] = "interests"
    SAYS: ClassVar[str] = "Declared interests."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item the interest is in", references="agenda_items")
    item_number: str | None = optional("number of the item the interest is in, as printed")
    person_id: str | None = optional("the person", references="people")
    name: str = column("name as printed")
    type: str = column("dpi, other_registrable, non_registrable, pecuniary, personal, prejudicial or other")
    nature: str | None = optional("what the interest is, as printed")
    withdrew: bool | None = optional("1 where they left for the item, 0 where they stayed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Fact):
    TABLE: ClassVar[str] = "resolutions"
    SAYS: ClassVar[str] = "What the body decided: one row for each clause that stands alone."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    number: str | None = optional("letter or number of the clause as printed")
    type: str = column("resolved, agreed, noted, approved, recommended, deferred or refused")
    text: str = column("the clause as printed, without RESOLVED that")
    unanimous: bool | None = optional("1 where the paper says so")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Fact):
    TABLE: ClassVar[str] = "recommendations"
    SAYS: ClassVar[str] = "What an officer's report asks the body to do."

    paper_id: str | None = optional("the report", references="papers")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    number: str | None = optional("number or letter as printed")
    text: str = column("the recommendation as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion(Fact):
    TABLE: ClassVar[str] = "motions"
    SAYS: ClassVar[str] = "Motions moved and seconded."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    kind: str = column("motion, amendment or procedural", default="motion")
    text: str | None = optional("the motion as printed")
    mover: str | None = optional("name as printed")
    mover_id: str | None = optional("the mover", references="people")
    seconder: str | None = optional("name as printed")
    seconder_id: str | None = optional("the seconder", references="people")
    outcome: str | None = optional("carried, lost or withdrawn")


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteEvent(Fact):
    TABLE: ClassVar[str] = "vote_events"
    SAYS: ClassVar[str] = "Counted votes."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    motion_id: str | None = optional("the motion voted on", references="motions")
    resolution_id: str | None = optional("the resolution voted on", references="resolutions")
    method: str | None = optional("show_of_hands, recorded, unanimous …")
    votes_for: int | None = optional("votes for")
    votes_against: int | None = optional("votes against")
    abstentions: int | None = optional("abstentions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Fact):
    TABLE: ClassVar[str] = "votes"
    SAYS: ClassVar[str] = "Named votes as printed, never inferred."

    vote_event_id: str | None = optional("the vote", references="vote_events")
    person_id: str | None = optional("the person", references="people")
    name: str = column("name as printed")
    option: str = column("for, against or abstain")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Fact):
    TABLE: ClassVar[str] = "actions"
    SAYS: ClassVar[str] = "What somebody undertook to do."

    meeting_id: str | None = optional("the meeting", references="meetings")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    text: str = column("the undertaking as printed")
    owner: str | None = optional("who is to do it, as printed")
    person_id: str | None = optional("the owner", references="people")
    due_date: str | None = optional("ISO date")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDetail(Fact):
    TABLE: ClassVar[str] = "report_details"
    SAYS: ClassVar[str] = "The labelled fields of a report's front sheet."

    paper_id: str | None = optional("the report", references="papers")
    label: str = column("label as printed")
    field: str | None = optional("cabinet_member, wards_affected, accountable_director … or null")
    value: str = column("value as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Fact):
    TABLE: ClassVar[str] = "dates"
    SAYS: ClassVar[str] = "Every expression that names a day, month or year."

    paper_id: str | None = optional("the paper", references="papers")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    value: str = column("ISO date, month or year")
    end_value: str | None = optional("last day, month or year of a span")
    precision: str = column("day, month, year or financial_year")
    role: str = column("meeting, deadline, effective, publication, title or other", default="other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    TABLE: ClassVar[str] = "figures"
    SAYS: ClassVar[str] = "Amounts of money, percentages, counts and measures."

    paper_id: str | None = optional("the paper", references="papers")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    value: float = column("the number in plain units")
    unit: str = column("ISO currency, percent, count, or the measure's plural name")
    scale: float = column("multiplier applied to the printed number", default=1)
    subject: str | None = optional("what is counted or paid for, as printed")
    row_label: str | None = optional("label of the table row, for a cell")
    column_label: str | None = optional("heading of the table column, for a cell")


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossReference(Fact):
    TABLE: ClassVar[str] = "cross_references"
    SAYS: ClassVar[str] = "References to minutes, items, reports, Acts, applications and web pages."

    paper_id: str | None = optional("the paper", references="papers")
    agenda_item_id: str | None = optional("the item that refers", references="agenda_items")
    kind: str = column("minute, item, report, act, regulation, planning_application or url")
    target: str = column("what is referred to, as printed")
    target_item_id: str | None = optional("the item referred to", references="agenda_items")


TABLES: tuple[type[Record], ...] = (
    Council, Committee, Run, Meeting, DocumentRow, PageRow, Paper, AgendaItem, Person, Attendance, Interest, Resolution,
    Recommendation, Motion, VoteEvent, Vote, Action, ReportDetail, Date, Figure, CrossReference, Issue,
)  # fmt: skip
