"""What waits for a step of linking, taken some at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.database import changes
from extract.database.store import Database, transaction

AT_A_TIME = 200  # meetings or papers that are linked in one transaction


def link_waiting(database: Database, step: str, link: Callable[[Sequence[str]], object]) -> None:
    """Link what waits for a step, some at a time, each time in one transaction, at whose end it waits no longer.

    Raises store.Refused where the database cannot be written.
    """
    while some := changes.waiting(database, step, AT_A_TIME):
        with transaction(database):
            link(some)
            changes.settle(database, step, some)


def marks(values: Sequence[str]) -> str:
    """Question marks for values, between commas."""
    return ", ".join("?" * len(values))
