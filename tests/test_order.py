"""Reading order: columns of running text, footnotes, sidebars, headings beside boxes, text that runs sideways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import pdf
from extract.models import Cell, Page

WIDTH, HEIGHT = 600.0, 800.0
LEADING = 13.0
Draw = Callable[[Canvas], None]

LEFT = (
    "The ferry will run on every tide this summer",
    "from the first of May. Fares rise by a tenth",
    "for adults, and dogs go free on weekdays for",
    "as long as the slipway is being mended. The",
    "harbour master will hang a lamp at the end of",
    "the quay when the last boat has gone to bed.",
)
RIGHT = (
    "Gulls have been seen to steal bread from the",
    "children on the lower steps. Visitors should",
    "keep their lunch in a bag until they are well",
    "past the lifeboat house, where a net has been",
    "strung. The board thanks the sailmakers, who",
    "gave the net and two days of their own time.",
)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Page]:
    def draw(page: Draw, size: tuple[float, float] = (WIDTH, HEIGHT)) -> Page:
        canvas = Canvas(str(tmp_path / "drawn.pdf"), pagesize=size, invariant=1)
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.save()
        return pdf.read(tmp_path / "drawn.pdf").pages[0]

    return draw


def column(canvas: Canvas, x: float, top: float, lines: tuple[str, ...], size: float = 10) -> None:
    canvas.setFont("Helvetica", size)
    for n, line in enumerate(lines):
        canvas.drawString(x, HEIGHT - top - LEADING * n, line)


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_columns_of_running_text_are_read_down(read: Callable[..., Page]) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 60, ("News of the harbour for all who live by it and for their friends on the far side of it",))
        column(canvas, 72, 100, LEFT)
        column(canvas, 320, 100, RIGHT)
        column(canvas, 72, 200, ("Printed by the board, which would be glad to hear from you at any time about all of this",))

    page = read(draw)
    assert texts(page)[1:-1] == [*LEFT, *RIGHT]
    assert (texts(page)[0][:4], texts(page)[-1][:7]) == ("News", "Printed")


def test_columns_whose_lines_are_not_level(read: Callable[..., Page]) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, LEFT)
        column(canvas, 320, 105, RIGHT)

    assert texts(read(draw)) == [*LEFT, *RIGHT]


def test_three_columns(read: Callable[..., Page]) -> None:
    third = (
        "Lamps are lit at dusk on", "all the steps but the last,", "where the keeper waits", "with a dog until the bell",
        "has been rung three times",
    )  # fmt: skip

    def draw(canvas: Canvas) -> None:
        for n in range(3):
            column(canvas, 60 + 170 * n, 100, tuple(f"{line} {n}" for line in third))

    assert texts(read(draw)) == [f"{line} {n}" for n in range(3) for line in third]


def test_footnotes_come_after_both_columns(read: Callable[..., Page]) -> None:
    notes = ("1 Under the byelaws of the harbour,", "which were last printed in the spring.")

    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, LEFT)
        column(canvas, 72, 190, notes, size=7)
        column(canvas, 320, 100, RIGHT)

    assert texts(read(draw)) == [*LEFT, *RIGHT, *notes]


def test_a_table_without_rulings_is_read_across(read: Callable[..., Page]) -> None:
    tasks = (
        "The slipway is to be scraped before the",
        "The lamps want new wicks and the keeper",
        "The net by the steps has a hole in it and",
    )
    notes = (
        "Done by the sailmakers on two days, and",
        "Ordered from the chandler, who will bring",
        "It will be darned when the weather turns",
    )

    def draw(canvas: Canvas) -> None:
        for n, (task, note) in enumerate(zip(tasks, notes, strict=True)):
            column(canvas, 72, 100 + 40 * n, (task, "end of the season, as agreed by everyone."))
            column(canvas, 320, 100 + 40 * n, (note, "paid for out of the fund for such things."))

    found = texts(read(draw))
    assert found[0] == f"{tasks[0]} {notes[0]}"
    assert len(found) == 6


def test_lists_of_names_in_columns_are_read_across(read: Callable[..., Page]) -> None:
    def draw(canvas: Canvas) -> None:
        for n, x in enumerate((72, 240, 400)):
            column(canvas, x, 100, tuple(f"Cllr Ada Lund{n}{m}" for m in range(6)))

    assert texts(read(draw))[0] == "Cllr Ada Lund00 Cllr Ada Lund10 Cllr Ada Lund20"


def test_a_heading_and_the_name_beside_it_do_not_mix(read: Callable[..., Page]) -> None:
    def draw(canvas: Canvas) -> None:
        for x, y, size, text in (
            (72, 700, 18, "Harbour and Slipways"), (72, 678, 18, "Scrutiny Panel"), (420, 706, 10, "LITTLE WICKHAM"),
            (420, 692, 10, "TOWN COUNCIL"), (72, 640, 10, "The panel met at noon."),
        ):  # fmt: skip
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, y, text)

    assert texts(read(draw)) == [
        "Harbour and Slipways", "Scrutiny Panel", "LITTLE WICKHAM", "TOWN COUNCIL", "The panel met at noon.",
    ]  # fmt: skip


@pytest.mark.parametrize("turn", [90, 270])
def test_a_table_drawn_sideways_is_read_as_one_holds_the_page(read: Callable[..., Page], turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        if turn == 90:
            canvas.translate(WIDTH, 0)
        else:
            canvas.translate(0, HEIGHT)
        canvas.rotate(turn)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 550, "Fares from the first of May")
        canvas.grid([100, 250, 400], [500, 470, 440])
        for x, y, text in ((104, 480, "Adults"), (254, 480, "£3"), (104, 450, "Gulls"), (254, 450, "free")):
            canvas.drawString(x, y, text)

    page = read(draw)
    assert [(line.text, line.cell) for line in page.lines] == [
        ("Fares from the first of May", None), ("Adults", Cell(0, 0, 0)), ("£3", Cell(0, 0, 1)), ("Gulls", Cell(0, 1, 0)),
        ("free", Cell(0, 1, 1)),
    ]  # fmt: skip
    # The boxes are those of the page as displayed: the words run along its height.
    title, size = page.lines[0].box, page.lines[0].size
    assert title.x1 - title.x0 == pytest.approx(size, abs=0.1)
    assert title.bottom - title.top > 10 * size
    assert 0 <= title.x0 < title.x1 <= WIDTH and 0 <= title.top < title.bottom <= HEIGHT


def test_sideways_words_come_after_the_level_ones(read: Callable[..., Page]) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 100, 100, LEFT)
        canvas.translate(60, 600)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Tides in feet")

    assert texts(read(draw)) == [*LEFT, "Tides in feet"]


LONG = tuple(f"{line} {n}" for n in range(3) for line in LEFT)


@pytest.mark.parametrize("short", [3, 4, 5])
def test_the_last_column_may_be_short(read: Callable[..., Page], short: int) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, LONG)
        column(canvas, 320, 100, RIGHT[:short])

    assert texts(read(draw)) == [*LONG, *RIGHT[:short]]


def test_a_note_of_two_lines_beside_a_text_is_no_column(read: Callable[..., Page]) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, LONG)
        column(canvas, 320, 100, RIGHT[:2])

    assert texts(read(draw))[0] == f"{LONG[0]} {RIGHT[0]}"


def test_short_columns_above_a_line_over_the_page_are_read_down(read: Callable[..., Page]) -> None:
    across = "A line that runs over the whole of the page and says that the two blocks above it stand by themselves"

    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, LONG[:4])
        column(canvas, 320, 100, RIGHT[:3])
        column(canvas, 72, 160, (across,))
        column(canvas, 72, 180, LONG)

    assert texts(read(draw)) == [*LONG[:4], *RIGHT[:3], across, *LONG]


WELSH = (
    "Cofnodion y cyfarfod a gynhaliwyd", "nos Fawrth, 4 Mai 2031 am saith yh", "1. Ymddiheuriadau", "Cyng. A Wren",
    "2. Y gored", "Penderfynwyd trwsio'r gored.",
)  # fmt: skip
FRENCH = (
    "Compte rendu de la réunion tenue", "mardi, le 4 mai 2031 à sept heures", "1. Excuses", "M. A Wren",
    "2. Le barrage", "Il est décidé de réparer le barrage.",
)  # fmt: skip
ENGLISH = (
    "Minutes of the meeting that was held", "on Tuesday, 4 May 2031 at seven pm", "1. Apologies", "Cllr A Wren",
    "2. The weir", "RESOLVED to mend the weir.",
)  # fmt: skip


@pytest.mark.parametrize("other", [WELSH, FRENCH], ids=["Welsh", "French"])
@pytest.mark.parametrize("english_first", [True, False])
def test_two_languages_side_by_side(read: Callable[..., Page], other: tuple[str, ...], english_first: bool) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, ("Llyn Town Council / Cyngor Tref Llyn",), 14)
        column(canvas, 72, 140, ENGLISH if english_first else other)
        column(canvas, 310, 140, other if english_first else ENGLISH)

    assert texts(read(draw)) == ["Llyn Town Council / Cyngor Tref Llyn", *ENGLISH, *other]


def test_two_languages_whose_rows_are_written_one_after_the_other(read: Callable[..., Page]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for n, (line, other) in enumerate(zip(ENGLISH, WELSH, strict=True)):
            canvas.drawString(72, HEIGHT - 140 - LEADING * n, line)
            canvas.drawString(310, HEIGHT - 140 - LEADING * n, other)

    assert texts(read(draw)) == [*ENGLISH, *WELSH]


def test_rows_of_one_language_are_read_across(read: Callable[..., Page]) -> None:
    """Labels and what stands beside them, all in English."""

    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 140, ENGLISH)
        column(canvas, 310, 140, ENGLISH)

    assert texts(read(draw)) == [f"{line} {line}" for line in ENGLISH]


TITLES = ("Apologies received", "Ferry fares of winter", "Harbour Board works", "Quay repairs in spring")  # few small words


@pytest.mark.parametrize("beside", [tuple(f"{n}." for n in range(1, 17)), ("Cllr Wren", "Cllr Lund", "Mr Voss", "Dr Berg") * 4])
def test_numbers_and_names_beside_text_are_no_language(read: Callable[..., Page], beside: tuple[str, ...]) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 100, ("Llyn Town Council",))
        column(canvas, 72, 140, beside)
        column(canvas, 150, 140, TITLES * 4)

    assert texts(read(draw))[1:] == [f"{one} {other}" for one, other in zip(beside, TITLES * 4, strict=True)]
