"""Browsing databases with Datasette: a plugin that any Datasette finds, and the server that `minutebook browse` runs.

:mod:`extract.browse.plugin` is what Datasette calls; what it shows comes from :mod:`extract.browse.overview` (what is in a
database), :mod:`extract.browse.evidence` (the page a row rests on) and :mod:`extract.browse.queries` (questions to start from).
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

# Datasette's own second is short for a nation's archive, and trying every column as a facet takes it seconds there.
SETTINGS = {"sql_time_limit_ms": "10000", "suggest_facets": "off"}
GRACE = 3.0  # seconds that the server has to end by itself
NAMES = ("127.0.0.1", "localhost")  # by which a browser on this machine may ask for it


class _Stopped(BaseException):
    """A signal says that the server is to end."""


def serve(database: Path, port: int, *, papers: Sequence[Path] = (), open_browser: bool = False) -> int:
    """Run Datasette on 127.0.0.1 until it ends or is stopped; returns its exit status, 128 + the signal where it was stopped.

    `papers` are folders in which PDFs may be looked for, beside those that this user's own runs read.
    """
    command = [
        sys.executable, "-P", "-m", "datasette", "serve", str(database), "--host", "127.0.0.1", "--port", str(port),
        *(word for name, value in SETTINGS.items() for word in ("--setting", name, value)),
    ]  # fmt: skip
    told = {
        "MINUTEBOOK_HOSTS": ",".join(f"{name}:{port}" for name in NAMES),
        "MINUTEBOOK_PAPERS": os.pathsep.join(str(folder.absolute()) for folder in papers),
    }
    server = subprocess.Popen([*command, *(["--open"] if open_browser else [])], env={**os.environ, **told})
    before = {number: signal.signal(number, _stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        return server.wait()
    except _Stopped as stopped:
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(GRACE)
        return 128 + int(stopped.args[0])
    finally:
        server.kill()  # nothing, where it has ended
        server.wait()
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _: FrameType | None) -> None:
    raise _Stopped(number)
