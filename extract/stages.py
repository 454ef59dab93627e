"""The stages composed: path → Extraction, and the values in between for those who want to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract import __version__, agenda, facts, layouts, papers, pdf, resolve
from extract.layouts import Layout
from extract.models import Document, Extraction, Fact, Remark, Section
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


def read(path: Path, *, most_pages: int = pdf.MOST_PAGES) -> Reading:
    """Run the stages on the PDF at `path`, up to the records.

    Raises :class:`extract.pdf.Unreadable` where the PDF gives no document.
    """
    document = pdf.read(path, most_pages=most_pages)
    layout, reason = layouts.choose(document)
    parts, remarks = papers.split(document)
    arranged = agenda.arrange(document, parts, layout)
    found = sentences.settle(
        [(section, fact) for section in arranged.sections for fact in facts.find(section, layout)]
    )
    return Reading(
        document=document, layout=layout, reason=reason, parts=parts, agenda=arranged, found=found, remarks=remarks
    )


def process(path: Path, *, most_pages: int = pdf.MOST_PAGES) -> Extraction:
    """All that the PDF at `path` gives.

    A PDF that cannot be read gives an extraction without a document, with the reason among its remarks.
    """
    try:
        reading = read(path, most_pages=most_pages)
    except Unreadable as reason:
        return Extraction(path=pdf.spell(path), remarks=(Remark("pdf", reason.code, "error", reason.message),))
    extraction = resolve.link(
        reading.document, reading.agenda, reading.found, layout=reading.layout.id, version=__version__
    )
    return extraction.with_remarks(reading.remarks)


__all__ = ["Reading", "Unreadable", "process", "read"]
