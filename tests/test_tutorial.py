"""The tutorial holds: its commands print what it says, its addresses answer, its SQL gives its rows."""

from __future__ import annotations

import itertools
import re
import shlex
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

import pipeline
from tests.test_browse import ask, words

ROOT = Path(__file__).parent.parent
TUTORIAL = ROOT / "docs" / "tutorial.md"


class Block(NamedTuple):
    """A fenced block, and what follows it up to the next."""

    kind: str
    text: str
    after: str


def blocks() -> Iterator[Block]:
    parts = re.split(r"^```(\w*)\n(.*?)^```\n", TUTORIAL.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for kind, text, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        yield Block(kind, text, after)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the tutorial's commands have been run, each printing what the tutorial says."""
    folder = tmp_path_factory.mktemp("tutorial")
    (folder / "papers").mkdir()
    for paper in (ROOT / "fixtures").glob("*.pdf"):
        shutil.copy(paper, folder / "papers")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        for block in blocks():
            if block.kind == "console":
                run(block.text)
    return folder


def run(text: str) -> None:
    """Run each command of a block and compare what it prints; a line ``…`` stands for any lines."""
    commands = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    assert commands
    for command in commands:
        line, _, printed = command.partition("\n")
        program, *typed = shlex.split(line)
        result = CliRunner().invoke(pipeline.main, typed)
        assert (program, result.exit_code) == ("minutebook", 0), result.output
        pattern = re.escape(printed).replace(re.escape("…\n"), r"(?:.*\n)*")
        assert re.fullmatch(pattern, result.output), f"{line}\n{result.output}"


def test_commands(folder: Path) -> None:
    assert (folder / "tables" / "decisions.csv").exists() and (folder / "civic" / "events.json").exists()


def test_addresses(folder: Path) -> None:
    asked = [
        (block.text.strip(), " ".join(re.findall(r"^> (.*)$", block.after, re.MULTILINE)))
        for block in blocks()
        if block.kind == "address"
    ]
    answers = ask(folder / "papers.db", *(address for address, _ in asked))
    assert len(asked) == 4 and all(quote for _, quote in asked)
    assert [address for (address, quote), answer in zip(asked, answers, strict=True) if quote not in words(answer.text)] == []


def test_sql(folder: Path) -> None:
    found = list(blocks())
    pairs = [(block.text, after.text) for block, after in itertools.pairwise(found) if block.kind == "sql"]
    connection = sqlite3.connect(folder / "papers.db")
    for sql, rows in pairs:
        assert [" | ".join(map(str, row)) for row in connection.execute(sql)] == rows.splitlines()
    connection.close()
    assert len(pairs) == 2


def test_the_names_of_questions_and_links_are_those_shown(folder: Path) -> None:
    start = words(ask(folder / "papers.db", "/")[0].text)
    named = re.findall(r"\*\*([A-Z][^*]+)\*\*", re.sub(r"\s+", " ", TUTORIAL.read_text(encoding="utf-8")))
    elsewhere = {"Read from this page", "View and edit SQL"}
    assert [name for name in named if name not in start and name not in elsewhere] == []
