"""Pictures of pages: the size asked for, the file that was read and no other, remembered within bounds."""

from __future__ import annotations

import hashlib
import io
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen import canvas

from extract import pdf
from extract.browse import pictures

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAPER = FIXTURES / "bare_agenda.pdf"
DIGEST = hashlib.sha256(PAPER.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("width", "height", "pixels"),
    [
        (595, 842, (1200, 1698)),  # A4
        (842, 595, (1200, 848)),  # A4 on its side
        (2384, 3370, (1200, 1696)),  # A0
        (100, 14_400, (167, 24_000)),  # as long as PDF allows: the bound on pixels counts
        (0, 0, (0, 0)),
    ],
)
def test_scale(width: float, height: float, pixels: tuple[int, int]) -> None:
    scale = pictures.scale(width, height)
    assert (round(width * scale), round(height * scale)) == pixels
    assert width * height * scale**2 <= pictures.MOST_PIXELS + 1


def test_draw() -> None:
    image = Image.open(io.BytesIO(pictures.draw(PAPER, DIGEST, 1)))
    assert image.width == pictures.WIDTH and 1690 < image.height < 1700
    assert image.convert("L").getextrema() == (0, 255)  # something is printed on it


@pytest.mark.parametrize("page", [0, 2])
def test_no_such_page(page: int) -> None:
    with pytest.raises(pictures.Undrawable, match=f"^the PDF has no page {page}$"):
        pictures.draw(PAPER, DIGEST, page)


def test_what_pdfium_cannot_open() -> None:
    broken = Path(__file__).parent / "broken" / "truncated.pdf"
    with pytest.raises(pictures.Undrawable, match=r"^page 1 cannot be drawn"):
        pictures.draw(broken, "0" * 64, 1)


def test_one_thread_draws_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The heap of each thread that draws keeps 20 MB."""
    seen: set[str] = set()

    def drawn(path: Path, page: int) -> bytes:
        seen.add(threading.current_thread().name)
        return b"picture"

    monkeypatch.setattr(pictures, "_draw", drawn)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: pictures.draw(PAPER, f"whoever {n}", 1), range(32)))
    assert len(seen) == 1


def test_many_at_once() -> None:
    paths = [path for path in FIXTURES.glob("*.pdf")]
    with ThreadPoolExecutor(8) as pool:
        drawn = list(pool.map(lambda path: pictures.draw(path, f"at once {path.name}", 1), paths * 3))
    assert drawn[: len(paths)] == drawn[len(paths) : 2 * len(paths)] == drawn[2 * len(paths) :]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_pictures", type(pictures._pictures)())
    one = len(pictures.draw(PAPER, "a", 1))
    monkeypatch.setattr(pictures, "MOST_REMEMBERED_BYTES", 2 * one)
    for digest in "bcd":
        pictures.draw(PAPER, digest, 1)
    assert list(pictures._pictures) == [("c", 1), ("d", 1)]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True])
def test_words_lie_on_the_ink(turned: int, cropped: bool, tmp_path: Path) -> None:
    whole, path = tmp_path / "whole.pdf", tmp_path / "turned.pdf"
    sheet = canvas.Canvas(str(whole), pagesize=(600, 800))
    for n, text in enumerate(("Ferry fares", "to be settled by", "the Harbour Board")):
        sheet.drawString(150 + 40 * n, 600 - 90 * n, text)
    sheet.save()
    with pikepdf.open(whole) as opened:
        opened.pages[0].Rotate = turned
        if cropped:
            opened.pages[0].CropBox = [100, 300, 500, 700]
        opened.save(path)
    page = pdf.read(path).pages[0]
    image = Image.open(io.BytesIO(pictures.draw(path, f"turned {turned} {cropped}", 1))).convert("L")
    across, down = image.width / page.width, image.height / page.height
    assert across == pytest.approx(down, rel=0.01)
    white = image.copy()
    words = [word for line in page.lines for word in line.words]
    assert len(words) == 9
    for word in words:
        place = tuple(
            round(edge)
            for edge in (word.box.x0 * across - 2, word.box.top * down - 2, word.box.x1 * across + 2, word.box.bottom * down + 2)
        )
        assert image.crop(place).getextrema()[0] < 100, word.text  # ink
        white.paste(255, place)
    assert white.getextrema()[0] > 200  # and none elsewhere
