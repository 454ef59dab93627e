"""Counts in running text: numbers and what they count."""

from __future__ import annotations

import pytest
from builders import passage, section

from extract.models import Layout
from extract.numbers import counted
from extract.numbers.figures import find
from extract.text.flow import LINE_BREAK, flow

UK = Layout(id="uk")



def values(text: str) -> list[tuple[float, str]]:
    return [(one.value, one.unit) for one in find(section(text, kind="body", date="2031-03-13"), UK)]


@pytest.mark.parametrize(
    ("text", "expected", "subject"),
    [
        ("came, comprising Reds - 31, Blues - 12,\nGreens - 00 and Open Sea - 02).", [31, 12, 0, 2], "Reds"),
        ("held Quay: 4; Weir: 19; Open Sea: 7.", [4, 19, 7], "Quay"),
        ("so that thirty (30) berths were let", [30], "berths"),
        ("there being one (01) vacancy.", [1], "vacancy"),
        ("Removal of 3no old sheds and 9No. new berths", [3, 9], "old sheds"),
        ("to form 1no shed; a slip", [1], "shed"),
        ("the number of replies (approx. 200), which", [200], None),
        ("the crew (c. 12) and", [12], None),
        ("some\n400 Coast Guard people came", [400], "Coast Guard people"),
        ("with 16,000 road closures", [16_000], "road closures"),
        ("there were 742 ferries", [742], "ferries"),
        ("in all 21,417 crossings", [21_417], "crossings"),
        ("and 653 high tide warnings were", [653], "high tide warnings"),
        ("it needs 400 to 700 staff", [400, 700], "staff"),
        ("an estimated 8 million paper tickets", [8_000_000], "paper tickets"),
        ("our 1.6m residents", [1_600_000], "residents"),
        ("warnings, 234 of which were late", [234], None),
        ("compared with 6,152", [6152], None),
        ("an increase in berths to 12 extending", [12], None),
        ("of whom all 5 are", [5], None),
        ("with 2 no. cranes", [2], "cranes"),
        ("Fire Warden x 4", [4], None),
        ("there was 1 objection", [1], "objection"),
        ("Fell 1 ash tree", [1], "ash tree"),
        ("with 87 crates sold, 64 mended", [87, 64], "crates"),
        ("of 75 bids in all, of which 12 were late", [75, 12], "bids"),
        ("fell from 58 a day to 43 a day", [58, 43], None),
        ("has gone\nfrom 84 to 101.", [84, 101], None),
        ("Of the 286 owners asked, 119 had replied", [286, 119], "owners"),
        ("income from the 14 pay and display machines", [14], "pay and display machines"),
        ("opened 486 new stalls, against 431 before", [486, 431], "new stalls"),
        ("which the harbour cleans and repairs 163.", [163], None),
        ("from 33 of the 46, of whom 30 were", [33, 46, 30], None),
        ("by the report: 31 ferries", [31], "ferries"),
        ("of the Charter,12 questions were", [12], "questions"),
        ("wrecks off Eastquay (2), Westquay and", [2], None),
        ("a 64-bed inn", [64], "bed"),
        ("replies came: 31 in support, 5 against", [31, 5], "in support"),
        ("the 200+ homes", [200], "homes"),
        ("some c.2,000 homes", [2000], "homes"),
        ("with ~200 homes", [200], "homes"),
        ("with 2.5 wte staff", [2.5], "wte staff"),
        ("Ferries: 12\nNumber of crates: 14", [12, 14], "Ferries"),
        ("losses were up by 35 overall", [35], None),
        ("low water levels. 60 of these were", [60], None),
        ("passed by 27 in favour, 4 against", [27, 4], "in favour"),
    ],
)
def test_counts(text, expected, subject):
    found = find(section(text, kind="body"), UK)
    assert [one.value for one in found] == expected
    assert {one.unit for one in found} == {"count"}
    assert found[0].subject == subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are 47 coastal and 6 inland ferries here.", [47, 6]),
        ("Late sailings stood at 42 per month.", [42]),
        ("The yard has a fleet of\n58. Two tugs are old.", [58]),  # no number of a paragraph
        ("Item 6 Harbour Support Fund\n23 groups had applied.", [23]),  # no name
        ("2 Minutes of the last meeting", []),  # the title of an item
    ],
)
def test_bare_counts(text, expected):
    assert [value for value, _ in values(text)] == expected


def test_a_noun_phrase_ends_at_a_verb():
    assert counted.phrase("12 shows and", 2) is None
    assert counted.phrase("12 late ferries and", 2) == "late ferries"


def test_no_phrase_runs_over_a_column():
    assert flow(passage("Warden   7          ferries")).split(LINE_BREAK)[-1] == "ferries"


@pytest.mark.parametrize(
    "text",
    [
        "a. 2031-360 Minutes of the ferry meeting",
        "3-A 2031-2647\nDraft Minutes",
        "Harbour Board Page 1 of 3\nApproved",
        "quay.example/x?id=25&text=1\nChair asked",
        "with changes: 1)\nwider berths, and 4) shorter piers",
        "held at 19:3 0HOURS",
        "Condition Number(s): 4 Conditions Removal",
        "the old claim\nagainst (54956.9); it fell",
        "for May - 12, June - 14, July - 9",
        "under Lot - 4, Plot - 5, Plan - 6",
    ],
)
def test_numbers_of_files_pages_lists_and_days_count_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lost R10 Billion a year", [(10_000_000_000.0, "ZAR")]),
        ("lost R3bn and R12 million", [(3_000_000_000.0, "ZAR"), (12_000_000.0, "ZAR")]),
        ("part of Lot 38, Wly 207 feet in the bay", [(207.0, "feet")]),
        ("within three (03) years and thirty (30) days", [(3.0, "years"), (30.0, "days")]),
        ("Gate 7 Minutes", []),
        ("the R2 zone", []),
    ],
)
def test_measures_and_money_with_their_marks(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected
