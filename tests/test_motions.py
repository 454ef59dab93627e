"""Minutes → motions: printed text → mover, seconder, kind and outcome."""

from __future__ import annotations

import pytest

from extract.decisions import motions
from extract.layouts import GENERIC
from tests.builders import section

MOTIONS = [
    (
        "note behind a resolution",
        "It was RESOLVED that it be paid. Proposed by Cllr Oxley, seconded by Cllr Tarn.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "told",
        "Mr Oxley proposed, and Mrs Tarn seconded the motion that the bells be rung.",
        [("Mr Oxley", "Mrs Tarn", "motion", None)],
    ),
    (
        "by office",
        "The Mayor proposed and the Deputy Mayor seconded that we adjourn the meeting.",
        [("The Mayor", "the Deputy Mayor", "procedural", None)],
    ),
    (
        "honours",
        "Mr A Oxley, OBE, proposed and Cllr Tarn seconded it.",
        [("Mr A Oxley, OBE", "Cllr Tarn", "motion", None)],
    ),
    ("note", "The minutes were approved. Proposed by AB and seconded by CD.", [("AB", "CD", "motion", "carried")]),
    (
        "note of an approval",
        "The minutes were approved.\nApproval – proposed AB, seconded CD.",
        [("AB", "CD", "motion", "carried")],
    ),
    ("approved by", "were adopted as a true record by AB, seconded by CD:", [("AB", "CD", "motion", "carried")]),
    ("approved with dashes", "Approved – AB Seconded – CDe", [("AB", "CDe", "motion", "carried")]),
    (
        "an election says nothing of the outcome",
        "Election of Chairman: Cllr Oxley, proposed by Cllr Tarn, seconded by Cllr Ward.",
        [("Cllr Tarn", "Cllr Ward", "motion", None)],
    ),
    (
        "labels",
        "Moved by: A. Oxley\nSeconded by: B. Tarn\nThat the hall be painted.\nCARRIED",
        [("A. Oxley", "B. Tarn", "motion", "carried")],
    ),
    (
        "name over a line end",
        "It was proposed by Cllr\nOxley, seconded by Cllr\nTarn and RESOLVED that it be.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "moved to, seconded later",
        "Member Oxley moved to accept the plan. This was seconded by Member Tarn, which was carried on a 4-1 vote.",
        [("Member Oxley", "Member Tarn", "motion", "carried")],
    ),
    (
        "moved, seconded by",
        "Councilmember Oxley moved, seconded by Councilmember Tarn, to adopt it. Motion failed.",
        [("Councilmember Oxley", "Councilmember Tarn", "motion", "lost")],
    ),
    (
        "numbered names",
        "24-118 A. Oxley, B. Tarn:\nThat the meeting be adjourned.\nCarried.",
        [("A. Oxley", "B. Tarn", "procedural", "carried")],
    ),
    ("nobody named", "Motion to keep the bells was carried unanimously.", [(None, None, "motion", "carried")]),
    (
        "two in one paragraph",
        "Ada (AB) was proposed by CD and seconded by EF. Bo was proposed by GH and seconded by IJ.",
        [("CD", "EF", "motion", None), ("GH", "IJ", "motion", None)],
    ),
    (
        "capitals, the words below",
        "MOTION\nMOVED Cr Oxley SECONDED Cr Tarn\nThat the rate be cut.\nLOST 2/5",
        [("Cr Oxley", "Cr Tarn", "motion", "lost")],
    ),
    (
        "the words below, carried",
        "COUNCIL RESOLUTION 24/117\nMOVED Cr Oxley SECONDED Cr Tarn\nThat the bells be rung.\nCARRIED 7/0",
        [("Cr Oxley", "Cr Tarn", "motion", "carried")],
    ),
    (
        "seconder first, a division",
        "MOTION\nCouncillor Oxley, seconded by Bailie Tarn, moved that it be approved.\n\nAMENDMENT\n"
        "Councillor Ward, seconded by Councillor Field, moved that it be deferred.\n\nFor the Motion: Oxley (1)\n"
        "For the Amendment: Ward, Field (2)\n\nThe Amendment was accordingly declared carried.",
        [
            ("Councillor Oxley", "Bailie Tarn", "motion", "lost"),
            ("Councillor Ward", "Councillor Field", "amendment", "carried"),
        ],
    ),
    (
        "on the proposal of",
        "On the proposal of Cllr. Oxley, seconded by Cllr. Tarn, it was agreed to ring the bells.",
        [("Cllr. Oxley", "Cllr. Tarn", "motion", "carried")],
    ),
    (
        "approval before the names",
        "Approval was given for a new rope, on the proposal of Cllr. Oxley, seconded by Cllr. Tarn.",
        [("Cllr. Oxley", "Cllr. Tarn", "motion", "carried")],
    ),
    (
        "an amendment in the next sentence, lost; the motion carried",
        "Councillor Oxley moved and Councillor Tarn seconded that it be granted. Councillor Ward moved as an amendment, "
        "seconded by Councillor Field, that it be short. The amendment was put and declared LOST, 2 Members voting for "
        "and 5 against. The motion was then put and CARRIED.",
        [
            ("Councillor Oxley", "Councillor Tarn", "motion", "carried"),
            ("Councillor Ward", "Councillor Field", "amendment", "lost"),
        ],
    ),
    (
        "an amendment proposed and seconded apart",
        "Cllr Oxley proposed that the fee be £5. Cllr Tarn seconded the proposal. Cllr Ward proposed an amendment that "
        "it be £3, seconded by Cllr Field. On a vote the amendment fell. The proposal was put and carried.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried"), ("Cllr Ward", "Cllr Field", "amendment", "lost")],
    ),
    (
        "an amendment told with `was`",
        "An amendment was proposed by Cllr Oxley and seconded by Cllr Tarn that £5 be saved. On being put to the vote, there "
        "voted 2 for and 3 against and the amendment was declared LOST.",
        [("Cllr Oxley", "Cllr Tarn", "amendment", "lost")],
    ),
    (
        "RESOLVED in the next paragraph",
        "It was moved by Cllr Oxley, seconded by Cllr Tarn, and\n\nRESOLVED that it be granted.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "put and carried, then RESOLVED",
        "It was moved by Cllr Oxley, seconded by Cllr Tarn, and upon being put to the vote was carried:\n\nRESOLVED that it be.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "resolved before",
        "It was resolved to approve the minutes. Proposed Cllr Oxley, seconded Cllr Tarn.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "a word that ends before the note is no name",
        "to buy a case at £5 plus VAT. Proposed Cllr Oxley, seconded Cllr Tarn. Carried.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "motion by, second by",
        "Motion by Trustee Oxley to pay the bills. Second by Trustee Tarn. Motion carried.",
        [("Trustee Oxley", "Trustee Tarn", "motion", "carried")],
    ),
    (
        "the board acts",
        "On motion by Mr. Oxley, second by Ms. Tarn, the Board approved the minutes.",
        [("Mr. Oxley", "Ms. Tarn", "motion", "carried")],
    ),
    (
        "supported is seconded",
        "Moved by Oxley, supported by Tarn, to approve the agenda. Motion carried.",
        [("Oxley", "Tarn", "motion", "carried")],
    ),
    (
        "a pair behind a list",
        "That the Board:\na) receives the report\nb) approves the grant\n(Oxley/Tarn)\nCARRIED",
        [("Oxley", "Tarn", "motion", "carried")],
    ),
    (
        "a pair behind a label",
        "Moved/Seconded: Oxley/Tarn\nThat it be. Carried.",
        [("Oxley", "Tarn", "motion", "carried")],
    ),
    (
        "no seconder is printed",
        "MOVED by Councillor Oxley that the bylaw be read.\nCARRIED UNANIMOUSLY",
        [("Councillor Oxley", None, "motion", "carried")],
    ),
    (
        "nobody is named",
        "It was MOVED and SECONDED\nTHAT the bylaw be read.\nDEFEATED",
        [(None, None, "motion", "lost")],
    ),
    ("no seconder and no outcome is none", "Moved by Councillor Oxley that we have tea. Talk went on.", []),
    (
        "what is moved is not yet carried",
        "It was proposed by Cllr Oxley and seconded by Cllr Tarn that the recommendations be approved.",
        [("Cllr Oxley", "Cllr Tarn", "motion", None)],
    ),
    ("somebody proposed, nobody seconded", "Mr Oxley proposed a walk. Staff were seconded to us.", []),
]


