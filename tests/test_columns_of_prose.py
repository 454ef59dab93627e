"""Running text side by side: short columns, columns numbered on, two languages; rows of a table stay rows."""

from __future__ import annotations

import pytest
from builders import document

from extract.pdf.lines import lines

LEFT = ("Cranes were oiled in May and", "the long quay was swept clean", "by hand.")
MIDDLE = ("The ferry was late on twelve", "days in April and twice in", "early May.")
RIGHT = ("The lock was shut for two days", "while a new gate was hung by", "the crew.")


def read(text: str) -> list[str]:
    """The lines of a page whose columns are parted by blanks, in reading order."""
    page = document(text).pages[0]
    return [line.text for line in lines(1, [word for line in page.lines for word in line.words], [])]


def beside(*columns: tuple[str, ...], width: int = 40) -> str:
    """Columns of lines side by side, each `width` characters wide."""
    depth = max(map(len, columns))
    rows = ["".join(f"{column[n] if n < len(column) else '':<{width}}" for column in columns).rstrip() for n in range(depth)]
    return "\n".join(rows)


@pytest.mark.parametrize(
    "columns",
    [
        (LEFT, MIDDLE),
        (LEFT, MIDDLE, RIGHT),
        (LEFT, (*RIGHT[:2], "the crew of the weir, who were", "thanked.")),
    ],
)
def test_a_few_lines_of_prose_side_by_side_are_read_down(columns: tuple[tuple[str, ...], ...]) -> None:
    assert read(beside(*columns)) == [line for column in columns for line in column]


def test_places_to_sign_below_short_columns_are_read_down_too() -> None:
    signed = ("Signed: ............", "A Berg, Chair"), ("Signed: ............", "B Teal, Clerk")
    found = read(beside(LEFT, MIDDLE) + "\n\n\n" + beside(*signed))
    assert found == [*LEFT, *MIDDLE, *signed[0], *signed[1]]


@pytest.mark.parametrize(
    "columns",
    [
        (("Oil the cranes", "Sweep the quay", "Hang the gate"), ("by the fourth of July", "by the fifth", "by the sixth of May")),
        (("Sweep the long quay clean", "Oil the three old cranes", "Hang the new lock gate"), LEFT),
        (LEFT, MIDDLE[:2]),
        (("Rope works", "Paint"), ("Berg and Lund were asked to", "look at the cost of it.")),
        (("1. The cranes are to be oiled", "2. The quay is swept"), ("1. The weir is to be mended", "2. The gate is hung")),
    ],
)
def test_rows_of_entries_are_read_across(columns: tuple[tuple[str, ...], ...]) -> None:
    first = read(beside(*columns))[0]
    assert first == f"{columns[0][0]} {columns[1][0]}"


ITEMS = (
    ("Apologies were received from", "two members of the panel."),
    ("The minutes of May were read", "and approved as correct."),
    ("The dues were raised from June", "to pay for the weir."),
    ("The clerk said that the ferry", "was late on twelve days."),
    ("It was resolved that a budget", "be approved for rope."),
    ("The panel meets again in July", "at the same place."),
)


def numbered(first: int, count: int) -> tuple[str, ...]:
    return tuple(
        line
        for n, (one, two) in enumerate(ITEMS[first - 1 : first - 1 + count], start=first)
        for line in (f"{n}. {one}", two, "")
    )


@pytest.mark.parametrize("count", [3, 2])
def test_columns_numbered_on_are_read_down(count: int) -> None:
    columns = [numbered(first, count) for first in range(1, 7, count)]
    assert read(beside(*columns)) == [line for column in columns for line in column if line]


def test_rows_numbered_alike_are_read_across() -> None:
    columns = numbered(1, 3), numbered(1, 3)
    assert read(beside(*columns))[0] == f"{columns[0][0]} {columns[1][0]}"


ENGLISH = (
    "The Council met in the hall at seven in", "the evening on 4 May 2031.",
    "It was resolved that the sum of £400 be", "paid for the lamps on the quay.",
    "The clerk was asked to write to the county", "about the state of the road.",
)  # fmt: skip
OTHERS = {
    "Welsh": (
        "Cyfarfu'r Cyngor yn y neuadd am saith", "o'r gloch ar 4 Mai 2031.",
        "Penderfynwyd talu'r swm o £400 am y", "lampau ar y cei.",
        "Gofynnwyd i'r clerc ysgrifennu at y sir", "am gyflwr y ffordd.",
    ),
    "Irish": (
        "Tháinig an Chomhairle le chéile sa halla", "ar a seacht ar an 4 Bealtaine 2031.",
        "Socraíodh go n-íocfaí an tsuim €400", "as na lampaí ar an gcé.",
        "Iarradh ar an gcléireach scríobh chuig", "an gcontae faoin mbóthar.",
    ),
    "French": (
        "Le conseil s'est réuni dans la salle à", "sept heures le 4 mai 2031.",
        "Il a été résolu de payer la somme de", "400 $ pour les lampes du quai.",
        "Le greffier a été prié d'écrire au", "comté au sujet de la route.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", list(OTHERS))
@pytest.mark.parametrize("first", [True, False])
def test_two_languages_side_by_side_are_read_one_after_the_other_english_first(language: str, first: bool) -> None:
    columns = (ENGLISH, OTHERS[language]) if first else (OTHERS[language], ENGLISH)
    assert read(beside(*columns, width=52)) == [*ENGLISH, *OTHERS[language]]


def test_english_beside_english_is_one_language() -> None:
    assert read(beside(ENGLISH, tuple(reversed(ENGLISH)), width=52))[0].startswith(ENGLISH[0][:12])
