"""Rows of a query as dicts, whatever row factory the connection has."""

from __future__ import annotations

import sqlite3
from typing import Any


def of(connection: sqlite3.Connection, sql: str, *values: Any) -> list[dict[str, Any]]:
    """The rows that a query gives, each as column → value."""
    found = connection.execute(sql, values)
    names = [column[0] for column in found.description]
    return [dict(zip(names, tuple(row), strict=True)) for row in found]
