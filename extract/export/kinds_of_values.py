"""What the values of a column are beyond text and numbers: days, times of day, moments, lists. A column says so in its help.

A column is of such a kind in an export where all its values are: a date that lacks its day leaves its column text.
"""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from extract.models import Column

# How the help of a column begins or ends → the kind of its values, as Frictionless calls it.
SAID = {"ISO date": "date", "HH:MM": "time", "UTC, ISO 8601": "datetime", "JSON": "array"}
# What all values of a kind are like, in SQLite's words; {0} is the column.
TRUE = {
    "date": "date({0}) IS {0}",
    "time": "strftime('%H:%M', {0}) IS {0}",
    "datetime": "{0} IS NULL OR datetime({0}) IS NOT NULL",
    "array": "CASE WHEN {0} IS NULL THEN 1 WHEN json_valid({0}) THEN json_type({0}) = 'array' ELSE 0 END",
}
FORMATS = {"time": "%H:%M", "datetime": "any"}  # as Frictionless wants to be told
READ: Mapping[str, Callable[[str], Any]] = {
    "date": datetime.date.fromisoformat,
    "time": datetime.time.fromisoformat,
    "datetime": lambda text: datetime.datetime.fromisoformat(text).astimezone(datetime.UTC),
    "array": json.loads,
}


def kinds(connection: sqlite3.Connection, table: str, columns: tuple[Column, ...]) -> dict[str, str]:
    """The kind of each column of a table or view that has one, where all that stands in it is of that kind."""
    said = {column.name: kind for column in columns if (kind := _said(column))}
    if not said:
        return {}
    tests = ", ".join(f"coalesce(min({TRUE[kind].format(name)}), 1)" for name, kind in said.items())
    held = "SELECT " + ", ".join(f"CASE WHEN {name} <> '' THEN {name} END AS {name}" for name in said) + f" FROM {table}"
    row = connection.execute(f"SELECT {tests} FROM ({held})").fetchone()
    return {name: kind for (name, kind), true in zip(said.items(), row, strict=True) if true}


def _said(column: Column) -> str | None:
    if column.type is not str or "month" in column.help:
        return None
    return next((kind for words, kind in SAID.items() if words in column.help), None)
