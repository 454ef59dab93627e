"""Motions that a table lists: names in one column or two, any order of columns, any words for what became of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_cells import UK, ruled

from extract.decisions import motions

HEADS = [
    "Motion | Mover & Seconder | Subject | Disposition",
    "No. | Mover/Seconder | Motion | Outcome",
    "Ref | Moved/Seconded | Resolution sought | Result",
]
FATES = [
    ("CARRIED", "carried"),
    ("Carried unanimously", "carried"),
    ("Motion carried by a standing vote", "carried"),
    ("Not carried", "lost"),
    ("LOST", "lost"),
    ("Defeated", "lost"),
    ("Withdrawn", "withdrawn"),
    ("Referred to the Quays Committee", None),
    ("Deferred", None),
]


def moved(*rows: str) -> list[tuple[object, ...]]:
    """Mover, seconder, kind, outcome and words of each motion in a ruled table; cells are parted by ``|``."""
    found = motions.find(ruled([[cell.strip() for cell in row.split("|")] for row in rows]), UK)
    return [(one.mover, one.seconder, one.kind, one.outcome, one.text) for one in found]


@pytest.mark.parametrize(("printed", "outcome"), FATES)
def test_outcomes(printed: str, outcome: str | None) -> None:
    rows = (HEADS[0], f"1 | Oxley/Tarn | That the weir be mended | {printed}", "2 | Marsh/Reed | That it rain | Carried")
    assert moved(*rows) == [
        ("Oxley", "Tarn", "motion", outcome, "That the weir be mended"),
        ("Marsh", "Reed", "motion", "carried", "That it rain"),
    ]


@pytest.mark.parametrize("names", [f"Cllr Oxley{between}Cllr Tarn" for between in ("/", " / ", " & ", " and ")])
@pytest.mark.parametrize("head", HEADS[:2])
def test_two_names_in_a_cell(head: str, names: str) -> None:
    assert moved(head, f"1 | {names} | That the weir be mended | Carried") == [
        ("Cllr Oxley", "Cllr Tarn", "motion", "carried", "That the weir be mended")
    ]


@pytest.mark.parametrize("heads", ["Moved by | Seconded by", "Proposer | Seconder", "Proposed by | Seconded by"])
def test_a_column_for_each(heads: str) -> None:
    rows = (f"Motion | {heads} | Decision", "That Item 1 be amended by adding bells | Cllr Oxley | Cllr Tarn | Lost",
            "That the debate be adjourned | Cllr Reed | n/a | Carried")  # fmt: skip
    assert moved(*rows) == [
        ("Cllr Oxley", "Cllr Tarn", "amendment", "lost", "That Item 1 be amended by adding bells"),
        ("Cllr Reed", None, "procedural", "carried", "That the debate be adjourned"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("Subject | Decision | Cost", "The weir | Carried | 12"),  # nobody moved
        ("Motion | Mover & Seconder | Disposition", "That it rain | 12/31 | Carried"),  # no names
        ("Motion | Mover | Disposition", "That it rain | - | Carried"),
    ],
)
def test_no_motions(rows: tuple[str, ...]) -> None:
    assert moved(*rows) == []


def test_a_row_is_the_evidence() -> None:
    table = [["Motion", "Mover & Seconder", "Subject", "Outcome"], ["1", "Oxley/Tarn", "That it rain", "Carried"]]
    (one,) = motions.find(ruled(table), UK)
    assert (one.evidence.rule, one.evidence.quote) == ("motion.table_row", "1\nOxley/Tarn\nThat it rain\nCarried")


def test_names_in_a_cell_of_their_own_are_read_with_their_row_alone() -> None:
    """A table that goes on under another item is read whole, where it begins; no row of it is said again there."""
    rows = [["2", "Oxley/Tarn", "THAT the weir be mended", "CARRIED"], ["3", "Marsh/Reed", "THAT it rain", "CARRIED"]]
    there = replace(ruled(rows), grids=())
    assert motions.find(there, UK) == []
    in_one = replace(ruled([["2", "Oxley/Tarn\nTHAT the weir be mended\nCARRIED"]]), grids=())
    assert [(one.mover, one.seconder) for one in motions.find(in_one, UK)] == [("Oxley", "Tarn")]
