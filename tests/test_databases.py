"""Opening databases: ours are made and opened, others are refused with one plain line and left as they were."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from extract.database import schema, store
from extract.models import TABLES, Run, columns

RUN = Run(id="run", started_at="2031-01-01T00:00:00+00:00", version="0.9")


def test_a_new_database_has_every_table_and_column(tmp_path: Path) -> None:
    opened = store.open_database(tmp_path / "new.db")
    for record in TABLES:
        assert [column.name for column in opened.table(record.TABLE).columns] == [one.name for one in columns(record)]
    keys = {(key.table, key.column): key.other_table for table in opened.tables for key in table.foreign_keys}
    declared = {(record.TABLE, one.name): one.references for record in TABLES for one in columns(record) if one.references}
    assert declared.items() <= keys.items()
    assert {table: opened.table(table).detect_fts() for table in schema.SEARCHABLE} == {
        table: f"{table}_fts" for table in schema.SEARCHABLE
    }


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "new.db").touch()
    assert set(store.counts(store.open_database(tmp_path / "new.db")).values()) == {0}


def test_opening_again_keeps_everything(tmp_path: Path) -> None:
    first = store.open_database(tmp_path / "x.db")
    store.begin(first, RUN)
    first.conn.close()
    again = store.open_database(tmp_path / "x.db")
    assert store.counts(again)["runs"] == 1
    assert again.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
    assert again.execute("PRAGMA user_version").fetchone()[0] == schema.SCHEMA_VERSION


def refusal(path: Path) -> str:
    with pytest.raises(store.Refused) as refused:
        store.open_database(path)
    said = str(refused.value)
    assert "\n" not in said
    return said.removeprefix(str(path))


def test_files_that_are_no_database_of_ours(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("Dear all, this is a letter and no database at all.\n" * 20, encoding="utf-8")
    sqlite3.connect(tmp_path / "theirs.db").execute("CREATE TABLE tickets (id)").connection.close()
    ours = store.open_database(tmp_path / "old.db")
    ours.execute("PRAGMA user_version = 99")
    ours.conn.close()
    assert {name: refusal(tmp_path / name) for name in ("text.db", "theirs.db", "old.db", "", "no/where.db")} == {
        "text.db": " is not a database",
        "theirs.db": " is a database, but not one that minutebook made",
        "old.db": f" was made by a later version of minutebook (schema 99; this one knows {schema.SCHEMA_VERSION}): "
        "install that version",
        "": " cannot be opened or created",
        "no/where.db": " cannot be opened or created",
    }
    assert sqlite3.connect(tmp_path / "theirs.db").execute("SELECT name FROM sqlite_master").fetchall() == [("tickets",)]


def test_a_database_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BUSY_TIMEOUT", 20)
    opened = store.open_database(tmp_path / "x.db")
    other = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert refusal(tmp_path / "x.db") == " is in use by another process"
    with pytest.raises(store.Refused, match=r"^the database cannot be written: database is locked$"):
        store.begin(opened, RUN)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without root's right to write everything."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_database_that_is_read_only() -> None:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders cannot be entered by nobody
        os.chmod(folder, 0o777)
        path = Path(folder, "x.db")
        store.open_database(path).conn.close()
        os.chmod(path, 0o444)
        with as_nobody():
            opened = store.open_database(path)  # it can be browsed
            with pytest.raises(store.Refused, match=r"^the database cannot be written: attempt to write a readonly database$"):
                store.begin(opened, RUN)


def test_every_foreign_key_has_an_index(tmp_path: Path) -> None:
    """An index whose first column it is; without one, a row is deleted by looking through a whole table."""
    opened = store.open_database(tmp_path / "x.db")
    keys: set[tuple[str, str]] = set()
    indexed: set[tuple[str, str]] = set()
    for (table,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'").fetchall():
        keys |= {(table, row[3]) for row in opened.execute(f"PRAGMA foreign_key_list({table})").fetchall()}
        for row in opened.execute(f"PRAGMA index_list({table})").fetchall():
            indexed |= {(table, opened.execute(f"PRAGMA index_info({row[1]})").fetchone()[2])}
    opened.conn.close()
    assert len(keys) > 60 and keys - indexed == set()


def steps(path: Path, rows: int) -> dict[str, int]:
    """Steps of SQLite's machine to delete a row that nothing leads to, beside so many rows that could."""
    opened = store.open_database(path)
    opened.execute("PRAGMA foreign_keys = OFF")
    linked = {link.table for link in _links(opened)}
    for table in linked:
        names = [row[1] for row in opened.execute(f"PRAGMA table_info({table})").fetchall()]
        marks = ", ".join("?" * len(names))
        lines = ([f"{table} {number}", *([f"far {number}"] * (len(names) - 1))] for number in range(rows))
        opened.conn.executemany(f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})", lines)
    opened.execute("PRAGMA foreign_keys = ON")
    taken: dict[str, int] = {}
    for table in sorted({link.to for link in _links(opened)}):
        count = [0]
        opened.conn.set_progress_handler(lambda count=count: count.__setitem__(0, count[0] + 1), 1)
        opened.execute(f"DELETE FROM {table} WHERE id = '{table} 0'")
        opened.conn.set_progress_handler(None, 1)
        taken[table] = count[0]
    opened.conn.close()
    return taken


class _Link(NamedTuple):
    table: str
    to: str


def _links(opened: store.Database) -> list[_Link]:
    names = [row[0] for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    return [_Link(name, row[2]) for name in names for row in opened.execute(f"PRAGMA foreign_key_list({name})").fetchall()]


def test_deleting_a_row_costs_the_same_in_a_large_database(tmp_path: Path) -> None:
    """Counted in steps of SQLite's own machine; a scan of one table of 2,000 rows would take thousands more."""
    few, many = steps(tmp_path / "few.db", 20), steps(tmp_path / "many.db", 2_000)
    assert {table: many[table] - few[table] for table in few if many[table] > few[table] + 100} == {}
