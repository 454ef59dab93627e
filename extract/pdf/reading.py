"""path → Document: the one place that opens PDFs."""

from __future__ import annotations

import ctypes
import datetime
import hashlib
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extract.models import Document, OutlineEntry, Page, Remark, page_lines
from extract.models.files import Unreadable, spell
from extract.pdf import glyphs, hidden, margins, order, overlays, side_heads, strokes
from extract.pdf.frame import frame
from extract.pdf.garbage import uncollected

HEADER_WINDOW = 1024  # bytes: PDF readers look for %PDF- in the first kilobyte (ISO 32000-1, implementation note 13)
MOST_PAGES = 20_000
NO_PAGES = re.compile(rb"/Count\s+0\b")  # PDFium refuses a PDF without pages as if it were damaged
MOMENT = re.compile(
    r"^(?:D:)?(?P<day>(?:19|20)\d{2}(?:[01]\d)(?:[0-3]\d))(?P<time>[0-2]\d[0-5]\d(?:[0-5]\d)?)?"
    r"(?:(?P<zulu>Z)|(?P<sign>[+-])(?P<hours>[01]\d)'?(?P<minutes>[0-5]\d)?)?"
)  # ISO 32000-1, 7.9.4
A_PAGE = re.compile(rb"/Type\s*/Page\b")
# An open PDFium document and its pages → the pages to go on with, and remarks.
Recognise = Callable[[Any, Sequence[margins.Sheet]], tuple[list[margins.Sheet], list[Remark]]]
# Seconds of processor time of this process after which no further page is read; None where there is no such limit.
DEADLINE: ContextVar[float | None] = ContextVar("deadline", default=None)
OUTLINE_DEPTH = 12
MOST_BOOKMARKS = 20_000


def read(path: Path, recognise: Recognise | None = None, *, most_pages: int = MOST_PAGES) -> Document:
    """Read the PDF at `path`; `recognise`, where given, sees the open PDF and its pages and gives better ones (OCR).

    Raises :class:`Unreadable` with code ``missing``, ``unreadable_file``, ``empty``, ``not_a_pdf``, ``encrypted``,
    ``corrupt``, ``no_pages`` or ``too_large``. A page that cannot be read is a page without text and a remark. Where DEADLINE
    passes, the pages read so far are the document's, and a remark says how many there are.
    """
    content = _content(path)
    opened = _open(content)
    try:
        remarks: list[Remark] = []
        count = len(opened)
        if count < 1:
            raise Unreadable("no_pages", "the PDF has no pages")
        if count > most_pages:
            raise Unreadable("too_large", f"the PDF has {count} pages, more than {most_pages}")
        with uncollected():
            sheets = _sheets(opened, count, remarks)
        if recognise:
            sheets, said = recognise(opened, sheets)
            remarks.extend(said)
        pages = tuple(_pages(sheets, remarks))
        return Document(
            path=spell(path),
            sha256=hashlib.sha256(content).hexdigest(),
            byte_count=len(content),
            pages=pages,
            outline=tuple(_outline(opened)),
            producer=_metadata(opened, "Producer"),
            title=_metadata(opened, "Title"),
            author=_metadata(opened, "Author"),
            created=moment(_metadata(opened, "CreationDate")),
            modified=moment(_metadata(opened, "ModDate")),
            remarks=tuple(remarks),
        )
    finally:
        opened.close()


