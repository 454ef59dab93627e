"""Minutes and records of decision → resolutions: printed text → number, type and words of each row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.decisions import resolutions
from extract.layouts import GENERIC
from extract.models import Section
from tests.builders import section

FORMAL = [
    ("that", "RESOLVED that the hall be painted.", [(None, "resolved", "the hall be painted.")]),
    ("colon and capital", "RESOLVED: That the rota is noted", [(None, "noted", "the rota is noted")]),
    ("to", "RESOLVED: To adopt the rota.", [(None, "approved", "To adopt the rota.")]),
    ("further", "FURTHER RESOLVED: That the Clerk be told.", [(None, "resolved", "the Clerk be told.")]),
    (
        "inside a sentence",
        "It was proposed by Cllr Oxley, seconded by Cllr Tarn and RESOLVED that the bells be rung.",
        [(None, "resolved", "the bells be rung.")],
    ),
    (
        "numbered below",
        "Resolved:\n1. The forum comments on the rota.\n2. The Clerk to report.",
        [("1", "resolved", "The forum comments on the rota."), ("2", "resolved", "The Clerk to report.")],
    ),
    (
        "inline",
        "RESOLVED: (i) That it be mended; and (ii) That the fee be approved.",
        [("i", "resolved", "it be mended"), ("ii", "approved", "the fee be approved.")],
    ),
    (
        "bullets that stand alone",
        "RESOLVED: That the following be done:\n• That the rope be mended\n• That the Clerk should write",
        [(None, "resolved", "the rope be mended"), (None, "resolved", "the Clerk should write")],
    ),
    (
        "bullets that only fill in",
        "RESOLVED: That these be brought forward:\n• Ropes\n• Bells",
        [(None, "resolved", "these be brought forward: Ropes Bells")],
    ),
    (
        "an enumeration of reasons",
        "RESOLVED: That the Council has doubts, namely (i) noise; and (ii) smell.",
        [(None, "resolved", "the Council has doubts, namely (i) noise; and (ii) smell.")],
    ),
    (
        "two paragraphs under the word alone",
        "RESOLVED\n\nThat it be received.\nThat the Clerk writes to us all.",
        [(None, "noted", "it be received."), (None, "resolved", "the Clerk writes to us all.")],
    ),
    ("agreed in capitals", "AGREED that the fair be held.", [(None, "resolved", "the fair be held.")]),
    ("a label", "Agreed – That the bells be rung.", [(None, "resolved", "the bells be rung.")]),
    ("noted in capitals", "The Committee NOTED the report.", [(None, "noted", "The Committee NOTED the report.")]),
    (
        "who moved it is no part",
        "Resolved: to accept the minutes as true. Proposed Cllr Oxley, seconded Cllr Tarn. All in favour.",
        [(None, "resolved", "to accept the minutes as true.")],
    ),
    (
        "nor that it was carried",
        "RESOLVED THAT the agenda be adopted.\nCARRIED",
        [(None, "approved", "the agenda be adopted.")],
    ),
    (
        "words that stand as moved",
        "That the minutes be approved as a correct record.",
        [(None, "approved", "the minutes be approved as a correct record.")],
    ),
]

ELSEWHERE = [
    (
        "what a body did, listed",
        "The Committee:-\n(a) noted the state of the roof; and\n(b) agreed that it be mended.",
        [("a", "noted", "noted the state of the roof"), ("b", "agreed", "agreed that it be mended.")],
    ),
    (
        "agreed, a list",
        "After a debate, the Committee agreed:\n1. To mend the roof.\n2. To ask for quotes.",
        [("1", "resolved", "To mend the roof."), ("2", "resolved", "To ask for quotes.")],
    ),
    ("members are no list of deeds", "Members of the Committee:\n1. Ann Oxley\n2. Bo Tarn", []),
    (
        "moved below its names",
        "COUNCIL RESOLUTION OX-117/24\nMOVED Cr Oxley SECONDED Cr Tarn\nThat the roof be mended.\nCARRIED 7/0",
        [("OX-117/24", "resolved", "the roof be mended.")],
    ),
    (
        "a list moved",
        "Moved: Cr Oxley\nSeconded: Cr Tarn\nThat Council:\n1. Receives the report; and\n2. Approves the plan.\nCARRIED",
        [("1", "resolved", "Receives the report"), ("2", "approved", "Approves the plan.")],
    ),
    ("lost", "MOVED Cr Oxley SECONDED Cr Tarn\nThat the fees be approved.\nLOST 2/5", []),
    (
        "what officers advised is no decision",
        "OFFICER RECOMMENDATION\nThat the fees be approved.\n\nMOVED Cr Oxley SECONDED Cr Tarn\n"
        "That the fees be deferred.\nCARRIED 4/3",
        [(None, "deferred", "the fees be deferred.")],
    ),
    (
        "proposed is not resolved",
        "It was proposed by Cllr Oxley and seconded by Cllr Tarn that the fees be approved.\n\nThe motion was put and carried, and "
        "it was\n\nRESOLVED that the fees be approved.",
        [(None, "approved", "the fees be approved.")],
    ),
    (
        "an amendment that was lost",
        "An amendment was proposed by Cllr Oxley and seconded by Cllr Tarn that £5 be saved. The amendment was declared LOST.",
        [],
    ),
    (
        "the vote is no part",
        "Member Oxley moved, seconded by Member Tarn, to adopt the plan. A roll call vote was taken:\nAyes: Oxley, Tarn\n"
        "Nays: Ward\nMotion carried 2-1.",
        [(None, "approved", "to adopt the plan.")],
    ),
    (
        "pair before the words",
        "RESOLVED: (Clr Oxley/Clr Tarn) That it be mended.",
        [(None, "resolved", "it be mended.")],
    ),
    ("by a majority", "Resolved by a majority of 5 to 2 to object.", [(None, "resolved", "to object.")]),
    ("by votes", "RESOLVED, by 6 votes to 1, that it be deferred.", [(None, "deferred", "it be deferred.")]),
    ("to whom", "RECOMMENDED TO COUNCIL: That it be mended.", [(None, "resolved", "it be mended.")]),
    (
        "reasons are no part",
        "DECISION:\nThat it be granted.\n\nREASONS:\nIt is good.",
        [(None, "resolved", "it be granted.")],
    ),
    (
        "not to",
        "It was decided not to place a bin there.",
        [(None, "agreed", "not to place a bin there.")],
    ),
    (
        "appointed",
        "A sub committee of AB and CD was appointed to look into lights.",
        [(None, "resolved", "A sub committee of AB and CD was appointed to look into lights.")],
    ),
    ("a life told", "Mr Oxley was appointed as Warden in 2001.", []),
    (
        "in agreement",
        "Cllr Oxley was suggested and all Cllrs were in agreement with this.",
        [(None, "agreed", "Cllr Oxley was suggested and all Cllrs were in agreement with this.")],
    ),
    (
        "a minute submitted",
        "The Minute of the Meeting of 3 May was submitted and approved.",
        [(None, "approved", "The Minute of the Meeting of 3 May was submitted and approved.")],
    ),
    (
        "payments before the note",
        "It was resolved to approve the following payments: Proposed Cllr Oxley, seconded Cllr Tarn.",
        [(None, "approved", "to approve the following payments")],
    ),
]

REPORTED = [
    (
        "a list of what is to be said",
        "RESOLVED: That the Clerk should reply as follows:\n• That it might be loud\n• That it might be wet",
        [(None, "resolved", "the Clerk should reply as follows: That it might be loud That it might be wet")],
    ),
]

INFORMAL = [
    ("agreed", "It was agreed to mend the rope. It will cost £3.", [(None, "agreed", "to mend the rope.")]),
    (
        "agreed inside",
        "After a debate it was unanimously agreed that the rope be mended.",
        [(None, "agreed", "the rope be mended.")],
    ),
    (
        "the body agreed",
        "The members of Mill Council agreed unanimously to keep the bell.",
        [(None, "agreed", "to keep the bell.")],
    ),
    (
        "a short sentence leans on the one before",
        "Mr Oxley offered to mend the rope. This was agreed by the Council.",
        [(None, "agreed", "Mr Oxley offered to mend the rope. This was agreed by the Council.")],
    ),
    (
        "minutes",
        "The minutes of 3 May were accepted as true. Tea was had.",
        [(None, "approved", "The minutes of 3 May were accepted as true.")],
    ),
    (
        "payments",
        "The following cheques were authorised\n• Ropes - £3\n• Bells - £4",
        [(None, "approved", "The following cheques were authorised Ropes - £3 Bells - £4")],
    ),
    ("approval", "Approval was given for the rope.", [(None, "approved", "Approval was given for the rope.")]),
    ("noted as the whole minute", "The Panel noted the report.", [(None, "noted", "The Panel noted the report.")]),
    ("somebody agreed: an action", "Mr Oxley agreed to mend the rope.", []),
    ("another meeting", "At that meeting it was agreed to mend the rope.", []),
    ("not decided", "It was noted that the rope is old. Mr Tarn suggested a new one.", []),
    ("minutes to come", "Minutes to be approved at the next meeting.", []),
]

MOVED = [
    (
        "a note behind the entry",
        "2. Bells – Cllr Oxley. Proposed by Cllr Tarn, seconded by Cllr Ward.",
        [("2", "resolved", "Bells – Cllr Oxley. Proposed by Cllr Tarn, seconded by Cllr Ward.")],
    ),
    (
        "only who moved what is said before",
        "The minutes were approved. Proposed by AB and seconded by CD.",
        [(None, "approved", "The minutes were approved.")],
    ),
    (
        "told and carried",
        "Member Oxley moved to accept the plan. This was seconded by Member Tarn which was carried on a 4-1 vote.",
        [(None, "resolved", "to accept the plan")],
    ),
    (
        "told, said again by RESOLVED",
        "Mr Oxley proposed, and Mr Tarn seconded the motion that the bells be rung.\n\n"
        "Motion carried.\n\nRESOLVED that the bells be rung.",
        [(None, "resolved", "the bells be rung.")],
    ),
    ("lost", "Mr Oxley proposed, and Mr Tarn seconded that the bells be sold.\n\nMotion lost.", []),
    (
        "numbered, with names above",
        "24-118 A. Oxley, B. Tarn:\nThat the hall be painted. Carried.\n"
        "24-119 B. Tarn, A. Oxley:\nWHEREAS it is wet;\nNOW THEREFORE the Council mends the roof. Carried.",
        [("24-118", "resolved", "the hall be painted."), ("24-119", "resolved", "the Council mends the roof.")],
    ),
    (
        "a title with a vote below",
        "1. Bells at noon – Resolution\nIt was carried with 3 in favor, 0 opposed",
        [("1", "resolved", "Bells at noon")],
    ),
    (
        "nobody named",
        "Motion to keep the bells was carried unanimously as presented by a roll call of 3 in favor",
        [(None, "resolved", "Motion to keep the bells was carried unanimously as presented")],
    ),
]


def read(text: str, **where: str) -> list[tuple[str | None, str, str]]:
    found = resolutions.find(section(text, **where), GENERIC)
    return [(row.number, row.type, row.text) for row in found]


LATER = [
    (
        "the meeting's end behind it",
        "RESOLVED: That bells be rung. The meeting ended at 9.52pm.",
        [(None, "resolved", "bells be rung.")],
    ),
    (
        "a recorded vote behind it",
        "Moved by: Cllr Oxley\nSeconded by: Cllr Tarn\nTHAT bells be rung.\nA recorded vote was requested by Cllr Tarn.\nCARRIED",
        [(None, "resolved", "bells be rung.")],
    ),
    ("a number behind the word", "Resolved HB25/012: That bells be rung.", [(None, "resolved", "bells be rung.")]),
    ("no number behind the word", "Resolved differences of 2025 were told.", []),
    (
        "a number, the body, and a list",
        "Resolved HB25/013:\n\nThat the Harbour Board:\n\n(a) rings bells;\n\n(b) declines the grant.",
        [("a", "resolved", "rings bells"), ("b", "resolved", "declines the grant.")],
    ),
    (
        "having heard somebody",
        "The Committee, having heard the Head of Quays, agreed:-\n\n(a) that bells be rung; and\n\n(b) that ropes be bought.",
        [("a", "resolved", "bells be rung"), ("b", "resolved", "ropes be bought.")],
    ),
    ("thereafter", "Thereafter, the Committee decided to adopt the plan.", [(None, "approved", "to adopt the plan.")]),
    (
        "the motion carried, and what the body resolved",
        "Councillor Oxley, seconded by Councillor Tarn, moved that the Committee approve the report.\n\n"
        "The Motion was accordingly declared carried and the Committee resolved to set the toll at 5.",
        [(None, "agreed", "to set the toll at 5.")],
    ),
    (
        "deeds in bullets",
        "RESOLVED: That Cabinet:\n\n• Considered the report;\n\n• Determined that bells be rung;\n\n"
        "• Authorised the Clerk to write.",
        [
            (None, "resolved", "Considered the report"), (None, "resolved", "Determined that bells be rung"),
            (None, "approved", "Authorised the Clerk to write."),
        ],
    ),
    ("an ordinance", "Ordinance No. 31 was adopted 4-1.", [(None, "approved", "Ordinance No. 31 was adopted 4-1.")]),
    (
        "voted, in capitals",
        "Upon motion by Mr Oxley and seconded by Mrs Tarn, the Board\nVOTED: To approve the rota.\nUnanimous Vote.",
        [(None, "approved", "To approve the rota.")],
    ),
    (
        "on a motion, it was approved",
        "They want an inspector. On motion by Oxley and second by Tarn the appointment of Ada Ward as inspector was approved.",
        [(None, "resolved", "the appointment of Ada Ward as inspector was approved.")],
    ),
    (
        "what somebody will do about it is no part of it",
        "It was RESOLVED that the quote be accepted. Mr. Tarn agreed to send it round.",
        [(None, "resolved", "the quote be accepted.")],
    ),
    (
        "these paths, without that",
        "It was agreed these paths should be taken out of the contract.",
        [(None, "agreed", "these paths should be taken out of the contract.")],
    ),
    ("an ordinance that was only read", "Ordinance No. 31 was introduced.", []),
]  # fmt: skip
ROWS = LATER + FORMAL + ELSEWHERE + REPORTED + INFORMAL + MOVED


@pytest.mark.parametrize(("reason", "text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_resolutions(reason: str, text: str, expected: list[tuple[str | None, str, str]]) -> None:
    assert read(text) == expected


def test_planning_applications() -> None:
    text = "24/0117/FUL – porch, 3 Mill Lane. No objections.\n24/0118/HOU - dormer\nThe owner spoke.\nApproved."
    assert [row[2] for row in read(text, title="Planning applications")] == [
        "24/0117/FUL – porch, 3 Mill Lane. No objections.",
        "24/0118/HOU - dormer The owner spoke. Approved.",
    ]


def test_a_fragment_behind_its_title_takes_the_title_along() -> None:
    made = section("806. Minutes of the last meeting: Accepted and duly signed.", title="Minutes of the last meeting")
    made = replace(made, heading_end=len("806. Minutes of the last meeting"))
    assert [row.text for row in resolutions.find(made, GENERIC)] == [
        "Minutes of the last meeting: Accepted and duly signed."
    ]


def test_a_record_of_decision_gives_one_row_for_each_order() -> None:
    text = (
        "Decision:\n\nAs Portfolio Holder I order:\n\nAPPROVE the lease\nof the mill.\n"
        "\nDELEGATE the rest to the Head of Bells.\n\nReason(s) for decision:\nIt is old."
    )
    assert read(text, paper="decision") == [
        (None, "approved", "APPROVE the lease of the mill."),
        (None, "agreed", "DELEGATE the rest to the Head of Bells."),
    ]


@pytest.mark.parametrize("paper", ["agenda", "report", "appendix"])
def test_only_minutes_and_decisions_decide(paper: str) -> None:
    assert read("RESOLVED that the hall be painted.", paper=paper) == []


def test_a_row_is_as_sure_as_its_words_and_its_item_both_are() -> None:
    def sure(of: Section) -> list[float]:
        return [row.evidence.confidence for row in resolutions.find(of, GENERIC)]

    words = "7. Bell\nRESOLVED that the bell be rung."
    own = section(words, title="Bell")
    assert own.item is not None
    (words_alone,) = sure(replace(own, item=replace(own.item, evidence=replace(own.item.evidence, confidence=1.0))))
    assert 0.9 < words_alone <= 0.99
    halved = replace(own, item=replace(own.item, evidence=replace(own.item.evidence, confidence=0.5)))
    assert sure(halved) == [pytest.approx(words_alone / 2, abs=0.001)]
    assert sure(replace(own, item=None)) == [pytest.approx(words_alone * 0.73, abs=0.001)]


def test_unanimous_and_evidence() -> None:
    made = section("The Council met.\nRESOLVED unanimously that the hall\nbe painted.")
    row = resolutions.find(made, GENERIC)[0]
    assert (row.unanimous, row.evidence.rule) == (True, "resolution.resolved")
    assert row.evidence.quote == "RESOLVED unanimously that the hall\nbe painted."
