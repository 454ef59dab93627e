"""The public module: its examples, the notebook of the docs, what it raises."""

from __future__ import annotations

import ast
import doctest
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import minutebook

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
    code = (ROOT / "docs" / "api.md").read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
    exec(compile(code, "api.md", "exec"), {})  # noqa: S102 - the page is of this repository
    assert capsys.readouterr().out.count("MOORHAVEN CITY COUNCIL") == 3


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
