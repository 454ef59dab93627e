"""Tables and views as CSV, Parquet or JSON, with a Frictionless data package that says what each column holds.

Text is written as printed. A spreadsheet takes text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return for a
formula, and papers are written by strangers: so in CSV for Excel a text that begins with one of these, or with an apostrophe, gets
an apostrophe before it, and the file begins with a byte order mark, by which Excel knows UTF-8. Numbers are written as they are.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extract import __version__
from extract.database import views
from extract.models import TABLES, Column, columns

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
BATCH = 10_000  # rows held in memory at a time
# Columns of ISO dates.
DAYS = frozenset(("date", "end_date", "due_date", "meeting_date", "first_date", "last_date", "from_date", "to_date"))
TIMES = frozenset(("started_at", "finished_at", "fetched_at", "created_at", "modified_at"))  # columns of ISO times
_READ = {"day": "date", "time": "time in UTC"}
_TYPED = "Null is null; days and times are of their types, with the words beside them in columns that end in _text."
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
        *(Table(view.name, view.says, view.columns, "evidence") for view in views.VIEWS),
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
    return [*written, _package(folder, written, "csv", "text/csv", note)]


def write_json(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """One JSON array of objects for each table and view, boxes as arrays, and datapackage.json."""
    written = []
    for table in every():
        path = folder / f"{table.name}.json"
        names = [column.name for column in table.columns]
        with path.open("w", encoding="utf-8") as file:
            write_array(file, (_object(names, row) for batch in rows(connection, table) for row in batch))
            file.write("\n")
        written.append(path)
    return [*written, _package(folder, written, "json", "application/json", "An array of objects; null is null, boxes are arrays.")]


def _object(names: Sequence[str], row: Sequence[Any]) -> dict[str, Any]:
    return {name: json.loads(value) if name == "boxes" and value else value for name, value in zip(names, row, strict=True)}


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

    Raises LibraryMissing where pyarrow is not installed.
    """
    require_parquet()
    import pyarrow
    import pyarrow.parquet

    plain = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}
    boxes = pyarrow.list_(pyarrow.list_(pyarrow.float64()))
    typed = {"day": pyarrow.date32(), "time": pyarrow.timestamp("ms", tz="UTC"), "boxes": boxes}
    written = []
    for table in every():
        path = folder / f"{table.name}.parquet"
        fields = [
            pyarrow.field(one.name, typed[one.kind] if one.kind else plain[c.type], metadata={"description": one.help})
            for c in table.columns
            for one in typed_as(c)
        ]
        schema = pyarrow.schema(fields, metadata={"description": table.says})
        with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
            for batch in rows(connection, table):
                by_column = zip(zip(*batch, strict=True), table.columns, strict=True)
                values = [[as_type(value, one.kind) for value in held] for held, c in by_column for one in typed_as(c)]
                arrays = [pyarrow.array(held, of) for held, of in zip(values, schema.types, strict=True)]
                writer.write_batch(pyarrow.record_batch(arrays, schema=schema))
        written.append(path)
    return [*written, _package(folder, written, "parquet", "application/vnd.apache.parquet", _TYPED)]


class Typed(NamedTuple):
    """A column of Parquet: its name, how its values are read (day, time, boxes; None as they are), what it says."""

    name: str
    kind: str | None
    help: str


def typed_as(column: Column) -> list[Typed]:
    """The columns that a column of the database becomes: of days and times one of that type, and one of the words.

    "2031-05" is no day: it is in `date_text` only.
    """
    if column.name == "boxes":
        return [Typed(column.name, "boxes", column.help)]
    kind = "day" if column.name in DAYS else "time" if column.name in TIMES else None
    if column.type is not str or kind is None:
        return [Typed(column.name, None, column.help)]
    return [
        Typed(column.name, kind, f"{column.help}, as a {_READ[kind]}; null where it is no whole one"),
        Typed(f"{column.name}_text", None, column.help),
    ]


def as_type(value: Any, kind: str | None) -> Any:
    """A value as its Parquet column holds it; None where it is not of that type: "2031-05" is no day."""
    if kind is None or value in (None, ""):
        return value if kind is None else None
    if kind == "boxes":
        return json.loads(value)
    try:
        read = datetime.datetime.fromisoformat(value)
    except ValueError:
        return None
    if kind == "day":
        return read.date() if len(value) == len("2031-05-06") else None
    return read if read.tzinfo else read.replace(tzinfo=datetime.UTC)


def _package(folder: Path, files: Sequence[Path], format: str, media_type: str, note: str) -> Path:
    """Write datapackage.json: every file with its digest, every column with type and description, keys and references."""
    package = {
        "profile": "tabular-data-package" if format == "csv" else "data-package",
        "name": "minutebook",
        "title": "Meeting papers of council committees",
        "description": f"Each row with the page, box and words it rests on. {note}",
        "version": __version__,
        "resources": [_resource(table, path, format, media_type) for table, path in zip(every(), files, strict=True)],
    }
    path = folder / "datapackage.json"
    path.write_text(json.dumps(package, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _resource(table: Table, path: Path, format: str, media_type: str) -> dict[str, Any]:
    """What the data package says of one file."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    parquet = {"day": "date", "time": "datetime", "boxes": "array"}
    schema: dict[str, Any] = {
        "fields": [
            {"name": one.name, "type": parquet[one.kind] if one.kind else _TYPES[column.type], "description": one.help}
            for column in table.columns
            for one in typed_as(column)
        ]
        if format == "parquet"
        else [
            {
                "name": column.name,
                "type": "array" if column.name == "boxes" and format == "json" else _TYPES[column.type],
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
