"""What a heading says of unit and scale, in the ways tables print it; and what the rows below it then are."""

from __future__ import annotations

import pytest
from test_cells import cells, ruled

from extract.models import Layout
from extract.numbers.figures import find
from extract.text.heading_signs import heading_sign
from extract.text.numerals import Sign

ZA = Layout(id="za", currency="ZAR")
US = Layout(id="us", currency="USD", date_order="MDY")


def read(*rows: str, layout: Layout | None = None) -> list[tuple[float, str | None]]:
    """Value and unit of each numeric cell of a ruled table; cells are parted by ``|``."""
    table = [[cell.strip() for cell in row.split("|")] for row in rows]
    return [(one.value, one.unit) for one in find(ruled(table), layout)] if layout else [found[:2] for found in cells(table)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£'000", Sign("GBP", 1000)),
        ("£000s", Sign("GBP", 1000)),
        ("Cost (£m)", Sign("GBP", 1e6)),
        ("£m 2031/32", Sign("GBP", 1e6)),
        ("\u20ac'000 2031", Sign("EUR", 1000)),
        ("Cost £", Sign("GBP", None)),
        ("Rate %", Sign("percent", None)),
        ("Change (pp)", Sign("percent", None)),
        ("Visits (thousands)", Sign(None, 1000)),
        ("Dues in thousands of pounds", Sign("GBP", 1000)),
        ("Millions of euros", Sign("EUR", 1e6)),
        ("(Dollars in Millions)", Sign("CAD", 1e6)),
        ("£ in thousands", Sign("GBP", 1000)),
        ("Figures in millions", Sign(None, 1e6)),
        ("Price (p)", Sign("GBP", 0.01)),
        ("Pence per litre", Sign("GBP", 0.01)),
        ("Rate p/kWh", Sign("GBP", 0.01)),
        ("Toll (cents)", Sign("CAD", 0.01)),
        ("2031 Cents in the Rand", Sign("ZAR", 0.01)),
        ("Cents per kWh", Sign("CAD", 0.01)),
        ("Pounds and pence", None),
        ("Term (years)", Sign("years", None)),
        ("Lead time (weeks)", Sign("weeks", None)),
        ("Life yrs", Sign("years", None)),
        ("Gas (tCO2e)", Sign("tonnes", None)),
        ("Over £500", None),
        ("Balance", None),
        ("Years", Sign("years", None)),
        ("Schools and Early Years", None),
        ("Minutes", None),
    ],
)
def test_the_sign_of_a_heading(text: str, expected: Sign | None) -> None:
    assert heading_sign(text, "CAD") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Budget Rm", Sign("ZAR", 1e6)),
        ("Budget (R million)", Sign("ZAR", 1e6)),
        ("Total R'000", Sign("ZAR", 1000)),
        ("Actual R'm", Sign("ZAR", 1e6)),
        ("31/32 R", Sign("ZAR", None)),
        ("Ward R", None),
    ],
)
def test_a_bare_r_is_rand_where_sums_are_named(text: str, expected: Sign | None) -> None:
    assert heading_sign(text, "ZAR") == expected
    assert heading_sign(text, "GBP") == (expected if "'000" in text else None)  # thousands are of rand in any paper


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Fuel | Pence per litre | Litres", "Tar | 145 | 1,200"), [(1.45, "GBP"), (1200, "litres")]),
        (("Fuel | Price (p)", "Tar | £1.45"), [(1.45, "GBP")]),  # its own sign says pounds
        (("Bids | Tender sum | Rank", "Wren | 450,000 | 1"), [(450_000, "GBP")]),
        (("Heading | Budget 2031/32 | Spent", "Rope | 450 | 460"), [(450, "GBP"), (460, "GBP")]),
        (("Berth | Charge | Deposit", "North | 140 | 50"), [(140, "GBP"), (50, "GBP")]),
        (("Licence | Fee 2031/32 | Fee 2032/33", "Boat | 14 | 15"), [(14, "GBP"), (15, "GBP")]),
        (("Club | Requested | Awarded", "Rowers | 450 | 300"), [(450, "GBP"), (300, "GBP")]),
        (("Club | Requested | Boats", "Rowers | 450 | 3"), [(450, "count"), (3, "count")]),
        (("Shed | Area (sq ft) | Rent per sq ft", "Mill | 4,500 | 17"), [(4500, "square feet"), (17, "GBP")]),
        (("Site | Area (ha) | Homes per hectare", "Mill | 4.5 | 30"), [(4.5, "hectares"), (30, "count")]),
        (("Site | kWh 2031 | Noise dB(A)", "Mill | 450 | 55"), [(450, "kilowatt hours"), (55, "decibels")]),
        (("Site | Mean (°C) | Rubble (t)", "Mill | 12.5 | 55"), [(12.5, "degrees"), (55, "tonnes")]),
        (("Site | NO2 (\u00b5g/m3)", "Mill | 32.4"), [(32.4, "micrograms per cubic metre")]),
        (("Team | Budget | Forecast | Boats", "Weir | 450 | 460 | 3"), [(450, "GBP"), (460, "GBP"), (3, "count")]),
        (("Team | Target | Forecast", "Weir | 450 | 460"), [(450, "count"), (460, "count")]),
        (("Depot | Correct Ward Number | Vans", "Weir | 45 | 3", "Lock | 46 | 4"), [(3, "count"), (4, "count")]),
        (("Depot | Plot no. | Total number", "Weir | 45 | 3", "Lock | 46 | 4"), [(3, "count"), (4, "count")]),
        (("Depot | Boat numbers", "Weir | 45", "Lock | 46"), [(45, "count"), (46, "count")]),
        (("Fines | Charges | Amount", "Weir | 45 | 900"), [(45, "count"), (900, "GBP")]),
        (("Item | Cost | Length", "Rope | 4.5m | 20m"), [(4.5e6, "GBP"), (20, "metres")]),
        (("Item | 2031 | Visitors", "Pier | 4.5m | 2m"), [(4.5e6, "GBP"), (2e6, "count")]),
        (("Payee | Method | Amount £", "Wren | DD | 40.00", "Teal | 94 | 30.00"), [(40, "GBP"), (30, "GBP")]),
        (("Income | Expenditure | Balance", "4500 | 3200 | 1300"), [(4500, "GBP"), (3200, "GBP"), (1300, "GBP")]),
        (("Cost heading | 2030/31 | 2031/32", "Rope | 450 | 460"), [(450, "GBP"), (460, "GBP")]),
        (("Boats | 2030/31 | 2031/32", "Rope | 450 | 460"), [(450, "count"), (460, "count")]),
        (("Line | 2030/31", "Total income | 450", "Boats let | 40"), [(450, "GBP"), (40, "count")]),
        (("Loan | Rate % | Term (years)", "Pier | 3.25 | 25"), [(3.25, "percent"), (25, "years")]),
        (("Ward | Electors", "1 | 4,500", "2 | 4,600"), [(4500, "count"), (4600, "count")]),
        (("Grade | SCP | Salary £", "G4 | 12 | 24,500"), [(24_500, "GBP")]),
        (("Scheme | Cost £m | Start | Finish", "Pier | 4.5 | 2031 | 2033"), [(4.5e6, "GBP")]),
    ],
)
def test_the_numbers_below_a_heading(rows: tuple[str, ...], expected: list[tuple[float, str]]) -> None:
    assert read(*rows) == expected


