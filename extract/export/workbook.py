"""Tables and views as one Excel workbook: a sheet for each, its head frozen and filtered, what its columns hold on the first sheet.

Words are written as text, whatever they begin with: nothing in it runs as a formula or becomes a link.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.export import tables

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575  # of a sheet, below its head; what is more goes on a further sheet
LONGEST = 32_767  # characters of a cell
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTH = 18  # characters of a column


def write_workbook(connection: sqlite3.Connection, folder: Path, address: str) -> list[Path]:
    """One workbook, papers.xlsx.

    Raises LibraryMissing where XlsxWriter is not installed.
    """
    require_workbook()
    import xlsxwriter

    path = folder / "papers.xlsx"
    with xlsxwriter.Workbook(path, _OPTIONS) as book:
        bold = book.add_format({"bold": True})
        first = _headed(book.add_worksheet("columns"), ["table", "column", "what it holds"], bold)
        number = 0
        for table in tables.every():
            for column in table.columns:
                number += 1
                first.write_row(number, 0, [table.name, column.name, column.help])
        for table in tables.every():
            _write_sheets(book, connection, table, bold)
    return [path]


def require_workbook() -> None:
    """Raises LibraryMissing where what workbooks need is not installed."""
    try:
        import xlsxwriter  # noqa: F401
    except ImportError:
        raise tables.LibraryMissing("Excel workbooks need XlsxWriter: pip install 'minutebook[xlsx]'") from None


def _write_sheets(book: Any, connection: sqlite3.Connection, table: tables.Table, bold: Any) -> None:
    """The rows of a table, on more than one sheet where one cannot hold them."""
    names = [column.name for column in table.columns]
    sheets, row = 1, 0
    sheet = _headed(book.add_worksheet(table.name[:31]), names, bold)
    for batch in tables.rows(connection, table):
        for values in batch:
            if row == MOST_ROWS:
                sheets, row = sheets + 1, 0
                sheet = _headed(book.add_worksheet(f"{table.name[:25]} ({sheets})"), names, bold)
            row += 1
            for column, value in enumerate(values):
                if isinstance(value, str) and value:
                    sheet.write_string(row, column, value if len(value) <= LONGEST else value[: LONGEST - 1] + "…")
                elif value is not None and value != "":
                    sheet.write_number(row, column, value)


def _headed(sheet: Worksheet, names: list[str], bold: Any) -> Worksheet:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(names) - 1, _WIDTH)
    sheet.autofilter(0, 0, 0, len(names) - 1)
    sheet.write_row(0, 0, names, bold)
    return sheet
