"""The container file: pinned base, no packages beyond what is needed, a user that is not root, and a wheel that it can find.

Where there is Docker or Podman with the base image at hand, it is built too and says its version.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from extract import __version__

ROOT = Path(__file__).parent.parent
FILE = ROOT / "Containerfile"
KNOWN = {"ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "FROM", "LABEL", "RUN", "USER", "WORKDIR"}


def instructions() -> list[tuple[str, str]]:
    """Each instruction with what it is given; lines that go on are joined."""
    text = re.sub(r"\\\n\s*", "", "".join(line for line in FILE.read_text(encoding="utf-8").splitlines(True) if line[:1] != "#"))
    return [(words[0], words[1]) for line in text.splitlines() if len(words := line.split(maxsplit=1)) == 2]


def test_it_is_well_formed() -> None:
    """What hadolint asks for, as far as it says something here."""
    made = instructions()
    names = [name for name, _ in made]
    given = dict(made)
    assert set(names) <= KNOWN
    assert names[0] == "FROM" and re.fullmatch(r"debian:[a-z]+-slim", given["FROM"])
    runs = [text for name, text in made if name == "RUN"]
    for text in runs:
        if "apt-get" in text:
            assert "apt-get update && apt-get install -y --no-install-recommends" in text
            assert "rm -rf /var/lib/apt/lists/*" in text
        if "pip install" in text:
            assert "--no-cache-dir" in text
        assert "sudo" not in text and "curl" not in text and "chmod 777" not in text
    assert names.index("USER") > max(number for number, name in enumerate(names) if name == "RUN")
    assert given["USER"] not in ("root", "0") and f"useradd --create-home --uid 1000 {given['USER']}" in " ".join(runs)
    assert given["ENTRYPOINT"].startswith("[") and given["CMD"].startswith("[") and given["WORKDIR"].startswith("/")


def test_it_copies_the_wheel_that_is_built() -> None:
    source = dict(instructions())["COPY"].split()[0]
    assert Path(f"dist/minutebook-{__version__}-py3-none-any.whl").match(source)


def test_it_is_built_where_there_is_a_builder(tmp_path: Path) -> None:
    tool = next((name for name in ("podman", "docker") if shutil.which(name)), None)
    base = dict(instructions())["FROM"]
    if not tool or subprocess.run([tool, "image", "inspect", base], capture_output=True, check=False).returncode:
        pytest.skip(f"no builder with {base} at hand")
    for name in ("extract", "minutebook.py", "pipeline.py", "setup.cfg", "pyproject.toml", "README.md", "LICENSE", "MANIFEST.in"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, tmp_path / name)  # type: ignore[operator]
    subprocess.run(["python", "-m", "build", "--wheel", "--no-isolation"], cwd=tmp_path, check=True)
    subprocess.run([tool, "build", "-f", str(FILE), "-t", "minutebook-test", "."], cwd=tmp_path, check=True)
    ran = subprocess.run([tool, "run", "--rm", "minutebook-test", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout.strip().endswith(__version__)
