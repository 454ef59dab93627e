"""Where a title may end: what is seen at a place, and, in the second look, how it fits the ends of the paper's other titles."""

from __future__ import annotations

import numpy as np
import pytest
from builders import passage

from extract.outline import title_ends
from extract.outline.title_columns import usual
from extract.outline.title_places import ends

ENDS = [
    ("Fares: R. Berg", "Fares:", {"rest_names": 1.0, "rest_words": 2.0, "ender": 2.0}),
    ("Fares: none.", "Fares:", {"rest_none": 1.0, "rest_names": 0.0}),
    ("Resolution No. 7", "Resolution No.", {"short_word": 1.0, "rest_digit": 1.0}),
    ("Fares. The clerk spoke", "Fares.", {"short_word": 0.0, "rest_opens": 1.0}),
    ("Act \u201cQuays. And fares\u201d", "Act \u201cQuays.", {"open_quote": 1.0}),
    ("Fares *None*", "Fares", {"rest_none": 1.0}),
    ("Fares to note the tolls", "Fares", {"rest_to_do": 1.0, "rest_small": 1.0}),
    ("Fares \u2013 To receive a report", "Fares", {"rest_to_do": 1.0}),
    ("Fares: boats to follow", "Fares:", {"rest_to_do": 0.0}),
    ("Fares a) winter", "Fares", {"rest_mark": 1.0, "rest_verdict": 0.0}),
    ("Bills of the quay. Approved.", "Bills of the quay.", {"rest_verdict": 1.0, "verdict_inside": 0.0}),
    ("Fares \u2013 Winter Boats", "Fares", {"rest_dash": 1.0, "rest_title_case": 1.0, "open_quote": 0.0}),
]


@pytest.mark.parametrize(("text", "title", "seen"), ENDS)
def test_what_is_seen_at_a_place(text: str, title: str, seen: dict[str, float]) -> None:
    lines = passage(f"{text}\nMore was said.").lines
    habits = usual(lines, [0], 10.0)
    place = next(end for end in ends(lines, 0, 0, 1, habits) if end.offset == len(title))
    assert {name: place.features[name] for name in seen} == seen


def ends_of(text: str) -> dict[str, bool]:
    """The places at which the title in the first line may end, and whether the title must go on there."""
    lines = passage(text).lines
    places = ends(lines, 0, 0, len(lines), usual(lines, [0], 10.0))
    said = {}
    for place in places:
        before = " ".join(line.text for line in lines[: place.line])
        said[f"{before} {lines[place.line].text[: place.offset]}".strip()] = title_ends.carries_on(place, listed=False)
    return said


