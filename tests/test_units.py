"""Unit and scale of the numbers of a table: from its column, row, stub and caption; null where they contradict each other."""

from __future__ import annotations

import pytest
from builders import section
from test_cells import UK, cells, ruled

from extract.models import Remark
from extract.numbers import doubts
from extract.numbers.figures import find


def read(*rows: str) -> list[tuple[float, str | None]]:
    """Value and unit of each numeric cell of a ruled table; cells are parted by ``|``."""
    return [(value, unit) for value, unit, *_ in cells([[cell.strip() for cell in row.split("|")] for row in rows])]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("2031/32", (40_000, "GBP")),
        ("Budget", (40_000, "GBP")),
        ("Forecast outturn", (40_000, "GBP")),
        ("", (40_000, "GBP")),
        ("Note", None),
        ("Page", None),
        ("Ref", None),
        ("No.", None),
        ("Year", None),
        ("FTE", (40, "count")),
        ("Posts", (40, "count")),
        ("Ward", (40, "count")),
        ("No. of berths", (40, "count")),
        ("%", (40, "percent")),
        ("Boats", (40, "count")),
        ("Rank", None),
        ("Project", None),
        ("Region", None),
        ("Costing", None),
    ],
)
def test_the_sign_of_one_column_holds_for_another_of_money_only(heading: str, expected: tuple[float, str] | None) -> None:
    found = read(f"Service | {heading} | Spend £'000", "Quays | 40 | 7", "Weirs | 40 | 9")
    own = [] if expected is None else [expected]
    assert found == [*own, (7000, "GBP"), *own, (9000, "GBP")]


@pytest.mark.parametrize(
    ("stub", "scale"),
    [
        ("Funding awards £000s", 1e3),
        ("£m", 1e6),
        ("Figures in £'000", 1e3),
        ("£ million", 1e6),
        ("(£k)", 1e3),
        ("All amounts £bn", 1e9),
    ],
)
def test_the_sign_in_the_stub_holds_for_every_column_of_money(stub: str, scale: float) -> None:
    found = read(f"{stub} | North | South | FTE", "Quays | 4 | 5 | 6", "Weirs | 7 | 8 | 9")
    assert found == [(4 * scale, "GBP"), (5 * scale, "GBP"), (6, "count"), (7 * scale, "GBP"), (8 * scale, "GBP"), (9, "count")]


@pytest.mark.parametrize("caption", ["Dues by quay, £'000", "Table 4: dues (£000)", "All figures are in £000s"])
def test_the_sign_in_a_caption_holds_for_every_column_of_money(caption: str) -> None:
    text = f"""{caption}
                2031/32     2032/33     FTE
North Quay         41.5        42.5    12.0
South Quay         51.5        52.5    14.0"""
    found = find(section(text, kind="body"), UK)
    assert [(one.value, one.unit) for one in found if one.row_label == "North Quay"] == [
        (41_500, "GBP"),
        (42_500, "GBP"),
        (12, "count"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["| Spend £'000", "Grants (£m) | 4"], (4, None)),  # two scales
        (["| Share %", "Dues (£) | 4"], (4, None)),  # a share or money
        (["| Spend £", "Tolls € | 4"], (4, None)),  # two currencies
        (["Figures in £'000 | Spend £", "Tolls | 4"], (4, None)),  # thousands or not
        (["£m | £'000", "Tolls | 4"], (4000, "GBP")),  # the column is nearer than the stub
        (["| Spend £'000", "Change % | 4"], (4, "percent")),  # a row of shares
        (["| Spend £'000", "Number of berths | 4"], (4, "count")),  # a row of counts
        (["| Spend £'000", "Berths (FTE) | 4"], (4, "count")),
        (["| Spend £'000", "Grants (£'000) | 4"], (4000, "GBP")),
        (["| Share %", "Dues | £4"], (4, "GBP")),  # its own sign says it
        (["| Spend £'000", "Grants (£m) | £4k"], (4000, "GBP")),
    ],
)
def test_signs_that_contradict_each_other_give_no_unit(rows: list[str], expected: tuple[float, str | None]) -> None:
    assert read(*rows) == [expected]


@pytest.mark.parametrize(
    ("title", "unit"),
    [("Tar used in tonnes, twelve months", "tonnes"), ("Paths (km)", "kilometres"), ("Boats let", "count")],
)
def test_a_block_takes_the_measure_of_its_first_row(title: str, unit: str) -> None:
    block = ruled([[title, "", "GREEN"], ["Latest: 10,323", "Target: 10,797", "Previous: 10,985 (Green)"]])
    assert [(one.value, one.unit) for one in find(block, UK)] == [(10_323, unit), (10_797, unit), (10_985, unit)]


def test_a_unit_left_open_is_an_issue() -> None:
    opening = ruled([["", "Spend £'000"], ["Grants (£m)", "4"]])
    said = 'the headings of "4" (Grants (£m) / Spend £\'000) contradict each other: its unit is left open'
    assert list(doubts.remarks([(opening, figure) for figure in find(opening, UK)])) == [
        Remark("figures", "unit_conflict", "warning", said, 1)
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # a number of days in one row says nothing of the next
        (["Measure | Last | Next", "Days to mend a weir | 5 | 2 days", "Number of boats | 243 | 137"],
         [(5, "days"), (2, "days"), (243, "count"), (137, "count")]),
        # a sum that looks like a year
        (["Service | 2031 £ | 2032 £", "Ropes | 2500 | 1204.50", "Boards | | 1908", "Tar | 30 | 40"],
         [(2500, "GBP"), (1204.5, "GBP"), (1908, "GBP"), (30, "GBP"), (40, "GBP")]),
        (["Year | Boats", "Quays | 40", "2031 | 12"], [(40, "count"), (12, "count")]),
        # nothing and pennies under sums with a sign, whichever prints it
        (["Ropes | 12.50", "Tar | 0", "In all | £12.50"], [(12.5, "GBP"), (0, "GBP"), (12.5, "GBP")]),
        (["Council tax base | 1131.90", "Ropes | £4", "Tar | £40"], [(1131.9, "count"), (4, "GBP"), (40, "GBP")]),
        (["Class | Adopted | Moved", "| R'000 | %", "Crews | 570 | 4"], [(570_000, "ZAR"), (4, "percent")]),
    ],
)  # fmt: skip
def test_a_sign_holds_where_it_is_printed_for(rows: list[str], expected: list[tuple[float, str]]) -> None:
    assert read(*rows) == expected


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        ("Receipts | £ | Payments | £", ["Dues", "Ropes", "Tolls", "Tar", "Rent", "Lamps"]),
        ("Service | Budget £ | Reason | Spend £", ["Dues", "Dues", "Tolls", "Tolls", "Rent", "Rent"]),
    ],
)
def test_each_of_two_statements_side_by_side_names_its_rows(head: str, labels: list[str]) -> None:
    rows = [head, "Dues | 40 | Ropes | 7", "Tolls | 12 | Tar | 9", "Rent | 30 | Lamps | 66"]
    assert [label for _, _, label, _ in cells([[cell.strip() for cell in row.split("|")] for row in rows])] == labels
