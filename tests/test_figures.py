"""Figures: printed numbers → plain units, what they count, and the labels of table cells."""

from __future__ import annotations

import pytest
from builders import passage, section

from extract import tables
from extract.facts.figures import find
from extract.layouts.layout import Layout
from extract.models import Box, Cell, Line, Meeting, Passage, Section, Word
from extract.numbers import counted, numerals
from extract.numbers.numerals import Numeral, Sign
from extract.text.flow import BREAK, flow

UK = Layout(id="uk")
CA = Layout(id="ca", currency="CAD", date_order="MDY")


def values(text: str, layout: Layout = UK) -> list[tuple[float, str]]:
    return [(one.value, one.unit) for one in find(section(text, kind="body", date="2031-03-13"), layout)]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a gain of £1.9m", [(1_900_000, "GBP")]),
        ("it cost £505.217m", [(505_217_000, "GBP")]),
        ("it cost £229,000.", [(229_000, "GBP")]),
        ("some £20million", [(20_000_000, "GBP")]),
        ("a further £9\nmillion", [(9_000_000, "GBP")]),
        ("a change of -£2.3m", [(-2_300_000, "GBP")]),
        ("paid for (£62.50)", [(62.5, "GBP")]),  # brackets in prose are brackets
        ("Harbour Dues - £40.00", [(40, "GBP")]),  # a spaced dash is a dash
        ("+£43.7k on last year", [(43_700, "GBP")]),
        ("about £340-350.", [(340, "GBP"), (350, "GBP")]),
        ("from £250k - £450k", [(250_000, "GBP"), (450_000, "GBP")]),
        ("between £10 and £20 million", [(10_000_000, "GBP"), (20_000_000, "GBP")]),
        ("for £0.5-1.5m", [(500_000, "GBP"), (1_500_000, "GBP")]),
        ("a levy of 1.5p a crate", [(0.015, "GBP")]),
        ("worth €3m", [(3_000_000, "EUR")]),
        ("2.5 million pounds", [(2_500_000, "GBP")]),
        ("rose by 13.6%", [(13.6, "percent")]),
        ("fell by 59 %", [(59, "percent")]),
        ("10 to 11 percent", [(10, "percent"), (11, "percent")]),
        ("around 0.05% - 0.08% lower", [(0.05, "percent"), (0.08, "percent")]),
        ("a change of -2.5 per cent", [(-2.5, "percent")]),
        ("only 5bps", [(5, "basis points")]),
        ("on 0.5 hectares", [(0.5, "hectares")]),
        ("a 40MW plant", [(40, "megawatts")]),
        ("some 3,500 m2 of sheds", [(3500, "square metres")]),
        ("a 5-7 year lease", [(5, "years"), (7, "years")]),
        ("to 20 mph", [(20, "miles per hour")]),
        ("the first 880 yards", [(880, "yards")]),
        ("a 5,000 litre tank", [(5000, "litres")]),
        ("12 sq ft, 30 sq. yards and 4 sq miles", [(12, "square feet"), (30, "square yards"), (4, "square miles")]),
        ("20kWp of panels, 15 MWh a year", [(20, "kilowatts"), (15, "megawatt hours")]),
        ("a bond of $1.2B", [(1_200_000_000, "USD")]),
        ("a debt of £(5,000)", [(-5000, "GBP")]),
        ("GBP 5,000 and 300 euro", [(5000, "GBP"), (300, "EUR")]),
        ("25 cents", [(0.25, "USD")]),
        ("cheque 104, A Lund, 412.50", [(412.5, "GBP")]),  # payments are spoken of
    ],
)
def test_money_percentages_and_measures(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "subject"),
    [
        ("with 16,000 road closures", [16_000], "road closures"),
        ("there were 742 ferries", [742], "ferries"),
        ("in all 21,417 crossings", [21_417], "crossings"),
        ("and 653 high tide warnings were", [653], "high tide warnings"),
        ("it needs 400 to 700 staff", [400, 700], "staff"),
        ("an estimated 8 million paper tickets", [8_000_000], "paper tickets"),
        ("our 1.6m residents", [1_600_000], "residents"),
        ("warnings, 234 of which were late", [234], None),
        ("compared with 6,152", [6152], None),
        ("an increase in berths to 12 extending", [12], None),
        ("of whom all 5 are", [5], None),
        ("with 2 no. cranes", [2], None),
        ("Fire Warden x 4", [4], None),
        ("there was 1 objection", [1], "objection"),
        ("Fell 1 ash tree", [1], "ash tree"),
        ("with 87 crates sold, 64 mended", [87, 64], "crates"),
        ("of 75 bids in all, of which 12 were late", [75, 12], "bids"),
        ("fell from 58 a day to 43 a day", [58, 43], None),
        ("has gone\nfrom 84 to 101.", [84, 101], None),
        ("Of the 286 owners asked, 119 had replied", [286, 119], "owners"),
        ("income from the 14 pay and display machines", [14], "pay and display machines"),
        ("opened 486 new stalls, against 431 before", [486, 431], "new stalls"),
        ("which the harbour cleans and repairs 163.", [163], None),
        ("from 33 of the 46, of whom 30 were", [33, 46, 30], None),
        ("by the report: 31 ferries", [31], "ferries"),
        ("of the Charter,12 questions were", [12], "questions"),
        ("wrecks off Eastquay (2), Westquay and", [2], None),
        ("a 64-bed inn", [64], "bed"),
        ("Ferries: 12\nNumber of crates: 14", [12, 14], "Ferries"),
        ("losses were up by 35 overall", [35], None),
        ("low water levels. 60 of these were", [60], None),
        ("passed by 27 in favour, 4 against", [27, 4], "in favour"),
    ],
)
def test_counts(text, expected, subject):
    found = find(section(text, kind="body"), UK)
    assert [one.value for one in found] == expected
    assert {one.unit for one in found} == {"count"}
    assert found[0].subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "Phase 3 works and Plot 18 plans",
        "see paragraph 4 items and Appendix 2 tables",
        "Band 7 posts and Key Stage 4 pupils",
        "57\u201376 Northquay",
        "12 High Street residents",
        "at 140 Eastquay",
        "works at 1 Upper Quays",
        "Tel: 01999 555123 or 03000 555555",
        "call (917) 555-2288 lines",
        "at 7.30 pm, 12 noon and 19:45",
        "the S&P500 firms",
        "FTSE 100 firms",
        "COVID-19 closures",
        "4/5 members",
        "1. Ferries",
        "1 Ferries",  # a heading
        "12) Ferries",
        "on 12 June 2030 and in 2031",
        "decision 24/00123",
        "PO30 4QT ferries",
        "the 1st ferries",
        "Contents ................. 6\nFerry Champions",  # page numbers after leaders
        "for children aged 10-24 groups",
        "No 3 berths",
        "s. 17 duties",
        "80 LONG QUAY ROAD, Eastquay",
        "at 12 and 14 Quay Street",
        "policies 8, 12 and 17 were",
        "the number is 101. Call 999 for help",
        "aged between 5 and 19.",
        "an Over 60's lunch",
        "closed at 20.56",
        "see 12 above",
        "page 4 of 12",
        "a 2-bed house",
        "Agenda item: 12 ferries",
        "on floors 3 to 26 with",
        "the guidance for 18-25.",
    ],
)
def test_what_is_no_figure(text):
    assert values(text) == []


