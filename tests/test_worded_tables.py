"""Columns of words without rulings below their headings → tables; prose, newspaper columns and lists are none."""

from __future__ import annotations

import pytest
from builders import passage

from extract import tables
from extract.models import Grid
from extract.tables import headers


def found(text: str) -> list[list[list[str]]]:
    """The tables in plain text, whose columns are parted by blanks: their rows of cells, those without words left out."""
    grids = tables.find(passage(text).lines, {})
    return [[[cell.text for cell in row] for row in headers.head_rows(grid.cells).values()] for grid in grids]


PLANNING = """\
**Application       Address           Proposal                Comments**
31/00123/FUL      4 Quay Lane       Boat shed and porch     No objection
31/00124/HH       The Mill, Weir    Change of use of        Objection: the way
                  Road              barn to boat store      in is too narrow
31/00131/LBC      Customs House     Replacement windows     No objection"""


def test_applications_in_columns() -> None:
    assert found(PLANNING) == [
        [
            ["Application", "Address", "Proposal", "Comments"],
            ["31/00123/FUL", "4 Quay Lane", "Boat shed and porch", "No objection"],
            ["31/00124/HH", "The Mill, Weir Road", "Change of use of barn to boat store", "Objection: the way in is too narrow"],
            ["31/00131/LBC", "Customs House", "Replacement windows", "No objection"],
        ]
    ]


def test_its_headings_are_marked_and_its_columns_have_roles() -> None:
    (grid,) = tables.find(passage(PLANNING).lines, {})
    assert isinstance(grid, Grid) and (grid.kind, grid.rows, grid.columns) == ("unruled", 4, 4)
    assert {cell.row for cell in grid.cells if cell.header} == {0}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a date that holds for two rows
        (
            "Date of meeting   Item                Lead officer\n12 May 2031       Flood defences      A Wren\n"
            "                  Dredging contract   B Teal\n9 June 2031       Moorings            A Wren",
            [["12 May 2031", "Flood defences", "A Wren"], ["Dredging contract", "B Teal"], ["9 June 2031", "Moorings", "A Wren"]],
        ),
        # white space between rows; words of the first column over two lines
        (
            "Committee         Item                Lead\n\nHarbour and       Dues for the        Head of\n"
            "Fisheries         coming year         Finance\n\nCabinet           Long quay           Head of Law",
            [["Harbour and Fisheries", "Dues for the coming year", "Head of Finance"], ["Cabinet", "Long quay", "Head of Law"]],
        ),
        # the same, as close as all other lines: the first column ends in the middle of a name
        (
            "Committee         Item                Lead\nHarbour and       Dues for the        Head of\n"
            "Fisheries         coming year         Finance\nCabinet           Long quay           Head of Law",
            [["Harbour and Fisheries", "Dues for the coming year", "Head of Finance"], ["Cabinet", "Long quay", "Head of Law"]],
        ),
        # headings of two lines
        (
            "**Date of           Report              Responsible**\n**meeting           title               officer**\n"
            "3 May 2031        Dredging            A Wren\n4 June 2031       Pilotage            B Teal",
            [["3 May 2031", "Dredging", "A Wren"], ["4 June 2031", "Pilotage", "B Teal"]],
        ),
        # headings so close that only the rows below part them
        (
            "No.   Action          Officer responsible To be completed   Progress\n"
            "1     Mend the weir   Engineer            July 2031         Begun\n"
            "2     Let moorings    Clerk               June 2031         Done",
            [["1", "Mend the weir", "Engineer", "July 2031", "Begun"], ["2", "Let moorings", "Clerk", "June 2031", "Done"]],
        ),
        # headings of two lines, not bold, of which the second goes on some
        (
            "Meeting date      Action              Who is            Status\n                                      responsible\n"
            "4 May 2031        Mend the bench      Clerk             Open\n"
            "8 June 2031       Ask for quotes      Cllr Teal         Done",
            [["4 May 2031", "Mend the bench", "Clerk", "Open"], ["8 June 2031", "Ask for quotes", "Cllr Teal", "Done"]],
        ),
        # marks in the middle of their columns
        (
            "Member          14 Jan    11 Feb    10 Mar\nCllr A Wren       P         P         A\n"
            "Cllr B Teal       P         A         P\n"
            "Cllr C Knot       A         P         P",
            [["Cllr A Wren", "P", "P", "A"], ["Cllr B Teal", "P", "A", "P"], ["Cllr C Knot", "A", "P", "P"]],
        ),
        # two columns below bold headings
        (
            "**Date              Item**\n12 May 2031       Flood defences\n9 June 2031       Moorings\n14 July 2031      Pilots",
            [["12 May 2031", "Flood defences"], ["9 June 2031", "Moorings"], ["14 July 2031", "Pilots"]],
        ),
        # a line of prose ends it
        (
            "Action            Owner               Due date\nMend the bench    Clerk               1 June 2031\n"
            "Ask for quotes    Cllr Teal           2 July 2031\n"
            "Members asked how long the work on the bench and the slip would take.",
            [["Mend the bench", "Clerk", "1 June 2031"], ["Ask for quotes", "Cllr Teal", "2 July 2031"]],
        ),
        # so does the heading of the next item
        (
            "Action            Owner               Due date\nMend the bench    Clerk               1 June 2031\n"
            "Ask for quotes    Cllr Teal           2 July 2031\n**4. Quays**",
            [["Mend the bench", "Clerk", "1 June 2031"], ["Ask for quotes", "Cllr Teal", "2 July 2031"]],
        ),
    ],
)
def test_rows(text: str, rows: list[list[str]]) -> None:
    (table,) = found(text)
    assert table[1:] == rows


