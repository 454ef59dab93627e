"""A folder of traps: files named like our modules, our dependencies' and Python's own do nothing where a command starts."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

import pipeline
from extract.database import store

GOOD = Path(__file__).parent.parent / "fixtures" / "bare_agenda.pdf"
SPRUNG = "sprung"


@pytest.fixture(scope="module")
def traps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return set_traps(tmp_path_factory.mktemp("traps"))


def set_traps(folder: Path) -> Path:
    """Fill a folder with them."""
    ours = {path.stem for path in Path(pipeline.__file__).parent.rglob("extract/**/*.py")} | {"extract", "pipeline"}
    theirs = {name.split("/")[0] for name in importlib.metadata.packages_distributions()}
    for name in {name for name in ours | theirs | set(sys.stdlib_module_names) if name.isidentifier() and name != "__init__"}:
        said = f"open({str(folder / SPRUNG)!r}, 'a').write({name + chr(10)!r})\nraise SystemExit('sprung: {name}')\n"
        (folder / f"{name}.py").write_text(said, encoding="utf-8")
    return folder


@pytest.mark.parametrize("engine", ["local", "dask"])
def test_ingest_in_a_folder_of_traps(traps: Path, tmp_path: Path, engine: str) -> None:
    """The fork server, its workers and Dask's start with a safe path."""
    words = ["ingest", GOOD, "--db", tmp_path / "x.db", "--jobs", "1", "--quiet", "--engine", engine]
    ran = subprocess.run([sys.executable, pipeline.__file__, *words], cwd=traps, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, (traps / SPRUNG).exists()) == (0, "", False), ran.stderr
    opened = store.open_database(tmp_path / "x.db")
    assert opened.execute("SELECT file_name FROM documents").fetchall() == [(GOOD.name,)]
    opened.conn.close()
