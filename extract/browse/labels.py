"""The names rows go by: a meeting is "Wickham Council, Cabinet, 30 January 2025", not sixteen hexadecimal digits."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection
from typing import Any

from extract.browse import databases
from extract.database import schema, views
from extract.models import TABLES, columns

MOST_REMEMBERED = 20_000  # labels
LONGEST = 120  # characters of a label

# Tables whose rows are named by more than one of their columns: the SELECT that names the row with the id `?`.
_NAMES = {
    "committees": "SELECT coalesce(k.name || ': ' || t.name, k.name, t.name) FROM committees t "
    "LEFT JOIN councils k ON k.id = t.council_id WHERE t.id = ?",
    "meetings": "SELECT coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || "
    f"coalesce({views.printed_date('t.date')}, 'undated') FROM meetings t "
    "LEFT JOIN committees c ON c.id = t.committee_id LEFT JOIN councils k ON k.id = c.council_id WHERE t.id = ?",
    "agenda_items": "SELECT coalesce(coalesce(t.minute_number, t.number) || ' ', '') || t.title FROM agenda_items t WHERE t.id = ?",
    "motions": "SELECT coalesce(nullif(t.text, ''), t.quote) FROM motions t WHERE t.id = ?",
    "tables": "SELECT coalesce(nullif(t.title, ''), t.quote) FROM tables t WHERE t.id = ?",
    "vote_events": "SELECT coalesce(votes_for || ' for', '') || coalesce(', ' || votes_against || ' against', '') || "
    "coalesce(', ' || abstentions || ' abstaining', '') FROM vote_events t WHERE t.id = ?",
}

# Column → the table it points to, for the tables and for the columns of queries that are called the same.
REFERENCES = {
    (record.TABLE, column.name): column.references for record in TABLES for column in columns(record) if column.references
} | {(view.name, column.name): column.references for view in schema.VIEWS for column in view.columns if column.references}
_BY_NAME = {column: table for (_, column), table in REFERENCES.items()}

_remembered: OrderedDict[tuple[Any, ...], str | None] = OrderedDict()


def points_to(table: str | None, column: str) -> str | None:
    """The table a column points to; of a query's result (`table` is None) by the column's name alone."""
    return REFERENCES.get((table, column)) if table else _BY_NAME.get(column)


def heading(column: str, others: Collection[str] = ()) -> str:
    """A column as it stands over a table: "Document" for document_id, "Mover, linked" where `others` hold the printed mover too."""
    plain = column.removesuffix("_id") or column
    said = "Id" if column == "id" else f"{plain[:1].upper()}{plain[1:].replace('_', ' ')}"
    return f"{said}, linked" if plain != column and plain in others else said


async def label(database: Any, table: str, id: str) -> str | None:
    """The name of a row of one of our tables; None where there is no such row or nothing names it."""
    key = (database.path, databases.stamp(database), table, id)
    if key not in _remembered:
        select = _NAMES.get(table)
        if select is None and table in schema.LABELS:
            select = f"SELECT {schema.LABELS[table]} FROM {table} WHERE id = ?"
        row = (await database.execute(select, [id])).first() if select else None
        name = str(row[0]) if row and row[0] else None
        _remembered[key] = name if name is None or len(name) <= LONGEST else name[:LONGEST].rstrip() + "…"
        while len(_remembered) > MOST_REMEMBERED:
            _remembered.popitem(last=False)
    return _remembered[key]
