"""Two meetings in one PDF, the second below the first on the same page: papers, meetings and items of each."""

from __future__ import annotations

import pytest
from builders import document

from extract.models import Document
from extract.papers import below
from extract.papers.parts import split

FIRST = (
    "**Saltmarsh Harbour Board**\n**MINUTES of a meeting held on 5 May 2031**\nPresent: Councillors Berg, Lund and Voss\n\n"
    "**1. Apologies**\nThere were none.\n\n**2. Ferry fares**\nThe Board agreed that fares rise.\n\n"
)
CLOSED = "The meeting closed at 7.55 pm.\n\n"
HEAD = "**Saltmarsh Harbour Board**\n**MINUTES of the Annual Meeting**\n**held on 12 May 2031**\n"
PRESENT = "Present: Councillors Berg and Lund\n\n"
ITEMS = "**1. Election of Chair**\nCouncillor Lund was elected.\n"


def starts(text: str) -> list[str]:
    """The lines at which other minutes begin."""
    lines = [line for page in document(text).pages for line in page.lines]
    return [lines[place].text for place in below.begun_below(lines)]


@pytest.mark.parametrize(
    ("head", "first"),
    [
        (HEAD + PRESENT, "Saltmarsh Harbour Board"),
        ("**MINUTES**\n12 May 2031 at 8 pm\n" + PRESENT, "MINUTES"),
        ("**At a MEETING of the Ferry Committee**\nheld on 12 May 2031\n" + PRESENT, "At a MEETING of the Ferry Committee"),
        ("**Ferry Committee**\n**29 May 2031**\n**Minutes**\nVenue: Guildhall\n", "Ferry Committee"),
        ("**Notes of the Annual Parish Meeting**\nAttendees: Bo Berg, Una Voss\n", "Notes of the Annual Parish Meeting"),
    ],
    ids=["names above", "word alone", "at a meeting", "day above the word", "no day"],
)
def test_a_head_of_minutes_below_a_meeting_that_closed(head: str, first: str) -> None:
    assert starts(FIRST + CLOSED + head + ITEMS) == [first]


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "**Minutes of the last meeting**\nThe minutes were signed.\n",
        FIRST + "**2. Minutes of the meeting held on 5 April 2031**\nPresent: nobody said otherwise.\n",
        FIRST + CLOSED + "**CONFIRMED AT THE MEETING OF THE BOARD HELD ON 12 MAY 2031**\nCHAIR\n",
        FIRST + CLOSED + "**Next meeting**\n12 May 2031\n",
        FIRST + CLOSED + "minutes of the meeting of 5 April 2031 lie in the office\n",
        FIRST + "**MINUTES**\n2. To approve the minutes of 5 April 2031\nThey were approved.\n",
        FIRST + CLOSED + "\f" + HEAD + PRESENT,
    ],
    ids=["an item", "a numbered item", "a stamp", "next meeting", "a sentence", "a head over a number", "a page's top"],
)
def test_no_second_meeting(text: str) -> None:
    assert starts(text) == []


def test_two_of_three_signs_are_asked() -> None:
    word = "**MINUTES of the Annual Meeting**\n"
    for one_sign in (word, word + "12 May 2031\n", CLOSED + word):
        assert starts(FIRST + one_sign + ITEMS) == []
    assert len(starts(FIRST + word + "12 May 2031\n" + PRESENT + ITEMS)) == 1
    assert below.SIGNS_ASKED == 2


@pytest.mark.parametrize(
    ("lines", "found"), [(below.CLOSED_ABOVE - 1, 1), (below.CLOSED_ABOVE, 0)], ids=["near", "too far"]
)
def test_how_far_above_a_meeting_closed(lines: int, found: int) -> None:
    notes = "The quay is wide.\n" * lines
    assert len(starts(FIRST + CLOSED + notes + "**MINUTES**\n12 May 2031\n" + ITEMS)) == found


def test_two_papers_share_a_page() -> None:
    made: Document = document(FIRST + CLOSED + HEAD + PRESENT + ITEMS)
    parts, _ = split(made)
    assert [(part.kind, part.first_page, part.last_page) for part in parts] == [("minutes", 1, 1), ("minutes", 1, 1)]
    first, second = (part.lines(made.pages) for part in parts)
    assert [*first, *second] == list(made.pages[0].lines)
    assert (first[-1].text, second[0].text) == ("The meeting closed at 7.55 pm.", "Saltmarsh Harbour Board")
    assert parts[1].rule == "paper.below"
    assert parts[1].title == "MINUTES of the Annual Meeting held on 12 May 2031"
