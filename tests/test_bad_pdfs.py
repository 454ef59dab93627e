"""Files that are no good, wholly or in part: each has its code and its sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import batch, pdf

BROKEN = Path(__file__).parent / "broken"
FIXTURES = Path(__file__).parent.parent / "fixtures"


def written(path: Path) -> bytes:
    """A good PDF of two pages."""
    canvas = Canvas(str(path), pagesize=(600, 800), pageCompression=0, invariant=1)
    for text in ("Ferry fares", "Slipway"):
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


def texts(path: Path) -> list[str]:
    return [page.text for page in pdf.read(path).pages]


def test_a_document_without_text_is_remarked_once() -> None:
    document = pdf.read(BROKEN / "no_text.pdf")
    assert [page.source for page in document.pages] == ["none"]
    assert [(remark.code, remark.level) for remark in document.remarks] == [("no_text", "warning")]


UNREADABLE = {
    "empty.pdf": ("empty", "the file is empty"),
    "text.pdf": ("not_a_pdf", "the file is not a PDF"),
    "truncated.pdf": ("corrupt", "the PDF is damaged and cannot be opened"),
    "password.pdf": ("encrypted", "the PDF needs a password"),
    "no_pages.pdf": ("no_pages", "the PDF has no pages"),  # after password.pdf, whose error PDFium still remembers
    "nowhere.pdf": ("missing", "there is no such file"),
    "": ("unreadable_file", "Is a directory"),
}


def test_files_that_are_no_good() -> None:
    found = {}
    for name in UNREADABLE:
        with pytest.raises(pdf.Unreadable) as refused:
            pdf.read(BROKEN / name)
        found[name] = (refused.value.code, refused.value.message)
    assert found == UNREADABLE


def test_words_before_the_header_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"HTTP/1.1 200 OK\r\n\r\n" + written(path))
    assert texts(path) == ["Ferry fares", "Slipway"]


def test_words_after_the_end_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(written(path) + b"\n<!-- made by a proxy -->\n" * 20)
    assert texts(path) == ["Ferry fares", "Slipway"]


def test_a_lost_cross_reference_table_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    content = written(path)
    path.write_bytes(content[: content.rindex(b"startxref")])
    assert texts(path) == ["Ferry fares", "Slipway"]


def test_a_page_that_cannot_be_read_is_a_page_without_text(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    content = written(path)
    path.write_bytes(content.replace(b"/Type /Page\n", b"/Type /Pagx\n", 1))
    document = pdf.read(path)
    assert [(page.number, page.text, page.source) for page in document.pages] == [(1, "", "none"), (2, "Slipway", "text")]
    assert [(remark.code, remark.page) for remark in document.remarks] == [("bad_page", 1), ("page_without_text", 1)]


def test_pages_read_before_the_time_ended_are_kept() -> None:
    pack = FIXTURES / "moorhaven_pack.pdf"
    whole = pdf.read(pack)
    before = pdf.DEADLINE.set(0.0)  # of processor time, all of which is spent
    try:
        cut = pdf.read(pack)
    finally:
        pdf.DEADLINE.reset(before)
    assert (len(cut.pages), cut.pages[0].number) == (1, 1)
    said = f"the time for one PDF ended after page 1 of {len(whole.pages)}; what follows was not read"
    assert [(one.code, one.page, one.message) for one in cut.remarks if one.level == "warning"] == [("timeout_after_page", 1, said)]


def test_a_worker_keeps_what_it_read_within_its_share_of_the_time() -> None:
    """A limit so small that its share has passed when the first page is read."""
    found = batch.read(FIXTURES / "moorhaven_pack.pdf", batch.Limits(seconds=1e-9))
    assert [page.page for page in found.pages] == [1]
    assert next(one.code for one in found.remarks if one.level == "warning") == "timeout_after_page"
    assert pdf.DEADLINE.get() is None


def test_garbage_in_a_page_does_not_reach_the_others(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    content = written(path)
    at = content.index(b"(Ferry fares)")
    path.write_bytes(content[: at - 5] + b"((((( " + content[at + 1 :])
    assert texts(path)[1] == "Slipway"


def test_a_link_of_a_path_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").symlink_to(tmp_path / "gone.pdf")
    with pytest.raises(pdf.Unreadable) as refused:
        pdf.read(tmp_path / "x.pdf")
    assert refused.value.code == "missing"


def test_every_cut_of_a_file_is_read_or_refused(tmp_path: Path) -> None:
    """No cut may end in anything but a document or a reason."""
    path = tmp_path / "x.pdf"
    content = written(path)
    seen: set[int | str] = set()
    for length in range(0, len(content), max(1, len(content) // 60)):
        path.write_bytes(content[:length])
        try:
            seen.add(len(pdf.read(path).pages))
        except pdf.Unreadable as refused:
            seen.add(refused.code)
    assert seen <= {"empty", "not_a_pdf", "corrupt", "no_pages", 1, 2}
    assert {"empty", "corrupt"} <= seen