GOES_ON = [
    ("The work of Berg, Inc. for the quay", "The work of Berg, Inc."),
    ("By-law No. 14 of the harbour", "By-law No."),
    ("Minutes of 3\nJuly 2031", "Minutes of 3"),
    ("Minutes of 26 June\n2031", "Minutes of 26 June"),
    ("Meetings held on July\n3 and 4, 2031", "Meetings held on July"),
    ("Fares (winter) and tolls", "Fares (winter)"),
    ("Fares (boats\nof the winter) for all", "Fares (boats"),
    ("The \u201cQuay\nand fares\u201d by-law", "The \u201cQuay"),
    ("Fares (in\nthe winter) of boats", "Fares (in"),
    ("The \u201cQuay\nAnd Fares\nAnd Tolls\nAnd Boats\u201d by-law", "The \u201cQuay"),
    (f"The \u201cQuay. {'X' * 238}\u201d", "The \u201cQuay."),
    ("Motion of Cllr Berg, Cllr Lund,\nCllr Voss", "Motion of Cllr Berg, Cllr Lund,"),
    ("Fares, and tolls", "Fares,"),
    ("Motion of Alderman\nBerg", "Motion of Alderman"),
    ("REPORT OF THE HARBOUR\nBOARD on the quay", "REPORT OF THE HARBOUR"),
    ("Minutes: Monday, 3 July 2031", "Minutes:"),
    ("Minutes, July 3, 2031", "Minutes,"),
    ("     Minutes of the meeting on\n5.\n     the fourth of May", "Minutes of the meeting on"),
    ("Bills of March. Accepted.", "Bills of March. Accepted."),
    ("Fares: None", "Fares: None"),
    ("Fares *None*", "Fares *None*"),
]
MAY_END = [
    ("REPORT OF THE HARBOUR\nA boat came", "REPORT OF THE HARBOUR"),
    ("REPORT OF THE HARBOUR\nTHE boat came", "REPORT OF THE HARBOUR"),
    ("REPORT OF THE HARBOUR\nBOARD AND QUAY", "REPORT OF THE HARBOUR"),
    ("REPORT OF THE HARBOUR\nRESOLVED to mend it", "REPORT OF THE HARBOUR"),
    ("REPORT OF THE HARBOUR\n\nBOARD on the quay", "REPORT OF THE HARBOUR"),
    ("**Fares,** the clerk said", "Fares,"),  # set otherwise
    ("Minutes: Monday was wet", "Minutes:"),
    ("The \u201cQuay\nAnd Fares\nAnd Tolls\nAnd Boats\nAnd Bells\u201d by-law", "The \u201cQuay"),  # too far below
    (f"The \u201cQuay. {'X' * 240}\u201d", "The \u201cQuay."),
    ("Fares: none", "Fares:"),
    ("Fares. The clerk spoke", "Fares."),
    ("Fares of March. a) boats", "Fares of March."),
    ("Fares of July\na) boats", "Fares of July"),
    ("Fares for 2031\nJuly was warm", "Fares for 2031"),
    ("Fares (winter). The clerk", "Fares (winter)."),
    ("Fares (winter\nBoats went", "Fares (winter"),
    ("Fares (winter)\nAnd tolls", "Fares (winter)"),
    ("Fares approved by all", "Fares approved by all"),
]


@pytest.mark.parametrize(("text", "title"), GOES_ON)
def test_a_title_goes_on(text: str, title: str) -> None:
    assert ends_of(text)[title]


@pytest.mark.parametrize(("text", "title"), MAY_END)
def test_a_title_may_end(text: str, title: str) -> None:
    assert not ends_of(text)[title]


MUST = [
    ("Bills of March. Accepted.", "Bills of March.", True),
    ("Bills of March: noted", "Bills of March:", True),
    ("Apologies: None", "Apologies:", True),
    ("Bills of March. Noted that boats were late", "Bills of March.", False),
    ("Bills were read. Accepted.", "Bills were read.", False),
    ("Apologies 1) None", "Apologies 1)", False),
    ("Consent Agenda Ayes: None. Absent: Berg", "Consent Agenda Ayes:", False),
]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Bandstand: concerts of the summer", True),
        ("Bandstand: To note the concerts", False),
        ("Bandstand: to note the concerts", False),
        ("Bandstand: The clerk will report", False),
        ("**Bandstand:** concerts of the summer", False),
    ],
)
def test_a_title_goes_on_behind_a_colon_in_a_list_but_where_a_sentence_follows(text: str, goes_on: bool) -> None:
    lines = passage(text).lines
    place = next(one for one in ends(lines, 0, 0, 1, usual(lines, [0], 10.0)) if one.offset == len("Bandstand:"))
    assert title_ends.carries_on(place, listed=True) is goes_on
    assert not title_ends.carries_on(place, listed=False)


def test_a_title_does_not_end_before_a_place_gone_to() -> None:
    lines = passage("The road to Quay Hill").lines
    assert [one.offset for one in ends(lines, 0, 0, 1, usual(lines, [0], 10.0))] == [len("The road to Quay Hill")]


