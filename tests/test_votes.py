"""Minutes → counted votes and the names under them."""

from __future__ import annotations

import pytest

from extract.decisions import votes
from extract.layouts import GENERIC
from extract.models import Vote, VoteEvent
from tests.builders import section

COUNTS = [
    ("votes to votes", "carried by 13 votes to 5 with 2 abstentions.", [(13, 5, 2)]),
    ("lost by more", "lost by 13 votes to 5 with 2 abstentions.", [(5, 13, 2)]),
    ("score", "which was carried on a 4-1 vote.", [(4, 1, None)]),
    ("score in brackets", "Motion carried (7-2).", [(7, 2, None)]),
    ("prose", "Carried with 31 in favor, 2 opposed, 1 abstained and 4 recused", [(31, 2, 1)]),
    ("words", "With six votes for, two against and one abstention it was carried.", [(6, 2, 1)]),
    ("none", "There were 5 in favour and none against.", [(5, 0, None)]),
    ("abstentions only", "carried with 6 in favour and 2 abstentions", [(6, None, 2)]),
    ("labels", "Voting: 7 for, 2 against, 1 abstention.", [(7, 2, 1)]),
    ("labels on a line", "For: 6 Against: 2 Abstentions: 1", [(6, 2, 1)]),
    ("yeas and nays", "AYES: 5 NAYS: 0 ABSENT: 2. Motion carried 5-0.", [(5, 0, None)]),
    ("a stroke", "CARRIED 7/0", [(7, 0, None)]),
    ("unanimously, votes to votes", "was declared CARRIED unanimously, 8 votes to 0.", [(8, 0, None)]),
    ("a stroke in brackets", "LOST (2/5)", [(2, 5, None)]),
    ("an application is no score", "carried 24/11/FUL", []),
    ("a majority", "Resolved by a majority of 5 to 2 to object.", [(5, 2, None)]),
    ("words and figures", "by a vote of five (5) ayes and two (2) nays.", [(5, 2, None)]),
    ("voting brackets", "(Voting: 6 for, 2 against, 1 abstention)", [(6, 2, 1)]),
    ("dashes", "result: For \u2013 4 (Cllrs. Oxley, Tarn). Against \u2013 5 (Cllrs. Ward, Field).", [(4, 5, None)]),
    ("for the motion and for the amendment", "5 Members voted for the motion and 7 for the amendment.", [(5, 7, None)]),
    (
        "a division",
        "For the Motion: Mr Oxley and Mrs Tarn (2)\nFor the Amendment: Ms Ward (1)\nDeclined to vote: Mr Field (1)",
        [(2, 1, 1)],
    ),
    ("the printed number rules", "FOR: Messrs Oxley and others (13)\nAGAINST: Miss Ward\n(6)", [(13, 6, None)]),
    ("names and score are one vote", "CARRIED 2/1\nFor: Cr Oxley, Cr Tarn. Against: Cr Ward.", [(2, 1, None)]),
    ("the score beside the names rules", "Ayes: Oxley and the rest. Nays: Ward. Motion carried 5-1.", [(5, 1, None)]),
    ("carried unanimously counts nobody", "The motion was carried unanimously.", []),
    ("all in favour", "All in favour.", []),
    ("no vote", "Items 3-5 were passed over. 20 for sale, 3 against the wall. Open 9 to 5.", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), COUNTS, ids=[row[0] for row in COUNTS])
def test_counts(reason: str, text: str, expected: list[tuple[int | None, ...]]) -> None:
    found = [row for row in votes.find(section(text), GENERIC) if isinstance(row, VoteEvent)]
    assert [(row.votes_for, row.votes_against, row.abstentions) for row in found] == expected


def read(text: str) -> list[tuple[str, ...]]:
    found = votes.find(section(text), GENERIC)
    return [(row.option, row.name) if isinstance(row, Vote) else ("event", str(row.method)) for row in found]


def test_recorded_vote() -> None:
    text = (
        "For (3)\n\nMr A Oxley, OBE, Sir Bo Tarn, Mrs\nWard\n\nAgainst (0)\n\n"
        "Abstain (1)\n\nDr Field\n\nMotion carried.\n\n"
        "For (1)\n\nMr Lund\n\nAgainst (1)\n\nMs Berg\n\nAmendment lost."
    )
    assert read(text) == [
        ("event", "recorded"),
        ("for", "Mr A Oxley, OBE"),
        ("for", "Sir Bo Tarn"),
        ("for", "Mrs Ward"),
        ("abstain", "Dr Field"),
        ("event", "recorded"),
        ("for", "Mr Lund"),
        ("against", "Ms Berg"),
    ]


def test_roll_call_of_surnames_is_counted_once() -> None:
    text = "Roll call vote: Ayes: Oxley, Tarn, Ward. Noes: Field. Abstain: None. Motion carried 3-1."
    assert read(text) == [
        ("event", "recorded"),
        ("for", "Oxley"),
        ("for", "Tarn"),
        ("for", "Ward"),
        ("against", "Field"),
    ]
    event = votes.find(section(text), GENERIC)[0]
    assert isinstance(event, VoteEvent)
    assert (event.votes_for, event.votes_against, event.abstentions) == (3, 1, 0)


def test_titles_and_bare_surnames_mixed() -> None:
    text = "For: Councillors Oxley, Mrs Tarn, Ward and Dr Field (4)\nAgainst: Councillors Miss Berg and Lund (2)"
    assert read(text) == [
        ("event", "recorded"),
        ("for", "Oxley"),
        ("for", "Mrs Tarn"),
        ("for", "Ward"),
        ("for", "Dr Field"),
        ("against", "Miss Berg"),
        ("against", "Lund"),
    ]


def test_a_roll_call_name_by_name() -> None:
    text = "Roll call: Oxley-Aye, Tarn-Aye, Ward-Nay. Motion carried 2-1."
    assert read(text) == [("event", "recorded"), ("for", "Oxley"), ("for", "Tarn"), ("against", "Ward")]


def test_those_absent_vote_for_nothing() -> None:
    text = "Ayes: Oxley, Tarn, Ward\nNays: Field\nAbsent: Lund"
    assert read(text) == [
        ("event", "recorded"), ("for", "Oxley"), ("for", "Tarn"), ("for", "Ward"), ("against", "Field"), ("absent", "Lund"),
    ]  # fmt: skip
    event = votes.find(section(text), GENERIC)[0]
    assert isinstance(event, VoteEvent)
    assert (event.votes_for, event.votes_against, event.abstentions) == (3, 1, None)


def test_show_of_hands() -> None:
    assert read("On a show of hands 5 voted for and 2 against.") == [("event", "show_of_hands")]


@pytest.mark.parametrize("foot", ["Special Meeting", "Regular Council Meeting", "Page 4 of 9", "Minutes of the Quays Board"])
@pytest.mark.parametrize(
    ("noes", "named"),
    [
        ("Councillors Ward", []),  # the name may go on
        ("Councillors Ward, Field", ["Ward"]),
        ("Councillors Ward and Field", ["Ward", "Field"]),
        ("", []),
    ],
)
def test_the_foot_of_a_page_is_no_voter(foot: str, noes: str, named: list[str]) -> None:
    text = f"The motion was lost. Ayes: Councillors Oxley and Tarn \u2013 2. Noes: {noes}\n{foot}"
    found = votes.find(section(text), GENERIC)
    against = [one.name.removeprefix("Councillors ") for one in found if isinstance(one, Vote) and one.option == "against"]
    assert against == named
