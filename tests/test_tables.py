"""Printed tables: ruled cells and columns of numbers → grids; what goes on over pages; what is no table."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from builders import passage

from extract import tables
from extract.models import Box, Cell, CellPart, Grid, GridCell, Line, RuledCell, Ruling, Word, around
from extract.numbers import grids
from extract.pdf import tables as rulings
from extract.tables import headers
from extract.tables.close_heads import close_heads
from extract.tables.pieces import Piece

WIDTH, PITCH = 100.0, 20.0  # points of a ruled cell


def texts(grid: Grid) -> list[list[str]]:
    """The cells row by row; headings in angle brackets."""
    rows: dict[int, list[str]] = {}
    for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)):
        rows.setdefault(cell.row, []).append(f"<{cell.text}>" if cell.header else cell.text)
    return list(rows.values())


def aligned(text: str) -> list[Grid]:
    """The tables in plain text, whose columns are parted by blanks."""
    return list(tables.find(passage(text).lines, {}))


def ruled(*pages: list[list[str]], bold: int = 0, plain: int = 0) -> tuple[Grid, ...]:
    """The tables found on pages that each hold one ruled table; ``a+`` fills the next column too, ``|text`` stands above it.

    The first `bold` rows of each page are bold, but on page `plain`.
    """
    lines: list[Line] = []
    cells: dict[int, list[RuledCell]] = {}
    for number, rows in enumerate(pages, start=1):
        start, top = 0, 100.0
        for above in [row[0][1:] for row in rows if row[0].startswith("|")]:
            lines.append(_line(above, number, start, 50.0, top - 50, None, False))
            start += len(above) + 1
        for row, printed in enumerate(row for row in rows if not row[0].startswith("|")):
            for column, text in enumerate(printed):
                across = 2 if text.endswith("+") else 1
                if column and printed[column - 1].endswith("+"):
                    continue
                place, x = Cell(0, row, column), 50.0 + WIDTH * column
                cells.setdefault(number, []).append(RuledCell(place, Box(x, top, x + WIDTH * across, top + PITCH), 1, across))
                if text.strip("+"):
                    lines.append(_line(text.strip("+"), number, start, x + 5, top + 5, place, row < bold and number != plain))
                    start += len(text.strip("+")) + 1
            top += PITCH
    return tables.find(lines, cells)


def _line(text: str, page: int, start: int, x: float, top: float, cell: Cell | None, bold: bool) -> Line:
    words = tuple(
        Word(text=m.group(), box=Box(x + 4 * m.start(), top, x + 4 * m.end(), top + 10), size=10, bold=bold)
        for m in re.finditer(r"\S+", text)
    )
    return Line(page=page, words=words, box=around(word.box for word in words), text=text, start=start, cell=cell)


HEADED = [["Berth", "2031 £k", "2032 £k"], ["North", "5", "6"], ["South", "", "(7)"]]


def test_a_ruled_table():
    (grid,) = ruled(HEADED)
    assert (grid.kind, grid.rows, grid.columns, grid.first_page, grid.last_page) == ("ruled", 3, 3, 1, 1)
    assert texts(grid) == [["<Berth>", "<2031 £k>", "<2032 £k>"], ["North", "5", "6"], ["South", "(7)"]]
    assert [(cell.row, cell.column) for cell in grid.cells if cell.text == "(7)"] == [(2, 2)]


def test_a_cell_over_two_columns():
    (grid,) = ruled([["", "Dues+", ""], ["Berth", "2031", "2032"], ["North", "5", "6"]])
    assert texts(grid) == [["<Dues>"], ["<Berth>", "<2031>", "<2032>"], ["North", "5", "6"]]
    assert [(cell.column, cell.column_span) for cell in grid.cells if cell.text == "Dues"] == [(1, 2)]


def test_a_name_of_rows_is_no_heading():
    (grid,) = ruled([["Berth", "£k"], ["Income", ""], ["Dues", "5"], ["Total income", "5"], ["Costs", ""], ["Paint", "2"]])
    assert texts(grid)[:2] == [["<Berth>", "<£k>"], ["Income"]]
    assert {n: cell.text for n, cell in tables.headers.sections(grid).items()} == {2: "Income", 3: "Income", 5: "Costs"}


def test_a_table_over_pages_whose_headings_are_printed_again():
    (grid,) = ruled(HEADED, [HEADED[0], ["East", "8", "9"]])
    assert (grid.first_page, grid.last_page, grid.rows) == (1, 2, 5)
    assert texts(grid)[3:] == [["<Berth>", "<2031 £k>", "<2032 £k>"], ["East", "8", "9"]]
    assert [cell.repeated for cell in grid.cells if cell.header] == [False] * 3 + [True] * 3


def test_a_table_over_pages_without_its_headings():
    (grid,) = ruled(HEADED, [["East", "8", "9"], ["West", "1", "2"]])
    assert texts(grid)[3:] == [["East", "8", "9"], ["West", "1", "2"]]


def test_headings_alone_at_the_foot_of_a_page():
    (grid,) = ruled([HEADED[0]], [["East", "8", "9"], ["West", "1", "2"]])
    assert texts(grid) == [["<Berth>", "<2031 £k>", "<2032 £k>"], ["East", "8", "9"], ["West", "1", "2"]]


@pytest.mark.parametrize(
    "second",
    [
        [["Quay", "Tons", "Crews"], ["East", "8", "9"]],  # headings of its own
        [["|The next table shows the quays."], ["East", "8", "9"], ["West", "1", "2"]],  # text between
        [["East", "8"], ["West", "1"]],  # other columns
    ],
)
def test_two_tables_on_two_pages(second: list[list[str]]):
    assert len(ruled(HEADED, second)) == 2


def test_a_form_has_no_headings():
    (grid,) = ruled([["Ward", "Northquay"], ["Key decision", "No"], ["Officer", "A Lund"]])
    assert not any(cell.header for cell in grid.cells)


def test_a_bold_first_row_of_words_is_headings():
    (grid,) = ruled([["Ward", "Matter"], ["Northquay", "Paint the sheds"], ["Eastquay", "Mend the ropes"]], bold=1)
    assert texts(grid)[0] == ["<Ward>", "<Matter>"]


def test_a_frame_is_no_table():
    assert [grid.kind for grid in ruled([["Paint the sheds"], ["Mend the ropes"]])] == ["frame"]


def test_rulings_give_spans():
    level = [Ruling(Box(0, y, 300, y), True) for y in (0, 20, 40)]
    upright = [Ruling(Box(0, 0, 0, 40), False), Ruling(Box(300, 0, 300, 40), False)]
    found = rulings.cells([*level, *upright, *(Ruling(Box(x, 20, x, 40), False) for x in (100, 200))])
    assert [(cell.place.row, cell.place.column, cell.row_span, cell.column_span) for cell in found] == [
        (0, 0, 1, 3), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1),
    ]  # fmt: skip


def test_columns_of_numbers_without_rulings():
    (grid,) = aligned(
        """The dues are shown below.
