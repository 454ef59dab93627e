"""Words nobody sees on a page: each left out by its own rule, kept in `dropped`, reported once a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.colors import Color, black, darkblue, white, yellow
from reportlab.pdfgen.canvas import Canvas

from extract import pdf
from extract.models import Document

WIDTH, HEIGHT = 600.0, 800.0
Draw = Callable[[Canvas], None]


@pytest.fixture
def drawn(tmp_path: Path) -> Callable[[Draw], Document]:
    def draw(page: Draw) -> Document:
        canvas = Canvas(str(tmp_path / "drawn.pdf"), pagesize=(WIDTH, HEIGHT), invariant=1)
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.save()
        return pdf.read(tmp_path / "drawn.pdf")

    return draw


def hidden(document: Document) -> list[tuple[str, str]]:
    return [(dropped.rule, dropped.line.text) for dropped in document.pages[0].dropped]


def outside(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares")
    canvas.drawString(WIDTH + 20, 500, "beside")
    canvas.drawString(72, -30, "below")


def cropped(canvas: Canvas) -> None:
    canvas.setCropBox((50, 40, 450, 740))
    canvas.drawString(72, 500, "Ferry fares")
    canvas.drawString(72, 770, "above")


def invisible(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares")
    text = canvas.beginText(72, 400)
    text.setTextRenderMode(3)
    text.textLine("not shown")
    canvas.drawText(text)


def pale(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares")
    canvas.setFillColor(white)
    canvas.drawString(72, 400, "white")
    canvas.setFillColor(Color(0.99, 0.98, 0.99))
    canvas.drawString(72, 380, "nearly")


def tiny(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares")
    canvas.setFont("Helvetica", 1)
    canvas.drawString(72, 400, "mites")


def covered(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares for Ottilie")
    canvas.setFillColor(black)
    canvas.rect(143, 496, 40, 14, stroke=0, fill=1)


def struck(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares rise fall")
    canvas.line(128, 503.5, 146.5, 503.5)  # through "rise"


HIDDEN = {
    outside: ("hidden.outside", {"beside", "below"}, "Ferry fares"),
    cropped: ("hidden.outside", {"above"}, "Ferry fares"),
    invisible: ("hidden.invisible", {"not shown"}, "Ferry fares"),
    pale: ("hidden.pale", {"white", "nearly"}, "Ferry fares"),
    tiny: ("hidden.tiny", {"mites"}, "Ferry fares"),
    covered: ("hidden.covered", {"Ottilie"}, "Ferry fares for"),
    struck: ("hidden.struck", {"rise"}, "Ferry fares fall"),
}


@pytest.mark.parametrize("draw", HIDDEN, ids=lambda draw: draw.__name__)
def test_hidden_words_are_left_out(drawn: Callable[[Draw], Document], draw: Draw) -> None:
    rule, words, text = HIDDEN[draw]
    document = drawn(draw)
    assert document.pages[0].text == text
    assert {row for row, _ in hidden(document)} == {rule}
    assert {printed for _, printed in hidden(document)} == words
    (remark,) = document.remarks
    count = sum(len(printed.split()) for printed in words)
    assert (remark.code, remark.page) == ("hidden_text", 1)
    assert f": {count} " in remark.message and f"({rule})" in remark.message


def white_on_dark(canvas: Canvas) -> None:
    canvas.setFillColor(darkblue)
    canvas.rect(70, 490, 200, 30, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.drawString(72, 500, "Ferry fares")


def underlined(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares")
    canvas.line(72, 498.5, 128, 498.5)


def shaded_row(canvas: Canvas) -> None:
    canvas.drawString(72, 520, "Ferry")
    canvas.setFillColor(yellow)
    canvas.rect(70, 495, 200, 18, stroke=0, fill=1)  # after the first row's words, before its own
    canvas.setFillColor(black)
    canvas.drawString(72, 500, "fares")


def arrow(canvas: Canvas) -> None:
    """A slanting line as thin as a pen, painted over the words that its box spans."""
    canvas.drawString(72, 500, "Ferry fares")
    shaft = canvas.beginPath()
    for n, (x, y) in enumerate(((60, 460), (62, 460), (202, 540), (200, 540))):
        shaft.lineTo(x, y) if n else shaft.moveTo(x, y)
    shaft.close()
    canvas.drawPath(shaft, stroke=0, fill=1)


def highlighted(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares")
    canvas.setFillColor(Color(1, 1, 0, alpha=0.4))
    canvas.rect(70, 496, 80, 14, stroke=0, fill=1)


def ruled_table_through(canvas: Canvas) -> None:
    canvas.drawString(72, 500, "Ferry fares")
    canvas.line(20, 503.5, 500, 503.5)  # runs on far beyond the words: a rule of a drawing


SEEN = {
    white_on_dark: "Ferry fares",
    underlined: "Ferry fares",
    shaded_row: "Ferry\nfares",
    highlighted: "Ferry fares",
    ruled_table_through: "Ferry fares",
}


@pytest.mark.parametrize("draw", SEEN, ids=lambda draw: draw.__name__)
def test_words_that_are_seen_stay(drawn: Callable[[Draw], Document], draw: Draw) -> None:
    document = drawn(draw)
    assert (document.pages[0].text, document.pages[0].dropped, document.remarks) == (SEEN[draw], (), ())


def test_the_text_layer_of_a_scan_is_its_text(drawn: Callable[[Draw], Document], tmp_path: Path) -> None:
    picture = tmp_path / "scan.png"
    Image.new("L", (60, 80), 220).save(picture)

    def scan(canvas: Canvas) -> None:
        canvas.drawImage(str(picture), 0, 0, WIDTH, HEIGHT)
        text = canvas.beginText(72, 400)
        text.setTextRenderMode(3)
        text.textLine("Ferry fares")
        canvas.drawText(text)

    document = drawn(scan)
    assert (document.pages[0].text, document.pages[0].dropped, document.remarks) == ("Ferry fares", (), ())


def test_a_watermark_is_no_text(drawn: Callable[[Draw], Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 500, "Ferry fares")
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "DRAFT")

    document = drawn(draw)
    assert (document.pages[0].text, hidden(document)) == ("Ferry fares", [("margin.watermark", "DRAFT")])
