"""Decisions, motions and votes in the forms that clerks of many councils print: one invented case a form."""

from __future__ import annotations

import pytest

from extract.decisions import motions, resolutions, votes
from extract.layouts import GENERIC
from extract.models import VoteEvent
from tests.builders import section

Moved = tuple[str | None, str | None, str, str | None]  # mover, seconder, kind, outcome
Count = tuple[int | None, int | None, int | None]

# form, text, clauses resolved, motions, counts
FORMS: list[tuple[str, str, list[str], list[Moved], list[Count]]] = [
    (
        "on a motion it was resolved, by a casting vote",
        "On a motion by Councillor S Oxley and seconded by Councillor B Tarn it was \u2013\n"
        "Resolved (7:7 and on the chair's casting vote) \u2013 that the application be approved.",
        ["the application be approved."],
        [("Councillor S Oxley", "Councillor B Tarn", "motion", "carried")],
        [(7, 7, None)],
    ),
    (
        "moved, seconded and resolved, the words below",
        "Moved Cr Oxley, seconded Deputy Mayor Tarn and resolved\nThat Council confirms the minutes as a true record.",
        ["Council confirms the minutes as a true record."],
        [("Cr Oxley", "Deputy Mayor Tarn", "motion", "carried")],
        [],
    ),
    (
        "a label and a number above mover and seconder",
        "COUNCIL DECISION\nMoved Cr Oxley, Seconded Cr Tarn\nThat Council endorse the plan.\n"
        "CARRIED UNANIMOUSLY BY EN BLOC RESOLUTION 7/0",
        ["Council endorse the plan."],
        [("Cr Oxley", "Cr Tarn", "motion", "carried")],
        [(7, 0, None)],
    ),
    (
        "clauses that begin AND THAT",
        "Moved by Councillor T. Oxley\nSeconded by Councillor M. St. Tarn\nTHAT the tender be awarded to Elm Pipes;\n"
        "AND THAT the Clerk be authorized to sign it; and\nAND THAT staff report back in May.\nCarried",
        ["the tender be awarded to Elm Pipes", "the Clerk be authorized to sign it", "staff report back in May."],
        [("Councillor T. Oxley", "Councillor M. St. Tarn", "motion", "carried")],
        [],
    ),
    (
        "be it resolved, and further",
        "Moved by: Councillor Oxley\nSeconded by: Councillor Tarn\nBE IT RESOLVED THAT Council approve the grant;\n"
        "AND FURTHER THAT staff be directed to report back.\nCARRIED",
        ["Council approve the grant", "staff be directed to report back."],
        [("Councillor Oxley", "Councillor Tarn", "motion", "carried")],
        [],
    ),
    (
        "be it resolved, but lost",
        "Moved by Councillor A. Oxley\nSeconded by Councillor B. Tarn\nWHEREAS the bridge is old;\n"
        "NOW THEREFORE BE IT RESOLVED that Council replace it.\nDefeated",
        [],
        [("Councillor A. Oxley", "Councillor B. Tarn", "motion", "lost")],
        [],
    ),
    (
        "two names with a stroke",
        "Oxley/Tarn moved to approve the claims. Motion passed 5-0.",
        ["to approve the claims."],
        [("Oxley", "Tarn", "motion", "carried")],
        [(5, 0, None)],
    ),
    (
        "moved with somebody seconding",
        'Councillor Oxley MOVED, with Councillor Tarn seconding:\n"that the recommendations be approved."\n'
        "The motion was put to the vote and declared CARRIED by 6 votes to 1.\nRESOLVED that the transfers be approved.",
        ["the transfers be approved."],
        [("Councillor Oxley", "Councillor Tarn", "motion", "carried")],
        [(6, 1, None)],
    ),
    (
        "notices of motion, one of them without a seconder",
        "NOM 17 \u2013 Cllr. A Oxley: \u201cThat the bridge be mended.\u201d Seconded by Cllr. Tarn and agreed.\n"
        "NOM 18 \u2013 Cllr. B Frost: \u201cThat it be painted.\u201d There was no seconder.",
        ["the bridge be mended."],
        [("Cllr. A Oxley", "Cllr. Tarn", "motion", "carried")],
        [],
    ),
    (
        "motion and amendment with the movers below them, and a division",
        "Motion\n1) To note the outcome of the survey.\n2) To make the order.\n"
        "- moved by Councillor Oxley, seconded by Councillor Tarn\n"
        "Amendment 1\nTo wait until March.\n- moved by Councillor Frost, seconded by Councillor Lund\n"
        "Voting\nFor the motion - 7 votes\nFor amendment 1 - 3 votes\nDecision\nTo approve the motion by Councillor Oxley.",
        ["To approve the motion by Councillor Oxley."],
        [
            ("Councillor Oxley", "Councillor Tarn", "motion", "carried"),
            ("Councillor Frost", "Councillor Lund", "amendment", "lost"),
        ],
        [(7, 3, None)],
    ),
    (
        "moved, voted on and resolved in one sentence",
        "It was then moved by Councillor Oxley, seconded by Councillor Tarn, and on a vote being taken with 7 Members voting in"
        " favour, 2 against and 1 abstention, it was\nRESOLVED: That permission be refused.",
        ["permission be refused."],
        [("Councillor Oxley", "Councillor Tarn", "motion", "carried")],
        [(7, 2, 1)],
    ),
    (
        "a narrated motion before the formal resolution",
        "A motion to refuse the application was moved by Ms Oxley, seconded by Cllr Tarn, put to the vote and carried.\n"
        "RESOLVED:\nThat the application be REFUSED.",
        ["the application be REFUSED."],
        [("Ms Oxley", "Cllr Tarn", "motion", "carried")],
        [],
    ),
    (
        "past tense, after a discussion",
        "After discussion, the Committee agreed that a report be brought to the meeting in April.",
        ["a report be brought to the meeting in April."],
        [],
        [],
    ),
    (
        "past tense, minutes adopted",
        "The Committee approved and adopted the minutes of the Panel.",
        ["The Committee approved and adopted the minutes of the Panel."],
        [],
        [],
    ),
    ("voted in favour", "The Council voted in favour of a new bench.", ["in favour of a new bench."], [], []),
    (
        "a resolution with its number only",
        "RESOLUTION 25/075: that Cllr Oxley be appointed to the Planning Committee.",
        ["Cllr Oxley be appointed to the Planning Committee."],
        [],
        [],
    ),
    (
        "clauses under a running minute number",
        "RESOLVED:-\n418   (i) That the report be noted;\n      (ii) That ward figures be sent to all Members.",
        ["the report be noted", "ward figures be sent to all Members."],
        [],
        [],
    ),
    (
        "a motion told of, moved elsewhere",
        "The Committee was reminded that the Council had referred to it a motion which had been moved by Councillor Oxley and"
        " seconded by Councillor Tarn.",
        [],
        [("Councillor Oxley", "Councillor Tarn", "motion", None)],
        [],
    ),
    ("minutes that will be confirmed", "The minutes of this meeting were confirmed at the meeting held on 11 June.", [], [], []),
    (
        "a recorded vote, the names behind the counts",
        "Those voting in favour: Councillors Oxley, Tarn and Frost (3). Those voting against: Councillors Dale and Ives (2).",
        [],
        [],
        [(3, 2, None)],
    ),
]


@pytest.mark.parametrize(("form", "text", "resolved", "moved", "counts"), FORMS, ids=[case[0] for case in FORMS])
def test_forms(form: str, text: str, resolved: list[str], moved: list[Moved], counts: list[Count]) -> None:
    read = section(text, title="Business")
    assert [row.text for row in resolutions.find(read, GENERIC)] == resolved
    assert [(row.mover, row.seconder, row.kind, row.outcome) for row in motions.find(read, GENERIC)] == moved
    found = [row for row in votes.find(read, GENERIC) if isinstance(row, VoteEvent)]
    assert [(row.votes_for, row.votes_against, row.abstentions) for row in found] == counts
