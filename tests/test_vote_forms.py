"""Recorded votes in tables, in lists with other labels, and in sentences."""

from __future__ import annotations

import pytest

from extract.decisions import votes
from extract.decisions.dissent import dissent
from extract.layouts import GENERIC
from extract.models import Vote, VoteEvent
from tests.builders import passage, section
from tests.growth import grows

Row = tuple[str, ...] | tuple[int | None, ...]


def read(text: str) -> list[Row]:
    """Counts (for, against, abstained) and named votes (option, name) in their order."""
    return [
        (row.option, row.name) if isinstance(row, Vote) else (row.votes_for, row.votes_against, row.abstentions)
        for row in votes.find(section(text), GENERIC)
    ]


TABLES: list[tuple[str, str, list[Row]]] = [
    (
        "marks under options",
        "MEMBER       AYES      NOES      ABSTAIN    ABSENT\n"
        "Oxley        X\n"
        "Tarn                   X\n"
        "Ward                             X\n"
        "Field        X\n"
        "Lund                                        X\n"
        "TOTAL        2         1         1          1\n",
        [(2, 1, 1), ("for", "Oxley"), ("against", "Tarn"), ("abstain", "Ward"), ("for", "Field"), ("absent", "Lund")],
    ),
    (
        "numbered names, ticks",
        "Councillor              For     Against\n"
        "1 Ada OXLEY             \u2713\n"
        "2 Bo TARN                       \u2713\n"
        "3 Cy WARD               \u2713\n",
        [(2, 1, 0), ("for", "Ada OXLEY"), ("against", "Bo TARN"), ("for", "Cy WARD")],
    ),
    (
        "two marks are nobody's vote",
        "Councillor              For     Against\n"
        "Ada Oxley               x\n"
        "Bo Tarn                 x       x\n"
        "Cy Ward                         x\n",
        [(1, 1, 0), ("for", "Ada Oxley"), ("against", "Cy Ward")],
    ),
    (
        "options with names and a number",
        "Vote               Councillors                              Count\n"
        "For                A Oxley, B Tarn and                      3\n"
        "                   Mrs C Ward\n"
        "Against            D Field                                  1\n"
        "Abstain            None                                     0\n"
        "Conflict Of Interests    None                               0\n",
        [(3, 1, 0), ("for", "A Oxley"), ("for", "B Tarn"), ("for", "Mrs C Ward"), ("against", "D Field")],
    ),
    (
        "names broken over lines that the number stands in",
        "For                Ada Oxley, Bo                            2\n"
        "                   Tarn\n"
        "Against            Cy Ward                                  1\n",
        [(2, 1, 0), ("for", "Ada Oxley"), ("for", "Bo Tarn"), ("against", "Cy Ward")],
    ),
    (
        "each name with its option on a line",
        "Cllr Ada Oxley   For\nCllr Bo Tarn   Against\nCllr Cy Ward   Abstain\nCllr Di Field   For\n",
        [(2, 1, 1), ("for", "Cllr Ada Oxley"), ("against", "Cllr Bo Tarn"), ("abstain", "Cllr Cy Ward"), ("for", "Cllr Di Field")],
    ),
    ("marks before names", "Y Oxley  N Tarn  Y Ward", [(2, 1, None), ("for", "Oxley"), ("against", "Tarn"), ("for", "Ward")]),
]
LISTS: list[tuple[str, str, list[Row]]] = [
    (
        "numbers joined to names",
        "AYES: 3-Oxley, Tarn, Ward\nNAYES: 0-None\nABSENT: 1-Lund\nABSTAIN: 1-Berg\nMotion declared carried.",
        [(3, 0, 1), ("for", "Oxley"), ("for", "Tarn"), ("for", "Ward"), ("absent", "Lund"), ("abstain", "Berg")],
    ),
    ("capitals without signs", "AYES 7 NAYS 0 ABSENT 0", [(7, 0, None)]),
    (
        "a shared title before one name",
        "For Motion: Crs Oxley, Da Tarn and Ward\nAgainst Motion: Nil",
        [(3, 0, None), ("for", "Oxley"), ("for", "Da Tarn"), ("for", "Ward")],
    ),
    (
        "a roll call without signs between",
        "Selectman Oxley, yes Selectman Tarn, yes Selectman Ward, no Opposed, one",
        [(2, 1, None), ("for", "Selectman Oxley"), ("for", "Selectman Tarn"), ("against", "Selectman Ward")],
    ),
    (
        "other labels end a list",
        "For: Councillors Oxley and Tarn. Against: Councillor Ward. Abstained: Councillor Field. Declared\n"
        "an interest: Councillor Lund. In the Chair: Councillor Berg\nThe motion was carried.",
        [(2, 1, 1), ("for", "Oxley"), ("for", "Tarn"), ("against", "Councillor Ward"), ("abstain", "Councillor Field")],
    ),
    (
        "not voting is no abstention",
        "For: Cllrs Oxley and Tarn\nAgainst: Cllr Ward\nNot voting: Cllr Field",
        [(2, 1, None), ("for", "Oxley"), ("for", "Tarn"), ("against", "Cllr Ward"), ("not_voting", "Cllr Field")],
    ),
    (
        "offices vote",
        "For: the Mayor, Councillors Oxley and Tarn\nAgainst: Councillor Ward and the Deputy Mayor",
        [
            (3, 2, None),
            ("for", "the Mayor"),
            ("for", "Oxley"),
            ("for", "Tarn"),
            ("against", "Councillor Ward"),
            ("against", "the Deputy Mayor"),
        ],
    ),
    ("prose has no voters", "Ayes: 5. The Council then spoke of Oxley Road and the Tarn Bridge with Mr Ward.", [(5, None, None)]),
    (
        "names broken over lines, offices before them",
        "Ayes: Councilmembers Oxley, Tarn and Vice Mayor\nWard \u2013 3. Noes: Mayor\nField \u2013 1.",
        [(3, 1, None), ("for", "Oxley"), ("for", "Tarn"), ("for", "Vice Mayor Ward"), ("against", "Mayor Field")],
    ),
    (
        "the number before the names",
        "Ayes \u2013 2: Councilmembers Oxley and Tarn. Noes \u2013 1: Mayor Field.",
        [(2, 1, None), ("for", "Oxley"), ("for", "Tarn"), ("against", "Mayor Field")],
    ),
    (
        "one side",
        "For the Motion:\nCouncillor A Oxley\nCouncillor B Tarn\nCouncillor C Ward",
        [(3, None, None), ("for", "Councillor A Oxley"), ("for", "Councillor B Tarn"), ("for", "Councillor C Ward")],
    ),
    (
        "a list and its own tally are one",
        "Ayes: Oxley, Tarn, Ward \u2013 3. Noes: Field \u2013 1. The motion carried 3-1.",
        [(3, 1, None), ("for", "Oxley"), ("for", "Tarn"), ("for", "Ward"), ("against", "Field")],
    ),
]
SENTENCES: list[tuple[str, str, list[Row]]] = [
    ("all, counted in words", "Carried unanimously, 7 votes in favour.", [(7, None, None)]),
    ("yes and no, short", "Vote: Y-5, N-0", [(5, 0, None)]),
    ("yes and no", "Yes-5 No-2", [(5, 2, None)]),
    ("yes votes", "Motion carried with 4 yes votes and 1 no vote.", [(4, 1, None)]),
    ("numbers in words and digits", "The motion passed by a vote of five (5) to two (2).", [(5, 2, None)]),
    ("a full stop between", "Motion carried. 6 ayes. 1 nay (Ward).", [(6, 1, None), ("against", "Ward")]),
    ("a bare score", "To approve it. 5-0. Motion carried.", [(5, 0, None)]),
    ("the exception", "The items passed 5-0 with the exception of item 3, 4-1.", [(5, 0, None), (4, 1, None)]),
    ("abstentions only", "Resolved, by 7 votes with 1 abstention, that it be let.", [(7, None, 1)]),
    ("in brackets behind", "The vote was 4 in favor and 1 opposed (Ward).", [(4, 1, None), ("against", "Ward")]),
    ("all but one", "All voted aye except Trustee Ward who voted nay. Motion carried.", [("against", "Trustee Ward")]),
    ("no count", "Ayes: Unanimous. Nays: None.", []),
    ("parties are no voters", "It was adopted. MQP voted against it.", []),
    ("who spoke is no voter", "Expressed support for the lamps, which are a small step:\nAda Oxley, Mill Trust.", []),
    ("nominations are no votes", "Nominations were received for: Cllr A Oxley and Cllr B Tarn.", []),
    (
        "who voted for it, in a sentence",
        "It was let. Councillors P Oxley, Tarn and Ward voted in favour.",
        [("for", "P Oxley"), ("for", "Tarn"), ("for", "Ward")],
    ),
    ("in brackets", "The amendment was LOST (For 2, Against 5).", [(2, 5, None)]),
    ("in brackets, abstentions", "It was CARRIED (For 4, Against 2, Abstentions 1).", [(4, 2, 1)]),
    ("colons", "Motion carried 2:5:1", [(2, 5, 1)]),
    ("letters", "LOST F2 A5 Ab1", [(2, 5, 1)]),
    ("unanimous, counted", "The motion carried by unanimous voice vote \u2013 5.", [(5, None, None)]),
    ("a voice vote", "It passed with the following voice vote \u2013 4, Noes: 0; Absent: 3; Abstain: 0.", [(4, 0, 0)]),
    ("none for", "It was carried with 5 against and 1 abstention.", [(None, 5, 1)]),
    ("abstentions apart", "CARRIED (5 members voting in favour and 1 against. There\nwere 3 abstentions)", [(5, 1, 3)]),
    (
        "words between the sides",
        "81 Councillors (DA 52; IFP 29) voted in favour of the motion to remove it and 126 Councillors (ANC 92) voted against the "
        "matter. 01 PFP Councillor abstained on it.",
        [(81, 126, 1)],
    ),
    (
        "one count twice is two votes where something was moved between",
        "The motion to amend passed 6-1. Cllr Oxley moved, seconded by Cllr Tarn, to approve it. The motion passed 6-1.",
        [(6, 1, None), (6, 1, None)],
    ),
    (
        "with somebody opposed",
        "Motion carried 5-2, with\nCouncillors Oxley and Tarn opposed.",
        [(5, 2, None), ("against", "Oxley"), ("against", "Tarn")],
    ),
    (
        "all voted aye",
        "The minutes were put. Board Members Oxley, Tarn, and Ward all voted aye.",
        [("for", "Oxley"), ("for", "Tarn"), ("for", "Ward")],
    ),
    (
        "behind a count, in brackets: who was away",
        "Ayes: 5 (Oxley, Tarn absent); Noes: 0",
        [(5, 0, None), ("absent", "Oxley"), ("absent", "Tarn")],
    ),
    (
        "behind a count, in brackets: who abstained",
        "Ayes \u2013 4 (Ward abstained); Noes \u2013 0; Abstain \u2013 1",
        [(4, 0, 1), ("abstain", "Ward")],
    ),
    (
        "nay(s)",
        "Aye: Trustee(s) J. Oxley, B. Tarn\nNay(s): S. Ward\nAbstain: none",
        [(2, 1, 0), ("for", "J. Oxley"), ("for", "B. Tarn"), ("against", "S. Ward")],
    ),
    ("what others voted for, before a speaker's name", "She stated that the people voted for Measure 7:\nAda Oxley, Millby.", []),
    ("dissenting, in brackets", "Motion carried 5-1 (Oxley dissenting).", [(5, 1, None), ("against", "Oxley")]),
    ("asked that his vote be recorded", "Cllr Oxley asked that his vote against it be recorded.", [("against", "Cllr Oxley")]),
    (
        "wished their abstention minuted",
        "Councillors Oxley and Tarn wished their abstention to be minuted.",
        [("abstain", "Oxley"), ("abstain", "Tarn")],
    ),
    ("voted against", "It was agreed. Councillor Oxley voted against the plan.", [("against", "Councillor Oxley")]),
    ("abstained", "It was noted that Cllr Oxley abstained.", [("abstain", "Cllr Oxley")]),
    ("his abstention was recorded", "Cllr Oxley\u2019s abstention was recorded.", [("abstain", "Cllr Oxley")]),
    ("both ways is neither", "Cllr Oxley asked that the path be recorded.", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), [*TABLES, *LISTS, *SENTENCES])
