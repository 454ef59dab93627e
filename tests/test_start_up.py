"""Commands load what they need: only reading PDFs loads the stages, and whoever hands them to workers does not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract import batch
from extract.database import store

ROOT = Path(__file__).parent.parent
PAPER = ROOT / "fixtures" / "bare_agenda.pdf"
READING = {"spacy", "dateparser", "pdfplumber", "pypdfium2", "extract.stages", "extract.facts", "extract.outline", "extract.papers"}
RULES = {"extract.decisions", "extract.attendance", "extract.meetings", "extract.numbers", "extract.interests"}

COMMAND = "import pipeline; sys.argv[0] = 'minutebook'\ntry:\n    pipeline.main({words!r})\nexcept SystemExit:\n    pass\n"


def loaded(what: str, folder: Path) -> set[str]:
    """The modules that are loaded once a fresh Python has done something."""
    program = f"import json, sys\nsys.path.insert(0, {str(ROOT)!r})\n{what}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=folder)
    return set(json.loads(done.stdout.splitlines()[-1]))


def command(*words: object) -> str:
    return COMMAND.format(words=[str(word) for word in words])


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("start") / "papers.db"
    opened = store.open_database(path)
    list(batch.ingest(opened, [PAPER], jobs=1))
    opened.conn.close()
    return path


def test_help_loads_no_library_that_reads_or_writes(tmp_path: Path) -> None:
    assert loaded(command("--help"), tmp_path) & (READING | RULES | {"sqlite_utils", "pandas", "pyarrow", "datasette"}) == set()


@pytest.mark.parametrize("words", [("check",), ("export", "--format", "csv", "--out", "tables"), ("diff", "papers.db")], ids=str)
def test_questions_to_a_database_load_nothing_that_reads_papers(words: tuple[str, ...], papers: Path) -> None:
    assert loaded(command(words[0], papers, *words[1:]), papers.parent) & (READING | RULES) == set()


def test_the_pages_of_browse_load_no_rules(tmp_path: Path) -> None:
    assert loaded("import extract.browse, extract.browse.plugin", tmp_path) & (RULES | {"spacy", "extract.stages"}) == set()


def test_whoever_starts_workers_loads_no_stage(tmp_path: Path) -> None:
    found = loaded(command("ingest", PAPER, "--db", "x.db", "--jobs", "1", "--quiet"), tmp_path)
    assert found & READING == set()
    assert "sqlite_utils" in found  # it wrote


def test_the_first_file_finds_everything_loaded(tmp_path: Path) -> None:
    first = (
        "from extract.batch import warm\nbefore = set(sys.modules)\nfrom pathlib import Path\n"
        f"warm.stages.process(Path({str(PAPER)!r}))\n"
        "ours = ('extract', 'dateparser', 'spacy')\n"
        "new = [name for name in sys.modules if name not in before and name.partition('.')[0] in ours]\n"
        "assert new == [], new\n"
        "from extract.text import rule\n"
        "assert len(rule._made) > 500\n"
        "assert [one.id for one in rule._made if 'compiled' not in vars(one)] == []"
    )
    assert "spacy" in loaded(first, tmp_path)
