"""The commands that the docs give: every line of a block that a reader would type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
# Made from the program itself, or by a bench that says how: their blocks are no instructions.
NOT_READ = ("docs/commands.md", "docs/schema.md", "docs/accuracy.md", "docs/first-runs.md")
PROGRAMS = ("minutebook", "make", "pip", "python", "docker", "apt-get", "duckdb", "datasette", "git", "export", "eval")


class Command(NamedTuple):
    """A line to type, where it stands, and the program it calls."""

    page: str
    line: int
    text: str
    program: str


def pages() -> list[Path]:
    """Every page that people wrote."""
    found = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("fixtures/**/README.md"), *ROOT.glob("corpus/*.md")]
    return sorted(path for path in found if str(path.relative_to(ROOT)) not in NOT_READ)


def commands() -> Iterator[Command]:
    """Each command of each block, in order; comments behind it are left out, lines that go on are joined."""
    for path in pages():
        fenced = None
        lines = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        for number, line in enumerate(lines, start=1):
            if fence := re.match(r"\s*```(\w*)", line):
                fenced = None if fenced is not None else fence[1]
                continue
            if fenced not in (None, "console", "sh") or (fenced is None and not re.match(r" {4,6}\S", line)):
                continue
            text = re.sub(r"\s{2,}#.*", "", line).strip().removeprefix("$ ")
            for part in re.split(r"\s+&&\s+", text):
                program = part.split()[0].removeprefix(".venv/bin/") if part.split() else ""
                if program in (*PROGRAMS, "ruff", "mypy"):
                    yield Command(str(path.relative_to(ROOT)), number, " ".join(part.split()), program)
