"""Sums and measures as clerks type them: signs glued to words, dashes for colons, points for commas, marks for feet."""

from __future__ import annotations

import pytest
from builders import section
from test_cells import UK, ruled

from extract.calendar import periods
from extract.models import Layout
from extract.numbers.figures import find
from extract.numbers.sentences import settle_subjects

CAPE = Layout(id="za", currency="ZAR")


def values(text: str, layout: Layout = UK) -> list[tuple[float, str | None]]:
    return [(one.value, one.unit) for one in find(section(text, kind="body"), layout)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # pennies behind thousands are money with no word for it
        ("c/f at Mar. 2030 15,240.80", [(15240.8, "GBP")]),
        ("business acct – 5,560.70", [(5560.7, "GBP")]),
        ("It came to 1,020.00 in all.", [(1020, "GBP")]),
        ("They weighed 1,020.50 tonnes.", [(1020.5, "tonnes")]),
        ("1,020.00 crates were landed.", [(1020, "count")]),
        ("15.240 lay there", []),
        # sums that their noun names, with their sign lost or left out
        ("It was resolved that a grant of 1,250 be paid.", [(1250, "GBP")]),
        ("The cost of ?400 and a fee of ?1,300.", [(400, "GBP"), (1300, "GBP")]),
        ("The precept was 9,000.", [(9000, "GBP")]),
        ("a budget of 3,000 hours, a cost of 12 boats", [(3000, "hours"), (12, "count")]),
        ("at a cost of 2,400 crates", [(2400, "count")]),
        # a sign glued to the word before it
        ("The balance will be$8,950.60 in May.", [(8950.6, "USD")]),
        ("a sum of£40 and one of £3m", [(40, "GBP"), (3e6, "GBP")]),
        ("It was£12.50.", [(12.5, "GBP")]),
        ("US$5", [(5, "USD")]),
        ("A$5 and NZ$6", [(5, "AUD"), (6, "NZD")]),
        # a long dash for a colon
        ("Total cheques –£ 5,300.70", [(5300.7, "GBP")]),
        ("Rope –£40, paint —£50", [(40, "GBP"), (50, "GBP")]),
        ("Hall hire (May) –£40", [(40, "GBP")]),
        ("a variance of –£40", [(-40, "GBP")]),
        ("The net position –£4m was noted.", [(-4e6, "GBP")]),
        ("a delay in spend of -£0.50", [(-0.5, "GBP")]),
        # a point that parts thousands
        ("A crane costs £40.000.", [(40000, "GBP")]),
        ("£12.500 for the quay", [(12500, "GBP")]),
        ("£5.000 was left", [(5000, "GBP")]),
        ("£1.250.000", [(1.25e6, "GBP")]),
        ("petrol at £1.425 a litre", [(1.425, "GBP")]),
        ("£2.193 million", [(2.193e6, "GBP")]),
        ("£0.065m", [(65000, "GBP")]),
        # per cent
        ("a 5 pc rise", [(5, "percent")]),
        ("up 5pc", [(5, "percent")]),
        ("up 4.5 p.c. on spring", [(4.5, "percent")]),
        ("12 PC members", []),
        # feet and inches
        ("a 30' lane", [(30, "feet")]),
        ("a fence 6'6\" high", [(6, "feet"), (6, "inches")]),
        ("a 12\" main", [(12, "inches")]),
        ("a lot of 20' x 40'", [(20, "feet"), (40, "feet")]),
        ("60' of right-of-way", [(60, "feet")]),
        ("the 30\u2019 setback", [(30, "feet")]),
        ("the 2030's", []),
        ("She said 'not before 30' wide eyes.", []),
        # months that are numbered
        ("against a deficit of £4m at month 8", [(4e6, "GBP")]),
        ("The position (month 9) was noted.", []),
        ("Each month 12 boats sailed.", [(12, "count")]),
    ],
)  # fmt: skip
def test_forms_of_sums_and_measures(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fee of R300 was paid.", [300]),
        ("The fine is R80.", [80]),
        ("R45 per day", [45]),
        ("charges: R45 and R60", [45, 60]),
        ("stalls at R 150 each", [150]),
        ("a crane at R1 200 000", [1.2e6]),
        ("The R300 was closed.", []),
        ("zone R1 per the plan", []),
        ("a rise to R2 zoning", []),
    ],
)
def test_small_sums_of_rand(text: str, expected: list[float]) -> None:
    assert [value for value, unit in values(text, CAPE) if unit == "ZAR"] == expected
    assert not [unit for _, unit in values(text) if unit == "ZAR" and "1 200" not in text]


