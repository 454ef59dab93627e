"""Which motion a resolution carries and by which vote it was decided. Every text is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.decisions import motions, resolutions, votes
from extract.layouts import GENERIC
from extract.links import decided
from extract.links import votes as tied
from extract.models import Motion, Resolution, VoteEvent
from tests.builders import section

Linked = tuple[str, str | None, tuple[int | None, int | None] | None]  # the clause, who moved it, the count


def linked(text: str) -> tuple[list[Linked], list[str | None]]:
    """Every resolution with its mover and its count; the resolution of every vote."""
    made = section(f"7. Weir\n{text}", title="Weir")
    made = replace(made, heading_end=len("7. Weir"))
    found = [*motions.find(made, GENERIC), *resolutions.find(made, GENERIC), *votes.find(made, GENERIC)]
    rows = [(made, replace(fact, id=f"{fact.TABLE}-{n}")) for n, fact in enumerate(found)]
    facts = decided.decided([made for _ in rows], tied.tied(rows))
    known = {fact.id: fact for fact in facts}

    def mover(one: Resolution) -> str | None:
        motion = known.get(one.motion_id or "")
        return motion.mover if isinstance(motion, Motion) else None

    def count(one: Resolution) -> tuple[int | None, int | None] | None:
        vote = known.get(one.vote_event_id or "")
        return (vote.votes_for, vote.votes_against) if isinstance(vote, VoteEvent) else None

    return (
        [(one.text, mover(one), count(one)) for one in facts if isinstance(one, Resolution)],
        [one.resolution_id for one in facts if isinstance(one, VoteEvent)],
    )


ONE = [
    (
        "moved, carried, resolved",
        "Cllr Oxley moved, seconded by Cllr Tarn, that the weir be mended. The motion was carried by 5 votes to 2.",
        [("the weir be mended.", "Cllr Oxley", (5, 2))],
    ),
    (
        "resolved after the vote",
        "Cllr Oxley moved and Cllr Tarn seconded the recommendation.\n\n"
        "On a vote of 5 for and 2 against the motion was carried.\n\nRESOLVED that the weir be mended.",
        [("the weir be mended.", "Cllr Oxley", (5, 2))],
    ),
    (
        "the count inside it",
        "RESOLVED (For: 30, Against: 13) that the weir be mended.",
        [("the weir be mended.", None, (30, 13))],
    ),
    (
        "clauses of a list are decided together",
        "Cllr Oxley moved and Cllr Tarn seconded the recommendations. The motion was carried by 5 votes to 2.\n\n"
        "RESOLVED:\n1. That the weir be mended.\n2. That the gate be painted.",
        [("the weir be mended.", "Cllr Oxley", (5, 2)), ("the gate be painted.", "Cllr Oxley", (5, 2))],
    ),
    ("nobody moved it", "RESOLVED that the weir be mended.", [("the weir be mended.", None, None)]),
    (
        "a vote that was lost decides nothing",
        "Cllr Oxley moved, seconded by Cllr Tarn, that the weir be shut. The motion was lost by 2 votes to 5.\n\n"
        "RESOLVED that the weir be mended.",
        [("the weir be mended.", None, None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [one[1:] for one in ONE], ids=[one[0] for one in ONE])
def test_motion_and_vote(text: str, expected: list[Linked]) -> None:
    assert linked(text)[0] == expected


def test_a_vote_knows_the_only_resolution_by_it() -> None:
    (alone,) = linked(ONE[0][1])[1]
    (shared,) = linked(ONE[3][1])[1]
    assert (alone is not None, shared) == (True, None)


def test_a_record_that_is_no_run_of_its_passage_is_tied_to_nothing() -> None:
    made = section("7. Weir\nRESOLVED that the weir be mended. The motion was carried by 5 votes to 2.", title="Weir")
    found = [*resolutions.find(made, GENERIC), *votes.find(made, GENERIC)]
    assert [type(fact) for fact in found] == [Resolution, VoteEvent]
    row = replace(found[0], evidence=replace(found[0].evidence, quote="that the weir\nFares\nbe mended"))
    rows = [replace(fact, id=f"row-{n}") for n, fact in enumerate((row, found[1]))]
    assert decided.decided([made, made], rows) == rows


VOTED_ON = [
    (
        "a motion about the meeting's course that is voted on itself",
        "Cllr Oxley moved that the weir be mended.\nCllr Tarn seconded the motion. The motion FAILED: For: 2. Against: 3.\n"
        "Cllr Ward moved that the meeting be adjourned.\nCllr Lund seconded the motion. Cllr Ward said why.\n"
        "On the call for the question, the motion carried: For: 4. Against: 1.",
        ["Cllr Oxley", "Cllr Ward"],
    ),
    (
        "a motion about the meeting's course that was decided before",
        "Cllr Oxley moved that the weir be mended.\nCllr Tarn seconded the motion.\n"
        "Cllr Ward moved that the debate be closed.\nCllr Lund seconded the motion. This was carried. Cllr Oxley summed up.\n"
        "The motion was then put: For: 4. Against: 1.",
        ["Cllr Oxley"],
    ),
    (
        "something was seconded since of which no mover is printed",
        "Cllr Oxley moved that the weir be mended.\nCllr Tarn seconded the motion. The motion FAILED: For: 2. Against: 3.\n"
        "Cllr Ward approval of the other plan. Cllr Lund seconded it.\nThe motion carried: For: 3. Against: 2.",
        ["Cllr Oxley", None],
    ),
    (
        "a motion voted on in parts",
        "Cllr Oxley moved that the weir be mended.\nCllr Tarn seconded it.\nThe first part was carried: For: 5. Against: 0.\n"
        "The second part was carried: For: 4. Against: 1.",
        ["Cllr Oxley", "Cllr Oxley"],
    ),
]


@pytest.mark.parametrize(("reason", "text", "movers"), VOTED_ON, ids=[row[0] for row in VOTED_ON])
def test_what_a_vote_was_on(reason: str, text: str, movers: list[str | None]) -> None:
    made = section(text, title="Weir")
    found = [*motions.find(made, GENERIC), *votes.find(made, GENERIC)]
    rows = [(made, replace(fact, id=f"{fact.TABLE}-{n}")) for n, fact in enumerate(found)]
    facts = tied.tied(rows)
    known = {fact.id: fact.mover for fact in facts if isinstance(fact, Motion)}
    assert [known.get(one.motion_id or "") for one in facts if isinstance(one, VoteEvent)] == movers
