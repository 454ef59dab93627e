"""Questions, petitions, call-ins and exemptions as papers print them; what is only spoken of gives no row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.layouts import GENERIC
from extract.proceedings import called_in, exemptions, petitions, public_questions
from tests.builders import section

Q = tuple[str | None, ...]
QUESTIONS: list[tuple[str, str, list[Q]]] = [
    (
        "under heads, one after the other",
        "Question by Ada Plover to Bo Rook,\nCabinet Member for Quays\nWhy is the weir dry?\nAnswer\nIt has not rained.\n"
        "Supplementary question:\nWill it rain?\nQuestion 2 from Mrs C Teal (Weirs Action Group)\nHow deep is it?\n"
        "Reply from Cllr Dan Wren:\nTwo metres.",
        [
            (
                None, "Ada Plover", None, "Bo Rook, Cabinet Member for Quays", None, "Why is the weir dry?", "It has not rained.",
                "Will it rain?",
            ),
            ("2", "Mrs C Teal", "Weirs Action Group", "Cllr Dan Wren", None, "How deep is it?", "Two metres.", None),
        ],
    ),
    (
        "a list of subjects",
        "These were received:\nQuestion 1 - Ada Plover - Depth of the weir\nQuestions 2 & 3 - Bo Rook, Quay Traders - Boats",
        [
            ("1", "Ada Plover", None, None, "Depth of the weir", None, None, None),
            ("2 & 3", "Bo Rook, Quay Traders", None, None, "Boats", None, None, None),
        ],
    ),
    (
        "told by minutes",
        "Mr Dan Wren asked why the weir was dry. The Chair replied that it had not rained. It was late.",
        [
            (
                None, "Mr Dan Wren", None, "The Chair", None, "why the weir was dry.", "The Chair replied that it had not rained.",
                None,
            )
        ],
    ),
    (
        "on behalf of a body",
        "Public question 4 submitted by Ada Plover on behalf of Quay Traders\nWhy is it dry?\nResponse: It has not rained.",
        [("4", "Ada Plover", "Quay Traders", None, None, "Why is it dry?", "It has not rained.", None)],
    ),
    ("nobody named", "Question from a resident\nWhy is it dry?\nAnswer\nIt has not rained.", []),
    ("no question", "The Clerk asked that the weir be mended. Questions were taken. Question 2 was withdrawn.", []),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text", "expected"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_public_questions(reason: str, text: str, expected: list[Q]) -> None:
    found = public_questions.find(section(text, title="Public questions", item_kind="question"), GENERIC)
    assert [
        (one.number, one.asker, one.organisation, one.answered_by, one.subject, one.text, one.answer, one.supplementary)
        for one in found
    ] == expected


def test_told_questions_are_read_in_their_item_alone() -> None:
    told = "Mr Dan Wren asked why the weir was dry."
    asked = section(told, title="Weirs", item_kind="question")
    assert [one.asker for one in public_questions.find(asked, GENERIC)] == ["Mr Dan Wren"]
    assert not [*public_questions.find(section(told, title="Weirs"), GENERIC)]
    assert not [*public_questions.find(section(QUESTIONS[0][1], paper="report"), GENERIC)]


PETITIONS: list[tuple[str, str, list[tuple[object, ...]]]] = [
    (
        "presented, with a title",
        "Cllr Ada Plover presented a petition entitled \u2018Mend the Weir\u2019, signed by 1,204 people. It was agreed that the "
        "petition be referred to the Executive.",
        [("Mend the Weir", 1204, "Cllr Ada Plover", "It was agreed that the petition be referred to the Executive.")],
    ),
    (
        "submitted by, over two lines",
        "The Committee considered a petition submitted by Councillor Bo Rook titled \u201cMore\nboats\u201d with over 60 "
        "signatures.",
        [("More boats", 60, "Councillor Bo Rook", None)],
    ),
    (
        "what it asks for",
        "A petition against the closure of the lido was received. A petition requesting a crossing on Quay Street, containing "
        "85 signatures, was presented.",
        [("the closure of the lido", None, None, None), ("a crossing on Quay Street", 85, None, None)],
    ),
    ("what was done with it", "The Committee debated the petition and referred it to the Chair for a formal reply.", []),
    ("none", "There were no petitions. Petitions: none received.", []),
    ("spoken of", "Members recalled the petition on the lido. The petition scheme was noted.", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), PETITIONS, ids=[row[0] for row in PETITIONS])
def test_petitions(reason: str, text: str, expected: list[tuple[object, ...]]) -> None:
    found = petitions.find(section(text, title="Petitions", item_kind="petition"), GENERIC)
    assert [(one.subject, one.signatures, one.presented_by, one.outcome) for one in found] == expected
    assert not [*petitions.find(section(text, paper="report"), GENERIC)]


CALL_INS: list[tuple[str, str, str, list[tuple[object, ...]]]] = [
    (
        "by whom and why",
        "Call-in of Executive Decision 31/00093 \u2013 Weirs and quays",
        "The decision was called in by Councillors Plover, Rook and Teal on the grounds that nobody was asked.\n"
        "RESOLVED that the call-in be dismissed.",
        [
            (
                "31/00093", "Weirs and quays", "Councillors Plover, Rook and Teal", "nobody was asked",
                "RESOLVED that the call-in be dismissed.",
            )
        ],
    ),
    (
        "the title alone",
        "Called-in decision: Night buses",
        "Members discussed the matter. It was agreed that no further action be taken.",
        [(None, "Night buses", None, None, "It was agreed that no further action be taken.")],
    ),
    (
        "under another title",
        "Night buses",
        "The Leader spoke. The call-in was submitted by Cllr A Plover.",
        [(None, "Night buses", "Cllr A Plover", None, None)],
    ),
    (
        "a request before the deadline", "Night buses",
        "A call in request was submitted by Mrs Plover (Green Group) and Mr Bo\nRook (Blue Group) prior to the call-in deadline.",
        [(None, "Night buses", "Mrs Plover (Green Group) and Mr Bo Rook (Blue Group)", None, None)],
    ),
    ("only the right to", "Weirs", "Decisions may be called in by five members until noon. No decision had been called in.", []),
    ("eligible", "Weirs", "This decision is not eligible for call-in.", []),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "title", "text", "expected"), CALL_INS, ids=[row[0] for row in CALL_INS])
def test_call_ins(reason: str, title: str, text: str, expected: list[tuple[object, ...]]) -> None:
    found = called_in.find(section(text, title=title), GENERIC)
    assert [(one.decision_reference, one.decision, one.called_in_by, one.grounds, one.outcome) for one in found] == expected


REQUESTED = "A call-in request was submitted by Mrs Plover before the deadline."


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Council review of Decision 31/00093 - Weirs", REQUESTED, [("31/00093", "Weirs", "Mrs Plover")]),
        ("Council review of Decision 31/00093 - Weirs", "The call-in procedure is in the constitution.", []),
        ("Budget", REQUESTED, []),
    ],
)
def test_a_report_to_those_who_look_at_a_decision_again(title: str, text: str, expected: list[tuple[str, ...]]) -> None:
    body = section(text, kind="body", paper="report")
    found = called_in.find(replace(body, paper=replace(body.paper, title=title)), GENERIC)
    assert [(one.decision_reference, one.decision, one.called_in_by) for one in found] == expected


EXEMPTIONS: list[tuple[str, str, list[tuple[object, ...]]]] = [
    (
        "the resolution in its usual words",
        "that the public be excluded on the grounds that there would be disclosure of exempt information as defined in\n"
        "paragraphs 1, 2 and 5 to 7 of Part 1 of Schedule 12A of the Local Government Act 1972.",
        [("1, 2, 5, 6, 7", "12A", None)],
    ),
    (
        "with what the information is",
        "under paragraph 3 (information relating to the affairs of a person) of Schedule 12A to the Act",
        [("3", "12A", "information relating to the affairs of a person")],
    ),
    ("Scotland", "under paragraph 8 of Part I of Schedule 7A to the Local Government (Scotland) Act 1973", [("8", "7A", None)]),
    ("the schedule first", "Schedule 12A, Part 1, paragraphs 1 & 2", [("1, 2", "12A", None)]),
    ("a label", "NOT FOR PUBLICATION: paragraph 3", [("3", None, None)]),
    ("the same twice", "Exempt: paragraph 3. paragraph 3 of Schedule 12A", [("3", "12A", None)]),
    ("other paragraphs", "as paragraph 3 of the report says; exempt from call-in; paragraph 271 of Schedule 12A", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), EXEMPTIONS, ids=[row[0] for row in EXEMPTIONS])
def test_exemptions(reason: str, text: str, expected: list[tuple[object, ...]]) -> None:
    found = exemptions.find(section(text, title="Exclusion of the public"), GENERIC)
    assert [(one.paragraphs, one.schedule, one.reason) for one in found] == expected


@pytest.mark.parametrize(("kind", "pages"), [("decision", [1, 2]), ("report", [1])])
def test_a_notice_of_several_decisions_keeps_each_from_the_public(kind: str, pages: list[int]) -> None:
    """One form a page: each says of its own decision whether it is exempt; a report says the same of itself on every page."""
    form = "(a) Weirs\nExempt information?\nPart exempt \u2013 paragraph 3"
    found = exemptions.find(section(f"{form}\n{form}\f{form}", kind="body", paper=kind), GENERIC)
    assert [(one.paragraphs, one.evidence.page) for one in found] == [("3", page) for page in pages]
