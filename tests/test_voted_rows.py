"""Tables of recorded votes whose rows name what each vote was on. Every text is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_cells import ruled

from extract.decisions import votes
from extract.layouts import GENERIC
from extract.links import voted_rows
from extract.models import AgendaItem, Box, Evidence, Fact, Motion, Resolution, VoteEvent
from tests.builders import section

PROOF = Evidence(page=1, box=Box(0, 0, 1, 1), boxes=(), quote="", char_start=0, char_end=0, rule="test", confidence=1.0)


def test_rows_of_numbers_are_votes_each() -> None:
    made = ruled([["Item", "Subject", "For", "Against"], ["4", "Lease of the mill", "7", "2"], ["5", "Bells", "9", "0"]])
    found = [one for one in votes.find(made, GENERIC) if isinstance(one, VoteEvent)]
    assert [(one.votes_for, one.votes_against) for one in found] == [(7, 2), (9, 0)]
    assert [" ".join(one.evidence.quote.split()) for one in found] == ["4 Lease of the mill", "5 Bells"]


def test_rows_of_names_are_votes_each() -> None:
    head = ["SUBJECT", "YEAS", "NAYS"]
    made = ruled([head, ["Lease of the mill", "A Oxley, B Tarn", "C Ward"], ["Bells of May", "A Oxley, C Ward", "B Tarn"]])
    found = [one for one in votes.find(made, GENERIC) if isinstance(one, VoteEvent)]
    assert [(one.votes_for, one.votes_against, one.evidence.rule) for one in found] == [(2, 1, "vote.table_row")] * 2


def test_totals_of_groups_are_no_votes() -> None:
    made = ruled([["Group", "For", "Against"], ["Otters", "7", "2"], ["Herons", "9", "0"]])
    assert votes.find(made, GENERIC) == []


def item(id: str, number: str, title: str) -> AgendaItem:
    return AgendaItem(id=id, meeting_id="m", number=number, title=title, position=1, evidence=PROOF)


def vote(row: str) -> VoteEvent:
    """A vote of a row that was found behind item 9."""
    proof = replace(PROOF, quote=row, rule="vote.table_row")
    return VoteEvent(id="v", meeting_id="m", agenda_item_id="i9", motion_id="o9", votes_for=7, votes_against=2, evidence=proof)


ITEMS = [item("i4", "4", "Lease of the Mill"), item("i5", "5", "Bells of Upper Weir"), item("i9", "9", "Closing")]
MOTIONS: list[Fact] = [
    Motion(id="o4", meeting_id="m", agenda_item_id="i4", kind="motion", evidence=PROOF),
    Motion(id="a4", meeting_id="m", agenda_item_id="i4", kind="amendment", evidence=PROOF),
    Motion(id="o9", meeting_id="m", agenda_item_id="i9", kind="motion", evidence=PROOF),
]
ROWS = [
    ("4\nLease of the Mill", "i4", "o4"),
    ("Agenda item 4: lease of mill", "i4", "o4"),
    ("4. Amendment to lease of the Mill", "i4", "a4"),
    ("Bells of Upper Weir, report of May", "i5", None),
    ("Item No. 5", "i5", None),
    ("4 Bells of Upper Weir", None, None),
    ("Item 4 of the Report of the Mills Board", None, None),
    ("Motion 4", None, None),
    ("Suspension of rules", None, None),
]


@pytest.mark.parametrize(("row", "wanted", "motion"), ROWS)
def test_a_row_names_its_item(row: str, wanted: str | None, motion: str | None) -> None:
    [found] = [one for one in voted_rows.of_rows([*MOTIONS, vote(row)], ITEMS) if isinstance(one, VoteEvent)]
    assert (found.agenda_item_id, found.motion_id) == (wanted, motion)


@pytest.mark.parametrize(
    ("row", "before", "wanted"),
    [
        ("4 Lease of the Mill", None, "v"),
        ("4 Lease of the Mill", "w", "w"),
        ("Motion 4", "v", None),
        ("4 Amendment of lease", None, None),
    ],
)
def test_a_decision_is_tied_to_the_vote_on_its_item(row: str, before: str | None, wanted: str | None) -> None:
    decision = Resolution(
        id="r", meeting_id="m", agenda_item_id="i4", type="resolved", text="It be let.", vote_event_id=before, evidence=PROOF
    )
    [found] = [one for one in voted_rows.of_rows([decision, vote(row)], ITEMS) if isinstance(one, Resolution)]
    assert found.vote_event_id == wanted


def test_an_item_is_named_by_its_number_in_a_report() -> None:
    texts = ["REPORT OF THE MILLS BOARD dated May 3", "4 Lease\nREPORT OF THE QUAYS BOARD dated May 3", "4 Bells", "9 Closing"]
    made = [replace(section(text), item=one) for text, one in zip(texts, [None, *ITEMS], strict=True)]
    items = [ITEMS[0], replace(ITEMS[1], number="4"), ITEMS[2]]
    for said, wanted in (("Mills", "i4"), ("Quays", "i5"), ("Weirs", None)):
        [found] = [
            one
            for one in voted_rows.of_rows([vote(f"Item 4 of the Report of the {said} Board\ndated May 3")], items, made)
            if isinstance(one, VoteEvent)
        ]
        assert found.agenda_item_id == wanted
