"""Running heads, feet, page numbers, markings, stamps and fillers: each dropped by its own rule, and nothing else is."""

from __future__ import annotations

import pytest

from extract.models import Box, Cell, Line, RuledCell, Word, around
from extract.pdf.margins import Margins, Sheet, strip

WIDTH, HEIGHT = 600.0, 800.0
HEAD, BODY, FOOT = 30.0, 400.0, 770.0  # points from the top


def printed(text: str, top: float, x0: float = 72.0, cell: Cell | None = None) -> Line:
    """A line of 10 pt type; a gap of three blanks is 15 points."""
    words = []
    at = 0
    for word in text.split(" "):
        if word:
            words.append(Word(text=word, box=Box(x0 + 5 * at, top, x0 + 5 * (at + len(word)), top + 10), size=10))
        at += len(word) + 1
    return Line(page=1, words=tuple(words), box=around(w.box for w in words), text=" ".join(text.split()), cell=cell)


def sheet(*lines: Line) -> Sheet:
    """A page with these lines and five lines of text in its middle."""
    body = [printed(f"Body text of line {n} goes on", BODY + 15 * n) for n in range(5)]
    return Sheet(WIDTH, HEIGHT, sorted([*lines, *body], key=lambda line: (line.box.top, line.box.x0)))


def rules(margins: Margins) -> list[tuple[str, str]]:
    return [(dropped.line.text, dropped.rule) for dropped in margins.dropped]


def one(*lines: Line) -> Margins:
    (margins,) = strip([sheet(*lines)])
    return margins


def kept(margins: Margins) -> list[str]:
    return [line.text for line in margins.kept if not line.text.startswith("Body")]


LABELS = {  # text at the foot → the page number read; None where the line stays
    "Page 37": "37",
    "page 2 of 9": "2",
    "- 4 -": "4",
    "12": "12",
    "A3": "A3",
    "iv": "iv",
    "Page 2/9": "2",
    "Harbour Board – 4 May 2031 – Page 2": "2",
    "Page 3 | Harbour Board": "3",
    "see the map": None,
    "12 June": None,
    "(Pages 3 - 8)": None,
}


@pytest.mark.parametrize("text", LABELS)
def test_page_labels_at_the_foot(text: str) -> None:
    found = one(printed(text, FOOT))
    assert (found.label, kept(found)) == (LABELS[text], [] if LABELS[text] else [text])


@pytest.mark.parametrize(
    ("text", "top", "label"),
    [
        ("7", HEAD, "7"),
        ("Page 7", HEAD, "7"),
        ("iv", HEAD, None),  # letters are a page number at the foot only
        ("7", BODY + 200, None),  # a lone number in the text is a number
        ("Page 7", BODY + 200, "7"),  # the last line of a short page
        ("see page 3 for more", FOOT, None),
    ],
)
def test_page_labels_by_place(text: str, top: float, label: str | None) -> None:
    assert one(printed(text, top)).label == label


def up_the_edge(text: str, x0: float) -> Line:
    """Words that run up the page in type of 10 points."""
    box = Box(x0, 300, x0 + 10, 300 + 5 * len(text))
    words = tuple(Word(text=word, box=box, size=10) for word in text.split())
    return Line(page=1, words=words, box=box, text=text)


@pytest.mark.parametrize(("x0", "left"), [(30.0, []), (570.0, []), (300.0, ["Agenda Item 6", "Page 12"])])
def test_furniture_of_a_landscape_page_runs_up_its_edge(x0: float, left: list[str]) -> None:
    found = one(up_the_edge("Agenda Item 6", x0), up_the_edge("Page 12", x0))
    assert kept(found) == left
    assert (found.stamp, found.label) == ((None, None) if left else ("6", "12"))


@pytest.mark.parametrize(("sizes", "label"), [((12, 12, 9), "88"), ((12, 9, 12), "2"), ((12, 12, 12), None)])
def test_a_label_printed_over_another(sizes: tuple[float, ...], label: str | None) -> None:
    line = printed("Page 88 2", FOOT)
    words = tuple(word._replace(size=size) for word, size in zip(line.words, sizes, strict=True))
    found = one(Line(page=1, words=words, box=line.box, text=line.text))
    assert (found.label, kept(found)) == (label, [] if label else ["Page 88 2"])


