"""Browsing a database with Datasette, its metadata made from the schema."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from extract import schema


def serve(database: Path, port: int, *, open_browser: bool = False) -> int:
    """Run Datasette on 127.0.0.1 until it is stopped; returns its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        metadata = Path(folder, "metadata.json")
        metadata.write_text(json.dumps(schema.metadata(database.stem)), encoding="utf-8")
        command = [
            sys.executable, "-m", "datasette", "serve", str(database), "--host", "127.0.0.1", "--port", str(port),
            "--metadata", str(metadata),
        ]  # fmt: skip
        return subprocess.run([*command, *(["--open"] if open_browser else [])], check=False).returncode
