"""Forms of a record of decisions, and titles voted on: which are items, with their numbers."""

from __future__ import annotations

import pytest

from extract.outline.best import Heading
from extract.outline.record_forms import record_forms
from extract.outline.voted_entries import with_voted
from tests.builders import passage

FORMS = """
Record of decisions
(a) Subject: Lease of the mill (agenda item 7)
(d) Decision taken
That the mill be let.
(a) Subject: Lamps of
the quay
(agenda item 8)
(d) Decision taken
That they be mended.
"""


def items(headings: list[Heading]) -> list[tuple[str | None, str]]:
    return [(one.number, one.title) for one in headings]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("", ""), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(agenda item", "[Item No."), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(a) Subject:", "(a)\nSubject"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(a) Subject:", "Report title:"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        ((" (agenda", " – (agenda"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(d) Decision taken", "DECISION:"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("agenda item", "page"), []),  # no number of an item is printed
        (("(d) Decision taken", "Ward"), []),  # nothing is decided in it
        (("Subject: Lease", "The subject was the lease"), [("8", "Lamps of the quay")]),
    ],
)
def test_subjects_of_forms_are_items(change: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    assert items(record_forms(passage(FORMS.strip().replace(*change) if change[0] else FORMS.strip()))) == expected


def test_number_over_a_title() -> None:
    assert items(record_forms(passage("Agenda item: 7\nTitle: Lease of the mill\nDecision: To let it."))) == [
        ("7", "Lease of the mill")
    ]


LISTED = """
A) Quays Committee
1. Rope works permit -
Resolution
Vote was passed by 31 in favor, 2 opposed
2. Lamps of the quay – Report
3. Bells rung
daily – Resolution
Vote was passed by 30 in favor, 3 opposed
B) Mills Committee
1. Sails of the mill - Update
"""


def test_entries_voted_on_are_items_and_so_are_their_siblings() -> None:
    printed = passage(LISTED.strip())
    first = Heading(
        number="A", minute_number=None, title="Quays Committee", start=0, end=18, title_end=18, rule="outline.own"
    )
    expected = [
        ("A", "Quays Committee"),
        ("1", "Rope works permit - Resolution"),
        ("2", "Lamps of the quay – Report"),
        ("3", "Bells rung daily – Resolution"),
        ("1", "Sails of the mill - Update"),
    ]
    found = with_voted(printed, [first])
    assert items(found) == expected
    assert with_voted(printed, found) == found


@pytest.mark.parametrize(
    "text",
    [
        LISTED.replace("Vote was passed by", "There were seats for").replace("in favor, ", ""),  # no vote: a list of papers
        LISTED.replace("Resolution", "That the works be let").replace("Report", "To mend them"),  # clauses
        LISTED.replace("1. ", "• ").replace("2. ", "• ").replace("3. ", "• "),
    ],
)
def test_other_lists_stay_what_they_are(text: str) -> None:
    assert with_voted(passage(text.strip()), []) == []


def test_entries_of_another_list_are_none() -> None:
    text = LISTED.strip() + "\n     4. Ropes of the mill - Report"  # 27.5 points further in
    assert ("4", "Ropes of the mill - Report") not in items(with_voted(passage(text), []))
