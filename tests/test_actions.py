"""Minutes → actions: who is to do what, by when."""

from __future__ import annotations

import pytest

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
