"""The stages composed: path → Extraction, and the values in between for those who want to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract import __version__, agenda, facts, layouts, ocr, papers, pdf, resolve, tables
from extract.garbage import uncollected
from extract.layouts import Layout
from extract.models import Document, Extraction, Fact, Grid, Remark, Section
from extract.numbers import sentences
from extract.papers import Part
from extract.pdf import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the stages made of one PDF, one after the other."""

    document: Document
    layout: Layout
    reason: str  # why the layout was chosen
    parts: Sequence[Part]
    agenda: agenda.Agenda
    found: Sequence[tuple[Section, Fact]]
    remarks: Sequence[Remark]


def read(path: Path, settings: ocr.Settings | None = None, *, most_pages: int = pdf.MOST_PAGES) -> Reading:
    """Run the stages on the PDF at `path`, up to the records; `settings` say how pages without usable text are read.

    Raises :class:`extract.pdf.Unreadable` where the PDF gives no document.
    """
    document = pdf.read(path, ocr.recogniser(settings or ocr.Settings()), most_pages=most_pages)
    layout, reason = layouts.choose(document)
    parts, remarks = papers.split(document)
    arranged = agenda.arrange(document, parts, layout)
    sections = tabled(document, arranged.sections, layout)
    found = sentences.settle([(section, fact) for section in sections for fact in facts.find(section, layout)])
    return Reading(
        document=document, layout=layout, reason=reason, parts=parts, agenda=arranged, found=found, remarks=remarks
    )


def tabled(document: Document, sections: Sequence[Section], layout: Layout) -> list[Section]:
    """The sections with the tables that stand in them. A table lies within one paper, but may hold several sections."""
    cells = {page.number: page.cells for page in document.pages if page.cells}
    by_paper: dict[str, list[Section]] = {}
    for section in sections:
        by_paper.setdefault(section.paper.id, []).append(section)
    found: dict[int, tuple[Grid, ...]] = {}
    for own in by_paper.values():
        lines = [line for section in own for line in section.passage.lines]
        grids = tables.find(lines, cells, layout.currency)
        owners = {id(line): id(section) for section in own for line in section.passage.lines} if len(own) > 1 else {}
        for grid in grids:
            for owner in {owners.get(id(part.line), id(own[0])) for cell in grid.cells for part in cell.parts}:
                found[owner] = (*found.get(owner, ()), grid)
    return [replace(section, grids=found[id(section)]) if id(section) in found else section for section in sections]


def process(path: Path, settings: ocr.Settings | None = None, *, most_pages: int = pdf.MOST_PAGES) -> Extraction:
    """All that the PDF at `path` gives; `settings` say how pages without usable text are read.

    A PDF that cannot be read gives an extraction without a document, with the reason among its remarks.
    """
    with uncollected():
        try:
            reading = read(path, settings, most_pages=most_pages)
        except Unreadable as reason:
            return Extraction(path=pdf.spell(path), remarks=(Remark("pdf", reason.code, "error", reason.message),))
        extraction = resolve.link(
            reading.document, reading.agenda, reading.found, layout=reading.layout.id, version=__version__
        )
        return extraction.with_remarks(reading.remarks)


__all__ = ["Reading", "Unreadable", "process", "read"]
