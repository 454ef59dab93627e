"""Scans of the project's own papers give what their text twins give, with the same evidence."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy
import pikepdf
import pypdfium2
import pytest
import scans
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extract import batch, ocr, pdf, stages
from extract.database import store
from extract.models import Box, Document, Recommendation, Word
from extract.ocr import dust, pictures
from extract.quality import evaluate

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"
PAPERS = {
    "clean": ("bare_agenda", "moorhaven_decision_notice", "little_wickham_parish_minutes", "saltmarsh_budget_report"),
    "skewed": ("bare_agenda", "moorhaven_decision_notice"),
    "noisy": ("bare_agenda", "moorhaven_decision_notice"),
    "coarse": ("bare_agenda",),
    "sideways": ("bare_agenda",),
}
LEAST_WORDS = {"clean": 0.98, "coarse": 0.98, "sideways": 0.98, "skewed": 0.93, "noisy": 0.93}
MOST_LOST = {"clean": 0.05, "coarse": 0.05, "sideways": 0.05, "skewed": 0.15, "noisy": 0.15}
TALLER = 8.0  # points by which a box of OCR may be higher or wider than the text twin's
ABSENCE = ocr.absence("eng")
pytestmark = pytest.mark.skipif(ABSENCE is not None, reason=f"no Tesseract: {ABSENCE}")


class Twins(NamedTuple):
    """Scans of one kind, the database of what they gave, and their gold."""

    database: Path
    gold: Path
    paths: dict[str, Path]
    settings: ocr.Settings


@pytest.fixture(scope="session", params=PAPERS)
def twins(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twins]:
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "gold").mkdir()
    settings = ocr.Settings(cache=folder / "cache")
    paths = {}
    for name in PAPERS[request.param]:
        paths[name] = scans.scan(FIXTURES / f"{name}.pdf", folder / f"{name}.pdf", request.param)
        gold = json.loads((FIXTURES / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        gold["sha256"] = hashlib.sha256(paths[name].read_bytes()).hexdigest()
        (folder / "gold" / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
    database = store.open_database(folder / "scans.db")
    reader = partial(batch.read, settings=settings)
    assert [outcome.reason for outcome in batch.ingest(database, list(paths.values()), reader=reader) if outcome.reason] == []
    database.conn.close()
    yield Twins(folder / "scans.db", folder / "gold", paths, settings)


def kind(made: Twins) -> str:
    return next(name for name in scans.KINDS if made.database.parent.name.startswith(name))


def tokens(document: Document) -> Counter[str]:
    """The words printed on a document's pages, running heads among them; a dash is a dash."""
    lines = [line for page in document.pages for line in (*page.lines, *(dropped.line for dropped in page.dropped))]
    return Counter(word.text.replace("\u2014", "\u2013") for line in lines for word in line.words)


def test_words_are_those_of_the_text(twins: Twins) -> None:
    printed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for name, path in twins.paths.items():
        own = tokens(pdf.read(FIXTURES / f"{name}.pdf"))
        printed += own
        right += own & tokens(stages.read(path, twins.settings).document)
    assert right.total() / printed.total() >= LEAST_WORDS[kind(twins)]


def test_facts_are_those_of_the_text(twins: Twins) -> None:
    """The text twins are read as their gold says, every row of it (test_fixtures.py)."""
    assert {table: f1 for table, f1 in lost(twins).items() if table != "agenda_items"} == {}


def test_items_are_those_of_the_text(twins: Twins) -> None:
    assert lost(twins) == {}


def lost(twins: Twins) -> dict[str, float]:
    """F1 of the tables that lose more than a scan may."""
    scores = evaluate.evaluate(twins.database, twins.gold).totals()["all"]
    return {table: score.f1 for table, score in scores.items() if score.support and score.f1 < 1 - MOST_LOST[kind(twins)]}


def test_pages_and_rows_say_that_they_were_read_by_ocr(twins: Twins) -> None:
    connection = sqlite3.connect(twins.database)
    sources = {row[0] for row in connection.execute("SELECT DISTINCT source FROM pages WHERE text != ''")}
    counts = connection.execute("SELECT sum(page_count), sum(ocr_page_count) FROM documents").fetchone()
    sure = connection.execute("SELECT min(ocr_confidence), max(ocr_confidence) FROM pages").fetchone()
    rows = connection.execute("SELECT min(confidence), max(confidence) FROM dates").fetchone()
    connection.close()
    assert sources == {"ocr"}
    assert counts[0] == counts[1]
    assert 0.7 < sure[0] <= sure[1] < 1
    assert 0 < rows[0] <= rows[1] < 1


