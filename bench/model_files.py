"""Model files: the bytes of a fitted model, and beside them the checksum that is asked for when it is loaded."""

from __future__ import annotations

import hashlib
from pathlib import Path


def write_model(raw: bytes, path: Path) -> None:
    """Write a model file with its SHA-256 in a file beside it."""
    path.write_bytes(raw)
    path.with_name(path.name + ".sha256").write_text(f"{hashlib.sha256(raw).hexdigest()}  {path.name}\n", encoding="ascii")
