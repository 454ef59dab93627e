"""Where a title may end: what is seen at a place, and, in the second look, how it fits the ends of the paper's other titles."""

from __future__ import annotations

import numpy as np
import pytest
from builders import passage

from extract.outline import title_ends

ENDS = [
    ("Fares: R. Berg", "Fares:", {"rest_names": 1.0, "rest_words": 2.0, "ender": 2.0}),
    ("Fares: none.", "Fares:", {"rest_none": 1.0, "rest_names": 0.0}),
    ("Resolution No. 7", "Resolution No.", {"short_word": 1.0, "rest_digit": 1.0}),
    ("Fares. The clerk spoke", "Fares.", {"short_word": 0.0, "rest_opens": 1.0}),
    ("Act \u201cQuays. And fares\u201d", "Act \u201cQuays.", {"open_quote": 1.0}),
    ("Fares \u2013 Winter Boats", "Fares", {"rest_dash": 1.0, "rest_title_case": 1.0, "open_quote": 0.0}),
]


@pytest.mark.parametrize(("text", "title", "seen"), ENDS)
def test_what_is_seen_at_a_place(text: str, title: str, seen: dict[str, float]) -> None:
    lines = passage(f"{text}\nMore was said.").lines
    usual = title_ends.usual(lines, [0], 10.0)
    place = next(end for end in title_ends.ends(lines, 0, 0, 1, usual) if end.offset == len(title))
    assert {name: place.features[name] for name in seen} == seen


def test_the_block_is_what_stands_before_the_next_heading() -> None:
    lines = passage("Fares: winter\nQuay: spring\nThe quay was mended.\nBell").lines
    usual = title_ends.usual(lines, [0, 1, 3], 10.0)
    assert usual.block == 1.0
    first, last = title_ends.ends(lines, 0, 0, 1, usual)[0], title_ends.ends(lines, 1, 0, 3, usual)[-1]
    assert (first.features["block_left"], first.features["block_lines"]) == (len(" winter"), 1.0)
    assert (last.features["block_left"], last.features["block_lines"]) == (0.0, 2.0)


def test_the_second_look_sees_how_other_titles_end() -> None:
    lines = passage("Fares: winter\nQuay: spring\nBell: summer").lines
    usual = title_ends.usual(lines, [0, 1, 2], 10.0)
    groups = [title_ends.ends(lines, n, 0, n + 1, usual) for n in range(3)]
    assert [len(places) for places in groups] == [2, 2, 2]
    agreed = title_ends.agree(groups, np.array([0.9, 0.1, 0.9, 0.1, 0.2, 0.8]))
    colon, end = ({name: round(float(column[n]), 6) for name, column in agreed.items()} for n in (4, 5))
    assert (colon["usual_colon"], colon["alike"], colon["chance"], colon["rival"]) == (1.0, 1.0, 0.2, 0.8)
    assert (end["alike"], end["usual_line_end"], end["usual_at_end"]) == (0.0, 0.0, 0.0)
    assert agreed["usual_colon"][0] == 0.5