def test_evidence_lies_on_the_page_as_displayed(twins: Twins) -> None:
    """A row's quote is in its page's text, and its box where the scan shows those words."""
    connection = sqlite3.connect(twins.database)
    checked = 0
    for name in twins.paths:
        for page in pdf.read(FIXTURES / f"{name}.pdf").pages:
            rows = connection.execute(
                "SELECT f.quote, f.char_start, f.char_end, f.x0, f.top, f.x1, f.bottom, p.text FROM dates f "
                "JOIN pages p ON p.document_id = f.document_id AND p.page = f.page "
                "JOIN documents d ON d.id = f.document_id WHERE d.file_name = ? AND f.page = ?",
                (f"{name}.pdf", page.number),
            ).fetchall()
            words = [word for line in page.lines for word in line.words]
            for quote, start, end, *box, text in rows:
                assert text[start:end] == quote
                found = list(spans(words, quote.split()))
                if len(found) == 1 and "\n" not in quote:
                    shown = scanned(found[0], page.width, page.height, kind(twins))
                    assert max(abs(a - b) for a, b in zip(box, shown, strict=True)) < TALLER, (name, quote, box, shown)
                    checked += 1
    connection.close()
    assert checked >= 1


def spans(words: Sequence[Word], wanted: Sequence[str]) -> Iterator[Box]:
    """The boxes of the places where the text twin prints `wanted` on one line."""
    for n in range(len(words) - len(wanted) + 1):
        part = words[n : n + len(wanted)]
        if all(one in word.text for one, word in zip(wanted, part, strict=True)):
            yield Box(part[0].box.x0, part[0].box.top, part[-1].box.x1, part[-1].box.bottom)


