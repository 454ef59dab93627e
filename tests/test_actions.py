"""Minutes → actions: who is to do what, by when."""

from __future__ import annotations

import pytest
from test_cells import UK, ruled

from extract.decisions import actions
from extract.layouts import GENERIC
from tests.builders import section

ACTIONS = [
    ("to do", "The Clerk to ring the mill.", [("The Clerk", "The Clerk to ring the mill.", None)]),
    ("initials", "• Ropes – still wet. EF to dry them by 3 June.", [("EF", "EF to dry them by 3 June.", "2031-06-03")]),
    ("two people", "AB and CD to carry it.", [("AB and CD", "AB and CD to carry it.", None)]),
    (
        "agreed to",
        "It rained. Councillor Oxley kindly agreed to mend the roof.",
        [("Councillor Oxley", "to mend the roof.", None)],
    ),
    (
        "undertook",
        "The Head of Bells undertook to report back by 3 January.",
        [("The Head of Bells", "to report back by 3 January.", "2032-01-03")],
    ),
    ("asked", "The Clerk was asked to thank the school.", [("The Clerk", "to thank the school.", None)]),
    ("label", "ACTION: Mrs Tarn to book the hall", [("Mrs Tarn", "Mrs Tarn to book the hall", None)]),
    ("the body agreed: no action", "It was agreed to mend the rope. The Council agreed to pay.", []),
    ("others", "The owner agreed to pay. Residents were asked to help. The Mill Trust agreed to help.", []),
    ("no owner", "Thanks to all. None to report.", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), ACTIONS, ids=[row[0] for row in ACTIONS])
def test_actions(reason: str, text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = actions.find(section(text, title="Bells", date="2031-05-20"), GENERIC)
    assert [(row.owner, row.text, row.due_date) for row in found] == expected


TABLES = [
    ("Action | By whom | By when | Status", ("Mend the weir", "Clerk", "2031-06-03", "Open")),
    ("Action | Owner | Due date | Progress", ("Mend the weir", "Clerk", "2031-06-03", "Open")),
    ("Action required | Responsible | Deadline | Status", ("Mend the weir", "Clerk", "2031-06-03", "Open")),
]
DAYS = [("3 June 2031", "2031-06-03"), ("by 3rd June 2031", "2031-06-03"), ("03/06/2031", "2031-06-03"), ("3.6.31", "2031-06-03"),
        ("31/02/2031", None), ("ongoing", None), ("June", None), ("next meeting", None)]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), TABLES)
def test_tables_of_actions(head: str, expected: tuple[str | None, ...]) -> None:
    made = ruled([[cell.strip() for cell in row.split("|")] for row in (head, "Mend the weir | Clerk | 3 June 2031 | Open")])
    assert [(one.text, one.owner, one.due_date, one.status) for one in actions.find(made, UK)] == [expected]


@pytest.mark.parametrize(("printed", "day"), DAYS)
def test_days_of_a_log(printed: str, day: str | None) -> None:
    made = ruled([["Action", "Owner", "Due date"], ["Mend the weir", "Clerk", printed]])
    assert [one.due_date for one in actions.find(made, UK)] == [day]


@pytest.mark.parametrize(
    "behind", ["Action: Clerk", "ACTION \u2013 Clerk", "Action by: Clerk", "(Action: Clerk)", "[ACTION: Clerk]", "Action: Clerk."]
)
def test_who_is_to_do_what_stands_before(behind: str) -> None:
    found = actions.find(section(f"It rained. The gate must be mended. {behind}", title="Gates"), GENERIC)
    assert [(one.text, one.owner) for one in found] == [("The gate must be mended.", "Clerk")]


def test_an_owner_alone_in_a_paragraph() -> None:
    text = "It rained. The gate must be mended by 3 June.\n\nAction: Clerk"
    found = actions.find(section(text, title="Gates", date="2031-05-20"), GENERIC)
    assert [(one.text, one.owner, one.due_date) for one in found] == [("The gate must be mended by 3 June.", "Clerk", "2031-06-03")]
