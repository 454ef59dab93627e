"""Parts: what many processes read apart from each other, in files that one process joins later.

A part holds the rows of some files and their lines of the ledger: as a folder of Parquet files, one a table, or as a SQLite
database. It comes into being by one renaming, so there are no half parts; a part of the same files has the same name, so a task
that is run twice writes it once. DuckDB reads Parquet parts as they lie: `read_parquet('parts/*/resolutions.parquet')`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from extract.database import readonly, schema
from extract.database.rows import COLUMNS, SOURCES, WEIGHTS, Row, Rows, values
from extract.models import TABLES, DocumentRow, FileRow, Source, columns
from extract.models.digest import digest, exact

Format = Literal["parquet", "sqlite"]
Entry = tuple[Rows | None, FileRow]  # no rows for a file whose bytes another file of the part has

PREFIX = "part-"
_BODIES = ("councils", "committees", "meetings")
_OWN = tuple(table for table, names in COLUMNS.items() if "document_id" in names and table not in (FileRow.TABLE, Source.TABLE))
_WRITTEN = (*_BODIES, DocumentRow.TABLE, FileRow.TABLE, *_OWN)


def write(folder: Path, entries: Sequence[Entry], form: Format) -> Path:
    """Write a part into `folder`, in place of one of the same files.

    Raises OSError where the folder cannot be written.
    """
    tables: dict[str, list[Row]] = {table: [] for table in _WRITTEN}
    for read, line in entries:
        tables[FileRow.TABLE].append(values(replace(line, id=exact(line.path))))
        for table, lines in (read.tables if read else {}).items():
            tables[table].extend(lines)
    name = PREFIX + digest(*sorted(line.path for _, line in entries))
    there, made = folder / name, folder / f".{name}-{uuid.uuid4().hex}"
    made.mkdir(parents=True)
    try:
        (_write_parquet if form == "parquet" else _write_sqlite)(made, tables)
        with contextlib.suppress(FileNotFoundError):
            os.rename(there, made / "older")
        os.rename(made, there)
        shutil.rmtree(there / "older", ignore_errors=True)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return there


def find(folder: Path) -> list[Path]:
    """The parts in a folder, or the folder itself where it is one."""
    return [folder] if folder.name.startswith(PREFIX) else sorted(folder.glob(f"{PREFIX}*"))


def lines(part: Path) -> list[FileRow]:
    """The ledger of a part."""
    return [FileRow(**dict(zip(COLUMNS[FileRow.TABLE], row, strict=True))) for row in _read(part, FileRow.TABLE)]


def entries(part: Path) -> Iterator[Entry]:
    """The files of a part with their rows.

    Raises ValueError where it is none.
    """
    tables = {table: _read(part, table) for table in _WRITTEN}
    own: dict[str | None, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    bad: dict[str, list[Row]] = defaultdict(list)
    for table in _OWN:
        names = COLUMNS[table]
        for row in tables[table]:
            document_id = row[names.index("document_id")]
            if document_id is None:
                bad[row[names.index("path")]].append(row)
            else:
                own[document_id][table].append(row)
    bodies = {table: _by(tables[table], 0) for table in _BODIES}
    documents = {row[0]: row for row in tables[DocumentRow.TABLE]}
    for line in lines(part):
        if line.code is not None:
            message = COLUMNS["issues"].index("message")
            issues = bad[line.path]
            reason = issues[0][message] if issues else line.code
            yield Rows(path=line.path, tables={"issues": issues}, sha256=line.sha256, code=line.code, reason=reason), line
        elif line.document_id in documents:
            document = documents.pop(line.document_id)
            found = {**own[line.document_id], DocumentRow.TABLE: [document]}
            meetings = [row[0] for row in found.get(SOURCES, ())]
            found["meetings"] = [bodies["meetings"][id][0] for id in meetings]
            found["committees"] = [row for id in _ids(found, "meetings", "committee_id") for row in bodies["committees"][id]]
            found["councils"] = [row for id in _ids(found, "committees", "council_id") for row in bodies["councils"][id]]
            order = [table for table in (*_BODIES, DocumentRow.TABLE, *_OWN) if table in found]
            yield Rows(
                path=line.path, tables={table: found[table] for table in order}, document_id=line.document_id,
                sha256=line.sha256, byte_count=line.byte_count, version=line.version,
            ), line  # fmt: skip
        else:
            yield None, line


def _by(rows: Sequence[Row], at: int) -> dict[Any, list[Row]]:
    found: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[at]].append(row)
    return found


def _ids(tables: dict[str, list[Row]], table: str, column: str) -> list[Any]:
    """The values of a column, each once, without null."""
    at = COLUMNS[table].index(column)
    return list(dict.fromkeys(row[at] for row in tables[table] if row[at] is not None))


def _write_parquet(folder: Path, tables: dict[str, list[Row]]) -> None:
    import pyarrow
    import pyarrow.parquet

    kinds = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}
    for table, rows in tables.items():
        types = _types(table)
        shape = pyarrow.schema([(name, kinds[types[name]]) for name in COLUMNS[table]])
        by_column = zip(*rows, strict=True) if rows else ([] for _ in COLUMNS[table])
        arrays = [pyarrow.array(list(values), kind) for values, kind in zip(by_column, shape.types, strict=True)]
        pyarrow.parquet.write_table(pyarrow.table(arrays, schema=shape), folder / f"{table}.parquet", compression="zstd")


def _types(table: str) -> dict[str, type]:
    """The type of each column of a table."""
    record = next((record for record in TABLES if table == record.TABLE), None)
    if record is None:  # of the sources of meetings
        return dict.fromkeys(COLUMNS[table], str) | {"weight": type(next(iter(WEIGHTS.values())))}
    return {column.name: column.type for column in columns(record)}


def _write_sqlite(folder: Path, tables: dict[str, list[Row]]) -> None:
    connection = sqlite3.connect(folder / "part.db", isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = OFF")  # it is no part before it is renamed
        connection.execute("BEGIN")
        for table, rows in tables.items():  # without keys: papers may name a body in more than one way
            columns_of = ", ".join(f"{name} {schema.TYPES[kind]}" for name, kind in _types(table).items())
            connection.execute(f"CREATE TABLE {table} ({columns_of})")
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(COLUMNS[table]))})", rows)
        connection.execute("COMMIT")
    finally:
        connection.close()


def _read(part: Path, table: str) -> list[Row]:
    """The rows of a table of a part.

    Raises ValueError where the part has no such table.
    """
    if (part / f"{table}.parquet").exists():
        import pyarrow.parquet

        found = pyarrow.parquet.read_table(part / f"{table}.parquet", columns=list(COLUMNS[table]))
        return list(zip(*(column.to_pylist() for column in found.columns), strict=True))
    if not (part / "part.db").exists():
        raise ValueError(f"{part} is no part")
    connection = readonly.connect(part / "part.db")
    try:
        return connection.execute(f"SELECT {', '.join(COLUMNS[table])} FROM {table} ORDER BY rowid").fetchall()
    except sqlite3.Error as error:
        raise ValueError(f"{part} is no part: {error}") from None
    finally:
        connection.close()


__all__ = ["Entry", "Format", "entries", "find", "lines", "write"]
