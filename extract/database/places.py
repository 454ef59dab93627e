"""Where a file is, as a database keeps it: from the database's own folder where it lies below, so that the two move together.

"/data/wickham/cabinet/2025.pdf" is "cabinet/2025.pdf" in /data/wickham/papers.db, and itself in /srv/papers.db. URLs stay.
"""

from __future__ import annotations

import os
import sqlite3


def folder(connection: sqlite3.Connection) -> str | None:
    """The folder of a database's file; None where it is in memory."""
    file = next((row[2] for row in connection.execute("PRAGMA database_list").fetchall() if row[1] == "main"), None)
    return os.path.dirname(os.path.abspath(file)) if file else None


def stored(path: str, base: str | None) -> str:
    """A file's path as it is kept in a database that lies in the folder `base`."""
    if "://" in path:
        return path
    whole = os.path.abspath(path)
    below = os.path.join(base, "") if base else None
    return whole[len(below) :] if below and whole.startswith(below) else whole


def found(path: str, base: str | None) -> str:
    """The place that a kept path stands for."""
    return path if base is None or "://" in path else os.path.normpath(os.path.join(base, path))
