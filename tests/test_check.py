"""What a database may have missed, and the bounds it is held to."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline
from extract import batch
from extract.database import store
from extract.quality import check, published

ROOT = Path(__file__).parent.parent
EXPECTED = ROOT / "corpus" / "expectations.toml"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two fixtures, a scan, a file that is none; and rows taken away as if they had been missed."""
    folder = tmp_path_factory.mktemp("check")
    for name in ("fixtures/little_wickham_parish_minutes.pdf", "fixtures/moorhaven_pack.pdf", "tests/broken/no_text.pdf"):
        shutil.copy(ROOT / name, folder)
    (folder / "bad.pdf").write_bytes(b"nothing")
    opened = store.open_database(folder / "x.db")
    list(batch.ingest(opened, sorted(folder.glob("*.pdf"))))
    opened.execute("UPDATE agenda_items SET first_page = NULL, pages_printed = '900 - 901' WHERE title = (SELECT min(title) FROM "
                   "agenda_items WHERE pages_printed IS NOT NULL)")  # fmt: skip
    opened.execute("UPDATE attendance SET person_id = NULL WHERE id = (SELECT min(id) FROM attendance)")
    opened.conn.close()
    return folder / "x.db"


def found(database: Path) -> dict[tuple[str, str], check.Finding]:
    return {(one.council, one.measure): one for one in check.check(database, {})}


def test_measures(database: Path) -> None:
    measured = found(database)
    councils = {council for council, _ in measured}
    assert {"everything", "no council"} < councils and len(councils) == 4
    loaded = measured["everything", "files_loaded"]
    assert (loaded.mean, loaded.count) == (0.75, 4)
    assert [Path(one.path).name for one in check.missed(database, loaded)] == ["bad.pdf"]
    unread = measured["no council", "pages_read"]
    assert (unread.mean, unread.count) == (0.0, 1)
    assert [str(one).rsplit("/", 1)[-1] for one in check.missed(database, unread)] == ["no_text.pdf p. 1: no text"]


def test_what_lowers_a_measure_is_listed(database: Path) -> None:
    measured = found(database)
    (unfit,) = [one for (_, name), one in measured.items() if name == "page_ranges_fit"]
    assert round(unfit.mean * unfit.count) == unfit.count - 1
    (range_,) = check.missed(database, unfit)
    assert range_.what.startswith("900 - 901 ") and range_.path.endswith("moorhaven_pack.pdf")
    unnamed = [missed for (_, name), one in measured.items() if name == "names_resolved" for missed in check.missed(database, one)]
    connection = sqlite3.connect(database)
    (name,) = connection.execute("SELECT name FROM attendance WHERE person_id IS NULL").fetchone()
    assert name in {missed.what for missed in unnamed}
    connection.close()


def test_items_of_an_agenda_that_the_minutes_lack(database: Path, tmp_path: Path) -> None:
    """The minutes in a pack, made to be those of the pack's own meeting; two items have other names and numbers there."""
    changed = Path(shutil.copy(database, tmp_path))
    connection = sqlite3.connect(changed)
    (meeting,) = connection.execute("SELECT meeting_id FROM papers WHERE kind = 'agenda'").fetchone()
    inside = "SELECT p.id FROM papers p JOIN documents d ON d.id = p.document_id WHERE d.kind = 'pack' AND p.kind = 'minutes'"
    connection.execute(f"UPDATE agenda_items SET meeting_id = ? WHERE paper_id IN ({inside})", [meeting])
    connection.execute(f"UPDATE agenda_items SET title = 'Odd', number = 'Z' WHERE number IN ('1', '2') AND paper_id IN ({inside})")
    connection.execute(f"UPDATE papers SET meeting_id = ? WHERE id IN ({inside})", [meeting])
    connection.commit()
    listed = "SELECT i.title FROM agenda_items i JOIN papers p ON p.id = i.paper_id WHERE p.kind = ?"
    agenda = [title for (title,) in connection.execute(listed, ["agenda"])]
    connection.close()
    (finding,) = [one for one in check.check(changed, {}) if one.measure == "agenda_items_minuted"]
    assert (finding.count, finding.mean) == (len(agenda), 1 - 2 / len(agenda))
    assert [one.what for one in check.missed(changed, finding)] == [f"{n} {title}" for n, title in enumerate(agenda[:2], start=1)]


def test_every_measure_has_something_to_say(fixtures_db: Path) -> None:
    findings = check.check(fixtures_db, {})
    assert {finding.measure for finding in findings} | {"agenda_items_minuted"} == set(check.MEASURES) - set(published.MEASURES)
    assert [finding for finding in findings if finding.broken] == []


def test_bounds(database: Path) -> None:
    measured = found(database)
    council = measured["no council", "pages_read"].council_id
    broken = [one for one in check.check(database, {"default": {"pages_read": {"least": 0.5}}}) if one.broken]
    assert [(one.council, one.measure) for one in broken] == [("no council", "pages_read")]
    own = {"default": {"pages_read": {"least": 0.5}}, council: {"pages_read": {"least": 0.0}}}
    assert [one for one in check.check(database, own) if one.broken] == []
    most = [one.measure for one in check.check(database, {"default": {"items_in_minutes": {"most": 1.0}}}) if one.broken]
    assert set(most) == {"items_in_minutes"}


def test_the_command(database: Path, tmp_path: Path) -> None:
    def run(*words: object) -> tuple[int, str, str]:
        said = CliRunner().invoke(pipeline.main, ["check", *map(str, words)])
        return said.exit_code, said.stdout, said.stderr

    status, out, err = run(database)
    assert (status, err) == (1, "")  # a file failed, and a scan was not read
    assert out.splitlines()[0].endswith(": 3 documents, 1 failures (still: 1 not_a_pdf)")
    assert "      1 of       1 errors: issues that are errors (not_a_pdf, no council)" in out.splitlines()
    assert "files_loaded" not in out and "files_loaded" in run(database, "--measures")[1]
    bounds = tmp_path / "bounds.toml"
    bounds.write_text("[default]\nfiles_loaded = { least = 0.9 }\n", encoding="utf-8")
    status, out, err = run(database, "--expectations", bounds)
    assert (status, err) == (1, "1 expectations are not met\n")
    assert any("files_loaded" in line and line.endswith("BROKEN: expected at least 0.9") for line in out.splitlines())
    assert any("bad.pdf: not_a_pdf" in line for line in out.splitlines())
    bounds.write_text("[default]\nno_such_measure = { least = 0.9 }\n", encoding="utf-8")
    status, out, err = run(database, "--expectations", bounds)
    assert (status, out) == (1, "") and "is no bound of a measure" in err
    text = tmp_path / "text.db"
    text.write_text("Dear all, this is a letter and no database.\n" * 30, encoding="utf-8")
    assert run(text) == (1, "", f"Error: cannot check {text}: file is not a database\n")


@pytest.mark.corpus
def test_the_corpus_is_as_expected(corpus_db: Path) -> None:
    expected = check.expectations(EXPECTED)
    findings = check.check(corpus_db, expected)
    assert [check.line(finding) for finding in findings if finding.broken] == []
    connection = sqlite3.connect(corpus_db)
    known = {id for (id,) in connection.execute("SELECT id FROM councils").fetchall()}
    connection.close()
    assert set(expected) - {"default", ""} <= known
