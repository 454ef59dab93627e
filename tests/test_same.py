"""When two printed things are one: item numbers, titles, and what an item is about."""

from __future__ import annotations

import re

import pytest

from extract.same import numbers, subjects, titles
from extract.text import lexicon

APOLOGIES = {  # title → the item of apologies, an item that says who is there
    "Apologies for Absence": (True, True),
    "3. To receive apologies": (True, True),
    "Absences": (True, False),
    "Applications for Leave of Absence": (True, False),  # a list in it is of those who were away
    "Absence Management Policy": (False, False),
    "Welcome and Roll Call": (False, True),
    "Call to Order": (False, True),
    "Substitute Members": (False, True),
    "Members Present": (False, True),
    "Presentation by the Harbour Trust": (False, False),
    "Budget": (False, False),
}
HONOURED = {  # words after a name → the honours among them
    "Ada Lund OBE": ["OBE"],
    "Bo Berg JP FRICS": ["JP", "FRICS"],
    "Cy Dahl Esq.": ["Esq."],
    "Di Eide DNZM": ["DNZM"],
    "Ed Foss": [],
}


@pytest.mark.parametrize("title", APOLOGIES)
def test_the_items_of_apologies_and_of_attendance(title: str) -> None:
    assert (subjects.on_apologies(title), subjects.on_attendance(title)) == APOLOGIES[title]


def test_a_number_is_one_however_it_is_printed() -> None:
    printed = ["7 (b).", "7b", "7(B)", " 7 b:"]
    assert {numbers.plain(one) for one in printed} == {"7b"}
    assert numbers.plain(None) == ""


def test_a_title_is_one_however_it_is_printed() -> None:
    assert titles.letters("The Parks & Trees Panel") == titles.letters("PARKS AND TREES PANEL") == "parksandtreespanel"
    assert titles.letters("Theatre") == "theatre"


def test_the_words_that_tell_a_title() -> None:
    assert titles.telling("The update on Night Buses") == {"night", "buses"}


@pytest.mark.parametrize("printed", HONOURED)
def test_honours(printed: str) -> None:
    assert re.findall(rf"(?<=\s){lexicon.HONOURS}(?![\w.])", printed) == HONOURED[printed]
