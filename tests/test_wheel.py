"""What is handed on: the sdist and the wheel, installed into an empty environment and used there."""

from __future__ import annotations

import email
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import urllib.request
import zipfile
from pathlib import Path

import pytest
from browsing import address_of, wait_for

from extract import __version__

pytest.importorskip("build", reason="needs minutebook[test]")
ROOT = Path(__file__).parent.parent
WHEEL, SDIST = f"minutebook-{__version__}-py3-none-any.whl", f"minutebook-{__version__}.tar.gz"
MOST_BYTES = 6_000_000
PARTS = ("extract", "minutebook.py", "pipeline.py", "setup.cfg", "pyproject.toml", "README.md", "LICENSE", "MANIFEST.in",
         "CHANGELOG.md", "CITATION.cff")  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which both were built, the wheel from the sdist."""
    source = tmp_path_factory.mktemp("source")
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source)
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--skip-dependency-check", "--outdir", str(out), str(source), cwd=source)
    return out


@pytest.fixture(scope="module", params=[WHEEL, SDIST], ids=["wheel", "sdist"])
def bin_(made: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The programs of an environment that holds one of them; the libraries it runs on are those of this one.

    bench/pythons.py installs those too, and does so for each Python that is to be had.
    """
    home = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", str(home), cwd=home)  # the pip it brings builds with an old setuptools
    packages = next((home / "lib").glob("python*")) / "site-packages"
    (packages / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(home / "bin" / "python"), "install", "--quiet"]
    how = ["--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed", "--no-compile"]
    run(*pip, *how, str(made / request.param), cwd=home)
    return home / "bin"


def run(*command: str, cwd: Path) -> str:
    """What a program prints, run without this checkout in its path."""
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(cwd)}
    done = subprocess.run(command, cwd=cwd, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_both_are_built_and_small(made: Path) -> None:
    assert sorted(path.name for path in made.iterdir()) == sorted((WHEEL, SDIST))
    assert (made / WHEEL).stat().st_size < MOST_BYTES


def test_the_wheel_holds_the_code_and_its_data(made: Path) -> None:
    names = set(zipfile.ZipFile(made / WHEEL).namelist())
    ours = {str(path.relative_to(ROOT)) for path in (ROOT / "extract").rglob("*") if path.is_file() and path.suffix != ".pyc"}
    info = f"minutebook-{__version__}.dist-info"
    assert ours | {"minutebook.py", "pipeline.py"} <= names
    assert any(name.startswith(info) and name.endswith("LICENSE") for name in names)
    assert {name.split("/")[0] for name in names} == {"extract", "minutebook.py", "pipeline.py", info}


def test_the_sdist_holds_what_the_wheel_is_built_from(made: Path) -> None:
    with tarfile.open(made / SDIST) as found:
        names = {name.partition("/")[2] for name in found.getnames()}
    assert {"LICENSE", "README.md", "minutebook.py", "pipeline.py", "extract/py.typed"} <= names


def test_the_installed_program_works(bin_: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "fixtures" / "moorhaven_decision_notice.pdf", tmp_path)
    program = str(bin_ / "minutebook")
    assert run(program, "--version", cwd=tmp_path).strip().endswith(__version__)
    said = run(program, "ingest", ".", "--db", "papers.db", "--jobs", "1", "--ocr", "never", cwd=tmp_path)
    assert said.startswith("papers.db: 1 PDFs read, 0 failed.")
    code = "import minutebook; print(minutebook.__file__); print(minutebook.open('papers.db').rows('documents')[0]['file_name'])"
    module, name = run(str(bin_ / "python"), "-c", code, cwd=tmp_path).splitlines()
    assert Path(module).is_relative_to(bin_.parent)
    assert name == "moorhaven_decision_notice.pdf"
    port, address = address_of()
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    words = [program, "browse", "papers.db", "--port", str(port)]
    server = subprocess.Popen(words, cwd=tmp_path, env=bare, stderr=subprocess.DEVNULL)
    try:
        wait_for(server, address)
        with urllib.request.urlopen(f"{address}/papers") as answer:
            assert "Questions to start from" in answer.read().decode()
    finally:
        server.terminate()
        server.wait()


def test_what_the_index_is_told(made: Path) -> None:
    with zipfile.ZipFile(made / WHEEL) as wheel:
        said = email.message_from_bytes(wheel.read(f"minutebook-{__version__}.dist-info/METADATA"))
    assert (said["Name"], said["Requires-Python"], said["Author"]) == ("minutebook", ">=3.11", "The Minutebook contributors")
    assert all(said[name] for name in ("Summary", "Keywords", "License-File", "Description-Content-Type"))
    assert {line.split(",")[0] for line in said.get_all("Project-URL")} >= {"Documentation", "Changelog"}
    assert set(said.get_all("Provides-Extra")) == {
        "cluster", "docs", "fetch", "frames", "ocr", "parquet", "split", "test", "train", "xlsx",
    }  # fmt: skip
    assert "Typing :: Typed" in said.get_all("Classifier")
