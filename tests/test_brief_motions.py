"""Motions told in few words: nominations, pairs, notes in letters, lone proposers, what was withdrawn."""

from __future__ import annotations

import pytest

from extract.decisions import motions, resolutions, votes
from extract.layouts import GENERIC
from extract.models import Vote, VoteEvent
from tests.builders import section

OXLEY_TARN = ("Oxley", "Tarn", "carried")
MOTIONS = [
    ("words, then names", "Motion to pay the bills by Oxley, seconded by Tarn, unanimously approved.", [OXLEY_TARN]),
    ("no by", "Motion to approve by Oxley, seconded Tarn, approved unanimously.", [OXLEY_TARN]),
    ("second", "Motion to approve by Oxley, second by Tarn. All in favor. Motion carried.", [OXLEY_TARN]),
    ("made by", "Motion to pay $4.50 made by Oxley; seconded by Tarn. Motion carried.", [OXLEY_TARN]),
    ("a stroke", "(Oxley moved approval/ seconded Tarn). Passed.", [OXLEY_TARN]),
    ("a stroke and by", "Money: Oxley moved Acceptance / seconded by Tarn. Passed.", [OXLEY_TARN]),
    ("seconded behind the name", "Oxley moved acceptance, Tarn seconded. Carried.", [OXLEY_TARN]),
    ("letters", "M/S/C Oxley/Tarn to approve the minutes.", [OXLEY_TARN]),
    ("letters, brackets", "M/S/C (Oxley, Tarn) to approve the minutes.", [OXLEY_TARN]),
    ("letters with points", "M.S.C. Oxley & Tarn to approve the minutes", [OXLEY_TARN]),
    ("letters, no outcome", "M/S Oxley/Tarn to approve the minutes.", [("Oxley", "Tarn", None)]),
    ("a pair and its outcome", "To pay the bills (Oxley/Tarn) carried.", [OXLEY_TARN]),
    ("a pair with a hyphen", "Motion to adjourn (Oxley-Tarn). Motion carried.", [OXLEY_TARN]),
    ("a name with a hyphen", "The Clerk (Oxley-Tarn) carried the bell.", []),
    ("lines", "- Vote to accept minutes:\n- Proposed: Oxley\n- Seconded: Tarn\n- Accepted unanimously", [OXLEY_TARN]),
    (
        "offered",
        "The law was offered by Mr Oxley, who moved its adoption, seconded by Mrs Tarn. Carried 3-0.",
        [("Mr Oxley", "Mrs Tarn", "carried")],
    ),
    ("spoken", "Oxley: I move that the mill be let.\nTarn: Second.\nMotion carried.", [OXLEY_TARN]),
    (
        "spoken and minuted",
        "Oxley: I move that the mill be let.\nTarn: Second.\nOxley moved, Tarn seconded that the mill be let. "
        "The motion carried 4-0.",
        [OXLEY_TARN],
    ),
    (
        "nominated by",
        "Cllr Ward was nominated and proposed by Cllr Oxley. There was no other; Cllr Ward accepted Cllr Tarn seconded "
        "the proposal.",
        [("Cllr Oxley", "Cllr Tarn", None)],
    ),
    (
        "nominated",
        "Cllr.Oxley nominated Cllr Ward. Nobody else stood. Cllr. Tarn seconded the proposal.",
        [("Cllr.Oxley", "Cllr. Tarn", None)],
    ),
    (
        "in his absence",
        "Cllr Ward was proposed in his absence by Cllr Oxley, seconded by Cllr Tarn.",
        [("Cllr Oxley", "Cllr Tarn", None)],
    ),
    (
        "for an office",
        "Ada Ward was nominated for the post of Auditor, by Bo Oxley and seconded by Cy Tarn. Ada Ward was declared elected.",
        [("Bo Oxley", "Cy Tarn", "carried")],
    ),
    ("these were proposed", "These were proposed by AB, seconded by CD that the notes be accepted.", [("AB", "CD", None)]),
    (
        "alone, resolved",
        "It was proposed by Cllr Oxley that Cllr Tarn be elected. The Council RESOLVED to elect Cllr Tarn.",
        [("Cllr Oxley", None, "carried")],
    ),
    ("alone, agreed", "Cllr Oxley proposed that the mill be let. This was agreed.", [("Cllr Oxley", None, "carried")]),
    ("alone, nothing came of it", "Cllr Oxley proposed that the mill be let. It rained.", []),
    (
        "taken back",
        "Motion by Oxley, support by Tarn to let the mill. Tarn withdrew his support, and Oxley withdrew his motion.",
        [("Oxley", "Tarn", "withdrawn")],
    ),
    (
        "a nominee declined",
        "Ms Oxley moved to appoint Mr Tarn as Chair. Mr Ward seconded. Mr Tarn declined. Mr Tarn moved to appoint "
        "Mr Ward as Chair. Ms Oxley seconded and the motion carried unanimously on a voice vote.",
        [("Ms Oxley", "Mr Ward", None), ("Mr Tarn", "Ms Oxley", "carried")],
    ),
    (
        "the next motion's outcome",
        "A motion was made by Oxley and seconded by Tarn to appoint Bo Ward.\nA motion was made by Ward and "
        "seconded by Field to rest. The motion was carried with all in favor.",
        [("Oxley", "Tarn", None), ("Ward", "Field", "carried")],
    ),
    (
        "the next name is who is proposed",
        "Cllr Oxley proposed Cllr Ward, seconded by Cllr Tarn. Cllr Ward was elected.",
        [("Cllr Oxley", "Cllr Tarn", "carried")],
    ),
    (
        "stays in an office",
        "Ms Oxley proposed that Mr Bo Ward take up the post of Chair and Mr Tarn seconded it. Mr B Ward was elected.",
        [("Ms Oxley", "Mr Tarn", "carried")],
    ),
    ("the meeting agreed", "Ms Oxley proposed and Mr Tarn seconded Mr Ward as Chair. The meeting unanimously agreed.",
     [("Ms Oxley", "Mr Tarn", "carried")]),
    ("a pair over its words", "4. A. Oxley – B. Tarn\nRESOLVED THAT it be let.\nCarried.", [("A. Oxley", "B. Tarn", "carried")]),
    ("a number and a mover", "24/118 OXLEY: That the mill be let. Carried", [("OXLEY", None, "carried")]),
    ("labels in columns", "It was RESOLVED that Cllr Ward be elected.\n\nProposed by: Cllr Oxley\n\nSeconded by: Cllr Tarn",
     [("Cllr Oxley", "Cllr Tarn", "carried")]),
]


