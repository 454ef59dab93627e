"""What the stages after reading pass on: sections for the facts to read, and the extraction of one PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from extract.models.columns import Fact
from extract.models.grid import Grid
from extract.models.page import Line, Page, Remark
from extract.models.passage import Passage
from extract.models.records import AgendaItem, Committee, Council, DocumentRow, Meeting, PageRow, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a PDF: what it is, its pages, the item it was put to, where its title stands, and what told so.

    Where two papers share a page, the second begins at line `begins` (from 0) of its first page, and the first ends before line
    `ends` of its last.
    """

    kind: str
    first_page: int
    last_page: int
    title: str
    title_lines: tuple[Line, ...]
    item_number: str | None = None
    rule: str
    confidence: float = 1.0
    begins: int = 0
    ends: int | None = None

    def lines(self, pages: Sequence[Page]) -> list[Line]:
        """Its lines, of all the `pages` of the document."""
        own = pages[self.first_page - 1 : self.last_page]
        found = [line for page in own for line in page.lines]
        after = len(own[-1].lines) - self.ends if own and self.ends is not None else 0
        return found[self.begins : len(found) - after]


class ItemRow(NamedTuple):
    """An item that is a row of a table: its lines stand from `start` to `end` in the passage of its section."""

    start: int
    end: int
    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines of one paper on one matter: what an extractor reads at a time.

    `kind` is ``opening`` (what stands before the first item: title block, attendance, membership), ``item`` (one
    agenda item or minute, its heading included), ``body`` (a report, appendix or other paper without items) or
    ``closing`` (what follows the last item: signatures, notes). Every line of a document is in one section.
    """

    kind: str
    paper: Paper
    meeting: Meeting
    item: AgendaItem | None
    passage: Passage
    heading_end: int = 0  # offset in the passage at which the item's heading ends and its text begins
    rows: tuple[ItemRow, ...] = ()  # items that are rows of a table inside the section
    grids: tuple[Grid, ...] = ()  # the tables in which some of its lines stand, frames included


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one PDF gave: rows of every table, and remarks for `issues`.

    `document` is None where the PDF could not be read; then `remarks` says why.
    """

    path: str
    document: DocumentRow | None = None
    councils: tuple[Council, ...] = ()
    committees: tuple[Committee, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    pages: tuple[PageRow, ...] = ()
    papers: tuple[Paper, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    facts: tuple[Fact, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def with_remarks(self, more: Sequence[Remark]) -> Extraction:
        """The extraction with `more` remarks."""
        return replace(self, remarks=(*self.remarks, *more))
