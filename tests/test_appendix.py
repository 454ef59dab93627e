"""Twenty pages of invented financial tables give every cell and every figure right."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import batch
from extract.database import store

FIXTURES = Path(__file__).parent.parent / "fixtures"
sys.path.insert(0, str(FIXTURES))

from papers import fernley_financial_appendix as appendix  # noqa: E402

PDF = FIXTURES / "tables" / "fernley_financial_appendix.pdf"
SHEETS = pytest.mark.parametrize("number", range(len(appendix.TABLES)), ids=lambda n: appendix.TABLES[n].title)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("appendix") / "appendix.db"
    opened = store.open_database(path)
    list(batch.ingest(opened, [PDF]))
    yield opened.conn
    opened.conn.close()


def tables(database: sqlite3.Connection) -> list[tuple[str, str]]:
    return list(database.execute("SELECT id, title FROM tables ORDER BY id"))


def test_each_table_is_one_row(database: sqlite3.Connection) -> None:
    assert [title for _, title in tables(database)] == [sheet.title for sheet in appendix.TABLES]


@SHEETS
def test_every_cell(database: sqlite3.Connection, number: int) -> None:
    sheet, (table, _) = appendix.TABLES[number], tables(database)[number]
    query = "SELECT row, column, text, is_header FROM table_cells WHERE table_id = ? AND NOT is_repeated ORDER BY row, column"
    found = list(database.execute(query, (table,)))
    rows = {row: n for n, row in enumerate(dict.fromkeys(row for row, *_ in found))}  # repeated headings aside
    printed = [(rows[row], column, text, bool(head)) for row, column, text, head in found]
    assert printed == list(sheet.cells())


@SHEETS
def test_headings_printed_again_are_marked(database: sqlite3.Connection, number: int) -> None:
    sheet, (table, _) = appendix.TABLES[number], tables(database)[number]
    (pages,) = database.execute("SELECT last_page - first_page FROM tables WHERE id = ?", (table,)).fetchone()
    query = "SELECT text FROM table_cells WHERE table_id = ? AND is_repeated ORDER BY row, column"
    again = [text for (text,) in database.execute(query, (table,))]
    heads = [text for _, _, text, head in sheet.cells() if head]
    assert pages >= 1
    assert again == (heads * pages if sheet.repeat else [])


@SHEETS
def test_every_figure(database: sqlite3.Connection, number: int) -> None:
    sheet, (table, _) = appendix.TABLES[number], tables(database)[number]
    columns = "value, unit, scale, row_label, column_label, section_label"
    query = f"SELECT {columns} FROM figures WHERE table_id = ? ORDER BY page, char_start"
    found = [appendix.Figure(*row) for row in database.execute(query, (table,))]
    assert found == list(sheet.figures())


def test_no_figure_stands_outside_its_table(database: sqlite3.Connection) -> None:
    assert database.execute("SELECT quote, page FROM figures WHERE table_id IS NULL").fetchall() == []
