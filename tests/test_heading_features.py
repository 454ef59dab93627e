"""Features of lines that may head items: numbers beside them, columns by their heads, names alone, no more said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from builders import passage

from extract.models import Cell
from extract.outline.agreement import agree
from extract.outline.best import outline
from extract.outline.features import About, see

TABLE = (
    ("No.", 0, 0), ("Subject", 0, 1), ("Minute", 0, 2), ("7", 1, 0), ("Fares", 1, 1), ("They were noted.", 1, 2),
    ("8", 2, 0), ("Quay", 2, 1), ("It was noted.", 2, 2),
)  # fmt: skip


def table(cells: tuple[tuple[str, int, int], ...]) -> dict[str, list[float]]:
    """The features of the lines of a ruled table; cells of one row stand level."""
    printed = passage("\n".join(text for text, _, _ in cells)).lines
    lines = [replace(line, cell=Cell(0, row, column)) for line, (_, row, column) in zip(printed, cells, strict=True)]
    level = {row: line.box.top for line, (_, row, column) in zip(lines, cells, strict=True) if column == 0}
    lines = [replace(line, box=line.box._replace(top=level[line.cell.row])) for line in lines if line.cell]
    return {name: [float(value) for value in column] for name, column in see(lines, About()).table.items()}


def test_a_number_in_a_cell_of_its_own_is_that_of_the_cell_beside_it() -> None:
    seen = table(TABLE)
    assert seen["lent"] == [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0]
    assert seen["has_mark"] == seen["lent"]
    assert (seen["value"][4], seen["value"][7], seen["chain"][7]) == (7.0, 8.0, 2.0)
    assert seen["lone"][3] == seen["lone"][6] == 1.0


def test_words_are_those_behind_both_numbers() -> None:
    seen = see(passage("1. 030/31 Welcome of the board\n2. Fares\n3. 7b Quay").lines, About()).table
    assert list(seen["words"]) == [4.0, 1.0, 2.0]
    assert list(seen["standing"]) == [1.0, 0.0, 0.0]


def test_a_number_at_the_right_margin_is_that_of_its_line() -> None:
    seen = see(passage("Fares" + " " * 50 + "7\nThey were noted.\nQuay" + " " * 51 + "8").lines, About()).table
    assert list(seen["lent"]) == [1.0, 0.0, 1.0]
    assert list(seen["value"]) == [7.0, -1.0, 8.0]


def test_columns_are_told_by_their_heads() -> None:
    seen = table(TABLE)
    assert seen["column_items"][3:6] == [0.0, 1.0, 0.0]
    assert seen["column_minutes"][3:6] == [0.0, 0.0, 1.0]
    assert seen["column_numbers"][3:6] == [1.0, 0.0, 0.0]


def test_a_table_whose_heads_are_not_known_tells_nothing() -> None:
    cells = (("REPORT OF THE HARBOUR PANEL of 4 May", 0, 0), *TABLE[3:])
    assert set(table(cells)["column_items"]) == {-1.0}


def test_a_verdict_at_the_right_of_a_row() -> None:
    cells = (("REPORT OF THE HARBOUR PANEL", 0, 0), ("7", 1, 0), ("Fares", 1, 1), ("ADOPTED", 1, 2), ("8", 2, 0), ("Quay", 2, 1))
    seen = table(cells)
    assert seen["row_verdict"] == [0.0, 1.0, 1.0, 0.0, 0.0, 0.0]
    assert (seen["verdict"][3], seen["verdict+1"][2]) == (1.0, 1.0)


def test_labels_of_the_head_before_and_behind_a_line() -> None:
    seen = see(passage("Harbour Board\nPresent: A. Archer\nApologies: B. Berg\nFares").lines, About()).table
    assert list(seen["listings_before"]) == [0.0, 0.0, 1.0, 2.0]
    assert list(seen["listings_behind"]) == [2.0, 1.0, 0.0, 0.0]


WORDS = [
    ("The meeting closed at 9.15 pm", "closing"),
    ("Quay Road, Tilby, TB3 4QP", "postcode"),
    ("7 31/00619/FUL Land at the quay", "application"),
    ("2031-32 Revenue budget", "of_years"),
]


@pytest.mark.parametrize(("text", "name"), WORDS)
def test_words_that_no_title_has(text: str, name: str) -> None:
    seen = see(passage(f"{text}\nFerry fares of the winter").lines, About()).table
    assert list(seen[name]) == [1.0, 0.0]


def agreed(text: str, first: list[float]) -> dict[str, list[float]]:
    found = agree(see(passage(text).lines, About()), np.array(first, dtype=np.float32))
    return {name: [round(float(value), 3) for value in column] for name, column in found.items()}


def test_a_number_under_anothers_has_parent_and_siblings() -> None:
    seen = agreed("71. Quay\n71.1. Fares\n71.2. Dogs\n71.3. Bell", [0.9, 0.3, 0.5, 0.1])
    assert seen["p_parent"] == [-1.0, 0.9, 0.9, 0.9]
    assert seen["p_siblings"] == [-1.0, 0.3, 0.2, 0.4]


def test_where_no_line_is_sure_the_most_probable_are() -> None:
    assert agreed("Quay\nFares\nDogs", [0.4, 0.33, 0.31])["found"] == [2.0] * 3
    assert agreed("Quay\nFares\nDogs", [0.9, 0.45, 0.31])["found"] == [1.0] * 3


def test_names_alone_are_no_title() -> None:
    text = "".join(
        f"R2031-{n} A. Archer, B. Berg:\nThat the {what} be mended in the spring of the year, and paid for.\nCarried\n\n"
        for n, what in enumerate(("quay", "bell", "ferry", "slip", "crane"), start=194)
    )
    found = outline(passage(f"**MINUTES of the Harbour Board**\n\n{text}"), About(kind="minutes"))
    assert [heading.title for heading in found.headings if "Archer" in heading.title] == []
    assert sum(found.seen.table["names_alone"]) == 5


def test_the_vote_below_a_line_is_that_of_the_number_above_it() -> None:
    text = "1. Fares\n2. Quay\nand boats\nVote: 7 to 2\n3. Bell\nIt was rung.\nCarried unanimously."
    seen = see(passage(text).lines, About()).table
    assert list(seen["until_vote"]) == [12.0, 2.0, 1.0, 12.0, 2.0, 1.0, 12.0]
    assert list(seen["vote_told"]) == [0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0]


def test_a_vote_far_below_is_as_good_as_none() -> None:
    seen = see(passage("1. Fares\n" + "It rained.\n" * 12 + "Vote: 7 to 2").lines, About()).table
    assert list(seen["until_vote"][:4]) == [12.0, 12.0, 11.0, 10.0]


def test_people_with_titles_are_counted() -> None:
    seen = see(passage("Cllrs A. Berg, Mr. B. Lund and Dr Voss\nThe mayor spoke\n" + "Cllr Berg " * 11).lines, About()).table
    assert list(seen["people"]) == [3.0, 0.0, 9.0]


def test_an_items_number_with_its_word_is_that_of_the_title_below() -> None:
    seen = see(passage("ITEM NO. (7)\nFares\nItem 8\n31-0600\nQuay\n9\nBell").lines, About()).table
    assert list(seen["lent"]) == [0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    assert (seen["value"][1], seen["value"][4]) == (7.0, 8.0)


def test_an_items_number_is_not_lent_to_a_line_far_below_or_with_a_number() -> None:
    text = "Item 7\n31-0600\n31-0601\nFares\nItem 8\n9. Quay\nItem 9\fBell"
    assert list(see(passage(text).lines, About()).table["lent"]) == [0.0] * 8


def test_the_number_of_a_house_is_no_items() -> None:
    houses = "160 Quay Road, Tilby, TB3 4QP\n200 NORTH QUAY STREET, TILBY, CA 90012"
    text = f"{houses}\n7. Land at Tilby, TB3 4QP\n7 Land at TB3 4QP, to let"
    assert list(see(passage(text).lines, About()).table["has_mark"]) == [0.0, 0.0, 1.0, 1.0]
