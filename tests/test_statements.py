"""Decisions that sentences, bare introductions and adopted advice tell, each form with its neighbours. Every text is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.decisions import matter, resolutions
from extract.decisions.formal import Row
from extract.decisions.formal_words import FORMAL
from extract.decisions.told import LISTED_AFTER
from extract.decisions.wording import Wording
from extract.layouts import GENERIC
from extract.models import Resolution
from extract.text.rule import Rule
from tests.builders import section

HEADING = "7. Weir and gate"


def decided(text: str, paper: str = "minutes") -> list[Resolution]:
    """The resolutions of an item whose passage begins with its heading."""
    made = section(f"{HEADING}\n{text}", title="Weir and gate", paper=paper)
    return resolutions.find(replace(made, heading_end=len(HEADING)), GENERIC)


ITSELF = [
    "A proposal to mend the weir was carried unanimously.",
    "The suggestion that the gate be painted was put to the vote and agreed.",
    "The quote from the rope works for \u00a3650 was accepted.",
    "Three quotations were looked at; the tender of Elm Pipes was considered and approved.",
    "A revised weir code was considered and adopted.",
    "The accounts of the mill, having been audited, were therefore adopted.",
    "Approval was given for the necessary expenditure.",
    "Authority was granted to purchase two buoys.",
    "The contents of the weir report were noted.",
    "The Chair thanked officers for the report, which was noted.",
    "The Mills and Quays Committee noted the weir report.",
    "That the Committee for Mills approved the weir plan.",
    "There being no other nominations, Cllr Oxley was elected Chair.",
    "With no further nominations, Cllr Tarn was duly elected Vice-Chair.",
    "The Chairman signed the minutes of the meeting of 3 May 2031 as a true record.",
    "Proposed by Mrs Oxley and seconded by Mr Tarn as a correct record.",
]
BEHIND = [  # text, what of it is decided
    ("Following debate, Members were in agreement that the weir be mended.", "the weir be mended."),
    ("All present were in agreement to paint the gate.", "to paint the gate."),
    ("All agreed the gate to be left open in summer.", "the gate to be left open in summer."),
    ("Members unanimously agreed the gate should be shut.", "the gate should be shut."),
    ("It was agreed that the next meeting be held on 4 June 2031.", "the next meeting be held on 4 June 2031."),
    ("It was agree that Working Groups (WGs) should be set up.", "Working Groups (WGs) should be set up."),
    ("It was decided therefore that each cheque be numbered.", "each cheque be numbered."),
    ("On a vote of 7 for, 2 against the application was approved.", "the application was approved."),
]
NOTHING = [
    "Members agreed that the bench was a good one and thanked the Warden.",
    "It was agreed that the residents could put in their own.",
    "Members noted that the weir was broken in May.",
    "The Clerk reported that the quote had been accepted.",
    "A member asked whether the tender was accepted.",
    "The Board was set up and its rules agreed by Full Council on 3 May 2029.",
    "These were looked at. It was noted that the report was late.",
    "None",
    "Decision",
    "QB 53/17",
    "Resolution status: Carried",
]


@pytest.mark.parametrize("text", ITSELF)
def test_a_sentence_is_the_decision(text: str) -> None:
    assert [row.text for row in decided(f"The weir leaks at night.\n\n{text}")] == [text.removeprefix("That ")]


@pytest.mark.parametrize(("text", "clause"), BEHIND)
def test_a_sentence_says_what_was_decided(text: str, clause: str) -> None:
    assert [row.text for row in decided(text)] == [clause]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_decided(text: str) -> None:
    assert decided(text) == []


@pytest.mark.parametrize("verb", ["RESOLVED", "AGREED", "Resolved", "RECOMMENDED", "It was resolved", "The Committee RESOLVED"])
@pytest.mark.parametrize("mark", [":", ":-", " \u2013", " -"])
def test_a_lead_under_the_heading_is_no_decision_of_its_own(verb: str, mark: str) -> None:
    clauses = ["the weir be mended", "the gate be painted."]
    for lists in ("1. That {};\n2. That {}", "(a) That {}; and\n(b) That {}"):
        assert [row.text for row in decided(f"{verb}{mark}\n{lists.format(*clauses)}")] == clauses


LEADS = [
    "It was APPROVED that;",
    "It was agreed:",
    "On the vote it was carried. It was APPROVED;",
    "It was unanimously noted that:",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_bare_introduction_leads_to_the_next_paragraph(lead: str) -> None:
    assert [row.text for row in decided(f"{lead}\nThe Quays Committee approved a trial of red ropes at the weir.")] == [
        "The Quays Committee approved a trial of red ropes at the weir."
    ]


@pytest.mark.parametrize("opened", ["The Committee", "The Committee:", "Following debate, the Sub-Committee \u2013", "Council:-"])
@pytest.mark.parametrize("first", [1, 3])
def test_deeds_under_the_name_of_the_body(opened: str, first: int) -> None:
    rows = decided(f"It was APPROVED;\n{opened}\n{first}. Noted the weir report.\n{first + 1}. Approved the gate works.")
    assert [(row.number, row.text) for row in rows] == [
        (f"{first}", "Noted the weir report."), (f"{first + 1}", "Approved the gate works.")
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["The Leader", "The Cabinet Member for Weirs", "The Director of Mills", "I", "The Mayor"])
@pytest.mark.parametrize("did", ["has approved:", "agreed to:"])
def test_one_person_decides(who: str, did: str) -> None:
    verb = did.replace("has ", "") if who == "I" else did
    rows = decided(f"{who} {verb}\n(a) the mending of the weir; and\n(b) the painting of the gate.", paper="decision")
    assert [row.text for row in rows] == ["the mending of the weir", "the painting of the gate."]


@pytest.mark.parametrize("advice", ["Recommendations", "Recommendation:", "Members are asked to:"])
@pytest.mark.parametrize(
    "said", ["The recommendations were agreed.", "The recommendations in the report were unanimously approved."]
)
def test_recommendations_printed_and_agreed(advice: str, said: str) -> None:
    listed = "1. That the weir be mended.\n2. That the gate be painted."
    assert [row.text for row in decided(f"{advice}\n{listed}\n\nMembers spoke at length.\n\n{said}")] == [
        "the weir be mended.", "the gate be painted."
    ]  # fmt: skip
    assert [row.text for row in decided(f"{advice}\n{listed}\n\nMembers spoke at length.")] == []


@pytest.mark.parametrize(
    "lead", ["for the following reasons:", "on the following grounds:", "subject to the following conditions:"]
)
def test_reasons_are_no_clauses(lead: str) -> None:
    rows = decided(f"RESOLVED that permission be refused {lead}\n1. It harms the mill.\n2. It harms the otters.")
    assert [row.text for row in rows] == [f"permission be refused {lead} 1. It harms the mill. 2. It harms the otters."]


def test_a_list_read_out_when_moved_and_resolved_is_decided_once() -> None:
    clauses = ["(a) To mend the old weir beside the mill by June", "(b) To note that the gate has no key and no lock now"]
    listed = "\n".join(clauses)
    text = f"The Board was asked to agree the following:\n{listed}\n\nThe motion was carried.\n\nRESOLVED that:\n{listed}"
    assert [row.text for row in decided(text)] == [clause[4:] for clause in clauses]


@pytest.mark.parametrize(
    ("moved", "resolved", "left"),
    [
        ("one two three four five six seven eight", "one two three four five six seven eight", 1),
        ("one two three four five six seven", "one two three four five six seven", 2),  # short words may be decided twice
        ("a b c d e f g h i j k l m n o p q r s t", "a b c d e f g h i j k l m n o p q r s", 1),
        ("a b c d e f g h i j k l m n o p q r s t", "a b c d e f g h i j k l m n o p q r u", 2),  # another road, say
    ],
)
def test_what_is_printed_twice(moved: str, resolved: str, left: int) -> None:
    def weighed(words: str, rule: Rule) -> matter.Weighed:
        return matter.Weighed(Row(0, 0, 9, rule), Wording(0, 9, words, "resolved", None), frozenset())

    chosen = [weighed(moved, LISTED_AFTER), weighed(resolved, FORMAL)]
    assert matter.once_printed(chosen) == chosen[2 - left :]


PLANNING = [
    ("31/01234/FUL - 3 Mill Lane - porch. No objection.", "31/01235/HOU - 4 Mill Lane - garage. Object on grounds of size."),
    (
        "31/01234/FUL \u2013 porch. Support subject to a wall.",
        "31/01235/HOU \u2013 garage. No objections, however the wall is old.",
    ),
]


@pytest.mark.parametrize("lines", PLANNING)
def test_comments_on_applications(lines: tuple[str, str]) -> None:
    made = section("7. Planning applications\n" + "\n".join(lines), title="Planning applications")
    rows = resolutions.find(replace(made, heading_end=len("7. Planning applications")), GENERIC)
    assert [row.text for row in rows] == list(lines)