def scanned(box: Box, width: float, height: float, how: str) -> Box:
    """Where a box of the text twin is on a scan of it."""
    if how == "sideways":
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    if how != "skewed":
        return box
    corners = [scans.skewed(x, y, width, height) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
    return Box(min(x for x, _ in corners), min(y for _, y in corners), max(x for x, _ in corners), max(y for _, y in corners))


def test_what_was_read_is_kept(tmp_path: Path) -> None:
    """A page is read once; what was kept of it and spoilt since is read again."""
    settings = ocr.Settings(cache=tmp_path / "cache")
    scan = scans.scan(FIXTURES / "bare_agenda.pdf", tmp_path / "scan.pdf", "clean")
    first = stages.read(scan, settings).document
    (kept,) = (tmp_path / "cache").rglob("*.ocr")
    content, written = kept.read_bytes(), kept.stat().st_mtime_ns
    assert stages.read(scan, settings).document == first
    assert kept.read_bytes() == content
    kept.write_bytes(content[:100])
    assert stages.read(scan, settings).document == first
    assert kept.read_bytes() == content
    assert kept.stat().st_mtime_ns > written


def words_on(path: Path, settings: ocr.Settings) -> tuple[list[str], list[str]]:
    """The sources of a PDF's pages, and the codes of what was remarked on them."""
    document = stages.read(path, settings).document
    return [page.source for page in document.pages], [remark.code for remark in document.remarks]


LETTER = ("The lamps of the harbour were lit again on Monday evening", "and will burn until the ferries have come home.")
NAMES = ("Siân Llewelyn", "Bróna Ní Dhálaigh", "Xanthe Wójcik", "Te Aroha Ngata")
SCRAMBLED = str.maketrans("abcdefghijklmnopqrstuvwxyz", "qzxjkvbpwmfgcyudlhtnrosiae")


def picture(folder: Path) -> Path:
    """A picture of some lines of print."""
    canvas = Canvas(str(folder / "letter.pdf"), pagesize=(595, 842), invariant=1)
    for n in range(12):
        canvas.drawString(72, 700 - 20 * n, LETTER[n % 2])
    canvas.save()
    scans.draw(folder / "letter.pdf", 0, 200).save(folder / "letter.png")
    return folder / "letter.png"


def paper(path: Path, image: Path | None, lines: Sequence[str], *, invisible: bool) -> Path:
    """A page with an image over all of it and lines of text, drawn or as a scanner's hidden text is."""
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    if image:
        canvas.drawImage(str(image), 0, 0, 595, 842)
    text = canvas.beginText(72, 700)
    text.setTextRenderMode(3 if invisible else 0)
    text.setFont("Helvetica", 12, leading=20)
    text.textLines(list(lines))
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return path


def test_pages_without_usable_text_are_found(tmp_path: Path) -> None:
    settings = ocr.Settings(cache=tmp_path / "cache")
    image = picture(tmp_path)
    full = [LETTER[n % 2] for n in range(12)]
    bad = [line.translate(SCRAMBLED) for line in full]
    made = {
        "a picture": paper(tmp_path / "a.pdf", image, [], invisible=True),
        "a picture with a stamp": paper(tmp_path / "b.pdf", image, ["Received"], invisible=False),
        "a picture with a good hidden text": paper(tmp_path / "c.pdf", image, full, invisible=True),
        "a picture with a bad hidden text": paper(tmp_path / "d.pdf", image, bad, invisible=True),
        "figures": paper(tmp_path / "e.pdf", None, [f"{n},{n}00 {n}.5% £{n}" for n in range(100, 140)], invisible=False),
        "names": paper(tmp_path / "f.pdf", None, NAMES * 3, invisible=False),
        "nothing": paper(tmp_path / "g.pdf", None, [], invisible=False),
    }  # fmt: skip
    assert {name: words_on(path, settings)[0] for name, path in made.items()} == {
        "a picture": ["ocr"],
        "a picture with a stamp": ["ocr"],
        "a picture with a good hidden text": ["text"],
        "a picture with a bad hidden text": ["ocr"],
        "figures": ["text"],
        "names": ["text"],
        "nothing": ["none"],
    }


def test_all_pages_or_none(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    scan = scans.scan(FIXTURES / "bare_agenda.pdf", tmp_path / "scan.pdf", "coarse")
    assert words_on(scan, ocr.Settings(mode="never", cache=cache)) == (["none"], ["no_text"])
    assert words_on(FIXTURES / "bare_agenda.pdf", ocr.Settings(mode="always", cache=cache)) == (["ocr"], ["text_replaced"])
    assert words_on(FIXTURES / "bare_agenda.pdf", ocr.Settings(cache=cache)) == (["text"], [])


def test_without_tesseract_a_scan_is_remarked(tmp_path: Path) -> None:
    scan = scans.scan(FIXTURES / "bare_agenda.pdf", tmp_path / "scan.pdf", "coarse")
    settings = ocr.Settings(language="zzz", cache=tmp_path / "cache")
    assert words_on(scan, settings) == (["none"], ["no_ocr", "no_text"])
    assert words_on(FIXTURES / "bare_agenda.pdf", settings) == (["text"], [])


def test_a_cover_with_a_logo_and_a_table_gives_its_meeting(tmp_path: Path) -> None:
    """The council's name is small type at a heading's other end; labels stand in ruled cells."""
    twin = stages.process(FIXTURES / "moorhaven_pack.pdf").meetings[0]
    scan = scans.scan(FIXTURES / "moorhaven_pack.pdf", tmp_path / "cover.pdf", "clean", pages=slice(2))
    read = stages.process(scan, ocr.Settings(cache=tmp_path / "cache"))
    (meeting,) = read.meetings
    assert (meeting.date, meeting.start_time, meeting.venue) == (twin.date, twin.start_time, twin.venue)
    assert [council.name.casefold() for council in read.councils] == ["moorhaven city council"]


def test_dust_is_taken_off_a_nearly_empty_page(tmp_path: Path) -> None:
    """Its grain is not taken for ink, nor its lone specks for letters."""
    whole = pdf.read(FIXTURES / "moorhaven_pack.pdf")
    empty = next(page for page in whole.pages if page.filler)
    scan = scans.scan(FIXTURES / "moorhaven_pack.pdf", tmp_path / "dusty.pdf", "noisy", pages=slice(empty.number - 1, empty.number))
    with pypdfium2.PdfDocument(scan) as opened:
        picture = pictures.draw(opened, 1, pictures.scale(595, 842, 0.0))
    clean = dust.cleaned(picture)
    assert dust.specks(picture.grey) > dust.DUSTY > dust.specks(clean.grey)
    assert dust.cleaned(clean) is clean
    read = stages.read(scan, ocr.Settings(cache=tmp_path / "cache")).document
    assert tokens(read) == tokens(replace(whole, pages=(empty,)))
    assert read.pages[0].filler


def test_a_sheet_of_specks_is_not_read() -> None:
    specks = numpy.random.default_rng(scans.SEED).choice(numpy.array([0, 255], numpy.uint8), (1200, 1200), p=[0.4, 0.6])
    assert not dust.is_print(pictures.Picture(specks, 4.0))
    assert dust.is_print(pictures.Picture(numpy.full((1200, 1200), 255, numpy.uint8), 4.0))


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_page_is_read_whichever_way_up_it_lies(turns: int, tmp_path: Path) -> None:
    image = tmp_path / "turned.png"
    with Image.open(picture(tmp_path)) as upright:
        upright.rotate(90 * turns, expand=True).save(image)
    lying = paper(tmp_path / "lying.pdf", image, [], invisible=True)
    document = stages.read(lying, ocr.Settings(cache=tmp_path / "cache")).document
    assert document.pages[0].text.split("\n")[:2] == list(LETTER)


@pytest.mark.corpus
def test_a_real_scan_gives_its_meeting_and_what_it_recommends(tmp_path: Path) -> None:
    """The first pages of the scanned reports among the real papers, whose file names begin with the day of the meeting."""
    found = 0
    for scan in sorted((ROOT.parent / "shared" / "corpus").rglob("[0-9]*_scan.pdf")):
        with pikepdf.open(scan) as opened:
            del opened.pages[2:]
            opened.save(tmp_path / scan.name)
        extraction = stages.process(tmp_path / scan.name, ocr.Settings(cache=tmp_path / "cache"))
        assert [page.source for page in extraction.pages] == ["ocr"] * len(extraction.pages)
        assert scan.name[:10] in [meeting.date for meeting in extraction.meetings]
        assert any(isinstance(fact, Recommendation) for fact in extraction.facts)
        found += 1
    assert found
