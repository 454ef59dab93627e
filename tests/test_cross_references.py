"""Cross references: printed words → kind, target and its parts in one form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import section

from extract.models import Layout
from extract.references.cross_references import find

UK = Layout(id="uk")


def targets(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.target) for one in find(section(text, kind="body"), UK)]


def references(text: str) -> list[tuple[str, str | None]]:
    return [(one.kind, one.reference) for one in find(section(text, kind="body"), UK)]


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
def test_targets_are_the_printed_words(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minute 48 (6) refers", [("minute", "48(6)")]),
        ("MINUTE NO. 12/31 REFERS", [("minute", "12/31")]),
        ("Minute PL/38/31", [("minute", "PL/38/31")]),
        ("Minute SQT 05/31 refers", [("minute", "SQT05/31")]),
        ("(Min ref: 12.3)", [("minute", "12.3")]),
        ("Minutes 48 and 49 refer", [("minute", "48"), ("minute", "49")]),
        ("minutes nos. 12, 13 & 14", [("minute", "12"), ("minute", "13"), ("minute", "14")]),
        ("Agenda Item No 6", [("item", "6")]),
        ("items 4-A-i and 4-A-ii", [("item", "4-A-i"), ("item", "4-A-ii")]),
        ("Item 7 (b)", [("item", "7(b)")]),
        ("Appendices 1, 2 and 3", [("report", "appendix 1"), ("report", "appendix 2"), ("report", "appendix 3")]),
        ("at Annex B", [("report", "annex B")]),
        ("Report No. FIN/31/07", [("report", "FIN/31/07")]),
        ("Key Decision No: 30/00093", [("decision", "30/00093")]),
        ("of Decision 30/00093 be", [("decision", "30/00093")]),
        ("Resolution No. R2031-045", [("decision", "R2031-045")]),
        ("that we amend By-Law 2031-46", [("bylaw", "2031-46")]),
        ("Ordinance No. 417 was read", [("bylaw", "417")]),
        ("see https://Quay.example/A/", [("url", "quay.example/A")]),
        ("(SI 2031/417)", [("regulation", "SI 2031/417")]),
    ],
)
def test_one_form_for_all_ways_to_print_it(text, expected):
    assert references(text) == expected


@pytest.mark.parametrize(
    "number",
    [
        "31/00093/FUL", "31/00093/F", "P/2031/0456", "DC/31/01234", "2031/0417/PA", "QM/2031/00417", "QM2031/00417",
        "PA31/01234", "LA07/2031/0456/O", "3/31/0123/FUL", "WS/31/0123/HH", "31/P/00123", "F/YR31/0123/F",
        "APP/Q1234/W/31/3123456", "S/31/0123/PPP", "31/00123/LBC", "R/54/26B", "31/0123",
    ],
)  # fmt: skip
def test_planning_applications_in_the_forms_of_many_councils(number):
    assert references(f"Planning application {number} for a boat shed") == [("planning_application", number)]


@pytest.mark.parametrize(
    ("text", "act", "year", "part"),
    [
        ("section 100A(4) of the Harbour Government Act 2030", "Harbour Government Act", 2030, "section 100A(4)"),
        ("s.17 of the Quays Act 2031", "Quays Act", 2031, "section 17"),
        ("S149(1) of the Quays Act 2031", "Quays Act", 2031, "section 149(1)"),
        ("Sections 5 and 6 of the Quays Act 2031", "Quays Act", 2031, "sections 5 and 6"),
        ("Sections 18 (2) and 20 (2) of the Quays Act 2031", "Quays Act", 2031, "sections 18(2) and 20(2)"),
        ("Paragraph 3 of Part 1 of Schedule 12a to the Quays Act 2031", "Quays Act", 2031, "paragraph 3 of part 1 of schedule 12A"),
        ("Part I of Schedule 12A of the Quays Act 2031", "Quays Act", 2031, "part i of schedule 12A"),
        ("Regulation 26 of the Quays (Dues) Regulations 2031", "Quays (Dues) Regulations", 2031, "regulation 26"),
        ("Quays Act 2031, section 17", "Quays Act", 2031, "section 17"),
        ("Quays Act 2031 (Schedule 2)", "Quays Act", 2031, "schedule 2"),
        ("the Quays Act, 2031", "Quays Act", 2031, None),
        ("the Quays Act (2031), Piers Order 2029", "Quays Act", 2031, None),
        ("the Police, Quays, Fairs and Ferries Act 2031", "Police, Quays, Fairs and Ferries Act", 2031, None),
        ("Minister for Fairs\nQUAYS AND PIERS ACT 2031", "Quays and Piers Act", 2031, None),
        ("section 4 of the Quays Act", "Quays Act", None, "section 4"),
        ("s. 4 of the QPA 2031", "QPA", 2031, "section 4"),
    ],
)
def test_statutes_in_their_parts(text, act, year, part):
    one = find(section(text, kind="body"), UK)[0]
    assert (one.act, one.year, one.section) == (act, year, part)
    assert one.reference == (f"{act} {year}" if year else act)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Under the Quays Act 2031 … section 4 of the 2031 Act", "Quays Act"),
        ("Under the Quays Act 2031 and the Piers Act 2031 … section 4 of the 2031 Act", None),  # either
        ("section 4 of the 2031 Act", None),
    ],
)
def test_an_act_called_by_its_year(text, act):
    last = find(section(text, kind="body"), UK)[-1]
    assert (last.target, last.act, last.year, last.section) == ("section 4 of the 2031 Act", act, 2031, "section 4")


@pytest.mark.parametrize(
    "text",
    [
        "the minutes of 4 May 2030",
        "a walk of 5 minutes",
        "1 minute 7 seconds",
        "Minute 12 May",
        "the act of sailing",
        "in order 2030",
        "this Act",
        "on 14/05/2031",
        "in 2030/31",
        "a 50/50 split",
        "ITEMS\n41. Apologies",
        "Financing items 27,460 25,905",
        "RESOLUTION 31/069: Proposed by Cllr Berg",  # its own number
        "clerk@quay.example",
        "the planning officer (CE/14/005) said",  # of anything
        "Circular 01/2030 on planning",
        "the decision of 12/05/2030",
    ],
)
def test_what_is_no_reference(text):
    assert targets(text) == []


def test_an_appendix_is_not_referred_to_by_its_own_heading():
    assert targets("Saltby Council\nAPPENDIX 2: Dues\nThe dues are in Appendix 3.") == [("report", "Appendix 3")]
    assert targets("see\nAppendix 2 for dues") == [("report", "Appendix 2")]


def test_the_number_in_its_own_heading_is_no_reference():
    whole = section("Ferries (Item 3)\nSee item 4.", title="Ferries", number="3")
    assert [one.target for one in find(replace(whole, heading_end=16), UK)] == ["item 4"]
