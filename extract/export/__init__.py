"""A database → files other programs read: CSV or Parquet tables with a data dictionary, Excel, JSON, Popolo, Open Civic Data."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from extract.database import store
from extract.export import civic, popolo, tables, workbook

# Format → what writes it: from a connection into a folder, the addresses of evidence beginning with the last argument.
WRITERS: dict[str, Callable[[sqlite3.Connection, Path, str], list[Path]]] = {
    "csv": tables.write_csv,
    "csv-excel": tables.write_csv_for_excel,
    "xlsx": workbook.write_workbook,
    "parquet": tables.write_parquet,
    "json": tables.write_json,
    "popolo": popolo.write,
    "ocd": civic.write,
}
FORMATS = tuple(name for name in WRITERS if name != "csv-excel")  # as they are asked for: that one is CSV with --excel
LIBRARY_MISSING = tables.LibraryMissing


class WouldMix(Exception):
    """A folder that holds files already, among which those written would be mixed."""


def write(database: Path, folder: Path, format: str, *, address: str | None = None, force: bool = False) -> list[Path]:
    """Write the database at `database` into `folder` in one of WRITERS' formats; returns the files.

    `address` is where the database is browsed, for the sources of Popolo and Open Civic Data. Raises store.Refused where the
    database cannot be read, WouldMix where the folder is not empty and `force` is not set, LIBRARY_MISSING where a format
    needs a library that is not installed, OSError where a file cannot be written.
    """
    connection = store.read_only(database)
    try:
        if folder.exists() and any(folder.iterdir()) and not force:
            raise WouldMix(f"{folder} is not empty")
        if format == "parquet":
            tables.require_parquet()  # before anything is made
        if format == "xlsx":
            workbook.require_workbook()
        folder.mkdir(parents=True, exist_ok=True)
        return WRITERS[format](connection, folder, address or f"http://127.0.0.1:8001/{database.stem}")
    finally:
        connection.close()
