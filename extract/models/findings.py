"""The rows that say what was read: attendance, interests, decisions, votes, dates, figures and the rest.

An extractor makes them with what is printed and the evidence; their ids and the ids they point to are empty until
:mod:`extract.links.within` gives them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from extract.models.columns import Fact, column, optional

_column = column  # where a record has a column of that name


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
    motion_id: str | None = optional("the motion it carries", references="motions")
    vote_event_id: str | None = optional("the vote by which it was decided", references="vote_events")


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
    method: str | None = optional("show_of_hands, recorded, ballot …")
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
    option: str = column("for, against, abstain, not_voting or absent")


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
    status: str | None = optional("what has come of it, as printed in a log of actions")


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
class Table(Fact):
    TABLE: ClassVar[str] = "tables"
    SAYS: ClassVar[str] = (
        "Printed tables, each one row however many pages it runs over. The quote is its title or its first row; "
        "x0 to bottom is all of it on its first page."
    )

    paper_id: str | None = optional("the paper", references="papers")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    title: str | None = optional("title as printed above it or in its first row")
    kind: str = column("ruled, or unruled: found by how its numbers stand in columns")
    class_: str = column(
        "what it is by its head, title and cells: votes, attendance, actions, decisions, applications, payments, grants, budget, "
        "performance, risks, work_programme or other",
        default="other",
    )
    class_confidence: float | None = optional("how sure the class is, 0 to 1: its signs beside those of the next")
    row_count: int = column("rows that hold text, repeated headings included")
    column_count: int = column("columns that hold text")
    header_rows: int = column("rows of headings at its top")
    first_page: int = column("physical page it begins on")
    last_page: int = column("physical page it ends on")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell(Fact):
    TABLE: ClassVar[str] = "table_cells"
    SAYS: ClassVar[str] = "Cells of printed tables; a blank cell has no row. The quote is what of the cell stands together."

    table_id: str | None = optional("the table", references="tables")
    row: int = _column("row, from 0, counted over all pages of the table")
    column: int = _column("column, from 0")
    row_span: int = _column("rows it fills", default=1)
    column_span: int = _column("columns it fills", default=1)
    text: str = _column("what it prints, its lines joined")
    role: str | None = optional("what its column holds: person, for, against, payee, due_date, amount … (tables/column_roles.py)")
    is_total: bool = _column("1 in a row of totals", default=False)
    is_header: bool = _column("1 in a row of headings", default=False)
    is_repeated: bool = _column("1 where a heading is printed again on a later page", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    TABLE: ClassVar[str] = "figures"
    SAYS: ClassVar[str] = "Amounts of money, percentages, counts and measures."

    paper_id: str | None = optional("the paper", references="papers")
    agenda_item_id: str | None = optional("the item", references="agenda_items")
    value: float = column("the number in plain units")
    unit: str | None = optional("ISO currency, percent, count, or the measure's plural name; null where its signs differ")
    scale: float = column("multiplier applied to the printed number", default=1)
    subject: str | None = optional("what is counted or paid for, as printed")
    role: str | None = optional(
        "what the amount does: budget, outturn, forecast, variance, approved, award, contract_value, payment, income, saving, "
        "debt or other; null "
        "where nothing says it"
    )
    resolution_id: str | None = optional("the decision in whose words it stands", references="resolutions")
    table_id: str | None = optional("the table it stands in", references="tables")
    row_label: str | None = optional("label of the table row, for a cell")
    column_label: str | None = optional("heading of the table column, for a cell")
    section_label: str | None = optional('the row above that stands alone and names the rows below it ("Income"), for a cell')


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossReference(Fact):
    TABLE: ClassVar[str] = "cross_references"
    SAYS: ClassVar[str] = "References to minutes, items, reports, decisions, Acts, planning applications and web pages."

    paper_id: str | None = optional("the paper", references="papers")
    agenda_item_id: str | None = optional("the item that refers", references="agenda_items")
    kind: str = column("minute, item, report, decision, act, regulation, bylaw, planning_application or url")
    target: str = column("what is referred to, as printed")
    reference: str | None = optional("the same in one form for all ways to print it: 48(6), Fairs Act 2031, 30/01234/FUL")
    act: str | None = optional("title of the Act or regulations, without its year")
    year: int | None = optional("year of the Act or regulations")
    section: str | None = optional("section, schedule, paragraph or regulation of it: section 17(2), paragraph 3 of schedule 12A")
    target_item_id: str | None = optional(
        "the item that a minute or item number means, in this or another document; null where several could be meant",
        references="agenda_items",
    )
