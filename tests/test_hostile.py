"""PDFs and file names made to do harm: no hang, no crash of the run, no memory above the limit, and a code for each refusal."""

from __future__ import annotations

import csv
import os
import tempfile
import zlib
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

import pipeline
from extract import batch
from extract.batch import Limits
from extract.database import store

HOSTILE = Path(__file__).parent.parent.parent / "shared" / "hostile"
LIMITS = Limits(seconds=30, memory=1024)
ANY = {"read", "corrupt", "encrypted", "not_a_pdf", "no_pages", "too_large"}
# What a file of the manifest may give. A bomb that goes off without harm may be read: what it needed was within the limits.
MEANT = {
    "ok": {"read"},
    "no-text": {"read", "no_pages"},
    "ok-or-corrupt": ANY,
    "corrupt": {"corrupt", "not_a_pdf"},
    "needs-password": {"encrypted"},
    "not-a-pdf": {"not_a_pdf"},
    "empty-file": {"empty"},
    "too-large": {"too_large", "read"},
}
ODD = {
    "generated/html_mentions_pdf_renamed.pdf": {"corrupt", "not_a_pdf"},  # it has a PDF's mark where PDF readers look for it
    "generated/xobject_billion_laughs.pdf": {*ANY, "timeout", "out_of_memory"},  # 2^25 draws: whatever ends it
}
WHOLE = os.environ.get("HOSTILE") == "all"
ONE_OF = 4  # files of the manifest in `make test`
INJECTION = "=1+1;'); DROP TABLE pages;-- <script>alert(1)</script> \x1b[31m{{7*7}}"


