"""Which type is bold: by the face's name, by its weight where the name says nothing, by a stroke round it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import ocr, pdf
from extract.pdf.styles import is_bold


@pytest.mark.parametrize(
    ("font", "weight", "bold"),
    [
        ("Helvetica-Bold", 740, True),
        ("Helvetica", 695, False),  # the width of its stems is that of a bold face
        ("ArialNarrow", 736, False),
        ("Times-Roman", 740, False),
        ("ArialNarrow,Bold", 560, True),
        ("Arial-Black", 0, True),
        ("F1", 700, True),
        ("F1", 500, False),
        ("CIDFont+F2", 700, True),
        ("CIDFont+F2", 1340, False),  # a guess from a broken descriptor
        ("T3Font_0", 600, True),
        ("T3Font_0", 599, False),
        ("TT4", 650, True),
        ("", 700, True),
    ],
)
def test_bold(font: str, weight: int, bold: bool) -> None:
    assert is_bold(font, weight) is bold


def test_type_with_a_stroke_round_it_is_bold(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), invariant=1)
    for at, mode, words in ((700, 2, "Ferry fares"), (680, 0, "The clerk spoke of the fares.")):
        canvas.saveState()
        text = canvas.beginText(72, at)
        text.setFont("Helvetica", 11)
        text.setTextRenderMode(mode)
        text.textOut(words)
        canvas.drawText(text)
        canvas.restoreState()
    canvas.save()
    lines = pdf.read(tmp_path / "a.pdf", ocr.recogniser(ocr.Settings())).pages[0].lines
    assert [(line.text, line.bold) for line in lines] == [("Ferry fares", True), ("The clerk spoke of the fares.", False)]
