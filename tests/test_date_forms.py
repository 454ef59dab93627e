"""The forms in which papers print dates: each with value, end, precision and role; and what is printed like one and is none."""

from __future__ import annotations

import pytest
from builders import section

from extract.calendar.dates import find
from extract.models import Layout

UK = Layout(id="uk")
US = Layout(id="us", date_order="MDY")
MEETING = "2031-03-13"  # a Thursday

FORMS = [
    # whole days
    ("a storm on 12 June 2030", "2030-06-12", None, "day", "other"),
    ("on Thursday, 13 March 2031", "2031-03-13", None, "day", "meeting"),
    ("on Thursday, 13th March, 2031", "2031-03-13", None, "day", "meeting"),
    ("MONDAY, 17TH OCTOBER 2030 AT 2.00 P.M.", "2030-10-17", None, "day", "meeting"),
    ("a storm on 22nd. April, 2030", "2030-04-22", None, "day", "other"),
    ("a storm on 12June 2030", "2030-06-12", None, "day", "other"),
    ("this Fourth day of July, 2030", "2030-07-04", None, "day", "other"),
    ("this 4th day of July, A.D. 2030", "2030-07-04", None, "day", "other"),
    ("a storm on 21.01.30", "2030-01-21", None, "day", "other"),
    ("a storm on 12/06/2030", "2030-06-12", None, "day", "other"),
    ("a storm, 2030/06/04: Harbour", "2030-06-04", None, "day", "other"),
    ("a storm at 2030-06-04T19:00", "2030-06-04", None, "day", "other"),
    ("a storm on 04-JUN-2030", "2030-06-04", None, "day", "other"),
    # without their year
    ("a storm on 13th March", "2031-03-13", None, "day", "meeting"),
    ("a storm on the 4th of June", "2031-06-04", None, "day", "other"),
    ("a storm on the twenty-first day of May", "2031-05-21", None, "day", "other"),
    ("a storm on 23/6", "2031-06-23", None, "day", "other"),
    # spans of days
    ("a fair on 4/5 June", "2031-06-04", "2031-06-05", "day", "other"),
    ("a fair on 18-20 May 2030", "2030-05-18", "2030-05-20", "day", "other"),
    ("a fair, 30 June-2 July 2030", "2030-06-30", "2030-07-02", "day", "other"),
    ("the period 1st April to 30th September 2030", "2030-04-01", "2030-09-30", "day", "other"),
    # months
    ("a storm in June 2030", "2030-06", None, "month", "other"),
    ("done End June 2030", "2030-06", None, "month", "other"),
    ("a storm in Sept 2030", "2030-09", None, "month", "other"),
    ("a storm in February", "2031-02", None, "month", "other"),
    ("built in 04/2030", "2030-04", None, "month", "other"),
    ("sailings of Jan - Dec 2030", "2030-01", "2030-12", "month", "other"),
    ("sailings, Nov. 2029 - Mar. 2030", "2029-11", "2030-03", "month", "other"),
    # years
    ("Quarter 3 of 2029-2030", "2029", "2030", "financial_year", "other"),
    ("dues of 2029-2030", "2029", "2030", "financial_year", "other"),
    ("dues of 2029/30", "2029", "2030", "financial_year", "other"),
    ("dues of 2029-30", "2029", "2030", "financial_year", "other"),
    ("dues of 2029 \u2013 30", "2029", "2030", "financial_year", "other"),
    ("the FY 29/30 dues", "2029", "2030", "financial_year", "other"),
    ("the dues of FY29", "2029", None, "year", "other"),
    ("dues of 2030/31 to 2033/34", "2030", "2034", "year", "other"),
    ("by the end of 2032", "2032", None, "year", "other"),
    ("a storm in the summer of 2030", "2030", None, "year", "other"),
    # roles
    ("replies by 14 April 2031", "2031-04-14", None, "day", "deadline"),
    ("no later than 5pm on Friday 4 April 2031", "2031-04-04", None, "day", "deadline"),
    ("with effect from 1 April 2031", "2031-04-01", None, "day", "effective"),
    ("commencing on 1 April 2031", "2031-04-01", None, "day", "effective"),
    ("notices published on 5 February 2031", "2031-02-05", None, "day", "publication"),
    ("Dated: 4/6/30", "2030-06-04", None, "day", "publication"),
    ("the minutes of the meeting held on 9 January 2031", "2031-01-09", None, "day", "meeting"),
    ("the year ending 31 March 2030", "2030-03-31", None, "day", "other"),  # no deadline
    ("the week commencing 4 June 2030", "2030-06-04", None, "day", "other"),
    ("the Fairs and Markets Act 2029", "2029", None, "year", "title"),
    ("the Fairs Act (2029)", "2029", None, "year", "title"),
    ("the Quays (Dues) Order 2029", "2029", None, "year", "title"),
    ("the Harbour Agreement 2029", "2029", None, "year", "title"),
    ("the Harbour and Coast Strategy 2030-2034", "2030", "2034", "year", "title"),
]


@pytest.mark.parametrize(("text", "value", "end_value", "precision", "role"), FORMS)
def test_every_form_has_its_value_precision_and_role(text, value, end_value, precision, role):
    (found,) = find(section(text, kind="body", date=MEETING), UK)
    assert (found.value, found.end_value, found.precision, found.role) == (value, end_value, precision, role)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("04/17/2030", ["2030-04-17"]),
        ("June 30-July 2, 2030", ["2030-06-30/2030-07-02"]),
        ("June 4-6, 2030", ["2030-06-04/2030-06-06"]),
        ("from June 4, 2030 through July 9, 2030", ["2030-06-04/2030-07-09"]),
        ("hearings on January 2, January 21, and June 18, 2030", ["2030-01-02", "2030-01-21", "2030-06-18"]),
        ("the 2030-2031 school year", ["2030/2031"]),
    ],
)
def test_forms_of_councils_that_print_the_month_first(text, expected):
    found = find(section(text, kind="body", date=MEETING), US)
    assert [one.value + (f"/{one.end_value}" if one.end_value else "") for one in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "4.10 Costs of the pier",
        "paragraphs 4.10 and 12.6",
        "item 4.6.30",
        "£2,030 for the pier",
        "12,030 crates",
        "passed by 5/10",
        "24/25 members",
        "a ratio of 1:2030",
        "at 20:30 and 2030 hrs",
        "from 10-6 daily",
        "version 2.1.20",
        "v2.1.20",
        "decision 24/00093",
        "Minute 04/2030",
        "ref 12/06/2030/F",
        "ISO 9001:2015",
        "call 01204 2030 3040",
        "extension 2041",
        "PO Box 1998",
        "Room 2030",
        "some crates and 2030 units",
        "2030 Main Street",
        "aged 18-25",
        "Mrs May Berg",
        "April Berg, Clerk",
        "the 1990s",
        "by 31st March each year",
    ],
)
def test_what_is_printed_like_a_date_and_is_none(text):
    assert find(section(text, kind="body", date=MEETING), UK) == []


def test_a_year_may_stand_before_what_is_counted():
    assert [one.value for one in find(section("in 2030 homes were built", kind="body"), UK)] == ["2030"]
