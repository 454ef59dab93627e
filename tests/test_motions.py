"""Minutes → motions: printed text → mover, seconder, kind and outcome."""

from __future__ import annotations

import pytest

from extract.facts import motions
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
    ("somebody proposed, nobody seconded", "Mr Oxley proposed a walk. Staff were seconded to us.", []),
]


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


def test_agendas_move_nothing() -> None:
    assert motions.find(section("Proposed by AB, seconded by CD.", paper="agenda"), GENERIC) == []
