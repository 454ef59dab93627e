"""The wheel and the sdist in an empty environment of each Python that is to be had: installed with all they need, and used.

    python bench/pythons.py [3.11 3.12 3.13]

Says for each what works, how many packages came along and how large the wheel is; exit status 1 where something fails. Asks the
package index for what is installed.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAPERS = ("bare_agenda.pdf", "little_wickham_parish_minutes.pdf")
VERSIONS = ("3.11", "3.12", "3.13")
PATIENCE = 120  # tries of half a second until a server answers


def interpreter(version: str) -> str | None:
    """The program of a Python of that version: on the path, or one of pyenv's."""
    found = shutil.which(f"python{version}")
    candidates = [Path(found)] if found else []
    candidates += sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python"))
    for path in candidates:
        told = subprocess.run([path, "-c", "import sys; print(*sys.version_info[:2], sep='.')"], capture_output=True, text=True)
        if told.stdout.strip() == version:
            return str(path)
    return None


def run(*words: str | Path, cwd: Path) -> str:
    """What a program prints; without this checkout in its path. Raises CalledProcessError."""
    bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run([str(word) for word in words], cwd=cwd, env=bare, check=True, capture_output=True, text=True).stdout


def page(program: Path, folder: Path) -> str:
    """The start page that `minutebook browse` serves."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([program, "browse", "papers.db", "--port", str(port)], cwd=folder, stderr=subprocess.DEVNULL)
    try:
        for _ in range(PATIENCE):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                    return str(answer.read().decode())
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.5)
        raise RuntimeError("minutebook browse does not answer")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def tried(python: str, parcel: Path, folder: Path) -> str:
    """Install a wheel or an sdist and use it: what came of it, in a line. Raises CalledProcessError and AssertionError."""
    run(python, "-m", "venv", folder / "venv", cwd=folder)
    bin_ = folder / "venv" / "bin"
    before = len(run(bin_ / "python", "-m", "pip", "list", "--format=freeze", cwd=folder).split())
    run(bin_ / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile", parcel, cwd=folder)
    packages = len(run(bin_ / "python", "-m", "pip", "list", "--format=freeze", cwd=folder).split()) - before - 1
    program = bin_ / "minutebook"
    version = run(program, "--version", cwd=folder).split()[-1]
    for name in PAPERS:
        shutil.copy(ROOT / "fixtures" / name, folder)
    said = run(program, "ingest", ".", "--db", "papers.db", "--jobs", "1", cwd=folder)
    assert said.startswith("papers.db: 2 PDFs read, 0 failed."), said
    (decisions,) = re.findall(r"(\d+) resolutions", said)
    assert "Questions to start from" in page(program, folder)
    return f"version {version}, 2 PDFs read, {decisions} resolutions, start page served; {packages} packages came along"


def main() -> int:
    failed = False
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "dist"
        run(sys.executable, "-m", "build", "--outdir", out, ROOT, cwd=Path(name))
        for parcel in sorted(out.iterdir()):
            print(f"{parcel.name}: {parcel.stat().st_size:,} bytes")
        for version in sys.argv[1:] or VERSIONS:
            python = interpreter(version)
            if python is None:
                print(f"Python {version}: not to be had here")
                continue
            parcels = sorted(out.iterdir(), reverse=True)  # the sdist is tried with one of them only: it makes the same wheel
            for parcel in parcels if version == VERSIONS[0] else [one for one in parcels if one.suffix == ".whl"]:
                folder = Path(name) / f"{version}{parcel.suffix}"
                folder.mkdir()
                try:
                    print(f"Python {version}, {parcel.suffix}: {tried(python, parcel, folder)}", flush=True)
                except (subprocess.CalledProcessError, AssertionError, RuntimeError) as error:
                    failed = True
                    print(f"Python {version}, {parcel.suffix}: FAILED: {error} {getattr(error, 'stderr', '')}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
