"""Offsets, words and boxes of a passage are one and the same thing."""

from __future__ import annotations

import pytest
from builders import CHARACTER, LEFT, PITCH, SIZE, document, line, passage

from extract.models import Box, Evidence, Line, Passage, Segment, Word, around, join_lines, page_lines

TEXT = "The ferry sails\nat noon.   Adults £3\nDogs travel free"


def box(number: int, start: int, end: int) -> Box:
    """The box of the characters from `start` to `end` of printed row `number`."""
    top = 72.0 + PITCH * number
    return Box(LEFT + CHARACTER * start, top, LEFT + CHARACTER * end, top + SIZE)


def test_around_holds_every_box() -> None:
    assert around([Box(5, 20, 9, 30), Box(1, 22, 6, 41), Box(3, 19, 4, 20)]) == Box(1, 19, 9, 41)
    with pytest.raises(ValueError):
        around([])


def test_text_is_the_lines_and_starts_their_offsets() -> None:
    made = passage(TEXT)
    assert made.text == "The ferry sails\nat noon. Adults £3\nDogs travel free"
    assert made.starts == (0, 16, 35)
    assert [made.text[start:].split("\n")[0] for start in made.starts] == [one.text for one in made.lines]


def test_an_empty_passage() -> None:
    made = Passage.of([])
    assert made == Passage(lines=(), text="", starts=())
    assert (made.words(0, 5), made.clean()) == ([], "")


@pytest.mark.parametrize(
    ("offset", "index"),
    [(0, 0), (14, 0), (15, 0), (16, 1), (34, 1), (35, 2), (50, 2), (999, 2)],  # a newline belongs to the line it ends
)
def test_line_index(offset: int, index: int) -> None:
    made = passage(TEXT)
    assert made.line_index(offset) == index
    assert made.line_at(offset) is made.lines[index]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 3, ["The"]),
        (0, 4, ["The"]),  # a blank touches no word
        (2, 5, ["The", "ferry"]),  # a part of a word is the word
        (10, 18, ["sails", "at"]),
        (15, 16, []),  # the newline alone
        (0, 51, ["The", "ferry", "sails", "at", "noon.", "Adults", "£3", "Dogs", "travel", "free"]),
    ],
)
def test_words_that_a_span_touches(start: int, end: int, words: list[str]) -> None:
    assert [word.text for _, word in passage(TEXT).words(start, end)] == words


def test_every_word_is_found_at_its_offset() -> None:
    made = passage(TEXT)
    for index, one in enumerate(made.lines):
        for offset, word in zip(one.offsets(), one.words, strict=True):
            at = made.starts[index] + offset
            assert made.text[at : at + len(word.text)] == word.text
            assert made.words(at, at + len(word.text)) == [(one, word)]


def test_evidence_in_one_line() -> None:
    made = passage(TEXT)
    assert made.evidence(24, 34, rule="fare", confidence=0.5) == Evidence(
        page=1,
        box=box(1, 11, 20),
        boxes=(box(1, 11, 20),),
        quote="Adults £3",
        char_start=25,
        char_end=34,
        rule="fare",
        confidence=0.5,
    )


def test_evidence_over_lines_has_a_box_for_each() -> None:
    made = passage(TEXT)
    assert made.evidence(10, 39, rule="r") == Evidence(
        page=1,
        box=Box(LEFT, 72.0, LEFT + CHARACTER * 20, 72.0 + 2 * PITCH + SIZE),
        boxes=(box(0, 10, 15), box(1, 0, 20), box(2, 0, 4)),
        quote="sails\nat noon. Adults £3\nDogs",
        char_start=10,
        char_end=39,
        rule="r",
    )


def test_evidence_over_pages_is_the_part_on_the_first() -> None:
    made = passage("First words\nat the foot\fof the page\nand more")
    found = made.evidence(made.text.index("at the"), len(made.text), rule="r")
    assert (found.page, found.quote, found.char_start, found.char_end) == (1, "at the foot", 12, 23)
    assert found.boxes == (box(1, 0, 11),)


def test_evidence_on_a_later_page_counts_from_that_page() -> None:
    sheets = document("First words\nat the foot\fof the page\nand more")
    made = Passage.of(one for page in sheets.pages for one in page.lines)
    found = made.evidence(made.text.index("the page"), len(made.text), rule="r")
    assert (found.page, found.quote, found.char_start) == (2, "the page\nand more", 3)
    assert sheets.pages[1].text[found.char_start : found.char_end] == found.quote


def test_evidence_does_not_leap_over_lines_that_were_left_out() -> None:
    """The quote must be a slice of the page's text: it ends where the passage leaves a line of the page out."""
    page = document("one two\nthree\nfour").pages[0]
    made = Passage.of([page.lines[0], page.lines[2]])
    found = made.evidence(0, len(made.text), rule="r")
    assert (found.quote, page.text[found.char_start : found.char_end]) == ("one two", "one two")


