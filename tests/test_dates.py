"""Dates: printed words → value, end, precision and role, with the year the paper makes plain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import section

from extract.calendar.dates import find
from extract.calendar.periods import date_order, printed
from extract.models import Layout

UK = Layout(id="uk")
US = Layout(id="us", date_order="MDY")
MEETING = "2031-03-13"  # a Thursday


def values(text: str, layout: Layout = UK, date: str | None = MEETING) -> list[str]:
    """Each date as value, or value/end_value."""
    found = find(section(text, kind="body", date=date), layout)
    return [one.value + (f"/{one.end_value}" if one.end_value else "") for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("held on 12 June 2030", ["2030-06-12"]),
        ("Thursday, 13 March 2031", ["2031-03-13"]),
        ("Thursday, 13th March, 2031", ["2031-03-13"]),
        ("TUESDAY, 4 MARCH 2031", ["2031-03-04"]),
        ("the 1 st day of October, 2030", ["2030-10-01"]),  # superscripts stand apart
        ("on 21.01.31 and 12/06/2030", ["2031-01-21", "2030-06-12"]),
        ("by 31-Mar-31", ["2031-03-31"]),
        ("Dated 2030-11-05", ["2030-11-05"]),
        ("March 12, 2030", ["2030-03-12"]),
        ("4/5 June 2030", ["2030-06-04/2030-06-05"]),
        ("18-20 May 2030", ["2030-05-18/2030-05-20"]),
        ("26 November to 27th January 2031", ["2030-11-26/2031-01-27"]),  # it begins in the year before
        ("31st December 2030 - 2nd January 2031", ["2030-12-31/2031-01-02"]),
        ("4th and 11th September 2030", ["2030-09-04", "2030-09-11"]),  # two named days are no span
        ("accounts of September 9, 13, and 27, 2030", ["2030-09-09", "2030-09-13", "2030-09-27"]),
        ("between April 14th & 11th May", ["2031-04-14", "2031-05-11"]),
        ("finished at the end of June 2030", ["2030-06"]),
        ("Sept 2030; Feb '31", ["2030-09", "2031-02"]),
        ("from Jan - Dec 2030", ["2030-01/2030-12"]),
        ("Jul \u2013\nSep 30", ["2030-07/2030-09"]),  # a heading of a column of months
        ("September/October 2030", ["2030-09/2030-10"]),
        ("monitoring to November 2030-31", ["2030-11"]),
        ("the year 2030/31", ["2030/2031"]),
        ("the 2030-2031 budget", ["2030/2031"]),
        ("the 30/31 budget", ["2030/2031"]),
        ("Quarter 3 of 2030-31", ["2030/2031"]),  # a quarter gives its financial year
        ("plans for 2030\u20132034", ["2030/2034"]),
        ("by the end of 2032, in mid-2033", ["2032", "2033"]),
        ("Spring Fair 2030", ["2030"]),
        ("between 1 July and 31 August 2030", ["2030-07-01/2030-08-31"]),
        ("between Monday 3 June and Friday 7 June 2030", ["2030-06-03/2030-06-07"]),
        ("Between 1st and 28th June the ferry", ["2031-06-01/2031-06-28"]),
        ("2030/31 to 2033/34", ["2030/2034"]),
        ("2030/31-2033/34", ["2030/2034"]),
        ("the years 2030/31 and 2031/32", ["2030/2031", "2031/2032"]),
        ("Dredging: July to September 2030", ["2030-07/2030-09"]),
        ("mayor from 2007 until 2013", ["2007/2013"]),
        ("between 2021 and 2023", ["2021/2023"]),
        ("the difference between 2021 and 2023", ["2021", "2023"]),
        ("01/04/30-31/03/31", ["2030-04-01/2031-03-31"]),
        ("Changes to the 30-31 Budget", ["2030/2031"]),
        ("savings of 30/31 and 31/32", ["2030/2031", "2031/2032"]),
        ("on Scale 7 until 1 April 2030", ["2030-04-01"]),  # no span ends before it begins
        ("between 9 and 5 June", ["2031-06-05"]),
        ("the meeting on 23/6 and", ["2031-06-23"]),
        ("Talk at the quay \u2013 7/3", ["2031-03-07"]),
        ("since 04/09 - a report", ["2030-09-04"]),
        ("sent on 5.6.30 by post", ["2030-06-05"]),
        ("the fair of May 6 was", ["2031-05-06"]),
        ("open since April. It was", ["2030-04"]),
        ("the March Harbour Board meeting", ["2031-03"]),
    ],
)
def test_expressions(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Tuesday, 4 September\n2030 at", ["2030-09-04"]),
        ("the 2030-\n31 budget", ["2030/2031"]),
        ("held on 19 June 2030 and 9\nJuly 2030", ["2030-06-19", "2030-07-09"]),
    ],
)
def test_an_expression_may_run_over_a_line_end(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "4.10 Costs of the scheme",
        "paragraph 4.10.12 above",
        "14.09.02 Apologies",  # a minute number in the shape of a date
        "a cost of £2030 or 12,030",
        "passed by 5/10",
        "open 24/7 and on 9/11",
        "a 1/2 acre",
        "a score of 24/25",
        "from 10-11 am",
        "by 15-16 stalls",
        "up to 7/8 weeks",
        "from 10.00-12.00 and at 19:30",
        "version 2.1.15",
        "decision 24/00123",
        "application 3/24/0123/FUL and DC/2030/00417",
        "examination 2019-1234-01",
        "resolution R2030-203",
        "By-Law Number 2030-17",
        "call 020 1998 2000",
        "2741 offences",
        "over 2000 homes",
        "1995 Main Street",
        "the 1990s",
        "We may march on",
        "Cllr June Hollis",
        "1 April each year",
        "31 February 2030",  # there is no such day
        "2001. Fair\n2002. Ferry",  # paragraph numbers
    ],
)
def test_what_is_no_date(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "confidence"),
    [
        ("on Saturday, 20 December", "2031-12-20", 0.95),  # the only year about that has it on a Saturday
        ("the fair of 3 May 2029 and that of 5 June", "2029-06-05", 0.85),
        ("closed since 21st December", "2030-12-21", 0.75),  # nearer to the meeting than the next one
        ("opens on 14th April", "2031-04-14", 0.75),
        ("it will not begin until 5 September", "2031-09-05", 0.75),  # though the September before is as near
        ("it is due to start in August", "2031-08", 0.6),
        ("the storm of 23 May last year", "2030-05-23", 0.95),
        ("a fair should be held on 8 December", "2031-12-08", 0.75),
        ("it was agreed to hold the fair on 8 December", "2031-12-08", 0.75),
        ("a fair was held on 8 December", "2030-12-08", 0.75),
        ("Closing on 28 November 2031. The works follow 28 November", "2031-11-28", 0.8),  # printed with its year
        ("closed since May", "2030-05", 0.6),
        ("the pier had been closed in June", "2030-06", 0.6),
        ("at the June meeting", "2031-06", 0.6),
        ("in the first half of 2029/30 it fell in May", "2029-05", 0.6),
    ],
)
def test_a_year_not_printed(text, expected, confidence):
    found = find(section(text, kind="body", date=MEETING), UK)[-1]
    assert (found.value, found.evidence.confidence) == (expected, confidence)


def test_without_a_meeting_a_day_without_a_year_is_none():
    assert values("opens on 14th April", date=None) == []


def test_without_a_meeting_other_dates_of_the_paper_tell_the_year():
    found = find(section("Begun on 2 March 2029.\nIt opens on 14th April.", kind="body", date=None), UK)
    assert [(one.value, one.evidence.confidence) for one in found] == [("2029-03-02", 1.0), ("2029-04-14", 0.55)]


def test_a_report_looks_back_on_months():
    text = "Rates at 30 September 2030 were lower than those at the beginning of April."
    report = find(section(text, kind="body", paper="report", date=MEETING), UK)
    assert [one.value for one in report] == ["2030-09-30", "2030-04"]


@pytest.mark.parametrize("text", ["7 until 1 April", "4 June 2030 to 7 May 2030", "from 12/06/2030 to 01/03/2030"])
def test_no_span_ends_before_it_begins(text):
    found = find(section(text, kind="body", date=MEETING), UK)
    assert [one for one in found if one.end_value and one.end_value < one.value] == []


@pytest.mark.parametrize(
    ("text", "layout", "expected"),
    [
        ("03/06/2030", UK, "2030-06-03"),
        ("03/06/2030", US, "2030-03-06"),
        ("03/06/2030 and 04/17/2030", UK, "2030-03-06"),  # no month has the number 17
        ("July 24, 2030: posted 03/06/2030", UK, "2030-03-06"),
    ],
)
def test_the_order_of_digits(text, layout, expected):
    assert expected in values(text, layout)


def test_the_order_a_text_shows():
    assert date_order("13/04/2030") == "DMY"
    assert date_order("04/13/2030") == "MDY"
    assert date_order("03/04/2030") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("responses must be returned by 14 April 2031", "deadline"),
        ("with effect from 1 April 2031", "effective"),
        ("the notice published on 5 February 2031", "publication"),
        ("the minutes of the meeting held on 9 January 2031", "meeting"),
        ("the Fairs and Markets Act 2029", "title"),
        ("the 2030-2034 Harbour and Coast Strategy", "title"),
        ("a storm on 3 January 2031", "other"),
    ],
)
def test_roles(text, role):
    assert [one.role for one in find(section(text, kind="body", date=MEETING), UK)] == [role]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("4 June 2030", "day"),
        ("June 2030", "month"),
        ("in 2030", "year"),
        ("2030/31", "financial_year"),
        ("2030-34", "year"),
    ],
)
def test_precision(text, precision):
    assert [one.precision for one in find(section(text, kind="body", date=MEETING), UK)] == [precision]


def test_a_number_in_another_column_is_no_day():
    assert values("Fair warden   7          June 2030") == ["2030-06"]


def test_evidence_is_the_printed_words():
    (found,) = find(section("It was put off from the\nfair on 4 September\n2030.", kind="body", date=MEETING), UK)
    assert found.evidence.quote == "4 September\n2030"
    assert len(found.evidence.boxes) == 2


def test_a_full_stop_is_no_part_of_a_date():
    (found,) = find(section("It opens on 5th May.", kind="body", date=MEETING), UK)
    assert found.evidence.quote == "5th May"


def test_periods_add_nothing():
    (period,) = printed("on 13th June")
    assert period.first[:3] == (None, 6, 13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("permitted to 1 May 2030, up to 1 May 2040", 2),  # each is an end
        ("open from 1 May 2030, to 1 May 2040", 1),
        ("Tender 2030-K-07 for tugs", 0),
        ("23/25 APOLOGIES\n24/25 TUGS\n25/25 PIERS", 0),
    ],
)
def test_how_many_periods(text, expected):
    assert len(printed(text)) == expected


def test_the_number_of_the_own_item_is_no_year():
    whole = section("30/31 Ferries\nDues of 30/31 were paid.", title="Ferries", minute_number="30/31")
    found = find(replace(whole, heading_end=13), UK)
    assert [one.evidence.char_start for one in found] == [22]