def test_recorded_votes(reason: str, text: str, expected: list[Row]) -> None:
    assert read(text) == expected, reason


def test_a_vote_beside_no_count_says_so() -> None:
    (alone,) = votes.find(section("Cllr Oxley asked that his vote against it be recorded."), GENERIC)
    (counted, beside) = votes.find(section("Carried 5-1 (Oxley dissenting)."), GENERIC)
    assert isinstance(counted, VoteEvent)
    assert [alone.evidence.rule, beside.evidence.rule] == ["vote.asked_to_be_recorded.alone", "vote.dissenting"]


@pytest.mark.parametrize("joint", [", ", " and ", " ", "\n"])
def test_names_without_a_vote_cost_by_their_number(joint: str) -> None:
    def read(count: int) -> None:
        names = joint.join(["Mr A Oxley", "Mrs B Tarn"] * count)
        dissent(passage(f"That members voted against it be recorded. Cllrs {names} left."))

    assert not grows(lambda: read(6), lambda: read(60), 60)


BEHIND_A_MOTION = [
    "The motion carried by unanimous voice vote - 5.\nMember Oxley moved approval of the lease. It carried by the following "
    "vote: Members Tarn and Ward \u2013 4. Noes: Member Dahl \u2013 1.",
    "Ayes: 5.\nMr Oxley moved that it wait. Noes: 1.",
    "Ayes: 5. Mr Oxley seconded the motion to wait.\nNoes: Tarn \u2013 1.",
]


@pytest.mark.parametrize("text", BEHIND_A_MOTION)
def test_a_side_behind_the_next_motion_is_of_another_vote(text: str) -> None:
    counts = [(one.votes_for, one.votes_against) for one in votes.find(section(text), GENERIC) if isinstance(one, VoteEvent)]
    assert counts[0] == (5, None)


TIED = [
    ("The vote was tied at 5 each and the Chair used her casting vote in favour.", [(5, 5)]),
    ("The votes were tied at five votes each.", [(5, 5)]),
    ("The motion was tied 5-5.", [(5, 5)]),
    ("There was a tie, 5 to 5, and the Mayor decided.", [(5, 5)]),
    ("On an equality of votes (5 each) the Chair cast a second vote.", [(5, 5)]),
    ("Two boats were tied at 5 posts each side of the quay.", []),
    ("The ropes are tied 5-6 times.", []),
]


@pytest.mark.parametrize(("text", "counts"), TIED)
def test_tied_votes(text: str, counts: list[tuple[int, int]]) -> None:
    found = [(one.votes_for, one.votes_against) for one in votes.find(section(text), GENERIC) if isinstance(one, VoteEvent)]
    assert found == counts