def test_evidence_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        passage(TEXT).evidence(15, 16, rule="r")


def test_between_takes_whole_lines() -> None:
    made = passage(TEXT)
    assert made.between(4, 9).text == "The ferry sails"
    assert made.between(12, 17).text == "The ferry sails\nat noon. Adults £3"
    assert made.between(16, 35).lines == made.lines[1:2]


def test_segments_part_at_wide_gaps() -> None:
    """Three blanks are a gap of 16.5 points, one is 5.5."""
    made = line("Ann Archer   Ward of Sands   2")
    words = [made.text[one.start : one.end] for one in made.segments(8.0)]
    assert words == ["Ann Archer", "Ward of Sands", "2"]
    assert made.segments(8.0)[0] == Segment(0, 10, box(0, 0, 10))
    assert made.segments(30.0) == (Segment(0, 26, box(0, 0, 30)),)


@pytest.mark.parametrize(
    ("printed", "bold", "leading"),
    [
        ("**All bold**", True, 2),
        ("**Head:** text", False, 1),
        ("text **then bold**", False, 0),
        ("**Head** –", True, 1),  # a sign has no weight of its own
    ],
)
def test_bold(printed: str, bold: bool, leading: int) -> None:
    one = passage(printed).lines[0]
    assert (one.bold, one.leading_bold) == (bold, leading)


def test_page_lines_set_offsets() -> None:
    lines, text = page_lines([line("first row", start=99), line("second"), line("third")])
    assert text == "first row\nsecond\nthird"
    assert [one.start for one in lines] == [0, 10, 17]
    assert page_lines([]) == ((), "")


JOINED = {
    "one line": "one line",
    "the end of\na line": "the end of a line",
    "Barrington-\nKing": "Barrington-King",  # a printed hyphen stays
    "re-\nphasing of works": "re-phasing of works",
    "non\u2011\nbreaking": "non\u2011breaking",
    "har\u00ad\nbour": "harbour",  # a soft hyphen goes with its line end
    "har\u00adbour": "harbour",  # and inside a line too
    "pages 3 -\n8": "pages 3 - 8",  # a dash between blanks is no hyphen
    "long- and\nshort": "long- and short",
    "capital-\n(revenue)": "capital- (revenue)",  # nothing to join to
    "clause;\n\n  next": "clause; next",
    "co\u2013\nop": "co\u2013 op",  # a dash is no hyphen
    "a\n\nb": "a b",
    "  inner   blanks \n go ": "inner blanks go",
    "": "",
}


@pytest.mark.parametrize("printed", JOINED, ids=repr)
def test_join_lines(printed: str) -> None:
    assert join_lines(printed) == JOINED[printed]


def test_clean_joins_a_part() -> None:
    made = passage("paid to Barrington-\nKing and Sons\nin May")
    assert made.clean(8, 33) == "Barrington-King and Sons"
    assert made.clean() == "paid to Barrington-King and Sons in May"


def test_size_is_the_first_words() -> None:
    words = (Word(text="A", box=Box(0, 0, 1, 1), size=14.0), Word(text="b", box=Box(2, 0, 3, 1), size=9.0))
    assert Line(page=1, words=words, box=Box(0, 0, 3, 1), text="A b").size == 14.0


def test_words_agree_with_a_search_through_all_of_them() -> None:
    made = passage(TEXT)
    for start in range(len(made.text) + 1):
        for end in range(start + 1, len(made.text) + 1):
            touched = [
                word
                for n, one in enumerate(made.lines)
                for at, word in zip(one.offsets(), one.words, strict=True)
                if made.starts[n] + at < end and made.starts[n] + at + len(word.text) > start
            ]
            assert [word for _, word in made.words(start, end)] == touched


def test_a_long_line_of_many_facts_is_read_in_one_go() -> None:
    """Not a timing: with a walk over all words for each fact this would take minutes."""
    made = passage("£3 " * 30_000)
    assert [made.evidence(3 * n, 3 * n + 2, rule="fare").quote for n in range(30_000)] == ["£3"] * 30_000


def test_where_a_quote_stands_in_its_passage() -> None:
    made = passage("The ferry\nsails on\fMonday at noon")
    for start, end in ((4, 9), (10, 15), (19, 25), (29, 33)):
        assert made.offset(made.evidence(start, end, rule="test")) == start
        assert made.find(made.evidence(start, end, rule="test")) == start
    other = passage("The pier").evidence(4, 8, rule="test")
    with pytest.raises(ValueError, match="is not of this passage"):
        made.offset(other)
    assert made.find(other) is None
