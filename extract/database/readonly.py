"""Connections that read a SQLite database and cannot write it."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def connect(path: Path) -> sqlite3.Connection:
    """A connection that only reads the database at `path`, whoever made it.

    Raises sqlite3.Error where there is none.
    """
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
