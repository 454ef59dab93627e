"""Every value the stages pass to each other: pages, passages, records, sections. Imports nothing else of ours."""

from extract.models.page import (
    Box,
    Cell,
    Document,
    Dropped,
    Line,
    OutlineEntry,
    Page,
    Remark,
    Segment,
    Word,
    around,
)
from extract.models.passage import Evidence, Passage, join_lines, page_lines
from extract.models.records import (
    TABLES,
    Action,
    AgendaItem,
    Attendance,
    Column,
    Committee,
    Council,
    CrossReference,
    Date,
    DocumentRow,
    Fact,
    Figure,
    Interest,
    Issue,
    Meeting,
    Motion,
    PageRow,
    Paper,
    Person,
    Recommendation,
    Record,
    ReportDetail,
    Resolution,
    Run,
    Vote,
    VoteEvent,
    columns,
)
from extract.models.structure import Extraction, Section

__all__ = [
    "TABLES", "Action", "AgendaItem", "Attendance", "Box", "Cell", "Column", "Committee", "Council", "CrossReference",
    "Date", "Document", "DocumentRow", "Dropped", "Evidence", "Extraction", "Fact", "Figure", "Interest", "Issue",
    "Line", "Meeting", "Motion", "OutlineEntry", "Page", "PageRow", "Paper", "Passage", "Person", "Recommendation",
    "Record", "Remark", "ReportDetail", "Resolution", "Run", "Section", "Segment", "Vote", "VoteEvent", "Word", "around",
    "columns", "join_lines", "page_lines",
]  # fmt: skip
