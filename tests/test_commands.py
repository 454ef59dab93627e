"""The commands as a user meets them: what they print, how they end, and one plain line where something is wrong."""

from __future__ import annotations

import json
import os
import re
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import pipeline
from extract import __version__
from extract.database import schema
from extract.models import TABLES

TESTS = Path(__file__).parent
FIXTURES = TESTS.parent / "fixtures"
GOOD = FIXTURES / "bare_agenda.pdf"
BROKEN = TESTS / "broken"


def run(*words: str | Path) -> Result:
    """Run `minutebook` with these words; it ends by itself or by saying why, never by an error of its own."""
    result = CliRunner().invoke(pipeline.main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "papers.db"


def test_ingest(database: Path) -> None:
    result = run("ingest", GOOD, "--db", database)
    lines = result.stdout.splitlines()
    counts = {name: number for number, name in (line.split(maxsplit=1) for line in lines[1:-1])}
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines[0] == f"{database}: 1 PDFs read, 0 failed. It now holds"
    assert lines[-1] == f"Browse it: minutebook browse {database}"
    assert (counts["documents"], counts["pages"], counts["meetings"], counts["agenda items"]) == ("1", "1", "1", "15")


def test_ingest_quietly(database: Path) -> None:
    result = run("ingest", GOOD, "--db", database, "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_ingest_folders_with_bad_files(database: Path) -> None:
    result = run("ingest", GOOD, BROKEN, TESTS / "nowhere", "--db", database, "--quiet")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        f"{BROKEN / 'empty.pdf'}: the file is empty [empty]",
        f"{BROKEN / 'no_pages.pdf'}: the PDF has no pages [no_pages]",
        f"{BROKEN / 'password.pdf'}: the PDF needs a password [encrypted]",
        f"{BROKEN / 'text.pdf'}: the file is not a PDF [not_a_pdf]",
        f"{BROKEN / 'truncated.pdf'}: the PDF is damaged and cannot be opened [corrupt]",
        f"{TESTS / 'nowhere'}: there is no such file [missing]",
    ]
    connection = sqlite3.connect(database)
    assert connection.execute("SELECT file_name FROM documents ORDER BY 1").fetchall() == [
        ("bare_agenda.pdf",),
        ("no_text.pdf",),
    ]
    connection.close()


def test_ingest_without_tesseract_says_so_once(database: Path) -> None:
    result = run("ingest", GOOD, BROKEN / "no_text.pdf", "--db", database, "--ocr-language", "zzz", "--quiet")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("1 PDFs have pages without usable text, which were not read. ")
    assert result.stderr.endswith(" [no_ocr]\n")
    assert result.stderr.count("\n") == 1
    never = run("ingest", BROKEN / "no_text.pdf", "--db", database, "--ocr", "never", "--force", "--quiet")
    assert (never.exit_code, never.output) == (0, "")
    always = run("ingest", GOOD, "--db", database, "--ocr", "always", "--ocr-language", "zzz")
    assert (always.exit_code, always.stderr.split(":")[0]) == (1, "Error")


def test_ingest_says_names_without_control_characters(database: Path, tmp_path: Path) -> None:
    bad = tmp_path / "\x1b[31mred.pdf"
    bad.write_bytes(b"")
    assert run("ingest", bad, "--db", database).stderr == "\ufffd[31mred.pdf: the file is empty [empty]\n"


def test_ingest_into_what_is_no_database_of_ours(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("Dear all, this is a letter and no database.\n" * 30, encoding="utf-8")
    sqlite3.connect(tmp_path / "theirs.db").execute("CREATE TABLE tickets (id)").connection.close()
    said = {name: run("ingest", GOOD, "--db", tmp_path / name) for name in ("text.db", "theirs.db", "no/where.db")}
    assert {name: (result.exit_code, result.output) for name, result in said.items()} == {
        "text.db": (1, f"Error: {tmp_path}/text.db is not a database\n"),
        "theirs.db": (1, f"Error: {tmp_path}/theirs.db is a database, but not one that minutebook made\n"),
        "no/where.db": (1, f"Error: {tmp_path}/no/where.db cannot be opened or created\n"),
    }
    assert (tmp_path / "text.db").read_text(encoding="utf-8").startswith("Dear all")


def test_explain() -> None:
    result = run("explain", GOOD)
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines[0].startswith(f"{GOOD}: 1 pages, sha256 ")
    assert lines[1].startswith("layout generic: ")
    assert [line for line in lines if line.isupper() and not line.startswith(" ")] == [
        "PAPERS", "KIND OF THE FIRST PAPER", "PAGES THAT MAY BEGIN A PAPER", "ITEMS", "CANDIDATES", "RECORDS", "LINES", "UNCLAIMED",
    ]  # fmt: skip
    kinds = [line.split()[0] for line in lines if re.match(r"    \w+ +\d\.\d\d \[", line)]
    assert kinds == ["agenda", "decision", "minutes", "other", "report"]
    assert "    p. 1 6 Allotments (other) [outline.own]" in lines
    assert "    p. 1 dates: value='2026-02-03', precision='day', role='meeting' [date.day_month 1]" in lines
    assert any(line.split() == ["agenda", "opening", "HARROWBECK", "TOWN", "COUNCIL"] for line in lines)


def test_explain_says_why_papers_begin_where_they_do() -> None:
    lines = run("explain", FIXTURES / "moorhaven_pack.pdf").stdout.splitlines()
    told = [line for line in lines if re.match(r"    p\. \d+ \d\.\d\d → ", line)]
    begun = [int(line.split()[1]) for line in told if " → 1.00 " in line]
    assert begun == [3, 7, 9, 13]
    assert all("range +" in line and "stamp +" in line for line in told if " → 1.00 " in line)
    assert all("[announces no other paper]" in line for line in told if " → 1.00 " not in line)


def test_explain_one_page() -> None:
    both = run("explain", FIXTURES / "little_wickham_parish_minutes.pdf").stdout
    one = run("explain", FIXTURES / "little_wickham_parish_minutes.pdf", "--page", "2").stdout
    assert [f"    page {number}" in both for number in (1, 2)] == [True, True]
    assert [f"    page {number}" in one for number in (1, 2)] == [False, True]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty.pdf", "the file is empty [empty]"),
        ("password.pdf", "the PDF needs a password [encrypted]"),
        ("nowhere.pdf", "there is no such file [missing]"),
    ],
)
def test_explain_what_cannot_be_read(name: str, said: str) -> None:
    result = run("explain", BROKEN / name)
    assert (result.exit_code, result.output) == (1, f"Error: {BROKEN / name}: {said}\n")


