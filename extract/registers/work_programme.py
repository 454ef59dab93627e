"""Tables of work programmes → what is to be taken up, when and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from extract.models import Layout, Section, WorkProgramme
from extract.registers.days import iso_day
from extract.tables import class_rows
from extract.tables.class_rows import ClassRow

LEAST_SURE = 0.5  # confidence of the class of a table whose rows are read
_WHEN = ("meeting", "due_date", "date", "day")


def find(section: Section, layout: Layout) -> Iterator[WorkProgramme]:
    """The entries of the work programmes that begin in `section`; a cell over several rows dates them all."""
    dated: str | None = None
    for entry in class_rows.rows_of(section, "work_programme", LEAST_SURE):
        own = _text(entry, *_WHEN) or (entry.section.text if entry.section else None)
        dated = own or dated
        title = _text(entry, "title") or _text(entry, "")
        if title is None:
            continue
        yield WorkProgramme(
            meeting_date=iso_day(dated, layout.date_order) if dated else None,
            meeting_printed=dated,
            title=title,
            lead=_text(entry, "lead", "owner", "person"),
            purpose=_text(entry, "purpose", "comment"),
            evidence=entry.evidence("work_programme.row"),
        )


def _text(entry: ClassRow, *roles: str) -> str | None:
    """What the cells of the first of those roles that the row has print."""
    return next((" ".join(cell.text for cell in entry.cells[role]) for role in roles if entry.cells.get(role)), None)