LATER = [
    (
        "the outcome behind a list of the ayes",
        "Motion by Oxley, second by Tarn, to approve the list as follows:\n\nAyes: Oxley, Tarn. Nays: None. Motion carried 2-0.",
        [("motion", "Oxley", "Tarn", "carried")],
    ),
    (
        "an ordinance that was adopted, an amendment that failed",
        "Member Oxley moved to adopt Ordinance No. 31 on bells. Member Tarn seconded the motion.\n\n"
        "Member Eide moved to amend the motion by leaving out ropes. Member Foss seconded. On roll call:\n\n"
        "The amendment failed 2-3.\n\nOrdinance No. 31 was adopted 4-1.",
        [("motion", "Member Oxley", "Member Tarn", "carried"), ("amendment", "Member Eide", "Member Foss", "lost")],
    ),
    (
        "what was done on a motion",
        "On motion by Oxley, second by Tarn, the meeting was adjourned at 8:05 p.m.",
        [("motion", "Oxley", "Tarn", "carried")],
    ),
    ("what is to be done", "On motion by Oxley, second by Tarn, the bells be rung.", [("motion", "Oxley", "Tarn", None)]),
    (
        "recommendations moved, seconded in a sentence of its own",
        "The Leader, Councillor Oxley, moved the recommendations of the Cabinet. Councillor Tarn seconded.\n\n"
        "The motion was declared CARRIED.",
        [("motion", "Councillor Oxley", "Councillor Tarn", "carried")],
    ),
    (
        "an amendment by somebody",
        "Councillor Oxley moved, seconded by Councillor Tarn, that bells be rung.\n\n"
        "An amendment by Councillor Eide, seconded by Councillor Foss, to wait was not accepted and, upon being put, was lost.",
        [("motion", "Councillor Oxley", "Councillor Tarn", None), ("amendment", "Councillor Eide", "Councillor Foss", "lost")],
    ),
    (
        "the words of the motion quoted between mover and seconder",
        "Cllr. Oxley proposed the following motion:\n\n“That this Council rings the bells.”\n\n"
        "Cllr. Tarn seconded the motion. The motion was agreed.",
        [("motion", "Cllr. Oxley", "Cllr. Tarn", "carried")],
    ),
    (
        "to refer a motion carries nothing",
        "Cllr Oxley, seconded by Cllr Tarn, proposed that bells be rung. It was agreed to refer the motion to the Mill Board.",
        [("motion", "Cllr Oxley", "Cllr Tarn", None)],
    ),
]


