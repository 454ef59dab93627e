"""Reports → recommendations: printed text → number and words of each row."""

from __future__ import annotations

import pytest

from extract.decisions import recommendations
from extract.layouts import GENERIC
from tests.builders import section

ROWS = [
    (
        "heading and list",
        "RECOMMENDATIONS\n1. That it be mended.\n2. That it be rung.\n\nBACKGROUND\n3. It is old.",
        [("1", "That it be mended."), ("2", "That it be rung.")],
    ),
    (
        "heading, who is asked, list",
        "Recommendation(s) for the meeting:\nThe Mill Forum is recommended to:\n1. Comment on the bells\n1.0 Purpose",
        [("1", "Comment on the bells")],
    ),
    (
        "capitals",
        "Recommendations:\n\nCabinet is asked to:\n\n1) NOTE the bells.\n"
        "2) APPROVE the ropes.\n\n**1. Introduction**\nIt is old.",
        [("1", "NOTE the bells."), ("2", "APPROVE the ropes.")],
    ),
    (
        "one sentence behind a label",
        "Recommendation: Council is asked to note the bells.\n\n1. Introduction",
        [(None, "Council is asked to note the bells.")],
    ),
    (
        "one sentence under a heading",
        "12. Recommendation\n\nCouncil is asked to endorse the ropes.\n\nAppendices",
        [(None, "Council is asked to endorse the ropes.")],
    ),
    (
        "a paragraph number before who is asked",
        "4. Recommendations\n4.1 Council is asked to:\n    (1) Note the bells.\n\n5. Author",
        [("1", "Note the bells.")],
    ),
    (
        "decimals",
        "5. RECOMMENDATION\n5.1 Council endorses the bells.\n5.2 Council thanks the ringers.",
        [("5.1", "Council endorses the bells."), ("5.2", "Council thanks the ringers.")],
    ),
    (
        "it is recommended that",
        "It is recommended that:\n(a) the bells be rung; and\n(b) the ropes be mended.",
        [("a", "the bells be rung"), ("b", "the ropes be mended.")],
    ),
    (
        "numbered labels",
        "Recommendation 1: That the bells be rung.\n\nRecommendation 2: That the ropes be mended.",
        [("1", "That the bells be rung."), ("2", "That the ropes be mended.")],
    ),
    (
        "bullets",
        "Recommendation:\n\nCouncil is asked to:\n• AGREE the ropes; and\n• DELEGATE the bells.",
        [(None, "AGREE the ropes"), (None, "DELEGATE the bells.")],
    ),
    (
        "bold capitals",
        "8. Recommendations\n\nThe Mill Council is invited to:\n\n"
        "  1. To NOTE the bells with\n     thanks\n  2. If that is passed, APPROVE the ropes",
        [("1", "To NOTE the bells with thanks"), ("2", "If that is passed, APPROVE the ropes")],
    ),
    (
        "staff recommend",
        "STAFF RECOMMENDATION\n\nThat the Council:\na) receives the report; and\nb) mends the ropes.",
        [("a", "receives the report"), ("b", "mends the ropes.")],
    ),
    (
        "a recommended action",
        "Recommended Action: Approve the contract with Oxley Ropes.",
        [(None, "Approve the contract with Oxley Ropes.")],
    ),
    (
        "printed twice, found twice",
        "Recommendations:\nCabinet is asked to NOTE the bells.\n\nIt is old.\n\n"
        "9. Recommendations\n\nCabinet is asked to NOTE the bells.",
        [(None, "Cabinet is asked to NOTE the bells.")] * 2,
    ),
    (
        "lettered in capitals",
        "RECOMMENDATION\n\nStaff recommends that the Board:\n\nA. Award the contract to Bell Works;\n\n"
        "B. Authorize a contingency; and\n\nC. Direct the Clerk to apply.\n\nBACKGROUND",
        [("A", "Award the contract to Bell Works"), ("B", "Authorize a contingency"), ("C", "Direct the Clerk to apply.")],
    ),
    (
        "a number that only opens a list",
        "2. RECOMMENDATIONS\n\n2.1 That the Executive RECOMMENDS TO COUNCIL:\n\n   (a) That bells be rung;\n\n   (b) That ropes"
        " be bought.\n\n2.2 That the Executive notes the advice of the Clerk.",
        [("a", "That bells be rung"), ("b", "That ropes be bought."), ("2.2", "That the Executive notes the advice of the Clerk.")],
    ),
    (
        "others' recommendations",
        "The recommendations of the auditor were accepted. Residents are asked to close the gate.",
        [],
    ),
    ("another body's", "5. Recommendations of the scrutiny committee\n5.1 The committee met in May.", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_recommendations(reason: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    found = recommendations.find(section(text, kind="body", paper="report"), GENERIC)
    assert [(row.number, row.text) for row in found] == expected


@pytest.mark.parametrize("paper", ["minutes", "agenda", "appendix"])
def test_only_reports_recommend(paper: str) -> None:
    assert recommendations.find(section("Recommendation: Council is asked to note it.", paper=paper), GENERIC) == []