**Table 2: dues**
                            2031         2032
                            £000         £000
Northquay                   14.1         15.0
Eastquay and                 2.5        (3.0)
the sheds
Total                       16.6         12.0
The rest of the dues are shown in the next report, to be made in June."""
    )
    assert grid.kind == "unruled" and grid.title and grid.title.text == "Table 2: dues"
    assert texts(grid) == [
        ["<2031 £000>", "<2032 £000>"],
        ["Northquay", "14.1", "15.0"],
        ["Eastquay and the sheds", "2.5", "(3.0)"],
        ["Total", "16.6", "12.0"],
    ]


def test_one_column_of_amounts():
    (grid,) = aligned("A Lund              £12.50\nB Holm, paint       £40.00\nQuay Ropes           £7.25")
    assert texts(grid) == [["A Lund", "£12.50"], ["B Holm, paint", "£40.00"], ["Quay Ropes", "£7.25"]]


def test_columns_without_rulings_over_two_pages():
    head = "Berth                   2031         2032\n"
    first = "Northquay               14.1         15.0\nEastquay                 2.5          3.0"
    second = "Southquay                1.5          9.0\nWestquay                 2.0          7.0"
    (grid,) = aligned(f"{head}{first}\f{second}")
    assert [row[0] for row in texts(grid)] == ["<Berth>", "Northquay", "Eastquay", "Southquay", "Westquay"]
    (grid,) = aligned(f"{head}{first}\f{head}{second}")
    assert texts(grid)[3:] == [["<Berth>", "<2031>", "<2032>"], ["Southquay", "1.5", "9.0"], ["Westquay", "2.0", "7.0"]]


@pytest.mark.parametrize(
    "text",
    [
        # attendance
        "Cllr A Lund               Northquay\nCllr B Holm               Eastquay\nCllr C Ness               Westquay",
        # contents
        "Introduction                          1\nHarbour dues                          4\nFerries                               9",
        "1   Apologies                 1 - 2\n2   Minutes                   3 - 8\n3   Dues                     9 - 12",
        # prose in two columns
        "The harbour was built in          Ferries began to call in\n1820 and was mended in            1835, and in 1901 there\n"
        "1911 by the borough.              were 12 of them a day.",
        # numbered paragraphs
        "1.1    The dues rose by 4 last year.\n1.2    They will rise by 5 next year.\n1.3    They may fall by 6 after that.",
        # telephone numbers and dates
        "A Lund        01632 960171\nB Holm        01632 960172\nC Ness        01632 960173",
        "Council          12 June 2031\nCabinet          14 June 2031\nPanel            21 June 2031",
        # the labels of a chart's bars
        "From a friend                  11%\nFrom the web             10%\nNewspaper           6%",
    ],
)
def test_what_is_no_table(text: str):
    assert aligned(text) == []


def test_rows_of_a_database(fixtures_db: Path):
    connection = sqlite3.connect(fixtures_db)
    found = connection.execute(
        "SELECT t.id, t.title, t.kind, t.row_count, t.column_count, t.header_rows FROM tables t "
        "JOIN documents d ON d.id = t.document_id WHERE d.file_name = 'saltmarsh_budget_report.pdf' ORDER BY t.id"
    ).fetchall()
    assert [row[1:] for row in found] == [
        ("Table 1: revenue forecast by directorate", "ruled", 8, 4, 2),
        ("Table 2: capital programme", "ruled", 6, 4, 1),
        (None, "unruled", 6, 4, 2),
    ]
    query = "SELECT text FROM table_cells WHERE table_id = ? ORDER BY row, column"
    cells = [text for (text,) in connection.execute(query, (found[2][0],))]
    assert cells[:8] == ["Reserve", "1 April 2025", "31 March 2026", "Change", "£m", "£m", "£m", "General reserve"]


def test_a_figure_knows_its_table(fixtures_db: Path):
    connection = sqlite3.connect(fixtures_db)
    found = connection.execute(
        "SELECT f.value, f.row_label, f.column_label, t.title FROM figures f JOIN tables t ON t.id = f.table_id "
        "JOIN documents d ON d.id = f.document_id WHERE d.file_name = 'saltmarsh_budget_report.pdf' AND f.quote = '(730)'"
    ).fetchall()
    assert found == [(-730_000, "Highways and Transport", "Variance £000s", "Table 1: revenue forecast by directorate")]


def test_a_title_above_headings_of_words() -> None:
    (grid,) = ruled([["By-laws passed+", ""], ["Subject", "Decision"], ["The weir", "PASSED"]])
    assert {cell.row for cell in grid.cells if cell.header} == {0, 1}


def test_words_that_head_columns_are_headings_though_not_bold() -> None:
    (grid,) = ruled([["Item no.", "Item"], ["1", "Apologies: A Wren"], ["2", "Minutes of the last meeting"]])
    assert [cell.text for cell in grid.cells if cell.header] == ["Item no.", "Item"]


def test_a_row_of_numbers_is_no_heading() -> None:
    (grid,) = ruled([["1", "The weir", "ADOPTED"], ["2", "The new quay of the old harbour", "LAID OVER TO MAY"]])
    assert [cell.text for cell in grid.cells if cell.header] == []


def test_a_list_of_sums_whose_words_run_up_to_them() -> None:
    (grid,) = aligned(
        """
        i) A Wren, hire of the large boat and its crew, Chq 101 £98.70
        ii) B Teal, rope, Chq 102                               £50.00
        iii) C Rook, tar, Chq 103                              £375.00
        iv) D Gull, oars, Chq 104                               £50.00
                                                        TOTAL = £573.70
        """
    )
    assert [row[-1] for row in texts(grid)] == ["£98.70", "£50.00", "£375.00", "£50.00", "£573.70"]


def test_rulings_drawn_in_pieces_make_whole_cells() -> None:
    """The sides of each cell are drawn apart, short joints at their corners: those join what they touch, other ticks do not."""
    level = [Ruling(Box(50, y, 250, y), True) for y in (100, 133, 166)]
    upright = [Ruling(Box(x, y, x, y + 29.7), False) for x in (50, 150, 250) for y in (103.3, 136.6)]
    joints = [Ruling(Box(x, y, x, y + 3.3), False) for x in (50, 150, 250) for y in (100, 133.3)]
    ticks = [Ruling(Box(x, 300, x, 303.3), False) for x in (60, 70)]
    found = rulings.cells([*level, *upright, *joints, *ticks])
    assert [(cell.place.row, cell.place.column) for cell in found] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_headings_that_stand_close_are_parted_over_their_columns() -> None:
    text = "Row ref Category"
    at = {"Row": 50.0, "ref": 65.0, "Category": 84.0}
    words = tuple(Word(text=word, box=Box(x, 100, x + 4 * len(word), 110), size=10) for word, x in at.items())
    line = Line(page=1, words=words, box=around(word.box for word in words), text=text, start=0)
    whole = Piece(0, 3, 0, len(text), line.box, text, None)
    assert [piece.text for piece in close_heads(whole, line, [(50, 80), (82, 150)])] == ["Row ref", "Category"]
    assert [piece.text for piece in close_heads(whole, line, [(50, 150)])] == [text]
    even = close_heads(whole, line, [(50, 62), (70, 150)])  # an edge between words that stand together parts nothing
    assert [piece.text for piece in even] == [text]


def test_a_sum_that_words_run_up_to_is_a_figure_of_its_table_and_no_heading() -> None:
    text = """
        i) A Wren, hire of the large boat and its crew, Chq 101 £98.70
        ii) B Teal, rope, Chq 102                               £50.00
        iii) C Rook, tar, Chq 103                              £375.00
        iv) D Gull, oars, Chq 104                               £50.00
    """
    own = passage(text)
    found = grids.cell_numbers(own, "GBP", tables.find(own.lines, {}))
    assert [(one.numeral.value, one.column_label) for one in found] == [(98.7, None), (50, None), (375, None), (50, None)]


def test_a_row_cut_by_the_end_of_a_page_is_one() -> None:
    """Its lower part names nothing where the other rows do, or its words run on."""
    heads = ["No.", "Matter", "Outcome"]
    (grid,) = ruled(
        [heads, ["1", "The weir", "Mended"], ["2", "The quay was", "Painted"]],
        [heads, ["", "painted by the crew", ""], ["3", "Ropes", "Tarred"]],
    )
    assert texts(grid) == [
        ["<No.>", "<Matter>", "<Outcome>"],
        ["1", "The weir", "Mended"],
        ["2", "The quay was painted by the crew", "Painted"],
        ["<No.>", "<Matter>", "<Outcome>"],
        ["3", "Ropes", "Tarred"],
    ]
    assert (grid.rows, grid.first_page, grid.last_page) == (5, 1, 2)


@pytest.mark.parametrize(
    ("below", "rows"),
    [
        (["", "Of the crew.", ""], 4),  # named rows: what names nothing goes on the last
        (["", "of the crew", "and tarred"], 4),
        (["sheds", "of the old quay", "in green"], 4),  # every cell runs on
        (["Sheds", "of the old quay", "Painted"], 5),  # a row of its own
        (["", "12", ""], 5),  # a sum
        (["", "Of the crew+", ""], 5),  # over two columns
    ],
)
def test_what_goes_on_over_a_page(below: list[str], rows: int) -> None:
    above = [["Place", "Matter", "Outcome"], ["Weir", "The gate", "Mended"], ["Quay", "The crane", "Painted"]]
    (grid,) = ruled(above, [below, ["Pier", "The lamps", "Lit"]])
    assert len({cell.row for cell in grid.cells}) == rows


def test_notes_close_behind_numbers_stand_in_a_column_of_their_own() -> None:
    (grid,) = aligned(
        """
        Payroll          50          7 three payments
        General       1,020        125
        Insurance       565         33 inflation
        Audit           198         33
        """
    )
    assert texts(grid) == [
        ["Payroll", "50", "7", "three payments"],
        ["General", "1,020", "125"],
        ["Insurance", "565", "33", "inflation"],
        ["Audit", "198", "33"],
    ]


@pytest.mark.parametrize("noted", ["7 days", "7 High Street"])
def test_what_belongs_to_a_number_stays_with_it(noted: str) -> None:
    (grid,) = aligned(
        f"""
        Payroll          50          {noted}
        General       1,020        125
        Insurance       565         33
        """
    )
    assert texts(grid)[0] == ["Payroll", "50", noted]


def test_a_sum_without_a_word_is_a_row_of_its_table() -> None:
    (grid,) = aligned(
        """
        04-05-31    A Wren, rope       310.68
        04-05-31    B Teal, tar         30.00
                                       340.68
        Receipts
        05-05-31    Harbour dues         3.77
        06-05-31    Tolls              120.00
        """
    )
    assert [row[-1] for row in texts(grid)] == ["310.68", "30.00", "340.68", "Receipts", "3.77", "120.00"]
    assert tables.headers.totals(grid) == {2}


def test_headings_below_a_first_sum_are_headings() -> None:
    (grid,) = aligned(
        """
        Totals                        0.00      0.00
        Payee        Description       Net       VAT
        A Wren       Rope            25.51      0.49
        B Teal       Tar            100.00     20.00
        """
    )
    assert texts(grid)[1] == ["<Payee>", "<Description>", "<Net>", "<VAT>"]


def test_rows_that_a_heading_reaches_down_to_are_headings() -> None:
    """ "Service" stands over two rows, "Rating" over the two columns of the first."""
    printed = {
        (0, 0): "Service",
        (0, 1): "Rating",
        (1, 1): "Latest",
        (1, 2): "Previous",
        (2, 0): "Quays",
        (2, 1): "GREEN",
        (2, 2): "RED",
    }
    spans = {(0, 0): (2, 1), (0, 1): (1, 2)}
    cells, lines, start = [], [], 0
    for (row, column), text in printed.items():
        x, top = 50.0 + WIDTH * column, 100 + PITCH * row
        down, across = spans.get((row, column), (1, 1))
        cells.append(RuledCell(Cell(0, row, column), Box(x, top, x + WIDTH * across, top + PITCH * down), down, across))
        lines.append(_line(text, 1, start, x + 5, top + 5, Cell(0, row, column), row == 0))
        start += len(text) + 1
    (grid,) = tables.find(lines, {1: cells})
    assert {cell.row for cell in grid.cells if cell.header} == {0, 1}


def test_headings_below_two_that_part_the_table() -> None:
    (grid,) = ruled(
        [
            ["Moved from+", "", "Moved to+", ""],
            ["Vote no.", "Amount", "Vote no.", "Amount"],
            ["63.1 A", "R6,9 00", "64.1 B", "R6,9 00"],
        ],
        bold=3,
    )
    assert {cell.row for cell in grid.cells if cell.header} == {0, 1}


def test_the_mark_of_a_list_begins_a_row() -> None:
    """ "iii)" is in small letters, but goes on no sentence."""
    (grid,) = aligned(
        """
        i) A Wren, hire of the boat                 £98.70
        ii) B Teal, rope                            £50.00
        iii) C Rook, for tar and for the oars
        as agreed in May, Chq 103                  £375.00
        iv) D Gull, oars                            £50.00
        """
    )
    assert texts(grid)[1:3] == [
        ["ii) B Teal, rope", "£50.00"],
        ["iii) C Rook, for tar and for the oars as agreed in May, Chq 103", "£375.00"],
    ]


def test_two_rows_of_headings_at_the_foot_of_a_page() -> None:
    heads = [["Quay", "Tons", "Due"], ["Name", "of it", "in all"]]
    (grid,) = ruled(heads, [["East", "8", "9"], ["West", "1", "2"]], bold=2, plain=2)
    assert {cell.row for cell in grid.cells if cell.header} == {0, 1}


def test_a_row_cut_by_the_ends_of_two_pages_is_one() -> None:
    heads = ["No.", "Matter", "Outcome"]
    (grid,) = ruled(
        [heads, ["1", "The weir", "Mended"], ["2", "The quay was", "Painted"]],
        [heads, ["", "painted by the crew", ""]],
        [heads, ["", "of the old crane", ""], ["3", "Ropes", "Tarred"]],
    )
    assert texts(grid)[2] == ["2", "The quay was painted by the crew of the old crane", "Painted"]
    assert texts(grid)[-1] == ["3", "Ropes", "Tarred"]


def test_bold_words_over_several_columns_head_a_table_of_words() -> None:
    (grid,) = ruled(
        [["Partners+", "", "Why"], ["1.", "Quay fair", "It brings boats"], ["2.", "Weir day", "It brings anglers"]], bold=1
    )
    assert {cell.row for cell in grid.cells if cell.header} == {0}


def test_headings_between_the_rows_take_in_the_row_that_reaches_down_to_them() -> None:
    rows = [["Quay", "Ward", "R"], ["North", "61", "400"], ["Quay", "Ward", "Net"], ["", "", "R"], ["South", "23", "140"]]
    bold = {0, 2, 3}
    cells = {
        row: [
            GridCell(
                row=row, column=column, row_span=2 if (row, column) == (2, 1) else 1, column_span=1,
                parts=(CellPart(_line(text, 1, 0, 50.0 + WIDTH * column, 100.0 + 20 * row, None, row in bold), 0, 1),),
            )
            for column, text in enumerate(printed)
            if text
        ]
        for row, printed in enumerate(rows)
    }  # fmt: skip
    cells[3].append(replace(cells[3][0], column=1))
    assert headers.further(cells, 1) == [2, 3]
    assert headers.further({row: [replace(cell, row_span=1) for cell in own] for row, own in cells.items()}, 1) == [3]


def test_words_close_behind_others_stand_in_the_column_where_those_of_other_rows_begin() -> None:
    (found,) = aligned(
        "3 May 2031      A Lund                  Paint             510.00             510.00\n"
        "4 May 2031      Tidewater Rope Company  Mooring lines     150.00   30.00     180.00\n"
        "9 May 2031      Harbour Stores          Lamps              70.50   14.10      84.60\n"
        "9 May 2031      B Teal                  Wages             316.00             316.00\n"
    )
    assert texts(found) == [
        ["3 May 2031", "A Lund", "Paint", "510.00", "510.00"],
        ["4 May 2031", "Tidewater Rope Company", "Mooring lines", "150.00", "30.00", "180.00"],
        ["9 May 2031", "Harbour Stores", "Lamps", "70.50", "14.10", "84.60"],
        ["9 May 2031", "B Teal", "Wages", "316.00", "316.00"],
    ]


def test_rows_with_numbers_of_their_own_are_a_table() -> None:
    (found,) = aligned(
        "No.    Supplier           Details          Amount\n"
        "1      A Lund             Paint            £40.00\n"
        "2      Harbour Stores     Lamps             £5.00\n"
        "3      B Teal             Wages           £316.00\n"
    )
    assert texts(found)[:2] == [["<No.>", "<Supplier>", "<Details>", "<Amount>"], ["1", "A Lund", "Paint", "£40.00"]]


def test_sums_head_no_columns() -> None:
    (found,) = aligned(
        "Ferry repairs         $900.50,\n"
        "Quay lamps            $30.00, $160.70, and $25.00\n"
        "Lock hall             $330.40\n"
        "Veterans              $270.00\n"
        "Postage                $20.00\n"
    )
    assert [row for row in texts(found) if any(cell.startswith("<") for cell in row)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # sums that open their rows, below words that lead in to them
        (
            "Sums held:\n$19,082.66   On the first of May\n$601.00       Checks that are out\n$18,481.66   At the end",
            [["$19,082.66", "On the first of May"], ["$601.00", "Checks that are out"], ["$18,481.66", "At the end"]],
        ),
        # sums in two columns by turns, codes before their labels
        (
            "834-2   Reserve for boats         £14,000.00\n564.1   New ropes                                £9,000.00\n"
            "415     Tar and paint              £5,000.00",
            [
                ["834-2", "Reserve for boats", "£14,000.00"],
                ["564.1", "New ropes", "£9,000.00"],
                ["415", "Tar and paint", "£5,000.00"],
            ],
        ),
        # the name of the first rows, known by the like of it
        (
            "INCOME\nMoorings           £40.00\nFerries            £12.50\nSPENDING\nRopes              £30.00",
            [["INCOME"], ["Moorings", "£40.00"], ["Ferries", "£12.50"], ["SPENDING"], ["Ropes", "£30.00"]],
        ),
        (
            "The quays\nMoorings           £40.00\nFerries            £12.50\nRopes              £30.00",
            [["Moorings", "£40.00"], ["Ferries", "£12.50"], ["Ropes", "£30.00"]],
        ),
    ],
)
def test_lists_of_sums_are_cut(text: str, expected: list[list[str]]) -> None:
    (made,) = aligned(text)
    assert texts(made) == expected


FORM = [["(a)", "Subject:", "The weir"], ["(b)", "Ward:", "Quay"], ["(c)", "Decision taken", "That it be mended"]]


def test_a_form_goes_on_in_fewer_columns() -> None:
    """The rows of the next page hold one text where those of the first have two columns; their rulings are some of the same."""
    lines: list[Line] = []
    cells: dict[int, list[RuledCell]] = {1: [], 2: []}
    below = [["(d)", "Exempt? None"], ["(e)", "Reason: it leaks"]]
    for page, rows, edges in ((1, FORM, (50, 150, 250, 350)), (2, below, (50, 150, 350))):
        start = 0
        for row, printed in enumerate(rows):
            for column, text in enumerate(printed):
                place, top = Cell(0, row, column), 100 + PITCH * row
                cells[page].append(RuledCell(place, Box(edges[column], top, edges[column + 1], top + PITCH), 1, 1))
                lines.append(_line(text, page, start, edges[column] + 5, top + 5, place, False))
                start += len(text) + 1
    (grid,) = tables.find(lines, cells)
    assert (grid.rows, grid.columns, grid.last_page) == (5, 3, 2)
    assert [(cell.row, cell.column, cell.column_span) for cell in grid.cells if cell.row > 2] == [
        (3, 0, 1), (3, 1, 2), (4, 0, 1), (4, 1, 2),
    ]  # fmt: skip


def test_a_form_on_the_next_page_is_another() -> None:
    first, second = ruled(FORM, [["(a)", "Subject:", "The lock"], *FORM[1:]])
    assert (first.last_page, second.first_page, first.rows, second.rows) == (1, 2, 3, 3)


def test_other_columns_on_the_next_page_are_another_table() -> None:
    assert len(ruled(FORM, [["Ropes", "Tar"], ["Cranes", "Oil"]])) == 2


def test_the_second_line_of_a_heading_over_numbers_is_no_row_and_the_last_row_keeps_its_words() -> None:
    (grid,) = aligned(
        "Date         Payee           Purpose of the      Net       VAT\n                             payment\n"
        "\n04/05/31     A Wren          Swings              120.00    20.00\n\n"
        "11/05/31     B Teal          Lights               64.50    10.75\n\n"
        "20/05/31     Knot and        Newsletters         512.00     0.00\n             Sons"
    )
    assert texts(grid)[0] == ["<Date>", "<Payee>", "<Purpose of the payment>", "<Net>", "<VAT>"]
    assert texts(grid)[-1] == ["20/05/31", "Knot and Sons", "Newsletters", "512.00", "0.00"] and grid.rows == 4


def test_the_heading_of_the_next_item_is_no_part_of_the_last_row() -> None:
    (grid,) = aligned("A Wren, ropes        £40.00\nB Teal, tar          £12.50\nC Knot, oil           £9.00\n"
        "Total                £61.50\n12. Any other business")
    assert texts(grid)[-1] == ["Total", "£61.50"]