@pytest.mark.parametrize(("reason", "text", "expected"), LATER, ids=[row[0] for row in LATER])
def test_outcomes_told_later(reason: str, text: str, expected: list[tuple[str | None, ...]]) -> None:
    made = motions.find(section(text, title="Bells", number="3"), GENERIC)
    assert [(row.kind, row.mover, row.seconder, row.outcome) for row in made] == expected


SPLIT = [
    (
        "the amendment was seconded, behind its words",
        "An amendment was moved by Cllr Oxley as follows:\nAmend 1 to read:\n1. The bell and the proposed rope.\n"
        "The amendment was seconded by Cllr Tarn.\nOn being put to the vote the amendment FELL with 2 for and 7 against.",
        [("Cllr Oxley", "Cllr Tarn", "amendment", "lost")],
    ),
    (
        "seconded the proposals",
        "Mayor Ada Oxley moved, the budget as set out in the pack. Cllr Bo Tarn seconded the proposals.\n"
        "The amendment by Cllr Ward was put.\nThe substantive budget proposals were then put to a recorded vote and were agreed.",
        [("Mayor Ada Oxley", "Cllr Bo Tarn", "motion", "carried")],
    ),
    (
        "so moved",
        "The Chair asked for a motion. Member Oxley so moved; Vice President Tarn seconded the motion which carried by a 3-0 vote.",
        [("Member Oxley", "Vice President Tarn", "motion", "carried")],
    ),
    (
        "quotations in the words",
        "Chair Oxley moved to add: \u201cring it on\nSundays.\u201d\nCommissioner Tarn seconded the motion.\nMotion failed.",
        [("Chair Oxley", "Commissioner Tarn", "motion", "lost")],
    ),
    (
        "joint titles are one person",
        "Councilmember/Commissioner Oxley moved approval of it. Vice Mayor/Commissioner Tarn seconded the motion. Motion carried.",
        [("Councilmember/Commissioner Oxley", "Vice Mayor/Commissioner Tarn", "motion", "carried")],
    ),
    (
        "a name that begins small",
        "Councilmember Oxley moved approval of it. Councilmember deTarn seconded the motion, which was lost.",
        [("Councilmember Oxley", "Councilmember deTarn", "motion", "lost")],
    ),
    (
        "he, of one who spoke",
        "Councillor Oxley stated that it was late. He thereafter proposed, seconded by Councillor Tarn that it wait. Lost.",
        [("Councillor Oxley", "Councillor Tarn", "motion", "lost")],
    ),
    (
        "he, of two who spoke, is nobody",
        "Cllr Oxley stated that it was late. Cllr Ward said so too. He thereafter proposed, seconded by Cllr Tarn that it wait.",
        [(None, "Cllr Tarn", "motion", None)],
    ),
    ("M/S/C", "M/S/C OXLEY/TARN (approved)\nThat the bell be rung.", [("OXLEY", "TARN", "motion", "carried")]),
    ("MSU", "The minutes were read.\n\nMSU Oxley / Tarn Unanimous", [("Oxley", "Tarn", "motion", "carried")]),
    (
        "presented a motion",
        "Councillor B Oxley then presented a duly signed urgent motion and seconded by Councillor C Tarn for the removal of it.\n\n"
        "Accordingly, the urgent Notice of Motion relating to the removal of it was, by the majority vote,\nNOT CARRIED.",
        [("Councillor B Oxley", "Councillor C Tarn", "motion", "lost")],
    ),
    (
        "nominations",
        "Cllr Oxley proposed Cllr Ada Ward as Chair. Cllr Oxley's nomination was seconded by Cllr Tarn.\n"
        "Cllr Field proposed Cllr Bo Lund as Chair. Cllr Field's nomination was seconded by Cllr Berg.\n"
        "Cllr Ada Ward, on receiving most votes, was declared elected as Chair.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried"), ("Cllr Field", "Cllr Berg", "motion", "lost")],
    ),
    (
        "the amendment became the finding",
        "Cllr Oxley, seconded by Cllr Tarn, moved that it be rung.\nAs an amendment Cllr Ward, seconded by Cllr Field, moved "
        "that it wait.\nOn a division there voted:\nFor the Motion (1): Cllr Oxley\nFor the Amendment (2): Cllrs Ward and Field\n"
        "Accordingly the amendment became the finding of the meeting.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "lost"), ("Cllr Ward", "Cllr Field", "amendment", "carried")],
    ),
    (
        "for the amendment is no division",
        "Proposed by Cllr Oxley, Seconded by Cllr Tarn,\nThat the bell be rung.\nAmendment\nProposed by Cllr Ward, Seconded by "
        "Cllr Field,\nThat it wait.\nOn a vote, six Members voted for the amendment and two against and it was declared carried. "
        "The amendment was thereupon put to the Committee as the substantive motion and passed.",
        [("Cllr Oxley", "Cllr Tarn", "motion", None), ("Cllr Ward", "Cllr Field", "amendment", "carried")],
    ),
    (
        "an outcome goes to the one who moved it",
        "Amendments:\n(i) Amendment proposed by Cllr Bo Oxley and seconded by Cllr Tarn.\n"
        "(ii) Amendment proposed by Cllr Ada Ward and seconded by Cllr Field.\n"
        "The amendment proposed by Cllr Oxley was put to a recorded vote and was lost.\n"
        "The amendment proposed by Cllr Ward was put to a recorded vote and was carried.",
        [("Cllr Bo Oxley", "Cllr Tarn", "amendment", "lost"), ("Cllr Ada Ward", "Cllr Field", "amendment", "carried")],
    ),
    (
        "far below, declared to be carried",
        "An amendment was moved by Cllr Oxley and seconded by Cllr Tarn.\n\nSet aside some money.\n\n" + "A clause of it. " * 40
        + "\n\nThe amendment was declared to be CARRIED.",
        [("Cllr Oxley", "Cllr Tarn", "amendment", "carried")],
    ),
    (
        "the recommendation moved, lost far below",
        "Recommendation 4C was moved by Cllr Oxley and seconded by Cllr Tarn.\n" + "Members asked for more. " * 20
        + "\nOn being put to the vote the recommendation was LOST.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "lost")],
    ),
    (
        "agreed to, behind the seconder",
        "Cllr Oxley moved for a change of order seconded by Cllr Tarn for the Council to hear it first. This was agreed to.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "a heading over the mover is no name",
        "GUESTS\nMOVED Director Oxley, SECONDED Director Tarn, that Ada Ward be heard.\nCARRIED",
        [("Director Oxley", "Director Tarn", "motion", "carried")],
    ),
    (
        "with a second",
        "Motion made by Oxley with second by Tarn to go into closed session. All ayes.",
        [("Oxley", "Tarn", "procedural", "carried")],
    ),
    (
        "seconded behind a page's foot",
        "Councilmember Oxley moved approval of the rest of the calendar.\nRegular Meeting\n"
        "Vice Mayor Tarn seconded the motion, which carried by unanimous voice vote.",
        [("Councilmember Oxley", "Vice Mayor Tarn", "motion", "carried")],
    ),
    (
        "a clerk's short words",
        "Oxley moved, Tarn second to approve the rota. Ayes (7), Nays (0). Motion carried.",
        [("Oxley", "Tarn", "motion", "carried")],
    ),
    (
        "a number before the mover is no name",
        "C-1 Oxley moved, Tarn second to approve the rota. Motion carried.",
        [("Oxley", "Tarn", "motion", "carried")],
    ),
    (
        "a deputy's name over a line end",
        "MOVED by Chairperson J Oxley, seconded by Deputy Chairperson B\nTarn:\nThat the Board:\na) thank the ringers.\nCARRIED",
        [("Chairperson J Oxley", "Deputy Chairperson B Tarn", "motion", "carried")],
    ),
    (
        "somebody is co-opted",
        "Cllr Oxley proposed Ada Ward is co-opted to fill the vacancy, Cllr Tarn seconded, unanimous approval.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "elected after she said that she would stand",
        "It was proposed by Cllr Oxley, seconded by Cllr Tarn that Cllr Ada Ward be appointed Chairman for the year. Cllr Ada "
        "Ward confirmed that she was happy to go on and was elected to the position of Chairman unopposed.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "the change of order was agreed",
        "Cllr Oxley moved and Cllr Tarn seconded a proposal to change the order of business.\n"
        "The change in order of the agenda was agreed after a vote.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "carried")],
    ),
    (
        "the change of order was not agreed",
        "Cllr Oxley moved and Cllr Tarn seconded a proposal to change the order of business.\n"
        "The change was not agreed and business went on.",
        [("Cllr Oxley", "Cllr Tarn", "motion", "lost")],
    ),
    (
        "a change of something else was agreed",
        "Cllr Oxley moved and Cllr Tarn seconded that bells be rung.\nA change was agreed with the ringers.",
        [("Cllr Oxley", "Cllr Tarn", "motion", None)],
    ),
    (
        "what it needs is no outcome",
        "Cllr Oxley moved and Cllr Tarn seconded that bells be rung. This needs unanimous approval.",
        [("Cllr Oxley", "Cllr Tarn", "motion", None)],
    ),
    (
        "all voted aye",
        "Chairman Oxley motioned to accept the minutes of May. Supervisor Tarn seconded the motion. Board Members Oxley, Tarn, "
        "and Ward all voted aye.",
        [("Chairman Oxley", "Supervisor Tarn", "motion", "carried")],
    ),
    (
        "regularly passed",
        "Alderman Oxley made a motion that the bills be paid, seconded by alderman Tarn, which was regularly passed by the Board.",
        [("Alderman Oxley", "alderman Tarn", "motion", "carried")],
    ),
    (
        "disposition",
        "Moved by Ada Oxley Seconded by Bo Tarn\n\u201cThat the agenda be adopted.\u201d\nDisposition Carried",
        [("Ada Oxley", "Bo Tarn", "motion", "carried")],
    ),
]


