"""Values of form fields, text boxes and stamps are read like printed words; notes that are not printed are counted."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import pdf
from extract.models import Document, Remark


def paper(path: Path, *annotations: dict[str, object], fields: bool = True) -> Document:
    """One page that prints "Name of member:", with those annotations; each stands at its `Rect`."""
    canvas = Canvas(str(path), pagesize=(400, 300))
    canvas.drawString(40, 250, "Name of member:")
    canvas.showPage()
    canvas.save()
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        page = opened.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        made = [opened.make_indirect(pikepdf.Dictionary({f"/{name}": value for name, value in one.items()})) for one in annotations]
        page.Annots = opened.make_indirect(pikepdf.Array(made))
        if fields:
            resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=opened.make_indirect(font)))
            widgets = pikepdf.Array([one for one in made if one.Subtype == pikepdf.Name.Widget])
            opened.Root.AcroForm = pikepdf.Dictionary(Fields=widgets, DR=resources, DA="/Helv 10 Tf 0 g")
        opened.save(path)
    return pdf.read(path)


def annotation(kind: str, left: int, bottom: int, **more: object) -> dict[str, object]:
    """An annotation of that kind, 160 by 17 points."""
    box = pikepdf.Array([left, bottom, left + 160, bottom + 17])
    drawn = {"Type": pikepdf.Name.Annot, "Subtype": pikepdf.Name(f"/{kind}"), "Rect": box, "F": 4, "DA": "/Helv 10 Tf 0 g"}
    return {**drawn, **more}


def field(value: str, bottom: int = 245, **more: object) -> dict[str, object]:
    """A text field with that value, beside what the page prints."""
    return annotation("Widget", 140, bottom, FT=pikepdf.Name.Tx, T=f"f{bottom}", V=value, **more)


@pytest.mark.parametrize(
    ("annotations", "lines"),
    [
        ([field("A Wren")], ["Name of member: A Wren"]),
        ([field("A Wren"), field("4 May 2031", 200)], ["Name of member: A Wren", "4 May 2031"]),
        ([field("")], ["Name of member:"]),
        ([annotation("FreeText", 140, 180, Contents="Received 4 May")], ["Name of member:", "Received 4 May"]),
        ([annotation("Link", 30, 245, Border=pikepdf.Array([0, 0, 1]))], ["Name of member:"]),
    ],
)
def test_what_stands_in_fields_and_boxes_is_text(tmp_path: Path, annotations: list[dict[str, object]], lines: list[str]) -> None:
    read = paper(tmp_path / "form.pdf", *annotations)
    assert [line.text for line in read.pages[0].lines] == lines
    assert read.remarks == ()


def test_the_words_of_a_field_stand_in_its_box(tmp_path: Path) -> None:
    (line,) = paper(tmp_path / "form.pdf", field("A Wren")).pages[0].lines
    word = line.words[-1]
    assert word.text == "Wren"
    assert word.box.x0 > 140 and word.box.x1 < 300
    assert word.box.top >= 38 and word.box.bottom <= 55


def test_notes_that_are_not_printed_are_counted(tmp_path: Path) -> None:
    notes = [annotation("Text", 300, 180, Contents="check"), annotation("Highlight", 40, 245, Contents="sic")]
    read = paper(tmp_path / "notes.pdf", *notes)
    assert [line.text for line in read.pages[0].lines] == ["Name of member:"]
    said = "2 notes, comments or hidden fields on the page are not printed and were not read"
    assert read.remarks == (Remark("pdf", "notes_unread", "info", said, 1),)


def test_hidden_fields_are_counted(tmp_path: Path) -> None:
    read = paper(tmp_path / "hidden.pdf", field("A Wren", F=2), field("", 200, F=2), field("4 May", 180, F=32))
    assert [line.text for line in read.pages[0].lines] == ["Name of member:"]
    said = "2 notes, comments or hidden fields on the page are not printed and were not read"
    assert read.remarks == (Remark("pdf", "notes_unread", "info", said, 1),)


def test_what_cannot_be_drawn_is_counted(tmp_path: Path) -> None:
    """A stamp, of which the PDF holds no picture."""
    read = paper(tmp_path / "box.pdf", annotation("Stamp", 140, 245, Contents="Approved"), field("A Wren", 200))
    assert [line.text for line in read.pages[0].lines] == ["Name of member:", "A Wren"]
    said = "1 form fields or text boxes of the page could not be read"
    assert read.remarks == (Remark("pdf", "fields_unread", "warning", said, 1),)


def test_a_form_that_a_program_draws_is_told(tmp_path: Path) -> None:
    path = tmp_path / "xfa.pdf"
    paper(path)
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        opened.Root.NeedsRendering = True
        form = opened.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
        opened.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), XFA=form)
        opened.save(path)
    assert [(remark.code, remark.level, remark.page) for remark in pdf.read(path).remarks] == [("form_unread", "warning", 1)]