@pytest.mark.parametrize(("reason", "text", "expected"), MOTIONS)
def test_motions_in_few_words(reason: str, text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert [(row.mover, row.seconder, row.outcome) for row in motions.find(section(text), GENERIC)] == expected


DECIDED = [
    (
        "moved in a list and resolved word for word",
        "It was moved by Councillor Oxley,\nSeconded by Councillor Tarn,\n"
        "a) “That the terms of the clerk be extended;\nb) That the clerk be told of it.”\nThe recommendations were "
        "put to the vote and "
        "carried with 30 votes for and 3 abstentions.\nResolved -\na) That the terms of the clerk be extended;\n"
        "b) That the clerk be told of it.",
        ["the terms of the clerk be extended", "the clerk be told of it."],
    ),
    (
        "all in favor",
        "The motion was made by Oxley and seconded by Tarn with all in favor to adjourn at 7:52 PM.",
        ["to adjourn at 7:52 PM."],
    ),
    ("taken back", "Motion by Oxley, seconded by Tarn to let the mill. Oxley withdrew the motion.", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), DECIDED)
def test_what_was_moved_is_decided_once(reason: str, text: str, expected: list[str]) -> None:
    assert [row.text for row in resolutions.find(section(text), GENERIC)] == expected


COUNTS = [
    ("more against, named first", "The amendment was lost by 47 votes to 17.", [(17, 47)]),
    ("more against, named last", "The amendment was lost by 17 votes to 47.", [(17, 47)]),
    ("a score is for and against", "The amendment was lost 3-2.", [(3, 2)]),
    ("carried", "It was carried by 31 votes to 29.", [(31, 29)]),
    ("the next number", "Motion carried unanimously\n98-431 Moved by J. Tarn", []),
    ("the next number, not unanimous", "Motion carried\n24-18 Moved by J. Tarn", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), COUNTS)
def test_counts_of_motions(reason: str, text: str, expected: list[tuple[int, int]]) -> None:
    found = votes.find(section(text), GENERIC)
    assert [(row.votes_for, row.votes_against) for row in found if isinstance(row, VoteEvent)] == expected


def test_a_name_called_goes_on_in_the_next_line() -> None:
    text = "with the following vote: Supervisor\nAda Oxley - aye, Councilman Bo\nTarn – nay, and Councilman Cy Ward – aye."
    named = [(row.name, row.option) for row in votes.find(section(text), GENERIC) if isinstance(row, Vote)]
    assert named == [("Supervisor Ada Oxley", "for"), ("Councilman Bo Tarn", "against"), ("Councilman Cy Ward", "for")]
    heads = "ROLL CALL\nOxley - aye\nTarn - aye\nWard - nay"
    assert [row.name for row in votes.find(section(heads), GENERIC) if isinstance(row, Vote)] == ["Oxley", "Tarn", "Ward"]
