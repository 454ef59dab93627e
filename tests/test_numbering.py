"""Numbered lines and the chains they make."""

from __future__ import annotations

import pytest
from builders import passage

from extract.models import Passage
from extract.outline.printed_numbers import LETTERED, PLAIN_NUMBER, Numbered, chain, numbered, runs

READ = {  # a line → number, value, rule and the words behind the number; None where the line is not numbered
    "1. Welcome": ("1", 1, "item.number", "Welcome"),
    "12 Draft budget": ("12", 12, "item.number", "Draft budget"),
    "3) Ferry fares": ("3", 3, "item.number", "Ferry fares"),
    "4: Slipway": ("4", 4, "item.number", "Slipway"),
    "4.) Slipway": ("4", 4, "item.number", "Slipway"),
    "Item 6 Slipway": ("6", 6, "item.worded_number", "Slipway"),
    "Agenda Item No. 7: Slipway": ("7", 7, "item.worded_number", "Slipway"),
    "Minute 4 Slipway": ("4", 4, "item.worded_number", "Slipway"),
    "C61 SLIPWAY": ("C61", 61, "item.minute_prefix", "SLIPWAY"),
    "c61 slipway": None,
    "292. Slipway": ("292", 292, "item.number", "Slipway"),
    "7.": ("7", 7, "item.number", ""),  # the number stands in a cell of its own
    "77/25 Welcome": ("77/25", 77, "item.minute_slash_year", "Welcome"),
    "77/2025. Welcome": ("77/2025", 77, "item.minute_slash_year", "Welcome"),
    "FC/2025-7. Welcome": ("FC/2025-7", 7, "item.minute_year_number", "Welcome"),
    "16.11.02 Welcome": ("16.11.02", 2, "item.minute_dotted_date", "Welcome"),
    "B) Updates": ("B", 2, "item.letter", "Updates"),
    "C. Updates": ("C", 3, "item.letter", "Updates"),
    "3 June 2031 was fine": None,  # the line begins with a day
    "14 Sept 2031": None,
    "3. June fair": ("3", 3, "item.number", "June fair"),  # a mark behind the number: no day
    "3 Juniper Close": ("3", 3, "item.number", "Juniper Close"),
    "4.1 The ferry": None,
    "12/34/56 Plans": None,
    "2030-31 budget": ("2030-31", 31, "item.minute_year_number", "budget"),  # it makes no chain with 2031-32
    "12345 tickets": None,
    "A report": None,
    "A.B. Carter": None,
    "Welcome": None,
    "£4 a ticket": None,
    "5th June": None,
    "100% of fares": None,
}


@pytest.mark.parametrize("printed", READ)
def test_a_numbered_line(printed: str) -> None:
    found = numbered(passage(printed).lines)
    read = [(one.number, one.value, one.rule, printed[one.title_start :]) for one in found]
    assert read == ([READ[printed]] if READ[printed] else [])


def test_a_year_and_a_number_are_read_both_ways() -> None:
    found = numbered(passage("2025/077 Welcome").lines)
    assert [(one.rule, one.number, one.value) for one in found] == [
        ("item.minute_year_number", "2025/077", 77),
        ("item.minute_slash_year", "2025/077", 2025),
    ]


def test_a_prefix_leaves_open_which_part_is_the_year() -> None:
    found = numbered(passage("PL 12/25 Plans").lines)
    assert sorted((one.rule, one.number, one.value) for one in found) == [
        ("item.minute_slash_year", "PL 12/25", 12),
        ("item.minute_year_number", "PL 12/25", 25),
    ]


def test_a_numbered_line_says_where_and_how_it_is_printed() -> None:
    lines = passage("Agenda\n   **1. Welcome**\n**2.** Slipway\n3. **Fares**").lines
    assert numbered(lines) == [
        Numbered(1, "1", 1, 3, "item.number ", "item.number", 72.0 + 3 * 5.5, True),
        Numbered(2, "2", 2, 3, "item.number ", "item.number", 72.0, False),
        Numbered(3, "3", 3, 3, "item.number ", "item.number", 72.0, True),  # the weight is that of the words
    ]


def test_only_the_rules_asked_for() -> None:
    lines = passage("1. Welcome\nA. Updates\n2. Fares").lines
    assert [one.number for one in numbered(lines, (PLAIN_NUMBER,))] == ["1", "2"]
    assert [one.number for one in numbered(lines, (LETTERED,))] == ["A"]