@pytest.mark.parametrize(
    ("head", "cells", "units"),
    [
        ("Multiple of basic allowance", ["1.8", "0.35", "0.25"], ["count"] * 3),
        ("Multiplier", ["0.75", "0.35", "0.25"], ["count"] * 3),
        ("Weighting", ["0.75", "0.35", "0.25"], ["count"] * 3),
        ("Factor", ["1.25", "0.35", "0.25"], ["count"] * 3),
        ("Amount", ["7.25", "12.35", "0.25"], ["GBP"] * 3),
    ],
)
def test_multiples_beside_money_are_none(head: str, cells: list[str], units: list[str]) -> None:
    rows = [["Office", head, "Allowance"], *([f"Warden {n}", cell, f"£{n},200"] for n, cell in zip("abc", cells, strict=True))]
    rows[1][0], rows[2][0], rows[3][0] = "Warden", "Reeve", "Master of the locks"
    found = find(ruled(rows), UK)
    assert [one.unit for one in found if one.column_label == head] == units


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        ([["Code", "Cost heading", "2031/32"], ["A", "Rope", "£40"], ["B", "Paint", "£50"]], ["Rope", "Paint"]),
        ([["Chq No.", "Payee", "Amount"], ["DD", "Harbour Gas", "£40"], ["104", "A Lund", "£50"]], ["Harbour Gas", "A Lund"]),
        ([["Ref", "Club", "Award £"], ["WC1", "Rowers", "40"], ["WC2", "Divers", "50"]], ["Rowers", "Divers"]),
        ([["Date", "Supplier", "Net £"], ["4 May 2031", "Rowers", "40"], ["5 May 2031", "Divers", "50"]], ["Rowers", "Divers"]),
        ([["Ref", "Amount £"], ["WC1", "40"], ["WC2", "50"]], ["WC1", "WC2"]),
        ([["Quarter", "Rating", "Cost £"], ["Q1", "Green", "40"], ["Q2", "Amber", "50"]], ["Q1", "Q2"]),
    ],
)
def test_rows_are_named_by_words_and_not_by_references(rows: list[list[str]], labels: list[str]) -> None:
    assert [one.row_label for one in find(ruled(rows), UK)] == labels


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("in the first week of January.\n4) A crane", "MDY", ["January"]),
        ("in the first week of January\n4. A crane", "MDY", ["January\n4"]),  # "on January / 4."
        ("the fair in June.\n12. Dates", "MDY", ["June"]),
        ("the fair on June\n4. The quay", "MDY", ["June\n4"]),
        ("the fair on June 4. The quay", "MDY", ["June 4"]),
        ("- 31/06. Ask the owners\n- 31/07. Send a list\n- 31/21. Dredge", "DMY", []),
        ("27/06 Ask the owners\n27/17 Send a list", "DMY", []),
        ("the fair on 27/06. Then the market on 28/06", "DMY", ["27/06", "28/06"]),
        ("- 27/06: the fair\n- 28/07: the market", "DMY", ["27/06", "28/07"]),
    ],
)
def test_numbers_of_lists_and_minutes_are_no_days(text: str, order: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in periods.printed(text, order)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The reserve at 31 March 2030 of £2.6m is kept.", "reserve"),
        ("A sum kept as at 31st March of £2.6m is noted.", None),
        ("Small sums in Harbour Works. However, a grant of £3m came.", "grant"),
        ("£15,000 for a third and final year's support of the warden", None),
        ("The March fair cost £40.", "March fair cost"),
    ],
)
def test_what_is_no_subject(text: str, expected: str | None) -> None:
    own = section(text, kind="body")
    ((_, found),) = [pair for pair in settle_subjects([(own, one) for one in find(own, UK)]) if pair[1].unit == "GBP"]
    assert found.subject == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # pennies behind thousands under a heading that says nothing, or none
        ([["Quay", "State"], ["East", "1,215.05"], ["West", "2,300.10"]], ["GBP", "GBP"]),
        ([["Quay", "Hours"], ["East", "1,215.05"], ["West", "2,300.10"]], ["hours", "hours"]),
        ([["Quay", "Score"], ["East", "1,215.05"], ["West", "2,300.10"]], ["count", "count"]),
        ([["Quay", "State"], ["East", "1,215"], ["West", "2,300"]], ["count", "count"]),
        ([["Road", "Value"], ["East", "19 700.00"], ["West", "45 300.00"]], ["GBP", "GBP"]),
        # "6.0m" where nothing speaks of money
        ([["Zone", "Building line"], ["East", "6.0m"], ["West", "3.0m"]], ["metres", "metres"]),
        ([["Zone", "Cost"], ["East", "6.0m"], ["West", "3.0m"]], ["GBP", "GBP"]),
        # a heading broken over lines
        ([["Kind", "2031/32\nCents in\nthe Rand"], ["Quays", "3.04"], ["Locks", "2.01"]], ["ZAR", "ZAR"]),
        ([["Kind", "Dues in\nthousands of\npounds"], ["Quays", "3"], ["Locks", "2"]], ["GBP", "GBP"]),
        ([["Kind", "Share in\nper\ncent"], ["Quays", "3"], ["Locks", "2"]], ["percent", "percent"]),
    ],
)
def test_signs_of_columns(rows: list[list[str]], expected: list[str]) -> None:
    layout = CAPE if "ZAR" in expected else UK
    assert [one.unit for one in find(ruled(rows), layout)] == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Staff salary", "2,370.70", "3300"], ["Boats", "120.00", "40"]], ["GBP", "GBP", "GBP", "count"]),
        ([["Running costs", "£2,370", "3300"], ["Boats", "£120", "40"]], ["GBP", "GBP", "GBP", "count"]),
        (
            [["Staff salary", "2,370.70", "3300"], ["Running costs", "170.70", "330"], ["Greens", "950.00", "6300"]],
            ["GBP"] * 6,
        ),
        ([["Precept", "£2,370.70", "3300"], ["Number of budgets", "£12", "40"]], ["GBP", "GBP", "GBP", "count"]),
    ],
)
def test_a_row_of_money_is_of_money_throughout(rows: list[list[str]], expected: list[str]) -> None:
    assert [one.unit for one in find(ruled(rows), UK)] == expected
