"""The head of a paper → its meeting: bodies, day, times, place, kind. Many ways of printing one heading."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any

import pytest
from builders import passage

from extract.calendar import clock
from extract.layouts import GENERIC
from extract.meetings.heading import Head, head
from extract.meetings.names import committee_names, council_names
from extract.models import Layout


def read(text: str, kind: str = "minutes", layout: Layout = GENERIC) -> Head:
    made = passage(text)
    return head(made.lines, made, kind, layout)


def said(text: str, kind: str = "minutes", layout: Layout = GENERIC) -> dict[str, Any]:
    """What the heading says, without what it does not."""
    found = dataclasses.asdict(read(text, kind, layout))
    return {name: value for name, value in found.items() if value not in (None, ())}


MINUTES: dict[str, tuple[str, dict[str, str]]] = {
    "a county's": (
        "**SALTMARSH COUNTY COUNCIL**\n\n**LEISURE COMMITTEE**\n\nMINUTES of a meeting of the Leisure Committee held in the\n"
        "Guildhall, Moorhaven on Monday, 3 March 2031 at 6.30 pm.\n\nPRESENT: Mr B Berg",
        {
            "council": "SALTMARSH COUNTY COUNCIL", "committee": "LEISURE COMMITTEE", "date": "2031-03-03",
            "start_time": "18:30", "venue": "Guildhall, Moorhaven",
        },
    ),
    "a parish's, meeting as itself": (
        "**Little Wickham Parish Council**\n\nMinutes of the ordinary meeting of Little Wickham Parish Council\n"
        "held on Tuesday 4th February 2031 at 7pm in the Reading Room.\n\nPresent: Cllr Berg\n\nThe meeting closed at 8.45pm.",
        {
            "council": "Little Wickham Parish Council", "date": "2031-02-04", "start_time": "19:00", "end_time": "20:45",
            "venue": "Reading Room", "kind": "ordinary",
        },
    ),
    "an annual meeting": (
        "**Little Wickham Parish Council**\n\nMinutes of the Annual Meeting of the Parish Council held on 6 May 2031\n\nPresent",
        {"council": "Little Wickham Parish Council", "date": "2031-05-06", "kind": "annual"},
    ),
    "draft minutes": (
        "**Fernley Borough Council**\n\nDraft minutes of the Planning Committee\nheld on 9 June 2031 at 14:00\n\nPresent: A",
        {
            "council": "Fernley Borough Council", "committee": "Planning Committee", "date": "2031-06-09",
            "start_time": "14:00", "minutes_status": "draft",
        },
    ),
    "a borough of": (
        "**Borough of Fernley**\n\n**Adult Care Scrutiny Panel**\n\nMinutes – 12 May 2031\n\n**Attendance**\nCllr Berg",
        {"council": "Borough of Fernley", "committee": "Adult Care Scrutiny Panel", "date": "2031-05-12"},
    ),
    "a full council": (
        "**CITY OF MOORHAVEN COUNCIL**\n\nMinutes of a meeting of the Council held at the Town Hall on 9 April 2031\n\nPresent",
        {"council": "CITY OF MOORHAVEN COUNCIL", "committee": "Council", "date": "2031-04-09", "venue": "Town Hall"},
    ),
    "labels": (
        "**Fernley Borough Council**\n**Audit Board**\n\nMinutes\n\nDate: 7 July 2031\nTime: 10.15 am\n"
        "Venue: Committee Room 3, Civic House\n\nPresent",
        {
            "council": "Fernley Borough Council", "committee": "Audit Board", "date": "2031-07-07", "start_time": "10:15",
            "venue": "Committee Room 3, Civic House",
        },
    ),
    "the day above, the hour after the verb": (
        "**FENLEY POLICE PANEL**\n\nTUESDAY, 4TH FEBRUARY 2031\n\nMINUTES of the meeting held at 11.00 am in the Civic Suite,\n"
        "Marram House\n\nPRESENT: A",
        {"committee": "FENLEY POLICE PANEL", "date": "2031-02-04", "start_time": "11:00", "venue": "Civic Suite, Marram House"},
    ),
    "a sentence that says where it met": (
        "**CITY OF MOORHAVEN**\n\n**CITY COUNCIL**\n\nMINUTES\nSeptember 17, 2031\n\nThe City Council met in regular session at\n"
        "6:30 p.m. in the Town Hall, 7 Elm Street. Mayor Ada Lund presided.\n\nPresent: A",
        {
            "council": "CITY OF MOORHAVEN", "committee": "CITY COUNCIL", "date": "2031-09-17", "start_time": "18:30",
            "venue": "Town Hall, 7 Elm Street",
        },
    ),
    "a Scottish minute": (
        "**SALTMARSH COUNCIL**\n**ROADS COMMITTEE**\n\nAt a MEETING of the ROADS COMMITTEE held in the Town House, and by video\n"
        "conference, on Tuesday 5 November 2030 at 10.30 a.m.\n\nSederunt: A",
        {
            "council": "SALTMARSH COUNCIL", "committee": "ROADS COMMITTEE", "date": "2030-11-05", "start_time": "10:30",
            "venue": "Town House, and by video conference",
        },
    ),
    "a working group and a short day": (
        "**Tilby Town Council**\n\nMinutes of a meeting of the Quay Working Group, 3.2.31\n\nPresent: A",
        {"council": "Tilby Town Council", "committee": "Quay Working Group", "date": "2031-02-03"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MINUTES)
def test_minutes(name: str) -> None:
    text, expected = MINUTES[name]
    assert said(text) == expected


def test_an_agenda() -> None:
    text = (
        "**SALTMARSH COUNTY COUNCIL**\n\n**LEISURE COMMITTEE**\n\nWednesday, 12th March, 2031, at 10.00 am\n"
        "Council Chamber, Guildhall, Moorhaven\n\n**AGENDA**\n\n1. Apologies\n2. Minutes of 4 February 2031\n\n"
        "Published 3 March 2031"
    )
    assert said(text, "agenda") == {
        "council": "SALTMARSH COUNTY COUNCIL",
        "committee": "LEISURE COMMITTEE",
        "date": "2031-03-12",
        "start_time": "10:00",
        "venue": "Council Chamber, Guildhall, Moorhaven",
    }


CONVENED = {
    "Date: 27th January 2031\n\nA Meeting of the Harbour Board will be held as follows:\n\n"
    "DATE: TUESDAY, 4TH FEBRUARY 2031\nTIME: 7.00 PM": "2031-02-04",
    "18 June 2031\n\nThe 306th MEETING of the Harbour Board will be held at the Hall, Tilby at\n7.00pm on Monday, 23 June 2031.":
    "2031-06-23",
    "Date: 27th January 2031\n\n1. The next meeting will be held on 4 March 2031": "2031-01-27",
    "27 January 2031\n\n1. Notices\nThe Council meeting will be held on 4 March 2031": "2031-01-27",
    "Date: 27th January 2031\n\n1. To note the outing held on 4 March 2031": "2031-01-27",
}  # fmt: skip


@pytest.mark.parametrize("text", CONVENED)
def test_an_agenda_is_of_the_day_that_it_calls_its_meeting_for(text: str) -> None:
    made = passage(f"**HARBOUR BOARD**\n\n{text}\n\n1. Welcome")
    above = next(n for n, line in enumerate(made.lines) if line.text.startswith("1."))
    assert head(made.lines, made, "agenda", GENERIC, (), above).date == CONVENED[text]


def test_a_summons() -> None:
    text = (
        "**Tilby Town Council**\n\nDated 1 May 2031\n\nTo all members: you are summoned to a meeting of the Finance Committee\n"
        "to be held in the Corn Hall on Thursday 8 May 2031 at 7.30pm\n\n1. Welcome"
    )
    assert said(text, "agenda") == {
        "council": "Tilby Town Council",
        "committee": "Finance Committee",
        "date": "2031-05-08",
        "start_time": "19:30",
        "venue": "Corn Hall",
    }


def test_a_report_says_to_whom_it_goes() -> None:
    text = "From: Bo Berg\n\nTo: Harbour Board – 4th March 2031\n\nSubject: Ferry fares\n\nSaltmarsh County Council"
    assert said(text, "report") == {
        "council": "Saltmarsh County Council",
        "committee": "Harbour Board",
        "date": "2031-03-04",
    }


def test_a_decision_names_its_maker_and_is_dated_at_its_end() -> None:
    text = (
        "**Fernley Borough Council**\n\nRECORD OF DECISION\n\nDecision maker: Cabinet Member for Parks\n\n"
        "The lido opens on 1 May 2031.\n"
        + "It has water.\n" * 40
        + "Signed Bo Berg\n4 April 2031"
    )
    assert said(text, "decision") == {
        "council": "Fernley Borough Council",
        "committee": "Cabinet Member for Parks",
        "date": "2031-04-04",
    }


def test_a_notice_of_decisions_says_when_they_were_taken() -> None:
    text = (
        "**FERNLEY BOROUGH COUNCIL**\n\nDECISION NOTICE\n\n"
        "Decisions taken by the Executive at its meeting on Tuesday 19 November 2030\n\n"
        "Published: Thursday 21 November 2030\n\nThe lido opens.\n\nBids closed on 30 September 2030."
    )
    assert said(text, "decision") == {"council": "FERNLEY BOROUGH COUNCIL", "committee": "Executive", "date": "2030-11-19"}


def test_a_layout_names_its_council() -> None:
    """A layout's sign at the head is one signal: without it the layout names nobody."""
    layout = Layout(id="moorhaven", signs=(r"moorhaven",), council="Moorhaven Council", nation="England", date_order="MDY")
    assert "council" not in said("Minutes of the Planning Board held on 04/05/2031\n\nPresent", layout=layout)
    assert said("MOORHAVEN\n\nMinutes of the Planning Board held on 04/05/2031\n\nPresent", layout=layout) == {
        "council": "Moorhaven Council",
        "nation": "England",
        "committee": "Planning Board",
        "date": "2031-04-05",
    }