CHAINS = {
    "in order": ("1. Welcome\n2. Fares\n3. Slipway", ["1", "2", "3"]),
    "text between": ("1. Welcome\nAll were welcome.\n\n2. Fares\nThey rise.\n3. Slipway", ["1", "2", "3"]),
    "one left out": ("1. Welcome\n2. Fares\n4. Slipway\n5. Close", ["1", "2", "4", "5"]),
    "three left out": ("1. Welcome\n2. Fares\n6. Berths\n7. Quay\n8. Close", ["6", "7", "8"]),
    "a list inside an item": (
        "1. Welcome\n2. Fares\n          1. adults\n          2. dogs\n3. Slipway\n4. Close",
        ["1", "2", "3", "4"],
    ),
    "a list at the margin, written otherwise": (
        "1. Welcome\n2. Fares\n1) adults\n2) dogs\n3. Slipway\n4. Close",
        ["1", "2", "3", "4"],
    ),
    "minute numbers": ("290. Welcome\n1. adults\n2. dogs\n291. Fares\n292. Slipway", ["290", "291", "292"]),
    "bold beats plain": (
        "**41. Welcome**\n1. one\n2. two\n3. three\n**42. Fares**\n1. one\n**43. Quay**\n1. one\n2. two",
        ["41", "42", "43"],
    ),
    "slashed": ("77/25 Welcome\n3 people came\n78/25 Fares\n79/25 Slipway", ["77/25", "78/25", "79/25"]),
    "year first": ("2025/77 Welcome\n2025/78 Fares\n2025/79 Slipway", ["2025/77", "2025/78", "2025/79"]),
    "year first, by hyphens": ("2025-9 Welcome\n2025-10 Fares\n2025-11 Slipway", ["2025-9", "2025-10", "2025-11"]),
    "two thousand minutes": ("2025/31 Welcome\n2026/31 Fares\n2027/31 Slipway", ["2025/31", "2026/31", "2027/31"]),
    "financial years": ("1. Welcome\n2. Fares\n2030/31 takings\n2031/32 takings\n3. Slipway", ["1", "2", "3"]),
    "another year": ("77/24 Welcome\n78/25 Fares", ["77/24", "78/25"]),
    "worded": ("Item 1 Welcome\nItem 2 Fares\n1. adults\n2. dogs\nItem 3 Slipway", ["1", "2", "3"]),
    "prefixed": ("C61 Welcome\nC62 Fares\n1. adults\n2. dogs\nC63 Slipway", ["C61", "C62", "C63"]),
    "letters": ("A. Welcome\nB. Fares\nC. Slipway", ["A", "B", "C"]),
    "dates are no numbers": ("1. Welcome\n2 June 2031\n3 July 2031\n2. Fares", ["1", "2"]),
    "a slip of an indent": ("1. Welcome\n  2. Fares\n3. Slipway", ["1", "2", "3"]),
    "backwards is no chain": ("3. Welcome\n2. Fares\n1. Slipway", ["1"]),
    "nothing numbered": ("Welcome\nFares", []),
}


@pytest.mark.parametrize("name", CHAINS)
def test_chain(name: str) -> None:
    printed, expected = CHAINS[name]
    lines = passage(printed).lines
    assert [one.number for one in chain(numbered(lines), 72.0)] == expected


def test_a_chain_over_many_lines_ends() -> None:
    """Numbered lines without order: the search looks back only so far."""
    made = Passage.of(passage("\n".join(f"{n * 7919 % 997}. row" for n in range(3000))).lines)
    assert chain(numbered(made.lines), 72.0)


def test_runs_begin_anew_in_each_section() -> None:
    lines = passage("A. Reports\n1. fares\n2. quay\nB. Motions\n1. berths\n2. dogs\n4. cats\n3. gulls").lines
    candidates = numbered(lines)
    plain = next(one.style for one in candidates if one.rule == PLAIN_NUMBER.id)
    assert [[one.line for one in run] for run in runs(candidates, plain)] == [[1, 2], [4, 5, 7]]
    letters = next(one.style for one in candidates if one.rule == LETTERED.id)
    assert [[one.number for one in run] for run in runs(candidates, letters)] == [["A", "B"]]
    assert runs(candidates, "no such style") == []