@pytest.mark.corpus
def test_everything_in_the_manifest(database: store.Database) -> None:
    """One file of four; all of them with HOSTILE=all, as `make hostile` does."""
    with (HOSTILE / "manifest.tsv").open(newline="", encoding="utf-8") as opened:
        wanted = {row["file"]: row["expected"] for row in csv.DictReader(opened, delimiter="\t")}
    files, troubled = batch.find([HOSTILE])
    assert troubled == []
    files = files[:: 1 if WHOLE else ONE_OF]
    wanted = {name: expected for name, expected in wanted.items() if HOSTILE / name in set(files)}
    found = {
        str(Path(one.path).relative_to(HOSTILE)): one.code or "read"
        for one in batch.ingest(database, files, limits=LIMITS)
        if one.state != "copy"
    }
    wrong = {
        name: (expected, found[name])
        for name, expected in wanted.items()
        if name in found and found[name] not in ODD.get(name, MEANT[expected])
    }
    assert wrong == {}
    assert len(found) + database.execute("SELECT count(*) - count(DISTINCT sha256) FROM files").fetchone()[0] >= len(wanted)
    silent = """SELECT file_name FROM documents d WHERE NOT EXISTS (SELECT 1 FROM issues WHERE document_id = d.id)
        AND NOT EXISTS (SELECT 1 FROM pages WHERE document_id = d.id AND trim(text) != '')"""
    assert database.execute(silent).fetchall() == []  # what gave no text says why
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def made(objects: list[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1, the first its catalogue."""
    content, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    count = len(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n" % (count, table, count)
    return content + b"startxref\n%d\n%%%%EOF\n" % start


def page(content: bytes, *more: bytes, extra: bytes = b"", pages: bytes = b"/Kids [3 0 R] /Count 1") -> bytes:
    """A PDF of one page with this content stream; `more` are further objects, from 6 on."""
    return made(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages %s >>" % pages,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
            b"<< /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> %s >>" % extra,
            stream(content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            *more,
        ]
    )


def stream(content: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), entries, packed)


def form(content: bytes, inner: int) -> bytes:
    resources = b"/Resources << /XObject << /X %d 0 R >> >>" % inner
    return stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources)


WORDS = b"BT /F 12 Tf 72 700 Td (Ferry fares) Tj ET"
TRAPS = {
    "kids_loop": page(WORDS, pages=b"/Kids [2 0 R 3 0 R] /Count 2"),
    "count_lies": page(WORDS, pages=b"/Kids [3 0 R] /Count 999999999"),
    "deep_arrays": page(WORDS, extra=b"/Annots " + b"[" * 100_000 + b"]" * 100_000),
    "deep_content": page(b"[" * 200_000 + b"]" * 200_000 + b" " + WORDS),
    "many_q": page(b"q " * 300_000 + WORDS),
    "form_draws_itself": page(WORDS + b" /X Do", form(b"/X Do", 6)),
    "forms_doubling": page(WORDS + b" /X Do", *(form(b"/X Do /X Do", 7 + n) for n in range(16)), form(b"0 0 1 1 re f", 6)),
    "spaces": page(b" " * 20_000_000 + WORDS),
    "one_long_word": page(b"BT /F 12 Tf (" + b"a" * 1_000_000 + b") Tj ET"),
    "many_rectangles": page(b"".join(b"%d %d 5 5 re S " % (n % 500, n // 500) for n in range(60_000)) + WORDS),
    "box_of_nothing": page(WORDS, extra=b"/CropBox [0 0 0 0]"),
    "box_without_end": page(WORDS, extra=b"/CropBox [0 0 1e9 1e9]"),
    "number_of_400_digits": page(b"9" * 400 + b" 0 m " + WORDS),
    "no_font": page(WORDS.replace(b"/F ", b"/G ")),
    "noise": os.urandom(5000),
    "header_only": b"%PDF-1.4\n",
    "nothing_but_nul": bytes(65536),
}
REFUSED = {"noise": "not_a_pdf", "header_only": "corrupt", "nothing_but_nul": "not_a_pdf"}


def test_traps(database: store.Database, tmp_path: Path) -> None:
    for name, content in TRAPS.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    (tmp_path / "good.pdf").write_bytes(page(WORDS))
    outcomes = {Path(one.path).stem: one for one in batch.ingest(database, sorted(tmp_path.glob("*.pdf")), limits=LIMITS)}
    assert {name: one.code for name, one in outcomes.items() if one.code not in (None, "corrupt")} == {
        name: code for name, code in REFUSED.items() if code != "corrupt"
    }
    assert outcomes["header_only"].code == "corrupt"
    text = "SELECT text FROM pages JOIN documents d ON d.id = document_id WHERE file_name = ?"
    for name in ("good.pdf", "count_lies.pdf", "many_q.pdf", "form_draws_itself.pdf", "many_rectangles.pdf"):
        assert database.execute(text, [name]).fetchall() == [("Ferry fares",)], name


def paper(path: Path, *lines: str, title: str = "") -> Path:
    canvas = Canvas(str(path), invariant=1)
    canvas.setTitle(title or "Paper")
    for number, line in enumerate(lines):
        canvas.drawString(72, 780 - 20 * number, line)
    canvas.bookmarkPage("top")
    canvas.addOutlineEntry(title or "Paper", "top", 0)
    canvas.showPage()
    canvas.save()
    return path


def test_words_of_a_pdf_are_only_words(tmp_path: Path) -> None:
    """No SQL, and no terminal's escape codes, wherever they are printed."""
    path = paper(tmp_path / "x.pdf", "Quay Committee", INJECTION.replace("\x1b", "~"), title=INJECTION)
    db = tmp_path / "x.db"
    commands = (["ingest", path, "--db", db], ["explain", path], ["split", path, "--out", tmp_path / "out"])
    said = [CliRunner().invoke(pipeline.main, [str(word) for word in words]) for words in commands]
    assert [result.exit_code for result in said] == [0, 0, 0]
    assert "\x1b" not in "".join(result.output for result in said)
    opened = store.open_database(db)
    assert "DROP TABLE pages" in opened.execute("SELECT text FROM pages").fetchone()[0]
    opened.conn.close()


@pytest.mark.parametrize("title", ["../../../escape", "/etc/passwd", "a/../../b", "..\\..\\c", "nul\x00byte", "." * 300])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    path, out = tmp_path / "pack.pdf", tmp_path / "deep" / "out"
    paper(path, "Quay Committee", "Report on fares")
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        with opened.open_outline() as outline:
            outline.root[:] = [pikepdf.OutlineItem(title, 0)]
        opened.save(path)
    before = set(tmp_path.rglob("*"))
    assert CliRunner().invoke(pipeline.main, ["split", str(path), "--out", str(out)]).exit_code == 0
    new = set(tmp_path.rglob("*")) - before - {out, out.parent}
    assert new and all(made.parent == out for made in new)


def test_a_tree_of_traps(database: store.Database, tmp_path: Path) -> None:
    """Loops of links, pipes, empty files, links to nowhere, folders named like files."""
    good = tmp_path / "good.pdf"
    good.write_bytes(page(WORDS))
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a.pdf").symlink_to(tmp_path / "b.pdf")
    (tmp_path / "b.pdf").symlink_to(tmp_path / "a.pdf")
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "nothing")
    (tmp_path / "linked.pdf").symlink_to(good)
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "empty.pdf").touch()
    os.mkfifo(tmp_path / "pipe.pdf")
    files, troubled = batch.find([tmp_path])
    outcomes = {Path(one.path).name: (one.state, one.code) for one in batch.ingest(database, [*troubled, *files])}
    assert {outcomes.pop("good.pdf"), outcomes.pop("linked.pdf")} == {("read", None), ("copy", None)}
    assert outcomes == {
        "a.pdf": ("failed", "unreadable_file"),
        "b.pdf": ("failed", "unreadable_file"),
        "gone.pdf": ("failed", "missing"),
        "empty.pdf": ("failed", "empty"),
        "pipe.pdf": ("failed", "unreadable_file"),
    }


def test_folders_and_files_that_may_not_be_read() -> None:
    """Told, each with its own code; what stands beside them is read. Run without root's right to read everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for inner in ("shut/x.pdf", "locked.pdf", "good.pdf"):
            (folder / inner).parent.mkdir(exist_ok=True)
            (folder / inner).write_bytes(page(WORDS) + inner.encode())
        (folder / "locked.pdf").chmod(0)
        (folder / "shut").chmod(0)
        (folder / "out").mkdir(mode=0o777)
        (folder / "out").chmod(0o777)
        child = os.fork()
        if child == 0:
            status = 1
            try:
                if os.geteuid() == 0:
                    os.setuid(65534)
                files, troubled = batch.find([folder])
                found = {Path(path).name: batch.look(path) for path in [*troubled, *files]}
                ok = {name: file.code for name, file in found.items()} == {
                    "shut": "unreadable_folder", "locked.pdf": None, "good.pdf": None,
                }  # fmt: skip
                status = 0 if ok and batch.task.digest(folder / "locked.pdf") is None else 1
            finally:
                os._exit(status)
        assert os.waitpid(child, 0)[1] == 0
        (folder / "shut").chmod(0o755)
