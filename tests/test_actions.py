"""Minutes → actions: who is to do what, by when."""

from __future__ import annotations

import pytest
from test_cells import UK, ruled

from extract.decisions import actions
from extract.layouts import GENERIC
from tests.builders import section

ACTIONS = [
    ("action item, a first name", "Action Item: Ada to book the hall.", [("Ada", "Ada to book the hall.", None)]),
    ("in a sentence of its own", "It leaks. Action item: Bo will mend it.", [("Bo", "Bo will mend it.", None)]),
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
    ("in brackets, short", "The gate is off. Clerk to ring the smith. (Act Clerk)", [("Clerk", "Clerk to ring the smith.", None)]),
    ("in brackets, no colon", "The gate is loose. [Action Cllr Tarn]", [("Cllr Tarn", "The gate is loose.", None)]),
    ("behind its matter", "Gate(s): EF to ring the smith.", [("EF", "EF to ring the smith.", None)]),
    ("behind its matter and a dash", "Steps to Block 3 \u2013 EF and GH to ask.", [("EF and GH", "EF and GH to ask.", None)]),
    ("known by one name", "It leaks. Ada was asked to ring the smith.", [("Ada", "to ring the smith.", None)]),
    ("nobody known by one name", "It leaks. Nobody was asked to help. Staff were asked to leave.", []),
    ("a title that reads like one", "Clerk to spend without approval: Mr Tarn explained why.", []),
    ("the body agreed: no action", "It was agreed to mend the rope. The Council agreed to pay.", []),
    ("others", "The owner agreed to pay. Residents were asked to help. The Mill Trust agreed to help.", []),
    ("a council's letters", "MPC agreed to write in support. MDC to mend the road.", []),
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


DUE = [
    ("by 3 June 2031", "2031-06-03"),
    ("by Friday 3rd June", "2031-06-03"),
    ("no later than June 3, 2031", "2031-06-03"),
    ("before 03/06/2031", "2031-06-03"),
    ("by 2031-06-03", "2031-06-03"),
    ("(deadline: 3 June)", "2031-06-03"),
    ("by the end of June", "2031-06-30"),
    ("by the end of the month", "2031-05-31"),
    ("by the end of January", "2032-01-31"),
    ("by 31 June 2031", None),
    ("by the next meeting", None),
    ("before the 3 gates", None),
]


@pytest.mark.parametrize(("printed", "day"), DUE)
def test_days_in_prose(printed: str, day: str | None) -> None:
    found = actions.find(section(f"The Clerk to mend the gate {printed}.", title="Gates", date="2031-05-20"), UK)
    assert [one.due_date for one in found] == [day]


FIELDS = [
    "Action: Mend the gate. By whom: Clerk. By when: 3 June 2031. Status: open",
    "ACTION: Mend the gate\nBy whom: Clerk\nBy when: 3 June\nStatus: open",
    "1. Mend the gate; Owner: Clerk; Due date: 3/6/2031; Progress: open",
    "Mend the gate. Responsible officer: Clerk. Deadline: 3rd June. Status: open.",
    "Action 4: Mend the gate \u2013 Lead: Clerk, Target date: 3 June 2031, Status: open",
]


@pytest.mark.parametrize("text", FIELDS)
def test_owner_day_and_status_in_fields_of_their_own(text: str) -> None:
    found = actions.find(section(text, title="Gates", date="2031-05-20"), UK)
    told = [(one.text.rstrip(".;\u2013 "), one.owner, one.due_date, one.status) for one in found]
    assert told == [("Mend the gate", "Clerk", "2031-06-03", "open")]


@pytest.mark.parametrize("text", ["When: 3 June 2031. Where: the mill", "Status: open", "The day when: 3 June was told."])
def test_fields_of_no_action(text: str) -> None:
    assert actions.find(section(text, title="Gates", date="2031-05-20"), UK) == []


OWNERS = [
    ("The residents of Mill End Green, Cllr Oxley agreed to look into it.", "Cllr Oxley"),
    ("That the Head: Human Capital be tasked to submit a plan.", "the Head: Human Capital"),
    ("Clerk to ring the mill (completed).", "Clerk"),
]


@pytest.mark.parametrize(("text", "owner"), OWNERS)
def test_owners(text: str, owner: str) -> None:
    assert [one.owner for one in actions.find(section(text, title="Gates"), GENERIC)] == [owner]


def test_status_in_brackets() -> None:
    found = actions.find(section("Clerk to ring the mill (completed).", title="Gates"), GENERIC)
    assert [(one.text, one.status) for one in found] == [("Clerk to ring the mill", "completed")]


@pytest.mark.parametrize("text", ["Public Hearing to facilitate a bond for the school.", "They spoke of action: Gaby Oxley."])
def test_matters_are_no_owners(text: str) -> None:
    assert actions.find(section(text, title="Gates"), GENERIC) == []
