"""Figures in running text: money, percentages and measures in plain units, and what is none of them."""

from __future__ import annotations

import pytest
from builders import section

from extract.models import Layout
from extract.numbers.figures import find

UK = Layout(id="uk")
CA = Layout(id="ca", currency="CAD", date_order="MDY")


def values(text: str, layout: Layout = UK) -> list[tuple[float, str]]:
    return [(one.value, one.unit) for one in find(section(text, kind="body", date="2031-03-13"), layout)]


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
        ("some €10,000 and $57,500", [(10_000, "EUR"), (57_500, "USD")]),
        ("a loss of £78K", [(78_000, "GBP")]),
        ("in all £2.5 mn, £2.5bn", [(2_500_000, "GBP"), (2_500_000_000, "GBP")]),
        ("for £9m/£10m", [(9_000_000, "GBP"), (10_000_000, "GBP")]),
        ("for £9/10m", [(9_000_000, "GBP"), (10_000_000, "GBP")]),
        ("for £9m or 10m", [(9_000_000, "GBP"), (10_000_000, "GBP")]),
        ("from £1.5 to 2 million", [(1_500_000, "GBP"), (2_000_000, "GBP")]),
        ("between £1.5 and 2 million", [(1_500_000, "GBP"), (2_000_000, "GBP")]),
        ("between £1.5m and 2m", [(1_500_000, "GBP"), (2_000_000, "GBP")]),
        ("for £40 and 2 million visitors", [(40, "GBP"), (2_000_000, "count")]),
        ("for £40 and 2m of rope", [(40, "GBP"), (2, "metres")]),
        ("a change of minus £0.5m", [(-500_000, "GBP")]),
        ("a change of minus 2.5%", [(-2.5, "percent")]),
        ("a night of minus 5 degrees", [(-5, "degrees")]),
        ("it fell by -2.5 miles", [(-2.5, "miles")]),
        ("a growth of \u20135 boats", [(-5, "count")]),
        ("Berths - 5 boats", [(5, "count")]),
        ("a variance of (£2.3m)", [(-2_300_000, "GBP")]),
        ("two cranes (£2.3m)", [(2_300_000, "GBP")]),
        ("some £1½ million", [(1_500_000, "GBP")]),
        ("some £2 ¼m", [(2_250_000, "GBP")]),
        ("some £¾m", [(750_000, "GBP")]),
        ("some £1\u00b75m, 0\u00b75%", [(1_500_000, "GBP"), (0.5, "percent")]),
        ("some ¾ million pounds", [(750_000, "GBP")]),
        ("some ½ million visitors", [(500_000, "count")]),
        ("it is ½ mile or ¾ of a mile", [(0.5, "miles"), (0.75, "miles")]),
        ("it is 3/4 of a mile", [(0.75, "miles")]),
        ("a £5-million pier", [(5_000_000, "GBP")]),
        ("£<5m, >£6m or £>7k", [(5_000_000, "GBP"), (6_000_000, "GBP"), (7000, "GBP")]),
        ("R<1million to R>2 million", [(1_000_000, "ZAR"), (2_000_000, "ZAR")]),
        ("some R450 000,000.00", [(450_000_000, "ZAR")]),
        ("some $ 5,000 and $ 1.2 M", [(5000, "USD"), (1_200_000, "USD")]),
        ("some 5m€ and €5,50", [(5_000_000, "EUR"), (5.5, "EUR")]),
        ("some €5.000,00 and €5.000.000", [(5000, "EUR"), (5_000_000, "EUR")]),
        ("some 5 000 EUR and 12 500 pounds", [(5000, "EUR"), (12_500, "GBP")]),
        ("some £5, 000 and £1, 234.50", [(5000, "GBP"), (1234.5, "GBP")]),
        ("£c40k, £c.50k, £ circa 60k", [(40_000, "GBP"), (50_000, "GBP"), (60_000, "GBP")]),
        ("c£4m, c.£5m, circa £6m, ca. £7m", [(n * 1_000_000, "GBP") for n in (4, 5, 6, 7)]),
        ("c.40%, c40%, circa 40 per cent", [(40, "percent")] * 3),
        ("up to 40 boats, up to £4k and up to 15%", [(40, "count"), (4000, "GBP"), (15, "percent")]),
        ("between 10 and 20 per-cent", [(10, "percent"), (20, "percent")]),
        ("some 5\u201410% and 5 \u2014 10 miles", [(5, "percent"), (10, "percent"), (5, "miles"), (10, "miles")]),
        ("a 30-foot boat, a 1½-acre quay", [(30, "feet"), (1.5, "acres")]),
        ("some 12 500 boats, 40 000 km", [(12_500, "count"), (40_000, "kilometres")]),
        ("at £10 - 20 a week", [(10, "GBP"), (20, "GBP")]),
        ("paid £12.50/hr, £500pa and £45/-", [(12.5, "GBP"), (500, "GBP"), (45, "GBP")]),
        ("for £500.00+VAT @ 20%", [(500, "GBP"), (20, "percent")]),
        ("cost US$500, A$1.5 million or NZ$3,000", [(500, "USD"), (1_500_000, "AUD"), (3000, "NZD")]),
        ("cost 500 EUR", [(500, "EUR")]),
        # "circa" before the sign, thousands parted by blanks, commas and dashes for the point, signs behind
        ("costs c£5m or c.£6m, ca. £7m", [(5_000_000, "GBP"), (6_000_000, "GBP"), (7_000_000, "GBP")]),
        ("a fleet of c20 boats", [(20, "count")]),
        ("some 23 000sqm of quay", [(23_000, "square metres")]),
        ("over 40 000 km and 12 500 boats", [(40_000, "kilometres"), (12_500, "count")]),
        ("for 1 234 567 people", [(1_234_567, "count")]),
        ("Room 12 500 boats", [(500, "count")]),
        ("rose by 16,5% to 0,5 %", [(16.5, "percent"), (0.5, "percent")]),
        ("cost \u20ac5.000,00", [(5000, "EUR")]),
        ("cost 5 \u20ac and 5,000 \u00a3, 12.50\u00a3", [(5, "EUR"), (5000, "GBP"), (12.5, "GBP")]),
        ("in 2031 \u00a3 was weak", []),
        ("cost R 6 402-75 of R159 061-27", [(6402.75, "ZAR"), (159_061.27, "ZAR")]),
        ("worth £5.5 trillion or £2tn", [(5.5e12, "GBP"), (2e12, "GBP")]),
        ("cost $5MM, $6 mil and $5.2 Mil.", [(5_000_000, "USD"), (6_000_000, "USD"), (5_200_000, "USD")]),
        ("cost CAD$500, CDN$600 and GBP5,000", [(500, "CAD"), (600, "CAD"), (5000, "GBP")]),
        ("some 3/4 mile and 2 1/2 miles", [(0.75, "miles"), (2.5, "miles")]),
        ("at £8.2m-£9.1m", [(8_200_000, "GBP"), (9_100_000, "GBP")]),  # no 8199999.999
        ("a variance of (£2.3m)", [(-2_300_000, "GBP")]),
        ("the net result was (£4k)", [(-4000, "GBP")]),
        ("the crane (£2.3m) was new", [(2_300_000, "GBP")]),
        ("only 10-11%", [(10, "percent"), (11, "percent")]),
        ("up 0.25 percentage points", [(0.25, "percent")]),
        ("a change of minus 5%", [(-5, "percent")]),
        ("a plot of 0.2091hA", [(0.2091, "hectares")]),
        ("some 8.68m² and 12 sq.m.", [(8.68, "square metres"), (12, "square metres")]),
        ("of 2.4m x 3.6m", [(2.4, "metres"), (3.6, "metres")]),
        ("some 1.2 million tonnes", [(1_200_000, "tonnes")]),
        ("at 75dB and 20°C", [(75, "decibels"), (20, "degrees")]),
        ("on the Shire\u2019s 412 km of roads", [(412, "kilometres")]),
        ("minus £0.5m and minus\n£3k", [(-500_000, "GBP"), (-3000, "GBP")]),
        ("up to £1\u00bd million, circa £\u00be million or £1/2m", [(1_500_000, "GBP"), (750_000, "GBP"), (500_000, "GBP")]),
        ("rose by 2\u00bd% over 3\u00bc miles and \u00be mile", [(2.5, "percent"), (3.25, "miles"), (0.75, "miles")]),
        ("a 30-foot pole and 12 \u00bd hours", [(30, "feet"), (12.5, "hours")]),
        ("R5,2 Billion, R157 500.00 and R3.5m", [(5_200_000_000, "ZAR"), (157_500, "ZAR"), (3_500_000, "ZAR")]),
        ("a sum of £12 500, £1 204 300.50 and $1, 818,672.95", [(12_500, "GBP"), (1_204_300.5, "GBP"), (1_818_672.95, "USD")]),
        ("between £10,000 and £12,000", [(10_000, "GBP"), (12_000, "GBP")]),
        ("between £2 and £3 million", [(2_000_000, "GBP"), (3_000_000, "GBP")]),
        ("a sack of 40 lbs", [(40, "pounds")]),
        ("cheque 104, A Lund, 412.50", [(412.5, "GBP")]),  # payments are spoken of
    ],
)
def test_money_percentages_and_measures(text, expected):
    assert values(text) == expected


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
        "with 1 in 5 skippers",
        "came in.\n45 MINUTES\nResolved",
        "a slope of 1 in 1 batter",
        "the 50+ age group",
        "for over-65s and the under 5s",
        "a 1:200 scale and 1/3 of",
        "Use Class C3, Grade 2 and the A40",
        "under Section 106 funds",
        "the Section 151 Officer",
        "footnote1 and homes2",
        "5G masts, H2O and CO2",
        "24/7 cover",
        "Schedule 2 paragraph 14",
        "see Minute 48 and page 3 of 9",
        "Flat 12, 14 Quay Street",
    ],
)
def test_what_is_no_figure(text):
    assert values(text) == []


def test_a_footnote_to_a_word_is_no_item_of_a_list():
    assert values("in section 4 (2), and") == []


def test_a_dollar_is_the_councils():
    assert values("a cost of $243,517.25", CA) == [(243_517.25, "CAD")]
    assert values("a cost of $5") == [(5, "USD")]


def test_page_numbers_in_a_list_of_contents_are_no_figures():
    assert values("Introduction              1\nHarbour dues              4\nFerries                   9") == []


def test_evidence_is_the_printed_words():
    (found,) = find(section("They spent a further £9\nmillion.", kind="body"), UK)
    assert (found.evidence.quote, found.scale) == ("£9\nmillion", 1e6)


def test_pounds_are_of_weight_where_money_is_of_another_kind():
    assert [values("a load of 12,000 pounds", layout) for layout in (UK, CA)] == [[(12_000, "GBP")], [(12_000, "pounds")]]
