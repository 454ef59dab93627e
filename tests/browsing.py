"""A server and a browser for tests and screenshots: `minutebook browse` on a free port, Debian's chromium without a window."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium")
PATIENCE = 60  # seconds until the server must answer
ROOT = Path(__file__).parent.parent


@contextlib.contextmanager
def served(database: Path) -> Iterator[str]:
    """The address at which `minutebook browse` serves a database.

    Raises RuntimeError where it does not answer.
    """
    port, address = address_of()
    server = subprocess.Popen(
        [sys.executable, str(ROOT / "pipeline.py"), "browse", str(database), "--port", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(server, address)
        yield address
    finally:
        server.terminate()
        server.wait()


def address_of() -> tuple[int, str]:
    """A free port and the address that it makes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return port, f"http://127.0.0.1:{port}"


def wait_for(server: subprocess.Popen[bytes] | subprocess.Popen[str], address: str) -> None:
    """Return when the server answers. Raises RuntimeError where it does not."""
    for _ in range(PATIENCE * 10):
        if server.poll() is not None:
            raise RuntimeError(f"minutebook browse ended with status {server.returncode}")
        try:
            urllib.request.urlopen(f"{address}/-/versions.json", timeout=1).close()
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} does not answer")


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window; as root it has no sandbox to be run in."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        try:
            yield browser
        finally:
            browser.close()