def _content(path: Path) -> bytes:
    """The bytes of the file.

    Raises Unreadable where there is none, it is empty, or it does not begin as a PDF.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise Unreadable("missing", "there is no such file") from None
    except OSError as error:
        raise Unreadable("unreadable_file", error.strerror or "the file cannot be read") from error
    if not content:
        raise Unreadable("empty", "the file is empty")
    if b"%PDF-" not in content[:HEADER_WINDOW] and b"%PDF-" not in content[: 8 * HEADER_WINDOW].lstrip():
        raise Unreadable("not_a_pdf", "the file is not a PDF")
    return content


def _open(content: bytes) -> Any:
    """The open PDFium document.

    Raises Unreadable where PDFium refuses it.
    """
    try:
        opened = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        # Where PDFium sets no code, that of an earlier file stands: believe it only of a file that names its encryption.
        code = pdfium.FPDF_GetLastError() if b"/Encrypt" in content else None
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise Unreadable("encrypted", "the PDF needs a password") from None
        if code == pdfium.FPDF_ERR_SECURITY:
            raise Unreadable("encrypted", "the PDF is encrypted in a way that is not known") from None
        if NO_PAGES.search(content) and not A_PAGE.search(content):
            raise Unreadable("no_pages", "the PDF has no pages") from None
        raise Unreadable("corrupt", "the PDF is damaged and cannot be opened") from None
    return opened


def _sheets(opened: Any, count: int, remarks: list[Remark]) -> list[margins.Sheet]:
    """The pages, in order: all of them, or those that were read before DEADLINE, one at least."""
    sheets: list[margins.Sheet] = []
    deadline = DEADLINE.get()
    for number in range(1, count + 1):
        if deadline is not None and sheets and time.process_time() > deadline:
            said = f"the time for one PDF ended after page {number - 1} of {count}; what follows was not read"
            remarks.append(Remark("pdf", "timeout_after_page", "warning", said, number - 1))
            break
        sheets.append(_sheet(opened, number, remarks))
    return sheets


def _sheet(opened: Any, number: int, remarks: list[Remark]) -> margins.Sheet:
    """One page's size and lines; the PDFium page is closed before the next is opened."""
    page = pdfium.FPDF_LoadPage(opened.raw, number - 1)
    if not page:
        remarks.append(Remark("pdf", "bad_page", "warning", "the page cannot be read", number))
        return margins.Sheet(0.0, 0.0, [])
    page, unread = overlays.draw(opened, page, number)
    remarks.extend(unread)
    if not page:
        remarks.append(Remark("pdf", "bad_page", "warning", "the page cannot be read", number))
        return margins.Sheet(0.0, 0.0, [])
    try:
        placed = frame(page)
        found = glyphs.glyphs(page, placed)
        drawn = strokes.strokes(page, placed) if found.words else strokes.Strokes([], [], {}, [])
        unseen = hidden.hide(found, drawn, placed.size, lambda: strokes.grounds(page, placed))
        arranged = order.arrange(number, found, drawn.rulings, unseen, placed.size)
        remarks.extend(arranged.remarks)
        return margins.Sheet(
            *placed.size, arranged.lines, tuple(arranged.cells), arranged.dropped, tuple(drawn.rulings), 90 * placed.turns,
            arranged.unmapped, pictures=tuple(drawn.pictures),
        )  # fmt: skip
    finally:
        pdfium.FPDF_ClosePage(page)


def _pages(sheets: list[margins.Sheet], remarks: list[Remark]) -> Iterator[Page]:
    """The pages without their furniture; remarks name those without text."""
    bare, emptied = [], []
    for number, (sheet, margin) in enumerate(zip(sheets, margins.strip(sheets), strict=True), start=1):
        placed, text = page_lines(side_heads.apart(margin.kept))
        if not sheet.lines:
            bare.append(number)
        elif not margin.kept and not margin.filler:
            emptied.append(number)
        yield Page(
            number=number,
            width=sheet.width,
            height=sheet.height,
            lines=placed,
            text=text,
            dropped=(*margin.dropped, *sheet.dropped),
            label=margin.label,
            marking=margin.marking,
            stamp=margin.stamp,
            filler=margin.filler,
            source=sheet.source if sheet.lines else "none",
            ocr_confidence=sheet.confidence if sheet.lines else None,
            turn=sheet.turn,
            cells=sheet.cells,
            rotation=sheet.rotation,
            rulings=sheet.rulings,
            unmapped=sheet.unmapped,
        )
    said = "nothing is printed on the page but running heads, feet and page numbers"
    remarks.extend(Remark("pdf", "only_furniture", "info", said, number) for number in emptied)
    if len(bare) == len(sheets):
        remarks.append(Remark("pdf", "no_text", "warning", f"none of the {len(sheets)} pages has text: a scan or drawings"))
    else:
        remarks.extend(Remark("pdf", "page_without_text", "info", "the page has no text", number) for number in bare)


def _outline(opened: Any) -> Iterator[OutlineEntry]:
    """The bookmarks in order; PDFium itself stops at loops."""
    for count, bookmark in enumerate(opened.get_toc(max_depth=OUTLINE_DEPTH)):
        if count >= MOST_BOOKMARKS:
            return
        target = bookmark.get_dest()
        index = target.get_index() if target else None
        yield OutlineEntry(bookmark.level, bookmark.get_title().strip(), None if index is None else index + 1)


def _metadata(opened: Any, key: str) -> str | None:
    """A value of the document's information dictionary; None where it is empty."""
    length = pdfium.FPDF_GetMetaText(opened.raw, key.encode(), None, 0)
    buffer = ctypes.create_string_buffer(max(2, length))
    pdfium.FPDF_GetMetaText(opened.raw, key.encode(), buffer, length)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le", errors="replace").strip() or None


def moment(printed: str | None) -> str | None:
    """A PDF's date as ISO 8601, as exact as it is given: D:20250304101112+00'00' is 2025-03-04T10:11:12+00:00.

    None where there is none, or it is not written as the standard asks.
    """
    found = MOMENT.match(printed or "")
    if not found:
        return None
    day, time = found["day"], found["time"]
    try:
        date = datetime.date(int(day[:4]), int(day[4:6]), int(day[6:]))
        if not time:
            return date.isoformat()
        clock = datetime.time(int(time[:2]), int(time[2:4]), int(time[4:] or 0))
    except ValueError:
        return None
    offset = "+00:00" if found["zulu"] else f"{found['sign']}{found['hours']}:{found['minutes'] or '00'}" if found["sign"] else ""
    return f"{date.isoformat()}T{clock.isoformat()}{offset}"