@pytest.mark.parametrize(("more", "must"), [("", True), ("of a quay\n", True), ("of a quay\nof a weir\nof a ferry\n", False)])
def test_what_is_said_many_lines_below_is_no_end_of_the_title(more: str, must: bool) -> None:
    lines = passage(f"Bills of March\n{more}of the boats. Approved.").lines
    places = ends(lines, 0, 0, len(lines), usual(lines, [0], 10.0))
    before = next(one for one in places if one.line == len(lines) - 1 and one.offset == len("of the boats."))
    assert title_ends.must_end(before) is must


@pytest.mark.parametrize(("text", "title", "must"), MUST)
def test_what_became_of_an_item_is_no_part_of_its_title(text: str, title: str, must: bool) -> None:
    lines = passage(text).lines
    places = ends(lines, 0, 0, 1, usual(lines, [0], 10.0))
    assert {lines[0].text[: place.offset]: title_ends.must_end(place) for place in places}[title] is must


COLUMNS = [
    ("Fares\nQuay repairs of the spring", "Fares", True),  # room for "Quay" behind "Fares"
    ("Quay repairs of the spring\nwinter\nFares of the boats", "Quay repairs of the spring", False),
    ("Fares of the boats                              Pages 3\nin winter\nQuay repairs, spring", "Fares of the boats", False),
    ("Fares of\nin winter\nQuay repairs, spring                              Pages 3", "Fares of", True),
]


@pytest.mark.parametrize(("text", "title", "room"), COLUMNS)
def test_the_room_that_was_left_in_the_column(text: str, title: str, room: bool) -> None:
    lines = passage(text).lines
    habits = usual(lines, [0], 10.0)
    seen = ends(lines, 0, 0, 2, habits)
    at_end = next(place for place in seen if place.line == 0 and place.offset == len(lines[0].text))
    assert (at_end.features["column_room"] > 0) is room
    assert at_end.features["column_lines"] == float(len(lines))


def test_the_block_is_what_stands_before_the_next_heading() -> None:
    lines = passage("Fares: winter\nQuay: spring\nThe quay was mended.\nBell").lines
    habits = usual(lines, [0, 1, 3], 10.0)
    assert habits.block == 1.0
    first, last = ends(lines, 0, 0, 1, habits)[0], ends(lines, 1, 0, 3, habits)[-1]
    assert (first.features["block_left"], first.features["block_lines"]) == (len(" winter"), 1.0)
    assert (last.features["block_left"], last.features["block_lines"]) == (0.0, 2.0)


def test_the_second_look_sees_how_other_titles_end() -> None:
    lines = passage("Fares: winter\nQuay: spring\nBell: summer").lines
    habits = usual(lines, [0, 1, 2], 10.0)
    groups = [ends(lines, n, 0, n + 1, habits) for n in range(3)]
    assert [len(places) for places in groups] == [2, 2, 2]
    agreed = title_ends.agree(groups, np.array([0.9, 0.1, 0.9, 0.1, 0.2, 0.8]))
    colon, end = ({name: round(float(column[n]), 6) for name, column in agreed.items()} for n in (4, 5))
    assert (colon["usual_colon"], colon["alike"], colon["chance"], colon["rival"]) == (1.0, 1.0, 0.2, 0.8)
    assert (end["alike"], end["usual_line_end"], end["usual_at_end"]) == (0.0, 0.0, 0.0)
    assert agreed["usual_colon"][0] == 0.5


def test_a_title_ends_before_the_number_of_another() -> None:
    assert list(ends_of("Fares\n7-A 2031-2642\nQuay")) == ["Fares"]
    assert list(ends_of("Fares of\n2031\nQuay")) == ["Fares of", "Fares of 2031", "Fares of 2031 Quay"]  # a year is no number
    assert list(ends_of("     Fares of\n7.\n     winter")) == ["Fares of", "Fares of 7. winter"]  # its own, beside it
    assert list(ends_of("Fares of\n                    7.\nwinter")) == ["Fares of", "Fares of 7. winter"]
    assert list(ends_of("Fares\n2031/32\nQuay")) == ["Fares", "Fares 2031/32", "Fares 2031/32 Quay"]