def test_another_day_of_the_week_is_doubted() -> None:
    found = read("Minutes of the Planning Board held on Monday 4 March 2031\n\nPresent")  # a Tuesday
    assert found.date == "2031-03-04"
    assert [(remark.code, remark.level, remark.message) for remark in found.remarks] == [
        ("weekday_differs", "warning", "Monday 4 March 2031 did not fall on that day of the week")
    ]


def test_a_head_that_says_nothing() -> None:
    found = read("Notes\n\nAll were welcome.")
    assert dataclasses.replace(found, remarks=()) == Head()
    assert [remark.code for remark in found.remarks] == ["no_date"]


def test_or_else_takes_only_the_bodies() -> None:
    own = Head(date="2031-03-04", venue="Quay")
    other = Head(council="C", nation="N", committee="K", date="2030-01-01", start_time="10:00")
    assert own.or_else(other) == Head(council="C", nation="N", committee="K", date="2031-03-04", venue="Quay")
    assert other.or_else(own) == other


ENDS = {
    "The meeting concluded at 12.35 pm": "12:35",
    "There being no further business the meeting closed at 9.25 p.m.": "21:25",
    "Meeting closed at 18.51.": "18:51",
    "The Chairman closed the meeting at 8pm": "20:00",
    "Close of meeting: 20:40": "20:40",
    "The meeting ended at 12 noon": "12:00",
    "The consultation closed at the end of June": None,
    "The meeting was adjourned at 7.10pm and resumed.\nThe meeting finished at 9pm": "21:00",  # the last counts
    "Hall hire ended. The fee is 9.50": None,
}


