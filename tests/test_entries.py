"""Decisions told by where they stand: in a title, a row of a table, a field of a record, a sentence. Every text is invented."""

from __future__ import annotations

import pytest

from extract.decisions import resolutions
from extract.layouts import GENERIC
from tests.builders import section

FORMS = [
    ("a verdict behind a dash", "Rota of the ringers for June \u2013 noted.", ["Rota of the ringers for June \u2013 noted."]),
    ("done by the members", "The harbour report, as circulated, was noted by Members.",
     ["The harbour report, as circulated, was noted by Members."]),
    ("in capitals", "The accounts for the slipway were APPROVED.", ["The accounts for the slipway were APPROVED."]),
    ("declared elected", "Cllr Bo Tarn, having the most votes, was declared elected as Chair.",
     ["Cllr Bo Tarn, having the most votes, was declared elected as Chair."]),
    ("a decision spelt out", "The gate was talked over. Decision: Clerk to order a new latch.", ["Clerk to order a new latch."]),
    ("another meeting told it", "At the last quays meeting the Board agreed to mend the weir.", []),
    ("nothing came", "Petitions\nNone had been received.", []),
    ("a day that is to be confirmed", "The next meeting is to be confirmed.", []),
    ("minutes that will be signed", "The minutes will be signed by the Chair in due course.", []),
    ("how the vote went", "Vote was passed by 4 in favour, 1 opposed.", []),
    ("a note", "RESOLVED that the rope be bought.\nNote: Cllr Oxley asked that his doubts be kept.", ["the rope be bought."]),
    ("letters of a board", "M/S/C OXLEY/TARN\n\u201cThat the Mill Gym rules be adopted.\u201d\nApproved (2): Oxley, Tarn",
     ["the Mill Gym rules be adopted."]),
    ("a lead without an end", "Cllr Oxley proposed, Cllr Tarn seconded and it was RESOLVED to:", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "clauses"), [pytest.param(text, clauses, id=name) for name, text, clauses in FORMS])
def test_forms(text: str, clauses: list[str]) -> None:
    made = section(text, title="Quays", paper="minutes")
    assert [row.text for row in resolutions.find(made, GENERIC)] == clauses