def test_a_column_of_units_says_what_each_row_counts() -> None:
    body = ("Boats | {} | 45", "Dues | {} | 45", "Paths | {} | 45", "Let | {} | 45", "Crew | {} | 45")
    units = ("No.", "£'000", "km", "%", "FTE")
    expected = [(45, "count"), (45_000, "GBP"), (45, "kilometres"), (45, "percent"), (45, "count")]
    for heading in ("Unit", "Units", "Unit of measure", "UoM"):
        made = [row.format(unit) for row, unit in zip(body, units, strict=True)]
        assert read(f"Measure | {heading} | 2031", *made) == expected
    assert read("Measure | 2031 | Unit", "Boats | 45 | No.", "Dues | 45 | £'000") == expected[:2]


def test_a_row_that_names_its_section_says_its_unit() -> None:
    rows = ("Quay | 2031 | 2032", "Revenue £m | |", "North | 4 | 5", "Crew (FTE) | |", "North | 3 | 2")
    assert read(*rows) == [(4e6, "GBP"), (5e6, "GBP"), (3, "count"), (2, "count")]
    rows = ("Quay | 2031 £'000", "Capital £m |", "North | 4")  # two scales
    assert read(*rows) == [(4, None)]


def test_a_scale_takes_the_currency_that_the_numbers_print() -> None:
    rows = ("(in thousands) | FY 2031 | FY 2032", "Dues | $4.5 | 4.6", "Tolls | 3.0 | 2.2")
    assert read(*rows, layout=US) == [(4500, "USD"), (4600, "USD"), (3000, "USD"), (2200, "USD")]
    assert read("Visits (thousands) | 2031", "North | 4.5", layout=US) == [(4500, "count")]


def test_rand_by_the_million() -> None:
    assert read("Works | Budget Rm", "Weir | 4,5", "Lock | 1,2", layout=ZA) == [(4.5e6, "ZAR"), (1.2e6, "ZAR")]
