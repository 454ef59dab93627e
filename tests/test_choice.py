"""Which PDFs a run reads, and the file of defaults."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline
from extract.batch import chosen

PAPERS = ["archive/planning/2031-05-04 Minutes.pdf", "archive/planning/agenda.pdf", "archive/parks/minutes.pdf"]
CHOICES = {  # include, exclude → the papers chosen, by their place
    ((), ()): [0, 1, 2],
    (("*minutes*",), ()): [0, 2],
    (("planning/*",), ()): [0, 1],
    (("planning/*", "parks/*"), ("agenda.pdf",)): [0, 2],
    ((), ("archive/*",)): [],
    (("archive/parks/minutes.pdf",), ()): [2],
    (("minute*",), ("2031*",)): [2],
}
WRONG = {  # a file of defaults → what is said of it
    "[ingest\njobs = 1": "cannot read",
    "[eat]\njobs = 1": "there is no command eat",
    "[ingest]\nspeed = 9": "ingest has no option --speed",
}


@pytest.mark.parametrize("globs", CHOICES)
def test_globs(globs: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    include, exclude = globs
    assert chosen(PAPERS, include, exclude) == [PAPERS[n] for n in CHOICES[globs]]


def test_files_changed_since_a_day(tmp_path: Path) -> None:
    old, new, gone = (tmp_path / name for name in ("old.pdf", "new.pdf", "gone.pdf"))
    for path, day in ((old, datetime.datetime(2031, 5, 3, 23, 59)), (new, datetime.datetime(2031, 5, 4))):
        path.touch()
        os.utime(path, (day.timestamp(), day.timestamp()))
    files = [old, new, gone, "s3://papers/a.pdf"]
    assert chosen(files, since=datetime.datetime(2031, 5, 4)) == [new, gone, "s3://papers/a.pdf"]


def test_a_file_of_defaults(tmp_path: Path) -> None:
    config = tmp_path / "minutebook.toml"
    config.write_text('[ingest]\nexclude = ["*"]\nquiet = true\nocr = "never"\n', encoding="utf-8")
    (tmp_path / "a.pdf").touch()
    command = ["--config", str(config), "ingest", str(tmp_path), "--db", str(tmp_path / "papers.db")]
    result = CliRunner().invoke(pipeline.main, command)
    assert (result.exit_code, result.output) == (0, "")
    said = CliRunner().invoke(pipeline.main, [*command, "--exclude", "b.pdf"])  # what is typed wins
    assert (said.exit_code, "a.pdf" in said.output) == (1, True)


def test_a_file_of_defaults_of_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read from the folder of settings, not from the current folder."""
    (tmp_path / "own" / "minutebook").mkdir(parents=True)
    text = '[export]\nformat = "popolo"\n[gold.from-published]\nout = "silver"\n'
    (tmp_path / "minutebook.toml").write_text("[nonsense]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(pipeline.main, ["schema", "--json"])
    assert said.exit_code == 0
    (tmp_path / "own" / "minutebook" / "minutebook.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))
    Path("x.db").touch()
    said = CliRunner().invoke(pipeline.main, ["gold", "from-published", "x.db"])
    assert "--out" not in said.output and "x.db" in said.output


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_file_of_defaults(tmp_path: Path, text: str) -> None:
    config = tmp_path / "minutebook.toml"
    config.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(pipeline.main, ["--config", str(config), "ingest", "x", "--db", "y"])
    assert result.exit_code == 1
    assert WRONG[text] in result.output


def test_the_defaults_of_the_docs(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text(encoding="utf-8")
    config = tmp_path / "minutebook.toml"
    config.write_text(page.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    result = CliRunner().invoke(pipeline.main, ["--config", str(config), "ingest", "--help"])
    assert result.exit_code == 0
    assert pipeline.defaults(config)["ingest"] == {"jobs": 2, "ocr_mode": "never", "exclude": ["*draft*"], "log_file": "run.jsonl"}
    assert pipeline.defaults(config)["gold"] == {"from-published": {"folder": "silver"}}
