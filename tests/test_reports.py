"""Every report as JSON for programs, and a line for each PDF where asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from stand_in import Body, Meeting, ModernGovCouncil, StandIn

import pipeline
from extract.models import TABLES

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"
GOOD = FIXTURES / "bare_agenda.pdf"
MINUTES = FIXTURES / "little_wickham_parish_minutes.pdf"
EMPTY = ROOT / "tests" / "broken" / "empty.pdf"
CONTACT = ("--contact", "clerk@wickham.example", "--pause", "0.1")


def run(*words: object) -> Result:
    result = CliRunner().invoke(pipeline.main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def report(*words: object, status: int = 0) -> Any:
    """What a command prints on standard output with --json, as values."""
    said = run(*words, "--json")
    assert said.exit_code == status, said.output
    return json.loads(said.stdout)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("reports")
    run("ingest", GOOD, "--db", folder / "one.db", "--jobs", 1, "--quiet")
    run("ingest", GOOD, MINUTES, "--db", folder / "two.db", "--jobs", 1, "--quiet")
    yield folder


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} ")
        else:
            yield before + name, command


def test_every_report_can_be_had_as_json() -> None:
    without = [name for name, command in commands(pipeline.main) if "as_json" not in {option.name for option in command.params}]
    assert without == ["relink", "browse"]  # which report nothing


def test_ingest(tmp_path: Path) -> None:
    found = report("ingest", GOOD, EMPTY, "--db", tmp_path / "x.db", "--jobs", 1, status=1)
    assert found["pdfs"] == {"failed": 1, "read": 1}
    assert found["failures"] == [{"path": str(EMPTY), "code": "empty", "reason": "the file is empty"}]
    assert (found["written"], found["rows"]["documents"], found["rows"]["agenda_items"]) == (str(tmp_path / "x.db"), 1, 15)


def test_parts_and_their_merging(tmp_path: Path) -> None:
    parts = tmp_path / "parts"
    found = report("ingest", GOOD, "--out-parts", parts, "--parts", "sqlite", "--jobs", 1)
    assert (found["written"], found["pdfs"], found["rows"]) == (str(parts), {"read": 1}, {})
    assert report("merge", parts, "--db", tmp_path / "x.db")["rows"]["documents"] == 1


def test_a_line_for_each_pdf(tmp_path: Path) -> None:
    said = run("ingest", GOOD, EMPTY, "--db", tmp_path / "x.db", "--jobs", 1, "-v")
    assert said.stderr.splitlines()[0].startswith(f"read {GOOD}: 1 pages, ")
    assert said.stderr.splitlines()[1:] == [f"{EMPTY}: the file is empty [empty]"]
    assert run("ingest", GOOD, "--db", tmp_path / "x.db", "-v").stderr == f"unchanged {GOOD}: 0 pages, 0.0 s\n"


def test_check(folder: Path) -> None:
    found = report("check", folder / "one.db", "--measures", "--show", "items_in_minutes")
    assert (found["verdicts"], found["runs"][0].endswith("1 documents, 0 failures")) == ([], True)
    assert {"files_loaded", "pages_read"} <= {one["measure"] for one in found["measures"]}
    assert {(one["mean"], one["count"], one["broken"]) for one in found["measures"] if one["measure"] == "files_loaded"} == {
        (1.0, 1, False)
    }
    run("ingest", EMPTY, "--db", folder / "bad.db", "--jobs", 1)
    (verdict,) = report("check", folder / "bad.db", "--show", "errors", status=1)["verdicts"]
    assert (verdict["verdict"], verdict["kind"], verdict["wrong"], verdict["says"]) == (
        "errors", "empty", 1, "issues that are errors",
    )  # fmt: skip
    assert verdict["things"] == [{"path": str(EMPTY), "page": None, "what": "the file is empty"}]


def test_explain() -> None:
    found = report("explain", GOOD)
    assert list(found) == ["paper", "papers", "items", "candidates", "records", "lines", "unclaimed"]
    assert found["paper"][0].startswith(f"{GOOD}: 1 pages, sha256 ")
    assert len(found["items"]) == 15


def test_evaluate(folder: Path) -> None:
    assert report("evaluate", folder / "two.db", FIXTURES / "gold")["errors"] == {}


def test_diff(folder: Path) -> None:
    same = report("diff", folder / "two.db", folder / "two.db")
    assert {name: len(one["shown"]) for name, one in same.items() if one["shown"]} == {}
    found = report("diff", folder / "one.db", folder / "two.db", "--table", "documents", status=1)
    assert list(found) == ["documents"]
    assert (found["documents"]["same"], found["documents"]["gained"]) == (1, 1)
    assert "little_wickham_parish_minutes.pdf" in found["documents"]["shown"]["gained"][0]


def test_files_written(folder: Path, tmp_path: Path) -> None:
    files = report("export", folder / "one.db", "--format", "popolo", "--out", tmp_path / "popolo")["files"]
    assert files == [str(tmp_path / "popolo" / "popolo.json")]
    files = report("split", FIXTURES / "moorhaven_pack.pdf", "--out", tmp_path / "papers")["files"]
    assert len(files) == 5 and all(Path(path).is_file() for path in files)


def test_schema() -> None:
    found = report("schema")
    assert [one["name"] for one in found if one["kind"] == "table"] == [record.TABLE for record in TABLES]
    assert found[0]["columns"][0].keys() == {"name", "type", "says", "references"}


@pytest.fixture
def server() -> Iterator[StandIn]:
    held = Meeting(number=5, date="16/10/2025", files={1: MINUTES.read_bytes()})
    with StandIn(ModernGovCouncil(bodies=[Body(number=1, title="Parish", meetings=[held])])) as made:
        yield made


def test_fetch(server: StandIn, tmp_path: Path) -> None:
    words = ("fetch", server.url, "--db", tmp_path / "x.db", "--out", tmp_path / "out", *CONTACT)
    assert report(*words, "--dry-run")["counts"] == {"new_meeting": 1, "listed": 1}
    found = report(*words)
    (meeting, fetched) = found["events"]
    assert found["counts"] == {"new_meeting": 1, "fetched": 1}
    assert meeting == {"state": "new_meeting", "body": "Parish", "date": "2025-10-16"}
    assert (fetched["state"], fetched["kind"], fetched["bytes"], fetched["url"].startswith(server.url)) == (
        "fetched", "minutes", MINUTES.stat().st_size, True,
    )  # fmt: skip
    assert Path(fetched["path"]).read_bytes() == MINUTES.read_bytes()


def test_follow_and_silver(server: StandIn, tmp_path: Path) -> None:
    words = ("follow", server.url, "--db", tmp_path / "x.db", *CONTACT)
    found = report(*words)
    assert found["counts"] == {"new_meeting": 1, "fetched": 1}
    assert found["readings"][0].startswith("minutes of Parish, 2025-10-16 (fetched): ")
    files = report("gold", "from-published", tmp_path / "x.db", "--out", tmp_path / "silver")["files"]
    assert [Path(path).parent for path in files] == [tmp_path / "silver"]
    said = run("fetch", server.url, "--db", tmp_path / "y.db", "--out", tmp_path / "out", "--revisit", 36500, "-v", *CONTACT)
    assert said.stdout.splitlines()[0] == "new      meeting    Parish, 2025-10-16"
