"""Numbers in tables: cell → plain units, with the labels of its row and column."""

from __future__ import annotations

import pytest
from builders import section

from extract import tables
from extract.models import Box, Cell, Layout, Line, Meeting, Passage, Section, Word
from extract.numbers.figures import find
from extract.text import numerals
from extract.text.numerals import Numeral

UK = Layout(id="uk")



def values(text: str) -> list[tuple[float, str]]:
    return [(one.value, one.unit) for one in find(section(text, kind="body", date="2031-03-13"), UK)]


def ruled(rows: list[list[str]]) -> Section:
    """A page with one ruled table, its cells 100 points wide; a cell may have several lines."""
    lines, start, top = [], 0, 100.0
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            for number, printed in enumerate(text.split("\n") if text else []):
                words, x = [], 50.0 + 100 * column
                for word in printed.split():
                    width = 5.0 * len(word)
                    words.append(
                        Word(text=word, box=Box(x, top + 12 * number, x + width, top + 12 * number + 10), size=10)
                    )
                    x += width + 3
                box = Box(words[0].box.x0, words[0].box.top, words[-1].box.x1, words[0].box.bottom)
                line = Line(page=1, words=tuple(words), box=box, text=printed, start=start, cell=Cell(0, row, column))
                lines.append(line)
                start += len(printed) + 1
        top += 12.0 * max(cell.count("\n") + 1 for cell in cells)
    paper = section("Accounts").paper
    passage, grids = Passage.of(lines), tables.find(lines, {})
    return Section(kind="body", paper=paper, meeting=Meeting(date="2031-03-13"), item=None, passage=passage, grids=grids)


def cells(rows: list[list[str]]) -> list[tuple[float, str, str | None, str | None]]:
    return [(one.value, one.unit, one.row_label, one.column_label) for one in find(ruled(rows), UK)]


def test_payments_without_a_sign():
    table = [["Payee", "Detail", "Net", "VAT"], ["A Lund", "Paint", "612.40", "12.00"], ["B Holm", "Rope", "45.00", "9.00"]]
    assert [cell[:2] for cell in cells(table)] == [(612.4, "GBP"), (12, "GBP"), (45, "GBP"), (9, "GBP")]
    table = [["Berth", "Depth"], ["North", "6.40"], ["South", "2.00"]]  # nothing speaks of money
    assert [cell[:2] for cell in cells(table)] == [(6.4, "count"), (2, "count")]
    table = [["Cost centre", "FTE"], ["North", "0.62"], ["South", "1.00"]]
    assert [cell[:2] for cell in cells(table)] == [(0.62, "count"), (1, "count")]


def test_numbers_that_name_their_row_or_column_count_nothing() -> None:
    # the texts of a row may belong to another item of the paper
    table = [["Report of the community board", "", ""], ["1", "The weir", "ADOPTED"], ["2", "The quay", "LOST"]]
    assert cells(table) == []
    assert cells([["Request", "1", "2", "3"], ["Weir", "xx", "", "x"], ["Lock", "x", "xx", ""]]) == []
    assert cells([["Urgent", "2", "3"], ["", "1", "4"], ["", "Important", ""]]) == []
    assert [cell[:2] for cell in cells([["Berths", "12", "30"], ["Sheds", "4", "9"]])] == [
        (12, "count"), (30, "count"), (4, "count"), (9, "count"),
    ]  # fmt: skip
    table = [["BU", "Fund", "Amount"], ["15002", "12120", "£40"], ["15003", "27999.7052", "£50"]]
    assert [cell[:2] for cell in cells(table)] == [(40, "GBP"), (50, "GBP")]
    for heading in ("Business Unit", "Budget unit", "Cost Centre", "GL code", "Ledger", "Sub-object", "Dept", "Programme code"):
        assert [cell[:2] for cell in cells([[heading, "Dues"], ["15002", "£40"], ["15003", "£50"]])] == [(40, "GBP"), (50, "GBP")]


def test_an_account_may_run_through_several_cells() -> None:
    table = [["Quay", "Pier", "Weir", "Cost"], ["32314", "20510", "0010", "£40"], ["32315", "20511", "0011", "£50"]]
    assert [cell[:2] for cell in cells(table)] == [(40, "GBP"), (50, "GBP")]
    table = [["Quay", "Boats counted", "Phone"], ["North", "214", "0010"], ["South", "330", "0011"]]
    assert [cell[:2] for cell in cells(table)] == [(214, "count"), (330, "count")]


