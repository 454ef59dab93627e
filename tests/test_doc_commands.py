"""Every command that the docs give is run: on papers of the fixtures, a stand-in for a council's site, a cluster of one process."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from doc_commands import ROOT, Command, commands, pages
from stand_in import Body, Item, Meeting, ModernGovCouncil, StandIn

import pipeline
from tests.test_server import server, status

FIXTURES = ROOT / "fixtures"
MINUTES, AGENDA = FIXTURES / "little_wickham_parish_minutes.pdf", FIXTURES / "bare_agenda.pdf"
SITE = "https://democracy.example.gov.uk"
PAGES = sorted({command.page for command in commands()})
# What `make test` itself does, or runs the whole of: this very run.
OF_MAKE = {
    "make test": "\ntest: ",
    ".venv/bin/ruff check .": "\n\t$(BIN)/ruff check .\n",
    ".venv/bin/mypy": "\n\t$(BIN)/mypy\n",
    ".venv/bin/python -m pytest tests/test_dates.py": "\n\t$(BIN)/python -m pytest ",
}
# For the docs' example of a cluster of Slurm: the same class, on this machine, of one process.
SLURM = """
import distributed
class SLURMCluster(distributed.LocalCluster):
    def __init__(self, *, queue, cores, processes, memory, walltime, job_script_prologue):
        super().__init__(n_workers=1, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
    def scale(self, jobs):
        pass
"""


class Desk:
    """A folder with everything that the docs' commands speak of, and what was started in it."""

    def __init__(self, folder: Path, site: str, database: Path) -> None:
        self.folder, self.site = folder, site
        self.scheduler: str | None = None
        self.started: list[subprocess.Popen[str]] = []
        for name in ("ARCHIVE", "PAPERS", "archive", "papers", "shared/archive", "project/archive"):
            (folder / name).mkdir(parents=True)
            shutil.copy(MINUTES, folder / name / "minutes.pdf")
        shutil.copy(AGENDA, folder / "PACK.pdf")
        (folder / "GOLD").mkdir()
        shutil.copy(FIXTURES / "gold" / f"{MINUTES.stem}.json", folder / "GOLD")
        shutil.copy(database, folder / "new.db")
        (folder / "members.csv").write_text("name,party\nBram Ottery,Independent\n", encoding="utf-8")
        for name in ("papers.db", "old.db"):
            shutil.copy(database, folder / name)

    def minutebook(self, typed: str) -> None:
        """Run a command of ours; `check` and `diff` may find something, everything else must go well."""
        words = [word.replace(SITE, self.site) for word in shlex.split(typed)]
        words = [re.sub(r"^/(?=shared/|project/)", f"{self.folder}/", word) for word in words]
        words = [self.cluster() if word.startswith("tcp://") else word for word in words]
        if words[0] == "browse":
            with server(self.folder / words[1], cwd=self.folder) as (_, port):
                assert status(port, "/", f"127.0.0.1:{port}") == 200
            return
        if words[0] == "ingest" and "--engine" not in words:
            words += ["--jobs", "1"]
        if words[0] in ("fetch", "follow"):
            words += ["--pause", "0.1"]
        said = CliRunner().invoke(pipeline.main, words)
        assert said.exception is None or isinstance(said.exception, SystemExit), (typed, said.exception)
        assert said.exit_code in ((0, 1) if words[0] in ("check", "diff") else (0,)), (typed, said.output)

    def run(self, command: str) -> str:
        """Run a line of a shell; what it prints."""
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        done = subprocess.run(["bash", "-ec", command], cwd=self.folder, env={**os.environ, "PATH": path}, text=True,
                              capture_output=True, check=False)  # fmt: skip
        assert done.returncode == 0, (command, done.stderr)
        return done.stdout

    def cluster(self) -> str:
        """The address of the docs' own program of a cluster, with Slurm's jobs as a process of this machine; started once."""
        if self.scheduler is not None:
            return self.scheduler
        page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
        code = page.partition("    # cluster.py\n")[2].partition("    $ ")[0]
        (self.folder / "dask_jobqueue.py").write_text(SLURM, encoding="utf-8")
        text = "\n".join(line.removeprefix("    ") for line in code.splitlines())
        (self.folder / "cluster.py").write_text(f"if __name__ == '__main__':\n{'    ' + text.replace(chr(10), chr(10) + '    ')}\n")
        process = subprocess.Popen([sys.executable, "cluster.py"], cwd=self.folder, stdout=subprocess.PIPE, text=True)
        self.started.append(process)
        assert process.stdout is not None
        self.scheduler = process.stdout.readline().strip()
        assert self.scheduler.startswith("tcp://127.0.0.1:")
        return self.scheduler


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the paper that lies in every folder of the docs."""
    path = tmp_path_factory.mktemp("database") / "papers.db"
    assert CliRunner().invoke(pipeline.main, ["ingest", str(MINUTES), "--db", str(path), "--jobs", "1"]).exit_code == 0
    return path


@pytest.fixture
def desk(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    item = Item(number=1, title="Apologies for absence", printed="1.")
    held = Meeting(number=5, date="16/10/2025", items=(item,), files={1: MINUTES.read_bytes()})
    with StandIn(ModernGovCouncil(bodies=[Body(number=1, title="Parish", meetings=[held])])) as council:
        made = Desk(tmp_path, council.url, database)
        yield made
        for process in made.started:
            process.kill()
            process.communicate()


def pip(desk: Desk, command: Command) -> None:
    """What pip would do, offline: the extras exist, and everything they ask for is there."""
    where = str(ROOT) if command.text == "pip install ." else shlex.split(command.text)[2]
    desk.run(f"python -m pip install --dry-run --quiet --no-index --no-build-isolation --no-deps {shlex.quote(where)}")


def make(desk: Desk, command: Command) -> None:
    """The demo without the installing, on some of the papers."""
    if command.text in OF_MAKE:
        return held_by_make(desk, command)
    assert command.text == "make demo"
    for name in ("fixtures/styles", "fixtures/tables", "venv/bin"):
        (desk.folder / name).mkdir(parents=True)
    shutil.copy(FIXTURES / "moorhaven_decision_notice.pdf", desk.folder / "fixtures")
    for program in ("minutebook", "sqlite-utils", "python"):
        (desk.folder / "venv" / "bin" / program).symlink_to(Path(sys.executable).parent / program)
    (desk.folder / "venv" / ".run").touch()
    said = desk.run(f"make -f {ROOT}/Makefile -o venv/.run VENV=venv demo")
    assert "One decision of them, with its evidence:\n" in said and "http://127.0.0.1:8001/demo/-/evidence/" in said
    (desk.folder / ".venv").symlink_to(desk.folder / "venv")


def held_by_make(desk: Desk, command: Command) -> None:
    assert OF_MAKE[command.text] in f"\n{(ROOT / 'Makefile').read_text(encoding='utf-8')}", command
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def python(desk: Desk, command: Command) -> None:
    if command.text in OF_MAKE:
        held_by_make(desk, command)
    elif command.text == "python cluster.py &":
        desk.cluster()
    else:
        if not (desk.folder / "fixtures").exists():
            shutil.copytree(FIXTURES, desk.folder / "fixtures", ignore=shutil.ignore_patterns("__pycache__"))
            (desk.folder / "extract").symlink_to(ROOT / "extract")
            (desk.folder / "tests").mkdir()
            shutil.copytree(ROOT / "tests" / "broken", desk.folder / "tests" / "broken")
        desk.run(command.text.replace("--count 2000", "--count 2").replace("/tmp/papers", str(desk.folder / "generated")))


def docker(desk: Desk, command: Command) -> None:
    """What the container runs: its entry point is the program. The container file is held by test_container."""
    image, _, typed = command.text.partition(" minutebook ")
    assert image == 'docker run --rm -v "$PWD:/papers"'
    (desk.folder / "mounted").mkdir()
    shutil.copy(AGENDA, desk.folder / "mounted")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(desk.folder / "mounted")
        desk.minutebook(typed)


def apt(desk: Desk, command: Command) -> None:
    """What apt would do, where there is apt and it knows the package."""
    package = command.text.split()[-1]
    if shutil.which("apt-get") and subprocess.run(["apt-cache", "show", package], capture_output=True, check=False).returncode == 0:
        desk.run(command.text.replace("apt-get", "apt-get --simulate"))


def sql(desk: Desk, command: Command) -> None:
    """DuckDB on the parts that the page's commands wrote; the query that stands below it too."""
    (desk.folder / "parts").symlink_to(desk.folder / "shared" / "parts")
    assert duckdb.connect().execute(shlex.split(command.text)[2]).fetchall()
    page = (ROOT / command.page).read_text(encoding="utf-8")
    assert duckdb.connect().execute(f"SELECT m.date{page.partition('    SELECT m.date')[2].partition(';')[0]}").description


def export(desk: Desk, command: Command) -> None:
    name, _, value = command.text.removeprefix("export ").partition("=")
    os.environ[name] = value


def complete(desk: Desk, command: Command) -> None:
    shown = desk.run(f"{command.text}; complete -p minutebook")
    assert "_minutebook_completion" in shown


HOW: dict[str, Callable[[Desk, Command], None]] = {
    "minutebook": lambda desk, command: desk.minutebook(command.text.partition("minutebook ")[2]),
    "pip": pip, "make": make, "python": python, "docker": docker, "apt-get": apt, "duckdb": sql, "export": export, "eval": complete,
    "ruff": held_by_make, "mypy": held_by_make,
}  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page(page: str, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_CONTACT", "clerk@wickham.example")
    own = [command for command in commands() if command.page == page]
    assert own
    for command in own:
        HOW[command.program](desk, command)


def test_no_command_is_overlooked() -> None:
    """Every line in a block that calls a program of this environment is a command that is run."""
    run = {(command.page, command.line) for command in commands()}
    programs = "|".join((*HOW, "sqlite-utils", "datasette", "tesseract", "git", "curl", "uv", "sh", "bash"))
    for page in {ROOT / name for name in PAGES}:
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
            if re.match(rf"(?: {{4,6}}|\$ )(?:\$ |\.venv/bin/)?(?:{programs}) ", line):
                assert (str(page.relative_to(ROOT)), number) in run, (page.name, number, line)


def test_the_questions_in_sql_are_answered(database: Path) -> None:
    """Those of a line each; longer ones stand in the tutorial and the pages on scale and privacy, which have tests of their own."""
    asked = 0
    with closing(sqlite3.connect(database)) as opened:
        for path in pages():
            for sql in re.findall(r"^ {4}(SELECT .* FROM .*)$", path.read_text(encoding="utf-8"), re.MULTILINE):
                if "read_parquet" not in sql:
                    asked += 1
                    opened.execute(sql).fetchall()
    assert asked >= 2