@pytest.mark.parametrize(
    "text",
    [
        # lists of people beside lists
        "**Present           Apologies           Absent**\nA Wren            C Knot              E Smew\n"
        "B Teal            D Ruff              F Tern",
        "**Councillors       Officers**\nA Wren            B Teal, Clerk\nC Knot            D Ruff, Engineer\n"
        "E Smew            F Tern",
        # contents
        "Item     Subject              Page\n1        Apologies            3\n2        Minutes              4\n"
        "3        Moorings             7",
        # rows without headings: days stand below the first as well
        "04/01/31    Ferries    Head of Crews\n04/02/31    Quays      Gardener\n05/13/31    Ferries    Pilot",
        "Crew of the crane     1/7/2031     2031-36\n"
        "Head of the ferries   3/14/2031    208-43PR\nThe pilots            3/18/2031    209-10PR",
        # sums that stand a little above the words of their row
        "Payee             Description         Net       VAT\n                                      22.85     1.75\n"
        "A Wren            Expenses",
        # newspaper columns
        "The action of the    The owner of the    The date of the\nboard was noted by   quay asked for the   next meeting was\n"
        "all members there    works to begin and   set for the third",
        # two columns that no bold headings open
        "Date              Item\n12 May 2031       Flood defences\n9 June 2031       Moorings\n14 July 2031      Pilots",
        # one row
        "Action            Owner               Due date\nMend the bench    Clerk               1 June 2031",
        # labels with what they hold behind them
        "Date:             Time:               Venue:\n12 May 2031       7 pm                The hall\n"
        "9 June 2031       8 pm                The quay",
        # words that run through the white between the columns
        "Action            Owner               Due date\nMend the bench on the northern side of the quay by June\n"
        "Ask for quotations and have those sent to the clerk",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # cells of many lines, and a row without numbers, between two rows of numbers
        (
            "No.    Risk                        Before   After   What is done\n"
            "1      The quay may fail in        15       6       Engineers look at\n"
            "       a storm                                      it each May\n"
            "2      Dues may fall               12       8       Clerk reports\n"
            "       below what the\n"
            "       long plan for the                            to each meeting\n"
            "       harbour says they                            of the board and\n"
            "       will be                                      to the owners.\n"
            "5      No pilot may be found                        Not live\n"
            "       for the night\n"
            "7      Loss of keys                10       6       Locks",
            [
                ["1", "The quay may fail in a storm", "15", "6", "Engineers look at it each May"],
                [
                    "2", "Dues may fall below what the long plan for the harbour says they will be", "12", "8",
                    "Clerk reports to each meeting of the board and to the owners.",
                ],
                ["5", "No pilot may be found for the night", "Not live"],
                ["7", "Loss of keys", "10", "6", "Locks"],
            ],
        ),
        # two sums below headings that say what they are
        (
            "Payee             Amount\nQuay Ropes Ltd    £412.00\nA Wren            £12.50",
            [["Quay Ropes Ltd", "£412.00"], ["A Wren", "£12.50"]],
        ),
    ],
)  # fmt: skip
def test_rows_as_a_person_sees_them(text: str, rows: list[list[str]]) -> None:
    (grid,) = found(text)
    assert grid[1:] == rows


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # running text between two tables is no cell
        (
            "Dues     15       6\nRents    12       8\n\nThe board then heard from the clerk\nthat the long quay had been shut\n"
            "for a week and would open in May\nonce the sheets were driven, and\nthat the owners had been told.\n\n"
            "Fees     10       6\nTolls    10       6",
            2,
        ),
        # words above two sums that are no headings
        ("The clerk said    what was paid then\nQuay Ropes Ltd    £412.00\nA Wren            £12.50", 0),
        ("Payee             Amount\n\n\n\nQuay Ropes Ltd    £412.00\nA Wren            £12.50", 0),
        ("Payee             Amount\nQuay Ropes Ltd    £412.00", 0),
    ],
)
def test_text_between_sums_makes_no_table(text: str, count: int) -> None:
    assert len(found(text)) == count