@pytest.mark.parametrize(
    ("rows", "unit"),
    [
        ([["Quay", "Dues £", "Grants", "All"], ["North", "400", "150", "550"], ["South", "320", "80", "400"]], "GBP"),
        ([["Quay", "All", "Dues £", "Other"], ["North", "550", "400", "150"], ["South", "400", "320", "80"]], "GBP"),
        ([["Quay", "Budget", "Moved", "Now"], ["North", "400", "-150", "250"], ["South", "320", "80", "400"]], "GBP"),
        ([["Quay", "A £", "B", "C", "All"], ["North", "4", "1", "2", "7"], ["South", "3", "8", "1", "12"]], "GBP"),
        ([["Quay", "Boats", "Ferries", "All"], ["North", "400", "150", "550"], ["South", "320", "80", "400"]], "count"),
    ],
)
def test_columns_that_add_up_are_of_one_unit(rows: list[list[str]], unit: str) -> None:
    assert {cell[1] for cell in cells(rows)} == {unit}


def test_columns_that_do_not_add_up_keep_their_own_unit() -> None:
    rows = [["Quay", "Dues £", "Boats", "Berths"], ["North", "400", "150", "550"], ["South", "320", "80", "410"]]
    assert [cell[1] for cell in cells(rows)] == ["GBP", "count", "count", "GBP", "count", "count"]
    once = [["Quay", "Dues £", "Boats", "Berths"], ["North", "400", "150", "550"]]
    assert [cell[1] for cell in cells(once)] == ["GBP", "count", "count"]


def test_the_sign_of_the_first_sum_of_a_column_holds_for_those_below() -> None:
    table = [["Clerk", "£430.00", "12"], ["Path", "315.00", "4"], ["Gate", "78.00", "5"], ["Total", "£823.00", "21"]]
    assert [cell[:2] for cell in cells(table) if cell[1] == "GBP"] == [(430, "GBP"), (315, "GBP"), (78, "GBP"), (823, "GBP")]
    table = [["Indicator", "Value"], ["Cost", "£40"], ["Berths", "315"], ["Share", "12%"]]
    assert [cell[:2] for cell in cells(table)] == [(40, "GBP"), (315, "count"), (12, "percent")]


def test_pennies_with_thousands_are_money_though_nothing_speaks_of_it() -> None:
    table = [["Crew", "Stipend 2032 (at 4.5% more)", "Depth"], ["Mates", "1,270.05", "2.10"], ["Masters", "5,492.77", "4.00"]]
    found = [cell[:2] for cell in cells(table) if cell[1] != "percent"]
    assert found == [(1270.05, "GBP"), (2.1, "count"), (5492.77, "GBP"), (4, "count")]


def test_sums_whose_thousands_blanks_part() -> None:
    table = [["Works", "Value", "Share"], ["Weir", "15 000 000", "16,5"], ["Lock", "R155 390 619", "83,5"]]
    found = find(ruled(table), Layout(id="za", currency="ZAR"))
    assert [one.value for one in found] == [15_000_000, 16.5, 155_390_619, 83.5]


def test_measures_in_the_headings_of_columns() -> None:
    table = [["Use", "Area (GIA m2 )", "Least\nsqm"], ["Sheds", "1794", "50"], ["Flats", "800", "61 (3p)/71 (4p)"]]
    assert [cell[:2] for cell in cells(table)] == [
        (1794, "square metres"), (50, "square metres"), (800, "square metres"),
    ]  # fmt: skip


def test_numbers_in_a_justified_sentence_of_a_cell_are_no_columns() -> None:
    wide = ruled([["Motion", "by deleting parts 3 and 4 and more"]])
    assert find(wide, UK) == []


def test_whole_numbers_under_a_heading_of_money():
    table = [["Fund", "Budget", "Number of boats"], ["Quays", "1,200", "14"], ["Number of staff", "12", "3"]]
    assert [cell[:2] for cell in cells(table)] == [(1200, "GBP"), (14, "count"), (12, "count"), (3, "count")]


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        ("Staff salary", "GBP"),
        ("Staff expenses", "GBP"),
        ("staff costs", "GBP"),
        ("Income, hours let", "GBP"),
        ("Number of staff", "count"),
        ("Staff", "count"),
        ("Cost of staff (FTE)", "count"),
        ("Hours", "hours"),
    ],
)
def test_a_row_of_money_may_name_whom_it_is_for(row: str, unit: str) -> None:
    table = [["Fund", "2031 Budget", "2032 Budget"], ["Quays", "1,200", "1,400"], [row, "500", "300"]]
    assert [found[1] for found in cells(table)[2:]] == [unit, unit]


def test_a_heading_names_the_measure():
    table = [["Round", "Houses", "Tonnes\ncollected", "Area (ha)"], ["North", "11,460", "792", "4.5"]]
    assert [cell[:2] for cell in cells(table)] == [(11460, "count"), (792, "tonnes"), (4.5, "hectares")]