def test_payments_without_a_sign():
    table = [["Payee", "Detail", "Net", "VAT"], ["A Lund", "Paint", "612.40", "12.00"], ["B Holm", "Rope", "45.00", "9.00"]]
    assert [cell[:2] for cell in cells(table)] == [(612.4, "GBP"), (12, "GBP"), (45, "GBP"), (9, "GBP")]
    table = [["Berth", "Depth"], ["North", "6.40"], ["South", "2.00"]]  # nothing speaks of money
    assert [cell[:2] for cell in cells(table)] == [(6.4, "count"), (2, "count")]
    table = [["Cost centre", "FTE"], ["North", "0.62"], ["South", "1.00"]]
    assert [cell[:2] for cell in cells(table)] == [(0.62, "count"), (1, "count")]


def test_whole_numbers_under_a_heading_of_money():
    table = [["Fund", "Budget", "Number of boats"], ["Quays", "1,200", "14"], ["Number of staff", "12", "3"]]
    assert [cell[:2] for cell in cells(table)] == [(1200, "GBP"), (14, "count"), (12, "count"), (3, "count")]


def test_a_heading_names_the_measure():
    table = [["Round", "Houses", "Tonnes\ncollected", "Area (ha)"], ["North", "11,460", "792", "4.5"]]
    assert [cell[:2] for cell in cells(table)] == [(11460, "count"), (792, "tonnes"), (4.5, "hectares")]


