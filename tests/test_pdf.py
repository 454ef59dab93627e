"""PDFs drawn here and now → pages, words, boxes, tables, bookmarks."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract import pdf
from extract.models import Box, Cell, Document, OutlineEntry, Remark, Word
from extract.pdf.reading import moment

WIDTH, HEIGHT = 600.0, 800.0
NEAR = 1.0  # points

Draw = Callable[[Canvas], None]


@pytest.fixture
def drawn(tmp_path: Path) -> Callable[..., Document]:
    """Draws pages, each by one function, and reads them back."""

    def draw(*pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT)) -> Document:
        canvas = Canvas(str(tmp_path / "drawn.pdf"), pagesize=size, invariant=1)
        for page in pages:
            page(canvas)
            canvas.showPage()
        canvas.save()
        return pdf.read(tmp_path / "drawn.pdf")

    return draw


def write(canvas: Canvas, x: float, y: float, text: str, size: float = 11, font: str = "Helvetica") -> None:
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)


def texts(document: Document, page: int = 1) -> list[str]:
    return [line.text for line in document.pages[page - 1].lines]


def only_word(document: Document) -> Word:
    (line,) = document.pages[0].lines
    (word,) = line.words
    return word


def assert_near(found: Box, expected: tuple[float, float, float, float]) -> None:
    assert all(abs(a - b) <= NEAR for a, b in zip(found, expected, strict=True)), (found, expected)


def test_words_stand_where_they_were_drawn(drawn: Callable[..., Document]) -> None:
    document = drawn(lambda canvas: write(canvas, 100, 500, "Harbour lamps burn"))
    page = document.pages[0]
    assert (page.number, page.width, page.height, page.source, page.text) == (1, WIDTH, HEIGHT, "text", "Harbour lamps burn")
    x = 100.0
    for word in page.lines[0].words:
        width = stringWidth(word.text, "Helvetica", 11)
        # The box is as tall as the type is large, from its descenders upwards.
        assert_near(word.box, (x, 300 - 0.78 * 11, x + width, 300 + 0.22 * 11))
        x += width + stringWidth(" ", "Helvetica", 11)


STYLES = {
    "Helvetica": (False, False),
    "Helvetica-Bold": (True, False),
    "Helvetica-Oblique": (False, True),
    "Times-Italic": (False, True),
    "Times-BoldItalic": (True, True),
    "Courier-BoldOblique": (True, True),
}


@pytest.mark.parametrize("font", STYLES)
def test_style(drawn: Callable[..., Document], font: str) -> None:
    word = only_word(drawn(lambda canvas: write(canvas, 100, 500, "Lamps", size=13.5, font=font)))
    assert (word.font, word.size, (word.bold, word.italic)) == (font, 13.5, STYLES[font])


def test_size_is_that_displayed(drawn: Callable[..., Document]) -> None:
    def doubled(canvas: Canvas) -> None:
        canvas.scale(2, 2)
        write(canvas, 50, 250, "Lamps", size=6)

    assert only_word(drawn(doubled)).size == 12.0


W = stringWidth("Lamps", "Helvetica", 20)
ROTATED = {  # drawn upright at (100, 300) in a space 600 wide and 400 high, then the page is turned clockwise
    0: (600, 400, (100, 100 - 15.6, 100 + W, 100 + 4.4)),
    90: (400, 600, (300 - 4.4, 100, 300 + 15.6, 100 + W)),
    180: (600, 400, (500 - W, 300 - 4.4, 500, 300 + 15.6)),
    270: (400, 600, (100 - 15.6, 500 - W, 100 + 4.4, 500)),
}


@pytest.mark.parametrize("turn", ROTATED)
def test_rotated_pages(drawn: Callable[..., Document], turn: int) -> None:
    width, height, box = ROTATED[turn]

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        write(canvas, 100, 300, "Lamps", size=20)

    document = drawn(draw, size=(width, height))  # reportlab takes the size of the page as it is displayed
    page = document.pages[0]
    assert (page.width, page.height, page.rotation) == (width, height, turn)
    assert_near(only_word(document).box, box)


def test_a_landscape_table_is_read_as_displayed(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(600, 0)
        canvas.rotate(90)  # against the page's turn: upright for the reader
        for row, printed in enumerate(("Adults £3", "Dogs £1")):
            write(canvas, 100, 300 - 20 * row, printed)

    document = drawn(draw, size=(800, 600))
    assert texts(document) == ["Adults £3", "Dogs £1"]
    assert document.pages[0].lines[0].box.x0 == pytest.approx(100, abs=NEAR)


def test_the_crop_box_is_the_page(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((50, 40, 450, 740))
        write(canvas, 100, 500, "Lamps")

    document = drawn(draw)
    assert (document.pages[0].width, document.pages[0].height) == (400, 700)
    assert_near(only_word(document).box, (50, 240 - 8.6, 50 + stringWidth("Lamps", "Helvetica", 11), 240 + 2.4))


def test_lines_are_read_from_the_top_whatever_the_order_of_drawing(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 100, 400, "third")
        write(canvas, 220, 500, "right")
        write(canvas, 100, 600, "first")
        write(canvas, 100, 500, "left and")

    page = drawn(draw).pages[0]
    assert page.text == "first\nleft and right\nthird"
    assert [line.start for line in page.lines] == [0, 6, 21]


def test_a_box_of_another_size_beside_a_heading_is_a_line_of_its_own(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 500, "Harbour Board", size=18)
        write(canvas, 400, 502, "Please quote 44", size=9)
        write(canvas, 72, 450, "Fares", size=11)
        write(canvas, 110, 450, "rise", size=9)  # close by: one line

    assert sorted(texts(drawn(draw))) == ["Fares rise", "Harbour Board", "Please quote 44"]


def table(canvas: Canvas) -> None:
    """Two rows and two columns; one cell's words wrap."""
    write(canvas, 100, 720, "Before the table")
    canvas.grid([100, 250, 400], [700, 660, 620])
    write(canvas, 104, 684, "Adults, and dogs")
    write(canvas, 104, 670, "of all sizes")
    write(canvas, 254, 684, "£3")
    write(canvas, 104, 640, "Gulls")
    write(canvas, 254, 640, "free")
    write(canvas, 100, 600, "After the table")


