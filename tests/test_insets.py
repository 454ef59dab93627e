"""Pictures with print among the text of a page are read, each in its place; letterheads, grounds and photographs are left."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy
import pytest
import scans
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract import ocr, stages
from extract.models import Box, Document

ABSENCE = ocr.absence("eng")
needs_tesseract = pytest.mark.skipif(ABSENCE is not None, reason=f"no Tesseract: {ABSENCE}")
BODY = "The harbour board met in the long room above the chandlery and the clerk read the notice of the meeting to all who came."
ROWS = (
    ("Payee", "Purpose", "Amount"),
    ("A Wren Chandlers", "Rope for the ferry", "£412.50"),
    ("Teal and Daughters", "Paint for the quay", "£96.20"),
    ("Rook Engineering", "Repairs to the crane", "£1,240.00"),
    ("Harbour Lighting", "Lamps on the weir", "£55.75"),
)
WIDTH, HEIGHT = 360.0, 130.0  # points of the picture of the table


def table(folder: Path, *, turned: bool = False) -> Path:
    """A picture of a ruled table of payments."""
    canvas = Canvas(str(folder / "table.pdf"), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont("Helvetica", 10)
    for n, row in enumerate(ROWS):
        top = HEIGHT - 5 - 24 * n
        for x, text in zip((10, 130, 270), row, strict=True):
            canvas.drawString(x, top - 16, text)
        for x, wide in ((5, 120), (125, 140), (265, 90)):
            canvas.rect(x, top - 24, wide, 24)
    canvas.save()
    drawn = scans.draw(folder / "table.pdf", 0, 200)
    (drawn.transpose(Image.Transpose.ROTATE_90) if turned else drawn).save(folder / "table.png")
    return folder / "table.png"


class Inset(NamedTuple):
    """A picture on a page, by its lower left corner and its size in points."""

    image: Path
    x: float
    y: float
    width: float = WIDTH
    height: float = HEIGHT


def paper(path: Path, *pages: tuple[Inset, ...], words: str = BODY, over: bool = False) -> Path:
    """Pages of text, a gap in the middle for what stands there; with `over` the text runs over it too."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    for insets in pages:
        for inset in insets:
            canvas.drawImage(str(inset.image), *inset[1:])
        text = canvas.beginText(72, 780)
        text.setFont("Times-Roman", 11, leading=16)
        text.textLines([words[:90], words[90:]] * 6)
        canvas.drawText(text)
        low = min((inset.y for inset in insets), default=320.0) - 40
        after = canvas.beginText(72, 480 if over else low)
        after.setFont("Times-Roman", 11, leading=16)
        after.textLines(["The board then took the next business of the evening."] * (8 if low > 150 else 1))
        canvas.drawText(after)
        canvas.showPage()
    canvas.save()
    return path


def read(path: Path, cache: Path, **given: str) -> Document:
    return stages.read(path, ocr.Settings(cache=cache, **given)).document


@needs_tesseract
def test_a_table_in_a_picture_is_read_in_its_place(tmp_path: Path) -> None:
    path = paper(tmp_path / "a.pdf", (Inset(table(tmp_path), 100, 400),))
    extraction = stages.process(path, ocr.Settings(cache=tmp_path / "cache"))
    document = read(path, tmp_path / "cache")
    (page,) = document.pages
    assert page.source == "text"
    assert page.text.index("Rook Engineering") < page.text.index("The board then took")
    rows = [(row.payee, row.purpose, row.gross, row.currency) for row in extraction.facts if type(row).__name__ == "Payment"]
    assert rows == [(payee, purpose, float(sum_.strip("£").replace(",", "")), "GBP") for payee, purpose, sum_ in ROWS[1:]]
    first = next(row for row in extraction.facts if type(row).__name__ == "Payment")
    assert first.evidence.confidence < 1
    shown = Box(100, A4[1] - 400 - HEIGHT, 100 + WIDTH, A4[1] - 400)
    box = first.evidence.box
    assert shown.x0 <= box.x0 < box.x1 <= shown.x1
    assert shown.top + 24 <= box.top < box.bottom <= shown.top + 60
    assert [remark.code for remark in document.remarks] == ["picture_read"]


@needs_tesseract
def test_a_picture_that_lies_on_its_side_is_read(tmp_path: Path) -> None:
    path = paper(tmp_path / "a.pdf", (Inset(table(tmp_path, turned=True), 200, 340, 120, 240),))
    (page,) = read(path, tmp_path / "cache").pages
    assert "Rook Engineering" in page.text
    words = [word for line in page.lines for word in line.words if word.confidence < 1]
    assert min(word.box.x0 for word in words) >= 200
    assert max(word.box.x1 for word in words) <= 320


@needs_tesseract
def test_letterheads_grounds_and_photographs_are_left(tmp_path: Path) -> None:
    image = table(tmp_path)
    grey = numpy.random.default_rng(scans.SEED).integers(40, 190, (300, 800), numpy.uint8)
    Image.fromarray(grey).save(tmp_path / "photo.png")
    made = {
        "on every page": paper(tmp_path / "a.pdf", *[(Inset(image, 100, 400),)] * 4),
        "below words": paper(tmp_path / "b.pdf", (Inset(image, 100, 400),), over=True),
        "a photograph": paper(tmp_path / "c.pdf", (Inset(tmp_path / "photo.png", 100, 400),)),
        "a small mark": paper(tmp_path / "d.pdf", (Inset(image, 100, 400, 60, 20),)),
    }
    read_of = {name: [remark.code for remark in read(path, tmp_path / "cache").remarks] for name, path in made.items()}
    assert read_of == {name: [] for name in made}


@needs_tesseract
def test_a_document_of_many_pictures_is_read_in_part(tmp_path: Path) -> None:
    image = table(tmp_path)
    pages = [(Inset(image, 6.0 * n, 60, 420, 420),) for n in range(1, 30)]  # 6 points are whole pixels: one picture for the cache
    path = paper(tmp_path / "a.pdf", *pages)
    remarks = read(path, tmp_path / "cache").remarks
    codes = [remark.code for remark in remarks]
    assert 0 < codes.count("picture_read") < len(pages)
    assert codes.count("pictures_unread") == 1


def test_without_ocr_the_pictures_are_remarked(tmp_path: Path) -> None:
    path = paper(tmp_path / "a.pdf", (Inset(table(tmp_path), 100, 400),))
    assert [remark.code for remark in read(path, tmp_path / "cache", language="zzz").remarks] == ["pictures_unread"]
    assert [remark.code for remark in read(path, tmp_path / "cache", mode="never").remarks] == []