@pytest.mark.parametrize("text", ENDS)
def test_end_times(text: str) -> None:
    assert read(f"Minutes of the Planning Board held on 4 March 2031\n\nPresent\n\n{text}").end_time == ENDS[text]


VENUES = {
    "held in the Guildhall, Moorhaven on Monday, 3 March 2031": "Guildhall, Moorhaven",
    "held at St. Agnes Church Rooms on 3 March 2031 at 7pm": "St. Agnes Church Rooms",
    "held on Monday 3 March 2031 at 7.00pm in Wickham Hall.": "Wickham Hall",
    "held at 7.00 pm on 3 March 2031 in the Committee Room": "Committee Room",
    "held via Zoom on 3 March 2031": "Zoom",
    "held on 3 March 2031": None,
    "held on 3 March 2031 at 7pm": None,
}


@pytest.mark.parametrize("text", VENUES)
def test_venues(text: str) -> None:
    assert read(f"Minutes of a meeting of the Planning Board {text}\n\nPresent").venue == VENUES[text]


DAYS: dict[str, str | None] = {
    "Thursday, 13th March, 2031": "2031-03-13",
    "3 June 2031": "2031-06-03",
    "the 21st day of May 2031": "2031-05-21",
    "1st of Sept. 2031": "2031-09-01",
    "July 4, 2031": "2031-07-04",
    "21.01.31": "2031-01-21",
    "21/1/2031": "2031-01-21",
    "30.4.99": "1999-04-30",
    "31 June 2031": None,
    "13.13.31": None,
    "29 February 2031": None,
    "June 2031": None,
    "paragraph 4.10": None,
}


