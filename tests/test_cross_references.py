"""Cross references: printed words → kind and target."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import section

from extract.facts.cross_references import find
from extract.layouts.layout import Layout

UK = Layout(id="uk")


def targets(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.target) for one in find(section(text, kind="body"), UK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Minute 48(6) refers)", [("minute", "Minute 48(6)")]),
        ("under minute no. 77/31", [("minute", "minute no. 77/31")]),
        ("see agenda item 7.", [("item", "agenda item 7")]),
        ("an interest in Items 11 and\n12.", [("item", "Items 11"), ("item", "12")]),
        ("as in Appendix 3", [("report", "Appendix 3")]),
        ("appendices A & B", [("report", "appendices A"), ("report", "B")]),
        ("Report No. FIN/31/07", [("report", "Report No. FIN/31/07")]),
        ("the Fairs and Markets Act 2029 says", [("act", "Fairs and Markets Act 2029")]),
        (
            "under section 17(2) of the Harbour (Wales)\nAct 2030",
            [("act", "section 17(2) of the Harbour (Wales) Act 2030")],
        ),
        ("under s. 11 of the Ferries Act", [("act", "s. 11 of the Ferries Act")]),
        ("the duty (Ports Act 2030)", [("act", "Ports Act 2030")]),
        ("the Pilotage (Fees) Regulations 2030", [("regulation", "Pilotage (Fees) Regulations 2030")]),
        ("application 30/01234/FUL", [("planning_application", "30/01234/FUL")]),
        ("Planning Permissions: PL/2031/00417", [("planning_application", "PL/2031/00417")]),
        ("planning application R/61/20B for", [("planning_application", "R/61/20B")]),
        ("see https://quay.example/a/b.", [("url", "https://quay.example/a/b")]),
        ("www.quay.example/papers/\nthe-plan.pdf", [("url", "www.quay.example/papers/the-plan.pdf")]),
        ("www.quay.example/\nEmail clerk@quay.example", [("url", "www.quay.example/")]),
    ],
)
def test_references(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the minutes of 4 May 2030",
        "a walk of 5 minutes",
        "the act of sailing",
        "in order 2030",
        "this Act",
        "decision 24/00123",
        "on 14/05/2031",
        "in 2030/31",
        "a 50/50 split",
        "ITEMS\n41. Apologies",
        "clerk@quay.example",
    ],
)
def test_what_is_no_reference(text):
    assert targets(text) == []


def test_the_number_in_its_own_heading_is_no_reference():
    whole = section("Ferries (Item 3)\nSee item 4.", title="Ferries", number="3")
    assert [one.target for one in find(replace(whole, heading_end=16), UK)] == ["item 4"]
