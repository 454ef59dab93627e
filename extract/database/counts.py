"""How many rows each table has, kept as documents come and go: counting the rows of a nation's archive takes seconds.

Rows of documents are counted in the transaction that writes or removes them; the few tables of other rows at the end of a run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.database.rows import COLUMNS
from extract.models import TABLES, DocumentRow, FileRow, Issue, Source

if TYPE_CHECKING:
    import sqlite_utils

TABLE = "CREATE TABLE IF NOT EXISTS row_counts (table_name TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL, run_id TEXT)"
OF_DOCUMENTS = frozenset(
    record.TABLE
    for record in TABLES
    if record is DocumentRow or ("document_id" in COLUMNS[record.TABLE] and record not in (FileRow, Issue, Source))
)


def add(database: sqlite_utils.Database, table: str, rows: int) -> None:
    """Note that a table of documents has `rows` more rows, or less. For use inside a transaction."""
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
            counted = f"(SELECT count(*) FROM {record.TABLE})"
        else:
            counted = f"coalesce((SELECT rows FROM row_counts WHERE table_name = '{record.TABLE}'), 0)"
        database.execute(f"INSERT OR REPLACE INTO row_counts SELECT '{record.TABLE}', {counted}, ?", [run_id])


def tallied(database: sqlite_utils.Database) -> dict[str, int]:
    """How many rows each table had at the end of the last run."""
    return dict(database.execute("SELECT table_name, rows FROM row_counts").fetchall())
