"""A pack cut into its papers."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

import pipeline
from extract import pdf
from extract.export import paper_pdfs

ROOT = Path(__file__).parent.parent
PACK = ROOT / "fixtures" / "moorhaven_pack.pdf"


def test_each_paper_is_a_pdf_with_its_pages_and_bookmarks(tmp_path: Path) -> None:
    written = paper_pdfs.cut(PACK, tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert [path.name for path in written] == [paper["file"] for paper in manifest["papers"]]
    assert [(paper["item"], paper["first_page"], paper["last_page"]) for paper in manifest["papers"]] == [
        (None, 1, 2),
        ("3", 3, 6),
        ("4", 7, 8),
        ("5", 9, 12),
        ("6", 13, 14),
    ]
    whole = pdf.read(PACK)
    for path, paper in zip(written, manifest["papers"], strict=True):
        pages = whole.pages[paper["first_page"] - 1 : paper["last_page"]]
        assert [page.text for page in pdf.read(path).pages] == [page.text for page in pages], path.name
    with pikepdf.open(written[3]) as report, report.open_outline() as outline:
        assert [item.title for item in outline.root] == ["5 Kerbside food waste collections"]


def test_without_its_library_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    refused = CliRunner().invoke(pipeline.main, ["split", str(PACK), "--out", str(tmp_path / "out")])
    assert (refused.exit_code, refused.output) == (1, "Error: splitting needs pikepdf: pip install 'minutebook[split]'\n")
    assert not (tmp_path / "out").exists()


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    written = paper_pdfs.cut(PACK, tmp_path)
    written[2].write_bytes(b"mine")
    result = CliRunner().invoke(pipeline.main, ["split", str(PACK), "--out", str(tmp_path)])
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert "already exists" in result.output
    assert written[2].read_bytes() == b"mine"
    assert CliRunner().invoke(pipeline.main, ["split", str(PACK), "--out", str(tmp_path), "--force"]).exit_code == 0
    assert written[2].read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Budget 2025/26", "02 item 4 Budget 2025 26.pdf"),
        ("../../etc/passwd", "02 item 4 .. .. etc passwd.pdf"),
        ("A" * 200, "02 item 4 " + "A" * 70 + ".pdf"),
        ("Café “x”\n<b>", "02 item 4 Café x b.pdf"),
    ],
)
def test_a_title_makes_a_safe_file_name(title: str, name: str) -> None:
    assert paper_pdfs._file_name(2, "4", title) == name