@pytest.mark.parametrize("text", DAYS)
def test_days(text: str) -> None:
    found = clock.DAY.search(text)
    day = clock.day(found) if found else None
    assert (day.isoformat() if day else None) == DAYS[text]


def test_all_digit_days_by_order() -> None:
    found = clock.DAY.search("03/04/2031")
    assert found
    assert clock.day(found) == datetime.date(2031, 4, 3)
    assert clock.day(found, "MDY") == datetime.date(2031, 3, 4)


TIMES = {
    "6.00 pm": "18:00", "7p.m.": "19:00", "12 noon": "12:00", "12.30 pm": "12:30", "12.05 am": "00:05",
    "12 midnight": "00:00", "18.51": "18:51", "9:05": "09:05", "1900 hours": "19:00", "19.00 hours": "19:00", "7 : 15 PM": "19:15",
    "25.10 pm": None, "6.75 pm": None, "paragraph 7": None, "4.10.2": None, "13.50%": None,
}  # fmt: skip


@pytest.mark.parametrize("text", TIMES)
def test_times(text: str) -> None:
    found = clock.TIME.search(text)
    assert (clock.time(found) if found else None) == TIMES[text]


REPEATED: dict[str, str | None] = {
    "MOOR MOOR MOOR PARISH COUNCIL": "MOOR PARISH COUNCIL",
    "LITTLE MOOR LITTLE MOOR PARISH COUNCIL": "LITTLE MOOR PARISH COUNCIL",
    "MOOR PARISH COUNCIL Moor Parish Council": "MOOR PARISH COUNCIL",
    "WAGGA WAGGA CITY COUNCIL": "WAGGA WAGGA CITY COUNCIL",
}


@pytest.mark.parametrize("printed", REPEATED)
def test_what_a_running_head_repeats_is_said_once(printed: str) -> None:
    found = said(f"{printed}\nMinutes of the meeting held on 4 September 2030\nPresent: Cllr Berg")
    assert (found["council"], found.get("committee")) in (
        (REPEATED[printed], None), (REPEATED[printed], "Council"), (REPEATED[printed], REPEATED[printed]),
    )  # fmt: skip


DAYS_MORE: dict[str, tuple[str | None, str | None]] = {
    "4 and adjourned to 5 September 2030": ("2030-09-04", "2030-09-05"),
    "4 September 2030, adjourned and reconvened on 11 September 2030": ("2030-09-04", "2030-09-11"),
    "4 September 2030 and adjourned at 9.30 pm": ("2030-09-04", None),
    "12th Jun 2030 18.45": ("2030-06-12", None),
    "Wednesday 4th Septmber 2030": ("2030-09-04", None),
    "4th Febuary, 2030": ("2030-02-04", None),
    "4th Smurch 2030": (None, None),
    "31st Septmber 2030": (None, None),
}


@pytest.mark.parametrize("printed", DAYS_MORE)
def test_days_that_go_on_and_misspelt_months(printed: str) -> None:
    found = said(f"MOOR PARISH COUNCIL\nMinutes of the meeting held on {printed}\nPresent: Cllr Berg")
    assert (found.get("date"), found.get("end_date")) == DAYS_MORE[printed]