@pytest.mark.parametrize(("reason", "text", "expected"), SPLIT, ids=[row[0] for row in SPLIT])
def test_motions_whose_parts_stand_apart(reason: str, text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = motions.find(section(text), GENERIC)
    assert [(row.mover, row.seconder, row.kind, row.outcome) for row in found] == expected


@pytest.mark.parametrize(("reason", "text", "expected"), MOTIONS, ids=[row[0] for row in MOTIONS])
def test_motions(reason: str, text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = motions.find(section(text), GENERIC)
    assert [(row.mover, row.seconder, row.kind, row.outcome) for row in found] == expected


def test_an_outcome_goes_to_what_it_names() -> None:
    text = (
        "(1) Mr Oxley proposed, and Mrs Tarn seconded the motion that the bells be rung.\n\n"
        "(2) Mr Ward proposed, and Ms Field seconded the following amendment:\n\n“not on Sundays”\n\n"
        "(3) A vote was had on the amendment.\n\nAmendment lost.\n\n"
        "(4) Mr Lund proposed and Mr Berg seconded that the motion be put to the vote.\n\nAgreed.\n\n"
        "(5) The Chairman put the substantive motion.\n\nSubstantive Motion Carried."
    )
    found = motions.find(section(text), GENERIC)
    assert [(row.mover, row.kind, row.outcome) for row in found] == [
        ("Mr Oxley", "motion", "carried"),
        ("Mr Ward", "amendment", "lost"),
        ("Mr Lund", "procedural", "carried"),
    ]
    assert [row.text for row in found] == ["the bells be rung.", "not on Sundays", "the motion be put to the vote."]


def test_a_notice_of_motion_names_its_proposer() -> None:
    found = motions.find(section("Ropes\nProposer: Ann Oxley\nSeconder: Bo Tarn\nBackground", paper="other"), GENERIC)
    assert [(row.mover, row.seconder, row.outcome) for row in found] == [("Ann Oxley", "Bo Tarn", None)]


def test_agendas_move_nothing() -> None:
    assert motions.find(section("Proposed by AB, seconded by CD.", paper="agenda"), GENERIC) == []


@pytest.mark.parametrize(("apart", "lost"), [(3_000, "lost"), (3_001, None)])
def test_votes_for_a_motion_and_for_its_amendment_stand_near_each_other(apart: int, lost: str | None) -> None:
    between = " (1): Cllr Oxley\n"
    text = (
        "Cllr Oxley, seconded by Cllr Tarn, moved that it be rung.\nAs an amendment Cllr Ward, seconded by Cllr Field, moved that "
        f"it wait.\nOn a division there voted:\nFor the Motion{between}{'-' * (apart - len(between))}For the Amendment (2): Cllrs "
        "Ward and Field\nAccordingly the amendment became the finding of the meeting."
    )
    assert [(row.kind, row.outcome) for row in motions.find(section(text), GENERIC)] == [("motion", lost), ("amendment", "carried")]


AMENDS = [
    (
        "Member Oxley moved, seconded by Member Tarn, to amend the setback to 15 feet. The motion to amend passed 6-1. "
        "Member Oxley moved, seconded by Member Ward, to approve the map amendment as amended. The motion passed 6-1.",
        [("amendment", "carried"), ("motion", "carried")],
    ),
    ("Cllr Oxley moved, seconded by Cllr Tarn, to amend the fee to \u00a35. The amendment was lost.", [("amendment", "lost")]),
    ("Cllr Oxley moved, and Cllr Tarn seconded, to adopt the budget amendment. Carried.", [("motion", "carried")]),
    ("Cllr Oxley moved an amendment, seconded by Cllr Tarn, to delete clause 3. Lost.", [("amendment", "lost")]),
    ("Member Oxley moved to accept the amendment, seconded by Member Tarn. Motion carried.", [("amendment", "carried")]),
    ("Motion by Oxley, second by Tarn, to approve the lease amendment. Motion carried.", [("motion", "carried")]),
]


@pytest.mark.parametrize(("text", "kinds"), AMENDS)
def test_what_amends_is_told_from_an_amendment_that_is_approved(text: str, kinds: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.outcome) for one in motions.find(section(text), GENERIC)] == kinds
