"""Decisions, motions and votes in words that minutes print now and then: read from invented minutes of one item."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.decisions import motions, resolutions, votes
from extract.layouts import GENERIC
from extract.models import Section, VoteEvent
from tests.builders import section as plain

_TITLE = "Lease of the mill"


def section(text: str) -> Section:
    made = plain(f"7. {_TITLE}\n{text}", title=_TITLE)
    return replace(made, heading_end=len(f"7. {_TITLE}"))


def clauses(text: str) -> list[tuple[str | None, str]]:
    return [(row.type, row.text) for row in resolutions.find(section(text), GENERIC)]


def moved(text: str) -> list[tuple[str | None, str | None, str | None, str]]:
    return [(row.mover, row.seconder, row.outcome, row.text or "") for row in motions.find(section(text), GENERIC)]


def counts(text: str) -> list[tuple[int | None, int | None, int | None]]:
    found = votes.find(section(text), GENERIC)
    return [(row.votes_for, row.votes_against, row.abstentions) for row in found if isinstance(row, VoteEvent)]


def names(text: str) -> list[tuple[str, str]]:
    return [(row.name, row.option) for row in votes.find(section(text), GENERIC) if not isinstance(row, VoteEvent)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Leader proposed and Mr Oxley, the Deputy, seconded that it be let. Agreed.",
         ("The Leader", "Mr Oxley", "carried", "it be let.")),
        ("Mr Oxley, Leader of the Council, proposed, and Mrs Tarn, as Vice Chair, seconded that it be let. LOST.",
         ("Mr Oxley", "Mrs Tarn", "lost", "it be let.")),
        ("Cllr Oxley moved that it be let. There was no seconder.", ("Cllr Oxley", None, None, "that it be let")),
        ("Cllr Oxley moved that it be let; there being no seconder the motion fell.",
         ("Cllr Oxley", None, "lost", "that it be let")),
        ("Cllr Oxley moved that it be let. The motion failed for want of a second.",
         ("Cllr Oxley", None, "lost", "that it be let")),
        ("The motion was proposed by Cllr Oxley. There was no seconder and the motion fell.", ("Cllr Oxley", None, "lost", "")),
        ("AB proposed, CD seconded that it be let. Nem con.", ("AB", "CD", "carried", "it be let.")),
        ("Cllr Oxley moved that it be let, and it was seconded by Cllr Ward. The motion was LOST.",
         ("Cllr Oxley", "Cllr Ward", "lost", "that it be let")),
        ("A motion to let it was made by Oxley and seconded by Tarn. Carried 5-0.", ("Oxley", "Tarn", "carried", "to let it")),
        ("A motion that it be let was put forward by Cllr Oxley, seconded by Cllr Tarn. The motion was lost.",
         ("Cllr Oxley", "Cllr Tarn", "lost", "that it be let")),
        ("The Chair asked for a motion to adjourn at 7:29 p.m. Member Oxley so\nmoved; Member Tarn seconded it which carried 3-0.",
         ("Member Oxley", "Member Tarn", "carried", "to adjourn at 7:29 p.m.")),
        ("Cllr Oxley moved, Cllr Tarn seconded, and with the consent of the meeting the motion was withdrawn.",
         ("Cllr Oxley", "Cllr Tarn", "withdrawn", "")),
    ],
)  # fmt: skip
def test_who_moved_and_what_became_of_it(text: str, expected: tuple[str, str | None, str | None, str]) -> None:
    assert moved(text) == [expected]


def test_nominations_are_motions_and_who_was_elected_is_decided() -> None:
    text = (
        "Cllr Ward proposed and Cllr Field seconded that Cllr Oxley be elected Chair. Cllr Tarn was proposed by Cllr Hill, "
        "seconded by Cllr Peel. Cllr Oxley was declared elected."
    )
    assert [row[:3] for row in moved(text)] == [("Cllr Ward", "Cllr Field", "carried"), ("Cllr Hill", "Cllr Peel", "lost")]
    assert clauses(text) == [("resolved", "Cllr Oxley was declared elected.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Committee AGREED\nTo let the mill.", [("resolved", "To let the mill.")]),
        ("68.1. The report to 31st May was APPROVED.\n68.2. It rained.", [("approved", "The report to 31st May was APPROVED.")]),
        ("RESOLVED: that it be mended in the way that Mr Oxley recommended.",
         [("resolved", "it be mended in the way that Mr Oxley recommended.")]),
        ("RESOLVED that it be mended as agreed in May.", [("resolved", "it be mended as agreed in May.")]),
        ("It was agreed the Clerk should obtain three quotes.", [("agreed", "the Clerk should obtain three quotes.")]),
        ("It was agreed Cllr. Oxley will write to the school.", [("agreed", "Cllr. Oxley will write to the school.")]),
        ("**CIV**\n• It has been slow.\n**Training rota**\n• noted\n**Pension update**\n• It went on.",
         [("noted", "Training rota noted")]),
        ("• Names were given and noted. Re the substitute, it was agreed that this will be done soon.",
         [("agreed", "Re the substitute, it was agreed that this will be done soon.")]),
        ("RESOLVED to thank the Committee.", [("resolved", "to thank the Committee.")]),
        ("Member Oxley moved approval of adjourning the meeting. Member Tarn seconded the motion, which carried 5-0.",
         [("approved", "approval of adjourning the meeting")]),
        ("The minutes had been sent out. All agreed they were a true record and they were signed.",
         [("agreed", "The minutes had been sent out. All agreed they were a true record and they were signed.")]),
        ("Letters came from two trusts, after discussion it was resolved not to give any money to these.",
         [("agreed", "Letters came from two trusts, after discussion it was resolved not to give any money to these.")]),
        ("Recommendation 2A was moved by Cllr Oxley and seconded by Cllr Tarn. CARRIED.", []),
    ],
)  # fmt: skip
def test_what_was_decided(text: str, expected: list[tuple[str, str]]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The motion was lost: For (2, Against 5).", [(2, 5, None)]),
        ("The motion was lost. FOR (2; AGAINST 5; ABSTENTIONS 1)", [(2, 5, 1)]),
        ("It was put to the vote and carried by 7 votes to 2. The next was put to the vote and carried by 7 votes to 2.",
         [(7, 2, None), (7, 2, None)]),
        ("The motion was carried by 7 votes to 2 (7-2).", [(7, 2, None)]),
        ("7 voted for it and 2 against. The motion was carried 7-2.", [(7, 2, None)]),
    ],
)  # fmt: skip
def test_counts(text: str, expected: list[tuple[int | None, int | None, int | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Motion carried 4-1-1, with Tarn opposed and Ward abstaining.", [("Tarn", "against"), ("Ward", "abstain")]),
        ("Cllr Oxley voted against the lease and Cllr Tarn abstained.", [("Cllr Oxley", "against"), ("Cllr Tarn", "abstain")]),
        ("AYES — 2 (Oxley, Tarn); NOES — 1 (Oxstrand); ABSTAIN — 0",
         [("Oxley", "for"), ("Tarn", "for"), ("Oxstrand", "against")]),
        ("Aye: 5\nAbstain: 1 (Ezzy Tarn). Absent: 1 (Ward). The motion passed.", [("Ezzy Tarn", "abstain"), ("Ward", "absent")]),
        ("The Town Council Resolution No. 139,\nHarbour Resolution No. 38 and Mill Resolution No. 06-144 were read.", []),
        ("He said that the Board voted four to one; stated\nSupervisor Hagg voted no.", []),
        ("Cllr Oxley abstained, while Cllr Tarn voted against.", [("Cllr Oxley", "abstain"), ("Cllr Tarn", "against")]),
        ("Y Oxley  N Tarn  Y Ward  A Hill", [("Oxley", "for"), ("Tarn", "against"), ("Ward", "for")]),
        ("Ayes: Oxley, Tarn – 2. Noes: Vice Chair Field – 1. Abstention: Vice Mayor Hill – 1.",
         [("Oxley", "for"), ("Tarn", "for"), ("Vice Chair Field", "against"), ("Vice Mayor Hill", "abstain")]),
    ],
)  # fmt: skip
def test_who_voted_how(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected
