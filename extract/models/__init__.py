"""Every value the stages pass to each other: pages, passages, records, sections. Imports nothing else of ours."""

from extract.models.columns import Column, Fact, Record, columns
from extract.models.findings import (
    Action,
    Attendance,
    CrossReference,
    Date,
    Figure,
    Interest,
    Motion,
    Recommendation,
    ReportDetail,
    Resolution,
    Table,
    TableCell,
    Vote,
    VoteEvent,
)
from extract.models.grid import CellPart, Grid, GridCell
from extract.models.layout import Layout
from extract.models.page import (
    Box,
    Cell,
    Document,
    Dropped,
    Line,
    OutlineEntry,
    Page,
    Remark,
    RuledCell,
    Ruling,
    Segment,
    Turn,
    Word,
    around,
)
from extract.models.passage import HYPHENS, Evidence, Passage, join_lines, page_lines
from extract.models.proceedings import CallIn, Exemption, ForwardPlan, Petition, PublicQuestion
from extract.models.published import PublishedAttendance, PublishedDocument, PublishedItem, PublishedMeeting, Source
from extract.models.records import (
    Adoption,
    AgendaItem,
    Committee,
    Council,
    DocumentRow,
    FileRow,
    Issue,
    Meeting,
    Membership,
    PageRow,
    Paper,
    Person,
    Run,
)
from extract.models.registers import Application, Payment, WorkProgramme
from extract.models.structure import Extraction, ItemRow, Part, Section

# Every table of the database, each after those it points to where that can be.
TABLES: tuple[type[Record], ...] = (
    Council, Committee, Run, Meeting, DocumentRow, FileRow, PageRow, Paper, AgendaItem, Person, Membership, Attendance, Interest,
    Resolution, Recommendation, Motion, VoteEvent, Vote, Action, Adoption, ReportDetail, Date, Table, TableCell, Figure,
    PublicQuestion, Petition, CallIn, Exemption, ForwardPlan, Payment, Application, WorkProgramme, CrossReference,
    Issue, PublishedMeeting, PublishedItem, PublishedAttendance, Source, PublishedDocument,
)  # fmt: skip

__all__ = [
    "HYPHENS", "TABLES", "Action", "Adoption", "AgendaItem", "Application", "Attendance", "Box", "CallIn", "Cell", "CellPart",
    "Column", "Committee", "Council",
    "CrossReference", "Date", "Document", "DocumentRow", "Dropped", "Evidence", "Exemption", "Extraction", "Fact", "Figure",
    "FileRow", "ForwardPlan", "Grid", "GridCell", "Interest", "Issue", "ItemRow", "Layout", "Line", "Meeting",
    "Membership", "Motion", "OutlineEntry", "Page", "PageRow",
    "Paper", "Part", "Passage", "Payment", "Person", "Petition", "PublicQuestion",
    "PublishedAttendance", "PublishedDocument", "PublishedItem", "PublishedMeeting",
    "Recommendation", "Record", "Remark", "ReportDetail", "Resolution", "RuledCell",
    "Ruling", "Run", "Section", "Segment", "Source", "Table", "TableCell", "Turn", "Vote", "VoteEvent", "Word", "WorkProgramme",
    "around", "columns",
    "join_lines",
    "page_lines",
]  # fmt: skip