def test_a_footnote_to_a_word_is_no_item_of_a_list():
    assert values("in section 4 (2), and") == []


def test_a_dollar_is_the_councils():
    assert values("a cost of $243,517.25", CA) == [(243_517.25, "CAD")]
    assert values("a cost of $5") == [(5, "USD")]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("with a surplus of £4m", "surplus"),
        ("Hall hire - £32.50", "Hall hire"),
        ("a £2,000 grant", "grant"),
        ("the net dues would be £4m", "net dues"),
        ("by £40 in all", None),
        ("£40 in 2030/31", None),
        ("the annual value was £4m", "annual value"),
        ("the sum of £40 for red paint", "red paint"),
        ("62% of the ferries", "ferries"),
        ("a score of 88.5%", "score"),
        ("spent £40 for red paint", "red paint"),
        ("£40", None),
        ("set aside £500 in the 2030 budget", None),
    ],
)
def test_what_money_is_for(text, subject):
    assert [one.subject for one in find(section(text, kind="body"), UK)] == [subject]


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


def test_page_numbers_in_a_list_of_contents_are_no_figures():
    assert values("Introduction              1\nHarbour dues              4\nFerries                   9") == []


def test_evidence_is_the_printed_words():
    (found,) = find(section("They spent a further £9\nmillion.", kind="body"), UK)
    assert (found.evidence.quote, found.scale) == ("£9\nmillion", 1e6)


def test_no_phrase_runs_over_a_column():
    assert flow(passage("Warden   7          ferries")).split(BREAK)[-1] == "ferries"


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£'000", Sign("GBP", 1000)),
        ("£000s", Sign("GBP", 1000)),
        ("Cost (£m)", Sign("GBP", 1e6)),
        ("Cost £", Sign("GBP", None)),
        ("Rate %", Sign("percent", None)),
        ("Visits (thousands)", Sign(None, 1000)),
        ("Life yrs", Sign("years", None)),
        ("Over £500", None),
        ("Balance", None),
    ],
)
def test_the_sign_of_a_heading(text, expected):
    assert numerals.heading(text, "GBP") == expected


def test_a_noun_phrase_ends_at_a_verb():
    assert counted.phrase("12 shows and", 2) is None
    assert counted.phrase("12 late ferries and", 2) == "late ferries"


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are 47 coastal and 6 inland ferries here.", [47, 6]),
        ("Late sailings stood at 42 per month.", [42]),
        ("The yard has a fleet of\n58. Two tugs are old.", [58]),  # no number of a paragraph
        ("Item 6 Harbour Support Fund\n23 groups had applied.", [23]),  # no name
        ("2 Minutes of the last meeting", []),  # the title of an item
    ],
)
def test_bare_counts(text, expected):
    assert [value for value, _ in values(text)] == expected