def test_a_misspelt_month_is_noted() -> None:
    (remark,) = said("MOOR PARISH COUNCIL\nMinutes of the meeting of 4th Septmber 2030\nPresent: Cllr Berg")["remarks"]
    assert (remark.code, remark.message) == ("month_misspelt", "4th Septmber 2030 is taken to be 2030-09-04")


def test_the_day_of_the_minutes_approved_is_not_that_of_the_meeting() -> None:
    text = "MOOR TOWN COUNCIL\nMinutes of the Meeting\nPresent: Cllr Berg\n1. Minutes\n"
    text += "The minutes of the meeting held on 4 June 2030 were approved."
    assert "date" not in said(text)


TITLES = [
    ("Tilby District Council\nAudit Committee\n4 March 2031\n\nPresent: Cllr Lund", "Tilby District Council", "Audit Committee"),
    ("Tilby District Council\n\nAudit Committee\n\n4 March 2031\n\nPresent: Lund", "Tilby District Council", "Audit Committee"),
    ("Minutes\n\nFerry Sub-Committee B\nDate: 5 March 2031\n\nPresent: Cllr Lund", None, "Ferry Sub-Committee B"),
    ("**London Borough of Tilby & Wick**\nAudit Committee\n4 March 2031", "London Borough of Tilby & Wick", "Audit Committee"),
    ("**ROYAL BOROUGH OF TILBY AND WICK**\nCabinet\n4 March 2031", "ROYAL BOROUGH OF TILBY AND WICK", "Cabinet"),
    ("CITY OF TILBY\nHISTORIC FERRY COMMISSION\nMINUTES\nMarch 4, 2031\n\nPresent: Lund",
     "CITY OF TILBY", "HISTORIC FERRY COMMISSION"),
    ("Minutes of the Zoning Board of Appeals\nTown of Tilby, Wick County\nMarch 4, 2031\n\nPresent: Lund",
     "Town of Tilby", "Zoning Board of Appeals"),
    ("Public Document Pack\nTilby Borough Council\nMinutes of a Meeting of the\nLicensing Sub-Committee A\n"
     "held in Tilby on 14 March 2031.",
     "Tilby Borough Council", "Licensing Sub-Committee A"),
    ("NOTICE OF CANCELLATION\nThe meeting of the Ferry Committee of Tilby Borough Council scheduled for\n"
     "Wednesday, 5 March 2031 has been cancelled.", "Tilby Borough Council", "Ferry Committee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "council", "committee"), TITLES)
def test_titles_in_plain_type_and_over_lines(text: str, council: str | None, committee: str) -> None:
    found = read(text)
    assert (found.council, found.committee) == (council, committee)


DAYS_IN_FIGURES = [
    ("03/04/2031", "", "2031-04-03", ["03/04/2031 is taken to be 2031-04-03; it may be 2031-03-04"]),
    ("3/4/31", "", "2031-04-03", ["3/4/31 is taken to be 2031-04-03; it may be 2031-03-04"]),
    ("3.4.31", "", "2031-04-03", []),
    ("Tuesday 03/04/2031", "", "2031-03-04", []),  # the only one of the two that was a Tuesday
    ("Thursday 03/04/2031", "", "2031-04-03", []),
    ("03/04/2031", "Paid on 23/04/2031.", "2031-04-03", []),
    ("03/04/2031", "Paid on 04/23/2031.", "2031-03-04", []),
    ("04/23/2031", "", "2031-04-23", []),
    ("04/04/2031", "", "2031-04-04", []),
]


@pytest.mark.parametrize(("printed", "text", "date", "remarks"), DAYS_IN_FIGURES)
def test_days_in_figures(printed: str, text: str, date: str | None, remarks: list[str]) -> None:
    order = "MDY" if "04/23" in text else "DMY"  # as the layout of the paper's country would have it
    shown = read(f"**Tilby Harbour Board**\n\nMinutes of meeting {printed}\n\nPresent: Lund. {text}", layout=dataclasses.replace(
        GENERIC, date_order=order))  # fmt: skip
    assert (shown.date, [one.message for one in shown.remarks]) == (date, remarks)


@pytest.mark.parametrize(("nation", "order", "date"), [("United States", "MDY", "2031-03-04"), ("England", "DMY", "2031-04-03")])
def test_a_country_says_what_figures_mean(nation: str, order: str, date: str) -> None:
    layout = dataclasses.replace(GENERIC, nation=nation, date_order=order, order_shown=True)
    assert read("**Tilby Harbour Board**\n\nMinutes of meeting 03/04/2031\n\nPresent: Lund.", layout=layout).date == date


@pytest.mark.parametrize(("years", "more"), [
    ("in 2031 and by May 2031", "; in 2031, which the paper names more often, it did"), ("in 2013 and by May 2013", ""), ("", ""),
])  # fmt: skip
def test_a_year_that_may_be_misprinted_stands_and_is_doubted(years: str, more: str) -> None:
    shown = read(f"**Tilby Parish Council**\n\nMinutes of meeting Tuesday 4 March 2013\n\nPresent: Lund. Paid {years}.")
    said = [one.message for one in shown.remarks if one.code == "weekday_differs"]
    assert (shown.date, said) == ("2013-03-04", [f"Tuesday 4 March 2013 did not fall on that day of the week{more}"])


@pytest.mark.parametrize(("printed", "date"), [
    ("11eg RHAGFYR 2031", "2031-12-11"), ("1af Ionawr 2031", "2031-01-01"), ("2il o Fai 2031", None),
    ("4 Bealtaine 2031", "2031-05-04"),
    ("9 Meán Fómhair 2031", "2031-09-09"), ("31 Tachwedd 2031", None),
])  # fmt: skip
def test_days_in_welsh_and_irish(printed: str, date: str | None) -> None:
    assert read(f"**CYNGOR CYMUNED TILBY**\n\n**CYFARFOD {printed}**\n\nPRESENNOL\nCyng. Lund").date == date


SPELT: dict[str, str | None] = {
    "THE SEVENTH DAY OF SEPTEMBER IN THE YEAR TWO THOUSAND AND THIRTY": "2030-09-07",
    "the twenty-first day of May, two thousand thirty-one": "2031-05-21",
    "the thirtieth of June, nineteen hundred and eighty-four": "1984-06-30",
    "the sixth of July twenty thirty-two": "2032-07-06",
    "the 4thMarch 2031": "2031-03-04",
    "Tuesday night March the 4th 2031": "2031-03-04",
    "the thirty-first day of June two thousand thirty": None,
}


@pytest.mark.parametrize("printed", SPELT)
def test_days_in_words_and_without_blanks(printed: str) -> None:
    found = said(f"MOOR PARISH COUNCIL\nMINUTES OF THE MEETING HELD ON {printed}\nPresent: Cllr Berg")
    assert found.get("date") == SPELT[printed]


BODIES: list[tuple[str, str | None, str | None]] = [
    ("REGULAR MEETING OF THE TILBY QUAY COUNTY BOARD OF SUPERVISORS\nMarch 4, 2031", "TILBY QUAY COUNTY", "BOARD OF SUPERVISORS"),
    ("A Regular Meeting of the Tilby County Board of Commissioners was held on March 4, 2031, in the Board Room.",
     "Tilby County", "Board of Commissioners"),
    ("MINUTE BOOK\nMarch 4, 2031\nThe Board of Supervisors of Tilby County, Elsewhere convened in Special Session.",
     "Tilby County", "Board of Supervisors"),
    ("TILBY BAY MUNICIPALITY\nMINUTES OF A SPECIAL COUNCIL MEETING HELD ON 4 MARCH 2031", "TILBY BAY MUNICIPALITY", "COUNCIL"),
    ("MOOR LOCAL MUNICIPALITY\nMINUTES OF THE PLANNING COMMITTEE HELD ON 4 MARCH 2031", "MOOR LOCAL MUNICIPALITY",
     "PLANNING COMMITTEE"),
    ("MINUTES OF THE MEETING OF THE MUNICIPAL DISTRICT OF TILBY HELD ON 4 MARCH 2031", None, "MUNICIPAL DISTRICT OF TILBY"),
    ("Moor Community Council\nMinute of the Moor Community Council (MCC) Meeting held on 4 March 2031", "Moor Community Council",
     None),
    ("Minutes of the Regular Meeting of Council for The Corporation of the Township of North Moor, held 4 March 2031, at the\n"
     "Hall.",
     "Corporation of the Township of North Moor", "Council"),
    ("MINUTES OF THE REGULAR MEETING OF THE COUNCIL OF THE RURAL MUNICIPALITY OF\nTILBY LAKE NO. 442 HELD ON 4 MARCH 2031",
     "RURAL MUNICIPALITY OF TILBY LAKE NO. 442", "COUNCIL"),
    ("TILBY COUNCIL\nMinutes of the Parks Decision Group\n4 March 2031", "TILBY COUNCIL", "Parks Decision Group"),
    ("CITY OF TILBY\nMinutes of a meeting of the Trees Sub-Committee (3) held on 4 March 2031", "CITY OF TILBY",
     "Trees Sub-Committee (3)"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "council", "committee"), BODIES)
def test_counties_municipalities_and_numbered_bodies(head: str, council: str | None, committee: str | None) -> None:
    found = read(f"{head}\n\nPresent: Lund")
    assert (found.council, found.committee) == (council, committee)


def test_a_sentence_on_the_meeting_goes_on_below_the_title() -> None:
    text = "**Moor Local Board**\n\nMinutes of a meeting of the Moor Local Board held in the Moor Local Board Office, Ground Floor,"
    text += " and\n"
    text += "the rooms behind it, 52 Elm Street, Moor, which is by the quay and near the old mill pond of the town,\n"
    text += "on Tuesday, 4 March 2031 at 1.00pm.\n\nPresent: Lund (absent from 1.30pm to 3.49pm)"
    found = read(text)
    assert (found.date, found.start_time, found.end_time) == ("2031-03-04", "13:00", None)


PLACES = {
    "4 March 2031 Venue, Quay Hall": "Quay Hall",
    "A meeting of the Board was held at the Tilby Centre, this being the fourth Tuesday of March 4, 2031": "Tilby Centre",
    "Minutes of the Board held on March 4, 2031, at the Upper Meeting Room, 7 Elm Street.": "Upper Meeting Room, 7 Elm Street",
    "Meeting of 4 March 2031. We met with Bo Berg on the Board to replace Cy Dahl.": None,
}


@pytest.mark.parametrize("text", PLACES)
def test_places_without_the_words_around_them(text: str) -> None:
    assert read(f"**MOOR PLANNING BOARD**\n{text}\n\nPresent: Lund").venue == PLACES[text]


@pytest.mark.parametrize(
    "name",
    [
        "Ferry Sub-Committee", "Cabinet", "Executive", "Ferry Panel", "Ferry Board", "Ferry Commission", "Youth Forum",
        "Area Assembly", "Town Council", "Port Authority", "Quay Partnership", "Licensing Bench", "Ferry Task Force",
        "Ferry Working Party", "Ferry Steering Group", "County Supervisors", "Town Selectmen", "City Aldermen", "Library Trustees",
        "School Governors", "Metropolitan District of Moorhaven", "Area Conference", "Harbour Trust", "Commissioners' Court",
        "Moor Selectboard",
    ],
)  # fmt: skip
def test_what_bodies_are_called(name: str) -> None:
    """A text without such a word is not looked at further, so each must be known to the quick look."""
    assert committee_names(name) == [name]
    assert committee_names(name.upper()) == [name.upper()]


@pytest.mark.parametrize("when", ["November 2030 ", "Nov 2030 ", "2030-11-20 ", "20 November 2030 ", "November 20, 2030 "])
def test_the_month_or_the_day_before_a_body_is_not_of_its_name(when: str) -> None:
    assert committee_names(f"{when}Board of Directors") == ["Board of Directors"]


def test_a_municipality_has_no_council_of_another_name() -> None:
    head = "MINUTES OF THE MOOR VALLEY DISTRICT MUNICIPALITY ORDINARY COUNCIL MEETING HELD ON 31 MARCH 2031"
    assert [name for name, *_ in council_names(head, head)] == ["MOOR VALLEY DISTRICT MUNICIPALITY"]


def test_the_way_a_meeting_was_held_is_no_council() -> None:
    assert not list(council_names("Meeting held Remotely Via Council", "Via Council"))
