"""The day of a meeting stands above its items: days under them are those of other meetings, however the page is set."""

from __future__ import annotations

import pytest
from builders import passage

from extract.layouts import GENERIC
from extract.meetings.heading import head

NARROW = (
    "**Fernley Council**\n**Minutes**\nMeeting of 4 May 2031\n1.\n**Minutes**\nOf the meeting held\n**Monday**\n"
    "**7 April 2031**\n2.\n**Fares**"
)
LAST = (
    "**Planning Commission**\n**AGENDA**\n\n"
    "To take part by telephone, call 555 0100 and enter the code that you were sent by the clerk.\n\n"
)


def day(text: str, kind: str, above: int | None) -> str | None:
    made = passage(text)
    return head(made.lines, made, kind, GENERIC, (), above).date


def test_days_under_items_are_of_other_meetings() -> None:
    assert day(NARROW, "minutes", 3) == "2031-05-04"
    assert day(NARROW.replace("Meeting of 4 May 2031", "Meeting of the Board"), "minutes", 3) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("**July 26, 2031 - 6:00 PM**", "2031-07-26"),
        ("**26 July 2031, 18:00**", "2031-07-26"),
        ("**26 July 2031 at 6 pm**", "2031-07-26"),
        ("**July 26, 2031**", "2031-07-26"),
        ("Comments must reach the clerk by July 26, 2031 - 6:00 PM", None),
    ],
)
def test_the_last_line_above_the_items(line: str, expected: str | None) -> None:
    text = f"{LAST}{line}\n\n1. CALL TO ORDER\n2. ROLL CALL\n3. MINUTES"
    assert day(text, "agenda", len(passage(LAST + line).lines)) == expected


def test_only_the_line_right_above_them() -> None:
    text = f"{LAST}July 26, 2031\nThe public may speak to any item.\n\n1. CALL TO ORDER\n2. ROLL CALL"
    assert day(text, "agenda", len(passage(text).lines) - 2) is None