def test_a_heading_scales_the_cells_below_it():
    table = [
        ["Fund", "2029-30\nActual\n£'000", "Change\n%"],
        ["Harbour dues", "1,540.5", "4.35"],
        ["Ferry grant", "(25.1)", "-2"],
        ["Total", "0.0", "1.2%"],
    ]
    assert cells(table) == [
        (1_540_500, "GBP", "Harbour dues", "2029-30 Actual £'000"),
        (4.35, "percent", "Harbour dues", "Change %"),
        (-25_100, "GBP", "Ferry grant", "2029-30 Actual £'000"),
        (-2, "percent", "Ferry grant", "Change %"),
        (0, "GBP", "Total", "2029-30 Actual £'000"),
        (1.2, "percent", "Total", "Change %"),
    ]


def test_lines_of_one_cell_are_rows():
    table = [["Fund", "£m"], ["Long loans\nShort loans", "28.1\n4.4"]]
    assert cells(table) == [(28_100_000, "GBP", "Long loans", "£m"), (4_400_000, "GBP", "Short loans", "£m")]


def test_one_unit_in_the_head_holds_for_the_whole_table():
    table = [["All amounts in £m", "Core", "Grant"], ["Quays", "1.5", "2"]]
    assert [value for value, *_ in cells(table)] == [1_500_000, 2_000_000]


def test_a_row_of_percentages():
    table = [["", "Core £k", "Grant £k"], ["Quays", "10", "20"], ["% increase", "1.5", "2"]]
    assert [cell[:2] for cell in cells(table)][2:] == [(1.5, "percent"), (2, "percent")]


def test_counts_without_a_heading_for_their_unit():
    table = [["Kind", "2029", "2030"], ["Ferries", "4,259", "8"]]
    assert cells(table) == [(4259, "count", "Ferries", "2029"), (8, "count", "Ferries", "2030")]


@pytest.mark.parametrize("heading", ["Ref", "Item No.", "Page", "Year", "Invoice number", "Telephone"])
def test_columns_of_names_are_no_figures(heading):
    assert cells([["Payee", heading], ["Quay Paints", "117"], ["Rope Works", "118"]]) == []


def test_the_number_of_a_row_is_no_figure():
    assert cells([["", "Fund", "£k"], ["1", "Quays", "5"], ["2", "Ferries", "6"]]) == [
        (5000, "GBP", "Quays", "£k"),
        (6000, "GBP", "Ferries", "£k"),
    ]


def test_a_number_in_running_text_of_a_cell_is_no_cell():
    table = [["Matter", "Comment"], ["Quays", "The works of phase\n2\nbegin in spring"]]
    assert cells(table) == []


def test_columns_without_rulings():
    text = "\n".join(
        [
            "                         2029-30        2030-31",
            "                           £000           £000",
            "Harbour dues              149.7          151.2",
            "Ferry grant               (67.1)          69.0",
        ]
    )
    found = find(section(text, kind="body", date="2031-03-13"), UK)
    assert [(one.value, one.unit, one.row_label) for one in found] == [
        (149_700, "GBP", "Harbour dues"),
        (151_200, "GBP", "Harbour dues"),
        (-67_100, "GBP", "Ferry grant"),
        (69_000, "GBP", "Ferry grant"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(2,350.4)", Numeral(-2350.4)),
        ("-£3.1m", Numeral(-3.1, "GBP", 1e6)),
        ("4.2%", Numeral(4.2, "percent")),
        ("1,204*", Numeral(1204)),
        ("03000", None),
        ("AA+", None),
        ("(5", None),
        ("31-Mar-24", None),
    ],
)
def test_a_numeric_cell(text, expected):
    assert numerals.cell(text, "GBP") == expected


def test_the_lower_row_of_a_heading_gives_the_unit():
    text = """The estimates are:
                        Plan A      Plan B
                            9%          7%
                            £m          £m
Ferries                  14.25       13.15
Piers                    (1.50)      (1.40)"""
    expected = [(9, "percent"), (7, "percent"), (14_250_000, "GBP"), (13_150_000, "GBP")]
    assert values(text) == [*expected, (-1_500_000, "GBP"), (-1_400_000, "GBP")]


def test_each_column_without_rulings_has_its_own_unit():
    text = """Holdings by kind
                      Value £m     Actual %     Target %
Ferries                1,210.5         61.5         55.0
Piers                    310.2         38.5         45.0"""
    expected = [(1_210_500_000, "GBP"), (61.5, "percent"), (55, "percent")]
    assert values(text) == [*expected, (310_200_000, "GBP"), (38.5, "percent"), (45, "percent")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["", "Sailings"], ["Ferries", "113 (98)"], ["Tugs", "34 (41)"]], [113, 98, 34, 41]),
        ([["", "Sailings"], ["Ferries", "113 (98)"], ["Tugs", "(41)"]], [113, -98, -41]),  # a loss elsewhere
        ([["", "Sailings"], ["Ferries", "113 (98)"]], [113, -98]),  # one pair shows nothing
    ],
)
def test_brackets_after_a_number(rows, expected):
    assert [value for value, *_ in cells(rows)] == expected
