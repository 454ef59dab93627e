"""The forms in which minutes print what was decided, each with its neighbours: printed text → the clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.decisions import resolutions
from extract.layouts import GENERIC
from extract.text.weighing import Weights
from tests.builders import section

FORMS = [
    (
        "the body alone between RESOLVED and its clauses",
        "RESOLVED that the Council\n(a) approves the ferry timetable; and\n(b) asks the Harbour Master to report.",
        ["approves the ferry timetable", "asks the Harbour Master to report."],
    ),
    (
        "the body with what it is for",
        "AGREED: That the Committee for Quays and Mills:\n1. notes the tide tables.\n2. refers the mill to Cabinet.",
        ["notes the tide tables.", "refers the mill to Cabinet."],
    ),
    (
        "how it was carried stands before the clauses",
        "RESOLVED: (For: 30, Against: 13)\n1. That the slipway be closed.\n2. That the fees be waived.",
        ["the slipway be closed.", "the fees be waived."],
    ),
    (
        "capital letters",
        "RESOLVED:\nA. Noted the dredging costs.\nB. Approved the buoy budget.\nC. Delegated the rest to the Clerk.",
        ["Noted the dredging costs.", "Approved the buoy budget.", "Delegated the rest to the Clerk."],
    ),
    (
        "fields of a record end the clauses",
        "Decision: To pay the rope maker.\nTo note the tide tables.\nReport author: Bo Tarn\nPublication date: 3 May 2031",
        ["To pay the rope maker.", "To note the tide tables."],
    ),
    (
        "the body noted",
        "The report was long.\n\nThe Quays Board noted the report on sluices.",
        ["The Quays Board noted the report on sluices."],
    ),
    ("an entry that ends with it", "Letter of the Otter Trust asking for a gift, resolved to pay \u00a365", None),
    (
        "a status above the words",
        "Motion status: Carried\nThat the weir be mended by June.\n\nCllr Oxley For",
        ["the weir be mended by June."],
    ),
    ("the status of a lost motion", "Motion status: Lost\nTo let the weir fall down.\nCllr Oxley For", []),
    ("bare introduction", "The recommendations were moved by Councillor Oxley and seconded by Councillor Tarn.", []),
    ("another meeting", "At the last meeting it was agreed that the weir be mended.", []),
]


@pytest.mark.parametrize(("printed", "clauses"), [form[1:] for form in FORMS], ids=[form[0] for form in FORMS])
def test_forms(printed: str, clauses: list[str] | None) -> None:
    assert [row.text for row in resolutions.find(section(printed), GENERIC)] == ([printed] if clauses is None else clauses)


@pytest.mark.parametrize("verdict", ["ADOPTED", "Accepted.", "Received as information", "AMENDED BY THE QUAYS BOARD AND ADOPTED"])
def test_a_verdict_under_a_title_decides_the_item(verdict: str) -> None:
    title = "Dredging of the north channel"
    one = replace(section(f"{title}\n{verdict}", title=title), heading_end=len(title))
    assert [row.text for row in resolutions.find(one, GENERIC)] == [f"{title} {verdict}"]


def test_a_list_goes_on_behind_a_table() -> None:
    table = "Ward Base\nMill 310\nQuay 205\nDyke 110"
    printed = f"RESOLVED that:\n(a) the base be as follows:\n{table}\n(b) the rate be 98%; and\n(c) the rest be noted."
    assert [(row.number, row.text) for row in resolutions.find(section(printed), GENERIC)][1:] == [
        ("b", "the rate be 98%"),
        ("c", "the rest be noted."),
    ]


def test_weights_move_what_was_likely_before() -> None:
    learned = Weights(0.0, {"a": 2.0, "b": -3.0})
    assert learned.log_odds({"a", "b", "unknown"}) == -1.0
    assert learned.probability({"a"}, 0.5) > learned.probability((), 0.8) > learned.probability({"b"}, 0.8)
    assert learned.shares({"a", "b"}) == [("b", -3.0), ("a", 2.0)]
