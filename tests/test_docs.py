"""The docs say what the program says."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import sqlite3
from pathlib import Path

import click
import pytest

import pipeline
from extract.database import schema

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def made() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("docs_make", DOCS / "make.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    return pages


MADE = (
    "commands.md",
    "schema.md",
    "accuracy.md",
    "first-runs.md",
    "architecture.svg",
    f"../tests/older/schema-{schema.SCHEMA_VERSION}.sql",
    "../README.md",
    "../extract/browse/accuracy.json",
)


@pytest.mark.parametrize("name", MADE)
def test_made_pages_are_fresh(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == made()[name], "run `make docs`"


def test_every_command_and_option_has_help() -> None:
    commands = [pipeline.main, *pipeline.main.commands.values()]
    assert [command.name for command in commands if not command.help] == []
    options = [(command.name, option) for command in commands for option in command.params if isinstance(option, click.Option)]
    assert [(name, option.name) for name, option in options if not option.help] == []


def test_readme_names_only_commands_that_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\s*(?:\.venv/bin/)?minutebook ([a-z]+)", text, re.MULTILINE))
    assert named and named <= set(pipeline.main.commands)
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make (\w+)`", text)) <= targets


def test_the_sql_of_the_privacy_page(fixtures_db: Path, tmp_path: Path) -> None:
    copy = sqlite3.connect(shutil.copy(fixtures_db, tmp_path / "copy.db"))
    page = (DOCS / "privacy.md").read_text(encoding="utf-8")
    for sql in re.findall(r"```sql\n(.*?)```", page, re.DOTALL):
        copy.executescript(sql)
    left = {capacity for (capacity,) in copy.execute("SELECT DISTINCT capacity FROM attendance")}
    copy.close()
    assert left.isdisjoint({"public", "guest", "witness"})
    assert "officer" in left


def test_links_of_the_docs_lead_somewhere() -> None:
    broken = []
    for page in (*ROOT.glob("*.md"), *DOCS.rglob("*.md"), ROOT / "corpus" / "README.md", ROOT / "fixtures" / "README.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                broken.append(f"{page.name}: {target}")
    assert broken == []


def test_the_data_sheet_counts_what_there_is() -> None:
    text = (DOCS / "data-sheet.md").read_text(encoding="utf-8")
    sets = json.loads((DOCS / "unseen.json").read_text(encoding="utf-8"))["sets"]
    real, set_anew = sets["real papers"], sets["real words in made-up layouts"]
    accuracy = json.loads((DOCS / "accuracy.json").read_text(encoding="utf-8"))
    assert accuracy["files"] == real["files"]
    gold = {name: len(list((ROOT / "fixtures" / name).glob("*.json"))) for name in ("gold", "styles/gold")}
    for said in (
        f"{real['files']} real papers of {real['bodies']} public bodies",
        f"{set_anew['files']} papers: the words of {set_anew['bodies']} bodies",
        f"{gold['gold']} small invented PDFs",
        f"{gold['styles/gold']} invented papers",
    ):
        assert said in text
    models = {str(path.relative_to(ROOT / "extract").with_suffix("")) for path in (ROOT / "extract").rglob("*.sha256")}
    assert models == set(re.findall(r"^\| `(\w+/\w+\.json)` \|", text, re.MULTILINE))


def test_every_room_is_described() -> None:
    table = (DOCS / "how-it-works.md").read_text(encoding="utf-8").partition("## The rooms")[2].partition("\n## ")[0]
    rooms = {f"{path.name}/" for path in (ROOT / "extract").iterdir() if (path / "__init__.py").exists()}
    assert rooms - set(re.findall(r"`(\w+/)`", table)) == set()
