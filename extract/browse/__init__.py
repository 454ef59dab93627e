"""Browsing databases with Datasette: a plugin that any Datasette finds, and the server that `minutebook browse` runs.

:mod:`extract.browse.plugin` is what Datasette calls; what it shows comes from :mod:`extract.browse.overview` (what is in a
database), :mod:`extract.browse.evidence` (the page a row rests on) and :mod:`extract.browse.queries` (questions to start from).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# Datasette's own second is short for a nation's archive, and trying every column as a facet takes it seconds there.
SETTINGS = {"sql_time_limit_ms": "10000", "suggest_facets": "off"}


def serve(database: Path, port: int, *, open_browser: bool = False) -> int:
    """Run Datasette on 127.0.0.1 until it is stopped; returns its exit status."""
    command = [
        sys.executable, "-P", "-m", "datasette", "serve", str(database), "--host", "127.0.0.1", "--port", str(port),
        *(word for name, value in SETTINGS.items() for word in ("--setting", name, value)),
    ]  # fmt: skip
    return subprocess.run([*command, *(["--open"] if open_browser else [])], check=False).returncode
