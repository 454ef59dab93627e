"""The rows that say what there is: councils, committees, meetings, documents, pages, papers, items, runs, issues.

A record is frozen; later stages make a changed copy. Its `id` is text made from the document's digest and the row's
place in the document (or, for what several documents speak of, from a digest of its raw key).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from extract.models.columns import Fact, Record, column, optional


@dataclass(frozen=True, slots=True, kw_only=True)
class Council(Record):
    TABLE: ClassVar[str] = "councils"
    SAYS: ClassVar[str] = "The public bodies whose papers were read."

    name: str = column("name as most papers print it")
    nation: str | None = optional("England, Wales, Scotland, Northern Ireland, or the country")
    aliases: str | None = optional("the other printed forms, as a JSON list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee(Record):
    TABLE: ClassVar[str] = "committees"
    SAYS: ClassVar[str] = "Committees, panels and boards; the council itself where it meets as such."

    council_id: str | None = optional("the council", references="councils")
    name: str | None = optional("name as most papers print it; null where a council meets as itself")
    aliases: str | None = optional("the other printed forms, as a JSON list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    TABLE: ClassVar[str] = "meetings"
    SAYS: ClassVar[str] = "Meetings: one row for each council, committee and date, however many PDFs speak of it."

    committee_id: str | None = optional("the committee that met", references="committees")
    date: str | None = optional("ISO date of the meeting")
    end_date: str | None = optional("ISO date of its last day, where it sat on more than one")
    joint_with: str | None = optional("the other bodies of a joint meeting as printed, with semicolons between")
    start_time: str | None = optional("HH:MM")
    end_time: str | None = optional("HH:MM")
    venue: str | None = optional("place as printed")
    kind: str | None = optional("ordinary, annual, extraordinary, special …")
    status: str | None = optional("cancelled or inquorate; null where nothing says so")
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
    ended: str | None = optional("finished; stopped or failed before its end; killed, as a later run found; null while it runs")
    folders: str | None = optional("folders that hold what it read, as JSON")
    seal: str | None = optional("shows on the machine of whoever ran it that `folders` is what they read")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow(Record):
    TABLE: ClassVar[str] = "documents"
    SAYS: ClassVar[str] = "The PDFs that were read."

    meeting_id: str | None = optional("the meeting the PDF is about", references="meetings")
    kind: str = column("agenda, pack, minutes, report, decision or other", default="other")
    title: str | None = optional("title as printed")
    path: str = column("where the PDF was when it was read, from the database's own folder where it lay below it")
    file_name: str = column("name of the file")
    sha256: str = column("SHA-256 of the file's bytes")
    byte_count: int = column("size of the file in bytes")
    page_count: int = column("number of pages", default=0)
    ocr_page_count: int = column("number of pages read by OCR", default=0)
    producer: str | None = optional("program that made the PDF, from its metadata")
    pdf_title: str | None = optional("title in the PDF's metadata")
    author: str | None = optional("author in the PDF's metadata")
    created_at: str | None = optional("when the PDF was made, ISO 8601, from its metadata")
    modified_at: str | None = optional("when the PDF was last changed, ISO 8601, from its metadata")
    layout: str | None = optional("id of the layout that recognised it")
    version: str = column("version of the extractor")
    redacted: bool = column("1 where people who are neither members nor officers were left out (`--redact-public`)", default=False)
    run_id: str | None = optional("the run that loaded it", references="runs")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow(Record):
    TABLE: ClassVar[str] = "files"
    SAYS: ClassVar[str] = "The files that runs came upon: read, refused, or copies of others. What is unchanged is not read again."

    path: str = column("where the file is, written as for documents")
    byte_count: int | None = optional("size of the file in bytes")
    modified: str | None = optional("the file system's time of its last change, or the store's mark, as it was when read")
    sha256: str | None = optional("SHA-256 of the file's bytes")
    document_id: str | None = optional("the document its bytes gave; files of the same bytes share one", references="documents")
    code: str | None = optional("why it gave no document; null where it did")
    version: str = column("version of the extractor")


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
    ocr_confidence: float | None = optional("mean confidence of the words where they were read by OCR, 0 to 1")
    marking: str | None = optional("protective marking as printed")
    stamp: str | None = optional("item number in a box at the top right, as printed")
    filler: bool = column("1 where the page only says that it is blank", default=False)
    rotation: int = column("degrees clockwise by which the PDF turns the page for display", default=0)
    dropped: str | None = optional("lines not in the text, as JSON: [rule, words] of running heads and feet, stamps, hidden words")
    text: str = column("lines of the page in reading order, one to a line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Record):
    TABLE: ClassVar[str] = "issues"
    SAYS: ClassVar[str] = "What went wrong or was left unread."

    document_id: str | None = optional("the PDF; null where none could be loaded", references="documents")
    run_id: str | None = optional("the run", references="runs")
    path: str | None = optional("the file, also where it is no document")
    page: int | None = optional("physical page, from 1")
    council_id: str | None = optional("the council, where the issue is of all its papers", references="councils")
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
    fingerprint: str | None = optional("digest of the paper's words: equal where the same paper is in another PDF too")
    duplicate_of: str | None = optional("the same paper in another PDF, or earlier in this one", references="papers")


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
    name: str = column("fullest name as printed, or as a list of members gives it")
    party: str | None = optional("party of the last term in a list of members; null without one")
    ward: str | None = optional("ward of the same term")
    source: str | None = optional("file of the list that name, party and ward are from; null where only papers name them")


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Record):
    TABLE: ClassVar[str] = "memberships"
    SAYS: ClassVar[str] = "Terms of members, from lists given with `minutebook people import`; never read off a paper."

    council_id: str | None = optional("the council; null where no paper of it is there", references="councils")
    person_id: str | None = optional("the person; null where no paper names them, or two fit", references="people")
    council: str = column("name of the council when the list was given")
    name: str = column("name as listed")
    aliases: str | None = optional("other names as listed, as a JSON list")
    party: str | None = optional("party as listed")
    ward: str | None = optional("ward as listed")
    from_date: str | None = optional("first day, ISO; a month or a year where no more is listed")
    to_date: str | None = optional("last day, ISO; null where the term goes on or nothing is listed")
    source: str = column("name of the file")
    line: int = column("line of the file")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption(Record):
    TABLE: ClassVar[str] = "adoptions"
    SAYS: ClassVar[str] = "What became of each recommendation put to a meeting whose minutes are in the database."
    DERIVED: ClassVar[bool] = True

    recommendation_id: str = column("the recommendation", references="recommendations")
    agenda_item_id: str | None = optional("the item of the minutes", references="agenda_items")
    resolution_id: str | None = optional("the resolution that shows it", references="resolutions")
    outcome: str | None = optional(
        "as_recommended, amended, or none where nothing was resolved on it; null where no item of the minutes or two clauses fit"
    )
    similarity: float | None = optional("how alike recommendation and resolution are, 0 to 1, where words were compared")
    rule: str | None = optional("what showed it: the resolution says so, its words are the same, only the report was noted …")