def test_the_end_of_a_sentence_at_the_head_of_a_page_is_text() -> None:
    assert kept(one(printed("2031.", HEAD))) == ["2031."]


def test_a_number_in_a_table_is_no_page_label() -> None:
    found = one(printed("12", FOOT, cell=Cell(0, 9, 0)))
    assert (found.label, kept(found)) == (None, ["12"])


def test_headings_of_a_table_on_every_page_stay_though_most_of_its_cells_are_blank() -> None:
    """One cell runs on from page to page; the others of its row are blank."""
    sheets = []
    for page in range(4):
        named = enumerate(("Motion", "Mover", "Subject"))
        heads = [printed(text, HEAD, x0=60.0 + 150 * n, cell=Cell(0, 0, n)) for n, text in named]
        body = [printed(f"words {page} of a long motion {n}", BODY + 15 * n, x0=370, cell=Cell(0, 1, 2)) for n in range(5)]
        ruled = tuple(
            RuledCell(Cell(0, row, n), Box(50.0 + 150 * n, top, 200.0 + 150 * n, top + high), 1, 1)
            for row, top, high in ((0, 25.0, 20.0), (1, 45.0, 600.0))
            for n in range(3)
        )
        sheets.append(Sheet(WIDTH, HEIGHT, [*heads, *body], ruled))
    assert [[line.text for line in margins.kept[:3]] for margins in strip(sheets)] == [["Motion", "Mover", "Subject"]] * 4


def test_each_rule_says_what_it_dropped() -> None:
    found = one(
        printed("NOT PROTECTIVELY MARKED", HEAD),
        printed("Agenda Item No: 6", HEAD + 30, x0=400),
        printed("Page 37", FOOT),
    )
    assert rules(found) == [
        ("NOT PROTECTIVELY MARKED", "margin.marking"),
        ("Agenda Item No: 6", "margin.item_stamp"),
        ("Page 37", "margin.page_label"),
    ]
    assert (found.marking, found.stamp, found.label, found.filler) == ("NOT PROTECTIVELY MARKED", "6", "37", False)
    assert [line.text for line in found.kept] == [f"Body text of line {n} goes on" for n in range(5)]


MARKINGS = {
    "[NOT PROTECTIVELY MARKED]": "NOT PROTECTIVELY MARKED",
    "OFFICIAL - SENSITIVE": "OFFICIAL - SENSITIVE",
    "Restricted": "Restricted",
    "This paper is confidential to members": None,
}


@pytest.mark.parametrize("text", MARKINGS)
def test_markings(text: str) -> None:
    assert one(printed(text, HEAD)).marking == MARKINGS[text]
    assert one(printed(text, BODY - 60)).marking is None  # in the text it is text


STAMPS = {  # words at the top right → the item's number, and what is left of the line
    "Agenda Item 12a": ("12a", []),
    "Item No. 4": ("4", []),
    "AGENDA ITEM: 7": ("7", []),
    "Agenda Item No: 6 was deferred": (None, ["Agenda Item No: 6 was deferred"]),
    "(Item 6)": (None, ["(Item 6)"]),
}


@pytest.mark.parametrize("text", STAMPS)
def test_stamps(text: str) -> None:
    found = one(printed(text, 90, x0=400))
    assert (found.stamp, kept(found)) == STAMPS[text]


def test_a_stamp_beside_a_title_leaves_the_title() -> None:
    found = one(printed("Harbour Board" + " " * 50 + "Item No. 4", 90))
    assert (found.stamp, kept(found), rules(found)) == ("4", ["Harbour Board"], [("Item No. 4", "margin.item_stamp")])
    assert found.kept[0].box == Box(72.0, 90.0, 72.0 + 13 * 5, 100.0)


@pytest.mark.parametrize(("x0", "top"), [(72.0, 90.0), (400.0, 300.0)])
def test_a_stamp_stands_at_the_top_right_only(x0: float, top: float) -> None:
    assert one(printed("Agenda Item 6", top, x0=x0)).stamp is None


