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
        "a motion and its second on lines of their own, all in favour",
        "Motion made by Selectman Oxley to include Article 1.\nMotion seconded by Selectman O'Tarn.\nVOTE: Unanimous, 5-0.",
        ["to include Article 1"],
        [("Selectman Oxley", "Selectman O'Tarn", "motion", "carried")],
        [(5, 0, None)],
    ),
    (
        "conveners move, further amendments, a division for each",
        "The Convener moved, seconded by the Vice Convener:-\nthat the ferry be let.\n"
        "Councillor Oxley then moved as an amendment, seconded by Councillor Tarn:-\nthat it wait.\n"
        "Councillor Ward moved as a further amendment, seconded by Councillor Lund:-\nthat it be sold.\n"
        "On a division, there voted:- For the motion by the Convener (9); For the amendment by Councillor Oxley (1).\n"
        "On a division, there voted:- For the motion (8); For the amendment by Councillor Ward (2).\n"
        "The Committee resolved to adopt the motion.",
        ["the ferry be let.", "to adopt the motion."],
        [
            ("The Convener", "the Vice Convener", "motion", "carried"),
            ("Councillor Oxley", "Councillor Tarn", "amendment", "lost"),
            ("Councillor Ward", "Councillor Lund", "amendment", "lost"),
        ],
        [(9, 1, None), (8, 2, None)],
    ),
    (
        "the office with who holds it",
        "Moved by the Right Honourable the Lord Mayor (Councillor Oxley),\n"
        "Seconded by the Deputy Lord Mayor (Councillor Tarn) and\nResolved \u2013 That the minutes be taken as read.",
        ["the minutes be taken as read."],
        [
            (
                "the Right Honourable the Lord Mayor (Councillor Oxley)",
                "the Deputy Lord Mayor (Councillor Tarn)",
                "motion",
                "carried",
            )
        ],
        [],
    ),
    (
        "the proposal of somebody seconded later",
        "Mr Oxley proposed Mrs Ward. He praised her work.\nMr Oxley's proposal was duly seconded by Mrs Tarn.\n"
        "Members voted in favour of the proposal with no votes against.\nRESOLVED\nThat Mrs Ward be elected the Chairman.",
        ["Mrs Ward be elected the Chairman."],
        [("Mr Oxley", "Mrs Tarn", "motion", "carried")],
        [],
    ),
    (
        "who moved the minutes is no decision where they are resolved",
        "The minutes were proposed by Cllr A Oxley and seconded by Cllr B Tarn.\nRESOLVED that the minutes of 3 May be approved.",
        ["the minutes of 3 May be approved."],
        [("Cllr A Oxley", "Cllr B Tarn", "motion", "carried")],
        [],
    ),
    (
        "quoted words end with their quotation mark",
        "Proposed by Councillor G. Oxley\nSeconded by Councillor J. Tarn\nAND AGREED\n"
        "\u201cTo confirm the minutes of 3 May.\u201d\n"
        "Proposed by Councillor D. Ward\nSeconded by Councillor S. Lund\nAND AGREED\n\u201cTo write to the Minister.\u201d",
        ["To confirm the minutes of 3 May.", "To write to the Minister."],
        [
            ("Councillor G. Oxley", "Councillor J. Tarn", "motion", "carried"),
            ("Councillor D. Ward", "Councillor S. Lund", "motion", "carried"),
        ],
        [],
    ),
    (
        "a casting vote against, and who else's proposal was carried",
        "Councillor Oxley proposed that the ferry be sold. The proposal was duly seconded by Councillor Tarn. On being put to the "
        "vote there was an equality of voting and the Chairman used his casting vote to vote against it.\n"
        "On being put to the vote, the proposal by Councillor Ward to mend the quay was CARRIED.",
        [],
        [("Councillor Oxley", "Councillor Tarn", "motion", "lost")],
        [],
    ),
    (
        "initials in brackets",
        "Full Council 21/6/2031 - Proposed (AH) & Seconded (SB) that the rota be let. Unanimously agreed and signed by the Chair.",
        ["the rota be let."],
        [("AH", "SB", "motion", "carried")],
        [],
    ),
    (
        "as a true record, then who moved",
        "Minutes agreed as a true record. Proposed Cllr Oxley seconded Cllr Tarn.",
        ["Minutes agreed as a true record."],
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
        [],
    ),
    (
        "all in agreement",
        "It was proposed by S. Oxley and seconded by J. O'Tarn that the gate be left. All in agreement. "
        "Reasons being that it leaks.",
        ["the gate be left."],
        [("S. Oxley", "J. O'Tarn", "motion", "carried")],
        [],
    ),
    (
        "this was agreed, behind what was asked for",
        "It was suggested by the Chair that the bench be moved to the green. This was agreed. Cllr Oxley left.",
        ["It was suggested by the Chair that the bench be moved to the green. This was agreed."],
        [],
        [],
    ),
    (
        "and this was agreed",
        "The Chair told the meeting that the choir had requested permission to use the hall and this was agreed.",
        ["The Chair told the meeting that the choir had requested permission to use the hall and this was agreed."],
        [],
        [],
    ),
    ("the last words are the verdict", "The Clerk told the Board of the rota.\n\nNoted.", ["Noted."], [], []),
    (
        "who decides in the label",
        "**Decision of Executive Councillor for Mills**\n\ni. Approved the issue of tenders for the weir.\n\n"
        "**Reason for the Decision**\n\nAs set out.",
        ["Approved the issue of tenders for the weir."],
        [],
        [],
    ),
    (
        "a title before the sentence",
        "Article 15: Selectmen agreed to make their recommendation in May.",
        ["to make their recommendation in May."],
        [],
        [],
    ),
    (
        "of the vote on what was resolved",
        "It was RESOLVED that PLANNING PERMISSION BE GRANTED.\n"
        "The vote for the resolution to grant planning permission was granted unanimously with no objections.",
        ["PLANNING PERMISSION BE GRANTED."],
        [],
        [],
    ),
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
