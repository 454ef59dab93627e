"""Where papers begin in a pack: what is seen of pages, which items they are put to, and the best run of starts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from builders import document

from extract.models import Document, Dropped, Page
from extract.outline.agenda_details import Listed
from extract.outline.best import Heading
from extract.papers import item_pages, page_starts, parts, starts
from extract.papers.item_pages import Put
from extract.papers.starts import Start

AGENDA = (
    "**Board**\n**AGENDA**\n\n**1. Apologies for absence**\n**2. Ferry fares** (Pages 3 - 4)\n**3. Slipway** (Pages 5 - 6)\n"
    "**4. Date of next meeting**"
)

def seen(text: str, name: str, **printed: object) -> list[float]:
    """A feature of each page of a document."""
    made = page_starts.page_starts(document(text, **printed))  # type: ignore[arg-type]
    return [round(float(value), 2) for value in made[name]]


def with_foot(page: Page, text: str) -> Page:
    """The page with a printed foot that was taken off its text."""
    line = document(text).pages[0].lines[0]
    return replace(page, dropped=(*page.dropped, Dropped(line=line, rule="margin.page_label")))


def feature(made: Document, name: str) -> list[float]:
    return [round(float(value), 2) for value in page_starts.page_starts(made)[name]]


def test_what_a_page_says_of_itself() -> None:
    text = "**Minutes of a meeting**\nText\fThey rise.\f**Appendix 2 - Prices**\fFrom: Bo Berg\nTo: Board\nSubject: Fares"
    assert seen(text, "said_minutes") == [1, 0, 0, 0]
    assert seen(text, "said_appendix") == [0, 0, 1, 0]
    assert seen(text, "says_block_lines") == [0, 0, 0, 3]
    assert seen(text, "first_set_off") == [1, 0, 1, 0]


def test_a_sentence_that_runs_on_over_a_page() -> None:
    assert seen("Members asked whether the lift\fwould be mended.\fThey rise.\fit ends", "runs_on") == [-1, 1, 0, 0]


def test_pages_that_count_anew_or_go_on() -> None:
    made = document("Text ends.\fAnother paper.\fIts second page.")
    feet = ("Page 9 of 9", "Page 1 of 2", "Page 2 of 2")
    made = replace(made, pages=tuple(with_foot(page, foot) for page, foot in zip(made.pages, feet, strict=True)))
    assert (feature(made, "own_one"), feature(made, "own_on")) == ([-1, 1, 0], [-1, 0, 1])


def test_sections_that_go_on_or_begin_anew() -> None:
    text = "3.1 Fares rise\f3.2 They rise more\f1. Purpose\fText"
    assert (seen(text, "section_on"), seen(text, "section_anew")) == ([-1, 1, 0, -1], [-1, 0, 1, -1])


@pytest.mark.parametrize(
    ("wide", "resized"), [(page_starts.SIZE_STEP - 0.5, 0.0), (page_starts.SIZE_STEP + 0.5, 1.0)], ids=["within", "beyond"]
)
def test_a_page_of_another_size(wide: float, resized: float) -> None:
    made = document("Text\fText")
    made = replace(made, pages=(made.pages[0], replace(made.pages[1], width=made.pages[1].width + wide)))
    assert feature(made, "resized")[1] == resized


@pytest.mark.parametrize(
    ("fillers", "expected"),
    [((), None), ((2,), None), ((2, 4), 0), ((1, 3), 1), ((2, 3), None)],
    ids=["none", "one says nothing", "left-hand pages even", "odd", "not padded"],
)
def test_padding(fillers: tuple[int, ...], expected: int | None) -> None:
    made = [replace(page, filler=page.number in fillers) for page in document("a\fb\fc\fd").pages]
    assert page_starts.padding(made) == expected


def test_bookmarks_of_pages() -> None:
    outline = [(1, "Ferry fares and prices", 2), (2, "Map of berths", 3)]
    text = "Cover\fFerry fares\nand prices\fSomething else\fText"
    assert seen(text, "bookmark_level", outline=outline) == [9, 0, 1, 9]
    assert seen(text, "bookmark_printed", outline=outline) == [0, 1, 0, 0]
    assert seen(text, "bookmark_back", outline=outline) == [60, 0, 0, 1]


@pytest.mark.parametrize(("printed", "told"), [("Fares prices berths", 1.0), ("Fares prices", 0.0)], ids=["3 of 4 words", "2 of 4"])
def test_most_of_a_bookmark_is_printed(printed: str, told: float) -> None:
    assert seen(f"Cover\f{printed}", "bookmark_printed", outline=[(0, "Fares prices berths tides", 2)])[1] == told


def test_an_appendix_named_before() -> None:
    assert seen("Tides\nand fares\nSee Appendix B for prices.\f**Appendix B**\f**Annex 4**\fText", "mentioned") == [-1, 1, 0, -1]


def listed(made: Document) -> list[Listed]:
    table = page_starts.page_starts(made)
    return parts.agenda(made, table, starts.first_look(table))[1]


def test_every_sign_of_an_items_pages(plain_starts: None) -> None:
    text = "\f".join([AGENDA, "Cover", "**Ferry fares**\nThey rise.", "more", "Slipway", "wet"])
    made = document(text, outline=[(0, "2 Ferry fares", 3), (1, "Prices of 2030", 4)], stamps={5: "3", 6: "3"})
    assert item_pages.item_pages(made, listed(made)) == [
        Put(3, "bookmark", "2", "Ferry fares"),
        Put(3, "range", "2"),
        Put(3, "title", "2"),
        Put(4, "below", "2", "Prices of 2030"),
        Put(5, "range", "3"),
        Put(5, "stamp", "3"),
    ]


def test_pages_inside_the_agendas_ranges(plain_starts: None) -> None:
    pages = [AGENDA, "Cover", "It rains.", "More of it.", "Boats.", "The end."]
    made = document("\f".join(pages), labels={n: str(n) for n in range(1, 7)})
    assert item_pages.inside_ranges(made.pages, listed(made)) == [0, 0, 0, 1, 0, 1]
    assert item_pages.inside_ranges(made.pages, []) == [-1] * 6


def run(chances: list[float], puts: dict[int, list[Put]]) -> list[tuple[int, str | None]]:
    found = starts.run_of_starts(chances, puts, {"1": 0, "2": 1, "3": 2})
    return [(start.page, start.put.number if start.put else None) for start in found]


def test_the_best_run_of_starts() -> None:
    assert run([1.0, 0.6, 0.4, 0.9], {}) == [(1, None), (2, None), (4, None)]


def test_papers_come_in_the_order_of_their_items() -> None:
    stamp, title = Put(4, "stamp", "3"), Put(4, "title", "1")
    assert run([1.0, 0.9, 0.1, 0.9], {2: [Put(2, "stamp", "2")], 4: [title, stamp]}) == [(1, None), (2, "2"), (4, "3")]
    assert run([1.0, 0.9, 0.1, 0.85], {2: [Put(2, "stamp", "2")], 4: [title]}) == [(1, None), (2, "2")]
    assert run([1.0, 0.9, 0.1, 0.95], {2: [Put(2, "stamp", "2")], 4: [title]}) == [(1, None), (2, "2"), (4, "1")]


def test_signs_are_believed_in_their_order_and_the_others_kept() -> None:
    bookmark, stamp = Put(2, "bookmark", "2", "Fares"), Put(2, "stamp", "3")
    assert starts.run_of_starts([1.0, 0.95], {2: [stamp, bookmark]}, {"2": 0, "3": 1}) == [
        Start(1, 1.0), Start(2, 0.95, bookmark, (stamp,)),
    ]  # fmt: skip


def test_a_page_hardly_probable_begins_nothing() -> None:
    low = starts.LEAST_START
    assert run([1.0, low / 2], {}) == run([1.0, low * 2], {}) == [(1, None)]


def test_only_packs_have_papers_that_announce_nothing(plain_starts: None) -> None:
    minutes = document("**Minutes of a meeting of the Board**\nText\fText\f**Minutes of a meeting of the Board**\nText")
    table = page_starts.page_starts(minutes)
    assert list(starts.may_begin(minutes, table, [], "minutes")) == [True, False, True]
    assert list(starts.may_begin(minutes, table, [], "decision")) == [True, False, True]
    report = document("From: Bo Berg\fText\f**Appendix 1 - Prices**")
    assert list(starts.may_begin(report, page_starts.page_starts(report), [], "report")) == [False, False, True]


@pytest.mark.parametrize(
    ("items", "expected"),
    [(starts.LISTED_BEFORE, True), (starts.LISTED_BEFORE - 1, False)],
    ids=["another agenda", "the agenda behind its cover"],
)
def test_another_agenda_behind_one_that_listed_its_items(items: int, expected: bool) -> None:
    lines = "\n".join(f"{n}. {title}" for n, title in zip(range(1, items + 1), ("Welcome", "Ferry fares", "Slipway"), strict=False))
    made = document(f"**Harbour Board**\n\n{lines}\f**AGENDA**\n\n1. Tides")
    found = [at(n) for n in range(items)]
    assert starts.again(made, page_starts.page_starts(made), found, "agenda")[1] == expected


def at(place: int) -> Listed:
    """An item whose heading begins at `place` of a paper's text."""
    end = place + 1
    return Listed(heading=Heading(number=None, minute_number=None, title="Tides", start=place, end=end, title_end=end, rule="made"))