def test_a_ruled_table_is_read_row_by_row_and_cell_by_cell(drawn: Callable[..., Document]) -> None:
    assert [(line.text, line.cell) for line in drawn(table).pages[0].lines] == [
        ("Before the table", None),
        ("Adults, and dogs", Cell(0, 0, 0)),
        ("of all sizes", Cell(0, 0, 0)),
        ("£3", Cell(0, 0, 1)),
        ("Gulls", Cell(0, 1, 0)),
        ("free", Cell(0, 1, 1)),
        ("After the table", None),
    ]


def test_a_frame_is_no_table(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(90, 480, 300, 60)
        write(canvas, 100, 500, "In a frame")

    assert [(line.text, line.cell) for line in drawn(draw).pages[0].lines] == [("In a frame", None)]


def test_thin_filled_boxes_rule_a_table(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 660, 620):
            canvas.rect(100, y, 300, 0.7, stroke=0, fill=1)
        for x in (100, 250, 400):
            canvas.rect(x, 620, 0.7, 80, stroke=0, fill=1)
        write(canvas, 104, 670, "Adults")
        write(canvas, 254, 630, "free")

    cells = {line.text: line.cell for line in drawn(draw).pages[0].lines}
    assert cells == {"Adults": Cell(0, 0, 0), "free": Cell(0, 1, 1)}


def test_bookmarks_and_metadata(drawn: Callable[..., Document], tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        canvas.setTitle("Papers of the Harbour Board")
        canvas.setProducer("Quill 3")
        canvas.bookmarkPage("one")
        canvas.addOutlineEntry("1 Welcome", "one", 0)
        write(canvas, 100, 500, "one")

    def second(canvas: Canvas) -> None:
        canvas.bookmarkPage("two")
        canvas.addOutlineEntry("2 Ferry fares – “new”", "two", 0)
        canvas.bookmarkPage("map")
        canvas.addOutlineEntry("Appendix", "map", 1)
        write(canvas, 100, 500, "two")

    document = drawn(first, second)
    content = (tmp_path / "drawn.pdf").read_bytes()
    assert document.outline == (
        OutlineEntry(0, "1 Welcome", 1),
        OutlineEntry(0, "2 Ferry fares – “new”", 2),
        OutlineEntry(1, "Appendix", 2),
    )
    assert (document.title, document.producer) == ("Papers of the Harbour Board", "Quill 3")
    assert (document.byte_count, document.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert document.key == document.sha256[:16]


MOMENTS = {
    "D:20310504101112+01'00'": "2031-05-04T10:11:12+01:00",
    "D:20310504101112Z": "2031-05-04T10:11:12+00:00",
    "D:20310504101112-05'30": "2031-05-04T10:11:12-05:30",
    "D:203105041011": "2031-05-04T10:11:00",
    "20310504": "2031-05-04",
    "D:20311304101112Z": None,  # there is no thirteenth month
    "4 May 2031": None,
    None: None,
}


@pytest.mark.parametrize("given", MOMENTS)
def test_moments_of_the_metadata(given: str | None) -> None:
    assert moment(given) == MOMENTS[given]


def test_who_made_the_pdf_and_when(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setAuthor("The harbour clerk")
        write(canvas, 100, 500, "one")

    document = drawn(draw)
    assert document.author == "The harbour clerk"
    assert document.created == document.modified == "2000-01-01T00:00:00+00:00"  # what reportlab writes where it may not ask


def test_rulings_are_kept_with_the_page(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 100, 500, "one")
        canvas.line(100, 400, 300, 400)
        canvas.line(100, 300, 100, 350)

    level, upright = drawn(draw).pages[0].rulings
    assert (level.horizontal, upright.horizontal) == (True, False)
    assert_near(level.box, (100, 400, 300, 400))
    assert_near(upright.box, (100, 450, 100, 500))


def test_a_superscript_is_part_of_its_word(drawn: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(100, 500)
        for printed, size, rise in (("on 4", 12, 0), ("th", 7, 4), (" May", 12, 0)):
            text.setFont("Helvetica", size)
            text.setRise(rise)
            text.textOut(printed)
        canvas.drawText(text)

    (line,) = drawn(draw).pages[0].lines
    assert [(word.text, word.size) for word in line.words] == [("on", 12.0), ("4th", 12.0), ("May", 12.0)]
    start = 100 + stringWidth("on ", "Helvetica", 12)
    width = stringWidth("4", "Helvetica", 12) + stringWidth("th", "Helvetica", 7)
    assert_near(line.words[1].box, (start, 290.6, start + width, 302.6))


PARTED = {  # what is drawn, each at its x → the words read
    (("11.", 100), ("The fares", 118)): "11. The fares",
    (("(m)", 100), ("In May", 120)): "(m) In May",
    (("Fares........8", 100),): "Fares ........ 8",
    (("see www.harbour.invalid/fares", 100),): "see www.harbour.invalid/fares",
    (("3.50", 100),): "3.50",
}


@pytest.mark.parametrize("given", PARTED)
def test_words_part_at_white_space_and_leaders(drawn: Callable[..., Document], given: tuple[tuple[str, float], ...]) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(0, 500)
        text.setFont("Helvetica", 11)
        for printed, x in given:
            text.setXPos(x - text.getX())
            text.textOut(printed)
        canvas.drawText(text)

    assert drawn(draw).pages[0].text == PARTED[given]


def test_a_page_without_text_is_remarked(drawn: Callable[..., Document]) -> None:
    document = drawn(lambda canvas: write(canvas, 100, 500, "one"), lambda canvas: canvas.rect(90, 480, 300, 60))
    assert [(page.source, page.text) for page in document.pages] == [("text", "one"), ("none", "")]
    assert document.remarks == (Remark("pdf", "page_without_text", "info", "the page has no text", 2),)
