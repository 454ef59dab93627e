"""Tables and views as CSV, Parquet or JSON, with a Frictionless data package that says what each column holds.

Text is written as printed. A spreadsheet takes text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return for a
formula, and papers are written by strangers: so in CSV for Excel a text that begins with one of these, or with an apostrophe, gets
an apostrophe before it, and the file begins with a byte order mark, by which Excel knows UTF-8. Numbers are written as they are.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extract import __version__
from extract.database import schema
from extract.export import kinds_of_values
from extract.models import TABLES, Column, columns

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
BATCH = 10_000  # rows held in memory at a time
_TYPES = {str: "string", int: "integer", float: "number"}
_ESCAPE = (
    "A text that begins with one of = + - @ ' a tab or a carriage return has an apostrophe before it, so that spreadsheets "
    "do not take it for a formula: take one leading apostrophe off every text to get what is printed. Empty is null."
)


class LibraryMissing(Exception):
    """A library that the format needs and that is not installed."""


class Table(NamedTuple):
    """A table or view to write: its name, what it holds, its columns, the column that orders it."""

    name: str
    says: str
    columns: tuple[Column, ...]
    order: str

    @property
    def key(self) -> str | None:
        """The primary key; a view has none."""
        return "id" if self.order == "id" else None


def every() -> list[Table]:
    """All tables and views."""
    return [
        *(Table(record.TABLE, record.SAYS, tuple(columns(record)), "id") for record in TABLES),
        *(Table(view.name, view.says, view.columns, "evidence") for view in schema.VIEWS),
    ]


def rows(connection: sqlite3.Connection, table: Table) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a table in a fixed order, some thousands at a time."""
    names = ", ".join(column.name for column in table.columns)
    found = connection.execute(f"SELECT {names} FROM {table.name} ORDER BY {table.order}")
    while batch := found.fetchmany(BATCH):
        yield batch


def defuse(value: Any) -> Any:
    """A value as CSV holds it: text that a spreadsheet would run, or that begins like such a text's cover, is covered."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def restore(text: str) -> str:
    """The text that :func:`defuse` was given."""
    return text.removeprefix("'")


def write_csv(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """One CSV file for each table and view, text as printed, and datapackage.json."""
    return _write_csv(connection, folder, "utf-8", lambda value: value, "Empty is null.")


def write_csv_for_excel(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """The same for spreadsheets: UTF-8 with its mark, and nothing that would run as a formula."""
    return _write_csv(connection, folder, "utf-8-sig", defuse, _ESCAPE)


def _write_csv(
    connection: sqlite3.Connection, folder: Path, encoding: str, cell: Callable[[Any], Any], note: str
) -> list[Path]:
    written = []
    for table in every():
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([column.name for column in table.columns])
            for batch in rows(connection, table):
                writer.writerows([[cell(value) for value in row] for row in batch])
        written.append(path)
    return [*written, _package(folder, written, "csv", "text/csv", note, _kinds(connection))]


def write_json(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """One JSON array of objects for each table and view, lists as arrays, and datapackage.json."""
    written = []
    held = _kinds(connection)
    for table in every():
        path = folder / f"{table.name}.json"
        names = [column.name for column in table.columns]
        with path.open("w", encoding="utf-8") as file:
            lists = {name for name, kind in held[table.name].items() if kind == "array"}
            write_array(file, (_object(names, row, lists) for batch in rows(connection, table) for row in batch))
            file.write("\n")
        written.append(path)
    says = "An array of objects; null is null, lists are arrays."
    return [*written, _package(folder, written, "json", "application/json", says, held)]


def _kinds(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """Table or view → the kinds of its columns that hold more than text and numbers."""
    return {table.name: kinds_of_values.kinds(connection, table.name, table.columns) for table in every()}


def _object(names: Sequence[str], row: Sequence[Any], lists: Container[str]) -> dict[str, Any]:
    return {name: json.loads(value) if name in lists and value else value for name, value in zip(names, row, strict=True)}


def write_array(file: Any, objects: Iterator[dict[str, Any]]) -> None:
    """Write objects as a JSON array, one to a line, without holding them all."""
    file.write("[")
    for number, one in enumerate(objects):
        file.write((",\n" if number else "\n") + json.dumps(one, ensure_ascii=False))
    file.write("\n]")


def require_parquet() -> None:
    """Raises LibraryMissing where what Parquet needs is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise LibraryMissing("Parquet needs pyarrow: pip install 'minutebook[parquet]'") from None


