"""Lists inside clauses, lists that a decision announces, headings between a label and its clauses. Every text is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.decisions import matter, resolutions
from extract.layouts import GENERIC
from tests.builders import section

HEADING = "7. Weir and gate"
ENTRIES = "Sign the weir lease with the owner of the mill\n{}Pay the rent out of the harbour fund each year"
OPEN = [  # how a list of deeds is led in, its marks, and what the rows are numbered
    ("Authorised the Harbour Master, in consultation with the Chair, to", ("a. ", "b. "), ("2a", "2b")),
    ("Authorise the Harbour Master to:", ("(i) ", "(ii) "), ("2i", "2ii")),
    ("To authorise the Clerk, with the consent of the Chair, to -", ("(a) ", "(b) "), ("2a", "2b")),
    ("Delegates authority to the Clerk to:", ("i. ", "ii. "), ("2i", "2ii")),
    ("That the Clerk be asked to", ("a) ", "b) "), ("2a", "2b")),
]


def decided(text: str, paper: str = "minutes") -> list[tuple[str | None, str]]:
    """Number and words of what an item decides whose passage begins with its heading."""
    made = section(f"{HEADING}\n{text}", title="Weir and gate", paper=paper)
    return [(row.number, row.text) for row in resolutions.find(replace(made, heading_end=len(HEADING)), GENERIC)]


@pytest.mark.parametrize(("lead", "marks", "numbers"), OPEN)
def test_deeds_listed_inside_a_clause_stand_alone(lead: str, marks: tuple[str, str], numbers: tuple[str, str]) -> None:
    entries = marks[0] + ENTRIES.format(marks[1])
    rows = decided(f"RESOLVED:\n1. That the gate be painted.\n2. {lead}\n{entries}\n3. That it be noted.")
    assert rows == [
        ("1", "the gate be painted."),
        (numbers[0], "Sign the weir lease with the owner of the mill"),
        (numbers[1], "Pay the rent out of the harbour fund each year"),
        ("3", "it be noted."),
    ]


@pytest.mark.parametrize(
    ("lead", "entries"),
    [
        ("Approve the lease subject to:", "a. the gate being shut\nb. the wall being mended"),
        ("Approve the lease, having regard to", "(i) the weir\n(ii) the wall"),
        ("Note the grants paid to:", "(a) the Otter Trust\n(b) the Bell Guild"),
        ("Approve the lease for these reasons:", "a. it is cheap\nb. it is near"),
    ],
)
def test_things_listed_inside_a_clause_are_part_of_it(lead: str, entries: str) -> None:
    rows = decided(f"RESOLVED:\n1. That the gate be painted.\n2. {lead}\n{entries}")
    assert rows == [("1", "the gate be painted."), ("2", " ".join(f"{lead} {entries}".split()))]


def test_one_entry_is_no_list() -> None:
    rows = decided("RESOLVED:\n1. That the gate be painted.\n2. Authorise the Clerk to:\n(a) sign the weir lease")
    assert [number for number, _ in rows] == ["1", "2"]


ANNOUNCED = [
    "RESOLVED:\nThe following Members be granted leave of absence as indicated: -\n"
    "MEMBERS\nCllr Oxley : 3 May, unwell\nCllr Tarn : 4 May",
    "RESOLVED that leave be granted to the following Members:\nCllr Oxley, unwell\nCllr Tarn, away",
    "RESOLVED: That the fees be set as follows:-\nBoats \u00a320\nRafts \u00a310",
    "RESOLVED \u2013 That the fees listed below be charged:\nBoats \u00a320\nRafts \u00a310",
]


@pytest.mark.parametrize("text", ANNOUNCED)
def test_what_a_decision_announces_is_part_of_it(text: str) -> None:
    [(_, words)] = decided(text)
    assert words.split()[-4:] == text.split()[-4:]


def test_what_a_decision_announces_ends_before_the_next_sentence() -> None:
    told = "The Harbour Master told Members that the boats had been painted and that the rafts would come later in June."
    rows = decided(f"RESOLVED: That the fees be set as follows:-\nBoats \u00a320\nRafts \u00a310\n\n{told}")
    assert rows == [(None, "the fees be set as follows:- Boats \u00a320 Rafts \u00a310")]


def test_payments_come_with_their_list() -> None:
    text = "The following online payments were authorised\nRopes Ltd \u2013 \u00a350.00\nElm Pipes \u2013 \u00a340.00"
    assert [words for _, words in decided(text)] == [" ".join(text.split())]


@pytest.mark.parametrize("label", ["**a) Decisions:-**", "**Decisions:**", "**DECISION**"])
def test_a_bold_line_under_a_bold_label_heads_what_follows(label: str) -> None:
    text = f"{label}\n**Leaf sweeping (Upper Mill)**\nThey asked for more. It was agreed that the Clerk obtain three quotes."
    assert [words for _, words in decided(text)] == ["the Clerk obtain three quotes."]


def test_bold_orders_under_a_bold_label_are_its_clauses() -> None:
    lead = "**It was APPROVED that;**\n**That the Committee for Mills:**"
    rows = decided(f"{lead}\n**1. Approved the weir plan**\n**2. Noted the tide**")
    assert rows == [("1", "Approved the weir plan"), ("2", "Noted the tide")]


def features_of(text: str) -> list[frozenset[str]]:
    made = section(f"{HEADING}\n{text}", title="Weir and gate")
    return [one.features for one in matter.weighed(replace(made, heading_end=len(HEADING)), "minutes")]


def test_bold_letters_tell_nothing_where_most_are_bold() -> None:
    plain = "\n\nThe weir is old.\n\nIt leaks.\n\nIt rained."
    [few, *_] = features_of(f"**It was agreed to mend the gate.**{plain}")
    [all_bold, *_] = features_of(f"**It was agreed to mend the gate.**{plain}".replace("**", "").replace("\n\n", "**\n\n**") + "**")
    assert ("bold" in few, "bold" in all_bold) == (True, False)


@pytest.mark.parametrize("agreed", ["This was agreed.", "These were agreed", "Agreed."])
def test_what_was_agreed_stands_with_the_words_that_agree(agreed: str) -> None:
    made = section(f"17/31 Bank statements\n{agreed}", title="Bank statements")
    [row] = resolutions.find(replace(made, heading_end=len("17/31 Bank statements")), GENERIC)
    assert row.text == f"Bank statements {agreed}"


def test_what_one_member_agreed_to_do_is_no_decision() -> None:
    assert decided("7.1 District Cllr Oxley had come to the weir and agreed to forward the plans to the Clerk.") == []
    assert [words for _, words in decided("Cllr Oxley spoke of the weir and the Board agreed to forward the plans.")] == [
        "to forward the plans."
    ]


def test_a_rule_of_how_chairs_are_elected_elects_nobody() -> None:
    assert decided("It is important to note that for a Member to be appointed Deputy Mayor he first needs to be a Member.") == []


@pytest.mark.parametrize(
    ("came", "rows"),
    [("The motion was put to the vote and was NOT CARRIED.", 0), ("The motion was put to the vote and CARRIED.", 1)],
)
def test_a_motion_in_a_heading_that_is_lost_later_decides_nothing(came: str, rows: int) -> None:
    text = (
        "1. NOTICE OF MOTION: PROPOSED BY COUNCILLOR A OXLEY AND SECONDED BY COUNCILLOR B TARN: CLOSING OF THE MILL\n\n"
        "The mill is old.\n\nCouncillor A Oxley moved, seconded by Councillor B Tarn, that the mill be closed. " + came
    )
    assert sum("mill be closed" in words or "CLOSING" in words for _, words in decided(text)) >= rows
    assert rows or decided(text) == []


def test_applications_of_others_end_the_one_before() -> None:
    text = (
        "31/00517/F Land at the Weir, Upper Mill\nA track for boats and rafts\n\nApplications still under consideration by DC\n"
        "31/03850/F Mill House, Upper Mill\nExtension of the mill. No objections."
    )
    made = replace(section(f"7. Planning\n{text}", title="Planning"), heading_end=len("7. Planning"))
    assert [one.wording.text[:10] for one in matter.weighed(made, "minutes")] == ["31/03850/F"]


def test_names_beside_a_verdict_are_voters() -> None:
    rows = decided("SUBJECT   YEAS   DISPOSITION\nMotion 1   Councillor Oxley Councillor Tarn Councillor Ward   CARRIED")
    assert not any("Councillor Oxley" in words for _, words in rows)


IN_ONE_LINE = [
    ("RESOLVED (a) to mend the roof and (b) to paint the gate.", [("a", "to mend the roof"), ("b", "to paint the gate.")]),
    ("AGREED: (1) That it be mended and (2) that the gate be shut.", [("1", "it be mended"), ("2", "the gate be shut.")]),
    ("RESOLVED:\n3. That it be mended.\n4. That the gate be shut.", [("3", "it be mended."), ("4", "the gate be shut.")]),
    ("RESOLVED:-\n418 That the roof be mended.", [(None, "the roof be mended.")]),
]


@pytest.mark.parametrize(("text", "rows"), IN_ONE_LINE)
def test_lists_in_one_line_and_lists_that_count_on(text: str, rows: list[tuple[str | None, str]]) -> None:
    assert decided(text) == rows
