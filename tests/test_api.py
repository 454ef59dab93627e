"""The public module: its examples, the notebook of the docs, what it raises."""

from __future__ import annotations

import ast
import doctest
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import minutebook
import pipeline

ROOT = Path(__file__).parent.parent
NOTEBOOK = ROOT / "docs" / "notebook.ipynb"
CELLS = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]


def run(source: str, names: dict[str, Any]) -> str | None:
    """Run a cell; what its last expression shows."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)  # noqa: S102 - the cells are of this repository
    if last is None:
        return None
    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307
    return None if value is None else repr(value)


def test_the_examples_of_the_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testmod(minutebook)
    assert result.attempted > 0
    assert result.failed == 0


def test_the_notebook_of_the_docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fixtures").mkdir()
    for name in ("little_wickham_parish_minutes.pdf", "moorhaven_decision_notice.pdf"):
        shutil.copy(ROOT / "fixtures" / name, tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    for cell in CELLS:
        if cell["cell_type"] == "code":
            shown = ["".join(output["data"]["text/plain"]) for output in cell["outputs"]]
            found = run("".join(cell["source"]), names)
            assert [found] * (found is not None) == shown, "".join(cell["source"])


def test_the_example_of_the_docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "papers").mkdir()
    shutil.copy(ROOT / "fixtures" / "moorhaven_decision_notice.pdf", tmp_path / "papers")
    monkeypatch.chdir(tmp_path)
    first, pandas, duckdb = blocks("python")
    names: dict[str, Any] = {}
    exec(compile(first, "api.md", "exec"), names)  # noqa: S102 - the page is of this repository
    assert capsys.readouterr().out.count("MOORHAVEN CITY COUNCIL") == 3
    minutebook.ingest(ROOT / "fixtures" / "little_wickham_parish_minutes.pdf", "papers.db", jobs=1)
    exec(compile(pandas, "api.md", "exec"), names)  # noqa: S102
    with minutebook.open("papers.db") as papers:
        name = papers.rows("SELECT name FROM people WHERE id IN (SELECT person_id FROM attendance) ORDER BY name")[0]["name"]
        decided = papers.rows("SELECT count(*) AS n FROM decisions d JOIN meetings m ON m.id = d.meeting_id")[0]["n"]
    shown = capsys.readouterr().out
    assert name in shown and "apologies" in shown
    exported = CliRunner().invoke(pipeline.main, ["export", "papers.db", "--format", "parquet", "--out", "parquet"])
    assert exported.exit_code == 0
    exec(compile(duckdb, "api.md", "exec"), names)  # noqa: S102
    months = ast.literal_eval(re.sub(r"datetime\.date(?:time)?\(([^)]*)\)", r"(\1)", capsys.readouterr().out))
    assert sum(count for _, count, _ in months) == sum(len(pages) for _, _, pages in months) == decided


def blocks(language: str) -> list[str]:
    """The blocks of code of the page."""
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.S)


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="no R: install Debian's r-base-core and r-cran-rsqlite")
def test_the_recipe_in_r(tmp_path: Path) -> None:
    minutebook.ingest(ROOT / "fixtures" / "moorhaven_decision_notice.pdf", tmp_path / "papers.db", jobs=1)
    (recipe,) = blocks("r")
    done = subprocess.run(["Rscript", "-e", recipe], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "MOORHAVEN CITY COUNCIL" in done.stdout and "agreed" in done.stdout


def test_a_file_that_is_no_pdf() -> None:
    with pytest.raises(minutebook.Unreadable) as raised:
        minutebook.read(ROOT / "tests" / "broken" / "text.pdf")
    assert raised.value.code == "not_a_pdf"


def test_failures_are_values(tmp_path: Path) -> None:
    done = minutebook.ingest(ROOT / "tests" / "broken" / "empty.pdf", tmp_path / "papers.db", jobs=1)
    assert (done.read, done.unchanged, [failure.code for failure in done.failures]) == (0, 0, ["empty"])


def test_a_database_is_opened_for_reading_only(tmp_path: Path) -> None:
    with pytest.raises(minutebook.Refused):
        minutebook.open(tmp_path / "none.db")
    minutebook.ingest([], tmp_path / "papers.db")
    with minutebook.open(tmp_path / "papers.db") as papers:
        assert {"documents", "decisions", "resolutions"} <= set(papers.tables)
        assert papers.rows("documents") == []
        assert list(papers.frame("SELECT id, path FROM documents").columns) == ["id", "path"]
        with pytest.raises(Exception, match="readonly"):
            papers.rows("DELETE FROM documents")