@pytest.mark.parametrize(
    "text", ["This page is intentionally left blank", "[This page has been left blank]", "Page intentionally left blank"]
)
def test_fillers(text: str) -> None:
    (found,) = strip([Sheet(WIDTH, HEIGHT, [printed(text, 380), printed("Page 8", FOOT)])])
    assert (found.filler, found.kept, found.label) == (True, [], "8")
    assert rules(found) == [(text, "margin.filler_page"), ("Page 8", "margin.page_label")]


def test_lines_repeated_in_the_margins_are_furniture() -> None:
    pages = [sheet(printed(f"Harbour Board minutes {n}", HEAD), printed("www.harbour.invalid", FOOT)) for n in range(1, 5)]
    for number, found in enumerate(strip(pages), start=1):
        assert rules(found) == [
            (f"Harbour Board minutes {number}", "margin.repeated"),
            ("www.harbour.invalid", "margin.repeated"),
        ]
        assert kept(found) == []


@pytest.mark.parametrize(
    ("count", "top", "dropped"),
    [
        (1, HEAD, False),
        (2, HEAD, True),  # on all pages of a short document
        (3, HEAD, True),
        (4, BODY - 100, False),  # not in a margin
        (40, HEAD, True),
    ],
)
def test_what_counts_as_repeated(count: int, top: float, dropped: bool) -> None:
    pages = [sheet(printed("Harbour Board", top)) for _ in range(count)]
    assert {bool(found.dropped) for found in strip(pages)} == {dropped}


def test_a_title_printed_in_capitals_twice_is_no_furniture() -> None:
    assert [kept(found) for found in strip([sheet(printed("HARBOUR BOARD", HEAD))] * 3)] == [["HARBOUR BOARD"]] * 3


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("Harbour Board – 4 May 2031", True),  # the words of the first page's title, and its day
        ("Fares of 4 May 2031", False),  # other words
        ("Harbour Board", False),  # no day
    ],
)
def test_a_head_that_repeats_the_title(text: str, dropped: bool) -> None:
    first = sheet(printed("HARBOUR BOARD", 100), printed("Meeting held on 4 May 2031", 130))
    later = strip([first, sheet(printed(text, HEAD)), sheet(), sheet()])[1]
    assert rules(later) == ([(text, "margin.title")] if dropped else [])


def test_a_line_on_few_of_many_pages_stays() -> None:
    pages = [sheet(printed("Harbour Board", HEAD)) if n < 4 else sheet() for n in range(20)]
    assert [kept(found) for found in strip(pages)[:4]] == [["Harbour Board"]] * 4


def test_no_pages_and_empty_pages() -> None:
    assert strip([]) == []
    assert strip([Sheet(0.0, 0.0, [])]) == [Margins([], [], None, None, None, False)]


def bare(*lines: Line) -> Sheet:
    """A page of these lines alone."""
    return Sheet(WIDTH, HEIGHT, list(lines))


def test_a_page_never_loses_its_last_line() -> None:
    dividers = [bare(printed(f"Appendix {number}", 57)) for number in range(1, 6)]
    assert [kept(margins) for margins in strip(dividers)] == [[f"Appendix {number}"] for number in range(1, 6)]


def test_the_head_of_pages_with_text_is_no_last_line() -> None:
    head = "Harbour Board, papers"
    pages = [bare(printed(head, 30), printed(f"Text {letter} of the page.", 300)) for letter in "abcd"]
    found = strip([*pages, bare(printed(head, 30)), bare(printed(head, 30), printed("Appendix 1", 60))])
    assert [kept(margins) for margins in found[3:]] == [["Text d of the page."], [], ["Appendix 1"]]


def test_dividers_between_pages_of_text_keep_their_words() -> None:
    pages = [bare(printed("Harbour Board", 30), printed(f"Text {letter} of the page.", 300)) for letter in "abc"]
    dividers = [bare(printed("Harbour Board", 30), printed(f"Appendix {letter}", 60)) for letter in "123"]
    found = strip([page for pair in zip(dividers, pages, strict=True) for page in pair])
    assert [kept(margins) for margins in found] == [
        ["Appendix 1"], ["Text a of the page."], ["Appendix 2"], ["Text b of the page."], ["Appendix 3"], ["Text c of the page."],
    ]  # fmt: skip