def write_parquet(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """One Parquet file for each table and view, the columns' descriptions in it, and datapackage.json.

    Days, times, moments and lists have types of their own where all of a column are such. Raises LibraryMissing where pyarrow is
    not installed.
    """
    require_parquet()
    import pyarrow
    import pyarrow.parquet

    words = pyarrow.list_(pyarrow.string())
    lists = {"boxes": pyarrow.list_(pyarrow.list_(pyarrow.float64())), "dropped": pyarrow.list_(words)}
    typed = {"date": pyarrow.date32(), "time": pyarrow.time32("ms"), "datetime": pyarrow.timestamp("us", tz="UTC")}
    types = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}
    written = []
    held = _kinds(connection)
    for table in every():
        path = folder / f"{table.name}.parquet"
        own = {name: lists.get(name, words) if kind == "array" else typed[kind] for name, kind in held[table.name].items()}
        schema = pyarrow.schema(
            [pyarrow.field(c.name, own.get(c.name, types[c.type]), metadata={"description": c.help}) for c in table.columns],
            metadata={"description": table.says},
        )
        readers = [kinds_of_values.READ.get(held[table.name].get(column.name, "")) for column in table.columns]
        with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
            for batch in rows(connection, table):
                arrays = [
                    pyarrow.array([read(value) if value else None for value in values] if read else values, of)
                    for values, of, read in zip(zip(*batch, strict=True), schema.types, readers, strict=True)
                ]
                writer.write_batch(pyarrow.record_batch(arrays, schema=schema))
        written.append(path)
    return [*written, _package(folder, written, "parquet", "application/vnd.apache.parquet", "Null is null.", held)]


def _package(
    folder: Path, files: Sequence[Path], format: str, media_type: str, note: str, held: Mapping[str, Mapping[str, str]]
) -> Path:
    """Write datapackage.json: every file with its digest, every column with type and description, keys and references."""
    package = {
        "profile": "tabular-data-package" if format == "csv" else "data-package",
        "name": "minutebook",
        "title": "Meeting papers of council committees",
        "description": f"Each row with the page, box and words it rests on. {note}",
        "version": __version__,
        "resources": [
            _resource(table, path, format, media_type, held[table.name]) for table, path in zip(every(), files, strict=True)
        ],
    }
    path = folder / "datapackage.json"
    path.write_text(json.dumps(package, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _resource(table: Table, path: Path, format: str, media_type: str, kinds: Mapping[str, str]) -> dict[str, Any]:
    """What the data package says of one file."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    schema: dict[str, Any] = {
        "fields": [
            {
                "name": column.name,
                "type": kinds.get(column.name, _TYPES[column.type]),
                **({"format": given} if (given := kinds_of_values.FORMATS.get(kinds.get(column.name, ""))) else {}),
                "description": column.help,
            }
            for column in table.columns
        ],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = [table.key]
    references = [
        {"fields": [c.name], "reference": {"resource": "" if c.references == table.name else c.references, "fields": ["id"]}}
        for c in table.columns
        if c.references
    ]
    if references:
        schema["foreignKeys"] = references
    resource: dict[str, Any] = {
        "name": table.name,
        "path": path.name,
        "description": table.says,
        "format": format,
        "mediatype": media_type,
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{sha256}",
        "schema": schema,
    }
    return {"profile": "tabular-data-resource", **resource} if format == "csv" else resource