def test_an_agenda_with_one_item_and_its_papers_is_a_pack(plain_starts: None) -> None:
    supplement = "**Harbour Board**\n**SUPPLEMENTARY AGENDA**\n\n**6. Questions** (Pages 1 - 2)"
    made = document(f"{supplement}\fDear member\fWho pays?\fYou do.", labels={3: "1", 4: "2"})
    table = page_starts.page_starts(made)
    items = listed(made)
    assert [(item.number, item.first) for item in items] == [("6", "1")]
    assert list(starts.may_begin(made, table, items, "agenda")) == [False, True, True, True]
    without = document("**Harbour Board**\n**SUPPLEMENTARY AGENDA**\n\n**6. Questions** (Pages 91 - 92)\fDear member\fText")
    assert not starts.may_begin(without, page_starts.page_starts(without), listed(without), "agenda").any()


def test_a_stamp_behind_an_agenda_that_lists_nothing_is_no_pack(plain_starts: None) -> None:
    made = document("**AGENDA**\n\nThe meeting that was called for May will be held in June.\fText", stamps={2: "9"})
    table = page_starts.page_starts(made)
    assert list(starts.may_begin(made, table, [], "agenda")) == [False, False]
    assert [start.page for start in starts.starts(made, table, starts.first_look(table), [], "agenda")] == [1]


@pytest.mark.parametrize(("chance", "listed"), [(0.58, ["1", "2", "3", "4"]), (0.62, ["1", "2"])])
def test_the_agenda_ends_where_the_pages_alone_say_so(chance: float, listed: list[str]) -> None:
    first = "**Board**\n**AGENDA**\n\n**1. Apologies for absence**\n**2. Minutes**"
    made = document(f"{first}\f**3. Slipway**\n**4. Date of next meeting**")
    table = page_starts.page_starts(made)
    items = parts.agenda(made, table, np.array([1.0, chance]))[1]
    assert [item.number for item in items] == listed