def test_evaluate(fixtures_db: Path) -> None:
    result = run("evaluate", fixtures_db, FIXTURES / "gold")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1].startswith("macro F1 ")
    figures = json.loads(run("evaluate", fixtures_db, FIXTURES / "gold", "--json").stdout)
    assert figures["errors"] == {}
    by_file = run("evaluate", fixtures_db, FIXTURES / "gold", "--by", "file").stdout
    assert all(path.stem in by_file for path in (FIXTURES / "gold").glob("*.json"))


def test_evaluate_what_cannot_be_compared(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("Dear all, this is a letter and no database.\n" * 30, encoding="utf-8")
    result = run("evaluate", tmp_path / "text.db", FIXTURES / "gold")
    expected = f"Error: cannot compare {tmp_path}/text.db with {FIXTURES}/gold: file is not a database\n"
    assert (result.exit_code, result.output) == (1, expected)
    assert run("evaluate", tmp_path / "none.db", FIXTURES / "gold").exit_code == 2
    assert not (tmp_path / "none.db").exists()


def test_schema() -> None:
    result = run("schema")
    assert result.exit_code == 0
    headings = [line[3:] for line in result.stdout.splitlines() if line.startswith("## ")]
    assert headings == [*(record.TABLE for record in TABLES), *(f"{view.name} (view)" for view in schema.VIEWS)]


def test_browse_only_what_is_ours(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "theirs.db").execute("CREATE TABLE tickets (id)").connection.close()
    result = run("browse", tmp_path / "theirs.db")
    assert (result.exit_code, result.output) == (
        1,
        f"Error: {tmp_path}/theirs.db is a database, but not one that minutebook made\n",
    )


@pytest.mark.parametrize(
    "words",
    [["ingest"], ["ingest", "x.pdf"], ["explain"], ["explain", "x.pdf", "--page", "0"], ["evaluate", "x"], ["no-such-command"]],
    ids=" ".join,
)
def test_wrong_use_is_told(words: list[str]) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1].startswith("Error: ")


def test_help_of_every_command_and_option() -> None:
    listed = run("--help").stdout
    for name, command in pipeline.main.commands.items():
        text = " ".join(run(name, "--help").stdout.split())
        assert name in listed
        assert command.help
        assert " ".join(command.help.split()) in text
        for option in command.params:
            if option.param_type_name == "option":
                assert option.opts[0] in text
                assert getattr(option, "help", None)


def test_version() -> None:
    assert run("--version").stdout == f"minutebook, version {__version__}\n"


def test_run_as_a_file() -> None:
    """`python pipeline.py` is the same program."""
    done = subprocess.run(
        [sys.executable, TESTS.parent / "pipeline.py", "explain", os.fspath(BROKEN / "empty.pdf")],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Error: {BROKEN / 'empty.pdf'}: the file is empty [empty]\n"


def leaves(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that is no group, by the words that call it."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from leaves(command, (*before, name))
        else:
            yield (*before, name), command


COMMANDS = dict(leaves(pipeline.main))
EXAMPLES = {words: (command.help or "").partition("Example: ")[2].strip() for words, command in COMMANDS.items()}


def test_every_command_has_an_example() -> None:
    assert [words for words, example in EXAMPLES.items() if not example] == []


@pytest.mark.parametrize("words", EXAMPLES, ids=" ".join)
def test_the_example_in_the_help_is_understood(words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files = "papers.db old.db new.db minutes.pdf pack.pdf corpus/expectations.toml gold/a parts/a archive/a"
    for path in files.split():
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).touch()
    program, *typed = shlex.split(EXAMPLES[words])
    assert (program, tuple(typed[: len(words)])) == ("minutebook", words)
    assert COMMANDS[words].make_context(words[-1], typed[len(words) :]).params
