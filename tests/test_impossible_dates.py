"""Days that no calendar has are no dates but issues; what looks like a year or a date beside a measure or a line end is none."""

from __future__ import annotations

import pytest
from builders import section

from extract.calendar import impossible
from extract.calendar.dates import find
from extract.models import Layout, Remark


def dates(text: str) -> list[tuple[str, str | None]]:
    return [(one.value, one.end_value) for one in find(section(text, kind="body", date="2031-03-13"), Layout(id="uk"))]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It met on 31st September 2031.", "31st September 2031"),
        ("until 30 February", "30 February"),
        ("the 31st day of June, 2031", "31st day of June, 2031"),
        ("by 29 Feb. 2031", "29 Feb. 2031"),
        ("on September 31st", "September 31st"),
        ("on February 30, 2031", "February 30, 2031"),
        ("on 31/09/2031", "31/09/2031"),
        ("on 31.9.2031", "31.9.2031"),
        ("on 13-13-2031", "13-13-2031"),
        ("on 29/02/2031", "29/02/2031"),
        ("on 31/09/31", "31/09/31"),
        ("until 31.9.31", "31.9.31"),
        ("to 30/2/31", "30/2/31"),
        ("on 2031-02-30", "2031-02-30"),
        ("Dues 31/9/31 £40.00", "31/9/31"),
        ("31.9.31", "31.9.31"),
        ("Balance at 31.9.31", "31.9.31"),
        ("Balance b/f 31.09.31 £40.00", "31.09.31"),
        ("y/e 31-9-31", "31-9-31"),
        ("accounts up to 30.2.31.", "30.2.31"),
    ],
)
def test_a_day_that_no_month_has(text: str, printed: str) -> None:
    said = f'no calendar has "{printed}": it was not read as a date'
    said_so = [Remark("dates", "impossible_date", "warning", said, 1)]
    assert list(impossible.impossible_days([section(text, kind="body")])) == said_so
    assert dates(text) == []


@pytest.mark.parametrize("text", ["32 March 2031", "0 May 2031"])
def test_a_number_beyond_any_month_leaves_the_month(text: str) -> None:
    said = f'no calendar has "{text}": it was not read as a date'
    assert list(impossible.impossible_days([section(text, kind="body")])) == [
        Remark("dates", "impossible_date", "warning", said, 1)
    ]
    assert dates(text) == [(f"2031-0{3 if 'March' in text else 5}", None)]


@pytest.mark.parametrize(
    "text",
    [
        "12/31/2031",
        "31/12/2031",
        "29/02/2032",
        "September 31",
        "29 February 2032",
        "29 February",
        "30 June 2031",
        "31 December",
        "1131 June Street",
        "on 31/10/31",
        "on 29/02/32",
        "31/10/31",
        "minute 31.9.31 refers",
        "31.9.31 Apologies",
        "as at 31.10.31",
        "see paragraph 31.9.31",
        "on 10/31/31",
        "2032-02-29",
    ],
)
def test_days_that_a_month_has(text: str) -> None:
    assert list(impossible.impossible_days([section(text, kind="body")])) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a limit of 23/24 MPH", []),
        ("a limit of 23/24 mph", []),
        ("a 23/24mph limit", []),
        ("it rose by 23/24%", []),
        ("took 23/24 miles", []),
        ("spent in 23/24 on quays", [("2023", "2024")]),
        ("at 23/24 Quay Street", []),
        ("at 23/24 Weir Court", []),
        ("at 23/24 Old Ferry Close", []),
        ("let berths 23/24", []),
        ("23/24 of the members", []),
        ("spent in 2031/2 and 2039/0", [("2031", "2032"), ("2039", "2040")]),
        ("in minute 2031/7", []),
        ("for the y/e 31.3.31", [("2031-03-31", None)]),
        ("from 1/4/31/31/3/32", [("2031-04-01", None), ("2032-03-31", None)]),
        ("from 01/04/2031/31/03/2032", [("2031-04-01", None), ("2032-03-31", None)]),
        ("from 1.4.2031 / 31.3.2032", [("2031-04-01", None), ("2032-03-31", None)]),
        ("from 4 May 2031/5 June 2031", [("2031-05-04", None), ("2031-06-05", None)]),
        ("4/5 June", [("2031-06-04", "2031-06-05")]),
        ("in June/July 2031", [("2031-06", "2031-07")]),
        ("in December / January 2032", [("2031-12", "2032-01")]),
        ("boats let in Feb\n6 boats lost", [("2031-02", None)]),
        ("It met on June\n4th with six boats", [("2031-06-04", None)]),
    ],
)
def test_what_is_a_date_and_what_is_none(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text) == expected
