"""Votes that their own paper contradicts → remarks, and less confidence."""

from __future__ import annotations

import pytest

from extract.links.contradictions import contradicted
from extract.models import Attendance, Fact, Motion, Resolution, Vote, VoteEvent
from tests.builders import passage

PROOF = passage("As printed").evidence(0, 10, rule="test")


def motion(outcome: str | None) -> Motion:
    return Motion(id="m", meeting_id="1", outcome=outcome, evidence=PROOF)


def event(for_: int | None, against: int | None, abstentions: int | None = None, *, id: str = "e") -> VoteEvent:
    return VoteEvent(
        id=id, meeting_id="1", motion_id="m", votes_for=for_, votes_against=against, abstentions=abstentions, evidence=PROOF
    )


def vote(name: str, option: str) -> Vote:
    return Vote(id=name, vote_event_id="e", name=name, option=option, evidence=PROOF)


def decision(*, unanimous: bool | None = None, type: str = "resolved") -> Resolution:
    return Resolution(
        id="r", meeting_id="1", text="it be rung", type=type, unanimous=unanimous, motion_id="m", vote_event_id="e", evidence=PROOF
    )


def there(*names: str, status: str = "present") -> list[Fact]:
    return [Attendance(id=f"a{name}", meeting_id="1", name=name, status=status, evidence=PROOF) for name in names]


PRESENT = there("Cllr Ada Oxley", "Cllr Bo Tarn", "Cllr Cy Ward", "Cllr Di Field")
CASES: list[tuple[str, list[Fact], list[tuple[str, str]], set[str]]] = [
    ("carried by more", [motion("carried"), event(5, 2)], [], set()),
    (
        "carried by fewer",
        [motion("carried"), event(2, 5)],
        [("outcome_against_count", "carried by 2 votes for and 5 against")],
        {"m", "e"},
    ),
    (
        "lost by more: a body may need more than half",
        [motion("lost"), event(5, 2)],
        [("outcome_against_count", "lost by 5 votes for and 2 against; a body may need more than half")],
        {"m", "e"},
    ),
    ("a tie may go either way", [motion("lost"), event(5, 5)], [], set()),
    ("no outcome", [motion(None), event(2, 5)], [], set()),
    (
        "fewer names than counted",
        [event(3, 0), vote("Oxley", "for"), vote("Tarn", "for")],
        [("names_against_count", "2 named for, 3 counted")],
        {"e", "Oxley", "Tarn"},
    ),
    (
        "a voter on two sides",
        [
            event(2, 1),
            vote("Oxley", "for"),
            vote("Tarn", "for"),
            Vote(id="Tarn 2", vote_event_id="e", name="Tarn", option="against", evidence=PROOF),
        ],
        [("voter_on_two_sides", "Tarn is named for and against")],
        {"e", "Tarn", "Tarn 2"},
    ),
    (
        "decided, and the motion was withdrawn",
        [motion("withdrawn"), decision()],
        [("decision_of_failed_motion", "decided by a motion that was withdrawn")],
        {"m", "r"},
    ),
    ("a refusal by a motion to grant that was lost", [motion("lost"), decision(type="refused")], [], set()),
    ("only those against are named", [event(3, 1), vote("Oxley", "against")], [], set()),
    ("a voter of the meeting", [*PRESENT, event(1, 0), vote("Oxley", "for")], [], set()),
    ("a surname first", [*PRESENT, event(1, 0), vote("Oxley A", "for")], [], set()),
    (
        "a voter who was absent",
        [*PRESENT, *there("Cllr Ed Lund", status="apologies"), event(1, 0), vote("Cllr Lund", "for")],
        [("absent_voter", "Cllr Lund voted and was absent")],
        {"Cllr Lund"},
    ),
    ("who was away has no vote", [*PRESENT, *there("Ed Lund", status="absent"), event(1, 0), vote("Lund", "absent")], [], set()),
    (
        "nobody of the meeting",
        [*PRESENT, event(1, 0), vote("Cllr Berg", "for")],
        [("unknown_voter", "Cllr Berg voted and is in no list of those present")],
        {"Cllr Berg"},
    ),
    ("an office is in no list", [*PRESENT, event(1, 0), vote("the Mayor", "for")], [], set()),
    ("more votes than people", [*PRESENT, event(4, 1)], [("more_votes_than_present", "5 votes, 4 present")], {"e"}),
    ("a list too short to tell", [*PRESENT[:2], event(4, 1)], [], set()),
    (
        "two votes on one motion",
        [motion(None), event(5, 2), event(2, 5, id="f")],
        [("two_outcomes", "one motion, votes of 5 to 2 and 2 to 5")],
        {"m", "e", "f"},
    ),
]


@pytest.mark.parametrize(("reason", "facts", "said", "doubted"), CASES, ids=[row[0] for row in CASES])
def test_contradictions(reason: str, facts: list[Fact], said: list[tuple[str, str]], doubted: set[str]) -> None:
    made, remarks = contradicted(facts)
    assert [(remark.code, remark.message) for remark in remarks] == said
    assert {str(getattr(fact, "id", "")) for fact in made if fact.evidence.confidence == 0.5} == doubted


@pytest.mark.parametrize(("against", "unanimous"), [(0, True), (2, None)])
def test_no_decision_is_unanimous_against_its_count(against: int, unanimous: bool | None) -> None:
    made, _ = contradicted([motion("carried"), event(5, against), decision(unanimous=True)])
    assert [one.unanimous for one in made if isinstance(one, Resolution)] == [unanimous]
