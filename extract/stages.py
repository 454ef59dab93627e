"""The stages composed: path → Extraction, and the values in between for those who want to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract import __version__, facts, layouts, ocr, pdf
from extract.calendar import impossible
from extract.links import within
from extract.models import Document, Extraction, Fact, Layout, Part, Remark, Section
from extract.numbers import doubts, lost_signs, sentences
from extract.outline import sections
from extract.papers import parts
from extract.pdf import Unreadable
from extract.pdf.garbage import uncollected
from extract.tables import in_sections


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the stages made of one PDF, one after the other."""

    document: Document
    layout: Layout
    reason: str  # why the layout was chosen
    parts: Sequence[Part]
    agenda: sections.Agenda
    found: Sequence[tuple[Section, Fact]]
    remarks: Sequence[Remark]


def read(path: Path, settings: ocr.Settings | None = None, *, most_pages: int = pdf.MOST_PAGES) -> Reading:
    """Run the stages on the PDF at `path`, up to the records; `settings` say how pages without usable text are read.

    Raises :class:`extract.pdf.Unreadable` where the PDF gives no document.
    """
    document = pdf.read(path, ocr.recogniser(settings or ocr.Settings()), most_pages=most_pages)
    layout, reason = layouts.choose(document)
    found_parts, remarks = parts.split(document)
    arranged = sections.arrange(document, found_parts, layout)
    tabled = in_sections.tabled(document, arranged.sections, layout)
    found = sentences.settle_subjects(facts.find(tabled, layout))
    return Reading(
        document=document, layout=layout, reason=reason, parts=found_parts, agenda=arranged, found=found,
        remarks=[*remarks, *doubts.remarks(found), *impossible.impossible_days(tabled), *lost_signs.remarks(tabled)],
    )


def process(path: Path, settings: ocr.Settings | None = None, *, most_pages: int = pdf.MOST_PAGES) -> Extraction:
    """All that the PDF at `path` gives; `settings` say how pages without usable text are read.

    A PDF that cannot be read gives an extraction without a document, with the reason among its remarks.
    """
    with uncollected():
        try:
            reading = read(path, settings, most_pages=most_pages)
        except Unreadable as reason:
            return Extraction(path=pdf.spell(path), remarks=(Remark("pdf", reason.code, "error", reason.message),))
        extraction = within.link(
            reading.document, reading.agenda, reading.found, layout=reading.layout.id, version=__version__
        )
        return extraction.with_remarks(reading.remarks)


__all__ = ["Reading", "Unreadable", "process", "read"]
