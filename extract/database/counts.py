"""How many rows of each table count, kept as documents come and go: counting the rows of a nation's archive takes seconds.

Facts are counted in the transaction that writes or removes them, or finds that they repeat others; the fewer rows of other tables
at the end of a run.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from extract.database.rows import COLUMNS
from extract.models import TABLES, DocumentRow, Fact, FileRow, Issue, Paper, Source

if TYPE_CHECKING:
    import sqlite_utils

TABLE = "CREATE TABLE IF NOT EXISTS row_counts (table_name TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL, run_id TEXT)"
OF_DOCUMENTS = frozenset(
    record.TABLE
    for record in TABLES
    if record is DocumentRow or ("document_id" in COLUMNS[record.TABLE] and record not in (FileRow, Issue, Paper, Source))
)
_REPEATING = frozenset(record.TABLE for record in TABLES if issubclass(record, Fact))


def add(database: sqlite_utils.Database, table: str, rows: int) -> None:
    """Note that `rows` more rows of a table of documents count, or less. For use inside a transaction."""
    if rows and table in OF_DOCUMENTS:
        database.execute(
            "INSERT INTO row_counts (table_name, rows) VALUES (?, ?) "
            "ON CONFLICT (table_name) DO UPDATE SET rows = rows + excluded.rows",
            [table, rows],
        )


def tally(database: sqlite_utils.Database, run_id: str, *, anew: bool = False) -> None:
    """Note that the counts are those of the end of a run; with `anew`, all rows are counted. For use inside a transaction."""
    for record in TABLES:
        if anew or record.TABLE not in OF_DOCUMENTS:
            _count(database, record.TABLE)
        else:
            database.execute("INSERT OR IGNORE INTO row_counts (table_name, rows) VALUES (?, 0)", [record.TABLE])
    database.execute("UPDATE row_counts SET run_id = ?", [run_id])


def count_all(database: sqlite_utils.Database | sqlite3.Connection) -> None:
    """Count the rows of all tables. For use inside a transaction."""
    for record in TABLES:
        _count(database, record.TABLE)


def _count(database: sqlite_utils.Database | sqlite3.Connection, table: str) -> None:
    counted = f"(SELECT count(*) FROM {table})"
    if table in _REPEATING:
        counted += f" - (SELECT count(*) FROM {table} WHERE duplicate_of IS NOT NULL)"  # few, and an index holds them
    database.execute(f"INSERT OR REPLACE INTO row_counts (table_name, rows) SELECT '{table}', {counted}")


def remove(database: sqlite_utils.Database, table: str, document_id: str) -> None:
    """Delete the rows of a document from a table, and note it. For use inside a transaction."""
    of_it = f"FROM {table} WHERE {'id' if table == DocumentRow.TABLE else 'document_id'} = ?"
    repeat = 0
    if table in _REPEATING:
        repeat = database.execute(f"SELECT count(*) {of_it} AND +duplicate_of IS NOT NULL", [document_id]).fetchone()[0]
    add(database, table, repeat - database.execute(f"DELETE {of_it}", [document_id]).rowcount)


def tallied(database: sqlite_utils.Database) -> dict[str, int]:
    """How many rows of each table counted at the end of the last run."""
    return dict(database.execute("SELECT table_name, rows FROM row_counts").fetchall())
